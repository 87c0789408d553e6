// A green run does not prove that the steps are drawn where they belong (tests/chart/staircase.test.ts does), nor that
// the picture is understood.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { askedStages, placement, type Check } from '../../src/model/placement.ts';
import { beyondGap, everyStageOf, staircase } from '../../src/model/staircase.ts';
import { answersTo, anyCheck, everyAnswers, SMALL_CHECK } from './checks.ts';
import { COMMITTED, COMMITTED_CHECK } from '../fixtures/variants.ts';
import { runs } from '../size.ts';

const lastOf = ({ rule }: Check) => rule.at(-1)?.phase;
const stairsOf = (check: Check, answers: Record<string, string | null>) =>
  staircase(askedStages(check), everyStageOf(check, lastOf(check)), placement(check, answers).stages);

/** Options of SMALL_CHECK by points, question by question; null is "not sure". */
const answered = (...points: (number | null)[]) =>
  Object.fromEntries(
    SMALL_CHECK.questions.map(({ id, options }, index) => [
      id,
      options.find((option) => option.points === points[index])?.id ?? null,
    ]),
  );

describe('the staircase', () => {
  test.each([
    ['nothing', [0, 0, 0, 0, 0, 0], [0, 0, 0], 0, []],
    ['the first step', [2, 1, 1, 0, 0, 0], [1, 1 / 3, 0], 1, []],
    ['a gap', [2, 2, 1, 1, 1, 2], [1, 2 / 3, 1], 1, ['culture']],
    ['a gap at the foot', [1, 1, 2, 2, 1, 2], [2 / 3, 1, 1], 0, ['structure', 'culture']],
    ['everything', [2, 1, 2, 1, 2, 1], [1, 1, 1], 3, []],
  ])('of answers with %s', (_, points, sure, standing, beyond) => {
    const stairs = stairsOf(SMALL_CHECK, answered(...points));
    expect(stairs.steps.map((step) => step.sure)).toEqual(sure);
    expect(stairs.standing).toBe(standing);
    expect(beyondGap(stairs)).toEqual(beyond);
  });

  it('leaves open what "not sure" could still fill, and does not stand on it', () => {
    const stairs = stairsOf(SMALL_CHECK, answered(1, null, 2, null, 0, 0));
    expect(stairs.steps.map(({ sure, possible, whole }) => [sure, possible, whole])).toEqual([
      [1 / 3, 1, false],
      [2 / 3, 1, false],
      [0, 0, false],
    ]);
    expect(stairs.standing).toBe(0);
  });

  it('has whole steps at full points only where no points per stage are asked for, and nobody stands on them', () => {
    const rule = SMALL_CHECK.rule.map((row) => ({ ...row, everyStage: 0 }));
    const check = { ...SMALL_CHECK, rule };
    const stairs = stairsOf(check, answered(2, 2, 2, 1, 0, 2));
    expect(stairs.steps.map(({ sure, whole }) => [sure, whole])).toEqual([
      [1, true],
      [0.75, false],
      [0.5, false],
    ]);
    expect(stairs.standing).toBe(0);
    expect(stairsOf(check, answered(2, 2, 2, 2, 2, 2)).standing).toBe(0);
  });

  it('of the committed check stands whole exactly in the phase that means all stages', () => {
    const { top } = COMMITTED;
    const check = COMMITTED_CHECK;
    let whole = 0;
    for (const answers of everyAnswers(check, false)) {
      const all = stairsOf(check, answers).steps.every((step) => step.whole);
      expect(placement(check, answers).phase === top?.phase).toBe(all);
      if (all) whole += 1;
    }
    expect(whole).toBe(27);
  });

  it('of the committed check only grows by a better answer', () => {
    const check = COMMITTED_CHECK;
    const name = (answers: Record<string, string | null>) =>
      check.questions.map(({ id }) => answers[id]).join();
    const all = new Map(
      [...everyAnswers(check, true)].map((answers) => [
        name(answers),
        { answers, stairs: stairsOf(check, answers) },
      ]),
    );
    for (const { answers, stairs: before } of all.values())
      for (const { id, options } of check.questions) {
        const at = options.findIndex((option) => option.id === answers[id]);
        const better = options[at + 1];
        if (at < 0 || !better) continue;
        const after = all.get(name({ ...answers, [id]: better.id }))?.stairs;
        const falls = after?.steps.some(({ sure }, index) => sure < (before.steps[index]?.sure ?? 0)) ?? true;
        if (falls || (after?.standing ?? -1) < before.standing)
          expect.fail(`${JSON.stringify(answers)} falls with ${id}: ${better.id}`);
      }
  }, 60_000);

  it('is in order for any check: parts from 0 to 1, one dot, nothing whole under it missing', () => {
    fc.assert(
      fc.property(
        anyCheck.chain((check) => fc.tuple(fc.constant(check), answersTo(check))),
        ([check, answers]) => {
          const { steps, standing } = stairsOf(check, answers);
          for (const { sure, possible, whole } of steps) {
            expect(sure).toBeGreaterThanOrEqual(0);
            expect(possible).toBeGreaterThanOrEqual(sure);
            expect(possible).toBeLessThanOrEqual(1);
            expect(whole).toBe(sure === 1);
          }
          expect(steps.slice(0, standing).every(({ whole }) => whole)).toBe(true);
          if (everyStageOf(check, lastOf(check)) > 0) expect(steps[standing]?.whole ?? false).toBe(false);
          else expect(standing).toBe(0);
        },
      ),
      runs(),
    );
  });
});
