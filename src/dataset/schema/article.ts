// Dataset layer: the schemas of the article around the drawing: sections, notes, sources, changes.
import * as z from 'zod';
import { cites, day, httpUrl, id, languageCode, sourceRefs } from './values.ts';
import type { TextField } from './values.ts';

/** A section of the article, with the figures that stand after it. */
export function sectionSchema(text: TextField) {
  return z.strictObject({
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
    folded: z
      .boolean()
      .optional()
      .meta({
        description: 'True for a section that screens show on demand, under the table of all numbers.',
        examples: [true],
      }),
    cites,
  });
}

/** A remark on the numbers. */
export function noteSchema(text: TextField) {
  return z.strictObject({
    id,
    text: text(
      'The note.',
      'Artikel und Bericht widersprechen sich.',
      'The article and the report disagree.',
    ),
    sources: sourceRefs,
    cites,
  });
}

/** Where numbers were read. */
export function sourceSchema(text: TextField) {
  return z.strictObject({
    id,
    label: text(
      'How the source is named in the list and under pictures: author, title, publisher, year.',
      'InSites Consulting: Social Media Integration Survey, 2011',
      'InSites Consulting: Social Media Integration Survey, 2011',
      250,
    ),
    url: httpUrl,
    language: languageCode.optional().meta({
      description: 'The language of the title in quotation marks.',
      examples: ['en'],
    }),
    archived: httpUrl.optional().meta({
      description: 'The address of an archived copy of the source.',
      examples: ['https://web.archive.org/web/2012/https://example.org/report'],
    }),
    accessed: day
      .optional()
      .meta({ description: 'The day on which the numbers were read there, as year-month-day.' }),
  });
}

/** Whose figures an infographic shows. */
export function rightsSchema(text: TextField) {
  return z
    .strictObject({
      holder: text('Who holds the rights in the figures.', 'Eurostat', 'Eurostat'),
      licence: z
        .strictObject({
          label: text('The name of the licence.', 'CC BY 4.0', 'CC BY 4.0'),
          url: httpUrl,
        })
        .optional()
        .meta({ description: 'The licence of the figures, if they have one.' }),
      note: text(
        'What the holder asks for, such as a remark on translations.',
        'Für Übersetzungen ist Eurostat nicht verantwortlich.',
        'Eurostat is not responsible for translations.',
      ).optional(),
    })
    .meta({ description: 'Whose figures these are. The licence of the site covers texts and drawing only.' });
}

/** An entry of the changelog. */
export function changeSchema(text: TextField) {
  return z.strictObject({
    date: day.meta({ description: 'The day of the change, as year-month-day.' }),
    text: text(
      'What was changed and why.',
      'Pilotphase berichtigt: Der Bericht nennt 24.',
      'Pilot phase corrected: the report says 24.',
    ),
  });
}
