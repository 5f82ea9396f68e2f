# How a record begins: the header layouts of log4j, logback, log4j2 and of what hosts ZooKeeper, and the wrappers that
# collectors put around them. A layout that only one system has stands in that system's grammar. A layout_ rule reads a whole first line; its message field is the text for the message
# grammars. A wrapper_ rule takes its prefix off; its inner field is the line below it, which may be wrapped again.

@include "tokens.ne"
@include "stamps.ne"

# Up to 3.3, and Debian's packages: no myid block.
#= 2012-03-05 08:00:01,120 - INFO  [QuorumPeer:/0.0.0.0:2181:QuorumPeer@621] - LOOKING
#= 2024-03-05 08:00:01,120 - INFO  [main:o.a.z.s.q.QuorumPeerConfig@133] - Reading configuration from: /etc/zookeeper/conf/zoo.cfg
layout_zookeeper_plain -> stamp " - " level blanks "[" thread ":" logger "@" source "] - " message

# BookKeeper's console: a dash between level and bracket. 4.15 to 4.17 can have a map before the message; from 4.18 on it
# stands behind it and belongs to the message. ? where places in the source are off.
#= 2024-03-02 04:05:06,117 - INFO  - [main:BookieImpl@711] - Finished reading journal, starting bookie
#= 2026-07-01T04:05:06,117 - INFO  - [SyncThread-7-1:SyncThread@166] - Flush ledger storage at checkpoint {checkpoint=LogMark: logFileId - 19 , logFileOffset - 512}
#= 2024-03-02T04:05:06,117 - INFO  - [io-1:LedgerHandle$5@812] {request_id=7} - New Ensemble: [10.3.0.4:3181] for ledger: 21
#= 2024-03-02T04:05:06,117 - WARN  - [io-1:?@?] - Short read for entry size from entrylog 7
layout_bookkeeper -> stamp " - " level blanks "- [" thread ":" (logger | "?") "@" source "]" (" " context):? " - " message

# The console of BookKeeper's shell and other commands: no date, no thread, no logger.
#= 04:05:06,117 ERROR Autorecovery is disabled. So giving up!
#= 04:05:06,117 INFO  Resetting LostBookieRecoveryDelay value: 0, to kickstart audit task
layout_bookkeeper_shell -> clock "," milli " " level blanks message_plain

# Tests of BookKeeper and Pulsar: no line of the source.
#= 2024-12-04T19:23:58,402 - WARN  - [pulsar-load-manager-67-1:ExtensibleLoadManagerImpl] - No channel owner is found. Trying to start LeaderElectionService again.
layout_class -> stamp " - " level blanks "- [" thread ":" logger "] - " message

# Kafka's and Confluent's log4j.properties: the logger is last, the thread is lost. Levels may be padded.
#= [2024-03-05 08:00:01,120] INFO LOOKING (org.apache.zookeeper.server.quorum.QuorumPeer)
#= [2024-03-05 08:00:01,120] INFO Have quorum of supporters, sids: [ 1,2 ]; starting up (org.apache.zookeeper.server.quorum.Leader)
#= [2024-03-05 08:00:01,120] INFO  LOOKING (org.apache.zookeeper.server.quorum.QuorumPeer)
#= [2024-03-05 08:00:01,120] INFO  (org.apache.zookeeper.server.ZooKeeperServer)
layout_kafka -> "[" stamp "] " level (blanks message_trimmed | " " message_blank) " (" logger ")"

# The same where the message goes on in later lines, so that the logger is not on this one.
#= [2024-03-05 08:00:01,120] WARN Detected pause in JVM or host machine (eg GC): pause of approximately 1345 ms
layout_kafka_open -> "[" stamp "] " level blanks message_open

