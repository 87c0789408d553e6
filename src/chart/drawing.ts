// Chart layer: both frames of one infographic in one language, and the CSS that moves them.
import type { Measure } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import type { Layout } from './layout.ts';
import { drawingRules, type DrawingRules } from './style.ts';
import { tallLayout } from './tall.ts';
import { wideLayout } from './wide.ts';

/** The finished geometry of an infographic. */
export interface Drawing {
  model: StagesModel;
  wide: Layout;
  tall: Layout;
  /** The style sheet that places and moves everything. */
  rules: DrawingRules;
}

/** Lays out both frames of a model. */
export function drawing(model: StagesModel, measure: Measure): Drawing {
  const wide = wideLayout(model, measure);
  const tall = tallLayout(model, measure);
  return { model, wide, tall, rules: drawingRules(model, [wide, tall]) };
}
