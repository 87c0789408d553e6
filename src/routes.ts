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
