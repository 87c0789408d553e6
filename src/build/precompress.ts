// Build: compressed copies of text files, for web servers that send them as they are (docs/servers).
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { tell } from './progress.ts';

const TEXT = /\.(html|css|js|json|csv|svg|xml|txt|webmanifest)$/;
/**
 * Brotli's effort, 0 to 11. A frame of 120 kB takes 25 ms with 5 and 400 ms with 11, for 21.8 and 19.6 kB: too long for
 * sites of hundreds of infographics. Small files take no time.
 */
const QUALITY = { small: 11, large: 5 };
/** Bytes from which a file is large. */
const LARGE = 16_000;
/** Files that are compressed at a time. */
const AT_ONCE = 8;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Writes `<file>.br` and `<file>.gz`. */
async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  const quality = content.length < LARGE ? QUALITY.small : QUALITY.large;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await writeFile(`${file}.br`, await brotli(content, { params }));
  await writeFile(`${file}.gz`, await zip(content));
}

/** Compresses those of these files that are text. */
export async function compressFiles(paths: readonly string[]): Promise<void> {
  const files = paths.filter((path) => TEXT.test(path));
  for (let start = 0; start < files.length; start += AT_ONCE) {
    await Promise.all(files.slice(start, start + AT_ONCE).map(compress));
    tell({ stage: 'files', done: Math.min(start + AT_ONCE, files.length), all: files.length });
  }
}

/** The integration that writes compressed copies beside all text files once the site is built. It stands last. */
export function precompress(): AstroIntegration {
  return {
    name: 'drei-stufen-precompress',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const names = await readdir(folder, { recursive: true });
        await compressFiles(names.map((name) => join(folder, name)));
      },
    },
  };
}
