import { expect, it } from 'vitest';
import { recent } from '../../src/site/recent.ts';

it('makes a value once while it is among the last that were asked for, then once more', () => {
  const made: string[] = [];
  const kept = recent<string>(2);
  const ask = (key: string) =>
    kept(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  // "b" gave way to "c", since "a" was asked for later.
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('keeps an undefined value like any other', () => {
  let made = 0;
  const kept = recent<undefined>(1);
  for (let index = 0; index < 3; index += 1) kept('a', () => void (made += 1));
  expect(made).toBe(1);
});
