// Dataset layer: what the validator says about the shape of a value, in the words of the schema.
import type * as z from 'zod';
import { schemaAt, withoutNull } from './jsonSchema.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { compareKeys } from './keys.ts';
import type { Finding, Path } from './problems.ts';
import { valueAt } from './raw.ts';
import { choose, found, inWords, languageName, listed, quoted } from './words.ts';

type Issue = z.core.$ZodIssue;

/** "from 2 to 5", "of at least 1", "of at most 8", or nothing. */
function range(least: number | undefined, most: number | undefined): string {
  const bounded = most !== undefined && most < Number.MAX_SAFE_INTEGER;
  if (least !== undefined && bounded) return ` from ${least} to ${most}`;
  if (least !== undefined) return ` of at least ${least}`;
  return bounded ? ` of at most ${most}` : '';
}

/** The example that a schema gives, for "such as ...". */
function example(schema: JsonSchema): string {
  const [first] = schema.examples ?? [];
  return first === undefined ? '' : ` such as ${String(first)}`;
}

/** Whether a schema is that of a text in every language. */
export function isText(schema: JsonSchema): boolean {
  const fields = Object.values(schema.properties ?? {});
  return fields.length > 0 && fields.every((field) => field.title?.startsWith('the text in '));
}

/** The kinds that a schema with variants chooses from. */
function kindsOf(schema: JsonSchema): string[] {
  return (schema.oneOf ?? []).map((one) => String(one.properties?.kind?.const));
}

/** What a schema expects, in words. */
function expectation(full: JsonSchema): string {
  const { schema, nullable } = withoutNull(full);
  const orNull = nullable ? ' or null' : '';
  if (schema.const !== undefined) return quoted(String(schema.const));
  if (schema.oneOf) {
    const kinds = kindsOf(schema);
    return `a group { … } of the kind ${listed(kinds, 'or')}`;
  }
  if (schema.type === 'integer') return `a whole number${range(schema.minimum, schema.maximum)}${orNull}`;
  if (schema.type === 'number') return `a number${range(schema.minimum, schema.maximum)}${orNull}`;
  if (schema.type === 'array') {
    const { minItems = 0, maxItems } = schema;
    const size =
      maxItems === undefined
        ? minItems > 0
          ? ` with at least ${minItems}`
          : ''
        : minItems > 0
          ? ` of ${minItems} to ${maxItems}`
          : ` of at most ${maxItems}`;
    return `a list [ … ]${size}${orNull}`;
  }
  if (schema.type === 'object') {
    if (isText(schema))
      return `a text in ${listed(Object.keys(schema.properties ?? {}).map(languageName))}${orNull}`;
    return `a group { … }${orNull}`;
  }
  if (schema.format === 'date') return `a day${example(schema)}${orNull}`;
  if (schema.format === 'uri') return `a web address that starts with https:// or http://${orNull}`;
  if (schema.pattern !== undefined) return `${schema.title ?? 'a short name'}${example(schema)}${orNull}`;
  if (schema.title) return `${schema.title}${orNull}`;
  return `a text${orNull}`;
}

/** The number that an editor may have meant by a text; undefined if it is none or not certain. */
function meantNumber(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]*(%|per ?cent|percent|Prozent)?[\s\u00a0\u202f]*$/i, '').trim();
  const plain = /^-?\d+([.,]\d{1,2})?$/.exec(bare);
  return plain ? Number(bare.replace(',', '.')) : undefined;
}

/** What to do about a number that was written as a text. */
function mendNumber(text: string, nullable: boolean): string {
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

/** The next action for a value that is not as expected. */
function action(value: unknown, full: JsonSchema): string {
  const { schema, nullable } = withoutNull(full);
  const hint = full.description ?? schema.description ?? '';
  if (schema.type === 'number' || schema.type === 'integer') {
    if (typeof value === 'string') return mendNumber(value, nullable);
    if (typeof value === 'number' && schema.type === 'integer' && /^\d{1,3}\.\d{3}$/.test(String(value)))
      return `Write ${String(value).replace('.', '')} if the point stands between thousands, or check the number against the source.`;
    if (typeof value === 'number' && Number.isFinite(value)) return 'Check the number against the source.';
    return nullable
      ? 'Write null where the source is silent, or the number as published.'
      : 'Write the number.';
  }
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
    return less > 0
      ? `Add ${less === 1 ? 'one' : `at least ${inWords(less)}`} more.`
      : `Leave out ${inWords(value.length - (schema.maxItems ?? value.length))}.`;
  }
  if (schema.type === 'object') return 'Write its fields between { and }.';
  if (schema.type === 'array') return `Write the entries between [ and ]. ${hint}`.trim();
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
  return hint || 'Write it as the field list in data/README.md says.';
}

