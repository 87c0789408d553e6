// A green run proves that snippets and oEmbed answers are well-formed for any title, and that they carry the promised
// height. That they work where they are pasted is shown in tests/e2e/embed-builder.test.ts.
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { oembed, oembedHtml, type Embeddable } from '../../src/embed/oembed.ts';
import { FRAME_HEIGHT } from '../../src/embed/promisedHeight.ts';
import { THEMES } from '../../src/embed/options.ts';
import { snippet, SNIPPETS, type Snippable } from '../../src/embed/snippets.ts';
import { runs } from '../size.ts';

const LOADER = 'https://site.example/embed.js';
const OF: Snippable = {
  slug: 'survey',
  lang: 'en',
  first: false,
  title: 'A chart',
  site: 'https://site.example/',
  article: 'https://site.example/en/',
  frame: 'https://site.example/en/embed/survey/',
  picture: {
    address: 'https://site.example/images/survey.en.png',
    alt: '14 of 100.',
  },
};
const ANSWER: Embeddable = {
  title: 'A chart',
  sentence: '14 of 100. Of 400 asked.',
  article: 'https://site.example/',
  frame: 'https://site.example/embed/survey/',
  thumbnail: 'https://site.example/images/survey.en.og.png',
  publisher: 'Site',
  site: 'https://site.example/',
};
const parse = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
const nasty = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('"><script>alert(1)</script>', "' onload='x", '&quot;', '</iframe><b>', '\u202Eabc'),
  )
  .map((text) => text.replaceAll(/[\0\r]/g, ''));

describe('snippets', () => {
  it('are these by default', () => {
    expect(Object.fromEntries(SNIPPETS.map((kind) => [kind, snippet(kind, OF, {}, LOADER)])))
      .toMatchInlineSnapshot(`
        {
          "element": "<div><drei-stufen infographic="survey" site="https://site.example/" lang="en"><a href="https://site.example/en/"><img src="https://site.example/images/survey.en.png" alt="14 of 100." width="100%"></a></drei-stufen></div>
        <script async src="https://site.example/embed.js"></script>",
          "iframe": "<div><iframe src="https://site.example/en/embed/survey/?theme=auto" title="A chart" width="100%" height="840" loading="lazy" frameborder="0"><a href="https://site.example/en/"><img src="https://site.example/images/survey.en.png" alt="14 of 100." width="100%"></a></iframe></div>",
          "loader": "<div><iframe src="https://site.example/en/embed/survey/?theme=auto" title="A chart" width="100%" height="840" loading="lazy" frameborder="0"><a href="https://site.example/en/"><img src="https://site.example/images/survey.en.png" alt="14 of 100." width="100%"></a></iframe></div>
        <script async src="https://site.example/embed.js"></script>",
          "picture": "<div><a href="https://site.example/en/"><img src="https://site.example/images/survey.en.png" alt="14 of 100." width="100%"></a></div>",
          "react": "<div>
          <iframe src="https://site.example/en/embed/survey/?theme=auto" title="A chart" width="100%" height="840" loading="lazy" frameBorder="0" />
          <script async src="https://site.example/embed.js" />
        </div>",
          "url": "https://site.example/en/",
        }
      `);
  });

  it('say what was chosen, and reserve the height that goes with it', () => {
    const options = { theme: 'dark', step: 'people', plain: true } as const;
    expect(snippet('iframe', OF, options, LOADER)).toContain('?theme=dark&amp;step=people&amp;plain=1"');
    expect(snippet('element', OF, options, LOADER)).toContain('theme="dark" step="people" plain>');
    for (const kind of ['iframe', 'loader', 'react'] as const) {
      expect(snippet(kind, OF, {}, LOADER)).toContain(`height="${FRAME_HEIGHT.full}"`);
      expect(snippet(kind, OF, { plain: true }, LOADER)).toContain(`height="${FRAME_HEIGHT.plain}"`);
      expect(snippet(kind, OF, { widget: true }, LOADER)).toContain(`height="${FRAME_HEIGHT.widget}"`);
    }
  });

  it('name the theme in every frame, and give dark and automatic ones an address of their own', () => {
    for (const theme of THEMES)
      for (const kind of ['iframe', 'loader', 'react'] as const)
        expect(snippet(kind, OF, { theme, plain: true }, LOADER)).toContain(`?theme=${theme}&amp;plain=1"`);
    expect(THEMES.map((theme) => snippet('url', OF, { theme }, LOADER))).toEqual([
      OF.article,
      `${OF.frame}dark/`,
      `${OF.frame}auto/`,
    ]);
  });

  it('have no style attribute, which strict hosts block and MDX refuses', () => {
    for (const kind of SNIPPETS) expect(snippet(kind, OF, { widget: true }, LOADER)).not.toContain('style');
  });

  it('leave the picture with its words where a system strips frames and unknown elements', () => {
    for (const kind of ['iframe', 'loader', 'element'] as const) {
      const left = snippet(kind, OF, {}, LOADER).replaceAll(/<\/?(iframe|script|drei-stufen)[^>]*>/g, '');
      expect(left.trim()).toBe(snippet('picture', OF, {}, LOADER));
    }
    expect(snippet('picture', OF, {}, LOADER)).toContain('alt="14 of 100."');
  });

  it('leave the language out where it is the first one', () => {
    expect(snippet('element', { ...OF, first: true }, {}, LOADER)).not.toContain('lang=');
  });

  it('keep every text a text, whatever is in it', () => {
    fc.assert(
      fc.property(nasty, nasty, (title, alt) => {
        const of = { ...OF, title, picture: { ...OF.picture, alt } };
        const frame = parse(snippet('iframe', of, {}, LOADER));
        expect(frame.querySelectorAll('div > iframe')).toHaveLength(1);
        expect(frame.querySelector('iframe')?.getAttribute('src')).toBe(`${OF.frame}?theme=auto`);
        const picture = parse(snippet('picture', of, {}, LOADER));
        expect(picture.querySelectorAll('*')).toHaveLength(3);
        const element = parse(snippet('element', of, {}, LOADER));
        expect([...element.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
          'div',
          'drei-stufen',
          'a',
          'img',
          'script',
        ]);
      }),
      runs(),
    );
  });
});

