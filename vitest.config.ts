import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** nearley's agreement with the compiled grammars takes longest: begun last, it would run alone while a core is idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith("/test/grammar/agreement.test.ts");
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    env: { TZ: "UTC", NO_COLOR: "1", CI: "false" },
    // nearley reads a log with the grammars of all systems: most of a minute where something else runs
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // by itself vitest leaves a core to its main thread, which has little to do
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
  },
});
