// Model layer: surveys in time. Only waves of one series, which the file marks as such, may be drawn as a development.
import type { Survey } from '../dataset/schema.ts';
import { surveyDate } from './surveys.ts';

/** When a survey was asked, in years: 2011.5 for July 2011; a year alone is its start. */
export function timeOf(survey: Pick<Survey, 'asked' | 'published'>): number {
  const [year = '', month = '1'] = surveyDate(survey).split('-');
  return Number(year) + (Number(month) - 1) / 12;
}

/** The surveys from the oldest to the newest if all are waves of one series, each of another time; else undefined. */
export function wavesIn<Wave extends Pick<Survey, 'asked' | 'published' | 'series'>>(
  surveys: readonly Wave[],
): Wave[] | undefined {
  const [first] = surveys;
  if (first?.series === undefined || surveys.length < 2) return undefined;
  const times = new Set(surveys.map(timeOf));
  if (times.size < surveys.length || surveys.some(({ series }) => series !== first.series)) return undefined;
  return [...surveys].sort((a, b) => timeOf(a) - timeOf(b));
}
