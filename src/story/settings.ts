// Story layer: what a visitor has set (theme, motion). Read before the first paint; stored only when a visitor sets it.
import { STORAGE_PREFIX } from './storage.ts';

/**
 * Inline script for the head: marks that scripts run, and whether the address leads to a place, and applies what the
 * visitor set earlier. A page that comes back (reload, Back) is led to where it was left, maybe below the story; its
 * fonts are here.
 * It is text, because it must run before anything is painted. Storage that throws counts as empty.
 */
export const EARLY_SCRIPT = `(function(s,n){s.js='';if(location.hash)s.linked='';if(n&&n.type!='navigate'){s.linked='below';s.fonts='all'}try{var t=localStorage.getItem('${STORAGE_PREFIX}theme'),m=localStorage.getItem('${STORAGE_PREFIX}motion');if(t==='light'||t==='dark')s.theme=t;if(m==='off'||m==='on')s.motion=m}catch(e){}})(document.documentElement.dataset,performance.getEntriesByType('navigation')[0])`;

/** Windows so flat and narrow that the drawing does not stay in view beside its steps; the story's style knows them, too. */
const FLAT = '(max-width: 39.99rem) and (max-height: 33.99rem)';

/**
 * Inline script for the start of a figure: sets the scene of the address, or else the first one (in flat windows the
 * result), before anything is painted, so that no page begins with a movement. Its element names the scenes in
 * `data-scenes`; in the last two the dots have arrived. Without it the figure is whole. An address that names no scene
 * leads below the story.
 */
export const SCENE_SCRIPT = `(function(s,h){var n=s.dataset.scenes.split(' '),i=n.indexOf(h.slice(1).split('=')[0]);if(h.length<2)i=matchMedia('${FLAT}').matches?n.length-2:0;if(i>=0)s.parentNode.dataset.scene=n[i];if(i>=0&&i<n.length-2)s.parentNode.dataset.dots='crowd';if(i<0)document.documentElement.dataset.linked='below'})(document.currentScript,location.hash)`;

/**
 * Inline script right after the style that the rest of the page needs. It does nothing, but scripts wait for the styles
 * before them, and what follows is read after it: without it, some browsers show the rest unstyled for a moment.
 */
export const WAIT_SCRIPT = ';';

/** True if nothing should move: by the visitor's switch, or else by the system's setting. */
export function stillness(root: HTMLElement): boolean {
  if (root.dataset.motion) return root.dataset.motion === 'off';
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Connects the switches for theme and motion: `[data-set=theme]` and `[data-set=motion]` buttons. `keep` stores a choice. */
export function connectSettings(document: Document, keep: (name: string, value: string) => void): void {
  const root = document.documentElement;
  const dark = () => {
    if (root.dataset.theme) return root.dataset.theme === 'dark';
    return matchMedia('(prefers-color-scheme: dark)').matches;
  };
  for (const button of document.querySelectorAll<HTMLElement>('[data-set]')) {
    const name = button.dataset.set === 'theme' ? 'theme' : 'motion';
    const on = () => (name === 'theme' ? dark() : !stillness(root));
    const show = () => button.setAttribute('aria-pressed', String(on()));
    button.addEventListener('click', () => {
      const value = name === 'theme' ? (dark() ? 'light' : 'dark') : on() ? 'off' : 'on';
      root.dataset[name] = value;
      keep(name, value);
      show();
    });
    show();
  }
}
