// Chart layer: which texts of a data file have no room in the drawing, in either frame, or in link previews.
import type { Overflow } from '../dataset/infographic.ts';
import type { Infographic } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import type { Ruler } from '../fonts/measure.ts';
import { stagesModel } from '../model/stages.ts';
import { previewOverflows } from './preview.ts';
import { tallLayout } from './tall.ts';
import { wideLayout } from './wide.ts';

const PLACES: Record<string, string> = {
  label: 'its step',
  ingredients: 'its step',
  short: 'its column or row',
  other: 'its column or row',
};

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
        room: `${PLACES[String(path[2])] ?? 'its place'} in the ${frame} drawing`,
        problem: `there is room for ${Math.max(0, room.lines)} ${room.lines === 1 ? 'line' : 'lines'} of ${Math.round(room.width)} pixels.`,
      })),
  );
  return [...drawn, ...previewOverflows(infographic, model, strings, ruler)];
}
