// Workshop: a file's value as an infographic, whatever its problems, and that as pages show it. Parts that have not changed
// are the same objects as before, so that nothing is done for them again. Pure.
import { isGap } from '../dataset/gaps.ts';
import { parsedAs } from '../dataset/infographic.ts';
import type { Path } from '../dataset/problems.ts';
import { valueAt } from '../dataset/raw.ts';
import type { Infographic } from '../dataset/schema.ts';
import { withoutHidden } from '../model/bases.ts';
import { outsideAnswers } from '../model/stages.ts';
import { typesetAll } from '../model/typography.ts';
import { shared, withPart } from './sharing.ts';

/** An infographic as the schema reads it, and as pages show it; without the latter if it cannot be drawn. */
export interface Reading {
  readable: Infographic;
  shown?: Infographic;
}

/** The value of a JSON text; undefined if it is none. */
export function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Whether two entries of a list have the same id. */
function isRepeated(entries: readonly { id: string }[]): boolean {
  return new Set(entries.map(({ id }) => id)).size < entries.length;
}

/** What has been typeset already, by the languages and the part that was. */
const typesetParts = new WeakMap<readonly string[], WeakMap<object, unknown>>();

/** A part of an infographic with its texts typeset, made once. */
function typesetPart(part: unknown, languages: readonly string[]): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const known = typesetParts.get(languages) ?? new WeakMap<object, unknown>();
  typesetParts.set(languages, known);
  const made =
    known.get(part) ??
    (Array.isArray(part) ? part.map((item) => typesetPart(item, languages)) : typesetAll(part, languages));
  known.set(part, made);
  return made;
}

/** What was read, as pages show it. Phases or stages of one id could not be told apart in the drawing. */
function readingOf(readable: Infographic, languages: readonly string[]): Reading {
  const groups = [...readable.phases, ...outsideAnswers(readable)];
  if (isRepeated(groups) || isRepeated(readable.stages)) return { readable };
  const entries = Object.entries(withoutHidden(readable));
  // The same shape: only texts change.
  const shown = Object.fromEntries(
    entries.map(([name, part]) => [name, typesetPart(part, languages)]),
  ) as unknown as Infographic;
  return { readable, shown };
}

/** Reads a value; undefined if it is no infographic. What equals the reading before is shared with it. */
export function read(root: unknown, languages: readonly string[], before?: Reading): Reading | undefined {
  const parsed = parsedAs(root, languages);
  if (!parsed) return undefined;
  const readable = shared(before?.readable, parsed);
  return before && readable === before.readable ? before : readingOf(readable, languages);
}

/** Whether a value surely can stand in the place of another: a share of a share, a written text of a written text. */
function isLike(before: unknown, after: unknown, path: Path, languages: readonly string[]): boolean {
  const isShare = (value: unknown) =>
    value === null || (typeof value === 'number' && value >= 0 && value <= 100);
  const isWritten = (value: unknown) => typeof value === 'string' && value.trim() !== '' && !isGap(value);
  if (path.includes('shares')) return isShare(before) && isShare(after);
  return languages.includes(String(path.at(-1))) && isWritten(before) && isWritten(after);
}

/**
 * The reading with one value replaced, where that surely leaves it readable; undefined where the whole must be read again.
 * Reading takes 20 ms on a slow processor, too much for each key; the next pause reads the whole all the same.
 */
export function readWith(
  { readable }: Reading,
  path: Path,
  value: unknown,
  languages: readonly string[],
): Reading | undefined {
  if (!isLike(valueAt(readable, path), value, path, languages)) return undefined;
  // Only a share or a text differs.
  return readingOf(withPart(readable, path, value) as Infographic, languages);
}
