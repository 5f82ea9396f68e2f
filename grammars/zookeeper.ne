# Messages of the ZooKeeper server, releases 3.3 to 3.9, and the lines that follow a record or stand beside the log.
# A version after a sample or in a comment says where a wording is printed; none means all of 3.4 to 3.9.
@include "tokens.ne"
@include "stamps.ne"

# ---- Headers -------------------------------------------------------------------------------------------------

# With the server's id: no other system writes it. Without one, and where its host is configured otherwise: layouts.ne.

# log4j.properties and logback.xml as ZooKeeper ships them, 3.4 and later; TRACEFILE adds the [ndc] block. The thread may
# hold colons and brackets: it ends where :Class@line] follows.
#= 2024-03-05 08:00:01,120 [myid:2] - INFO  [QuorumPeer[myid=2]/0:0:0:0:0:0:0:0:2181:QuorumPeer@797] - LOOKING
#= 2024-03-05 08:00:01,120 [myid:] - INFO  [QuorumPeer[myid=2](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled):o.a.z.s.q.QuorumPeer@906] - Peer state changed: looking
#= 2024-03-05T08:00:01.120+0100 [myid:2] - WARN  [main:QuorumPeer@?] - x
#= 2024-03-05 08:00:01,120 [myid:2] - TRACE [main:Foo@12][] - msg
layout_zookeeper -> stamp " [myid:" myid "] - " level blanks "[" thread ":" logger "@" source "]" ("[" ndc "]"):? " - " message

# Trimmed by hand for an article: level, thread and class are gone. No bracket where a level would be followed by one.
#= 2017-04-11 11:19:13,662 [myid:0] - New election. My id = 0, proposed zxid=0x724cd3601
#= 2017-04-11 11:19:13,662 [myid:0] - LOOKING
#= 2017-04-11 11:19:13,662 [myid:0] - short
layout_zookeeper_abbreviated -> stamp " [myid:" myid "] - " message_unbracketed

# ---- Role and phase ------------------------------------------------------------------------------------------

# Enters an election.
#= LOOKING
role_looking -> "LOOKING"

# The election is over for this node; no proof that the leader agrees.
#= FOLLOWING
role_following -> "FOLLOWING"

# Elected itself, not yet serving.
#= LEADING
role_leading -> "LEADING"

#= OBSERVING
role_observing -> "OBSERVING"

# 3.5+: a role was lost. Absent on the first LOOKING after boot, so it tells loss from start.
#= PeerState set to LOOKING
role_reset -> "PeerState set to LOOKING"

# 3.5.10, 3.6+: the exact phase.
#= Peer state changed: following
#= Peer state changed: following - synchronization
#= Peer state changed: following - diff
#= Peer state changed: following - synchronization - diff
phase_change -> "Peer state changed: " role (" - " zab):? (" - " sync):?

# 3.4 has no unit and (to 3.4.6) the wall clock; 3.5 prints a number that is far too small.
#= FOLLOWING - LEADER ELECTION TOOK - 231
#= FOLLOWING - LEADER ELECTION TOOK - 231 MS
#= FOLLOWING - LEADER ELECTION TOOK - 231 ms
election_took_follow -> "FOLLOWING - LEADER ELECTION TOOK - " ms (" " ("MS" | "ms")):?

#= LEADING - LEADER ELECTION TOOK - 232
#= LEADING - LEADER ELECTION TOOK - 232 MS
#= LEADING - LEADER ELECTION TOOK - 232 ms
election_took_lead -> "LEADING - LEADER ELECTION TOOK - " ms (" " ("MS" | "ms")):?

# Read-only mode is on and there is no quorum.
#= Attempting to start ReadOnlyZooKeeperServer
ro_start -> "Attempting to start ReadOnlyZooKeeperServer"

#= Read-only server started
ro_started -> "Read-only server started"

# The peer thread is gone: the process is dying or a zombie.
#= QuorumPeer main thread exited
peer_exit -> "QuorumPeer main thread exited"

# By logger: QuorumPeer = follow, lead or observe threw; Learner (to 3.5.0) = fifth failed connect to the leader;
# NIOServerCnxn (3.6+) = a client's connection ended; others = internal. The cause stands in the trace.
#= Unexpected exception
peer_unexpected -> "Unexpected exception"

# 3.5+: the role changed by reconfiguration.
#= Becoming an observer
#= Becoming a voting participant
#= Becoming a non-voting participant
reconfig_role -> "Becoming " ("an observer" | "a voting participant" | "a non-voting participant")

# ---- Election ------------------------------------------------------------------------------------------------

# One call of the election; the own round has just gone up by one. Two blanks in 3.4 and 3.5, decimal to 3.4.0.
#= New election. My id =  1, proposed zxid=0x724cd35ff
#= New election. My id = 0, proposed zxid=0x724cd3601
#= New election. My id =  1, Proposed zxid = 30717851135
#= New election. My id = 1, Proposed zxid = 30717851135
fle_start -> "New election. My id =  " my ", proposed zxid=0x" zxid
           | "New election. My id = " my ", proposed zxid=0x" zxid
           | "New election. My id = " (" "):? my ", Proposed zxid = " zxid_dec

# A vote as received: leader, zxid and peer_epoch are the candidate's, round, state and sid the sender's.
# In order: to 3.3.0; to 3.3.6; 3.4.0 (decimal); to 3.4.5, and early 3.5.0; 3.4.6 to 3.4.14 and 3.5; 3.6+.
#= Notification: 2, 4294967296, 1, 0, LOOKING, LOOKING, 2
#= Notification: 2 (n.leader), 4294967296 (n.zxid), 1 (n.round), LOOKING (n.state), 2 (n.sid), LOOKING (my state)
#= Notification: 2 (n.leader), 4294967296 (n.zxid), 1 (n.round), FOLLOWING (n.state), 2 (n.sid), 1 (n.peerEPoch) LOOKING (my state)
#= Notification: 2 (n.leader), 4294967296 (n.zxid), 1 (n.round), FOLLOWING (n.state), 2 (n.sid), 1 (n.peerEpoch) LOOKING (my state)
#= Notification: 2 (n.leader), 4294967296 (n.zxid), 1 (n.round), FOLLOWING (n.state), 2 (n.sid), 1 (n.peerEPoch), LOOKING (my state)
#= Notification: 2 (n.leader), 0x100000000 (n.zxid), 0x1 (n.round), LEADING (n.state), 2 (n.sid), 0x1 (n.peerEPoch) LOOKING (my state)
#= Notification: 2 (n.leader), 0x100000000 (n.zxid), 0x1 (n.round), LEADING (n.state), 2 (n.sid), 0x1 (n.peerEpoch) LOOKING (my state)
#= Notification: 2 (n.leader), 0x100000000 (n.zxid), 0x1 (n.round), LEADING (n.state), 2 (n.sid), 0x1 (n.peerEPoch), LOOKING (my state)
#= Notification: 2 (n.leader), 0x100000000 (n.zxid), 0x1 (n.round), LEADING (n.state), 2 (n.sid), 0x1 (n.peerEPoch) LOOKING (my state)100000000 (n.config version)
#= Notification: 2 (n.leader), 0x100000000 (n.zxid), 0x1 (n.round), LEADING (n.state), 2 (n.sid), 0x1 (n.peerEPoch), LOOKING (my state)100000000 (n.config version)
#= Notification: 1 (message format version), 0 (n.leader), 0x724cd3601 (n.zxid), 0x8 (n.round), LOOKING (n.state), 0 (n.sid), 0x7 (n.peerEPoch) LOOKING (my state)
#= Notification: 1 (message format version), 0 (n.leader), 0x724cd3601 (n.zxid), 0x8 (n.round), LOOKING (n.state), 0 (n.sid), 0x7 (n.peerEpoch) LOOKING (my state)
#= Notification: 1 (message format version), 0 (n.leader), 0x724cd3601 (n.zxid), 0x8 (n.round), LOOKING (n.state), 0 (n.sid), 0x7 (n.peerEPoch), LOOKING (my state)
#= Notification: 1 (message format version), 0 (n.leader), 0x724cd3601 (n.zxid), 0x8 (n.round), LOOKING (n.state), 0 (n.sid), 0x7 (n.peerEPoch) LOOKING (my state)100000000 (n.config version)
#= Notification: 1 (message format version), 0 (n.leader), 0x724cd3601 (n.zxid), 0x8 (n.round), LOOKING (n.state), 0 (n.sid), 0x7 (n.peerEPoch), LOOKING (my state)100000000 (n.config version)
#= Notification: my state:LOOKING; n.sid:0, n.state:LOOKING, n.leader:0, n.round:0x1, n.peerEpoch:0x0, n.zxid:0x0, message format version:0x2, n.config version:0x0
fle_notif -> "Notification: " leader ", " zxid_dec ", " round_dec ", " my ", " my_state ", " state ", " sid
           | "Notification: " leader " (n.leader), " zxid_dec " (n.zxid), " round_dec " (n.round), " state " (n.state), " sid " (n.sid), " my_state " (my state)"
           | "Notification: " leader " (n.leader), " zxid_dec " (n.zxid), " round_dec " (n.round), " state " (n.state), " sid " (n.sid), " peer_epoch_dec " (n.peer" ("EPoch" | "Epoch") ")" (","):? " " my_state " (my state)"
           | "Notification: " leader " (n.leader), 0x" zxid " (n.zxid), 0x" round " (n.round), " state " (n.state), " sid " (n.sid), 0x" peer_epoch " (n.peer" ("EPoch" | "Epoch") ")" (","):? " " my_state " (my state)" (config " (n.config version)"):?
           | "Notification: " format " (message format version), " leader " (n.leader), 0x" zxid " (n.zxid), 0x" round " (n.round), " state " (n.state), " sid " (n.sid), 0x" peer_epoch " (n.peer" ("EPoch" | "Epoch") ")" (","):? " " my_state " (my state)" (config " (n.config version)"):?
           | "Notification: my state:" my_state "; n.sid:" sid ", n.state:" state ", n.leader:" leader ", n.round:0x" round ", n.peerEpoch:0x" peer_epoch ", n.zxid:0x" zxid ", message format version:0x" format ", n.config version:0x" config

# Nothing arrived during the last wait; the number is the next wait, already doubled. Unit from 3.8.
#= Notification time out: 400
#= Notification time out: 400 ms
fle_timeout -> "Notification time out: " ms (" ms"):?

# Debug: a stale vote was ignored.
#= Notification election epoch is smaller than logicalclock. n.electionEpoch = 0x1, logicalclock=0x8
fle_oldround -> "Notification election epoch is smaller than logicalclock. n.electionEpoch = 0x" round ", logicalclock=0x" my_round

# Debug: a ballot was recorded.
#= Adding vote: from=2, proposed leader=2, proposed zxid=0x100000000, proposed election epoch=0x1
fle_addvote -> "Adding vote: from=" sid ", proposed leader=" leader ", proposed zxid=0x" zxid ", proposed election epoch=0x" round

# Debug: changes the own vote. 3.3 says it at INFO, without numbers.
#= Updating proposal: 2 (newleader), 0x100000000 (newzxid), 0 (oldleader), 0x0 (oldzxid)
#= Updating proposal
fle_update -> "Updating proposal: " leader " (newleader), 0x" zxid " (newzxid), " old_leader " (oldleader), 0x" old_zxid " (oldzxid)"
            | "Updating proposal"

# Debug: a vote goes out. The epoch stands before the round from 3.8.5 on.
#= Sending Notification: 2 (n.leader), 0x100000000 (n.zxid), 0x1 (n.round), 1 (recipient), 0 (myid), 0x1 (n.peerEpoch)
#= Sending Notification: 2 (n.leader), 0x100000000 (n.zxid), 0x1 (n.round), 1 (recipient), 0 (myid), 0x1 (n.peerEpoch) 
#= Sending Notification: 2 (n.leader), 0x100000000 (n.zxid), 0x1 (n.peerEpoch), 0x1 (n.round), 1 (recipient), 0 (myid)
#= Sending Notification: 2 (n.leader), 0x100000000 (n.zxid), 0x1 (n.peerEpoch), 0x1 (n.round), 1 (recipient), 0 (myid) 
fle_send -> "Sending Notification: " leader " (n.leader), 0x" zxid " (n.zxid), 0x" round " (n.round), " to " (recipient), " my " (myid), 0x" peer_epoch " (n.peerEpoch)" (" "):?
          | "Sending Notification: " leader " (n.leader), 0x" zxid " (n.zxid), 0x" peer_epoch " (n.peerEpoch), 0x" round " (n.round), " to " (recipient), " my " (myid)" (" "):?

# Debug: the order of two votes. Epochs from 3.8.5 on.
#= id: 2, proposed id: 0, zxid: 0x100000000, proposed zxid: 0x0
#= id: 2, proposed id: 0, zxid: 0x100000000, proposed zxid: 0x0, epoch: 0x1, proposed epoch: 0x0
fle_compare -> "id: " leader ", proposed id: " old_leader ", zxid: 0x" zxid ", proposed zxid: 0x" old_zxid (", epoch: 0x" peer_epoch ", proposed epoch: 0x" old_epoch):?

# Debug: the decision.
#= About to leave FLE instance: leader=2, zxid=0x100000000, my id=2, my state=LEADING
fle_leave -> "About to leave FLE instance: leader=" leader ", zxid=0x" zxid ", my id=" my ", my state=" my_state

# 3.4.0 to 3.5.3: the sender is not among the voters this node knows.
#= Ignoring notification from non-cluster member 3
fle_ignore_member -> "Ignoring notification from non-cluster member " sid

# 3.4.13+: the vote names a server this node does not know.
#= Ignoring notification for non-cluster member sid 4 from sid 2
fle_ignore_leader -> "Ignoring notification for non-cluster member sid " leader " from sid " sid

# 3.4.13+: the sender is not a voter here.
#= Ignoring notification for sid 2 from non-quorum member sid 3
fle_ignore_sender -> "Ignoring notification for sid " leader " from non-quorum member sid " sid

#= Notification state unrecognized: LOST (n.state), 2(n.sid)
#= Notification state unrecoginized: LOST (n.state), 2(n.sid)
#= Notification state unrecognized: LOST (n.state), 2 (n.sid)
fle_badstate -> "Notification state " ("unrecognized" | "unrecoginized") ": " word " (n.state), " sid (" "):? "(n.sid)"

# A truncated vote. With the sender from 3.5.8 and 3.6.1 on.
#= Got a short response: 20
#= Got a short response from server 2: 20
fle_short -> "Got a short response: " bytes
           | "Got a short response from server " sid ": " bytes

# 3.5.8+, 3.6.1+: earlier releases lose the receiving thread here without a word.
#= Skipping the processing of a partial / malformed response message sent by sid=2 (message length: 28)
fle_malformed -> "Skipping the processing of a partial / malformed response message sent by sid=" sid " (message length: " bytes ")"

# The peer runs an older release: a rolling upgrade.
#= Backward compatibility mode, server id=2
#= Backward compatibility mode, server id: 2
#= Backward compatibility mode (28 bits), server id: 2
#= Backward compatibility mode (36 bits), server id: 2
#= Backward compatibility mode (before reconfig), server id: 2
fle_compat -> "Backward compatibility mode, server id" ("=" | ": ") sid
            | "Backward compatibility mode (" ("28 bits" | "36 bits" | "before reconfig") "), server id: " sid

# 3.5+: the peer has another version of the member list.
#= 1 Received version: 200000000 my version: 100000000
fle_config -> my " Received version: " config " my version: " my_config

# 3.5+: takes over the newer member list.
#= restarting leader election
fle_config_restart -> "restarting leader election"

#= Something went wrong while processing config received from 2
#= Something went wrong while processing config received from 2. Continue to process the notification message without handling the configuration.
fle_config_err -> "Something went wrong while processing config received from " sid
                | "Something went wrong while processing config received from " sid ". Continue to process the notification message without handling the configuration."

# The election threads stop: normal at shutdown and reconfiguration only.
#= WorkerReceiver is down
#= WorkerSender is down
fle_down -> ("WorkerReceiver" | "WorkerSender") " is down"

# 3.5 appends the exception without a blank.
#= Interrupted Exception while waiting for new message
#= Interrupted Exception while waiting for new messagejava.lang.InterruptedException
fle_workerexc -> "Interrupted Exception while waiting for new message" ("java.lang.InterruptedException"):?

# 3.6+: bounds of the wait between votes.
#= zookeeper.fastleader.maxNotificationInterval=60000
#= zookeeper.fastleader.minNotificationInterval=60000
#= zookeeper.fastleader.maxNotificationInterval = 60000 ms
#= zookeeper.fastleader.minNotificationInterval = 60000 ms
fle_interval -> "zookeeper.fastleader." ("max" | "min") "NotificationInterval=" ms
              | "zookeeper.fastleader." ("max" | "min") "NotificationInterval = " ms " ms"

# 3.8+: an oracle decides for two-node ensembles; the negative line is printed without an oracle too.
#= Oracle indicates to follow
#= Oracle indicates not to follow
fle_oracle -> "Oracle indicates " advice

# Harmless.
#= Failed to register with JMX
#= Failed to unregister with JMX
fle_jmx -> "Failed to " ("register" | "unregister") " with JMX"

# ---- Election links ------------------------------------------------------------------------------------------

# The connect to a peer's election port failed; the stamp is the end of the attempt, the cause stands in the trace.
#= Cannot open channel to 1 at election address /zk1:3888
cnx_openfail -> "Cannot open channel to " sid " at election address " addr

# 3.5+.
#= Cannot open secure channel to 1 at election address zk1/10.0.0.11:3888
cnx_openfail_tls -> "Cannot open secure channel to " sid " at election address " addr

# 3.6.0.
#= None of the addresses ([zk1/10.0.0.11:3888, zk1/10.1.0.11:3888]) are reachable for sid 1
cnx_unreach -> "None of the addresses (" addrs ") are reachable for sid " sid

# Normal: only the larger id keeps the link. Peer first in the old form, own id first from 3.5.8 and 3.6.1 on.
#= Have smaller server identifier, so dropping the connection: (2, 0)
#= Have smaller server identifier, so dropping the connection: (myId:0 --> sid:2)
cnx_drop_smaller -> "Have smaller server identifier, so dropping the connection: (" sid ", " my ")"
                  | "Have smaller server identifier, so dropping the connection: (myId:" my " --> sid:" sid ")"

# Debug, 3.5.8+, 3.6.1+.
#= Have larger server identifier, so keeping the connection: (myId:2 --> sid:0)
cnx_keep -> "Have larger server identifier, so keeping the connection: (myId:" my " --> sid:" sid ")"

# A peer dialled in, so the peer is alive. "from" since 3.5.8 and 3.6.1.
#= Received connection request /10.0.0.12:22864
#= Received connection request from /10.0.0.12:22864
cnx_recv -> "Received connection request " ("from "):? addr

# The election port is open.
#= My election bind port: zk1/10.0.0.11:3888
#= 1 is accepting connections now, my election bind port: zk1/10.0.0.11:3888
cnx_bind -> "My election bind port: " addr
          | my " is accepting connections now, my election bind port: " addr

# The peer closed the link or died. To 3.5 with "error =": 3.3 has the exception in the line, later ones below it.
#= Connection broken for id 2, my id = 0
#= Connection broken for id 2, my id = 0, error =
#= Connection broken for id 2, my id = 0, error = java.io.EOFException
cnx_broken -> "Connection broken for id " sid ", my id = " my
            | "Connection broken for id " sid ", my id = " my ", error =" (" " detail):?

#= Exception when using channel: for id 2 my id = 0
#= Exception when using channel: for id 2 my id = 0 error = java.net.SocketException: Broken pipe
cnx_sendexc -> "Exception when using channel: for id " sid " my id = " my (" error = " detail):?

# The link is gone. Two blanks in 3.5.
#= Send worker leaving thread
#= Send worker leaving thread  id 2 my id = 0
#= Send worker leaving thread id 2 my id = 0
cnx_sendexit -> "Send worker leaving thread"
              | "Send worker leaving thread  id " sid " my id = " my
              | "Send worker leaving thread id " sid " my id = " my

# The reader of a link takes the writer down.
#= Interrupting SendWorker
#= Interrupting SendWorker thread from RecvWorker. sid: 2. myId: 0
cnx_interrupt -> "Interrupting SendWorker"
               | "Interrupting SendWorker thread from RecvWorker. sid: " sid ". myId: " my

