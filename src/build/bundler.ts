// Build: the process of bundling classic scripts. It ends with its last one, since a bundler's memory is never given back.
import { classicBundle } from './classicBundle.ts';
import type { Bundled } from './classicScripts.ts';

process.on('message', (entry: string) => {
  const answer = (bundled: Bundled) => process.send?.(bundled);
  classicBundle(entry).then(
    (bundle) => answer({ entry, bundle }),
    (error: unknown) => answer({ entry, error: error instanceof Error ? error.message : String(error) }),
  );
});
