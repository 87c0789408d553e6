// Chart layer: the lattices of crowd and climbers: as dense as their room asks for.
import { DOT, px, type Lattice, type Places } from './layout.ts';

/** Dots stacked from the ground up, line by line, `count` in each. */
export function stack(count: number, pitch: number): Lattice {
  return { count, minor: { x: px(pitch), y: 0 }, major: { x: 0, y: px(-pitch) } };
}

/** Lines that so many dots take in a lattice. */
export const linesIn = ({ count }: Lattice, dots: number) => Math.ceil(dots / count);

/**
 * The crowd of a drawing without steps: a block in the middle of the frame, in as many columns as let its dots stand
 * furthest apart. `beside` is the room on each side, for the visitor's dot; `height` is that of the block at most, and
 * `widest` the largest distance of two dots.
 */
export function crowdBlock(
  dots: number,
  { width, beside, height, widest }: { width: number; beside: number; height: number; widest: number },
): { columns: number; pitch: number; left: number } {
  const pitchOf = (columns: number) =>
    px(Math.min(widest, (width - 2 * beside) / columns, height / Math.max(1, Math.ceil(dots / columns))));
  const columns = [9, 8, 7].reduce((best, count) => (pitchOf(count) > pitchOf(best) ? count : best), 10);
  const pitch = pitchOf(columns);
  return { columns, pitch, left: px((width - columns * pitch) / 2) };
}

/**
 * The lattice of dots that stand on a step `width` wide and reach no higher than `height`, no further apart than
 * `widest`, but never closer than 3 pixels. Returns it with its distance of two dots and the height that it takes.
 */
export function pile(dots: number, width: number, height: number, widest: number) {
  let pitch = widest;
  const fits = () => Math.ceil(dots / Math.max(1, Math.floor(width / pitch))) * pitch <= height;
  while (pitch > 3 && !fits()) pitch -= 0.25;
  const lattice = stack(Math.max(1, Math.floor(width / pitch)), pitch);
  return { lattice, pitch, height: linesIn(lattice, dots) * pitch };
}

/** The crowd on the ground, from `left` on; `radius` is that of the dots in the result. */
export function crowdAt(
  ground: number,
  columns: number,
  pitch: number,
  radius: number,
  left = 0,
): Places['crowd'] {
  return {
    origin: { x: px(left + pitch / 2), y: px(ground - 2 - pitch / 2) },
    lattice: stack(columns, pitch),
    scale: px((pitch * DOT) / radius),
  };
}
