// Widget layer: reads the displayed SVG of a chart into a plain list of marks with resolved styles.
import type { Mark } from './pictureTypes.ts';

/** The visible marks of a frame in the order they are painted, in units of its viewBox. */
export function marksOf(frame: SVGSVGElement): Mark[] {
  const toFrame = frame.getScreenCTM()?.inverse();
  if (!toFrame) return [];
  const marks: Mark[] = [];
  const read = (element: SVGGraphicsElement, parentOpacity: number) => {
    const style = getComputedStyle(element);
    const opacity = parentOpacity * Number(style.opacity);
    if (style.display === 'none' || style.visibility !== 'visible' || opacity < 0.01) return;
    const screen = element.getScreenCTM();
    if (!screen) return;
    const matrix = DOMMatrix.fromMatrix(toFrame.multiply(screen));
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

/** The mark of a text; none if it is empty. */
function textMarks(
  element: SVGTextContentElement,
  style: CSSStyleDeclaration,
  shared: Pick<Mark, 'matrix' | 'opacity' | 'fill'>,
): Mark[] {
  const text = element.textContent?.trim() ?? '';
  if (!text || element.getNumberOfChars() === 0) return [];
  const anchor = style.textAnchor === 'middle' || style.textAnchor === 'end' ? style.textAnchor : 'start';
  // Not the first character's place: in a text from right to left it is the rightmost.
  const [x = 0, y = 0] = ['x', 'y'].map((name) => Number(element.getAttribute(name)));
  const font = { family: style.fontFamily, size: parseFloat(style.fontSize), weight: style.fontWeight };
  return [{ ...shared, text, x, y, anchor, font }];
}

/** A resolved colour; "none" for patterns. */
function paintOf(value: string): string {
  return value.startsWith('url(') ? 'none' : value;
}

/** The outline of a shape as path data, in its own coordinates. */
function outlineOf(shape: SVGGeometryElement): string {
  const size = (name: string) => Number(shape.getAttribute(name) ?? 0);
  if (shape instanceof SVGCircleElement)
    return roundedRectangle(
      size('cx') - size('r'),
      size('cy') - size('r'),
      size('r') * 2,
      size('r') * 2,
      size('r'),
    );
  if (shape instanceof SVGRectElement) {
    // Not its attributes: the position of the block for unreported shares comes from the style sheet.
    const { x, y, width, height } = shape.getBBox();
    return roundedRectangle(x, y, width, height, size('rx'));
  }
  if (shape instanceof SVGLineElement) return `M${size('x1')} ${size('y1')}L${size('x2')} ${size('y2')}`;
  return shape.getAttribute('d') ?? '';
}

/** Path data of a rectangle with round corners; a circle if the radius is half its size. */
function roundedRectangle(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}z`;
}
