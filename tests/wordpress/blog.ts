// A real WordPress on loopback: Debian's 6.1 with three themes, and 6.6 from npm with a fourth one, each with an
// administrator and an author. Everything is made anew in a temporary folder, besides the archive from npm.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CACHE } from '../../src/fonts/cache.ts';
import { answers, freePort, missingPrograms } from '../servers/run.ts';

/** The roles of WordPress that write posts. Administrators may use any HTML, authors may not. */
export const ROLES = ['admin', 'author'] as const;
export type Role = (typeof ROLES)[number];

/** A blog that runs. */
export interface Blog {
  version: string;
  themes: readonly string[];
  /** Switches to a theme. */
  useTheme: (theme: string) => void;
  /** Publishes a post with this content and returns its address. */
  publish: (role: Role, title: string, content: string) => string;
}

const DEBIAN = '/usr/share/wordpress';
const THEMES = ['twentytwentyone', 'twentytwentytwo', 'twentytwentythree'];
const PACKAGES = `wordpress ${THEMES.map((theme) => `wordpress-theme-${theme}`).join(' ')} php-cli php-mysql php-xml php-mbstring mariadb-server`;
/** WordPress 6.6 with its default theme, as the maintainers of WordPress Playground publish it. */
const ARCHIVE = '@wp-playground/wordpress-builds@0.9.19';
const PHP = resolve('tests/wordpress/php');

/** What is not installed, in words; empty if everything is there. */
export function missingPackages(): string {
  const programs = missingPrograms(['php', 'mariadbd', 'mariadb-install-db', 'mariadb', 'unzip']);
  const folders = [DEBIAN, ...THEMES.map((theme) => `${DEBIAN}/wp-content/themes/${theme}`)];
  const missing = [...programs, ...folders.filter((folder) => !existsSync(folder))];
  if (missing.length === 0) return '';
  return `No WordPress to test with: ${missing.join(', ')} not found. In Debian: apt-get install --no-install-recommends ${PACKAGES} unzip`;
}

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Unpacks WordPress 6.6 into a folder, and takes the older themes from Debian, because the archive has parts of them only. */
function unpackFromNpm(folder: string): void {
  const store = join(CACHE, 'wordpress');
  const zip = join(store, 'package/src/wordpress/wp-beta.zip');
  if (!existsSync(zip)) {
    mkdirSync(store, { recursive: true });
    run('npm', 'pack', ARCHIVE, '--silent', '--pack-destination', store);
    const files = ['package/src/wordpress/wp-beta.zip', 'package/public/wp-beta'];
    run('tar', 'xzf', join(store, 'wp-playground-wordpress-builds-0.9.19.tgz'), '-C', store, ...files);
  }
  run('unzip', '-q', zip, '-d', folder);
  cpSync(join(store, 'package/public/wp-beta'), folder, { recursive: true, force: false });
  for (const name of ['database', 'db.php', 'mu-plugins'])
    rmSync(join(folder, 'wp-content', name), { recursive: true, force: true });
  for (const theme of THEMES) {
    rmSync(join(folder, 'wp-content/themes', theme), { recursive: true, force: true });
    cpSync(join(DEBIAN, 'wp-content/themes', theme), join(folder, 'wp-content/themes', theme), {
      recursive: true,
      dereference: true,
    });
  }
}

function configuration(folder: string, name: string, socket: string, origin: string): string {
  const constants: Record<string, string | boolean> = {
    DB_NAME: name,
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: origin,
    WP_SITEURL: origin,
    WP_DEBUG: false,
    DISABLE_WP_CRON: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: '127.0.0.1',
    WP_CONTENT_DIR: `${folder}/wp-content`,
    WP_CONTENT_URL: `${origin}/wp-content`,
    AUTOMATIC_UPDATER_DISABLED: true,
  };
  const keys = ['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY'].flatMap((key) => [
    key,
    key.replace('KEY', 'SALT'),
  ]);
  const all = { ...constants, ...Object.fromEntries(keys.map((key) => [key, `test-${key}`])) };
  const lines = Object.entries(all).map(
    ([key, value]) => `define('${key}', ${typeof value === 'string' ? `'${value}'` : value});`,
  );
  return `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\nif (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n`;
}

/** Starts MariaDB in a folder, on a socket only. */
async function startDatabase(folder: string): Promise<{ socket: string; process: ChildProcess }> {
  const socket = join(folder, 'sock');
  run(
    'mariadb-install-db',
    '--no-defaults',
    `--datadir=${folder}/db`,
    '--auth-root-authentication-method=normal',
    '--user=root',
  );
  const process = spawn(
    'mariadbd',
    ['--no-defaults', '--user=root', `--datadir=${folder}/db`, `--socket=${socket}`, '--skip-networking'],
    { stdio: 'ignore' },
  );
  for (let tries = 0; !existsSync(socket); tries += 1) {
    if (tries > 200) throw new Error('MariaDB does not start');
    await new Promise((done) => setTimeout(done, 100));
  }
  return { socket, process };
}

/** Starts both blogs. `site` is the origin of the site whose addresses are pasted. */
export async function startBlogs(site: string): Promise<{ blogs: Blog[]; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'wp-'));
  const { socket, process: database } = await startDatabase(folder);
  const processes = [database];
  const stop = async () => {
    for (const each of processes.reverse()) {
      const ended = new Promise((done) => each.once('exit', done));
      each.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const start = async (
    name: string,
    themes: readonly string[],
    unpack: (to: string) => void,
  ): Promise<Blog> => {
    const root = join(folder, name);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    unpack(root);
    run('mariadb', '--no-defaults', '-uroot', '-S', socket, '-e', `CREATE DATABASE ${name}`);
    rmSync(join(root, 'wp-config.php'), { force: true });
    writeFileSync(join(root, 'wp-config.php'), configuration(root, name, socket, origin));
    mkdirSync(join(root, 'wp-content/mu-plugins'), { recursive: true });
    const plugin = readFileSync(join(PHP, 'loopback.php'), 'utf8').replace('SITE_PORT', new URL(site).port);
    writeFileSync(join(root, 'wp-content/mu-plugins/loopback.php'), plugin);
    const version = run('php', '-d', 'display_errors=0', join(PHP, 'install.php'), root).trim();
    const server = spawn(
      'php',
      ['-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', root, join(PHP, 'router.php')],
      {
        stdio: 'ignore',
        env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4', WP_ROOT: root },
        detached: true,
      },
    );
    processes.push(server);
    // Its workers are children of their own.
    server.once('exit', () => {
      try {
        if (server.pid) process.kill(-server.pid);
      } catch {
        // They have ended with it.
      }
    });
    await answers(`${origin}/wp-login.php`);
    return {
      version,
      themes,
      useTheme: (theme) => void run('php', '-d', 'display_errors=0', join(PHP, 'theme.php'), root, theme),
      publish: (role, title, content) => {
        const file = join(folder, 'content.html');
        writeFileSync(file, content);
        return run('php', '-d', 'display_errors=0', join(PHP, 'post.php'), root, role, title, file).trim();
      },
    };
  };
  try {
    const debian = await start('wp61', THEMES, (to) =>
      cpSync(DEBIAN, to, { recursive: true, dereference: true }),
    );
    const npm = await start('wp66', ['twentytwentyfour'], unpackFromNpm);
    return { blogs: [debian, npm], stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
