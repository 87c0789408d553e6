// Story layer: the scripts of a page's head and of its figures, as text, because they must run before anything is painted.
import { GUESS_ALONE } from '../model/fragmentPatterns.ts';
import { FRAGMENT_KEY } from '../model/visitFragment.ts';
import { STORAGE_PREFIX } from './storage.ts';

/** Milliseconds that the page's script may take after the document is there, before its promises are withdrawn. */
const PATIENCE = 4000;

/**
 * Withdraws what `data-js` and the scene at the start promise, if the page's script fails or is late: the page is then as
 * it is without scripts, with the final picture, and `data-missing` shows the sentences that say what is missing. The
 * script keeps the promise by `data-js="on"`, also later (missing.ts). The `readystatechange` to "interactive" comes before
 * scripts that are still on their way, unlike DOMContentLoaded and load. `[data-reload]` buttons load the page again;
 * other buttons are marked as pressed for scripts that come later (press.ts). A link to another language gets
 * the address's fragment if languageLinks.ts has not run.
 */
const WATCHDOG = `function w(){if(s.js!=='')return;delete s.js;s.missing=/^(?!${GUESS_ALONE})#${FRAGMENT_KEY}/.test(location.hash)?'result':'';d.querySelectorAll('figure[data-scene]').forEach(function(f){f=f.dataset;f.promised=f.scene;f.scene='result';delete f.stand;delete f.visitor})}addEventListener('error',function(e){e.target.type=='module'&&w()},true);d.onreadystatechange=function(){setTimeout(w,${PATIENCE})};addEventListener('click',function(e){if(e=e.target.closest('button,[data-language]'))e.hash===''?e.hash=location.hash:'reload'in(e=e.dataset)?location.reload():e.pressed=''})`;

/**
 * Inline script for the head: marks that scripts run, applies what the visitor set earlier, and watches whether the page's
 * script comes. Storage that throws counts as empty.
 */
export const EARLY_SCRIPT = `(function(d,s){s.js='';${WATCHDOG};try{var t=localStorage.getItem('${STORAGE_PREFIX}theme'),m=localStorage.getItem('${STORAGE_PREFIX}motion');if(t==='light'||t==='dark')s.theme=t;if(m==='off'||m==='on')s.motion=m}catch(e){}})(document,document.documentElement.dataset)`;

/**
 * Inline script for the start of a figure, so that no page begins with a movement: sets the scene of the address, or
 * else the first one where the drawing stays in view beside its text (`data-sticks` is the media query), before anything
 * is painted. Its element names the scenes in `data-scenes`. Without it the figure shows the final picture.
 */
export const SCENE_SCRIPT = `(function(s,h){var f=s.parentNode.dataset,n=s.dataset.scenes.split(' '),i=n.indexOf(h.slice(1).split('=')[0]),e=n.indexOf('top');if(/${GUESS_ALONE}/.test(h))i=-1,h='';if(e<0)e=n.indexOf('result');if(i<0)i=h.length<2&&matchMedia(s.dataset.sticks).matches?0:n.indexOf('result');f.scene=n[i];f.built=Math.min(i,e-1);f.visitor='';if(i<e)f.stand='crowd';else if(n[i]=='top')f.stand='top'})(document.currentScript,location.hash)`;
