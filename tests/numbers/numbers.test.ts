// A green run does not prove that the numbers are the survey's; it proves that every file says what the data file
// says, in the format it claims to have.
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { NamedInfographic } from '../../src/dataset/load.ts';
import { bibtex, citation } from '../../src/numbers/cite.ts';
import type { csvFields } from '../../src/numbers/csv.ts';
import { csvText } from '../../src/numbers/csv.ts';
import { dataPackage } from '../../src/numbers/datapackage.ts';
import { feedContent } from '../../src/numbers/feed.ts';
import { jsonText } from '../../src/numbers/json.ts';
import { scriptText } from '../../src/model/escape.ts';
import { linkedData } from '../../src/numbers/jsonld.ts';
import { cells, fileSize, tabbed } from '../../src/numbers/table.ts';
import { datasetVersion } from '../../src/numbers/version.ts';
import { committed as real, DATA } from '../pictures/source.ts';

const { site, strings } = DATA;
const [, ...otherSurveys] = real.surveys;
/** The real data with one share and one base that are not reported, and awkward names. */
const gaps: NamedInfographic = {
  ...real,
  title: { de: 'Ein </script> & 50 % "Titel"', en: 'A </script> & 50% "title"' },
  surveys: [
    {
      ...real.surveys[0]!,
      label: { de: 'A, "B"\nC', en: 'A, "B"\nC' },
      sampleSize: null,
      asked: null,
      shares: { ...real.surveys[0]!.shares, pilot: null },
    },
    ...otherSurveys,
  ],
};
const rowsOf = (text: string) => parse(text, { columns: true }) as Record<string, string>[];
const ADDRESS = 'https://example.org/';

describe('the table as CSV', () => {
  it('has one row per survey and phase, with the share as published', () => {
    const rows = rowsOf(csvText(real, site, strings));
    expect(rows).toHaveLength(real.surveys.length * real.phases.length);
    for (const { survey, phase, share, reported } of rows) {
      expect(Number(share)).toBe(real.surveys.find(({ id }) => id === survey)!.shares[phase!]);
      expect(reported).toBe('true');
    }
  });

  it('keeps to RFC 4180: CRLF, the same number of fields in each record, quotes doubled, no byte order mark', () => {
    const text = csvText(gaps, site, strings);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
    expect(text).toContain('"A, ""B""\nC"');
    expect(text.charCodeAt(0)).toBe('s'.charCodeAt(0));
    const records = parse(text) as string[][];
    expect(new Set(records.map((record) => record.length)).size).toBe(1);
  });

  it('lets no spreadsheet run a cell as a formula', () => {
    const signs = ['=HYPERLINK("https://example.org")', '+1', '-1', '@SUM(1)', '\t=1'];
    for (const sign of signs) {
      const label = { de: sign, en: sign };
      const rows = rowsOf(
        csvText({ ...real, phases: real.phases.map((phase) => ({ ...phase, label })) }, site, strings),
      );
      for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      expect(rows[0]!.phase_en).toBe(`'${sign}`);
    }
  });

  it('says whose figures they are', () => {
    const rights = {
      holder: { de: 'Eurostat', en: 'Eurostat' },
      licence: { label: { de: 'CC BY 4.0', en: 'CC BY 4.0' }, url: 'https://example.org/licence' },
    };
    for (const row of rowsOf(csvText({ ...real, rights }, site, strings)))
      expect(row.rights).toBe('Eurostat. CC BY 4.0 (https://example.org/licence)');
    for (const row of rowsOf(csvText(real, site, strings))) expect(row.rights).toBe('');
  });

  it('leaves empty what is not reported, and flags it', () => {
    const rows = rowsOf(csvText(gaps, site, strings)).filter(({ survey }) => survey === 'us-uk-2011');
    const pilot = rows.find(({ phase }) => phase === 'pilot')!;
    expect(pilot).toMatchObject({ share: '', reported: 'false', base: '', asked: '', published: '2011-12' });
    expect(rows.find(({ phase }) => phase === 'first')).toMatchObject({ share: '26', reported: 'true' });
  });
});

