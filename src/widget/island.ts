// Widget layer: brings the widget of a page to life when it comes near the view. Until then it is plain HTML, and
// nothing of it is loaded. A loader of our own, because the framework's is larger than the whole story's script.
import { isVisitFragment } from '../model/visitFragment.ts';
import { whenInView } from '../story/view.ts';
import type { PlacementProps } from './props.ts';

/** Pixels below the view in which a widget is already loaded. */
const NEAR = '400px';

async function wake(island: HTMLElement): Promise<void> {
  const props = JSON.parse(island.nextElementSibling?.textContent ?? '') as PlacementProps;
  try {
    const { start } = await import('./start.ts');
    start(island, props);
  } catch {
    // Not to be had now: the page is whole without, and it is tried again when the browser is back on line.
    island.removeAttribute('data-awaited');
    addEventListener('online', () => void wake(island), { once: true });
  }
}

/** Calls back once the page has not been scrolled for a moment: what comes to life meanwhile would hold the scrolling up. */
function whenAtRest(run: () => void): void {
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      removeEventListener('scroll', wait);
      run();
    }, 120);
  };
  addEventListener('scroll', wait, { passive: true });
  wait();
}

/**
 * Connects the islands of a page: each `[data-island]` holds the finished HTML, the element after it the props. The Tab
 * key wakes them wherever they are: it would lead past an island that sleeps. A press that came before this script is
 * known by the focus it left. Behind a link to a result islands are awaited: the style then hides the question that the
 * finished HTML asks.
 */
export function connectIslands(document: Document): void {
  for (const island of document.querySelectorAll<HTMLElement>('[data-island]')) {
    const rouse = () => {
      leave();
      document.removeEventListener('keydown', onKey);
      whenAtRest(() => void wake(island));
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') rouse();
    };
    island.toggleAttribute('data-awaited', isVisitFragment(location.hash));
    const leave = whenInView(island, rouse, NEAR);
    document.addEventListener('keydown', onKey);
    if (document.querySelector(':focus-visible')) rouse();
  }
}