# Companion of the two above, no error by itself.
#= Interrupted while waiting for message on queue
cnx_waitint -> "Interrupted while waiting for message on queue"

# Debug: the last vote ever sent is repeated on a new link, hence stale votes.
#= Attempting to send lastMessage to sid=2
cnx_lastmsg -> "Attempting to send lastMessage to sid=" sid

# 3.5.8+, 3.6.1+: two servers with one id.
#= We got a connection request from a server with our own ID. This should be either a configuration error, or a bug.
cnx_ownid -> "We got a connection request from a server with our own ID. This should be either a configuration error, or a bug."

# Asked to connect to an id that is not in the member list. -65536 is no id: to 3.4.5 the greeting of a later release is read as one.
#= Invalid server id: 7
#= Invalid server id: 7 
#= Invalid server id: -65536
cnx_invalid -> "Invalid server id: " sid (" "):?

# 3.5.8+, 3.6.1+: a port scanner, TLS on the plain port, or another version; the cause stands in the trace.
# 3.5.3 to 3.5.7 and 3.6.0 print the exception alone, which trace_exception reads.
#= Initial message parsing error!
# 3.5.0 to 3.5.2 print the second form.
#= Got urecognized protocol version -65537 from 2
cnx_initerr -> "Initial message parsing error!"
             | "Got urecognized protocol version " protocol " from " sid

# 3.4: the greeting of a 3.5 peer.
#= Read only 12 bytes out of 48 sent by server 2
cnx_readerr -> "Read only " bytes " bytes out of " limit " sent by server " sid

# 3.4.8+.
#= Unreasonable buffer length: 1195725856
cnx_buflen -> "Unreasonable buffer length: " bytes

# The greeting was broken off; a timeout as cause means that the peer accepted and never spoke.
#= Exception reading or writing challenge
#= Exception reading or writing challenge: java.net.SocketTimeoutException: Read timed out
cnx_challenge -> "Exception reading or writing challenge"
               | "Exception reading or writing challenge: " detail

#= Ignoring exception reading or writing challenge:
#= Ignoring exception reading or writing challenge: 
cnx_challenge_ign -> "Ignoring exception reading or writing challenge:" (" "):?

# 3.4.10+: authentication or greeting failed.
# 3.4 puts both into the first place and leaves the second one open.
#= Exception while connecting, id: 2, addr: zk2/10.0.0.12:3888, closing learner connection
#= Exception while connecting, id: [2, zk2/10.0.0.12:3888], addr: {}, closing learner connection
cnx_connexc -> "Exception while connecting, id: " sid ", addr: " addr ", closing learner connection"
             | "Exception while connecting, id: [" sid ", " addr "], addr: {}, closing learner connection"

# 3.4.10+: the same for a link from a peer.
#= Exception handling connection, addr: /10.0.0.12:40112, closing server connection
cnx_hexc -> "Exception handling connection, addr: " addr ", closing server connection"

# 3.4.10+: the pool of connecting threads is full.
#= Exception while submitting quorum connection request
cnx_submit -> "Exception while submitting quorum connection request"

# Bind or accept failed; with the address from 3.8 on.
#= Exception while listening
#= Exception while listening to address zk1/10.0.0.11:3888
cnx_listenexc -> "Exception while listening" (" to address " addr):?

# 3.5.6+.
#= The socket is listening for the election accepted and it timed out unexpectedly, but will retry.see ZOOKEEPER-2836
cnx_acceptto -> "The socket is listening for the election accepted and it timed out unexpectedly, but will retry.see ZOOKEEPER-2836"

# The election port is closed.
#= Leaving listener
cnx_listenexit -> "Leaving listener"

# From now on the node hears no vote.
#= As I'm leaving the listener thread, I won't be able to participate in leader election any longer: zk1/10.0.0.11:3888
#= As I'm leaving the listener thread after 3 errors. I won't be able to participate in leader election any longer: zk1/10.0.0.11:3888. Use zookeeper.electionPortBindRetry property to increase retry count.
#= Leaving listener thread for address zk1/10.0.0.11:3888 after 3 errors. Use zookeeper.electionPortBindRetry property to increase retry count.
cnx_listendead -> "As I'm leaving the listener thread, I won't be able to participate in leader election any longer: " addr
                | "As I'm leaving the listener thread after " tries " errors. I won't be able to participate in leader election any longer: " addr ". Use zookeeper.electionPortBindRetry property to increase retry count."
                | "Leaving listener thread for address " addr " after " tries " errors. Use zookeeper.electionPortBindRetry property to increase retry count."

# 3.5.6+.
#= Election port bind maximum retries is 3
#= Election port bind maximum retries is infinite
cnx_bindretry -> "Election port bind maximum retries is " (tries | "infinite")

# An observer asks for votes; the id is negative.
#= Setting arbitrary identifier to observer: -1
cnx_obsid -> "Setting arbitrary identifier to observer: " sid

# 3.6+: goes over to another address of the peer.
#= destination address zk1/10.0.0.11:3888 not reachable anymore, shutting down the SendWorker for sid 1
cnx_reach -> "destination address " addr " not reachable anymore, shutting down the SendWorker for sid " sid

# 3.5.5+.
#= SSL handshake complete with /10.0.0.12:40112 - TLSv1.2 - TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384
cnx_sslok -> "SSL handshake complete with " addr " - " word " - " word

# 3.5.5+: TLS and plain on one port, or TLS alone.
#= Creating TLS-enabled quorum server socket
#= Creating TLS-only quorum server socket
cnx_sslmode -> "Creating TLS-" ("enabled" | "only") " quorum server socket"

# Noise of a shutdown.
#= Error closing server socket
#= Exception while closing
cnx_closeerr -> "Error closing server socket"
              | "Exception while closing"

#= No queue of incoming messages for server 2
cnx_noq -> "No queue of incoming messages for server " sid

#= Failed to send last message. Shutting down thread.
cnx_lastfail -> "Failed to send last message. Shutting down thread."

# 3.6+: how long a read on an election link may take.
#= Using 10000ms as the quorum cnxn socket timeout
cnx_timeoutcfg -> "Using " ms "ms as the quorum cnxn socket timeout"

# Debug.
#= Opening channel to server 1
#= Connected to server 1
#= Connected to server 1 using election address: zk1/10.0.0.11:3888
#= There is a connection already for server 1
#= Connection request to server id: 1 is already in progress, so skipping this request
cnx_opening -> "Opening channel to server " sid
             | "Connected to server " sid (" using election address: " addr):?
             | "There is a connection already for server " sid
             | "Connection request to server id: " sid " is already in progress, so skipping this request"

# ---- Learner, follower, observer -----------------------------------------------------------------------------

# The connect to the leader's quorum port failed. The budget is printed from 3.5.3 on.
#= Unexpected exception, tries=0, connecting to zk0/10.0.0.10:2888
#= Unexpected exception, tries=0, remaining init limit=20000, connecting to zk0/10.0.0.10:2888
learn_connfail -> "Unexpected exception, tries=" tries ", " ("remaining init limit=" remaining ", "):? "connecting to " addr

# 3.5.3+: gave up after five tries. To 3.5.0 the fifth failure says "Unexpected exception" alone.
#= Unexpected exception, retries exceeded. tries=4, remaining init limit=19596, connecting to zk2/10.0.0.12:2888
learn_connfail_last -> "Unexpected exception, retries exceeded. tries=" tries ", remaining init limit=" remaining ", connecting to " addr

# Gave up because the time is spent; initLimit in 3.5, connectToLeader from 3.6 on.
#= Unexpected exception, initLimit exceeded. tries=1, remaining init limit=-3, connecting to zk2/10.0.0.12:2888
#= Unexpected exception, connectToLeader exceeded. tries=1, remaining init limit=-3, connecting to zk2/10.0.0.12:2888
#= initLimit exceeded on retries.
#= connectToLeader exceeded on retries.
learn_connfail_budget -> "Unexpected exception, " ("initLimit" | "connectToLeader") " exceeded. tries=" tries ", remaining init limit=" remaining ", connecting to " addr
                       | ("initLimit" | "connectToLeader") " exceeded on retries."

# 3.6+: one address of the leader is given up.
#= Failed connect to zk2/10.0.0.12:2888
learn_connfail_addr -> "Failed connect to " addr

# 3.6+.
#= Successfully connected to leader, using address: zk2/10.0.0.12:2888
learn_connected -> "Successfully connected to leader, using address: " addr

# The elected server is not in this node's member list.
#= Couldn't find the leader with id = 3
learn_noleader -> "Couldn't find the leader with id = " sid

# 3.6+.
#= leaderConnectDelayDuringRetryMs: 100
learn_delay -> "leaderConnectDelayDuringRetryMs: " ms

# By logger: printed once for the first role of a leader, once for that of a learner.
#= TCP NoDelay set to: true
learn_nodelay -> "TCP NoDelay set to: " on

# Leaves FOLLOWING; the cause stands in the trace.
#= Exception when following the leader
follow_fail -> "Exception when following the leader"

#= Exception when observing the leader
observe_fail -> "Exception when observing the leader"

# The second form is 3.3.
#= Proposed leader epoch 5 is less than our accepted epoch 6
#= Leader epoch 5 is less than our epoch 6
follow_epoch -> "Proposed leader epoch " epoch " is less than our accepted epoch " my_epoch
              | "Leader epoch " epoch " is less than our epoch " my_epoch

#= First packet should have been NEWLEADER
learn_newleader_first -> "First packet should have been NEWLEADER"

# A small catch-up.
#= Getting a diff from the leader 0x100000000
sync_diff -> "Getting a diff from the leader 0x" zxid

# The whole state. With the zxid from 3.4.13 on.
#= Getting a snapshot from leader
#= Getting a snapshot from leader 0x100000000
sync_snap -> "Getting a snapshot from leader" (" 0x" zxid):?

# Had proposals that were never committed.
#= Truncating log to get in sync with the leader 0x100000000
sync_trunc -> "Truncating log to get in sync with the leader 0x" zxid

# The process ends with code 13. Without 0x to 3.5.
#= Not able to truncate the log 100000000
#= Not able to truncate the log 0x100000000
sync_truncfail -> "Not able to truncate the log " ("0x"):? zxid

# The process ends with code 13.
#= Got unexpected packet from leader 6 exiting ...
#= Got unexpected packet from leader 6 exiting ... 
#= Got unexpected packet from leader: PING 0x0, exiting ...
#= Got unexpected packet from leader: PING 0x0, exiting ... 
sync_unexpected -> "Got unexpected packet from leader " int " exiting ..." (" "):?
                 | "Got unexpected packet from leader: " text ", exiting ..." (" "):?

# The stream of the snapshot is damaged or short.
#= Missing signature. Got BenWasHer
sync_sig -> "Missing signature. Got " detail

# 3.5+: the follower begins to serve.
#= Learner received UPTODATE message
sync_uptodate -> "Learner received UPTODATE message"

# 3.5+.
#= Learner received NEWLEADER message
sync_newleader -> "Learner received NEWLEADER message"

# A hole in the stream of proposals; "expected 0x1" right after the connect is normal, as is the first of a new epoch.
#= Got zxid 0x100000001 expected 0x1
#= DIFF sync got new epoch proposal 0x200000001, last queued 0x100000002, expected 0x100000003
sync_gap -> "Got zxid 0x" zxid " expected 0x" expected
          | "DIFF sync got new epoch proposal 0x" zxid ", last queued 0x" hex ", expected 0x" expected

# 3.9.4+: a hole within one epoch, which the learner does not take over: it leaves the leader.
#= DIFF sync got proposal 0x100000005, last queued 0x100000002, expected 0x100000003
sync_hole -> "DIFF sync got proposal 0x" zxid ", last queued 0x" hex ", expected 0x" expected

# To 3.5 without 0x, decimal or hexadecimal.
#= Committing 4294967297, but next proposal is 4294967298
#= Committing 0x100000001, but next proposal is 0x100000002
#= Committing 0x100000001, but got no proposal
sync_order -> "Committing " hex ", but next proposal is " hex
            | "Committing 0x" zxid ", but next proposal is 0x" expected
            | "Committing 0x" zxid ", but got no proposal"

# 3.8.6, 3.9.3+: a slow disk during the synchronisation.
#= It took 120ms to persist and commit txns in packetsCommitted. 0 outstanding txns left in packetsNotLogged
#= 12 txns have been persisted and it took 120ms
sync_took -> "It took " ms "ms to persist and commit txns in packetsCommitted. " count " outstanding txns left in packetsNotLogged"
           | count " txns have been persisted and it took " ms "ms"

# 3.8.6, 3.9.3+.
#= Set the current epoch to 2
#= Sent NEWLEADER ack to leader with zxid 200000000
sync_epochset -> "Set the current epoch to " epoch_dec
               | "Sent NEWLEADER ack to leader with zxid " zxid

# 3.6+: how long the link held and whether the synchronisation ever ended.
#= Disconnected from leader (with address: zk2/10.0.0.12:2888). Was connected for 9315ms. Sync state: true
follow_disc -> "Disconnected from leader (with address: " addr "). Was connected for " ms "ms. Sync state: " synced

# No error: to 3.5 the trace below is a mark only.
#= shutdown called
#= shutdown Follower
#= shutdown Observer
follow_down -> "shutdown called"
             | "shutdown " ("Follower" | "Observer")

#= Received an UPTODATE message after Follower started
#= Received an UPTODATE message after Observer started
follow_uptodate2 -> "Received an UPTODATE message after " ("Follower" | "Observer") " started"

# The process ends with code 12.
#= Committing zxid 0x100000001 but next pending txn 0x100000002
follow_commitmismatch -> "Committing zxid 0x" zxid " but next pending txn 0x" expected

#= Committing 100000001 without seeing txn
follow_commitnotxn -> "Committing " zxid " without seeing txn"

# A client moved to this follower. 3.3 prints a decimal.
#= Revalidating client: 0x100002673760000
#= Revalidating client: 72057594037927936
learn_reval -> "Revalidating client: 0x" session
             | "Revalidating client: " session_dec

#= Missing session 0x100002673760000 for validation
learn_missess -> "Missing session 0x" session " for validation"

#= Closing connection to leader, exception during packet send
learn_exit -> "Closing connection to leader, exception during packet send"

#= Observing zk2/10.0.0.12:2888
#= Observing new leader sid=2 addr=zk2/10.0.0.12:2888
obs_observing -> "Observing " addr
               | "Observing new leader sid=" sid " addr=" addr

# 3.6+.
#= Waiting for 150 ms before reconnecting with the leader
obs_wait -> "Waiting for " ms " ms before reconnecting with the leader"

# 3.6+.
#= No learner master found
obs_nomaster -> "No learner master found"

#= Ignoring proposal
#= Ignoring commit
obs_ignore -> "Ignoring " ("proposal" | "commit")

# 3.6+: this follower serves observers.
#= Starting ObserverMaster
obsm_start -> "Starting ObserverMaster"

# 3.6+: the observer lags.
#= LearnerHandler is too far behind (0x100000001 < 0x100000200), disconnecting 4 at /10.0.0.14:40112
obsm_far -> "LearnerHandler is too far behind (0x" zxid " < 0x" expected "), disconnecting " sid " at " addr

# 3.6+.
#= finished syncing observer from retained commit queue: sid 4, queue head 0x100000001, queue tail 0x100000020, sync position 0x100000010, num packets used 16, num bytes used 2048
obsm_sync -> "finished syncing observer from retained commit queue: sid " sid ", queue head 0x" hex ", queue tail 0x" hex ", sync position 0x" zxid ", num packets used " count ", num bytes used " bytes

# 3.6+.
#= Updated learner master list to be [zk0/10.0.0.10:2191]
lm_list -> "Updated learner master list to be " detail

# 3.6+.
#= could not find learner master address=zk0/10.0.0.10:2191
#= could not find learner master sid=0
lm_missing -> "could not find learner master " ("address=" addr | "sid=" sid)

# ---- Leader and its learners ---------------------------------------------------------------------------------

# The own quorum address is not local or the port is taken; back to LOOKING.
#= Couldn't bind to port 2888
#= Couldn't bind to zk2/10.0.0.12:2888
lead_bindfail -> "Couldn't bind to port " port
               | "Couldn't bind to " addr

# Printed only when the counter does not begin at zero: abnormal.
#= NEWLEADER proposal has Zxid of 100000001
lead_zxid -> "NEWLEADER proposal has Zxid of " zxid

# The leader begins to serve; sids are those that had acknowledged at that moment, itself included. Two sets mean
# committed and proposed members. To 3.4.5 without the set, and decimal to 3.4.0.
#= Have quorum of supporters, sids: [ 1,2 ]; starting up and setting last processed zxid: 0x100000000
#= Have quorum of supporters; starting up and setting last processed zxid: 0x100000000
#= Have quorum of supporters; starting up and setting last processed zxid: 4294967296
lead_quorum -> "Have quorum of supporters, sids: " sids "; starting up and setting last processed zxid: 0x" zxid
             | "Have quorum of supporters; starting up and setting last processed zxid: 0x" zxid
             | "Have quorum of supporters; starting up and setting last processed zxid: " zxid_dec

# Steps down. To 3.5 the reason stands in the trace head below: "shutdown Leader! reason: ...".
#= Shutdown called
#= Shutdown called. For the reason Not sufficient followers synced, only synced with sids: [ [2] ]
lead_shutdown -> "Shutdown called"
               | "Shutdown called. For the reason " reason

# A quorum was connected but did not finish in time: initLimit is too small.
#= Enough followers present. Perhaps the initTicks need to be increased.
lead_initticks -> "Enough followers present. Perhaps the initTicks need to be increased."

# 3.6+: a voter went back to LOOKING.
#= Quit leading due to voter changed mind.
lead_disloyal -> "Quit leading due to voter changed mind."

# 3.6+.
#= zookeeper.leader.maxTimeToWaitForEpoch = -1ms
lead_maxwait -> "zookeeper.leader.maxTimeToWaitForEpoch = " ms "ms"

#= Exception while accepting follower
lead_accept -> "Exception while accepting follower"

# 3.4.10+.
#= Exception while connecting to quorum learner
lead_acceptq -> "Exception while connecting to quorum learner"

#= Trying to commit future proposal: zxid 0x100000002 from /10.0.0.11:60996
lead_future -> "Trying to commit future proposal: zxid 0x" zxid " from " addr

# Acknowledgements out of order; the second line follows the first.
#= Commiting zxid 0x100000002 from /10.0.0.11:60996 not first!
#= Commiting zxid 0x100000002 from /10.0.0.11:60996 noy first!
#= First is 0x100000001
#= First is 4294967297
lead_notfirst -> "Commiting zxid 0x" zxid " from " addr " " ("not" | "noy") " first!"
               | "First is 0x" zxid
               | "First is " zxid_dec

#= NEWLEADER ACK from sid: 1 is from a different epoch - current 0x200000000 receieved 0x100000000
#= NEWLEADER ACK from sid: 1 is from a different epoch - current 0x200000000 received 0x100000000
lead_nlack_epoch -> "NEWLEADER ACK from sid: " sid " is from a different epoch - current 0x" zxid " " ("receieved" | "received") " 0x" old_zxid

# 3.5.9+, 3.6.2+: a leader that cannot commit.
#= This leader is not the designated leader, it will be initialized with allowedToCommit = false
lead_nodesig -> "This leader is not the designated leader, it will be initialized with allowedToCommit = false"

# 3.5.9+, 3.6.2+.
#= Committing a reconfiguration (reconfigEnabled=true); this leader is not the designated leader anymore, setting allowedToCommit=false
lead_nocommit -> "Committing a reconfiguration (reconfigEnabled=" on "); this leader is not the designated leader anymore, setting allowedToCommit=false"

# 3.5.9+, 3.6.2+.
#= Dynamic reconfig feature is disabled, skip designatedLeader calculation and reconfig processing.
lead_reconfoff -> "Dynamic reconfig feature is disabled, skip designatedLeader calculation and reconfig processing."

# A learner has registered; from 3.5 on the line tells its address (host:2888:3888:participant).
#= Follower sid: 0 : info : zk0:2888:3888:participant
lh_join -> "Follower sid: " sid " : info : " info

# 3.5+.
#= Follower sid: 4 not in the current config 100000000
lh_notincfg -> "Follower sid: " sid " not in the current config " config

