/** Writes logs of a made-up ZooKeeper ensemble, of any size, the same bytes for the same options, with what is true of them. */
import { Ensemble } from "./ensemble.ts";
import { NodeLog, type Sink } from "./node-log.ts";
import { type Draw, seeded } from "./random.ts";
import { newServer, type Server } from "./server.ts";
import { firstStart, paceFor } from "./story.ts";
import { addCounts, type Counts, NOTHING, type Truth } from "./truth.ts";
import type { Wording } from "./wordings/wording.ts";
import { zookeeper34 } from "./wordings/zookeeper-3-4.ts";
import { zookeeper35 } from "./wordings/zookeeper-3-5.ts";
import { zookeeper38 } from "./wordings/zookeeper-3-8.ts";

const WORDINGS = { "3.4": zookeeper34, "3.5": zookeeper35, "3.8": zookeeper38 } satisfies Record<string, Wording>;

export interface LogOptions {
  readonly seed: number;
  /** Of all files together; exceeded by less than one passage. */
  readonly bytes: number;
  readonly nodes: number;
  /** How many of the nodes' logs are written, from the first on. */
  readonly written: number;
  /** The servers' releases, in turn. */
  readonly releases: readonly (keyof typeof WORDINGS)[];
  /** 0.03 is ordinary production, 0.6 a storm of elections. */
  readonly electionShare: number;
  /** How far the servers' clocks are ahead, in turn. */
  readonly skewsMs: readonly number[];
  readonly crlf: boolean;
}

export const ORDINARY_LOGS: LogOptions = {
  seed: 4,
  bytes: 1 << 20,
  nodes: 5,
  written: 5,
  releases: ["3.4"],
  electionShare: 0.03,
  skewsMs: [0],
  crlf: false,
};

const START = Date.UTC(2025, 0, 6, 8);

/** Hands the text of the files to `sink` as it is made, and returns what is true of it. */
export function generate(options: LogOptions, sink: Sink): Truth {
  const draw = seeded(options.seed);
  const servers = serversOf(options, sink);
  const logs = servers.flatMap(({ log }) => log ?? []);
  const ensemble = new Ensemble(servers, draw, START);
  const { pauseMs, passages } = paceFor(options.electionShare);
  firstStart(ensemble, draw);
  for (const log of logs) log.endPassage();
  while (true) {
    const serviceMs = draw.between(...pauseMs);
    fillWithService(servers, { from: ensemble.now, ms: serviceMs, options, draw });
    if (sumOf(logs).bytes >= options.bytes) break;
    ensemble.serve(serviceMs);
    passages[draw.between(0, passages.length - 1)]?.(ensemble, draw);
    for (const log of logs) log.endPassage();
  }
  for (const log of logs) log.flush();
  return {
    total: sumOf(logs),
    files: Object.fromEntries(logs.map(({ file, counts }) => [file, counts])),
    leaders: ensemble.leaders,
  };
}

function serversOf({ nodes, written, releases, skewsMs, crlf }: LogOptions, sink: Sink): Server[] {
  return Array.from({ length: nodes }, (_, i) => {
    const sid = i + 1;
    const { head, ...wording } = WORDINGS[releases[i % releases.length] ?? "3.4"];
    const style = { head, lineEnd: crlf ? "\r\n" : "\n", skewMs: skewsMs[i % skewsMs.length] ?? 0 } as const;
    const log = i < written ? new NodeLog(`zk${sid}.log`, sid, style, sink) : null;
    return newServer({ sid, host: `zk${sid}`, address: `/10.20.0.${10 + sid}` }, { head, ...wording }, log);
  });
}

interface Service {
  readonly from: number;
  readonly ms: number;
  readonly options: LogOptions;
  readonly draw: Draw;
}

/** Writes lines of clients, evenly over a stretch of service, until election lines have the share they should have. */
function fillWithService(servers: readonly Server[], { from, ms, options, draw }: Service): void {
  const writers = servers.filter(({ log }) => log !== null);
  const counts = sumOf(writers.flatMap(({ log }) => log ?? []));
  const wanted = counts.electionLines / options.electionShare - counts.lines;
  let bytesLeft = options.bytes - counts.bytes;
  for (let written = 0; written < wanted && bytesLeft > 0; ) {
    const at = from + Math.floor((ms * (written + 0.5)) / wanted);
    const server = writers[draw.between(0, writers.length - 1)];
    if (!server?.log) return;
    const before = server.log.counts;
    const [lines, bytes] = [before.lines, before.bytes];
    server.log.write(at, server.wording.ordinary(server.member, draw));
    written += server.log.counts.lines - lines;
    bytesLeft -= server.log.counts.bytes - bytes;
  }
}

function sumOf(logs: readonly NodeLog[]): Counts {
  return logs.reduce((sum, { counts }) => addCounts(sum, counts), NOTHING);
}
