// Model layer: sentences made from the data, in one language. No pixels, no DOM.
import type { Infographic, Site, Survey } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { markOf } from './bases.ts';
import { distribution } from './distribution.ts';
import { fill, formatList, formatMonth, formatNumber, formatPercent, formatShare } from './format.ts';
import { distributionNotes, smallBaseNote } from './notes.ts';
import { respondentForms, say } from './stages.ts';
import { drawnSurvey, surveyDate } from './surveys.ts';

/** When respondents were asked; if the source does not say, when the survey was published. */
export function surveyTime(survey: Survey, lang: string, strings: Strings): string {
  return survey.asked === null
    ? fill(strings['base.published'], { date: formatMonth(lang, surveyDate(survey)) })
    : fill(strings['base.asked'], { date: formatMonth(lang, survey.asked) });
}

/** The base of a survey: how many were asked, where and when. Must stand with every prominent number. */
export function surveyBase(survey: Survey, lang: string, strings: Strings): string {
  const values = { place: say(survey.place, lang), when: surveyTime(survey, lang, strings) };
  return survey.sampleSize === null
    ? fill(strings['base.unknown'], { ...values, population: say(survey.population, lang) })
    : fill(strings['base.known'], { ...values, n: formatNumber(lang, survey.sampleSize) });
}

/** The credit line under pictures: where the infographic is published and under which licence. */
export function creditLine(site: Site, address: string, strings: Strings): string {
  const shortAddress = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return fill(strings['picture.credit'], { site: shortAddress, licence: site.licence.name });
}

/** The question for visitors to guess: about all stages, or about the last phase where no phase means all stages. */
export function guessQuestion({ phases, stages, top }: Infographic, lang: string, strings: Strings): string {
  const last = phases.at(-1);
  return top
    ? fill(strings['guess.question'], { total: stages.length })
    : fill(strings['guess.questionPhase'], { phase: last ? say(last.short, lang) : '' });
}

/** The caption of the chart: what one dot means, the survey's base, notes. */
export function drawingCaption(
  infographic: Infographic,
  survey: Survey,
  lang: string,
  strings: Strings,
): string {
  const base = surveyBase(survey, lang, strings);
  const caption = fill(strings['story.caption'], { one: formatPercent(lang, 1), base });
  return [caption, ...distributionNotes(infographic, survey, lang, strings)].join(' ');
}

/** A share of a survey with the sign and the mark of a small base, or that it is not reported. */
export function shareOf(
  infographic: Infographic,
  survey: Survey,
  share: number | null | undefined,
  lang: string,
  strings: Strings,
): string {
  const mark = share == null ? '' : markOf(infographic, survey);
  return formatShare(lang, share, strings['drawing.notReported'], infographic.decimals) + mark;
}

/** The shares of a survey by their names: of the phases, of answers outside their order, and what is left over. */
function sharesByName(infographic: Infographic, survey: Survey, lang: string, strings: Strings) {
  const { phases } = infographic;
  const notReported = strings['drawing.notReported'];
  const named = (name: string, share: number | null | undefined) =>
    fill(strings['scene.share'], {
      phase: name,
      share: shareOf(infographic, survey, share, lang, strings),
    });
  const { rest } = distribution(phases, survey);
  return {
    ordered: phases.map(({ id, short }) => named(say(short, lang), survey.shares[id])),
    outside: (survey.other ?? []).map(({ label, share }) => named(say(label, lang), share)),
    rest: rest === null ? [] : [named(notReported, rest)],
  };
}

/** All shares of a survey, each with its name, as the entries of a list. */
export function shareList(
  infographic: Infographic,
  survey: Survey,
  lang: string,
  strings: Strings,
): string[] {
  const { ordered, outside, rest } = sharesByName(infographic, survey, lang, strings);
  const apart = outside.map((shares) => fill(strings['scene.outside'], { shares }));
  return [...ordered, ...apart, ...rest];
}

/**
 * All shares of a survey as a part of a sentence: "No activity: 12%, First steps: 26%, ...", then those outside the order
 * and what is not reported.
 */
export function sharesInWords(
  infographic: Infographic,
  survey: Survey,
  lang: string,
  strings: Strings,
): string {
  const { ordered, outside, rest } = sharesByName(infographic, survey, lang, strings);
  const apart = outside.length > 0 ? [fill(strings['scene.outside'], { shares: outside.join(', ') })] : [];
  return [ordered.join(', '), ...apart, ...rest].join('; ');
}

