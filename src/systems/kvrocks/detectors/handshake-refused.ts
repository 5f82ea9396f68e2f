/** A replica that its master does not let in. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { count, fromTo } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { KvEvent } from "../events.ts";
import { isEnding } from "../lives.ts";
import type { KvNode } from "../node.ts";

type Refusal = KvEvent<"rep.auth.fail" | "rep.db.bad">;

/** A replica is a client like any other. */
const MANY_CLIENTS = /max number of clients/;

function reasonOf({ kind, fields }: Refusal): string {
  if (kind === "rep.auth.fail") return `the master refused the password ("${fields.err}")`;
  const { local_db: local, remote_db: remote, err } = fields;
  if (err !== undefined && MANY_CLIENTS.test(err)) return `the master had no room for another client ("${err}")`;
  if (err !== undefined) return `the master did not tell the name of its database ("${err}")`;
  return `the names of the databases differ (${local === undefined ? "" : `local "${local}", `}remote "${remote}")`;
}

type Complaint = "password" | "no-password" | "name" | "no-name" | "no-room";

const TITLES: Record<Complaint, string> = {
  password: "wrong password",
  "no-password": "it gives no password",
  name: "another database name",
  "no-name": "no database name",
  "no-room": "it has as many clients as it may",
};

const PASSWORD = "Make masterauth of the replica the requirepass of the master.";
const REMEDIES: Record<Complaint, string> = {
  password: PASSWORD,
  "no-password": PASSWORD,
  name: "Make db-name the same on both.",
  "no-name": "See what the master's log says of that moment.",
  "no-room":
    "Raise maxclients on the master, or see who holds so many connections to it (CLIENT LIST): it logs nothing of clients that it refuses.",
};

function complaintOf({ kind, fields }: Refusal): Complaint {
  if (kind === "rep.auth.fail") return "password";
  if (fields.err === undefined) return "name";
  if (MANY_CLIENTS.test(fields.err)) return "no-room";
  return fields.err.includes("NOAUTH") ? "no-password" : "no-name";
}

function draft(node: KvNode, run: readonly Refusal[]): Draft {
  const { from, to } = spanOf(run);
  const [first] = run;
  const what = first ? complaintOf(first) : "name";
  return {
    severity: "medium",
    confidence: 1,
    title: `${node.name} is refused by its master ${run.length > 1 ? count(run.length, "time") : "once"}: ${TITLES[what]}`,
    nodes: [node.name],
    from,
    to,
    count: run.length,
    measures: {},
    explanation: `${fromTo(from, to)} ${first ? reasonOf(first) : ""}. ${node.name} tries again after ten seconds each time and replicates nothing meanwhile.`,
    excluded: ["not an unreachable master: it answered"],
    remedy: [REMEDIES[what]],
    evidence: run.slice(0, 4).map(({ ref }) => ref),
  };
}

export const detector: Detector<Cluster> = {
  id: "kvrocks/handshake-refused",
  title: "Handshake refused",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A replica reaches its master and is refused for its password, the name of its database, or because the master has as many clients as it may.",
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
