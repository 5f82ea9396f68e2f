/**
 * A made-up ensemble that obeys the rules: it is told who is killed and started when, elects whom ZooKeeper would elect,
 * and writes what 3.8 would log. What was true at each moment is kept beside it.
 */

/** A stretch of truth; `to` is the next one's beginning. */
export interface Truth {
  readonly state: "unknown" | "looking" | "following" | "leading" | "down";
  readonly serving: boolean;
  readonly from: number;
}

export interface Command {
  readonly kind: "kill" | "start";
  /** Picks the server among those that can be killed or started. */
  readonly pick: number;
  /** How long everything stays as it is before. */
  readonly waitMs: number;
}

interface Member {
  readonly sid: number;
  /** `trace` marks lines without a header. */
  readonly lines: { readonly at: number; readonly text: string; readonly trace?: true }[];
  readonly truth: Truth[];
  running: boolean;
  zxid: number;
}

const EPOCH = Date.UTC(2024, 2, 5, 8);
/** From the first line of a start to LOOKING. */
const START_MS = 600;
const ELECTION_MS = 230;
const LONGEST_WAIT_MS = 60_000;

export class Cluster {
  readonly members: Member[];
  /** Sids of the leaders, in order. */
  readonly leaders: number[] = [];
  #now = 1000;
  #leader: Member | null = null;
  #epoch = 0;
  #round = 0;

  constructor(size: number) {
    this.members = Array.from({ length: size }, (_, sid) => ({ sid, lines: [], truth: [], running: false, zxid: 0 }));
    for (const member of this.members) member.running = true;
    for (const member of this.members) {
      // nothing is known of anybody from the first line of all logs on
      this.#became(member, this.#now, "unknown", false);
      this.#boot(member, this.#now + 40 * member.sid);
    }
    this.#now += START_MS + 200;
    this.#elect(this.members);
  }

  /** Does what is asked for where it can be done, then lets everything settle. */
  run({ kind, pick, waitMs }: Command): void {
    this.#now += waitMs;
    const running = this.members.filter((member) => member.running);
    const able =
      kind === "start" ? this.members.filter((member) => !member.running) : running.length > 1 ? running : [];
    const member = able[pick % Math.max(1, able.length)];
    if (!member) return;
    if (kind === "start") this.#start(member);
    else this.#kill(member);
  }

