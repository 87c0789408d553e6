// Dataset layer: the check of the interface words: flat, and complete in every language.
import { z } from 'zod';
import type de from '../../data/strings/de.json';
import { checkDocument, shapeOf } from './document.ts';
import type { CheckedDocument } from './document.ts';
import { DataError, type Finding } from './problems.ts';
import { entriesAt } from './raw.ts';
import { languageName, listed, meant, quoted } from './words.ts';

/**
 * The interface words of one language by key. Which keys there must be, the compiler knows from the first language's
 * file; that the others have the same ones, and the same places in them, is checked here.
 */
export type Strings = Readonly<Record<keyof typeof de, string>>;

/** Word forms that some languages need and others do not, by the names that Intl.PluralRules gives them. */
const PLURAL = /\.(zero|one|two|few|many|other)$/;

/** The schema of one file in data/strings. */
export const stringsSchema = z
  .record(
    z.string().regex(/^[\w$][\w$.-]*$/),
    z.string().trim().min(1).meta({ title: 'a text', description: 'The words as they stand on the page.' }),
  )
  .meta({ description: 'The words of the interface in one language. The first language has every key.' });

/** Words before it is known that they are complete. */
type Texts = Readonly<Record<string, string>>;

const shape = shapeOf<Texts>(stringsSchema);

/** A {place} for a value. */
const PLACE = /\{(\w+)\}/g;

/** Word forms that may leave out the number that they are for. */
const NUMBERED = /\.(zero|one|two)$/;

/** The places that a text leaves for values. */
function places(text: string): string[] {
  return [...text.matchAll(PLACE)].map((match) => match[1] ?? '');
}

/** Braces that are no place for a value. */
function loneBraces(root: unknown): Finding[] {
  return entriesAt(root, []).flatMap(([key, text]): Finding[] =>
    typeof text === 'string' && /[{}]/.test(text.replace(PLACE, ''))
      ? [
          {
            path: [key],
            says: 'a brace stands alone',
            todo: 'Write places for values like {n}, with both braces.',
          },
        ]
      : [],
  );
}

/** The places of a key in the first language, in all its word forms. */
function placesOf(key: string, first: Texts): string[] {
  const stem = key.replace(PLURAL, '');
  return Object.entries(first)
    .filter(([other]) => other === key || (PLURAL.test(other) && other.replace(PLURAL, '') === stem))
    .flatMap(([, text]) => places(text));
}

/** Whether a key is a word form that the first language does not need but has a counterpart of. */
function isFurtherForm(key: string, first: Texts): boolean {
  return PLURAL.test(key) && Object.hasOwn(first, key.replace(PLURAL, '.other'));
}

/** What a language has too little or too much compared with the first one. */
function comparison(root: unknown, first: Texts, firstLanguage: string): Finding[] {
  const found = entriesAt(root, []);
  const own = new Set(found.map(([key]) => key));
  const missing = new Set(Object.keys(first).filter((key) => !own.has(key)));
  const findings: Finding[] = [];
  for (const [key, text] of found) {
    if (Object.hasOwn(first, key) || isFurtherForm(key, first)) {
      const known = placesOf(key, first);
      const used = typeof text === 'string' && text.trim() ? places(text) : known;
      if (!NUMBERED.test(key))
        for (const place of new Set(known))
          if (!used.includes(place))
            findings.push({
              path: [key],
              says: `the value of {${place}} is not used here`,
              todo: `Write {${place}} where it belongs.`,
            });
      for (const place of used)
        if (!known.includes(place))
          findings.push({
            path: [key],
            says: `there is no value for {${place}} here`,
            todo:
              known.length > 0
                ? `Use ${listed(
                    [...new Set(known)].map((name) => `{${name}}`),
                    'or',
                  )}.`
                : 'Remove it.',
          });
      continue;
    }
    if (key === '$schema') continue;
    const near = meant(key, [...missing]) ?? meant(key, Object.keys(first));
    if (near) missing.delete(near);
    findings.push({
      path: [key],
      atKey: true,
      says: `there is no key ${quoted(key)} in ${languageName(firstLanguage)}`,
      todo: near
        ? `Did you mean ${quoted(near)}?`
        : `Add it to the file in ${languageName(firstLanguage)}: every language has the same keys.`,
    });
  }
  for (const key of missing)
    findings.push({
      path: [key],
      says: 'expected a text, found nothing',
      todo: `Add "${key}". In ${languageName(firstLanguage)} it is ${quoted(first[key] ?? '')}.`,
    });
  return findings;
}

/** The words of a file, which say so if one is asked for that is not there: what is needed, only the pages know. */
export function complete(strings: Strings, file: string): Strings {
  const get = (words: Strings, key: string | symbol): unknown => {
    if (typeof key === 'string' && key.includes('.') && !Object.hasOwn(words, key))
      throw new DataError([
        {
          file,
          path: [key],
          where: key,
          line: 1,
          column: 1,
          says: 'expected a text, found nothing',
          todo: `Add ${quoted(key)}: the site needs it.`,
        },
      ]);
    return Reflect.get(words, key);
  };
  return new Proxy(strings, { get });
}

/** Checks one language's words; `first` are those of the site's first language, if this is another one. */
export function checkStrings(
  text: string,
  file: string,
  first?: Strings,
  firstLanguage = '',
): CheckedDocument<Strings> {
  return checkDocument(text, file, shape, (root) => [
    ...loneBraces(root),
    ...(first ? comparison(root, first, firstLanguage) : []),
  ]) as CheckedDocument<Strings>;
}
