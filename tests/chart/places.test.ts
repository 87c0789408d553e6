// A green run proves that what a page says of a drawing's geometry is read as it was written, for the committed infographic
// and the largest one.
import { expect, test } from 'vitest';
import { drawing } from '../../src/chart/drawing.ts';
import { guessPlace } from '../../src/chart/guess.ts';
import { placesOf, readPlaces, writePlaces } from '../../src/chart/layout.ts';
import { loadData } from '../../src/dataset/load.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { guessedPhase, stagesModel } from '../../src/model/stages.ts';
import { COMMITTED, largest } from '../fixtures/variants.ts';

const ruler = await textRuler();
const { strings } = loadData('data');

test.each([
  ['committed', COMMITTED],
  ['largest', largest()],
])('places are read as they were written, without a sign that HTML would write as six: %s', (_, data) => {
  const model = stagesModel(data, 'de', strings.de!);
  const { wide, tall } = drawing(model, ruler);
  for (const layout of [wide, tall]) {
    const places = placesOf(layout, guessPlace(layout, guessedPhase(model)));
    const text = writePlaces(places);
    expect(text).not.toMatch(/["&<>]/);
    expect(readPlaces(text)).toEqual(places);
  }
});
