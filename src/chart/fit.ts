// Chart layer: which texts of a data file have no room in the drawing, in either frame.
import type { Overflow } from '../dataset/infographic.ts';
import type { Infographic } from '../dataset/schema.ts';
import type { Measure } from '../fonts/fonts.ts';
import { stagesModel } from '../model/stages.ts';
import { tallLayout } from './tall.ts';
import { wideLayout } from './wide.ts';

const PLACES: Record<string, string> = {
  label: 'the step of the stairs',
  ingredients: 'the step of the stairs',
  short: 'its column or row',
};

/** The texts that are too long for their place, each with the room there is, in pixels of the frame and lines. */
export function overflows(infographic: Infographic, lang: string, measure: Measure): Overflow[] {
  const model = stagesModel(infographic, lang, {});
  return [wideLayout(model, measure), tallLayout(model, measure)].flatMap(({ frame, rooms }) =>
    rooms
      .filter(({ fits, path }) => !fits && path.length > 1)
      .map(({ path, text, room }) => ({
        path,
        text,
        room: `${PLACES[String(path[2])] ?? 'its place'} in the ${frame} drawing`,
        problem: `there is room for ${Math.max(0, room.lines)} ${room.lines === 1 ? 'line' : 'lines'} of ${Math.round(room.width)} pixels.`,
      })),
  );
}
