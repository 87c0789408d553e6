// Embed layer, in the frame: tells the host how tall the frame is, in every protocol hosts understand.
import { asksForHeight, heightMessages, themeIn, type FixedTheme } from './messages.ts';

/** What the host side of a frame is told and asked. */
export interface Told {
  title: string;
  name: string;
  secret: string | null;
  childId: string | null;
  /** Called when a loader says which theme the place has. */
  onTheme?: (theme: FixedTheme) => void;
}

/** Milliseconds a host has to follow before the frame lets readers scroll inside. */
const PATIENCE = 1500;

/**
 * Measures a wrapper (not the body, whose height may depend on the frame's) and posts its height to the parent
 * whenever it changes, and when a host asks. Without a parent it does nothing. Where the host does not follow, the
 * root gets `data-clipped`, which allows scrolling.
 */
export function tellHeight(wrapper: HTMLElement, { onTheme, ...told }: Told): void {
  const host = window.parent;
  if (host === window) return;
  const root = document.documentElement;
  let last = 0;
  let asked = false;
  let waiting = 0;

  const judge = () => root.toggleAttribute('data-clipped', innerHeight < last - 1);
  const post = (again: boolean) => {
    const height = Math.ceil(wrapper.getBoundingClientRect().height - 0.01);
    if (height <= 0 || (height === last && !again)) return;
    last = height;
    for (const message of heightMessages({ ...told, height, address: location.href }))
      host.postMessage(message, '*');
    clearTimeout(waiting);
    waiting = window.setTimeout(judge, PATIENCE);
  };

  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== host) return;
    const theme = themeIn(data);
    if (theme) onTheme?.(theme);
    // A host that asks a thousand times at once is answered once.
    if (!asksForHeight(data) || asked) return;
    asked = true;
    setTimeout(() => {
      asked = false;
      post(true);
    });
  });
  addEventListener('load', () => post(true));
  addEventListener('pageshow', () => post(true));
  addEventListener('resize', () => {
    post(false);
    if (innerHeight >= last - 1) judge();
  });
  new ResizeObserver(() => post(false)).observe(wrapper);
  post(true);
}
