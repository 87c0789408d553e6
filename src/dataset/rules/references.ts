// Dataset layer: references by id point to existing rows.
import { causeAt, causeMissing, causeTwice } from '../fold.ts';
import type { Finding, Message, Path } from '../problems.ts';
import { idsAt, itemsAt, repeatsAmong, rowsAt, valueAt } from '../raw.ts';
import { choose, quoted } from '../words.ts';

/** One place that names an id of a list. */
export interface Reference {
  path: Path;
  /** Where the list stands that has the id. */
  list: Path;
  noun: string;
  /** Whether it is an entry of a list, from which it can be removed. */
  listed?: boolean;
}

/** Every list of references inside rows, such as the sources of each survey. */
function inRows(root: unknown, rows: Path, field: string, list: Path, noun: string): Reference[] {
  return rowsAt(root, rows).flatMap(({ path }) =>
    itemsAt(root, [...path, field]).map((item) => ({ path: item.path, list, noun, listed: true })),
  );
}

/** Every reference in the file. */
export function references(root: unknown): Reference[] {
  return [
    ...inRows(root, ['surveys'], 'sources', ['sources'], 'source'),
    ...inRows(root, ['figures'], 'sources', ['sources'], 'source'),
    ...inRows(root, ['notes'], 'sources', ['sources'], 'source'),
    ...inRows(root, ['opening'], 'figures', ['figures'], 'figure'),
    ...inRows(root, ['sections'], 'figures', ['figures'], 'figure'),
    ...inRows(root, ['figures'], 'surveys', ['surveys'], 'survey'),
    ...rowsAt(root, ['highlights']).flatMap(({ path }) => [
      { path: [...path, 'survey'], list: ['surveys'], noun: 'survey' },
      { path: [...path, 'phase'], list: ['phases'], noun: 'phase' },
    ]),
    { path: ['top', 'phase'], list: ['phases'], noun: 'phase' },
    ...itemsAt(root, ['top', 'surveys']).map(({ path }) => ({
      path,
      list: ['surveys'],
      noun: 'survey',
      listed: true,
    })),
    ...itemsAt(root, ['top', 'sources']).map(({ path }) => ({
      path,
      list: ['sources'],
      noun: 'source',
      listed: true,
    })),
    ...rowsAt(root, ['check', 'questions']).map(({ path }) => ({
      path: [...path, 'stage'],
      list: ['stages'],
      noun: 'stage',
    })),
    ...inRows(root, ['check', 'questions'], 'sets', ['check', 'questions'], 'question'),
    ...rowsAt(root, ['check', 'groups']).flatMap((group) =>
      rowsAt(root, [...group.path, 'options']).map(({ path }) => ({
        path: [...path, 'survey'],
        list: ['surveys'],
        noun: 'survey',
      })),
    ),
    { path: ['check', 'origin', 'source'], list: ['sources'], noun: 'source' },
    ...rowsAt(root, ['check', 'rule']).map(({ path }) => ({
      path: [...path, 'phase'],
      list: ['phases'],
      noun: 'phase',
    })),
  ];
}

/** What the rows of a list are called, in German with "kein". */
const NOUNS: Readonly<Record<string, Message>> = {
  survey: { en: 'survey', de: 'keine Umfrage' },
  phase: { en: 'phase', de: 'keine Phase' },
  stage: { en: 'stage', de: 'keine Stufe' },
  source: { en: 'source', de: 'keine Quelle' },
  figure: { en: 'figure', de: 'keine Abbildung' },
  question: { en: 'question', de: 'keine Frage' },
};

/** References to ids that do not exist; none for a list with a row without a valid id. */
export function referenceFindings(root: unknown): Finding[] {
  const known = new Map<string, ReturnType<typeof idsAt> & { set: Set<string> }>();
  const idsOf = (list: Path) => {
    const key = list.join(' ');
    const found = known.get(key);
    if (found) return found;
    const read = idsAt(root, list);
    const made = { ...read, set: new Set(read.ids) };
    known.set(key, made);
    return made;
  };
  return references(root).flatMap(({ path, list, noun, listed }) => {
    const name = valueAt(root, path);
    const { ids, set, whole } = idsOf(list);
    if (typeof name !== 'string' || !whole || set.has(name)) return [];
    const { en, de } = NOUNS[noun] ?? { en: noun, de: 'nichts' };
    const near = choose(name, ids);
    return [
      {
        path,
        message: {
          en: `there is no ${en} with the id ${quoted(name)}`,
          de: `es gibt ${de} mit der id ${quoted(name)}`,
        },
        hint: {
          en: `${near.en}${listed ? ` If the ${en} is gone, remove it here.` : ''}`,
          de: `${near.de}${listed ? ' Gibt es sie nicht mehr, sie hier entfernen.' : ''}`,
        },
        causes: [causeMissing(list.join(' '), name)],
        follows: [causeAt(list), causeTwice(list)],
      },
    ];
  });
}

/** Highlights of the same number twice. */
function repeatedHighlights(root: unknown): Finding[] {
  const numbers = rowsAt(root, ['highlights']).map(({ path, value: { survey, phase } }) => ({
    path: [...path, 'phase'],
    value: typeof survey === 'string' && typeof phase === 'string' && JSON.stringify([survey, phase]),
  }));
  return repeatsAmong(numbers).map(({ path, first }) => ({
    path,
    message: { en: 'this number is already a highlight', de: 'diese Zahl ist schon hervorgehoben' },
    refersTo: first,
    hint: {
      en: 'Remove one of the two, or choose another phase.',
      de: 'Eine von beiden entfernen, oder eine andere Phase wählen.',
    },
  }));
}

/** Highlights of numbers that are not reported, of surveys that are not drawn, and of the same number twice. */
export function highlightFindings(root: unknown): Finding[] {
  const { ids, whole } = idsAt(root, ['surveys']);
  const [drawn] = ids;
  const repeated = repeatedHighlights(root);
  const others = rowsAt(root, ['highlights']).filter(
    ({ path }) => !repeated.some((one) => one.path[1] === path[1]),
  );
  const unfit = others.flatMap(({ path, value }): Finding[] => {
    const { survey, phase } = value;
    if (typeof survey !== 'string' || typeof phase !== 'string') return [];
    if (whole && drawn !== undefined && survey !== drawn && ids.includes(survey))
      return [
        {
          path: [...path, 'survey'],
          message: {
            en: `only numbers of the first survey are drawn, which is ${quoted(drawn)}`,
            de: `gezeichnet werden nur Zahlen der ersten Umfrage, und das ist ${quoted(drawn)}`,
          },
          hint: {
            en: `Write ${quoted(drawn)}, or remove this highlight.`,
            de: `${quoted(drawn)} schreiben, oder diese Hervorhebung entfernen.`,
          },
        },
      ];
    const row = rowsAt(root, ['surveys']).find((one) => one.value.id === survey);
    if (!row || valueAt(row.value, ['shares', phase]) !== null) return [];
    return [
      {
        path: [...path, 'phase'],
        message: {
          en: `the survey ${quoted(survey)} does not report a share for ${quoted(phase)}`,
          de: `die Umfrage ${quoted(survey)} nennt keinen Anteil für ${quoted(phase)}`,
        },
        refersTo: [...row.path, 'shares', phase],
        hint: { en: 'Choose a phase with a number.', de: 'Eine Phase mit einer Zahl wählen.' },
      },
    ];
  });
  return [...repeated, ...unfit];
}
