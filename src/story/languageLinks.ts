// Story layer: the links to the same page in other languages.
import { isVisitFragment, leadsToResult } from '../model/visitFragment.ts';
import { recall, remember } from './storage.ts';

/** Where the place waits for the page in the other language, if the address has no room for it. */
const PLACE = 'place';

/**
 * Keeps the place on the page when the language changes: the link takes the current step or section along. If the address
 * holds a result, the result goes along instead; with a guess alone, the place goes through the browser's storage.
 */
export function connectLanguageLinks(document: Document): void {
  document.getElementById(recall(PLACE) ?? '')?.scrollIntoView();
  remember(PLACE, null);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    link.addEventListener('click', () => {
      const line = innerHeight * 0.75;
      const places = [...document.querySelectorAll<HTMLElement>('[data-place]')].filter(
        ({ parentElement }) => !parentElement?.closest('details:not([open])'),
      );
      const current = places.filter((element) => element.getBoundingClientRect().top < line).at(-1);
      const state = isVisitFragment(location.hash) ? location.hash.slice(1) : '';
      // A link in the figure takes along what the drawing shows.
      const place = link.closest('figure')?.dataset.scene ?? current?.id ?? '';
      link.hash = state || place;
      if (state && !leadsToResult(state)) remember(PLACE, place);
    });
  }
}
