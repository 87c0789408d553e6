// A green run proves that files and names in the documentation exist. It does not prove that its sentences are true.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const PAGES = [...globSync('*.md'), ...globSync('docs/**/*.md'), 'data/README.md'].filter(
  (page) => page !== 'CHANGELOG.md',
);
const textOf = (page: string) => readFileSync(page, 'utf8');
/** Files and folders that only a build or somebody's own work makes, and patterns. */
const MADE = /^(dist|node_modules|tests\/\.(sites|artefacts))\b|[*<>{}…]/;

test.each(PAGES)('files that %s names exist', (page) => {
  const named = [...textOf(page).matchAll(/`((?:src|tests|docs|data|public|\.github)\/[^`\s]*)`/g)];
  const gone = named.map(([, path = '']) => path).filter((path) => !MADE.test(path) && !existsSync(path));
  expect(gone).toEqual([]);
});

test.each(PAGES)('links of %s to files lead somewhere', (page) => {
  const links = [...textOf(page).matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
  expect(links.filter((to) => !existsSync(join(dirname(page), to)))).toEqual([]);
});

/** Where a page says that a name is in a file: name (`file`). */
const pairsOf = (page: string) => [
  ...textOf(page).matchAll(/`([A-Za-z_$][\w$.]*)`\s\(`((?:src|tests)\/[^`\s]*\.\w+)`/g),
];

test('the page on the architecture says where many names are', () =>
  expect(pairsOf('docs/architecture.md').length).toBeGreaterThan(30));

test.each(PAGES)('what %s says to be in a file is there', (page) => {
  const gone = pairsOf(page)
    .filter(([, name = '', file = '']) => {
      const last = name.split('.').at(-1) ?? '';
      return !existsSync(file) || !new RegExp(`\\b${last}\\b`).test(textOf(file));
    })
    .map(([whole]) => whole);
  expect(gone).toEqual([]);
});
