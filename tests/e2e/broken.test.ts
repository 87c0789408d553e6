// A green run proves that the page ends in a right picture in broken surroundings: without fonts, with any
// script blocked or late, without storage, without modules, in saved copies, and when motion is cut short. It does not
// prove that every old browser draws it: those are not run here.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sample, sweep } from '../size.ts';
import { openPage, type WatchedPage } from './browser.ts';
import { browser, server } from './built.ts';
import { shiftOf, watchShift } from './hosts.ts';

type Options = Parameters<typeof openPage>[2];
const open = (options: Options = {}): Promise<WatchedPage> => openPage(browser, server.origin, options);

/** Matrices to the ten-thousandth of a pixel: by attribute or by rules, places differ in the fifteenth digit. */
const rounded = (matrices: string[]) =>
  matrices.map((matrix) =>
    matrix.replace(/-?\d[\d.e-]*/g, (number) => String(Number(Number(number).toFixed(4)) || 0)),
  );

/** What is seen of the shown drawing now: place and look of each part. */
const partsOf = async (page: Page) =>
  rounded(
    await page.evaluate(() => {
      const frame = [...document.querySelectorAll('svg[data-frame]')].find(
        (svg) => svg.getBoundingClientRect().width,
      )!;
      return [
        ...frame.querySelectorAll('.dots circle, .share, .on-step, .block, .outlines, .outcome, .number'),
      ].map((part) => {
        const { transform, opacity, fill } = getComputedStyle(part);
        return `${new DOMMatrix(transform).toString()} ${opacity} ${fill}`;
      });
    }),
  );
/** What is seen of the shown drawing once nothing moves: the scene, and place and look of each part. */
const picture = async (page: Page) => {
  const scene = await page.evaluate(async () => {
    const figure = document.querySelector<HTMLElement>('figure[data-chart]')!;
    // In the last scene the widget has a say in the picture: it asks for a share, or has placed a company.
    const told = () =>
      figure.dataset.scene !== 'you' || document.querySelector('[data-asked], [data-placed]');
    const resting = () => told() && figure.dataset.film === undefined;
    // What sets off a movement may itself be late on a busy machine: rest has to last.
    const until = performance.now() + 15_000;
    for (let still = 0; still < 5 && performance.now() < until; still = resting() ? still + 1 : 0)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
    return figure.dataset.scene!;
  });
  return [scene, ...(await partsOf(page))];
};
/** The picture of a scene as it is without motion, in a healthy browser. */
const right = async (scene: string, options: Options = {}) => {
  const { page, close } = await open({ ...options, reducedMotion: 'reduce' });
  await page.goto(`${server.origin}/#${scene}`);
  await page.waitForSelector(`figure[data-scene=${scene}]`);
  const seen = await picture(page);
  await close();
  return seen;
};
/**
 * Serves the site, but the page at this path in pieces: each begins with the next of the marks and is sent by `send`,
 * the first one at once.
 */
