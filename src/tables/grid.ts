// Tables: where the numbers of a table stand: its header, its rows and columns with shares, and what stands around them.
import type { Message } from '../dataset/problems.ts';
import { namesBase, namesTotal } from './answers.ts';
import { readCount, readShare } from './numbers.ts';
import { allowsDecimalCommas, cellName, columnName } from './table.ts';
import type { Table, Trouble } from './table.ts';

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

const left = (where: Message, text: string, why: Message): Message => ({
  en: `${where.en} is left alone: ${text && `"${text.slice(0, 60)}", `}${why.en}.`,
  de: `${where.de} bleibt unbeachtet: ${text && `„${text.slice(0, 60)}“, `}${why.de}.`,
});
const rowWords = (row: number): Message => ({ en: `Row ${row}`, de: `Zeile ${row}` });
const columnWords = (column: number): Message => ({
  en: `Column ${columnName(column)}`,
  de: `Spalte ${columnName(column)}`,
});

/** Whether a cell is, or may be meant as, a share. A year is none. */
function isShareLike(cell: string, commas: boolean): boolean {
  const { fault } = readShare(cell, commas);
  return fault === undefined ? cell !== '' : ['percent', 'decimalComma', 'decimals', 'date'].includes(fault);
}

/** The first column with the names of most rows that have shares; counts from 0. */
function nameColumn(rows: readonly string[][], commas: boolean): number {
  const full = rows.filter((row) => row.some((cell) => isShareLike(cell, commas)));
  const named = (column: number) =>
    full.filter((row) => (row[column] ?? '') !== '' && !isShareLike(row[column] ?? '', commas)).length;
  return Math.max(
    0,
    [0, 1, 2].findIndex((column) => named(column) * 2 > full.length),
  );
}

/** Whether all known numbers of a line, and at least one, are within three points of 100. */
function addsUp(cells: readonly string[]): boolean {
  const values = cells.flatMap((cell) => {
    const share = readShare(cell, true);
    const value = share.fault === undefined ? share.value : share.meant;
    return typeof value === 'number' ? [value <= 1.1 ? value * 100 : value] : [];
  });
  return values.length > 0 && values.every((value) => Math.abs(value - 100) <= 3);
}

/** The names of the columns with shares must be there, each once: otherwise there may be two header lines. */
function headerTroubles(columns: readonly Line[], row: number, width: number, delimiter?: string): Trouble[] {
  return columns.flatMap(({ at, name }): Trouble[] => {
    const again = columns.find((other) => other.name === name)?.at !== at;
    if (name !== '' && !again) return [];
    if (at > width && delimiter === ',')
      return [
        {
          row: row + 1,
          column: at,
          message: {
            en: `the rows have more cells than the ${width} of the header: decimal commas stand in a file with commas between the cells`,
            de: `die Zeilen haben mehr Zellen als die ${width} der Kopfzeile: In einer Datei mit Kommas zwischen den Zellen stehen Dezimalkommas`,
          },
          hint: {
            en: 'Save the table with semicolons between the cells, or as .xlsx.',
            de: 'Speichern Sie die Tabelle mit Semikolons zwischen den Zellen oder als .xlsx.',
          },
        },
      ];
    const cell = cellName(row, at);
    return [
      {
        row,
        column: at,
        message:
          name === ''
            ? {
                en: `cell ${cell}, the heading of a column with numbers, is empty`,
                de: `Zelle ${cell}, die Überschrift einer Spalte mit Zahlen, ist leer`,
              }
            : {
                en: `the heading "${name}" in cell ${cell} is there twice`,
                de: `die Überschrift „${name}“ in Zelle ${cell} gibt es zweimal`,
              },
        hint: {
          en: 'If the table has two header lines, make one of them, in which each column has a name of its own.',
          de: 'Hat die Tabelle zwei Kopfzeilen, machen Sie eine daraus, in der jede Spalte einen eigenen Namen hat.',
        },
      },
    ];
  });
}

/** Rows of a table that are no shares: bases are read, the others are told. */
function otherRows(grid: Grid, rows: readonly string[][], names: number, first: number): void {
  rows.forEach((row, index) => {
    const at = index + 1;
    const name = row[names] ?? row.find(Boolean) ?? '';
    if (row.every((cell) => cell === '') || at === grid.header || grid.rows.some((line) => line.at === at))
      return;
    if (at > grid.header) {
      const counts = grid.columns.map((column) => readCount(grid.cell(at, column.at)));
      if (counts.some((count) => count !== undefined) && (namesBase(name) || counts.every((n) => n))) {
        grid.columns.forEach((column, place) => {
          const count = counts[place];
          if (count !== undefined) grid.columnBases.set(column.at, count);
        });
        return;
      }
    }
    const filled = row.filter(Boolean).length;
    const why =
      at < first && filled > 1
        ? {
            en: 'the table starts below it, and it may be a second header line',
            de: 'die Tabelle beginnt darunter; es kann eine zweite Kopfzeile sein',
          }
        : at < first
          ? { en: 'it stands above the table', de: 'sie steht über der Tabelle' }
          : { en: 'it has no shares', de: 'sie hat keine Anteile' };
    grid.leftAlone.push(left(rowWords(at), row.filter(Boolean).join(' '), why));
  });
}

