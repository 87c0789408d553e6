// A green run proves that the final picture is there where no script runs: without scripts, on paper, and in copies that
// were saved at any scene. It does not prove that every program that saves pages keeps it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { distribution } from '../../src/model/distribution.ts';
import { sample, sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';
import { infographic, open, SCENES, settle, waitFor, WINDOWS } from './storyPage.ts';

/** What is seen of the shown frame: where dots and steps stand in it, in its pixels, their colours, and the words. */
const drawn = (page: Page) =>
  page.locator('figure[data-chart] svg[data-frame]:visible').evaluate((svg: SVGSVGElement) => {
    const toFrame = svg.getScreenCTM()?.inverse() ?? new DOMMatrix();
    const parts = [...svg.querySelectorAll('[data-dot], .block, .outline, .you circle, text')];
    return parts
      .filter((part) => part.checkVisibility({ opacityProperty: true }))
      .map((part) => {
        const { x, y, width } = part.getBoundingClientRect();
        const at = new DOMPoint(x, y).matrixTransform(toFrame);
        const place = part.matches('text')
          ? (part.textContent ?? '')
          : `${Math.round(at.x)} ${Math.round(at.y)} ${Math.round(width * toFrame.a)}`;
        return `${part.tagName} ${place} ${getComputedStyle(part).fill}`;
      });
  });

/** The final picture: that of a page without scripts. */
const finalPicture = async (viewport: { width: number; height: number }, media?: 'print') => {
  const { page, close } = await open('/', { viewport, javaScriptEnabled: false });
  if (media) await page.emulateMedia({ media });
  const seen = await drawn(page);
  await close();
  return seen;
};

describe('the final picture', () => {
  test.each(sample(['wide', 'tall'] as const))('is there without scripts, %s', async (frame) => {
    const seen = await finalPicture(WINDOWS[frame]);
    expect(seen.filter((part) => part.startsWith('circle'))).toHaveLength(99);
    expect(seen.filter((part) => part.startsWith('rect'))).toHaveLength(infographic.stages.length);
    const words = seen.filter((part) => part.startsWith('text')).join(' ');
    for (const share of [12, 26, 24, 23, 14]) expect(words).toContain(`${share}\u00a0%`);
    for (const { short } of infographic.phases) expect(words).toContain(short.de!.split(' ')[0]);
    const { page, close } = await open('/#result', { viewport: WINDOWS[frame] });
    await settle(page);
    // With scripts the visitor's dot waits beside it.
    const live = (await drawn(page)).filter((part) => !seen.includes(part));
    expect(live).toHaveLength(2);
    await close();
  });

  const saved = SCENES.filter((name) => name !== 'result' && name !== 'you');
  sweep.each(saved)(
    'is what a copy shows that was saved at %s, whether or not its program runs scripts',
    async (name) => {
      const { page, close } = await open(`/#${name}`);
      await waitFor(page, name);
      await settle(page);
      const session = await page.context().newCDPSession(page);
      const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
      const html = (await page.content()).replace(/<script[^>]*type="module"[^>]*>/, '<script type="x">');
      await close();
      const expected = await finalPicture(WINDOWS.wide);
      const folder = mkdtempSync(join(tmpdir(), 'copy-'));
      try {
        writeFileSync(join(folder, 'copy.mhtml'), data);
        writeFileSync(join(folder, 'copy.html'), html);
        for (const file of ['copy.mhtml', 'copy.html']) {
          const copy = await openPage(browser, server.origin, {
            javaScriptEnabled: false,
            viewport: WINDOWS.wide,
          });
          await copy.page.goto(pathToFileURL(join(folder, file)).href);
          const shown = copy.page.locator('figure[data-chart]');
          expect(await shown.getAttribute('data-scene')).toBe(name);
          expect(await drawn(copy.page), file).toEqual(expected);
          await copy.close();
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  sweep.each(SCENES)('is what is printed from %s', async (name) => {
    const { page, close } = await open(`/#${name}`);
    await waitFor(page, name);
    await settle(page);
    await page.emulateMedia({ media: 'print' });
    expect(await drawn(page)).toEqual(await finalPicture(WINDOWS.wide, 'print'));
    await close();
  });

  test('is printed of the survey that was chosen, with the mark of the visitor, also from a scene before', async () => {
    const survey = infographic.surveys[1]!;
    const { page, close } = await open(`/#you=1.ppilot.s${survey.id}`);
    await page.waitForSelector('figure[data-placed=pilot]', { state: 'attached' });
    await page.locator('[data-to=structure]').click();
    await waitFor(page, 'structure');
    await settle(page);
    await page.emulateMedia({ media: 'print' });
    const seen = await drawn(page);
    const shares = distribution(infographic.phases, survey);
    const dots = shares.phases.reduce((sum, phase) => sum + phase.dots, 0);
    expect(seen.filter((part) => part.startsWith('circle'))).toHaveLength(dots + 1);
    const words = seen.filter((part) => part.startsWith('text')).join(' ');
    for (const { share } of shares.phases) expect(words).toContain(`${share}\u00a0%`);
    // The small staircase stands only where a source says that the last phase means all stages.
    expect(seen.filter((part) => part.startsWith('rect'))).toHaveLength(0);
    await close();
  });
});