async function serveInPieces(path: string, marks: string[]) {
  const html = await (await fetch(server.origin + path)).text();
  const cuts = marks.reduce((at, mark) => [...at, html.indexOf(mark, at.at(-1))], [0]);
  const pieces = cuts.map((cut, index) => html.slice(cut, cuts[index + 1]));
  let open: ServerResponse | undefined;
  const send = () => {
    open?.write(pieces.shift() ?? '');
    if (pieces.length === 0) open?.end();
  };
  const slow = createServer((request, response) => {
    if (request.url === path) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      open = response;
      send();
      return;
    }
    void fetch(server.origin + request.url).then(async (file) => {
      response.writeHead(file.status, { 'content-type': file.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await file.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  const { port } = slow.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, send, close: () => slow.close() };
}

const go = (page: Page, scene: string) => page.evaluate((name) => void (location.hash = name), scene);

describe('what does not come', () => {
  test('without fonts every text is there, and nothing shifts or sticks out', async () => {
    const { page, close } = await open({ viewport: { width: 320, height: 700 } });
    await page.route('**/*.woff2', (route) => route.abort());
    await page.goto(`${server.origin}/#result`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await page.locator('svg.tall text').first().isVisible()).toBe(true);
    await close();
  });

  const windows = [
    { width: 390, height: 844 },
    { width: 320, height: 900 },
    { width: 768, height: 1024 },
    { width: 844, height: 390 },
    { width: 1280, height: 800 },
  ];
  sweep.each(windows)(
    'a page that comes in pieces moves nothing, and asks for fonts once it is whole: $width x $height px',
    async ({ width, height }) => {
      // Cut within the header, the opening and the bar of steps, and within the dots of both drawings.
      const inDots = 'data-phase="pilot" cx=';
      const slow = await serveInPieces('/', [
        'data-set="motion"',
        'class="lede"',
        '<div class="picture"',
        'data-go="next"',
        inDots,
        '<svg id="drawing-wide"',
        inDots,
      ]);
      const context = await browser.newContext({ viewport: { width, height } });
      const page = await context.newPage();
      await watchShift(page);
      let fonts = 0;
      await page.route('**/*.woff2', (route) => {
        fonts += 1;
        return route.abort();
      });
      await page.goto(slow.origin, { waitUntil: 'commit' });
      // What arrives before the figure has begun.
      const early = ['[data-set=theme]', 'h1', '.guess-box'];
      for (const part of [...early, '.steps-bar', '.tall .crowd', '.tall .you', '.wide .crowd']) {
        await page.locator(part).waitFor({ state: 'attached' });
        // The headline is read while the drawing is on its way.
        if (!early.includes(part)) expect(await page.locator('h1').isVisible()).toBe(true);
        await page.waitForTimeout(200);
        expect(fonts).toBe(0);
        slow.send();
      }
      await page.waitForLoadState('load');
      await expect.poll(() => fonts).toBeGreaterThan(0);
      await page.waitForTimeout(300);
      expect(await page.locator('.steps-bar').isVisible()).toBe(true);
      expect(await shiftOf(page)).toBeLessThan(0.001);
      await context.close();
      slow.close();
    },
  );

  const frames = [
    { width: 320, frame: 'tall' },
    { width: 390, frame: 'tall' },
    { width: 700, frame: 'wide' },
    { width: 1000, frame: 'wide' },
  ];
  sweep.each(frames)('a frame that comes in pieces moves nothing: $width px', async ({ width, frame }) => {
    const path = '/embed/social-media-integration/';
    const inDots = 'data-phase="pilot" cx=';
    const marks = [`<svg id="drawing-${frame}"`, inDots, '<figcaption', '<footer class="small', '<summary'];
    const slow = await serveInPieces(path, marks);
    const context = await browser.newContext({ viewport: { width, height: 840 } });
    const page = await context.newPage();
    await watchShift(page);
    await page.goto(slow.origin + path, { waitUntil: 'commit' });
    const painted = () => page.evaluate(() => performance.getEntriesByType('paint').length > 0);
    const footer = page.locator('footer');
    await page.locator('.drawing').waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
    slow.send();
    await expect.poll(painted).toBe(true);
    expect(await page.locator('figcaption').count()).toBe(0);
    slow.send();
    for (const part of ['figcaption', '.more']) {
      slow.send();
      await page.locator(part).waitFor({ state: 'attached' });
      await page.waitForTimeout(300);
    }
    slow.send();
    await page.waitForLoadState('load');
    await page.waitForTimeout(300);
    expect(await footer.isVisible()).toBe(true);
    expect(await shiftOf(page)).toBeLessThan(0.001);
    await context.close();
    slow.close();
  });

  sweep.each([390, 1280])('fonts that come late shift nothing at %i px', async (width) => {
    const { page, close } = await open({ viewport: { width, height: 800 } });
    await page.addInitScript(() => {
      (window as unknown as { shift: number }).shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          (window as unknown as { shift: number }).shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 1200));
      await route.continue();
    });
    await page.goto(`${server.origin}/`);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.005);
    await close();
  });

  test.each(sample([390, 1280]))(
    "without the page's script every step can be read at %i px",
    async (width) => {
      const { page, close } = await open({ viewport: { width, height: 844 } });
      await page.route('**/_astro/*.js', (route) => route.abort());
      await page.goto(`${server.origin}/`);
      const hidden = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('[data-step] :is(h2, p)')]
            // The self-check and the guess need scripts.
            .filter((text) => !text.closest('#you, [data-guess-box], .missing') && !text.checkVisibility())
            .map(({ textContent }) => textContent),
        );
      await expect.poll(hidden).toEqual([]);
      await close();
    },
  );

  sweep.each([390, 1280])(
    'without the style that comes later all text can be read, and the drawing is right, at %i px',
    async (width) => {
      const options: Options = { viewport: { width, height: 844 }, reducedMotion: 'reduce' };
      const { page, close } = await open(options);
      await page.route('**/embed-files/*.css', (route) => route.abort());
      await page.goto(`${server.origin}/#result`);
      await page.waitForSelector('figure[data-scene=result]');
      expect(await picture(page)).toEqual(await right('result', options));
      const covered = await page.evaluate(() =>
        [...document.querySelectorAll('.step :is(h2, p)')]
          .filter((text) => text.textContent && text.checkVisibility())
          .filter((text) => {
            text.scrollIntoView({ block: 'end', behavior: 'instant' });
            const [one, other] = [text, document.querySelector('.picture')!].map((part) =>
              part.getBoundingClientRect(),
            ) as [DOMRect, DOMRect];
            return (
              one.left < other.right &&
              other.left < one.right &&
              one.top < other.bottom &&
              other.top < one.bottom
            );
          })
          .map(({ textContent }) => textContent),
      );
      expect(covered).toEqual([]);
      await close();
    },
  );

  sweep(
    "behind a link to a result no question is seen first; if the widget's script can't be had, it is",
    async () => {
      const { page, close } = await open({ viewport: { width: 844, height: 390 }, reducedMotion: 'reduce' });
      await watchShift(page);
      let ask = () => {};
      const asked = new Promise<void>((done) => (ask = done));
      let answer = () => {};
      const answered = new Promise<void>((done) => (answer = done));
      await page.route(/_astro\/start\..*\.js/, async (route) => {
        ask();
        await answered;
        await route.continue();
      });
      await page.goto(`${server.origin}/#you=1.ppilot`);
      await asked;
      expect(
        await page.locator('[data-widget] :is(input, button), .scoring').filter({ visible: true }).count(),
      ).toBe(0);
      expect(await page.locator('#you h2').isVisible()).toBe(true);
      answer();
      await page.waitForSelector('[data-widget][data-view=result]');
      await expect.poll(() => page.locator('.scoring').isVisible()).toBe(true);
      await page.waitForTimeout(500);
      expect(await shiftOf(page)).toBeLessThan(0.05);
      await close();

      const without = await open();
      await without.page.route(/_astro\/start\..*\.js/, (route) => route.abort());
      await without.page.goto(`${server.origin}/#you=1.ppilot`);
      await expect.poll(() => without.page.locator('.scoring').isVisible()).toBe(true);
      expect(await without.page.locator('#you .missing').innerText()).toContain('verlinkte Ergebnis');
      await without.close();
    },
  );

  sweep("the widget's script may come 10 s late: a result in the address is then drawn", async () => {
    const { page, faults, close } = await open({ reducedMotion: 'reduce' });
    await page.route(/_astro\/start\..*\.js/, async (route) => {
      await new Promise((done) => setTimeout(done, 10_000));
      await route.continue();
    });
    await page.goto(`${server.origin}/#you=1.ppilot`);
    expect(await page.locator('[data-widget] .body[inert]').count()).toBe(1);
    await page.waitForSelector('[data-widget][data-view=result]', { timeout: 20_000 });
    await page.waitForSelector('figure[data-placed=pilot]', { state: 'attached' });
    expect(faults).toEqual([]);
    await close();
  });

  test('storage that throws is as good as none', async () => {
    const { page, faults, close } = await open({ reducedMotion: 'reduce' });
    await page.addInitScript(() => {
      const refuse = { get: () => { throw new DOMException('no', 'SecurityError'); } }; // prettier-ignore
      Object.defineProperty(window, 'localStorage', refuse);
      Object.defineProperty(window, 'sessionStorage', refuse);
    });
    await page.goto(`${server.origin}/#you=1.ppilot`);
    await page.waitForSelector('[data-widget][data-view=result]');
    await page.locator('header [data-set=theme]').click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(faults).toEqual([]);
    await close();
  });
});

