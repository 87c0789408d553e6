// Site: keeps what was made last, so that memory holds as much for a thousand infographics as for ten.

/**
 * A function that gives the value of a key. It is made at the first call, and once more after so many others that only the
 * last `most` are kept.
 */
export function recent<Value>(most: number): (key: string, make: () => Value) => Value {
  const kept = new Map<string, { value: Value }>();
  return (key, make) => {
    const found = kept.get(key) ?? { value: make() };
    // A map has its keys in the order in which they were set: the one that was asked for last stands at the end.
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return found.value;
  };
}
