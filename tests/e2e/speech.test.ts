// A green run proves what the page tells screen readers: names, descriptions, where the focus goes, what is announced.
// It does not prove that one speaks it well: `npm run test:speech` keeps what Orca says.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { sample, sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';

const { infographics, site, strings } = loadData('data');
const ARTICLES = infographics.flatMap(({ slug }) =>
  site.languages.map(({ code }, index) => ({
    slug,
    lang: code,
    path: `${index === 0 ? '' : `/${code}`}/${slug === site.front ? '' : `${slug}/`}`,
  })),
);
const open = async (path: string, options: Parameters<typeof openPage>[2] = {}) => {
  const watched = await openPage(browser, server.origin, { reducedMotion: 'reduce', ...options });
  await watched.page.goto(server.origin + path, { waitUntil: 'load' });
  return watched;
};
/** The accessible name and description of the drawing, as the browser computes them. */
const drawing = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const image = nodes.find(({ role, ignored }) => !ignored && role?.value === 'image');
  return { name: String(image?.name?.value), description: String(image?.description?.value ?? '') };
};
const percentages = (text: string) =>
  [...text.matchAll(/\d+(?:[.,]\d+)?(?=\s?%)/g)].map(([number]) => number);
const words = (text: string) => text.split(/[\s\u00a0]+/).filter((word) => /\p{L}|\d/u.test(word)).length;
/** What has the focus: its tag, and the place it is in. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return `${element?.tagName.toLowerCase()} in ${element?.closest('[data-step]')?.id}`;
  });

describe('the drawing speaks', () => {
  test.each(sample(ARTICLES))(
    'in $lang of $slug: one neutral name, and each scene in at most 40 words with guess and place',
    async ({ slug, lang, path }) => {
      const infographic = infographics.find((one) => one.slug === slug)!;
      const t = strings[lang]!;
      const phase = infographic.phases[1]!;
      const { page, close } = await open(`${path}#you=1.g37.p${phase.id}`);
      await page.waitForSelector(`figure[data-placed=${phase.id}]`);
      const scenes = await page
        .locator('[data-to]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('data-to')!));
      const names = new Set<string>();
      const answer = infographic.top
        ? infographic.surveys[0]!.shares[infographic.top.phase]
        : infographic.surveys[0]!.shares[infographic.phases.at(-1)!.id];
      for (const scene of scenes) {
        await page.locator(`[data-to="${scene}"]`).click();
        await page.waitForSelector(`figure[data-scene="${scene}"]`);
        const { name, description } = await drawing(page);
        names.add(name);
        expect(words(description), description).toBeLessThanOrEqual(40);
        expect(description).toContain(t['scene.guessed'].replace('{guess}', '37'));
        const told = percentages(`${name} ${description}`);
        expect(told.filter((one, index) => told.indexOf(one) !== index)).toEqual([]);
        const late = ['top', 'result', 'you'].includes(scene);
        const written = new Intl.NumberFormat(lang, {
          maximumFractionDigits: infographic.decimals ?? 6,
        }).format(answer!);
        expect(told.includes(written), `${scene}: ${description}`).toBe(late);
        const placed = t['widget.drawing.placed'].split('{')[0]!;
        expect(description.includes(placed), description).toBe(scene === 'result' || scene === 'you');
        if (placed && scene === 'you') expect(description).toContain(phase.short[lang]);
      }
      expect(names.size).toBe(1);
      await close();
    },
  );

  const containers =
    'no container has a listener for clicks: screen readers would call all its text "clickable"';
  const connected = [
    ['/en/', '[data-widget] .body:not([inert])'],
    ['/en/embed-code/', '[data-builder] iframe[src]'],
    [`/en/embed/${site.front}/?widget=1`, '[data-widget] .body:not([inert])'],
  ] as const;
  sweep.each(connected)(`on %s ${containers}`, async (path, sign) => {
    const { page, close } = await open(path);
    await page.waitForSelector('[data-fonts=all]');
    await page.locator('main > :last-child').scrollIntoViewIfNeeded();
    if (path === '/en/') await page.locator('#you').scrollIntoViewIfNeeded();
    await page.waitForSelector(sign);
    const session = await page.context().newCDPSession(page);
    const found: string[] = [];
    const { result } = await session.send('Runtime.evaluate', {
      expression: `[...document.querySelectorAll('html, body, body *:not(a, button, summary, input, label)')]`,
    });
    const { result: list } = await session.send('Runtime.getProperties', {
      objectId: result.objectId!,
      ownProperties: true,
    });
    for (const { value } of list) {
      if (value?.subtype !== 'node') continue;
      const { listeners } = await session.send('DOMDebugger.getEventListeners', {
        objectId: value.objectId!,
      });
      if (listeners.some(({ type }) => type === 'click')) found.push(value.description ?? '');
    }
    expect(found).toEqual([]);
    await close();
  });

  test('the table is one step from the drawing', async () => {
    const { page, close } = await open('/en/');
    await page.waitForSelector('[data-island]');
    const next = await page.evaluate(() => {
      const image = document.querySelector('figure[data-chart] [role=img]')!;
      return [...document.querySelectorAll('a[href], button')]
        .find((element) => image.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
        ?.getAttribute('href');
    });
    expect(next).toBe('#numbers');
    await page.locator('figure[data-chart] a[href="#numbers"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#numbers table').first().isVisible()).toBe(true);
    await close();
  });
});

describe('steps are links', () => {
  const windows = [
    { name: 'wide', viewport: { width: 1280, height: 800 } },
    { name: 'tall', viewport: { width: 390, height: 760 } },
    { name: 'low', viewport: { width: 844, height: 390 } },
  ];
  test.each(sample(windows, ({ name }) => name === 'tall'))(
    'Enter moves focus and view to the heading of the step, without an entry in the history: $name',
    async ({ viewport }) => {
      const { page, close } = await open('/en/#people', { viewport });
      const entries = await page.evaluate(() => history.length);
      const steps = await page
        .locator('[data-to]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('data-to')!));
      for (const scene of steps) {
        // On narrow figures only the current step is in sight.
        await page.locator(`[data-to="${scene}"]`).evaluate((link: HTMLElement) => {
          link.focus();
          link.click();
        });
        await page.waitForSelector(`figure[data-scene="${scene}"]`);
        await expect.poll(() => focus(page)).toMatch(new RegExp(`^h[12] in ${scene}$`));
        const seen = await page.evaluate(() => {
          const { top, bottom, left, width } = document.activeElement!.getBoundingClientRect();
          const at = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
          return Boolean(at && (at === document.activeElement || document.activeElement!.contains(at)));
        });
        expect(seen, scene).toBe(true);
      }
      expect(await page.evaluate(() => history.length)).toBe(entries);
      await close();
    },
  );

  test('a click with a modifier stays the browser’s', async () => {
    const { page, close } = await open('/en/');
    const kept = await page.locator('[data-to=structure]').evaluate((link) =>
      ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'].map((key) => {
        const event = new MouseEvent('click', { bubbles: true, cancelable: true, [key]: true });
        // Cancelled by the test only after all others have seen it.
        let cancelled = false;
        addEventListener(
          'click',
          (last) => {
            cancelled = last.defaultPrevented;
            last.preventDefault();
          },
          { once: true },
        );
        link.dispatchEvent(event);
        return cancelled;
      }),
    );
    expect(kept).toEqual([false, false, false, false]);
    expect(await page.locator('figure[data-chart]').getAttribute('data-scene')).toBe('intro');
    await close();
  });

  sweep('keys are taken only while the bar itself has the focus, and it says so', async () => {
    const { page, close } = await open('/en/#people');
    await page.waitForSelector('figure[data-scene=people]');
    const taken = await page.evaluate(() =>
      [...document.querySelectorAll('figure[data-chart] :is(a, button)')].flatMap((control) =>
        ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Home', 'End'].filter(
          (key) =>
            !control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
        ),
      ),
    );
    expect(taken).toEqual([]);
    const entries = await page.evaluate(() => history.length);
    const bar = page.locator('[data-keys]');
    await bar.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('figure[data-scene=structure]');
    await page.keyboard.press('End');
    await page.waitForSelector('figure[data-scene=you]');
    expect(await bar.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(await bar.getAttribute('aria-keyshortcuts')).toBe('ArrowLeft ArrowRight Home End');
    expect(await bar.getAttribute('title')).toBe(strings.en!['step.keys']);
    await close();
  });
});
