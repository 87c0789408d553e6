// What is done to pages once all of them are built.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** A style or script with what stands in it. Groups: its name, its attributes, its text. */
export const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/;

/** Changes each built page, given as its whole text. */
export function builtPages(change: (html: string) => string): AstroIntegration {
  return {
    name: 'drei-stufen-built-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
          if (!file.endsWith('.html')) continue;
          const page = new URL(file, dir);
          writeFileSync(page, change(readFileSync(page, 'utf8')));
        }
      },
    },
  };
}
