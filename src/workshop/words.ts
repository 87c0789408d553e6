// Workshop: the words of its interface. They are no part of data/strings: readers' pages do not need them.
import type { Message, ToolLanguage } from '../dataset/problems.ts';

/** The words by key. {places} in them get values. */
const WORDS = {
  title: { de: 'Werkstatt', en: 'Workshop' },
  lede: {
    de: 'Ändern Sie eine Infografik, und sehen Sie sofort, was daraus wird. Nichts davon verlässt Ihren Browser, bis Sie es selbst speichern.',
    en: 'Change an infographic and see at once what becomes of it. Nothing leaves your browser until you save it yourself.',
  },
  infographic: { de: 'Infografik', en: 'Infographic' },
  undo: { de: 'Rückgängig', en: 'Undo' },
  redo: { de: 'Wiederholen', en: 'Redo' },
  views: { de: 'Ansichten', en: 'Views' },
  edit: { de: 'Bearbeiten', en: 'Edit' },
  see: { de: 'Ansehen', en: 'See' },
  form: { de: 'Formular', en: 'Form' },
  json: { de: 'JSON-Text', en: 'JSON text' },
  jsonHelp: {
    de: 'Das ist die Datei selbst. Sie bleibt erhalten, auch solange sie kein gültiges JSON ist.',
    en: 'This is the file itself. It is kept as you type it, even while it is not valid JSON.',
  },
  notJson: {
    de: 'Der Text ist im Moment kein gültiges JSON. Beheben Sie das im JSON-Text; nichts geht verloren.',
    en: 'The text is not valid JSON at the moment. Mend it in the JSON text; nothing is lost.',
  },
  drawing: { de: 'Zeichnung', en: 'Drawing' },
  scene: { de: 'Szene', en: 'Scene' },
  language: { de: 'Sprache', en: 'Language' },
  frame: { de: 'Format', en: 'Frame' },
  wide: { de: 'breit', en: 'wide' },
  tall: { de: 'hoch', en: 'tall' },
  dark: { de: 'dunkel', en: 'dark' },
  survey: { de: 'Umfrage', en: 'Survey' },
  visitor: { de: 'Punkt eines Besuchers', en: 'Visitor’s dot' },
  waits: { de: 'wartet', en: 'waits' },
  notDrawn: {
    de: 'Diese Fassung lässt sich nicht zeichnen. Gezeigt wird die letzte, die sich zeichnen ließ.',
    en: 'This version cannot be drawn. What you see is the last one that could.',
  },
  neverDrawn: {
    de: 'Diese Datei lässt sich noch nicht zeichnen. Rechts unten steht, was fehlt.',
    en: 'This file cannot be drawn yet. The list of problems says what is missing.',
  },
  problems: { de: 'Zu beheben', en: 'To mend' },
  noProblems: {
    de: 'Die Prüfung findet nichts: So kann die Seite gebaut werden.',
    en: 'The check finds nothing: the page can be built like this.',
  },
  hard: { de: 'Fehler', en: 'Problems' },
  stale: { de: 'Sätze mit alter Zahl', en: 'Sentences with an old number' },
  gaps: { de: 'Noch zu schreiben', en: 'Still to write' },
  goTo: { de: 'Zum Feld: {where}', en: 'To the field: {where}' },
  offer: { de: '{words} → {instead} übernehmen', en: 'Accept {words} → {instead}' },
  add: { de: 'Hinzufügen', en: 'Add' },
  remove: { de: 'Entfernen', en: 'Remove' },
  copy: { de: 'Kopieren', en: 'Copy' },
  up: { de: 'Nach oben', en: 'Move up' },
  down: { de: 'Nach unten', en: 'Move down' },
  yes: { de: 'ja', en: 'yes' },
  no: { de: 'nein', en: 'no' },
  notReported: { de: 'nicht berichtet', en: 'not reported' },
  notReportedShort: { de: 'k. A.', en: 'n/a' },
  unknownField: {
    de: 'Das Feld „{name}“ kennt die Prüfung nicht.',
    en: 'The check does not know the field “{name}”.',
  },
  grid: { de: 'Anteile in Prozent', en: 'Shares in per cent' },
  gridHelp: {
    de: 'Fügen Sie Zellen aus Excel, Google Sheets oder LibreOffice ein, wo Sie wollen. Pfeiltasten und Enter führen weiter. Leer heißt: nicht berichtet.',
    en: 'Paste cells from Excel, Google Sheets or LibreOffice anywhere. Arrow keys and Enter lead on. Empty means: not reported.',
  },
  answer: { de: 'Antwort', en: 'Answer' },
  sum: { de: 'Summe', en: 'Sum' },
  'group.head': { de: 'Kopf', en: 'Head' },
  'group.stages': { de: 'Stufen', en: 'Stages' },
  'group.phases': { de: 'Phasen', en: 'Phases' },
  'group.surveys': { de: 'Umfragen', en: 'Surveys' },
  'group.story': { de: 'Texte', en: 'Story' },
  'group.figures': { de: 'Abbildungen', en: 'Figures' },
  'group.check': { de: 'Selbsttest', en: 'Self-check' },
  'group.sources': { de: 'Quellen', en: 'Sources' },
  'group.changes': { de: 'Änderungen', en: 'Changes' },
  line: { de: 'Zeile {line}', en: 'line {line}' },
} as const satisfies Record<string, Message>;

export type Word = keyof typeof WORDS;

/** The words in one language. */
export function wordsIn(
  lang: ToolLanguage,
): (word: Word, values?: Record<string, string | number>) => string {
  return (word, values = {}) =>
    WORDS[word][lang].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
