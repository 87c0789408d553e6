// Workshop: changes in the text of a file that leave everything else as it is written. Pure.
import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import type { Path } from '../dataset/problems.ts';

/** The text with a value at a path. `undefined` removes what is there; `order` are the fields of its group, in order. */
export function withValue(text: string, path: Path, value: unknown, order: readonly string[] = []): string {
  const own = path.at(-1);
  const before = order.slice(0, order.indexOf(String(own)));
  const edits = modify(text, [...path], value, {
    formattingOptions: format(text),
    getInsertionIndex: (names) =>
      order.length === 0 ? names.length : names.findLastIndex((name) => before.includes(name)) + 1,
  });
  return applyEdits(text, edits);
}

/** The text with other values at paths. The text is read once for all that have a value already. */
export function withValues(
  text: string,
  values: readonly { path: Path; value: string | number | null }[],
): string {
  const tree = parseTree(text);
  const found = values.map(({ path, value }) => ({
    path,
    value,
    node: tree && findNodeAtLocation(tree, [...path]),
  }));
  const edits = found.flatMap(({ node, value }) =>
    node ? [{ offset: node.offset, length: node.length, content: JSON.stringify(value) }] : [],
  );
  return found
    .filter(({ node }) => !node)
    .reduce((changed, { path, value }) => withValue(changed, path, value), applyEdits(text, edits));
}

/** The text with a value in a list, before the entry at the path's end; -1 stands for the end of the list. */
export function withEntry(text: string, path: Path, value: unknown): string {
  const edits = modify(text, [...path], value, { formattingOptions: format(text), isArrayInsertion: true });
  return applyEdits(text, edits);
}

/** How a file is indented. */
function format(text: string) {
  return { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
