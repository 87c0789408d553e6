// Editor tools: changes in the text of a JSON file that leave everything else as it is written.
import { applyEdits, modify } from 'jsonc-parser';
import { format } from 'prettier';

/** The text with a value at a path; `undefined` removes what is there, `insert` puts it before the entry of a list. */
export function setIn(text: string, path: (string | number)[], value: unknown, insert = false): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion: insert }));
}

/** The text formatted as the project's data files are. */
export function formatted(text: string): Promise<string> {
  return format(text, { parser: 'json', printWidth: 110, endOfLine: 'auto' });
}

/** A value as the text of a data file. */
export function asFile(value: unknown): Promise<string> {
  return formatted(JSON.stringify(value));
}
