// Model layer: from answers to a phase, by the rule of the data file. No pixels, no DOM, no language.
import { possibleOutcomes } from '../dataset/outcomes.ts';

/** What placing needs of a self-check: any check of a data file fits, in any language. */
export interface Check {
  questions: readonly CheckQuestion[];
  rule: readonly { phase: string; atLeast: number; everyStage: number }[];
}

/** One question; its options stand from least to most. */
export interface CheckQuestion {
  id: string;
  stage: string;
  options: readonly { id: string; points: number }[];
}

/** The id of the chosen option by the id of the question; null is "not sure", absent is not answered yet. */
export type Answers = Readonly<Record<string, string | null>>;

/** How much of one stage stands. Points from `points` (certain) to `most` (if all that is unsure were best). */
export interface StageProfile {
  stage: string;
  points: number;
  most: number;
  max: number;
}

/** What one answer does to the phase: a weaker answer would lower it, or a better one would raise it. */
export interface Pivot {
  question: string;
  /** The phase with the least answer to this question, if that is a lower one. */
  without: string | null;
  /** The least better option that alone would reach a higher phase, and that phase. */
  raise: { option: string; phase: string } | null;
}

/** What is missing to a phase: points over all, and in the stages that fall short. */
export interface Gap {
  phase: string;
  points: number;
  stages: { stage: string; points: number }[];
}

/** Where a company stands by its answers. */
export interface Placement {
  /** The phase that is certain: what is unsure or open counts least. */
  phase: string;
  /** Every phase still possible, in order, `phase` first; only one if nothing is unsure. */
  possible: string[];
  points: number;
  most: number;
  max: number;
  stages: StageProfile[];
  /** The stage to build next: the smallest part of it stands, the earlier one if equal; null if all stand whole. */
  weakest: string | null;
  pivots: Pivot[];
  /** What is missing to the next phase; null in the last one. */
  gap: Gap | null;
}

/** The stages that are asked about, in the order of the questions. */
export function askedStages(check: Check): string[] {
  return [...new Set(check.questions.map(({ stage }) => stage))];
}

/** The phase of points by stage: the last one both of whose conditions hold; the first is the floor. */
export function phaseOf(check: Check, byStage: readonly number[]): string {
  return phaseAt(
    check,
    byStage.reduce((sum, points) => sum + points, 0),
    Math.min(...byStage),
  );
}

/** Places answers on the phases. Unsure and open answers make a range, and never a guess. */
export function placement(check: Check, answers: Answers): Placement {
  const stages = profile(check, answers);
  const phase = phaseOf(
    check,
    stages.map(({ points }) => points),
  );
  const add = (key: 'points' | 'most' | 'max') => stages.reduce((sum, stage) => sum + stage[key], 0);
  const weakest = stages
    .filter(({ points, max }) => points < max)
    .reduce<StageProfile | null>(
      (least, stage) => (least && least.points * stage.max <= stage.points * least.max ? least : stage),
      null,
    );
  return {
    phase,
    possible: possiblePhases(check, answers),
    points: add('points'),
    most: add('most'),
    max: add('max'),
    stages,
    weakest: weakest?.stage ?? null,
    pivots: check.questions.map((question) => pivot(check, answers, question, phase)),
    gap: gapAfter(check, phase, stages),
  };
}

function phaseAt({ rule }: Check, total: number, least: number): string {
  const [floor] = rule;
  if (!floor) throw new Error('A self-check needs a rule with at least one phase');
  return (rule.findLast((row) => total >= row.atLeast && least >= row.everyStage) ?? floor).phase;
}

/** Points of a definite answer; null if unsure or open. */
function pointsOf(question: CheckQuestion, answers: Answers): number | null {
  const chosen = Object.hasOwn(answers, question.id) ? answers[question.id] : null;
  return question.options.find(({ id }) => id === chosen)?.points ?? null;
}

function leastOf({ options }: CheckQuestion): number {
  return Math.min(...options.map(({ points }) => points));
}

function mostOf({ options }: CheckQuestion): number {
  return Math.max(...options.map(({ points }) => points));
}

function profile(check: Check, answers: Answers): StageProfile[] {
  return askedStages(check).map((stage) => {
    const asked = check.questions.filter((question) => question.stage === stage);
    const add = (value: (question: CheckQuestion) => number) =>
      asked.reduce((sum, question) => sum + value(question), 0);
    return {
      stage,
      points: add((question) => pointsOf(question, answers) ?? leastOf(question)),
      most: add((question) => pointsOf(question, answers) ?? mostOf(question)),
      max: add(mostOf),
    };
  });
}

/** Every phase that some way of settling the open questions reaches. */
function possiblePhases(check: Check, answers: Answers): string[] {
  const stages = askedStages(check).map((stage) =>
    check.questions
      .filter((question) => question.stage === stage)
      .map((question) => {
        const known = pointsOf(question, answers);
        return known === null ? question.options.map(({ points }) => points) : [known];
      }),
  );
  const phases = new Set(possibleOutcomes(stages).map(({ total, least }) => phaseAt(check, total, least)));
  return check.rule.map(({ phase }) => phase).filter((phase) => phases.has(phase));
}

function pivot(check: Check, answers: Answers, question: CheckQuestion, phase: string): Pivot {
  const order = check.rule.map((row) => row.phase);
  const at = order.indexOf(phase);
  const phaseWith = (option: string) =>
    phaseOf(
      check,
      profile(check, { ...answers, [question.id]: option }).map(({ points }) => points),
    );
  const ranked = [...question.options].sort((a, b) => a.points - b.points);
  const lowest = ranked[0] && phaseWith(ranked[0].id);
  const better = ranked.find(({ id }) => order.indexOf(phaseWith(id)) > at);
  return {
    question: question.id,
    without: lowest !== undefined && order.indexOf(lowest) < at ? lowest : null,
    raise: better ? { option: better.id, phase: phaseWith(better.id) } : null,
  };
}

function gapAfter(check: Check, phase: string, stages: readonly StageProfile[]): Gap | null {
  const next = check.rule[check.rule.findIndex((row) => row.phase === phase) + 1];
  if (!next) return null;
  const total = stages.reduce((sum, { points }) => sum + points, 0);
  return {
    phase: next.phase,
    points: Math.max(0, next.atLeast - total),
    stages: stages
      .map(({ stage, points }) => ({ stage, points: next.everyStage - points }))
      .filter(({ points }) => points > 0),
  };
}
