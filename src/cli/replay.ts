/** `quorumscope replay`: elections run again by their rules, over the votes that the logs show. */
import { decodeStreams } from "../correlate/streams.ts";
import { greatest } from "../extent.ts";
import { inputsOf } from "../ingest/input.ts";
import { isLoss } from "../ingest/problems.ts";
import { commonFolder } from "../report/line-text.ts";
import { replayOutline } from "../report/replay-outline.ts";
import { printBlocks } from "../report/text.ts";
import { iso } from "../report/times.ts";
import { correlateEnsemble, type Ensemble } from "../systems/zookeeper/ensemble.ts";
import { type Electorate, majorityOf } from "../systems/zookeeper/replay/electorate.ts";
import { replayEnsemble } from "../systems/zookeeper/replay/replay.ts";
import type { Changes } from "../systems/zookeeper/replay/what-if.ts";
import type { Server } from "../systems/zookeeper/server.ts";
import { system } from "../systems/zookeeper/system.ts";
import { duration } from "../words.ts";
import { checkNodes } from "./checks.ts";
import { parseAll } from "./diagnose.ts";
import { findInputs, reader } from "./inputs.ts";
import { badValue, cannotPlay, noSuchNode, nothingToReplay, oneOfSeveral, outsideOfLogs } from "./messages.ts";
import { instantOf } from "./narrow.ts";
import type { Flags } from "./options.ts";
import { clockSettings, parseSettings, splitPair } from "./settings.ts";
import { documentColumns, progressOf, say, wantsAscii, wantsColor, writeData } from "./terminal.ts";
import { readingThreads } from "./threads.ts";
import { readOffset, type TimePoint } from "./values.ts";
import { VERSION } from "./version.ts";

export interface ReplayFlags extends Flags {
  readonly at?: TimePoint;
  readonly without: readonly string[];
  readonly members: readonly string[];
  readonly set: readonly string[];
  readonly format: "text" | "json";
}

/** Runs the command. @returns the exit status */
export async function replay(paths: readonly string[], flags: ReplayFlags): Promise<number> {
  const [settings, clocks, found] = [await parseSettings(flags), await clockSettings(flags), await findInputs(paths)];
  const sources = found.sources.flatMap(({ inputs }) => inputs);
  const progress = progressOf(
    sources.reduce((sum, { bytes }) => sum + bytes, 0),
    flags.progress && !flags.quiet,
  );
  const parsed = await parseAll(found, {
    ...settings,
    read: reader(found, flags.follow),
    following: flags.follow,
    threads: readingThreads(flags),
    onChunk: (bytes) => progress.add(bytes),
  });
  progress.end();
  const problems = [...found.problems.map(({ problem }) => problem), ...parsed.flatMap((one) => one.problems.flat())];
  const losses = problems.filter(isLoss);
  if (!flags.quiet) for (const { text } of flags.verbose ? problems : losses) say(text);
  const ensembles = system
    .apart(decodeStreams(parsed, system))
    .flatMap((streams) => correlateEnsemble(streams, clocks) ?? []);
  const ensemble = ensembleOf(flags.node, ensembles);
  if (!ensemble) throw nothingToReplay(paths.length === 0 ? ["the pipe"] : paths);
  if (ensembles.length > 1 && !flags.quiet) say(oneOfSeveral(ensembles.length, namesOf(ensemble)));
  checkNodes({ nodes: ensembles.flatMap(({ servers }) => servers) }, clocks);
  const at = atOf(flags, ensemble);
  const { changes, wording } = changesOf(flags, ensemble);
  const nodes = flags.node.map((name) => serverOf(name, ensemble).name);
  const answer = replayEnsemble(ensemble, { at, nodes, changes, wording });
  if (!answer.ok) throw cannotPlay(at === null ? "the longest time without a leader" : iso(at), answer.why);
  const inputs = inputsOf(found.sources);
  await writeData([await documentOf(answer.replay, inputs, flags)], null);
  return losses.length > 0 ? 3 : 0;
}

/** The ensemble of which servers of given names are, and of several the one that was without a leader for longest. */
function ensembleOf(names: readonly string[], ensembles: readonly Ensemble[]): Ensemble | undefined {
  const longest = ({ gaps }: Ensemble) =>
    greatest([0, ...gaps.map(({ kind, from, to }) => (kind === "leaderless" ? to - from : 0))]);
  const byOutage = [...ensembles].sort((a, b) => longest(b) - longest(a));
  return byOutage.find((ensemble) => names.every((name) => findServer(name, ensemble))) ?? byOutage[0];
}

