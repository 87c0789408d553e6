// Dataset layer: the possible outcomes of a self-check. Used by the check of the data and, in the browser, by the
// placement of incomplete answers.

/** The points that some answers give: over all questions, and in the stage that has the fewest. */
export interface Outcome {
  total: number;
  least: number;
}

/**
 * Every outcome that some answers give; `stages` holds for each stage and question the points of its answers.
 * It combines sums, not sets of answers, so that its time does not grow exponentially with the questions.
 */
export function possibleOutcomes(stages: Iterable<readonly (readonly number[])[]>): Outcome[] {
  let reached: Outcome[] = [{ total: 0, least: Infinity }];
  for (const questions of stages) {
    let sums = new Set([0]);
    for (const points of questions)
      sums = new Set([...sums].flatMap((sum) => points.map((more) => sum + more)));
    const next = new Map<string, Outcome>();
    for (const { total, least } of reached)
      for (const sum of sums) {
        const outcome = { total: total + sum, least: Math.min(least, sum) };
        next.set(`${outcome.total} ${outcome.least}`, outcome);
      }
    reached = [...next.values()];
  }
  return reached;
}
