// Editor tools: the problems of a table that is read back, at its cells.
import type { Message, Problem } from '../dataset/problems.ts';
import { cellName } from '../tables/table.ts';

/** Collects the problems of one table. */
export class Complaints {
  readonly problems: Problem[] = [];
  readonly #file: string;

  /** `file` is the name of the table in the problems. */
  constructor(file: string) {
    this.#file = file;
  }

  /** Adds a problem with a cell; `about` names what the cell is for, or is empty. */
  add(row: number, column: number, about: string, message: Message, hint: Message): void {
    const place = `${cellName(row, column)}${about && `, ${about}`}`;
    const where = { en: `cell ${place}`, de: `Zelle ${place}` };
    this.problems.push({ file: this.#file, path: [], line: row, column, where, message, hint });
  }
}