# Strimzi: logger and thread last.
#= 2024-03-05 08:00:01,120 INFO FOLLOWING (org.apache.zookeeper.server.quorum.QuorumPeer) [QuorumPeer[myid=1](plain=127.0.0.1:12181)(secure=0.0.0.0:2181)]
#= 2024-03-05 08:00:01,120 INFO  (org.apache.zookeeper.server.ZooKeeperServer) [main]
layout_strimzi -> stamp " " level (blanks message_trimmed | " " message_blank) " (" logger ") [" thread "]"

# Pulsar's log4j2.yaml, and logback's own default. The older Pulsar form has no date.
#= 2024-03-05T08:00:01,120+0000 [QuorumPeer[myid=1](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled)] INFO  org.apache.zookeeper.server.quorum.QuorumPeer - LOOKING
#= 2024-03-05 08:00:01.120 [main] INFO  o.a.z.s.q.QuorumPeerConfig - Reading configuration from: /conf/zoo.cfg
layout_log4j2 -> stamp " [" thread "] " level blanks logger " - " message

# From 1.4 on logback writes pairs of keys and values between the dashes of its own default.
#= 08:00:01.120 [main] INFO  org.apache.zookeeper.server.quorum.QuorumPeerConfig - Reading configuration from: /conf/zoo.cfg
#= 08:00:01.120 [main] INFO org.apache.zookeeper.server.quorum.QuorumPeerConfig -- Reading configuration from: /conf/zoo.cfg
layout_log4j2_undated -> clock ("." | ",") milli " [" thread "] " level blanks logger (" - " | " -- ") message

# Pulsar to 1.22, logback: the logger is padded.
#= 10:11:12.345 [pulsar-zk-session-watcher-12-1] WARN  o.a.p.z.ZooKeeperSessionWatcher      - zoo keeper disconnected, waiting to reconnect, time remaining = 12 seconds
layout_logback_padded -> clock "." milli " [" thread "] " level blanks logger "  " indent "- " message

# Files of Pulsar's function instances.
#= 10:11:12,345 INFO [public/default/f-0] [instance: 0] JavaInstanceRunnable - Encountered exception in sink write
#= 10:11:12,345 INFO [main] [instance: ] JavaInstanceStarter - Starting
layout_function -> clock "," milli " " level blanks "[" thread "] [instance: " instance "] " logger " - " message

instance     -> unbracketed

# Hadoop's layout, used by HBase and others that host a quorum; Solr's names a line where Hadoop names nothing. Some have a
# dash where Hadoop has a colon.
#= 2024-03-05 08:00:01,120 INFO  [QuorumPeer[myid=1]/0.0.0.0:2181] quorum.QuorumPeer: LOOKING
#= 2024-03-05 08:00:01.120 INFO  [main] org.apache.zookeeper.server.quorum.QuorumPeer - LOOKING
layout_hadoop -> stamp " " level blanks "[" thread "] " logger (": " | " - ") message

# NiFi's logback.xml, for the server in it too: nothing divides logger and message.
#= 2024-03-05 08:00:01,120 INFO [QuorumPeer[myid=1](plain=/0.0.0.0:2181)(secure=disabled)] o.a.zookeeper.server.quorum.QuorumPeer LOOKING
#= 2024-03-05 08:00:01,120 WARN [WorkerSender[myid=1]] o.a.z.server.quorum.QuorumCnxManager Cannot open channel to 3 at election address zk3/10.0.0.3:3888
layout_nifi -> stamp " " level blanks "[" thread "] " package_logger " " message_undashed

#= 2024-03-05 08:00:01,120 INFO  quorum.QuorumPeer (QuorumPeer.java:run(670)) - LOOKING
#= 2024-03-05 08:00:01,120 - INFO  quorum.QuorumPeer (QuorumPeer.java:run(670)) - LOOKING
layout_hadoop_method -> stamp (" - " | " ") level blanks logger " (" method ") - " message

# Without a thread; ZooKeeper's own audit appender (3.6 and later) has this form.
#= 2024-03-05 08:00:01,120 INFO org.apache.zookeeper.server.quorum.QuorumPeer: LOOKING
#= 2024-03-05 08:00:01,120 INFO audit.Slf4jAuditLogger: session=0x1 user=u ip=10.0.0.1 operation=create
layout_hadoop_threadless -> stamp " " level blanks package_logger ": " message

