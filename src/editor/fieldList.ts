// Editor tools: the field list of data/README.md, written from the JSON Schema.
import { isText, withoutNull } from '../dataset/jsonSchema.ts';
import type { JsonSchema } from '../dataset/jsonSchema.ts';
import { LONGEST } from '../dataset/schema/values.ts';

/** One row of the list. */
interface Field {
  path: string;
  schema: JsonSchema;
  required: boolean;
  /** The kind of figure that has this field, where there are several. */
  kind?: string;
}

/** The fields inside a schema, depth first; texts and plain values have none. */
function fields(full: JsonSchema, prefix: string): Field[] {
  const { schema } = withoutNull(full);
  if (isText(schema)) return [];
  if (schema.oneOf)
    return schema.oneOf.flatMap((variant) =>
      fields(variant, prefix).map((field) => ({
        ...field,
        kind: String(variant.properties?.kind?.const),
      })),
    );
  if (schema.type === 'array' && schema.items) return fields(schema.items, `${prefix}[].`);
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => [
    { path: `${prefix}${name}`, schema: inner, required: schema.required?.includes(name) ?? false },
    ...fields(inner, `${prefix}${name}${withoutNull(inner).schema.type === 'array' ? '' : '.'}`),
  ]);
}

/** A range as an editor reads it. */
function range(least: number | undefined, most: number | undefined, unit = ''): string {
  const top = most === undefined || most >= Number.MAX_SAFE_INTEGER ? undefined : most;
  if (least !== undefined && top !== undefined) return `${least} to ${top}${unit}`;
  if (least !== undefined) return `at least ${least}${unit}`;
  return top === undefined ? '' : `at most ${top}${unit}`;
}

/** How long a list may be. */
function entries({ minItems, maxItems }: JsonSchema): string {
  return range(minItems, maxItems, minItems === 1 && maxItems === undefined ? ' entry' : ' entries');
}

/** What may stand in a field. */
function content(full: JsonSchema): string {
  const { schema, nullable } = withoutNull(full);
  const words = ((): string => {
    if (schema.const !== undefined) return `\`"${String(schema.const)}"\``;
    if (schema.enum) return schema.enum.map((one) => `\`"${one}"\``).join(' or ');
    if (isText(schema)) {
      const most = Object.values(schema.properties ?? {})[0]?.maxLength;
      return `text in ${Object.keys(schema.properties ?? {}).join(', ')}${most && most < LONGEST ? `, ${range(undefined, most, ' characters')}` : ''}`;
    }
    if (schema.type === 'integer')
      return ['whole number', range(schema.minimum, schema.maximum)].filter(Boolean).join(', ');
    if (schema.type === 'number')
      return ['number', range(schema.minimum, schema.maximum)].filter(Boolean).join(', ');
    if (schema.type === 'boolean') return '`true` or `false`';
    if (schema.type === 'array') {
      const items =
        schema.items && !schema.items.properties && !schema.items.oneOf ? content(schema.items) : '';
      const inner = schema.items && isText(schema.items) ? content(schema.items) : items;
      return [`list${inner ? ` of: ${inner}` : ''}`, entries(schema)].filter(Boolean).join(', ');
    }
    if (schema.type === 'object')
      return typeof schema.additionalProperties === 'object'
        ? `group by id: ${content(schema.additionalProperties)}`
        : 'group';
    if (schema.format === 'date') return 'day';
    if (schema.format === 'uri') return 'web address';
    return schema.title?.replace(/^an? /, '') ?? 'text';
  })();
  return nullable ? `${words}, or \`null\`` : words;
}

/** The example of a field as JSON. */
function example(schema: JsonSchema): string {
  const [first] = schema.examples ?? withoutNull(schema).schema.examples ?? [];
  return first === undefined ? '' : `\`${JSON.stringify(first)}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

/** A Markdown table of every field of a file: name, content with range, meaning, example. */
export function fieldList(schema: JsonSchema): string {
  const rows = fields(schema, '').map(({ path, schema: field, required, kind }) =>
    [
      `\`${path}\`${kind ? ` (${kind})` : ''}${required ? '' : ' (optional)'}`,
      content(field),
      field.description ?? withoutNull(field).schema.description ?? '',
      example(field),
    ]
      .map(cell)
      .join(' | '),
  );
  return [
    '| field | content | meaning | example |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}
