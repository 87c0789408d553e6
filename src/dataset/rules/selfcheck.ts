// Dataset layer: the rule of the self-check is consistent: every phase can be reached, and more points never lead to
// an earlier phase.
import { possibleOutcomes, type CountedQuestion } from '../outcomes.ts';
import { causeAt, causeNew } from '../fold.ts';
import { inEach } from '../problems.ts';
import type { Finding, Path } from '../problems.ts';
import { idsAt, rowsAt, valueAt } from '../raw.ts';
import { quoted } from '../words.ts';
import { countedQuestions, hasStages, isCount, NO_STAGES, questionFindings } from './questions.ts';

const RULE: Path = ['check', 'rule'];

/** One row of the rule whose numbers can be read. */
export interface RuleRow {
  path: Path;
  phase: string;
  atLeast: number;
  everyStage: number;
}

/** The rows of the rule; undefined if one of them is not valid. */
export function ruleRows(root: unknown): RuleRow[] | undefined {
  const list = valueAt(root, RULE);
  const rows = rowsAt(root, RULE).flatMap(({ path, value: { phase, atLeast, everyStage = 0 } }) =>
    typeof phase === 'string' && isCount(atLeast) && isCount(everyStage)
      ? [{ path, phase, atLeast, everyStage }]
      : [],
  );
  return Array.isArray(list) && rows.length === list.length ? rows : undefined;
}

/** Rows that ask for points in stages where there are none. */
function rowsWithoutStages(root: unknown): Finding[] {
  if (hasStages(root)) return [];
  return (ruleRows(root) ?? []).flatMap(({ path, everyStage }): Finding[] =>
    everyStage === 0
      ? []
      : [
          {
            path: [...path, 'everyStage'],
            message: {
              en: `asks for ${everyStage} in every stage, but the file has no stages`,
              de: `verlangt ${everyStage} in jeder Stufe, aber die Datei hat keine Stufen`,
            },
            hint: {
              en: 'Remove it: the points simply add up.',
              de: 'Es entfernen: Die Punkte werden einfach addiert.',
            },
            causes: [NO_STAGES],
            follows: [causeAt(['stages'])],
          },
        ],
  );
}

/** Rows of the rule that are missing, repeated, or not in the order of the phases. */
function ruleOrder(rows: readonly RuleRow[], phases: readonly string[], staged: boolean): Finding[] {
  const findings: Finding[] = [];
  let before = -1;
  const seen = new Map<string, Path>();
  for (const { path, phase } of rows) {
    const at = phases.indexOf(phase);
    const first = seen.get(phase);
    if (first)
      findings.push({
        path: [...path, 'phase'],
        message: {
          en: `the phase ${quoted(phase)} already has a row in the rule`,
          de: `die Phase ${quoted(phase)} hat schon eine Zeile in der Regel`,
        },
        refersTo: first,
        hint: { en: 'Keep one row for each phase.', de: 'Je Phase eine Zeile behalten.' },
      });
    else if (at >= 0 && at < before)
      findings.push({
        path: [...path, 'phase'],
        message: {
          en: `the phase ${quoted(phase)} stands after a further one, so more points could lead back`,
          de: `die Phase ${quoted(phase)} steht nach einer weiteren, also könnten mehr Punkte zurückführen`,
        },
        hint: {
          en: 'Put the rows in the order of the phases, from least to most.',
          de: 'Die Zeilen in die Reihenfolge der Phasen bringen, von der ersten zur letzten.',
        },
      });
    seen.set(phase, first ?? path);
    before = Math.max(before, at);
  }
  for (const phase of phases)
    if (!seen.has(phase))
      findings.push({
        path: RULE,
        atKey: true,
        message: {
          en: `the rule has no row for the phase ${quoted(phase)}, so nobody can reach it`,
          de: `die Regel hat keine Zeile für die Phase ${quoted(phase)}, also kann niemand sie erreichen`,
        },
        hint: inEach((language) => {
          const row = `{ "phase": "${phase}", "atLeast": …${staged ? ', "everyStage": …' : ''} }`;
          return language === 'de' ? `${row} ergänzen.` : `Add ${row}.`;
        }),
        follows: [causeNew('phases', phase), causeAt(['phases']), causeAt(['check', 'rule'])],
      });
  return findings;
}

