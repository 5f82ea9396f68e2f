/** Why a client of bookies finds too few of them, as far as its own lines tell. */
import { eventsDuring } from "../../correlate/event-log.ts";
import { BEFORE_SHORTAGE_MS, shortageSentences } from "../../detect/bookie-client.ts";
import type { Instant } from "../../event.ts";
import type { BkEvent } from "./events.ts";
import type { BkNode } from "./node.ts";

/** Lines that tell why, with a sentence for each kind of reason. */
export interface Shortage {
  readonly lines: readonly BkEvent[];
  readonly sentences: readonly string[];
}

/** @param from first and last line of the shortage */
export function shortageOf({ log }: BkNode, from: Instant, to: Instant): Shortage {
  const during = <K extends BkEvent["kind"]>(...kinds: readonly K[]) =>
    eventsDuring(log, from - BEFORE_SHORTAGE_MS, to, ...kinds) as readonly BkEvent<K>[];
  const unresolved = during("cl.resolve.fail", "cl.resolve.unknown");
  const refused = during("cl.connect.fail");
  const choice = during("cl.nobk.rack").at(-1);
  return {
    lines: [...unresolved.slice(0, 2), ...refused.slice(0, 2), ...(choice ? [choice] : [])],
    sentences: shortageSentences({
      absent: unresolved.map(({ fields }) => fields.bookie),
      unreached: refused.map(({ fields }) => fields.bookie_slashless),
      known: choice?.fields.all_bookies,
      left: choice?.fields.excluded,
    }),
  };
}
