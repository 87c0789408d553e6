// A green run proves that the article around the drawing can be used: by Tab, by links, in flat windows, in either language
// and theme, and without scripts. It does not prove that it is read.
import { describe, expect, test } from 'vitest';
import { sample, sweep } from '../size.ts';
import { calm, openPage } from './browser.ts';
import { browser, server } from './built.ts';
import { infographic, open, scene, SCENES, settle, site, waitFor } from './storyPage.ts';

const still = { reducedMotion: 'reduce' as const };

describe('a window in which the drawing does not stay in view', () => {
  const flat = [
    [844, 390],
    [640, 400],
    [320, 256],
  ] as const;
  test.each(sample(flat, (_, index) => index === 2))(
    'of %i x %i px shows the result; scrolling changes nothing, and nothing is covered',
    async (width, height) => {
      const { page, faults, close } = await open('/', { viewport: { width, height } });
      expect(await scene(page)).toBe('result');
      for (const step of ['people', 'culture', 'result']) {
        await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), step);
        await settle(page);
        expect(await scene(page)).toBe('result');
        const covers = await page.evaluate((id) => {
          const { top, bottom, left, right } = document.querySelector(`#${id} h2`)!.getBoundingClientRect();
          const drawn = document.querySelector('.picture')!.getBoundingClientRect();
          return drawn.top < bottom && top < drawn.bottom && drawn.left < right && left < drawn.right;
        }, step);
        expect(covers).toBe(false);
      }
      expect(faults).toEqual([]);
      await close();
    },
  );

  test.each(sample(flat, (_, index) => index === 0))(
    'of %i x %i px: each step has a link that brings its picture, which then stays',
    async (width, height) => {
      const { page, faults, close } = await open('/', { viewport: { width, height } });
      const entries = await page.evaluate(() => history.length);
      for (const step of SCENES.slice(1, -1)) {
        const link = page.locator(`#${step} a[data-show]`);
        await link.scrollIntoViewIfNeeded();
        await link.click();
        await waitFor(page, step);
        const { top, bottom } = await page
          .locator('figure[data-chart] svg:visible[data-frame]')
          .evaluate((svg) => svg.getBoundingClientRect());
        expect(top).toBeLessThan(height / 2);
        expect(bottom).toBeGreaterThan(height / 2);
        expect(new URL(page.url()).hash).toBe(`#${step}`);
        await page.evaluate(() => scrollBy(0, 40));
        await settle(page);
        expect(await scene(page)).toBe(step);
      }
      expect(await page.evaluate(() => history.length)).toBe(entries);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('has buttons that change the drawing, and leave it where it is', async () => {
    const { page, close } = await open('/', { viewport: { width: 320, height: 400 } });
    expect(await scene(page)).toBe('result');
    await page.locator('.picture').evaluate((element) => element.scrollIntoView());
    const before = await page.evaluate(() => scrollY);
    await page.locator('[data-go=previous]').click();
    await waitFor(page, SCENES.at(-3)!);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.evaluate(() => scrollBy(0, 40));
    await settle(page);
    expect(await scene(page)).toBe(SCENES.at(-3));
    expect(await page.evaluate(() => scrollY)).toBe(before + 40);
    await close();
  });
});

