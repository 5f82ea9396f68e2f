/** Notices where the log of a server that looks for a leader has stopped to say so: lines of it are missing. */
import type { Instant, LineRef } from "../../event.ts";
import type { ZkEvent } from "./events.ts";

/** A server that looks for a leader says so once a minute, the greatest back-off; where others of its lines stand alone for longer, such lines are missing. */
const LOOKING_SPEAKS_MS = 150_000;

/** Beginnings of kinds that say what a server did, or was, after it looked. */
const BEHIND_LOOKING = [
  "role.",
  "election.",
  "phase.",
  "boot.",
  "sync.",
  "lead.",
  "lh.",
  "follow.",
  "learn.",
  "obs.",
  "exit.",
];

export class UnsaidElection {
  /** The last line about votes or their connections. */
  #lastSign = Number.NEGATIVE_INFINITY;
  #unsaid: LineRef | null = null;

  /** A line that stands where the election that is open should have spoken; null while nothing is missing. */
  get since(): LineRef | null {
    return this.#unsaid;
  }

  /**
   * Takes the next line. In a sample of a log a later line may show the same election to go on: then nothing was missing.
   * @param looksFrom since when the server looks for a leader, null where it does not
   * @returns the line that stands where it should have spoken, once another shows that the election was over
   */
  take({ kind, at, ref }: ZkEvent, looksFrom: Instant | null): LineRef | null {
    const before = this.#unsaid;
    if (looksFrom === null) this.#unsaid = null;
    if (looksFrom === null) return null;
    const isVote = kind.startsWith("fle.");
    // the line that ends an election may say itself how long it took
    const isBehind = kind === "fle.start" || BEHIND_LOOKING.some((beginning) => kind.startsWith(beginning));
    if (isVote || isBehind) this.#unsaid = null;
    else if (at - Math.max(this.#lastSign, looksFrom) > LOOKING_SPEAKS_MS) this.#unsaid ??= ref;
    if (isVote || kind.startsWith("cnx.")) this.#lastSign = at;
    return isBehind ? before : null;
  }
}
