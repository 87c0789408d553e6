// Widget layer, pure: the interface's strings with numbers and plurals in one language. Knows no DOM.
import { fill, formatList, formatNumber } from '../model/format.ts';
import { PLAIN_BELOW } from './plainNumbers.ts';
import type { WidgetProps } from './props.ts';

/** Returns the interface string of a key with its values filled in; numbers are formatted for the language. */
export interface Translator {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The plural form of a string (key.one, key.other, ...) for a number, which fills {n} unless `values` has another. */
  count: (key: string, n: number, values?: Readonly<Record<string, string | number>>) => string;
  /** A number as the language writes it. */
  number: (value: number) => string;
  /** A share in per cent without the sign, with the decimals that the infographic shows. */
  share: (value: number) => string;
  /** A list as the language joins it: "a, b and c". */
  list: (parts: readonly string[]) => string;
}

/**
 * The translator of a language. Creates formatters of numbers and lists only where needed, because the first one takes
 * browsers longer than the rest of the widget.
 */
export function translator({
  strings,
  locale,
  plainNumbers,
  decimals,
  respondents,
  lists,
}: Omit<WidgetProps, 'data' | 'asksGuess'>): Translator {
  const plural = new Intl.PluralRules(locale);
  const number = (value: number) => {
    const plain = plainNumbers && Number.isInteger(value) && value >= 0 && value < PLAIN_BELOW;
    return plain ? String(value) : formatNumber(locale, value);
  };
  const list = (parts: readonly string[]) => {
    const template = lists[parts.length];
    return template === undefined
      ? formatList(locale, parts)
      : fill(template, Object.fromEntries(parts.entries()));
  };
  // The first use of each is slow: done here, not at the visitor's first press.
  plural.select(1);
  number(1);
  list(['', '']);
  const translate = (key: string, values: Readonly<Record<string, string | number>> = {}) => {
    const formatted: Record<string, string> = {};
    for (const [name, value] of Object.entries({ ...respondents, ...values }))
      formatted[name] = typeof value === 'number' ? number(value) : value;
    return fill(strings[key] ?? key, formatted);
  };
  return Object.assign(translate, {
    count: (key: string, n: number, values: Readonly<Record<string, string | number>> = {}) => {
      const form = `${key}.${plural.select(n)}`;
      return translate(form in strings ? form : `${key}.other`, { n, ...values });
    },
    number,
    share: (value: number) =>
      decimals === undefined ? number(value) : formatNumber(locale, value, decimals),
    list,
  });
}
