// A green run proves that thirty ways to break a file are told in the workshop and lose nothing, and that hostile files
// run nothing and send nothing. It does not prove that no other way exists.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sweep } from '../size.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { HOSTILE } from '../fixtures/hostile.ts';
import { workbook } from '../tables/workbook.ts';
import { calm, openPage } from './browser.ts';
import { browser, server } from './built.ts';
import { shiftOf, watchShift } from './hosts.ts';
import { drop, openWorkshop, ready, textIn, writeText } from './workshopPage.ts';

const FILE = readFileSync('data/infographics/social-media-integration.json', 'utf8');

/** The text with something replaced, which must be there. */
const swap = (from: string | RegExp, to: string) => {
  const text = FILE.replace(from, to);
  if (text === FILE) throw new Error(`Not there: ${from}`);
  return text;
};
/** The file with its value changed. */
const change = (how: (value: ReturnType<typeof JSON.parse>) => void) => {
  const value = JSON.parse(FILE);
  how(value);
  return JSON.stringify(value, null, 2);
};

const WAYS: Record<string, string> = {
  'a share as text': swap('"integrated": 14', '"integrated": "14 %"'),
  'a share over 100': swap('"integrated": 14', '"integrated": 140'),
  'a negative share': swap('"integrated": 14', '"integrated": -1'),
  'a share that is gone': swap(/,\s*"integrated": 14/, ''),
  'a share that is not reported': swap('"integrated": 14', '"integrated": null'),
  'a decimal comma': swap('"integrated": 14', '"integrated": 14,5'),
  'a comma too many': swap('"integrated": 14', '"integrated": 14,'),
  'a comma too few': swap('"pilot": 24,', '"pilot": 24'),
  'a quotation mark too few': swap('"integrated": 14', '"integrated: 14'),
  'a bracket too few': FILE.trimEnd().slice(0, -1),
  'an empty file': '',
  'no object': '[]',
  'a text alone': '"x"',
  null: 'null',
  'a comment': `// x\n${FILE}`,
  'a key twice': swap('"integrated": 14', '"integrated": 14, "integrated": 14'),
  'an unknown field': change((value) => (value.colour = 'red')),
  'no title': change((value) => delete value.title),
  'no English title': change((value) => delete value.title.en),
  'an empty text': change((value) => (value.title.de = '')),
  'a text in place of a list': change((value) => (value.surveys = 'none')),
  'an empty list': change((value) => (value.surveys = [])),
  'a list of nothing': change((value) => (value.phases = [null, 1, 'x', []])),
  'an unknown phase': change((value) => (value.top.phase = 'nowhere')),
  'an unknown source': change((value) => (value.surveys[0].sources = ['nobody'])),
  'an id twice': change((value) => (value.phases[1].id = value.phases[0].id)),
  'a wrong date': change((value) => (value.updated = '31.12.2026')),
  'an impossible kind of figure': change((value) => (value.figures[0].kind = 'pie')),
  'a very long name': change(
    (value) => (value.phases[0].short.de = 'Donaudampfschifffahrtsgesellschaft'.repeat(3)),
  ),
  'a wrong address': change((value) => (value.sources[0].url = 'javascript:alert(1)')),
  'a key that is no key': change(
    (value) => (value.surveys[0].shares = { ['__proto__x']: 1, constructor: 2 }),
  ),
};

/** Whether a text is JSON, and a group of fields, so that it has a form. */
function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

sweep('without its script the workshop says so, and the page can be loaded again', async () => {
  const { page, close } = await openPage(browser, server.origin, { viewport: { width: 390, height: 844 } });
  const isScript = ({ pathname }: URL) => /\/edit\/.*\.js$/.test(pathname);
  await page.route(isScript, (route) => route.abort());
  await page.goto(`${server.origin}/edit/`);
  const missing = page.locator('[data-workshop] + .missing');
  await missing.waitFor();
  const { y, height } = (await missing.boundingBox())!;
  expect(y + height).toBeLessThan(844);
  await page.unroute(isScript);
  await missing.getByRole('button').click();
  await ready(page);
  expect(await missing.isVisible()).toBe(false);
  await close();
});

