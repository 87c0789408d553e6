// A green run proves that an editor can change a number in the workshop, take the offers, save, begin from a table, and
// lose nothing. It does not prove that an editor finds these ways.
import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sample, sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';
import { drop, openWorkshop, paste, problems, ready, secondTab, textIn } from './workshopPage.ts';

const FILE = readFileSync('data/infographics/social-media-integration.json', 'utf8');
const SHARE = '[data-grid] [data-path="surveys.0.shares.integrated"]';

/** Where the circles and words of the wide drawing stand. Runs in the page: `in` the shadow root of the workshop, or the page. */
const geometry = (root: ParentNode) => ({
  dots: [...root.querySelectorAll('[data-frame=wide] [data-dot]')].map((dot) =>
    ['cx', 'cy', 'r', 'transform', 'data-phase'].map((name) => dot.getAttribute(name)).join(' '),
  ),
  words: [...root.querySelectorAll('[data-frame=wide] .outcome text:not(.guess)')].map((text) =>
    [text.textContent?.replace(/\s+/g, ' ').trim(), text.getAttribute('x'), text.getAttribute('y')].join(' '),
  ),
});
const inWorkshop = (stage: Element) => stage.shadowRoot!;

describe('an editor', () => {
  test('changes 14 to 15, sees picture and stale sentences, takes the offers, and saves', async () => {
    const { page, faults, requests, close } = await openWorkshop({ acceptDownloads: true });
    await problems(page, 0);
    await page.click('[data-group=surveys]');
    await page.fill(SHARE, '15');
    const share = page.locator('.stage [data-share][data-phase=integrated] .value');
    await expect.poll(() => share.textContent()).toMatch(/^15\s%$/);
    expect(await page.locator('.stage [data-dot][data-phase=integrated]').count()).toBe(15);
    await problems(page, 16);
    expect(await textIn(page)).toBe(FILE.replace('"integrated": 14', '"integrated": 15'));
    // A problem leads to its field, which is marked.
    await page.locator('[data-problem="top.claim.de"]').click();
    const claim = page.locator('textarea[data-path="top.claim.de"]');
    await expect.poll(() => claim.evaluate((area) => area === document.activeElement)).toBe(true);
    expect(await claim.getAttribute('aria-invalid')).toBe('true');
    for (let left = 16; left > 0; left -= 1) {
      await problems(page, left);
      await page.locator('.problems [data-offer]').first().click();
    }
    await problems(page, 0);
    expect(await claim.inputValue()).toBe('15 von 100 stehen oben');
    await page.click('[data-part=compare]');
    expect(await page.getAttribute('[data-changes]', 'data-changes')).toBe('17');
    expect(await page.locator('[data-version=before] [data-dot][data-phase=integrated]').count()).toBe(14);
    expect(await page.locator('[data-version=now] [data-dot][data-phase=integrated]').count()).toBe(15);
    await page.click('[data-do=save]');
    expect(await page.inputValue('[data-entry=de]')).toContain('14 → 15');
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-do=download]')]);
    expect(file.suggestedFilename()).toBe('social-media-integration.json');
    const saved = JSON.parse(readFileSync(await file.path(), 'utf8'));
    expect(saved.surveys[0].shares.integrated).toBe(15);
    expect(saved.changelog[0].text.en).toContain('14 → 15');
    expect(saved.changelog).toHaveLength(JSON.parse(FILE).changelog.length + 1);
    expect(requests).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  sweep('undoes and repeats by keyboard, and moves in the grid', async () => {
    const { page, close } = await openWorkshop();
    await page.click('[data-group=surveys]');
    await page.focus('[data-grid] [data-path="surveys.0.shares.integrating"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('16');
    await expect.poll(() => page.inputValue(SHARE)).toBe('16');
    await page.keyboard.press('Control+z');
    await expect.poll(() => textIn(page)).toBe(FILE);
    await page.keyboard.press('Control+y');
    await expect.poll(() => page.inputValue(SHARE)).toBe('16');
    await close();
  });

  sweep('pastes a block of cells', async () => {
    const { page, close } = await openWorkshop();
    await page.click('[data-group=surveys]');
    await page.focus('[data-grid] [data-path="surveys.0.shares.nothing"]');
    await paste(page, '10,5\t20 %\r\n27,5\t17');
    const { surveys } = JSON.parse(await textIn(page));
    expect([
      surveys[0].shares.nothing,
      surveys[1].shares.nothing,
      surveys[0].shares.first,
      surveys[1].shares.first,
    ]).toEqual([10.5, 20, 27.5, 17]);
    expect(await page.locator('[data-sum]').first().getAttribute('data-sum')).toBe('99');
    await page.keyboard.press('Control+z');
    expect(await textIn(page)).toBe(FILE);
    await close();
  });

  sweep('adds, names, copies, moves and removes an entry, and renames its id everywhere', async () => {
    const { page, close } = await openWorkshop();
    await page.click('[data-group=phases]');
    await page.click('[data-entry="phases.4"]');
    const id = page.locator('[data-path="phases.4.id"]');
    await id.fill('whole');
    await id.press('Enter');
    const renamed = JSON.parse(await textIn(page));
    expect(renamed.surveys.map(({ shares }: { shares: object }) => 'whole' in shares)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(renamed.top.phase).toBe('whole');
    await problems(page, 0);
    await page.click('[data-group=sources]');
    const count = renamed.sources.length as number;
    await page.locator('[data-field=sources] > .add button').click();
    await page.locator(`[data-path="sources.${count}.label.de"]`).fill('Neuer Bericht, 2027');
    await page.locator(`[data-path="sources.${count}.label.en"]`).focus();
    await expect
      .poll(async () => JSON.parse(await textIn(page)).sources[count].id)
      .toBe('neuer-bericht-2027');
    await page.locator(`#field-sources-${count} > .head .tools button`).first().click();
    expect(JSON.parse(await textIn(page)).sources[count - 1].id).toBe('neuer-bericht-2027');
    await page
      .locator(`#field-sources-${count - 1} > .head .tools button`)
      .last()
      .click();
    expect(JSON.parse(await textIn(page)).sources).toEqual(renamed.sources);
    await close();
  });

  sweep('begins from cells of another survey, in German alone, and has only gaps left', async () => {
    const { page, faults, requests, close } = await openWorkshop();
    await page.click('[data-do=new]');
    await page.fill(
      '[data-new=cells]',
      'Antwort\tBetriebe 2026\nNie\t40,5\nManchmal\t30\nOft\t20\nWeiß nicht\t9,5\nn\t812',
    );
    await page.locator('[data-new=understood]').waitFor();
    await page.fill('[data-new=name]', 'edit');
    expect(await page.isDisabled('[data-new=begin]')).toBe(true);
    await page.fill('[data-new=name]', 'training-2026');
    await page.uncheck('[data-new-language=en]');
    await page.click('[data-new=begin]');
    await expect.poll(() => page.locator('.stage [data-dot]').count()).toBeGreaterThan(90);
    const before = Number(await page.getAttribute('[data-problems]', 'data-problems'));
    expect(await page.locator('.gaps li').count()).toBe(before);
    await page.locator('.gaps .where').first().click();
    await page.keyboard.type('Wie oft Betriebe schulen');
    await problems(page, before - 1);
    expect(JSON.parse(await textIn(page)).languages).toEqual(['de']);
    expect([faults, requests]).toEqual([[], []]);
    await close();
  });
});

sweep.each(['de', 'en'])('the drawing stands where the built one stands (%s)', async (lang) => {
  const { page, close } = await openWorkshop();
  await page.selectOption('[data-choose=lang]', lang);
  await expect.poll(() => page.locator('.stage .phase').count()).toBeGreaterThan(0);
  const root = await page.locator('.stage').evaluateHandle(inWorkshop);
  const ours = await root.evaluate(geometry);
  await close();
  const article = await openPage(browser, server.origin, { javaScriptEnabled: true });
  await article.page.route('**/*.js', (route) => route.abort());
  await article.page.goto(`${server.origin}/${lang === 'de' ? '' : 'en/'}`);
  const built = await article.page
    .evaluateHandle(() => document)
    .then((document) => document.evaluate(geometry));
  await article.close();
  expect(ours.dots.length).toBeGreaterThan(90);
  expect(ours).toEqual(built);
});

describe('a draft', () => {
  test('survives the end of the page, and is discarded only when the editor says so', async () => {
    const { page, close } = await openWorkshop();
    await page.click('[data-group=surveys]');
    await page.fill(SHARE, '15');
    await problems(page, 16);
    await page.reload();
    await ready(page);
    await page.locator('[data-notice=restored]').waitFor();
    expect(JSON.parse(await textIn(page)).surveys[0].shares.integrated).toBe(15);
    await page.click('[data-do=discard]');
    expect(await textIn(page)).toBe(FILE);
    await page.reload();
    await ready(page);
    expect(await page.locator('[data-notice=restored]').count()).toBe(0);
    await close();
  });

  sweep('is not replaced by a dropped file without a word, nor changed behind a dialog', async () => {
    const { page, close } = await openWorkshop();
    await page.click('[data-group=surveys]');
    await page.fill(SHARE, '15');
    await problems(page, 16);
    await page.click('[data-do=save]');
    await page.focus('[data-entry=de]');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    expect(await page.inputValue(SHARE)).toBe('15');
    // The field itself shows what undo brings back, while it has the focus.
    const pilot = '[data-grid] [data-path="surveys.0.shares.pilot"]';
    await page.fill(pilot, '25');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.inputValue(pilot)).toBe('24');
    expect(await page.inputValue(SHARE)).toBe('15');
    await drop(
      page,
      'social-media-integration.json',
      `\ufeff${FILE.replace('"integrated": 14', '"integrated": 13')}`,
    );
    await page.locator('[data-said=draftReplaced]').waitFor();
    expect(await page.inputValue(SHARE)).toBe('13');
    await page.click('[data-do=undo]');
    await expect.poll(() => page.inputValue(SHARE)).toBe('15');
    await close();
  });

  sweep('has what is typed while another file is on its way', async () => {
    const { page, close } = await openWorkshop();
    const came = Promise.withResolvers<void>();
    await page.route('**/edit/files/digital-intensity.json', async (route) => {
      await came.promise;
      await route.continue();
    });
    await page.click('[data-group=surveys]');
    await page.selectOption('[data-choose=file]', 'digital-intensity');
    await page.fill(SHARE, '15');
    came.resolve();
    await expect.poll(() => page.inputValue('[data-choose=file]')).toBe('digital-intensity');
    await page.selectOption('[data-choose=file]', 'social-media-integration');
    await page.locator('[data-notice=restored]').waitFor();
    expect(JSON.parse(await textIn(page)).surveys[0].shares.integrated).toBe(15);
    await close();
  });

  sweep('that the browser does not keep is asked about before another file is opened', async () => {
    const { page, close } = await openWorkshop({}, '/edit/', (blank) =>
      blank.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      }),
    );
    await page.click('[data-group=surveys]');
    await page.fill(SHARE, '15');
    const asked: string[] = [];
    let answer = false;
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void (answer ? dialog.accept() : dialog.dismiss());
    });
    await page.selectOption('[data-choose=file]', 'digital-intensity');
    await expect.poll(() => asked.length).toBe(1);
    expect(await page.inputValue('[data-choose=file]')).toBe('social-media-integration');
    expect(await page.inputValue(SHARE)).toBe('15');
    answer = true;
    await page.selectOption('[data-choose=file]', 'digital-intensity');
    await expect.poll(() => page.inputValue('[data-choose=file]')).toBe('digital-intensity');
    expect(asked).toHaveLength(2);
    await close();
  });

  sweep('is not overwritten by another tab without a word', async () => {
    const { page, close } = await openWorkshop();
    const other = await secondTab(page.context());
    await page.locator('[data-notice=elsewhere]').waitFor();
    await other.click('[data-group=surveys]');
    await other.fill(SHARE, '16');
    await page.locator('[data-notice=conflict]').waitFor();
    await page.locator('[data-notice=conflict] button').first().click();
    expect(JSON.parse(await textIn(page)).surveys[0].shares.integrated).toBe(16);
    await close();
  });

  sweep('is told to be open in another tab only as long as it is', async () => {
    const { page, close } = await openWorkshop();
    const other = await secondTab(page.context());
    const notice = page.locator('[data-notice=elsewhere]');
    await notice.waitFor();
    await other.selectOption('[data-choose=file]', 'digital-intensity');
    await notice.waitFor({ state: 'detached' });
    await other.selectOption('[data-choose=file]', 'social-media-integration');
    await notice.waitFor();
    await other.close();
    await notice.waitFor({ state: 'detached' });
    await close();
  });

  sweep('is no draft any more once it says what the file says', async () => {
    const { page, close } = await openWorkshop();
    await page.click('[data-group=surveys]');
    const before = await page.inputValue(SHARE);
    await page.fill(SHARE, '15');
    await problems(page, 16);
    await page.reload();
    await ready(page);
    await page.locator('[data-notice=restored]').waitFor();
    await page.click('[data-group=surveys]');
    await page.fill(SHARE, before);
    await page.locator('[data-notice=restored]').waitFor({ state: 'detached' });
    expect(await textIn(page)).toBe(FILE);
    await close();
  });

  sweep('that is not JSON is kept as it is', async () => {
    const { page, close } = await openWorkshop();
    await page.click('[data-view=json]');
    await page.fill('[data-json]', '{ "title": ');
    await problems(page, 1);
    await page.reload();
    await ready(page);
    expect(await textIn(page)).toBe('{ "title": ');
    await close();
  });
});

describe.each(sample([390, 1280, 320]))('at %i pixels', (width) => {
  test('nothing is wider than the window, and axe finds nothing', async () => {
    const { page, close } = await openWorkshop({ viewport: { width, height: 800 } });
    for (const group of ['head', 'surveys', 'figures']) {
      await page.click(`[data-group=${group}]`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { axe: tool } = window as unknown as { axe: typeof axe };
      const { violations } = await tool.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    });
    expect(found).toEqual([]);
    await close();
  });
});
