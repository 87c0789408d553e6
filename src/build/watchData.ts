// Build: restarts the dev server when data/ changes, so that an editor sees the change everywhere on the pages.
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
        // Runs before Astro's own listener, which restarts the server for registered files: new files are registered in time.
        for (const event of ['add', 'change', 'unlink'] as const)
          watcher.on(event, (file: string) => {
            if (file.startsWith(folder) && file.endsWith('.json')) restartsServer(file);
          });
      },
    },
  };
}
