// A green run proves that the development server writes what is saved in the workshop into data/, as by hand. It does not
// prove it on other systems.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect } from 'vitest';
import { sweep } from '../size.ts';
import { copyProject } from '../fixtures/project.ts';
import { freePort } from '../servers/run.ts';
import { openPage } from './browser.ts';
import { browser } from './built.ts';
import { problems } from './workshopPage.ts';

const project = copyProject();
const port = await freePort();
const origin = `http://localhost:${port}`;
const astro = spawn(
  process.execPath,
  [resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--port', String(port)],
  {
    cwd: project.folder,
    stdio: 'pipe',
    env: { ...process.env, NODE_ENV: 'development', VITEST: '' },
  },
);
let said = '';
for (const stream of [astro.stdout, astro.stderr]) stream.on('data', (data) => (said += String(data)));
afterAll(() => {
  astro.kill();
  project.remove();
});

sweep(
  '14 becomes 15 in data/, with the sentences, the day and the changelog',
  { timeout: 180_000 },
  async () => {
    const path = join(project.folder, 'data/infographics/social-media-integration.json');
    const before = readFileSync(path, 'utf8');
    await expect.poll(() => said, { timeout: 60_000 }).toContain(`${origin}/edit/`);
    const { page, close } = await openPage(browser, origin);
    await page.goto(`${origin}/edit/`, { timeout: 90_000 });
    await page.waitForSelector('[data-workshop][data-ready]', { timeout: 60_000 });
    await page.click('[data-group=surveys]');
    await page.fill('[data-grid] [data-path="surveys.0.shares.integrated"]', '15');
    for (let left = 16; left > 0; left -= 1) {
      await problems(page, left);
      await page.locator('.problems [data-offer]').first().click();
    }
    await problems(page, 0);
    await page.click('[data-do=save]');
    await page.click('[data-do=save-data]');
    await page.locator('[data-said=savedData]').waitFor({ timeout: 60_000 });
    await expect.poll(() => readFileSync(path, 'utf8')).not.toBe(before);
    const after = readFileSync(path, 'utf8');
    const added = after.split('\n').length - before.split('\n').length;
    expect(added).toBe(7);
    const changed = after.split('\n').filter((line) => !before.split('\n').includes(line));
    expect(changed).toHaveLength(21);
    expect(JSON.parse(after).surveys[0].shares.integrated).toBe(15);
    await close();
  },
);
