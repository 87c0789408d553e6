// Story layer: what stands below the first view, which costs nothing while it is far away.

/**
 * Lays out what is marked as `data-far`, one part at a time, so that no task is long; the browser then remembers the
 * heights. What is in view stays as it is until it leaves: it would be blank for a frame. Does so again when the width
 * changes. To be called once the fonts are here.
 */
export function connectRest(document: Document): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-far]')];
  const left = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) continue;
      left.unobserve(target);
      target.removeAttribute('data-whole');
    }
  });
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
      } else parts.forEach((each) => left.observe(each));
    };
    setTimeout(next);
  };
  addEventListener('resize', measure);
  measure();
}
