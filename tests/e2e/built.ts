// The browser and the built site of one test file: there before its first test, closed after its last. A test that fails
// leaves a picture of each open page in tests/.artefacts.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { DIST, openBrowser, serveSite } from './browser.ts';

if (!existsSync(join(DIST, 'index.html')))
  throw new Error(`No built site in ${DIST}. Run npm run build first.`);

const ARTEFACTS = 'tests/.artefacts';

export const browser = await openBrowser();
export const server = await serveSite();

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  mkdirSync(ARTEFACTS, { recursive: true });
  const name = (task.fullTestName ?? task.name).replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120);
  for (const context of browser.contexts()) {
    for (const [index, page] of context.pages().entries()) {
      // A page that hangs or has crashed gives no picture; the failure itself is told all the same.
      const path = join(ARTEFACTS, `${name}-${task.id}-${index + 1}.png`);
      await page.screenshot({ path, timeout: 5000 }).catch(() => {});
    }
    await context.close();
  }
});

afterAll(async () => {
  await browser.close();
  await server.close();
});
