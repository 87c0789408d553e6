// A green run does not prove that generated data is drawn right (the chart's tests do); it proves that the check
// accepts the whole range that is promised: 2 to 5 stages or none, with or without self-check, 3 to 7 phases, 1 to 10 surveys, decimals, gaps, any script.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInfographic } from '../../src/dataset/infographic.ts';
import { arbitraryInfographic, asFile } from '../fixtures/arbitrary.ts';
import { runs } from '../size.ts';

describe('generated infographics', () => {
  it.each([[['de', 'en']], [['de', 'en', 'ar']], [['en']]])(
    'in %j are accepted as they are',
    (languages) => {
      fc.assert(
        fc.property(arbitraryInfographic(languages), (infographic) => {
          const { infographic: checked, problems } = checkInfographic(
            JSON.stringify(asFile(infographic)),
            'x.json',
            languages,
          );
          expect(problems).toEqual([]);
          expect(checked).toEqual(infographic);
        }),
        runs(170),
      );
    },
    60_000,
  );

  it('reach both ends of every range', () => {
    const all = fc.sample(arbitraryInfographic(), { numRuns: 500, seed: 1 });
    const range = (numbers: number[]) => [Math.min(...numbers), Math.max(...numbers)];
    const shares = all.flatMap(({ surveys }) => surveys.flatMap((survey) => Object.values(survey.shares)));
    expect(range(all.map(({ stages }) => stages.length))).toEqual([0, 5]);
    for (const has of [true, false]) {
      expect(all.some(({ check }) => (check !== undefined) === has)).toBe(true);
      expect(all.some(({ highlights }) => highlights.length > 0 === has)).toBe(true);
    }
    expect(range(all.map(({ phases }) => phases.length))).toEqual([3, 7]);
    expect(range(all.map(({ surveys }) => surveys.length))).toEqual([1, 10]);
    expect(shares).toContain(null);
    expect(shares.some((share) => share !== null && !Number.isInteger(share))).toBe(true);
  });
});
