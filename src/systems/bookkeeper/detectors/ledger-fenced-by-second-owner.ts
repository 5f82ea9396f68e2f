/** A ledger was fenced by one client while another still wrote to it. */
import { eventsOf } from "../../../correlate/event-log.ts";
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector } from "../../../detect/detector.ts";
import { clock, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { BkEvent } from "../events.ts";
import { inTime, told } from "../told.ts";

/** A writer that goes on writes within this. */
const WITHIN_MS = 5 * 60_000;
/** Up to 4.12 a refused write names no ledger: only what follows a fence at once can be of it. */
const NAMELESS_WITHIN_MS = 1000;

function hostOf(addr: string): string {
  return addr.replace(/^.*\//, "").replace(/:\d+$/, "");
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/ledger-fenced-by-second-owner",
  title: "Ledger fenced by a second owner",
  severity: "medium",
  causedBy: ["bookkeeper/session-expiry", "zookeeper/session-expiry", "zookeeper/session-expiry-storm"],
  guide: {
    what: "A client opened a ledger for recovery, which fences it, while another still wrote to it. The first writer's entries are refused from then on. That is how ownership is meant to move; it is a fault where the first writer was still the owner.",
    signature:
      "`Ledger fence request received for ledger … from address` or `fenced by`, then a refused write to the same ledger within five minutes.",
    lookAlikes: [
      "A fence without a refused write: the writer was gone.",
      "Replication that opens a ledger for recovery (`Opening Ledger … for Recovery`): AutoRecovery fenced it.",
    ],
    remedy: ["Compare with the sessions of both clients: who owned the ledger."],
    sources: ["apache/bookkeeper#2715", "apache/pulsar#24901"],
  },
  detect: ({ nodes, bookies }) => {
    const fences = bookies.flatMap((node) =>
      eventsOf(node.log, "rq.fence.v2", "rq.fence.v3").map((event) => ({ node, event, ledger: event.fields.ledger })),
    );
    return [...grouped(fences, ({ ledger }) => ledger)].flatMap(([ledger, own]) => {
      const sorted = own.sort((a, b) => a.event.at - b.event.at);
      const [first] = sorted;
      if (!first) return [];
      const from = first.event.at;
      const isLate = ({ at }: { readonly at: number }) => at >= from && at <= from + WITHIN_MS;
      const refused: BkEvent[] = [];
      const owners = new Set<string>();
      for (const { log } of sorted.map(({ node }) => node)) {
        for (const event of log.of("rq.write.fenced.v2")) {
          const isNear = event.at >= from && event.at <= from + NAMELESS_WITHIN_MS;
          if (event.fields.ledger === undefined && isNear && !refused.includes(event)) refused.push(event);
        }
      }
      for (const { log } of nodes) {
        for (const event of eventsOf(log, "rq.write.fenced.v2", "rq.write.fenced.v3", "cl.fenced")) {
          if (event.fields.ledger !== ledger || !isLate(event)) continue;
          refused.push(event as BkEvent);
          if ("addr" in event.fields && event.fields.addr) owners.add(hostOf(event.fields.addr));
        }
      }
      const fencer = hostOf(first.event.fields.addr);
      const isRecovery = nodes.some(({ log }) =>
        eventsOf(log, "rw.openrec", "rw.openrec2").some(
          ({ at, fields }) => fields.ledger === ledger && Math.abs(at - from) <= WITHIN_MS,
        ),
      );
      if (refused.length === 0 || isRecovery || (owners.size === 1 && owners.has(fencer))) return [];
      const writer = owners.size > 0 ? list([...owners]) : "another client";
      const where = [...new Set(sorted.map(({ node }) => node.name))];
      return [
        told(where, inTime([...sorted.map(({ event }) => event as BkEvent), ...refused]), {
          severity: "medium",
          confidence: owners.size > 0 ? 1 : 0.7,
          title: `${fencer} fenced ledger ${ledger} while ${writer} still wrote to it`,
          count: refused.length,
          explanation: `At ${clock(from)} a client on ${fencer} opened ledger ${ledger} for recovery, and afterwards writes of ${writer} to it were refused. Ownership moved while the first writer did not know. Whether it had lost its session, which makes this the ordinary course, only its own log tells.`,
          excluded: ["not AutoRecovery, as far as logs are here: no line of it opens the ledger"],
          remedy: [
            `Compare the log of ${writer} at ${clock(from)}: an expired session makes the fence right.`,
            "Where it was still the owner, see how two clients came to own one topic or ledger.",
          ],
        }),
      ];
    });
  },
};
