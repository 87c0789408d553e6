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

/** A question: with answers of its own, or to be answered with yes or no. */
function questionSchema(text: TextField) {
  return z.strictObject({
    id,
    stage: id.optional().meta({
      description:
        'The stage this question asks about. Needed if the file has stages; left out if it has none.',
      examples: ['people'],
    }),
    text: text(
      'The question.',
      'Ist jemand für Social Media zuständig?',
      'Is somebody in charge of social media?',
    ),
    options: z.array(optionSchema(text)).min(2).max(5).optional().meta({
      description: 'The answers, from least to most. "Not sure" is always added.',
    }),
    yes: z
      .int()
      .min(1)
      .max(10)
      .optional()
      .meta({
        description:
          'Instead of "options": the question is answered with yes or no. Points for a yes; a no gives 0.',
        examples: [1],
      }),
    sets: z
      .array(id)
      .min(1)
      .optional()
      .meta({
        description: 'Yes/no questions that a yes to this one answers with yes as well, by id.',
        examples: [['cloud']],
      }),
  });
}

/** An answer to a question that is asked first: a group of those that were asked. */
function groupOptionSchema(text: TextField) {
  return z.strictObject({
    id,
    label: text('The answer, in plain words.', '10 bis 249 Personen', '10 to 249 people'),
    survey: id.optional().meta({
      description: 'The survey that this group is compared with, by id.',
      examples: ['eu-sme-2025'],
    }),
    outside: text(
      'For a group that was not asked: one sentence that says so. The visitor may go on.',
      'Unternehmen mit weniger als 10 Personen sind nicht Teil dieser Umfrage.',
      'Companies with fewer than 10 people are not part of this survey.',
    ).optional(),
  });
}

/** A question that is asked first: to which group the visitor belongs. It gives no points. */
function groupSchema(text: TextField) {
  return z.strictObject({
    question: text(
      'The question.',
      'Wie viele Personen arbeiten in Ihrem Unternehmen?',
      'How many people work in your company?',
    ),
    options: z.array(groupOptionSchema(text)).min(2).max(6).meta({
      description: 'The groups; their ids differ from those of all other groups.',
    }),
  });
}

/** A row of the rule: the conditions under which a visitor is in a phase. */
const rule = z.strictObject({
  phase: id.meta({ description: 'The phase that these points lead to.', examples: ['pilot'] }),
  atLeast: z
    .int()
    .min(0)
    .meta({ description: 'The least points over all questions.', examples: [6] }),
  everyStage: z
    .int()
    .min(0)
    .default(0)
    .meta({
      description: 'The least points in each single stage; 0 if left out.',
      examples: [1],
    }),
});

/** The self-check in which visitors find their phase. */
export function selfCheckSchema(text: TextField) {
  return z
    .strictObject({
      origin: z
        .strictObject({
          source: id.meta({ description: 'The source that the rule was read from.', examples: ['eurostat'] }),
        })
        .optional()
        .meta({ description: 'Whose rule it is, if it is the source’s. Left out, the rule is our own.' }),
      groups: z.array(groupSchema(text)).max(3).default([]).meta({
        description:
          'What is asked first: which survey the visitor is compared with. The last answer that names a survey decides.',
      }),
      questions: z
        .array(questionSchema(text))
        .min(2)
        .max(15)
        .meta({ description: 'The questions; each stage has at least one.' }),
      rule: z.array(rule).meta({
        description:
          'From points to phase, from least to most. A visitor is in the last phase whose two conditions are met.',
      }),
      explanation: text(
        'One or two sentences on the rule: whose it is, and what it cannot say.',
        'Diese Regel ist unsere eigene.',
        'This rule is our own.',
      ),
      remark: text(
        'A caution that stands beside the result.',
        'Wer online nichts verkauft, erreicht höchstens 10 Punkte.',
        'Whoever sells nothing online reaches 10 points at most.',
      ).optional(),
    })
    .meta({
      description: 'The self-check in which visitors find their phase. Without it they can only choose one.',
    });
}
