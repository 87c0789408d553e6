// Dataset layer: the shape of every file in data/. The only code that knows the validator.
// The types, the JSON Schemas in data/schema and the field list in data/README.md all come from here.
import { z } from 'zod';
import { languageName } from './words.ts';

/** The eleven items of AAPOR's disclosure list, in its order, and what each tells. */
const DISCLOSURE = {
  strategy: 'How the data was collected: survey, focus groups, other.',
  sponsor: 'Who paid for the survey and who conducted it.',
  instrument: 'The wording of the questions and answers.',
  population: 'Which people the survey speaks about.',
  sampling: 'How those asked were chosen, and from which list or panel.',
  modes: 'How they were asked and in which language: online, by telephone, on paper.',
  dates: 'When they were asked.',
  sizes: 'How many were asked and how many answered; the margin of sampling error if there is one.',
  weighting: 'Whether and how the answers were weighted.',
  processing: 'How the answers were checked and cleaned.',
  limitations: 'What the survey cannot tell.',
} as const;

/** A name of an item of the disclosure list. */
export type DisclosureItem = keyof typeof DISCLOSURE;

/** The names of the items of the disclosure list, in its order. */
export const DISCLOSURE_ITEMS = Object.keys(DISCLOSURE) as DisclosureItem[];

/** Names that scenes and page parts use themselves, so nothing else on the page may take them. */
export const RESERVED_IDS = [
  'intro',
  'result',
  'you',
  'main',
  'method',
  'numbers',
  'sources',
  'caption',
  'picture',
  'more',
] as const;

/** How the names of further page parts begin. */
export const RESERVED_BEGINNINGS = ['drawing-', 'scene-', 'source-', 'widget-'] as const;

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(40)
  .meta({
    title: 'a short name',
    description: 'A short name for addresses and references: small letters a to z, digits and hyphens.',
    examples: ['us-uk-2011'],
  });

/** An address as it stands in a browser's address bar: with a host that has a dot, and without spaces. */
const httpUrl = z
  .url({ protocol: /^https?$/, hostname: /\.[a-z0-9-]{2,}$/i })
  .refine((address) => !/\s/.test(address))
  .meta({
    description: 'A web address, starting with https:// or http://.',
    examples: ['https://example.org/report'],
  });

const day = z.iso.date().meta({ description: 'A day, as year-month-day.', examples: ['2026-11-23'] });

