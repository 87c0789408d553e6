// Dataset layer: the check of one file's text: JSON syntax, repeated keys, schema, then the file's own rules.
import { getLocation } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import type * as z from 'zod';
import { causeAt, folded } from './fold.ts';
import { offsetOfPath, placesIn, repeatedKeys, valueOf } from './json.ts';
import { toJsonSchema } from './jsonSchema.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { inEach } from './problems.ts';
import type { Finding, Path, Problem } from './problems.ts';
import { isObject } from './raw.ts';
import { shapeFindings } from './shape.ts';
import { readJson } from './syntax.ts';
import { listed, pathInWords, quoted } from './words.ts';

/** The schema of a kind of file, and its JSON Schema, from which messages take their words. */
export interface Shape<Value> {
  schema: z.ZodType<Value>;
  json: JsonSchema;
}

/** A checked file: its value if the schema accepts it, and all problems. */
export interface CheckedDocument<Value> {
  value?: Value;
  problems: Problem[];
}

/** The shape that a schema describes. */
export function shapeOf<Value>(schema: z.ZodType<Value>): Shape<Value> {
  return { schema, json: toJsonSchema(schema) };
}

/** Characters that break feeds and pages: control characters, U+FFFE, U+FFFF, and halves of surrogate pairs. */
const UNFIT = /[\u0000-\u001f\ufffe\uffff]|\p{Cs}/u;

/** Texts with characters that no feed and no page can carry, however they are written in the file. */
function unfitCharacters(value: unknown, path: Path = []): Finding[] {
  if (typeof value === 'string') {
    const [found] = UNFIT.exec(value) ?? [];
    if (found === undefined) return [];
    const code = (found.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return [
      {
        path,
        message: {
          en: `found the character U+${code.toUpperCase()}, which a text cannot contain`,
          de: `gefunden: das Zeichen U+${code.toUpperCase()}, das in keinem Text stehen kann`,
        },
        hint: inEach((language) => {
          const others = listed(['\\t', '\\n', '\\r'], 'or', language);
          const written = `\\u${code}${/\s/.test(found) ? `, ${others}` : ''}`;
          return language === 'de'
            ? `Es entfernen: In der Datei ist es vielleicht als ${written} geschrieben.`
            : `Remove it: in the file it may be written as ${written}.`;
        }),
      },
    ];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => unfitCharacters(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => unfitCharacters(inner, [...path, key]));
}

/** Findings as problems of a file, with lines, columns and paths in words. */
export function located(
  findings: readonly Finding[],
  file: string,
  text: string,
  tree: Node | undefined,
  root: unknown,
): Problem[] {
  const placeOf = placesIn(text);
  return findings.map((finding) => {
    const { refersTo } = finding;
    const line = refersTo && placeOf(offsetOfPath(tree, refersTo)).line;
    return {
      ...finding,
      message:
        line === undefined
          ? finding.message
          : { en: `${finding.message.en} (line ${line})`, de: `${finding.message.de} (Zeile ${line})` },
      file,
      ...placeOf(offsetOfPath(tree, finding.path, finding.atKey)),
      where: pathInWords(root, finding.path),
    };
  });
}

/** The keys that an object has more than once, as problems. */
function repeatedProblems(tree: Node | undefined, file: string, text: string, root: unknown): Problem[] {
  const placeOf = placesIn(text);
  return repeatedKeys(tree).map(({ offset, path, key, first }) => {
    const { line } = placeOf(first);
    return {
      file,
      path,
      ...placeOf(offset),
      where: pathInWords(root, path),
      message: {
        en: `${quoted(key)} is here a second time (first in line ${line})`,
        de: `${quoted(key)} steht hier ein zweites Mal (zuerst in Zeile ${line})`,
      },
      hint: {
        en: 'Remove one of the two: only the last would count.',
        de: 'Eines von beiden entfernen: Nur das letzte würde gelten.',
      },
      causes: [causeAt(path)],
    };
  });
}

/**
 * Checks a file's text against its schema and its own rules; rules also run on a value that the schema refuses. A shape
 * may depend on what the file says.
 */
export function checkDocument<Value>(
  original: string,
  file: string,
  shape: Shape<Value> | ((root: unknown) => Shape<Value>),
  rules: (root: unknown, parsed: Value | undefined) => readonly Finding[],
): CheckedDocument<Value> {
  const { text, tree, slips } = readJson(original);
  const readable = slips.every(({ repaired }) => repaired !== undefined);
  // A copy: V8 keeps a text of the tree as a slice of the file's text, and with it the whole file in memory.
  const root = structuredClone(valueOf(tree));
  const { schema, json } = typeof shape === 'function' ? shape(root) : shape;
  const placeOf = placesIn(original);
  const problems: Problem[] = slips.map(({ offset, repaired: _, unsureOfRows, ...slip }) => {
    const path = tree ? getLocation(text, offset).path.filter((step) => step !== '') : [];
    const where = pathInWords(unsureOfRows ? undefined : root, path);
    return { file, path, ...placeOf(offset), where, ...slip };
  });
  if (!readable) return { problems: folded(problems) };
  const repeated = repeatedProblems(tree, file, original, root);
  const parsed = schema.safeParse(root);
  // A slip of the writing, such as a line break inside a text, has been told already.
  const unfit = slips.length === 0 ? unfitCharacters(root) : [];
  const findings = [
    ...unfit,
    ...(parsed.success
      ? rules(root, slips.length + repeated.length + unfit.length === 0 ? parsed.data : undefined)
      : [...shapeFindings(parsed.error.issues, root, json), ...rules(root, undefined)]),
  ];
  // With repeated keys it is unknown which number counts, so sentences cannot be compared with numbers.
  const certain = repeated.length === 0 ? findings : findings.filter(({ stale }) => !stale);
  const all = problems.concat(repeated, located(certain, file, original, tree, root));
  return { ...(parsed.success ? { value: parsed.data } : {}), problems: folded(inOrder(all)) };
}

/** Problems in the order of their places, without repetitions of a message at the same path and place. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const told = new Set<string>();
  return [...problems]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .filter(({ line, column, path, message }) => {
      const key = JSON.stringify([line, column, path, message.en]);
      if (told.has(key)) return false;
      told.add(key);
      return true;
    });
}
