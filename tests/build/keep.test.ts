// A green run proves that hashed files of the last builds stay, from a folder and from a server, and that nothing else gets
// into the site. It does not prove that pages of an earlier build work with them; a browser test does.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { generationsIn, hashedFiles, hashOf, LIST, listText } from '../../src/build/buildFiles.ts';
import { keepFiles } from '../../src/build/keep.ts';
import { sentencesIn } from '../../src/build/sentences.ts';
import { emptyFolder } from './folder.ts';

const say = sentencesIn('en');

/** A built site with these hashed files and their list. */
async function built(...paths: string[]): Promise<string> {
  const folder = emptyFolder();
  for (const path of ['index.html', ...paths]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `content of ${path}`);
  }
  writeFileSync(join(folder, LIST), listText([await hashedFiles(folder)]));
  return folder;
}

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .sort();
const listed = (folder: string) =>
  generationsIn(readFileSync(join(folder, LIST), 'utf8')).map((generation) => Object.keys(generation));

/** The address of a server of a folder. */
async function served(folder: string): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const file = join(folder, url.replace('/charts/', ''));
    if (!url.startsWith('/charts/') || !existsSync(file)) response.writeHead(404).end();
    else response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/charts`;
}

test('the list has the hashed files alone, each with its hash', async () => {
  const folder = await built(
    '_astro/a.1.js',
    '_astro/fonts/b.woff2',
    'embed-files/c.js',
    'embed.js',
    '_astro/a.1.js.br',
  );
  expect(Object.keys(await hashedFiles(folder))).toEqual([
    '_astro/a.1.js',
    '_astro/fonts/b.woff2',
    'embed-files/c.js',
  ]);
  expect((await hashedFiles(folder))['_astro/a.1.js']).toBe(hashOf(Buffer.from('content of _astro/a.1.js')));
});

test.each([
  ['a folder', (folder: string) => Promise.resolve(folder)],
  ['a server', served],
])('files of the last three builds are kept from %s, older ones go', async (_, publish) => {
  let site = await built('_astro/1.js');
  for (const number of [2, 3, 4]) {
    const next = await built(`_astro/${number}.js`, '_astro/same.js');
    expect(await keepFiles(next, await publish(site), say)).toMatch(/^\d files of earlier builds are kept/);
    site = next;
  }
  expect(files(site)).toEqual(['_astro/2.js', '_astro/3.js', '_astro/4.js', '_astro/same.js']);
  expect(listed(site)).toEqual([
    ['_astro/4.js', '_astro/same.js'],
    ['_astro/3.js', '_astro/same.js'],
    ['_astro/2.js', '_astro/same.js'],
  ]);
  expect(readFileSync(join(site, '_astro/2.js'), 'utf8')).toBe('content of _astro/2.js');
  expect(existsSync(join(site, '_astro/2.js.br'))).toBe(true);
});

test('a build with the same files is no further build: earlier ones stay', async () => {
  const second = await built('_astro/2.js');
  await keepFiles(second, await built('_astro/1.js'), say);
  const again = await built('_astro/2.js');
  await keepFiles(again, second, say);
  expect(listed(again)).toEqual([['_astro/2.js'], ['_astro/1.js']]);
});

test('what is missing or changed there is left out and said', async () => {
  const earlier = await built('_astro/gone.js', '_astro/changed.js', '_astro/here.js');
  rmSync(join(earlier, '_astro/gone.js'));
  writeFileSync(join(earlier, '_astro/changed.js'), 'other');
  const next = await built('_astro/2.js');
  expect(await keepFiles(next, earlier, say)).toContain(
    `2 files of earlier builds could not be taken from ${earlier}.`,
  );
  expect(files(next)).toEqual(['_astro/2.js', '_astro/here.js']);
  expect(listed(next)).toEqual([['_astro/2.js'], ['_astro/here.js']]);
});

test('a list cannot bring other files into the site', async () => {
  const earlier = await built('_astro/1.js');
  const hash = hashOf(Buffer.from('bad'));
  const bad = ['index.html', '_astro/../index.html', '../out.js', '/out.js', '_astro/.hidden'];
  writeFileSync(join(earlier, LIST), listText([Object.fromEntries(bad.map((path) => [path, hash]))]));
  writeFileSync(join(earlier, 'index.html'), 'bad');
  const next = await built('_astro/2.js');
  await keepFiles(next, earlier, say);
  expect(readFileSync(join(next, 'index.html'), 'utf8')).toBe('content of index.html');
  expect(listed(next)).toEqual([['_astro/2.js'], []]);
});

test.each([
  ['cannot be reached', () => Promise.resolve('http://127.0.0.1:9/'), 'could not be reached'],
  ['has no list', () => served(emptyFolder()), 'has no list of its files'],
  ['is no folder', () => Promise.resolve('/no/such/folder'), 'has no list of its files'],
  [
    'has something else',
    async () => {
      const folder = emptyFolder();
      writeFileSync(join(folder, LIST), '<html>');
      return served(folder);
    },
    'cannot be read',
  ],
])('a site that %s is said and leaves the build as it is', async (_, from, said) => {
  const next = await built('_astro/2.js');
  expect(await keepFiles(next, await from(), say)).toContain(said);
  expect(listed(next)).toEqual([['_astro/2.js']]);
});
