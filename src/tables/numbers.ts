// Tables: the share in a cell, or why it is none. What could be meant in two ways is never read in one of them.
import type { Message } from '../dataset/problems.ts';
import { quoted } from '../dataset/words.ts';

/** What stands in a cell whose number the source does not report. */
export const NOT_REPORTED = 'not reported';
const SAYS_NOT_REPORTED = /^(not reported|nicht berichtet|n\.? ?\/? ?a\.?|k\. ?a\.?)$/i;

/** Why a cell is no plain share. */
export type Fault =
  'empty' | 'date' | 'percent' | 'thousands' | 'decimalComma' | 'decimals' | 'range' | 'text';

/** A share in per cent, null where the source reports none; or a fault, with the number that may be meant. */
export type Share = { value: number | null; fault?: undefined } | { fault: Fault; meant?: number };

const MONTHS =
  'jan|feb|m[aä]r|apr|ma[iy]|june?|july?|juni|juli|aug|sept?|o[ck]t|nov|de[cz]|january|february|march|april|august|september|october|november|december|januar|februar|märz|oktober|dezember';
const DATES = [
  /^\d{4}-\d\d?-\d\d?(t.*)?$/i,
  /^\d{1,2}[./]\d{1,2}[./](\d{2}|\d{4})?$/,
  new RegExp(`^\\d{1,4}[. -]{0,2}(${MONTHS})\\.?([ -]\\d{2,4})?$`, 'i'),
  new RegExp(`^(${MONTHS})\\.?[ -]\\d{1,4}$`, 'i'),
];

/** Every kind of space that stands inside numbers: typed, no-break, thin, narrow no-break. */
const SPACES = '[\\s\\u00a0\\u2009\\u202f]';
const SIGN = new RegExp(`${SPACES}*(%|per ?cent|prozent)$`, 'i');
const THOUSANDS = new RegExp(`^[1-9]\\d{0,2}((?:[.,’']|${SPACES})\\d{3})+([.,]\\d+)?$`);

/** A bare number with at most two decimals, or what is wrong with it. */
function plainShare(text: string, commas: boolean): Share {
  if (/^-?\d+,\d+$/.test(text) && !THOUSANDS.test(text)) {
    const meant = Number(text.replace(',', '.'));
    return commas ? plainShare(text.replace(',', '.'), commas) : { fault: 'decimalComma', meant };
  }
  if (/^-?\d+(\.\d{1,2})?$/.test(text)) {
    const value = Number(text);
    return value >= 0 && value <= 100 ? { value } : { fault: 'range', meant: value };
  }
  if (THOUSANDS.test(text)) return { fault: 'thousands' };
  return /^\d+\.\d+$/.test(text) ? { fault: 'decimals', meant: Number(text) } : { fault: 'text' };
}

/** The share in a cell; `commas` says whether decimals may be written with a comma. */
export function readShare(cell: string, commas: boolean): Share {
  const text = cell.trim();
  if (text === '') return { fault: 'empty' };
  if (SAYS_NOT_REPORTED.test(text)) return { value: null };
  if (DATES.some((date) => date.test(text))) return { fault: 'date' };
  const bare = text.replace(SIGN, '');
  if (bare === text) return plainShare(text, commas);
  const share = plainShare(bare, true);
  if (share.fault !== undefined) return share;
  return { fault: 'percent', ...(share.value === null ? {} : { meant: share.value }) };
}

/** A whole number of people in a cell, with or without "n =" and separators of thousands; undefined if it is none. */
export function readCount(cell: string): number | undefined {
  const bare = cell.replace(new RegExp(`^\\(?n${SPACES}*=${SPACES}*|\\)$`, 'gi'), '');
  if (!/^\d+$/.test(bare) && !(THOUSANDS.test(bare) && /[^\d]\d{3}$/.test(bare))) return undefined;
  const count = Number(bare.replace(/[^\d]/g, ''));
  return count > 0 ? count : undefined;
}

/** What is wrong with a cell, and what to write there. */
export function faultWords(
  share: Share & { fault: Fault },
  cell: string,
): { message: Message; hint: Message } {
  const text = quoted(cell);
  const german = `„${cell}“`;
  const number = share.meant === undefined ? '' : String(share.meant);
  const words: Record<Fault, [en: string, de: string, hint: string, hintDe: string]> = {
    empty: [
      'expected a number from 0 to 100, found an empty cell',
      'hier fehlt eine Zahl von 0 bis 100: Die Zelle ist leer',
      `Write the number as published, or "${NOT_REPORTED}" where the source is silent.`,
      `Die Zahl wie veröffentlicht schreiben, oder „${NOT_REPORTED}“, wo die Quelle schweigt.`,
    ],
    date: [
      `found ${text}: the spreadsheet turned this number into a date`,
      `hier steht ${german}: Die Tabellenkalkulation hat die Zahl in ein Datum verwandelt`,
      'Format the column as text, then type the number as the source has it.',
      'Die Spalte als Text formatieren und die Zahl tippen, wie sie in der Quelle steht.',
    ],
    percent: [
      `found ${text} with a per cent sign`,
      `hier steht ${german} mit Prozentzeichen`,
      `Write ${number} and format the column as a plain number.`,
      `${number.replace('.', ',')} schreiben und die Spalte als Zahl formatieren.`,
    ],
    thousands: [
      `found ${text}, which may have a thousands separator or three decimals`,
      `hier steht ${german}: Das kann ein Tausenderzeichen sein oder drei Nachkommastellen`,
      'Write the number without separators, with at most two decimals after a point.',
      'Die Zahl ohne Tausenderzeichen und mit höchstens zwei Nachkommastellen schreiben.',
    ],
    decimalComma: [
      `found ${text} with a decimal comma`,
      `hier steht ${german} mit Komma, das in dieser Datei auch zwischen den Zellen steht`,
      `Write ${number} with a point.`,
      `${number} mit einem Punkt schreiben.`,
    ],
    decimals: [
      `expected at most two decimals, found ${text}`,
      `höchstens zwei Nachkommastellen sind üblich, hier steht ${german}`,
      'Write the number as the source publishes it.',
      'Die Zahl schreiben, wie die Quelle sie veröffentlicht.',
    ],
    range: [
      `expected a number from 0 to 100, found ${number}`,
      `hier gehört eine Zahl von 0 bis 100 hin, es steht ${number}`,
      'Check the number against the source.',
      'Die Zahl mit der Quelle vergleichen.',
    ],
    text: [
      `expected a number from 0 to 100, found ${text}`,
      `hier gehört eine Zahl von 0 bis 100 hin, es steht ${german}`,
      `Write the number as published, or "${NOT_REPORTED}" where the source is silent.`,
      `Die Zahl wie veröffentlicht schreiben, oder „${NOT_REPORTED}“, wo die Quelle schweigt.`,
    ],
  };
  const [en, de, hint, hintDe] = words[share.fault];
  return { message: { en, de }, hint: { en: hint, de: hintDe } };
}
