// Pictures layer: SVG to PNG, and the files of both. A picture that was drawn before is taken from the cache beside the installed packages.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CACHE, cached } from '../fonts/cache.ts';
import { fontFile } from '../fonts/cut.ts';
import { withTexts } from './pngText.ts';
import { rasterise } from './rasterise.ts';

const require = createRequire(import.meta.url);
const RESVG = require('@resvg/resvg-js/package.json') as { version: string };
const PICTURES = process.env.PICTURE_CACHE || join(CACHE, 'pictures');

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

/** How pictures are drawn, kept and reported; tests hand in their own. */
export interface Studio {
  draw?: typeof rasterise;
  folder?: string;
  report?: (line: string) => void;
}

/** A finished picture: its file in the cache, and the file's size in bytes. */
export interface Kept {
  path: string;
  bytes: number;
}

/** The PNG of an order: drawn if there is none of the same content yet, one line of progress for each drawn. */
export async function png(
  { name, svg, width, texts }: PngOrder,
  { draw = rasterise, folder = PICTURES, report = console.log }: Studio = {},
): Promise<Kept> {
  const fonts = await Promise.all(
    (['serif', 'sans-400', 'sans-700'] as const).map((face) => fontFile(face, 'sfnt')),
  );
  const key = createHash('sha256')
    .update(
      JSON.stringify([RESVG.version, fonts.map((path) => path.split(/[/\\]/).at(-1)), width, svg, texts]),
    )
    .digest('hex')
    .slice(0, 20);
  const path = await cached(folder, `${key}.png`, async () => {
    const start = performance.now();
    const file = withTexts(await draw(svg, width), texts);
    report(`drew ${name} (${Math.round(performance.now() - start)} ms, ${Math.ceil(file.length / 1024)} kB)`);
    return file;
  });
  return { path, bytes: statSync(path).size };
}

/** The file of an SVG: memory does not keep it until the site is written. */
export async function svgFile(svg: string, { folder = PICTURES }: Studio = {}): Promise<Kept> {
  const file = Buffer.from(svg);
  const key = createHash('sha256').update(file).digest('hex').slice(0, 20);
  const path = await cached(folder, `${key}.svg`, () => Promise.resolve(file));
  return { path, bytes: file.length };
}
