// Chart layer: the words of the picture of link previews, 1200 x 630, and where they stand: the number of the main phase,
// beside it the finding and who was asked, under them the rows of dots. It draws nothing: the check
// and the pictures both measure with it.
import type { Overflow } from '../dataset/infographic.ts';
import type { Infographic } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import type { Ruler } from '../fonts/measure.ts';
import { limitsOf, markOf } from '../model/bases.ts';
import { fill, formatNumber } from '../model/format.ts';
import { say, writtenShare, type StagesModel } from '../model/stages.ts';
import { drawnSurvey } from '../model/surveys.ts';
import { PALETTE } from './colour.ts';
import { column, paragraph, type Paragraph, type Place } from './column.ts';
import { px, type Label } from './layout.ts';
import { label } from './setting.ts';
import { styleWithin } from './text.ts';

/** Size and edges of the picture, in pixels. */
export const PREVIEW = { width: 1200, height: 630, margin: 48 };
/** Nothing is smaller, so 12 pixels at a width of 300. */
export const PREVIEW_LEAST = 48;
/** The least height of a row of dots, with its words beside it. */
export const PREVIEW_ROW = 54;
/** Room between the words and the rows. */
export const PREVIEW_GAP = 28;

/** Sizes of the main phase's number: the largest that leaves room for the words. */
export const PREVIEW_NUMBERS = [232, 208, 184, 160];
/** The number's width at most, and the room to its right. */
const NUMBER = { width: 470, gap: 40 };
/** The part of a serif letter's size that its capitals and figures are high. */
const CAPITAL = 0.72;

/** What a link preview says. */
export interface PreviewWords {
  finding: string;
  /** Who was asked and when, in a few words. */
  base: string;
}

/** Who was asked first and when, with their number where it is known, and what the mark of a small base means. */
export function baseOf(infographic: Infographic, lang: string, strings: Strings): string {
  const drawn = drawnSurvey(infographic);
  const survey = say(drawn.label, lang);
  if (drawn.sampleSize === null) return survey;
  const base = fill(strings['picture.base'], { survey, n: formatNumber(lang, drawn.sampleSize) });
  if (!markOf(infographic, drawn)) return base;
  const least = formatNumber(lang, limitsOf(infographic).flagUnder);
  return `${base} ${fill(strings['picture.smallBase'], { n: least })}`;
}

/** The share of the main phase in the first survey, as it is written; null where there is none to be set large. */
export function mainShare(model: StagesModel): string | null {
  const entry = model.distributions[0]?.phases[model.phases.findIndex(({ main }) => main)];
  return entry === undefined || entry.share === null ? null : writtenShare(model, entry);
}

/** Where the large number stands, if there is one, and where the words beside it begin; `size` is the number's at most. */
export function previewHead(
  number: string | null,
  size: number,
  ruler: Ruler,
): { number: Label | null; place: Place } {
  const { margin, width } = PREVIEW;
  if (number === null) return { number: null, place: { x: margin, y: margin, width: width - 2 * margin } };
  const style = styleWithin({ face: 'serif', size }, number, NUMBER.width, ruler);
  const x = px(margin + ruler.width(number, style) + NUMBER.gap);
  return {
    number: label({ x: margin, y: px(margin + style.size * CAPITAL) }, [number], style, style.size),
    place: { x, y: margin, width: px(width - margin - x) },
  };
}

/** The settings of a link preview's words, from large to small: finding and base. */
export function previewSettings({ finding, base }: PreviewWords): Paragraph[][] {
  return [60, 54, PREVIEW_LEAST].map((size) => [
    paragraph('serif', size, finding, { leading: 1.08 }),
    paragraph('sans', PREVIEW_LEAST, base, { above: 12, leading: 1.12, fill: PALETTE.light.quiet }),
  ]);
}

/** The room for words over so many rows of dots, in pixels. */
export const previewRoom = (rows: number) =>
  PREVIEW.height - 2 * PREVIEW.margin - PREVIEW_GAP - rows * PREVIEW_ROW;

/** The most lines of who was asked in a link preview, so that the finding has room. */
const BASE_LINES = 3;

/** The texts that are too long for the picture of link previews in its smallest size, over one row of dots. */
export function previewOverflows(
  infographic: Infographic,
  model: StagesModel,
  strings: Strings,
  ruler: Ruler,
): Overflow[] {
  const { locale } = model;
  const texts = {
    finding: say(infographic.result.claim, locale),
    base: baseOf(infographic, locale, strings),
  };
  const { place } = previewHead(mainShare(model), Math.min(...PREVIEW_NUMBERS), ruler);
  const { labels, bottom } = column(previewSettings(texts).at(-1) ?? [], place, ruler, locale);
  const [finding, base] = labels.map(({ lines: { length: lines }, leading }) => ({ lines, leading }));
  if (!finding || !base) return [];
  const tooTall = bottom - place.y - previewRoom(1) - Math.max(0, base.lines - BASE_LINES) * base.leading;
  const most = Math.floor((finding.lines * finding.leading - tooTall) / finding.leading);
  return [
    { path: ['result', 'claim'], text: texts.finding, lines: finding.lines, most },
    { path: ['surveys', 0, 'label'], text: texts.base, lines: base.lines, most: BASE_LINES },
  ]
    .filter(({ lines, most: room }) => lines > room)
    .map(({ path, text, lines, most: room }) => ({
      path,
      text,
      room: { en: 'the picture of link previews', de: 'das Bild der Linkvorschau' },
      problem: {
        en: `it takes ${lines} lines of ${Math.round(place.width)} pixels, and there is room for ${room}`,
        de: `Er braucht ${lines} Zeilen von ${Math.round(place.width)} Pixeln, und Platz ist für ${room}`,
      },
    }));
}