const month = z
  .string()
  .regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/)
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
export const LONGEST = 2000;

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
  const text = (description: string, de: string, en: string, longest?: number) =>
    textSchema(languages, longest).meta({
      description,
      examples: [Object.fromEntries(languages.map((code) => [code, code === 'de' ? de : en]))],
    });

  const sourceRefs = z
    .array(id)
    .min(1)
    .meta({
      description: 'Which of the sources below this was read from, by id.',
      examples: [['report-2011']],
    });

  const source = z.strictObject({
    id,
    label: text(
      'How the source is named in the list and under pictures: author, title, publisher, year.',
      'InSites Consulting: Social Media Integration Survey, 2011',
      'InSites Consulting: Social Media Integration Survey, 2011',
      250,
    ),
    url: httpUrl,
  });

  const stage = z.strictObject({
    id,
    label: text('The name on the step, one or two words.', 'Personal', 'People'),
    claim: text(
      'The headline of the step: what this stage means.',
      'Personal: Jemand hat Zeit und Auftrag',
      'People: someone has the time and the job',
    ),
    text: text(
      'Two to four sentences on the stage.',
      'Social Media läuft nicht nebenher. Es braucht Zuständige.',
      'Social media does not run itself. Somebody must be in charge.',
    ),
    ingredients: z
      .array(text('One ingredient, one or two words.', 'Schulung', 'Training'))
      .min(1)
      .max(5)
      .meta({ description: 'What the stage consists of; written on the step.' }),
    advice: z
      .array(
        text(
          'One concrete thing to do.',
          'Benennen Sie für jeden Kanal eine zuständige Person.',
          'Name a person in charge of each channel.',
        ),
      )
      .min(2)
      .max(3)
      .meta({ description: 'What to do next when this is the weakest stage.' }),
    cites,
  });

  const phase = z.strictObject({
    id,
    label: text('The full name of the phase, as in tables.', 'Pilotphase', 'Pilot phase'),
    short: text('The name in the drawing, one or two words.', 'Pilot', 'Pilot'),
    meaning: text(
      'One sentence: what a company in this phase does.',
      'Das Unternehmen probiert mit Pilotprojekten aus, was trägt.',
      'The company tries out in pilot projects what works.',
    ),
  });

  const survey = z.strictObject({
    id,
    label: text(
      'The name in switches and tables, for example "USA + UK, 2011".',
      'USA + UK, 2011',
      'US + UK, 2011',
    ),
    region: text(
      'Where people were asked, as it stands inside a sentence.',
      'den USA und Großbritannien',
      'the US and UK',
    ),
    population: text('Who was asked.', 'leitende Marketingverantwortliche', 'senior marketing managers'),
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
            text(
              `${DISCLOSURE[item]} null where the source is silent.`,
              'Online-Umfrage',
              'Online survey',
            ).nullable(),
          ]),
        ) as Record<DisclosureItem, z.ZodNullable<ReturnType<typeof textSchema>>>,
      )
      .meta({ description: "AAPOR's eleven disclosure items. null is printed as «not disclosed»." }),
    sources: sourceRefs,
  });

  const highlight = z.strictObject({
    survey: id.meta({ description: 'The survey the number is from: the first one, which is drawn.' }),
    phase: id.meta({ description: 'The phase that is set large.', examples: ['integrated'] }),
    says: text(
      'A sentence that states the number and who was asked, for readers to quote: shown and copied in the download menu.',
      '14 % von 400 Unternehmen sahen sich 2011 am Ziel.',
      'In 2011, 14% of 400 companies said they had got there.',
    ),
  });

  const bars = z.strictObject({
    id,
    kind: z.literal('bars').meta({ description: 'Rows of bars, one bar per series.' }),
    title: text('The finding as a headline.', 'Facebook führt', 'Facebook leads'),
    base: text(
      'Who was asked, where, when, and how many.',
      '400 Unternehmen in den USA und Großbritannien, 2011',
      '400 companies in the US and UK, 2011',
    ),
    note: text(
      'A caution to read with the figure.',
      'Die beiden Umfragen sind kein Trend.',
      'The two surveys are not a trend.',
    ).optional(),
    series: z
      .array(z.strictObject({ id, label: text('The name of the series.', 'Alle Länder', 'All countries') }))
      .min(1)
      .max(4)
      .meta({ description: 'What each row has a bar for; one series needs no legend.' }),
    rows: z
      .array(
        z.strictObject({
          id,
          label: text('The name of the row.', 'Facebook', 'Facebook'),
          values: z.record(id, percent).meta({
            description: 'One number for each series, by its id.',
            examples: [{ 'us-uk-2011': 68 }],
          }),
        }),
      )
      .min(1)
      .max(12)
      .meta({ description: 'The rows of the figure, from top to bottom.' }),
    sources: sourceRefs,
    cites,
  });

  const distributions = z.strictObject({
    id,
    kind: z.literal('distributions').meta({ description: 'The phases of several surveys side by side.' }),
    title: text(
      'The finding as a headline.',
      'Volle Integration bleibt die Ausnahme',
      'Full integration is the exception',
    ),
    note: text(
      'A caution to read with the figure.',
      'Die beiden Umfragen sind kein Trend.',
      'The two surveys are not a trend.',
    ).optional(),
    surveys: z
      .array(id)
      .min(2)
      .max(10)
      .meta({
        description: 'Which surveys stand side by side, by id.',
        examples: [['us-uk-2011', 'six-countries-2012']],
      }),
    cites,
  });

  const section = z.strictObject({
    id,
    heading: text('The heading of the section.', 'Wie alt ist das?', 'How old is this?'),
    paragraphs: z
      .array(text('One paragraph.', 'Die Zahlen sind von 2011.', 'The numbers are from 2011.'))
      .min(1)
      .max(8)
      .meta({ description: 'The text of the section, paragraph by paragraph.' }),
    figures: z
      .array(id)
      .default([])
      .meta({ description: 'Figures shown after this section, by id.', examples: [['presence']] }),
    cites,
  });

  const option = z.strictObject({
    id,
    label: text('The answer, in plain words.', 'Ja, für jeden Kanal', 'Yes, for every channel'),
    points: z
      .int()
      .min(0)
      .max(10)
      .meta({ description: 'Points for this answer; more is further.', examples: [2] }),
  });

  const question = z.strictObject({
    id,
    stage: id.meta({ description: 'The stage this question asks about.', examples: ['people'] }),
    text: text(
      'The question.',
      'Ist jemand für Social Media zuständig?',
      'Is somebody in charge of social media?',
    ),
    options: z
      .array(option)
      .min(2)
      .max(5)
      .meta({ description: 'From least to most. "Not sure" is always added.' }),
  });

  const rule = z.strictObject({
    phase: id.meta({ description: 'The phase that these points lead to.', examples: ['pilot'] }),
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
      .meta({
        description: 'Where the editor finds the help texts. Leave as it is.',
        examples: ['../schema/infographic.schema.json'],
      }),
    title: text(
      'The headline of the page: the finding.',
      'Drei Stufen zur Social-Media-Integration',
      'Three stages of social media integration',
    ),
    lede: text(
      'Two or three sentences under the headline.',
      'Es braucht Personal, Struktur und Kultur.',
      'It takes people, structure and culture.',
    ),
    description: text(
      'One sentence for search results and link previews, at most 160 characters.',
      'Personal, Struktur, Kultur: Wo steht Ihr Unternehmen?',
      'People, structure, culture: where does your company stand?',
      160,
    ),
    published: day.meta({ description: 'The day the page was first published, as year-month-day.' }),
    updated: day.meta({
      description: 'The day of the last change, as year-month-day; no other date is later.',
    }),
    changelog: z
      .array(
        z.strictObject({
          date: day.meta({ description: 'The day of the change, as year-month-day.' }),
          text: text(
            'What was changed and why.',
            'Pilotphase berichtigt: Der Bericht nennt 24.',
            'Pilot phase corrected: the report says 24.',
          ),
        }),
      )
      .min(1)
      .meta({ description: 'Every change of a number or a statement, newest first.' }),
    cites,
    stages: z
      .array(stage)
      .min(2)
      .max(5)
      .meta({ description: 'The steps of the drawing, from the first to the last.' }),
    phases: z.array(phase).min(3).max(7).meta({ description: 'From least to most.' }),
    surveys: z
      .array(survey)
      .min(1)
      .max(10)
      .meta({ description: 'The first one is drawn; all can be compared.' }),
    highlights: z.array(highlight).min(1).max(3).meta({ description: 'The numbers that are set large.' }),
    result: z
      .strictObject({
        claim: text(
          'The headline of the result: the finding.',
          '14 von 100 sind am Ziel',
          '14 of 100 have got there',
        ),
        text: text(
          'Two to four sentences on the result.',
          '14 % der Befragten sehen sich am Ziel.',
          '14% of those asked say they have got there.',
        ),
        cites,
      })
      .meta({ description: 'The scene in which the dots walk to their phase.' }),
    opening: z.array(section).max(3).meta({ description: 'What stands before the drawing.' }),
    sections: z.array(section).max(8).meta({ description: 'What stands after the drawing.' }),
    figures: z
      .array(z.discriminatedUnion('kind', [bars, distributions]))
      .max(12)
      .meta({ description: 'The supporting figures; each stands after the section that names it.' }),
    check: z
      .strictObject({
        questions: z
          .array(question)
          .min(2)
          .max(15)
          .meta({ description: 'The questions; each stage has at least one.' }),
        rule: z.array(rule).meta({
          description:
            'From points to phase, from least to most. A company is in the last phase whose two conditions it meets.',
        }),
        explanation: text(
          'One or two sentences: this rule is our own, not the survey’s.',
          'Diese Regel ist unsere eigene.',
          'This rule is our own.',
        ),
      })
      .meta({ description: 'The self-check in which visitors place their own company.' }),
    notes: z
      .array(
        z.strictObject({
          id,
          text: text(
            'The note.',
            'Artikel und Bericht widersprechen sich.',
            'The article and the report disagree.',
          ),
          sources: sourceRefs,
          cites,
        }),
      )
      .meta({ description: 'Remarks on the numbers, for example where two sources disagree.' }),
    sources: z
      .array(source)
      .min(1)
      .meta({ description: 'Where the numbers were read; named by id elsewhere.' }),
  });
}

