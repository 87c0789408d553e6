// A green run proves that the workshop works below a base path, with a link to the repository, and that a publisher can
// leave it out. The full run alone builds these sites. It does not prove every setting of site.json.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { checkSlug } from '../../src/dataset/rules/slugs.ts';
import { copyProject } from '../fixtures/project.ts';
import { sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser } from './built.ts';
import { serveFolder } from './serve.ts';
import { problems, ready } from './workshopPage.ts';

const BASE = '/projekt';
const REPOSITORY = 'https://git.example/team/site/edit/main/data/infographics';

sweep(
  'below a base path it opens, checks and saves, and leads to the repository',
  { timeout: 240_000 },
  async () => {
    const project = copyProject();
    project.write('site.json', { ...(project.read('site.json') as object), repository: REPOSITORY });
    process.env.BASE_PATH = BASE;
    const folder = project.build();
    delete process.env.BASE_PATH;
    const own = await serveFolder(folder, { base: BASE });
    const { page, faults, close } = await openPage(browser, own.origin, { acceptDownloads: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${own.origin}${BASE}/edit/`);
    await ready(page);
    await problems(page, 0);
    expect(asked).toContain(`${BASE}/edit/files/social-media-integration.json`);
    expect(asked.filter((path) => !path.startsWith(`${BASE}/`))).toEqual([]);
    // The check runs in a worker, whose script is the page's own.
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      expect.stringMatching(/^\/projekt\/edit\/workshop\.[0-9a-f]+\.js$/),
    ]);
    await page.click('[data-group=surveys]');
    await page.fill('[data-grid] [data-path="surveys.0.shares.integrated"]', '15');
    await problems(page, 16);
    await page.click('[data-do=save]');
    expect(await page.getAttribute('dialog a', 'href')).toBe(`${REPOSITORY}/social-media-integration.json`);
    expect(await page.getAttribute('dialog a', 'rel')).toContain('noopener');
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-do=download]')]);
    expect(JSON.parse(readFileSync(await file.path(), 'utf8')).surveys[0].shares.integrated).toBe(15);
    expect(faults).toEqual([]);
    await close();
    await own.close();
    project.remove();
  },
);

sweep('a publisher can leave it out; its address stays reserved', { timeout: 240_000 }, async () => {
  const project = copyProject();
  project.write('site.json', { ...(project.read('site.json') as object), workshop: false });
  const folder = project.build();
  expect(existsSync(join(folder, 'index.html'))).toBe(true);
  expect([existsSync(join(folder, 'edit')), existsSync(join(folder, 'en/edit'))]).toEqual([false, false]);
  // No infographic takes its place: links to it must not lead elsewhere once it comes back.
  expect(checkSlug('edit', ['de', 'en'])).not.toEqual([]);
  project.remove();
});
