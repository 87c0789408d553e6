// Model layer: places answers of the self-check on a phase, by the rule of the data file. No pixels, DOM or language.
import { possibleOutcomes, setBy } from '../dataset/outcomes.ts';

/** The part of a self-check that placing needs; independent of language. */
export interface Check {
  questions: readonly CheckQuestion[];
  rule: readonly { phase: string; atLeast: number; everyStage: number }[];
}

/** One question; its options are in order from least to most. */
export interface CheckQuestion {
  id: string;
  /** Its stage; absent in a self-check without stages. */
  stage?: string;
  /** The yes/no questions that a yes to this one answers as well, by id. */
  sets?: readonly string[];
  options: readonly { id: string; points: number }[];
}

/** The id of the chosen option by the id of the question; null means "not sure", absent means not answered yet. */
export type Answers = Readonly<Record<string, string | null>>;

/** The ids of the two answers to a yes/no question. */
export const YES = 'yes';
export const NO = 'no';

/** Points of one stage: `points` are certain, `most` are possible if all unsure and open answers were the best ones. */
export interface StageProfile {
  stage: string;
  points: number;
  most: number;
  max: number;
}

/** The effect of one answer on the phase. */
export interface Pivot {
  question: string;
  /** The phase that the weakest answer to this question would give, if it is a lower one. */
  without: string | null;
  /** The weakest option that alone would give a higher phase, and that phase. */
  raise: { option: string; phase: string } | null;
}

/** The points missing to a phase: in total, and in each stage below its minimum. */
export interface Gap {
  phase: string;
  points: number;
  stages: { stage: string; points: number }[];
}

/** The outcome of the self-check. */
export interface Placement {
  /** The certain phase: unsure and open answers count as the weakest. */
  phase: string;
  /** All possible phases in order, `phase` first; only one if no answer is unsure or open. */
  possible: string[];
  points: number;
  most: number;
  max: number;
  stages: StageProfile[];
  /** The stage with the smallest part of its points, the earlier one if equal; null if all have all points. */
  weakest: string | null;
  pivots: Pivot[];
  /** The points missing to the next phase; null in the last one. */
  gap: Gap | null;
}

/** The ids of the stages that questions ask about, in the order of the questions; none without stages. */
export function askedStages(check: Check): string[] {
  return [...new Set(check.questions.flatMap(({ stage }) => stage ?? []))];
}

/**
 * Questions that a yes to another one answers with yes, each with the id of that one. An answer of their own does not count
 * then.
 */
export function setAnswers({ questions }: Pick<Check, 'questions'>, answers: Answers): Map<string, string> {
  const setters = new Map<string, string>();
  for (const { id, sets } of questions)
    if (sets && Object.hasOwn(answers, id) && answers[id] === YES)
      for (const set of setBy(questions, id)) if (!setters.has(set)) setters.set(set, id);
  return setters;
}

/** The answers as they count: with a yes to the questions that another answer sets. */
export function countedAnswers(check: Check, answers: Answers): Answers {
  const set = setAnswers(check, answers);
  return set.size === 0
    ? answers
    : { ...answers, ...Object.fromEntries([...set.keys()].map((id) => [id, YES])) };
}

/** Places answers on the phases. Unsure and open answers widen the range of possible phases. */
export function placement(check: Check, answers: Answers): Placement {
  const all = profile(check, answers);
  const stages = all.filter(({ stage }) => stage !== NO_STAGE);
  const phase = certainPhase(check, answers);
  const add = (key: 'points' | 'most' | 'max') => all.reduce((sum, stage) => sum + stage[key], 0);
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
    gap: gapAfter(check, phase, all),
  };
}

/** The phase for the sum of all points and the points of the weakest stage. Throws if the rule is empty. */
function phaseAt({ rule }: Check, total: number, least: number): string {
  const [lowest] = rule;
  if (!lowest) throw new Error('A self-check needs a rule with at least one phase');
  return (rule.findLast((row) => total >= row.atLeast && least >= row.everyStage) ?? lowest).phase;
}

/** The phase that answers are certain of: the last one whose two conditions hold, or else the first. */
function certainPhase(check: Check, answers: Answers): string {
  const points = [...pointsByStage(check, answers, leastOf).values()];
  return phaseAt(
    check,
    points.reduce((sum, value) => sum + value, 0),
    Math.min(...points),
  );
}

