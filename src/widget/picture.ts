// Widget layer: the figure as the visitor sees it, as a picture to keep. Reads the shown drawing into a plain list of
// marks, adds words above and below, and writes the list as SVG or paints it on a canvas. Loads nothing.

import { SETTLE } from '../story/figure.ts';

/** What stands around the drawing. */
export interface PictureWords {
  title: string;
  /** Under the title: the result. */
  result: string;
  /** Under the drawing: base, notes, source and credit, one paragraph each. */
  foot: string[];
}

/** A text or a filled and stroked outline, in the drawing's units, with everything resolved. */
type Mark = { matrix: DOMMatrix; opacity: number; fill: string } & (
  | { outline: string; stroke: string; strokeWidth: number; dashes: string }
  | { text: string; x: number; y: number; anchor: 'start' | 'middle' | 'end'; font: Font }
);

/** A font as the page resolved it; size in the drawing's units. */
interface Font {
  family: string;
  size: number;
  weight: string;
}

/** A finished list of marks on a coloured ground. */
export interface Picture {
  width: number;
  height: number;
  ground: string;
  words: PictureWords;
  marks: Mark[];
}

const MARGIN = 28;
const SVG = 'http://www.w3.org/2000/svg';

/** Composes the picture of a drawing as it is shown now, running motion brought to its end. */
export function composePicture(frame: SVGSVGElement, words: PictureWords): Picture {
  frame.closest('figure')?.dispatchEvent(new Event(SETTLE));
  const body = getComputedStyle(document.body);
  const serif = getComputedStyle(document.querySelector('h1, h2') ?? document.body).fontFamily;
  const { width, height } = frame.viewBox.baseVal;
  const inner = width;
  const large = inner > 500;
  // Not the frame's own typeface: only its labels have the page's.
  const plain = (size: number, weight = '400', family = body.fontFamily): Font => ({ family, size, weight });
  const marks: Mark[] = [];
  let bottom = MARGIN;
  const write = (text: string, font: Font, fill: string, after: number) => {
    for (const line of wrapped(text, font, inner)) {
      bottom += font.size * 1.25;
      const y = bottom - font.size * 0.25;
      marks.push({
        matrix: new DOMMatrix(),
        opacity: 1,
        fill,
        text: line,
        x: MARGIN,
        y,
        anchor: 'start',
        font,
      });
    }
    bottom += after;
  };
  write(words.title, plain(large ? 30 : 23, '600', serif), body.color, 4);
  write(words.result, plain(large ? 18 : 16), body.color, 16);
  const at = new DOMMatrix().translate(MARGIN, bottom);
  for (const mark of marksOf(frame)) marks.push({ ...mark, matrix: at.multiply(mark.matrix) });
  bottom += height + 14;
  const quiet = getComputedStyle(frame.closest('figure')?.querySelector('figcaption') ?? document.body).color;
  for (const text of words.foot) write(text, plain(13), quiet, 3);
  return {
    width: inner + 2 * MARGIN,
    height: Math.ceil(bottom + MARGIN - 8),
    ground: groundOf(frame),
    words,
    marks,
  };
}

/** The picture as the text of an SVG file. */
export function pictureSvg({ width, height, ground, words, marks }: Picture): string {
  const root = document.createElementNS(SVG, 'svg');
  const add = (tag: string, attributes: Record<string, string | number>, text?: string) => {
    const element = root.appendChild(document.createElementNS(SVG, tag));
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    if (text !== undefined) element.textContent = text;
  };
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.setAttribute('width', String(width * 2));
  root.setAttribute('height', String(height * 2));
  root.setAttribute('role', 'img');
  add('title', {}, words.title);
  add('desc', {}, [words.result, ...words.foot].join(' '));
  add('rect', { width, height, fill: ground });
  for (const mark of marks) {
    const { a, b, c, d, e, f } = mark.matrix;
    const shared = {
      transform: `matrix(${[a, b, c, d, e, f].map((value) => Math.round(value * 1e3) / 1e3).join(' ')})`,
      fill: mark.fill,
      ...(mark.opacity < 1 ? { opacity: mark.opacity } : {}),
    };
    if ('outline' in mark) {
      const stroke = {
        stroke: mark.stroke,
        'stroke-width': mark.strokeWidth,
        'stroke-dasharray': mark.dashes,
      };
      add('path', { ...shared, d: mark.outline, ...(mark.stroke === 'none' ? {} : stroke) });
    } else {
      const { x, y, anchor, font, text } = mark;
      const family = font.family.replaceAll(/-[0-9a-f]{8,}/g, '');
      const type = { 'font-family': family, 'font-size': font.size, 'font-weight': font.weight };
      add('text', { ...shared, x, y, 'text-anchor': anchor, ...type }, text);
    }
  }
  return new XMLSerializer().serializeToString(root);
}

