/** A made-up ensemble: processes start and are killed, servers connect, elect, follow and lead, and log all of it. */
import { Agenda } from "./agenda.ts";
import { Election } from "./election.ts";
import type { Draw } from "./random.ts";
import { isUp, type Server, say } from "./server.ts";
import { zxidOf } from "./wordings/wording.ts";

/** From the first line of a process to its open election port. */
const START_MS = 600;
/** What is on its way when all serve has arrived after this time. */
const SETTLED_AFTER_MS = 300;
/**
 * The same for all followers: who does not look yet loses the votes it gets, and votes lost so can elect two servers at
 * once, of which one gives up after half a minute. True to life, but another story.
 */
const NOTICED_AFTER_MS = 8;
/** Longer than any election here: the waits without a quorum are a minute and a half at most. */
const LONGEST_ELECTION_MS = 300_000;

export class Ensemble {
  readonly servers: readonly Server[];
  /** Hosts of the leaders that a quorum followed, in order. */
  readonly leaders: string[] = [];
  readonly #draw: Draw;
  readonly #agenda: Agenda;
  readonly #election: Election;
  readonly #links = new Set<string>();

  constructor(servers: readonly Server[], draw: Draw, start: number) {
    this.servers = servers;
    this.#draw = draw;
    this.#agenda = new Agenda(start);
    this.#election = new Election({
      servers,
      draw,
      agenda: this.#agenda,
      isLinked: (a, b) => this.#links.has(linkOf(a, b)),
      decided: (server) => (server.state === "LEADING" ? this.#lead(server) : this.#follow(server)),
    });
  }

  get now(): number {
    return this.#agenda.now;
  }

  get leader(): Server | undefined {
    return this.servers.find(({ state, servingSince }) => state === "LEADING" && servingSince !== null);
  }

  /** Clients write for so long. */
  serve(ms: number): void {
    this.#agenda.pass(ms);
    const count = this.#draw.between(10, 5000);
    for (const server of this.servers) if (server.servingSince !== null) server.zxid += count;
  }

  pass(ms: number): void {
    this.#agenda.pass(ms);
  }

  /** Waits until every server serves. */
  settle(): void {
    this.#agenda.until(() => this.servers.every(({ servingSince }) => servingSince !== null));
    this.#agenda.pass(SETTLED_AFTER_MS);
    this.#agenda.clear();
  }

  start(server: Server): void {
    const { member, wording } = server;
    server.state = "STARTING";
    server.round = 0;
    server.sent.clear();
    for (const [i, entry] of wording
      .boot(
        member,
        this.servers.map(({ member }) => member),
      )
      .entries())
      say(server, this.now + Math.min(24 * i, START_MS - 1), () => [entry]);
    this.#agenda.after(START_MS, () => this.#open(server));
  }

  /** Ends a process from outside, which leaves no line in its own log. */
  kill(server: Server): void {
    const led = server.state === "LEADING";
    const leader = this.leader;
    server.state = "DOWN";
    server.servingSince = null;
    server.timer += 1;
    for (const other of this.servers.filter(isUp)) {
      if (!this.#links.delete(linkOf(server, other))) continue;
      say(other, this.now + this.#draw.between(1, 3), () => other.wording.broken(other.member, server.member));
      if (led && other.state === "FOLLOWING") this.#loseLeader(other, server);
    }
    if (leader && leader !== server) this.#loseFollower(leader, server);
    server.followers.clear();
  }

  #open(server: Server): void {
    const peers = this.servers.filter((other) => other !== server && isUp(other));
    this.#election.look(server, false);
    for (const peer of peers) this.#dial(server, peer);
  }

  /** Only the larger id keeps the connection it made; a smaller one is dialled back. */
  #dial(from: Server, to: Server): void {
    const { now } = this;
    const port = this.#port();
    say(to, now + 2, () => [to.wording.dialled(to.member, from.member, port)]);
    const isKept = from.member.sid > to.member.sid;
    if (!isKept) {
      say(from, now + 2, () => [from.wording.smaller(from.member, to.member)]);
      say(from, now + 4, () => [from.wording.dialled(from.member, to.member, port)]);
    }
    this.#agenda.after(isKept ? 3 : 5, () => {
      if (!isUp(from) || !isUp(to)) return;
      this.#links.add(linkOf(from, to));
      this.#election.linked(from, to);
    });
  }

  #loseLeader(follower: Server, leader: Server): void {
    const { now } = this;
    const followedMs = now - (follower.servingSince ?? now);
    follower.servingSince = null;
    say(follower, now + 2, () => follower.wording.lostLeader(follower.member, leader.member, followedMs));
    this.#agenda.after(NOTICED_AFTER_MS, () => {
      if (follower.state === "FOLLOWING") this.#election.look(follower, true);
    });
  }

  #loseFollower(leader: Server, follower: Server): void {
    const port = leader.followers.get(follower.member.sid);
    if (port === undefined) return;
    leader.followers.delete(follower.member.sid);
    if (!this.#hasQuorum(leader)) throw new Error("a leader that loses its quorum is not among the stories told here");
    say(leader, this.now + 1, () => leader.wording.lostFollower(leader.member, follower.member, port));
  }

  #lead(leader: Server): void {
    leader.followers.clear();
    say(leader, this.now, () => leader.wording.leading(leader.member, this.now - leader.lookingSince));
  }

  #follow(follower: Server): void {
    const leader = this.servers.find(({ member }) => member.sid === follower.vote.leader);
    if (!leader) throw new Error(`server ${follower.vote.leader} was elected and does not exist`);
    const tookMs = this.now - follower.lookingSince;
    say(follower, this.now, () => follower.wording.following(follower.member, leader.member, tookMs));
    this.#agenda.after(8, () => this.#connect(follower, leader));
  }

  /** A follower may be faster than its leader. */
  #connect(follower: Server, leader: Server): void {
    if (follower.state !== "FOLLOWING") return;
    if (this.now - follower.lookingSince > LONGEST_ELECTION_MS)
      throw new Error("a follower whose leader does not lead is not among the stories told here");
    if (leader.state === "LEADING") this.#agenda.after(this.#draw.between(5, 9), () => this.#join(follower, leader));
    else this.#agenda.after(3, () => this.#connect(follower, leader));
  }

  #join(follower: Server, leader: Server): void {
    if (follower.state !== "FOLLOWING" || leader.state !== "LEADING") return;
    const port = this.#port();
    const { zxid } = leader;
    const peerZxid = follower.zxid;
    say(leader, this.now, () => leader.wording.joined(leader.member, { peer: follower.member, port, peerZxid, zxid }));
    say(follower, this.now + 2, () => follower.wording.syncing(follower.member, leader.member, zxid));
    this.#agenda.after(8, () => this.#answer(follower, leader, port));
  }

  #answer(follower: Server, leader: Server, port: number): void {
    if (follower.state !== "FOLLOWING" || leader.state !== "LEADING") return;
    leader.followers.set(follower.member.sid, port);
    if (leader.servingSince !== null) this.#serveUnder(leader, follower);
    else if (this.#hasQuorum(leader)) this.#activate(leader);
  }

  #activate(leader: Server): void {
    leader.epoch = Math.max(...this.servers.map(({ epoch }) => epoch)) + 1;
    leader.zxid = zxidOf(leader.epoch, 0);
    leader.vote = { ...leader.vote, epoch: leader.epoch };
    leader.servingSince = this.now;
    this.leaders.push(leader.member.host);
    const answered = this.servers.filter(({ member }) => leader.followers.has(member.sid));
    const sids = [leader, ...answered].map(({ member }) => member.sid).sort((a, b) => a - b);
    say(leader, this.now, () => leader.wording.quorum(leader.member, sids, leader.zxid));
    for (const follower of answered) this.#serveUnder(leader, follower);
  }

  #serveUnder(leader: Server, follower: Server): void {
    this.#agenda.after(4, () => {
      if (follower.state !== "FOLLOWING" || leader.state !== "LEADING") return;
      follower.epoch = leader.epoch;
      follower.zxid = leader.zxid;
      follower.vote = { ...follower.vote, epoch: leader.epoch };
      follower.servingSince = this.now;
      say(follower, this.now, () => follower.wording.synced(follower.member));
    });
  }

  #hasQuorum({ followers }: Server): boolean {
    return followers.size + 1 > this.servers.length / 2;
  }

  #port(): number {
    return this.#draw.between(32_768, 60_999);
  }
}

function linkOf(a: Server, b: Server): string {
  const [low, high] = a.member.sid < b.member.sid ? [a, b] : [b, a];
  return `${low.member.sid}-${high.member.sid}`;
}
