import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { CursorPage } from "../../api/types";

type Fetch<T> = (nextToken: string | null, signal: AbortSignal) => Promise<CursorPage<T>>;

/**
 * A list that is read on page by page; `data` is all that was read so far, in one.
 *
 * @param interval how often to read it anew, by what was read; false for not
 */
export function useCursorList<T>(
  queryKey: readonly unknown[],
  fetchPage: Fetch<T>,
  interval: (items: T[]) => number | false = () => false,
) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextToken ?? null,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => interval((state.data?.pages ?? []).flatMap(({ items }) => items)),
  });
}
