// The visitor's own staircase in the built widget, and the guess that story and widget share. A green run does not prove
// that the picture is understood; eyes do that.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { EMPTY_VISIT, encodeVisit } from '../../src/model/answers.ts';
import { checkOf } from '../../src/model/selfCheck.ts';
import { guessIn } from '../../src/model/visitFragment.ts';
import { sample, sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';

const { archive, infographics, site, strings } = loadData('data');
const infographic = infographics.find(({ slug }) => slug === site.front)!;
const { phases, stages, surveys } = infographic;
/** The version whose numbers the page shows: links carry it. */
const VERSION = archive[site.front]!.at(-1)!.n;
const check = checkOf(infographic)!; // The front page has a self-check.
const de = strings.de!;

/** The fragment of answers by the number of their option; "?" is "not sure". */
const fragmentOf = (answers: string, guess: number | null = null) =>
  encodeVisit(
    {
      ...EMPTY_VISIT,
      guess,
      answers: Object.fromEntries(
        check.questions.map(({ id, options }, index) => [id, options[Number(answers[index])]?.id ?? null]),
      ),
    },
    { check, phases: phases.map(({ id }) => id), surveys: surveys.map(({ id }) => id), groups: [] },
  );
const widget = (page: Page) => page.locator('[data-widget=placement]');
const complete = (page: Page, view: string) =>
  page.waitForSelector(`[data-widget][data-view="${view}"][data-complete]`);
const open = async (address: string, options: Parameters<typeof openPage>[2] = {}) => {
  const watched = await openPage(browser, server.origin, { reducedMotion: 'reduce', ...options });
  await watched.page.goto(server.origin + address);
  return watched;
};
/** Sets the guess of the story's box, as by typing. */
const guess = async (page: Page, value: number) => {
  const field = page.locator('[data-guess-box] [type=number]');
  await field.fill(String(value));
  await field.blur();
};

describe('the staircase', () => {
  const cases = [
    ['210212', [1, 2 / 3, 1], 1],
    ['110?0?', [2 / 3, 0, 0], 0],
    ['222222', [1, 1, 1], 3],
  ] as const;
  test.each(sample(cases))(
    'of %s is filled by the answers, and the dot stands on it',
    async (answers, parts, standing) => {
      const { page, faults, close } = await open(`/#${fragmentOf(answers)}`, {
        viewport: { width: 390, height: 844 },
      });
      await complete(page, 'result');
      const seen = await page.locator('svg.staircase').evaluate((svg: SVGSVGElement) => {
        const boxOf = (selector: string, from: Element = svg) =>
          from.querySelector(selector)?.getBoundingClientRect();
        return {
          steps: [...svg.querySelectorAll('[data-stage]')].map((step) => {
            const filled = boxOf('.filled', step)!;
            const whole = boxOf('.rest', step) ?? filled;
            return {
              part: filled.height / (whole.height + (whole === filled ? 0 : 2)),
              colour: getComputedStyle(step.querySelector('.filled')!).fill,
              left: filled.left,
              right: filled.right,
              top: filled.top,
            };
          }),
          colours: [...document.querySelectorAll('figure svg.tall .block')].map(
            (block) => getComputedStyle(block).fill,
          ),
          dot: boxOf('circle')!.toJSON() as DOMRect,
          letters: [...svg.querySelectorAll('text')].map((text) =>
            parseFloat(getComputedStyle(text).fontSize),
          ),
          scale: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
        };
      });
      seen.steps.forEach(({ part }, index) => expect(part).toBeCloseTo(parts[index]!, 1));
      expect(seen.steps.map(({ colour }) => colour)).toEqual(seen.colours.toReversed());
      const centre = (seen.dot.left + seen.dot.right) / 2;
      const under = seen.steps.filter(({ left, right }) => left <= centre && centre <= right);
      expect(under).toEqual(standing === 0 ? [] : [seen.steps[standing - 1]]);
      for (const step of under) expect(Math.abs(step.top - seen.dot.bottom)).toBeLessThan(4);
      for (const size of seen.letters) expect(size * seen.scale).toBeGreaterThanOrEqual(12);
      expect(faults).toEqual([]);
      await close();
    },
  );

  sweep('and its sentence go into the pictures that are saved; a chosen phase has none', async () => {
    for (const [width, fragment] of [
      [390, fragmentOf('2?0212')],
      [1280, fragmentOf('2?0212')],
      [1280, 'you=1.ppilot'],
    ] as const) {
      const { page, faults, close } = await open(`/#${fragment}`, {
        viewport: { width, height: 844 },
        acceptDownloads: true,
      });
      await complete(page, 'result');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        widget(page).getByRole('button', { name: de['widget.share.svg'] }).click(),
      ]);
      const file = readFileSync(await download.path(), 'utf8');
      const told = file.includes(`am Fuß der Treppe`);
      expect(told).toBe(fragment.includes('.a'));
      for (const [index, stage] of stages.entries())
        expect(file.includes(`${index + 1} ${stage.label.de}</text>`)).toBe(told);
      // The hatching is drawn, not a pattern that would be lost.
      expect(/d="(M[\d.]+ [\d.]+L[\d.]+ [\d.]+){3,}"/.test(file)).toBe(told);
      expect(faults).toEqual([]);
      await close();
    }
  });

  sweep('and the ways to share begin in the first screen of the result on a phone', async () => {
    for (const [path, answers] of [
      ['/', '210212'],
      ['/en/', '1?0?0?'],
    ] as const) {
      const { page, close } = await open(`${path}#${fragmentOf(answers, 30)}`, {
        viewport: { width: 390, height: 844 },
      });
      await complete(page, 'result');
      const ends = await widget(page).evaluate((root) =>
        [...root.querySelectorAll('.share .button')].map(
          (button) => button.getBoundingClientRect().bottom - root.getBoundingClientRect().top,
        ),
      );
      expect(ends.length).toBeGreaterThan(2);
      expect(Math.max(...ends)).toBeLessThan(844);
      await close();
    }
  });
});

