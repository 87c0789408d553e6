// Editor tools: npm run check. Checks every file in data/ without a build and reports all problems.
import { fileURLToPath } from 'node:url';
import type { CheckOptions } from '../dataset/infographic.ts';
import { inspectData } from '../dataset/load.ts';
import type { Inspection } from '../dataset/load.ts';
import { report } from '../dataset/problems.ts';
import { unpublishedSlugs } from '../dataset/rules/versions.ts';
import type { Message, ToolLanguage } from '../dataset/problems.ts';
import { annotations } from './annotations.ts';
import { coloured } from './colours.ts';
import { toolLanguage, withoutLanguage } from '../dataset/toolLanguage.ts';
import { endWithReader } from './pipe.ts';
import { withDrawing } from './room.ts';
import { today } from './today.ts';

/** How to print the report, and what measures the drawing. */
export interface CheckSettings extends CheckOptions {
  /** The language of the report; English if left out. */
  language?: ToolLanguage;
  /** Whether to add GitHub's annotations. */
  github?: boolean;
  /** Whether to colour the report. */
  colour?: boolean;
}

/** What the command prints and exits with. */
export interface CheckOutcome {
  output: string;
  code: 0 | 1;
}

/** What to do about numbers that are in order, but no version yet, of infographics that have versions; empty without any. */
function unpublished({ infographics, archive }: NonNullable<Inspection['data']>): Message {
  const slugs = unpublishedSlugs(infographics, archive);
  if (slugs.length === 0) return { en: '', de: '' };
  return {
    en: `New numbers that are no version yet: ${slugs.join(', ')}. Run "npm run data -- publish".\n`,
    de: `Neue Zahlen, die noch keine Version sind: ${slugs.join(', ')}. "npm run data -- publish" ausführen.\n`,
  };
}

/** Checks a data folder; returns exit code 1 and the report if there are problems. */
export function check(root: string | URL, settings: CheckSettings = {}): CheckOutcome {
  const { language = 'en' } = settings;
  const { data, problems } = inspectData(root, settings);
  if (problems.length > 0 || !data) {
    const text = report(problems, undefined, language);
    const shown = settings.colour ? coloured(text) : text;
    return { output: settings.github ? `${shown}\n${annotations(problems, language)}` : shown, code: 1 };
  }
  const files = 1 + Object.keys(data.strings).length + data.infographics.length;
  const output = {
    en: `data/ is in order: ${files} files checked, nothing to mend.\n`,
    de: `data/ ist in Ordnung: ${files} Dateien geprüft, nichts zu beheben.\n`,
  };
  const open = unpublished(data)[language];
  // A build on GitHub does not refuse them: whoever edits there can run no command.
  const annotated = settings.github && open !== '' ? `::warning file=data/archive::${open}` : '';
  return { output: output[language] + open + annotated, code: 0 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  endWithReader();
  const args = process.argv.slice(2);
  const root = withoutLanguage(args)[0] ?? fileURLToPath(new URL('../../data', import.meta.url));
  const { output, code } = check(root, {
    ...(await withDrawing()),
    today: today(),
    language: toolLanguage(args, process.env),
    github: process.env.GITHUB_ACTIONS === 'true',
    colour: process.stdout.isTTY && !process.env.NO_COLOR,
  });
  process.stdout.write(output);
  process.exitCode = code;
}
