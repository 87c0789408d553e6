import svelte from '@astrojs/svelte';
import { defineConfig, fontProviders } from 'astro/config';
import { classicScripts } from './src/build/classicScripts.ts';
import { CSS_TARGET, TARGETS } from './src/build/css.ts';
import { leastPolicy } from './src/build/leastPolicy.ts';
import { licences, NOTICE } from './src/build/licences.ts';
import { plainImports } from './src/build/plainImports.ts';
import { precompress } from './src/build/precompress.ts';
import { widgetAssets } from './src/build/widgetAssets.ts';
import { watchData } from './src/build/watchData.ts';
import { webFonts } from './src/build/webFonts.ts';
import site from './data/site.json' with { type: 'json' };

const { serif, sans } = await webFonts(`${process.cwd()}/data`);

export default defineConfig({
  site: process.env.SITE_URL || site.address,
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'ignore',
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [classicScripts(), plainImports(), widgetAssets()],
    css: { transformer: 'lightningcss', lightningcss: { targets: TARGETS } },
    build: {
      cssMinify: 'lightningcss',
      // The minifier reads this, not the targets above, and would write newer syntax again.
      cssTarget: CSS_TARGET,
      license: { fileName: NOTICE },
    },
  },
  integrations: [svelte(), licences(), leastPolicy(), precompress(), watchData()],
  scopedStyleStrategy: 'class',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Fraunces',
      cssVariable: '--font-serif',
      fallbacks: ['Like Fraunces', 'Georgia', 'serif'],
      optimizedFallbacks: false,
      options: { variants: [{ src: [serif], weight: 600, style: 'normal' }] },
    },
    {
      provider: fontProviders.local(),
      name: 'Figtree',
      cssVariable: '--font-sans',
      fallbacks: ['Like Figtree', 'Helvetica Neue', 'sans-serif'],
      optimizedFallbacks: false,
      options: { variants: [{ src: [sans], weight: '400 700', style: 'normal' }] },
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
