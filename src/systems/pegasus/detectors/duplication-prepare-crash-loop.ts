/** A duplication that never leaves DS_PREPARE, and the crash of every replica server that is started again meanwhile. */
import { gather, grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import type { Instant } from "../../../event.ts";
import { countBegun, during } from "../../../extent.ts";
import { clock, count, duration, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { named, type Waiting, waitings } from "../duplications.ts";
import type { PegEvent } from "../events.ts";
import type { PegNode } from "../node.ts";
import { partitionsIn } from "../runs-on.ts";

/** A table is made within seconds; the catalogue calls five minutes stuck. */
const STUCK_MS = 5 * 60_000;
/** The request is repeated every ten seconds: fewer may be a hiccup. */
const FEWEST_REFUSALS = 3;
/** A duplication is made and checked at once. */
const JUST_BEFORE_MS = 10_000;
/** The table exists: another pathology. */
const EXISTS = "ERR_APP_EXIST";

interface Crash {
  readonly node: PegNode;
  /** The line in front of the check that names the duplication; null where it is cut away. */
  readonly init: PegEvent<"dup.init"> | null;
  readonly check: PegEvent<"ckpt.assert">;
}

function crashesOf({ nodes }: Cluster): Crash[] {
  return nodes
    .flatMap((node) => node.log.of("ckpt.assert").map((check) => ({ node, check, init: initOf(node, check) })))
    .sort((a, b) => a.check.at - b.check.at);
}

function initOf({ log }: PegNode, { at, fields }: PegEvent<"ckpt.assert">): PegEvent<"dup.init"> | null {
  const own = during(log.of("dup.init"), at - JUST_BEFORE_MS, at).filter((init) => init.fields.gpid === fields.gpid);
  return own.at(-1) ?? null;
}

function appOf({ check }: Crash): number {
  return Number(check.fields.gpid.split(".")[0]);
}

/** Codes of a step that was not refused: something else of the exchange went wrong. */
const PASSED = new Set(["ERR_OK", "ERR_NO_NEED_OPERATE"]);

/** Stays that nothing but a refused table holds up. */
function isRefused({ refusals, from, to }: Waiting): boolean {
  const others = refusals.filter(({ fields }) => fields.create_err !== EXISTS && !PASSED.has(fields.create_err));
  return others.length >= FEWEST_REFUSALS && others.length > refusals.length / 2 && to - from >= STUCK_MS;
}

function drafts(cluster: Cluster): Draft[] {
  const stays = waitings(cluster, "prepare");
  const crashes = crashesOf(cluster);
  const byStay = crashesByStay(stays, crashes);
  const stuck = stays.flatMap((stay) => {
    const own = byStay.get(stay) ?? [];
    return own.length > 0 || (isRefused(stay) && !stay.left) ? [draft(stay, own)] : [];
  });
  const told = new Set([...byStay.values()].flat());
  const free = crashes.filter((crash) => !told.has(crash));
  return [...stuck, ...[...grouped(free, appOf)].map(([, own]) => draft(null, own))];
}

/** Crashes belong to the last stay of their duplication that had begun; those before the first of the log to that one. */
function crashesByStay(stays: readonly Waiting[], crashes: readonly Crash[]): Map<Waiting, Crash[]> {
  const byDupid = grouped(crashes, ({ init }) => init?.fields.dupid);
  const byApp = grouped(byDupid.get(undefined) ?? [], appOf);
  const found = new Map<Waiting, Crash[]>();
  for (const [duplication, own] of grouped(stays, (stay) => stay.duplication)) {
    if (!duplication) continue;
    const { dupid, appId } = duplication;
    const its = [...(byDupid.get(dupid) ?? []), ...(appId === null ? [] : (byApp.get(appId) ?? []))];
    for (const crash of its.sort((a, b) => a.check.at - b.check.at))
      gather(found, own[Math.max(0, countBegun(own, crash.check.at) - 1)] as Waiting, crash);
  }
  return found;
}

function draft(stay: Waiting | null, crashes: readonly Crash[]): Draft {
  const checks = crashes.map(({ check }) => check);
  const moments = crashMoments(crashes);
  const servers = [...new Set(crashes.map(({ node }) => node))];
  const refusals = stay?.refusals ?? [];
  // a replica server alone tells the status, and not since when
  const byMeta = stay?.meta.role === "meta";
  const from = (byMeta ? stay?.from : checks[0]?.at) ?? stay?.from ?? 0;
  const to = Math.max(stay?.to ?? from, checks.at(-1)?.at ?? from);
  const inits = crashes.flatMap(({ init }) => init ?? []);
  const what = stay ? named(stay) : `a duplication of table ${checks[0]?.fields.gpid.split(".")[0] ?? ""}`;
  const hit = listOfMany(servers.map(({ name }) => name));
  return told([...(stay ? [stay.meta] : []), ...servers], [...refusals.slice(0, 3), ...inits.slice(0, 2), ...checks], {
    severity: checks.length > 0 ? "critical" : "medium",
    confidence: checks.length > 0 ? 1 : 0.9,
    title:
      checks.length === 0
        ? `${what} stuck in DS_PREPARE for ${duration(to - from)}: the follower's table could not be made`
        : byMeta
          ? `${what} stuck in DS_PREPARE, and ${hit} crashed ${count(moments.length, "time")} on min_checkpoint_decree`
          : `${hit} crashed ${count(moments.length, "time")} on min_checkpoint_decree, with ${what} in DS_PREPARE`,
    from,
    to,
    count: checks.length > 0 ? moments.length : refusals.length,
    measures: { stuckMs: to - from, refusals: refusals.length },
    explanation: [
      stay && byMeta ? stuckText(stay) : "Since when it is in DS_PREPARE, and why, only the meta server's log tells.",
      crashText(checks, inits, hit, moments),
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    excluded: [
      ...(refusals.length > 0
        ? ["not a follower table that exists already: the errors are others (DS_PREPARE stuck, follower exists)"]
        : []),
      ...(byMeta && stay?.waits.length === 0 ? ["not checkpoints that are never ready: none is waited for"] : []),
    ],
    remedy: [
      ...(checks.length > 0
        ? [
            "Stop restarting: remove the duplication on the meta server first (shell: remove_dup), then start the servers.",
            "Upgrade to a build of 2024-08-19 or later (2f843db2); only builds since 2024-07-17 have the defect, 2.5.0 and earlier have not.",
          ]
        : [
            "In builds of master from 2024-07-17 to 2024-08-19 do not restart replica servers while this lasts: they abort at their start. Remove the duplication first.",
          ]),
      "Cure what refuses the table on the follower's side: both clusters with the same authentication, the account of the source allowed to create tables.",
    ],
  });
}

/** Partitions of one server that fail within a moment are one crash. */
function crashMoments(crashes: readonly Crash[]): Instant[] {
  const last = new Map<PegNode, Instant>();
  return crashes.flatMap(({ node, check: { at } }) => {
    if (at - (last.get(node) ?? Number.NEGATIVE_INFINITY) < 3000) return [];
    last.set(node, at);
    return [at];
  });
}

function stuckText({ from, to, left, refusals, meta }: Waiting): string {
  const errors = [...new Set(refusals.map(({ fields }) => fields.create_err))];
  const refused =
    refusals.length > 0
      ? `The table on the follower could not be made ${count(refusals.length, "time")} (${listOfMany(errors)}), and ${meta.name} asks again every ten seconds without end.`
      : "Why it stayed there is not in these lines.";
  return `It went to DS_PREPARE at ${clock(from)}${left ? ` and left it at ${clock(to)}` : " and did not leave it in these logs"}. ${refused}`;
}

function crashText(
  checks: readonly PegEvent<"ckpt.assert">[],
  inits: readonly PegEvent<"dup.init">[],
  hit: string,
  moments: readonly Instant[],
): string {
  if (checks.length === 0) return "No crash of a replica server is in these logs.";
  const confirmed = inits[0]?.fields.confirmed;
  return [
    `A replica server that is started while that lasts learns the duplication anew${confirmed === undefined ? "" : `, with a stored progress of ${confirmed}`}, leaves min_checkpoint_decree at ${checks[0]?.fields.min_decree} and aborts on the check that it is above 0: ${hit} did so at ${listOfMany(moments.slice(0, 4).map(clock))}${moments.length > 4 ? " …" : ""} (${partitionsIn(checks)}).`,
    moments.length > 1 ? "Each start met it again." : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

export const detector: Detector<Cluster> = {
  id: "pegasus/duplication-prepare-crash-loop",
  title: "Duplication stuck in DS_PREPARE + assertion crash loop at restart",
  severity: "critical",
  causedBy: ["pegasus/authentication-failure"],
  // logins of clients, which are milder, have nothing to do with the follower
  explainedBy: ({ severity }) => severity === "high",
  guide: {
    what: "The follower refuses the table of a duplication, so it stays in DS_PREPARE for ever. In builds of master from July and August 2024 every replica server that is restarted meanwhile aborts when it learns of the duplication, at each start again.",
    signature:
      "`change duplication status from DS_INIT to DS_PREPARE`, no DS_APP for five minutes, `create follower app … failed` with another error than ERR_APP_EXIST; after a restart `initialize replica_duplicator[DS_PREPARE]` with a stored progress of 0 or more and `assertion expression: [min_checkpoint_decree > 0] … -1 vs 0`.",
    lookAlikes: [
      "ERR_APP_EXIST every ten seconds: pegasus/duplication-prepare-follower-exists.",
      "`replica checkpoint still running: k/n` with k below n: pegasus/duplication-prepare-no-checkpoint.",
      "`the logs haven't yet duplicated were accidentally truncated`: pegasus/duplication-start-garbage-collected.",
    ],
    remedy: [
      "Remove the duplication before restarting; cure the follower's refusal; upgrade past 2024-08-19. The repair computes the decree anew at each start as the last applied one, at least 1.",
    ],
    sources: [
      "apache/incubator-pegasus#2098",
      "apache/incubator-pegasus#2097",
      "apache/incubator-pegasus#2054 (brought it in)",
    ],
  },
  detect: drafts,
};
