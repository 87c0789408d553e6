// Dataset layer: reads unchecked values without throwing, so that rules can check a file that has other problems.
import type { Path } from './problems.ts';

/** An object in a list of the data, with its place. */
export interface Row {
  path: Path;
  value: Record<string, unknown>;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path, or undefined where something is missing on the way; never an inherited one. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** The items of the list at a path; none if there is no list. */
export function itemsAt(root: unknown, path: Path): { path: Path; value: unknown }[] {
  const list = valueAt(root, path);
  return Array.isArray(list) ? list.map((value: unknown, index) => ({ path: [...path, index], value })) : [];
}

/** The objects in the list at a path. */
export function rowsAt(root: unknown, path: Path): Row[] {
  return itemsAt(root, path).filter((item): item is Row => isObject(item.value));
}

/** The own entries of the object at a path. */
export function entriesAt(root: unknown, path: Path): [string, unknown][] {
  const value = valueAt(root, path);
  return isObject(value) ? Object.entries(value) : [];
}

/** The places whose text also stands at an earlier place, each with the first place that has it. */
export function repeatsAmong(
  places: readonly { path: Path; value: unknown }[],
): { path: Path; text: string; first: Path }[] {
  const seen = new Map<string, Path>();
  return places.flatMap(({ path, value }) => {
    if (typeof value !== 'string') return [];
    const first = seen.get(value);
    seen.set(value, first ?? path);
    return first ? [{ path, text: value, first }] : [];
  });
}

/** The field of each row that is an object, with its place. */
export function fieldsAt(root: unknown, list: Path, field: Path): { path: Path; value: unknown }[] {
  return rowsAt(root, list).map(({ path, value }) => ({
    path: [...path, ...field],
    value: valueAt(value, field),
  }));
}

/** The ids in a list, and whether the list is whole: only then is an id that is not among them unknown. */
export function idsAt(root: unknown, path: Path): { ids: string[]; whole: boolean } {
  const list = valueAt(root, path);
  const ids = fieldsAt(root, path, ['id'])
    .map(({ value }) => value)
    .filter((id) => typeof id === 'string');
  return { ids, whole: Array.isArray(list) && ids.length === list.length };
}
