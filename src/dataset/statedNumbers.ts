// Dataset layer: the numbers that a sentence states, in its language's way of writing them. Knows no data.

/** A number in a sentence. */
export interface Stated {
  /** As it stands there, with its sign: "14 %". */
  words: string;
  /** Its value; NaN if it is not written as the language writes numbers. */
  value: number;
}

const NUMBER = String.raw`(?<![\d.,])-?\d+(?:[.,]\d+)*`;
const PER_CENT = new RegExp(
  String.raw`(${NUMBER})\s*(?:%|per[ -]?cent\b|Prozent\b|pour cent\b|por ciento\b|per cento\b|procent\b)`,
  'giu',
);
const OF_100 = new RegExp(
  String.raw`(${NUMBER})\s+(?:(?:out )?of(?: every| a)?|in(?: every)?|von(?: je)?|aus(?: je)?|sur|de cada|su|van de)\s+(?:100|hundred|hundert)(?![\d.,]*\d)`,
  'giu',
);
const ANY = new RegExp(NUMBER, 'gu');

/** The zeros of the digit families that Arabic, Persian, Devanagari, Bengali and full-width texts use. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** A text with the digits and signs of other scripts written as 0-9, "." and "%". */
function plain(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0)!;
      const zero = ZEROS.find((start) => code >= start && code <= start + 9);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replaceAll('٫', '.')
    .replaceAll('٬', '')
    .replace(/[٪％]/g, '%')
    .replaceAll('−', '-');
}

const separators = new Map<string, string>();

/** The sign between whole and decimals in a language: a comma in German, a point in English. */
export function decimalSign(language: string): string {
  const known = separators.get(language);
  if (known) return known;
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1.5);
  const sign = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  separators.set(language, sign);
  return sign;
}

/** The value of a written number; NaN if its separators are not the language's. */
function valueOf(words: string, language: string): number {
  const decimal = decimalSign(language);
  const thousands = decimal === ',' ? '.' : ',';
  const [whole = '', ...decimals] = words.split(decimal);
  if (decimals.length > 1 || decimals.some((part) => !/^\d+$/.test(part))) return NaN;
  if (!/^-?(\d+|\d{1,3}([.,]\d{3})+)$/.test(whole)) return NaN;
  return Number(`${whole.replaceAll(thousands, '')}.${decimals[0] ?? 0}`);
}

function all(text: string, pattern: RegExp, language: string): Stated[] {
  return [...plain(text).matchAll(pattern)].map((match) => ({
    words: match[0].replace(/\s+/g, ' '),
    value: valueOf(match[1] ?? match[0], language),
  }));
}

/**
 * The shares that a text states: numbers before a per cent sign or word, or before "of 100".
 * A compound such as "95-Prozent-Intervall" or "95-per-cent interval" is a name, not a share.
 */
export function statedShares(text: string, language: string): Stated[] {
  return [...all(text, PER_CENT, language), ...all(text, OF_100, language)];
}

/** Every number in a text, whatever it counts. */
export function numbersIn(text: string, language: string): Stated[] {
  return all(text, ANY, language);
}

/** A share in per cent as a sentence in this language writes it: "14 %" in German, "14%" in English. */
export function written(share: number, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 6,
    numberingSystem: 'latn',
  })
    .format(share / 100)
    .replace(/[\s\u200e\u200f\u061c]+/g, (space) => (/\s/.test(space) ? ' ' : ''));
}
