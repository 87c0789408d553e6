// A green run proves that the page copes with browsers that alter it: a translator that replaces texts, a canvas that gives
// back other pixels, a share dialog that is refused. It does not prove that every translator works as the one here does.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { sweep } from '../size.ts';
import { loadData } from '../../src/dataset/load.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';

const { infographics, site, strings } = loadData('data');
const { surveys } = infographics.find(({ slug }) => slug === site.front)!;
const words = strings.de!;

/** Opens the German article with a result, and what else the fragment has. */
const open = async (fragment = 'you=1.ppilot', setUp?: (page: Page) => Promise<unknown>) => {
  const watched = await openPage(browser, server.origin, {
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await setUp?.(watched.page);
  await watched.page.goto(`${server.origin}/#${fragment}`);
  await watched.page.waitForSelector('[data-widget][data-view=result][data-complete]');
  return watched;
};
const share = (page: Page, label: keyof typeof words) =>
  page.locator('.share').getByRole('button', { name: words[label], exact: true });

describe('a translator that puts its own elements in place of texts', () => {
  /** Does to a page what browsers' translators do: each text becomes one in two <font> elements. */
  const translate = (page: Page) =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (!text.data.trim() || text.parentElement?.closest('svg, script, style')) continue;
        const font = document.createElement('font');
        font.append(document.createElement('font'));
        font.firstElementChild!.append(text.data);
        text.replaceWith(font);
      }
    });
  const said = (page: Page) =>
    page.evaluate(() =>
      ['[data-widget] [role=status]', '#caption', '#scene-result', '#scene-you'].map((selector) =>
        document.querySelector(selector)!.textContent?.replaceAll(/\s+/g, ' ').trim(),
      ),
    );

  sweep('leaves no sentence on the survey before when another is chosen', async () => {
    const [first, other] = [surveys[0]!, surveys.at(-1)!];
    const compare = (page: Page, { id, label }: typeof first) =>
      page
        .getByRole('radio', { name: label.de!, exact: true })
        .check()
        .then(() => page.waitForSelector(`figure[data-survey="${id}"]`));
    const untouched = await open();
    const before = await said(untouched.page);
    await compare(untouched.page, other);
    const wanted = await said(untouched.page);
    expect(wanted).not.toEqual(before);
    await untouched.close();

    const { page, faults, close } = await open();
    await translate(page);
    await compare(page, other);
    await expect.poll(() => said(page)).toEqual(wanted);
    await compare(page, first);
    await expect.poll(() => said(page)).toEqual(before);
    expect(faults).toEqual([]);
    await close();
  });

  sweep('leaves no old message after a button, and no old label on one', async () => {
    const { page, faults, close } = await open();
    await share(page, 'widget.share.link').click();
    const status = page.locator('.share .status');
    await expect.poll(() => status.innerText()).toBe(words['widget.share.linkCopied']);
    await translate(page);
    await share(page, 'widget.share.text').click();
    await expect.poll(() => status.innerText()).toBe(words['widget.share.textCopied']);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('saving a picture where the canvas is altered', () => {
  const alterations = [
    ['a few pixels', 97],
    ['every pixel', 1],
  ] as const;
  sweep.each(alterations)('in %s gives an SVG file, and says so', async (_, every) => {
    const { page, close } = await open('you=1.ppilot', (setUp) =>
      setUp.addInitScript((step) => {
        // Called with its own object below.
        // eslint-disable-next-line @typescript-eslint/unbound-method
        const { getImageData } = CanvasRenderingContext2D.prototype;
        CanvasRenderingContext2D.prototype.getImageData = function altered(...box) {
          const image = getImageData.apply(this, box);
          for (let index = 0; index < image.data.length; index += 4 * step) image.data[index]! ^= 1;
          return image;
        };
      }, every),
    );
    const saving = page.waitForEvent('download');
    await share(page, 'widget.share.png').click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/-pilot\.svg$/);
    expect(await readFile(await file.path(), 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>$/);
    await expect.poll(() => page.locator('.share .status').innerText()).toBe(words['widget.share.asSvg']);
    await close();
  });

  sweep('and not elsewhere: there it is a PNG file', async () => {
    const { page, close } = await open();
    const saving = page.waitForEvent('download');
    await share(page, 'widget.share.png').click();
    expect((await saving).suggestedFilename()).toMatch(/-pilot\.png$/);
    await expect.poll(() => page.locator('.share .status').innerText()).toBe(words['widget.share.saved']);
    await close();
  });
});

describe('sharing', () => {
  /** A browser with a share dialog that ends with this error. */
  const dialog = (error: string) => (page: Page) =>
    page.addInitScript((name) => {
      Object.assign(Navigator.prototype, {
        canShare: () => true,
        share: () => Promise.reject(new DOMException('no', name)),
      });
    }, error);
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  sweep('that is refused copies the link of a result, and says so', async () => {
    const { page, close } = await open('you=1.ppilot', dialog('NotAllowedError'));
    await share(page, 'widget.share.native').click();
    const status = page.locator('.share .status');
    await expect.poll(() => status.innerText()).toBe(words['widget.share.refusedCopied']);
    expect(await clipboard(page)).toContain('/result/pilot/#you=1.ppilot');
    await close();
  });

  sweep('that is refused copies the link of a guess, and says so', async () => {
    const { page, close } = await open('you=1.g30.ppilot', dialog('NotAllowedError'));
    const answer = page.locator('[data-guess-answer]');
    await answer.getByRole('button').click();
    await expect.poll(() => answer.locator('[aria-live]').innerText()).toBe(words['guess.refusedCopied']);
    expect(await clipboard(page)).toContain('#you=1.g30');
    await close();
  });

  sweep(
    'of a guess never passes on what the reader had selected, where the clipboard is refused',
    async () => {
      const { page, close } = await open('you=1.g30.ppilot', (opened) =>
        opened.addInitScript(() => {
          Object.assign(Navigator.prototype, { canShare: () => false });
          Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
        }),
      );
      const answer = page.locator('[data-guess-answer]');
      await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1')!));
      await answer.getByRole('button').press('Enter');
      await expect.poll(() => answer.locator('[aria-live]').innerText()).toBe(words['guess.copied']);
      expect(await clipboard(page)).toContain('#you=1.g30');
      await close();
    },
  );

  sweep('that the reader closes says nothing', async () => {
    const { page, close } = await open('you=1.ppilot', dialog('AbortError'));
    await share(page, 'widget.share.native').click();
    await page.waitForTimeout(300);
    expect(await page.locator('.share .status').innerText()).toBe('');
    await close();
  });
});
