// Editor tools: npm run data -- add phase. Adds a phase, with a gap for its share in every survey.
import { gap } from '../../dataset/gaps.ts';
import { choose } from '../../dataset/words.ts';
import { idFor } from '../../tables/answers.ts';
import { draftPhase } from '../../tables/draft.ts';
import { VALUES } from '../../tables/gapWords.ts';
import { agree, openChecked, refuse, tell, whatIsLeft, writeOver } from '../desk.ts';
import type { Command } from '../desk.ts';
import { formatted, setIn } from '../edits.ts';
import { namesLanguage } from './newInfographic.ts';

/** The most phases that the drawing has room for. */
const MOST_PHASES = 7;

/** Adds a phase behind the one that --after names, else as the last one, after a yes. */
export const addPhase: Command = async ([slug = '', name = ''], options, world) => {
  const { path, file, text, infographic, languages, check } = openChecked(slug, world);
  const tool = world.language ?? 'en';
  const settings = { languages, namesIn: namesLanguage(languages, options, world), day: world.day, tool };
  const ids = infographic.phases.map(({ id }) => id);
  if (ids.length >= MOST_PHASES)
    throw refuse(world, {
      en: `The drawing has room for ${MOST_PHASES} phases, and there are ${ids.length}. Put two neighbours together first.`,
      de: `Die Zeichnung hat Platz für ${MOST_PHASES} Phasen, und es gibt ${ids.length}. Zuerst zwei benachbarte zusammenlegen.`,
    });
  const after = options.after === undefined ? ids.length - 1 : ids.indexOf(options.after);
  if (after < 0)
    throw refuse(world, {
      en: `There is no phase "${options.after}". ${tell(world, choose(options.after ?? '', ids))}`,
      de: `Es gibt keine Phase „${options.after}“. ${tell(world, choose(options.after ?? '', ids))}`,
    });
  const outside = infographic.surveys.flatMap(({ other = [] }) => other.map(({ id }) => id));
  const id = idFor(name, 'phase', [...ids, ...outside]);
  await agree(
    {
      en: `Add the phase "${id}" after "${ids[after]}", with a gap for its share in ${infographic.surveys.length} surveys?`,
      de: `Die Phase „${id}“ nach „${ids[after]}“ hinzufügen, mit einer Lücke für ihren Anteil in ${infographic.surveys.length} Umfragen?`,
    },
    options,
    world,
  );
  let changed = setIn(text, ['phases', after + 1], draftPhase(name, id, settings), true);
  infographic.surveys.forEach((_, index) => {
    changed = setIn(changed, ['surveys', index, 'shares', id], gap(VALUES.share[tool]));
  });
  changed = await formatted(changed);
  writeOver(path, file, text, changed, world);
  const say = tell(world, { en: `${file} is written.`, de: `${file} ist geschrieben.` });
  world.print(`${say} ${whatIsLeft(check(changed).problems, world)}`);
};
