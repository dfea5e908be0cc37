import { ApiError } from "./apiError";
import { CORRELATION_HEADER, newCorrelationId } from "./correlation";

interface RequestOptions {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  body?: unknown;
  signal?: AbortSignal;
}

/**
 * Asks the API of this page's own origin and reads its JSON answer; one without content is undefined.
 *
 * @throws ApiError for every answer but a 2xx one with JSON, and for none at all; an abort is thrown on as it is
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const correlationId = newCorrelationId();
  const response = await send(path, options, correlationId);
  if (!response.ok) throw await ApiError.from(response, correlationId);
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new ApiError({
      status: response.status,
      title: "The answer could not be read",
      detail: "Something other than the inventory API answered, perhaps a proxy or a sign-in page.",
      correlationId: response.headers.get(CORRELATION_HEADER) ?? correlationId,
    });
  }
}

/** The query string of what is given: several values are a repeated parameter, and what is empty stays away. */
export function parameters(values: Record<string, string | number | readonly string[] | null | undefined>): string {
  const all = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== "") all.append(name, String(one));
    }
  }
  const text = all.toString();
  return text === "" ? "" : `?${text}`;
}

async function send(path: string, options: RequestOptions, correlationId: string): Promise<Response> {
  const headers: Record<string, string> = {
    Accept: "application/json, application/problem+json",
    [CORRELATION_HEADER]: correlationId,
    // Makes an ended session an error status rather than a redirect that a script cannot see.
    "X-Requested-With": "JavaScript",
  };
  if (options.body !== undefined) headers["Content-Type"] = "application/json";
  try {
    return await fetch(path, {
      method: options.method ?? "GET",
      headers,
      credentials: "same-origin",
      body: options.body === undefined ? null : JSON.stringify(options.body),
      signal: options.signal ?? null,
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw ApiError.unreachable(cause, correlationId);
  }
}
