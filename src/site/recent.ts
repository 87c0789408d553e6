// Site: keeps what was made last, so that memory holds as much for a thousand infographics as for ten.

/**
 * Returns a function that gives the value of a key and keeps the `most` values that were asked for last. A value that is not
 * kept any more is made again.
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
