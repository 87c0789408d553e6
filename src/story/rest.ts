// Story layer: what stands below the first view, which costs nothing while it is far away.

/**
 * Lays out what is marked as `data-far`, one part at a time, so that no task is long; the browser then remembers the
 * heights. Does so again when the width changes. To be called once the fonts are here.
 */
export function connectRest(document: Document): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-far]')];
  let width = 0;
  const measure = () => {
    if (width === innerWidth) return;
    width = innerWidth;
    const waiting = [...parts];
    const next = () => {
      const part = waiting.shift();
      if (part) {
        part.dataset.whole = '';
        part.getBoundingClientRect(); // Lays it out now, in this task.
        setTimeout(next);
      } else requestAnimationFrame(() => requestAnimationFrame(rest));
    };
    // What was inert can be reached from now on: keys lead to it, and it comes to life when it is near.
    const rest = () => {
      for (const each of parts) delete each.dataset.whole;
      for (const each of document.querySelectorAll('[data-far] [inert]')) each.removeAttribute('inert');
    };
    setTimeout(next);
  };
  addEventListener('resize', measure);
  measure();
}
