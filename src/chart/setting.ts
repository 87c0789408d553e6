// Chart layer: sets the texts of a layout, and notes which of them have no room.
import type { Ruler, TextStyle } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import type { Label, Point, Room } from './layout.ts';
import { breakLines } from './text.ts';

/** Sets the texts of one layout. */
export interface Setter {
  /** The lines of a text in its room; a text of the data file that does not fit is noted with its path. */
  lines: (path: Room['path'], text: string, room: Room['room'], style: TextStyle) => string[];
  /**
   * The same, but broken so that lines also fit `most` pixels with the letter and word spacing of WCAG 1.4.12, where there
   * is room for it.
   */
  looseLines: (
    path: Room['path'],
    text: string,
    room: Room['room'],
    style: TextStyle,
    most: number,
  ) => string[];
  /** The width of a text in pixels. */
  width: (text: string, style: TextStyle) => number;
  /** Notes a text that does not fit. */
  note: (room: Room) => void;
  /** All rooms noted so far. */
  rooms: Room[];
}

/** What WCAG 1.4.12 lets readers add to each letter and each space, as parts of the size. */
const SPACED = { letter: 0.12, word: 0.16 };
/** The narrowest lines that are tried, as a part of their room, and the steps to them in pixels. */
const LOOSE = { least: 0.5, step: 4 };

/** A setter for the texts of one model. */
export function setter({ locale }: StagesModel, ruler: Ruler): Setter {
  const rooms: Room[] = [];
  const lines: Setter['lines'] = (path, text, room, style) => {
    const broken = breakLines(text, room, style, ruler, locale);
    rooms.push({ path, text, room, fits: broken.fits });
    return broken.lines;
  };
  const spaced = (line: string, style: TextStyle) =>
    ruler.width(line, style) +
    style.size * ((line.length - 1) * SPACED.letter + (line.split(/\s/).length - 1) * SPACED.word);
  return {
    lines,
    looseLines: (path, text, room, style, most) => {
      const widest = lines(path, text, room, style);
      for (let width = room.width; width >= room.width * LOOSE.least; width -= LOOSE.step) {
        const broken = breakLines(text, { ...room, width }, style, ruler, locale);
        if (broken.fits && broken.lines.every((line) => spaced(line, style) <= most)) return broken.lines;
      }
      return widest;
    },
    width: ruler.width,
    note: (room) => rooms.push(room),
    rooms,
  };
}

/** A label at a point. `leading` is the distance of two baselines. */
export function label(
  at: Point,
  lines: string[],
  style: TextStyle,
  leading: number,
  anchor: Label['anchor'] = 'start',
): Label {
  return { x: at.x, y: at.y, lines, anchor, style, leading };
}
