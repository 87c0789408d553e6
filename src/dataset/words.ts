// Dataset layer: paths, values and misspelt names in words, for messages to editors.
import { closest, distance } from 'fastest-levenshtein';
import { isGap } from './gaps.ts';
import { isObject, valueAt } from './raw.ts';
import { inEach } from './problems.ts';
import type { Message, Path, ToolLanguage } from './problems.ts';

/** A text on one line and cut after `room` characters. */
function cut(text: string, room: number): string {
  // More than enough for the room, even where each character is two units long.
  const start = text.length > room * 2 ? text.slice(0, room * 2 + 2) : text;
  const characters = [...start.replace(/\s/g, ' ')];
  return characters.length > room ? `${characters.slice(0, room).join('')}…` : characters.join('');
}

/** A name or value in straight quotation marks, as the file has it, on one line and cut after `room` characters. */
export function quoted(text: string, room = 60): string {
  return `"${cut(text, room)}"`;
}

/** Words in the quotation marks of a language, on one line and cut after `room` characters. */
export function inQuotes(text: string, language: ToolLanguage, room = 60): string {
  return language === 'de' ? `„${cut(text, room)}“` : quoted(text, room);
}

const LAST = { and: { en: 'and', de: 'und' }, or: { en: 'or', de: 'oder' } } as const;

