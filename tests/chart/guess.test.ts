// A green run proves that a guess's words stand clear of the dots and inside the frame, for all guesses. It does not prove
// how wide they are set.
import { expect, it } from 'vitest';
import { guessOutline, guessPlace, shareAnchor } from '../../src/chart/guess.ts';
import { placesOf } from '../../src/chart/layout.ts';
import { phasePoint } from '../../src/chart/place.ts';
import { drawing } from '../../src/chart/drawing.ts';
import { loadData } from '../../src/dataset/load.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { guessedPhase, stagesModel } from '../../src/model/stages.ts';

const ruler = await textRuler();
const { infographics, strings } = loadData('data');

it.each(infographics.map((infographic) => [infographic.slug, infographic] as const))(
  'over columns, the words of a guess and the share stand over all dots: %s',
  (_, infographic) => {
    const model = stagesModel(infographic, 'de', strings.de!);
    const guessed = guessedPhase(model)!;
    const { wide } = drawing(model, ruler);
    const places = placesOf(wide, guessPlace(wide, guessed));
    for (const { phases } of model.distributions) {
      // With the visitor's dot.
      const dots = phases.find(({ phase }) => phase === guessed)!.dots + 1;
      const highest = Math.min(
        ...Array.from({ length: dots }, (__, slot) => phasePoint(places, guessed, slot).y - wide.dot.radius),
      );
      for (let guess = 0; guess <= 100; guess += 1) {
        const { words, box } = guessOutline(places, guess, dots)!;
        // Descenders and the halo take four pixels.
        expect(words.y + 4).toBeLessThanOrEqual(Math.min(highest, box.y));
        const share = shareAnchor(places, guessed, dots, guess);
        expect(share.y).toBeLessThanOrEqual(words.y - 14);
        expect(
          share.y - wide.phases.find(({ id }) => id === guessed)!.share.style.size,
        ).toBeGreaterThanOrEqual(0);
      }
    }
  },
);
