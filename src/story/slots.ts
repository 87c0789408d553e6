// Story layer: the slots of dots in their phases.

/** Writes the slots that the page leaves out: a dot without one follows those of its phase that stand before it. */
export function nameSlots(dots: Iterable<Element>): void {
  const counts = new Map<string, number>();
  for (const dot of dots) {
    const phase = dot.getAttribute('data-phase');
    if (phase === null) continue;
    const slot = counts.get(phase) ?? 0;
    if (!dot.hasAttribute('data-slot')) dot.setAttribute('data-slot', String(slot));
    counts.set(phase, slot + 1);
  }
}
