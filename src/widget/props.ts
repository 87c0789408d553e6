// Widget layer, build time: the part of a checked infographic that the widget needs, in one language. The browser
// imports only its types.
import type { StaircaseLayout } from '../chart/staircase.ts';
import type { NamedInfographic } from '../dataset/load.ts';
import type { Strings } from '../dataset/strings.ts';
import { fill, formatList, formatNumber } from '../model/format.ts';
import { respondentForms, say } from '../model/stages.ts';
import { everyStageOf } from '../model/staircase.ts';
import { widgetCheck, widgetStrings, type WidgetCheck } from './checkProps.ts';
import { PLAIN_BELOW } from './plainNumbers.ts';
import { widgetSurvey, type WidgetSurvey } from './surveyProps.ts';

export type { WidgetSurvey } from './surveyProps.ts';

/** One infographic as the widget needs it, in one language. */
export interface WidgetData {
  /** The infographic's name; part of the key under which the browser stores a result. */
  slug: string;
  /** Address of the article in this language, with the slash at its end; absolute if the widget stands elsewhere. */
  home: string;
  title: string;
  /** The version whose numbers these are: links carry it. Left out before the first is published. */
  version?: number;
  /** True for an older version than that of the page, whose drawing shows other numbers. */
  older?: true;
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
  /** How many decimals shares are shown with; undefined for as published. */
  decimals?: number | undefined;
  /** The forms of the noun for those who were asked, which the strings take. */
  respondents: Readonly<Record<string, string>>;
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
  /** See `WidgetData.version`. */
  version?: number | undefined;
  /** See `WidgetData.older`. */
  older?: boolean;
}

/** See `WidgetProps.plainNumbers`. */
function plainNumbers({ surveys }: NamedInfographic, lang: string): boolean {
  const shares = surveys.flatMap(({ shares, other = [] }) => [
    ...Object.values(shares),
    ...other.map(({ share }) => share),
  ]);
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
  const filled = (part: string) => fill(template(2), { 0: part, 1: part }).replace(/[\u2068\u2069]/g, '');
  const independent = parts.every((part) => filled(part) === formatList(lang, [part, part]));
  return independent ? Array.from({ length: most + 1 }, (_, count) => template(count)) : [];
}

/** The widget's props for an infographic in one language. */
export function widgetProps(
  infographic: NamedInfographic,
  lang: string,
  strings: Strings,
  { home, credit, staircase, asksGuess, version, older }: WidgetPlace,
): WidgetProps {
  const topPhase = infographic.top?.phase ?? infographic.phases.at(-1)?.id ?? '';
  const check = widgetCheck(infographic, lang, strings);
  return {
    locale: lang,
    plainNumbers: plainNumbers(infographic, lang),
    decimals: infographic.decimals,
    respondents: respondentForms(infographic, lang),
    lists: listTemplates(lang, Math.max(3, infographic.stages.length)),
    strings: widgetStrings(strings, check, asksGuess),
    asksGuess,
    data: {
      slug: infographic.slug,
      home,
      credit,
      ...(version !== undefined && { version }),
      ...(older && { older: true }),
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
      surveys: infographic.surveys.map((survey) => widgetSurvey(infographic, survey, lang, strings)),
    },
  };
}
