// A green run proves that no built style uses a feature above the floor without a base rule that is named here. It does
// not prove that the base rule looks right: tests/engines/looks.test.ts looks at that. The floor: see tests/build/css.test.ts.
import { expect, test, vi } from 'vitest';
import { FILES, open, PAGES, read } from './site.ts';

/** What must not be in built styles: the build lowers it, or nothing here needs it. */
const NEVER: Record<string, RegExp> = {
  'light-dark()': /light-dark\(/,
  nesting: /[{};,\s>+~]&|&[\s.:>+~[]/,
  'color-mix()': /color-mix\(/,
  'relative colours': /\b(rgb|hsl|lab|lch|oklab|oklch)a?\(\s*from\b/,
  'ranges in media queries': /@media[^{]*[<>]/,
  '@scope': /@scope\b/,
  '@starting-style': /@starting-style\b/,
  '@property': /@property\b/,
  'style queries': /@container[^{]*\bstyle\(/,
  'anchor positioning': /anchor\(|anchor-name|position-area/,
  'scroll-driven animation': /animation-timeline|view-timeline|scroll-timeline/,
  'view transitions': /view-transition/,
  'field-sizing': /field-sizing/,
  'interpolate-size': /interpolate-size|calc-size\(/,
  'linear()': /[:\s,]linear\(/,
  'text-box': /text-box/,
  'rounding and trigonometry': /[:(\s,](round|mod|rem|sin|cos|tan|pow|sqrt|hypot)\(/,
  subgrid: /\bsubgrid\b/,
  ':dir()': /:dir\(/,
  ':user-valid': /:user-(in)?valid/,
  ':popover-open': /:popover-open/,
  ':nth-child(of)': /:nth-child\([^)]*\bof\b/,
  'if()': /[:\s]if\(/,
};

/** What is above the floor and stays: each with what a browser without it shows, and how often sources may use it. */
const WITH_BASE: Record<string, { uses: RegExp; without: string; known: RegExp }> = {
  ':has()': {
    uses: /[^{}]*:has\([^{]*\{/g,
    without:
      'Chosen answers are marked by the control alone; all steps are named; step bar, question, header, opening and figure of wide windows and the rest of a frame are seen a moment earlier.',
    known:
      /label[^{]*:has\((:where\([^)]*\))?:(checked|focus-visible|disabled)\)|label[^{]*:has\(\.small|\.steps[^{]*li[^{]*:has\(\[aria-current\]\)|\.frame[^{]*:has\(\+ ?template\)|\.button[^{]*:has\(svg|\.drawing[^{]*:has\(\[data-marked\]\)|selector\(:has\(\*\)\)|\.steps-bar[^{]*:has\(~ ?\.drawing\)|\.picture figure:not\(:has\(figcaption\)\)|(\.opening|\[data-header\]):not\(:has\(> ?:last-child\)\)|\[data-awaited\](:not\(\[data-missing\]\))?:not\(:has\(\[data-complete\]\)\)|\.you-step[^{]*:has\(\[data-awaited\]\)/,
  },
  '@container': {
    uses: /@container[^{]*\{/g,
    without: 'The window chooses between the drawings (@supports not, drawing.css); other blocks keep one column.',
    known: /\(min-width: ?(37\.5em|40rem|520px)\)|\(max-height: ?27em\)|\(min-width: ?\d+(\.\d+)?(px|r?em)\)|\((width>=(34em|37\.5em|40rem|520px)|height<=27em|width<=1[47]\.99em)\)/,
  },
  'small, large and dynamic viewport units': {
    uses: /(block-size|margin-block-start|--[a-z]+):[^;{}]*\d[sld]v[hwbi]\b[^;}]*/g,
    without: 'The same rule in vh stands before it.',
    known: /svh/,
  },
  'lh units': {
    uses: /[a-z-]+:[^;{}]*\dr?lh\b[^;}]*/g,
    without: 'The same rule in em stands before it.',
    known: /^min-block-size:3lh$/,
  },
  'words instead of a sign': {
    uses: /(content:[^;}]*;)?content:[^;}]* ?\/ ?""/g,
    without: 'The same sign stands before it without words, and is read.',
    known: /^content:([^;]+);content:\1 ?\/ ?""$/,
  },
  'text-wrap': {
    uses: /text-wrap:[^;}]*/g,
    without: 'Lines break as they come.',
    known: /balance|pretty/,
  },
  'content-visibility': {
    uses: /content-visibility:[^;}]*/g,
    without: 'Firefox before 125 and Safari before 18 lay everything out at once.',
    known: /auto|visible/,
  },
  'overflow-anchor': {
    uses: /overflow-anchor:[^;}]*/g,
    without: 'Safari has no scroll anchoring to switch off.',
    known: /none/,
  },
  '::details-content': {
    uses: /[^{}]*::details-content[^{]*\{/g,
    without: 'On paper, closed details stay closed.',
    known: /details/,
  },
};

const styles = [
  ...FILES.filter((file) => file.endsWith('.css')).map((file) => ({ file, css: read(file) })),
  ...PAGES.flatMap((file) =>
    [...open(file).querySelectorAll('style')].map((style) => ({ file, css: style.textContent ?? '' })),
  ),
].map(({ file, css }) => ({ file, css: css.replaceAll(/\/\*[^]*?\*\//g, '') }));

/** A property that comes twice in one rule: in an older unit first, for browsers that do not know the newer. */
const TWICE = /([a-z-]+):[^;{}]*\d(vh|em)\b[^;{}]*;[^{}]*\1:[^;{}]*\d(svh|lh)\b/;

// These patterns read all pages; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

test('there are styles to look at', () => {
  expect(styles.length).toBeGreaterThan(PAGES.length);
  expect(styles.some(({ css }) => css.includes('prefers-color-scheme'))).toBe(true);
});

test.each(Object.entries(NEVER))('no built style uses %s', (_, feature) => {
  expect(styles.filter(({ css }) => feature.test(css)).map(({ file }) => file)).toEqual([]);
});

test.each(Object.entries(WITH_BASE))('%s has a base rule wherever it is used', (_, { uses, known }) => {
  const found = new Set(styles.flatMap(({ css }) => css.match(uses) ?? []));
  // What nobody uses any more leaves the table.
  expect(found.size).toBeGreaterThan(0);
  expect([...found].filter((use) => !known.test(use))).toEqual([]);
});

test('newer units stand behind the same declaration in an older one', () => {
  const alone = styles.flatMap(({ css }) =>
    (css.match(/(?:@supports[^{}]*\{)?[^{}]*\{[^{}]*\d(svh|lh)\b[^{}]*\}/g) ?? []).filter(
      (rule) => !rule.startsWith('@supports') && !TWICE.test(rule),
    ),
  );
  expect([...new Set(alone)]).toEqual([]);
});

test('a rule with :has() stands alone, since a browser without it drops the whole rule', () => {
  const mixed = styles
    .flatMap(({ css }) => css.match(/[^{}]*:has\([^{}]*\{/g) ?? [])
    .filter((rule) => !rule.includes('@supports'))
    .map((rule) => rule.replaceAll(/\([^()]*(\([^()]*\)[^()]*)*\)/g, ''))
    .filter((rule) => rule.includes(','));
  expect([...new Set(mixed)]).toEqual([]);
});
