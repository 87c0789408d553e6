// Embed layer, pure: the code that embedders paste. Used while pages are built and in the snippet builder.
import { escapeMarkup } from '../model/escape.ts';
import { ALLOW, queryOf, type FrameOptions } from './options.ts';
import { frameHeight } from './size.ts';

/** An infographic in one language, as snippets need it. Addresses are absolute. */
export interface Snippable {
  slug: string;
  lang: string;
  /** True for the site's first language, which the loader takes without being told. */
  first: boolean;
  title: string;
  article: string;
  frame: string;
  picture: { address: string; width: number; height: number; alt: string };
}

/** The kinds of snippets, in the order of the tabs. */
export const SNIPPETS = ['url', 'iframe', 'loader', 'element', 'picture'] as const;
export type SnippetKind = (typeof SNIPPETS)[number];

type Attributes = Record<string, string | number | boolean | undefined>;

/** A start tag. Attributes that are false, undefined or empty are left out, except an empty alt. */
function tag(name: string, attributes: Attributes): string {
  const said = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === false || value === undefined || (value === '' && key !== 'alt')) return [];
    return [value === true ? key : `${key}="${escapeMarkup(String(value))}"`];
  });
  return `<${[name, ...said].join(' ')}>`;
}

/** The snippet of one kind. `loader` is the absolute address of /embed.js. */
export function snippet(
  kind: SnippetKind,
  of: Snippable,
  options: Partial<FrameOptions>,
  loader: string,
): string {
  const height = frameHeight(options);
  const script = `<script async src="${escapeMarkup(loader)}"></script>`;
  const frame = `${tag('iframe', {
    src: of.frame + queryOf(options),
    title: of.title,
    width: '100%',
    height,
    loading: 'lazy',
    frameborder: 0,
    allow: options.widget && ALLOW,
    style: `display:block;width:100%;height:${height}px;border:0`,
  })}</iframe>`;
  const link = `<a href="${escapeMarkup(of.article)}">${escapeMarkup(of.title)}</a>`;
  const { theme, step, plain, still, widget } = options;
  switch (kind) {
    case 'url':
      return of.article;
    case 'iframe':
      return frame;
    case 'loader':
      return `${frame}\n${script}`;
    case 'element': {
      const element = tag('drei-stufen', {
        infographic: of.slug,
        lang: of.first ? undefined : of.lang,
        theme: theme === 'auto' ? undefined : theme,
        step: step === 'result' ? undefined : step,
        plain,
        static: still,
        widget,
        style: `display:block;min-height:${height}px`,
      });
      return `${element}${link}</drei-stufen>\n${script}`;
    }
    case 'picture': {
      const { address, width, alt } = of.picture;
      const image = tag('img', { src: address, alt, width, style: 'max-width:100%;height:auto' });
      return `<a href="${escapeMarkup(of.article)}">${image}</a>`;
    }
  }
}
