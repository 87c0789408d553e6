// Chart layer: sizes of the tall frame that its stairs and its rows share, in pixels of its viewBox.
import type { TextStyle } from '../fonts/measure.ts';

/** Shown from 288 px on (a 320 px screen with its margins), so every size here is at least 12 px on screen. */
export const WIDTH = 288;

export const STYLE = {
  step: { face: 'serif', size: 15 },
  small: { face: 'sans', size: 12 },
  bold: { face: 'sans', size: 13, bold: true },
  phase: { face: 'sans', size: 14 },
  phaseBold: { face: 'sans', size: 14, bold: true },
  share: { face: 'serif', size: 17 },
  main: { face: 'serif', size: 36 },
  number: { face: 'serif', size: 44 },
} as const satisfies Record<string, TextStyle>;

/** Height of the highest step of the small staircase. */
export const SMALL = 20;
