// Dataset layer: the schemas of the supporting figures, one for each kind.
import * as z from 'zod';
import { cites, id, percent, sourceRefs } from './values.ts';
import type { TextField } from './values.ts';

/** The fields of figures with numbers of their own, apart from the rows. */
function numberFields(text: TextField) {
  return {
    id,
    title: text('The finding as a headline.', 'Facebook führt', 'Facebook leads'),
    base: text(
      'Who was asked, where, when, and how many.',
      '400 Unternehmen in den USA und Großbritannien, 2011',
      '400 companies in the US and UK, 2011',
    ),
    note: text(
      'A caution to read with the figure; in place of the generated one, that surveys of no common series are not a trend.',
      'Die beiden Umfragen sind kein Trend.',
      'The two surveys are not a trend.',
    ).optional(),
    series: z
      .array(z.strictObject({ id, label: text('The name of the series.', 'Alle Länder', 'All countries') }))
      .min(1)
      .max(4)
      .meta({ description: 'What each row has a number for; one series needs no legend.' }),
    bases: z
      .record(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)?$/), z.int().min(1))
      .optional()
      .meta({
        description:
          'How many answered (n), by the id of a series, or as row.series where rows differ. Small bases are marked.',
        examples: [{ 'us-uk-2011': 400 }],
      }),
    reading: text(
      'How to read the figure, in one sentence; in place of the generated one.',
      '68 von 100 Unternehmen hatten eine Seite auf Facebook.',
      '68 of 100 companies had a Facebook page.',
    ).optional(),
    sources: sourceRefs,
    cites,
  };
}

const values = z.record(id, percent).meta({
  description: 'One number for each series, by its id.',
  examples: [{ 'us-uk-2011': 68 }],
});

/** Rows of bars, one bar per series. */
function barsSchema(text: TextField) {
  return z.strictObject({
    kind: z.literal('bars').meta({ description: 'Rows of bars, one bar per series.' }),
    ...numberFields(text),
    rows: z
      .array(z.strictObject({ id, label: text('The name of the row.', 'Facebook', 'Facebook'), values }))
      .min(1)
      .max(12)
      .meta({ description: 'The rows of the figure, from top to bottom.' }),
  });
}

/** One line per series over the years. */
function timelineSchema(text: TextField) {
  return z.strictObject({
    kind: z.literal('timeline').meta({
      description:
        'One line per series over the years, on a true time axis. Numbers that cannot be joined, such as those of other countries, are series of their own.',
    }),
    ...numberFields(text),
    rows: z
      .array(
        z.strictObject({
          id,
          year: z
            .int()
            .min(1900)
            .max(2099)
            .meta({ description: 'The year of the numbers.', examples: [2013] }),
          values,
        }),
      )
      .min(2)
      .max(12)
      .meta({ description: 'The years of the figure, one row each.' }),
  });
}

/** The phases of several surveys side by side. */
function distributionsSchema(text: TextField) {
  return z.strictObject({
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
    reading: text(
      'How to read the figure, in one sentence; in place of the generated one.',
      '14 von 100 Befragten nannten die letzte Phase.',
      '14 of 100 respondents named the last phase.',
    ).optional(),
    cites,
  });
}

/** A supporting figure of any kind. */
export function figureSchema(text: TextField) {
  return z.discriminatedUnion('kind', [barsSchema(text), timelineSchema(text), distributionsSchema(text)]);
}
