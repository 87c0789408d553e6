// Build: scripts as text. `import { code } from '../embed/some.ts?classic'` bundles that file into one classic script
// without imports, for places where modules cannot load.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { TARGETS } from './css.ts';

/** A bundled script and the style of its components. */
export interface ClassicScript {
  code: string;
  css: string;
}

/** The name of a bundle's own licence notice. */
const NOTICE_OF_BUNDLE = 'bundle-licences.md';
/** The licence notices of all bundles that this build has made. */
export const NOTICES_OF_BUNDLES: string[] = [];

/** Query at the end of an import that asks for a classic script. */
const CLASSIC_QUERY = '?classic';

/** Bundles a file into one classic script. Throws if Vite reports an error. */
export async function classicScript(entry: string): Promise<ClassicScript> {
  const bundle = await build({
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
      license: { fileName: NOTICE_OF_BUNDLE },
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  });
  // Only watch mode and several output formats return anything else.
  if (!('output' in bundle)) throw new Error(`Expected one bundle of ${entry}`);
  const text = (ending: string) =>
    bundle.output
      .filter(({ fileName }) => fileName.endsWith(ending))
      .map((file) => (file.type === 'chunk' ? file.code : String(file.source)))
      .join('')
      .trim();
  NOTICES_OF_BUNDLES.push(text(NOTICE_OF_BUNDLE));
  return { code: text('.js'), css: text('.css') };
}

/** The plugin that handles imports with `?classic`. */
export function classicScripts(): Plugin {
  const bundles = new Map<string, Promise<ClassicScript>>();
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
      const bundling = bundles.get(entry) ?? classicScript(entry);
      if (!this.meta.watchMode) bundles.set(entry, bundling);
      this.addWatchFile(entry);
      const { code, css } = await bundling;
      return {
        code: `export const code = ${JSON.stringify(code)}, css = ${JSON.stringify(css)};`,
        moduleType: 'js',
      };
    },
  };
}
