// A green run proves that the loader serves many charts, late charts, moved charts and dark pages, that nothing white
// flashes up where it is dark, and that reading a page with charts is not disturbed. Smoothness is measured on this
// machine only.
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { Loader } from '../../src/embed/api.ts';
import { FRAME_HEIGHT } from '../../src/embed/promisedHeight.ts';
import { loadData } from '../../src/dataset/load.ts';
import { sample, sweep } from '../size.ts';
import { browser, server } from './built.ts';
import {
  chartFrames,
  heights,
  hostPage,
  openHost,
  serveHost,
  shiftOf,
  heightsRest,
  watchShift,
} from './hosts.ts';

const { site } = loadData('data');
const SLUG = site.front;

const files: Record<string, string> = {};
const host = await serveHost(files);
afterAll(() => host.close());

const script = () => `<script async src="${server.origin}/embed.js"></script>`;
const open = async (body: string, css = '', options: Parameters<typeof openHost>[2] = {}) => {
  files['/post'] = hostPage(body, { css });
  return openHost(browser, `${host.origin}/post`, options);
};

/** The average lightness, 0 to 255, of the chart's picture on the page, and that of its lightest corner. */
async function lightness(page: Page) {
  const picture = sharp(await page.locator('iframe').screenshot());
  const { channels } = await picture.clone().flatten().stats();
  const mean = channels.slice(0, 3).reduce((sum, channel) => sum + channel.mean, 0) / 3;
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
  const corners = [
    at(2, 2),
    at(info.width - 3, 2),
    at(2, info.height - 3),
    at(info.width - 3, info.height - 3),
  ];
  return { mean, lightest: Math.max(...corners), darkest: Math.min(...corners) };
}

describe('themes', () => {
  const frame = (theme: string, more = '') =>
    `<iframe ${more} title="Chart" src="${server.origin}/embed/${SLUG}/?theme=${theme}" style="display:block;width:100%;height:${FRAME_HEIGHT.full}px;border:0"></iframe>`;
  const DARK = 'html{color-scheme:dark}body{background:#101010;color:#eee}';

  const themes = [
    { theme: 'auto', system: 'dark', css: DARK, loader: false, dark: true },
    { theme: 'auto', system: 'light', css: '', loader: false, dark: false },
    { theme: 'auto', system: 'light', css: 'body{background:#101010}', loader: true, dark: true },
    { theme: 'auto', system: 'light', css: 'body{background:oklch(0.2 0.02 260)}', loader: true, dark: true },
    { theme: 'auto', system: 'dark', css: 'body{background:#fff}', loader: true, dark: false },
    { theme: 'dark', system: 'light', css: DARK, loader: false, dark: true },
    { theme: 'dark', system: 'dark', css: '', loader: true, dark: true },
    { theme: 'light', system: 'dark', css: DARK, loader: true, dark: false },
    { theme: 'light', system: 'dark', css: '', loader: false, dark: false },
  ] as const;
  // The sample has one that follows the host by the loader.
  test.each(sample(themes, (_, index) => index === 2))(
    'theme=$theme, system $system, host "$css", loader $loader: dark is $dark',
    async ({ theme, system, css, loader, dark }) => {
      for (const sandbox of ['', 'sandbox="allow-scripts"']) {
        const { page, faults, close } = await open(frame(theme, sandbox) + (loader ? script() : ''), css, {
          colorScheme: system,
        });
        await chartFrames(page, server.origin);
        await page.waitForTimeout(250);
        const { mean, lightest, darkest } = await lightness(page);
        if (dark)
          expect({ mean: mean < 90, lightest: lightest < 60 }).toEqual({ mean: true, lightest: true });
        else expect({ mean: mean > 180, darkest: darkest > 200 }).toEqual({ mean: true, darkest: true });
        expect(faults).toEqual([]);
        await close();
      }
    },
  );

  sweep('a switch on the host page is followed at once, and a fixed theme is not', async () => {
    const { page, close } = await open(
      `<drei-stufen infographic="${SLUG}"></drei-stufen><drei-stufen infographic="${SLUG}" theme="light"></drei-stufen>${script()}`,
      'body{background:#fff}body.night{background:#111;transition:background .2s}',
      { colorScheme: 'light' },
    );
    const [auto, fixed] = await chartFrames(page, server.origin, 2);
    const theme = () => auto!.evaluate(() => document.documentElement.dataset.theme);
    await expect.poll(theme).toBe('light');
    await page.evaluate(() => document.body.classList.add('night'));
    await expect.poll(theme).toBe('dark');
    await page.evaluate(() => document.body.classList.remove('night'));
    await expect.poll(theme).toBe('light');
    await page.evaluate(() => document.body.classList.add('night'));
    await expect.poll(theme).toBe('dark');
    expect(await fixed!.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
    await close();
  });
});

sweep('a theme that comes late or from what is around the chart is followed', async () => {
  files['/late.css'] = 'body{background:color(srgb 0.05 0.05 0.1)}';
  const { page, close } = await open(
    `<div id="app"><p><drei-stufen infographic="${SLUG}"></drei-stufen></p></div>${script()}`,
    'body{background:#fff} #app{transition:background .2s} .night #app{background:#111} #app.day{background:#eee}',
    { colorScheme: 'light' },
  );
  const [frame] = await chartFrames(page, server.origin);
  const theme = () => frame!.evaluate(() => document.documentElement.dataset.theme);
  await expect.poll(theme).toBe('light');
  await page.evaluate(() => document.body.classList.add('night'));
  await expect.poll(theme).toBe('dark');
  await page.evaluate(() => document.getElementById('app')!.classList.add('day'));
  await expect.poll(theme).toBe('light');
  await page.evaluate(() => {
    document.body.classList.remove('night');
    document.getElementById('app')!.classList.remove('day');
  });
  await expect.poll(theme).toBe('light');
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/late.css' });
    document.head.append(link);
  });
  await expect.poll(theme).toBe('dark');
  await close();
});

