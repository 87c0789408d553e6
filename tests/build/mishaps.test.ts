// A green run proves which errors of the system get a sentence. It does not prove that all that happen are among them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mishap } from '../../src/build/mishaps.ts';
import { sentencesIn } from '../../src/build/sentences.ts';
import { emptyFolder } from './folder.ts';

const say = sentencesIn('en');

/** An error as Node throws it. */
const system = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: no, write`), { code, syscall: 'write', ...(path && { path }) });

test.each([
  ['a full disk', system('ENOSPC', '/a/b.html'), 'The disk has no room for /a/b.html.'],
  ['a full disk, without a path', system('ENOSPC'), 'The disk has no room for dist/.'],
  ['a locked folder', system('EACCES', '/a'), '/a cannot be written.'],
  ['a place to be read alone', system('EROFS', '/a'), '/a is in a place that can only be read.'],
  ['a mounted folder', system('EBUSY', '/a'), '/a cannot be replaced as a whole'],
  ['a cause', new Error('Astro', { cause: system('ENOSPC', '/a') }), 'The disk has no room for /a.'],
  [
    'the bundler',
    new Error('Failed to write file in /a/b.mjs\n\nCaused by:\n    No space left on device (os error 28)\n'),
    'The disk has no room for /a/b.mjs.',
  ],
  ['a part', new AggregateError([new Error('x'), system('EACCES', '/a')]), '/a cannot be written.'],
])('%s is explained', (_, error, said) => {
  expect(mishap(error, say)).toContain(said);
});

test('other errors are not', () => {
  expect(mishap(new Error('ENOSPC'), say)).toBeUndefined();
  expect(mishap(system('ENOENT'), say)).toBeUndefined();
  expect(mishap('ENOSPC', say)).toBeUndefined();
});

test('the error of a real device that is full is explained', () => {
  let error: unknown;
  try {
    writeFileSync(process.platform === 'linux' ? '/dev/full' : join(emptyFolder(), 'a', 'b'), 'x');
  } catch (thrown) {
    error = thrown;
  }
  if (process.platform === 'linux') expect(mishap(error, say)).toContain('The disk has no room');
});
