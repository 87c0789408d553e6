// A green run proves that every snippet the builder gives shows a chart with the chosen settings on another origin, and
// that default snippets are there without scripts. It does not prove that a given blog software accepts them.
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { pictureInWords } from '../../src/model/sentences.ts';
import { sample, sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';
import { chartFrames, heights, hostPage, openHost, serveHost } from './hosts.ts';

const { archive, site, infographics, strings } = loadData('data');
const SLUG = site.front;
const infographic = infographics.find(({ slug }) => slug === SLUG)!;
const KINDS = ['url', 'iframe', 'loader', 'element', 'react', 'picture'];

const files: Record<string, string> = {};
const host = await serveHost(files);
afterAll(() => host.close());

const open = async (path = '/embed-code/', options: Parameters<typeof openPage>[2] = {}) => {
  const watched = await openPage(browser, server.origin, options);
  await watched.page.goto(server.origin + path, { waitUntil: 'load' });
  // The builder's script comes after the page: it hides all snippets but one.
  if (options.javaScriptEnabled ?? true)
    await watched.page.waitForSelector('[role=tabpanel][hidden]', { state: 'attached' });
  return watched;
};
const code = (page: Page, kind: string) =>
  page.locator(`[data-snippet=${kind}]`).textContent() as Promise<string>;
/** The published address in snippets is not where the test serves the site. */
const here = (snippet: string) => snippet.replaceAll(/https:\/\/[^/"]+/g, server.origin);

describe('without JavaScript', () => {
  test.each(sample(['/embed-code/', '/en/embed-code/']))(
    '%s shows every default snippet with its place',
    async (path) => {
      const { page, close } = await open(path, { javaScriptEnabled: false });
      for (const kind of KINDS) {
        expect(await page.locator(`[data-snippet=${kind}]`).isVisible()).toBe(true);
        expect((await code(page, kind)).length).toBeGreaterThan(10);
      }
      expect(await page.locator('[data-copy]').first().isVisible()).toBe(false);
      await close();
    },
  );
});

describe('the snippets work where they are pasted', () => {
  sweep.each(['loader', 'iframe', 'element'])('%s, with settings', async (kind) => {
    const { page, faults, close } = await open();
    await page.selectOption('[name=lang]', 'en');
    await page.selectOption('[name=theme]', 'dark');
    await page.selectOption('[name=step]', infographic.stages[1]!.id);
    await page.check('[name=plain]');
    const snippet = here(await code(page, kind));
    expect(faults).toEqual([]);
    await close();

    files['/post'] = hostPage(snippet);
    const pasted = await openHost(browser, `${host.origin}/post`);
    const [frame] = await chartFrames(pasted.page, server.origin);
    await expect
      .poll(() =>
        frame!.evaluate(() => {
          const { lang, dataset } = document.documentElement;
          return {
            lang,
            theme: dataset.theme,
            plain: 'plain' in dataset,
            scene: document.querySelector<HTMLElement>('figure')!.dataset.scene,
          };
        }),
      )
      .toEqual({ lang: 'en', theme: 'dark', plain: true, scene: infographic.stages[1]!.id });
    const { host: shown, needed } = await heights(frame!);
    expect(shown).toBe(needed);
    expect(pasted.faults).toEqual([]);
    await pasted.close();
  });

  sweep('picture: an image that loads, with the numbers as its alternative, inside a link', async () => {
    const { page, close } = await open();
    const snippet = here(await code(page, 'picture'));
    await close();
    files['/post'] = hostPage(snippet);
    const pasted = await openHost(browser, `${host.origin}/post`);
    const image = pasted.page.locator('a[href] > img');
    expect(await image.getAttribute('alt')).toBe(
      pictureInWords(infographic, site.languages[0]!.code, strings[site.languages[0]!.code]!),
    );
    expect(await image.evaluate((each) => (each as HTMLImageElement).naturalWidth)).toBeGreaterThan(600);
    await pasted.close();
  });

  test('url: the article, whose head leads to the oEmbed answer', async () => {
    const { page, close } = await open('/en/embed-code/');
    const text = await (await fetch(here(await code(page, 'url')))).text();
    expect(text).toContain(`/oembed/${SLUG}.en.json`);
    await close();
  });
});

describe('the page', () => {
  sweep('shows one kind at a time, by click and by arrow keys', async () => {
    const { page, faults, close } = await open();
    const visible = () =>
      page.locator('[role=tabpanel]:visible').evaluateAll((all) => all.map(({ id }) => id));
    // The builder's script comes after the page's.
    await expect.poll(visible).toEqual(['panel-url']);
    await page.click('#tab-element');
    expect(await visible()).toEqual(['panel-element']);
    await page.keyboard.press('ArrowRight');
    expect(await visible()).toEqual(['panel-react']);
    await page.keyboard.press('ArrowRight');
    expect(await visible()).toEqual(['panel-picture']);
    await page.keyboard.press('ArrowRight');
    expect(await visible()).toEqual(['panel-url']);
    expect(await page.getAttribute('#tab-url', 'aria-selected')).toBe('true');
    expect(faults).toEqual([]);
    await close();
  });

  test('previews what was chosen, at several widths, with the right height', async () => {
    const { page, faults, close } = await open('/en/embed-code/', {
      viewport: { width: 1280, height: 2400 },
    });
    await page.check('[name=widget]');
    await page.selectOption('[name=step]', 'intro');
    expect(await page.getAttribute('.preview iframe', 'src')).toBe(
      `/en/embed/${SLUG}/?theme=light&step=intro&widget=1`,
    );
    await page.uncheck('[name=widget]');
    for (const width of [280, 360, 600, 1000]) {
      await page.check(`[value="${width}px"]`);
      const [frame] = await chartFrames(page, `${server.origin}/en/embed/`);
      await expect.poll(() => frame!.evaluate(() => innerWidth)).toBe(width);
      const { host: shown, needed, bars } = await heights(frame!);
      expect({ shown, bars }).toEqual({ shown: needed, bars: 0 });
    }
    expect(faults).toEqual([]);
    await close();
  });

  sweep('offers numbers that stay as they are, once a version is published', async () => {
    const { page, faults, close } = await open();
    const hint = page.locator('#kept');
    expect(await page.locator('[name=numbers]').inputValue()).toBe('live');
    expect(await hint.isVisible()).toBe(false);
    const live = await code(page, 'iframe');
    await page.selectOption('[name=numbers]', 'kept');
    expect(await hint.isVisible()).toBe(true);
    const version = archive[SLUG]!.at(-1)!.n;
    const frame = `/embed/${SLUG}/v${version}/`;
    expect(await code(page, 'iframe')).toContain(`${frame}?theme=light`);
    expect(await code(page, 'url')).toMatch(new RegExp(`${frame}$`));
    await expect.poll(() => page.locator('.preview iframe').getAttribute('src')).toBe(`${frame}?theme=light`);

    files['/kept'] = hostPage(here(await code(page, 'element')));
    const pasted = await openHost(browser, `${host.origin}/kept`);
    const [shown] = await chartFrames(pasted.page, server.origin);
    expect(new URL(shown!.url()).pathname).toBe(frame);
    await pasted.close();

    // In a theme, too: as an element, as a frame, and by the address, which leads to the frame.
    await page.selectOption('[name=theme]', 'dark');
    expect(await code(page, 'url')).toMatch(new RegExp(`${frame}dark/$`));
    for (const kind of ['element', 'iframe'] as const) {
      files['/kept'] = hostPage(here(await code(page, kind)));
      const dark = await openHost(browser, `${host.origin}/kept`);
      const [inside] = await chartFrames(dark.page, server.origin);
      expect(new URL(inside!.url()).pathname).toBe(frame);
      expect(await inside!.locator('html').getAttribute('data-theme'), kind).toBe('dark');
      await dark.close();
    }
    const led = await openHost(browser, `${server.origin}${frame}dark/?step=start`);
    await led.page.waitForURL(`${server.origin}${frame}?theme=dark&step=start`);
    expect(await led.page.locator('html').getAttribute('data-theme')).toBe('dark');
    await led.close();
    await page.selectOption('[name=theme]', 'light');

    await page.selectOption('[name=numbers]', 'live');
    expect(await code(page, 'iframe')).toBe(live);
    expect(faults).toEqual([]);
    await close();
  });

  sweep('shows the snippet whose tab was pressed before the script came', async () => {
    const { page, close } = await openPage(browser, server.origin);
    await page.route('**/builder.*.js', async (route) => {
      await page.click('#tab-loader');
      await route.continue();
    });
    await page.goto(`${server.origin}/embed-code/`);
    await page.waitForSelector('[role=tabpanel][hidden]', { state: 'attached' });
    expect(await page.getAttribute('#tab-loader', 'aria-selected')).toBe('true');
    expect(await page.locator('[data-snippet=loader]').isVisible()).toBe(true);
    await close();
  });

  test('copies a snippet and says so; where copying is refused, selects it and says that', async () => {
    const { page, close } = await open('/en/embed-code/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.click('#tab-loader');
    await page.click('[data-copy=loader]');
    await expect.poll(() => page.innerText('.status')).toBe(strings.en!['embed.code.copied']);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page, 'loader'));
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.click('[data-copy=loader]');
    await expect.poll(() => page.innerText('.status')).toBe(strings.en!['embed.code.byHand']);
    expect(await page.evaluate(() => String(getSelection()))).toContain('<iframe');
    await close();
  });

  sweep('takes back that the code is copied once another code is shown', async () => {
    const { page, faults, close } = await open('/en/embed-code/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const said = () => page.innerText('.status');
    await page.click('#tab-iframe');
    const changes = [
      () => page.selectOption('[name=theme]', 'dark'),
      () => page.check('[name=plain]'),
      () => page.selectOption('[name=lang]', 'de'),
      () => page.click('#tab-loader'),
    ];
    for (const change of changes) {
      await page.click('[data-copy=iframe]');
      await expect.poll(said).toBe(strings.en!['embed.code.copied']);
      await page.check('[value="360px"]');
      expect(await said()).toBe(strings.en!['embed.code.copied']);
      await page.check('[value="100%"]');
      await change();
      await expect.poll(said).toBe('');
    }
    expect(faults).toEqual([]);
    await close();
  });

  sweep.each(['de', 'en'])(
    'lets nobody choose a self-check in one picture, and says why, in %s',
    async (lang) => {
      const { page, faults, close } = await open(lang === 'de' ? '/embed-code/' : '/en/embed-code/');
      const reason = page.locator('#either');
      const still = page.locator('[name=static]');
      const self = page.locator('[name=widget]');
      expect([await still.isEnabled(), await self.isEnabled(), await reason.isVisible()]).toEqual([
        true,
        true,
        false,
      ]);
      for (const [one, other] of [
        [still, self],
        [self, still],
      ] as const) {
        await one.check();
        await expect.poll(() => other.isDisabled()).toBe(true);
        expect([await one.isChecked(), await other.isChecked()]).toEqual([true, false]);
        expect(await reason.innerText()).toBe(strings[lang]!['embed.code.either']);
        expect(await other.getAttribute('aria-describedby')).toBe('either');
        expect(await code(page, 'iframe')).not.toMatch(/static=1.*widget=1/);
        await one.uncheck();
        await expect.poll(() => other.isDisabled()).toBe(false);
        expect(await reason.isVisible()).toBe(false);
      }
      // What a browser has kept of an earlier visit.
      await page.evaluate(() => {
        for (const name of ['static', 'widget'])
          document.querySelector<HTMLInputElement>(`[name=${name}]`)!.checked = true;
        document.querySelector('[name=plain]')!.dispatchEvent(new Event('change', { bubbles: true }));
      });
      expect([await still.isChecked(), await self.isChecked()]).toEqual([true, false]);
      expect(await code(page, 'iframe')).toContain('?theme=light&amp;static=1"');
      expect(faults).toEqual([]);
      await close();
    },
  );

  sweep('says truly what the automatic theme follows, for each kind of snippet', async () => {
    const { page, close } = await open('/en/embed-code/');
    const where = (kind: string) => page.locator(`#panel-${kind} > p`).first().textContent();
    expect(await page.inputValue('[name=theme]')).toBe('light');
    expect(await page.locator('[name=theme] [value=auto]').textContent()).toBe('Automatic');
    await page.selectOption('[name=theme]', 'auto');
    const told = {
      iframe: /automatic theme follows the reader’s device/,
      loader: /automatic theme follows the page/,
      element: /automatic theme follows the page/,
      picture: /always light/,
    };
    for (const [kind, pattern] of Object.entries(told)) expect(await where(kind)).toMatch(pattern);
    // A page that is always dark, on a device that prefers light.
    const themes: Record<string, string | undefined> = {};
    for (const kind of ['iframe', 'loader', 'element']) {
      files['/dark'] = hostPage(`<style>body{background:#111}</style>${here(await code(page, kind))}`);
      const pasted = await openHost(browser, `${host.origin}/dark`);
      const [frame] = await chartFrames(pasted.page, server.origin);
      const ground = () =>
        frame!.evaluate(() => {
          const [red = 255] = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? [];
          return Number(red) < 128 ? 'dark' : 'light';
        });
      if (kind !== 'iframe') await expect.poll(ground).toBe('dark');
      themes[kind] = await ground();
      await pasted.close();
    }
    expect(themes).toEqual({ iframe: 'light', loader: 'dark', element: 'dark' });
    await close();
  });
});
