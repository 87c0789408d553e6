// Workshop: the form as the schema describes it: its groups in the order of the page, the kind of each field, and what a
// new entry begins with. Pure.
import { gap } from '../../dataset/gaps.ts';
import { isText, withoutNull } from '../../dataset/jsonSchema.ts';
import type { JsonSchema } from '../../dataset/jsonSchema.ts';
import type { Path, ToolLanguage } from '../../dataset/problems.ts';
import { isObject, valueAt } from '../../dataset/raw.ts';
import { descriptionOf } from '../../dataset/shape/descriptions.ts';

/** The groups of the form in the order in which the page is read, with the fields of the file that each has. */
export const GROUPS = {
  head: [
    'title',
    'lede',
    'description',
    'alt',
    'published',
    'updated',
    'languages',
    'respondents',
    'rights',
    'decimals',
    'smallBases',
    'cites',
  ],
  stages: ['stages', 'top'],
  phases: ['phases'],
  surveys: ['surveys', 'highlights', 'result'],
  story: ['opening', 'sections', 'notes'],
  figures: ['figures'],
  check: ['check'],
  sources: ['sources'],
  changes: ['changelog'],
} as const satisfies Record<string, readonly string[]>;

export type GroupName = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as GroupName[];

/** The group that a path belongs to; the first one for the file as a whole. */
export function groupOf(path: Path): GroupName {
  const field = String(path[0] ?? '');
  return GROUP_NAMES.find((name) => (GROUPS[name] as readonly string[]).includes(field)) ?? 'head';
}

/** How a field is filled in. */
export type FieldKind = 'text' | 'choice' | 'yesno' | 'number' | 'line' | 'list' | 'record' | 'group';

/** The kind of a field. */
export function kindOf(full: JsonSchema): FieldKind {
  const { schema } = withoutNull(full);
  if (isText(schema)) return 'text';
  if (schema.enum || schema.const !== undefined) return 'choice';
  if (schema.type === 'boolean') return 'yesno';
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  if (schema.type === 'array') return 'list';
  if (schema.oneOf || schema.properties) return 'group';
  return schema.type === 'object' ? 'record' : 'line';
}

/** The variant of a schema that a value has, chosen by its `kind`. */
export function variantOf(full: JsonSchema, value: unknown): JsonSchema {
  const { schema } = withoutNull(full);
  const kind = valueAt(value, ['kind']);
  return schema.oneOf?.find((one) => one.properties?.kind?.const === kind) ?? schema.oneOf?.[0] ?? schema;
}

/** The help of a field, in the language of the interface. */
export function helpOf(full: JsonSchema, lang: ToolLanguage): string {
  const said = full.description ?? withoutNull(full).schema.description;
  return said === undefined ? '' : descriptionOf(said)[lang];
}

/** The id of an entry that a new list begins with. */
const firstId = (index: number) => `new-${index + 1}`;

/** A gap that says what belongs there; `lang` is the language of a text. */
function gapFor(schema: JsonSchema, lang: string): string {
  return gap(helpOf(schema, lang.startsWith('de') ? 'de' : 'en'));
}

/**
 * What a new value begins with: gaps for what must be written. `id` is the id of a new entry, `keys` are those that numbers
 * by id have: nothing is reported for them yet.
 */
export function blank(full: JsonSchema, lang: ToolLanguage, id = '', keys: readonly string[] = []): unknown {
  const { schema, nullable } = withoutNull(full);
  if (nullable) return null;
  switch (kindOf(schema)) {
    case 'text': {
      const own = { ...schema, description: full.description ?? schema.description };
      return Object.fromEntries(
        Object.keys(schema.properties ?? {}).map((code) => [code, gapFor(own, code)]),
      );
    }
    case 'choice':
      return schema.const ?? schema.enum?.[0];
    case 'yesno':
      return true;
    case 'number':
      return schema.minimum ?? 0;
    case 'list':
      return Array.from({ length: schema.minItems ?? 0 }, (_, index) =>
        schema.items ? blank(schema.items, lang, firstId(index), keys) : null,
      );
    case 'record':
      return Object.fromEntries(keys.map((key) => [key, null]));
    case 'group':
      return blankGroup(schema, lang, id, keys);
    case 'line':
      return schema.title === 'a short name' ? '' : gapFor(full, lang);
  }
}

/** A new group with the fields that it needs. */
function blankGroup(
  schema: JsonSchema,
  lang: ToolLanguage,
  id: string,
  keys: readonly string[],
): Record<string, unknown> {
  const variant = schema.oneOf?.[0] ?? schema;
  const { properties = {}, required = [] } = variant;
  // A new figure has one series, and a number for it in each row.
  const inner = properties.series && properties.rows ? [firstId(0)] : keys;
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, field]) => {
      if (!required.includes(name)) return [];
      return [[name, name === 'id' ? id : blank(field, lang, '', inner)]];
    }),
  );
}

/** An id that no entry of a file has yet. */
export function freeId(root: unknown, stem = 'new'): string {
  const taken = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isObject(value))
      for (const [key, inner] of Object.entries(value))
        if (key === 'id' && typeof inner === 'string') taken.add(inner);
        else walk(inner);
  };
  walk(root);
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
  return id;
}

/** Digits in groups of three, as 1.200 in German, 1,200 in English, or 1 200. */
const GROUPED = /^\d{1,3}([.,'’\u00a0\u202f ])\d{3}(?:\1\d{3})*$/;

/**
 * The number in a typed text, with a decimal point or comma; the text itself if it is none, so that the check tells it.
 * In a `whole` number, which has no decimals, groups of three digits are thousands.
 */
export function typedNumber(typed: string, whole = false): number | string {
  const bare = typed.trim();
  if (whole && GROUPED.test(bare)) return Number(bare.replace(/\D/g, ''));
  return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : bare;
}

/** A number as it is typed in a language: with a comma in German. */
export function shownNumber(value: unknown, lang: ToolLanguage): string {
  if (typeof value === 'number') return lang === 'de' ? String(value).replace('.', ',') : String(value);
  return typeof value === 'string' ? value : '';
}
