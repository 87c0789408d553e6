// A green run does not prove that a browser shows the problems; it proves that a folder can be checked without a disk.
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectFolder } from '../../src/dataset/inspect.ts';
import type { DataFolder } from '../../src/dataset/fileText.ts';
import { site, SMALL, words } from '../fixtures/folder.ts';

/** A data folder in memory; null is a file that cannot be read. */
function inMemory(files: Record<string, string | null>): DataFolder {
  return {
    names: (subfolder) =>
      Object.keys(files)
        .filter((path) => dirname(path) === (subfolder || '.'))
        .map((path) => basename(path)),
    folders: (subfolder) => {
      const folders = Object.keys(files).map((path) => dirname(path));
      return [...new Set(folders)]
        .filter((path) => path !== '.' && dirname(path) === (subfolder || '.'))
        .map((path) => basename(path));
    },
    read: (path) => {
      const text = files[path];
      if (text === undefined) return 'missing';
      return text === null ? 'unreadable' : new TextEncoder().encode(text);
    },
  };
}

const FILES = {
  'site.json': site(),
  'strings/de.json': words('de'),
  'strings/en.json': words('en'),
  'infographics/small.json': SMALL,
};

/** The modules of src that a module loads, itself included, and the packages they import. */
function loaded(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const imports = [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type\b)[^;()='"]* from '([^']+)';$/gm),
  ];
  const from = imports.map(([, name = '']) => name);
  seen.set(
    file,
    from.filter((name) => !name.startsWith('.')),
  );
  for (const name of from.filter((one) => one.startsWith('.'))) loaded(resolve(dirname(file), name), seen);
  return seen;
}

describe('a data folder in memory', () => {
  it('is checked as one on disk is', () => {
    const { data, problems } = inspectFolder(inMemory(FILES));
    expect(problems).toEqual([]);
    expect(data?.infographics.map(({ slug }) => slug)).toEqual(['small']);
    expect(Object.keys(data?.strings ?? {})).toEqual(['de', 'en']);
  });

  it('is read in the order of the names, without hidden files', () => {
    const { data } = inspectFolder(
      inMemory({ ...FILES, 'infographics/.hidden.json': '{', 'infographics/another.json': SMALL }),
    );
    expect(data?.infographics.map(({ slug }) => slug)).toEqual(['another', 'small']);
  });

  it.each([
    ['data/site.json has the language "en", but there is no such file', { 'strings/en.json': undefined }],
    ['the file cannot be read', { 'strings/en.json': null }],
  ])('has a problem where %s', (message, changes) => {
    const files = Object.fromEntries(
      Object.entries({ ...FILES, ...changes }).flatMap(([path, text]) =>
        text === undefined ? [] : [[path, text]],
      ),
    );
    const { problems } = inspectFolder(inMemory(files));
    expect(problems.map((problem) => [problem.file, problem.message.en])).toEqual([
      ['data/strings/en.json', message],
    ]);
  });

  it('is checked by code that loads nothing of Node, unlike the loader', () => {
    const packages = (file: string) => [...loaded(resolve(file)).values()].flat();
    expect(packages('src/dataset/inspect.ts')).toContain('zod');
    expect(packages('src/dataset/inspect.ts').filter((name) => name.startsWith('node:'))).toEqual([]);
    expect(packages('src/dataset/load.ts')).toContain('node:fs');
  });
});
