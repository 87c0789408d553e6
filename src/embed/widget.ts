// Embed layer: the widget as a classic script, for frames that ask for it. The page brings its data and its style.
import { mount } from 'svelte';
import Placement from '../widget/Placement.svelte';
import type { PlacementProps } from '../widget/props.ts';

const place = document.querySelector<HTMLElement>('[data-widget-place]');
const data = document.querySelector('[data-widget-props]')?.textContent;
if (place && data) {
  place.replaceChildren();
  mount(Placement, { target: place, props: JSON.parse(data) as PlacementProps });
}
