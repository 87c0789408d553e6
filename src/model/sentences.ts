// Model layer: sentences made from the data, in one language. No pixels, no DOM.
import type { Infographic, Site, Survey } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { distribution, wholeDots, type Distribution } from './distribution.ts';
import { fill, formatList, formatMonth, formatNumber, formatPercent, formatShare } from './format.ts';
import { say } from './stages.ts';

/** When people were asked, or when it was published where the source is silent on that. */
export function surveyTime(survey: Survey, lang: string, words: Strings): string {
  return survey.asked === null
    ? fill(words['base.published'], { date: formatMonth(lang, survey.published) })
    : fill(words['base.asked'], { date: formatMonth(lang, survey.asked) });
}

/** Who a survey's numbers are about: how many, where and when. Belongs to every number set large. */
export function surveyBase(survey: Survey, lang: string, words: Strings): string {
  const values = { region: say(survey.region, lang), when: surveyTime(survey, lang, words) };
  return survey.sampleSize === null
    ? fill(words['base.unknown'], values)
    : fill(words['base.known'], { ...values, n: formatNumber(lang, survey.sampleSize) });
}

/** The sentences a reader needs beside a distribution: its sum where that is not 100, decimals, gaps. */
export function distributionNotes(shares: Distribution, lang: string, words: Strings): string[] {
  const notes: string[] = [];
  if (shares.complete && shares.sum !== 100)
    notes.push(fill(words['numbers.rounding'], { sum: formatNumber(lang, shares.sum) }));
  if (shares.decimals) notes.push(words['numbers.decimals']);
  if (!shares.complete) notes.push(words['numbers.unreported']);
  return notes;
}

/** Where an infographic is published and under which licence: stands under every picture of it. */
export function creditLine(site: Site, address: string, words: Strings): string {
  const place = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return fill(words['picture.credit'], { site: place, licence: site.licence.name });
}

/** The line under the drawing: what a dot is, of whom, and the rounding note. */
export function drawingCaption(
  infographic: Infographic,
  survey: Survey,
  lang: string,
  words: Strings,
): string {
  const base = surveyBase(survey, lang, words);
  const caption = fill(words['story.caption'], { one: formatPercent(lang, 1), base });
  return [caption, ...distributionNotes(distribution(infographic.phases, survey), lang, words)].join(' ');
}

/** All phases of a survey with their shares, as one sentence part: "No activity: 12%, First steps: 26%, ...". */
export function sharesInWords(
  infographic: Infographic,
  survey: Survey,
  lang: string,
  words: Strings,
): string {
  return infographic.phases
    .map((phase) => {
      const share = formatShare(lang, survey.shares[phase.id], words['drawing.notReported']);
      return fill(words['scene.share'], { phase: say(phase.short, lang), share });
    })
    .join(', ');
}

/**
 * The picture in words: the finding, all shares and the base. Serves as its text alternative everywhere. The finding
 * is that of the first survey, which is drawn; others have none.
 */
export function pictureInWords(
  infographic: Infographic,
  lang: string,
  words: Strings,
  survey: Survey = infographic.surveys[0]!,
): string {
  const finding = survey === infographic.surveys[0] ? `${say(infographic.result.claim, lang)}. ` : '';
  return `${finding}${sharesInWords(infographic, survey, lang, words)}. ${surveyBase(survey, lang, words)}.`;
}

/** What is seen in a scene, for those who don't see it; of the first survey unless another is drawn. */
export function sceneInWords(
  infographic: Infographic,
  scene: string,
  lang: string,
  words: Strings,
  survey: Survey = infographic.surveys[0]!,
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
    return fill(words['scene.intro'], { dots, one, total, stages: formatList(lang, labels) });
  }
  if (scene === 'top' && top) {
    const share = formatShare(lang, first.shares[top.phase], words['drawing.notReported']);
    return fill(words['scene.top'], { share, total, base: surveyBase(first, lang, words) });
  }
  if (scene === 'result' || scene === 'you') {
    const shares = sharesInWords(infographic, survey, lang, words);
    const result = fill(words['scene.result'], { shares });
    return scene === 'you' ? `${result} ${words['scene.you']}` : result;
  }
  const count = infographic.stages.findIndex((stage) => stage.id === scene) + 1;
  return fill(words['scene.building'], {
    count,
    total,
    stages: formatList(lang, labels.slice(0, count)),
  });
}
