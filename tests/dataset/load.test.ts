// A green run does not prove that pages are built from the data; it proves what the loader hands on and what it refuses.
import { describe, expect, it } from 'vitest';
import { DataError, loadData } from '../../src/dataset/load.ts';
import type { LoadOptions } from '../../src/dataset/load.ts';
import { dataFolder, otherWords, site, SMALL, words } from '../fixtures/folder.ts';

/** The report of a folder that is refused. */
function refusal(files: Record<string, string | Uint8Array | null>, options: LoadOptions = {}): string {
  try {
    loadData(dataFolder(files), options);
  } catch (error) {
    expect(error).toBeInstanceOf(DataError);
    return (error as DataError).message;
  }
  throw new Error('The folder was accepted.');
}

/** Another infographic: that with another title. */
const OTHER = SMALL.replace('14% have got there', '14% are there');

/** The small infographic with a further language in every text. */
function withLanguage(code: string): string {
  const add = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(add);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, add(inner)] as const);
    const group = Object.fromEntries(entries);
    return 'de' in group && 'en' in group ? { ...group, [code]: group.en } : group;
  };
  return JSON.stringify(add(JSON.parse(SMALL)), null, 2);
}

describe('a data folder', () => {
  it('is read whole, with each infographic under the name of its file', () => {
    const data = loadData(dataFolder({ 'infographics/second-one.json': OTHER }));
    expect(data.infographics.map(({ slug }) => slug)).toEqual(['second-one', 'small']);
    expect(data.strings.en).toEqual(JSON.parse(words('en')));
    expect(data.site.front).toBe('small');
    expect(data.infographics[1]!.surveys[1]!.shares).toEqual({ nothing: 50.5, pilot: null, done: 12 });
  });

  it('may be given as an address of a file', () => {
    expect(loadData(new URL(`file://${dataFolder()}/`)).infographics).toHaveLength(1);
  });

  it('takes a third language from the data alone', () => {
    const data = loadData(
      dataFolder({
        'site.json': site({
          languages: ['de', 'en', 'ar'].map((code) => ({ code, label: code })),
        }),
        'strings/ar.json': words('en', otherWords('en')),
        'infographics/small.json': withLanguage('ar'),
      }),
    );
    expect(data.infographics[0]!.title).toHaveProperty('ar');
    expect(Object.keys(data.strings)).toEqual(['de', 'en', 'ar']);
  });

  it('leaves hidden files alone, and other kinds of files beside its own', () => {
    const root = dataFolder({ 'infographics/.small.json.12.new': '{', 'README.md': 'x', 'shares.csv': 'x' });
    expect(loadData(root).infographics).toHaveLength(1);
  });

  it('is told of a last change that is yet to come, but not where tomorrow has begun somewhere', () => {
    expect(loadData(dataFolder(), { today: '2026-11-22' }).infographics).toHaveLength(1);
    expect(refusal({}, { today: '2026-11-21' })).toMatchSnapshot();
  });

  it('is refused with all problems of all its files in one report', () => {
    expect(
      refusal({
        'site.json': site({ front: 'smal' }),
        'strings/en.json': words('en', { 'step.of': undefined, 'step.fo': 'Stage' }).replace(
          /"\n\}$/,
          '",\n}',
        ),
        'infographics/small.json': SMALL.replace('"pilot": 24,', '"pilot": "24 %",'),
      }),
    ).toMatchInlineSnapshot(`
      "3 files have 4 problems. Nothing was built.

      data/site.json

        line 20, column 12  front
                 there is no file data/infographics/smal.json
                 Did you mean "small"?

      data/strings/en.json

        line 379, column 3  step.fo
                 there is no place for "step.fo" on the site
                 Did you mean "step.of"?

        line 379, column 21  step.fo
                 found a comma before the closing } of a group
                 Remove the comma: there is none after the last entry.

      data/infographics/small.json

        line 68, column 43  surveys "World, 2011" > shares > pilot
                 expected a number from 0 to 100, found the text "24 %"
                 Write 24 without the per cent sign.
      "
    `);
  });

  it.each([
    ['a language without words', { 'strings/en.json': null }],
    ['words of a language that the site does not have', { 'strings/fr.json': '{}' }],
    ['no site.json', { 'site.json': null }],
    ['no infographic', { 'infographics/small.json': null }],
    ['a file saved in an old encoding', { 'infographics/small.json': Buffer.from(SMALL, 'latin1') }],
    ['a name that is no address', { 'infographics/Umfrage 2011 (Kopie).json': SMALL }],
    ['a name that is an address of the site', { 'infographics/embed.json': SMALL }],
    ['a name that is a language', { 'infographics/en.json': SMALL }],
    ['an empty word', { 'strings/en.json': words('en', { 'step.next': '' }) }],
    ['a word that is no text', { 'strings/en.json': words('en', { 'step.next': ['Next'] }) }],
    ['a word without its value', { 'strings/en.json': words('en', { 'step.of': 'Stage {number}' }) }],
    [
      'a misspelt value in the first language',
      { 'strings/de.json': words('de', { 'step.of': 'Stufe {numer} von {total}' }) },
    ],
    [
      'a word with half a place',
      { 'strings/en.json': words('en', { 'step.of': 'Stage {number} of {total} or {total' }) },
    ],
    [
      'a word that the site has no place for',
      { 'strings/en.json': words('en', { 'header.motto': 'Hello' }) },
    ],
    [
      'words that are missing',
      { 'strings/en.json': words('en', { 'step.of': undefined, 'step.next': undefined }) },
    ],
    ['a folder where a file should be', { 'strings/en.json': null, 'strings/en.json/notes.txt': '' }],
    ['a file with a hidden ending', { 'infographics/second.json.txt': OTHER }],
    ['a file with another ending', { 'infographics/notes.txt': 'x', 'strings/fr.txt': '{}' }],
    [
      'files in wrong folders',
      {
        'second.json': OTHER,
        'infographics/new/second.json': OTHER,
        'drafts/second.json': OTHER,
        'schema/second.json': OTHER,
      },
    ],
    ['a copy under another name', { 'infographics/a-copy.json': SMALL }],
    ['a front page named with its ending', { 'site.json': site({ front: 'small.json' }) }],
    [
      'a front page whose file has an odd name',
      {
        'site.json': site({ front: 'My Small' }),
        'infographics/small.json': null,
        'infographics/My Small.json': SMALL,
      },
    ],
    ['a name that is an address of the numbers', { 'infographics/datapackage.json': SMALL }],
    [
      'a language twice',
      { 'site.json': site({ languages: ['de', 'de'].map((code) => ({ code, label: code })) }) },
    ],
    [
      'a language with an odd code',
      { 'site.json': site({ languages: [{ code: 'Deutsch', label: 'Deutsch' }] }) },
    ],
  ] as [string, Record<string, string | Uint8Array | null>][])('is refused with %s', (_, files) => {
    expect(refusal(files)).toMatchSnapshot();
  });

  it.each(['https://www.firma.example', 'https://www.firma.example/', 'https://firma.example:8443'])(
    'takes the address %s',
    (address) => {
      expect(loadData(dataFolder({ 'site.json': site({ address }) })).site.address).toBe(address);
    },
  );

  it.each([
    [
      '/blog/charts/',
      ' A folder is named when the site is built: BASE_PATH=/blog/charts (README, Publishing).',
    ],
    ['/charts?a=b#c', ' A folder is named when the site is built: BASE_PATH=/charts (README, Publishing).'],
    ['?', ''],
    ['/#people', ''],
    ['//', ''],
  ])('is refused with an address that goes on with %s, which would be lost', (rest, folder) => {
    expect(refusal({ 'site.json': site({ address: `https://www.firma.example${rest}` }) })).toContain(
      `  address\n           expected an address without anything after the host, found "${rest}"\n` +
        `           Write "https://www.firma.example".${folder}\n`,
    );
  });

  it('is told once that an address is none', () => {
    expect(refusal({ 'site.json': site({ address: 'www.firma.example/blog' }) })).toContain('1 problem');
  });

  it('takes further plural forms of a language, but no other further words', () => {
    const few = (key: string) => ({ 'strings/en.json': words('en', { [key]: '{n} were further' }) });
    expect(loadData(dataFolder(few('widget.result.further.few'))).strings.en).toHaveProperty([
      'widget.result.further.few',
    ]);
    expect(refusal(few('widget.result.furthest.few'))).toContain(
      'there is no place for "widget.result.furthest.few" on the site',
    );
  });
});

