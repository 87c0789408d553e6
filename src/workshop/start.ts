// Workshop: the entry of its script: of the page, and of the worker that checks (checking.ts).
import '../dataset/withoutEval.ts';
import { mount } from 'svelte';
import { answerQuestions } from './checking.ts';
import type { Seed } from './seed.ts';
import Workshop from './Workshop.svelte';

function startPage(): void {
  const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : undefined;
  const place = document.querySelector<HTMLElement>('[data-workshop]');
  const json = document.querySelector('[data-workshop-seed]')?.textContent;
  if (!place || !json) return;
  // The build writes this data (Workshop.astro), so it is not checked again.
  const seed = JSON.parse(json) as Seed;
  const onready = () => (place.dataset.ready = '');
  mount(Workshop, { target: place, props: { seed, script, onready } });
}

if (typeof document === 'undefined') answerQuestions();
else startPage();
