import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** What was read or written last: storage may be forbidden, and the page then remembers only until it is left. */
const known = new Map<string, string | null>();

function read(key: string): string | null {
  if (!known.has(key)) {
    try {
      known.set(key, localStorage.getItem(key));
    } catch {
      known.set(key, null);
    }
  }
  return known.get(key) ?? null;
}

function write(key: string, text: string): void {
  known.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // As above.
  }
  for (const notify of listeners) notify();
}

/** Forgets what this page knows, as a reload does. */
export function forgetStored(): void {
  known.clear();
}

function subscribe(listener: () => void): () => void {
  const fromOtherTab = ({ key }: StorageEvent) => {
    if (key !== null) known.delete(key);
    listener();
  };
  listeners.add(listener);
  window.addEventListener("storage", fromOtherTab);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", fromOtherTab);
  };
}

/**
 * A setting that this browser remembers, as JSON.
 *
 * @param parse makes the setting of what is stored, which may be anything; must stay the same function
 */
export function useStored<T>(key: string, parse: (stored: unknown) => T): [T, (next: T) => void] {
  const text = useSyncExternalStore(subscribe, () => read(key));
  const value = useParsed(text, parse);
  const set = useCallback((next: T) => write(key, JSON.stringify(next)), [key]);
  return [value, set];
}

const parsed = new WeakMap<(stored: unknown) => unknown, { text: string | null; value: unknown }>();

/** The same text gives the same object, so that what depends on it is not made anew. */
function useParsed<T>(text: string | null, parse: (stored: unknown) => T): T {
  const before = parsed.get(parse);
  if (before !== undefined && before.text === text) return before.value as T;
  const value = parse(fromJson(text));
  parsed.set(parse, { text, value });
  return value;
}

function fromJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
