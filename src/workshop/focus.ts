// Workshop: gives the focus to the place in the page that belongs to a place in the file.
import type { Path } from '../dataset/problems.ts';

/** The id of the element of a field. */
export function idOf(path: Path): string {
  return `field-${path.join('-')}`;
}

/** Gives the focus to the field at a path, or to the nearest around it that is shown. */
export function focusField(path: Path): void {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const found =
      document.querySelector<HTMLElement>(`[data-path="${CSS.escape(part.join('.'))}"]`) ??
      document.getElementById(idOf(part));
    if (!found) continue;
    // A text is written in its first language.
    const place = found.querySelector<HTMLElement>(':scope > .languages textarea') ?? found;
    place.focus();
    place.scrollIntoView({ block: 'center' });
    return;
  }
}

/** Gives the focus to the first part of an element that one of the selectors finds and that can be used; the first selectors come first. */
export function focusIn(element: Element | null | undefined, selectors: readonly string[]): void {
  for (const selector of selectors) {
    const found = element?.querySelector<HTMLElement>(`${selector}:not(:disabled)`);
    if (!found) continue;
    found.focus();
    return;
  }
}

/** Gives the focus to a line and column of the JSON text; both count from 1. */
export function focusLine(line: number, column: number): void {
  const area = document.querySelector<HTMLTextAreaElement>('[data-json]');
  if (!area) return;
  // A text area has one sign for each end of a line.
  const lines = area.value.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  area.focus();
  area.setSelectionRange(before + column - 1, before + column);
  area.scrollTop = (area.scrollHeight * (line - 1)) / Math.max(1, lines.length) - area.clientHeight / 3;
}