describe('snippets whose numbers stay', () => {
  const kept = { ...OF, kept: { frame: 'https://site.example/en/embed/survey/v3/', n: 3 } };
  const code = (kind: (typeof SNIPPETS)[number]) => snippet(kind, kept, { theme: 'dark' }, LOADER, true);

  it.each(['iframe', 'loader', 'react'] as const)('%s: have the frame of the version', (kind) => {
    expect(code(kind)).toContain('src="https://site.example/en/embed/survey/v3/?theme=dark"');
  });

  it('name the version in the element, and in the address to paste', () => {
    expect(code('element')).toMatch(/<drei-stufen infographic="survey\/v3" [^>]*theme="dark"/);
    expect(code('url')).toBe('https://site.example/en/embed/survey/v3/dark/');
    const light = snippet('url', kept, { theme: 'light' }, LOADER, true);
    expect(light).toBe('https://site.example/en/embed/survey/v3/');
  });

  it('have words, not the picture of the newest numbers, where frames are removed', () => {
    for (const kind of ['iframe', 'element'] as const) {
      expect(code(kind)).not.toContain('<img');
      expect(code(kind)).toContain('<a href="https://site.example/en/">14 of 100.</a>');
    }
    expect(code('picture')).toContain('<img');
  });

  it('are the usual ones before a version is published', () => {
    for (const kind of SNIPPETS)
      expect(snippet(kind, OF, {}, LOADER, true)).toBe(snippet(kind, OF, {}, LOADER));
  });
});

describe('the oEmbed answer', () => {
  it('is this', () => {
    expect(oembed(ANSWER)).toMatchInlineSnapshot(`
      {
        "author_name": "Site",
        "author_url": "https://site.example/",
        "cache_age": 86400,
        "height": 840,
        "html": "<blockquote hidden style="display:none"><a href="https://site.example/">A chart</a>: 14 of 100. Of 400 asked.</blockquote><iframe src="https://site.example/embed/survey/" title="A chart" width="100%" height="840" frameborder="0" marginwidth="0" marginheight="0"></iframe>",
        "provider_name": "Site",
        "provider_url": "https://site.example/",
        "thumbnail_height": 630,
        "thumbnail_url": "https://site.example/images/survey.en.og.png",
        "thumbnail_width": 1200,
        "title": "A chart",
        "type": "rich",
        "url": "https://site.example/",
        "version": "1.0",
        "width": 640,
      }
    `);
  });

  it('has a blockquote first, then one iframe with only the attributes that WordPress keeps', () => {
    fc.assert(
      fc.property(nasty, nasty, (title, sentence) => {
        const html = oembedHtml({ ...ANSWER, title, sentence });
        expect(html).toMatch(/^<blockquote [^>]*><a href="https:\/\/site\.example\/">/);
        const body = parse(html);
        expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
          'blockquote',
          'a',
          'iframe',
        ]);
        const kept = [
          'src',
          'width',
          'height',
          'frameborder',
          'marginwidth',
          'marginheight',
          'scrolling',
          'title',
        ];
        for (const { name } of body.querySelector('iframe')!.attributes) expect(kept).toContain(name);
      }),
      runs(),
    );
  });
});
