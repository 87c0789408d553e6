// Dataset layer: the published numbers: one for each phase or series, with plausible decimals and sums.
import { compareKeys } from '../keys.ts';
import type { Finding, Path } from '../problems.ts';
import { entriesAt, idsAt, isObject, rowsAt, valueAt } from '../raw.ts';
import { inWords, quoted } from '../words.ts';

/** Published shares of one question add up to this many per cent, rounding included. */
export const LEAST_SUM = 98;
/** Published shares of one question add up to at most this many per cent, rounding included. */
export const MOST_SUM = 102;
/** Decimals that a published per cent may have. */
const MOST_DECIMALS = 2;

/** A sum of decimals, rounded to six places to remove binary rounding errors. */
function sum(numbers: readonly number[]): number {
  return Number(numbers.reduce((total, number) => total + number, 0).toFixed(6));
}

/** Missing and unknown numbers in the object at `path`, which needs one for each id of the list at `list`. */
function oneForEach(root: unknown, path: Path, list: Path, noun: string): Finding[] {
  const value = valueAt(root, path);
  const { ids, whole } = idsAt(root, list);
  if (!isObject(value)) return [];
  const keys = Object.keys(value);
  return compareKeys(
    path,
    whole ? keys.filter((key) => !ids.includes(key)) : [],
    [...new Set(ids)].filter((id) => !keys.includes(id)),
    ids,
    {
      noun,
      expected: (name) => `a number or null for the ${noun} ${quoted(name)}`,
      add: (name) => `Add "${name}": with the number as published, or null where the source is silent.`,
    },
  );
}

/** Numbers that no source publishes like this: -0, or with more than two decimals. */
function oddNumbers(root: unknown, path: Path): Finding[] {
  return entriesAt(root, path).flatMap(([key, value]): Finding[] => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > 100) return [];
    const at = [...path, key];
    if (Object.is(value, -0))
      return [{ path: at, message: 'expected a number from 0 to 100, found -0', hint: 'Write 0.' }];
    if (Number(value.toFixed(MOST_DECIMALS)) === value) return [];
    return [
      {
        path: at,
        message: `expected at most ${MOST_DECIMALS} decimals, found ${value}`,
        hint: 'Write the number as the source publishes it.',
      },
    ];
  });
}

/** A sum of a survey's shares, at `path`, that rounding does not explain; per cent. */
export function sumFindings(root: unknown, path: Path): Finding[] {
  const { ids, whole } = idsAt(root, ['phases']);
  const values = ids.map((id) => valueAt(root, [...path, id]));
  const known = values.filter((value) => typeof value === 'number');
  const readable = (value: unknown) =>
    value === null || (typeof value === 'number' && value >= 0 && value <= 100);
  if (!whole || !values.every(readable)) return [];
  const total = sum(known);
  if (known.length === 0) return [];
  const all = known.length === values.length;
  if (total <= MOST_SUM && (!all || total >= LEAST_SUM)) return [];
  const fractions = all && total > 0.9 && total < 1.1;
  return [
    {
      path,
      atKey: true,
      message: all
        ? `the shares add up to ${total}; published shares add up to ${LEAST_SUM} to ${MOST_SUM}`
        : `the known shares alone add up to ${total}; published shares add up to at most ${MOST_SUM}`,
      hint: fractions
        ? 'Write per cents, not fractions: 24 for 24 per cent, not 0.24.'
        : `Check the ${inWords(known.length)} numbers against the source${all ? ', or set the unknown ones to null' : ''}.`,
    },
  ];
}

/** Missing, unknown and implausible numbers, and sums that rounding does not explain. */
export function shareFindings(root: unknown): Finding[] {
  const shares = rowsAt(root, ['surveys']).map(({ path }) => [...path, 'shares']);
  const withRows = rowsAt(root, ['figures']).filter(
    ({ value }) => value.kind === 'bars' || value.kind === 'timeline',
  );
  return [
    ...shares.flatMap((path) => [
      ...oneForEach(root, path, ['phases'], 'phase'),
      ...oddNumbers(root, path),
      ...sumFindings(root, path),
    ]),
    ...withRows.flatMap((figure) =>
      rowsAt(root, [...figure.path, 'rows']).flatMap((row) => {
        const path = [...row.path, 'values'];
        return [...oneForEach(root, path, [...figure.path, 'series'], 'series'), ...oddNumbers(root, path)];
      }),
    ),
  ];
}
