// A green run proves that the workshop works in every engine that was found: open, change, see, take the new numbers, save.
// Browsers older than its own floor (docs/workshop.md) are left out. It does not prove that it looks alike in them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../e2e/browser.ts';
import type { FileServer } from '../e2e/serve.ts';
import { ENGINES, waitUntil, type Engine } from './engine.ts';

const FIELD = '[data-grid] [data-path="surveys.0.shares.integrated"]';
/** What the test keeps on the window: faults, and the text that was saved. */
interface Kept {
  faults: string[];
  saved?: string;
}

let site: FileServer;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

describe.each(ENGINES.filter(({ name }) => !/^Chromium \d/.test(name)))(
  '$name',
  ({ open: start, missing }) => {
    let engine: Engine;
    beforeAll(async () => {
      if (start) engine = await start();
    }, 60_000);
    afterAll(() => engine?.close());

    test.skipIf(missing)(
      'opens, changes, shows, takes the new numbers and saves',
      { timeout: 90_000 },
      async () => {
        const until = <Part>(what: string, is: (part: Part) => boolean, part?: Part) =>
          waitUntil(engine, what, is, part);
        await engine.resize(1280, 900);
        await engine.goto(`${site.origin}/edit/`);
        await engine.run(() => {
          const kept: Kept = { faults: [] };
          Object.assign(window, { kept });
          addEventListener('error', ({ message }) => kept.faults.push(message));
          addEventListener('unhandledrejection', ({ reason }) => kept.faults.push(String(reason)));
          addEventListener('securitypolicyviolation', ({ blockedURI }) => kept.faults.push(blockedURI));
          // The file that is downloaded is read in place of being saved.
          const address = URL.createObjectURL.bind(URL);
          URL.createObjectURL = (blob: Blob) => {
            void blob.text().then((text) => (kept.saved = text));
            return address(blob);
          };
        });
        await until('the workshop', () => !!document.querySelector('[data-workshop][data-ready]'));
        await until('no problems', () => !!document.querySelector('[data-problems="0"]'));
        await engine.click('[data-group=surveys]');
        await until('the grid', (find) => !!document.querySelector(find), FIELD);
        await engine.click(FIELD);
        await engine.type('15');
        await until(
          'fifteen dots',
          () =>
            document
              .querySelector('.stage')!
              .shadowRoot!.querySelectorAll('[data-dot][data-phase=integrated]').length === 15,
        );
        await until('sixteen sentences', () => !!document.querySelector('[data-problems="16"]'));
        await engine.click('[data-do=problems]');
        await engine.click('[data-do=accept-all]');
        await until('no problems again', () => !!document.querySelector('[data-problems="0"]'));
        // Text areas are as high as their text, whether the browser does it or the page.
        await engine.click('[data-group=head]');
        await until('text areas as high as their texts', () =>
          [...document.querySelectorAll('textarea')].every(
            (area) => area.scrollHeight <= area.clientHeight + 2,
          ),
        );
        await engine.click('[data-do=save]');
        await engine.click('[data-do=download]');
        await until('the saved file', () => (window as unknown as { kept: Kept }).kept.saved !== undefined);
        const { saved, faults } = await engine.run(() => (window as unknown as { kept: Kept }).kept);
        const file = JSON.parse(saved ?? '{}');
        expect(file.surveys[0].shares.integrated).toBe(15);
        expect(file.top.claim.de).toBe('15 von 100 stehen oben');
        expect(faults).toEqual([]);
        await engine.run(() => localStorage.clear());
      },
    );
  },
);
