// Widget layer, pure: sentences about a visit's result. Knows no DOM; strings and language come with the translator.
import { standing } from '../model/distribution.ts';
import type { Visit } from '../model/answers.ts';
import type { Placement } from '../model/placement.ts';
import { beyondGap, type Staircase } from '../model/staircase.ts';
import type { WidgetCheck } from './checkProps.ts';
import type { WidgetData, WidgetSurvey } from './props.ts';
import type { Translator } from './translator.ts';

/**
 * States how many of 100 are before, in and after a phase: the survey's shares, added up as published. Answers
 * outside the order and the rest that is not reported are named apart.
 */
export function standingSentence(t: Translator, survey: WidgetSurvey, phase: string): string {
  const { less, same, further, outside } = standing(survey.distribution, phase);
  const { phases, other, rest } = survey.distribution;
  const asked: [string, number | null][] = [];
  if (phase !== phases[0]?.phase) asked.push(['result.less', less]);
  asked.push(['result.same', same]);
  if (phase !== phases.at(-1)?.phase) asked.push(['result.further', further]);
  if (other.length > 0) asked.push(['result.outside', outside]);
  if (rest !== null) asked.push(['result.rest', rest]);
  const known = asked.filter((part): part is [string, number] => part[1] !== null);
  const { mark = '' } = survey;
  const parts = known.map(([key, number], index) => {
    const n = t.share(number) + mark;
    return t.count(key, number, { n: index ? n : t('result.ofHundred', { ...survey.respondents, n }) });
  });
  const sentences = parts.length > 0 ? [`${t.list(parts)}.`] : [];
  if (known.length < asked.length) sentences.push(t('result.unreported'));
  return sentences.join(' ');
}

/** States who was asked, and the notes that belong to the numbers. */
export function baseSentence(t: Translator, { base, notes }: WidgetSurvey): string {
  return [t('result.base', { base }), notes].filter(Boolean).join(' ');
}

/** Compares a guess with the survey's share of the last phase, both in per cent; `mark` is that of a small base. */
export function guessSentence(t: Translator, guess: number, actual: number, mark = ''): string {
  const difference = Math.round(Math.abs(guess - actual) * 1e6) / 1e6;
  const truth = t.number(actual) + mark;
  if (difference === 0) return t('guess.exact', { truth });
  return t(guess > actual ? 'guess.above' : 'guess.below', { truth, difference });
}

/** States where the visitor's dot stands on the staircase, and which step keeps it there. */
export function stairsSentence(
  t: Translator,
  { stages, phases, stairs }: Pick<WidgetData, 'stages' | 'phases' | 'stairs'>,
  staircase: Staircase,
): string {
  const { steps, standing } = staircase;
  if (stairs.needed === 0) return t('stairs.sum', { phase: labelOf(phases, stairs.phase) });
  if (standing === steps.length) return t('stairs.top', { total: standing });
  const stage = labelOf(stages, steps[standing - 1]?.stage);
  const missing = labelOf(stages, steps[standing]?.stage);
  const beyond = beyondGap(staircase);
  if (beyond.length === 0) return standing === 0 ? t('stairs.foot') : t('stairs.on', { stage, missing });
  const above = t.list(beyond.map((id) => labelOf(stages, id)));
  const key = standing === 0 ? 'stairs.footGap' : 'stairs.gap';
  return t.count(key, beyond.length, { above, missing, stage });
}

/** Says what the hatching of the staircase means; empty if nothing is hatched. */
export function hatchingSentence(t: Translator, { steps }: Staircase): string {
  return steps.some(({ sure, possible }) => possible > sure) ? t('stairs.unsure') : '';
}

/** What the staircase says in a picture. */
export function stairsText(
  t: Translator,
  data: Pick<WidgetData, 'stages' | 'phases' | 'stairs'>,
  staircase: Staircase,
): string {
  return [stairsSentence(t, data, staircase), hatchingSentence(t, staircase)].filter(Boolean).join(' ');
}

/** States how many points a step of the staircase takes. */
export function stairsRule(t: Translator, { needed }: Pick<WidgetData['stairs'], 'needed'>): string {
  return needed === 0 ? t('stairs.ruleAll') : t.count('stairs.rule', needed);
}

/** The label of the phase, or the range from the certain to the last possible one. */
export function phaseText(t: Translator, data: WidgetData, possible: readonly string[]): string {
  const first = labelOf(data.phases, possible[0]);
  return possible.length > 1
    ? t('result.range', { first, last: labelOf(data.phases, possible.at(-1)) })
    : first;
}

/** States the points missing to the next phase, in total and by stage; empty in the last phase. */
export function gapSentence(t: Translator, data: WidgetData, { gap }: Placement): string {
  if (!gap) return '';
  const inStages = gap.stages.reduce((sum, { points }) => sum + points, 0);
  const stages = t.list(
    gap.stages.map(({ stage, points }) =>
      t.count('why.gapStage', points, { stage: labelOf(data.stages, stage) }),
    ),
  );
  const total = t.count('why.gapTotal', gap.points);
  const missing = gap.points > inStages ? (stages ? t('why.gapOf', { total, stages }) : total) : stages;
  return t('why.gap', { phase: labelOf(data.phases, gap.phase), points: missing });
}

/** The answers that decided the phase, grouped by the lower phase that the weakest answer would give. */
export function decidedBy({ pivots }: Placement): [string, Placement['pivots']][] {
  const groups = new Map<string, Placement['pivots']>();
  for (const pivot of pivots)
    if (pivot.without !== null) groups.set(pivot.without, [...(groups.get(pivot.without) ?? []), pivot]);
  return [...groups];
}

/** Says which answer sets a question to yes; `setter` is the id of that question, undefined if there is none. */
export function setSentence(
  t: Translator,
  { check }: Pick<WidgetData, 'check'>,
  setter: string | undefined,
): string {
  const question = check?.questions.find(({ id }) => id === setter)?.text;
  return question === undefined ? '' : t('set.because', { question });
}

/** Says that the chosen group was not asked, and that the visitor may go on; empty if it was, undefined without groups. */
export function groupSentence(
  t: Translator,
  group: WidgetCheck['groups'][number] | undefined,
  { groups }: Pick<Visit, 'groups'>,
): string | undefined {
  const outside = group?.options.find(({ id }) => groups.includes(id))?.outside;
  return group && (outside ? `${outside} ${t('group.goOn')}` : '');
}

/** Says whose rule places visitors, if it is the source's own; empty if it is ours. */
export function ruleSentence(t: Translator, { check }: Pick<WidgetData, 'check'>): string {
  return check?.origin ? t('rule.origin', { source: check.origin }) : '';
}

/** The label of the entry with this id; empty if there is none. */
export function labelOf(entries: readonly { id: string; label: string }[], id: string | undefined): string {
  return entries.find((entry) => entry.id === id)?.label ?? '';
}
