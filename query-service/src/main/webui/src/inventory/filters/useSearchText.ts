import { useCallback, useEffect, useRef, useState } from "react";
import { normaliseSearch } from "../query/inventoryQuery";

const DEBOUNCE_MS = 300;

interface Options {
  /** The search that the list shows now. */
  search: string;
  /** The user paused in typing. */
  onType: (search: string) => void;
  /** The user is done: Enter was pressed or the field left. */
  onCommit: (search: string) => void;
}

/** The text of the search field: ahead of the list while the user types, and behind it when Back changes the list. */
export function useSearchText({ search, onType, onCommit }: Options) {
  const [text, setText] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const stop = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);

  useEffect(() => {
    // A pending pause means that the user types on: the field is newer than the list.
    if (timer.current === undefined) setText((shown) => (normaliseSearch(shown) === search ? shown : search));
  }, [search]);

  function type(next: string) {
    setText(next);
    stop();
    timer.current = setTimeout(() => {
      timer.current = undefined;
      onType(next);
    }, DEBOUNCE_MS);
  }

  function commit() {
    stop();
    onCommit(text);
  }

  return { text, type, commit };
}
