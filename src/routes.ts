// Routes: which pages exist, for every language and infographic of the data.
import { articlePath, languageFolder } from './addresses.ts';
import { data } from './data.ts';
import type { NamedInfographic } from './dataset/load.ts';

/** One article in one language. */
export interface ArticleRoute {
  lang: string;
  infographic: NamedInfographic;
}

/** All infographics in all languages. */
export function articles(): ArticleRoute[] {
  const { site, infographics } = data();
  return site.languages.flatMap(({ code }) =>
    infographics.map((infographic) => ({ lang: code, infographic })),
  );
}

/** A route parameter for a path below a language's folder; undefined for the root. */
export function routeParam(lang: string, path: string): string | undefined {
  return `${languageFolder(data().site, lang)}${path}`.replace(/\/+$/, '') || undefined;
}

/** The same article in all languages: language code to path. */
export function articleAlternates(slug: string, base: string): Record<string, string> {
  const { site } = data();
  return Object.fromEntries(site.languages.map(({ code }) => [code, articlePath(site, base, slug, code)]));
}

/** The absolute address of a path of this site. */
export function absolute(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}

/** The absolute addresses of an infographic's article, by language code. */
export function articleAddresses(slug: string): Record<string, string> {
  const paths = Object.entries(articleAlternates(slug, import.meta.env.BASE_URL));
  return Object.fromEntries(paths.map(([code, path]) => [code, absolute(path)]));
}
