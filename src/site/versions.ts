// Site: versions of infographics that stay as they were published (data/archive), and where they are.
import { presentVersion } from '../dataset/rules/versions.ts';
import type { NamedInfographic } from '../dataset/load.ts';
import { nearestLanguage } from '../model/languages.ts';
import { resultNames, resultPath } from './addresses.ts';
import { data, frozenInfographic, published } from './data.ts';
import { removed, renamed } from './moved.ts';
import type { RemovedRoute } from './moved.ts';
import { addresses, articles, inLanguage } from './routes.ts';
import type { ArticleRoute } from './routes.ts';

/** One version, as the build shows and publishes it. */
export interface SiteVersion {
  n: number;
  /** The day of the entry that made it, as year-month-day. */
  date: string;
  /** As pages show it. */
  shown: NamedInfographic;
  /** As files have it: with the surveys that are too small to be shown. */
  whole: NamedInfographic;
}

const made = new Map<string, SiteVersion[]>();

/** The versions of an infographic, the oldest first; none before the first is published. */
export function versionsOf(slug: string): SiteVersion[] {
  const known =
    made.get(slug) ??
    (published().archive[slug] ?? []).map((version) => ({
      n: version.n,
      date: version.date,
      shown: frozenInfographic(slug, version),
      whole: { ...version.infographic, slug, frozen: version.n },
    }));
  made.set(slug, known);
  return known;
}

/** The number of an infographic's present version, and whether the archive has it; null before the first is published. */
export function currentVersion(slug: string): { n: number; archived: boolean } | null {
  const versions = published().archive[slug] ?? [];
  const infographic = published().infographics.find((one) => one.slug === slug);
  return infographic && versions.length > 0 ? presentVersion(infographic, versions) : null;
}

/** Whether the present numbers of an infographic are newer than those of a version. */
export function hasNewer({ slug, frozen = 0 }: Pick<NamedInfographic, 'slug' | 'frozen'>): boolean {
  return (currentVersion(slug)?.n ?? 0) > frozen;
}

/** The name of a version in addresses. */
export function versionName(n: number): string {
  return `v${n}`;
}

/** The name of a version in a theme, in the names of oEmbed answers. */
export function themedVersion(n: number, theme: string): string {
  return `${versionName(n)}.${theme}`;
}

/** The path of a version's frame in a language. */
export function versionFrame(slug: string, lang: string, n: number): string {
  return addresses.frame(slug, lang, versionName(n));
}

/** One version in one language. */
export interface VersionRoute extends ArticleRoute {
  version: SiteVersion;
}

/** The frames of all versions, in the languages that each has: also in one that its infographic no longer has. */
export function versionRoutes(): VersionRoute[] {
  const { site, infographics } = data();
  return site.languages.flatMap(({ code }) =>
    infographics
      .flatMap(({ slug }) => versionsOf(slug))
      .filter(({ shown }) => inLanguage(code)(shown))
      .map((version) => ({ lang: code, infographic: version.shown, version })),
  );
}

/** A redirect from an old address of a version. */
export interface VersionForward extends ArticleRoute {
  /** The path of the address below the folder of its language, and this language. */
  from: { path: string; lang: string };
  path: string;
  /** True if the infographic has another name now. */
  renamed: boolean;
  /** True if both are a frame's. */
  frame: boolean;
}

/** The path of a version's frame below the folder of its language. */
const framePath = (slug: string, n: number) => `embed/${slug}/${versionName(n)}`;

/** The addresses of the frames of all versions; those with a theme are below them. */
export function versionPaths(): VersionForward[] {
  return versionRoutes().map(({ lang, infographic, version: { n } }) => ({
    from: { path: framePath(infographic.slug, n), lang },
    infographic,
    lang,
    path: versionFrame(infographic.slug, lang, n),
    renamed: false,
    frame: true,
  }));
}

/** The forwards from the frames of an infographic's versions, at its name `slug`, now `to`, in a language. */
function frameForwards(slug: string, lang: string, to: string): VersionForward[] {
  return versionsOf(to).map(({ n, shown }) => {
    const own = nearestLanguage(shown, data().site, lang);
    const path = versionFrame(to, own, n);
    const from = { path: framePath(slug, n), lang };
    return { from, infographic: shown, lang: own, path, renamed: slug !== to, frame: true };
  });
}

/** The forwards from results that only older versions have, because a phase has another id now: to the article. */
function resultForwards({ lang, infographic }: ArticleRoute): VersionForward[] {
  const { slug } = infographic;
  const page = slug === data().site.front ? '' : `${slug}/`;
  const now = resultNames(infographic);
  const before = versionsOf(slug).flatMap(({ shown }) => resultNames(shown));
  return [...new Set(before)]
    .filter((name) => !now.includes(name))
    .map((name) => {
      const from = { path: resultPath(page, name), lang };
      const path = addresses.article(slug, lang);
      return { from, infographic, lang, path, renamed: false, frame: false };
    });
}

/** All redirects from addresses of versions: moved ones, and those of languages that a version does not have. */
export function versionForwards(): VersionForward[] {
  const { site, infographics } = data();
  const old = renamed().flatMap(({ old: slug, lang, to }) => frameForwards(slug, lang, to.infographic.slug));
  const foreign = site.languages.flatMap(({ code }) =>
    infographics.flatMap(({ slug }) => frameForwards(slug, code, slug).filter(({ lang }) => lang !== code)),
  );
  return [...old, ...foreign, ...articles().flatMap(resultForwards)];
}

/** The versions of infographics that were removed, in every language of the site. */
export function removedVersions(): (RemovedRoute & { n: number })[] {
  return removed().flatMap((route) =>
    (published().archive[route.old] ?? []).map(({ n }) => ({ ...route, n })),
  );
}

/** The names of all results that an infographic which was removed ever had, as far as the archive knows them. */
export function removedResults(old: string): string[] {
  const versions = published().archive[old] ?? [];
  return [...new Set(versions.flatMap(({ infographic }) => resultNames(infographic)))];
}
