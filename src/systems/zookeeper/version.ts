/** Which release wrote a log: as printed at the start, or as far as wordings tell. */
import type { Instant } from "../../event.ts";
import type { EventLog } from "./events.ts";
import { readThread } from "./thread.ts";

/** The printed version without build marks (`3.8.0`), null where no start is in the log. */
export function printedVersion(log: EventLog): string | null {
  return printedVersions(log).at(-1)?.version ?? null;
}

/** Every version that was printed, each with its instant, in order: one for each start. */
export function printedVersions(log: EventLog): { readonly at: Instant; readonly version: string }[] {
  return log.of("boot.env").flatMap(({ at, fields }) => {
    const version = fields.key === "zookeeper.version" ? fields.value.split(/[-,\s]/)[0] : undefined;
    return version && /^\d/.test(version) ? [{ at, version }] : [];
  });
}

/** Major, minor and patch of a printed version. */
export function numbers(version: string): [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map((part) => Number.parseInt(part, 10) || 0);
  return [major, minor, patch];
}

/**
 * True where election connects block the sender of votes: 3.4, 3.5.0 to 3.5.7, 3.6.0 (ZOOKEEPER-3756). Without a
 * printed version: a log without the units and fields that later wordings have, and without the later threads.
 */
export function connectsBlock(version: string | null, log: EventLog): boolean {
  if (version) {
    const [major, minor, patch] = numbers(version);
    return major === 3 && (minor <= 4 || (minor === 5 && patch <= 7) || (minor === 6 && patch === 0));
  }
  if (log.all.some(({ thread }) => readThread(thread).role === "quorum.connection")) return false;
  const votes = log.of("fle.notif");
  const later = votes.some(({ fields }) => fields.config !== undefined) || log.of("phase.change").length > 0;
  return votes.length > 0 && !later;
}

/** False where the printed length of an election is known to be wrong: 3.5 (ZOOKEEPER-3479, fixed in 3.6.0). */
export function tookIsRight(version: string | null, log: EventLog): boolean {
  if (version) return numbers(version)[1] !== 5;
  return log.of("fle.notif").every(({ fields }) => fields.config === undefined) || log.of("phase.change").length > 0;
}
