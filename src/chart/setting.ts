// Chart layer: sets the texts of a layout, and notes which of them have no room.
import type { Ruler, TextStyle } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import type { Label, Point, Room } from './layout.ts';
import { breakLines } from './text.ts';

/** Sets the texts of one layout. */
export interface Setter {
  /** The lines of a text in its room; a text of the data file that does not fit is noted with its path. */
  lines: (path: Room['path'], text: string, room: Room['room'], style: TextStyle) => string[];
  /** The width of a text in pixels. */
  width: (text: string, style: TextStyle) => number;
  /** Notes a text that does not fit. */
  note: (room: Room) => void;
  /** All rooms noted so far. */
  rooms: Room[];
}

/** A setter for the texts of one model. */
export function setter({ locale }: StagesModel, ruler: Ruler): Setter {
  const rooms: Room[] = [];
  return {
    lines: (path, text, room, style) => {
      const broken = breakLines(text, room, style, ruler, locale);
      rooms.push({ path, text, room, fits: broken.fits });
      return broken.lines;
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
