// Dataset layer: more phases than a drawing has room for, with the neighbours that may be put together.
import { causeAt } from '../fold.ts';
import { inEach } from '../problems.ts';
import type { Finding } from '../problems.ts';
import { addShares } from '../rounding.ts';
import { rowsAt, valueAt } from '../raw.ts';
import { quoted } from '../words.ts';
import { plainNumber } from './statedNumbers.ts';

/** The most phases of an infographic. */
const MOST_PHASES = 7;

/** Two neighbours and their shares together in the first survey, in per cent. */
interface Pair {
  ids: [string, string];
  share: number;
}

/** The neighbours that have the smallest shares together, in the first survey; undefined if it has no shares. */
function smallestPair(root: unknown): Pair | undefined {
  const ids = rowsAt(root, ['phases']).map(({ value }) => String(value.id));
  const pairs = ids.slice(1).flatMap((id, index): Pair[] => {
    const before = ids[index] ?? '';
    const shares = [before, id].map((one) => valueAt(root, ['surveys', 0, 'shares', one]));
    const known = shares.filter((share) => typeof share === 'number');
    return known.length === 2 ? [{ ids: [before, id], share: addShares(known) }] : [];
  });
  return pairs.sort((a, b) => a.share - b.share)[0];
}

/** Too many phases: which of them may be put together, without a finding being lost. */
export function phaseFindings(root: unknown): Finding[] {
  const phases = valueAt(root, ['phases']);
  if (!Array.isArray(phases) || phases.length <= MOST_PHASES) return [];
  const pair = smallestPair(root);
  return [
    {
      path: ['phases'],
      message: {
        en: `there are ${phases.length} phases, and the drawing has room for ${MOST_PHASES}`,
        de: `es sind ${phases.length} Phasen, und die Zeichnung hat Platz für ${MOST_PHASES}`,
      },
      hint: inEach((language) => {
        const share = pair ? plainNumber(pair.share, language) : '';
        const [one, other] = (pair?.ids ?? []).map((id) => quoted(id));
        if (language === 'de')
          return `Nachbarn zusammenlegen${pair ? `, am ehesten ${one} und ${other}: Sie haben in der ersten Umfrage die kleinsten Anteile, zusammen ${share}` : ', zum Beispiel die mit den kleinsten Anteilen'}. Ihre Anteile in jeder Umfrage addieren, die Phase nach beiden benennen und in "meaning" sagen, woraus sie besteht: Die Seite zeigt das, und kein Ergebnis geht verloren.`;
        return `Put neighbours together${pair ? `, first of all ${one} and ${other}: they have the smallest shares in the first survey, together ${share}` : ', for example those with the smallest shares'}. Add up their shares in every survey, name the phase after both, and say in its "meaning" what it is made of: the page shows that, and no finding is lost.`;
      }),
      causes: [causeAt(['phases'])],
      origin: true,
    },
  ];
}
