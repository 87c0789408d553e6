// Workshop: what the check says, by the place that it says it of. Pure.
import type { Path, Problem } from '../dataset/problems.ts';
import { shared } from './sharing.ts';

/** Problems by their paths, joined with dots. */
export type Faults = Readonly<Record<string, readonly Problem[]>>;

/** The problems of each place, apart from gaps; those that were there before are the same objects. */
export function faultsByPath(problems: readonly Problem[], before: Faults): Faults {
  const found = Object.groupBy(
    problems.filter(({ gap }) => !gap),
    ({ path }) => path.join('.'),
  );
  return shared(before, found as Faults);
}

const NONE: readonly Problem[] = [];

/** The problems of a place. A field may have the name of something that every object has, such as "constructor". */
export function faultsAt(faults: Faults, path: Path): readonly Problem[] {
  const key = path.join('.');
  return (Object.hasOwn(faults, key) && faults[key]) || NONE;
}
