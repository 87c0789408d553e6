// Build: takes hashes out of a page's content security policy (CSP) that nothing in the page has. Astro allows on every
// page the scripts and styles of all pages: 17 hashes, which take 0.6 kB (Brotli) of an article.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cspHash } from './csp.ts';

/** The page with only those hashes in its policy that belong to one of its inline scripts and styles. */
export function withLeastPolicy(html: string): string {
  const inline = html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g);
  const needed = new Set<string>([...inline].map(([, , text = '']) => cspHash(text)));
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) =>
    policy.replace(/ '(sha256-[^']+)'/g, (source, hash: string) => (needed.has(hash) ? source : '')),
  );
}

/** The integration that does this to all pages once they are built. It stands before those that copy pages. */
export function leastPolicy(): AstroIntegration {
  return {
    name: 'drei-stufen-least-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of await readdir(folder, { recursive: true })) {
          if (!name.endsWith('.html')) continue;
          const file = join(folder, name);
          await writeFile(file, withLeastPolicy(await readFile(file, 'utf8')));
        }
      },
    },
  };
}
