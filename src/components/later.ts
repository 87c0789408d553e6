// Components, in the browser: what a page can do without until it has been painted. One file, fetched right after the
// page's script, which stays small.
import { connectFolds } from '../story/folds.ts';
import { bringFonts } from '../story/fonts.ts';
import { connectGuess } from '../story/guess.ts';
import { connectLanguageLinks } from '../story/languageLinks.ts';
import { bring } from '../story/missing.ts';
import { connectPaging } from '../story/paging.ts';
import { connectPlayer } from '../story/player.ts';
import { connectSettings } from '../story/settings.ts';
import { connectSources } from '../story/sources.ts';
import { remember } from '../story/storage.ts';
import { connectTurning } from '../story/turning.ts';
import { connectIslands } from '../widget/island.ts';

/** Brings in the fonts, and connects film players, settings, language links, guess, folds, sources, widgets, download menus and the snippet builder of a page, keeps what is read in view, lets page keys skip no step, and says if the workshop did not come. */
export function connectLater(document: Document): void {
  const each = (selector: string, connect: (element: HTMLElement) => void) =>
    document.querySelectorAll<HTMLElement>(selector).forEach(connect);
  connectSettings(document, remember);
  connectLanguageLinks(document);
  each('[data-story] figure[data-chart]', connectPlayer);
  each('[data-story]', connectGuess);
  each('[data-story]', connectPaging);
  connectFolds([...document.querySelectorAll<HTMLDetailsElement>('[data-fold]')]);
  connectSources(document);
  connectIslands(document);
  connectTurning(document);
  // The copy buttons of a download menu are needed once it is open.
  each('[data-downloads]', (menu) =>
    menu.querySelector('details')?.addEventListener(
      'toggle',
      () =>
        void bring(
          menu,
          () => import('../story/downloads.ts'),
          (part) => part.connectDownloads(menu),
        ),
      { once: true },
    ),
  );
  each(
    '[data-builder]',
    (builder) =>
      void bring(
        builder,
        () => import('../embed/builder.ts'),
        (part) => part.connectBuilder(builder),
      ),
  );
  // The workshop's script fills its place. Once the page is loaded, it has done so or did not come.
  const lookForWorkshop = () => each('[data-workshop]:empty', (workshop) => (workshop.dataset.missing = ''));
  if (document.readyState === 'complete') lookForWorkshop();
  else addEventListener('load', lookForWorkshop);
  void bringFonts(document);
}