/** Rows that ask for less than the row above, and phases that no answers lead to. */
function ruleReach(rows: readonly RuleRow[], questions: CountedQuestion[] | undefined): Finding[] {
  const findings: Finding[] = [];
  const [floor] = rows;
  for (const field of ['atLeast', 'everyStage'] as const) {
    if (floor && floor[field] > 0)
      findings.push({
        path: [...floor.path, field],
        message: {
          en: `the first phase asks for ${floor[field]}, but whoever has less must be somewhere too`,
          de: `die erste Phase verlangt ${floor[field]}, aber auch wer weniger hat, muss irgendwo stehen`,
        },
        hint: { en: 'Write 0.', de: '0 schreiben.' },
      });
    rows.forEach((row, index) => {
      const above = rows[index - 1];
      if (above && row[field] < above[field])
        findings.push({
          path: [...row.path, field],
          message: {
            en: `${quoted(row.phase)} asks for ${row[field]}, less than ${quoted(above.phase)} above it with ${above[field]}`,
            de: `${quoted(row.phase)} verlangt ${row[field]}, also weniger als ${quoted(above.phase)} darüber mit ${above[field]}`,
          },
          hint: {
            en: `Write at least ${above[field]}: each phase asks for as much as the one before, or more.`,
            de: `Mindestens ${above[field]} schreiben: Jede Phase verlangt so viel wie die davor, oder mehr.`,
          },
        });
    });
  }
  if (findings.length > 0 || !questions) return findings;
  const all = possibleOutcomes(questions);
  const staged = questions.some(({ stage }) => stage !== '');
  const most = Math.max(...all.map(({ total }) => total));
  const mostLeast = Math.max(...all.map(({ least }) => least));
  const ends = new Set(
    all.map((result) =>
      rows.findLastIndex((row) => result.total >= row.atLeast && result.least >= row.everyStage),
    ),
  );
  rows.forEach((row, index) => {
    if (ends.has(index)) return;
    const tooMuch = row.atLeast > most || row.everyStage > mostLeast;
    findings.push({
      path: row.path,
      message: tooMuch
        ? {
            en: `no answers reach ${quoted(row.phase)}: the most is ${most} points${staged ? `, and ${mostLeast} in every stage` : ''}`,
            de: `keine Antworten erreichen ${quoted(row.phase)}: Höchstens sind es ${most} Punkte${staged ? `, und ${mostLeast} in jeder Stufe` : ''}`,
          }
        : {
            en: `no answers end in ${quoted(row.phase)}: whoever reaches it also reaches another phase`,
            de: `keine Antworten enden in ${quoted(row.phase)}: Wer sie erreicht, erreicht auch eine andere Phase`,
          },
      hint: tooMuch
        ? {
            en: 'Lower what it asks for, or give more points.',
            de: 'Weniger verlangen, oder mehr Punkte geben.',
          }
        : {
            en: 'Ask for more in the phases after it, or for less here.',
            de: 'In den Phasen danach mehr verlangen, oder hier weniger.',
          },
    });
  });
  return findings;
}

/** Problems of the self-check: those of its questions, and order and reach of the rule's rows. */
export function selfCheckFindings(root: unknown): Finding[] {
  const rows = ruleRows(root);
  const { ids, whole } = idsAt(root, ['phases']);
  const unknown = rows?.some(({ phase }) => !ids.includes(phase));
  const order = rows && whole && !unknown ? ruleOrder(rows, [...new Set(ids)], hasStages(root)) : [];
  return [
    ...questionFindings(root),
    ...rowsWithoutStages(root),
    ...order,
    ...(rows && order.length === 0 ? ruleReach(rows, countedQuestions(root)) : []),
  ];
}
