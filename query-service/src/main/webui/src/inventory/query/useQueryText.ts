import { useCallback, useEffect, useRef, useState } from "react";
import { normaliseQuery } from "./inventoryQuery";

const DEBOUNCE_MS = 300;

interface Options {
  /** The query that the list shows now. */
  q: string;
  /** The user paused in typing. */
  onType: (q: string) => void;
  /** The user is done: Enter was pressed, a completion chosen or the field left. */
  onCommit: (q: string) => void;
}

/** The text of the query line: ahead of the list while the user types, and behind it when Back changes the list. */
export function useQueryText({ q, onType, onCommit }: Options) {
  const [text, setText] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const stop = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);

  useEffect(() => {
    // A pending pause means that the user types on: the field is newer than the list.
    if (timer.current === undefined) setText((shown) => (normaliseQuery(shown) === q ? shown : q));
  }, [q]);

  function type(next: string) {
    setText(next);
    stop();
    timer.current = setTimeout(() => {
      timer.current = undefined;
      onType(next);
    }, DEBOUNCE_MS);
  }

  function commit(done = text) {
    stop();
    setText(done);
    onCommit(done);
  }

  return { text, type, commit };
}
