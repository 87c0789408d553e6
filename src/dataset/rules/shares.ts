// Dataset layer: the published numbers: one for each phase or series, with plausible decimals and sums.
import { compareKeys } from '../keys.ts';
import type { Finding, Path } from '../problems.ts';
import { entriesAt, idsAt, isObject, itemsAt, rowsAt, valueAt } from '../raw.ts';
import { addShares, decimalsOf, roundingRange } from '../rounding.ts';
import { inWords, quoted } from '../words.ts';

/** The most that shares of one question may add up to where the file says that they are published so. */
const MOST_AS_PUBLISHED = 120;
/** Decimals that a published per cent may have. */
const MOST_DECIMALS = 2;

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

/** A number that no source publishes like this: -0, or with more than two decimals. */
function oddNumber(at: Path, value: unknown): Finding[] {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > 100) return [];
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
}

/** The odd numbers in the object at `path`. */
function oddNumbers(root: unknown, path: Path): Finding[] {
  return entriesAt(root, path).flatMap(([key, value]) => oddNumber([...path, key], value));
}

/** The shares of a survey at `path`, with its answers outside the order; undefined if one of them cannot be read. */
function sharesOf(root: unknown, path: Path): (number | null)[] | undefined {
  const { ids, whole } = idsAt(root, ['phases']);
  const values = [
    ...ids.map((id) => valueAt(root, [...path, 'shares', id])),
    ...itemsAt(root, [...path, 'other']).map(({ value }) => valueAt(value, ['share'])),
  ];
  const readable = (value: unknown): value is number | null =>
    value === null ||
    (typeof value === 'number' && value >= 0 && value <= 100 && decimalsOf(value) <= MOST_DECIMALS);
  return whole && values.every(readable) ? values : undefined;
}

/** What a survey says of its sum although rounding explains it. */
function needless(path: Path, flag: 'sum' | 'rest', total: number): Finding {
  return {
    path: [...path, flag],
    message: `the shares add up to ${total}, which rounding explains`,
    hint: `Remove "${flag}", or check the shares against the source.`,
  };
}

/** What a survey says of its sum although the sum is on the other side of 100. */
function contradictory(path: Path, flag: 'sum' | 'rest', total: number): Finding {
  return {
    path: [...path, flag],
    message: `the shares add up to ${total}, which is ${flag === 'sum' ? 'less' : 'more'} than 100`,
    hint:
      flag === 'sum'
        ? 'Write "rest": "not-reported" instead, or check the shares.'
        : 'Remove it, or check the shares.',
  };
}

/** A sum of the shares of a survey, at `path`, that rounding does not explain and the file says nothing of; per cent. */
export function sumFindings(root: unknown, path: Path): Finding[] {
  const values = sharesOf(root, path);
  const known = values?.filter((value) => value !== null) ?? [];
  if (!values || known.length === 0) return [];
  const all = known.length === values.length;
  const total = addShares(known);
  const { least, most, first, last } = roundingRange(known);
  const said = {
    sum: valueAt(root, [...path, 'sum']) === 'as-published',
    rest: valueAt(root, [...path, 'rest']) === 'not-reported',
  };
  const shares: Path = [...path, 'shares'];
  const counted = `the ${inWords(known.length)} ${all ? '' : 'known '}shares${all ? '' : ' alone'} add up to ${total}`;
  const explained = `rounding explains ${all ? `${first} to ${last}` : `at most ${last}`}`;
  if (
    areFractions(known) &&
    total <= MOST_FRACTION_SUM &&
    (all || (known.length > 1 && total > LEAST_FRACTION_SUM))
  )
    return [
      {
        path: shares,
        atKey: true,
        message: `${counted}; ${explained}`,
        hint: fractionHint(known),
      },
    ];
  if (total > most) {
    if (said.sum && total <= MOST_AS_PUBLISHED) return said.rest ? [contradictory(path, 'rest', total)] : [];
    return [
      {
        path: shares,
        atKey: true,
        message: said.sum
          ? `${counted}; one question has room for ${MOST_AS_PUBLISHED}`
          : `${counted}; ${explained}`,
        hint: said.sum
          ? 'Were several answers allowed? Show such answers as a figure of the kind "bars".'
          : 'Check them against the source. May one group contain another? Were several answers allowed? If the source publishes them so, write "sum": "as-published".',
      },
    ];
  }
  if (all && total < least) {
    if (said.sum) return [contradictory(path, 'sum', total)];
    return said.rest
      ? []
      : [
          {
            path: shares,
            atKey: true,
            message: `${counted}; ${explained}`,
            hint: 'Check them against the source. Is an answer missing, such as "don’t know"? If the source says no more, write "rest": "not-reported".',
          },
        ];
  }
  return [
    ...(said.sum ? [needless(path, 'sum', total)] : []),
    ...(said.rest && all ? [needless(path, 'rest', total)] : []),
  ];
}

