// Workshop: the names by which editors know what has an id in the file. Pure.
import { idPlaceAt } from '../dataset/idPlaces.ts';
import type { Path } from '../dataset/problems.ts';
import { rowsAt, valueAt } from '../dataset/raw.ts';
import { labelOf } from './labels.ts';
import type { Seed } from './seed.ts';

/** The name by which an entry of a list is known: its first text. */
export function nameOf(value: unknown, lang: string): string {
  if (typeof value === 'string') return value;
  for (const field of ['short', 'label', 'title', 'heading', 'question', 'text', 'says']) {
    const text = valueAt(value, [field, lang]);
    if (typeof text === 'string') return text;
  }
  const own = [lang, 'date', 'year', 'phase', 'id'].map((field) => valueAt(value, [field])).find(Boolean);
  return typeof own === 'string' || typeof own === 'number' ? String(own) : '';
}

/** The name of the phase, answer or series that has an id; the id if there is none. */
export function nameOfId(root: unknown, id: string, lang: string): string {
  const lists = [
    rowsAt(root, ['phases']),
    ...rowsAt(root, ['surveys']).map(({ path }) => rowsAt(root, [...path, 'other'])),
    ...rowsAt(root, ['figures']).map(({ path }) => rowsAt(root, [...path, 'series'])),
  ];
  const entry = lists.flat().find(({ value }) => value.id === id);
  return (entry && nameOf(entry.value, lang)) || id;
}

/** The most characters of an entry's name in a path. */
const LONGEST_STEP = 40;

/** One step of a path, as editors know it. */
function stepInWords(root: unknown, path: Path, { lang, site }: Pick<Seed, 'lang' | 'site'>): string {
  const step = path.at(-1) ?? '';
  if (typeof step === 'number') {
    const entry = valueAt(root, path);
    // A text of a list has no name but its place.
    const isText = typeof entry === 'string' || site.languages.some(({ code }) => valueAt(entry, [code]));
    const name = isText ? '' : nameOf(entry, lang);
    return name.length > LONGEST_STEP ? `${name.slice(0, LONGEST_STEP - 2)} …` : name || String(step + 1);
  }
  if (path.at(-2) === 'shares' || path.at(-2) === 'values') return nameOfId(root, step, lang);
  return site.languages.find(({ code }) => code === step)?.label ?? labelOf(step)[lang];
}

/** A place in the file by the labels of the form: "Surveys › US + UK, 2011 › Shares in % › Fully integrated". */
export function placeInWords(root: unknown, path: Path, seed: Pick<Seed, 'lang' | 'site'>): string {
  return path.map((_, index) => stepInWords(root, path.slice(0, index + 1), seed)).join(' › ');
}

/** The lists that a kind of id is chosen from. */
const LISTS: Readonly<Record<string, string>> = {
  phase: 'phases',
  survey: 'surveys',
  source: 'sources',
  figure: 'figures',
  stage: 'stages',
};
/** The most characters of a choice. */
const LONGEST = 60;

/** A choice in words, where it is an id at this path. */
export function choiceName(root: unknown, path: Path, choice: string, lang: string): string {
  const list = LISTS[idPlaceAt(path)?.kind ?? ''];
  const row = list === undefined ? undefined : rowsAt(root, [list]).find(({ value }) => value.id === choice);
  return (row && nameOf(row.value, lang).slice(0, LONGEST)) || choice;
}
