// Embed layer: the host page's side, published as /embed.js. No dependency; trusts no message.
import { heightIn, helloMessage, titleIn, type FixedTheme } from './messages.ts';
import { queryOf, type FrameOptions } from './options.ts';
import { frameHeight } from './size.ts';

/** What the loader is told when it is published. */
export interface LoaderSettings {
  /** The site's first language, whose pages have no language folder. */
  language: string;
  /** What a frame is called until it has said its own title, by language. */
  titles: Record<string, string>;
}

/** Settings of a frame that `create` makes. */
export type CreateOptions = Partial<FrameOptions> & {
  /** The language, if it is not the site's first one. */
  lang?: string;
  /** The iframe's title; without it, the frame's own. */
  title?: string;
};

/** The loader's public functions, as `window.DreiStufen`. */
export interface Loader {
  /** Asks all our frames on the page for their height. Calling it is never necessary and never harmful. */
  scan: () => void;
  /**
   * Makes an iframe for an infographic. Put it anywhere: it keeps the right height. In a shadow root only our element
   * does.
   */
  create: (infographic: string, options?: CreateOptions) => HTMLIFrameElement;
}

/** What host style sheets must not do to a frame's height. */
const SHAPE = {
  'box-sizing': 'content-box',
  border: '0',
  padding: '0',
  'min-height': '0',
  'max-height': 'none',
};
/** What they must not do to a frame in our own element. */
const INSIDE = {
  ...SHAPE,
  display: 'block',
  width: '100%',
  'min-width': '0',
  'max-width': 'none',
  margin: '0',
};

function style(element: HTMLElement, rules: Record<string, string>): void {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, 'important');
}

/** How light a computed colour is, 0 to 1; null where it is see-through or in an unknown notation. */
export function lightness(colour: string): number | null {
  const [a = 0, b = 0, c = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (alpha < 0.5 || colour === 'transparent') return null;
  if (/^rgb/.test(colour)) return (a * 0.3 + b * 0.59 + c * 0.11) / 255;
  if (/^okl/.test(colour)) return a;
  return /^l/.test(colour) ? a / 100 : null;
}

/** The theme of the place where an element stands: by the nearest background, else by the page's colour scheme. */
function themeAt(element: Element): FixedTheme {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const light = lightness(getComputedStyle(at).backgroundColor);
    if (light !== null) return light < 0.5 ? 'dark' : 'light';
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  const wanted = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (colorScheme.includes(wanted)) return wanted;
  return colorScheme.includes('dark') ? 'dark' : 'light';
}

/** Starts the loader for frames of the site at `base` (with a slash at its end). Returns its public functions. */
export function startLoader(base: string, { language, titles }: LoaderSettings): Loader {
  const site = new URL(base);
  /** Frames of our own elements, which may stand where no selector reaches them. */
  const own = new Set<HTMLIFrameElement>();
  const told = new WeakMap<HTMLIFrameElement, FixedTheme>();

  const frames = () =>
    [...new Set([...document.getElementsByTagName('iframe'), ...own])].filter(
      ({ src }) => src.startsWith(base) && /^([\w-]+\/)?embed\//.test(src.slice(base.length)),
    );
  const hello = (frame: HTMLIFrameElement) => {
    // A sandboxed frame has no origin to address, and this is no secret.
    frame.contentWindow?.postMessage(helloMessage(themeAt(frame)), '*');
  };
  /** Tells a frame its theme if that is news to it: after its first message, and when the page changes. */
  const greet = (frame: HTMLIFrameElement) => {
    const theme = themeAt(frame);
    if (told.get(frame) === theme) return;
    told.set(frame, theme);
    hello(frame);
  };
  const scan = () => frames().forEach(hello);
  const themes = () => frames().forEach(greet);

  addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    const height = heightIn(data);
    if (height === null || !source) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    const opaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    if (origin !== (opaque ? 'null' : site.origin)) return;
    style(frame, { ...SHAPE, height: `${height}px` });
    if (!frame.title) frame.title = titleIn(data);
    greet(frame);
  });

  const create: Loader['create'] = (infographic, { lang = language, title, ...options } = {}) => {
    const frame = document.createElement('iframe');
    const folder = lang === language ? '' : `${encodeURIComponent(lang)}/`;
    frame.title = title ?? '';
    frame.loading = 'lazy';
    frame.referrerPolicy = 'no-referrer';
    if (options.widget) frame.allow = 'clipboard-write';
    style(frame, { ...INSIDE, height: `${frameHeight(options)}px` });
    frame.addEventListener('load', () => hello(frame));
    frame.src = `${base}${folder}embed/${encodeURIComponent(infographic)}/${queryOf(options)}`;
    return frame;
  };

  class Stufen extends HTMLElement {
    static observedAttributes = ['infographic', 'lang', 'theme', 'step', 'plain', 'static', 'widget'];
    #frame: HTMLIFrameElement | undefined;
    connectedCallback() {
      const flag = (name: string) => this.hasAttribute(name) && this.getAttribute(name) !== 'false';
      const slug = this.getAttribute('infographic');
      if (!slug) return;
      const lang = this.lang || undefined;
      const frame = create(slug, {
        lang,
        title: this.title || titles[lang ?? language],
        theme: this.getAttribute('theme') as FixedTheme,
        step: this.getAttribute('step') ?? '',
        plain: flag('plain'),
        still: flag('static'),
        widget: flag('widget'),
      });
      if (this.#frame?.src === frame.src && this.#frame.parentNode === this) return;
      this.disconnectedCallback();
      own.add((this.#frame = frame));
      this.style.display ||= 'block';
      this.replaceChildren(frame);
    }
    disconnectedCallback() {
      if (this.#frame) own.delete(this.#frame);
      this.#frame = undefined;
    }
    attributeChangedCallback() {
      if (this.#frame) this.connectedCallback();
    }
  }
  if (!customElements.get('drei-stufen')) customElements.define('drei-stufen', Stufen);

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', themes);
  const watcher = new MutationObserver(themes);
  const watch = () => {
    for (const element of [document.documentElement, document.body])
      if (element) watcher.observe(element, { attributes: true });
    scan();
  };
  // A frame that has loaded anew has forgotten its theme.
  document.addEventListener(
    'load',
    ({ target }) => frames().forEach((frame) => frame === target && hello(frame)),
    true,
  );
  document.addEventListener('transitionend', ({ target }) => {
    if (target === document.body || target === document.documentElement) themes();
  });
  document.addEventListener('DOMContentLoaded', watch);
  watch();
  return { scan, create };
}
