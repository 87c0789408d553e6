// Figures layer: what plots are made of: series, rows and years, and how their values and texts are set.

/** One series of values: a survey, or a group of respondents. */
export interface Series {
  label: string;
}

/** One row: its name and one value per series in per cent, null where it is not reported. */
export interface Row {
  label: string;
  values: (number | null)[];
}

/** Formats values for one language. */
export interface ShareFormat {
  /** A share with the per cent sign; for null, that none is reported. */
  share: (share: number | null) => string;
  /** A share without the sign. */
  number: (share: number) => string;
}

/** Measures and breaks text of 14 px. */
export interface Typesetting {
  /** Width of a text in pixels. */
  width: (text: string, bold?: boolean) => number;
  /** The lines of a text that is broken to a width in pixels. */
  lines: (text: string, width: number, bold?: boolean) => string[];
}

/** The numbers of one year; null where a series has none. */
export interface Year {
  year: number;
  values: (number | null)[];
}
