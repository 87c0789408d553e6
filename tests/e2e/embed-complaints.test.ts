// The fifteen complaints that users of pym.js, iframe-resizer, Datawrapper and Our World in Data have written down, each
// as one test on the built site. A green run does not prove that there will be no sixteenth.
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { checkInfographic } from '../../src/dataset/infographic.ts';
import { report } from '../../src/dataset/problems.ts';
import { FRAME_HEIGHT } from '../../src/embed/promisedHeight.ts';
import { loadData } from '../../src/dataset/load.ts';
import { pictureInWords } from '../../src/model/sentences.ts';
import { sweep } from '../size.ts';
import { browser, server } from './built.ts';
import { chartFrames, heights, hostPage, openHost, serveHost, heightsRest } from './hosts.ts';
import { wordpressHtml } from './wordpress.ts';

const { site, infographics, strings } = loadData('data');
const SLUG = site.front;
const infographic = infographics.find(({ slug }) => slug === SLUG)!;
const LANG = site.languages[0]!.code;

const files: Record<string, string> = {};
const host = await serveHost(files);
afterAll(() => host.close());

const script = () => `<script async src="${server.origin}/embed.js"></script>`;
const frameTag = (style = `width:100%;height:${FRAME_HEIGHT.full}px;border:0`, more = '') =>
  `<iframe title="Chart" src="${server.origin}/embed/${SLUG}/" style="${style}" ${more}></iframe>`;
const open = async (body: string, css = '', options: Parameters<typeof openHost>[2] = {}) => {
  files['/post'] = hostPage(body, { css });
  const opened = await openHost(browser, `${host.origin}/post`, {
    viewport: { width: 600, height: 900 },
    ...options,
  });
  const [frame] = await chartFrames(opened.page, server.origin);
  return { ...opened, frame: frame as Frame };
};
const settled = { host: FRAME_HEIGHT.full, needed: FRAME_HEIGHT.full, has: FRAME_HEIGHT.full, bars: 0 };

