// A green run proves that the notice names what the site carries of others, and that every installed package says a
// licence that goes with ours, and that the documentation gives a reason for each that we chose. It does not prove that what
// the packages say is true.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILES, read } from './site.ts';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { license?: string }>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');

/** Licences whose code may get into the site, with a notice. */
const CARRIED = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1'];
/** Further licences of tools, of which nothing gets into the site. */
const TOOLS = [...CARRIED, 'BlueOak-1.0.0', 'Unlicense', 'Zlib', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'MPL-2.0', 'LGPL-3.0-or-later']; // prettier-ignore

/** Whether a licence expression (names with AND, OR) can be met by the allowed ones. */
function fits(expression: string, allowed: string[]): boolean {
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((name) => allowed.includes(name)));
}

test('the notice names the packages whose code is in the scripts, and the typefaces, with their terms', () => {
  const notice = read('licences.txt');
  const named = [...notice.matchAll(/^## (\S+) - ([\d.]+) \((.+)\)$/gm)].map(([, name]) => name!);
  expect(named).toEqual(expect.arrayContaining(['svelte', 'zod', 'jsonc-parser', 'hyphen', '@fontsource-variable/fraunces', '@fontsource-variable/figtree'])); // prettier-ignore
  for (const name of named) expect(fits(packages[`node_modules/${name}`]!.license!, CARRIED), name).toBe(true);
  expect(notice.match(/SIL OPEN FONT LICENSE Version 1\.1/g)).toHaveLength(2);
  expect(notice).toContain('Permission is hereby granted, free of charge');
});

test('the list of contents names the same packages as the notice', () => {
  const { components } = JSON.parse(read('contents.cdx.json')) as { components: { name: string }[] };
  const named = [...read('licences.txt').matchAll(/^## (\S+) - /gm)].map(([, name]) => name);
  expect(components.map(({ name }) => name)).toEqual(named);
});

test('full pages lead to the notice', () => {
  for (const page of FILES.filter((file) => /(^|^en\/)index\.html$/.test(file)))
    expect(read(page), page).toContain('href="/licences.txt"');
});

test('every package of the lock file has a licence that goes with ours', () => {
  const wrong = installed
    .filter(([, { license = 'none' }]) => !fits(license, TOOLS))
    .map(([path, { license }]) => `${path}: ${license}`);
  expect(wrong).toEqual([]);
});

test('the documentation says what each chosen package is for', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, object>;
  const table = readFileSync('docs/dependencies.md', 'utf8');
  const named = [...table.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  const unnamed = Object.keys(devDependencies!).filter((name) => !named.includes(name));
  expect(unnamed.filter((name) => !name.startsWith('@types/'))).toEqual([]);
});
