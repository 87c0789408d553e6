// A green run proves that a change of the drawing is a film: it moves, ends in time, can be played back from anywhere
// without a jump, and is left out where nothing should move. It does not prove that the motion is pleasant.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sample, sweep } from '../size.ts';
import { open, scene, SCENES, seen, settle, waitFor, WINDOWS } from './storyPage.ts';

const moving = { reducedMotion: 'no-preference' as const };

/** One painted frame of a change: when, and what is drawn. */
interface Painted {
  /** In ms since the change began; 0 before. */
  time: number;
  /** Which scene the drawing is asked to show. */
  scene: string;
  /** The kind of film that plays; none once it has ended. */
  film: string | undefined;
  /** Places of the dots in the window, in px, rounded to a tenth. */
  dots: string[];
  fills: string[];
  /** How far words and marks are shown. */
  shown: string[];
}

/**
 * Presses the links of these scenes, `gap` ms apart, and notes every frame until the drawing has come to rest. The page's
 * clock goes on by frames of 16 ms, however busy the machine is.
 */
const record = async (page: Page, presses: readonly string[], gap = 0): Promise<Painted[]> => {
  const note = (begin: number) =>
    page.evaluate((start): Painted => {
      const figure = document.querySelector<HTMLElement>('figure[data-chart]')!;
      const svg = [...figure.querySelectorAll<SVGSVGElement>('svg[data-frame]')].find(
        ({ clientWidth }) => clientWidth > 0,
      )!;
      // Dots that only another survey needs are not seen here.
      const dots = [...svg.querySelectorAll('[data-dot]:not([data-spare])')];
      const round = (length: number) => length.toFixed(1);
      const boxes = dots.map((dot) => dot.getBoundingClientRect());
      const { left, top } = svg.getBoundingClientRect();
      return {
        time: performance.now() - start,
        scene: figure.dataset.scene ?? '',
        film: figure.dataset.film,
        dots: boxes.map((box) => `${round(box.x - left)} ${round(box.y - top)} ${round(box.width)}`),
        fills: dots.map((dot) => getComputedStyle(dot).fill),
        shown: [...svg.querySelectorAll('.outcome, .crowd, .number, .on-step, .outlines')].map((part) =>
          Number(getComputedStyle(part).opacity).toFixed(2),
        ),
      };
    }, begin);
  const frames: Painted[] = [];
  let begin = 0;
  for (const name of presses) {
    const before = frames.length;
    const link = page.locator(`[data-to=${name}]`);
    const { scene: shown } = await note(begin);
    const forward = SCENES.indexOf(name) > SCENES.indexOf(shown);
    // Phones have buttons for the scene before and after.
    const control = (await link.isVisible())
      ? link
      : page.locator(`[data-go=${forward ? 'next' : 'previous'}]`);
    await control.click();
    const shows = (frame: Painted | undefined) => frame?.scene === name;
    while (!shows(frames.at(-1)) || (frames.length - before) * 16 < gap) {
      await page.clock.runFor(16);
      const frame = await note(begin);
      if (begin === 0) {
        if (frame.film !== undefined) begin = frame.time;
        // Also of the frames before the change begins: a busy page may take more than one to hear the press.
        frame.time = 0;
      }
      frames.push(frame);
      expect(frames.length, `waits for ${name}`).toBeLessThan(400);
    }
  }
  while (frames.at(-1)?.film !== undefined && frames.length < 400) {
    await page.clock.runFor(16);
    frames.push(await note(begin));
  }
  return frames;
};

/** Opens the article at a scene, with motion, on a clock that stands still. */
const atScene = async (name: string, viewport: { width: number; height: number } = WINDOWS.wide) => {
  // A page without frames: the clock cannot be installed while a frame is on its way to another address.
  const opened = await open('/licences.txt', { ...moving, viewport });
  const { page } = opened;
  await page.clock.install();
  await page.goto(`${new URL(page.url()).origin}/#${name}`, { waitUntil: 'load' });
  await page.waitForSelector('[data-fonts=all]');
  await waitFor(page, name);
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.clock.runFor(500);
  return opened;
};

