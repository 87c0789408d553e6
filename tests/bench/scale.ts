// `npm run bench:scale`: builds sites of 1, 10, 100 and 300 infographics, each twice: first with all pictures to draw,
// then with nothing changed. Prints time per page, memory, and where the time goes, from a profile of each build.
// SIZES names other numbers of infographics ("1,10"); HEAP limits a build's memory for JavaScript, in MB; KEEP=1
// leaves sites and profiles where they are.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../fixtures/project.ts';
import { variants } from '../fixtures/variants.ts';

const SIZES = (process.env.SIZES ?? '1,10,100,300').split(',').map(Number);

/** Parts of a build by the names of their functions. The innermost named one counts. */
const PARTS: Record<string, RegExp> = {
  'check, load': /^(loadData|inspectData)$/,
  geometry: /^(drawing|wideLayout|tallLayout|drawingRules)$/,
  'pictures: compose': /^(picture|compose|pictureWords|embeddedFonts)$/,
  'pictures: draw': /^(png|rasterise|withTexts)$/,
  figures: /^(barsPlot|stripsPlot)$/,
  sitemap: /^(listedPage|sitemapXml)$/,
  memory: /^\(garbage collector\)$/,
  waiting: /^\(idle\)$/,
};
/** Built code of the site that is none of these, and what is neither: bundling, compiling, starting, writing files. */
const PAGES = 'HTML';
const REST = 'bundle, start';

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** Seconds of each part of a build. */
function parts({ nodes, samples, timeDeltas }: Profile): Record<string, number> {
  const frames = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const partOf = (sample: number): string => {
    let site = false;
    for (let at: number | undefined = sample; at !== undefined; at = callers.get(at)) {
      const { functionName, url } = frames.get(at)!;
      const name = functionName.replace(/\$\d+$/, '');
      const part = Object.keys(PARTS).find((key) => PARTS[key]!.test(name));
      if (part) return part;
      site ||= url.includes('/.prerender/');
    }
    return site ? PAGES : REST;
  };
  const known = new Map(nodes.map(({ id }) => [id, partOf(id)]));
  const seconds: Record<string, number> = {};
  samples.forEach((sample, index) => {
    const part = known.get(sample)!;
    seconds[part] = (seconds[part] ?? 0) + timeDeltas[index]! / 1e6;
  });
  return seconds;
}

/** One build as it was seen. */
interface Build {
  pages: number;
  seconds: number;
  /** Seconds of processors, all threads together. */
  cpu: number;
  /** The most memory that each process ever held, added up, in MB. */
  memory: number;
  parts: Record<string, number>;
}

/** Every process of a build says at its end what it has used. */
const TELL =
  'data:text/javascript,' +
  encodeURIComponent(
    'process.on("exit",()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();process.stderr.write(`\\nused ${maxRSS} ${userCPUTime+systemCPUTime}\\n`)})',
  );

/** Builds the site in a folder with its own cache of pictures. */
function build(folder: string, name: string): Build {
  const profiles = join(folder, `profile-${name}`);
  const flags = ['--cpu-prof', '--cpu-prof-interval', '5000', '--cpu-prof-dir', profiles];
  if (process.env.HEAP) flags.push(`--max-old-space-size=${process.env.HEAP}`);
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [...flags, join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: `--import=${TELL}`, PICTURE_CACHE: join(folder, 'pictures') },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const used = [...stderr.matchAll(/\nused (\d+) (\d+)/g)];
  const sum = (index: number) => used.reduce((total, figures) => total + Number(figures[index]), 0);
  if (status !== 0 || used.length === 0)
    throw new Error(`The build failed.\n${stdout.slice(-2000)}\n${stderr.slice(-4000)}`);
  const [profile] = readdirSync(profiles);
  return {
    pages: readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    ).length,
    seconds,
    cpu: sum(2) / 1e6,
    memory: sum(1) / 1024,
    parts: parts(JSON.parse(readFileSync(join(profiles, profile!), 'utf8')) as Profile),
  };
}

const rows: { count: number; state: string; built: Build }[] = [];
for (const count of SIZES) {
  const project = copyProject();
  for (const [slug, infographic] of variants(count - 1))
    project.write(`infographics/${slug}.json`, infographic);
  for (const state of ['cold', 'warm']) {
    rows.push({ count, state, built: build(project.folder, state) });
    process.stderr.write(`${count} ${state}: ${Math.round(rows.at(-1)!.built.seconds)} s\n`);
  }
  if (process.env.KEEP) process.stderr.write(`${project.folder}\n`);
  else project.remove();
}

const table = (head: string[], body: (string | number)[][]) =>
  process.stdout.write(
    `\n| ${head.join(' | ')} |\n|${head.map(() => ' --: |').join('')}\n${body.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
  );
const perPage = ({ seconds, pages }: Build) => (seconds * 1000) / pages;
table(
  ['infographics', 'pictures', 'pages', 's', 'CPU s', 'ms per page', 'to 10', 'ms per further page', 'MB'],
  rows.map(({ count, state, built }, index) => {
    const ten = rows.find((row) => row.count === 10 && row.state === state)?.built;
    const before = rows[index - 2]?.built;
    const further = before && ((built.seconds - before.seconds) * 1000) / (built.pages - before.pages);
    return [
      count,
      state === 'cold' ? 'drawn' : 'kept',
      built.pages,
      built.seconds.toFixed(1),
      built.cpu.toFixed(1),
      perPage(built).toFixed(1),
      ten ? (perPage(built) / perPage(ten)).toFixed(2) : '',
      further?.toFixed(1) ?? '',
      Math.round(built.memory),
    ];
  }),
);
const names = [...Object.keys(PARTS), PAGES, REST];
table(
  ['seconds of', 'pictures', ...names],
  rows.map(({ count, state, built }) => [
    count,
    state === 'cold' ? 'drawn' : 'kept',
    ...names.map((name) => (built.parts[name] ?? 0).toFixed(1)),
  ]),
);
