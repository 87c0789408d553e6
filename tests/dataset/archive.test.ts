// A green run proves that numbers change only with an entry in the changelog, and that an edited archive is noticed. It does
// not prove that nobody edits a version together with its hash.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveText, HASHES, SCHEMA_VERSION } from '../../src/dataset/archive.ts';
import { hashOf } from '../../src/dataset/folder.ts';
import { checkInfographic } from '../../src/dataset/infographic.ts';
import { inspectData, loadData, stringsOf } from '../../src/dataset/load.ts';
import { check } from '../../src/editor/check.ts';
import { dataFolder, SMALL, site } from '../fixtures/folder.ts';

/** A file as it is parsed, of any shape. */
type File = ReturnType<typeof JSON.parse>;
const entry = (date: string) => ({ date, text: { de: 'Eintrag.', en: 'Entry.' } });
/** The small infographic, changed. */
const changed = (change: (file: File) => void): string => {
  const file = JSON.parse(SMALL) as File;
  change(file);
  return JSON.stringify(file, null, 2);
};
/** The files of an archive: versions by their numbers, and their hashes. */
const archive = (versions: Record<number, string>, slug = 'small'): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(versions).map(([n, text]) => [`archive/${slug}/${n}.json`, text])),
  [`archive/${slug}/${HASHES}`]: JSON.stringify(
    Object.fromEntries(Object.entries(versions).map(([n, text]) => [n, hashOf(text)])),
  ),
});
const words = stringsOf('data', ['de', 'en']);
/** An infographic's text as what is checked. */
const parsed = (text: string) => checkInfographic(text, 'small.json', ['de', 'en']).infographic!;
/** The text of the small infographic's version, which has two entries. */
const SECOND = archiveText(parsed(SMALL), words);
const KEPT = archive({ 2: SECOND });
const problems = (files: Record<string, string>) =>
  inspectData(dataFolder({ ...KEPT, ...files })).problems.map(({ file, path, message, stale }) => ({
    file,
    path: path.join('.'),
    message: message.en,
    stale,
  }));

describe('numbers without an entry in the changelog', () => {
  it.each<[string, string, (file: File) => void]>([
    ['a share', 'surveys.1.shares.nothing', ({ surveys }) => (surveys[1].shares.nothing = 51)],
    ['a base', 'surveys.0.sampleSize', ({ surveys }) => (surveys[0].sampleSize = 401)],
    [
      'a share that is not reported',
      'surveys.1.shares.done',
      ({ surveys }) => (surveys[1].shares.done = null),
    ],
    ['when people were asked', 'surveys.0.asked', ({ surveys }) => (surveys[0].asked = '2011-07')],
    ['the sum', 'surveys.1.rest', ({ surveys }) => (surveys[1].rest = 'not-reported')],
    [
      'a limit for small bases',
      'smallBases.flagUnder',
      (file) => (file.smallBases = { flagUnder: 90, hideUnder: 30 }),
    ],
    ['decimals', 'decimals', (file) => (file.decimals = 1)],
    ['the rule', 'check.rule.2.atLeast', ({ check: { rule } }) => (rule[2].atLeast -= 1)],
    [
      'points',
      'check.questions.0.options.1.points',
      ({ check: { questions } }) => (questions[0].options[1].points += 1),
    ],
  ])('are refused: %s', (_, place, change) => {
    const found = problems({ 'infographics/small.json': changed(change) });
    expect(found).toContainEqual({
      file: 'data/infographics/small.json',
      path: place,
      message: expect.stringContaining('(version 2), and "changelog" has no new entry'),
      stale: true,
    });
  });

  it('are told in both languages, once for one cause', () => {
    const root = dataFolder({
      ...KEPT,
      'infographics/small.json': changed(({ surveys }) => {
        surveys[1].sampleSize = 300;
        surveys[1].shares.nothing = 51;
      }),
    });
    expect(check(root).output).toContain('run "npm run data -- publish"');
    expect(check(root).output).toContain('1 more place follows from this');
    expect(check(root, { language: 'de' }).output).toMatchInlineSnapshot(`
      "data/infographics/small.json hat 1 Fehler. Es wurde nichts gebaut.

        Zeile 205, Spalte 21  surveys „Welt, 2012“ > sampleSize
                 hier steht 300; veröffentlicht ist 400 (Version 2), und "changelog" hat keinen neuen Eintrag
                 In einem neuen Eintrag oben in "changelog" sagen, was sich geändert hat, dann "npm run data -- publish" ausführen; oder die Zahl zurückholen.
                 1 weitere Stelle folgt daraus (Zeile 207).
      "
    `);
    // The dev server shows them.
    expect(loadData(root, { draft: true }).stale).toHaveLength(1);
  });

  it('pass with an entry, and are told to be no version yet', () => {
    const root = dataFolder({
      ...KEPT,
      'infographics/small.json': changed((file) => {
        file.surveys[1].shares.nothing = 51;
        file.changelog.unshift(entry('2026-11-23'));
      }),
    });
    expect(check(root)).toMatchObject({ code: 0 });
    expect(check(root).output).toContain('no version yet: small');
    expect(check(root, { language: 'de' }).output).toContain('noch keine Version sind: small');
  });

  it('pass where there is no archive yet', () => {
    const root = dataFolder({
      'infographics/small.json': changed(({ surveys }) => (surveys[1].sampleSize = 7)),
    });
    expect(inspectData(root).problems).toEqual([]);
  });
});

