// Editor tools: the shares of one infographic as a table for a spreadsheet, and back. No files, no clock.
import { parse, CsvError } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Path, Problem } from '../dataset/problems.ts';
import type { Infographic } from '../dataset/schema.ts';
import { choose, listed, quoted } from '../dataset/words.ts';

/** What stands in a cell whose number the source does not report. */
export const NOT_REPORTED = 'not reported';

/** One share that a table changes. */
export interface Change {
  survey: string;
  phase: string;
  before: number | null;
  after: number | null;
}

/** What a table would change, or what is wrong with it. */
export interface SheetReading {
  changes: Change[];
  problems: Problem[];
}

/** The shares as CSV: a row for each phase, a column for each survey. */
export function toSheet(infographic: Infographic, language: string, delimiter: ',' | ';' = ','): string {
  const rows = infographic.phases.map(({ id, label }) => [
    id,
    label[language] ?? id,
    ...infographic.surveys.map(({ shares }) => String(shares[id] ?? NOT_REPORTED)),
  ]);
  const header = ['phase', 'label', ...infographic.surveys.map(({ id }) => id)];
  // The byte order mark tells Excel that the file is UTF-8.
  return stringify([header, ...rows], { bom: true, delimiter, escape_formulas: true });
}

/** The name of a column as spreadsheets show it: C. */
function columnName(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** The name of a cell as spreadsheets show it: C4. */
function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** What is wrong with a cell that is not plainly a number; undefined if it is one. */
function ambiguity(cell: string): { message: string; hint: string } | undefined {
  if (/^\d{1,3}(\.\d{1,2})?$/.test(cell)) return undefined;
  const found = cell === '' ? 'an empty cell' : quoted(cell);
  const bare = cell.replace(/[\s\u00a0\u202f]*(%|per ?cent|prozent)$/i, '');
  if (bare !== cell && /^\d+([.,]\d+)?$/.test(bare))
    return {
      message: `found ${found} with a per cent sign`,
      hint: `Write ${bare.replace(',', '.')} and format the column as a plain number.`,
    };
  if (/^\d{1,3}([.,’'\s\u00a0\u202f]\d{3})+([.,]\d+)?$/.test(cell))
    return {
      message: `found ${found}, which may have a thousands separator or three decimals`,
      hint: 'Write the number without separators, with at most two decimals after a point.',
    };
  if (/^\d+,\d+$/.test(cell))
    return {
      message: `found ${found} with a decimal comma`,
      hint: `Write ${cell.replace(',', '.')} with a point.`,
    };
  return {
    message: `expected a number from 0 to 100, found ${found}`,
    hint: `Write the number as published, or "${NOT_REPORTED}" where the source is silent.`,
  };
}

/** The sign between the cells, by the first line: a comma, a semicolon or a tab. */
function delimiterOf(csv: string): string {
  const [head = ''] = csv.split(/\r\n|\r|\n/, 1);
  return [';', '\t'].find((sign) => head.includes(sign)) ?? ',';
}

/** Rows of cells, or the one problem that keeps the table from being read. */
function cells(csv: string, file: string): { rows: string[][]; problem?: Problem } {
  const delimiter = delimiterOf(csv);
  try {
    const rows = parse(csv, {
      bom: true,
      delimiter,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as string[][];
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

/** Compares a table with the infographic it was exported from; `file` is the name used in the problems. */
export function fromSheet(csv: string, infographic: Infographic, file: string): SheetReading {
  const { rows, problem } = cells(csv, file);
  if (problem) return { changes: [], problems: [problem] };
  const [header = [], ...body] = rows;
  const problems: Problem[] = [];
  const complain = (row: number, column: number, about: string, message: string, hint: string) =>
    problems.push({
      file,
      path: [],
      line: row,
      column,
      where: `cell ${cellName(row, column)}${about && `, ${about}`}`,
      message,
      hint,
    });
  const surveys = new Map(infographic.surveys.map((survey) => [survey.id, survey]));
  const phases = infographic.phases.map(({ id }) => id);
  if (header[0] !== 'phase') {
    complain(
      1,
      1,
      '',
      `expected the heading "phase", found ${header[0] ? quoted(header[0]) : 'an empty cell'}`,
      'Start from a fresh export and keep its first row and its first column.',
    );
    return { changes: [], problems };
  }
  const columns = header.flatMap((name, index) => {
    const column = index + 1;
    if (index === 0 || name === 'label') return [];
    if (header.indexOf(name) < index) {
      complain(1, column, '', `the column ${quoted(name)} is there twice`, 'Remove one of them.');
      return [];
    }
    const survey = surveys.get(name);
    if (survey) return [{ column, survey }];
    complain(1, column, '', `there is no survey ${quoted(name)}`, choose(name, [...surveys.keys()]));
    return [];
  });
  if (columns.length === 0 && problems.length === 0)
    complain(1, 2, '', 'there is no column with a survey', `Add one of ${listed([...surveys.keys()])}.`);
  const changes: Change[] = [];
  const seen = new Set<string>();
  body.forEach((cellsOfRow, index) => {
    const row = index + 2;
    const [phase = ''] = cellsOfRow;
    if (cellsOfRow.every((cell) => cell === '')) return;
    if (!phases.includes(phase)) {
      complain(row, 1, '', `there is no phase ${quoted(phase)}`, choose(phase, phases));
      return;
    }
    if (seen.has(phase)) {
      complain(row, 1, '', `the phase ${quoted(phase)} is there twice`, 'Remove one of the rows.');
      return;
    }
    seen.add(phase);
    if (cellsOfRow.length !== header.length) {
      complain(
        row,
        Math.min(cellsOfRow.length, header.length),
        phase,
        `expected ${header.length} cells in this row, found ${cellsOfRow.length}`,
        'Check for a decimal comma or a missing cell: write 24.5, not 24,5.',
      );
      return;
    }
    for (const { column, survey } of columns) {
      const cell = cellsOfRow[column - 1] ?? '';
      const before = survey.shares[phase] ?? null;
      const silent = cell.toLowerCase() === NOT_REPORTED;
      const wrong = silent ? undefined : ambiguity(cell);
      const after = silent ? null : Number(cell);
      if (wrong) complain(row, column, `${phase}, ${survey.id}`, wrong.message, wrong.hint);
      else if (after !== null && after > 100)
        complain(
          row,
          column,
          `${phase}, ${survey.id}`,
          `expected a number from 0 to 100, found ${after}`,
          'Check the number against the source.',
        );
      else if (after !== before) changes.push({ survey: survey.id, phase, before, after });
    }
  });
  for (const phase of phases)
    if (!seen.has(phase) && problems.length === 0)
      complain(
        rows.length + 1,
        1,
        '',
        `the row of the phase ${quoted(phase)} is missing`,
        'Bring it back: every phase has a row, changed or not.',
      );
  return { changes, problems };
}

/** Where a part of the infographic stands in its table: a column of shares, one share, a phase's row, or nowhere. */
function placeOf(
  path: Path,
  rows: readonly string[][],
  infographic: Infographic,
): Pick<Problem, 'line' | 'column' | 'where'> {
  const [list, index, field, key] = path;
  const rowOf = (phase: string) => rows.findIndex((row, at) => at > 0 && row[0] === phase) + 1;
  if (list === 'surveys' && field === 'shares') {
    const survey = infographic.surveys[Number(index)]?.id ?? '';
    const column = (rows[0]?.indexOf(survey) ?? -1) + 1;
    const line = key === undefined ? 1 : rowOf(String(key));
    if (column > 0 && key === undefined)
      return { line, column, where: `column ${columnName(column)}, ${survey}` };
    if (column > 0 && line > 0)
      return { line, column, where: `cell ${cellName(line, column)}, ${key}, ${survey}` };
  }
  const phase = list === 'phases' ? infographic.phases[Number(index)]?.id : undefined;
  const line = phase === undefined ? 0 : rowOf(phase);
  if (line > 0) return { line, column: 1, where: `row ${line}, ${phase}` };
  return { line: 1, column: 1, where: 'the whole table' };
}

/** What is wrong with the numbers of a table, and what to do about it there. */
function wordsFor({ path, refersTo, message, hint, where }: Problem): Pick<Problem, 'message' | 'hint'> {
  if (path[0] === 'surveys' && path[2] === 'shares')
    return {
      message,
      hint: hint.replace('set the unknown ones to null', `write "${NOT_REPORTED}" for the unknown ones`),
    };
  if (path[0] === 'highlights' && refersTo)
    return {
      message: 'this number is a highlight and cannot be left out',
      hint: `Write the number, or first change the infographic's file at ${where}.`,
    };
  if (path[0] === 'changelog')
    return {
      message: 'it changes more numbers than one changelog entry has room for',
      hint: 'Remove some of the columns and import them later.',
    };
  return {
    message: `with these numbers, ${refersTo ? message.replace(/ \(line \d+\)$/, '') : message}`,
    hint: `${hint} Do this first, in the infographic's file at ${where}.`,
  };
}

/**
 * What the check finds with a table's numbers in the infographic, told where the table is to be mended. No line of the
 * infographic's own file is named: what was refused is not written there.
 */
export function inSheet(
  problems: readonly Problem[],
  csv: string,
  infographic: Infographic,
  file: string,
): Problem[] {
  const { rows } = cells(csv, file);
  const told = problems.map((problem): Problem => {
    const { path, refersTo } = problem;
    const place = placeOf(path[0] === 'highlights' && refersTo ? refersTo : path, rows, infographic);
    return { file, path: [], ...place, ...wordsFor(problem) };
  });
  // What is wrong in several languages may be one thing in the table.
  return [...new Map(told.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Changes as a small table for a terminal. */
export function changeTable(changes: readonly Change[]): string {
  const share = (value: number | null) => (value === null ? NOT_REPORTED : String(value));
  const rows = [
    ['survey', 'phase', 'now', 'then'],
    ...changes.map(({ survey, phase, before, after }) => [survey, phase, share(before), share(after)]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `  ${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('   ')
          .trimEnd()}\n`,
    )
    .join('');
}
