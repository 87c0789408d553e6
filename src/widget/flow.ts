// Widget layer, pure: which view follows which. Knows no DOM, no history and no words.
import { EMPTY_VISIT, type Visit, type Vocabulary } from '../model/answers.ts';
import type { Check } from '../model/placement.ts';
import type { WidgetData } from './props.ts';

/** What the widget shows. `ask` is one question per screen, `all` every question at once. */
export type View =
  { name: 'guess' | 'ways' | 'choose' | 'all' | 'result' } | { name: 'ask'; question: string };

/** How questions are asked. */
export type Mode = 'one' | 'all';

/** The ids that fragments may speak of. */
export function vocabularyOf({ check, phases, surveys }: WidgetData): Vocabulary {
  return { check, phases: phases.map(({ id }) => id), surveys: surveys.map(({ id }) => id) };
}

/** The first question not answered yet; "not sure" is an answer. */
export function firstOpen({ questions }: Check, visit: Visit): string | null {
  return questions.find(({ id }) => !Object.hasOwn(visit.answers, id))?.id ?? null;
}

/** True if there is a result: a phase was chosen, or every question has an answer. */
export function hasResult(check: Check, visit: Visit): boolean {
  return visit.phase !== null || firstOpen(check, visit) === null;
}

/** The view for a visit that comes from an address: as far as it got, and nothing asked twice. */
export function viewOf(check: Check, visit: Visit, mode: Mode): View {
  if (hasResult(check, visit)) return { name: 'result' };
  if (Object.keys(visit.answers).length > 0) return askView(check, visit, mode);
  return { name: visit.guess === null ? 'guess' : 'ways' };
}

/** The view that asks what is still open; from the first question if nothing is. */
export function askView(check: Check, visit: Visit, mode: Mode): View {
  const question = firstOpen(check, visit) ?? check.questions[0]?.id;
  return mode === 'all' || question === undefined ? { name: 'all' } : { name: 'ask', question };
}

/** The view that the button back leads to where the history has none: the question before, or the ways to a result. */
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

/** The visit with one more answer; the self-check then decides, not a phase chosen before. */
export function withAnswers(visit: Visit, answers: Visit['answers']): Visit {
  return { ...visit, phase: null, answers: { ...visit.answers, ...answers } };
}

/** The visit with every open question answered "not sure". */
export function settled(check: Check, visit: Visit): Visit {
  const unsure = Object.fromEntries(check.questions.map(({ id }) => [id, null]));
  return withAnswers(visit, { ...unsure, ...visit.answers });
}

/** The visit after "start again": nothing is kept but the guess, since its answer is known by now. */
export function startedAgain(visit: Visit): Visit {
  return { ...EMPTY_VISIT, guess: visit.guess };
}

/** A view from a history entry, if it is one that this widget could have written. */
export function readView(value: unknown, check: Check): View | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, question } = value as { name?: unknown; question?: unknown };
  if (name === 'ask') {
    const known = check.questions.find(({ id }) => id === question);
    return known ? { name, question: known.id } : null;
  }
  const plain = (['guess', 'ways', 'choose', 'all', 'result'] as const).find((entry) => entry === name);
  return plain ? { name: plain } : null;
}

/** The value of the option "not sure" in forms; no option's id can be empty. */
export const UNSURE = '';

/** The options of a question as a form shows them: its own, then "not sure". */
export function optionsOf(
  { options }: { options: readonly { id: string; label: string }[] },
  unsure: string,
): { value: string; label: string }[] {
  return [...options.map(({ id, label }) => ({ value: id, label })), { value: UNSURE, label: unsure }];
}
