// Dataset layer: finds the numbers that a sentence states, as its language writes them. Knows no data.

/** A number in a sentence. */
export interface Stated {
  /** As it stands there, with its sign: "14 %". */
  words: string;
  /** The number in these words: "14". */
  number: string;
  /** Its value; NaN if it is not written as the language writes numbers. */
  value: number;
}

// The words below are those of the languages whose texts are checked, not words that we write.
const NUMBER = String.raw`(?<![\d.,])-?\d+(?:[.,]\d+)*`;
const SIGN = String.raw`\s*(?:%|per[ -]?cent\b|Prozent\b|pour cent\b|por ciento\b|per cento\b|procent\b)`;
const OF_100 = String.raw`\s+(?:(?:out )?of(?: every| a)?|in(?: every)?|von(?: je)?|aus(?: je)?|sur|de cada|su|van de)\s+(?:100|hundred|hundert)(?![\d.,]*\d)`;
const JOINT = String.raw`(?:,?\s+(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of)\s+|\s*[–/]\s*)`;
const SHARE = new RegExp(`(${NUMBER})(?:${SIGN}|${OF_100})`, 'giu');
/** Numbers that share the sign of the last one, as in "12, 26 and 14 %". */
const SERIES = new RegExp(`((?:${NUMBER},\\s+)*${NUMBER})(?=${JOINT}${NUMBER}(?:${SIGN}|${OF_100}))`, 'giu');
/** A number that is no part of a word, a date, a compound or an amount of money. */
const HEADLINE = new RegExp(
  String.raw`(?<![\p{L}\d.,–/$€£#-])${NUMBER}(?![\p{L}\d–/-]|[.,:]\d|\s*[%€$£°])`,
  'gu',
);
const ANY = new RegExp(NUMBER, 'gu');

/** The zeros of the digit families that Arabic, Persian, Devanagari, Bengali and full-width texts use. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** A text with the digits, decimal marks and per cent signs of other scripts replaced by 0-9, "." and "%". */
function plain(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
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

/** The numbers that a pattern finds in a text: its first group, or the whole match. */
function matches(text: string, pattern: RegExp, language: string): Stated[] {
  return [...text.matchAll(pattern)].map((match) => {
    const number = match[1] ?? match[0];
    return { words: match[0].replace(/\s+/g, ' '), number, value: valueOf(number, language) };
  });
}

/** Every number in a text, whatever it counts. */
export function numbersIn(text: string, language: string): Stated[] {
  return matches(plain(text), ANY, language);
}

/**
 * The shares that a text states: numbers before a per cent sign or word, or before "of 100".
 * A compound such as "95-Prozent-Intervall" or "95-per-cent interval" is a name, not a share.
 */
export function statedShares(text: string, language: string): Stated[] {
  const bare = plain(text);
  const series = [...bare.matchAll(SERIES)].flatMap(([numbers]) => numbersIn(numbers, language));
  return [...series.filter(({ value }) => value < 100), ...matches(bare, SHARE, language)];
}

/** The bare numbers of a headline that may be shares: from 10 to 100, in no compound such as "20-Punkte-Plan". */
export function headlineNumbers(text: string, language: string): Stated[] {
  return matches(plain(text), HEADLINE, language).filter(({ value }) => value >= 10 && value < 100);
}

const formats = new Map<string, Intl.NumberFormat>();

/** The format of numbers in a language, made once. */
function formatOf(language: string, style: 'percent' | 'decimal'): Intl.NumberFormat {
  const key = `${style} ${language}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(language, {
    style,
    maximumFractionDigits: 6,
    numberingSystem: 'latn',
  });
  formats.set(key, format);
  return format;
}

/** A share in per cent as a sentence in this language writes it: "14 %" in German, "14%" in English. */
export function written(share: number, language: string): string {
  return formatOf(language, 'percent')
    .format(share / 100)
    .replace(/[\s\u200e\u200f\u061c]+/g, (space) => (/\s/.test(space) ? ' ' : ''));
}

/** A number as a sentence in this language writes it, without a sign. */
export function plainNumber(value: number, language: string): string {
  return formatOf(language, 'decimal').format(value);
}
