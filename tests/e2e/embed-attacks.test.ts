// A green run proves that no page, however its elements are called and however it takes over the loader, stops the
// loader, makes it load another site or gets an error from it. The site is served with the headers of _headers.
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { sample, sweep } from '../size.ts';
import type { Loader } from '../../src/embed/api.ts';
import { FRAME_HEIGHT } from '../../src/embed/promisedHeight.ts';
import { loadData } from '../../src/dataset/load.ts';
import { browser } from './built.ts';
import { chartFrames, heightsAgree, hostPage, openHost, serveHost } from './hosts.ts';
import { publishSite } from './published.ts';

const { site: settings } = loadData('data');
const SLUG = settings.front;
const site = await publishSite();
const other = await publishSite();
const files: Record<string, string> = {};
const host = await serveHost(files);
afterAll(() => Promise.all([site.close(), other.close(), host.close()]));

const loader = await (await fetch(`${site.origin}/embed.js`)).text();
const script = (attributes = '', origin = site.origin) =>
  `<script ${attributes} src="${origin}/embed.js"></script>`;
/** An iframe whose height is wrong, and a custom element. */
const charts = (origin = site.origin) =>
  `<iframe title="Chart" src="${origin}/embed/${SLUG}/" width="600" height="99"></iframe><drei-stufen infographic="${SLUG}"></drei-stufen>`;
const open = (body: string, head = '') => {
  files['/post'] = hostPage(body, { head });
  return openHost(browser, `${host.origin}/post`, { viewport: { width: 800, height: 2600 } });
};
/** Expects that all charts come from their site and have the right height, and that nothing was thrown. */
async function expectCharts(
  page: Page,
  faults: string[],
  count: number,
  origin = site.origin,
): Promise<void> {
  const frames = await chartFrames(page, origin, count);
  expect(frames).toHaveLength(count);
  for (const frame of frames) await heightsAgree(frame);
  const heights = await page
    .locator('iframe')
    .evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
  expect(heights.every((height) => height === FRAME_HEIGHT.full)).toBe(true);
  const addresses = page
    .frames()
    .slice(1)
    .map((frame) => new URL(frame.url()).origin);
  expect(addresses.filter((each) => ![site.origin, other.origin].includes(each))).toEqual([]);
  expect(faults).toEqual([]);
}

describe('elements with the names of the document’s members', () => {
  const NAMES = [
    'createElement',
    'getElementsByTagName',
    'querySelector',
    'documentElement',
    'addEventListener',
    'body',
  ];

  test.each(sample(['img', 'form']))(
    '<%s name=currentScript> and others: charts come from our site',
    async (tag) => {
      const named = ['currentScript', ...NAMES]
        .map((name) => `<${tag} name="${name}" src="data:,"></${tag}>`)
        .join('');
      const { page, faults, close } = await open(`${named}${script()}${charts()}`);
      await expectCharts(
        page,
        faults.filter((fault) => !fault.includes('data:,')),
        2,
      );
      await close();
    },
  );

  sweep('an image that poses as a script of another site changes nothing', async () => {
    const { page, faults, close } = await open(
      `<img name="currentScript" src="${host.origin}/elsewhere/embed.js" alt="">${script()}${charts()}`,
    );
    await expectCharts(
      page,
      faults.filter((fault) => !fault.includes('elsewhere') && !fault.includes('404')),
      2,
    );
    await close();
  });

  sweep('fields of a form around the chart lead the loader in no circle', async () => {
    const fields = ['parentElement', 'getRootNode', 'getBoundingClientRect', 'localName', 'host'];
    const inputs = fields.map((name) => `<input name="${name}">`).join('');
    const { page, faults, close } = await open(`${script()}<form>${inputs}${charts()}</form>`);
    await expectCharts(page, faults, 2);
    await close();
  });

  sweep.each(['div', 'select', 'form'])('<%s id="DreiStufen"> does not stop it', async (tag) => {
    const { page, faults, close } = await open(
      `<${tag} id="DreiStufen"></${tag}>${script('async')}${charts()}`,
    );
    await expectCharts(page, faults, 2);
    expect(
      await page.evaluate(() => typeof (window as unknown as { DreiStufen: Loader }).DreiStufen.scan),
    ).toBe('function');
    await close();
  });
});

