/**
 * Elections of a made-up ensemble, thread by thread: a queue of votes to send that one thread works off, connects that may
 * hold it up, votes that arrive late or never, servers that start and die, lists that differ, clocks that are wrong. It
 * knows the rules by itself, writes what 3.4.14 or 3.8.4 would log, and keeps beside it what was true.
 */

export interface SimulatedServer {
  readonly sid: number;
  /** Its configured voters. */
  readonly list: readonly number[];
  readonly skewMs: number;
}

export interface Plan {
  readonly release: "3.4.14" | "3.8.4";
  readonly servers: readonly SimulatedServer[];
  /** Listed and never started: dialling them meets silence, or a refusal. */
  readonly dead: ReadonlyMap<number, "silent" | "refusing">;
  /** Servers that are killed, and started again as long after. */
  readonly crashes: readonly { readonly sid: number; readonly at: number; readonly downMs: number }[];
  /** One in so many votes is lost on its way; 0 for none. */
  readonly lossOneIn: number;
  readonly slowestMs: number;
  readonly lengthMs: number;
  readonly draw: (low: number, high: number) => number;
}

interface Candidate {
  readonly leader: number;
  readonly zxid: bigint;
  readonly epoch: bigint;
}

interface Vote extends Candidate {
  readonly sid: number;
  readonly round: bigint;
  readonly state: State;
}

type State = "LOOKING" | "FOLLOWING" | "LEADING";

interface Node {
  readonly sid: number;
  readonly list: readonly number[];
  /** `trace` marks lines without a header. */
  readonly lines: { readonly at: number; readonly text: string; readonly trace?: true }[];
  readonly skewMs: number;
  life: number;
  up: boolean;
  booting: boolean;
  state: State;
  zxid: bigint;
  epoch: bigint;
  round: bigint;
  proposal: Candidate;
  current: Vote;
  box: Map<number, Vote>;
  outside: Map<number, Vote>;
  queue: Vote[];
  /** The electing thread waits for the queue; null while it is busy or not looking. */
  wake: (() => void) | null;
  settling: boolean;
  waitMs: number;
  lookedAt: number;
  timer: number;
  outbox: { readonly to: number; readonly vote: Vote }[];
  sending: boolean;
  /** `connectOne` is synchronized: dialling is done by one thread at a time. */
  dialsUntil: number;
  slots: Map<number, Vote>;
  lastSent: Map<number, Vote>;
  followers: Set<number>;
  serving: boolean;
}

export interface Elected {
  readonly leader: number;
  readonly at: number;
}

const EPOCH = Date.UTC(2024, 2, 5, 8);
const FINALIZE_MS = 200;
const DIAL_MS = 5000;
const BOOT_MS = 400;

export class SimulatedElections {
  readonly elected: Elected[] = [];
  readonly #plan: Plan;
  readonly #nodes: Map<number, Node>;
  readonly #agenda: { readonly at: number; readonly act: () => void }[] = [];
  readonly #links = new Set<string>();
  /** When the last vote from one to another arrives. */
  readonly #arrivals = new Map<string, number>();
  #now = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#nodes = new Map(plan.servers.map((server) => [server.sid, nodeOf(server)]));
    for (const node of this.#nodes.values()) this.#after(plan.draw(0, 1500), () => this.#start(node));
    for (const { sid, at, downMs } of plan.crashes) {
      const node = this.#nodes.get(sid);
      if (!node) continue;
      this.#after(at, () => this.#kill(node));
      this.#after(at + downMs, () => this.#start(node));
    }
  }

  run(): void {
    while (this.#agenda.length > 0) {
      const next = this.#agenda.pop();
      if (!next || next.at > this.#plan.lengthMs) return;
      this.#now = next.at;
      next.act();
    }
  }

  /** Text of the logs by file name. */
  logs(): Record<string, string> {
    return Object.fromEntries(
      [...this.#nodes.values()].map(({ sid, lines, skewMs }) => [
        `zk${sid}.log`,
        [...lines]
          .sort((a, b) => a.at - b.at)
          .map(({ at, text, trace }) => (trace ? `${text}\n` : `${stamp(at + skewMs)} ${text}\n`))
          .join(""),
      ]),
    );
  }

