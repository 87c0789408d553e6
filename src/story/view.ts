// Story layer: what waits until it is seen.

/**
 * Runs something once an element is in view, or within `margin` of it, as CSS writes it. Returns what calls it off.
 */
export function whenInView(element: Element, run: () => void, margin = '0px'): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.at(-1)?.isIntersecting) return;
      observer.disconnect();
      run();
    },
    { rootMargin: margin },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
