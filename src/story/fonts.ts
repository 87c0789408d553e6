// Story layer: our fonts come in once they are here. Until then, text is set in fonts of the same measure.
import { afterPaint } from './paint.ts';
import { whenInView } from './view.ts';

/** Loads the fonts that the page declares, and then lets its style use them. Fonts that do not come are done without. */
async function loadFonts(document: Document): Promise<void> {
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  const target = document.querySelector(':target');
  const held = target && getComputedStyle(target).overflowAnchor !== 'auto' ? target : null;
  const painted = () => new Promise<void>(afterPaint);
  // Headings, text, the drawing, then what it does not show yet: frame by frame, so that none holds the page up. Fonts may
  // have been here long before: even the first is not to add to the end of the page.
  await painted();
  for (const now of ['headings', 'text', 'drawing', 'all']) {
    const top = held?.getBoundingClientRect().top ?? 0;
    document.documentElement.dataset.fonts = now;
    if (held) scrollBy({ top: held.getBoundingClientRect().top - top, behavior: 'instant' });
    await painted();
  }
}

/**
 * Brings the fonts in. It is called once the page has been read: fonts that arrive while it is read block the page twice
 * as long. Where browsers do not hold the place of the address while heights change above it, it is held here.
 * Behind links below the story they are put off until the start of the page is in view: they would set anew what is being
 * read, and move it. A page that has `data-fonts` uses its fonts already, or does without.
 */
export async function bringFonts(document: Document): Promise<void> {
  const { fonts, linked } = document.documentElement.dataset;
  const start = document.querySelector('h1');
  if (fonts) return;
  if (start && linked === 'below') whenInView(start, () => void loadFonts(document));
  else await loadFonts(document);
}
