/**
 * What one server was, by its own lines: the state machine of QuorumPeer (looking, following, leading, observing), its
 * phases, and every election it took part in.
 */
import type { Instant, LineRef } from "../../event.ts";
import type { Kind, ZkEvent } from "./events.ts";
import type { Phase, Role, RoleHistory, RoleSpan } from "./role.ts";
import { hasLeader, RoleRecord, span } from "./role-record.ts";
import { SeenCandidates } from "./seen-candidates.ts";
import { readThread } from "./thread.ts";
import { UnsaidElection } from "./unsaid.ts";

/** How the printed number of an election relates to its length. */
export interface TookRule {
  /** False for 3.5, whose number starts after the election (ZOOKEEPER-3479). */
  readonly trusted: boolean;
}

/** `Starting quorum peer` follows `Reading configuration` within a start; alone it marks one. */
const START_LINES_WITHIN_MS = 60_000;
/** A server that runs alone reads its configuration a second time (QuorumPeerMain, then ZooKeeperServerMain), at once. */
const READS_AGAIN_WITHIN_MS = 10_000;
/** A TOOK line belongs to the role line right before it, or to one that stands inside of what it measured. */
const TOOK_AFTER_ROLE_MS = 5000;
/** Threads of the role before go on for a moment; a line of another role later than this shows that lines are missing. */
const OTHER_ROLE_AFTER_MS = 1000;
/** Handlers of learners end when their leader gives up; one that ends this much later is of a lead that the log lacks. */
const HANDLERS_END_MS = 60_000;
/** A process that has said that it exits may write its last lines so much later; what comes then is of the next one. */
const EXIT_TAKES_MS = 10_000;
/** A server that gives its role up looks for a leader within an hour, however much it has to replay; where no line says so, lines are missing. */
const GIVEN_UP_MS = 3_600_000;
/**
 * A server that neither synchronises nor finds a quorum within initLimit ticks gives its role up, and logs that. One that
 * stays for longer than anybody sets initLimit has served; the lines that would say since when are missing.
 */
const LONGEST_JOIN_MS = 3_600_000;

/**
 * Runs the state machine over the events of one server.
 * @param own the server's id, for telling its own votes from others'
 * @param resolve the server id behind an address, null for an unknown one
 */
export function roleHistory(
  events: readonly ZkEvent[],
  own: number | null,
  took: TookRule,
  resolve: (addr: string) => number | null,
): RoleHistory {
  const machine = new RoleMachine(own, took, resolve, events);
  for (const event of events) machine.take(event);
  return machine.end();
}

class RoleMachine {
  readonly #record = new RoleRecord();
  readonly #own: number | null;
  readonly #took: TookRule;
  readonly #resolve: (addr: string) => number | null;
  /** 3.6 and later print every phase; 3.5 prints UPTODATE; before that serving has to be concluded. */
  readonly #printsPhase: boolean;
  readonly #printsUpToDate: boolean;
  readonly #unsaid = new UnsaidElection();
  /** How long the attempt waited for votes before: within one election the wait only grows. */
  #waitedMs = 0;
  /** The role that its lines about votes give, where the line that takes it has not come. */
  #told: { readonly state: Role; readonly at: Instant; readonly ref: LineRef } | null = null;
  readonly #candidates: SeenCandidates;
  /**
   * It observed, or a reconfiguration named its leader, and it has not looked for one since: it takes its role without an
   * election, and the number that it prints is of an older one, or of none (the time since its host was started).
   */
  #unelected = false;
  /** The leader that a reconfiguration named. */
  #designated: number | null = null;
  /** Roles that were given up before they served. */
  readonly #given = new Set<RoleSpan>();
  /** The role that was given up last, and since when. */
  #gaveUp: { readonly role: RoleSpan; readonly at: Instant } | null = null;
  /** The last line that a server without a leader writes. */
  #lastIdle = Number.NEGATIVE_INFINITY;
  /** What followed on a role that was given up, where the lines that would say it are missing. */
  #lost: RoleSpan | null = null;
  #lastStart = Number.NEGATIVE_INFINITY;
  /** When it found that it is no member of an ensemble: it then reads its configuration once more. */
  #alone = Number.NEGATIVE_INFINITY;
  #last: Instant = 0;
  /** Instant of the line before the one that is read. */
  #before: Instant = 0;

