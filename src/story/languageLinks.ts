// Story layer: the links to the same page in other languages.
import { isVisitFragment, leadsToResult } from '../model/visitFragment.ts';
import { isModified } from './steps.ts';
import { STORAGE_PREFIX } from './storage.ts';

/** Where the place is kept for the next page of this tab, if the address has no room for it. */
const PLACE = `${STORAGE_PREFIX}place`;

/** Goes to the place that the page in the other language has left, if any. */
function goToPlace(document: Document): void {
  try {
    const place = sessionStorage.getItem(PLACE);
    sessionStorage.removeItem(PLACE);
    if (place) document.getElementById(place)?.scrollIntoView({ behavior: 'instant' });
  } catch {
    // Blocked storage: the page begins at its top.
  }
}

/** Leaves a place for the page in the other language. */
function leavePlace(place: string): void {
  try {
    sessionStorage.setItem(PLACE, place);
  } catch {
    // Blocked or full: the other page begins at its top.
  }
}

/**
 * Keeps the place on the page when the language changes: the link takes the current step or section along. A visit takes
 * its room in the address: a result is a place of its own, and with a guess alone the place goes by the tab's storage.
 */
export function connectLanguageLinks(document: Document): void {
  goToPlace(document);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    link.addEventListener('click', (event) => {
      const line = innerHeight * 0.75;
      const places = [...document.querySelectorAll<HTMLElement>('[data-place]')].filter(
        ({ parentElement }) => !parentElement?.closest('details:not([open])'),
      );
      const current = places.filter((element) => element.getBoundingClientRect().top < line).at(-1);
      const state = isVisitFragment(location.hash) ? location.hash.slice(1) : '';
      // A link in the figure takes along what the drawing shows.
      const place = link.closest('figure')?.dataset.scene ?? current?.id ?? '';
      link.hash = state || place;
      if (state && !leadsToResult(state) && !isModified(event)) leavePlace(place);
    });
  }
}
