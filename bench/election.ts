/** The rules of FastLeaderElection, after ZooKeeper's class of that name: who votes for whom, and when it is decided. */
import type { Agenda } from "./agenda.ts";
import type { Draw } from "./random.ts";
import { isUp, type Server, say } from "./server.ts";
import type { Notification, Vote } from "./wordings/wording.ts";

/** A decision waits this long for a better vote; the first wait for any vote is as long. */
const FINALIZE_WAIT_MS = 200;
const LONGEST_WAIT_MS = 60_000;

export interface Surroundings {
  readonly servers: readonly Server[];
  readonly agenda: Agenda;
  readonly draw: Draw;
  isLinked(a: Server, b: Server): boolean;
  /** The election of this server is over; its vote says who leads. */
  decided(server: Server): void;
}

export class Election {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Begins to look for a leader. */
  look(server: Server, again: boolean): void {
    const { agenda } = this.#around;
    server.state = "LOOKING";
    server.round += 1;
    server.vote = ownVote(server);
    server.ballots.clear();
    server.outside.clear();
    server.lookingSince = agenda.now;
    server.waitMs = FINALIZE_WAIT_MS;
    server.settling = false;
    say(server, agenda.now, () => server.wording.looking(server.member, server.zxid, again));
    this.#sendToAll(server);
    this.#await(server);
  }

  /** A connection was made: what was sent last is sent again. */
  linked(a: Server, b: Server): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const last = from.sent.get(to.member.sid);
      if (last) this.#deliver(from, to, last);
    }
  }

  #sendToAll(server: Server): void {
    for (const to of this.#around.servers) this.#send(server, to);
  }

  #send(from: Server, to: Server): void {
    const { agenda, draw } = this.#around;
    if (!isVoting(from)) return;
    const vote: Notification = { ...from.vote, round: from.round, state: from.state, sid: from.member.sid };
    from.sent.set(to.member.sid, vote);
    if (from === to || this.#around.isLinked(from, to)) this.#deliver(from, to, vote);
    else if (!isUp(to)) say(from, agenda.now + draw.between(1, 4), () => from.wording.refused(from.member, to.member));
  }

  #deliver(from: Server, to: Server, vote: Notification): void {
    const { agenda, draw } = this.#around;
    const earliest = agenda.now + (from === to ? 1 : draw.between(1, 4));
    const at = Math.max(earliest, from.arrives.get(to.member.sid) ?? 0);
    from.arrives.set(to.member.sid, at);
    agenda.after(at - agenda.now, () => this.#receive(to, vote));
  }

  #receive(to: Server, vote: Notification): void {
    if (!isVoting(to)) return;
    const { state } = to;
    say(to, this.#around.agenda.now, () => [to.wording.notification(to.member, vote, state)]);
    const asksInVain = vote.state === "LOOKING" && (state !== "LOOKING" || vote.round < to.round);
    if (state === "LOOKING") this.#consider(to, vote);
    const sender = this.#around.servers.find(({ member }) => member.sid === vote.sid);
    if (asksInVain && sender && sender !== to) this.#send(to, sender);
  }

  #consider(server: Server, vote: Notification): void {
    if (server.settling && !isBetter(vote, server.vote)) {
      this.#settle(server);
      return;
    }
    server.settling = false;
    if (vote.state === "LOOKING") this.#countVote(server, vote);
    else this.#countOutside(server, vote);
    if (server.state === "LOOKING" && !server.settling) this.#await(server);
  }

  #countVote(server: Server, vote: Notification): void {
    if (vote.round < server.round) return;
    if (vote.round > server.round) {
      server.round = vote.round;
      server.ballots.clear();
      server.vote = isBetter(vote, ownVote(server)) ? candidateOf(vote) : ownVote(server);
      this.#sendToAll(server);
    } else if (isBetter(vote, server.vote)) {
      server.vote = candidateOf(vote);
      this.#sendToAll(server);
    }
    server.ballots.set(vote.sid, vote);
    if (this.#hasQuorum(server.ballots, server.vote, server.round)) this.#settle(server);
  }

  /** A vote of a server whose election is over counts where its leader says so, too. */
  #countOutside(server: Server, vote: Notification): void {
    if (vote.round === server.round) server.ballots.set(vote.sid, vote);
    const leads = (by: ReadonlyMap<number, Notification>) =>
      this.#hasQuorum(by, vote, vote.round) && server.outside.get(vote.leader)?.state === "LEADING";
    const inRound = vote.round === server.round && leads(server.ballots);
    server.outside.set(vote.sid, vote);
    if (!inRound && !leads(server.outside)) return;
    server.round = vote.round;
    server.vote = candidateOf(vote);
    this.#decide(server);
  }

  #hasQuorum(votes: ReadonlyMap<number, Notification>, candidate: Vote, round: number): boolean {
    const agreeing = [...votes.values()].filter((vote) => vote.round === round && isSame(vote, candidate));
    return agreeing.length > this.#around.servers.length / 2;
  }

  #settle(server: Server): void {
    server.settling = true;
    this.#timer(server, FINALIZE_WAIT_MS, () => this.#decide(server));
  }

  #decide(server: Server): void {
    server.settling = false;
    server.timer += 1;
    server.state = server.vote.leader === server.member.sid ? "LEADING" : "FOLLOWING";
    this.#around.decided(server);
  }

  /** Who hears nothing asks again, each time after twice as long. */
  #await(server: Server): void {
    this.#timer(server, server.waitMs, () => {
      this.#sendToAll(server);
      server.waitMs = Math.min(2 * server.waitMs, LONGEST_WAIT_MS);
      say(server, this.#around.agenda.now, () => [server.wording.timedOut(server.member, server.waitMs)]);
      this.#await(server);
    });
  }

  #timer(server: Server, ms: number, act: () => void): void {
    server.timer += 1;
    const { timer } = server;
    this.#around.agenda.after(ms, () => {
      if (server.timer === timer && server.state === "LOOKING") act();
    });
  }
}

function isVoting(server: Server): server is Server & { state: Notification["state"] } {
  return isUp(server);
}

function ownVote({ member, zxid, epoch }: Server): Vote {
  return { leader: member.sid, zxid, epoch };
}

function candidateOf({ leader, zxid, epoch }: Vote): Vote {
  return { leader, zxid, epoch };
}

function isSame(a: Vote, b: Vote): boolean {
  return a.leader === b.leader && a.zxid === b.zxid && a.epoch === b.epoch;
}

/** The greatest epoch wins, then the greatest transaction, then the greatest id. */
function isBetter(a: Vote, b: Vote): boolean {
  if (a.epoch !== b.epoch) return a.epoch > b.epoch;
  return a.zxid !== b.zxid ? a.zxid > b.zxid : a.leader > b.leader;
}
