// Dataset layer: what a schema expects, in words.
import { isText, kindsOf, withoutNull } from '../jsonSchema.ts';
import type { JsonSchema } from '../jsonSchema.ts';
import { inEach } from '../problems.ts';
import type { Message, ToolLanguage } from '../problems.ts';
import { anyOf, languageName, listed, quoted } from '../words.ts';

/** The German of the titles in the schemas. */
const TITLES: Readonly<Record<string, string>> = {
  'a text': 'ein Text',
  'a name': 'ein Name',
  'an address that starts with mailto: or https://': 'eine Adresse, die mit mailto: oder https:// beginnt',
  'a short name': 'ein kurzer Name',
  'a language code': 'ein Sprachcode',
  'a year, or a year and month': 'ein Jahr, oder Jahr und Monat',
  'the name of a number': 'der Name einer Zahl',
  'the phases': 'die Phasen',
};

/** How the titles of texts in one language begin. */
const TEXT_IN = 'the text in ';

/** The language that a schema wants a text in, by its code, if it is the schema of a text in one language. */
export function languageOf(
  { title = '' }: JsonSchema,
  code: string | number | undefined,
): string | undefined {
  return title.startsWith(TEXT_IN) ? String(code) : undefined;
}

/** The title of a schema in words; `code` is the code of the language for texts in one language. */
export function titleOf({ title = '' }: JsonSchema, code?: string | number): Message {
  if (title.startsWith(TEXT_IN))
    return {
      en: title,
      de:
        code === undefined
          ? 'der Text in dieser Sprache'
          : `der Text auf ${languageName(String(code), 'de')}`,
    };
  return { en: title, de: TITLES[title] ?? title };
}

/** " from 2 to 5", " of at least 1", " of at most 8", or nothing. */
function range(least: number | undefined, most: number | undefined): Message {
  const bounded = most !== undefined && most < Number.MAX_SAFE_INTEGER;
  if (least !== undefined && bounded)
    return { en: ` from ${least} to ${most}`, de: ` von ${least} bis ${most}` };
  if (least !== undefined) return { en: ` of at least ${least}`, de: ` ab ${least}` };
  return bounded ? { en: ` of at most ${most}`, de: ` bis ${most}` } : { en: '', de: '' };
}

/** The example that a schema gives, for "such as ...". */
function example(schema: JsonSchema): Message {
  const [first] = schema.examples ?? [];
  return first === undefined
    ? { en: '', de: '' }
    : { en: ` such as ${String(first)}`, de: ` wie ${String(first)}` };
}

/** How many entries a list may have: " of 2 to 5", " with at least 1", " of at most 8", or nothing. */
function listSize({ minItems = 0, maxItems }: JsonSchema): Message {
  if (maxItems !== undefined)
    return minItems > 0
      ? { en: ` of ${minItems} to ${maxItems}`, de: ` mit ${minItems} bis ${maxItems} Einträgen` }
      : { en: ` of at most ${maxItems}`, de: ` mit höchstens ${maxItems} Einträgen` };
  return minItems > 0
    ? {
        en: ` with at least ${minItems}`,
        de: ` mit mindestens ${minItems} ${minItems === 1 ? 'Eintrag' : 'Einträgen'}`,
      }
    : { en: '', de: '' };
}

/** Two messages one after the other. */
function joined(one: Message, other: Message): Message {
  return inEach((language) => one[language] + other[language]);
}

/** The languages of a text, as a sentence lists them. */
function languagesOf(schema: JsonSchema, language: ToolLanguage): string {
  const names = Object.keys(schema.properties ?? {}).map((code) => languageName(code, language));
  return listed(names, 'and', language);
}

/** What a schema expects, in words, without "or null". */
function plainExpectation(schema: JsonSchema, code?: string | number): Message {
  const { type, format, pattern, minimum, maximum, title } = schema;
  const one = schema.const === undefined ? schema.enum : [String(schema.const)];
  if (one) return inEach((language) => anyOf(one, language));
  if (schema.oneOf)
    return {
      en: `a group { … } of the kind ${listed(kindsOf(schema), 'or')}`,
      de: `eine Gruppe { … } der Art ${listed(
        kindsOf(schema).map((kind) => quoted(kind)),
        'or',
        'de',
      )}`,
    };
  if (type === 'integer')
    return joined({ en: 'a whole number', de: 'eine ganze Zahl' }, range(minimum, maximum));
  if (type === 'number') return joined({ en: 'a number', de: 'eine Zahl' }, range(minimum, maximum));
  if (type === 'boolean') return { en: 'true or false', de: 'true oder false' };
  if (type === 'array') return joined({ en: 'a list [ … ]', de: 'eine Liste [ … ]' }, listSize(schema));
  if (isText(schema))
    return { en: `a text in ${languagesOf(schema, 'en')}`, de: `ein Text auf ${languagesOf(schema, 'de')}` };
  if (type === 'object') return { en: 'a group { … }', de: 'eine Gruppe { … }' };
  if (format === 'date') return joined({ en: 'a day', de: 'ein Tag' }, example(schema));
  if (format === 'uri')
    return {
      en: 'a web address that starts with https:// or http://',
      de: 'eine Webadresse, die mit https:// oder http:// beginnt',
    };
  const name = title === undefined ? undefined : titleOf(schema, code);
  if (pattern !== undefined)
    return joined(name ?? { en: 'a short name', de: 'ein kurzer Name' }, example(schema));
  return name ?? { en: 'a text', de: 'ein Text' };
}

/** What a schema expects, in words that follow "expected"; `code` is the last step of the path. */
export function expectation(full: JsonSchema, code?: string | number): Message {
  const { schema, nullable } = withoutNull(full);
  const plain = plainExpectation(schema, code);
  return nullable ? joined(plain, { en: ' or null', de: ' oder null' }) : plain;
}
