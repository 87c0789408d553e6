// The workshop in a browser, as its tests use it.
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';

/** The workshop, with what went wrong so far and every request since it was ready. */
export interface OpenWorkshop {
  page: Page;
  faults: string[];
  /** The addresses that were asked for since the workshop was ready. */
  requests: string[];
  close: () => Promise<void>;
}

/** Waits until the workshop of a page is ready. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('[data-workshop][data-ready]');
  await page.waitForSelector('[data-fonts=all]');
}

/** Opens the workshop of the built site; `before` is done with the page first. */
export async function openWorkshop(
  options: Parameters<typeof openPage>[2] = {},
  path = '/edit/',
  before: (page: Page) => Promise<unknown> = async () => {},
): Promise<OpenWorkshop> {
  const { page, faults, close } = await openPage(browser, server.origin, {
    reducedMotion: 'reduce',
    ...options,
  });
  page.setDefaultTimeout(15_000);
  await before(page);
  await page.goto(server.origin + path);
  await ready(page);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) requests.push(request.url());
  });
  return { page, faults, requests, close };
}

/** The text of the file in the workshop. */
export async function textIn(page: Page): Promise<string> {
  await page.click('[data-view=json]');
  const text = await page.inputValue('[data-json]');
  await page.click('[data-view=form]');
  return text;
}

/** Writes the whole text of the file, at once: typed as if by hand, so much text takes a browser many seconds. */
export async function writeText(page: Page, text: string): Promise<void> {
  await page.click('[data-view=json]');
  await page.locator('[data-json]').evaluate((area: HTMLTextAreaElement, value) => {
    area.value = value;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await page.click('[data-view=form]');
}

/** Waits until the workshop tells so many problems. */
export async function problems(page: Page, count: number): Promise<void> {
  await expect.poll(() => page.getAttribute('[data-problems]', 'data-problems')).toBe(String(count));
}

/** Pastes a text where the focus is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** Drops a file on the page. */
export async function drop(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.evaluate(
    ([fileName, base64]) => {
      const bytes = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], fileName!));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    },
    [name, Buffer.from(content).toString('base64')],
  );
}

/** Moves the focus by Tab alone to what the selector finds. Throws if it is not reached. */
export async function tabTo(page: Page, selector: string, most = 150): Promise<void> {
  for (let tabs = 0; tabs < most; tabs += 1) {
    if (await page.evaluate((find) => document.activeElement?.matches(find) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** A second tab of the same browser with the workshop in it. */
export async function secondTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.origin}/edit/`);
  await ready(page);
  return page;
}
