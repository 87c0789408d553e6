// Pictures layer: the small staircase under the phase that means all stages, with its words. Pure geometry.
import { column, paragraph, type Column, type Place } from '../chart/column.ts';
import { PALETTE } from '../chart/colour.ts';
import { px, type Box } from '../chart/layout.ts';
import type { Ruler } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';

/** Width and height of the staircase, and the room between it and its words. */
const STAIRS = { width: 150, height: 84, gap: 24 };

/** A staircase: its steps in the order of the stages, the words beside it, and where both end. */
export interface Stairs {
  steps: Box[];
  words: Column;
  bottom: number;
}

/** The steps beside "all 3 stages" and the stages' names; null if no source says so of the first survey. */
export function stairsIn(model: StagesModel, place: Place, size: number, ruler: Ruler): Stairs | null {
  const survey = model.distributions[0]?.survey;
  if (survey === undefined || !model.top?.surveys.includes(survey)) return null;
  const count = model.stages.length;
  const width = STAIRS.width / count;
  const steps = model.stages.map((_, index): Box => {
    const height = (STAIRS.height * (index + 1)) / count;
    return {
      x: px(place.x + index * width),
      y: px(place.y + STAIRS.height - height),
      width: px(width - 4),
      height: px(height),
    };
  });
  const names = model.stages.map(({ label }) => label.replaceAll(' ', '\u00a0')).join(', ');
  const beside = STAIRS.width + STAIRS.gap;
  const words = column(
    [
      paragraph('bold', size, model.words.all, { leading: 1.15 }),
      paragraph('sans', size, names, { above: 2, leading: 1.15, fill: PALETTE.light.quiet }),
    ],
    { x: px(place.x + beside), y: px(place.y + 4), width: px(place.width - beside) },
    ruler,
    model.locale,
  );
  return { steps, words, bottom: px(Math.max(place.y + STAIRS.height, words.bottom)) };
}
