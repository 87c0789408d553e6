// Dataset layer: the schema of an infographic's file, put together from its parts in schema/, and the types of all files.
// The types, the JSON Schemas in data/schema and the field list in data/README.md all come from these schemas.
import * as z from 'zod';
import { changeSchema, noteSchema, rightsSchema, sectionSchema, sourceSchema } from './schema/article.ts';
import { figureSchema } from './schema/figures.ts';
import { resultSchema, stageSchema, topSchema } from './schema/scenes.ts';
import { selfCheckSchema } from './schema/selfCheck.ts';
import type { siteSchema } from './schema/site.ts';
import { highlightSchema, phaseSchema, respondentsSchema, surveySchema } from './schema/survey.ts';
import { cites, day, languageCode, PHASES, schemaAddress, textIn } from './schema/values.ts';
import type { TextField, TextLanguages } from './schema/values.ts';

/** The fields of the page's head: headline, summary, dates. */
function headFields(text: TextField) {
  return {
    title: text(
      'The headline of the page, without the number that readers guess.',
      'Drei Stufen zur Social-Media-Integration',
      'Three stages of social media integration',
    ),
    lede: text(
      'Two or three sentences under the headline, at most 30 words, without the number that readers guess.',
      'Es braucht Personal, Struktur und Kultur.',
      'It takes people, structure and culture.',
    ),
    description: text(
      'One or two sentences for search results and link previews, at most 160 characters, without the number that readers guess.',
      'Personal, Struktur, Kultur: Wo steht Ihr Unternehmen?',
      'People, structure, culture: where does your company stand?',
      160,
    ),
    published: day.meta({ description: 'The day the page was first published, as year-month-day.' }),
    updated: day.meta({
      description: 'The day of the last change, as year-month-day; no other date is later.',
    }),
    changelog: z
      .array(changeSchema(text))
      .min(1)
      .meta({ description: 'Every change of a number or a statement, newest first.' }),
  };
}

/** The fields that say whose numbers these are, and how they are shown. */
function numberFields(languages: TextLanguages, text: TextField) {
  return {
    respondents: respondentsSchema(languages),
    decimals: z
      .int()
      .min(0)
      .max(2)
      .optional()
      .meta({
        description:
          'How many decimals the page shows; as published if left out. The files with the numbers keep all decimals.',
        examples: [1],
      }),
    smallBases: z
      .strictObject({
        flagUnder: z
          .int()
          .min(1)
          .meta({ description: 'Numbers with a smaller base (n) are marked.', examples: [100] }),
        hideUnder: z
          .int()
          .min(1)
          .meta({ description: 'Numbers with a smaller base (n) are not shown.', examples: [30] }),
      })
      .optional()
      .meta({
        description: 'From which base (n) on numbers are shown, and without a mark: 30 and 100 if left out.',
      }),
    rights: rightsSchema(text).optional(),
    alt: text(
      'What the drawing shows, in your own words: added to the text for those who cannot see it.',
      'Die meisten Punkte stehen in den ersten beiden Spalten.',
      'Most dots stand in the first two columns.',
      400,
    ).optional(),
  };
}

/** The schema of one file in data/infographics whose texts are in these languages; `declared` if the file names them itself. */
export function infographicSchema(codes: readonly string[], declared = false) {
  const languages: TextLanguages = { codes, declared };
  const text = textIn(languages);
  return z.strictObject({
    $schema: schemaAddress(
      'Where the editor finds the help texts. Leave as it is.',
      '../schema/infographic.schema.json',
    ),
    languages: z
      .array(languageCode)
      .min(1)
      .optional()
      .meta({
        description:
          'The languages of this infographic, by their codes; all languages of the site if left out. Every text needs these; texts in others may stay and are not shown.',
        examples: [codes.slice(0, 1)],
      }),
    ...headFields(text),
    ...numberFields(languages, text),
    cites,
    stages: z.array(stageSchema(text)).min(2).max(5).default([]).meta({
      description: 'The steps of the drawing, from the first to the last. Without them there are no stairs.',
    }),
    phases: z
      .array(phaseSchema(text))
      .min(3)
      .max(7)
      .meta({ title: PHASES, description: 'From least to most.' }),
    surveys: z
      .array(surveySchema(text, languages))
      .min(1)
      .max(10)
      .meta({ description: 'The first one is drawn; all can be compared.' }),
    highlights: z
      .array(highlightSchema(text))
      .max(3)
      .default([])
      .meta({ description: 'The numbers that are set large.' }),
    top: topSchema(text).optional(),
    result: resultSchema(text),
    opening: z
      .array(sectionSchema(text))
      .max(3)
      .default([])
      .meta({ description: 'What stands before the drawing.' }),
    sections: z
      .array(sectionSchema(text))
      .max(8)
      .default([])
      .meta({ description: 'What stands after the drawing.' }),
    figures: z
      .array(figureSchema(text))
      .max(12)
      .default([])
      .meta({ description: 'The supporting figures; each stands after the section that names it.' }),
    check: selfCheckSchema(text).optional(),
    notes: z
      .array(noteSchema(text))
      .default([])
      .meta({ description: 'Remarks on the numbers, for example where two sources disagree.' }),
    sources: z
      .array(sourceSchema(text))
      .min(1)
      .meta({ description: 'Where the numbers were read; named by id elsewhere.' }),
  });
}

/** One text in every language of the site, by language code. */
export type Text = Record<string, string>;
/** One checked infographic: a file of data/infographics. */
export type Infographic = z.output<ReturnType<typeof infographicSchema>>;
/** One checked survey with its shares in per cent, by phase id. */
export type Survey = Infographic['surveys'][number];
export type Figure = Infographic['figures'][number];
export type Section = Infographic['sections'][number];
/** The checked data/site.json. */
export type Site = z.output<typeof siteSchema>;
