// Figures layer: supporting figures as static SVG, by Observable Plot at build time. Colours are CSS tokens; text
// measuring is an argument. Pages hold each plot in two widths and show the one that fits, so text keeps its size.
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** One series of values: a survey, or a group of respondents. */
export interface Series {
  label: string;
}

/** One row: its name and one value per series in per cent, null where it is not reported. */
export interface Row {
  label: string;
  values: (number | null)[];
}

/** Formats values for one language. */
export interface ShareFormat {
  /** A share with the per cent sign; for null, that none is reported. */
  share: (share: number | null) => string;
  /** A share without the sign. */
  number: (share: number) => string;
}

/** Measures and breaks text of 14 px. */
export interface Typesetting {
  /** Width of a text in pixels. */
  width: (text: string, bold?: boolean) => number;
  /** The lines of a text that is broken to a width in pixels. */
  lines: (text: string, width: number, bold?: boolean) => string[];
}

/** One line of text. `x` is its start, or its middle for numbers of a strip; `y` is the middle of its height. */
interface TextMark {
  x: number;
  y: number;
  text: string;
}

/** A bar, or a legend's colour sample. */
interface Bar {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  colour: string;
}

/** The marks of a plot; positions in pixels of its viewBox. */
interface Parts {
  bars: Bar[];
  /** Unreported parts, drawn as outlines. */
  gaps: Omit<Bar, 'colour'>[];
  names: TextMark[];
  values: TextMark[];
  /** Names of series beside values. */
  seriesNames: TextMark[];
  /** Numbers under the parts of a strip. */
  numbers: TextMark[];
}

// All sizes are pixels of the viewBox.
/** Line height. */
const LEADING = 18;
/** Height of a bar. */
const BAR = 20;
/** Distance from the top of a bar to the top of the next one in its row. */
const PITCH = 24;
/** Distance from the last bar of a row to the name of the next row. */
const BETWEEN = 16;
/** Distance from a bar to its value, and from a value to the name of its series. */
const GAP = 6;
/** Space left free after texts, because fallback fonts can be a little wider than ours. */
const SPARE = 4;

/** Plot's SVG as text with the class `name`, without inline styles, which the content security policy forbids. */
function svgText(svg: Element, name: string): string {
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

const emptyParts = (): Parts => ({ bars: [], gaps: [], names: [], values: [], seriesNames: [], numbers: [] });

/** Draws the parts as SVG text. The class says which of the two widths it is. */
function draw(
  { bars, gaps, names, values, seriesNames, numbers }: Parts,
  width: number,
  height: number,
): string {
  const text = {
    x: 'x',
    y: 'y',
    text: 'text',
    fontSize: 14,
    textAnchor: 'start',
  } as const;
  const svg = Plot.plot({
    // linkedom's document lacks parts of the DOM's type, none of which Plot uses.
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
      Plot.text(seriesNames, { ...text, fill: 'var(--text-quiet)' }),
      Plot.text(numbers, { ...text, fill: 'var(--text)', textAnchor: 'middle' }),
    ],
  });
  return svgText(svg, width < 400 ? 'plot narrow' : 'plot roomy');
}

/** Text marks for lines below each other. */
const stacked = (lines: readonly string[], x: number, y: number): TextMark[] =>
  lines.map((text, index) => ({ x, y: y + index * LEADING, text }));

/**
 * Grouped bars as SVG text: the name of each row, then one bar per series with its value at the end. All plots of a width
 * have the same scale, so that bars of different figures can be compared. The names of several series stand beside their
 * values; if one does not fit, a legend in the order of the bars comes first instead.
 */
