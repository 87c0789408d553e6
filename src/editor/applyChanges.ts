// Editor tools: writes changed shares into the text of an infographic's file, with a changelog entry. No files, no clock.
import { applyEdits, modify } from 'jsonc-parser';
import { format } from 'prettier';
import type { Infographic } from '../dataset/schema.ts';
import type { Change } from './sheet.ts';

/** The words of a changelog entry in the languages we write. Others get the English ones, to be translated. */
const WORDS: Record<string, { intro: string; silent: string; quote: (text: string) => string }> = {
  de: { intro: 'Zahlen geändert', silent: 'nicht berichtet', quote: (text) => `„${text}“` },
  en: { intro: 'Numbers changed', silent: 'not reported', quote: (text) => `‘${text}’` },
};

/** The languages whose changelog entry is written in English for want of words. */
export function untranslated(languages: readonly string[]): string[] {
  return languages.filter((language) => !Object.hasOwn(WORDS, language));
}

/** What was changed, in one language: each survey and phase with its old and new number. */
function entry(infographic: Infographic, changes: readonly Change[], language: string): string {
  const words = (Object.hasOwn(WORDS, language) ? WORDS[language] : undefined) ?? WORDS.en!;
  const locale = Object.hasOwn(WORDS, language) ? language : 'en';
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const share = (value: number | null) => (value === null ? words.silent : numbers.format(value));
  const bySurvey = infographic.surveys.flatMap((survey) => {
    const own = changes.filter((change) => change.survey === survey.id);
    if (own.length === 0) return [];
    const parts = own.map(({ phase, before, after }) => {
      const label = infographic.phases.find(({ id }) => id === phase)?.label[language] ?? phase;
      return `${words.quote(label)} ${share(before)} → ${share(after)}`;
    });
    return [`${survey.label[language] ?? survey.id}: ${parts.join(', ')}`];
  });
  return `${words.intro}. ${bySurvey.join('; ')}.`;
}

/**
 * The text of the file with the changes in it, `updated` set to `day` (year-month-day) and a changelog entry in every
 * language. Only the lines concerned change if the text is formatted as the project's files are.
 */
export async function applyChanges(
  text: string,
  infographic: Infographic,
  changes: readonly Change[],
  languages: readonly string[],
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
  const words = Object.fromEntries(
    languages.map((language) => [language, entry(infographic, changes, language)]),
  );
  changed = set(changed, ['changelog', 0], { date, text: words }, true);
  return format(changed, { parser: 'json', printWidth: 110, endOfLine: 'auto' });
}
