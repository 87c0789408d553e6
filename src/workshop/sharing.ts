// Workshop: values that share what has not changed, so that only the parts of the page are rendered whose data is new. Pure.
import type { Path } from '../dataset/problems.ts';
import { isObject } from '../dataset/raw.ts';

/** A value with one part replaced; all that is not on the way to it is the same object as before. */
export function withPart(value: unknown, path: Path, part: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return part;
  if (Array.isArray(value)) return value.with(Number(step), withPart(value[Number(step)], rest, part));
  return isObject(value) ? { ...value, [step]: withPart(value[step], rest, part) } : value;
}

/** The new value with each part that equals the old one replaced by the old part; the old value if nothing differs. */
export function shared<Value>(before: unknown, after: Value): Value {
  // Equal in all parts: the old value is one of the same type.
  return sharedPart(before, after) as Value;
}

function sharedPart(before: unknown, after: unknown): unknown {
  if (before === after) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    const list = after.map((item: unknown, index) => sharedPart(before[index], item));
    return list.length === before.length && list.every((item, index) => item === before[index])
      ? before
      : list;
  }
  if (!isObject(before) || !isObject(after)) return after;
  const [names, old] = [Object.keys(after), Object.keys(before)];
  const entries = names.map((name): [string, unknown] => [
    name,
    Object.hasOwn(before, name) ? sharedPart(before[name], after[name]) : after[name],
  ]);
  const same =
    names.length === old.length &&
    entries.every(([name, part], index) => name === old[index] && part === before[name]);
  return same ? before : Object.fromEntries(entries);
}
