import { useEffect, useMemo, useRef } from "react";
import { useLocation, useNavigate } from "react-router";
import type { ResourceQuery } from "../../api/types";
import { DEFAULT_QUERY, formatInventoryQuery, normaliseSearch, parseInventoryQuery } from "./inventoryQuery";

export interface InventoryQueryControl {
  query: ResourceQuery;
  /** Changes the query as one step that Back undoes. What narrows or reorders the list starts at its first page. */
  change: (patch: Partial<ResourceQuery>) => void;
  /** Follows the user's typing without adding a step for each pause in it. */
  typeSearch: (search: string) => void;
  /** Ends the typing: what was typed becomes one step, and Back leads to the list as it was before. */
  commitSearch: (search: string) => void;
  /** Corrects the address where what it asks for cannot be, without a step. */
  correct: (patch: Partial<ResourceQuery>) => void;
  /** Drops search and filters, keeping order and page size. */
  clearFilters: () => void;
}

/** The state of the inventory page, which lives in its address and nowhere else. */
export function useInventoryQuery(): InventoryQueryControl {
  const { search: address } = useLocation();
  const navigate = useNavigate();
  const query = useMemo(() => parseInventoryQuery(address), [address]);
  const beforeTyping = useRef<ResourceQuery | null>(null);

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

    const go = (next: ResourceQuery, replace: boolean) => {
      const search = formatInventoryQuery(next);
      if (search !== formatInventoryQuery(current())) void navigate({ search }, { replace });
    };

    return {
      change(patch: Partial<ResourceQuery>) {
        beforeTyping.current = null;
        const moved = "page" in patch ? patch : { ...patch, page: 1 };
        go({ ...current(), ...moved }, false);
      },
      typeSearch(text: string) {
        const now = current();
        const search = normaliseSearch(text);
        if (search === now.search) return;
        beforeTyping.current ??= now;
        go({ ...now, search, page: 1 }, true);
      },
      commitSearch(text: string) {
        const before = beforeTyping.current ?? current();
        beforeTyping.current = null;
        const search = normaliseSearch(text);
        go(before, true);
        if (search !== before.search) go({ ...before, search, page: 1 }, false);
      },
      correct(patch: Partial<ResourceQuery>) {
        go({ ...current(), ...patch }, true);
      },
      clearFilters() {
        beforeTyping.current = null;
        const { pageSize, sortBy, sortOrder } = current();
        go({ ...DEFAULT_QUERY, pageSize, sortBy, sortOrder }, false);
      },
    };
  }, [navigate]);

  return { query, ...control };
}
