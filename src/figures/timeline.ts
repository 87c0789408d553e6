// Figures layer: lines over the years.
import { POINT, draw, emptyParts, LEADING, legend, SPARE, widestShare, type TextMark } from './marks.ts';
import { textOf, type Plotted, type Typesetting, type Year } from './series.ts';

// All sizes are pixels of the viewBox.
/** Height of a timeline from 0 to its largest share. */
const TIMELINE = 140;

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
export function timelinePlot({ rows: years, series, width, format, typesetting }: Plotted<Year>): string {
  const parts = emptyParts();
  const inOrder = [...years].sort((a, b) => a.year - b.year);
  const left = widestShare(format, typesetting) / 2 + SPARE;
  const from = inOrder[0]?.year ?? 0;
  const span = Math.max(1, (inOrder.at(-1)?.year ?? 0) - from);
  const xOf = (year: number) => left + ((year - from) / span) * (width - 2 * left);
  const top = (series.length > 1 ? legend(parts, series, 0, width, typesetting) : 0) + LEADING + POINT;
  const bottom = top + TIMELINE;
  const most = Math.max(1, ...inOrder.flatMap(({ values: all }) => all.map((share) => share ?? 0)));
  const yOf = (share: number) => bottom - (share / most) * TIMELINE;

  const values: TextMark[] = [];
  series.forEach((_, index) => {
    const colour = `var(--series-${index + 1})`;
    const known = inOrder.flatMap(({ year, values: all, notes }) => {
      const share = all[index] ?? null;
      return share === null
        ? []
        : [{ x: xOf(year), y: yOf(share), colour, text: textOf(share, notes?.[index], format) }];
    });
    parts.points.push(...known);
    if (known.length > 1) parts.lines.push(known);
    values.push(...endsFirst(known).map(({ x, y, text }) => ({ x, y: y - POINT - LEADING / 2, text })));
  });
  const axis = [0, width].map((x) => ({ x, y: bottom, colour: 'var(--line)' }));
  parts.lines.unshift(axis);
  const under = bottom + POINT + LEADING / 2 + 2;
  const labels = endsFirst(inOrder).map(({ year }) => ({ x: xOf(year), y: under, text: String(year) }));
  parts.numbers.push(...apart(values, typesetting), ...apart(labels, typesetting));
  return draw(parts, width, under + LEADING / 2 + 2, typesetting);
}
