// A green run proves that files come into the workshop and leave it: saved into themselves, from Excel, as a preview that
// needs no script, and where the site cannot be reached. The picker of files is a stand-in: a browser under test has none.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { sweep } from '../size.ts';
import { workbook } from '../tables/workbook.ts';
import { openPage } from './browser.ts';
import { browser, server } from './built.ts';
import { serveFolder } from './serve.ts';
import { drop, openWorkshop, problems, textIn, writeText } from './workshopPage.ts';

const FILE = readFileSync('data/infographics/digital-intensity.json', 'utf8');
const CHANGED = FILE.replace(/"title": \{\s*"de": "/, '$&Neu: ');
const SHARE = '[data-grid] [data-path="surveys.0.shares.integrated"]';

/** What stands in for the picker's file: its text, and how it behaves. */
interface FakeFile {
  text: string;
  fails?: boolean;
}

/** Puts a stand-in for the browser's picker into a page; its file is `fakeFile` on the window. */
const withPicker = (text: string) => async (page: Page) => {
  await page.addInitScript((content) => {
    const fake: FakeFile = { text: content };
    const handle = {
      name: 'digital-intensity.json',
      getFile: async () => new File([fake.text], 'digital-intensity.json'),
      createWritable: async () => {
        if (fake.fails) throw new DOMException('No', 'NotAllowedError');
        let written = '';
        return {
          write: async (part: string) => void (written += part),
          close: async () => void (fake.text = written),
        };
      },
    };
    Object.assign(window, { fakeFile: fake, showOpenFilePicker: async () => [handle] });
  }, text);
};
const fakeText = (page: Page) =>
  page.evaluate(() => (window as unknown as { fakeFile: FakeFile }).fakeFile.text);

/** Opens the stand-in's file, changes its headline and presses the button that saves into it. */
async function changeAndSave(page: Page): Promise<void> {
  await page.click('[data-do=open]');
  await problems(page, 0);
  await writeText(page, CHANGED);
  await problems(page, 0);
  await page.click('[data-do=save]');
  await page.click('[data-do=save-file]');
}

describe('a file that was opened', () => {
  sweep('is saved into itself, and the draft is gone', async () => {
    const { page, faults, requests, close } = await openWorkshop({}, '/edit/', withPicker(FILE));
    await changeAndSave(page);
    await page.locator('[data-said=savedFile]').waitFor();
    expect(JSON.parse(await fakeText(page))).toEqual(JSON.parse(CHANGED));
    expect(await page.isDisabled('[data-do=save]')).toBe(true);
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('workshop'))),
    ).toEqual([]);
    expect([faults, requests]).toEqual([[], []]);
    await close();
  });

  sweep('is not overwritten if it was changed elsewhere, or cannot be written; nothing is lost', async () => {
    const { page, faults, close } = await openWorkshop({}, '/edit/', withPicker(FILE));
    await page.click('[data-do=open]');
    await page.evaluate(() => ((window as unknown as { fakeFile: FakeFile }).fakeFile.fails = true));
    await changeAndSave(page);
    await page.locator('[data-said=notSaved]').waitFor();
    await page.evaluate(() => ((window as unknown as { fakeFile: FakeFile }).fakeFile.text = '{}'));
    await page.click('[data-do=save]');
    await page.click('[data-do=save-file]');
    await page.locator('[data-said=changedMeanwhile]').waitFor();
    expect(await fakeText(page)).toBe('{}');
    expect(await textIn(page)).toBe(CHANGED);
    expect(faults).toEqual([]);
    await close();
  });
});

sweep('an Excel file with two sheets becomes an infographic', async () => {
  const { page, faults, requests, close } = await openWorkshop();
  const shares = [
    ['Antwort', 'Betriebe 2026'],
    ['Nie', 40],
    ['Manchmal', 30],
    ['Oft', 30],
  ];
  const bytes = workbook({ Notizen: [['Stand', 'Mai']], Zahlen: shares });
  await drop(page, 'umfrage.xlsx', bytes);
  await page.locator('dialog[open] select').first().selectOption('Zahlen');
  await page.locator('[data-new=understood]').waitFor();
  const said = await page.textContent('dialog[open]');
  expect(said).toContain('umgekehrte Reihenfolge');
  expect(said).not.toMatch(/--\w|npm run/);
  await page.check('dialog[open] [data-new=reverse]');
  await page.fill('[data-new=name]', 'aus-excel');
  await page.click('[data-new=begin]');
  await expect.poll(() => page.locator('.stage [data-dot]').count()).toBe(100);
  const { phases, surveys } = JSON.parse(await textIn(page));
  expect(phases.map(({ short }: { short: { de: string } }) => short.de)).toEqual(['Oft', 'Manchmal', 'Nie']);
  expect(Object.values(surveys[0].shares)).toEqual([30, 30, 40]);
  expect([faults, requests]).toEqual([[], []]);
  await close();
});

