// A green run proves which step is taken for the one that is read, from rectangles. It does not prove that these are the
// page's (tests/e2e does).
import { expect, test } from 'vitest';
import { readScene } from '../../src/story/reading.ts';

const window = { top: 0, bottom: 800 };
const upperHalf = { top: 0, bottom: 400 };
const step = (scene: string, top: number, bottom: number) => ({ scene, top, bottom });

test.each([
  ['the step that fills most of the window', [step('one', -500, 300), step('two', 300, 900)], null, 'two'],
  ['the earlier of two that fill as much', [step('one', -100, 400), step('two', 400, 900)], null, 'one'],
  ['what is not covered by the drawing', [step('one', 0, 450), step('two', 450, 800)], upperHalf, 'two'],
  ['the earlier of two beside the drawing', [step('one', 200, 600), step('two', 600, 900)], upperHalf, 'one'],
  ['a step longer than the window', [step('one', -900, 100), step('two', 100, 5000)], upperHalf, 'two'],
  ['the only step in sight', [step('one', -900, -10), step('two', 700, 900)], upperHalf, 'two'],
  ['a later step of several', [step('a', -800, 0), step('b', 0, 100), step('c', 100, 700)], null, 'c'],
] as const)('takes %s', (_, steps, covered, scene) => {
  expect(readScene(steps, window, covered)).toBe(scene);
});

test('counts a part above or below the window for nothing', () => {
  expect(readScene([step('one', -2000, 10), step('two', 780, 3000)], window, null)).toBe('two');
});

test('adds up the parts of one scene', () => {
  const parts = [step('one', 0, 200), step('two', 200, 500), step('one', 500, 700)];
  expect(readScene(parts, window, null)).toBe('one');
  expect(readScene([...parts, step('two', 700, 800)], window, null)).toBe('one');
  expect(readScene([...parts, step('two', 700, 801)], { top: 0, bottom: 801 }, null)).toBe('two');
});

test('counts of a part that is covered only what is seen of it', () => {
  // The first is covered but for 50 px, though it is the longer one.
  expect(readScene([step('one', -600, 450), step('two', 450, 520)], window, upperHalf)).toBe('two');
  // What the drawing covers outside the window does not count twice.
  expect(readScene([step('one', -600, 480), step('two', 480, 540)], window, { top: -100, bottom: 400 })).toBe(
    'one',
  );
});

test('takes none where none is in sight', () => {
  expect(readScene([step('one', 900, 1000), step('two', 1000, 1100)], window, null)).toBeUndefined();
  expect(readScene([], window, null)).toBeUndefined();
});
