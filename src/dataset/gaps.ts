// Dataset layer: gaps in a draft: places where an editor still has to write something. A gap is a text that begins with
// the mark; what follows says what belongs there. It may stand wherever a text, a day, an address, a number or a null may.
import { isText, schemaAt, withoutNull } from './jsonSchema.ts';
import type { JsonSchema } from './jsonSchema.ts';
import type { Finding, Path } from './problems.ts';
import { isObject } from './raw.ts';

/** What every gap begins with. */
export const GAP_MARK = 'TODO:';

/** The text of a gap that says what belongs there. */
export function gap(belongs: string): string {
  return `${GAP_MARK} ${belongs}`;
}

/** Whether a value is a gap. */
export function isGap(value: unknown): value is string {
  return typeof value === 'string' && value.trimStart().startsWith(GAP_MARK);
}

/** What a gap says belongs there. */
function belongs(text: string): string {
  return text.trimStart().slice(GAP_MARK.length).trim();
}

/** Every gap of a file, as findings that no check takes for problems. */
export function gapFindings(value: unknown, path: Path = []): Finding[] {
  if (isGap(value)) {
    const what = belongs(value);
    return [
      {
        path,
        gap: true,
        message: {
          en: `still to write: ${what || 'this text'}`,
          de: `noch zu schreiben: ${what || 'dieser Text'}`,
        },
        hint: {
          en: `Replace the whole text, with "${GAP_MARK}".`,
          de: `Den ganzen Text ersetzen, samt „${GAP_MARK}“.`,
        },
      },
    ];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => gapFindings(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => gapFindings(inner, [...path, key]));
}

/** Where a draft links to as long as an address is a gap. */
const NOWHERE = 'https://todo.invalid/';

/** A value for a gap while a draft is read: one that causes no finding of its own. */
function standIn(text: string, full: JsonSchema | undefined): unknown {
  const { schema, nullable } = withoutNull(full ?? {});
  const plain = schema.type === 'string' && !schema.pattern && !schema.format;
  if (plain && !nullable) return text.slice(0, schema.maxLength);
  if (nullable) return null;
  if (schema.format === 'uri') return NOWHERE;
  if (isText(schema))
    return Object.fromEntries(Object.keys(schema.properties ?? {}).map((language) => [language, text]));
  return text;
}

/** A file's value in which something stands in for each gap that its field does not take as it is. */
export function withStandIns(root: unknown, json: JsonSchema): unknown {
  const fill = (value: unknown, path: Path): unknown => {
    if (isGap(value)) return standIn(value, schemaAt(json, root, path));
    if (Array.isArray(value)) return value.map((item, index) => fill(item, [...path, index]));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, fill(inner, [...path, key])]),
    );
  };
  return fill(root, []);
}
