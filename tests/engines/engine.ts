// A browser engine as the journeys use it: open, run a function in the page, press keys, click. Chromium is driven by
// Playwright; Firefox and WebKitGTK by the protocols that they bring themselves (WebDriver BiDi and WebDriver).
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../e2e/browser.ts';

/** An opened browser with one page. */
export interface Engine {
  /** Name and version. */
  name: string;
  goto: (url: string) => Promise<void>;
  /** Runs a function in the page, with arguments and a result that JSON can hold. */
  run: <Result, Arguments extends unknown[]>(
    act: (...parts: Arguments) => Result | Promise<Result>,
    ...parts: Arguments
  ) => Promise<Result>;
  /** Clicks the middle of what the selector finds first, with a real pointer, once it is in view. */
  click: (selector: string) => Promise<void>;
  /** Presses one key: a character or a name of WebDriver's, for example "ArrowRight". */
  press: (key: string) => Promise<void>;
  resize: (width: number, height: number) => Promise<void>;
  close: () => Promise<void>;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Kills a process that we started and waits for its end. */
function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGKILL');
  });
}

/** A free loopback port. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const KEYS: Record<string, string> = {
  Tab: '\ue004',
  Enter: '\ue007',
  ArrowLeft: '\ue012',
  ArrowRight: '\ue014',
};
const keyActions = (key: string) => {
  const value = KEYS[key] ?? key;
  return [{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }]; // prettier-ignore
};
const clickActions = ({ x, y }: { x: number; y: number }) => [
  {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', x, y, duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
];
/** Runs in the page: brings an element into view, says where its middle is. */
const middle = async (selector: string) => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  await new Promise((done) => setTimeout(done, 100));
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
};

async function chromium(): Promise<Engine> {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const engine: Engine = {
    name: `Chromium ${browser.version()}`,
    goto: async (url) => void (await page.goto(url)),
    run: (act, ...parts) =>
      page.evaluate(`(${String(act)})(...${JSON.stringify(parts)})`) as ReturnType<Engine['run']> as never,
    click: async (selector) => {
      const { x, y } = await engine.run(middle, selector);
      await page.mouse.click(x, y);
    },
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => browser.close(),
  };
  return engine;
}

async function firefox(path: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'drei-stufen-firefox-'));
  writeFileSync(join(profile, 'user.js'), 'user_pref("ui.prefersReducedMotion", 0);\n');
  const child = spawn(
    path,
    ['--headless', '--remote-debugging-port', '0', '--profile', profile, '--no-remote'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: profile },
    },
  );
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    child.stderr.on('data', (part) => {
      said += String(part);
      const match = /BiDi listening on (ws:\S+)/.exec(said);
      if (match) found(match[1]!);
    });
    child.once('exit', () => failed(new Error(`Firefox ended: ${said}`)));
    setTimeout(() => failed(new Error(`Firefox did not say its address: ${said}`)), 30_000).unref();
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((done, failed) => {
    socket.onopen = done;
    socket.onerror = failed;
  });
  let last = 0;
  const waiting = new Map<number, { done: (value: never) => void; failed: (error: Error) => void }>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as {
      id?: number;
      error?: string;
      message?: string;
      result: never;
    };
    const asked = waiting.get(answer.id ?? -1);
    waiting.delete(answer.id ?? -1);
    if (answer.error) asked?.failed(new Error(`${answer.error}: ${answer.message}`));
    else asked?.done(answer.result);
  };
  const send = <Result>(method: string, params: object) =>
    new Promise<Result>((done, failed) => {
      last += 1;
      waiting.set(last, { done: done as never, failed });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
  const context = contexts[0]!.context;
  const engine: Engine = {
    name: `Firefox ${capabilities.browserVersion}`,
    goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    run: async (act, ...parts) => {
      const answer = await send<{
        type: string;
        result: { value: string };
        exceptionDetails?: { text: string };
      }>('script.callFunction', {
        functionDeclaration: `async (parts) => JSON.stringify((await (${String(act)})(...JSON.parse(parts))) ?? null)`,
        arguments: [{ type: 'string', value: JSON.stringify(parts) }],
        target: { context },
        awaitPromise: true,
      });
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value) as never;
    },
    click: async (selector) => {
      await send('input.performActions', {
        context,
        actions: clickActions(await engine.run(middle, selector)),
      });
    },
    press: async (key) => void (await send('input.performActions', { context, actions: keyActions(key) })),
    resize: async (width, height) =>
      void (await send('browsingContext.setViewport', { context, viewport: { width, height } })),
    close: async () => {
      socket.close();
      await end(child);
      rmSync(profile, { recursive: true, force: true });
    },
  };
  await engine.resize(1280, 800);
  return engine;
}

