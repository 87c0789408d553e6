// Model layer: the languages of a site and of its infographics.
import type { Infographic, Site } from '../dataset/schema.ts';

/** The languages of an infographic, in the site's order. */
export function languagesOf(
  { languages }: Pick<Infographic, 'languages'>,
  site: Pick<Site, 'languages'>,
): Site['languages'] {
  return site.languages.filter(({ code }) => languages?.includes(code) ?? true);
}

/** The language in which readers of `lang` get an infographic: this one, or else the first that it has. */
export function nearestLanguage(
  infographic: Pick<Infographic, 'languages'>,
  site: Pick<Site, 'languages'>,
  lang: string,
): string {
  const codes = languagesOf(infographic, site).map(({ code }) => code);
  return codes.includes(lang) ? lang : (codes[0] ?? lang);
}