  instant(at: number): number {
    return EPOCH + at;
  }

  #after(ms: number, act: () => void): void {
    const at = this.#now + Math.max(0, ms);
    let place = this.#agenda.length;
    while (place > 0 && (this.#agenda[place - 1]?.at ?? at) <= at) place--;
    this.#agenda.splice(place, 0, { at, act });
  }

  /** Plans something for a process, unless it is killed before. */
  #later(node: Node, ms: number, act: () => void): void {
    const { life } = node;
    this.#after(ms, () => {
      if (node.up && node.life === life) act();
    });
  }

  #isOld(): boolean {
    return this.#plan.release === "3.4.14";
  }

  #start(node: Node): void {
    if (node.up || node.booting) return;
    Object.assign(node, { booting: true, life: node.life + 1, round: 0n, state: "LOOKING", serving: false });
    Object.assign(node, { queue: [], outbox: [], sending: false, dialsUntil: 0, wake: null });
    for (const map of [node.slots, node.lastSent]) map.clear();
    const { sid } = node;
    this.#log(node, "main", "Reading configuration from: /srv/zoo.cfg");
    this.#log(node, "main", `Starting quorum peer, myid=${sid}`);
    this.#log(
      node,
      "main",
      `Server environment:zookeeper.version=${this.#plan.release}-1, built on 2022-02-25 08:49 UTC`,
    );
    this.#log(node, "main", `Server environment:host.name=zk${sid}`);
    const { life } = node;
    // its election port opens right before it looks
    this.#after(BOOT_MS, () => {
      if (node.life !== life || !node.booting) return;
      Object.assign(node, { up: true, booting: false });
      this.#look(node);
    });
  }

  #kill(node: Node): void {
    node.booting = false;
    if (!node.up) return;
    node.up = false;
    node.wake = null;
    node.timer += 1;
    for (const other of this.#nodes.values()) {
      if (other === node || !this.#links.delete(linkOf(node.sid, other.sid)) || !other.up) continue;
      this.#later(other, this.#plan.draw(1, 5), () => {
        this.#log(
          other,
          `RecvWorker:${node.sid}`,
          `Connection broken for id ${node.sid}, my id = ${other.sid}, error = `,
          "WARN",
        );
      });
    }
    this.#leaderGone(node);
    for (const leader of this.#nodes.values()) if (leader.followers.delete(node.sid)) this.#checkQuorum(leader);
    node.followers.clear();
    node.serving = false;
  }

  /** Followers notice that their leader leads no more. */
  #leaderGone(leader: Node): void {
    for (const sid of leader.followers) {
      const follower = this.#nodes.get(sid);
      if (!follower?.up || follower.state !== "FOLLOWING") continue;
      this.#later(follower, this.#plan.draw(1, 40), () => {
        if (follower.state === "FOLLOWING" && follower.current.leader === leader.sid) this.#leaveLeader(follower);
      });
    }
    leader.followers.clear();
  }

  #leaveLeader(follower: Node): void {
    follower.serving = false;
    this.#log(follower, peer(follower), "Exception when following the leader", "WARN");
    this.#look(follower);
  }

  #checkQuorum(leader: Node): void {
    if (!leader.up || leader.state !== "LEADING" || !leader.serving || this.#enough(leader)) return;
    this.#later(leader, this.#plan.draw(100, 2000), () => {
      if (leader.state !== "LEADING" || !leader.serving || this.#enough(leader)) return;
      leader.serving = false;
      this.#log(leader, peer(leader), "Shutdown called");
      this.#leaderGone(leader);
      this.#look(leader);
    });
  }

  #enough(leader: Node): boolean {
    return isMajority([leader.sid, ...leader.followers], leader.list);
  }

  // ---- the electing thread ----

  #look(node: Node): void {
    node.state = "LOOKING";
    node.timer += 1;
    this.#log(node, peer(node), "LOOKING");
    node.round += 1n;
    node.proposal = ownVote(node);
    node.box = new Map();
    node.outside = new Map();
    node.settling = false;
    node.waitMs = FINALIZE_MS;
    node.lookedAt = this.#now;
    this.#log(
      node,
      peer(node),
      `New election. My id = ${this.#isOld() ? " " : ""}${node.sid}, proposed zxid=0x${node.zxid.toString(16)}`,
    );
    this.#broadcast(node);
    this.#poll(node);
  }

  /** Takes the next vote from the queue, now or when one comes; gives up after the wait. */
  #poll(node: Node): void {
    if (node.state !== "LOOKING") return;
    const next = node.queue.shift();
    if (next) {
      this.#weigh(node, next);
      return;
    }
    node.timer += 1;
    const { timer } = node;
    node.wake = () => {
      node.wake = null;
      node.timer += 1;
      this.#poll(node);
    };
    this.#later(node, node.settling ? FINALIZE_MS : node.waitMs, () => {
      if (node.timer !== timer || node.state !== "LOOKING") return;
      node.wake = null;
      if (node.settling) this.#decide(node, { ...node.proposal, sid: node.sid, round: node.round, state: "LOOKING" });
      else this.#timeOut(node);
    });
  }

  #timeOut(node: Node): void {
    const delivered = node.slots.size < node.lastSent.size || node.lastSent.size === 0;
    if (delivered) this.#broadcast(node);
    const busyMs = delivered ? 0 : this.#connectAll(node);
    this.#later(node, busyMs, () => {
      node.waitMs = Math.min(2 * node.waitMs, 60_000);
      this.#log(node, peer(node), `Notification time out: ${node.waitMs}${this.#isOld() ? "" : " ms"}`);
      this.#poll(node);
    });
  }

  #connectAll(node: Node): number {
    let busyMs = 0;
    for (const to of node.slots.keys()) busyMs += this.#dial(node, to, peer(node), busyMs);
    return busyMs;
  }

  #weigh(node: Node, vote: Vote): void {
    if (node.settling) {
      if (!beats(vote, node.proposal)) {
        this.#poll(node);
        return;
      }
      node.settling = false;
      node.queue.push(vote);
      this.#poll(node);
      return;
    }
    if (!node.list.includes(vote.sid) || !node.list.includes(vote.leader)) {
      const text = node.list.includes(vote.leader)
        ? `Ignoring notification for sid ${vote.leader} from non-quorum member sid ${vote.sid}`
        : `Ignoring notification for non-cluster member sid ${vote.leader} from sid ${vote.sid}`;
      this.#log(node, peer(node), text, "WARN");
    } else if (vote.state === "LOOKING") this.#weighLooking(node, vote);
    else if (this.#weighServing(node, vote)) return;
    this.#poll(node);
  }

  #weighLooking(node: Node, vote: Vote): void {
    if (vote.round < node.round) return;
    if (vote.round > node.round) {
      node.round = vote.round;
      node.box.clear();
      node.proposal = beats(vote, ownVote(node)) ? candidateOf(vote) : ownVote(node);
      this.#broadcast(node);
    } else if (beats(vote, node.proposal)) {
      node.proposal = candidateOf(vote);
      this.#broadcast(node);
    }
    node.box.set(vote.sid, vote);
    const agreeing = [...node.box.values()].filter((one) => isFor(one, node.proposal) && one.round === node.round);
    node.settling = isMajority(
      agreeing.map(({ sid }) => sid),
      node.list,
    );
  }

  /** @returns whether the server joins */
  #weighServing(node: Node, vote: Vote): boolean {
    const leads = (votes: ReadonlyMap<number, Vote>) =>
      vote.leader === node.sid ? vote.round === node.round : votes.get(vote.leader)?.state === "LEADING";
    const joins = (sids: readonly number[], known: ReadonlyMap<number, Vote>) => {
      if (!isMajority(sids, node.list) || !leads(known)) return false;
      node.round = vote.round;
      this.#decide(node, vote);
      return true;
    };
    if (vote.round === node.round) {
      node.box.set(vote.sid, vote);
      const old = this.#isOld();
      // 3.4 keeps it as a vote that looks; 3.8 forgets the format, so servers that serve agree on the leader alone
      const agrees = (one: Vote) =>
        old || one.state === "LOOKING" ? isFor(one, vote) && one.round === vote.round : one.leader === vote.leader;
      const same = [...node.box.values()].filter(agrees).map(({ sid }) => sid);
      if (joins(same, old ? node.outside : node.box)) return true;
    }
    node.outside.set(vote.sid, vote);
    const same = [...node.outside.values()].filter((one) => one.leader === vote.leader && one.epoch === vote.epoch);
    return joins(
      same.map(({ sid }) => sid),
      node.outside,
    );
  }

  #decide(node: Node, vote: Vote): void {
    node.state = vote.leader === node.sid ? "LEADING" : "FOLLOWING";
    node.current = { ...candidateOf(vote), sid: node.sid, round: vote.round, state: node.state };
    node.settling = false;
    node.queue.length = 0;
    node.timer += 1;
    const unit = this.#isOld() ? "" : " MS";
    this.#log(node, peer(node), node.state);
    this.#log(node, peer(node), `${node.state} - LEADER ELECTION TOOK - ${this.#now - node.lookedAt}${unit}`);
    if (node.state === "LEADING") this.#lead(node);
    else this.#follow(node, this.#isOld() ? 4 : 5);
  }

  // ---- after the election ----

  #lead(leader: Node): void {
    const { timer } = leader;
    leader.followers.clear();
    this.#later(leader, 20_000, () => {
      if (leader.timer !== timer || leader.serving) return;
      this.#log(leader, peer(leader), "Shutdown called");
      this.#leaderGone(leader);
      this.#look(leader);
    });
  }

  #follow(follower: Node, tries: number): void {
    const { timer } = follower;
    const leader = this.#nodes.get(follower.current.leader);
    this.#later(follower, this.#plan.draw(2, 20), () => {
      if (follower.timer !== timer) return;
      if (leader?.up && leader.state === "LEADING" && leader.list.includes(follower.sid)) this.#join(follower, leader);
      else if (tries <= 0) this.#leaveLeader(follower);
      else
        this.#later(
          follower,
          this.#isOld() ? 1000 : 100,
          () => follower.timer === timer && this.#follow(follower, tries - 1),
        );
    });
  }

  #join(follower: Node, leader: Node): void {
    leader.followers.add(follower.sid);
    if (leader.serving) this.#serve(follower, leader);
    else if (this.#enough(leader)) {
      leader.serving = true;
      leader.epoch = 1n + [...this.#nodes.values()].reduce((max, { epoch }) => (epoch > max ? epoch : max), 0n);
      leader.zxid = leader.epoch << 32n;
      leader.current = { ...leader.current, epoch: leader.epoch };
      this.elected.push({ leader: leader.sid, at: this.#now });
      const sids = [leader.sid, ...leader.followers].sort((a, b) => a - b);
      this.#log(
        leader,
        peer(leader),
        this.#isOld()
          ? `Have quorum of supporters, sids: [ ${sids.join(",")} ]; starting up and setting last processed zxid: 0x${leader.zxid.toString(16)}`
          : `Have quorum of supporters, sids: [[${sids.join(", ")}]]; starting up and setting last processed zxid: 0x${leader.zxid.toString(16)}`,
      );
      for (const sid of leader.followers) {
        const joined = this.#nodes.get(sid);
        if (joined) this.#serve(joined, leader);
      }
    }
  }

  #serve(follower: Node, leader: Node): void {
    follower.serving = true;
    this.#log(follower, peer(follower), `Getting a diff from the leader 0x${follower.zxid.toString(16)}`);
    follower.epoch = leader.epoch;
    follower.zxid = leader.zxid + BigInt(this.#plan.draw(0, 1));
    follower.current = { ...follower.current, epoch: leader.epoch };
    if (!this.#isOld()) this.#log(follower, peer(follower), "Learner received UPTODATE message");
  }

  // ---- connections ----

  #broadcast(node: Node): void {
    const vote: Vote = { ...node.proposal, sid: node.sid, round: node.round, state: "LOOKING" };
    for (const to of node.list) this.#send(node, to, vote);
  }

  #send(node: Node, to: number, vote: Vote): void {
    node.outbox.push({ to, vote });
    if (!node.sending) this.#sendNext(node);
  }

  #sendNext(node: Node): void {
    const next = node.outbox.shift();
    node.sending = next !== undefined;
    if (!next) return;
    const { to, vote } = next;
    let busyMs = 0;
    if (to === node.sid) this.#later(node, 0, () => this.#receive(node, vote));
    else {
      node.lastSent.set(to, vote);
      if (this.#links.has(linkOf(node.sid, to))) this.#carry(node, to, vote);
      else {
        node.slots.set(to, vote);
        busyMs = this.#dial(node, to, `WorkerSender[myid=${node.sid}]`, 0);
      }
    }
    this.#later(node, busyMs, () => this.#sendNext(node));
  }

  /** @returns how long the thread that dials is held up, beginning `afterMs` from now */
  #dial(node: Node, to: number, thread: string, afterMs: number): number {
    const other = this.#nodes.get(to);
    const begins = Math.max(this.#now + afterMs, this.#isOld() ? node.dialsUntil : 0);
    const waited = begins - this.#now - afterMs;
    const failed = `Cannot open channel to ${to} at election address zk${to}/10.0.0.1${to}:3888`;
    const pool = `QuorumConnectionThread-[myid=${node.sid}]-1`;
    const where = this.#isOld() ? thread : pool;
    if (other?.up) {
      this.#later(node, begins - this.#now + this.#plan.draw(2, 12), () => this.#link(node, other));
      return this.#isOld() ? waited + 1 : 0;
    }
    const ms = this.#plan.dead.get(to) === "silent" ? DIAL_MS : 1;
    this.#later(node, begins - this.#now + ms, () => {
      this.#log(node, where, failed, "WARN");
      node.lines.push({
        at: this.#now,
        text:
          ms > 1
            ? "java.net.SocketTimeoutException: connect timed out"
            : "java.net.ConnectException: Connection refused",
        trace: true,
      });
    });
    if (!this.#isOld()) return 0;
    node.dialsUntil = begins + ms;
    return waited + ms;
  }

  #link(a: Node, b: Node): void {
    if (!a.up || !b.up || this.#links.has(linkOf(a.sid, b.sid)) || !knows(a, b)) return;
    // the larger id dials back, for which it needs the lock of its dialling
    const larger = a.sid > b.sid ? a : b;
    if (larger === b && this.#isOld() && larger.dialsUntil > this.#now) {
      this.#after(larger.dialsUntil - this.#now + 1, () => this.#link(a, b));
      return;
    }
    this.#links.add(linkOf(a.sid, b.sid));
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const vote = from.slots.get(to.sid) ?? from.lastSent.get(to.sid);
      from.slots.delete(to.sid);
      if (vote) this.#carry(from, to.sid, vote);
    }
  }

  #carry(from: Node, sid: number, vote: Vote): void {
    const to = this.#nodes.get(sid);
    const { draw, lossOneIn, slowestMs } = this.#plan;
    if (!to || (lossOneIn > 0 && draw(1, lossOneIn) === 1)) return;
    // a connection keeps the order of what it carries
    const earliest = this.#now + draw(1, slowestMs);
    const key = `${from.sid} ${sid}`;
    const at = Math.max(earliest, this.#arrivals.get(key) ?? 0);
    this.#arrivals.set(key, at);
    this.#later(to, at - this.#now, () => {
      if (this.#links.has(linkOf(from.sid, to.sid))) this.#receive(to, vote);
    });
  }

  /** The receiving thread: logs, queues for the electing thread, and answers. */
  #receive(node: Node, vote: Vote): void {
    const reply = (): Vote =>
      node.state === "LOOKING"
        ? { ...node.proposal, sid: node.sid, round: node.round, state: "LOOKING" }
        : { ...node.current, state: node.state };
    if (!node.list.includes(vote.sid)) {
      this.#send(node, vote.sid, reply());
      return;
    }
    this.#log(node, `WorkerReceiver[myid=${node.sid}]`, this.#wording(node, vote));
    if (node.state !== "LOOKING") {
      if (vote.state === "LOOKING") this.#send(node, vote.sid, reply());
      return;
    }
    node.queue.push(vote);
    if (vote.state === "LOOKING" && vote.round < node.round) this.#send(node, vote.sid, reply());
    node.wake?.();
  }

  #wording({ state }: Node, { leader, zxid, round, sid, epoch, state: sent }: Vote): string {
    const hex = (value: bigint) => `0x${value.toString(16)}`;
    return this.#isOld()
      ? `Notification: 1 (message format version), ${leader} (n.leader), ${hex(zxid)} (n.zxid), ${hex(round)} (n.round), ${sent} (n.state), ${sid} (n.sid), ${hex(epoch)} (n.peerEpoch) ${state} (my state)`
      : `Notification: my state:${state}; n.sid:${sid}, n.state:${sent}, n.leader:${leader}, n.round:${hex(round)}, n.peerEpoch:${hex(epoch)}, n.zxid:${hex(zxid)}, message format version:0x2, n.config version:0x0`;
  }

  #log({ lines, sid }: Node, thread: string, message: string, level = "INFO"): void {
    lines.push({ at: this.#now, text: `[myid:${sid}] - ${level} [${thread}:Class@1] - ${message}` });
  }
}

