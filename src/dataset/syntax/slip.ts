// Dataset layer: one syntax error of a JSON text, and what finding and repairing it needs of the text.
import type { Message } from '../problems.ts';

/** A syntax error, in words, at an offset in the text. */
export interface Slip {
  offset: number;
  /** What was expected and what was found, in one sentence without a full stop. */
  message: Message;
  /** The next action, as a whole sentence. */
  hint: Message;
  /** The text without this error, of the same length; undefined if it is not certain what was meant. */
  repaired?: string;
  /** Brackets are missing or too many, so it is not known in which rows the text stands. */
  unsureOfRows?: boolean;
  /** Errors with the same cause, such as a program that sets typographic quotation marks, are told once. */
  causes?: readonly string[];
}

/** The text with `length` characters from `offset` on replaced by `by`, padded with spaces: all offsets stay. */
export function replace(text: string, offset: number, length: number, by = ''): string {
  return text.slice(0, offset) + by.padEnd(length, ' ') + text.slice(offset + length);
}

/** The offset of the last character before `offset` that is not white space; -1 if there is none. */
export function lastBefore(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length - 1;
}

/** The offset at which the line with `offset` begins. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The rest of the line from `offset` on. */
export function lineFrom(text: string, offset: number): string {
  return text
    .slice(offset)
    .split(/[\r\n]/, 1)
    .join('');
}
