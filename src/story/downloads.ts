// Story layer: the copy buttons of the download menu. A text is copied as it stands; a table as cells as well.

/** The table of tab-separated lines as HTML, for programs that take cells from it. */
export function cellsAsHtml(text: string): string {
  const safe = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const rows = safe.split('\n').map((line) => `<tr><td>${line.split('\t').join('</td><td>')}</td></tr>`);
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}

/** Puts a text on the clipboard, a table also as HTML. Rejects where the browser does not allow it. */
async function copy(text: string, table: boolean): Promise<void> {
  if (!table || typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text);
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
  const status = menu.querySelector<HTMLElement>('[role=status]');
  for (const button of menu.querySelectorAll<HTMLElement>('[data-copy]'))
    button.addEventListener('click', async () => {
      const source = menu.querySelector<HTMLElement>(`[data-text="${button.dataset.copy}"]`);
      if (!source || !status) return;
      const text = source.textContent ?? '';
      try {
        await copy(text, button.dataset.copy === 'table');
        status.textContent = status.dataset.copied ?? '';
      } catch {
        select(source);
        status.textContent = status.dataset.byHand ?? '';
      }
    });
}
