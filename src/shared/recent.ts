/** What was seen last, by key; beyond `most`, the oldest are forgotten. */
export interface Recent<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  forget(key: string): void;
}

export function createRecent<T>(most: number): Recent<T> {
  const seen = new Map<string, T>();
  return {
    get: (key) => seen.get(key),
    set(key, value) {
      seen.set(key, value);
      const [oldest] = seen.keys();
      if (seen.size > most && oldest !== undefined) seen.delete(oldest);
    },
    forget: (key) => void seen.delete(key),
  };
}
