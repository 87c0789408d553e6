// Pictures layer: SVG as text. Small builders, so that a picture is read from top to bottom. No DOM.
import type { Column } from '../chart/column.ts';
import type { Label } from '../chart/layout.ts';
import { escapeMarkup } from '../model/escape.ts';
import { direction, isolatedLines } from '../model/format.ts';
import type { TextStyle } from '../fonts/measure.ts';

type Value = string | number | undefined;

/** One element; attributes without a value are left out. Children are markup already. */
export function element(name: string, attributes: Record<string, Value>, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`)
    .join('');
  return children.length > 0 ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`;
}

/** A group moved to a place. */
export function moved(x: number, y: number, ...children: string[]): string {
  return element('g', { transform: `translate(${x} ${y})` }, ...children);
}

/** The attributes that set a text's typeface, with what stands in for it where it is missing. */
export function typeface({ face, size, bold }: TextStyle): Record<string, Value> {
  return {
    'font-family':
      face === 'serif'
        ? "Fraunces, Georgia, 'Times New Roman', serif"
        : "Figtree, 'Figtree Light', 'Helvetica Neue', Arial, sans-serif",
    'font-size': size,
    'font-weight': face === 'serif' ? 600 : bold ? 700 : undefined,
  };
}

/**
 * The mirror image of a part of a picture of this width, for languages written from right to left; in others the part as
 * it is. Its texts turn themselves (`words`).
 */
export function inReadingDirection(width: number, locale: string, ...children: string[]): string {
  if (direction(locale) === 'ltr') return children.join('');
  return element('g', { transform: `translate(${width} 0) scale(-1 1)` }, ...children);
}

const OPPOSITE = { start: 'end', middle: 'middle', end: 'start' } as const;

/** Lines of text in one colour; turned inside a part that is mirrored, so that they can be read. */
export function words({ x, y, lines, anchor, style, leading }: Label, fill: string, locale: string): string {
  const turned = direction(locale) === 'rtl';
  const side = turned ? OPPOSITE[anchor] : anchor;
  return element(
    'text',
    {
      ...typeface(style),
      fill,
      'text-anchor': side === 'start' ? undefined : side,
      transform: turned ? 'scale(-1 1)' : undefined,
    },
    ...isolatedLines(lines, locale).map((line, index) =>
      element('tspan', { x: turned ? -x : x, y: y + index * leading }, escapeMarkup(line)),
    ),
  );
}

/** All paragraphs of a column, each in its colour. */
export function columnMarkup({ labels }: Column, locale: string): string {
  return labels.map((label) => words(label, label.fill, locale)).join('');
}
