// A green run proves that Chromium is led on from old addresses, and that frames there tell their height. It does not prove
// the same for other engines.
import { afterAll, expect, test } from 'vitest';
import { fixtureSite } from '../fixtures/sites.ts';
import { browser } from './built.ts';
import { serveFolder } from './serve.ts';

const server = await serveFolder(fixtureSite('other-data'));
afterAll(() => server.close());

test('an old address leads on, with its query and fragment', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/en/old-name/?a=1#numbers`);
  await page.waitForURL(`${server.origin}/en/?a=1#numbers`);
  await page.close();
});

test.each(['old-name', 'gone-for-good'])('the frame of %s tells its height', async (slug) => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/404.html`);
  const height = await page.evaluate(
    (source) =>
      new Promise<number>((resolve) => {
        addEventListener('message', ({ data }: MessageEvent<{ sentinel?: string; height?: number }>) => {
          if (data.sentinel === 'drei-stufen' && data.height) resolve(data.height);
        });
        const frame = document.createElement('iframe');
        frame.src = source;
        document.body.append(frame);
      }),
    `${server.origin}/embed/${slug}/`,
  );
  expect(height).toBeGreaterThan(50);
  if (slug === 'gone-for-good') expect(height).toBeLessThan(400);
  await page.close();
});
