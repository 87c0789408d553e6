// Embed layer: the entry of /embed.js. Finds the site's address from its own, and starts once per page.
import { startLoader, type Loader } from './loader.ts';

/** Given by the file that is published. */
declare const LANGUAGE: string;
declare global {
  interface Window {
    DreiStufen?: Loader;
  }
}

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="/embed.js"]');
if (script && !window.DreiStufen) window.DreiStufen = startLoader(new URL('.', script.src).href, LANGUAGE);
