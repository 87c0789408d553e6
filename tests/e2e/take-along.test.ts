// A green run does not prove that a spreadsheet takes the cells or that a printer keeps the margins; it proves what is
// on the clipboard, what is left to do without it, and how many sheets the article is, with every address on them.
import { describe, expect, it } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { sample, sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';

const { infographics, site } = loadData('data');
const infographic = infographics.find(({ slug }) => slug === site.front)!;
const PAGES = [
  ['German', '/', /tabelle kopieren/i, 'Pilotphase\t24\t20\t17\t23', 'de'],
  ['English', '/en/', /copy table/i, 'Pilot phase\t24\t20\t17\t23', 'en'],
] as const;

describe.each(sample(PAGES))('the download menu of the %s page', (_, path, copyTable, row, lang) => {
  it('copies the table as cells, the sentences and the BibTeX entry', async () => {
    const { page, faults, close } = await openPage(browser, server.origin, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(server.origin + path);
    // Its script comes with the fonts.
    await page.waitForSelector('[data-fonts=all]');
    const menu = page.locator('[data-downloads]');
    await menu.locator('summary').click();
    await menu.getByRole('button', { name: copyTable }).click();
    await expect.poll(() => menu.locator('[aria-live]').textContent()).toMatch(/\S/);
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const as = async (type: string) => (await item!.getType(type)).text();
      return Promise.all([as('text/plain'), as('text/html')]);
    });
    expect(text.split('\n')).toContain(row);
    expect(html.replaceAll(/<\/?tbody>/g, '')).toContain(
      `<td>${row.split('\t').slice(1).join('</td><td>')}</td>`,
    );

    for (const name of ['sentence', 'bibtex']) {
      await menu.locator(`[data-copy=${name}]`).click();
      const wanted = (await menu.locator(`[data-text=${name}]`).textContent())!;
      expect(wanted).toMatch(/InSites Consulting/);
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(wanted);
    }
    for (const { phase, says } of infographic.highlights) {
      const label = infographic.phases.find(({ id }) => id === phase)!.short[lang]!;
      await menu.getByRole('button', { name: label }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(says[lang]);
    }
    expect(faults).toEqual([]);
    await close();
  });

  sweep('shows and selects the table where the browser does not allow copying', async () => {
    const { page, faults, close } = await openPage(browser, server.origin);
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
    });
    await page.goto(server.origin + path);
    // Its script comes with the fonts.
    await page.waitForSelector('[data-fonts=all]');
    const menu = page.locator('[data-downloads]');
    await menu.locator('summary').click();
    await menu.getByRole('button', { name: copyTable }).click();
    await expect.poll(() => menu.locator('[data-text=table]').isVisible()).toBe(true);
    const selected = await page.evaluate(() => getSelection()?.toString());
    expect(selected).toContain(row);
    expect(faults).toEqual([]);
    await close();
  });

  it('leads to files without scripts', async () => {
    const { page, close } = await openPage(browser, server.origin, { javaScriptEnabled: false });
    await page.goto(server.origin + path);
    const menu = page.locator('[data-downloads]');
    await menu.locator('summary').click();
    expect(await menu.locator('a[download]:visible').count()).toBe(5);
    expect(await menu.locator('button:visible').count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      menu.locator('a[download$=".csv"]').click(),
    ]);
    expect(download.suggestedFilename()).toBe('social-media-integration.csv');
    await close();
  });
});

const papers = [
  ['with scripts', true],
  ['without scripts', false],
] as const;
describe.each(sample(papers))('the article on paper, %s', (_, javaScriptEnabled) => {
  sweep.each(PAGES)('in %s is three sheets of A4 or fewer', async (_language, path) => {
    const { page, close } = await openPage(browser, server.origin, {
      javaScriptEnabled,
      colorScheme: 'dark',
    });
    await page.goto(server.origin + path);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(3);
    for (const [, width, height] of pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g))
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    await close();
  });

  it.each(sample(PAGES))(
    'in %s shows all stages, the chart, the tables and the address of every link',
    async (_language, path) => {
      const { page, close } = await openPage(browser, server.origin, {
        javaScriptEnabled,
        colorScheme: 'dark',
        viewport: { width: 703, height: 1040 },
      });
      await page.goto(server.origin + path);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
      for (const claim of await page.locator('.step:not(#you) h2').allTextContents())
        expect(text).toContain(claim.replaceAll(/\s+/g, ' '));
      const links = await page
        .locator('main a[href^="http"]')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
      expect(links.length).toBeGreaterThan(10);
      for (const link of new Set(links)) expect(text).toContain(link);
      expect(await page.locator('table[data-table="phases"]').isVisible()).toBe(true);
      expect(
        await page.locator('figure[data-chart="stages"] svg:visible circle[data-dot][data-phase]').count(),
      ).toBe(99);
      expect(await page.locator('details dd').last().isVisible()).toBe(true);
      const colours = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.documentElement);
        return [backgroundColor, color];
      });
      expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
      await close();
    },
  );
});

sweep.each([
  ['article', '/', [255, 255, 255]],
  ['frame', `/embed/${infographic.slug}/`, [250, 247, 242]],
])('the %s that is set to dark is light on paper', async (_, path, light) => {
  const { page, close } = await openPage(browser, server.origin);
  await page.goto(server.origin + path);
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await ground()).toBe('rgb(18, 23, 31)');
  await page.emulateMedia({ media: 'print' });
  expect(await ground()).toBe(`rgb(${light.join(', ')})`);
  await close();
});

const PLACED = [
  ['German', '/', 1280],
  ['English', '/en/', 390],
] as const;
const PHASES = ['nothing', 'first', 'pilot', 'integrating', 'integrated'];
describe.each(sample(PLACED))('the %s article on paper with a company placed', (_, path, width) => {
  sweep.each(PHASES)('on %s: the drawing ends above its caption, on three sheets or fewer', async (phase) => {
    const { page, close } = await openPage(browser, server.origin, { viewport: { width, height: 800 } });
    await page.goto(`${server.origin}${path}#you=1.p${phase}`);
    await page.locator(`figure[data-placed="${phase}"]`).waitFor({ state: 'attached' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect((pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length).toBeLessThanOrEqual(3);

    await page.setViewportSize({ width: 703, height: 1040 });
    await page.emulateMedia({ media: 'print' });
    const free = () =>
      page.evaluate(() => {
        const figure = document.querySelector('figure[data-chart="stages"]')!;
        const drawn = [...figure.querySelectorAll('svg[data-frame] :is(text, rect, circle)')]
          .filter((part) => part.checkVisibility({ opacityProperty: true }))
          .map((part) => part.getBoundingClientRect().bottom);
        const caption = document.createRange();
        caption.selectNodeContents(figure.querySelector('figcaption#caption')!);
        return caption.getBoundingClientRect().top - Math.max(...drawn);
      });
    await expect.poll(free).toBeGreaterThan(0);
    await close();
  });
});
