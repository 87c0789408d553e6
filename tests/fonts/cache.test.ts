// A green run does not prove that a kept file is still right; it proves that each is made once and is never seen half.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('a file that cannot be made leaves nothing behind and is made the next time', async () => {
  const folder = freshFolder();
  await expect(cached(folder, 'a.txt', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(
    readFileSync(await cached(folder, 'a.txt', () => Promise.resolve(Buffer.from('made'))), 'utf8'),
  ).toBe('made');
});
