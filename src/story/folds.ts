// Story layer: the folds of an article (Fold.astro). They are open in the HTML; a script at the start of each closes it,
// and links, the browser's search and paper open it.

/**
 * Inline script for the start and the end of a fold. At the start (the fold has two children then) it closes the fold before
 * its content is laid out, unless the address names the fold or a place that is not parsed yet. At the end it closes the
 * fold if that place is not inside. (A fragment with "=" is a visitor's result.)
 */
export const FOLD_SCRIPT =
  '(function(d,h){var p=document.getElementById(h.slice(1)),n=/^#[^=]+$/.test(h),s=d.children.length<3;if(s||n)d.open=p?d.contains(p):s&&n})(document.currentScript.parentNode,location.hash)';

/**
 * A script before a fold that does nothing but wait, as scripts do for the style sheets above them. Without it the script in
 * the fold would wait, and the fold would be seen open first; Orca took the late closing for the reading position.
 */
export const WAIT_FOR_STYLE = '0';

/** Opens all folds around the element that a fragment names, and that element itself. Returns it if one was closed. */
function openAround(hash: string): HTMLElement | null {
  const target = document.getElementById(hash.slice(1));
  let closed = false;
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    closed ||= !fold.open;
    fold.open = true;
  }
  return closed ? target : null;
}

/** Opens all folds while the page is printed, for browsers in which style alone cannot do that (print.css). */
function openOnPaper(folds: readonly HTMLDetailsElement[]): void {
  let closed: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    closed = folds.filter(({ open }) => !open);
    for (const fold of closed) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of closed) fold.open = false;
  });
}

/** Lets links and addresses into a fold open it. Tables inside become sortable when their fold is first opened. */
export function connectFolds(folds: readonly HTMLDetailsElement[]): void {
  if (folds.length === 0) return;
  const follow = () => openAround(location.hash)?.scrollIntoView();
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    // Before the browser goes there. A link to where the address is already changes no hash.
    if (link) openAround(link.hash);
  });
  addEventListener('hashchange', follow);
  if (!CSS.supports('selector(::details-content)')) openOnPaper([...document.querySelectorAll('details')]);
  for (const fold of folds) {
    const tables = fold.querySelectorAll<HTMLTableElement>('table[data-sortable]');
    const connect = () =>
      void import('./sortTable.ts').then(
        ({ makeSortable }) => tables.forEach((table) => makeSortable(table)),
        // The buttons in the headers come with that script, so without it nothing is dead.
        () => {},
      );
    if (tables.length === 0) continue;
    if (fold.open) connect();
    else fold.addEventListener('toggle', connect, { once: true });
  }
  follow();
}
