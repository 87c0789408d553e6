// The browser and the built site of one test file: there before its first test, closed after its last.
import { afterAll } from 'vitest';
import { openBrowser, serveSite } from './browser.ts';

export const browser = await openBrowser();
export const server = await serveSite();
afterAll(async () => {
  await browser.close();
  await server.close();
});
