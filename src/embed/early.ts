// Embed layer, in the frame's head: what must be known before the first paint. Stores nothing and reads no storage.
import { readOptions } from './options.ts';

/** Puts what the address asks for on the root element, where the style sheet reads it. */
function prepare(root: HTMLElement): void {
  const { theme, plain, still, widget } = readOptions(location.search);
  root.dataset.js = '';
  if (theme !== 'auto') root.dataset.theme = theme;
  if (plain) root.dataset.plain = '';
  if (still) root.dataset.motion = 'off';
  if (still) root.dataset.still = '';
  else if (widget) root.dataset.with = 'widget';
  if (parent !== self) root.dataset.framed = '';
  // A sandboxed frame may load no fonts.
  if (self.origin === 'null') root.dataset.fonts = 'none';
}

prepare(document.documentElement);
