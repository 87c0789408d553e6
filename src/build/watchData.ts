// For editors: a change in data/ restarts the dev server, so that page, table, sentences and downloads all follow.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The integration that restarts the dev server when a JSON file in data/ is added, changed or removed. */
export function watchData(): AstroIntegration {
  let folder: string;
  let restartsServer: (file: string) => void;
  return {
    name: 'watch-data',
    hooks: {
      'astro:config:setup': ({ config, addWatchFile }) => {
        folder = fileURLToPath(new URL('data/', config.root));
        restartsServer = addWatchFile;
      },
      'astro:server:setup': ({ server: { watcher } }) => {
        // Astro asks after this whether the file is one that restarts the server: also one that is new is, then.
        for (const event of ['add', 'change', 'unlink'] as const)
          watcher.on(event, (file) => {
            if (file.startsWith(folder) && file.endsWith('.json')) restartsServer(file);
          });
      },
    },
  };
}
