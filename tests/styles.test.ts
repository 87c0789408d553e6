// A green run proves that styles and code ask the same questions of a window. It does not prove that they are the right
// ones.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WIDE_FROM } from '../src/chart/wide.ts';

const read = (file: string) => readFileSync(`src/${file}`, 'utf8');

test('the wide drawing is shown from the width on for which its texts are sized', () => {
  const widths = [...read('styles/drawing.css').matchAll(/@container \(min-width: ([\d.]+)em\)/g)];
  expect(widths.map(([, width]) => Number(width) * 16)).toEqual([WIDE_FROM]);
});
