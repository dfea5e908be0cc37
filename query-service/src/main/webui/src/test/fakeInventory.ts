import { http, HttpResponse, type JsonBodyType } from "msw";
import { FakeApi } from "./fake/FakeApi";
import { server } from "./server";

export {
  account,
  change,
  coverage,
  regionRow,
  resource,
  scan,
  scanRegion,
  scanSummary,
  waitingRegion,
} from "./fake/builders";
export { registered } from "./fake/FakeApi";

export function problem(status: number, title: string, more: object = {}, headers: Record<string, string> = {}) {
  return HttpResponse.json(
    { type: "about:blank", title, status, correlationId: "corr-42", ...more },
    { status, headers: { "Content-Type": "application/problem+json", ...headers } },
  );
}

/** The product's APIs for the tests of the pages. */
export class FakeInventory extends FakeApi {
  /** Answers every request of the page from now on. */
  serve(): this {
    server.use(
      http.all("/api/*", async ({ request }) => {
        const text = await request.clone().text();
        const { status, body } = this.answer({
          method: request.method,
          url: new URL(request.url),
          body: text === "" ? undefined : JSON.parse(text),
        });
        return body === undefined
          ? new HttpResponse(null, { status })
          : HttpResponse.json(body as JsonBodyType, { status });
      }),
    );
    return this;
  }
}
