// Widget layer, build time: the part of a checked infographic that the widget needs, in one language. The browser
// imports only its types.
import type { StaircaseLayout } from '../chart/staircase.ts';
import type { NamedInfographic } from '../dataset/load.ts';
import type { Strings } from '../dataset/strings.ts';
import { distribution, type Distribution } from '../model/distribution.ts';
import { fill, formatList, formatNumber, formatShare } from '../model/format.ts';
import { everyStageOf } from '../model/staircase.ts';
import {
  distributionNotes,
  drawingCaption,
  drawingName,
  sceneInWords,
  surveyBase,
} from '../model/sentences.ts';
import { say, yearAndBase } from '../model/stages.ts';
import { widgetCheck, widgetStrings, type WidgetCheck } from './checkProps.ts';
import { PLAIN_BELOW } from './plainNumbers.ts';

/** A survey to compare with. */
export interface WidgetSurvey {
  id: string;
  label: string;
  /** Who was asked, where and when: "400 respondents in the US and UK, asked in June 2011". */
  base: string;
  /** Notes that belong to its numbers: the sum if that is not 100, decimals, gaps. */
  notes: string;
  /** Year and number of those asked, in a few words, for the drawing. */
  drawingBase: string;
  /** True if a source says that the last phase means all stages in this survey. */
  meansAll: boolean;
  /** Caption and text alternatives of the chart for this survey, by the id of their element. */
  texts: Record<'picture' | 'scene-result' | 'scene-you' | 'caption', string>;
  /** Label of the first of its sources. */
  source: string;
  distribution: Distribution;
  /** Labels of the chart for each phase: its share, or that none is reported. */
  labels: string[];
}

/** One infographic as the widget needs it, in one language. */
export interface WidgetData {
  /** The infographic's name; part of the key under which the browser stores a result. */
  slug: string;
  /** Address of the article in this language, with the slash at its end; absolute if the widget stands elsewhere. */
  home: string;
  title: string;
  /** Credit line under saved pictures: where it is published and under which licence. */
  credit: string;
  stages: { id: string; label: string; advice: string[] }[];
  phases: { id: string; label: string; meaning: string }[];
  /** Null without a self-check: the visitor chooses a phase. */
  check: WidgetCheck | null;
  stairs: WidgetStairs;
  surveys: WidgetSurvey[];
}

/** What the visitor's staircase needs besides the answers. */
export interface WidgetStairs {
  /** The id of the phase on top: the one that means all stages, or else the last. */
  phase: string;
  /** Points that make a step whole; 0 if the rule asks for none in single stages. */
  needed: number;
  layout: StaircaseLayout;
}

/** The widget's props. */
export interface WidgetProps {
  data: WidgetData;
  /** True if the widget asks for a guess first; in the article the story does. */
  asksGuess: boolean;
  /** The interface's strings whose keys start with "widget.", by the rest of the key. */
  strings: Record<string, string>;
  locale: string;
  /** True if all shares are whole and the language writes whole numbers as code does, so that none needs a formatter. */
  plainNumbers: boolean;
  /** Templates for lists of 0, 1, 2 ... parts {0}, {1} ...; empty in languages whose "and" depends on the parts. */
  lists: string[];
}

/** What the widget needs to know about the place it stands in. */
export interface WidgetPlace {
  /** See `WidgetData.home`. */
  home: string;
  /** See `WidgetData.credit`. */
  credit: string;
  staircase: StaircaseLayout;
  /** See `WidgetProps.asksGuess`. */
  asksGuess: boolean;
}

/** See `WidgetProps.plainNumbers`. */
function plainNumbers({ surveys }: NamedInfographic, lang: string): boolean {
  const shares = surveys.flatMap(({ shares }) => Object.values(shares));
  return (
    shares.every((share) => share === null || Number.isInteger(share)) &&
    Array.from({ length: PLAIN_BELOW }, (_, value) => value).every(
      (value) => formatNumber(lang, value) === String(value),
    )
  );
}

/** Templates for lists of up to `most` parts: see `WidgetProps.lists`. */
function listTemplates(lang: string, most: number): string[] {
  const template = (count: number) =>
    formatList(
      lang,
      Array.from({ length: count }, (_, index) => `{${index}}`),
    );
  // Spanish and Hebrew, for example, write "and" in another way before some of these.
  const parts = ['a', 'i', 'hi', 'o', 'א'];
  const independent = parts.every(
    (part) => fill(template(2), { 0: part, 1: part }) === formatList(lang, [part, part]),
  );
  return independent ? Array.from({ length: most + 1 }, (_, count) => template(count)) : [];
}

/** The widget's props for an infographic in one language. */
export function widgetProps(
  infographic: NamedInfographic,
  lang: string,
  strings: Strings,
  { home, credit, staircase, asksGuess }: WidgetPlace,
): WidgetProps {
  const topPhase = infographic.top?.phase ?? infographic.phases.at(-1)?.id ?? '';
  const check = widgetCheck(infographic, lang, strings);
  const labels = new Map(infographic.sources.map((source) => [source.id, say(source.label, lang)]));
  return {
    locale: lang,
    plainNumbers: plainNumbers(infographic, lang),
    lists: listTemplates(lang, Math.max(3, infographic.stages.length)),
    strings: widgetStrings(strings, check),
    asksGuess,
    data: {
      slug: infographic.slug,
      home,
      credit,
      title: say(infographic.title, lang),
      stages: infographic.stages.map(({ id, label, advice }) => ({
        id,
        label: say(label, lang),
        advice: advice.map((text) => say(text, lang)),
      })),
      phases: infographic.phases.map(({ id, short, meaning }) => ({
        id,
        label: say(short, lang),
        meaning: say(meaning, lang),
      })),
      check,
      stairs: {
        phase: topPhase,
        needed: check ? everyStageOf(check, topPhase) : 0,
        layout: staircase,
      },
      surveys: infographic.surveys.map((survey) => {
        const shares = distribution(infographic.phases, survey);
        return {
          id: survey.id,
          label: say(survey.label, lang),
          base: surveyBase(survey, lang, strings),
          notes: distributionNotes(shares, lang, strings).join(' '),
          texts: {
            picture: drawingName(infographic, lang, strings, survey),
            'scene-result': sceneInWords(infographic, 'result', lang, strings, survey),
            'scene-you': sceneInWords(infographic, 'you', lang, strings, survey),
            caption: drawingCaption(infographic, survey, lang, strings),
          },
          drawingBase: yearAndBase(survey, lang, strings),
          meansAll: infographic.top?.surveys.includes(survey.id) ?? false,
          source: labels.get(survey.sources[0] ?? '') ?? '',
          distribution: shares,
          labels: shares.phases.map(({ share }) => formatShare(lang, share, strings['drawing.notReported'])),
        };
      }),
    },
  };
}