/** "1, 2 and 3", or with "or". */
export function listed(
  words: readonly string[],
  last: keyof typeof LAST = 'and',
  language: ToolLanguage = 'en',
): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${LAST[last][language]} ${words.at(-1)}`;
}

/** The most names that a message offers. */
const MOST_NAMES = 24;

/** "a", "b" or "c"; long lists are cut. */
export function anyOf(names: readonly string[], language: ToolLanguage): string {
  const words = names.slice(0, MOST_NAMES).map((name) => quoted(name));
  return names.length > MOST_NAMES ? `${words.join(', ')} …` : listed(words, 'or', language);
}

const languageNames = new Map<string, string>();

/** The name of a language, such as German for de; the code itself where there is none. */
export function languageName(code: string, language: ToolLanguage = 'en'): string {
  const key = `${language} ${code}`;
  const known = languageNames.get(key);
  if (known !== undefined) return known;
  let name = code;
  try {
    name = new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  } catch {
    // No code of a language.
  }
  languageNames.set(key, name);
  return name;
}

const NUMBERS = {
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  de: ['kein', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'],
} as const;

/** A small number as a word, as it stands inside a sentence; in German, 0 and 1 need an ending. */
export function inWords(number: number, language: ToolLanguage = 'en'): string {
  return NUMBERS[language][number] ?? String(number);
}

/** What was found, for a sentence that goes on after "found". */
export function found(value: unknown): Message {
  if (value === undefined) return { en: 'nothing', de: 'nichts' };
  if (value === '') return { en: 'an empty text', de: 'ein leerer Text' };
  if (typeof value === 'string')
    return value.trim()
      ? { en: `the text ${quoted(value)}`, de: `der Text ${inQuotes(value, 'de')}` }
      : { en: 'only spaces', de: 'nur Leerzeichen' };
  if (Object.is(value, -0)) return { en: '-0', de: '-0' };
  if (typeof value === 'number' && !Number.isFinite(value))
    return { en: 'a number too large to read', de: 'eine Zahl, die zu groß zum Lesen ist' };
  if (Array.isArray(value))
    return value.length === 0
      ? { en: 'an empty list [ ]', de: 'eine leere Liste [ ]' }
      : {
          en: `a list of ${value.length}`,
          de: `eine Liste mit ${value.length === 1 ? 'einem Eintrag' : `${value.length} Einträgen`}`,
        };
  if (isObject(value))
    return Object.keys(value).length === 0
      ? { en: 'an empty group { }', de: 'eine leere Gruppe { }' }
      : { en: 'a group { … }', de: 'eine Gruppe { … }' };
  // What JSON has besides: numbers, null, true and false.
  const written = JSON.stringify(value);
  return { en: written, de: written };
}

/** What was expected and what was found instead. */
export function expectedFound(expected: Message, value: unknown): Message {
  const instead = found(value);
  return {
    en: `expected ${expected.en}, found ${instead.en}`,
    de: `erwartet: ${expected.de}; gefunden: ${instead.de}`,
  };
}

/** The text of a value in the language, or else in its first language that is no gap; undefined if it is no text. */
function textOf(value: unknown, language: ToolLanguage): string | undefined {
  if (typeof value === 'string') return isGap(value) ? undefined : value;
  if (!isObject(value)) return undefined;
  const written = Object.fromEntries(Object.entries(value).filter(([, text]) => !isGap(text)));
  const text = valueAt(written, [language]) ?? valueAt(written, ['en']) ?? Object.values(written)[0];
  return typeof text === 'string' && text.trim() ? text : undefined;
}

/** The name of a row in a list as editors know it: its label, else what it is about, else its position. */
function rowName(row: unknown, position: number, language: ToolLanguage): string {
  if (isObject(row)) {
    if (typeof row.survey === 'string' && typeof row.phase === 'string')
      return inQuotes(`${row.survey}, ${row.phase}`, language, 40);
    for (const field of ['label', 'code', 'title', 'heading', 'date', 'phase', 'id', 'text']) {
      const name = textOf(valueAt(row, [field]), language);
      if (name) return inQuotes(name, language, 40);
    }
  }
  return String(position + 1);
}

/** A path in words: surveys "US + UK, 2011" > shares > pilot. */
export function pathInWords(root: unknown, path: Path): Message {
  if (path.length === 0) return { en: 'the file', de: 'die Datei' };
  return inEach((language) => {
    let words = '';
    path.forEach((step, index) => {
      if (typeof step === 'number')
        words += ` ${rowName(valueAt(root, path.slice(0, index + 1)), step, language)}`;
      else words += `${index === 0 ? '' : ' > '}${/^[\w$.-]+$/.test(step) ? step : quoted(step, 40)}`;
    });
    return words;
  });
}

/** The most letters between a misspelt name and the one that was meant. */
const MOST_LETTERS = 3;
/** The most words of one length that a misspelt name is compared with. */
const MOST_CANDIDATES = 100;

/** A word without case and punctuation. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a list by what they are without case and punctuation, and by their lengths. */
interface Index {
  plain: Map<string, string>;
  lengths: Map<number, string[]>;
}

/** The indexes of lists in which words were looked for, so that many look-ups in one list take linear time. */
const indexes = new WeakMap<readonly string[], Index>();

/** The index of a list. */
function indexOf(words: readonly string[]): Index {
  const known = indexes.get(words);
  if (known) return known;
  const index: Index = { plain: new Map(), lengths: new Map() };
  for (const word of words) {
    const plain = bare(word);
    if (!index.plain.has(plain)) index.plain.set(plain, word);
    const same = index.lengths.get(word.length);
    if (same) same.push(word);
    else index.lengths.set(word.length, [word]);
  }
  indexes.set(words, index);
  return index;
}

/** The one of several words that was probably meant: equal but for case and punctuation, or a few letters away. */
export function meant(word: string, among: readonly string[]): string | undefined {
  const { plain, lengths } = indexOf(among);
  const same = plain.get(bare(word));
  if (same !== undefined) return same;
  if (word.length > 100) return undefined;
  const near: string[] = [];
  for (let length = word.length - MOST_LETTERS; length <= word.length + MOST_LETTERS; length += 1)
    near.push(...(lengths.get(length) ?? []).slice(0, MOST_CANDIDATES));
  if (near.length === 0) return undefined;
  const candidate = closest(word, near);
  const shorter = Math.min(word.length, candidate.length);
  const limit = shorter < 4 ? 1 : shorter < 9 ? 2 : MOST_LETTERS;
  return distance(word, candidate) <= limit ? candidate : undefined;
}

/** The hint for an unknown name: the similar one, or all of them. */
export function choose(word: string, among: readonly string[]): Message {
  const near = meant(word, among);
  if (near !== undefined) return { en: `Did you mean ${quoted(near)}?`, de: `Ist ${quoted(near)} gemeint?` };
  if (among.length === 0) return { en: 'There is none yet.', de: 'Es gibt noch keine.' };
  return { en: `Use ${anyOf(among, 'en')}.`, de: `${anyOf(among, 'de')} verwenden.` };
}
