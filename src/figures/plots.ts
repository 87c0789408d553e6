// Figures layer: supporting figures as static SVG, by Observable Plot at build time. Colours are CSS tokens; text
// measuring is an argument. Pages hold each plot in two widths and show the one that fits, so text keeps its size.
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { MARK } from '../model/bases.ts';

/** One series of values: a survey, or a group of respondents. */
export interface Series {
  label: string;
  /** What is left over of 100 and not reported, in per cent; null or left out where nothing is. */
  rest?: number | null;
}

/** One row: its name and one value per series in per cent, null where it is not reported. */
export interface Row {
  label: string;
  values: (number | null)[];
  /** For each value: what stands after it, such as the mark of a small base, or in its place if it is not shown. */
  notes?: readonly string[];
  /** True for an answer outside the order of the phases, which a strip shows as an outline. */
  outside?: boolean;
}

/** Formats values for one language. */
export interface ShareFormat {
  /** A share with the per cent sign; for null, that none is reported. */
  share: (share: number | null) => string;
  /** A share without the sign. */
  number: (share: number) => string;
}

/** A share with its note; the note alone stands for one that is not shown. */
export function textOf(share: number | null, note: string | undefined, format: ShareFormat): string {
  return share === null && note && note !== MARK
    ? note
    : format.share(share) + (share === null ? '' : (note ?? ''));
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

/** The numbers of one year; null where a series has none. */
export interface Year {
  year: number;
  values: (number | null)[];
  /** See `Row.notes`. */
  notes?: readonly string[];
}

/** A point of a line. */
interface Point {
  x: number;
  y: number;
  colour: string;
}

/** The marks of a plot; positions in pixels of its viewBox. */
interface Parts {
  bars: Bar[];
  /** Lines of series, each from point to point, and the axis under them. */
  lines: Point[][];
  points: Point[];
  /** Unreported parts, drawn as outlines. */
  gaps: Omit<Bar, 'colour'>[];
  /** Answers outside the order, drawn as solid outlines. */
  hollow: Omit<Bar, 'colour'>[];
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
/** Radius of a point of a line. */
const DOT = 5;
/** Height of a timeline from 0 to its largest share. */
const TIMELINE = 140;
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

const emptyParts = (): Parts => ({
  bars: [],
  lines: [],
  points: [],
  gaps: [],
  hollow: [],
  names: [],
  values: [],
  seriesNames: [],
  numbers: [],
});

/** Draws the parts as SVG text. The class says which of the two widths it is. */
function draw(
  { bars, lines, points, gaps, hollow, names, values, seriesNames, numbers }: Parts,
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
    document: parseHTML('<!doctype html><html><body></body></html>').document,
    width,
    height: Math.ceil(height),
    margin: 0,
    x: { axis: null, type: 'identity' },
    y: { axis: null, type: 'identity' },
    marks: [
      Plot.rect(bars, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: 'colour' }),
      Plot.rect(hollow, {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        inset: 0.75,
        fill: 'none',
        stroke: 'var(--text-quiet)',
        strokeWidth: 1.5,
      }),
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
      ...lines.map((line) => Plot.line(line, { x: 'x', y: 'y', stroke: line[0]?.colour, strokeWidth: 2 })),
      Plot.dot(points, { x: 'x', y: 'y', r: DOT, fill: 'colour' }),
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

/** Adds a legend of all series from `top` on; returns where the next mark can begin. */
function legend(
  parts: Parts,
  series: Series[],
  top: number,
  width: number,
  typesetting: Typesetting,
): number {
  let next = top;
  series.forEach(({ label }, index) => {
    const name = typesetting.lines(label, width - SPARE - 18);
    const colour = `var(--series-${index + 1})`;
    parts.bars.push({ x1: 0, x2: 12, y1: next + 4, y2: next + 16, colour });
    parts.values.push(...stacked(name, 18, next + 10));
    next += name.length * LEADING + 2;
  });
  return next + 10;
}

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
  const lines = rows.map(({ values, notes = [] }) =>
    values.every((value, line) => value === null && !notes[line]) ? [null] : values,
  );
  const said = (row: number, line: number, value: number | null) =>
    textOf(value, rows[row]?.notes?.[line], format);
  const nameOf = (row: number, line: number) =>
    series.length > 1 && lines[row]?.length === series.length ? (series[line]?.label ?? '') : '';

  const marked = rows.some(({ notes = [] }) => notes.includes(MARK)) ? MARK : '';
  const widest = Math.max(...[100, 99.9].map((share) => typesetting.width(format.share(share) + marked)));
  const scale = (width - GAP - widest - SPARE) / 100;
  /** The x of a line's value. */
  const startOf = (value: number | null) => (value === null ? 0 : value * scale + GAP);
  /** The x of the series name beside a value. */
  const besideOf = (value: number | null, text: string) =>
    startOf(value) + typesetting.width(text) + SPARE + GAP;
  const named = lines.every((values, row) =>
    values.every(
      (value, line) =>
        besideOf(value, said(row, line, value)) + typesetting.width(nameOf(row, line)) <= width - SPARE,
    ),
  );

  let top = 0;
  if (series.length > 1 && !named) top = legend(parts, series, top, width, typesetting);
  rows.forEach(({ label }, row) => {
    const name = typesetting.lines(label, width - SPARE, true);
    parts.names.push(...stacked(name, 0, top + 9));
    top += name.length * LEADING + 2;
    lines[row]?.forEach((value, line) => {
      const end = (value ?? 0) * scale;
      const colour = `var(--series-${line + 1})`;
      if (value !== null) parts.bars.push({ x1: 0, x2: end, y1: top, y2: top + BAR, colour });
      const text = { x: startOf(value), y: top + BAR / 2, text: said(row, line, value) };
      parts.values.push(text);
      const beside = named ? nameOf(row, line) : '';
      if (beside) parts.seriesNames.push({ ...text, x: besideOf(value, text.text), text: beside });
      top += PITCH;
    });
    top += BETWEEN - (PITCH - BAR);
  });
  return draw(parts, width, top - BETWEEN + 2);
}

/**
 * Stacked bars as SVG text: one bar per survey, divided into its phases in order. Numbers stand under the parts that are
 * wide enough. Answers outside the order are outlines; shares that a survey does not report are one dashed outline at the
 * end.
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
  series.forEach(({ label, rest = null }, index) => {
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
    rows.forEach(({ values, notes = [], outside }, phase) => {
      const value = values[index] ?? null;
      if (value === null) return;
      const text = format.number(value) + (notes[index] ?? '');
      if (outside) parts.hollow.push(next(value, text));
      else parts.bars.push({ ...next(value, text), colour: `var(--phase-${phase + 1})` });
    });
    const silent = rows.some(({ values, outside }) => !outside && (values[index] ?? null) === null);
    if (rest !== null) parts.gaps.push(next(rest, format.number(rest)));
    else if (silent && sum < 100) parts.gaps.push(next(100 - sum, format.share(null)));
    top += 22 + LEADING + BETWEEN + 4;
  });
  return draw(parts, width, top - BETWEEN);
}

/** Those of the texts, in order of importance, that meet no text before them; `x` is the middle of each. */
function apart(texts: readonly TextMark[], typesetting: Typesetting): TextMark[] {
  const kept: TextMark[] = [];
  const half = (text: string) => typesetting.width(text) / 2 + SPARE;
  for (const one of texts)
    if (
      kept.every(
        (other) =>
          Math.abs(one.y - other.y) >= LEADING ||
          Math.abs(one.x - other.x) >= half(one.text) + half(other.text),
      )
    )
      kept.push(one);
  return kept;
}

/** The first and the last of a list, then those between. */
const endsFirst = <Item>(items: readonly Item[]): Item[] =>
  items.length < 3 ? [...items] : [...items.slice(0, 1), ...items.slice(-1), ...items.slice(1, -1)];

/**
 * Lines over the years as SVG text, on a true time axis and with shares from 0: one point per number, joined to the
 * next one of its series. Values stand above their points and years under the axis, where there is room for them; first
 * and last always.
 */
export function timelinePlot(
  years: Year[],
  series: Series[],
  width: number,
  format: ShareFormat,
  typesetting: Typesetting,
): string {
  const parts = emptyParts();
  const inOrder = [...years].sort((a, b) => a.year - b.year);
  const widest = Math.max(...[100, 99.9].map((share) => typesetting.width(format.share(share))));
  const left = widest / 2 + SPARE;
  const from = inOrder[0]?.year ?? 0;
  const span = Math.max(1, (inOrder.at(-1)?.year ?? 0) - from);
  const xOf = (year: number) => left + ((year - from) / span) * (width - 2 * left);
  const top = (series.length > 1 ? legend(parts, series, 0, width, typesetting) : 0) + LEADING + DOT;
  const bottom = top + TIMELINE;
  const most = Math.max(1, ...inOrder.flatMap(({ values: all }) => all.map((share) => share ?? 0)));
  const yOf = (share: number) => bottom - (share / most) * TIMELINE;

  const values: TextMark[] = [];
  series.forEach((_, index) => {
    const colour = `var(--series-${index + 1})`;
    const known = inOrder.flatMap(({ year, values: all, notes }) => {
      const share = all[index] ?? null;
      const text = textOf(share, notes?.[index], format);
      return share === null ? [] : [{ x: xOf(year), y: yOf(share), colour, text }];
    });
    parts.points.push(...known);
    if (known.length > 1) parts.lines.push(known);
    values.push(...endsFirst(known).map(({ x, y, text }) => ({ x, y: y - DOT - LEADING / 2, text })));
  });
  const axis = [0, width].map((x) => ({ x, y: bottom, colour: 'var(--line)' }));
  parts.lines.unshift(axis);
  const under = bottom + DOT + LEADING / 2 + 2;
  const labels = endsFirst(inOrder).map(({ year }) => ({ x: xOf(year), y: under, text: String(year) }));
  parts.numbers.push(...apart(values, typesetting), ...apart(labels, typesetting));
  return draw(parts, width, under + LEADING / 2 + 2);
}
