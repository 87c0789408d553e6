// Build: bundles a file into one classic script without imports.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { TARGETS } from './css.ts';

/** A bundled script, the style of its components, and the licence notice of the packages in it. */
export interface ClassicBundle {
  code: string;
  css: string;
  notice: string;
}

/** The name of a bundle's own licence notice. */
const NOTICE_OF_BUNDLE = 'bundle-licences.md';

/** Bundles a file into one classic script. Throws if Vite reports an error. */
export async function classicBundle(entry: string): Promise<ClassicBundle> {
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
  return { code: text('.js'), css: text('.css'), notice: text(NOTICE_OF_BUNDLE) };
}
