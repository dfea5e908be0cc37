import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import type { FakeApi } from "../src/test/fake/FakeApi.ts";
import { largeEstate } from "../src/test/fake/largeEstate.ts";

/** As query-service sends it; a test there says what it is. */
const CONTENT_SECURITY_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** So many resources are different from one another. */
const MADE = 10_000;

/**
 * `npm run preview`: the built pages with all services behind them made up, and the headers that query-service sends.
 * For looking at pages without anything running; `FAKE_RESOURCES` says how many resources there are.
 */
export function fakeServices(): Plugin {
  return {
    name: "fake-services",
    configurePreviewServer(server) {
      const wanted = Number(process.env["FAKE_RESOURCES"] ?? MADE);
      const api = largeEstate(Math.min(wanted, MADE));
      api.scale = Math.max(1, Math.round(wanted / MADE));
      server.middlewares.use((request, response, next) => {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        if (!request.url?.startsWith("/api/")) next();
        else if (request.headers.accept === "text/event-stream") events(response, api);
        else void answer(request, response, api);
      });
    },
  };
}

/** Tells the status once; nothing changes it by itself here. */
function events(response: ServerResponse, api: FakeApi) {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.write(`event: status\ndata: ${JSON.stringify(api.status)}\n\n`);
}

async function answer(request: IncomingMessage, response: ServerResponse, api: FakeApi) {
  const url = new URL(request.url ?? "/", "http://localhost");
  const text = await bodyOf(request);
  const { status, body } = api.answer({
    method: request.method ?? "GET",
    url,
    body: text === "" ? undefined : (JSON.parse(text) as unknown),
  });
  response.statusCode = status;
  response.setHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json");
  response.end(body === undefined ? "" : JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
