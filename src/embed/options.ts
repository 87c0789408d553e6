// Embed layer, pure: what an embedder can set, as the frame's query. Frames read it; snippets and the loader write it.

/** The themes of a frame. */
export const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

/** The themes that have frames, oEmbed answers and addresses of their own, besides the default one. */
export const PATH_THEMES = ['dark', 'auto'] as const satisfies readonly Theme[];
export type PathTheme = (typeof PATH_THEMES)[number];

/** The theme of this name; undefined if there is none. */
export function themeNamed(name: string | null | undefined): Theme | undefined {
  return name === 'light' || name === 'dark' || name === 'auto' ? name : undefined;
}

/** What an embedder can set. Everything is optional, and defaults are left out of the address. */
export interface FrameOptions {
  /** `auto` follows the reader's system, or the host page where the loader runs. */
  theme: Theme;
  /** The scene to start with; empty for the result. */
  step: string;
  /** Chart and source only. */
  plain: boolean;
  /** No motion and no buttons: one picture. */
  still: boolean;
  /** With the self-check, whose questions place the reader's company. */
  widget: boolean;
}

/** The options of a frame without a query. */
export const DEFAULTS: FrameOptions = { theme: 'auto', step: '', plain: false, still: false, widget: false };

/** The `allow` attribute of frames with the self-check. Without `web-share`: browsers that lack it log a warning. */
export const ALLOW = 'clipboard-write';

const STEP = /^[a-z][a-z0-9-]{0,39}$/;

/** The options in a frame's query. Unknown names and values are ignored; `theme` is the one of the frame's path. */
export function readOptions(search: string, theme: Theme = DEFAULTS.theme): FrameOptions {
  const query = new URLSearchParams(search);
  const step = query.get('step') ?? '';
  return {
    theme: themeNamed(query.get('theme')) ?? theme,
    step: STEP.test(step) ? step : '',
    plain: query.get('plain') === '1',
    still: query.get('static') === '1',
    widget: query.get('widget') === '1',
  };
}

/** The query for options, with its question mark; empty for the defaults. A step that is no name is left out. */
export function queryOf({ theme, step, plain, still, widget }: Partial<FrameOptions>): string {
  const query = [
    theme && theme !== 'auto' && `theme=${theme}`,
    step && step !== 'result' && STEP.test(step) && `step=${step}`,
    plain && 'plain=1',
    still && 'static=1',
    widget && 'widget=1',
  ]
    .filter(Boolean)
    .join('&');
  return query && `?${query}`;
}

/** pym's name for the frame (`childId` in the query), or null. It is checked, because it is sent back to the host. */
export function childIdIn(search: string): string | null {
  const id = new URLSearchParams(search).get('childId') ?? '';
  return /^[\w:.-]{1,100}$/.test(id) ? id : null;
}

/** WordPress's secret (`#?secret=...` in the address), or null. */
export function secretIn(hash: string): string | null {
  return /^#\?secret=([a-zA-Z0-9]{1,40})$/.exec(hash)?.[1] ?? null;
}
