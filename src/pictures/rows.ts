// Pictures layer: phases as rows of dots on one scale, so that their lengths can be compared; apart from them the answers
// outside their order, and as a block what is not reported. Pure geometry: the dots are those of the page's drawing, one
// per published per cent; all rows are one, two or three dots high.
import { DOT, px, type Box, type Label, type Point } from '../chart/layout.ts';
import type { Place } from '../chart/column.ts';
import { label } from '../chart/setting.ts';
import { breakLines, styleWithin } from '../chart/text.ts';
import type { Ruler, TextStyle } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { APART, entriesOf, type Entry } from './rowEntries.ts';

/** One phase: its dots, its share and, where there is room for it, its name. */
export interface Row {
  id: string;
  dots: Point[];
  /** The block of what is not reported, as large as its dots would be; null in all other rows. */
  block: Box | null;
  share: Label;
  name: Label | null;
  /** The visitor's dot, if it is in this phase. */
  you: Point | null;
  /** Where it may be as well, if this phase is another one of a range. */
  maybe: Point | null;
}

/** All rows, from the top down. */
export interface Rows {
  rows: Row[];
  radius: number;
  /** Where the last row ends. */
  bottom: number;
}

/** The scale of the dots: how many stand over each other in every row, and how far apart they are. */
export interface Scale {
  high: number;
  pitch: number;
}

/** The least room between the dots of two rows with their words beside them. */
const BETWEEN = 8;
/** The least distance of two dots for which names are kept beside rows. */
const LEAST_NAMED = 12;

/** What all rows have in common. */
interface Setting {
  /** Size of names and shares. */
  size: number;
  /** Largest distance of two dots. */
  most: number;
  /** The least distance of two dots that lets all rows be one dot high, or two. */
  least: number;
  /** The phase of the visitor's dot and, for a range, the last one that is possible. */
  marker?: readonly string[];
}

/** Columns of dots that so many dots take, `high` in each. */
const columnsOf = (dots: number, high: number) => Math.ceil(dots / high);

/** The lowest rows whose dots are at least `least` apart; the ones with the largest dots if there are none. */
function scaleOf(pitchOf: (high: number) => number, least: number): Scale {
  const scales = [1, 2, 3].map((high) => ({ high, pitch: pitchOf(high) }));
  const largest = scales.reduce((best, next) => (next.pitch > best.pitch ? next : best));
  return scales.find(({ pitch }) => pitch >= least) ?? largest;
}

/** The centre of a dot: a row is filled column by column, from `at`, its upper left corner. */
function dotAt(at: Point, { high, pitch }: Scale, slot: number): Point {
  return {
    x: px(at.x + (Math.floor(slot / high) + 0.5) * pitch),
    y: px(at.y + ((slot % high) + 0.5) * pitch),
  };
}

/** An entry's dots or block, from the upper left corner of its row. */
function dotsOf(
  { known, hatched, marked, possible }: Entry,
  at: Point,
  scale: Scale,
): Pick<Row, 'dots' | 'block' | 'you' | 'maybe'> {
  const { high, pitch } = scale;
  const edge = pitch * (0.5 - DOT);
  const size = {
    width: px(columnsOf(hatched, high) * pitch - 2 * edge),
    height: px(high * pitch - 2 * edge),
  };
  return {
    dots: Array.from({ length: known }, (_, slot) => dotAt(at, scale, slot)),
    block: hatched > 0 ? { x: px(at.x + edge), y: px(at.y + edge), ...size } : null,
    you: marked ? dotAt(at, scale, known) : null,
    maybe: possible ? dotAt(at, scale, known) : null,
  };
}

/** How rows with their words beside them are set. */
export interface BesideSetting extends Setting {
  /** Height of a row. */
  height: number;
  /** Whether rows have their names. */
  named: boolean;
  /** Whether all rows are shown, or only that of the main phase (or else the largest), or of the visitor's dot. */
  all: boolean;
}

/**
 * Rows with names on the left and shares at their ends, as bars have them. Null if there is too little room beside the
 * names for dots.
 */
