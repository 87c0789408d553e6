// Built pages of infographics of other kinds: without stages and self-check, with yes/no questions that simply add up, with
// groups that are asked first. A green run does not prove that such pages are beautiful; eyes do that.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { stringsOf } from '../../src/dataset/load.ts';
import { PLAIN, STAGED, SUMS } from '../fixtures/kinds.ts';
import { ADDED } from '../fixtures/otherData.ts';
import { fixtureSite } from '../fixtures/sites.ts';
import { COMMITTED } from '../fixtures/variants.ts';
import { sample, sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser } from './built.ts';
import { serveFolder } from './serve.ts';

const SITE = fixtureSite('other-data');
const server = await serveFolder(SITE);
afterAll(() => server.close());
const strings = stringsOf('data', ['de', 'en']);
const [de, en] = [strings.de!, strings.en!]; // The committed words are in order.

const open = async (path: string, options: Parameters<typeof openPage>[2] = {}) => {
  const watched = await openPage(browser, server.origin, { reducedMotion: 'reduce', ...options });
  await watched.page.goto(server.origin + path);
  return watched;
};
const widget = (page: Page) => page.locator('[data-widget=placement]');
const ready = async (page: Page) => {
  await page.locator('#you').scrollIntoViewIfNeeded();
  await page.waitForSelector('[data-widget] .body:not([inert])');
};
const shows = (page: Page, view: string) =>
  page.waitForSelector(`[data-widget][data-view="${view}"][data-complete]`);
const main = (page: Page) => widget(page).locator('.main').first();
/** The heading of the view: what has the focus, or the heading in it. */
const heading = (page: Page) =>
  widget(page)
    .locator('[data-focus]')
    .evaluate((focused: HTMLElement) => (focused.querySelector('h3') ?? focused).innerText);
/** Chooses a tile by its number in the one question of the view, and goes on once another view is there. */
const answer = async (page: Page, tile: number) => {
  const before = await heading(page);
  await widget(page).locator('.tiles label').nth(tile).click();
  await main(page).click();
  await expect.poll(() => heading(page)).not.toBe(before);
};
const YES = 0;
const NO = 1;
const UNSURE = 2;
const file = (path: string) => readFileSync(join(SITE, path), 'utf8');

