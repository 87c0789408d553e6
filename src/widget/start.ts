// Widget layer: the widget and Svelte's runtime, loaded by the island.
import { hydrate, mount } from 'svelte';
import Widget from './Widget.svelte';
import type { WidgetProps } from './props.ts';

/** Hydrates the widget's static HTML; with the props of an older version, whose island is empty, makes it. */
export function start(island: HTMLElement, props: WidgetProps): void {
  (props.data.older ? mount : hydrate)(Widget, { target: island, props });
}
