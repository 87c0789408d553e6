// A green run does not prove that a spreadsheet takes the cells; it proves what is copied and what the menu says then.
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cellsAsHtml, connectDownloads } from '../../src/story/downloads.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A download menu with a sentence and a table, and what it does when one of its buttons is pressed. */
function menu() {
  const { document } = parseHTML(
    `<html><body><div id="menu">
      <button data-copy="sentence"></button><button data-copy="table"></button><button data-copy="missing"></button>
      <p data-text="sentence">14 % are there.</p><pre data-text="table" hidden>phase\t2011</pre>
      <p aria-live="polite" data-copied="Copied." data-by-hand="Press Ctrl+C."></p>
    </div></body></html>`,
  );
  const root = document.querySelector<HTMLElement>('#menu');
  if (!root) throw new Error('no menu');
  connectDownloads(root);
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  return {
    find,
    status: () => find('[aria-live]')?.textContent,
    press: async (name: string) => {
      find(`[data-copy=${name}]`)?.click();
      await new Promise((done) => setTimeout(done));
    },
  };
}

describe('a copy button', () => {
  it('copies its text as it stands and says so', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue();
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const { press, status } = menu();
    await press('sentence');
    expect(writeText).toHaveBeenCalledExactlyOnceWith('14 % are there.');
    expect(status()).toBe('Copied.');
  });

  it('copies a table as text and as cells', async () => {
    const write = vi.fn<(items: unknown[]) => Promise<void>>().mockResolvedValue();
    vi.stubGlobal('navigator', { clipboard: { write } });
    let given: Record<string, Blob> = {};
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(parts: Record<string, Blob>) {
          given = parts;
        }
      },
    );
    const { press, status } = menu();
    await press('table');
    expect(write).toHaveBeenCalledOnce();
    expect(await given['text/plain']?.text()).toBe('phase\t2011');
    expect(await given['text/html']?.text()).toBe(cellsAsHtml('phase\t2011'));
    expect(status()).toBe('Copied.');
  });

  it('shows and selects the text where nothing can be copied, and says what to press', async () => {
    const selectAllChildren = vi.fn<(node: Node) => void>();
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('document', { execCommand: () => false });
    vi.stubGlobal('getSelection', () => ({ selectAllChildren }));
    const { press, status, find } = menu();
    await press('table');
    const table = find('[data-text=table]');
    expect(selectAllChildren).toHaveBeenCalledExactlyOnceWith(table);
    expect(table?.hidden).toBe(false);
    expect(status()).toBe('Press Ctrl+C.');
  });

  it('does nothing where its text is missing', async () => {
    const { press, status } = menu();
    await press('missing');
    expect(status()).toBe('');
  });
});

it('a table as HTML has a cell for each text, and what looks like markup stays text', () => {
  expect(cellsAsHtml('a\tb\n<i>&\t')).toBe(
    '<meta charset="utf-8"><table><tr><td>a</td><td>b</td></tr><tr><td>&#60;i&#62;&#38;</td><td></td></tr></table>',
  );
});
