// Editor tools: npm run data -- add survey. Adds the surveys of a table that an infographic does not have yet, or one
// survey that is all gaps.
import { gap } from '../../dataset/gaps.ts';
import type { Message } from '../../dataset/problems.ts';
import type { Infographic } from '../../dataset/schema.ts';
import { choose, listed } from '../../dataset/words.ts';
import { idFor } from '../../tables/answers.ts';
import { draftSurvey, nameIn } from '../../tables/draft.ts';
import type { DraftSettings } from '../../tables/draft.ts';
import { VALUES } from '../../tables/gapWords.ts';
import { shown } from '../../tables/show.ts';
import type { Answer, Understanding } from '../../tables/understand.ts';
import { agree, openChecked, refuse, tell, untouched, whatIsLeft, writeOver } from '../desk.ts';
import type { Command, Surroundings } from '../desk.ts';
import { formatted, setIn } from '../edits.ts';
import { namesLanguage, saysLanguage, understood } from './newInfographic.ts';

/** A name as it is compared: without case, spaces and signs. */
const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether something in an infographic has this name: its id, or a name in any language. */
function isNamed(name: string, id: string, ...names: Readonly<Record<string, string>>[]): boolean {
  return [id, ...names.flatMap((texts) => Object.values(texts))].some((one) => bare(one) === bare(name));
}

/** Which phase or answer outside the order each answer of a table is, by its id; throws a refusal for unknown ones. */
function matched(
  answers: readonly Answer[],
  infographic: Infographic,
  world: Surroundings,
): Map<string, Answer> {
  const { phases, surveys } = infographic;
  const outside = surveys.flatMap(({ other = [] }) => other);
  const found = new Map<string, Answer>();
  const unknown: Answer[] = [];
  for (const answer of answers) {
    const id =
      phases.find((phase) => isNamed(answer.name, phase.id, phase.label, phase.short))?.id ??
      outside.find((other) => isNamed(answer.name, other.id, other.label))?.id ??
      (answer.other
        ? idFor(answer.name, 'answer', [...phases.map((phase) => phase.id), ...found.keys()])
        : undefined);
    if (id === undefined) unknown.push(answer);
    else found.set(id, answer);
  }
  const missing = phases.filter(({ id }) => !found.has(id));
  const [first] = unknown;
  if (first)
    throw refuse(world, {
      en: `This infographic has no phase "${first.name}". ${
        missing.length > 0
          ? choose(
              first.name,
              missing.map(({ id }) => id),
            ).en
          : ''
      } Correct the name in the table, or add the phase first: npm run data -- add phase <name> "${first.name}".`,
      de: `Diese Infografik hat keine Phase „${first.name}“. Den Namen in der Tabelle berichtigen (${missing.map(({ id }) => id).join(', ')}), oder die Phase zuerst hinzufügen: npm run data -- add phase <Name> "${first.name}".`,
    });
  if (missing.length > 0)
    throw refuse(world, {
      en: `The table has no row for ${listed(missing.map(({ id }) => `"${id}"`))}. Add it, with "not reported" where the source is silent.`,
      de: `Der Tabelle fehlt eine Zeile für ${missing.map(({ id }) => `„${id}“`).join(', ')}. Sie ergänzen, mit „not reported“, wo die Quelle schweigt.`,
    });
  return found;
}

/** The surveys of a table as the infographic's file has them. */
function fromTable(
  { answers, surveys }: Understanding,
  infographic: Infographic,
  settings: DraftSettings,
  world: Surroundings,
) {
  const byId = matched(answers, infographic, world);
  const { phases } = infographic;
  const outside = [...byId].filter(([id]) => !phases.some((phase) => phase.id === id));
  const known = infographic.surveys.flatMap(({ other = [] }) => other);
  const taken = infographic.surveys.map(({ id }) => id);
  return surveys.flatMap((survey, index) => {
    if (infographic.surveys.some(({ id, label }) => isNamed(survey.name, id, label))) return [];
    const id = idFor(survey.name, 'survey', taken);
    taken.push(id);
    const other = outside.map(([key, answer]) => {
      const same = known.find((one) => one.id === key);
      return {
        id: key,
        kind: same?.kind ?? answer.other ?? 'other',
        label: same?.label ?? nameIn(answer.name, settings),
        share: answer.shares[index] ?? null,
      };
    });
    const shares = Object.fromEntries(
      phases.map((phase) => [phase.id, byId.get(phase.id)?.shares[index] ?? null]),
    );
    return [draftSurvey(survey, id, shares, other, infographic.sources[0]?.id ?? 'report', settings)];
  });
}

/** Adds surveys after the last one, after a yes. */
export const addSurvey: Command = async ([slug = '', source], options, world) => {
  const { path, file, text, infographic, languages, check } = openChecked(slug, world);
  const namesIn = namesLanguage(languages, options, world);
  const settings: DraftSettings = { languages, namesIn, day: world.day, tool: world.language ?? 'en' };
  const added: { id: string }[] = [];
  if (source === undefined) {
    const share = gap(VALUES.share[settings.tool]);
    const id = idFor(
      'new-survey',
      'survey',
      infographic.surveys.map((survey) => survey.id),
    );
    const survey = draftSurvey({ name: '' }, id, {}, [], infographic.sources[0]?.id ?? 'report', settings);
    const name: Message = { en: 'name of the survey, with its year', de: 'Name der Umfrage, mit Jahr' };
    added.push({
      ...survey,
      label: Object.fromEntries(
        languages.map((code) => [code, gap(code.startsWith('de') ? name.de : name.en)]),
      ),
      shares: Object.fromEntries(infographic.phases.map((phase) => [phase.id, share])),
    } as { id: string });
  } else {
    const understanding = await understood(source, options, world);
    world.print(`${shown(understanding, settings.tool)}${saysLanguage(namesIn, languages, world)}\n`);
    added.push(...fromTable(understanding, infographic, settings, world));
  }
  const ids = added.map(({ id }) => `"${id}"`).join(', ');
  if (added.length === 0) {
    const none = {
      en: 'The infographic has all surveys of the table. To change their numbers: npm run data -- import.',
      de: 'Die Infografik hat alle Umfragen der Tabelle. Um ihre Zahlen zu ändern: npm run data -- import.',
    };
    world.print(`${tell(world, none)} ${untouched(world)}\n`);
    return;
  }
  await agree(
    { en: `Add ${ids} after the other surveys?`, de: `${ids} nach den anderen Umfragen hinzufügen?` },
    options,
    world,
  );
  let changed = text;
  for (const survey of added) changed = setIn(changed, ['surveys', -1], survey, true);
  changed = await formatted(changed);
  writeOver(path, file, text, changed, world);
  const say = tell(world, {
    en: `${file} is written. Say in "changelog" what was added.`,
    de: `${file} ist geschrieben. Unter „changelog“ sagen, was hinzugekommen ist.`,
  });
  world.print(`${say} ${whatIsLeft(check(changed).problems, world)}`);
};
