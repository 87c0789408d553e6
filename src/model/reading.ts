// Model layer: how to read a supporting figure, as a sentence about one of its numbers. No pixels, no DOM.
import type { Figure, Infographic } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { figureBase, limitsOf, MARK, markOf, treatment } from './bases.ts';
import { fill, formatPercent } from './format.ts';
import { say } from './stages.ts';

/** The sentence on the last phase that the first of the figure's surveys reports. */
function ofSurveys(
  figure: Extract<Figure, { kind: 'distributions' }>,
  infographic: Infographic,
  lang: string,
  strings: Strings,
): string | undefined {
  const { phases, surveys, decimals } = infographic;
  const survey = surveys.find(({ id }) => id === figure.surveys[0]);
  const phase = phases.findLast(({ id }) => survey?.shares[id] != null);
  const share = phase && survey?.shares[phase.id];
  if (!survey || !phase || share == null) return undefined;
  return fill(strings['figure.readingPhase'], {
    survey: say(survey.label, lang),
    phase: say(phase.short, lang),
    share: formatPercent(lang, share, decimals) + markOf(infographic, survey),
  });
}

/** The sentence on the first number of a figure that is shown. */
function ofRows(
  figure: Exclude<Figure, { kind: 'distributions' }>,
  infographic: Infographic,
  lang: string,
  strings: Strings,
): string | undefined {
  const limits = limitsOf(infographic);
  for (const row of figure.rows)
    for (const series of figure.series) {
      const value = row.values[series.id] ?? null;
      const shown = treatment(figureBase(figure, row.id, series.id), limits);
      if (value === null || shown === 'hidden') continue;
      const mark = shown === 'flagged' ? MARK : '';
      const share = formatPercent(lang, value, infographic.decimals) + mark;
      const label = say(series.label, lang);
      if ('year' in row) return fill(strings['figure.readingYear'], { year: row.year, series: label, share });
      const name = say(row.label, lang);
      return figure.series.length > 1
        ? fill(strings['figure.readingSeries'], { row: name, series: label, share })
        : fill(strings['figure.readingRow'], { row: name, share });
    }
  return undefined;
}

/** How to read a figure: the file's own sentence, or one on a number of it; undefined if it has none to show. */
export function readingOf(
  figure: Figure,
  infographic: Infographic,
  lang: string,
  strings: Strings,
): string | undefined {
  if (figure.reading) return say(figure.reading, lang);
  return figure.kind === 'distributions'
    ? ofSurveys(figure, infographic, lang, strings)
    : ofRows(figure, infographic, lang, strings);
}
