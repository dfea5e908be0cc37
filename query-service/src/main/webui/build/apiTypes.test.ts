import { describe, expect, it } from "vitest";
import { committed, documents, generate, writeAll } from "./apiTypes";

/** `npm run api-types` runs this file so, and brings the types up to the documents. */
const write = process.env["API_TYPES"] === "write";

describe.runIf(write)("the API's types", () => {
  it("are written", async () => {
    await writeAll();
    expect(documents().length).toBeGreaterThan(0);
  });
});

describe.skipIf(write)("the API's types", () => {
  it.each(documents())("of %s are those of its OpenAPI document: else run npm run api-types", async (service) => {
    expect(committed(service)).toBe(await generate(service));
  });
});
