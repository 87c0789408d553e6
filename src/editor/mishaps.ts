// Editor tools: expected errors with files (missing, locked, disk full) in plain words. Other errors are rethrown.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { MOST_BYTES } from '../dataset/fileText.ts';
import type { Message, ToolLanguage } from '../dataset/problems.ts';
import { visible } from '../dataset/visible.ts';

/** Ends a command: the message is all that the editor reads, with what to do and what was not written. */
export class Refused extends Error {}

type Sentence = (file: string) => Message;

const folder: Sentence = (file) => ({
  en: `${file} is a folder. Name a file instead.`,
  de: `${file} ist ein Ordner. Stattdessen eine Datei nennen.`,
});
const missing: Sentence = (file) => ({
  en: `There is no file ${file}. Bring it back, or check its name.`,
  de: `Die Datei ${file} gibt es nicht. Sie zurückholen, oder ihren Namen prüfen.`,
});
const closed: Sentence = (file) => ({
  en: `${file} cannot be read. Close it in Excel and other programs, and check that you may read it.`,
  de: `${file} lässt sich nicht lesen. Die Datei in Excel und anderen Programmen schließen, und prüfen, dass sie gelesen werden darf.`,
});
const locked: Sentence = (file) => ({
  en: `${file} cannot be written. Close it in Excel and other programs, and check that you may write there.`,
  de: `${file} lässt sich nicht schreiben. Die Datei in Excel und anderen Programmen schließen, und prüfen, dass dort geschrieben werden darf.`,
});
const full: Sentence = (file) => ({
  en: `The disk has no room for ${file}. Make room, then start again.`,
  de: `Auf dem Datenträger ist kein Platz für ${file}. Platz schaffen und noch einmal beginnen.`,
});
const long: Sentence = (file) => ({
  en: `The name ${file} is too long. Choose a shorter one.`,
  de: `Der Name ${file} ist zu lang. Einen kürzeren wählen.`,
});

/** The message for each operation and system error code. */
const SENTENCES: Record<'read' | 'write', Record<string, Sentence>> = {
  read: {
    ENOENT: missing,
    ENOTDIR: missing,
    EISDIR: folder,
    EACCES: closed,
    EPERM: closed,
    EBUSY: closed,
    ENAMETOOLONG: long,
  },
  write: {
    ENOENT: (file) => ({
      en: `There is no folder ${dirname(file)}. Make it first.`,
      de: `Den Ordner ${dirname(file)} gibt es nicht. Ihn zuerst anlegen.`,
    }),
    ENOTDIR: (file) => ({
      en: `${dirname(file)} is not a folder. Choose another place.`,
      de: `${dirname(file)} ist kein Ordner. Einen anderen Ort wählen.`,
    }),
    EISDIR: folder,
    EACCES: locked,
    EPERM: locked,
    EBUSY: locked,
    EROFS: (file) => ({
      en: `${file} is in a place that can only be read. Choose another place.`,
      de: `${file} liegt an einem Ort, der sich nur lesen lässt. Einen anderen Ort wählen.`,
    }),
    ENOSPC: full,
    EDQUOT: full,
    ENAMETOOLONG: long,
  },
};

/** The code of a system error, such as ENOENT; undefined for errors that no system call has thrown. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether a path leads to a folder. Windows reports EPERM for folders, not EISDIR. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * The error to throw: a Refused if it is an expected error with the file at `path`, else the error itself.
 * `file` is the file's name as the editor knows it, `consequence` what was not done.
 */
export function refusal(
  error: unknown,
  tried: 'read' | 'write',
  path: string,
  file: string,
  consequence: string,
  language: ToolLanguage = 'en',
): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const sentence = SENTENCES[tried][isFolder(path) ? 'EISDIR' : code];
  return sentence ? new Refused(`${sentence(visible(file))[language]} ${consequence}\n`) : error;
}

/** The text of a file; throws a refusal if it cannot be read, or has more than `most` bytes. */
export function readText(
  path: string,
  file: string,
  consequence: string,
  language: ToolLanguage = 'en',
  most = MOST_BYTES,
): string {
  let size: number;
  try {
    size = statSync(path).size;
    if (size <= most) return readFileSync(path, 'utf8');
  } catch (error) {
    throw refusal(error, 'read', path, file, consequence, language);
  }
  const [shown, megabytes, limit] = [visible(file), Math.round(size / 1e6), most / 1e6];
  const sentence = {
    en: `${shown} has ${megabytes} MB; files of more than ${limit} MB are not read. Choose another file.`,
    de: `${shown} hat ${megabytes} MB; Dateien mit mehr als ${limit} MB werden nicht gelesen. Eine andere Datei wählen.`,
  };
  throw new Refused(`${sentence[language]} ${consequence}\n`);
}

/** The bytes of a file; throws a refusal if it cannot be read. */
export function readBytes(path: string, file: string, consequence: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw refusal(error, 'read', path, file, consequence);
  }
}

/** Writes a file; throws a refusal if that cannot be done. */
export function writeText(
  path: string,
  file: string,
  text: string,
  consequence: string,
  language: ToolLanguage = 'en',
): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const half = {
      en: 'What is there now is not complete.',
      de: 'Was jetzt dort steht, ist nicht vollständig.',
    };
    const isHalf = ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '');
    throw refusal(error, 'write', path, file, isHalf ? half[language] : consequence, language);
  }
}
