// Embed layer, pure: the code that embedders paste. Used while pages are built and in the snippet builder. No snippet
// has a `style` attribute: strict hosts block it, and MDX takes it for an error.
import { escapeMarkup } from '../model/escape.ts';
import { ALLOW, PATH_THEMES, queryOf, type FrameOptions } from './options.ts';
import { frameHeight } from './promisedHeight.ts';

/** An infographic in one language, as snippets need it. Addresses are absolute. */
export interface Snippable {
  slug: string;
  lang: string;
  /** True for the site's first language, which the loader takes without being told. */
  first: boolean;
  title: string;
  /** The root of the site, with a slash at its end. */
  site: string;
  article: string;
  frame: string;
  /** The frame of the present version, which stays as it is, and its number; left out before it is published. */
  kept?: { frame: string; n: number };
  /** The finished picture with its alternative text. */
  picture: { address: string; alt: string };
}

/** The kinds of snippets, in the order of the tabs. */
export const SNIPPETS = ['url', 'iframe', 'loader', 'element', 'react', 'picture'] as const;
export type SnippetKind = (typeof SNIPPETS)[number];

/** The builder's options at the start. The theme is light, as in oEmbed answers, because most blogs are. */
export const SNIPPET_DEFAULTS: Partial<FrameOptions> = { theme: 'light' };

type Attributes = Record<string, string | number | boolean | undefined>;

/** A start tag. Attributes that are false, undefined or empty are left out, except an empty alt. */
function tag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === false || value === undefined || (value === '' && key !== 'alt')) return [];
    return [value === true ? key : `${key}="${escapeMarkup(String(value))}"`];
  });
  return `<${[name, ...written].join(' ')}>`;
}

/** The frame's address with its options and always a theme: without the loader, a frame cannot follow the page. */
function frameAddress({ frame }: Snippable, options: Partial<FrameOptions>): string {
  const { theme = 'auto' } = options;
  const query = queryOf(options);
  return frame + (theme === 'auto' ? `?theme=auto${query.replace('?', '&')}` : query);
}

/** An infographic as snippets have it that keep its present version. */
function asKept(of: Snippable): Snippable {
  return of.kept ? { ...of, frame: of.kept.frame } : of;
}

/** The address to paste into systems that ask for oEmbed: the article, or the frame's path in another theme. */
function pastedAddress(
  { article, frame }: Snippable,
  { theme }: Partial<FrameOptions>,
  kept: boolean,
): string {
  const path = PATH_THEMES.find((name) => name === theme);
  if (path) return `${frame}${path}/`;
  return kept ? frame : article;
}

/** The picture with its link to the article; where numbers stay as they are, their words, since the picture does not. */
function linkedPicture({ article, picture }: Snippable, kept = false): string {
  if (kept) return `${tag('a', { href: article })}${escapeMarkup(picture.alt)}</a>`;
  const image = tag('img', { src: picture.address, alt: picture.alt, width: '100%' });
  return `${tag('a', { href: article })}${image}</a>`;
}

function frameAttributes(of: Snippable, options: Partial<FrameOptions>): Attributes {
  return {
    src: frameAddress(of, options),
    title: of.title,
    width: '100%',
    height: frameHeight(options),
    loading: 'lazy',
    allow: options.widget && ALLOW,
  };
}

/**
 * The snippet of one kind. `loader` is the absolute address of /embed.js. Browsers that show frames ignore the content of
 * the iframe; it remains where a system removes the tag, as WordPress does for authors. The block around the iframe keeps
 * it in the column in themes that stretch bare elements to the width of the page. With `keep`, numbers and words stay as
 * they are, if this version is published; a picture is always the newest.
 */
export function snippet(
  kind: SnippetKind,
  offered: Snippable,
  options: Partial<FrameOptions>,
  loader: string,
  keep = false,
): string {
  const kept = keep && offered.kept !== undefined;
  const of = kept ? asKept(offered) : offered;
  const script = `<script async src="${escapeMarkup(loader)}"></script>`;
  const { theme, step, plain, still, widget } = options;
  switch (kind) {
    case 'url':
      return pastedAddress(of, options, kept);
    case 'iframe':
    case 'loader': {
      const start = tag('iframe', { ...frameAttributes(of, options), frameborder: 0 });
      const frame = `<div>${start}${linkedPicture(of, kept)}</iframe></div>`;
      return kind === 'loader' ? `${frame}\n${script}` : frame;
    }
    case 'element': {
      const start = tag('drei-stufen', {
        infographic: kept ? `${of.slug}/v${of.kept?.n}` : of.slug,
        site: of.site,
        lang: of.first ? undefined : of.lang,
        theme: theme === 'auto' ? undefined : theme,
        step: step === 'result' ? undefined : step,
        plain,
        static: still,
        widget,
      });
      return `<div>${start}${linkedPicture(of, kept)}</drei-stufen></div>\n${script}`;
    }
    case 'react': {
      const frame = tag('iframe', { ...frameAttributes(of, options), frameBorder: 0 }).replace(/>$/, ' />');
      return `<div>\n  ${frame}\n  <script async src="${escapeMarkup(loader)}" />\n</div>`;
    }
    case 'picture':
      return `<div>${linkedPicture(of)}</div>`;
  }
}
