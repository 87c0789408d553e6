// A browser engine as the journeys use it: open, run a function in the page, click, press, resize. Chromium is driven by
// Playwright, old ones by Puppeteer, Firefox by Puppeteer over WebDriver BiDi, WebKitGTK by Selenium over WebDriver.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { Builder, By, Key, type WebDriver } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote';
import { openBrowser } from '../e2e/browser.ts';
import { MISSING, OLD, openOldChromium } from './oldChromium.ts';

const KEYS = { ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT, PageDown: Key.PAGE_DOWN };

/** An opened browser with one page. */
export interface Engine {
  /** Name and version. */
  name: string;
  /** Opens an address and waits until it is loaded. */
  goto: (url: string) => Promise<unknown>;
  /** Runs a function in the page; what goes in and what comes out must be values that JSON can hold. */
  run: <Result, Part>(act: (part: Part) => Result | Promise<Result>, part?: Part) => Promise<Result>;
  /** Brings what the selector finds first into view and clicks its middle with a real pointer. */
  click: (selector: string) => Promise<unknown>;
  /** Presses and releases one key. */
  press: (key: keyof typeof KEYS) => Promise<unknown>;
  /** Types a text where the focus is. */
  type: (text: string) => Promise<unknown>;
  /** Gives the page a size in CSS pixels. */
  resize: (width: number, height: number) => Promise<unknown>;
  /** Ends the browser and all that was started for it. */
  close: () => Promise<unknown>;
}

async function chromium(): Promise<Engine> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  return {
    name: `Chromium ${browser.version()}`,
    goto: (url) => page.goto(url),
    run: (act, part) => page.evaluate(act as never, part),
    // Not by Playwright's own click: where a page still moves, it scrolls elsewhere and tries again, and the scene changes.
    click: async (selector) => {
      const [x, y] = await page
        .locator(selector)
        .first()
        .evaluate((element) => {
          element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
          const { left, top, width, height } = element.getBoundingClientRect();
          return [left + width / 2, top + height / 2] as const;
        });
      await page.mouse.click(x, y);
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => browser.close(),
  };
}

async function driven(browser: Browser): Promise<Engine> {
  const page = await browser.newPage();
  return {
    name: (await browser.version()).replace('firefox/', 'Firefox ').replace('HeadlessChrome/', 'Chromium '),
    goto: (url) => page.goto(url),
    run: (act, part) => page.evaluate(act as never, part) as never,
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => browser.close(),
  };
}

const firefox = async (executablePath: string) =>
  driven(
    await launch({
      browser: 'firefox',
      executablePath,
      extraPrefsFirefox: { 'ui.prefersReducedMotion': 0 },
    }),
  );

async function webkit(executable: string): Promise<Engine> {
  const made = new AsyncDisposableStack();
  const close = () => made.disposeAsync();
  // This signal is how Vitest ends a worker whose hook took too long.
  process.once('SIGTERM', close);
  made.defer(() => void process.off('SIGTERM', close));
  try {
    // MiniBrowser's tool bar is wider than a phone, unless GTK is told otherwise.
    const config = mkdtempSync(join(tmpdir(), 'drei-stufen-webkit-'));
    made.defer(() => rmSync(config, { recursive: true, force: true }));
    mkdirSync(join(config, 'gtk-3.0'));
    writeFileSync(join(config, 'gtk-3.0/gtk.css'), 'button, entry { min-width: 0; padding: 0 }');
    // WebKitGTK has no mode without a screen. One of its own shows no windows to whoever works at this machine.
    const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    made.defer(() => void screen.kill());
    const ended = once(screen, 'exit').then(() => Promise.reject(new Error('Xvfb ended at once')));
    const [number] = (await Promise.race([once(screen.stdout, 'data'), ended])) as [Buffer];
    const service = new DriverService.Builder(executable)
      .setLoopback(true)
      .setEnvironment({
        ...(process.env as Record<string, string>),
        DISPLAY: `:${String(number).trim()}`,
        GDK_BACKEND: 'x11',
        XDG_CONFIG_HOME: config,
      })
      .build();
    made.defer(() => service.kill());
    const address = await service.start();
    const driver: WebDriver = await new Builder().usingServer(address).forBrowser('MiniBrowser').build();
    made.defer(() => driver.quit());
    const window = driver.manage().window();
    const run: Engine['run'] = (act, part) => driver.executeScript(act, part);
    return {
      name: `WebKitGTK ${(await driver.getCapabilities()).getBrowserVersion()}`,
      // The driver answers too early where an address has a fragment.
      goto: async (url) => {
        await driver.get(url);
        await driver.wait(() => run(() => document.readyState === 'complete'), 10_000);
      },
      run,
      click: (selector) => driver.findElement(By.css(selector)).click(),
      press: (key) => driver.actions().sendKeys(KEYS[key]).perform(),
      type: (text) => driver.actions().sendKeys(text).perform(),
      // A window is larger than its page: it grows or shrinks by what the page lacks or has too much.
      resize: (width, height) =>
        driver.wait(async () => {
          const [w, h] = await run(() => [innerWidth, innerHeight] as [number, number]);
          if (w === width && h === height) return true;
          const now = await window.getRect();
          await window.setRect({ x: 0, y: 0, width: now.width + width - w, height: now.height + height - h });
          return false;
        }, 10_000),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const first = (...paths: (string | undefined)[]) => paths.find((path) => path && existsSync(path));
const FIREFOX = first(process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox');
const WEBKIT = first('/usr/bin/Xvfb') && first('/usr/bin/WebKitWebDriver');

/** The engines: how each is opened, or what is missing. */
export const ENGINES: { name: string; open?: () => Promise<Engine>; missing?: string }[] = [
  { name: 'Chromium', open: chromium },
  ...OLD.map((version) => ({
    name: `Chromium ${version}`,
    ...(MISSING ? { missing: MISSING } : { open: async () => driven(await openOldChromium(version)) }),
  })),
  FIREFOX
    ? { name: 'Firefox', open: () => firefox(FIREFOX) }
    : { name: 'Firefox', missing: 'Debian package firefox-esr, or set FIREFOX to its path' },
  WEBKIT
    ? { name: 'WebKitGTK', open: () => webkit(WEBKIT) }
    : { name: 'WebKitGTK', missing: 'Debian packages webkit2gtk-driver and xvfb' },
];

/** Waits until a function of the page is true, 8 seconds at most; the error says what was waited for. */
export async function waitUntil<Part>(
  engine: Engine,
  what: string,
  is: (part: Part) => boolean,
  part?: Part,
): Promise<void> {
  const end = Date.now() + 8000;
  // A page that is just being left has nothing to say.
  while (!(await engine.run(is, part).catch(() => false))) {
    if (Date.now() > end) throw new Error(`${engine.name}: waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
