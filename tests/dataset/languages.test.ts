// A green run does not prove that pages follow the languages of an infographic; tests/dist/languages.test.ts does.
import { describe, expect, it } from 'vitest';
import { inspectData } from '../../src/dataset/load.ts';
import { dataFolder, otherWords, site, SMALL, words } from '../fixtures/folder.ts';

const LANGUAGES = [
  { code: 'de', label: 'Deutsch' },
  { code: 'en', label: 'English' },
];
const FRENCH = { code: 'fr', label: 'Français' };

/** The small infographic with these languages named, and its texts changed by `change`. */
function small(languages: readonly string[], change = (text: string) => text): string {
  return change(JSON.stringify({ languages, ...(JSON.parse(SMALL) as object) }, null, 2));
}

/** The file without its English texts. */
function withoutEnglish(text: string): string {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    const { en, ...rest } = value as Record<string, unknown>;
    const left = 'de' in rest && en !== undefined ? rest : value;
    return Object.fromEntries(Object.entries(left).map(([key, inner]) => [key, strip(inner)]));
  };
  return JSON.stringify(strip(JSON.parse(text)), null, 2);
}

/** The problems of a folder with these files, as place and message. */
function problems(files: Record<string, string | null>): string[] {
  return inspectData(dataFolder(files)).problems.map(
    ({ file, where, message }) => `${file} ${where.en}: ${message.en}`,
  );
}

describe('the languages of an infographic', () => {
  it('are all of the site’s if the file names none: a missing one is a problem everywhere', () => {
    const { problems: found } = inspectData(dataFolder({ 'infographics/small.json': withoutEnglish(SMALL) }));
    expect(found.map(({ message }) => message.en)).toEqual([
      'no text is in English, but "en" is among the languages of data/site.json',
    ]);
    expect(found[0]?.folded?.length).toBeGreaterThan(10);
  });

  it('may be some of the site’s', () => {
    const { data, problems: found } = inspectData(
      dataFolder({
        'infographics/small.json': small(['de'], withoutEnglish),
        'infographics/other.json': SMALL.replace(/("title": \{\s*"de": ")/, '$1Neu: '),
      }),
    );
    expect(found).toEqual([]);
    expect(data?.infographics.map(({ slug, languages }) => [slug, languages])).toEqual([
      ['other', undefined],
      ['small', ['de']],
    ]);
  });

  it('are those that the file names: a forgotten translation among them is a problem at its place', () => {
    const file = JSON.parse(small(['de', 'en'])) as {
      phases: { meaning: { en?: string } }[];
    };
    delete file.phases[0]?.meaning.en;
    expect(problems({ 'infographics/small.json': JSON.stringify(file) })).toEqual([
      'data/infographics/small.json phases "Nothing" > meaning > en: expected the text in English, found nothing',
    ]);
  });

  it('need nothing when the site gets a further one, or gives one up', () => {
    const declared = { 'infographics/small.json': small(['de', 'en']) };
    expect(
      problems({
        ...declared,
        'site.json': site({ languages: [...LANGUAGES, FRENCH] }),
        'strings/fr.json': words('en', otherWords('en')),
      }),
    ).toEqual(['data/site.json the file: no infographic is in French ("fr")']);
    expect(
      problems({
        ...declared,
        'site.json': site({ languages: LANGUAGES.slice(0, 1) }),
        'strings/en.json': null,
      }),
    ).toEqual([
      'data/infographics/small.json languages 2: "en" is not among the languages of data/site.json',
    ]);
  });

  it('leave texts in other languages in the file, which nobody reads', () => {
    const { data, problems: found } = inspectData(
      dataFolder({
        'infographics/small.json': small(['de']),
        'site.json': site({ languages: LANGUAGES.slice(0, 1) }),
        'strings/en.json': null,
      }),
    );
    expect(found).toEqual([]);
    expect(Object.keys(data?.infographics[0]?.title ?? {})).toEqual(['de']);
  });

  it('are named once each', () => {
    expect(problems({ 'infographics/small.json': small(['de', 'en', 'de']) })).toEqual([
      'data/infographics/small.json languages 3: "de" is already there (line 3)',
    ]);
  });
});
