// Model layer: the survey that an infographic is drawn with, and its date.
import type { Infographic, Survey } from '../dataset/schema.ts';

/** The survey that the chart shows at first: the first of the file. Throws if there is none, which the loader rules out. */
export function drawnSurvey({ surveys }: Pick<Infographic, 'surveys'>): Survey {
  const [first] = surveys;
  if (!first) throw new Error('An infographic needs a survey');
  return first;
}

/** What a draft shows for a date that is still a gap. As long as a year, so that it is shown in place of one. */
const NO_DATE = 'TODO';

/** A year, or year and month: when people were asked, or else when the survey was published. Only drafts have neither. */
export function surveyDate({ asked, published }: Pick<Survey, 'asked' | 'published'>): string {
  return asked ?? published ?? NO_DATE;
}
