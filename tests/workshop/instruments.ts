// What the workshop's tests examine texts with: the committed words, and the widths as the page has them, as JSON.
import { readFileSync } from 'node:fs';
import { stringsOf } from '../../src/dataset/load.ts';
import { widthTable } from '../../src/fonts/cut.ts';
import type { WidthTable } from '../../src/fonts/measure.ts';
import { rulerFrom, type Instruments } from '../../src/workshop/examine.ts';

export const LANGUAGES = ['de', 'en'];

/** The table of widths after its way through the page. */
export const WIDTHS = JSON.parse(JSON.stringify(await widthTable())) as WidthTable;

export const INSTRUMENTS: Instruments = {
  languages: LANGUAGES,
  strings: stringsOf('data', LANGUAGES),
  ruler: rulerFrom(WIDTHS),
};

export const COMMITTED = ['social-media-integration', 'digital-intensity'];

/** The text of a committed infographic. */
export const committedText = (slug = 'social-media-integration') =>
  readFileSync(`data/infographics/${slug}.json`, 'utf8');
