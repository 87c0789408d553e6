// A green run proves which place is noted by which part, from rectangles. It does not prove that a browser comes back to it.
import { describe, expect, test } from 'vitest';
import { placeAt } from '../../src/story/turning.ts';

const parts = [
  { top: -300, bottom: 400 },
  { top: -280, bottom: -100 },
  { top: 100, bottom: 200 },
];

describe('placeAt', () => {
  test('is the last part that begins above the line, and how far it is to the next', () => {
    expect(placeAt(parts, -290)).toEqual({ index: 0, way: 0.5 });
    expect(placeAt(parts, 5)).toEqual({ index: 1, way: 0.75 });
  });

  test('counts the last part to its own end, and no further', () => {
    expect(placeAt(parts, 150)).toEqual({ index: 2, way: 0.5 });
    expect(placeAt(parts, 900)).toEqual({ index: 2, way: 1 });
  });

  test('is null above all parts, and finite in a part without height', () => {
    expect(placeAt(parts, -301)).toBeNull();
    expect(placeAt([{ top: 20, bottom: 20 }], 20)).toEqual({ index: 0, way: 0 });
  });
});
