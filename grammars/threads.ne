# Names of ZooKeeper's threads: whose log it is, which peer a thread serves, and whether its waiting holds up votes.

@include "tokens.ne"

#= main
main -> "main"

# The main state machine: election, following, leading.
#= QuorumPeer[myid=1]/0:0:0:0:0:0:0:0:2181
#= QuorumPeer[myid=1](plain=0.0.0.0:2181)(secure=disabled)
#= QuorumPeer:/0.0.0.0:2181
quorum_peer -> "QuorumPeer[myid=" my "]" rest | "QuorumPeer:" rest

# Sends every vote, one peer after the other.
#= WorkerSender[myid=2]
#= WorkerSender Thread
worker_sender -> "WorkerSender[myid=" my "]" | "WorkerSender Thread"

#= WorkerReceiver[myid=2]
#= WorkerReceiver Thread
worker_receiver -> "WorkerReceiver[myid=" my "]" | "WorkerReceiver Thread"

# Connects without holding anything up, 3.5.8 and 3.6.1 and later.
#= QuorumConnectionThread-[myid=0]-1
quorum_connection -> "QuorumConnectionThread-[myid=" my "]-" int

#= SendWorker:3
send_worker -> "SendWorker:" sid

#= RecvWorker:3
recv_worker -> "RecvWorker:" sid

# Accepts election connections; before 3.6 the thread takes the name of its address.
#= ListenerHandler-zk2/10.77.0.12:3888
#= zk1/10.0.0.1:3888
#= /10.0.0.1:3888
#= zk1/10.0.0.1:3888:3888
listener -> "ListenerHandler-" addr | [a-z0-9_.-]:* "/" [0-9a-f.:\[\]]:+

#= SyncThread:0
sync_thread -> "SyncThread:" my

#= CommitProcessor:0
#= CommitProcWorkThread-1
#= FollowerRequestProcessor:0
request_pipeline -> "CommitProcessor:" my | "FollowerRequestProcessor:" my | "CommitProcWorkThread-" int

#= ProcessThread(sid:2 cport:-1):
#= ProcessThread(sid:2 cport:2181)::PrepRequestProcessor
prep_thread -> "ProcessThread(sid:" my " cport:" int "):" rest

#= LearnerHandler-/10.77.0.10:33052
learner_handler -> "LearnerHandler-" addr

#= LeaderConnector-zk4/10.77.0.14:2888
leader_connector -> "LeaderConnector-" addr

my   -> int
sid  -> int
addr -> address