/** The picture as a PNG file, `wide` pixels wide, painted with the page's own fonts. Null if it cannot be made. */
export function picturePng({ width, height, ground, marks }: Picture, wide: number): Promise<Blob | null> {
  const scale = wide / width;
  const canvas = document.createElement('canvas');
  canvas.width = wide;
  canvas.height = Math.round(height * scale);
  const paint = canvas.getContext('2d');
  if (!paint) return Promise.resolve(null);
  paint.fillStyle = ground;
  paint.fillRect(0, 0, canvas.width, canvas.height);
  for (const mark of marks) {
    paint.setTransform(new DOMMatrix().scale(scale).multiply(mark.matrix));
    paint.globalAlpha = mark.opacity;
    paint.fillStyle = mark.fill;
    if ('outline' in mark) {
      const path = new Path2D(mark.outline);
      if (mark.fill !== 'none') paint.fill(path);
      if (mark.stroke === 'none') continue;
      paint.strokeStyle = mark.stroke;
      paint.lineWidth = mark.strokeWidth;
      paint.setLineDash(mark.dashes.split(/[\s,]+/).flatMap((dash) => parseFloat(dash) || []));
      paint.stroke(path);
    } else {
      paint.font = cssFont(mark.font);
      paint.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
      paint.fillText(mark.text, mark.x, mark.y);
    }
  }
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

/** The visible marks of a drawing, in its own units, in the order they are painted. */
function marksOf(frame: SVGSVGElement): Mark[] {
  const home = frame.getScreenCTM()?.inverse();
  if (!home) return [];
  const marks: Mark[] = [];
  const read = (element: SVGGraphicsElement, above: number) => {
    const style = getComputedStyle(element);
    const opacity = above * Number(style.opacity);
    if (style.display === 'none' || style.visibility !== 'visible' || opacity < 0.01) return;
    const screen = element.getScreenCTM();
    if (!screen) return;
    const matrix = DOMMatrix.fromMatrix(home.multiply(screen));
    const fill = paintOf(style.fill);
    if (element instanceof SVGTextContentElement) {
      const parts = [...element.children].filter((child) => child instanceof SVGTextContentElement);
      if (parts.length > 0) for (const part of parts) read(part, opacity);
      else marks.push(...textMarks(element, style, { matrix, opacity, fill }));
    } else if (element instanceof SVGGeometryElement) {
      const stroke = paintOf(style.stroke);
      const dashes = style.strokeDasharray === 'none' ? '' : style.strokeDasharray.replaceAll('px', '');
      const outline = outlineOf(element);
      marks.push({
        matrix,
        opacity,
        fill,
        outline,
        stroke,
        strokeWidth: parseFloat(style.strokeWidth),
        dashes,
      });
    } else
      for (const child of element.children) if (child instanceof SVGGraphicsElement) read(child, opacity);
  };
  for (const child of frame.children) if (child instanceof SVGGraphicsElement) read(child, 1);
  return marks;
}

function textMarks(
  element: SVGTextContentElement,
  style: CSSStyleDeclaration,
  shared: Pick<Mark, 'matrix' | 'opacity' | 'fill'>,
): Mark[] {
  const text = element.textContent?.trim() ?? '';
  if (!text || element.getNumberOfChars() === 0) return [];
  const { x, y } = element.getStartPositionOfChar(0);
  const anchor = style.textAnchor === 'middle' || style.textAnchor === 'end' ? style.textAnchor : 'start';
  const along = { start: 0, middle: 0.5, end: 1 }[anchor] * element.getComputedTextLength();
  const font = { family: style.fontFamily, size: parseFloat(style.fontSize), weight: style.fontWeight };
  return [{ ...shared, text, x: x + along, y, anchor, font }];
}

/** A colour as resolved by the page; patterns are left out. */
function paintOf(value: string): string {
  return value.startsWith('url(') ? 'none' : value;
}

/** The outline of a shape as path data, in its own coordinates. */
function outlineOf(shape: SVGGeometryElement): string {
  const size = (name: string) => Number(shape.getAttribute(name) ?? 0);
  if (shape instanceof SVGCircleElement)
    return round(size('cx') - size('r'), size('cy') - size('r'), size('r') * 2, size('r') * 2, size('r'));
  if (shape instanceof SVGRectElement) {
    // Not its attributes: the place of what is not reported comes from the style sheet.
    const { x, y, width, height } = shape.getBBox();
    return round(x, y, width, height, size('rx'));
  }
  if (shape instanceof SVGLineElement) return `M${size('x1')} ${size('y1')}L${size('x2')} ${size('y2')}`;
  return shape.getAttribute('d') ?? '';
}

/** A rectangle with round corners; a circle if the radius is half its size. */
function round(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}z`;
}

function groundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^transparent$|, 0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return 'white';
}

function cssFont({ family, size, weight }: Font): string {
  return `${weight} ${size}px ${family}`;
}

/** A text broken into lines of at most `width`, at spaces. */
function wrapped(text: string, font: Font, width: number): string[] {
  const paint = document.createElement('canvas').getContext('2d');
  if (!paint) return [text];
  paint.font = cssFont(font);
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && paint.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
