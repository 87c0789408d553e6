// Model layer: the visitor's staircase: how far the answers fill the step of each stage, and how many steps stand in a
// row from the first. No pixels, DOM or language.
import type { Check, StageProfile } from './placement.ts';

/** One step of the visitor's staircase; its parts are from 0 (on the ground) to 1 (whole). */
export interface Step {
  stage: string;
  /** The part that the certain points fill. */
  sure: number;
  /** The part that would be filled if all unsure and open answers were the best ones. */
  possible: number;
  /** True if the certain points are enough for the whole step. */
  whole: boolean;
}

/** The visitor's staircase. */
export interface Staircase {
  /** The steps, from the first to the last. */
  steps: Step[];
  /** On how many steps in a row from the first the visitor stands; 0 is the foot. */
  standing: number;
}

/** The points per stage that the rule asks for in a phase; 0 if its row asks for none, or if it has no row. */
export function everyStageOf({ rule }: Pick<Check, 'rule'>, phase: string | undefined): number {
  return rule.find((row) => row.phase === phase)?.everyStage ?? 0;
}

/**
 * The staircase for the points of a placement. `stages` are the ids in the order of the steps; `needed` is how many
 * points make a step whole. If that is 0, no single stage is asked for: steps are whole with all their points only, and
 * the visitor stays at the foot.
 */
export function staircase(
  stages: readonly string[],
  needed: number,
  profile: readonly StageProfile[],
): Staircase {
  const steps = stages.map((stage): Step => {
    const { points, most, max } = profile.find((entry) => entry.stage === stage) ?? {
      points: 0,
      most: 0,
      max: 0,
    };
    const full = needed > 0 ? needed : max;
    const part = (value: number) => (full > 0 ? Math.min(1, value / full) : 0);
    return { stage, sure: part(points), possible: part(most), whole: full > 0 && points >= full };
  });
  const missing = steps.findIndex(({ whole }) => !whole);
  return { steps, standing: needed === 0 ? 0 : missing < 0 ? steps.length : missing };
}

/** The ids of the whole steps that the visitor does not stand on, because one before them is not whole. */
export function beyondGap({ steps, standing }: Staircase): string[] {
  return steps.slice(standing).flatMap(({ stage, whole }) => (whole ? [stage] : []));
}
