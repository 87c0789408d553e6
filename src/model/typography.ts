// Model layer, build time: spaces that do not break, as each language wants them. Data files have plain spaces; pages,
// pictures and their texts for those who don't see them get these. No pixels, no DOM.
import type { Strings } from '../dataset/strings.ts';

/** A space of usual width at which no line breaks, and a narrow one. */
const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/** Units and signs that stay with the number before them. */
const UNITS = '[€$£¥‰]|°C|Mio\\.|Mrd\\.|Tsd\\.|Euro|kB|MB|GB|km|kg|cm|mm|min|m²';

/** A rule: what is replaced, and by what. */
type Rule = readonly [pattern: RegExp, replacement: string];

/** What stands between a number and its per cent sign; undefined in languages that put the sign first. */
function beforePercent(locale: string): string | undefined {
  const parts = new Intl.NumberFormat(locale, { style: 'percent' }).formatToParts(0.1);
  const [number, sign] = ['integer', 'percentSign'].map((type) =>
    parts.findIndex((part) => part.type === type),
  );
  if (number === undefined || sign === undefined || sign < number) return undefined;
  return parts
    .slice(number + 1, sign)
    .map(({ value }) => value)
    .join('')
    .replace(/\p{Cf}/gu, '');
}

/** The names of the months, long and short, as dates have them. */
function months(locale: string): string {
  const names = (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) =>
      format
        .formatToParts(new Date(Date.UTC(2011, index, 14)))
        .filter(({ type }) => type === 'month')
        .map(({ value }) => value.replace(/\.$/, ''))
        .join(''),
    );
  });
  return [...new Set(names)]
    .filter((name) => /^\p{L}+$/u.test(name))
    .sort((one, other) => other.length - one.length)
    .join('|');
}

/** The rules of a language. */
function rulesOf(locale: string): Rule[] {
  const percent = beforePercent(locale);
  const month = months(locale);
  const french = new Intl.Locale(locale).language === 'fr';
  return [
    // A number, or its place in a text of the interface, before "%".
    ...(percent === undefined ? [] : [[/(?<=[\d}])[ \u00a0\u202f]%/g, `${percent}%`] as const]),
    [new RegExp(`(?<=[\\d}]|Mio\\.|Mrd\\.|Tsd\\.) (?=(?:${UNITS})(?!\\p{L}))`, 'gu'), NO_BREAK],
    // "z. B.", "i. d. R.", "e. g."
    [/(?<=(?<!\p{L})\p{L}\.) (?=\p{L}{1,2}\.)/gu, NO_BREAK],
    // "n = 400"
    [/(?<=(?<!\p{L})n) ?= ?(?=[\d{])/gu, `${NO_BREAK}=${NO_BREAK}`],
    ...(month === ''
      ? []
      : ([
          // "14. Juni", "14 June", "June 14"
          [new RegExp(`(?<=(?<!\\d)\\d{1,2}\\.?) (?=(?:${month})(?!\\p{L}))`, 'gu'), NO_BREAK],
          [new RegExp(`(?<=(?<!\\p{L})(?:${month})\\.?) (?=\\d{1,2}(?![\\d.]))`, 'gu'), NO_BREAK],
        ] as const)),
    ...(french
      ? ([
          [/(?<=\S) (?=[;!?])/g, NARROW],
          [/(?<=\S) (?=[:»])/g, NO_BREAK],
          [/(?<=«) /g, NO_BREAK],
        ] as const)
      : []),
  ];
}

const rules = new Map<string, Rule[]>();

/** The text with spaces that do not break where its language wants them; nothing else changes. */
export function typeset(text: string, locale: string): string {
  const own = rules.get(locale) ?? rulesOf(locale);
  rules.set(locale, own);
  return own.reduce((said, [pattern, replacement]) => said.replace(pattern, replacement), text);
}

/** The words of the interface in one language, typeset. */
export function typesetStrings(strings: Strings, locale: string): Strings {
  // The same keys: only texts change.
  return Object.fromEntries(
    Object.entries(strings).map(([key, text]) => [key, typeset(text, locale)]),
  ) as Strings;
}

/** A value with all texts typeset that are below a group whose keys are all languages, each in its language. */
export function typesetAll<Value>(value: Value, languages: readonly string[]): Value {
  const walk = (part: unknown, locale: string | undefined): unknown => {
    if (typeof part === 'string') return locale === undefined ? part : typeset(part, locale);
    if (Array.isArray(part)) return part.map((item) => walk(item, locale));
    if (typeof part !== 'object' || part === null) return part;
    const entries = Object.entries(part);
    const byLanguage = entries.length > 0 && entries.every(([key]) => languages.includes(key));
    return Object.fromEntries(entries.map(([key, inner]) => [key, walk(inner, byLanguage ? key : locale)]));
  };
  // The same shape: only texts change.
  return walk(value, undefined) as Value;
}
