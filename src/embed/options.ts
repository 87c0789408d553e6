// Embed layer, pure: what an embedder can set, as the frame's query. Read by the frame, written by snippets and loader.
import type { FixedTheme } from './messages.ts';

/** What an embedder can set. Everything is optional, and defaults are left out of the address. */
export interface FrameOptions {
  /** `auto` follows the reader's system, or the host page where the loader runs. */
  theme: FixedTheme | 'auto';
  /** The scene to start with; empty for the result. */
  step: string;
  /** Chart and source only. */
  plain: boolean;
  /** No motion and no buttons: one picture. */
  still: boolean;
  /** With the questions that place the reader's company. */
  widget: boolean;
}

/** The options of a frame without a query. */
export const DEFAULTS: FrameOptions = { theme: 'auto', step: '', plain: false, still: false, widget: false };

/** What a page lets a frame with the self-check do. Not sharing: browsers without it complain in the console. */
export const ALLOW = 'clipboard-write';

/** What the frame's query says. Unknown names and values count as not given. */
export function readOptions(search: string): FrameOptions {
  const query = new URLSearchParams(search);
  const theme = query.get('theme');
  const step = query.get('step') ?? '';
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    step: /^[a-z][a-z0-9-]{0,39}$/.test(step) ? step : '',
    plain: query.get('plain') === '1',
    still: query.get('static') === '1',
    widget: query.get('widget') === '1',
  };
}

/** The query for options, with its question mark; empty for the defaults. */
export function queryOf({ theme, step, plain, still, widget }: Partial<FrameOptions>): string {
  const parts = [
    theme && theme !== 'auto' && `theme=${theme}`,
    step && step !== 'result' && `step=${encodeURIComponent(step)}`,
    plain && 'plain=1',
    still && 'static=1',
    widget && 'widget=1',
  ].filter(Boolean);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** pym's name for the frame (`childId` in the query), or null. It goes back to the host as it came, so it is checked. */
export function childIdIn(search: string): string | null {
  const id = new URLSearchParams(search).get('childId') ?? '';
  return /^[\w:.-]{1,100}$/.test(id) ? id : null;
}

/** WordPress's secret (`#?secret=...` in the address), or null. */
export function secretIn(hash: string): string | null {
  return /^#\?secret=([a-zA-Z0-9]{1,40})$/.exec(hash)?.[1] ?? null;
}