/** A name in no particular language. */
function name(description: string, example: string) {
  return z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta({ title: 'a name', description, examples: [example] });
}

/** The schema of data/site.json. */
export const siteSchema = z.strictObject({
  $schema: z
    .string()
    .optional()
    .meta({ description: 'Where the editor finds the help texts.', examples: ['./schema/site.schema.json'] }),
  publisher: z
    .strictObject({ name: name('Who publishes the site.', 'Drei Stufen'), url: httpUrl.optional() })
    .meta({ description: 'Who publishes the site, with an address if there is one.' }),
  address: httpUrl.meta({
    description: 'The public address of the site, without a folder; SITE_URL overrides it.',
    examples: ['https://www.example.org'],
  }),
  licence: z.strictObject({ name: name('The short name of the licence.', 'CC BY 4.0'), url: httpUrl }).meta({
    description: 'The licence of texts and drawing. The surveys’ numbers remain their publishers’.',
  }),
  languages: z
    .array(
      z.strictObject({
        code: z
          .string()
          .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/)
          .meta({
            title: 'a language code',
            description: 'The code of the language.',
            examples: ['de', 'pt-BR'],
          }),
        label: name('The name of the language in that language.', 'Deutsch'),
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
export type Phase = Infographic['phases'][number];
export type Rule = Infographic['check']['rule'][number];
export type Figure = Infographic['figures'][number];
export type Section = Infographic['sections'][number];
export type Source = Infographic['sources'][number];
/** The checked data/site.json. */
export type Site = z.output<typeof siteSchema>;
