/** Every header layout and every wrapper of the catalogue, each through the whole parser. */
import { describe, expect, it } from "vitest";
import { countsIn, eventsIn, kindsByLine, parseText, streamsIn } from "./parse-text.ts";

/** What stands in front of a line or around it, and what the parser is to make of it. */
interface Case {
  readonly name: string;
  readonly line: string;
  /** `label/myid layout`. */
  readonly stream: string;
  /** `stamp level [thread] kind`. */
  readonly event: string;
}

const HEADERS: readonly Case[] = [
  {
    name: "H1, log4j of 3.4 to 3.7",
    line: "2023-07-14 21:30:59,004 [myid:2] - INFO  [QuorumPeer[myid=2]/0.0.0.0:2181:QuorumPeer@797] - LOOKING",
    stream: "-/2 zookeeper",
    event: "2023-07-14T21:30:59.004 info [QuorumPeer[myid=2]/0.0.0.0:2181] role.looking",
  },
  {
    name: "H1 with an IPv6 address in the thread's name",
    line: "2023-07-14 21:30:59,004 [myid:7] - WARN  [QuorumPeer[myid=7]/0:0:0:0:0:0:0:0:2181:Follower@89] - Exception when following the leader",
    stream: "-/7 zookeeper",
    event: "2023-07-14T21:30:59.004 warn [QuorumPeer[myid=7]/0:0:0:0:0:0:0:0:2181] follow.fail",
  },
  {
    name: "H1 of an inner class",
    line: "2023-07-14 21:30:59,004 [myid:2] - INFO  [WorkerReceiver[myid=2]:FastLeaderElection$Messenger$WorkerReceiver@376] - WorkerReceiver is down",
    stream: "-/2 zookeeper",
    event: "2023-07-14T21:30:59.004 info [WorkerReceiver[myid=2]] fle.down",
  },
  {
    name: "H1 without a line number",
    line: "2023-07-14 21:30:59,004 [myid:255] - ERROR [main:QuorumPeerMain@?] - Invalid config, exiting abnormally",
    stream: "-/255 zookeeper",
    event: "2023-07-14T21:30:59.004 error [main] boot.invalid",
  },
  {
    name: "H1 before the id is known",
    line: "2023-07-14 21:30:59,004 [myid:] - INFO  [main:QuorumPeerConfig@136] - Reading configuration from: /opt/zk/zoo.cfg",
    stream: "-/- zookeeper",
    event: "2023-07-14T21:30:59.004 info [main] boot.config",
  },
  {
    name: "H1 of an election listener named for its address",
    line: "2023-07-14 21:30:59,004 [myid:1] - INFO  [zoo1/10.1.2.3:3888:QuorumCnxManager$Listener@743] - Received connection request /10.1.2.4:51514",
    stream: "-/1 zookeeper",
    event: "2023-07-14T21:30:59.004 info [zoo1/10.1.2.3:3888] cnx.recv",
  },
  {
    name: "Kafka's with padded levels",
    line: "[2024-02-29 23:59:59,999] INFO  LOOKING (org.apache.zookeeper.server.quorum.QuorumPeer)",
    stream: "-/- kafka",
    event: "2024-02-29T23:59:59.999 info [] role.looking",
  },
  {
    name: "H2, logback of 3.8 and later",
    line: "2024-02-29 23:59:59,999 [myid:] - INFO  [QuorumPeer[myid=2](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled):o.a.z.s.q.QuorumPeer@906] - Peer state changed: looking",
    stream: "-/- zookeeper",
    event:
      "2024-02-29T23:59:59.999 info [QuorumPeer[myid=2](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled)] phase.change",
  },
  {
    name: "H2 of a connection thread",
    line: "2024-02-29 23:59:59,999 [myid:] - WARN  [QuorumConnectionThread-[myid=0]-1:o.a.z.s.q.QuorumCnxManager@401] - Cannot open channel to 2 at election address zk2/10.1.2.5:3888",
    stream: "-/- zookeeper",
    event: "2024-02-29T23:59:59.999 warn [QuorumConnectionThread-[myid=0]-1] cnx.openfail",
  },
  {
    name: "H3, the trace appender",
    line: "2023-07-14 21:30:59,004 [myid:2] - WARN  [SendWorker:3:QuorumCnxManager$SendWorker@951][] - Send worker leaving thread",
    stream: "-/2 zookeeper",
    event: "2023-07-14T21:30:59.004 warn [SendWorker:3] cnx.sendexit",
  },
  {
    name: "H3 with a context",
    line: "2023-07-14 21:30:59,004 [myid:2] - WARN  [SendWorker:3:QuorumCnxManager$SendWorker@951][a b] - Send worker leaving thread",
    stream: "-/2 zookeeper",
    event: "2023-07-14T21:30:59.004 warn [SendWorker:3] cnx.sendexit",
  },
  {
    name: "H5, log4j of 3.3",
    line: "2012-10-01 00:00:00,000 - INFO  [QuorumPeer:/0.0.0.0:2181:QuorumPeer@621] - LOOKING",
    stream: "-/- zookeeper_plain",
    event: "2012-10-01T00:00:00.000 info [QuorumPeer:/0.0.0.0:2181] role.looking",
  },
  {
    name: "H6, trimmed for an article",
    line: "2017-04-11 11:19:13,662 [myid:0] - New election. My id = 0, proposed zxid=0x724cd3601",
    stream: "-/0 zookeeper_abbreviated",
    event: "2017-04-11T11:19:13.662 - [] fle.start",
  },
  {
    name: "H6 of a single word",
    line: "2017-04-11 11:19:13,662 [myid:12] - LOOKING",
    stream: "-/12 zookeeper_abbreviated",
    event: "2017-04-11T11:19:13.662 - [] role.looking",
  },
  {
    name: "H7, Debian's package",
    line: "2024-03-05 08:00:01,120 - INFO  [main:o.a.z.s.q.QuorumPeerConfig@133] - Reading configuration from: /etc/zookeeper/conf/zoo.cfg",
    stream: "-/- zookeeper_plain",
    event: "2024-03-05T08:00:01.120 info [main] boot.config",
  },
  {
    name: "H8, Kafka",
    line: "[2022-11-30 06:07:08,090] INFO LOOKING (org.apache.zookeeper.server.quorum.QuorumPeer)",
    stream: "-/- kafka",
    event: "2022-11-30T06:07:08.090 info [] role.looking",
  },
  {
    name: "H8 of a message with brackets and parentheses",
    line: "[2022-11-30 06:07:08,090] INFO Have quorum of supporters, sids: [ [1, 2],[1, 2] ]; starting up and setting last processed zxid: 0x500000000 (org.apache.zookeeper.server.quorum.Leader)",
    stream: "-/- kafka",
    event: "2022-11-30T06:07:08.090 info [] lead.quorum",
  },
  {
    name: "H9, Confluent",
    line: "[2022-11-30 06:07:08,090] WARN Have smaller server identifier, so dropping the connection: (3, 1) (org.apache.zookeeper.server.quorum.QuorumCnxManager)",
    stream: "-/- kafka",
    event: "2022-11-30T06:07:08.090 warn [] cnx.drop.smaller",
  },
  {
    name: "H10, Strimzi",
    line: "2022-11-30 06:07:08,090 INFO FOLLOWING (org.apache.zookeeper.server.quorum.QuorumPeer) [QuorumPeer[myid=1](plain=127.0.0.1:12181)(secure=0.0.0.0:2181)]",
    stream: "-/- strimzi",
    event:
      "2022-11-30T06:07:08.090 info [QuorumPeer[myid=1](plain=127.0.0.1:12181)(secure=0.0.0.0:2181)] role.following",
  },
  {
    name: "H14, an XML event in one line",
    line: '<log4j:event logger="org.apache.zookeeper.server.quorum.QuorumPeer" timestamp="1709625601120" level="INFO" thread="QuorumPeer[myid=3](plain=disabled)(secure=0.0.0.0:2282)"><log4j:message><![CDATA[LOOKING]]></log4j:message></log4j:event>',
    stream: "-/- xml",
    event: "2024-03-05T08:00:01.120Z info [QuorumPeer[myid=3](plain=disabled)(secure=0.0.0.0:2282)] role.looking",
  },
  {
    name: "H15, Pulsar's log4j2",
    line: "2024-03-05T08:00:01,120+0000 [QuorumPeer[myid=1](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled)] INFO  org.apache.zookeeper.server.quorum.QuorumPeer - LOOKING",
    stream: "-/- log4j2",
    event:
      "2024-03-05T08:00:01.120Z info [QuorumPeer[myid=1](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled)] role.looking",
  },
  {
    name: "H15 east of Greenwich",
    line: "2024-03-05T08:00:01,120+0530 [main] WARN  org.apache.zookeeper.server.quorum.QuorumPeer - LOOKING",
    stream: "-/- log4j2",
    event: "2024-03-05T02:30:01.120Z warn [main] role.looking",
  },
  {
    name: "H15 west of Greenwich",
    line: "2024-03-05T20:00:01.120-08:00 [main] INFO  org.apache.zookeeper.server.quorum.QuorumPeer - LOOKING",
    stream: "-/- log4j2",
    event: "2024-03-06T04:00:01.120Z info [main] role.looking",
  },
  {
    name: "H15 in UTC",
    line: "2024-03-05T08:00:01.120Z [main] INFO  org.apache.zookeeper.server.quorum.QuorumPeer - LOOKING",
    stream: "-/- log4j2",
    event: "2024-03-05T08:00:01.120Z info [main] role.looking",
  },
  {
    name: "logback's own default",
    line: "2024-03-05 08:00:01.120 [main] INFO  o.a.z.s.q.QuorumPeer - LOOKING",
    stream: "-/- log4j2",
    event: "2024-03-05T08:00:01.120 info [main] role.looking",
  },
  {
    name: "H15, older and without a date",
    line: "08:00:01.120 [main] INFO  org.apache.zookeeper.server.quorum.QuorumPeer - LOOKING",
    stream: "-/- log4j2_undated",
    event: "1970-01-01T08:00:01.120 info [main] role.looking",
  },
  {
    name: "logback's own default from 1.4 on",
    line: "08:00:01.120 [main] INFO org.apache.zookeeper.server.quorum.QuorumPeer -- LOOKING",
    stream: "-/- log4j2_undated",
    event: "1970-01-01T08:00:01.120 info [main] role.looking",
  },
  {
    name: "H16, Hadoop",
    line: "2024-03-05 08:00:01,120 INFO  [QuorumPeer[myid=1]/0.0.0.0:2181] quorum.QuorumPeer: LOOKING",
    stream: "-/- hadoop",
    event: "2024-03-05T08:00:01.120 info [QuorumPeer[myid=1]/0.0.0.0:2181] role.looking",
  },
  {
    name: "NiFi",
    line: "2024-03-05 08:00:01,120 INFO [QuorumPeer[myid=1]/0.0.0.0:2181] o.a.zookeeper.server.quorum.QuorumPeer LOOKING",
    stream: "-/- nifi",
    event: "2024-03-05T08:00:01.120 info [QuorumPeer[myid=1]/0.0.0.0:2181] role.looking",
  },
  {
    name: "H16, with a dash that is no part of NiFi's message",
    line: "2024-03-05 08:00:01,120 INFO [QuorumPeer[myid=1]/0.0.0.0:2181] o.a.zookeeper.server.quorum.QuorumPeer - LOOKING",
    stream: "-/- hadoop",
    event: "2024-03-05T08:00:01.120 info [QuorumPeer[myid=1]/0.0.0.0:2181] role.looking",
  },
  {
    name: "H16 with a method",
    line: "2024-03-05 08:00:01,120 - INFO  quorum.QuorumPeer (QuorumPeer.java:run(670)) - LOOKING",
    stream: "-/- hadoop_method",
    event: "2024-03-05T08:00:01.120 info [] role.looking",
  },
  {
    name: "H16 without a thread",
    line: "2024-03-05 08:00:01,120 INFO org.apache.zookeeper.server.quorum.QuorumPeer: LOOKING",
    stream: "-/- hadoop_threadless",
    event: "2024-03-05T08:00:01.120 info [] role.looking",
  },
  {
    name: "H17, seconds only, with thread and class",
    line: "2024-03-05 08:00:01 INFO  [QuorumPeer[myid=1]/0.0.0.0:2181:QuorumPeer@797] - LOOKING",
    stream: "-/- seconds",
    event: "2024-03-05T08:00:01.000 info [QuorumPeer[myid=1]/0.0.0.0:2181] role.looking",
  },
  {
    name: "H17 with a class",
    line: "2024-03-05 08:00:01 INFO  QuorumPeer:797 - LOOKING",
    stream: "-/- seconds_class",
    event: "2024-03-05T08:00:01.000 info [] role.looking",
  },
  {
    name: "H19, Homebrew's",
    line: "2024-03-05 08:00:01 QuorumPeer [INFO] LOOKING",
    stream: "-/- seconds_level",
    event: "2024-03-05T08:00:01.000 info [] role.looking",
  },
  {
    name: "H17 with nothing but a level",
    line: "2024-03-05 08:00:01 WARN  Cannot open channel to 3 at election address /zk3:3888",
    stream: "-/- seconds_plain",
    event: "2024-03-05T08:00:01.000 warn [] cnx.openfail",
  },
];

