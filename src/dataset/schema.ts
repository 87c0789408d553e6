// Dataset layer: the shape of every file in data/. The only code that knows the validator.
// The types, the JSON Schemas in data/schema and the field list in data/README.md all come from here.
import { z } from 'zod';
import { languageName } from './words.ts';

/** The eleven items of AAPOR's disclosure list, in its order. */
export const DISCLOSURE_ITEMS = [
  'strategy',
  'sponsor',
  'instrument',
  'population',
  'sampling',
  'modes',
  'dates',
  'sizes',
  'weighting',
  'processing',
  'limitations',
] as const;

/** Names that scenes and page parts use themselves, so no stage or section may take them. */
export const RESERVED_IDS = ['intro', 'result', 'you', 'main', 'method', 'numbers', 'sources'] as const;

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(40)
  .meta({
    title: 'a short name',
    description: 'A short name for addresses and references: small letters a to z, digits and hyphens.',
    examples: ['us-uk-2011'],
  });

const httpUrl = z.url({ protocol: /^https?$/ }).meta({
  description: 'A web address, starting with https:// or http://.',
  examples: ['https://example.org/report'],
});

const day = z.iso.date().meta({ description: 'A day, as year-month-day.', examples: ['2026-11-23'] });

const month = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)
  .meta({
    title: 'a year, or a year and month',
    description: 'A year, or a year and month.',
    examples: ['2011-06', '2011'],
  });

const percent = z
  .number()
  .min(0)
  .max(100)
  .nullable()
  .meta({
    description:
      'A share in per cent as published, from 0 to 100, without the sign; null where the source is silent.',
    examples: [24, 12.4, null],
  });

const cites = z
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

/** The longest text that any place takes, in characters; the drawing's places are shorter and measured. */
const LONGEST = 2000;

/** The schema of one text: one non-empty string per language of the site, of at most `longest` characters. */
function textSchema(languages: readonly string[], longest = LONGEST) {
  return z.strictObject(
    Object.fromEntries(
      languages.map((code) => [
        code,
        z
          .string()
          .trim()
          .min(1)
          .max(longest)
          .meta({ title: `the text in ${languageName(code)}` }),
      ]),
    ) as Record<string, z.ZodString>,
  );
}

