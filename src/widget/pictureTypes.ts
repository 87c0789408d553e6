// Widget layer: a picture to save as a plain list of marks, between the displayed chart and the written file.

/** Texts around the chart. */
export interface PictureTexts {
  title: string;
  /** The result; under the title. */
  result: string;
  /** What the visitor's staircase says, beside it; empty without one. */
  stairs: string;
  /** Base, notes, source and credit, one paragraph each; under the chart. */
  foot: string[];
}

/** A text or an outline with fill and stroke. All styles are resolved; `matrix` maps to units of the picture's viewBox. */
export type Mark = { matrix: DOMMatrix; opacity: number; fill: string } & (
  | { outline: string; stroke: string; strokeWidth: number; dashes: string }
  | { text: string; x: number; y: number; anchor: 'start' | 'middle' | 'end'; font: Font }
);

/** A font as the page resolved it; size in units of the chart's viewBox. */
export interface Font {
  family: string;
  size: number;
  weight: string;
}

/** A picture as a list of marks on a background colour; sizes in units of its viewBox. */
export interface Picture {
  width: number;
  height: number;
  background: string;
  texts: PictureTexts;
  marks: Mark[];
}

/** A font in the syntax of CSS and canvas. */
export function cssFont({ family, size, weight }: Font): string {
  return `${weight} ${size}px ${family}`;
}
