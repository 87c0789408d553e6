// Dataset layer: the schema of the surveys: phases, shares, disclosure, and the numbers that are set large.
import * as z from 'zod';
import { languageName } from '../words.ts';
import { companies, formMeaning, formNames } from '../respondents.ts';
import type { FormName } from '../respondents.ts';
import { id, inLanguages, month, percent, sourceRefs, textIn } from './values.ts';
import type { TextField, TextLanguages } from './values.ts';

/** Who was asked: in each language the forms of the noun that its sentences need. */
export function respondentsSchema(languages: TextLanguages) {
  const form = (name: FormName, language: string) => {
    const { description, example } = formMeaning(name, language);
    return z
      .string()
      .trim()
      .min(1)
      .max(60)
      .meta({ title: 'a text', description, examples: [example] });
  };
  const forms = (language: string) =>
    z
      .strictObject(Object.fromEntries(formNames(language).map((name) => [name, form(name, language)])))
      .meta({ description: `Those asked, in the forms that sentences in ${languageName(language)} need.` });
  return inLanguages(languages, forms).meta({
    description: 'Who was asked, as a noun, in each language in the forms that its sentences need.',
    examples: [companies(languages.codes)],
  });
}

/** A phase: one of the groups that a survey divides its answers into. */
export function phaseSchema(text: TextField) {
  return z.strictObject({
    id,
    label: text(
      'The full name of the phase, as the source has it; in the files with the numbers.',
      'Pilotphase',
      'Pilot phase',
    ),
    short: text('The name in drawing, tables and text, one or two words.', 'Pilot', 'Pilot'),
    meaning: text(
      'One sentence: what a company in this phase does.',
      'Das Unternehmen probiert mit Pilotprojekten aus, was trägt.',
      'The company tries out in pilot projects what works.',
    ),
  });
}

/** AAPOR's eleven disclosure items, in AAPOR's order; null where the source is silent. */
function disclosureSchema(text: TextField) {
  const item = (description: string) =>
    text(`${description} null where the source is silent.`, 'Online-Umfrage', 'Online survey').nullable();
  return z.strictObject({
    strategy: item('How the data was collected: survey, focus groups, other.'),
    sponsor: item('Who paid for the survey and who conducted it.'),
    instrument: item('The wording of the questions and answers.'),
    population: item('Which people the survey speaks about.'),
    sampling: item('How those asked were chosen, and from which list or panel.'),
    modes: item('How they were asked and in which language: online, by telephone, on paper.'),
    dates: item('When they were asked.'),
    sizes: item('How many were asked and how many answered; the margin of sampling error if there is one.'),
    weighting: item('Whether and how the answers were weighted.'),
    processing: item('How the answers were checked and cleaned.'),
    limitations: item('What the survey cannot tell.'),
  });
}

/** The names of the disclosure items, in AAPOR's order. */
export const DISCLOSURE_ITEMS = disclosureSchema(textIn({ codes: [] })).keyof().options;

/** The kinds of answers that have no place among the phases. */
export const OTHER_KINDS = ['dont-know', 'no-answer', 'refused', 'other'] as const;

/** An answer outside the order of the phases. */
function otherSchema(text: TextField) {
  return z.strictObject({
    id,
    kind: z.enum(OTHER_KINDS).meta({ description: 'What kind of answer this is.', examples: ['dont-know'] }),
    label: text('Its name in drawing, tables and text, one or two words.', 'Weiß nicht', 'Don’t know'),
    share: percent,
  });
}

/** How those asked were chosen. */
export const SAMPLES = ['probability', 'panel', 'register', 'census'] as const;

/** A survey with one published share per phase. */
export function surveySchema(text: TextField, languages: TextLanguages) {
  return z.strictObject({
    id,
    label: text(
      'The name in switches and tables, for example "USA + UK, 2011".',
      'USA + UK, 2011',
      'US + UK, 2011',
    ),
    place: text(
      'Where people were asked, as a whole phrase that follows "400 companies": with its preposition.',
      'in den USA und Großbritannien',
      'in the US and UK',
    ),
    respondents: respondentsSchema(languages)
      .optional()
      .meta({ description: 'Who was asked, where it is not the same as in the whole infographic.' }),
    population: text('Who was asked.', 'leitende Marketingverantwortliche', 'senior marketing managers'),
    asked: month.nullable().meta({ description: 'When people were asked; null where the source is silent.' }),
    published: month
      .nullable()
      .meta({ description: 'When the survey was published; null where the source is silent.' }),
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
    other: z.array(otherSchema(text)).min(1).max(4).optional().meta({
      description:
        'Answers that have no place in the order of the phases, such as "don’t know": they count neither as less far nor as further.',
    }),
    sum: z
      .literal('as-published')
      .optional()
      .meta({
        description:
          'Where the published shares add up to more than rounding explains: "as-published". The page then says so.',
        examples: ['as-published'],
      }),
    rest: z
      .literal('not-reported')
      .optional()
      .meta({
        description:
          'Where the published shares add up to less than rounding explains: "not-reported". The rest is then drawn hatched, and named.',
        examples: ['not-reported'],
      }),
    sample: z
      .enum(SAMPLES)
      .optional()
      .meta({
        description:
          'How those asked were chosen; left out where the source is silent. Only a probability sample has an interval.',
        examples: ['panel'],
      }),
    wording: text(
      'The question as it was asked, in its words. null or left out where it is not published.',
      'In welcher Phase ist Ihr Unternehmen?',
      'Which phase is your company in?',
    )
      .nullable()
      .optional(),
    series: id.optional().meta({
      description:
        'The series of which this survey is one wave, by a name of your choice: same question, same method, same people asked. Figures show only waves of one series as a development.',
      examples: ['yearly-survey'],
    }),
    disclosure: disclosureSchema(text).meta({
      description: "AAPOR's eleven disclosure items. null is printed as «not disclosed».",
    }),
    sources: sourceRefs,
  });
}

/** A number that is set large, with a sentence that states it. */
export function highlightSchema(text: TextField) {
  return z.strictObject({
    survey: id.meta({ description: 'The survey the number is from: the first one, which is drawn.' }),
    phase: id.meta({ description: 'The phase that is set large.', examples: ['integrated'] }),
    says: text(
      'A sentence that states the number and who was asked, for readers to quote: shown and copied in the download menu.',
      '14 % von 400 Unternehmen sahen sich 2011 am Ziel.',
      'In 2011, 14% of 400 companies said they had got there.',
    ),
  });
}
