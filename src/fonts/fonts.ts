// Fonts layer: the two typefaces, cut down to what the pages need, for the web, for pictures and for measuring.
// The typefaces come from npm; the cuts are kept in a cache beside the installed packages.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import subsetFont from 'subset-font';
import { CACHE, cached } from './cache.ts';

const require = createRequire(import.meta.url);

type Axes = Record<string, number | { min: number; max: number; default?: number }>;

/** Where a face comes from and which part of its variation space is kept. */
interface Cut {
  file: string;
  axes: Axes;
}

/** The packages that the typefaces come from. */
export const FONT_PACKAGES = ['@fontsource-variable/fraunces', '@fontsource-variable/figtree'] as const;
const SERIF = `${FONT_PACKAGES[0]}/files/fraunces-latin-full-normal.woff2`;
const SANS = `${FONT_PACKAGES[1]}/files/figtree-latin-wght-normal.woff2`;

/** The cuts by name: `sans` keeps its weights for the web, `sans-400` and `sans-700` are single weights for pictures. */
export const CUTS = {
  serif: { file: SERIF, axes: { wght: 600, opsz: 36, SOFT: 0, WONK: 0 } },
  sans: { file: SANS, axes: { wght: { min: 400, max: 700, default: 400 } } },
  'sans-400': { file: SANS, axes: { wght: 400 } },
  'sans-700': { file: SANS, axes: { wght: 700 } },
} as const satisfies Record<string, Cut>;
export type CutName = keyof typeof CUTS;

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

/** Latin-1 and the punctuation of German, English and their neighbours; other scripts use the reader's fonts. */
const CHARACTERS = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’‚“”„…•‹›€→←↑↓−`;

type Format = 'woff2' | 'sfnt';

function cutFont(name: CutName, format: Format): Promise<string> {
  const cut = CUTS[name];
  const source = require.resolve(cut.file);
  const key = createHash('sha256')
    .update(JSON.stringify([cut, CHARACTERS, format]))
    .update(readFileSync(source))
    .digest('hex')
    .slice(0, 12);
  return cached(join(CACHE, 'fonts'), `${name}-${key}.${format === 'sfnt' ? 'ttf' : 'woff2'}`, () =>
    subsetFont(readFileSync(source), CHARACTERS, {
      targetFormat: format,
      variationAxes: cut.axes,
      noHinting: true,
    }),
  );
}

const files = new Map<string, Promise<string>>();

/** The path of a cut face, made on first use. `format` is woff2 for browsers, sfnt for measuring and pictures. */
export function fontFile(name: CutName, format: Format): Promise<string> {
  const key = `${name} ${format}`;
  const file = files.get(key) ?? cutFont(name, format);
  files.set(key, file);
  return file;
}

/** How a text is set: which typeface, which size in pixels of the frame's viewBox. */
export interface TextStyle {
  face: 'serif' | 'sans';
  size: number;
  bold?: boolean;
}

/** The width of a text in pixels of the frame's viewBox. */
export type Measure = (text: string, style: TextStyle) => number;

/**
 * A ruler for text in our typefaces: adds up the advance widths of the glyphs, without kerning, so the truth
 * is a little narrower. A character that the typeface lacks counts one em in Asian scripts, else 0.65 em.
 */
export async function textMeasure(): Promise<Measure> {
  const open = async (name: CutName) => create(readFileSync(await fontFile(name, 'sfnt'))) as Font;
  const fonts = { serif: await open('serif'), 400: await open('sans-400'), 700: await open('sans-700') };
  const widths = new Map<Font, Map<number, number>>();
  const advance = (font: Font, code: number) => {
    const known = widths.get(font) ?? new Map<number, number>();
    widths.set(font, known);
    let width = known.get(code);
    if (width === undefined) {
      if (code === 0xad) width = 0;
      else if (font.hasGlyphForCodePoint(code))
        width = font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm;
      else width = code >= 0x1100 ? 1 : 0.65;
      known.set(code, width);
    }
    return width;
  };
  return (text, { face, size, bold }) => {
    const font = face === 'serif' ? fonts.serif : fonts[bold ? 700 : 400];
    let ems = 0;
    for (const character of text) ems += advance(font, character.codePointAt(0) ?? 0);
    return ems * size;
  };
}