describe('ways to take over the loader', () => {
  const named = `data-drei-stufen="${site.origin}"`;

  sweep('as a module', async () => {
    const { page, faults, close } = await open(`${script('type="module"')}${charts()}`);
    await expectCharts(page, faults, 2);
    await close();
  });

  const inlined = [
    ['classic', `<script ${named}>${loader}</script>`],
    ['as a module', `<script type="module" ${named}>${loader}</script>`],
    ['without the attribute: the public address', `<script>${loader}</script>`],
    ['with an attribute that is no address', `<script data-drei-stufen="nonsense">${loader}</script>`],
  ] as const;
  test.each(sample(inlined))('inlined, %s', async (_, code) => {
    const { page, faults, close } = await open(`${code}${charts()}`);
    await expectCharts(page, faults, 2);
    await close();
  });

  sweep.each(['', 'type="module"'])('bundled into a script of the host (%s)', async (type) => {
    files['/main.js'] = `window.before = 1;\n${loader}\nwindow.after = 1;`;
    const { page, faults, close } = await open(
      `<script ${type} ${named} src="/main.js"></script>${charts()}`,
    );
    await expectCharts(page, faults, 2);
    expect(await page.evaluate(() => 'LANGUAGE' in window || 'SITE' in window)).toBe(false);
    await close();
  });

  sweep('copied to another server it still serves the frames of its site', async () => {
    files['/copy/embed.js'] = loader;
    const { page, faults, close } = await open(
      `<script src="/copy/embed.js"></script><iframe title="Chart" src="${site.origin}/embed/${SLUG}/" width="600" height="99"></iframe>`,
    );
    await expectCharts(page, faults, 1);
    await close();
  });
});

sweep('two publishers on one page: each has its frames and its elements', async () => {
  const element = (origin: string) => `<drei-stufen infographic="${SLUG}" site="${origin}/"></drei-stufen>`;
  const frame = (origin: string) =>
    `<iframe title="Chart" src="${origin}/embed/${SLUG}/" width="600" height="99"></iframe>`;
  const both = [site.origin, other.origin];
  const { page, faults, close } = await open(
    both.map((origin) => `${element(origin)}${frame(origin)}${script('async', origin)}`).join(''),
  );
  const settled = () =>
    page
      .frames()
      .slice(1)
      .map((each) => new URL(each.url()).origin);
  await expect.poll(() => settled().filter((origin) => origin === other.origin).length).toBe(2);
  // A frame that is replaced while it loads is a failed request, and no fault.
  const real = () => faults.filter((fault) => !fault.startsWith('failed:'));
  await expectCharts(page, real(), 2);
  await expectCharts(page, real(), 2, other.origin);
  await close();
});

sweep('names that are no text throw nothing', async () => {
  const { page, faults, close } = await open(`${script()}<drei-stufen infographic="${SLUG}"></drei-stufen>`);
  await chartFrames(page, site.origin);
  await page.evaluate((slug) => {
    const lone = '\uD800';
    const api = (window as unknown as { DreiStufen: Loader }).DreiStufen;
    const element = document.querySelector('drei-stufen');
    for (const name of ['step', 'lang', 'title', 'theme', 'site']) element?.setAttribute(name, lone);
    element?.setAttribute('lang', '');
    api.create(slug, { step: lone, title: lone, site: lone });
    api.create(lone, { lang: lone });
    api.create('../../x?y#z');
  }, SLUG);
  await page.waitForTimeout(200);
  expect(faults.filter((fault) => !fault.startsWith('failed:') && !fault.includes('404'))).toEqual([]);
  await close();
});
