// Dataset layer: the tree of a JSON text: its value, and where each part stands. Knows no schema.
import type { Node } from 'jsonc-parser';
import type { Path } from './problems.ts';

/** A place in a text; both count from 1, as editors show them. */
export interface Place {
  line: number;
  column: number;
}

/** A key that an object has more than once, at its later place. */
export interface RepeatedKey {
  key: string;
  path: Path;
  offset: number;
  /** The offset of the first one. */
  first: number;
}

/** Line and column of an offset in a text. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The value of a tree as JSON.parse gives it: the last of a repeated key counts, and __proto__ is a plain key. */
export function valueOf(node: Node | undefined): unknown {
  if (node?.type === 'array') return (node.children ?? []).map(valueOf);
  if (node?.type === 'object')
    return Object.fromEntries(
      (node.children ?? []).map((property) => [
        String(property.children?.[0]?.value),
        valueOf(property.children?.[1]),
      ]),
    );
  const value: unknown = node?.value;
  return value;
}

/** The last member of an object with this key, which is the one that counts. */
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

/** The place of a path in a text: of its value, or of its key; of the key that should hold it if it is missing. */
export function placeOfPath(text: string, root: Node | undefined, path: Path, atKey = false): Place {
  if (!root) return { line: 1, column: 1 };
  const { node, found } = nodeAt(root, path);
  const property = node.parent?.type === 'property' ? node.parent : undefined;
  return placeOf(text, ((atKey || !found) && property ? property : node).offset);
}

/** Every key that an object has more than once. */
export function repeatedKeys(node: Node | undefined, path: Path = []): RepeatedKey[] {
  if (node?.type === 'array')
    return (node.children ?? []).flatMap((child, index) => repeatedKeys(child, [...path, index]));
  if (node?.type !== 'object') return [];
  const first = new Map<string, number>();
  return (node.children ?? []).flatMap((property) => {
    const key = String(property.children?.[0]?.value);
    const at = [...path, key];
    const inner = repeatedKeys(property.children?.[1], at);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, property.offset);
      return inner;
    }
    return [{ key, path: at, offset: property.offset, first: before }, ...inner];
  });
}
