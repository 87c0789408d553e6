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

/** Finds the places of offsets in one text. */
export type Places = (offset: number) => Place;

/** The finder of places in a text: the text is read once, then each place takes a few steps. */
export function placesIn(text: string): Places {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  return (offset) => {
    let [least, most] = [0, starts.length - 1];
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      if ((starts[middle] ?? 0) <= offset) least = middle;
      else most = middle - 1;
    }
    return { line: least + 1, column: offset - (starts[least] ?? 0) + 1 };
  };
}

/** Line and column of one offset in a text. */
export function placeOf(text: string, offset: number): Place {
  return placesIn(text)(offset);
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

/** The members of large objects by key, so that many look-ups in one object take linear time. */
const indexes = new WeakMap<Node, Map<string, Node>>();

/** The last member of an object with this key, which is the one that counts. */
function member(object: Node, key: string): Node | undefined {
  let index = indexes.get(object);
  if (!index) {
    index = new Map(
      (object.children ?? []).map((property) => [String(property.children?.[0]?.value), property]),
    );
    indexes.set(object, index);
  }
  return index.get(key);
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

/** The offset of a path's value, or of its key; of the key that should hold it if it is missing. */
export function offsetOfPath(root: Node | undefined, path: Path, atKey = false): number {
  if (!root) return 0;
  const { node, found } = nodeAt(root, path);
  const property = node.parent?.type === 'property' ? node.parent : undefined;
  return ((atKey || !found) && property ? property : node).offset;
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
