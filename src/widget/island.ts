// Widget layer: loads and hydrates the widget of a page when it comes near the viewport. Until then it is plain HTML.
// Replaces Astro's client:visible, which adds 2.6 kB and does not react to the Tab key.
import { leadsToResult } from '../model/visitFragment.ts';
import { bring } from '../story/missing.ts';
import { whenInView } from '../story/view.ts';
import type { WidgetProps } from './props.ts';

/** Distance to the viewport at which a widget is loaded. */
const NEAR = '400px';

/** Fetches a widget's props from its file, at a fresh address if that fails. The build writes the file (islandProps.ts), so it is not checked again. Throws if it does not come. */
async function fetchProps(address = ''): Promise<WidgetProps> {
  const read = async (from: string): Promise<WidgetProps> => {
    const answer = await fetch(from);
    if (!answer.ok) throw new Error(`${answer.status} ${from}`);
    return (await answer.json()) as WidgetProps;
  };
  return read(address).catch(() => read(`${address}?${Date.now()}`));
}

/** Loads the widget's script and props, and hydrates an island. The page is complete without it, and says that it is missing. */
function hydrateIsland(island: HTMLElement): void {
  const load = () =>
    Promise.all([import('./start.ts').then(({ start }) => start), fetchProps(island.dataset.island)]);
  void bring(island, load, ([start, props]) => start(island, props));
}

/** Calls back once the page has not been scrolled for 120 ms, because hydration during a scroll makes it stutter. */
function afterScrolling(run: () => void): void {
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
 * Connects the islands of a page: each `[data-island]` holds static HTML and names the file with its props. An
 * island is hydrated near the viewport, or anywhere at the first Tab key, because its inert controls would be skipped.
 * A Tab key pressed before this script ran is recognised by a visible focus. If the address links to a result,
 * `data-awaited` lets the style hide the static HTML, which shows the first question.
 */
export function connectIslands(document: Document): void {
  for (const island of document.querySelectorAll<HTMLElement>('[data-island]')) {
    const start = () => {
      leave();
      document.removeEventListener('keydown', onKey);
      afterScrolling(() => hydrateIsland(island));
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') start();
    };
    island.toggleAttribute('data-awaited', leadsToResult(location.hash));
    const leave = whenInView(island, start, NEAR);
    document.addEventListener('keydown', onKey);
    if (document.querySelector(':focus-visible')) start();
  }
}
