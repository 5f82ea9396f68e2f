/**
 * Plays an election on from a state, by the same rules as the replay: servers with their lists, threads that send votes
 * and dial peers, time-outs, and what follows a decision, until a leader has its quorum or nobody has one for too long.
 */
import { type Electorate, hasQuorum, votersIn } from "./electorate.ts";
import {
  beginLook,
  type Candidate,
  FINALIZE_WAIT_MS,
  type Look,
  type Notification,
  nextWaitMs,
  type Release,
  receive,
} from "./rules.ts";

/** A server that takes part. Times are milliseconds from the beginning of the play. */
export interface Contender {
  readonly sid: number;
  readonly initial: Candidate;
  /** Its round before it begins to look. */
  readonly lastRound: bigint;
  readonly looksFrom: number;
  readonly electorate: Electorate;
  readonly release: Release;
  /** Dialling a peer keeps its votes back, as before 3.5.8 and 3.6.1. */
  readonly connectsBlock: boolean;
  readonly connectTimeoutMs: number;
  /** How long it tries to reach a leader that does not lead. */
  readonly followsInVainMs: number;
  /** How long it waits for a quorum of followers. */
  readonly leadsInVainMs: number;
}

/** What one play draws: how long things take where logs do not say. */
export interface Chance {
  /** Of a vote over a connection that stands. */
  readonly messageMs: () => number;
  /** From dialling a living peer to the first vote over the connection. */
  readonly connectMs: () => number;
  /** Whether two servers are connected when the play begins. */
  readonly connected: boolean;
  /** What comes of dialling a server that does not take part: no answer, or a refusal at once. */
  readonly silent: (from: number, to: number) => boolean;
}

export interface Played {
  readonly leader: number;
  /** When the last vote of its quorum was decided. */
  readonly afterMs: number;
  readonly round: bigint;
  /** How often servers of its quorum had begun to look by then. */
  readonly looks: number;
}

/** Nobody leads for so long: the play is given up. */
const HORIZON_MS = 300_000;
/** A bound against endless talk; the longest play of the recorded ensembles takes a hundredth of it. */
const MOST_EVENTS = 200_000;

interface Party {
  readonly of: Contender;
  state: "waiting" | "LOOKING" | "FOLLOWING" | "LEADING";
  look: Look;
  /** What it voted for when it decided. */
  decided: Notification | null;
  waitMs: number;
  /** Grows with all that makes an earlier timer void. */
  timer: number;
  looks: number;
  /** Votes that wait for the sending thread, which is busy until then. */
  readonly outbox: { readonly to: number; readonly vote: Notification }[];
  sending: boolean;
  busyUntil: number;
  /** The last vote to each peer that it is not connected to. */
  readonly waiting: Map<number, Notification>;
}

/** Plays once. @returns the leader that a quorum follows, or null where none is made in time */
export function play(contenders: readonly Contender[], chance: Chance): Played | null {
  return new Play(contenders, chance).run();
}

class Play {
  readonly #parties: Map<number, Party>;
  readonly #chance: Chance;
  readonly #agenda: { readonly at: number; readonly act: () => void }[] = [];
  readonly #links = new Set<string>();
  /** When the last vote from one to another arrives. */
  readonly #arrivals = new Map<string, number>();
  #now = 0;
  #result: Played | null = null;

  constructor(contenders: readonly Contender[], chance: Chance) {
    this.#chance = chance;
    this.#parties = new Map(contenders.map((of) => [of.sid, partyOf(of)]));
    for (const party of this.#parties.values()) this.#after(party.of.looksFrom, () => this.#begin(party));
    if (!chance.connected) return;
    const present = contenders.filter(({ looksFrom }) => looksFrom <= 0);
    for (const one of present) for (const other of present) this.#links.add(linkOf(one.sid, other.sid));
  }

  run(): Played | null {
    for (let count = 0; count < MOST_EVENTS && !this.#result; count++) {
      const next = this.#agenda.pop();
      if (!next || next.at > HORIZON_MS) return null;
      this.#now = next.at;
      next.act();
    }
    return this.#result;
  }

  /** Plans something; what is planned for one instant happens in the order of planning. */
  #after(ms: number, act: () => void): void {
    const at = this.#now + Math.max(0, ms);
    let place = this.#agenda.length;
    while (place > 0 && (this.#agenda[place - 1]?.at ?? at) <= at) place--;
    this.#agenda.splice(place, 0, { at, act });
  }

  #begin(party: Party): void {
    party.state = "LOOKING";
    party.look = beginLook(party.of.sid, party.of.initial, party.look.round);
    party.decided = null;
    party.waitMs = FINALIZE_WAIT_MS;
    party.looks += 1;
    this.#broadcast(party);
    this.#await(party);
  }

  #broadcast(party: Party): void {
    for (const to of votersIn(party.of.electorate) ?? []) this.#send(party, to, voteOf(party));
  }

