// A green run proves that screen readers are not told what is not so: that an entry is wrong before
// there is one, that a guess was made; and that no part is read that has nothing to say. It does not prove how that sounds:
// tests/speech keeps what Orca says.
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { sample, sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';

const { infographics, site, strings } = loadData('data');
const front = infographics.find(({ slug }) => slug === site.front)!;
const words = strings.en!;

describe('nothing is said that is not so', () => {
  sweep(
    'a question is no wrong entry before it is answered; without an answer there is no way on',
    async () => {
      const { page, close } = await openPage(browser, server.origin, { reducedMotion: 'reduce' });
      await page.goto(`${server.origin}/en/`);
      await page.locator('[data-widget]').scrollIntoViewIfNeeded();
      await page.waitForSelector('[data-widget] .body:not([inert])');
      const main = page.locator('[data-widget] .main').first();
      await main.click();
      for (const { text } of front.check!.questions.slice(0, 2)) {
        await page.waitForFunction(
          (question) => document.querySelector('[data-widget] [data-focus]')?.textContent?.includes(question),
          text.en!,
        );
        expect(await page.locator('[data-widget] :invalid').count()).toBe(0);
        await main.click();
        expect(await page.locator('[data-widget] [type=radio]:invalid:focus').count()).toBe(1);
        expect(await page.locator('[data-widget] [data-focus]').innerText()).toContain(text.en);
        await page.locator('[data-widget] .tiles label').first().click();
        await main.click();
      }
      await close();
    },
  );

  sweep('the number beside the slider says that there is no guess yet, until there is one', async () => {
    for (const [path, said] of [
      ['/en/', words['guess.none']],
      ['/en/#you=1.g37', null],
    ] as const) {
      const { page, close } = await openPage(browser, server.origin, { reducedMotion: 'reduce' });
      await page.goto(server.origin + path);
      const field = page.locator('[data-guess-box] [type=number]');
      await field.waitFor();
      if (said !== null) {
        expect(await field.getAttribute('aria-valuetext')).toBe(said);
        await page.locator('[data-guess-box] [type=range]').fill('37');
      }
      expect(await field.getAttribute('aria-valuetext')).toBeNull();
      expect(await field.inputValue()).toBe('37');
      await close();
    }
  });
});

/** What has a role but nothing to say, or is read though it is only a sign, in the tree as Playwright writes it. */
const EMPTY =
  /^\s*- (?:(?:listitem|link|button|img|heading|status|alert|textbox|slider|combobox)(?: \[[^\]]*\])*|text: [+−↕↑↓])$/gm;

const PAGES = [
  '/',
  `/en/embed/${front.slug}/?widget=1`,
  '/en/digital-intensity/',
  `/embed/${front.slug}/`,
  '/accessibility/',
  '/en/embed-code/',
  `/result/${front.phases[1]!.id}/`,
  '/404.html',
];

describe.each(sample([390, 1280]))('at %i px nothing is read that says nothing', (width) => {
  test.each(sample(PAGES))('on %s', async (path) => {
    const { page, close } = await openPage(browser, server.origin, {
      reducedMotion: 'reduce',
      viewport: { width, height: 800 },
    });
    await page.goto(server.origin + path, { waitUntil: 'load' });
    if (!path.startsWith('/result/')) await page.waitForSelector('[data-fonts=all]');
    const body = page.locator('body');
    const closed = await body.ariaSnapshot();
    for (const details of await page.locator('details').all())
      await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
    // Tables get their buttons when they are first seen.
    const tables = '[data-fold] table[data-sortable]';
    if ((await page.locator(tables).count()) > 0) await page.waitForSelector(`${tables} thead button`);
    const opened = await body.ariaSnapshot();
    expect(opened.length).toBeGreaterThan(200);
    expect(closed.match(EMPTY)).toBeNull();
    expect(opened.match(EMPTY)).toBeNull();
    await close();
  });
});
