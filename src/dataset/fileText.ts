// Dataset layer: the files of a data folder as text, and problems with a file as a whole. Knows no disk.
import { placeOf } from './json.ts';
import type { Message, Problem } from './problems.ts';
import { pathInWords } from './words.ts';

/** The most bytes of a data file: about fifty times a large infographic. */
export const MOST_BYTES = 5_000_000;

/** A data folder, on disk or in memory. Paths are relative to it, with forward slashes. */
export interface DataFolder {
  /** The names of the files in a subfolder ('' for the folder itself), in any order; none if there is no such folder. */
  names(subfolder: string): string[];
  /** The names of the folders in a subfolder, in any order; none if there is no such folder. */
  folders(subfolder: string): string[];
  /** The bytes of a file, or why there are none; files of more than MOST_BYTES are not read. */
  read(path: string): Uint8Array | 'missing' | 'unreadable' | 'too large';
  /**
   * The hexadecimal SHA-256 of a file's text with line feeds at the ends of lines, as git keeps it; undefined if it cannot
   * be read. Left out where none can be computed.
   */
  hash?(path: string): string | undefined;
}

/** A problem with a file as a whole. */
export function fileProblem(file: string, message: Message, hint: Message): Problem {
  return { file, line: 1, column: 1, path: [], where: pathInWords({}, []), message, hint };
}

/** The names of the files in a subfolder, sorted, without hidden ones. */
export function visibleNames(folder: DataFolder, subfolder: string): string[] {
  return folder
    .names(subfolder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

const SAVE_AS_UTF8: Message = {
  en: 'Save the file as "UTF-8": in VS Code, click the encoding at the bottom right.',
  de: 'Die Datei als "UTF-8" speichern: in VS Code unten rechts auf die Codierung klicken.',
};

/** Whether the bytes of a text are UTF-16: by its mark, or because every second one of the first is zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first === 0) !== (second === 0) && bytes.length > 1;
}

/** The text of a file, or the problem that keeps it from being read. */
export function readText(folder: DataFolder, path: string): { text: string } | { problem: Problem } {
  const file = `data/${path}`;
  const bytes = folder.read(path);
  if (bytes === 'missing')
    return {
      problem: fileProblem(
        file,
        { en: 'there is no such file', de: 'diese Datei gibt es nicht' },
        { en: 'Bring it back, or add it.', de: 'Sie zurückholen, oder anlegen.' },
      ),
    };
  if (bytes === 'too large')
    return {
      problem: fileProblem(
        file,
        {
          en: `the file has more than ${MOST_BYTES / 1e6} MB and is not read`,
          de: `die Datei hat mehr als ${MOST_BYTES / 1e6} MB und wird nicht gelesen`,
        },
        {
          en: 'Bring back its last version: data files have at most some hundred kB.',
          de: 'Ihre letzte Fassung zurückholen: Datendateien haben höchstens einige hundert kB.',
        },
      ),
    };
  if (bytes === 'unreadable')
    return {
      problem: fileProblem(
        file,
        { en: 'the file cannot be read', de: 'die Datei lässt sich nicht lesen' },
        {
          en: 'Close it in other programs, and check that it is no folder and that you may read it.',
          de: 'Sie in anderen Programmen schließen, und prüfen, dass sie kein Ordner ist und gelesen werden darf.',
        },
      ),
    };
  if (isUtf16(bytes))
    return {
      problem: fileProblem(
        file,
        { en: 'the file is saved as UTF-16', de: 'die Datei ist als UTF-16 gespeichert' },
        SAVE_AS_UTF8,
      ),
    };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const broken = text.indexOf('\ufffd');
  if (broken < 0) return { text };
  const problem = fileProblem(
    file,
    {
      en: 'found a character that is not written in UTF-8',
      de: 'gefunden: ein Zeichen, das nicht in UTF-8 geschrieben ist',
    },
    SAVE_AS_UTF8,
  );
  return { problem: { ...problem, ...placeOf(text, broken) } };
}
