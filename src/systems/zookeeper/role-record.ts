/** The history of one server as it is put down: its lives, roles without gaps, and attempts at electing a leader. */
import type { Instant, LineRef } from "../../event.ts";
import type { Life, Role, RoleAttempt, RoleSpan } from "./role.ts";

/** Written by role-machine.ts, which knows what lines mean; each change closes what it ends. */
export class RoleRecord {
  readonly spans: RoleSpan[] = [];
  readonly attempts: RoleAttempt[] = [];
  readonly lives: Life[] = [];
  /** The attempt that is going on. */
  attempt: RoleAttempt | null = null;
  /** Its last line that only a server prints that looks for a leader. */
  lastLooked: Instant = 0;
  /** The line that begins it stands inside of it. */
  beganBefore = false;

  get current(): RoleSpan | undefined {
    return this.spans.at(-1);
  }

  /** @param started by a line that only a start prints */
  beginLife(at: Instant, ref: LineRef, started: boolean): void {
    const before = this.lives.at(-1);
    this.closeAttempt("abandoned", before?.to ?? at, null);
    const current = this.current;
    if (current && before) current.to = Math.max(current.from, before.to);
    this.lives.push({ from: at, to: at, started, exited: false, evidence: [ref] });
    this.spans.push(span("unknown", at, ref));
  }

  /** Begins a span of another state, or another phase of the same one. */
  enter(next: RoleSpan): void {
    const current = this.current;
    if (current) {
      current.from = Math.min(current.from, next.from);
      current.to = Math.max(current.from, next.from);
      if (current.to === current.from && current.state === "unknown") this.spans.pop();
    }
    this.spans.push(next);
  }

  /** Changes the phase or the serving of a role that stays. */
  become(change: Partial<Pick<RoleSpan, "phase" | "serving">>, at: Instant, ref: LineRef): void {
    const current = this.current;
    if (!current || !hasLeader(current.state)) return;
    const next = { ...current, ...change, from: at, to: at, inferred: false, evidence: [ref] };
    if (next.phase !== current.phase || next.serving !== current.serving) this.enter(next);
  }

  beginAttempt(at: Instant, ref: LineRef, inferred: boolean): void {
    this.attempt = {
      from: at,
      to: at,
      reportedMs: null,
      outcome: "open",
      leader: null,
      elected: null,
      inferred,
      evidence: [ref],
    };
  }

  /** Ends the attempt, if one goes on. */
  closeAttempt(outcome: RoleAttempt["outcome"], at: Instant, leader: number | null): void {
    if (!this.attempt) return;
    this.attempts.push({ ...this.attempt, to: Math.max(at, this.attempt.from), outcome, leader, elected: leader });
    this.attempt = null;
    this.beganBefore = false;
  }

  /** Begins the attempt, and its looking, earlier: as the printed number says, and not before the role before was taken. */
  dateBack(began: Instant): void {
    const [before, current] = this.spans.slice(-2);
    if (!this.attempt || !before || !current || current.state !== "looking" || began >= current.from) return;
    const from = Math.max(began, before.from);
    before.to = from;
    Object.assign(current, { from, inferred: true });
    Object.assign(this.attempt, { from, inferred: true });
  }

  /**
   * Ends the election that the log shows no end of with its last line, and begins what a later line shows. A server that
   * looks would have gone on logging, so what it was in between is not known.
   */
  leaveOpen(state: Role, at: Instant, ref: LineRef): void {
    const looked = this.current?.state === "looking" ? Math.max(this.lastLooked, this.current.from) : at;
    this.closeAttempt("open", looked, null);
    if (looked < at && state !== "unknown") this.enter({ ...span("unknown", looked, ref), inferred: true });
    this.enter({ ...span(state, state === "unknown" ? looked : at, ref), inferred: true });
  }
}

export function span(state: Role, at: Instant, ref: LineRef): RoleSpan {
  return { state, phase: null, serving: false, from: at, to: at, inferred: false, leader: null, evidence: [ref] };
}

export function hasLeader(state: Role): boolean {
  return state === "following" || state === "leading" || state === "observing";
}
