// Dataset layer: what to do about a value that its schema refuses.
import { isText, withoutNull } from '../jsonSchema.ts';
import type { JsonSchema } from '../jsonSchema.ts';
import { inEach } from '../problems.ts';
import type { Message } from '../problems.ts';
import { NULL_OR_NUMBER } from '../syntax/values.ts';
import { choose, inWords, listed, quoted } from '../words.ts';
import { descriptionOf } from './descriptions.ts';
import { languageOf, titleOf } from './expectation.ts';
import { meantMonths } from './months.ts';

/** The number that an editor may have meant by a text; undefined if it is none or not certain. */
export function meantNumber(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]*(%|per ?cent|percent|Prozent)?[\s\u00a0\u202f]*$/i, '').trim();
  const plain = /^-?\d+([.,]\d{1,2})?$/.exec(bare);
  return plain ? Number(bare.replace(',', '.')) : undefined;
}

/** Whether a text is the word null, in place of the value. */
function isNullAsText(value: unknown): boolean {
  return typeof value === 'string' && /^\s*null\s*$/i.test(value);
}

const WITHOUT_QUOTES: Message = {
  en: 'Write null without quotation marks.',
  de: 'null ohne Anführungszeichen schreiben.',
};

/** What to do about a number that was written as a text. */
function numberTextHint(text: string, nullable: boolean): Message {
  const number = meantNumber(text);
  if (number === undefined)
    return nullable
      ? NULL_OR_NUMBER
      : {
          en: 'Write the number in digits, without quotation marks.',
          de: 'Die Zahl in Ziffern schreiben, ohne Anführungszeichen.',
        };
  const comma = text.includes(',');
  const sign = /%|cent|prozent/i.test(text);
  return inEach((language) => {
    const german = language === 'de';
    const slips = [
      comma ? (german ? 'mit einem Punkt' : 'with a point') : '',
      sign ? (german ? 'ohne das Prozentzeichen' : 'without the per cent sign') : '',
    ].filter(Boolean);
    const quotes = german ? 'ohne Anführungszeichen' : 'without quotation marks';
    const how = slips.length > 0 ? listed(slips, 'and', language) : quotes;
    return german ? `${number} ${how} schreiben.` : `Write ${number} ${how}.`;
  });
}

/** A name made of the characters that ids may have. */
function asId(text: string): string {
  return text
    .replace(/\.json$/i, '')
    .replace(/ß/g, 'ss')
    .replace(/[äöüÄÖÜ]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter.toLowerCase()] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
}

/** What to do about a value that should be a number. */
function numberHint(value: unknown, type: 'number' | 'integer', nullable: boolean): Message {
  if (typeof value === 'string') return numberTextHint(value, nullable);
  if (typeof value === 'number' && type === 'integer' && /^\d{1,3}\.\d{3}$/.test(String(value))) {
    const whole = String(value).replace('.', '');
    return {
      en: `Write ${whole} if the point stands between thousands, or check the number against the source.`,
      de: `${whole} schreiben, wenn der Punkt ein Tausendertrennzeichen ist, sonst die Zahl mit der Quelle vergleichen.`,
    };
  }
  if (typeof value === 'number' && Number.isFinite(value))
    return { en: 'Check the number against the source.', de: 'Die Zahl mit der Quelle vergleichen.' };
  return nullable ? NULL_OR_NUMBER : { en: 'Write the number.', de: 'Die Zahl schreiben.' };
}

/** What to do about a list with too many or too few entries. */
function sizeHint(value: readonly unknown[], { minItems = 0, maxItems = value.length }: JsonSchema): Message {
  const less = minItems - value.length;
  if (less > 0)
    return less === 1
      ? { en: 'Add one more.', de: 'Noch einen ergänzen.' }
      : { en: `Add at least ${inWords(less)} more.`, de: `Noch mindestens ${inWords(less, 'de')} ergänzen.` };
  const more = value.length - maxItems;
  return {
    en: `There is room for ${maxItems}: put entries together, or leave out ${inWords(more)}.`,
    de: `Platz ist für ${maxItems}: Einträge zusammenlegen, oder ${more === 1 ? 'einen' : inWords(more, 'de')} weglassen.`,
  };
}