describe('what is no change of numbers', () => {
  it('needs no version: texts, a renamed phase, entries without numbers', () => {
    const text = changed((file) => {
      file.changelog.unshift(entry('2026-11-23'), entry('2026-11-23'));
      file.lede.en = 'Other words.';
    }).replaceAll('"pilot"', '"trial"');
    expect(problems({ 'infographics/small.json': text })).toEqual([]);
    const root = dataFolder({ ...KEPT, 'infographics/small.json': text });
    expect(check(root).output).not.toContain('version');
  });

  it('leaves gaps between versions', () => {
    const fifth = changed((file) => {
      file.changelog.unshift(...Array.from({ length: 3 }, () => entry('2026-11-23')));
      file.surveys[1].shares.nothing = 51;
    });
    const files = archive({ 2: SECOND, 5: archiveText(parsed(fifth), words) });
    const { data, problems: found } = inspectData(dataFolder({ ...files, 'infographics/small.json': fifth }));
    expect(found).toEqual([]);
    expect(data?.archive.small?.map(({ n, date }) => [n, date])).toEqual([
      [2, '2026-11-23'],
      [5, '2026-11-23'],
    ]);
  });

  it.each<[string, (file: File) => void]>([
    ['an older entry is gone', (file) => file.changelog.pop()],
    ['an older entry has another day', (file) => (file.changelog[1].date = '2026-11-02')],
    ['an entry stands among older ones', (file) => file.changelog.push(entry('2026-10-01'))],
  ])('is refused where %s', (_, change) => {
    expect(problems({ 'infographics/small.json': changed(change) })).toEqual([
      {
        file: 'data/infographics/small.json',
        path: 'changelog',
        message: 'the 2 oldest entries are not those of version 2, whose days are 2026-11-23, 2026-11-01',
      },
    ]);
  });
});

