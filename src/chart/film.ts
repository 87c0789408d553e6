// Chart layer: how one picture becomes another. A film is a pure function of two pictures and a time, so that it can be
// played forward and back, held and tested without a browser. Times are in milliseconds.
import { DOT, type Box, type Places, type Point } from './layout.ts';
import { GROUPS, type Act, type Cast, type DotState, type Group, type Picture } from './scenes.ts';

/** How long changes take. */
export const LENGTH = { climb: 1350, walk: 850, build: 650 };
/** Milliseconds: what leaves fades out at the start of a film, what comes fades in at its end. */
export const FADE = 150;
/**
 * How long after the first dot the last one leaves, as a part of the time in which dots move. More for a walk, in which all
 * dots move: fewer of them are on their way at once.
 */
const STAGGER = { climb: 0.3, walk: 0.5 };

/** A change of the drawing. */
export interface Film {
  /** Its length in ms. */
  length: number;
  /** True if any dot moves or changes its looks. */
  movesDots: boolean;
  /** The picture at a time from 0 to the film's length. Dots that rest are the same objects in every picture. */
  at: (time: number) => Picture;
}

/** How dots climb: the treads that they touch on their way, and how high they jump, in pixels. */
export interface Climb {
  treads: readonly Point[];
  lift: number;
  /** No dot's centre is higher than this. */
  ceiling: number;
  /** True for the dots that climb, by their number in the crowd. */
  climbs: (key: number) => boolean;
}

/** How high climbing dots jump, as a multiple of their distance in the crowd. */
const LIFT = 1.5;

/** How dots climb between two acts, if they do: only from the crowd to the top. */
export function climbOf({ top, crowd }: Places, { dots }: Cast, low: Act, high: Act): Climb | undefined {
  if (!top || low.stand !== 'crowd' || high.stand !== 'top') return undefined;
  const pitch = Math.abs(crowd.lattice.major.y);
  // The centre of a dot as large as in the crowd, which is larger than on top, at the upper edge of the frame.
  const ceiling = pitch * DOT;
  return { treads: top.treads, lift: pitch * LIFT, ceiling, climbs: (key) => (dots[key]?.climb ?? -1) >= 0 };
}

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const mix = (from: number, to: number, t: number) => from + (to - from) * t;
/** Slow, fast, slow: a cubic that starts and ends at rest, and is the same backwards. */
const ease = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

const mixPoint = (from: Point, to: Point, t: number): Point => ({
  x: mix(from.x, to.x, t),
  y: mix(from.y, to.y, t),
});

const mixBox = (from: Box, to: Box, t: number): Box => ({
  ...mixPoint(from, to, t),
  width: mix(from.width, to.width, t),
  height: mix(from.height, to.height, t),
});

const same = (one: object, other: object) =>
  Object.entries(one).every(([key, value]) => (other as Record<string, unknown>)[key] === value);

/** How far something is shown: it leaves at the start of the film, or comes at its end. */
function fade(from: number, to: number, time: number, length: number): number {
  return mix(from, to, clamp(to < from ? time / FADE : (time - length + FADE) / FADE));
}

/** What a dot's way changes; it appears and leaves at its own time. */
type Way = Omit<DotState, 'opacity'>;

/** A dot on its way, straight; `t` from 0 to 1. */
function walk(from: DotState, to: DotState, t: number): Way {
  const eased = ease(t);
  return {
    ...mixPoint(from, to, eased),
    scale: mix(from.scale, to.scale, eased),
    paint: mix(from.paint, to.paint, eased),
  };
}

/**
 * The height of the highest jump (a parabola over a straight line) that stays under a ceiling. `start` and `end` are the
 * ceiling's distances above the two ends of the line, in pixels.
 */
function room(start: number, end: number): number {
  return ((Math.sqrt(Math.max(0, start)) + Math.sqrt(Math.max(0, end))) / 2) ** 2;
}

/** A dot on its way up the steps: a jump to each tread and one to its place; `t` from 0 to 1. */
function hop(from: DotState, to: DotState, t: number, { treads, lift, ceiling }: Climb): Way {
  const stops = [from, ...treads, to];
  const jumps = stops.length - 1;
  const jump = Math.min(jumps - 1, Math.floor(t * jumps));
  const along = clamp(t * jumps - jump);
  const start = stops[jump] ?? from;
  const end = stops[jump + 1] ?? to;
  const point = mixPoint(start, end, along);
  const height = Math.min(lift + Math.max(0, start.y - end.y) / 2, room(start.y - ceiling, end.y - ceiling));
  return {
    x: point.x,
    y: point.y - height * 4 * along * (1 - along),
    scale: mix(from.scale, to.scale, t),
    // It takes its colour on the last jump.
    paint: mix(from.paint, to.paint, clamp(t * jumps - jumps + 1)),
  };
}

/** The film from one picture to another. With `climb`, the dots that climb go up by the steps. */
export function film(from: Picture, to: Picture, climb?: Climb): Film {
  const moving = from.dots.flatMap((dot, key) => {
    const target = to.dots[key];
    return target && !same(dot, target) ? [key] : [];
  });
  const length = moving.length === 0 ? LENGTH.build : climb ? LENGTH.climb : LENGTH.walk;
  // The dots are there when the words about them come.
  const span = length - FADE;
  // Whoever stands furthest back in the crowd's order goes first: the others would be in the way.
  const order = new Map([...moving].reverse().map((key, index) => [key, index]));
  const stagger = climb ? STAGGER.climb : STAGGER.walk;
  const wait = (key: number) => (span * stagger * (order.get(key) ?? 0)) / Math.max(1, moving.length - 1);
  const dotAt = (dot: DotState, key: number, time: number): DotState => {
    const target = to.dots[key];
    if (!target || !order.has(key)) return dot;
    const t = clamp((time - wait(key)) / (span * (1 - stagger)));
    const opacity = fade(dot.opacity, target.opacity, time, length);
    if (t === 0 && opacity === dot.opacity) return dot;
    if (t === 1 && opacity === target.opacity) return target;
    return { ...(climb?.climbs(key) ? hop(dot, target, t, climb) : walk(dot, target, t)), opacity };
  };
  const at = (time: number): Picture => {
    if (time >= length) return to;
    if (time <= 0) return from;
    const t = ease(clamp(time / span));
    const shown = Object.fromEntries(
      GROUPS.map((group) => [group, fade(from.shown[group], to.shown[group], time, length)]),
    ) as Record<Group, number>;
    return {
      dots: from.dots.map((dot, key) => dotAt(dot, key, time)),
      you: mixPoint(from.you, to.you, t),
      steps: from.steps.map((box, index) => mixBox(box, to.steps[index] ?? box, t)),
      words: from.words.map((value, index) => fade(value, to.words[index] ?? value, time, length)),
      shares: from.shares.map((point, index) => mixPoint(point, to.shares[index] ?? point, t)),
      shown,
    };
  };
  return { length, movesDots: moving.length > 0, at };
}
