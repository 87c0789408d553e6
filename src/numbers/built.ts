// Numbers layer: the pages' entry: the files of numbers of the checked data, with the site's real addresses.
import { data, words } from '../site/data.ts';
import type { NamedInfographic } from '../dataset/load.ts';
import { creditLine } from '../model/sentences.ts';
import { addresses } from '../site/routes.ts';
import { csvText } from './csv.ts';
import { dataPackage } from './datapackage.ts';
import { jsonText } from './json.ts';

/** The credit line of an infographic's pictures. */
export function articleCredit(slug: string, lang: string): string {
  return creditLine(data().site, addresses.absoluteArticles(slug)[lang] ?? '', words(lang));
}

/** An infographic's file of numbers. */
export function numbersText(infographic: NamedInfographic, format: 'csv' | 'json'): string {
  const { site } = data();
  return format === 'csv'
    ? csvText(infographic, site)
    : jsonText(infographic, site, addresses.absoluteArticles(infographic.slug));
}

/** The data package of all files of numbers. */
export function packageText(): string {
  const { site, infographics } = data();
  const descriptor = dataPackage(
    infographics,
    site,
    addresses.absolute(addresses.file('')),
    addresses.absoluteArticles,
  );
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
