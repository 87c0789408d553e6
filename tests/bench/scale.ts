// `npm run bench:scale`: builds sites of 1, 10, 100 and 300 infographics, each twice: first with all pictures to draw,
// then with nothing changed. Prints time per page and the most memory at one time.
// SIZES names other numbers of infographics ("1,10"); SMALL=1 takes the smallest complete ones; HEAP limits a build's
// memory for JavaScript, in MB; PROFILE=1 prints where the time goes, and takes memory of its own; KEEP=1 leaves sites and
// profiles where they are, and shows what builds say.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../fixtures/project.ts';
import { smallest, variants } from '../fixtures/variants.ts';
import { memoryOf } from './memory.ts';
import { PART_NAMES, parts, type Profile } from './profile.ts';

const SIZES = (process.env.SIZES ?? '1,10,100,300').split(',').map(Number);

/** One build as it was seen. */
interface Build {
  /** Pages of HTML, and all files but compressed copies. */
  pages: number;
  files: number;
  seconds: number;
  /** Seconds of processors, all threads and processes together. */
  cpu: number;
  /** The most memory that all processes held at one time, in MB; and the build process alone. */
  memory: number;
  alone: number;
  parts: Record<string, number>;
}

/** Every process of a build says at its end what it has used. */
const TELL =
  'data:text/javascript,' +
  encodeURIComponent(
    'process.on("exit",()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();process.stderr.write(`\\nused ${process.pid} ${maxRSS} ${userCPUTime+systemCPUTime}\\n`)})',
  );

/** Builds the site in a folder with its own cache of pictures. */
async function build(folder: string, name: string): Promise<Build> {
  const profiles = join(folder, `profile-${name}`);
  const flags = process.env.PROFILE
    ? ['--cpu-prof', '--cpu-prof-interval', '5000', '--cpu-prof-dir', profiles]
    : [];
  if (process.env.HEAP) flags.push(`--max-old-space-size=${process.env.HEAP}`);
  const start = performance.now();
  const child = spawn(process.execPath, [...flags, 'src/build/build.ts'], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: `--import=${TELL}`,
      PICTURE_CACHE: join(folder, 'pictures'),
    },
  });
  let said = '';
  let memory = 0;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += String(text);
      if (process.env.KEEP) process.stderr.write(text);
    });
  const watch = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid ?? -1))), 500);
  const status = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  const used = [...said.matchAll(/\nused (\d+) (\d+) (\d+)/g)].map((figures) => figures.map(Number));
  if (status !== 0 || used.length === 0) throw new Error(`The build failed.\n${said.slice(-4000)}`);
  const built = readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name),
  );
  const [profile] = process.env.PROFILE ? readdirSync(profiles) : [];
  return {
    pages: built.filter((entry) => entry.name.endsWith('.html')).length,
    files: built.length,
    seconds,
    cpu: used.reduce((sum, [, , , time = 0]) => sum + time, 0) / 1e6,
    memory,
    alone: (used.find(([, pid]) => pid === child.pid)?.[2] ?? 0) / 1024,
    parts: profile ? parts(JSON.parse(readFileSync(join(profiles, profile), 'utf8')) as Profile) : {},
  };
}

const rows: { count: number; state: string; built: Build }[] = [];
for (const count of SIZES) {
  const project = copyProject();
  // One infographic, and its variants.
  rmSync(join(project.folder, 'data/infographics/digital-intensity.json'));
  rmSync(join(project.folder, 'data/archive/digital-intensity'), { recursive: true });
  for (const [slug, infographic] of variants(count - 1))
    project.write(`infographics/${slug}.json`, process.env.SMALL ? smallest(infographic) : infographic);
  for (const state of ['cold', 'warm']) {
    rows.push({ count, state, built: await build(project.folder, state) });
    process.stderr.write(`${count} ${state}: ${JSON.stringify(rows.at(-1)?.built)}\n`);
  }
  if (process.env.KEEP) process.stderr.write(`${project.folder}\n`);
  else project.remove();
}

const table = (head: string[], body: (string | number)[][]) =>
  process.stdout.write(
    `\n| ${head.join(' | ')} |\n|${head.map(() => ' --: |').join('')}\n${body.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
  );
const perPage = ({ cpu, pages }: Build) => (cpu * 1000) / pages;
table(
  ['infographics', 'pictures', 'pages', 'files', 's', 'CPU s', 'CPU ms per page', 'to 10', 'CPU ms per further page', 'MB', 'MB alone'], // prettier-ignore
  rows.map(({ count, state, built }, index) => {
    const ten = rows.find((row) => row.count === 10 && row.state === state)?.built;
    const before = rows[index - 2]?.built;
    const further = before && ((built.cpu - before.cpu) * 1000) / (built.pages - before.pages);
    return [
      count,
      state === 'cold' ? 'drawn' : 'kept',
      built.pages,
      built.files,
      built.seconds.toFixed(1),
      built.cpu.toFixed(1),
      perPage(built).toFixed(1),
      ten ? (perPage(built) / perPage(ten)).toFixed(2) : '',
      further?.toFixed(1) ?? '',
      Math.round(built.memory),
      Math.round(built.alone),
    ];
  }),
);
if (process.env.PROFILE)
  table(
    ['seconds of', 'pictures', ...PART_NAMES],
    rows.map(({ count, state, built }) => [
      count,
      state === 'cold' ? 'drawn' : 'kept',
      ...PART_NAMES.map((name) => (built.parts[name] ?? 0).toFixed(1)),
    ]),
  );
