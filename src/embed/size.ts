// Embed layer, pure: the heights that snippets promise. No DOM.
import type { FrameOptions } from './options.ts';

/**
 * A frame's height in CSS pixels until a reader opens or changes something, at every width from 280 to 1000 px.
 * The frame fills it exactly, so hosts that run no script need none, and hosts that do see nothing shift.
 * Snippets in the wild carry these numbers: change them only with a reason that is worth a scrollbar in old posts.
 */
export const FRAME_HEIGHT = { full: 840, plain: 660, widget: 1360 } as const;

/** The promised height of a frame with these options. */
export function frameHeight({ plain, still, widget }: Partial<FrameOptions>): number {
  if (widget && !still) return FRAME_HEIGHT.widget;
  return plain ? FRAME_HEIGHT.plain : FRAME_HEIGHT.full;
}