/** A line of H1 and of H2, to be wrapped. */
const H1 = "2024-03-05 08:00:01,120 [myid:2] - INFO  [QuorumPeer[myid=2]/0.0.0.0:2181:QuorumPeer@797] - LOOKING";
const H1_EVENT = "2024-03-05T08:00:01.120 info [QuorumPeer[myid=2]/0.0.0.0:2181] role.looking";
const H8 = "[2024-03-05 08:00:01,120] INFO LOOKING (org.apache.zookeeper.server.quorum.QuorumPeer)";
const json = (record: object) => JSON.stringify(record);

const WRAPPERS: readonly Case[] = [
  { name: "W1, compose of old", line: `zoo2_1  | ${H1}`, stream: "zoo2_1/2 zookeeper", event: H1_EVENT },
  { name: "W1, compose of today", line: `zoo2-1  | ${H1}`, stream: "zoo2-1/2 zookeeper", event: H1_EVENT },
  { name: "W1 without a number", line: `zk-two | ${H1}`, stream: "zk-two/2 zookeeper", event: H1_EVENT },
  {
    name: "W1 in colours",
    line: `\x1b[36mzoo2-1  |\x1b[0m ${H1}`,
    stream: "zoo2-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "W1 around Kafka's layout",
    line: `zoo2-1  | ${H8}`,
    stream: "zoo2-1/- kafka",
    event: "2024-03-05T08:00:01.120 info [] role.looking",
  },
  {
    name: "W1 and W3, compose with timestamps",
    line: `zoo2-1  | 2024-03-05T08:00:01.120345678Z ${H1}`,
    stream: "zoo2-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "W1, docker service logs",
    line: `zk_zk1.1.k2vd4u9pxq7c@swarm-2    | ${H1}`,
    stream: "zk_zk1.1.k2vd4u9pxq7c/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "Docker Desktop", line: `2024-03-05 09:00:01.127 | ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "copied from Docker Desktop", line: `2024-03-05 09:00:01 ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "grep -n of one file", line: `1702:${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "cited in a mail", line: `> ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "cited in an answer to a mail", line: `> > ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "W2, kubectl", line: `[pod/zk-1/zookeeper] ${H1}`, stream: "zk-1/2 zookeeper", event: H1_EVENT },
  {
    name: "W2 and W3, kubectl with prefix and timestamps",
    line: `[pod/zk-1/zookeeper] 2024-03-05T08:00:01.120345678Z ${H1}`,
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "W3, docker -t", line: `2024-03-05T08:00:01.120345678Z ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "W3 with a zone", line: `2024-03-05T09:00:01.12+01:00 ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "W4, stern", line: `zk-1 zookeeper ${H1}`, stream: "zk-1/2 zookeeper", event: H1_EVENT },
  {
    name: "W4, stern in colours",
    line: `\x1b[95mzk-1\x1b[0m \x1b[35mzookeeper\x1b[0m ${H1}`,
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "W4, kubetail", line: `[zk-1] ${H1}`, stream: "zk-1/2 zookeeper", event: H1_EVENT },
  { name: "W5, CRI", line: `2024-03-05T08:00:01.12Z stdout F ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  {
    name: "W5 of stderr, with a zone",
    line: `2024-03-05T09:00:01.120000001+01:00 stderr F ${H1}`,
    stream: "-/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "W6, docker's json-file",
    line: json({ log: `${H1}\n`, stream: "stdout", time: "2024-03-05T08:00:01.120345678Z" }),
    stream: "-/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "W7, journald's short form",
    line: `Mar  5 08:00:01 zk1 zookeeper[812]: ${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "W7 with a priority and no process id",
    line: `<14>Mar 15 08:00:01 zk1 java: ${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "W7 with an ISO stamp",
    line: `2024-03-05T08:00:01.120345+00:00 zk1 zookeeper[812]: ${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "W8, journald's JSON",
    line: json({ MESSAGE: H1, _HOSTNAME: "zk1", __REALTIME_TIMESTAMP: "1709625601120345", _PID: "812", PRIORITY: "6" }),
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "W8 with a message as bytes",
    line: json({ MESSAGE: [...Buffer.from(H1)], _HOSTNAME: "zk1", __REALTIME_TIMESTAMP: "1709625601120345" }),
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "W9, ECS",
    line: json({
      "@timestamp": "2024-03-05T08:00:01.120Z",
      "log.level": "INFO",
      message: "LOOKING",
      "process.thread.name": "main",
      "log.logger": "org.apache.zookeeper.server.quorum.QuorumPeer",
      "service.node.name": "zk-1",
    }),
    stream: "zk-1/- json",
    event: "2024-03-05T08:00:01.120Z info [main] role.looking",
  },
  {
    name: "W9 with nested fields",
    line: json({
      "@timestamp": "2024-03-05T10:00:01.120+02:00",
      log: { level: "WARN", logger: "o.a.z.s.q.Follower" },
      message: "Exception when following the leader",
      process: { thread: { name: "QuorumPeer[myid=1]" } },
      host: { name: "zk-1" },
    }),
    stream: "zk-1/- json",
    event: "2024-03-05T08:00:01.120Z warn [QuorumPeer[myid=1]] follow.fail",
  },
  {
    name: "W10, logstash",
    line: json({
      "@timestamp": "2024-03-05T08:00:01.120Z",
      level: "INFO",
      level_value: 20000,
      logger_name: "org.apache.zookeeper.server.quorum.QuorumPeer",
      thread_name: "main",
      message: "FOLLOWING",
    }),
    stream: "-/- json",
    event: "2024-03-05T08:00:01.120Z info [main] role.following",
  },
  {
    name: "W10 of a record about a host",
    line: json({ "@timestamp": "2024-03-05T08:00:01.120Z", level: "INFO", message: "FOLLOWING", host: "10.1.2.5" }),
    stream: "-/- json",
    event: "2024-03-05T08:00:01.120Z info [] role.following",
  },
  {
    name: "W11, a cloud's agent",
    line: json({
      severity: "WARNING",
      thread: "main",
      source: "QuorumCnxManager",
      line: "400",
      myid: "2",
      message: "Cannot open channel to 3 at election address /10.1.2.5:3888",
      timestamp: "2024-03-05T08:00:01.120Z",
    }),
    stream: "-/2 json",
    event: "2024-03-05T08:00:01.120Z warn [main] cnx.openfail",
  },
  { name: "W12, quoted", line: `"${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "indented", line: `\t${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "W12, quoted to its end", line: `"${H1}"`, stream: "-/2 zookeeper", event: H1_EVENT },
  {
    name: "grep over several files",
    line: `zk2/zookeeper.log:${H1}`,
    stream: "zk2/zookeeper.log/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "grep -n", line: `./zk2.log:17:${H1}`, stream: "./zk2.log/2 zookeeper", event: H1_EVENT },
  {
    name: "grep -C, a line around a match",
    line: `zk-2/zookeeper.log-${H1}`,
    stream: "zk-2/zookeeper.log/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "grep -C of rotated files",
    line: `zk-2.log.1-${H1}`,
    stream: "zk-2.log.1/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "grep -nC", line: `./zk2.log-17-${H1}`, stream: "./zk2.log/2 zookeeper", event: H1_EVENT },
  { name: "grep -nC of one file", line: `1702-${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "cat -n", line: `   702\t${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "less -N", line: `    702 ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "Grafana's text", line: `2024-03-05 09:00:01.120\t${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  {
    name: "Grafana's text of old releases",
    line: `2024-03-05T09:00:01+01:00\t${H1}`,
    stream: "-/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "Grafana's text, in milliseconds", line: `1709625601120\t${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  {
    name: "Grafana's text of today",
    line: `1709625601120\t2024-03-05T08:00:01.120Z\t${H1}`,
    stream: "-/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "aws logs tail, short", line: `2024-03-05T08:00:01 ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  {
    name: "aws logs tail",
    line: `2024-03-05T08:00:01.120000+00:00 ecs/zk1/5b0f6bfe ${H1}`,
    stream: "ecs/zk1/5b0f6bfe/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "logcli",
    line: `2024-03-05T09:00:01+01:00 {app="zk", container="zookeeper", pod="zk-1"}   ${H1}`,
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "logcli of one stream", line: `2024-03-05T08:00:01Z {} ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  {
    name: "logcli's JSON",
    line: json({ labels: { app: "zk", pod: "zk-1" }, line: H1, timestamp: "2024-03-05T08:00:01.120Z" }),
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "Splunk's JSON",
    line: json({ preview: false, result: { _raw: H1, _time: "2024-03-05T08:00:01.120+00:00", host: "zk1" } }),
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "stern's JSON",
    line: json({ message: `${H1}\n`, nodeName: "k8s-1", namespace: "prod", podName: "zk-1", containerName: "zk" }),
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "Google's logs",
    line: json({ textPayload: H1, resource: { labels: { pod_name: "zk-1" } }, severity: "INFO", insertId: "1" }),
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "an object of a list",
    line: `${json({ message: H1, host: "zk1" })},`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "fluentd's file",
    line: `2024-03-05T08:00:01+00:00\tkube.zk\t${json({ log: H1, pod: "zk-1" })}`,
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "Fluent Bit's file",
    line: `kube.zk-1_prod_zookeeper-5b0f.log: [1709625601.120000000, ${json({ log: H1, pod: "zk-1" })}]`,
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "Fluent Bit's output",
    line: `[0] kube.zk: [1709625601.120000000, ${json({ log: H1, pod: "zk-1" })}]`,
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "Fluent Bit's output of today",
    line: `[12] kube.zk: [[1709625601.120000000, {}], ${json({ log: H1, pod: "zk-1" })}]`,
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "aws logs get-log-events as text",
    line: `EVENTS\t1709625601620\t${H1}\t1709625601120`,
    stream: "-/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "aws logs get-log-events, the first line of several",
    line: `EVENTS\t1709625601620\t${H1}`,
    stream: "-/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "aws logs filter-log-events as text",
    line: `EVENTS\t38000000000000000000000000000000000000000000000000000001\t1709625601620\tecs/zk1/5b0f\t${H1}\t1709625601120`,
    stream: "ecs/zk1/5b0f/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "aws logs, stream and message", line: `zk/zk1\t${H1}`, stream: "zk/zk1/2 zookeeper", event: H1_EVENT },
  {
    name: "gcloud logging, time, pod and text",
    line: `2024-03-05T08:00:01.120345Z\tzk-1\t${H1}`,
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "gh run view --log",
    line: `test\tRun servers\t2024-03-05T08:00:01.1203456Z ${H1}`,
    stream: "-/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "GELF of Docker",
    line: json({ version: "1.1", host: "zk1", short_message: H1, timestamp: 1709625601.12, level: 6 }),
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "GELF, the message in short and in full",
    line: json({ version: "1.1", host: "zk1", short_message: H1.slice(0, 40), full_message: H1, level: 6 }),
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "VictoriaLogs",
    line: json({ _msg: H1, _stream: "{}", _time: "2024-03-05T08:00:01.12Z", "kubernetes.pod_name": "zk-1" }),
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "Alibaba's log service",
    line: json({ __time__: 1709625601, "__tag__:__hostname__": "zk1", content: H1 }),
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "Alibaba's log service of containers",
    line: json({ _time_: "2024-03-05T08:00:01.12Z", _pod_name_: "zk-1", _source_: "stdout", content: H1 }),
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "Tencent's log service",
    line: json({ __TIMESTAMP__: "1709625601120", __HOSTNAME__: "zk1", __CONTENT__: H1 }),
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "Azure's container apps",
    line: json({ TimeStamp: "2024-03-05T08:00:01.12", Log: H1 }),
    stream: "-/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "an entry of Grafana's JSON",
    line: json({ line: H1, timestamp: "1709625601120000000", fields: { app: "zk", pod: "zk-1" } }),
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "a record whose stamp says no zone",
    line: json({ timestamp: "2024-03-05 08:00:01,120", level: "INFO", thread: "main", message: "LOOKING" }),
    stream: "-/- json",
    event: "2024-03-05T08:00:01.120 info [main] role.looking",
  },
  {
    name: "a record of Google's, its fields in a payload",
    line: json({ jsonPayload: { message: "LOOKING" }, severity: "INFO", timestamp: "2024-03-05T08:00:01.12Z" }),
    stream: "-/- json",
    event: "2024-03-05T08:00:01.120Z info [] role.looking",
  },
  { name: "stern with namespaces", line: `prod zk-1 zookeeper ${H1}`, stream: "zk-1/2 zookeeper", event: H1_EVENT },
  { name: "kail", line: `prod/zk-1[zookeeper]: ${H1}`, stream: "zk-1/2 zookeeper", event: H1_EVENT },
  {
    name: "journald's precise form",
    line: `Mar  5 08:00:01.120345 zk1 java[812]: ${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "journald's full form",
    line: `Tue 2024-03-05 08:00:01 UTC zk1 zookeeper.service[812]: ${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "journald's form in seconds",
    line: `1709625601.120345 zk1 java[812]: ${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "journald's form since the boot",
    line: `[  812.120345] zk1 java[812]: ${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "rsyslog's form, of no process",
    line: `2024-03-05T08:00:01.120345+00:00 zk1 zookeeper: ${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "RFC 5424",
    line: `<14>1 2024-03-05T08:00:01.120Z zk1 zookeeper 812 - - ${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "RFC 5424 with structured data",
    line: `<14>1 2024-03-05T08:00:01.120Z zk1 zookeeper - ID47 [origin@32473 ip="10.1.2.3"] ${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "ts", line: `Mar  5 08:00:01 ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  {
    name: "GitHub's actions",
    line: `test\tRun servers\t2024-03-05T08:00:01.1203456Z ${H1}`,
    stream: "-/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "docker service logs with details",
    line: `zk_zk1.1.k2vd4u9pxq7c@swarm-2    | com.docker.swarm.node.id=x1,com.docker.swarm.task.id=z3 ${H1}`,
    stream: "zk_zk1.1.k2vd4u9pxq7c/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "docker logs with details", line: `env=prod,tag=zk ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  {
    name: "docker logs with details and stamps",
    line: `2024-03-05T08:00:01.120345678Z tag=zk ${H1}`,
    stream: "-/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "Rancher", line: `2024-03-05 08:00:01.120 ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "Lens", line: `[2024-03-05T08:00:01.12Z] ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "Jenkins", line: `08:00:01 ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "GitLab", line: `2024-03-05T08:00:01.120345Z 01O ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  {
    name: "fluentd's standard output",
    line: `2024-03-05 08:00:01.120000000 +0000 kube.zk: ${json({ log: H1, kubernetes: { pod_name: "zk-1" } })}`,
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "kubetail of two containers", line: `[zk-1 zookeeper] ${H1}`, stream: "zk-1/2 zookeeper", event: H1_EVENT },
  { name: "Fabric", line: `[zk-1] out: ${H1}`, stream: "zk-1/2 zookeeper", event: H1_EVENT },
  { name: "kubetail with an index", line: `[3:zk-1] ${H1}`, stream: "zk-1/2 zookeeper", event: H1_EVENT },
  {
    name: "stern with short stamps",
    line: `zk-1 zookeeper 03-05 09:00:01 ${H1}`,
    stream: "zk-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "Heroku",
    line: `2024-03-05T08:00:01.120345+00:00 app[zk.1]: ${H1}`,
    stream: "server/zk.1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "a drain of Heroku's",
    line: `177 <190>1 2024-03-05T08:00:01.120345+00:00 host app zk.1 - ${H1}`,
    stream: "server/zk.1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "Cloud Foundry",
    line: `   2024-03-05T08:00:01.12+0000 [APP/PROC/WEB/0] OUT ${H1}`,
    stream: "server/APP/PROC/WEB/0/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "Papertrail's archive",
    line: `50342052\t2024-03-05 00:00:01 -0800\t2024-03-05 00:00:01 -0800\t42424\tzk1\t10.1.2.3\tUser\tInfo\tjava\t${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "what Kibana 4 showed",
    line: `March 5th 2024, 09:00:01.120\t${H1}`,
    stream: "-/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "what Kibana shows, with a column for the host",
    line: `Mar 5, 2024 @ 09:00:01.120\tzk1\t${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "syslog with a year",
    line: `Mar  5 2024 08:00:01 zk1 java: ${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "syslog of Busybox",
    line: `Mar  5 08:00:01 zk1 user.info java[812]: ${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "journald without a host",
    line: `Mar  5 08:00:01 java[812]: ${H1}`,
    stream: "-/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "journald without a host, ISO stamps",
    line: `2024-03-05T08:00:01+0000 java[812]: ${H1}`,
    stream: "-/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "journald's form with differences",
    line: `[  812.120345 <    0.000123 >] zk1 java[812]: ${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "RFC 5424 with a mark of UTF-8",
    line: `<14>1 2024-03-05T08:00:01.120Z zk1 zookeeper 812 - - \ufeff${H1}`,
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "an item of a list", line: `- ${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  {
    name: "a hit of Elasticsearch's",
    line: json({ _index: "logs", _id: "1", _source: { message: H1, host: { name: "zk1" } } }),
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "a result of CloudWatch's Insights",
    line: json({ "@timestamp": "2024-03-05 08:00:01.120", "@message": H1, "@logStream": "zk1" }),
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "Mezmo",
    line: json({ _line: H1, _host: "zk1", _ts: 1709625601120 }),
    stream: "zk1/2 zookeeper",
    event: H1_EVENT,
  },
  { name: "CRLF", line: `${H1}\r`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "colours alone", line: `\x1b[32m${H1}\x1b[0m`, stream: "-/2 zookeeper", event: H1_EVENT },
  { name: "NUL bytes before the line", line: `${"\0".repeat(4096)}${H1}`, stream: "-/2 zookeeper", event: H1_EVENT },
  {
    name: "compose in docker's json-file",
    line: json({ log: `zoo2-1  | ${H1}\n`, stream: "stdout", time: "2024-03-05T08:00:01.120345678Z" }),
    stream: "zoo2-1/2 zookeeper",
    event: H1_EVENT,
  },
  {
    name: "docker's json-file behind CRI",
    line: `2024-03-05T08:00:01.12Z stdout F ${json({ "@timestamp": "2024-03-05T08:00:01.120Z", level: "INFO", thread_name: "main", message: "LOOKING" })}`,
    stream: "-/- json",
    event: "2024-03-05T08:00:01.120Z info [main] role.looking",
  },
];

describe.each([...HEADERS, ...WRAPPERS])("$name", ({ line, stream, event }) => {
  it("is read in a file of one line", () => {
    const parsed = parseText(`${line}\n`);
    expect({ stream: streamsIn(parsed), event: eventsIn(parsed), lines: countsIn(parsed) }).toEqual({
      stream: [stream],
      event: [event],
      lines: { total: 1, event: 1 },
    });
  });

  it("is read among lines of no layout", () => {
    const parsed = parseText(`Starting zookeeper ...\n\n${line}\n`.repeat(3));
    expect(eventsIn(parsed)).toEqual([event, event, event]);
  });
});

it("the trail of an audit log is a layout of its own, and none of its lines is an event", () => {
  const line =
    "2024-03-05 08:00:01,120 INFO audit.Slf4jAuditLogger: session=0x1\tuser=u\tip=10.0.0.1\toperation=create\tznode=/a\tresult=success";
  const parsed = parseText(`${line}\n`);
  expect({ stream: streamsIn(parsed), lines: countsIn(parsed) }).toEqual({
    stream: ["-/- hadoop_threadless"],
    lines: { total: 1, unknown: 1 },
  });
});

describe("text around the records", () => {
  const noise: readonly (readonly [string, string])[] = [
    ["H11, the start script", "ZooKeeper JMX enabled by default\nUsing config: /conf/zoo.cfg"],
    [
      "H12, Bitnami's",
      "\x1b[38;5;6mzookeeper \x1b[38;5;5m08:00:01.12 \x1b[0m\x1b[38;5;2mINFO \x1b[0m ==> ** Starting ZooKeeper setup **",
    ],
    ["H13, a shell that traces", "+ [[ 1 -eq 1 ]]\n++ hostname -s"],
    ["blank lines", "\n\n"],
    ["a virtual machine's", "Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nSLF4J: Class path contains multiple SLF4J bindings."],
  ];

  it.each(noise)("%s is noise before the first record", (_, text) => {
    const lines = text.split("\n").length;
    const parsed = parseText(`${text}\n${H1}\n`);
    expect(countsIn(parsed)).toEqual({ total: lines + 1, event: 1, noise: lines });
  });

  it.each(noise)("%s is noise where a container starts again", (_, text) => {
    const lines = text.split("\n").length;
    const parsed = parseText(`${H1}\n${text}\n${H1}\n`);
    expect(countsIn(parsed)).toEqual({ total: lines + 2, event: 2, noise: lines });
  });
});

describe("the prefix of a container's runtime", () => {
  it("is not a namespace, a pod and a container, though more lines would then begin with a header", () => {
    const around = (line: string, i: number) => `2024-03-05T08:00:0${i}.120456789Z stdout F ${line}`;
    const lines = [
      "2024-03-05 08:00:01,120 INFO LOOKING (org.apache.zookeeper.server.quorum.QuorumPeer) [main]",
      "2024-03-05 08:00:02,120 INFO A message that goes on",
      "2024-03-05 08:00:03,120 INFO FOLLOWING (org.apache.zookeeper.server.quorum.QuorumPeer) [main]",
    ];
    expect(streamsIn(parseText(`${lines.map(around).join("\n")}\n`))).toEqual(["-/- strimzi"]);
  });
});

describe("several nodes in one stream", () => {
  const line = (id: number, text: string) =>
    `2024-03-05 08:00:01,12${id} [myid:${id}] - INFO  [QuorumPeer[myid=${id}]/0.0.0.0:2181:QuorumPeer@797] - ${text}`;

  it.each([
    ["compose", (id: number) => `zoo${id}-1  | `, (id: number) => `zoo${id}-1`],
    ["kubectl", (id: number) => `[pod/zk-${id - 1}/zookeeper] `, (id: number) => `zk-${id - 1}`],
    ["stern", (id: number) => `zk-${id - 1} zookeeper `, (id: number) => `zk-${id - 1}`],
    ["journald", (id: number) => `Mar  5 08:00:01 host${id} zookeeper[${id}]: `, (id: number) => `host${id}`],
    ["grep", (id: number) => `zk${id}.log:`, (id: number) => `zk${id}.log`],
    ["nothing but their ids", () => "", () => "-"],
  ])("are told apart by %s", (_, prefix, label) => {
    const text = [1, 2, 3, 1, 3, 2].map((id) => `${prefix(id)}${line(id, "LOOKING")}\n`).join("");
    expect(streamsIn(parseText(text))).toEqual([1, 2, 3].map((id) => `${label(id)}/${id} zookeeper`));
  });

  it("are told apart by the fields of JSON records", () => {
    const record = (node: string) =>
      json({ "@timestamp": "2024-03-05T08:00:01.120Z", level: "INFO", message: "LOOKING", pod: node });
    const parsed = parseText(["zk-0", "zk-1", "zk-0"].map((node) => `${record(node)}\n`).join(""));
    expect(streamsIn(parsed)).toEqual(["zk-0/- json", "zk-1/- json"]);
  });
});

describe("zones", () => {
  const zoneOf = (text: string) =>
    parseText(text).streams.map(({ zoned, inferredZone: zone }) => ({
      zoned,
      inferredZone: zone === null ? null : zone + 0,
    }));

  it.each([
    ["of a collector in UTC and a server east of it", "2024-03-05T00:00:01.200Z ", 480],
    ["of a collector in UTC and a server west of it", "2024-03-05T13:00:01.200Z ", -300],
    ["of a collector and a server of half an hour", "2024-03-05T02:30:01.200Z ", 330],
    ["of a collector with a zone of its own", "2024-03-05T09:00:01.200+09:00 ", 480],
    ["of the same zone, a few seconds late", "2024-03-05T08:00:04.200Z ", 0],
  ])("%s are told from both stamps", (_, seen, inferredZone) => {
    expect(zoneOf(`${seen}${H1}\n`)).toEqual([{ zoned: false, inferredZone }]);
  });

  it.each([
    ["years later", "2026-11-22T08:00:01.200Z ", "2026-11-22T08:00:31.200Z "],
    ["a day and two hours later", "2024-03-06T10:00:01.200Z ", "2024-03-06T10:00:31.200Z "],
    ["in a moment, three hours later", "2024-03-05T11:00:01.200Z ", "2024-03-05T11:00:01.300Z "],
    ["six minutes after the hour", "2024-03-05T11:06:01.200Z ", "2024-03-05T11:06:31.200Z "],
  ])("are not told where a collector came to the log %s", (_, first, last) => {
    const later = H1.replace("08:00:01", "08:00:31");
    expect(zoneOf(`${first}${H1}\n${last}${later}\n`)).toEqual([{ zoned: false, inferredZone: null }]);
  });

  it("stamps without one and without a collector tell nothing", () => {
    expect(zoneOf(`${H1}\n`)).toEqual([{ zoned: false, inferredZone: null }]);
  });
});

describe("stamps without a date", () => {
  const at = (clock: string) => `${clock} [main] INFO  org.apache.zookeeper.server.quorum.QuorumPeer - LOOKING\n`;
  const days = (...clocks: readonly string[]) =>
    eventsIn(parseText(clocks.map(at).join(""))).map((event) => event.slice(8, 23));

  it("go on in the next day where midnight has passed", () => {
    expect(days("23:59:59.990", "00:00:00.010", "23:00:00.000", "01:00:00.000")).toEqual([
      "01T23:59:59.990",
      "02T00:00:00.010",
      "02T23:00:00.000",
      "03T01:00:00.000",
    ]);
  });

  it("take it from the name of their file, and say so", () => {
    const parsed = parseText(["23:59:59.990", "00:00:00.010"].map(at).join(""), { path: "broker.log.2024-03-05" });
    expect({
      events: eventsIn(parsed).map((event) => event.slice(0, 23)),
      problems: parsed.problems.flat().map(({ code, text }) => [code, text]),
    }).toEqual({
      events: ["2024-03-05T23:59:59.990", "2024-03-06T00:00:00.010"],
      problems: [["date-taken", expect.stringContaining("2024-03-05, is taken from its name")]],
    });
  });

  it("take it from dated lines before them", () => {
    const dated = `2024-03-05 ${at("23:00:00,120")}`;
    expect(
      eventsIn(parseText(dated + at("23:59:59.990") + at("00:00:00.010"))).map((event) => event.slice(0, 19)),
    ).toEqual(["2024-03-05T23:00:00", "2024-03-05T23:59:59", "2024-03-06T00:00:00"]);
  });

  it("stay on their day where a thread is late over midnight", () => {
    expect(days("23:59:59.990", "00:00:00.010", "23:59:59.995", "00:00:00.020")).toEqual([
      "01T23:59:59.990",
      "02T00:00:00.010",
      "01T23:59:59.995",
      "02T00:00:00.020",
    ]);
  });

  it("take it from syslog, whose year is that of the file", () => {
    const wrapped = (seen: string, clock: string) => `${seen} zk1 zookeeper[94]: ${at(clock)}`;
    const parsed = parseText(wrapped("Oct 31 23:59:59", "23:59:59.990") + wrapped("Nov  1 00:00:00", "00:00:00.010"), {
      path: "zk.20191105.log",
    });
    expect(eventsIn(parsed).map((event) => event.slice(0, 23))).toEqual([
      "2019-10-31T23:59:59.990",
      "2019-11-01T00:00:00.010",
    ]);
    expect(parsed.problems.flat().map(({ code }) => code)).toEqual(["no-year"]);
  });

  it("are said to have none", () => {
    expect(
      parseText(at("08:00:00.010"))
        .problems.flat()
        .map(({ code }) => code),
    ).toEqual(["no-date"]);
  });

  it.each([
    ["in its zone", "2024-03-05T08:00:00.020Z ", "08:00:00.010", "2024-03-05T08:00:00.010", 0],
    ["east of it", "2024-03-05T20:00:00.020Z ", "04:00:00.010", "2024-03-06T04:00:00.010", 480],
    ["west of it", "2024-03-05T03:00:00.020Z ", "22:00:00.010", "2024-03-04T22:00:00.010", -300],
  ])("get it from a collector %s", (_, seen, clock, stamp, inferredZone) => {
    const parsed = parseText(`${seen}${at(clock)}`);
    expect({
      event: eventsIn(parsed),
      zone: parsed.streams.map((stream) => stream.inferredZone ?? Number.NaN).map((zone) => zone + 0),
      problems: parsed.problems,
    }).toEqual({ event: [`${stamp} info [main] role.looking`], zone: [inferredZone], problems: [[]] });
  });

  it("may be out of order by what threads are", () => {
    expect(days("08:00:00.010", "08:00:00.007", "08:00:00.011")).toEqual([
      "01T08:00:00.010",
      "01T08:00:00.007",
      "01T08:00:00.011",
    ]);
  });
});

describe("the context map behind messages", () => {
  const line = (message: string) =>
    `2024-03-05T08:00:01,120+0000 [main] INFO  org.apache.zookeeper.server.quorum.QuorumPeer - ${message}\n`;

  it("is no part of them where every message has one", () => {
    expect(countsIn(parseText(line("LOOKING {}") + line("LOOKING {}")))).toEqual({ total: 2, event: 2 });
  });

  it("is no part of them where it holds ZooKeeper's myid", () => {
    expect(countsIn(parseText(line("LOOKING {}") + line("LOOKING {myid=1}")))).toEqual({ total: 2, event: 2 });
  });

  it("is theirs where others have none", () => {
    const text = line("LOOKING") + line("LOOKING") + line("LOOKING {}");
    expect(countsIn(parseText(text))).toEqual({ total: 3, event: 2, unknown: 1 });
  });
});

describe("the parts of a stamp that no layout has", () => {
  const rest = " [main] INFO  org.apache.zookeeper.server.quorum.QuorumPeer - LOOKING";

  it.each(["20240305 08:00:01,120", "  20240305 08:00:01,120", "05-03-2024 08:00:01,120", "2024-03-05T 08:00:01,120"])(
    "are no numbers of lines: %s",
    (stamp) => {
      expect(streamsIn(parseText(`${stamp}${rest}\n`.repeat(3)))).toEqual(["-/- "]);
    },
  );
});

describe("what is not a date", () => {
  it.each(["2024-13-05 08:00:01,120", "2024-00-05 08:00:01,120", "2024-03-32 08:00:01,120"])(
    "%s is no header",
    (stamp) => {
      expect(countsIn(parseText(`${H1.replace("2024-03-05 08:00:01,120", stamp)}\n`))).toEqual({ total: 1, noise: 1 });
    },
  );
});

describe("records of another program in the same stream", () => {
  const record = (logger: string) => `2024-03-05 08:00:01.120 [main] INFO  ${logger} - LOOKING\n`;

  it.each(["org.apache.zookeeper.server.quorum.QuorumPeer", "o.a.z.s.q.QuorumPeer", "QuorumPeer", "quorum.QuorumPeer"])(
    "are not those of %s",
    (logger) => {
      expect(countsIn(parseText(record(logger)))).toEqual({ total: 1, event: 1 });
    },
  );

  it.each(["org.apache.pulsar.broker.Main", "com.example.Looking"])("are those of %s, and no events", (logger) => {
    const text = `${record("org.apache.zookeeper.server.quorum.QuorumPeer")}${record(logger)}`;
    expect(countsIn(parseText(text))).toEqual({ total: 2, event: 1, unknown: 1 });
  });
});

describe("an object with a level is no record where it is around a line of one", () => {
  const FAILED = H1.replace("INFO", "WARN").replace("LOOKING", "Exception when following the leader");
  const lines = [FAILED, "java.net.SocketTimeoutException: Read timed out", "\tat A.b(A.java:1)"];

  it.each([
    ["Google's", (line: string) => ({ textPayload: `${line}\n`, severity: "INFO", timestamp: "2024-03-05T08:00:01Z" })],
    ["syslog's", (line: string) => ({ message: line, severity: "info", host: "zk1" })],
  ])("%s", (_, around) => {
    const parsed = parseText(lines.map((line) => `${json(around(line))}\n`).join(""));
    expect(countsIn(parsed)).toEqual({ total: 3, event: 1, continuation: 2 });
    expect(kindsByLine(parsed)).toEqual(["1: follow.fail", "2: trace.exception"]);
    expect(parsed.streams.map(({ layouts }) => [...layouts.keys()])).toEqual([["zookeeper"]]);
  });
});

describe("the stamp of a JSON object tells the zone of the line in it", () => {
  const zoneOf = (object: object) => parseText(`${json({ line: H1, ...object })}\n`).streams.at(-1)?.inferredZone;

  it.each([["2024-03-05T07:00:01.120Z"], [1709622001.12], [1709622001120], ["1709622001120000000"]])("%s", (time) => {
    expect(zoneOf({ time })).toBe(60);
  });

  it("but not one without a zone, which would be that of this machine", () => {
    expect(zoneOf({ time: "2024-03-05T07:00:01.120" })).toBeNull();
  });
});

it("a text of several lines in one object is a record with a trace, in one physical line", () => {
  const failed = H1.replace("LOOKING", "Exception when following the leader");
  const text = `${failed}\njava.net.SocketTimeoutException: Read timed out\r\n\tat A.b(A.java:1)\n`;
  const parsed = parseText(`${json({ message: text, host: "zk1" })}\n${json({ message: H1, host: "zk1" })}\n`);
  expect(kindsByLine(parsed)).toEqual(["1: follow.fail", "1: trace.exception", "2: role.looking"]);
  expect(countsIn(parsed)).toEqual({ total: 2, event: 2 });
});
