// A green run proves that styles and code ask the same questions of a window. It does not prove that they are the right
// ones.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WIDE_FROM } from '../src/chart/wide.ts';
import { SCENE_SCRIPT } from '../src/story/settings.ts';

const read = (file: string) => readFileSync(`src/${file}`, 'utf8');

test('the page begins with the result in the windows whose drawing does not stay in view', () => {
  const [, flat] = /matchMedia\('(.+?)'\)/.exec(SCENE_SCRIPT) ?? [];
  expect(flat).toMatch(/max-width.*max-height/);
  expect(read('styles/steps.css')).toContain(`@media ${flat} {`);
});

test('the wide drawing is shown from the width on for which its texts are sized', () => {
  const widths = [...read('styles/drawing.css').matchAll(/@(?:media|container) \(min-width: (\d+)px\)/g)];
  expect(widths.map(([, width]) => Number(width))).toEqual([WIDE_FROM, WIDE_FROM]);
  expect(read('components/EmbedFrame.astro')).toContain(`(min-width: ${WIDE_FROM}px)`);
});
