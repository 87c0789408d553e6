// A green run proves WCAG 2.5.8 (Target Size, Minimum) on the pages: each target is 24 px high and wide, or stands in a
// sentence, or has as much room around it. It does not prove that every finger hits it.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { sample, sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';

const { infographics, site } = loadData('data');
const PAGES = [
  ...infographics.flatMap(({ slug }) => [
    slug === site.front ? '/' : `/${slug}/`,
    `/en/${slug === site.front ? '' : `${slug}/`}`,
    `/embed/${slug}/?widget=1`,
  ]),
  '/embed-code/',
  '/accessibility/',
  '/404.html',
];

const open = async (path: string, width: number) => {
  const watched = await openPage(browser, server.origin, {
    reducedMotion: 'reduce',
    viewport: { width, height: 800 },
  });
  await watched.page.goto(server.origin + path, { waitUntil: 'load' });
  const { page } = watched;
  await page.waitForSelector('[data-fonts=all]');
  for (const details of await page.locator('details').all())
    await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
  await page.waitForTimeout(200);
  return watched;
};

/** Targets that are too small, and have neither a sentence around them nor enough room. */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const LEAST = 24;
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea'),
    ].filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, [inert]'));
    const boxes = all.map((element) => {
      // The label of a radio button or a box to tick is its target.
      const target = element.matches('[type=radio], [type=checkbox]') ? element.closest('label') : element;
      const { left, top, right, bottom } = (target ?? element).getBoundingClientRect();
      return { element, left, top, right, bottom };
    });
    const isSmall = ({ left, top, right, bottom }: (typeof boxes)[number]) =>
      // Rounding of half a pixel is the browser's.
      right - left < LEAST - 0.5 || bottom - top < LEAST - 0.5;
    /** A link among words. Citations are no words of a sentence. */
    const inSentence = (element: HTMLElement) => {
      const around = element.closest('p, li, figcaption, td, dd');
      if (!element.matches('a') || element.textContent?.startsWith('[') || !around) return false;
      const others = [...around.childNodes].filter((node) => node instanceof Text);
      return others.some(({ textContent }) => /\p{L}{2}/u.test(textContent ?? ''));
    };
    const centre = ({ left, top, right, bottom }: (typeof boxes)[number]) => ({
      x: (left + right) / 2,
      y: (top + bottom) / 2,
    });
    const hasRoom = (box: (typeof boxes)[number]) => {
      const { x, y } = centre(box);
      return boxes.every((other) => {
        if (other === box || other.element.contains(box.element) || box.element.contains(other.element))
          return true;
        const dx = Math.max(other.left - x, 0, x - other.right);
        const dy = Math.max(other.top - y, 0, y - other.bottom);
        const near = centre(other);
        const apart = !isSmall(other) || Math.hypot(near.x - x, near.y - y) >= LEAST;
        return Math.hypot(dx, dy) >= LEAST / 2 && apart;
      });
    };
    return {
      count: boxes.length,
      small: boxes
        .filter((box) => isSmall(box) && !inSentence(box.element) && !hasRoom(box))
        .map(
          ({ element, left, top, right, bottom }) =>
            `${Math.round(right - left)} x ${Math.round(bottom - top)}: ${element.outerHTML.slice(0, 120)}`,
        ),
      citations: boxes
        .filter((box) => box.element.matches('a[href*="#source-"]') && isSmall(box))
        .map(({ element }) => element.outerHTML.slice(0, 120)),
    };
  });

describe.each(sample([320, 390, 1280]))('at %i px', (width) => {
  test.each(sample(PAGES))('every target on %s is 24 px high and wide, or has as much room', async (path) => {
    const { page, close } = await open(path, width);
    const { count, small, citations } = await tooSmall(page);
    expect(count).toBeGreaterThan(3);
    expect(small).toEqual([]);
    expect(citations).toEqual([]);
    await close();
  });
});

describe('switches within reach on phones', () => {
  test.each(sample([320, 390]))(
    'at %i px motion and theme have words in the foot, and agree with the header',
    async (width) => {
      const { page, close } = await open('/', width);
      for (const name of ['motion', 'theme']) {
        const [above, below] = [
          page.locator(`header [data-set=${name}]`),
          page.locator(`footer [data-set=${name}]`),
        ];
        expect((await below.innerText()).length).toBeGreaterThan(3);
        const before = await above.getAttribute('aria-pressed');
        await below.click();
        await expect.poll(() => above.getAttribute('aria-pressed')).not.toBe(before);
        expect(await below.getAttribute('aria-pressed')).toBe(await above.getAttribute('aria-pressed'));
      }
      await close();
    },
  );
});

describe('a press that leaves its control before it ends', () => {
  const controls = [
    ['the self-check', '[data-widget] .main', '[data-widget][data-view=ways]'],
    ['a step', '[data-to=result]', 'figure[data-scene=intro]'],
    ['a switch', 'header [data-set=theme]', 'header [data-set=theme][aria-pressed=false]'],
  ] as const;
  sweep.each(controls)('does nothing: %s', async (_, control, before) => {
    const { page, close } = await open('/', 1280);
    const target = page.locator(control).first();
    await target.scrollIntoViewIfNeeded();
    if (control.includes('widget')) await page.waitForSelector('[data-widget] .body:not([inert])');
    await page.waitForSelector(before);
    const { x, y, width, height } = (await target.boundingBox())!; // In view, so it has a box.
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(2, y + 150, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(200);
    expect(await page.locator(before).count()).toBeGreaterThan(0);
    // And it does something when it ends there.
    await target.click();
    await expect.poll(() => page.locator(before).count()).toBe(0);
    await close();
  });
});
