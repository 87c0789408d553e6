// Dataset layer: the JSON Schema of the data files. Editors' programs read it, and messages take their words from it.
import * as z from 'zod';
import type { Path } from './problems.ts';
import { valueAt } from './raw.ts';

/** The part of JSON Schema draft 7 that our code reads. */
export interface JsonSchema {
  title?: string;
  description?: string;
  examples?: (string | number | boolean)[];
  type?: string;
  const?: string | number | boolean;
  enum?: string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
}

/** The JSON Schema (draft 7, as VS Code reads it) of what a file may contain. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  // Zod's type also has the forms of JSON Schema that ours do not use, such as `true` for a schema.
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as JsonSchema;
}

/** The schema without "or null", and whether null is allowed. */
export function withoutNull(schema: JsonSchema): { schema: JsonSchema; nullable: boolean } {
  const rest = schema.anyOf?.filter((one) => one.type !== 'null');
  if (rest?.length !== 1 || rest.length === schema.anyOf?.length) return { schema, nullable: false };
  const { anyOf, ...outer } = schema;
  return { schema: { ...rest[0], ...outer }, nullable: Boolean(anyOf) };
}

/** Whether a schema is that of a text: a group with one string per language. */
export function isText(schema: JsonSchema): boolean {
  const fields = Object.values(schema.properties ?? {});
  return fields.length > 0 && fields.every((field) => field.title?.startsWith('the text in '));
}

/**
 * The schema with none of these languages required in any text: a file may have some of the site's languages only, which JSON
 * Schema cannot say. The check reports missing translations.
 */
export function withOptionalLanguages(schema: JsonSchema, languages: readonly string[]): JsonSchema {
  const byLanguage = ({ properties = {} }: JsonSchema) => {
    const keys = Object.keys(properties);
    return keys.length === languages.length && keys.every((key) => languages.includes(key));
  };
  const loosen = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(loosen);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([key]) => key !== 'required' || !byLanguage(value));
    return Object.fromEntries(kept.map(([key, inner]) => [key, key === 'examples' ? inner : loosen(inner)]));
  };
  // The same shape, with fewer entries.
  return loosen(schema) as JsonSchema;
}

/** The values of `kind` in a schema with variants. */
export function kindsOf(schema: JsonSchema): string[] {
  return (schema.oneOf ?? []).map((one) => String(one.properties?.kind?.const));
}

/** The schema of the place at a path; a variant is chosen by the value's `kind`. */
export function schemaAt(root: JsonSchema, value: unknown, path: Path): JsonSchema | undefined {
  let schema: JsonSchema | undefined = root;
  path.forEach((step, index) => {
    if (!schema) return;
    schema = withoutNull(schema).schema;
    const kind = valueAt(value, [...path.slice(0, index), 'kind']);
    const variant: JsonSchema | undefined = schema.oneOf
      ? schema.oneOf.find((one) => one.properties?.kind?.const === kind)
      : schema;
    const other = variant?.additionalProperties;
    schema =
      typeof step === 'number'
        ? variant?.items
        : (variant?.properties?.[step] ?? (typeof other === 'object' ? other : undefined));
  });
  return schema;
}