#= 2024-03-05 08:00:01,120 INFO org.apache.zookeeper.server.quorum.QuorumPeer - LOOKING
#= 2024-03-05 08:00:01,120 - INFO  o.a.z.s.q.QuorumPeer - LOOKING
layout_log4j_threadless -> stamp (" - " | " ") level blanks package_logger " - " message

# Bars between the parts and the place in the source last, as a vendor's platform writes it.
#= 2016-06-23 08:00:18,763 | WARN  | QuorumPeer[myid=26](plain=/10.16.9.138:2181)(secure=disabled) | Exception when following the leader | org.apache.zookeeper.server.quorum.Follower.followLeader(Follower.java:93)
layout_bars -> stamp " | " level blanks "| " thread " | " message_suffixed " | " method

# Vendor forms with seconds only: nothing shorter than a second can be told from them.
#= 2024-03-05 08:00:01 INFO  [QuorumPeer[myid=1]/0.0.0.0:2181:QuorumPeer@797] - LOOKING
layout_seconds -> date " " clock " " level blanks "[" thread ":" logger "@" source "] - " message

#= 2024-03-05 08:00:01 INFO  QuorumPeer:797 - LOOKING
layout_seconds_class -> date " " clock " " level blanks logger ":" source " - " message

# Homebrew's package.
#= 2024-03-05 08:00:01 QuorumPeer [INFO] LOOKING
layout_seconds_level -> date " " clock " " logger " [" level "] " message

#= 2024-03-05 08:00:01 INFO  LOOKING
#= 2024-03-05 08:00:01 WARN  Cannot open channel to 3 at election address /zk3:3888
layout_seconds_plain -> date " " clock " " level blanks message_classless

# log4j's XMLLayout and logback's copy of it: one event in several lines, the stamp in milliseconds since 1970 UTC.
#= <log4j:event logger="org.apache.zookeeper.server.quorum.QuorumPeer" timestamp="1709625601120" level="INFO" thread="main"><log4j:message><![CDATA[LOOKING]]></log4j:message></log4j:event>
layout_xml -> "<log4j:event logger=\"" logger "\" timestamp=\"" epoch_ms "\" level=\"" level "\" thread=\"" thread_quoted "\"><log4j:message><![CDATA[" message_suffixed "]]></log4j:message></log4j:event>"

#= <log4j:event logger="org.apache.zookeeper.server.quorum.QuorumPeer" timestamp="1709625601120" level="INFO" thread="main">
layout_xml_open -> "<log4j:event logger=\"" logger "\" timestamp=\"" epoch_ms "\" level=\"" level "\" thread=\"" thread_quoted "\">"

#= <log4j:message><![CDATA[LOOKING]]></log4j:message>
#=   <log4j:message><![CDATA[LOOKING]]></log4j:message>
layout_xml_message -> [ \t]:* "<log4j:message><![CDATA[" message_suffixed "]]></log4j:message>"

#= <log4j:throwable><![CDATA[java.net.ConnectException: Connection refused
layout_xml_throwable -> [ \t]:* "<log4j:throwable><![CDATA[" inner

#= </log4j:event>
#= ]]></log4j:throwable>
#= <log4j:locationInfo class="C" method="m" file="C.java" line="1"/>
noise_xml -> [ \t]:* ("</log4j:event>" | "]]></log4j:throwable>") | [ \t]:* ("<log4j:locationInfo " | "<log4j:properties" | "</log4j:properties" | "<log4j:data " | "<log4j:NDC>") rest

# docker compose, v1 (zoo1_1) and v2 (zoo1-1).
#= zoo1_1  | 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= zoo1-1  | 	at java.net.Socket.connect(Socket.java:1)
#= zoo1  |
wrapper_compose -> node blanks "|" (" " inner):?

