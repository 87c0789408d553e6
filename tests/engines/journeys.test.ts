// A green run proves that a reader's ways through the built site work in every engine that was found: each says its name.
// It does not prove that the pictures look alike in them, and engines that are not installed were not tried.
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { DIST, serveSite } from '../e2e/browser.ts';
import { hostPage, serveHost, type Host } from '../e2e/hosts.ts';
import { serveFolder, type FileServer } from '../e2e/serve.ts';
import { ENGINES, waitUntil, type Engine } from './engine.ts';

const { infographics, site: settings } = loadData('data');
const { slug, phases, stages, surveys } = infographics.find(({ slug: name }) => name === settings.front)!;
const dots = phases.map(({ id }) => surveys[0]!.shares[id] ?? 0);

if (!existsSync(join(DIST, 'index.html')))
  throw new Error(
    `There is no built site in ${DIST}. Run "npm run build" first, or set DIST to the folder of one.`,
  );

let site: FileServer;
let host: Host;
/** A copy of the site with a page that embeds its own frame, into which a test can look. */
let near: FileServer;
let own: string;
const embed = (from: string) =>
  `<drei-stufen infographic="${slug}" lang="de"></drei-stufen><script async src="${from}/embed.js"></script>`;
beforeAll(async () => {
  site = await serveSite();
  own = mkdtempSync(join(tmpdir(), 'drei-stufen-engines-'));
  cpSync(DIST, own, { recursive: true });
  writeFileSync(join(own, 'post.html'), hostPage(embed('')));
  near = await serveFolder(own);
  host = await serveHost({
    '/post': hostPage(embed(site.origin)),
  });
  for (const { name, missing } of ENGINES)
    process.stdout.write(`${name}: ${missing ? `not found, not tested (${missing})` : 'found'}\n`);
});
afterAll(async () => {
  await site?.close();
  await host?.close();
  await near?.close();
  if (own) rmSync(own, { recursive: true, force: true });
});

