// A green run proves that the frame works where blogs really put it: sandboxed without an origin, from a server
// without CORS, with storage and cookies that throw, and that neither hostile hosts nor hostile frames get anywhere.
// It does not prove anything about a browser that is itself broken.
import type { Frame, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { scenes } from '../../src/chart/scenes.ts';
import { FRAME_HEIGHT } from '../../src/embed/promisedHeight.ts';
import { loadData } from '../../src/dataset/load.ts';
import { sample, sweep } from '../size.ts';
import { browser, server } from './built.ts';
import { chartFrames, heights, hostPage, openHost, serveHost, heightsRest } from './hosts.ts';

const { site, infographics } = loadData('data');
const SLUG = site.front;
const infographic = infographics.find(({ slug }) => slug === SLUG)!;
const SCENES = scenes(
  infographic.stages.map(({ id }) => id),
  infographic.top !== undefined,
).filter((scene) => scene !== 'you');

const files: Record<string, string> = {};
const host = await serveHost(files);
afterAll(() => host.close());

const open = async (
  query = '',
  options: Parameters<typeof openHost>[2] & { loader?: boolean; lang?: string } = {},
) => {
  const { loader = false, lang = '', ...rest } = options;
  files['/post'] = hostPage(
    `<iframe sandbox="allow-scripts" title="Chart" src="${server.origin}${lang}/embed/${SLUG}/${query}" style="width:100%;height:${FRAME_HEIGHT.widget}px;border:0"></iframe>${loader ? `<script src="${server.origin}/embed.js"></script>` : ''}`,
  );
  const opened = await openHost(browser, `${host.origin}/post`, { reducedMotion: 'reduce', ...rest });
  const [frame] = await chartFrames(opened.page, server.origin);
  return { ...opened, frame: frame! };
};
const scene = (frame: Frame) => frame.getAttribute('figure[data-chart]', 'data-scene');
const claim = (frame: Frame) => frame.innerText('[data-claims] [data-current]');

/** What a page may not do in a sandbox throws here as it does there: some browsers throw where Chromium does not. */
const throwing = (page: Page) =>
  page.addInitScript(() => {
    const refuse = (target: object, name: string) =>
      Object.defineProperty(target, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
        set() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    refuse(window, 'localStorage');
    refuse(window, 'sessionStorage');
    refuse(window, 'indexedDB');
    refuse(Document.prototype, 'cookie');
  });

describe('in a sandbox', () => {
  test('has no origin, and no console message, with every width and language', async () => {
    for (const lang of site.languages.map(({ code }, index) => (index === 0 ? '' : `/${code}`))) {
      const { frame, faults, close } = await open('', { lang, before: throwing });
      expect(await frame.evaluate(() => self.origin)).toBe('null');
      expect(await frame.evaluate(() => document.documentElement.lang)).toBe(
        lang.slice(1) || site.languages[0]!.code,
      );
      expect(faults).toEqual([]);
      await close();
    }
  });

  sweep.each([360, 1000])(
    'every scene is reached by buttons, arrow keys and address, at %i px',
    async (width) => {
      const viewport = { width, height: 900 };
      const { page, frame, faults, close } = await open('', { viewport, before: throwing });
      const hash = await frame.evaluate(() => location.href);
      const said = new Set<string>();
      for (const expected of [...SCENES].reverse()) {
        await expect.poll(() => scene(frame)).toBe(expected);
        said.add(await claim(frame));
        expect(await frame.getAttribute('[data-to][aria-current]', 'data-to')).toBe(expected);
        if (expected === SCENES[0]) break;
        if (width < 640) await frame.click('[data-go=previous]');
        else await frame.click(`[data-to=${SCENES[SCENES.indexOf(expected) - 1]}]`);
      }
      expect(said.size).toBe(SCENES.length);
      await frame.focus('[data-keys]');
      for (const expected of SCENES.slice(1)) {
        await page.keyboard.press('ArrowRight');
        await expect.poll(() => scene(frame)).toBe(expected);
      }
      await page.keyboard.press('Home');
      await expect.poll(() => scene(frame)).toBe('intro');
      // The address is the host's: stepping leaves it alone, and the page stays where it is.
      expect(await frame.evaluate(() => location.href)).toBe(hash);
      expect(await page.evaluate(() => scrollY)).toBe(0);
      expect(faults).toEqual([]);
      await close();
      for (const step of sample(SCENES, (each) => ['people', 'top'].includes(each))) {
        const started = await open(`?step=${step}`, { viewport });
        expect(await scene(started.frame)).toBe(step);
        // The drawing follows: where its dots stand is told by an attribute, none once they are in their phases.
        const stand = await started.frame.getAttribute('figure[data-chart]', 'data-stand');
        expect(stand).toBe(step === 'result' ? null : step === 'top' ? 'top' : 'crowd');
        await started.close();
      }
    },
  );

  sweep('there is no step for a company without the widget, and an unknown step is the result', async () => {
    for (const step of sample(['you', 'nonsense', '%3Cscript%3E', '../..', ''], (_, index) => index < 2)) {
      const { frame, faults, close } = await open(`?step=${step}`);
      expect(await scene(frame)).toBe('result');
      expect(await frame.$('[data-to=you]')).toBe(null);
      expect(faults).toEqual([]);
      await close();
    }
  });

  test('the widget runs to a result, and the marker stands on the drawing', async () => {
    const { frame, faults, close } = await open('?widget=1', { before: throwing });
    const widget = frame.locator('[data-widget="placement"]');
    await widget.waitFor();
    await frame.waitForSelector('[data-widget] fieldset:not([inert])');
    await widget.locator('[data-action=skip], button:has-text("Überspringen")').first().click();
    await widget.getByText('Phase selbst wählen').first().click();
    await widget.locator('input[type=radio]').first().check();
    await widget.getByRole('button', { name: 'Ergebnis zeigen' }).click();
    await expect.poll(() => widget.getAttribute('data-view')).toBe('result');
    await expect.poll(() => scene(frame)).toBe('you');
    expect(await frame.getAttribute('svg.wide [data-you]', 'data-phase')).toBe(infographic.phases[0]!.id);
    expect(await widget.locator('[role=status]').innerText()).toMatch(/\d/);
    expect(await frame.evaluate(() => getComputedStyle(document.querySelector('.widget')!).display)).toBe(
      'grid',
    );
    expect(faults).toEqual([]);
    await close();
  });

  sweep('the widget adds nothing to the history of the page around it', async () => {
    files['/widget'] = hostPage(
      `<iframe title="Chart" src="${server.origin}/embed/${SLUG}/?widget=1" style="width:100%;height:1360px"></iframe>`,
    );
    const { page, faults, close } = await openHost(browser, `${host.origin}/widget`);
    const [frame] = await chartFrames(page, server.origin);
    if (!frame) throw new Error('No frame');
    const before = await page.evaluate(() => history.length);
    const widget = frame.locator('[data-widget="placement"]');
    await frame.waitForSelector('[data-widget] fieldset:not([inert])');
    await widget.locator('[data-action=skip], button:has-text("Überspringen")').first().click();
    await widget.getByText('Phase selbst wählen').first().click();
    await widget.locator('input[type=radio]').first().check();
    await widget.getByRole('button', { name: 'Ergebnis zeigen' }).click();
    await expect.poll(() => widget.getAttribute('data-view')).toBe('result');
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  sweep('links look like text where the sandbox opens no windows, and like links elsewhere', async () => {
    const { frame, close } = await open();
    const decoration = () =>
      frame
        .locator('footer a')
        .evaluateAll((all) => all.map((link) => getComputedStyle(link).textDecorationLine));
    expect(new Set(await decoration())).toEqual(new Set(['none']));
    await close();
    files['/free'] = hostPage(`<iframe title="Chart" src="${server.origin}/embed/${SLUG}/"></iframe>`);
    const free = await openHost(browser, `${host.origin}/free`);
    const [inside] = await chartFrames(free.page, server.origin);
    expect(
      await inside
        ?.locator('footer a')
        .first()
        .evaluate((link) => getComputedStyle(link).textDecorationLine),
    ).toBe('underline');
    await free.close();
  });

  test('?lang= leads to the frame in that language, with its other settings', async () => {
    const { frame, close } = await open('?lang=en&plain=1');
    await expect
      .poll(() => frame.evaluate(() => location.pathname + location.search))
      .toBe(`/en/embed/${SLUG}/?plain=1`);
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('en');
    await close();
  });

  sweep('the headline has its typeface, though no font file loads', async () => {
    const { frame, close } = await open();
    await expect
      .poll(() => frame.evaluate(() => document.fonts.check('600 20px "Fraunces Subset"')))
      .toBe(true);
    expect(await frame.locator('h1').evaluate((each) => getComputedStyle(each).fontFamily)).toContain(
      'Fraunces Subset',
    );
    await close();
  });

  sweep('the widget is fetched only where it is asked for', async () => {
    const asked: string[] = [];
    const before = async (page: Page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    };
    const without = await open('', { before });
    await without.page.waitForTimeout(300);
    await without.close();
    expect(asked.filter((path) => path !== '/post')).toEqual([`/embed/${SLUG}/`]);
    const still = await open('?widget=1&static=1', { before });
    await still.page.waitForTimeout(300);
    await still.close();
    expect(asked.filter((path) => path.startsWith('/embed-files/'))).toEqual([]);
    const withIt = await open('?widget=1', { before });
    await withIt.frame.waitForSelector('[data-widget]');
    await withIt.close();
    expect(asked.filter((path) => path.startsWith('/embed-files/'))).toHaveLength(2);
  });

  test('without scripts the chart, all numbers and the way home are there', async () => {
    files['/bare'] = hostPage(
      `<iframe sandbox="" title="Chart" src="${server.origin}/embed/${SLUG}/" style="width:600px;height:${FRAME_HEIGHT.full}px;border:0"></iframe>`,
    );
    const { page, close } = await openHost(browser, `${host.origin}/bare`);
    const [frame] = await chartFrames(page, server.origin);
    const shares = await frame!.locator('svg.wide [data-share] text:visible').allTextContents();
    expect(shares.map((text) => parseFloat(text))).toEqual(Object.values(infographic.surveys[0]!.shares));
    expect(await frame!.locator('.steps-bar').isVisible()).toBe(false);
    await expect.poll(() => frame!.locator('footer p:last-child a[dir=ltr]').innerText()).toMatch(/\//);
    await close();
  });

  sweep('links are blocked there, so the address home is text to read', async () => {
    const { frame, close } = await open();
    const link = frame.locator('footer p:last-child a[dir=ltr]');
    const href = new URL((await link.getAttribute('href'))!);
    expect(await link.innerText()).toBe(`${href.host}${href.pathname}`);
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noopener');
    await close();
  });
});

test('the frame keeps its own strict policy: no inline script or style of anybody else runs', async () => {
  const { frame, close } = await open();
  const policy = await frame.getAttribute('meta[http-equiv="content-security-policy" i]', 'content');
  expect(policy).not.toMatch(/unsafe/);
  expect(policy).toContain("require-trusted-types-for 'script'");
  const ran = await frame.evaluate(() => {
    const attempt = (work: () => void) => {
      try {
        work();
      } catch {
        // Refused, as it should be.
      }
    };
    attempt(() => {
      const script = document.createElement('script');
      script.text = 'window.ran = true';
      document.body.append(script);
    });
    attempt(() => {
      const script = document.createElement('script');
      script.append('window.ran = true');
      document.body.append(script);
    });
    attempt(() => {
      document.body.innerHTML += '<img src="data:," onerror="window.ran = true">';
    });
    const style = document.createElement('style');
    style.append('body{opacity:0}');
    document.head.append(style);
    return {
      script: (window as unknown as { ran?: boolean }).ran === true,
      style: getComputedStyle(document.body).opacity === '0',
    };
  });
  expect(ran).toEqual({ script: false, style: false });
  await close();
});

/** Values of every wrong kind and size, for any field of a message. */
const WRONG = `[NaN,Infinity,-Infinity,-1,0,1e9,10001,49.9,'700','9999px','',null,undefined,true,[],[700],{},{valueOf:()=>700},()=>700,700n]`;

describe('a hostile frame', () => {
  sweep('changes nothing by thousands of forged messages, and throws nothing', async () => {
    files['/forger'] = `<!doctype html><meta charset="utf-8"><script>
const wrong=${WRONG}.filter((value)=>typeof value!=='function'&&typeof value?.valueOf!=='function'||typeof value!=='object'||value===null||Array.isArray(value));
const send=(message)=>{try{parent.postMessage(message,'*')}catch{}};
for(let round=0;round<100;round+=1){
  for(const value of wrong){
    send(value);
    send({sentinel:'drei-stufen',type:'height',height:value,title:value});
    send({sentinel:value,type:'height',height:3000});
    send({sentinel:'drei-stufen',type:value,height:3000});
  }
  send({sentinel:'drei-stufen',type:'height',height:3000,title:'<img src=x onerror=alert(1)>'});
}
</script>`;
    files['/post'] = hostPage(
      `<script src="${server.origin}/embed.js"></script><iframe id="good" title="Chart" src="${server.origin}/embed/${SLUG}/" style="width:600px;height:${FRAME_HEIGHT.full}px;border:0"></iframe><iframe id="bad" src="/forger" title="Forger" height="120"></iframe>`,
    );
    const { page, faults, close } = await openHost(browser, `${host.origin}/post`);
    const [frame] = await chartFrames(page, server.origin);
    await page.waitForTimeout(500);
    expect((await heights(frame!)).host).toBe(FRAME_HEIGHT.full);
    expect(await page.getAttribute('#bad', 'style')).toBe(null);
    expect(faults).toEqual([]);
    await close();
  });

  sweep('our own frame, were it taken over, could say nothing but a sane height', async () => {
    const { page, frame, faults, close } = await open('', { loader: true });
    await page.waitForTimeout(200);
    const before = await heights(frame);
    const send = (values: unknown[]) =>
      frame.evaluate((all) => {
        for (let round = 0; round < 100; round += 1)
          for (const value of all)
            parent.postMessage({ sentinel: 'drei-stufen', type: 'height', height: value, title: value }, '*');
      }, values);
    await send([
      NaN,
      Infinity,
      -Infinity,
      -1,
      0,
      1e9,
      10_001,
      49.9,
      '700',
      '9px',
      '',
      null,
      true,
      [],
      [700],
      {},
      7n,
    ]);
    await page.waitForTimeout(300);
    expect((await heights(frame)).host).toBe(before.host);
    // The control: the same way, a sane height counts.
    await send([901.2]);
    await expect.poll(async () => (await heights(frame)).host).toBe(902);
    expect(faults).toEqual([]);
    await close();
  });

  test('messages of the right shape count only from the right window and origin', async () => {
    files['/other'] =
      '<!doctype html><script>parent.postMessage({sentinel:"drei-stufen",type:"height",height:3000},"*")</script>';
    // The address says it is ours, but what answers has another origin: as after a link was followed inside.
    files['/post'] = hostPage(
      `<script src="${server.origin}/embed.js"></script><iframe title="x" src="${server.origin}/embed/${SLUG}/" style="width:600px;height:700px"></iframe>`,
    );
    const { page, close } = await openHost(browser, `${host.origin}/post`);
    const [frame] = await chartFrames(page, server.origin);
    await page.waitForTimeout(200);
    const before = await page.locator('iframe').evaluate((element) => element.style.height);
    await frame!.goto(`${host.origin}/other`);
    await page.evaluate(() => postMessage({ sentinel: 'drei-stufen', type: 'height', height: 3000 }, '*'));
    await page.waitForTimeout(200);
    expect(await page.locator('iframe').evaluate((element) => element.style.height)).toBe(before);
    await close();
  });
});

describe('a hostile host', () => {
  sweep('changes nothing by thousands of messages, and gets no flood back', async () => {
    const { page, frame, faults, close } = await open('?theme=light');
    await page.waitForTimeout(1700);
    const picture = () =>
      frame.evaluate(
        () => `${document.documentElement.outerHTML.length} ${document.documentElement.dataset.theme}`,
      );
    const before = await picture();
    const told = await page.evaluate(async (wrong) => {
      let answers = 0;
      addEventListener('message', ({ data }) => {
        if (data.sentinel === 'drei-stufen') answers += 1;
      });
      const target = document.querySelector('iframe')!.contentWindow!;
      const values = eval(wrong) as unknown[];
      for (let round = 0; round < 100; round += 1)
        for (const value of values)
          for (const message of [
            value,
            { sentinel: 'drei-stufen', type: 'hello', theme: value },
            { sentinel: 'drei-stufen', type: value },
            { sentinel: 'amp', type: 'frames-init' },
            { message: 'ready', secret: value },
            { sentinel: value, type: value, message: value },
          ])
            try {
              target.postMessage(message, '*');
            } catch {
              // Functions cannot be sent.
            }
      await new Promise((done) => setTimeout(done, 1500));
      return answers;
    }, WRONG);
    expect(told).toBeLessThan(200);
    expect(await picture()).toBe(before);
    expect(await scene(frame)).toBe('result');
    expect(faults).toEqual([]);
    await close();
  });

  sweep('addresses with anything in them leave the chart whole', async () => {
    const queries = [
      '?theme=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&step=__proto__&childId=%3Cb%3E&plain=yes&widget=2',
      '?theme=dark&theme=light&step=result&step=intro',
      `?${'a=1&'.repeat(1000)}`,
      '?%E0%A4%A',
      '#?secret=%3Cscript%3E',
      '#?secret=' + 'a'.repeat(500),
      '#you=%FF',
    ];
    for (const query of sample(queries, (_, index) => index < 2)) {
      const { page, frame, faults, close } = await open(query, { loader: true });
      await heightsRest(page);
      expect(await frame.locator('svg.wide [data-dot][data-phase]').count()).toBe(99);
      expect(await scene(frame)).toBe('result');
      expect(faults).toEqual([]);
      await close();
    }
  });
});
