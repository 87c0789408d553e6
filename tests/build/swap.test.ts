// A green run proves that a folder is replaced as a whole and that leftovers go. It does not prove what a build writes.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanLeftovers, freshFolder, swap } from '../../src/build/swap.ts';
import { emptyFolder } from './folder.ts';

/** A folder with the path of dist in it; folders of these names hold a page with their name. */
function publishing(...names: string[]) {
  const root = emptyFolder();
  for (const name of names) {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, 'index.html'), name);
  }
  const dist = join(root, 'dist');
  return {
    root,
    dist,
    page: () => readFileSync(join(dist, 'index.html'), 'utf8'),
    names: () => readdirSync(root),
  };
}

test.each([
  ['there is none yet', []],
  ['there is one', ['dist']],
])('a whole build takes the place of the published folder where %s', (_, names) => {
  const fresh = `dist.new-build`;
  const { dist, page, names: all } = publishing(fresh, ...names);
  swap(freshFolder(dist), dist);
  expect(page()).toBe(fresh);
  expect(all()).toEqual(['dist']);
});

test('a build that cannot be moved leaves the published folder as it was', () => {
  const { dist, page, names } = publishing('dist');
  expect(() => swap(freshFolder(dist), dist)).toThrow('ENOENT');
  expect(page()).toBe('dist');
  expect(names()).toEqual(['dist']);
});

test('leftovers are removed, and nothing else', () => {
  const { dist, page, names } = publishing('dist', 'dist.new-1', 'dist.old-2', 'dist-mine', 'other');
  cleanLeftovers(dist);
  expect(page()).toBe('dist');
  expect(names()).toEqual(['dist', 'dist-mine', 'other']);
});

test('a build that was killed between its two moves gets the published folder back', () => {
  const { dist, page, names } = publishing('dist.new-1', 'dist.old-1');
  cleanLeftovers(dist);
  expect(page()).toBe('dist.old-1');
  expect(names()).toEqual(['dist']);
});
