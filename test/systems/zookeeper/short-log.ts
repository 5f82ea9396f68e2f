/**
 * Whole logs in a line each: `looking@0 vote:2<1@10 following@200 diff@250`. A word is what the log says, then come what it
 * says it of, and when, in milliseconds. Written in the wording of 3.4 under a log4j header.
 */
import type { Ensemble } from "../../../src/systems/zookeeper/ensemble.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const EPOCH = Date.UTC(2024, 2, 5, 8);

/** What server `my` says of `argument`. */
type Wording = (argument: string, my: number) => string;

const WORDS: Readonly<Record<string, Wording>> = {
  config: () => "Reading configuration from: /opt/zk/zoo.cfg",
  start: () => "Starting quorum peer",
  majority: () => "Defaulting to majority quorums",
  groups: () => "3, 9, 3",
  even: () => "Non-optimial configuration, consider an odd number of servers.",
  two: () => "No server failure will be tolerated. You need at least 3 servers.",
  looking: () => "LOOKING",
  election: (_, my) => `New election. My id =  ${my}, proposed zxid=0x100`,
  vote: writeVote,
  // votes for what its New election line proposes: its own, and another one's
  own: (_, my) => writeVote(`${my}<${my}`).replace("0x100000000", "0x100"),
  backs: (sid, my) => writeVote(`${my}<${sid}`).replace("0x100000000", "0x100"),
  // the vote of a server for itself, as its New election line proposes, at one that follows
  asked: (sid) => writeVote(`${sid}<${sid}`).replace("0x100000000", "0x100").replace("LOOKING (my", "FOLLOWING (my"),
  // a server that is no voter by its own list votes for the least of all numbers
  nobody: (sid) => writeVote(`0<${sid}`).replace(", 0 (n.leader)", ", -9223372036854775808 (n.leader)"),
  // a vote of 3.5 and later for its sender, with the number of its configuration
  asks: (argument) => {
    const [sid, config] = argument.split("=");
    return `Notification: my state:LOOKING; n.sid:${sid}, n.state:LOOKING, n.leader:${sid}, n.round:0x1, n.peerEpoch:0x1, n.zxid:0x0, message format version:0x2, n.config version:0x${config}`;
  },
  changed: () => "Restarting Leader Election",
  timeout: (ms) => `Notification time out: ${ms}`,
  expired: () => "Expiring session 0x24edfaa87170018, timeout of 10000ms exceeded",
  exit: () => "QuorumPeer main thread exited",
  other: () => "Received connection request /10.0.0.9:40000",
  following: () => "FOLLOWING",
  leading: () => "LEADING",
  observing: () => "OBSERVING",
  diff: () => "Getting a diff from the leader 0x100000000",
  snap: () => "Getting a snapshot from leader 0x100000000",
  uptodate: () => "Learner received UPTODATE message",
  quorum: (sids) =>
    `Have quorum of supporters, sids: [ ${sids} ]; starting up and setting last processed zxid: 0x200000000`,
  shutdown: () => "Shutdown called",
  client: () => "Accepted socket connection from /10.0.0.99:40000",
  failed: () => "Exception when following the leader",
  dials: (sid) => `Cannot open channel to ${sid} at election address zk${sid}/10.0.0.1${sid}:3888`,
  drops: (sid, my) => `Have smaller server identifier, so dropping the connection: (${sid}, ${my})`,
  ignores: (sid) => `Ignoring notification from non-cluster member ${sid}`,
  // `4<3`: that 3 follows 4, which it does not know
  strange: (vote) => vote.replace(/(\d+)<(\d+)/, "Ignoring notification for non-cluster member sid $1 from sid $2"),
  broken: (sid, my) => `Connection broken for id ${sid}, my id = ${my}, error = `,
};

/** `2<1` is a vote for 2 from 1, `2<1=FOLLOWING` one from a server that follows. */
function writeVote(argument: string): string {
  const [, leader, sid, state = "LOOKING"] = /^(\d+)<(\d+)(?:=(\w+))?$/.exec(argument) ?? [];
  return `Notification: 1 (message format version), ${leader} (n.leader), 0x100000000 (n.zxid), 0x1 (n.round), ${state} (n.state), ${sid} (n.sid), 0x1 (n.peerEpoch) LOOKING (my state)`;
}

export function writeLog(my: number, text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [, name = "", argument = "", at = ""] = /^(\w+)(?::([^@]*))?@(\d+)$/.exec(word) ?? [];
      const wording = WORDS[name];
      if (!wording) throw new Error(`${word} is no word of the notation`);
      const stamp = new Date(EPOCH + Number(at)).toISOString().replace("T", " ").replace(".", ",").slice(0, 23);
      return `${stamp} [myid:${my}] - INFO  [QuorumPeer[myid=${my}]/0.0.0.0:2181:QuorumPeer@1] - ${wording(argument, my)}\n`;
    })
    .join("");
}

/** The ensemble behind logs by server id. */
export function ensembleFrom(logs: Readonly<Record<number, string>>): Promise<Ensemble> {
  return ensembleOfLogs(
    Object.fromEntries(Object.entries(logs).map(([sid, text]) => [`zk${sid}.log`, writeLog(Number(sid), text)])),
  );
}

/** Milliseconds since the first instant of the notation. */
export const since = (at: number): number => at - EPOCH;