describe.each(ENGINES)('$name', ({ name, open: start, missing }) => {
  let engine: Engine;
  beforeAll(async () => {
    if (!start) return;
    engine = await start();
    process.stdout.write(`${engine.name} is tested\n`);
  }, 60_000);
  afterAll(() => engine?.close());

  const until = <Part>(what: string, is: (part: Part) => boolean, part?: Part) =>
    waitUntil(engine, what, is, part);
  const open = async (path: string, origin = site.origin) => {
    await engine.goto('about:blank');
    await engine.goto(origin + path);
    await engine.run(() => {
      const faults: string[] = [];
      (window as unknown as { faults: string[] }).faults = faults;
      addEventListener('error', ({ message }) => faults.push(message));
      addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
      addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
        faults.push(`${violatedDirective}: ${blockedURI}`),
      );
    });
  };
  const scene = (name: string) =>
    until(
      `the scene ${name}`,
      (wanted) => document.querySelector<HTMLElement>('figure[data-chart]')?.dataset.scene === wanted,
      name,
    );
  const faults = () => engine.run(() => (window as unknown as { faults: string[] }).faults);

  const journey = test.skipIf(missing);
  journey(
    'reads: the story begins at its beginning, scrolling tells it, the result has every dot',
    async () => {
      await engine.resize(1280, 800);
      await open('/');
      await scene('intro');
      for (const step of ['people', 'culture', 'top', 'result']) {
        await engine.run((id) => document.getElementById(id)!.scrollIntoView({ behavior: 'instant' }), step);
        await scene(step);
      }
      await until('the dots to rest', () => !document.querySelector('[data-film]'));
      const columns = await engine.run(
        (ids) => {
          const drawn = [...document.querySelectorAll('svg.wide [data-dot][data-phase]')];
          return ids.map((id) => {
            const own = drawn.filter((dot) => dot.getAttribute('data-phase') === id);
            return new Set(own.map((dot) => { const { x, y } = dot.getBoundingClientRect(); return `${Math.round(x)} ${Math.round(y)}`; })).size; // prettier-ignore
          });
        },
        phases.map(({ id }) => id),
      );
      expect(columns).toEqual(dots);
      expect(await faults()).toEqual([]);
    },
  );

  journey('jumps: a link to a section leads there, whatever is laid out later', async () => {
    await engine.resize(1280, 800);
    for (const place of ['numbers', 'sources']) {
      await open(`/#${place}`);
      await new Promise((done) => setTimeout(done, 1500));
      const top = await engine.run((id) => document.getElementById(id)!.getBoundingClientRect().top, place);
      expect(top, place).toBeGreaterThanOrEqual(-1);
      expect(top, place).toBeLessThan(400);
    }
  });

  journey('steps: by link, by button on a phone and by key; the history gains no entry', async () => {
    await engine.resize(1280, 800);
    await open('/');
    const entries = await engine.run(() => history.length);
    await engine.click('[data-to=structure]');
    await scene('structure');
    expect(await engine.run(() => location.hash)).toBe('#structure');
    await engine.run(() =>
      document.querySelector<HTMLElement>('figure [data-keys]')!.focus({ preventScroll: true }),
    );
    await engine.press('ArrowRight');
    await scene('culture');
    expect(await engine.run(() => history.length)).toBe(entries);
    await engine.resize(390, 800);
    await open('/#people');
    await scene('people');
    await engine.click('[data-go=next]');
    await scene('structure');
    expect(await faults()).toEqual([]);
  });

  // WebKit moves by the whole window, whatever a page pads.
  test.skipIf(missing || name === 'WebKitGTK')(
    'pages: in a tall window the page keys skip no step',
    async () => {
      await engine.resize(800, 1000);
      await open('/');
      await scene('intro');
      await until('the fonts', () => document.documentElement.dataset.fonts === 'all');
      const seen = new Set<string>();
      for (let times = 0; times < 12; times += 1) {
        await engine.press('PageDown');
        await new Promise((done) => setTimeout(done, 900));
        seen.add(
          (await engine.run(() => document.querySelector<HTMLElement>('figure')!.dataset.scene)) ?? '',
        );
      }
      expect([...seen].slice(0, 5)).toEqual([...stages.map(({ id }) => id), 'top', 'result']);
    },
  );

  journey('switches: the language keeps the place, the theme is remembered', async () => {
    await engine.resize(1280, 800);
    await open('/#culture');
    await scene('culture');
    await engine.click('[data-set=theme]');
    await until('another theme', () => document.documentElement.dataset.theme !== undefined);
    const theme = await engine.run(() => document.documentElement.dataset.theme);
    expect(theme).toMatch(/^(dark|light)$/);
    await engine.click('header a[data-language]');
    await until(
      'the English page',
      () => document.documentElement.lang === 'en' && location.hash === '#culture',
    );
    await scene('culture');
    expect(await engine.run(() => document.documentElement.dataset.theme)).toBe(theme);
    await engine.run(() => localStorage.clear());
  });

  journey('places: the widget is answered, and the mark stands on the drawing', async () => {
    await engine.resize(1280, 800);
    await open('/#you');
    await until('the widget', () => !!document.querySelector('[data-widget] .body:not([inert])'));
    const next = (view: string) =>
      until(`the view ${view}`, (name) => !!document.querySelector(`[data-widget][data-view=${name}]`), view);
    await next('ways');
    await engine.click('[data-widget] .main');
    await next('ask');
    for (let question = 0; question < 12; question += 1) {
      const over = await engine.run(
        () => document.querySelector<HTMLElement>('[data-widget]')!.dataset.view === 'result',
      );
      if (over) break;
      await engine.run(async () => {
        document.querySelector<HTMLElement>('[data-widget] .tiles label')!.click();
        await new Promise((done) => setTimeout(done, 50));
        document.querySelector<HTMLElement>('[data-widget] .main')!.click();
        await new Promise((done) => setTimeout(done, 150));
      });
    }
    await next('result');
    expect(
      await engine.run(() => document.querySelector('[data-widget] [role=status]')!.textContent),
    ).toMatch(/\w/);
    await until('the mark', () => !!document.querySelector('svg.wide [data-you][data-phase]'));
    expect(await engine.run(() => location.hash)).toMatch(/^#you=/);
    expect(await faults()).toEqual([]);
  });

  journey('shares: a link to a result shows it', async () => {
    await open('/#you=1.ppilot');
    await until('the result', () => !!document.querySelector('[data-widget][data-view=result]'));
    await until('the mark', () => !!document.querySelector('figure[data-placed=pilot]'));
    expect(await faults()).toEqual([]);
  });

  const height = () => engine.run(() => document.querySelector('iframe')?.offsetHeight ?? 0);
  const framed = () => until('the frame', () => (document.querySelector('iframe')?.offsetHeight ?? 0) > 300);

  journey('embeds: on a page of another host the frame has its height, and keeps it', async () => {
    for (const width of [1100, 390]) {
      await engine.resize(width, 900);
      await open('/post', host.origin);
      await framed();
      await new Promise((done) => setTimeout(done, 700));
      const before = await height();
      await new Promise((done) => setTimeout(done, 500));
      expect(await height()).toBe(before);
      expect(
        await engine.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
    }
  });

  journey('embeds: the frame grows and shrinks with its content', async () => {
    await engine.resize(390, 900);
    await open('/post.html', near.origin);
    await framed();
    // A frame begins with an empty document, which is complete as well.
    await until(
      'the frame’s table',
      () => !!document.querySelector('iframe')!.contentDocument?.querySelector('details'),
    );
    const before = await height();
    const table = (open: boolean) =>
      engine.run((is) => {
        document.querySelector('iframe')!.contentDocument!.querySelector('details')!.open = is;
      }, open);
    await table(true);
    await until('a higher frame', (was) => document.querySelector('iframe')!.offsetHeight > was + 50, before);
    await table(false);
    await until('the first height', (was) => document.querySelector('iframe')!.offsetHeight === was, before);
  });
});
