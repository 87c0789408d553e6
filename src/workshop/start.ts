// Workshop: the entry of its script.
import '../dataset/withoutEval.ts';
import { mount } from 'svelte';
import type { Seed } from './seed.ts';
import Workshop from './Workshop.svelte';

const place = document.querySelector<HTMLElement>('[data-workshop]');
const json = document.querySelector('[data-workshop-seed]')?.textContent;
if (place && json) {
  // The build writes this data (Workshop.astro), so it is not checked again.
  mount(Workshop, { target: place, props: { seed: JSON.parse(json) as Seed } });
  place.dataset.ready = '';
}
