// Pictures layer: the page's own drawing as markup that needs no style sheet. The final picture, light theme.
import { parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import { PALETTE, phaseFills } from '../chart/colour.ts';
import type { Layout } from '../chart/layout.ts';
import Drawing from '../drawing/Drawing.svelte';
import type { StagesModel } from '../model/stages.ts';
import { typeface } from './markup.ts';

const LIGHT = PALETTE.light;
const UNSEEN = '[display=none], [opacity="0"]';

/** The drawing of one frame as the inside of an SVG, in the frame's own pixels; who was asked stands in the picture's own words. */
export function drawingMarkup(model: StagesModel, layout: Layout): string {
  const { body } = render(Drawing, { props: { model, layout } });
  const { document } = parseHTML(`<!doctype html><body>${body}</body>`);
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('The drawing has no SVG');
  for (const element of svg.querySelectorAll(`${UNSEEN}, .base`)) element.remove();

  const ramp = phaseFills(model.phases).light;
  const hollow = model.phases.filter(({ outside }) => outside).map(({ id }) => id);
  const colourOf = (element: Element) => {
    const stage = element.closest('[data-stage]')?.getAttribute('data-stage');
    if (stage) return LIGHT.stages[model.stages.findIndex(({ id }) => id === stage)];
    const phase = element.closest('[data-phase]')?.getAttribute('data-phase');
    return ramp[model.phases.findIndex(({ id }) => id === phase)];
  };
  const set = (
    selector: string,
    attributes: (element: Element) => Record<string, string | number | undefined>,
  ) => {
    for (const element of svg.querySelectorAll(selector))
      for (const [name, value] of Object.entries(attributes(element)))
        if (value !== undefined) element.setAttribute(name, String(value));
  };
  set('.ground', () => ({ stroke: LIGHT.text, 'stroke-width': 1.5 }));
  set('circle[data-dot], .block', (element) => ({ fill: colourOf(element) }));
  for (const id of hollow)
    set(`circle[data-dot][data-phase=${id}]`, () => ({ stroke: LIGHT.quiet, 'stroke-width': 1.2 }));
  set('.unreported rect, .unreported path', () => ({ stroke: LIGHT.quiet }));
  set('text', (element) => ({
    'font-family': typeface({
      face: element.classList.contains('serif') ? 'serif' : 'sans',
      size: Number(element.getAttribute('font-size')),
    })['font-family'],
    fill: element.classList.contains('quiet') ? LIGHT.quiet : LIGHT.text,
  }));
  for (const element of svg.querySelectorAll('*')) element.removeAttribute('class');
  const inside = [...svg.children].map((child) => child.outerHTML).join('');
  return inside
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll('\u00a0', '&#160;')
    .replaceAll('&nbsp;', '&#160;');
}
