// A green run proves that hosts of six kinds, with their own code from npm or rebuilt from their documentation, drive
// the frame's height, and that WordPress's filter leaves a working chart or its fallback. It does not prove that those
// products have not changed since.
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { FRAME_HEIGHT } from '../../src/embed/promisedHeight.ts';
import { loadData } from '../../src/dataset/load.ts';
import { sample, sweep } from '../size.ts';
import { browser, server } from './built.ts';
import { chartFrames, heights, heightsAgree, heightsRest, hostPage, openHost, serveHost } from './hosts.ts';
import { WP_EMBED, wordpressHtml } from './wordpress.ts';

const { site } = loadData('data');
const SLUG = site.front;
const npm = (path: string) => readFileSync(`node_modules/${path}`, 'utf8');

const files: Record<string, string> = {
  '/frames.js': npm('@newswire/frames/dist/frames.umd.js').replace(/^\/\/# sourceMappingURL.*$/m, ''),
  '/pym.js': npm('pym.js/dist/pym.v1.min.js'),
  '/wp-embed.js': WP_EMBED,
};
const host = await serveHost(files);
afterAll(() => host.close());

const address = () => `${server.origin}/embed/${SLUG}/`;
const open = async (embed: string, head = '', width = 700) => {
  files['/post'] = hostPage(embed, { head });
  const opened = await openHost(browser, `${host.origin}/post`, { viewport: { width, height: 900 } });
  const [frame] = await chartFrames(opened.page, server.origin);
  await heightsAgree(frame!);
  return { ...opened, frame: frame! };
};

/** Hosts by name: what they put into a page. The start height is wrong on purpose. */
const HOSTS: Record<string, () => { embed: string; head?: string }> = {
  '@newswire/frames, which makes the iframe': () => ({
    embed: `<div data-frame-src="${address()}"></div><script>newswireFrames.autoInitFrames()</script>`,
    head: '<script src="/frames.js"></script>',
  }),
  '@newswire/frames, on an iframe that is long there': () => ({
    embed: `<iframe id="chart" title="Chart" src="${address()}" width="100%" height="99"></iframe>
<script>addEventListener('load',()=>setTimeout(()=>newswireFrames.observeIframe(document.getElementById('chart')),100))</script>`,
    head: '<script src="/frames.js"></script>',
  }),
  'pym.js': () => ({
    embed: `<div id="chart"></div><script>new pym.Parent('chart','${address()}',{})</script>`,
    head: '<script src="/pym.js"></script>',
  }),
  'AMP (amp-iframe resizable)': () => ({
    embed: `<iframe sandbox="allow-scripts" title="Chart" src="${address()}" width="100%" height="99"></iframe>
<script>addEventListener('message',({source,origin,data})=>{
  const frame=document.querySelector('iframe');
  if(source!==frame.contentWindow||origin!=='null'||data.sentinel!=='amp'||data.type!=='embed-size')return;
  const height=parseInt(data.height,10); if(height>100) frame.height=height;
})</script>`,
  }),
  'Medium (Embedly)': () => ({
    embed: `<iframe title="Chart" src="${address()}" width="100%" height="99"></iframe>
<script>addEventListener('message',({source,data})=>{
  const frame=document.querySelector('iframe'); let said; try{said=JSON.parse(data)}catch{return}
  if(source===frame.contentWindow&&said.src===frame.src&&said.context==='iframe.resize')frame.height=said.height;
})</script>`,
  }),
  "Datawrapper's script": () => ({
    embed: `<iframe title="Chart" src="${address()}" style="width:100%" height="99"></iframe>
<script>window.addEventListener("message",function(a){if(void 0!==a.data["datawrapper-height"]){var e=document.querySelectorAll("iframe");for(var t in a.data["datawrapper-height"])for(var r,i=0;r=e[i];i++)if(r.contentWindow===a.source){var d=a.data["datawrapper-height"][t]+"px";r.style.height=d}}});</script>`,
  }),
  WordPress: () => ({
    embed: wordpressHtml(
      `<blockquote>Chart</blockquote><iframe src="${address()}" width="640" height="99" title="Chart"></iframe>`,
      'a1B2c3D4e5',
    )!,
    head: '<script src="/wp-embed.js"></script>',
  }),
};

describe.each(sample(Object.entries(HOSTS), ([name]) => name === 'WordPress'))('%s', (name, put) => {
  test('sets the height at first, after opening the table, and after closing it', async () => {
    const { embed, head } = put();
    const { page, frame, faults, close } = await open(embed, head, name === 'WordPress' ? 1000 : 700);
    const shown = async () => {
      // WordPress stops at 1000 px.
      await heightsAgree(frame, name === 'WordPress' ? 1000 : Infinity);
      await heightsRest(page);
      return heights(frame);
    };
    expect(await shown()).toMatchObject({ host: FRAME_HEIGHT.full, has: FRAME_HEIGHT.full, bars: 0 });
    await frame.click('summary');
    const opened = await shown();
    expect(opened.needed).toBeGreaterThan(FRAME_HEIGHT.full);
    expect(opened.host).toBe(name === 'WordPress' ? Math.min(1000, opened.needed) : opened.needed);
    await frame.click('summary');
    expect(await shown()).toMatchObject({ host: FRAME_HEIGHT.full, has: FRAME_HEIGHT.full });
    expect(faults).toEqual([]);
    await close();
  });
});

sweep('in every host the frame posts nothing to itself: alone in a window it is silent', async () => {
  const { page, faults, close } = await openHost(browser, address(), {
    before: async (each) => {
      await each.addInitScript(() => {
        const posted: unknown[] = [];
        Object.assign(window, { posted });
        addEventListener('message', ({ data }) => posted.push(data));
      });
    },
  });
  await page.click('summary');
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as unknown as { posted: unknown[] }).posted)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

describe('WordPress', () => {
  type Answer = { html: string; width: number; height: number } & Record<string, unknown>;
  /** Finds the answer as WordPress does: by the link in the article's head, within its first 150 kB. */
  const discover = async (path: string): Promise<Answer> => {
    const page = (await (await fetch(server.origin + path)).text()).slice(0, 150 * 1024).split('</head>')[0]!;
    const link = [...page.matchAll(/<link([^<>]+)\/?>/gi)].find(([tag]) =>
      tag.includes('application/json+oembed'),
    );
    const href = /href=["']([^"']+)["']/.exec(link![0])![1]!;
    // The public address is not where the test serves the site.
    return (await (await fetch(server.origin + new URL(href).pathname)).json()) as Answer;
  };
  const paths = site.languages.flatMap(({ code }, index) => {
    const folder = index === 0 ? '/' : `/${code}/`;
    return [folder, `${folder}embed/${SLUG}/`];
  });
  const here = (html: string) => html.replaceAll(/https:\/\/[^/"]+/g, server.origin);

  test.each(sample(paths))('finds an answer at %s that it keeps whole', async (path) => {
    const answer = await discover(path);
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', height: FRAME_HEIGHT.full });
    for (const field of ['title', 'author_name', 'provider_name', 'provider_url', 'thumbnail_url'])
      expect(answer[field]).toEqual(expect.stringMatching(/./));
    expect(typeof answer.width).toBe('number');
    const thumbnail = await fetch(server.origin + new URL(String(answer.thumbnail_url)).pathname);
    expect(thumbnail.status).toBe(200);
    const filtered = wordpressHtml(answer.html, 'abc123DEF4')!;
    // Nothing of ours is lost but what hides the fallback elsewhere; only WordPress's own attributes are new.
    const ours = filtered
      .replaceAll(/ (class|style|sandbox|security|data-secret)="[^"]*"/g, '')
      .replace('#?secret=abc123DEF4', '')
      .replaceAll(/&(nbsp|#160);/g, '\u00a0');
    expect(ours).toBe(answer.html.replace(' hidden style="display:none"', ''));
    expect(filtered).toContain('<blockquote class="wp-embedded-content" data-secret="abc123DEF4"><a');
    expect(answer.html).toContain(path.startsWith('/en') ? '/en/embed/' : '/embed/');
    expect(answer.html).toContain('/?theme=light"');
    expect(answer.html).toContain(' width="100%" ');
  });

  test('shows the chart once the frame has spoken, and the fallback until then', async () => {
    const { html } = await discover('/');
    const embed = wordpressHtml(here(html), 'abc123DEF4')!;
    const spoken = await open(embed, '<script src="/wp-embed.js"></script>');
    expect(await spoken.page.isVisible('blockquote')).toBe(false);
    expect(await spoken.page.isVisible('iframe')).toBe(true);
    expect(await spoken.page.locator('iframe').getAttribute('height')).toBe(String(FRAME_HEIGHT.full));
    expect(spoken.faults).toEqual([]);
    await spoken.close();

    files['/post'] = hostPage(embed);
    const silent = await openHost(browser, `${host.origin}/post`, { javaScriptEnabled: false });
    expect(await silent.page.isVisible('blockquote a')).toBe(true);
    expect(await silent.page.innerText('blockquote')).toMatch(/14.*400/);
    await silent.close();
  });

  sweep.each([280, 360, 600, 1000])('at %i px the chart fits between 200 and 1000 px', async (width) => {
    for (const query of ['', '?plain=1']) {
      const embed = wordpressHtml(
        `<blockquote>Chart</blockquote><iframe src="${address()}${query}" width="${width}" height="338"></iframe>`,
        'abc123DEF4',
      )!;
      const { frame, close } = await open(embed, '<script src="/wp-embed.js"></script>', 1100);
      const { host: shown, needed } = await heights(frame);
      expect(needed).toBeLessThan(1000);
      expect(shown).toBe(needed);
      await close();
    }
  });

  sweep(
    'leaves what is higher than 1000 px within reach: the frame scrolls inside then, and only then',
    async () => {
      const embed = wordpressHtml(
        `<blockquote>Chart</blockquote><iframe src="${address()}" width="300" height="338"></iframe>`,
        'abc123DEF4',
      )!;
      const { page, frame, close } = await open(embed, '<script src="/wp-embed.js"></script>', 500);
      const overflow = () => frame.evaluate(() => getComputedStyle(document.documentElement).overflowY);
      expect(await overflow()).toBe('hidden');
      await frame.click('summary');
      await expect.poll(overflow, { timeout: 4000 }).toBe('visible');
      await frame.click('summary');
      await heightsRest(page);
      await expect.poll(overflow, { timeout: 4000 }).toBe('hidden');
      await close();
    },
  );

  sweep(
    'follows every link of the frame, which a sandboxed frame cannot open by itself: to others through the article',
    async () => {
      const { html } = await discover('/');
      const { page, frame, faults, close } = await open(
        wordpressHtml(here(html), 'abc123DEF4')!,
        '<script src="/wp-embed.js"></script>',
      );
      // The public address is not where the test serves the site; WordPress follows links to the served host only.
      const followed = () => page.evaluate(() => (window as unknown as { followed: string[] }).followed);
      for (const [index, link] of (await frame.locator('footer a').all()).entries()) {
        await link.click();
        await expect.poll(async () => (await followed()).length).toBe(index + 1);
      }
      await frame.click('summary');
      await frame.locator('[data-downloads] summary').click();
      await frame.locator('[data-downloads] a[href$=".csv"]').click();
      await expect
        .poll(followed)
        .toEqual([
          `${server.origin}/#source-report-2011`,
          `${server.origin}/`,
          `${server.origin}/`,
          `${server.origin}/#changes`,
          `${server.origin}/data/${SLUG}.csv`,
        ]);
      expect(faults).toEqual([]);
      await close();
    },
  );
});
