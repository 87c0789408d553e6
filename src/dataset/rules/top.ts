// Dataset layer: the climb shows the first survey, and only numbers that are reported; and the self-check agrees with it
// that its phase means all stages.
import { possibleOutcomes } from '../outcomes.ts';
import { causeAt, causeMissing } from '../fold.ts';
import type { Finding } from '../problems.ts';
import { idsAt, itemsAt, rowsAt, valueAt } from '../raw.ts';
import { quoted } from '../words.ts';
import { countedQuestions, NO_STAGES } from './questions.ts';
import { ruleRows } from './selfcheck.ts';

/** A rule by which visitors could stand on all steps without being in the climb's phase, or the other way round. */
function stagesFindings(root: unknown, phase: string): Finding[] {
  const row = ruleRows(root)?.find((one) => one.phase === phase);
  const questions = countedQuestions(root);
  if (!row || !questions) return [];
  if (row.everyStage === 0)
    return [
      {
        path: [...row.path, 'everyStage'],
        message: {
          en: `${quoted(phase)} means all stages in "top", but asks for no points in each stage`,
          de: `${quoted(phase)} bedeutet in "top" alle Stufen, verlangt aber keine Punkte in jeder Stufe`,
        },
        refersTo: ['top', 'phase'],
        hint: {
          en: 'Write how many points each stage needs, 1 or more, or remove "top".',
          de: 'Schreiben, wie viele Punkte jede Stufe braucht, mindestens 1, oder "top" entfernen.',
        },
      },
    ];
  const enough = possibleOutcomes(questions).filter(({ least }) => least >= row.everyStage);
  const fewest = Math.min(...enough.map(({ total }) => total));
  if (fewest >= row.atLeast) return [];
  return [
    {
      path: [...row.path, 'atLeast'],
      message: {
        en: `${quoted(phase)} means all stages in "top", but whoever has ${row.everyStage} in each stage may have ${fewest} points in total, and it asks for ${row.atLeast}`,
        de: `${quoted(phase)} bedeutet in "top" alle Stufen, aber wer in jeder Stufe ${row.everyStage} hat, hat vielleicht nur ${fewest} Punkte, und verlangt sind ${row.atLeast}`,
      },
      refersTo: ['top', 'phase'],
      hint: {
        en: `Write at most ${fewest}, or ask for more in each stage.`,
        de: `Höchstens ${fewest} schreiben, oder in jeder Stufe mehr verlangen.`,
      },
    },
  ];
}

/** A climb into another phase than the last: rings of a guess are counted back from the last one's dots. */
function phaseFindings(root: unknown, phase: string): Finding[] {
  const { ids } = idsAt(root, ['phases']);
  const last = ids.at(-1);
  if (last === undefined || phase === last || !ids.includes(phase)) return [];
  return [
    {
      path: ['top', 'phase'],
      message: {
        en: `the climb leads to the last phase, ${quoted(last)}, but here stands ${quoted(phase)}`,
        de: `der Aufstieg führt in die letzte Phase, ${quoted(last)}, aber hier steht ${quoted(phase)}`,
      },
      refersTo: ['phases'],
      hint: {
        en: `Write ${quoted(last)}, or remove "top" if it does not mean all stages.`,
        de: `${quoted(last)} schreiben, oder "top" entfernen, wenn sie nicht alle Stufen bedeutet.`,
      },
    },
  ];
}

/**
 * A climb that leads to another phase than the last, leaves out the first survey, or names surveys that do not report its
 * phase; and a self-check that does not lead to its phase by the points in each stage.
 */
export function topFindings(root: unknown): Finding[] {
  const phase = valueAt(root, ['top', 'phase']);
  const named = itemsAt(root, ['top', 'surveys']);
  const [drawn] = idsAt(root, ['surveys']).ids;
  if (typeof phase !== 'string') return [];
  if (valueAt(root, ['stages']) === undefined)
    return [
      {
        path: ['top'],
        atKey: true,
        message: {
          en: 'the climb needs stages, but the file has none',
          de: 'der Aufstieg braucht Stufen, aber die Datei hat keine',
        },
        hint: { en: 'Add "stages", or remove "top".', de: '"stages" ergänzen, oder "top" entfernen.' },
        causes: [NO_STAGES],
        follows: [causeAt(['stages'])],
      },
    ];
  const findings = [...phaseFindings(root, phase), ...stagesFindings(root, phase)];
  if (drawn === undefined || named.length === 0) return findings;
  const unreported = named.flatMap(({ path, value }): Finding[] => {
    const row = rowsAt(root, ['surveys']).find((one) => one.value.id === value);
    if (!row || valueAt(row.value, ['shares', phase]) !== null) return [];
    return [
      {
        path,
        message: {
          en: `the survey ${quoted(String(value))} does not report a share for ${quoted(phase)}`,
          de: `die Umfrage ${quoted(String(value))} nennt keinen Anteil für ${quoted(phase)}`,
        },
        refersTo: [...row.path, 'shares', phase],
        hint: {
          en: 'Remove this survey here.',
          de: 'Diese Umfrage hier entfernen.',
        },
      },
    ];
  });
  findings.push(...unreported);
  if (named.every(({ value }) => value !== drawn))
    findings.push({
      path: ['top', 'surveys'],
      message: {
        en: `the climb shows the first survey, ${quoted(drawn)}, but it is not named here`,
        de: `der Aufstieg zeigt die erste Umfrage, ${quoted(drawn)}, aber sie ist hier nicht genannt`,
      },
      hint: {
        en: `Add ${quoted(drawn)} if a source says so of it; else remove "top".`,
        de: `${quoted(drawn)} ergänzen, wenn eine Quelle das von ihr sagt; sonst "top" entfernen.`,
      },
      follows: named.map(({ value }) => causeMissing('surveys', String(value))),
    });
  return findings;
}
