// Story layer: parts of a page whose script does not come. Until it does, `data-missing` on the part's element hides what
// the script brings to life and shows the sentence that says so (page.css). On the root element it means the whole page.
import { leadsToResult } from '../model/visitFragment.ts';
import { showScene } from './figure.ts';

/** Milliseconds after which a script that is still on its way counts as missing; it may come later. */
const PATIENCE = 6000;

/** Marks a part as missing: as "result" where the address leads to a result. */
function markMissing(part: HTMLElement): void {
  part.dataset.missing = leadsToResult(location.hash) ? 'result' : '';
}

/**
 * Loads what `part` needs, and hands it to `connect`. While it is late, or after it failed, the part is marked as missing.
 * Tries again when the browser is online again. `failed` is called after each failure.
 */
export async function bring<Loaded>(
  part: HTMLElement,
  load: () => Promise<Loaded>,
  connect: (loaded: Loaded) => void,
): Promise<void> {
  const late = window.setTimeout(() => markMissing(part), PATIENCE);
  try {
    const loaded = await load();
    delete part.dataset.missing;
    connect(loaded);
  } catch {
    markMissing(part);
    addEventListener('online', () => void bring(part, load, connect), { once: true });
  } finally {
    clearTimeout(late);
  }
}

/**
 * Keeps the promise that the head's script made (`data-js`), or makes it again after the watchdog has withdrawn it: each
 * figure goes back to the scene that it was to begin with, and what is read stays where it is in the window.
 */
export function keepPromise(document: Document): void {
  const { dataset } = document.documentElement;
  const withdrawn = dataset.js === undefined;
  const read = [...document.querySelectorAll('[data-step]')].find(
    (step) => step.getBoundingClientRect().bottom > innerHeight / 2,
  );
  const top = read?.getBoundingClientRect().top ?? 0;
  dataset.js = 'on';
  if (!withdrawn) return;
  delete dataset.missing;
  for (const figure of document.querySelectorAll<HTMLElement>('[data-promised]')) {
    showScene(figure, figure.dataset.promised ?? 'result', true);
    figure.dataset.visitor = '';
    delete figure.dataset.promised;
  }
  if (read && scrollY > 0) scrollBy({ top: read.getBoundingClientRect().top - top, behavior: 'instant' });
}
