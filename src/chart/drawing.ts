// Chart layer: both frames of one infographic in one language, and the style rules that only this infographic needs.
import type { Ruler } from '../fonts/measure.ts';
import { direction } from '../model/format.ts';
import type { StagesModel } from '../model/stages.ts';
import type { Layout } from './layout.ts';
import { mirrored, mirroredStaircase } from './mirror.ts';
import type { StaircaseLayout } from './staircase.ts';
import { staircaseLayout } from './staircaseLayout.ts';
import { drawingRules } from './style.ts';
import { tallLayout } from './tall.ts';
import { wideLayout } from './wide.ts';

/** The finished geometry of an infographic. */
export interface Drawing {
  model: StagesModel;
  wide: Layout;
  tall: Layout;
  /** The tall frame for places with more height than width, such as frames on other people's pages. */
  portrait: Layout;
  /** The visitor's own staircase. */
  staircase: StaircaseLayout;
  /** The style rules of pages, with the tall frame. */
  rules: string;
  /** The style rules of frames, with the portrait frame. */
  frameRules: string;
}

/** Height of the portrait frame in pixels of its viewBox: it fills the promised height of frames. */
const PORTRAIT = 368;

/** Lays out one frame of a model. */
export function frameLayout(frame: 'wide' | 'tall' | 'portrait', model: StagesModel, ruler: Ruler): Layout {
  const layout =
    frame === 'wide'
      ? wideLayout(model, ruler)
      : tallLayout(model, ruler, ...(frame === 'portrait' ? [PORTRAIT] : []));
  return direction(model.locale) === 'rtl' ? mirrored(layout, model.locale) : layout;
}

/** Lays out all frames of a model. */
export function drawing(model: StagesModel, ruler: Ruler): Drawing {
  const rightToLeft = direction(model.locale) === 'rtl';
  const wide = frameLayout('wide', model, ruler);
  const tall = frameLayout('tall', model, ruler);
  const portrait = frameLayout('portrait', model, ruler);
  const staircase = staircaseLayout(model, ruler);
  return {
    model,
    wide,
    tall,
    portrait,
    staircase: rightToLeft ? mirroredStaircase(staircase, model.locale) : staircase,
    rules: drawingRules(model, [wide, tall]),
    frameRules: drawingRules(model, [wide, portrait]),
  };
}
