/** ZooKeeper 3.8.4 with Logback's default layout, after fixtures/zookeeper/dead-peers. */
import type { Draw } from "../random.ts";
import {
  asLogback,
  CLIENT_RESET,
  END_OF_FOLLOWER,
  END_OF_LEADER,
  END_OF_LINK,
  INTERRUPTED,
  REFUSED_TO_POOL,
} from "./traces.ts";
import { client, type Entry, hex, info, type Member, session, type Wording, warn, zxidOf } from "./wording.ts";

const MESSAGES = "o.a.z.s.q.QuorumCnxManager";

export const zookeeper38: Wording = {
  version: "3.8.4",
  // only the main thread knows its id
  head: ({ level, where }, sid) => `[myid:${where.startsWith("main:") ? sid : ""}] - ${level.padEnd(5)} [${where}] - `,
  boot: (me) => [
    info("main:o.a.z.s.q.QuorumPeerConfig@177", `Reading configuration from: /srv/${me.host}/zoo.cfg`),
    info("main:o.a.z.s.q.QuorumPeerConfig@440", "clientPortAddress is 0.0.0.0:2181"),
    info("main:o.a.z.s.q.QuorumPeerConfig@444", "secureClientPort is not set"),
    info("main:o.a.z.s.DatadirCleanupManager@78", "autopurge.snapRetainCount set to 3"),
    info("main:o.a.z.s.DatadirCleanupManager@101", "Purge task is not scheduled."),
    info("main:o.a.z.j.ManagedUtil@46", "Log4j 1.2 jmx support not found; jmx disabled."),
    info("main:o.a.z.s.q.QuorumPeerMain@152", `Starting quorum peer, myid=${me.sid}`),
    info("main:o.a.z.s.NIOServerCnxnFactory@660", "binding to port 0.0.0.0/0.0.0.0:2181"),
    info("main:o.a.z.s.p.FileTxnSnapLog@124", "zookeeper.snapshot.trust.empty : false"),
    info("main:o.a.z.s.q.QuorumPeer@1742", "tickTime set to 2000"),
    info("main:o.a.z.s.q.QuorumPeer@1822", "initLimit set to 10"),
    info("main:o.a.z.s.q.QuorumPeer@2009", "syncLimit set to 5"),
    info(
      "main:o.a.z.Environment@98",
      "Server environment:zookeeper.version=3.8.4-9316c2a7a97e1666d8f4593f34dd6fc36ecc436c, built on 2024-02-12 22:16 UTC",
    ),
    info("main:o.a.z.Environment@98", `Server environment:host.name=${me.host}`),
    info("main:o.a.z.Environment@98", "Server environment:java.version=17.0.15"),
    info("main:o.a.z.s.ZKDatabase@152", "zookeeper.commitLogCount=500"),
    info("main:o.a.z.s.q.QuorumPeer@2088", "Using insecure (non-TLS) quorum communication"),
    info("main:o.a.z.s.q.FastLeaderElection@90", "zookeeper.fastleader.minNotificationInterval = 200 ms"),
    info("main:o.a.z.s.q.FastLeaderElection@92", "zookeeper.fastleader.maxNotificationInterval = 60000 ms"),
    info("main:o.a.z.a.ZKAuditProvider@42", "ZooKeeper audit is disabled."),
    info(
      `${listener(me)}@1071`,
      `${me.sid} is accepting connections now, my election bind port: ${me.host}${me.address}:3888`,
    ),
  ],
  looking: (me, zxid, again) => [
    ...(again
      ? [
          info(peer(me, "QuorumPeer@917"), "Peer state changed: looking"),
          warn(peer(me, "QuorumPeer@1585"), "PeerState set to LOOKING"),
        ]
      : []),
    info(peer(me, "QuorumPeer@1455"), "LOOKING"),
    info(peer(me, "FastLeaderElection@946"), `New election. My id = ${me.sid}, proposed zxid=${hex(zxid)}`),
  ],
  notification: (me, vote, myState) =>
    info(
      `WorkerReceiver[myid=${me.sid}]:o.a.z.s.q.FastLeaderElection$Messenger$WorkerReceiver@391`,
      `Notification: my state:${myState}; n.sid:${vote.sid}, n.state:${vote.state}, n.leader:${vote.leader}, n.round:${hex(vote.round)}, n.peerEpoch:${hex(vote.epoch)}, n.zxid:${hex(vote.zxid)}, message format version:0x2, n.config version:0x0`,
    ),
  timedOut: (me, waitMs) => info(peer(me, "FastLeaderElection@996"), `Notification time out: ${waitMs} ms`),
  dialled: (me, { address }, port) =>
    info(`${listener(me)}@1076`, `Received connection request from ${address}:${port}`),
  smaller: (me, { sid }) =>
    info(
      `QuorumConnectionThread-[myid=${me.sid}]-2:${MESSAGES}@514`,
      `Have smaller server identifier, so dropping the connection: (myId:${me.sid} --> sid:${sid})`,
    ),
  refused: (me, other) => [
    warn(
      `QuorumConnectionThread-[myid=${me.sid}]-3:${MESSAGES}@401`,
      `Cannot open channel to ${other.sid} at election address ${other.host}${other.address}:3888`,
      REFUSED_TO_POOL,
    ),
  ],
  broken: (me, { sid }) => [
    warn(
      `RecvWorker:${sid}:${MESSAGES}$RecvWorker@1402`,
      `Connection broken for id ${sid}, my id = ${me.sid}`,
      asLogback(END_OF_LINK),
    ),
    warn(
      `RecvWorker:${sid}:${MESSAGES}$RecvWorker@1408`,
      `Interrupting SendWorker thread from RecvWorker. sid: ${sid}. myId: ${me.sid}`,
    ),
    warn(
      `SendWorker:${sid}:${MESSAGES}$SendWorker@1288`,
      "Interrupted while waiting for message on queue",
      asLogback(INTERRUPTED),
    ),
    warn(`SendWorker:${sid}:${MESSAGES}$SendWorker@1300`, `Send worker leaving thread id ${sid} my id = ${me.sid}`),
  ],
  lostLeader: (me, leader, followedMs) => [
    warn(peer(me, "Follower@128"), "Exception when following the leader", asLogback(END_OF_LEADER)),
    info(
      peer(me, "Follower@142"),
      `Disconnected from leader (with address: ${leader.host}${leader.address}:2888). Was connected for ${followedMs}ms. Sync state: true`,
    ),
    info(peer(me, "Follower@286"), "shutdown Follower"),
    info(serving(me, "ZooKeeperServer@839"), "shutting down"),
    info(serving(me, "RequestThrottler@258"), "Shutting down"),
    info("RequestThrottler:o.a.z.s.RequestThrottler@219", "Draining request throttler queue"),
    info("RequestThrottler:o.a.z.s.RequestThrottler@195", "RequestThrottler shutdown. Dropped 0 requests"),
    info(peer(me, "FollowerRequestProcessor@172"), "Shutting down"),
    info(peer(me, "CommitProcessor@632"), "Shutting down"),
    info(serving(me, "FinalRequestProcessor@684"), "shutdown of request processor complete"),
    info(`CommitProcessor:${me.sid}:o.a.z.s.q.CommitProcessor@420`, "CommitProcessor exited loop!"),
  ],
  lostFollower: (_me, { sid, address }, port) => {
    const thread = `LearnerHandler-${address}:${port}:o.a.z.s.q.LearnerHandler`;
    return [
      {
        level: "ERROR",
        where: `${thread}@720`,
        message: "Unexpected exception in LearnerHandler: ",
        trace: asLogback(END_OF_FOLLOWER),
      },
      info(`${thread}@1160`, `Synchronously closing socket to learner ${sid}.`),
      warn(`${thread}@736`, `******* GOODBYE ${address}:${port} ********`),
    ];
  },
  following: (me, _leader, tookMs) => [
    info(peer(me, "QuorumPeer@903"), "Peer state changed: following"),
    info(peer(me, "QuorumPeer@1537"), "FOLLOWING"),
    ...created(me),
    info(peer(me, "Follower@77"), `FOLLOWING - LEADER ELECTION TOOK - ${tookMs} MS`),
    info(peer(me, "QuorumPeer@917"), "Peer state changed: following - discovery"),
  ],
  syncing: (me, leader, zxid) => [
    info(
      `LeaderConnector-${leader.host}${leader.address}:2888:o.a.z.s.q.Learner$LeaderConnector@384`,
      `Successfully connected to leader, using address: ${leader.host}${leader.address}:2888`,
    ),
    info(peer(me, "QuorumPeer@917"), "Peer state changed: following - synchronization"),
    info(peer(me, "Learner@565"), `Getting a diff from the leader ${hex(zxid)}`),
    info(peer(me, "QuorumPeer@922"), "Peer state changed: following - synchronization - diff"),
    info(peer(me, "Learner@737"), "Learner received NEWLEADER message"),
    info(peer(me, "QuorumPeer@1892"), "Dynamic reconfig is disabled, we don't store the last seen config."),
    info(peer(me, "QuorumPeer@922"), "Peer state changed: following - synchronization"),
  ],
  synced: (me) => [
    info(peer(me, "Learner@721"), "Learner received UPTODATE message"),
    info(peer(me, "QuorumPeer@917"), "Peer state changed: following - broadcast"),
  ],
  leading: (me, tookMs) => [
    info(peer(me, "QuorumPeer@903"), "Peer state changed: leading"),
    info(peer(me, "QuorumPeer@1549"), "LEADING"),
    info(peer(me, "Leader@87"), "TCP NoDelay set to: true"),
    info(peer(me, "Leader@108"), "zookeeper.leader.ackLoggingFrequency = 1000"),
    ...created(me),
    info(peer(me, "Leader@588"), `LEADING - LEADER ELECTION TOOK - ${tookMs} MS`),
    info(peer(me, "QuorumPeer@917"), "Peer state changed: leading - discovery"),
  ],
  joined: (_me, { peer: { sid, host, address }, port, peerZxid, zxid }) => {
    const thread = `LearnerHandler-${address}:${port}`;
    return [
      info(`${thread}:o.a.z.s.q.LearnerHandler@510`, `Follower sid: ${sid} : info : ${host}:2888:3888:participant`),
      info(`${thread}:o.a.z.s.ZKDatabase@345`, "On disk txn sync enabled with snapshotSizeFactor 0.33"),
      info(
        `${thread}:o.a.z.s.q.LearnerHandler@805`,
        `Synchronizing with Learner sid: ${sid} maxCommittedLog=${hex(zxid)} minCommittedLog=0x100000001 lastProcessedZxid=${hex(zxid)} peerLastZxid=${hex(peerZxid)}`,
      ),
      info(`${thread}:o.a.z.s.q.LearnerHandler@850`, `Sending DIFF zxid=${hex(zxid)} for peer sid: ${sid}`),
    ];
  },
  quorum: (me, sids, zxid) => [
    info(peer(me, "QuorumPeer@917"), "Peer state changed: leading - synchronization"),
    info(
      peer(me, "Leader@1519"),
      `Have quorum of supporters, sids: [[${sids.join(", ")}]]; starting up and setting last processed zxid: ${hex(zxid)}`,
    ),
    info(peer(me, "QuorumPeer@917"), "Peer state changed: leading - broadcast"),
  ],
  ordinary,
};

