// Figures layer: supporting figures as static SVG, by Observable Plot, at build time. Colours are our tokens; the
// document is handed in. Two widths are drawn, so that text keeps its size.
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** One series of bars: a survey, or a group of respondents. */
export interface Series {
  id: string;
  label: string;
}

/** One row: its name and one value per series in per cent, null where it is not reported. */
export interface Row {
  id: string;
  label: string;
  values: (number | null)[];
}

/** How values are written. */
export interface Wording {
  percent: (share: number) => string;
  number: (share: number) => string;
  notReported: string;
}

const TEXT = { fontSize: 14, fill: 'var(--text)', textAnchor: 'start' } as const;

/** Plot's SVG as text without its style element and style attributes, which our security policy forbids. */
function finish(svg: Element, name: string): string {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    element.removeAttribute('style');
    for (const label of ['aria-label', 'aria-description', 'aria-hidden', 'font-variant', 'font-family'])
      element.removeAttribute(label);
  }
  for (const size of ['width', 'height', 'class', 'fill', 'font-size', 'text-anchor'])
    svg.removeAttribute(size);
  svg.setAttribute('class', name);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  return svg.outerHTML;
}

const newDocument = () =>
  parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document;

/** Bars in groups: each row's name, then one bar per series, each labelled at its end. */
export function barsPlot(rows: Row[], series: Series[], width: number, wording: Wording): string {
  const several = series.length > 1;
  const lines = rows.flatMap((row) =>
    row.values.map((value, index) => ({
      row: row.id,
      name: row.label,
      line: index + 1,
      value,
      colour: `var(--series-${index + 1})`,
      label: [
        value === null ? wording.notReported : wording.percent(value),
        ...(several ? [series[index]?.label] : []),
      ].join('  '),
    })),
  );
  const labelRoom = several ? 150 : 60;
  const most = Math.max(1, ...lines.map(({ value }) => value ?? 0));
  const svg = Plot.plot({
    document: newDocument(),
    width,
    height: rows.length * (26 + series.length * 22 + 12),
    margin: 0,
    x: { axis: null, domain: [0, most], range: [0, width - labelRoom] },
    y: { axis: null, domain: Array.from({ length: series.length + 1 }, (_, index) => index), padding: 0.18 },
    fy: { axis: null, domain: rows.map(({ id }) => id), padding: 0.1 },
    marks: [
      Plot.text(rows, { ...TEXT, fy: 'id', y: 0, x: 0, text: 'label', fontWeight: 600, dy: 4 }),
      Plot.barX(
        lines.filter(({ value }) => value !== null),
        { fy: 'row', y: 'line', x: 'value', fill: 'colour' },
      ),
      Plot.text(lines, {
        ...TEXT,
        fy: 'row',
        y: 'line',
        x: (line: (typeof lines)[number]) => line.value ?? 0,
        dx: 6,
        text: 'label',
      }),
    ],
  });
  return finish(svg as unknown as Element, width < 400 ? 'plot narrow' : 'plot roomy');
}

/** One bar per survey, cut into its phases in order; the published numbers stand under their parts. */
export function stripsPlot(rows: Row[], series: Series[], width: number, wording: Wording): string {
  const total = Math.max(
    ...series.map((_, index) => rows.reduce((sum, row) => sum + (row.values[index] ?? 0), 0)),
    100,
  );
  const parts = series.flatMap(({ id }, index) => {
    let from = 0;
    return rows.flatMap((row, phase) => {
      const value = row.values[index] ?? null;
      if (value === null) return [];
      const part = { id, from, to: from + value, value, colour: `var(--phase-${phase + 1})` };
      from = part.to;
      return [part];
    });
  });
  const svg = Plot.plot({
    document: newDocument(),
    width,
    height: series.length * 84,
    margin: 0,
    x: { axis: null, domain: [0, total], range: [0, width] },
    y: { axis: null, domain: [0, 1, 2], padding: 0.1 },
    fy: { axis: null, domain: series.map(({ id }) => id), padding: 0.12 },
    marks: [
      Plot.text(series, { ...TEXT, fy: 'id', y: 0, x: 0, text: 'label', fontWeight: 600, dy: 2 }),
      Plot.barX(parts, { fy: 'id', y: 1, x1: 'from', x2: 'to', fill: 'colour', insetRight: 1.5 }),
      Plot.text(
        parts.filter(({ value }) => (value / total) * width > 18),
        {
          ...TEXT,
          textAnchor: 'middle',
          fy: 'id',
          y: 2,
          x: (part: (typeof parts)[number]) => (part.from + part.to) / 2,
          text: (part: (typeof parts)[number]) => wording.number(part.value),
          dy: -3,
        },
      ),
    ],
  });
  return finish(svg as unknown as Element, width < 400 ? 'plot narrow' : 'plot roomy');
}
