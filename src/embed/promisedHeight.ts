// Embed layer, pure: the heights that snippets promise. No DOM.
import type { FrameOptions } from './options.ts';

/**
 * A frame's height in CSS pixels before a reader opens or changes anything, at every width from 280 to 1000 px. The
 * frame fills it exactly, so hosts need no script, and nothing shifts on hosts that run the loader. Snippets in old posts
 * carry these numbers: if they grow, the frames in old posts get scrollbars.
 */
export const FRAME_HEIGHT = { full: 840, plain: 660, widget: 1360 } as const;

/** The promised height of a frame with these options. */
export function frameHeight({ plain, still, widget }: Partial<FrameOptions>): number {
  if (widget && !still) return FRAME_HEIGHT.widget;
  return plain ? FRAME_HEIGHT.plain : FRAME_HEIGHT.full;
}
