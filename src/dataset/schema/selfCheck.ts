// Dataset layer: the schema of the self-check: questions, and the rule from points to phase.
import * as z from 'zod';
import { id } from './values.ts';
import type { TextField } from './values.ts';

/** An answer to a question, with its points. */
function optionSchema(text: TextField) {
  return z.strictObject({
    id,
    label: text('The answer, in plain words.', 'Ja, für jeden Kanal', 'Yes, for every channel'),
    points: z
      .int()
      .min(0)
      .max(10)
      .meta({ description: 'Points for this answer; more is further.', examples: [2] }),
  });
}

/** A question about one stage. */
function questionSchema(text: TextField) {
  return z.strictObject({
    id,
    stage: id.meta({ description: 'The stage this question asks about.', examples: ['people'] }),
    text: text(
      'The question.',
      'Ist jemand für Social Media zuständig?',
      'Is somebody in charge of social media?',
    ),
    options: z
      .array(optionSchema(text))
      .min(2)
      .max(5)
      .meta({ description: 'From least to most. "Not sure" is always added.' }),
  });
}

/** A row of the rule: the conditions under which a company is in a phase. */
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

/** The self-check in which visitors place their own company. */
export function selfCheckSchema(text: TextField) {
  return z
    .strictObject({
      questions: z
        .array(questionSchema(text))
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
    .meta({ description: 'The self-check in which visitors place their own company.' });
}
