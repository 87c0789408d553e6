// Editor tools: writes changed shares into the text of an infographic's file, with a changelog entry. No files, no clock.
import type { Infographic } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { changelogEntry } from '../model/changelog.ts';
import { formatted, setIn } from './edits.ts';
import type { Change, SheetReading } from './sheet.ts';

/** The text with the share of an answer outside the order, which is added to a survey that does not have it yet. */
function setOther(text: string, { surveys }: Infographic, { survey, phase, after, other }: Change): string {
  const index = surveys.findIndex(({ id }) => id === survey);
  const own = surveys[index]?.other ?? [];
  const place = own.findIndex(({ id }) => id === phase);
  if (place >= 0) return setIn(text, ['surveys', index, 'other', place, 'share'], after);
  const like = surveys.find(({ id }) => id === other?.like)?.other?.find(({ id }) => id === phase);
  if (!like) return text;
  const added = { ...like, share: after };
  return own.length > 0
    ? setIn(text, ['surveys', index, 'other', -1], added, true)
    : setIn(text, ['surveys', index, 'other'], [added]);
}

/**
 * The text of the file with the changes, `updated` set to `day` (year-month-day) and a changelog entry in each language
 * of `strings`. In a file formatted like the project's files, only the affected lines differ.
 */
export async function applyChanges(
  text: string,
  infographic: Infographic,
  { changes, sums }: Pick<SheetReading, 'changes' | 'sums'>,
  strings: Readonly<Record<string, Strings>>,
  day: string,
): Promise<string> {
  let changed = text;
  for (const change of changes) {
    const index = infographic.surveys.findIndex(({ id }) => id === change.survey);
    changed = change.other
      ? setOther(changed, infographic, change)
      : setIn(changed, ['surveys', index, 'shares', change.phase], change.after);
  }
  for (const { survey, field, says } of sums) {
    const index = infographic.surveys.findIndex(({ id }) => id === survey);
    const word = field === 'rest' ? 'not-reported' : 'as-published';
    changed = setIn(changed, ['surveys', index, field], says ? word : undefined);
  }
  const newest = infographic.changelog[0]?.date ?? day;
  const date = day > newest ? day : newest;
  changed = setIn(changed, ['updated'], date > infographic.updated ? date : infographic.updated);
  if (changes.length === 0) return formatted(changed);
  const entries = Object.fromEntries(
    Object.entries(strings).map(([language, words]) => [
      language,
      changelogEntry(infographic, changes, language, words),
    ]),
  );
  return formatted(setIn(changed, ['changelog', 0], { date, text: entries }, true));
}
