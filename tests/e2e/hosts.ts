// Pages that embed our frames, on another origin than the site, and what a reader must never see on them.
import { createServer } from 'node:http';
import { extname } from 'node:path';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { faultsOf } from './browser.ts';

/** A server whose pages are given as text, by path. */
export interface Host {
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves pages and scripts from memory on a loopback port of their own: another origin than the site's. `headers` are
 * those of all answers, read anew for each.
 */
export async function serveHost(
  files: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Host> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const text = files[path];
    const type = { '.js': 'text/javascript', '.css': 'text/css' }[extname(path)] ?? 'text/html';
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      ...headers,
    });
    response.end(text ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The host has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** An opened host page. */
export interface HostPage {
  page: Page;
  /** Console messages, errors and failed requests, of the page and all its frames. */
  faults: string[];
  close: () => Promise<void>;
}

/** Opens a page on a host and notes every fault. */
export async function openHost(
  browser: Browser,
  address: string,
  options: BrowserContextOptions & { before?: (page: Page) => Promise<unknown> } = {},
): Promise<HostPage> {
  const { before, ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...rest });
  const page = await context.newPage();
  const faults = faultsOf(page);
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  await before?.(page);
  await page.goto(address, { waitUntil: 'load' });
  return { page, faults, close: () => context.close() };
}

/** A whole host page: what stands before and after the embed, and its style. */
export function hostPage(embed: string, { css = '', head = '' } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>A blog</title><style>body{margin:0;font:16px/1.5 sans-serif}${css}</style>${head}</head>
<body><p>Before the chart.</p>${embed}<p id="after">After the chart.</p></body></html>`;
}

/** The frames of a page that show our site, once each has its drawing. */
export async function chartFrames(page: Page, site: string, count = 1): Promise<Frame[]> {
  const ours = () => page.frames().filter((frame) => frame.url().startsWith(site));
  for (let tries = 0; ours().length < count && tries < 200; tries += 1) await page.waitForTimeout(25);
  const frames = ours();
  await Promise.all(
    frames.map((frame) => frame.waitForSelector('figure[data-chart] svg', { state: 'attached' })),
  );
  return frames;
}

/**
 * Waits until no frame's height has changed for a fifth of a second: a message between processes takes its time on a
 * busy machine. At most three seconds, since a frame that never rests is a fault that the test should see.
 */
export function heightsRest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const heights = () => [...document.querySelectorAll('iframe')].map((frame) => frame.offsetHeight).join();
    const end = performance.now() + 3000;
    let last = heights();
    let since = performance.now();
    while (performance.now() - since < 200 && performance.now() < end) {
      await new Promise((done) => requestAnimationFrame(done));
      if (heights() !== last) since = performance.now();
      last = heights();
    }
  });
}

/** Waits until the host gives the frame the height that it needs, or the most that the host allows; at most 20 seconds. */
export async function heightsAgree(frame: Frame, most = Infinity): Promise<void> {
  const agree = async () => {
    const { host, needed } = await heights(frame);
    expect(host).toBe(Math.min(needed, most));
  };
  await vi.waitFor(agree, { timeout: 20_000, interval: 25 });
}

/** The heights on both sides: what the frame needs, what it has, and whether anything scrolls inside. */
export async function heights(frame: Frame) {
  const element = await frame.frameElement();
  const host = await element.evaluate((iframe) => (iframe as HTMLIFrameElement).clientHeight);
  const inside = await frame.evaluate(() => ({
    needed: Math.ceil(document.querySelector('.frame')!.getBoundingClientRect().height - 0.01),
    has: innerHeight,
    bars: innerWidth - document.documentElement.clientWidth,
    wide: document.documentElement.scrollWidth - innerWidth,
  }));
  return { host, ...inside };
}

/** Starts to add up the layout shift of a page; call before it loads. */
export async function watchShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: readonly { previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
    }
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    // Text far above changes its height while the browser holds what is read: a long part that begins up there counts as
    // shifted, although nothing in the window has moved.
    const seen = ({ sources }: Shift) =>
      sources.length === 0 ||
      sources.some(
        ({ previousRect, currentRect }) => JSON.stringify(previousRect) !== JSON.stringify(currentRect),
      );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[])
        if (!entry.hadRecentInput && seen(entry)) shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The layout shift of a page so far. */
export function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  );
}