/** The largest way of a dot from one frame to the next, in px. */
const largestLeap = (frames: readonly Painted[]): number => {
  const point = (dot: string | undefined) => (dot ?? '').split(' ').map(Number);
  return Math.max(
    ...frames.slice(1).flatMap((frame, index) =>
      frame.dots.map((dot, key) => {
        const [x = 0, y = 0] = point(dot);
        const [fromX = 0, fromY = 0] = point(frames[index]?.dots[key]);
        return Math.hypot(x - fromX, y - fromY);
      }),
    ),
  );
};

describe('a change', () => {
  const changes = [
    { from: 'culture', to: 'top', most: 1400, least: 1200, walkers: 14, frame: 'wide' },
    { from: 'top', to: 'result', most: 900, least: 600, walkers: 90, frame: 'wide' },
    { from: 'result', to: 'top', most: 900, least: 600, walkers: 90, frame: 'tall' },
    { from: 'top', to: 'culture', most: 1400, least: 1200, walkers: 14, frame: 'tall' },
    { from: 'intro', to: 'people', most: 900, least: 300, walkers: 0, frame: 'tall' },
    { from: 'intro', to: 'result', most: 900, least: 600, walkers: 90, frame: 'wide' },
  ] as const;
  test.each(sample(changes))(
    'from $from to $to moves $walkers dots, and ends within $most ms',
    async ({ from, to, most, least, walkers, frame }) => {
      const { page, faults, close } = await atScene(from, WINDOWS[frame]);
      const frames = await record(page, [to]);
      const played = frames.filter(({ film }) => film !== undefined);
      const end = frames.at(-1)!;
      expect(end.film).toBeUndefined();
      expect(end.time).toBeLessThanOrEqual(most);
      expect(end.time).toBeGreaterThan(least);
      const middle = played[Math.floor(played.length / 2)]!;
      const first = played[0]!;
      const moved = middle.dots.filter((dot, key) => dot !== first.dots[key] || dot !== end.dots[key]);
      if (walkers === 0) expect(moved).toEqual([]);
      else expect(moved.length).toBeGreaterThanOrEqual(walkers);
      if (walkers === 14) expect(moved.length).toBe(14);
      // Nothing is left on the elements, and nothing moves any more.
      expect(await page.locator('[data-frame] [style]:not([style=""])').count()).toBe(0);
      const rest = await seen(page);
      await page.clock.runFor(500);
      expect(await seen(page)).toEqual(rest);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('moves dots by small steps, gives each its colour on its way, and shows words once they are there', async () => {
    const { page, close } = await atScene('top');
    const frames = await record(page, ['result']);
    const whole = largestLeap([frames[0]!, frames.at(-1)!]);
    expect(largestLeap(frames)).toBeLessThan(whole / 5);
    const mixed = frames.filter(({ fills }) => new Set(fills).size > 8);
    expect(mixed.length).toBeGreaterThan(10);
    const arrived = frames.findIndex((frame) => largestLeap([frame, frames.at(-1)!]) < 1);
    const words = frames.map(({ shown }) => shown.map(Number));
    /** The words that this change brings in. */
    const coming = words[0]!.flatMap((value, index) =>
      value === 0 && words.at(-1)![index] === 1 ? [index] : [],
    );
    expect(coming.length).toBeGreaterThan(0);
    for (const index of coming)
      expect(words.findIndex((values) => values[index]! > 0)).toBeGreaterThanOrEqual(arrived);
    // What leaves is gone by 150 ms.
    const going = words[0]!.flatMap((value, index) =>
      value === 1 && words.at(-1)![index] === 0 ? [index] : [],
    );
    expect(going.length).toBeGreaterThan(0);
    for (const { time, shown } of frames)
      if (time > 170) for (const index of going) expect(Number(shown[index])).toBe(0);
    await close();
  });

  const backs = [
    ['culture', 'top', 'wide'],
    ['top', 'result', 'tall'],
  ] as const;
  test.each(sample(backs))(
    'from %s to %s that is called back midway runs backwards, frame by frame, without a jump',
    async (from, to, frame) => {
      const { page, close } = await atScene(from, WINDOWS[frame]);
      const frames = await record(page, [to, from], 500);
      const turn = frames.findIndex(({ scene, film }) => scene === from && film !== undefined);
      expect(turn).toBeGreaterThan(25);
      const picture = ({ dots, fills, shown }: Painted) => [dots, fills, shown];
      // From the furthest frame on, the frames before it come again.
      const peak = [turn - 1, turn].find(
        (at) => frames[at + 1]!.dots.join() === frames[at - 1]!.dots.join(),
      )!;
      expect(peak).toBeDefined();
      for (let step = 1; step <= 25; step += 1)
        expect(picture(frames[peak + step]!), `${step} frames on`).toEqual(picture(frames[peak - step]!));
      expect(frames.at(-1)!.dots).toEqual(frames[0]!.dots);
      expect(frames.at(-1)!.scene).toBe(from);
      await close();
    },
  );

  sweep('that is overtaken by another goes straight to the latest scene, without a jump', async () => {
    const { page, close } = await atScene('culture');
    const frames = await record(page, ['top', 'result'], 400);
    const end = frames.at(-1)!;
    const alone = await atScene('result');
    const [rest] = await record(alone.page, ['result']);
    expect(end.scene).toBe('result');
    expect(end.dots).toEqual(rest!.dots);
    expect(end.fills).toEqual(rest!.fills);
    const turn = frames.findIndex(({ scene }) => scene === 'result');
    expect(turn).toBeGreaterThan(15);
    const whole = largestLeap([frames[0]!, end]);
    expect(largestLeap(frames)).toBeLessThan(whole / 5);
    expect(end.time - frames[turn]!.time).toBeLessThanOrEqual(900);
    await alone.close();
    await close();
  });

  sweep('goes on when the next scene shows the same, and is called back from there', async () => {
    const { page, close } = await atScene('top');
    const frames = await record(page, ['result', 'you'], 400);
    expect(frames.at(-1)!.scene).toBe('you');
    expect(frames.at(-1)!.time).toBeLessThanOrEqual(900);
    const back = await record(page, ['top', 'result', 'you', 'top'], 200);
    expect(back.at(-1)!.dots).toEqual(frames[0]!.dots);
    expect(largestLeap(back)).toBeLessThan(largestLeap([frames[0]!, frames.at(-1)!]) / 5);
    await close();
  });

  sweep('is not stopped by the widget, which starts meanwhile', async () => {
    const { page, faults, close } = await atScene('culture');
    await page.keyboard.press('Tab');
    await page.locator('[data-to=result]').click();
    while ((await scene(page)) !== 'result') await page.clock.runFor(16);
    await page.clock.runFor(160);
    // The clock of the page stands still while the widget's script comes.
    const asleep = page.locator('[data-widget] .body[inert]');
    for (let tries = 0; tries < 100 && (await asleep.count()) > 0; tries += 1) {
      await page.waitForTimeout(50);
      if (tries % 10 === 9) await page.clock.runFor(16);
    }
    expect(await asleep.count()).toBe(0);
    expect(await page.locator('[data-widget] .body').count()).toBe(1);
    expect(await page.locator('[data-film=dots]').count()).toBe(1);
    await page.clock.runFor(1000);
    const rest = await seen(page);
    const alone = await open('/#result');
    await waitFor(alone.page, 'result');
    expect(rest).toEqual(await seen(alone.page));
    expect(faults).toEqual([]);
    await alone.close();
    await close();
  });

  sweep('has the colours of the theme that was switched to', async () => {
    const { page, close } = await atScene('top');
    await record(page, ['result']);
    await page.locator('header [data-set=theme]').click();
    await page.clock.runFor(500);
    const fills = () =>
      page
        .locator('svg.wide [data-dot]:not([data-spare])')
        .evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).fill.match(/\d+/g)!.map(Number)));
    const rest = await fills();
    const [first] = (await record(page, ['top'])).filter(({ film }) => film !== undefined);
    // It starts from what is seen: no part of a colour differs by more than the change of one frame.
    const steps = first!.fills.flatMap((fill, key) =>
      fill.match(/\d+/g)!.map((part, index) => Math.abs(Number(part) - rest[key]![index]!)),
    );
    expect(Math.max(...steps)).toBeLessThan(8);
    await close();
  });
});

