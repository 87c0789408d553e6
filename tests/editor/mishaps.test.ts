// A green run does not prove that every system reports mishaps with these codes; it proves what is said for each of
// them, and that other errors go on as they are.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText, refusal, Refused, writeText } from '../../src/editor/mishaps.ts';
import { dataFolder } from '../fixtures/folder.ts';

/** An error as the system throws it for a file. */
function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: open 'shares.csv'`), { code, syscall: 'open' });
}

/** What is said when one of these happens to my/shares.csv. */
function said(tried: 'read' | 'write', codes: readonly string[]) {
  return Object.fromEntries(
    codes.map((code) => {
      const thrown = refusal(systemError(code), tried, '/nowhere/shares.csv', 'my/shares.csv', 'Nothing.');
      expect(thrown, code).toBeInstanceOf(Refused);
      return [code, (thrown as Refused).message];
    }),
  );
}

describe('a mishap with a file', () => {
  it('while reading says what to do', () => {
    expect(said('read', ['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EBUSY', 'ENAMETOOLONG']))
      .toMatchInlineSnapshot(`
      {
        "EACCES": "my/shares.csv cannot be read. Close it in Excel and other programs, and check that you may read it. Nothing.
      ",
        "EBUSY": "my/shares.csv cannot be read. Close it in Excel and other programs, and check that you may read it. Nothing.
      ",
        "EISDIR": "my/shares.csv is a folder. Name a file instead. Nothing.
      ",
        "ENAMETOOLONG": "The name my/shares.csv is too long. Choose a shorter one. Nothing.
      ",
        "ENOENT": "There is no file my/shares.csv. Bring it back, or check its name. Nothing.
      ",
        "ENOTDIR": "There is no file my/shares.csv. Bring it back, or check its name. Nothing.
      ",
        "EPERM": "my/shares.csv cannot be read. Close it in Excel and other programs, and check that you may read it. Nothing.
      ",
      }
    `);
  });

  it('while writing says what to do', () => {
    expect(
      said('write', [
        'ENOENT',
        'ENOTDIR',
        'EISDIR',
        'EACCES',
        'EPERM',
        'EBUSY',
        'EROFS',
        'ENOSPC',
        'EDQUOT',
        'ENAMETOOLONG',
      ]),
    ).toMatchInlineSnapshot(`
      {
        "EACCES": "my/shares.csv cannot be written. Close it in Excel and other programs, and check that you may write there. Nothing.
      ",
        "EBUSY": "my/shares.csv cannot be written. Close it in Excel and other programs, and check that you may write there. Nothing.
      ",
        "EDQUOT": "The disk has no room for my/shares.csv. Make room, then start again. Nothing.
      ",
        "EISDIR": "my/shares.csv is a folder. Name a file instead. Nothing.
      ",
        "ENAMETOOLONG": "The name my/shares.csv is too long. Choose a shorter one. Nothing.
      ",
        "ENOENT": "There is no folder my. Make it first. Nothing.
      ",
        "ENOSPC": "The disk has no room for my/shares.csv. Make room, then start again. Nothing.
      ",
        "ENOTDIR": "my is not a folder. Choose another place. Nothing.
      ",
        "EPERM": "my/shares.csv cannot be written. Close it in Excel and other programs, and check that you may write there. Nothing.
      ",
        "EROFS": "my/shares.csv is in a place that can only be read. Choose another place. Nothing.
      ",
      }
    `);
  });

  it('is told as a folder where there is one, also on Windows, which only denies access', () => {
    const root = dataFolder();
    const thrown = refusal(systemError('EPERM'), 'write', root, 'shares', 'Nothing was changed.');
    expect(String(thrown)).toBe('Error: shares is a folder. Name a file instead. Nothing was changed.\n');
  });

  it.each([
    ['a fault in the program', new TypeError('x is not a function')],
    ['an error of the system that no editor can mend', systemError('EMFILE')],
    ['an error with such a code that is not about a file', Object.assign(new Error('x'), { code: 'ENOENT' })],
    ['no error at all', 'ENOENT'],
  ])('is not made of %s', (_, error) => {
    expect(refusal(error, 'read', '/nowhere/x', 'x', 'Nothing was changed.')).toBe(error);
  });

  it('is told in German as well, with the name of the file as it can be shown', () => {
    const thrown = refusal(
      systemError('ENOENT'),
      'read',
      '/x',
      'a\u001b.csv',
      'Nichts wurde geändert.',
      'de',
    );
    expect(thrown).toMatchObject({
      message:
        'Die Datei a\\u001b.csv gibt es nicht. Sie zurückholen, oder ihren Namen prüfen. Nichts wurde geändert.\n',
    });
  });

  it('is that a file is too large, which is told without reading it', () => {
    const root = dataFolder({ 'large.json': 'x'.repeat(2000) });
    expect(() => readText(join(root, 'large.json'), 'large.json', 'Nothing.', 'en', 1000)).toThrow(
      'large.json has 0 MB; files of more than 0.001 MB are not read. Choose another file. Nothing.',
    );
  });

  it('is told by reading and writing alike', () => {
    const root = dataFolder();
    mkdirSync(join(root, 'schema'));
    expect(() => readText(join(root, 'schema'), 'schema', 'Nothing.')).toThrow(Refused);
    expect(() => writeText(join(root, 'schema'), 'schema', 'x', 'Nothing.')).toThrow(Refused);
    writeText(join(root, 'x.csv'), 'x.csv', 'ä', 'Nothing.');
    expect(readText(join(root, 'x.csv'), 'x.csv', 'Nothing.')).toBe('ä');
    expect(readFileSync(join(root, 'x.csv'), 'utf8')).toBe('ä');
  });
});