describe('the fifteen complaints', () => {
  sweep('1. The height is right at once, not only after the window was resized', async () => {
    const { frame, close } = await open(frameTag('width:100%;height:40px') + script());
    await expect.poll(() => heights(frame)).toMatchObject(settled);
    await close();
  });

  sweep('2. It shrinks as well as it grows', async () => {
    const { page, frame, close } = await open(frameTag('width:100%;height:2600px') + script());
    await expect.poll(() => heights(frame)).toMatchObject(settled);
    await frame.click('summary');
    await heightsRest(page);
    expect((await heights(frame)).host).toBeGreaterThan(FRAME_HEIGHT.full);
    await frame.click('summary');
    await heightsRest(page);
    expect(await heights(frame)).toMatchObject(settled);
    await close();
  });

  sweep(
    '3. It neither grows for ever nor sticks at 150 px: no length in the frame hangs on its height',
    async () => {
      const text = await (await fetch(`${server.origin}/embed/${SLUG}/`)).text();
      const css = [...text.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, rules]) => rules).join('');
      expect(css.match(/[\d.](?:[sld]?v(?:h|w|b|i|min|max))\b/g)).toBe(null);
      // To stick sideways, in a table that is moved sideways, is no harm.
      expect(css).not.toMatch(/position:\s*(fixed|sticky(?![^}]*inset-inline))/);
      // What the host says about height changes nothing about what the frame needs.
      const { page, frame, close } = await open(frameTag('width:100%;height:150px'));
      for (const height of [150, 4000, 1]) {
        await page.locator('iframe').evaluate((element, to) => (element.style.height = `${to}px`), height);
        await heightsRest(page);
        expect((await heights(frame)).needed).toBe(FRAME_HEIGHT.full);
      }
      await close();
    },
  );

  sweep('4. Host styles and collapsing margins leave the height alone', async () => {
    const css =
      '*{box-sizing:border-box;margin:1em!important;padding:5px}iframe{height:100%!important;min-height:90vh;max-height:200px!important;border:9px double!important}';
    const { frame, close } = await open(frameTag() + script(), css);
    await expect.poll(async () => (await heights(frame)).has).toBe((await heights(frame)).needed);
    expect((await heights(frame)).bars).toBe(0);
    await close();
  });

  sweep('5. A host that is late, or a frame that is lazy, misses nothing', async () => {
    const late = await open(frameTag('width:100%;height:40px'));
    await late.page.waitForTimeout(1000);
    await late.page.addScriptTag({ url: `${server.origin}/embed.js` });
    await expect.poll(() => heights(late.frame)).toMatchObject(settled);
    await late.close();
    files['/post'] = hostPage(
      `${script()}<div style="height:9000px"></div>${frameTag('width:100%;height:40px', 'loading="lazy"')}`,
    );
    const lazy = await openHost(browser, `${host.origin}/post`);
    await lazy.page.waitForTimeout(300);
    expect(lazy.page.frames().filter((each) => each.url().startsWith(server.origin))).toEqual([]);
    await lazy.page.locator('iframe').scrollIntoViewIfNeeded();
    const [frame] = await chartFrames(lazy.page, server.origin);
    await expect.poll(() => heights(frame!)).toMatchObject(settled);
    await lazy.close();
  });

  test('6. WordPress may strip scripts and iframes: a frame or a link is left', async () => {
    const { html } = (await (await fetch(`${server.origin}/oembed/${SLUG}.${LANG}.json`)).json()) as {
      html: string;
    };
    expect(wordpressHtml(html, 'abc')).toMatch(/<blockquote[^>]*><a href=.*<iframe [^>]*src=/);
    expect(html.replaceAll(/<iframe[^]*<\/iframe>/g, '')).toMatch(/<a href="[^"]+">[^<]+<\/a>: [^<]*\d/);
  });

  sweep.each([360, 280, 320, 600, 1000])(
    '7. A gateway that drops the script clips nothing: the height in the snippet is right, here at %i px',
    async (width) => {
      const { frame, close } = await open(frameTag(), '', { viewport: { width, height: 900 } });
      expect(await heights(frame)).toMatchObject({ ...settled, wide: 0 });
      const cut = await frame.evaluate(() => {
        const end = document.querySelector('.frame')!.lastElementChild!.getBoundingClientRect().bottom;
        return end > innerHeight;
      });
      expect(cut).toBe(false);
      await close();
    },
  );

  test('8. A dark page gets no white box', async () => {
    const { frame, close } = await open(frameTag(), 'html{color-scheme:dark}body{background:#111}', {
      colorScheme: 'dark',
    });
    const colours = await frame.evaluate(() => {
      const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
      return { backgroundColor, colorScheme };
    });
    expect(colours.colorScheme).toContain('dark');
    expect(
      Math.max(
        ...colours.backgroundColor
          .match(/[\d.]+/g)!
          .slice(0, 3)
          .map(Number),
      ),
    ).toBeLessThan(64);
    await close();
  });

  sweep('9. Neither storage nor CORS throws in a sandboxed frame', async () => {
    const { page, frame, faults, close } = await open(
      frameTag(undefined, 'sandbox="allow-scripts"') + script(),
    );
    expect(
      await frame.evaluate(() => {
        try {
          return typeof localStorage;
        } catch {
          return 'throws';
        }
      }),
    ).toBe('throws');
    await frame.click('[data-go=previous]');
    await frame.click('[data-set=motion]');
    await heightsRest(page);
    expect(faults).toEqual([]);
    await close();
  });

  sweep(
    '10. Messages are not trusted: right shape from the wrong window, wrong shape from the right one',
    async () => {
      const { page, frame, faults, close } = await open(frameTag() + script());
      await expect.poll(() => heights(frame)).toMatchObject(settled);
      await page.evaluate(() => postMessage({ sentinel: 'drei-stufen', type: 'height', height: 1234 }, '*'));
      await frame.evaluate(() => {
        for (const height of ['1234', -5, 1e9, null, { toString: () => '1234' }.toString()])
          parent.postMessage({ sentinel: 'drei-stufen', type: 'height', height }, '*');
      });
      await page.waitForTimeout(150);
      expect(await heights(frame)).toMatchObject(settled);
      expect(faults).toEqual([]);
      await close();
    },
  );

  sweep(
    '11. Embedded numbers do not change silently: each frame names who was asked, when, and the source',
    async () => {
      const { frame, close } = await open(frameTag());
      const text = await frame.innerText('.frame');
      expect(text).toContain('400');
      expect(text).toContain('2011');
      const source = infographic.sources.find(({ id }) => id === infographic.surveys[0]!.sources[0])!;
      expect(await frame.getAttribute(`a[href="${source.url}"]`, 'target')).toBe('_blank');
      // What changed and when stands on the page that the frame leads to.
      const home = await (await fetch(`${server.origin}/`)).text();
      expect(home).toContain(infographic.changelog[0]!.text[LANG]);
      await close();
    },
  );

  test('12. Without JavaScript, in print, in feeds and in mail the chart is there', async () => {
    const { page, frame, close } = await open(frameTag(), '', { javaScriptEnabled: false });
    expect(
      await frame.locator('svg[data-frame=tall] [data-share], svg[data-frame=wide] [data-share]').count(),
    ).toBe(infographic.phases.length * 2);
    // The lines under the drawing are shown once the frame is whole.
    await frame.locator('summary').first().waitFor({ state: 'visible' });
    expect(await frame.locator('.steps-bar').isVisible()).toBe(false);
    await page.goto(`${server.origin}/embed/${SLUG}/?step=intro`);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('svg[data-frame=wide] [data-dot][data-phase]')
        .first()
        .evaluate((dot) => getComputedStyle(dot).opacity),
    ).toBe('1');
    expect(await page.locator('[data-claims] [data-for=result]').isVisible()).toBe(true);
    expect(await page.locator('[data-claims] [data-for=intro]').isVisible()).toBe(false);
    // Feeds and mail get the picture with its words.
    const builder = await (await fetch(`${server.origin}/embed-code/`)).text();
    expect(builder).toMatch(/&lt;img src=/);
    await close();
  });

  sweep(
    '13. Screen readers get words: frames have titles, the drawing one sentence, its shapes are hidden',
    async () => {
      const { page, frame, close } = await open(
        `<drei-stufen infographic="${SLUG}"></drei-stufen>${script()}`,
      );
      expect(await page.locator('iframe').getAttribute('title')).toMatch(/\S/);
      const tree = await frame.locator('body').ariaSnapshot();
      const words = pictureInWords(infographic, LANG, strings[LANG]!);
      expect(tree).toContain(words.replaceAll('\u00a0', ' ').slice(0, 40));
      expect(tree).not.toMatch(/graphics|circle/);
      expect(
        await frame.locator('svg[data-frame]').evaluateAll((all) => all.every((svg) => svg.ariaHidden)),
      ).toBe(true);
      expect(await frame.evaluate(() => document.title)).toBe(infographic.title[LANG]);
      await close();
    },
  );

  test('14. "It does not add up to 100": the sum stands where the numbers stand, and says why', async () => {
    const { frame, close } = await open(frameTag());
    expect(await frame.innerText('figcaption#caption')).toMatch(/\b99\b/);
    expect(await frame.locator('svg[data-frame=wide] [data-dot][data-phase]').count()).toBe(99);
    await frame.click('summary');
    expect(await frame.innerText('table[data-table=phases] tfoot tr')).toMatch(/99/);
    await close();
  });

  test.each(['"32,56"', '32,56'])('15. %s is refused with a message that says what to write', (written) => {
    const text = readFileSync(`data/infographics/${SLUG}.json`, 'utf8');
    const wrong = text.replace(/("shares": \{\s*"[\w-]+": )[\d.]+/, `$1${written}`);
    expect(wrong).not.toBe(text);
    const said = report(checkInfographic(wrong, 'x.json', ['de', 'en']).problems);
    expect(said).toMatch(/32,56/);
    expect(said).toMatch(/32\.56/);
  });
});
