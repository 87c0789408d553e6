// Model layer: numbers, dates and sentences in a language. No pixels, no DOM; the locale is always passed in.
import { rounded } from '../dataset/rounding.ts';
import { typeset } from './typography.ts';

/** The locale whose formats are used for a language: British ones for English. */
const FORMAT_LOCALE: Readonly<Record<string, string>> = { en: 'en-GB' };

/** Caches a formatter by locale, because creating one takes milliseconds, and the first of a page some 50 ms. */
function cached<T>(make: (locale: string) => T): (locale: string) => T {
  const formatters = new Map<string, T>();
  return (locale) => {
    const formatter = formatters.get(locale) ?? make(FORMAT_LOCALE[locale] ?? locale);
    formatters.set(locale, formatter);
    return formatter;
  };
}
const numbers = new Map<string, Intl.NumberFormat>();
const ungrouped = cached(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: false }),
);
const days = cached((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const months = cached(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const lists = cached((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** A number in a style, rounded to `decimals`, or with at most six of them if undefined. */
function formatted(
  style: 'percent' | 'decimal',
  locale: string,
  value: number,
  decimals: number | undefined,
): string {
  const key = `${locale} ${style} ${decimals}`;
  const formatter =
    numbers.get(key) ??
    new Intl.NumberFormat(FORMAT_LOCALE[locale] ?? locale, {
      style,
      minimumFractionDigits: decimals ?? 0,
      maximumFractionDigits: decimals ?? 6,
    });
  numbers.set(key, formatter);
  const shown = decimals === undefined ? value : rounded(value, decimals);
  return formatter.format(style === 'percent' ? shown / 100 : shown);
}

/**
 * A share in per cent (0 to 100) with the sign: "14 %" in German, "14%" in English. Rounded to `decimals`, or as
 * published if undefined.
 */
export function formatPercent(locale: string, share: number, decimals?: number): string {
  return formatted('percent', locale, share, decimals);
}

/** A share in per cent with the sign, or `notReported` if there is none. */
export function formatShare(
  locale: string,
  share: number | null | undefined,
  notReported: string,
  decimals?: number,
): string {
  return share == null ? notReported : formatPercent(locale, share, decimals);
}

/**
 * A number with the language's decimal and thousands separators: rounded to `decimals`, or with at most six decimals if
 * undefined.
 */
export function formatNumber(locale: string, value: number, decimals?: number): string {
  return formatted('decimal', locale, value, decimals);
}

/** A number with the language's decimal separator only, for pasting into spreadsheets. */
export function formatCell(locale: string, value: number): string {
  return ungrouped(locale).format(value);
}

/** A day "2026-11-23" in the language's long form, for example "23. November 2026". */
export function formatDay(locale: string, day: string): string {
  return typeset(days(locale).format(new Date(`${day}T00:00:00Z`)), locale);
}

/** A month "2011-06" or a year "2011" in the language's long form, for example "Juni 2011". */
export function formatMonth(locale: string, month: string): string {
  if (month.length === 4) return month;
  return months(locale).format(new Date(`${month}-01T00:00:00Z`));
}

/** The parts joined as the language joins a list: "a, b und c". */
export function formatList(locale: string, parts: readonly string[]): string {
  return lists(locale).format(parts);
}

/**
 * A template with its {names} replaced. Throws if a name has no value, so that no page shows "{n}". In a text from right
 * to left, each value keeps its own direction (Unicode bidi isolates): "US + UK, 2011", "12–14".
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  const fromRight = /[\u0590-\u08ff]/.test(template);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${template}"`);
    return fromRight ? `\u2068${value}\u2069` : String(value);
  });
}

/** Scripts in use that are written from right to left (ISO 15924). */
const FROM_RIGHT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

/** The writing direction of a language, by its script: browsers of the workshop's floor have no `getTextInfo`. */
export function direction(locale: string): 'ltr' | 'rtl' {
  return FROM_RIGHT.includes(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Marks that set a text from right to left, whatever is around it (Unicode bidi isolates). */
const ISOLATE = { start: '\u2067', end: '\u2069' };

/** The mark that opens an isolate again in the next line: with the direction that its first letter has given it. */
function reopened(mark: string, content: string): string {
  if (mark !== '\u2068') return mark;
  const own = content.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, '');
  const [letter] = /\p{L}/u.exec(own) ?? [];
  if (letter === undefined) return mark;
  return mark + (/[\u0590-\u08ff]/.test(letter) ? '\u200f' : '\u200e');
}

/** The lines of a text, each with its isolates closed in it: those that go on in the next line are opened there again. */
export function balancedLines(lines: readonly string[]): string[] {
  let open: string[] = [];
  return lines.map((line) => {
    const before = open.join('');
    for (const { 0: mark, index } of line.matchAll(/[\u2066-\u2069]/g))
      open = mark === ISOLATE.end ? open.slice(0, -1) : [...open, reopened(mark, line.slice(index + 1))];
    return before + line + ISOLATE.end.repeat(open.length);
  });
}

/**
 * A line of a drawing, with its direction: drawings have one direction for all languages, and not every program that
 * shows them knows another. As it is in languages written from left to right, and if it has its marks already.
 */
export function isolated(line: string, locale: string): string {
  if (line === '' || line.startsWith(ISOLATE.start) || direction(locale) === 'ltr') return line;
  return `${ISOLATE.start}${line}${ISOLATE.end}`;
}

/** The lines of a text in a drawing, each with its direction. */
export function isolatedLines(lines: readonly string[], locale: string): string[] {
  return balancedLines(lines).map((line) => isolated(line, locale));
}
