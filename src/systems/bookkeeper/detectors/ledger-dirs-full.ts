/** Bookies whose ledger directories are all full. */
import { eventsDuring, eventsOf, firstEventBehind } from "../../../correlate/event-log.ts";
import { inTime } from "../../../correlate/in-time.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { during, greatest, least } from "../../../extent.ts";
import { clock, count, listOfMany } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { thrown } from "../exceptions.ts";
import type { BkNode } from "../node.ts";

/** The monitor looks every ten seconds and repeats itself as long as nothing is free. */
const PAUSE_MS = 5 * 60_000;
/** The bookie becomes read-only with the check that finds the last directory full. */
const TURN_WITHIN_MS = 60_000;
/** A cluster fills up bookie by bookie, and a bookie at its threshold goes to and fro. */
const TOGETHER_MS = 30 * 60_000;
/** Monitors of bookies that fill up together find it this near to one another. */
const AT_ONCE_MS = 60_000;
/** Clients that find too few bookies say so at their next ledger. */
const CLIENTS_WITHIN_MS = 10 * 60_000;

interface Full {
  readonly node: BkNode;
  readonly at: number;
  readonly to: number;
  readonly lines: readonly BkEvent[];
  readonly isReadOnly: boolean;
  /** New entry logs were still made where there was room above the threshold. */
  readonly hasRoom: boolean;
  /** The first line behind it by which the bookie takes writes, or has a directory for them; null for none. */
  readonly end: BkEvent<"bk.rw.enter" | "dk.recovered"> | null;
}

function fullsOf(node: BkNode): Full[] {
  const { log } = node;
  // a bookie looks for room above the threshold only where no directory is below it
  const none = eventsOf(log, "dk.none", "dk.none.reserved", "dk.newlog") as readonly BkEvent[];
  const nowhere = thrown(log, /NoWritableLedgerDirException/).map(({ event }) => event);
  const proofs = inTime([...none, ...nowhere]);
  return inRuns(proofs, PAUSE_MS).map((run) => {
    const from = run[0]?.at ?? 0;
    const to = run.at(-1)?.at ?? from;
    const before = eventsDuring(log, from - TURN_WITHIN_MS, to, "dk.space.err", "dk.full", "dk.filled");
    const turns = during(log.of("bk.ro.enter"), from - TURN_WITHIN_MS, to + TURN_WITHIN_MS);
    const hasRoom = run.every((event) => event.kind === "dk.newlog" && event.fields.dirs !== "[]");
    const isReadOnly = turns.length > 0;
    // the check that says so last may find room in the same millisecond
    const end = firstEventBehind(log, ({ at }) => at < to, isReadOnly ? "bk.rw.enter" : "dk.recovered");
    const ends = end ? [end] : [];
    const lines = inTime([...(before as readonly BkEvent[]), ...run.slice(0, 2), ...run.slice(-1), ...turns, ...ends]);
    return { node, at: lines[0]?.at ?? from, to: end?.at ?? to, lines, isReadOnly, hasRoom, end };
  });
}

/** Episodes of one trouble: a bookie that had room again before another one was full is not part of that one's. */
function together(fulls: readonly Full[]): Full[][] {
  const runs: Full[][] = [];
  for (const full of fulls) {
    const isSame = (one: Full) =>
      full.at - one.at <= TOGETHER_MS && (one.node === full.node || one.end === null || full.at <= one.end.at);
    const run = runs.find((own) => own.some(isSame));
    if (run) run.push(full);
    else runs.push([full]);
  }
  return runs;
}

