// Model layer: numbers, dates and sentences in a language. No pixels, no DOM; the locale is always passed in.

/** Languages that are written as in one of their countries: English is British here. */
const COUNTRY: Readonly<Record<string, string>> = { en: 'en-GB' };

/** Makes something once for each locale: formatters cost milliseconds to make, a page's first some 50, and nothing to use. */
function once<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(COUNTRY[locale] ?? locale);
    made.set(locale, known);
    return known;
  };
}
const percents = once(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 6 }),
);
const numbers = once((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));
const ungrouped = once(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: false }),
);
const days = once((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const months = once(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const lists = once((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** A share in per cent (0 to 100) as published, with the sign: "14 %" in German, "14%" in English. */
export function formatPercent(locale: string, share: number): string {
  return percents(locale).format(share / 100);
}

/** A share as it is written wherever shares are shown: with the sign, or in these words where none is reported. */
export function formatShare(locale: string, share: number | null | undefined, notReported: string): string {
  return share == null ? notReported : formatPercent(locale, share);
}

/** A number with the language's decimal and thousands separators, as given. */
export function formatNumber(locale: string, value: number): string {
  return numbers(locale).format(value);
}

/** A number with the language's decimal separator alone, as spreadsheets take it. */
export function formatCell(locale: string, value: number): string {
  return ungrouped(locale).format(value);
}

/** A day "2026-11-23" in words, for example "23. November 2026". */
export function formatDay(locale: string, day: string): string {
  return days(locale).format(new Date(`${day}T00:00:00Z`));
}

/** A month "2011-06" or a year "2011" in words, for example "Juni 2011". */
export function formatMonth(locale: string, month: string): string {
  if (month.length === 4) return month;
  return months(locale).format(new Date(`${month}-01T00:00:00Z`));
}

/** The words joined as the language joins a list: "a, b und c". */
export function formatList(locale: string, words: readonly string[]): string {
  return lists(locale).format(words);
}

/** A template with its {names} replaced. Throws if a name has no value, so that no page ever shows "{n}". */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${template}"`);
    return String(value);
  });
}

/** Reading direction of a language. */
export function direction(locale: string): 'ltr' | 'rtl' {
  return new Intl.Locale(locale).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}
