// Chart layer: the geometry of the visitor's staircase: steps of equal width that rise to the right, as in the drawing,
// in a small frame of its own. Pure, for build and browser; staircaseLayout.ts lays it out in the build.
import { px, type Box, type Label, type Point } from './layout.ts';

/** The geometry of a staircase, in pixels of its viewBox. */
export interface StaircaseLayout {
  width: number;
  height: number;
  ground: number;
  /** The steps, from the tread to the ground, from the first to the last. */
  steps: { id: string; box: Box; label: Label }[];
  /** Radius of the visitor's dot, and its centre at the foot of the steps. */
  radius: number;
  foot: Point;
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
export function dotPoint({ steps, radius, foot }: StaircaseLayout, standing: number): Point {
  const box = steps[standing - 1]?.box;
  return box ? { x: px(box.x + box.width / 2), y: px(box.y - radius - 2) } : foot;
}
