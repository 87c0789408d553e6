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
 * Brotli's effort, 0 to 11. The text files of one infographic take 65 ms with 5 and 4 s with 11, for 560 and 522 kB: too
 * long for sites of hundreds of infographics. Scripts and styles are few, whatever their number.
 */
const QUALITY = { code: 11, other: 5 };
/** Files that are the same for every infographic. */
const CODE = /\.(css|js)$/;
/** Bytes from which code takes too long as well: only the workshop's. */
const LARGE = 64_000;
/** Files that are compressed at a time. */
const AT_ONCE = 8;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Writes `<file>.br` and `<file>.gz`. */
async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  const quality = CODE.test(file) && content.length < LARGE ? QUALITY.code : QUALITY.other;
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
