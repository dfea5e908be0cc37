import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { problem } from "../test/fakeInventory";
import { server } from "../test/server";
import { ApiError, retryAfter } from "./apiError";
import { request } from "./http";
import { retryDelay, shouldRetry } from "./queryClient";

async function failure(path: string, signal?: AbortSignal): Promise<ApiError> {
  const error: unknown = await request(path, signal ? { signal } : {}).catch((thrown: unknown) => thrown);
  if (error instanceof ApiError) return error;
  throw new Error("not an ApiError", { cause: error });
}

describe("an error answer", () => {
  it("is read as the problem it describes", async () => {
    const fields = [{ field: "pageSize", message: "must be at most 500" }];
    server.use(http.get("/api/x", () => problem(400, "Bad request", { detail: "No.", errors: fields })));
    expect(await failure("/api/x")).toMatchObject({
      status: 400,
      title: "Bad request",
      detail: "No.",
      correlationId: "corr-42",
      fields,
      isTransient: false,
    });
  });

  it("of a proxy has a title and the correlation id that was sent", async () => {
    let sent: string | null = null;
    server.use(
      http.get("/api/x", ({ request: sending }) => {
        sent = sending.headers.get("X-Correlation-Id");
        return HttpResponse.html("<h1>Bad gateway</h1>", { status: 502 });
      }),
    );
    const error = await failure("/api/x");
    expect(error).toMatchObject({ status: 502, title: "The service is not available", isTransient: true });
    expect(error.correlationId).toBe(sent);
    expect(sent).toMatch(/^[0-9a-f-]{32,36}$/);
  });

  it("that is none at all is transient", async () => {
    server.use(http.get("/api/x", () => HttpResponse.error()));
    expect(await failure("/api/x")).toMatchObject({ status: 0, isTransient: true });
  });

  it("is also a page in place of JSON", async () => {
    server.use(http.get("/api/x", () => HttpResponse.html("<!doctype html>")));
    expect(await failure("/api/x")).toMatchObject({ title: "The answer could not be read", isTransient: false });
  });

  it("leaves an abort what it is", async () => {
    server.use(http.get("/api/x", () => new Promise(() => undefined)));
    const controller = new AbortController();
    const answer = request("/api/x", { signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  });
});

function asked(retryAfterMs?: number): ApiError {
  return new ApiError({ status: 429, title: "Too many requests", retryAfterMs });
}

describe("a wait that the server asks for", () => {
  it("is in seconds or until a date", () => {
    expect(retryAfter("7")).toBe(7000);
    expect(retryAfter("Fri, 20 Nov 2026 10:00:05 GMT", Date.parse("2026-11-20T10:00:00Z"))).toBe(5000);
    expect(retryAfter("Fri, 20 Nov 2026 10:00:05 GMT", Date.parse("2026-11-20T11:00:00Z"))).toBe(0);
    expect(retryAfter("soon")).toBeUndefined();
    expect(retryAfter(null)).toBeUndefined();
  });

  it("is kept, and not kept silent when it is long", () => {
    expect(retryDelay(0, asked(2000))).toBe(2000);
    expect(shouldRetry(0, asked(2000))).toBe(true);
    expect(shouldRetry(0, asked(20_000))).toBe(false);
    expect(shouldRetry(3, asked())).toBe(false);
    expect(shouldRetry(0, new ApiError({ status: 400, title: "Bad request" }))).toBe(false);
    expect(retryDelay(10, asked())).toBeLessThanOrEqual(8000);
  });
});
