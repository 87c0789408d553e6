// Widget layer: the widget and its runtime, loaded by the island.
import { hydrate } from 'svelte';
import Placement from './Placement.svelte';
import type { PlacementProps } from './props.ts';

/** Takes over the widget's finished HTML. */
export function start(island: HTMLElement, props: PlacementProps): void {
  hydrate(Placement, { target: island, props });
}
