// Chart layer: which texts of a data file have no room in the drawing, in either frame, or in link previews.
import type { Overflow } from '../dataset/infographic.ts';
import type { Infographic } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import type { Ruler } from '../fonts/measure.ts';
import { say, stagesModel } from '../model/stages.ts';
import { column } from './column.ts';
import { baseOf, PREVIEW, previewSettings } from './preview.ts';
import { tallLayout } from './tall.ts';
import { wideLayout } from './wide.ts';

const PLACES: Record<string, string> = {
  label: 'its step',
  ingredients: 'its step',
  short: 'its column or row',
};

/** The most lines of who was asked in a link preview, so that title and finding, or a result, have room beside it. */
const BASE_LINES = 3;

/** The texts that are too long for the picture of link previews even in its smallest size. */
function previewOverflows(
  infographic: Infographic,
  lang: string,
  strings: Strings,
  ruler: Ruler,
): Overflow[] {
  const texts = {
    title: say(infographic.title, lang),
    finding: say(infographic.result.claim, lang),
    base: baseOf(infographic, lang, strings['picture.base']),
  };
  const { labels, bottom } = column(previewSettings(texts).at(-1)!, PREVIEW, ruler, lang);
  const [title, finding, base] = labels.map(({ lines: { length: lines }, leading }) => ({ lines, leading }));
  if (!title || !finding || !base) return [];
  const heightOf = ({ lines, leading }: typeof title) => lines * leading;
  const tooTall = bottom - PREVIEW.y - PREVIEW.height - Math.max(0, base.lines - BASE_LINES) * base.leading;
  // Title and finding share the rest: each has half of it, and what the other does not need.
  const shared = heightOf(title) + heightOf(finding) - tooTall;
  const most = (one: typeof title, other: typeof title) =>
    Math.floor(Math.max(shared / 2, shared - heightOf(other)) / one.leading);
  return [
    { path: ['title'], text: texts.title, lines: title.lines, most: most(title, finding) },
    { path: ['result', 'claim'], text: texts.finding, lines: finding.lines, most: most(finding, title) },
    { path: ['surveys', 0, 'label'], text: texts.base, lines: base.lines, most: BASE_LINES },
  ]
    .filter(({ lines, most }) => lines > most)
    .map(({ path, text, lines, most }) => ({
      path,
      text,
      room: 'the picture of link previews',
      problem: `it takes ${lines} lines of ${PREVIEW.width} pixels, and there is room for ${most}.`,
    }));
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
        room: `${PLACES[String(path[2])] ?? 'its place'} in the ${frame} drawing`,
        problem: `there is room for ${Math.max(0, room.lines)} ${room.lines === 1 ? 'line' : 'lines'} of ${Math.round(room.width)} pixels.`,
      })),
  );
  return [...drawn, ...previewOverflows(infographic, lang, strings, ruler)];
}
