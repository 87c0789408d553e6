// For editors: a change in data/ restarts the dev server, so that page, table, sentences and downloads all follow.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The integration that watches every file in data/. */
export function watchData(): AstroIntegration {
  return {
    name: 'watch-data',
    hooks: {
      'astro:config:setup': ({ command, config, addWatchFile }) => {
        if (command !== 'dev') return;
        const folder = new URL('data/', config.root);
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (file.endsWith('.json')) addWatchFile(fileURLToPath(new URL(file, folder)));
        }
      },
    },
  };
}
