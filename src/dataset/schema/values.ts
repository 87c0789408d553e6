// Dataset layer: the schemas of single values: ids, addresses, dates, shares, texts. The files' schemas are built from them.
import * as z from 'zod';
import { languageName } from '../words.ts';

/** An id: small letters a to z, digits and single hyphens, at most 40 characters. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(40)
  .meta({
    title: 'a short name',
    description: 'A short name for addresses and references: small letters a to z, digits and hyphens.',
    examples: ['us-uk-2011'],
  });

/** The code of a language, with a script or a region if it needs one. */
export const languageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/)
  .meta({
    title: 'a language code',
    description: 'The code of the language.',
    examples: ['de', 'pt-BR'],
  });

/** An address with a protocol and a host that has a dot, without spaces: as a browser's address bar shows it. */
export const httpUrl = z
  .url({ protocol: /^https?$/, hostname: /\.[a-z0-9-]{2,}$/i })
  .refine((address) => !/\s/.test(address))
  .meta({
    description: 'A web address, starting with https:// or http://.',
    examples: ['https://example.org/report'],
  });

/** A day, as year-month-day. */
export const day = z.iso.date().meta({ description: 'A day, as year-month-day.', examples: ['2026-11-23'] });

/** A year from 1900 to 2099, or a year and month. */
export const month = z
  .string()
  .regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/)
  .meta({
    title: 'a year, or a year and month',
    description: 'A year, or a year and month.',
    examples: ['2011-06', '2011'],
  });

/** A published share in per cent, from 0 to 100, or null. */
export const percent = z
  .number()
  .min(0)
  .max(100)
  .nullable()
  .meta({
    description:
      'A share in per cent as published, from 0 to 100, without the sign; null where the source is silent.',
    examples: [24, 12.4, null],
  });

/** The names of the numbers that a block of text states; none if left out. */
export const cites = z
  .array(
    z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+){1,2}$/)
      .meta({ title: 'the name of a number', examples: ['us-uk-2011.integrated'] }),
  )
  .default([])
  .meta({
    description:
      'The numbers that this text states in per cent or "of 100", as survey.phase or figure.row.series. The check compares them with the text.',
    examples: [['us-uk-2011.integrated', 'presence.facebook.us-uk-2011']],
  });

/** The ids of the sources that something was read from. */
export const sourceRefs = z
  .array(id)
  .min(1)
  .meta({
    description: 'Which of the sources below this was read from, by id.',
    examples: [['report-2011']],
  });

/** The title of the list of phases, by which messages know it. */
export const PHASES = 'the phases';

/** The most characters of any text. Texts inside the drawing are also measured against the room they have. */
export const LONGEST = 2000;

/** The languages of an infographic's texts. */
export interface TextLanguages {
  /** Every text has these. */
  codes: readonly string[];
  /** True if the file itself names them: texts in further languages may stay in the file, and are not read. */
  declared?: boolean;
}

/** A group with one field for each language. */
export function inLanguages<Value>(
  { codes, declared = false }: TextLanguages,
  field: (code: string) => z.ZodType<Value>,
): z.ZodType<Record<string, Value>> {
  const fields = Object.fromEntries(codes.map((code) => [code, field(code)]));
  return declared ? z.object(fields) : z.strictObject(fields);
}

/** The schema of a text: one non-empty string per language, of at most `longest` characters. */
function textSchema(languages: TextLanguages, longest: number) {
  return inLanguages(languages, (code) =>
    z
      .string()
      .trim()
      .min(1)
      .max(longest)
      .meta({ title: `the text in ${languageName(code)}` }),
  );
}

/**
 * Makes the schema of a text field from its description and its examples in German and English; other languages show
 * the English example. `longest` is in characters.
 */
export type TextField = (
  description: string,
  de: string,
  en: string,
  longest?: number,
) => ReturnType<typeof textSchema>;

/** The maker of text fields in these languages. */
export function textIn(languages: TextLanguages): TextField {
  return (description, de, en, longest = LONGEST) =>
    textSchema(languages, longest).meta({
      description,
      examples: [Object.fromEntries(languages.codes.map((code) => [code, code === 'de' ? de : en]))],
    });
}

/** The address of the JSON Schema in a data file, for editors' programs. */
export function schemaAddress(description: string, example: string) {
  return z
    .string()
    .optional()
    .meta({ description, examples: [example] });
}
