// A green run proves where strips of waves stand, and what is said of surveys that are none. It does not prove that readers
// see a development.
import { describe, expect, it } from 'vitest';
import { figureContent } from '../../src/figures/content.ts';
import { stripsPlot } from '../../src/figures/strips.ts';
import { typesetting } from '../../src/figures/typesetting.ts';
import type { Infographic } from '../../src/dataset/schema.ts';
import { loadData } from '../../src/dataset/load.ts';
import { wavesIn } from '../../src/model/waves.ts';
import { bitkom, WAVES } from '../fixtures/waves.ts';

const { strings } = loadData('data');
const words = strings.en!; // The site has English.
const set = await typesetting('en');

/** The figure of all surveys of an infographic side by side. */
function sides(infographic: Infographic) {
  const figure = {
    id: 'development',
    kind: 'distributions' as const,
    title: { de: 'Entwicklung', en: 'Development' },
    surveys: infographic.surveys.map(({ id }) => id),
    cites: [],
  };
  return figureContent(figure, infographic, 'en', words);
}

/** The years of the strips with the height at which each stands, from the top. */
function places({ rows, series, format }: ReturnType<typeof sides>): [string, number][] {
  const plot = stripsPlot({ rows, series, width: 600, format, typesetting: set });
  return [...plot.matchAll(/<text[^>]*transform="translate\([^,]+,([\d.]+)\)"[^>]*>(20\d\d)</g)].map(
    ([, y, year = '']) => [year, Number(y)],
  );
}

describe('waves of one series', () => {
  const content = sides(bitkom(Object.keys(WAVES).reverse(), () => 'ai'));

  it('stand in the order of time, whatever their order in the file', () => {
    expect(content.series.map(({ label }) => label)).toEqual(['2020', '2021', '2022', '2023', '2025']);
    expect(content.rows.at(-1)?.values).toEqual([6, 8, 9, 15, 36]);
  });

  it('stand on a true time axis: two years are twice as far as one', () => {
    const at = places(content);
    expect(at.map(([year]) => year)).toEqual(['2020', '2021', '2022', '2023', '2025']);
    const steps = at.slice(1).map(([, y], index) => y - (at[index]?.[1] ?? 0));
    const [year = 0] = steps;
    expect(steps).toEqual([year, year, year, 2 * year]);
  });

  it('show what they leave over as a rest, not as a share', () => {
    expect(content.series.map(({ rest }) => rest)).toEqual([null, 3, 2, 5, null]);
    const plot = stripsPlot({ ...content, width: 600, typesetting: set });
    expect(plot.match(/stroke-dasharray/g)).not.toBeNull();
  });

  it('are said to be waves', () => {
    expect(content.trend).toBe(words['figure.waves']);
  });
});

describe('surveys that are not waves of one series', () => {
  it.each([
    ['not marked', () => undefined],
    ['of two series', (year: string) => (year === '2025' ? 'other' : 'ai')],
    ['only partly marked', (year: string) => (year === '2020' ? undefined : 'ai')],
  ])('stay in the order of the file, evenly apart, and are no trend: %s', (_, series) => {
    const content = sides(bitkom(['2025', '2020', '2023'], series));
    expect(content.series.map(({ label }) => label)).toEqual(['2025', '2020', '2023']);
    const [first, second, third] = places(content).map(([, y]) => y);
    expect(third! - second!).toBe(second! - first!); // Three strips.
    expect(content.trend).toBe(words['figure.noTrend']);
  });

  it('are two of the same time', () => {
    const [one] = bitkom(['2020'], () => 'ai').surveys;
    expect(wavesIn([one!, { ...one!, id: 'again' }])).toBeUndefined(); // There is one.
  });
});
