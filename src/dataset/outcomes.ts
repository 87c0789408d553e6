// Dataset layer: the possible outcomes of a self-check. Used by the check of the data and, in the browser, by the
// placement of incomplete answers.

/** The points that some answers give: over all questions, and in the stage that has the fewest. */
export interface Outcome {
  total: number;
  least: number;
}

/** A question as outcomes count it. */
export interface CountedQuestion {
  id: string;
  /** Its stage; "" in a self-check without stages. */
  stage: string;
  /** The points of the answers that are possible. */
  points: readonly number[];
  /** The points of a yes, for a yes/no question. */
  yes?: number;
  /** The yes/no questions that a yes to this one answers as well, by id. */
  sets?: readonly string[];
}

/** The ids of all questions that a yes to this one answers, over any number of steps, in the order they are reached. */
export function setBy(questions: readonly { id: string; sets?: readonly string[] }[], id: string): string[] {
  const reached: string[] = [];
  const add = (from: string) => {
    for (const next of questions.find((question) => question.id === from)?.sets ?? [])
      if (next !== id && !reached.includes(next)) {
        reached.push(next);
        add(next);
      }
  };
  add(id);
  return reached;
}

/** The points by stage that the answers to questions which set one another may give, each combination once. */
function linkedPoints(
  questions: readonly CountedQuestion[],
  linked: readonly CountedQuestion[],
): Map<string, number>[] {
  const number = (id: string) => linked.findIndex((question) => question.id === id);
  // Each set of questions answered with yes is one number: bit n stands for question n.
  let ways = new Set([0]);
  linked.forEach(({ id, points, yes = 0 }, index) => {
    const set = [index, ...setBy(questions, id).map(number)].reduce((bits, at) => bits | (1 << at), 0);
    ways = new Set(
      [...ways].flatMap((bits) => [
        ...(points.some((value) => value !== yes) ? [bits] : []),
        ...(points.includes(yes) ? [bits | set] : []),
      ]),
    );
  });
  const combinations = new Map<string, Map<string, number>>();
  for (const bits of ways) {
    const byStage = new Map<string, number>();
    linked.forEach(({ stage, yes = 0 }, index) =>
      byStage.set(stage, (byStage.get(stage) ?? 0) + (bits & (1 << index) ? yes : 0)),
    );
    combinations.set(JSON.stringify([...byStage]), byStage);
  }
  return [...combinations.values()];
}

/** The sums that one answer to each of these questions may give. */
function sumsOf(questions: readonly CountedQuestion[]): Set<number> {
  let sums = new Set([0]);
  for (const { points } of questions)
    sums = new Set([...sums].flatMap((sum) => points.map((more) => sum + more)));
  return sums;
}

/**
 * Every outcome that some answers give. It combines sums, not sets of answers, so that its time does not grow
 * exponentially with the questions; only yes/no questions that set one another are tried one by one.
 */
export function possibleOutcomes(questions: readonly CountedQuestion[]): Outcome[] {
  const inSets = new Set(questions.flatMap(({ id, sets = [] }) => (sets.length > 0 ? [id, ...sets] : [])));
  const linked = questions.filter(({ id }) => inSets.has(id));
  const stages = [...new Set(questions.map(({ stage }) => stage))].map((stage) => ({
    stage,
    sums: sumsOf(questions.filter((question) => question.stage === stage && !inSets.has(question.id))),
  }));
  const outcomes = new Map<string, Outcome>();
  for (const fixed of linkedPoints(questions, linked)) {
    let reached: Outcome[] = [{ total: 0, least: Infinity }];
    for (const { stage, sums } of stages) {
      const next = new Map<string, Outcome>();
      for (const { total, least } of reached)
        for (const sum of sums) {
          const points = sum + (fixed.get(stage) ?? 0);
          const outcome = { total: total + points, least: Math.min(least, points) };
          next.set(`${outcome.total} ${outcome.least}`, outcome);
        }
      reached = [...next.values()];
    }
    for (const outcome of reached) outcomes.set(`${outcome.total} ${outcome.least}`, outcome);
  }
  return [...outcomes.values()];
}
