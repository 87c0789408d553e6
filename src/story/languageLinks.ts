// Story layer: the links to the same page in other languages.
import { isVisitFragment } from '../model/visitFragment.ts';

/** Keeps the place on the page when the language changes: the link takes the current step or section along. */
export function connectLanguageLinks(document: Document): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    link.addEventListener('click', () => {
      const line = innerHeight * 0.75;
      const places = [...document.querySelectorAll<HTMLElement>('[data-place]')].filter(
        ({ parentElement }) => !parentElement?.closest('details:not([open])'),
      );
      const place = places.filter((element) => element.getBoundingClientRect().top < line).at(-1);
      const state = isVisitFragment(location.hash) ? location.hash.slice(1) : '';
      // A link in the figure takes along what the drawing shows.
      const scene = link.closest('figure')?.dataset.scene;
      link.hash = state || scene || place?.id || '';
    });
  }
}
