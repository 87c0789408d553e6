// Editor tools: problems as GitHub's workflow commands, which put each one on its line of a pull request.
import { followUp, MOST_SHOWN } from '../dataset/problems.ts';
import type { Problem, ToolLanguage } from '../dataset/problems.ts';
import { visible } from '../dataset/visible.ts';

/** GitHub shows this many annotations of each level for one step and drops the rest. */
const SHOWN_PER_LEVEL = 10;
const LEVELS = ['error', 'warning', 'notice'] as const;

/** Text after the second ::, escaped as GitHub's runner reads it; line breaks stay, other controls are shown. */
function message(text: string): string {
  const lines = text.split('\n').map((line) => visible(line).replaceAll('%', '%25'));
  return lines.join('%0A');
}

/** A property's value, escaped as GitHub's runner reads it. */
function property(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * One line for each of the first problems. After ten errors the next ones are warnings and notices, so that they are
 * still shown.
 */
export function annotations(problems: readonly Problem[], language: ToolLanguage = 'en'): string {
  const ordered = [...problems].sort((a, b) => Number(a.stale ?? false) - Number(b.stale ?? false));
  return ordered
    .slice(0, MOST_SHOWN)
    .map((problem, index) => {
      const level = LEVELS[Math.min(LEVELS.length - 1, Math.floor(index / SHOWN_PER_LEVEL))];
      const place = `file=${property(problem.file)},line=${problem.line},col=${problem.column}`;
      const text = [problem.message[language], problem.hint[language], followUp(problem, language)]
        .filter((sentence) => sentence !== '')
        .join('\n');
      return `::${level} ${place},title=${property(problem.where[language])}::${message(text)}\n`;
    })
    .join('');
}
