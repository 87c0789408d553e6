// A green run proves that the published folder stays whole when builds are killed, run at once or have no room, that
// damaged caches are mended, and (full run) that the next build cleans up and two folders give the same bytes. It does not
// prove what a loss of power does.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest';
import { copyProject, type Project } from '../fixtures/project.ts';
import { sweep } from '../size.ts';
import { contents, emptyFolder } from './folder.ts';

/** Milliseconds that a build may take on a busy machine. */
const LONG = 300_000;

let project: Project;
beforeAll(() => {
  project = copyProject();
});
afterAll(() => project.remove());

const COMMAND = 'src/build/build.ts';
const env = (more: Record<string, string> = {}) => ({
  ...process.env,
  NODE_ENV: 'production',
  LC_ALL: 'C',
  ...more,
});

/** Runs the build command in a folder; returns its exit code and what it said. */
function build(folder: string, more: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND], { cwd: folder, env: env(more), encoding: 'utf8' }); // prettier-ignore
  return { status, said: stdout + stderr };
}

/** Starts the build command in the project; `ended` gives its exit code and what it said. */
function start() {
  const child = spawn(process.execPath, [COMMAND], { cwd: project.folder, env: env() });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += String(text)));
  const ended = new Promise<{ status: number | null; said: string }>((done) =>
    child.once('close', (status) => done({ status, said })),
  );
  return { child, ended };
}

