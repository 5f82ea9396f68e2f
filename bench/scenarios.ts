/** What is measured: whole commands, as a user types them. */
import { join } from "node:path";
import { type Corpus, gzip, pack, WRAPS, wrap, writeLogs } from "./corpus.ts";
import type { Command } from "./measure.ts";
import type { Peer } from "./peers.ts";
import type { Scenario } from "./scenario.ts";
import { sizeText } from "./sizes.ts";

export interface Setting {
  readonly folder: string;
  /** The built program. */
  readonly program: string;
  readonly seed: number;
  readonly peers: ReadonlyMap<Peer, string>;
}

export const ORDINARY = "ordinary, one file";
export const STORM = "election storm, one file";
export const SPREAD = "ordinary, five files";
export const GZIP = "ordinary, gzip";
export const PIPE = "ordinary, piped";
export const ALONE = "ordinary, one file, --jobs 1";
export const QUIET = "quiet, one file";
/** Compressions beside gzip, and the program that packs and unpacks each. */
const OTHER_COMPRESSIONS = ["zstd", "xz", "bzip2"] as const;

const LARGEST_STORM = 256 << 20;

/** A good month: one line in three hundred is of an election. */
const QUIET_SHARE = 0.003;

/** Starts, and a report on very little. */
export function startScenarios(setting: Setting): Scenario[] {
  const { folder, program, seed } = setting;
  const { files, truth } = writeLogs(join(folder, "start"), { seed, bytes: 1 << 20 });
  const peers = available(setting, [["node", "node -e 0"]]);
  return [
    { name: "--version", ours: ours(`node ${program} --version`), peers, expected: null },
    { name: "--help", ours: ours(`node ${program} --help`), peers, expected: null },
    {
      name: "report on 1 MiB",
      ours: ours(report(program, files.join(" "))),
      peers,
      expected: { truth, seen: "all logs" },
    },
  ];
}

/** A log as other programs than gzip pack it, those that are there. */
export function packedScenarios(setting: Setting, bytes: number): (() => Scenario)[] {
  const { files, truth } = writeLogs(join(setting.folder, "packed"), { seed: setting.seed, bytes, written: 1 });
  return OTHER_COMPRESSIONS.filter((packer) => setting.peers.has(packer)).map((packer) => () => {
    const file = pack(files[0] ?? "", packer);
    return {
      name: title(`ordinary, ${packer}`, bytes),
      ours: ours(report(setting.program, file)),
      peers: available(setting, [[packer, `${packer} -dc ${file} | wc -l`]]),
      expected: { truth, seen: "one log" },
    };
  });
}

/** A log as collectors keep it, of so many bytes before. */
export function wrappedScenarios(setting: Setting, bytes: number): (() => Promise<Scenario>)[] {
  const log = once(() => writeLogs(join(setting.folder, "wrapped"), { seed: setting.seed, bytes, written: 1 }));
  return (Object.keys(WRAPS) as (keyof typeof WRAPS)[]).map((collector) => async () => {
    const { files, truth } = log();
    const file = await wrap(files[0] ?? "", collector);
    return {
      name: title(`ordinary, ${collector}`, bytes),
      ours: ours(report(setting.program, file)),
      peers: available(setting, [
        ["wc", `wc -l ${file}`],
        ["lnav", `lnav -n -c ';SELECT count(*) FROM all_logs' ${file}`],
      ]),
      expected: { truth, seen: "one log" },
    };
  });
}

/** One kind of input at one size; the logs are written when it is asked for. */
export function sizeScenarios(setting: Setting, bytes: number): (() => Scenario | Promise<Scenario>)[] {
  const { folder, seed } = setting;
  const at = join(folder, String(bytes));
  const ordinary = once(() => writeLogs(join(at, "one"), { seed, bytes, written: 1 }));
  return [
    () => oneFile(setting, ORDINARY, bytes, ordinary()),
    () => alone(setting, bytes, ordinary()),
    () => {
      const quiet = writeLogs(join(at, "quiet"), { seed, bytes, written: 1, electionShare: QUIET_SHARE });
      return oneFile(setting, QUIET, bytes, quiet);
    },
    () => piped(setting, bytes, ordinary()),
    () => gzipped(setting, bytes, ordinary()),
    () => spread(setting, bytes, writeLogs(join(at, "five"), { seed, bytes, skewsMs: [0, 1800, -900, 300, 0] })),
    ...stormSizes([bytes]).map(() => () => {
      const storm = writeLogs(join(at, "storm"), { seed, bytes, written: 1, electionShare: 0.6 });
      return oneFile(setting, STORM, bytes, storm);
    }),
  ];
}

/** Sizes that a storm is measured at: the report on a larger one is longer than a string can be, so nobody could check it. */
export function stormSizes(sizes: readonly number[]): readonly number[] {
  return sizes.filter((bytes) => bytes <= LARGEST_STORM);
}

function oneFile(setting: Setting, name: string, bytes: number, { files, truth }: Corpus): Scenario {
  const [file = ""] = files;
  return {
    name: title(name, bytes),
    ours: ours(report(setting.program, file)),
    peers: available(setting, [
      ["wc", `wc -l ${file}`],
      ["rg", `rg -c LOOKING ${file}`],
      ["grep", `grep -c LOOKING ${file}`],
      ["lnav", `lnav -n -c ';SELECT count(*) FROM all_logs' ${file}`],
    ]),
    expected: { truth, seen: "one log" },
  };
}

function alone(setting: Setting, bytes: number, { files, truth }: Corpus): Scenario {
  const [file = ""] = files;
  return {
    name: title(ALONE, bytes),
    ours: ours(`${report(setting.program, file)} --jobs 1`),
    peers: available(setting, [["lnav", `lnav -n -c ';SELECT count(*) FROM all_logs' ${file}`]]),
    expected: { truth, seen: "one log" },
  };
}

function spread(setting: Setting, bytes: number, { files, truth }: Corpus): Scenario {
  const all = files.join(" ");
  return {
    name: title(SPREAD, bytes),
    ours: ours(report(setting.program, all)),
    peers: available(setting, [["wc", `wc -l ${all}`]]),
    expected: { truth, seen: "all logs" },
  };
}

async function gzipped(setting: Setting, bytes: number, { files, truth }: Corpus): Promise<Scenario> {
  const file = await gzip(files[0] ?? "");
  return {
    name: title(GZIP, bytes),
    ours: ours(report(setting.program, file)),
    peers: available(setting, [["gzip", `gzip -dc ${file} | wc -l`]]),
    expected: { truth, seen: "one log" },
  };
}

function piped(setting: Setting, bytes: number, { files, truth }: Corpus): Scenario {
  const [file = ""] = files;
  return {
    name: title(PIPE, bytes),
    ours: ours(`cat ${file} | ${report(setting.program, "-")}`),
    peers: available(setting, [["cat", `cat ${file} | wc -l`]]),
    expected: { truth, seen: "one log" },
  };
}

/** The name of a scenario that is measured at several sizes. */
export function title(name: string, bytes: number): string {
  return `${name}, ${sizeText(bytes)}`;
}

function report(program: string, paths: string): string {
  return `node ${program} report -q -f json ${paths}`;
}

function ours(line: string): Command {
  return { name: "quorumscope", line };
}

/** Commands whose program is there, named by their program. */
function available({ peers }: Setting, commands: readonly (readonly [Peer, string])[]): Command[] {
  return commands.flatMap(([peer, line]) => (peers.has(peer) ? [{ name: peer, line }] : []));
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
