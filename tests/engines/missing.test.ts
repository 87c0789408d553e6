// A green run proves that every engine that was found shows the whole article where the main script is missing and where no
// script runs, without a dead control. It does not prove it for other scripts: tests/e2e/broken.test.ts does, in Chromium.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { DIST } from '../e2e/browser.ts';
import { serveFolder, type FileServer } from '../e2e/serve.ts';
import { ENGINES, waitUntil, type Engine } from './engine.ts';

const { infographics, site: settings } = loadData('data');
const { phases, surveys } = infographics.find(({ slug: name }) => name === settings.front)!;
const dots = phases.reduce((sum, { id }) => sum + (surveys[0]!.shares[id] ?? 0), 0);
/** What every reader has of the page. */
const WHOLE = { scene: 'result', dots, rows: phases.length, dead: [] };

if (!existsSync(join(DIST, 'index.html')))
  throw new Error(`There is no built site in ${DIST}. Run "npm run build" first.`);

let site: FileServer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'drei-stufen-missing-'));
  cpSync(DIST, folder, { recursive: true });
  site = await serveFolder(folder);
});
afterAll(async () => {
  await site?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Puts a changed copy of the front page beside it. Returns its address. */
function changed(name: string, change: (html: string) => string): string {
  mkdirSync(join(folder, name), { recursive: true });
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(join(folder, name, 'index.html'), change(html));
  return `${site.origin}/${name}/`;
}

describe.each(ENGINES)('$name', ({ open, missing }) => {
  let engine: Engine;
  beforeAll(async () => {
    if (!open) return;
    engine = await open();
    await engine.resize(1280, 800);
  }, 60_000);
  afterAll(() => engine?.close());

  /** What the page shows, with every control in sight that needs a script. */
  const shown = () =>
    engine.run(() => {
      const drawn = [...document.querySelectorAll('svg.wide [data-dot][data-phase]')];
      const places = drawn.map((dot) => {
        const { x, y } = dot.getBoundingClientRect();
        return `${x} ${y}`;
      });
      const controls = 'button:not([data-reload]), input, select, [data-to], [data-show]';
      return {
        scene: document.querySelector<HTMLElement>('figure[data-chart]')!.dataset.scene,
        dots: new Set(places).size,
        rows: document.querySelectorAll('table[data-table=phases] tbody tr[data-phase]').length,
        dead: [...document.querySelectorAll<HTMLElement>(controls)]
          .filter(({ offsetParent }) => offsetParent)
          .map(({ outerHTML }) => outerHTML),
      };
    });

  const journey = test.skipIf(missing);
  journey('without the main script: the whole article, and a button that loads it', async () => {
    const name = 'without-main';
    const main = /(<script type="module" src=")[^"]*\/PageScript\.[^"]*/;
    const address = changed(name, (html) => {
      expect(html).toMatch(main);
      return html.replace(main, '$1/_astro/missing.js');
    });
    await engine.goto(address);
    await waitUntil(engine, 'the sentence on what is missing', () => {
      const { js, missing: told } = document.documentElement.dataset;
      return js === undefined && told !== undefined;
    });
    expect(await shown()).toEqual(WHOLE);
    // The script is there again, as after a deploy.
    changed(name, (html) => html);
    await engine.click('#you .missing [data-reload]');
    await waitUntil(engine, 'the page with its script', () => {
      const { js, missing: told } = document.documentElement.dataset;
      return js === 'on' && told === undefined;
    });
  });

  journey('without JavaScript: the whole article', async () => {
    // This policy allows no script, inline or not.
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;
    await engine.goto(changed('without-scripts', (html) => html.replace('<head>', `<head>${policy}`)));
    expect(await engine.run(() => document.documentElement.dataset.js ?? 'none')).toBe('none');
    expect(await shown()).toEqual(WHOLE);
  });

  journey('in a frame whose sandbox allows no scripts: every number and the final picture', async () => {
    await engine.goto(`${site.origin}/404.html`);
    // A sandbox without scripts, on a page of the same site: the policy allows frames of its own.
    const seen = await engine.run(async () => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-same-origin');
      frame.style.cssText = 'width:1100px;height:700px';
      frame.src = '/';
      document.body.append(frame);
      await new Promise((done) => (frame.onload = done));
      const page = frame.contentDocument!;
      return {
        scripts: page.documentElement.dataset.js ?? 'none',
        scene: page.querySelector<HTMLElement>('figure[data-chart]')!.dataset.scene,
        dots: new Set([...page.querySelectorAll('svg.wide [data-dot][data-phase]')].map((dot) => { const { x, y } = dot.getBoundingClientRect(); return `${x} ${y}`; })).size, // prettier-ignore
        rows: page.querySelectorAll('table[data-table=phases] tbody tr[data-phase]').length,
        buttons: [...page.querySelectorAll<HTMLElement>('.needs-js')].filter(
          ({ offsetParent }) => offsetParent,
        ).length,
      };
    });
    expect(seen).toEqual({ scripts: 'none', scene: 'result', dots, rows: phases.length, buttons: 0 });
  });
});