function nodeOf({ sid, list, skewMs }: SimulatedServer): Node {
  const nothing = { leader: sid, zxid: 0n, epoch: 0n };
  return {
    sid,
    list,
    skewMs,
    lines: [],
    life: 0,
    up: false,
    booting: false,
    state: "LOOKING",
    zxid: 0n,
    epoch: 0n,
    round: 0n,
    proposal: nothing,
    current: { ...nothing, sid, round: 0n, state: "LOOKING" },
    box: new Map(),
    outside: new Map(),
    queue: [],
    wake: null,
    settling: false,
    waitMs: FINALIZE_MS,
    lookedAt: 0,
    timer: 0,
    outbox: [],
    sending: false,
    dialsUntil: 0,
    slots: new Map(),
    lastSent: new Map(),
    followers: new Set(),
    serving: false,
  };
}

/** A peer can be connected to only where both know it. */
function knows(a: Node, b: Node): boolean {
  return a.list.includes(b.sid) && b.list.includes(a.sid);
}

function isMajority(sids: readonly number[], list: readonly number[]): boolean {
  return sids.filter((sid) => list.includes(sid)).length > list.length / 2;
}

function ownVote({ sid, zxid, epoch }: Node): Candidate {
  return { leader: sid, zxid, epoch };
}

function candidateOf({ leader, zxid, epoch }: Candidate): Candidate {
  return { leader, zxid, epoch };
}

function isFor(vote: Candidate, candidate: Candidate): boolean {
  return vote.leader === candidate.leader && vote.zxid === candidate.zxid && vote.epoch === candidate.epoch;
}

/** The greatest epoch, then the greatest transaction, then the greatest id. */
function beats(a: Candidate, b: Candidate): boolean {
  if (a.epoch !== b.epoch) return a.epoch > b.epoch;
  return a.zxid !== b.zxid ? a.zxid > b.zxid : a.leader > b.leader;
}

function linkOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function peer({ sid }: Node): string {
  return `QuorumPeer[myid=${sid}]/0.0.0.0:2181`;
}

function stamp(at: number): string {
  return new Date(EPOCH + at).toISOString().replace("T", " ").replace(".", ",").slice(0, 23);
}
