// A green run proves what a new editor is told who starts from a German workbook and writes into the gaps what comes to
// mind first. It does not prove that nothing else comes to mind.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkInfographic } from '../../src/dataset/infographic.ts';
import { report } from '../../src/dataset/problems.ts';
import { draftInfographic } from '../../src/tables/draft.ts';
import { readTable } from '../../src/tables/read.ts';
import { shown } from '../../src/tables/show.ts';
import { understand } from '../../src/tables/understand.ts';
import { data } from '../../src/editor/data.ts';
import { dataFolder } from '../fixtures/folder.ts';
import { workbook } from '../tables/workbook.ts';

/** A table as German offices have them: a title above it, per cents kept as fractions, a total, a base, a footnote. */
const HOMEOFFICE = workbook({
  Homeoffice: [
    ['Homeoffice in deutschen Unternehmen: Wie oft arbeiten Beschäftigte zu Hause? (Angaben in %)'],
    [],
    ['Häufigkeit', 'Frühjahr 2022', 'Frühjahr 2025'],
    ['Nie', 0.462, 0.384],
    ['Seltener als einmal im Monat', 0.125, 0.141],
    ['Einmal pro Woche', 0.196, 0.238],
    ['Mehrmals pro Woche', 0.154, 0.185],
    ['Weiß nicht / keine Angabe', 0.063, 0.052],
    ['Gesamt', 1, 1],
    ['Befragte (n)', 1204, 1187],
    [],
    ['* Unternehmen ab 10 Beschäftigten. Rundungsdifferenzen möglich. Quelle: eigene Erhebung'],
  ],
});

const settings = {
  languages: ['de'],
  all: ['de', 'en'],
  namesIn: 'de',
  day: '2026-11-28',
  tool: 'de',
} as const;

/** What the table says. */
async function understood() {
  const { understanding } = understand((await readTable(HOMEOFFICE)).table ?? { rows: [] });
  if (!understanding) throw new Error('The table is in order');
  return understanding;
}

/** The draft of the table, with texts in place of some gaps, and what the check says of it. */
async function written(...changes: [gap: RegExp, text: string][]) {
  const draft = JSON.stringify(draftInfographic(await understood(), settings), null, 2);
  const text = changes.reduce((all, [gap, instead]) => all.replace(gap, instead), draft);
  const { problems } = checkInfographic(text, 'homeoffice.json', ['de', 'en'], { today: '2026-11-28' });
  return report(
    problems.filter(({ gap }) => !gap),
    '',
    'de',
  );
}

describe('a table from a German office', () => {
  it('is understood, and what is left alone is told', async () => {
    expect(shown(await understood(), 'de')).toMatchInlineSnapshot(`
      "                                 Frühjahr 2022   Frühjahr 2025
        Nie                                     46,2            38,4
        Seltener als einmal im Monat            12,5            14,1
        Einmal pro Woche                        19,6            23,8
        Mehrmals pro Woche                      15,4            18,5
        Weiß nicht / keine Angabe                6,3             5,2
        befragt (n)                            1.204           1.187

      - 4 Antworten in ihrer Reihenfolge, von am wenigsten bis am meisten: „Nie“ bis „Mehrmals pro Woche“. Umgekehrt: --reverse.
      - „Weiß nicht / keine Angabe“ steht außerhalb der Reihenfolge, als Antwort der Art „weiß nicht“ (dont-know).
      - Gezeichnet wird die erste Umfrage: „Frühjahr 2022“. Die anderen werden mit ihr verglichen. Soll eine andere gezeichnet werden, sie in der Tabelle an die erste Stelle setzen.
      - Sind es Wellen einer Befragung, mit gleicher Frage und Methode? Dann in jede "series": "name" schreiben, überall denselben Namen: So werden sie in der Zeit gezeichnet.
      - Die Zahlen sind Bruchteile, wie Tabellenkalkulationen Prozente ablegen: 0,42 ist als 42 gelesen.
      - Zeile 1 bleibt unbeachtet: „Homeoffice in deutschen Unternehmen: Wie oft arbeiten Besch…“, sie steht über der Tabelle.
      - Zeile 12 bleibt unbeachtet: „* Unternehmen ab 10 Beschäftigten. Rundungsdifferenzen mögl…“, sie hat keine Anteile.
      - Zeile 9 bleibt unbeachtet: „Gesamt“, es ist die Summe der anderen.
      "
    `);
  });

  it('makes a draft in which the surveys stand side by side', async () => {
    const { figures, sections } = draftInfographic(await understood(), settings);
    expect(figures).toMatchObject([
      { id: 'surveys', kind: 'distributions', surveys: ['fruehjahr-2022', 'fruehjahr-2025'] },
    ]);
    expect(sections).toMatchObject([{ figures: ['surveys'] }]);
  });
});

describe('what comes to mind first', () => {
  it.each([
    ['Juni 2022', '"2022-06" schreiben.'],
    ['04/2025', '"2025-04" schreiben.'],
    ['1. Mai 2025', '"2025-05" schreiben.'],
    ['Frühjahr 2022', '"2022" schreiben.'],
    ['2025-13', 'Es so schreiben: 2011-06.'],
    ['2022 und 2023', 'Es so schreiben: 2011-06.'],
  ])('as a date, %s, is answered with how dates are written', async (date, hint) => {
    expect(await written([/TODO: Jahr oder Jahr-Monat der Befragung[^"]*/, date])).toContain(hint);
  });

  it('as a text without its language is answered with the line to write', async () => {
    expect(await written([/TODO: wie erhoben wurde[^"]*/, 'Telefonisch'])).toContain(
      '{ "de": "Telefonisch" } schreiben, oder null ohne Anführungszeichen.',
    );
  });

  it('as sentences with numbers is answered once, with the list of their names', async () => {
    const said = await written(
      [/(?<="claim": \{\s*"de": ")TODO:[^"]*/, '2022 arbeitete in 46,2 % niemand zu Hause'],
      [/(?<="text": \{\s*"de": ")TODO:[^"]*/, 'Mehrmals pro Woche war es in 15,4 % üblich, 2025 in 18,5 %.'],
    );
    expect(said).toMatchInlineSnapshot(`
      "homeoffice.json hat 1 Fehler. 

        Zeile 184, Spalte 13  result > claim > de
                 der Text nennt „46,2 %“, aber in diesem Teil steht keine Zahl in "cites"
                 Neben die Texte dieses Teils schreiben: "cites": ["fruehjahr-2022.nie", "fruehjahr-2022.mehrmals-pro-woche", "fruehjahr-2025.mehrmals-pro-woche"].
                 1 weitere Stelle folgt daraus (Zeile 187).
      "
    `);
  });
});

describe('an Excel file that is small and gigabytes inside', () => {
  it('is refused at once, with what it would be', async () => {
    const root = dataFolder();
    const printed: string[] = [];
    const rows = Array.from({ length: 40 }, () => ['A'.repeat(2_000_000)]);
    const bomb = workbook({ Bombe: rows });
    expect(bomb.length).toBeLessThan(200_000);
    writeFileSync(join(root, 'table.xlsx'), bomb);
    const start = performance.now();
    const code = await data(['new', 'bombe', 'table.xlsx'], {
      root,
      folder: root,
      day: '2026-11-28',
      language: 'de',
      ask: () => Promise.resolve(true),
      print: (text) => void printed.push(text),
    });
    expect(code).toBe(1);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(printed.join('')).toContain(
      'die Excel-Datei ist gepackt: Entpackt hat sie 80 MB, gelesen werden höchstens 40 MB',
    );
  });
});
