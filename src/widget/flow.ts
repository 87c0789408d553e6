// Widget layer, pure: which view follows which. Knows no DOM, no history and no strings.
import { EMPTY_VISIT, type Visit, type Vocabulary } from '../model/answers.ts';
import { setAnswers } from '../model/placement.ts';
import type { WidgetCheck } from './checkProps.ts';
import type { WidgetData } from './props.ts';

/** The views that need no further data. */
const SIMPLE_VIEWS = ['guess', 'ways', 'choose', 'all', 'result'] as const;

/**
 * What the widget shows: `group` is one of the questions that are asked first, by its number from 0, `ask` is one question,
 * `all` is every question at once.
 */
export type View =
  | { name: (typeof SIMPLE_VIEWS)[number] }
  | { name: 'group'; group: number }
  | { name: 'ask'; question: string };

/** A view that asks one question. */
export type AskedView = Extract<View, { name: 'group' | 'ask' }>;

/** What the flow needs of a self-check; null without one. */
export type FlowCheck = Pick<WidgetCheck, 'questions' | 'groups'> | null;

/** How questions are asked: one per screen or all at once. */
export type Mode = 'one' | 'all';

/** The ids that fragments may name. */
export function vocabularyOf({ check, phases, surveys, version }: WidgetData): Vocabulary {
  return {
    version,
    check,
    phases: phases.map(({ id }) => id),
    surveys: surveys.map(({ id }) => id),
    groups: check?.groups.map(({ options }) => options.map(({ id }) => id)) ?? [],
  };
}

/**
 * The id of the first question without an answer, null if there is none. "Not sure" is an answer, and so is the yes to
 * another question that sets this one.
 */
export function firstOpen(check: FlowCheck, visit: Visit): string | null {
  if (!check) return null;
  const set = setAnswers(check, visit.answers);
  return check.questions.find(({ id }) => !Object.hasOwn(visit.answers, id) && !set.has(id))?.id ?? null;
}

/** The number of the first question about groups without an answer; -1 if there is none. */
function firstOpenGroup(check: FlowCheck, { groups }: Visit): number {
  return check?.groups.findIndex(({ options }) => !options.some(({ id }) => groups.includes(id))) ?? -1;
}

/** True if there is a result: a phase was chosen, or every question has an answer. Groups may be left open. */
export function hasResult(check: FlowCheck, visit: Visit): boolean {
  return visit.phase !== null || (check !== null && firstOpen(check, visit) === null);
}

/** The view at which a visit read from an address continues. */
export function viewOf(check: FlowCheck, visit: Visit, mode: Mode): View {
  if (hasResult(check, visit)) return { name: 'result' };
  if (begun(check, visit)) return askView(check, visit, mode);
  return { name: visit.guess === null ? 'guess' : 'ways' };
}

/** True if the self-check was begun: a question or a group has an answer. */
export function begun(check: FlowCheck, { answers, groups }: Visit): boolean {
  return check !== null && Object.keys(answers).length + groups.length > 0;
}

/** The view that asks the first open group or question, or the first of all if none is open. */
export function askView(check: FlowCheck, visit: Visit, mode: Mode): View {
  if (!check) return { name: 'choose' };
  const group = firstOpenGroup(check, visit);
  if (mode === 'one' && group >= 0) return { name: 'group', group };
  const question = firstOpen(check, visit) ?? check.questions[0]?.id;
  return mode === 'all' || question === undefined ? { name: 'all' } : { name: 'ask', question };
}

/** The view before this one, for entries without history: the group or question before, or the ways to a result. */
export function viewBefore(check: FlowCheck, view: View): View {
  const steps: View[] = [
    { name: 'ways' },
    ...(check?.groups ?? []).map((_, group): View => ({ name: 'group', group })),
    ...(check?.questions ?? []).map(({ id }): View => ({ name: 'ask', question: id })),
  ];
  const at = steps.findIndex(
    (step) =>
      (step.name === 'group' && view.name === 'group' && step.group === view.group) ||
      (step.name === 'ask' && view.name === 'ask' && step.question === view.question),
  );
  return steps[at - 1] ?? { name: 'ways' };
}

/** The view after an answer: the result if there is one, or else the next open group or question. */
export function viewAfterAnswer(check: FlowCheck, visit: Visit): View {
  return firstOpen(check, visit) === null ? { name: 'result' } : askView(check, visit, 'one');
}

/**
 * The visit with this group chosen in place of any other of the same question, and compared with the survey that the last
 * of the chosen groups names. Drops a phase chosen before, as answers do.
 */
export function withGroup(check: FlowCheck, visit: Visit, group: number, option: string): Visit {
  const questions = check?.groups ?? [];
  const chosen = questions.flatMap(
    ({ options }, index) =>
      options.find(({ id }) => (index === group ? id === option : visit.groups.includes(id))) ?? [],
  );
  const survey = chosen.findLast((one) => one.survey !== undefined)?.survey ?? null;
  return { ...visit, phase: null, survey, groups: chosen.map(({ id }) => id) };
}

/** The sentences on chosen groups that were not asked. */
export function outsideOf(check: FlowCheck, { groups }: Visit): string[] {
  return (check?.groups ?? []).flatMap(({ options }) =>
    options.flatMap(({ id, outside }) => (groups.includes(id) && outside ? [outside] : [])),
  );
}

/** The visit with these answers added. Drops a phase chosen before, since the self-check now decides. */
export function withAnswers(visit: Visit, answers: Visit['answers']): Visit {
  return { ...visit, phase: null, answers: { ...visit.answers, ...answers } };
}

/** The visit with "not sure" for every open question. */
export function settled(check: FlowCheck, visit: Visit): Visit {
  const unsure = Object.fromEntries((check?.questions ?? []).map(({ id }) => [id, null]));
  return withAnswers(visit, { ...unsure, ...visit.answers });
}

/**
 * The visit of a history entry with what the visitor has entered since: the guess, and where the entry is no `result` also
 * answers and groups, with the survey that these chose.
 */
export function withNewer(entry: Visit, newest: Visit, result: boolean): Visit {
  const visit = { ...entry, guess: newest.guess ?? entry.guess };
  if (result) return visit;
  const { groups, survey } = newest.groups.length > 0 ? newest : entry;
  return { ...visit, answers: { ...entry.answers, ...newest.answers }, groups, survey };
}

/** The visit after "start again": only the guess is kept, because the visitor has seen its answer. */
export function startedAgain(visit: Visit): Visit {
  return { ...EMPTY_VISIT, guess: visit.guess };
}

/** The view that a history entry holds; null if it is not one that this widget could have written. */
export function readView(value: unknown, check: FlowCheck): View | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, question, group }: { name?: unknown; question?: unknown; group?: unknown } = value;
  if (name === 'group') return typeof group === 'number' && check?.groups[group] ? { name, group } : null;
  if (name === 'ask') {
    const known = check?.questions.find(({ id }) => id === question);
    return known ? { name, question: known.id } : null;
  }
  const simple = SIMPLE_VIEWS.find((entry) => entry === name);
  return simple ? { name: simple } : null;
}

/** The form value of "not sure". Empty, because no option's id can be. */
export const UNSURE = '';

/** The options of a question for a form: its own, then "not sure" with the label `unsure`, if that is an answer. */
export function optionsOf(
  question: { options: readonly { id: string; label: string }[] } | undefined,
  unsure?: string,
): { value: string; label: string }[] {
  const own = question?.options.map(({ id, label }) => ({ value: id, label })) ?? [];
  return unsure === undefined ? own : [...own, { value: UNSURE, label: unsure }];
}
