// Dataset layer: references by id point to existing rows.
import type { Finding, Path } from '../problems.ts';
import { idsAt, itemsAt, repeatsAmong, rowsAt, valueAt } from '../raw.ts';
import { choose, quoted } from '../words.ts';

/** One place that names an id of a list. */
interface Reference {
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
function references(root: unknown): Reference[] {
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

/** References to ids that do not exist; none for a list with a row without a valid id. */
export function referenceFindings(root: unknown): Finding[] {
  return references(root).flatMap(({ path, list, noun, listed }) => {
    const name = valueAt(root, path);
    const { ids, whole } = idsAt(root, list);
    if (typeof name !== 'string' || !whole || ids.includes(name)) return [];
    const remove = listed ? ` If the ${noun} is gone, remove it here.` : '';
    return [
      {
        path,
        message: `there is no ${noun} with the id ${quoted(name)}`,
        hint: `${choose(name, ids)}${remove}`,
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
    message: 'this number is already a highlight',
    refersTo: first,
    hint: 'Remove one of the two, or choose another phase.',
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
          message: `only numbers of the first survey are drawn, which is ${quoted(drawn)}`,
          hint: `Write ${quoted(drawn)}, or remove this highlight.`,
        },
      ];
    const row = rowsAt(root, ['surveys']).find((one) => one.value.id === survey);
    if (!row || valueAt(row.value, ['shares', phase]) !== null) return [];
    return [
      {
        path: [...path, 'phase'],
        message: `the survey ${quoted(survey)} does not report a share for ${quoted(phase)}`,
        refersTo: [...row.path, 'shares', phase],
        hint: 'Choose a phase with a number.',
      },
    ];
  });
  return [...repeated, ...unfit];
}
