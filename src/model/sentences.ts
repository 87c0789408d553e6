// Model layer: sentences made from the data, in one language. No pixels, no DOM.
import type { Infographic, Site, Survey } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { distribution, wholeDots, type Distribution } from './distribution.ts';
import { fill, formatList, formatMonth, formatNumber, formatPercent, formatShare } from './format.ts';
import { say } from './stages.ts';
import { drawnSurvey } from './surveys.ts';

/** When respondents were asked; if the source does not say, when the survey was published. */
export function surveyTime(survey: Survey, lang: string, strings: Strings): string {
  return survey.asked === null
    ? fill(strings['base.published'], { date: formatMonth(lang, survey.published) })
    : fill(strings['base.asked'], { date: formatMonth(lang, survey.asked) });
}

/** The base of a survey: how many were asked, where and when. Must stand with every prominent number. */
export function surveyBase(survey: Survey, lang: string, strings: Strings): string {
  const values = { region: say(survey.region, lang), when: surveyTime(survey, lang, strings) };
  return survey.sampleSize === null
    ? fill(strings['base.unknown'], values)
    : fill(strings['base.known'], { ...values, n: formatNumber(lang, survey.sampleSize) });
}

/** Notes on a distribution: its sum if that is not 100, decimals, unreported shares. */
export function distributionNotes(shares: Distribution, lang: string, strings: Strings): string[] {
  const notes: string[] = [];
  if (shares.complete && shares.sum !== 100)
    notes.push(fill(strings['numbers.rounding'], { sum: formatNumber(lang, shares.sum) }));
  if (shares.decimals) notes.push(strings['numbers.decimals']);
  if (!shares.complete) notes.push(strings['numbers.unreported']);
  return notes;
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
  return [caption, ...distributionNotes(distribution(infographic.phases, survey), lang, strings)].join(' ');
}

/** All phases of a survey with their shares: "No activity: 12%, First steps: 26%, ...". */
export function sharesInWords(
  infographic: Infographic,
  survey: Survey,
  lang: string,
  strings: Strings,
): string {
  return infographic.phases
    .map((phase) => {
      const share = formatShare(lang, survey.shares[phase.id], strings['drawing.notReported']);
      return fill(strings['scene.share'], { phase: say(phase.short, lang), share });
    })
    .join(', ');
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
  return `${finding}${sharesInWords(infographic, survey, lang, strings)}. ${surveyBase(survey, lang, strings)}.`;
}

/** The name of the drawing: what is drawn, not what it shows. That is said by the scenes, once they show it. */
export function drawingName(
  infographic: Infographic,
  lang: string,
  strings: Strings,
  survey: Survey = drawnSurvey(infographic),
): string {
  const shares = infographic.phases.map(({ id }) => survey.shares[id] ?? null);
  const total = infographic.stages.length;
  const drawn = {
    dots: wholeDots(shares).reduce((sum, count) => sum + count, 0),
    base: surveyBase(survey, lang, strings),
  };
  return total > 0
    ? fill(strings['scene.name'], { ...drawn, total })
    : fill(strings['scene.namePlain'], drawn);
}

/** Text alternative of a scene of the chart, with the shares of `survey`. */
export function sceneInWords(
  infographic: Infographic,
  scene: string,
  lang: string,
  strings: Strings,
  survey: Survey = drawnSurvey(infographic),
): string {
  const labels = infographic.stages.map((stage) => say(stage.label, lang));
  const total = labels.length;
  const { phases, surveys, top } = infographic;
  const [first = survey] = surveys;
  if (scene === 'intro') {
    const dots = wholeDots(phases.map(({ id }) => first.shares[id] ?? null)).reduce(
      (sum, count) => sum + count,
      0,
    );
    const one = formatPercent(lang, 1);
    return total > 0
      ? fill(strings['scene.intro'], { dots, one, total, stages: formatList(lang, labels) })
      : fill(strings['scene.introPlain'], { dots, one });
  }
  if (scene === 'top' && top) {
    const share = formatShare(lang, first.shares[top.phase], strings['drawing.notReported']);
    return fill(strings['scene.top'], { share, total, base: surveyBase(first, lang, strings) });
  }
  if (scene === 'result' || scene === 'you') {
    const shares = sharesInWords(infographic, survey, lang, strings);
    const result = fill(strings['scene.result'], { shares });
    return scene === 'you' ? `${result} ${strings['scene.you']}` : result;
  }
  const count = infographic.stages.findIndex((stage) => stage.id === scene) + 1;
  return fill(strings['scene.building'], {
    count,
    total,
    stages: formatList(lang, labels.slice(0, count)),
  });
}
