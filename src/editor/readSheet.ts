// Editor tools: the table of an infographic, read back: what it changes, or what is wrong with it. No files, no clock.
import type { Infographic, Survey } from '../dataset/schema.ts';
import { listed, quoted } from '../dataset/words.ts';
import { faultWords, readShare } from '../tables/numbers.ts';
import { allowsDecimalCommas } from '../tables/table.ts';
import type { Table } from '../tables/table.ts';
import { Complaints } from './complaints.ts';
import { outsideIds, SUM_ROWS } from './sheet.ts';
import type { Change, SheetReading, SumChange, SumRow } from './sheet.ts';
import { startOf, strangeColumn, strangeRow } from './sheetShape.ts';

/** A column with the shares of one survey; `column` counts from 1. */
interface ShareColumn {
  column: number;
  survey: Survey;
}

/** What one table is read with. */
interface Reading {
  infographic: Infographic;
  columns: ShareColumn[];
  commas: boolean;
  complaints: Complaints;
}

/** The columns with shares, by the survey ids in the header. */
function shareColumns(
  header: readonly string[],
  row: number,
  surveys: readonly Survey[],
  slug: string,
  complaints: Complaints,
): ShareColumn[] {
  const ids = surveys.map(({ id }) => id);
  const columns = header.flatMap((name, index) => {
    const column = index + 1;
    if (index === 0 || name === 'label') return [];
    if (header.indexOf(name) < index) {
      complaints.add(
        row,
        column,
        '',
        { en: `the column ${quoted(name)} is there twice`, de: `die Spalte „${name}“ gibt es zweimal` },
        { en: 'Remove one of them.', de: 'Eine davon entfernen.' },
      );
      return [];
    }
    const survey = surveys.find(({ id }) => id === name);
    if (survey) return [{ column, survey }];
    const { message, hint } = strangeColumn(name, ids, slug);
    complaints.add(row, column, '', message, hint);
    return [];
  });
  if (columns.length === 0 && complaints.problems.length === 0)
    complaints.add(
      row,
      2,
      '',
      { en: 'there is no column with a survey', de: 'keine Spalte hat eine Umfrage' },
      { en: `Add one of ${listed(ids)}.`, de: `Eine davon hinzufügen: ${ids.join(', ')}.` },
    );
  return columns;
}

/** The share of a survey before the import: of a phase, or of an answer outside the order; undefined if it has none. */
function shareBefore(
  { shares, other = [] }: Survey,
  id: string,
  isPhase: boolean,
): number | null | undefined {
  return isPhase ? (shares[id] ?? null) : other.find((one) => one.id === id)?.share;
}

/** What the row of one phase, or of one answer outside the order, changes. */
function rowChanges(id: string, row: number, cells: readonly string[], reading: Reading): Change[] {
  const { infographic, columns, commas, complaints } = reading;
  const isPhase = infographic.phases.some((phase) => phase.id === id);
  return columns.flatMap(({ column, survey }): Change[] => {
    const cell = cells[column - 1] ?? '';
    const before = shareBefore(survey, id, isPhase);
    if (cell === '' && before === undefined) return [];
    const share = readShare(cell, commas);
    if (share.fault !== undefined) {
      const { message, hint } = faultWords(share, cell);
      complaints.add(row, column, `${id}, ${survey.id}`, message, hint);
      return [];
    }
    if (share.value === before) return [];
    const like = infographic.surveys.find(({ other = [] }) => other.some((one) => one.id === id))?.id ?? '';
    return [
      {
        survey: survey.id,
        phase: id,
        before: before ?? null,
        after: share.value,
        ...(isPhase ? {} : { other: { like } }),
      },
    ];
  });
}