# docker service logs: task and host.
#= zoo_zoo1.1.k2vd4u9pxq7c@swarm-2    | 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= zoo_zoo1.1.k2vd4u9pxq7c@swarm-2    |
wrapper_service -> node "@" host blanks "|" (" " inner):?

# What docker logs --details and docker service logs --details put before a line: labels and variables of its container.
#= com.docker.swarm.node.id=x1,com.docker.swarm.task.id=y2 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= tag=zk 	at java.net.Socket.connect(Socket.java:1)
wrapper_details -> details " " inner

# What Docker Desktop shows: its own stamp in a zone that it does not name.
#= 2024-03-05 09:00:01.120 | 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_desktop -> four "-" two "-" two " " two ":" two ":" two "." three " |" (" " inner):?

# And what is copied from there; Rancher's logs have milliseconds.
#= 2024-03-05 09:00:01 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= 2024-03-05 09:00:01.120 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= 2024-03-05 09:00:01 	at java.net.Socket.connect(Socket.java:1)
wrapper_desktop_copied -> four "-" two "-" two " " two ":" two ":" two ("." three):? " " inner

# What Grafana saves as text: up to 10.1 with an instant, from 11.3 on with milliseconds, later with both.
#= 2024-03-05T09:00:01+01:00	2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_grafana -> date "T" clock ("." nanos):? zone "\t" inner

#= 1709625601120	2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_milliseconds -> int "\t" inner

# The same of the releases between, with a stamp of the reader's zone; aws logs tail --format short.
#= 2024-03-05 09:00:01.120	2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= 2024-03-05T08:00:01 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_zoneless -> four "-" two "-" two " " two ":" two ":" two "." three "\t" inner | four "-" two "-" two "T" two ":" two ":" two " " inner

# kubectl logs --prefix.
#= [pod/zk-0/zookeeper] 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_kubectl -> "[pod/" node "/" container "]" (" " inner):?

# kubectl logs --timestamps, docker logs -t: when the collector saw the line, and the zone that the log lacks.
#= 2024-03-05T08:00:01.120345678Z 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_timestamps -> date "T" clock ("." nanos):? zone (" " inner):?

# In brackets: Lens, and Jenkins' plugin of that name, which may also write a clock time alone.
#= [2024-03-05T08:00:01.120Z] 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_timestamps_bracketed -> "[" date "T" clock ("." nanos):? zone "]" (" " inner):?

#= 09:00:01 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_clock -> two ":" two ":" two " " inner

# A job of GitLab's, whose lines are of one of its streams, and go on or begin.
#= 2024-03-05T08:00:01.120345Z 01O 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_gitlab -> date "T" clock "." nanos zone " " two ("O" | "E") (" " | "+") inner

# Container runtime files; P marks a part of a line that goes on in the next one.
#= 2024-03-05T08:00:01.12Z stdout F 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_cri -> date "T" clock ("." nanos):? zone " " stream " " part (" " inner):?

# Lines of Loki behind their labels (logcli), of CloudWatch behind their stream (aws logs tail), of a file that fluentd writes.
#= 2024-03-05T08:00:01Z {app="zk", pod="zk-0"} 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_logcli -> date "T" clock ("." nanos):? zone " {" labels "}" (blanks inner):?

#= 2024-03-05T08:00:01.120000+00:00 ecs/zk1/5b0f6bfe 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_log_stream -> date "T" clock ("." nanos):? zone " " node_path " " inner

#= 2024-03-05T08:00:01+00:00	kube.zk	{"log":"x"}
wrapper_fluentd -> date "T" clock ("." nanos):? zone "\t" tag "\t" inner_braced

#= 2024-03-05 08:00:01.120345678 +0000 kube.zk: {"log":"x"}
wrapper_fluentd_stdout -> date " " clock "." nanos " " zone " " ident ": " inner_braced

