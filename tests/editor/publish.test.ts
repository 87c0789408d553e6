// A green run proves what "publish" writes, and that it never writes over a version. It does not prove that what it writes
// is committed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/dataset/folder.ts';
import { inspectData } from '../../src/dataset/load.ts';
import { data } from '../../src/editor/data.ts';
import type { Surroundings } from '../../src/editor/data.ts';
import { dataFolder, SMALL } from '../fixtures/folder.ts';

/** A data folder and the commands in it; every question is answered with yes. */
function desk(files: Record<string, string> = {}, world: Partial<Surroundings> = {}) {
  const root = dataFolder(files);
  let printed: string[] = [];
  const run = (...args: string[]) => {
    printed = [];
    return data(args, {
      root,
      folder: root,
      day: '2026-12-24',
      ask: () => Promise.resolve(true),
      print: (text) => void printed.push(text),
      ...world,
    });
  };
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const correct = (share: number, text: string) => {
    const file = JSON.parse(read('infographics/small.json'));
    file.surveys[1].shares.nothing = share;
    file.changelog.unshift({ date: '2026-11-23', text: { de: text, en: text } });
    writeFileSync(join(root, 'infographics/small.json'), JSON.stringify(file));
  };
  return { root, run, read, correct, output: () => printed.join('') };
}

const FIRST = 'archive/small/2.json';
const HASHES = 'archive/small/hashes.json';

describe('publish', () => {
  it('keeps the present numbers, texts, words and rule, with the hash beside them', async () => {
    const { root, run, read, output } = desk();
    expect(await run('publish', 'small')).toBe(0);
    expect(output()).toContain('small: version 2 of 2026-11-23\n  Corrected.\n');
    const file = JSON.parse(read(FIRST));
    expect(file).toMatchObject({ schemaVersion: 2, version: 2 });
    const published = JSON.parse(SMALL);
    expect(file.infographic.surveys[0].shares).toEqual(published.surveys[0].shares);
    expect(file.infographic.check.rule[0].phase).toBe(published.check.rule[0].phase);
    expect(file.strings.de['embed.more']).toBe('Zahlen und Downloads');
    expect(JSON.parse(read(HASHES))).toEqual({ 2: hashOf(read(FIRST)) });
    expect(inspectData(root).problems).toEqual([]);
  });

  it('makes the next version after new numbers, and leaves the first as it is', async () => {
    const { run, read, correct, output, root } = desk();
    await run('publish');
    const first = read(FIRST);
    expect(await run('publish')).toBe(0);
    expect(output()).toContain('published already');
    correct(51, 'Read again.');
    expect(await run('publish')).toBe(0);
    expect(read(FIRST)).toBe(first);
    expect(JSON.parse(read('archive/small/3.json')).infographic.surveys[1].shares.nothing).toBe(51);
    expect(Object.keys(JSON.parse(read(HASHES)))).toEqual(['2', '3']);
    expect(inspectData(root).data?.archive.small?.map(({ n }) => n)).toEqual([2, 3]);
  });

  it('refuses numbers without an entry, and files with problems', async () => {
    const { run, root, output, read } = desk();
    await run('publish');
    writeFileSync(
      join(root, 'infographics/small.json'),
      SMALL.replace('"sampleSize": 400', '"sampleSize": 300'),
    );
    expect(await run('publish')).toBe(1);
    expect(output()).toContain('"changelog" has no new entry');
    writeFileSync(join(root, FIRST), read(FIRST).replace('62', '61'));
    expect(await run('publish')).toBe(1);
    expect(output()).toContain('was edited after it was published');
    expect(existsSync(join(root, 'archive/small/3.json'))).toBe(false);
  });

  it('writes nothing after a no, and speaks German', async () => {
    const { run, root, output } = desk({}, { ask: () => Promise.resolve(false), language: 'de' });
    expect(await run('publish')).toBe(1);
    expect(output()).toBe('small: Version 2 vom 2026-11-23\n  Berichtigt.\nNichts wurde geändert.\n');
    expect(existsSync(join(root, 'archive'))).toBe(false);
  });

  it('keeps only the languages that the infographic has', async () => {
    const english = { ...JSON.parse(SMALL), languages: ['en'] };
    const { run, read } = desk({
      'infographics/english.json': JSON.stringify(english).replaceAll('62', '61'),
    });
    expect(await run('publish', 'english')).toBe(0);
    expect(Object.keys(JSON.parse(read('archive/english/2.json')).strings)).toEqual(['en']);
  });
});

describe('versions', () => {
  it('go with an infographic that gets another name', async () => {
    const { run, root } = desk();
    await run('publish');
    expect(await run('rename', 'small', 'large')).toBe(0);
    expect(existsSync(join(root, 'archive/small'))).toBe(false);
    const { data: checked, problems } = inspectData(root);
    expect(problems).toEqual([]);
    expect(checked?.archive.large?.map(({ n }) => n)).toEqual([2]);
  });

  it('stay when their infographic is removed', async () => {
    const { run, root } = desk({ 'infographics/other.json': SMALL.replaceAll('62', '61') });
    await run('publish');
    expect(await run('delete', 'other')).toBe(0);
    const { data: checked, problems } = inspectData(root);
    expect(problems).toEqual([]);
    expect(checked?.archive.other?.map(({ n }) => n)).toEqual([2]);
  });
});
