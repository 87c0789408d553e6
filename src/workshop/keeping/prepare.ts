// Workshop: a file as it is saved: with its changelog entry and the day of the change, formatted as it was. Pure.
import { rowsAt, valueAt } from '../../dataset/raw.ts';
import type { Infographic, Text } from '../../dataset/schema.ts';
import type { Strings } from '../../dataset/strings.ts';
import { changelogEntry } from '../../model/changelog.ts';
import { shareChanges } from '../changes.ts';
import { withEntry, withValue } from '../edits.ts';
import { formatted } from './format.ts';

/** The entry that is proposed for a change: the changed numbers in words; empty texts where no number has changed. */
export function proposedEntry(
  before: unknown,
  after: unknown,
  infographic: Infographic | undefined,
  languages: readonly string[],
  strings: Readonly<Record<string, Strings>>,
): Text {
  const changes = shareChanges(before, after);
  return Object.fromEntries(
    languages.map((language) => {
      const words = strings[language];
      if (!infographic || !words || changes.length === 0) return [language, ''];
      return [language, changelogEntry(infographic, changes, language, words)];
    }),
  );
}

/**
 * The text with an entry at the top of its changelog, and `updated` set to the day; no entry if one of its texts is
 * empty. A file that was formatted as the project's files are stays so; `before` is its text before the changes.
 */
export function prepared(text: string, before: string, entry: Text, day: string): string {
  let ready = text;
  const root: unknown = JSON.parse(text);
  const texts = Object.values(entry);
  if (texts.length > 0 && texts.every((said) => said.trim() !== '')) {
    const newest = rowsAt(root, ['changelog'])[0]?.value.date;
    const date = typeof newest === 'string' && newest > day ? newest : day;
    const updated = valueAt(root, ['updated']);
    if (typeof updated !== 'string' || date > updated) ready = withValue(ready, ['updated'], date);
    ready = withEntry(ready, ['changelog', 0], { date, text: entry });
  }
  return before === '' || formatted(before) === before ? formatted(ready) : ready;
}
