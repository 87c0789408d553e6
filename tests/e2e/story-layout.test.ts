// A green run proves that the article has no small, cut or overlapping text at five widths, in both languages and themes.
// It does not prove that it is pleasant to read.
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sample, sweep } from '../size.ts';
import { openBrowser, openPage } from './browser.ts';
import { server } from './built.ts';
import { open, SCENES, settle, site, waitFor } from './storyPage.ts';

describe('the name of the current step', () => {
  const nameOverflow = (page: Page) =>
    page.evaluate(() => {
      const name = document.querySelector('.steps [aria-current]')!;
      const range = document.createRange();
      range.selectNodeContents(name);
      const [text, bar] = [range.getBoundingClientRect(), name.closest('nav')!.getBoundingClientRect()];
      return Math.max(bar.left - text.left, text.right - bar.right);
    });

  sweep.each([
    [16, 320],
    [16, 360],
    [24, 320],
    [32, 320],
    [32, 390],
  ])('is whole with a font size of %i px at %i px', async (font, width) => {
    const large = await openBrowser([`--blink-settings=defaultFontSize=${font}`]);
    for (const path of ['/', '/en/', '/digital-intensity/', '/en/digital-intensity/']) {
      const { page, close } = await openPage(large, server.origin, {
        viewport: { width, height: 844 },
        reducedMotion: 'reduce',
      });
      await page.goto(server.origin + path);
      const scenes = await page.$$eval('[data-to]', (links) =>
        links.map((link) => link.getAttribute('data-to')),
      );
      for (const scene of scenes) {
        await page.$eval(`[data-to="${scene}"]`, (link) => (link as HTMLElement).click());
        await page.waitForSelector(`[data-to="${scene}"][aria-current]`);
        expect(await nameOverflow(page), `${path} ${scene}`).toBeLessThanOrEqual(0);
      }
      await close();
    }
    await large.close();
  });

  sweep("differs from the others in the system's colours", async () => {
    const { page, close } = await open('/', {
      forcedColors: 'active',
      viewport: { width: 1280, height: 800 },
    });
    const [current, other] = await page.evaluate(() =>
      ['.steps [aria-current]', '.steps a:not([aria-current])'].map(
        (selector) => getComputedStyle(document.querySelector(selector)!).backgroundColor,
      ),
    );
    expect(current).not.toBe(other);
    await close();
  });
});

sweep('the words that large text leaves no room for in the drawing stand below it, all of them', async () => {
  const large = await openBrowser(['--blink-settings=defaultFontSize=32']);
  const { page, close } = await openPage(large, server.origin, {
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  await page.goto(`${server.origin}/#you=1.g30`);
  const legend = () =>
    page.$eval('.legend', (element) =>
      [...element.querySelectorAll('li, p')]
        .filter((row) => row.checkVisibility())
        .map((row) => (row as HTMLElement).innerText.replace(/\s+/g, ' ')),
    );
  await page.waitForSelector('figure[data-guess]');
  await page.$eval('[data-to=people]', (link) => (link as HTMLElement).click());
  await page.waitForSelector('figure[data-scene=people]');
  expect(await legend()).toEqual(expect.arrayContaining(['Sie', 'geschätzt: 30']));
  expect(await legend()).not.toContain('alle 3 Stufen');
  await page.$eval('[data-to=result]', (link) => (link as HTMLElement).click());
  await page.waitForSelector('figure[data-scene=result]');
  expect(await legend()).toEqual(expect.arrayContaining(['Sie', 'geschätzt: 30', 'alle 3 Stufen']));
  await close();
  await large.close();
});

describe('every width, language and theme', () => {
  const cases = [320, 390, 768, 1280, 1920].flatMap((width) =>
    site.languages.flatMap(({ code }, index) =>
      (['light', 'dark'] as const).map((theme) => ({ width, path: index === 0 ? '/' : `/${code}/`, theme })),
    ),
  );
  /** The sample meets both frames, languages and themes once. */
  const few = ['320 / light', '1280 /en/ dark'];
  test.each(sample(cases, ({ width, path, theme }) => few.includes(`${width} ${path} ${theme}`)))(
    '$path at $width px, $theme: no sideways scroll, no small or cut text, no overlap',
    async ({ width, path, theme }) => {
      const { page, faults, close } = await open(path, {
        viewport: { width, height: 800 },
        colorScheme: theme,
      });
      const small = await page.evaluate(() => {
        const found: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement!;
          if (
            !node.textContent?.trim() ||
            parent.closest('script, style, [hidden]') ||
            !parent.checkVisibility()
          )
            continue;
          const svg = parent.closest('svg');
          // Nested frames may be scaled by their height.
          const scale = svg ? (svg.getScreenCTM()?.a ?? 1) : 1;
          const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
          if (size < 11.99) found.push(`${size} px: ${node.textContent.trim()}`);
        }
        return found;
      });
      expect(small).toEqual([]);
      for (const name of SCENES) {
        await page.goto(`${server.origin}${path}#${name}`);
        await waitFor(page, name);
        await settle(page);
        const faultsOfLayout = await page.evaluate(() => {
          const root = document.documentElement;
          const found: string[] = [];
          if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
          const buttons = [...document.querySelectorAll<HTMLElement>('.steps-bar .button')];
          const lines = new Set(buttons.filter((each) => each.offsetWidth).map((each) => each.offsetTop));
          if (lines.size > 1) found.push(`the bar of steps has ${lines.size} lines`);
          const shown = (element: Element) => {
            for (let at: Element | null = element; at && at.tagName !== 'figure'; at = at.parentElement) {
              if (getComputedStyle(at).opacity === '0' || getComputedStyle(at).display === 'none')
                return false;
            }
            return true;
          };
          const frame = [...document.querySelectorAll('svg[data-frame]')].find(
            (svg) => svg.getBoundingClientRect().width > 0,
          )!;
          const edge = frame.getBoundingClientRect();
          const texts = [...frame.querySelectorAll('text')].filter(
            (text) => shown(text) && text.getBoundingClientRect().width > 0,
          );
          const boxes = texts.map((text) => {
            const box = text.getBoundingClientRect();
            const trim = box.height * 0.18;
            return {
              name: text.textContent ?? '',
              left: box.left,
              right: box.right,
              top: box.top + trim,
              bottom: box.bottom - trim,
            };
          });
          boxes.forEach((a, i) => {
            if (
              a.left < edge.left - 1 ||
              a.right > edge.right + 1 ||
              a.top < edge.top - 1 ||
              a.bottom > edge.bottom + 1
            )
              found.push(`${a.name} leaves the drawing`);
            boxes.slice(i + 1).forEach((b) => {
              // A step's name stands on its outline and, at the same place, on the block that covers it.
              if (a.name === b.name && a.left === b.left && a.top === b.top) return;
              if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
                found.push(`${a.name} meets ${b.name}`);
            });
          });
          return found;
        });
        expect(faultsOfLayout, name).toEqual([]);
      }
      expect(faults).toEqual([]);
      await close();
    },
  );
});
