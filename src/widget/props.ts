// Widget layer, build time: what the island needs of a checked infographic, in one language and nothing more.
// Runs while pages are built; the browser only imports its types.
import type { NamedInfographic } from '../dataset/load.ts';
import type { Strings } from '../dataset/strings.ts';
import { distribution, type Distribution } from '../model/distribution.ts';
import { fill, formatList, formatNumber, formatShare } from '../model/format.ts';
import type { Check } from '../model/placement.ts';
import {
  distributionNotes,
  drawingCaption,
  pictureInWords,
  sceneInWords,
  surveyBase,
} from '../model/sentences.ts';
import { say, yearAndBase } from '../model/stages.ts';
import { PLAIN_BELOW } from './words.ts';

/** A survey to compare with. */
export interface WidgetSurvey {
  id: string;
  label: string;
  /** Who was asked, where and when: "400 respondents in the US and UK, asked in June 2011". */
  base: string;
  /** What must stand beside its numbers: the sum where that is not 100, gaps. */
  notes: string;
  /** What the figure says of this survey, in sight and for those who don't see it, by the id of the element. */
  /** Year and number of those asked, in a few words, for the drawing. */
  drawingBase: string;
  /** True if a source says that the last phase means all stages in this survey. */
  meansAll: boolean;
  said: Record<'picture' | 'scene-result' | 'scene-you' | 'caption', string>;
  /** The first of its sources. */
  source: string;
  distribution: Distribution;
  /** What the drawing writes for each phase: its share, or that none is reported. */
  labels: string[];
}

/** A self-check with its words. */
export interface WidgetCheck extends Check {
  questions: {
    id: string;
    stage: string;
    text: string;
    options: { id: string; label: string; points: number }[];
  }[];
  explanation: string;
}

/** One infographic as the widget needs it, in one language. */
export interface WidgetData {
  /** The infographic's name, for what the browser remembers. */
  slug: string;
  /** Address of the article in this language, with the slash at its end; absolute if the widget stands elsewhere. */
  home: string;
  title: string;
  /** Where it is published and under which licence: stands under saved pictures. */
  credit: string;
  stages: { id: string; label: string; advice: string[] }[];
  phases: { id: string; label: string; meaning: string }[];
  check: WidgetCheck;
  surveys: WidgetSurvey[];
}

/** The island's props. */
export interface PlacementProps {
  data: WidgetData;
  /** The interface's words whose keys start with "widget.", without that. */
  strings: Record<string, string>;
  locale: string;
  /** Whether shares are whole and the language writes whole numbers as code does: then no number needs a formatter. */
  plainNumbers: boolean;
  /** Lists of 0, 1, 2 ... parts as the language writes them, with {0}, {1} ... for the parts; empty where words decide. */
  lists: string[];
}

/** Where the infographic stands on the site. */
export interface Place {
  home: string;
  credit: string;
}

/** Whether the widget can write its numbers as they are: see `PlacementProps`. */
function plainNumbers({ surveys }: NamedInfographic, lang: string): boolean {
  const shares = surveys.flatMap(({ shares }) => Object.values(shares));
  return (
    shares.every((share) => share === null || Number.isInteger(share)) &&
    Array.from({ length: PLAIN_BELOW }, (_, value) => value).every(
      (value) => formatNumber(lang, value) === String(value),
    )
  );
}

/** Lists of up to `most` parts as templates; none in languages whose "and" depends on the words beside it. */
function listTemplates(lang: string, most: number): string[] {
  const written = Array.from({ length: most + 1 }, (_, count) =>
    formatList(
      lang,
      Array.from({ length: count }, (_, index) => `{${index}}`),
    ),
  );
  const parts = ['a', 'i', 'hi', 'o', 'א'];
  const fits = parts.every(
    (part) => fill(written[2]!, { 0: part, 1: part }) === formatList(lang, [part, part]),
  );
  return fits ? written : [];
}

/** The props of the island for an infographic in one language. */
export function placementProps(
  infographic: NamedInfographic,
  lang: string,
  words: Strings,
  { home, credit }: Place,
): PlacementProps {
  const labels = new Map(infographic.sources.map((source) => [source.id, say(source.label, lang)]));
  return {
    locale: lang,
    plainNumbers: plainNumbers(infographic, lang),
    lists: listTemplates(lang, Math.max(3, infographic.stages.length)),
    strings: Object.fromEntries(
      Object.entries(words)
        .filter(([key]) => key.startsWith('widget.'))
        .map(([key, text]) => [key.slice('widget.'.length), text]),
    ),
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
      check: {
        questions: infographic.check.questions.map(({ id, stage, text, options }) => ({
          id,
          stage,
          text: say(text, lang),
          options: options.map((option) => ({
            id: option.id,
            label: say(option.label, lang),
            points: option.points,
          })),
        })),
        rule: infographic.check.rule,
        explanation: say(infographic.check.explanation, lang),
      },
      surveys: infographic.surveys.map((survey) => {
        const shares = distribution(infographic.phases, survey);
        return {
          id: survey.id,
          label: say(survey.label, lang),
          base: surveyBase(survey, lang, words),
          notes: distributionNotes(shares, lang, words).join(' '),
          said: {
            picture: pictureInWords(infographic, lang, words, survey),
            'scene-result': sceneInWords(infographic, 'result', lang, words, survey),
            'scene-you': sceneInWords(infographic, 'you', lang, words, survey),
            caption: drawingCaption(infographic, survey, lang, words),
          },
          drawingBase: yearAndBase(survey, lang, words),
          meansAll: infographic.top?.surveys.includes(survey.id) ?? false,
          source: labels.get(survey.sources[0] ?? '') ?? '',
          distribution: shares,
          labels: shares.phases.map(({ share }) => formatShare(lang, share, words['drawing.notReported'])),
        };
      }),
    },
  };
}