function namesOf({ servers }: Ensemble): string[] {
  return servers.map(({ name }) => name);
}

type Answered = Extract<ReturnType<typeof replayEnsemble>, { ok: true }>["replay"];

async function documentOf(
  replay: Answered,
  inputs: readonly { readonly path: string }[],
  { format, color, ascii }: ReplayFlags,
): Promise<string> {
  const path = (input: number) => inputs[input]?.path ?? `input ${input}`;
  if (format === "json") {
    const { renderReplayJson } = await import("../report/replay-json.ts");
    return renderReplayJson(replay, { version: VERSION, path });
  }
  const folder = commonFolder(inputs);
  const place = ({ input, line }: { readonly input: number; readonly line: number }) =>
    `${path(input).slice(folder.length)}:${line}`;
  return printBlocks(replayOutline(replay, { place }), {
    color: wantsColor(color),
    columns: documentColumns(),
    ascii: wantsAscii(ascii),
  });
}

/** @throws UsageError for a time without a log */
function atOf({ at }: ReplayFlags, { whole }: Ensemble): number | null {
  const instant = instantOf(at ?? null, whole);
  if (instant === null || (instant >= whole.from && instant <= whole.to)) return instant;
  throw outsideOfLogs("--at", iso(instant), iso(whole.from), iso(whole.to));
}

/** @throws UsageError that tells the names there are */
function findServer(name: string, { servers }: Ensemble): Server | undefined {
  return servers.find((one) => one.name === name) ?? servers.find(({ identity }) => identity.aliases.includes(name));
}

function serverOf(name: string, ensemble: Ensemble): Server {
  const server = findServer(name, ensemble);
  if (server) return server;
  throw noSuchNode(name, namesOf(ensemble));
}

function sidOf(name: string, ensemble: Ensemble): number {
  const { sid } = serverOf(name, ensemble);
  if (sid === null) throw badValue("--members", name, "a node whose server id is known");
  return sid;
}

const MEMBERS_FORM = "NODE=LIST, such as zk0=zk0,zk1,zk2 (groups zk0,zk1/zk2,zk3, weights zk0:2)";

/** What is to be changed, and the same in words. */
function changesOf(flags: ReplayFlags, ensemble: Ensemble): { readonly changes: Changes; readonly wording: string[] } {
  const wording: string[] = [];
  const without = flags.without.map((name) => {
    wording.push(`without ${serverOf(name, ensemble).name}`);
    return sidOf(name, ensemble);
  });
  const members = new Map<number, Electorate>();
  for (const text of flags.members) {
    const [node, names] = splitPair(text);
    if (node === "" || names === "") throw badValue("--members", text, MEMBERS_FORM);
    members.set(sidOf(node, ensemble), electorateOf(names, ensemble));
    wording.push(`the list of ${serverOf(node, ensemble).name} is ${names}`);
  }
  const connectTimeoutMs = new Map<number, number>();
  for (const text of flags.set) {
    const [, node, value] = /^(.+)\.cnxTimeout=(.+)$/.exec(text) ?? [];
    const ms = value === undefined ? null : readOffset(value);
    if (node === undefined || ms === null || ms <= 0)
      throw badValue("--set", text, "NODE.cnxTimeout=TIME, such as zk0.cnxTimeout=1s");
    connectTimeoutMs.set(sidOf(node, ensemble), ms);
    wording.push(`${serverOf(node, ensemble).name} gives up dialling after ${duration(ms)}`);
  }
  return { changes: { without, members, connectTimeoutMs }, wording };
}

/** `zk0,zk1,zk2` counts each once; `/` parts groups, `:` gives a weight. */
function electorateOf(text: string, ensemble: Ensemble): Electorate {
  if (!/[/:]/.test(text)) return majorityOf(text.split(",").map((name) => sidOf(name, ensemble)));
  const groups = text.split("/").map((group) => ({
    weights: new Map(group.split(",").map((member) => weightOf(member, ensemble))),
  }));
  return { kind: "groups", groups };
}

function weightOf(member: string, ensemble: Ensemble): [number, number] {
  const [, name = member, weight = "1"] = /^(.+):(\d{1,4})$/.exec(member) ?? [];
  return [sidOf(name, ensemble), Number(weight)];
}
