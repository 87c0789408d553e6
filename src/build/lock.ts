// Build: one build at a time in a folder. The lock is a file with the process that holds it; the holder touches it every
// few seconds, so that what a killed process left is known even where its number was given to another one.
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Milliseconds between two touches, and without a touch after which a lock is stale. */
const TOUCH = 2_000;
const STALE = 60_000;

/** Thrown when another process holds the lock. */
export class Locked extends Error {
  readonly pid: number;
  constructor(pid: number) {
    super(`Process ${pid} holds the lock`);
    this.pid = pid;
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether a process of this machine is running. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** The lock's text and the process that holds it, null if nobody does any more; undefined without a lock. */
function readLock(path: string): { text: string; holder: number | null } | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const [number = '', host] = text.split(' ');
    const pid = Number(number);
    const touched = Date.now() - statSync(path).mtimeMs < STALE;
    // A lock without a text is being written.
    const known = text !== '' && host === hostname();
    const held = touched && (!known || (pid !== process.pid && isRunning(pid)));
    return { text, holder: held ? pid : null };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Takes a stale lock away, unless another process was faster: then that one's lock is put back. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') === stale) rmSync(aside);
  else renameSync(aside, path);
}

/** Makes the lock's file; false if there is one. */
function makeLock(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // A full disk leaves an empty file.
    if (codeOf(error) === 'ENOSPC') rmSync(path, { force: true });
    throw error;
  }
}

/**
 * Takes the lock at a path and returns what releases it. A lock of a dead process is taken over. Throws Locked if
 * another process holds it.
 */
export function takeLock(path: string): () => void {
  const text = `${process.pid} ${hostname()} ${Date.now()}`;
  while (!makeLock(path, text)) {
    const found = readLock(path);
    if (found && found.holder !== null) throw new Locked(found.holder);
    if (found) removeStale(path, found.text);
  }
  const touching = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch {
      // Somebody deleted the lock; the build goes on.
    }
  }, TOUCH).unref();
  return () => {
    clearInterval(touching);
    if (readLock(path)?.text === text) rmSync(path, { force: true });
  };
}
