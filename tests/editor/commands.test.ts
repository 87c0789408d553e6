// A green run proves what the commands write, and that a refusal or a no changes no file. It does not prove that a draft
// looks well.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkInfographic } from '../../src/dataset/infographic.ts';
import { inspectData, loadData } from '../../src/dataset/load.ts';
import { check } from '../../src/editor/check.ts';
import { data } from '../../src/editor/data.ts';
import type { Surroundings } from '../../src/editor/data.ts';
import { dataFolder, site, SMALL } from '../fixtures/folder.ts';
import { surveyCase } from '../fixtures/surveyCases.ts';
import { workbook } from '../tables/workbook.ts';

/** A data folder with a table beside it, and the commands in them; every question is answered with yes. */
function desk(
  table: string | Uint8Array = '',
  world: Partial<Surroundings> = {},
  files: Record<string, string> = {},
) {
  const root = dataFolder(files);
  const printed: string[] = [];
  writeFileSync(join(root, 'table.csv'), table);
  const run = (...args: string[]) =>
    data(args, {
      root,
      folder: root,
      day: '2026-12-24',
      ask: () => Promise.resolve(true),
      print: (text) => void printed.push(text),
      ...world,
    });
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const parsed = (slug = 'small') => JSON.parse(read(`infographics/${slug}.json`));
  return { root, run, output: () => printed.join(''), read, parsed };
}

const TABLE = 'Antwort;2023\nNie;40\nManchmal;33,5\nOft;20\nWeiß nicht;6,5\nn;1.024\n';

describe('new', () => {
  it('writes a file whose only faults are gaps, with at most 60 lines to touch, and shows what it understood', async () => {
    const { run, output, read, root } = desk(TABLE, { language: 'de' });
    expect(await run('new', 'ki', 'table.csv')).toBe(0);
    const text = read('infographics/ki.json');
    const { infographic, problems } = checkInfographic(text, 'ki.json', ['de', 'en']);
    expect(infographic?.surveys[0]).toMatchObject({
      shares: { nie: 40, manchmal: 33.5, oft: 20 },
      other: [{ kind: 'dont-know', share: 6.5 }],
      sampleSize: 1024,
      asked: null,
    });
    expect(problems.every(({ gap }) => gap)).toBe(true);
    expect(text.split('\n').filter((line) => line.includes('TODO:')).length).toBeLessThanOrEqual(60);
    expect(output()).toMatchSnapshot();
    expect(check(root).output).toMatch(/ki\.json: \d+ gaps left to fill/);
    expect(check(root).code).toBe(1);
    expect(() => loadData(root)).toThrow('gaps left to fill');
    expect(loadData(root, { draft: true }).infographics).toHaveLength(2);
  });

  it('has no gap in another language where the infographic has one language only', async () => {
    const { run, read } = desk(TABLE);
    expect(await run('new', 'ki', 'table.csv', '--languages', 'de', '--names', 'de')).toBe(0);
    expect(read('infographics/ki.json')).toContain('"languages": ["de"]');
    expect(read('infographics/ki.json')).not.toContain('"en"');
  });

  it('reads a workbook', async () => {
    const { run, parsed } = desk(
      workbook({
        Data: [
          ['x', 'S'],
          ['A', 50],
          ['B', 30],
          ['C', 20],
        ],
      }),
    );
    expect(await run('new', 'ki', 'table.csv')).toBe(0);
    expect(parsed('ki').surveys[0].shares).toEqual({ a: 50, b: 30, c: 20 });
  });

  it.each([
    ['after a no', TABLE, 'ki', { ask: () => Promise.resolve(false) }],
    ['with a name that is taken', TABLE, 'small', {}],
    ['with a name that cannot be an address', TABLE, 'Größe', {}],
    ['with a number that can be misread', TABLE.replace('33,5', '1.222'), 'ki', {}],
    ['with too few answers', 'x;S\nA;60\nB;40\n', 'ki', {}],
  ] as [string, string, string, Partial<Surroundings>][])(
    'writes nothing %s',
    async (_, table, slug, world) => {
      const { run, root, read } = desk(table, world);
      expect(await run('new', slug, 'table.csv')).toBe(1);
      expect(readdirSync(join(root, 'infographics'))).toEqual(['small.json']);
      expect(read('infographics/small.json')).toBe(SMALL);
    },
  );

  it('names the gap and not what is wrong with it: what will stand there is not known', async () => {
    const { run, read } = desk(TABLE);
    await run('new', 'ki', 'table.csv');
    const text = read('infographics/ki.json').replace(/"sampleSize": 1024/, '"sampleSize": "TODO: n"');
    const { problems } = checkInfographic(text, 'ki.json', ['de', 'en']);
    expect(problems.filter(({ path }) => path.includes('sampleSize'))).toMatchObject([{ gap: true }]);
  });
});

