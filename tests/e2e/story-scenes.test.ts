// A green run proves that the built page puts the dots where the geometry says, and that every way to a scene leads to
// the same picture. It does not prove that the pictures are good.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { castOf } from '../../src/chart/cast.ts';
import { placesOf } from '../../src/chart/layout.ts';
import { actOf, pictureOf } from '../../src/chart/scenes.ts';
import { sample, sweep } from '../size.ts';
import { server } from './built.ts';
import {
  infographic,
  model,
  open,
  picture,
  scene,
  SCENES,
  seen,
  settle,
  waitFor,
  WINDOWS,
} from './storyPage.ts';

/** Where the dots of a frame are, in pixels of its viewBox, as the browser draws them. */
const drawnDots = (page: Page, frame: string) =>
  page.locator(`svg.${frame}`).evaluate((svg: SVGSVGElement) => {
    // The frame may be smaller than its element, which it then stands in the middle of.
    const toFrame = svg.getScreenCTM()?.inverse() ?? new DOMMatrix();
    return [...svg.querySelectorAll('[data-dot]')].map((dot) => {
      const box = dot.getBoundingClientRect();
      const { x, y } = new DOMPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2).matrixTransform(
        toFrame,
      );
      return {
        x,
        y,
        radius: (box.width / 2) * toFrame.a,
        seen: dot.checkVisibility({ opacityProperty: true }),
        fill: getComputedStyle(dot).fill,
      };
    });
  });

sweep('the step bar of a phone names one step, and keeps the size of all its parts', async () => {
  const { page, faults, close } = await open('/', { viewport: WINDOWS.tall });
  // Names are a little wider or narrower in our fonts.
  await page.waitForSelector('[data-fonts=all]');
  const sizes = new Set<string>();
  for (const name of SCENES) {
    await page.goto(`${server.origin}/#${name}`);
    await waitFor(page, name);
    await settle(page);
    const bar = page.locator('.steps-bar').first();
    expect(
      await bar.locator('[data-to]:visible').evaluateAll((links) => links.map((link) => link.dataset.to)),
    ).toEqual([name]);
    const parts = await bar
      .locator('> *, li')
      .evaluateAll((all) =>
        all.map((part) => [part.clientWidth, part.clientHeight, getComputedStyle(part).opacity]),
      );
    sizes.add(JSON.stringify(parts));
  }
  expect(sizes.size).toBe(1);
  expect(faults).toEqual([]);
  await close();
});

