// Dataset layer: the check of one file in data/strings: every key of the interface, with the values it gets.
import * as z from 'zod';
import { checkDocument, shapeOf } from './document.ts';
import type { CheckedDocument } from './document.ts';
import { gapFindings } from './gaps.ts';
import { INTERFACE, RESPONDENTS } from './interface.ts';
import type { Finding } from './problems.ts';
import { entriesAt } from './raw.ts';
import { formNames } from './respondents.ts';
import { inQuotes, languageName, listed, meant, quoted } from './words.ts';

/** The interface words of one language by key. */
export type Strings = Readonly<Record<keyof typeof INTERFACE, string>>;

/** The words of another language, for the hint about a missing key. */
export interface Example {
  language: string;
  words: Strings;
}

/** Keys of plural forms end in a category of Intl.PluralRules; languages need different ones. */
const PLURAL = /\.(zero|one|two|few|many|other)$/;

/** The schema of one file in data/strings. */
export const stringsSchema = z
  .record(
    z.string().regex(/^[\w$][\w$.-]*$/),
    z.string().trim().min(1).meta({ title: 'a text', description: 'The words as they stand on the page.' }),
  )
  .meta({ description: 'The words of the interface in one language. Every language has the same keys.' });

const KEYS = Object.keys(INTERFACE);
const NEEDED: Readonly<Record<string, readonly string[]>> = INTERFACE;

const shape = shapeOf(stringsSchema);

/** A {placeholder} for a value. */
const PLACE = /\{(\w+)\}/g;

/** Plural forms that may leave out the number that they are for. */
const NUMBERED = /\.(zero|one|two)$/;

/** The names of the placeholders in a text. */
function places(text: string): string[] {
  return [...text.matchAll(PLACE)].map((match) => match[1] ?? '');
}

/** Braces that belong to no placeholder. */
function loneBraces(root: unknown): Finding[] {
  return entriesAt(root, []).flatMap(([key, text]): Finding[] =>
    typeof text === 'string' && /[{}]/.test(text.replace(PLACE, ''))
      ? [
          {
            path: [key],
            message: { en: 'a brace stands alone', de: 'eine geschweifte Klammer steht allein' },
            hint: {
              en: 'Write places for values like {n}, with both braces.',
              de: 'Platzhalter so schreiben: {n}, mit beiden Klammern.',
            },
          },
        ]
      : [],
  );
}

/** The values that a key gets, a plural form those of its `.other` form; undefined for unknown keys. */
function valuesOf(key: string): readonly string[] | undefined {
  if (Object.hasOwn(NEEDED, key)) return NEEDED[key];
  return PLURAL.test(key) ? NEEDED[key.replace(PLURAL, '.other')] : undefined;
}

/** Values that a text does not use, and placeholders that get no value. A text may leave out forms of a noun. */
function misplaced(key: string, text: string, all: readonly string[], language: string): Finding[] {
  const used = new Set(places(text));
  const needed = all.filter((name) => name !== RESPONDENTS);
  const values = [...needed, ...(all.includes(RESPONDENTS) ? formNames(language) : [])];
  const left = new Set(NUMBERED.test(key) ? [] : needed.filter((name) => !used.has(name)));
  const unknown = [...used].filter((name) => !values.includes(name));
  const braced = values.map((name) => `{${name}}`);
  return [
    ...unknown.map((name): Finding => {
      const near = meant(name, values);
      if (near) left.delete(near);
      const instead =
        braced.length > 0
          ? { en: `Use ${listed(braced, 'or')}.`, de: `${listed(braced, 'or', 'de')} verwenden.` }
          : { en: 'Remove it.', de: 'Es entfernen.' };
      return {
        path: [key],
        message: { en: `there is no value for {${name}} here`, de: `für {${name}} gibt es hier keinen Wert` },
        hint: near ? { en: `Did you mean {${near}}?`, de: `Ist {${near}} gemeint?` } : instead,
      };
    }),
    ...[...left].map((name) => ({
      path: [key],
      message: {
        en: `the value of {${name}} is not used here`,
        de: `der Wert von {${name}} kommt hier nicht vor`,
      },
      hint: {
        en: `Write {${name}} where it belongs.`,
        de: `{${name}} an die Stelle schreiben, an die der Wert gehört.`,
      },
    })),
  ];
}

