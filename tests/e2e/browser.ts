// The real browser of the tests: an installed Chrome or Chromium where there is one, else the one from npm.
import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { resolve } from 'node:path';
import { serveFolder, type FileServer } from './serve.ts';

const INSTALLED = [
  process.env.CHROMIUM,
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Letters as wide as on phones and Macs: without this, a headless browser under Linux rounds each to whole pixels.
  '--font-render-hinting=none',
];

/** Starts Chromium, with further switches; CHROMIUM=npm takes the one from npm in any case. Throws an error that says what to do where there is none. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...QUIET, ...more];
  const installed =
    process.env.CHROMIUM === 'npm' ? undefined : INSTALLED.find((path) => path && existsSync(path));
  if (installed) return chromium.launch({ executablePath: installed, args });
  try {
    const executablePath = await sparticuz.executablePath();
    return await chromium.launch({ executablePath, args });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `No browser found for the tests. Install Chrome or Chromium, or set CHROMIUM to its path. (The one from npm runs on Linux only: ${why})`,
    );
  }
}

/** The folder with the built site. */
export const DIST = resolve(process.env.DIST ?? 'dist');

/** Serves the built site; BASE_PATH of the build must be the same as `base`. */
export function serveSite(base = ''): Promise<FileServer> {
  return serveFolder(DIST, { base });
}

/** A page that notes everything a reader must never see: console messages, errors, requests to other origins. */
export interface WatchedPage {
  page: Page;
  /** What went wrong so far, in words. */
  faults: string[];
  close: () => Promise<void>;
}

/** Notes what a reader must never see of a page and its frames: console messages, errors, answers that fail. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico'))
      faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

/** Opens a watched page. Requests to another origin than `origin` are refused and noted. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const faults = faultsOf(page);
  await page.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    (route) => {
      faults.push(`foreign request: ${route.request().url()}`);
      return route.abort();
    },
  );
  return { page, faults, close: () => context.close() };
}

/** Waits until the page has come to rest: no height, place, font or request is new for 30 frames and half a second. */
export function calm(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const state = () =>
      [
        scrollY,
        document.documentElement.scrollHeight,
        document.documentElement.dataset.fonts,
        document.querySelectorAll('[data-whole]').length,
        performance.getEntriesByType('resource').length,
      ].join();
    for (let last = '', frames = 0, since = 0; frames < 30 || performance.now() - since < 500; frames += 1) {
      await frame();
      const now = state();
      if (now !== last) [last, frames, since] = [now, 0, performance.now()];
    }
  });
}
