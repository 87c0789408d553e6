// Build: scripts as text. `import { code } from '../embed/some.ts?classic'` bundles that file into one classic script
// without imports, for places where modules cannot load. A process of its own bundles them.
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { ClassicBundle } from './classicBundle.ts';

/** What the bundling process answers. */
export type Bundled = { entry: string } & ({ bundle: ClassicBundle } | { error: string });

/** The licence notices of all bundles that this build has made, by their file. */
const notices = new Map<string, string>();

/** The licence notices of all bundles that this build has made. */
export function noticesOfBundles(): string[] {
  return [...notices].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, notice]) => notice);
}

/** Query at the end of an import that asks for a classic script. */
const CLASSIC_QUERY = '?classic';

let bundler: ChildProcess | undefined;
/** How many scripts the process has not bundled yet; with the last one, it is ended. */
let open = 0;

/** Bundles a file in the bundling process, which is started if there is none. Throws if Vite reports an error. */
async function bundled(entry: string): Promise<ClassicBundle> {
  const child = (bundler ??= fork(join(process.cwd(), 'src/build/bundler.ts'), { execArgv: [] }));
  child.setMaxListeners(0);
  open += 1;
  try {
    return await new Promise((resolve, reject) => {
      const ended = () =>
        reject(new Error(`The process that bundles scripts ended before ${entry} was done.`));
      const answered = (answer: Bundled) => {
        if (answer.entry !== entry) return;
        child.off('exit', ended).off('message', answered);
        if ('bundle' in answer) resolve(answer.bundle);
        else reject(new Error(answer.error));
      };
      child.on('exit', ended).on('message', answered);
      child.send(entry);
    });
  } finally {
    open -= 1;
    if (open === 0) {
      bundler = undefined;
      if (child.connected) child.disconnect();
    }
  }
}

/** The plugin that handles imports with `?classic`. */
export function classicScripts(): Plugin {
  const bundles = new Map<string, Promise<ClassicBundle>>();
  return {
    name: 'drei-stufen:classic',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(CLASSIC_QUERY)) return null;
      const file = await this.resolve(source.slice(0, -CLASSIC_QUERY.length), importer, { skipSelf: true });
      return file && `${file.id}${CLASSIC_QUERY}`;
    },
    async load(id) {
      if (!id.endsWith(CLASSIC_QUERY)) return null;
      const entry = id.slice(0, -CLASSIC_QUERY.length);
      const bundling = bundles.get(entry) ?? bundled(entry);
      if (!this.meta.watchMode) bundles.set(entry, bundling);
      this.addWatchFile(entry);
      const { code, css, notice } = await bundling;
      notices.set(entry, notice);
      return {
        code: `export const code = ${JSON.stringify(code)}, css = ${JSON.stringify(css)};`,
        moduleType: 'js',
      };
    },
  };
}
