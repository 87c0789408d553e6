// A green run does not prove that readers find the buttons; it proves in which order the rows of a table come.
import { expect, test } from 'vitest';
import { sortedBy } from '../../src/story/sortTable.ts';

const rows = [
  { id: 'a', share: 12 },
  { id: 'b', share: null },
  { id: 'c', share: 26 },
  { id: 'd', share: 12 },
];

test.each([
  ['descending', ['c', 'a', 'd', 'b']],
  ['ascending', ['a', 'd', 'c', 'b']],
] as const)('%s: equal numbers keep their order, and what is not reported comes last', (order, ids) => {
  expect(sortedBy(rows, ({ share }) => share, order).map(({ id }) => id)).toEqual(ids);
  expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
