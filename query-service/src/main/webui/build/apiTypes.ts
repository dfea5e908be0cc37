import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const root = join(import.meta.dirname, "..");
const HEADER = "// Generated from openapi/ by `npm run api-types`: do not edit.\n\n";

/** The services whose OpenAPI documents the types are made from. */
export function documents(): string[] {
  return readdirSync(join(root, "openapi"))
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.replace(/\.json$/, ""));
}

/** The types of one service as its document says them. What a document does not call optional is there, if only as null. */
export async function generate(service: string): Promise<string> {
  const document = pathToFileURL(join(root, "openapi", `${service}.json`));
  return HEADER + astToString(await openapiTS(document, { propertiesRequiredByDefault: true }));
}

export function typesFile(service: string): string {
  return join(root, "src/api/generated", `${service}.ts`);
}

export function committed(service: string): string {
  return readFileSync(typesFile(service), "utf8");
}

export async function writeAll(): Promise<void> {
  for (const service of documents()) {
    // One after the other: there are few of them.
    // oxlint-disable-next-line no-await-in-loop
    writeFileSync(typesFile(service), await generate(service));
  }
}