/** The dots that a survey is drawn with. */
function dotsOf(infographic: Infographic, survey: Survey): number {
  const { phases, other } = distribution(infographic.phases, survey);
  return [...phases, ...other].reduce((sum, { dots }) => sum + dots, 0);
}

/** The author's own text alternative: it speaks of the drawn survey only. */
function ownAlt(infographic: Infographic, survey: Survey, lang: string): string[] {
  return infographic.alt && survey === drawnSurvey(infographic) ? [say(infographic.alt, lang)] : [];
}

/**
 * Text alternative of pictures of the chart: the finding, all shares and the base. The finding is that of the drawn survey; others
 * have none.
 */
export function pictureInWords(
  infographic: Infographic,
  lang: string,
  strings: Strings,
  survey: Survey = drawnSurvey(infographic),
): string {
  const finding = survey === drawnSurvey(infographic) ? `${say(infographic.result.claim, lang)}. ` : '';
  const shares = sharesInWords(infographic, survey, lang, strings);
  const own = ownAlt(infographic, survey, lang);
  const note = smallBaseNote(infographic, survey, lang, strings);
  return [`${finding}${shares}. ${surveyBase(survey, lang, strings)}.`, ...note, ...own].join(' ');
}

/** The name of the drawing: what is drawn. What it shows is said by the descriptions of the scenes. */
export function drawingName(
  infographic: Infographic,
  lang: string,
  strings: Strings,
  survey: Survey = drawnSurvey(infographic),
): string {
  const total = infographic.stages.length;
  const drawn = {
    dots: dotsOf(infographic, survey),
    base: surveyBase(survey, lang, strings),
  };
  return total > 0
    ? fill(strings['scene.name'], { ...drawn, total })
    : fill(strings['scene.namePlain'], drawn);
}

/** The name of the phase with the largest share; null where two share it or none is reported. */
function largestPhase({ phases }: Infographic, survey: Survey, lang: string): string | null {
  const largest = Math.max(...phases.map(({ id }) => survey.shares[id] ?? 0));
  const [phase, second] = phases.filter(({ id }) => survey.shares[id] === largest);
  return phase && !second ? say(phase.short, lang) : null;
}

/**
 * Describes a scene of the chart for those who do not see it, with the shares of `survey`. The base stands in the name
 * (`drawingName`). In `you` it says what waits: the shares are described by `result`, beside it.
 */
export function sceneInWords(
  infographic: Infographic,
  scene: string,
  lang: string,
  strings: Strings,
  survey: Survey = drawnSurvey(infographic),
): string {
  const labels = infographic.stages.map((stage) => say(stage.label, lang));
  const total = labels.length;
  const { surveys, top } = infographic;
  const [first = survey] = surveys;
  if (scene === 'intro') {
    const dots = dotsOf(infographic, first);
    const one = formatPercent(lang, 1);
    return total > 0
      ? fill(strings['scene.intro'], { dots, one, total, stages: formatList(lang, labels) })
      : fill(strings['scene.introPlain'], { dots, one });
  }
  if (scene === 'top' && top) {
    const share = shareOf(infographic, first, first.shares[top.phase], lang, strings);
    const said = fill(strings['scene.top'], { share, total });
    return [said, ...smallBaseNote(infographic, first, lang, strings)].join(' ');
  }
  if (scene === 'you') return fill(strings['scene.you'], respondentForms(infographic, lang));
  if (scene === 'result') {
    const shares = sharesInWords(infographic, survey, lang, strings);
    const own = ownAlt(infographic, survey, lang);
    const note = smallBaseNote(infographic, survey, lang, strings);
    const phase = largestPhase(infographic, survey, lang);
    const said =
      phase === null
        ? fill(strings['scene.resultPlain'], { shares })
        : fill(strings['scene.result'], { phase, shares });
    return [said, ...note, ...own].join(' ');
  }
  const count = infographic.stages.findIndex((stage) => stage.id === scene) + 1;
  return fill(strings['scene.building'], {
    count,
    total,
    stages: formatList(lang, labels.slice(0, count)),
  });
}
