// Figures layer: supporting figures as static SVG, by Observable Plot, at build time. Colours are our tokens; the
// document is made here, the ruler for text is handed in. Two widths are drawn, so that text keeps its size.
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** One series of bars: a survey, or a group of respondents. */
export interface Series {
  label: string;
}

/** One row: its name and one value per series in per cent, null where it is not reported. */
export interface Row {
  label: string;
  values: (number | null)[];
}

/** How values are written. */
export interface Wording {
  /** A share with its sign, or that none is reported. */
  share: (share: number | null) => string;
  /** A share without its sign. */
  number: (share: number) => string;
}

/** How texts are set in 14 px: their width in pixels, and the lines that they take in a width. */
export interface Setting {
  width: (text: string, bold?: boolean) => number;
  lines: (text: string, width: number, bold?: boolean) => string[];
}

/** A text and where its line starts or, for numbers of a strip, has its middle; `y` is half way up the letters. */
interface Words {
  x: number;
  y: number;
  text: string;
}

/** A bar or a sample of its colour. */
interface Bar {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  colour: string;
}

/** What a plot consists of, all places in pixels of the drawing. */
interface Parts {
  bars: Bar[];
  /** What is not reported, as outlines. */
  gaps: Omit<Bar, 'colour'>[];
  names: Words[];
  values: Words[];
  /** Names of series beside values. */
  quiet: Words[];
  /** Numbers under the parts of a strip. */
  numbers: Words[];
}

const LEADING = 18;
const BAR = 20;
/** From one bar of a row to the next. */
const PITCH = 24;
/** From the last bar of a row to the next row's name. */
const BETWEEN = 16;
/** From a bar to its value, and from a value to the name of its series. */
const GAP = 6;
/** Left free after a value and at the end of each line: readers' own fonts are a little wider than ours. */
const SPARE = 4;
/** Plot's SVG as text without its style element and style attributes, which our security policy forbids. */
function finish(svg: Element, name: string): string {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    element.removeAttribute('style');
    for (const label of ['aria-label', 'aria-description', 'aria-hidden', 'font-variant', 'font-family'])
      element.removeAttribute(label);
  }
  for (const size of ['width', 'height', 'class', 'fill', 'font-size']) svg.removeAttribute(size);
  svg.setAttribute('class', name);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  return svg.outerHTML;
}

const nothing = (): Parts => ({ bars: [], gaps: [], names: [], values: [], quiet: [], numbers: [] });

/** Draws the parts; the class says which of the two widths it is. */
function draw({ bars, gaps, names, values, quiet, numbers }: Parts, width: number, height: number): string {
  const text = {
    x: 'x',
    y: 'y',
    text: 'text',
    fontSize: 14,
    textAnchor: 'start',
  } as const;
  const svg = Plot.plot({
    document: parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document,
    width,
    height: Math.ceil(height),
    margin: 0,
    x: { axis: null, type: 'identity' },
    y: { axis: null, type: 'identity' },
    marks: [
      Plot.rect(bars, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: 'colour' }),
      Plot.rect(gaps, {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        inset: 0.75,
        fill: 'none',
        stroke: 'var(--text-quiet)',
        strokeWidth: 1.5,
        strokeDasharray: '5 5',
      }),
      Plot.text(names, { ...text, fill: 'var(--text)', fontWeight: 600 }),
      Plot.text(values, { ...text, fill: 'var(--text)' }),
      Plot.text(quiet, { ...text, fill: 'var(--text-quiet)' }),
      Plot.text(numbers, { ...text, fill: 'var(--text)', textAnchor: 'middle' }),
    ],
  });
  return finish(svg as unknown as Element, width < 400 ? 'plot narrow' : 'plot roomy');
}

/** A text's lines under each other. */
const below = (lines: readonly string[], x: number, y: number): Words[] =>
  lines.map((text, index) => ({ x, y: y + index * LEADING, text }));

/**
 * Bars in groups: each row's name, then one bar per series with its value at its end. A per cent is as long in every
 * drawing of a width, so that bars of several figures can be compared. The names of several series stand beside the
 * values; where one has no room, a legend in the order of the bars comes first.
 */
