// Chart layer: in which windows the drawing stays in view beside its text, as media queries. In em of the reader's font
// size, so that large text never makes labels small.
import { TALL_FROM } from './tall.ts';
import { WIDE_FROM } from './wide.ts';
import type { Layout } from './layout.ts';

/** Pixels in an em of the browser's default font size: media queries know no other. */
const EM = 16;
/** Pixels that the step bar and the gaps around the drawing take at that size. */
const BAR = 60;
/** Pixels of the page's header, and of the drawing's caption, in wide windows. */
const HEADER = 56;
const CAPTION = 44;
/** The least width of windows in which text and drawing stand side by side. */
const SIDE = 64;

const em = (pixels: number) => `${Math.ceil((pixels / EM) * 100) / 100}em`;

/** Media queries for the two ways in which the drawing stays in view. */
export interface Windows {
  /** On top, in the upper half: where the tall drawing at its smallest fits half of the window. */
  stack: string;
  /** At the side, in the whole height: where the wide drawing at its smallest does. */
  side: string;
}

/** The windows for an infographic's frames. */
export function windowsOf({ wide, tall }: { wide: Layout; tall: Layout }): Windows {
  const half = 2 * (tall.height + BAR);
  const whole = (wide.height * WIDE_FROM) / wide.width + BAR + HEADER + CAPTION;
  return {
    stack: `(min-width: ${em(TALL_FROM + 32)}) and (max-width: ${SIDE - 0.01}em) and (min-height: ${em(half)})`,
    side: `(min-width: ${SIDE}em) and (min-height: ${em(whole)})`,
  };
}
