/** Handshakes of TLS that fail, between servers or with clients. */

import type { Severity } from "../../../case.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { touching } from "../../../extent.ts";
import { count, fromTo, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { peerName } from "../peer-name.ts";
import type { Server } from "../server.ts";
import { tookTlsForId } from "../strangers.ts";
import { spareWithout } from "../voters.ts";

/** Tries further apart than this are separate. */
const SAME_SPELL_MS = 10 * 60_000;

const PLAIN = {
  text: /plaintext connection|Unrecognized SSL message|not an SSL\/TLS record/i,
  says: "the other side speaks plain text",
  ours: false,
  cure: "While members are changed to TLS, portUnification has to be on at all of them; change sslQuorum one restart later.",
};

/** Why a handshake failed, by what Java says of it; the first that fits. `ours`: no scanner can bring it about. */
const REASONS: readonly {
  readonly text: RegExp;
  readonly says: string;
  readonly ours: boolean;
  readonly cure: string;
}[] = [
  {
    text: /Failed to verify|No subject alternative|No name matching/,
    says: "the certificate is for another host",
    ours: true,
    cure: "Put every name and address that peers see into the certificates (reverse DNS counts), or set ssl.quorum.hostnameVerification=false until they are.",
  },
  {
    text: /CertificateExpired|CertificateNotYetValid|NotAfter|NotBefore|certificate_expired/i,
    says: "the certificate is not valid at that time",
    ours: true,
    cure: "Renew the certificate, and check the clocks of both hosts.",
  },
  {
    text: /PKIX path|valid certification path|unknown_ca|does not chain|SunCertPathBuilder/i,
    says: "the certificate is not signed by anybody who is trusted",
    ours: true,
    cure: "Put the authority that signs the peers' certificates into the trust store of every server.",
  },
  {
    // an alert: the other side judged, by its authorities or by the host name, and keeps the reason to itself
    text: /certificate_unknown/i,
    says: "the other side did not accept its certificate",
    ours: false,
    cure: "Read the log of the other side at that time, which has the reason: mostly an authority that its trust store lacks, or a host name or address that is not in the certificate.",
  },
  PLAIN,
  {
    text: /No appropriate protocol|protocol_version|cipher suites in common|no common|Client requested protocol/i,
    says: "the two sides have no version of TLS or no cipher in common",
    ours: false,
    cure: "Allow one version and cipher on both sides (ssl.quorum.enabledProtocols, ssl.quorum.ciphersuites, the policy of the Java runtime).",
  },
  {
    text: /Empty (client|server) certificate|null cert chain|bad_certificate|certificate_required/i,
    says: "a certificate was asked for and not given, or not accepted",
    ours: false,
    cure: "Give every member a key store with its certificate; look at both sides, each says its half.",
  },
];
const UNNAMED = {
  says: "the handshake broke off",
  ours: false,
  cure: "Read the log of the other side at that time: one of the two says why.",
};
const KEY_STORE = {
  says: "its key store or trust store cannot be used",
  ours: true,
  cure: "Check path, password and type of ssl.quorum.keyStore and trustStore.",
};
/** Netty's line for a client whose handshake failed, which has no trace under it. */
const BARE = {
  says: "the handshake broke off",
  ours: false,
  cure: "Where the tries come at even intervals, look for a probe or port check that opens the secure port without TLS, and let it speak TLS or ask another port. Else read the clients' logs: plain text, a certificate that they do not trust, or one of theirs that is missing.",
};
/** A port check now and then is none. */
const FEWEST_BARE = 3;
type Reason = typeof UNNAMED;

interface Failure {
  readonly at: number;
  readonly event: ZkEvent;
  readonly refs: readonly LineRef[];
  readonly reason: Reason;
  readonly withClients: boolean;
  /** The member that was dialled; null where the other side came in or is not named. */
  readonly peer: number | null;
}

/** A handshake that failed between two members, by their ids. */
interface Dialled {
  readonly at: Instant;
  readonly pair: readonly [number, number];
}

const TLS = /^javax\.net\.ssl\.|^java\.security\.cert\.|^sun\.security\./;

function failureIn(event: ZkEvent): Failure | null {
  const { at, ref, kind, causes, fields } = event;
  const detail = "detail" in fields && typeof fields.detail === "string" ? fields.detail : "";
  if (causes.length === 0 && kind === "tls.cli" && "session" in fields && fields.session !== undefined)
    return { at, event, refs: [ref], reason: BARE, withClients: true, peer: null };
  if (causes.length === 0 && detail === "" && kind !== "tls.hostaddr" && kind !== "tls.ctx") return null;
  const named = causes.filter(({ exception, detail }) => TLS.test(exception) || detail.includes("javax.net.ssl.SSL"));
  const own = kind === "tls.hostaddr" || kind === "tls.ctx";
  const inLine = TLS.test(detail);
  if (named.length === 0 && !own && !inLine) return null;
  // later lines of a trace stand closer to the reason
  const text = [...named.flatMap(({ exception, detail: said }) => [exception, said]), detail].join(" ");
  const reason =
    kind === "tls.ctx"
      ? KEY_STORE
      : (REASONS.find((known) => known.text.test(kind === "tls.hostaddr" ? "Failed to verify" : text)) ?? UNNAMED);
  const sid = "sid" in fields && typeof fields.sid === "number" ? fields.sid : null;
  return {
    at,
    event,
    refs: [ref, ...named.slice(-1).map((cause) => cause.ref)],
    reason,
    withClients: kind === "tls.cli" || /ServerCnxn/.test(event.logger),
    peer: sid,
  };
}

/** A peer that took the hello for a server id has no TLS there, whatever little the side that dialled says. */
function withOtherSide(failure: Failure, server: Server, { servers }: Ensemble): Failure {
  const peer = servers.find(({ sid }) => sid !== null && sid === failure.peer);
  const isPlain = failure.reason === UNNAMED && peer && tookTlsForId(peer, server, failure.at, servers);
  return isPlain ? { ...failure, reason: PLAIN } : failure;
}

/** How many servers are without their peers: one where one is part of every failed pair, else all of them but one. */
function cutOff(failures: readonly Dialled[], from: Instant, to: Instant): number {
  const pairs = failures.filter(({ at }) => from <= at && at <= to).map(({ pair }) => pair);
  const members = new Set(pairs.flat());
  const isInAll = (member: number) => pairs.every((pair) => pair.includes(member));
  return [...members].some(isInAll) ? 1 : Math.max(0, members.size - 1);
}

function draft(server: Server, run: readonly Failure[], ensemble: Ensemble, dialled: readonly Dialled[]): Draft {
  const { from, to } = spanOf(run);
  const [first] = run;
  const { reason, withClients } = first ?? { reason: UNNAMED, withClients: false };
  const peers = [...new Set(run.flatMap(({ peer }) => (peer === null ? [] : [peerName(ensemble, peer)])))];
  const members = !withClients && (reason.ours || peers.length > 0);
  const outage = ensemble.servers.length > 1 && touching(ensemble.gaps, from, to).length > 0;
  const severity: Severity = !members ? "low" : outage && peers.length > 0 ? "high" : "medium";
  const whom = withClients ? " with clients" : peers.length > 0 ? ` with ${list(peers)}` : " between servers";
  const times = run.length > 1 ? ` ${count(run.length, "time")}` : "";
  const store = reason === KEY_STORE;
  return {
    ...told(
      [server],
      run.map(({ event }) => event),
      {
        severity,
        measures: spareWithout(members ? cutOff(dialled, from, to) : 0, ensemble.voters),
        confidence: reason === UNNAMED || reason === BARE ? 0.8 : 0.95,
        title: store
          ? `${server.name} could not set up TLS${times}: ${reason.says}`
          : `TLS of ${server.name}${members || withClients ? whom : ""} failed${times}: ${reason.says}`,
        explanation: [
          `${fromTo(from, to)} ${count(run.length, "line")} of ${server.name} ${run.length === 1 ? "shows" : "show"} a handshake of TLS that failed${members || withClients ? whom : ""}: ${reason.says}.`,
          members
            ? "Without it the two have no connection. Connections that stand stay up, so the trouble shows when a member is restarted."
            : withClients
              ? "The client is turned away; the ensemble is not harmed."
              : "Who came in is not in the line: it may be a member or a stranger.",
        ].join(" "),
        excluded: ["not a refused connect: the port answered"],
        remedy: [reason.cure],
      },
    ),
    nodes: [server.name, ...(members ? peers : [])],
    evidence: run.flatMap(({ refs }) => refs),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/tls-failure",
  title: "TLS mismatch or certificate failure",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "Two servers, or a server and its client, reach each other and cannot agree on TLS: a certificate for another host, expired or not trusted, or one side that speaks plain text. A member that is restarted then finds nobody.",
    signature:
      "`SSLHandshakeException`, `SSLException` or `CertificateException` under any line, or named in it; `Failed to verify hostname` and `Error creating SSL context`; three or more `Unsuccessful handshake with session` (3.5.3 and later, Netty). Medium between members; high where a member was dialled in vain during an outage; low for clients and where the other side may be a stranger.",
    lookAlikes: [
      "A plain refused connect: zookeeper/election-port-refused.",
      "A TLS client on a plain port: its hello is read as a length (zookeeper/oversize-packet).",
      "Scanners on an election port: a handshake that breaks off, from no member's address.",
    ],
    remedy: ["Certificates with every name and address of a member; the documented steps of a change to TLS."],
    sources: ["ZooKeeper administrator's guide, Quorum TLS", "ZOOKEEPER-3296", "ZKTrustManager"],
  },
  detect: (ensemble) => {
    const all = new Map(
      ensemble.servers.map((server) => [
        server,
        server.log.all.flatMap((event) => {
          const failure = failureIn(event);
          return failure ? [withOtherSide(failure, server, ensemble)] : [];
        }),
      ]),
    );
    const dialled = [...all].flatMap(([{ sid }, failures]) =>
      failures.flatMap(({ at, peer }): Dialled[] => (sid === null || peer === null ? [] : [{ at, pair: [sid, peer] }])),
    );
    return [...all].flatMap(([server, failures]) => {
      const stories = grouped(
        failures,
        ({ reason, withClients, peer }) => `${reason.says} ${withClients} ${peer !== null}`,
      );
      return [...stories.values()].flatMap((own) =>
        inRuns(own, SAME_SPELL_MS)
          .filter((run) => run.length >= FEWEST_BARE || run.some(({ reason }) => reason !== BARE))
          .map((run) => draft(server, run, ensemble, dialled)),
      );
    });
  },
};
