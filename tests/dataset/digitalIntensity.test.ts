// A green run does not prove that Eurostat's tables are right, or that the texts read well; it proves that the committed
// file holds the published figures, two decimals each, and Eurostat's rule. Sentences are compared with the figures by
// the check (rules/citations.ts), which loadData runs.
import { describe, expect, it, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';

const { infographics } = loadData('data');
const infographic = infographics.find(({ slug }) => slug === 'digital-intensity');
if (!infographic) throw new Error('data/infographics/digital-intensity.json is missing');
const { surveys, figures, check, phases } = infographic;

/** Eurostat, isoc_e_dii, survey 2025: very low, low, high, very high, and at least basic, in per cent of enterprises. */
const PUBLISHED: [survey: string, shares: number[], basic: number][] = [
  ['eu-sme', [28.61, 35.14, 27.17, 9.07], 71.39],
  ['eu-large', [3.68, 13.92, 39.74, 42.72], 96.39],
  ['eu-all', [27.89, 34.52, 27.54, 10.05], 72.11],
  ['de-sme', [26.45, 36.69, 27.38, 9.49], 73.55],
  ['at-sme', [27.01, 37.54, 26.44, 9.01], 72.99],
  ['dk-sme', [7.55, 27.36, 39.3, 25.79], 92.45],
  ['ro-sme', [55.66, 28.1, 13.81, 2.42], 44.34],
];
/** The same table: small and medium enterprises with at least the basic level. */
const BASIC = {
  finland: 94.04,
  denmark: 92.45,
  netherlands: 88.76,
  italy: 79.49,
  germany: 73.55,
  austria: 72.99,
  eu: 71.39,
  france: 69.44,
  poland: 58.98,
  romania: 44.34,
  bulgaria: 38.33,
};
/** Eurostat, isoc_eb_ai: EU-27, enterprises with 10 or more persons employed. There was no survey of it in 2022. */
const AI = { 2021: 7.65, 2023: 8.06, 2024: 13.48, 2025: 19.95 };

/** The rows of a figure with numbers of its own. */
function rowsOf(id: string) {
  const figure = figures.find((entry) => entry.id === id);
  if (!figure || figure.kind === 'distributions') throw new Error(`No figure "${id}" with rows`);
  return figure.rows;
}

describe('the surveys of the Digital Intensity Index', () => {
  it('stand in the published order, small and medium enterprises of the EU first', () => {
    expect(surveys.map(({ id }) => id)).toEqual(PUBLISHED.map(([id]) => id));
    expect(phases.map(({ id }) => id)).toEqual(['very-low', 'low', 'high', 'very-high']);
  });

  test.each(PUBLISHED)('%s has the published shares', (id, shares, basic) => {
    const survey = surveys.find((entry) => entry.id === id)!;
    expect(phases.map((phase) => survey.shares[phase.id])).toEqual(shares);
    expect(survey.sampleSize).toBeNull();
    expect(survey.asked).toBe('2025');
    expect(survey.published).toBeNull();
    // "Basic" is what is not very low. Checks the table above against itself, up to its rounding.
    expect(Math.abs(100 - (shares[0] ?? NaN) - basic)).toBeLessThan(0.08);
  });

  it('say that large enterprises add up to 100.06 as published, and nobody else', () => {
    const sums = surveys.map(({ id, sum }) => [id, sum]);
    expect(sums.filter(([, sum]) => sum !== undefined)).toEqual([['eu-large', 'as-published']]);
  });

  it('claim nothing of sample, size and wording that the sources do not say', () => {
    for (const survey of surveys) {
      expect(survey.sample).toBeUndefined();
      expect(survey.wording ?? null).toBeNull();
      const { sampling, modes, sizes, weighting, processing } = survey.disclosure;
      expect([sampling, modes, sizes, weighting, processing]).toEqual([null, null, null, null, null]);
    }
  });
});

describe('the supporting figures', () => {
  it('show the basic level by country, from most to least, and the target among them', () => {
    const rows = rowsOf('basic');
    const values = Object.fromEntries(rows.map(({ id, values: { sme } }) => [id, sme]));
    expect(values).toEqual({ ...BASIC, target: 90 });
    expect(rows.map(({ values: { sme } }) => sme)).toEqual(Object.values(values).sort((a, b) => b! - a!));
  });

  it('show AI by year, without a row for 2022', () => {
    const rows = rowsOf('ai').map((row) => ['year' in row ? row.year : NaN, row.values.eu27]);
    expect(rows).toEqual(Object.entries(AI).map(([year, share]) => [Number(year), share]));
  });
});

describe('the self-check', () => {
  it('asks twelve yes/no questions of a point each, and two of them imply another', () => {
    expect(check?.questions.map(({ yes }) => yes)).toEqual(Array.from({ length: 12 }, () => 1));
    expect(
      check?.questions.flatMap(({ id, sets }, index) =>
        (sets ?? []).map((other) => [
          index + 1,
          id,
          check.questions.findIndex((question) => question.id === other) + 1,
        ]),
      ),
    ).toEqual([
      [8, 'cloud-advanced', 7],
      [12, 'web-consumers', 11],
    ]);
  });

  it('has Eurostat’s rule, and says so', () => {
    expect(check?.rule.map(({ phase, atLeast, everyStage }) => [phase, atLeast, everyStage])).toEqual([
      ['very-low', 0, 0],
      ['low', 4, 0],
      ['high', 7, 0],
      ['very-high', 10, 0],
    ]);
    expect(check?.origin).toEqual({ source: 'eurostat-dii-method' });
    expect(infographic.top).toBeUndefined();
  });

  it('asks for size and sector first', () => {
    const [size, sector] = check?.groups ?? [];
    expect(size?.options.map(({ id, survey, outside }) => [id, survey, outside !== undefined])).toEqual([
      ['under-10', undefined, true],
      ['from-10', 'eu-sme', false],
      ['from-250', 'eu-large', false],
    ]);
    expect(sector?.options.map(({ survey, outside }) => [survey, outside !== undefined])).toEqual([
      [undefined, true],
      [undefined, false],
    ]);
  });
});
