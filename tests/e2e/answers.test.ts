// A green run proves that answers reach those who listen: the answer to a guess and a result have the focus and are
// announced, nothing is said twice, and a way back leads where it came from. How it sounds is kept in tests/speech.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { sample, sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';

const { infographics, site, strings } = loadData('data');
const front = infographics.find(({ slug }) => slug === site.front)!;
const questions = front.check!.questions; // The front page has a self-check.
const words = strings.en!;
const ARTICLE = '/en/';
const FRAME = `/en/embed/${front.slug}/?widget=1`;

const open = async (path: string) => {
  const watched = await openPage(browser, server.origin, { reducedMotion: 'reduce' });
  await watched.page.goto(server.origin + path, { waitUntil: 'load' });
  return watched;
};
const ready = async (page: Page) => {
  await page.locator('[data-widget]').scrollIntoViewIfNeeded();
  await page.waitForSelector('[data-widget] .body:not([inert])');
};
const shows = (page: Page, view: string) =>
  page.waitForSelector(`[data-widget][data-view="${view}"][data-complete]`);

/** The accessibility tree as the browser tells it: role, name, description and focus of all that is not ignored. */
const tree = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties }) => ({
      role: String(role?.value),
      name: String(name?.value ?? '').trim(),
      description: String(description?.value ?? ''),
      focused: properties?.some((one) => one.name === 'focused' && one.value.value === true) ?? false,
    }));
};
/** What has the focus, as a screen reader is told. */
const focused = async (page: Page) =>
  (await tree(page)).find((node) => node.focused && node.role !== 'RootWebArea');

/** Notes changes of live regions and moves of the focus, in their order. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const order: string[] = ((window as unknown as { order: string[] }).order = []);
    for (const region of document.querySelectorAll('[data-widget] .outcome'))
      new MutationObserver(() => order.push(`said ${region.getAttribute('aria-atomic')}`)).observe(region, {
        subtree: true,
        childList: true,
      });
    document.addEventListener('focusin', ({ target }) => {
      if ((target as Element).matches('[role=group]')) order.push('focus on the answer');
    });
  });
const order = (page: Page) => page.evaluate(() => (window as unknown as { order: string[] }).order);

/** Answers all questions with their first option. */
const answerAll = async (page: Page) => {
  await page.locator('[data-widget] .main').first().click();
  for (const { text } of questions) {
    await page.waitForFunction(
      (question) => document.querySelector('[data-widget] [data-focus]')?.textContent?.includes(question),
      text.en!,
    );
    await page.locator('[data-widget] .tiles label').first().click();
    if (text === questions.at(-1)!.text) await listen(page);
    await page.locator('[data-widget] .main').first().click();
  }
  await shows(page, 'result');
};

describe('answers are not lost', () => {
  test('the result has the focus itself, after it was announced as a whole', async () => {
    const { page, close } = await open(ARTICLE);
    await ready(page);
    await answerAll(page);
    const said = await page.locator('[data-widget] .sentence').innerText();
    const phase = await page.locator('[data-widget] .phase').innerText();
    await expect.poll(() => focused(page)).toMatchObject({ role: 'group' });
    const { name } = (await focused(page))!;
    expect(name).toContain(words['widget.result.heading']);
    expect(name).toContain(phase);
    expect(name).toContain(said);
    expect((await order(page)).slice(0, 2)).toEqual(['said true', 'focus on the answer']);
    expect(await page.getByRole('status').getAttribute('aria-atomic')).toBe('true');
    await close();
  });

  sweep('the answer to the guess in a frame has the focus itself, after it was announced', async () => {
    const { page, close } = await open(FRAME);
    await shows(page, 'guess');
    await page.locator('[data-widget] [type=number]').fill('37');
    await listen(page);
    await page.getByRole('button', { name: words['widget.guess.submit'] }).click();
    await shows(page, 'ways');
    await expect.poll(() => focused(page)).toMatchObject({ role: 'group' });
    const truth = front.surveys[0]!.shares[front.phases.at(-1)!.id]!;
    expect((await focused(page))!.name).toBe(
      words['widget.guess.above']
        .replace('{truth}', String(truth))
        .replace('{difference}', String(37 - truth)),
    );
    expect((await order(page)).slice(0, 2)).toEqual(['said true', 'focus on the answer']);
    await close();
  });

  sweep.each([ARTICLE, FRAME])('on %s no status is read that says nothing', async (path) => {
    const { page, close } = await open(path);
    await ready(page);
    for (const details of await page.locator('details').all())
      await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
    expect((await tree(page)).filter(({ role }) => role === 'status')).toEqual([]);
    await close();
  });

  sweep('each question is read once: the group has the focus, and its name is the question', async () => {
    const { page, close } = await open(ARTICLE);
    await ready(page);
    await page.locator('[data-widget] .main').first().click();
    await shows(page, 'ask');
    const question = questions[0]!.text.en!;
    await expect.poll(async () => (await focused(page))?.name).toContain(question);
    expect((await focused(page))?.role).toBe('group');
    await close();
  });

  test.each(sample([FRAME, ARTICLE]))(
    'on %s the guess is asked once, and its two controls say that they are one',
    async (path) => {
      const { page, close } = await open(path);
      await page.waitForSelector('input[type=number]');
      const nodes = await tree(page);
      const asked = nodes.filter(({ role }) => role === 'slider' || role === 'spinbutton');
      const key = path === ARTICLE ? 'guess' : 'widget.guess';
      expect(asked.map(({ name }) => name)).toEqual([words[`${key}.range`], words[`${key}.number`]]);
      const question = asked[0]!.description;
      expect(question).toMatch(/\?$/);
      expect(asked[1]!.description).toBe('');
      expect(nodes.filter(({ role, name }) => role === 'group' && name === question)).toEqual([]);
      await close();
    },
  );

  sweep('headings lead to the widget before its script is there', async () => {
    const { page, close } = await open(ARTICLE);
    expect(await page.locator('[data-widget] .body').getAttribute('inert')).not.toBeNull();
    const title = await page.locator('#you h2').innerText();
    const headings = (await tree(page)).filter(({ role, name }) => role === 'heading' && name === title);
    expect(headings).toHaveLength(1);
    await close();
  });
});

describe('ways back', () => {
  sweep(
    'the browser’s Back from a result leads to the last question, with the focus on it, and forth again',
    async () => {
      const { page, close } = await open(ARTICLE);
      await ready(page);
      await answerAll(page);
      await page.goBack();
      await shows(page, 'ask');
      await expect.poll(async () => (await focused(page))?.name).toContain(questions.at(-1)!.text.en!);
      await page.goForward();
      await shows(page, 'result');
      await expect.poll(async () => (await focused(page))?.name).toContain(words['widget.result.heading']);
      await page.goBack();
      await shows(page, 'ask');
      for (let back = questions.length; back > 0; back -= 1) await page.goBack();
      await shows(page, 'ways');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      await close();
    },
  );

  sweep('from a source a link leads back to the citation that led there', async () => {
    const { page, close } = await open(`${ARTICLE}#sources`);
    await page.waitForSelector('[data-fonts=all]');
    const cited = page.locator('figure.supporting a[href^="#source-"]').first();
    await cited.focus();
    await page.keyboard.press('Enter');
    const source = page.locator((await cited.getAttribute('href'))!);
    const back = source.getByRole('link', { name: words['source.back'] });
    await back.focus();
    await page.keyboard.press('Enter');
    expect(await cited.evaluate((link) => link === document.activeElement)).toBe(true);
    await close();
  });
});