describe('the page around the drawing', () => {
  sweep('the Tab key leads from the drawing into the widget', async () => {
    const { page, close } = await open('/en/', { viewport: { width: 1280, height: 800 } });
    // From the top, as visitors do: the first press wakes the widget.
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => !document.querySelector('[data-island] [inert]'));
    await page.locator('figure[data-chart] [data-keys]').focus();
    const inside = () => page.evaluate(() => Boolean(document.activeElement?.closest('[data-island]')));
    for (let presses = 0; presses < 12 && !(await inside()); presses += 1) await page.keyboard.press('Tab');
    expect(await inside()).toBe(true);
    await page.waitForFunction(
      () => document.activeElement?.matches('input, button') && !document.activeElement.closest('[inert]'),
    );
    await page.locator('[data-view=ways] .ways button').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-view=ask] [data-focus]:focus');
    await close();
  });

  test('the Tab key wakes the widget, also when it was pressed before the script came', async () => {
    const { page, close } = await openPage(browser, server.origin, still);
    const came = Promise.withResolvers<void>();
    await page.route('**/*.js', async (route) => {
      await came.promise;
      await route.continue();
    });
    await page.goto(`${server.origin}/en/`, { waitUntil: 'commit' });
    await page.waitForSelector('footer', { state: 'attached' });
    await page.keyboard.press('Tab');
    await page.waitForSelector('.skip:focus', { state: 'attached' });
    came.resolve();
    await page.waitForSelector('[data-island] [data-widget] [inert]', { state: 'detached' });
    await close();
  });

  sweep('a result that comes back with the page leaves the drawing at the step that is read', async () => {
    const { page, close } = await openPage(browser, server.origin, {
      ...still,
      viewport: { width: 390, height: 844 },
    });
    await page.goto(`${server.origin}/en/#you=1.ppilot`);
    await page.waitForSelector('[data-view=result]');
    const read = () =>
      page.evaluate(() => {
        const step = document.querySelector('#result')!;
        scrollTo(0, scrollY + step.getBoundingClientRect().top - innerHeight / 2 + 30);
      });
    await read();
    await waitFor(page, 'result');
    await page.reload();
    await page.waitForSelector('[data-view=result][data-complete]');
    await page.waitForSelector('figure[data-placed]');
    await settle(page);
    expect(await scene(page)).toBe('result');
    await close();
  });

  sweep('a result whose script is late does not take back who has scrolled on', async () => {
    const { page, close } = await openPage(browser, server.origin, {
      ...still,
      viewport: { width: 390, height: 844 },
    });
    const asked = Promise.withResolvers<void>();
    const came = Promise.withResolvers<void>();
    await page.route('**/_astro/start.*.js', async (route) => {
      asked.resolve();
      await came.promise;
      await route.continue();
    });
    await page.goto(`${server.origin}/#you=1.ppilot`);
    await asked.promise;
    await page.evaluate(() => document.querySelector('#structure')!.scrollIntoView());
    await waitFor(page, 'structure');
    const before = await page.evaluate(() => scrollY);
    came.resolve();
    await page.waitForSelector('figure[data-placed]', { state: 'attached' });
    await settle(page);
    expect(await scene(page)).toBe('structure');
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(2);
    await close();
  });

  sweep('the widget is never seen without its style, which may come late', async () => {
    const { page, close } = await openPage(browser, server.origin, {});
    await page.route('**/embed-files/*.css', async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await page.goto(`${server.origin}/#you=1.ppilot`, { waitUntil: 'commit' });
    await page.waitForSelector('#you', { state: 'attached' });
    const display = () =>
      page.evaluate(() => {
        const widget = document.querySelector('.widget');
        return widget && getComputedStyle(widget).display;
      });
    await page.waitForTimeout(300);
    expect(await display()).not.toBe('block');
    await page.waitForSelector('.widget');
    expect(await display()).toBe('grid');
    await close();
  });

  const places = [
    ...infographic.sections.flatMap(({ id, figures }) => [id, ...figures]),
    'numbers',
    'method',
    'sources',
  ];
  test.each(sample([390, 1280]))(
    'links to sections and figures lead right below what stays in view, at %i px',
    async (width) => {
      const { page, close } = await open('/', { viewport: { width, height: 800 } });
      for (const id of sample(places, (_, index) => index % 10 === 0)) {
        await page.goto('about:blank');
        await page.goto(`${server.origin}/#${id}`, { waitUntil: 'load' });
        await calm(page);
        const gap = await page.evaluate((name) => {
          const header = document.querySelector('header')!;
          const covered = getComputedStyle(header).position === 'sticky' ? header.offsetHeight : 0;
          return document.getElementById(name)!.getBoundingClientRect().top - covered;
        }, id);
        // A pixel may be lost to rounding.
        expect(gap, id).toBeGreaterThan(-1.5);
        expect(gap, id).toBeLessThan(24);
      }
      await close();
    },
  );

  sweep(
    'the header that stays in view covers nothing that has the focus, and moves nothing when it has it',
    async () => {
      const { page, close } = await open('/#compare', { viewport: { width: 1280, height: 800 } });
      await calm(page);
      const before = await page.evaluate(() => scrollY);
      await page.evaluate(() =>
        document.querySelector<HTMLElement>('header a')!.focus({ preventScroll: true }),
      );
      for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('header')?.tagName)).toBe('HEADER');
      expect(await page.evaluate(() => scrollY)).toBe(before);
      await page.locator('footer a').first().focus();
      for (let presses = 0; presses < 25; presses += 1) {
        await page.keyboard.press('Shift+Tab');
        const gap = await page.evaluate(
          () =>
            document.activeElement!.getBoundingClientRect().top -
            document.querySelector('header')!.getBoundingClientRect().bottom,
        );
        expect(gap).toBeGreaterThanOrEqual(0);
      }
      await close();
    },
  );

  test.each(sample(['/', `/embed/${site.front}/`]))(
    'the table of %s needs no moving sideways on the smallest phone',
    async (path) => {
      const { page, close } = await open(path, { viewport: { width: 320, height: 700 } });
      const room = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        const { scrollWidth, clientWidth } = document.querySelector('[data-table=phases]')!.parentElement!;
        return { scrollWidth, clientWidth };
      });
      expect(room.clientWidth).toBeGreaterThan(200);
      expect(room.scrollWidth).toBe(room.clientWidth);
      await close();
    },
  );

  sweep('keeps the place when the language changes', async () => {
    const { page, close } = await open('/#structure');
    await waitFor(page, 'structure');
    // What connects these links comes with the fonts, after the first paint.
    await page.waitForSelector('[data-fonts=all]');
    await page.locator('header a[data-language]').click();
    await page.waitForURL('**/en/#structure');
    await waitFor(page, 'structure');
    await close();
    const phone = await open('/#culture', { viewport: { width: 390, height: 700 } });
    await waitFor(phone.page, 'culture');
    await phone.page.waitForSelector('[data-fonts=all]');
    await phone.page.locator('figure a[data-language]').click();
    await phone.page.waitForURL('**/en/#culture');
    await waitFor(phone.page, 'culture');
    // A guess takes the room in the address.
    await phone.page.fill('[data-guess-box] [type=number]', '30');
    await phone.page.evaluate(() => document.querySelector('#structure')!.scrollIntoView());
    await waitFor(phone.page, 'structure');
    await phone.page.waitForURL('**/en/#you=1.g30');
    await phone.page.waitForSelector('[data-fonts=all]');
    await phone.page.locator('figure a[data-language]').click();
    await phone.page.waitForURL((url) => url.pathname === '/' && url.hash === '#you=1.g30');
    await waitFor(phone.page, 'structure');
    expect(await phone.page.evaluate(() => localStorage.getItem('drei-stufen:place'))).toBeNull();
    await phone.close();
  });

  test('remembers the theme that a visitor sets', async () => {
    const { page, close } = await open('/', { colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.locator('header [data-set=theme]').click();
    await expect.poll(paper).not.toBe(light);
    await page.reload();
    expect(await paper()).not.toBe(light);
    await close();
  });

  const languages = [
    { path: '/', lang: 'de' },
    { path: '/en/', lang: 'en' },
  ];
  test.each(sample(languages))(
    'without JavaScript $path holds every stage, every phase and every number',
    async ({ path, lang }) => {
      const { page, faults, close } = await open(path, { javaScriptEnabled: false });
      const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
      for (const stage of infographic.stages) {
        for (const part of [stage.claim, stage.text, ...stage.ingredients])
          expect(text).toContain(part[lang]!.replace(/\s+/g, ' '));
      }
      const table = page.locator('table[data-table=phases]');
      for (const survey of infographic.surveys) {
        for (const phase of infographic.phases) {
          const share = survey.shares[phase.id];
          const cell = table.locator(`tr[data-phase=${phase.id}] td[data-survey=${survey.id}]`);
          expect(await cell.textContent()).toBe(lang === 'de' ? `${share}\u00a0%` : `${share}%`);
        }
      }
      expect(await page.locator('figure[data-chart]').getAttribute('data-scene')).toBe('result');
      expect(await page.locator('svg.wide [data-dot][data-phase]').count()).toBe(99);
      expect(faults).toEqual([]);
      await close();
    },
  );
});