describe('the dataset as JSON', () => {
  it('holds the data file as published, with licence, version and addresses', () => {
    const { $schema: _, slug, ...published } = real;
    expect(JSON.parse(jsonText(real, site, { de: ADDRESS }))).toMatchObject({
      name: slug,
      version: datasetVersion(real),
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      articles: { de: ADDRESS },
      ...published,
    });
  });

  it('says null where a share is not reported', () => {
    const { surveys } = JSON.parse(jsonText(gaps, site, {})) as NamedInfographic;
    expect(surveys[0]!.shares.pilot).toBeNull();
  });

  it('has a version for each entry of the changelog before the first is published', () => {
    const entry = real.changelog[0]!;
    expect(datasetVersion({ changelog: [entry] })).toBe('1.0.0');
    expect(datasetVersion({ changelog: [entry, entry] })).toBe('2.0.0');
  });

  it('has the version of its numbers, and counts newer entries that changed words alone', () => {
    const changelog = Array.from({ length: 4 }, () => real.changelog[0]!);
    expect(datasetVersion({ changelog, version: 4 })).toBe('4.0.0');
    expect(datasetVersion({ changelog, version: 3 })).toBe('3.1.0');
    expect(datasetVersion({ changelog: changelog.slice(1), frozen: 3 })).toBe('3.0.0');
    const worded = { ...real, changelog, version: 3 };
    expect(JSON.parse(jsonText(worded, site, {}))).toMatchObject({ version: '3.1.0' });
    expect(citation(worded, site, 'en', strings.en!, ADDRESS)).toContain('Version 3.1.0');
    expect(bibtex(worded, site, 'en', strings.en!, ADDRESS)).toContain('version = {3.1.0}');
    const both = [worded, { ...gaps, version: gaps.changelog.length }];
    const descriptor = dataPackage(both, site, strings, ADDRESS, () => ({ de: ADDRESS }));
    expect(descriptor.version).toBe(`${3 + gaps.changelog.length}.1.0`);
  });
});

