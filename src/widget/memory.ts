// Widget layer: what the browser remembers between visits, if it can. Every access may throw, and then nothing is kept.

/** The remembered value, or null if there is none or storage is not available. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`drei-stufen:${key}`);
  } catch {
    return null;
  }
}

/** Remembers a value, or forgets it with null. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`drei-stufen:${key}`);
    else localStorage.setItem(`drei-stufen:${key}`, value);
  } catch {
    // Blocked or full: the widget works without.
  }
}
