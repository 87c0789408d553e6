// A green run proves the arithmetic of distributions, not that the data file holds the published numbers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addShares } from '../../src/dataset/rounding.ts';
import { distribution, standing, wholeDots } from '../../src/model/distribution.ts';
import { wilsonInterval } from '../../src/model/interval.ts';
import { formatPercent } from '../../src/model/format.ts';
import { loadData } from '../../src/dataset/load.ts';
import { runs } from '../size.ts';

const { infographics, site } = loadData('data');
const first = infographics.find(({ slug }) => slug === site.front);
if (!first) throw new Error('The front page has no infographic');

describe('whole dots', () => {
  test.each([
    { shares: [12, 26, 24, 23, 14], dots: [12, 26, 24, 23, 14], why: 'whole shares that add up to 99 stay' },
    { shares: [26, 24, 23, 17, 11], dots: [26, 24, 23, 17, 11], why: 'whole shares that add up to 101 stay' },
    { shares: [33.4, 33.3, 33.3], dots: [34, 33, 33], why: 'the largest remainder gets the missing dot' },
    { shares: [12.5, 12.5, 75], dots: [13, 12, 75], why: 'ties go to the earlier phase' },
    { shares: [0.4, 99.6], dots: [0, 100], why: 'a share may be too small for a dot' },
    { shares: [null, 30, null], dots: [0, 30, 0], why: 'what is not reported has no dots' },
  ])('$why', ({ shares, dots }) => {
    expect(wholeDots(shares)).toEqual(dots);
  });

  test('add up to the rounded sum and are never a whole dot away from their share', () => {
    const share = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 7 }), (shares) => {
        const dots = wholeDots(shares);
        expect(dots.reduce((sum, count) => sum + count, 0)).toBe(Math.round(addShares(shares)));
        shares.forEach((published, index) =>
          expect(Math.abs((dots[index] ?? 0) - published)).toBeLessThan(1),
        );
      }),
      runs(),
    );
  });
});

describe('the four published distributions', () => {
  test.each([
    { id: 'us-uk-2011', dots: [12, 26, 24, 23, 14], sum: 99 },
    { id: 'us-2011', dots: [14, 23, 20, 27, 16], sum: 100 },
    { id: 'six-countries-2012', dots: [29, 27, 17, 15, 12], sum: 100 },
    { id: 'us-2012', dots: [26, 24, 23, 17, 11], sum: 101 },
  ])('$id is $dots and adds up to $sum', ({ id, dots, sum }) => {
    const survey = first.surveys.find((entry) => entry.id === id);
    const shown = distribution(first.phases, survey!);
    expect(shown.phases.map((phase) => phase.dots)).toEqual(dots);
    expect(shown.sum).toBe(sum);
  });

  test('a standing adds up to the survey’s sum in every phase', () => {
    for (const survey of first.surveys) {
      const shown = distribution(first.phases, survey);
      for (const { id } of first.phases) {
        const { less, same, further } = standing(shown, id);
        expect(addShares([less ?? NaN, same ?? NaN, further ?? NaN])).toBe(shown.sum);
      }
    }
  });
});

test('the Wilson interval of 14 % of 400 is 10.9 to 17.7', () => {
  expect(wilsonInterval(14, 400)).toEqual({ low: 10.9, high: 17.7 });
});

test('percentages are written as each language writes them, with every published decimal', () => {
  expect(formatPercent('de', 14)).toBe('14\u00a0%');
  expect(formatPercent('en', 14)).toBe('14%');
  expect(formatPercent('de', 60.9)).toBe('60,9\u00a0%');
  expect(formatPercent('en', 12.345)).toBe('12.345%');
});
