// Dataset layer: from the text of a JSON file to a value whose every part knows its line. Knows no schema.
import { parseTree } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import type { Path } from './problems.ts';

/** A place in a text; both count from 1, as editors show them. */
export interface Place {
  line: number;
  column: number;
}

/** Line and column of an offset in a text. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The member of an object that counts when a key is there twice: the last one. */
function member(object: Node, key: string): Node | undefined {
  return object.children?.findLast((property) => property.children?.[0]?.value === key);
}

/** The node at a path, or the nearest one around it that exists. */
function nodeAt(root: Node, path: Path): { node: Node; found: boolean } {
  let node = root;
  for (const step of path) {
    const next =
      node.type === 'object'
        ? member(node, String(step))?.children?.[1]
        : node.type === 'array'
          ? node.children?.[Number(step)]
          : undefined;
    if (!next) return { node, found: false };
    node = next;
  }
  return { node, found: true };
}

/** Where a path stands in a text: its value, or its key; the key of what should hold it if it is missing. */
export function placeOfPath(text: string, root: Node | undefined, path: Path, atKey = false): Place {
  if (!root) return { line: 1, column: 1 };
  const { node, found } = nodeAt(root, path);
  const keyed = (atKey || !found) && node.parent?.type === 'property';
  return placeOf(text, (keyed ? node.parent! : node).offset);
}

export { parseTree };