describe('the custom element', () => {
  const attributes = (page: Page) =>
    page.locator('drei-stufen iframe').evaluate((frame) => {
      const { src, title, loading, allow, referrerPolicy, style } = frame as HTMLIFrameElement;
      return { src, title, loading, allow, referrerPolicy, height: style.height };
    });

  test('makes a lazy frame with a title and the reserved height, and says what its attributes ask for', async () => {
    const { page, close } = await open(
      `<drei-stufen infographic="${SLUG}" lang="en" theme="dark" step="intro" plain widget="false"><a href="/">A chart</a></drei-stufen>${script()}`,
    );
    await chartFrames(page, server.origin);
    expect(await attributes(page)).toMatchObject({
      src: `${server.origin}/en/embed/${SLUG}/?theme=dark&step=intro&plain=1`,
      loading: 'lazy',
      referrerPolicy: 'no-referrer',
      height: `${FRAME_HEIGHT.plain}px`,
      allow: '',
    });
    expect((await attributes(page)).title).toBe('A chart');
    // A changed attribute changes the chart.
    await page.locator('drei-stufen').evaluate((element) => element.setAttribute('step', 'result'));
    expect((await attributes(page)).src).toBe(`${server.origin}/en/embed/${SLUG}/?theme=dark&plain=1`);
    await close();
  });

  test('works in pages that add, move and remove it, and inside closed components', async () => {
    const { page, faults, close } = await open(script());
    await page.waitForFunction(() => customElements.get('drei-stufen'));
    await page.evaluate((slug) => {
      const shadow = Object.assign(document.createElement('div'), { id: 'shadow' });
      shadow.attachShadow({ mode: 'closed' }).innerHTML = `<drei-stufen infographic="${slug}"></drei-stufen>`;
      document.body.prepend(shadow);
    }, SLUG);
    const [inShadow] = await chartFrames(page, server.origin, 1);
    await inShadow!.click('summary');
    await heightsRest(page);
    const grown = await heights(inShadow!);
    expect(grown).toMatchObject({ host: grown.needed });
    expect(grown.host).toBeGreaterThan(FRAME_HEIGHT.full);
    await page.evaluate((slug) => {
      document.getElementById('shadow')!.remove();
      const chart = document.createElement('drei-stufen');
      chart.setAttribute('infographic', slug);
      document.body.prepend(chart);
      document.body.append(chart);
    }, SLUG);
    await page.locator('drei-stufen').scrollIntoViewIfNeeded();
    await expect.poll(() => page.frames().length).toBe(2);
    expect(await page.locator('drei-stufen iframe').count()).toBe(1);
    const [moved] = await chartFrames(page, server.origin, 1);
    await moved!.click('summary');
    await heightsRest(page);
    const again = await heights(moved!);
    expect(again.host).toBe(again.needed);
    // A frame that is taken away while it loads is a failed request, and no fault.
    expect(faults.filter((fault) => !fault.startsWith('failed:'))).toEqual([]);
    await close();
  });

  sweep(
    'makes its frame when it gets its name after it is in the page, as frameworks may do it',
    async () => {
      const { page, close } = await open(script());
      await page.waitForFunction(() => customElements.get('drei-stufen'));
      await page.evaluate((slug) => {
        const chart = document.createElement('drei-stufen');
        document.body.prepend(chart);
        chart.setAttribute('lang', 'en');
        chart.setAttribute('infographic', slug);
      }, SLUG);
      await chartFrames(page, server.origin, 1);
      expect((await attributes(page)).src).toBe(`${server.origin}/en/embed/${SLUG}/`);
      await close();
    },
  );

  sweep('shows the frame alone, also where its link is read after it', async () => {
    const { page, close } = await open(
      `<script src="${server.origin}/embed.js"></script><drei-stufen infographic="${SLUG}"><a href="/">A chart</a></drei-stufen>`,
    );
    const [frame] = await chartFrames(page, server.origin);
    expect(await page.isVisible('drei-stufen a')).toBe(false);
    expect((await page.locator('drei-stufen').boundingBox())!.height).toBe(FRAME_HEIGHT.full);
    await expect.poll(() => page.locator('iframe').getAttribute('title')).toBe(await frame!.title());
    await close();
  });

  test('keeps its link where the script never comes', async () => {
    files['/post'] = hostPage(
      `<drei-stufen infographic="${SLUG}" style="display:block;min-height:${FRAME_HEIGHT.full}px"><a href="https://example.org/">A chart</a></drei-stufen><script async src="/missing.js"></script>`,
    );
    const { page, close } = await openHost(browser, `${host.origin}/post`);
    expect(await page.isVisible('drei-stufen a')).toBe(true);
    await close();
  });
});

