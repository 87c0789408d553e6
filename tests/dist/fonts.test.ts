// A green run proves that the fonts that pages fetch have every character of the pages' texts that our typefaces have. It
// does not prove what readers see in other scripts and in code, which are set in fonts of the reader's system.
import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import { widthTable } from '../../src/fonts/cut.ts';
import { bytes, FILES, open, PAGES } from './site.ts';

const fonts = FILES.filter((path) => path.endsWith('.woff2')).map((path) => create(bytes(path)));

test('the fonts that pages fetch have every character of their texts', async () => {
  expect(fonts).toHaveLength(2);
  const ours = new Set(Object.keys((await widthTable()).sans));
  const written = new Set(
    PAGES.flatMap((path) => {
      const { body } = open(path);
      for (const code of body.querySelectorAll('script, style, pre.cite')) code.remove();
      return [...(body.textContent ?? '')];
    }),
  );
  expect(written).toContain('ü');
  for (const font of fonts) {
    if (!('hasGlyphForCodePoint' in font)) throw new Error('A collection of fonts, not one font');
    const missing = [...written].filter(
      (character) => ours.has(character) && !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    );
    expect(missing).toEqual([]);
  }
});
