// Tables: what a table says: answers, surveys and shares, read in rows or in columns; and what was taken how, in words.
import type { Message } from '../dataset/problems.ts';
import { otherKindOf } from './answers.ts';
import type { OtherKind } from './answers.ts';
import { gridOf } from './grid.ts';
import { faultWords, readShare } from './numbers.ts';
import { allowsDecimalCommas, cellName } from './table.ts';
import type { Grid, Line, Table, Trouble } from './table.ts';

/** An answer of a table with its shares, one for each survey; null where none is reported. */
export interface Answer {
  name: string;
  /** The kind of an answer outside the order; undefined for a phase. */
  other?: OtherKind;
  shares: (number | null)[];
}

/** A survey of a table, and how many were asked if the table says so. */
export interface TableSurvey {
  name: string;
  base?: number;
}

/** What a table says. */
export interface Understanding {
  answers: Answer[];
  surveys: TableSurvey[];
  /** Whether the answers stand in the columns. */
  swapped: boolean;
  /** What was taken how, and what was left alone, as sentences. */
  remarks: Message[];
}

/** How a table is to be read where it can be read in two ways. */
export interface ReadingOptions {
  /** Where the answers stand; by the sums and names if left out. */
  answersIn?: 'rows' | 'columns';
  /** Whether the table goes from most to least. */
  reverse?: boolean;
}

/** The numbers in a line that adds up to 100 if it is one survey. */
function distanceFrom100(lines: readonly (readonly string[])[]): number {
  const sums = lines.map((cells) => {
    const values = cells.flatMap((cell) => {
      const share = readShare(cell, true);
      const value = share.fault === undefined ? share.value : share.meant;
      return typeof value === 'number' ? [value] : [];
    });
    const sum = values.reduce((total, value) => total + value, 0);
    return values.every((value) => value <= 1) ? sum * 100 : sum;
  });
  return sums.reduce((total, sum) => total + Math.abs(sum - 100), 0) / Math.max(1, sums.length);
}

/** How far the mean sum of a survey may be from 100 with answers that are not reported. */
const NEAR = 15;

/** Whether the answers stand in rows or in columns; undefined if nothing tells. */
function directionOf({ rows, columns, cell, rowBases, columnBases }: Grid): 'rows' | 'columns' | undefined {
  if (columnBases.size > 0 && rowBases.size === 0) return 'rows';
  if (rowBases.size > 0 && columnBases.size === 0) return 'columns';
  if (rows.length === 1 || columns.length === 1) return columns.length === 1 ? 'rows' : 'columns';
  const down = distanceFrom100(columns.map((column) => rows.map((row) => cell(row.at, column.at))));
  const across = distanceFrom100(rows.map((row) => columns.map((column) => cell(row.at, column.at))));
  if (down <= NEAR && across > NEAR) return 'rows';
  if (across <= NEAR && down > NEAR) return 'columns';
  const other = (lines: readonly Line[]) => lines.some(({ name }) => otherKindOf(name));
  if (other(rows) !== other(columns)) return other(rows) ? 'rows' : 'columns';
  const years = (lines: readonly Line[]) => lines.every(({ name }) => /\b(19|20)\d\d\b/.test(name));
  if (years(rows) !== years(columns)) return years(columns) ? 'rows' : 'columns';
  return undefined;
}

/** In which other way than it is written a cell was read. */
type How = 'percent' | 'empty' | 'fraction';

/** Decimals that a per cent has when it is kept as a fraction of 1. */
const FRACTION = /^0?[.,]\d{1,4}$/;

/** The share in a cell for a new infographic, where a sign may be dropped and an empty cell means "not reported". */
function shareIn(text: string, commas: boolean): { value: number | null; how?: How } | undefined {
  const share = readShare(text, commas);
  if (share.fault === undefined) return share;
  if (share.fault === 'empty') return { value: null, how: 'empty' };
  if (share.fault === 'decimals' && share.meant !== undefined && FRACTION.test(text))
    return { value: share.meant, how: 'fraction' };
  return share.fault === 'percent' && share.meant !== undefined
    ? { value: share.meant, how: 'percent' }
    : undefined;
}