sweep('the preview opens without scripts and requests, and has the same drawing', async () => {
  const { page, close } = await openWorkshop({ acceptDownloads: true });
  const circles = (root: ParentNode) =>
    [...root.querySelectorAll('circle[data-dot]')].map((dot) =>
      ['cx', 'cy', 'r', 'transform', 'data-phase'].map((name) => dot.getAttribute(name)).join(' '),
    );
  const stage = await page.locator('.stage').evaluateHandle((host) => host.shadowRoot!);
  const ours = await stage.evaluate(circles);
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-do=pass-on]')]);
  expect(file.suggestedFilename()).toBe('social-media-integration.html');
  const html = readFileSync(await file.path(), 'utf8');
  await close();
  expect(html).not.toContain('<script');
  const folder = mkdtempSync(join(tmpdir(), 'drei-stufen-preview-'));
  writeFileSync(join(folder, 'preview.html'), html);
  const own = await serveFolder(folder);
  const opened = await openPage(browser, own.origin, { javaScriptEnabled: false });
  const asked: string[] = [];
  opened.page.on('request', (request) => asked.push(request.url()));
  await opened.page.goto(`${own.origin}/preview.html`);
  const theirs = await opened.page.evaluateHandle(() => document).then((root) => root.evaluate(circles));
  expect(ours.length).toBeGreaterThan(90);
  expect(theirs).toEqual(ours);
  // The dots stand in columns on the page as well: styles have come along.
  const boxes = await opened.page
    .locator('circle[data-phase=integrated]')
    .evaluateAll((dots) => dots.map((dot) => Math.round(dot.getBoundingClientRect().x)));
  expect(new Set(boxes).size).toBe(4);
  expect(await opened.page.textContent('h1')).toBe('Drei Stufen zur Social-Media-Integration');
  expect(await opened.page.textContent('table')).toContain('Voll integriert');
  expect(asked).toEqual([`${own.origin}/preview.html`]);
  expect(opened.faults).toEqual([]);
  await opened.close();
  await own.close();
  rmSync(folder, { recursive: true });
});

describe('the site’s own infographics', () => {
  sweep('are fetched when they are opened, once each; then nothing more is asked for', async () => {
    const { page, faults, requests, close } = await openWorkshop();
    await page.selectOption('[data-choose=file]', 'digital-intensity');
    await problems(page, 0);
    await expect.poll(() => textIn(page)).toBe(FILE);
    await page.click('[data-group=surveys]');
    for (const part of ['texts', 'linkPreview', 'compare', 'drawing'])
      await page.click(`[data-part=${part}]`);
    expect(requests).toEqual([`${server.origin}/edit/files/digital-intensity.json`]);
    expect(faults).toEqual([]);
    await close();
  });

  sweep('that cannot be fetched are told, and can be tried again', async () => {
    let isDown = true;
    const { page, close } = await openWorkshop({}, '/edit/', (opened) =>
      opened.route('**/edit/files/*', (route) => (isDown ? route.abort() : route.continue())),
    );
    await page.locator('[data-notice=unreached]').waitFor();
    isDown = false;
    await page.click('[data-do=retry]');
    await problems(page, 0);
    expect(await page.locator('[data-notice=unreached]').count()).toBe(0);
    expect(await page.locator('.stage [data-dot]').count()).toBeGreaterThan(90);
    await close();
  });
});

sweep('without a worker the check runs in the page', async () => {
  const { page, faults, close } = await openWorkshop({}, '/edit/', (opened) =>
    opened.addInitScript(() => Reflect.deleteProperty(window, 'Worker')),
  );
  await problems(page, 0);
  await page.click('[data-group=surveys]');
  await page.fill(SHARE, '15');
  await problems(page, 16);
  expect(faults).toEqual([]);
  await close();
});

sweep('a file of an older version is brought up to date by a button', async () => {
  const { page, faults, close } = await openWorkshop();
  const { respondents: _, ...older } = JSON.parse(FILE);
  await writeText(page, JSON.stringify(older, null, 2));
  await page.locator('[data-do=migrate]').waitFor();
  expect(await page.textContent('.problems')).not.toContain('npm run');
  await page.click('[data-do=migrate]');
  expect(JSON.parse(await textIn(page)).respondents).toBeDefined();
  expect(await page.locator('[data-do=migrate]').count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

sweep('the link preview has the picture of the build, and its words', async () => {
  const { page, faults, close } = await openWorkshop();
  await page.click('[data-part=linkPreview]');
  const texts = await page.locator('[data-link-preview] svg text').allTextContents();
  expect(texts.some((text) => /^14\s%$/.test(text))).toBe(true);
  expect(await page.locator('[data-link-preview] svg circle').count()).toBeGreaterThan(90);
  expect(await page.textContent('[data-link-alt]')).toMatch(/Voll integriert: 14/);
  const faces = await page
    .locator('[data-link-preview] svg text')
    .evaluateAll((all) => new Set(all.map((text) => getComputedStyle(text).fontFamily.split(',')[0])).size);
  expect(faces).toBe(2);
  expect(faults).toEqual([]);
  await close();
});
