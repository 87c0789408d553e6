// Pictures layer: rows of dots and staircases as markup, in the colours of phases and stages.
import { PALETTE, phaseFills } from '../chart/colour.ts';
import { px, type Point } from '../chart/layout.ts';
import type { StagesModel } from '../model/stages.ts';
import { columnMarkup, element, words } from './markup.ts';
import type { Row, Rows } from './rows.ts';
import type { Stairs } from './stairs.ts';

const { text, quiet, you, stages } = PALETTE.light;
/** Width of the line around the hollow dots of answers outside the order, as a part of a dot's radius. */
const HOLLOW = 0.24;

/** The visitor's dot: yellow with a ring of ink. */
export function youMarkup({ x, y }: Point, radius: number): string {
  return element('circle', {
    cx: x,
    cy: y,
    r: px(radius * 0.98),
    fill: you,
    stroke: text,
    'stroke-width': px(radius * 0.34),
  });
}

/** Rows with their words. */
export function rowsMarkup({ rows, radius }: Rows, { phases }: StagesModel): string {
  const fills = phaseFills(phases).light;
  const rowMarkup = ({ id, dots, share, name, you: marker }: Row) => {
    const index = phases.findIndex((phase) => phase.id === id);
    const fill = fills[index];
    const line = px(radius * HOLLOW);
    const shape = phases[index]?.outside
      ? { r: px(radius - line / 2), fill, stroke: quiet, 'stroke-width': line }
      : { r: radius, fill };
    return [
      ...dots.map(({ x, y }) => element('circle', { cx: x, cy: y, ...shape })),
      marker ? youMarkup(marker, radius) : '',
      name ? words(name, text) : '',
      words(share, text),
    ].join('');
  };
  return rows.map(rowMarkup).join('');
}

/** A staircase with its words. */
export function stairsMarkup({ steps, words: said }: Stairs): string {
  return [
    ...steps.map((box, index) => element('rect', { ...box, fill: stages[index] })),
    columnMarkup(said),
  ].join('');
}