/** Single connects are told at DEBUG; what is left at INFO and WARN is of probes, sessions and files. */
function ordinary(me: Member, draw: Draw): Entry {
  const worker = `NIOWorkerThread-${draw.between(1, 4)}:o.a.z.s`;
  switch (draw.between(0, 15)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return info(`${worker}.NIOServerCnxn@514`, `Processing srvr command from ${client(draw)}`);
    case 6:
    case 7:
    case 8:
    case 9:
      return info(
        `CommitProcessor:${me.sid}:o.a.z.s.q.LearnerSessionTracker@116`,
        `Committing global session ${session(me, draw)}`,
      );
    case 10:
    case 11:
    case 12:
      return info(
        `${worker}.NIOServerCnxn@342`,
        `Unable to read additional data from client, it probably closed the socket: address = ${client(draw)}, session = ${session(me, draw)}`,
      );
    case 13:
      return info(`${worker}.q.Learner@137`, `Revalidating client: ${session(me, draw)}`);
    case 14:
      return info("Snapshot Thread:o.a.z.s.ZooKeeperServer@566", `Snapshot taken in ${draw.between(1, 900)} ms`);
    default:
      return draw.once(4)
        ? warn(`${worker}.NIOServerCnxn@368`, "Unexpected exception", CLIENT_RESET)
        : info(
            `SyncThread:${me.sid}:o.a.z.s.p.FileTxnLog@285`,
            `Creating new log file: log.${zxidOf(7, draw.between(1, 0xffffff)).toString(16)}`,
          );
  }
}

