// Numbers layer: the pages' entry: the files of numbers of the checked data, with the site's real addresses.
import { articlePath } from '../addresses.ts';
import { data, words } from '../data.ts';
import type { NamedInfographic } from '../dataset/load.ts';
import { creditLine } from '../model/sentences.ts';
import { csvText } from './csv.ts';
import { dataPackage } from './datapackage.ts';
import { jsonText } from './json.ts';

/** The absolute address of a path of this site. */
export function absolute(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}

/** The absolute addresses of an infographic's article, by language code. */
export function articleAddresses(slug: string): Record<string, string> {
  const { site } = data();
  return Object.fromEntries(
    site.languages.map(({ code }) => [
      code,
      absolute(articlePath(site, import.meta.env.BASE_URL, slug, code)),
    ]),
  );
}

/** The credit line of an infographic's pictures. */
export function articleCredit(slug: string, lang: string): string {
  return creditLine(data().site, articleAddresses(slug)[lang] ?? '', words(lang));
}

/** An infographic's file of numbers. */
export function numbersText(infographic: NamedInfographic, format: 'csv' | 'json'): string {
  const { site } = data();
  return format === 'csv'
    ? csvText(infographic, site)
    : jsonText(infographic, site, articleAddresses(infographic.slug));
}

/** The data package of all files of numbers. */
export function packageText(): string {
  const { site, infographics } = data();
  const descriptor = dataPackage(infographics, site, absolute(import.meta.env.BASE_URL), articleAddresses);
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
