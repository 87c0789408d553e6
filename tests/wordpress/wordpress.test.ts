// A green run proves that charts pasted into real WordPress (6.1 and 6.6, four default themes, administrator and author,
// phone and desktop) are shown at the promised height in 40 cold browsers. It does not prove that for other plugins.
// SHOTS names a folder for screenshots; LOADS another number of loads.
import { mkdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { FRAME_HEIGHT } from '../../src/embed/promisedHeight.ts';
import { snippet, SNIPPET_DEFAULTS, type Snippable } from '../../src/embed/snippets.ts';
import { siteAddresses } from '../../src/site/addresses.ts';
import { openBrowser } from '../e2e/browser.ts';
import { missingPackages, ROLES, startBlogs } from './blog.ts';
import { publishSite } from '../e2e/published.ts';

const missing = missingPackages();
if (missing) throw new Error(missing);

const LOADS = Number(process.env.LOADS ?? 40);
const WIDTHS = [390, 1280];
const { site: settings, infographics } = loadData('data');
const infographic = infographics.find(({ slug }) => slug === settings.front);
const site = await publishSite();
const { blogs, stop } = await startBlogs(site.origin);
afterAll(async () => {
  await stop();
  await site.close();
});

const addresses = siteAddresses(settings, '/', site.origin);
const front = settings.front;
const article = (lang: string) => addresses.absolute(addresses.article(front, lang));
const frame = (lang: string, theme = '') => addresses.absolute(addresses.frame(front, lang, theme));
const of: Snippable = {
  slug: front,
  lang: 'de',
  first: true,
  title: infographic?.title.de ?? '',
  site: `${site.origin}/`,
  article: article('de'),
  frame: frame('de'),
  picture: { address: addresses.absolute(addresses.picture(front, 'de', 'png')), alt: '14 von 100.' },
};
const paragraph = (text: string) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->\n\n`;
const before =
  'Wie weit sind Unternehmen mit Social Media? Eine Umfrage aus dem Jahr 2011 nennt drei Stufen.';
const after = 'Nach der Grafik geht der Text weiter, und der Abstand soll stimmen.';
const block = (url: string) =>
  `${paragraph(before)}<!-- wp:embed {"url":"${url}","type":"rich","responsive":true} -->\n<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\n${url}\n</div></figure>\n<!-- /wp:embed -->\n\n${paragraph(after)}`;
const classic = (url: string) => `${before}\n\n${url}\n\n${after}`;
const html = (code: string) =>
  `${paragraph(before)}<!-- wp:html -->\n${code}\n<!-- /wp:html -->\n\n${paragraph(after)}`;

/** The posts that WordPress makes a frame of. */
const EMBEDS: Record<string, { content: string; theme: string; lang: string }> = {
  'embed block': { content: block(article('de')), theme: 'light', lang: 'de' },
  'classic post': { content: classic(article('en')), theme: 'light', lang: 'en' },
  "frame's address": { content: classic(frame('de')), theme: 'light', lang: 'de' },
  'dark address': { content: block(frame('en', 'dark')), theme: 'dark', lang: 'en' },
  'address of the snippet builder': {
    content: block(`${site.origin}/embed-code/`),
    theme: 'light',
    lang: 'de',
  },
};
const snippets = {
  iframe: html(snippet('iframe', of, SNIPPET_DEFAULTS, `${site.origin}/embed.js`)),
  loader: html(snippet('loader', of, SNIPPET_DEFAULTS, `${site.origin}/embed.js`)),
};

const posts = blogs.map((blog) => ({
  ...blog,
  posts: ROLES.flatMap((role) =>
    Object.entries(EMBEDS).map(([kind, { content, theme, lang }]) => ({
      role,
      kind,
      theme,
      lang,
      address: blog.publish(role, `${kind} (${role})`, content),
    })),
  ),
  html: ROLES.map((role) => ({
    role,
    iframe: blog.publish(role, `Custom HTML (${role})`, snippets.iframe),
    loader: blog.publish(role, `Custom HTML with script (${role})`, snippets.loader),
  })),
}));

/** Opens a post in a browser that was started for it, and says what is seen of the chart. */
async function open(address: string, width: number, shot?: string) {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: 'dark' });
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(1000);
    await page
      .locator('iframe, img[alt^="14 von"]')
      .first()
      .scrollIntoViewIfNeeded({ timeout: 5000 })
      .catch(() => {});
    await page.waitForTimeout(1000);
    // Pictures may take their time on a busy machine.
    const loaded = () => {
      const image = document.querySelector<HTMLImageElement>('img[alt^="14 von"]');
      return !image || image.complete;
    };
    await page.waitForFunction(loaded, undefined, { timeout: 10_000 }).catch(() => {});
    const seen = () =>
      page.evaluate(() => {
        const iframe = document.querySelector('iframe');
        const quote = document.querySelector('blockquote.wp-embedded-content');
        const image = document.querySelector('img[alt^="14 von"]');
        return {
          shown: iframe ? getComputedStyle(iframe).visibility === 'visible' : false,
          flows: iframe ? getComputedStyle(iframe).position !== 'absolute' : false,
          height: iframe?.clientHeight ?? 0,
          fits: iframe
            ? iframe.clientWidth > 250 && iframe.getBoundingClientRect().right <= innerWidth
            : false,
          quote: quote ? getComputedStyle(quote).display !== 'none' : false,
          picture: image ? image.clientWidth > 250 : false,
        };
      });
    const shownAtFirst = await seen();
    const inside = page.frames().find((each) => each.url().startsWith(site.origin));
    const chart = await inside?.evaluate(() => ({
      theme: getComputedStyle(document.documentElement).colorScheme,
      lang: document.documentElement.lang,
      headline: document.fonts.check('600 20px "Fraunces Subset"'),
      dots: document.querySelectorAll('svg.wide [data-dot][data-phase]').length,
    }));
    // Without Arial or its like, text may need more lines than the promised height has room for.
    const needed = () =>
      inside?.evaluate(() =>
        Math.ceil((document.querySelector('.frame')?.getBoundingClientRect().height ?? 0) - 0.01),
      );
    const follows = async () => (await seen()).height === (await needed());
    const right = async () =>
      shownAtFirst.height === FRAME_HEIGHT.full ||
      (shownAtFirst.height > FRAME_HEIGHT.full && (await follows()));
    const first = { ...shownAtFirst, height: (await right()) ? FRAME_HEIGHT.full : shownAtFirst.height };
    await page.setViewportSize({ width: width - 30, height: 900 });
    for (let tries = 0; inside && tries < 50 && !(await follows()); tries += 1)
      await page.waitForTimeout(100);
    const resized = { ...(await seen()), follows: inside ? await follows() : true, height: 0 };
    if (shot && process.env.SHOTS) {
      mkdirSync(process.env.SHOTS, { recursive: true });
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${process.env.SHOTS}/${shot}.png`, fullPage: true });
    }
    return { first, resized, chart };
  } finally {
    await browser.close();
  }
}
const SHOWN = {
  shown: true,
  flows: true,
  height: FRAME_HEIGHT.full,
  fits: true,
  quote: false,
  picture: false,
};

