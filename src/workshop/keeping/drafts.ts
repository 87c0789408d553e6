// Workshop: drafts: what was changed and not saved yet is kept in the browser until it is discarded, and survives a crash.
import { recall, remember, STORAGE_PREFIX } from '../../story/storage.ts';

/** A version that was not saved. */
export interface Draft {
  /** The file's text that it began with. */
  before: string;
  text: string;
  /** When it was kept, in milliseconds since 1970. */
  at: number;
}

const keyOf = (slug: string) => `workshop:${slug}`;

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { before, text, at } = value as Record<string, unknown>;
  return typeof before === 'string' && typeof text === 'string' && typeof at === 'number';
}

/** A draft from its stored text; null if it is none. */
function draftIn(stored: string | null): Draft | null {
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    return isDraft(value) ? value : null;
  } catch {
    return null;
  }
}

/** The draft of a file; null if there is none. */
export function draftOf(slug: string): Draft | null {
  return draftIn(recall(keyOf(slug)));
}

/** Whether a file has a draft. */
export function hasDraft(slug: string): boolean {
  return recall(keyOf(slug)) !== null;
}

/** Keeps a draft; null discards it. Returns false where the browser does not keep it. */
export function keepDraft(slug: string, draft: Draft | null): boolean {
  const stored = draft && JSON.stringify(draft);
  remember(keyOf(slug), stored);
  return recall(keyOf(slug)) === stored;
}

/** The names of all files that have a draft. */
export function draftNames(): string[] {
  const prefix = STORAGE_PREFIX + keyOf('');
  try {
    return Object.keys(localStorage).flatMap((key) =>
      key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
    );
  } catch {
    return [];
  }
}

/** Calls back when another tab keeps or discards the draft of a file. Returns what ends that. */
export function onOtherTab(call: (slug: string, draft: Draft | null) => void): () => void {
  const prefix = STORAGE_PREFIX + keyOf('');
  const listen = ({ key, newValue }: StorageEvent) => {
    if (key?.startsWith(prefix)) call(key.slice(prefix.length), draftIn(newValue));
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}
