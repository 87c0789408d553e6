// The browser and the built site of the browser tests. One worker has one of each for all its files: they end with it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, openBrowser, serveSite } from './browser.ts';

if (!existsSync(join(DIST, 'index.html')))
  throw new Error(`No built site in ${DIST}. Run npm run build first.`);

export const browser = await openBrowser();
export const server = await serveSite();
