// Story layer: the slots of dots in their phases.

/** Writes the slots that the page leaves out: each of these dots takes the next slot of its phase, in the order of the page. */
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

/** How many dots stand in a phase, with the visitor's mark. */
export function dotsIn(svg: Element, phase: string): number {
  const marked = ':is([data-dot], .phase[data-placed-here], .phase[data-possible])';
  return svg.querySelectorAll(`${marked}[data-phase="${phase}"]`).length;
}
