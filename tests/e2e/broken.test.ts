// A green run proves that the page ends in a right picture in broken surroundings: without fonts, with the widget's
// script blocked or late, without storage, without modules, and when motion is cut short. It does not prove that every
// old browser draws it: those are not run here.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
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

/** What is seen of the shown drawing once nothing moves: the scene, and place and look of each part. */
const picture = async (page: Page) => {
  const parts = await page.evaluate(async () => {
    const figure = document.querySelector<HTMLElement>('figure[data-chart]')!;
    // In the last scene the widget has a say in the picture: it asks for a share, or has placed a company.
    const told = () =>
      figure.dataset.scene !== 'you' || document.querySelector('[data-asked], [data-placed]');
    const resting = () => told() && figure.dataset.film === undefined;
    // What sets off a movement may itself be late on a busy machine: rest has to last.
    const until = performance.now() + 15_000;
    for (let still = 0; still < 5 && performance.now() < until; still = resting() ? still + 1 : 0)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
    const frame = [...document.querySelectorAll('svg[data-frame]')].find(
      (svg) => svg.getBoundingClientRect().width,
    )!;
    const parts = [
      ...frame.querySelectorAll('.dots circle, .share, .on-step, .block, .outlines, .outcome, .number'),
    ].map((part) => {
      const { transform, opacity, fill } = getComputedStyle(part);
      return `${new DOMMatrix(transform).toString()} ${opacity} ${fill}`;
    });
    return [figure.dataset.scene!, ...parts];
  });
  return rounded(parts);
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
    { width: 844, height: 390 },
    { width: 1280, height: 800 },
  ];
  test.each(sample(windows))(
    'a page that comes in pieces moves nothing, and asks for fonts once it is whole: $width x $height px',
    async ({ width, height }) => {
      // Cut within the bar of steps, and within the dots of both drawings.
      const inDots = 'data-phase="pilot" data-slot="9"';
      const slow = await serveInPieces('/', ['data-go="next"', inDots, '<svg id="drawing-wide"', inDots]);
      const context = await browser.newContext({ viewport: { width, height } });
      const page = await context.newPage();
      await watchShift(page);
      let fonts = 0;
      await page.route('**/*.woff2', (route) => {
        fonts += 1;
        return route.abort();
      });
      await page.goto(slow.origin, { waitUntil: 'commit' });
      for (const part of ['.steps-bar', '.tall .crowd', '.tall .you', '.wide .crowd']) {
        await page.locator(part).waitFor({ state: 'attached' });
        // The headline is read while the rest is on its way.
        expect(await page.locator('h1').isVisible()).toBe(true);
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
  test.each(sample(frames))(
    'a frame that comes in pieces moves nothing: $width px',
    async ({ width, frame }) => {
      const path = '/embed/social-media-integration/';
      const inDots = 'data-phase="pilot" data-slot="9"';
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
    },
  );

  test.each(sample([390, 1280]))('fonts that come late shift nothing at %i px', async (width) => {
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
            .filter((text) => !text.closest('#you') && !text.checkVisibility())
            .map(({ textContent }) => textContent),
        );
      await expect.poll(hidden).toEqual([]);
      await close();
    },
  );

  test.each(sample([390, 1280]))(
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

  test("without the widget's script the story works, and the widget's controls stay off", async () => {
    const { page, close } = await open({ reducedMotion: 'reduce' });
    await page.route(/_astro\/start\..*\.js/, (route) => route.abort());
    await page.goto(`${server.origin}/`);
    await page.locator('#you').scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    expect(await page.locator('[data-widget] .body[inert]').count()).toBe(1);
    await go(page, 'result');
    await page.waitForSelector('figure[data-scene=result]');
    expect(await picture(page)).toEqual(await right('result'));
    await close();
  });

  test("behind a link to a result no question is seen first; if the widget's script can't be had, it is", async () => {
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
    await without.close();
  });

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
    await page.locator('[data-set=theme]').click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(faults).toEqual([]);
    await close();
  });

  test('a browser without modules shows a right picture and all the text', async () => {
    const { page, close } = await open({ viewport: { width: 1280, height: 800 } });
    await page.route(/\.js$/, (route) => route.abort());
    await page.route(`${server.origin}/`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/<script type="module"/g, '<script type="old"');
      await route.fulfill({ response, body });
    });
    await page.goto(`${server.origin}/`);
    expect(await picture(page)).toEqual(await right('intro'));
    await page.locator('a[data-to=result]').click();
    await expect.poll(() => page.locator('#result h2').isVisible()).toBe(true);
    await close();
  });
});

describe('motion that is cut short', () => {
  test('by printing: paper shows the final picture, and the screen goes on', async () => {
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

  test('by leaving the tab', async () => {
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

  test('by turning the phone there and back', async () => {
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

  test('by 200 changes of the step, faster than they can be drawn', async () => {
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
