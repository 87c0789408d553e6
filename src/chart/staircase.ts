// Chart layer: the geometry of the visitor's staircase: steps of equal width that rise to the right, as in the drawing,
// in a small frame of its own. Pure, for build and browser; the build sets the labels, because it has the ruler.
import type { Ruler } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { px, type Box, type Label, type Point } from './layout.ts';
import { breakLines } from './text.ts';

/** The geometry of a staircase, in pixels of its viewBox. */
export interface StaircaseLayout {
  width: number;
  height: number;
  ground: number;
  /** The steps, from the tread to the ground, from the first to the last. */
  steps: { id: string; box: Box; label: Label }[];
  /** Radius of the visitor's dot. */
  radius: number;
}

/** Fits windows of 320 px beside the page's margins. */
const WIDTH = 288;
/** Height of the last tread over the ground, and of the first. */
const RISE = { first: 34, last: 112 };
/** Room for the visitor's dot: beside the first step, and over the last. */
const FOOT = 30;
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
  return { width: WIDTH, height: ground + lines * LEADING + 8, ground, steps, radius: RADIUS };
}

/** The part of a step between two heights, each from 0 (ground) to 1 (tread). */
export function partOf({ x, y, width, height }: Box, from: number, to: number): Box {
  return { x, y: px(y + height * (1 - to)), width, height: px(height * Math.max(0, to - from)) };
}

/** Diagonal lines that fill a box, as path data. Not a pattern, so that pictures made of it keep them. */
export function hatching({ x, y, width, height }: Box, distance = 6): string {
  let path = '';
  if (height === 0) return path;
  // Each line is x + y = sum, cut at the edges of the box.
  for (let sum = distance; sum < width + height; sum += distance) {
    const [fromX, toX] = [Math.max(0, sum - height), Math.min(width, sum)];
    path += `M${px(x + fromX)} ${px(y + sum - fromX)}L${px(x + toX)} ${px(y + sum - toX)}`;
  }
  return path;
}

/** The centre of the visitor's dot on so many steps in a row: on the tread of the last of them, or at the foot. */
export function dotPoint({ steps, ground, radius }: StaircaseLayout, standing: number): Point {
  const box = steps[standing - 1]?.box;
  const floor = (box?.y ?? ground) - radius - 2;
  return { x: px(box ? box.x + box.width / 2 : FOOT / 2 - 1), y: px(floor) };
}
