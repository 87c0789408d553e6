// Dataset layer: bases (n): limits in their order, bases of figures for rows and series that exist, and a first survey
// that is large enough to be drawn.
import type { Finding } from '../problems.ts';
import { entriesAt, idsAt, rowsAt, valueAt } from '../raw.ts';
import { choose, quoted } from '../words.ts';

/** The least base with which a survey is drawn, where the file sets none. */
const HIDE_UNDER = 30;

/** Bases of figures for series or rows that do not exist. */
function unknownBases(root: unknown): Finding[] {
  return rowsAt(root, ['figures']).flatMap(({ path }) => {
    const series = idsAt(root, [...path, 'series']);
    const rows = idsAt(root, [...path, 'rows']);
    if (!series.whole || !rows.whole) return [];
    const names = [...series.ids, ...rows.ids.flatMap((row) => series.ids.map((one) => `${row}.${one}`))];
    return entriesAt(root, [...path, 'bases'])
      .filter(([name]) => !names.includes(name))
      .map(([name]) => ({
        path: [...path, 'bases', name],
        atKey: true,
        message: {
          en: `there is no series ${quoted(name)} in this figure, and no row and series of this name`,
          de: `in dieser Abbildung gibt es keine Reihe ${quoted(name)}, und keine Zeile und Reihe dieses Namens`,
        },
        hint: choose(name, names),
      }));
  });
}

/** Limits in the wrong order, a first survey that is too small to be drawn, and bases of nothing. */
export function baseFindings(root: unknown): Finding[] {
  const flagUnder = valueAt(root, ['smallBases', 'flagUnder']);
  const hideUnder = valueAt(root, ['smallBases', 'hideUnder']) ?? HIDE_UNDER;
  const size = valueAt(root, ['surveys', 0, 'sampleSize']);
  const findings = unknownBases(root);
  if (typeof hideUnder !== 'number') return findings;
  if (typeof flagUnder === 'number' && flagUnder < hideUnder)
    findings.push({
      path: ['smallBases', 'flagUnder'],
      message: {
        en: `${flagUnder} is less than "hideUnder", which is ${hideUnder}`,
        de: `${flagUnder} ist kleiner als "hideUnder" mit ${hideUnder}`,
      },
      refersTo: ['smallBases', 'hideUnder'],
      hint: {
        en: 'Numbers are marked before they are hidden: write the same number or a larger one.',
        de: 'Zahlen werden erst gekennzeichnet und dann verborgen: die gleiche oder eine größere Zahl schreiben.',
      },
    });
  if (typeof size === 'number' && Number.isInteger(size) && size >= 1 && size < hideUnder)
    findings.push({
      path: ['surveys', 0, 'sampleSize'],
      message: {
        en: `the first survey is drawn, but only ${size} answered; numbers with fewer than ${hideUnder} are hidden`,
        de: `die erste Umfrage wird gezeichnet, aber nur ${size} haben geantwortet; Zahlen mit weniger als ${hideUnder} werden verborgen`,
      },
      hint: {
        en: 'Put a survey with more answers first.',
        de: 'Eine Umfrage mit mehr Antworten an die erste Stelle setzen.',
      },
    });
  return findings;
}
