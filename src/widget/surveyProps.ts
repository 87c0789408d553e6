// Widget layer, build time: a survey as the widget needs it, in one language. The browser imports only its type.
import type { NamedInfographic } from '../dataset/load.ts';
import { rounded } from '../dataset/rounding.ts';
import type { Survey } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { markOf } from '../model/bases.ts';
import { distribution, type Distribution } from '../model/distribution.ts';
import { isolated } from '../model/format.ts';
import { distributionNotes } from '../model/notes.ts';
import { drawingCaption, drawingName, sceneInWords, surveyBase } from '../model/sentences.ts';
import { drawnAs, respondentForms, say, writtenRest, writtenShare, yearAndBase } from '../model/stages.ts';

/** A survey to compare with. */
export interface WidgetSurvey {
  id: string;
  label: string;
  /** The forms of the noun for those who were asked, where they are not those of the infographic. */
  respondents?: Readonly<Record<string, string>>;
  /** Who was asked, where and when: "400 respondents in the US and UK, asked in June 2011". */
  base: string;
  /** Notes that belong to its numbers: the sum if that is not 100, decimals, gaps. */
  notes: string;
  /** What stands after each of its numbers: the mark of a small base, which the notes explain; left out if it has none. */
  mark?: string;
  /** Year and number of those asked, in a few words, for the drawing. */
  drawingBase: string;
  /** True if a source says that the last phase means all stages in this survey. */
  meansAll: boolean;
  /** Caption and text alternatives of the chart for this survey, by the id of their element. */
  texts: Record<'picture' | 'scene-result' | 'caption', string>;
  /** Label of the first of its sources. */
  source: string;
  distribution: Distribution;
  /** The share of the last phase, as rounded as the page shows it, in per cent; null if not reported. */
  lastShare: number | null;
  /** What the chart shows of each phase, and of each answer outside their order. */
  drawn: { phase: string; dots: number; label: string; reported: boolean }[];
  /** What the survey leaves over, in per cent, as the chart writes it; empty where that is not known. */
  rest: string;
}

/** See `WidgetSurvey.drawn` and `WidgetSurvey.rest`. */
function drawn(
  infographic: NamedInfographic,
  survey: Survey,
  lang: string,
  strings: Strings,
): Pick<WidgetSurvey, 'drawn' | 'rest'> {
  const shown = drawnAs(infographic, survey);
  const { decimals } = infographic;
  const words = { notReported: strings['drawing.notReported'] };
  const model = { locale: lang, words, ...(decimals === undefined ? {} : { decimals }) };
  return {
    drawn: shown.phases.map((entry) => ({
      phase: entry.phase,
      dots: entry.dots,
      label: writtenShare(model, entry),
      reported: entry.share !== null || entry.absent,
    })),
    rest: writtenRest(model, shown),
  };
}

/** A survey as the widget needs it. */
export function widgetSurvey(
  infographic: NamedInfographic,
  survey: Survey,
  lang: string,
  strings: Strings,
): WidgetSurvey {
  const shares = distribution(infographic.phases, survey);
  const lastShare = shares.phases.at(-1)?.share ?? null;
  const source = infographic.sources.find(({ id }) => id === survey.sources[0]);
  return {
    id: survey.id,
    label: say(survey.label, lang),
    base: surveyBase(survey, lang, strings),
    ...(survey.respondents ? { respondents: respondentForms(infographic, lang, survey) } : {}),
    notes: distributionNotes(infographic, survey, lang, strings).join(' '),
    texts: {
      picture: drawingName(infographic, lang, strings, survey),
      'scene-result': sceneInWords(infographic, 'result', lang, strings, survey),
      caption: drawingCaption(infographic, survey, lang, strings),
    },
    ...(markOf(infographic, survey) && { mark: markOf(infographic, survey) }),
    drawingBase: isolated(yearAndBase(infographic, survey, lang, strings), lang),
    meansAll: infographic.top?.surveys.includes(survey.id) ?? false,
    source: source ? say(source.label, lang) : '',
    distribution: shares,
    lastShare: lastShare === null ? null : rounded(lastShare, infographic.decimals ?? 6),
    ...drawn(infographic, survey, lang, strings),
  };
}
