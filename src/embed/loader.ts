// Embed layer: the host page's side, published as /embed.js. No dependency; trusts no message.
import { heightIn, helloMessage, titleIn, type FixedTheme } from './messages.ts';
import { ALLOW, queryOf, type FrameOptions } from './options.ts';
import { frameHeight } from './size.ts';

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
  const [a = 0, b = 0, c = 0, alpha = 1] = (colour.match(/(?<!\w)[-\d.e]+/g) ?? []).map(Number);
  if (alpha < 0.5 || colour === 'transparent') return null;
  const weighed = a * 0.3 + b * 0.59 + c * 0.11;
  if (/^rgb/.test(colour)) return weighed / 255;
  if (/^c/.test(colour)) return weighed;
  if (/^okl/.test(colour)) return a;
  return /^l/.test(colour) ? a / 100 : null;
}

/**
 * Starts the loader for frames of the site at `base` (with a slash at its end), whose pages in `language` have no
 * language folder. Returns its public functions.
 */
export function startLoader(base: string, language: string): Loader {
  const site = new URL(base);
  /** Frames of our own elements, which may stand where no selector reaches them. */
  const own = new Set<HTMLIFrameElement>();
  const told = new WeakMap<HTMLIFrameElement, FixedTheme>();

  const watcher = new MutationObserver(() => themes());
  /**
   * The theme of the place where a frame stands: by the nearest background, else by the page's colour scheme. What it
   * stands in is watched.
   */
  const themeAt = (frame: Element): FixedTheme => {
    let light: number | null = null;
    let at: Element | null = frame;
    while ((at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null)) {
      watcher.observe(at, { attributes: true });
      light ??= lightness(getComputedStyle(at).backgroundColor);
    }
    if (light !== null) return light < 0.5 ? 'dark' : 'light';
    const { colorScheme } = getComputedStyle(document.documentElement);
    const wanted = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    if (colorScheme.includes(wanted)) return wanted;
    return colorScheme.includes('dark') ? 'dark' : 'light';
  };
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
    // In a sandbox, or in a page that is in one, a frame has no origin; it is still the window that we know.
    const opaque =
      self.origin === 'null' ||
      (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin'));
    if (origin !== site.origin && !(opaque && origin === 'null')) return;
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
    if (options.widget) frame.allow = ALLOW;
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
      const frame = create(slug, {
        lang: this.lang || undefined,
        title: this.title || this.textContent.trim(),
        theme: this.getAttribute('theme') as FixedTheme,
        step: this.getAttribute('step') ?? '',
        plain: flag('plain'),
        still: flag('static'),
        widget: flag('widget'),
      });
      if (this.#frame?.src === frame.src) return;
      this.disconnectedCallback();
      own.add((this.#frame = frame));
      this.style.display ||= 'block';
      // Only the frame has a slot: the link inside may arrive after it, and would stand beside it.
      if (!this.shadowRoot) {
        const slot = document.createElement('slot');
        slot.name = 'chart';
        this.attachShadow({ mode: 'open' }).append(slot);
      }
      frame.slot = 'chart';
      this.append(frame);
    }
    disconnectedCallback() {
      if (!this.#frame) return;
      own.delete(this.#frame);
      this.#frame.remove();
      this.#frame = undefined;
    }
    attributeChangedCallback() {
      if (this.#frame) this.connectedCallback();
    }
  }
  if (!customElements.get('drei-stufen')) customElements.define('drei-stufen', Stufen);

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', themes);
  document.addEventListener(
    'load',
    ({ target }) => {
      // A frame that has loaded anew has forgotten its theme; a style sheet may bring another one.
      for (const frame of frames()) if (frame === target) hello(frame);
      if ((target as HTMLLinkElement).sheet) themes();
    },
    true,
  );
  document.addEventListener('transitionend', themes);
  document.addEventListener('DOMContentLoaded', scan);
  scan();
  return { scan, create };
}
