// Editor tools: problems as GitHub's workflow commands, which put each one on its line of a pull request.
import { inLanguage } from '../dataset/problems.ts';
import type { Problem } from '../dataset/problems.ts';

/** GitHub shows this many annotations of each level for one step and drops the rest. */
const SHOWN_PER_LEVEL = 10;
const LEVELS = ['error', 'warning', 'notice'] as const;

/** Text after the second ::, escaped as GitHub's runner reads it. */
function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property's value, escaped as GitHub's runner reads it. */
function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** One line for each problem. After ten errors the next ones are warnings and notices, so that they are still shown. */
export function annotations(problems: readonly Problem[]): string {
  const ordered = [...problems].sort((a, b) => Number(a.stale ?? false) - Number(b.stale ?? false));
  return ordered
    .map((problem, index) => {
      const level = LEVELS[Math.min(LEVELS.length - 1, Math.floor(index / SHOWN_PER_LEVEL))];
      const place = `file=${property(problem.file)},line=${problem.line},col=${problem.column}`;
      const text = `${inLanguage(problem.message, 'en')}\n${inLanguage(problem.hint, 'en')}`;
      return `::${level} ${place},title=${property(problem.where)}::${message(text)}\n`;
    })
    .join('');
}
