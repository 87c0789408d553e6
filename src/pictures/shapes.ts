// Pictures layer: rows of dots and staircases as markup, in the colours of phases and stages.
import { PALETTE, phaseFills } from '../chart/colour.ts';
import { px, type Box, type Point } from '../chart/layout.ts';
import type { StagesModel } from '../model/stages.ts';
import { columnMarkup, element, words } from './markup.ts';
import type { Row, Rows } from './rows.ts';
import type { Stairs } from './stairs.ts';

const { text, quiet, you, stages } = PALETTE.light;
/** Width of the line around the hollow dots of answers outside the order, as a part of a dot's radius. */
const HOLLOW = 0.24;
/** Distance of two stripes of the hatching, as a multiple of a dot's radius. */
const HATCH = 0.9;

/** The visitor's dot: yellow with a ring of ink; a ring alone where it may be as well. */
export function youMarkup({ x, y }: Point, radius: number, fill: string = you): string {
  return element('circle', {
    cx: x,
    cy: y,
    r: px(radius * 0.98),
    fill,
    stroke: text,
    'stroke-width': px(radius * 0.34),
  });
}

/** The hatched block of what is not reported. */
function hatchedMarkup(block: Box, radius: number): string {
  const size = px(radius * HATCH);
  const line = { stroke: quiet, 'stroke-width': px(radius * HOLLOW) };
  const stripe = element('path', {
    ...line,
    d: `M${px(-size / 6)} ${px((size * 7) / 6)}L${px((size * 7) / 6)} ${px(-size / 6)}`,
  });
  return [
    element('pattern', { id: 'hatch', width: size, height: size, patternUnits: 'userSpaceOnUse' }, stripe),
    element('rect', { ...block, ...line, fill: 'url(#hatch)' }),
  ].join('');
}

/** Rows with their words. */
export function rowsMarkup({ rows, radius }: Rows, { phases, locale }: StagesModel): string {
  const fills = phaseFills(phases).light;
  const rowMarkup = ({ id, dots, block, share, name, you: marker, maybe }: Row) => {
    const index = phases.findIndex((phase) => phase.id === id);
    const fill = fills[index];
    const line = px(radius * HOLLOW);
    const shape = phases[index]?.outside
      ? { r: px(radius - line / 2), fill, stroke: quiet, 'stroke-width': line }
      : { r: radius, fill };
    return [
      ...dots.map(({ x, y }) => element('circle', { cx: x, cy: y, ...shape })),
      block ? hatchedMarkup(block, radius) : '',
      marker ? youMarkup(marker, radius) : '',
      maybe ? youMarkup(maybe, radius, 'none') : '',
      name ? words(name, text, locale) : '',
      words(share, text, locale),
    ].join('');
  };
  return rows.map(rowMarkup).join('');
}

/** A staircase with its words. */
export function stairsMarkup({ steps, words: said }: Stairs, locale: string): string {
  return [
    ...steps.map((box, index) => element('rect', { ...box, fill: stages[index] })),
    columnMarkup(said, locale),
  ].join('');
}
