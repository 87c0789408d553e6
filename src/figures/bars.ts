// Figures layer: grouped bars.
import { MARK } from '../model/bases.ts';
import { BETWEEN, draw, emptyParts, legend, nameRow, SPARE, widestShare } from './marks.ts';
import { textOf, type Plotted, type Row } from './series.ts';

// All sizes are pixels of the viewBox.
/** Height of a bar. */
const BAR = 20;
/** Distance from the top of a bar to the top of the next one in its row. */
const PITCH = 24;
/** Distance from a bar to its value, and from a value to the name of its series. */
const GAP = 6;

/**
 * Grouped bars as SVG text: the name of each row, then one bar per series with its value at the end. All plots of a width
 * have the same scale, so that bars of different figures can be compared. The names of several series stand beside their
 * values; if one does not fit, a legend in the order of the bars comes first instead.
 */
export function barsPlot({ rows, series, width, format, typesetting }: Plotted<Row>): string {
  const parts = emptyParts();
  // A row without any value states that once.
  const lines = rows.map(({ values, notes = [] }) =>
    values.every((value, line) => value === null && !notes[line]) ? [null] : values,
  );
  const said = (row: number, line: number, value: number | null) =>
    textOf(value, rows[row]?.notes?.[line], format);
  const nameOf = (row: number, line: number) =>
    series.length > 1 && lines[row]?.length === series.length ? (series[line]?.label ?? '') : '';

  const marked = rows.some(({ notes = [] }) => notes.includes(MARK)) ? typesetting.width(MARK) : 0;
  const scale = (width - GAP - widestShare(format, typesetting) - marked - SPARE) / 100;
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
    top = nameRow(parts, label, top, width, typesetting) + 2;
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
  return draw(parts, width, top - BETWEEN + 2, typesetting);
}
