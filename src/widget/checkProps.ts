// Widget layer, build time: the self-check as the widget needs it, in one language, and the strings that it may ask for.
import type { NamedInfographic } from '../dataset/load.ts';
import type { Strings } from '../dataset/strings.ts';
import { limitsOf } from '../model/bases.ts';
import { fill, formatNumber } from '../model/format.ts';
import { NO, YES, type Check } from '../model/placement.ts';
import { checkOf } from '../model/selfCheck.ts';
import { say } from '../model/stages.ts';

/** An answer to a question that is asked first. */
export interface WidgetGroup {
  id: string;
  label: string;
  /** The id of the survey that it is compared with. */
  survey?: string;
  /** Says that it was not asked, or that its numbers are not shown. */
  outside?: string;
}

/** A self-check with its texts. */
export interface WidgetCheck extends Check {
  questions: {
    id: string;
    stage?: string;
    text: string;
    sets?: readonly string[];
    options: { id: string; label: string; points: number }[];
  }[];
  /** The questions that are asked first. */
  groups: { question: string; options: WidgetGroup[] }[];
  explanation: string;
  /** The source whose rule it is; null if the rule is our own. */
  origin: string | null;
  /** A caution that stands beside the result; empty without one. */
  remark: string;
}

/**
 * A group for a form. If its survey is hidden because too few answered, the group has no survey of its own, and a sentence
 * says so.
 */
function widgetGroup(
  infographic: NamedInfographic,
  { id, label, survey, outside }: NonNullable<NamedInfographic['check']>['groups'][number]['options'][number],
  lang: string,
  strings: Strings,
): WidgetGroup {
  const shown = infographic.surveys.some((one) => one.id === survey);
  const tooFew = fill(strings['numbers.hiddenGroup'], {
    n: formatNumber(lang, limitsOf(infographic).hideUnder),
  });
  const said = [
    ...(outside ? [say(outside, lang)] : []),
    ...(survey !== undefined && !shown ? [tooFew] : []),
  ];
  return {
    id,
    label: say(label, lang),
    ...(survey !== undefined && shown && { survey }),
    ...(said.length > 0 && { outside: said.join(' ') }),
  };
}

/** The self-check of an infographic in one language; null without one. */
export function widgetCheck(
  infographic: NamedInfographic,
  lang: string,
  strings: Strings,
): WidgetCheck | null {
  const { check: written } = infographic;
  const check = checkOf(infographic);
  if (!written || !check) return null;
  const yesNo: Record<string, string> = {
    [YES]: strings['widget.answer.yes'],
    [NO]: strings['widget.answer.no'],
  };
  const source = infographic.sources.find(({ id }) => id === written.origin?.source);
  return {
    questions: check.questions.map(({ options, ...question }, index) => {
      const { text, options: own } = written.questions[index] ?? {};
      return {
        ...question,
        text: text ? say(text, lang) : '',
        // Readers expect the yes of yes and no first.
        options: (own ? options : [...options].reverse()).map(({ id, points }) => {
          const label = own?.find((option) => option.id === id)?.label;
          return { id, label: label ? say(label, lang) : (yesNo[id] ?? ''), points };
        }),
      };
    }),
    rule: check.rule,
    groups: written.groups.map(({ question, options }) => ({
      question: say(question, lang),
      options: options.map((option) => widgetGroup(infographic, option, lang, strings)),
    })),
    explanation: say(written.explanation, lang),
    origin: source ? say(source.label, lang) : null,
    remark: written.remark ? say(written.remark, lang) : '',
  };
}

/**
 * The interface's strings of the widget, by their keys without "widget."; those that the self-check or a place without a guess
 * has no use for are left out, because visitors load them all.
 */
export function widgetStrings(
  strings: Strings,
  check: WidgetCheck | null,
  asksGuess: boolean,
): Record<string, string> {
  const unused = [
    // Used by the build alone.
    'answer.',
    ...(check?.groups.length ? [] : ['group.']),
    ...(check?.questions.some(({ sets }) => sets) ? [] : ['set.', 'scoring.sets']),
    ...(check?.origin ? [] : ['rule.']),
    ...(asksGuess ? [] : ['guess.']),
    ...(check?.rule.some(({ everyStage }) => everyStage > 0) ? ['scoring.wordsSum'] : []),
  ];
  return Object.fromEntries(
    Object.entries(strings)
      .filter(([key]) => key.startsWith('widget.'))
      .map(([key, text]): [string, string] => [key.slice('widget.'.length), text])
      .filter(([key]) => !unused.some((start) => key.startsWith(start))),
  );
}
