// Dataset layer: ids are given once, and those that become anchors of one page do not meet.
import type { Finding, Path } from './problems.ts';
import { itemsAt, rowsAt, valueAt } from './raw.ts';
import { RESERVED_IDS } from './schema.ts';
import { listed, quoted } from './words.ts';

/** The lists whose rows become anchors of the same page. */
const ANCHORED: readonly Path[] = [['stages'], ['opening'], ['sections']];

/** The lists whose ids are unique among themselves. */
function idLists(root: unknown): Path[] {
  const figures = rowsAt(root, ['figures']);
  const questions = rowsAt(root, ['check', 'questions']);
  return [
    ['phases'],
    ['surveys'],
    ['figures'],
    ['notes'],
    ['sources'],
    ['check', 'questions'],
    ...figures.flatMap(({ path }) => [
      [...path, 'series'],
      [...path, 'rows'],
    ]),
    ...questions.map(({ path }) => [...path, 'options']),
  ];
}

/** Every id that is there a second time in lists that share their ids. */
function repeated(root: unknown, lists: readonly Path[]): Finding[] {
  const seen = new Map<string, Path>();
  const findings: Finding[] = [];
  for (const { path, value } of lists.flatMap((list) => rowsAt(root, list))) {
    const id = valueAt(value, ['id']);
    if (typeof id !== 'string') continue;
    const first = seen.get(id);
    if (first)
      findings.push({
        path: [...path, 'id'],
        says: `the id ${quoted(id)} is already taken`,
        refersTo: [...first, 'id'],
        todo: 'Give this one an id of its own.',
      });
    else seen.set(id, path);
  }
  return findings;
}

/** Anchors that the page needs for itself. */
function reserved(root: unknown): Finding[] {
  return ANCHORED.flatMap((list) => rowsAt(root, list)).flatMap(({ path, value }) => {
    const id = valueAt(value, ['id']);
    if (!(RESERVED_IDS as readonly unknown[]).includes(id)) return [];
    return [
      {
        path: [...path, 'id'],
        says: `the id ${quoted(String(id))} belongs to another part of the page`,
        todo: `Choose another id; ${listed(RESERVED_IDS)} are taken.`,
      },
    ];
  });
}

/** References in a list that name the same thing twice. */
function namedTwice(root: unknown): Finding[] {
  const lists: Path[] = [
    ...rowsAt(root, ['figures']).flatMap(({ path }) => [
      [...path, 'surveys'],
      [...path, 'sources'],
    ]),
    ...['surveys', 'notes'].flatMap((name) => rowsAt(root, [name]).map(({ path }) => [...path, 'sources'])),
    ...['opening', 'sections'].flatMap((name) =>
      rowsAt(root, [name]).map(({ path }) => [...path, 'figures']),
    ),
  ];
  return lists.flatMap((list) => {
    const items = itemsAt(root, list);
    return items.flatMap(({ path, value }, index) =>
      typeof value === 'string' && items.findIndex((item) => item.value === value) < index
        ? [{ path, says: `${quoted(value)} is in this list twice`, todo: 'Remove it here.' }]
        : [],
    );
  });
}

/** Ids that are given twice, taken by the page, or named twice. */
export function idFindings(root: unknown): Finding[] {
  return [
    ...repeated(root, ANCHORED),
    ...idLists(root).flatMap((list) => repeated(root, [list])),
    ...reserved(root),
    ...namedTwice(root),
  ];
}
