// Editor tools: connects the check with the chart's geometry, which finds texts that are too long.
import { overflows } from '../chart/fit.ts';
import type { CheckOptions } from '../dataset/infographic.ts';
import { textRuler } from '../fonts/cut.ts';

/** Options for the check that measure texts in both frames, with the page's own fonts. */
export async function withDrawing(): Promise<Required<Pick<CheckOptions, 'overflows'>>> {
  const ruler = await textRuler();
  return {
    overflows: (infographic, language, strings) => overflows(infographic, language, strings, ruler),
  };
}