# How far behind the learner is. In order: to 3.4.0, 3.4, 3.5, 3.6+.
#= Synchronizing with Follower sid: 0 maxCommittedLog =10000001a minCommittedLog = 100000001 peerLastZxid = 10000001a
#= Synchronizing with Follower sid: 0 maxCommittedLog=0x10000001a minCommittedLog=0x100000001 peerLastZxid=0x10000001a
#= Synchronizing with Follower sid: 0 maxCommittedLog=0x10000001a minCommittedLog=0x100000001 lastProcessedZxid=0x10000001a peerLastZxid=0x10000001a
#= Synchronizing with Learner sid: 0 maxCommittedLog=0x10000001a minCommittedLog=0x100000001 lastProcessedZxid=0x10000001a peerLastZxid=0x10000001a
lh_sync -> "Synchronizing with Follower sid: " sid " maxCommittedLog =" max " minCommittedLog = " min " peerLastZxid = " zxid
         | "Synchronizing with Follower sid: " sid " maxCommittedLog=0x" max " minCommittedLog=0x" min " peerLastZxid=0x" zxid
         | "Synchronizing with " ("Follower" | "Learner") " sid: " sid " maxCommittedLog=0x" max " minCommittedLog=0x" min " lastProcessedZxid=0x" last " peerLastZxid=0x" zxid

# To 3.4.
#= Sending DIFF
lh_mode -> "Sending " mode

# 3.5+, two blanks in one place from 3.6 on.
#= Sending DIFF zxid=0x10000001a for peer sid: 0
#= Sending DIFF zxid=0x10000001a  for peer sid: 0
lh_diff -> "Sending DIFF zxid=0x" zxid " " (" "):? "for peer sid: " sid

# 3.5+.
#= Sending TRUNC zxid=0x10000001a for peer sid: 0
#= Sending TRUNC zxid=0x10000001a  for peer sid: 0
lh_trunc -> "Sending TRUNC zxid=0x" zxid " " (" "):? "for peer sid: " sid

# In order: to 3.4, 3.5, 3.6+.
#= Sending snapshot last zxid of peer is 0x0  zxid of leader is 0x100000000sent zxid of db as 0x100000000
#= Sending snapshot last zxid of peer is 0x0, zxid of leader is 0x100000000, send zxid of db as 0x100000000, 1 concurrent snapshots, snapshot was exempt from throttle
#= Sending snapshot last zxid of peer is 0x0, zxid of leader is 0x100000000, send zxid of db as 0x100000000, 1 concurrent snapshots, snapshot was not exempt from throttle
#= Sending snapshot last zxid of peer is 0x0, zxid of leader is 0x100000000, send zxid of db as 0x100000000, 1 concurrent snapshot sync, snapshot sync was exempt from throttle
#= Sending snapshot last zxid of peer is 0x0, zxid of leader is 0x100000000, send zxid of db as 0x100000000, 1 concurrent snapshot sync, snapshot sync was not exempt from throttle
lh_snap -> "Sending snapshot last zxid of peer is 0x" zxid "  zxid of leader is 0x" last "sent zxid of db as 0x" db_zxid
         | "Sending snapshot last zxid of peer is 0x" zxid ", zxid of leader is 0x" last ", send zxid of db as 0x" db_zxid ", " count " concurrent snapshots, snapshot was " ("exempt" | "not exempt") " from throttle"
         | "Sending snapshot last zxid of peer is 0x" zxid ", zxid of leader is 0x" last ", send zxid of db as 0x" db_zxid ", " count " concurrent snapshot sync, snapshot sync was " ("exempt" | "not exempt") " from throttle"

# 3.5+.
#= Using committedLog for peer sid: 0
#= Use txnlog and committedLog for peer sid: 0
lh_src -> ("Using" | "Use txnlog and") " committedLog for peer sid: " sid

# Falls back to a snapshot.
#= Unhandled proposal scenario
#= Unhandled scenario for peer sid: 0
#= Unhandled scenario for peer sid: 0 fall back to use snapshot
#= Unhandled scenario for peer sid: 0 maxCommittedLog=0x10000001a minCommittedLog=0x100000001 lastProcessedZxid=0x10000001a peerLastZxid=0x0 txnLogSyncEnabled=true
lh_unhandled -> "Unhandled proposal scenario"
              | "Unhandled scenario for peer sid: " sid (" fall back to use snapshot"):?
              | "Unhandled scenario for peer sid: " sid " maxCommittedLog=0x" max " minCommittedLog=0x" min " lastProcessedZxid=0x" last " peerLastZxid=0x" zxid " txnLogSyncEnabled=" on

# The follower has finished its synchronisation; debug from 3.5 on.
#= Received NEWLEADER-ACK message from 0
lh_nlack -> "Received NEWLEADER-ACK message from " sid

#= too many concurrent snapshots: org.apache.zookeeper.server.quorum.SnapshotThrottleException: Too many concurrent snapshots
#= too many concurrent sync.
lh_throttle -> "too many concurrent snapshots: " detail
             | "too many concurrent sync."

# To 3.6: the leader drops a learner; a timeout as cause means a silent one.
#= Unexpected exception causing shutdown while sock still open
lh_crash_open -> "Unexpected exception causing shutdown while sock still open"

# The same, in order: to 3.5, 3.6, 3.7+.
#= Unexpected exception causing shutdown
#= Unexpected exception in LearnerHandler.
#= Unexpected exception in LearnerHandler:
#= Unexpected exception in LearnerHandler: 
lh_crash -> "Unexpected exception causing shutdown"
          | "Unexpected exception in LearnerHandler."
          | "Unexpected exception in LearnerHandler:" (" "):?

# The link to a learner is closed: the end of what lh_join began.
#= ******* GOODBYE /10.0.0.11:60996 ********
lh_bye -> "******* GOODBYE " addr " ********"

# A proposal was not acknowledged in time: the follower's disk is slow.
#= Closing connection to peer due to transaction timeout.
lh_txnto -> "Closing connection to peer due to transaction timeout."

# A stranger on the quorum port.
#= First packet 4 0 null is not FOLLOWERINFO or OBSERVERINFO!
lh_firstpkt -> "First packet " text " is not FOLLOWERINFO or OBSERVERINFO!"

#= Next packet was supposed to be an ACK
#= Next packet was supposed to be an ACK, but received packet: PING 0x0
lh_ackmiss -> "Next packet was supposed to be an ACK" (", but received packet: " detail):?

# 3.4.10+.
#= Server failed to authenticate quorum learner, addr: /10.0.0.11:60996, closing connection
lh_auth -> "Server failed to authenticate quorum learner, addr: " addr ", closing connection"

# To 3.5 decimal, with four exclamation marks.
#= ACK for 4294967298 received before ACK for 4294967297!!!!
#= ACK for 0x100000002 received before ACK for 0x100000001
lh_ackorder -> "ACK for " int " received before ACK for " int "!!!!"
             | "ACK for 0x" zxid " received before ACK for 0x" expected

# 3.7+.
#= Synchronously closing socket to learner 1.
#= Asynchronously closing socket to learner 1.
lh_close -> ("Synchronously" | "Asynchronously") " closing socket to learner " sid "."

# ---- Start, settings, members --------------------------------------------------------------------------------

# First line with ink of the banner (3.6+): a process start. Some layouts swallow its leading blanks.
#=   ______                  _                                          
boot_banner -> indent "______                  _" indent

# A process start. In 3.4 printed when the first role begins, after the first election.
#= Server environment:zookeeper.version=3.8.0-${mvngit.commit.id}, built on 2024-12-29 17:54 UTC
boot_env -> "Server environment:" key "=" value

# The earliest mark of a start.
#= Reading configuration from: /etc/zookeeper/conf/zoo.cfg
boot_config -> "Reading configuration from: " path

# Quorum mode. With the id from 3.5.9 and 3.6.2 on.
#= Starting quorum peer
#= Starting quorum peer, myid=0
#= Starting quorum peer from peer config
boot_start -> "Starting quorum peer" (", myid=" my):?
            | "Starting quorum peer from peer config"

# 3.6+: the first warning of a start, in a log that keeps nothing milder the first line. A second port for clients repeats it.
#= maxCnxns is not configured, using default value 0.
#= maxCnxns configured value is 100.
#= maxCnxns should be greater than or equal to 0, using default vlaue 0.
#= maxCnxns should be greater than or equal to 0, using default value 0.
boot_cnxns -> "maxCnxns is not configured, using default value " int "."
            | "maxCnxns configured value is " int "."
            | "maxCnxns should be greater than or equal to 0, using default " ("vlaue" | "value") " " int "."

# Two blanks to 3.5.
#= Either no config or no quorum defined in config, running in standalone mode
#= Either no config or no quorum defined in config, running  in standalone mode
boot_standalone -> "Either no config or no quorum defined in config, running " (" "):? "in standalone mode"

#= Starting server
boot_saserver -> "Starting server"

# No groups and no weights.
#= Defaulting to majority quorums
boot_majority -> "Defaulting to majority quorums"

# Hierarchical quorum: number of weights, of servers in groups, of groups.
#= 5, 5, 2
boot_hier -> weights ", " servers ", " groups

# The number of voters is even and at least four. Misspelt to 3.7.
#= Non-optimial configuration, consider an odd number of servers.
#= Non-optimal configuration, consider an odd number of servers.
boot_even -> ("Non-optimial" | "Non-optimal") " configuration, consider an odd number of servers."

# At most two voters.
#= No server failure will be tolerated. You need at least 3 servers.
boot_two -> "No server failure will be tolerated. You need at least 3 servers."

# 3.7+: of two voters one may go on alone where the oracle says so.
#= Oracle is set to /oracle
boot_oracle -> "Oracle is set to " path

# One server line: runs standalone.
#= Invalid configuration, only one server specified (ignoring)
boot_one -> "Invalid configuration, only one server specified (ignoring)"

#= Peer type from servers list (OBSERVER) doesn't match peerType (PARTICIPANT). Defaulting to servers list.
boot_peertype -> "Peer type from servers list (" name ") doesn't match peerType (" name "). Defaulting to servers list."

# To 3.4: a bad server line. A plus at the beginning is a shell that traces itself.
#= zk1 does not have the form host:port or host:port:port  or host:port:port:type
boot_format -> [^ \t+]:+ " does not have the form host:port or host:port:port  or host:port:port:type"

#= tickTime set to 2000
#= tickTime set to 2000 ms
boot_tick -> "tickTime set to " ms (" ms"):?

#= initLimit set to 10
boot_init -> "initLimit set to " ticks

# 3.6+.
#= syncLimit set to 5
boot_sync -> "syncLimit set to " ticks

# 3.6+.
#= connectToLearnerMasterLimit set to 0
boot_learnlim -> "connectToLearnerMasterLimit set to " ticks

#= minSessionTimeout set to 4000
#= minSessionTimeout set to 4000 ms
boot_sess -> bound " set to " ms (" ms"):?

# Printed at every change of role in quorum mode. Units from 3.8, dataLogdir from 3.9.2.
#= Created server with tickTime 2000 minSessionTimeout 4000 maxSessionTimeout 40000 datadir /data/version-2 snapdir /data/version-2
#= Created server with tickTime 2000 minSessionTimeout 4000 maxSessionTimeout 40000 clientPortListenBacklog -1 datadir /data/version-2 snapdir /data/version-2
#= Created server with tickTime 2000 ms minSessionTimeout 4000 maxSessionTimeout 40000 clientPortListenBacklog -1 datadir /data/version-2 snapdir /data/version-2
#= Created server with tickTime 2000 minSessionTimeout 4000 ms maxSessionTimeout 40000 clientPortListenBacklog -1 datadir /data/version-2 snapdir /data/version-2
#= Created server with tickTime 2000 minSessionTimeout 4000 maxSessionTimeout 40000 ms clientPortListenBacklog -1 datadir /data/version-2 snapdir /data/version-2
#= Created server with tickTime 2000 minSessionTimeout 4000 maxSessionTimeout 40000 clientPortListenBacklog -1 dataLogdir /data/version-2 snapdir /data/version-2
#= Created server with tickTime 2000 ms minSessionTimeout 4000 ms maxSessionTimeout 40000 ms clientPortListenBacklog -1 datadir /data/version-2 snapdir /data/version-2
boot_server -> "Created server with tickTime " tick " minSessionTimeout " min_session " maxSessionTimeout " max_session " datadir " datadir " snapdir " snapdir
             | "Created server with tickTime " tick (" ms"):? " minSessionTimeout " min_session (" ms"):? " maxSessionTimeout " max_session (" ms"):? " clientPortListenBacklog " int " " ("datadir" | "dataLogdir") " " datadir " snapdir " snapdir

# 3.5.3+, the last two 3.6+.
#= clientPortAddress is 0.0.0.0:2181
#= clientPort is not set
#= secureClientPortAddress is 0.0.0.0:2281
#= secureClientPort is not set
#= observerMasterPort is 2191
#= observerMasterPort is not set
boot_client -> "clientPortAddress is " addr
             | "clientPort is not set"
             | "secureClientPortAddress is " addr
             | "secureClientPort is not set"
             | "observerMasterPort is " port
             | "observerMasterPort is not set"

# The client port is open, before there is a quorum.
#= binding to port 0.0.0.0/0.0.0.0:2181
#= bound to port 2181
boot_bind -> "binding to port " addr
           | "bound to port " port

# 3.5+.
#= Configuring NIO connection handler with 10s sessionless connection timeout, 1 selector thread(s), 4 worker threads, and 64 kB direct buffers.
#= Configuring NIO connection handler with 10s sessionless connection timeout, 1 selector thread(s), no worker threads, and 64 kB direct buffers.
#= Configuring NIO connection handler with 10s sessionless connection timeout, 1 selector thread(s), 4 worker threads, and gathered writes.
boot_nio -> "Configuring NIO connection handler with " int "s sessionless connection timeout, " int " selector thread(s), " (int | "no") " worker threads, and " (int " kB direct buffers." | "gathered writes.")

# 3.4.13+.
#= Using org.apache.zookeeper.server.NIOServerCnxnFactory as server connection factory
boot_factory -> "Using " class " as server connection factory"

# 3.4.10+: normal without authentication.
#= QuorumPeer communication is not secured!
#= QuorumPeer communication is not secured! (SASL auth disabled)
boot_sasl -> "QuorumPeer communication is not secured!" (" (SASL auth disabled)"):?

# 3.5.5+.
#= Using TLS encrypted quorum communication
#= Using insecure (non-TLS) quorum communication
#= Port unification enabled
#= Port unification disabled
boot_tls -> "Using " ("TLS encrypted" | "insecure (non-TLS)") " quorum communication"
          | "Port unification " ("enabled" | "disabled")

# 3.4.10+.
#= quorum.cnxn.threads.size set to 20
boot_threads -> "quorum.cnxn.threads.size set to " count

# 3.6+.
#= multiAddress.enabled set to false
boot_multi -> "multiAddress.enabled set to " on

# "not scheduled" means that old snapshots stay for ever.
#= autopurge.snapRetainCount set to 3
#= autopurge.purgeInterval set to 0
#= Purge task is not scheduled.
#= Purge task started.
#= Purge task completed.
boot_purge -> "autopurge.snapRetainCount set to " count
            | "autopurge.purgeInterval set to " hours
            | "Purge task is not scheduled."
            | "Purge task " ("started" | "completed") "."

# 3.4.7 to 3.4.14: host and address of a member.
#= Resolved hostname: zk2 to address: zk2/10.0.0.12
boot_resolve -> "Resolved hostname: " host " to address: " addr

# 3.4.7 to 3.5.
#= Failed to resolve address: zk2
boot_resolvefail -> "Failed to resolve address: " host

# 3.4.13, 3.4.14.
#= IP address 10.0.0.12 is unreachable
boot_unreach -> "IP address " host " is unreachable"

# 3.7+.
#= Host name for quorum server 1 canonicalized from zk1 to zk1.example.org
boot_canon -> "Host name for quorum server " sid " canonicalized from " host " to " addr

# 3.5+.
#= NextQuorumVerifier is initiated to null
boot_dynerr -> "NextQuorumVerifier is initiated to null"

# 3.5+: the member list as Java properties, just before the complaint about a parameter.
#= {server.1=zk1:2888:3888:participant, version=0}
boot_dyndump -> "{" name "=" rest "}"

# 3.5+.
#= Started AdminServer on address 0.0.0.0, port 8080 and command URL /commands
#= Started AdminServer on port 8080, command URL /commands
boot_admin -> "Started AdminServer on address " host ", port " port " and command URL " path
            | "Started AdminServer on port " port ", command URL " path

# 3.5+: not fatal in quorum mode.
#= Problem starting AdminServer
boot_adminfail -> "Problem starting AdminServer"

# Ends with code 2.
#= Invalid config, exiting abnormally
#= Invalid arguments, exiting abnormally
boot_invalid -> "Invalid " ("config" | "arguments") ", exiting abnormally"

# 3.5+: ends with code 3.
#= Unable to access datadir, exiting abnormally
boot_datadir -> "Unable to access datadir, exiting abnormally"

# 3.5+: ends with code 4.
#= Unable to start AdminServer, exiting abnormally
boot_adminexit -> "Unable to start AdminServer, exiting abnormally"

# Ends with code 1.
#= Unexpected exception, exiting abnormally
boot_unexpected -> "Unexpected exception, exiting abnormally"

# Ends with code 0.
#= Exiting normally
boot_exit0 -> "Exiting normally"

#= Quorum Peer interrupted
#= Server interrupted
boot_interrupt -> ("Quorum Peer" | "Server") " interrupted"

# First boot, or the data directory is gone.
#= currentEpoch not found! Creating with a reasonable default. This should only happen when you are upgrading your installation
#= currentEpoch not found! Creating with a reasonable default of 0. This should only happen when you are upgrading your installation
epoch_missing -> epoch_file " not found! Creating with a reasonable default" (" of " epoch_dec):? ". This should only happen when you are upgrading your installation"

# 3.4: repairs a crash between snapshot and epoch.
#= updatingEpoch found. The server was terminated after taking a snapshot but before updating current epoch. Setting current epoch to 3.
epoch_updating -> name " found. The server was terminated after taking a snapshot but before updating current epoch. Setting current epoch to " epoch_dec "."

# 3.5.10, 3.6.4+.
#= currentEpoch.tmp found. Setting current epoch to 3.
epoch_tmp -> name " found. Setting current epoch to " epoch_dec "."

# The second form is 3.3.
#= Unable to load database on disk
#= Unable to load database
#= Unable to load database 
db_loadfail -> "Unable to load database on disk"
             | "Unable to load database" (" "):?

# ---- Clients and sessions ------------------------------------------------------------------------------------

# Debug from 3.5 on, as all lines of single clients.
#= Accepted socket connection from /10.0.0.200:39196
cli_accept -> "Accepted socket connection from " addr

#= Client attempting to establish new session at /10.0.0.200:39196
#= Client attempting to establish new session: session = 0x100002673760000, zxid = 0x0, timeout = 6000, address = /10.0.0.200:39196
cli_new -> "Client attempting to establish new session at " addr
         | "Client attempting to establish new session: session = 0x" session ", zxid = 0x" zxid ", timeout = " ms ", address = " addr

# A client comes back.
#= Client attempting to renew session 0x100002673760000 at /10.0.0.200:39196
#= Client attempting to renew session: session = 0x100002673760000, zxid = 0x10000001a, timeout = 6000, address = /10.0.0.200:39196
cli_renew -> "Client attempting to renew session 0x" session " at " addr
           | "Client attempting to renew session: session = 0x" session ", zxid = 0x" zxid ", timeout = " ms ", address = " addr

#= Established session 0x100002673760000 with negotiated timeout 6000 for client /10.0.0.200:39196
sess_est -> "Established session 0x" session " with negotiated timeout " ms " for client " addr

# Only the leader (or a standalone server) says so.
#= Expiring session 0x264dcd0000, timeout of 6000ms exceeded
sess_expire -> "Expiring session 0x" session ", timeout of " ms "ms exceeded"

# 3.7.1+.
#= forcibly expiring session 0x264dcd0000
sess_expire_forced -> "forcibly expiring session 0x" session

# To 3.5.4: closed or expired.
#= Processed session termination for sessionid: 0x264dcd0000
sess_close_txn -> "Processed session termination for sessionid: 0x" session

# 3.5+.
#= Submitting global closeSession request for session 0x264dcd0000
#= Submitting global closeSession request for session 0x264dcd0000 in ReadOnly mode
sess_submit -> "Submitting " scope " closeSession request for session 0x" session (" in ReadOnly mode"):?

