// Figures layer: the typesetting of supporting figures. The text measure is created once for all pages.
import { breakLines } from '../chart/text.ts';
import type { Typesetting } from './plots.ts';
import { textMeasure } from '../fonts/cut.ts';
import type { Measure } from '../fonts/measure.ts';

let sharedMeasure: Promise<Measure> | undefined;

/** Measures and breaks text of 14 px, at spaces and by the language's hyphenation patterns. */
export async function typesetting(lang: string): Promise<Typesetting> {
  const measure = await (sharedMeasure ??= textMeasure());
  const style = (bold = false) => ({ face: 'sans', size: 14, bold }) as const;
  return {
    width: (text, bold) => measure(text, style(bold)),
    lines: (text, width, bold) =>
      breakLines(text, { width, lines: Infinity }, style(bold), measure, lang).lines,
  };
}
