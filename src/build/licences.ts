// The licence notice of what the site carries of others: Vite writes it for the scripts, the typefaces are added here.
import { appendFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { FONT_PACKAGES } from '../fonts/cut.ts';

/** The file's name at the site's root; `build.license` of Vite begins it. */
export const NOTICE = 'licences.txt';

const require = createRequire(import.meta.url);

/** A part of the notice: name, version and licence of an installed package, and its licence's text. */
function notice(name: string): string {
  const manifest = require.resolve(`${name}/package.json`);
  const { version, license } = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
  return `\n## ${name} - ${version} (${license})\n\n${readFileSync(join(dirname(manifest), 'LICENSE'), 'utf8').trim()}\n`;
}

/** Adds the typefaces to the licence notice once the site is built. */
export function licences(): AstroIntegration {
  return {
    name: 'drei-stufen-licences',
    hooks: {
      'astro:build:done': ({ dir }) => {
        for (const name of FONT_PACKAGES) appendFileSync(new URL(NOTICE, dir), notice(name));
      },
    },
  };
}
