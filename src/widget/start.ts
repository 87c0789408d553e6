// Widget layer: the widget and Svelte's runtime, loaded by the island.
import { hydrate } from 'svelte';
import Widget from './Widget.svelte';
import type { WidgetProps } from './props.ts';

/** Hydrates the widget's static HTML. */
export function start(island: HTMLElement, props: WidgetProps): void {
  hydrate(Widget, { target: island, props });
}