describe('an infographic without stages and self-check', () => {
  test.each(sample(['plain/index.html', 'en/plain/index.html', 'embed/plain/index.html']))(
    'has no stairs, no stages and nothing empty in %s',
    async (path) => {
      const { page, faults, close } = await open(`/${path.replace('index.html', '')}`);
      expect(await page.locator('[data-stage], .stairs, .rule, .scoring, ol.before').count()).toBe(0);
      const to = await page
        .locator('[data-to]')
        .evaluateAll((links: HTMLElement[]) => links.map(({ dataset }) => dataset.to));
      expect(to).toEqual(['intro', 'result', 'you'].slice(0, path.includes('embed') ? 2 : 3));
      const empty = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(section, nav, ul, ol, p, h2, h3, dl, table, div)')]
          .filter(
            (element) =>
              element.textContent?.trim() === '' &&
              !element.querySelector('img, svg, input, iframe, template') &&
              !element.matches('.note, [aria-live], .outcome, .place, [data-story] *[hidden]'),
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(empty).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('has its pictures, data and linked data', () => {
    for (const path of [
      'images/plain.de.svg',
      'images/plain.de.png',
      'images/plain.de.og.png',
      'images/plain.de.portrait.png',
      'images/plain.de.result-often.png',
      'data/plain.csv',
      'oembed/plain.de.json',
    ])
      expect(existsSync(join(SITE, path)), path).toBe(true);
    const svg = file('images/plain.de.svg');
    expect(svg).not.toMatch(/Stufen|data-stage/);
    for (const share of Object.values(PLAIN.surveys[0]!.shares)) expect(svg).toContain(`${share}`);
    const html = file('plain/index.html');
    const linked = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
    expect(JSON.parse(linked ?? '')).toBeTruthy();
    expect(linked).not.toMatch(/null|undefined/);
  });

  const windows = [
    [390, 844],
    [1280, 800],
  ] as const;
  test.each(sample(windows))(
    'tells its story from the crowd straight to the phases at %i px',
    async (width, height) => {
      const { page, faults, close } = await open('/plain/', { viewport: { width, height } });
      const figure = page.locator('figure[data-chart]');
      await expect.poll(() => figure.getAttribute('data-stand')).toBe('crowd');
      await page.locator('[data-go=next]').evaluate((button: HTMLElement) => button.click());
      await expect.poll(() => figure.getAttribute('data-scene')).toBe('result');
      expect(await figure.getAttribute('data-stand')).toBeNull();
      const frame = page.locator(`svg.${width > 600 ? 'wide' : 'tall'}`);
      for (const [phase, share] of Object.entries(PLAIN.surveys[0]!.shares))
        expect(await frame.locator(`[data-dot][data-phase=${phase}]`).count()).toBe(share);
      const told = await page.locator('#scene-intro').textContent();
      expect(told?.trim()).toBe('100 graue Punkte warten, jeder steht für 1\u00a0% der Befragten.');
      expect(faults).toEqual([]);
      await close();
    },
  );

  sweep('lets the visitor choose a phase, and a link lead to it again', async () => {
    const { page, faults, close } = await open('/plain/');
    await ready(page);
    await shows(page, 'ways');
    expect(await widget(page).getByRole('button').allInnerTexts()).toEqual([de['widget.ways.choose']]);
    await main(page).click();
    await shows(page, 'choose');
    await widget(page).getByRole('radio').nth(2).check();
    await main(page).click();
    await shows(page, 'result');
    const said = await widget(page).getByRole('status').innerText();
    expect(said).toMatch(/^Ihr Ergebnis\n\nöfter\n/);
    // Without questions and stages, nothing is offered that would need them.
    expect(await widget(page).locator('[data-stairs], .next, summary').count()).toBe(0);
    const { hash } = new URL(page.url());
    expect(hash).toBe('#you=1.poften');
    await page.goto(`${server.origin}/plain/result/often/${hash}`);
    await page.waitForURL(/\/plain\/#you=1\.poften$/);
    await shows(page, 'result');
    expect(await widget(page).getByRole('status').innerText()).toBe(said);
    expect(faults).toEqual([]);
    await close();
  });

  sweep('can be embedded with the choice of a phase', async () => {
    const { page, faults, close } = await open('/embed/plain/?widget=1');
    await page.waitForSelector('[data-widget][data-view=guess]');
    await main(page).click();
    await shows(page, 'ways');
    await main(page).click();
    await shows(page, 'choose');
    expect(await page.locator('.rule, .scoring').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('twelve yes/no questions with groups that are asked first', () => {
  sweep(
    'choose the survey, say who was not asked, and lead to a range where the visitor is not sure',
    async () => {
      const { page, faults, close } = await open('/sums/', { viewport: { width: 390, height: 844 } });
      await ready(page);
      expect(await main(page).innerText()).toBe('Selbsttest mit 12 Fragen');
      await main(page).click();
      await shows(page, 'group');
      expect(await heading(page)).toContain('Vorab: Frage 1 von 2');
      const figure = page.locator('figure[data-chart]');
      await widget(page).getByRole('radio', { name: 'weniger als 10' }).check();
      const outside = 'Wer weniger als 10 Personen beschäftigt, wurde nicht gefragt.';
      await expect.poll(() => widget(page).locator('.remark').innerText()).toContain(outside);
      await answer(page, 2);
      await expect.poll(() => figure.getAttribute('data-survey')).toBe('large');
      await answer(page, 0);
      await shows(page, 'ask');
      expect(await heading(page)).toContain('Frage 1 von 12');
      // Eight yes: with the two that follow there are seven sure points, and two are open.
      for (const tile of [YES, YES, NO, YES, NO, YES, NO, YES, UNSURE, UNSURE, NO, YES])
        await answer(page, tile);
      await shows(page, 'result');
      const said = await widget(page).getByRole('status').innerText();
      expect(said).toMatch(/^Ihr Ergebnis\n\nhoch bis sehr hoch\n/);
      expect(said).toContain('Die Finanzbranche wurde nicht gefragt.');
      expect(said).toContain(SUMS.check!.remark!.de);
      expect(await widget(page).locator('.why').innerText()).toContain(
        'Ihre Antworten ergeben 8 bis 10 von 12',
      );
      expect(await page.locator('.rule').innerText()).toContain(COMMITTED.sources[0]!.label.de);
      expect(await widget(page).locator('.why').innerText()).toContain(COMMITTED.sources[0]!.label.de);
      expect(await figure.getAttribute('data-survey')).toBe('large');
      expect(await page.locator('svg.tall [data-you]').getAttribute('data-phase')).toBe('high');
      expect(await page.locator('svg.tall [data-possible]').count()).toBe(1);
      const link = page.url();
      await close();
      const again = await open(new URL(link).pathname + new URL(link).hash);
      await shows(again.page, 'result');
      expect(await widget(again.page).getByRole('status').innerText()).toBe(said);
      await expect
        .poll(() => again.page.locator('figure[data-chart]').getAttribute('data-survey'))
        .toBe('large');
      expect([...faults, ...again.faults]).toEqual([]);
      await again.close();
    },
  );

  sweep('show what another answer has set, with the reason, and let it be seen but not changed', async () => {
    const { page, faults, close } = await open('/en/sums/');
    await ready(page);
    await main(page).click();
    await shows(page, 'group');
    await widget(page).getByRole('button', { name: en['widget.ask.all'] }).click();
    await shows(page, 'all');
    const fields = (name: string) => widget(page).getByRole('group', { name, exact: true });
    const cloud = fields('Do you pay for cloud services?');
    const advanced = fields('Are advanced cloud services among them?');
    await cloud.getByRole('radio', { name: 'No', exact: true }).check();
    await advanced.getByRole('radio', { name: 'Yes', exact: true }).check();
    await expect.poll(() => cloud.getByRole('radio', { name: 'Yes', exact: true }).isChecked()).toBe(true);
    expect(await cloud.getByRole('radio', { name: 'No', exact: true }).isDisabled()).toBe(true);
    expect(await cloud.innerText()).toContain(
      'This follows from your yes to: Are advanced cloud services among them?',
    );
    await advanced.getByRole('radio', { name: 'No', exact: true }).check();
    await expect.poll(() => cloud.getByRole('radio', { name: 'No', exact: true }).isChecked()).toBe(true);
    expect(await cloud.getByRole('radio', { name: 'No', exact: true }).isDisabled()).toBe(false);
    await advanced.getByRole('radio', { name: 'Yes', exact: true }).check();
    await main(page).click();
    await shows(page, 'result');
    await widget(page).locator('summary').click();
    const row = widget(page).locator('.answers li', { hasText: 'Do you pay for cloud services?' }).first();
    await expect.poll(() => row.innerText()).toContain('This follows from your yes to');
    await row.getByRole('button').click();
    await shows(page, 'ask');
    expect(await widget(page).getByRole('radio', { name: 'Yes', exact: true }).isChecked()).toBe(true);
    expect(await widget(page).getByRole('radio', { name: 'Yes', exact: true }).isDisabled()).toBe(true);
    await main(page).click();
    await shows(page, 'result');
    expect(faults).toEqual([]);
    await close();
  });

  sweep('go back to the group with Back, and keep it', async () => {
    const { page, close } = await open('/sums/');
    await ready(page);
    await main(page).click();
    await shows(page, 'group');
    await answer(page, 2);
    await answer(page, 1);
    await shows(page, 'ask');
    await page.goBack();
    await shows(page, 'group');
    expect(await widget(page).getByRole('radio', { name: 'Nein' }).isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => heading(page)).toContain('Frage 1 von 2');
    expect(await widget(page).getByRole('radio', { name: '250 und mehr' }).isChecked()).toBe(true);
    await close();
  });

  sweep('work in a frame', async () => {
    const { page, faults, close } = await open('/en/embed/sums/?widget=1');
    await page.waitForSelector('[data-widget][data-view=guess]');
    await main(page).click();
    await shows(page, 'ways');
    await main(page).click();
    await shows(page, 'group');
    await answer(page, 2);
    await expect.poll(() => page.locator('figure[data-chart]').getAttribute('data-survey')).toBe('large');
    expect(faults).toEqual([]);
    await close();
  });

  sweep(
    'fill the steps of stages that the rule does not ask for, and leave the dot at the foot',
    async () => {
      const { page, faults, close } = await open('/staged/');
      await ready(page);
      await main(page).click();
      await shows(page, 'group');
      await answer(page, 1);
      await answer(page, 1);
      for (const tile of [YES, YES, YES, YES, YES, NO, NO, NO, NO, NO, NO, NO]) await answer(page, tile);
      await shows(page, 'result');
      const stairs = widget(page).locator('[data-stairs]');
      expect(await stairs.locator('[data-stands]').count()).toBe(1);
      expect(await stairs.innerText()).toContain('zählt hier nur die Summe');
      expect(await stairs.innerText()).toContain('1 von 4 Punkten');
      const dot = await stairs.locator('.you circle').getAttribute('cx');
      const first = await stairs.locator('.rest').first().getAttribute('x');
      expect(Number(dot)).toBeLessThan(Number(first));
      expect(STAGED.stages.length).toBe(await stairs.locator('[data-stage]').count());
      expect(faults).toEqual([]);
      await close();
    },
  );
});

describe('a site with several infographics', () => {
  const others = { '': COMMITTED, ...ADDED };

  test.each(sample(['', ...Object.keys(ADDED)]))(
    'leads from /%s to all others, each with one line',
    async (slug) => {
      const html = file(join(slug, 'index.html'));
      const links = html.slice(html.indexOf('aria-labelledby="more"'), html.indexOf('<footer'));
      for (const [other, infographic] of Object.entries(others)) {
        const href = `href="/${other && `${other}/`}"`;
        expect(links.includes(href), `${slug} to ${other}`).toBe(other !== slug);
        if (other !== slug && ['plain', 'sums'].includes(other))
          expect(links).toContain(infographic.description.de);
      }
    },
  );

  test('lists all of them in feed and sitemap', () => {
    for (const [slug, { languages }] of Object.entries(ADDED)) {
      expect(file('feed.xml')).toContain(`/${slug}/</link>`);
      expect(file('sitemap.xml')).toMatch(new RegExp(`<loc>[^<]*/${slug}/</loc>`));
      const english = new RegExp(`<loc>[^<]*/en/${slug}/</loc>`);
      expect(english.test(file('sitemap.xml'))).toBe(languages?.includes('en') ?? true);
    }
  });

  sweep('offers each one’s own scenes in the builder', async () => {
    const { page, faults, close } = await open('/embed-code/');
    await page.waitForSelector('[data-fonts=all]');
    await page.waitForLoadState('networkidle');
    const scenes = () =>
      page
        .locator('[name=step] option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    await page.selectOption('[name=infographic]', 'plain');
    await expect.poll(scenes).toEqual(['intro', 'result']);
    expect(await page.locator('[data-snippet=iframe]').innerText()).toContain('/embed/plain/');
    await page.selectOption('[name=infographic]', 'staged');
    await expect.poll(scenes).toEqual(['intro', ...STAGED.stages.map(({ id }) => id), 'result']);
    expect(faults).toEqual([]);
    await close();
  });
});
