// Self-checks for the tests of the model: a small one by hand, and generated ones.
import fc from 'fast-check';
import type { Answers, Check } from '../../src/model/placement.ts';

/** Two questions for each of three stages, 0 to 2 points each, and five phases. */
export const SMALL_CHECK: Check = {
  questions: ['people', 'structure', 'culture'].flatMap((stage) =>
    ['a', 'b'].map((name) => ({
      id: `${stage}-${name}`,
      stage,
      options: [
        { id: 'no', points: 0 },
        { id: 'partly', points: 1 },
        { id: 'yes', points: 2 },
      ],
    })),
  ),
  rule: [
    { phase: 'nothing', atLeast: 0, everyStage: 0 },
    { phase: 'first', atLeast: 1, everyStage: 0 },
    { phase: 'pilot', atLeast: 4, everyStage: 0 },
    { phase: 'integrating', atLeast: 7, everyStage: 1 },
    { phase: 'integrated', atLeast: 10, everyStage: 3 },
  ],
};

const yesNo = (id: string, sets?: string[]): Check['questions'][number] => ({
  id,
  ...(sets && { sets }),
  options: [
    { id: 'no', points: 0 },
    { id: 'yes', points: 1 },
  ],
});

/** Twelve yes/no questions that simply add up, as Eurostat's index counts them: 8 sets 7, 12 sets 11. */
export const TWELVE: Check = {
  questions: Array.from({ length: 12 }, (_, index) => {
    const set = { 8: 'q7', 12: 'q11' }[index + 1];
    return yesNo(`q${index + 1}`, set === undefined ? undefined : [set]);
  }),
  rule: [
    { phase: 'very-low', atLeast: 0, everyStage: 0 },
    { phase: 'low', atLeast: 4, everyStage: 0 },
    { phase: 'high', atLeast: 7, everyStage: 0 },
    { phase: 'very-high', atLeast: 10, everyStage: 0 },
  ],
};

/** Every way to answer a check; with `unsure`, "not sure" is one of the answers. */
export function* everyAnswers(
  check: Check,
  unsure: boolean,
  from = 0,
): Generator<Record<string, string | null>> {
  const question = check.questions[from];
  if (!question) return yield {};
  const choices: (string | null)[] = question.options.map(({ id }) => id);
  if (unsure) choices.push(null);
  for (const rest of everyAnswers(check, unsure, from + 1))
    for (const choice of choices) yield { ...rest, [question.id]: choice };
}

/** Checks of 2 to 5 stages and 3 to 7 phases, with any rising rule. */
export const anyCheck: fc.Arbitrary<Check> = fc
  .record({
    stages: fc.integer({ min: 2, max: 5 }),
    questions: fc.array(
      fc.record({
        stage: fc.nat(),
        points: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 5 }),
      }),
      { minLength: 5, maxLength: 15 },
    ),
    rule: fc.array(fc.record({ total: fc.nat(40), stage: fc.nat(10) }), { minLength: 3, maxLength: 7 }),
  })
  .map(({ stages, questions, rule }) => {
    const rising = (values: number[]) => [...values].sort((a, b) => a - b);
    const totals = rising(rule.map(({ total }) => total));
    const least = rising(rule.map(({ stage }) => stage));
    return {
      questions: questions.map(({ stage, points }, index) => ({
        id: `q${index}`,
        stage: `stage-${(index < stages ? index : stage) % stages}`,
        options: rising(points).map((value, option) => ({ id: `o${option}`, points: value })),
      })),
      rule: totals.map((atLeast, index) => ({
        phase: `phase-${index}`,
        atLeast: index ? atLeast : 0,
        everyStage: index ? (least[index] ?? 0) : 0,
      })),
    };
  });

/** The same with yes/no questions, some of which set later ones, and in part without stages. */
export const anyYesNo: fc.Arbitrary<Check> = fc
  .record({
    check: anyCheck,
    yes: fc.array(fc.record({ points: fc.integer({ min: 1, max: 10 }), sets: fc.array(fc.nat()) }), {
      minLength: 5,
      maxLength: 8,
    }),
    staged: fc.boolean(),
  })
  .map(({ check, yes, staged }) => {
    const questions = yes.map(({ points, sets }, index) => {
      const later = yes.slice(index + 1).map((_, place) => `q${index + 1 + place}`);
      const set = [...new Set(sets.map((number) => later[number % (later.length || 1)] ?? ''))].filter(
        Boolean,
      );
      const stage = check.questions[index]?.stage;
      return {
        id: `q${index}`,
        ...(staged && stage !== undefined && { stage }),
        ...(set.length > 0 && { sets: set }),
        options: [
          { id: 'no', points: 0 },
          { id: 'yes', points },
        ],
      };
    });
    const rule = check.rule.map((row) => (staged ? row : { ...row, everyStage: 0 }));
    return { questions, rule };
  });

/** Answers to a check, some open, some not sure. */
export const answersTo = ({ questions }: Check): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...questions.map(({ options }) =>
        fc.constantFrom<(string | null | undefined)[]>(undefined, null, ...options.map(({ id }) => id)),
      ),
    )
    .map((chosen) =>
      Object.fromEntries(
        chosen.flatMap((choice, index) =>
          choice === undefined ? [] : [[questions[index]?.id ?? '', choice]],
        ),
      ),
    );
