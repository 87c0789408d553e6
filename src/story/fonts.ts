// Story layer: our fonts come in after the first paint, in one step. Until then, text is set in fonts of the same measure.
import { afterPaint } from './paint.ts';

/**
 * Loads the fonts that the page declares, and then lets its style use them. Fonts that do not come are done without. A
 * page that has `data-fonts` uses its fonts already, or does without.
 */
export async function bringFonts(document: Document): Promise<void> {
  const { dataset } = document.documentElement;
  if (dataset.fonts) return;
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  afterPaint(() => (dataset.fonts = 'all'));
}