/** What to do about a text that is not written as its pattern wants. */
function patternHint(text: string, schema: JsonSchema): Message | undefined {
  if (text.length > (schema.maxLength ?? Infinity))
    return {
      en: `Shorten it to at most ${schema.maxLength} characters.`,
      de: `Auf höchstens ${schema.maxLength} Zeichen kürzen.`,
    };
  const proposal = asId(text);
  if (schema.title === 'a short name' && proposal && new RegExp(schema.pattern ?? '').test(proposal))
    return {
      en: `Write ${quoted(proposal)}: small letters a to z, digits and single hyphens, a letter first.`,
      de: `${quoted(proposal)} schreiben: kleine Buchstaben a bis z, Ziffern und einzelne Bindestriche, zuerst ein Buchstabe.`,
    };
  const date = meantMonths(text).find((one) => new RegExp(schema.pattern ?? '').test(one));
  if (date !== undefined) return { en: `Write ${quoted(date)}.`, de: `${quoted(date)} schreiben.` };
  const [first] = schema.examples ?? [];
  return first === undefined
    ? undefined
    : { en: `Write it like ${String(first)}.`, de: `Es so schreiben: ${String(first)}.` };
}

/** What to do about a value that should be a list or a group. */
function groupHint(value: unknown, schema: JsonSchema, nullable: boolean, description: Message): Message {
  if (isText(schema) && typeof value === 'string') {
    const codes = Object.keys(schema.properties ?? {});
    // In one language the text can only belong there.
    const single = codes.length === 1;
    const own = single && value.length <= 60 ? JSON.stringify(value.trim()) : '…';
    const texts = codes.map((code) => `"${code}": ${own}`);
    const written = `{ ${texts.join(', ')} }`;
    return {
      en: `Write ${written}${single ? '' : ', a text for each language'}${nullable ? ', or null without quotation marks' : ''}.`,
      de: `${written} schreiben${single ? '' : ', einen Text für jede Sprache'}${nullable ? ', oder null ohne Anführungszeichen' : ''}.`,
    };
  }
  if (schema.type === 'array' && Array.isArray(value)) return sizeHint(value, schema);
  if (schema.type === 'object')
    return {
      en: 'Write its fields between { and }.',
      de: 'Die Felder zwischen { und } schreiben.',
    };
  return {
    en: `Write the entries between [ and ]. ${description.en}`.trim(),
    de: `Die Einträge zwischen [ und ] schreiben. ${description.de}`.trim(),
  };
}

/** What to do about a text that should be an address. */
function addressHint(value: unknown): Message {
  if (typeof value === 'string' && /^www\.|^[\w-]+\.[a-z]{2,}(\/|$)/i.test(value.trim()))
    return { en: `Write https://${value.trim()}.`, de: `https://${value.trim()} schreiben.` };
  return {
    en: 'Copy the whole address from the browser’s address bar.',
    de: 'Die ganze Adresse aus der Adresszeile des Browsers kopieren.',
  };
}

/** What to do about a value that is not as the schema expects; `code` is the last step of its path. */
export function hintFor(value: unknown, full: JsonSchema, code?: string | number): Message {
  const { schema, nullable } = withoutNull(full);
  const description = descriptionOf(full.description ?? schema.description ?? '');
  if (nullable && isNullAsText(value)) return WITHOUT_QUOTES;
  if (schema.const !== undefined) {
    const written = quoted(String(schema.const));
    return {
      en: `Write ${written}, or leave it out. ${description.en}`.trim(),
      de: `${written} schreiben, oder es weglassen. ${description.de}`.trim(),
    };
  }
  if (schema.enum) return choose(typeof value === 'string' ? value : '', schema.enum);
  if (schema.type === 'number' || schema.type === 'integer') return numberHint(value, schema.type, nullable);
  if (
    typeof value === 'number' &&
    schema.pattern !== undefined &&
    new RegExp(schema.pattern).test(`${value}`)
  )
    return {
      en: `Write "${value}" between quotation marks.`,
      de: `"${value}" in Anführungszeichen schreiben.`,
    };
  if (languageOf(schema, code) !== undefined || schema.title === 'a text' || schema.title === 'a name')
    return {
      en: `Write ${schema.title} between quotation marks.`,
      de: `${accusative(titleOf(schema, code).de)} in Anführungszeichen schreiben.`,
    };
  if (schema.type === 'array' || schema.type === 'object')
    return groupHint(value, schema, nullable, description);
  if (schema.format === 'date')
    return {
      en: 'Write year-month-day with two digits each for month and day; the day must exist.',
      de: 'Jahr-Monat-Tag schreiben, Monat und Tag mit je zwei Ziffern; den Tag muss es geben.',
    };
  if (schema.format === 'uri') return addressHint(value);
  const pattern =
    schema.pattern === undefined ? undefined : patternHint(typeof value === 'string' ? value : '', schema);
  if (pattern) return pattern;
  return description.en
    ? description
    : {
        en: 'Write it as the field list in data/README.md says.',
        de: 'Es so schreiben, wie die Feldliste in data/README.md sagt.',
      };
}

/** A German title with its article in the accusative and a capital letter: "Den Text auf Deutsch". */
export function accusative(title: string): string {
  return title.replace(/^ein /, 'Einen ').replace(/^der /, 'Den ').replace(/^die /, 'Die ');
}
