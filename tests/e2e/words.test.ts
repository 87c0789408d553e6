// A green run does not prove that the article reads well; it proves that it is short: words in sight and height as the
// page is loaded, and that nothing which must stay in sight is folded away.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { fill, formatNumber } from '../../src/model/format.ts';
import { sample, sweep } from '../size.ts';
import { calm, openPage, type WatchedPage } from './browser.ts';
import { browser, server } from './built.ts';

const { infographics, site, strings } = loadData('data');
const infographic = infographics.find(({ slug }) => slug === site.front)!;
/** Every article: its path, its language and what it shows. */
const PAGES = infographics.flatMap((shown) =>
  site.languages.map(({ code }, index) => {
    const folder = shown.slug === site.front ? '' : `${shown.slug}/`;
    return [`/${index === 0 ? '' : `${code}/`}${folder}`, code, shown] as const;
  }),
);
/** What is no part of the text: navigation, controls, and what stands in figures and tables. */
const NOT_TEXT =
  'header, nav, button, input, output, label, legend, .button, .visually-hidden, .show, figure, table, script, style';

/** The texts in sight of a page, one per text node. */
const textsInSight = (notText: string) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (
      node.textContent!.trim() &&
      !parent.closest(notText) &&
      parent.checkVisibility({ visibilityProperty: true })
    )
      found.push(node.textContent!);
  }
  return found;
};

/** The number of words and numbers in texts. */
const count = (texts: readonly string[]) => texts.join(' ').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;

describe.each(sample(PAGES))('the article at %s', (path, lang, shown) => {
  let opened: WatchedPage;
  beforeAll(async () => {
    opened = await openPage(browser, server.origin, { viewport: { width: 390, height: 844 } });
    await opened.page.goto(server.origin + path);
    await calm(opened.page);
  });
  afterAll(() => opened.close());

  it('has 500 to 700 words in sight, and at a width of 390 px less than 9,000 px of height', async () => {
    const { page, faults } = opened;
    const words = count(await page.evaluate(textsInSight, NOT_TEXT));
    expect(words).toBeGreaterThanOrEqual(500);
    expect(words).toBeLessThanOrEqual(700);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(9000);
    expect(faults).toEqual([]);
  });

  it('tells each step in a headline and at most 35 words, the opening in at most 30', async () => {
    const { page } = opened;
    const told = await page
      .locator('.passing > .step:not(#you)')
      .evaluateAll((steps) =>
        steps.map((step) => [...step.querySelectorAll('p:not(.small)')].map((text) => text.textContent)),
      );
    expect(told.length).toBe(shown.stages.length + (shown.top ? 2 : 1));
    for (const step of told) {
      expect(count(step)).toBeGreaterThan(0);
      expect(count(step), step.join(' ')).toBeLessThanOrEqual(35);
    }
    const lede = await page.locator('.opening .lede').allTextContents();
    expect(count(lede)).toBeGreaterThan(0);
    expect(count(lede)).toBeLessThanOrEqual(30);
  });

  it('never folds base and sum of the large numbers, the notes, and that the rule is our own', async () => {
    const words = strings[lang]!;
    const text = (await opened.page.evaluate(textsInSight, 'figure, script, style'))
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    const flat = (part: string) => part.replaceAll(/\s+/g, ' ');
    const first = shown.surveys[0]!;
    if (first.sampleSize !== null) expect(text).toContain(formatNumber(lang, first.sampleSize));
    // The sum of the first infographic, and the base that its figures in sight share.
    if (shown.slug === site.front)
      for (const part of [fill(words['numbers.rounding'], { sum: 99 }), words['figure.baseOfAll']])
        expect(text).toContain(flat(part));
    for (const note of shown.notes) expect(text).toContain(flat(note.text[lang]!));
    expect(text).toContain(flat(shown.check!.explanation[lang]!));
  });
});

/** Whether an element is in the window, and its folds are open. */
const inWindow = (id: string) => {
  const element = document.getElementById(id)!;
  const { top } = element.getBoundingClientRect();
  return element.checkVisibility() && top > -1 && top < innerHeight;
};

