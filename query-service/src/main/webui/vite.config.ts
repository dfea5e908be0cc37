import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { fakeServices } from "./build/fakeServices.ts";
import { firstLoadBudget } from "./build/firstLoadBudget.ts";
import { fontFiles } from "./build/fontFiles.ts";

export default defineConfig({
  plugins: [react(), fontFiles(), firstLoadBudget({ script: 350 * 1024, style: 110 * 1024 }), fakeServices()],
  build: {
    outDir: "dist",
    assetsDir: "assets",
    target: "es2022",
    sourcemap: false,
    // A content security policy of 'self' refuses data: images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/api": "http://localhost:8080" },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}", "build/**/*.test.ts"],
    css: false,
    // The page in full is no help in a log.
    env: { DEBUG_PRINT_LIMIT: "0" },
    restoreMocks: true,
    testTimeout: 30_000,
    server: { deps: { inline: [/@cloudscape-design/] } },
  },
});
