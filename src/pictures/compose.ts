// Pictures layer: which file makes which kind of picture. All are in the light theme, all text in our own typefaces.
import type { PictureKind } from '../site/addresses.ts';
import { guessPreview } from './guess.ts';
import { landscape } from './landscape.ts';
import { portrait } from './portrait.ts';
import { preview } from './preview.ts';
import type { Composer } from './sheet.ts';

/** The composers of the pictures that need nothing but their infographic's words. */
export const COMPOSERS: Readonly<Record<Extract<PictureKind, string>, Composer>> = {
  svg: landscape,
  png: landscape,
  og: preview,
  portrait,
  guess: guessPreview,
};
