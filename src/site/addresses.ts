// Site: the addresses of pages and files, under any base path. Pure: the site, its base path and its
// origin are arguments. Published addresses never change: embedders, feeds and shared links rely on them.
import type { Infographic, Site } from '../dataset/schema.ts';
import { languagesOf } from '../model/languages.ts';

/**
 * The pictures of an infographic: the full one in two formats, for link previews, in portrait format, of a guess that is
 * passed on, and per result.
 */
export type PictureKind = 'svg' | 'png' | 'og' | 'portrait' | 'guess' | { result: string };

/**
 * The file name of a picture at its first address, below `images`. Block lists for social buttons hide
 * `/images/social-*`, which the name of an infographic may match; pages name the address of `chartFile`.
 */
export function pictureFile(slug: string, lang: string, kind: PictureKind): string {
  if (typeof kind !== 'string') return `${slug}.${lang}.result-${kind.result}.png`;
  return kind === 'svg' || kind === 'png' ? `${slug}.${lang}.${kind}` : `${slug}.${lang}.${kind}.png`;
}

/** The file name of a picture below `pictures`: a block list has `-social-media-`, so a dot stands before the infographic's name. */
export function chartFile(slug: string, lang: string, kind: PictureKind): string {
  return `chart.${pictureFile(slug, lang, kind).replace(/\.og\.png$/, '.preview.png')}`;
}

/** The name of an oEmbed answer, without ".json". Slugs and languages have no dots, so that names cannot collide. */
export function oembedName(slug: string, lang: string, theme = ''): string {
  return `${slug}.${lang}${theme && `.${theme}`}`;
}

/** The name of a result in addresses: its phase, or the first and the last of those that are possible. */
export function resultName(possible: readonly string[]): string {
  const [first = '', ...others] = possible;
  const last = others.at(-1);
  // No id has two hyphens in a row.
  return last === undefined ? first : `${first}--${last}`;
}

/** The phases that a result's name means: one, or the first and the last of a range. */
export function resultPhases(name: string): string[] {
  return name.split('--');
}

/** The names of all results of an infographic: its phases and, where unsure answers leave several possible, the ranges. */
export function resultNames({ phases, check }: Pick<Infographic, 'phases' | 'check'>): string[] {
  const ids = phases.map(({ id }) => id);
  const ranges = ids.flatMap((first, index) => ids.slice(index + 1).map((last) => [first, last]));
  return [...ids, ...(check ? ranges.map(resultName) : [])];
}

/** The path of a result's preview page; its picture is what messengers show. `article` is the path of the article. */
export function resultPath(article: string, name: string): string {
  return `${article}result/${name}/`;
}

/** An infographic as addresses need it. */
export type Addressed = Pick<Infographic, 'languages'> & { slug: string };

/** The folder of a language: "" for the main language, for example "en/" for others. */
export function languageFolder(site: Site, lang: string): string {
  return site.languages[0]?.code === lang ? '' : `${lang}/`;
}

/**
 * The addresses of a site. `base` is its base path, for example "/" or "/blog/charts/"; `origin` its public address,
 * for example "https://example.org".
 */
export function siteAddresses(site: Site, base: string, origin: string) {
  const root = base.replace(/\/+$/, '');
  const folder = (lang: string) => `${root}/${languageFolder(site, lang)}`;
  const absolute = (path: string) => new URL(path, origin).href;
  const article = (slug: string, lang: string) => `${folder(lang)}${slug === site.front ? '' : `${slug}/`}`;
  /** The values of `path` for each language of an infographic, or else of the site. */
  const byLanguage = (path: (lang: string) => string, infographic = {}): Record<string, string> =>
    Object.fromEntries(languagesOf(infographic, site).map(({ code }) => [code, path(code)]));
  return {
    /** The absolute address of a path of this site. */
    absolute,
    byLanguage,
    /** A file at the site's root. */
    file: (name: string) => `${root}/${name}`,
    /** An infographic's article. */
    article,
    /** The same article in all its languages: language code to path. */
    articles: (one: Addressed) => byLanguage((lang) => article(one.slug, lang), one),
    /** The same article in all its languages: language code to absolute address. */
    absoluteArticles: (one: Addressed) => byLanguage((lang) => absolute(article(one.slug, lang)), one),
    /** The preview page of a shared result. */
    result: (slug: string, lang: string, name: string) => resultPath(article(slug, lang), name),
    /** The page of a guess that is passed on. */
    guess: (slug: string, lang: string) => `${article(slug, lang)}guess/`,
    /** A picture. "og", "guess" and results are 1200 x 630. */
    picture: (slug: string, lang: string, kind: PictureKind) =>
      `${root}/pictures/${chartFile(slug, lang, kind)}`,
    /** An infographic's numbers. */
    numbers: (slug: string, format: 'csv' | 'json') => `${root}/data/${slug}.${format}`,
    /** A file about the versions of an infographic: `versions.json`, a TimeMap, or one version's numbers. */
    versionFile: (slug: string, name: string) => `${root}/data/${slug}/${name}`,
    /** A language's feed. */
    feed: (lang: string) => `${folder(lang)}feed.xml`,
    /** An infographic's frame; in a theme of its own (`dark`, `auto`), or as a version (`v3`), below it. */
    frame: (slug: string, lang: string, variant = '') =>
      `${folder(lang)}embed/${slug}/${variant && `${variant}/`}`,
    /** The snippet builder. */
    embedCode: (lang: string) => `${folder(lang)}embed-code/`,
    /** The statement on accessibility. */
    accessibility: (lang: string) => `${folder(lang)}accessibility/`,
    /** The workshop. */
    workshop: (lang: string) => `${folder(lang)}edit/`,
    /** A file of the workshop, whose name carries a hash of its content. */
    workshopFile: (name: string) => `${root}/edit/${name}`,
    /** An infographic's oEmbed answer: the light one, or that of another theme or of a version. */
    oembed: (slug: string, lang: string, theme = '') =>
      `${root}/oembed/${oembedName(slug, lang, theme)}.json`,
    /** The loader for host pages. */
    loader: () => `${root}/embed.js`,
    /** A file whose name carries a hash of its content. */
    embedFile: (name: string) => `${root}/embed-files/${name}`,
  };
}
