// Tables: what stands around the shares of a table: bases are read, totals are left out, and everything left alone is told.
import type { Message } from '../dataset/problems.ts';
import { namesBase, namesTotal } from './answers.ts';
import { readCount, readShare } from './numbers.ts';
import { columnName } from './table.ts';
import type { Grid, Line } from './table.ts';

/** The start of a long text. */
const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

const left = (where: Message, text: string, why: Message): Message => ({
  en: `${where.en} is left alone: ${text && `"${shortened(text)}", `}${why.en}.`,
  de: `${where.de} bleibt unbeachtet: ${text && `„${shortened(text)}“, `}${why.de}.`,
});
/** A row in words. */
export const rowWords = (row: number): Message => ({ en: `Row ${row}`, de: `Zeile ${row}` });
/** A column in words. */
export const columnWords = (column: number): Message => ({
  en: `Column ${columnName(column)}`,
  de: `Spalte ${columnName(column)}`,
});

/** Whether all known numbers of a line, and at least one, are within three points of 100. */
function addsUp(cells: readonly string[]): boolean {
  const values = cells.flatMap((cell) => {
    const share = readShare(cell, true);
    const value = share.fault === undefined ? share.value : share.meant;
    return typeof value === 'number' ? [value <= 1.1 ? value * 100 : value] : [];
  });
  return values.length > 0 && values.every((value) => Math.abs(value - 100) <= 3);
}

/** Rows of a table that are no shares: bases are read, the others are told. */
export function otherRows(grid: Grid, rows: readonly string[][], names: number, first: number): void {
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
export function otherColumns(grid: Grid, header: readonly string[], names: number): void {
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
export function withoutTotals(
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
