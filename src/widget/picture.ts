// Widget layer: composes the picture that a visitor saves: the chart as displayed, with texts above and below it.
import { balancedLines } from '../model/format.ts';
import { SETTLE } from '../story/figure.ts';
import { marksOf } from './pictureMarks.ts';
import { cssFont, type Font, type Mark, type Picture, type PictureTexts } from './pictureTypes.ts';

/** Margin around the picture, in units of its viewBox. */
const MARGIN = 28;
/** The part of the width that lines may fill: programs without our fonts set them up to a sixth wider. */
const FILL = 0.87;
/** Room between the staircase and its words beside it, and the least width of these words. */
const STAIRS = { gap: 28, words: 180 };

/**
 * Composes the picture of a chart's frame as displayed now, and of the visitor's staircase under it; finishes running
 * animations first.
 */
export function composePicture(
  frame: SVGSVGElement,
  staircase: SVGSVGElement | null,
  texts: PictureTexts,
): Picture {
  frame.closest('figure')?.dispatchEvent(new Event(SETTLE));
  const body = getComputedStyle(document.body);
  const serif = getComputedStyle(document.querySelector('h1, h2') ?? document.body).fontFamily;
  const { width, height } = frame.viewBox.baseVal;
  const large = width > 500;
  const rightToLeft = body.direction === 'rtl';
  // The body's font, because the frame element itself does not have the font of its labels.
  const font = (size: number, weight = '400', family = body.fontFamily): Font => ({ family, size, weight });
  const marks: Mark[] = [];
  let bottom = MARGIN;
  const write = (text: string, style: Font, fill: string, after: number, left = 0) => {
    for (const line of balancedLines(wrapped(text, style, (width - left) * FILL))) {
      bottom += style.size * 1.25;
      const y = bottom - style.size * 0.25;
      marks.push({
        matrix: new DOMMatrix(),
        opacity: 1,
        fill,
        text: rightToLeft ? `\u2067${line}\u2069` : line,
        x: rightToLeft ? MARGIN + width - left : MARGIN + left,
        y,
        anchor: rightToLeft ? 'end' : 'start',
        font: style,
      });
    }
    bottom += after;
  };
  write(texts.title, font(large ? 30 : 23, '600', serif), body.color, 4);
  write(texts.result, font(large ? 18 : 16), body.color, 16);
  const place = (drawn: SVGSVGElement) => {
    const beside = rightToLeft ? width - drawn.viewBox.baseVal.width : 0;
    const position = new DOMMatrix().translate(MARGIN + beside, bottom);
    for (const mark of marksOf(drawn)) marks.push({ ...mark, matrix: position.multiply(mark.matrix) });
  };
  place(frame);
  bottom += height + 14;
  if (staircase) {
    const stairs = staircase.viewBox.baseVal;
    const top = bottom;
    place(staircase);
    // Its words stand beside it where there is room, else under it.
    const left = stairs.width + STAIRS.gap;
    const beside = width - left >= STAIRS.words;
    bottom = beside ? top + stairs.height * 0.3 : top + stairs.height + 4;
    write(texts.stairs, font(large ? 18 : 16), body.color, 0, beside ? left : 0);
    bottom = Math.max(bottom, top + stairs.height) + 18;
  }
  const quietColour = getComputedStyle(
    frame.closest('figure')?.querySelector('figcaption') ?? document.body,
  ).color;
  for (const text of texts.foot) write(text, font(13), quietColour, 3);
  return {
    width: width + 2 * MARGIN,
    height: Math.ceil(bottom + MARGIN - 8),
    background: backgroundOf(frame),
    texts,
    marks,
  };
}

/** Breaks a text at spaces into lines of at most `width`. */
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

/** The background colour that shows behind an element: that of the nearest ancestor that has one. */
function backgroundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^transparent$|, 0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return 'white';
}
