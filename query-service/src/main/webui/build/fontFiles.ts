import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** One `@font-face` whose file stands in the style sheet itself, as Cloudscape ships its fonts. */
const INLINED_FACE = /@font-face\s*\{[^}]*?url\(["']?data:font\/woff2;base64,([A-Za-z0-9+/=]+)["']?\)[^}]*\}/g;

/** Faces every page shows at once: asked for together with the style sheet instead of after it. */
const PRELOADED_WEIGHTS = new Set(["400", "700"]);

/**
 * Takes the fonts that Cloudscape inlines (180 KB) out of the style sheet into files of their own. A browser then
 * fetches only the faces that it shows, and the content security policy needs no `font-src data:`.
 */
export function fontFiles(): Plugin {
  return {
    name: "font-files",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const preloads: string[] = [];
      for (const asset of Object.values(bundle)) {
        if (asset.type !== "asset" || !asset.fileName.endsWith(".css")) continue;
        asset.source = String(asset.source).replace(INLINED_FACE, (face, base64: string) => {
          const file = Buffer.from(base64, "base64");
          const weight = /font-weight:\s*(\d+)/.exec(face)?.[1] ?? "400";
          const italic = /font-style:\s*italic/.test(face);
          const hash = createHash("sha256").update(file).digest("base64url").slice(0, 8);
          const fileName = `assets/open-sans-${weight}${italic ? "-italic" : ""}-${hash}.woff2`;
          this.emitFile({ type: "asset", fileName, source: file });
          if (!italic && PRELOADED_WEIGHTS.has(weight)) preloads.push(fileName);
          return face.replace(/url\([^)]*\)/, `url(/${fileName})`);
        });
      }
      const page = bundle["index.html"];
      if (page?.type !== "asset" || preloads.length === 0) {
        this.error("found no inlined font or no page: has the shape of Cloudscape's global styles changed?");
      }
      const links = preloads.map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}">`);
      page.source = String(page.source).replace("</head>", `  ${links.join("\n    ")}\n  </head>`);
    },
  };
}