/** The problem with one value. */
function wrong(path: Path, value: unknown, schema: JsonSchema): Finding {
  const text = typeof value === 'string' ? value : undefined;
  const most = schema.maxLength;
  if (
    text !== undefined &&
    text.trim() !== '' &&
    most !== undefined &&
    [...text].length > most &&
    !schema.pattern
  )
    return {
      path,
      message: `expected at most ${most} characters, found ${[...text].length}`,
      hint: `Shorten the text by ${[...text].length - most} characters.`,
    };
  if (schema.type === 'string' && schema.title?.startsWith('the text in ') && text?.trim() === '')
    return {
      path,
      message: `expected ${schema.title}, found ${found(value)}`,
      hint: `Write ${schema.title}.`,
    };
  // Who wrote a number wrongly has a number: null is not what is missing.
  const numeric = typeof value === 'number' || (text !== undefined && meantNumber(text) !== undefined);
  const wanted = numeric ? withoutNull(schema).schema : schema;
  return {
    path,
    message: `expected ${expectation(wanted)}, found ${found(value)}`,
    hint: action(value, schema),
  };
}

/** The findings of one issue of the validator about `raw`. */
function translate(issue: Issue, raw: unknown, root: JsonSchema): Finding[] {
  const path = issue.path as Path;
  const value = valueAt(raw, path);
  const schema = schemaAt(root, raw, path) ?? {};
  // Names in a record are compared with the ids they refer to, elsewhere and in better words.
  if (issue.code === 'invalid_key') return [];
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    const kinds = kindsOf(schemaAt(root, raw, path.slice(0, -1)) ?? {});
    return [
      {
        path,
        message: `expected the kind of figure, ${listed(
          kinds.map((kind) => quoted(kind)),
          'or',
        )}, found ${found(value)}`,
        hint: choose(typeof value === 'string' ? value : '', kinds),
      },
    ];
  }
  return [wrong(path, value, schema)];
}

/** Missing and unknown fields of one group, told together. */
function fields(path: Path, unknown: string[], missing: string[], raw: unknown, root: JsonSchema): Finding[] {
  const full = schemaAt(root, raw, path) ?? {};
  const kind = valueAt(raw, [...path, 'kind']);
  const { schema: group } = withoutNull(full);
  const schema = group.oneOf?.find((one) => one.properties?.kind?.const === kind) ?? group;
  const all = Object.keys(schema.properties ?? {});
  const languages = isText(schema);
  return compareKeys(path, unknown, missing, all, {
    noun: languages ? 'language' : 'field',
    expected: (name) =>
      group.oneOf && name === 'kind' ? 'the kind of figure' : expectation(schema.properties?.[name] ?? {}),
    add: (name) =>
      group.oneOf && name === 'kind'
        ? `Add "kind": ${listed(
            kindsOf(group).map((one) => quoted(one)),
            'or',
          )}.`
        : languages
          ? `Add "${name}": … with the text in ${languageName(name)}.`
          : `Add "${name}". ${schema.properties?.[name]?.description ?? ''}`.trim(),
  });
}

/** Everything about the shape of `raw` that the validator refused, in words. */
export function shapeFindings(issues: readonly Issue[], raw: unknown, root: JsonSchema): Finding[] {
  const groups = new Map<string, { path: Path; unknown: string[]; missing: string[] }>();
  const group = (path: Path) => {
    const key = JSON.stringify(path);
    const known = groups.get(key) ?? { path, unknown: [], missing: [] };
    groups.set(key, known);
    return known;
  };
  const findings: Finding[] = [];
  for (const issue of issues) {
    const path = issue.path as Path;
    const last = path.at(-1);
    if (issue.code === 'unrecognized_keys') group(path).unknown.push(...issue.keys);
    else if (typeof last === 'string' && valueAt(raw, path) === undefined)
      group(path.slice(0, -1)).missing.push(last);
    else findings.push(...translate(issue, raw, root));
  }
  for (const { path, unknown, missing } of groups.values())
    findings.push(...fields(path, unknown, missing, raw, root));
  return findings;
}
