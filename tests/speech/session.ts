// A screen reader at a browser, on a screen of their own: Orca, Firefox, Xvfb and the buses between them. Orca has no
// voice here; `listening.ts` reads in its log what it says. Keys are pressed as a keyboard does, because Orca listens to
// the screen's.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launch, type Page } from 'puppeteer-core';
import { listenTo } from './listening.ts';

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
  /** Opens an address, and waits until the page's scripts are there and Orca has said that the page is loaded. */
  open: (url: string) => Promise<string[]>;
  /** Presses a key, as xdotool names it. Returns what is said to it; `until` is waited for, if it is given. */
  press: (key: string, until?: RegExp) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Python for Orca: it writes its log line by line, not whenever some thousand bytes have come together. */
const LINE_BY_LINE = `import builtins
plain = builtins.open
def by_line(file, mode='r', buffering=-1, *rest, **named):
    return plain(file, mode, 1 if str(file).endswith('orca.log') else buffering, *rest, **named)
builtins.open = by_line
`;

/** Python for Orca's settings: it does not begin to read a page by itself, so that each word answers a key. */
const SETTINGS = `import orca.settings
orca.settings.sayAllOnLoad = False
orca.settings.enableKeyEcho = False
`;

/** Firefox says its content to screen readers, nothing moves, and no link counts as visited, so that two runs are alike. */
const PREFERENCES = {
  'accessibility.force_disabled': -1,
  'ui.prefersReducedMotion': 1,
  'places.history.enabled': false,
};

/** Starts a session; Orca speaks this language, where it knows it. Throws if a program does not start. */
export async function openSession(language: string): Promise<Session> {
  const made = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'drei-stufen-speech-'));
  made.defer(() => rmSync(folder, { recursive: true, force: true }));
  const run = (program: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    // A run that is broken off leaves nothing behind, or the next Orca would not start.
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    made.defer(async () => {
      process.off('exit', kill);
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
    const home = join(folder, 'home');
    const settings = join(home, '.local', 'share', 'orca');
    mkdirSync(settings, { recursive: true });
    mkdirSync(join(folder, 'run'), { mode: 0o700 });
    writeFileSync(join(settings, 'orca-customizations.py'), SETTINGS);
    writeFileSync(join(folder, 'sitecustomize.py'), LINE_BY_LINE);
    const env: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      HOME: home,
      XDG_RUNTIME_DIR: join(folder, 'run'),
      LANG: 'C.UTF-8',
      LANGUAGE: language,
      GNOME_ACCESSIBILITY: '1',
      NO_AT_BRIDGE: '0',
      GDK_BACKEND: 'x11',
      MOZ_DISABLE_CONTENT_SANDBOX: '1',
    };
    const screen = run('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], env);
    env.DISPLAY = `:${await firstLine(screen)}`;
    const bus = run('dbus-daemon', ['--session', '--nofork', '--print-address=1'], env);
    env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus);
    const log = join(folder, 'orca.log');
    const { said, heard, rest } = listenTo(log, home);
    const launcher = A11Y_BUS.find(existsSync) ?? '';
    run(launcher, ['--launch-immediately', '--a11y=1', '--screen-reader=1'], env);
    await rest();
    const orca = run('orca', [`--debug-file=${log}`], { ...env, PYTHONPATH: folder });
    while (said().length === 0) {
      if (orca.exitCode !== null) throw new Error('Orca ended at once. Does another Orca run?');
      await pause(100);
    }
    const browser = await launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      headless: false,
      args: ['--kiosk'],
      env,
      extraPrefsFirefox: PREFERENCES,
    });
    made.defer(() => browser.close());
    const [page = await browser.newPage()] = await browser.pages();
    const xdotool = (...args: string[]) => spawnSync('xdotool', args, { env });
    // The window gets the keys, and the screen reader has seen it, before the first page is heard.
    await rest();
    xdotool('search', '--onlyvisible', '--class', 'firefox', 'windowfocus');
    await rest();
    // The address bar has the focus in a new window, until the empty page is clicked.
    xdotool('mousemove', '640', '600', 'click', '1');
    await rest();

    const session: Session = {
      page,
      open: async (url) => {
        // Another place on the same page would not be loaded, and not be said to be.
        await heard(() => page.goto('about:blank'));
        let title = '';
        return heard(
          async () => {
            await page.goto(url, { waitUntil: 'load' });
            await page.waitForSelector('[data-fonts=all]');
            xdotool('search', '--onlyvisible', '--class', 'firefox', 'windowfocus');
            title = await page.title();
          },
          (words) => words.includes(title),
        );
      },
      press: (key, until) =>
        heard(
          () => xdotool('key', '--clearmodifiers', key),
          until && ((words) => until.test(words.replaceAll(/[\s\u00a0\u202f]+/g, ' '))),
        ),
      close: () => made.disposeAsync(),
    };
    return session;
  } catch (error) {
    await made.disposeAsync();
    throw error;
  }
}
