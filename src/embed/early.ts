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
  // A sandboxed frame may not load fonts: the first name of each list goes, the fallbacks stay.
  if (self.origin !== 'null') return;
  for (const name of ['--font-serif', '--font-sans']) {
    const list = getComputedStyle(root).getPropertyValue(name);
    root.style.setProperty(name, list.replace(/^[^,]*,/, ''));
  }
}

prepare(document.documentElement);
