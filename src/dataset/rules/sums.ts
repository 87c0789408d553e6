// Dataset layer: the sums of published shares, as far as rounding explains them, and fractions in place of per cents.
import { causeMissing } from '../fold.ts';
import { inEach } from '../problems.ts';
import type { Finding, Message, Path } from '../problems.ts';
import { entriesAt, idsAt, itemsAt, valueAt } from '../raw.ts';
import { addShares, decimalsOf, roundingRange } from '../rounding.ts';
import { inWords } from '../words.ts';
import { plainNumber } from './statedNumbers.ts';

/** The most that shares of one question may add up to where the file says that they are published so. */
const MOST_AS_PUBLISHED = 120;
/** Decimals that a published per cent may have. */
export const MOST_DECIMALS = 2;

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

/** A number as German sentences write it. */
function inGerman(number: number): string {
  return plainNumber(number, 'de');
}

/** `sum` or `rest` is set, but rounding explains the sum. */
function needless(path: Path, flag: 'sum' | 'rest', total: number): Finding {
  return {
    path: [...path, flag],
    message: {
      en: `the shares add up to ${total}, which rounding explains`,
      de: `die Anteile ergeben zusammen ${inGerman(total)}, und das erklärt die Rundung`,
    },
    hint: {
      en: `Remove "${flag}", or check the shares against the source.`,
      de: `"${flag}" entfernen, oder die Anteile mit der Quelle vergleichen.`,
    },
  };
}

/** `sum` or `rest` is set, but the sum is on the other side of 100. */
function contradictory(path: Path, flag: 'sum' | 'rest', total: number): Finding {
  return {
    path: [...path, flag],
    message: {
      en: `the shares add up to ${total}, which is ${flag === 'sum' ? 'less' : 'more'} than 100`,
      de: `die Anteile ergeben zusammen ${inGerman(total)}, also ${flag === 'sum' ? 'weniger' : 'mehr'} als 100`,
    },
    hint:
      flag === 'sum'
        ? {
            en: 'Write "rest": "not-reported" instead, or check the shares.',
            de: 'Stattdessen "rest": "not-reported" schreiben, oder die Anteile prüfen.',
          }
        : { en: 'Remove it, or check the shares.', de: 'Es entfernen, oder die Anteile prüfen.' },
  };
}

/** What known shares add up to, and what rounding explains; `all` if none is unknown. */
function sumInWords(known: readonly number[], all: boolean): { counted: Message; explained: Message } {
  const { first, last } = roundingRange(known);
  const counted: Message = {
    en: `the ${inWords(known.length)} ${all ? '' : 'known '}shares${all ? '' : ' alone'} add up to ${addShares(known)}`,
    de: `${all ? '' : 'schon '}die ${known.length === 1 ? '' : `${inWords(known.length, 'de')} `}${all ? '' : 'bekannten '}Anteile ergeben zusammen ${inGerman(addShares(known))}`,
  };
  const explained: Message = {
    en: `rounding explains ${all ? `${first} to ${last}` : `at most ${last}`}`,
    de: `die Rundung erklärt ${all ? `${inGerman(first)} bis ${inGerman(last)}` : `höchstens ${inGerman(last)}`}`,
  };
  return { counted, explained };
}

/** A sum of the shares of a survey, at `path`, that rounding does not explain and the file says nothing of; per cent. */
export function sumFindings(root: unknown, path: Path): Finding[] {
  const values = sharesOf(root, path);
  const known = values?.filter((value) => value !== null) ?? [];
  if (!values || known.length === 0) return [];
  const all = known.length === values.length;
  const total = addShares(known);
  const { least, most } = roundingRange(known);
  const said = {
    sum: valueAt(root, [...path, 'sum']) === 'as-published',
    rest: valueAt(root, [...path, 'rest']) === 'not-reported',
  };
  const shares: Path = [...path, 'shares'];
  // Without a phase, its share is not counted.
  const phases = idsAt(root, ['phases']).ids;
  const follows = entriesAt(root, shares).flatMap(([key]) =>
    phases.includes(key) ? [] : [causeMissing('phases', key)],
  );
  const { counted, explained } = sumInWords(known, all);
  const message = inEach((language) => `${counted[language]}; ${explained[language]}`);
  if (
    areFractions(known) &&
    total <= MOST_FRACTION_SUM &&
    (all || (known.length > 1 && total > LEAST_FRACTION_SUM))
  )
    return [
      {
        path: shares,
        atKey: true,
        message,
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
          ? {
              en: `${counted.en}; one question has room for ${MOST_AS_PUBLISHED}`,
              de: `${counted.de}; eine Frage hat Platz für ${MOST_AS_PUBLISHED}`,
            }
          : message,
        hint: said.sum
          ? {
              en: 'Were several answers allowed? Show such answers as a figure of the kind "bars".',
              de: 'Waren mehrere Antworten möglich? Solche Antworten als Abbildung der Art "bars" zeigen.',
            }
          : {
              en: 'Check them against the source. May one group contain another? Were several answers allowed? If the source publishes them so, write "sum": "as-published".',
              de: 'Sie mit der Quelle vergleichen. Enthält vielleicht eine Gruppe eine andere? Waren mehrere Antworten möglich? Veröffentlicht die Quelle sie so, "sum": "as-published" schreiben.',
            },
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
            message,
            hint: {
              en: 'Check them against the source. Is an answer missing, such as "don’t know"? If the source says no more, write "rest": "not-reported".',
              de: 'Sie mit der Quelle vergleichen. Fehlt eine Antwort wie „weiß nicht“? Gibt die Quelle nicht mehr an, "rest": "not-reported" schreiben.',
            },
            follows,
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
export function areFractions(values: readonly unknown[]): boolean {
  const known = values.filter((value) => typeof value === 'number');
  return (
    known.some((value) => !Number.isInteger(value)) &&
    known.every((value) => value >= 0 && value <= MOST_FRACTION)
  );
}

/** The first of the numbers with decimals, which shows what to write. */
export function fractionHint(values: readonly unknown[]): Message {
  const one =
    values.filter((value) => typeof value === 'number').find((value) => !Number.isInteger(value)) ?? 0;
  const share = addShares([one * 100]);
  return {
    en: `Write per cents, not fractions: ${share} for ${share} per cent, not ${one}.`,
    de: `Prozente schreiben, keine Bruchteile: ${share} für ${inGerman(share)} Prozent, nicht ${one}.`,
  };
}
