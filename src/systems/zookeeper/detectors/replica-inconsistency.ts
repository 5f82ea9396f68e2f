/** A server whose data, or whose stream of changes, is not what its leader has. */

import type { Severity } from "../../../case.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, fromTo } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Kind, ZkEvent } from "../events.ts";
import { concernsSubject } from "../harm.ts";
import type { Server } from "../server.ts";

/** Signs further apart than this are separate. */
const SAME_SPELL_MS = 10 * 60_000;

type Sign = "snap.digest" | "sync.gap" | "sync.hole" | "follow.commitmismatch" | "sync.truncfail";

interface Words {
  readonly severity: Severity;
  readonly confidence: number;
  readonly title: string;
  readonly explanation: readonly string[];
  readonly excluded: readonly string[];
  readonly remedy: readonly string[];
}

function hex(zxid: bigint): string {
  return `0x${zxid.toString(16)}`;
}

/** Takes the place of the data directory of one member. */
function resync(name: string): string {
  return `Where the other members serve: stop ${name}, move its version-2 away (keep myid), start it; it takes the leader's snapshot. Keep the copy.`;
}

/**
 * The first proposal of a connection is compared with 0x1, and one of a new epoch follows none of the old: neither is a
 * hole. Within an epoch each proposal is one above the last.
 */
function isHole({ fields }: ZkEvent<"sync.gap">): boolean {
  const { zxid, expected } = fields;
  return expected !== 1n && zxid >> 32n === expected >> 32n && zxid > expected;
}

const WORDS: { readonly [K in Sign]: (name: string, first: ZkEvent<K>) => Words } = {
  "snap.digest": (name) => ({
    severity: "critical",
    confidence: 0.9,
    title: `the data of ${name} is not what its leader had at the same transaction`,
    explanation: [
      `${name} reckoned another digest of its whole data than the one that the leader had sent along with a transaction. One of the two holds other nodes or other contents; clients of the two may read different values.`,
      "The line does not say which of them is wrong, nor since when: it is the first transaction compared, not the one that went wrong.",
    ],
    excluded: ["not digests of different versions: those are not compared"],
    remedy: [
      "Look whether the other servers log the same: where only one does, it is that one; where all followers do, it is the leader.",
      "Compare the digests at one zxid with the admin command hash, before anything is restarted.",
      resync(name),
      "Where node names are not plain ASCII, check that all servers run with the same default character set: digests may differ by that alone (ZOOKEEPER-3915).",
    ],
  }),
  "sync.gap": (name, { fields }) => ({
    severity: "high",
    confidence: 0.8,
    title: `transactions were missing in what ${name} got from its leader: ${hex(fields.zxid)} came where ${hex(fields.expected)} was due`,
    explanation: [
      `Within one epoch each proposal is one above the last. ${name} got ${hex(fields.zxid)} where ${hex(fields.expected)} was due, and went on: it may lack what stood between.`,
      "In 3.9.3 a server that has just synchronised leaves such holes to those that synchronise with it later (ZOOKEEPER-4925).",
    ],
    excluded: ["not the first proposal of a connection (expected 0x1), and not the first of a new epoch"],
    remedy: [resync(name), "Upgrade from 3.9.3: 3.9.4 refuses such a stream."],
  }),
  "sync.hole": (name, { fields }) => ({
    severity: "high",
    confidence: 0.95,
    title: `${name} refused what its leader sent: ${hex(fields.zxid)} came where ${hex(fields.expected)} was due`,
    explanation: [
      `Within one epoch each proposal is one above the last. ${name} got ${hex(fields.zxid)} where ${hex(fields.expected)} was due and broke off, so it did not take the hole over; what the leader keeps of its latest changes to send to followers has one.`,
    ],
    excluded: ["not the first proposal of a new epoch: that is taken, with a warning"],
    remedy: [
      "Find the leader of that time, and compare its data with that of a member that never synchronised with it.",
      "Look whether a server ran 3.9.3, which leaves such holes (ZOOKEEPER-4925); upgrade it.",
    ],
  }),
  "follow.commitmismatch": (name, { fields }) => ({
    severity: "high",
    confidence: 0.95,
    title: `${name} ended: its leader committed ${hex(fields.zxid)} where ${hex(fields.expected)} was next`,
    explanation: [
      `The leader committed ${hex(fields.zxid)}, and the oldest proposal that ${name} had waiting was ${hex(fields.expected)}: the two do not have the same sequence. ${name} ends itself (exit code 12) rather than apply one for the other.`,
      "What it applied before that need not be wrong.",
    ],
    excluded: ["not a fault of the disk: the lines name none"],
    remedy: [
      `Look in the log of ${name} for lines "Got zxid" and in that of the leader for the same zxids.`,
      resync(name),
    ],
  }),
  "sync.truncfail": (name, { fields }) => ({
    severity: "medium",
    confidence: 0.95,
    title: `${name} could not cut its log back to the leader's ${hex(fields.zxid)}`,
    explanation: [
      `The leader told ${name} to drop all transactions behind ${hex(fields.zxid)}, which it has not itself; ${name} could not, and ended itself (exit code 13). It serves nobody with them, and it cannot join as long as they are there.`,
    ],
    excluded: ["not a truncation that was done: that is a line of its own, and normal for a leader that comes back"],
    remedy: ["Look at the line before for the reason: no log files, or files that cannot be deleted.", resync(name)],
  }),
};

