// Embed layer, in the frame: tells the host how tall the frame is, in every protocol hosts understand.
import { asksForHeight, heightMessages, themeIn, type FixedTheme } from './messages.ts';

/** What a frame needs to report its height. */
export interface HeightReport {
  title: string;
  name: string;
  secret: string | null;
  childId: string | null;
  /** The height in CSS pixels that snippets reserve for this frame (`frameHeight`). */
  promised: number;
  /** Called with the theme of the page around the frame, when a loader sends it. */
  onTheme?: (theme: FixedTheme) => void;
}

/** Milliseconds after which a frame that is still too short scrolls inside. */
const PATIENCE = 1500;

/**
 * Measures a wrapper (not the body, whose height may depend on the frame's) and posts its height in CSS pixels to the
 * parent whenever it changes, and when a host asks. Without a parent it does nothing. If the host does not set the
 * height, the root gets `data-clipped`, which allows scrolling.
 */
export function tellHeight(wrapper: HTMLElement, { onTheme, promised, ...report }: HeightReport): void {
  const host = window.parent;
  if (host === window) return;
  const root = document.documentElement;
  let last = 0;
  let asked = false;
  let waiting = 0;

  /** Allows scrolling inside if the frame is shorter than its content. */
  const judge = () => root.toggleAttribute('data-clipped', innerHeight < last - 1);
  /**
   * The height that the frame needs. A frame that its host hides can be loaded 0 px wide: its text then breaks after
   * every letter, and WordPress keeps it hidden until it has told a height. The promised height holds at any width.
   */
  const measured = () =>
    innerWidth > 0 ? Math.ceil(wrapper.getBoundingClientRect().height - 0.01) : promised;
  const post = (again: boolean) => {
    const height = measured();
    if (height <= 0 || (height === last && !again)) return;
    last = height;
    for (const message of heightMessages({ ...report, height, address: location.href }))
      host.postMessage(message, '*');
    clearTimeout(waiting);
    waiting = window.setTimeout(judge, PATIENCE);
  };

  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== host) return;
    const theme = themeIn(data);
    if (theme) onTheme?.(theme);
    // Answers at most once per task, however often a host asks.
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
