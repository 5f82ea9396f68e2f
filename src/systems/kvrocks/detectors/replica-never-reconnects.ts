/** A replica of an old release that gives up. */

import { standsBehind } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { countEarly, during, firstBehind } from "../../../extent.ts";
import { clock, duration } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import { isEnding, lifeAt } from "../lives.ts";
import type { KvNode } from "../node.ts";

/** Releases from 2.0.3 on try again after a second, the newest after a minute at most: this long without a try is for ever. */
const SILENT_MS = 90_000;

/** `2.0.2` and before; a release that is not known may be one of them. */
function givesUp(version: string | null): boolean | null {
  const [major, minor = 0, patch = 0] = (version ?? "").split(".").map(Number);
  if (major === undefined || Number.isNaN(major) || version === null) return null;
  return major < 2 || (major === 2 && minor === 0 && patch <= 2);
}

function cases(node: KvNode): { failed: KvEvent<"rep.conn.fail">; until: number }[] {
  const affected = givesUp(node.version);
  if (affected === false) return [];
  const replication = node.log.all.filter(({ kind }) => /^(?:rep|role|topo)\./.test(kind));
  return node.log.of("rep.conn.fail").flatMap((failed) => {
    const life = lifeAt(node.lives, failed.at);
    const until = Math.min(
      life?.ending ?? Number.POSITIVE_INFINITY,
      node.log.all[countEarly(node.log.all, ({ at }) => at <= (life?.to ?? failed.at)) - 1]?.at ?? failed.at,
    );
    const next = firstBehind(
      replication,
      ({ at }) => at < failed.at,
      (event) => standsBehind(node.log, event, failed),
    );
    const silentUntil = Math.min(next?.at ?? until, until);
    // where the release is not known, only a second failure that never comes tells
    if (silentUntil - failed.at < SILENT_MS || isEnding(node.lives, failed.at)) return [];
    // success is logged at the level of information: a log without it, as of standard error alone, shows failures only
    const isWhole = during(node.log.all as readonly KvEvent[], failed.at, silentUntil).some(
      ({ at, level }) => level === "info" && at > failed.at,
    );
    return isWhole ? [{ failed, until: silentUntil }] : [];
  });
}

function draft(node: KvNode, { failed, until }: { failed: KvEvent<"rep.conn.fail">; until: number }): Draft {
  const known = givesUp(node.version) === true;
  return {
    severity: "high",
    confidence: known ? 0.95 : 0.75,
    title: `${node.name} failed once to connect to its master and never tried again`,
    nodes: [node.name],
    from: failed.at,
    to: until,
    count: 1,
    measures: { silentMs: until - failed.at },
    explanation: `At ${clock(failed.at)} the connect failed (${failed.fields.err_unblanked ?? failed.fields.err ?? ""}); for ${duration(until - failed.at)} after that the process went on and its replication said nothing more. ${known ? `Release ${node.version} does not start its replication again after a failed connect.` : "Releases up to 2.0.2 do not start their replication again after a failed connect; which one this is, is not in the log."}`,
    excluded: ["not a loop of tries: there is one", "not the end of the process: it goes on to log"],
    remedy: ["Send SLAVEOF again; upgrade to 2.0.3 or later."],
    evidence: [failed.ref],
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/replica-never-reconnects",
  title: "Replica never reconnects",
  severity: "high",
  causedBy: [],
  guide: {
    what: "Up to 2.0.2 a replica whose connect failed once does not try again: it serves old data until somebody sends SLAVEOF.",
    signature: "One failed connect, and a minute or more of the same process without a line of replication.",
    lookAlikes: ["Tries every second: kvrocks/reconnect-loop.", "A log that ends there."],
    remedy: ["SLAVEOF again; upgrade."],
    sources: ["apache/kvrocks#341", "apache/kvrocks#344"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      cases(node)
        .slice(0, 1)
        .map((one) => draft(node, one)),
    ),
};
