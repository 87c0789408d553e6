// A green run proves that the built page puts the drawing where the geometry says, that every way to a scene leads to
// the same picture, and that nothing overlaps at five widths. It does not prove that the motion is pleasant.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { drawing } from '../../src/chart/drawing.ts';
import { dotPositions, scenes } from '../../src/chart/scenes.ts';
import { loadData } from '../../src/dataset/load.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { stagesModel } from '../../src/model/stages.ts';
import { sample } from '../size.ts';
import { calm, openPage } from './browser.ts';
import { browser, server } from './built.ts';
import { shiftOf, watchShift } from './hosts.ts';

const { infographics, strings, site } = loadData('data');
const infographic = infographics.find(({ slug }) => slug === site.front)!;
const model = stagesModel(infographic, 'de', strings.de!);
const picture = drawing(model, await textRuler());
const ALL = scenes(model);

const still = { reducedMotion: 'reduce' as const };
const open = async (path: string, options: Parameters<typeof openPage>[2] = {}) => {
  const watched = await openPage(browser, server.origin, { ...still, ...options });
  await watched.page.goto(server.origin + path, { waitUntil: 'load' });
  return watched;
};

const scene = (page: Page) => page.locator('figure[data-chart]').first().getAttribute('data-scene');
/** Waits until nothing moves any more. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    do await frame();
    while (document.getAnimations().length > 0);
  });
/** Waits until the self-check has woken, which then asks for the last share: the drawing keeps that to itself. */
const asked = (page: Page) => page.waitForSelector('[data-asked]', { state: 'attached' });
/**
 * Leads to the result; how long the changes take that begin with it, with their delays, in ms; 0 if nothing moves. Asked
 * within the page, as soon as the scene is set: by the time that an answer from outside came, they could be over.
 */
const changeToResult = (page: Page) =>
  page.evaluate(async () => {
    const figure = document.querySelector<HTMLElement>('figure[data-chart]')!;
    location.hash = 'result';
    while (figure.dataset.scene !== 'result') await new Promise(requestAnimationFrame);
    return Math.max(
      0,
      ...document.getAnimations().map((animation) => {
        const { delay = 0, duration = 0 } = animation.effect?.getComputedTiming() ?? {};
        return delay + Number(duration);
      }),
    );
  });
const waitFor = (page: Page, wanted: string) =>
  page.waitForFunction(
    (name) => document.querySelector<HTMLElement>('figure[data-chart]')?.dataset.scene === name,
    wanted,
  );