sweep(
  'on a slow line the page is whole before the workshop is, and nothing moves when it comes',
  async () => {
    const { page, close } = await openPage(browser, server.origin, { viewport: { width: 390, height: 844 } });
    await watchShift(page);
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/edit/*.js', async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto(`${server.origin}/edit/`, { waitUntil: 'commit' });
    // By then a page without its script gives up.
    await page.waitForTimeout(5000);
    expect(await page.getAttribute('html', 'data-js')).toBe('on');
    expect(await page.locator('.missing').isVisible()).toBe(false);
    arrive();
    await ready(page);
    await calm(page);
    expect(await shiftOf(page)).toBeLessThan(0.02);
    await close();
  },
);

test('there are thirty ways', () => expect(Object.keys(WAYS).length).toBeGreaterThanOrEqual(30));

sweep('each broken file is told, kept as it is, and can be undone', { timeout: 240_000 }, async () => {
  const { page, faults, requests, close } = await openWorkshop();
  for (const [name, text] of Object.entries(WAYS)) {
    await writeText(page, text);
    await expect
      .poll(async () => Number(await page.getAttribute('[data-problems]', 'data-problems')), {
        message: name,
      })
      .toBeGreaterThan(0);
    // The first problem leads somewhere: a field of the form, where it is told as well, or the line of the text.
    await page.locator('.problems .where').first().click();
    const isForm = (await page.locator('[data-view=form][aria-pressed=true]').count()) === 1;
    expect(isForm, name).toBe(isObject(text));
    if (isForm)
      expect(await page.locator('.edited :is(.problem, .unknown)').count(), name).toBeGreaterThan(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement !== document.body), { message: name })
      .toBe(true);
    expect(await page.locator('.stage svg').count(), name).toBe(1);
    expect(await textIn(page), name).toBe(text);
    for (const group of ['head', 'surveys', 'phases', 'figures']) await page.click(`[data-group=${group}]`);
    await page.click('[data-do=undo]');
    await expect
      .poll(() => page.getAttribute('[data-problems]', 'data-problems'), { message: name })
      .toBe('0');
    expect(await textIn(page), name).toBe(FILE);
  }
  expect([faults, requests]).toEqual([[], []]);
  await close();
});

/** A workbook whose sheet names an external entity. */
function withEntity(): Uint8Array {
  const files = unzipSync(
    workbook({
      one: [
        ['A', 'B'],
        ['x', 1],
      ],
    }),
  );
  const path = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(files[path]!).replace('<t>x</t>', '<t>&e;</t>');
  files[path] = strToU8(`<!DOCTYPE x [<!ENTITY e SYSTEM "https://example.org/x">]>${sheet}`);
  return zipSync(files);
}

describe('a hostile file', () => {
  const texts = (value: unknown, at: { next: number }): unknown => {
    if (Array.isArray(value)) return value.map((inner) => texts(inner, at));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    if (entries.every(([key, text]) => ['de', 'en'].includes(key) && typeof text === 'string'))
      return Object.fromEntries(entries.map(([key]) => [key, HOSTILE[at.next++ % HOSTILE.length]]));
    return Object.fromEntries(entries.map(([key, inner]) => [key, texts(inner, at)]));
  };
  const FILES: Record<string, [name: string, content: string | Uint8Array]> = {
    'with markup in all its texts': ['hostile.json', JSON.stringify(texts(JSON.parse(FILE), { next: 0 }))],
    'with markup in its name': ['<img src=x onerror=hacked=1>.json', '{}'],
    'with a name of another folder': ['../../site.json', FILE],
    'with the keys of prototypes': [
      'proto.json',
      '{"__proto__":{"hacked":true},"constructor":{"prototype":{"hacked":true}}}',
    ],
    'that is very deep': ['deep.json', '['.repeat(50_000)],
    'that is a page': ['page.html', '<script>window.hacked=true</script>'],
    'that is a table with formulas': [
      'table.csv',
      'A;B\n=HYPERLINK("javascript:hacked");50\n<img src=x onerror=hacked=1>;30\n@SUM;20',
    ],
    'that is a picture with a script': [
      'x.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="hacked=1"/>',
    ],
    'that is a page named as data': ['page.json', '<script>window.hacked=true</script>'],
    'that is empty': ['empty.json', ''],
    'that is an empty table': ['empty.csv', ''],
    'that is too large': ['large.json', `{"title":"${'x'.repeat(5_100_000)}"}`],
    'with addresses that run code': [
      'urls.json',
      FILE.replaceAll(/"https:[^"]*"/g, '"javascript:window.hacked=true"'),
    ],
    'with numbers beyond all bounds': [
      'numbers.json',
      FILE.replaceAll(/"integrated": \d+/g, '"integrated": 1e308'),
    ],
    'with ids that are selectors': [
      'ids.json',
      FILE.replaceAll('"integrated"', '"x]{}</style><script>hacked=1</script>"'),
    ],
    'with halves of characters': ['halves.json', FILE.replace('"de": "', '"de": "\\ud800 \\u0000 ')],
    'with keys of prototypes among the shares': [
      'keys.json',
      FILE.replace('"integrated": 14', '"__proto__": {"hacked": 1}, "toString": 3, "integrated": 14'),
    ],
    'that turns the reading direction in its name': ['\u202enosj.exe.json', FILE],
    'that is a damaged workbook': ['table.xlsx', 'PK\u0003\u0004 not a workbook'],
    'that is a workbook with an entity from elsewhere': ['entity.xlsx', withEntity()],
    'that is a workbook which unpacks to very much': [
      'bomb.xlsx',
      zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) }, { level: 9 }),
    ],
    'that is bytes of no text': ['bytes.json', Uint8Array.from({ length: 4000 }, (_, index) => index % 256)],
  };

  sweep.each(Object.entries(FILES))(
    '%s is shown as text: nothing runs, nothing leaves',
    async (_, [name, content]) => {
      const { page, faults, requests, close } = await openWorkshop();
      const before = page.url();
      await drop(page, name, content);
      await page.waitForTimeout(800);
      // Whatever it was, the workshop still answers.
      if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
      for (const group of ['head', 'stages', 'surveys', 'story', 'figures'])
        await page.click(`[data-group=${group}]`);
      for (const part of ['texts', 'compare', 'drawing']) await page.click(`[data-part=${part}]`);
      const found = await page.evaluate(() => ({
        hacked: 'hacked' in window || 'hacked' in {},
        risen: document.querySelectorAll('img[src=x], [onload], [onerror], iframe, main b, main i').length,
      }));
      expect(found).toEqual({ hacked: false, risen: 0 });
      expect(page.url().split('#')[0]).toBe(before.split('#')[0]);
      expect([faults, requests]).toEqual([[], []]);
      await close();
    },
  );
});
