// A green run proves that the quick way of a key leads to what reading the whole file leads to, and that parts which have
// not changed stay the same objects. It does not prove that it is quick (tests/e2e/workshop-speed.test.ts).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../src/dataset/raw.ts';
import { withValue, withValues } from '../../src/workshop/edits.ts';
import { faultsAt, faultsByPath } from '../../src/workshop/faults.ts';
import { examine } from '../../src/workshop/examine.ts';
import { read, readWith } from '../../src/workshop/reading.ts';
import { shared, withPart } from '../../src/workshop/sharing.ts';
import { runs } from '../size.ts';
import { committedText, INSTRUMENTS, LANGUAGES } from './instruments.ts';

const TEXT = committedText();
const root: unknown = JSON.parse(TEXT);

describe('a part that is replaced', () => {
  test('leaves everything beside it the same object', () => {
    const next = withPart(root, ['surveys', 0, 'shares', 'integrated'], 15);
    expect(next).toEqual(JSON.parse(withValue(TEXT, ['surveys', 0, 'shares', 'integrated'], 15)));
    expect(valueAt(next, ['surveys', 1])).toBe(valueAt(root, ['surveys', 1]));
    expect(valueAt(next, ['sources'])).toBe(valueAt(root, ['sources']));
    expect(valueAt(root, ['surveys', 0, 'shares', 'integrated'])).toBe(14);
  });

  test('never reaches a prototype', () => {
    const next = withPart(JSON.parse('{"__proto__": {"a": 1}}'), ['__proto__', 'a'], 2);
    expect(Object.getPrototypeOf(next)).toBe(Object.prototype);
    expect('a' in {}).toBe(false);
  });
});

describe('shared values', () => {
  test('equal the new one, and are the old one where nothing differs', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        expect(shared(before, after)).toEqual(after);
        expect(JSON.stringify(shared(before, after))).toBe(JSON.stringify(after));
        const copy: unknown = JSON.parse(JSON.stringify(before));
        expect(shared(before, copy)).toBe(before);
      }),
      runs(2000),
    );
  });

  test('keep the parts that have not changed', () => {
    const next = shared(root, JSON.parse(withValue(TEXT, ['title', 'de'], 'Neu')));
    expect(valueAt(next, ['title', 'de'])).toBe('Neu');
    expect(valueAt(next, ['surveys'])).toBe(valueAt(root, ['surveys']));
  });
});

describe('a key', () => {
  const first = read(root, LANGUAGES)!;

  test.each([
    ['a share', ['surveys', 0, 'shares', 'integrated'], 15],
    ['a share that is not reported', ['surveys', 0, 'shares', 'integrated'], null],
    ['a headline', ['title', 'de'], '14 % von n = 400 am 3. Mai'],
    ['the name of a stage', ['stages', 1, 'label', 'en'], 'Structures'],
    ['a paragraph', ['sections', 0, 'paragraphs', 0, 'de'], 'Kurz.'],
  ] as const)('in %s leads to what the whole file leads to', (_, path, value) => {
    const quick = readWith(first, path, value, LANGUAGES);
    const whole = read(withPart(root, path, value), LANGUAGES);
    expect(whole).toBeDefined();
    expect(quick).toEqual(whole);
    expect(quick?.shown?.sources).toBe(first.shown?.sources);
  });

  test.each([
    ['a share as text', ['surveys', 0, 'shares', 'integrated'], '14 %'],
    ['a share over 100', ['surveys', 0, 'shares', 'integrated'], 140],
    ['an empty text', ['title', 'de'], ''],
    ['a gap', ['title', 'de'], 'TODO: this'],
    ['an id', ['phases', 0, 'id'], 'other'],
    ['a day', ['updated'], '2026-12-01'],
    ['a text that is not there', ['title', 'fr'], 'x'],
  ] as const)('in %s has the whole file read again', (_, path, value) => {
    expect(readWith(first, path, value, LANGUAGES)).toBeUndefined();
  });

  test('that changes nothing gives the same reading', () => {
    expect(read(JSON.parse(TEXT), LANGUAGES, first)).toBe(first);
  });
});

test('a block of cells is written at once, as one by one', () => {
  const values = ['nothing', 'first', 'integrated'].flatMap((phase, index) =>
    [0, 1].map((survey) => ({
      path: ['surveys', survey, 'shares', phase],
      value: index === 1 ? null : index,
    })),
  );
  const one = values.reduce((text, { path, value }) => withValue(text, path, value), TEXT);
  expect(withValues(TEXT, values)).toBe(one);
});

test('a block of values reaches cells that have none yet, as those of a new phase', () => {
  const block = [
    { path: ['surveys', 0, 'shares', 'integrated'], value: 10 },
    { path: ['surveys', 0, 'shares', 'new'], value: 4 },
  ];
  const shares = valueAt(JSON.parse(withValues(TEXT, block)), ['surveys', 0, 'shares']);
  expect(shares).toMatchObject({ integrated: 10, new: 4 });
});

test('a field named as what every object has has no faults by that', () => {
  expect(faultsAt(faultsByPath([], {}), ['constructor'])).toEqual([]);
});

test('faults that were there before are the same objects', () => {
  const wrong = withValue(TEXT, ['surveys', 0, 'shares', 'integrated'], 140);
  const before = faultsByPath(examine(wrong, 'x', INSTRUMENTS).problems, {});
  expect(before['surveys.0.shares.integrated']).toHaveLength(1);
  const after = faultsByPath(examine(withValue(wrong, ['updated'], 'x'), 'x', INSTRUMENTS).problems, before);
  expect(after.updated).toHaveLength(1);
  expect(after['surveys.0.shares.integrated']).toBe(before['surveys.0.shares.integrated']);
});
