// A green run does not prove that the article reads well; it proves that no text of a supporting figure is cut, and that
// the sources have the numbers by which they are cited, and the widget's advice its bullets.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { EMPTY_VISIT, encodeVisit } from '../../src/model/answers.ts';
import { checkOf } from '../../src/model/selfCheck.ts';
import { sample } from '../size.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';

const { infographics, site, strings } = loadData('data');
const infographic = infographics.find(({ slug }) => slug === site.front)!;
const { phases, surveys } = infographic;
const check = checkOf(infographic)!; // The front page has a self-check.
/** A visit that chose the first answer to each question. */
const visit = encodeVisit(
  {
    ...EMPTY_VISIT,
    answers: Object.fromEntries(check.questions.map(({ id, options }) => [id, options[0]!.id])),
  },
  { check, phases: phases.map(({ id }) => id), surveys: surveys.map(({ id }) => id), groups: [] },
);

/** Opens what the page shows on demand. */
const openFolds = (page: Page) =>
  page.locator('details[data-fold]').evaluateAll((folds: HTMLDetailsElement[]) => {
    for (const fold of folds) fold.open = true;
  });

it.each(sample([360, 390, 768]))(
  'breaks a compound in the headline before its last word only, at %i px',
  async (width) => {
    const { page, close } = await openPage(browser, server.origin, { viewport: { width, height: 800 } });
    await page.goto(`${server.origin}/`);
    await page.waitForSelector('[data-fonts=all]');
    const parts = page.locator('h1 span');
    expect(await parts.allTextContents()).toEqual(['Social-Media-']);
    expect(await parts.evaluate((part) => part.getClientRects().length)).toBe(1);
    await close();
  },
);

describe.each(sample(['/', '/en/']))('the article at %s', (path) => {
  it.each(sample([320, 390, 640, 1280]))('cuts no text of a supporting figure at %i px', async (width) => {
    const { page, faults, close } = await openPage(browser, server.origin, {
      viewport: { width, height: 800 },
    });
    await page.goto(server.origin + path);
    await openFolds(page);
    const plots = page.locator('.supporting .plots svg:visible');
    expect(await plots.count()).toBeGreaterThan(5);
    const cut = await plots.evaluateAll((all) =>
      all.flatMap((svg) => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')]
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return (
              box.left < frame.left - 1 ||
              box.right > frame.right + 1 ||
              box.top < frame.top - 1 ||
              box.bottom > frame.bottom + 1
            );
          })
          .map((text) => text.textContent);
      }),
    );
    expect(cut).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('numbers its sources as they are cited, and marks the one that a link led to', async () => {
    const { page, faults, close } = await openPage(browser, server.origin);
    await page.goto(server.origin + path);
    await openFolds(page);
    const items = page.locator('#method ol > li[id^="source-"]');
    const shown = await items.evaluateAll((all) =>
      all.map((item) => {
        const { listStyleType, display } = getComputedStyle(item);
        const left = item.getBoundingClientRect().left - item.parentElement!.getBoundingClientRect().left;
        return { id: item.id, listStyleType, display, room: left > 20 };
      }),
    );
    expect(shown.length).toBeGreaterThan(5);
    for (const item of shown)
      expect(item).toEqual({ id: item.id, listStyleType: 'decimal', display: 'list-item', room: true });
    const changes = page.locator('#method .method > ul > li').first();
    expect(await changes.evaluate((item) => getComputedStyle(item).listStyleType)).toBe('disc');

    const cited = await page
      .locator('.supporting a[href^="#source-"]')
      .evaluateAll((all) => all.map((a) => [a.getAttribute('href')!.slice(1), a.textContent.trim()]));
    for (const [id, text] of cited) expect(text).toBe(`[${shown.findIndex((item) => item.id === id) + 1}]`);

    const lines = () =>
      items.evaluateAll((all) =>
        all
          .filter((item) => parseFloat(getComputedStyle(item, '::before').borderInlineStartWidth) > 0)
          .map(({ id }) => id),
      );
    expect(await lines()).toEqual([]);
    await page.locator('.supporting a[href^="#source-"]').last().click();
    expect(await lines()).toEqual([cited.at(-1)![0]]);
    expect(faults).toEqual([]);
    await close();
  });

  it('gives the lines of advice and of reasons their bullets', async () => {
    const { page, faults, close } = await openPage(browser, server.origin);
    await page.goto(`${server.origin}${path}#${visit}`);
    const lines = page.locator('[data-widget] :is(.next, .why) > ul > li');
    await page.locator('[data-widget] .why li').first().waitFor();
    const shown = await lines.evaluateAll((all) =>
      all.map((line, index) => {
        const { listStyleType } = getComputedStyle(line);
        const { left, top } = line.getBoundingClientRect();
        const room = left - line.parentElement!.getBoundingClientRect().left;
        const above = line.previousElementSibling ? top - all[index - 1]!.getBoundingClientRect().bottom : 1;
        return listStyleType === 'disc' && room > 10 && above > 0;
      }),
    );
    expect(shown.length).toBeGreaterThan(1);
    expect(shown).not.toContain(false);
    expect(faults).toEqual([]);
    await close();
  });

  it('has no further stage for those who chose the last phase', async () => {
    const { page, close } = await openPage(browser, server.origin);
    await page.goto(`${server.origin}${path}#you=1.p${phases.at(-1)!.id}`);
    const next = page.locator('[data-widget] .next');
    expect(await next.locator('h3').textContent()).toBe(
      strings[path === '/' ? 'de' : 'en']!['widget.next.done'],
    );
    expect(await next.locator('button').count()).toBe(0);
    await close();
  });
});
