// A green run does not prove that pictures look right; it proves that each is drawn once and its texts are kept.
import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { png } from '../../src/pictures/png.ts';
import { withTexts } from '../../src/pictures/pngText.ts';
import { rasterise } from '../../src/pictures/rasterise.ts';
import { readPng } from '../fixtures/png.ts';
import { runs } from '../size.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="2" height="2" fill="#f00"/></svg>';

function studio() {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, draw: vi.fn(rasterise), report: vi.fn<(line: string) => void>() };
}

const order = { name: 'a.png', svg: SVG, width: 8, texts: { Title: 'A' } };

describe('drawing a picture', () => {
  it('happens once: the second time nothing is drawn or said, and the file is the same', async () => {
    const made = studio();
    const first = await png(order, made);
    const drawn = readFileSync(first.path);
    const second = await png(order, made);
    expect(made.draw).toHaveBeenCalledOnce();
    expect(made.report.mock.calls).toEqual([[expect.stringMatching(/^drew a\.png \(\d+ ms, 1 kB\)$/)]]);
    expect(second).toEqual(first);
    expect(first.bytes).toBe(drawn.length);
    expect(readFileSync(second.path).equals(drawn)).toBe(true);
    expect(await readPng(drawn)).toMatchObject({ width: 8, height: 4 });
  });

  it.each([
    ['picture', { ...order, svg: SVG.replace('#f00', '#0f0') }],
    ['width', { ...order, width: 12 }],
    ['texts', { ...order, texts: { Title: 'B' } }],
  ])('happens again when its %s changes', async (_, changed) => {
    const made = studio();
    await png(order, made);
    await png(changed, made);
    expect(made.draw).toHaveBeenCalledTimes(2);
  });
});

it('is drawn again if its kept file is damaged', async () => {
  const made = studio();
  const { path } = await png(order, made);
  const drawn = readFileSync(path);
  truncateSync(path, 20);
  const again = await png(order, made);
  expect(made.draw).toHaveBeenCalledTimes(2);
  expect(again.bytes).toBe(drawn.length);
  expect(readFileSync(again.path).equals(drawn)).toBe(true);
});

describe('texts in a PNG file', () => {
  it('come back as they were, whatever they hold, and leave the picture readable', async () => {
    const bare = await rasterise(SVG, 8);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const file = withTexts(bare, { Description: text, 'Survey data': '{"a":1}' });
        const texts = { Description: text, 'Survey data': '{"a":1}' };
        expect(await readPng(file)).toEqual({ format: 'png', width: 8, height: 4, texts });
      }),
      runs(20),
    );
  });

  it('are refused by what is no PNG file', () => {
    expect(() => withTexts(Buffer.from('no picture'), {})).toThrowErrorMatchingInlineSnapshot(
      `[Error: Not a PNG file: it has no picture data]`,
    );
  });
});
