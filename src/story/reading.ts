// Story layer, pure: which step is being read, from rectangles. Knows no DOM.

/** A vertical range of the window, in px from its top. */
export interface Range {
  top: number;
  bottom: number;
}

/** How much of a range is seen within another, in px. */
function overlap(one: Range, other: Range): number {
  return Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
}

/**
 * The scene of the step that fills most of the reading area: what of the window (`area`) is not covered by the drawing
 * (`covered`). Several parts may belong to one scene. The earlier scene where two fill as much;
 * undefined where none is in sight.
 */
export function readScene(
  steps: readonly (Range & { scene: string })[],
  area: Range,
  covered: Range | null,
): string | undefined {
  const filled = new Map<string, number>();
  for (const step of steps) {
    const within = { top: Math.max(step.top, area.top), bottom: Math.min(step.bottom, area.bottom) };
    const hidden = covered && within.bottom > within.top ? overlap(within, covered) : 0;
    filled.set(step.scene, (filled.get(step.scene) ?? 0) + overlap(step, area) - hidden);
  }
  let best: string | undefined;
  for (const [scene, height] of filled)
    if (height > (best === undefined ? 0 : (filled.get(best) ?? 0))) best = scene;
  return best;
}
