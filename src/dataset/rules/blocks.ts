// Dataset layer: the blocks of an infographic: texts that share a list of cited numbers.
import type { Path } from '../problems.ts';
import { itemsAt, rowsAt } from '../raw.ts';

/** One part of the page whose texts share a list of cited numbers. */
export interface Block {
  path: Path;
  /** The texts, each with one string per language; headlines are looked at more closely. */
  texts: { path: Path; headline: boolean }[];
}

/** The fields that are set as headlines. */
const HEADLINES = ['title', 'claim', 'heading'];

/** The parts of the page with texts and cited numbers. */
export function blocks(root: unknown): Block[] {
  const block = (path: Path, fields: readonly string[], lists: readonly string[] = []): Block => ({
    path,
    texts: [
      ...fields.map((field) => ({ path: [...path, field], headline: HEADLINES.includes(field) })),
      ...lists.flatMap((list) =>
        itemsAt(root, [...path, list]).map((item) => ({ path: item.path, headline: false })),
      ),
    ],
  });
  const each = (list: string, fields: readonly string[], lists?: readonly string[]) =>
    rowsAt(root, [list]).map(({ path }) => block(path, fields, lists));
  return [
    block([], ['title', 'lede', 'description', 'alt']),
    ...each('stages', ['label', 'claim', 'text'], ['ingredients', 'advice']),
    block(['top'], ['claim', 'text']),
    block(['result'], ['claim', 'text']),
    ...each('figures', ['title', 'base', 'note', 'reading']),
    ...each('opening', ['heading'], ['paragraphs']),
    ...each('sections', ['heading'], ['paragraphs']),
    ...each('notes', ['text']),
  ];
}