export function barsPlot(
  rows: Row[],
  series: Series[],
  width: number,
  format: ShareFormat,
  typesetting: Typesetting,
): string {
  const parts = emptyParts();
  // A row without any value states that once.
  const lines = rows.map(({ values }) => (values.every((value) => value === null) ? [null] : values));
  const nameOf = (row: number, line: number) =>
    series.length > 1 && lines[row]?.length === series.length ? (series[line]?.label ?? '') : '';

  const widest = Math.max(...[100, 99.9].map((share) => typesetting.width(format.share(share))));
  const scale = (width - GAP - widest - SPARE) / 100;
  /** The x of a line's value. */
  const startOf = (value: number | null) => (value === null ? 0 : value * scale + GAP);
  /** The x of the series name beside a value. */
  const besideOf = (value: number | null) =>
    startOf(value) + typesetting.width(format.share(value)) + SPARE + GAP;
  const named = lines.every((values, row) =>
    values.every((value, line) => besideOf(value) + typesetting.width(nameOf(row, line)) <= width - SPARE),
  );

  let top = 0;
  if (series.length > 1 && !named) {
    series.forEach(({ label }, index) => {
      const name = typesetting.lines(label, width - SPARE - 18);
      const colour = `var(--series-${index + 1})`;
      parts.bars.push({ x1: 0, x2: 12, y1: top + 4, y2: top + 16, colour });
      parts.values.push(...stacked(name, 18, top + 10));
      top += name.length * LEADING + 2;
    });
    top += 10;
  }
  rows.forEach(({ label }, row) => {
    const name = typesetting.lines(label, width - SPARE, true);
    parts.names.push(...stacked(name, 0, top + 9));
    top += name.length * LEADING + 2;
    lines[row]?.forEach((value, line) => {
      const end = (value ?? 0) * scale;
      const colour = `var(--series-${line + 1})`;
      if (value !== null) parts.bars.push({ x1: 0, x2: end, y1: top, y2: top + BAR, colour });
      const text = { x: startOf(value), y: top + BAR / 2, text: format.share(value) };
      parts.values.push(text);
      const beside = named ? nameOf(row, line) : '';
      if (beside) parts.seriesNames.push({ ...text, x: besideOf(value), text: beside });
      top += PITCH;
    });
    top += BETWEEN - (PITCH - BAR);
  });
  return draw(parts, width, top - BETWEEN + 2);
}

/**
 * Stacked bars as SVG text: one bar per survey, divided into its phases in order. Numbers stand under the parts that are
 * wide enough. Shares that a survey does not report are one outlined part at the end.
 */
export function stripsPlot(
  rows: Row[],
  series: Series[],
  width: number,
  format: ShareFormat,
  typesetting: Typesetting,
): string {
  const parts = emptyParts();
  const sums = series.map((_, index) => rows.reduce((sum, row) => sum + (row.values[index] ?? 0), 0));
  const scale = width / Math.max(...sums, 100);
  let top = 0;
  series.forEach(({ label }, index) => {
    const name = typesetting.lines(label, width - SPARE, true);
    parts.names.push(...stacked(name, 0, top + 9));
    top += name.length * LEADING + 4;
    const sum = sums[index] ?? 0;
    let from = 0;
    /** The rectangle of the next part; adds the text under it if that fits. */
    const next = (share: number, text: string) => {
      const to = from + share * scale;
      if (typesetting.width(text) + SPARE <= to - from)
        parts.numbers.push({ x: (from + to) / 2, y: top + 33, text });
      const box = { x1: from, x2: Math.max(from, to - 1.5), y1: top, y2: top + 22 };
      from = to;
      return box;
    };
    rows.forEach(({ values }, phase) => {
      const value = values[index] ?? null;
      if (value === null) return;
      parts.bars.push({ ...next(value, format.number(value)), colour: `var(--phase-${phase + 1})` });
    });
    if (rows.some(({ values }) => (values[index] ?? null) === null) && sum < 100)
      parts.gaps.push(next(100 - sum, format.share(null)));
    top += 22 + LEADING + BETWEEN + 4;
  });
  return draw(parts, width, top - BETWEEN);
}
