// Pictures layer: the typefaces inside an SVG file, so that every browser draws the same.
import { readFileSync } from 'node:fs';
import { fontFile } from '../fonts/cut.ts';
import { element } from './markup.ts';

async function makeFonts(): Promise<string> {
  const face = async (family: string, weight: string, name: 'serif' | 'sans') => {
    const data = readFileSync(await fontFile(name, 'woff2')).toString('base64');
    return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${data})format("woff2")}`;
  };
  const faces = [await face('Fraunces', '600', 'serif'), await face('Figtree', '400 700', 'sans')];
  return element('defs', {}, element('style', {}, faces.join('')));
}

let made: Promise<string> | undefined;

/** A style element with both typefaces as data addresses; made once. */
export function embeddedFonts(): Promise<string> {
  made ??= makeFonts();
  return made;
}