export function barsPlot(
  rows: Row[],
  series: Series[],
  width: number,
  wording: Wording,
  setting: Setting,
): string {
  const parts = nothing();
  // A row without any value says so once.
  const lines = rows.map(({ values }) => (values.every((value) => value === null) ? [null] : values));
  const nameOf = (row: number, line: number) =>
    series.length > 1 && lines[row]!.length === series.length ? series[line]!.label : '';

  const widest = Math.max(...[100, 99.9].map((share) => setting.width(wording.share(share))));
  const scale = (width - GAP - widest - SPARE) / 100;
  /** Where a line's value stands. */
  const startOf = (value: number | null) => (value === null ? 0 : value * scale + GAP);
  /** Where the name beside a value stands. */
  const besideOf = (value: number | null) =>
    startOf(value) + setting.width(wording.share(value)) + SPARE + GAP;
  const named = lines.every((values, row) =>
    values.every((value, line) => besideOf(value) + setting.width(nameOf(row, line)) <= width - SPARE),
  );

  let top = 0;
  if (series.length > 1 && !named) {
    series.forEach(({ label }, index) => {
      const name = setting.lines(label, width - SPARE - 18);
      const colour = `var(--series-${index + 1})`;
      parts.bars.push({ x1: 0, x2: 12, y1: top + 4, y2: top + 16, colour });
      parts.values.push(...below(name, 18, top + 10));
      top += name.length * LEADING + 2;
    });
    top += 10;
  }
  rows.forEach(({ label }, row) => {
    const name = setting.lines(label, width - SPARE, true);
    parts.names.push(...below(name, 0, top + 9));
    top += name.length * LEADING + 2;
    lines[row]!.forEach((value, line) => {
      const end = (value ?? 0) * scale;
      const colour = `var(--series-${line + 1})`;
      if (value !== null) parts.bars.push({ x1: 0, x2: end, y1: top, y2: top + BAR, colour });
      const words = { x: startOf(value), y: top + BAR / 2, text: wording.share(value) };
      parts.values.push(words);
      const beside = named ? nameOf(row, line) : '';
      if (beside) parts.quiet.push({ ...words, x: besideOf(value), text: beside });
      top += PITCH;
    });
    top += BETWEEN - (PITCH - BAR);
  });
  return draw(parts, width, top - BETWEEN + 2);
}

/**
 * One bar per survey, cut into its phases in order; the published numbers stand under parts that are wide enough. What
 * a survey does not report is one outline at the end.
 */
export function stripsPlot(
  rows: Row[],
  series: Series[],
  width: number,
  wording: Wording,
  setting: Setting,
): string {
  const parts = nothing();
  const sums = series.map((_, index) => rows.reduce((sum, row) => sum + (row.values[index] ?? 0), 0));
  const scale = width / Math.max(...sums, 100);
  let top = 0;
  series.forEach(({ label }, index) => {
    const name = setting.lines(label, width - SPARE, true);
    parts.names.push(...below(name, 0, top + 9));
    top += name.length * LEADING + 4;
    let from = 0;
    /** The place of the next part, with its text under it if that fits. */
    const next = (share: number, text: string) => {
      const to = from + share * scale;
      if (setting.width(text) + SPARE <= to - from)
        parts.numbers.push({ x: (from + to) / 2, y: top + 33, text });
      const place = { x1: from, x2: Math.max(from, to - 1.5), y1: top, y2: top + 22 };
      from = to;
      return place;
    };
    rows.forEach(({ values }, phase) => {
      const value = values[index] ?? null;
      if (value === null) return;
      parts.bars.push({ ...next(value, wording.number(value)), colour: `var(--phase-${phase + 1})` });
    });
    if (rows.some(({ values }) => (values[index] ?? null) === null) && sums[index]! < 100)
      parts.gaps.push(next(100 - sums[index]!, wording.share(null)));
    top += 22 + LEADING + BETWEEN + 4;
  });
  return draw(parts, width, top - BETWEEN);
}