# The client came back too late.
#= Invalid session 0x264dcd0000 for client /10.0.0.200:39196, probably expired
sess_invalid -> "Invalid session 0x" session " for client " addr ", probably expired"

# 3.5+.
#= Incorrect password from /10.0.0.200:39196 for session 0x264dcd0000
sess_badpw -> "Incorrect password from " addr " for session 0x" session

#= Closed socket connection for client /10.0.0.200:39196 which had sessionid 0x264dcd0000
#= Closed socket connection for client /10.0.0.200:39196 (no session established for client)
cli_closed -> "Closed socket connection for client " addr " " ("which had sessionid 0x" session | "(no session established for client)")

# The client died, or something tests the port (session 0x0). In order: 3.4.0 to 3.4.10; 3.3 with the name of the
# exception, 3.4.13 to 3.5 without; 3.6.4 and 3.7.1 on.
# 3.6.0 to 3.6.3 say "Unexpected exception" with the last text in the trace.
#= caught end of stream exception
#= Unable to read additional data from client sessionid 0x0, likely client has closed socket
#= EndOfStreamException: Unable to read additional data from client sessionid 0x0, likely client has closed socket
#= Unable to read additional data from client, it probably closed the socket: address = /10.0.0.200:39196, session = 0x100002673760000
cli_eos -> "caught end of stream exception"
         | ("EndOfStreamException: "):? "Unable to read additional data from client sessionid 0x" session ", likely client has closed socket"
         | "Unable to read additional data from client, it probably closed the socket: address = " addr ", session = 0x" session

# With "ZooKeeperServer not running": a request while not serving. A text that ends in a number is cli_lenerr.
#= Exception causing close of session 0x0 due to java.io.IOException: ZooKeeperServer not running
#= Exception causing close of session 0x0: ZooKeeperServer not running
#= Close of session 0x0
cli_ioerr -> "Exception causing close of session 0x" session " due to " failure
           | "Exception causing close of session 0x" session ": " failure
           | "Close of session 0x" session

# To 3.5: what a client sent as a length is negative or more than jute.maxbuffer. Later releases say it in the trace
# under the line above.
#= Exception causing close of session 0x264dcd0000 due to java.io.IOException: Len error 2104551
#= Exception causing close of session 0x264dcd0000 due to java.io.IOException: Unreasonable length = 2104551
#= Exception causing close of session 0x264dcd0000: Len error 2104551
#= Exception causing close of session 0x264dcd0000: Unreasonable length = 2104551
cli_lenerr -> "Exception causing close of session 0x" session (" due to java.io.IOException: " | ": ") ("Len error " | "Unreasonable length = ") bytes

# 3.4.13+.
#= CancelledKeyException causing close of session 0x264dcd0000
#= CancelledKeyException causing close of session: 0x264dcd0000
cli_cancel -> "CancelledKeyException causing close of session" (":"):? " 0x" session

#= trying to do i/o on a null socket for session:0x264dcd0000
#= trying to do i/o on a null socket for session: 0x264dcd0000
cli_nullio -> "trying to do i/o on a null socket for session:" (" "):? "0x" session

# The limit for one address. From 3.5 on at most one line in 100 ms, repeats counted.
#= Too many connections from /10.0.0.200 - max is 60
#= Error accepting new connection: Too many connections from /10.0.0.200 - max is 60
#= [12 times] Error accepting new connection: Too many connections from /10.0.0.200 - max is 60
#= Message: Error accepting new connection: Too many connections from /10.0.0.200 - max is 60
#= [12 times] Message: Error accepting new connection: Too many connections from /10.0.0.200 - max is 60
#= Message:Error accepting new connection: Too many connections from /10.0.0.200 - max is 60 Value:null
cli_limit -> "Too many connections from " addr " - max is " limit
           | ("[" count " times] "):? ("Message: "):? "Error accepting new connection: Too many connections from " addr " - max is " limit
           | "Message:Error accepting new connection: Too many connections from " addr " - max is " limit " Value:null"

# 3.6+.
#= Too many connections max allowed is 200
#= Message: Error accepting new connection: Too many connections max allowed is 200
#= [12 times] Message: Error accepting new connection: Too many connections max allowed is 200
#= Message:Error accepting new connection: Too many connections max allowed is 200 Value:null
#= Too many connections 201 - max is 200
cli_limit_total -> (("[" count " times] "):? "Message: Error accepting new connection: "):? "Too many connections max allowed is " limit
                 | "Message:Error accepting new connection: Too many connections max allowed is " limit " Value:null"
                 | "Too many connections " count " - max is " limit

# This server is behind the client: stale or rolled-back data.
#= Refusing session request for client /10.0.0.200:39196 as it has seen zxid 0x200000000 our last zxid is 0x100000000 client must try another server
#= Refusing session(0x10002b856920004) request for client /10.0.0.200:39196 as it has seen zxid 0x19 our last zxid is 0x0 client must try another server
cli_zxidahead -> "Refusing session" ("(0x" session ")"):? " request for client " addr " as it has seen zxid 0x" zxid " our last zxid is 0x" last " client must try another server"

#= Refusing session request for not-read-only client /10.0.0.200:39196
#= Refusing global session reconnection in RO mode /10.0.0.200:39196
cli_ro -> "Refusing session request for not-read-only client " addr
        | "Refusing global session reconnection in RO mode " addr

# A client older than 3.4.
#= Connection request from old client /10.0.0.200:39196; will be dropped if server is in r-o mode
cli_old -> "Connection request from old client " addr "; will be dropped if server is in r-o mode"

# 3.7.1+, Netty.
#= Closing connection to /10.0.0.200:39196 because the server is not ready
cli_notready -> "Closing connection to " addr " because the server is not ready"

# 3.7+, Netty.
#= Zookeeper server is not running, close the connection before starting the TLS handshake
#= Zookeeper server is not running, close the connection to /10.0.0.200:39196 before starting the TLS handshake
cli_notready_tls -> "Zookeeper server is not running, close the connection " ("to " addr " "):? "before starting the TLS handshake"

# A probe: proof of life.
#= Processing ruok command from /127.0.0.1:40112
cmd_4lw -> "Processing " cmd " command from " addr

# 3.9+.
#= This ZooKeeper instance is not currently serving requests for command
cmd_notserving -> "This ZooKeeper instance is not currently serving requests for command"

# An error of an application.
#= Got user-level KeeperException when processing sessionid:0x1 type:create cxid:0x2 zxid:0x3 txntype:-1 reqpath:n/a Error Path:/a Error:KeeperErrorCode = NodeExists for /a
req_user -> "Got user-level KeeperException when processing sessionid:0x" session " type:" detail

#= Failed to process sessionid:0x1 type:create cxid:0x2 zxid:0xfffffffffffffffe txntype:unknown reqpath:n/a
req_fail -> "Failed to process sessionid:0x" session " type:" detail

# A session was made. Adding in 3.5, the others from 3.6 on.
#= Committing global session 0x100002673760000
#= Tracking global session 0x100002673760000
#= Adding global session 0x100002673760000
#= Adding local session 0x100002673760000
sess_global -> ("Committing" | "Tracking" | "Adding") " global session 0x" session
             | "Adding local session 0x" session

#= Authentication failed for scheme: digest
#= Client failed to SASL authenticate: javax.security.sasl.SaslException: GSS initiate failed
#= Client /10.0.0.200:39196 failed to SASL authenticate: GSS initiate failed
#= Closing client connection due to SASL authentication failure.
#= Closing client connection due to server requires client SASL authenticaiton,but client SASL authentication has failed, or client is not configured with SASL authentication.
#= Closing client connection due to server requires client SASL authentication,but client SASL authentication has failed, or client is not configured with SASL authentication.
auth_fail -> "Authentication failed for scheme: " rest
           | "Client failed to SASL authenticate: " detail
           | "Client " addr " failed to SASL authenticate: " detail
           | "Closing client connection due to SASL authentication failure."
           | "Closing client connection due to server requires client SASL " ("authenticaiton" | "authentication") ",but client SASL authentication has failed, or client is not configured with SASL authentication."

#= auth success /10.0.0.200:39196
#= Session 0x264dcd0000: auth success for scheme digest and address /10.0.0.200:39196
auth_ok -> "auth success " addr
         | "Session 0x" session ": auth success for scheme " word " and address " addr

#= Quota exceeded: /app count=11 limit=10
#= Quota exceeded: /app bytes=11 limit=10
#= Message:Quota exceeded: /app [current count=11, softCountLimit=10] Value:null
#= Message:Quota exceeded: /app [current bytes=11, softCountLimit=10] Value:null
#= Message:Quota exceeded: /app [current count=11, hardCountLimit=10] Value:null
#= Message:Quota exceeded: /app [current count=11, softBytesLimit=10] Value:null
#= Message: Quota exceeded: /app [current count=11, softCountLimit=10]
#= [4 times] Message: Quota exceeded: /app [current count=11, softCountLimit=10]
#= Message: Quota exceeded: /app [current bytes=11, softCountLimit=10]
#= Message: Quota exceeded: /app [current count=11, hardCountLimit=10]
#= Message: Quota exceeded: /app [current count=11, softBytesLimit=10]
quota -> "Quota exceeded: " znode " " ("count" | "bytes") "=" count " limit=" limit
       | "Message:Quota exceeded: " znode " [current " ("count" | "bytes") "=" count ", " ("soft" | "hard") ("Count" | "Bytes") "Limit=" limit "] Value:" rest
       | ("[" int " times] "):? "Message: Quota exceeded: " znode " [current " ("count" | "bytes") "=" count ", " ("soft" | "hard") ("Count" | "Bytes") "Limit=" limit "]"

# 3.5.3+, Netty.
#= Unsuccessful handshake with session 0x0
#= Authentication failed for session 0x0
#= Exception caught
#= Exception caught [id: 0x55aa55aa, /10.0.0.200:39196 => /10.0.0.10:2181] EXCEPTION: java.io.IOException: Connection reset by peer
tls_cli -> "Unsuccessful handshake with session 0x" session
         | "Authentication failed for session 0x" session
         | "Exception caught" (" [" text "] EXCEPTION: " detail):?

# ---- Storage -------------------------------------------------------------------------------------------------

# A slow disk. In order: to 3.5.3, 3.5.4 to 3.5.10, 3.6+ (no blank after the full stop).
#= fsync-ing the write ahead log in SyncThread:0 took 1290ms which will adversely effect operation latency. See the ZooKeeper troubleshooting guide
#= fsync-ing the write ahead log in SyncThread:0 took 1290ms which will adversely effect operation latency.File size is 67108880 bytes. See the ZooKeeper troubleshooting guide
#= fsync-ing the write ahead log in SyncThread:0 took 1290ms which will adversely effect operation latency. File size is 67108880 bytes. See the ZooKeeper troubleshooting guide
disk_fsync -> "fsync-ing the write ahead log in " thread_name " took " ms "ms which will adversely effect operation latency. See the ZooKeeper troubleshooting guide"
            | "fsync-ing the write ahead log in " thread_name " took " ms "ms which will adversely effect operation latency." (" "):? "File size is " bytes " bytes. See the ZooKeeper troubleshooting guide"

#= Creating new log file: log.100000001
disk_roll -> "Creating new log file: log." zxid

#= Current zxid 4294967297 is <= 4294967298 for 1
disk_order -> "Current zxid " zxid_dec " is <= " int " for " int

#= Unable to truncate /data/version-2/log.100000001
disk_trunc -> "Unable to truncate " file

# 3.9.3+.
#= Delete empty tail log file to recover from corruption file: /data/version-2/log.100000001
disk_tail -> "Delete empty tail log file to recover from corruption file: " path

# A snapshot begins. Without a file to 3.4.0.
#= Snapshotting: 0x10000001a to /data/version-2/snapshot.10000001a
#= Snapshotting: 10000001a
snap_save -> "Snapshotting: 0x" zxid " to " path
           | "Snapshotting: " zxid

# 3.6+: it ends.
#= Snapshot taken in 12 ms
snap_took -> "Snapshot taken in " ms " ms"

# The one before is still being written.
#= Too busy to snap, skipping
snap_busy -> "Too busy to snap, skipping"

# By logger: ZooKeeperServer = the snapshot failed (code 10), SyncRequestProcessor (to 3.4.6) = the log failed (code 11).
#= Severe unrecoverable error, exiting
snap_fatal -> "Severe unrecoverable error, exiting"

#= Reading snapshot /data/version-2/snapshot.0
snap_read -> "Reading snapshot " path

# Damaged; an older one is tried.
#= problem reading snap file /data/version-2/snapshot.0
snap_bad -> "problem reading snap file " path

# Not complete.
#= invalid snapshot /data/version-2/snapshot.0
#= Invalid snapshot /data/version-2/snapshot.0 too short, len = 4
#= Invalid snapshot /data/version-2/snapshot.0. too short, len = 4
#= Invalid snapshot /data/version-2/snapshot.0 too short, len = 4 bytes
#= Invalid snapshot /data/version-2/snapshot.0. too short, len = 4 bytes
#= Invalid snapshot /data/version-2/snapshot.0 len = 400 byte = 12
#= Invalid snapshot /data/version-2/snapshot.0. len = 400, byte = 12
snap_invalid -> "invalid snapshot " path
              | "Invalid snapshot " text ("."):? " too short, len = " bytes (" bytes"):?
              | "Invalid snapshot " text " len = " bytes " byte = " int
              | "Invalid snapshot " text ". len = " bytes ", byte = " int

# A crash during a write, as a rule harmless.
#= Last transaction was partial.
snap_partial -> "Last transaction was partial."

# 3.5.6+: snapshot.trust.empty is set.
#= No snapshot found, but there are log entries. This should only be allowed during upgrading.
snap_empty -> "No snapshot found, but there are log entries. This should only be allowed during upgrading."

# 3.6+: an empty database, votes are ignored.
#= Unexpected empty data tree, setting zxid to -1
snap_zxidm1 -> "Unexpected empty data tree, setting zxid to -1"

# 3.6+.
#= Deleted empty snapshot file: /data/version-2/snapshot.0
#= Could not delete empty snapshot file: /data/version-2/snapshot.0
snap_del -> ("Deleted" | "Could not delete") " empty snapshot file: " path

# 3.6+: the own last zxid at boot.
#= Snapshot loaded in 10 ms, highest zxid is 0x10000001a, digest is 1371985504
snap_loaded -> "Snapshot loaded in " ms " ms, highest zxid is 0x" zxid ", digest is " digest

# 3.6+: what the replay of the log took.
#= 26 txns loaded in 4 ms
snap_txns -> count " txns loaded in " ms " ms"

# The log is out of order. Misspelt to 3.5.3.
#= 4294967298(higestZxid) > 4294967297(next log) for type 1
#= 4294967298(highestZxid) > 4294967297(next log) for type 1
snap_gap -> zxid_dec "(" ("higestZxid" | "highestZxid") ") > " int "(next log) for type " int

# 3.6+: the replicas differ. What follows the transaction may stand in lines of their own.
#= First digest mismatch on txn: 72058047947669504,46,4294967343,1795441746213,1
#= First digest mismatch on txn: 1,2,3,4,5, expected digest is 2,7 actual digest is 8, 
#= Message:Digests are not matching. Value is Zxid. Value:4294967297
#= [3 times] Message:Digests are not matching. Value is Zxid. Value:4294967297
#= Message: Digests are not matching. Value is Zxid. Value:4294967297
#= Message:Digests are not matching. Value is Zxid. Last value:4294967297
#= [3 times] Message: Digests are not matching. Value is Zxid. Value:4294967297
snap_digest -> "First digest mismatch on txn: " detail
             | ("[" count " times] "):? "Message:" (" "):? "Digests are not matching. Value is Zxid. " ("Value" | "Last value") ":" zxid_dec

#= Ignoring NoNodeException for path /app/e-1 while removing ephemeral for dead session 264dcd0000
#= Ignoring NoNodeException for path /app/e-1 while removing ephemeral for dead session 0x264dcd0000
snap_ephem -> "Ignoring NoNodeException for path " znode " while removing ephemeral for dead session " ("0x"):? session

# 3.9+: a restore by an administrator.
#= Before restore database. lastProcessedZxid=4294967297, nodeCount=5, sessionCount=0
#= After restore database. lastProcessedZxid=4294967297, nodeCount=5, sessionCount=0
#= Restored to a new database. lastProcessedZxid=4294967297, nodeCount=5, sessionCount=0
#= Restore taken in 12 ms
#= Blocking request submission while restore is in progress
snap_restore -> ("Before restore" | "After restore" | "Restored to a new") " database. lastProcessedZxid=" zxid_dec ", nodeCount=" rest
              | "Restore taken in " ms " ms"
              | "Blocking request submission while restore is in progress"

#= Error occured while purging.
#= Error occurred while purging.
purge_err -> "Error " ("occured" | "occurred") " while purging."

# ---- Process, threads, throttling, exit ----------------------------------------------------------------------

# 3.5.10, 3.6+: the whole process stood still, or the clock jumped. The pools stand on the lines below.
#= Detected pause in JVM or host machine (eg GC): pause of approximately 12000 ms, total pause: info level: 1, warn level: 1
#= Detected pause in JVM or host machine (eg GC): pause of approximately 12000 ms, total pause: info level: 1, warn level: 1 
jvm_pause -> "Detected pause in JVM or host machine (eg GC): pause of approximately " ms " ms, total pause: info level: " info_count ", warn level: " warn_count (" "):?

#= Starting JVM Pause Monitor with infoThresholdMs:1000 warnThresholdMs:10000 and sleepTimeMs:500
jvm_pause_start -> "Starting JVM Pause Monitor with infoThresholdMs:" info_ms " warnThresholdMs:" warn_ms " and sleepTimeMs:" ms

# 3.4.7+: a thread of the pipeline died, the server shuts down.
#= Severe unrecoverable error, from thread : SyncThread:1
thr_critical -> "Severe unrecoverable error, from thread : " thread_name

# 3.4.7+.
#= Thread SyncThread:1 exits, error code 1
thr_exits -> "Thread " thread_name " exits, error code " code

#= Exception occurred from thread WorkerReceiver[myid=1]
#= Exception occured from thread WorkerReceiver[myid=1]
thr_exc -> "Exception " ("occurred" | "occured") " from thread " thread_name

#= Thread Thread[NIOWorkerThread-1,5,main] died
thr_died -> "Thread " thread_name " died"

# 3.6+: ends on purpose.
#= Exiting JVM with code 12
#= JVM should exit with code 1. Actually System.exit is disabled
#= Fatal error, JVM should exit with code 1. Actually System.exit is disabled
exit_jvm -> "Exiting JVM with code " code
          | ("Fatal error, "):? "JVM should exit with code " code ". Actually System.exit is disabled"

# The server object or a part of it stops, at every loss of a role. By logger: ZooKeeperServer = the object itself
# ("Shutting down" from 3.9.2 on), Leader = steps down, all others = parts of the pipeline.
#= shutting down
#= Shutting down
zk_down -> "shutting down"
         | "Shutting down"

# The pipeline goes down, part by part.
#= shutdown of request processor complete
#= SyncRequestProcessor exited!
#= PrepRequestProcessor exited loop!
#= CommitProcessor exited loop!
#= SessionTrackerImpl exited loop!
#= FollowerRequestProcessor exited loop!
#= ObserverRequestProcessor exited loop!
#= ReadOnlyRequestProcessor exited loop!
zk_down_chain -> "shutdown of request processor complete"
               | "SyncRequestProcessor exited!"
               | ("PrepRequestProcessor" | "CommitProcessor" | "SessionTrackerImpl" | "FollowerRequestProcessor" | "ObserverRequestProcessor" | "ReadOnlyRequestProcessor") " exited loop!"

# The client port is closed: the process stops.
#= NIOServerCnxn factory exited run method
#= accept thread exitted run method
#= selector thread exitted run method
nio_down -> "NIOServerCnxn factory exited run method"
          | ("accept" | "selector") " thread exitted run method"

# 3.6+.
#= RequestThrottler shutdown. Dropped 0 requests
#= Draining request throttler queue
thrott_drop -> "RequestThrottler shutdown. Dropped " count " requests"
             | "Draining request throttler queue"

