/**
 * Logs of one server in a line: `looking@0 vote:2<1@10 following@200 diff@250 uptodate@260`. A word is what the log says,
 * then come what it says it of, and when, in milliseconds.
 */
import type { LogEvent } from "../../../src/event.ts";
import type { Kind, ZkEvent } from "../../../src/systems/zookeeper/events.ts";
import type { RoleHistory, RoleSpan } from "../../../src/systems/zookeeper/role.ts";
import { roleHistory } from "../../../src/systems/zookeeper/role-machine.ts";

type Fields = Readonly<Record<string, number | bigint | string>>;
type Line = readonly [Kind, (argument: string) => Fields];

const nothing = (): Fields => ({});
const ms = (argument: string): Fields => ({ ms: Number(argument) });
const to = (addr: string): Fields => ({ addr, tries: 0 });

const WORDS: Readonly<Record<string, Line>> = {
  config: ["boot.config", () => ({ path: "zoo.cfg" })],
  alone: ["boot.standalone", nothing],
  start: ["boot.start", nothing],
  looking: ["role.looking", nothing],
  election: ["fle.start", () => ({ my: 1, zxid: 0x100n })],
  following: ["role.following", nothing],
  leading: ["role.leading", nothing],
  observing: ["role.observing", nothing],
  tookF: ["election.took.follow", ms],
  tookL: ["election.took.lead", ms],
  phase: ["phase.change", readPhase],
  vote: ["fle.notif", readVote],
  timeout: ["fle.timeout", ms],
  diff: ["sync.diff", () => ({ zxid: 0x100n })],
  snap: ["sync.snap", nothing],
  uptodate: ["sync.uptodate", nothing],
  saved: ["snap.save", () => ({ zxid: 0x100n, path: "/data" })],
  tries: ["learn.connfail", to],
  connected: ["learn.connected", to],
  observes: ["obs.observing", to],
  failed: ["follow.fail", nothing],
  stopped: ["follow.down", nothing],
  joined: ["lh.join", (sid) => ({ sid: Number(sid), info: "a" })],
  quorum: ["lead.quorum", () => ({ sids: "1", zxid: 0x500000000n })],
  shutdown: ["lead.shutdown", nothing],
  reset: ["role.reset", nothing],
  exit: ["peer.exit", nothing],
  expired: ["sess.expire", () => ({ session: 1n, ms: 10_000 })],
  goodbye: ["lh.bye", to],
  reconfig: ["rc.inc", nothing],
  dials: ["cnx.openfail", (sid) => ({ sid: Number(sid), addr: "/10.0.0.8:3888" })],
  other: ["cnx.recv", () => ({ addr: "/10.0.0.9:1" })],
};

/** `following/synchronization`, or `looking`. */
function readPhase(argument: string): Fields {
  const [role = "", zab] = argument.split("/");
  return zab === undefined ? { role } : { role, zab };
}

/** `2<1` is a vote for 2 from 1, `2<1=FOLLOWING` one from a server that follows, `2<1=FOLLOWING=LEADING` one that a leader takes. */
function readVote(argument: string): Fields {
  const [vote = "", state = "LOOKING", my_state = "LOOKING"] = argument.split("=");
  const [leader, sid] = vote.split("<").map(Number);
  return { leader: leader ?? 0, sid: sid ?? 0, zxid: 0n, round: 1n, state, my_state };
}

export function readHistory(text: string): ZkEvent[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word, i): LogEvent => {
      const [, name = "", argument = "", at = ""] = /^(\w+)(?::([^@]*))?@(\d+)$/.exec(word) ?? [];
      const line = WORDS[name];
      if (!line) throw new Error(`${word} is no word of the notation`);
      const ref = { input: 0, line: i + 1, offset: i };
      return {
        kind: line[0],
        at: Number(at),
        ref,
        level: null,
        thread: "",
        logger: "",
        fields: line[1](argument),
        causes: [],
      };
    }) as ZkEvent[];
}

/** The history of server 1. Its number of an election is right, unless said otherwise. */
export function historyOf(text: string, { trusted = true } = {}): RoleHistory {
  const resolve = (addr: string) => Number(/\d+/.exec(addr)?.[0]);
  return roleHistory(readHistory(text), 1, { trusted }, resolve);
}

/** `following/synchronization 200-260`; `*` where it serves, `?` where it is inferred, `>2` whom it follows. */
export function writeSpans(spans: readonly RoleSpan[]): string[] {
  return spans.map(({ state, phase, serving, inferred, leader, from, to }) => {
    const marks = `${phase ? `/${phase}` : ""}${serving ? "*" : ""}${inferred ? "?" : ""}${leader === null ? "" : `>${leader}`}`;
    return `${state}${marks} ${from}-${to}`;
  });
}

/** `0-200 following 2 (200 ms)`; `?` where the beginning is computed. */
export function writeAttempts({ attempts }: RoleHistory): string[] {
  return attempts.map(
    ({ from, to, outcome, leader, reportedMs, inferred }) =>
      `${from}${inferred ? "?" : ""}-${to} ${outcome}${leader === null ? "" : ` ${leader}`}${reportedMs === null ? "" : ` (${reportedMs} ms)`}`,
  );
}