const themes = posts.flatMap((blog) => blog.themes.map((theme) => ({ theme, blog })));

test(`${LOADS} cold loads show the chart at its height, in four themes, for both roles, on phones and desktops`, async () => {
  const combinations = themes.flatMap(({ theme, blog }) =>
    WIDTHS.flatMap((width) => blog.posts.map((post) => ({ theme, blog, width, post }))),
  );
  /** Spread over all combinations, in the order of themes, because a blog has one at a time. */
  const chosen = Array.from(
    { length: LOADS },
    (_, index) => combinations[Math.floor(((index + 0.5) * combinations.length) / LOADS)],
  ).filter((each) => each !== undefined);
  let current = '';
  const wrong: unknown[] = [];
  for (const [index, { theme, blog, width, post }] of chosen.entries()) {
    if (current !== theme) blog.useTheme(theme);
    current = theme;
    const { first, resized, chart } = await open(
      post.address,
      width,
      `${index}-${theme}-${width}-${post.kind}-${post.role}`.replaceAll(/[ ']/g, '-'),
    );
    const expected = { theme: post.theme, lang: post.lang, headline: true, dots: 99 };
    const right =
      JSON.stringify([first, resized, chart]) ===
      JSON.stringify([SHOWN, { ...SHOWN, follows: true, height: 0 }, expected]);
    if (!right) wrong.push({ theme, width, kind: post.kind, role: post.role, first, resized, chart });
  }
  process.stdout.write(
    `WordPress: ${LOADS - wrong.length} of ${LOADS} cold loads show the chart as promised\n`,
  );
  expect(wrong).toEqual([]);
});

describe.each(themes)('Custom HTML in $theme', ({ theme, blog }) => {
  test.each(WIDTHS)(
    'shows the frame of administrators and the picture of authors, at %i px',
    async (width) => {
      blog.useTheme(theme);
      for (const { role, iframe, loader } of blog.html) {
        for (const address of [iframe, loader]) {
          const { first } = await open(address, width, `html-${theme}-${width}-${role}`);
          if (role === 'admin') expect(first).toEqual(SHOWN);
          else expect(first).toMatchObject({ shown: false, picture: true });
        }
      }
    },
  );
});