describe('a number that a sentence has not followed', () => {
  const files = {
    'infographics/small.json': SMALL.replace(
      '"nothing": 62, "pilot": 24, "done": 14',
      '"nothing": 61, "pilot": 24, "done": 15',
    ),
  };

  it('is refused by check and build, with each sentence that is left behind', () => {
    expect(refusal(files)).toContain(
      'title > de\n           the text states "14 %", but world-2011.done is 15 (line 68)',
    );
  });

  it('is shown while drafting, with the sentences listed', () => {
    const { infographics, stale } = loadData(dataFolder(files), { draft: true });
    expect(infographics[0]!.surveys[0]!.shares.done).toBe(15);
    expect(stale.map(({ where }) => where.en)).toEqual([
      'title > de',
      'title > en',
      'highlights "world-2011, done" > says > de',
      'highlights "world-2011, done" > says > en',
    ]);
  });

  it('does not excuse other problems while drafting', () => {
    const text = files['infographics/small.json'].replace('"en": "Few"', '"en": ""');
    expect(refusal({ 'infographics/small.json': text }, { draft: true })).toContain('has 5 problems');
  });
});

describe('a text too long for the drawing', () => {
  const overflows: LoadOptions['overflows'] = (_, language) =>
    language === 'de'
      ? [
          {
            path: ['stages', 0, 'label'],
            text: 'Personal',
            room: { en: 'the step', de: 'die Stufe' },
            problem: { en: 'there is room for 50 pixels', de: 'Platz ist für 50 Pixel' },
          },
        ]
      : [];

  it('is refused where it stands, as the geometry tells it', () => {
    expect(refusal({}, { overflows })).toMatchInlineSnapshot(`
      "data/infographics/small.json has 1 problem. Nothing was built.

        line 16, column 24  stages "People" > label > de
                 "Personal" is too long for the step: there is room for 50 pixels
                 Shorten it, or write it with a shorter word.
      "
    `);
  });

  it('is not asked about while the file is not in order', () => {
    const broken = { 'infographics/small.json': SMALL.replace('"en": "Few"', '"en": ""') };
    const fail = () => {
      throw new Error('asked');
    };
    expect(refusal(broken, { overflows: fail })).not.toContain('asked');
  });
});

describe('the report of a refusal', () => {
  it('has no colours and no stack, so that every place can show it as it is', () => {
    try {
      loadData(dataFolder({ 'site.json': '{' }));
      expect.unreachable();
    } catch (error) {
      const { message, stack } = error as DataError;
      expect(stack).toBe(message);
      expect(message).not.toMatch(/\u001b/);
    }
  });
});