/** Whether shares are kept as fractions of 1, as spreadsheets keep per cents. */
function areFractions(values: readonly (number | null)[][]): boolean {
  const known = values.flat().filter((value) => value !== null);
  const sums = values.map((survey) => survey.reduce<number>((sum, value) => sum + (value ?? 0), 0));
  return known.some((value) => value > 0 && value < 1) && sums.every((sum) => sum > 0.5 && sum < 1.2);
}

/** What of the table was read in another way than it is written. */
function takenHow(hows: readonly { cell: string; how?: How | undefined }[], fractions: boolean): Message[] {
  const empty = hows.filter(({ how }) => how === 'empty').map(({ cell }) => cell);
  const signs = hows.some(({ how }) => how === 'percent');
  return [
    ...(empty.length > 0
      ? [
          {
            en: `Empty, and taken as "not reported": ${empty.join(', ')}.`,
            de: `Leer und als „nicht berichtet“ gelesen: ${empty.join(', ')}.`,
          },
        ]
      : []),
    ...(signs ? [{ en: 'Per cent signs are left out.', de: 'Prozentzeichen sind weggelassen.' }] : []),
    ...(fractions
      ? [
          {
            en: 'The numbers are fractions, as spreadsheets keep per cents: 0.42 is taken as 42.',
            de: 'Die Zahlen sind Bruchteile, wie Tabellenkalkulationen Prozente ablegen: 0,42 ist als 42 gelesen.',
          },
        ]
      : []),
  ];
}

const UNCLEAR: Trouble = {
  row: 1,
  column: 1,
  message: {
    en: 'nothing tells whether the answers stand in the rows or in the columns',
    de: 'ob die Antworten in den Zeilen oder in den Spalten stehen, lässt sich nicht erkennen',
  },
  hint: {
    en: 'Say it: add --answers rows, or --answers columns.',
    de: 'Es dazusagen: mit --answers rows (Zeilen) oder --answers columns (Spalten).',
  },
};

/** What a table says, or why it cannot be told. Nothing is taken for granted that `remarks` does not say. */
export function understand(
  table: Table,
  options: ReadingOptions = {},
): { understanding?: Understanding; troubles: Trouble[] } {
  const { grid, troubles } = gridOf(table);
  if (!grid || troubles.length > 0) return { troubles };
  const direction = options.answersIn ?? directionOf(grid);
  const swapped = direction === 'columns';
  const [answerLines, surveyLines] = swapped ? [grid.columns, grid.rows] : [grid.rows, grid.columns];
  const bases = swapped ? grid.rowBases : grid.columnBases;
  const commas = allowsDecimalCommas(table);
  const hows: { cell: string; how?: How | undefined; fault?: Trouble }[] = [];
  const faults: Trouble[] = [];
  const shares = surveyLines.map((survey) =>
    answerLines.map((answer) => {
      const [row, column] = swapped ? [survey.at, answer.at] : [answer.at, survey.at];
      const text = grid.cell(row, column);
      const read = shareIn(text, commas);
      const share = readShare(text, commas);
      const fault = share.fault === undefined ? undefined : { row, column, ...faultWords(share, text) };
      if (read) hows.push({ cell: cellName(row, column), how: read.how, ...(fault ? { fault } : {}) });
      else if (fault) faults.push(fault);
      return read?.value ?? null;
    }),
  );
  const fractions = areFractions(shares);
  if (!fractions)
    faults.push(...hows.flatMap(({ how, fault }) => (how === 'fraction' && fault ? [fault] : [])));
  const asPercent = (value: number | null) =>
    value === null || !fractions ? value : Number((value * 100).toPrecision(12));
  const answers = answerLines.map((line, index): Answer => {
    const other = otherKindOf(line.name);
    return {
      name: line.name,
      ...(other ? { other } : {}),
      shares: shares.map((survey) => asPercent(survey[index] ?? null)),
    };
  });
  return {
    // A number that cannot be read may be why the direction is unclear.
    troubles: direction || faults.length > 0 ? faults : [UNCLEAR],
    understanding: {
      answers: options.reverse ? answers.toReversed() : answers,
      surveys: surveyLines.map(({ name, at }) => {
        const base = bases.get(at);
        return { name, ...(base === undefined ? {} : { base }) };
      }),
      swapped,
      remarks: [...takenHow(hows, fractions), ...grid.leftAlone],
    },
  };
}
