// A green run proves that in Chromium, with host and site on different origins, frames have the right height at four
// widths, whatever is opened or turned, under host styles that do their worst, and that the host page does not shift.
// It does not prove the same for other engines.
import { afterAll, describe, expect, test } from 'vitest';
import { readOptions } from '../../src/embed/options.ts';
import { FRAME_HEIGHT, frameHeight } from '../../src/embed/promisedHeight.ts';
import { loadData } from '../../src/dataset/load.ts';
import { sample, sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';
import {
  chartFrames,
  heights,
  hostPage,
  openHost,
  serveHost,
  shiftOf,
  heightsAgree,
  heightsRest,
  watchShift,
} from './hosts.ts';

const { site } = loadData('data');
const SLUG = site.front;
const WIDTHS = [280, 360, 600, 1000];
const BAD_CSS =
  'iframe{height:100%;max-height:300px;border:7px solid;padding:9px}*{box-sizing:content-box;margin:1em}';

const files: Record<string, string> = {};
const host = await serveHost(files);
afterAll(() => host.close());

const loader = () => `<script async src="${server.origin}/embed.js"></script>`;
const ways: Record<string, (query: string) => string> = {
  'the custom element': () =>
    `<drei-stufen infographic="${SLUG}" style="display:block;min-height:${FRAME_HEIGHT.full}px"></drei-stufen>${loader()}`,
  'an iframe with the loader': () =>
    `<iframe src="${server.origin}/embed/${SLUG}/" title="Chart" width="100%" height="${FRAME_HEIGHT.full}" style="display:block;width:100%;height:${FRAME_HEIGHT.full}px;border:0"></iframe>${loader()}`,
  'the loader before a sandboxed iframe': () =>
    `${loader()}<iframe sandbox="allow-scripts" src="${server.origin}/en/embed/${SLUG}/" title="Chart" style="display:block;width:100%;height:${FRAME_HEIGHT.full}px;border:0"></iframe>`,
};

const open = async (way: string, width: number, css = '', height = 900) => {
  files['/post'] = hostPage(ways[way]!(''), { css });
  const opened = await openHost(browser, `${host.origin}/post`, {
    viewport: { width, height },
    before: watchShift,
  });
  const [frame] = await chartFrames(opened.page, server.origin);
  await heightsAgree(frame!);
  await heightsRest(opened.page);
  return { ...opened, frame: frame! };
};

describe.each(sample(Object.keys(ways), (way) => way.includes('sandboxed')))('with %s', (way) => {
  test.each(sample(WIDTHS, (width) => width === 360))(
    'at %i px the frame is as high as promised, and nothing shifts',
    async (width) => {
      const { page, frame, faults, close } = await open(way, width);
      expect(await heights(frame)).toEqual({
        host: FRAME_HEIGHT.full,
        needed: FRAME_HEIGHT.full,
        has: FRAME_HEIGHT.full,
        bars: 0,
        wide: 0,
      });
      expect(await shiftOf(page)).toBe(0);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test.each(sample(WIDTHS, (width) => width === 600))(
    'at %i px it grows with the table and shrinks again, at once',
    async (width) => {
      const { page, frame, close } = await open(way, width);
      await frame.click('summary');
      await heightsRest(page);
      const opened = await heights(frame);
      expect(opened.needed).toBeGreaterThan(FRAME_HEIGHT.full + 100);
      expect(opened).toMatchObject({ host: opened.needed, has: opened.needed, bars: 0 });
      await frame.click('summary');
      await heightsRest(page);
      expect(await heights(frame)).toMatchObject({ host: FRAME_HEIGHT.full, has: FRAME_HEIGHT.full });
      await close();
    },
  );

  test('it follows steps and turning, and never has a scrollbar', async () => {
    const { page, frame, close } = await open(way, 360, '', 800);
    for (const action of ['previous', 'previous', 'previous', 'next']) {
      await frame.click(`[data-go=${action}]`);
      await heightsRest(page);
      const { host: shown, needed, bars } = await heights(frame);
      expect({ shown, bars }).toEqual({ shown: needed, bars: 0 });
    }
    await frame.click('summary');
    await page.setViewportSize({ width: 800, height: 360 });
    await heightsRest(page);
    await heightsRest(page);
    const turned = await heights(frame);
    expect(turned).toMatchObject({ host: turned.needed, has: turned.needed, bars: 0 });
    await close();
  });

  sweep('host styles that do their worst change nothing', async () => {
    const { page, frame, close } = await open(way, 600, BAD_CSS);
    await frame.click('summary');
    await heightsRest(page);
    const { host: shown, needed, has, bars } = await heights(frame);
    expect({ shown, has, bars }).toEqual({ shown: needed, has: needed, bars: 0 });
    await close();
  });
});

describe('every variant keeps the height that its snippet reserves, at every width', () => {
  const paths = ['', '?plain=1', '?static=1', '?plain=1&static=1', '?widget=1'].flatMap((query) =>
    site.languages.map(({ code }, index) => `${index === 0 ? '' : `/${code}`}/embed/${SLUG}/${query}`),
  );
  const widths = [280, 300, 312, 360, 480, 599, 600, 623, 624, 663, 664, 700, 768, 900, 1000];
  test.each(sample(paths, (path) => path === `/embed/${SLUG}/?widget=1`))('%s', async (path) => {
    const promised = frameHeight(readOptions(path.replace(/^[^?]*/, '')));
    const style = `style="display:block;width:100%;height:${promised}px;border:0"`;
    const frame = (sandbox: string) =>
      `<iframe ${sandbox} src="${server.origin}${path}" title="Chart" ${style}></iframe>`;
    files['/variant'] = hostPage(frame('') + frame('sandbox="allow-scripts"'));
    const { page, close } = await openHost(browser, `${host.origin}/variant`, {
      viewport: { width: 1000, height: 3000 },
    });
    const frames = await chartFrames(page, server.origin, 2);
    if (path.includes('widget')) for (const each of frames) await each.waitForSelector('[data-widget]');
    for (const width of sample(widths, (each) => [360, 624, 1000].includes(each))) {
      await page.setViewportSize({ width, height: 3000 });
      await heightsRest(page);
      for (const each of frames)
        expect({ width, ...(await heights(each)) }).toEqual({
          width,
          host: promised,
          needed: promised,
          has: promised,
          bars: 0,
          wide: 0,
        });
    }
    await close();
  });
});

describe('in the narrowest frames', () => {
  const lang = site.languages.map(({ code }, index) => (index === 0 ? '' : `/${code}`));
  const cases = lang.flatMap((folder) => [240, 279, 280, 287, 288].map((width) => ({ folder, width })));
  test.each(sample(cases, ({ folder, width }) => folder === '' && width === 240))(
    'no word is smaller than 12 px, and the words at the foot do not meet: $width px, "$folder"',
    async ({ folder, width }) => {
      const { page, close } = await openPage(browser, server.origin, { viewport: { width, height: 840 } });
      await page.goto(`${server.origin}${folder}/embed/${SLUG}/`, { waitUntil: 'load' });
      await page.waitForSelector('.more > .button');
      const { sizes, words, button } = await page.evaluate(() => {
        const inSight = (element: Element) => element.getClientRects().length > 0;
        const scale = (element: Element) => {
          const svg = element.closest('svg');
          return svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
        };
        const texts = [...document.querySelectorAll('figure :is(text, .legend *, figcaption)')].filter(
          inSight,
        );
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('.more summary')!);
        return {
          sizes: texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale(text)),
          words: range.getBoundingClientRect().toJSON() as DOMRect,
          button: document.querySelector('.more > .button')!.getBoundingClientRect().toJSON() as DOMRect,
        };
      });
      expect(sizes.length).toBeGreaterThan(5);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
      expect(button.left >= words.right || button.top >= words.bottom).toBe(true);
      await close();
    },
  );
});

sweep(
  'nothing grows by itself: no message and no other height for 30 seconds',
  { timeout: 60_000 },
  async () => {
    const count =
      '<script>let told=0;addEventListener("message",(e)=>{if(e.data.sentinel==="drei-stufen")told+=1})</script>';
    files['/long'] = hostPage(ways['an iframe with the loader']!(''), { head: count });
    const { page, close } = await openHost(browser, `${host.origin}/long`, {
      viewport: { width: 500, height: 700 },
    });
    const [frame] = await chartFrames(page, server.origin);
    await frame!.click('summary');
    await heightsRest(page);
    const before = await heights(frame!);
    const told = () => page.evaluate(() => eval('told') as number);
    const messages = await told();
    await page.waitForTimeout(30_000);
    expect(await heights(frame!)).toEqual(before);
    expect(await told()).toBe(messages);
    await close();
  },
);