# 3.6+, the unit from 3.8 on.
#= zookeeper.request_throttler.shutdownTimeout = 10000
#= zookeeper.request_throttler.shutdownTimeout = 10000 ms
thrott_cfg -> "zookeeper.request_throttler.shutdownTimeout = " ms (" ms"):?

# 3.6+.
#= The max bytes for all large requests are set to 104857600
thrott_large -> "The max bytes for all large requests are set to " bytes

# 3.7+: a guard against an own fault; ends with code 1.
#= Throttled request send as proposal: sessionid:0x1 type:create. Exiting.
#= Throttled request in committed pool: sessionid:0x1 type:create. Exiting.
#= Throttled request in committed & pending pool: sessionid:0x1 type:create. Exiting.
#= Throttled request sent to leader: sessionid:0x1 type:create. Exiting
thrott_exit -> "Throttled request " ("send as proposal" | "in committed pool" | "in committed & pending pool") ": " text ". Exiting."
             | "Throttled request sent to leader: " text ". Exiting"

# 3.6+.
#= Weighed connection throttling is disabled
#= Weighed connection throttling is enabled. But it will only be effective if connection throttling is enabled
conn_throttle -> "Weighed connection throttling is disabled"
               | "Weighed connection throttling is enabled. But it will only be effective if connection throttling is enabled"

# 3.6+, Netty.
#= handshakeThrottlingEnabled = false, zookeeper.netty.server.outstandingHandshake.limit = -1
tls_handshake_thr -> "handshakeThrottlingEnabled = " on ", " name " = " limit

# 3.6+.
#= Processing 100 dead watchers
#= Takes 3 to process 100 watches
watch_clean -> "Processing " count " dead watchers"
             | "Takes " ms " to process " count " watches"

# 3.5+: only the leader does so.
#= Attempting to delete candidate container: /locks
#= Error checking containers
container -> "Attempting to delete candidate container: " path
           | "Error checking containers"

# ---- Reconfiguration, TLS, authentication --------------------------------------------------------------------

# 3.5+: the leader got a request to change the members.
#= Incremental reconfig
#= Non-incremental reconfig
rc_inc -> ("Incremental" | "Non-incremental") " reconfig"

# 3.5+.
#= Reconfig failed - there must be a connected and synced quorum in new configuration
#= Reconfig failed - new configuration must include at least 2 followers
#= Reconfig failed - new configuration must include at least 1 follower
rc_noquorum -> "Reconfig failed - " ("there must be a connected and synced quorum in new configuration" | "new configuration must include at least 2 followers" | "new configuration must include at least 1 follower")

# 3.5.3+.
#= Reconfig operation requested but reconfig feature is disabled.
rc_off -> "Reconfig operation requested but reconfig feature is disabled."

# 3.5+: the new members are in force.
#= Restarting Leader Election
rc_restartle -> "Restarting Leader Election"

# 3.5.5+.
#= Clobbering already-set QuorumCnxManager (restarting leader election?)
rc_clobber -> "Clobbering already-set QuorumCnxManager (restarting leader election?)"

# 3.5+.
#= setLastSeenQuorumVerifier called with stale config 4294967296. Current version: 8589934592
rc_stale -> "setLastSeenQuorumVerifier called with stale config " int ". Current version: " int

# 3.5.9+, 3.6.2+: the member list is static.
#= Dynamic reconfig is disabled, we don't store the last seen config.
rc_notstored -> "Dynamic reconfig is disabled, we don't store the last seen config."

# 3.5+.
#= Suggested leader: 2
#= designated leader is: 2
rc_suggest -> "Suggested leader: " sid
            | "designated leader is: " sid

# 3.5+: the directory of the configuration cannot be written.
#= Error writing next dynamic config file to disk
#= Error writing next dynamic config file to disk:
#= Error writing next dynamic config file to disk: Read-only file system
rc_diskerr -> "Error writing next dynamic config file to disk" (":" (" " detail):?):?

# 3.5+.
#= deleting /conf/zoo.cfg.dynamic.next failed
rc_del -> "deleting " text " failed"

# 3.5.5+: both kinds on one port, during a migration.
#= Accepted TLS connection from /10.0.0.11:40112 - TLSv1.2 - TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384
#= Accepted plaintext connection from /10.0.0.11:40112
tls_accept -> "Accepted TLS connection from " addr " - " word " - " word
            | "Accepted plaintext connection from " addr

# 3.5.5+: a slow or silent peer.
#= Socket mode detection timed out after 5000 ms, assuming PLAINTEXT
tls_detect -> "Socket mode detection timed out after " ms " ms, assuming PLAINTEXT"

# 3.5.5+: the certificate is for another host.
#= Failed to verify host address: zk1.example.org
#= Failed to verify hostname: zk1.example.org
tls_hostaddr -> "Failed to verify " ("host address" | "hostname") ": " host

# 3.5.5+: path or password of the key store.
#= Error creating SSL context and options
tls_ctx -> "Error creating SSL context and options"

#= zookeeper.ssl.keyStore.location not specified
tls_notspec -> "zookeeper.ssl." name " not specified"

# 3.4.10+.
#= Successfully completed the authentication using SASL. server addr: zk2/10.0.0.12:2888, status: SUCCESS
#= Successfully completed the authentication using SASL. learner addr: /10.0.0.11:40112
sasl_ok -> "Successfully completed the authentication using SASL. server addr: " addr ", status: " word
         | "Successfully completed the authentication using SASL. learner addr: " addr

# 3.4.10+.
#= Failed to authenticate using SASL
#= Failed to authenticate using SASL, server addr: zk2/10.0.0.12:2888, retries=3 exceeded.
sasl_fail -> "Failed to authenticate using SASL" (", server addr: " addr ", retries=" tries " exceeded."):?

# 3.4.10+.
#= Maintaining learner connection despite SASL authentication failure. server addr: zk2/10.0.0.12:2888, quorum.auth.serverRequireSasl: false
sasl_maint -> "Maintaining learner connection despite SASL authentication failure. server addr: " addr ", " name ": " on

# The clocks of this host and of the key server differ.
#= next refresh: Tue Mar 05 08:00:01 UTC 2024 is later than expiry Tue Mar 05 07:00:01 UTC 2024. This may indicate a clock skew problem. Check that this host and the KDC's hosts' clocks are in sync. Exiting refresh thread.
#= nextRefresh:Tue Mar 05 08:00:01 UTC 2024 is in the past: exiting refresh thread. Check clock sync between this host and KDC - (KDC's clock is likely ahead of this host). Manual intervention will be required for this client to successfully authenticate. Exiting refresh thread.
krb_skew -> "next refresh: " text " is later than expiry " text ". This may indicate a clock skew problem. " rest
          | "nextRefresh:" text " is in the past: exiting refresh thread. Check clock sync " rest

# ---- Known lines without meaning for state -------------------------------------------------------------------

# The rest of the banner (3.6+).
#=  |___  /                 | |                                         
#=     / /    ___     ___   | | __   ___    ___   _ __     ___   _ __   
#=    / /    / _ \   / _ \  | |/ /  / _ \  / _ \ | '_ \   / _ \ | '__|
#=   / /__  | (_) | | (_) | |   <  |  __/ |  __/ | |_) | |  __/ | |    
#=  /_____|  \___/   \___/  |_|\_\  \___|  \___| | .__/   \___| |_|
#=                                               | |                     
#=                                               |_|                     
known_banner -> indent "|___  /                 | |" indent
              | indent "/ /    ___     ___   | | __   ___    ___   _ __     ___   _ __" indent
              | indent "/ /    / _ \\   / _ \\  | |/ /  / _ \\  / _ \\ | '_ \\   / _ \\ | '__|" indent
              | indent "/ /__  | (_) | | (_) | |   <  |  __/ |  __/ | |_) | |  __/ | |" indent
              | indent "/_____|  \\___/   \\___/  |_|\\_\\  \\___|  \\___| | .__/   \\___| |_|" indent
              | indent "| |" indent
              | indent "|_|" indent

# First and last line of the banner, and other records without text.
#=   
known_blank -> [ \t]:*

# Values of system properties; those that matter have rules of their own.
#= zookeeper.pathStats.slotCapacity = 60
#= zookeeper.pathStats.slotCapacity=60
#= zookeeper.pathStats.slotCapacity : 60
#= Update zookeeper.enableEagerACLCheck to true
#= zookeeper.follower.skipLearnerRequestToNextProcessor set to true
#= Set zookeeper.leader.ackLoggingFrequency to 1000ms
#= Set maxConcurrentSnapSyncs to 10
#= Set maxConcurrentDiffSyncs to 10
known_setting -> "zookeeper." setting (" = " | "=" | " : ") rest
               | "Update zookeeper." setting " to " word
               | "zookeeper." setting " set to " rest
               | "Set zookeeper." setting " to " rest
               | "Set " ("maxConcurrentSnapSyncs" | "maxConcurrentDiffSyncs") " to " int

# 3.4.10+.
#= quorum.auth.enableSasl set to false
#= quorum.auth.serverRequireSasl set to false
#= quorum.auth.learnerRequireSasl set to false
#= quorum.auth.kerberos.servicePrincipal set to false
#= quorum.auth.learner.saslLoginContext set to false
#= quorum.auth.server.saslLoginContext set to false
known_setting_sasl -> "quorum." ("auth.enableSasl" | "auth.serverRequireSasl" | "auth.learnerRequireSasl" | "auth.kerberos.servicePrincipal" | "auth.learner.saslLoginContext" | "auth.server.saslLoginContext") " set to " rest

#= Local sessions enabled
#= Local session upgrading enabled
#= Local sessions disabled
#= multiAddress.reachabilityCheckEnabled set to true
#= multiAddress.reachabilityCheckTimeoutMs set to 1000
#= metricsProvider.className is org.apache.zookeeper.metrics.impl.DefaultMetricsProvider
#= clientPortListenBacklog set to -1
#= throttledOpWaitTime set to 0
#= throttledOpWaitTime set to 0 ms
#= syncEnabled =true
#= abc is not a valid number
#= abc is not a valid value for preAllocSize
#= Invalid autopurge.snapRetainCount: 1. Defaulting to 3
#= SnapCount should be 2 or more. Now, snapCount is reset to 2
#= 'zookeeper.electionPortBindRetry' contains invalid value: -1(must be >= 0). Use default value of 3 instead.
#= zookeeper.snapSizeLimitInKb set to a non-positive value 0; disabling feature
#= The large request threshold is set to -1
#= Invalid large request threshold -5. It should be -1 or positive. Setting to -1
#= Invalid large request threshold -5. It should be -1 or positive. Setting to -1 
#= Invalid max bytes for all large requests 0. It should be a positive number.
#= Will not change the setting. The max bytes stay at 104857600
#= zookeeper.skipACL=="yes", ACL checks will be skipped
#= skipACL=="yes", ACL checks will be skipped
#= skipACL is set, reconfig operation will skip ACL checks!
known_setting_peer -> "Local " ("sessions" | "session upgrading") " " ("enabled" | "disabled")
                    | "multiAddress.reachabilityCheckEnabled set to " word
                    | "multiAddress.reachabilityCheckTimeoutMs set to " int
                    | "metricsProvider.className is " name
                    | "clientPortListenBacklog set to " int
                    | "throttledOpWaitTime set to " int (" ms"):?
                    | "syncEnabled =" word
                    | word " is not a valid number"
                    | word " is not a valid value for preAllocSize"
                    | "Invalid autopurge.snapRetainCount: " int ". Defaulting to " int
                    | "SnapCount should be 2 or more. Now, snapCount is reset to 2"
                    | "'" name "' contains invalid value: " int "(must be >= 0). Use default value of " int " instead."
                    | "zookeeper.snapSizeLimitInKb set to a non-positive value " int "; disabling feature"
                    | "The large request threshold is set to " int
                    | "Invalid large request threshold " int ". It should be -1 or positive. Setting to -1" (" "):?
                    | "Invalid max bytes for all large requests " int ". It should be a positive number."
                    | "Will not change the setting. The max bytes stay at " int
                    | ("zookeeper.skipACL" | name) "==\"yes\", ACL checks will be skipped"
                    | "skipACL is set, reconfig operation will skip ACL checks!"

# 3.6+.
#= getData response cache size is initialized with value 400.
#= getChildren response cache size is initialized with value 400.
#= Response cache size is initialized with value 400.
known_cache -> ("getData response" | "getChildren response" | "Response") " cache size is initialized with value " int "."

# 3.6+.
#= Using org.apache.zookeeper.server.watch.WatchManager as watch manager
#= watcherCleanThreshold=1000, watcherCleanIntervalInSeconds=600, watcherCleanThreadsNum=2, maxInProcessingDeadWatchers=-1
#= The maxInProcessingDeadWatchers config is smaller than the suggested one, change it to use 2000
#= WatcherCleaner thread exited
#= WatcherCleaner thread shutdown is initiated
#= Got interrupted while waiting for dead watches queue size
#= Received InterruptedException while waiting for cleanEvent
#= We are triggering an exists watch for delete! Shouldn't happen!
#= inconsistent watch table for watcher 0x1, /a not in path list
known_watch_manager -> "Using " name " as watch manager"
                     | "watcherCleanThreshold=" int ", watcherCleanIntervalInSeconds=" int ", watcherCleanThreadsNum=" int ", maxInProcessingDeadWatchers=" int
                     | "The maxInProcessingDeadWatchers config is smaller than the suggested one, change it to use " int
                     | "WatcherCleaner thread " ("exited" | "shutdown is initiated")
                     | "Got interrupted while waiting for dead watches queue size"
                     | "Received InterruptedException while waiting for cleanEvent"
                     | "We are triggering an exists watch for delete! Shouldn't happen!"
                     | "inconsistent watch table for watcher " text ", " text " not in path list"

# 3.5+.
#= Configuring CommitProcessor with 2 worker threads.
#= Configuring CommitProcessor with no worker threads.
#= Configuring CommitProcessor with readBatchSize -1
#= Configuring CommitProcessor with readBatchSize -1 commitBatchSize 1
#= Configuring CommitProcessor with commitBatchSize 1
#= Committed a null!
#= Committed request not found on toBeApplied: sessionid:0x1 type:create
#= Interrupted exception while waiting
#= Unexpected exception causing CommitProcessor to exit
#= Exception thrown by downstream processor, unable to continue.
known_commit_processor -> "Configuring CommitProcessor with " (int | "no") " worker threads."
                        | "Configuring CommitProcessor with readBatchSize " int (" commitBatchSize " int):?
                        | "Configuring CommitProcessor with commitBatchSize " int
                        | "Committed a null!"
                        | "Committed request not found on toBeApplied: " rest
                        | "Interrupted exception while waiting"
                        | "Unexpected exception causing CommitProcessor to exit"
                        | "Exception thrown by downstream processor, unable to continue."

# Parts of the pipeline.
#= PrepRequestProcessor (sid:1) started, reconfigEnabled=false
#= Initialized FollowerRequestProcessor with zookeeper.follower.skipLearnerRequestToNextProcessor as false
#= Unexpected interruption
#= Unexpected interruption null
#= Unexpected exception causing exit
#= Unexpected error in upgrade
#= Error creating upgrade request
#= Error creating upgrade request KeeperErrorCode = NoNode
#= Interrupted while waiting for Thread[SyncThread:0,5,main] to finish
#= Interrupted while wating for Thread[SyncThread:0,5,main] to finish
#= Got IO exception during shutdown
#= Got request processor exception during shutdown
#= Ignoring unexpected exception in syncprocessor shutdown
#= Not expecting a sync.
#= Null QuorumPeer
#= IO exception while sending response
#= Zxid outstanding 1 is less than current 2
#= Zxid outstanding 0x1 is less than current 2
#= Zxid outstanding 1 is less than current 0x2
#= Zxid outstanding 0x1 is less than current 0x2
#= *****>>>>> Got class org.apache.zookeeper.txn.CreateTxn
#= Dumping request buffer: 0x0
#= Dumping request buffer for request type create: 0x0
#= Invalid path a with session 0x264dcd0000,
#= Invalid path a with session 0x264dcd0000, reason: Path must start with / character
#= Missing AuthenticationProvider for digest
#= unknown type 99
#= Invalid OpCode: 99 received by PrepRequestProcessor
#= FIXMSG
#= ExecutorService rejected execution
#= LearnerSender exited
#= Shutting down LearnerSender
#= Incremental reconfiguration requested but last configuration seen has a non-majority quorum system
#= Unable to process request
#= Unable to process request:null
known_request_processor -> "PrepRequestProcessor (sid:" int ") started, reconfigEnabled=" word
                         | "Initialized FollowerRequestProcessor with " name " as " word
                         | "Unexpected interruption" (" " rest):?
                         | "Unexpected exception causing exit"
                         | "Unexpected error in upgrade"
                         | "Error creating upgrade request" (" " rest):?
                         | "Interrupted while " ("waiting" | "wating") " for " text " to finish"
                         | "Got " ("IO exception" | "request processor exception") " during shutdown"
                         | "Ignoring unexpected exception in syncprocessor shutdown"
                         | "Not expecting a sync."
                         | "Null QuorumPeer"
                         | "IO exception while sending response"
                         | "Zxid outstanding " ("0x"):? hex " is less than current " ("0x"):? hex
                         | "*****>>>>> Got " rest
                         | "Dumping request buffer" (" for request type " word):? ": 0x" hex
                         | "Invalid path " text " with session 0x" word (" reason: " rest):?
                         | "Missing AuthenticationProvider for " rest
                         | "unknown type " rest
                         | "Invalid OpCode: " int " received by PrepRequestProcessor"
                         | "FIXMSG"
                         | "ExecutorService rejected execution"
                         | "LearnerSender exited"
                         | "Shutting down LearnerSender"
                         | "Incremental reconfiguration requested but last configuration seen has a non-majority quorum system"
                         | "Unable to process request" (":" rest):?

#= Log4j 1.2 jmx support is disabled by property.
#= Log4j 1.2 jmx support found and enabled.
#= Log4j 1.2 jmx support not found; jmx disabled.
#= Log4j found but jmx support is disabled.
#= Log4j found with jmx enabled.
#= Log4j not found.
#= Problems while registering log4j jmx beans!
#= Problems while registering log4j 1.2 jmx beans!
#= Unable to register log4j JMX control
#= Failed to register MBean ReplicatedServer_id1
#= Failed to unregister MBean ReplicatedServer_id1
#= Unregister MBean [org.apache.ZooKeeperService:name0=StandaloneServer_port2181]
#= Error during unregister
#= Error during unregister of [org.apache.ZooKeeperService:name0=StandaloneServer_port2181]
#= Unexpected exception during unregister of [org.apache.ZooKeeperService:name0=InMemoryDataTree]. It should be reviewed and fixed.
#= Invalid name "a:b" for class class java.lang.Object
#= ServerMetrics initialized with provider org.apache.zookeeper.metrics.impl.DefaultMetricsProvider@47db50c5
#= Cannot boot MetricsProvider org.example.Provider
#= Error while stopping metrics
#= ZooKeeper audit is enabled.
#= ZooKeeper audit is disabled.
#= ACL digest algorithm is: SHA1
#= Added JvmPauseMonitor to server
known_jmx -> "Log4j 1.2 jmx support " ("is disabled by property." | "found and enabled." | "not found; jmx disabled.")
           | "Log4j found " ("but jmx support is disabled." | "with jmx enabled.")
           | "Log4j not found."
           | "Problems while registering log4j " ("1.2 "):? "jmx beans!"
           | "Unable to register log4j JMX control"
           | "Failed to " ("register" | "unregister") " MBean " rest
           | "Unregister MBean [" text "]"
           | "Error during unregister" (" of [" text "]"):?
           | "Unexpected exception during unregister of [" text "]. It should be reviewed and fixed."
           | "Invalid name \"" text "\" for class " rest
           | "ServerMetrics initialized with provider " rest
           | "Cannot boot MetricsProvider " rest
           | "Error while stopping metrics"
           | "ZooKeeper audit is " ("enabled" | "disabled") "."
           | "ACL digest algorithm is: " name
           | "Added JvmPauseMonitor to server"