describe('the data package', () => {
  const descriptor = dataPackage([gaps], site, strings, ADDRESS, () => ({ de: ADDRESS }));
  const [table, dataset] = descriptor.resources;

  it('keeps to the rules of Data Package v1', () => {
    const name = /^([-a-z0-9._/])+$/;
    expect(descriptor.name).toMatch(name);
    expect(descriptor.created).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    expect(descriptor.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(new Set(descriptor.resources.map((resource) => resource.name)).size).toBe(2);
    for (const { name: resource, path, hash, bytes, licenses, sources } of descriptor.resources) {
      expect(resource).toMatch(name);
      expect(path).toMatch(/^(?!\/)(?!.*\.\.)[^:]+$/);
      expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(bytes).toBeGreaterThan(0);
      for (const licence of licenses ?? []) expect(licence.name).toMatch(/^[-a-zA-Z0-9._]+$/);
      for (const source of sources)
        expect(source).toEqual({ title: expect.any(String), path: expect.stringMatching(/^https?:/) });
    }
    expect(table!.bytes).toBe(Buffer.byteLength(csvText(gaps, site, strings)));
    expect(dataset).toMatchObject({ path: `${gaps.slug}.json`, format: 'json' });
  });

  it('describes a table whose every value has its type and meets its constraints, with a key that is unique', () => {
    const { fields, missingValues, primaryKey } = (
      table as {
        schema: { fields: ReturnType<typeof csvFields>; missingValues: string[]; primaryKey: string[] };
      }
    ).schema;
    const text = csvText(gaps, site, strings);
    const rows = rowsOf(text);
    expect(Object.keys(rows[0]!)).toEqual(fields.map((field) => field.name));
    const types = {
      string: () => true,
      number: (value: string) => /^\d+(\.\d+)?$/.test(value),
      integer: (value: string) => /^\d+$/.test(value),
      boolean: (value: string) => ['true', 'false'].includes(value),
    };
    for (const row of rows)
      for (const { name, type, constraints = {} } of fields) {
        const value = row[name]!;
        if (missingValues.includes(value)) expect(constraints.required, `${name} is empty`).toBeUndefined();
        else {
          expect(types[type](value), `${name}: ${value}`).toBe(true);
          if (typeof constraints.pattern === 'string') expect(value).toMatch(new RegExp(constraints.pattern));
          if (typeof constraints.minimum === 'number')
            expect(Number(value)).toBeGreaterThanOrEqual(constraints.minimum);
          if (typeof constraints.maximum === 'number')
            expect(Number(value)).toBeLessThanOrEqual(constraints.maximum);
        }
      }
    expect(new Set(rows.map((row) => primaryKey.map((key) => row[key]).join(' '))).size).toBe(rows.length);
  });
});

describe('the cells to copy', () => {
  it('are bare numbers in the language’s writing, empty where the source is silent, a line per row', () => {
    const rows = cells(gaps, 'de', DATA.strings.de!);
    expect(rows[3]).toEqual(['Pilotphase', '', '20', '17', '23']);
    expect(rows.at(-3)).toEqual([DATA.strings.de!['numbers.size'], '', '', '1222', '']);
    expect(tabbed(rows).split('\n')).toHaveLength(rows.length);
    expect(
      new Set(
        tabbed(rows)
          .split('\n')
          .map((line) => line.split('\t').length),
      ),
    ).toEqual(new Set([5]));
  });

  it('are as many kilobytes as they are', () => {
    expect(fileSize('de', 1_234_499)).toBe('1.234\u00a0kB');
    expect(fileSize('en', 12)).toBe('1\u00a0kB');
  });
});

describe('the citation', () => {
  it.each(['de', 'en'])('in "%s" names title, version, day, address and whose numbers they are', (lang) => {
    const said = citation(real, site, lang, DATA.strings[lang]!, ADDRESS);
    expect(said).toContain(real.title[lang]);
    expect(said).toContain(`Version ${datasetVersion(real)}`);
    expect(said).toContain(ADDRESS);
    expect(said).toContain('InSites Consulting');
  });

  it('has no full stop after a title that asks', () => {
    const asks = { ...real, title: { ...real.title, en: 'How many?' } };
    const said = citation(asks, site, 'en', DATA.strings.en!, ADDRESS);
    expect(said).toContain('How many? Version');
    expect(citation(real, site, 'en', DATA.strings.en!, ADDRESS)).toContain(`${real.title.en}. Version`);
  });

  it('as BibTeX is one entry, with the signs escaped that mean something in LaTeX', () => {
    expect(bibtex(gaps, site, 'en', DATA.strings.en!, ADDRESS)).toMatchInlineSnapshot(`
      "@misc{social-media-integration-en,
        author = {{Drei Stufen}},
        title = {A </script> \\& 50\\% "title"},
        year = {2026},
        month = nov,
        version = {3.0.0},
        url = {https://example.org/},
        note = {Survey figures: Steven Van Belleghem and Thibaud De Meester: ‘Social Media Integration Survey’. InSites Consulting, December 2011 (report)}
      }"
    `);
  });
});

describe('what machines read', () => {
  const places = {
    front: `${ADDRESS}charts/`,
    article: ADDRESS,
    translations: [`${ADDRESS}en/`],
    csv: `${ADDRESS}a.csv`,
    json: `${ADDRESS}a.json`,
    picture: { address: `${ADDRESS}a.png`, width: 1800, height: 1200 },
  };

  it('cannot end its script element, and is the same after reading', () => {
    const described = linkedData(gaps, site, 'de', DATA.strings.de!, places);
    const text = scriptText(described);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual(described);
  });

  it('has no number for a share that is not reported', () => {
    const text = scriptText(linkedData(gaps, site, 'de', DATA.strings.de!, places));
    const graph = (
      JSON.parse(text) as { '@graph': { variableMeasured?: { propertyID: string; value?: number }[] }[] }
    )['@graph'];
    const measured = graph[1]!.variableMeasured!;
    expect(measured.find(({ propertyID }) => propertyID === 'pilot')).not.toHaveProperty('value');
    expect(measured.find(({ propertyID }) => propertyID === 'first')).toMatchObject({ value: 26 });
  });

  it('says "not reported" in the feed, and lets no sign of the data break its HTML', () => {
    const html = feedContent(gaps, 'de', DATA.strings.de!, { ...places.picture, alt: 'a "b" <c>' }, ADDRESS);
    expect(html).toContain(`Pilotphase: ${DATA.strings.de!['drawing.notReported']}`);
    expect(html).toContain('alt="a &quot;b&quot; &lt;c&gt;"');
  });
});
