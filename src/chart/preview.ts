// Chart layer: the words of the picture of link previews, 1200 x 630, and where they stand beside its dots. It knows
// no picture: the check measures with it what pictures are set with.
import type { Infographic } from '../dataset/schema.ts';
import { fill, formatNumber } from '../model/format.ts';
import { say } from '../model/stages.ts';
import { PALETTE } from './colour.ts';
import { paragraph, type Paragraph, type Place } from './column.ts';

/** The column of words, and how tall it may be. */
export const PREVIEW: Place & { height: number } = { x: 54, y: 54, width: 668, height: 522 };
/** Nothing is smaller, so 12 pixels at a width of 300. */
export const PREVIEW_LEAST = 48;

/** What a link preview says. */
export interface PreviewWords {
  title: string;
  finding: string;
  /** Who was asked and when, in a few words. */
  base: string;
}

/** Who was asked first and when; `template` says it with {n} where the number of answers is known. */
export function baseOf({ surveys }: Infographic, lang: string, template: string): string {
  const { label, sampleSize } = surveys[0]!;
  const survey = say(label, lang);
  return sampleSize === null ? survey : fill(template, { survey, n: formatNumber(lang, sampleSize) });
}

/** The settings of a link preview's words, from large to small: title, finding and base. */
export function previewSettings({ title, finding, base }: PreviewWords): Paragraph[][] {
  return [72, 66, 60, 54, PREVIEW_LEAST].map((size) => [
    paragraph('serif', size, title, { leading: 1.06 }),
    paragraph('sans', PREVIEW_LEAST, finding, { above: 16, leading: 1.16 }),
    paragraph('sans', PREVIEW_LEAST, base, { above: 16, fill: PALETTE.light.quiet }),
  ]);
}
