/** Whom a server follows that has just decided: no line of it says so, its lines about votes do. */
import type { ZkEvent } from "./events.ts";

/** What the votes that one server prints have told of candidates and leaders. */
export class SeenCandidates {
  readonly #own: number | null;
  /** Whom the server itself voted for last. */
  #ownVote: number | null = null;
  /** Whom anybody voted for last, while it looked. */
  #lastVote: number | null = null;
  /** Who says that it leads, and whom servers follow that may not have noticed yet that it is gone. */
  #leading: number | null = null;
  #followed: number | null = null;

  /** @param own the server's id */
  constructor(own: number | null) {
    this.#own = own;
  }

  /** @param isLooking the server looks for a leader, whatever the line says */
  take({ fields }: ZkEvent<"fle.notif">, isLooking: boolean): void {
    const leader = fields.leader ?? null;
    if (isLooking || fields.my_state === "LOOKING") this.#lastVote = leader;
    if (fields.sid === this.#own) this.#ownVote = leader;
    if (fields.state === "LEADING") this.#leading = leader;
    if (fields.state === "FOLLOWING") this.#followed = leader;
  }

  /** Who already leads, or whom its own last vote was for; null where nobody is known but itself. */
  elected(): number | null {
    const seen = [this.#leading, this.#ownVote, this.#followed, this.#lastVote];
    return seen.find((sid) => sid !== null && sid !== this.#own) ?? null;
  }

  beginElection(): void {
    this.#leading = null;
    this.#followed = null;
    this.#ownVote = null;
  }

  /** Votes of before are of another election. */
  forgetVotes(): void {
    this.#ownVote = null;
    this.forgetLastVote();
  }

  forgetLastVote(): void {
    this.#lastVote = null;
  }
}