export function rowsBeside(
  model: StagesModel,
  place: Place,
  { size, most, least, marker, height, named, all }: BesideSetting,
  ruler: Ruler,
): Rows | null {
  const bold = (entry: Entry) => (marker === undefined ? entry.main : entry.marked || entry.possible);
  const every = entriesOf(model, marker);
  // Where no phase is the main one, the largest stands for all.
  const one =
    every.find(bold) ?? every.reduce((largest, entry) => (entry.known > largest.known ? entry : largest));
  const entries = all ? every : [one];
  const nameStyle = (entry: Entry): TextStyle => ({ face: 'sans', size, bold: bold(entry) });
  const shareStyle: TextStyle = { face: 'serif', size };
  // Without its name, what is not reported would be a share like any other.
  const shareOf = ({ hatched, label: name, share }: Entry) =>
    hatched > 0 && !named ? [share, name].filter(Boolean).join('\u00a0') : share;
  const gap = size * 0.4;
  const names = named
    ? Math.max(0, ...entries.map((entry) => ruler.width(entry.label, nameStyle(entry)))) + gap
    : 0;
  const pitchOf = (high: number) =>
    Math.min(
      most,
      (height - BETWEEN) / high,
      ...entries.map(
        (entry) =>
          (place.width - names - gap - ruler.width(shareOf(entry), shareStyle)) /
          Math.max(1, columnsOf(entry.dots, high)),
      ),
    );
  const scale = scaleOf(pitchOf, least);
  if (named && scale.pitch < LEAST_NAMED) return null;
  const { high, pitch } = scale;
  const left = place.x + names;
  const firstApart = entries.findIndex(({ apart }) => apart);
  const rows = entries.map((entry, index): Row => {
    const before = firstApart > 0 && index >= firstApart ? APART : 0;
    const middle = place.y + (index + 0.5 + before) * height;
    const y = px(middle + size * 0.35);
    const end = px(left + columnsOf(entry.dots, high) * pitch + (entry.dots > 0 ? gap : 0));
    return {
      id: entry.id,
      ...dotsOf(entry, { x: left, y: middle - (high * pitch) / 2 }, scale),
      share: label({ x: end, y }, [shareOf(entry)], shareStyle, size),
      name: named ? label({ x: place.x, y }, [entry.label], nameStyle(entry), size) : null,
    };
  });
  return {
    rows,
    radius: px(pitch * DOT),
    bottom: px(place.y + (entries.length + (firstApart > 0 ? APART : 0)) * height),
  };
}

/** How rows with their words above them are set. */
export interface AboveSetting extends Setting {
  /** Size of the main phase's share. */
  mainShare: number;
  /** Size of the other shares. */
  share: number;
  /** Room between two rows. */
  gap: number;
  /** The most that a row's dots may be high. */
  height: number;
  /** Room under the main phase's row, for what stands there. */
  under: number;
}

/** Rows with names and shares above them. Returns the rows, and where the room under the main one begins. */
export function rowsAbove(
  model: StagesModel,
  place: Place,
  { size, share, mainShare, most, least, gap, height, under, marker }: AboveSetting,
  ruler: Ruler,
): Rows & { under: number } {
  const entries = entriesOf(model, marker);
  const columns = (high: number) => Math.max(1, ...entries.map(({ dots }) => columnsOf(dots, high)));
  const scale = scaleOf((high) => Math.min(most, height / high, place.width / columns(high)), least);
  let top = place.y;
  let free = place.y;
  const rows = entries.map((entry, index): Row => {
    if (entry.apart && index > 0 && !entries[index - 1]?.apart) top += size * APART;
    const style: TextStyle = {
      face: 'sans',
      size: entry.main ? Math.round(size * 1.15) : size,
      bold: entry.main,
    };
    const shareStyle = styleWithin(
      { face: 'serif', size: entry.main && entry.reported ? mainShare : share },
      entry.share,
      place.width * 0.6,
      ruler,
    );
    const room = place.width - ruler.width(entry.share, shareStyle) - size;
    const { lines } = breakLines(entry.label, { width: room, lines: 9 }, style, ruler, model.locale);
    const leading = px(style.size * 1.12);
    const head = Math.max(shareStyle.size * 0.74, lines.length * leading);
    const baseline = px(top + head);
    const descends = /[^\d %\u00a0]/.test(entry.share);
    const dotsTop = top + head + Math.max(size * 0.4, descends ? shareStyle.size * 0.24 : 0);
    const end = dotsTop + scale.high * scale.pitch;
    if (entry.main) free = end;
    top = end + (entry.main ? under : 0) + gap;
    return {
      id: entry.id,
      ...dotsOf(entry, { x: place.x, y: dotsTop }, scale),
      share: label({ x: px(place.x + place.width), y: baseline }, [entry.share], shareStyle, share, 'end'),
      name: label({ x: place.x, y: px(baseline - (lines.length - 1) * leading) }, lines, style, leading),
    };
  });
  return { rows, radius: px(scale.pitch * DOT), bottom: px(top - gap), under: px(free) };
}
