/** ZooKeeper 3.4.14 with log4j's default layout, after fixtures/zookeeper/leader-killed. */
import type { Draw } from "../random.ts";
import {
  END_OF_FOLLOWER,
  END_OF_LEADER,
  END_OF_LINK,
  INTERRUPTED,
  REFUSED_TO_SENDER,
  SHUTDOWN_FOLLOWER,
} from "./traces.ts";
import { client, type Entry, hex, info, type Member, session, type Wording, warn } from "./wording.ts";

const FACTORY = "NIOServerCxn.Factory:0.0.0.0/0.0.0.0:2181";

export const zookeeper34: Wording = {
  version: "3.4.14",
  head: ({ level, where }, sid) => `[myid:${sid}] - ${level.padEnd(5)} [${where}] - `,
  boot: (me, members) => [
    info("main:QuorumPeerConfig@136", `Reading configuration from: /srv/${me.host}/zoo.cfg`),
    ...members.map((member) => info("main:QuorumPeer$QuorumServer@185", resolved(member))),
    info("main:QuorumPeerConfig@398", "Defaulting to majority quorums"),
    info("main:DatadirCleanupManager@78", "autopurge.snapRetainCount set to 3"),
    info("main:DatadirCleanupManager@79", "autopurge.purgeInterval set to 0"),
    info("main:DatadirCleanupManager@101", "Purge task is not scheduled."),
    info("main:QuorumPeerMain@130", "Starting quorum peer"),
    info(
      "main:ServerCnxnFactory@117",
      "Using org.apache.zookeeper.server.NIOServerCnxnFactory as server connection factory",
    ),
    info("main:NIOServerCnxnFactory@89", "binding to port 0.0.0.0/0.0.0.0:2181"),
    info("main:QuorumPeer@1159", "tickTime set to 2000"),
    info("main:QuorumPeer@1205", "initLimit set to 10"),
    info("main:QuorumPeer@1179", "minSessionTimeout set to -1"),
    info("main:QuorumPeer@1190", "maxSessionTimeout set to -1"),
    info("main:QuorumPeer@1470", "QuorumPeer communication is not secured!"),
    info("main:QuorumPeer@1499", "quorum.cnxn.threads.size set to 20"),
    info("ListenerThread:QuorumCnxManager$Listener@736", `My election bind port: ${me.host}${me.address}:3888`),
  ],
  looking: (me, zxid) => [
    info(peer(me, "QuorumPeer@910"), "LOOKING"),
    info(peer(me, "FastLeaderElection@813"), `New election. My id =  ${me.sid}, proposed zxid=${hex(zxid)}`),
  ],
  notification: (me, vote, myState) =>
    info(
      `WorkerReceiver[myid=${me.sid}]:FastLeaderElection@595`,
      `Notification: 1 (message format version), ${vote.leader} (n.leader), ${hex(vote.zxid)} (n.zxid), ${hex(vote.round)} (n.round), ${vote.state} (n.state), ${vote.sid} (n.sid), ${hex(vote.epoch)} (n.peerEpoch) ${myState} (my state)`,
    ),
  timedOut: (me, waitMs) => info(peer(me, "FastLeaderElection@847"), `Notification time out: ${waitMs}`),
  dialled: (me, { address }, port) =>
    info(
      `${me.host}${me.address}:3888:QuorumCnxManager$Listener@743`,
      `Received connection request ${address}:${port}`,
    ),
  smaller: (me, { sid }) =>
    info(
      `WorkerSender[myid=${me.sid}]:QuorumCnxManager@347`,
      `Have smaller server identifier, so dropping the connection: (${sid}, ${me.sid})`,
    ),
  refused: (me, other) => [
    warn(
      `WorkerSender[myid=${me.sid}]:QuorumCnxManager@584`,
      `Cannot open channel to ${other.sid} at election address ${other.host}${other.address}:3888`,
      REFUSED_TO_SENDER,
    ),
    info(`WorkerSender[myid=${me.sid}]:QuorumPeer$QuorumServer@185`, resolved(other)),
  ],
  broken: (me, { sid }) => [
    warn(
      `RecvWorker:${sid}:QuorumCnxManager$RecvWorker@1025`,
      `Connection broken for id ${sid}, my id = ${me.sid}, error = `,
      END_OF_LINK,
    ),
    warn(`RecvWorker:${sid}:QuorumCnxManager$RecvWorker@1028`, "Interrupting SendWorker"),
    warn(
      `SendWorker:${sid}:QuorumCnxManager$SendWorker@941`,
      "Interrupted while waiting for message on queue",
      INTERRUPTED,
    ),
    warn(`SendWorker:${sid}:QuorumCnxManager$SendWorker@951`, "Send worker leaving thread"),
  ],
  lostLeader: (me) => [
    warn(peer(me, "Follower@90"), "Exception when following the leader", END_OF_LEADER),
    { ...info(peer(me, "Follower@169"), "shutdown called"), trace: SHUTDOWN_FOLLOWER },
    info(peer(me, "FollowerZooKeeperServer@140"), "Shutting down"),
    info(peer(me, "ZooKeeperServer@502"), "shutting down"),
    info(peer(me, "FollowerRequestProcessor@107"), "Shutting down"),
    info(`FollowerRequestProcessor:${me.sid}:FollowerRequestProcessor@97`, "FollowerRequestProcessor exited loop!"),
    info(peer(me, "CommitProcessor@184"), "Shutting down"),
    info(peer(me, "FinalRequestProcessor@430"), "shutdown of request processor complete"),
    info(`CommitProcessor:${me.sid}:CommitProcessor@153`, "CommitProcessor exited loop!"),
    info(peer(me, "SyncRequestProcessor@208"), "Shutting down"),
    info(`SyncThread:${me.sid}:SyncRequestProcessor@186`, "SyncRequestProcessor exited!"),
  ],
  lostFollower: (_me, { address }, port) => [
    {
      level: "ERROR",
      where: `LearnerHandler-${address}:${port}:LearnerHandler@648`,
      message: "Unexpected exception causing shutdown while sock still open",
      trace: END_OF_FOLLOWER,
    },
    warn(`LearnerHandler-${address}:${port}:LearnerHandler@661`, `******* GOODBYE ${address}:${port} ********`),
  ],
  following: (me, leader, tookMs) => [
    info(peer(me, "QuorumPeer@980"), "FOLLOWING"),
    info(peer(me, "Learner@86"), "TCP NoDelay set to: true"),
    ...environment(me),
    info(peer(me, "ZooKeeperServer@174"), created(me)),
    info(peer(me, "Follower@65"), `FOLLOWING - LEADER ELECTION TOOK - ${tookMs}`),
    info(peer(me, "QuorumPeer$QuorumServer@185"), resolved(leader)),
  ],
  syncing: (me, _leader, zxid) => [info(peer(me, "Learner@332"), `Getting a diff from the leader ${hex(zxid)}`)],
  synced: () => [],
  leading: (me, tookMs) => [
    info(peer(me, "QuorumPeer@992"), "LEADING"),
    info(peer(me, "Leader@64"), "TCP NoDelay set to: true"),
    ...environment(me),
    info(peer(me, "ZooKeeperServer@174"), created(me)),
    info(peer(me, "Leader@380"), `LEADING - LEADER ELECTION TOOK - ${tookMs}`),
  ],
  joined: (_me, { peer: { sid, address }, port, peerZxid, zxid }) => {
    const thread = `LearnerHandler-${address}:${port}:LearnerHandler`;
    return [
      info(
        `${thread}@346`,
        `Follower sid: ${sid} : info : org.apache.zookeeper.server.quorum.QuorumPeer$QuorumServer@${(port * 7919).toString(16)}`,
      ),
      info(
        `${thread}@401`,
        `Synchronizing with Follower sid: ${sid} maxCommittedLog=${hex(zxid)} minCommittedLog=0x100000001 peerLastZxid=${hex(peerZxid)}`,
      ),
      info(`${thread}@475`, "Sending DIFF"),
      info(`${thread}@535`, `Received NEWLEADER-ACK message from ${sid}`),
    ];
  },
  quorum: (me, sids, zxid) => [
    info(
      peer(me, "Leader@964"),
      `Have quorum of supporters, sids: [ ${sids.join(",")} ]; starting up and setting last processed zxid: ${hex(zxid)}`,
    ),
  ],
  ordinary,
};

