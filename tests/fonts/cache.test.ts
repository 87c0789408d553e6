// A green run proves that each file is made once, is never seen half, and is made again when it is damaged. It does not
// prove that what is made is right.
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { cached } from '../../src/fonts/cache.ts';

/** A folder that is not there yet, and is removed after the test. */
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'inner');
}

test('a file is made once', async () => {
  const folder = freshFolder();
  const make = vi.fn(() => Promise.resolve(Buffer.from('made')));
  const path = await cached(folder, 'a.txt', make);
  expect(await cached(folder, 'a.txt', make)).toBe(path);
  expect(make).toHaveBeenCalledOnce();
  expect(readFileSync(path, 'utf8')).toBe('made');
});

test('a file made several times at once is one whole file, and nothing else is left', async () => {
  const folder = freshFolder();
  const make = () => Promise.resolve(Buffer.from('made'));
  await Promise.all(Array.from({ length: 5 }, () => cached(folder, 'a.txt', make)));
  expect(readdirSync(folder)).toEqual(['a.txt', 'a.txt.sha256']);
});

test('a file that cannot be made leaves nothing behind and is made the next time', async () => {
  const folder = freshFolder();
  await expect(cached(folder, 'a.txt', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(
    readFileSync(await cached(folder, 'a.txt', () => Promise.resolve(Buffer.from('made'))), 'utf8'),
  ).toBe('made');
});

test.each<[string, (path: string) => void]>([
  ['is cut off', (path) => truncateSync(path, 2)],
  ['is empty', (path) => truncateSync(path)],
  ['has another content of the same length', (path) => writeFileSync(path, 'nade')],
  ['has lost its hash', (path) => rmSync(`${path}.sha256`)],
  ['has an empty hash', (path) => truncateSync(`${path}.sha256`)],
])('a kept file that %s is made again', async (_, damage) => {
  const folder = freshFolder();
  const make = vi.fn(() => Promise.resolve(Buffer.from('made')));
  const path = await cached(folder, 'a.txt', make);
  damage(path);
  expect(readFileSync(await cached(folder, 'a.txt', make), 'utf8')).toBe('made');
  expect(make).toHaveBeenCalledTimes(2);
  await cached(folder, 'a.txt', make);
  expect(make).toHaveBeenCalledTimes(2);
});
