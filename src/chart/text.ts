// Chart layer: breaks a text into lines. No DOM; the ruler is handed in.
import type { Ruler, TextStyle } from '../fonts/measure.ts';

/** A text broken into lines for a place in the drawing. */
export interface Lines {
  lines: string[];
  /** False if the text needs more lines than there is room for; all lines are given all the same. */
  fits: boolean;
}

const SOFT_HYPHEN = '\u00ad';
/** The parts a word may be broken into: at hyphens, soft hyphens, by the language's patterns, or anywhere. */
function* breaks(word: string, hyphenated: string, fits: (part: string) => boolean): Generator<string[]> {
  const split = (text: string) => text.split(new RegExp(`(?<=[-/])|${SOFT_HYPHEN}`)).filter(Boolean);
  yield split(word);
  yield split(hyphenated);
  const anywhere: string[] = [];
  for (const letter of word.replaceAll(SOFT_HYPHEN, '')) {
    const last = anywhere.at(-1);
    if (last !== undefined && fits(`${last}${letter}-`)) anywhere[anywhere.length - 1] = last + letter;
    else anywhere.push(letter);
  }
  yield anywhere;
}

/** A word too wide for a line in parts that fit, each but the last ending in a hyphen where the word has none. */
function breakWord(word: string, hyphenated: string, fits: (part: string) => boolean): string[] {
  for (const parts of breaks(word, hyphenated, fits)) {
    const merged = mergeParts(parts, fits);
    if (merged.every(fits)) return merged;
  }
  return [word];
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
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const clean = word.replaceAll(SOFT_HYPHEN, '');
    const line = lines.at(-1);
    if (line !== undefined && fits(`${line} ${clean}`)) lines[lines.length - 1] = `${line} ${clean}`;
    else if (fits(clean)) lines.push(clean);
    else lines.push(...breakWord(word, ruler.hyphenate(word, locale), fits));
  }
  return { lines, fits: lines.length <= room.lines && lines.every(fits) };
}
