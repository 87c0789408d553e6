// A green run proves that the workshop can be used by keyboard alone and at 400 % zoom, and what a screen reader's tree has
// of it. It does not prove how a screen reader says it.
import { describe, expect } from 'vitest';
import { sweep } from '../size.ts';
import { openWorkshop, problems, tabTo, textIn } from './workshopPage.ts';

const SHARE = '[data-grid] [data-path="surveys.0.shares.integrated"]';

sweep('by keyboard alone: 14 becomes 15, a sentence takes the new number, the file is saved', async () => {
  const { page, faults, close } = await openWorkshop({ acceptDownloads: true });
  const focused = (selector: string) =>
    page.evaluate((find) => document.activeElement?.matches(find) ?? false, selector);
  await tabTo(page, '[data-group=surveys]');
  await page.keyboard.press('Enter');
  await tabTo(page, '[data-grid] [data-path="surveys.0.shares.nothing"]');
  for (let row = 0; row < 4; row += 1) await page.keyboard.press('ArrowDown');
  expect(await focused(SHARE)).toBe(true);
  await page.keyboard.type('15');
  await problems(page, 16);
  // Back to the line under the bar, which leads to the list; the list leads to the field.
  await page.keyboard.press('Shift+Tab');
  await page.focus('[data-do=save]');
  await tabTo(page, '[data-do=problems]');
  await page.keyboard.press('Enter');
  expect(await focused('#problems')).toBe(true);
  await tabTo(page, '[data-problem="top.claim.de"]');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused('textarea[data-path="top.claim.de"]')).toBe(true);
  await tabTo(page, '.edited [data-offer]');
  await page.keyboard.press('Enter');
  await problems(page, 15);
  expect(await page.inputValue('textarea[data-path="top.claim.de"]')).toBe('15 von 100 stehen oben');
  await page.focus('[data-do=open]');
  await tabTo(page, '[data-do=save]');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused('[data-do=save]')).toBe(true);
  await page.keyboard.press('Enter');
  await tabTo(page, '[data-do=download]');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toBe('social-media-integration.json');
  expect(faults).toEqual([]);
  await close();
});

sweep('a dialog that is closed and opened again at once has all that stands in it', async () => {
  const { page, close } = await openWorkshop();
  await page.click('[data-group=surveys]');
  await page.fill(SHARE, '15');
  await page.click('[data-do=save]');
  // Browsers tell of closing a moment later, when the dialog is open again.
  await page.evaluate(async () => {
    document.querySelector<HTMLDialogElement>('dialog[open]')!.close();
    document.querySelector<HTMLElement>('[data-do=save]')!.click();
    await new Promise((done) => setTimeout(done, 100));
  });
  await tabTo(page, '[data-do=download]', 20);
  await close();
});

sweep('at 400 % zoom (320 x 256 pixels) a number is changed, seen and saved', async () => {
  const { page, close } = await openWorkshop({ viewport: { width: 320, height: 256 } });
  const isSeen = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return right <= innerWidth + 1 && left >= -1 && (at === element || element.contains(at));
      });
  await page.click('[data-group=surveys]');
  // The table of shares scrolls by itself; nothing else is wider than the window.
  await page.focus(SHARE);
  await page.keyboard.type('15');
  expect(await isSeen(SHARE)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await problems(page, 16);
  await page.click('[data-side-button=see]');
  await page.locator('.stage').scrollIntoViewIfNeeded();
  expect(await page.locator('.stage [data-dot][data-phase=integrated]').count()).toBe(15);
  await page.locator('[data-do=accept-all]').click();
  await problems(page, 0);
  await page.click('[data-side-button=edit]');
  expect(JSON.parse(await textIn(page)).top.claim.de).toBe('15 von 100 stehen oben');
  await page.keyboard.press('Control+z');
  await problems(page, 16);
  await page.click('[data-do=save]');
  await page.locator('[data-do=download]').scrollIntoViewIfNeeded();
  expect(await isSeen('[data-do=download]')).toBe(true);
  await close();
});

describe('a screen reader’s tree', () => {
  sweep('has names, groups, states and the table of shares', async () => {
    const { page, close } = await openWorkshop({}, '/en/edit/');
    await page.click('[data-group=surveys]');
    const tree = await page.locator('main').ariaSnapshot();
    for (const part of [
      '- heading "Workshop" [level=1]',
      '- combobox "Infographic"',
      '- button "Undo" [disabled]',
      '- button "Save …" [disabled]',
      '- region "Edit"',
      '- button "Form" [pressed]',
      '- navigation "Form"',
      '- group "Surveys"',
      '- columnheader "US + UK, 2011"',
      '- rowheader "Fully integrated"',
      '- textbox "Fully integrated, US + UK, 2011": "14"',
      '- region "See"',
      '- button "Drawing" [pressed]',
      '- heading "To mend 0" [level=2]',
    ]) {
      expect(tree).toContain(part);
    }
    expect(tree).toMatch(/- 'img ".*Fully integrated: 14%/);
    await page.fill(SHARE, '140');
    await problems(page, 1);
    // Its fault is told with the field.
    const told = await page.locator(SHARE).evaluate((input) =>
      (input.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
        .join(' '),
    );
    expect(told).toContain('140');
    expect(await page.getAttribute(SHARE, 'aria-invalid')).toBe('true');
    await close();
  });
});
