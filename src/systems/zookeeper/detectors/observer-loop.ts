/** An observer that loses the server it learns from again and again, while the voters keep their leader. */

import { grouped } from "../../../correlate/grouped.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { during, lastEarly, touching } from "../../../extent.ts";
import { count, duration, fromTo, list, median } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { concernsSubject, keptLeader } from "../harm.ts";
import { peerName } from "../peer-name.ts";
import type { Server } from "../server.ts";
import { serverAt } from "../server-at.ts";

/** Twice may be chance; the third makes a loop. */
const FEWEST_LOSSES = 3;
/** Three losses within five minutes. */
const LONGEST_PASS_MS = 150_000;
/** An observer looks for the next leader for about so long after the voters have lost theirs. */
const LEADER_LOST_WITHIN_MS = 10_000;

type Loss = ZkEvent<"observe.fail">;

/** Losses that the end of a leadership does not explain, nor a change of the members. */
function lossesOf(server: Server, { leaders, gaps, ending }: Ensemble): Loss[] {
  return server.log.of("observe.fail").filter(({ at, causes }) => {
    const [from, to] = [at - LEADER_LOST_WITHIN_MS, at + LEADER_LOST_WITHIN_MS];
    const isOver = touching(leaders, from, to).some(
      (leader) => from <= leader.to && leader.to <= to && leader.to < ending,
    );
    const asked = causes.some(({ detail }) => /reconfig|role change/.test(detail));
    return at < ending && !isOver && !asked && touching(gaps, at, at).length === 0;
  });
}

/** Why it left, as Java says it. */
function reasonOf({ causes: [cause] }: Loss): string {
  const { exception = "", detail = "" } = cause ?? {};
  if (exception.endsWith("SocketTimeoutException")) return "it heard nothing until the time-out";
  if (exception.endsWith("EOFException") || /reset|Broken pipe|closed/i.test(detail))
    return "the other side closed the connection";
  if (/Failed connect|refused|timed out|unreachable/i.test(`${exception} ${detail}`)) return "it could not connect";
  return cause ? exception.slice(exception.lastIndexOf(".") + 1) : "the line does not say why";
}

/** From whom it learned when it lost the connection, by name; to 3.5 the line tells the address alone. */
function masterAt(server: Server, at: number, ensemble: Ensemble): string[] {
  const line = lastEarly(
    server.log.of("obs.observing"),
    (event) => event.at <= at,
    () => true,
  );
  if (line === undefined) return [];
  const { sid, addr } = line.fields;
  const named = sid === undefined ? serverAt(addr, ensemble.servers)?.name : peerName(ensemble, sid);
  return named === undefined ? [] : [named];
}

function draft(server: Server, run: readonly Loss[], ensemble: Ensemble): Draft {
  const { from, to } = spanOf(run);
  const periodMs = median(run.slice(1).map(({ at }, i) => at - (run[i]?.at ?? at)));
  const masters = [...new Set(run.flatMap(({ at }) => masterAt(server, at, ensemble)))];
  const reasons = [...grouped(run, reasonOf)].sort((a, b) => b[1].length - a[1].length);
  const tooFar = ensemble.servers.flatMap(({ log }) =>
    during(log.of("obsm.far"), from - LONGEST_PASS_MS, to).filter(({ fields }) => fields.sid === server.sid),
  );
  const served = touching(server.roles, from, to).some(
    (role) => role.state === "observing" && role.serving && role.to > from && role.from < to,
  );
  const { syncLimit, tickMs, syncPrinted } = server.settings;
  return {
    severity: "low",
    confidence: 0.9,
    title: `${server.name}, an observer, lost ${masters.length > 0 ? list(masters) : "the server it learns from"} ${count(run.length, "time")} in ${duration(to - from)}`,
    nodes: [server.name, ...masters],
    from,
    to,
    count: run.length,
    measures: { periodMs },
    explanation: [
      `${fromTo(from, to)} the observer ${server.name} gave up the connection it learns through ${count(run.length, "time")}, once in about ${duration(periodMs)}: ${reasons.map(([reason, same]) => `${reason} (${same.length})`).join(", ")}.`,
      served
        ? "In between it joined again and served; its clients were cut off each time."
        : "In between it did not get as far as serving, as far as its lines tell.",
      tooFar.length > 0
        ? `${count(tooFar.length, "time")} the other side says that it dropped it for being too far behind.`
        : "",
      keptLeader(ensemble, { from, to }) || "An observer has no vote: the ensemble does not need it.",
    ]
      .filter(Boolean)
      .join(" "),
    excluded: [
      "not a voter: it has no part in elections and counts for no quorum",
      "not the loss of the leader by all: no leadership is known to have ended then",
    ],
    remedy: [
      `Look at the link between ${server.name} and ${masters.length > 0 ? list(masters) : "the leader"}: latency, loss, a middlebox that ends idle or long connections; and at pauses and the disk of ${server.name}.`,
      `Over a slow link raise syncLimit (${syncPrinted ? `here ${syncLimit} ticks of ${duration(tickMs)}` : "ticks of tickTime"}) and connectToLearnerMasterLimit; with observer masters raise zookeeper.observerMaster.sizeLimit where observers fall too far behind.`,
    ],
    evidence: [
      ...run.flatMap(({ ref, causes }) => [ref, ...causes.slice(0, 1).map((cause) => cause.ref)]),
      ...tooFar.map(({ ref }) => ref),
    ],
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/observer-loop",
  title: "Observer loop",
  severity: "low",
  causedBy: [
    "zookeeper/quorum-port-unreachable",
    "zookeeper/network-partition",
    "zookeeper/process-pause",
    "zookeeper/slow-fsync",
    "zookeeper/unknown-host",
    "zookeeper/tls-failure",
    "zookeeper/sasl-failure",
    "zookeeper/oversize-packet",
    "zookeeper/epoch-mismatch",
    "zookeeper/disk-full",
    "zookeeper/log-write-failed",
    "zookeeper/corrupt-data",
  ],
  explainedBy: concernsSubject,
  guide: {
    what: "An observer joins the leader, or a follower that serves observers, loses it and joins again, over and over. The voters are not affected; the clients of the observer lose their connection each time.",
    signature:
      "`Exception when observing the leader` three times or more, no two further apart than two and a half minutes, while no leadership ended within ten seconds of any of them. On the other side perhaps `LearnerHandler is too far behind`.",
    lookAlikes: [
      "A voter that falls back to looking: zookeeper/follower-looking-loop.",
      "The leader is lost or restarted: every observer leaves it, and may try its old leader some times more.",
      "A reconfiguration that makes the observer a voter, or changes the leader.",
    ],
    remedy: ["Better links or larger limits (syncLimit, connectToLearnerMasterLimit); faster disks on the observer."],
    sources: [
      "ZooKeeper observers guide",
      "ZOOKEEPER-3140",
      "org.apache.zookeeper.server.quorum.Observer.observeLeader",
    ],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) =>
      inRuns(lossesOf(server, ensemble), LONGEST_PASS_MS)
        .filter((run) => run.length >= FEWEST_LOSSES)
        .map((run) => draft(server, run, ensemble)),
    ),
};
