// Tables: where the numbers of a table stand: its header, its rows and columns with shares, and what stands around them.
import type { Message } from '../dataset/problems.ts';
import { namesBase } from './answers.ts';
import { columnWords, otherColumns, otherRows, rowWords, withoutTotals } from './around.ts';
import { readShare } from './numbers.ts';
import { allowsDecimalCommas, cellName } from './table.ts';
import type { Grid, Line, Table, Trouble } from './table.ts';

/** What a line below the header says of the numbers. */
const UNIT = /^(\(?(in )?(%|prozent|per ?cent)\)?|anteile?|shares?)$/i;

/** Whether a cell is, or may be meant as, a share. A year is none. */
function isShareLike(cell: string, commas: boolean): boolean {
  const { fault } = readShare(cell, commas);
  return fault === undefined
    ? cell !== ''
    : ['percent', 'decimalComma', 'decimals', 'thousands', 'date'].includes(fault);
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

/** The names of the columns with shares must be there, each once: otherwise there may be two header lines. */
function headerTroubles(columns: readonly Line[], row: number, width: number, delimiter?: string): Trouble[] {
  return columns.flatMap(({ at, name }): Trouble[] => {
    if (isShareLike(name, delimiter !== ','))
      return [
        {
          row,
          column: at,
          message: {
            en: `no header: where the name of a survey belongs, there is the number ${name}`,
            de: `keine Kopfzeile: Wo der Name einer Umfrage hingehört, steht die Zahl ${name}`,
          },
          hint: {
            en: 'Put a line with the names of the surveys above the numbers.',
            de: 'Über die Zahlen eine Zeile mit den Namen der Umfragen schreiben.',
          },
        },
      ];
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
            de: 'Die Tabelle mit Semikolons zwischen den Zellen oder als .xlsx speichern.',
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
          de: 'Hat die Tabelle zwei Kopfzeilen, eine daraus machen, in der jede Spalte einen eigenen Namen hat.',
        },
      },
    ];
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
  const headers = rows.flatMap((row, index) =>
    index < first - 1 && row.some((text, column) => column > names && text !== '') ? [index] : [],
  );
  // A line that says "in %" of each column stands below the header.
  const header =
    headers.findLast((index) => !rows[index]?.every((text) => text === '' || UNIT.test(text))) ?? -1;
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
            de: 'Die Namen der Umfragen in die erste Zeile schreiben und die Antworten in die erste Spalte.',
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