/** Since when: of each bookie by itself where they did not fill up at once. */
function sinceWhen(fulls: readonly Full[], what: string): string {
  const firsts = [...new Map([...fulls].reverse().map((full) => [full.node.name, full])).values()].reverse();
  const [first] = firsts;
  const names = listOfMany(firsts.map(({ node }) => node.name));
  if (!first || firsts.every(({ at }) => at - first.at <= AT_ONCE_MS))
    return `From ${clock(first?.at ?? 0)} on ${what.replace("THEM", names)}`;
  const each = listOfMany(firsts.map(({ node, at }) => `${node.name} (from ${clock(at)} on)`));
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}`.replace("THEM", each);
}

/** The last episode of each bookie. */
function lastOf(fulls: readonly Full[]): Full[] {
  return [...new Map(fulls.map((full) => [full.node.name, full])).values()];
}

/** How the last episode of each bookie ended. */
function endings(fulls: readonly Full[]): string {
  const last = lastOf(fulls);
  const over = last.flatMap(({ node, end }) => (end ? [{ name: node.name, end }] : []));
  const [first] = over;
  if (!first) return "No line shows that there was room again.";
  const lasting = last.filter(({ end }) => !end).map(({ node }) => node.name);
  const what =
    first.end.kind === "bk.rw.enter"
      ? "turned to writable again"
      : `had a directory with room again (${first.end.fields.dir_rooted ?? first.end.fields.dir})`;
  const both = over.map(({ name, end }) => `${name} at ${clock(end.at)}`);
  return [
    over.length === 1
      ? `At ${clock(first.end.at)} ${first.name} ${what}.`
      : `There was room again, or they turned to writable: ${listOfMany(both)}.`,
    lasting.length > 0 ? `No line shows it of ${listOfMany(lasting)}.` : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function draft(fulls: readonly Full[], { nodes, bookies }: Cluster): Draft {
  const full = [...new Set(fulls.map(({ node }) => node))];
  const names = listOfMany(full.map(({ name }) => name));
  const from = least(fulls.map(({ at }) => at));
  const to = greatest(fulls.map((one) => one.to));
  const clients = nodes.flatMap(({ log }) =>
    (
      eventsDuring(
        log,
        from,
        to + CLIENTS_WITHIN_MS,
        "cl.nobk.create",
        "cl.nobk.rack",
        "cl.nobk.ens",
        "cl.nobk.replace",
        "cl.close",
      ) as readonly BkEvent[]
    ).filter((event) => event.kind !== "cl.close" || /NotEnoughBookies|-6\b/.test(event.fields.err)),
  );
  const usages = [
    ...new Set(
      fulls.flatMap(({ lines }) =>
        lines.flatMap((event) =>
          (event.kind === "dk.full" || event.kind === "dk.space.err") && event.fields.usage ? [event.fields.usage] : [],
        ),
      ),
    ),
  ].map(Number);
  const readOnly = [...new Set(fulls.filter(({ isReadOnly }) => isReadOnly).map(({ node }) => node.name))];
  const hasRoom = fulls.every((one) => one.hasRoom);
  const isOver = lastOf(fulls).every(({ end }) => end !== null);
  const isAll = full.length === bookies.length && full.length > 1;
  const run = inTime([...fulls.flatMap(({ lines }) => lines), ...clients.slice(0, 2)]);
  return told(full, run, {
    severity: clients.length > 0 && isAll ? "critical" : clients.length > 0 || isAll ? "high" : "medium",
    confidence: 1,
    title: `All ledger directories of ${names} ${isOver ? "were" : "are"} ${hasRoom ? "over their threshold" : "full"}${readOnly.length > 0 ? ` and ${readOnly.length < full.length ? `${listOfMany(readOnly)} became` : full.length === 1 ? "it became" : "they became"} read-only` : ""}`,
    from,
    to,
    count: full.length,
    measures: usages.length > 0 ? { highestUsagePercent: Math.round(greatest(usages) * 1000) / 10 } : {},
    explanation: `${sinceWhen(fulls, hasRoom ? "every ledger directory of THEM was over its threshold; entry logs were still made where there was room" : "no ledger directory of THEM could be written to")}${usages.length > 0 ? `; ${usages.length > 1 ? "up to " : ""}${Math.round(greatest(usages) * 1000) / 10} % of a device was in use` : ""}. ${readOnly.length > 0 ? `${listOfMany(readOnly)} turned to read-only.` : "No line here shows that the bookie turned to read-only, which is what follows where readOnlyModeEnabled is set."} ${clients.length > 0 ? `Clients said ${count(clients.length, "time")} meanwhile that there were not enough bookies. ` : ""}${endings(fulls)}`,
    excluded: [
      "not one directory of several: the bookie says that none is below the threshold",
      "not a flush that failed: the directories themselves are full",
    ],
    remedy: [
      "Add bookies or disks, or delete data that is no longer needed.",
      "Where compaction is suspended, lower its thresholds; raise diskUsageThreshold for a while only, and never above 0.98.",
    ],
  });
}

/** A bookie that turned to read-only when a directory was full, though no line says that all are. */
function partials(node: BkNode): Draft[] {
  const { log } = node;
  const proofs = [
    ...eventsOf(log, "dk.none", "dk.none.reserved", "dk.newlog"),
    ...thrown(log, /NoWritableLedgerDirException/),
  ];
  return log.of("bk.ro.enter").flatMap((turn) => {
    const near = (at: number) => Math.abs(at - turn.at) <= TURN_WITHIN_MS;
    const full = eventsDuring(log, turn.at - TURN_WITHIN_MS, turn.at, "dk.space.err", "dk.full", "dk.filled");
    if (full.length === 0 || proofs.some(({ at }) => near(at))) return [];
    const end = firstEventBehind(log, ({ at }) => at <= turn.at, "bk.rw.enter");
    const dirs = [...new Set(full.flatMap(({ fields }) => ("dir" in fields && fields.dir ? [fields.dir] : [])))];
    return [
      told([node], [...(full as readonly BkEvent[]), turn, ...(end ? [end] : [])], {
        severity: "medium",
        confidence: 1,
        title: `${node.name} became read-only when ${dirs.length > 1 ? `${dirs.length} of its ledger directories were` : "a ledger directory of it was"} full`,
        count: 1,
        explanation: `At ${clock(turn.at)} ${node.name} turned to read-only, just after ${dirs.length > 0 ? listOfMany(dirs) : "a ledger directory"} had been found full. No line says that all of its directories are: with readOnlyModeOnAnyDiskFullEnabled the first full one is enough, and where there is only this one it is all of them. ${end ? `At ${clock(end.at)} it turned to writable again.` : "No line shows that it turned to writable again."}`,
        excluded: ["not a flush that failed: a directory was full just before"],
        remedy: [
          "Free or add room on that device, or add bookies.",
          "Where other directories have room, see whether readOnlyModeOnAnyDiskFullEnabled is set, and spread the ledgers evenly.",
        ],
      }),
    ];
  });
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/ledger-dirs-full",
  title: "All ledger dirs full → read-only → cluster cannot form ensembles",
  severity: "high",
  causedBy: ["bookkeeper/gc-thread-dead", "bookkeeper/gc-never-reclaims"],
  guide: {
    what: "A bookie whose ledger directories are all above the threshold becomes read-only. Where too few writable ones are left, no ledger can be made.",
    signature:
      "`All ledger directories are non writable`, or `No writable ledger dirs below diskUsageThreshold`, after `is out-of-space` and `Adding it to filled dirs list`; grave where clients say `Not enough … bookies` in that time.",
    lookAlikes: [
      "`is almost full`: only a warning.",
      "One of several directories full: the others are used, unless readOnlyModeOnAnyDiskFullEnabled is set.",
      "Read-only after a flush error: bookkeeper/read-only-after-flush-error.",
    ],
    remedy: ["Add room; delete data; let compaction work."],
    sources: ["apache/bookkeeper#190", "apache/bookkeeper#1316", "LedgerDirsMonitor"],
  },
  detect: (cluster) => {
    const fulls = cluster.bookies.flatMap(fullsOf).sort((a, b) => a.at - b.at);
    return [...together(fulls).map((run) => draft(run, cluster)), ...cluster.bookies.flatMap(partials)];
  },
};
