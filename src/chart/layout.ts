// Chart layer: what a layout is. A layout is the geometry of one frame as plain data, all lengths in pixels of its
// viewBox; place.ts reads positions from it, in the build and in the browser. It knows no DOM, no clock and no chance.
import type { TextStyle } from '../fonts/measure.ts';

export type FrameName = 'wide' | 'tall';

/** A point in the frame. */
export interface Point {
  x: number;
  y: number;
}

/** A box in the frame, by its upper left corner. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** Lines of text: `x` and `y` are the first baseline's anchor. */
export interface Label extends Point {
  lines: string[];
  anchor: 'start' | 'middle' | 'end';
  style: TextStyle;
  /** Distance of two baselines. */
  leading: number;
}

/** Evenly spaced places: `count` of them along `minor`, then the next line along `major`. */
export interface Lattice {
  count: number;
  minor: Point;
  major: Point;
}

/** One stage. */
export interface StepLayout {
  id: string;
  /** Its step, from the tread to the ground. */
  box: Box;
  label: Label;
  ingredients: Label;
  /** Its step in the small staircase under the phase that means all stages. */
  small: Box;
}

/** The dots that have climbed all steps. */
export interface TopLayout {
  /** Centre of the first dot that stands there. */
  origin: Point;
  lattice: Lattice;
  /** Size of the dots there, as a multiple of their size in the result. */
  scale: number;
  /** Where a climbing dot touches the treads, from the first step to the last but one. */
  treads: Point[];
  number: Label;
  base: Label;
  /** The words under those that stay below. */
  rest: Label;
  /** The words beside the small staircase. */
  all: Label;
}

/** One phase: where its dots start and where its words stand. */
export interface PhaseLayout {
  id: string;
  /** Centre of the first dot. */
  origin: Point;
  label: Label;
  /** Where the share stands while the phase has no dots. */
  share: Omit<Label, 'lines'>;
  /** "Not reported" in words, relative to the share's anchor; null where every survey reports this phase. */
  unknown: Label | null;
  /** The words that name the visitor's dot. */
  you: Label;
}

/** A place that a text of the data file has in the drawing, and whether it fits. */
export interface Room {
  path: (string | number)[];
  text: string;
  /** Width in pixels and number of lines. */
  room: { width: number; lines: number };
  fits: boolean;
}

/** Where the guess stands in the result. */
export interface GuessPlace {
  /** The phase that is guessed. */
  phase: string;
  /** The longest outline that the frame has room for, in pixels. */
  reach: number;
  /** Where its words stand; null where they stand over the outline. */
  words: Point | null;
}

/** What a browser needs of a layout to place dots and shares: plain data, without words. */
export interface Places {
  /** The crowd before the climb. Dots are drawn at `scale` there, as a multiple of their size in the result. */
  crowd: { origin: Point; lattice: Lattice; scale: number };
  /** The lattice of the dots in each phase. */
  lattice: Lattice;
  phases: { id: string; origin: Point; share: Point }[];
  /** How far a share moves for each line of dots in its phase. */
  shareStep: Point;
  /** The steps, from the first to the last; `small` is the same step in the small staircase. */
  steps: { box: Box; small: Box }[];
  top: Pick<TopLayout, 'origin' | 'lattice' | 'scale' | 'treads'> | null;
  /** Where the block of what is not reported begins; null if all surveys report all phases. */
  unreported: Point | null;
  /** Where the share of what is left over stands while the block has no dots; left out if no survey leaves a known rest. */
  restShare?: Point;
  /** Where a guess stands in the result; null without phases. */
  guess?: GuessPlace | null;
  /** Where the visitor's dot waits: at the foot of the steps, and beside the phases. */
  you: { foot: Point; wait: Point };
}

/** The geometry of one frame. */
export interface Layout extends Omit<
  Places,
  'crowd' | 'phases' | 'steps' | 'top' | 'you' | 'guess' | 'restShare'
> {
  frame: FrameName;
  width: number;
  height: number;
  ground: { x1: number; x2: number; y: number };
  dot: { radius: number };
  crowd: Places['crowd'] & { label: Label };
  steps: StepLayout[];
  phases: PhaseLayout[];
  top: TopLayout | null;
  you: Places['you'] & { footLabel: Label; waitLabel: Label };
  /** Year and base, once the dots are in their phases. */
  base: Label;
  /** The words of what is not reported. */
  unreportedLabel: Label | null;
  restShare?: Omit<Label, 'lines'>;
  rooms: Room[];
}

/** The radius of a dot as a part of the distance of two dots. */
export const DOT = 0.42;

/** Rounds a length to a hundredth of a pixel, so that files stay small and equal on every machine. */
export function px(length: number): number {
  return Math.round(length * 100) / 100 || 0;
}

/** What a browser needs of a layout; `guess` is where a guess stands in it. */
export function placesOf(layout: Layout, guess: GuessPlace | null = null): Places {
  const { crowd, lattice, phases, shareStep, steps, top, unreported, restShare, you } = layout;
  return {
    crowd: { origin: crowd.origin, lattice: crowd.lattice, scale: crowd.scale },
    lattice,
    phases: phases.map(({ id, origin, share: { x, y } }) => ({ id, origin, share: { x, y } })),
    shareStep,
    steps: steps.map(({ box, small }) => ({ box, small })),
    top: top && { origin: top.origin, lattice: top.lattice, scale: top.scale, treads: top.treads },
    unreported,
    ...(restShare ? { restShare: { x: restShare.x, y: restShare.y } } : {}),
    guess,
    you: { foot: you.foot, wait: you.wait },
  };
}

/**
 * Places as the text of an attribute, which `readPlaces` reads. In single quotes: HTML would write each double one in six
 * letters. Ids, the only texts in it, have no quotes.
 */
export function writePlaces(places: Places): string {
  return JSON.stringify(places).replaceAll('"', "'");
}

/** The places that an attribute holds. */
export function readPlaces(text = '{}'): Places {
  return JSON.parse(text.replaceAll("'", '"')) as Places;
}
