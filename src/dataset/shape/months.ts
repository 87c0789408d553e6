// Dataset layer: the month or year that an editor may have meant by a text.

/** The names of the months and their abbreviations in English and German, as patterns. */
const MONTHS = [
  'j[aä]n(uary|uar|ner)?',
  'feb(ruary|ruar|er)?',
  'mar(ch)?|mär(z)?|maerz',
  'apr(il)?',
  'may|mai',
  'jun[ei]?',
  'jul[iy]?',
  'aug(ust)?',
  'sept?(ember)?',
  'o[ck]t(ober)?',
  'nov(ember)?',
  'de[cz](ember)?',
];

/** Year-month, then year, that a text such as "June 2011", "06/2011" or "spring 2011" may mean; none if it has no year. */
export function meantMonths(text: string): string[] {
  const years = text.match(/(?<!\d)(19|20)\d\d(?!\d)/g) ?? [];
  const [year] = years;
  if (year === undefined || years.length > 1) return [];
  const [, digits] = /^(\d{1,2})[./ -]{1,2}\d{4}$/.exec(text.trim()) ?? [];
  const [, name = ''] = /^(?:\d{1,2}\. )?(\p{L}+)\.? \d{4}$/u.exec(text.trim()) ?? [];
  const named = MONTHS.findIndex((month) => new RegExp(`^(${month})$`, 'i').test(name)) + 1;
  const month = digits === undefined ? named : Number(digits);
  // Digits alone whose month does not exist, such as 2011-13, tell nothing.
  if (!(month > 0 && month <= 12) && !/\p{L}/u.test(text)) return [];
  return [...(month > 0 && month <= 12 ? [`${year}-${String(month).padStart(2, '0')}`] : []), year];
}