/** A screen for WebKitGTK, which has no mode without one; the one that is there, if there is one. */
async function screen(): Promise<{ display: string; close: () => Promise<void> }> {
  const { DISPLAY } = process.env;
  if (DISPLAY) return { display: DISPLAY, close: () => Promise.resolve() };
  const child = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((found, failed) => {
    child.stdout.once('data', (part) => found(String(part).trim()));
    child.once('error', failed);
    child.once('exit', () => failed(new Error('Xvfb ended')));
  });
  return { display: `:${number}`, close: () => end(child) };
}

async function webkit(path: string): Promise<Engine> {
  const { display, close: closeScreen } = await screen();
  const port = await freePort();
  const child = spawn(path, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display },
  });
  const send = async <Result>(method: string, where: string, body?: object): Promise<Result> => {
    const response = await fetch(`http://127.0.0.1:${port}${where}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: Result & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; ; tries += 1) {
    await pause(100);
    if (await send('GET', '/status').then(() => true, () => false)) break; // prettier-ignore
    if (tries > 100) throw new Error('WebKitWebDriver does not answer');
  }
  const { sessionId, capabilities } = await send<{
    sessionId: string;
    capabilities: { browserVersion: string };
  }>('POST', '/session', { capabilities: { alwaysMatch: {} } });
  const session = `/session/${sessionId}`;
  const engine: Engine = {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    goto: (url) => send('POST', `${session}/url`, { url }),
    run: async (act, ...parts) => {
      const script = `const done = arguments[1]; (async () => (${String(act)})(...JSON.parse(arguments[0])))().then((result) => done(JSON.stringify({ result })), (error) => done(JSON.stringify({ error: String(error) })));`;
      const answer = await send<string>('POST', `${session}/execute/async`, {
        script,
        args: [JSON.stringify(parts)],
      });
      const { result, error } = JSON.parse(answer) as { result: never; error?: string };
      if (error) throw new Error(error);
      return result;
    },
    click: async (selector) => {
      await send('POST', `${session}/actions`, { actions: clickActions(await engine.run(middle, selector)) });
    },
    press: (key) => send('POST', `${session}/actions`, { actions: keyActions(key) }),
    // The window's frame takes some room: it is made larger by what the page lacks.
    resize: async (width, height) => {
      await send('POST', `${session}/window/rect`, { x: 0, y: 0, width, height });
      await pause(300);
      const [w, h] = await engine.run(() => [innerWidth, innerHeight] as [number, number]);
      await send('POST', `${session}/window/rect`, {
        x: 0,
        y: 0,
        width: 2 * width - w,
        height: 2 * height - h,
      });
      await pause(300);
    },
    close: async () => {
      await send('DELETE', session).catch(() => {});
      await end(child);
      await closeScreen();
    },
  };
  await engine.resize(1280, 800);
  return engine;
}

const first = (paths: (string | undefined)[]) => paths.find((path) => path && existsSync(path));
const FIREFOX = first([process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox']);
const WEBKIT = first([process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver']);
const SCREEN = process.env.DISPLAY ?? first(['/usr/bin/Xvfb']);

/** The engines: how each is opened, or what is missing. */
export const ENGINES: { name: string; open?: () => Promise<Engine>; missing?: string }[] = [
  { name: 'Chromium', open: chromium },
  FIREFOX
    ? { name: 'Firefox', open: () => firefox(FIREFOX) }
    : { name: 'Firefox', missing: 'Debian package firefox-esr, or set FIREFOX to its path' },
  WEBKIT && SCREEN
    ? { name: 'WebKitGTK', open: () => webkit(WEBKIT) }
    : {
        name: 'WebKitGTK',
        missing: 'Debian packages webkit2gtk-driver and xvfb, or set WEBKIT_DRIVER to its path',
      },
];
