// Addresses of the site: one place that knows where pages and files live, under any base path.
import type { Site } from './dataset/schema.ts';

/** A site's base path without a slash at its end: "" or "/blog/charts". */
export function basePath(base: string): string {
  return base.replace(/\/+$/, '');
}

/** The folder of a language: "" for the first one, "en/" for others. */
export function languageFolder(site: Site, lang: string): string {
  return site.languages[0]?.code === lang ? '' : `${lang}/`;
}

/** The path of an infographic's article, from the site's root, with the base. */
export function articlePath(site: Site, base: string, slug: string, lang: string): string {
  const page = slug === site.front ? '' : `${slug}/`;
  return `${basePath(base)}/${languageFolder(site, lang)}${page}`;
}

/** The pictures of an infographic: the whole one in two formats, for link previews, for feeds, and per result. */
export type PictureKind = 'svg' | 'png' | 'og' | 'portrait' | { result: string };

/** The file name of a picture. */
export function pictureFile(slug: string, lang: string, kind: PictureKind): string {
  if (typeof kind !== 'string') return `${slug}.${lang}.result-${kind.result}.png`;
  return kind === 'svg' || kind === 'png' ? `${slug}.${lang}.${kind}` : `${slug}.${lang}.${kind}.png`;
}

/** The path of a picture, from the site's root, with the base. Result pictures and "og" are 1200 x 630. */
export function picturePath(base: string, slug: string, lang: string, kind: PictureKind): string {
  return `${basePath(base)}/images/${pictureFile(slug, lang, kind)}`;
}

/** The path of an infographic's numbers, from the site's root, with the base. */
export function dataPath(base: string, slug: string, format: 'csv' | 'json'): string {
  return `${basePath(base)}/data/${slug}.${format}`;
}

/** The path of a language's feed, from the site's root, with the base. */
export function feedPath(site: Site, base: string, lang: string): string {
  return `${basePath(base)}/${languageFolder(site, lang)}feed.xml`;
}

/** The path of an infographic's frame, from the site's root, with the base. */
export function embedPath(site: Site, base: string, slug: string, lang: string): string {
  return `${basePath(base)}/${languageFolder(site, lang)}embed/${slug}/`;
}

/** The path of the snippet builder, from the site's root, with the base. */
export function embedCodePath(site: Site, base: string, lang: string): string {
  return `${basePath(base)}/${languageFolder(site, lang)}embed-code/`;
}

/** The path of an infographic's oEmbed answer, from the site's root, with the base. */
export function oembedPath(base: string, slug: string, lang: string): string {
  return `${basePath(base)}/oembed/${slug}.${lang}.json`;
}

/** The path of the loader for host pages, from the site's root, with the base. Old snippets use it: it never changes. */
export function loaderPath(base: string): string {
  return `${basePath(base)}/embed.js`;
}
