// Dataset layer: the German of the descriptions in the schemas, by the English.

/** The German of each description that a hint may end with. */
export const GERMAN: Readonly<Record<string, string>> = {
  'Where the editor finds the help texts. Leave as it is.':
    'Wo das Schreibprogramm die Hilfetexte findet. So lassen.',
  'Where the editor finds the help texts.': 'Wo das Schreibprogramm die Hilfetexte findet.',
  'The languages of this infographic, by their codes; all languages of the site if left out. Every text needs these; texts in others may stay and are not shown.':
    'Die Sprachen dieser Infografik als Codes; ohne Angabe alle Sprachen der Website. Jeder Text braucht diese; Texte in anderen dürfen bleiben und werden nicht gezeigt.',
  'The code of the language.': 'Der Code der Sprache.',
  'The headline of the page, without the number that readers guess.':
    'Die Überschrift der Seite, ohne die Zahl, die Leser schätzen.',
  'Two or three sentences under the headline, at most 30 words, without the number that readers guess.':
    'Zwei oder drei Sätze unter der Überschrift, höchstens 30 Wörter, ohne die Zahl, die Leser schätzen.',
  'One or two sentences for search results and link previews, at most 160 characters, without the number that readers guess.':
    'Ein oder zwei Sätze für Suchergebnisse und Linkvorschauen, höchstens 160 Zeichen, ohne die Zahl, die Leser schätzen.',
  'The day the page was first published, as year-month-day.':
    'Der Tag der ersten Veröffentlichung, als Jahr-Monat-Tag.',
  'The day of the last change, as year-month-day; no other date is later.':
    'Der Tag der letzten Änderung, als Jahr-Monat-Tag; kein anderes Datum liegt danach.',
  'Every change of a number or a statement, newest first.':
    'Jede Änderung einer Zahl oder einer Aussage, die neueste zuerst.',
  'The day of the change, as year-month-day.': 'Der Tag der Änderung, als Jahr-Monat-Tag.',
  'What was changed and why.': 'Was geändert wurde und warum.',
  'Who was asked, as a noun, in each language in the forms that its sentences need.':
    'Wer gefragt wurde, als Hauptwort, in jeder Sprache in den Formen, die ihre Sätze brauchen.',
  'One of those asked, after the number 1.': 'Einer der Befragten, nach der Zahl 1.',
  'Several of those asked, after a number.': 'Mehrere der Befragten, nach einer Zahl.',
  'The visitor as one of them; "Sie" and "you" for people.':
    'Der Besucher als einer von ihnen; bei Personen „Sie“.',
  'The same where visitors speak, at the start of a sentence; "Ich" and "Me" for people.':
    'Dasselbe, wo Besucher sprechen, am Satzanfang; bei Personen „Ich“.',
  'The question whether the visitor is something, with its verb; "sind Sie" and "are you" for people.':
    'Die Frage, ob der Besucher etwas ist, mit dem Verb; bei Personen „sind Sie“.',
  'The question where the visitor stands, with its verb; "stehen Sie" and "do you stand" for people.':
    'Die Frage, wo der Besucher steht, mit dem Verb; bei Personen „stehen Sie“.',
  'Several of those asked after "von 100 befragten", in the dative.':
    'Mehrere der Befragten nach „von 100 befragten“, im Dativ.',
  'How many decimals the page shows; as published if left out. The files with the numbers keep all decimals.':
    'Wie viele Nachkommastellen die Seite zeigt; ohne Angabe wie veröffentlicht. Die Dateien mit den Zahlen behalten alle.',
  'From which base (n) on numbers are shown, and without a mark: 30 and 100 if left out.':
    'Ab welcher Basis (n) Zahlen gezeigt werden, und ab welcher ohne Kennzeichen: ohne Angabe 30 und 100.',
  'Numbers with a smaller base (n) are marked.':
    'Zahlen mit einer kleineren Basis (n) werden gekennzeichnet.',
  'Numbers with a smaller base (n) are not shown.':
    'Zahlen mit einer kleineren Basis (n) werden nicht gezeigt.',
  'Whose figures these are. The licence of the site covers texts and drawing only.':
    'Wem die Zahlen gehören. Die Lizenz der Website gilt nur für Texte und Zeichnung.',
  'Who holds the rights in the figures.': 'Wer die Rechte an den Zahlen hat.',
  'The licence of the figures, if they have one.': 'Die Lizenz der Zahlen, wenn sie eine haben.',
  'The name of the licence.': 'Der Name der Lizenz.',
  'A web address, starting with https:// or http://.':
    'Eine Webadresse, die mit https:// oder http:// beginnt.',
  'What the holder asks for, such as a remark on translations.':
    'Was der Rechteinhaber verlangt, etwa einen Hinweis zu Übersetzungen.',
  'What the drawing shows, in your own words: added to the text for those who cannot see it.':
    'Was die Zeichnung zeigt, in eigenen Worten: Es ergänzt den Text für alle, die sie nicht sehen können.',
  'The numbers that this text states in per cent or "of 100", as survey.phase or figure.row.series. The check compares them with the text.':
    'Die Zahlen, die dieser Text in Prozent oder als „von 100“ nennt, als Umfrage.Phase oder Abbildung.Zeile.Reihe. Die Prüfung vergleicht sie mit dem Text.',
  'The steps of the drawing, from the first to the last. Without them there are no stairs.':
    'Die Stufen der Zeichnung, von der ersten zur letzten. Ohne sie gibt es keine Treppe.',
  'A short name for addresses and references: small letters a to z, digits and hyphens.':
    'Ein kurzer Name für Adressen und Verweise: kleine Buchstaben a bis z, Ziffern und Bindestriche.',
  'The name on the step, one or two words.': 'Der Name auf der Stufe, ein oder zwei Wörter.',
  'The headline of the step: what this stage means.': 'Die Überschrift der Stufe: was sie bedeutet.',
  'One to three sentences on the stage, at most 35 words.':
    'Ein bis drei Sätze über die Stufe, höchstens 35 Wörter.',
  'What the stage consists of; written on the step.': 'Woraus die Stufe besteht; steht auf der Stufe.',
  'One ingredient, one or two words.': 'Eine Zutat, ein oder zwei Wörter.',
  'What to do next when this is the weakest stage.':
    'Was als Nächstes zu tun ist, wenn dies die schwächste Stufe ist.',
  'One concrete thing to do.': 'Etwas, das man konkret tun kann.',
  'From least to most.': 'Von der ersten zur letzten.',
  'The full name of the phase, as the source has it; in the files with the numbers.':
    'Der volle Name der Phase, wie ihn die Quelle hat; in den Dateien mit den Zahlen.',
  'The name in drawing, tables and text, one or two words.':
    'Der Name in Zeichnung, Tabellen und Text, ein oder zwei Wörter.',
  'One sentence: what a company in this phase does.': 'Ein Satz: was ein Unternehmen in dieser Phase tut.',
  'The first one is drawn; all can be compared.': 'Die erste wird gezeichnet; alle lassen sich vergleichen.',
  'The name in switches and tables, for example "USA + UK, 2011".':
    'Der Name in Schaltern und Tabellen, zum Beispiel „USA + UK, 2011“.',
  'Where people were asked, as a whole phrase that follows "400 companies": with its preposition.':
    'Wo gefragt wurde, als ganze Wendung nach „400 Unternehmen“: mit ihrer Präposition.',
  'Who was asked, where it is not the same as in the whole infographic.':
    'Wer gefragt wurde, wenn es andere sind als in der ganzen Infografik.',
  'Who was asked.': 'Wer gefragt wurde.',
  'When people were asked; null where the source is silent.':
    'Wann gefragt wurde; null, wo die Quelle nichts angibt.',
  'A year, or a year and month.': 'Ein Jahr, oder Jahr und Monat.',
  'When the survey was published; null where the source is silent.':
    'Wann die Umfrage veröffentlicht wurde; null, wo die Quelle nichts angibt.',
  'How many answered; null where the source is silent.':
    'Wie viele geantwortet haben; null, wo die Quelle nichts angibt.',
  'One number for each phase, by the id of the phase, as published.':
    'Eine Zahl je Phase, unter der id der Phase, wie veröffentlicht.',
  'A share in per cent as published, from 0 to 100, without the sign; null where the source is silent.':
    'Ein Anteil in Prozent wie veröffentlicht, von 0 bis 100, ohne das Zeichen; null, wo die Quelle nichts angibt.',
  'Answers that have no place in the order of the phases, such as "don’t know": they count neither as less far nor as further.':
    'Antworten ohne Platz in der Reihenfolge der Phasen, wie „weiß nicht“: Sie zählen weder als weniger weit noch als weiter.',
  'What kind of answer this is.': 'Welche Art von Antwort das ist.',
  'Its name in drawing, tables and text, one or two words.':
    'Ihr Name in Zeichnung, Tabellen und Text, ein oder zwei Wörter.',
  'Where the published shares add up to more than rounding explains: "as-published". The page then says so.':
    'Wo die veröffentlichten Anteile mehr ergeben, als die Rundung erklärt: "as-published". Die Seite sagt das dann.',
  'Where the published shares add up to less than rounding explains: "not-reported". The rest is then drawn hatched, and named.':
    'Wo die veröffentlichten Anteile weniger ergeben, als die Rundung erklärt: "not-reported". Der Rest wird dann schraffiert gezeichnet und benannt.',
  'How those asked were chosen; left out where the source is silent. Only a probability sample has an interval.':
    'Wie die Befragten ausgewählt wurden; weggelassen, wo die Quelle nichts angibt. Nur eine Zufallsstichprobe hat ein Intervall.',
  'The question as it was asked, in its words. null or left out where it is not published.':
    'Die Frage in ihrem Wortlaut. null oder weggelassen, wo sie nicht veröffentlicht ist.',
  'The series of which this survey is one wave, by a name of your choice: same question, same method, same people asked. Figures show only waves of one series as a development.':
    'Die Reihe, von der diese Umfrage eine Welle ist, mit einem frei gewählten Namen: gleiche Frage, gleiche Methode, gleiche Befragte. Nur Wellen einer Reihe zeigen Abbildungen als Entwicklung.',
  'A caution to read with the figure; in place of the generated one, that surveys of no common series are not a trend.':
    'Ein Vorbehalt, der zur Abbildung gehört; er steht an Stelle des erzeugten, dass Umfragen ohne gemeinsame Reihe kein Trend sind.',
  "AAPOR's eleven disclosure items. null is printed as «not disclosed».":
    'Die elf Angaben nach AAPOR. null erscheint als „nicht angegeben“.',
  'How the data was collected: survey, focus groups, other. null where the source is silent.':
    'Wie die Daten erhoben wurden: Umfrage, Gruppengespräche, anderes. null, wo die Quelle nichts angibt.',
  'Who paid for the survey and who conducted it. null where the source is silent.':
    'Wer die Umfrage bezahlt und wer sie durchgeführt hat. null, wo die Quelle nichts angibt.',
  'The wording of the questions and answers. null where the source is silent.':
    'Der Wortlaut der Fragen und Antworten. null, wo die Quelle nichts angibt.',
  'Which people the survey speaks about. null where the source is silent.':
    'Über wen die Umfrage etwas sagt. null, wo die Quelle nichts angibt.',
  'How those asked were chosen, and from which list or panel. null where the source is silent.':
    'Wie die Befragten ausgewählt wurden, und aus welcher Liste oder welchem Panel. null, wo die Quelle nichts angibt.',
  'How they were asked and in which language: online, by telephone, on paper. null where the source is silent.':
    'Wie und in welcher Sprache gefragt wurde: online, am Telefon, auf Papier. null, wo die Quelle nichts angibt.',
  'When they were asked. null where the source is silent.':
    'Wann gefragt wurde. null, wo die Quelle nichts angibt.',
  'How many were asked and how many answered; the margin of sampling error if there is one. null where the source is silent.':
    'Wie viele gefragt wurden und wie viele geantwortet haben; die Fehlerspanne, wenn es eine gibt. null, wo die Quelle nichts angibt.',
  'Whether and how the answers were weighted. null where the source is silent.':
    'Ob und wie die Antworten gewichtet wurden. null, wo die Quelle nichts angibt.',
  'How the answers were checked and cleaned. null where the source is silent.':
    'Wie die Antworten geprüft und bereinigt wurden. null, wo die Quelle nichts angibt.',
  'What the survey cannot tell. null where the source is silent.':
    'Was die Umfrage nicht sagen kann. null, wo die Quelle nichts angibt.',
  'Which of the sources below this was read from, by id.':
    'Aus welchen der Quellen weiter unten das stammt, als id.',
  'The numbers that are set large.': 'Die Zahlen, die groß gesetzt werden.',
  'The survey the number is from: the first one, which is drawn.':
    'Die Umfrage, aus der die Zahl stammt: die erste, die gezeichnet wird.',
  'The phase that is set large.': 'Die Phase, die groß gesetzt wird.',
  'A sentence that states the number and who was asked, for readers to quote: shown and copied in the download menu.':
    'Ein Satz, der die Zahl und die Befragten nennt, zum Zitieren: Er steht im Menü zum Herunterladen.',
  'Where a source says that a phase means all stages: the scene in which its dots climb the steps. Leave it out otherwise.':
    'Wo eine Quelle sagt, dass eine Phase alle Stufen bedeutet: die Szene, in der ihre Punkte die Stufen erklimmen. Sonst weglassen.',
  'The phase that means all stages, by id: the last one.':
    'Die Phase, die alle Stufen bedeutet, als id: die letzte.',
  'The surveys of which a source says so, by id; the first survey is one of them.':
    'Die Umfragen, von denen eine Quelle das sagt, als id; die erste gehört dazu.',
  'The headline of the climb: how many stand on top.':
    'Die Überschrift des Aufstiegs: wie viele oben stehen.',
  'One to three sentences, at most 35 words: what the number is, and whose reading it is.':
    'Ein bis drei Sätze, höchstens 35 Wörter: was die Zahl ist, und wessen Lesart.',
  'The scene in which the dots walk to their phase.': 'Die Szene, in der die Punkte zu ihrer Phase laufen.',
  'The headline of the result: the finding.': 'Die Überschrift des Ergebnisses: der Befund.',
  'Two to four sentences on the result, at most 35 words.':
    'Zwei bis vier Sätze über das Ergebnis, höchstens 35 Wörter.',
  'What stands before the drawing.': 'Was vor der Zeichnung steht.',
  'The heading of the section.': 'Die Überschrift des Abschnitts.',
  'The text of the section, paragraph by paragraph.': 'Der Text des Abschnitts, Absatz für Absatz.',
  'One paragraph.': 'Ein Absatz.',
  'Figures shown after this section, by id.': 'Abbildungen nach diesem Abschnitt, als id.',
  'True for a section that screens show on demand, under the table of all numbers.':
    'true für einen Abschnitt, den Bildschirme auf Wunsch zeigen, unter der Tabelle aller Zahlen.',
  'What stands after the drawing.': 'Was nach der Zeichnung steht.',
  'The supporting figures; each stands after the section that names it.':
    'Die weiteren Abbildungen; jede steht nach dem Abschnitt, der sie nennt.',
  'Rows of bars, one bar per series.': 'Zeilen mit Balken, je Reihe einer.',
  'The finding as a headline.': 'Der Befund als Überschrift.',
  'Who was asked, where, when, and how many.': 'Wer gefragt wurde, wo, wann und wie viele.',
  'A caution to read with the figure.': 'Ein Vorbehalt, der zur Abbildung gehört.',
  'What each row has a number for; one series needs no legend.':
    'Wofür jede Zeile eine Zahl hat; eine einzige Reihe braucht keine Legende.',
  'The name of the series.': 'Der Name der Reihe.',
  'How many answered (n), by the id of a series, or as row.series where rows differ. Small bases are marked.':
    'Wie viele geantwortet haben (n), unter der id einer Reihe, oder als Zeile.Reihe, wo Zeilen verschieden sind. Kleine Basen werden gekennzeichnet.',
  'How to read the figure, in one sentence; in place of the generated one.':
    'Wie die Abbildung zu lesen ist, in einem Satz; anstelle des erzeugten.',
  'The rows of the figure, from top to bottom.': 'Die Zeilen der Abbildung, von oben nach unten.',
  'The name of the row.': 'Der Name der Zeile.',
  'One number for each series, by its id.': 'Eine Zahl je Reihe, unter ihrer id.',
  'One line per series over the years, on a true time axis. Numbers that cannot be joined, such as those of other countries, are series of their own.':
    'Eine Linie je Reihe über die Jahre, auf einer echten Zeitachse. Zahlen, die sich nicht verbinden lassen, etwa aus anderen Ländern, sind eigene Reihen.',
  'The years of the figure, one row each.': 'Die Jahre der Abbildung, je eine Zeile.',
  'The year of the numbers.': 'Das Jahr der Zahlen.',
  'The phases of several surveys side by side.': 'Die Phasen mehrerer Umfragen nebeneinander.',
  'Which surveys stand side by side, by id.': 'Welche Umfragen nebeneinander stehen, als id.',
  'The self-check in which visitors find their phase. Without it they can only choose one.':
    'Die Selbsteinschätzung, in der Besucher ihre Phase finden. Ohne sie können sie nur eine wählen.',
  'Whose rule it is, if it is the source’s. Left out, the rule is our own.':
    'Wessen Regel das ist, wenn sie aus der Quelle stammt. Ohne Angabe ist es unsere eigene.',
  'The source that the rule was read from.': 'Die Quelle, aus der die Regel stammt.',
  'What is asked first: which survey the visitor is compared with. The last answer that names a survey decides.':
    'Was zuerst gefragt wird: mit welcher Umfrage der Besucher verglichen wird. Die letzte Antwort, die eine Umfrage nennt, entscheidet.',
  'The question.': 'Die Frage.',
  'The groups; their ids differ from those of all other groups.':
    'Die Gruppen; ihre ids unterscheiden sich von denen aller anderen Gruppen.',
  'The answer, in plain words.': 'Die Antwort, in einfachen Worten.',
  'The survey that this group is compared with, by id.':
    'Die Umfrage, mit der diese Gruppe verglichen wird, als id.',
  'For a group that was not asked: one sentence that says so. The visitor may go on.':
    'Für eine Gruppe, die nicht gefragt wurde: ein Satz, der das sagt. Der Besucher darf weitermachen.',
  'The questions; each stage has at least one.': 'Die Fragen; jede Stufe hat mindestens eine.',
  'The stage this question asks about. Needed if the file has stages; left out if it has none.':
    'Die Stufe, um die es in dieser Frage geht. Nötig, wenn die Datei Stufen hat; sonst weglassen.',
  'The answers, from least to most. "Not sure" is always added.':
    'Die Antworten, die wenigsten Punkte zuerst. „Weiß nicht“ kommt immer dazu.',
  'Points for this answer; more is further.': 'Punkte für diese Antwort; mehr heißt weiter.',
  'Instead of "options": the question is answered with yes or no. Points for a yes; a no gives 0.':
    'Statt "options": Die Frage wird mit Ja oder Nein beantwortet. Punkte für ein Ja; ein Nein gibt 0.',
  'Yes/no questions that a yes to this one answers with yes as well, by id.':
    'Ja-Nein-Fragen, die ein Ja auf diese ebenfalls mit Ja beantwortet, als id.',
  'From points to phase, from least to most. A visitor is in the last phase whose two conditions are met.':
    'Von Punkten zur Phase, die wenigsten zuerst. Ein Besucher steht in der letzten Phase, deren zwei Bedingungen erfüllt sind.',
  'The phase that these points lead to.': 'Die Phase, zu der diese Punkte führen.',
  'The least points over all questions.': 'Die nötigen Punkte über alle Fragen.',
  'The least points in each single stage; 0 if left out.':
    'Die nötigen Punkte in jeder einzelnen Stufe; ohne Angabe 0.',
  'One or two sentences on the rule: whose it is, and what it cannot say.':
    'Ein oder zwei Sätze über die Regel: von wem sie ist, und was sie nicht sagen kann.',
  'A caution that stands beside the result.': 'Ein Vorbehalt, der neben dem Ergebnis steht.',
  'Remarks on the numbers, for example where two sources disagree.':
    'Anmerkungen zu den Zahlen, zum Beispiel wo sich zwei Quellen widersprechen.',
  'The note.': 'Die Anmerkung.',
  'Where the numbers were read; named by id elsewhere.':
    'Woher die Zahlen stammen; anderswo mit der id genannt.',
  'How the source is named in the list and under pictures: author, title, publisher, year.':
    'Wie die Quelle in der Liste und unter Bildern heißt: Autor, Titel, Verlag, Jahr.',
  'The language of the title in quotation marks.': 'Die Sprache des Titels in Anführungszeichen.',
  'The address of an archived copy of the source.': 'Die Adresse einer archivierten Kopie der Quelle.',
  'The day on which the numbers were read there, as year-month-day.':
    'Der Tag, an dem die Zahlen dort gelesen wurden, als Jahr-Monat-Tag.',
  'Who publishes the site, with an address if there is one.':
    'Wer die Website herausgibt, mit einer Adresse, wenn es eine gibt.',
  'Who publishes the site.': 'Wer die Website herausgibt.',
  'The public address of the site, without a folder; SITE_URL overrides it.':
    'Die öffentliche Adresse der Website, ohne Ordner; SITE_URL geht vor.',
  'The licence of texts and drawing. The surveys’ numbers remain their publishers’.':
    'Die Lizenz von Texten und Zeichnung. Die Zahlen der Umfragen bleiben bei ihren Herausgebern.',
  'The short name of the licence.': 'Der kurze Name der Lizenz.',
  'Where readers report a mistake: an address that starts with mailto: or https://. The page links to it beside the list of changes, and the statement on accessibility does; left out, there are no such links.':
    'Wo Leser einen Fehler melden: eine Adresse, die mit mailto: oder https:// beginnt. Die Seite verlinkt sie neben der Liste der Änderungen, und die Erklärung zur Barrierefreiheit verlinkt sie; ohne sie gibt es diese Links nicht.',
  'The first one is at /, the others at /<code>/.': 'Die erste steht unter /, die anderen unter /<code>/.',
  'The name of the language in that language.': 'Der Name der Sprache in dieser Sprache.',
  'The infographic on the front page: its file name without .json.':
    'Die Infografik auf der Startseite: ihr Dateiname ohne .json.',
  'The words of the interface in one language. Every language has the same keys.':
    'Die Wörter der Oberfläche in einer Sprache. Jede Sprache hat dieselben Schlüssel.',
  'The words as they stand on the page.': 'Die Wörter, wie sie auf der Seite stehen.',
  'The address of the folder with the infographics in the repository, as its web editor opens it: the workshop links to the file there.':
    'Die Adresse des Ordners mit den Infografiken im Repository, wie dessen Web-Editor sie öffnet: Die Werkstatt verweist dort auf die Datei.',
  'False leaves the workshop (/edit/) out of the published site.':
    'Mit false fehlt die Werkstatt (/edit/) in der veröffentlichten Website.',
};
