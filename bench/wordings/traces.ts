/** Stack traces that come with elections, by what failed. Frames' line numbers are those of one release. */

const QUORUM = "org.apache.zookeeper.server.quorum";

const CONNECT = [
  "\tat java.base/sun.nio.ch.Net.pollConnect(Native Method)",
  "\tat java.base/sun.nio.ch.Net.pollConnectNow(Net.java:672)",
  "\tat java.base/sun.nio.ch.NioSocketImpl.timedFinishConnect(NioSocketImpl.java:547)",
  "\tat java.base/sun.nio.ch.NioSocketImpl.connect(NioSocketImpl.java:602)",
  "\tat java.base/java.net.SocksSocketImpl.connect(SocksSocketImpl.java:327)",
  "\tat java.base/java.net.Socket.connect(Socket.java:633)",
];
const POOL = [
  "\tat java.base/java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1136)",
  "\tat java.base/java.util.concurrent.ThreadPoolExecutor$Worker.run(ThreadPoolExecutor.java:635)",
  "\tat java.base/java.lang.Thread.run(Thread.java:840)",
];
const READ_PACKET = [
  "\tat java.base/java.io.DataInputStream.readInt(DataInputStream.java:386)",
  "\tat org.apache.jute.BinaryInputArchive.readInt(BinaryInputArchive.java:96)",
  `\tat ${QUORUM}.QuorumPacket.deserialize(QuorumPacket.java:86)`,
  "\tat org.apache.jute.BinaryInputArchive.readRecord(BinaryInputArchive.java:134)",
];

/** A vote could not be sent: 3.4 dials in the thread that sends. */
export const REFUSED_TO_SENDER = [
  "java.net.ConnectException: Connection refused",
  ...CONNECT,
  `\tat ${QUORUM}.QuorumCnxManager.connectOne(QuorumCnxManager.java:558)`,
  `\tat ${QUORUM}.QuorumCnxManager.toSend(QuorumCnxManager.java:534)`,
  `\tat ${QUORUM}.FastLeaderElection$Messenger$WorkerSender.process(FastLeaderElection.java:454)`,
  `\tat ${QUORUM}.FastLeaderElection$Messenger$WorkerSender.run(FastLeaderElection.java:435)`,
  "\tat java.base/java.lang.Thread.run(Thread.java:840)",
];

/** A vote could not be sent: from 3.5 on threads of a pool dial. */
export const REFUSED_TO_POOL = [
  "java.net.ConnectException: Connection refused",
  ...CONNECT,
  `\tat ${QUORUM}.QuorumCnxManager.initiateConnection(QuorumCnxManager.java:384)`,
  `\tat ${QUORUM}.QuorumCnxManager$QuorumConnectionReqThread.run(QuorumCnxManager.java:458)`,
  ...POOL,
];

/** The thread that reads votes met the end of the connection. */
export const END_OF_LINK = [
  "java.io.EOFException",
  "\tat java.base/java.io.DataInputStream.readInt(DataInputStream.java:386)",
  `\tat ${QUORUM}.QuorumCnxManager$RecvWorker.run(QuorumCnxManager.java:1390)`,
];

/** The thread that sends votes was woken to end. */
export const INTERRUPTED = [
  "java.lang.InterruptedException",
  "\tat java.base/java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.awaitNanos(AbstractQueuedSynchronizer.java:1686)",
  "\tat java.base/java.util.concurrent.ArrayBlockingQueue.poll(ArrayBlockingQueue.java:435)",
  `\tat ${QUORUM}.QuorumCnxManager.pollSendQueue(QuorumCnxManager.java:1309)`,
  `\tat ${QUORUM}.QuorumCnxManager.access$700(QuorumCnxManager.java:85)`,
  `\tat ${QUORUM}.QuorumCnxManager$SendWorker.run(QuorumCnxManager.java:1144)`,
];

/** The follower met the end of the leader's connection. */
export const END_OF_LEADER = [
  "java.io.EOFException",
  ...READ_PACKET,
  `\tat ${QUORUM}.Learner.readPacket(Learner.java:228)`,
  `\tat ${QUORUM}.Follower.followLeader(Follower.java:124)`,
  `\tat ${QUORUM}.QuorumPeer.run(QuorumPeer.java:1539)`,
];

/** The leader met the end of a follower's connection. */
export const END_OF_FOLLOWER = [
  "java.io.EOFException",
  ...READ_PACKET,
  `\tat ${QUORUM}.LearnerHandler.run(LearnerHandler.java:657)`,
];

/** To 3.5: the stop of a follower is told as an exception. */
export const SHUTDOWN_FOLLOWER = [
  "java.lang.Exception: shutdown Follower",
  `\tat ${QUORUM}.Follower.shutdown(Follower.java:169)`,
  `\tat ${QUORUM}.QuorumPeer.run(QuorumPeer.java:986)`,
];

/** A client hung up in the middle of a packet. */
export const CLIENT_RESET = [
  "java.io.IOException: Connection reset by peer",
  "\tat java.base/sun.nio.ch.SocketDispatcher.read0(Native Method)",
  "\tat java.base/sun.nio.ch.SocketDispatcher.read(SocketDispatcher.java:47)",
  "\tat java.base/sun.nio.ch.SocketChannelImpl.read(SocketChannelImpl.java:411)",
  "\tat org.apache.zookeeper.server.NIOServerCnxn.doIO(NIOServerCnxn.java:324)",
  "\tat org.apache.zookeeper.server.NIOServerCnxnFactory$IOWorkRequest.doWork(NIOServerCnxnFactory.java:522)",
  "\tat org.apache.zookeeper.server.WorkerService$ScheduledWorkRequest.run(WorkerService.java:154)",
  ...POOL,
];

/** Logback names the missing message of an exception. */
export function asLogback(trace: readonly string[]): readonly string[] {
  const [first = "", ...frames] = trace;
  return [first.includes(": ") ? first : `${first}: null`, ...frames];
}