/** Everything seen of the shown frame: places of dots, opacity and place of all parts. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const frame = [...document.querySelectorAll('svg[data-frame]')].find(
      (svg) => svg.getBoundingClientRect().width > 0,
    )!;
    return [...frame.querySelectorAll('g, circle, rect, text')].map((element) => {
      const style = getComputedStyle(element);
      return `${element.tagName} ${style.transform} ${style.opacity} ${style.fill}`;
    });
  });

describe('places', () => {
  test.each([
    { frame: 'wide', width: 1280, height: 800 },
    { frame: 'tall', width: 390, height: 760 },
  ] as const)(
    'in the $frame frame all dots of all scenes stand where the geometry says',
    async ({ frame, width, height }) => {
      const { page, faults, close } = await open('/', { viewport: { width, height } });
      const layout = picture[frame];
      for (const name of ALL.slice(0, -1)) {
        await page.goto(`${server.origin}/#${name}`);
        await waitFor(page, name);
        await settle(page);
        const drawn = await page.locator(`svg.${frame} [data-dot]`).evaluateAll((dots) =>
          dots.map((dot) => {
            const { e, f, a } = new DOMMatrix(getComputedStyle(dot).transform);
            const style = getComputedStyle(dot);
            return {
              x: Number(dot.getAttribute('cx')) + e,
              y: Number(dot.getAttribute('cy')) + f,
              r: a * Number(dot.getAttribute('r')),
              visible: style.opacity === '1',
              phase: dot.getAttribute('data-phase'),
            };
          }),
        );
        const wanted = dotPositions(model, layout, name, model.distributions[0]!);
        expect(drawn).toHaveLength(wanted.length);
        wanted.forEach((dot, index) => {
          const shown = drawn[index]!;
          expect(shown.visible).toBe(dot.visible);
          expect(shown.phase).toBe(dot.phase);
          if (!dot.visible) return;
          expect(shown.x).toBeCloseTo(dot.x, 1);
          expect(shown.y).toBeCloseTo(dot.y, 1);
          expect(shown.r).toBeCloseTo(dot.radius, 0);
        });
      }
      expect(faults).toEqual([]);
      await close();
    },
  );

  test.each(sample(infographic.surveys.map(({ id, shares }) => ({ id, dots: Object.values(shares) }))))(
    '$id shows $dots dots by phase, in both frames, without overlap',
    async ({ id, dots }) => {
      const { page, faults, close } = await open(`/#you=1.ppilot.s${id}`);
      await page.waitForSelector('svg[data-marked=pilot]', { state: 'attached' });
      await settle(page);
      for (const frame of ['wide', 'tall']) {
        const counts = await page.evaluate(
          ([name, phases]) =>
            phases.map(
              (phase) => document.querySelectorAll(`svg.${name} [data-dot][data-phase="${phase}"]`).length,
            ),
          [frame, infographic.phases.map((phase) => phase.id)] as const,
        );
        expect(counts).toEqual(dots);
      }
      expect(faults).toEqual([]);
      await close();
    },
  );
});

describe('scenes', () => {
  const windows = [
    { width: 390, height: 700 },
    { width: 1280, height: 800 },
  ];
  test.each(sample(windows))(
    'reached by scroll, button, key and address are the same picture at $width px',
    async (viewport) => {
      const byAddress: Record<string, string[]> = {};
      const { page, faults, close } = await open('/', { viewport });
      for (const name of ALL) {
        await page.goto(`${server.origin}/#${name}`);
        await waitFor(page, name);
        if (name === 'you') await asked(page);
        await settle(page);
        byAddress[name] = await seen(page);
      }
      await page.goto(`${server.origin}/#intro`);
      await waitFor(page, 'intro');
      for (const name of ALL.slice(1)) {
        const next = page.locator('[data-go=next]');
        if (await next.isVisible()) await next.click();
        else await page.locator(`[data-to=${name}]`).click();
        await waitFor(page, name);
        if (name === 'you') await asked(page);
        await settle(page);
        expect(await seen(page), `button to ${name}`).toEqual(byAddress[name]);
      }
      await page.locator('figure[data-chart] [role=img]').focus();
      for (const name of ALL.slice(0, -1).reverse()) {
        await page.keyboard.press('ArrowLeft');
        await waitFor(page, name);
        await settle(page);
        expect(await seen(page), `key back to ${name}`).toEqual(byAddress[name]);
      }
      await page.goto(`${server.origin}/`);
      await page.evaluate(() => scrollTo(0, 0));
      const passed: string[] = [];
      for (let step = 0; step < 400 && passed.at(-1) !== 'you'; step += 1) {
        await page.mouse.wheel(0, 60);
        await settle(page);
        const name = (await scene(page)) ?? '';
        if (name === passed.at(-1)) continue;
        passed.push(name);
        if (name === 'you') await asked(page);
        await settle(page);
        expect(await seen(page), `scroll to ${name}`).toEqual(byAddress[name]);
      }
      expect(passed).toEqual(ALL);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('fast scrolling, back and forth, with motion, never leaves a wrong scene', async () => {
    const { page, faults, close } = await open('/', { reducedMotion: 'no-preference' });
    const tops = await page.evaluate(() => document.documentElement.scrollHeight);
    for (const share of [0.9, 0, 0.3, 0.05, 0.5, 0.1, 0.25, 0]) {
      await page.evaluate((top) => scrollTo(0, top), tops * share);
      await page.waitForTimeout(60);
    }
    await waitFor(page, 'intro');
    await settle(page);
    const rest = await seen(page);
    await page.reload();
    await settle(page);
    expect(rest).toEqual(await seen(page));
    expect(faults).toEqual([]);
    await close();
  });

  const ends = [
    ['#result', 'result'],
    ['footer', 'you'],
  ] as const;
  test.each(sample(ends))(
    'what is flung past on the way to %s does not move, and the drawing follows at rest',
    async (to, wanted) => {
      const { page, close } = await open('/', { reducedMotion: 'no-preference' });
      await calm(page);
      /** How long after the last step of the scroll the drawing followed it, in ms, each time it did. */
      const waits = await page.evaluate(async (selector) => {
        const figure = document.querySelector<HTMLElement>('figure[data-chart]')!;
        let last = performance.now();
        const followed: number[] = [];
        new MutationObserver(() => followed.push(performance.now() - last)).observe(figure, {
          attributeFilter: ['data-scene'],
        });
        const { top } = document.querySelector(selector)!.getBoundingClientRect();
        const end = Math.min(scrollY + top, document.documentElement.scrollHeight - innerHeight);
        const start = performance.now();
        // Five windows a second. Nothing of it is slow, the end neither: a last step as short as is left would be followed.
        for (let y = 0; y < end; y = (performance.now() - start) * 4) {
          scrollTo({ top: y, behavior: 'instant' });
          last = performance.now();
          await new Promise(requestAnimationFrame);
        }
        await new Promise((done) => setTimeout(done, 600));
        return followed;
      }, to);
      await waitFor(page, wanted);
      // A busy machine may hold the scroll up, which is then followed; but not while it goes on.
      expect(waits.length).toBeGreaterThan(0);
      expect(Math.min(...waits)).toBeGreaterThan(40);
      await close();
    },
  );

  test('whoever jumps back to the drawing finds it as it should be; in view, its dots walk', async () => {
    const { page, faults, close } = await open('/#result', { reducedMotion: 'no-preference' });
    await page.waitForSelector('figure[data-scene=result]');
    /** Scrolls at once, and counts the dots that move two frames after the drawing has followed. */
    const walking = (selector: string) =>
      page.evaluate(async (to) => {
        const figure = document.querySelector<HTMLElement>('figure[data-chart]')!;
        const followed = new Promise((done) =>
          new MutationObserver(done).observe(figure, { attributeFilter: ['data-scene'] }),
        );
        document.querySelector(to)!.scrollIntoView({ behavior: 'instant' });
        await followed;
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        const moving = document.getAnimations().map(({ effect }) => (effect as KeyframeEffect).target);
        return {
          scene: figure.dataset.scene,
          dots: moving.filter((each) => each?.matches('[data-dot]')).length,
        };
      }, selector);
    await walking('footer');
    expect(await walking('#intro')).toEqual({ scene: 'intro', dots: 0 });
    const seen = await walking('#result');
    expect(seen.scene).toBe('result');
    expect(seen.dots).toBeGreaterThan(90);
    expect(faults).toEqual([]);
    await close();
  });

  test('buttons that lead nowhere keep the focus; Home and End lead to the first and last step', async () => {
    const { page, close } = await open('/#people', { viewport: { width: 390, height: 700 } });
    const back = page.locator('[data-go=previous]');
    await back.focus();
    await page.keyboard.press('Enter');
    await waitFor(page, 'intro');
    expect(await back.getAttribute('aria-disabled')).toBe('true');
    expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('End');
    await waitFor(page, 'you');
    await page.keyboard.press('Home');
    await waitFor(page, 'intro');
    await close();
  });

  test('every change ends within 0.9 s, and nothing moves afterwards', async () => {
    const { page, faults, close } = await open('/#culture', { reducedMotion: 'no-preference' });
    await calm(page);
    await settle(page);
    const longest = await changeToResult(page);
    expect(longest).toBeGreaterThan(300);
    expect(longest).toBeLessThanOrEqual(900);
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('dots that walk are not stopped by the widget, which comes to life meanwhile', async () => {
    const { page, faults, close } = await open('/#culture', { reducedMotion: 'no-preference' });
    await calm(page);
    await settle(page);
    await page.evaluate(() => {
      let stopped = 0;
      document.addEventListener('transitioncancel', () => (stopped += 1));
      Object.assign(window, { stoppedSoFar: () => stopped });
      // Slow enough that the widget wakes before they are there.
      document.documentElement.style.setProperty('--1s', '6s');
      location.hash = 'result';
    });
    await waitFor(page, 'result');
    const dots = () => page.evaluate(() => document.getAnimations().length);
    expect(await dots()).toBeGreaterThan(90);
    await page.keyboard.press('Tab');
    await asked(page);
    await page.waitForTimeout(300);
    expect(await dots()).toBeGreaterThan(90);
    const stopped = () =>
      page.evaluate(() => (window as unknown as { stoppedSoFar(): number }).stoppedSoFar());
    expect(await stopped()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('under reduced motion a scene is there at once; the switch stops motion, too, and is remembered', async () => {
    const { page, close } = await open('/#culture');
    expect(await changeToResult(page)).toBeLessThan(3);
    await close();
    const moving = await open('/', { reducedMotion: 'no-preference' });
    await moving.page.locator('[data-set=motion]').first().click();
    await moving.page.reload();
    expect(await moving.page.locator('html').getAttribute('data-motion')).toBe('off');
    expect(await changeToResult(moving.page)).toBeLessThan(3);
    await moving.close();
  });
});

describe('every width, language and theme', () => {
  const cases = [320, 390, 768, 1280, 1920].flatMap((width) =>
    site.languages.flatMap(({ code }, index) =>
      (['light', 'dark'] as const).map((theme) => ({ width, path: index === 0 ? '/' : `/${code}/`, theme })),
    ),
  );
  /** Each width, language and theme is met once or twice in the sample. */
  const few = ['320 / light', '768 /en/ dark', '1280 / dark'];
  test.each(sample(cases, ({ width, path, theme }) => few.includes(`${width} ${path} ${theme}`)))(
    '$path at $width px, $theme: no sideways scroll, no small or cut text, no overlap',
    async ({ width, path, theme }) => {
      const { page, faults, close } = await open(path, {
        viewport: { width, height: 800 },
        colorScheme: theme,
      });
      const small = await page.evaluate(() => {
        const found: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement!;
          if (
            !node.textContent?.trim() ||
            parent.closest('script, style, [hidden]') ||
            !parent.checkVisibility()
          )
            continue;
          const svg = parent.closest('svg');
          const scale = svg ? svg.getBoundingClientRect().width / (svg.viewBox.baseVal.width || 1) : 1;
          const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
          if (size < 11.99) found.push(`${size} px: ${node.textContent.trim()}`);
        }
        return found;
      });
      expect(small).toEqual([]);
      for (const name of ALL) {
        await page.goto(`${server.origin}${path}#${name}`);
        await waitFor(page, name);
        await settle(page);
        const faultsOfLayout = await page.evaluate(() => {
          const root = document.documentElement;
          const found: string[] = [];
          if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
          const buttons = [...document.querySelectorAll<HTMLElement>('.steps-bar .button')];
          const lines = new Set(buttons.filter((each) => each.offsetWidth).map((each) => each.offsetTop));
          if (lines.size > 1) found.push(`the bar of steps has ${lines.size} lines`);
          const shown = (element: Element) => {
            for (let at: Element | null = element; at && at.tagName !== 'figure'; at = at.parentElement) {
              if (getComputedStyle(at).opacity === '0' || getComputedStyle(at).display === 'none')
                return false;
            }
            return true;
          };
          const frame = [...document.querySelectorAll('svg[data-frame]')].find(
            (svg) => svg.getBoundingClientRect().width > 0,
          )!;
          const edge = frame.getBoundingClientRect();
          const texts = [...frame.querySelectorAll('text')].filter(
            (text) => shown(text) && text.getBoundingClientRect().width > 0,
          );
          const boxes = texts.map((text) => {
            const box = text.getBoundingClientRect();
            const trim = box.height * 0.18;
            return {
              name: text.textContent ?? '',
              left: box.left,
              right: box.right,
              top: box.top + trim,
              bottom: box.bottom - trim,
            };
          });
          boxes.forEach((a, i) => {
            if (
              a.left < edge.left - 1 ||
              a.right > edge.right + 1 ||
              a.top < edge.top - 1 ||
              a.bottom > edge.bottom + 1
            )
              found.push(`${a.name} leaves the drawing`);
            boxes.slice(i + 1).forEach((b) => {
              if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
                found.push(`${a.name} meets ${b.name}`);
            });
          });
          return found;
        });
        expect(faultsOfLayout, name).toEqual([]);
      }
      expect(faults).toEqual([]);
      await close();
    },
  );
});

describe('the page around the drawing', () => {
  const arrivals = [
    ['/', 412],
    ['/en/', 412],
    ['/#result', 412],
    ['/#you=1.ppilot', 412],
    ['/#you', 320],
    ['/en/#you', 360],
    [`/embed/${site.front}/`, 412],
  ] as const;
  test.each(sample(arrivals, (_, index) => [0, 3, 6].includes(index)))(
    'nothing shifts while %s arrives at %i px, fonts and widget included',
    async (path, width) => {
      const { page, close } = await openPage(browser, server.origin, { viewport: { width, height: 900 } });
      await watchShift(page);
      await page.goto(server.origin + path, { waitUntil: 'load' });
      await page.waitForSelector('[data-fonts=all]');
      await calm(page);
      expect(await shiftOf(page)).toBeLessThan(0.001);
      await close();
    },
  );

  const linked = [
    ['/#sources', 700],
    ['/en/#method', 700],
    ['/#age', 320],
    ['/#compare', 390],
  ] as const;
  test.each(sample(linked))(
    'nothing shifts behind %s at %i px: fonts come in at the start of the page',
    async (path, width) => {
      const { page, close } = await openPage(browser, server.origin, { viewport: { width, height: 900 } });
      await watchShift(page);
      await page.goto(server.origin + path, { waitUntil: 'load' });
      await calm(page);
      expect(await page.locator('html[data-fonts]').count()).toBe(0);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await page.waitForSelector('[data-fonts=all]');
      await calm(page);
      expect(await shiftOf(page)).toBeLessThan(0.001);
      await close();
    },
  );

  test('nothing shifts for whoever is gone when the rest of the page is laid out', async () => {
    const { page, close } = await openPage(browser, server.origin, { viewport: { width: 390, height: 844 } });
    await watchShift(page);
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await page.goto(`${server.origin}/`, { waitUntil: 'load' });
    for (const _ of [1, 2, 3]) {
      await page.mouse.wheel(0, 300);
      await page.waitForTimeout(40);
    }
    await page.waitForSelector('[data-fonts=all]');
    await calm(page);
    expect(await page.evaluate(() => scrollY)).toBe(900);
    expect(await shiftOf(page)).toBeLessThan(0.001);
    // What is in view stays laid out; what is far away is left out again.
    const whole = await page.evaluate(() =>
      [...document.querySelectorAll('[data-whole]')].map((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      }),
    );
    expect(whole).toContain(true);
    expect(whole).not.toContain(false);
    await close();
  });

  describe.each(sample([390, 1280]))('a page that comes back, at %i px', (width) => {
    test.each(sample(['reload', 'goBack'] as const))(
      'by %s stands where it was left, and nothing shifts',
      async (way) => {
        const { page, close } = await openPage(browser, server.origin, { viewport: { width, height: 844 } });
        await watchShift(page);
        await page.goto(`${server.origin}/`, { waitUntil: 'load' });
        await page.waitForSelector('[data-fonts=all]');
        await calm(page);
        const stand = () =>
          page.evaluate(() =>
            [...document.querySelectorAll('[data-place]')].map((place) =>
              Math.round(place.getBoundingClientRect().top),
            ),
          );
        for (const place of ['culture', 'sector', 'age', 'sources']) {
          await page.evaluate(
            (id) => document.getElementById(id)!.scrollIntoView({ behavior: 'instant' }),
            place,
          );
          await calm(page);
          const before = await stand();
          if (way === 'goBack') await page.goto(`${server.origin}/embed-code/`);
          await page[way]();
          await calm(page);
          expect(await stand(), place).toEqual(before);
          expect(await shiftOf(page), place).toBeLessThan(0.001);
        }
        await close();
      },
    );
  });

  test('what is read stays in view when the phone is turned, and stands where it was when it is turned back', async () => {
    const [upright, lying] = [
      { width: 390, height: 844 },
      { width: 844, height: 390 },
    ];
    const { page, close } = await open('/', { viewport: upright });
    await page.waitForSelector('[data-fonts=all]');
    await calm(page);
    const turn = async (viewport: typeof upright) => {
      await page.setViewportSize(viewport);
      await calm(page);
    };
    await turn(lying);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await turn(upright);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const paragraph = (id: string) =>
      page.evaluateHandle(
        (name) =>
          [...document.getElementById(name)!.querySelectorAll('p, li, h3, a')]
            .filter((element) => element.getClientRects().length > 0)
            .at(-1)!,
        id,
      );
    const read = ['structure', 'culture', 'sector', 'age', 'numbers', 'method'];
    for (const id of sample(read, (each) => ['structure', 'age'].includes(each))) {
      const text = await paragraph(id);
      await text.evaluate((element) =>
        scrollBy({ top: element.getBoundingClientRect().top - 500, behavior: 'instant' }),
      );
      await calm(page);
      await turn(lying);
      const middle = await text.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return (top + bottom) / 2;
      });
      expect(middle, id).toBeGreaterThan(0);
      expect(middle, id).toBeLessThan(lying.height);
      if (['structure', 'culture'].includes(id)) expect(await scene(page)).toBe(id);
      await turn(upright);
      const top = await text.evaluate((element) => element.getBoundingClientRect().top);
      expect(Math.abs(top - 500), id).toBeLessThan(60);
    }
    await close();
  });

  test('a place that a link leads to stays in view when the phone is turned', async () => {
    const { page, close } = await open('/#age', { viewport: { width: 390, height: 844 } });
    await calm(page);
    await page.setViewportSize({ width: 844, height: 390 });
    await calm(page);
    const { y, height } = (await page.locator('#age p').first().boundingBox())!;
    expect(y + height).toBeGreaterThan(0);
    expect(y).toBeLessThan(390);
    await close();
  });

  const flat = [
    [844, 390],
    [640, 400],
  ] as const;
  test.each(sample(flat))(
    'a flat window of %i x %i keeps the whole drawing beside the step',
    async (width, height) => {
      const { page, close } = await open('/', { viewport: { width, height } });
      for (const step of ['people', 'culture', 'result']) {
        await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), step);
        await waitFor(page, step);
        const box = (await page.locator('figure[data-chart] .drawing').boundingBox())!;
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
      await close();
    },
  );

  test('a flat and narrow window shows the result, and its buttons leave the drawing in view', async () => {
    const { page, close } = await open('/', { viewport: { width: 320, height: 400 } });
    expect(await scene(page)).toBe('result');
    await page.locator('[data-go=replay]').scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await page.locator('[data-go=previous]').click();
    await waitFor(page, 'culture');
    await page.evaluate(() => scrollBy(0, 40));
    await page.waitForTimeout(300);
    expect(await scene(page)).toBe('culture');
    expect(await page.evaluate(() => scrollY)).toBe(before + 40);
    await close();
  });

  test('the Tab key leads from the drawing into the widget', async () => {
    const { page, close } = await open('/en/', { viewport: { width: 1280, height: 800 } });
    // From the top, as visitors do: the first press wakes the widget.
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => !document.querySelector('[data-island] [inert]'));
    await page.locator('figure[data-chart] .drawing').focus();
    const inside = () => page.evaluate(() => Boolean(document.activeElement?.closest('[data-island]')));
    for (let presses = 0; presses < 12 && !(await inside()); presses += 1) await page.keyboard.press('Tab');
    expect(await inside()).toBe(true);
    await page.waitForFunction(
      () => document.activeElement?.matches('input, button') && !document.activeElement.closest('[inert]'),
    );
    await page.locator('[data-widget] input[type=number]').focus();
    await page.keyboard.type('20');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-view=guess] [data-focus], [data-view=ways]');
    await close();
  });

  test('the Tab key wakes the widget, also when it was pressed before the script came', async () => {
    const { page, close } = await openPage(browser, server.origin, still);
    const came = Promise.withResolvers<void>();
    await page.route('**/*.js', async (route) => {
      await came.promise;
      await route.continue();
    });
    await page.goto(`${server.origin}/en/`, { waitUntil: 'commit' });
    await page.waitForSelector('footer', { state: 'attached' });
    await page.keyboard.press('Tab');
    await page.waitForSelector('.skip:focus', { state: 'attached' });
    came.resolve();
    await page.waitForSelector('[data-island] [data-widget] [inert]', { state: 'detached' });
    await close();
  });

  test('style that comes later gives no dot a new one before the dots walk', async () => {
    const { page, close } = await open('/', { viewport: { width: 390, height: 844 } });
    /** The later rules for a dot, and those that hand something down to it. */
    const rulesForDots = () =>
      page.evaluate(() => {
        const inForce = (rules: CSSRuleList): CSSStyleRule[] =>
          [...rules].flatMap((rule) => {
            if (rule instanceof CSSStyleRule) return [rule];
            if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return [];
            return rule instanceof CSSGroupingRule ? inForce(rule.cssRules) : [];
          });
        const rules = [...document.styleSheets]
          .filter(({ href }) => href?.includes('/article.'))
          .flatMap(({ cssRules }) => inForce(cssRules));
        const dot = document.querySelector('svg.tall .dots circle')!;
        const ancestors = (element: Element): Element[] =>
          element.parentElement ? [element.parentElement, ...ancestors(element.parentElement)] : [];
        const handed = (style: CSSStyleDeclaration) =>
          [...style].some((name) => name.startsWith('--') || name === 'position' || name === 'color');
        return {
          all: rules.length,
          own: rules.filter(({ selectorText }) => dot.matches(selectorText)).length,
          handed: rules
            .filter(({ style }) => handed(style))
            .filter(({ selectorText }) => ancestors(dot).some((element) => element.matches(selectorText)))
            .map(({ selectorText }) => selectorText),
        };
      });
    const before = await rulesForDots();
    expect(before.all).toBeGreaterThan(100);
    expect(before).toMatchObject({ own: 0, handed: [] });
    await page.evaluate(() => (location.hash = '#result'));
    await page.waitForSelector('[data-walks]', { state: 'attached' });
    expect((await rulesForDots()).own).toBeGreaterThan(4);
    await close();
  });

  test('the widget is never seen without its style, which may come late', async () => {
    const { page, close } = await openPage(browser, server.origin, {});
    await page.route('**/embed-files/*.css', async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await page.goto(`${server.origin}/#you=1.ppilot`, { waitUntil: 'commit' });
    await page.waitForSelector('#you', { state: 'attached' });
    const display = () =>
      page.evaluate(() => {
        const widget = document.querySelector('.widget');
        return widget && getComputedStyle(widget).display;
      });
    await page.waitForTimeout(300);
    expect(await display()).not.toBe('block');
    await page.waitForSelector('.widget');
    expect(await display()).toBe('grid');
    await close();
  });

  const places = [
    ...infographic.sections.flatMap(({ id, figures }) => [id, ...figures]),
    'numbers',
    'method',
    'sources',
  ];
  test.each(sample([390, 1280]))(
    'links to sections and figures lead right below what stays in view, at %i px',
    async (width) => {
      const { page, close } = await open('/', { viewport: { width, height: 800 } });
      for (const id of sample(places, (_, index) => index % 5 === 0)) {
        await page.goto('about:blank');
        await page.goto(`${server.origin}/#${id}`, { waitUntil: 'load' });
        await calm(page);
        const gap = await page.evaluate((name) => {
          const header = document.querySelector('header')!;
          const covered = getComputedStyle(header).position === 'sticky' ? header.offsetHeight : 0;
          return document.getElementById(name)!.getBoundingClientRect().top - covered;
        }, id);
        expect(gap, id).toBeGreaterThan(-1);
        expect(gap, id).toBeLessThan(24);
      }
      await close();
    },
  );

  test('the header that stays in view covers nothing that has the focus, and moves nothing when it has it', async () => {
    const { page, close } = await open('/#compare', { viewport: { width: 1280, height: 800 } });
    await calm(page);
    const before = await page.evaluate(() => scrollY);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('header a')!.focus({ preventScroll: true }),
    );
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('header')?.tagName)).toBe('HEADER');
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.locator('footer a').first().focus();
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press('Shift+Tab');
      const gap = await page.evaluate(
        () =>
          document.activeElement!.getBoundingClientRect().top -
          document.querySelector('header')!.getBoundingClientRect().bottom,
      );
      expect(gap).toBeGreaterThanOrEqual(0);
    }
    await close();
  });

  test.each(['/', `/embed/${site.front}/`])(
    'what a number is stays in sight while the table of %s is moved sideways',
    async (path) => {
      const { page, close } = await open(path, { viewport: { width: 320, height: 700 } });
      const seen = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        const table = document.querySelector('[data-table=phases]')!;
        const room = table.parentElement!;
        room.scrollLeft = room.scrollWidth;
        const left = (element: Element) => element.getBoundingClientRect().left;
        const names = [...table.querySelectorAll('caption span, tr > :first-child')];
        return { moved: room.scrollLeft, off: names.filter((name) => left(name) !== left(room)).length };
      });
      expect(seen.moved).toBeGreaterThan(20);
      expect(seen.off).toBe(0);
      await close();
    },
  );

  test('keeps the place when the language changes', async () => {
    const { page, close } = await open('/#structure');
    await waitFor(page, 'structure');
    await page.locator('header a[data-language]').click();
    await page.waitForURL('**/en/#structure');
    await waitFor(page, 'structure');
    await close();
    const phone = await open('/#culture', { viewport: { width: 390, height: 700 } });
    await waitFor(phone.page, 'culture');
    await phone.page.locator('figure a[data-language]').click();
    await phone.page.waitForURL('**/en/#culture');
    await waitFor(phone.page, 'culture');
    await phone.close();
  });

  test('remembers the theme that a visitor sets', async () => {
    const { page, close } = await open('/', { colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.locator('[data-set=theme]').click();
    expect(await paper()).not.toBe(light);
    await page.reload();
    expect(await paper()).not.toBe(light);
    await close();
  });

  test.each([
    { path: '/', lang: 'de' },
    { path: '/en/', lang: 'en' },
  ])('without JavaScript $path holds every stage, every phase and every number', async ({ path, lang }) => {
    const { page, faults, close } = await open(path, { javaScriptEnabled: false });
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    for (const stage of infographic.stages) {
      for (const part of [stage.claim, stage.text, ...stage.ingredients])
        expect(text).toContain(part[lang]!.replace(/\s+/g, ' '));
    }
    const table = page.locator('table[data-table=phases]');
    for (const survey of infographic.surveys) {
      for (const phase of infographic.phases) {
        const share = survey.shares[phase.id];
        const cell = table.locator(`tr[data-phase=${phase.id}] td[data-survey=${survey.id}]`);
        expect(await cell.textContent()).toBe(lang === 'de' ? `${share}\u00a0%` : `${share}%`);
      }
    }
    expect(await page.locator('figure[data-chart]').getAttribute('data-scene')).toBe('result');
    expect(await page.locator('svg.wide [data-dot][data-phase]').count()).toBe(99);
    expect(faults).toEqual([]);
    await close();
  });
});
