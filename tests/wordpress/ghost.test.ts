// A green run proves that Ghost 6 makes a bookmark of our addresses, as it does of all sites it does not know, and that
// in the styles of Casper and Source the snippets and the HTML of oEmbed answers (which Ghost took over until it grew
// careful) are shown whole. The pages around are made after the themes' templates. SHOTS names a folder for screenshots.
import { afterAll, describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { FRAME_HEIGHT } from '../../src/embed/promisedHeight.ts';
import { snippet, SNIPPET_DEFAULTS } from '../../src/embed/snippets.ts';
import { siteAddresses } from '../../src/site/addresses.ts';
import { browser } from '../e2e/built.ts';
import { chartFrames, openHost, serveHost } from '../e2e/hosts.ts';
import { publishSite } from '../e2e/published.ts';
import { fetchGhost, GHOST_THEMES, ghostOembed, ghostStyle, type GhostTheme } from './ghost.ts';

fetchGhost();
const { site: settings } = loadData('data');
const front = settings.front;
const site = await publishSite();
const files: Record<string, string> = {};
const host = await serveHost(files);
afterAll(() => Promise.all([site.close(), host.close()]));

const addresses = siteAddresses(settings, '/', site.origin);
const article = addresses.absolute(addresses.article(front, 'en'));
const answer = (await (await fetch(site.origin + addresses.oembed(front, 'en'))).json()) as { html: string };
const of = {
  slug: front,
  lang: 'en',
  first: false,
  title: 'A chart',
  site: `${site.origin}/`,
  article,
  frame: addresses.absolute(addresses.frame(front, 'en')),
  picture: { address: addresses.absolute(addresses.picture(front, 'en', 'png')), alt: '14 of 100.' },
};
const loader = `${site.origin}/embed.js`;

/** What Ghost writes into a post for each card. */
const CARDS = {
  'the embed card': `<figure class="kg-card kg-embed-card">${answer.html}</figure>`,
  'the HTML card with an iframe': `<!--kg-card-begin: html-->${snippet('iframe', of, SNIPPET_DEFAULTS, loader)}<!--kg-card-end: html-->`,
  'the HTML card with an element': `<!--kg-card-begin: html-->${snippet('element', of, SNIPPET_DEFAULTS, loader)}<!--kg-card-end: html-->`,
};

test('Ghost makes a bookmark of a page with an answer of the type "rich"', async () => {
  const html = await (await fetch(article)).text();
  expect(html).toContain('application/json+oembed');
  const asked: string[] = [];
  expect(await ghostOembed(asked)(article, html)).toBe(undefined);
  expect(asked).toEqual([addresses.absolute(addresses.oembed(front, 'en'))]);
});

const themes = Object.keys(GHOST_THEMES) as GhostTheme[];
describe.each(themes)('in %s', (theme) => {
  describe.each(Object.entries(CARDS))('%s', (card, html) => {
    test.each([390, 1280])('shows the chart whole and alone, at %i px', async (width) => {
      files['/screen.css'] = ghostStyle(theme);
      const post = GHOST_THEMES[theme](`<p>Before the chart.</p>${html}<p id="after">After the chart.</p>`);
      files['/post'] =
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Ghost</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/screen.css"></head><body class="post-template">${post}</body></html>`;
      const { page, close } = await openHost(browser, `${host.origin}/post`, {
        viewport: { width, height: 1200 },
        colorScheme: 'dark',
      });
      const [frame] = await chartFrames(page, site.origin);
      const seen = () =>
        page.evaluate(() => {
          const iframe = document.querySelector('iframe');
          const box = iframe?.getBoundingClientRect();
          const column = document.querySelector('#after')?.getBoundingClientRect();
          const quote = document.querySelector('blockquote');
          return {
            height: iframe?.clientHeight,
            fills:
              box && column
                ? Math.abs(box.left - column.left) < 2 && Math.abs(box.width - column.width) < 2
                : false,
            quote: quote ? getComputedStyle(quote).display !== 'none' : false,
            sideways: document.documentElement.scrollWidth > innerWidth,
          };
        });
      await expect
        .poll(seen)
        .toEqual({ height: FRAME_HEIGHT.full, fills: true, quote: false, sideways: false });
      expect(await frame?.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
        'light',
      );
      if (process.env.SHOTS)
        await page.screenshot({
          path: `${process.env.SHOTS}/ghost-${theme}-${width}-${card.replaceAll(' ', '-')}.png`,
          fullPage: true,
        });
      await close();
    });
  });
});