# The database and its log beside the events.
#= On disk txn sync enabled with snapshotSizeFactor 0.33
#= On disk txn sync disabled
#= The configured zookeeper.snapshotSizeFactor is invalid, going to use the default 0.33
#= The configured commitLogCount 100 is less than the recommended 500, going to use the recommended one
#= Error parsing zookeeper.commitLogCount - use default value 500
#= Error parsing zookeeper.commitLogCount, using default value 500
#= Unable to find proposals from txnlog for zxid: 100000001
#= Unable to find proposals from txnlog for zxid: 0x100000001
#= Txnlog size: 2048 exceeds sizeLimit: 1024
#= Unable to get size of most recent snapshot
#= Unable to read txnlog from disk
#= Unable to truncate Txn log
#= Error closing file iterator
#= Error updating DB
#= Ignoring exception during close
#= This really should be impossible
#= This really should be impossible.
#= configuration znode missing (should only happen during upgrade), creating the node
#= configuration znode missing (hould only happen during upgrade), creating the node
#= Initialize file found, an empty database will not block voting participation
#= Highest txn zxid 0x1 is not covering the snapshot digest zxid 0x2, which might lead to inconsistent state
#= Read incorrect number of bytes from /data/version-2/snapshot.0
#= Unable to open file /data/version-2/snapshot.0
#= Parent /app missing for /app/a
#= Failed to set parent cversion for: /app
#= Failed to increment parent cversion for: /app
#= Failed to write new file /data/version-2/currentEpoch
#= Committed proposal cached out of order: 0x100000003 is not the next proposal of 0x100000001
#= Forcing a snapshot write as part of upgrading from an older Zookeeper. This should only happen while upgrading.
#= Error closing logs
#= Error closing logs 
known_txn_sync -> "On disk txn sync " ("enabled with snapshotSizeFactor " word | "disabled")
                | "The configured " (name " is invalid, going to use the default " word | "commitLogCount " int " is less than the recommended " int ", going to use the recommended one")
                | "Error parsing " name (" - use" | ", using") " default value " word
                | "Unable to find proposals from txnlog for zxid: " ("0x"):? hex
                | "Txnlog size: " int " exceeds sizeLimit: " int
                | "Unable to get size of most recent snapshot"
                | "Unable to read txnlog from disk"
                | "Unable to truncate Txn log"
                | "Error closing file iterator"
                | "Error updating DB"
                | "Ignoring exception during close"
                | "This really should be impossible" ("."):?
                | "configuration znode missing (" ("should" | "hould") " only happen during upgrade), creating the node"
                | "Initialize file found, an empty database will not block voting participation"
                | "Highest txn zxid 0x" hex " is not covering the snapshot digest zxid 0x" hex ", which might lead to inconsistent state"
                | "Read incorrect number of bytes from " rest
                | "Unable to open file " rest
                | "Parent " text " missing for " rest
                | ("Failed to set" | "Failed to increment") " parent cversion for: " rest
                | "Failed to write new file " rest
                | "Committed proposal cached out of order: 0x" hex " is not the next proposal of 0x" hex
                | "Forcing a snapshot write as part of upgrading from an older Zookeeper. This should only happen while upgrading."
                | "Error closing logs" (" "):?

# 3.6+.
#= The digest value is empty in snapshot
#= The digest in the snapshot has digest version of 2, with zxid as 0x100000001, and digest value as 1371985504
#= The digest in the snapshot has digest version of 2, , with zxid as 0x100000001, and digest value as 1371985504
#= The zxid of snapshot digest 0x1 is smaller than the known snapshot highest zxid, the snapshot started with zxid 0x2. It will be invalid to use this snapshot digest associated with this zxid, will ignore comparing it.
#= Got EOF exception while reading the digest, likely due to reading an older snapshot.
#= Got EOFException while reading the last processed zxid, likely due to reading an older snapshot.
#= Got EOF exception while reading the digest, likely due to the reading an older snapshot.
#= Digest version changed, local: 2, new: 3, skip comparing digest now.
#= Message:Digest version not the same on zxid. Value:4294967297
#= [3 times] Message:Digest version not the same on zxid. Value:4294967297
#= Message: Digest version not the same on zxid. Value:4294967297
#= Message:The txn 0x1 of snapshot digest does not exist. Value:4294967297
#= Message:Digest version not the same on zxid. Last value:4294967297
#= [3 times] Message: Digest version not the same on zxid. Value:4294967297
#= Message:Waiting for dead watchers cleaning Value:null
#= Message: Waiting for dead watchers cleaning
#= [3 times] Message: Waiting for dead watchers cleaning
known_digest -> "The digest value is empty in snapshot"
              | "The digest in the snapshot has digest version of " int ", " (", "):? "with zxid as 0x" hex ", and digest value as " int
              | "The zxid of snapshot digest 0x" hex " is smaller than the known snapshot highest zxid, the snapshot started with zxid 0x" hex ". It will be invalid to use this snapshot digest associated with this zxid, will ignore comparing it."
              | "Got " ("EOF exception while reading the digest" | "EOFException while reading the last processed zxid") ", likely due to " ("the "):? "reading an older snapshot."
              | "Digest version changed, local: " int ", new: " int ", skip comparing digest now."
              | ("[" int " times] "):? "Message:" (" "):? ("Digest version not the same on zxid." | "The txn 0x" hex " of snapshot digest does not exist.") " " ("Value" | "Last value") ":" rest
              | "Message:Waiting for dead watchers cleaning Value:" rest
              | ("[" int " times] "):? "Message: Waiting for dead watchers cleaning"

#= Missing count node for stat /zookeeper/quota/app
#= Missing count node for quota /zookeeper/quota/app
#= Missing stat node for bytes /zookeeper/quota/app
#= Missing quota node for bytes /zookeeper/quota/app
#= Missing quota stat node /zookeeper/quota/app
#= Missing node for stat /zookeeper/quota/app
#= Missing limit node for quota /zookeeper/quota/app
#= Unexpected extra paths under session [/a] which are not in txn 0x1
#= Unexpected exception when creating WatchManager, exiting abnormally
#= There's no /zookeeper znode - this should never happen
#= ERROR: ACL not available for long 3
#= Ignoring acl 3 as it does not exist in the cache
known_data_tree -> "Missing " ("count node for stat" | "count node for quota" | "stat node for bytes" | "quota node for bytes" | "quota stat node" | "node for stat" | "limit node for quota") " " rest
                 | "Unexpected extra paths under session " text " which are not in txn 0x" hex
                 | "Unexpected exception when creating WatchManager, exiting abnormally"
                 | "There's no /zookeeper znode - this should never happen"
                 | "ERROR: ACL not available for long " int
                 | "Ignoring acl " int " as it does not exist in the cache"

#= Purge task is already running.
#= Purge task not started. Ignoring shutdown!
#= Shutting down purge task.
known_purge -> "Purge task is already running."
             | "Purge task not started. Ignoring shutdown!"
             | "Shutting down purge task."

#= The list of known four letter word commands is : [[1936881266=srvr, 1937006964=stat]]
#= The list of enabled four letter word commands is : [[1936881266=srvr, 1937006964=stat]]
#= Stat command output
#= running stat
#= Error in running command
#= Error in running command 
#= Error closing PrintWriter
#= Error closing a command socket
#= Error closing PrintWriter 
#= Error cancelling command selection key
#= Error cancelling command selection key 
#= Error serializing response
#= Set text trace mask to 0x102
#= Re-registering command %s (primary name = %s)
#= Unknown command
known_four_letter -> "The list of " ("known" | "enabled") " four letter word commands is : " rest
                   | "Stat command output"
                   | "running stat"
                   | "Error in running command" (" "):?
                   | "Error closing " ("PrintWriter" | "a command socket") (" "):?
                   | "Error cancelling command selection key" (" "):?
                   | "Error serializing response"
                   | "Set text trace mask to 0x" hex
                   | "Re-registering command " text " (primary name = " text ")"
                   | "Unknown command"

# 3.9+ unless noted.
#= Snapshot command is disabled
#= Restore command is disabled
#= Snapshot command requires serializeLastProcessedZxidEnable flag is set to true
#= Snapshot request was rate limited
#= Snapshot file /data/snapshot.0 is empty
#= InputStream from restore request is null
#= Exception occurred when restore snapshot via the restore command
#= Exception occurred when taking the snapshot via the snapshot admin command
#= Auth info is missing for command
#= Error occurred during auth for command
#= Invalid auth info length
#= Auth Id list is empty
#= Auth provider not found for schema
#= Exception writing command response to JSON:
#= Exception writing command response as JSON to stream
#= Exception streaming out data to stream
#= Problem stopping AdminServer
#= Unable to start JettyAdminServer
#= Unable to load jetty, not starting JettyAdminServer
#= Incoming connection has no data
#= Successfully loaded private key from /etc/zk.pem
#= Successfully loaded certificate authority from /etc/zk.pem
#= Failed to load authentication certificates for admin server.
known_admin -> ("Snapshot" | "Restore") " " ("command is disabled" | "command requires serializeLastProcessedZxidEnable flag is set to true" | "request was rate limited")
             | "Snapshot file " text " is empty"
             | "InputStream from restore request is null"
             | "Exception occurred when " ("restore snapshot via the restore command" | "taking the snapshot via the snapshot admin command")
             | "Auth info is missing for command"
             | "Error occurred during auth for command"
             | "Invalid auth info length"
             | "Auth Id list is empty"
             | "Auth provider not found for schema"
             | "Exception " ("writing command response to JSON:" | "writing command response as JSON to " rest | "streaming out data to " rest)
             | "Problem stopping AdminServer"
             | "Unable to start JettyAdminServer"
             | "Unable to load jetty, not starting JettyAdminServer"
             | "Incoming connection has no data"
             | "Successfully loaded " ("private key" | "certificate authority") " from " rest
             | "Failed to load authentication certificates for admin server."

# 3.5+: the web server of the administration port.
#= Logging initialized @405ms
#= Logging initialized @405ms to org.eclipse.jetty.util.log.Slf4jLog
#= Empty contextPath
#= o.e.j.s.ServletContextHandler@5c6648b0 contextPath ends with /*
#= ServletContext@o.e.j.s.ServletContextHandler@5c6648b0 has uncovered http methods for path: /*
#= ServletContext@o.e.j.s.ServletContextHandler@5c6648b0 has uncovered http methods for path: /
#= Started o.e.j.s.ServletContextHandler@5c6648b0
#= Stopped o.e.j.s.ServletContextHandler@5c6648b0
#= Started @688ms
#= jetty-9.4.57.v20241219
#= jetty-9.4.57.v20241219; built: unknown; git: unknown; jvm 17.0.15+6-Debian-1deb12u1
#= DefaultSessionIdManager workerName=node0
#= No SessionScavenger set, using defaults
#= node0 Scavenging every 600000ms
#= node0 Stopped scavenging
#= Session workerName=node0
#= Logging to org.slf4j.impl.Log4jLoggerAdapter(org.mortbay.log) via org.mortbay.log.Slf4jLog
#= failed SocketConnector@0.0.0.0:8080: java.net.BindException: Address already in use
known_jetty -> "Logging initialized @" int "ms" (" to " name):?
             | "Empty contextPath"
             | text " contextPath ends with /*"
             | text " has uncovered http methods for path: " ("/*" | "/")
             | ("Started" | "Stopped") " " name "@" rest
             | "Started @" int "ms"
             | "jetty-" name ("; " rest):?
             | "DefaultSessionIdManager workerName=" name
             | "No SessionScavenger set, using defaults"
             | name " " ("Scavenging every " int "ms" | "Stopped scavenging")
             | "Session workerName=" name
             | "Logging to " text " via org.mortbay.log.Slf4jLog"
             | "failed " text ": java.net.BindException: " rest

#= Selector closing
#= Selector failed to open
#= Ignoring exception
#= Ignoring unexpected exception
#= Ignoring unexpected runtime exception
#= Ignoring IOException while selecting
#= Ignoring interrupted exception during shutdown
#= Ignoring unexpected exception during shutdown
#= ignored exception during selector close.
#= ignored exception during selector close null
#= exception during session close
#= Exception while establishing session, closing
#= Ignoring exception closing cnxn sessionid 0x264dcd0000
#= Ignoring exception closing cnxn session id 0x264dcd0000
#= Unable to set socket linger to 0, socket close may stall in CLOSE_WAIT
#= Unexpected ops in select 0
#= Unexpected ops in accept select 0
#= ConnnectionExpirerThread interrupted
#= Error closing listen socket
#= Error while closing server socket.
#= Error joining old acceptThread when reconfiguring client port.
#= Error joining old acceptThread when reconfiguring client port null
#= Error reconfiguring client port to /0.0.0.0:2181
#= Error sending data synchronously
#= Error sending data synchronously 
#= Unexpected exception. Destruction averted.
#= Unexpected Exception:
#= Unexpected error
#= Unexpected Exception: 
#= Closing session 0x264dcd0000
#= Session closing: 0x264dcd0000
#= Could not register connection
#= Unable to closeSession() for session: 0x264dcd0000
#= injectSessionExpiration() called
#= Connection factory did not start
#= Error accepting new connection: Too many open files
#= Message:Error accepting new connection: Too many open files Value:null
#= Message: Error accepting new connection: Too many open files
#= [4 times] Message: Error accepting new connection: Too many open files
known_nio -> "Selector " ("closing" | "failed to open")
           | "Ignoring " ("exception" | "unexpected exception" | "unexpected runtime exception" | "IOException while selecting" | "interrupted exception during shutdown" | "unexpected exception during shutdown")
           | "ignored exception during selector close" ("." | " " rest)
           | ("exception during session close" | "Exception while establishing session, closing")
           | "Ignoring exception closing cnxn session" (" "):? "id 0x" hex
           | "Unable to set socket linger to 0, socket close may stall in CLOSE_WAIT"
           | "Unexpected ops in " ("accept "):? "select " int
           | "ConnnectionExpirerThread interrupted"
           | "Error closing listen socket"
           | "Error while closing server socket."
           | "Error joining old acceptThread when reconfiguring client port" ("." | " " rest)
           | "Error reconfiguring client port to " rest
           | "Error sending data synchronously" (" "):?
           | "Unexpected exception. Destruction averted."
           | "Unexpected " ("Exception:" | "error") (" "):?
           | "Closing session 0x" hex
           | "Session closing: 0x" hex
           | "Could not register connection"
           | "Unable to closeSession() for session: 0x" hex
           | "injectSessionExpiration() called"
           | "Connection factory did not start"
           | "Error accepting new connection: Too many open files"
           | "Message:Error accepting new connection: Too many open files Value:null"
           | ("[" int " times] "):? "Message: Error accepting new connection: Too many open files"

# 3.4.0+.
#= already shutdown 0.0.0.0/0.0.0.0:2181
#= shutdown called 0.0.0.0/0.0.0.0:2181
#= Closing connection to /10.0.0.200:39196
#= Unexpected exception in receive
#= channelRead() on a closed or closing NettyServerCnxn
#= Auth provider not found: x509
#= X509 Auth provider not found: x509
#= Error while reconfiguring
#= Error getting peer certificates
#= Unexpected remote address /10.0.0.200:39196 when removing cnxn x
#= Unexpected null set for remote address /10.0.0.200:39196 when removing cnxn x
#= SSL handler added for channel: [id: 0x1]
#= address is the same, skip rebinding
#= configure false secure: false on addr 0.0.0.0/0.0.0.0:2181
#= binding to port 0.0.0.0/0.0.0.0:2181, x
#= unable to set up SslAuthProvider, turning off client port unification
#= unable to set up client certificate reload filewatcher
#= Failed to list all network interfaces, assuming 1
known_netty -> ("already shutdown" | "shutdown called") " " address
             | "Closing connection to " address
             | "Unexpected exception in receive"
             | "channelRead() on a closed or closing NettyServerCnxn"
             | "Auth provider not found: " rest
             | "X509 Auth provider not found: " rest
             | "Error while reconfiguring"
             | "Error getting peer certificates"
             | "Unexpected " ("null set for "):? "remote address " address " when removing cnxn " rest
             | "SSL handler added for channel: " rest
             | "address is the same, skip rebinding"
             | "configure " word " secure: " word " on addr " rest
             | "binding to port " address ", " rest
             | "unable to set up " ("SslAuthProvider, turning off client port unification" | "client certificate reload filewatcher")
             | "Failed to list all network interfaces, assuming 1"

#= got auth packet /10.0.0.200:39196
#= Caught runtime exception from AuthenticationProvider
#= Caught runtime exception from AuthenticationProvider: digest
#= No authentication provider for scheme: foo has digest ip 
#= adding SASL authorization for authorizationID: zk
#= Session 0x264dcd0000: adding SASL authorization for authorizationID: zk
#= Authenticated Id 'zk' as super user
#= Session 0x264dcd0000: Authenticated Id 'zk' as super user
#= Authenticated Id 'zk' for Scheme 'x509'
#= Authenticated Id 'zk' for scheme 'x509'
#= Maintaining client connection despite SASL authentication failure.
#= cnxn.saslServer is null: cnxn object did not initialize its saslServer properly.
#= Client authentication scheme(s) [ip] does not match with any of the expected authentication scheme [sasl], closing session.
#= Received packet at server of unknown type 99
#= Dropping packet at server of type 99
#= Uncaught exception in authWriteRequest with:
#= Uncaught exception in authWriteRequest with: 
#= IOException : null
#= Missing algorithm
#= Input string does not resemble an IPv4 or IPv6 address: x
#= Fail to parse x as IPv6 address: y
#= Problems loading org.example.Provider
#= Set expected ensemble names to zk
#= Unexpected ensemble name: ensemble name: a client ip: 10.0.0.200
known_client_auth -> "got auth packet " address
                   | "Caught runtime exception from AuthenticationProvider" (": " rest):?
                   | "No authentication provider for scheme: " rest
                   | ("Session 0x" hex ": "):? "adding SASL authorization for authorizationID: " rest
                   | ("Session 0x" hex ": "):? "Authenticated Id '" text "' " ("as super user" | "for " ("Scheme" | "scheme") " '" text "'")
                   | "Maintaining client connection despite SASL authentication failure."
                   | "cnxn.saslServer is null: cnxn object did not initialize its saslServer properly."
                   | "Client authentication scheme(s) " text " does not match with any of the expected authentication scheme " text ", closing session."
                   | ("Received packet at server of unknown type" | "Dropping packet at server of type") " " int
                   | "Uncaught exception in authWriteRequest with:" (" "):?
                   | "IOException : " rest
                   | "Missing algorithm"
                   | "Input string does not resemble an IPv4 or IPv6 address: " rest
                   | "Fail to parse " text " as IPv6 address: " rest
                   | "Problems loading " rest
                   | "Set expected ensemble names to " rest
                   | "Unexpected ensemble name: ensemble name: " text " client ip: " rest

