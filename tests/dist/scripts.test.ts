// A green run proves that no script for readers uses syntax or functions that are newer than the floor and that code like
// ours tends to use. It does not prove that there are no others: tests/engines runs the pages in the oldest Chromium; there
// is no old Safari to run. The floor: see tests/build/css.test.ts. The workshop has its own (docs/workshop.md).
import { expect, test } from 'vitest';
import { FILES, open, PAGES, read } from './site.ts';

/** What is newer than Chrome 103, Firefox 115 or Safari 16, by the version of the last of them to have it. */
const NEWER: Record<string, RegExp> = {
  'lookbehind (Safari 16.4)': /\(\?<[=!]/,
  'the v flag (Safari 17)': /\/[dgimsuy]*v[dgimsuy]*\.(test|exec)\(/,
  'class static blocks (Safari 16.4)': /\bstatic\s*\{/,
  'toSorted, toReversed, toSpliced, with (Chrome 110)': /\.(toSorted|toReversed|toSpliced)\(/,
  'Object.groupBy (Safari 17.4)': /\b(Object|Map)\.groupBy\(/,
  'Array.fromAsync (Chrome 121)': /\.fromAsync\(/,
  'Promise.withResolvers (Safari 17.4)': /\.withResolvers\(/,
  'isWellFormed (Chrome 111)': /\.(isWellFormed|toWellFormed)\(/,
  'set methods (Chrome 122)': /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  'iterator helpers (Safari 18.4)': /\.(values|keys|entries)\(\)\.(map|filter|toArray|some|find)\(/,
  'URL.canParse, URL.parse (Chrome 120)': /\bURL\.(canParse|parse)\(/,
  'AbortSignal.any (Safari 17.4)': /AbortSignal\.any\(/,
  'getTextInfo (Chrome 130)': /\.(getTextInfo|textInfo)\b/,
  'popovers and view transitions': /\.(showPopover|togglePopover|startViewTransition)\(/,
};

const scripts = new Map([
  ...FILES.filter((path) => path.endsWith('.js') && !path.startsWith('edit/')).map(
    (path) => [path, read(path)] as const,
  ),
  ...PAGES.map(
    (path) =>
      [
        path,
        [...open(path).querySelectorAll('script:not([src], [type*="json"])')]
          .map((script) => script.textContent)
          .join('\n'),
      ] as const,
  ),
]);

test.each(Object.entries(NEWER))('no script for readers uses %s', (_, pattern) => {
  expect([...scripts].filter(([, code]) => pattern.test(code)).map(([path]) => path)).toEqual([]);
});

test('scripts for readers are found', () => {
  expect([...scripts.keys()].some((path) => path.startsWith('_astro/start.'))).toBe(true);
  expect([...scripts.keys()].some((path) => path.startsWith('embed-files/widget.'))).toBe(true);
});
