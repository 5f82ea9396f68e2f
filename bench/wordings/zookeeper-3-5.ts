/** ZooKeeper 3.5.10 with log4j's default layout, after fixtures/zookeeper/rolling-restart. */
import type { Draw } from "../random.ts";
import { CLIENT_RESET, END_OF_FOLLOWER, END_OF_LEADER, END_OF_LINK, INTERRUPTED, REFUSED_TO_POOL } from "./traces.ts";
import { client, type Entry, hex, info, type Member, session, type Wording, warn, zxidOf } from "./wording.ts";

export const zookeeper35: Wording = {
  version: "3.5.10",
  head: ({ level, where }, sid) => `[myid:${sid}] - ${level.padEnd(5)} [${where}] - `,
  boot: (me) => [
    info("main:QuorumPeerConfig@154", `Reading configuration from: /srv/${me.host}/zoo.cfg`),
    info("main:QuorumPeerConfig@414", "clientPortAddress is 0.0.0.0:2181"),
    info("main:QuorumPeerConfig@418", "secureClientPort is not set"),
    info("main:DatadirCleanupManager@78", "autopurge.snapRetainCount set to 3"),
    info("main:DatadirCleanupManager@101", "Purge task is not scheduled."),
    info("main:ManagedUtil@45", "Log4j 1.2 jmx support found and enabled."),
    info("main:QuorumPeerMain@142", `Starting quorum peer, myid=${me.sid}`),
    info("main:NIOServerCnxnFactory@686", "binding to port 0.0.0.0/0.0.0.0:2181"),
    info("main:FileTxnSnapLog@115", "zookeeper.snapshot.trust.empty : false"),
    info("main:QuorumPeer@1551", "Local sessions disabled"),
    info("main:QuorumPeer@1529", "tickTime set to 2000"),
    info("main:QuorumPeer@1573", "minSessionTimeout set to 4000"),
    info("main:QuorumPeer@1584", "maxSessionTimeout set to 40000"),
    info("main:QuorumPeer@1599", "initLimit set to 10"),
    info("main:ZKDatabase@117", "zookeeper.snapshotSizeFactor = 0.33"),
    info("main:QuorumPeer@1849", "Using insecure (non-TLS) quorum communication"),
    info("main:QuorumPeer@2252", "quorum.cnxn.threads.size set to 20"),
    info("main:QuorumCnxManager$Listener@879", "Election port bind maximum retries is 3"),
    info(
      "QuorumPeerListener:QuorumCnxManager$Listener@930",
      `${me.sid} is accepting connections now, my election bind port: ${me.host}${me.address}:3888`,
    ),
  ],
  looking: (me, zxid, again) => [
    ...(again ? [warn(peer(me, "QuorumPeer@1377"), "PeerState set to LOOKING")] : []),
    info(peer(me, "QuorumPeer@1253"), "LOOKING"),
    info(peer(me, "FastLeaderElection@903"), `New election. My id =  ${me.sid}, proposed zxid=${hex(zxid)}`),
  ],
  notification: (me, vote, myState) =>
    info(
      `WorkerReceiver[myid=${me.sid}]:FastLeaderElection@697`,
      `Notification: 2 (message format version), ${vote.leader} (n.leader), ${hex(vote.zxid)} (n.zxid), ${hex(vote.round)} (n.round), ${vote.state} (n.state), ${vote.sid} (n.sid), ${hex(vote.epoch)} (n.peerEPoch), ${myState} (my state)0 (n.config version)`,
    ),
  timedOut: (me, waitMs) => info(peer(me, "FastLeaderElection@937"), `Notification time out: ${waitMs}`),
  dialled: (me, { address }, port) =>
    info(
      `${me.host}${me.address}:3888:QuorumCnxManager$Listener@937`,
      `Received connection request from ${address}:${port}`,
    ),
  smaller: (me, { sid }) =>
    info(
      `QuorumConnectionThread-[myid=${me.sid}]-2:QuorumCnxManager@481`,
      `Have smaller server identifier, so dropping the connection: (myId:${me.sid} --> sid:${sid})`,
    ),
  refused: (me, other) => [
    warn(
      `QuorumConnectionThread-[myid=${me.sid}]-3:QuorumCnxManager@381`,
      `Cannot open channel to ${other.sid} at election address ${other.host}${other.address}:3888`,
      REFUSED_TO_POOL,
    ),
  ],
  broken: (me, { sid }) => [
    warn(
      `RecvWorker:${sid}:QuorumCnxManager$RecvWorker@1242`,
      `Connection broken for id ${sid}, my id = ${me.sid}, error = `,
      END_OF_LINK,
    ),
    warn(
      `RecvWorker:${sid}:QuorumCnxManager$RecvWorker@1245`,
      `Interrupting SendWorker thread from RecvWorker. sid: ${sid}. myId: ${me.sid}`,
    ),
    warn(
      `SendWorker:${sid}:QuorumCnxManager$SendWorker@1156`,
      "Interrupted while waiting for message on queue",
      INTERRUPTED,
    ),
    warn(
      `SendWorker:${sid}:QuorumCnxManager$SendWorker@1166`,
      `Send worker leaving thread  id ${sid} my id = ${me.sid}`,
    ),
  ],
  lostLeader: (me) => [
    warn(peer(me, "Follower@96"), "Exception when following the leader", END_OF_LEADER),
    info(peer(me, "Follower@201"), "shutdown called"),
    info(peer(me, "LearnerZooKeeperServer@165"), "Shutting down"),
    info(peer(me, "ZooKeeperServer@558"), "shutting down"),
    info(peer(me, "FollowerRequestProcessor@110"), "Shutting down"),
    info(`FollowerRequestProcessor:${me.sid}:FollowerRequestProcessor@100`, "FollowerRequestProcessor exited loop!"),
    info(peer(me, "CommitProcessor@362"), "Shutting down"),
    info(peer(me, "FinalRequestProcessor@514"), "shutdown of request processor complete"),
    info(`CommitProcessor:${me.sid}:CommitProcessor@196`, "CommitProcessor exited loop!"),
    info(`SyncThread:${me.sid}:SyncRequestProcessor@169`, "SyncRequestProcessor exited!"),
  ],
  lostFollower: (_me, { address }, port) => [
    {
      level: "ERROR",
      where: `LearnerHandler-${address}:${port}:LearnerHandler@629`,
      message: "Unexpected exception causing shutdown while sock still open",
      trace: END_OF_FOLLOWER,
    },
    warn(`LearnerHandler-${address}:${port}:LearnerHandler@644`, `******* GOODBYE ${address}:${port} ********`),
  ],
  following: (me, _leader, tookMs) => [
    info(peer(me, "QuorumPeer@1329"), "FOLLOWING"),
    info(peer(me, "Learner@91"), "TCP NoDelay set to: true"),
    ...created(me),
    info(peer(me, "Follower@69"), `FOLLOWING - LEADER ELECTION TOOK - ${tookMs} MS`),
    info(peer(me, "QuorumPeer@746"), "Peer state changed: following - discovery"),
  ],
  syncing: (me, _leader, zxid) => [
    info(peer(me, "QuorumPeer@746"), "Peer state changed: following - synchronization"),
    info(peer(me, "Learner@392"), `Getting a diff from the leader ${hex(zxid)}`),
    info(peer(me, "QuorumPeer@751"), "Peer state changed: following - synchronization - diff"),
    info(peer(me, "Learner@559"), "Learner received NEWLEADER message"),
    info(peer(me, "QuorumPeer@1668"), "Dynamic reconfig is disabled, we don't store the last seen config."),
  ],
  synced: (me) => [
    info(peer(me, "Learner@542"), "Learner received UPTODATE message"),
    info(peer(me, "QuorumPeer@751"), "Peer state changed: following - synchronization"),
    info(peer(me, "QuorumPeer@746"), "Peer state changed: following - broadcast"),
  ],
  leading: (me, tookMs) => [
    info(peer(me, "QuorumPeer@1341"), "LEADING"),
    info(peer(me, "Leader@66"), "TCP NoDelay set to: true"),
    ...created(me),
    info(peer(me, "Leader@464"), `LEADING - LEADER ELECTION TOOK - ${tookMs} MS`),
    info(peer(me, "QuorumPeer@746"), "Peer state changed: leading - discovery"),
  ],
  joined: (_me, { peer: { sid, host, address }, port, peerZxid, zxid }) => {
    const thread = `LearnerHandler-${address}:${port}`;
    return [
      info(`${thread}:LearnerHandler@406`, `Follower sid: ${sid} : info : ${host}:2888:3888:participant`),
      info(`${thread}:ZKDatabase@295`, "On disk txn sync enabled with snapshotSizeFactor 0.33"),
      info(
        `${thread}:LearnerHandler@708`,
        `Synchronizing with Follower sid: ${sid} maxCommittedLog=${hex(zxid)} minCommittedLog=0x100000001 lastProcessedZxid=${hex(zxid)} peerLastZxid=${hex(peerZxid)}`,
      ),
      info(`${thread}:LearnerHandler@752`, `Sending DIFF zxid=${hex(zxid)} for peer sid: ${sid}`),
    ];
  },
  quorum: (me, sids, zxid) => [
    info(peer(me, "QuorumPeer@746"), "Peer state changed: leading - synchronization"),
    info(
      peer(me, "Leader@1302"),
      `Have quorum of supporters, sids: [[${sids.join(", ")}]]; starting up and setting last processed zxid: ${hex(zxid)}`,
    ),
    info(peer(me, "QuorumPeer@746"), "Peer state changed: leading - broadcast"),
  ],
  ordinary,
};

