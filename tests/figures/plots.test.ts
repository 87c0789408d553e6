// A green run proves where the texts of supporting figures stand by the ruler of our own typeface. It does not prove
// that readers' fonts are as narrow; tests/e2e/article.test.ts looks at the built page in a browser.
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { barsPlot } from '../../src/figures/bars.ts';
import type { Row, Series, ShareFormat } from '../../src/figures/series.ts';
import { stripsPlot } from '../../src/figures/strips.ts';
import { timelinePlot } from '../../src/figures/timeline.ts';
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
      const years = rows(count, name).map(({ values }, index) => ({ year: 2013 + index ** 2, values }));
      for (const svg of [
        barsPlot({
          rows: rows(count, name),
          series: series(count, name),
          width,
          format: formats[lang]!,
          typesetting: set,
        }),
        stripsPlot({
          rows: rows(count, name),
          series: series(count, name),
          width,
          format: formats[lang]!,
          typesetting: set,
        }),
        timelinePlot({
          rows: years,
          series: series(count, name),
          width,
          format: formats[lang]!,
          typesetting: set,
        }),
      ]) {
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
      const svg = barsPlot({
        rows: rows(count, name),
        series: series(count, name),
        width,
        format: formats[lang]!,
        typesetting: set,
      });
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
  const svg = stripsPlot({
    rows: shares,
    series: series(1, 'Survey'),
    width: 600,
    format: formats.en!,
    typesetting: set,
  });
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

describe.each([288, 600])('a timeline of %i px', async (width) => {
  const set = await typesetting('en');
  const years = [
    { year: 2023, values: [null, 60.9] },
    { year: 2013, values: [30, null] },
    { year: 2019, values: [null, 50] },
    { year: 2021, values: [null, 59] },
  ];
  const drawn = (data: typeof years, count = 2) => {
    const svg = timelinePlot({
      rows: data,
      series: series(count, 'Series'),
      width,
      format: formats.en!,
      typesetting: set,
    });
    const { document } = parseHTML(`<body>${svg}</body>`);
    const dots = [...document.querySelectorAll('circle')].map((dot) => ({
      x: Number(dot.getAttribute('cx')),
      y: Number(dot.getAttribute('cy')),
    }));
    const lines = [...document.querySelectorAll('path')].map((path) => path.getAttribute('d')!);
    return { dots, lines, texts: boxesOf(svg, set.width).texts };
  };

  test('has its years at distances as long as the years between, in any order, and shares from the axis up', () => {
    const { dots, lines } = drawn(years);
    expect(dots).toHaveLength(4);
    const [first, second, third, last] = dots.toSorted((a, b) => a.x - b.x);
    const year = (last!.x - first!.x) / 10;
    expect((second!.x - first!.x) / year).toBeCloseTo(6, 1);
    expect((third!.x - second!.x) / year).toBeCloseTo(2, 1);
    const axis = Number(/,([\d.]+)L/.exec(lines[0]!)![1]);
    expect((axis - first!.y) / (axis - last!.y)).toBeCloseTo(30 / 60.9, 2);
  });

  test('joins the points of a series, and none of another', () => {
    const { dots, lines } = drawn(years);
    const corners = lines.slice(1).map((line) => line.split('L').length);
    expect(corners).toEqual([3]);
    const alone = dots.toSorted((a, b) => a.x - b.x)[0]!;
    expect(lines[1]).not.toContain(`${alone.x},`);
  });

  test('says each value above its point and each year under the axis', () => {
    const { texts } = drawn(years);
    const said = texts.map(({ text }) => text);
    for (const text of ['30%', '50%', '59%', '60.9%', '2013', '2019', '2021', '2023'])
      expect(said).toContain(text);
  });

  test('says first and last where there is no room for all', () => {
    const close = Array.from({ length: 12 }, (_, index) => ({ year: 2012 + index, values: [40] }));
    const said = drawn(close, 1).texts.map(({ text }) => text);
    expect(said).toContain('2012');
    expect(said).toContain('2023');
    if (width < 400) expect(said.filter((text) => text === '40%').length).toBeLessThan(12);
  });
});
