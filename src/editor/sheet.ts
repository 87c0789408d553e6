// Editor tools: the shares of one infographic as a table for a spreadsheet: a row for each phase and for each answer
// outside the order, and what the surveys say of their sums. readSheet.ts reads it back. No files, no clock.
import { stringify } from 'csv-stringify/sync';
import { inLanguage } from '../dataset/problems.ts';
import type { Problem, ToolLanguage } from '../dataset/problems.ts';
import type { Infographic } from '../dataset/schema.ts';
import { NOT_REPORTED } from '../tables/numbers.ts';

/** The rows with what surveys say of their sums. No id has brackets. */
export const SUM_ROWS = { '(rest)': 'not-reported', '(sum)': 'as-published' } as const;
export type SumRow = keyof typeof SUM_ROWS;

/** One share that a table changes, of a phase or of an answer outside the order. */
export interface Change {
  survey: string;
  phase: string;
  before: number | null;
  after: number | null;
  /** Where the answer stands outside the order: the survey that has its kind and name, if this one does not have it yet. */
  other?: { like: string };
}

/** What a table changes in what a survey says of its sum. */
export interface SumChange {
  survey: string;
  field: 'rest' | 'sum';
  says: boolean;
}

/** What a table would change, or what is wrong with it. */
export interface SheetReading {
  changes: Change[];
  sums: SumChange[];
  problems: Problem[];
}

/** The ids of the answers outside the order in all surveys, in their order. */
export function outsideIds({ surveys }: Infographic): string[] {
  return [...new Set(surveys.flatMap(({ other = [] }) => other.map(({ id }) => id)))];
}

/** What stands in a cell of a share. */
const written = (share: number | null | undefined) =>
  share === undefined ? '' : String(share ?? NOT_REPORTED);

/** The shares as CSV: a row for each phase and for each answer outside the order, a column for each survey. */
export function toSheet(infographic: Infographic, language: string, delimiter: ',' | ';' = ','): string {
  const { phases, surveys } = infographic;
  const rows = phases.map(({ id, label }) => [
    id,
    label[language] ?? id,
    ...surveys.map(({ shares }) => written(shares[id] ?? null)),
  ]);
  const outside = outsideIds(infographic).map((id) => {
    const own = surveys.map(({ other = [] }) => other.find((one) => one.id === id));
    return [id, own.find(Boolean)?.label[language] ?? id, ...own.map((one) => written(one?.share))];
  });
  const sums = (Object.keys(SUM_ROWS) as SumRow[]).flatMap((row) => {
    const said = surveys.map((survey) => survey[row === '(rest)' ? 'rest' : 'sum'] ?? '');
    return said.some(Boolean) ? [[row, '', ...said]] : [];
  });
  const header = ['phase', 'label', ...surveys.map(({ id }) => id)];
  // The byte order mark tells Excel that the file is UTF-8.
  return stringify([header, ...rows, ...outside, ...sums], { bom: true, delimiter, escape_formulas: true });
}

/** Changes as a small table for a terminal. */
export function changeTable(
  reading: Pick<SheetReading, 'changes' | 'sums'>,
  language: ToolLanguage = 'en',
): string {
  const say = (en: string, de: string) => inLanguage({ en, de }, language);
  const share = (value: number | null) =>
    value === null ? say(NOT_REPORTED, 'nicht berichtet') : String(value);
  const rows = [
    [say('survey', 'Umfrage'), 'phase', say('now', 'jetzt'), say('then', 'dann')],
    ...reading.changes.map(({ survey, phase, before, after }) => [
      survey,
      phase,
      share(before),
      share(after),
    ]),
    ...reading.sums.map(({ survey, field, says }) => {
      const word = SUM_ROWS[field === 'rest' ? '(rest)' : '(sum)'];
      return [survey, field, says ? '' : word, says ? word : ''];
    }),
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