function created(me: Member): Entry[] {
  const folder = `/srv/${me.host}/data/version-2`;
  return [
    info(serving(me, "ZooKeeperServer@1297"), "minSessionTimeout set to 4000 ms"),
    info(serving(me, "ZooKeeperServer@1306"), "maxSessionTimeout set to 40000 ms"),
    info(serving(me, "ResponseCache@45"), "getData response cache size is initialized with value 400."),
    info(serving(me, "ResponseCache@45"), "getChildren response cache size is initialized with value 400."),
    info(
      serving(me, "ZooKeeperServer@365"),
      `Created server with tickTime 2000 ms minSessionTimeout 4000 ms maxSessionTimeout 40000 ms clientPortListenBacklog -1 datadir ${folder} snapdir ${folder}`,
    ),
  ];
}

function peer(me: Member, place: string): string {
  return `QuorumPeer[myid=${me.sid}](plain=0.0.0.0:2181)(secure=disabled):o.a.z.s.q.${place}`;
}

/** The same thread in classes of the server alone. */
function serving(me: Member, place: string): string {
  return `QuorumPeer[myid=${me.sid}](plain=0.0.0.0:2181)(secure=disabled):o.a.z.s.${place}`;
}

function listener(me: Member): string {
  return `ListenerHandler-${me.host}${me.address}:3888:${MESSAGES}$Listener$ListenerHandler`;
}
