/** Logins that fail. */
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { followerOf } from "../duplications.ts";
import type { PegEvent } from "../events.ts";
import { runsOn } from "../runs-on.ts";

/** Logins are tried again with each connection; one story ends where nobody tries for so long. */
const PAUSE_MS = 10 * 60_000;
/** One login may break with its connection. */
const FEWEST_LOGINS = 2;
/** Answers of a follower that refuses the account of the source. */
const DENIED = new Set(["ERR_ACL_DENY", "ERR_UNAUTHENTICATED", "ERR_PASSWORD"]);
/** The same refusal, ten seconds apart. */
const FEWEST_DENIED = 3;

type Failure = PegEvent<"sec.neg.fail" | "sec.kinit.fail" | "sec.init.fail">;

const peerIn = (address: string) => address.replace(/\(.*$/, "");

function ofLogins(cluster: Cluster): Draft[] {
  const kinds = ["sec.neg.fail", "sec.kinit.fail", "sec.init.fail"] as const;
  return runsOn<(typeof kinds)[number]>(cluster.nodes, kinds, PAUSE_MS, subjectOf).map(({ node, subject, run }) => {
    const first = run[0] as Failure;
    const reasons = [...new Set(run.map(({ fields }) => fields.reason))].slice(0, 2);
    const isOwn = subject !== "clients";
    const peers = [
      ...new Set(run.flatMap((event) => (event.kind === "sec.neg.fail" ? [peerIn(event.fields.peer)] : []))),
    ];
    const others = peers.flatMap((peer) => cluster.nodeAt(peer) ?? []);
    const who = isOwn
      ? subject === "own"
        ? `${node.name} could not get its own credentials`
        : `logins of ${node.name} at ${cluster.nameAt(subject)} failed`
      : `logins of ${list(peers.slice(0, 3))}${peers.length > 3 ? " and others" : ""} at ${node.name} failed`;
    return told([node, ...others], run, {
      severity: (isOwn || others.length > 0) && run.length >= FEWEST_LOGINS ? "high" : "medium",
      confidence: 1,
      title: `${who}: ${list(reasons)}`,
      explanation: `From ${clock(first.at)} on ${count(run.length, "login")} failed. ${
        isOwn
          ? "Requests of this server to the other side do not pass until one succeeds. Which side is at fault the reason tells, where it tells anything."
          : "Who they are the line says by their address only; a client with an old ticket and a server of another cluster look alike."
      }`,
      excluded: ["not a side without authentication: that is treated as success and says so"],
      remedy: [
        "Compare [security] of both sides: enable_auth, principals, keytabs; then the clocks and the KDC.",
        ...(reasons.some((reason) => /expired/i.test(reason))
          ? ["A ticket has expired: see whether it is renewed."]
          : []),
      ],
    });
  });
}

function subjectOf(event: Failure): string {
  if (event.kind !== "sec.neg.fail") return "own";
  return event.fields.negotiator === "CLIENT_NEGOTIATION" ? peerIn(event.fields.peer) : "clients";
}

/** A follower that refuses the table of a duplication because of who asks. */
function ofFollowers(cluster: Cluster): Draft[] {
  return runsOn(cluster.nodes, ["dup.follower.err"], PAUSE_MS, ({ fields }) =>
    DENIED.has(fields.create_err) ? followerOf(fields) : null,
  ).flatMap(({ node, subject, run }) => {
    const [first] = run;
    if (!first || run.length < FEWEST_DENIED) return [];
    const account = cluster.nodes.flatMap(({ log }) => log.of("sec.acl"))[0];
    return [
      told([node], account ? [...run, account] : run, {
        severity: "high",
        confidence: 0.95,
        title: `the follower refuses ${node.name} the table ${subject}: ${first.fields.create_err}`,
        count: run.length,
        explanation: `From ${clock(first.at)} on ${count(run.length, "request")} of ${node.name} for the follower's table ended with ${first.fields.create_err}: the other cluster answers, and does not allow the account that asks to make the table; whether it knows that account these lines do not tell.${account ? ` A log shows that user ${account.fields.user} is in no list of access.` : ""}`,
        excluded: ["not a network failure: an answer came"],
        remedy: [
          "Allow the account of the source's meta servers on the follower, and use one kind of authentication on both.",
        ],
      }),
    ];
  });
}

export const detector: Detector<Cluster> = {
  id: "pegasus/authentication-failure",
  title: "Authentication failure",
  severity: "high",
  causedBy: [],
  guide: {
    what: "A server cannot prove who it is, or is not let in: requests between servers or clusters fail although both run.",
    signature:
      "`negotiation failed`, `get credentials of … failed`, `initialize sasl failed`; or a follower that answers ERR_ACL_DENY three times and more.",
    lookAlikes: [
      "`treat negotiation succeed as server doesn't enable it`: no failure.",
      "Requests that time out without a failed login: the network.",
    ],
    remedy: ["Align both sides: authentication on or off, principals, keytabs, clocks."],
    sources: ["src/security/client_negotiation.cpp", "apache/incubator-pegasus#2098", "apache/incubator-pegasus#1863"],
  },
  detect: (cluster) => [...ofLogins(cluster), ...ofFollowers(cluster)],
};