/** The controls in sight that need a script and have none. Folds and links to other pages work by themselves. */
const dead = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button:not([data-reload]), input, select, [data-to], [data-show]')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .map((control) => control.outerHTML),
  );
const PAGE_SCRIPT = /_astro\/PageScript\..*\.js/;
const LATER_SCRIPT = /_astro\/later\..*\.js/;
const WIDGET_SCRIPT = /_astro\/start\..*\.js/;

describe('scripts that do not come', () => {
  /** The whole page is as it is without scripts. */
  const isPlain = async (page: Page) => {
    await page.waitForSelector('html:not([data-js]) figure[data-scene=result]', { timeout: 15_000 });
    expect(await picture(page)).toEqual(await right('result'));
    expect(await dead(page)).toEqual([]);
  };

  test("without the page's script the page shows the final picture, and no dead control", async () => {
    const { page, close } = await open();
    await page.route(PAGE_SCRIPT, (route) => route.abort());
    await page.goto(`${server.origin}/`);
    await isPlain(page);
    // A part that needs scripts says why it is not there, with a way to try again.
    expect(await page.locator('#you .missing').innerText()).toMatch(/nicht angekommen/);
    await page.unroute(PAGE_SCRIPT);
    await page.locator('#you [data-reload]').click();
    await page.waitForSelector('html[data-js=on]');
    await page.locator('#you h2').scrollIntoViewIfNeeded();
    await page.locator('#you .body:not([inert])').waitFor();
    await close();
  });

  sweep(
    'without any script file each button in sight stands beside what is missing, and loads the page again',
    async () => {
      const { page, close } = await open();
      await page.route(/\.js$/, (route) => route.abort());
      await page.goto(`${server.origin}/`);
      await isPlain(page);
      const buttons = page.locator('button').filter({ visible: true });
      const unfold = () =>
        page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
      await unfold();
      // The widget's place and the downloads.
      expect(await buttons.count()).toBe(2);
      for (const place of ['#you', '[data-downloads]']) {
        await page.waitForSelector('html[data-missing]');
        await unfold();
        const missing = page.locator(`${place} .missing, ${place} + .missing`);
        expect(await missing.innerText()).toMatch(
          /^Dieser Teil der Seite ist nicht angekommen\. +Seite neu laden$/,
        );
        await page.evaluate(() => (document.body.dataset.old = ''));
        await missing.locator('button').click();
        await page.waitForSelector('body:not([data-old])');
      }
      await close();
    },
  );

  sweep('a browser without modules shows the final picture and all the text', async () => {
    const { page, close } = await open();
    await page.route(/\.js$/, (route) => route.abort());
    await page.route(`${server.origin}/`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/<script type="module"/g, '<script type="old"');
      await route.fulfill({ response, body });
    });
    await page.goto(`${server.origin}/`);
    await isPlain(page);
    expect(await page.locator('#result h2').isVisible()).toBe(true);
    await close();
  });

  sweep(
    'a script that never answers is given up after some seconds; if it comes after all, the story goes on',
    async () => {
      const { page, faults, close } = await open({ reducedMotion: 'reduce' });
      let answer = () => {};
      const answered = new Promise<void>((done) => (answer = done));
      await page.route(PAGE_SCRIPT, async (route) => {
        await answered;
        await route.continue();
      });
      await page.goto(`${server.origin}/`, { waitUntil: 'commit' });
      await page.waitForSelector('figure[data-scene=intro]');
      await isPlain(page);
      await page.locator('#culture h2').scrollIntoViewIfNeeded();
      const top = () => page.evaluate(() => document.querySelector('#culture')!.getBoundingClientRect().top);
      const before = await top();
      answer();
      await page.waitForSelector('html[data-js=on]:not([data-missing])');
      await page.waitForSelector('.steps-bar', { state: 'visible' });
      // What was read is still in view.
      await page.waitForSelector('figure[data-scene=culture][data-visitor]:not([data-promised])');
      expect(Math.abs((await top()) - before)).toBeLessThan(400);
      await page.locator('a[data-to=people]').click();
      await page.waitForSelector('figure[data-scene=people]');
      expect(await picture(page)).toEqual(await right('people'));
      expect(faults).toEqual([]);
      await close();
    },
  );

  sweep(
    'a link to the other language that is pressed before its script comes takes the step along',
    async () => {
      const { page, close } = await openPage(browser, server.origin, {
        viewport: { width: 390, height: 844 },
      });
      await page.route('**/later.*.js', (route) => route.abort());
      await page.goto(`${server.origin}/#culture`);
      await page.locator('header a[data-language]').evaluate((link: HTMLElement) => link.click());
      await page.waitForURL('**/en/#culture');
      await close();
    },
  );

  test('what is pressed before a script comes is done once it is there', async () => {
    const { page, faults, close } = await openPage(browser, server.origin, {
      viewport: { width: 390, height: 844 },
    });
    // Not by the mouse, which would bring the button into view.
    const press = (button: string) =>
      page.locator(button).evaluate((element: HTMLElement) => element.click());
    const pressBefore = (file: string, button: string) =>
      page.route(file, async (route) => {
        await press(button);
        await route.continue();
      });
    await pressBefore('**/PageScript.*.js', '[data-go=next]');
    await pressBefore('**/later.*.js', 'header [data-set=motion]');
    await page.goto(`${server.origin}/#people`);
    await page.waitForSelector('figure[data-scene=structure]');
    await page.waitForSelector('html[data-motion=off]');
    // Once, and not again with a later press.
    await press('[data-go=next]');
    await page.waitForSelector('figure[data-scene=culture]');
    expect(faults).toEqual([]);
    await close();
  });

  sweep(
    'without the script that comes later the story works, and what it would bring to life is not in sight',
    async () => {
      const { page, close } = await open({ reducedMotion: 'reduce' });
      await page.route(LATER_SCRIPT, (route) => route.abort());
      await page.goto(`${server.origin}/`);
      await page.waitForSelector('html[data-missing]');
      for (const control of ['[data-set]', '[data-guess-box]', '#you .body'])
        expect(await page.locator(control).filter({ visible: true }).count()).toBe(0);
      expect(await page.locator('#you .missing').isVisible()).toBe(true);
      await page.locator('a[data-to=people]').click();
      await page.waitForSelector('figure[data-scene=people]');
      expect(await picture(page)).toEqual(await right('people'));
      await close();
    },
  );

  test("without the widget's script the story works, and the widget says what is missing", async () => {
    const { page, close } = await open({ reducedMotion: 'reduce' });
    await page.route(WIDGET_SCRIPT, (route) => route.abort());
    await page.goto(`${server.origin}/`);
    await page.locator('#you h2').scrollIntoViewIfNeeded();
    await page.locator('#you .missing').waitFor({ state: 'visible' });
    expect(await page.locator('#you .missing').innerText()).not.toContain('Ergebnis');
    expect(await page.locator('#you .body').isVisible()).toBe(false);
    await go(page, 'result');
    await page.waitForSelector('figure[data-scene=result]');
    expect(await picture(page)).toEqual(await right('result'));
    await page.unroute(WIDGET_SCRIPT);
    await page.locator('#you [data-reload]').click();
    await page.locator('#you .body:not([inert])').waitFor();
    await close();
  });

  const files = { 'the script': WIDGET_SCRIPT, 'the file of texts': /embed-files\/.*\.json/ };
  sweep.each(Object.entries(files))(
    '%s of the widget that fails once is asked for at a fresh address',
    async (_, file) => {
      const { page, close } = await open({ reducedMotion: 'reduce' });
      const asked: string[] = [];
      await page.route(file, (route) => {
        asked.push(route.request().url());
        return asked.length === 1 ? route.abort() : route.continue();
      });
      await page.goto(`${server.origin}/#you=1.ppilot`);
      await page.waitForSelector('[data-widget][data-view=result]');
      expect(new Set(asked).size).toBe(2);
      expect(await page.locator('#you .missing').isVisible()).toBe(false);
      await close();
    },
  );

  sweep(
    "a widget's script that never answers is called missing after some seconds, and may come later",
    async () => {
      const { page, faults, close } = await open({ reducedMotion: 'reduce' });
      let answer = () => {};
      const answered = new Promise<void>((done) => (answer = done));
      await page.route(WIDGET_SCRIPT, async (route) => {
        await answered;
        await route.continue();
      });
      await page.goto(`${server.origin}/#you=1.ppilot`);
      await page.locator('#you .missing').waitFor({ state: 'visible', timeout: 15_000 });
      expect(await page.locator('#you .missing').innerText()).toContain('verlinkte Ergebnis');
      answer();
      await page.waitForSelector('[data-widget][data-view=result]');
      expect(await page.locator('#you .missing').isVisible()).toBe(false);
      expect(faults).toEqual([]);
      await close();
    },
  );

  sweep('without its script the snippet builder offers the code, and no settings', async () => {
    const { page, close } = await open();
    await page.route(/_astro\/builder\..*\.js/, (route) => route.abort());
    await page.goto(`${server.origin}/embed-code/`);
    await page.locator('[data-builder] .missing').waitFor({ state: 'visible' });
    expect(
      await page
        .locator('[data-builder] :is(button:not([data-reload]), input, select)')
        .filter({ visible: true })
        .count(),
    ).toBe(0);
    expect(await page.locator('[data-snippet]').filter({ visible: true }).count()).toBeGreaterThan(4);
    await close();
  });

  sweep('without their script the downloads are there, and no copy buttons', async () => {
    const { page, close } = await open();
    await page.route(/_astro\/downloads\..*\.js/, (route) => route.abort());
    await page.goto(`${server.origin}/`);
    const menu = page.locator('[data-downloads]').first();
    await menu.evaluate((element) => {
      for (let fold = element.closest('details'); fold; fold = fold.parentElement!.closest('details'))
        fold.open = true;
    });
    await menu.locator('summary').first().click();
    await menu.locator('.missing').waitFor({ state: 'visible' });
    expect(await menu.locator('[data-copy]').filter({ visible: true }).count()).toBe(0);
    expect(await menu.locator('a[download], a[href]').filter({ visible: true }).count()).toBeGreaterThan(0);
    await close();
  });

  sweep(
    'a picture whose script does not come is not said to be saved, and the page can be loaded again',
    async () => {
      const { page, close } = await open({ reducedMotion: 'reduce' });
      await page.route(/_astro\/saving\..*\.js/, (route) => route.abort());
      await page.goto(`${server.origin}/#you=1.ppilot`);
      await page.waitForSelector('[data-widget][data-complete]');
      await page.locator('.share button', { hasText: 'PNG' }).click();
      const status = page.locator('.share .status');
      await expect.poll(() => status.innerText()).toMatch(/nicht/);
      await page.unroute(/_astro\/saving\..*\.js/);
      await status.locator('[data-reload]').click();
      await page.waitForSelector('[data-widget][data-complete]');
      const saving = page.waitForEvent('download');
      await page.locator('.share button', { hasText: 'PNG' }).click();
      expect((await saving).suggestedFilename()).toMatch(/pilot\.png$/);
      await close();
    },
  );

  sweep("a frame without the widget's script says what is missing", async () => {
    const { page, close } = await open({ reducedMotion: 'reduce' });
    await page.route(/embed-files\/.*\.js/, (route) => route.abort());
    await page.goto(`${server.origin}/embed/social-media-integration/?widget=1`);
    await page.locator('.place .missing').waitFor({ state: 'visible' });
    await page.unroute(/embed-files\/.*\.js/);
    await page.locator('.place [data-reload]').click();
    await page.locator('[data-widget] .body:not([inert])').waitFor();
    expect(await page.locator('.place .missing').isVisible()).toBe(false);
    await close();
  });
});

