// Chart layer: the visitor's guess in the drawing. Pure, for build and browser. In the crowd it is a number of ringed dots;
// in the result a dashed outline on the scale of the dots.
import { px, type Box, type GuessPlace, type Layout, type Places, type Point } from './layout.ts';
import { linesOf, sharePoint } from './place.ts';

/** Height of the words of a guess over its outline, in pixels. */
const WORDS = 20;

/** Where the guess of a phase stands in a layout; null if it has no such phase. */
export function guessPlace(layout: Layout, guessed: string | undefined): GuessPlace | null {
  const phase = layout.phases.find(({ id }) => id === guessed);
  if (!phase) return null;
  const rises = layout.lattice.major.y < 0;
  const reach = rises ? layout.ground.y - phase.share.style.size - WORDS - 14 : layout.width;
  const below = phase.origin.y + layout.lattice.count * layout.lattice.minor.y;
  return {
    phase: phase.id,
    reach: px(reach),
    words: rises
      ? null
      : { x: px(layout.width * (layout.lattice.major.x < 0 ? 0.32 : 0.68)), y: px(below + 13) },
  };
}

/**
 * The outline of a guess (0 to 100) in its phase, its words' anchor, and whether it leads out of the frame. In columns the
 * words stand over the outline and over the phase's dots, of which there are `dots`.
 */
export function guessOutline(
  places: Places,
  guess: number,
  dots: number,
): { box: Box; words: Point; beyond: boolean } | null {
  const { guess: place, lattice } = places;
  const phase = places.phases.find(({ id }) => id === place?.phase);
  if (!place || !phase) return null;
  const { count, minor, major } = lattice;
  const rises = major.y < 0;
  const pitch = Math.abs(rises ? major.y : major.x);
  const wanted = (guess / count) * pitch;
  const length = px(Math.min(wanted, place.reach));
  const across = count * Math.abs(rises ? minor.x : minor.y);
  const half = pitch / 2;
  // In mirrored layouts dots go to the left.
  const extent = rises ? across : length;
  const x = phase.origin.x + (minor.x + major.x < 0 ? half - extent : -half);
  const start = { x, y: phase.origin.y - (rises ? -half : half) };
  const box = rises
    ? { x: px(start.x - 2), y: px(start.y - length), width: px(across + 4), height: length }
    : { x: px(start.x), y: px(start.y - 1), width: length, height: px(across + 2) };
  const height = Math.min(place.reach, Math.max(length, linesOf(places, dots) * pitch));
  const words = place.words ?? { x: px(box.x + box.width / 2), y: px(start.y - height - 7) };
  return { box, words, beyond: wanted > place.reach };
}

/** The anchor of a phase's share over its lines of dots, and over the outline of a guess. */
export function shareAnchor(places: Places, phase: string, dots: number, guess: number | null): Point {
  const point = sharePoint(places, phase, dots);
  if (guess === null || places.guess?.phase !== phase || places.guess.words !== null) return point;
  const outline = guessOutline(places, guess, dots);
  return outline ? { x: point.x, y: Math.min(point.y, px(outline.words.y - WORDS + 4)) } : point;
}
