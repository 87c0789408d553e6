// Fonts: a ruler for text, from a table of widths. Pure, so that build and browser break lines in the same places.

/** How a text is set: which typeface, which size in pixels of the frame's viewBox. */
export interface TextStyle {
  face: 'serif' | 'sans';
  size: number;
  bold?: boolean;
}

/** The width of a text in pixels of the frame's viewBox. */
export type Measure = (text: string, style: TextStyle) => number;

/** All that is needed to break a text into lines. */
export interface Ruler {
  width: Measure;
  /** A word with soft hyphens where its language allows a break. */
  hyphenate: (word: string, locale: string) => string;
}

/** The faces that text is measured in. */
export const FACES = ['serif', 'sans', 'sansBold'] as const;

/** For each face, the advance width in em of each character that it has. */
export type WidthTable = Readonly<Record<(typeof FACES)[number], Readonly<Record<string, number>>>>;

/** The advance width in em of a character that a face lacks: Asian scripts are set in squares. */
function widthOfOther(character: string): number {
  // Soft hyphens, and marks for the direction of writing.
  if (/\p{Cf}/u.test(character)) return 0;
  // Narrow spaces.
  if (/\p{Zs}/u.test(character)) return 0.25;
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x1100 ? 1 : 0.65;
}

/** A ruler from a table of widths. It adds up advance widths without kerning, so the truth is a little narrower. */
export function measureFrom(table: WidthTable): Measure {
  return (text, { face, size, bold }) => {
    const widths = face === 'serif' ? table.serif : bold ? table.sansBold : table.sans;
    let ems = 0;
    for (const character of text) ems += widths[character] ?? widthOfOther(character);
    return ems * size;
  };
}