describe('places', () => {
  sweep.each(['tall', 'wide'] as const)(
    'in the %s frame all dots of all scenes stand where the geometry says, in two colours or more once they have a phase',
    async (frame) => {
      const { page, faults, close } = await open('/', { viewport: WINDOWS[frame] });
      const layout = picture[frame];
      const [survey] = model.distributions;
      for (const name of SCENES.slice(0, -1)) {
        await page.goto(`${server.origin}/#${name}`);
        await waitFor(page, name);
        await settle(page);
        const drawn = await drawnDots(page, frame);
        const act = actOf(SCENES, name);
        const wanted = pictureOf(placesOf(layout), castOf(model, survey!), act).dots;
        expect(drawn).toHaveLength(wanted.length);
        wanted.forEach((dot, index) => {
          const shown = drawn[index]!;
          expect(shown.seen).toBe(dot.opacity > 0);
          if (!shown.seen) return;
          expect(Math.abs(shown.x - dot.x), `${name} ${index}`).toBeLessThan(0.1);
          expect(Math.abs(shown.y - dot.y), `${name} ${index}`).toBeLessThan(0.1);
          expect(shown.radius).toBeCloseTo(dot.scale * layout.dot.radius, 1);
        });
        const colours = new Set(drawn.filter(({ seen: shown }) => shown).map(({ fill }) => fill));
        expect(colours.size, name).toBe({ crowd: 1, top: 2, phases: infographic.phases.length }[act.stand]);
      }
      expect(faults).toEqual([]);
      await close();
    },
  );

  test.each(sample(infographic.surveys.map(({ id, shares }) => ({ id, dots: Object.values(shares) }))))(
    '$id shows $dots dots by phase, in both frames, without overlap',
    async ({ id, dots }) => {
      const { page, faults, close } = await open(`/#you=1.ppilot.s${id}`);
      await page.waitForSelector('figure[data-placed=pilot]', { state: 'attached' });
      await settle(page);
      for (const frame of ['wide', 'tall'] as const) {
        await page.setViewportSize(WINDOWS[frame]);
        await page.locator('svg[data-frame]:visible').waitFor();
        const counts = await page.evaluate(
          ([name, phases]) =>
            phases.map(
              (phase) => document.querySelectorAll(`svg.${name} [data-dot][data-phase="${phase}"]`).length,
            ),
          [frame, infographic.phases.map((phase) => phase.id)] as const,
        );
        expect(counts).toEqual(dots);
        const shown = (await drawnDots(page, frame)).filter((dot) => dot.seen);
        const near = shown.flatMap((one, index) =>
          shown
            .slice(index + 1)
            .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius),
        );
        expect(near).toEqual([]);
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
      for (const name of SCENES) {
        await page.goto(`${server.origin}/#${name}`);
        await waitFor(page, name);
        await settle(page);
        byAddress[name] = await seen(page);
      }
      // As long as nobody is placed, the last scene shows what the one before it shows.
      const distinct = new Set(Object.values(byAddress).map((all) => all.join('\n')));
      expect(distinct.size).toBe(SCENES.length - 1);
      expect(byAddress.you).toEqual(byAddress.result);
      await page.goto(`${server.origin}/#intro`);
      await waitFor(page, 'intro');
      for (const name of SCENES.slice(1)) {
        const next = page.locator('[data-go=next]');
        if (await next.isVisible()) await next.click();
        else await page.locator(`[data-to=${name}]`).click();
        await waitFor(page, name);
        await settle(page);
        expect(await seen(page), `button to ${name}`).toEqual(byAddress[name]);
        expect(await page.locator('[data-to][aria-current=step]').getAttribute('data-to')).toBe(name);
      }
      await page.locator('figure[data-chart] [data-keys]').focus();
      for (const name of SCENES.slice(0, -1).toReversed()) {
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
        await settle(page);
        expect(await seen(page), `scroll to ${name}`).toEqual(byAddress[name]);
      }
      expect(passed).toEqual(SCENES);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('the address follows what is read, by scroll, link and key, and Back leaves the page', async () => {
    const { page, faults, close } = await open('/embed-code/');
    await page.goto(`${server.origin}/`);
    const entries = await page.evaluate(() => history.length);
    const hash = () => page.evaluate(() => location.hash);
    await page.locator('[data-to=structure]').click();
    await waitFor(page, 'structure');
    await expect.poll(hash).toBe('#structure');
    await page.locator('figure[data-chart] [data-keys]').focus();
    await page.keyboard.press('ArrowRight');
    await waitFor(page, 'culture');
    await expect.poll(hash).toBe('#culture');
    await page.evaluate(() => document.getElementById('top')?.scrollIntoView());
    await expect.poll(hash).toBe('#top');
    await page.evaluate(() => scrollTo(0, 0));
    await waitFor(page, 'intro');
    await expect.poll(hash).toBe('');
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/embed-code/');
    expect(faults).toEqual([]);
    await close();
  });

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

  test('buttons that lead nowhere keep the focus; Home and End on the step bar lead to the first and last step', async () => {
    const { page, close } = await open('/#people', { viewport: { width: 390, height: 700 } });
    const back = page.locator('[data-go=previous]');
    await back.focus();
    await page.keyboard.press('Enter');
    await waitFor(page, 'intro');
    expect(await back.getAttribute('aria-disabled')).toBe('true');
    expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.locator('[data-keys]').focus();
    await page.keyboard.press('End');
    await waitFor(page, 'you');
    await page.keyboard.press('Home');
    await waitFor(page, 'intro');
    await close();
  });
});
