// A green run proves that the development server writes what the workshop sends into data/infographics and nowhere else,
// and takes nothing from other sites. It does not start a server.
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saveFromWorkshop } from '../../src/editor/workshopSave.ts';
import { isOwn } from '../../src/editor/workshopServer.ts';
import { dataFolder, SMALL } from '../fixtures/folder.ts';

const save = (root: string, sent: unknown) =>
  saveFromWorkshop(typeof sent === 'string' ? sent : JSON.stringify(sent), root, ['de', 'en']);
const read = (root: string, name = 'small') => readFileSync(join(root, `infographics/${name}.json`), 'utf8');
const after = JSON.stringify({ ...JSON.parse(SMALL), decimals: 1 });

describe('saving from the workshop', () => {
  test('writes a changed file, formatted, and says what it has written', async () => {
    const root = dataFolder();
    const answer = await save(root, { slug: 'small', before: SMALL, after });
    expect(answer).toEqual({ status: 200, text: read(root) });
    expect(JSON.parse(read(root))).toEqual(JSON.parse(after));
    expect(read(root).split('\n').length).toBeGreaterThan(10);
  });

  test('writes a new file, but over none that is there', async () => {
    const root = dataFolder();
    expect(await save(root, { slug: 'fresh', before: '', after })).toMatchObject({ status: 200 });
    expect(await save(root, { slug: 'fresh', before: '', after: '{}' })).toEqual({
      status: 409,
      why: 'changed',
    });
    expect(JSON.parse(read(root, 'fresh'))).toEqual(JSON.parse(after));
  });

  test('writes nothing over what was changed in the meantime', async () => {
    const root = dataFolder();
    writeFileSync(join(root, 'infographics/small.json'), `${SMALL} `);
    expect(await save(root, { slug: 'small', before: SMALL, after })).toEqual({
      status: 409,
      why: 'changed',
    });
    expect(read(root)).toBe(`${SMALL} `);
  });

  test.each([
    '../site',
    '..',
    'a/b',
    'a\\b',
    '',
    '.hidden',
    'small.json',
    'edit',
    'de',
    'C:x',
    'small\0',
    '/etc/passwd',
    'Über',
  ])('refuses the name %j', async (slug) => {
    const root = dataFolder();
    const files = readdirSync(root, { recursive: true }).toString();
    expect(await save(root, { slug, before: '', after })).toEqual({ status: 400, why: 'name' });
    expect(readdirSync(root, { recursive: true }).toString()).toBe(files);
  });

  test.each([
    ['no JSON', 'x', 'request'],
    ['no file', { slug: 'small' }, 'request'],
    ['a list', [], 'request'],
    ['a text that is no JSON', { slug: 'small', before: SMALL, after: '{' }, 'json'],
    ['a file that is too large', { slug: 'small', before: SMALL, after: ' '.repeat(5_000_001) }, 'request'],
  ])('refuses %s', async (_, sent, why) => {
    const root = dataFolder();
    expect(await save(root, sent)).toEqual({ status: 400, why });
    expect(read(root)).toBe(SMALL);
  });

  test('does not write through a link to another place', async () => {
    const root = dataFolder();
    const outside = join(root, 'outside.txt');
    writeFileSync(outside, SMALL);
    symlinkSync(outside, join(root, 'infographics/linked.json'));
    await save(root, { slug: 'linked', before: SMALL, after });
    expect(readFileSync(outside, 'utf8')).toBe(SMALL);
    expect(existsSync(outside)).toBe(true);
  });
});

describe('a request', () => {
  const own = {
    origin: 'http://localhost:4321',
    host: 'localhost:4321',
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
  };
  test('of the own page is taken', () => expect(isOwn({ method: 'POST', headers: own })).toBe(true));
  test.each([
    ['of another site', { ...own, origin: 'https://evil.example' }],
    ['of another port', { ...own, origin: 'http://localhost:9999' }],
    ['without an origin', { ...own, origin: undefined }],
    ['of an unreadable origin', { ...own, origin: 'null' }],
    ['that a form could send', { ...own, 'content-type': 'text/plain' }],
    ['that the browser names as foreign', { ...own, 'sec-fetch-site': 'cross-site' }],
  ])('%s is not taken', (_, headers) => expect(isOwn({ method: 'POST', headers })).toBe(false));
  test('that only reads is not taken', () => expect(isOwn({ method: 'GET', headers: own })).toBe(false));
});
