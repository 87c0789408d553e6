// Workshop: files on the editor's disk: opened, saved, downloaded. Where the browser can, a file is saved into itself.

/** A file that can be saved into itself (File System Access; Chromium only). */
export interface Handle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

interface Picker {
  showOpenFilePicker?: (options: object) => Promise<Handle[]>;
}

/** A file that was opened; with its handle where it can be saved into itself. */
export interface Opened {
  file: File;
  handle?: Handle;
}

const KINDS = '.json,.csv,.tsv,.txt,.xlsx';

/** Lets the editor choose a file; null if none was chosen. */
export async function chooseFile(): Promise<Opened | null> {
  const { showOpenFilePicker } = window as Picker;
  if (showOpenFilePicker) {
    try {
      const [handle] = await showOpenFilePicker({ multiple: false });
      return handle ? { file: await handle.getFile(), handle } : null;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return null;
      // Some frames and policies forbid the picker: the plain field always works.
    }
  }
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = KINDS;
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file ? { file } : null);
    });
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** The file that was dropped; null if it was something else. */
export async function droppedFile({ dataTransfer }: DragEvent): Promise<Opened | null> {
  const item = [...(dataTransfer?.items ?? [])].find(({ kind }) => kind === 'file');
  const file = item?.getAsFile();
  if (!item || !file) return null;
  const { getAsFileSystemHandle } = item as { getAsFileSystemHandle?: () => Promise<unknown> };
  const handle = await getAsFileSystemHandle?.call(item).catch(() => undefined);
  const isFile = typeof handle === 'object' && handle !== null && 'createWritable' in handle;
  return { file, ...(isFile ? { handle: handle as Handle } : {}) };
}

/** Writes a text into the file that was opened. Returns false if somebody else has changed it since; nothing is written then. */
export async function saveInto(handle: Handle, before: string, text: string): Promise<boolean> {
  if ((await (await handle.getFile()).text()) !== before) return false;
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
  return true;
}

/** Saves a text as a file in the editor's folder for downloads. */
export function download(name: string, text: string, type = 'application/json'): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([text], { type }));
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}
