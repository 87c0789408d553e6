// Dataset layer: brings the text of an older file of an infographic to the present schema. No files, no clock; what needs
// no change stays as it is written. The command migrate writes the result; versions of the archive are read with it.
import { applyEdits, findNodeAtLocation, getNodeValue, modify, parseTree } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import { isObject } from './raw.ts';
import { companies } from './respondents.ts';

/** The text of a migrated file, and what was changed, as sentences; none if it needed nothing. */
export interface Migrated {
  text: string;
  changes: string[];
}

/** What stood before a region inside the sentences of older versions. */
const BEFORE_REGION = 'in ';

/** The names of the fields of the object at the root, in order. */
function fieldsOf(tree: Node | undefined): string[] {
  return (tree?.children ?? []).map((property) => String(property.children?.[0]?.value));
}

/** A survey's `region`, which stood after "in", as its `place`: a whole phrase. Undefined if there is nothing to do. */
function regionToPlace(text: string, survey: Node): string | undefined {
  const region = survey.children?.find((property) => property.children?.[0]?.value === 'region');
  const [key, value] = region?.children ?? [];
  if (!key || !value || findNodeAtLocation(survey, ['place'])) return undefined;
  const phrases: unknown = getNodeValue(value);
  if (!isObject(phrases)) return undefined;
  // From the end, so that the places of earlier nodes stay right.
  let changed = text;
  for (const property of (value.children ?? []).toReversed()) {
    const phrase = property.children?.[1];
    if (phrase?.type !== 'string') continue;
    const written = JSON.stringify(BEFORE_REGION + String(phrase.value));
    changed = changed.slice(0, phrase.offset) + written + changed.slice(phrase.offset + phrase.length);
  }
  return `${changed.slice(0, key.offset)}"place"${changed.slice(key.offset + key.length)}`;
}

/** The file with `place` in every survey, and how many surveys had a `region` instead. */
function withPlaces(text: string): { text: string; count: number } {
  let changed = text;
  let count = 0;
  const surveys = () => {
    const tree = parseTree(changed);
    return (tree && findNodeAtLocation(tree, ['surveys'])?.children) ?? [];
  };
  for (let index = 0; index < surveys().length; index += 1) {
    const survey = surveys()[index];
    const next = survey && regionToPlace(changed, survey);
    if (next === undefined) continue;
    changed = next;
    count += 1;
  }
  return { text: changed, count };
}

/** The text of a file in the present schema, for a site in these languages; what is added is not formatted. */
export function migrated(original: string, languages: readonly string[]): Migrated {
  const { text: placed, count } = withPlaces(original);
  const changes: string[] = [];
  let text = placed;
  if (count > 0)
    changes.push(
      `"region" is now "place", a whole phrase, in ${count} ${count === 1 ? 'survey' : 'surveys'}.`,
    );
  const fields = fieldsOf(parseTree(text));
  if (fields.length > 0 && !fields.includes('respondents')) {
    const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
    const before = fields.indexOf('changelog') + 1;
    text = applyEdits(
      text,
      modify(text, ['respondents'], companies(languages), {
        formattingOptions,
        ...(before > 0 ? { getInsertionIndex: () => before } : {}),
      }),
    );
    changes.push('"respondents" is added: companies were asked, in the forms that sentences need.');
  }
  return { text, changes };
}
