// A green run proves that nothing shifts while the article arrives, comes back or is turned, and that what is read stays in
// view. It does not prove that it arrives fast: the bench measures that.
import { describe, expect, test } from 'vitest';
import { sample, sweep } from '../size.ts';
import { calm, openPage } from './browser.ts';
import { browser, server } from './built.ts';
import { shiftOf, watchShift } from './hosts.ts';
import { open, site, waitFor } from './storyPage.ts';

describe('nothing shifts, and what is read stays', () => {
  const arrivals = [
    ['/', 412],
    ['/en/', 412],
    ['/#result', 412],
    ['/#you=1.ppilot', 412],
    ['/#you', 320],
    ['/en/#you', 360],
    [`/embed/${site.front}/`, 412],
  ] as const;
  test.each(sample(arrivals))(
    'nothing shifts while %s arrives at %i px, fonts and widget included',
    async (path, width) => {
      const { page, close } = await openPage(browser, server.origin, { viewport: { width, height: 900 } });
      await watchShift(page);
      await page.goto(server.origin + path, { waitUntil: 'load' });
      await page.waitForSelector('[data-fonts=all]');
      await calm(page);
      expect(await shiftOf(page)).toBeLessThan(0.001);
      await close();
    },
  );

  const linked = [
    ['/#sources', 700],
    ['/en/#method', 700],
    ['/#age', 320],
    ['/#compare', 390],
    ['/en/#people', 390],
  ] as const;
  test.each(sample(linked, ([path]) => path === '/en/#people'))(
    'nothing shifts behind %s at %i px when the fonts come in',
    async (path, width) => {
      const { page, close } = await openPage(browser, server.origin, { viewport: { width, height: 900 } });
      await watchShift(page);
      // The fonts come once the browser has gone to the place.
      await page.route('**/*.woff2', async (route) => {
        await new Promise((done) => setTimeout(done, 500));
        await route.continue();
      });
      await page.goto(server.origin + path, { waitUntil: 'load' });
      const target = () =>
        page.evaluate(() => document.querySelector(':target')?.getBoundingClientRect().top ?? NaN);
      const before = await target();
      await page.waitForSelector('[data-fonts=all]');
      await calm(page);
      expect(Math.abs((await target()) - before)).toBeLessThan(1);
      // Where lines above become fewer, the browser holds what is read, and yet counts text that begins within a line.
      expect(await shiftOf(page)).toBeLessThan(0.005);
      await close();
    },
  );

  sweep('nothing shifts for whoever has scrolled on before the fonts come', async () => {
    const { page, close } = await openPage(browser, server.origin, { viewport: { width: 390, height: 844 } });
    await watchShift(page);
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await page.goto(`${server.origin}/`, { waitUntil: 'load' });
    for (const _ of [1, 2, 3]) {
      await page.mouse.wheel(0, 300);
      await page.waitForTimeout(40);
    }
    await page.waitForSelector('[data-fonts=all]');
    await calm(page);
    expect(await page.evaluate(() => scrollY)).toBe(900);
    expect(await shiftOf(page)).toBeLessThan(0.001);
    await close();
  });

  describe.each(sample([390, 1280]))('a page that comes back, at %i px', (width) => {
    test.each(sample(['reload', 'goBack'] as const))(
      'by %s stands where it was left, and nothing shifts',
      async (way) => {
        const { page, close } = await openPage(browser, server.origin, { viewport: { width, height: 844 } });
        await watchShift(page);
        await page.goto(`${server.origin}/`, { waitUntil: 'load' });
        await page.waitForSelector('[data-fonts=all]');
        await calm(page);
        const stand = () =>
          page.evaluate(() =>
            [...document.querySelectorAll('[data-place]')].map((place) =>
              Math.round(place.getBoundingClientRect().top),
            ),
          );
        const places = ['culture', 'sector', 'age', 'sources'];
        for (const place of sample(places, (each) => each === 'culture')) {
          await page.evaluate(
            (id) => document.getElementById(id)!.scrollIntoView({ behavior: 'instant' }),
            place,
          );
          await calm(page);
          const before = await stand();
          if (way === 'goBack') await page.goto(`${server.origin}/embed-code/`);
          await page[way]();
          await calm(page);
          // Browsers restore whole pixels.
          const moved = (await stand()).map((top, index) => Math.abs(top - before[index]!));
          expect(Math.max(...moved), place).toBeLessThanOrEqual(1);
          expect(await shiftOf(page), place).toBeLessThan(0.001);
        }
        await close();
      },
    );
  });

  sweep(
    'what is read stays in view when the phone is turned, and stands where it was when it is turned back',
    async () => {
      const [upright, lying] = [
        { width: 390, height: 844 },
        { width: 844, height: 390 },
      ];
      const { page, close } = await open('/', { viewport: upright });
      await page.waitForSelector('[data-fonts=all]');
      await calm(page);
      const turn = async (viewport: typeof upright) => {
        await page.setViewportSize(viewport);
        await calm(page);
      };
      await turn(lying);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await turn(upright);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      // Sections in folds are read once the folds are open.
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-fold]')) fold.open = true;
      });
      const paragraph = (id: string) =>
        page.evaluateHandle(
          (name) =>
            [...document.getElementById(name)!.querySelectorAll('p, li, h3, a')]
              .filter((element) => element.getClientRects().length > 0)
              .at(-1)!,
          id,
        );
      const read = ['structure', 'culture', 'sector', 'age', 'numbers', 'method'];
      for (const id of sample(read, (each) => ['structure', 'age'].includes(each))) {
        const text = await paragraph(id);
        await text.evaluate((element) =>
          scrollBy({ top: element.getBoundingClientRect().top - 500, behavior: 'instant' }),
        );
        await calm(page);
        await turn(lying);
        const middle = await text.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return (top + bottom) / 2;
        });
        expect(middle, id).toBeGreaterThan(0);
        expect(middle, id).toBeLessThan(lying.height);
        await turn(upright);
        const top = await text.evaluate((element) => element.getBoundingClientRect().top);
        expect(Math.abs(top - 500), id).toBeLessThan(60);
      }
      await close();
    },
  );

  sweep('a place that a link leads to stays in view when the phone is turned', async () => {
    const { page, close } = await open('/#age', { viewport: { width: 390, height: 844 } });
    await calm(page);
    await page.setViewportSize({ width: 844, height: 390 });
    await calm(page);
    const { y, height } = (await page.locator('#age p').first().boundingBox())!;
    expect(y + height).toBeGreaterThan(0);
    expect(y).toBeLessThan(390);
    await close();
  });

  test('words of later scenes wait for our fonts, but not where their scene is read', async () => {
    const { page, close } = await openPage(browser, server.origin, { viewport: { width: 390, height: 844 } });
    const arrive: (() => void)[] = [];
    await page.route('**/*.woff2', async (route) => {
      await new Promise<void>((done) => arrive.push(done));
      await route.continue();
    });
    await page.goto(`${server.origin}/`, { waitUntil: 'load' });
    const laidOut = (group: string) =>
      page
        .locator(`svg.tall ${group} text`)
        .evaluateAll((texts) => texts.filter((text) => text.getClientRects().length > 0).length);
    await page.waitForSelector('[data-js=on]');
    expect(await laidOut('.outcome')).toBe(0);
    await page.locator('[data-to=people]').evaluate((link: HTMLElement) => link.click());
    await waitFor(page, 'people');
    expect(await laidOut('[data-stage=people] .on-step')).toBeGreaterThan(0);
    expect(await laidOut('.outcome')).toBeGreaterThan(0);
    arrive.forEach((done) => done());
    await page.waitForSelector('[data-fonts=all]');
    await page.evaluate(() => scrollTo(0, 0));
    await waitFor(page, 'intro');
    expect(await laidOut('.outcome')).toBeGreaterThan(0);
    await close();
  });
});
