// A green run proves that files are formatted as Prettier formats them in the project. It does not prove that every
// version of Prettier does the same.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatted as byPrettier } from '../../src/editor/edits.ts';
import { formatted } from '../../src/workshop/keeping/format.ts';
import { arbitraryInfographic } from '../fixtures/arbitrary.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { runs } from '../size.ts';
import { COMMITTED, committedText } from './instruments.ts';

test.each(COMMITTED)('%s stays as it is', (slug) => {
  expect(formatted(committedText(slug))).toBe(committedText(slug));
});

test.each([
  ['line ends of Windows', committedText().replaceAll('\n', '\r\n')],
  ['everything in one line', JSON.stringify(JSON.parse(committedText()))],
  ['everything on lines of its own', JSON.stringify(JSON.parse(committedText()), null, 4)],
  ['empty lines between fields', '{\n\n\n"a": 1,\n\n\n"b": [],\n\n"c": {} }'],
  ['numbers', `[${Array.from({ length: 60 }, (_, index) => index * 1111).join()}]`],
  ['numbers of different kinds', '[1, -2.5, 1e3, null, true]'],
  ['escapes', String.raw`{"a\"b": "\u00e9 \n \\ \/"}`],
  ['wide signs', `{"a": "${'日本'.repeat(26)}", "b": {"c": "${'日本'.repeat(24)}"}}`],
  ['tables', '[[1,2],[3,4]]'],
  ['a list of groups with one field', '[{"a":1},{"b":2}]'],
  ['a text alone', '"x"'],
])('%s: as Prettier', async (_, text) => {
  expect(formatted(text)).toBe(await byPrettier(text));
});

test('any JSON is formatted as Prettier does', async () => {
  const texts = fc.constantFrom(
    'a',
    'längerer Text '.repeat(4),
    'x'.repeat(100),
    ...HOSTILE.filter((one) => !/\p{Emoji}|\p{M}/u.test(one)),
  );
  const { tree: value } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      texts,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('a', 'id', 'label', 'ein langer Schlüssel'), tie('tree'), { maxKeys: 4 }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(value, fc.constantFrom(undefined, 2), async (tree, indent) => {
      const text = JSON.stringify(tree, null, indent);
      expect(formatted(text)).toBe(await byPrettier(text));
    }),
    runs(1000),
  );
  await fc.assert(
    fc.asyncProperty(arbitraryInfographic(), async (infographic) => {
      const text = JSON.stringify(infographic);
      expect(formatted(text)).toBe(await byPrettier(text));
    }),
    runs(100),
  );
});

test('what is no JSON stays as it is', () => {
  for (const text of ['', '{', '{"a": 1,}', '// a\n{}', 'undefined']) expect(formatted(text)).toBe(text);
});