/** Columns of a table that are no shares: bases are read, the others are told. */
function otherColumns(grid: Grid, header: readonly string[], names: number): void {
  const last = Math.max(...grid.rows.map(({ at }) => at));
  const width = Math.max(header.length, ...grid.columns.map(({ at }) => at));
  for (let at = 1; at <= width; at += 1) {
    if (at === names + 1 || grid.columns.some((column) => column.at === at)) continue;
    const counts = grid.rows.map((row) => readCount(grid.cell(row.at, at)));
    if (namesBase(header[at - 1] ?? '') || (counts.length > 0 && counts.every((n) => n && n > 100)))
      grid.rows.forEach((row, index) => {
        const count = counts[index];
        if (count !== undefined) grid.rowBases.set(row.at, count);
      });
    else if (header[at - 1] || grid.rows.some((row) => grid.cell(row.at, at) !== ''))
      grid.leftAlone.push(
        left(columnWords(at), header[at - 1] ?? '', {
          en: `it has no shares down to row ${last}`,
          de: `sie hat bis Zeile ${last} keine Anteile`,
        }),
      );
  }
}

/** Takes lines out that hold the sum of the others, and tells them. */
function withoutTotals(
  lines: readonly Line[],
  cellsOf: (line: Line) => string[],
  words: (at: number) => Message,
  told: Message[],
): Line[] {
  return lines.filter((line) => {
    const isTotal = lines.length > 1 && namesTotal(line.name) && addsUp(cellsOf(line));
    if (isTotal)
      told.push(
        left(words(line.at), line.name, {
          en: 'it is the sum of the others',
          de: 'es ist die Summe der anderen',
        }),
      );
    return !isTotal;
  });
}

/** Where the shares of a table stand, or why none are found. */
export function gridOf(table: Table): { grid?: Grid; troubles: Trouble[] } {
  const commas = allowsDecimalCommas(table);
  const { rows } = table;
  const names = nameColumn(rows, commas);
  const shareLike = (row: readonly string[]) =>
    row.some((cell, column) => column > names && isShareLike(cell, commas));
  const body = rows.flatMap((row, index) =>
    shareLike(row) &&
    (row[names] ?? '') !== '' &&
    !namesBase(row[names] ?? '') &&
    rows.slice(0, index).some((above) => above.some((cell, column) => column > names && cell !== ''))
      ? [{ name: row[names] ?? '', at: index + 1 }]
      : [],
  );
  const first = body[0]?.at ?? 0;
  const header = rows.findLastIndex(
    (row, index) => index < first - 1 && row.some((cell, column) => column > names && cell !== ''),
  );
  if (body.length === 0 || header < 0)
    return {
      troubles: [
        {
          row: 1,
          column: 1,
          message: {
            en: 'no table with a header line, names in the first column and shares beside them was found',
            de: 'keine Tabelle mit Kopfzeile, Namen in der ersten Spalte und Anteilen daneben gefunden',
          },
          hint: {
            en: 'Put the names of the surveys into the first row and the answers into the first column.',
            de: 'Schreiben Sie die Namen der Umfragen in die erste Zeile und die Antworten in die erste Spalte.',
          },
        },
      ],
    };
  const cell = (row: number, column: number) => rows[row - 1]?.[column - 1] ?? '';
  const headings = rows[header] ?? [];
  const width = Math.max(...body.map(({ at }) => rows[at - 1]?.length ?? 0));
  const columns = Array.from({ length: width }, (_, index) => ({
    name: headings[index] ?? '',
    at: index + 1,
  }))
    .filter(({ at, name }) => at > names + 1 && !namesBase(name))
    .filter(({ at }) => body.some((row) => isShareLike(cell(row.at, at), commas)));
  const troubles = headerTroubles(columns, header + 1, headings.length, table.delimiter);
  const told: Message[] = [];
  const grid: Grid = {
    rows: body,
    columns,
    cell,
    rowBases: new Map(),
    columnBases: new Map(),
    header: header + 1,
    leftAlone: told,
  };
  const corner = headings[names] ?? '';
  if (corner.includes('?'))
    told.push({
      en: `"${corner}" in ${cellName(header + 1, names + 1)} is left alone: it may belong to "wording" of the survey.`,
      de: `„${corner}“ in ${cellName(header + 1, names + 1)} bleibt unbeachtet: Es gehört vielleicht zu „wording“ der Umfrage.`,
    });
  otherRows(grid, rows, names, header + 1);
  otherColumns(grid, headings, names);
  grid.rows = withoutTotals(body, (row) => columns.map(({ at }) => cell(row.at, at)), rowWords, told);
  grid.columns = withoutTotals(
    columns,
    (column) => body.map(({ at }) => cell(at, column.at)),
    columnWords,
    told,
  );
  return { grid, troubles };
}
