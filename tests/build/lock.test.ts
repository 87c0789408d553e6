// A green run proves that one process holds the lock, and that what a dead one left is taken over. It does not prove this
// for folders that several machines share, where only the lock's age tells.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Locked, takeLock } from '../../src/build/lock.ts';
import { emptyFolder } from './folder.ts';

/** A lock as another process would have written it. */
function foreign(pid: number, host = hostname()): string {
  const path = join(emptyFolder(), 'lock');
  writeFileSync(path, `${pid} ${host} 1`);
  return path;
}

/** The number of a process that has ended. */
const dead = () => spawnSync(process.execPath, ['-e', '']).pid;
/** A process that runs as long as this test does. */
const ALIVE = process.ppid;

test('a lock is taken, holds its process, and is gone when it is released', () => {
  const path = join(emptyFolder(), 'lock');
  const release = takeLock(path);
  expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  release();
  expect(existsSync(path)).toBe(false);
});

test('the lock of a running process is refused with its number and stays', () => {
  const path = foreign(ALIVE);
  expect(() => takeLock(path)).toThrow(new Locked(ALIVE));
  expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`^${ALIVE} `));
});

test('the lock of a process on another machine is refused while it is touched', () => {
  expect(() => takeLock(foreign(dead(), 'elsewhere'))).toThrow(Locked);
});

test('a lock that is being written is refused', () => {
  const path = foreign(ALIVE);
  writeFileSync(path, '');
  expect(() => takeLock(path)).toThrow(Locked);
});

test.each([
  ['of a dead process', () => foreign(dead())],
  ['of an earlier process with our own number', () => foreign(process.pid)],
])('a lock %s is taken over', (_, make) => {
  const path = make();
  takeLock(path)();
  expect(existsSync(path)).toBe(false);
});

test('a lock that nobody has touched for long is taken over, whoever has the number now', () => {
  const path = foreign(ALIVE);
  const old = new Date(Date.now() - 120_000);
  utimesSync(path, old, old);
  const release = takeLock(path);
  expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  expect(readdirSync(join(path, '..'))).toEqual(['lock']);
  release();
});

test('a lock that was taken over is not released by the one who lost it', () => {
  const path = join(emptyFolder(), 'lock');
  const release = takeLock(path);
  writeFileSync(path, `${ALIVE} ${hostname()} 1`);
  release();
  expect(existsSync(path)).toBe(true);
});
