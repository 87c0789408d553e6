// Workshop: what the check says, by the place that it says it of. Pure.
import type { Problem } from '../dataset/problems.ts';
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
