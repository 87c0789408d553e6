// Figures layer: the marks of plots and their drawing as static SVG, by Observable Plot at build time. Colours are CSS
// tokens; text measuring is an argument. Pages hold each plot in two widths and show the one that fits, so text keeps its
// size.
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { direction, isolated } from '../model/format.ts';
import type { Series, ShareFormat, Typesetting } from './series.ts';

/** One line of text. `x` is its start, or its middle for numbers of a strip; `y` is the middle of its height. */
export interface TextMark {
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
export const LEADING = 18;
/** Distance from the last bar of a row to the name of the next row. */
export const BETWEEN = 16;
/** Radius of a point of a line. */
export const POINT = 5;
/** Space left free after texts, because fallback fonts can be a little wider than ours. */
export const SPARE = 4;

/** Plot's SVG as text with the class `name`, lengths rounded, without inline styles, which the content security policy forbids. */
function svgText(svg: Element, name: string): string {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    element.removeAttribute('style');
    for (const label of ['aria-label', 'aria-description', 'aria-hidden', 'font-variant', 'font-family'])
      element.removeAttribute(label);
    // Lengths as fractions of 2, such as 64.74000000000001, differ between machines and do not compress. Nobody sees less
    // than a tenth of a pixel.
    for (const { name: attribute, value } of [...element.attributes])
      element.setAttribute(
        attribute,
        value.replace(/-?\d+\.\d{2,}/g, (length) => String(Math.round(Number(length) * 10) / 10)),
      );
  }
  for (const size of ['width', 'height', 'class', 'fill', 'font-size']) svg.removeAttribute(size);
  svg.setAttribute('class', name);
  svg.setAttribute('aria-hidden', 'true');
  return svg.outerHTML;
}

/** Marks of a plot that has none yet. */
export const emptyParts = (): Parts => ({
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

/** The mirror image of parts of a plot of this width, for languages written from right to left. */
function mirrored(parts: Parts, width: number, locale: string): Parts {
  const at = <Mark extends { x: number }>(mark: Mark): Mark => ({ ...mark, x: width - mark.x });
  const box = <Mark extends { x1: number; x2: number }>(mark: Mark): Mark => ({
    ...mark,
    x1: width - mark.x2,
    x2: width - mark.x1,
  });
  const text = (mark: TextMark): TextMark => ({ ...at(mark), text: isolated(mark.text, locale) });
  return {
    bars: parts.bars.map(box),
    lines: parts.lines.map((line) => line.map(at)),
    points: parts.points.map(at),
    gaps: parts.gaps.map(box),
    hollow: parts.hollow.map(box),
    names: parts.names.map(text),
    values: parts.values.map(text),
    seriesNames: parts.seriesNames.map(text),
    numbers: parts.numbers.map(text),
  };
}

/** Draws the parts as SVG text, in the direction of writing. The class says which of the two widths it is. */
export function draw(
  parts: Parts,
  width: number,
  height: number,
  { locale }: Pick<Typesetting, 'locale'>,
): string {
  const rightToLeft = direction(locale) === 'rtl';
  const { bars, lines, points, gaps, hollow, names, values, seriesNames, numbers } = rightToLeft
    ? mirrored(parts, width, locale)
    : parts;
  const text = {
    x: 'x',
    y: 'y',
    text: 'text',
    fontSize: 14,
    textAnchor: rightToLeft ? 'end' : 'start',
  } as const;
  const outline = {
    x1: 'x1',
    x2: 'x2',
    y1: 'y1',
    y2: 'y2',
    inset: 0.75,
    fill: 'none',
    stroke: 'var(--text-quiet)',
    strokeWidth: 1.5,
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
      Plot.rect(hollow, outline),
      Plot.rect(gaps, { ...outline, strokeDasharray: '5 5' }),
      ...lines.map((line) => Plot.line(line, { x: 'x', y: 'y', stroke: line[0]?.colour, strokeWidth: 2 })),
      Plot.dot(points, { x: 'x', y: 'y', r: POINT, fill: 'colour' }),
      Plot.text(names, { ...text, fill: 'var(--text)', fontWeight: 600 }),
      Plot.text(values, { ...text, fill: 'var(--text)' }),
      Plot.text(seriesNames, { ...text, fill: 'var(--text-quiet)' }),
      Plot.text(numbers, { ...text, fill: 'var(--text)', textAnchor: 'middle' }),
    ],
  });
  // The page's own direction would turn the anchors once more.
  if (rightToLeft) svg.setAttribute('direction', 'ltr');
  return svgText(svg, width < 400 ? 'plot narrow' : 'plot roomy');
}

/** Text marks for lines below each other. */
const stacked = (lines: readonly string[], x: number, y: number): TextMark[] =>
  lines.map((text, index) => ({ x, y: y + index * LEADING, text }));

/** Adds a bold name, broken to the plot's width, at `top`; returns where its last line ends. */
export function nameRow(
  parts: Parts,
  label: string,
  top: number,
  width: number,
  typesetting: Typesetting,
): number {
  const lines = typesetting.lines(label, width - SPARE, true);
  parts.names.push(...stacked(lines, 0, top + LEADING / 2));
  return top + lines.length * LEADING;
}

/** Width of the widest share there can be, in pixels. */
export const widestShare = (format: ShareFormat, typesetting: Typesetting): number =>
  Math.max(...[100, 99.9].map((share) => typesetting.width(format.share(share))));

/** Adds a legend of all series from `top` on; returns where the next mark can begin. */
export function legend(
  parts: Parts,
  series: readonly Series[],
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
