// A green run proves that frames in boxes that do not grow neither cover what follows nor are cut: they take the height
// that is shown and scroll inside. And that frames load on pages with COEP and strict policies. The site is served with
// the headers of _headers.
import { afterAll, describe, expect, test, vi } from 'vitest';
import { sample, sweep } from '../size.ts';
import { FRAME_HEIGHT } from '../../src/embed/promisedHeight.ts';
import { snippet, SNIPPET_DEFAULTS, type Snippable } from '../../src/embed/snippets.ts';
import { loadData } from '../../src/dataset/load.ts';
import { siteAddresses } from '../../src/site/addresses.ts';
import { browser } from './built.ts';
import { chartFrames, heightsAgree, hostPage, openHost, serveHost } from './hosts.ts';
import { publishSite } from './published.ts';

const { site: settings } = loadData('data');
const SLUG = settings.front;
const site = await publishSite();
const files: Record<string, string> = {};
const headers: Record<string, string> = {};
const host = await serveHost(files, headers);
afterAll(() => Promise.all([site.close(), host.close()]));

const script = `<script async src="${site.origin}/embed.js"></script>`;
const chart = `<iframe title="Chart" src="${site.origin}/embed/${SLUG}/" width="640" height="840"></iframe>`;

/** Boxes of a fixed ratio or height, as the named programs write them, around a chart. */
const BOXES: Record<string, { css: string; html: string }> = {
  'FitVids: padding instead of height': {
    css: '.box{position:relative;width:100%;height:0;padding-top:56.25%}.box iframe{position:absolute;inset:0;width:100%;height:100%}',
    html: `<div class="box">${chart}</div>`,
  },
  'WordPress and Bootstrap: a pseudo-element of the ratio': {
    css: '.box{position:relative}.box::before{content:"";display:block;padding-top:56.25%}.box iframe{position:absolute;inset:0;width:100%;height:100%}',
    html: `<figure style="margin:0"><div class="box">${chart}</div></figure>`,
  },
  'aspect-ratio that clips': {
    css: '.box{aspect-ratio:16/9;overflow:hidden}.box iframe{width:100%;height:100%}',
    html: `<div class="box">${chart}</div>`,
  },
  'a layer in a box of a ratio': {
    css: '.box{position:relative;aspect-ratio:16/9}.box div{position:absolute;inset:0}.box iframe{width:100%;height:100%}',
    html: `<div class="box"><div>${chart}</div></div>`,
  },
  'a fixed height': {
    css: '.box{height:400px}.box iframe{width:100%;height:100%}',
    html: `<p class="box">${chart}</p>`,
  },
};

/** Boxes in which the chart has its whole height. */
const GROWING: Record<string, { css: string; html: string }> = {
  'a box that floats': {
    css: '.box{float:left;width:100%}#after{clear:both}',
    html: `<div><div class="box">${chart}</div></div>`,
  },
  'an inline box': { css: '', html: `<p><span><em>${chart}</em></span></p>` },
  'a box that scrolls': { css: '.box{height:300px;overflow:auto}', html: `<div class="box">${chart}</div>` },
  'a dialogue in a layer': {
    css: '.box{position:relative;height:20px}.box div{position:absolute;top:0;width:100%}',
    html: `<div class="box"><div>${chart}</div></div>`,
  },
  'a page drawn at half size': { css: 'body{transform:scale(.5)}', html: `<div>${chart}</div>` },
  'an accordion that is closed': {
    css: '.box{height:0;overflow:hidden}',
    html: `<div class="box">${chart}</div>`,
  },
};

const open = async (body: string, css: string) => {
  files['/post'] = hostPage(body + script, { css });
  return openHost(browser, `${host.origin}/post`, { viewport: { width: 640, height: 900 } });
};

