// Dataset layer: the published numbers: one for each phase or series, with plausible decimals and sums.
import { causeAt, causeMissing, causeNew, causeTwice } from '../fold.ts';
import { compareKeys } from '../keys.ts';
import type { Finding, Message, Path } from '../problems.ts';
import { entriesAt, idsAt, isObject, itemsAt, rowsAt, valueAt } from '../raw.ts';
import { quoted } from '../words.ts';
import { areFractions, fractionHint, MOST_DECIMALS, sumFindings } from './sums.ts';

/** What a list of numbers has one for. */
type Noun = Message;
const PHASE: Noun = { en: 'phase', de: 'Phase' };
const SERIES: Noun = { en: 'series', de: 'Reihe' };

/** Missing and unknown numbers in the object at `path`, which needs one for each id of the list at `list`. */
function oneForEach(root: unknown, path: Path, list: Path, noun: Noun): Finding[] {
  const value = valueAt(root, path);
  const { ids, whole } = idsAt(root, list);
  if (!isObject(value)) return [];
  const at = list.join(' ');
  const keys = Object.keys(value);
  return compareKeys(
    path,
    whole ? keys.filter((key) => !ids.includes(key)) : [],
    [...new Set(ids)].filter((id) => !keys.includes(id)),
    ids,
    {
      noun: { en: noun.en, de: `keine ${noun.de}` },
      expected: (name) => ({
        en: `a number or null for the ${noun.en} ${quoted(name)}`,
        de: `eine Zahl oder null für die ${noun.de} ${quoted(name)}`,
      }),
      add: (name) => ({
        en: `Add "${name}": with the number as published, or null where the source is silent.`,
        de: `"${name}": ergänzen, mit der Zahl wie veröffentlicht, oder null, wo die Quelle nichts angibt.`,
      }),
      has: (name) => keys.includes(name),
      unknown: (name) => ({ causes: [causeMissing(at, name)], follows: [causeAt(list), causeTwice(list)] }),
      missing: (name) => ({ causes: [causeNew(at, name)], follows: [causeAt(list)] }),
    },
  );
}

/** A number that no source publishes like this: -0, or with more than two decimals. */
function oddNumber(at: Path, value: unknown): Finding[] {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > 100) return [];
  if (Object.is(value, -0))
    return [
      {
        path: at,
        message: {
          en: 'expected a number from 0 to 100, found -0',
          de: 'erwartet: eine Zahl von 0 bis 100; gefunden: -0',
        },
        hint: { en: 'Write 0.', de: '0 schreiben.' },
      },
    ];
  if (Number(value.toFixed(MOST_DECIMALS)) === value) return [];
  return [
    {
      path: at,
      message: {
        en: `expected at most ${MOST_DECIMALS} decimals, found ${value}`,
        de: `erwartet: höchstens ${MOST_DECIMALS} Nachkommastellen; gefunden: ${value}`,
      },
      hint: {
        en: 'Write the number as the source publishes it.',
        de: 'Die Zahl so schreiben, wie die Quelle sie angibt.',
      },
    },
  ];
}

/** The odd numbers in the object at `path`. */
function oddNumbers(root: unknown, path: Path): Finding[] {
  return entriesAt(root, path).flatMap(([key, value]) => oddNumber([...path, key], value));
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
        message: {
          en: 'all numbers of this figure are between 0 and 1',
          de: 'alle Zahlen dieser Abbildung liegen zwischen 0 und 1',
        },
        hint: {
          en: `${fractionHint(values).en} If they are really that small, state one of them in a text and cite it there.`,
          de: `${fractionHint(values).de} Sind sie wirklich so klein, eine davon in einem Text nennen und dort in "cites" aufführen.`,
        },
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
      ...oneForEach(root, [...path, 'shares'], ['phases'], PHASE),
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
        return [...oneForEach(root, path, [...figure.path, 'series'], SERIES), ...oddNumbers(root, path)];
      }),
    ),
  ];
}
