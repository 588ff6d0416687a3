// Builds the window's pages; the font file that tokens.css names comes from its npm package.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  resolve: {
    alias: [{ find: /^(.*\/)?fonts\/inter-var\.woff2$/, replacement: "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2" }],
    conditions: ["browser", "module", "import", "default"],
  },
  build: { target: "es2023", chunkSizeWarningLimit: 1500, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  test: { environment: "node", include: ["src/**/*.test.ts"], setupFiles: ["src/words/everything.ts"] },
});
