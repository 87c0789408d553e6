// Editor tools: writes changed shares into the text of an infographic's file, with a changelog entry. No files, no clock.
import { applyEdits, modify } from 'jsonc-parser';
import { format } from 'prettier';
import type { Infographic } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { fill } from '../model/format.ts';
import type { Change } from './sheet.ts';

/** The text of a changelog entry in one language: each changed survey and phase with its old and new share. */
function entry(
  infographic: Infographic,
  changes: readonly Change[],
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
      const label = infographic.phases.find(({ id }) => id === phase)?.label[language] ?? phase;
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

/**
 * The text of the file with the changes, `updated` set to `day` (year-month-day) and a changelog entry in each language
 * of `strings`. In a file formatted like the project's files, only the affected lines differ.
 */
export async function applyChanges(
  text: string,
  infographic: Infographic,
  changes: readonly Change[],
  strings: Readonly<Record<string, Strings>>,
  day: string,
): Promise<string> {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const set = (json: string, path: (string | number)[], value: unknown, isArrayInsertion = false) =>
    applyEdits(json, modify(json, path, value, { formattingOptions, isArrayInsertion }));
  let changed = text;
  for (const { survey, phase, after } of changes) {
    const index = infographic.surveys.findIndex(({ id }) => id === survey);
    changed = set(changed, ['surveys', index, 'shares', phase], after);
  }
  const newest = infographic.changelog[0]?.date ?? day;
  const date = day > newest ? day : newest;
  changed = set(changed, ['updated'], date > infographic.updated ? date : infographic.updated);
  const entries = Object.fromEntries(
    Object.entries(strings).map(([language, words]) => [
      language,
      entry(infographic, changes, language, words),
    ]),
  );
  changed = set(changed, ['changelog', 0], { date, text: entries }, true);
  return format(changed, { parser: 'json', printWidth: 110, endOfLine: 'auto' });
}