describe('nothing plays', () => {
  /** Leads to the result by its link; true if a film was seen on the way. */
  const plays = (page: Page) =>
    page.evaluate(async () => {
      const figure = document.querySelector<HTMLElement>('figure[data-chart]')!;
      let played = false;
      new MutationObserver(() => (played ||= figure.dataset.film !== undefined)).observe(figure, {
        attributeFilter: ['data-film'],
      });
      figure.querySelector<HTMLElement>('[data-to=result]')!.click();
      while (figure.dataset.scene !== 'result') await new Promise(requestAnimationFrame);
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return played;
    });

  test('under reduced motion; with the switch off, which is remembered; else it does', async () => {
    const reduced = await open('/#culture');
    expect(await plays(reduced.page)).toBe(false);
    await settle(reduced.page);
    const final = await seen(reduced.page);
    await reduced.close();
    const { page, close } = await open('/#culture', moving);
    // Films come after the first paint, with the fonts.
    await page.waitForSelector('[data-fonts=all]');
    expect(await plays(page)).toBe(true);
    await settle(page);
    expect(await seen(page)).toEqual(final);
    await page.goto(`${new URL(page.url()).origin}/`);
    await page.locator('[data-set=motion]').first().click();
    await page.waitForSelector('html[data-motion=off]');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-motion')).toBe('off');
    expect(await plays(page)).toBe(false);
    expect(await seen(page)).toEqual(final);
    await close();
  });

  sweep(
    'where the drawing is out of view: it is then found as it should be; in view, its dots walk',
    async () => {
      const { page, faults, close } = await open('/#result', moving);
      await waitFor(page, 'result');
      /** Shows a scene, as the widget does, and counts the dots that are on their way two frames later. */
      const walking = (name: string) =>
        page.evaluate(async (to) => {
          const figure = document.querySelector<HTMLElement>('figure[data-chart]')!;
          figure.dataset.scene = to;
          for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
          return figure.querySelectorAll('[data-frame] [data-dot][style]:not([style=""])').length;
        }, name);
      await page.locator('footer').scrollIntoViewIfNeeded();
      await settle(page);
      expect(await scene(page)).toBe('result');
      expect(await walking('you')).toBe(0);
      expect(await walking('intro')).toBe(0);
      await page.evaluate(() => document.querySelector('#intro')!.scrollIntoView());
      await settle(page);
      expect(await scene(page)).toBe('intro');
      expect(await walking('result')).toBeGreaterThan(90);
      expect(faults).toEqual([]);
      await close();
    },
  );
});

sweep('the story plays again from the first scene to the one that is read, and a press ends it', async () => {
  const { page, close } = await atScene('top');
  const passed: string[] = [];
  const shown = () => page.locator('figure[data-chart]').getAttribute('data-scene');
  const replay = page.locator('[data-go=replay]');
  await replay.click();
  await page.clock.runFor(2000);
  expect(await shown()).toBe('people');
  // Pressed again while it plays: from the first scene, to the same end.
  await replay.click();
  for (let time = 0; time < 10_000 && passed.at(-1) !== 'top'; time += 100) {
    await page.clock.runFor(100);
    const name = (await shown()) ?? '';
    if (time > 100 && name !== passed.at(-1)) passed.push(name);
  }
  expect(passed).toEqual(['intro', 'people', 'structure', 'culture', 'top']);
  await replay.click();
  await page.clock.runFor(2000);
  expect(await shown()).toBe('people');
  await page.locator('[data-to=result]').click();
  await page.clock.runFor(4000);
  expect(await shown()).toBe('result');
  await close();
});
