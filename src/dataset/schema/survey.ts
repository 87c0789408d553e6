// Dataset layer: the schema of the surveys: phases, shares, disclosure, and the numbers that are set large.
import * as z from 'zod';
import { id, month, percent, sourceRefs, textIn } from './values.ts';
import type { TextField } from './values.ts';

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
export const DISCLOSURE_ITEMS = disclosureSchema(textIn([])).keyof().options;

/** A survey with one published share per phase. */
export function surveySchema(text: TextField) {
  return z.strictObject({
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
