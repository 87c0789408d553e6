// Embed layer, build time: scripts as text. `import script from '../embed/some.ts?classic'` bundles that file into one
// classic script that needs nothing else, for places where modules cannot load.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';
import { TARGETS } from './css.ts';

/** A bundled script and the style of its components. */
export interface ClassicScript {
  code: string;
  css: string;
}

const MARK = '?classic';

/** Bundles a file into one classic script. */
export async function classicScript(entry: string): Promise<ClassicScript> {
  const made = (await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [svelte()],
    css: { transformer: 'lightningcss', lightningcss: { targets: TARGETS } },
    build: {
      write: false,
      target: 'es2022',
      cssMinify: 'lightningcss',
      modulePreload: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const text = (ending: string) =>
    made.output
      .filter(({ fileName }) => fileName.endsWith(ending))
      .map((file) => (file.type === 'chunk' ? file.code : String(file.source)))
      .join('')
      .trim();
  return { code: text('.js'), css: text('.css') };
}

/** The plugin that gives `?classic` its meaning. */
export function classicScripts(): Plugin {
  const made = new Map<string, Promise<ClassicScript>>();
  return {
    name: 'drei-stufen:classic',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(MARK)) return null;
      const file = await this.resolve(source.slice(0, -MARK.length), importer, { skipSelf: true });
      return file && `${file.id}${MARK}`;
    },
    async load(id) {
      if (!id.endsWith(MARK)) return null;
      const entry = id.slice(0, -MARK.length);
      const bundling = made.get(entry) ?? classicScript(entry);
      if (!this.meta.watchMode) made.set(entry, bundling);
      this.addWatchFile(entry);
      const { code, css } = await bundling;
      return {
        code: `export const code = ${JSON.stringify(code)}, css = ${JSON.stringify(css)};`,
        moduleType: 'js',
      };
    },
  };
}
