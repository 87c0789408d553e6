// Workshop: a file from the editor's disk: an infographic, a table, or something that cannot be opened. Nothing in it is run.
import { MOST_BYTES, readText } from '../../dataset/fileText.ts';
import type { Message } from '../../dataset/problems.ts';
import { idFor } from '../../tables/answers.ts';

/** What a file is. */
export type ReadFile =
  | { kind: 'json'; slug: string; text: string }
  | { kind: 'table'; bytes: Uint8Array }
  | { kind: 'refused'; message: Message };

/** Reads a file by its name and bytes. */
export async function readFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<ReadFile> {
  const isJson = /\.json$/i.test(file.name);
  if (!isJson && file.size <= MOST_BYTES)
    return { kind: 'table', bytes: new Uint8Array(await file.arrayBuffer()) };
  const bytes = file.size > MOST_BYTES ? ('too large' as const) : new Uint8Array(await file.arrayBuffer());
  const read = readText({ names: () => [], folders: () => [], read: () => bytes }, file.name);
  if ('problem' in read) {
    const { message, hint } = read.problem;
    return {
      kind: 'refused',
      message: {
        de: `${file.name}: ${message.de}. ${hint.de}`,
        en: `${file.name}: ${message.en}. ${hint.en}`,
      },
    };
  }
  // A byte order mark is no part of the text; the check would tell of it in every file from some editors.
  const text = read.text.replace(/^\ufeff/, '');
  return { kind: 'json', slug: idFor(file.name.replace(/\.json$/i, ''), 'infographic', []), text };
}
