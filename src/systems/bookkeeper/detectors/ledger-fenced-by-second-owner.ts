/** A ledger was fenced by one client while another still wrote to it. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import { inTime } from "../../../correlate/in-time.ts";
import { inRuns } from "../../../correlate/runs.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import type { BkNode } from "../node.ts";

/** A writer that goes on writes within this. */
const WITHIN_MS = 5 * 60_000;

function hostOf(addr: string): string {
  return addr.replace(/^.*\//, "").replace(/:\d+$/, "");
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/ledger-fenced-by-second-owner",
  title: "Ledger fenced by a second owner",
  severity: "medium",
  causedBy: [
    "pulsar/process-pause",
    "pulsar/double-ownership-window",
    "bookkeeper/session-expiry",
    "zookeeper/session-expiry",
    "zookeeper/session-expiry-storm",
  ],
  guide: {
    what: "A client opened a ledger for recovery, which fences it, while another still wrote to it. The first writer's entries are refused from then on. That is how ownership is meant to move; it is a fault where the first writer was still the owner.",
    signature:
      "`Ledger fence request received for ledger … from address` or `fenced by`, then a refused write to the same ledger within five minutes.",
    lookAlikes: [
      "A fence without a refused write: the writer was gone.",
      "`Attempt to write to fenced ledger`, as releases to 4.12 say it: the line names neither ledger nor client.",
      "Replication that opens a ledger for recovery (`Opening Ledger … for Recovery`): AutoRecovery fenced it.",
    ],
    remedy: ["Compare with the sessions of both clients: who owned the ledger."],
    sources: ["apache/bookkeeper#2715", "apache/pulsar#24901"],
  },
  detect: ({ nodes, bookies }) => {
    const fences = bookies.flatMap((node) =>
      eventsOf(node.log, "rq.fence.v2", "rq.fence.v3").map((event) => ({ node, event, ledger: event.fields.ledger })),
    );
    const refusals = refusalsOf(nodes);
    const recoveries = grouped(
      nodes.flatMap(({ log }) => eventsOf(log, "rw.openrec", "rw.openrec2")),
      ({ fields }) => fields.ledger,
    );
    const takeovers = [...grouped(fences, ({ ledger }) => ledger)].flatMap(([ledger, own]): Takeover[] => {
      const sorted = own.sort((a, b) => a.event.at - b.event.at);
      const [first] = sorted;
      if (!first) return [];
      const from = first.event.at;
      const isNear = ({ at }: { readonly at: number }) => Math.abs(at - from) <= WITHIN_MS;
      const refused = new Set((refusals.get(ledger) ?? []).filter((event) => event.at >= from && isNear(event)));
      const owners = new Set([...refused].flatMap((event) => writerOf(event) ?? []));
      const fencer = hostOf(first.event.fields.addr);
      const isRecovery = (recoveries.get(ledger) ?? []).some(isNear);
      if (refused.size === 0 || isRecovery || (owners.size === 1 && owners.has(fencer))) return [];
      const lines = inTime([...sorted.map(({ event }) => event as BkEvent), ...refused]);
      return [
        { at: from, ledger, fencer, writers: [...owners], nodes: sorted.map(({ node }) => node), lines, refused },
      ];
    });
    const pairs = grouped(takeovers, ({ fencer, writers }) => `${fencer} ${writers.join(" ")}`);
    return [...pairs.values()].flatMap((own) =>
      inRuns(
        own.sort((a, b) => a.at - b.at),
        WITHIN_MS,
      ).map(draft),
    );
  },
};

/** A ledger that one client fenced while another still wrote to it. */
interface Takeover {
  readonly at: number;
  readonly ledger: number;
  readonly fencer: string;
  /** Hosts whose writes were refused; empty where no line names them. */
  readonly writers: readonly string[];
  readonly nodes: readonly BkNode[];
  readonly lines: readonly BkEvent[];
  readonly refused: ReadonlySet<BkEvent>;
}

/** @param run takeovers of one client from another, in order of time */
function draft(run: readonly Takeover[]): Draft {
  const [{ at, ledger, fencer, writers } = { at: 0, ledger: 0, fencer: "", writers: [] }] = run;
  const writer = writers.length > 0 ? list(writers) : "another client";
  const [what, it] = run.length === 1 ? [`ledger ${ledger}`, "it"] : [`${run.length} ledgers`, "them"];
  return told(
    run.flatMap(({ nodes }) => nodes),
    inTime(run.flatMap(({ lines }) => lines)),
    {
      severity: "medium",
      confidence: writers.length > 0 ? 1 : 0.7,
      title: `${fencer} fenced ${what} while ${writer} still wrote to ${it}`,
      count: run.length,
      measures: { refusedWrites: new Set(run.flatMap(({ refused }) => [...refused])).size },
      explanation: `${run.length === 1 ? "At" : "From"} ${clock(at)}${run.length === 1 ? "" : " on"} a client on ${fencer} opened ${what} for recovery, and afterwards writes of ${writer} to ${it} were refused. Ownership moved while the first writer did not know. Whether it had lost its session, which makes this the ordinary course, only its own log tells.`,
      excluded: ["not AutoRecovery, as far as logs are here: no line of it opens the ledger"],
      remedy: [
        writers.length > 0
          ? `Compare the log of ${writer} at ${clock(at)}: an expired session makes the fence right.`
          : `Find the client that wrote ${what} until ${clock(at)}, which no line here names; an expired session of it makes the fence right.`,
        "Where it was still the owner, see how two clients came to own one topic or ledger.",
      ],
    },
  );
}

/** Refused writes by the ledger that they name. */
function refusalsOf(nodes: readonly BkNode[]): Map<number | undefined, BkEvent[]> {
  const events = nodes.flatMap(({ log }) => eventsOf(log, "rq.write.fenced.v2", "rq.write.fenced.v3", "cl.fenced"));
  return grouped(events as readonly BkEvent[], (event) => {
    const ledger = "ledger" in event.fields ? event.fields.ledger : undefined;
    return typeof ledger === "number" ? ledger : undefined;
  });
}

/** The host whose write was refused, null where the line does not say. */
function writerOf({ fields }: BkEvent): string | null {
  return "addr" in fields && typeof fields.addr === "string" ? hostOf(fields.addr) : null;
}
