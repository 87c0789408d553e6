// Site: the addresses of this build's site, and which pages exist for its languages and infographics.
import { languageFolder, siteAddresses } from './addresses.ts';
import { data } from './data.ts';
import type { NamedInfographic } from '../dataset/load.ts';

/** The addresses of this site, bound to its data, base path and public address. */
export const addresses = siteAddresses(data().site, import.meta.env.BASE_URL, import.meta.env.SITE);

/** One article in one language. */
export interface ArticleRoute {
  lang: string;
  infographic: NamedInfographic;
}

/** The routes of all infographics in all languages. */
export function articles(): ArticleRoute[] {
  const { site, infographics } = data();
  return site.languages.flatMap(({ code }) =>
    infographics.map((infographic) => ({ lang: code, infographic })),
  );
}

/** The route parameter of a path below a language's folder, without slash at its end; undefined for the root. */
export function routeParam(lang: string, path: string): string | undefined {
  return `${languageFolder(data().site, lang)}${path}`.replace(/\/+$/, '') || undefined;
}
