// Chart layer: a column of paragraphs, set one under the other. Pure; the ruler is handed in.
import type { Ruler, TextStyle } from '../fonts/measure.ts';
import { PALETTE } from './colour.ts';
import { px, type Label } from './layout.ts';
import { breakLines } from './text.ts';

/** One paragraph of a column. */
export interface Paragraph {
  text: string;
  style: TextStyle;
  fill: string;
  /** Distance of two baselines, as a multiple of the size. */
  leading: number;
  /** Room above it, in pixels. */
  above: number;
}

/** Where a column stands. */
export interface Place {
  x: number;
  y: number;
  width: number;
}

/** A column as set: its paragraphs' lines in their colours, and where it ends. */
export interface Column {
  labels: (Label & { fill: string })[];
  bottom: number;
}

/** A paragraph in one of the three faces; `size` in pixels. */
export const paragraph = (
  face: 'serif' | 'sans' | 'bold',
  size: number,
  said: string,
  {
    above = 0,
    fill = PALETTE.light.text,
    leading = face === 'serif' ? 1.12 : 1.3,
  }: Partial<Pick<Paragraph, 'above' | 'fill' | 'leading'>> = {},
): Paragraph => ({
  text: said,
  style: face === 'bold' ? { face: 'sans', size, bold: true } : { face, size },
  fill,
  leading,
  above,
});

/** Breaks a text so that its lines are about equally long, in no more lines than needed; "26 companies" stays whole. */
export function balanced(text: string, width: number, style: TextStyle, ruler: Ruler, locale: string) {
  const bound = text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
  const broken = (room: number) => breakLines(bound, { width: room, lines: 99 }, style, ruler, locale);
  const widest = broken(width).lines;
  const parts = (lines: string[]) => lines.join('\n').replaceAll(' ', '\n').split('\n').length;
  const widthOf = (lines: string[]) => Math.max(0, ...lines.map((line) => ruler.width(line, style)));
  let best = widest;
  let needed = widthOf(best);
  for (let room = width - 4; room > width / 2; room -= 4) {
    // A room that still holds the longest line gives the same lines.
    if (room >= needed) continue;
    const { lines, fits } = broken(room);
    if (!fits || lines.length > widest.length || parts(lines) > parts(widest)) break;
    best = lines;
    needed = widthOf(best);
  }
  return best;
}

/** Sets paragraphs under each other; the first one's capitals touch the top. */
export function column(paragraphs: readonly Paragraph[], place: Place, ruler: Ruler, locale: string): Column {
  let bottom = place.y;
  const labels = paragraphs.map(({ text, style, fill, leading, above }, index) => {
    const lines = balanced(text, place.width, style, ruler, locale);
    const first = bottom + (index === 0 ? 0 : above) + style.size * (index === 0 ? 0.72 : 0.95);
    bottom = px(first + (lines.length - 1) * style.size * leading + style.size * 0.25);
    return {
      x: place.x,
      y: px(first),
      lines,
      anchor: 'start' as const,
      style,
      leading: px(style.size * leading),
      fill,
    };
  });
  return { labels, bottom };
}

/** The first of several settings that is no taller than `height`, and whether it is; the last one if none is. */
export function fitted(
  settings: readonly (readonly Paragraph[])[],
  place: Place,
  height: number,
  ruler: Ruler,
  locale: string,
): Column & { fits: boolean } {
  let set: Column | undefined;
  for (const paragraphs of settings) {
    set = column(paragraphs, place, ruler, locale);
    if (set.bottom - place.y <= height) return { ...set, fits: true };
  }
  if (!set) throw new Error('A column needs at least one setting');
  return { ...set, fits: false };
}
