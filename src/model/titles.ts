// Model layer: titles in another language than the text around them. No DOM.

/** A title in quotation marks: from the first opening mark to the last closing one, because apostrophes look like these. */
const QUOTED =
  /(?<=„).+(?=“)|(?<=“).+(?=”)|(?<=‘).+(?=’)|(?<=«[\u00a0\u202f]?)[^\s\u00a0\u202f].*?(?=[\u00a0\u202f]?»)|(?<=»).+(?=«)/u;

/** A part of a label: `lang` is set where it is in another language than the label. */
export interface LabelPart {
  text: string;
  lang?: string;
}

/** The parts of a source's label in `lang`: its title, in quotation marks, is in `language`. All one part if that is the same or unknown. */
export function labelParts(label: string, lang: string, language: string | undefined): LabelPart[] {
  const found = language === undefined || language === lang ? null : QUOTED.exec(label);
  if (!found) return [{ text: label }];
  const [title] = found;
  const end = found.index + title.length;
  return [
    { text: label.slice(0, found.index) },
    { text: title, ...(language && { lang: language }) },
    { text: label.slice(end) },
  ];
}
