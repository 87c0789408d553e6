// Story layer: our fonts come in once they are here. Until then, text is set in fonts of the same measure.

/** Loads the fonts that the page declares, and then lets its style use them. Fonts that do not come are done without. */
export async function bringFonts({ fonts, documentElement }: Document): Promise<void> {
  await Promise.allSettled([...fonts].map((font) => font.load()));
  documentElement.dataset.fonts = '';
}
