// Dataset layer: the language in which commands, build and dev server speak to editors, and the option that sets it.
import type { ToolLanguage } from './problems.ts';

/** The languages of the commands, for messages about --lang. */
export const TOOL_LANGUAGES: readonly ToolLanguage[] = ['en', 'de'];

/** The language of a code such as de, de_AT.UTF-8 or de-CH; undefined if the commands do not speak it. */
function spoken(code: string | undefined): ToolLanguage | undefined {
  const short = code?.toLowerCase().match(/^[a-z]+/)?.[0];
  return TOOL_LANGUAGES.find((language) => language === short);
}

/** What stands behind --lang or --lang= in the arguments; '' if nothing does, undefined without the option. */
export function languageOption(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  const arg = args[at] ?? '';
  return arg === '--lang' ? (args[at + 1] ?? '') : arg.slice('--lang='.length);
}

/** The arguments without --lang and its value. */
export function withoutLanguage(args: readonly string[]): string[] {
  return args.filter(
    (arg, index) => arg !== '--lang' && !arg.startsWith('--lang=') && args[index - 1] !== '--lang',
  );
}

/**
 * The language for messages: that of --lang, else the first that is set of LC_ALL, LC_MESSAGES and LANG, else the one
 * that the system gives to programs. English if the commands do not speak it.
 */
export function toolLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ToolLanguage {
  const wanted = spoken(languageOption(args));
  if (wanted) return wanted;
  const system = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean);
  return spoken(system ?? new Intl.DateTimeFormat().resolvedOptions().locale) ?? 'en';
}
