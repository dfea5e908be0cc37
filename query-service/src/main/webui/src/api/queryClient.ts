import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./apiError";

const MAX_RETRIES = 3;
/** Waiting longer than this in silence looks like a hang: the page shows the error and counts down the wait instead. */
const MAX_SILENT_WAIT_MS = 3_000;

export function shouldRetry(failures: number, error: Error): boolean {
  if (!(error instanceof ApiError) || !error.isTransient) return false;
  return failures < MAX_RETRIES && (error.retryAfterMs ?? 0) <= MAX_SILENT_WAIT_MS;
}

/** What the server asks for, else exponential with full jitter, so that many open pages do not come back at once. */
export function retryDelay(failures: number, error: Error): number {
  if (error instanceof ApiError && error.retryAfterMs !== undefined) return error.retryAfterMs;
  return Math.random() * Math.min(1000 * 2 ** failures, 8000);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // "always": without a network the page says so, rather than waiting for one in silence.
      queries: { retry: shouldRetry, retryDelay, staleTime: 30_000, refetchOnWindowFocus: true, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
