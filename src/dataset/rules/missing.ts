// Dataset layer: a row of a list that is gone or renamed: one finding in place of one for each part that names it.
import { causeAt, causeMissing, causeNew } from '../fold.ts';
import type { Finding, Message, Path } from '../problems.ts';
import { entriesAt, fieldsAt, idsAt, itemsAt, rowsAt, valueAt } from '../raw.ts';
import { meant, quoted } from '../words.ts';
import { blocks } from './blocks.ts';
import { references } from './references.ts';

/** A list whose rows other parts name by id. */
interface List {
  path: Path;
  noun: Message;
  /** The least rows that the list needs. */
  least: number;
  /** The ids that other parts name, once for each place. */
  named: string[];
}

/** The names of all numbers that texts cite, split at the dots. */
function citedParts(root: unknown): string[][] {
  return blocks(root)
    .flatMap(({ path }) => itemsAt(root, [...path, 'cites']))
    .flatMap(({ value }) => (typeof value === 'string' ? [value.split('.')] : []));
}

/** The surveys, phases and figures, with all names by which the file refers to them. */
function lists(root: unknown): List[] {
  const referred = (list: string) =>
    references(root).flatMap((reference) => {
      const name = reference.list.join(' ') === list ? valueAt(root, reference.path) : undefined;
      return typeof name === 'string' ? [name] : [];
    });
  const parts = citedParts(root);
  const shares = rowsAt(root, ['surveys']).flatMap(({ path }) =>
    entriesAt(root, [...path, 'shares']).map(([key]) => key),
  );
  const others = new Set(
    rowsAt(root, ['surveys']).flatMap(({ path }) =>
      fieldsAt(root, [...path, 'other'], ['id']).map(({ value }) => String(value)),
    ),
  );
  return [
    {
      path: ['surveys'],
      noun: { en: 'survey', de: 'Umfrage' },
      least: 1,
      named: [
        ...referred('surveys'),
        ...parts.flatMap(([id = '', , row]) => (row === undefined ? [id] : [])),
      ],
    },
    {
      path: ['phases'],
      noun: { en: 'phase', de: 'Phase' },
      least: 3,
      named: [
        ...referred('phases'),
        ...shares,
        ...parts.flatMap(([, id = '', row]) => (row === undefined && !others.has(id) ? [id] : [])),
      ],
    },
    {
      path: ['figures'],
      noun: { en: 'figure', de: 'Abbildung' },
      least: 0,
      named: [
        ...referred('figures'),
        ...parts.flatMap(([id = '', , row]) => (row === undefined ? [] : [id])),
      ],
    },
    { path: ['sources'], noun: { en: 'source', de: 'Quelle' }, least: 1, named: referred('sources') },
  ];
}

/** A row that was probably renamed: nothing names it, while many places name an id that no row has. */
function renamed(path: Path, id: string, old: string, places: number, { path: list, noun }: List): Finding {
  return {
    path: [...path, 'id'],
    message: {
      en: `${places} places name the ${noun.en} ${quoted(old)}, but none of them ${quoted(id)}`,
      de: `${places} Stellen nennen die ${noun.de} ${quoted(old)}, aber keine ${quoted(id)}`,
    },
    hint: {
      en: `Write ${quoted(old)} here again, or the new id in every place.`,
      de: `Hier wieder ${quoted(old)} schreiben, oder an jeder Stelle die neue id.`,
    },
    causes: [causeMissing(list.join(' '), old), causeNew(list.join(' '), id)],
    origin: true,
  };
}

/** A row that is probably gone. */
function gone(id: string, places: number, { path, noun }: List, isShort: boolean): Finding {
  return {
    path,
    atKey: true,
    message: {
      en: `${places} places name the ${noun.en} ${quoted(id)}, but there is none with this id`,
      de: `${places} Stellen nennen die ${noun.de} ${quoted(id)}, aber es gibt keine mit dieser id`,
    },
    hint: {
      en: 'Bring it back here, or remove it in every place.',
      de: 'Sie hier zurückholen, oder sie an jeder Stelle entfernen.',
    },
    // A list that is too short is so because the row is gone.
    causes: [causeMissing(path.join(' '), id), ...(isShort ? [causeAt(path)] : [])],
    origin: true,
  };
}

/** One finding for each id that several places name and no row has: where the row was renamed, or where it is missing. */
export function missingFindings(root: unknown): Finding[] {
  return lists(root).flatMap((list) => {
    const { ids, whole } = idsAt(root, list.path);
    const defined = new Set(ids);
    const counts = new Map<string, number>();
    for (const name of list.named) counts.set(name, (counts.get(name) ?? 0) + 1);
    const unknown = [...counts].filter(([name, places]) => name !== '' && places > 1 && !defined.has(name));
    if (!whole || unknown.length === 0) return [];
    const unnamed = ids.filter((id) => !counts.has(id));
    return unknown.map(([name, places]) => {
      const id =
        meant(name, unnamed) ?? (unknown.length === 1 && unnamed.length === 1 ? unnamed[0] : undefined);
      const row = rowsAt(root, list.path).find(({ value }) => id !== undefined && value.id === id);
      return row && id !== undefined
        ? renamed(row.path, id, name, places, list)
        : gone(name, places, list, ids.length < list.least);
    });
  });
}
