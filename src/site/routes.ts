// Site: the addresses of this build's site, and which pages exist for its languages and infographics.
import { languageFolder, siteAddresses } from './addresses.ts';
import { data } from './data.ts';
import type { NamedInfographic } from '../dataset/load.ts';
import { languagesOf, nearestLanguage } from '../model/languages.ts';

/** The addresses of this site, bound to its data, base path and public address. */
export const addresses = siteAddresses(data().site, import.meta.env.BASE_URL, import.meta.env.SITE);

/** One article in one language. */
export interface ArticleRoute {
  lang: string;
  infographic: NamedInfographic;
}

/** The routes of all infographics in all their languages. */
export function articles(): ArticleRoute[] {
  const { infographics } = data();
  return data().site.languages.flatMap(({ code }) =>
    infographics.filter(inLanguage(code)).map((infographic) => ({ lang: code, infographic })),
  );
}

/** Whether an infographic has this language. */
export function inLanguage(lang: string): (infographic: NamedInfographic) => boolean {
  return (infographic) => languagesOf(infographic, data().site).some(({ code }) => code === lang);
}

/** The address of an infographic in a language that it does not have, and the route to which it leads. */
export interface UntranslatedRoute {
  /** The language of the address. */
  lang: string;
  infographic: NamedInfographic;
  to: ArticleRoute;
}

/**
 * The addresses of infographics in languages that they do not have. They lead to a language that has it; a language's
 * front page leads to an infographic in this language instead.
 */
export function untranslated(): UntranslatedRoute[] {
  const { site, infographics } = data();
  return site.languages.flatMap(({ code }) => {
    const own = infographics.find(inLanguage(code));
    return infographics
      .filter((one) => !inLanguage(code)(one))
      .map((infographic) => ({
        lang: code,
        infographic,
        to:
          infographic.slug === site.front && own
            ? { lang: code, infographic: own }
            : { lang: nearestLanguage(infographic, site, code), infographic },
      }));
  });
}

/** The route parameter of a path below a language's folder, without slash at its end; undefined for the root. */
export function routeParam(lang: string, path: string): string | undefined {
  return `${languageFolder(data().site, lang)}${path}`.replace(/\/+$/, '') || undefined;
}

/** The routes of a page that each language has once, below the language's folder. */
export function languageRoutes(): { params: { lang: string | undefined }; props: { lang: string } }[] {
  return data().site.languages.map(({ code }) => ({
    params: { lang: routeParam(code, '') },
    props: { lang: code },
  }));
}