# CloudWatch's events as text (aws logs get-log-events and filter-log-events). Behind the last line of an event stands when
# it was written.
#= EVENTS	1709625601620	2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x	1709625601120
#= EVENTS	1709625601620	2024-03-05 08:00:01,120 [myid:1] - ERROR [main:A@1] - x
wrapper_events -> "EVENTS\t" int "\t" inner

#= EVENTS	38000000000000000000000000000000000000000000000000000001	1709625601620	ecs/zk1/5b0f6bfe	2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x	1709625601120
wrapper_events_filtered -> "EVENTS\t" int "\t" int "\t" node_path "\t" inner

# Lines behind the name of a stream or pod, as queries for both print them (aws logs --query, gcloud --format=value).
#= zk/zk1	2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_tabbed -> node_path "\t" inner

# Fluent Bit's file and its standard output, of releases with and without metadata.
#= kube.zk-0: [1709625601.120000000, {"log":"x"}]
#= [0] kube.zk-0: [[1709625601.120000000, {}], {"log":"x"}]
wrapper_fluent_bit -> ("[" int "] "):? ident ": [" (int "." int | "[" int "." int ", {" unbraced_text "}]") ", " inner "]"

# stern, without and with namespaces, kubetail and kail.
#= zk-0 zookeeper 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_stern -> node " " container " " inner

#= prod zk-0 zookeeper 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_stern_namespaced -> namespace " " node " " container " " inner

#= prod/zk-0[zookeeper]: 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_kail -> namespace "/" node "[" container "]:" (" " inner):?

#= [zk-0] 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_kubetail -> "[" node "] " inner

# Fabric, which says of which stream a line is.
#= [zk1] out: 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_fabric -> "[" node "] " ("out" | "err") ":" (" " inner):?

# Where a pod has several containers, and with the index of its colour.
#= [zk-0 zookeeper] 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= [1:zk-0] 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_kubetail_container -> "[" (node " " container | int ":" node) "] " inner

# The short stamps of stern.
#= 03-05 09:00:01 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_short_timestamps -> two "-" two " " two ":" two ":" two " " inner

# The stamps of runit's svlogd.
#= 2024-03-05_08:00:01.12034 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_svlogd -> four "-" two "-" two "_" two ":" two ":" two "." int (" " inner):?

# Platforms that run applications: a dyno of Heroku's, an instance of Cloud Foundry's.
#= 2024-03-05T08:00:01.120345+00:00 app[zk.1]: 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_heroku -> date "T" clock ("." nanos):? zone " " ident "[" instance_name "]:" (" " inner):?

#= <190>1 2024-03-05T08:00:01.120345+00:00 host app zk.1 - 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= 177 <190>1 2024-03-05T08:00:01.120345+00:00 host app zk.1 - 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_heroku_drain -> (int " "):? "<" int ">1 " date "T" clock ("." nanos):? zone " " ident " " ident " " instance_name " - " inner

#=    2024-03-05T08:00:01.12+0000 [APP/PROC/WEB/0] OUT 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= 2024-03-05T00:00:01.12-0800 [App/0]     ERR 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_cloud_foundry -> blanks:? date "T" clock ("." nanos):? zone " [" instance_path "]" blanks ("OUT" | "ERR") (" " inner):?

# journald short and syslog, with stamps of RFC 3164, ISO stamps and as RFC 5424 has it.
#= Mar  5 08:00:01 zk1 zookeeper[812]: 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= Mar  5 08:00:01.120345 zk1 zookeeper[812]: x
#= <13>Mar 15 08:00:01 zk1 zookeeper: x
wrapper_syslog -> ("<" int ">"):? month_name blanks day_of_month " " clock ("." nanos):? " " node " " ident ("[" int "]"):? ":" (" " inner):?

# With a year; with facility and severity, as Busybox has it.
#= Mar 15 2024 08:00:01 zk1 zookeeper: x
wrapper_syslog_year -> month_name blanks day_of_month " " four " " clock " " node " " ident ("[" int "]"):? ":" (" " inner):?

