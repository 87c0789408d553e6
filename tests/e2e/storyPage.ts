// The article of the front page in a browser, as the tests of the story open and read it.
import type { Page } from 'playwright-core';
import { drawing } from '../../src/chart/drawing.ts';
import { scenes } from '../../src/chart/scenes.ts';
import { loadData } from '../../src/dataset/load.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { stagesModel } from '../../src/model/stages.ts';
import { openPage, type WatchedPage } from './browser.ts';
import { browser, server } from './built.ts';

const data = loadData('data');
const { strings } = data;
export const { site } = data;
const front = data.infographics.find(({ slug }) => slug === site.front);
if (!front || !strings.de) throw new Error('The site needs a front page in German');
export const infographic = front;
export const model = stagesModel(infographic, 'de', strings.de);
export const picture = drawing(model, await textRuler());
/** The names of all scenes, in order. */
export const SCENES = scenes(
  infographic.stages.map(({ id }) => id),
  model.top !== null,
);
/** Windows in which the drawing stays in view: at the side of the text, and above it. */
export const WINDOWS = {
  wide: { width: 1280, height: 800 },
  tall: { width: 390, height: 760 },
} as const;

/** Opens a page of the site, without motion unless it is asked for, and waits until it is loaded. */
export async function open(path: string, options: Parameters<typeof openPage>[2] = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, server.origin, { reducedMotion: 'reduce', ...options });
  await watched.page.goto(server.origin + path, { waitUntil: 'load' });
  return watched;
}

/** The scene that the drawing shows. */
export function scene(page: Page): Promise<string | null> {
  return page.locator('figure[data-chart]').first().getAttribute('data-scene');
}

/** Waits until the drawing shows a scene. */
export function waitFor(page: Page, wanted: string): Promise<unknown> {
  return page.waitForFunction(
    (name) => document.querySelector<HTMLElement>('figure[data-chart]')?.dataset.scene === name,
    wanted,
  );
}

/** Waits until scroll and drawing have come to rest: nothing plays, the fonts are in, and two frames have passed. */
export function settle(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    do await frame();
    while (document.querySelector('[data-film], [data-js]:not([data-fonts])'));
  });
}

/** Everything seen of the frame that is shown: where its parts are in the drawing, how they are painted, what they say. */
export function seen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const frame = [...document.querySelectorAll('svg[data-frame]')].find(
      (svg) => svg.getBoundingClientRect().width > 0,
    );
    return [...(frame?.querySelectorAll('g, circle, rect, line, text') ?? [])].map((element) => {
      const { transform, opacity, fill, display } = getComputedStyle(element);
      const text = element.tagName === 'text' ? element.textContent : '';
      return `${element.tagName} ${transform} ${opacity} ${fill} ${display} ${text}`;
    });
  });
}
