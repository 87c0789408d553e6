// Editor tools: the geometry's word on texts that are too long, for the check.
import { overflows } from '../chart/fit.ts';
import type { CheckOptions } from '../dataset/infographic.ts';
import { textRuler } from '../fonts/cut.ts';

/** The check's options with the drawing in them: both frames, measured with the page's own fonts. */
export async function withDrawing(): Promise<Required<CheckOptions>> {
  const ruler = await textRuler();
  return {
    overflows: (infographic, language, strings) => overflows(infographic, language, strings, ruler),
  };
}
