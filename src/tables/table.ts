// Tables: a table as rows of cells, the names of cells, and what keeps a table from being read. No disk, no clock.
import type { Message } from '../dataset/problems.ts';

/** A table of a spreadsheet. Cells are texts without spaces around them; rows may differ in length. */
export interface Table {
  rows: string[][];
  /** The sign between the cells; undefined for a workbook, whose numbers are written with a point here. */
  delimiter?: string;
  /** The sheet of a workbook that was read, and the names of the other sheets that have something in them. */
  sheet?: { name: string; others: string[] };
}

/** What keeps a table or a cell from being read, and what to do; row and column count from 1, 1 for the whole table. */
export interface Trouble {
  row: number;
  column: number;
  message: Message;
  hint: Message;
}

/** A table, or the one trouble with its file. */
export type TableReading = { table: Table; trouble?: undefined } | { table?: undefined; trouble: Trouble };

/** A trouble with the file as a whole, or with a line of it. */
export function fileTrouble(message: Message, hint: Message, row = 1): TableReading {
  return { trouble: { row, column: 1, message, hint } };
}

/** The name of a column as spreadsheets show it: C. */
export function columnName(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** The name of a cell as spreadsheets show it: C4. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** Rows without what is empty at their ends, and without empty rows at the end of the table. */
export function withoutEmptyEnds(rows: readonly (readonly string[])[]): string[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

/** Whether the decimals of a table's numbers may be written with a comma: not where a comma stands between the cells. */
export function allowsDecimalCommas({ delimiter }: Table): boolean {
  return delimiter !== ',';
}

/** A row or a column of a grid: its name and its place in the table, counted from 1. */
export interface Line {
  name: string;
  at: number;
}

/** The part of a table that has shares, and what was left out of it. */
export interface Grid {
  rows: Line[];
  columns: Line[];
  /** The text of a cell, by the places of its row and column. */
  cell: (row: number, column: number) => string;
  /** How many were asked, by the place of the row or column it is said for. */
  rowBases: Map<number, number>;
  columnBases: Map<number, number>;
  /** The row of the header. */
  header: number;
  /** What is left alone, as sentences. */
  leftAlone: Message[];
}
