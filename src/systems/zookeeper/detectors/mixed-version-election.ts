/** Servers of releases that do not understand each other's greeting on the election port. */

import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { lastEarly } from "../../../extent.ts";
import { count, fromTo, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import { outageMs } from "../harm.ts";
import { OUTAGE_MS } from "../outage.ts";
import type { Server } from "../server.ts";
import { serverAt } from "../server-at.ts";
import { printedVersions } from "../version.ts";
import { spareWithout } from "../voters.ts";

/** Tries further apart than this are separate; the greatest back-off of an election is one minute. */
const SAME_SPELL_MS = 10 * 60_000;
/** The listener reads the greeting of a connection right after it has taken it. */
const ACCEPTED_WITHIN_MS = 250;
/** Greetings begin with a protocol version, counted up from here; the first bytes of no other protocol are like it. */
const OLDEST_PROTOCOL = -65_536;
const PROTOCOLS = 16;
/** With several addresses for each server (3.6 and later). */
const MULTIPLE_ADDRESSES = -65_535;

interface Refusal {
  readonly at: Instant;
  readonly by: Server;
  /** Who sent the greeting; undefined where the lines do not tell. */
  readonly sender: Server | undefined;
  readonly protocol: number;
  /** The reader took the protocol version for a server id. */
  readonly isMistaken: boolean;
  readonly refs: readonly LineRef[];
}

function refusalsOf(by: Server, servers: readonly Server[]): Refusal[] {
  const refused = by.log.of("cnx.initerr").flatMap(({ at, fields, causes, ref }): Refusal[] => {
    const named = causes.find(({ detail }) => detail.startsWith("Got unrecognized protocol version "));
    const protocol = fields.protocol ?? Number(named?.detail.split(" ").at(-1));
    const sender =
      fields.sid === undefined ? senderBefore(by, at, servers) : servers.find(({ sid }) => sid === fields.sid);
    return [{ at, by, sender, protocol, isMistaken: false, refs: [ref, ...(named ? [named.ref] : [])] }];
  });
  // to 3.4.5 the protocol version is taken for a server id, to which a connection is tried
  const mistaken = by.log.of("cnx.invalid").map(({ at, fields, ref }): Refusal => {
    return { at, by, sender: senderBefore(by, at, servers), protocol: fields.sid, isMistaken: true, refs: [ref] };
  });
  return [...refused, ...mistaken].filter(
    ({ protocol }) => protocol >= OLDEST_PROTOCOL && protocol < OLDEST_PROTOCOL + PROTOCOLS,
  );
}

function senderBefore(by: Server, at: Instant, servers: readonly Server[]): Server | undefined {
  const taken = lastEarly(
    by.log.of("cnx.recv"),
    (event) => event.at <= at,
    (event) => event.at >= at - ACCEPTED_WITHIN_MS,
  );
  return taken && serverAt(taken.fields.addr, servers);
}

/** `zk1 (3.5.9)`, by the version it printed at its last start. */
function withRelease(server: Server, at: Instant): string {
  const printed = printedVersions(server.log).findLast((start) => start.at <= at);
  return printed ? `${server.name} (${printed.version})` : server.name;
}

function reasonOf(run: readonly Refusal[]): string {
  if (run.some(({ protocol }) => protocol === MULTIPLE_ADDRESSES))
    return "It is that of 3.6 and later with several addresses for each server (multiAddress.enabled), which 3.5 and older do not read.";
  return run.some(({ isMistaken }) => isMistaken)
    ? "Releases to 3.4.5 take the protocol version, which later ones send first, for a server id."
    : "Which releases greet so is not known here.";
}

function remedyOf(run: readonly Refusal[]): string[] {
  if (run.some(({ protocol }) => protocol === MULTIPLE_ADDRESSES))
    return [
      `Start ${run[0]?.sender?.name ?? "the newer server"} with multiAddress.enabled=false, and switch it on by a second rolling restart, when all members run 3.6 or later.`,
    ];
  return run.some(({ isMistaken }) => isMistaken)
    ? ["Upgrade all members to the last 3.4 release first, one at a time, and only then to 3.5 or later."]
    : ["Read the upgrade notes of the newer release: which one has to run everywhere before it."];
}

function draft(run: readonly Refusal[], ensemble: Ensemble): Draft {
  const { from, to } = spanOf(run);
  const by = [...new Set(run.map((refusal) => refusal.by))].sort((a, b) => (a.name < b.name ? -1 : 1));
  const sender = run[0]?.sender;
  const protocols = [...new Set(run.map(({ protocol }) => protocol))];
  const lostMs = outageMs(ensemble, { from, to });
  const readers = list(by.map((server) => withRelease(server, from)));
  const who = sender ? withRelease(sender, from) : "a server of a later release";
  return {
    severity: lostMs > OUTAGE_MS ? "high" : "medium",
    confidence: 0.97,
    title: `${list(by.map(({ name }) => name))} did not understand the greeting of ${sender?.name ?? "a later release"} on the election port ${count(run.length, "time")}`,
    nodes: [...(sender ? [sender.name] : []), ...by.map(({ name }) => name)],
    from,
    to,
    count: run.length,
    measures: { ...spareWithout(1, ensemble.voters), outageMs: lostMs },
    explanation: [
      `${fromTo(from, to)} ${readers} refused ${count(run.length, "connection")} of ${who}, because the greeting begins with a protocol version that ${by.length === 1 ? "it does" : "they do"} not know (${list(protocols.map(String))}).`,
      reasonOf(run),
      "Of two servers the one with the greater id makes the connection, so where that one is not understood the two exchange no votes.",
    ].join(" "),
    excluded: [
      "not a scanner or a client: the first bytes are those of a ZooKeeper server of another release",
      "not a refused connect: the port answered",
    ],
    remedy: remedyOf(run),
    evidence: run.flatMap(({ refs }) => refs),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/mixed-version-election",
  title: "Mixed-version election trouble",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "During a rolling upgrade a newer server greets the older ones on the election port in a form that they do not read. They close the connection, and the newer server hears no votes and finds no leader.",
    signature:
      "`Got unrecognized protocol version -65535` or `-65536` below `Initial message parsing error!`, or `Invalid server id: -65536`. High where the ensemble had no leader for more than 5 s meanwhile.",
    lookAlikes: [
      "A rolling upgrade that goes well: `Backward compatibility mode` and votes of two message formats are all that it shows.",
      "A TLS hello, HTTP or a scanner on the election port: the number is another one (zookeeper/client-on-election-port, zookeeper/tls-failure).",
    ],
    remedy: [
      "To 3.6: leave multiAddress.enabled off until all are upgraded. From before 3.4.6: go to the last 3.4 first.",
    ],
    sources: [
      "ZOOKEEPER-1633",
      "ZOOKEEPER-107",
      "https://issues.apache.org/jira/browse/ZOOKEEPER-3720",
      "org.apache.zookeeper.server.quorum.QuorumCnxManager.InitialMessage",
    ],
  },
  detect: (ensemble) => {
    const refusals = ensemble.servers
      .flatMap((server) => refusalsOf(server, ensemble.servers))
      .filter(({ at }) => at < ensemble.ending)
      .sort((a, b) => a.at - b.at);
    return [...grouped(refusals, ({ sender }) => sender).values()].flatMap((same) =>
      inRuns(same, SAME_SPELL_MS).map((run) => draft(run, ensemble)),
    );
  },
};
