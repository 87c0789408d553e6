// Numbers layer: the Frictionless data package that describes all data files (Data Package v1,
// https://specs.frictionlessdata.io/data-package/).
import { createHash } from 'node:crypto';
import type { NamedInfographic } from '../dataset/load.ts';
import type { Site } from '../dataset/schema.ts';
import { mainLanguage } from '../model/languages.ts';
import { say } from '../model/stages.ts';
import { csvFields, csvText } from './csv.ts';
import { jsonText, type ArticleAddresses } from './json.ts';

/** Encoding, size and hash of a file's text. */
const fileFacts = (text: string) => ({
  encoding: 'utf-8',
  bytes: Buffer.byteLength(text),
  hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
});

/** The descriptor. `home` is the site's address, `articlesOf` returns the addresses of an infographic's articles. */
export function dataPackage(
  infographics: readonly NamedInfographic[],
  site: Site,
  home: string,
  articlesOf: (slug: string) => ArticleAddresses,
) {
  const lang = site.languages.some(({ code }) => code === 'en') ? 'en' : mainLanguage(site);
  const licence = {
    name: site.licence.name.replaceAll(' ', '-'),
    title: site.licence.name,
    path: site.licence.url,
  };
  const resources = infographics.flatMap((infographic) => {
    const { slug, title, description, sources, surveys } = infographic;
    const used = new Set(surveys.flatMap((survey) => survey.sources));
    const about = {
      title: say(title, lang),
      description: say(description, lang),
      sources: sources
        .filter(({ id }) => used.has(id))
        .map(({ label, url }) => ({ title: say(label, lang), path: url })),
      licenses: [licence],
    };
    return [
      {
        name: slug,
        path: `${slug}.csv`,
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        ...fileFacts(csvText(infographic, site)),
        ...about,
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: { fields: csvFields(site), missingValues: [''], primaryKey: ['survey', 'phase'] },
      },
      {
        name: `${slug}.dataset`,
        path: `${slug}.json`,
        profile: 'data-resource',
        format: 'json',
        mediatype: 'application/json',
        ...fileFacts(jsonText(infographic, site, articlesOf(slug))),
        ...about,
      },
    ];
  });
  return {
    profile: 'data-package',
    name: site.front,
    title: site.publisher.name,
    homepage: home,
    version: `${infographics.reduce((sum, { changelog }) => sum + changelog.length, 0)}.0.0`,
    created: `${infographics
      .map(({ updated }) => updated)
      .sort()
      .at(-1)}T00:00:00Z`,
    licenses: [licence],
    contributors: [{ title: site.publisher.name, role: 'publisher' }],
    resources,
  };
}
