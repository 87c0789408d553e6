// A green run does not prove that all words fit (geometry.test.ts does); it proves that interface words are measured.
// tests/pictures/linkPreview.test.ts has those of link previews.
import { describe, expect, test } from 'vitest';
import { overflows } from '../../src/chart/fit.ts';
import { loadData } from '../../src/dataset/load.ts';
import { textRuler } from '../../src/fonts/cut.ts';

const ruler = await textRuler();
const { infographics, strings } = loadData('data');
const committed = infographics[0]!;

describe('the drawing', () => {
  test('takes interface words of any length, in more lines', () => {
    const you = 'Ihr Unternehmen, das sich mit allen anderen vergleicht';
    expect(overflows(committed, 'de', { ...strings.de!, 'drawing.you': you }, ruler)).toEqual([]);
  });
});
