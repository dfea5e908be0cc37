import { useEffect, useMemo, useRef } from "react";
import { useLocation, useNavigate } from "react-router";
import {
  DEFAULT_QUERY,
  formatInventoryQuery,
  type InventoryQuery,
  normaliseQuery,
  parseInventoryQuery,
} from "./inventoryQuery";

export interface InventoryQueryControl {
  query: InventoryQuery;
  /** Changes the query as one step that Back undoes. What narrows or reorders the list starts at its first page. */
  change: (patch: Partial<InventoryQuery>) => void;
  /** Opens the details of a resource, or closes them for null; the list stays as it is. */
  open: (arn: string | null) => void;
  /** Follows the user's typing without adding a step for each pause in it. */
  type: (q: string) => void;
  /** Ends the typing: what was typed becomes one step, and Back leads to the list as it was before. */
  commit: (q: string) => void;
  /** Corrects the address where what it asks for cannot be, without a step. */
  correct: (patch: Partial<InventoryQuery>) => void;
  /** Drops the query, keeping order, columns and page size. */
  clearFilters: () => void;
}

/** The state of the inventory page, which lives in its address and nowhere else. */
export function useInventoryQuery(): InventoryQueryControl {
  const { search: address } = useLocation();
  const navigate = useNavigate();
  const query = useMemo(() => parseInventoryQuery(address), [address]);
  const beforeTyping = useRef<InventoryQuery | null>(null);

  useEffect(() => {
    // Back and Forward leave what was being typed behind.
    const forget = () => {
      beforeTyping.current = null;
    };
    window.addEventListener("popstate", forget);
    return () => window.removeEventListener("popstate", forget);
  }, []);

  const control = useMemo(() => {
    // Two changes in one event must build on each other, before the router has rendered the first: ask the address.
    const current = () => parseInventoryQuery(window.location.search);

    const go = (next: InventoryQuery, replace: boolean) => {
      const search = formatInventoryQuery(next);
      if (search !== formatInventoryQuery(current())) void navigate({ search }, { replace });
    };

    return {
      change(patch: Partial<InventoryQuery>) {
        beforeTyping.current = null;
        const moved = "page" in patch || "columns" in patch ? patch : { ...patch, page: 1 };
        go({ ...current(), ...moved }, false);
      },
      open(arn: string | null) {
        beforeTyping.current = null;
        go({ ...current(), open: arn }, false);
      },
      type(text: string) {
        const now = current();
        const q = normaliseQuery(text);
        if (q === now.q) return;
        beforeTyping.current ??= now;
        go({ ...now, q, page: 1 }, true);
      },
      commit(text: string) {
        const before = beforeTyping.current ?? current();
        beforeTyping.current = null;
        const q = normaliseQuery(text);
        go(before, true);
        if (q !== before.q) go({ ...before, q, page: 1 }, false);
      },
      correct(patch: Partial<InventoryQuery>) {
        go({ ...current(), ...patch }, true);
      },
      clearFilters() {
        beforeTyping.current = null;
        go({ ...DEFAULT_QUERY, ...kept(current()) }, false);
      },
    };
  }, [navigate]);

  return { query, ...control };
}

function kept({ pageSize, sortBy, sortOrder, columns }: InventoryQuery): Partial<InventoryQuery> {
  return { pageSize, sortBy, sortOrder, columns };
}
