// Embed layer, in the frame's head: what must be known before the first paint. Stores nothing and reads no storage.
import { readOptions, themeNamed } from './options.ts';

/** Loads the frame in the language that the query names, if there is one and the frame has another. */
function changeLanguage(root: HTMLElement): void {
  const query = new URLSearchParams(location.search);
  const lang = query.get('lang');
  if (!lang || lang === root.lang) return;
  const links = document.querySelectorAll<HTMLLinkElement>('link[hreflang]');
  const link = [...links].find(({ hreflang }) => hreflang === lang);
  if (!link) return;
  query.delete('lang');
  const rest = String(query);
  // The link has the published address; the host that served the frame stays.
  location.replace(`${new URL(link.href).pathname}${rest && `?${rest}`}${location.hash}`);
}

/** Writes the options in the address to the root element, where the style sheet reads them. */
function prepare(root: HTMLElement): void {
  const { theme, plain, still, widget } = readOptions(location.search, themeNamed(root.dataset.theme));
  root.dataset.js = '';
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (plain) root.dataset.plain = '';
  if (still) root.dataset.motion = 'off';
  if (still) root.dataset.still = '';
  else if (widget) root.dataset.with = 'widget';
  if (parent !== self) root.dataset.framed = '';
  // Font files need CORS headers in a sandboxed frame, so none are loaded there.
  if (self.origin === 'null') root.dataset.fonts = 'none';
}

changeLanguage(document.documentElement);
prepare(document.documentElement);