describe('saved copies', () => {
  /** Saves a page as one MHTML file, as "Save as" does, and opens the file: no script runs in it. */
  const savedCopy = async (page: Page, folder: string): Promise<Page> => {
    const session = await page.context().newCDPSession(page);
    const { data } = (await session.send('Page.captureSnapshot', { format: 'mhtml' })) as { data: string };
    const file = join(folder, 'saved.mhtml');
    await writeFile(file, data);
    const copy = await page.context().newPage();
    await copy.goto(pathToFileURL(file).href);
    return copy;
  };

  const moments = ['intro', 'people', 'culture', 'top', 'result', 'while a film plays'];
  sweep.each(moments)('a copy saved at %s shows the final picture, and no dead control', async (moment) => {
    const folder = await mkdtemp(join(tmpdir(), 'saved-'));
    const moves = moment === 'while a film plays';
    const { page, close } = await open({ reducedMotion: moves ? 'no-preference' : 'reduce' });
    await page.goto(`${server.origin}/#${moves ? 'culture' : moment}`);
    await page.waitForSelector('[data-guess-box] input', { state: 'attached' });
    await page.waitForSelector(`figure[data-scene=${moves ? 'culture' : moment}]`);
    if (moves) {
      await go(page, 'top');
      await page.waitForSelector('figure[data-film]');
    }
    const copy = await savedCopy(page, folder);
    const [, ...final] = await right('result');
    expect(await partsOf(copy)).toEqual(final);
    expect(await dead(copy)).toEqual([]);
    await close();
    await rm(folder, { recursive: true });
  });
});