test('the functions make frames and may be called at any time; a second script changes nothing', async () => {
  const { page, faults, close } = await open(script() + script());
  await page.waitForFunction(() => 'DreiStufen' in window);
  await page.evaluate((slug) => {
    const api = (window as unknown as { DreiStufen: Loader }).DreiStufen;
    document.body.prepend(api.create(slug, { lang: 'en', theme: 'dark', title: 'Mine' }));
    for (let times = 0; times < 20; times += 1) api.scan();
  }, SLUG);
  const [frame] = await chartFrames(page, server.origin);
  expect(await frame!.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await page.locator('iframe').getAttribute('title')).toBe('Mine');
  expect((await heights(frame!)).host).toBe(FRAME_HEIGHT.full);
  expect(faults).toEqual([]);
  await close();
});

sweep('in a page that is sandboxed itself, frames have the right height and theme, too', async () => {
  files['/inside'] = hostPage(
    `<iframe title="Chart" src="${server.origin}/embed/${SLUG}/" style="width:600px;height:600px"></iframe>${script()}`,
    { css: 'body{background:#101010}' },
  );
  const { page, close } = await open(
    '<iframe title="A page" sandbox="allow-scripts" src="/inside" width="900" height="900"></iframe>',
  );
  const [frame] = await chartFrames(page, server.origin);
  await expect.poll(() => frame!.evaluate(() => innerHeight)).toBe(FRAME_HEIGHT.full);
  expect(await frame!.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await close();
});

sweep('a frame without a title gets its own', async () => {
  const { page, close } = await open(
    `<iframe src="${server.origin}/en/embed/${SLUG}/" style="width:600px;height:${FRAME_HEIGHT.full}px"></iframe>${script()}`,
  );
  const [frame] = await chartFrames(page, server.origin);
  await expect.poll(() => page.locator('iframe').getAttribute('title')).toBe(await frame!.title());
  await close();
});

sweep(
  '20 charts on a page: only those near the view load, nothing shifts, and all load on the way',
  async () => {
    const charts = Array.from(
      { length: 20 },
      (_, index) =>
        `<p>Part ${index}</p><drei-stufen infographic="${SLUG}" style="display:block;min-height:${FRAME_HEIGHT.full}px"></drei-stufen>`,
    );
    const { page, faults, close } = await open(charts.join('') + script(), '', { before: watchShift });
    await chartFrames(page, server.origin);
    const loaded = () => page.frames().filter((frame) => frame.url().startsWith(server.origin)).length;
    await page.waitForTimeout(500);
    expect(loaded()).toBeLessThan(10);
    /** Scrolls through the whole page, a step with each painted frame. How smooth that is depends on the machine. */
    const scroll = (by: number) =>
      page.evaluate(async (step) => {
        for (let before = -1; before !== scrollY;) {
          before = scrollY;
          scrollBy(0, step);
          await new Promise((done) => requestAnimationFrame(done));
        }
      }, by);
    await scroll(60);
    await expect.poll(loaded, { timeout: 10_000 }).toBe(20);
    await scroll(-60);
    await expect.poll(loaded).toBe(20);
    expect(await shiftOf(page)).toBe(0);
    expect(await page.locator('drei-stufen iframe').count()).toBe(20);
    expect(faults).toEqual([]);
    await close();
  },
);

test("the page's own scroll is never captured: the wheel over a chart moves the page, and focus inside does not", async () => {
  const { page, faults, close } = await open(
    `<drei-stufen infographic="${SLUG}" widget></drei-stufen>${script()}<div style="height:3000px"></div>`,
    '',
    { viewport: { width: 400, height: 700 } },
  );
  const [frame] = await chartFrames(page, server.origin);
  await frame!.waitForSelector('[data-widget] fieldset:not([inert])');
  await page.mouse.move(200, 400);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
  // By the element itself: the test's own click would scroll.
  const click = (selector: string) =>
    frame!.evaluate((name) => document.querySelector<HTMLElement>(name)!.click(), selector);
  for (const action of ['previous', 'previous', 'next', 'replay']) await click(`[data-go=${action}]`);
  await click('[data-to]');
  await frame!.evaluate(() =>
    document.querySelector<HTMLElement>('[data-keys]')!.focus({ preventScroll: true }),
  );
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => scrollY)).toBe(300);
  expect(faults).toEqual([]);
  await close();
});
