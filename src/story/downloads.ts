// Story layer: the copy buttons of the download menu. A text is copied as it stands; a table as cells as well.
import { copy } from './copy.ts';
import { onPress } from './press.ts';

/** The table of tab-separated lines as HTML, for programs that take cells from it. */
export function cellsAsHtml(text: string): string {
  const safe = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const rows = safe.split('\n').map((line) => `<tr><td>${line.split('\t').join('</td><td>')}</td></tr>`);
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}

/** Puts a table on the clipboard, as text and as HTML. Rejects where the browser cannot or does not allow it. */
async function writeTable(text: string): Promise<void> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  const item = new ClipboardItem({
    'text/plain': blob('text/plain', text),
    'text/html': blob('text/html', cellsAsHtml(text)),
  });
  return navigator.clipboard.write([item]);
}

/** Shows and selects a text, for those whose browser does not allow copying. */
function select(element: HTMLElement): void {
  element.hidden = false;
  getSelection()?.selectAllChildren(element);
}

/** Connects a download menu's copy buttons: each names its text by `data-copy`, found by `data-text`. */
export function connectDownloads(menu: HTMLElement): void {
  const status = menu.querySelector<HTMLElement>('[aria-live]');
  for (const button of menu.querySelectorAll<HTMLElement>('[data-copy]'))
    onPress(button, async () => {
      const source = menu.querySelector<HTMLElement>(`[data-text="${button.dataset.copy}"]`);
      if (!source || !status) return;
      const text = source.textContent ?? '';
      const write = button.dataset.copy === 'table' ? () => writeTable(text) : undefined;
      const done = await copy(text, () => select(source), write);
      status.textContent = (done ? status.dataset.copied : status.dataset.byHand) ?? '';
    });
}