/** The schema of one file in data/infographics, for a site in these languages. */
export function infographicSchema(languages: readonly string[]) {
  const text = (description: string, longest?: number) =>
    textSchema(languages, longest).meta({ description });

  const sourceRefs = z
    .array(id)
    .min(1)
    .meta({
      description: 'Which of the sources below this was read from, by id.',
      examples: [['report-2011']],
    });

  const source = z.strictObject({
    id,
    label: text('How the source is named in the list: author, title, publisher, year.'),
    url: httpUrl,
  });

  const stage = z.strictObject({
    id,
    label: text('The name on the step, one or two words.'),
    claim: text('The headline of the step: what this stage means.'),
    text: text('Two to four sentences on the stage.'),
    ingredients: z
      .array(text('One ingredient, one or two words.'))
      .min(1)
      .max(5)
      .meta({ description: 'What the stage consists of; written on the step.' }),
    advice: z
      .array(text('One concrete thing to do.'))
      .min(2)
      .max(3)
      .meta({ description: 'What to do next when this is the weakest stage.' }),
    cites,
  });

  const phase = z.strictObject({
    id,
    label: text('The full name of the phase, as in tables.'),
    short: text('The name in the drawing, one or two words.'),
    meaning: text('One sentence: what a company in this phase does.'),
  });

  const survey = z.strictObject({
    id,
    label: text('The name in switches and tables, for example "USA + UK, 2011".'),
    region: text('Where people were asked, as it stands inside a sentence.'),
    population: text('Who was asked.'),
    asked: month.nullable().meta({ description: 'When people were asked; null where the source is silent.' }),
    published: month.meta({ description: 'When the survey was published.' }),
    sampleSize: z
      .int()
      .min(1)
      .nullable()
      .meta({
        description: 'How many answered; null where the source is silent.',
        examples: [400, null],
      }),
    shares: z.record(id, percent).meta({
      description: 'One number for each phase, by the id of the phase, as published.',
      examples: [{ nothing: 12, first: 26 }],
    }),
    disclosure: z
      .strictObject(
        Object.fromEntries(
          DISCLOSURE_ITEMS.map((item) => [
            item,
            text('What the source says on this; null where it is silent.').nullable(),
          ]),
        ) as Record<(typeof DISCLOSURE_ITEMS)[number], z.ZodNullable<ReturnType<typeof textSchema>>>,
      )
      .meta({ description: "AAPOR's eleven disclosure items. null is printed as «not disclosed»." }),
    sources: sourceRefs,
  });

  const highlight = z.strictObject({
    survey: id.meta({ description: 'The survey the number is from.' }),
    phase: id.meta({ description: 'The phase that is set large.' }),
    says: text('A sentence that states the number and who was asked.'),
  });

  const bars = z.strictObject({
    id,
    kind: z.literal('bars').meta({ description: 'Rows of bars, one bar per series.' }),
    title: text('The finding as a headline.'),
    base: text('Who was asked, where, when, and how many.'),
    note: text('A caution to read with the figure.').optional(),
    series: z
      .array(z.strictObject({ id, label: text('The name of the series.') }))
      .min(1)
      .max(4),
    rows: z
      .array(
        z.strictObject({
          id,
          label: text('The name of the row.'),
          values: z.record(id, percent).meta({ description: 'One number for each series, by its id.' }),
        }),
      )
      .min(1)
      .max(12),
    sources: sourceRefs,
    cites,
  });

  const distributions = z.strictObject({
    id,
    kind: z.literal('distributions').meta({ description: 'The phases of several surveys side by side.' }),
    title: text('The finding as a headline.'),
    note: text('A caution to read with the figure.').optional(),
    surveys: z.array(id).min(2).max(10),
    cites,
  });

  const section = z.strictObject({
    id,
    heading: text('The heading of the section.'),
    paragraphs: z.array(text('One paragraph.')).min(1).max(8),
    figures: z.array(id).default([]).meta({ description: 'Figures shown after this section, by id.' }),
    cites,
  });

  const option = z.strictObject({
    id,
    label: text('The answer, in plain words.'),
    points: z
      .int()
      .min(0)
      .max(10)
      .meta({ description: 'Points for this answer; more is further.', examples: [2] }),
  });

  const question = z.strictObject({
    id,
    stage: id.meta({ description: 'The stage this question asks about.' }),
    text: text('The question.'),
    options: z
      .array(option)
      .min(2)
      .max(5)
      .meta({ description: 'From least to most. "Not sure" is always added.' }),
  });

  const rule = z.strictObject({
    phase: id,
    atLeast: z
      .int()
      .min(0)
      .meta({ description: 'The least points over all questions.', examples: [6] }),
    everyStage: z
      .int()
      .min(0)
      .meta({ description: 'The least points in each single stage.', examples: [1] }),
  });

  return z.strictObject({
    $schema: z
      .string()
      .optional()
      .meta({ description: 'Where the editor finds the help texts. Leave as it is.' }),
    title: text('The headline of the page: the finding.'),
    lede: text('Two or three sentences under the headline.'),
    description: text('One sentence for search results and link previews, at most 160 characters.', 160),
    published: day,
    updated: day,
    changelog: z
      .array(z.strictObject({ date: day, text: text('What was changed and why.') }))
      .min(1)
      .meta({ description: 'Every change of a number or a statement, newest first.' }),
    cites,
    stages: z.array(stage).min(2).max(5),
    phases: z.array(phase).min(3).max(7).meta({ description: 'From least to most.' }),
    surveys: z
      .array(survey)
      .min(1)
      .max(10)
      .meta({ description: 'The first one is drawn; all can be compared.' }),
    highlights: z.array(highlight).min(1).max(3),
    result: z.strictObject({
      claim: text('The headline of the result: the finding.'),
      text: text('Two to four sentences on the result.'),
      cites,
    }),
    opening: z.array(section).max(3).meta({ description: 'What stands before the drawing.' }),
    sections: z.array(section).max(8).meta({ description: 'What stands after the drawing.' }),
    figures: z.array(z.discriminatedUnion('kind', [bars, distributions])).max(12),
    check: z.strictObject({
      questions: z.array(question).min(2).max(15),
      rule: z.array(rule).meta({
        description:
          'From points to phase, from least to most. A company is in the last phase whose two conditions it meets.',
      }),
      explanation: text('One or two sentences: this rule is our own, not the survey’s.'),
    }),
    notes: z.array(z.strictObject({ id, text: text('The note.'), sources: sourceRefs, cites })),
    sources: z.array(source).min(1),
  });
}

/** The schema of data/site.json. */
export const siteSchema = z.strictObject({
  $schema: z.string().optional(),
  publisher: z.strictObject({ name: z.string().trim().min(1), url: httpUrl.optional() }),
  address: httpUrl.meta({ description: 'The public address of the site; SITE_URL overrides it.' }),
  licence: z.strictObject({ name: z.string().trim().min(1), url: httpUrl }).meta({
    description: 'The licence of texts and drawing. The surveys’ numbers remain their publishers’.',
  }),
  languages: z
    .array(
      z.strictObject({
        code: z
          .string()
          .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/)
          .meta({ examples: ['de', 'pt-BR'] }),
        label: z.string().trim().min(1).meta({ description: 'The name of the language in that language.' }),
      }),
    )
    .min(1)
    .meta({ description: 'The first one is at /, the others at /<code>/.' }),
  front: id.meta({ description: 'The infographic on the front page: its file name without .json.' }),
});

/** One text in every language of the site, by language code. */
export type Text = Record<string, string>;
/** One checked infographic: a file of data/infographics. */
export type Infographic = z.output<ReturnType<typeof infographicSchema>>;
/** One checked survey with its shares in per cent, by phase id. */
export type Survey = Infographic['surveys'][number];
export type Stage = Infographic['stages'][number];
export type Phase = Infographic['phases'][number];
export type Question = Infographic['check']['questions'][number];
export type Rule = Infographic['check']['rule'][number];
export type Figure = Infographic['figures'][number];
export type Section = Infographic['sections'][number];
export type Source = Infographic['sources'][number];
/** The checked data/site.json. */
export type Site = z.output<typeof siteSchema>;
