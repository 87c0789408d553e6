// Story layer: answers that can wait until the press itself has been painted.

/** Runs something right after the next paint, so that the answer to a tap is seen first. Returns what calls it off. */
export function afterPaint(run: () => void): () => void {
  let timer = 0;
  const frame = requestAnimationFrame(() => (timer = window.setTimeout(run)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
