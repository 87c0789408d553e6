// A green run proves that imports point one way. It does not prove that each layer does only its own work.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What each part of src may import, besides itself and packages. */
const MAY_IMPORT: Record<string, string[]> = {
  dataset: [],
  fonts: [],
  model: ['dataset'],
  addresses: ['dataset'],
  chart: ['dataset', 'fonts', 'model'],
  figures: ['model'],
  story: ['model', 'chart'],
  widget: ['dataset', 'model', 'chart', 'story', 'addresses'],
  escape: [],
  embed: ['dataset', 'model', 'chart', 'story', 'widget', 'addresses', 'escape'],
  editor: ['dataset', 'fonts', 'model', 'chart'],
  data: ['dataset', 'fonts', 'model', 'chart'],
  numbers: ['dataset', 'model', 'addresses', 'escape', 'data', 'routes'],
  routes: ['dataset', 'addresses', 'data'],
};
/** Code that runs in visitors' browsers: must not reach files, Node or the validator. */
const BROWSER = ['story', 'widget', 'embed'];
/** Types only, or parts that run while pages are built. */
const BUILD_TIME = /src\/(widget\/props|embed\/(classic|files|oembed|snippets|size|builtTime))\.ts$/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte|astro)$/.test(file))
  .map((file) => join('src', file));

/** The imports of a file: path or package name, and whether only types come from it. */
function importsOf(file: string) {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)].map(
    (match) => ({
      typesOnly: match[1] !== undefined,
      from: match[2] ?? '',
    }),
  );
}

const partOf = (path: string) => relative('src', path).split('/')[0]!.replace(/\.ts$/, '');

test.each(Object.keys(MAY_IMPORT))('%s imports only what stands below it', (part) => {
  const own = files.filter((file) => partOf(file) === part);
  expect(own.length).toBeGreaterThan(0);
  const wrong = own.flatMap((file) =>
    importsOf(file)
      .filter(({ from }) => from.startsWith('.') && !from.includes('/data/'))
      .map(({ from }) => ({ file, to: partOf(relative('.', resolve(dirname(file), from))) }))
      .filter(({ to }) => to !== part && !MAY_IMPORT[part]!.includes(to)),
  );
  expect(wrong).toEqual([]);
});

test('only the dataset layer and its tools know the validator', () => {
  const knowing = files.filter((file) =>
    importsOf(file).some(({ from, typesOnly }) => from === 'zod' && !typesOnly),
  );
  expect([...new Set(knowing.map(partOf))]).toEqual(['dataset']);
});

test('code for the browser imports neither Node nor the dataset’s code, only its types', () => {
  const wrong = files
    .filter((file) => BROWSER.includes(partOf(file)) && !BUILD_TIME.test(file))
    .flatMap((file) => importsOf(file).map((entry) => ({ file, ...entry })))
    .filter(({ from, typesOnly }) => from.startsWith('node:') || (from.includes('/dataset/') && !typesOnly))
    .map(({ file, from }) => `${file}: ${from}`);
  expect(wrong).toEqual([]);
});
