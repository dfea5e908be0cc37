import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const cloudscape = join(import.meta.dirname, "../node_modules/@cloudscape-design");

/**
 * The names of Cloudscape's custom properties change with its releases. When tokens and components are not of the same one, our
 * own styles fall back to the light theme in silence.
 */
it("the design tokens are of the same release as the components", () => {
  const tokens = readFileSync(join(cloudscape, "design-tokens/index.scss"), "utf8");
  const token = /\$color-text-body-default: var\((--[a-z0-9-]+)/.exec(tokens)?.[1];
  expect(token).toBeDefined();
  const styles = readdirSync(join(cloudscape, "components/internal/base-theme"))
    .filter((file) => file.endsWith(".css"))
    .map((file) => readFileSync(join(cloudscape, "components/internal/base-theme", file), "utf8"))
    .join("\n");
  expect(styles).toContain(`${token}:`);
});