/** In 3.4 every connect and every session is told at INFO. */
function ordinary(me: Member, draw: Draw): Entry {
  switch (draw.between(0, 11)) {
    case 0:
    case 1:
    case 2:
      return info(`${FACTORY}:NIOServerCnxnFactory@222`, `Accepted socket connection from ${client(draw)}`);
    case 3:
    case 4:
      return info(`${FACTORY}:ZooKeeperServer@949`, `Client attempting to establish new session at ${client(draw)}`);
    case 5:
    case 6:
      return info(
        `CommitProcessor:${me.sid}:ZooKeeperServer@694`,
        `Established session ${session(me, draw)} with negotiated timeout 6000 for client ${client(draw)}`,
      );
    case 7:
    case 8:
    case 9:
      return info(
        `${FACTORY}:NIOServerCnxn@1056`,
        `Closed socket connection for client ${client(draw)} which had sessionid ${session(me, draw)}`,
      );
    case 10:
      return warn(
        `${FACTORY}:NIOServerCnxn@376`,
        `Unable to read additional data from client sessionid ${session(me, draw)}, likely client has closed socket`,
      );
    default:
      return info(`${FACTORY}:NIOServerCnxn@908`, `Processing srvr command from ${client(draw)}`);
  }
}

function environment(me: Member): Entry[] {
  return [
    "zookeeper.version=3.4.14-4c25d480e66aadd371de8bd2fd8da255ac140bcf, built on 03/06/2019 16:18 GMT",
    `host.name=${me.host}`,
    "java.version=17.0.15",
  ].map((text) => info(peer(me, "Environment@100"), `Server environment:${text}`));
}

function created({ host }: Member): string {
  return `Created server with tickTime 2000 minSessionTimeout 4000 maxSessionTimeout 40000 datadir /srv/${host}/data/version-2 snapdir /srv/${host}/data/version-2`;
}

function resolved({ host, address }: Member): string {
  return `Resolved hostname: ${host} to address: ${host}${address}`;
}

function peer(me: Member, place: string): string {
  return `QuorumPeer[myid=${me.sid}]/0.0.0.0:2181:${place}`;
}
