// Figures layer: what plots are made of: series, rows and years, and how their values and texts are set.
import { MARK } from '../model/bases.ts';

/** One series of values: a survey, or a group of respondents. */
export interface Series {
  label: string;
  /** What is left over of 100 and not reported, in per cent; null or left out where nothing is. */
  rest?: number | null;
  /** What stands after that share: the mark of a small base, or nothing. */
  restMark?: string;
  /** For waves of one series: when they were asked, in years. */
  time?: number;
}

/** One row: its name and one value per series in per cent, null where it is not reported. */
export interface Row {
  label: string;
  values: (number | null)[];
  /** For each value: what stands after it, such as the mark of a small base, or in its place if it is not shown. */
  notes?: readonly string[];
  /** True for an answer outside the order of the phases, which a strip shows as an outline. */
  outside?: boolean;
}

/** Formats values for one language. */
export interface ShareFormat {
  /** A share with the per cent sign; for null, that none is reported. */
  share: (share: number | null) => string;
  /** A share without the sign. */
  number: (share: number) => string;
}

/** A share with its note; the note alone stands for one that is not shown. */
export function textOf(share: number | null, note: string | undefined, format: ShareFormat): string {
  if (share !== null) return format.share(share) + (note ?? '');
  return note && note !== MARK ? note : format.share(null);
}

/** Measures and breaks text of 14 px. */
export interface Typesetting {
  /** The language of the texts, which decides the direction. */
  locale: string;
  /** Width of a text in pixels. */
  width: (text: string, bold?: boolean) => number;
  /** The lines of a text that is broken to a width in pixels. */
  lines: (text: string, width: number, bold?: boolean) => string[];
}

/** The numbers of one year; null where a series has none. */
export interface Year {
  year: number;
  values: (number | null)[];
  /** See `Row.notes`. */
  notes?: readonly string[];
}

/** What a plot is drawn from: its rows or years. `width` is in pixels. */
export interface Plotted<Entry extends Row | Year> {
  rows: readonly Entry[];
  series: readonly Series[];
  width: number;
  format: ShareFormat;
  typesetting: Typesetting;
}
