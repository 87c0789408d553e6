// Embed layer: the loader's public functions, as types. Host pages rely on them: functions may be added, but not removed.
import type { FrameOptions } from './options.ts';

/** Settings of a frame that `create` makes. */
export type CreateOptions = Partial<FrameOptions> & {
  /** The language, if it is not the site's first one. */
  lang?: string;
  /** The iframe's title; without it, the frame's own. */
  title?: string;
  /** An address on the site to take the chart from, on pages with the loaders of several sites. */
  site?: string;
};

/** The loader's public functions, as `window.DreiStufen`. */
export interface Loader {
  /** Asks all our frames on the page for their height. Calling it is optional. */
  scan: () => void;
  /**
   * Makes an iframe for an infographic, or for one version of it: "survey/v3". Put it anywhere: it keeps the right height.
   * In a shadow root, use our element instead.
   */
  create: (infographic: string, options?: CreateOptions) => HTMLIFrameElement;
  /**
   * Serves the frames of another site, too. `base` is the address of its root with a slash at its end; pages in
   * `language` have no language folder there.
   */
  add: (base: string, language: string) => void;
}
