/** A host name that does not resolve: a member's, the elected leader's, or a server's own; or the own one to a loopback address. */

import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during } from "../../../extent.ts";
import { clock, count, duration, fromTo, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import { keptLeader, spareVoters } from "../harm.ts";
import { type LoopbackListener, loopbackListeners } from "../loopback.ts";
import { outageDuring, outageSeverity } from "../outage.ts";
import type { Server } from "../server.ts";
import { type Miss, missesOf, type Purpose } from "../unresolved.ts";

/** One or two are a name that appears while its server starts, unless the log shows no more of that server. */
const FEWEST = 3;
/** Names of pods and new hosts take some seconds to appear; after this the name is missing. */
const LASTING_MS = 20_000;
/** A follower gives up after a try that failed, not later. */
const GIVES_UP_MS = 1000;

/** What was looked up for one purpose under one name. */
interface Lookups {
  readonly host: string;
  readonly misses: readonly Miss[];
  readonly by: readonly Server[];
  readonly from: number;
  readonly to: number;
}

function lookups(host: string, misses: readonly Miss[]): Lookups {
  const from = misses[0]?.at ?? 0;
  return { host, misses, by: [...new Set(misses.map(({ by }) => by))], from, to: misses.at(-1)?.at ?? from };
}

function common({ host, misses, by, from, to }: Lookups, ensemble: Ensemble) {
  const member = ensemble.servers.find(({ identity }) => identity.places.has(host));
  const names = by.map(({ name }) => name);
  return {
    confidence: 1,
    nodes: [...names, ...(member && !names.includes(member.name) ? [member.name] : [])],
    from,
    to,
    count: misses.length,
    measures: { lastedMs: to - from },
    evidence: misses.map(({ ref }) => ref),
  };
}

const remedyOf = (host: string, by: string) => [
  `Correct ${host} in the server lists, or make the name resolvable on ${by}.`,
  "In Kubernetes set publishNotReadyAddresses on the headless service: pods have to find each other before they are ready.",
];
const EXCLUDED = "not a dead or filtered host: the exception comes from the resolver, before any connect";

function draftOfPeer(found: Lookups, ensemble: Ensemble): Draft {
  const { host, misses, from, to } = found;
  const by = list(found.by.map(({ name }) => name));
  const lasting = to - from >= LASTING_MS;
  return {
    ...common(found, ensemble),
    severity: lasting && (spareVoters(ensemble, to) ?? 1) <= 0 ? "medium" : "low",
    title: `The host name ${host} did not resolve on ${by}: ${count(misses.length, "try")}${to > from ? ` in ${duration(to - from)}` : ""}`,
    explanation: [
      `${fromTo(from, to)} ${by} looked up ${host} ${count(misses.length, "time")} in order to connect to it, and the name was not known.`,
      "So that member cannot be reached by name, whether it runs or not.",
      lasting ? "That is longer than a name takes to appear at a start." : "It lasted no longer than a start may take.",
    ].join(" "),
    excluded: [EXCLUDED],
    remedy: remedyOf(host, by),
  };
}

/** When a server that could not find its leader gave up following it. */
function fallsOf(server: Server, { misses }: Lookups): number[] {
  const own = misses.filter(({ by }) => by === server);
  return server.roles.flatMap((role, i) => {
    const gaveUp = server.roles[i - 1]?.state === "following" && role.state === "looking";
    return gaveUp && during(own, role.from - GIVES_UP_MS, role.from).length > 0 ? [role.from] : [];
  });
}

function draftOfLeader(found: Lookups, ensemble: Ensemble): Draft {
  const { host, misses, from, to } = found;
  const by = list(found.by.map(({ name }) => name));
  const falls = found.by.flatMap((server) => fallsOf(server, found)).length;
  const joined = found.by.flatMap(({ roles }) => roles.filter((role) => role.serving && role.from >= from)).at(0);
  return {
    ...common(found, ensemble),
    severity: falls === 0 ? "low" : falls > 1 || to - from >= LASTING_MS ? "high" : "medium",
    title: `${by} could not connect to the leader that ${found.by.length === 1 ? "it" : "they"} had elected: the host name ${host} did not resolve (${count(misses.length, "try")})`,
    explanation: [
      `${fromTo(from, to)} ${by} looked up ${host} ${count(misses.length, "time")} in order to follow the server of that name, and the name was not known.`,
      falls > 0
        ? `${falls === 1 ? "That ended" : `${count(falls, "time")} that ended`} in giving up and looking for a leader again: without the name there is no joining, whether that server leads or not.`
        : "",
      joined ? `At ${clock(joined.from)} a leader was joined after all.` : "",
      keptLeader(ensemble, found),
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [EXCLUDED, "not a closed quorum port: no connect was begun"],
    remedy: remedyOf(host, by),
  };
}

function draftOfOwn(found: Lookups, ensemble: Ensemble): Draft {
  const { host, misses, from, to } = found;
  const by = list(found.by.map(({ name }) => name));
  const heard = found.by.flatMap(({ log }) => log.of("cnx.recv").find(({ at }) => at > to) ?? []);
  return {
    ...common(found, ensemble),
    severity: heard.length > 0 ? "low" : misses.length > 1 ? "high" : "medium",
    title: `${by} did not find the host name ${host} of its own server line and could not open its election port (${count(misses.length, "try")})`,
    explanation: [
      `${fromTo(from, to)} ${by} tried ${count(misses.length, "time")} to open its election port at ${host}, and the name was not known.`,
      heard[0]
        ? `At ${clock(heard[0].at)} it accepted a connection, so a later try had succeeded.`
        : misses.length > 1
          ? "Without that port no other server can connect to it, so it takes no part in elections that others begin."
          : "As long as that port is closed no other server can connect to it. It tries again a second later; of that the log shows nothing.",
      keptLeader(ensemble, found),
    ]
      .filter(Boolean)
      .join(" "),
    excluded: ["not a port in use and not an address of another host: the name had no address at all"],
    remedy: [
      ...remedyOf(host, by),
      "zookeeper.electionPortBindRetry=0 (3.5.6 and later) tries for ever where the name appears late; quorumListenOnAllIPs=true needs no name of its own.",
    ],
  };
}

function draftOfLoopback({ server, opened, to, refused }: LoopbackListener, ensemble: Ensemble): Draft {
  const { at: from, fields } = opened;
  const span = { from, to: Math.max(from, Math.min(to, ensemble.settled)) };
  const by = [...new Set(refused.map((one) => one.by.name))];
  const [first] = refused;
  const outage = ensemble.servers.length > 1 && refused.length > 0 ? outageDuring(ensemble, span) : undefined;
  const grave = outage && outageSeverity(outage.to - outage.from) !== "medium";
  return {
    severity: grave ? "high" : "medium",
    confidence: 0.97,
    title: `${server.name} opened its election port at ${fields.addr}, which no other host can reach`,
    nodes: [server.name, ...by],
    ...span,
    count: 1,
    measures: { loopbackMs: span.to - from, refused: refused.length },
    explanation: [
      `At ${clock(from)} ${server.name} opened its election port at ${fields.addr}: on its own host its name is a loopback address, so it listens to that host alone, and as a leader it would open its quorum port there too.`,
      first
        ? `${list(by)} dialled ${first.addr} and ${by.length === 1 ? "was" : "were"} refused ${count(refused.length, "time")}.`
        : "No refused connect to it is in these logs.",
      "It can dial the others; nobody else can dial it, and nobody can follow it.",
    ].join(" "),
    excluded: [
      "not an ensemble on one host: members are dialled at other addresses",
      "not a process that is gone, and not a filter: it says itself where it listens",
    ],
    remedy: [
      `On the host of ${server.name} let its name resolve to the address that the others dial (Debian and Ubuntu put it at 127.0.1.1 in /etc/hosts), or set quorumListenOnAllIPs=true; then restart it.`,
      "Look at /etc/hosts of the other members too: hosts that were set up alike have it alike.",
    ],
    evidence: [opened.ref, ...refused.map(({ ref }) => ref)],
  };
}

/** Nothing of a peer came to a server after it had not found its name, to the end of the log: of nobody, where no line says which peer it is. */
function isNeverHeard(misses: readonly Miss[]): boolean {
  const last = misses.at(-1)?.at ?? 0;
  return misses.every(
    ({ sid, by, purpose }) =>
      purpose === "peer" &&
      !by.votes.some((vote) => (sid === null ? vote.from !== by.sid : vote.from === sid) && vote.at > last) &&
      !by.roles.some(servesAfter(last)),
  );
}

/** A listener whose try to open its port is the last that is known of it: no connection came in behind. */
function isNeverOpened(misses: readonly Miss[]): boolean {
  return misses.every(
    ({ purpose, by, at, ref }) =>
      purpose === "own port" &&
      by.log.of("cnx.listenexc").some((line) => line.ref === ref) &&
      !by.log.of("cnx.recv").some((line) => line.at > at) &&
      !by.votes.some((vote) => vote.from !== by.sid && vote.at > at) &&
      !by.roles.some(servesAfter(at)),
  );
}

/** Who serves dials nobody, so that it does not tell whether the name was found later. */
function servesAfter(at: number): (role: Server["roles"][number]) => boolean {
  return ({ serving, to }) => serving && to > at;
}

const DRAFTS: Readonly<Record<Purpose, { fewest: number; draft: (found: Lookups, ensemble: Ensemble) => Draft }>> = {
  peer: { fewest: FEWEST, draft: draftOfPeer },
  leader: { fewest: FEWEST, draft: draftOfLeader },
  // a listener makes three tries, a second apart, and each is of the name that the server itself is to have
  "own port": { fewest: 2, draft: draftOfOwn },
};

export const detector: Detector<Ensemble> = {
  id: "zookeeper/unknown-host",
  title: "DNS or unknown host",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A server list names a host that the resolver does not know, or a server's own name is a loopback address on its host. The member is out of reach; if its own name is affected it cannot even open its ports, or opens them to its own host alone.",
    signature:
      "Three or more failed connects (one, where nothing of that server follows) with UnknownHostException, UnresolvedAddressException or `<unresolved>` in the address, or `Failed to resolve address`, for one name; or two failed binds with `Unresolved address` (one, where no connection is taken afterwards); or an election bind port at 127.x.x.x while members are dialled elsewhere.",
    lookAlikes: [
      "Refused or timed-out connects: the name was resolved.",
      "One or two at a start: the name appears with its server.",
      "An ensemble on one host, all members of which listen at loopback addresses.",
    ],
    remedy: ["Fix the name or the resolver; publishNotReadyAddresses in Kubernetes."],
    sources: [
      "https://issues.apache.org/jira/browse/ZOOKEEPER-3320",
      "https://github.com/confluentinc/cp-helm-charts/issues/205",
    ],
  },
  detect: (ensemble) => {
    const misses = ensemble.servers
      .flatMap(missesOf)
      .filter(({ at }) => at < ensemble.ending)
      .sort((a, b) => a.at - b.at);
    const atLoopback = loopbackListeners(ensemble.servers)
      .filter(({ opened }) => opened.at < ensemble.ending)
      .map((one) => draftOfLoopback(one, ensemble));
    const unresolved = [...grouped(misses, ({ host, purpose }) => `${purpose} ${host}`).values()].flatMap((same) => {
      const [first] = same;
      const kind = first && DRAFTS[first.purpose];
      return kind && (same.length >= kind.fewest || isNeverHeard(same) || isNeverOpened(same))
        ? [kind.draft(lookups(first.host, same), ensemble)]
        : [];
    });
    return [...unresolved, ...atLoopback];
  },
};