describe('the folds', () => {
  it('are closed when the page is seen first, and open without scripts', async () => {
    const { page, close } = await openPage(browser, server.origin);
    await page.goto(server.origin);
    expect(await page.locator('details[data-fold]').count()).toBe(2);
    expect(await page.locator('details[data-fold][open]').count()).toBe(0);
    await close();
    const plain = await openPage(browser, server.origin, { javaScriptEnabled: false });
    await plain.page.goto(server.origin);
    expect(await plain.page.locator('details[data-fold][open]').count()).toBe(2);
    await plain.close();
  });

  it.each(sample(['source-report-2012', 'age', 'eurostat', 'numbers']))(
    'open for an address that leads to #%s',
    async (id) => {
      const { page, faults, close } = await openPage(browser, server.origin);
      await page.goto(`${server.origin}/#${id}`);
      await expect.poll(() => page.evaluate(inWindow, id)).toBe(true);
      expect(await page.locator('details[data-fold][open]').count()).toBe(1);
      expect(faults).toEqual([]);
      await close();
    },
  );

  sweep('open for a link, also to the place where the address is already', async () => {
    const { page, close } = await openPage(browser, server.origin);
    await page.goto(server.origin);
    // What opens folds comes with the fonts.
    await page.waitForSelector('[data-fonts=all]');
    const link = page.locator('#presence a[href^="#source-"]').first();
    const id = (await link.getAttribute('href'))!.slice(1);
    for (let times = 0; times < 2; times += 1) {
      await link.click();
      await expect.poll(() => page.evaluate(inWindow, id)).toBe(true);
      await page.locator('#method > summary').click();
      expect(await page.locator('details[data-fold][open]').count()).toBe(0);
    }
    await page.evaluate(() => (location.hash = '#size'));
    await expect.poll(() => page.evaluate(inWindow, 'size')).toBe(true);
    await close();
  });

  it('are all open on paper', async () => {
    const { page, close } = await openPage(browser, server.origin);
    await page.goto(server.origin);
    await page.emulateMedia({ media: 'print' });
    for (const id of ['age', 'numbers', 'sources'])
      expect(
        await page.evaluate((name) => document.getElementById(name)!.getBoundingClientRect().height > 0, id),
      ).toBe(true);
    const text = await page.locator('main').innerText();
    expect(text).toContain(infographic.sections.at(-1)!.heading.de);
    await close();
  });
});

describe.each(sample(PAGES))('the table of all numbers at %s', (path) => {
  sweep.each([700, 320, 390, 560, 1280])('stays in a window of %i px', async (width) => {
    const { page, close } = await openPage(browser, server.origin, { viewport: { width, height: 844 } });
    await page.goto(`${server.origin}${path}#numbers`);
    await page.locator('table[data-table=phases] th button').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await close();
  });
});

describe.each(sample([320, 390, 1280]))('the table of all numbers at %i px', (width) => {
  it('shows all columns, keeps its roles, and sorts by what is pressed', async () => {
    const { page, faults, close } = await openPage(browser, server.origin, {
      viewport: { width, height: 844 },
    });
    await page.goto(`${server.origin}/en/#numbers`);
    const table = page.locator('table[data-table=phases]');
    await table.locator('th button').first().waitFor();
    const outside = await table.evaluate(
      (element) =>
        [...element.querySelectorAll('td, th')].filter((cell) => {
          const { left, right } = cell.getBoundingClientRect();
          return (
            left < -1 ||
            right > document.documentElement.clientWidth + 1 ||
            cell.scrollWidth > cell.clientWidth + 1
          );
        }).length,
    );
    expect(outside).toBe(0);
    // What the browser itself tells of the table, which is no table for its style here.
    const session = await page.context().newCDPSession(page);
    const { result } = await session.send('Runtime.evaluate', {
      expression: 'document.querySelector("table[data-table]")',
    });
    const roles = async (role: string) =>
      (await session.send('Accessibility.queryAXTree', { objectId: result.objectId!, role })).nodes.length;
    expect(await roles('rowheader')).toBe(infographic.phases.length + 4);
    expect(await roles('columnheader')).toBe(infographic.surveys.length + 1);
    expect(await roles('cell')).toBe(infographic.surveys.length * (infographic.phases.length + 4));
    const shares = () =>
      table
        .locator('tbody tr')
        .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td')[0]!.dataset.share));
    const header = table.locator('thead th').nth(1);
    const published = await shares();
    await header.getByRole('button').press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    expect(await shares()).toEqual(published.toSorted((a, b) => Number(b) - Number(a)));
    await header.getByRole('button').press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    expect(await shares()).toEqual(published.toSorted((a, b) => Number(a) - Number(b)));
    await table.locator('thead button').first().click();
    expect(await shares()).toEqual(published);
    expect(await header.getAttribute('aria-sort')).toBe('none');
    expect(faults).toEqual([]);
    await close();
  });
});
