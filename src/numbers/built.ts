// Numbers layer: the data files of this build's infographics, with the site's addresses. Pages import these.
import { data, published, words } from '../site/data.ts';
import type { NamedInfographic } from '../dataset/load.ts';
import { creditLine } from '../model/sentences.ts';
import { languagesOf } from '../model/languages.ts';
import { addresses } from '../site/routes.ts';
import { currentVersion, versionFrame, versionName, versionsOf } from '../site/versions.ts';
import type { SiteVersion } from '../site/versions.ts';
import { csvText } from './csv.ts';
import { dataPackage } from './datapackage.ts';
import { jsonText } from './json.ts';
import { timeMap, timeMapName } from './timeMap.ts';
import { versionsJson } from './versions.ts';
import type { ListedVersion } from './versions.ts';

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

/** The text of a version's data file. */
export function versionText(version: SiteVersion): string {
  return jsonText(version.whole, published().site, addresses.absoluteArticles(version.whole));
}

/** The versions of an infographic, for the files that list them. */
function listedVersions(slug: string): ListedVersion[] {
  const { site } = published();
  return versionsOf(slug).map(({ n, date, whole }) => ({
    n,
    date,
    changed: whole.changelog[0]?.text ?? {},
    data: addresses.absolute(addresses.versionFile(slug, `${versionName(n)}.json`)),
    frames: Object.fromEntries(
      languagesOf(whole, site).map(({ code }) => [code, addresses.absolute(versionFrame(slug, code, n))]),
    ),
  }));
}

/** The text of `versions.json` of an infographic. */
export function versionsText(slug: string): string {
  return versionsJson(slug, listedVersions(slug), currentVersion(slug));
}

/** The TimeMap of an infographic's numbers, or of its frame in a language. */
export function timeMapText(slug: string, lang?: string): string {
  const listed = listedVersions(slug);
  if (lang === undefined)
    return timeMap({
      original: addresses.absolute(addresses.numbers(slug, 'json')),
      self: addresses.absolute(addresses.versionFile(slug, timeMapName())),
      mementos: listed.map(({ date, data: address }) => ({ date, address })),
    });
  return timeMap({
    original: addresses.absolute(addresses.frame(slug, lang)),
    self: addresses.absolute(addresses.versionFile(slug, timeMapName(lang))),
    mementos: listed.flatMap(({ date, frames }) => {
      const address = frames[lang];
      return address === undefined ? [] : [{ date, address }];
    }),
  });
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
