// A green run proves which numbers, names, marks and cells a supporting figure has. It does not prove how they look.
import { describe, expect, it } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import type { Figure } from '../../src/dataset/schema.ts';
import { figureContent } from '../../src/figures/content.ts';
import { barsPlot } from '../../src/figures/bars.ts';
import { stripsPlot } from '../../src/figures/strips.ts';
import { surveyCase } from '../fixtures/surveyCases.ts';

const words = loadData('data').strings.en!;
const both = (text: string) => ({ de: text, en: text });
const measured = { locale: 'en', width: (text: string) => text.length * 7, lines: (text: string) => [text] };
const infographic = surveyCase('useRest');

/** A figure of bars with these bases. */
function bars(bases: Record<string, number>): Figure {
  return {
    id: 'bars',
    kind: 'bars',
    title: both('Title'),
    base: both('Base'),
    bases,
    series: [
      { id: 'a', label: both('A') },
      { id: 'b', label: both('B') },
    ],
    rows: [
      { id: 'one', label: both('One'), values: { a: 12, b: 34 } },
      { id: 'two', label: both('Two'), values: { a: 56, b: null } },
    ],
    sources: ['report'],
    cites: [],
  };
}

describe('bars', () => {
  it('name their bases, mark small ones and hide very small ones, in picture and table', () => {
    const content = figureContent(bars({ a: 400, 'one.b': 80, 'two.a': 12 }), infographic, 'en', words);
    expect(content.series.map(({ label }) => label)).toEqual(['A (n = 400)', 'B']);
    expect(content.table).toEqual([
      { label: 'One', cells: ['12%', '34%*'] },
      { label: 'Two', cells: ['n under 30', 'not reported'] },
    ]);
    expect(content.flagged).toBe(true);
    const plot = barsPlot({
      rows: content.rows,
      series: content.series,
      width: 600,
      format: content.format,
      typesetting: measured,
    });
    for (const text of ['12%', '34%*', 'n under 30']) expect(plot).toContain(`>${text}<`);
    expect(plot).not.toContain('56');
  });

  it('have no mark where bases are large or not known', () => {
    const content = figureContent(bars({ a: 400 }), infographic, 'en', words);
    expect(content.flagged).toBe(false);
    expect(content.table[1]!.cells).toEqual(['56%', 'not reported']);
  });
});

describe('surveys side by side', () => {
  const figure = infographic.figures[0]!;

  it('have a row for what they leave over, with a dash where nothing is', () => {
    const { table } = figureContent(figure, infographic, 'en', words);
    expect(table.at(-1)).toEqual({ label: 'Not reported', cells: ['3%', '2%', '5%', '–'] });
  });

  it('show other answers as solid outlines and the rest as a dashed one', () => {
    const influence = surveyCase('influence');
    const sides: Figure = {
      id: 'sides',
      kind: 'distributions',
      title: both('Title'),
      surveys: ['influence'],
      cites: [],
    };
    const content = figureContent(sides, influence, 'en', words);
    expect(content.table.slice(-2)).toEqual([
      { label: 'Don’t know', cells: ['31.2%'] },
      { label: 'Refused', cells: ['0.2%'] },
    ]);
    const outlines = (plot: string) => [...plot.matchAll(/<rect[^>]*/g)].length;
    const plot = stripsPlot({
      rows: content.rows,
      series: content.series,
      width: 600,
      format: content.format,
      typesetting: measured,
    });
    expect(outlines(plot)).toBe(7);
    expect(plot).not.toContain('stroke-dasharray');
    const rest = figureContent(figure, infographic, 'en', words);
    expect(
      stripsPlot({
        rows: rest.rows,
        series: rest.series,
        width: 600,
        format: rest.format,
        typesetting: measured,
      }),
    ).toContain('stroke-dasharray');
  });
});
