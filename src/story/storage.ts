// Story layer: the browser's storage. Every access may throw (blocked, full, sandboxed frame); then nothing is kept.

/** Prefix of all our keys, since other pages of the same origin share the storage. */
export const STORAGE_PREFIX = 'drei-stufen:';

/** The stored value, or null if there is none or storage is not available. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(STORAGE_PREFIX + key);
  } catch {
    return null;
  }
}

/** Stores a value; null removes it. Does nothing if storage is not available. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(STORAGE_PREFIX + key);
    else localStorage.setItem(STORAGE_PREFIX + key, value);
  } catch {
    // Blocked or full: the page works without.
  }
}
