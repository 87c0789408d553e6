// Embed layer: every message that frame and host exchange, by name and shape. Both sides import this file; no DOM here.

/** Our own protocol: `{ sentinel: 'drei-stufen', type, ... }`. Names stay for good, because old snippets use them. */
export const SENTINEL = 'drei-stufen';

/** Types of our own messages. */
export const HEIGHT = 'height';
export const HELLO = 'hello';

/** The smallest and the largest height that a host takes over, in CSS pixels. */
export const LEAST_HEIGHT = 50;
export const MOST_HEIGHT = 10_000;

/** Names in other hosts' protocols: AMP and @newswire/frames, WordPress, Medium and Embedly, pym.js, Datawrapper. */
export const AMP = { sentinel: 'amp', size: 'embed-size', init: 'frames-init' } as const;
export const WORDPRESS = { height: 'height', ready: 'ready', link: 'link' } as const;
export const EMBEDLY = 'iframe.resize';
export const PYM = { start: 'pym', between: 'xPYMx', height: 'height' } as const;
const DATAWRAPPER = 'datawrapper-height';

/** A theme that does not depend on the reader's system. Hosts send it to frames whose theme is "auto". */
export type FixedTheme = 'light' | 'dark';

/** What a frame sends with its height. */
export interface FrameState {
  /** Its height in CSS pixels, a whole number. */
  height: number;
  /** Its title, for hosts that made a frame without one. */
  title: string;
  /** Its own address. */
  address: string;
  /** The frame's key in Datawrapper's protocol. */
  name: string;
  /** WordPress's secret from the address, or null. */
  secret: string | null;
  /** pym's name for this frame from the address, or null. */
  childId: string | null;
}

/** The messages that report a height, one per protocol; those of WordPress and pym only if the address names them. */
export function heightMessages({ height, title, address, name, secret, childId }: FrameState): unknown[] {
  const messages: unknown[] = [
    { sentinel: SENTINEL, type: HEIGHT, height, title },
    { sentinel: AMP.sentinel, type: AMP.size, height },
    JSON.stringify({ src: address, context: EMBEDLY, height }),
    { [DATAWRAPPER]: { [name]: height } },
  ];
  if (secret !== null) messages.push({ message: WORDPRESS.height, value: height, secret });
  if (childId !== null) messages.push([PYM.start, childId, PYM.height, String(height)].join(PYM.between));
  return messages;
}

/** Asks WordPress to open a link of a sandboxed frame. WordPress opens only links to the frame's own host. */
export function linkMessage(address: string, secret: string): unknown {
  return { message: WORDPRESS.link, value: address, secret };
}

/** The loader's message: asks for the height, and names the theme of the page around the frame. */
export function helloMessage(theme: FixedTheme): unknown {
  return { sentinel: SENTINEL, type: HELLO, theme };
}

/** The fields of a message; none for null and for data that is no object. */
const fields = (data: unknown) => Object(data) as Record<string, unknown>;

/** The height in a message of our own protocol, rounded up; null for anything else, and for heights out of bounds. */
export function heightIn(data: unknown): number | null {
  const { sentinel, type, height } = fields(data);
  const valid =
    sentinel === SENTINEL &&
    type === HEIGHT &&
    typeof height === 'number' &&
    height >= LEAST_HEIGHT &&
    height <= MOST_HEIGHT;
  return valid ? Math.ceil(height) : null;
}

/** The title in a height message, cut to a sensible length; empty if there is none. */
export function titleIn(data: unknown): string {
  const { title } = fields(data);
  return typeof title === 'string' ? title.slice(0, 200) : '';
}

/** True for a host's message that asks for the height: ours, AMP's, or WordPress's. */
export function asksForHeight(data: unknown): boolean {
  const { sentinel, type, message } = fields(data);
  if (sentinel === SENTINEL) return type === HELLO;
  if (sentinel === AMP.sentinel) return type === AMP.init;
  return message === WORDPRESS.ready;
}

/** The theme in a loader's message, or null. */
export function themeIn(data: unknown): FixedTheme | null {
  const { sentinel, type, theme } = fields(data);
  if (sentinel !== SENTINEL || type !== HELLO) return null;
  return theme === 'light' || theme === 'dark' ? theme : null;
}
