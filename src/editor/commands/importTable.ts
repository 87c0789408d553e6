// Editor tools: npm run data -- import. Reads the table of an infographic back, shows what changes and asks.
import { applyChanges } from '../applyChanges.ts';
import { agree, openChecked, openTable, refuse, reported, tell, untouched, writeOver } from '../desk.ts';
import type { Command } from '../desk.ts';
import { Refused } from '../mishaps.ts';
import { fromSheet } from '../readSheet.ts';
import { changeTable } from '../sheet.ts';
import { inSheet } from '../sheetProblems.ts';

/** Reads a table and writes what it changes, after a yes. */
export const importTable: Command = async ([name = '', source = ''], options, world) => {
  const { path, file, text, infographic, languages, strings, check } = openChecked(name, world);
  const wordless = languages.find((language) => !strings[language]);
  if (wordless !== undefined)
    throw refuse(world, {
      en: `data/strings/${wordless}.json is not in order, and the changelog entry needs its words. See npm run check.`,
      de: `data/strings/${wordless}.json ist nicht in Ordnung, und der Eintrag im Änderungsverzeichnis braucht diese Wörter. Siehe npm run check.`,
    });
  const own = Object.fromEntries(Object.entries(strings).filter(([code]) => languages.includes(code)));
  const table = await openTable(source, options, world);
  const { problems, ...reading } = fromSheet(table, infographic, source, name);
  const many = reading.changes.length + reading.sums.length;
  if (problems.length > 0) throw new Refused(reported(world, problems));
  if (many === 0) {
    const same = {
      en: `${source} has the numbers that are already there.`,
      de: `${source} hat die Zahlen, die schon da sind.`,
    };
    world.print(`${tell(world, same)} ${untouched(world)}\n`);
    return;
  }
  world.print(`${changeTable(reading, world.language)}\n`);
  const changed = await applyChanges(text, infographic, reading, own, world.day);
  const checked = check(changed);
  if (!checked.infographic) {
    // Sentences that state the old numbers are not reported: nothing is written, so they are still right.
    const hard = checked.problems.filter(({ stale, gap }) => !stale && !gap);
    throw new Refused(reported(world, inSheet(hard, table.rows, infographic, source)));
  }
  await agree(
    {
      en: `Write ${many === 1 ? 'this change' : `these ${many} changes`}?`,
      de: many === 1 ? 'Diese Änderung schreiben?' : `Diese ${many} Änderungen schreiben?`,
    },
    options,
    world,
  );
  writeOver(path, file, text, changed, world);
  world.print(
    `${tell(world, {
      en: `${file} is written, with a changelog entry: say there why the numbers changed.`,
      de: `${file} ist geschrieben, mit einem Eintrag unter „changelog“: Dort sagen, warum die Zahlen anders sind.`,
    })}\n`,
  );
  const stale = checked.problems.filter((problem) => problem.stale);
  if (stale.length > 0)
    world.print(
      `\n${reported(world, stale, {
        en: 'The numbers are written; these sentences still state old ones.',
        de: 'Die Zahlen sind geschrieben; diese Sätze nennen noch die alten.',
      })}`,
    );
};
