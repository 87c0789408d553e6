// Build: the licence notice of third-party code and fonts. Vite writes the part on the pages' scripts; what only classic
// scripts have, such as the workshop's, and the fonts are added here.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { FONT_PACKAGES } from '../fonts/cut.ts';
import { noticesOfBundles } from './classicScripts.ts';
import { CONTENTS, contentsList } from './contents.ts';

/** Name of the notice at the site's root; Vite's `build.license` creates it. */
export const NOTICE = 'licences.txt';

const require = createRequire(import.meta.url);

/** The section on an installed package: name, version, licence and the licence's text. */
function noticeSection(name: string): string {
  const manifest = require.resolve(`${name}/package.json`);
  const { version, license } = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
  return `\n## ${name} - ${version} (${license})\n\n${readFileSync(join(dirname(manifest), 'LICENSE'), 'utf8').trim()}\n`;
}

/** The sections of notices on packages that a notice does not name yet, each once. */
export function missingSections(notice: string, others: readonly string[]): string[] {
  const headOf = (section: string) => section.split('\n', 1)[0] ?? '';
  const named = new Set(notice.split('\n').filter((line) => line.startsWith('## ')));
  return others
    .flatMap((text) => text.split(/^(?=## )/m))
    .filter((section) => {
      const isNew = section.startsWith('## ') && !named.has(headOf(section));
      named.add(headOf(section));
      return isNew;
    });
}

/** The integration that appends the fonts to the licence notice after the build, and lists all that it names. */
export function licences(): AstroIntegration {
  return {
    name: 'drei-stufen-licences',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const notice = new URL(NOTICE, dir);
        for (const section of missingSections(readFileSync(notice, 'utf8'), noticesOfBundles()))
          appendFileSync(notice, `\n${section.trim()}\n`);
        for (const name of FONT_PACKAGES) appendFileSync(notice, noticeSection(name));
        writeFileSync(new URL(CONTENTS, dir), contentsList(readFileSync(notice, 'utf8')));
      },
    },
  };
}
