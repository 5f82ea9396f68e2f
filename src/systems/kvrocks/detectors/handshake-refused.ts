/** A replica that its master does not let in. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import { isEnding } from "../lives.ts";
import type { KvNode } from "../node.ts";

type Refusal = KvEvent<"rep.auth.fail" | "rep.db.bad">;

function reasonOf({ kind, fields }: Refusal): string {
  if (kind === "rep.auth.fail") return `the master refused the password ("${fields.err}")`;
  return `the names of the databases differ (local "${fields.local_db}", remote "${fields.remote_db}")`;
}

function draft(node: KvNode, run: readonly Refusal[]): Draft {
  const { from, to } = spanOf(run);
  const [first] = run;
  const isPassword = first?.kind === "rep.auth.fail";
  return {
    severity: "medium",
    confidence: 1,
    title: `${node.name} is refused by its master ${run.length > 1 ? count(run.length, "time") : "once"}: ${isPassword ? "wrong password" : "another database name"}`,
    nodes: [node.name],
    from,
    to,
    count: run.length,
    measures: {},
    explanation: `From ${clock(from)} to ${clock(to)} ${first ? reasonOf(first) : ""}. ${node.name} tries again every ten seconds and replicates nothing meanwhile.`,
    excluded: ["not an unreachable master: it answered"],
    remedy: [
      isPassword ? "Make masterauth of the replica the requirepass of the master." : "Make db-name the same on both.",
    ],
    evidence: run.slice(0, 4).map(({ ref }) => ref),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/handshake-refused",
  title: "handshake refused",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A replica reaches its master and is refused for its password or the name of its database.",
    signature: "`Auth failed` or `Mismatched the db name`, about every ten seconds.",
    lookAlikes: [
      "A master that restores: kvrocks/master-loading.",
      "Pairs of auth lines that pile up after refusals: only refusals count.",
    ],
    remedy: ["Align masterauth and requirepass, db-name and db-name."],
    sources: ["src/cluster/replication.cc, authReadCB, checkDBNameReadCB"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const refusals = eventsOf(node.log, "rep.auth.fail", "rep.db.bad").filter(({ at }) => !isEnding(node.lives, at));
      return [...grouped(refusals, reasonOf).values()].map((run) => draft(node, run));
    }),
};
