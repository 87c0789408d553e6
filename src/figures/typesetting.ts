// Figures layer: the typesetting of supporting figures. The text measure is created once for all pages.
import { breakLines } from '../chart/text.ts';
import type { Typesetting } from './series.ts';
import { textRuler } from '../fonts/cut.ts';
import type { Ruler } from '../fonts/measure.ts';

let sharedRuler: Promise<Ruler> | undefined;

/** Measures and breaks text of 14 px, at spaces and by the language's hyphenation patterns. */
export async function typesetting(lang: string): Promise<Typesetting> {
  const ruler = await (sharedRuler ??= textRuler());
  const style = (bold = false) => ({ face: 'sans', size: 14, bold }) as const;
  return {
    locale: lang,
    width: (text, bold) => ruler.width(text, style(bold)),
    lines: (text, width, bold) =>
      breakLines(text, { width, lines: Infinity }, style(bold), ruler, lang).lines,
  };
}
