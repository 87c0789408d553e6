// Embed layer, on host pages: the loader, published as /embed.js. It has no dependencies, checks every message, and does
// not rely on names that elements of the host page can take.
import { elementsNamed, newElement } from './builtIns.ts';
import { elementUpdate } from './element.ts';
import type { Loader } from './api.ts';
import { PREFERS_DARK, themeAt } from './hostTheme.ts';
import { heightIn, helloMessage, titleIn, type FixedTheme } from './messages.ts';
import { ALLOW, queryOf } from './options.ts';
import { frameHeight } from './promisedHeight.ts';
import { heightLimit } from './visibleHeight.ts';

/** Style rules that keep a frame's height as set; host style sheets must not override them. */
const SHAPE = 'box-sizing:content-box;border:0;padding:0;min-height:0;max-height:none;transition:none';
/** Further such rules for frames that the loader makes. */
const INSIDE = `${SHAPE};display:block;width:100%;max-width:none;margin:0`;

/** Sets rules of the form `name:value;name:value`, which style sheets do not override. */
function style(element: HTMLElement, rules: string): void {
  element.style.cssText += rules.replace(/;|$/g, '!important;');
}

/** A part of a path: slugs and languages have letters, digits and hyphens only; a slash stands before a version. */
function pathPart(name: string): string {
  return name.replace(/[^\w/-]+/g, '-');
}

/** Returns a function that sets a frame's height in CSS pixels; if ancestors cut it off, a lower one: then it scrolls. */
function frameSizes(frames: () => HTMLIFrameElement[]): (frame: HTMLIFrameElement, height: number) => void {
  const needed = new WeakMap<HTMLIFrameElement, number>();
  const watched = new WeakSet<Element>();
  const observer = new ResizeObserver(() => frames().forEach(fit));

  function fit(frame: HTMLIFrameElement): void {
    const height = needed.get(frame);
    if (!height) return;
    style(frame, `${SHAPE};height:${height}px`);
    const { height: room, ancestor } = heightLimit(frame, height);
    style(frame, `height:${room}px`);
    if (!ancestor || watched.has(ancestor)) return;
    watched.add(ancestor);
    observer.observe(ancestor);
  }
  return (frame, height) => {
    needed.set(frame, height);
    fit(frame);
  };
}

/**
 * Returns a function that sends each frame the theme of the page around it, if it has changed. `again` is a frame that
 * gets it in any case; true means all frames. Frames reply with their height. Observes the elements that set the theme.
 */
function frameThemes(frames: () => HTMLIFrameElement[]): (again?: unknown) => void {
  const told = new WeakMap<HTMLIFrameElement, FixedTheme>();
  const observer = new MutationObserver(tell);

  function tell(again?: unknown): void {
    for (const frame of frames()) {
      const theme = themeAt(frame, (ancestor) => observer.observe(ancestor, { attributes: true }));
      // Until the frame's document is there, browsers paint its box in this colour scheme.
      style(frame, `color-scheme:${theme}`);
      if (told.get(frame) === theme && again !== frame && again !== true) continue;
      told.set(frame, theme);
      // A sandboxed frame has no origin to address, and this is no secret.
      frame.contentWindow?.postMessage(helloMessage(theme), '*');
    }
  }
  return tell;
}

/** True if a message has the origin of the frame's address, or no origin and the frame is in a sandbox. */
function fromItsOrigin(frame: HTMLIFrameElement, origin: string): boolean {
  if (frame.src.startsWith(`${origin}/`)) return true;
  // A frame in a sandbox, or in a page in a sandbox, has no origin. The caller has compared its window.
  const sandboxed = frame.getAttribute('sandbox')?.includes('allow-same-origin') === false;
  return origin === 'null' && (sandboxed || self.origin === origin);
}

/** Starts the loader without a site: see `add`. Returns its public functions. */
export function startLoader(): Loader {
  /** The languages of sites without a language folder, by the address of the site. */
  const sites = new Map<string, string>();
  /** Frames of our own elements: in shadow roots they are not found by their tag name. */
  const own = new Set<HTMLIFrameElement>();
  /** Frames are below the site's root, or below the folder of a language. */
  const isOurs = ({ src }: HTMLIFrameElement) =>
    [...sites.keys()].some(
      (base) => src.startsWith(base) && /^([^/]+\/)?embed\//.test(src.slice(base.length)),
    );
  const frames = () => [...new Set([...elementsNamed('iframe'), ...own])].filter(isOurs);
  const setHeight = frameSizes(frames);
  const tellThemes = frameThemes(frames);
  const scan = () => tellThemes(true);

  const create: Loader['create'] = (infographic, { lang, title = '', site, ...options } = {}) => {
    const [first = '', ...others] = sites.keys();
    const base = others.find((address) => site?.startsWith(address)) ?? first;
    const frame = newElement('iframe');
    const folder = lang && lang !== sites.get(base) ? `${pathPart(lang)}/` : '';
    frame.title = title;
    frame.loading = 'lazy';
    frame.referrerPolicy = 'no-referrer';
    if (options.widget) frame.allow = ALLOW;
    style(frame, `${INSIDE};height:${frameHeight(options)}px`);
    frame.addEventListener('load', () => tellThemes(frame));
    frame.src = `${base}${folder}embed/${pathPart(infographic)}/${queryOf(options)}`;
    return frame;
  };
  const updateElements = elementUpdate(create, own);

  addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    const height = heightIn(data);
    const frame = height && source && frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || !fromItsOrigin(frame, origin)) return;
    setHeight(frame, height);
    if (!frame.title) frame.title = titleIn(data);
    tellThemes();
  });
  matchMedia(PREFERS_DARK).addEventListener('change', tellThemes);
  EventTarget.prototype.addEventListener.call(
    document,
    'load',
    ({ target }) => {
      // A reloaded frame needs its theme again; a style sheet can change the theme.
      if (target instanceof Element && /^(iframe|link)$/.test(target.localName)) tellThemes(target);
    },
    true,
  );
  addEventListener('transitionend', tellThemes);
  return {
    scan,
    create,
    add(base, language) {
      if (sites.has(base)) return;
      sites.set(base, language);
      updateElements();
      scan();
    },
  };
}