describe('the archive', () => {
  it.each<[string, string, string]>([
    ['was edited', 'archive/small/2.json', SECOND.replace('"nothing": 62', '"nothing": 61')],
    ['is no JSON', 'archive/small/2.json', '{'],
    ['has a version that nobody published', 'archive/small/1.json', SECOND],
    ['has another file', 'archive/small/notes.json', '{}'],
    ['has no list of hashes', `archive/small/${HASHES}`, '[]'],
    ['belongs to nothing', `archive/other/${HASHES}`, '{}'],
    ['has a loose file', 'archive/2.json', SECOND],
  ])('is refused if it %s', (_, path, text) => {
    const found = problems({ [path]: text });
    expect(found).toHaveLength(1);
    expect(`${found[0]!.file}/`).toContain(path.split('/').slice(0, 2).join('/'));
  });

  it('is refused if a version is gone', () => {
    const root = dataFolder(KEPT);
    rmSync(join(root, 'archive/small/2.json'));
    expect(inspectData(root).problems.map(({ message }) => message.en)).toEqual(['this version is missing']);
  });

  it('is in order with the line ends of Windows', () => {
    const root = dataFolder(KEPT);
    const path = join(root, 'archive/small/2.json');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    expect(inspectData(root).problems).toEqual([]);
  });

  it('may keep what a later check refuses', () => {
    const text = SECOND.replace('"en": "Two stages, three phases."', `"en": "${'long '.repeat(900)}"`);
    const root = dataFolder(archive({ 2: text }));
    const { data, problems: found } = inspectData(root);
    expect(found).toEqual([]);
    expect(data?.archive.small?.[0]?.infographic.lede.en).toContain('long long');
  });

  it('is brought to the present schema when it is read, and stays as it is written', () => {
    const file = JSON.parse(SECOND) as File;
    file.schemaVersion = 1;
    delete file.infographic.respondents;
    for (const survey of file.infographic.surveys) {
      survey.region = { de: 'der Welt', en: 'the world' };
      delete survey.place;
    }
    delete file.strings.en['embed.more'];
    const text = JSON.stringify(file);
    const root = dataFolder(archive({ 2: text }));
    const { data, problems: found } = inspectData(root);
    expect(found).toEqual([]);
    const [version] = data?.archive.small ?? [];
    expect(version?.infographic.surveys[0]?.place.en).toBe('in the world');
    expect(version?.infographic.respondents.en?.one).toBe('company');
    expect(version?.strings.en?.['embed.more']).toBe(words.en?.['embed.more']);
    expect(readFileSync(join(root, 'archive/small/2.json'), 'utf8')).toBe(text);
  });

  it('is refused if it comes from a later program', () => {
    const text = SECOND.replace(
      `"schemaVersion": ${SCHEMA_VERSION}`,
      `"schemaVersion": ${SCHEMA_VERSION + 1}`,
    );
    const { problems: found } = inspectData(dataFolder(archive({ 2: text })));
    expect(found.map(({ message, hint }) => [message.en, hint.en])).toEqual([
      [expect.stringContaining('schemaVersion'), 'Update the program.'],
    ]);
  });

  it('is kept of an infographic that was removed', () => {
    const moved = { gone: { removed: '2026-11-27', title: { de: 'Weg', en: 'Gone' } } };
    const files = { ...archive({ 2: SECOND }, 'gone'), 'moved.json': JSON.stringify(moved) };
    const { data, problems: found } = inspectData(dataFolder(files));
    expect(found).toEqual([]);
    expect(data?.archive.gone).toHaveLength(1);
  });
});

describe('the address for mistakes', () => {
  it.each(['mailto:a@example.org', 'mailto:a@example.org?subject=Zahlen', 'https://example.org/contact'])(
    'may be %s',
    (report) => {
      const text = JSON.stringify({ ...(JSON.parse(site()) as object), report });
      expect(inspectData(dataFolder({ 'site.json': text })).problems).toEqual([]);
    },
  );

  it.each(['a@example.org', 'http://example.org', 'javascript:alert(1)', 'mailto:a', ''])(
    'is refused: %s',
    (report) => {
      const text = JSON.stringify({ ...(JSON.parse(site()) as object), report });
      const [problem, ...others] = inspectData(dataFolder({ 'site.json': text })).problems;
      expect(others).toEqual([]);
      expect(problem?.message.en).toContain('expected an address that starts with mailto: or https://');
      expect(problem?.message.de).toContain('eine Adresse, die mit mailto: oder https:// beginnt');
    },
  );
});
