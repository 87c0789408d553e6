// A green run proves that Chromium shows a version made, embedded and corrected: the frozen frame and the old link keep
// their numbers, the live ones change, and each says so. It does not prove that nobody edits the archive.
import { afterAll, describe, expect, test } from 'vitest';
import { stringsOf } from '../../src/dataset/load.ts';
import { EMPTY_VISIT, encodeVisit } from '../../src/model/answers.ts';
import { NO, YES } from '../../src/model/placement.ts';
import { checkOf } from '../../src/model/selfCheck.ts';
import { CORRECTED } from '../fixtures/kinds.ts';
import { fixtureSite } from '../fixtures/sites.ts';
import { sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser } from './built.ts';
import { serveFolder } from './serve.ts';
import type { Page } from 'playwright-core';

const server = await serveFolder(fixtureSite('other-data'));
afterAll(() => server.close());
const { de } = stringsOf('data', ['de']);
const words = de!; // The committed words are in order.

/** Opens a path; a result is waited for where the fragment leads to one. */
const open = async (path: string, options: Parameters<typeof openPage>[2] = {}) => {
  const watched = await openPage(browser, server.origin, { reducedMotion: 'reduce', ...options });
  await watched.page.goto(server.origin + path);
  return watched;
};
const result = async (page: Page) => {
  await page.waitForSelector('[data-widget][data-view=result][data-complete]');
  return (await page.locator('[data-widget] [role=status]').innerText()).replaceAll('\u00a0', ' ');
};
const older = (page: Page) => page.locator('[data-older]');
/** The dots of a phase in the drawing in view. */
const dots = (page: Page, phase: string) =>
  page.locator(`svg.wide [data-dot][data-phase="${phase}"]`).count();
/** The fragment of a version in which each question has this answer, by its number; null is "not sure". */
const answered = (answer: (index: number) => string | null, version: number) => {
  const check = checkOf(CORRECTED[0]!)!; // It has a self-check.
  const answers = Object.fromEntries(check.questions.map(({ id }, index) => [id, answer(index)]));
  return encodeVisit({ ...EMPTY_VISIT, answers }, { check, phases: [], surveys: [], groups: [], version });
};
const share = (index: number, phase: string) => CORRECTED[index]!.surveys[0]!.shares[phase];

