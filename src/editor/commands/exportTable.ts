// Editor tools: npm run data -- export. Writes the shares of an infographic as a table for a spreadsheet.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openChecked, refuse, tell, untouched } from '../desk.ts';
import type { Command } from '../desk.ts';
import { readText, writeText } from '../mishaps.ts';
import { toSheet } from '../sheet.ts';

/** Writes the table of an infographic; an older table with other numbers only with --yes. */
export const exportTable: Command = ([name = '', target], options, world) => {
  const { infographic, languages } = openChecked(name, world);
  const shown = target ?? `${name}.csv`;
  const path = resolve(world.folder, shown);
  const csv = toSheet(infographic, languages[0] ?? 'en', options.semicolon ? ';' : ',');
  if (!options.yes && existsSync(path) && readText(path, shown, untouched(world)) !== csv)
    throw refuse(world, {
      en: `${shown} is already there and different. Give another name, or add --yes to replace it.`,
      de: `${shown} gibt es schon, mit anderem Inhalt. Einen anderen Namen nennen, oder die Datei mit --yes ersetzen.`,
    });
  writeText(path, shown, csv, untouched(world));
  world.print(
    `${tell(world, {
      en: `${shown} is written. Change numbers only, then:`,
      de: `${shown} ist geschrieben. Nur Zahlen ändern, dann:`,
    })} npm run data -- import ${name} ${shown}\n`,
  );
};
