// Model layer: changed shares in words, for the changelog. No files, no clock.
import type { Infographic, Text } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { fill } from './format.ts';

/** A share that has changed. */
export interface ShareChange {
  /** The id of the survey. */
  survey: string;
  /** The id of the phase, or of an answer outside the order. */
  phase: string;
  before: number | null;
  after: number | null;
}

/** The name of a phase, or of an answer outside the order. */
function answerLabel({ phases, surveys }: Infographic, id: string): Text | undefined {
  const outside = surveys.flatMap(({ other = [] }) => other);
  return [...phases, ...outside].find((answer) => answer.id === id)?.label;
}

/** The text of a changelog entry in one language: each changed survey and phase with its old and new share. */
export function changelogEntry(
  infographic: Infographic,
  changes: readonly ShareChange[],
  language: string,
  strings: Strings,
): string {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const share = (value: number | null) =>
    value === null ? strings['changelog.notReported'] : numbers.format(value);
  const bySurvey = infographic.surveys.flatMap((survey) => {
    const own = changes.filter((change) => change.survey === survey.id);
    if (own.length === 0) return [];
    const parts = own.map(({ phase, before, after }) => {
      const label = answerLabel(infographic, phase)?.[language] ?? phase;
      return fill(strings['changelog.change'], {
        phase: label,
        before: share(before),
        after: share(after),
      });
    });
    return [`${survey.label[language] ?? survey.id}: ${parts.join(', ')}`];
  });
  return fill(strings['changelog.entry'], { changes: bySurvey.join('; ') });
}
