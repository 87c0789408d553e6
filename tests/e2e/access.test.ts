// A green run proves that axe finds nothing on any page of the built site, that every scene is told in words, and that
// pages hold at 320 px, with wide text spacing, in forced colours and by keyboard. It does not prove that a person who
// needs these things is well served; axe finds about half of what people do.
import axe from 'axe-core';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { scenes as sceneNames } from '../../src/chart/scenes.ts';
import { loadData } from '../../src/dataset/load.ts';
import { sample, sweep } from '../size.ts';
import { DIST, openPage } from './browser.ts';
import { browser, server } from './built.ts';

const { infographics, site } = loadData('data');
const front = infographics.find(({ slug }) => slug === site.front)!;
const scenes = sceneNames(
  front.stages.map(({ id }) => id),
  front.top !== undefined,
);
const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html') && existsSync(join(DIST, path)))
  .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);

/** The article of each infographic in each language. */
const PAGES = infographics.flatMap(({ slug }) =>
  ['', '/en'].map((lang) => `${lang}/${slug === site.front ? '' : `${slug}/`}`),
);

const open = async (path: string, options: Parameters<typeof openPage>[2] = {}) => {
  const watched = await openPage(browser, server.origin, { reducedMotion: 'reduce', ...options });
  // Preview pages of results lead on to the article at once; here they stay.
  await watched.page.route('**/result/**', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<script>location[^<]*<\/script>/, '');
    return route.fulfill({ response, body });
  });
  await watched.page.goto(server.origin + path, { waitUntil: 'load' });
  return watched;
};

