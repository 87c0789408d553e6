// A green run does not prove that the rule is a fair one, or that its words say what it does.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { distribution, standing } from '../../src/model/distribution.ts';
import {
  countedAnswers,
  placement,
  setAnswers,
  type Check,
  type Placement,
} from '../../src/model/placement.ts';
import { checkOf } from '../../src/model/selfCheck.ts';
import { answersTo, anyCheck, anyYesNo, everyAnswers, SMALL_CHECK, TWELVE } from './checks.ts';
import { runs } from '../size.ts';

const { infographics } = loadData('data');
const checks: [string, Check][] = [
  ['the small check', SMALL_CHECK],
  ...infographics.flatMap((infographic): [string, Check][] => {
    const check = checkOf(infographic);
    return check ? [[infographic.slug, check]] : [];
  }),
];

const order = (check: Check, phase: string) => check.rule.findIndex((row) => row.phase === phase);

/** The rule once more, in the plainest words, to compare with. */
function plainPhase(check: Check, points: Map<string, number[]>): string {
  const stages = [...points.values()].map((list) => list.reduce((a, b) => a + b, 0));
  const total = stages.reduce((a, b) => a + b, 0);
  let phase = check.rule[0]?.phase ?? '';
  for (const row of check.rule)
    if (total >= row.atLeast && stages.every((stage) => stage >= row.everyStage)) phase = row.phase;
  return phase;
}

/** Places answers to a check, each set of them once: there are thousands, and each is asked for many times. */
function placer({ questions }: Check): typeof placement {
  const known = new Map<string, Placement>();
  return (check, answers) => {
    const key = questions.map(({ id }) => answers[id]).join();
    const placed = known.get(key) ?? placement(check, answers);
    known.set(key, placed);
    return placed;
  };
}

describe.each(checks)('every set of answers to %s', (_, check) => {
  const all = [...everyAnswers(check, false)];
  const place = placer(check);

  it('is placed by the rule, and reaches every phase', () => {
    const reached = new Set<string>();
    for (const answers of all) {
      const points = new Map<string, number[]>();
      for (const { id, stage, options } of check.questions)
        points.set(stage ?? '', [
          ...(points.get(stage ?? '') ?? []),
          options.find((option) => option.id === answers[id])?.points ?? NaN,
        ]);
      const { phase, possible } = place(check, answers);
      reached.add(phase);
      if (phase !== plainPhase(check, points) || possible.join() !== phase)
        expect.fail(`${JSON.stringify(answers)} is placed at ${phase}, possible ${possible.join()}`);
    }
    expect([...reached].sort()).toEqual(check.rule.map(({ phase }) => phase).sort());
  });

  it('is never moved back by a better answer', () => {
    for (const answers of all) {
      const before = order(check, place(check, answers).phase);
      for (const { id, options } of check.questions) {
        const better = options[options.findIndex((option) => option.id === answers[id]) + 1];
        if (!better) continue;
        const after = order(check, place(check, { ...answers, [id]: better.id }).phase);
        if (after < before) expect.fail(`${JSON.stringify(answers)} falls with ${id}: ${better.id}`);
      }
    }
  });

  it('needs every stage for the last phase', () => {
    const last = check.rule.at(-1)?.phase;
    const stages = new Set(check.questions.map(({ stage }) => stage));
    for (const missing of stages) {
      const answers = Object.fromEntries(
        check.questions.map(({ id, stage, options }) => [
          id,
          options.at(stage === missing ? 0 : -1)?.id ?? null,
        ]),
      );
      expect(place(check, answers).phase).not.toBe(last);
    }
  });

  it('has a profile that adds up to the points of the placement, and names the weakest stage', () => {
    for (const answers of all) {
      const placed = place(check, answers);
      const sum = placed.stages.reduce((total, { points }) => total + points, 0);
      const weakest = placed.stages.find(({ stage }) => stage === placed.weakest);
      const least = Math.min(...placed.stages.map(({ points, max }) => points / max));
      const agrees = weakest ? weakest.points / weakest.max === least && least < 1 : least === 1;
      if (sum !== placed.points || !agrees) expect.fail(JSON.stringify({ answers, placed }));
    }
  });

  it('names exactly the answers that decide, and a raise that is true', () => {
    for (const answers of all) {
      const placed = place(check, answers);
      for (const { question, without, raise } of placed.pivots) {
        const options = check.questions.find(({ id }) => id === question)?.options ?? [];
        const phases = options.map(({ id }) => place(check, { ...answers, [question]: id }).phase);
        const lowest = phases[0] === placed.phase ? null : phases[0];
        const higher = phases.findIndex((phase) => order(check, phase) > order(check, placed.phase));
        const told = [without, raise?.option ?? null, raise?.phase ?? null];
        if (told.join() !== [lowest, options[higher]?.id ?? null, phases[higher] ?? null].join())
          expect.fail(JSON.stringify({ answers, question, told }));
      }
    }
  }, 60_000);
});