  /** A vote goes into the queue of the one thread that sends, behind all that is in it. */
  #send(party: Party, to: number, vote: Notification): void {
    party.outbox.push({ to, vote });
    if (!party.sending) this.#sendNext(party);
  }

  #sendNext(party: Party): void {
    const next = party.outbox.shift();
    party.sending = next !== undefined;
    if (!next) return;
    const doneAfter = this.#dispatch(party, next.to, next.vote);
    party.busyUntil = this.#now + doneAfter;
    this.#after(doneAfter, () => this.#sendNext(party));
  }

  /** @returns how long the sending thread is held up */
  #dispatch(party: Party, to: number, vote: Notification): number {
    const { sid, connectsBlock, connectTimeoutMs } = party.of;
    if (to === sid) {
      this.#after(0, () => this.#arrive(party, vote));
      return 0;
    }
    const peer = this.#parties.get(to);
    if (peer && this.#links.has(linkOf(sid, to))) {
      this.#carry(party, peer, vote);
      return 0;
    }
    party.waiting.set(to, vote);
    if (peer && peer.state !== "waiting") {
      this.#connect(party, peer);
      return 0;
    }
    return connectsBlock && !peer && this.#chance.silent(sid, to) ? connectTimeoutMs : 0;
  }

  /** The larger id dials back where the smaller one has dialled, once its own dialling is over. */
  #connect(from: Party, to: Party): void {
    const larger = from.of.sid > to.of.sid ? from : to;
    const held = larger.of.connectsBlock ? Math.max(0, larger.busyUntil - this.#now) : 0;
    this.#after(held + this.#chance.connectMs(), () => {
      const link = linkOf(from.of.sid, to.of.sid);
      if (this.#links.has(link)) return;
      this.#links.add(link);
      this.#flush(from, to);
      this.#flush(to, from);
    });
  }

  #flush(from: Party, to: Party): void {
    const vote = from.waiting.get(to.of.sid);
    from.waiting.delete(to.of.sid);
    if (vote) this.#carry(from, to, vote);
  }

  /** A connection keeps the order of what it carries. */
  #carry(from: Party, to: Party, vote: Notification): void {
    const key = `${from.of.sid} ${to.of.sid}`;
    const at = Math.max(this.#now + this.#chance.messageMs(), this.#arrivals.get(key) ?? 0);
    this.#arrivals.set(key, at);
    this.#after(at - this.#now, () => this.#arrive(to, vote));
  }

  #arrive(party: Party, vote: Notification): void {
    if (party.state === "waiting") return;
    const sender = this.#parties.get(vote.sid);
    const { electorate, release, sid } = party.of;
    if (party.state !== "LOOKING") {
      // who serves tells whom it follows
      if (vote.state === "LOOKING" && sender && sender !== party) this.#send(party, vote.sid, voteOf(party));
      return;
    }
    const { round } = party.look;
    const before = party.look;
    const step = receive(before, vote, electorate, release);
    party.look = step.look;
    if (vote.state === "LOOKING" && vote.round < round && vote.sid !== sid) this.#send(party, vote.sid, voteOf(party));
    if (step.joined) {
      this.#decide(party, step.joined);
      return;
    }
    if (step.broadcasts) this.#broadcast(party);
    if (step.look.settling) this.#settle(party);
    else this.#await(party);
  }

  #settle(party: Party): void {
    this.#timer(party, FINALIZE_WAIT_MS, () => this.#decide(party, voteOf(party)));
  }

  /** Who hears nothing sends its vote again, each time after twice as long. */
  #await(party: Party): void {
    this.#timer(party, party.waitMs, () => {
      party.waitMs = nextWaitMs(party.waitMs);
      this.#broadcast(party);
      this.#await(party);
    });
  }

  #timer(party: Party, ms: number, act: () => void): void {
    party.timer += 1;
    const { timer } = party;
    this.#after(ms, () => {
      if (party.timer === timer) act();
    });
  }

  #decide(party: Party, vote: Notification): void {
    const { sid, followsInVainMs, leadsInVainMs } = party.of;
    party.decided = vote;
    party.state = vote.leader === sid ? "LEADING" : "FOLLOWING";
    party.timer += 1;
    this.#judge();
    this.#timer(party, party.state === "LEADING" ? leadsInVainMs : followsInVainMs, () => this.#giveUp(party));
  }

  /** A follower stays while its leader leads; a leader without its quorum gives up. */
  #giveUp(party: Party): void {
    const leader = this.#parties.get(party.decided?.leader ?? -1);
    if (party.state === "FOLLOWING" && leader?.state === "LEADING")
      this.#timer(party, party.of.leadsInVainMs, () => this.#giveUp(party));
    else this.#begin(party);
  }

  #judge(): void {
    for (const leader of this.#parties.values()) {
      if (leader.state !== "LEADING") continue;
      const { sid, electorate } = leader.of;
      const following = [...this.#parties.values()].filter(
        (one) => one === leader || (one.state === "FOLLOWING" && one.decided?.leader === sid),
      );
      const sids = following.map(({ of }) => of.sid);
      if (!hasQuorum(sids, electorate)) continue;
      const looks = Math.max(...following.map((one) => one.looks));
      this.#result = { leader: sid, afterMs: this.#now, round: leader.look.round, looks };
    }
  }
}

function partyOf(of: Contender): Party {
  return {
    of,
    state: "waiting",
    look: { ...beginLook(of.sid, of.initial, of.lastRound), round: of.lastRound },
    decided: null,
    waitMs: FINALIZE_WAIT_MS,
    timer: 0,
    looks: 0,
    outbox: [],
    sending: false,
    busyUntil: 0,
    waiting: new Map(),
  };
}

/** What a party says of itself: its proposal while it looks, then whom it follows. */
function voteOf({ state, of, look, decided }: Party): Notification {
  const candidate = decided ?? look.proposal;
  const serves = state === "FOLLOWING" || state === "LEADING" ? state : "LOOKING";
  const { leader, zxid, epoch } = candidate;
  return { leader, zxid, epoch, sid: of.sid, round: decided?.round ?? look.round, state: serves, format: 1 };
}

function linkOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
