// A green run proves that a tab opened before a deploy still gets its scripts when the deploy kept them, and that it would
// not without. It does not prove that a host keeps serving them: that is what it was given.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished } from 'vitest';
import { copyProject } from '../fixtures/project.ts';
import { sweep } from '../size.ts';
import { DIST, openPage } from './browser.ts';
import { browser } from './built.ts';
import { serveFolder } from './serve.ts';

/** Milliseconds that a build and a visit may take. */
const LONG = 300_000;

/** A next build of the site, whose widget has another script and another file of props. */
function nextBuild(args: readonly string[]): string {
  const project = copyProject();
  onTestFinished(() => project.remove());
  const script = join(project.folder, 'src/widget/start.ts');
  writeFileSync(
    script,
    `${readFileSync(script, 'utf8')}\ndocument.documentElement.dataset.build = 'next';\n`,
  );
  const strings = project.read('strings/de.json') as Record<string, string>;
  project.write('strings/de.json', { ...strings, 'widget.again': 'Noch einmal' });
  execFileSync(process.execPath, ['src/build/build.ts', ...args], {
    cwd: project.folder,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'pipe',
  });
  return join(project.folder, 'dist');
}

describe('a tab that was opened before a deploy', () => {
  sweep.each([
    ['works on after a deploy that keeps files', ['--keep', DIST], true],
    ['lacks its widget after one that does not', [], false],
  ] as const)('%s', { timeout: LONG }, async (_, args, works) => {
    const root = mkdtempSync(join(tmpdir(), 'deploys-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const served = join(root, 'site');
    cpSync(DIST, served, { recursive: true });
    const server = await serveFolder(served);
    const { page, faults, close } = await openPage(browser, server.origin, {
      viewport: { width: 1280, height: 400 },
    });
    const requests: string[] = [];
    page.on('requestfinished', (request) => requests.push(request.url()));
    await page.goto(`${server.origin}/`, { waitUntil: 'networkidle' });
    const widget = page.locator('[data-widget="placement"]').first();
    expect(requests.some((url) => /\/start\./.test(url))).toBe(false);

    const next = nextBuild(args);
    renameSync(served, join(root, 'before'));
    cpSync(next, served, { recursive: true });

    await widget.scrollIntoViewIfNeeded();
    const live = page.locator('[data-widget] .body:not([inert])');
    if (works) {
      await live.waitFor({ timeout: 15_000 });
      // The tab's own scripts, not those of the next build.
      expect(await page.locator('html').getAttribute('data-build')).toBeNull();
      expect(faults).toEqual([]);
    } else {
      await expect.poll(() => faults.some((fault) => /^404: .*\/start\./.test(fault))).toBe(true);
      expect(await live.count()).toBe(0);
    }

    // A tab that is opened now gets the next build.
    await page.goto(`${server.origin}/`, { waitUntil: 'networkidle' });
    await widget.scrollIntoViewIfNeeded();
    await live.waitFor({ timeout: 15_000 });
    expect(await page.locator('html').getAttribute('data-build')).toBe('next');
    await close();
    await server.close();
  });
});
