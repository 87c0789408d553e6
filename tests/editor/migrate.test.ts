// A green run proves that files of the first version pass after migrate and keep what they say. It does not prove that
// the forms it adds are right for people who are no companies: the editor writes those.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkInfographic } from '../../src/dataset/infographic.ts';
import { data } from '../../src/editor/data.ts';
import { migrate } from '../../src/editor/migrate.ts';
import { dataFolder } from '../fixtures/folder.ts';

/** A file as the first version had it. */
const OLD = readFileSync(new URL('../fixtures/valid/small-1.json', import.meta.url), 'utf8');
const LANGUAGES = ['de', 'en'];
const problemsOf = (text: string) => checkInfographic(text, 'small.json', LANGUAGES).problems;

/** The command in a data folder with an old file. */
function desk(text = OLD, answer = true) {
  const root = dataFolder({ 'infographics/small.json': text });
  const printed: string[] = [];
  const run = (...args: string[]) =>
    data(args, {
      root,
      folder: root,
      day: '2026-12-24',
      ask: () => Promise.resolve(answer),
      print: (line) => void printed.push(line),
    });
  const now = () => readFileSync(join(root, 'infographics/small.json'), 'utf8');
  return { root, run, now, output: () => printed.join('') };
}

describe('a file of the first version', () => {
  it('is told once to be migrated, with the places of the other old names', () => {
    const [told, ...others] = problemsOf(OLD);
    expect(others).toEqual([]);
    expect(told?.hint.en).toContain('npm run data -- migrate');
    expect(told?.message.en).toContain('"region" is the name of an older version for "place"');
    expect(told?.folded).toHaveLength(2);
  });

  it('passes after it, with the same numbers, and changes nowhere else', async () => {
    const { text, changes } = await migrate(OLD, LANGUAGES);
    expect(changes).toEqual([
      '"region" is now "place", a whole phrase, in 2 surveys.',
      '"respondents" is added: companies were asked, in the forms that sentences need.',
    ]);
    expect(problemsOf(text)).toEqual([]);
    const lines = new Set(text.split('\n'));
    const gone = OLD.split('\n').filter((line) => !lines.has(line));
    expect(gone).toEqual(Array(2).fill('      "region": { "de": "der Welt", "en": "the world" },'));
    expect(text).toContain('"place": { "de": "in der Welt", "en": "in the world" }');
  });

  it('is left alone the second time', async () => {
    const { text } = await migrate(OLD, LANGUAGES);
    expect(await migrate(text, LANGUAGES)).toEqual({ text, changes: [] });
  });

  it('keeps its line ends', async () => {
    const { text } = await migrate(OLD.replaceAll('\n', '\r\n'), LANGUAGES);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('npm run data -- migrate', () => {
  it('says what it changes and writes it after a yes', async () => {
    const { run, now, output } = desk();
    expect(await run('migrate')).toBe(0);
    expect(problemsOf(now())).toEqual([]);
    expect(output()).toContain('"region" is now "place"');
    expect(await run('migrate', 'small')).toBe(0);
    expect(output()).toContain('Nothing is of an older version');
  });

  it('writes nothing after a no, nor to a file that is no JSON', async () => {
    const { run, now } = desk(OLD, false);
    expect(await run('migrate')).toBe(1);
    expect(now()).toBe(OLD);
    const broken = desk(OLD.replace('"updated"', 'updated'));
    expect(await broken.run('migrate', '--yes')).toBe(1);
    expect(broken.output()).toContain('cannot be read as JSON');
  });

  it('knows the names that are there', async () => {
    const { run, output } = desk();
    expect(await run('migrate', 'smal')).toBe(1);
    expect(output()).toContain('Did you mean "small"?');
  });
});
