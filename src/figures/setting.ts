// Components: how the words of supporting figures are set. The ruler is made once and serves all pages.
import { breakLines } from '../chart/text.ts';
import type { Setting } from './plots.ts';
import { textRuler } from '../fonts/cut.ts';
import type { Ruler } from '../fonts/measure.ts';

let ruler: Promise<Ruler> | undefined;

/** The setting of supporting figures in a language: text in 14 px, broken at spaces and by the language's patterns. */
export async function setting(lang: string): Promise<Setting> {
  const measured = await (ruler ??= textRuler());
  const style = (bold = false) => ({ face: 'sans', size: 14, bold }) as const;
  return {
    width: (text, bold) => measured.width(text, style(bold)),
    lines: (text, width, bold) =>
      breakLines(text, { width, lines: Infinity }, style(bold), measured, lang).lines,
  };
}
