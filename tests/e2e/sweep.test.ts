// A green run proves that drawing and text never cover one another: in every window size, at every place to which a
// reader may scroll, the drawing that stays in view is whole, uncovered, large enough to read, and shows the step that
// is read. Which step that is follows from rectangles here, not from the script. It does not prove that it looks good.
import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { sample, sweep } from '../size.ts';
import { openBrowser, openPage, type WatchedPage } from './browser.ts';
import { browser, server } from './built.ts';

const WIDTHS = [320, 360, 390, 412, 600, 640, 768, 844, 1000, 1024, 1280, 1366, 1440, 1920];
const HEIGHTS = [320, 480, 560, 600, 720, 768, 844, 1024, 1200];
/** Sizes of `npm test`: phones, tablets, lying phones, notebooks, and those at which something once went wrong. */
const SAMPLE = ['390x844', '640x320', '1280x720'];
/** Sizes with larger text, in px of the browser's preference. */
const LARGE = [24, 32].flatMap((font) =>
  ['390x844', '768x1024', '1280x720', '1920x1200'].map((size) => ({ size, font })),
);
const PATHS = { de: '/', en: '/en/' };

const SCENES = ['intro', 'people', 'structure', 'culture', 'top', 'result', 'you'];
let windows = 0;
let places = 0;

const sizes = WIDTHS.flatMap((width) => HEIGHTS.map((height) => `${width}x${height}`));

/** What the check of one window returns. */
interface Swept {
  /** What is wrong, with the place at which it is. */
  faults: string[];
  /** Whether the drawing stays in view. */
  sticks: boolean;
  /** How many places were looked at. */
  places: number;
  /** The scenes that the drawing showed, in the order in which they came: at every 40 px; at the top and after every press of Space. */
  scenes: string[];
  pressed: string[];
}

