// Numbers layer: the Frictionless data package that describes all data files (Data Package v1,
// https://specs.frictionlessdata.io/data-package/).
import { createHash } from 'node:crypto';
import type { NamedInfographic } from '../dataset/load.ts';
import type { Site } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { languagesOf, nearestLanguage } from '../model/languages.ts';
import { say } from '../model/stages.ts';
import { csvFields, csvText, rightsText } from './csv.ts';
import { jsonText, type ArticleAddresses } from './json.ts';
import { versionOfAll } from './version.ts';

/** Encoding, size and hash of a file's text. */
const fileFacts = (text: string) => ({
  encoding: 'utf-8',
  bytes: Buffer.byteLength(text),
  hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
});

/** Whose the figures are, where the file does not say. */
const FIGURES = 'The surveys’ numbers belong to their publishers.';

/** A name as data packages have it: letters, digits, hyphens. */
const nameOf = (title: string) => title.replace(/[^a-zA-Z0-9.]+/g, '-').replace(/^-|-$/g, '');

/** The descriptor. `home` is the site's address, `articlesOf` returns the addresses of an infographic's articles. */
export function dataPackage(
  infographics: readonly NamedInfographic[],
  site: Site,
  strings: Readonly<Record<string, Strings>>,
  home: string,
  articlesOf: (infographic: NamedInfographic) => ArticleAddresses,
) {
  const licenceOf = (title: string, path: string) => ({ name: nameOf(title), title, path });
  const resources = infographics.flatMap((infographic) => {
    const { slug, title, description, rights, sources, surveys } = infographic;
    const own = { ...site, languages: languagesOf(infographic, site) };
    // In English where there is English.
    const lang = nearestLanguage(infographic, site, 'en');
    const used = new Set(surveys.flatMap((survey) => survey.sources));
    const about = {
      title: say(title, lang),
      description: say(description, lang),
      sources: sources
        .filter(({ id }) => used.has(id))
        .map(({ label, url }) => ({ title: say(label, lang), path: url })),
      // The licence of the site covers texts and drawing, not the figures.
      ...(rights?.licence
        ? { licenses: [licenceOf(say(rights.licence.label, lang), rights.licence.url)] }
        : {}),
      rights: rightsText(infographic, lang) || FIGURES,
    };
    return [
      {
        name: slug,
        path: `${slug}.csv`,
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        ...fileFacts(csvText(infographic, site, strings)),
        ...about,
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: { fields: csvFields(own), missingValues: [''], primaryKey: ['survey', 'phase'] },
      },
      {
        name: `${slug}.dataset`,
        path: `${slug}.json`,
        profile: 'data-resource',
        format: 'json',
        mediatype: 'application/json',
        ...fileFacts(jsonText(infographic, site, articlesOf(infographic))),
        ...about,
      },
    ];
  });
  return {
    profile: 'data-package',
    name: site.front,
    title: site.publisher.name,
    homepage: home,
    version: versionOfAll(infographics),
    created: `${infographics
      .map(({ updated }) => updated)
      .sort()
      .at(-1)}T00:00:00Z`,
    contributors: [{ title: site.publisher.name, role: 'publisher' }],
    resources,
  };
}
