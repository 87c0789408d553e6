// A test that fails leaves a picture of each open page in tests/.artefacts.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { browser } from './built.ts';

const ARTEFACTS = 'tests/.artefacts';

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
