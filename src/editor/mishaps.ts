// Editor tools: expected errors with files (missing, locked, disk full) in plain words. Other errors are rethrown.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Ends a command: the message is all that the editor reads, with what to do and what was not written. */
export class Refused extends Error {}

type Sentence = (file: string) => string;

const folder: Sentence = (file) => `${file} is a folder. Name a file instead.`;
const missing: Sentence = (file) => `There is no file ${file}. Bring it back, or check its name.`;
const closed: Sentence = (file) =>
  `${file} cannot be read. Close it in Excel and other programs, and check that you may read it.`;
const locked: Sentence = (file) =>
  `${file} cannot be written. Close it in Excel and other programs, and check that you may write there.`;
const full: Sentence = (file) => `The disk has no room for ${file}. Make room, then start again.`;
const long: Sentence = (file) => `The name ${file} is too long. Choose a shorter one.`;

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
    ENOENT: (file) => `There is no folder ${dirname(file)}. Make it first.`,
    ENOTDIR: (file) => `${dirname(file)} is not a folder. Choose another place.`,
    EISDIR: folder,
    EACCES: locked,
    EPERM: locked,
    EBUSY: locked,
    EROFS: (file) => `${file} is in a place that can only be read. Choose another place.`,
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
): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const sentence = SENTENCES[tried][isFolder(path) ? 'EISDIR' : code];
  return sentence ? new Refused(`${sentence(file)} ${consequence}\n`) : error;
}

/** The text of a file; throws a refusal if it cannot be read. */
export function readText(path: string, file: string, consequence: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw refusal(error, 'read', path, file, consequence);
  }
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
export function writeText(path: string, file: string, text: string, consequence: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const half = ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '');
    throw refusal(error, 'write', path, file, half ? 'What is there now is not complete.' : consequence);
  }
}
