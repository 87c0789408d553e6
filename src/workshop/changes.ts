// Workshop: what differs between two versions of a file: each value with its place, and the shares among them. Pure.
import type { Path } from '../dataset/problems.ts';
import { isObject, itemsAt, rowsAt, valueAt } from '../dataset/raw.ts';
import type { ShareChange } from '../model/changelog.ts';

/** A value that differs; `undefined` where a version does not have it. */
export interface Change {
  path: Path;
  before: unknown;
  after: unknown;
}

/** The id of an entry of a list; undefined for other values. */
function idIn(value: unknown): unknown {
  return valueAt(value, ['id']);
}

/** The entry of a list that was there before: the one with the same id, or else at the same place. */
function partner(list: readonly unknown[], entry: unknown, index: number): unknown {
  const id = idIn(entry);
  return typeof id === 'string' ? list.find((one) => idIn(one) === id) : list[index];
}

/** The values that differ, at their places after the change, those that are gone at their places before. */
export function changesBetween(before: unknown, after: unknown, path: Path = []): Change[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [old, now] = [before as unknown[], after as unknown[]];
    const partners = now.map((entry, index) => partner(old, entry, index));
    return [
      ...now.flatMap((entry, index) => changesBetween(partners[index], entry, [...path, index])),
      ...old.flatMap((entry, index) =>
        partners.includes(entry) ? [] : [{ path: [...path, index], before: entry, after: undefined }],
      ),
    ];
  }
  if (isObject(before) && isObject(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      changesBetween(before[key], after[key], [...path, key]),
    );
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

/** The shares of a file by survey and answer. */
function sharesIn(root: unknown): Map<string, { survey: string; phase: string; value: unknown }> {
  const all = rowsAt(root, ['surveys']).flatMap(({ path, value }) => {
    const survey = String(value.id);
    const shares = Object.entries(valueAt(root, [...path, 'shares']) ?? {});
    const others = itemsAt(root, [...path, 'other']).map(({ value: answer }): [string, unknown] => [
      String(idIn(answer)),
      valueAt(answer, ['share']),
    ]);
    return [...shares, ...others].map(([phase, share]: [string, unknown]) => ({
      survey,
      phase,
      value: share,
    }));
  });
  return new Map(all.map((one) => [`${one.survey}.${one.phase}`, one]));
}

const isShare = (value: unknown): value is number | null => value === null || typeof value === 'number';

/** The shares that both versions have and that differ. */
export function shareChanges(before: unknown, after: unknown): ShareChange[] {
  const old = sharesIn(before);
  return [...sharesIn(after)].flatMap(([key, { survey, phase, value }]) => {
    const was = old.get(key)?.value;
    return was !== undefined && was !== value && isShare(was) && isShare(value)
      ? [{ survey, phase, before: was, after: value }]
      : [];
  });
}
