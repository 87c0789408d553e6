// Pictures layer: SVG to PNG. A picture that was drawn before is taken from the cache beside the installed packages.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { fontFile } from '../fonts/fonts.ts';
import { withTexts } from './pngText.ts';

const require = createRequire(import.meta.url);
const RESVG = require('@resvg/resvg-js/package.json') as { version: string };
const CACHE = join(dirname(require.resolve('fontkitten')), '../../.cache/drei-stufen/pictures');

/** A picture to draw. */
export interface PngOrder {
  /** What it is called, for the line of progress. */
  name: string;
  svg: string;
  /** Width in pixels; the height follows. */
  width: number;
  /** Texts to carry, by keyword. */
  texts: Readonly<Record<string, string>>;
}

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

/** How pictures are drawn, kept and reported; tests hand in their own. */
export interface Studio {
  draw?: typeof rasterise;
  folder?: string;
  report?: (line: string) => void;
}

/** The PNG of an order: drawn if there is none of the same content yet, one line of progress for each drawn. */
export async function png(
  { name, svg, width, texts }: PngOrder,
  { draw = rasterise, folder = CACHE, report = console.log }: Studio = {},
): Promise<Buffer> {
  const fonts = await Promise.all(
    (['serif', 'sans-400', 'sans-700'] as const).map((face) => fontFile(face, 'sfnt')),
  );
  const key = createHash('sha256')
    .update(
      JSON.stringify([RESVG.version, fonts.map((path) => path.split(/[/\\]/).at(-1)), width, svg, texts]),
    )
    .digest('hex')
    .slice(0, 20);
  const path = join(folder, `${key}.png`);
  if (existsSync(path)) return readFileSync(path);
  const start = performance.now();
  const file = withTexts(await draw(svg, width), texts);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.${process.pid}.part`, file);
  renameSync(`${path}.${process.pid}.part`, path);
  report(`drew ${name} (${Math.round(performance.now() - start)} ms, ${Math.ceil(file.length / 1024)} kB)`);
  return file;
}
