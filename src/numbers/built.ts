// Numbers layer: the data files of this build's infographics, with the site's addresses. Pages import these.
import { data, published, words } from '../site/data.ts';
import type { NamedInfographic } from '../dataset/load.ts';
import { creditLine } from '../model/sentences.ts';
import { addresses } from '../site/routes.ts';
import { csvText } from './csv.ts';
import { dataPackage } from './datapackage.ts';
import { jsonText } from './json.ts';

/** The credit line of an infographic's pictures, in one language. */
export function articleCredit(slug: string, lang: string): string {
  return creditLine(data().site, addresses.absolute(addresses.article(slug, lang)), words(lang));
}

/** The text of an infographic's data file. */
export function numbersText(infographic: NamedInfographic, format: 'csv' | 'json'): string {
  const { site, strings, infographics } = published();
  // Files have the numbers that are too small for pages, too.
  const whole = infographics.find(({ slug }) => slug === infographic.slug) ?? infographic;
  return format === 'csv'
    ? csvText(whole, site, strings)
    : jsonText(whole, site, addresses.absoluteArticles(infographic));
}

/** The JSON text of the data package that describes all data files. */
export function packageText(): string {
  const { site, strings, infographics } = published();
  const descriptor = dataPackage(
    infographics,
    site,
    strings,
    addresses.absolute(addresses.file('')),
    addresses.absoluteArticles,
  );
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