#= Mar 15 08:00:01 zk1 user.info zookeeper: x
wrapper_syslog_severity -> month_name blanks day_of_month " " clock " " node " " dotted " " ident ("[" int "]"):? ":" (" " inner):?

# Of one host, which journalctl --no-hostname leaves out.
#= Mar 15 08:00:01 zookeeper[812]: x
#= 2024-03-05T08:00:01+0000 zookeeper[812]: x
wrapper_syslog_nameless -> (month_name blanks day_of_month " " clock ("." nanos):? | date "T" clock ("." nanos):? zone) " " ident "[" int "]:" (" " inner):?

#= 2024-03-05T08:00:01.120345+00:00 zk1 zookeeper[812]: x
#= 2024-03-05T08:00:01+0000 zk1 zookeeper: x
wrapper_syslog_iso -> date "T" clock ("." nanos):? zone " " node " " ident ("[" int "]"):? ":" (" " inner):?

#= <14>1 2024-03-05T08:00:01.120Z zk1 zookeeper 812 - - x
#= <14>1 2024-03-05T08:00:01.120Z zk1 zookeeper 812 - [origin@32473 ip="10.1.2.3"] x
wrapper_syslog_rfc -> "<" int ">1 " date "T" clock ("." nanos):? zone " " node " " ident " " process " " ident " " ("-" | "[" unbracketed "]") (" " inner):?

# journald's other short forms: with the day of the week, of the clock in seconds, and of the time since the boot.
#= Tue 2024-03-05 08:00:01 UTC zk1 zookeeper[812]: x
wrapper_journal_full -> weekday " " four "-" two "-" two " " two ":" two ":" two ("." int):? " " zone_name " " node " " ident ("[" int "]"):? ":" (" " inner):?

#= 1709625601.120345 zk1 zookeeper[812]: x
#= [  812.120345] zk1 zookeeper[812]: x
#= [  812.120345 <    0.000123 >] zk1 zookeeper[812]: x
wrapper_journal_seconds -> (int "." int | "[" blanks:? int "." int (" <" blanks:? int "." int " >"):? "]") " " node " " ident ("[" int "]"):? ":" (" " inner):?

# What `ts` puts before the lines of a pipe.
#= Mar  5 08:00:01 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_ts -> month_name blanks day_of_month " " clock " " inner

# A line of an archive of Papertrail's: its number, when it was written and received, the system and the program that sent it.
#= 50342052	2024-03-05 00:00:01 -0800	2024-03-05 00:00:01 -0800	42424	zk1	10.1.2.3	User	Info	zookeeper	2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= 50342052	2024-03-05T08:00:01	2024-03-05T08:00:01Z	42424	zk1	10.1.2.3	User	Info	zookeeper	2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_papertrail -> int "\t" archive_stamp "\t" archive_stamp "\t" int "\t" node "\t" untabbed "\t" untabbed "\t" untabbed "\t" untabbed "\t" inner

# What Kibana shows, of old and of today, copied from its table.
#= March 5th 2024, 09:00:01.120	2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= Mar 5, 2024 @ 09:00:01.120	2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_kibana -> (lettered " " int ("st" | "nd" | "rd" | "th") " " four ", " | month_name " " int ", " four " @ ") two ":" two ":" two "." three ((" " | "\t") inner):?

# A log of GitHub's actions, of its job and step (gh run view --log), with a stamp before each line.
#= test	Run servers	2024-03-05T08:00:01.1203456Z 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_job -> job "\t" step "\t" date "T" clock ("." nanos):? zone " " inner

# What grep puts before the lines of several files, without and with line numbers; and where it shows lines around those
# that match, before which it puts a hyphen.
#= zk1/zookeeper.log:2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_grep -> node_path ":" inner

#= zk1/zookeeper.log:2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= zk-1/zookeeper.log-2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_grep_around -> node_log (":" | "-") inner

