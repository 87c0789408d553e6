// A green run proves that a new editor gets from a pasted table to a page that the check accepts, in German alone, by the
// list of what is still to write. It does not prove that the texts are good.
import { expect } from 'vitest';
import { sweep } from '../size.ts';
import { openWorkshop, textIn } from './workshopPage.ts';

const TABLE = 'Antwort\tBetriebe 2026\nNie\t40\nManchmal\t30\nOft\t20\nWeiß nicht\t10\nn\t812';

/** What an editor writes into a gap, by the end of its path. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/\.url$/, 'https://example.org/bericht'],
  [/^surveys\.\d\.(asked|published)$/, '2026-05'],
  [/\.(accessed|date)$|^(published|updated)$/, '2026-05-01'],
  [/respondents\.de\.one$/, 'Betrieb'],
  [/respondents\.de\.many(Dative)?$/, 'Betriebe'],
  [/respondents\.de\./, 'der Betrieb'],
  [/phases\.\d\.short/, 'Antwort'],
  [/./, 'Wie oft Betriebe ihre Leute schulen'],
];

sweep('from a table to a page without gaps, in German alone', { timeout: 180_000 }, async () => {
  const { page, faults, requests, close } = await openWorkshop();
  await page.click('[data-do=new]');
  await page.fill('[data-new=cells]', TABLE);
  await page.fill('[data-new=name]', 'training-2026');
  await page.uncheck('[data-new-language=en]');
  await page.click('[data-new=begin]');
  const left = async () => Number(await page.getAttribute('[data-problems]', 'data-problems'));
  await expect.poll(left).toBeGreaterThan(10);
  let count = await left();
  const told: string[] = [];
  while (count > 0 && told.length < 80) {
    await page.locator('.problems .where').first().click();
    const path = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.path ?? '');
    const text = WRITTEN.find(([at]) => at.test(path))?.[1] ?? '';
    told.push(`${count} ${path} ${await page.locator('.problems li p').first().textContent()}`);
    expect(path, told.at(-1)).not.toBe('');
    await page.locator(`[data-path="${path}"]`).first().fill(text);
    // The list gets shorter with each text.
    await expect.poll(left, { message: told.at(-1) }).toBeLessThan(count);
    count = await left();
  }
  expect(count, told.join('\n')).toBe(0);
  const file = JSON.parse(await textIn(page));
  expect(file.languages).toEqual(['de']);
  expect(JSON.stringify(file)).not.toContain('TODO');
  expect([faults, requests]).toEqual([[], []]);
  await close();
});