/** Stands for the stage of questions that have none. */
const NO_STAGE = '';

/** Points of the chosen option; null if unsure or open. */
function pointsOf(question: CheckQuestion, answers: Answers): number | null {
  const chosen = Object.hasOwn(answers, question.id) ? answers[question.id] : null;
  return question.options.find(({ id }) => id === chosen)?.points ?? null;
}

/** Points of the weakest option. */
function leastOf({ options }: CheckQuestion): number {
  return Math.min(...options.map(({ points }) => points));
}

/** Points of the best option. */
function mostOf({ options }: CheckQuestion): number {
  return Math.max(...options.map(({ points }) => points));
}

/** The answers with the best one to each question that is unsure or open. */
function bestAnswers({ questions }: Check, answers: Answers): Answers {
  return Object.fromEntries(
    questions.map((question) => {
      const best = question.options.find(({ points }) => points === mostOf(question));
      return [
        question.id,
        pointsOf(question, answers) === null ? (best?.id ?? null) : (answers[question.id] ?? null),
      ];
    }),
  );
}

/** The points by stage, with those of `open` for unsure and open answers; questions without a stage count as one. */
function pointsByStage(
  check: Check,
  answers: Answers,
  open: (question: CheckQuestion) => number,
): Map<string, number> {
  const counted = countedAnswers(check, answers);
  const stages = new Map<string, number>();
  for (const question of check.questions) {
    const { stage = NO_STAGE } = question;
    stages.set(stage, (stages.get(stage) ?? 0) + (pointsOf(question, counted) ?? open(question)));
  }
  return stages;
}

/** The points of every stage. */
function profile(check: Check, answers: Answers): StageProfile[] {
  const points = pointsByStage(check, answers, leastOf);
  const most = pointsByStage(check, bestAnswers(check, answers), mostOf);
  const max = pointsByStage(check, {}, mostOf);
  return [...points].map(([stage, sure]) => ({
    stage,
    points: sure,
    most: most.get(stage) ?? 0,
    max: max.get(stage) ?? 0,
  }));
}

/** Every phase that some answers to the unsure and open questions would give. */
function possiblePhases(check: Check, answers: Answers): string[] {
  const questions = check.questions.map((question) => {
    const { id, stage = NO_STAGE, sets, options } = question;
    const known = pointsOf(question, answers);
    return {
      id,
      stage,
      points: known === null ? options.map(({ points }) => points) : [known],
      yes: options.find((option) => option.id === YES)?.points,
      sets,
    };
  });
  const phases = new Set(possibleOutcomes(questions).map(({ total, least }) => phaseAt(check, total, least)));
  return check.rule.map(({ phase }) => phase).filter((phase) => phases.has(phase));
}

/** The effect of one question's answer on the phase. */
function pivot(check: Check, answers: Answers, question: CheckQuestion, phase: string): Pivot {
  const order = check.rule.map((row) => row.phase);
  const at = order.indexOf(phase);
  const phaseWith = (option: string) => certainPhase(check, { ...answers, [question.id]: option });
  const ranked = [...question.options].sort((a, b) => a.points - b.points);
  const lowest = ranked[0] && phaseWith(ranked[0].id);
  const better = ranked.find(({ id }) => order.indexOf(phaseWith(id)) > at);
  return {
    question: question.id,
    without: lowest !== undefined && order.indexOf(lowest) < at ? lowest : null,
    raise: better ? { option: better.id, phase: phaseWith(better.id) } : null,
  };
}

/** The points missing to the phase after this one; null after the last. */
function gapAfter(check: Check, phase: string, stages: readonly StageProfile[]): Gap | null {
  const next = check.rule[check.rule.findIndex((row) => row.phase === phase) + 1];
  if (!next) return null;
  const total = stages.reduce((sum, { points }) => sum + points, 0);
  return {
    phase: next.phase,
    points: Math.max(0, next.atLeast - total),
    stages: stages
      .map(({ stage, points }) => ({ stage, points: next.everyStage - points }))
      .filter(({ stage, points }) => stage !== NO_STAGE && points > 0),
  };
}