  constructor(
    own: number | null,
    took: TookRule,
    resolve: (addr: string) => number | null,
    events: readonly ZkEvent[],
  ) {
    this.#own = own;
    this.#candidates = new SeenCandidates(own);
    this.#took = took;
    this.#resolve = resolve;
    this.#printsPhase = events.some(({ kind }) => kind === "phase.change");
    this.#printsUpToDate = this.#printsPhase || events.some(({ kind }) => kind === "sync.uptodate");
  }

  take(event: ZkEvent): void {
    const { at } = event;
    this.#before = this.#last;
    this.#last = Math.max(this.#last, at);
    const isNextLife = this.#current?.state === "down" && at - this.#before > EXIT_TAKES_MS;
    if ((this.#record.lives.length === 0 || isNextLife) && !isStart(event.kind)) this.#beginLife(event, false);
    if (this.#told && at - this.#told.at > OTHER_ROLE_AFTER_MS) this.#takeTold();
    this.#loseGivenUp(event);
    const looks = this.#current?.state === "looking" ? this.#current.from : null;
    const unsaid = this.#unsaid.take(event, looks);
    if (unsaid) this.#record.leaveOpen("unknown", at, unsaid);
    this.#follow(event);
    const life = this.#record.lives.at(-1);
    if (life) life.to = Math.max(life.to, at);
  }

  end(): RoleHistory {
    this.#takeTold();
    const unsaid = this.#unsaid.since;
    if (unsaid && this.#current?.state === "looking") this.#record.leaveOpen("unknown", this.#last, unsaid);
    const current = this.#record.spans.at(-1);
    if (current) current.to = Math.max(current.to, this.#last);
    this.#record.closeAttempt("open", this.#last, null);
    for (const role of this.#record.spans) {
      const joining = hasLeader(role.state) && !role.serving && role.phase !== "broadcast" && !this.#given.has(role);
      const stays = joining && role.to - role.from > LONGEST_JOIN_MS;
      if (stays) Object.assign(role, { serving: true, inferred: true });
    }
    return { spans: this.#record.spans, attempts: this.#record.attempts, lives: this.#record.lives };
  }

  #follow(event: ZkEvent): void {
    const { at, ref } = event;
    switch (event.kind) {
      case "boot.standalone":
        this.#alone = at;
        return;
      case "boot.config":
        if (at - this.#alone > READS_AGAIN_WITHIN_MS) this.#beginLife(event, true);
        this.#alone = Number.NEGATIVE_INFINITY;
        return;
      case "boot.start":
        if (at - this.#lastStart > START_LINES_WITHIN_MS) this.#beginLife(event, true);
        return;
      case "role.looking":
        this.#look(at, ref, false);
        return;
      case "fle.start":
        this.#look(at, ref, false);
        this.#waitedMs = 0;
        if (this.#record.attempt && this.#record.attempt.outcome === "open") {
          this.#record.attempt.from = at;
          this.#record.attempt.evidence.push(ref);
        }
        return;
      case "rc.suggest":
        this.#designate(event.fields.sid);
        return;
      case "role.following":
        this.#decide("following", at, ref);
        return;
      case "role.leading":
        this.#decide("leading", at, ref);
        return;
      case "role.observing":
        this.#decide("observing", at, ref);
        return;
      case "election.took.follow":
        this.#tookNumber("following", event.fields.ms, at, ref);
        return;
      case "election.took.lead":
        this.#tookNumber("leading", event.fields.ms, at, ref);
        return;
      case "phase.change":
        this.#phase(event.fields.role, event.fields.zab === "election" ? null : (event.fields.zab ?? null), at, ref);
        return;
      case "fle.notif":
        this.#candidates.take(event, this.#current?.state === "looking");
        this.#tell(event.fields.my_state.toLowerCase() as Role, at, ref);
        return;
      case "fle.timeout":
        if (this.#current?.state === "looking" && event.fields.ms < this.#waitedMs)
          this.#record.leaveOpen("unknown", at, ref);
        // only a looking server waits for notifications
        if (!this.#current || this.#current.state === "unknown" || at - this.#current.from > OTHER_ROLE_AFTER_MS)
          this.#lookSinceBefore(at, ref);
        if (this.#current?.state === "looking") this.#record.lastLooked = at;
        this.#waitedMs = event.fields.ms;
        return;
      case "learn.connfail":
      case "learn.connfail.last":
      case "learn.connected":
      case "obs.observing":
        this.#impliedRole(event.kind === "obs.observing" ? "observing" : "following", at, ref);
        if ("addr" in event.fields && event.fields.addr !== undefined) this.#followWhom(event.fields.addr);
        return;
      case "sync.diff":
      case "sync.snap":
      case "sync.trunc":
        this.#provenRole("following", at, ref);
        this.#record.become({ phase: "synchronization" }, at, ref);
        // up to 3.4 a learner that only lacks a few proposals is told to serve, and says nothing of it
        if (event.kind === "sync.diff" && !this.#printsUpToDate)
          this.#record.become({ phase: "broadcast", serving: true }, at, ref);
        return;
      case "sync.uptodate":
        this.#provenRole("following", at, ref);
        this.#record.become({ phase: "broadcast", serving: true }, at, ref);
        return;
      case "snap.save":
        // one that got all data takes a snapshot at that moment
        if (!this.#printsUpToDate && this.#current?.phase === "synchronization")
          this.#record.become({ phase: "broadcast", serving: true }, at, ref);
        return;
      case "lh.join":
      case "lh.sync":
        this.#provenRole("leading", at, ref);
        return;
      case "sess.expire":
        // who tracks sessions serves: one that looks for a leader has found one since, and its lines are missing
        if (this.#current?.state === "looking" && at - this.#current.from > OTHER_ROLE_AFTER_MS)
          this.#record.leaveOpen("unknown", at, ref);
        return;
      case "lh.bye":
      case "lh.crash":
      case "lh.crash.open":
        if (this.#current?.state === "looking" && at - this.#current.from > HANDLERS_END_MS)
          this.#record.leaveOpen("unknown", at, ref);
        return;
      case "lead.quorum":
      // it has its quorum, and commits nothing
      case "lead.nodesig":
      case "lead.nocommit":
      // only a leader that serves works on a change of the members
      case "rc.inc":
      case "rc.noquorum":
        this.#provenRole("leading", at, ref);
        this.#record.become({ serving: true, ...(this.#printsPhase ? {} : { phase: "broadcast" as const }) }, at, ref);
        return;
      case "cnx.openfail":
        // who has a leader dials to answer a vote, in the thread that sends votes
        if (readThread(event.thread).role !== "worker.sender") this.#lastIdle = at;
        return;
      case "lead.shutdown":
        this.#implyBefore("leading", at, ref);
        this.#stopServing(at, ref);
        return;
      case "follow.fail":
      case "follow.disc":
        this.#implyBefore("following", at, ref);
        this.#stopServing(at, ref);
        return;
      case "follow.down":
      case "observe.fail":
      case "role.reset":
      case "zk.down":
      // a thread that requests have to pass: without it the server takes no more of them, whatever its role
      case "thr.critical":
        this.#stopServing(at, ref);
        return;
      case "peer.exit":
      case "exit.jvm":
      case "boot.exit0":
      case "boot.invalid":
      case "boot.unexpected":
      case "boot.datadir":
      case "boot.adminexit":
        this.#exit(at, ref);
        return;
      default:
        return;
    }
  }

  get #current(): RoleSpan | undefined {
    return this.#record.current;
  }

  #beginLife({ at, ref }: ZkEvent, started: boolean): void {
    if (started) this.#lastStart = at;
    this.#record.beginLife(at, ref, started);
    this.#designate(null);
    this.#candidates.forgetVotes();
  }

  #stopServing(at: Instant, ref: LineRef): void {
    const current = this.#current;
    if (current && !current.serving) this.#given.add(current);
    this.#record.become({ serving: false }, at, ref);
    if (this.#current && hasLeader(this.#current.state)) this.#gaveUp = { role: this.#current, at };
  }

  /** Ends a role that was given up where the log is silent about what came of it. */
  #loseGivenUp({ at, ref }: ZkEvent): void {
    if (!this.#gaveUp || this.#gaveUp.role !== this.#current || at - this.#gaveUp.at <= GIVEN_UP_MS) return;
    this.#lost = { ...span("unknown", this.#gaveUp.at, ref), inferred: true };
    this.#record.enter(this.#lost);
  }

  #look(at: Instant, ref: LineRef, inferred: boolean): void {
    if (!inferred) this.#designate(null);
    if (this.#current?.state !== "looking") {
      this.#record.closeAttempt("abandoned", at, null);
      this.#record.enter({ ...span("looking", at, ref), inferred });
    }
    if (!this.#record.attempt) {
      this.#candidates.beginElection();
      this.#told = null;
      this.#waitedMs = 0;
      this.#record.beginAttempt(at, ref, inferred);
    }
    this.#record.lastLooked = at;
  }

  #decide(role: "following" | "leading" | "observing", at: Instant, ref: LineRef): void {
    const designated = this.#designated;
    const leader = role === "leading" ? this.#own : (designated ?? this.#candidates.elected());
    if (role === "observing") this.#unelected = true;
    if (this.#record.attempt) {
      this.#record.attempt.evidence.push(ref);
      this.#record.closeAttempt(role, at, leader);
    }
    const stays = designated === null || this.#current?.leader === designated;
    if (this.#current?.state === role && stays) {
      this.#current.evidence.push(ref);
      this.#current.leader ??= leader;
    } else this.#record.enter({ ...span(role, at, ref), leader });
  }

  #designate(leader: number | null): void {
    this.#designated = leader;
    this.#unelected = leader !== null;
  }

  /** Reads a TOOK line: the end of the election just decided, or all that an excerpt keeps of one. */
  #tookNumber(role: "following" | "leading", ms: number, at: Instant, ref: LineRef): void {
    if (this.#unelected) {
      this.#unelected = false;
      return;
    }
    const decided = this.#record.attempts.at(-1);
    const current = this.#current;
    const fresh =
      decided &&
      decided.outcome === role &&
      decided.reportedMs === null &&
      (at - decided.to <= TOOK_AFTER_ROLE_MS || (this.#took.trusted && ms > 0 && at - ms <= decided.to));
    if (fresh && current?.state === role) {
      decided.reportedMs = ms;
      decided.to = at;
      decided.evidence.push(ref);
      return;
    }
    if (this.#record.attempt && this.#record.beganBefore && this.#took.trusted) this.#record.dateBack(at - ms);
    if (current?.state !== "looking") {
      // where the log begins in the middle, the election may have begun before it
      const inside = current?.state !== "unknown" || this.#record.lives.at(-1)?.started === true;
      const latest = inside ? (current?.from ?? at) : Number.NEGATIVE_INFINITY;
      const began = this.#took.trusted && ms >= 0 ? Math.max(at - ms, latest) : at;
      this.#candidates.forgetVotes();
      this.#look(began, ref, true);
    }
    this.#decide(role, at, ref);
    const attempt = this.#record.attempts.at(-1);
    if (attempt) attempt.reportedMs = ms;
  }

  #phase(role: Role, zab: Phase | null, at: Instant, ref: LineRef): void {
    if (role === "looking") {
      if (this.#current?.state !== "looking") this.#record.enter(span("looking", at, ref));
      return;
    }
    if (this.#current?.state !== role)
      this.#record.enter({ ...span(role, at, ref), leader: this.#candidates.elected() });
    const serving = zab === "broadcast" || (role === "leading" && (this.#current?.serving ?? false));
    if (zab !== null) this.#record.become({ phase: zab, serving }, at, ref);
  }

  /** A line that only a server in this role prints, where the log begins after the role was taken. */
  #impliedRole(role: "following" | "leading" | "observing", at: Instant, ref: LineRef): void {
    const state = this.#current?.state;
    if (state === undefined || state === "unknown") this.#record.enter({ ...span(role, at, ref), inferred: true });
  }

  /** The same of a line that no other role prints, where lines of another one stand before: those between are missing. */
  #provenRole(role: "following" | "leading", at: Instant, ref: LineRef): void {
    this.#impliedRole(role, at, ref);
    const current = this.#current;
    const isOther = current?.state === "looking" || current?.state === (role === "leading" ? "following" : "leading");
    if (current && isOther && at - current.from > OTHER_ROLE_AFTER_MS) this.#record.leaveOpen(role, at, ref);
  }

  /**
   * Lines about votes print the role of their own server. It is taken a moment before the line that says so; where that
   * does not come, it is missing.
   */
  #tell(state: Role, at: Instant, ref: LineRef): void {
    const current = this.#current?.state;
    if (current === undefined || current === "unknown") this.#beginAs(state, at, ref);
    if (state === "looking" && current === "looking") this.#record.lastLooked = at;
    if (state === "looking" || current !== "looking") this.#told = null;
    else this.#told ??= { state, at, ref };
  }

  /** The log begins after the role was taken, or was silent about it. A process says `LOOKING` from its first line, before it does. */
  #beginAs(state: Role, at: Instant, ref: LineRef): void {
    if (state !== "looking") this.#record.enter({ ...span(state, at, ref), inferred: true });
    else if (!this.#record.lives.at(-1)?.started) this.#lookSinceBefore(at, ref);
  }

  /** A line that only a server prints that looks for a leader, and none that says since when. */
  #lookSinceBefore(at: Instant, ref: LineRef): void {
    if (this.#current?.state !== "looking") {
      this.#record.beganBefore = true;
      this.#candidates.forgetLastVote();
    }
    this.#look(at, ref, false);
  }

  #takeTold(): void {
    const told = this.#told;
    this.#told = null;
    if (told && this.#current?.state === "looking") this.#record.leaveOpen(told.state, told.at, told.ref);
  }

  /**
   * A line that only a server that was in this role prints: it was so since the log begins, or since an election that the
   * log shows no end of. Where it looked for others in between, nothing says since when.
   */
  #implyBefore(role: "following" | "leading", at: Instant, ref: LineRef): void {
    const current = this.#current;
    if (current?.state === "looking" && at - current.from > OTHER_ROLE_AFTER_MS) this.#record.leaveOpen(role, at, ref);
    if (current?.state !== "unknown") return;
    const isCut =
      current === this.#lost || (this.#lastIdle >= current.from && at - this.#lastIdle > OTHER_ROLE_AFTER_MS);
    if (isCut) this.#impliedRole(role, at, ref);
    if (isCut || this.#record.lives.at(-1)?.started) return;
    Object.assign(current, { state: role, inferred: true, to: at, evidence: [ref] });
  }

  #followWhom(addr: string): void {
    const current = this.#current;
    const leader = this.#resolve(addr);
    if (current?.state !== "following" || leader === null) return;
    current.leader = leader;
    const attempt = this.#record.attempts.at(-1);
    if (attempt && attempt.outcome === "following") attempt.leader = leader;
  }

  #exit(at: Instant, ref: LineRef): void {
    const life = this.#record.lives.at(-1);
    if (life) life.exited = true;
    this.#record.closeAttempt("abandoned", at, null);
    if (this.#current?.state !== "down") this.#record.enter(span("down", at, ref));
  }
}

function isStart(kind: Kind): boolean {
  return kind === "boot.config" || kind === "boot.start";
}
