// A green run proves that kept pages are used only as they were written, and (full run) that a build which takes pages from
// the last one gives the same bytes as one that makes all of them. It does not prove it for every change of the data.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { codeHash, sealPages, verifyPages } from '../../src/build/unchanged.ts';
import type { Infographic } from '../../src/dataset/schema.ts';
import { copyProject, type Project } from '../fixtures/project.ts';
import { smallest, variants } from '../fixtures/variants.ts';
import { sweep } from '../size.ts';
import { contents, emptyFolder } from './folder.ts';

const LIST = 'incremental-build.json';

/** A cache of Astro as a whole build left it. */
function sealedCache() {
  const cache = emptyFolder();
  mkdirSync(join(cache, 'dist/a'), { recursive: true });
  writeFileSync(join(cache, 'dist/a/index.html'), '<p>a');
  writeFileSync(join(cache, 'dist/index.html'), '<p>front');
  writeFileSync(join(cache, LIST), '{"version":1}');
  sealPages(cache);
  const has = (path: string) => existsSync(join(cache, path));
  return { cache, has };
}

describe('kept pages', () => {
  it('stay while they are as they were written', () => {
    const { cache, has } = sealedCache();
    verifyPages(cache);
    expect([LIST, 'dist/index.html', 'dist/a/index.html'].filter(has)).toHaveLength(3);
  });

  it.each([
    ['cut off', ''],
    ['another build’s', '<p>b'],
  ])('are removed where one is %s', (_, text) => {
    const { cache, has } = sealedCache();
    writeFileSync(join(cache, 'dist/a/index.html'), text);
    verifyPages(cache);
    expect(has('dist/a/index.html')).toBe(false);
    expect(has('dist/index.html')).toBe(true);
  });

  it('are not used with a list that a killed build left', () => {
    const { cache, has } = sealedCache();
    writeFileSync(join(cache, LIST), '{"version":1,"routes":{}}');
    verifyPages(cache);
    expect(has(LIST)).toBe(false);
  });

  it.each([['cut off'], ['gone']])('are all removed where their hashes are %s', (state) => {
    const { cache, has } = sealedCache();
    const hashes = join(cache, 'page-hashes.json');
    if (state === 'gone') rmSync(hashes);
    else writeFileSync(hashes, readFileSync(hashes, 'utf8').slice(0, 40));
    verifyPages(cache);
    expect([LIST, 'dist/index.html', 'dist/a/index.html'].filter(has)).toEqual([]);
  });
});

it('code is another one where a file, its name or a font is', () => {
  const root = emptyFolder();
  mkdirSync(join(root, 'src/a'), { recursive: true });
  writeFileSync(join(root, 'src/a/one.ts'), '1');
  writeFileSync(join(root, 'package.json'), '{}');
  const before = codeHash(root, ['font']);
  expect(codeHash(root, ['font'])).toBe(before);
  expect(codeHash(root, ['other'])).not.toBe(before);
  writeFileSync(join(root, 'src/a/one.ts'), '2');
  expect(codeHash(root, ['font'])).not.toBe(before);
  writeFileSync(join(root, 'src/a/one.ts'), '1');
  writeFileSync(join(root, 'src/a/two.ts'), '');
  expect(codeHash(root, ['font'])).not.toBe(before);
});

/** Changes that an editor makes, one after the other. */
const CHANGES: Record<string, (project: Project) => void> = {
  'the base of one infographic': ({ read, write }) => {
    const file = 'infographics/variant-b.json';
    const { surveys, ...rest } = read(file) as Infographic;
    write(file, { ...rest, surveys: surveys.map((survey) => ({ ...survey, sampleSize: 401 })) });
  },
  'the title of one infographic, with a character that the fonts did not have': ({ read, write }) => {
    const file = 'infographics/variant-c.json';
    const { title, ...rest } = read(file) as Infographic;
    write(file, { ...rest, title: { ...title, de: `${title.de} Ł` } });
  },
  'a word of the interface': ({ read, write }) => {
    const words = read('strings/en.json') as Record<string, string>;
    write('strings/en.json', { ...words, 'head.more': 'Others' });
  },
  'one infographic less': ({ folder }) => rmSync(join(folder, 'data/infographics/variant-d.json')),
};

sweep('a build that takes pages from the last one gives the same bytes', { timeout: 900_000 }, () => {
  const [project, whole] = [copyProject(), copyProject()];
  onTestFinished(() => [project, whole].forEach((one) => one.remove()));
  for (const { write } of [project, whole])
    for (const [slug, infographic] of variants(4)) write(`infographics/${slug}.json`, smallest(infographic));
  const kept = (path: string) => statSync(join(project.folder, '.astro/cache/dist', path)).mtimeMs;
  project.build();
  const before = ['variant-b/index.html', 'variant-c/index.html'].map(kept);
  for (const [what, change] of Object.entries(CHANGES)) {
    for (const one of [project, whole]) change(one);
    rmSync(join(whole.folder, '.astro'), { recursive: true, force: true });
    expect(contents(project.build()), what).toEqual(contents(whole.build()));
    const [changed, other] = ['variant-b/index.html', 'variant-c/index.html'].map(kept);
    if (what === 'the base of one infographic') {
      expect(changed).toBeGreaterThan(before[0] ?? 0);
      expect(other, 'was taken from the last build').toBe(before[1]);
    }
  }
});
