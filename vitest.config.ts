import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    env: { TZ: "UTC", NO_COLOR: "1", CI: "false" },
    // nearley reads a log with the grammars of all systems: most of a minute where something else runs
    testTimeout: 180_000,
    // by itself vitest leaves a core to its main thread, which has little to do
    maxWorkers: "100%",
  },
});