#= zk1.log:17:[2024-03-05 08:00:01,120] INFO x (A)
wrapper_grep_numbered -> node_path ":" source_line ":" inner

#= zk1.log:17:[2024-03-05 08:00:01,120] INFO x (A)
#= zk1.log-18-[2024-03-05 08:00:01,120] INFO x (A)
wrapper_grep_numbered_around -> node_log (":" source_line ":" | "-" source_line "-") inner

# grep -n of one file, without and with lines around; cat -n and less -N.
#= 17:2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_numbered -> line_number ":" inner

#= 17:2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= 18-2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_numbered_around -> line_number (":" | "-") inner

#=     17	2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_counted -> blanks short_number blanks inner

# Cited in a mail or a thread.
#= > 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
#= >
wrapper_cited -> ">" (" " inner):?

# An item of a list.
#= - 2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_listed -> ("-" | "*") " " inner

# Lines of a console dump put in quotes.
#= "2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_quoted -> "\"" inner

# Pasted with an indent before each line.
#=     2024-03-05 08:00:01,120 [myid:1] - INFO  [main:A@1] - x
wrapper_indented -> blanks inner_trimmed

# Lines that name whose those below them are: tail and head of several files, Ansible, pssh, kubectl cluster-info dump, and
# what loops over nodes print.
#= ==> /var/log/zk1/zookeeper.log <==
wrapper_heading -> "==> " node_path " <=="

#= zk1 | CHANGED | rc=0 >>
#= zk1 | FAILED | rc=1 >>
wrapper_heading_ansible -> node " | " outcome " | rc=" int " >>"

#= [1] 16:30:01 [SUCCESS] zk1
wrapper_heading_pssh -> "[" int "] " two ":" two ":" two " [" outcome "] " node

#= ==== START logs for container zookeeper of pod prod/zk-0 ====
wrapper_heading_dump -> "==== START logs for container " container " of pod " node_path " ===="

#= === zk-0 ===
#= ---- pod/zk-0 ----
#= ### zk-0
wrapper_heading_loop -> underline " " node_numbered (" " underline):?

# Salt: a minion, and below it its lines, indented; as people paste logs of several servers into a ticket.
#= zk-0:
wrapper_heading_salt -> node_numbered ":"

# A name between two lines of signs, by themselves: more of several files, dshbak and clush -b of several hosts. The lines of
# signs say what the line between them is.
#= ::::::::::::::
#= ----------------
#= ---------------
wrapper_heading_frame -> "::::::::::::::" | "----------------" | "---------------"

#= zk1.log
#= /var/log/zk1/zookeeper.log
wrapper_heading_framed -> node_path

month_name   -> "Jan" | "Feb" | "Mar" | "Apr" | "May" | "Jun" | "Jul" | "Aug" | "Sep" | "Oct" | "Nov" | "Dec"
day_of_month -> int
level        -> "TRACE" | "DEBUG" | "INFO" | "WARN" | "ERROR" | "FATAL"
thread       -> text
thread_quoted -> quoted
logger       -> class_name
package_logger -> dotted
method       -> unparenthesised
source       -> source_line
context      -> bracketed_map
message      -> rest
message_suffixed -> rest
message_undashed -> undashed
message_trimmed -> trimmed
message_blank -> indent
message_open -> unsuffixed
message_classless -> unclassed
message_plain -> plain_start
inner        -> rest
inner_trimmed -> trimmed
inner_braced -> braced
node         -> name
node_path    -> file_path
node_log     -> log_named
instance_name -> lettered
instance_path -> file_path
node_numbered -> numbered_path
outcome      -> capitals
details      -> assignments
archive_stamp -> untabbed
labels       -> unbraced_text
tag          -> untabbed
namespace    -> name
job          -> untabbed
step         -> untabbed
process      -> word
weekday      -> "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun"
zone_name    -> zone_letters
container    -> lettered
host         -> name
stream       -> "stdout" | "stderr"
part         -> "P" | "F"
ident        -> ident_name
