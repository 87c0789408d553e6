// Dataset layer: the schemas of the supporting figures, one for each kind.
import * as z from 'zod';
import { cites, id, percent, sourceRefs } from './values.ts';
import type { TextField } from './values.ts';

/** Rows of bars, one bar per series. */
function barsSchema(text: TextField) {
  return z.strictObject({
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
    cites,
  });
}

/** A supporting figure of any kind. */
export function figureSchema(text: TextField) {
  return z.discriminatedUnion('kind', [barsSchema(text), distributionsSchema(text)]);
}
