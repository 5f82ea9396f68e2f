/** Why a client of bookies finds too few of them, as far as its own lines tell. */
import { eventsDuring } from "../../correlate/event-log.ts";
import { BEFORE_SHORTAGE_MS, shortageSentences } from "../../detect/bookie-client.ts";
import type { Instant } from "../../event.ts";
import type { PulEvent } from "./events.ts";
import type { PulNode } from "./node.ts";

/** Lines that tell why, with a sentence for each kind of reason. */
export interface Shortage {
  readonly lines: readonly PulEvent[];
  readonly sentences: readonly string[];
}

/** @param from first and last line of the shortage */
export function shortageOf({ log }: PulNode, from: Instant, to: Instant): Shortage {
  const during = <K extends PulEvent["kind"]>(...kinds: readonly K[]) =>
    eventsDuring(log, from - BEFORE_SHORTAGE_MS, to, ...kinds) as readonly PulEvent<K>[];
  const unresolved = during("cl.resolve.fail", "cl.resolve.unknown");
  const refused = during("cl.connect.fail");
  const choice = during("cl.nobk.rack").at(-1);
  const byRule = during("cl.rack.one", "cl.rack.enforced");
  return {
    lines: [...unresolved.slice(0, 2), ...refused.slice(0, 2), ...(choice ? [choice] : []), ...byRule.slice(0, 2)],
    sentences: [
      ...(byRule.length > 0
        ? ["Bookies that were there were refused by the rule of racks: minNumRacksPerWriteQuorum is enforced."]
        : []),
      ...shortageSentences({
        absent: unresolved.map(({ fields }) => fields.bookie),
        unreached: refused.map(({ fields }) => fields.bookie),
        known: choice?.fields.bookies,
        left: choice?.fields.excluded,
      }),
    ],
  };
}
