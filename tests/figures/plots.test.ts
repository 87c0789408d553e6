// A green run proves where the texts of supporting figures stand by the ruler of our own typeface. It does not prove
// that readers' fonts are as narrow; tests/e2e/article.test.ts looks at the built page in a browser.
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { barsPlot, stripsPlot, type Row, type Series, type ShareFormat } from '../../src/figures/plots.ts';
import { typesetting } from '../../src/figures/typesetting.ts';
import { formatNumber, formatShare } from '../../src/model/format.ts';

const formatOf = (lang: string, notReported: string): ShareFormat => ({
  share: (share) => formatShare(lang, share, notReported),
  number: (share) => formatNumber(lang, share),
});
const formats: Record<string, ShareFormat> = {
  de: formatOf('de', 'nicht angegeben'),
  en: formatOf('en', 'not reported'),
};

/** Names from short to longer than any drawing is wide. */
const NAMES = [
  'UK',
  'Ab 500 Beschäftigten',
  'Companies with 500 or more employees in six countries',
  'Unternehmen mit Gemeinschaftsstandverwaltungsverantwortlichkeiten in Großbritannien und Nordirland',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
];
const VALUES = [
  [31, 20, 12],
  [100, 0, 0.4],
  [null, 60.9, 3],
  [null, null, null],
];

const series = (count: number, name: string): Series[] =>
  Array.from({ length: count }, (_, index) => ({ label: `${name} ${index + 1}` }));
const rows = (count: number, name: string): Row[] =>
  VALUES.map((values, index) => ({
    label: `${name} ${index}`,
    values: values.slice(0, count),
  }));

/** The texts of a plot as boxes, and the drawing's size. */
function boxesOf(svg: string, widthOf: (text: string, bold: boolean) => number) {
  const { document } = parseHTML(`<body>${svg}</body>`);
  const root = document.querySelector('svg')!;
  const [, , width, height] = root.getAttribute('viewBox')!.split(' ').map(Number);
  const texts = [...root.querySelectorAll('text')].map((text) => {
    const at = (name: string) => text.closest(`[${name}]`)?.getAttribute(name);
    const [x, y] = /translate\(([-\d.]+),([-\d.]+)\)/
      .exec(text.getAttribute('transform') ?? '')!
      .slice(1)
      .map(Number);
    const length = widthOf(text.textContent, at('font-weight') === '600');
    const left = at('text-anchor') === 'middle' ? x! - length / 2 : x!;
    return { text: text.textContent, left, right: left + length, top: y! - 7, bottom: y! + 7 };
  });
  return { width: width!, height: height!, texts };
}

describe.each(['de', 'en'])('plots in %s', async (lang) => {
  const set = await typesetting(lang);
  const cases = [288, 600].flatMap((width) =>
    NAMES.flatMap((name) => [1, 2, 3].map((count) => ({ width, name, count }))),
  );
  test.each(cases)(
    'of $width px, $count times "$name": each text is inside and apart',
    ({ width, name, count }) => {
      for (const plot of [barsPlot, stripsPlot]) {
        const svg = plot(rows(count, name), series(count, name), width, formats[lang]!, set);
        const drawn = boxesOf(svg, set.width);
        expect(drawn.width).toBe(width);
        const outside = drawn.texts.filter(
          (box) => box.left < 0 || box.right > width || box.top < 0 || box.bottom > drawn.height,
        );
        expect(outside).toEqual([]);
        const meeting = drawn.texts.flatMap((a, index) =>
          drawn.texts
            .slice(index + 1)
            .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
            .map((b) => `${a.text} meets ${b.text}`),
        );
        expect(meeting).toEqual([]);
      }
    },
  );

  test.each(cases)(
    'of $width px, $count times "$name": bars keep their length, every series its name',
    (entry) => {
      const { width, name, count } = entry;
      const svg = barsPlot(rows(count, name), series(count, name), width, formats[lang]!, set);
      const { document } = parseHTML(`<body>${svg}</body>`);
      const lengths = [...document.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('width')));
      expect(Math.max(...lengths)).toBeGreaterThanOrEqual(width * 0.4);
      const said = [...document.querySelectorAll('text')].map((text) => text.textContent).join(' ');
      const bare = (text: string) => text.replaceAll(/[\s-]/g, '');
      if (count > 1) for (const { label } of series(count, name)) expect(bare(said)).toContain(bare(label));
    },
  );
});

test('the parts of a strip have their numbers under their middle, and what is not reported is an outline', async () => {
  const set = await typesetting('en');
  const shares = [62, null, 14].map((share, index) => ({
    label: `Phase ${index}`,
    values: [share],
  }));
  const svg = stripsPlot(shares, series(1, 'Survey'), 600, formats.en!, set);
  const { document } = parseHTML(`<body>${svg}</body>`);
  const parts = [...document.querySelectorAll('rect')].map((rect) => {
    const at = (name: string) => Number(rect.getAttribute(name));
    return { middle: at('x') + at('width') / 2, outlined: rect.closest('[stroke-dasharray]') !== null };
  });
  expect(parts.map(({ outlined }) => outlined)).toEqual([false, false, true]);
  const { texts } = boxesOf(svg, set.width);
  const numbers = texts.filter(({ text }) => /^(62|14|not reported)$/.test(text!));
  expect(numbers).toHaveLength(3);
  numbers.forEach(({ left, right }, index) =>
    expect(Math.abs((left + right) / 2 - parts[index]!.middle)).toBeLessThan(2),
  );
});
