import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { classicScripts } from './src/build/classicScripts.ts';
import { CSS_TARGET, TARGETS } from './src/build/css.ts';
import { buildFiles } from './src/build/buildFiles.ts';
import { licences, NOTICE } from './src/build/licences.ts';
import { eachPage } from './src/build/pages.ts';
import { plainImports } from './src/build/plainImports.ts';
import { precompress } from './src/build/precompress.ts';
import { buildSettings, removeStrayVariables } from './src/build/settings.ts';
import { unchangedPages } from './src/build/unchanged.ts';
import { widgetAssets } from './src/build/widgetAssets.ts';
import { watchData } from './src/build/watchData.ts';
import { freshFonts, givenFonts, webFonts } from './src/build/webFonts.ts';
import { workshopServer } from './src/editor/workshopServer.ts';
import site from './data/site.json' with { type: 'json' };

removeStrayVariables(process.env);
const { site: address, base } = buildSettings(process.env, site.address);
const { serif, sans } = await webFonts(`${process.cwd()}/data`);

export default defineConfig({
  site: address,
  base,
  // Not beside the packages, which several copies of the project may share.
  cacheDir: '.astro/cache',
  trailingSlash: 'ignore',
  markdown: { syntaxHighlight: false },
  vite: {
    // No .env files: settings are variables of the build alone.
    envDir: false,
    plugins: [classicScripts(), plainImports(), widgetAssets()],
    css: { transformer: 'lightningcss', lightningcss: { targets: TARGETS } },
    build: {
      cssMinify: 'lightningcss',
      // The minifier reads this, not the targets above, and would write newer syntax again.
      cssTarget: CSS_TARGET,
      license: { fileName: NOTICE },
    },
  },
  integrations: [
    freshFonts(),
    svelte(),
    eachPage(),
    unchangedPages([serif, sans]),
    licences(),
    buildFiles(),
    precompress(),
    watchData(),
    workshopServer(site.languages.map(({ code }) => code)),
  ],
  scopedStyleStrategy: 'class',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  fonts: [
    {
      provider: givenFonts(),
      name: 'Fraunces',
      cssVariable: '--font-serif',
      optimizedFallbacks: false,
      options: { url: serif, weight: '600' },
    },
    {
      provider: givenFonts(),
      name: 'Figtree',
      cssVariable: '--font-sans',
      optimizedFallbacks: false,
      options: { url: sans, weight: '400 700' },
    },
  ],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "frame-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        // Text becomes markup or code nowhere, except in the one policy by which Svelte makes its own templates.
        "require-trusted-types-for 'script'",
        'trusted-types svelte-trusted-html',
      ],
    },
  },
});
