// Editor tools: a table as rows of cells, and the names that spreadsheets give to cells.
import { parse, CsvError } from 'csv-parse/sync';
import type { Problem } from '../dataset/problems.ts';

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

/** The sign between the cells, by the first line: a comma, a semicolon or a tab. */
function delimiterOf(csv: string): string {
  const [head = ''] = csv.split(/\r\n|\r|\n/, 1);
  return [';', '\t'].find((sign) => head.includes(sign)) ?? ',';
}

/** Rows of cells, or the one problem that keeps the table from being read. */
export function cells(csv: string, file: string): { rows: string[][]; problem?: Problem } {
  const delimiter = delimiterOf(csv);
  try {
    const rows = parse(csv, {
      bom: true,
      delimiter,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return {
      rows: [],
      problem: {
        file,
        path: [],
        line,
        column: 1,
        where: `row ${line}`,
        message: 'found quotation marks that do not close a cell',
        hint: 'Export the table from the spreadsheet again, as CSV.',
      },
    };
  }
}
