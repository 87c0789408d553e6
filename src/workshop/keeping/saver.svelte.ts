// Workshop: the saver: where the open file is saved, and what became of it.
import type { Text } from '../../dataset/schema.ts';
import { today } from '../clock.ts';
import type { Desk } from '../desk.svelte.ts';
import type { Word } from '../words.ts';
import { download, saveInto, type Handle } from './disk.ts';
import { prepared } from './prepare.ts';
import { sendText } from './source.ts';

/** Where the page that is loaded anew finds that its file was saved. */
const SAVED = 'drei-stufen:workshop-saved';

/** Saves the file that is open on a desk. `tell` is told what became of it, `forget` that the draft is saved. */
export class Saver {
  readonly #desk: Desk;
  readonly #tell: (said: Word) => void;
  readonly #forget: () => void;
  /** The file on disk that the text was opened from, where it can be saved into it. */
  handle = $state.raw<Handle | undefined>(undefined);

  constructor(desk: Desk, tell: (said: Word) => void, forget: () => void) {
    this.#desk = desk;
    this.#tell = tell;
    this.#forget = forget;
  }

  /** The text as it is saved, with its changelog entry. */
  #ready(entry: Text): string {
    this.#desk.settle();
    return prepared(this.#desk.text, this.#desk.baseline, entry, today());
  }

  #saved(text: string, said: Word): void {
    this.#desk.change(text);
    this.#desk.baseline = text;
    this.#forget();
    this.#tell(said);
  }

  /** Saves the file in the folder for downloads. The draft stays: nobody knows whether the file gets to its place. */
  download(entry: Text): void {
    download(`${this.#desk.slug}.json`, this.#ready(entry));
    this.#tell('savedDownload');
  }

  /** Copies the text of the file. The draft stays, as after a download. */
  async copy(entry: Text): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#ready(entry));
      this.#tell('copied');
    } catch {
      this.#tell('notCopied');
    }
  }

  /** Saves into the file that was opened. */
  async saveFile(entry: Text): Promise<void> {
    if (!this.handle) return;
    const text = this.#ready(entry);
    try {
      if (await saveInto(this.handle, this.#desk.baseline, text)) this.#saved(text, 'savedFile');
      else this.#tell('changedMeanwhile');
    } catch {
      this.#tell('notSaved');
    }
  }

  /** Saves into data/ through the development server. */
  async saveData(entry: Text): Promise<void> {
    const { seed, slug, baseline } = this.#desk;
    if (seed.saveTo === undefined) return;
    const { text, why } = await sendText(seed.saveTo, { slug, before: baseline, after: this.#ready(entry) });
    if (text === undefined) {
      this.#tell(why === 'changed' ? 'changedMeanwhile' : why === 'name' ? 'badName' : 'notSaved');
      return;
    }
    this.#saved(text, 'savedData');
    // The development server loads the page anew.
    sessionStorage.setItem(SAVED, slug);
  }

  /** Tells of a save after which the page was loaded anew. */
  tellAfterReload(): void {
    try {
      if (sessionStorage.getItem(SAVED) === this.#desk.slug && !this.#desk.isDirty) this.#tell('savedData');
      sessionStorage.removeItem(SAVED);
    } catch {
      // Blocked storage: the save is not told again.
    }
  }
}