/** Gives the page the function `sweepHere`, which checks the current place; true at the end of the story. */
const CHECK = `
  const figure = document.querySelector('[data-story] figure[data-chart]');
  const picture = figure.parentElement;
  const story = picture.closest('[data-story]');
  const steps = [...story.querySelectorAll('[data-step]')];
  const header = document.querySelector('header');
  const sticks = getComputedStyle(picture).position === 'sticky';
  const root = document.documentElement;
  const factor = Math.min(2, FONT / 16);
  const swept = (window.swept = { faults: [], sticks, places: 0, scenes: [] });
  const frame = () => new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }));
  const rect = (element) => element.getBoundingClientRect();
  const meet = (one, other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
  const texts = [...story.querySelectorAll('.opening > *, .passing > * > *'), ...header.children].filter((element) => element.getClientRects().length > 0);
  /** The scene of the step that fills most of what header and drawing leave free of the window. */
  const read = (drawn) => {
    const stacked = steps.some((step) => rect(step).left < drawn.right && drawn.left < rect(step).right);
    const top = Math.max(0, rect(header).bottom, stacked ? drawn.bottom : 0);
    const filled = {};
    for (const step of steps) {
      const box = rect(step);
      filled[step.dataset.step] = (filled[step.dataset.step] ?? 0) + Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, top));
    }
    // At the very end of the story, within a pixel, no step is in sight: the last one stays.
    if (Object.values(filled).every((height) => height === 0)) return { scene: steps.at(-1).dataset.step, filled };
    return { scene: Object.entries(filled).reduce((best, each) => (each[1] > best[1] ? each : best))[0], filled };
  };
  window.sweepHere = async () => {
    await frame();
    const drawn = rect(picture);
    const pinned = parseFloat(getComputedStyle(picture).top) || 0;
    if (sticks ? drawn.top < pinned - 1 : rect(story).bottom < 0) return true;
    swept.places += 1;
    const fault = (what) => swept.faults.push(Math.round(scrollY) + ': ' + what);
    const svg = [...figure.querySelectorAll('svg[data-frame]')].find((each) => each.getClientRects().length > 0);
    const box = rect(svg);
    const scale = svg.getScreenCTM().a;
    const inside = (one) => one.top >= -0.5 && one.bottom <= innerHeight + 0.5 && one.left >= -0.5 && one.right <= root.clientWidth + 0.5;
    const first = innerHeight < 700 && drawn.top > pinned + 1;
    if (root.scrollWidth > root.clientWidth) fault('the page scrolls sideways');
    if (sticks) {
      if (!inside(box) && !(first && box.top >= -0.5)) fault('the drawing is cut: ' + [box.top, box.bottom, box.left, box.right].map(Math.round));
      const { scene, filled } = read(drawn);
      if (figure.dataset.scene !== scene) fault('shows ' + figure.dataset.scene + ', read is ' + scene + ' ' + JSON.stringify(filled));
      if (swept.scenes.at(-1) !== figure.dataset.scene) swept.scenes.push(figure.dataset.scene);
    }
    for (const text of svg.querySelectorAll('text')) {
      const size = Number(text.getAttribute('font-size')) * scale;
      if (size < 12 * (sticks ? factor : 1) - 0.01) fault('text of ' + size.toFixed(1) + ' px: ' + text.textContent);
      const place = rect(text);
      if (sticks && place.width > 0 && getComputedStyle(text).opacity !== '0' && !inside(place) && !first) fault('text is cut: ' + text.textContent);
    }
    // Points on a grid over the drawing, and the boxes of header and text.
    for (const across of [0.02, 0.25, 0.5, 0.75, 0.98])
      for (const down of [0.02, 0.25, 0.5, 0.75, 0.98]) {
        const [x, y] = [box.left + across * box.width, box.top + down * box.height];
        if (x < 0 || y < 0 || x >= root.clientWidth || y >= innerHeight) continue;
        const found = document.elementFromPoint(x, y);
        if (found && !picture.contains(found)) fault('covered at ' + [across, down] + ' by ' + found?.tagName + '.' + found?.className);
      }
    const behind = sticks && steps.some((step) => rect(step).left < drawn.right && drawn.left < rect(step).right);
    for (const text of texts)
      // Text that passes is behind the drawing's own ground, the header is not.
      if (!(behind && story.contains(text)) && meet(rect(text), box)) fault('meets ' + text.tagName + ' ' + text.textContent.trim().slice(0, 30));
    return scrollY + innerHeight >= root.scrollHeight - 1;
  };
  window.sweepAll = async () => {
    for (let y = 0; ; y += 40) {
      scrollTo(0, y);
      if (await sweepHere()) break;
    }
    scrollTo(0, 0);
    await frame();
    return swept;
  };
`;

/** Loads a page in a window and checks it at every 40 px and after every press of Space. */
async function sweepWindow(path: string, size: string, font = 16): Promise<Swept> {
  const [width = 0, height = 0] = size.split('x').map(Number);
  const { page, faults } = await (pages[font] ??= pageFor(font));
  faults.length = 0;
  await page.setViewportSize({ width, height });
  await page.goto('about:blank');
  await page.goto(server.origin + path, { waitUntil: 'load' });
  await page.waitForFunction(() => document.documentElement.dataset.fonts === 'all');
  await page.evaluate(`(() => { const FONT = ${font}; ${CHECK} })()`);
  await page.evaluate('sweepAll()');
  const scenes = await page.evaluate<string[]>('swept.scenes.splice(0)');
  // The top counts as well: the opening may be so low that the first press leaves it.
  while (!(await page.evaluate<boolean>('sweepHere()'))) await page.keyboard.press('Space');
  const swept = await page.evaluate<Swept>('swept');
  return { ...swept, scenes, pressed: swept.scenes, faults: [...faults, ...swept.faults] };
}

