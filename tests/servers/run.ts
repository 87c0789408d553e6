// Debian's nginx and Caddy, started with the examples of docs/servers on the built site.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST } from '../e2e/browser.ts';

/** A running web server. */
export interface RunningServer {
  origin: string;
  stop: () => Promise<void>;
}

/** The packages that are missing, by the program that they bring. */
export function missingPrograms(programs: readonly string[]): string[] {
  return programs.filter((program) => spawnSync('which', [program]).status !== 0);
}

/** A free loopback port. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });
}

/** Waits until a server answers; throws after ten seconds. */
export async function answers(origin: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(origin).catch(() => null);
    if (answer) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Nothing answers at ${origin}`);
}

async function running(process: ChildProcess, origin: string, folder: string): Promise<RunningServer> {
  const ended = new Promise((resolve) => process.once('exit', resolve));
  const stop = async () => {
    process.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await answers(origin).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { origin, stop };
}

/** An example for the built site, copied into a folder, with a frame in a language with a region. */
function example(name: string, folder: string): string {
  const site = join(folder, 'site');
  cpSync(DIST, site, { recursive: true });
  mkdirSync(join(site, 'pt-BR/embed/any'), { recursive: true });
  writeFileSync(join(site, 'pt-BR/embed/any/index.html'), '<!doctype html><title>A frame</title>');
  return readFileSync(`docs/servers/${name}`, 'utf8').replace('/srv/dist', site);
}

/** Starts nginx with the example; with Brotli where its module is installed. */
export async function startNginx(): Promise<RunningServer & { brotli: boolean }> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const module = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  const brotli = existsSync(module);
  const server = example('nginx.conf', folder).replace('listen 80;', `listen 127.0.0.1:${port};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const config = `${brotli ? `load_module ${module};\n` : ''}pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  ${brotli ? server.replace('# brotli_static on;', 'brotli_static on;') : server}
}
`;
  writeFileSync(join(folder, 'nginx.conf'), config);
  // Its workers must read the site, wherever that is.
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-g', `${user}daemon off;`], {
    stdio: 'ignore',
  });
  return { brotli, ...(await running(nginx, `http://127.0.0.1:${port}`, folder)) };
}

/** Starts Caddy with the example. */
export async function startCaddy(): Promise<RunningServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
  const site = example('Caddyfile', folder).replace(':80 {', `http://127.0.0.1:${port} {`);
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const caddy = spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
    stdio: 'ignore',
    env,
  });
  return running(caddy, `http://127.0.0.1:${port}`, folder);
}
