// A green run proves that slips of an editor lose nothing and are told: pasted values without a cell, an id that another
// entry has, an entry for the changelog that is not yet saved, a name or a version that another tab has.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sweep } from '../size.ts';
import { openWorkshop, paste, problems, ready, secondTab, textIn } from './workshopPage.ts';

const FILE = readFileSync('data/infographics/social-media-integration.json', 'utf8');
const SHARE = '[data-grid] [data-path="surveys.0.shares.integrated"]';
const CELLS = 'Antwort\tBetriebe 2026\nNie\t40,5\nManchmal\t30\nOft\t20\nWeiß nicht\t9,5\nn\t812';

/** What has the focus: the name that a screen reader says. */
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

sweep('pasted values that have no cell are counted, until all have one', async () => {
  const { page, close } = await openWorkshop();
  await page.click('[data-group=surveys]');
  const left = () => page.getAttribute('[data-left]', 'data-left');
  await page.focus('[data-grid] [data-path="surveys.3.shares.integrated"]');
  await paste(page, '11\t12\t\n13\t14');
  expect(await left()).toBe('3');
  expect(await page.locator('[data-left]').innerText()).toContain('3');
  await page.focus(SHARE);
  await paste(page, '15\t16');
  expect(await left()).toBe('0');
  expect(await page.locator('[data-left]').isVisible()).toBe(false);
  await close();
});

sweep('an id that another phase has is told, and makes no one phase of two', async () => {
  const { page, close } = await openWorkshop();
  await page.click('[data-group=phases]');
  await page.click('[data-entry="phases.4"]');
  const id = page.locator('[data-path="phases.4.id"]');
  await id.fill('pilot');
  await id.press('Enter');
  await expect.poll(async () => JSON.parse(await textIn(page)).phases[4].id).toBe('pilot');
  expect(await textIn(page)).toBe(FILE.replace(/("phases"[^]*?)"id": "integrated"/, '$1"id": "pilot"'));
  await expect.poll(() => page.getAttribute('[data-problems]', 'data-problems')).not.toBe('0');
  await id.fill('integrated');
  await id.press('Enter');
  await expect.poll(() => textIn(page)).toBe(FILE);
  await close();
});

sweep('the focus goes with an entry that is moved, and to its neighbour when it is removed', async () => {
  const { page, close } = await openWorkshop();
  await page.click('[data-group=sources]');
  const entries = page.locator('[data-field=sources] > .entries > li');
  const names = await entries.locator('> .head > .name').allInnerTexts();
  const named = (index: number) => names[index]!.replace(/^\S+\s+/, '').slice(0, 20);
  await entries.nth(1).locator('[data-tool="-1"]').first().click();
  // It is the first one now and goes no further up.
  expect(await focused(page)).toContain(named(1));
  await page.keyboard.press('Enter');
  expect(await focused(page)).toContain(named(1));
  await entries.last().locator('.tool').nth(3).click();
  expect(await focused(page)).toContain(named(names.length - 2));
  await close();
});

sweep('an entry for the changelog stays as it was written; copying that is refused is told', async () => {
  const { page, close } = await openWorkshop({ acceptDownloads: true }, '/edit/', (blank) =>
    blank.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    }),
  );
  await page.click('[data-group=surveys]');
  await page.fill(SHARE, '15');
  await problems(page, 16);
  await page.click('[data-do=save]');
  await page.fill('[data-entry=de]', 'Anders gezählt.');
  await page.click('[data-do=copy]');
  await page.locator('[data-said=notCopied]').waitFor();
  await page.click('[data-do=save]');
  expect(await page.inputValue('[data-entry=de]')).toBe('Anders gezählt.');
  await page.click('[data-do=download]');
  await page.locator('[data-said=savedDownload]').waitFor();
  await page.fill(SHARE, '16');
  await expect.poll(() => page.locator('[data-said]').count()).toBe(0);
  await page.click('[data-do=save]');
  expect(await page.inputValue('[data-entry=de]')).toContain('14 → 16');
  await close();
});

sweep('the name of a draft is taken; a table that was called off is still there', async () => {
  const { page, close } = await openWorkshop();
  const write = async () => {
    await page.click('[data-do=new]');
    await page.fill('[data-new=cells]', CELLS);
    await page.locator('[data-new=understood]').waitFor();
    await page.fill('[data-new=name]', 'training-2026');
  };
  await write();
  await page.keyboard.press('Escape');
  await page.click('[data-do=new]');
  expect(await page.inputValue('[data-new=cells]')).toBe(CELLS);
  await page.click('[data-new=begin]');
  await expect.poll(() => page.inputValue('[data-choose=file]')).toBe('training-2026');
  await write();
  expect(await page.isDisabled('[data-new=begin]')).toBe(true);
  expect(await page.locator('dialog[open] .trouble').count()).toBe(1);
  await close();
});

sweep('a version that stands beside another tab’s is asked about before it is left', async () => {
  const { page, close } = await openWorkshop();
  const other = await secondTab(page.context());
  await other.click('[data-group=surveys]');
  await other.fill(SHARE, '16');
  await page.locator('[data-notice=conflict]').waitFor();
  await page.click('[data-group=surveys]');
  await page.fill(SHARE, '17');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.selectOption('[data-choose=file]', 'digital-intensity');
  await expect.poll(() => asked).toEqual(['confirm']);
  expect(await page.inputValue(SHARE)).toBe('17');
  await page.locator('[data-notice=conflict] button').last().click();
  await page.selectOption('[data-choose=file]', 'digital-intensity');
  await expect.poll(() => page.inputValue('[data-choose=file]')).toBe('digital-intensity');
  expect(asked).toEqual(['confirm']);
  await ready(page);
  await close();
});
