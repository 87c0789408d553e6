// Fonts: the two typefaces, cut down to what the pages need, for the web, for pictures and for measuring. Node only.
// The typefaces come from npm; the cuts are kept in a cache beside the installed packages.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { CACHE, cached } from './cache.ts';
import { hyphenate } from './hyphenate.ts';
import { FACES, measureFrom, type Ruler, type WidthTable } from './measure.ts';

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

/** What any page may hold: letters, digits, and punctuation that the build, the interface and browsers add. */
const COMMON = `${range(0x30, 0x39)}${range(0x41, 0x5a)}${range(0x61, 0x7a)} !"#%&'()*+,-./:;<=>?@[]_\u00a0\u00ad·×–—‘’‚“”„…•−→↑↓`;
/** Other characters of ASCII and its neighbours, which only texts of the site bring. */
const RARE = '$\\^`{|}~«»°‹›€←';
/** Latin-1 and the punctuation of German, English and their neighbours; other scripts use the reader's fonts. */
const CHARACTERS = [...new Set(`${COMMON}${RARE}${range(0xa0, 0xff)}`)].join('');
/** The features of the typefaces that are kept: kerning, ligatures, placed accents, and digits of one width. */
const FEATURES = ['ccmp', 'kern', 'liga', 'lnum', 'locl', 'mark', 'mkmk', 'tnum'];

const codeOf = (character: string) => character.codePointAt(0) ?? 0;

type Format = 'woff2' | 'sfnt';

function cutFont(name: CutName, format: Format, characters: string): Promise<string> {
  const cut = CUTS[name];
  const source = require.resolve(cut.file);
  const key = createHash('sha256')
    .update(JSON.stringify([cut, FEATURES, characters, format]))
    .update(readFileSync(source))
    .digest('hex')
    .slice(0, 12);
  return cached(join(CACHE, 'fonts'), `${name}-${key}.${format === 'sfnt' ? 'ttf' : 'woff2'}`, () =>
    subsetFont(readFileSync(source), characters, {
      targetFormat: format,
      variationAxes: cut.axes,
      keepFeatures: FEATURES,
      noHinting: true,
    }),
  );
}

const files = new Map<string, Promise<string>>();

/** The characters that a site with these texts needs of our typefaces. */
export function charactersOf(texts: Iterable<string>): string {
  const written = new Set([...texts].flatMap((text) => [...text]));
  return [...CHARACTERS].filter((character) => COMMON.includes(character) || written.has(character)).join('');
}

/**
 * The path of a cut face, made on first use. `format` is woff2 for browsers, sfnt for measuring and pictures;
 * `characters` are all that we have if left out.
 */
export function fontFile(name: CutName, format: Format, characters = CHARACTERS): Promise<string> {
  const key = `${name} ${format} ${characters}`;
  const file = files.get(key) ?? cutFont(name, format, characters);
  files.set(key, file);
  return file;
}

/** A data: URL of a woff2 file with the characters of `text` only. */
export async function fontDataUrl(name: CutName, text: string): Promise<string> {
  const characters = [...new Set(text)].sort().join('');
  const file = readFileSync(await cutFont(name, 'woff2', characters));
  return `data:font/woff2;base64,${file.toString('base64')}`;
}

/** The widths of all characters of our typefaces, read from the cut faces. */
export async function widthTable(): Promise<WidthTable> {
  const cuts = { serif: 'serif', sans: 'sans-400', sansBold: 'sans-700' } as const;
  const widths = async (name: CutName) => {
    const font = create(readFileSync(await fontFile(name, 'sfnt')));
    if (!('glyphForCodePoint' in font)) throw new Error(`${name} is a collection of fonts, not one font`);
    const measured = [...CHARACTERS].filter(
      (character) => character !== '\u00ad' && font.hasGlyphForCodePoint(codeOf(character)),
    );
    return Object.fromEntries(
      measured.map((character) => [
        character,
        font.glyphForCodePoint(codeOf(character)).advanceWidth / font.unitsPerEm,
      ]),
    );
  };
  const [serif, sans, sansBold] = await Promise.all(FACES.map((face) => widths(cuts[face])));
  return { serif: serif ?? {}, sans: sans ?? {}, sansBold: { ...sansBold } };
}

let ruler: Promise<Ruler> | undefined;

/** The ruler for our typefaces, made once per process. */
export function textRuler(): Promise<Ruler> {
  return (ruler ??= widthTable().then((table) => ({ width: measureFrom(table), hyphenate })));
}
