// A green run proves that Firefox prints the words of the drawing and whole headings, in the article and in a frame that was
// opened alone, read from the PDF by pdftotext. It does not prove how that looks.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { DIST } from '../e2e/browser.ts';
import { serveFolder } from '../e2e/serve.ts';
import { missingPrograms } from '../servers/run.ts';

const firefox = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const missing = missingPrograms([firefox, 'pdftotext']);
const { site, infographics } = loadData('data');

/** A text without its spaces and hyphens, which line breaks change. */
const letters = (text: string) => text.replaceAll(/[\s\u00AD\u2010\u2011-]+/g, '');

test.skipIf(missing.length > 0).each([
  ['the article', '/'],
  ['the article in English', '/en/'],
  ['a frame opened alone', `/embed/${site.front}/`],
])('%s in Firefox has its drawing and its headings on paper', async (_, path) => {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  const server = await serveFolder(DIST);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox,
    env: { ...process.env, HOME: folder },
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.origin + path, { waitUntil: 'load' });
    const file = join(folder, 'page.pdf');
    await page.pdf({ path: file });
    const text = execFileSync('pdftotext', ['-l', '1', file, '-'], { encoding: 'utf8' });
    const front = infographics.find(({ slug }) => slug === site.front);
    const shares = Object.values(front?.surveys[0]?.shares ?? {});
    expect(shares.length).toBeGreaterThan(2);
    // Headings in the order in which they were written: side by side, columns would mix.
    const all = letters(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
    const headings = await page.$$eval(':is(main, .frame) :is(h1, h2, h3)', (found) =>
      found
        .filter((heading) => !heading.closest('.screen-only, [hidden], details:not([open])'))
        .map((heading) => heading.textContent),
    );
    expect(headings.length).toBeGreaterThan(0);
    expect(headings.filter((heading) => !all.includes(letters(heading)))).toEqual([]);
    expect(all.match(/.{0,30}\uFFFD.{0,30}/g)).toBeNull();
    for (const share of shares) expect(text).toMatch(new RegExp(`\\b${share}\\s?%`));
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