/** What a row changes in what the surveys say of their sums. */
function sumChanges(name: SumRow, row: number, cells: readonly string[], reading: Reading): SumChange[] {
  const field = name === '(rest)' ? 'rest' : 'sum';
  return reading.columns.flatMap(({ column, survey }) => {
    const cell = cells[column - 1] ?? '';
    if (cell !== '' && cell !== SUM_ROWS[name]) {
      reading.complaints.add(
        row,
        column,
        survey.id,
        {
          en: `expected ${SUM_ROWS[name]} or an empty cell, found ${quoted(cell)}`,
          de: `hier steht „${cell}“, erwartet wird ${SUM_ROWS[name]} oder eine leere Zelle`,
        },
        {
          en: `Write ${SUM_ROWS[name]}, or empty the cell.`,
          de: `${SUM_ROWS[name]} schreiben, oder die Zelle leeren.`,
        },
      );
      return [];
    }
    const says = cell !== '';
    return says === (survey[field] !== undefined) ? [] : [{ survey: survey.id, field, says }];
  });
}

/** The rows that are missing although the others are in order. */
function missingRows(
  ids: readonly string[],
  seen: ReadonlySet<string>,
  row: number,
  complaints: Complaints,
): void {
  for (const id of ids)
    if (!seen.has(id) && complaints.problems.length === 0)
      complaints.add(
        row,
        1,
        '',
        { en: `the row of the phase ${quoted(id)} is missing`, de: `die Zeile „${id}“ fehlt` },
        {
          en: 'Bring it back: every phase has a row, changed or not.',
          de: 'Sie wieder einfügen: Jede Phase hat eine Zeile, geändert oder nicht.',
        },
      );
}

/**
 * Compares a table with the infographic it was exported from; `file` is the name used in the problems, `slug` the
 * infographic's, for the commands that hints name.
 */
export function fromSheet(table: Table, infographic: Infographic, file: string, slug: string): SheetReading {
  const complaints = new Complaints(file);
  const nothing = { changes: [], sums: [], problems: complaints.problems };
  const start = startOf(table.rows, infographic, complaints);
  if (start === undefined) return nothing;
  const header = table.rows[start] ?? [];
  const columns = shareColumns(header, start + 1, infographic.surveys, slug, complaints);
  const reading = { infographic, columns, commas: allowsDecimalCommas(table), complaints };
  const ids = [...infographic.phases.map(({ id }) => id), ...outsideIds(infographic)];
  const seen = new Set<string>();
  const changes: Change[] = [];
  const sums: SumChange[] = [];
  table.rows.slice(start + 1).forEach((cells, index) => {
    const row = start + index + 2;
    const [name = ''] = cells;
    if (cells.every((cell) => cell === '')) return;
    const isSum = name === '(rest)' || name === '(sum)';
    if (!isSum && !ids.includes(name)) {
      const { message, hint } = strangeRow(cells, row, ids, slug);
      complaints.add(row, 1, '', message, hint);
    } else if (seen.has(name))
      complaints.add(
        row,
        1,
        '',
        { en: `the phase ${quoted(name)} is there twice`, de: `die Phase „${name}“ gibt es zweimal` },
        { en: 'Remove one of the rows.', de: 'Eine der Zeilen entfernen.' },
      );
    else if (cells.length > header.length)
      complaints.add(
        row,
        header.length,
        name,
        {
          en: `expected ${header.length} cells in this row, found ${cells.length}`,
          de: `diese Zeile hat ${cells.length} Zellen statt ${header.length}`,
        },
        {
          en: 'Check for a decimal comma or a missing cell: write 24.5, not 24,5.',
          de: 'Vielleicht steht hier ein Dezimalkomma, oder eine Zelle fehlt: 24.5 statt 24,5 schreiben.',
        },
      );
    else if (isSum) sums.push(...sumChanges(name, row, cells, reading));
    else changes.push(...rowChanges(name, row, cells, reading));
    seen.add(name);
  });
  missingRows(ids, seen, table.rows.length + 1, complaints);
  return { changes, sums, problems: complaints.problems };
}
