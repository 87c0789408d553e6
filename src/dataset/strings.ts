// Dataset layer: the check of one file in data/strings: every key of the interface, with the values it gets.
import * as z from 'zod';
import { checkDocument, shapeOf } from './document.ts';
import type { CheckedDocument } from './document.ts';
import { gapFindings } from './gaps.ts';
import { INTERFACE, RESPONDENTS } from './interface.ts';
import type { Finding } from './problems.ts';
import { entriesAt } from './raw.ts';
import { formNames } from './respondents.ts';
import { languageName, listed, meant, quoted } from './words.ts';

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
            message: 'a brace stands alone',
            hint: 'Write places for values like {n}, with both braces.',
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
      const instead = braced.length > 0 ? `Use ${listed(braced, 'or')}.` : 'Remove it.';
      return {
        path: [key],
        message: `there is no value for {${name}} here`,
        hint: near ? `Did you mean {${near}}?` : instead,
      };
    }),
    ...[...left].map((name) => ({
      path: [key],
      message: `the value of {${name}} is not used here`,
      hint: `Write {${name}} where it belongs.`,
    })),
  ];
}

/** Missing keys, unknown keys and wrong placeholders. */
function comparison(root: unknown, language: string, example: Example | undefined): Finding[] {
  const found = entriesAt(root, []).filter(([key]) => key !== '$schema');
  const own = new Set(found.map(([key]) => key));
  const missing = new Set(Object.keys(INTERFACE).filter((key) => !own.has(key)));
  const findings = found.flatMap(([key, text]): Finding[] => {
    const values = valuesOf(key);
    if (values) return typeof text === 'string' && text.trim() ? misplaced(key, text, values, language) : [];
    const near = meant(key, [...missing]) ?? meant(key, Object.keys(INTERFACE));
    if (near) missing.delete(near);
    return [
      {
        path: [key],
        atKey: true,
        message: `there is no place for ${quoted(key)} on the site`,
        hint: near ? `Did you mean ${quoted(near)}?` : 'Remove it.',
      },
    ];
  });
  const exampleWords: Readonly<Record<string, string>> = example?.words ?? {};
  for (const key of missing) {
    const text = exampleWords[key];
    const hint = example && text ? ` In ${languageName(example.language)} it is ${quoted(text)}.` : '';
    findings.push({ path: [key], message: 'expected a text, found nothing', hint: `Add "${key}".${hint}` });
  }
  return findings;
}

/** Checks the words of a language; `example` are the words of another, for hints. */
export function checkStrings(
  text: string,
  file: string,
  language: string,
  example?: Example,
): CheckedDocument<Strings> {
  // The schema allows any keys; comparison() finds the missing ones, and Strings has them all only without problems.
  return checkDocument(text, file, shape, (root) => [
    ...gapFindings(root),
    ...loneBraces(root),
    ...comparison(root, language, example),
  ]) as CheckedDocument<Strings>;
}