/** The least that fractions add up to where shares are not reported: smaller ones may be per cents. */
const LEAST_FRACTION_SUM = 0.5;
/** The most that fractions of one question add up to, rounding included. */
const MOST_FRACTION_SUM = 1.1;
/** The most that the numbers of a group are if they may be fractions of 1 in place of per cents, rounding included. */
const MOST_FRACTION = 1;

/** Whether numbers look like fractions: none over 1, and one of them with decimals. */
function areFractions(values: readonly unknown[]): boolean {
  const known = values.filter((value) => typeof value === 'number');
  return (
    known.some((value) => !Number.isInteger(value)) &&
    known.every((value) => value >= 0 && value <= MOST_FRACTION)
  );
}

/** The first of the numbers with decimals, which shows what to write. */
function fractionHint(values: readonly unknown[]): string {
  const one =
    values.filter((value) => typeof value === 'number').find((value) => !Number.isInteger(value)) ?? 0;
  return `Write per cents, not fractions: ${addShares([one * 100])} for ${addShares([one * 100])} per cent, not ${one}.`;
}

/** Figures whose numbers look like fractions, unless a text states one of them in per cent. */
function fractionFindings(root: unknown): Finding[] {
  const cited = [[], ['result'], ['top']]
    .map((path) => valueAt(root, [...path, 'cites']))
    .concat(
      ['stages', 'figures', 'opening', 'sections', 'notes'].flatMap((list) =>
        rowsAt(root, [list]).map(({ value }) => value.cites),
      ),
    )
    .flat();
  return rowsAt(root, ['figures']).flatMap(({ path, value: figure }) => {
    const values = rowsAt(root, [...path, 'rows']).flatMap((row) =>
      entriesAt(row.value, ['values']).map(([, value]) => value),
    );
    const stated = cited.some((name) => typeof name === 'string' && name.startsWith(`${String(figure.id)}.`));
    if (values.length < 2 || stated || !areFractions(values)) return [];
    return [
      {
        path: [...path, 'rows'],
        atKey: true,
        message: 'all numbers of this figure are between 0 and 1',
        hint: `${fractionHint(values)} If they are really that small, state one of them in a text and cite it there.`,
      },
    ];
  });
}

/** Missing, unknown and implausible numbers, fractions in place of per cents, and sums that rounding does not explain. */
export function shareFindings(root: unknown): Finding[] {
  const withRows = rowsAt(root, ['figures']).filter(
    ({ value }) => value.kind === 'bars' || value.kind === 'timeline',
  );
  return [
    ...rowsAt(root, ['surveys']).flatMap(({ path }) => [
      ...oneForEach(root, [...path, 'shares'], ['phases'], 'phase'),
      ...oddNumbers(root, [...path, 'shares']),
      ...itemsAt(root, [...path, 'other']).flatMap((other) =>
        oddNumber([...other.path, 'share'], valueAt(other.value, ['share'])),
      ),
      ...sumFindings(root, path),
    ]),
    ...fractionFindings(root),
    ...withRows.flatMap((figure) =>
      rowsAt(root, [...figure.path, 'rows']).flatMap((row) => {
        const path = [...row.path, 'values'];
        return [...oneForEach(root, path, [...figure.path, 'series'], 'series'), ...oddNumbers(root, path)];
      }),
    ),
  ];
}
