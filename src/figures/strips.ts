// Figures layer: stacked bars, one per survey.
import { BETWEEN, draw, emptyParts, LEADING, nameRow, SPARE } from './marks.ts';
import type { Plotted, Row } from './series.ts';

// All sizes are pixels of the viewBox.
/** Height of a strip with its name of one line, its numbers, and the room to the next one. */
const STRIP = 22 + LEADING + BETWEEN + 4 + LEADING + 4;

/**
 * The room before each strip, in heights of a strip: waves stand on a true time axis, from top to bottom, on which those
 * with the least time between them follow each other. None for surveys that are no waves.
 */
function pauses(times: readonly (number | undefined)[]): number[] {
  const known = times.filter((time) => time !== undefined);
  if (known.length < times.length) return [];
  const steps = known.slice(1).map((time, index) => time - (known[index] ?? time));
  const least = Math.min(...steps);
  return [0, ...steps.map((step) => step / least - 1)];
}

/**
 * Stacked bars as SVG text: one bar per survey, divided into its phases in order. Numbers stand under the parts that are
 * wide enough. Answers outside the order are outlines; shares that a survey does not report are one dashed outline at the
 * end. Waves of one series stand in the order of time.
 */
export function stripsPlot({ rows, series, width, format, typesetting }: Plotted<Row>): string {
  const parts = emptyParts();
  const sums = series.map((_, index) => rows.reduce((sum, row) => sum + (row.values[index] ?? 0), 0));
  const scale = width / Math.max(...sums, 100);
  const before = pauses(series.map(({ time }) => time));
  let top = 0;
  series.forEach(({ label, rest = null, restMark = '' }, index) => {
    top += (before[index] ?? 0) * STRIP;
    top = nameRow(parts, label, top, width, typesetting) + 4;
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
    if (rest !== null) parts.gaps.push(next(rest, format.number(rest) + restMark));
    else if (silent && sum < 100) parts.gaps.push(next(100 - sum, format.share(null)));
    top += STRIP - LEADING - 4;
  });
  return draw(parts, width, top - BETWEEN, typesetting);
}