describe.each(checks)('not being sure about %s', (_, check) => {
  it('leaves exactly the phases that settling it could reach', () => {
    fc.assert(
      fc.property(answersTo(check), (answers) => {
        // Not sure, open, or answered with an option that does not exist.
        const open = check.questions.filter(
          ({ id, options }) => !options.some((option) => option.id === answers[id]),
        );
        const rest: Check = { ...check, questions: open };
        const reached = new Set<string>();
        for (const settled of everyAnswers(rest, false))
          reached.add(placement(check, { ...answers, ...settled }).phase);
        const placed = placement(check, answers);
        expect(placed.possible).toEqual(
          check.rule.map(({ phase }) => phase).filter((phase) => reached.has(phase)),
        );
        expect(placed.phase).toBe(placed.possible[0]);
      }),
      runs(150),
    );
  });
});

describe('twelve yes/no questions that simply add up', () => {
  const place = placer(TWELVE);
  const answered = (...yes: number[]) =>
    Object.fromEntries(TWELVE.questions.map(({ id }, index) => [id, yes.includes(index + 1) ? 'yes' : 'no']));

  test('place all 4,096 answers by the rule, with what 8 and 12 imply', () => {
    let count = 0;
    const reached = new Set<number>();
    for (const answers of everyAnswers(TWELVE, false)) {
      const yes = TWELVE.questions.map(({ id }) => answers[id] === 'yes');
      // The rule in the plainest words: one point each; advanced cloud services are cloud services.
      if (yes[7]) yes[6] = true;
      if (yes[11]) yes[10] = true;
      const points = yes.filter(Boolean).length;
      const phase = points <= 3 ? 'very-low' : points <= 6 ? 'low' : points <= 9 ? 'high' : 'very-high';
      const placed = place(TWELVE, answers);
      if (placed.points !== points || placed.possible.join() !== phase || placed.phase !== phase)
        expect.fail(JSON.stringify({ answers, points, placed }));
      count += 1;
      reached.add(points);
    }
    expect(count).toBe(4096);
    expect([...reached].sort((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, points) => points));
  });

  test('are never moved back by a yes', () => {
    for (const answers of everyAnswers(TWELVE, false)) {
      const before = place(TWELVE, answers);
      for (const { id } of TWELVE.questions) {
        const after = place(TWELVE, { ...answers, [id]: 'yes' });
        if (order(TWELVE, after.phase) < order(TWELVE, before.phase) || after.points < before.points)
          expect.fail(`${JSON.stringify(answers)} falls with ${id}`);
      }
    }
  }, 60_000);

  test('leave whoever sells nothing online at 10 points', () => {
    const { points, max } = placement(TWELVE, answered(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    expect([points, max]).toEqual([10, 12]);
  });

  test('answer 7 by a yes to 8, whatever was said to it, and say by which question', () => {
    for (const said of ['no', 'yes', null, undefined]) {
      const answers = { q8: 'yes', ...(said !== undefined && { q7: said }) };
      expect([...setAnswers(TWELVE, answers)]).toEqual([['q7', 'q8']]);
      expect(countedAnswers(TWELVE, answers).q7).toBe('yes');
      expect(placement(TWELVE, answers).points).toBe(2);
    }
    expect(setAnswers(TWELVE, { q7: 'yes', q8: 'no' }).size).toBe(0);
  });

  test('give a range with "not sure": from all of them no to all of them yes', () => {
    const unsure = { ...answered(1, 2, 3, 4), q8: null, q9: null };
    const placed = placement(TWELVE, unsure);
    // 8 brings 7 with it: four to seven points.
    expect([placed.points, placed.most]).toEqual([4, 7]);
    expect(placed.possible).toEqual(['low', 'high']);
    expect(placement(TWELVE, {}).possible).toEqual(['very-low', 'low', 'high', 'very-high']);
  });

  test('tell what one more yes would do, with what it implies', () => {
    const { pivots, gap } = placement(TWELVE, answered(1, 2, 3, 4, 5));
    const raise = (id: string) => pivots.find(({ question }) => question === id)?.raise;
    expect(raise('q8')).toEqual({ option: 'yes', phase: 'high' });
    expect(raise('q9')).toBeNull();
    expect(gap).toEqual({ phase: 'high', points: 2, stages: [] });
  });

  test('have no stages to be the weakest of', () => {
    const { stages, weakest } = placement(TWELVE, answered(1));
    expect([stages, weakest]).toEqual([[], null]);
  });
});

describe('any check an editor may write', () => {
  test('with questions that set one another leaves exactly the phases that settling it could reach', () => {
    fc.assert(
      fc.property(
        anyYesNo.chain((check) => fc.tuple(fc.constant(check), answersTo(check))),
        ([check, answers]) => {
          const open = check.questions.filter(({ id }) => answers[id] == null);
          const reached = new Set<string>();
          for (const settled of everyAnswers({ ...check, questions: open }, false))
            reached.add(placement(check, { ...answers, ...settled }).phase);
          const placed = placement(check, answers);
          const phases = check.rule.map(({ phase }) => phase).filter((phase) => reached.has(phase));
          expect(placed.possible).toEqual(phases);
          expect(placed.phase).toBe(phases[0]);
          expect(placed.points).toBeLessThanOrEqual(placed.most);
          expect(placed.most).toBeLessThanOrEqual(placed.max);
        },
      ),
      runs(150),
    );
  });

  test.each([
    ['with options', anyCheck],
    ['of yes and no', anyYesNo],
  ])('%s is monotone, also when an answer that was unsure is settled', (_, checks) => {
    fc.assert(
      fc.property(
        checks.chain((check) => fc.tuple(fc.constant(check), answersTo(check), fc.nat(), fc.nat())),
        ([check, answers, at, choice]) => {
          const question = check.questions[at % check.questions.length]!;
          const option = question.options[choice % question.options.length]!;
          const before = placement(check, answers);
          const after = placement(check, { ...answers, [question.id]: option.id });
          const was = question.options.find(({ id }) => id === answers[question.id])?.points ?? -1;
          if (option.points >= was)
            expect(order(check, after.phase)).toBeGreaterThanOrEqual(order(check, before.phase));
          if (was === -1) for (const phase of after.possible) expect(before.possible).toContain(phase);
        },
      ),
      runs(),
    );
  });

  test('says a gap that, when filled, is enough', () => {
    fc.assert(
      fc.property(
        anyCheck.chain((check) => fc.tuple(fc.constant(check), answersTo(check))),
        ([check, answers]) => {
          const { gap, stages, points, phase } = placement(check, answers);
          if (!gap) {
            expect(phase).toBe(check.rule.at(-1)?.phase);
            return;
          }
          expect(gap.points + gap.stages.length).toBeGreaterThan(0);
          const row = check.rule.find((entry) => entry.phase === gap.phase)!;
          expect(points + gap.points).toBeGreaterThanOrEqual(row.atLeast);
          for (const { stage, points: stagePoints } of stages) {
            const missing = gap.stages.find((entry) => entry.stage === stage)?.points ?? 0;
            expect(stagePoints + missing).toBeGreaterThanOrEqual(row.everyStage);
          }
        },
      ),
      runs(),
    );
  });
});

describe.each(infographics)('the sentence on $slug', ({ phases, surveys }) => {
  test.each(surveys)('adds up to the sum of $id, in every phase', (survey) => {
    const shares = distribution(phases, survey);
    for (const { id } of phases) {
      const { less, same, further } = standing(shares, id);
      if (shares.complete)
        expect((less ?? NaN) + (same ?? NaN) + (further ?? NaN)).toBeCloseTo(shares.sum, 6);
    }
  });
});
