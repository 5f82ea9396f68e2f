/** Why a client of bookies finds too few of them, as far as its own lines tell. */
import { eventsDuring } from "../../correlate/event-log.ts";
import type { Instant } from "../../event.ts";
import { count, listOfMany } from "../../words.ts";
import type { PulEvent } from "./events.ts";
import type { PulNode } from "./node.ts";

/** A bookie that is out of reach is met by the writes before the shortage. */
const BEFORE_MS = 120_000;

/** Lines that tell why, with a sentence for each kind of reason. */
export interface Shortage {
  readonly lines: readonly PulEvent[];
  readonly sentences: readonly string[];
}

/** @param from first and last line of the shortage */
export function shortageOf({ log }: PulNode, from: Instant, to: Instant): Shortage {
  const during = <K extends PulEvent["kind"]>(...kinds: readonly K[]) =>
    eventsDuring(log, from - BEFORE_MS, to, ...kinds) as readonly PulEvent<K>[];
  const unresolved = during("cl.resolve.fail", "cl.resolve.unknown");
  const refused = during("cl.connect.fail");
  const absent = namesOf(unresolved.map(({ fields }) => fields.bookie));
  const silent = namesOf(refused.map(({ fields }) => fields.bookie)).filter((name) => !absent.includes(name));
  const choice = during("cl.nobk.rack").at(-1);
  const known = membersOf(choice?.fields.bookies);
  const left = membersOf(choice?.fields.excluded);
  return {
    lines: [...unresolved.slice(0, 2), ...refused.slice(0, 2), ...(choice ? [choice] : [])],
    sentences: [
      absent.length > 0 ? `${listOfMany(absent)} ${absent.length === 1 ? "was" : "were"} not registered.` : "",
      silent.length > 0 ? `It could not connect to ${listOfMany(silent)}.` : "",
      known.length > 0
        ? `It knew ${count(known.length, "bookie")} (${listOfMany(known)}); ${count(left.length, "bookie")} could not be chosen: the ledger had them already, they had failed it, or they were in quarantine.`
        : "",
    ].filter((sentence) => sentence !== ""),
  };
}

function namesOf(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.flatMap((name) => name ?? []))].sort();
}

/** The bookies of a printed list: `[<Bookie:bk-1:3181>, bk-2:3181]`. */
function membersOf(text: string | undefined): string[] {
  return namesOf([...(text ?? "").matchAll(/(?:<Bookie:)?([^\s,<>[\]]+:\d+)>?/g)].map(([, name]) => name));
}
