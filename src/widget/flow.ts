// Widget layer, pure: which view follows which. Knows no DOM, no history and no strings.
import { EMPTY_VISIT, type Visit, type Vocabulary } from '../model/answers.ts';
import type { Check } from '../model/placement.ts';
import type { WidgetData } from './props.ts';

/** The views that need no further data. */
const SIMPLE_VIEWS = ['guess', 'ways', 'choose', 'all', 'result'] as const;

/** What the widget shows: `ask` is one question, `all` is every question at once. */
export type View = { name: (typeof SIMPLE_VIEWS)[number] } | { name: 'ask'; question: string };

/** How questions are asked: one per screen or all at once. */
export type Mode = 'one' | 'all';

/** The ids that fragments may name. */
export function vocabularyOf({ check, phases, surveys }: WidgetData): Vocabulary {
  return { check, phases: phases.map(({ id }) => id), surveys: surveys.map(({ id }) => id) };
}

/** The id of the first question without an answer, null if there is none. "Not sure" is an answer. */
export function firstOpen({ questions }: Check, visit: Visit): string | null {
  return questions.find(({ id }) => !Object.hasOwn(visit.answers, id))?.id ?? null;
}

/** True if there is a result: a phase was chosen, or every question has an answer. */
export function hasResult(check: Check, visit: Visit): boolean {
  return visit.phase !== null || firstOpen(check, visit) === null;
}

/** The view at which a visit read from an address continues. */
export function viewOf(check: Check, visit: Visit, mode: Mode): View {
  if (hasResult(check, visit)) return { name: 'result' };
  if (Object.keys(visit.answers).length > 0) return askView(check, visit, mode);
  return { name: visit.guess === null ? 'guess' : 'ways' };
}

/** The view that asks the first open question, or the first question if none is open. */
export function askView(check: Check, visit: Visit, mode: Mode): View {
  const question = firstOpen(check, visit) ?? check.questions[0]?.id;
  return mode === 'all' || question === undefined ? { name: 'all' } : { name: 'ask', question };
}

/** The view before this one, for entries without history: the previous question, or the ways to a result. */
export function viewBefore({ questions }: Check, view: View): View {
  const asked = view.name === 'ask' ? questions.findIndex(({ id }) => id === view.question) : 0;
  const before = questions[asked - 1];
  return before ? { name: 'ask', question: before.id } : { name: 'ways' };
}

/** The view after a question was answered: the next open question, or the result. */
export function viewAfterAnswer(check: Check, visit: Visit): View {
  const question = firstOpen(check, visit);
  return question === null ? { name: 'result' } : { name: 'ask', question };
}

/** The visit with these answers added. Drops a phase chosen before, since the self-check now decides. */
export function withAnswers(visit: Visit, answers: Visit['answers']): Visit {
  return { ...visit, phase: null, answers: { ...visit.answers, ...answers } };
}

/** The visit with "not sure" for every open question. */
export function settled(check: Check, visit: Visit): Visit {
  const unsure = Object.fromEntries(check.questions.map(({ id }) => [id, null]));
  return withAnswers(visit, { ...unsure, ...visit.answers });
}

/** The visit after "start again": only the guess is kept, because the visitor has seen its answer. */
export function startedAgain(visit: Visit): Visit {
  return { ...EMPTY_VISIT, guess: visit.guess };
}

/** The view that a history entry holds; null if it is not one that this widget could have written. */
export function readView(value: unknown, check: Check): View | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, question }: { name?: unknown; question?: unknown } = value;
  if (name === 'ask') {
    const known = check.questions.find(({ id }) => id === question);
    return known ? { name, question: known.id } : null;
  }
  const simple = SIMPLE_VIEWS.find((entry) => entry === name);
  return simple ? { name: simple } : null;
}

/** The form value of "not sure". Empty, because no option's id can be. */
export const UNSURE = '';

/** The options of a question for a form: its own, then "not sure" with the label `unsure`. */
export function optionsOf(
  { options }: { options: readonly { id: string; label: string }[] },
  unsure: string,
): { value: string; label: string }[] {
  return [...options.map(({ id, label }) => ({ value: id, label })), { value: UNSURE, label: unsure }];
}