/** Missing keys, unknown keys and wrong placeholders. */
function comparison(root: unknown, language: string, example: Example | undefined): Finding[] {
  const found = entriesAt(root, []).filter(([key]) => key !== '$schema');
  const own = new Set(found.map(([key]) => key));
  const missing = new Set(Object.keys(INTERFACE).filter((key) => !own.has(key)));
  let left = [...missing];
  const findings = found.flatMap(([key, text]): Finding[] => {
    const values = valuesOf(key);
    if (values) return typeof text === 'string' && text.trim() ? misplaced(key, text, values, language) : [];
    const near = meant(key, left) ?? meant(key, KEYS);
    if (near && missing.delete(near)) left = [...missing];
    return [
      {
        path: [key],
        atKey: true,
        message: {
          en: `there is no place for ${quoted(key)} on the site`,
          de: `für ${quoted(key)} gibt es auf der Website keinen Platz`,
        },
        hint: near
          ? { en: `Did you mean ${quoted(near)}?`, de: `Ist ${quoted(near)} gemeint?` }
          : { en: 'Remove it.', de: 'Es entfernen.' },
      },
    ];
  });
  const exampleWords: Readonly<Record<string, string>> = example?.words ?? {};
  for (const key of missing) {
    const text = exampleWords[key];
    const shown = example && text ? { language: example.language, text } : undefined;
    findings.push({
      path: [key],
      message: { en: 'expected a text, found nothing', de: 'erwartet: ein Text; gefunden: nichts' },
      hint: {
        en: `Add "${key}".${shown ? ` In ${languageName(shown.language)} it is ${quoted(shown.text)}.` : ''}`,
        de: `"${key}" ergänzen.${shown ? ` Auf ${languageName(shown.language, 'de')} heißt es ${inQuotes(shown.text, 'de')}.` : ''}`,
      },
    });
  }
  return findings;
}

/** Sentences have so many words or more; shorter texts, such as "Text" or "iframe", are rightly the same. */
const WORDS_OF_SENTENCE = 4;
/** The most sentences that may be the same in two languages, as a part of all. */
const MOST_SAME = 0.1;

/** Sentences that stand in another language's file in the same words; none where few do, or in one language's variants. */
function untranslated(root: unknown, language: string, examples: readonly Example[]): Finding[] {
  const texts = entriesAt(root, []).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && (entry[1].match(/\p{L}{2,}/gu) ?? []).length >= WORDS_OF_SENTENCE,
  );
  for (const { language: other, words } of examples) {
    if (other.split('-')[0] === language.split('-')[0]) continue;
    const theirs: Readonly<Record<string, string>> = words;
    const same = texts.filter(([key, text]) => theirs[key] === text);
    if (same.length <= texts.length * MOST_SAME) continue;
    return same.map(([key]) => ({
      path: [key],
      message: {
        en: `not translated: ${same.length} of ${texts.length} sentences are the same as in data/strings/${other}.json`,
        de: `nicht übersetzt: ${same.length} von ${texts.length} Sätzen sind die gleichen wie in data/strings/${other}.json`,
      },
      hint: {
        en: `Write them in ${languageName(language)}.`,
        de: `Sie auf ${languageName(language, 'de')} schreiben.`,
      },
      causes: ['not translated'],
    }));
  }
  return [];
}

/** Checks the words of a language; `examples` are the words of others, for hints and comparison. */
export function checkStrings(
  text: string,
  file: string,
  language: string,
  examples: readonly Example[] = [],
): CheckedDocument<Strings> {
  // The schema allows any keys; comparison() finds the missing ones, and Strings has them all only without problems.
  return checkDocument(text, file, shape, (root) => [
    ...gapFindings(root),
    ...loneBraces(root),
    ...comparison(root, language, examples[0]),
    ...untranslated(root, language, examples),
  ]) as CheckedDocument<Strings>;
}
