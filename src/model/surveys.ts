// Model layer: the survey that an infographic is drawn with.
import type { Infographic, Survey } from '../dataset/schema.ts';

/** The survey that the chart shows at first: the first of the file. Throws if there is none, which the loader rules out. */
export function drawnSurvey({ surveys }: Pick<Infographic, 'surveys'>): Survey {
  const [first] = surveys;
  if (!first) throw new Error('An infographic needs a survey');
  return first;
}
