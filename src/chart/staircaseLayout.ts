// Chart layer, build time: lays out the visitor's staircase. Pure; the ruler is handed in.
import type { Ruler } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { px, type Box, type Label } from './layout.ts';
import type { StaircaseLayout } from './staircase.ts';
import { breakLines } from './text.ts';

/** Fits windows of 320 px beside the page's margins. */
const WIDTH = 288;
/** Height of the first and the last tread over the ground, in pixels. */
const RISE = { first: 34, last: 112 };
/** Width beside the first step, where the visitor's dot may stand. */
const FOOT = 30;
/** Height over the last tread for that dot. */
const HEADROOM = 26;
const RADIUS = 9;
const GAP = 5;
const LEADING = 16;
/** Sizes of the labels, the largest first. */
const SIZES = [14, 13, 12];

/** A stage's label in the largest size in which it fits under its step; else its number alone. */
function stepLabel(name: string, index: number, width: number, ruler: Ruler, locale: string) {
  for (const size of SIZES) {
    const style = { face: 'sans', size, bold: true } as const;
    const { lines, fits } = breakLines(name, { width, lines: 3 }, style, ruler, locale);
    if (fits && lines.every((line) => ruler.width(line, style) <= width)) return { lines, style };
  }
  return { lines: [String(index + 1)], style: { face: 'sans', size: 14, bold: true } as const };
}

/** Lays out the staircase of a model's stages. */
export function staircaseLayout({ stages, locale }: StagesModel, ruler: Ruler): StaircaseLayout {
  const width = (WIDTH - FOOT - (stages.length - 1) * GAP) / stages.length;
  const labels = stages.map(({ label }, index) => stepLabel(label, index, width, ruler, locale));
  const lines = Math.max(0, ...labels.map((label) => label.lines.length));
  const ground = HEADROOM + RISE.last;
  const steps = stages.map(({ id }, index) => {
    const part = stages.length > 1 ? index / (stages.length - 1) : 1;
    const height = RISE.first + part * (RISE.last - RISE.first);
    const box: Box = {
      x: px(FOOT + index * (width + GAP)),
      y: px(ground - height),
      width: px(width),
      height: px(height),
    };
    const label: Label = {
      x: px(box.x + width / 2),
      y: ground + 18,
      anchor: 'middle',
      leading: LEADING,
      lines: labels[index]?.lines ?? [],
      style: labels[index]?.style ?? { face: 'sans', size: 14 },
    };
    return { id, box, label };
  });
  return {
    width: WIDTH,
    height: ground + lines * LEADING + 8,
    ground,
    steps,
    radius: RADIUS,
    foot: { x: FOOT / 2 - 1, y: ground - RADIUS - 2 },
  };
}
