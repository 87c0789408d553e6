// A green run proves that the folds of an article are closed when they are first seen, also where a style sheet above them
// comes late: scripts wait for style sheets, and Orca took a fold that Firefox closed afterwards for the reader's place.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIST } from '../e2e/browser.ts';
import { serveFolder, type FileServer } from '../e2e/serve.ts';
import { ENGINES } from './engine.ts';

/** Milliseconds that the widget's style sheet takes. */
const LATE = 1500;
/** Notes from the start, every 10 ms, whether a fold is seen open. */
const WATCH = `<script>var seen=0,open=0;setInterval(function(){document.querySelectorAll('details[data-fold]>summary').forEach(function(s){seen++;if(s.parentNode.open&&s.getBoundingClientRect().height)open++})},10)</script>`;

let site: FileServer;
let slow: Server;
let folder: string;
let origin: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'drei-stufen-folds-'));
  cpSync(DIST, folder, { recursive: true });
  mkdirSync(join(folder, 'watched'));
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  // The page's policy allows no script but its own.
  const watched = html
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
    .replace('<head>', `<head>${WATCH}`);
  writeFileSync(join(folder, 'watched', 'index.html'), watched);
  site = await serveFolder(folder);
  slow = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '/';
      if (/\/widget\.[^/]*\.css$/.test(path)) await pause(LATE);
      const answer = await fetch(site.origin + path);
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  await new Promise<void>((done) => slow.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
});
afterAll(async () => {
  slow?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(ENGINES)('$name', ({ open, missing }) => {
  test.skipIf(missing)('no fold stands open until a style sheet comes, and then closes', async () => {
    const engine = await open!(); // Skipped where there is none.
    try {
      await engine.resize(1280, 800);
      await engine.goto(`${origin}/watched/`);
      const counts = await engine.run(() => {
        const { seen, open } = window as unknown as { seen: number; open: number };
        return { seen, open, folds: document.querySelectorAll('details[data-fold]:not([open])').length };
      });
      expect(counts.seen).toBeGreaterThan(0);
      expect(counts).toMatchObject({ open: 0, folds: 2 });
    } finally {
      await engine.close();
    }
  });
});