const dist = () => join(project.folder, 'dist');
/** What stands beside dist and has to do with it. */
const leftovers = () => readdirSync(project.folder).filter((name) => name.startsWith('dist.'));
/** Whether a path of the project is no output of a build. */
const isSource = (path: string) => !/[/\\](dist|dist\.[^/\\]*|\.astro)$/.test(path);
/** The room that the project's own files take on a disk, in kB. */
function blocks(folder: string): number {
  const inside = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(isSource);
  const sizes = inside.map((path) => {
    const entry = lstatSync(path);
    return entry.isDirectory() ? 4 + blocks(path) : 4 * Math.ceil(entry.size / 4096);
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
/** Puts a folder in the place of dist that is no build, to see whether it is touched. */
function publish(text: string): void {
  rmSync(dist(), { recursive: true, force: true });
  mkdirSync(dist());
  writeFileSync(join(dist(), 'index.html'), text);
}

/** Kills builds, each at a random moment of these milliseconds, and sees that what was published is untouched. */
async function killBuilds(rounds: number, within: number): Promise<void> {
  publish('published');
  const before = contents(dist());
  for (let round = 0; round < rounds; round += 1) {
    const { child, ended } = start();
    const after = Math.round(300 + Math.random() * within);
    const early = await Promise.race([ended, wait(after)]);
    child.kill('SIGKILL');
    await ended;
    // A build that was faster has published something whole.
    if (early) {
      expect(early).toMatchObject({ status: 0 });
      expect(existsSync(join(dist(), 'sitemap.xml'))).toBe(true);
      publish('published');
    } else expect(contents(dist()), `killed after ${after} ms`).toEqual(before);
  }
}

describe('the published folder', () => {
  sweep('stays as it is when a build is killed', { timeout: LONG }, async () => {
    await killBuilds(1, 2500);
    leftovers().forEach((name) => rmSync(join(project.folder, name), { recursive: true }));
  });

  sweep(
    'stays as it is when ten builds are killed, and the next one cleans up',
    { timeout: LONG },
    async () => {
      await killBuilds(10, 6000);
      expect(build(project.folder)).toMatchObject({ status: 0 });
      expect(leftovers()).toEqual([]);
      expect(readFileSync(join(dist(), 'index.html'), 'utf8')).toMatch(/<\/html>\s*$/);
      expect(existsSync(join(dist(), 'sitemap.xml'))).toBe(true);
    },
  );

  sweep('is built by one build of two, and the other says so', { timeout: LONG }, async () => {
    publish('published');
    const both = [start().ended, start().ended];
    const [one, other] = (await Promise.all(both)).sort((a, b) => Number(a.status) - Number(b.status));
    expect(one).toMatchObject({ status: 0 });
    expect(other).toMatchObject({ status: 1 });
    expect(other?.said).toMatch(/^Another build is running here \(process \d+\)\. Wait until it has ended/);
    expect(other?.said).not.toContain('    at ');
    expect(existsSync(join(dist(), 'sitemap.xml'))).toBe(true);
    expect(leftovers()).toEqual([]);
  });

  sweep('stays as it is when a build is stopped, which leaves nothing', { timeout: LONG }, async () => {
    publish('published');
    const { child, ended } = start();
    while (leftovers().length === 0 && child.exitCode === null) await wait(20);
    await wait(500);
    child.kill('SIGTERM');
    const { status, said } = await ended;
    expect(status).toBe(143);
    expect(said).toContain('The build was stopped. dist/ is as it was before.');
    expect(readFileSync(join(dist(), 'index.html'), 'utf8')).toBe('published');
    expect(leftovers()).toEqual([]);
  });

  sweep('stays as it is when a setting is wrong', () => {
    publish('published');
    const { status, said } = build(project.folder, { SITE_URL: 'ftp://example.org' });
    expect(status).toBe(1);
    expect(said).toBe(
      'SITE_URL is "ftp://example.org". Expected an address with https:// or http://.\ndist/ is as it was before.\n',
    );
    expect(readFileSync(join(dist(), 'index.html'), 'utf8')).toBe('published');
  });

  // Full while scripts are written, and while pages are.
  for (const [room, when] of [
    [600, 'scripts'],
    [6000, 'pages'],
  ] as const)
    sweep(`stays as it is when the disk has no room for ${when}`, { timeout: LONG }, ({ skip }) => {
      const small = emptyFolder();
      const size = `size=${blocks(project.folder) + room}k`;
      if (spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', small]).status !== 0)
        skip('needs to mount');
      onTestFinished(() => void spawnSync('umount', [small]));
      cpSync(project.folder, small, { recursive: true, filter: isSource, verbatimSymlinks: true });
      mkdirSync(join(small, 'dist'));
      writeFileSync(join(small, 'dist/index.html'), 'published');
      const { status, said } = build(small);
      expect(said).toMatch(
        /The disk has no room for .+\. Make room, then start again\.\ndist\/ is as it was before\./,
      );
      expect(said).not.toContain('    at ');
      expect(status).toBe(1);
      expect(contents(join(small, 'dist'))).toHaveProperty(['index.html']);
      expect(readdirSync(small).filter((name) => name.startsWith('dist.'))).toEqual([]);
    });
});

sweep('a variable of Astro’s own changes nothing', { timeout: LONG }, () => {
  expect(build(project.folder)).toMatchObject({ status: 0 });
  const before = contents(dist());
  expect(build(project.folder, { SITE: 'nonsense', BASE_URL: '/x', DEV: '1' })).toMatchObject({ status: 0 });
  expect(contents(dist())).toEqual(before);
});

sweep('damaged caches are mended: the same site is built', { timeout: LONG }, () => {
  const cache = emptyFolder();
  const own = { BUILD_CACHE: cache };
  expect(build(project.folder, own)).toMatchObject({ status: 0 });
  const before = contents(dist());
  const kept = [cache, join(project.folder, '.astro/cache')].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const files = kept.filter((path) => /\.(html|png|svg|ttf|woff2)$/.test(path));
  expect(files.length).toBeGreaterThan(40);
  for (const [index, path] of files.entries())
    truncateSync(path, index % 2 ? 0 : Math.floor(statSync(path).size / 2));
  expect(build(project.folder, own)).toMatchObject({ status: 0 });
  expect(contents(dist())).toEqual(before);
});

sweep('two folders give the same bytes, and Astro’s own command does, too', { timeout: LONG }, () => {
  // With packages of its own: links lead back to the same folder.
  const far = join(emptyFolder(), 'another/longer/name');
  cpSync(project.folder, far, {
    recursive: true,
    filter: (path) => isSource(path) && !path.endsWith('node_modules'),
  });
  const packages = join(far, 'node_modules');
  if (spawnSync('cp', ['-al', resolve('node_modules'), packages]).status !== 0) {
    rmSync(packages, { recursive: true, force: true });
    execFileSync('cp', ['-a', resolve('node_modules'), packages]);
  }
  expect(build(project.folder)).toMatchObject({ status: 0 });
  expect(build(far)).toMatchObject({ status: 0 });
  const before = contents(dist());
  expect(contents(join(far, 'dist'))).toEqual(before);
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { cwd: far, env: env(), stdio: 'pipe' }); // prettier-ignore
  expect(contents(join(far, 'dist'))).toEqual(before);
});
