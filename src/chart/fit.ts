// Chart layer: which texts of a data file have no room in the drawing, in either frame, or in link previews.
import type { Overflow } from '../dataset/infographic.ts';
import type { Message } from '../dataset/problems.ts';
import type { Infographic } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import type { Ruler } from '../fonts/measure.ts';
import { stagesModel } from '../model/stages.ts';
import { previewOverflows } from './preview.ts';
import { tallLayout } from './tall.ts';
import { wideLayout } from './wide.ts';

const STEP: Message = { en: 'its step', de: 'seine Stufe' };
const COLUMN: Message = { en: 'its column or row', de: 'seine Spalte oder Zeile' };
const PLACES: Record<string, Message> = { label: STEP, ingredients: STEP, short: COLUMN, other: COLUMN };
const FRAMES: Record<'wide' | 'tall', Message> = {
  wide: { en: 'in the wide drawing', de: 'in der breiten Zeichnung' },
  tall: { en: 'in the tall drawing', de: 'in der hohen Zeichnung' },
};

/** The place of a text in one of the two drawings. */
function placeIn(frame: 'wide' | 'tall', place: Message = { en: 'its place', de: 'seinen Platz' }): Message {
  return { en: `${place.en} ${FRAMES[frame].en}`, de: `${place.de} ${FRAMES[frame].de}` };
}

/** How much room there is. */
function roomFor(most: number, width: number): Message {
  const lines = Math.max(0, most);
  return {
    en: `there is room for ${lines} ${lines === 1 ? 'line' : 'lines'} of ${width} pixels`,
    de: `Platz ist für ${lines} ${lines === 1 ? 'Zeile' : 'Zeilen'} von ${width} Pixeln`,
  };
}

/**
 * The texts that are too long for their place, each with the room there is, in pixels of the frame and lines;
 * `strings` are the interface words of the language.
 */
export function overflows(
  infographic: Infographic,
  lang: string,
  strings: Strings,
  ruler: Ruler,
): Overflow[] {
  const model = stagesModel(infographic, lang, strings);
  const drawn = [wideLayout(model, ruler), tallLayout(model, ruler)].flatMap(({ frame, rooms }) =>
    rooms
      // The interface's own words take more lines where they must.
      .filter(({ fits, path }) => !fits && path.length > 1)
      .map(({ path, text, room }) => ({
        path,
        text,
        room: placeIn(frame, PLACES[String(path[2])]),
        problem: roomFor(room.lines, Math.round(room.width)),
      })),
  );
  return [...drawn, ...previewOverflows(infographic, model, strings, ruler)];
}
