// Chart layer: in which windows the drawing stays in view beside its text, as media queries. In em of the reader's font
// size, so that large text never makes labels small.
import { TALL_FROM } from './tall.ts';
import { WIDE_FROM } from './wide.ts';
import type { Layout } from './layout.ts';

/** Pixels in an em of the browser's default font size: media queries know no other. */
const EM = 16;
/** Pixels in a rem: the page's text is a little larger than the default. */
const REM = 17;
/** Height of the step bar with its gap, in rem. */
const BAR = 3.6;
/** Height of all that stands over and under a drawing beside its text, in rem. */
const AROUND = 7;
/** The largest part of a window's height that drawing and step bar may take over the text. */
const LARGEST = 0.59;
/** Pixels of the narrowest windows in which text and drawing stand side by side: with the tall drawing, and the wide. */
const SIDE = { tall: 768, wide: 1024 };
/** Pixels of height under which no window has both side by side: phones that lie are lower. */
const LYING = 440;
/** Pixels of the narrowest windows with the step bar beside the drawing. */
const BAR_BESIDE = 600;
/** Pixels beside the drawing that its step bar and the page's margins take where nothing stays in view. */
const BESIDE = 290;

const em = (pixels: number) => `${Math.ceil((pixels / EM) * 100) / 100}em`;
/** Just below a length, for `max-width`. */
const under = (pixels: number) => `${Math.ceil((pixels / EM) * 100) / 100 - 0.01}em`;

/** Media queries for the ways in which the drawing stays in view, and for its size where it does not. */
export interface Windows {
  /** The drawing stays above the text: its smallest tall form fits half of the window. */
  stack: string;
  /** The drawing stays beside the text: it fits the height of the window, wide, or tall in narrower windows. */
  side: string;
  /** The part of `side` with the wide drawing. */
  sideWide: string;
  /** Windows too low for both: nothing stays, and the step bar stands beside the drawing. */
  apart: string;
  /** The part of `apart` with the wide drawing. */
  apartWide: string;
}

/** The windows for an infographic's frames. */
export function windowsOf({ wide, tall }: { wide: Layout; tall: Layout }): Windows {
  const wideHeight = (wide.height * WIDE_FROM) / wide.width;
  const half = Math.max(2 * tall.height, stackLeast(tall) / LARGEST);
  const lying = Math.max(LYING, tall.height + AROUND * REM);
  const whole = wideHeight + AROUND * REM;
  const narrow = `(max-width: ${under(SIDE.tall)})`;
  const middle = `(min-width: ${em(SIDE.tall)}) and (max-width: ${under(SIDE.wide)})`;
  const broad = `(min-width: ${em(SIDE.wide)})`;
  const high = `(min-height: ${em(half)})`;
  const sideWide = `${broad} and (min-height: ${em(whole)})`;
  const barBeside = `(min-width: ${em(BAR_BESIDE)})`;
  return {
    stack: `(min-width: ${em(TALL_FROM + 32)}) and ${narrow} and ${high}, ${middle} and ${high} and (max-aspect-ratio: 999/1000)`,
    side: `${middle} and (min-aspect-ratio: 1/1) and (min-height: ${em(lying)}), ${sideWide}`,
    sideWide,
    apart: `${barBeside} and ${narrow} and (max-height: ${under(half)}), ${middle} and (max-height: ${under(lying)}), ${broad} and (max-height: ${under(whole)})`,
    apartWide: `(min-width: ${em(WIDE_FROM + BESIDE)}) and (min-height: ${em(wideHeight + BAR * REM)})`,
  };
}

/** The least height of step bar and tall drawing over the text, in pixels at the browser's default font size. */
export function stackLeast(tall: Layout): number {
  return tall.height + BAR * REM;
}