describe('add', () => {
  it('adds the surveys of a table that are not there, and leaves the others alone', async () => {
    const { run, parsed, output } = desk('x;World, 2011;World, 2013\nNothing;1;50\nPilot;1;30\nDone;98;20\n');
    expect(await run('add', 'survey', 'small', 'table.csv')).toBe(0);
    const { surveys } = parsed();
    expect(surveys).toHaveLength(3);
    expect(surveys[0].shares.nothing).toBe(62);
    expect(surveys[2]).toMatchObject({ id: 'world-2013', shares: { nothing: 50, pilot: 30, done: 20 } });
    expect(output()).toContain('gaps are left to fill');
  });

  it('adds a survey that is all gaps, and no number in their place', async () => {
    const { run, parsed, root } = desk();
    expect(await run('add', 'survey', 'small')).toBe(0);
    expect(parsed().surveys[2].shares.pilot).toMatch(/^TODO: /);
    expect(inspectData(root).problems.every(({ gap }) => gap)).toBe(true);
  });

  it('refuses answers that the infographic does not have, with the command that adds them', async () => {
    const { run, read, output } = desk('x;New\nNothing;40\nPilot;30\nDone;20\nFinished twice;10\n');
    expect(await run('add', 'survey', 'small', 'table.csv')).toBe(1);
    expect(output()).toContain('add phase');
    expect(read('infographics/small.json')).toBe(SMALL);
  });

  it('adds a phase with a gap for its share in every survey', async () => {
    const { run, parsed } = desk();
    expect(await run('add', 'phase', 'small', 'Half done', '--after', 'pilot')).toBe(0);
    expect(parsed().phases.map(({ id }: { id: string }) => id)).toEqual([
      'nothing',
      'pilot',
      'half-done',
      'done',
    ]);
    for (const { shares } of parsed().surveys) expect(shares['half-done']).toMatch(/^TODO: /);
  });
});

describe('rename id', () => {
  it('renames a survey in references, keys, cited numbers and addresses, and nothing that only looks like it', async () => {
    const linked = SMALL.replace(
      '68 % haben eine Seite.',
      '68 % haben eine Seite: /small/#note und #note-2.',
    );
    const { run, read, root, parsed } = desk('', {}, { 'infographics/small.json': linked });
    expect(await run('rename', 'id', 'small', 'world-2011', 'first')).toBe(0);
    expect(read('infographics/small.json')).not.toContain('"world-2011');
    expect(parsed().cites).toEqual(['first.done']);
    expect(await run('rename', 'id', 'small', 'done', 'ready')).toBe(0);
    expect(parsed().surveys[0].shares).toEqual({ nothing: 62, pilot: 24, ready: 14 });
    expect(parsed().cites).toEqual(['first.ready']);
    expect(parsed().check.rule[2].phase).toBe('ready');
    expect(await run('rename', 'id', 'small', 'note', 'remark')).toBe(0);
    expect(read('infographics/small.json')).toContain('/small/#remark und #note-2.');
    expect(inspectData(root).problems).toEqual([]);
  });

  it.each([
    ['that does not exist', 'nobody', 'first'],
    ['to one that is taken', 'world-2011', 'world-2012'],
    ['to one that is no id', 'world-2011', 'Büro'],
    ['to one that the page needs', 'presence', 'main'],
  ])('refuses an id %s', async (_, from, to) => {
    const { run, read } = desk();
    expect(await run('rename', 'id', 'small', from, to)).toBe(1);
    expect(read('infographics/small.json')).toBe(SMALL);
  });
});

describe('rename and delete', () => {
  it('keep old names: they lead to the newest name, or say that it was removed', async () => {
    const { run, root, read } = desk('', {}, { 'infographics/other.json': SMALL.replace('62', '61') });
    expect(await run('rename', 'other', 'second')).toBe(0);
    expect(await run('rename', 'second', 'third')).toBe(0);
    expect(JSON.parse(read('moved.json'))).toEqual({ other: { to: 'third' }, second: { to: 'third' } });
    expect(await run('delete', 'third')).toBe(0);
    expect(existsSync(join(root, 'infographics/third.json'))).toBe(false);
    const gone = { removed: '2026-12-24', title: { de: '14 % sind am Ziel', en: '14% have got there' } };
    expect(JSON.parse(read('moved.json'))).toEqual({ other: gone, second: gone, third: gone });
    expect(inspectData(root).data?.moved.other).toEqual(gone);
  });

  it('keep the front page: it goes with its name, and is not removed', async () => {
    const { run, read, output } = desk();
    expect(await run('delete', 'small')).toBe(1);
    expect(output()).toContain('front page');
    expect(await run('rename', 'small', 'large')).toBe(0);
    expect(JSON.parse(read('site.json')).front).toBe('large');
  });

  it('are told where data/moved.json names what is there, or what is not', () => {
    const root = dataFolder({ 'moved.json': '{ "small": { "to": "nowhere" }, "old": { "to": "smal" } }' });
    expect(inspectData(root).problems.map(({ file, hint }) => [file, JSON.stringify(hint)])).toEqual([
      ['data/moved.json', expect.stringContaining('Remove this entry')],
      ['data/moved.json', expect.stringContaining('small')],
    ]);
  });
});

