// Reads pictures back from their SVG: where dots and lines of text stand in pixels of the picture, after all transforms.
import { parseHTML } from 'linkedom';
import { expect } from 'vitest';
import { PALETTE, phaseColours } from '../../src/chart/colour.ts';
import { picture, type PictureSource } from '../../src/pictures/pictures.ts';
import type { PictureKind } from '../../src/site/addresses.ts';
import { ruler } from './source.ts';

/** A box in the picture, in pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A line of text. */
export interface Line extends Box {
  text: string;
  size: number;
  bold: boolean;
  serif: boolean;
}

/** A dot; `fill` tells its phase. */
export interface Dot {
  x: number;
  y: number;
  r: number;
  fill: string;
}

/** The SVG that a picture is drawn from: rasterising is left out. */
export async function svgOf(source: PictureSource, kind: PictureKind): Promise<Element> {
  let svg = '';
  const studio = {
    folder: '/nowhere/that/exists',
    draw: (drawn: string) => {
      svg = drawn;
      return Promise.reject(new Error('not drawn'));
    },
  };
  await picture(source, kind, studio).catch((error: Error) => expect(error.message).toBe('not drawn'));
  const { document } = parseHTML(`<!doctype html><body>${svg}</body>`);
  return document.querySelector('svg')!;
}

/** A number among an element's attributes; 0 if it has none of this name. */
export const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);

/** How an element is moved and scaled by itself and the groups around it. */
function placed(element: Element) {
  let [x, y, sx, sy] = [0, 0, 1, 1];
  for (let at: Element | null = element; at; at = at.parentElement)
    for (const [, name, values] of [
      ...(at.getAttribute('transform') ?? '').matchAll(/(translate|scale)\(([^)]*)\)/g),
    ].reverse()) {
      const [a = 0, b = name === 'scale' ? a : 0] = values!.split(/[ ,]+/).map(Number);
      if (name === 'scale') [x, y, sx, sy] = [x * a, y * b, sx * a, sy * b];
      else [x, y] = [x + a, y + b];
    }
  return { x, y, sx, sy };
}

/** Text that reaches under its baseline by no more than the curve of a figure. */
const FLAT = /^[\d. %\u00a0]+$/;

/** All lines of text, as tall as their capitals and descenders. */
export function linesOf(root: Element): Line[] {
  return [...root.querySelectorAll('text')].flatMap((text) => {
    const { x, y, sx, sy } = placed(text);
    const size = number(text, 'font-size');
    const serif = text.getAttribute('font-family')!.startsWith('Fraunces');
    const bold = text.getAttribute('font-weight') === '700';
    const before = { middle: 0.5, end: 1 }[text.getAttribute('text-anchor') ?? ''] ?? 0;
    const spans = [...text.querySelectorAll('tspan')];
    return (spans.length > 0 ? spans : [text]).map((line) => {
      const width = ruler.width(line.textContent, { face: serif ? 'serif' : 'sans', size, bold });
      const left = number(line, 'x') - before * width;
      const baseline = number(line, 'y');
      return {
        text: line.textContent.replaceAll('\u00a0', ' '),
        size: size * sy,
        bold,
        serif,
        left: x + left * sx,
        right: x + (left + width) * sx,
        top: y + (baseline - size * 0.7) * sy,
        bottom: y + (baseline + size * (FLAT.test(line.textContent) ? 0.03 : 0.2)) * sy,
      };
    });
  });
}

/** All dots of companies and of the visitor. */
export function dotsOf(root: Element): Dot[] {
  return [...root.querySelectorAll('circle')].map((circle) => {
    const { x, y, sx, sy } = placed(circle);
    return {
      x: x + number(circle, 'cx') * sx,
      y: y + number(circle, 'cy') * sy,
      r: number(circle, 'r') * sx,
      fill: circle.getAttribute('fill')!,
    };
  });
}

/** The steps of the small staircase, by their colours. */
export function stepsOf(root: Element): (Box & { fill: string })[] {
  const colours: readonly string[] = PALETTE.light.stages;
  return [...root.querySelectorAll('rect')]
    .filter((rect) => colours.includes(rect.getAttribute('fill') ?? ''))
    .map((rect) => {
      const { x, y, sx, sy } = placed(rect);
      const left = x + number(rect, 'x') * sx;
      const top = y + number(rect, 'y') * sy;
      return {
        left,
        top,
        right: left + number(rect, 'width') * sx,
        bottom: top + number(rect, 'height') * sy,
        fill: rect.getAttribute('fill')!,
      };
    })
    .sort((one, other) => one.left - other.left);
}

/** The dots of each phase, in order; the visitor's are left out. */
export function phaseDots(root: Element, phases: number): Dot[][] {
  const dots = dotsOf(root);
  return phaseColours(phases).light.map((colour) => dots.filter(({ fill }) => fill === colour));
}

/** Text of a picture, without its breaks into lines. */
export const textOf = (root: Element) =>
  linesOf(root)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('- ', '-');

/** What reaches over the edges of a picture: lines of text and dots. */
export function beyondEdges(root: Element): string[] {
  const [width, height] = [number(root, 'width'), number(root, 'height')];
  const inside = ({ left, right, top, bottom }: Box) =>
    left >= 0 && top >= 0 && right <= width && bottom <= height;
  return [
    ...linesOf(root)
      .filter((line) => !inside(line))
      .map(({ text }) => text),
    ...dotsOf(root)
      .filter(({ x, y, r }) => !inside({ left: x - r, right: x + r, top: y - r, bottom: y + r }))
      .map(({ x, y }) => `dot at ${x}, ${y}`),
  ];
}

const meet = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** What covers something else: pairs of lines, dots or steps. Dots may come as near as 5 % of their radii. */
export function overlaps(root: Element): string[] {
  const lines = linesOf(root).map((line) => ({ ...line, name: line.text }));
  const steps = stepsOf(root).map((step) => ({ ...step, name: `step ${step.fill}` }));
  const dots = dotsOf(root);
  const boxes = [...lines, ...steps];
  const pairs = boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (meet(one, other) ? [`${one.name} / ${other.name}`] : [])),
  );
  for (const { x, y, r } of dots)
    for (const box of boxes) {
      const [dx, dy] = [Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)];
      if (Math.hypot(dx, dy) < r) pairs.push(`${box.name} / dot at ${x}, ${y}`);
    }
  dots.forEach((one, index) => {
    for (const other of dots.slice(index + 1))
      if (Math.hypot(one.x - other.x, one.y - other.y) < (one.r + other.r) * 0.95)
        pairs.push(`dots at ${one.x}, ${one.y} and ${other.x}, ${other.y}`);
  });
  return pairs;
}
