// Chart layer: what a layout is. A layout is the geometry of one frame, all lengths in pixels of its viewBox.
// It knows the model and a ruler for text; it knows no DOM, no clock and no chance.
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

/** One stage: its step on the stairs and its tile under the last phase. */
export interface StepLayout {
  id: string;
  step: Box;
  label: Label;
  ingredients: Label;
  tile: Box;
  tileLabel: Label;
}

/** One phase: where its dots start and where its words stand. */
export interface PhaseLayout {
  id: string;
  /** Centre of the first dot. */
  origin: Point;
  label: Label;
  /** Where the share stands while the phase has no dots; `shareOffset` says how far dots move it. */
  share: Omit<Label, 'lines'>;
  /** "Not reported" in words, relative to the share's anchor; null where every survey reports this phase. */
  unknown: Label | null;
  /** Where the hollow "possible" ring stands, relative to the share's anchor. */
  possible: Point;
}

/** A place that a text of the data file has in the drawing, and whether it fits. */
export interface Room {
  path: (string | number)[];
  text: string;
  /** Width in pixels and number of lines. */
  room: { width: number; lines: number };
  fits: boolean;
}

/** The geometry of one frame. */
export interface Layout {
  frame: FrameName;
  width: number;
  height: number;
  ground: { x1: number; x2: number; y: number };
  dot: { radius: number };
  /** The crowd before the result: a grid filled row by row. Dots are drawn at `scale` there. */
  crowd: { origin: Point; columns: number; dx: number; dy: number; scale: number; label: Label };
  steps: StepLayout[];
  phases: PhaseLayout[];
  /** Where dot number `slot` (from 0) of a phase stands, relative to the phase's origin. */
  slotOffset: (slot: number) => Point;
  /** How far a phase's share moves, given its dots. */
  shareOffset: (dots: number) => Point;
  /** The visitor's marker in a phase of so many dots, relative to the phase's origin. */
  markerOffset: (dots: number) => Point;
  /** The marker's bubble: its label stands in a box at 0, 0; `at` places the box relative to the marker. */
  bubble: {
    width: number;
    height: number;
    label: Label;
    /** The tip that points at the marker, as an SVG path relative to the marker. */
    tip: string;
    at: (phaseIndex: number, dots: number) => Point;
  };
  /** What makes room for marker and bubble: `own` moves the marked phase's share, `later` all later phases. */
  shift: { own: (dots: number) => Point; later: Point };
  /** The hatched block for shares that are not reported, by the number of dots it stands for. */
  unreported: { label: Label; box: (dots: number) => Box } | null;
  rooms: Room[];
}

/** The point of dot number `index` (from 0) in the waiting crowd. */
export function crowdPoint({ crowd }: Layout, index: number): Point {
  return {
    x: crowd.origin.x + (index % crowd.columns) * crowd.dx,
    y: crowd.origin.y + Math.floor(index / crowd.columns) * crowd.dy,
  };
}

/** Rounds a length to a hundredth of a pixel, so that files stay small and equal on every machine. */
export function px(length: number): number {
  return Math.round(length * 100) / 100 || 0;
}