describe.each(sample(Object.entries(BOXES)))('%s', (_, { css, html }) => {
  test('the frame ends where its box ends, also after turning, and scrolls inside', async () => {
    const { page, faults, close } = await open(html, css);
    const [frame] = await chartFrames(page, site.origin);
    const places = () =>
      page.evaluate(() => {
        const bottom = (selector: string) =>
          document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
        const top = document.querySelector('#after')?.getBoundingClientRect().top ?? 0;
        return {
          inBox: Math.abs(bottom('iframe') - bottom('.box')) < 2,
          covers: bottom('iframe') > top + 1,
          set: document.querySelector('iframe')?.style.height !== '',
        };
      });
    const right = { inBox: true, covers: false, set: true };
    await expect.poll(places).toEqual(right);
    const overflow = () => frame?.evaluate(() => getComputedStyle(document.documentElement).overflowY);
    await expect.poll(overflow, { timeout: 5000 }).toBe('visible');
    await page.setViewportSize({ width: 500, height: 900 });
    await expect.poll(places).toEqual(right);
    await page.setViewportSize({ width: 800, height: 900 });
    await expect.poll(places).toEqual(right);
    // In a box that opens, the frame takes its whole height.
    await page.addStyleTag({
      content:
        '.box{position:static!important;height:auto!important;padding:0!important;aspect-ratio:auto!important;overflow:visible!important}.box::before{display:none!important}.box iframe,.box div{position:static!important}',
    });
    await page.setViewportSize({ width: 700, height: 900 });
    await expect
      .poll(() => page.locator('iframe').evaluate(({ clientHeight }) => clientHeight))
      .toBe(FRAME_HEIGHT.full);
    expect(faults).toEqual([]);
    await close();
  });
});

sweep.each(Object.entries(GROWING))('%s: the frame has its whole height', async (_, { css, html }) => {
  const { page, faults, close } = await open(html.replace('height="840"', 'height="700"'), css);
  const [frame] = await chartFrames(page, site.origin);
  await expect
    .poll(() => page.locator('iframe').evaluate((each) => each.style.height))
    .toBe(`${FRAME_HEIGHT.full}px`);
  expect(frame).toBeDefined();
  expect(faults).toEqual([]);
  await close();
});

const addresses = siteAddresses(settings, '/', site.origin);
const of: Snippable = {
  slug: SLUG,
  lang: 'en',
  first: false,
  title: 'A “chart” & more',
  site: `${site.origin}/`,
  article: addresses.absolute(addresses.article(SLUG, 'en')),
  frame: addresses.absolute(addresses.frame(SLUG, 'en')),
  picture: { address: addresses.absolute(addresses.picture(SLUG, 'en', 'png')), alt: '14 of 100.' },
};
const code = (kind: Parameters<typeof snippet>[0]) =>
  snippet(kind, of, SNIPPET_DEFAULTS, `${site.origin}/embed.js`);

describe.each([
  [
    'with COEP',
    { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  ],
  [
    'with a strict policy',
    {
      'content-security-policy': `default-src 'none'; script-src ${site.origin}; frame-src ${site.origin}; img-src ${site.origin} data:; style-src 'self'; require-trusted-types-for 'script'`,
    },
  ],
])('on a host %s', (_, sent) => {
  test.each(sample(['iframe', 'loader', 'element'] as const))(
    'the snippet %s shows the chart, without a message',
    async (kind) => {
      Object.keys(headers).forEach((name) => delete headers[name]);
      Object.assign(headers, sent);
      // Nothing of the host’s own is inline here.
      files['/strict'] =
        `<!doctype html><html lang="en"><title>A blog</title><link rel="icon" href="data:,"><p>Before.</p>${code(kind)}<p>After.</p></html>`;
      const { page, faults, close } = await openHost(browser, `${host.origin}/strict`);
      const [frame] = await chartFrames(page, site.origin);
      if (!frame) throw new Error('No frame');
      await heightsAgree(frame);
      expect(await frame.locator('svg.wide [data-dot][data-phase]').count()).toBe(99);
      expect(await page.locator('iframe').evaluate(({ clientWidth }) => clientWidth)).toBeGreaterThan(1000);
      expect(faults).toEqual([]);
      await close();
      Object.keys(headers).forEach((name) => delete headers[name]);
    },
  );
});

describe('the snippet for React and MDX', () => {
  sweep('compiles in MDX, renders in React, and shows the chart', async () => {
    const [{ evaluate }, runtime, { renderToString }, { createElement }] = await Promise.all([
      import('@mdx-js/mdx'),
      import('react/jsx-runtime'),
      import('react-dom/server'),
      import('react'),
    ]);
    const { default: Post } = await evaluate(`# A post\n\nBefore.\n\n${code('react')}\n\nAfter.\n`, {
      ...runtime,
    });
    const warnings = vi.spyOn(console, 'error').mockReturnValue();
    const html = renderToString(createElement(Post));
    expect(warnings.mock.calls).toEqual([]);
    warnings.mockRestore();
    files['/mdx'] = hostPage(html);
    const { page, faults, close } = await openHost(browser, `${host.origin}/mdx`);
    const [frame] = await chartFrames(page, site.origin);
    if (!frame) throw new Error('No frame');
    await heightsAgree(frame);
    expect(await page.getAttribute('iframe', 'title')).toBe(of.title);
    expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
    expect(faults).toEqual([]);
    await close();
  });
});
