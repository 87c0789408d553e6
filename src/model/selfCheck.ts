// Model layer: the self-check of a data file in the form that placing needs. No language, no DOM.
import type { Infographic } from '../dataset/schema.ts';
import { NO, YES, type Check } from './placement.ts';

/** The self-check of an infographic, yes/no questions with their two answers as options; null if it has none. */
export function checkOf({ check }: Pick<Infographic, 'check'>): Check | null {
  if (!check) return null;
  return {
    questions: check.questions.map(({ id, stage, options, yes, sets }) => ({
      id,
      ...(stage !== undefined && { stage }),
      ...(sets && { sets }),
      options: options?.map((option) => ({ id: option.id, points: option.points })) ?? [
        { id: NO, points: 0 },
        { id: YES, points: yes ?? 0 },
      ],
    })),
    rule: check.rule,
  };
}
