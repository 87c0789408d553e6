// Editor tools: the shares of one infographic as a table for a spreadsheet, and back. No files, no clock.
import { stringify } from 'csv-stringify/sync';
import type { Problem } from '../dataset/problems.ts';
import type { Infographic, Survey } from '../dataset/schema.ts';
import { choose, listed, quoted } from '../dataset/words.ts';
import { cellName, cells } from './cells.ts';

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

/** Collects the problems of one table. */
class Complaints {
  readonly problems: Problem[] = [];
  readonly #file: string;

  /** `file` is the name of the table in the problems. */
  constructor(file: string) {
    this.#file = file;
  }

  /** Adds a problem with a cell; `about` names what the cell is for, or is empty. */
  add(row: number, column: number, about: string, message: string, hint: string): void {
    const where = `cell ${cellName(row, column)}${about && `, ${about}`}`;
    this.problems.push({ file: this.#file, path: [], line: row, column, where, message, hint });
  }
}

/** A column with the shares of one survey; `column` counts from 1. */
interface ShareColumn {
  column: number;
  survey: Survey;
}

/** The columns with shares, by the survey ids in the header. */
function shareColumns(
  header: readonly string[],
  surveys: readonly Survey[],
  complaints: Complaints,
): ShareColumn[] {
  const ids = surveys.map(({ id }) => id);
  const columns = header.flatMap((name, index) => {
    const column = index + 1;
    if (index === 0 || name === 'label') return [];
    if (header.indexOf(name) < index) {
      complaints.add(1, column, '', `the column ${quoted(name)} is there twice`, 'Remove one of them.');
      return [];
    }
    const survey = surveys.find(({ id }) => id === name);
    if (survey) return [{ column, survey }];
    complaints.add(1, column, '', `there is no survey ${quoted(name)}`, choose(name, ids));
    return [];
  });
  if (columns.length === 0 && complaints.problems.length === 0)
    complaints.add(1, 2, '', 'there is no column with a survey', `Add one of ${listed(ids)}.`);
  return columns;
}

/** What the row of one phase changes. */
function rowChanges(
  phase: string,
  row: number,
  cellsOfRow: readonly string[],
  columns: readonly ShareColumn[],
  complaints: Complaints,
): Change[] {
  return columns.flatMap(({ column, survey }): Change[] => {
    const cell = cellsOfRow[column - 1] ?? '';
    const about = `${phase}, ${survey.id}`;
    const notReported = cell.toLowerCase() === NOT_REPORTED;
    const wrong = notReported ? undefined : ambiguity(cell);
    if (wrong) {
      complaints.add(row, column, about, wrong.message, wrong.hint);
      return [];
    }
    const before = survey.shares[phase] ?? null;
    const after = notReported ? null : Number(cell);
    if (after !== null && after > 100) {
      const message = `expected a number from 0 to 100, found ${after}`;
      complaints.add(row, column, about, message, 'Check the number against the source.');
      return [];
    }
    return after === before ? [] : [{ survey: survey.id, phase, before, after }];
  });
}

/** Compares a table with the infographic it was exported from; `file` is the name used in the problems. */
export function fromSheet(csv: string, infographic: Infographic, file: string): SheetReading {
  const { rows, problem } = cells(csv, file);
  if (problem) return { changes: [], problems: [problem] };
  const [header = [], ...body] = rows;
  const complaints = new Complaints(file);
  const phases = infographic.phases.map(({ id }) => id);
  if (header[0] !== 'phase') {
    const message = `expected the heading "phase", found ${header[0] ? quoted(header[0]) : 'an empty cell'}`;
    complaints.add(
      1,
      1,
      '',
      message,
      'Start from a fresh export and keep its first row and its first column.',
    );
    return { changes: [], problems: complaints.problems };
  }
  const columns = shareColumns(header, infographic.surveys, complaints);
  const seen = new Set<string>();
  const changes = body.flatMap((cellsOfRow, index): Change[] => {
    const row = index + 2;
    const [phase = ''] = cellsOfRow;
    if (cellsOfRow.every((cell) => cell === '')) return [];
    if (!phases.includes(phase)) {
      complaints.add(row, 1, '', `there is no phase ${quoted(phase)}`, choose(phase, phases));
      return [];
    }
    if (seen.has(phase)) {
      complaints.add(row, 1, '', `the phase ${quoted(phase)} is there twice`, 'Remove one of the rows.');
      return [];
    }
    seen.add(phase);
    if (cellsOfRow.length === header.length) return rowChanges(phase, row, cellsOfRow, columns, complaints);
    complaints.add(
      row,
      Math.min(cellsOfRow.length, header.length),
      phase,
      `expected ${header.length} cells in this row, found ${cellsOfRow.length}`,
      'Check for a decimal comma or a missing cell: write 24.5, not 24,5.',
    );
    return [];
  });
  for (const phase of phases)
    if (!seen.has(phase) && complaints.problems.length === 0)
      complaints.add(
        rows.length + 1,
        1,
        '',
        `the row of the phase ${quoted(phase)} is missing`,
        'Bring it back: every phase has a row, changed or not.',
      );
  return { changes, problems: complaints.problems };
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
