// A green run proves that what can be lowered is lowered for the browsers that package.json names. It does not prove that
// these browsers draw it: tests/engines does.
import browserslist from 'browserslist';
import { expect, test } from 'vitest';
import { lowered } from '../../src/build/css.ts';

test.each([
  [':root{--paper:light-dark(#fff,#000)}', 'light-dark('],
  ['a{&:hover{color:red}b &{color:blue}}', '&'],
  ['@media (width >= 40em){a{color:red}}', '>='],
  ['a{color:lab(50% 40 59)}', /^a\{color:lab/],
])('lowers %s', (css, gone) => {
  expect(css).toMatch(gone);
  const result = lowered(css);
  expect(result).not.toMatch(gone);
  expect(result.length).toBeGreaterThan(10);
});

test('both themes keep their colours', () => {
  const result = lowered(':root{color-scheme:light dark;--paper:light-dark(#faf7f2,#12171f)}');
  expect(result).toContain('#faf7f2');
  expect(result).toContain('#12171f');
  expect(result).toContain('prefers-color-scheme:dark');
});

test('a mistake in generated rules stops the build', () => {
  expect(() => lowered('a{color:red')).not.toThrow(); // CSS closes what is open.
  expect(() => lowered('a:hover:{color:red}')).toThrow();
});

/*
 * The floor: Chrome 103, Firefox 115 ESR and Safari 16. All styles look and work right from there on. Whoever lowers it
 * sees which tables to read again; whoever raises it may delete fallbacks (tests/dist/styles.test.ts names them).
 */
test('the floor is Chrome 103, Firefox 115 and Safari 16', () => {
  const oldest = (name: string) =>
    Math.min(
      ...browserslist(null, { path: process.cwd() })
        .filter((browser) => browser.startsWith(`${name} `))
        .map((browser) => Number.parseFloat(browser.split(' ')[1] ?? '')),
    );
  expect([oldest('chrome'), oldest('firefox'), oldest('safari')]).toEqual([103, 115, 16]);
});
