// Pictures layer: the site's icon in the sizes that home screens ask for, drawn from public/icon.svg.
import { readFileSync } from 'node:fs';
import { PALETTE } from '../chart/colour.ts';
import { element } from './markup.ts';
import { png, type Studio } from './png.ts';

/** An icon's file and what it is for. */
export interface Icon {
  file: string;
  size: number;
  /** Share of the width that the drawing takes; the rest is ground. */
  drawn: number;
  purpose: 'any' | 'maskable';
}

/** The icons: maskable ones keep their drawing within the circle that no mask cuts (80 % of the width). */
export const ICONS: readonly Icon[] = [
  { file: 'icon-180.png', size: 180, drawn: 0.76, purpose: 'any' },
  { file: 'icon-192.png', size: 192, drawn: 0.76, purpose: 'any' },
  { file: 'icon-512.png', size: 512, drawn: 0.76, purpose: 'any' },
  { file: 'icon-maskable-512.png', size: 512, drawn: 0.54, purpose: 'maskable' },
];

/** An icon as PNG; `svg` is a drawing of 32 by 32. */
export async function iconPng(
  svg: string,
  { file, size, drawn }: Icon,
  studio?: Studio,
): Promise<NonSharedBuffer> {
  const edge = (32 * (1 - drawn)) / 2;
  const inside = svg.replace(/^[^]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  const sheet = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 32 32' },
    element('rect', { width: 32, height: 32, fill: PALETTE.light.paper }),
    element('g', { transform: `translate(${edge} ${edge}) scale(${drawn})` }, inside),
  );
  const { path } = await png({ name: file, svg: sheet, width: size, texts: {} }, studio);
  return readFileSync(path);
}
