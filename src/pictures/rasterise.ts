// Pictures layer: SVG to pixels to PNG, by resvg. What it draws on stays in memory until JavaScript is tidied up.
import { Resvg } from '@resvg/resvg-js';
import { fontFile } from '../fonts/cut.ts';

/** Signs that our typefaces lack: only for them the machine's own fonts are used. */
const FOREIGN = /[^\u0000-\u00ff\u2010-\u2026\u2039\u203a\u20ac\u2190-\u2193\u2212]/;

/** Turns SVG into PNG bytes of a width in pixels, with our own typefaces wherever they have the signs. */
export async function rasterise(svg: string, width: number): Promise<Uint8Array> {
  const fontFiles = await Promise.all(
    (['serif', 'sans-400', 'sans-700'] as const).map((name) => fontFile(name, 'sfnt')),
  );
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: FOREIGN.test(svg), fontFiles, defaultFontFamily: 'Figtree Light' },
  });
  return drawn.render().asPng();
}