# Kerberos and SASL of the server itself.
#= successfully logged in.
#= QuorumServer successfully logged in.
#= TGT refresh thread started.
#= TGT refresh sleeping until: Tue Mar 05 08:00:01 UTC 2024
#= TGT refresh thread time adjusted from : a to : b
#= TGT valid starting at:        Tue Mar 05 08:00:01 UTC 2024
#= TGT expires:                  Tue Mar 05 08:00:01 UTC 2024
#= TGT renewal thread has been interrupted and will exit.
#= No TGT found: will try again at Tue Mar 05 08:00:01 UTC 2024
#= The TGT cannot be renewed beyond the next expiry date: Tue Mar 05 08:00:01 UTC 2024.
#= refreshing now because expiry is before next scheduled refresh time.
#= Initiating logout for zookeeper/zk1@EXAMPLE.ORG
#= Initiating re-login for zookeeper/zk1@EXAMPLE.ORG
#= Not attempting to re-login since the last re-login was attempted less than 60 seconds before.
#= Could not refresh TGT for principal: zookeeper/zk1@EXAMPLE.ORG.
#= Could not renew TGT due to problem running shell command: 'kinit -R'.
#= Failed to refresh TGT: refresh thread exiting now.
#= error while waiting for Login thread to shutdown.
#= error while waiting for Login thread to shutdown:
#= error while waiting for Login thread to shutdown: java.lang.InterruptedException
#= Could not login: the Server is being asked for a password, but the ZooKeeper Server code does not currently support obtaining a password from the user.
#= Interrupted while renewing TGT, exiting Login thread
#= Interrupted during login retry after LoginException:
#= QuorumLearner will use DIGEST-MD5 as SASL mechanism.
#= QuorumLearner will not use DIGEST-MD5 as SASL mechanism.
#= QuorumLearner will use GSSAPI as SASL mechanism.
#= QuorumLearner will use DIGEST-MD5 as SASL mechanism, because FIPS mode is enabled.
#= QuorumLearner will not use DIGEST-MD5 as SASL mechanism, because FIPS mode is enabled.
#= Using DIGEST-MD5 for quorum authorization
#= Cannot add private credential to subject; authentication at the server may fail
#= Cannot add private credential to subject; clients authentication may fail
#= Successfully authenticated client: authenticationID=zk;  authorizationID=zk.
#= Successfully authenticated learner: authenticationID=zk;  authorizationID=zk.
#= Setting authorizedID: zk
#= User 'zk' not found in list of DIGEST-MD5 authenticateable users.
#= No password found for user: zk
#= No JAAS configuration section named 'Server' was found in 'jaas.conf'.
#= SASL authorization completed, zk is not authorized to connect
#= Failed to set name based on Kerberos authentication rules.
#= Skipping SASL authentication as quorum.auth.learnerRequireSasl=false
#= Unknown status:FOO!
#= Exception while sending failed status
#= SaslClient dispose() failed
#= SaslServer dispose() failed
#= failed to create saslServer object.
#= server principal name/hostname determination error
#= server principal name/hostname determination error: x
#= Zookeeper Server failed to create a SaslServer to interact with a client during session initiation
#= Zookeeper Quorum member failed to create a SaslServer to interact with a client during session initiation
#= Zookeeper Quorum member experienced a PrivilegedActionException exception while creating a SaslServer using a JAAS principal context
#= Zookeeper Server failed to create a SaslServer to interact with a client during session initiation: x
known_login -> (name " "):? "successfully logged in."
             | "TGT refresh " ("thread started." | "sleeping until: " rest | "thread time adjusted from : " rest)
             | "TGT " ("valid starting at:        " | "expires:                  ") rest
             | "TGT renewal thread has been interrupted and will exit."
             | "No TGT found: will try again at " rest
             | "The TGT cannot be renewed beyond the next expiry date: " rest
             | "refreshing now because expiry is before next scheduled refresh time."
             | "Initiating " ("logout" | "re-login") " for " rest
             | "Not attempting to re-login since the last re-login was attempted less than " int " seconds before."
             | "Could not " ("refresh TGT for principal: " rest | "renew TGT due to problem running shell command: " rest)
             | "Failed to refresh TGT: refresh thread exiting now."
             | "error while waiting for Login thread to shutdown" ("." | ":" (" " rest):?)
             | "Could not login: the " text " is being asked for a password, but " rest
             | "Interrupted " ("while renewing TGT, exiting Login thread" | "during login retry after LoginException:")
             | word " will " ("not "):? "use " ("DIGEST-MD5" | "GSSAPI") " as SASL mechanism" (", because FIPS mode is enabled"):? "."
             | "Using DIGEST-MD5 for quorum authorization"
             | "Cannot add private credential to subject; " ("authentication at the server" | "clients authentication") " may fail"
             | "Successfully authenticated " ("client" | "learner") ": authenticationID=" text ";  authorizationID=" rest
             | "Setting authorizedID: " rest
             | "User '" text "' not found in list of DIGEST-MD5 authenticateable users."
             | "No password found for user: " rest
             | "No JAAS configuration section named '" text "' was found" rest
             | "SASL authorization completed, " text " is not authorized to connect"
             | "Failed to set name based on Kerberos authentication rules."
             | "Skipping SASL authentication as " name "=" word
             | "Unknown status:" text "!"
             | "Exception while sending failed status"
             | ("SaslClient" | "SaslServer") " dispose() failed"
             | "failed to create saslServer object."
             | "server principal name/hostname determination error" (": " rest):?
             | "Zookeeper " ("Server failed to create a SaslServer to interact with a client during session initiation" | "Quorum member failed to create a SaslServer to interact with a client during session initiation" | "Quorum member experienced a PrivilegedActionException exception while creating a SaslServer using a JAAS principal context") (":" rest):?

# 3.5+.
#= Setting -D jdk.tls.rejectClientInitiatedRenegotiation=true to disable client-initiated TLS renegotiation
#= Default TLS protocol is TLSv1.3, supported TLS protocols are [TLSv1.3, TLSv1.2]
#= keystore not specified for client connection
#= Truststore not specified for client connection
#= enabling cert file reloading
#= FileChangeWatcher thread started
#= FileChangeWatcher thread finished
#= Error in runLoop()
#= Error closing watch service
#= Error from callback
#= Watch key no longer valid, maybe the directory is inaccessible?
#= Error parsing config property zookeeper.ssl.handshakeDetectionTimeoutMillis
#= Invalid value for a: b, using the default value of c
#= Failed to restore old socket timeout value of 0 ms
#= Failed to create key manager
#= Failed to create trust manager
#= No trust manager available to authenticate
#= No trust manager available to authenticate session 0x0
#= Failed to trust certificate
#= Failed to trust certificate for session 0x0
#= Failed to authenticate session 0x0
#= No certificate chain available to authenticate
#= Reading secret from /etc/secret
#= Exception occurred when reading secret from file /etc/secret
#= ZK Config zookeeper.ssl.keyStore.location
#= Error while configuration from: /etc/zk.cfg
known_tls -> "Setting -D " name "=true to disable client-initiated TLS renegotiation"
           | "Default TLS protocol is " word " supported TLS protocols are " rest
           | ("keystore" | "Truststore") " not specified for client connection"
           | "enabling cert file reloading"
           | "FileChangeWatcher thread " ("started" | "finished")
           | "Error " ("in runLoop()" | "closing watch service" | "from callback")
           | "Watch key no longer valid, maybe the directory is inaccessible?"
           | "Error parsing config property " name
           | "Invalid value for " text ", using the default value of " rest
           | "Failed to restore old socket timeout value of " int " ms"
           | "Failed to create " ("key manager" | "trust manager")
           | "No trust manager available to authenticate" (" session 0x" hex):?
           | "Failed to trust certificate" (" for session 0x" hex):?
           | "Failed to authenticate session 0x" hex
           | "No certificate chain available to authenticate"
           | ("Reading secret from" | "Exception occurred when reading secret from file") " " rest
           | "ZK Config " rest
           | "Error while configuration from: " rest

# Beside the election events.
#= Got interrupted before joining the listener
#= Interrupted while sleeping. Ignoring exception
#= Exception when shutting down listener:
#= Exception when shutting down listener: java.io.IOException
#= Error while accessing socket for 2
#= No queue for server 2
#= Unable to access socket output stream
#= Unable to insert an element in the queue java.lang.IllegalStateException: Queue full
#= Unable to insert element in the recvQueue java.lang.IllegalStateException: Queue full
#= BufferUnderflowException
#= BufferUnderflowException 
#= SecurityException in getByName() forzk1
#= Null listener when initializing cnx manager
#= Server address has not been initialized
#= Election address has not been initialized
#= QuorumPeer responder thread exited
#= Got more than just an xid! Len = 8
#= Unexpected runtime exception in ResponderThread
#= Unexpected IO exception in ResponderThread
#= Oracle is already set. Ignore:/oracle
#= Oracle is not set, return false
#= Exception when loopbacking
#= Exception while trying to close channel
known_election -> "Got interrupted before joining the listener"
                | "Interrupted while sleeping. Ignoring exception"
                | "Exception when shutting down listener:" (" " rest):?
                | ("Error while accessing socket for" | "No queue for server") " " int
                | "Unable to access socket output stream"
                | "Unable to insert " ("an element in the queue" | "element in the recvQueue") " " rest
                | "BufferUnderflowException" (" "):?
                | "SecurityException in getByName() for" rest
                | "Null listener when initializing cnx manager"
                | ("Server" | "Election") " address has not been initialized"
                | "QuorumPeer responder thread exited"
                | "Got more than just an xid! Len = " int
                | "Unexpected " ("runtime" | "IO") " exception in ResponderThread"
                | "Oracle is " ("already set. Ignore:" rest | "not set, return false")
                | "Exception " ("when loopbacking" | "while trying to close channel")

#= FAILED to start ReadOnlyZooKeeperServer
#= Failed to audit log request create
#= Received an invalid flag value to convert to a CreateMode
#= Interrupted while attempting to start ReadOnlyZooKeeperServer, not started
#= Not starting Read-only server as startup follows shutdown!
#= sid = 1 addressStr = zk1:2888:3888
#= ClientParts: 2181
#= Set clientAddr to 0.0.0.0/0.0.0.0:2181
#= Error closing file
#= Error closing file: 
#= writeToDisk == true but configFilename == null
#= configFilename is null! This should only happen in tests.
#= cannot validate request, observer masters not enabled
#= Setting LearnerType to OBSERVER but 1 not in QuorumPeers.
#= Setting LearnerType to OBSERVER but 1 not in QuorumPeers. 
#= /tmp/x is relative. Prepend ./ to indicate that you're sure!
#= Unable to delete tmp file /data/version-2/currentEpoch.tmp
#= Unable to delete tmp file during abort /data/version-2/currentEpoch.tmp
#= Unable to abort file /data/version-2/currentEpoch.tmp
#= Exception in closing java.net.Socket
#= Not able to load class or method for com.sun.managment.UnixOperatingSystemMXBean.
#= Not able to get the number of open file descriptors
#= Not able to get the max number of file descriptors
#= Using checkIntervalMs=60000 maxPerMinute=10000
#= Using checkIntervalMs=60000 maxPerMinute=10000 maxNeverUsedIntervalMs=0
#= Could not delete container: /locks
#= interrupted
known_peer -> "FAILED to start ReadOnlyZooKeeperServer"
            | "Failed to audit log request " rest
            | "Received an invalid flag value to convert to a CreateMode"
            | "Interrupted while attempting to start ReadOnlyZooKeeperServer, not started"
            | "Not starting Read-only server as startup follows shutdown!"
            | "sid = " int " addressStr = " rest
            | "ClientParts: " rest
            | "Set clientAddr to " rest
            | "Error closing file" (": "):?
            | "writeToDisk == true but configFilename == null"
            | "configFilename is null! This should only happen in tests."
            | "cannot validate request, observer masters not enabled"
            | "Setting LearnerType to " word " but " int " not in QuorumPeers." (" "):?
            | text " is relative. Prepend " text " to indicate that you're sure!"
            | "Unable to " ("delete tmp file" (" during abort"):? | "abort file") " " rest
            | "Exception in closing " rest
            | "Not able to " ("load class or method for com.sun.managment.UnixOperatingSystemMXBean." | "get the number of open file descriptors" | "get the max number of file descriptors")
            | "Using checkIntervalMs=" int " maxPerMinute=" int (" maxNeverUsedIntervalMs=" int):?
            | "Could not delete container: " rest
            | "interrupted"

# Beside the learner events.
#= 12 txns have been logged asynchronously
#= 12 txns have been committed
#= DIFF sync got first proposal 0x100000002
#= Interrupted while trying to connect to Leader
#= Interrupted while terminating LeaderConnector executor.
#= Interrupted while waiting
#= not all the LeaderConnector terminated properly
#= Connection to the leader is already established, close the redundant connection
#= Ignoring error closing connection to leader
#= Setting leader epoch 2
#= error getting zxid
#= Unknown packet type: PING 0x0
#= Invalid packet type: 6 received by Observer
#= requested next learner master 1 is no longer valid
#= Already connected to requested learner master sid=1 addr=zk1/10.0.0.11:2191
#= Requesting disconnect and reconnect to new learner master sid=1 addr=zk1/10.0.0.11:2191
#= Upgrading session 0x264dcd0000
known_learner -> int " txns have been " ("logged asynchronously" | "committed")
               | "DIFF sync got first proposal 0x" hex
               | "Interrupted while " ("trying to connect to Leader" | "terminating LeaderConnector executor." | "waiting")
               | "not all the LeaderConnector terminated properly"
               | "Connection to the leader is already established, close the redundant connection"
               | "Ignoring error closing connection to leader"
               | "Setting leader epoch " hex
               | "error getting zxid"
               | "Unknown packet type: " rest
               | "Invalid packet type: " int " received by Observer"
               | "requested next learner master " text " is no longer valid"
               | "Already connected to requested learner master sid=" int " addr=" rest
               | "Requesting disconnect and reconnect to new learner master sid=" int " addr=" rest
               | "Upgrading session 0x" hex

# Beside the leader events.
#= Exception while shutting down acceptor.
#= exception while shutting down acceptor: java.net.SocketException: Socket closed
#= Interrupted while sleeping in LearnerCnxAcceptor.
#= Interrupted while terminating LearnerCnxAcceptor.
#= not all the LearnerCnxAcceptorHandler terminated properly
#= Error closing socket
#= Error closing socket: Socket[unconnected]
#= Ignoring unexpected exception during close
#= Ignoring unexpected exception during close x
#= Ignoring unexpected exception during socket close
#= Going to commit null: null
#= Going to commitm null: null
#= Going to commmit null: null
#= Going to commit null request for proposal: null
#= Somehow session 264dcd0000 expired right after being renewed! (impossible)
#= Somehow session 0x264dcd0000 expired right after being renewed! (impossible)
#= leader and follower are in sync, zxid=0x100000001
#= committedLog is empty but leader and follower are in sync, zxid=0x100000001
#= Cannot send TRUNC to peer sid: 0 peer zxid is from different epoch
#= Detected gap between end of txnlog: 0x1 and start of committedLog: 0x2
#= Forcing snapshot sync - should not see this in production
#= Forcing snapshot sync is enabled
#= Attempting to start sending thread after it already started
#= Unexpected exception at LearnerHandler Socket[addr=/10.0.0.11,port=40112,localport=2888] tickOfNextAckDeadline:10
#= Error closing socket for handler LearnerHandler Socket[addr=/10.0.0.11,port=40112,localport=2888] tickOfNextAckDeadline:10
#= Exception while closing socket
#= Exception while sending packets in LearnerHandler
#= Ignoring error closing connection to learner 1
#= unexpected quorum packet, type: PING 0x0
#= PING 0x0 is not ACKEPOCH
#= terminating learner handler connection on demand x
#= endSync() called incorrectly; current sync count is -1
#= No buffered timestamps for messages sentBuffer to /10.0.0.11:60996
#= Last 5 timestamps for messages receivedBuffer from /10.0.0.11:60996:
#= sentBuffer to /10.0.0.11:60996  TimeStamp: 2024-03-05T08:00:01.120 Type: 5
#= receivedBuffer from /10.0.0.11:60996  TimeStamp: 2024-03-05T08:00:01.120 Type: 5
known_leader -> "Exception while shutting down acceptor."
              | "exception while shutting down acceptor: " rest
              | "Interrupted while " ("sleeping in" | "terminating") " LearnerCnxAcceptor."
              | "not all the LearnerCnxAcceptorHandler terminated properly"
              | "Error closing socket" (": " rest):?
              | "Ignoring unexpected exception during " ("close" (" " rest):? | "socket close")
              | "Going to " ("commit" ("m"):? | "commmit") " null" (": " rest | " request for proposal: " rest)
              | "Somehow session " ("0x"):? hex " expired right after being renewed! (impossible)"
              | ("committedLog is empty but "):? "leader and follower are in sync, zxid=0x" hex
              | "Cannot send TRUNC to peer sid: " int " peer zxid is from different epoch"
              | "Detected gap between end of txnlog: 0x" hex " and start of committedLog: 0x" hex
              | "Forcing snapshot sync " ("- should not see this in production" | "is enabled")
              | "Attempting to start sending thread after it already started"
              | "Unexpected exception at " rest
              | "Error closing socket for handler " rest
              | "Exception while " ("closing socket" | "sending packets in LearnerHandler")
              | "Ignoring error closing connection to learner " int
              | "unexpected quorum packet, type: " rest
              | text " is not ACKEPOCH"
              | "terminating learner handler connection on demand " rest
              | "endSync() called incorrectly; current sync count is " int
              | "No buffered timestamps for messages " rest
              | "Last " int " timestamps for messages " rest
              | ("sentBuffer to" | "receivedBuffer from") " " word "  " rest

# 3.6+.
#= The weights for different session types are: global 3 renew 2 local 1
#= Invalid global session weight 0. It should be larger than 0
#= Invalid local session weight 0. It should be larger than 0
#= Invalid renew session weight 0. It should be larger than 0
#= The global session weight 1 is less than the local session weight 2. Use the local session weight.
#= The renew session weight 1 is less than the local session weight 2. Use the local session weight.
#= Throttle config values a(1) and b(2) are insane and cause long integer overflow after 1ms
known_throttle -> "The weights for different session types are: global " int " renew " int " local " int
                | "Invalid " ("global" | "local" | "renew") " session weight " int ". It should be larger than 0"
                | "The " ("global" | "renew") " session weight " int " is less than the local session weight " int ". Use the local session weight."
                | "Throttle config values " text " are insane and cause long integer overflow after " int "ms"

# The datagram algorithms of 3.3 to 3.5, and 3.3's links.
#= No challenge mutex object
#= Ignoring exception receiving
#= Ignoring exception while looking for leader
#= Ignoring exception when closing socket or trying to reopen connection: 
#= Got bad Msg type: 9
#= Received message of incorrect type 9
#= Got bad xid: expected 1 got 2
#= Incorrect challenge: 1, {}
#= No challenge for host: /10.0.0.11:2181 1
#= No challenge with tag: /10.0.0.11:2181 1
#= Empty ack semaphore
#= Challenge request exception:
#= Ack exception:
#= Sending exception:
#= Exception while sending challenge:
#= Exception while sending ack:
#= Challenge request exception: 
#= No such address in the ensemble configuration /10.0.0.11:2181
#= Address is not in the configuration: /10.0.0.11:2181
#= Election tally
#= Election tally: 
#= 1	-> 2
#= Passed predicate
#= Proposed leader: 1
#= Socket exception when creating socket for leader election
#= Server address: /10.0.0.11:2181
#= Found leader: my type is: PARTICIPANT
#= OBSERVER elected as leader!
#= Error when closing socket or trying to reopen connection: java.io.IOException
#= Interrupted while waiting to put message in queue.
#= Exception while closing socket when trying to reopen connection
#= Unexpected exception in ResponderThread
known_old_election -> "No challenge mutex object"
                    | "Ignoring exception " ("receiving" | "while looking for leader" | "when closing socket or trying to reopen connection: ")
                    | ("Got bad Msg type:" | "Received message of incorrect type") " " int
                    | "Got bad xid: expected " int " got " int
                    | "Incorrect challenge: " rest
                    | "No challenge " ("for host: " | "with tag: ") rest
                    | "Empty ack semaphore"
                    | ("Challenge request exception" | "Ack exception" | "Sending exception" | "Exception while sending challenge" | "Exception while sending ack") ":" (" "):?
                    | "No such address in the ensemble configuration " rest
                    | "Address is not in the configuration: " rest
                    | "Election tally" (": "):?
                    | int "\t-> " int
                    | "Passed predicate"
                    | "Proposed leader: " int
                    | "Socket exception when creating socket for leader election"
                    | "Server address: " rest
                    | "Found leader: my type is: " word
                    | "OBSERVER elected as leader!"
                    | "Error when closing socket or trying to reopen connection: " rest
                    | "Interrupted while waiting to put message in queue."
                    | "Exception while closing socket when trying to reopen connection"
                    | "Unexpected exception in ResponderThread"

# Printed at DEBUG.
#= Initializing leader election protocol...
#= Receive new notification message. My id = 0
#= Sending new notification. My id =1 recipient=2 zxid=0x0 leader=1 config version = 0
#= I'm a participant: 0
#= I am a participant: 0
#= I'm an observer: 0
#= Notification from observer: 4
#= Notification epoch is smaller than logicalclock. n.epoch = 1, Logical clock8
#= Ignoring notification as our zxid is -1
#= Ignoring notification from member with -1 zxid 2
#= Invoking processReconfig(), state: LOOKING
#= Skip processReconfig(), state: LOOKING
#= Number of connection processing threads: 1
#= Shutting down messenger
#= FLE is down
known_debug_election -> "Initializing leader election protocol..."
                      | "Receive new notification message. My id = " int
                      | "Sending new notification. My id =" rest
                      | ("I'm" | "I am") " " ("a participant" | "an observer") ": " int
                      | "Notification from observer: " int
                      | "Notification epoch is smaller than logicalclock. n.epoch = " int ", Logical clock" int
                      | "Ignoring notification " ("as our zxid is -1" | "from member with -1 zxid " int)
                      | "Invoking processReconfig(), state: " word
                      | "Skip processReconfig(), state: " word
                      | "Number of connection processing threads: " int
                      | ("Shutting down messenger" | "FLE is down")

