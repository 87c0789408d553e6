// A green run does not prove that every cause is found; it proves that slips which editors make in the real file are told
// once, where they are, and that what follows from them is counted.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/dataset/fold.ts';
import { checkInfographic } from '../../src/dataset/infographic.ts';
import { inspectData } from '../../src/dataset/load.ts';
import { followUp, report } from '../../src/dataset/problems.ts';
import type { Finding, Problem } from '../../src/dataset/problems.ts';
import { dataFolder, otherWords, site, SMALL, words } from '../fixtures/folder.ts';

const REAL = readFileSync(
  new URL('../../data/infographics/social-media-integration.json', import.meta.url),
  'utf8',
);
const DATA = JSON.parse(REAL) as { phases: { id: string }[]; surveys: { id: string }[] };

/** The real file with the first occurrence of a part replaced. Throws if it is not there. */
function real(from: string | RegExp, to: string): string {
  const text = REAL.replace(from, to);
  if (text === REAL) throw new Error(`The file has no ${String(from)}`);
  return text;
}

/** The problems of a text: line, message, and what follows. */
function told(text: string): string[] {
  return checkInfographic(text, 'x.json', ['de', 'en']).problems.map(
    (problem) => `${problem.line}: ${problem.message.en} | ${followUp(problem, 'en')}`,
  );
}

/** The line, counted from 1, on which a part of a text first stands. */
function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

const [phase] = DATA.phases.slice(1);
const survey = DATA.surveys[0]?.id ?? '';

