/** Why a client of bookies finds too few of them, as far as its own lines tell. */
import { eventsDuring } from "../../correlate/event-log.ts";
import { BEFORE_SHORTAGE_MS, shortageSentences } from "../../detect/bookie-client.ts";
import type { Instant } from "../../event.ts";
import { listOfMany } from "../../words.ts";
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

/** The registration as a bookie that only serves reads is made a moment before the other one goes. */
const TURN_MS = 1000;

/** Lines of bookies that could be written to no more while a client found too few, with what became of them. */
export function lostBookies({ log }: PulNode, from: Instant, to: Instant): Shortage {
  const removals = eventsDuring(log, from - BEFORE_SHORTAGE_MS, to, "bk.deleted").filter(
    ({ fields }) => !isReadOnly(fields.path),
  );
  const returns = eventsDuring(log, from - BEFORE_SHORTAGE_MS, from, "bk.created", "bk.writable").filter(
    (event) => event.kind === "bk.writable" || !isReadOnly(event.fields.path),
  );
  const lines = removals.filter(
    ({ at, fields }) => !returns.some((back) => back.at > at && back.fields.bookie === fields.bookie),
  );
  const turned = eventsDuring(log, from - BEFORE_SHORTAGE_MS - TURN_MS, to + TURN_MS, "bk.created").filter(
    ({ fields }) => isReadOnly(fields.path),
  );
  const isTurned = ({ at, fields }: PulEvent<"bk.deleted">) =>
    turned.some((event) => event.fields.bookie === fields.bookie && Math.abs(event.at - at) <= TURN_MS);
  const said = (run: readonly PulEvent<"bk.deleted">[], what: string) =>
    run.length > 0 ? [`${namedIn(run)} ${what}`] : [];
  const both = [
    ...said(
      lines.filter((event) => !isTurned(event)),
      "gone from the metadata store",
    ),
    ...said(lines.filter(isTurned), "turned to read-only"),
  ];
  return { lines, sentences: both.map((one) => `By its end ${one}.`) };
}

function isReadOnly(path: string | undefined): boolean {
  return path?.includes("/readonly/") ?? false;
}

/** Bookies of lines that repeat them, with their verb: `bk-1:3181 and bk-2:3181 had`. */
export function namedIn(lines: readonly PulEvent<"bk.deleted" | "cl.quarantine">[]): string {
  const names = [...new Set(lines.flatMap(({ fields }) => fields.bookie ?? []))].sort();
  return names.length === 0 ? "bookies that no line names had" : `${listOfMany(names)} had`;
}
