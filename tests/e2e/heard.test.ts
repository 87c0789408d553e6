// A green run proves that screen readers are not told what is not so: that an entry is wrong before
// there is one, that a guess was made. Each was heard with Orca (tests/speech).
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';

const { infographics, site, strings } = loadData('data');
const front = infographics.find(({ slug }) => slug === site.front)!;
const words = strings.en!;

describe('nothing is said that is not so', () => {
  test('a question is no wrong entry before it is answered; without an answer there is no way on', async () => {
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
  });

  test('the number beside the slider says that there is no guess yet, until there is one', async () => {
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
