// How much one run of the tests covers. `npm test` takes a sample, `npm run test:full` everything.
import { test } from 'vitest';
import { FULL } from './full.ts';

export { FULL };

/** The share of a property's runs that is made, in per cent. FC_RUNS overrides it. */
const RUNS = Number(process.env.FC_RUNS ?? (FULL ? 100 : 5));
/** The sample uses the same values every time; the full run finds new ones, and fast-check prints the seed of a failure. */
const SEED = FULL ? {} : { seed: 20111 };

/**
 * Parameters of `fc.assert` for a property with this number of runs at full size (fast-check's own default is 100).
 * The sample makes 5 per cent of them, and at least 10.
 */
export function runs(full = 100): { numRuns: number; seed?: number } {
  return { numRuns: Math.min(full, Math.max(10, Math.round((full * RUNS) / 100))), ...SEED };
}

/** A test that only the full run makes: many repetitions, a long wait, a server or build of its own, or a rare case. */
export const sweep = test.runIf(FULL);

/** The cases of a table, or the rounds of a loop: all in the full run, in the sample those to keep, by default the first. */
export function sample<Case>(
  cases: readonly Case[],
  keep: (each: Case, index: number) => boolean = (_, index) => index === 0,
): readonly Case[] {
  return FULL ? cases : cases.filter(keep);
}
