// A green run does not prove that a changed number is true; it proves that whatever happens to the real file, it is
// either still in order or refused at a line, in words, and that the numbers which go on are those in the text.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInfographic } from '../../src/dataset/infographic.ts';
import { stringsOf } from '../../src/dataset/load.ts';
import { inLanguage } from '../../src/dataset/problems.ts';
import { withDrawing } from '../../src/editor/room.ts';
import { runs } from '../size.ts';

const REAL = readFileSync(
  new URL('../../data/infographics/social-media-integration.json', import.meta.url),
  'utf8',
);
const LANGUAGES = ['de', 'en'];
/** What passes is laid out too: the geometry must not fail on anything that the check accepts. */
const DRAWING = await withDrawing();
const STRINGS = stringsOf('data', LANGUAGES);

type Path = (string | number)[];

/** The paths of every value inside a value. */
function paths(value: unknown, path: Path = []): Path[] {
  const inner = Array.isArray(value)
    ? value.flatMap((child, index) => paths(child, [...path, index]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, child]) => paths(child, [...path, key]))
      : [];
  return [path, ...inner];
}

const PATHS = paths(JSON.parse(REAL)).slice(1);

const values: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    '',
    '24 %',
    '24,5',
    'NaN',
    '<b>',
    'constructor',
    '__proto__',
    [],
    {},
    -1,
    101,
    1e21,
    0.1,
  ),
  fc.integer({ min: -5, max: 120 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.json().map((text) => JSON.parse(text) as unknown),
);

/** The real data with one value replaced, removed, doubled or renamed. */
const mutatedData = fc
  .tuple(
    fc.constantFrom(...PATHS),
    fc.constantFrom('replace', 'remove', 'double', 'rename'),
    values,
    fc.string(),
  )
  .map(([path, how, value, name]) => {
    const data = JSON.parse(REAL) as unknown;
    const key = path.at(-1)!;
    const parent = path
      .slice(0, -1)
      .reduce((at, step) => (at as Record<string | number, unknown>)[step], data) as Record<
      string | number,
      unknown
    >;
    if (how === 'double' && Array.isArray(parent)) parent.splice(Number(key), 0, parent[key as number]);
    else if (how === 'rename' && !Array.isArray(parent)) {
      const old = parent[key];
      delete parent[key];
      Object.defineProperty(parent, name, { value: old, enumerable: true, configurable: true });
    } else if (how === 'remove' && !Array.isArray(parent)) delete parent[key];
    else if (how === 'remove') (parent as unknown as unknown[]).splice(Number(key), 1);
    else parent[key] = value;
    return JSON.stringify(data, null, 2);
  });

/** The real text with characters removed, put in or replaced. */
const mutatedText = fc
  .array(
    fc.tuple(
      fc.nat(REAL.length),
      fc.nat(3),
      fc.oneof(
        fc.constantFrom(
          '',
          ',',
          '"',
          '“',
          '„',
          "'",
          '}',
          '{',
          ']',
          '[',
          ':',
          '\n',
          '\t',
          '\\',
          '%',
          ' %',
          '//',
          '\ufeff',
          '-',
          '.',
          'e9',
          '0',
          '9',
        ),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((edits) =>
    edits.reduce((text, [at, length, added]) => text.slice(0, at) + added + text.slice(at + length), REAL),
  );

/** Whatever the text, it is accepted as written or refused at a place it has. */
function passesOrTells(text: string): void {
  const { infographic, problems } = checkInfographic(text, 'mutated.json', LANGUAGES, DRAWING, STRINGS);
  const lines = text.split(/\r\n|\r|\n/);
  for (const { line, column, where, message, hint } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
    expect(where.en.length).toBeGreaterThan(0);
    for (const language of ['en', 'de'] as const) {
      const told = inLanguage(message, language);
      expect(told.length).toBeGreaterThan(0);
      expect(told).not.toMatch(/invalid input|\bundefined\b(?!")|\[object/i);
      expect(inLanguage(hint, language).length).toBeGreaterThan(0);
    }
  }
  if (problems.length > 0) return;
  expect(infographic).toBeDefined();
  const written = JSON.parse(text) as { surveys: { shares: unknown }[] };
  expect(infographic!.surveys.map(({ shares }) => shares)).toEqual(
    written.surveys.map(({ shares }) => shares),
  );
}

describe('the real file', () => {
  it('is in order', () => {
    expect(checkInfographic(REAL, 'real.json', LANGUAGES, DRAWING, STRINGS).problems).toEqual([]);
  });

  it('passes or is told what to mend after random changes of its data', () => {
    fc.assert(fc.property(mutatedData, passesOrTells), runs(1000));
  }, 120_000);

  it('passes or is told what to mend after random changes of its text', () => {
    fc.assert(fc.property(mutatedText, passesOrTells), runs(1000));
  }, 120_000);

  it('can be cut off anywhere and is told where it is open', () => {
    fc.assert(
      fc.property(fc.nat(REAL.trimEnd().length - 1), (length) => {
        const text = REAL.slice(0, length);
        expect(checkInfographic(text, 'cut.json', LANGUAGES).problems).not.toHaveLength(0);
        passesOrTells(text);
      }),
      runs(200),
    );
  }, 60_000);
});
