import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { Resource } from "../api/types";
import { fetchResources, type PageRequest, type ResourcePage } from "./inventoryApi";
import { parseTerms } from "./language/terms";
import type { InventoryQuery } from "./query/inventoryQuery";

/** While a scan runs its finds arrive bit by bit: often enough to see them come, seldom enough to read them. */
const REFRESH_WHILE_SCANNING_MS = 10_000;
/** Of a list that is scrolled through. */
const CHUNK = 100;
/** The API reads so deep by page numbers. Whoever wants more narrows the list, or exports it. */
export const DEEPEST_ROW = 10_000;

/** The rows of the grid: all of a page, or of a long list those around what is in view. */
export interface Rows {
  /** How many rows the grid has, and how many resources match in all. */
  count: number;
  total: number;
  /** How many matching resources come before the grid's first row. */
  offset: number;
  /** Rows that are there, without a gap, and the index of the first of them in the grid. */
  loaded: readonly Resource[];
  firstLoaded: number;
  /** Tells which rows are in view, for those to be loaded. */
  onVisible?: (start: number, end: number) => void;
  /** Differs between lists. */
  of: string;
}

export function useResources(query: InventoryQuery, scanning: boolean) {
  const scrolled = query.pageSize === "all";
  const base: PageRequest = {
    q: query.q,
    sortBy: query.sortBy,
    sortOrder: query.sortOrder,
    page: scrolled ? 1 : query.page,
    pageSize: scrolled ? CHUNK : (query.pageSize as number),
    facets: true,
  };
  const understood = useMemo(() => parseTerms(query.q).mistakes.length === 0, [query.q]);
  const page = useQuery({
    queryKey: ["inventory", "resources", base],
    queryFn: ({ signal }) => fetchResources(base, signal),
    placeholderData: keepPreviousData,
    refetchInterval: scanning ? REFRESH_WHILE_SCANNING_MS : false,
    enabled: understood,
  });
  const chunks = useChunks(base, scrolled && !page.isPlaceholderData ? page.data : undefined);
  const rows = useMemo(
    () => (page.data === undefined ? undefined : (chunks ?? onePage(page.data, query.q))),
    [page.data, chunks, query.q],
  );
  return { page, rows, understood };
}

function onePage(page: ResourcePage, of: string): Rows {
  const { pagination, items } = page;
  return {
    count: items.length,
    total: pagination.totalItems,
    offset: (pagination.page - 1) * pagination.pageSize,
    loaded: items,
    firstLoaded: 0,
    of,
  };
}

/** The chunks of a long list that are in view; undefined for no such list. */
function useChunks(base: PageRequest, first: ResourcePage | undefined): Rows | undefined {
  const [view, setView] = useState({ from: 0, to: 0 });
  const count = Math.min(first?.pagination.totalItems ?? 0, DEEPEST_ROW);
  const numbers = first === undefined ? [] : chunkNumbers(view, count);
  const chunks = useQueries({
    queries: numbers.map((number) => {
      const request = { ...base, page: number, facets: false };
      return {
        queryKey: ["inventory", "resources", request],
        queryFn: ({ signal }: { signal: AbortSignal }) => fetchResources(request, signal),
        ...(number === 1 && first !== undefined ? { initialData: first } : {}),
      };
    }),
    combine: (results) => results.map(({ data }) => data?.items),
  });
  const onVisible = useCallback((start: number, end: number) => {
    const next = { from: Math.floor(start / CHUNK), to: Math.floor(end / CHUNK) };
    setView((before) => (before.from === next.from && before.to === next.to ? before : next));
  }, []);
  const firstNumber = numbers[0] ?? 1;
  return useMemo(() => {
    if (first === undefined) return undefined;
    const { skipped, items } = contiguous(chunks);
    return {
      count,
      total: first.pagination.totalItems,
      offset: 0,
      loaded: items,
      firstLoaded: (firstNumber - 1 + skipped) * CHUNK,
      onVisible,
      of: `${base.q} all`,
    };
  }, [first, chunks, count, firstNumber, onVisible, base.q]);
}

function chunkNumbers({ from, to }: { from: number; to: number }, count: number): number[] {
  const last = Math.max(0, Math.ceil(count / CHUNK) - 1);
  const numbers = [];
  for (let number = Math.min(from, last); number <= Math.min(to, last); number++) numbers.push(number + 1);
  return numbers;
}

/** The first run of chunks that are there. */
function contiguous(chunks: readonly (Resource[] | undefined)[]): { skipped: number; items: Resource[] } {
  const skipped = Math.max(0, chunks.findIndex((chunk) => chunk !== undefined));
  const items: Resource[] = [];
  for (const chunk of chunks.slice(skipped)) {
    if (chunk === undefined) break;
    items.push(...chunk);
  }
  return { skipped, items };
}