  /** The last line of everyone that runs: who serves is silent, but for a client now and then. */
  end(): void {
    this.#now += 2000;
    for (const member of this.members.filter(({ running }) => running)) {
      this.#timeOut(member, this.#now);
      if (member.truth.at(-1)?.state === "looking")
        this.#log(member, this.#now, "INFO", "FastLeaderElection@979", "Notification time out: 60000 ms");
      else
        this.#write(
          member,
          this.#now,
          "INFO",
          "NIOWorkerThread-1:o.a.z.s.NIOServerCnxn@1",
          "Processing srvr command from /10.0.0.9:40112",
        );
    }
  }

  get endsAt(): number {
    return EPOCH + this.#now;
  }

  /** Text of the logs by file name. `offsets` are how far each member's clock is ahead. */
  logs(offsets: readonly number[] = []): Record<string, string> {
    return Object.fromEntries(
      this.members.map(({ sid, lines }) => [
        `zk${sid}.log`,
        [...lines]
          .sort((a, b) => a.at - b.at)
          .map(({ at, text, trace }) => (trace ? `${text}\n` : `${stamp(at + (offsets[sid] ?? 0))} ${text}\n`))
          .join(""),
      ]),
    );
  }

  /** Instants of a member's truth as stamps. */
  truthOf(sid: number): Truth[] {
    return (this.members[sid]?.truth ?? []).map((truth) => ({ ...truth, from: EPOCH + truth.from }));
  }

  get #quorum(): number {
    return Math.floor(this.members.length / 2) + 1;
  }

  #boot(member: Member, at: number): void {
    const { sid } = member;
    member.running = true;
    this.#write(
      member,
      at,
      "INFO",
      "main:o.a.z.s.q.QuorumPeerConfig@177",
      `Reading configuration from: /srv/zk${sid}/zoo.cfg`,
    );
    this.#write(member, at + 10, "INFO", "main:o.a.z.s.q.QuorumPeerMain@152", `Starting quorum peer, myid=${sid}`);
    for (const [key, value] of [
      ["zookeeper.version", "3.8.0-1, built on 2022-02-25 08:49 UTC"],
      ["host.name", `zk${sid}`],
    ])
      this.#write(member, at + 100, "INFO", "main:o.a.z.Environment@98", `Server environment:${key}=${value}`);
    if (member.truth.at(-1)?.state !== "unknown") this.#became(member, at, "unknown", false);
    this.#look(member, at + START_MS);
  }

  #start(member: Member): void {
    this.#boot(member, this.#now);
    this.#now += START_MS + 20;
    const running = this.members.filter(({ running }) => running);
    const round = this.#round + (this.#leader ? 0 : 1);
    for (const other of running) this.#sendVote(member, other, member, this.#now, round);
    if (this.#leader) this.#join(member, this.#leader, this.#now + ELECTION_MS);
    else if (running.length >= this.#quorum) this.#elect(running);
    this.#now += 400;
  }

  #kill(member: Member): void {
    const at = this.#now;
    member.running = false;
    this.#became(member, at, "down", false);
    const others = this.members.filter(({ running }) => running);
    for (const other of others)
      this.#write(
        other,
        at + 1,
        "WARN",
        `RecvWorker:${member.sid}:o.a.z.s.q.QuorumCnxManager$RecvWorker@1402`,
        `Connection broken for id ${member.sid}, my id = ${other.sid}`,
      );
    for (const other of others.filter(({ truth }) => truth.at(-1)?.state === "looking"))
      this.#dialInVain(other, member, at + 50);
    const leader = this.#leader;
    if (!leader) return;
    const followers = others.filter((other) => other !== leader && other.truth.at(-1)?.state === "following");
    if (leader === member) this.#loseLeader(followers, at + 2);
    else if (followers.length + 1 < this.#quorum) this.#loseQuorum(leader, followers, at + 2);
  }

  #loseLeader(followers: readonly Member[], at: number): void {
    this.#leader = null;
    for (const follower of followers) this.#fallBack(follower, at);
    this.#now = at + 20;
    if (followers.length >= this.#quorum) this.#elect(followers);
  }

  #loseQuorum(leader: Member, followers: readonly Member[], at: number): void {
    this.#leader = null;
    this.#log(
      leader,
      at,
      "INFO",
      "Leader@697",
      "Shutdown called. For the reason Not sufficient followers synced, only synced with sids: [ [0] ]",
    );
    this.#became(leader, at, "leading", false);
    this.#look(leader, at + 10);
    for (const follower of followers) this.#fallBack(follower, at + 5);
    this.#now = at + 20;
  }

  #fallBack(follower: Member, at: number): void {
    this.#log(follower, at, "WARN", "Follower@128", "Exception when following the leader");
    follower.lines.push({ at, text: "java.io.EOFException: null", trace: true });
    this.#became(follower, at, "following", false);
    this.#look(follower, at + 10);
  }

  #look(member: Member, at: number): void {
    if (member.truth.at(-1)?.state !== "unknown")
      this.#log(member, at, "INFO", "QuorumPeer@903", "Peer state changed: looking");
    this.#log(member, at, "INFO", "QuorumPeer@1455", "LOOKING");
    this.#log(
      member,
      at + 1,
      "INFO",
      "FastLeaderElection@946",
      `New election. My id = ${member.sid}, proposed zxid=0x${member.zxid.toString(16)}`,
    );
    for (const other of this.members.filter(({ running }) => !running)) this.#dialInVain(member, other, at + 3);
    this.#became(member, at, "looking", false);
  }

  /** Nothing listens where no process runs. */
  #dialInVain(member: Member, other: Member, at: number): void {
    const { sid } = other;
    this.#write(
      member,
      at,
      "WARN",
      `QuorumConnectionThread-[myid=${member.sid}]-1:o.a.z.s.q.QuorumCnxManager@401`,
      `Cannot open channel to ${sid} at election address zk${sid}/10.0.0.1${sid}:3888`,
    );
    member.lines.push({ at, text: "java.net.ConnectException: Connection refused", trace: true });
  }

  /** The greatest zxid wins, then the greatest id. */
  #elect(voters: readonly Member[]): void {
    this.#round++;
    const [winner] = [...voters].sort((a, b) => b.zxid - a.zxid || b.sid - a.sid);
    if (!winner) return;
    for (const from of voters) {
      for (const to of voters) {
        this.#sendVote(from, to, from, this.#now, this.#round);
        if (from !== winner) this.#sendVote(from, to, winner, this.#now + 5, this.#round);
      }
    }
    this.#lead(winner, voters, this.#now + ELECTION_MS);
    this.#now += ELECTION_MS + 400;
  }

  #lead(leader: Member, voters: readonly Member[], at: number): void {
    this.#epoch++;
    this.#leader = leader;
    this.leaders.push(leader.sid);
    this.#log(leader, at, "INFO", "QuorumPeer@903", "Peer state changed: leading");
    this.#log(leader, at, "INFO", "QuorumPeer@1549", "LEADING");
    this.#log(leader, at + 2, "INFO", "Leader@588", `LEADING - LEADER ELECTION TOOK - ${ELECTION_MS} MS`);
    this.#log(leader, at + 3, "INFO", "QuorumPeer@917", "Peer state changed: leading - discovery");
    this.#became(leader, at, "leading", false);
    leader.zxid = this.#epoch * 2 ** 32;
    for (const follower of voters.filter((voter) => voter !== leader)) this.#join(follower, leader, at);
    const sids = voters.map(({ sid }) => sid).join(", ");
    this.#log(leader, at + 40, "INFO", "QuorumPeer@917", "Peer state changed: leading - synchronization");
    this.#log(
      leader,
      at + 45,
      "INFO",
      "Leader@1519",
      `Have quorum of supporters, sids: [[${sids}]]; starting up and setting last processed zxid: 0x${leader.zxid.toString(16)}`,
    );
    this.#log(leader, at + 50, "INFO", "QuorumPeer@917", "Peer state changed: leading - broadcast");
    this.#became(leader, at + 45, "leading", true);
  }

  #join(follower: Member, leader: Member, at: number): void {
    const { sid } = leader;
    this.#log(follower, at, "INFO", "QuorumPeer@903", "Peer state changed: following");
    this.#log(follower, at, "INFO", "QuorumPeer@1537", "FOLLOWING");
    this.#log(follower, at + 2, "INFO", "Follower@77", `FOLLOWING - LEADER ELECTION TOOK - ${ELECTION_MS} MS`);
    this.#log(follower, at + 3, "INFO", "QuorumPeer@917", "Peer state changed: following - discovery");
    this.#write(
      follower,
      at + 10,
      "INFO",
      `LeaderConnector-zk${sid}/10.0.0.1${sid}:2888:o.a.z.s.q.Learner$LeaderConnector@384`,
      `Successfully connected to leader, using address: zk${sid}/10.0.0.1${sid}:2888`,
    );
    this.#write(
      leader,
      at + 20,
      "INFO",
      `LearnerHandler-/10.0.0.1${follower.sid}:53764:o.a.z.s.q.LearnerHandler@510`,
      `Follower sid: ${follower.sid} : info : zk${follower.sid}:2888:3888:participant`,
    );
    this.#log(follower, at + 30, "INFO", "QuorumPeer@917", "Peer state changed: following - synchronization");
    this.#log(
      follower,
      at + 31,
      "INFO",
      "Learner@565",
      `Getting a diff from the leader 0x${follower.zxid.toString(16)}`,
    );
    this.#log(follower, at + 60, "INFO", "Learner@721", "Learner received UPTODATE message");
    this.#log(follower, at + 60, "INFO", "QuorumPeer@917", "Peer state changed: following - broadcast");
    this.#became(follower, at, "following", false);
    this.#became(follower, at + 60, "following", true);
    follower.zxid = leader.zxid;
  }

  #sendVote(from: Member, to: Member, candidate: Member, at: number, round: number): void {
    const state = to.truth.at(-1)?.state.toUpperCase() ?? "";
    this.#write(
      to,
      at + (from === to ? 1 : 3),
      "INFO",
      `WorkerReceiver[myid=${to.sid}]:o.a.z.s.q.FastLeaderElection$Messenger$WorkerReceiver@391`,
      `Notification: my state:${state}; n.sid:${from.sid}, n.state:LOOKING, n.leader:${candidate.sid}, n.round:0x${round.toString(16)}, n.peerEpoch:0x${this.#epoch.toString(16)}, n.zxid:0x${candidate.zxid.toString(16)}, message format version:0x2, n.config version:0x0`,
    );
  }

  /** Who looks and hears nothing asks again, each time after twice as long. */
  #timeOut(member: Member, until: number): void {
    const last = member.truth.at(-1);
    if (last?.state !== "looking") return;
    for (let at = last.from + 200, wait = 400; at < until; at += wait, wait = Math.min(2 * wait, LONGEST_WAIT_MS))
      this.#log(member, at, "INFO", "FastLeaderElection@979", `Notification time out: ${wait} ms`);
  }

  #became(member: Member, from: number, state: Truth["state"], serving: boolean): void {
    this.#timeOut(member, from);
    member.truth.push({ state, serving, from });
  }

  /** A line of the main thread. */
  #log(member: Member, at: number, level: string, place: string, message: string): void {
    this.#write(
      member,
      at,
      level,
      `QuorumPeer[myid=${member.sid}](plain=0.0.0.0:2181)(secure=disabled):o.a.z.s.q.${place}`,
      message,
    );
  }

  #write({ lines }: Member, at: number, level: string, where: string, message: string): void {
    lines.push({ at, text: `[myid:] - ${level.padEnd(5)} [${where}] - ${message}` });
  }
}

function stamp(at: number): string {
  return new Date(EPOCH + at).toISOString().replace("T", " ").replace(".", ",").slice(0, 23);
}
