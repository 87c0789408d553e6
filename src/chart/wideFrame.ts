// Chart layer: sizes of the wide frame that its stairs and its columns share, in pixels of its viewBox.
import type { TextStyle } from '../fonts/measure.ts';

export const WIDTH = 680;
/** Height of the ground line. */
export const GROUND = 330;

export const STYLE = {
  step: { face: 'serif', size: 20 },
  small: { face: 'sans', size: 14 },
  bold: { face: 'sans', size: 14, bold: true },
  phase: { face: 'sans', size: 15 },
  phaseBold: { face: 'sans', size: 15, bold: true },
  share: { face: 'serif', size: 29 },
  main: { face: 'serif', size: 62 },
  number: { face: 'serif', size: 88 },
} as const satisfies Record<string, TextStyle>;
