// Pictures layer: what every picture is: a sheet of paper with a title, a description and words that pictures say.
import { PALETTE } from '../chart/colour.ts';
import type { Drawing } from '../chart/drawing.ts';
import type { PreviewWords } from '../chart/preview.ts';
import type { Ruler } from '../fonts/measure.ts';
import { escapeMarkup } from '../model/escape.ts';
import { element, inReadingDirection } from './markup.ts';

/** The words that every picture carries, seen or not. */
export interface SheetWords {
  title: string;
  /** For those who don't see it. */
  alt: string;
}

/** All words of a picture. */
export interface PictureWords extends PreviewWords, SheetWords {
  /** Under the large drawing: what a dot is, of whom, notes on the sum. */
  caption: string;
  source: string;
  /** Where the picture comes from and its licence. */
  credit: string;
  /** The question whose answer visitors guess. */
  question: string;
  /** For those who don't see the picture of the question. */
  questionAlt: string;
}

/** A composed picture; lengths in pixels of its viewBox. */
export interface Composed {
  width: number;
  height: number;
  svg: string;
  /** For those who don't see it. */
  alt: string;
}

/** Makes a picture of an infographic. Throws if its words have no room: none is cut off. */
export type Composer = (drawing: Drawing, said: PictureWords, ruler: Ruler) => Composed;

/**
 * A sheet of this size in pixels, in the light theme, with its contents as markup. They are composed from left to right,
 * and mirrored here in languages written from right to left.
 */
export function sheet(
  { width, height }: { width: number; height: number },
  { title, alt }: SheetWords,
  locale: string,
  ...content: string[]
): Composed {
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': 'title desc',
      'xml:lang': locale,
      fill: PALETTE.light.text,
    },
    element('title', { id: 'title' }, escapeMarkup(title)),
    element('desc', { id: 'desc' }, escapeMarkup(alt)),
    element('rect', { width, height, fill: PALETTE.light.paper }),
    inReadingDirection(width, locale, ...content),
  );
  return { width, height, svg, alt };
}
