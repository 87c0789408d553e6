// A screen reader at a browser, on a screen of their own: Orca, Firefox, Xvfb and the buses between them. What Orca says
// is read from its log; it has no voice here. Keys are pressed as a keyboard does, because Orca listens to the screen's.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const A11Y_BUS = ['/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher'];
const REGISTRY = ['/usr/libexec/at-spi2-registryd', '/usr/lib/at-spi2-core/at-spi2-registryd'];

/** What is needed: each program with the Debian package that brings it. */
const NEEDED: readonly (readonly [found: () => boolean, name: string])[] = [
  [() => isProgram('orca'), 'orca'],
  [() => A11Y_BUS.some(existsSync) && REGISTRY.some(existsSync), 'at-spi2-core'],
  [() => isProgram('dbus-daemon'), 'dbus-x11'],
  [() => isProgram('Xvfb'), 'xvfb'],
  [() => existsSync(FIREFOX), 'firefox-esr (or FIREFOX, the path of another)'],
  [() => isProgram('xdotool'), 'xdotool'],
];
const isProgram = (name: string) => spawnSync('which', [name]).status === 0;

/** The Debian packages that are missing for a session. */
export function missingPackages(): string[] {
  return NEEDED.filter(([found]) => !found()).map(([, name]) => name);
}

/** A running screen reader at a page. */
export interface Session {
  page: Page;
  /** Opens an address, and waits until the page's scripts are there and the screen reader has nothing more to say. */
  open: (url: string) => Promise<string[]>;
  /** Presses a key, as xdotool names it. Returns what is said until nothing more comes. */
  press: (key: string) => Promise<string[]>;
  /** Puts the focus on an element, as Tab does. Returns what is said. */
  focus: (selector: string) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Milliseconds without a word after which the screen reader counts as done, and the longest wait for the first one. */
const QUIET = 500;
const LONGEST = 2500;

/** Python for Orca: it writes its log line by line, not whenever some thousand bytes have come together. */
const LINE_BY_LINE = `import builtins
plain = builtins.open
def by_line(file, mode='r', buffering=-1, *rest, **named):
    return plain(file, mode, 1 if str(file).endswith('orca.log') else buffering, *rest, **named)
builtins.open = by_line
`;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Starts a session. Throws where a program does not start. */
export async function openSession(): Promise<Session> {
  const made = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'drei-stufen-speech-'));
  made.defer(() => rmSync(folder, { recursive: true, force: true }));
  const run = (program: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    made.defer(async () => {
      if (child.exitCode !== null || !child.kill()) return;
      await Promise.race([once(child, 'exit'), pause(3000).then(() => child.kill('SIGKILL'))]);
    });
    return child;
  };
  const firstLine = async (child: ChildProcess) => {
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('It ended at once')));
    if (!child.stdout) throw new Error('It says nothing');
    const [line] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
    return String(line).trim();
  };
  try {
    for (const name of ['home', 'run']) mkdirSync(join(folder, name), { mode: 0o700 });
    const env: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      HOME: join(folder, 'home'),
      XDG_RUNTIME_DIR: join(folder, 'run'),
      LANG: 'C.UTF-8',
      GNOME_ACCESSIBILITY: '1',
      NO_AT_BRIDGE: '0',
      GDK_BACKEND: 'x11',
      MOZ_DISABLE_CONTENT_SANDBOX: '1',
    };
    const screen = run('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], env);
    env.DISPLAY = `:${await firstLine(screen)}`;
    const bus = run('dbus-daemon', ['--session', '--nofork', '--print-address=1'], env);
    env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus);
    const launcher = A11Y_BUS.find(existsSync) ?? '';
    run(launcher, ['--launch-immediately', '--a11y=1', '--screen-reader=1'], env);
    await pause(1000);
    const log = join(folder, 'orca.log');
    writeFileSync(join(folder, 'sitecustomize.py'), LINE_BY_LINE);
    run('orca', ['--replace', `--debug-file=${log}`], { ...env, PYTHONPATH: folder });
    const said = () =>
      existsSync(log)
        ? [...readFileSync(log, 'utf8').matchAll(/SPEECH OUTPUT: '(.*)'(?=\{|$| )/gm)].map(
            ([, words]) => words ?? '',
          )
        : [];
    for (let tries = 0; said().length === 0; tries += 1) {
      if (tries > 100)
        throw new Error(`Orca says nothing. Its log ends: ${readFileSync(log, 'utf8').slice(-1500)}`);
      await pause(200);
    }
    const browser = await launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      headless: false,
      args: ['--kiosk'],
      env,
      extraPrefsFirefox: { 'accessibility.force_disabled': -1, 'ui.prefersReducedMotion': 1 },
    });
    made.defer(() => browser.close());
    const [page = await browser.newPage()] = await browser.pages();
    const xdotool = (...args: string[]) => spawnSync('xdotool', args, { env });
    // The window gets the keys, and the screen reader has seen it, before the first page is heard.
    await pause(1500);
    xdotool('search', '--onlyvisible', '--class', 'firefox', 'windowfocus');
    await pause(3000);
    // The address bar has the focus in a new window, until the empty page is clicked.
    xdotool('mousemove', '640', '600', 'click', '1');
    await pause(500);

    /** Does something, and returns what is said until nothing more comes. */
    const heard = async (act: () => unknown): Promise<string[]> => {
      const before = said().length;
      await act();
      let count = before;
      let since = Date.now();
      const start = since;
      for (;;) {
        await pause(60);
        const now = said().length;
        if (now !== count) [count, since] = [now, Date.now()];
        const waited = Date.now() - since;
        if (count > before ? waited > QUIET : Date.now() - start > LONGEST) break;
      }
      return said()
        .slice(before)
        .map((words) => words.trim())
        .filter((words) => words !== '');
    };
    const session: Session = {
      page,
      open: (url) =>
        heard(async () => {
          const before = said().length;
          // Another place on the same page would not be loaded, and not be said to be.
          await page.goto('about:blank');
          await page.goto(url, { waitUntil: 'load' });
          await page.waitForSelector('[data-fonts=all]');
          xdotool('search', '--onlyvisible', '--class', 'firefox', 'windowfocus');
          // Then it begins to read the page by itself; what is pressed next ends that.
          const title = await page.title();
          for (
            let tries = 0;
            !said()
              .slice(before)
              .some((words) => words.includes(title));
            tries += 1
          ) {
            if (tries > 100) throw new Error('Orca does not say that the page is loaded');
            await pause(200);
          }
        }),
      press: (key) => heard(() => xdotool('key', '--clearmodifiers', key)),
      focus: (selector) => heard(() => page.$eval(selector, (element) => (element as HTMLElement).focus())),
      close: () => made.disposeAsync(),
    };
    return session;
  } catch (error) {
    await made.disposeAsync();
    throw error;
  }
}
