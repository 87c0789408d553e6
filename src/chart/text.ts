// Chart layer: breaks a text into lines. No DOM; the ruler is handed in.
import type { Ruler, TextStyle } from '../fonts/measure.ts';

/** A text broken into lines for a place in the drawing. */
export interface Lines {
  lines: string[];
  /**
   * False if there are more lines than allowed, or a word had to be broken where its language has no break. All lines are
   * returned either way.
   */
  fits: boolean;
}

const SOFT_HYPHEN = '\u00ad';
/** Where a word may end a line: after a hyphen or slash, but not inside a number, and at soft hyphens. */
const BREAK = new RegExp(`(?<=[-/])(?!\\d)|${SOFT_HYPHEN}`);

/** The letters of a word in parts that fit, for a place that must hold it all the same. */
function anywhere(word: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = [];
  for (const letter of word.replaceAll(SOFT_HYPHEN, '')) {
    const last = parts.at(-1);
    if (last !== undefined && fits(`${last}${letter}-`)) parts[parts.length - 1] = last + letter;
    else parts.push(letter);
  }
  return parts;
}

/**
 * Breaks a word that is wider than a line: at its own hyphens, else by the language's patterns. All parts but the last end
 * in a hyphen. `whole` is false if that is not enough, and the word is broken anywhere.
 */
function breakWord(word: string, hyphenated: string, fits: (part: string) => boolean) {
  for (const text of [word, hyphenated]) {
    const lines = mergeParts(text.split(BREAK).filter(Boolean), fits);
    if (lines.every(fits)) return { lines, whole: true };
  }
  return { lines: mergeParts(anywhere(word, fits), fits), whole: false };
}

/** Puts as many parts of a word on a line as fit. */
function mergeParts(parts: readonly string[], fits: (part: string) => boolean): string[] {
  const end = (text: string, last: boolean) => (last || /[-/]$/.test(text) ? text : `${text}-`);
  const lines: string[] = [];
  let line = '';
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    if (line === '' || fits(end(line + part, last))) line += part;
    else {
      lines.push(end(line, false));
      line = part;
    }
  });
  lines.push(line);
  return lines;
}

/** Breaks a text at spaces, and words at hyphens only where they don't fit, into lines no wider than `width`. */
export function breakLines(
  text: string,
  room: { width: number; lines: number },
  style: TextStyle,
  ruler: Ruler,
  locale: string,
): Lines {
  const fits = (part: string) => ruler.width(part, style) <= room.width;
  const lines: string[] = [];
  let whole = true;
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const clean = word.replaceAll(SOFT_HYPHEN, '');
    const line = lines.at(-1);
    if (line !== undefined && fits(`${line} ${clean}`)) lines[lines.length - 1] = `${line} ${clean}`;
    else if (fits(clean)) lines.push(clean);
    else {
      const broken = breakWord(word, ruler.hyphenate(word, locale), fits);
      lines.push(...broken.lines);
      whole &&= broken.whole;
    }
  }
  return { lines, fits: whole && lines.length <= room.lines && lines.every(fits) };
}

/** The style at the largest size, down to `least`, at which a text is no wider than `room` in one line; whole pixels. */
export function styleWithin(
  style: TextStyle,
  text: string,
  room: number,
  ruler: Ruler,
  least = 1,
): TextStyle {
  const width = ruler.width(text, style);
  return width <= room ? style : { ...style, size: Math.max(least, Math.floor((style.size * room) / width)) };
}
