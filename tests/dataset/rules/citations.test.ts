// A green run does not prove that the page rounds the same way; it proves which numbers a sentence may state when the
// file says how many decimals are shown. Other mistakes in sentences: broken.test.ts.
import { expect, it, test } from 'vitest';
import { rounded } from '../../../src/dataset/rounding.ts';
import { citationFindings } from '../../../src/dataset/rules/citations.ts';

/** What is wrong with a sentence in English about a share of 73.55 per cent, shown with so many decimals. */
function wrong(claim: string, decimals?: number): string[] {
  const root = {
    decimals,
    surveys: [{ id: 'all', shares: { done: 73.55, rest: 26.45 } }],
    result: { claim: { en: claim }, text: { en: 'Done.' }, cites: ['all.done'] },
  };
  return citationFindings(root, ['en']).map(({ message, hint }) => `${message.en}. ${hint.en}`);
}

it('lets sentences state a number as published or as shown, and as nothing else', () => {
  expect(wrong('73.55% are done', 1)).toEqual([]);
  expect(wrong('73.6% are done', 1)).toEqual([]);
  expect(wrong('74% are done', 0)).toEqual([]);
  expect(wrong('73.5% are done', 1)).toEqual([
    'the text states "73.5%", but all.done is 73.55. Write 73.6% here, or correct the number there.',
  ]);
  expect(wrong('74% are done', 1)).toHaveLength(1);
});

it('lets sentences round nothing in a file that does not say so', () => {
  expect(wrong('73.55% are done')).toEqual([]);
  expect(wrong('73.6% are done')).toEqual([
    'the text states "73.6%", but all.done is 73.55. Write 73.55% here, or correct the number there.',
  ]);
});

test.each([
  [73.55, 1, 73.6],
  [92.45, 1, 92.5],
  [19.95, 1, 20],
  [1.005, 2, 1.01],
  [0.5, 0, 1],
  [28.61, 2, 28.61],
  [7, 1, 7],
])('%f with %i decimals is %f, half up on its decimal digits', (value, decimals, shown) => {
  expect(rounded(value, decimals)).toBe(shown);
});
