// Dataset layer: ids are given once, and those that become anchors of one page do not meet.
import type { Finding, Path } from './problems.ts';
import { entriesAt, itemsAt, rowsAt, valueAt } from './raw.ts';
import { RESERVED_BEGINNINGS, RESERVED_IDS } from './schema.ts';
import { listed, quoted } from './words.ts';

/** The lists whose rows become anchors of the same page. */
const ANCHORED: readonly Path[] = [['stages'], ['opening'], ['sections'], ['figures'], ['notes']];

/** The lists whose ids are unique among themselves. */
function idLists(root: unknown): Path[] {
  const figures = rowsAt(root, ['figures']);
  const questions = rowsAt(root, ['check', 'questions']);
  return [
    ['phases'],
    ['surveys'],
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
    const { id } = value;
    if (typeof id !== 'string') return [];
    const taken = (RESERVED_IDS as readonly string[]).includes(id);
    const beginning = RESERVED_BEGINNINGS.find((part) => id.startsWith(part));
    if (!taken && !beginning) return [];
    return [
      {
        path: [...path, 'id'],
        says: `the id ${quoted(id)} belongs to another part of the page`,
        todo: taken
          ? `Choose another id; ${listed(RESERVED_IDS)} are taken.`
          : `Choose an id that does not begin with ${quoted(beginning!)}.`,
      },
    ];
  });
}

/** Names by which readers choose a survey, given to two of them. */
function sameLabels(root: unknown): Finding[] {
  const seen = new Map<string, Path>();
  return rowsAt(root, ['surveys']).flatMap(({ path }) =>
    entriesAt(root, [...path, 'label']).flatMap(([language, label]): Finding[] => {
      const name = JSON.stringify([language, label]);
      const at = [...path, 'label', language];
      const first = seen.get(name);
      seen.set(name, first ?? at);
      if (!first || typeof label !== 'string') return [];
      return [
        {
          path: at,
          says: `the name ${quoted(label)} is already taken`,
          refersTo: first,
          todo: 'Give this survey a name of its own.',
        },
      ];
    }),
  );
}

/** Figures that more than one section shows: a page has each of them once. */
function shownTwice(root: unknown): Finding[] {
  const seen = new Map<string, Path>();
  return ['opening', 'sections'].flatMap((list) =>
    rowsAt(root, [list]).flatMap((section) =>
      itemsAt(root, [...section.path, 'figures']).flatMap(({ path, value }): Finding[] => {
        if (typeof value !== 'string') return [];
        const first = seen.get(value);
        seen.set(value, first ?? path);
        if (!first) return [];
        return [
          {
            path,
            says: `the figure ${quoted(value)} is already shown`,
            refersTo: first,
            todo: 'Remove it here or there.',
          },
        ];
      }),
    ),
  );
}

/** References in a list that name the same thing twice. */
function namedTwice(root: unknown): Finding[] {
  const lists: Path[] = [
    ...rowsAt(root, ['figures']).flatMap(({ path }) => [
      [...path, 'surveys'],
      [...path, 'sources'],
    ]),
    ...['surveys', 'notes'].flatMap((name) => rowsAt(root, [name]).map(({ path }) => [...path, 'sources'])),
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

/** Ids that are given twice, taken by the page, or named twice, and names that are given twice. */
export function idFindings(root: unknown): Finding[] {
  return [
    ...repeated(root, ANCHORED),
    ...idLists(root).flatMap((list) => repeated(root, [list])),
    ...reserved(root),
    ...sameLabels(root),
    ...shownTwice(root),
    ...namedTwice(root),
  ];
}
