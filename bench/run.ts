/** `npm run bench`: measures whole commands beside their peers, in one interleaved run, and prints tables. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeLogs } from "./corpus.ts";
import { judgeEventBytes } from "./event-bytes.ts";
import { judgeExplorer } from "./explorer.tsx";
import { judge } from "./goals.ts";
import { findPeers, PEERS } from "./peers.ts";
import { type Effort, type Outcome, runScenario } from "./scenario.ts";
import { packedScenarios, type Setting, sizeScenarios, startScenarios, wrappedScenarios } from "./scenarios.ts";
import { readSize, sizeText } from "./sizes.ts";
import { goalsTable, timesTable } from "./tables.ts";

const USAGE =
  "npm run bench -- [--size 64MiB]... [--rounds 3] [--limit SECONDS] [--seed 4] [--program dist/src/cli/main.js]";

const { values } = parseArgs({
  options: {
    size: { type: "string", multiple: true, default: ["16MiB", "64MiB", "256MiB"] },
    rounds: { type: "string", default: "3" },
    /** Where a command is given up. */
    limit: { type: "string", default: "120" },
    seed: { type: "string", default: "4" },
    program: { type: "string", default: join(import.meta.dirname, "../dist/src/cli/main.js") },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(USAGE);
else await bench(values.size.map(sizeOrUsage));

async function bench(sizes: readonly number[]): Promise<void> {
  if (!existsSync(values.program)) throw new Error(`${values.program} is missing; "npm run bench" builds it.`);
  const folder = mkdtempSync(join(tmpdir(), "quorumscope-bench-"));
  try {
    const setting: Setting = { folder, program: values.program, seed: Number(values.seed), peers: findPeers() };
    const effort: Effort = { folder, rounds: Number(values.rounds), limitSeconds: Number(values.limit) };
    console.log(machine(setting));
    const outcomes = await measureAll(setting, sizes, effort);
    const { files } = writeLogs(join(folder, "explored"), { bytes: Math.max(...sizes), seed: setting.seed });
    console.error("explorer");
    const storm = writeLogs(join(folder, "events"), {
      bytes: 1 << 24,
      seed: setting.seed,
      written: 1,
      electionShare: 0.6,
    });
    const verdicts = [
      ...judge(outcomes, sizes),
      await judgeEventBytes(storm.files[0] ?? ""),
      ...(await judgeExplorer(setting.program, files)),
    ];
    console.log(`\n${goalsTable(verdicts)}\n\n${timesTable(outcomes)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureAll(setting: Setting, sizes: readonly number[], effort: Effort): Promise<Outcome[]> {
  const makers = [
    ...startScenarios(setting).map((scenario) => () => scenario),
    ...packedScenarios(setting, Math.min(...sizes)),
    ...wrappedScenarios(setting, Math.max(...sizes)),
    ...sizes.flatMap((bytes) => sizeScenarios(setting, bytes)),
  ];
  const outcomes: Outcome[] = [];
  for (const make of makers) {
    const scenario = await make();
    console.error(scenario.name);
    outcomes.push(await runScenario(scenario, effort));
  }
  return outcomes;
}

function machine({ peers }: Setting): string {
  return [
    `${cpus().length} cores, ${sizeText(Math.round(totalmem() / 2 ** 30) * 2 ** 30)} of memory, files in the page cache, node ${process.version}`,
    ...PEERS.map((peer) => `${peer}: ${peers.get(peer) ?? "missing, so not compared with"}`),
  ].join("\n");
}

function sizeOrUsage(text: string): number {
  const size = readSize(text);
  if (size === null) throw new Error(`"${text}" is no size such as 64MiB.\n${USAGE}`);
  return size;
}
