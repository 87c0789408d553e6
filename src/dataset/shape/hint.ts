// Dataset layer: what to do about a value that its schema refuses.
import { isText, withoutNull } from '../jsonSchema.ts';
import type { JsonSchema } from '../jsonSchema.ts';
import { PHASES } from '../schema/values.ts';
import { choose, inWords, listed, quoted } from '../words.ts';

/** The number that an editor may have meant by a text; undefined if it is none or not certain. */
export function meantNumber(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]*(%|per ?cent|percent|Prozent)?[\s\u00a0\u202f]*$/i, '').trim();
  const plain = /^-?\d+([.,]\d{1,2})?$/.exec(bare);
  return plain ? Number(bare.replace(',', '.')) : undefined;
}

/** What to do about a number that was written as a text. */
function numberTextHint(text: string, nullable: boolean): string {
  const number = meantNumber(text);
  const silent = nullable ? 'Write null where the source is silent, or the number as published.' : '';
  if (number === undefined) return silent || 'Write the number in digits, without quotation marks.';
  const slips = [
    text.includes(',') ? 'with a point' : '',
    /%|cent|prozent/i.test(text) ? 'without the per cent sign' : '',
  ].filter(Boolean);
  return `Write ${number} ${slips.length > 0 ? listed(slips) : 'without quotation marks'}.`;
}

/** A name made of the characters that ids may have. */
function asId(text: string): string {
  return text
    .replace(/\.json$/i, '')
    .replace(/ß/g, 'ss')
    .replace(/[äöüÄÖÜ]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter.toLowerCase()] ?? letter)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
}

/** What to do about a value that should be a number. */
function numberHint(value: unknown, type: 'number' | 'integer', nullable: boolean): string {
  if (typeof value === 'string') return numberTextHint(value, nullable);
  if (typeof value === 'number' && type === 'integer' && /^\d{1,3}\.\d{3}$/.test(String(value)))
    return `Write ${String(value).replace('.', '')} if the point stands between thousands, or check the number against the source.`;
  if (typeof value === 'number' && Number.isFinite(value)) return 'Check the number against the source.';
  return nullable
    ? 'Write null where the source is silent, or the number as published.'
    : 'Write the number.';
}

/** What to do about a value that is not as the schema expects. */
export function hintFor(value: unknown, full: JsonSchema): string {
  const { schema, nullable } = withoutNull(full);
  const description = full.description ?? schema.description ?? '';
  if (schema.const !== undefined)
    return `Write ${quoted(String(schema.const))}, or leave it out. ${description}`;
  if (schema.enum) return choose(typeof value === 'string' ? value : '', schema.enum);
  if (schema.type === 'number' || schema.type === 'integer') return numberHint(value, schema.type, nullable);
  if (isText(schema) && typeof value === 'string')
    return `Write ${listed(Object.keys(schema.properties ?? {}).map((code) => `{ "${code}": … }`))} in one group, a text for each language.`;
  if (
    typeof value === 'number' &&
    schema.pattern !== undefined &&
    new RegExp(schema.pattern).test(`${value}`)
  )
    return `Write "${value}" between quotation marks.`;
  if (schema.title?.startsWith('the text in ')) return `Write ${schema.title} between quotation marks.`;
  if (schema.title === 'a text' || schema.title === 'a name')
    return `Write ${schema.title} between quotation marks.`;
  if (schema.type === 'array' && Array.isArray(value)) {
    const less = (schema.minItems ?? 0) - value.length;
    if (less <= 0 && schema.title === PHASES)
      return 'Put neighbours together, for example those with the smallest shares: add up their shares, name the phase after both, and say in its meaning what it is made of. The page shows that.';
    return less > 0
      ? `Add ${less === 1 ? 'one' : `at least ${inWords(less)}`} more.`
      : `Leave out ${inWords(value.length - (schema.maxItems ?? value.length))}.`;
  }
  if (schema.type === 'object') return 'Write its fields between { and }.';
  if (schema.type === 'array') return `Write the entries between [ and ]. ${description}`.trim();
  if (schema.format === 'date')
    return 'Write year-month-day with two digits each for month and day; the day must exist.';
  if (schema.format === 'uri') {
    if (typeof value === 'string' && /^www\.|^[\w-]+\.[a-z]{2,}(\/|$)/i.test(value.trim()))
      return `Write https://${value.trim()}.`;
    return 'Copy the whole address from the browser’s address bar.';
  }
  if (schema.pattern !== undefined) {
    const text = typeof value === 'string' ? value : '';
    if (text.length > (schema.maxLength ?? Infinity))
      return `Shorten it to at most ${schema.maxLength} characters.`;
    const proposal = asId(text);
    if (schema.title === 'a short name' && proposal && new RegExp(schema.pattern).test(proposal))
      return `Write ${quoted(proposal)}: small letters a to z, digits and single hyphens, a letter first.`;
    const [first] = schema.examples ?? [];
    if (first !== undefined) return `Write it like ${String(first)}.`;
  }
  return description || 'Write it as the field list in data/README.md says.';
}
