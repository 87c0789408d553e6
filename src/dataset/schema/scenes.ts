// Dataset layer: the schemas of the drawing's scenes: the stages, the climb to the top, and the result.
import * as z from 'zod';
import { cites, id, sourceRefs } from './values.ts';
import type { TextField } from './values.ts';

/** A stage: one step of the drawing. */
export function stageSchema(text: TextField) {
  return z.strictObject({
    id,
    label: text('The name on the step, one or two words.', 'Personal', 'People'),
    claim: text(
      'The headline of the step: what this stage means.',
      'Personal: Jemand hat Zeit und Auftrag',
      'People: someone has the time and the job',
    ),
    text: text(
      'One to three sentences on the stage, at most 35 words.',
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
}

/** The scene in which the dots of one phase climb all steps. */
export function topSchema(text: TextField) {
  return z
    .strictObject({
      phase: id.meta({
        description: 'The phase that means all stages, by id: the last one.',
        examples: ['integrated'],
      }),
      surveys: z
        .array(id)
        .min(1)
        .meta({
          description: 'The surveys of which a source says so, by id; the first survey is one of them.',
          examples: [['us-uk-2011']],
        }),
      sources: sourceRefs,
      claim: text(
        'The headline of the climb: how many stand on top.',
        '14 von 100 stehen oben',
        '14 of 100 are at the top',
      ),
      text: text(
        'One to three sentences, at most 35 words: what the number is, and whose reading it is.',
        'Der Artikel liest das als alle drei Stufen.',
        'The article reads this as all three stages.',
      ),
      cites,
    })
    .meta({
      description:
        'Where a source says that a phase means all stages: the scene in which its dots climb the steps. Leave it out otherwise.',
    });
}

/** The scene in which the dots walk to their phase. */
export function resultSchema(text: TextField) {
  return z
    .strictObject({
      claim: text(
        'The headline of the result: the finding.',
        '14 von 100 sind am Ziel',
        '14 of 100 have got there',
      ),
      text: text(
        'Two to four sentences on the result, at most 35 words.',
        '14 % der Befragten sehen sich am Ziel.',
        '14% of those asked say they have got there.',
      ),
      cites,
    })
    .meta({ description: 'The scene in which the dots walk to their phase.' });
}
