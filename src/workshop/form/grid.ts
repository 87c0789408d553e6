// Workshop: the shares of all surveys as a grid: what stands in which cell, and what the columns add up to. Pure.
import type { Message, Path } from '../../dataset/problems.ts';
import { entriesAt, idsAt, itemsAt, rowsAt, valueAt } from '../../dataset/raw.ts';
import { addShares, roundingRange } from '../../dataset/rounding.ts';
import { typedNumber } from './fields.ts';

/** A row of the grid: an answer with its place in each survey; undefined where a survey does not have it. */
export interface GridRow {
  id: string;
  cells: (Path | undefined)[];
}

/** The rows of the grid: the phases, keys that no phase has, and the answers outside the order. */
export function gridRows(root: unknown): GridRow[] {
  const surveys = rowsAt(root, ['surveys']);
  const phases = idsAt(root, ['phases']).ids;
  const others = [
    ...new Set(
      surveys.flatMap(({ path }) =>
        itemsAt(root, [...path, 'other']).map(({ value }) => String(valueAt(value, ['id']))),
      ),
    ),
  ];
  const stray = surveys.flatMap(({ path }) => entriesAt(root, [...path, 'shares']).map(([key]) => key));
  const keys = [...new Set([...phases, ...stray])];
  return [
    ...keys.map((id) => ({ id, cells: surveys.map(({ path }): Path => [...path, 'shares', id]) })),
    ...others.map((id) => ({
      id,
      cells: surveys.map(({ path }): Path | undefined => {
        const index = itemsAt(root, [...path, 'other']).findIndex(
          ({ value }) => valueAt(value, ['id']) === id,
        );
        return index < 0 ? undefined : [...path, 'other', index, 'share'];
      }),
    })),
  ];
}

/** The sum of a column, and what it means. */
export interface ColumnSum {
  sum: number;
  meaning: Message;
  /** False if the check does not let it pass. */
  isFine: boolean;
}

/** What the shares in a column add up to; undefined while one of them is no number. */
export function columnSum(root: unknown, rows: readonly GridRow[], survey: number): ColumnSum | undefined {
  const values = rows.flatMap(({ cells }) => {
    const path = cells[survey];
    return path ? [valueAt(root, path)] : [];
  });
  if (!values.every((value) => value === null || typeof value === 'number')) return undefined;
  const known = values.filter((value) => value !== null);
  const sum = addShares(known);
  const { least, most } = roundingRange(known);
  const all = known.length === values.length;
  const said = (field: string, word: string) => valueAt(root, ['surveys', survey, field]) === word;
  if (!all)
    return sum <= most
      ? { sum, isFine: true, meaning: { en: 'some are not reported', de: 'nicht alle berichtet' } }
      : { sum, isFine: false, meaning: { en: 'more than 100', de: 'mehr als 100' } };
  if (sum === 100) return { sum, isFine: true, meaning: { en: 'complete', de: 'vollständig' } };
  if (sum >= least && sum <= most)
    return { sum, isFine: true, meaning: { en: 'rounding explains it', de: 'die Rundung erklärt es' } };
  if (sum > 100 && said('sum', 'as-published'))
    return { sum, isFine: true, meaning: { en: 'as published', de: 'so veröffentlicht' } };
  if (sum < 100 && said('rest', 'not-reported'))
    return {
      sum,
      isFine: true,
      meaning: { en: 'the rest is not reported', de: 'der Rest ist nicht berichtet' },
    };
  return sum > 100
    ? {
        sum,
        isFine: false,
        meaning: { en: 'more than rounding explains', de: 'mehr, als die Rundung erklärt' },
      }
    : {
        sum,
        isFine: false,
        meaning: { en: 'less than rounding explains', de: 'weniger, als die Rundung erklärt' },
      };
}

/** A value for a cell. */
interface Placed {
  path: Path;
  value: number | string | null;
}

/** Where a pasted block goes whose first cell is at this row and column, and how many of its values have no cell. */
export function placedBlock(
  rows: readonly GridRow[],
  row: number,
  column: number,
  block: readonly (number | string | null)[][],
): { placed: Placed[]; left: number } {
  const placed: Placed[] = [];
  let left = 0;
  block.forEach((line, down) =>
    line.forEach((value, across) => {
      const path = rows[row + down]?.cells[column + across];
      if (path) placed.push({ path, value });
      else if (value !== null) left += 1;
    }),
  );
  return { placed, left };
}

/** The values of a block of cells as spreadsheets copy it; per cent signs are dropped, empty cells are not reported. */
export function pastedBlock(text: string): (number | string | null)[][] {
  return text
    .replace(/(\r\n|\r|\n)$/, '')
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line.split('\t').map((cell) => {
        const bare = cell.replace(/\s*%\s*$/, '').trim();
        return bare === '' ? null : typedNumber(bare);
      }),
    );
}
