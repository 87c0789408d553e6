// Runs once before all browser tests: unpacks the browser from npm, which two test files at the same time cannot.
import { openBrowser } from './browser.ts';

/** Opens and closes the browser; throws an error that says what to do where there is none. */
export async function setup(): Promise<void> {
  const browser = await openBrowser();
  await browser.close();
}