/** What axe finds, one line each; `only` narrows it to one rule. */
const violations = async (page: Page, only?: string) => {
  await page.evaluate(axe.source);
  return page.evaluate(async (rule) => {
    const { axe: tool } = window as unknown as { axe: typeof axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations: found } = await tool.run({
      runOnly: rule ? { type: 'rule', values: [rule] } : { type: 'tag', values: tags },
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  }, only);
};
/** Parts of the text that stick out of the window. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    return wide > 0 ? `${wide} px wider than the window` : '';
  });

describe('axe finds nothing', () => {
  const kinds = ['/', `/embed/${site.front}/`];
  test.each(sample(pages, (path) => kinds.includes(path)))(
    'on %s, in both themes',
    async (path) => {
      const { page, faults, close } = await open(path, { colorScheme: 'light' });
      for (const width of sample([320, 1280])) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: 'light' });
        // Parts far below take their new heights one after the other.
        await expect.poll(() => violations(page), { timeout: 60_000 }).toEqual([]);
        expect(await sideways(page)).toBe('');
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await violations(page, 'color-contrast')).toEqual([]);
      }
      expect(faults.filter((fault) => !path.includes('404') || !fault.includes('404'))).toEqual([]);
      await close();
    },
    180_000,
  );

  const results = [
    { path: '/', width: 320 },
    { path: '/en/', width: 1280 },
  ];
  // The sample has the views of the widget in widget.test.ts.
  sweep.each(results)('on $path at $width px with a result, in both themes', async ({ path, width }) => {
    const { page, faults, close } = await open(`${path}#you=1.ppilot`, {
      viewport: { width, height: 800 },
    });
    await page.waitForSelector('[data-widget][data-view=result]');
    for (const details of await page.locator('details').all())
      await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'color-contrast')).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the drawing in words', () => {
  // Both in the sample, too: a snapshot that no test compares is an error.
  test.each(['/', '/en/'])('%s: each scene is one image with a name and a description', async (path) => {
    const { page, close } = await open(path);
    const told: string[] = [];
    for (const scene of scenes) {
      await page.goto(`${server.origin}${path}#${scene}`);
      await page.waitForSelector(`figure[data-scene=${scene}]`);
      await page.waitForFunction(
        (name) => document.querySelector('[role=img]')?.getAttribute('aria-describedby')?.startsWith(name),
        scene === 'you' ? 'scene-result' : `scene-${scene}`,
      );
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const images = nodes.filter(
        ({ role, ignored }) => !ignored && /image|img|graphic/i.test(String(role?.value)),
      );
      expect(images).toHaveLength(1);
      expect(images[0]!.childIds ?? []).toEqual([]);
      told.push(`${scene}\n  ${images[0]!.name?.value}\n  ${images[0]!.description?.value}`);
      await session.detach();
    }
    expect(told.join('\n')).toMatchSnapshot();
    expect(await page.locator('figure[data-chart]').ariaSnapshot()).toMatchSnapshot();
    await close();
  });
});

describe('other ways to see and to move', () => {
  test.each(sample(PAGES))('text spacing of WCAG 1.4.12 cuts nothing off at 320 px: %s', async (path) => {
    const { page, close } = await open(path, { viewport: { width: 320, height: 700 } });
    await page.locator('#you').scrollIntoViewIfNeeded();
    await page.waitForSelector('[data-widget] .body:not([inert])');
    // As a browser extension does it: the page's policy does not hold for such style sheets.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await sideways(page)).toBe('');
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main button, main .button, h1, h2, h3, main p, main label')]
        .filter((element) => element.offsetParent && !element.closest('.visually-hidden'))
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 160)),
    );
    expect(cut).toEqual([]);
    // Words of every scene of the drawing, also of those that are not shown now.
    const beyond = await page.locator('figure[data-chart] svg[data-frame=tall]').evaluate((svg) =>
      [...svg.querySelectorAll('tspan')]
        .filter((line) => {
          const { left, right } = line.getBoundingClientRect();
          // Nothing is seen of what is added to the last letter.
          const added = parseFloat(getComputedStyle(line).letterSpacing) || 0;
          return left < 0 || right - added > document.documentElement.clientWidth;
        })
        .map(({ textContent }) => textContent),
    );
    expect(beyond).toEqual([]);
    await close();
  });

  test('400 % zoom of a 1280 px window reads in one column', async () => {
    const { page, close } = await open('/', { viewport: { width: 320, height: 256 } });
    expect(await sideways(page)).toBe('');
    // On so flat a window nothing may cover the text for good.
    const stuck = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => {
          const { position, top, bottom } = getComputedStyle(element);
          const stays =
            position === 'fixed' || (position === 'sticky' && (top !== 'auto' || bottom !== 'auto'));
          return stays && element.clientHeight > 64;
        })
        .map((element) => element.className),
    );
    expect(stuck).toEqual([]);
    await close();
  });

  test('in forced colours every part of the final picture is still drawn against the ground', async () => {
    const { page, close } = await open('/#result', { forcedColors: 'active' });
    const unseen = await page.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      const parts = document.querySelectorAll(
        'svg.wide [data-dot][data-phase], svg.wide text.value, svg.wide .block',
      );
      return [...parts].filter((part) => {
        const { fill, stroke } = getComputedStyle(part);
        return fill === ground && (stroke === 'none' || stroke === ground);
      }).length;
    });
    expect(unseen).toBe(0);
    await close();
  });

  test.each(sample([320, 1280]))(
    'by Tab, every stop at %i px shows its focus and stands in the window',
    async (width) => {
      const { page, close } = await open('/', { viewport: { width, height: 800 } });
      // Controls of a script that is late are taken away until it comes, with the focus in them.
      await page.waitForSelector('[data-fonts=all]');
      const stops = new Set<string>();
      for (let press = 0; press < 120; press += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(async () => {
          // The window scrolls to what has the focus: measured once it rests.
          const frame = () => new Promise((done) => requestAnimationFrame(done));
          for (let last = NaN; last !== scrollY; await frame()) last = scrollY;
          const element = document.activeElement as HTMLElement | null;
          if (!element || element === document.body) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const { top, bottom, width: wide } = element.getBoundingClientRect();
          return {
            name: element.outerHTML.slice(0, 140),
            outline: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
            seen: wide > 0 && bottom > 0 && top < innerHeight,
          };
        });
        if (!stop) break;
        expect(stop, stop.name).toMatchObject({ outline: true, seen: true });
        stops.add(stop.name);
      }
      expect(stops.size).toBeGreaterThan(15);
      await close();
    },
  );

  test.each(sample(['/', '/embed-code/', `/embed/${site.front}/`]))(
    'on %s every control is 44 px high and wide',
    async (path) => {
      const { page, close } = await open(path, { viewport: { width: 390, height: 800 }, hasTouch: true });
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, .button, summary, select, input')]
          .filter((element) => element.offsetParent !== null && !element.closest('.visually-hidden'))
          .map((element) => {
            const target = element.matches('input[type=radio], input[type=checkbox]')
              ? element.closest('label')!
              : element;
            const { width, height } = target.getBoundingClientRect();
            return {
              name: element.outerHTML.slice(0, 120),
              width: Math.round(width),
              height: Math.round(height),
            };
          })
          .filter(({ width, height }) => width < 44 || height < 44),
      );
      expect(small).toEqual([]);
      await close();
    },
  );
});