describe('export and import', () => {
  const files = (name: Parameters<typeof surveyCase>[0]) => ({
    'infographics/small.json': SMALL,
    'infographics/case.json': JSON.stringify(surveyCase(name)),
    'site.json': site(),
  });

  it('carry answers outside the order and what a survey says of its sum', async () => {
    const { run, read, root, parsed, output } = desk('', {}, files('ready'));
    expect(await run('export', 'case', 'out.csv')).toBe(0);
    expect(read('out.csv')).toContain('unsure,');
    const csv = read('out.csv')
      .replace(/^(unsure,.*),9$/m, '$1,5')
      .trimEnd();
    writeFileSync(join(root, 'in.csv'), `${csv}\n(rest),,not-reported\n`);
    expect(await run('import', 'case', 'in.csv'), output()).toBe(0);
    expect(parsed('case').surveys[0]).toMatchObject({ other: [{ share: 5 }], rest: 'not-reported' });
    expect(await run('export', 'case', 'again.csv')).toBe(0);
    expect(await run('import', 'case', 'again.csv')).toBe(0);
    expect(output()).toMatch(/Nothing was changed\.\n$/);
  });

  it.each([
    ['a total', 'Total,,100,100', 'row 5 is a total'],
    ['a footnote', '* rounded,,,', 'row 5 has a text and no numbers'],
    ['a base', 'n,,400,400', 'row 5 says how many were asked'],
    ['a phase that is new', 'halfway,,10,10', 'add phase small'],
  ])('name the row with %s', async (_, row, words) => {
    const { run, read, root, output } = desk();
    await run('export', 'small', 'out.csv');
    writeFileSync(join(root, 'in.csv'), `${read('out.csv')}${row}\n`);
    expect(await run('import', 'small', 'in.csv')).toBe(1);
    expect(output()).toContain(words);
  });

  it.each([
    ['rows above it', 'Shares\nphase,world-2011\n', 'the table starts in row 2'],
    ['rows and columns swapped', 'phase,nothing,pilot,done\nworld-2011,62,24,14\n', 'swapped'],
    ['a survey that is new', 'phase,berlin\nnothing,1\n', 'add survey small'],
  ])('say so of a table with %s', async (_, csv, words) => {
    const { run, output } = desk(csv);
    expect(await run('import', 'small', 'table.csv')).toBe(1);
    expect(output()).toContain(words);
  });
});

describe('languages', () => {
  it('are added with a gap beside every text, which the build waits for', async () => {
    const { run, parsed, root, read } = desk();
    expect(await run('add', 'language', 'nl')).toBe(0);
    expect(parsed().title.nl).toBe('TODO: 14% have got there');
    expect(Object.keys(parsed().respondents.nl)).toContain('areYou');
    expect(JSON.parse(read('site.json')).languages).toContainEqual({ code: 'nl', label: 'Nederlands' });
    const { problems, data: checked } = inspectData(root);
    expect(problems.filter(({ gap }) => !gap)).toEqual([]);
    expect(problems.length).toBeGreaterThan(300);
    expect(checked?.infographics).toHaveLength(1);
  });

  it('are taken out everywhere', async () => {
    const { run, read, root } = desk();
    expect(await run('remove', 'language', 'de')).toBe(0);
    expect(read('infographics/small.json')).not.toContain('"de"');
    expect(inspectData(root).problems).toEqual([]);
    expect(await run('remove', 'language', 'en')).toBe(1);
  });

  it('come and go without a trace', async () => {
    const { run, parsed, read } = desk();
    await run('add', 'language', 'nl');
    await run('remove', 'language', 'nl');
    expect(parsed()).toEqual(JSON.parse(SMALL));
    expect(JSON.parse(read('site.json'))).toEqual(JSON.parse(site()));
  });
});

it('speaks German where the system does, and says how it is used', async () => {
  const { run, output } = desk('', { language: 'de' });
  expect(await run('import', 'smal', 'table.csv')).toBe(1);
  expect(await run('fly')).toBe(1);
  expect(output()).toMatch(/^Es gibt kein data\/infographics\/smal\.json/);
  expect(output()).toContain('benennt eine id überall auf einmal um');
});