function draft<K extends Sign>(server: Server, run: readonly ZkEvent<K>[], kind: K): Draft {
  const [first] = run;
  if (!first) throw new Error("a run has an event");
  const { explanation, ...words } = WORDS[kind](server.name, first);
  const from = first.at;
  const to = run.at(-1)?.at ?? from;
  const times =
    run.length > 1
      ? `${fromTo(from, to)} there are ${count(run.length, "such line")}.`
      : `The line stands at ${clock(from)}.`;
  return told([server], run, { ...words, explanation: [...explanation, times].join(" ") });
}

function found<K extends Kind & Sign>(server: Server, kind: K, counts: (event: ZkEvent<K>) => boolean): Draft[] {
  const events = server.log.of(kind).filter(counts);
  return inRuns(events, SAME_SPELL_MS).map((run) => draft(server, run, kind));
}

const any = () => true;

export const detector: Detector<Ensemble> = {
  id: "zookeeper/replica-inconsistency",
  title: "Replica inconsistency",
  severity: "critical",
  causedBy: [
    "zookeeper/disk-full",
    "zookeeper/log-write-failed",
    "zookeeper/corrupt-data",
    "zookeeper/stale-data-candidate",
  ],
  explainedBy: concernsSubject,
  guide: {
    what: "A server does not hold, or does not get, the same sequence of changes as its leader. Clients may read different values from different servers, and a later leader may pass the difference on.",
    signature:
      "`First digest mismatch on txn` or `Digests are not matching` (3.6+, critical: the data differs); `Got zxid A expected B` within one epoch with A above B, or `DIFF sync got proposal A, last queued` (high: a hole in the stream); `Committing zxid A but next pending txn B` (high, the process ends); `Not able to truncate the log` (medium, the process ends).",
    lookAlikes: [
      "`Got zxid A expected 0x1`: the first proposal of a connection, normal.",
      "`Got zxid` or `DIFF sync got new epoch proposal` across two epochs: the last of the old one is not known to be missing.",
      "`Truncating log to get in sync with the leader`: a server drops what was never committed, as designed.",
      "`Digest version not the same`: different releases, not compared.",
      "Servers in different default character sets reckon different digests for names outside ASCII (ZOOKEEPER-3915).",
    ],
    remedy: ["Let the server take the leader's snapshot (empty version-2, keep myid); compare digests; upgrade."],
    sources: [
      "ZOOKEEPER-3911",
      "ZOOKEEPER-4394",
      "ZOOKEEPER-4925",
      "ZOOKEEPER-3915",
      "DataTree.compareDigest",
      "Learner.syncWithLeader",
    ],
  },
  detect: ({ servers }) =>
    servers.flatMap((server) => [
      ...found(server, "snap.digest", any),
      ...found(server, "sync.hole", any),
      ...found(server, "sync.gap", isHole),
      ...found(server, "follow.commitmismatch", any),
      ...found(server, "sync.truncfail", any),
    ]),
};
