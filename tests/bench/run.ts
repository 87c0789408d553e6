// `npm run bench`: first visits to the built pages on a slow phone, as a table, beside a page that holds nothing but the
// finished drawing: the floor. DIST names another folder, RUNS how many visits are made (5).
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { openBrowser } from '../e2e/browser.ts';
import { bytes, FILES, read } from '../dist/site.ts';
import { handling, visit, type Handling, type Visit } from './load.ts';

const RUNS = Number(process.env.RUNS ?? 5);
const { front } = JSON.parse(readFileSync('data/site.json', 'utf8')) as { front: string };
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }; // prettier-ignore

/** A page with the drawing of the front page as one picture, and nothing else: no script, no font, no motion. */
function floor(): string {
  const svg = /<svg id="drawing-tall"[\s\S]*?<\/svg>/.exec(read('index.html'))?.[0];
  if (!svg) throw new Error('The front page has no drawing for phones');
  return `<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title><p>x</p>${svg.replace(/<foreignObject[\s\S]*?<\/foreignObject>/, '')}`;
}

// As a host would: brotli for text, nothing cached.
const packed = new Map<string, Buffer>();
const server = createServer((request, response) => {
  const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname).slice(1);
  const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
  if (path !== 'floor.html' && !FILES.includes(path)) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const body = packed.get(path) ?? brotliCompressSync(path === 'floor.html' ? floor() : bytes(path));
  packed.set(path, body);
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'br' }).end(body);
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

const PAGES = ['floor.html', '', 'en/', `embed/${front}/`];
const MARKS = 'svg.tall .dots circle[data-phase]';
const median = (values: number[]) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)]!;
const medians = <Figures extends object>(all: Figures[]) =>
  Object.fromEntries(
    Object.keys(all[0]!).map((name) => [
      name,
      median(all.map((one) => (one as Record<string, number>)[name]!)),
    ]),
  );
const table = (head: string[], rows: (string | number)[][]) =>
  process.stdout.write(
    `\n| ${head.join(' | ')} |\n|${head.map((_, index) => (index ? ' --: |' : ' --- |')).join('')}\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
  );

const visits = new Map<string, Visit[]>(PAGES.map((path) => [path, []]));
for (let run = 0; run < RUNS; run += 1) {
  for (const path of PAGES) {
    const browser = await openBrowser();
    await browser.newPage().then((page) => page.goto('data:text/html,<p>warm'));
    visits.get(path)!.push(await visit(browser, `${origin}/${path}`, MARKS));
    await browser.close();
  }
}
const least = median(visits.get('floor.html')!.map(({ drawn }) => drawn));
table(
  [
    'first visit',
    'kB',
    'requests',
    'drawn ms',
    'x floor',
    'FCP ms',
    'LCP ms',
    'TBT ms',
    'shift',
    'idle ms/s',
    'heap MB',
  ],
  PAGES.map((path) => {
    const { kB, requests, drawn, fcp, lcp, tbt, cls, idle, heap } = medians(
      visits.get(path)!,
    ) as unknown as Visit;
    const whole = [drawn, (drawn / least).toFixed(2), fcp, lcp, tbt].map((value) =>
      typeof value === 'number' ? Math.round(value) : value,
    );
    return [`/${path}`, kB.toFixed(1), requests, ...whole, cls.toFixed(3), idle.toFixed(1), heap.toFixed(2)];
  }),
);

/** What is tapped, one after the other: the stepper's "next", and the widget's way to a result by the self-check. */
const STEPPER = Array.from({ length: 5 }, () => '[data-go=next]');
const WIDGET = [
  '[data-widget] .main',
  '[data-widget] .main',
  ...Array.from({ length: 6 }, () => ['[data-widget] .tiles label', '[data-widget] .main']).flat(),
  '[data-widget] details summary',
];
const browser = await openBrowser();
const moved: [string, Handling][] = [];
for (const path of ['', 'en/']) {
  moved.push([path, await handling(browser, `${origin}/${path}`, STEPPER)]);
  moved.push([`${path}#you`, await handling(browser, `${origin}/${path}#you`, WIDGET)]);
}
table(
  ['scroll through, then tap', 'frame p95 ms', 'frames over 33 ms', 'tap median ms', 'tap worst ms'],
  moved.map(([path, { p95, slow, taps }]) => [
    `/${path}`,
    p95.toFixed(1),
    slow,
    median(taps),
    Math.max(...taps),
  ]),
);
await browser.close();
server.close();
