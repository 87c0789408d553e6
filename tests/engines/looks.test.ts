// A green run proves that old Chromiums show article, self-check and frame in both themes: coloured, readable, and working
// step by step. It does not prove that they look as in newer ones, and Firefox and Safari of that age were not tried.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { contrast } from '../chart/contrast.ts';
import { DIST, serveSite } from '../e2e/browser.ts';
import type { FileServer } from '../e2e/serve.ts';
import { MISSING, OLD, openOldChromium } from './oldChromium.ts';

if (!existsSync(join(DIST, 'index.html')))
  throw new Error(`There is no built site in ${DIST}. Run "npm run build" first.`);

const { site: settings } = loadData('data');
/** Contrast that WCAG 2.2 asks for: text, and shapes that mean something. */
const TEXT = 4.5;
const SHAPE = 3;

let site: FileServer;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

/** A colour as getComputedStyle writes it, as hexadecimal; undefined if it lets its ground through. */
function hex(colour: string): string | undefined {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1) ?? [];
  if (parts.length === 0) return undefined;
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Text and shapes in view with their colours, each with its ground: the first ancestor that has one. */
const coloursIn = (page: Page) =>
  page.evaluate(() => {
    const seen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return width > 0 && height > 0 && style.visibility === 'visible' && style.opacity !== '0';
    };
    const groundOf = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
      }
      return 'none';
    };
    const all = (selector: string, kind: 'color' | 'fill') =>
      [...document.querySelectorAll(selector)].filter(seen).map((element) => ({
        what: `${element.tagName} ${(element.textContent ?? '').trim().slice(0, 40)}`,
        colour: getComputedStyle(element)[kind],
        ground: groundOf(element),
      }));
    return {
      texts: all('h1, h2, h3, main p, figcaption, legend, label, .steps a, footer a', 'color'),
      drawn: all('svg text.quiet, svg .quiet text, svg .number text', 'fill'),
      dots: all('.drawing svg circle[data-phase]', 'fill'),
    };
  });

function expectReadable({ texts, drawn, dots }: Awaited<ReturnType<typeof coloursIn>>): void {
  expect(texts.length).toBeGreaterThan(3);
  const unclear = (all: typeof texts, least: number) =>
    all
      .map(({ what, colour, ground }) => ({ what, colour, ground, ink: hex(colour), paper: hex(ground) }))
      .filter(({ ink, paper }) => !ink || !paper || contrast(ink, paper) < least)
      .map(({ what, colour, ground }) => `${what}: ${colour} on ${ground}`);
  expect(unclear(texts, TEXT)).toEqual([]);
  expect(unclear(drawn, TEXT)).toEqual([]);
  expect(dots.length).toBeGreaterThan(50);
  expect(new Set(dots.map(({ colour }) => colour)).size).toBeGreaterThanOrEqual(3);
  expect(unclear(dots, 1.3)).toEqual([]);
  expect(dots.filter(({ colour, ground }) => contrast(hex(colour) ?? '', hex(ground) ?? '') >= SHAPE).length).toBeGreaterThan(20); // prettier-ignore
}

describe.skipIf(MISSING).each(OLD)('Chromium %s', (version) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openOldChromium(version);
    expect(await browser.version()).toContain(`/${version}.`);
  });
  afterAll(() => browser?.close());

  /** Opens a page in a theme; `faults` collects what the console and failed requests say. */
  const open = async (path: string, theme: string, width = 1280) => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.goto(site.origin + path);
    return { page, faults };
  };
  const scene = (page: Page, name: string) =>
    page.waitForSelector(`figure[data-chart][data-scene=${name}]`, { timeout: 10_000 });
  const rest = (page: Page) =>
    page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const noOverflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  describe.each(['light', 'dark'])('in the %s theme', (theme) => {
    test.each([1280, 390])(
      'the article is coloured and readable, step by step, %i pixels wide',
      async (width) => {
        const { page, faults } = await open('/', theme, width);
        await scene(page, 'intro');
        const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        expect(contrast(hex(paper) ?? '', '#ffffff') < 2).toBe(theme === 'light');
        if (width > 1000)
          for (const step of ['people', 'structure', 'culture', 'result']) {
            await page.click(`.steps [data-to=${step}]`);
            await scene(page, step);
          }
        else {
          // Not by goto: Chromium 103 never says that a place in the same page has loaded.
          await page.evaluate(() => (location.hash = 'culture'));
          await scene(page, 'culture');
          for (const step of ['top', 'result']) {
            await page.click('[data-go=next]');
            await scene(page, step);
          }
        }
        await rest(page);
        expectReadable(await coloursIn(page));
        expect(await noOverflow(page)).toBeLessThanOrEqual(0);
        expect(faults).toEqual([]);
        await page.close();
      },
    );

    test('the self-check leads to a result that is readable', async () => {
      const { page, faults } = await open('/#you', theme);
      await page.waitForSelector('[data-widget] .body:not([inert])');
      const view = () => page.$eval('[data-widget]', (widget) => (widget as HTMLElement).dataset.view);
      await page.waitForSelector('[data-widget][data-view=ways]');
      await page.click('[data-widget] .main');
      await page.waitForSelector('[data-widget][data-view=ask]');
      for (let question = 0; question < 12 && (await view()) !== 'result'; question += 1) {
        await page.click('[data-widget] .tiles label');
        if (question === 0) {
          await page.keyboard.press('ArrowDown');
          const { outline, marked } = await page.evaluate(() => {
            const input = document.activeElement as HTMLInputElement;
            const ringed = [input, input.closest('label')].filter((element) => element !== null);
            return {
              outline: ringed.some((element) => getComputedStyle(element).outlineStyle !== 'none'),
              marked: input.checked,
            };
          });
          expect({ outline, marked }).toEqual({ outline: true, marked: true });
          expectReadable(await coloursIn(page));
        }
        const before = await page.$eval('[data-widget] .body', (body) => body.textContent);
        await page.click('[data-widget] .main');
        await page.waitForFunction((was) => document.querySelector('[data-widget] .body')?.textContent !== was, {}, before); // prettier-ignore
      }
      await page.waitForSelector('[data-widget][data-view=result]');
      await page.waitForSelector('svg.wide [data-you][data-phase]');
      await rest(page);
      expectReadable(await coloursIn(page));
      expect(faults).toEqual([]);
      await page.close();
    });

    test('the frame is coloured and readable, and its steps work', async () => {
      const { page, faults } = await open(`/embed/${settings.front}/`, theme, 700);
      await page.waitForSelector('figure[data-chart]');
      await page.waitForFunction(() => !!document.querySelector('.frame > footer'));
      await page.evaluate(() => document.querySelector<HTMLElement>('.steps [data-to=people]')?.click());
      await scene(page, 'people');
      await page.evaluate(() => document.querySelector<HTMLElement>('.steps [data-to=result]')?.click());
      await scene(page, 'result');
      await rest(page);
      expectReadable(await coloursIn(page));
      expect(await noOverflow(page)).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
      await page.close();
    });
  });
});