describe('one slip in the real file', () => {
  it('is told once where "figures" is misspelt', () => {
    const text = real('"figures": [\n    {', '"figure": [\n    {');
    const [first, ...others] = told(text);
    expect(others).toEqual([]);
    expect(first).toMatch(
      /^\d+: there is no field "figure" here \| \d+ more places follow from this \(lines /,
    );
    expect(first?.split(':')[0]).toBe(String(lineOf(text, '"figure": [')));
  });

  it('is told once where a phase is gone', () => {
    const { phases, ...rest } = DATA;
    const text = JSON.stringify({ ...rest, phases: phases.filter((one) => one !== phase) }, null, 2);
    const [first, ...others] = told(text);
    expect(others).toEqual([]);
    expect(first).toMatch(
      / places name the phase ".+", but there is none with this id \| \d+ more places follow/,
    );
  });

  it('is told once where the id of a survey is renamed in its own row only', () => {
    const text = real(`"id": "${survey}"`, '"id": "usa-britain-2011"');
    const [first, ...others] = told(text);
    expect(others).toEqual([]);
    expect(first).toContain(`places name the survey "${survey}", but none of them "usa-britain-2011"`);
    expect(first?.split(':')[0]).toBe(String(lineOf(text, '"id": "usa-britain-2011"')));
  });

  it('is told once where an id has an umlaut, with one advice', () => {
    const text = REAL.replaceAll(survey, 'usa-großbritannien-2011');
    const { problems } = checkInfographic(text, 'x.json', ['de', 'en']);
    expect(problems.map(({ line, hint }) => [line, hint.en])).toEqual([
      [
        lineOf(text, '"id": "usa-großbritannien-2011"'),
        'Write "usa-grossbritannien-2011": small letters a to z, digits and single hyphens, a letter first.',
      ],
    ]);
    expect(problems[0]?.folded?.length).toBeGreaterThan(5);
  });

  it.each([
    [
      'a } that ends the shares',
      /(\n {6}"shares": \{[^}]*)\},\n/,
      '$1\n',
      'a } is missing, probably after line',
    ],
    [
      'a } that ends a survey',
      /\n {4}\},\n( {4}\{\n {6}"id": ")/,
      '\n$1',
      'a } is missing, probably after line',
    ],
    [
      'a ] that ends the phases',
      /\n {2}\],\n {2}"surveys"/,
      '\n  "surveys"',
      'a ] is missing, probably after line',
    ],
    ['a { that begins a survey', /("surveys": \[\n) {4}\{\n/, '$1', 'a { is missing, probably before line'],
  ])('is told once where %s is missing, at the line to mend', (_, from, to, message) => {
    const text = real(from, to);
    // The first line that differs is the one after which, or before which, the sign is missing.
    const [before, after] = [REAL.split('\n'), text.split('\n')];
    const changed = after.findIndex((line, index) => line !== before[index]) + 1;
    const [first, ...others] = told(text);
    expect(others).toEqual([]);
    expect(first).toContain(message);
    expect(Math.abs(Number(first?.split(':')[0]) - changed)).toBeLessThanOrEqual(1);
  });
});

describe('a language', () => {
  const LANGUAGES = ['de', 'en'].map((code) => ({ code, label: code }));

  it('that the site gives up is told once, with the places in all files', () => {
    const { problems } = inspectData(dataFolder({ 'site.json': site({ languages: LANGUAGES.slice(0, 1) }) }));
    expect(report(problems)).toMatchInlineSnapshot(`
      "data/strings/en.json has 1 problem. Nothing was built.

        line 1, column 1  the file
                 "en" is not among the languages of data/site.json
                 Add { "code": "en", "label": … } to "languages" there (English), or remove this file.
                 54 more places follow from this (in 1 other file).
      "
    `);
  });

  it('that the site gets is told once', () => {
    const { problems } = inspectData(
      dataFolder({
        'site.json': site({ languages: [...LANGUAGES, { code: 'fr', label: 'Français' }] }),
        'infographics/other.json': SMALL.replace('"de": "14 % sind', '"de": "Neu: 14 % sind'),
      }),
    );
    expect(report(problems)).toMatchInlineSnapshot(`
      "data/strings/fr.json has 1 problem. Nothing was built.

        line 1, column 1  the file
                 data/site.json has the language "fr", but there is no such file
                 Add it, with the words of another language translated, or remove the language there.
                 108 more places follow from this (in 2 other files).
      "
    `);
  });

  it('whose words are those of another is not translated', () => {
    const languages = [...LANGUAGES, { code: 'nl', label: 'Nederlands' }];
    const file = (strings: string) =>
      inspectData(
        dataFolder({ 'site.json': site({ languages }), 'strings/nl.json': strings }),
      ).problems.filter((problem) => problem.file === 'data/strings/nl.json');
    expect(file(words('en')).map(({ message }) => message.de)).toEqual([
      expect.stringMatching(
        /^nicht übersetzt: (\d+) von \1 Sätzen sind die gleichen wie in data\/strings\/en\.json$/,
      ),
    ]);
    expect(file(words('en', otherWords('en')))).toEqual([]);
  });

  it('may have the words of another variant of it', () => {
    const languages = [...LANGUAGES, { code: 'en-GB', label: 'English' }];
    const { problems } = inspectData(
      dataFolder({ 'site.json': site({ languages }), 'strings/en-GB.json': words('en') }),
    );
    expect(problems.filter(({ file }) => file === 'data/strings/en-GB.json')).toEqual([]);
  });
});

describe('eight phases', () => {
  it('are refused with the neighbours to put together, and no finding is to be dropped', () => {
    const ids = Array.from({ length: 8 }, (_, index) => `phase-${index + 1}`);
    const shares = [20, 18, 16, 14, 12, 4, 6, 10];
    const data = JSON.parse(SMALL) as { phases: object[]; surveys: object[] };
    const text = JSON.stringify({
      ...data,
      phases: ids.map((id) => ({ ...data.phases[0], id })),
      surveys: data.surveys.map((one) => ({
        ...one,
        shares: Object.fromEntries(ids.map((id, index) => [id, shares[index]])),
      })),
    });
    const { problems } = checkInfographic(text, 'x.json', ['de', 'en']);
    const problem = problems.find(
      ({ message }) => message.en === 'there are 8 phases, and the drawing has room for 7',
    );
    expect(problem?.hint.en).toContain('"phase-6" and "phase-7"');
    expect(problem?.hint.de).toContain('kein Ergebnis geht verloren');
    expect(JSON.stringify(problems)).not.toMatch(/[Ll]eave out/);
  });
});

describe('files that are saved in another encoding', () => {
  it.each([
    ['UTF-16', Buffer.from(`\ufeff${SMALL}`, 'utf16le'), 'the file is saved as UTF-16'],
    ['UTF-16 without its mark', Buffer.from(SMALL, 'utf16le'), 'the file is saved as UTF-16'],
    ['Latin-1', Buffer.from(SMALL, 'latin1'), 'found a character that is not written in UTF-8'],
  ])('%s are told once', (_, bytes, message) => {
    const { problems } = inspectData(dataFolder({ 'infographics/small.json': bytes }));
    expect(problems.filter(({ file }) => file.endsWith('small.json')).map((one) => one.message.en)).toEqual([
      message,
    ]);
  });
});

describe('findings', () => {
  const finding = (name: string, more: Partial<Finding> = {}): Finding => ({
    path: [name],
    message: { en: name, de: name },
    hint: { en: name, de: name },
    ...more,
  });
  const groups = (findings: readonly Finding[]) =>
    fold(findings).map(({ told: { path }, folded }) => [path[0], ...folded.map((one) => one.path[0])]);

  it('with one cause are told at its origin, also where that comes later', () => {
    expect(
      groups([
        finding('a', { causes: ['x'] }),
        finding('b', { causes: ['x'], origin: true }),
        finding('c'),
        finding('d', { follows: ['x', 'y'] }),
      ]),
    ).toEqual([['b', 'a', 'd'], ['c']]);
  });

  it('follow through several causes, and never from one another in a circle', () => {
    expect(
      groups([
        finding('a', { causes: ['x'], follows: ['y'] }),
        finding('b', { causes: ['y'], follows: ['z'] }),
        finding('c', { causes: ['z'] }),
      ]),
    ).toEqual([['c', 'a', 'b']]);
    const circle = [
      finding('a', { causes: ['x'], follows: ['y'] }),
      finding('b', { causes: ['y'], follows: ['x'] }),
    ];
    expect(groups(circle).flat()).toContain('a');
    expect(groups(circle).flat()).toContain('b');
  });

  it('that cannot wait are not hidden behind outdated sentences', () => {
    expect(groups([finding('a', { causes: ['x'], stale: true }), finding('b', { follows: ['x'] })])).toEqual([
      ['a'],
      ['b'],
    ]);
  });
});

describe('a report', () => {
  const problem = (line: number): Problem => ({
    file: 'data/x.json',
    path: [line],
    line,
    column: 1,
    where: { en: 'x', de: 'x' },
    message: { en: 'wrong', de: 'falsch' },
    hint: { en: 'Mend it.', de: 'Beheben.' },
  });

  it('shows fifty problems and counts the rest', () => {
    const text = report(Array.from({ length: 1250 }, (_, index) => problem(index + 1)));
    expect(text.match(/Mend it\./g)).toHaveLength(50);
    expect(text).toMatch(/^data\/x\.json has 1,250 problems\./);
    expect(text).toMatch(/1,200 more problems are not shown\. Mend these first, then check again\.\n$/);
  });

  it('shows characters that a terminal would obey', () => {
    const text = report([
      {
        ...problem(1),
        file: 'data/\u001b[31m\n.json',
        where: { en: 'a\u202eb', de: '' },
        message: { en: 'found \u0007 and ##[error]', de: '' },
      },
    ]);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]|##\[/);
    expect(text).toContain('data/\\u001b[31m\\u000a.json has');
    expect(text).toContain('a\\u202eb');
  });

  it('of many faults takes time in proportion to them', () => {
    const file = (count: number) =>
      JSON.stringify(
        { ...DATA, cites: Array.from({ length: count }, (_, index) => `lost.x${index}`) },
        null,
        1,
      );
    const seconds = (count: number) => {
      const start = process.cpuUsage();
      report(checkInfographic(file(count), 'x.json', ['de', 'en']).problems);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1e6;
    };
    seconds(2000);
    // Ten times as many faults; a quadratic step would take a hundred times as long.
    expect(seconds(50_000)).toBeLessThan(30 * Math.max(seconds(5000), 0.05));
  }, 60_000);
});