/** From 3.5 on single connects are told at DEBUG; what is left at INFO and WARN is of probes, sessions and files. */
function ordinary(me: Member, draw: Draw): Entry {
  const worker = `NIOWorkerThread-${draw.between(1, 4)}`;
  switch (draw.between(0, 15)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
      return info(
        `${worker}:FourLetterCommands@234`,
        "The list of known four letter word commands is : [{1936881266=srvr}]",
      );
    case 5:
    case 6:
    case 7:
    case 8:
    case 9:
      return info(`${worker}:NIOServerCnxn@518`, `Processing srvr command from ${client(draw)}`);
    case 10:
    case 11:
    case 12:
      return warn(
        `${worker}:NIOServerCnxn@371`,
        `Unable to read additional data from client sessionid ${session(me, draw)}, likely client has closed socket`,
      );
    case 13:
      return info(`${worker}:Learner@113`, `Revalidating client: ${session(me, draw)}`);
    case 14:
      return info(
        "Snapshot Thread:FileTxnSnapLog@423",
        `Snapshotting: ${hex(zxidOf(7, draw.between(1, 0xffffff)))} to /srv/${me.host}/data/version-2/snapshot.${zxidOf(7, draw.between(1, 0xffffff)).toString(16)}`,
      );
    default:
      return draw.once(4)
        ? warn(`${worker}:NIOServerCnxn@364`, "Unexpected exception", CLIENT_RESET)
        : info(
            `SyncThread:${me.sid}:FileTxnLog@218`,
            `Creating new log file: log.${zxidOf(7, draw.between(1, 0xffffff)).toString(16)}`,
          );
  }
}

function created(me: Member): Entry[] {
  const folder = `/srv/${me.host}/data/version-2`;
  return [
    info(
      peer(me, "Environment@109"),
      "Server environment:zookeeper.version=3.5.10-a32c7183d42325b03e44a06aade6a0f16955bf13, built on 05/18/2022 18:01 GMT",
    ),
    info(peer(me, "Environment@109"), `Server environment:host.name=${me.host}`),
    info(peer(me, "ZooKeeperServer@1004"), "minSessionTimeout set to 4000"),
    info(peer(me, "ZooKeeperServer@1013"), "maxSessionTimeout set to 40000"),
    info(
      peer(me, "ZooKeeperServer@183"),
      `Created server with tickTime 2000 minSessionTimeout 4000 maxSessionTimeout 40000 datadir ${folder} snapdir ${folder}`,
    ),
  ];
}

function peer(me: Member, place: string): string {
  return `QuorumPeer[myid=${me.sid}](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled):${place}`;
}