describe('the guess', () => {
  sweep(
    'is not asked again in the article; one alone leads to no result, and the page stays where it is',
    async () => {
      const { page, faults, close } = await open('/#you=1.g30', { viewport: { width: 1280, height: 800 } });
      await page.waitForTimeout(500);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await widget(page).scrollIntoViewIfNeeded();
      await complete(page, 'ways');
      expect(await widget(page).locator('[type=range]').count()).toBe(0);
      expect(await widget(page).innerText()).not.toContain('14');
      expect(await widget(page).locator('h2').innerText()).toBe('Wo steht Ihr Unternehmen?');
      const places = await widget(page).evaluate((root, privacy) => {
        const text = root.textContent;
        return [text.indexOf(privacy), text.search(/Selbsttest mit/)];
      }, de['widget.privacy']);
      expect(places[0]).toBeGreaterThan(-1);
      expect(places[0]).toBeLessThan(places[1]!);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('is in view while it is typed, is never another than the field says, and comes from the address', async () => {
    const { page, close } = await open('/', { viewport: { width: 320, height: 568 } });
    const [range, field] = [
      page.locator('[data-guess-box] [type=range]'),
      page.locator('[data-guess-box] [type=number]'),
    ];
    await field.waitFor();
    for (let tabs = 0; tabs < 40 && !(await range.evaluate((input) => input.matches(':focus'))); tabs += 1)
      await page.keyboard.press('Tab');
    const drawn = (await page.locator('.picture').boundingBox())!;
    expect((await range.boundingBox())!.y).toBeGreaterThanOrEqual(drawn.y + drawn.height);
    expect(await page.getAttribute('figure[data-chart]', 'data-scene')).toBe('intro');
    await field.focus();
    await page.keyboard.type('150');
    await page.keyboard.press('Tab');
    expect([await field.inputValue(), await range.inputValue()]).toEqual(['15', '15']);
    expect(await page.getAttribute('figure[data-chart]', 'data-guess')).toBe('15');
    await page.evaluate(() => (location.hash = '#you=1.g60'));
    await expect.poll(() => field.inputValue()).toBe('60');
    expect(await range.inputValue()).toBe('60');
    await close();
  });

  sweep('is made by a press on the slider where it stands, too', async () => {
    const { page, close } = await open('/', { viewport: { width: 390, height: 844 }, hasTouch: true });
    const range = page.locator('[data-guess-box] [type=range]');
    await range.tap();
    await expect.poll(() => page.getAttribute('figure[data-chart]', 'data-guess')).toBe('50');
    expect(await page.locator('[data-guess-box] [type=number]').inputValue()).toBe('50');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#you=1.g50');
    await close();
  });

  sweep('has its words over the dots, for other surveys and beside the visitor, too', async () => {
    const { page, close } = await open(`/#${fragmentOf('222222', 5)}`, {
      viewport: { width: 1280, height: 800 },
    });
    await complete(page, 'result');
    const overlap = () =>
      page.evaluate(() => {
        const svg = document.querySelector('svg.wide')!;
        const words = svg.querySelector('.guessed text')!.getBoundingClientRect();
        const dots = [...svg.querySelectorAll('[data-dot][data-phase], [data-you]')].map((dot) =>
          dot.getBoundingClientRect(),
        );
        return dots.filter(
          (dot) =>
            dot.left < words.right &&
            dot.right > words.left &&
            dot.top < words.bottom &&
            dot.bottom > words.top,
        ).length;
      });
    expect(await overlap()).toBe(0);
    for (const survey of surveys.slice(1)) {
      await widget(page).getByRole('radio', { name: survey.label.de!, exact: true }).check();
      await expect.poll(() => page.getAttribute('figure[data-chart]', 'data-survey')).toBe(survey.id);
      await page.waitForTimeout(1200);
      expect(await overlap()).toBe(0);
    }
    await close();
  });

  sweep('that is newer is never overwritten by the widget, nor are answers by the guess', async () => {
    const { page, faults, close } = await open(`/#${fragmentOf('210212', 30)}`);
    const hash = () => page.evaluate(() => location.hash);
    await complete(page, 'result');
    await guess(page, 55);
    expect(await hash()).toBe(`#${fragmentOf('210212', 55)}`);
    await widget(page).getByRole('radio', { name: surveys[1]!.label.de!, exact: true }).check();
    await expect.poll(hash).toBe(`#${fragmentOf('210212', 55)}.s${surveys[1]!.id}.v${VERSION}`);
    await widget(page).getByRole('button', { name: de['widget.again'] }).click();
    await complete(page, 'ways');
    expect(await hash()).toBe('#you=1.g55');
    await guess(page, 60);
    // Back to the entry that was written with the older guess.
    await page.goBack();
    await complete(page, 'result');
    expect(guessIn(await hash())).toBe(60);
    await expect.poll(() => page.locator('figure[data-chart]').getAttribute('data-guess')).toBe('60');
    expect(faults).toEqual([]);
    await close();
  });

  sweep.each(infographics.map(({ slug }) => slug))(
    'in %s stays in the address from the moment it is typed to the result, through links, reload and Back',
    async (slug) => {
      const path = slug === site.front ? '/' : `/${slug}/`;
      const { page, faults, close } = await open(path, { viewport: { width: 1280, height: 800 } });
      const inAddress = () => page.evaluate(() => location.hash).then(guessIn);
      // Typed, and the field is not left.
      await page.locator('[data-guess-box] [type=number]').click();
      await page.keyboard.type('42');
      await expect.poll(inAddress).toBe(42);
      // A footnote leads elsewhere on the page.
      await page.evaluate(() => document.querySelector<HTMLElement>('a[href^="#source-"]')?.click());
      await expect.poll(inAddress).toBe(42);
      await widget(page).scrollIntoViewIfNeeded();
      await complete(page, 'ways');
      await widget(page).locator('.main').first().click();
      for (let asked = 0; ; asked += 1) {
        await page.waitForSelector(
          '[data-widget]:is([data-view=ask], [data-view=group], [data-view=result])',
        );
        if ((await widget(page).getAttribute('data-view')) === 'result') break;
        expect(await inAddress()).toBe(42);
        if (asked === 2) {
          await page.reload();
          await widget(page).scrollIntoViewIfNeeded();
          await page.waitForSelector('[data-widget] .body:not([inert])');
          expect(await inAddress()).toBe(42);
          expect(await page.locator('figure[data-chart]').getAttribute('data-guess')).toBe('42');
        }
        const heading = await widget(page).locator('h3').innerText();
        await widget(page).locator('.tiles label').last().click();
        await widget(page).locator('.main').click();
        await expect.poll(() => widget(page).locator('h3').first().innerText()).not.toBe(heading);
        if (asked === 1) {
          await page.goBack();
          await expect.poll(() => widget(page).locator('h3').innerText()).toBe(heading);
          expect(await inAddress()).toBe(42);
          await page.goForward();
          await expect.poll(() => widget(page).locator('h3').innerText()).not.toBe(heading);
        }
      }
      expect(await inAddress()).toBe(42);
      await page.reload();
      await complete(page, 'result');
      expect(await inAddress()).toBe(42);
      expect(faults).toEqual([]);
      await close();
    },
  );

  sweep('has its line in the text that is passed on', async () => {
    const { page, close } = await open(`/#${fragmentOf('210212', 30)}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await complete(page, 'result');
    await widget(page).getByRole('button', { name: de['widget.share.text'] }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('\nGeschätzt hatte ich bei „Voll integriert“: 30 von 100.\n');
    await close();
  });

  test('is asked first in frames with the widget, under its own heading', async () => {
    const { page, faults, close } = await open(`/embed/${site.front}/?widget=1`);
    await widget(page).scrollIntoViewIfNeeded();
    await complete(page, 'guess');
    expect(await widget(page).locator('h2').innerText()).toBe(de['widget.guess.heading']);
    await widget(page).locator('.main').click();
    await complete(page, 'ways');
    expect(await widget(page).getByRole('status').innerText()).toContain('14 von 100');
    expect(await widget(page).locator('h2').innerText()).toBe('Wo steht Ihr Unternehmen?');
    expect(faults).toEqual([]);
    await close();
  });
});
