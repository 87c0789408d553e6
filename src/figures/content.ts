// Figures layer: the numbers of a supporting figure as rows and series, with their bases and marks, in one language.
import type { Figure, Infographic, Survey } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { figureBase, limitsOf, MARK, markOf, treatment } from '../model/bases.ts';
import { distribution } from '../model/distribution.ts';
import { fill, formatNumber, formatShare } from '../model/format.ts';
import { distributionNotes } from '../model/notes.ts';
import { surveyBase } from '../model/sentences.ts';
import { outsideAnswers, say } from '../model/stages.ts';
import { timeOf, wavesIn } from '../model/waves.ts';
import { textOf, type Row, type Series, type ShareFormat } from './series.ts';

/** What a figure shows. */
export interface FigureContent {
  series: Series[];
  rows: Row[];
  format: ShareFormat;
  /** Who was asked, as sentences. */
  bases: string[];
  /** Ids of the sources. */
  sources: string[];
  /** True if a number is marked for its small base, which no other note of the figure explains. */
  flagged: boolean;
  /** Whether surveys side by side are a development, as a sentence; undefined for other figures. */
  trend: string | undefined;
  /** The rows as cells of a table, with what the surveys leave over. */
  table: { label: string; cells: string[] }[];
}

type Numbers = Pick<FigureContent, 'series' | 'rows' | 'bases' | 'sources'>;

/** What the parts of a figure are made with. */
interface Setting {
  infographic: Infographic;
  lang: string;
  strings: Strings;
  /** What stands after a number with this base, or in its place. */
  noteOf: (n: number | null) => string;
}

/** The phases of surveys side by side. */
function ofSurveys(named: readonly Survey[], { infographic, lang, strings, noteOf }: Setting): Numbers {
  const waves = wavesIn(named);
  const surveys = waves ?? named;
  const notes = surveys.map(({ sampleSize }) => noteOf(sampleSize));
  return {
    series: surveys.map((survey) => ({
      label: say(survey.label, lang),
      rest: distribution(infographic.phases, survey).rest,
      restMark: markOf(infographic, survey),
      ...(waves ? { time: timeOf(survey) } : {}),
    })),
    rows: [
      ...infographic.phases.map(({ id, short }) => ({
        label: say(short, lang),
        values: surveys.map(({ shares }) => shares[id] ?? null),
        notes,
      })),
      ...outsideAnswers({ surveys: [...surveys] }).map(({ id, label }) => ({
        label: say(label, lang),
        values: surveys.map(({ other = [] }) => other.find((answer) => answer.id === id)?.share ?? null),
        notes,
        outside: true,
      })),
    ],
    bases: surveys.map((survey) =>
      [
        `${say(survey.label, lang)}: ${surveyBase(survey, lang, strings)}.`,
        ...distributionNotes(infographic, survey, lang, strings),
      ].join(' '),
    ),
    sources: surveys.flatMap(({ sources }) => sources),
  };
}

/** Rows of numbers of the figure's own. */
function ofRows(
  figure: Exclude<Figure, { kind: 'distributions' }>,
  { infographic, lang, strings, noteOf }: Setting,
): Numbers {
  const limits = limitsOf(infographic);
  /** A name with its base, if that is known. */
  const withBase = (label: string, n: number | null | undefined) =>
    n == null ? label : fill(strings['figure.withBase'], { label, n: formatNumber(lang, n) });
  const baseOfSeries = (id: string | undefined) => figure.bases?.[id ?? ''];
  const basesInRows = figure.series.length === 1 && baseOfSeries(figure.series[0]?.id) === undefined;
  return {
    series: figure.series.map(({ id, label }) => ({ label: withBase(say(label, lang), baseOfSeries(id)) })),
    rows: figure.rows.map((row) => {
      const sizes = figure.series.map(({ id }) => figureBase(figure, row.id, id));
      const label =
        'year' in row ? String(row.year) : withBase(say(row.label, lang), basesInRows ? sizes[0] : null);
      return {
        label,
        values: figure.series.map(({ id }, index) =>
          treatment(sizes[index], limits) === 'hidden' ? null : (row.values[id] ?? null),
        ),
        notes: sizes.map(noteOf),
      };
    }),
    bases: [say(figure.base, lang)],
    sources: figure.sources,
  };
}

/** The rows of a figure as cells, with a row for what the surveys leave over. */
function tableOf(
  { rows, series }: Numbers,
  kind: Figure['kind'],
  format: ShareFormat,
  strings: Strings,
): FigureContent['table'] {
  // A year without a number in one series has it in another; so has an answer of one survey.
  const cell = (value: number | null, elsewhere: boolean, note = '') =>
    value === null && !note && elsewhere ? '–' : textOf(value, note, format);
  const rests = series.map(({ rest = null, restMark }) => ({ rest, restMark }));
  return [
    ...rows.map(({ label, values, notes, outside = false }) => ({
      label,
      cells: values.map((value, index) => cell(value, outside || kind === 'timeline', notes?.[index])),
    })),
    ...(rests.some(({ rest }) => rest !== null)
      ? [
          {
            label: strings['numbers.restRow'],
            cells: rests.map(({ rest, restMark }) => cell(rest, true, rest === null ? '' : restMark)),
          },
        ]
      : []),
  ];
}

/** What a figure shows, in one language. */
export function figureContent(
  figure: Figure,
  infographic: Infographic,
  lang: string,
  strings: Strings,
): FigureContent {
  const { decimals, surveys } = infographic;
  const limits = limitsOf(infographic);
  const hidden = fill(strings['numbers.hiddenValue'], { n: formatNumber(lang, limits.hideUnder) });
  const setting: Setting = {
    infographic,
    lang,
    strings,
    noteOf: (n) => ({ shown: '', flagged: MARK, hidden })[treatment(n, limits)],
  };
  const numbers =
    figure.kind === 'distributions'
      ? ofSurveys(
          figure.surveys.flatMap((id) => surveys.filter((survey) => survey.id === id)),
          setting,
        )
      : ofRows(figure, setting);
  const format: ShareFormat = {
    share: (share) => formatShare(lang, share, strings['drawing.notReported'], decimals),
    number: (share) => formatNumber(lang, share, decimals),
  };
  const marked = numbers.rows.some(({ values, notes }) =>
    values.some((value, index) => value !== null && notes?.[index] === MARK),
  );
  return {
    ...numbers,
    format,
    flagged: marked && figure.kind !== 'distributions',
    trend:
      figure.kind === 'distributions'
        ? strings[numbers.series.every(({ time }) => time !== undefined) ? 'figure.waves' : 'figure.noTrend']
        : undefined,
    table: tableOf(numbers, figure.kind, format, strings),
  };
}
