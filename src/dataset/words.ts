// Dataset layer: paths, values and misspelt names in words, for messages to editors.
import { closest, distance } from 'fastest-levenshtein';
import { isGap } from './gaps.ts';
import { isObject, valueAt } from './raw.ts';
import type { Path } from './problems.ts';

/** A text in quotation marks, on one line and cut after `room` characters. */
export function quoted(text: string, room = 60): string {
  const line = text.replace(/\s/g, ' ');
  const characters = [...line];
  return `"${characters.length > room ? `${characters.slice(0, room).join('')}…` : line}"`;
}

/** "1, 2 and 3", with another last word if wanted. */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The English name of a language, such as German for de; the code itself where there is none. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A small number as a word, as it stands inside a sentence. */
export function inWords(number: number): string {
  return (
    ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][number] ?? String(number)
  );
}

/** What was found, for a sentence that goes on after "found". */
export function found(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (value === '') return 'an empty text';
  if (typeof value === 'string') return value.trim() ? `the text ${quoted(value)}` : 'only spaces';
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'a number too large to read';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list [ ]' : `a list of ${value.length}`;
  if (isObject(value)) return Object.keys(value).length === 0 ? 'an empty group { }' : 'a group { … }';
  // What JSON has besides: true and false.
  return JSON.stringify(value);
}

/** The text of a value in English, or else in its first language that is no gap; undefined if it is no text. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return isGap(value) ? undefined : value;
  if (!isObject(value)) return undefined;
  const written = Object.fromEntries(Object.entries(value).filter(([, text]) => !isGap(text)));
  const text = valueAt(written, ['en']) ?? Object.values(written)[0];
  return typeof text === 'string' && text.trim() ? text : undefined;
}

/** The name of a row in a list as editors know it: its label, else what it is about, else its position. */
function rowName(row: unknown, position: number): string {
  if (isObject(row)) {
    if (typeof row.survey === 'string' && typeof row.phase === 'string')
      return quoted(`${row.survey}, ${row.phase}`, 40);
    for (const field of ['label', 'code', 'title', 'heading', 'date', 'phase', 'id', 'text']) {
      const name = textOf(valueAt(row, [field]));
      if (name) return quoted(name, 40);
    }
  }
  return String(position + 1);
}

/** A path in words: surveys "US + UK, 2011" > shares > pilot. */
export function pathInWords(root: unknown, path: Path): string {
  if (path.length === 0) return 'the file';
  let words = '';
  path.forEach((step, index) => {
    if (typeof step === 'number') words += ` ${rowName(valueAt(root, path.slice(0, index + 1)), step)}`;
    else words += `${index === 0 ? '' : ' > '}${/^[\w$.-]+$/.test(step) ? step : quoted(step, 40)}`;
  });
  return words;
}

/** The one of several words that was probably meant: equal but for case and punctuation, or a few letters away. */
export function meant(word: string, among: readonly string[]): string | undefined {
  if (among.length === 0) return undefined;
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const same = among.find((candidate) => bare(candidate) === bare(word));
  if (same) return same;
  if (word.length > 100) return undefined;
  const candidate = closest(word, [...among]);
  const shorter = Math.min(word.length, candidate.length);
  const limit = shorter < 4 ? 1 : shorter < 9 ? 2 : 3;
  return distance(word, candidate) <= limit ? candidate : undefined;
}

/** The hint for an unknown name: the similar one, or all of them. */
export function choose(word: string, among: readonly string[]): string {
  const near = meant(word, among);
  if (near) return `Did you mean ${quoted(near)}?`;
  return among.length === 0
    ? 'There is none yet.'
    : `Use ${listed(
        among.map((name) => quoted(name)),
        'or',
      )}.`;
}
