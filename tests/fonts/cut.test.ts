// A green run proves which characters a site's fonts are cut to. It does not prove that the cut files hold them: the test of
// the built site does.
import { expect, test } from 'vitest';
import { charactersOf } from '../../src/fonts/cut.ts';

test('a site has letters with accents in its fonts where its texts have them', () => {
  expect(charactersOf(['Umfrage'])).not.toContain('é');
  expect(charactersOf(['Umfrage', 'Café'])).toContain('é');
});

test('a site has signs of code and of other languages in its fonts where its texts have them', () => {
  expect(charactersOf(['Umfrage'])).not.toMatch(/[{|}~«€]/);
  expect(charactersOf(['{|} 5 €'])).toMatch(/[{][|][}].*€/);
});

test('a site has letters, digits, quotes and dashes in its fonts whatever its texts are', () => {
  for (const character of 'aZ09%„“‘’–·\u00a0?!/[]()_@↑') expect(charactersOf([])).toContain(character);
});

test('characters that the typefaces do not have are left to the reader’s fonts', () => {
  expect(charactersOf(['Ω مرحبا'])).not.toMatch(/[Ωم]/);
});