/** Switches that let frames follow each other as fast as they are made, and pages scroll at once. */
const FAST = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--disable-smooth-scrolling'];
const browsers: Browser[] = [];
/** One page for each font size: each is in a browser whose reader prefers that size. */
const pages: Record<number, Promise<WatchedPage>> = {};
async function pageFor(font: number): Promise<WatchedPage> {
  const started = await openBrowser([...FAST, `--blink-settings=defaultFontSize=${font}`]);
  browsers.push(started);
  return openPage(started, server.origin, { reducedMotion: 'reduce' });
}
afterAll(async () => {
  for (const started of browsers) await started.close();
});

/** The faults of one window in few lines: each kind once, with the first place at which it is. */
function kinds({ faults }: Swept): string[] {
  const found = new Map<string, string>();
  for (const fault of faults) {
    const kind = fault.replaceAll(/[\d.-]+/g, '#').replace(/\{.*/, '');
    if (!found.has(kind)) found.set(kind, fault);
  }
  return [...found.values()];
}

/** Whether the drawing stays in view in a window of text at 16 px: not in low ones, and where phones lie. */
function staysIn(size: string): boolean {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return height >= 560 || (height >= 480 && width >= 768 && width < 1024);
}

const started = performance.now();
afterAll(() => {
  process.stdout.write(
    `Swept ${windows} windows, ${places} places, in ${Math.round((performance.now() - started) / 1000)} s.\n`,
  );
});

describe.each(sample(Object.entries(PATHS)))('%s', (_, path) => {
  test.each(sample(sizes, (size) => SAMPLE.includes(size)))('at %s', async (size) => {
    const swept = await sweepWindow(path, size);
    windows += 1;
    places += swept.places;
    expect(kinds(swept)).toEqual([]);
    expect(swept.sticks).toBe(staysIn(size));
    expect(swept.places).toBeGreaterThan(20);
    if (!swept.sticks) return;
    expect(swept.scenes).toEqual(SCENES);
    // Space skips no step either; the press after the result may lead past the story's end.
    expect(swept.pressed.slice(0, 6)).toEqual(SCENES.slice(0, 6));
  });

  test.each(sample(LARGE))('at $size with text of $font px', async ({ size, font }) => {
    const swept = await sweepWindow(path, size, font);
    expect(kinds(swept)).toEqual([]);
    expect(swept.places).toBeGreaterThan(20);
  });
});

describe('a link to a step', () => {
  const windows = [
    { width: 390, height: 844 },
    { width: 1280, height: 720 },
    { width: 844, height: 480 },
    { width: 640, height: 320 },
  ];
  /** The scene that is shown, and whether its heading and the drawing are in sight, and nothing lies over the heading. */
  const shown = (page: Page, scene: string) =>
    page.evaluate(async (name) => {
      for (let frames = 0; frames < 5; frames += 1) await new Promise(requestAnimationFrame);
      const figure = document.querySelector<HTMLElement>('[data-story] figure[data-chart]')!;
      const heading = document.querySelector(`#${name} h2`)!;
      const { left, top, bottom } = heading.getBoundingClientRect();
      const seen = top >= 0 && bottom <= innerHeight;
      return {
        scene: figure.dataset.scene,
        hash: location.hash,
        heading: seen && document.elementFromPoint(left + 5, (top + bottom) / 2) === heading,
      };
    }, scene);

  sweep.each(windows)('$width x $height: its heading is in sight', async (viewport) => {
    const { page, faults, close } = await openPage(browser, server.origin, {
      viewport,
      reducedMotion: 'reduce',
    });
    const here = { scene: 'structure', hash: '#structure', heading: true };
    await page.goto(`${server.origin}/#structure`, { waitUntil: 'load' });
    await expect.poll(() => shown(page, 'structure')).toEqual(here);
    await page.reload({ waitUntil: 'load' });
    await expect.poll(() => shown(page, 'structure')).toEqual(here);
    await page.goto(`${server.origin}/404.html`, { waitUntil: 'load' });
    await page.goBack({ waitUntil: 'load' });
    await expect.poll(() => shown(page, 'structure')).toEqual(here);
    await page.waitForSelector('[data-fonts=all]');
    // Within reach of the drawing, or in the header that stays in view.
    await page.locator('figure a[data-language]:visible, header a[data-language]:visible').last().click();
    await page.waitForURL('**/en/#structure');
    await expect.poll(() => shown(page, 'structure')).toEqual(here);
    expect(faults).toEqual([]);
    await close();
  });

  test('where the drawing does not stay, the text of each step leads to its scene', async () => {
    const { page, close } = await openPage(browser, server.origin, {
      viewport: { width: 640, height: 320 },
      reducedMotion: 'reduce',
    });
    await page.goto(server.origin, { waitUntil: 'load' });
    for (const scene of ['people', 'culture', 'top', 'result']) {
      await page.locator(`#${scene} a[data-show]`).click();
      const figure = page.locator('[data-story] figure[data-chart]');
      await expect.poll(() => figure.getAttribute('data-scene')).toBe(scene);
      await expect.poll(async () => Math.abs((await figure.boundingBox())?.y ?? 999)).toBeLessThan(20);
    }
    await close();
  });
});

describe('reflow', () => {
  const SPACING =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

  test.each(
    sample([
      { width: 390, height: 844 },
      { width: 1280, height: 720 },
      { width: 320, height: 256 },
    ]),
  )('$width x $height: with more space in the text no label touches another', async (viewport) => {
    const { page, close } = await openPage(browser, server.origin, {
      viewport,
      reducedMotion: 'reduce',
    });
    await page.goto(server.origin, { waitUntil: 'load' });
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, SPACING);
    for (const scene of SCENES) {
      await page.locator(`[data-story] [data-to=${scene}]`).evaluate((link: HTMLElement) => link.click());
      const touching = await page.evaluate(async () => {
        for (let frames = 0; frames < 5; frames += 1) await new Promise(requestAnimationFrame);
        const svg = [...document.querySelectorAll('[data-story] svg[data-frame]')].find(
          (each) => each.getClientRects().length > 0,
        )!;
        const seen = (element: Element | null): boolean =>
          !element ||
          element === svg ||
          (getComputedStyle(element).opacity !== '0' && seen(element.parentElement));
        const lines = [...svg.querySelectorAll('tspan')]
          .filter((line) => line.getClientRects().length > 0 && seen(line))
          .map((line) => ({
            text: line.textContent,
            owner: line.parentElement,
            box: line.getBoundingClientRect(),
          }));
        const found: string[] = [];
        lines.forEach((one, index) => {
          for (const other of lines.slice(index + 1))
            if (
              one.owner !== other.owner &&
              // A step's label is drawn twice: on its outline, and on the step.
              one.text !== other.text &&
              one.box.left < other.box.right - 1 &&
              other.box.left < one.box.right - 1 &&
              one.box.top + one.box.height * 0.2 < other.box.bottom - other.box.height * 0.2 &&
              other.box.top + other.box.height * 0.2 < one.box.bottom - one.box.height * 0.2
            )
              found.push(`${one.text} | ${other.text}`);
        });
        return found;
      });
      expect(touching, scene).toEqual([]);
    }
    await close();
  });

  const widths = [280, 300, 320, 599, 767, 768, 1023, 1024, 1100];
  test('from 280 px on no page scrolls sideways', async () => {
    const { page, close } = await openPage(browser, server.origin, { reducedMotion: 'reduce' });
    for (const path of Object.values(PATHS))
      for (const width of sample(widths, (each) => [280, 767, 1024].includes(each))) {
        await page.setViewportSize({ width, height: 600 });
        await page.goto(server.origin + path, { waitUntil: 'load' });
        const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(await beyond(), `${path} at ${width} px`).toBeLessThanOrEqual(0);
      }
    await close();
  });
});
