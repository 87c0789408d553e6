// What a first visit to a page costs on a slow phone: Chromium with a quarter of the speed on a slow link, seen through
// its own protocol. The figures are those of this machine; compare them within one run only.
import type { Browser } from 'playwright-core';

/** A slow link: 150 ms to each answer, 1638 kbit/s down, 750 kbit/s up; and a fourth of the speed. */
const LINK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_638_400 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWER = 4;
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** The figures of one visit; times in ms after the start of the navigation. */
export interface Visit {
  kB: number;
  requests: number;
  /** When the drawing's dots were first in a painted frame. */
  drawn: number;
  fcp: number;
  lcp: number;
  /** Layout shift, all of it. */
  cls: number;
  /** Time beyond 50 ms of each task after the first paint. */
  tbt: number;
  /** Main-thread time of a quiet second afterwards. */
  idle: number;
  /** Memory of scripts after a collection, in MB. */
  heap: number;
}

/** Measures one first visit; `marks` finds what must be drawn. */
export async function visit(browser: Browser, url: string, marks: string): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await session.send('Performance.enable');
  let bytes = 0;
  let requests = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript((selector) => {
    const seen = { drawn: 0, fcp: 0, lcp: 0, cls: 0, tasks: [] as [number, number][] };
    Object.assign(window, { seen });
    const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    watch('paint', ({ name, startTime }) => {
      if (name === 'first-contentful-paint') seen.fcp = startTime;
    });
    watch('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
    watch('layout-shift', (entry) => (seen.cls += (entry as PerformanceEntry & { value: number }).value));
    watch('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
    const look = () => {
      if (document.querySelector(selector)?.getBoundingClientRect().width) {
        // The frame that shows it is on the screen when the next task runs.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => (seen.drawn = performance.now());
        channel.port2.postMessage(0);
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, marks);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(2500);
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const before = await busy();
  await page.waitForTimeout(1000);
  const idle = (await busy()) - before;
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const seen = await page.evaluate(
    () =>
      (
        window as unknown as {
          seen: { drawn: number; fcp: number; lcp: number; cls: number; tasks: [number, number][] };
        }
      ).seen,
  );
  await context.close();
  const { drawn, fcp, lcp, cls } = seen;
  const tbt = seen.tasks.reduce(
    (sum, [start, duration]) => sum + Math.max(0, start + duration - Math.max(fcp, start) - 50),
    0,
  );
  return { kB: bytes / 1000, requests, drawn, fcp, lcp, cls, tbt, idle, heap: usedSize / 1e6 };
}

/** The figures of scrolling through a page and of tapping; times in ms. */
export interface Handling {
  /** 95th percentile of the time between frames. */
  p95: number;
  /** Frames that took more than 33 ms. */
  slow: number;
  /** From each tap to the next paint; 16 is "16 or less". */
  taps: number[];
}

/** Measures scrolling from top to bottom within six seconds, then taps on what each of `targets` finds first. */
export async function handling(browser: Browser, url: string, targets: string[]): Promise<Handling> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(1000);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    let last = performance.now();
    const frame = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  const end = Date.now() + 6000;
  await page.mouse.move(200, 400);
  let scrolled = 0;
  while (Date.now() < end) {
    const wanted = height * (1 - (end - Date.now()) / 6000);
    await page.mouse.wheel(0, wanted - scrolled);
    scrolled = wanted;
    await page.waitForTimeout(16);
  }
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(2));
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    const taps: number[] = [];
    Object.assign(window, { taps });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'click') taps.push(duration);
    }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });
  const taps: number[] = [];
  for (const target of targets) {
    const place = page.locator(`${target} >> visible=true`).first();
    await place.scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    await place.tap();
    await page.waitForTimeout(1000);
    const seen = await page.evaluate(() => (window as unknown as { taps: number[] }).taps.splice(0));
    taps.push(Math.max(16, ...seen));
  }
  await context.close();
  frames.sort((one, other) => one - other);
  return {
    p95: frames[Math.floor(frames.length * 0.95)] ?? 0,
    slow: frames.filter((time) => time > 33.4).length,
    taps,
  };
}
