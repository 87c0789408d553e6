// Pictures layer: what the rows of dots show of the first survey: its phases, its answers outside their order, and what it
// leaves over.
import { writtenRest, writtenShare, type StagesModel } from '../model/stages.ts';

/** Room before the answers outside the order and what is not reported, as a part of a row. */
export const APART = 0.35;
/** The id of the row of what is not reported: no phase has it. */
const REST = '';

/** One row before it is set; `apart` for all but the phases, `hatched` counts the dots that its block stands for. */
export type Entry = ReturnType<typeof entriesOf>[number];

/** How many rows show everything of the first survey, with the room before those that stand apart. */
export function allRows(model: StagesModel): number {
  const entries = entriesOf(model);
  return entries.length + (entries.some(({ apart }) => apart) ? APART : 0);
}

/**
 * The first survey's phases with their words, then what it leaves over. `marker` has the phase of the visitor's dot and, for
 * a range, the last one that is possible; `dots` counts these marks, too.
 */
export function entriesOf(model: StagesModel, marker: readonly string[] = []) {
  const [from, to] = [marker[0], marker.at(-1)].map((id) =>
    model.phases.findIndex((phase) => phase.id === id),
  );
  const [survey] = model.distributions;
  const entries = model.phases.flatMap((phase, index) => {
    const entry = survey?.phases[index];
    if (entry?.absent) return [];
    const { share = null, dots: known = 0 } = entry ?? {};
    const marked = index === from;
    const possible = from !== undefined && to !== undefined && from >= 0 && index > from && index <= to;
    return [
      {
        id: phase.id,
        label: phase.label,
        main: phase.main,
        apart: phase.outside,
        known,
        hatched: 0,
        reported: share !== null,
        marked,
        possible,
        dots: known + (marked || possible ? 1 : 0),
        share: writtenShare(model, entry),
      },
    ];
  });
  const { unreported: hatched = 0 } = survey ?? {};
  if (!survey || hatched === 0) return entries;
  const rest = {
    id: REST,
    label: model.words.notReported,
    main: false,
    apart: true,
    known: 0,
    hatched,
    reported: survey.rest !== null,
    marked: false,
    possible: false,
    dots: hatched,
    share: writtenRest(model, survey),
  };
  return [...entries, rest];
}
