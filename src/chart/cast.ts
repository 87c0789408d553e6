// Chart layer, build time: the dots of a model, in the order of the crowd, for one survey.
import type { DrawnSurvey, StagesModel } from '../model/stages.ts';
import { crowdDots, dotCount } from './extent.ts';
import type { Cast, Dot } from './scenes.ts';

/** The crowd's dots that climb, by number, with their place on top: the phase's last dot has place 0. */
function climbPlaces(model: StagesModel): Map<number, number> {
  const places = new Map<number, number>();
  let key = 0;
  for (const { phase, dots } of model.distributions[0]?.phases ?? []) {
    if (phase === model.top?.phase)
      for (let slot = 0; slot < dots; slot += 1) places.set(key + slot, dots - 1 - slot);
    key += dots;
  }
  return places;
}

/** The dots of a survey: they fill the phases in order. */
export function castOf(model: StagesModel, survey: DrawnSurvey, you: string | null = null): Cast {
  const climbs = climbPlaces(model);
  const crowd = crowdDots(model);
  const filled = survey.phases.flatMap(({ phase, dots }) =>
    Array.from({ length: dots }, (_, slot) => ({ phase, slot })),
  );
  const dots = Array.from({ length: dotCount(model) }, (_, key): Dot => ({
    phase: filled[key]?.phase ?? null,
    slot: filled[key]?.slot ?? 0,
    climb: climbs.get(key) ?? -1,
    inCrowd: key < crowd,
  }));
  return {
    dots,
    counts: Object.fromEntries(survey.phases.map(({ phase, dots: count }) => [phase, count])),
    guess: null,
    you,
    possible: [],
    meansAll: model.top?.surveys.includes(survey.survey) ?? false,
  };
}
