// A green run does not prove that these are all slips editors make, nor that the drawing has room for the texts;
// it proves that each of these files is refused with exactly the pinned words, at the pinned line.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkInfographic } from '../../src/dataset/infographic.ts';
import { inLanguage, report } from '../../src/dataset/problems.ts';

const FOLDER = new URL('../fixtures/broken/', import.meta.url);
const names = readdirSync(FOLDER).sort();

/** A broken fixture and what the check says about it. */
function check(name: string) {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  return { text, ...checkInfographic(text, name, ['de', 'en']) };
}

describe('broken files', () => {
  it('are at least sixty', () => {
    expect(names.length).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ['messages.txt', 'en'],
    ['messages.de.txt', 'de'],
  ] as const)(
    'are told with the messages of %s, each with its place, what was found and what to do',
    async (file, language) => {
      const messages = names
        .map((name) => report(check(name).problems, undefined, language))
        .join(`\n${'-'.repeat(80)}\n\n`);
      await expect(messages).toMatchFileSnapshot(file);
    },
  );

  it.each(names)('%s is refused at a line it has, in our own words', (name) => {
    const { text, problems } = check(name);
    const lines = text.split('\n');
    expect(problems).not.toHaveLength(0);
    for (const { line, column, where, message, hint } of problems) {
      expect(lines[line - 1]).toBeDefined();
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
      expect(where.en).not.toBe('');
      // A message without German would be the same in both languages; words of the file alone are.
      expect(message.de).not.toBe(message.en);
      expect(hint.de).not.toBe(hint.en);
      for (const language of ['en', 'de'] as const) {
        expect(inLanguage(message, language)).not.toMatch(
          /invalid input|undefined|\[object|expected string|received/i,
        );
        expect(inLanguage(hint, language)).toMatch(/[.?]$/);
      }
    }
  });

  it.each(['small.json', 'yesNo.json', 'barest.json'])(
    'are broken by their one slip only: %s, from which they are made, is in order',
    (name) => {
      const text = readFileSync(new URL(`../fixtures/valid/${name}`, import.meta.url), 'utf8');
      expect(checkInfographic(text, name, ['de', 'en']).problems).toEqual([]);
    },
  );
});
