// Model layer: a survey's shares as a distribution over the ordered phases. No pixels, no DOM.
import { addShares } from '../dataset/rounding.ts';
import type { Infographic, Survey } from '../dataset/schema.ts';

/** One phase of a distribution. */
export interface PhaseShare {
  phase: string;
  /** As published, in per cent; null if not reported. */
  share: number | null;
  /** Number of dots: one per per cent, 0 if not reported. */
  dots: number;
}

/** A survey's shares of all phases, in order, and of the answers outside that order. */
export interface Distribution {
  survey: string;
  phases: PhaseShare[];
  /** The answers outside the order, such as "don't know", by their id: neither less far nor further. */
  other: PhaseShare[];
  /** Sum of all published shares in per cent, without floating-point error. */
  sum: number;
  /** True if every phase and every answer outside the order is reported, and the source leaves no rest. */
  complete: boolean;
  /** True if a share has decimals, so that its dots are rounded. */
  decimals: boolean;
  /** What the source leaves over of 100, in per cent, where the file says that this rest is not reported; else null. */
  rest: number | null;
  /** Dots of the hatched block for what is not reported: 100 minus the other dots, 0 if nothing is left over. */
  unreported: number;
}

/**
 * Whole dots for shares in per cent, by largest remainder (Hamilton's method): whole shares keep their
 * number, decimals are rounded so that the dots add up to the rounded sum. Ties go to the earlier phase.
 */
export function wholeDots(shares: readonly (number | null)[]): number[] {
  const known = shares.map((share) => share ?? 0);
  const dots = known.map((share) => Math.floor(share));
  const missing = Math.round(addShares(known)) - dots.reduce((sum, count) => sum + count, 0);
  const byRemainder = known
    .map((share, index) => ({ index, rest: Math.round((share - Math.floor(share)) * 1e6) }))
    .filter(({ rest }) => rest > 0)
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) dots[index] = (dots[index] ?? 0) + 1;
  return dots;
}

/** The distribution of one survey over the infographic's phases and its own answers outside their order. */
export function distribution(phases: Infographic['phases'], survey: Survey): Distribution {
  const answers = survey.other ?? [];
  const shares = [
    ...phases.map((phase) => survey.shares[phase.id] ?? null),
    ...answers.map(({ share }) => share),
  ];
  const dots = wholeDots(shares);
  const known = shares.filter((share) => share !== null);
  const drawn = dots.reduce((sum, count) => sum + count, 0);
  const sum = addShares(known);
  const reported = known.length === shares.length;
  const rest = reported && survey.rest === 'not-reported' ? addShares([100, -sum]) : null;
  const complete = reported && rest === null;
  const entry = (id: string, index: number): PhaseShare => ({
    phase: id,
    share: shares[index] ?? null,
    dots: dots[index] ?? 0,
  });
  return {
    survey: survey.id,
    phases: phases.map(({ id }, index) => entry(id, index)),
    other: answers.map(({ id }, index) => entry(id, phases.length + index)),
    sum,
    complete,
    decimals: known.some((share) => !Number.isInteger(share)),
    rest,
    unreported: complete ? 0 : Math.max(0, 100 - drawn),
  };
}

/** Shares in per cent before, in and after a phase; null if a share in that range is not reported. */
export interface Standing {
  less: number | null;
  same: number | null;
  further: number | null;
  /** The share of answers outside the order, which are neither. */
  outside: number | null;
}

/** The sums of the published shares before, in and after a phase, in per cent. Throws if the phase is unknown. */
export function standing({ phases, other }: Distribution, phase: string): Standing {
  const at = phases.findIndex((entry) => entry.phase === phase);
  if (at < 0) throw new Error(`No phase "${phase}" in this distribution`);
  const add = (part: PhaseShare[]) =>
    part.some(({ share }) => share === null) ? null : addShares(part.map(({ share }) => share ?? 0));
  return {
    less: add(phases.slice(0, at)),
    same: phases[at]?.share ?? null,
    further: add(phases.slice(at + 1)),
    outside: add(other),
  };
}