describe('a link to a result', () => {
  test('of an older version is shown with its numbers, and says that there are newer ones', async () => {
    const { page, faults, close } = await open('/corrected/#you=1.plow.v3');
    expect(await result(page)).toContain(`${share(1, 'low')} standen in derselben`);
    await expect.poll(() => dots(page, 'low')).toBe(share(1, 'low'));
    await expect.poll(() => dots(page, 'very-high')).toBe(share(1, 'very-high'));
    expect((await older(page).innerText()).replaceAll('\u00a0', ' ')).toBe(
      `Dieses Ergebnis rechnet mit den Zahlen vom 3. November 2026. Es gibt neuere. ${words['version.resultNewest']}`,
    );
    // The present rule is not shown beside an old result.
    expect(await page.locator('.scoring').count()).toBe(0);

    await older(page).getByRole('link').click();
    await page.waitForURL(/#you=1\.plow\.v4$/);
    await expect.poll(() => older(page).count()).toBe(0);
    expect(await result(page)).toContain(`${share(2, 'low')} standen in derselben`);
    await expect.poll(() => dots(page, 'low')).toBe(share(2, 'low'));

    await page.goBack();
    await older(page).waitFor();
    expect(await result(page)).toContain(`${share(1, 'low')} standen in derselben`);
    expect(faults).toEqual([]);
    await close();
  });

  sweep('of the present version says nothing, and a new link carries it', async () => {
    const { page, faults, close } = await open('/corrected/#you=1.plow.v4', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    expect(await result(page)).toContain(`${share(2, 'low')} standen in derselben`);
    expect(await older(page).count()).toBe(0);
    await page.getByRole('button', { name: words['widget.share.link'] }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${server.origin}/corrected/result/low/#you=1.plow.v4`);
    expect(faults).toEqual([]);
    await close();
  });

  sweep('follows the rule of its version: the same answers, another phase', async () => {
    for (const [version, phase] of [
      [3, 'hoch'],
      [4, 'sehr hoch'],
    ] as const) {
      // A yes to the first nine questions, a no to the others.
      const opened = await open(`/corrected/#${answered((index) => (index < 9 ? YES : NO), version)}`);
      expect(await result(opened.page)).toMatch(new RegExp(`^Ihr Ergebnis\n\n${phase}\n`));
      expect(opened.faults).toEqual([]);
      await opened.close();
    }
  });

  sweep(
    'without a version is of the first; where the drawing has no room for it, its frame is shown',
    async () => {
      const { page, faults, close } = await open('/corrected/#you=1.pvery-high');
      await page.waitForURL(`${server.origin}/embed/corrected/v1/?widget=1#you=1.pvery-high**`);
      expect(await result(page)).toContain(`${share(0, 'very-high')} standen in derselben`);
      expect(await page.locator('[data-as-of]').innerText()).toContain(words['version.newer']);
      expect(faults).toEqual([]);
      await close();
    },
  );

  sweep('of a version that is not kept says so', async () => {
    const { page, faults, close } = await open('/corrected/#you=1.plow.v2');
    expect(await result(page)).toContain(`${share(2, 'low')} standen in derselben`);
    expect(await older(page).innerText()).toContain(words['version.lost']);
    expect(faults).toEqual([]);
    await close();
  });

  sweep('says in plain words if the older numbers do not come, and tries again', async () => {
    const { page, close } = await openPage(browser, server.origin, { reducedMotion: 'reduce' });
    let tried = 0;
    await page.route(/corrected\.de\.v3\./, (route) => {
      tried += 1;
      return tried < 3 ? route.abort() : route.continue();
    });
    await page.goto(`${server.origin}/corrected/#you=1.plow.v3`);
    const missing = page.locator('.you-step .missing');
    await missing.waitFor();
    expect(await missing.innerText()).toContain(words['missing.result']);
    expect(tried).toBe(2);
    await missing.getByRole('button').click();
    expect(await result(page)).toContain(`${share(1, 'low')} standen in derselben`);
    await close();
  });

  sweep('loads no older numbers where none are asked for', async () => {
    const { page, close } = await openPage(browser, server.origin, { reducedMotion: 'reduce' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${server.origin}/corrected/`);
    await page.locator('#you').scrollIntoViewIfNeeded();
    await page.waitForSelector('[data-widget] .body:not([inert])');
    expect(asked.filter((url) => /\.v\d+\.|\/v\d+/.test(url))).toEqual([]);
    await close();
  });

  sweep('of a range leads through its own preview page', async () => {
    const fragment = answered((index) => (index < 5 ? YES : null), 4);
    const { page, faults, close } = await open(`/corrected/#${fragment}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    expect(await result(page)).toMatch(/^Ihr Ergebnis\n\nniedrig bis sehr hoch\n/);
    await page.getByRole('button', { name: words['widget.share.link'] }).click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toBe(`${server.origin}/corrected/result/low--very-high/#${fragment}`);
    await page.goto(await copied());
    await page.waitForURL(`${server.origin}/corrected/#${fragment}`);
    expect(await result(page)).toMatch(/^Ihr Ergebnis\n\nniedrig bis sehr hoch\n/);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a frame', () => {
  sweep('of a version keeps its numbers, the live one has the new ones; both tell their height', async () => {
    const { page, close } = await openPage(browser, server.origin);
    await page.goto(`${server.origin}/404.html`);
    for (const [path, index] of [
      ['/embed/corrected/v3/', 1],
      ['/embed/corrected/', 2],
    ] as const) {
      const height = await page.evaluate(
        (source) =>
          new Promise<number>((resolve) => {
            addEventListener('message', ({ data }: MessageEvent<{ sentinel?: string; height?: number }>) => {
              if (data.sentinel === 'drei-stufen' && data.height) resolve(data.height);
            });
            const frame = document.createElement('iframe');
            frame.src = source;
            frame.width = '600';
            document.body.replaceChildren(frame);
          }),
        server.origin + path,
      );
      expect(height).toBe(840);
      const frame = page.frames().find((one) => one.url().endsWith(path))!;
      expect(await frame.locator('svg.wide [data-dot][data-phase=low]').count()).toBe(share(index, 'low'));
    }
    await close();
  });

  sweep('of a version that is asked for in another language leads to that one', async () => {
    const { page, close } = await open('/embed/corrected/v3/?lang=en');
    await page.waitForURL(`${server.origin}/en/embed/corrected/v3/`);
    await close();
  });
});
