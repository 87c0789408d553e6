// Build: npm run build. Builds the site into a folder of its own and puts it in the place of dist/ when it is whole.
//   --keep <folder or address of the published site>   keeps the hashed files of its last builds
//   --lang <de or en>                                   the language of messages
import { readFileSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { build as buildSite } from 'astro';
import { toolLanguage } from '../dataset/toolLanguage.ts';
import { keepFiles } from './keep.ts';
import { Locked, takeLock } from './lock.ts';
import { mishap } from './mishaps.ts';
import { listen, progressLine } from './progress.ts';
import { BuildRefused, sentencesIn, type Sentences } from './sentences.ts';
import { buildSettings, removeStrayVariables } from './settings.ts';
import { cleanLeftovers, freshFolder, swap } from './swap.ts';
import { refuseSecondChange, refuseUnpublished } from './unpublished.ts';

/**
 * How much memory for JavaScript may grow before it is tidied up, in per cent of what is in use. By default V8 lets it grow to
 * several times as much where there is room: 1.9 GB with a thousand infographics, of which 0.5 GB are in use.
 */
const GROWTH = 30;

/** The folder of the published site, as it is called in messages. */
const DIST = 'dist';

/** The value of --keep. Throws BuildRefused for unknown options. */
function keepOption(args: string[], say: Sentences): string | undefined {
  try {
    const { values } = parseArgs({ args, options: { keep: { type: 'string' }, lang: { type: 'string' } } });
    if (values.keep === '') throw new BuildRefused(say.keepValue);
    return values.keep;
  } catch (error) {
    if (error instanceof BuildRefused) throw error;
    if (args.at(-1) === '--keep') throw new BuildRefused(say.keepValue);
    const unknown = args.find((arg) => !/^--(keep|lang)(=|$)/.test(arg)) ?? args.join(' ');
    throw new BuildRefused(say.option(unknown));
  }
}

/** The address in data/site.json, which the check has found to be one. */
function addressOfSite(): string {
  const { address } = JSON.parse(readFileSync(resolve('data/site.json'), 'utf8')) as { address: string };
  return address;
}

/** Takes the lock beside the published folder. Throws BuildRefused if another build has it. */
function lockBuild(published: string, say: Sentences): () => void {
  const lock = `${published}.lock`;
  try {
    return takeLock(lock);
  } catch (error) {
    if (error instanceof Locked) throw new BuildRefused(say.running(error.pid, relative('.', lock)));
    throw error;
  }
}

/** What an error means for who started the build: a sentence if it is expected, else all that is known of it. */
function explained(error: unknown, say: Sentences): string {
  if (error instanceof BuildRefused) return error.message;
  return mishap(error, say) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** Builds the site in the current folder; returns the exit code. */
async function run(args: string[], say: Sentences): Promise<number> {
  const published = resolve(DIST);
  const fresh = freshFolder(published);
  const line = progressLine(process.stdout, say);
  const print = (text: string) => {
    line.clear();
    process.stdout.write(`${text}\n`);
  };
  let release: (() => void) | undefined;
  const tidy = () => {
    // Nothing to remove before the lock is taken: the folder may be another build's.
    if (!release) return;
    try {
      rmSync(fresh, { recursive: true, force: true, maxRetries: 3 });
      release();
    } catch {
      // The next build cleans up.
    }
    release = undefined;
  };
  const fail = (error: unknown) => {
    line.clear();
    process.stderr.write(`${explained(error, say)}\n${say.untouched}\n`);
    tidy();
    return 1;
  };
  // What fails outside of the awaited build, such as a write nobody waits for, must not end in a stack either.
  process.on('uncaughtException', (error) => process.exit(fail(error)));
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.on(signal, () => {
      line.clear();
      process.stderr.write(`${say.stopped} ${say.untouched}\n`);
      tidy();
      process.exit(code);
    });

  const start = performance.now();
  try {
    const keep = keepOption(args, say);
    removeStrayVariables(process.env);
    buildSettings(process.env, addressOfSite(), say);
    const open = refuseUnpublished(resolve('data'), process.env, say);
    if (keep) await refuseSecondChange(open, keep, say);
    release = lockBuild(published, say);
    cleanLeftovers(published);
    print(say.bundling);
    let pages = 0;
    const stopListening = listen((step) => {
      if (step.stage === 'pages') pages = step.all;
      line.show(step);
    });
    await buildSite({ root: process.cwd(), outDir: fresh, logLevel: 'warn' });
    stopListening();
    line.clear();
    if (keep) print(await keepFiles(fresh, keep, say));
    swap(fresh, published);
    print(say.built(pages, Math.round((performance.now() - start) / 1000)));
    release();
    return 0;
  } catch (error) {
    return fail(error);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  const args = process.argv.slice(2);
  process.exit(await run(args, sentencesIn(toolLanguage(args, process.env))));
}
