// A green run proves that hostile texts in a data file, hostile fragments and hostile queries are shown or ignored and
// never run, and that the policy of the pages stops markup that would come in another way. It does not prove that no
// other way exists.
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { scenes } from '../../src/chart/scenes.ts';
import { loadData } from '../../src/dataset/load.ts';
import { HOSTILE } from '../fixtures/hostile.ts';
import { fixtureSite } from '../fixtures/sites.ts';
import { FULL, sample, sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';
import { serveFolder } from './serve.ts';

const { infographics, site } = loadData('data');
const original = infographics.find(({ slug }) => slug === site.front)!;
const front = original.slug;

/** The site that has an infographic with hostile texts, `hostile`, beside the others. */
const spoilt = await serveFolder(fixtureSite('other-data'));
afterAll(() => spoilt.close());

/** What a page must never show: that a text ran, became an element, or widened the page. */
const damage = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    if ('hacked' in window) found.push('a text ran');
    const risen =
      'img[src=x], iframe[srcdoc], [onload], [onerror], [onmouseover], [onfocus], main b, main i, a[href^="javascript"]';
    document
      .querySelectorAll(risen)
      .forEach((element) => found.push(`risen: ${element.outerHTML.slice(0, 120)}`));
    if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the window');
    if (!document.querySelector('main')?.getBoundingClientRect().height) found.push('nothing is shown');
    return found;
  });

describe('a data file with hostile texts', () => {
  test.each(sample(['/hostile/', '/en/hostile/']))(
    '%s shows them as text, through all scenes and the widget',
    async (path) => {
      const { page, faults, close } = await openPage(browser, spoilt.origin, {
        viewport: { width: 320, height: 700 },
        reducedMotion: 'reduce',
      });
      await page.goto(spoilt.origin + path);
      for (const scene of ['people', 'result', 'you']) {
        await page.goto(`${spoilt.origin}${path}#${scene}`);
        expect(await damage(page)).toEqual([]);
      }
      await page.waitForSelector('[data-widget] .body:not([inert])');
      for (const details of await page.locator('details').all())
        await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
      await page.goto(`${spoilt.origin}${path}#you=1.ppilot`);
      await page.reload();
      await page.waitForSelector('[data-widget][data-view=result]');
      expect(await damage(page)).toEqual([]);
      const text = await page.locator('main').innerText();
      for (const shown of [
        '<img src=x onerror="window.hacked=true">',
        '</script><script>window.hacked=true</script>',
      ])
        expect(text).toContain(shown);
      expect(faults).toEqual([]);
      await close();
    },
  );

  sweep('frame, snippets, previews, pictures and feed hold them, too', async () => {
    const { page, faults, close } = await openPage(browser, spoilt.origin, {
      viewport: { width: 320, height: 700 },
    });
    for (const path of ['/embed/hostile/?widget=1', '/embed-code/', '/en/hostile/result/pilot/']) {
      await page.goto(spoilt.origin + path, { waitUntil: 'load' });
      expect(await damage(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
    const files = ['/feed.xml', '/images/hostile.de.svg', '/data/hostile.json'];
    const parsed = await Promise.all(
      files.map(async (path) => (await page.request.get(spoilt.origin + path)).text()),
    );
    const [feed, svg, json] = parsed as [string, string, string];
    const clean = await browser.newPage();
    const errors = await clean.evaluate(
      (texts) =>
        texts.map(
          (text) =>
            new DOMParser().parseFromString(text, 'text/xml').querySelectorAll('parsererror, script').length,
        ),
      [feed, svg],
    );
    expect(errors).toEqual([0, 0]);
    await clean.close();
    expect(() => JSON.parse(json) as unknown).not.toThrow();
    await close();
  });
});

describe('hostile addresses', () => {
  test('random fragments neither run nor throw, and the drawing stays in a scene', async () => {
    const { page, faults, close } = await openPage(browser, server.origin, { reducedMotion: 'reduce' });
    await page.goto(`${server.origin}/`);
    const random = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), {
      numRuns: FULL ? 500 : 50,
      seed: 7,
    });
    const near = fc.sample(
      fc.array(
        fc.constantFrom(
          'you=',
          '1',
          '.p',
          'pilot',
          '.s',
          '.a',
          '%',
          '%00',
          '<',
          '"',
          '.',
          '__proto__',
          '-1',
          '9e99',
        ),
      ),
      { numRuns: FULL ? 500 : 50, seed: 7 },
    );
    const fragments = [...HOSTILE, ...random, ...near.map((parts) => `you=${parts.join('')}`)];
    const shown = await page.evaluate(async (all) => {
      const seen = new Set<string>();
      for (const [index, fragment] of all.entries()) {
        location.hash = fragment;
        if (index % 8 === 0) await new Promise((done) => setTimeout(done));
        seen.add(document.querySelector<HTMLElement>('figure[data-chart]')!.dataset.scene ?? '');
      }
      return [...seen];
    }, fragments);
    const known = scenes(
      original.stages.map(({ id }) => id),
      original.top !== undefined,
    );
    expect(known).toEqual(expect.arrayContaining(shown));
    expect(await damage(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  sweep.each(['/', `/embed/${front}/`, '/embed-code/'])('hostile queries leave %s whole', async (path) => {
    const { page, faults, close } = await openPage(browser, server.origin);
    const names = ['theme', 'step', 'plain', 'static', 'widget', 'childId', 'initialWidth'];
    for (let first = 0; first < HOSTILE.length; first += 3) {
      const text = (index: number) => encodeURIComponent(HOSTILE[(first + index) % HOSTILE.length]!);
      const query = names.map((name, index) => `${name}=${text(index)}`).join('&');
      await page.goto(`${server.origin}${path}?${query}#${text(0)}`);
      expect(await damage(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
    await close();
  });
});

describe("the pages' policy", () => {
  test.each(sample(['/', '/embed-code/', `/embed/${front}/`]))(
    'of %s stops text from becoming markup or code',
    async (path) => {
      const { page, close } = await openPage(browser, server.origin);
      await page.goto(server.origin + path);
      const policy = await page.locator('meta[http-equiv=content-security-policy]').getAttribute('content');
      expect(policy).not.toMatch(/unsafe-(inline|eval|hashes)|https?:|\*/);
      expect(policy).toContain("require-trusted-types-for 'script'");
      const outcomes = await page.evaluate(() => {
        const attempt = (act: () => unknown) => {
          try {
            act();
            return 'done';
          } catch (error) {
            return (error as Error).name;
          }
        };
        const element = document.createElement('div');
        const script = document.createElement('script');
        return {
          markup: attempt(() => (element.innerHTML = '<b>x</b>')),
          code: attempt(() => (script.text = 'hacked = true')),
          address: attempt(() => (script.src = 'data:text/javascript,hacked=true')),
          policy: attempt(() =>
            (
              window as unknown as {
                trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
              }
            ).trustedTypes.createPolicy('mine', {}),
          ),
        };
      });
      expect(outcomes).toEqual({
        markup: 'TypeError',
        code: 'TypeError',
        address: 'TypeError',
        policy: 'TypeError',
      });
      await close();
    },
  );

  test('nothing is stored before a visitor sets or answers something', async () => {
    const { page, close } = await openPage(browser, server.origin, { reducedMotion: 'reduce' });
    for (const path of ['/', '/#you', `/embed/${front}/?widget=1`, '/embed-code/']) {
      await page.goto(server.origin + path);
      await page.waitForTimeout(300);
      expect(
        await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
      ).toEqual([0, 0, '']);
    }
    await close();
  });
});
