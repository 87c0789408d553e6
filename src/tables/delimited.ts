// Tables: a table from text with a sign between the cells: CSV in all its forms.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { fileTrouble, withoutEmptyEnds } from './table.ts';
import type { TableReading } from './table.ts';

/** The signs that may stand between cells. Where two fit equally well, the first: it stands in no number. */
const SIGNS = [';', '\t', ','];
/** How many lines are looked at to find the sign between the cells. */
const LOOKED_AT = 50;

/** How often a sign stands in a line outside quotation marks. */
function countOf(line: string, sign: string): number {
  return line.replace(/"[^"]*"/g, '').split(sign).length - 1;
}

/** The sign between the cells: the one that the most lines have equally often. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/, LOOKED_AT).filter((line) => line.trim() !== '');
  const fit = (sign: string) => {
    const counts = lines.map((line) => countOf(line, sign)).filter((count) => count > 0);
    return Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
  };
  return SIGNS.reduce((best, sign) => (fit(sign) > fit(best) ? sign : best));
}

/** The sign that a first line "sep=;" names, and the text below it. */
function withoutSeparatorLine(text: string): { rest: string; named?: string } {
  const [line, named] = /^"?sep=(.)"?[^\n\r]*(?:\r\n|\r|\n)?/i.exec(text) ?? [];
  return line === undefined ? { rest: text } : { rest: text.slice(line.length), named };
}

/** Rows of cells of a CSV text, or why it cannot be read. A line "sep=;" is no row, as in spreadsheets. */
export function readDelimited(text: string): TableReading {
  const { rest, named } = withoutSeparatorLine(text.replace(/^\ufeff/, ''));
  const delimiter = named ?? delimiterOf(rest);
  try {
    const rows = parse(rest, {
      delimiter,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return {
      table: { rows: withoutEmptyEnds(rows.map((row) => row.map((cell) => cell.trim()))), delimiter },
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return fileTrouble(
      {
        en: 'found quotation marks that do not close a cell',
        de: 'hier stehen Anführungszeichen, die keine Zelle schließen',
      },
      {
        en: 'Export the table from the spreadsheet again, as CSV.',
        de: 'Die Tabelle noch einmal als CSV speichern.',
      },
      line,
    );
  }
}
