// Widget layer: writes a composed picture as a file: as SVG text, or as PNG by a canvas.
import { cssFont, type Picture } from './pictureTypes.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The picture as the text of an SVG file, displayed at twice the size of its viewBox. */
export function pictureSvg({ width, height, background, texts, marks }: Picture): string {
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
  add('title', {}, texts.title);
  add('desc', {}, [texts.result, texts.stairs, ...texts.foot].filter(Boolean).join(' '));
  add('rect', { width, height, fill: background });
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
      // The build adds hashes to the names of fonts; other programs know the plain names.
      const family = font.family.replaceAll(/-[0-9a-f]{8,}/g, '');
      const type = { 'font-family': family, 'font-size': font.size, 'font-weight': font.weight };
      add('text', { ...shared, x, y, 'text-anchor': anchor, ...type }, text);
    }
  }
  return new XMLSerializer().serializeToString(root);
}

/**
 * True if a canvas gives back what was drawn on it. Browsers that resist fingerprinting give back noise or stripes, in
 * every pixel or in some of them: so each colour of a pattern of 32 x 32 pixels is compared.
 */
function readsBack(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 32;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  const colourAt = (pixel: number) => [pixel % 256, (pixel * 7) % 256, (pixel * 31) % 256, 255];
  for (let pixel = 0; pixel < 1024; pixel += 1) {
    const [red, green, blue] = colourAt(pixel);
    context.fillStyle = `rgb(${red} ${green} ${blue})`;
    context.fillRect(pixel % 32, Math.floor(pixel / 32), 1, 1);
  }
  const { data } = context.getImageData(0, 0, 32, 32);
  return data.every((value, index) => value === colourAt(index >> 2)[index % 4]);
}

/**
 * The picture as a PNG file of `pixelWidth` pixels, with the page's fonts. Null if it cannot be made, or if the browser
 * gives back other pixels than were drawn.
 */
export function picturePng(
  { width, height, background, marks }: Picture,
  pixelWidth: number,
): Promise<Blob | null> {
  if (!readsBack()) return Promise.resolve(null);
  const scale = pixelWidth / width;
  const canvas = document.createElement('canvas');
  canvas.width = pixelWidth;
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const mark of marks) {
    context.setTransform(new DOMMatrix().scale(scale).multiply(mark.matrix));
    context.globalAlpha = mark.opacity;
    context.fillStyle = mark.fill;
    if ('outline' in mark) {
      const path = new Path2D(mark.outline);
      if (mark.fill !== 'none') context.fill(path);
      if (mark.stroke === 'none') continue;
      context.strokeStyle = mark.stroke;
      context.lineWidth = mark.strokeWidth;
      context.setLineDash(mark.dashes.split(/[\s,]+/).flatMap((dash) => parseFloat(dash) || []));
      context.stroke(path);
    } else {
      context.font = cssFont(mark.font);
      context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
      context.fillText(mark.text, mark.x, mark.y);
    }
  }
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}
