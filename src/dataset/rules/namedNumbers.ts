// Dataset layer: the numbers that sentences cite, by name: survey.phase and figure.row.series.
import type { Path } from '../problems.ts';
import { entriesAt, rowsAt } from '../raw.ts';
import { sumFindings } from './sums.ts';

/** A number of the data under the name that sentences cite it by. */
export interface Named {
  name: string;
  path: Path;
  /** The share in per cent, null if it is not reported, undefined if it is not valid. */
  value: number | null | undefined;
}

/** A share in per cent, or null; undefined if it is neither. */
function shareOf(value: unknown): number | null | undefined {
  return value === null || (typeof value === 'number' && value >= 0 && value <= 100) ? value : undefined;
}

/** Every number that can be cited: survey.phase, survey.answer for answers outside the order, and figure.row.series. */
export function namedNumbers(root: unknown): Map<string, Named> {
  const numbers: Named[] = [];
  for (const survey of rowsAt(root, ['surveys'])) {
    const path = [...survey.path, 'shares'];
    const inOrder = sumFindings(root, survey.path).length === 0;
    for (const [phase, value] of entriesAt(root, path))
      numbers.push({
        name: `${String(survey.value.id)}.${phase}`,
        path: [...path, phase],
        value: inOrder ? shareOf(value) : undefined,
      });
    for (const other of rowsAt(root, [...survey.path, 'other']))
      numbers.push({
        name: `${String(survey.value.id)}.${String(other.value.id)}`,
        path: [...other.path, 'share'],
        value: inOrder ? shareOf(other.value.share) : undefined,
      });
  }
  for (const figure of rowsAt(root, ['figures']))
    for (const row of rowsAt(root, [...figure.path, 'rows']))
      for (const [series, value] of entriesAt(row.value, ['values']))
        numbers.push({
          name: `${String(figure.value.id)}.${String(row.value.id)}.${series}`,
          path: [...row.path, 'values', series],
          value: shareOf(value),
        });
  const named = new Map<string, Named>();
  // If two rows have the same id, it is unknown which number is meant. ids.ts reports the repeated id.
  for (const number of numbers)
    named.set(number.name, named.has(number.name) ? { ...number, value: undefined } : number);
  return named;
}

/** Whether a name is valid and only its number is missing, which shares.ts reports. */
export function isMissingNumber(root: unknown, name: string): boolean {
  const [first, second, third] = name.split('.');
  const row = (path: Path, id: string | undefined) => rowsAt(root, path).find(({ value }) => value.id === id);
  if (third === undefined) return Boolean(row(['surveys'], first) && row(['phases'], second));
  const figure = row(['figures'], first);
  return Boolean(figure && row([...figure.path, 'rows'], second) && row([...figure.path, 'series'], third));
}