describe('motion that is cut short', () => {
  sweep('by printing: paper shows the final picture, and the screen goes on', async () => {
    const { page, close } = await open();
    const paper = async (from: Page) => {
      await from.emulateMedia({ media: 'print' });
      await from.waitForTimeout(50);
      const places = await from.evaluate(() =>
        [...document.querySelectorAll('svg[data-frame] .dots circle[data-phase]')].map((dot) =>
          String(new DOMMatrix(getComputedStyle(dot).transform)),
        ),
      );
      return rounded(places);
    };
    await page.goto(`${server.origin}/#culture`);
    await page.waitForSelector('figure[data-scene=culture]');
    await go(page, 'top');
    await page.waitForTimeout(120);
    const printed = await paper(page);
    await page.emulateMedia({ media: 'screen' });
    // Paper is laid out anew, so the place on the page may have changed, and with it the scene.
    const [scene, ...parts] = await picture(page);
    expect([scene, ...parts]).toEqual(await right(scene!));
    await close();
    const resting = await open({ reducedMotion: 'reduce' });
    await resting.page.goto(`${server.origin}/#result`);
    expect(printed).toEqual(await paper(resting.page));
    await resting.close();
  });

  sweep('by leaving the tab', async () => {
    const { page, close } = await open();
    await page.goto(`${server.origin}/#culture`);
    await page.waitForSelector('figure[data-scene=culture]');
    await go(page, 'result');
    await page.waitForTimeout(120);
    const other = await page.context().newPage();
    await other.bringToFront();
    await other.waitForTimeout(400);
    await page.bringToFront();
    await other.close();
    expect(await picture(page)).toEqual(await right('result'));
    await close();
  });

  sweep('by turning the phone there and back', async () => {
    const upright = { viewport: { width: 390, height: 800 } };
    const { page, close } = await open(upright);
    await page.goto(`${server.origin}/#culture`);
    await page.waitForSelector('figure[data-scene=culture]');
    await go(page, 'result');
    await page.waitForTimeout(120);
    await page.setViewportSize({ width: 800, height: 390 });
    await page.waitForTimeout(150);
    await page.setViewportSize(upright.viewport);
    await page.waitForTimeout(100);
    await go(page, 'people');
    await go(page, 'result');
    await page.waitForSelector('figure[data-scene=result]');
    expect(await picture(page)).toEqual(await right('result', upright));
    await close();
  });

  sweep('by 200 changes of the step, faster than they can be drawn', async () => {
    const { page, faults, close } = await open();
    await page.goto(`${server.origin}/#intro`);
    const scenes = await page
      .locator('[data-to]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-to')!));
    await page.evaluate(async (names) => {
      for (let change = 0; change < 200; change += 1) {
        document.querySelector<HTMLElement>(`[data-to="${names[(change * 5) % names.length]}"]`)!.click();
        if (change % 7 === 0) await new Promise((done) => requestAnimationFrame(done));
      }
      document.querySelector<HTMLElement>('[data-to=culture]')!.click();
    }, scenes);
    await page.waitForSelector('figure[data-scene=culture]');
    expect(await picture(page)).toEqual(await right('culture'));
    expect(faults).toEqual([]);
    await close();
  });
});
