// Dataset layer: what a schema expects, in words.
import { isText, kindsOf, withoutNull } from '../jsonSchema.ts';
import type { JsonSchema } from '../jsonSchema.ts';
import { languageName, listed, quoted } from '../words.ts';

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

/** How many entries a list may have: " of 2 to 5", " with at least 1", " of at most 8", or nothing. */
function listSize({ minItems = 0, maxItems }: JsonSchema): string {
  if (maxItems !== undefined)
    return minItems > 0 ? ` of ${minItems} to ${maxItems}` : ` of at most ${maxItems}`;
  return minItems > 0 ? ` with at least ${minItems}` : '';
}

/** What a schema expects, in words, without "or null". */
function plainExpectation(schema: JsonSchema): string {
  const { type, format, pattern, minimum, maximum, title } = schema;
  if (schema.const !== undefined) return quoted(String(schema.const));
  if (schema.enum)
    return listed(
      schema.enum.map((one) => quoted(one)),
      'or',
    );
  if (schema.oneOf) return `a group { … } of the kind ${listed(kindsOf(schema), 'or')}`;
  if (type === 'integer') return `a whole number${range(minimum, maximum)}`;
  if (type === 'number') return `a number${range(minimum, maximum)}`;
  if (type === 'boolean') return 'true or false';
  if (type === 'array') return `a list [ … ]${listSize(schema)}`;
  if (isText(schema)) return `a text in ${listed(Object.keys(schema.properties ?? {}).map(languageName))}`;
  if (type === 'object') return 'a group { … }';
  if (format === 'date') return `a day${example(schema)}`;
  if (format === 'uri') return 'a web address that starts with https:// or http://';
  if (pattern !== undefined) return `${title ?? 'a short name'}${example(schema)}`;
  return title ?? 'a text';
}

/** What a schema expects, in words that follow "expected". */
export function expectation(full: JsonSchema): string {
  const { schema, nullable } = withoutNull(full);
  return `${plainExpectation(schema)}${nullable ? ' or null' : ''}`;
}