# Printed at DEBUG.
#= Shutting down connection manager
#= Halting listener
#= Halt called: Trying to close listeners
#= Closing listener: 2
#= Address of remote peer: 2
#= Calling finish for 2
#= Calling SendWorker.finish for 2
#= Create new connection to server: 2
#= Removing entry from senderWorkerMap sid=2
#= Queue size: 2
#= Listener thread started, myId: 2
#= Authenticating learner server.id: 2
#= Halting sender: Thread[SendWorker:2,5,main]
#= Trying to close listener: Thread[SendWorker:2,5,main]
#= Trying to close listeners: Thread[SendWorker:2,5,main]
#= startConnection (myId:0 --> sid:2)
#= Sync handling of connection request received from: 2
#= Async handling of connection request received from: 2
#= Exception details:
#= Exception details: 
#= Server 0 knows 2 already, it is in the lastCommittedView
#= Server 0 knows 2 already, it is in the lastProposedView
#= Server 0 is soft-halting sender towards: 2
#= SendWorker thread started towards 2. myId: 0
#= RecvWorker.finish called. sid: 2. myId: 0
#= RecvWorker thread towards 2 started. myId: 0
#= Initial message parsed by 0: InitialMessage
#= Trying to remove from an empty Queue. Ignoring exception x
#= Trying to remove from an empty recvQueue. Ignoring exception x
#= Not initializing connection executor as quorum sasl auth is disabled
#= Resolved address for zk1: /10.0.0.11
known_debug_links -> ("Shutting down connection manager" | "Halting listener" | "Halt called: Trying to close listeners")
                   | ("Closing listener: " | "Address of remote peer: " | "Calling finish for " | "Calling SendWorker.finish for " | "Create new connection to server: " | "Removing entry from senderWorkerMap sid=" | "Queue size: " | "Listener thread started, myId: " | "Authenticating learner server.id: ") int
                   | ("Halting sender: " | "Trying to close " ("listener: " | "listeners: ")) rest
                   | "startConnection (myId:" int " --> sid:" int ")"
                   | ("Sync" | "Async") " handling of connection request received from: " int
                   | "Exception details:" (" "):?
                   | "Server " int " knows " int " already, it is in the " ("lastCommittedView" | "lastProposedView")
                   | "Server " int " is soft-halting sender towards: " int
                   | "SendWorker thread started towards " int ". myId: " int
                   | "RecvWorker.finish called. sid: " int ". myId: " int
                   | "RecvWorker thread towards " int " started. myId: " int
                   | "Initial message parsed by " int ": " rest
                   | "Trying to remove from an empty " ("Queue" | "recvQueue") ". Ignoring exception " rest
                   | "Not initializing connection executor as quorum sasl auth is disabled"
                   | "Resolved address for " word " " rest

# Printed at DEBUG: leader and learners, pipeline, sessions, storage.
#= PeerState set to LEADING
#= PeerState set to FOLLOWING
#= PeerState set to OBSERVER
#= 1 setQuorumVerifier called with known or old config 0. Current version: 0
#= Reconfig feature is disabled, skip reconfig processing.
#= Sending NEWLEADER message to 0
#= Sending UPTODATE message to 0
#= Received ACK from Observer 4
#= Received ACK from Observer  4
#= Sending TRUNC to follower zxidToSend=0x100000001 updates=0x100000002
#= Start forwarding 0x100000001 for peer sid: 0
#= Queueing committedLog 0x100000001
#= Sending proposals to follower
#= proposals is empty
#= outstanding is 0
#= Updating header
#= proposal size is 3
#= proposal has already been committed, pzxid:1 zxid: 0x2
#= proposal has already been committed, pzxid: 0x1 zxid: 0x2
#= Count for zxid: 0x1 is 2
#= Proposing:: sessionid:0x1 type:ping cxid:0xfffffffffffffffe zxid:0xfffffffffffffffe txntype:unknown reqpath:n/a
#= Committing request:: sessionid:0x1 type:ping cxid:0xfffffffffffffffe zxid:0xfffffffffffffffe txntype:unknown reqpath:n/a
#= Processing request:: sessionid:0x1 type:ping cxid:0xfffffffffffffffe zxid:0xfffffffffffffffe txntype:unknown reqpath:n/a
#= Session establishment request from client /10.0.0.200:39196 client's lastZxid is 0x0
#= Removing session 0x264dcd0000
#= Adding session 0x264dcd0000
#= Checking session 0x264dcd0000
#= ZooKeeper server is not running, so not proceeding to shutdown!
#= ZKShutdownHandler is not registered, so ZooKeeper server won't take any action on ERROR or SHUTDOWN server state changes
#= Opening datadir:/data snapDir:/data
#= Log size limit reached: 1
#= Created new input stream /data/version-2/log.1
#= Created new input archive /data/version-2/log.1
#= Created new input stream: /data/version-2/log.1
#= EOF excepton
#= EOF exception
#= EOF excepton java.io.EOFException: Failed to read
#= ignoring exception during selectionkey cancel
#= ignoring exception during output shutdown
#= ignoring exception during input shutdown
#= ignoring exception during socket close
#= ignoring exception during socketchannel close
#= CancelledKeyException stack trace
#= IOException stack trace
#= EndOfStreamException stack trace
#= Dropping request.
#= Dropping request: No session with sessionid 0x1 exists, probably expired and removed
#= Throttling recv 1000
#= Command wchs is not executed because it is not in the whitelist.
known_debug_data -> "PeerState set to " ("LEADING" | "FOLLOWING" | "OBSERVER")
                  | int " setQuorumVerifier called with known or old config " int ". Current version: " int
                  | "Reconfig feature is disabled, skip reconfig processing."
                  | "Sending " ("NEWLEADER" | "UPTODATE") " message to " int
                  | "Received ACK from Observer " (" "):? int
                  | "Sending TRUNC to follower zxidToSend=0x" rest
                  | "Start forwarding 0x" hex " for peer sid: " int
                  | "Queueing committedLog 0x" hex
                  | ("Sending proposals to follower" | "proposals is empty" | "outstanding is 0" | "Updating header")
                  | "proposal size is " int
                  | "proposal has already been committed, pzxid:" (" 0x"):? hex " zxid: 0x" hex
                  | "Count for zxid: 0x" hex " is " int
                  | ("Proposing::" | "Committing request::" | "Processing request::") " " rest
                  | "Session establishment request from client " address " client's lastZxid is 0x" hex
                  | ("Removing" | "Adding" | "Checking") " session 0x" hex
                  | "ZooKeeper server is not running, so not proceeding to shutdown!"
                  | "ZKShutdownHandler is not registered, so ZooKeeper server won't take any action on ERROR or SHUTDOWN server state changes"
                  | "Opening datadir:" text " snapDir:" rest
                  | "Log size limit reached: " int
                  | "Created new input " ("stream" | "archive") (":"):? " " rest
                  | ("EOF excepton" | "EOF exception") (" " rest):?
                  | "ignoring exception during " ("selectionkey cancel" | "output shutdown" | "input shutdown" | "socket close" | "socketchannel close")
                  | ("CancelledKeyException" | "IOException" | "EndOfStreamException") " stack trace"
                  | "Dropping request" ("." | ": " rest)
                  | "Throttling recv " int
                  | "Command " word " is not executed because it is not in the whitelist."

# The management beans of log4j 1.2, most at DEBUG.
#= getMBeanInfo called.
#= postRegister is called.
#= registerLog4jMBeans()
#= preRegister called. Server=com.sun.jmx.mbeanserver.JmxMBeanServer@1, name=log4j:logger=root
#= Adding AppenderMBean for appender named CONSOLE
#= Adding LayoutMBean:CONSOLE,layout=org.apache.log4j.PatternLayout
#= ---Adding logger [root] as listener.
#= Could not add DynamicLayoutMBean for [root].
#= Could not add appenderMBean for [root].
#= Could not add loggerMBean for [root].
known_log4j -> ("getMBeanInfo called." | "postRegister is called." | "registerLog4jMBeans()")
             | "preRegister called. Server=" rest
             | "Adding AppenderMBean for appender named " rest
             | "Adding LayoutMBean:" rest
             | "---Adding logger [" name "] as listener."
             | "Could not add " ("DynamicLayoutMBean" | "appenderMBean" | "loggerMBean") " for [" text "]."

# 3.6+, when path statistics are on.
#= /app/a : 12
#= Start the RequestPath collector
#= shutdown scheduledExecutor
#= We should not handle 9
#= Failed to insert the new request path stats for /app
known_path_stats -> "/" [^ \t]:* " : " int
                  | "Start the RequestPath collector"
                  | "shutdown scheduledExecutor"
                  | "We should not handle " int
                  | "Failed to insert the new request path stats for " rest

# 3.7+: a server inside another program, and the controller for tests.
#= ServerID:1
#= DataDir:1
#= Servers:1
#= ElectionPort:1
#= SyncLimit:1
#= PeerType:1
#= Distributed:1
#= SyncEnabled:1
#= MetricsProviderClassName:1
#= Server: 1 -> addr x
#= Current configuration is at /tmp/zoo.cfg
#= Running ZK Server in single Quorum MODE
#= Running ZK Server in single STANDALONE MODE
#= ZK Server started
#= ZK Server 1 started
#= ZK server starting
#= ZK server died. Requesting stop on JVM
#= ZK server died. Requsting stop on JVM
#= Stopping ZK Server
#= Startup timed out, trying to close
#= error during server lifecycle
known_embedded -> ("ServerID" | "DataDir" | "Servers" | "ElectionPort" | "SyncLimit" | "PeerType" | "Distributed" | "SyncEnabled" | "MetricsProviderClassName") ":" rest
                | "Server: " int " -> addr " rest
                | "Current configuration is at " rest
                | "Running ZK Server in single " ("Quorum" | "STANDALONE") " MODE"
                | "ZK Server " (text " "):? "started"
                | "ZK server " ("starting" | "died. Requesting stop on JVM" | "died. Requsting stop on JVM")
                | "Stopping ZK Server"
                | "Startup timed out, trying to close"
                | "error during server lifecycle"

# ---- Later lines of a record ---------------------------------------------------------------------------------

# One call of a stack. Logback and log4j 2 append the archive. No fields: there are too many of these to keep.
#= 	at org.apache.zookeeper.server.quorum.Learner.readPacket(Learner.java:230)
#= 	at java.base/java.net.Socket.connect(Unknown Source) [zookeeper-3.8.0.jar:3.8.0]
#= 	at java.base/java.net.Socket.connect(Unknown Source) ~[zookeeper-3.8.0.jar:3.8.0]
trace_frame -> indent "at " frame "(" [^()]:+ ")"
             | indent "at " frame "(" [^()]:+ ") " ("~"):? "[" [^\[\]]:+ "]"

#= 	... 7 more
#= 	... 7 common frames omitted
trace_elision -> indent "... " int " " ("more" | "common frames omitted")

# An exception; the cause that counts is the last "Caused by" (or the first line, where the order is "Wrapped by").
# The leader's "shutdown Leader! reason: ..." and the marks "shutdown Follower" and "shutdown Observer" are details too.
#= java.io.IOException
#= Caused by: java.io.IOException
#= java.io.IOException: ZooKeeperServer not running
#= Caused by: java.io.IOException: ZooKeeperServer not running
trace_exception -> indent (relation ": "):? exception (": " detail):?

#= 	[CIRCULAR REFERENCE:java.io.IOException: x]
#= 	Caused by: [CIRCULAR REFERENCE:java.io.IOException: x]
#= 	[CIRCULAR REFERENCE: java.io.IOException: x]
#= 	Caused by: [CIRCULAR REFERENCE: java.io.IOException: x]
trace_circular -> indent ("Caused by: "):? "[CIRCULAR REFERENCE:" (" "):? rest

# The second half of a pause line.
#= No GCs detected
#= GC pool 'G1 Young Generation' had collection(s): count=2 time=11500ms
trace_gc -> "No GCs detected"
          | "GC pool '" pool "' had collection(s): count=" count " time=" ms "ms"

# 3.6+, path statistics.
#= Here are the top Read paths:
#= Here are the top Write paths:
trace_paths -> "Here are the top " ("Read" | "Write") " paths:"

# ---- Lines beside the records --------------------------------------------------------------------------------

# Remarks of a person, and the first lines of a crash of the virtual machine.
#= # the narrative
noise_comment -> "#" rest

#= ...
noise_elision -> "..."

# The start script of the server.
#= JMX enabled by default
#= ZooKeeper JMX enabled by default
#= JMX disabled by user request
#= JMX enabled on local port
#= ZooKeeper remote JMX Port set to 9010
#= ZooKeeper remote JMX authenticate set to 9010
#= ZooKeeper remote JMX ssl set to 9010
#= ZooKeeper remote JMX log4j set to 9010
#= Using config: /conf/zoo.cfg
#= nohup: ignoring input
#= Starting zookeeper ... STARTED
#= Stopping zookeeper ... STOPPED
#= Client port found: 2181. Client address: localhost. Client SSL: false.
#= Mode: follower
#= /usr/bin/java
#= no zookeeper to stop (could not find file /data/zookeeper_server.pid)
noise_script -> ("ZooKeeper "):? "JMX " ("enabled by default" | "disabled by user request" | "enabled on local port")
              | "ZooKeeper remote JMX " ("Port" | "authenticate" | "ssl" | "log4j") " set to " rest
              | "Using config: " rest
              | "nohup: " rest
              | "Starting zookeeper ... " rest
              | "Stopping zookeeper ... " rest
              | "Client port found: " rest
              | "Mode: " word
              | "/" [^ \t]:* "/java"
              | "no zookeeper to stop " rest

# Wrappers of container images: one writes its own header, another traces its shell.
#= zookeeper 08:00:01.12 INFO  ==> ** Starting ZooKeeper setup **
#= + [[ 1 -eq 1 ]]
noise_container -> name " " [0-9:.]:+ " " name " " indent "==> " rest
                 | [+]:+ " " rest

# The logging libraries speak for themselves.
#= SLF4J: Class path contains multiple SLF4J bindings.
#= SLF4J(W): No SLF4J providers were found.
#= SLF4J(I): No SLF4J providers were found.
#= SLF4J(E): No SLF4J providers were found.
#= log4j:WARN No appenders could be found for logger (org.apache.zookeeper).
#= log4j:ERROR No appenders could be found for logger (org.apache.zookeeper).
#= log4j:INFO No appenders could be found for logger (org.apache.zookeeper).
noise_logging -> "SLF4J: " rest
               | "SLF4J" ("(W)" | "(I)" | "(E)") ": " rest
               | "log4j:" ("WARN" | "ERROR" | "INFO") " " rest

# The virtual machine on its standard output.
#= Picked up JAVA_TOOL_OPTIONS: -Xmx1g
#= OpenJDK 64-Bit Server VM warning: x
#= Java HotSpot(TM) 64-Bit Server VM warning: x
#= WARNING: An illegal reflective access operation has occurred
#= Dumping heap to java_pid1.hprof ...
#= Heap dump file created [1 bytes in 1 secs]
#= Terminating due to java.lang.OutOfMemoryError: Java heap space
#= Aborting due to java.lang.OutOfMemoryError: Java heap space
#= Killed
#= [0.005s][info][gc] Using G1
#= Exception in thread "main" java.lang.NoClassDefFoundError: x
noise_jvm -> "Picked up " name ": " rest
           | ("OpenJDK 64-Bit Server VM" | "Java HotSpot(TM) 64-Bit Server VM") " warning: " rest
           | "WARNING: " rest
           | "Dumping heap to " rest
           | "Heap dump file created " rest
           | ("Terminating" | "Aborting") " due to java.lang.OutOfMemoryError" rest
           | "Killed"
           | "[" [0-9.]:+ "s][" [a-z,]:+ "]" rest
           | "Exception in thread \"" text "\" " rest

# ---- Fields --------------------------------------------------------------------------------------------------

# Server ids: sid is the peer or the sender, my the own id.
sid             -> int
my              -> int
leader          -> int
old_leader      -> int
to              -> int

# Transactions, rounds, epochs, versions of the member list. Names with _dec are printed as decimals.
zxid            -> hex
zxid_dec        -> int
old_zxid        -> hex
db_zxid         -> hex
last            -> hex
min             -> hex
max             -> hex
expected        -> hex
round           -> hex
round_dec       -> int
my_round        -> hex
peer_epoch      -> hex
peer_epoch_dec  -> int
old_epoch       -> hex
epoch           -> hex
epoch_dec       -> int
my_epoch        -> hex
format          -> hex
config          -> hex
my_config       -> hex
session         -> hex
session_dec     -> int
digest          -> int

# Times, sizes, counts.
ms              -> int
info_ms         -> int
warn_ms         -> int
remaining       -> int
ticks           -> int
tick            -> int
min_session     -> int
max_session     -> int
hours           -> int
tries           -> int
count           -> int
limit           -> int
bytes           -> int
info_count      -> int
warn_count      -> int
weights         -> int
servers         -> int
groups          -> int
code            -> int
port            -> int
protocol        -> int

# Addresses, names, texts.
addr            -> address
addrs           -> text
host            -> address
sids            -> id_list
thread_name     -> text
class           -> name
key             -> name
cmd             -> word
datadir         -> text
snapdir         -> rest
znode           -> text
path            -> rest
pool            -> text
value           -> rest
info            -> rest
reason          -> rest
detail          -> rest
failure         -> unnumbered
file            -> word
exception       -> throwable

# Fields of headers.
level           -> "TRACE" | "DEBUG" | "INFO" | "WARN" | "ERROR" | "FATAL"
myid            -> digits
thread          -> text
logger          -> class_name
source          -> source_line
ndc             -> unbracketed
message         -> rest
message_unbracketed -> late_bracket

# Words.
state           -> "LOOKING" | "FOLLOWING" | "LEADING" | "OBSERVING"
my_state        -> "LOOKING" | "FOLLOWING" | "LEADING" | "OBSERVING"
role            -> "looking" | "following" | "leading" | "observing"
zab             -> "election" | "discovery" | "synchronization" | "broadcast"
sync            -> "diff" | "snap" | "trunc"
advice          -> "to follow" | "not to follow"
mode            -> "DIFF" | "SNAP" | "TRUNC" | "UPTODATE" | "diff"
scope           -> "global" | "local"
bound           -> "minSessionTimeout" | "maxSessionTimeout"
epoch_file      -> "currentEpoch" | "acceptedEpoch"
on              -> "true" | "false"
synced          -> "true" | "false"
relation        -> "Caused by" | "Suppressed" | "Wrapped by"
setting         -> "client.certReload"
                 | "client.portUnification"
                 | "closeSessionTxn.enabled"
                 | "commitLogCount"
                 | "digest.enabled"
                 | "DigestAuthenticationProvider.enabled"
                 | "enableEagerACLCheck"
                 | "enforce.auth.enabled"
                 | "enforce.auth.schemes"
                 | "enforceQuota"
                 | "flushDelay"
                 | "follower.skipLearnerRequestToNextProcessor"
                 | "forceSnapshotSync"
                 | "forward_learner_requests_to_commit_processor_disabled"
                 | "intBufferStartingSizeBytes"
                 | "leader.ackLoggingFrequency"
                 | "leader.closeSocketAsync"
                 | "leader.maxConcurrentDiffSyncs"
                 | "leader.maxConcurrentSnapSyncs"
                 | "leader.maxConcurrentSnapshots"
                 | "leader.maxConcurrentSnapshotTimeout"
                 | "learner.asyncSending"
                 | "learner.closeSocketAsync"
                 | "maxBatchSize"
                 | "maxWriteQueuePollTime"
                 | "messageTracker.BufferSize"
                 | "messageTracker.Enabled"
                 | "netty.advancedFlowControl.enabled"
                 | "observer.election.DelayMs"
                 | "observer.reconnectDelayMs"
                 | "observer.syncEnabled"
                 | "pathStats.delay"
                 | "pathStats.enabled"
                 | "pathStats.initialDelay"
                 | "pathStats.maxDepth"
                 | "pathStats.sampleRate"
                 | "pathStats.slotCapacity"
                 | "pathStats.slotDuration"
                 | "pathStats.topPathMax"
                 | "quorumCnxnTimeoutMs"
                 | "serializeLastProcessedZxid.enabled"
                 | "snapshot.compression.method"
                 | "snapshot.trust.empty"
                 | "snapshotSizeFactor"
                 | "txnLogSizeLimitInKb"
