# Messages of Apache Pegasus (meta, replica and collector servers, clients), releases 1.11 to 2.5 and master, and the
# lines that follow a record or stand beside the log. A version after a sample or in a comment says where a wording is
# printed; none means all. "master" is what came after 2.5.
@include "tokens.ne"
@include "stamps.ne"
@include "killed.ne"

# ---- Headers -------------------------------------------------------------------------------------------------

# The instant stands twice: in the zone of the machine, and in nanoseconds since 1970 UTC. Behind it the thread's number
# (hexadecimal to 2.1), then node, pool, worker and task. Up to 2.4 D is what I is from 2.5 on, and the other way round.
#= D2021-03-02 10:15:04.233 (1614651304233104511 7f2c) replica.replica5.0400abcd00000017: replica_config.cpp:1033:update_local_configuration(): 2.3@10.1.0.7:34801: status change
#= E2023-12-05 08:00:31.007 (1701734431007000123 40112)   meta.    fd1: failure_detector.cpp:281:check_all_records(): worker 10.1.0.8:34801 disconnected
#= I2025-09-10 12:00:00.500 (1757505600500123456 3311) meta.meta_state0.144396663052566547: duplication_info.cpp:205:operator()(): done
layout_pegasus -> level_either date " " clock "." milli " (" epoch_ns " " hex ")" blanks thread ": " logger ":" source ":" function "(): " message

# Out of grep -n.
#= 90146:E2024-05-14 15:59:52.512 (1715673592512665104 67086) replica.default8.040005fe0319646c: nfs_server_impl.cpp:221:on_get_file_size(): {nfs_service} get size of file a failed
layout_pegasus_numbered -> int ":" level_either date " " clock "." milli " (" epoch_ns " " hex ")" blanks thread ": " logger ":" source ":" function "(): " message

# With short_header, and the logger of the screen: no place in the source.
#= I2025-09-10 12:00:00.500 (1757505600500123456 3311) replica.default0: delay for 33000 ms to make failure detector timeout
#= I2025-09-10 12:00:00.500 (1757505600500123456 3311) replica.replica5: 2.3@10.1.0.7:34801: status change
layout_pegasus_short -> level_either date " " clock "." milli " (" epoch_ns " " hex ")" blanks thread ": " message_unlocated

# Before logging is set up.
#= I2025-09-10 12:00:00.500 (1757505600500123456 3311) : Pegasus server starting
layout_pegasus_bare -> level_either date " " clock "." milli " (" epoch_ns " " hex ") : " message

# Before 1.0: no date but for the nanoseconds.
#= D10:15:04.233 (1614651304233104511 7f2c) replica1.replica5.0400abcd00000017: replica2.config:1033:update_local_configuration(): status change
layout_pegasus_undated -> level_either clock "." milli " (" epoch_ns " " hex ")" blanks thread ": " logger ":" source ":" function "(): " message

# Before 1.0, with short_header: what stands where the nanoseconds are counts from the start of the machine.
#= I10:15:04.233 (803722047530352 14dc)   meta.THREAD_POOL_META_SERVER7.030100000000000b: send proposal CT_ADD_SECONDARY of 10.1.0.8:34801, current ballot = 14
layout_pegasus_undated_short -> level_either clock "." milli " (" int " " hex ")" blanks thread ": " message_unlocated

# ---- Process life cycle --------------------------------------------------------------------------------------

# A restart. With a capital in master.
#= pegasus server starting, pid(3311), version(Pegasus Server 2.4.0 (abc1234) Release)
#= Pegasus server starting, pid(3311), version(Pegasus Server 2.6.0-SNAPSHOT (abc1234) Release)
proc_banner -> ("pegasus" | "Pegasus") " server starting, pid(" pid "), version(" version ")"

# The start in milliseconds since 1970 UTC: the number that fd_restart names.
#= process(3311) start: 1757505600123, date: 2025-09-10 12:00:00.123
proc_start -> "process(" pid ") start: " start_ms ", date: " rest

# Who writes. Host names and both addresses in master.
#= === service_node=[replica], primary_address=[10.1.0.7:34801] ===
#= === service_node=[replica], primary_address=[rs7:34801(10.1.0.7:34801)] ===
proc_node -> "=== service_node=[" service_node "], primary_address=[" server_at "] ==="

#= primary_address = 10.1.0.7:34801
#= primary_host_port = rs7:34801
proc_address -> ("primary_address" | "primary_host_port") " = " server

# A warning, and normal.
#= [replica] network server started at port 34801, channel = RPC_CHANNEL_TCP, ...
#= [replica] network client started at port 34802, channel = RPC_CHANNEL_TCP, fmt = NET_HDR_DSN ...
#= [replica] thread pool [replica] started, pool_code = THREAD_POOL_REPLICATION, worker_count = 24, worker_share_core = true, partitioned = true, ...
#= [replica]: thread pool [replica] started, pool_code = THREAD_POOL_REPLICATION, worker_count = 24, worker_share_core = true, partitioned = true, ...
known_proc_netserver -> "[" name "] network server started at port " int ", channel = " name ", ..."
                      | "[" name "] network client started at port " int ", channel = " name ", fmt = " name " ..."
                      | "[" name "]" (":"):? " thread pool [" name "] started, pool_code = " rest

#= start to load replicas
rs_load_begin -> "start to load replicas"

# With the time up to 2.5.
#= load replicas succeed, replica_count = 118
#= load replicas succeed, replica_count = 118, time_used = 5120 ms
rs_load_end -> "load replicas succeed, replica_count = " count (", time_used = " ms " ms"):?

# What a replica had on disk. Up to 2.3 with max_decree_in_slog, to 2.5 with err and valid_offset_in_slog;
# the short forms are printed for each directory, up to 2.5 and in master.
#= 2.3@10.1.0.7:34801: load replica done, durable = 8800, committed = 9118, prepared = 9120, ballot = 14, valid_offset_in_plog = 33554432, max_decree_in_plog = 9120, max_commit_on_disk_in_plog = 9118
#= 2.3@10.1.0.7:34801: load replica done, err = ERR_OK, durable = 8800, committed = 9118, prepared = 9120, ballot = 14, valid_offset_in_plog = 33554432, max_decree_in_plog = 9120, max_commit_on_disk_in_plog = 9118, valid_offset_in_slog = 0
#= 2.3@10.1.0.7:34801: load replica done, err = ERR_OK, durable = 8800, committed = 9118, prepared = 9120, ballot = 14, valid_offset_in_plog = 33554432, max_decree_in_plog = 9120, max_commit_on_disk_in_plog = 9118, valid_offset_in_slog = 0, max_decree_in_slog = 9120
#= 2.3@10.1.0.7:34801: load replica '/data1/replica/reps/2.3.pegasus' success, <durable, commit> = <8800, 9118>, last_prepared_decree = 9120
#= 2.3@rs7:34801: load replica successfully, replica_dir=data1:/data1/replica/reps/2.3.pegasus, progress=7/118, last_durable_decree=8800, last_committed_decree=9118, last_prepared_decree=9120
rs_load_one -> replica "load replica done, " ("err = " err ", "):? "durable = " durable ", committed = " committed ", prepared = " prepared ", ballot = " ballot ", valid_offset_in_plog = " int ", max_decree_in_plog = " int ", max_commit_on_disk_in_plog = " int (", valid_offset_in_slog = " int (", max_decree_in_slog = " int):?):?
             | replica "load replica '" dir "' success, <durable, commit> = <" durable ", " committed ">, last_prepared_decree = " prepared
             | replica "load replica successfully, replica_dir=" dir ", progress=" int "/" int ", last_durable_decree=" durable ", last_committed_decree=" committed ", last_prepared_decree=" prepared

# The directory is trashed or skipped. tag and directory in master.
#= 2.3@10.1.0.7:34801: load replica failed, err = ERR_LOCAL_APP_FAILURE
#= 2.3@rs7:34801: load replica failed, tag=data1, replica_dir=/data1/replica/reps/2.3.pegasus, err=ERR_LOCAL_APP_FAILURE
#= load replica failed: replica_dir=data1:/data1/replica/reps/2.3.pegasus, progress=7/118
rs_load_fail -> replica "load replica failed, " ("err = " | "tag=" tag ", replica_dir=" dir ", err=") err
              | "load replica failed: replica_dir=" dir ", progress=" int "/" int

# 2.5 and before; the short form is printed once a replica is open.
#= 2.3@10.1.0.7:34801: load replica succeed
#= 2.3@rs7:34801: load replica succeed, tag=data1, replica_dir=/data1/replica/reps/2.3.pegasus
rs_load_ok -> replica "load replica succeed" (", tag=" tag ", replica_dir=" dir):?

#= [2.3@10.1.0.7:34801] replay private log succeed, durable = 8800, committed = 9118, max_prepared = 9120, ballot = 14, valid_offset_in_plog = 33554432, max_decree_in_plog = 9120, max_commit_on_disk_in_plog = 9118, time_used = 310 ms
#= 2.3@10.1.0.7:34801: replay private log succeed, durable = 8800, committed = 9118, max_prepared = 9120, ballot = 14, valid_offset_in_plog = 33554432, max_decree_in_plog = 9120, max_commit_on_disk_in_plog = 9118, time_used = 310 ms
#= 2.3@10.1.0.7:34801: replay private log succeed, durable = 8800, committed = 9118, max_prepared = 9120, ballot = 14, valid_offset_in_plog = 33554432, max_decree_in_plog = 9120, max_commit_on_disk_in_plog = 9118, valid_offset_in_slog = 0, time_used = 310 ms
rs_plog_replay -> replica "replay private log succeed, durable = " durable ", committed = " committed ", max_prepared = " prepared ", ballot = " ballot ", valid_offset_in_plog = " int ", max_decree_in_plog = " int ", max_commit_on_disk_in_plog = " int (", valid_offset_in_slog = " int):? ", time_used = " ms " ms"

#= [2.3@10.1.0.7:34801] replay private log failed, err = ERR_INVALID_DATA, durable = 8800, committed = 9118, maxpd = 9120, ballot = 14, valid_offset_in_plog = 33554432, time_used = 310 ms
#= 2.3@10.1.0.7:34801: replay private log failed, err = ERR_INVALID_DATA, durable = 8800, committed = 9118, maxpd = 9120, ballot = 14, valid_offset_in_plog = 33554432, valid_offset_in_slog = 0, time_used = 310 ms
rs_plog_fail -> replica "replay private log failed, err = " err ", durable = " durable ", committed = " committed ", maxpd = " prepared ", ballot = " ballot ", valid_offset_in_plog = " int (", valid_offset_in_slog = " int):? ", time_used = " ms " ms"

# The shared log lacks what a replica has prepared. Up to 2.3.
#= 2.3@10.1.0.7:34801: some shared log state must be lost, smax(9100) vs pmax(9120)
rs_slog_lost -> replica "some shared log state must be lost, smax(" slog_max ") vs pmax(" plog_max ")"

# All replicas of the server go inactive.
#= logs are not complete for some replicas, which means that shared log is truncated, mark all replicas as inactive
rs_slog_truncated -> "logs are not complete for some replicas, which means that shared log is truncated, mark all replicas as inactive"

# Up to 2.5.
#= replay shared log succeed, time_used = 5120 ms
rs_slog_replay -> "replay shared log succeed, time_used = " ms " ms"

# Up to 2.5; with crash_on_slog_error the process ends here.
#= replay shared log failed, err = ERR_INVALID_DATA, time_used = 5120 ms, clear all logs ...
#= replay shared log failed, err = ERR_INVALID_DATA, please check the error details
rs_slog_fail -> "replay shared log failed, err = " err ", time_used = " ms " ms, clear all logs ..."
              | "replay shared log failed, err = " err ", please check the error details"

# The start waits until the lease of the former life has run out. No blank before the unit up to 2.4.
#= delay for 25000 ms to make failure detector timeout
#= delay for 25000ms to make failure detector timeout
rs_fd_delay -> "delay for " ms ("ms" | " ms") " to make failure detector timeout"

#= init meta_state_service succeed, cluster_root = /pegasus/c4
#= remote storage is successfully initialized
#= init meta_state_service_zookeeper succeed
meta_zk_init -> "init meta_state_service succeed, cluster_root = " path
              | "remote storage is successfully initialized"
              | "init meta_state_service_zookeeper succeed"

#= init meta_state_service failed, err = ERR_TIMEOUT
#= create node failed, node_path = /pegasus/c4, err = ERR_TIMEOUT
meta_zk_fail -> "init meta_state_service failed, err = " err
              | "create node failed, node_path = " path ", err = " err

# Behind the line above, the same error once more.
#= init remote storage failed, err = ERR_TIMEOUT
meta_remote_fail -> "init remote storage failed, err = " err

#= meta service failure detector is successfully started 
#= meta service failure detector is successfully started with whitelist enabled
meta_fd_started -> "meta service failure detector is successfully started " ("with whitelist enabled"):?

# The process aborts. Second line of an assertion up to 2.4.
#= start app failed, err = ERR_TIMEOUT
#= assertion expression: [err == ERR_OK] ERR_TIMEOUT vs ERR_OK start app failed
meta_start_fail -> "start app failed, err = " err
                 | "assertion expression: [err == ERR_OK] " err " vs ERR_OK start app failed"

# Tasks are bound to pools before anything runs.
#= overwrite default thread pool for task RPC_CM_QUERY_PARTITION_CONFIG_BY_INDEX from THREAD_POOL_META_SERVER to THREAD_POOL_DEFAULT
known_proc_pool -> "overwrite default thread pool for task " name " from " name " to " name

# ---- Meta leadership -----------------------------------------------------------------------------------------

#= init distributed_lock_service_zookeeper succeed, lock_root = /pegasus/c4/lock
lock_init -> "init distributed_lock_service_zookeeper succeed, lock_root = " path

#= attach to zookeeper session timeout, distributed lock service initialized failed
lock_attach_timeout -> "attach to zookeeper session timeout, distributed lock service initialized failed"

# A candidate.
#= create seq/ephe node in dir(/pegasus/c4/lock/leader) ok, my_sequence_id(12)
lock_seq -> "create seq/ephe node in dir(" lock_dir ") ok, my_sequence_id(" sequence ")"

# A standby; the owner is the leader of now.
#= wait the lock(/pegasus/c4/lock/leader) owner(LOCKNODE0000000011:10.1.0.1:34601) to remove, myself(LOCKNODE0000000012:10.1.0.2:34601)
lock_wait -> "wait the lock(" lock_dir ") owner(" owner_node ":" owner ") to remove, myself(" my_node ":" server ")"

#= the lock(/pegasus/c4/lock/leader) old owner(LOCKNODE0000000011:10.1.0.1:34601) has removed, myself(LOCKNODE0000000012:10.1.0.2:34601) try to get the lock for another turn
lock_retry -> "the lock(" lock_dir ") old owner(" owner_node ":" owner ") has removed, myself(" my_node ":" server ") try to get the lock for another turn"

# Second line of an assertion up to 2.4; later assert_err says it.
#= init distributed_lock_service failed, err = ERR_TIMEOUT
lock_init_fail -> "init distributed_lock_service failed, err = " err

# Elected.
#= got the lock(/pegasus/c4/lock/leader), myself(LOCKNODE0000000012:10.1.0.2:34601)
lock_got -> "got the lock(" lock_dir "), myself(" my_node ":" server ")"

# Leadership is gained where err is ERR_OK.
#= leader lock granted callback: err(ERR_OK), owner(10.1.0.2:34601), version(12)
leader_granted -> "leader lock granted callback: err(" err "), owner(" owner "), version(" version_number ")"

# Leadership is lost; the process exits at once with status 0.
#= leader lock expired callback: err(ERR_EXPIRED), owner(10.1.0.2:34601), version(12)
leader_expired -> "leader lock expired callback: err(" err "), owner(" owner "), version(" version_number ")"

# A leader begins to recover the state.
#= 10.1.0.2:34601 got the primary lock, start to recover server state from remote storage
#= meta2:34601(10.1.0.2:34601) got the primary lock, start to recover server state from remote storage
leader_active -> server_at " got the primary lock, start to recover server state from remote storage"

#= sync apps from remote storage ok, get 7 apps, init the node state accordingly
leader_state -> "sync apps from remote storage ok, get " count " apps, init the node state accordingly"

#= initialize server state from remote storage failed, err = ERR_TIMEOUT, retry ...
leader_state_fail -> "initialize server state from remote storage failed, err = " err ", retry ..."

# A new leader reads the state, a node of ZooKeeper after another.
#= get partition node failed, reason(ERR_TIMEOUT)
#= get app info from meta state service failed, path = /pegasus/c4/apps/2, err = ERR_TIMEOUT
#= get app list from meta state service failed, path = /pegasus/c4/apps, err = ERR_OBJECT_NOT_FOUND
leader_read_fail -> "get partition node failed, reason(" err ")"
                  | "get app " ("info" | "list") " from meta state service failed, path = " path ", err = " err

# Serves.
#= start meta_service succeed
leader_ready -> "start meta_service succeed"

# A standby's view.
#= set 10.1.0.2:34601 as leader
leader_cache -> "set " leader_at " as leader"

#= query leader from cache got error(ERR_OBJECT_NOT_FOUND)
leader_query_fail -> "query leader from cache got error(" err ")"

# The session's state: ZOO_CONNECTING_STATE, ZOO_CONNECTED_STATE, ZOO_EXPIRED_SESSION_STATE, ...
#= global watcher, type(ZOO_SESSION_EVENT), state(ZOO_CONNECTED_STATE)
#= global watcher, type(session event), state(expired_session_state)
zk_watch -> "global watcher, type(" (zk_event | "session event") "), state(" zk_state ")"

#= get zoo state: ZOO_EXPIRED_SESSION_STATE, which means the session is expired
zk_expired -> "get zoo state: " zk_state ", which means the session is expired"

#= get zoo state: ZOO_CONNECTING_STATE, ignore it
zk_state_ignored -> "get zoo state: " zk_state ", ignore it"

#= lock struct(/pegasus/c4/lock/leader), myself(LOCKNODE0000000012) got session expire
#= get lockdir(/pegasus/c4/lock/leader) children got session expired
#= lock_dir(/pegasus/c4/lock/leader), myself(LOCKNODE0000000012), sessin expired
#= lock(/pegasus/c4/lock/leader) session expired, error reason(session expired), myself(LOCKNODE0000000012:10.1.0.2:34601)
#= create seq/ephe node (LOCKNODE) in dir(/pegasus/c4/lock/leader) got session expired
zk_lock_expired -> "lock struct(" lock_dir "), myself(" my_node ") got session expire"
                 | "get lockdir(" lock_dir ") children got session expired"
                 | "lock_dir(" lock_dir "), myself(" my_node "), sessin expired"
                 | "lock(" lock_dir ") session expired, error reason(" text "), myself(" my_node ":" server ")"
                 | "create seq/ephe node (" name ") in dir(" lock_dir ") got session expired"

# Writes of the meta server wait.
#= the zk session is reconnecting
zk_reconnect -> "the zk session is reconnecting"

#= sequence and ephemeral node(/pegasus/c4/lock/leader/LOCKNODE0000000012) removed when get_children, this is abnormal, try to reaquire the lock
#= duplicated value(10.1.0.2:34601) ephe/seq node(LOCKNODE0000000011 and LOCKNODE0000000012) create on zookeeper, remove the smaller one
zk_lock_abnormal -> "sequence and ephemeral node(" word ") removed when get_children, this is abnormal, try to reaquire the lock"
                  | "duplicated value(" server ") ephe/seq node(" owner_node " and " my_node ") create on zookeeper, remove the smaller one"

# ---- Failure detector ----------------------------------------------------------------------------------------

# A replica server's beacon.
#= send ping message, from[10.1.0.7:34801], to[10.1.0.1:34601], time[1757505600500]
#= send ping message, from[rs7:34801(10.1.0.7:34801)], to[meta1:34601(10.1.0.1:34601)], time[1757505600500]
fd_send -> "send ping message, from[" server_at "], to[" meta_at "], time[" send_ms "]"

# Where error is not ERR_OK the other values are defaults.
#= end ping result, error[ERR_OK], time[1757505600500], ack.this_node[10.1.0.1:34601], ack.primary_node[10.1.0.1:34601], ack.is_master[true], ack.allowed[true]
#= end ping result, error[ERR_TIMEOUT], time[0], ack.this_node[invalid address], ack.primary_node[invalid address], ack.is_master[false], ack.allowed[true]
#= end ping result, error[ERR_TIMEOUT], time[0], ack.this_node[invalid host_port(invalid address)], ack.primary_node[invalid host_port(invalid address)], ack.is_master[false], ack.allowed[true]
#= end ping result, error[ERR_OK], time[1757505600500], ack.this_node[meta1:34601(10.1.0.1:34601)], ack.primary_node[meta1:34601(10.1.0.1:34601)], ack.is_master[true], ack.allowed[true]
fd_end -> "end ping result, error[" err "], time[" send_ms "], ack.this_node[" meta_at "], ack.primary_node[" leader_at "], ack.is_master[" is_master "], ack.allowed[" allowed "]"

# A beacon was not acknowledged.
#= ping master(10.1.0.1:34601) failed, timeout_ms = 2000, err = ERR_TIMEOUT
fd_fail -> "ping master(" meta_at ") failed, timeout_ms = " timeout_ms ", err = " err

# The lease is renewed. The address is the meta server's, whatever the words say.
#= worker 10.1.0.1:34601 send beacon succeed, update last_send_time=1757505600500
fd_ok -> "worker " meta_at " send beacon succeed, update last_send_time=" send_ms

#= node[10.1.0.2:34601] is not master, ack.primary_node[10.1.0.1:34601] is real master
fd_notmaster -> "node[" meta_at "] is not master, ack.primary_node[" leader_at "] is real master"

#= switch master successfully, from[10.1.0.2:34601], to[10.1.0.1:34601]
fd_switch -> "switch master successfully, from[" old_meta_at "], to[" meta_at "]"

#= switch master failed as both are already registered, from[10.1.0.2:34601], to[10.1.0.1:34601]
#= switch master failed as from node is not registered yet, from[10.1.0.2:34601], to[10.1.0.1:34601]
fd_switch_fail -> "switch master failed as " ("both are already registered" | "from node is not registered yet") ", from[" old_meta_at "], to[" meta_at "]"

# The replica server's side: the lease has run out, all its replicas go inactive.
#= master 10.1.0.1:34601 disconnected, now=1757505620600, last_send_time=1757505600500, now+check_interval-last_send_time=22100
fd_master_lost -> "master " meta_at " disconnected, now=" now_ms ", last_send_time=" last_ms ", now+check_interval-last_send_time=" ms

# The meta server's side: the grace has run out, the node is dead.
#= worker 10.1.0.8:34801 disconnected, now=1701734431007, last_beacon_recv_time=1701734408001, now-last_recv=23006
fd_worker_lost -> "worker " node_at " disconnected, now=" now_ms ", last_beacon_recv_time=" last_ms ", now-last_recv=" ms

# The exact flip, on either side.
#= master connected: 10.1.0.1:34601
#= master disconnected: 10.1.0.1:34601
#= worker connected: 10.1.0.8:34801
#= worker disconnected: 10.1.0.8:34801
fd_report -> peer_role " " link ": " node_at

# White list: a meta server refuses a node.
#= new worker[10.1.0.8:34801] is rejected
fd_rejected -> "new worker[" node_at "] is rejected"

# White list: a replica server learns that it is refused.
#= worker rejected, stop sending beacon message, remote_master[10.1.0.1:34601], local_worker[10.1.0.8:34801]
#= worker rejected, stop sending beacon message, remote_master[meta1:34601(10.1.0.1:34601)], local_worker[rs8:34801(10.1.0.8:34801)]
fd_rejected_self -> "worker rejected, stop sending beacon message, remote_master[" meta_at "], local_worker[" server_at "]"

# The node's process is a new one.
#= check 10.1.0.8:34801 restarted, last_time(1757505500123), this_time(1757505600123)
#= check rs8:34801(10.1.0.8:34801) restarted, last_time(1757505500123), this_time(1757505600123)
fd_restart -> "check " node_at " restarted, last_time(" last_ms "), this_time(" start_ms ")"

# Restarts within ten minutes of each other are counted.
#= 10.1.0.8:34801 encounter an unstable restart, total_count(3)
fd_unstable -> node_at " encounter an unstable restart, total_count(" count ")"

# More than five: beacons are not answered any more.
#= 10.1.0.8:34801 is unstable, don't response to it's beacon
fd_unstable_ignored -> node_at " is unstable, don't response to it's beacon"

#= 10.1.0.8:34801 has stably run for a while, reset it's unstable count(3) to 0
fd_stable -> node_at " has stably run for a while, reset it's unstable count(" count ") to 0"

#= 10.1.0.8:34801 restart in 900000 ms after last restart, may recover ok, reset it's unstable count(3) to 0
fd_stable_restart -> node_at " restart in " ms " ms after last restart, may recover ok, reset it's unstable count(" count ") to 0"

# An operator reset the count.
#= old stability stat: node(10.1.0.8:34801), start_time(1757505500123), unstable_count(6), will reset unstable count to 0
fd_stable_reset -> "old stability stat: node(" node_at "), start_time(" start_ms "), unstable_count(" count "), will reset unstable count to 0"

#= 10.1.0.8:34801: possible encounter a staled message, ignore it
fd_stale -> node_at ": possible encounter a staled message, ignore it"

# The meta server answers a beacon.
#= on_ping, beacon send time[1757505600500], is_master(true), from_node(10.1.0.8:34801), this_node(10.1.0.1:34601), primary_node(10.1.0.1:34601)
#= on_ping, beacon send time[1757505600500], is_master(true), from_node(rs8:34801(10.1.0.8:34801)), this_node(meta1:34601(10.1.0.1:34601)), primary_node(invalid host_port(invalid address))
fd_ping -> "on_ping, beacon send time[" send_ms "], is_master(" is_master "), from_node(" node_at "), this_node(" meta_at "), primary_node(" leader_at ")"

#= master 10.1.0.8:34801 update last_beacon_recv_time=1757505600500
fd_recv -> "master " node_at " update last_beacon_recv_time=" last_ms

# The flip of the whole replica server.
#= meta server connected
rs_meta_connected -> "meta server connected"

#= meta server disconnected
rs_meta_lost -> "meta server disconnected"

# The same, said by each replica.
#= 2.3@10.1.0.7:34801: meta server disconnected
#= [2.3@10.1.0.7:34801] meta server disconnected
rs_meta_lost_replica -> replica "meta server disconnected"

#= 2.3@10.1.0.7:34801: received config proposal replication::config_type::CT_ADD_SECONDARY for 10.1.0.8:34801: not connected, ignore
#= 2.3@10.1.0.7:34801: received group check: not connected, ignore
#= 2.3@10.1.0.7:34801: received add learner, primary = 10.1.0.8:34801, not connected, ignore
#= 2.3@10.1.0.7:34801: received add learner: not connected, ignore
rs_notconnected -> replica "received config proposal " type_at " for " node_at ": not connected, ignore"
                 | replica "received group check: not connected, ignore"
                 | replica "received add learner, primary = " primary_at ", not connected, ignore"
                 | replica "received add learner: not connected, ignore"

# master before February 2026: no beacon is ever acknowledged. The socket error ends the line, the others are packets.
#= 10.1.0.7:34801: asio udp read failed: Transport endpoint is not connected
udp_bug -> server ": asio udp read failed: " reason

# ---- Meta: cluster state, proposals, configuration -----------------------------------------------------------

# target is asked to act on node.
#= send proposal replication::config_type::CT_ADD_SECONDARY for gpid(2.3), ballot = 14, target = 10.1.0.7:34801, node = 10.1.0.8:34801
#= send proposal replication::config_type::CT_ADD_SECONDARY for gpid(2.3), ballot = 14, target = rs7:34801, node = rs8:34801(10.1.0.8:34801)
cfg_propose -> "send proposal " type_at " for gpid(" gpid "), ballot = " ballot ", target = " target_at ", node = " node_at

# Before 1.0.
#= send proposal CT_ADD_SECONDARY of 10.1.0.8:34801, current ballot = 14
known_cfg_propose -> "send proposal " word " of " word ", current ballot = " int

#= recv update config request: type(CT_REMOVE), configuration_update_request(info=app_info(status=1, app_type=pegasus, app_name=t1, app_id=2), config=partition_configuration(pid=2.3, ballot=15, max_replica_count=3, primary=10.1.0.7:34801, secondaries=[10.1.0.9:34801], last_drops=[10.1.0.8:34801], last_committed_decree=9118, partition_flags=0), type=6, node=10.1.0.8:34801, host_node=invalid address, meta_split_status=<null>)
cfg_recv -> "recv update config request: type(" type "), " update

# The one that counts: a configuration is stored. The dumps have host names too in master.
#= meta update config ok: type(CT_DOWNGRADE_TO_INACTIVE), old_config=partition_configuration(pid=2.3, ballot=14, max_replica_count=3, primary=10.1.0.7:34801, secondaries=[10.1.0.8:34801, 10.1.0.9:34801], last_drops=[], last_committed_decree=9118, partition_flags=0), configuration_update_request(info=app_info(status=1, app_type=pegasus, app_name=t1, app_id=2), config=partition_configuration(pid=2.3, ballot=15, max_replica_count=3, primary=invalid address, secondaries=[10.1.0.8:34801, 10.1.0.9:34801], last_drops=[10.1.0.7:34801], last_committed_decree=9118, partition_flags=0), type=5, node=10.1.0.7:34801, host_node=invalid address)
#= meta update config ok: type(CT_REMOVE), old_config=partition_configuration(pid=2.3, ballot=14, max_replica_count=3, primary=10.1.0.7:34801, secondaries=[10.1.0.8:34801], last_drops=[], last_committed_decree=9118, partition_flags=0, hp_primary=rs7:34801, hp_secondaries=[rs8:34801], hp_last_drops=[]), configuration_update_request(info=app_info(status=AS_AVAILABLE, app_type=pegasus, app_name=t1, app_id=2), config=partition_configuration(pid=2.3, ballot=15, max_replica_count=3, primary=10.1.0.7:34801, secondaries=[], last_drops=[10.1.0.8:34801], last_committed_decree=9118, partition_flags=0, hp_primary=rs7:34801, hp_secondaries=[], hp_last_drops=[rs8:34801]), type=CT_REMOVE, node=10.1.0.8:34801, host_node=invalid address, meta_split_status=<null>, hp_node=rs8:34801)
cfg_ok -> "meta update config ok: type(" type "), old_config=partition_configuration(pid=" number_pair ", ballot=" old_ballot ", max_replica_count=" int ", primary=" (old_primary | "invalid address") ", secondaries=[" old_secondaries "], last_drops=[" text "), " update

# The request is older or newer than what is stored.
#= update configuration for gpid(2.3) reject coz ballot not match, request ballot: 14, meta ballot: 15
cfg_reject -> "update configuration for gpid(" gpid ") reject coz ballot not match, request ballot: " request_ballot ", meta ballot: " ballot

#= duplicated update request for gpid(2.3), ballot: 15
cfg_reject_duplicate -> "duplicated update request for gpid(" gpid "), ballot: " ballot

#= another request is syncing with remote storage, ignore current request, gpid(2.3), request ballot(15)
cfg_reject_busy -> "another request is syncing with remote storage, ignore current request, gpid(" gpid "), request ballot(" request_ballot ")"

#= gpid(2.3) is syncing another request with remote, cancel it due to the primary(10.1.0.7:34801) is down
#= gpid(2.3) is syncing another request with remote, cancel it due to partition is dropped
#= gpid(2.3) is syncing another request with remote, cancel it due to meta is removing host(10.1.0.7:34801) worker(10.1.0.7:34801)
cfg_cancel -> "gpid(" gpid ") is syncing another request with remote, cancel it due to the primary(" primary_at ") is down"
            | "gpid(" gpid ") is syncing another request with remote, cancel it due to partition is dropped"
            | "gpid(" gpid ") is syncing another request with remote, cancel it due to meta is removing host(" address ") worker(" node_at ")"

# Debug.
#= change node(10.1.0.8:34801) state to dead
#= change node(10.1.0.8:34801) state to alive
node_state -> "change node(" node_at ") state to " alive

# A sign of life of a replica server.
#= got config sync request from 10.1.0.8:34801, stored_replicas_count(118)
node_sync -> "got config sync request from " node_at ", stored_replicas_count(" count ")"

#= send config sync response to 10.1.0.8:34801, err(ERR_OK), partitions_count(118), gc_replicas_count(0)
node_sync_reply -> "send config sync response to " node_at ", err(" err "), partitions_count(" count "), gc_replicas_count(" gc_count ")"

# Data is to be removed.
#= notify node(10.1.0.8:34801) to gc replica(2.3) coz the app is dropped and expired
#= notify node(10.1.0.8:34801) to gc replica(2.3) coz it is useless
#= notify node(10.1.0.8:34801) to gc replica(2.3) because it is useless partition which is caused by cancel split
node_gc -> "notify node(" node_at ") to gc replica(" gpid ") " ("coz the app is dropped and expired" | "coz it is useless" | "because it is useless partition which is caused by cancel split")

# Data that would be removed if the level or the table's settings allowed it.
#= gpid(2.3) on node(10.1.0.8:34801) is useless, but current function level is fl_steady, do not delete it for safety reason
#= gpid(2.3) on node(10.1.0.8:34801) is of dropped and expired table, but current function level is fl_steady, do not delete it for safety reason
#= gpid(2.3) on node(10.1.0.8:34801) is of dropped table, but expire second is not specified, do not delete it for safety reason
node_gc_held -> "gpid(" gpid ") on node(" node_at ") is " ("useless" | "of dropped and expired table") ", but current function level is " function_level ", do not delete it for safety reason"
              | "gpid(" gpid ") on node(" node_at ") is of dropped table, but expire second is not specified, do not delete it for safety reason"

# The meta data is lost. Second line of an assertion up to 2.4, where the numbers may be missing.
#= assertion expression: [false] gpid(2.3) on node(rs8:34801) is not exist on meta server, administrator should check consistency of meta data
#= gpid(2.3) on node(10.1.0.8:34801) is not exist on meta server, administrator should check consistency of meta data
#= gpid({}) on node({}) is not exist on meta server, administrator should check consistency of meta data
node_inconsistent -> ("assertion expression: [false] "):? "gpid(" gpid ") on node(" node_at ") is not exist on meta server, administrator should check consistency of meta data"
                   | "gpid({}) on node({}) is not exist on meta server, administrator should check consistency of meta data"

# To 2.4, second line of an assertion: a meta server that is to make its tables from replicas finds some.
#= find apps from remote storage, but [meta_server].recover_from_replica_server = true
meta_tables_found -> "find apps from remote storage, but [meta_server].recover_from_replica_server = true"

# To 2.4, second line of an assertion: a log file could not be made. Of the shared log without a partition.
#= 2.3 create new log file failed: ERR_FILE_OPERATION_FAILED
#=  create new log file failed: ERR_FILE_OPERATION_FAILED
log_create_fail -> (gpid):? " create new log file failed: " err

# A server cannot listen. The address from 2.5 on.
#= asio tcp acceptor bind failed, error = Address already in use
#= asio tcp acceptor bind address '10.1.0.7:34801' failed, error = Address already in use
#= asio tcp acceptor listen failed, port = 34801, error = Address already in use
#= asio udp socket bind failed, port = 34601, error = Address already in use
#= asio tcp acceptor open failed, error = Too many open files
#= asio udp socket open failed, error = Too many open files
net_bind_fail -> "asio tcp acceptor bind " ("address '" unquoted "' "):? "failed, error = " reason
               | ("asio tcp acceptor listen" | "asio udp socket bind") " failed, port = " int ", error = " reason
               | "asio " ("tcp acceptor" | "udp socket") " open failed, error = " reason

# To 2.4, second line of an assertion.
#= create network failed, error_code: ERR_NETWORK_INIT_FAILED
net_create_fail -> "create network failed, error_code: " err

# What a step that failed hands on to whoever called it.
#= ERR_INVALID_PARAMETERS: set_app_envs failed.
known_returned -> "ERR_" name ": " rest

# The partition cannot be used.
#= all nodes for gpid(2.3) are dead, waiting for some secondary to come back....
guard_dead -> "all nodes for gpid(" gpid ") are dead, waiting for some secondary to come back...."

# Double dead: primary and secondaries are gone.
#= 2.3 enters DDD state, we are waiting for all replicas to come back, and select primary according to informations collected
guard_ddd -> gpid " enters DDD state, we are waiting for all replicas to come back, and select primary according to informations collected"

# The date stands in braces up to 2.4.
#= 2.3: config_context.dropped[0]: node(10.1.0.8:34801), time(1757505600500)[2025-09-10 12:00:00.500], ballot(14), commit_decree(9118), prepare_decree(9120)
#= 2.3: config_context.dropped[0]: node(10.1.0.8:34801), time(1757505600500){2025-09-10 12:00:00.500}, ballot(14), commit_decree(9118), prepare_decree(9120)
guard_ddd_info -> gpid ": config_context.dropped[" int "]: node(" node_at "), time(" drop_ms ")" ("[" | "{") [0-9.: -]:+ ("]" | "}") ", ballot(" ballot "), commit_decree(" committed "), prepare_decree(" prepared ")"

#= 2.3: config_context.last_drops[0]: node(10.1.0.8:34801), dropped_index(0)
guard_ddd_drop -> gpid ": config_context.last_drops[" int "]: node(" node_at "), dropped_index(" int ")"

#= 2.3: last two drops are 10.1.0.8:34801 and 10.1.0.9:34801 (the latest dropped)
guard_ddd_last -> gpid ": last two drops are " node " and " last_node " (the latest dropped)"

# The reason may be empty.
#= 2.3: don't select primary: 10.1.0.8:34801 doesn't exist in the cluster
#= 2.3: don't select primary: 
guard_ddd_wait -> gpid ": don't select primary: " (reason):?

#= 2.3: don't select any node for security reason, administrator can select a proper one by shell
guard_ddd_manual -> gpid ": don't select any node for security reason, administrator can select a proper one by shell"

#= 2.3: the only node(10.1.0.8:34801) is dead, waiting it to come back
guard_ddd_only -> gpid ": the only node(" node_at ") is dead, waiting it to come back"

#= 2.3: ignore 10.1.0.8:34801's replica info as it doesn't exist on replica server
guard_ddd_ignore -> gpid ": ignore " node "'s replica info as it doesn't exist on replica server"

#= 2.3: select 10.1.0.8:34801 as a new primary
#= 2.3: select rs8:34801(10.1.0.8:34801) as a new primary
guard_select -> gpid ": select " node_at " as a new primary"

# A secondary is to be added without waiting for the lost one.
#= gpid(2.3): is emergency due to too few replicas
#= gpid(2.3): is emergency due to no dropped candidate
#= gpid(2.3): is emergency due to lose secondary for a long time, last_dropped_node(10.1.0.8:34801), drop_time(2025-09-10 12:00:00.500), delay_ms(600000)
#= gpid(2.3) is emergency due to recent dropped(10.1.0.8:34801) is in black list
guard_emergency -> "gpid(" gpid "): is emergency due to " ("too few replicas" | "no dropped candidate")
                 | "gpid(" gpid "): is emergency due to lose secondary for a long time, last_dropped_node(" node_at "), drop_time(" [0-9.: -]:+ "), delay_ms(" ms ")"
                 | "gpid(" gpid ") is emergency due to recent dropped(" node_at ") is in black list"

# Every ten seconds while the level is fl_stopped, fl_blind or fl_freezed.
#= service is in level(fl_freezed), don't do any cure or balancer actions
level_skip -> "service is in level(" function_level "), don't do any cure or balancer actions"

#= current meta function level is freezed, since there are too few alive nodes
level_freezed -> "current meta function level is freezed, since there are too few alive nodes"

#= refuse request configuration_update_request(info=app_info(status=1, app_name=t1)) coz meta function level is fl_freezed
level_refuse -> "refuse request " text " coz meta function level is " function_level

# "of" up to 2.4.
#= don't do replica migration coz 3/64 partitions aren't healthy
#= don't do replica migration coz 3 of 64 partitions aren't healthy
level_unhealthy -> "don't do replica migration coz " count ("/" | " of ") total " partitions aren't healthy"

# Every ten seconds.
#= check all partitions done, send_proposal_count = 0, add_secondary_count = 0, ignored_add_secondary_count = 0
check_round -> "check all partitions done, send_proposal_count = " proposals ", add_secondary_count = " count ", ignored_add_secondary_count = " ignored_count

#= start to check all partitions, add_secondary_enable_flow_control = false, add_secondary_max_count_for_one_node = 10
#= balancer round
#= balance checker round
#= migration count of cluster_balance_type::COPY_PRIMARY = 3
#= migration count of move primary = 3
#= try to do replica migration
#= check if any replica migration can be done when meta server is in level(fl_steady)
#= check if any replica migration left
#= don't do replica migration coz meta server is in level(fl_steady)
#= don't do replica migration coz can_run_balancer() returns false
#= balance checker operation count = 0
#= don't do replica migration coz dead node(10.1.0.8:34801) has 12 partitions not removed
#= don't do replica migration coz 1 table(s) is(are) in staging state
known_balance -> "start to check all partitions, add_secondary_enable_flow_control = " word ", add_secondary_max_count_for_one_node = " int
               | ("balancer round" | "balance checker round" | "try to do replica migration" | "check if any replica migration left")
               | "migration count of " text " = " int
               | ("check if any replica migration can be done when" | "don't do replica migration coz") " meta server is in level(" name ")"
               | "don't do replica migration coz can_run_balancer() returns false"
               | "balance checker operation count = " int
               | "don't do replica migration coz dead node(" node_at ") has " int " partitions not removed"
               | "don't do replica migration coz " int " table(s) is(are) in staging state"

# 2.4+ says whether the table is a follower, and of which.
#= create app request, name(t1), type(pegasus), partition_count(8), replica_count(3), duplication(false)
#= create app request, name(t1), type(pegasus), partition_count(8), replica_count(3)
app_create -> "create app request, name(" app_name "), type(" name "), partition_count(" partitions "), replica_count(" replicas ")" (", duplication(" master_app ")"):?

#= drop app request, name(t1)
app_drop -> "drop app request, name(" app_name ")"

#= recall app request, app_id(2)
app_recall -> "recall app request, app_id(" app_id ")"

#= app(t1(2)) transfer from app_status::AS_CREATING to app_status::AS_AVAILABLE
app_state -> "app(" app_name "(" app_id ")) transfer from " old_status_at " to " new_status_at

# 2.4+. A lock that stays blocks bulk load and backup.
#= LOCK meta op status to meta_op_status::BULKLOAD
meta_op_lock -> "LOCK meta op status to " op_status_at

#= UNLOCK meta op status from meta_op_status::BULKLOAD
meta_op_unlock -> "UNLOCK meta op status from " op_status_at

#= LOCK meta op status failed, meta server is busy, current op status is meta_op_status::BULKLOAD
meta_op_busy -> "LOCK meta op status failed, meta server is busy, current op status is " op_status_at

# The meta data is made anew from what the replica servers have.
#= start recovery, node_count = 5, skip_bad_nodes = false, skip_lost_partitions = false
recovery_start -> "start recovery, node_count = " count ", skip_bad_nodes = " word ", skip_lost_partitions = " word

#= construct partition(2.3) succeed: partition_configuration(pid=2.3, ballot=15)
recovery_partition -> "construct partition(" gpid ") succeed: " rest

#= construct partition(2.3) failed
recovery_fail -> "construct partition(" gpid ") failed"

# ---- Replica: configuration and state ------------------------------------------------------------------------

# The one that counts: a local transition. The duration is that of the old configuration.
#= 2.3@10.1.0.7:34801: status change replication::partition_status::PS_SECONDARY @ 14 => replication::partition_status::PS_PRIMARY @ 15, pre(9120, 9118), app(9118, 8800), duration = 51234 ms, replica_configuration(pid=2.3, ballot=15, primary=10.1.0.7:34801, status=1, learner_signature=0)
#= [2.3@rs7:34801] status change replication::partition_status::PS_SECONDARY @ 14 => replication::partition_status::PS_PRIMARY @ 15, pre(9120, 9118), app(9118, 8800), duration = 51234 ms, replica_configuration(pid=2.3, ballot=15, primary=10.1.0.7:34801, status=PS_PRIMARY, learner_signature=0)
#= 1.2@10.1.0.7:34801: status change replication::partition_status::PS_SECONDARY @ 14 => replication::partition_status::PS_ERROR @ 14, pre(9120, 9118), app(9118, 8800), duration = 51234 ms
st_change -> replica "status change " old_status_at " @ " old_ballot " => " new_status_at " @ " ballot ", pre(" prepared ", " prepared_committed "), app(" committed ", " durable "), duration = " ms " ms" (", " rest):?

# 2.3+.
#= [2.3@10.1.0.7:34801] update status from replication::partition_status::PS_SECONDARY to replication::partition_status::PS_PRIMARY
st_status -> replica "update status from " old_status_at " to " new_status_at

#= 2.3@10.1.0.7:34801: status change from replication::partition_status::PS_POTENTIAL_SECONDARY @ 14 to replication::partition_status::PS_PRIMARY @ 15 is not allowed
#= [2.3@10.1.0.7:34801] status change from replication::partition_status::PS_INACTIVE @ 14 to replication::partition_status::PS_PRIMARY @ 15 is not allowed when inactive state is not transient
#= [2.3@10.1.0.7:34801] status change from replication::partition_status::PS_POTENTIAL_SECONDARY @ 14 to replication::partition_status::PS_INACTIVE @ 15 is not allowed coz learning remote state is still running
#= [2.3@10.1.0.7:34801] status change from replication::partition_status::PS_SECONDARY @ 14 to replication::partition_status::PS_PRIMARY @ 15 is not allowed coz checkpointing 0x7f2c00a1 is still running
st_refused -> replica "status change from " old_status_at " @ " old_ballot " to " new_status_at " @ " ballot " is not allowed" (refusal | " coz checkpointing " word " is still running"):?

# The ballot is stored.
#= 2.3@10.1.0.7:34801: update ballot to init file from 14 to 15 OK
#= [2.3@10.1.0.7:34801] update ballot to init file from 14 to 15 ERR_FILE_OPERATION_FAILED
st_ballot -> replica "update ballot to init file from " old_ballot " to " ballot " " err

#= 2.3@10.1.0.7:34801: set inactive_is_transient from true to false
#= [2.3@10.1.0.7:34801] set inactive_is_transient from false to true
st_transient -> replica "set inactive_is_transient from " old_transient " to " transient

#= 2.3@10.1.0.7:34801: being close ...
#= [2.3@10.1.0.7:34801] being close ...
st_closing -> replica "being close ..."

#= 2.3@10.1.0.7:34801: delay 600000 milliseconds to close replica, status = PS_INACTIVE
st_close_delay -> replica "delay " ms " milliseconds to close replica, status = PS_INACTIVE"

#= 2.3@10.1.0.7:34801: start to close replica
st_close_start -> replica "start to close replica"

#= 2.3@10.1.0.7:34801: finish to close replica
st_close -> replica "finish to close replica"

#= 2.3@10.1.0.7:34801: replica closed, time_used = 120 ms
#= 2.3@10.1.0.7:34801: replica closed, time_used = 120ms
#= [2.3@10.1.0.7:34801] replica closed, time_used = 120 ms
st_closed -> replica "replica closed, time_used = " ms ("ms" | " ms")

# A replica is told to act on node.
#= 2.3@10.1.0.7:34801: process config proposal replication::config_type::CT_ADD_SECONDARY for 10.1.0.8:34801
#= [2.3@rs7:34801] process config proposal replication::config_type::CT_ADD_SECONDARY for rs8:34801(10.1.0.8:34801)
cfg_proposal -> replica "process config proposal " type_at " for " node_at

#= 2.3@10.1.0.7:34801: received config proposal replication::config_type::CT_ADD_SECONDARY for 10.1.0.8:34801
cfg_proposal_recv -> replica "received config proposal " type_at " for " node_at

#= 2.3@10.1.0.7:34801: on_config_proposal out-dated, 14 vs 15
#= [2.3@10.1.0.7:34801] on_config_proposal out-dated, 14 vs 15
cfg_proposal_old -> replica "on_config_proposal out-dated, " request_ballot " vs " ballot

#= 2.3@10.1.0.7:34801: send update configuration request to meta server, ballot = 15, type = replication::config_type::CT_REMOVE, node = 10.1.0.8:34801
#= [2.3@rs7:34801] send update configuration request to meta server, ballot = 15, type = replication::config_type::CT_REMOVE, node = rs8:34801(10.1.0.8:34801)
cfg_send -> replica "send update configuration request to meta server, ballot = " ballot ", type = " type_at ", node = " node_at

#= 2.3@10.1.0.7:34801: update configuration replication::config_type::CT_REMOVE, reply with err ERR_OK, ballot 15, local ballot 14, local status replication::partition_status::PS_INACTIVE
#= [2.3@10.1.0.7:34801] update configuration replication::config_type::CT_REMOVE, reply with err ERR_OK, ballot 15, local ballot 14, local status replication::partition_status::PS_INACTIVE
cfg_reply -> replica "update configuration " type_at ", reply with err " err ", ballot " ballot ", local ballot " local_ballot ", local status " status_at

# Asked again after ERR_TIMEOUT.
#= 2.3@10.1.0.7:34801: update configuration reply with err ERR_TIMEOUT, request ballot 15
#= [2.3@10.1.0.7:34801] update configuration reply with err ERR_TIMEOUT, request ballot 15
cfg_reply_fail -> replica "update configuration reply with err " err ", request ballot " request_ballot

# Every thirty seconds.
#= send query node partitions request to meta server, stored_replicas_count = 118
cfg_sync -> "send query node partitions request to meta server, stored_replicas_count = " count

#= query node partitions replied, err = ERR_OK
#= ignore query node partitions response for resp.err = ERR_TIMEOUT
cfg_sync_reply -> ("query node partitions replied, err = " | "ignore query node partitions response for resp.err = ") err

#= resend query node partitions request after 1000 ms for resp.err = ERR_BUSY
cfg_sync_retry -> "resend query node partitions request after " ms " ms for resp.err = ERR_BUSY"

#= process query node partitions response for resp.err = ERR_OK, partitions_count(118), gc_replicas_count(0)
cfg_sync_done -> "process query node partitions response for resp.err = ERR_OK, partitions_count(" count "), gc_replicas_count(" gc_count ")"

# The meta server believes in a primary that is not there.
#= 2.3@10.1.0.7:34801: replica not exists on replica server, which is primary, remove it from meta server
#= 2.3@10.1.0.7:34801: replica not exists on replica server, which is not primary, just ignore
cfg_orphan -> replica "replica not exists on replica server, which is " ("primary, remove it from meta server" | "not primary, just ignore")

# A replica of which the meta server does not know.
#= 2.3@10.1.0.7:34801: replica not exists on meta server, remove
#= 2.3@10.1.0.7:34801: replica not exists on meta server, wait to close
cfg_orphan_local -> replica "replica not exists on meta server, " ("remove" | "wait to close")

#= 2.3@10.1.0.7:34801: start to broadcast group check
#= [2.3@10.1.0.7:34801] start to broadcast group check
gc_check -> replica "start to broadcast group check"

#= 2.3@10.1.0.7:34801: send group check to 10.1.0.8:34801 with state replication::partition_status::PS_SECONDARY
#= [2.3@10.1.0.7:34801] send group check to 10.1.0.8:34801 with state replication::partition_status::PS_SECONDARY
gc_check_send -> replica "send group check to " node_at " with state " status_at

# confirmed_decree from 1.12 on.
#= [2.3@10.1.0.8:34801] process group check, primary = 10.1.0.7:34801, ballot = 15, status = replication::partition_status::PS_SECONDARY, last_committed_decree = 9118, confirmed_decree = -1
#= 2.3@10.1.0.8:34801: process group check, primary = 10.1.0.7:34801, ballot = 15, status = replication::partition_status::PS_SECONDARY, last_committed_decree = 9118
gc_check_recv -> replica "process group check, primary = " primary_at ", ballot = " ballot ", status = " status_at ", last_committed_decree = " committed (", confirmed_decree = " confirmed):?

#= 2.3@10.1.0.8:34801: received group check, primary = 10.1.0.7:34801, ballot = 15, status = replication::partition_status::PS_SECONDARY, last_committed_decree = 9118
known_gc_check -> replica "received group check, primary = " primary_at ", ballot = " int ", status = " status_at ", last_committed_decree = " int

# Members do not answer.
#= 2.3@10.1.0.7:34801: 2 group check replies are still pending when doing next round check, cancel first
#= [2.3@10.1.0.7:34801] 2 group check replies are still pending when doing next round check, cancel first
gc_check_pending -> replica count " group check replies are still pending when doing next round check, cancel first"

# The next transition is to PS_ERROR.
#= 2.3@10.1.0.7:34801: handle local failure error ERR_RDB_CORRUPTION, status = replication::partition_status::PS_SECONDARY
#= [2.3@10.1.0.7:34801] handle local failure error ERR_RDB_CORRUPTION, status = replication::partition_status::PS_SECONDARY
fail_local -> replica "handle local failure error " err ", status = " status_at

# A primary turns a secondary or learner out.
#= 2.3@10.1.0.7:34801: handle remote failure caused by prepare, error = ERR_TIMEOUT, status = replication::partition_status::PS_SECONDARY, node = 10.1.0.8:34801
#= [2.3@10.1.0.7:34801] handle remote failure caused by group check, error = ERR_TIMEOUT, status = replication::partition_status::PS_SECONDARY, node = 10.1.0.8:34801
fail_remote -> replica "handle remote failure caused by " cause ", error = " err ", status = " status_at ", node = " node_at

# An assertion on s_not_exit_on_log_failure follows.
#= handle log failure: ERR_FILE_OPERATION_FAILED
fail_log -> "handle log failure: " err

# The second line of that check, to 2.4.
#= TODO: better log failure handling ...
fail_log_check -> "TODO: better log failure handling ..."

# ---- Two-phase commit and the log ----------------------------------------------------------------------------

#= 2.3@10.1.0.7:34801: mutation 2.3.15.9121 on_prepare_reply from 10.1.0.8:34801, appro_data_bytes = 512, target_status = replication::partition_status::PS_SECONDARY, err = ERR_TIMEOUT
#= [2.3@10.1.0.7:34801] mutation 2.3.15.9121 on_prepare_reply from 10.1.0.8:34801, appro_data_bytes = 512, target_status = replication::partition_status::PS_SECONDARY, err = ERR_TIMEOUT
2pc_reply_err -> replica "mutation " mutation " on_prepare_reply from " node_at ", appro_data_bytes = " bytes ", target_status = " status_at ", err = " err

#= 2.3@10.1.0.7:34801: mutation 2.3.15.9121 do not retry prepare to 10.1.0.8:34801 for no enought time left, prepare_ts_ms = 1757505600500, prepare_timeout_ms = 3000, now_ms = 1757505603501
#= [2.3@10.1.0.7:34801] mutation 2.3.15.9121 do not retry prepare to 10.1.0.8:34801 for no enought time left, prepare_ts_ms = 1757505600500, prepare_timeout_ms = 3000, now_ms = 1757505603501
2pc_noretry -> replica "mutation " mutation " do not retry prepare to " node_at " for no enought time left, prepare_ts_ms = " last_ms ", prepare_timeout_ms = " timeout_ms ", now_ms = " now_ms

#= 2.3@10.1.0.7:34801: mutation 2.3.15.9121 retry prepare to 10.1.0.8:34801 after 5 ms
#= [2.3@10.1.0.7:34801] mutation 2.3.15.9121 retry prepare to 10.1.0.8:34801 after 5 ms
2pc_retry -> replica "mutation " mutation " retry prepare to " node_at " after " ms " ms"

# A secondary or learner refuses.
#= 2.3@10.1.0.8:34801: mutation 2.3.15.9121 on_prepare skipped due to old view
#= [2.3@10.1.0.8:34801] mutation 2.3.15.9121 on_prepare failed as invalid replica state, state = replication::partition_status::PS_INACTIVE
#= [2.3@10.1.0.8:34801] mutation 2.3.15.9121 on_prepare failed as update local configuration failed, state = replication::partition_status::PS_INACTIVE
#= 2.3@10.1.0.8:34801: mutation 2.3.15.9121 on_prepare failed as unmatched learning signature, state = replication::partition_status::PS_POTENTIAL_SECONDARY, old_signature[0000000e00000001] vs new_signature[0000000e00000002]
#= [2.3@10.1.0.8:34801] mutation 2.3.15.9121 on_prepare failed as unmatched learning signature, state = replication::partition_status::PS_POTENTIAL_SECONDARY, old_signature[0x0000000e00000001] vs new_signature[0x0000000e00000002]
#= 2.3@10.1.0.8:34801: mutation 2.3.15.9121 on_prepare skipped as invalid learning status, state = replication::partition_status::PS_POTENTIAL_SECONDARY, learning_status = replication::learner_status::LearningWithoutPrepare, ack ERR_OK
2pc_prepare_err -> replica "mutation " mutation " on_prepare skipped due to old view"
                 | replica "mutation " mutation " on_prepare failed as " ("invalid replica state" | "update local configuration failed") ", state = " status_at
                 | replica "mutation " mutation " on_prepare failed as unmatched learning signature, state = " status_at ", old_signature[" word "] vs new_signature[" word "]"
                 | replica "mutation " mutation " on_prepare skipped as invalid learning status, state = " status_at ", learning_status = " learning_status_at ", ack " err

# A secondary or learner answers a prepare with an error.
#= 2.3@10.1.0.8:34801: mutation 2.3.15.9121 ack_prepare_message, err = ERR_INVALID_STATE
#= [2.3@10.1.0.8:34801] mutation 2.3.15.9121 has been ack_prepare_message, err = ERR_FILE_OPERATION_FAILED
2pc_ack_err -> replica "mutation " mutation (" has been"):? " ack_prepare_message, err = " err

# The private log is meant as well.
#= 2.3@10.1.0.8:34801: append shared log failed for mutation 2.3.15.9121, err = ERR_FILE_OPERATION_FAILED
#= [2.3@10.1.0.8:34801] append shared log failed for mutation 2.3.15.9121, err = ERR_FILE_OPERATION_FAILED
2pc_log_err -> replica "append shared log failed for mutation " mutation ", err = " err

# Where requests of clients are logged.
#= 2.3@10.1.0.7:34801: client = 10.1.0.50:40112, code = RPC_RRDB_RRDB_PUT, timeout = 1000
known_rs_request -> replica "client = " address ", code = " name ", timeout = " int

# ERR_BUSY is throttling, ERR_INVALID_STATE no primary, ERR_NOT_ENOUGH_MEMBER too few replicas.
#= 2.3@10.1.0.7:34801: write fail: client = 10.1.0.50:40112, code = RPC_RRDB_RRDB_PUT, timeout = 1000, status = replication::partition_status::PS_INACTIVE, error = ERR_INVALID_STATE
#= 2.3@10.1.0.7:34801: read fail: client = null, code = null, timeout = 0, status = replication::partition_status::PS_INACTIVE, error = ERR_INVALID_STATE
#= 2.3@10.1.0.7:34801: read fail: client = 10.1.0.50:40112, code = RPC_RRDB_RRDB_GET, timeout = 1000, status = ERR_OBJECT_NOT_FOUND, error = ERR_OBJECT_NOT_FOUND
write_reject -> replica access " fail: client = " client ", code = " code ", timeout = " timeout_ms ", status = " status_at ", error = " err

# 1.12+; what was asked for from 2.0 on.
#= [2.3@10.1.0.7:34801] client from 10.1.0.50:40112 write request body size exceed threshold, request = [hash_key:u1], request_body_size = 2097152, FLAGS_max_allowed_write_size = 1048576, it will be rejected!
#= [2.3@10.1.0.7:34801] client from 10.1.0.50:40112 write request body size exceed threshold, request = [hash_key:u1], request_body_size = 2097152, max_allowed_write_size = 1048576, it will be rejected!
#= [2.3@10.1.0.7:34801] client from 10.1.0.50:40112 write request body size exceed threshold, request_body_size = 2097152, max_allowed_write_size = 1048576, it will be rejected!
write_size -> replica "client from " client " write request body size exceed threshold, " ("request = [" text "], "):? "request_body_size = " bytes ", " ("FLAGS_"):? "max_allowed_write_size = " limit ", it will be rejected!"

# A crash. Second line of an assertion up to 2.4; from a duplication with the prefix mutation_batch.
#= assertion expression: [mu != nullptr && mu->is_logged()] [2.3@10.1.0.7:34801] mutation 9121 is missing in prepare list
#= assertion expression: [mu != nullptr && mu->is_logged()] [mutation_batch@2.3@10.1.0.7:34801] mutation 9121 is missing in prepare list
#= [2.3@10.1.0.7:34801] mutation 9121 is missing in prepare list
#= [mutation_batch@2.3@10.1.0.7:34801] mutation 9121 is missing in prepare list
#= mutation 9121 is missing in prepare list
plist_missing -> ("assertion expression: [mu != nullptr && mu->is_logged()] "):? ("[" ("mutation_batch@"):? gpid "@" server "] "):? "mutation " decree " is missing in prepare list"

# A damaged log.
#= read data block header failed, size = 0 vs 16, err = ERR_HANDLE_EOF
#= read data block body failed, size = 100 vs 4096, err = ERR_INCOMPLETE_DATA
#= invalid data header magic: 0x0
#= crc checking failed
log_block -> "read data block " ("header" | "body") " failed, size = " bytes " vs " limit ", err = " err
           | "invalid data header magic: 0x" hex
           | "crc checking failed"

# The log of a replica or, up to 2.5, the shared one: the path tells.
#= finish to replay mutation log (/data1/replica/slog/log.4.134217728) [err: ERR_INVALID_DATA: failed to read log block]
#= finish to replay mutation log (/data1/replica/reps/2.3.pegasus/plog/log.4.134217728) [err: ERR_HANDLE_EOF: reached the end]
log_replayed -> "finish to replay mutation log (" log_path ") [err: " reason "]"

# The first block of a file cannot be read; it is put aside.
#= read first log entry of file /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 failed, err = ERR_INVALID_DATA. Rename the file to /data1/replica/reps/2.3.pegasus/plog/log.4.134217728.removed
log_removed -> "read first log entry of file " path " failed, err = " err ". Rename the file to " new_path

#= skip file /data1/replica/reps/2.3.pegasus/plog/log.7.234881024 during log init, err = ERR_INVALID_DATA
log_skip -> "skip file " path " during log init, err = " err

#= write private log failed, err = ERR_FILE_OPERATION_FAILED
#= write shared log failed, err = ERR_FILE_OPERATION_FAILED
log_write_err -> "write " ("private" | "shared") " log failed, err = " err

#= gc_private @ 2.3: log file /data1/replica/reps/2.3.pegasus/plog/log.7.234881024 is removed
log_gc -> "gc_private @ " gpid ": log file " path " is removed"

#= gc_private @ 2.3: fail to remove /data1/replica/reps/2.3.pegasus/plog/log.7.234881024, stop current gc cycle ...
log_gc_fail -> "gc_private @ " gpid ": fail to remove " path ", stop current gc cycle ..."

#= open private log /data1/replica/reps/2.3.pegasus/plog/log.8.268435456 succeed, start_offset = 268435456, end_offset = 301989888, size = 33554432, previous_max_decree = 9000
#= switch log file by new file, old_file = /data1/replica/reps/2.3.pegasus/plog/log.8.268435456, size = 33554432
#= create new log file /data1/replica/reps/2.3.pegasus/plog/log.9.301989888 succeed, time_used = 120345 ns
#= gc_private @ 2.3: will remove files /data1/replica/reps/2.3.pegasus/plog/log.7.234881024 ~ log.8 because cleanable_decree=9000 outdates max_decree=8900
#= gc_private @ 2.3: will remove files /data1/replica/reps/2.3.pegasus/plog/log.7.234881024 ~ log.8 because valid_start_offset=301989888 outdates log_end_offset=268435456
known_log_file -> "open private log " word " succeed, start_offset = " int ", end_offset = " int ", size = " int ", " ("previous" | "privious") "_max_decree = " int
                | "switch log file by " text ", old_file = " word ", size = " int
                | "create new log file " word " succeed, time_used = " int " ns"
                | "gc_private @ " number_pair ": will remove files " word " ~ log." int " because " ("cleanable_decree" | "valid_start_offset") "=" int " outdates " ("max_decree" | "log_end_offset") "=" int

#= start to replay mutation log /data1/replica/reps/2.3.pegasus/plog/log.4.134217728, offset = [0, 405), size = 405
#= close mutation log /data1/replica/reps/2.3.pegasus/plog
#= gpid(2.3) get_learn_state returns false, private logs count 73 (220 => 292), learned files count 1 (292 => 292): learned_file_start_offset(8504932039) >= valid_start_offset(8504932039)
#= ignore log /data1/replica/reps/2.3.pegasus/plog/log.4.134217728
#= invalid log path /data1/replica/reps/2.3.pegasus/plog/index.html
#= finish to replay mutation log /data1/replica/reps/2.3.pegasus/plog/log.4.134217728, err = ERR_OK
known_log_replay -> "ignore log " word
                  | "invalid log path " word
                  | "finish to replay mutation log " word ", err = " name
                  | "start to replay mutation log " word ", offset = [" int ", " int "), size = " int
                  | "close mutation log " word
                  | "gpid(" number_pair ") get_learn_state returns " text

# ---- Learning ------------------------------------------------------------------------------------------------
# The signature has 0x from 2.5 on.

# The primary tells a learner to begin.
#= 2.3@10.1.0.7:34801: call one way 10.1.0.8:34801 to start learning with signature [0000000e00000001]
#= [2.3@rs7:34801] call one way rs8:34801(10.1.0.8:34801) to start learning with signature [0x0000000e00000001]
learn_call -> replica "call one way " learner_at " to start learning with signature [" signed "]"

# The learner is told. duplicating from 2.3 on, and blanks lost with it.
#= 2.3@10.1.0.8:34801: process add learner, primary = 10.1.0.7:34801, ballot = 14, status = replication::partition_status::PS_POTENTIAL_SECONDARY, last_committed_decree = 9118
#= [2.3@10.1.0.8:34801] process add learner, primary = 10.1.0.7:34801, ballot =14, status =replication::partition_status::PS_POTENTIAL_SECONDARY, last_committed_decree = 9118, duplicating = false
learn_add -> replica "process add learner, primary = " primary_at ", ballot = " ballot ", status = " status_at ", last_committed_decree = " committed
           | replica "process add learner, primary = " primary_at ", ballot =" ballot ", status =" status_at ", last_committed_decree = " committed ", duplicating = " duplicating

#= 2.3@10.1.0.8:34801: received add learner, primary = 10.1.0.7:34801, ballot = 14, status = replication::partition_status::PS_POTENTIAL_SECONDARY, last_committed_decree = 9118
known_learn_add -> replica "received add learner, primary = " primary_at ", ballot = " int ", status = " status_at ", last_committed_decree = " int

# One a round.
#= 2.3@10.1.0.8:34801: init_learn[0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 15 ms, max_gced_decree = 100, local_committed_decree = 9000, app_committed_decree = 9000, app_durable_decree = 8800, current_learning_status = replication::learner_status::LearningWithoutPrepare, total_copy_file_count = 0, total_copy_file_size = 0, total_copy_buffer_size = 0
#= [2.3@rs8:34801] init_learn[0x0000000e00000001]: learnee = rs7:34801(10.1.0.7:34801), learn_duration = 15 ms, max_gced_decree = 100, local_committed_decree = 9000, app_committed_decree = 9000, app_durable_decree = 8800, current_learning_status = replication::learner_status::LearningWithoutPrepare, total_copy_file_count = 0, total_copy_file_size = 0, total_copy_buffer_size = 0
#= 2.3@10.1.0.8:34801: init_learn[0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 15 ms, local_committed_decree = 9000, app_committed_decree = 9000, app_durable_decree = 8800, current_learning_status = replication::learner_status::LearningWithoutPrepare, total_copy_file_count = 0, total_copy_file_size = 0, total_copy_buffer_size = 0
learn_init -> replica "init_learn[" signed "]: learnee = " learnee_at ", learn_duration = " ms " ms" (", max_gced_decree = " gced):? ", local_committed_decree = " committed ", app_committed_decree = " app_committed ", app_durable_decree = " durable ", current_learning_status = " learning_status_at ", total_copy_file_count = " count ", total_copy_file_size = " bytes ", total_copy_buffer_size = " int

# Five learns at once on a server. FLAGS_ from 2.5 on.
#= 2.3@10.1.0.8:34801: init_learn[0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 15ms, need to learn app because app_committed_decree = 0, but learn_app_concurrent_count(5) >= learn_app_max_concurrent_count(5), skip
#= [2.3@10.1.0.8:34801] init_learn[0x0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 15 ms, need to learn app because app_committed_decree = 0, but learn_app_concurrent_count(5) >= FLAGS_learn_app_max_concurrent_count(5), skip
#= [2.3@10.1.0.8:34801] on_learn_reply[0x0000000e00000001]: learnee = 10.1.0.7:34801, learn_app_concurrent_count(5) >= FLAGS_learn_app_max_concurrent_count(5), skip this round
learn_limit -> replica "init_learn[" signed "]: learnee = " learnee_at ", learn_duration = " ms ("ms" | " ms") ", need to learn app because app_committed_decree = 0, but learn_app_concurrent_count(" count ") >= " ("FLAGS_"):? "learn_app_max_concurrent_count(" limit "), skip"
             | replica "on_learn_reply[" signed "]: learnee = " learnee_at ", learn_app_concurrent_count(" count ") >= " ("FLAGS_"):? "learn_app_max_concurrent_count(" limit "), skip this round"

# What the primary gives: its log or its checkpoint.
#= 2.3@10.1.0.7:34801: on_learn[0000000e00000001]: learner = 10.1.0.8:34801, choose to learn private logs, because learn_start_decree(9001) > _app->last_durable_decree(8800)
#= [2.3@10.1.0.7:34801] on_learn[0x0000000e00000001]: learner = 10.1.0.8:34801, choose to learn private logs, because mutation_log::get_learn_state() returns true
#= [2.3@10.1.0.7:34801] on_learn[0x0000000e00000001]: learner = 10.1.0.8:34801, choose to learn app, beacuse learn_start_decree(1) <= _app->last_durable_decree(8800), and mutation_log::get_learn_state() returns false
learn_choice -> replica "on_learn[" signed "]: learner = " learner_at ", choose to learn " learn_type ", " ("because " | "beacuse ") reason

#= [2.3@10.1.0.7:34801] on_learn[0x0000000e00000001]: learner = 10.1.0.8:34801, remote_committed_decree = 9000, remote_app_committed_decree = 9000, local_committed_decree = 9118, app_committed_decree = 9118, app_durable_decree = 8800, prepare_min_decree = 9010, prepare_list_count = 110, learn_start_decree = 9001
learn_on -> replica "on_learn[" signed "]: learner = " learner_at ", remote_committed_decree = " remote_committed ", remote_app_committed_decree = " remote_app_committed ", local_committed_decree = " committed ", app_committed_decree = " app_committed ", app_durable_decree = " durable ", prepare_min_decree = " int ", prepare_list_count = " int ", learn_start_decree = " start_decree

# Divergence: the learner's data is to be wiped.
#= 2.3@10.1.0.7:34801: on_learn[0000000e00000001]: learner = 10.1.0.8:34801, learner state is newer than learnee, learner_app_committed_decree = 9130, local_committed_decree = 9118, learn from scratch
#= [2.3@10.1.0.8:34801] on_learn_reply[0x0000000e00000001]: learnee = 10.1.0.7:34801, learner state is newer than learnee (primary): 9130 vs 9118, create new app
learn_newer -> replica "on_learn[" signed "]: learner = " learner_at ", learner state is newer than learnee, learner_app_committed_decree = " app_committed ", local_committed_decree = " committed ", learn from scratch"
             | replica "on_learn_reply[" signed "]: learnee = " learnee_at ", learner state is newer than learnee (primary): " app_committed " vs " committed ", create new app"

# The learner has the answer of a round. The start is named so from 2.3 on, a blank and a comma lost with it.
#= 2.3@10.1.0.8:34801: on_learn_reply[0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 18 ms, response_err = ERR_OK, remote_committed_decree = 9118, prepare_start_decree = -1, learn_type = replication::learn_type::LT_APP, learned_buffer_size = 0, learned_file_count = 12
#= [2.3@10.1.0.8:34801] on_learn_reply_start[0x0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration =18 ms, response_err = ERR_OK, remote_committed_decree = 9118, prepare_start_decree = -1, learn_type = replication::learn_type::LT_APP learned_buffer_size = 0, learned_file_count = 12,to_decree_included = 9118, learn_start_decree = 9000, last_commit_decree = 8800, current_learning_status = replication::learner_status::LearningWithoutPrepare
learn_reply -> replica ("on_learn_reply[" | "on_learn_reply_start[") signed "]: learnee = " learnee_at ", learn_duration =" (" "):? ms " ms, response_err = " err ", remote_committed_decree = " remote_committed ", prepare_start_decree = " start_decree ", learn_type = " type_at (","):? " learned_buffer_size = " rest

#= [2.3@10.1.0.8:34801] on_learn_reply[0x0000000e00000001]: learnee = 10.1.0.7:34801, learnee is updating ballot(inactive state) or reconciliation(inconsistent state), delay to start another round of learning
#= [2.3@10.1.0.8:34801] on_learn_completion_notification_reply[0x0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 999 ms, learnee is updating ballot, delay to start another round of learning
learn_delay -> replica "on_learn_reply[" signed "]: learnee = " learnee_at ", learnee is updating ballot(inactive state) or reconciliation(inconsistent state), delay to start another round of learning"
             | replica "on_learn_completion_notification_reply[" signed "]: learnee = " learnee_at ", learn_duration = " ms " ms, learnee is updating ballot, delay to start another round of learning"

# Steps of a round.
#= [2.3@10.1.0.7:34801] on_learn[0x0000000e00000001]: learner = 10.1.0.8:34801, get app learn state succeed, learned_meta_size = 100, learned_file_count = 12, learned_to_decree = 9118
#= [2.3@10.1.0.7:34801] on_learn[0x0000000e00000001]: learner = 10.1.0.8:34801, learn private logs succeed, learned_meta_size = 100, learned_file_count = 2, to_decree_included = 9118
#= [2.3@10.1.0.7:34801] on_learn[0x0000000e00000001]: learner = 10.1.0.8:34801, learn mutation cache succeed, learn_start_decree = 9101, prepare_start_decree = 9119, learn_mutation_count = 18, learn_data_size = 4096
#= [2.3@10.1.0.7:34801] on_learn[0x0000000e00000001]: learner = 10.1.0.8:34801, set prepare_start_decree = 9119
#= [2.3@10.1.0.8:34801] on_learn_reply[0x0000000e00000001]: learnee = 10.1.0.7:34801, ++learn_app_concurrent_count = 1
#= [2.3@10.1.0.8:34801] on_copy_remote_state_completed[0x0000000e00000001]: learnee = 10.1.0.7:34801, --learn_app_concurrent_count = 0
#= [2.3@10.1.0.8:34801] on_learn_reply[0x0000000e00000001]: learnee = 10.1.0.7:34801, update configuration because ballot have changed
#= [2.3@10.1.0.8:34801] on_learn_reply[0x0000000e00000001]: learnee = 10.1.0.7:34801, truncate prepare list, local_committed_decree = 9000, current_learning_status = replication::learner_status::LearningWithPrepare
#= [2.3@10.1.0.8:34801] on_learn_reply[0x0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 19 ms, apply cache done, prepare_cache_range = <9119, 9136>, local_committed_decree = 9000, app_committed_decree = 9000, current_learning_status = replication::learner_status::LearningWithPrepare
#= 2.3@10.1.0.8:34801: on_learn_remote_state_completed[0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 951 ms, err = ERR_OK, local_committed_decree = 9118, app_committed_decree = 9118, app_durable_decree = 9100, current_learning_status = replication::learner_status::LearningWithPrepare
known_learn_step -> replica "on_learn[" signed "]: learner = " learner_at ", " ("get app learn state succeed, learned_meta_size = " | "learn private logs succeed, learned_meta_size = " | "learn mutation cache succeed, learn_start_decree = " | "set prepare_start_decree = ") rest
                  | replica ("on_learn_reply[" | "on_copy_remote_state_completed[") signed "]: learnee = " learnee_at ", " ("++" | "--") "learn_app_concurrent_count = " int
                  | replica "on_learn_reply[" signed "]: learnee = " learnee_at ", " ("update configuration because ballot have changed" | "truncate prepare list, local_committed_decree = ") rest
                  | replica "on_learn_reply[" signed "]: learnee = " learnee_at ", learn_duration = " ms " ms, apply cache done, prepare_cache_range = <" rest
                  | replica "on_learn_remote_state_completed[" signed "]: learnee = " learnee_at ", learn_duration = " ms " ms, err = " err ", local_committed_decree = " rest

#= [2.3@10.1.0.7:34801] on_learn[0x0000000e00000001]: learner = 10.1.0.8:34801, get app checkpoint failed, error = ERR_GET_LEARN_STATE_FAILED
#= [2.3@10.1.0.8:34801] on_learn_reply[0x0000000e00000001]: learnee = 10.1.0.7:34801, create replica learn dir /data1/replica/reps/2.3.pegasus/learn failed
#= [2.3@10.1.0.8:34801] on_learn_reply[0x0000000e00000001]: learnee = 10.1.0.7:34801, open app (with create_new=true) failed, err = ERR_LOCAL_APP_FAILURE
#= [2.3@10.1.0.8:34801] on_learn_reply[0x0000000e00000001]: learnee = 10.1.0.7:34801, close app (with clear_state=true) failed, err = ERR_LOCAL_APP_FAILURE
learn_step_err -> replica "on_learn[" signed "]: learner = " learner_at ", get app checkpoint failed, error = " err
                | replica "on_learn_reply[" signed "]: learnee = " learnee_at ", create replica learn dir " dir " failed"
                | replica "on_learn_reply[" signed "]: learnee = " learnee_at ", " ("open app (with create_new=true) failed, err = " | "close app (with clear_state=true) failed, err = ") err

# The primary can catch up by itself.
#= [2.3@10.1.0.7:34801] on_learn[0x0000000e00000001]: learner = 10.1.0.8:34801, learner's last_committed_decree_in_app is newer than learnee, learner_app_committed_decree = 9130, local_committed_decree = 9118, commit local soft
learn_ahead -> replica "on_learn[" signed "]: learner = " learner_at ", learner's last_committed_decree_in_app is newer than learnee, learner_app_committed_decree = " app_committed ", local_committed_decree = " committed ", commit local soft"

#= 2.3@10.1.0.8:34801: on_learn_reply[0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 20 ms, start to copy remote files, copy_file_count = 12, priority = low
#= [2.3@10.1.0.8:34801] on_learn_reply[0x0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 20 ms, start to copy remote files, copy_file_count = 12, priority = high
learn_copy -> replica "on_learn_reply[" signed "]: learnee = " learnee_at ", learn_duration = " ms " ms, start to copy remote files, copy_file_count = " count ", priority = " priority

#= 2.3@10.1.0.8:34801: on_copy_remote_state_completed[0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 900 ms, copy remote state done, err = ERR_OK, copy_file_count = 12, copy_file_size = 104857600, copy_time_used = 850 ms, local_committed_decree = 9000, app_committed_decree = 9000, app_durable_decree = 8800, prepare_start_decree = 9119, current_learning_status = replication::learner_status::LearningWithoutPrepare
#= [2.3@10.1.0.8:34801] on_copy_remote_state_completed[0x0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 900 ms, copy remote state done, err = ERR_FILE_OPERATION_FAILED, copy_file_count = 12, copy_file_size = 0, copy_time_used = 850 ms, local_committed_decree = 9000, app_committed_decree = 9000, app_durable_decree = 8800, prepare_start_decree = -1, current_learning_status = replication::learner_status::LearningWithoutPrepare
learn_copied -> replica "on_copy_remote_state_completed[" signed "]: learnee = " learnee_at ", learn_duration = " ms " ms, copy remote state done, err = " err ", copy_file_count = " count ", copy_file_size = " bytes ", copy_time_used = " copy_ms " ms, local_committed_decree = " committed ", app_committed_decree = " app_committed ", app_durable_decree = " durable ", prepare_start_decree = " start_decree ", current_learning_status = " learning_status_at

#= 2.3@10.1.0.8:34801: on_copy_remote_state_completed[0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 950 ms, checkpoint duration = 45000000 ns, apply checkpoint succeed, app_committed_decree = 9100
#= [2.3@10.1.0.8:34801] on_copy_remote_state_completed[0x0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 950 ms, checkpoint duration = 45000000 ns, apply checkpoint failed, err = ERR_LOCAL_APP_FAILURE
learn_applied -> replica "on_copy_remote_state_completed[" signed "]: learnee = " learnee_at ", learn_duration = " ms " ms, checkpoint duration = " ns " ns, apply checkpoint " ("succeed, app_committed_decree = " app_committed | "failed, err = " err)

# A round is over.
#= 2.3@10.1.0.8:34801: on_copy_remote_state_completed[0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 990 ms, apply checkpoint/log done, err = ERR_OK, last_prepared_decree = (9000 => 9118), last_committed_decree = (9000 => 9118), app_committed_decree = (9000 => 9118), app_durable_decree = (8800 => 9100), remote_committed_decree = 9118, prepare_start_decree = 9119, current_learning_status = replication::learner_status::LearningWithPrepare
learn_done -> replica "on_copy_remote_state_completed[" signed "]: learnee = " learnee_at ", learn_duration = " ms " ms, apply checkpoint/log done, err = " err ", last_prepared_decree = (" old_prepared " => " prepared "), last_committed_decree = (" old_committed " => " committed "), app_committed_decree = (" int " => " app_committed "), app_durable_decree = (" int " => " durable "), remote_committed_decree = " remote_committed ", prepare_start_decree = " start_decree ", current_learning_status = " learning_status_at

# A local error ends in PS_ERROR, one of the remote side in PS_INACTIVE.
#= 2.3@10.1.0.8:34801: handle_learning_error[0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 990 ms, err = ERR_FILE_OPERATION_FAILED, remote error
#= [2.3@10.1.0.8:34801] handle_learning_error[0x0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 990 ms, err = ERR_LOCAL_APP_FAILURE, local_error
learn_error -> replica "handle_learning_error[" signed "]: learnee = " learnee_at ", learn_duration = " ms " ms, err = " err ", " error_side

# The learner tells the primary that it is done.
#= 2.3@10.1.0.8:34801: notify_learn_completion[0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 995 ms, local_committed_decree = 9118, app_committed_decree = 9118, app_durable_decree = 9100, current_learning_status = replication::learner_status::LearningSucceeded
learn_notify -> replica "notify_learn_completion[" signed "]: learnee = " learnee_at ", learn_duration = " ms " ms, local_committed_decree = " committed ", app_committed_decree = " app_committed ", app_durable_decree = " durable ", current_learning_status = " learning_status_at

# The primary hears it.
#= 2.3@10.1.0.7:34801: on_learn_completion_notification[0000000e00000001]: learner = 10.1.0.8:34801, learning_status = replication::learner_status::LearningSucceeded
#= [2.3@rs7:34801] on_learn_completion_notification[0x0000000e00000001]: learner = rs8:34801(10.1.0.8:34801), learning_status = replication::learner_status::LearningSucceeded
learn_notified -> replica "on_learn_completion_notification[" signed "]: learner = " learner_at ", learning_status = " learning_status_at

#= [2.3@10.1.0.8:34801] on_learn_completion_notification_reply[0x0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 999 ms, response_err = ERR_OK
learn_notify_reply -> replica "on_learn_completion_notification_reply[" signed "]: learnee = " learnee_at ", learn_duration = " ms " ms, response_err = " err

# The primary does not take it.
#= [2.3@10.1.0.7:34801] on_learn_completion_notification[0x0000000e00000001]: learner = 10.1.0.8:34801, this replica is not primary, but replication::partition_status::PS_INACTIVE, reply ERR_INACTIVE_STATE
#= [2.3@10.1.0.7:34801] on_learn_completion_notification[0x0000000e00000001]: learner = 10.1.0.8:34801, learner_status is not LearningSucceeded, but replication::learner_status::LearningFailed, reply ERR_INVALID_STATE
#= [2.3@10.1.0.7:34801] on_learn_completion_notification[0x0000000e00000001]: learner = 10.1.0.8:34801, handle learning succeeded on primary failed, reply ERR_LEARNER_NOT_FOUND
learn_notify_err -> replica "on_learn_completion_notification[" signed "]: learner = " learner_at ", " ("this replica is not primary, but " status_at | "learner_status is not LearningSucceeded, but " learning_status_at | "handle learning succeeded on primary failed") ", reply " err

# Success.
#= 2.3@10.1.0.7:34801: upgrade potential secondary 10.1.0.8:34801 to secondary
#= [2.3@10.1.0.7:34801] upgrade potential secondary 10.1.0.8:34801 to secondary
learn_upgrade -> replica "upgrade potential secondary " learner_at " to secondary"

#= 2.3@10.1.0.7:34801: remove learner 10.1.0.8:34801 for remote failure
#= [2.3@10.1.0.7:34801] remove learner 10.1.0.8:34801 for remote failure
learn_remove -> replica "remove learner " learner_at " for remote failure"

# The meta server sees a learner lose ground.
#= 2.3: learner(10.1.0.8:34801)'s progress step back, please trace this carefully
learn_slow -> gpid ": learner(" learner_at ")'s progress step back, please trace this carefully"

# A file could not be copied; braces up to 2.4.
#= {nfs_service} remote copy failed, source = 10.1.0.7:34801, dir = /data1/replica/reps/2.3.pegasus/data/checkpoint.9100, file = 000123.sst, err = ERR_TIMEOUT, retry_count = 2
#= [nfs_service] remote copy failed, source = rs7:34801(10.1.0.7:34801), dir = /data1/replica/reps/2.3.pegasus/data/checkpoint.9100, file = 000123.sst, err = ERR_TIMEOUT, retry_count = 2
nfs_err -> nfs " remote copy failed, source = " node_at ", dir = " dir ", file = " file ", err = " err ", retry_count = " tries

#= {nfs_service} remote get file size failed, source = 10.1.0.7:34801, dir = /data1/replica/reps/2.3.pegasus/data/checkpoint.9100, err = ERR_OBJECT_NOT_FOUND
#= [nfs_service] remote get file size failed, source = 10.1.0.7:34801, dir = /data1/replica/reps/2.3.pegasus/data/checkpoint.9100, err = ERR_OBJECT_NOT_FOUND
nfs_size_err -> nfs " remote get file size failed, source = " node_at ", dir = " dir ", err = " err

#= {nfs_service} local write failed, dir = /data1/replica/reps/2.3.pegasus/learn, file = 000123.sst, err = ERR_FILE_OPERATION_FAILED
nfs_write_err -> nfs " local write failed, dir = " dir ", file = " file ", err = " err

# The side that gives the file: it is gone or cannot be read.
#= {nfs_service} get size of file /data1/replica/reps/2.3.pegasus/data/checkpoint.9100/000123.sst failed
#= [nfs_service] open file /data1/replica/reps/2.3.pegasus/data/checkpoint.9100/000123.sst failed
#= [nfs_service] read file /data1/replica/reps/2.3.pegasus/data/checkpoint.9100/000123.sst failed, err = ERR_FILE_OPERATION_FAILED
#= [nfs_service] directory /data1/replica/reps/2.3.pegasus/data/checkpoint.9100 not exist
#= [nfs_service] get subfiles of directory /data1/replica/reps/2.3.pegasus/data/checkpoint.9100 failed
#= {nfs_service} get stat of file /data1/replica/reps/2.3.pegasus/data/checkpoint.9100/000123.sst failed, err = No such file or directory
nfs_serve_err -> nfs " " ("get size of" | "open") " file " path " failed"
               | nfs " read file " path " failed, err = " err
               | nfs " directory " path " not exist"
               | nfs " get subfiles of directory " path " failed"
               | nfs " get stat of file " path " failed, err = " text

# ---- Checkpoints, storage, disks, slow queries ---------------------------------------------------------------

# FLAGS_ from 2.5 on.
#= 2.3@10.1.0.7:34801: trigger non-emergency checkpoint
#= [2.3@10.1.0.7:34801] trigger emergency checkpoint by FLAGS_checkpoint_max_interval_hours, config_interval = 2h (7200000ms), random_interval = 6543210ms
#= 2.3@10.1.0.7:34801: trigger emergency checkpoint by checkpoint_max_interval_hours, config_interval = 2h (7200000ms), random_interval = 6543210ms
ckpt_trigger -> replica "trigger non-emergency checkpoint"
              | replica "trigger emergency checkpoint by " ("FLAGS_"):? "checkpoint_max_interval_hours, config_interval = " int "h (" int "ms), random_interval = " int "ms"

#= 2.3@10.1.0.7:34801: call app.async_checkpoint() succeed, time_used_ns = 45000000, app_last_committed_decree = 9118, app_last_durable_decree = (8800 => 9118)
#= [2.3@10.1.0.7:34801] call app.sync_checkpoint() succeed, time_used_ns = 45000000, app_last_committed_decree = 9118, app_last_durable_decree = (8800 => 9118)
ckpt_done -> replica "call app." ("async" | "sync") "_checkpoint() succeed, time_used_ns = " ns ", app_last_committed_decree = " app_committed ", app_last_durable_decree = (" old_durable " => " durable ")"

#= 2.3@10.1.0.7:34801: call app.async_checkpoint() returns ERR_TRY_AGAIN, time_used_ns = 45000000, schedule later checkpoint after 10 seconds
#= [2.3@10.1.0.7:34801] call app.sync_checkpoint() returns ERR_WRONG_TIMING, time_used_ns = 45000000, just ignore
ckpt_later -> replica "call app.async_checkpoint() returns " err ", time_used_ns = " ns ", schedule later checkpoint after 10 seconds"
            | replica "call app." ("async" | "sync") "_checkpoint() returns " err ", time_used_ns = " ns ", just ignore"

#= 2.3@10.1.0.7:34801: call app.async_checkpoint() failed, time_used_ns = 45000000, err = ERR_LOCAL_APP_FAILURE
#= [2.3@10.1.0.7:34801] call app.sync_checkpoint() failed, time_used_ns = 45000000, err = ERR_LOCAL_APP_FAILURE
ckpt_fail -> replica "call app." ("async" | "sync") "_checkpoint() failed, time_used_ns = " ns ", err = " err

# For a duplication that prepares. 2.4 and 2.5 name the decrees otherwise.
#= [2.3@10.1.0.7:34801] checkpoint has been completed: min_checkpoint_decree=9118, last_durable_decree=9118
#= [2.3@10.1.0.7:34801] checkpoint has been completed: old = 8800 vs latest = 9118
ckpt_manual -> replica "checkpoint has been completed: " ("min_checkpoint_decree=" min_decree ", last_durable_decree=" | "old = " old_durable " vs latest = ") durable

#= [2.3@10.1.0.7:34801] replica is checkpointing, last_durable_decree=8800
#= [2.3@10.1.0.7:34801] replica is checkpointing, last_durable_decree = 8800
ckpt_manual_running -> replica "replica is checkpointing, last_durable_decree" ("=" | " = ") durable

#= [2.3@10.1.0.7:34801] please try again later because checkpointing exceed max running count[10]
ckpt_manual_limit -> replica "please try again later because checkpointing exceed max running count[" limit "]"

# master: an empty table is written to, so that there is something to flush.
#= [2.3@10.1.0.7:34801] ready to commit an empty write to trigger checkpoint: min_checkpoint_decree=1, last_applied_decree=0, last_durable_decree=0
ckpt_manual_write -> replica "ready to commit an empty write to trigger checkpoint: min_checkpoint_decree=" min_decree ", last_applied_decree=" applied ", last_durable_decree=" durable

# master of July and August 2024: a restart while a duplication is in DS_PREPARE.
#= assertion expression: [min_checkpoint_decree > 0] [2.3@10.1.0.7:34801] -1 vs 0 min_checkpoint_decree should be a number greater than 0 which means a new checkpoint must be created
ckpt_assert -> "assertion expression: [min_checkpoint_decree > 0] [" gpid "@" server "] " min_decree " vs 0 min_checkpoint_decree should be a number greater than 0 which means a new checkpoint must be created"

# The private log is held back for a duplication.
#= [2.3@10.1.0.7:34801] gc_private replication::partition_status::PS_PRIMARY: delay gc for duplication: min_confirmed_decree(7000) last_durable_decree(9118)
gc_delay -> replica "gc_private " status_at ": delay gc for duplication: min_confirmed_decree(" confirmed ") last_durable_decree(" durable ")"

#= [2.3@10.1.0.7:34801] gc_private replication::partition_status::PS_SECONDARY: skip gc because confirmed duplication progress is unknown
gc_delay_unknown -> replica "gc_private " status_at ": skip gc because confirmed duplication progress is unknown"

#= [2.3@10.1.0.7:34801] gc_private replication::partition_status::PS_SECONDARY: skip gc because plog gc is disabled
#= [2.3@10.1.0.7:34801] gc_private replication::partition_status::PS_SECONDARY: skip gc because duplication is checking plog files
gc_delay_off -> replica "gc_private " status_at ": skip gc because " ("plog gc is disabled" | "duplication is checking plog files")

#= [2.3@10.1.0.7:34801] gc_private replication::partition_status::PS_PRIMARY: min_confirmed_decree(9200) last_durable_decree(9118)
gc_progress -> replica "gc_private " status_at ": min_confirmed_decree(" confirmed ") last_durable_decree(" durable ")"

# Without db_open_ok behind it, the process ended here.
#= [2.3@10.1.0.7:34801] start to open app /data1/replica/reps/2.3.pegasus/data
#= [2.3@10.1.0.7:34801] start to open rocksDB's rdb(/data1/replica/reps/2.3.pegasus/data/rdb)
db_open -> replica "start to open app " path
         | replica "start to open rocksDB's rdb(" path ")"

#= [2.3@10.1.0.7:34801] rdb is already exist, path = /data1/replica/reps/2.3.pegasus/data/rdb
db_exists -> replica "rdb is already exist, path = " path

#= [2.3@10.1.0.7:34801] open app succeed, pegasus_data_version = 1, last_durable_decree = 8800
db_open_ok -> replica "open app succeed, pegasus_data_version = " int ", last_durable_decree = " durable

#= [2.3@10.1.0.7:34801] rocksdb::DB::Open failed, error = Corruption: missing files
#= [2.3@10.1.0.7:34801] check column families failed
db_open_fail -> replica "rocksdb::DB::Open failed, error = " reason
              | replica "check column families failed"

# The directory is incomplete, in spite of the words. Second line of an assertion up to 2.4.
#= assertion expression: [!missing_meta_cf] [2.3@10.1.0.7:34801] You must upgrade Pegasus server from 2.0
#= assertion expression: [!missing_data_cf] [2.3@10.1.0.7:34801] Missing data column family
#= [2.3@10.1.0.7:34801] You must upgrade Pegasus server from 2.0
#= [2.3@10.1.0.7:34801] Missing data column family
db_cf -> ("assertion expression: [!missing_meta_cf] " | "assertion expression: [!missing_data_cf] "):? "[" gpid "@" server "] " missing_family

# 2.0+.
#= [2.3@10.1.0.7:34801] rocksdb write delayed
#= [2.3@10.1.0.7:34801] rocksdb write stopped
db_stall -> replica "rocksdb write " stall

#= 2.3@10.1.0.7:34801: rocksdb get failed for get from 10.1.0.50:40112: error = Corruption: block checksum mismatch
#= [2.3@10.1.0.7:34801] rocksdb scan failed for multi_get from 10.1.0.50:40112: error = IO error: No such file or directory
#= [2.3@10.1.0.7:34801] rocksdb get failed for ttl from 10.1.0.50:40112: hash_key = "u1", sort_key = "a", error = Corruption: bad block
#= [2.3@10.1.0.7:34801] rocksdb get failed for batch_get from 10.1.0.50:40112:  error = Corruption: bad block, key size = 12
#= [2.3@10.1.0.7:34801] rocksdb scan failed for multi_get from 10.1.0.50:40112: reverse = false, error = Corruption: bad block
#= [2.3@10.1.0.7:34801] rocksdb scan failed for scan from 10.1.0.50:40112: context_id= 7, stop_key = "z" (exclusive), batch_size = 100, read_count = 3, error = Corruption: bad block
db_get_err -> replica "rocksdb " ("get" | "scan") " failed for " op " from " client ": " ("hash_key" | "reverse" | "start_key" | "context_id") text ", error = " reason
            | replica "rocksdb " ("get" | "scan") " failed for " op " from " client ": error = " reason
            | replica "rocksdb get failed for " op " from " client ":  error = " reason

# An error of a write. Up to 2.0 with the decree first.
#= [2.3@10.1.0.7:34801] write rocksdb failed, decree = 9121, error = IO error: No space left on device
#= [2.3@10.1.0.7:34801] rocksdb Write failed: error = IO error: No space left on device, write rocksdb error, decree: 9121
#= [2.3@10.1.0.7:34801] rocksdb WriteBatchPut failed: error = Corruption: bad block [decree: 9121, hash_key: u1, sort_key: a, expire_ts: 0]
db_write_err -> replica "write rocksdb failed, decree = " decree ", error = " reason
              | replica "rocksdb " op " failed: error = " reason

# The file system refuses. To 2.4 without the name of the file; in master of the provider of RocksDB.
#= create file failed, err = Too many open files
#= create file '/data1/replica/reps/2.3.pegasus/plog/log.4.134217728' failed, err = Too many open files
#= open read file '/data1/replica/reps/2.3.pegasus/plog/log.4.134217728' failed, err = IO error: While open a file for random read: /data1/replica/reps/2.3.pegasus/plog/log.4.134217728: Too many open files
#= failed to create file '/data1/replica/reps/2.3.pegasus/plog/log.5.167772160', err = IO error: No space left on device
#= open write file '/data1/replica/reps/2.3.pegasus/plog/log.4.134217728' failed, err = IO error: While open a file for random read/write: /data1/replica/reps/2.3.pegasus/plog/log.4.134217728: Too many open files
file_open_fail -> "create file failed, err = " reason
                | ("create" | "open read" | "open write") " file '" unquoted "' failed, err = " reason
                | "failed to create file '" unquoted "', err = " reason

# Why a write, a read or a flush failed; what wanted it says no more than that it did. In order: to 2.1; 2.2 to 2.5; master.
#= aio error, err = Input/output error
#= write failed with errno=No space left on device, return ERR_FILE_OPERATION_FAILED.
#= write file failed, err = IO error: No space left on device: While pwrite to file at offset 512: /data1/replica/reps/2.3.pegasus/plog/log.4.134217728: No space left on device
#= read file failed, err = IO error: While pread offset 0 len 24: /data1/replica/reps/2.3.pegasus/plog/log.4.134217728: Input/output error
#= flush file failed, err = Input/output error
file_io_fail -> "aio error, err = " reason
              | "write failed with errno=" reason ", return " err "."
              | ("write" | "read" | "flush") " file failed, err = " reason

# To 2.1: the kernel took no more asynchronous writes. -11 is EAGAIN.
#= io_submit error, ret = -11
#= could not sumbit IOs, ret = -11
file_submit_fail -> ("io_submit error" | "could not sumbit IOs") ", ret = " errno

# Slow (100 ms) or big (1 MB). Nanoseconds here.
#= [2.3@10.1.0.7:34801] rocksdb abnormal get from 10.1.0.50:40112: hash_key = u1, sort_key = a, return = OK, value_size = 2097152, time_used = 120000000 ns
slow_get -> replica "rocksdb abnormal get from " client ": hash_key = " text ", return = " outcome ", value_size = " bytes ", time_used = " ns " ns"

#= [2.3@10.1.0.7:34801] rocksdb abnormal multi_get from 10.1.0.50:40112: hash_key = u1, start_sort_key = a (inclusive), stop_sort_key = z (exclusive), sort_key_filter_type = FT_NO_FILTER, sort_key_filter_pattern = , max_kv_count = 100, max_kv_size = -1, reverse = false, result_count = 100, result_size = 20480, iteration_count = 3000, expire_count = 0, filter_count = 2900, time_used = 120000000 ns
slow_multi -> replica "rocksdb abnormal multi_get from " client ": hash_key = " text ", result_count = " count ", result_size = " bytes ", iteration_count = " iterations ", " (text ", "):? "time_used = " ns " ns"

# Microseconds here.
#= [2.3@10.1.0.7:34801] rocksdb abnormal batch_get from 10.1.0.50:40112: total data size = 20480, row count = 200, time_used = 120000 us
slow_batch -> replica "rocksdb abnormal batch_get from " client ": total data size = " bytes ", row count = " count ", time_used = " us " us"

#= [2.3@10.1.0.7:34801] rocksdb abnormal scan from 10.1.0.50:40112: time_used(30000000000ns) VS time_threshold(30000000000ns)
#= [2.3@10.1.0.7:34801] rocksdb abnormal scan from 10.1.0.50:40112: batch_count=100, time_used(30000000000ns) VS time_threshold(30000000000ns)
#= [2.3@10.1.0.7:34801] rocksdb abnormal scan from 10.1.0.50:40112: batch_count=100, time_used_ns(30000000000) VS time_threshold_ns(30000000000)
slow_scan -> replica "rocksdb abnormal scan from " client ": " ("batch_count=" count ", "):? ("time_used(" ns "ns) VS time_threshold(" int "ns)" | "time_used_ns(" ns ") VS time_threshold_ns(" int ")")

# Below a tenth the disk is full. The status from 2.3 on.
#= update disk space succeed: dir = /data1, capacity_mb = 1907000, available_mb = 120000, available_ratio = 6%, disk_status = replication::disk_status::SPACE_INSUFFICIENT
#= update disk space succeed: dir = /data1, capacity_mb = 1907000, available_mb = 120000, available_ratio = 6%
disk_space -> "update disk space succeed: dir = " dir ", capacity_mb = " capacity_mb ", available_mb = " available_mb ", available_ratio = " percent "%" (", disk_status = " disk_status_at):?

#= update disk space succeed: disk_count = 12, total_capacity_mb = 22884000, total_available_mb = 9000000, total_available_ratio = 39%, min_available_ratio = 6%, max_available_ratio = 60%
disk_space_total -> "update disk space succeed: disk_count = " count ", total_capacity_mb = " capacity_mb ", total_available_mb = " available_mb ", total_available_ratio = " percent "%, min_available_ratio = " min_percent "%, max_available_ratio = " int "%"

#= update disk space failed: dir = /data1
#= get disk space info failed, dir = /data1
disk_space_fail -> ("update disk space failed: dir = " | "get disk space info failed, dir = ") dir

# At the start. In brackets in 2.3 and 2.4.
#= data dir(/data1/replica) is broken, ignore it, error: Fail to write file /data1/replica/.test.
#= data dir[/data1/replica] is broken, ignore it, error:Fail to create test file /data1/replica/.test.
disk_broken -> "data dir(" dir ") is broken, ignore it, error: " reason
             | "data dir[" dir "] is broken, ignore it, error:" reason

# Second lines of checks at the start of 2.3 and 2.4: no data directory can be used, or one cannot that has to.
#= initialize fs manager failed, no available data directory
#= Fail to create directory /data1/replica.
#= Fail to write file /data1/replica/.test.
disk_unusable -> "initialize fs manager failed, no available data directory"
               | "Fail to " ("create directory" | "create test file" | "write file" | "get absolute path from") " " path

#= skip the replication::disk_status::SPACE_INSUFFICIENT state dir_node(data1)
disk_skip -> "skip the " disk_status_at " state dir_node(" tag ")"

# No usable disk is left.
#= could not allocate a new directory for replica 2.3
disk_none -> "could not allocate a new directory for replica " gpid

#= 10.1.0.7:34801: add gpid(2.3) to dir_node(data1)
#= 10.1.0.7:34801: put pid(2.3) to dir(data1), which has 3 replicas of current app, 118 replicas totally
#= 10.1.0.7:34801: remove gpid(2.3) from dir(data1)
#= 10.1.0.7:34801: mark data dir(/data1/replica) as tag(data1)
#= mark data dir(/data1/replica) as tag(data1) with status(replication::disk_status::NORMAL)
#= start to update disk stat
#= finish to update disk stat, time_used_ns = 120345
known_disk -> address ": add gpid(" number_pair ") to dir_node(" unclosed ")"
            | address ": put pid(" number_pair ") to dir(" unclosed "), which has " int " replicas of current app, " int " replicas totally"
            | address ": remove gpid(" number_pair ") from dir(" unclosed ")"
            | (address ": "):? "mark data dir(" unclosed ") as tag(" unclosed ")" (" with status(" disk_status_at ")"):?
            | "start to update disk stat"
            | "finish to update disk stat, time_used_ns = " int

# .err is a bad replica, .gar garbage, .ori and .tmp a move between disks.
#= replica_stub.initialize: succeed to move directory from '/data1/replica/reps/2.3.pegasus' to '/data1/replica/reps/2.3.pegasus.1757505600500.err'
#= gc_replica: replica_dir_op succeed to move directory '/data1/replica/reps/2.3.pegasus' to '/data1/replica/reps/2.3.pegasus.1757505600500.gar'
#= gc_replica: {replica_dir_op} succeed to move directory '/data1/replica/reps/2.3.pegasus' to '/data1/replica/reps/2.3.pegasus.1757505600500.gar'
#= load_replica: {replica_dir_op} succeed to move directory '/data1/replica/reps/2.3.pegasus' to '/data1/replica/reps/2.3.pegasus.1757505600500.err'
disk_trash -> mover ": succeed to move directory from '" path "' to '" new_path "'"
            | mover ": " ("replica_dir_op" | "{replica_dir_op}") " succeed to move directory '" path "' to '" new_path "'"

#= close rpc connection from 10.1.0.50:40112 to 10.1.0.7:34801 due to hitting server connection threshold per ip
conn_limit -> "close rpc connection from " client " to " server " due to hitting server connection threshold per ip"

# ---- Duplication ---------------------------------------------------------------------------------------------
# The meta server's prefix is [aAPPdDUP]. Up to 2.3 there is DS_START for DS_PREPARE, DS_APP and DS_LOG.

# The follower's table and its replicas in master.
#= add duplication for app(t1), remote cluster name is west
#= add duplication for app(t1), remote cluster name is west, remote app name is t1, remote replica count is 3
dup_add -> "add duplication for app(" app_name "), remote cluster name is " follower_cluster (", remote app name is " follower_app ", remote replica count is " replicas):?

#= [a5d1757505590] add duplication successfully [app_name: t1, remote_cluster_name: west, remote_app_name: t1]
#= [a5d1757505590] add duplication successfully [app_name: t1, follower: west]
#= [a5d1757505590] add duplication successfully [app_name: t1, remote: west]
dup_added -> duplication "add duplication successfully [app_name: " app_name ", remote_cluster_name: " follower_cluster ", remote_app_name: " follower_app "]"
           | duplication "add duplication successfully [app_name: " app_name ", " ("follower" | "remote") ": " follower_cluster "]"

# The one that counts.
#= [a5d1757505590] change duplication status from DS_PREPARE to DS_APP successfully [app_id: 5]
#= [a5d1757505590] change duplication status from DS_INIT to DS_PREPARE successfully: master_app_id=5, master_app_name=t1, follower_cluster_name=west, follower_app_name=t1
dup_status -> duplication "change duplication status from " old_status_at " to " new_status_at " successfully [app_id: " int "]"
            | duplication "change duplication status from " old_status_at " to " new_status_at " successfully: master_app_id=" int ", master_app_name=" app_name ", follower_cluster_name=" follower_cluster ", follower_app_name=" follower_app

# An operator's wish; nil where it does not touch.
#= modify duplication(1757505590) to [status=DS_PAUSE,fail_mode=nil] for app(t1)
dup_modify -> "modify duplication(" dupid ") to [status=" status ",fail_mode=" fail_mode "] for app(" app_name ")"

# 2.4+: every ten seconds in DS_PREPARE.
#= replica checkpoint still running: 3/8
dup_ckpt_wait -> "replica checkpoint still running: " count "/" total

# Every five minutes.
#= duplication report: {"dupid":1757505590,"status":"DS_LOG","remote":"west","create_ts":"2025-09-10 11:59:50","fail_mode":"FAIL_SLOW"}
dup_report -> "duplication report: " report

#= [a5d1757505590] initialize progress from metastore [partition_idx: 3, confirmed: 7000]
dup_progress -> duplication "initialize progress from metastore [partition_idx: " pidx ", confirmed: " confirmed "]"

# master since November 2024.
#= send request to create follower app(cluster_name=west, app_name=t1, status=creating) to trigger duplicate checkpoint: master_app_name=t1, duplication_status=DS_PREPARE
dup_follower_send -> "send request to create follower app(cluster_name=" follower_cluster ", app_name=" follower_app ", status=" create_status ") to trigger duplicate checkpoint: master_app_name=" app_name ", duplication_status=" status

# create_err is why the follower's table is not there. The first two to mid-2024.
#= created follower app[west.t1] to trigger duplicate checkpoint failed: duplication_status = DS_PREPARE, create_err = ERR_TIMEOUT, update_err = ERR_NO_NEED_OPERATE
#= create follower app[west.t1] to trigger duplicate checkpoint failed: duplication_status = DS_PREPARE, create_err = ERR_TIMEOUT, update_err = ERR_NO_NEED_OPERATE
#= create follower app(cluster_name=west, app_name=t1) to trigger duplicate checkpoint failed: master_app_name=t1, duplication_status=DS_PREPARE, create_err=ERR_APP_EXIST, update_err=ERR_NO_NEED_OPERATE
dup_follower_err -> ("created" | "create") " follower app[" follower "] to trigger duplicate checkpoint failed: duplication_status = " status ", create_err = " create_err ", update_err = " update_err
                  | "create follower app(cluster_name=" follower_cluster ", app_name=" follower_app ") to trigger duplicate checkpoint failed: master_app_name=" app_name ", duplication_status=" status ", create_err=" create_err ", update_err=" update_err

#= create follower app(cluster_name=west, app_name=t1) to trigger duplicate checkpoint successfully: master_app_name=t1, duplication_status=DS_PREPARE
#= create follower app[west.t1] to trigger duplicate checkpoint successfully: duplication_status = DS_PREPARE
dup_follower_ok -> "create follower app(cluster_name=" follower_cluster ", app_name=" follower_app ") to trigger duplicate checkpoint successfully: master_app_name=" app_name ", duplication_status=" status
                 | "create follower app[" follower "] to trigger duplicate checkpoint successfully: duplication_status = " status

# master.
#= mark follower app(cluster_name=west, app_name=t1) as created failed: master_app_name=t1, duplication_status=DS_APP, callback_err=ERR_TIMEOUT, resp_err=ERR_OK
dup_follower_mark -> "mark follower app(cluster_name=" follower_cluster ", app_name=" follower_app ") as created failed: master_app_name=" app_name ", duplication_status=" status ", callback_err=" callback_err ", resp_err=" resp_err

# Why DS_APP lasts.
#= query follower app[west.t1] replica configuration completed, result: duplication_status = DS_APP, query_err = ERR_NOT_ENOUGH_MEMBER, update_err = ERR_NO_NEED_OPERATE
#= check all replicas of creating follower app(cluster_name=west, app_name=t1): master_app_name=t1, duplication_status=DS_APP, query_err=ERR_NOT_ENOUGH_MEMBER, update_err=ERR_NO_NEED_OPERATE
dup_follower_check -> "query follower app[" follower "] replica configuration completed, result: duplication_status = " status ", query_err = " query_err ", update_err = " update_err
                    | "check all replicas of creating follower app(cluster_name=" follower_cluster ", app_name=" follower_app "): master_app_name=" app_name ", duplication_status=" status ", query_err=" query_err ", update_err=" update_err

#= send request to check if all replicas of creating follower app(cluster_name=west, app_name=t1) are ready: master_app_name=t1, duplication_status=DS_APP
dup_follower_query -> "send request to check if all replicas of creating follower app(cluster_name=" follower_cluster ", app_name=" follower_app ") are ready: master_app_name=" app_name ", duplication_status=" status

# master: DS_LOG is next.
#= all replicas of follower app(cluster_name=west, app_name=t1) have been ready: master_app_name=t1, duplication_status=DS_APP
dup_follower_ready -> "all replicas of follower app(cluster_name=" follower_cluster ", app_name=" follower_app ") have been ready: master_app_name=" app_name ", duplication_status=" status

# master: the checkpoint that DS_PREPARE waits for. Absent after a restart where the defect of ckpt_assert is.
#= [2.3@10.1.0.7:34801] initialize checkpoint decree: min_checkpoint_decree=9118, last_committed_decree=9118, last_applied_decree=9118, last_flushed_decree=8800, last_durable_decree=8800, plog_max_decree_on_disk=9120, plog_max_commit_on_disk=9118
dup_init_decree -> replica "initialize checkpoint decree: min_checkpoint_decree=" min_decree ", last_committed_decree=" committed ", last_applied_decree=" applied ", last_flushed_decree=" flushed ", last_durable_decree=" durable ", plog_max_decree_on_disk=" int ", plog_max_commit_on_disk=" int

# A replica begins to duplicate; -1 is unknown. The status is absent up to 2.3; the last form from August 2024 on.
#= [2.3@10.1.0.7:34801] initialize replica_duplicator [dupid:1757505590, meta_confirmed_decree:-1]
#= [2.3@10.1.0.7:34801] initialize replica_duplicator[DS_PREPARE] [dupid:1757505590, meta_confirmed_decree:0]
#= [2.3@10.1.0.7:34801] initialize replica_duplicator: app_name=t1, dup_id=1757505590, remote_cluster_name=west, remote_app_name=t1, status=DS_LOG, replica_confirmed_decree=7000, meta_persisted_decree=7000/7000
dup_init -> replica "initialize replica_duplicator" ("[" status "]"):? " [dupid:" dupid ", meta_confirmed_decree:" confirmed "]"
          | replica "initialize replica_duplicator: app_name=" app_name ", dup_id=" dupid ", remote_cluster_name=" follower_cluster ", remote_app_name=" follower_app ", status=" status ", replica_confirmed_decree=" replica_confirmed ", meta_persisted_decree=" confirmed "/" int

# The checkpoint of DS_PREPARE is asked for. 2.4 and 2.5, and master.
#= [2.3@10.1.0.7:34801] start prepare checkpoint to catch up with latest durable decree: start_point_decree(9118) < last_durable_decree(8800) = false
#= [2.3@10.1.0.7:34801] start to trigger checkpoint: min_checkpoint_decree=-1, last_committed_decree=9118, last_applied_decree=9118, last_flushed_decree=8800, last_durable_decree=8800, plog_max_decree_on_disk=9120, plog_max_commit_on_disk=9118
dup_prepare -> replica "start prepare checkpoint to catch up with latest durable decree: start_point_decree(" min_decree ") < last_durable_decree(" durable ") = " word
             | replica "start to trigger checkpoint: min_checkpoint_decree=" min_decree ", last_committed_decree=" committed ", last_applied_decree=" applied ", last_flushed_decree=" flushed ", last_durable_decree=" durable ", plog_max_decree_on_disk=" int ", plog_max_commit_on_disk=" int

# The replica's side of a change of status.
#= [2.3@10.1.0.7:34801] update duplication status: DS_PREPARE=>DS_APP [min_checkpoint_decree=9118, last_committed_decree=9200, last_durable_decree=9118]
#= [2.3@10.1.0.7:34801] update duplication status: DS_PREPARE=>DS_APP[start_point=9118, last_commit=9200, last_durable=9118]
dup_update -> replica "update duplication status: " old_status "=>" new_status " [min_checkpoint_decree=" min_decree ", last_committed_decree=" committed ", last_durable_decree=" durable "]"
            | replica "update duplication status: " old_status "=>" new_status (" "):? "[start_point=" min_decree ", last_commit=" committed ", last_durable=" durable "]"

#= [2.3@10.1.0.7:34801] starting duplication: {"dupid":1757505590,"status":"DS_LOG","remote":"west","confirmed":7000,"app":"t1"}, replica_confirmed_decree=7000, meta_persisted_decree=7000
#= [2.3@10.1.0.7:34801] starting duplication {"dupid":1757505590,"status":"DS_LOG","remote":"west","confirmed":7000,"app":"t1"} [last_decree: 7000, confirmed_decree: 7000]
dup_start -> replica "starting duplication: " json ", replica_confirmed_decree=" replica_confirmed ", meta_persisted_decree=" confirmed
           | replica "starting duplication " json " [last_decree: " replica_confirmed ", confirmed_decree: " confirmed "]"

#= [2.3@10.1.0.7:34801] pausing duplication: {"dupid":1757505590,"status":"DS_PAUSE","remote":"west","confirmed":7000,"app":"t1"}
dup_pausing -> replica "pausing duplication: " json

#= [2.3@10.1.0.7:34801] duplication paused: {"dupid":1757505590,"status":"DS_PAUSE","remote":"west","confirmed":7000,"app":"t1"}
dup_paused -> replica "duplication paused: " json

#= [2.3@10.1.0.7:34801] closing duplication {"dupid":1757505590,"status":"DS_REMOVED","remote":"west","confirmed":7000,"app":"t1"}
dup_close -> replica "closing duplication " json

#= [2.3@10.1.0.7:34801] remove all duplication, replica status = replication::partition_status::PS_SECONDARY
dup_close_all -> replica "remove all duplication, replica status = " status_at

# A crash: what is to be duplicated is gone. Second line of an assertion up to 2.4; the last form in master.
#= the logs haven't yet duplicated were accidentally truncated [max_gced_decree: 7100, start_decree: 7001, confirmed_decree: 7000, last_decree: 7000]
#= assertion expression: [max_gced_decree < start_decree] 7100 vs 7001 the logs haven't yet duplicated were accidentally truncated [max_gced_decree: 7100, start_decree: 7001, confirmed_decree: 7000, last_decree: 7000]
#= assertion expression: [max_gced_decree < start_decree] [2.3@10.1.0.7:34801] 7100 vs 7001 the logs haven't yet duplicated were accidentally truncated [max_gced_decree: 7100, start_decree: 7001, replica_confirmed_decree: 7000, meta_persisted_decree: 7000]
dup_gced -> ("assertion expression: [max_gced_decree < start_decree] " ("[" gpid "@" server "] "):? int " vs " int " "):? "the logs haven't yet duplicated were accidentally truncated [max_gced_decree: " gced ", start_decree: " start_decree ", confirmed_decree: " confirmed ", last_decree: " replica_confirmed "]"
          | ("assertion expression: [max_gced_decree < start_decree] " ("[" gpid "@" server "] "):? int " vs " int " "):? "the logs haven't yet duplicated were accidentally truncated [max_gced_decree: " gced ", start_decree: " start_decree ", replica_confirmed_decree: " replica_confirmed ", meta_persisted_decree: " confirmed "]"

#= [2.3@10.1.0.7:34801] start loading from log file /data1/replica/reps/2.3.pegasus/plog/log.7.234881024
dup_load -> replica "start loading from log file " path

#= no next log file (log.8) is found
#= [2.3@10.1.0.7:34801] no private log file is currently available
dup_load_none -> "no next log file (log." int ") is found"
               | replica "no private log file is currently available"

#= [2.3@10.1.0.7:34801] loading mutation logs failed for 5 times: [err: ERR_INVALID_DATA: crc, file: /data1/replica/reps/2.3.pegasus/plog/log.7.234881024, start_offset: 0]
dup_load_err -> replica "loading mutation logs failed for " tries " times: [err: " reason ", file: " path ", start_offset: " int "]"

# FAIL_SKIP: mutations are lost.
#= [2.3@10.1.0.7:34801] failed loading for 60 times, abandon file /data1/replica/reps/2.3.pegasus/plog/log.7.234881024 and try next
dup_load_skip -> replica "failed loading for " tries " times, abandon file " path " and try next"

# FAIL_FAST: a crash. Second line of an assertion up to 2.4.
#= assertion expression: [!will_fail_fast()] [2.3@10.1.0.7:34801] unable to load file /data1/replica/reps/2.3.pegasus/plog/log.7.234881024, fail fast. please check if the file is corrupted
#= [2.3@10.1.0.7:34801] unable to load file /data1/replica/reps/2.3.pegasus/plog/log.7.234881024, fail fast. please check if the file is corrupted
dup_load_crash -> ("assertion expression: [!will_fail_fast()] "):? "[" gpid "@" server "] unable to load file " path ", fail fast. please check if the file is corrupted"

# 2.3+: not shipped.
#= [mutation_batch@2.3@10.1.0.7:34801] mutation[9121] is lost in prepare_list: prepare_last_committed_decree=9118, prepare_min_decree=9110, prepare_max_decree=9125
#= [2.3@10.1.0.7:34801] mutation[9121] is lost in prepare_list: prepare_last_committed_decree=9118, prepare_min_decree=9110, prepare_max_decree=9125
dup_lost -> "[" ("mutation_batch@"):? gpid "@" server "] mutation[" decree "] is lost in prepare_list: prepare_last_committed_decree=" committed ", prepare_min_decree=" int ", prepare_max_decree=" int

# One in a hundred is printed. Up to 2.0 with the stamp.
#= [2.3@10.1.0.7:34801] duplicate_rpc failed: ERR_TIMEOUT [size:12]
#= [2.3@10.1.0.7:34801] duplicate_rpc failed: ERR_TIMEOUT [timestamp:1757505600500123]
dup_ship_err -> replica "duplicate_rpc failed: " reason " [" ("size:" count | "timestamp:" int) "]"

# Every ten seconds.
#= duplication_sync to meta(10.1.0.1:34601)
dup_sync -> "duplication_sync to meta(" meta_at ")"

#= on_duplication_sync_reply: err(ERR_TIMEOUT)
dup_sync_err -> "on_duplication_sync_reply: err(" err ")"

#= a duplication sync is already ongoing
dup_sync_busy -> "a duplication sync is already ongoing"

#= stop this round of duplication sync because this server is disconnected from meta server
dup_sync_stop -> "stop this round of duplication sync because this server is disconnected from meta server"

# 2.4+: on the follower cluster.
#= [7.3@10.1.0.21:34801] start duplicate master[east.t1] checkpoint
dup_follow_copy -> replica "start duplicate master[" master_app "] checkpoint"

#= [7.3@10.1.0.21:34801] nfs copy master[east.t1] checkpoint completed: checkpoint = /data1/replica/reps/2.3.pegasus/data/checkpoint.9118, size = 104857600
dup_follow_copied -> replica "nfs copy master[" master_app "] checkpoint completed: checkpoint = " path ", size = " bytes

#= [7.3@10.1.0.21:34801] query master[east.t1] config failed: ERR_TIMEOUT
#= [7.3@10.1.0.21:34801] query master[east.t1] replica checkpoint info failed, err = ERR_TIMEOUT
#= [7.3@10.1.0.21:34801] nfs copy master[east.t1] checkpoint failed: checkpoint = /data1/replica/reps/2.3.pegasus/data/checkpoint.9118, err = ERR_TIMEOUT
dup_follow_err -> replica "query master[" master_app "] config failed: " err
                | replica "query master[" master_app "] replica checkpoint info failed, err = " err
                | replica "nfs copy master[" master_app "] checkpoint failed: checkpoint = " path ", err = " err

# The follower's table has another number of partitions.
#= [7.3@10.1.0.21:34801] master[east.t1] partition count is inconsistent: local = 8 vs master = 16
dup_follow_count -> replica "master[" master_app "] partition count is inconsistent: local = " partitions " vs master = " count

# ---- Backup, bulk load, split --------------------------------------------------------------------------------

#= daily: start issue new backup 10000ms later
#= daily@1757505600500: send backup command to partition 2.3, target_addr = 10.1.0.7:34801
#= daily@1757505600500: finish current backup for all apps
#= backup_id(1757505600500): backup for partition 2.3 completed.
known_bak_policy -> name ": start issue new backup " int "ms later"
                  | backup ": send backup command to partition " number_pair ", target_addr = " node_at
                  | backup ": finish current backup for all apps"
                  | "backup_id(" int "): backup for partition " number_pair " completed."

#= daily@1757505600500: backup got error ERR_LOCAL_APP_FAILURE for partition 2.3 from 10.1.0.7:34801, don't try again when got this error.
#= daily@1757505600500: backup got error for partition 2.3 from 10.1.0.7:34801, rpc error ERR_TIMEOUT, response error ERR_OK
#= backup_id(1757505600500): backup request to server 10.1.0.7:34801 failed, error: ERR_TIMEOUT, retry to send backup request.
bak_err -> backup ": backup got error " err " for partition " gpid " from " node_at ", don't try again when got this error."
         | backup ": backup got error for partition " gpid " from " node_at ", rpc error " err ", response error " resp_err
         | "backup_id(" backup_id "): backup request to server " node_at " failed, error: " err ", retry to send backup request."

# ERR_BUSY is the answer while a backup goes on, and no error.
#= daily@1757505600500@2.3: start generating checkpoint, response ERR_BUSY
#= daily@1757505600500@2.3: start checking backup on remote, response ERR_BUSY
#= daily@1757505600500@2.3: start uploading checkpoint, response ERR_BUSY
#= daily@1757505600500@2.3: upload checkpoint completed, response ERR_OK
#= 2.3@10.1.0.7:34801: daily@1757505600500@2.3: upload checkpoint completed, response ERR_OK
known_bak_replica -> (replica):? ident_name "@" int "@" number_pair ": " ("start generating checkpoint, response ERR_BUSY" | "start checking backup on remote, response ERR_BUSY" | "start uploading checkpoint, response ERR_BUSY" | "upload checkpoint completed, response ERR_OK")

#= daily@1757505600500@2.3: upload checkpoint failed, reason = ERR_TIMEOUT, response ERR_LOCAL_APP_FAILURE
#= daily@1757505600500@2.3: block service create file timeout, retry after 10s, file = cold_backup_metadata
#= daily@1757505600500@2.3: block service create file timeout, retry after 10 seconds, file = current_checkpoint
bak_replica_err -> backup_of ": upload checkpoint failed, reason = " reason ", response ERR_LOCAL_APP_FAILURE"
                 | backup_of ": block service create file timeout, retry after " ("10s" | "10 seconds") ", file = " file

#= app(t1) start bulk load, cluster_name = west, provider = local_service, remote root path = /bulk, ingest_behind = false
#= app(t1) start bulk load succeed
#= app(t1) start bulk load, cluster_name = west, provider = local_service
bl_start -> "app(" app_name ") start bulk load, cluster_name = " name ", provider = " name (", remote root path = " word ", ingest_behind = " word):?
          | "app(" app_name ") start bulk load succeed"

#= app(t1) will rolling back from replication::bulk_load_status::BLS_INGESTING to replication::bulk_load_status::BLS_DOWNLOADING, current rollback_count = 2
bl_rollback -> "app(" app_name ") will rolling back from " old_status_at " to " new_status_at ", current rollback_count = " count

# Ten times.
#= app(t1) has been rollback to downloading for 10 times, make bulk load process failed
bl_rollback_limit -> "app(" app_name ") has been rollback to downloading for " count " times, make bulk load process failed"

#= app(t1) partition(2.3) on node(10.1.0.7:34801) meet unrecoverable error during downloading files, error = ERR_CORRUPTION
#= app(t1) partition(2.3) on node(10.1.0.7:34801) ingestion files failed, error = ERR_TIMEOUT
#= app(t1) partition(2.3) on node(10.1.0.7:34801) ingestion files failed while empty write, rocksdb error = 11, retry it later
#= app(t1) partition(2.3) on node(10.1.0.7:34801) failed to ingestion files, error = ERR_INGESTION_FAILED, rocksdb error = 11
#= app(t1) partition(2.3) doesn't have bulk load metadata, set bulk load failed
#= app(t1) partition(2.3) ingestion files failed, error = ERR_TIMEOUT
#= app(t1) partition(2.3) failed to ingestion files, error = ERR_INGESTION_FAILED, rocksdb error = 11
bl_err -> "app(" app_name ") partition(" gpid ") on node(" node_at ") " ("meet unrecoverable error during downloading files" | "ingestion files failed") ", error = " err
        | "app(" app_name ") partition(" gpid ") on node(" node_at ") ingestion files failed while empty write, rocksdb error = " int ", retry it later"
        | "app(" app_name ") partition(" gpid ") on node(" node_at ") failed to ingestion files, error = " err ", rocksdb error = " int
        | "app(" app_name ") partition(" gpid ") ingestion files failed, error = " err
        | "app(" app_name ") partition(" gpid ") failed to ingestion files, error = " err ", rocksdb error = " int
        | "app(" app_name ") partition(" gpid ") doesn't have bulk load metadata, set bulk load failed"

# The lock of a bulk load is taken, or its table is gone.
#= meta server is busy now, please wait
#= app(name=t1) is not existed, set bulk load failed
bl_busy -> "meta server is busy now, please wait"
         | "app(name=" app_name ") is not existed, set bulk load failed"

#= [2.3@10.1.0.7:34801] receive bulk load request, remote provider = local_service, remote_root_path = /bulk, cluster_name = west, app_name = t1, meta_bulk_load_status = replication::bulk_load_status::BLS_DOWNLOADING, local bulk_load_status = replication::bulk_load_status::BLS_INVALID
bl_replica -> replica "receive bulk load request, " text ", app_name = " app_name ", meta_bulk_load_status = " new_status_at ", local bulk_load_status = " old_status_at

#= [2.3@10.1.0.7:34801] failed to download file(000001.sst), error = ERR_TIMEOUT
#= [2.3@10.1.0.7:34801] download bulk load metadata file failed, error = ERR_OBJECT_NOT_FOUND
bl_download_err -> replica "failed to download file(" file "), error = " err
                 | replica "download bulk load metadata file failed, error = " err

#= [2.3@10.1.0.7:34801] bulk load finished, old_status = replication::bulk_load_status::BLS_SUCCEED, new_status = replication::bulk_load_status::BLS_INVALID
bl_finish -> replica "bulk load finished, old_status = " old_status_at ", new_status = " new_status_at

#= [2.3@10.1.0.7:34801] node[10.1.0.7:34801] has 3 replica executing downloading
bl_downloading -> replica "node[" node_at "] has " count " replica executing downloading"

#= app(t1) start to partition split, new_partition_count=16
split_start -> "app(" app_name ") start to partition split, new_partition_count=" partitions

#= parent(2.3) resgiter child(2.11) on remote storage succeed
split_registered -> "parent(" gpid ") resgiter child(" child ") on remote storage succeed"

#= app(t1) partition(2.3) register child(2.11) failed, request is outdated, request parent ballot = 14, local parent ballot = 15
#= app(t1) partition(2.3) register child(2.11) failed, partition split has been canceled
split_err -> "app(" app_name ") partition(" gpid ") register child(" child ") failed, " reason

#= [2.3@10.1.0.7:34801] start to add child(2.11), init_ballot=14, status=replication::partition_status::PS_PRIMARY, primary=10.1.0.7:34801
#= [2.3@10.1.0.7:34801] start to add child(2.11), init_ballot=14, status=replication::partition_status::PS_PRIMARY, primary_address=10.1.0.7:34801
split_child -> replica "start to add child(" child "), init_ballot=" ballot ", status=" status_at ", " ("primary=" | "primary_address=") primary_at

#= [2.11@10.1.0.7:34801] child catch up parent states, goal decree=9118, local decree=9000
split_catch_up -> replica "child catch up parent states, goal decree=" decree ", local decree=" committed

#= [2.11@10.1.0.7:34801] notify primary parent[2.3@10.1.0.7:34801] catch up succeed
#= [2.3@10.1.0.7:34801] all child partitions catch up
split_caught_up -> replica "notify primary parent[" parent "@" node_at "] catch up succeed"
                 | replica "all child partitions catch up"

#= [2.11@10.1.0.7:34801] failed to notify primary catch up, error=ERR_TIMEOUT
#= [2.11@10.1.0.7:34801] notify primary catch up timeout, please wait and retry
split_notify_err -> replica "failed to notify primary catch up, error=" err
                  | replica "notify primary catch up timeout, please wait and retry"

# ---- Security ------------------------------------------------------------------------------------------------

#= initialize kerberos succeed
#= initialize sasl succeed
#= initialize sasl for zookeeper client succeed
sec_init -> "initialize " ("kerberos" | "sasl") (" for zookeeper client"):? " succeed"

#= initialize kerberos failed, with err = ERR_KRB5_INTERNAL: no such file
#= initialize sasl failed, with err = ERR_SASL_INTERNAL: no mechanism
sec_init_fail -> "initialize " ("kerberos" | "sasl") " failed, with err = " reason

#= get credentials of pegasus/host@EXAMPLE.COM from KDC ok, expires at 2025-09-11 12:00:00
sec_kinit -> "get credentials of " principal " from KDC ok, expires at " expires

#= get credentials of pegasus/host@EXAMPLE.COM from KDC failed, reason(ERR_KRB5_INTERNAL: Cannot contact any KDC)
sec_kinit_fail -> "get credentials of " principal " from KDC failed, reason(" reason ")"

#= CLIENT_NEGOTIATION(SERVER=10.1.0.1:34601): start negotiation
#= SERVER_NEGOTIATION(CLIENT=10.1.0.50:40112): start negotiation
sec_neg_start -> negotiator "(" ("SERVER" | "CLIENT") "=" peer "): start negotiation"

#= SERVER_NEGOTIATION(CLIENT=10.1.0.50:40112): negotiation succeed
#= CLIENT_NEGOTIATION(SERVER=10.1.0.1:34601): treat negotiation succeed as server doesn't enable it
#= CLIENT_NEGOTIATION(SERVER=10.1.0.1:34601): treat negotiation succeed because server is old version, which doesn't support authentication
sec_neg -> negotiator "(" ("SERVER" | "CLIENT") "=" peer "): negotiation succeed"
         | negotiator "(" ("SERVER" | "CLIENT") "=" peer "): treat negotiation succeed " ("as server doesn't enable it" | "because server is old version, which doesn't support authentication")

# err and msg from a server, reason from a client.
#= SERVER_NEGOTIATION(CLIENT=10.1.0.50:40112): negotiation failed, with err = ERR_SASL_INTERNAL, msg = GSSAPI Error: Ticket expired
#= SERVER_NEGOTIATION(CLIENT=10.1.0.50:40112): server initialize sasl failed, error = ERR_SASL_INTERNAL, msg = no mechanism
#= CLIENT_NEGOTIATION(SERVER=10.1.0.1:34601): negotiation failed, reason = GSSAPI Error: Ticket expired
#= CLIENT_NEGOTIATION(SERVER=10.1.0.1:34601): start sasl client failed, error = ERR_SASL_INTERNAL, reason = Ticket expired
sec_neg_fail -> negotiator "(" ("SERVER" | "CLIENT") "=" peer "): " ("negotiation failed, with err = " | "server initialize sasl failed, error = ") err ", msg = " reason
              | negotiator "(" ("SERVER" | "CLIENT") "=" peer "): negotiation failed, reason = " reason
              | negotiator "(" ("SERVER" | "CLIENT") "=" peer "): " ("initialize sasl client" | "start sasl client") " failed, error = " err ", reason = " reason

# "user_name x" without parentheses up to 2.4.
#= replica_access_controller: user_name(guest) doesn't exist in acls map
#= replica_access_controller: user_name guest doesn't exist in acls map
sec_acl -> name ": user_name(" user ") doesn't exist in acls map"
         | name ": user_name " user " doesn't exist in acls map"

#= Without specifying any ACL, the table is not really protected, please check in time.
sec_acl_none -> "Without specifying any ACL, the table is not really protected, please check in time."

# ---- Connections and others ----------------------------------------------------------------------------------

#= server session accepted, remote_client = 10.1.0.50:40112, current_count = 12
#= server session already exists, remote_client = 10.1.0.50:40112, preempted
#= ip session inserted, remote_client = 10.1.0.50:40112, current_count = 1
#= session 10.1.0.50:40112 disconnected, the total client sessions count remains 11
#= client ip 10.1.0.50:40112 has no more session to this server
#= client ip 10.1.0.50:40112 has still 3 of sessions to this server
#= client session created, remote_server = 10.1.0.1:34601, current_count = 3
#= [pool] client session created: remote = 10.1.0.1:34601, count = 3
#= [pool] client session disconnected: local = 10.1.0.7:40002, remote = 10.1.0.1:34601, count = 2
known_rpc_session -> "server session accepted, remote_client = " address ", current_count = " int
                   | "server session already exists, remote_client = " address ", preempted"
                   | "ip session " ("inserted" | "increased") ", remote_client = " address ", current_count = " int
                   | "session " address " disconnected, the total client sessions count remains " int
                   | "client ip " address " has no more session to this server"
                   | "client ip " address " has still " int " of sessions to this server"
                   | "client session " ("created" | "connected" | "disconnected") ", remote_server = " address ", current_count = " int
                   | "[pool] client session created: remote = " address ", count = " int
                   | "[pool] client session " ("connected" | "disconnected") ": local = " address ", remote = " address ", count = " int

# 1.11.
#= server session disconnected, remote_client = 10.1.0.50:40112, current_count = 11
#= ip session erased, remote_client = 10.1.0.50:40112
#= ip session decreased, remote_client = 10.1.0.50:40112, current_count = 3
known_rpc_session_old -> "server session disconnected, remote_client = " address ", current_count = " int
                       | "ip session erased, remote_client = " address
                       | "ip session decreased, remote_client = " address ", current_count = " int

# A connection ended, or could not be had: the address is a server's where this one is the client. Reads at level D to
# 2.4, at level I in 2.5.
#= asio read from 10.1.0.2:34601 failed: End of file
#= asio read from 10.1.0.50:40112 failed: Connection reset by peer
#= asio write to 10.1.0.2:34601 failed: Broken pipe
#= client session connect to 10.1.0.2:34601 failed, error = Connection refused
#= asio socket shutdown failed, error = Transport endpoint is not connected
#= asio socket close failed, error = Bad file descriptor
#= asio socket get option failed, error = Bad file descriptor
#= asio socket set option failed, error = Bad file descriptor
#= failed to get the remote endpoint: Transport endpoint is not connected
#= send udp packet to ep 10.1.0.2:34601 failed, message = Network is unreachable
#= 10.1.0.50:40112 has been removed from proxy stub
#= close the rpc session 10.1.0.50:40112
known_net_fail -> "asio " ("read from" | "write to") " " address " failed: " rest
                | "client session connect to " address " failed, error = " rest
                | "asio socket " ("shutdown" | "close" | "get option" | "set option") " failed, error = " rest
                | "failed to get the remote endpoint: " rest
                | "send udp packet to ep " address " failed, message = " rest
                | address " has been removed from proxy stub"
                | "close the rpc session " address

# The same in master, where the side and the other end stand before it.
#= [client session][remote@10.1.0.2:34601] asio read from 10.1.0.2:34601 failed: error = End of file, local = 10.1.0.7:40002
#= [server session][remote@10.1.0.50:40112] asio read from 10.1.0.50:40112 failed: local = 10.1.0.7:34801
#= [client session][remote@10.1.0.2:34601] asio write to 10.1.0.2:34601 failed: error = Broken pipe, local = 10.1.0.7:40002
#= [client session][remote@10.1.0.2:34601] connect to 10.1.0.2:34601 failed: error = Connection refused
#= [client session][remote@10.1.0.2:34601] asio socket shutdown failed: error = Transport endpoint is not connected, local = 10.1.0.7:40002, remote = 10.1.0.2:34601
#= [client session][remote@10.1.0.2:34601] asio socket close failed: error = Bad file descriptor, local = 10.1.0.7:40002, remote = 10.1.0.2:34601
#= [client session][remote@10.1.0.2:34601] failed to get the local endpoint: error = Transport endpoint is not connected, remote = 10.1.0.2:34601
#= [client session][remote@10.1.0.2:34601] disconnect to remote 10.1.0.2:34601, the socket will be lazily closed when the session destroyed
#= [server session][remote@10.1.0.50:40112] '10.1.0.50:40112' can not be reverse resolved
#= [client session][remote@10.1.0.2:34601] [boost asio socket] set SO_SNDBUF to 1048576 failed: error = Invalid argument
#= [client session][remote@10.1.0.2:34601] [boost asio socket] get new SO_SNDBUF failed: error = Invalid argument
known_net_fail_session -> "[" ("client" | "server") " session][remote@" address "] " ("asio read from " | "asio write to " | "connect to " | "asio socket shutdown failed: " | "asio socket close failed: " | "failed to get the local endpoint: " | "disconnect to remote " | "'" | "[boost asio socket] set " | "[boost asio socket] get ") rest

# Noise of a start.
#= recv message with rpc name RPC_RRDB_RRDB_GET from 10.1.0.50:40112 when rpc engine is not serving, trace_id = 0000000f00000001
#= recv message with unhandled rpc name RPC_RRDB_RRDB_GET from 10.1.0.50:40112, trace_id = 0000000e00000001
#= recv message with unhandled rpc name RPC_RRDB_RRDB_GET from 10.1.0.50:40112, trace_id = 0x0000000e00000001
known_rpc_unserved -> "recv message with rpc name " name " from " address " when rpc engine is not serving, trace_id = " ("0x"):? hex
                    | "recv message with unhandled rpc name " name " from " address ", trace_id = " ("0x"):? hex

# Replicas are opened, and steps of that.
#= 2.3@10.1.0.7:34801: start to load replica without group check, dir = /data1/replica/reps/2.3.pegasus
#= 2.3@10.1.0.7:34801: open replica failed, erase from opening replicas
#= 2.3@10.1.0.7:34801: initialize replica on load, dir = /data1/replica/reps/2.3.pegasus
#= [2.3@10.1.0.7:34801] plog_dir = /data1/replica/reps/2.3.pegasus/plog
#= [2.3@10.1.0.7:34801] clear private log, dir = /data1/replica/reps/2.3.pegasus/plog
#= 2.3@10.1.0.7:34801: start to replay private log
#= 2.3@10.1.0.7:34801: ignore doing checkpoint for status = replication::partition_status::PS_POTENTIAL_SECONDARY, is_emergency = false
#= 2.3@10.1.0.7:34801: configuration sync
#= [2.3@10.1.0.7:34801] switch env[replica.write_throttling] from 1000*delay*100 to 2000*delay*100
#= [2.3@10.1.0.7:34801] switch _deny_client_write from false to true
#= 2.3@10.1.0.7:34801: ignore add secondary proposal for invalid state, state = replication::partition_status::PS_INACTIVE
#= [2.3@10.1.0.7:34801] invalid assgin primary proposal as the node is in replication::partition_status::PS_ERROR
#= [2.3@10.1.0.7:34801] cancel backup progress, backup_request = backup_request(pid=2.3)
known_replica_step -> replica (("start to load replica " ("with" | "without") " group check, dir = " rest)
                     | "open replica failed, erase from opening replicas"
                     | "initialize replica on load, dir = " rest
                     | "plog_dir = " rest
                     | "clear private log, dir = " rest
                     | "start to replay private log"
                     | "ignore doing checkpoint for status = " rest
                     | "configuration sync"
                     | "switch env[" text "] from " rest
                     | "switch _deny_client_write from " rest
                     | "ignore add secondary proposal for invalid state, state = " rest
                     | "invalid assgin primary proposal as the node is in " rest
                     | "cancel backup progress, backup_request = " rest)

# The second line of an update that was refused.
#= this implies that a config proposal request (e.g. add secondary) with the same ballot arrived before this remove request, current status is replication::partition_status::PS_SECONDARY
known_conf_hint -> "this implies that a config proposal request (e.g. add secondary) with the same ballot arrived before this remove request, current status is " rest

# A replica server looks through its directories.
#= slog_dir = /data1/replica/slog
#= process dir /data1/replica/reps/2.3.pegasus
#= ignore dir /data1/replica/reps/2.3.pegasus.1757505600500.gar
#= invalid replica dir /data1/replica/reps/2.3.pegasus
#= invalid replica dir '/data1/replica/reps/2.3.pegasus', hint=app info is missing
#= unmatched app type pegasus for /data1/replica/reps/2.3.simple_kv
#= loading replica: replica_dir=ssd1:/data1/replica/reps/2.3.pegasus
#= Add a new disk in fs_manager, data_dir=/data1/replica, tag=ssd1
#= start to move replica(2.3) as garbage, path: /data1/replica/reps/2.3.pegasus
#= Memory release has started...
#= Memory release has ended...
#= gc_disk: failed to get subdirectories in /data1/replica/reps
#= gc_disk: failed to get last write time of /data1/replica/reps/2.3.pegasus.1757505600500.gar
#= gc_disk: failed to parse timestamp from 2.3.pegasus.x.gar, turn to the last write time for /data1/replica/reps/2.3.pegasus.x.gar
known_stub_dir -> "slog_dir = " word
                | ("process" | "ignore") " dir " word
                | "invalid replica dir " word
                | "invalid replica dir '" unquoted "', hint=" rest
                | "unmatched app type " word " for " word
                | "loading replica: replica_dir=" word
                | "Add a new disk in fs_manager, data_dir=" word ", tag=" word
                | "start to move replica(" number_pair ") as garbage, path: " word
                | "Memory release has " ("started" | "ended") "..."
                | "gc_disk: failed to get " ("subdirectories in " | "last write time of ") word
                | "gc_disk: failed to parse timestamp from " word ", turn to the last write time for " word

# The meta server.
#= proposal action(type(replication::config_type::CT_ADD_SECONDARY), target(10.1.0.7:34801), node(10.1.0.8:34801)) for gpid(2.3) is invalid, clear all proposal actions: primary is changed
#= generate balancer: 2.3 move_primary from 10.1.0.7:34801 of disk_tag(ssd1) to 10.1.0.8:34801
#= meta server hasn't collected gpid(2.3)'s info of 10.1.0.7:34801
#= stop to handle more apps after we found some actions for temp(2)
#= greedy primary balancer globally
#= skip to do primary balance for the ignored app[temp(2)]
#= skip to balance app(temp), ignored=true, bulk loading=false, splitting=false
#= set /pegasus/onebox/apps to unlock state in remote storage
#= set /pegasus/onebox/apps to unlock state in remote storage failed, reason(ERR_TIMEOUT)
#= ignore update configuration on remote due to level is fl_blind
#= construct partition done, succeed_count = 8, failed_count = 0, skip_lost_partitions = false
#= sync apps and replicas from replica nodes done, succeed_count = 3, failed_count = 0, skip_bad_nodes = false
#= create app info from (10.1.0.7:34801) for id(2): app_info(status=1)
#= ignore app(temp)(2) because it's status is app_status::AS_DROPPED
#= watcher path: /pegasus/onebox/lock
#= update manual compaction envs succeed: old_envs = a=b, new_envs = c=d
#= query app temp manual compact succeed, total_progress = 100
known_meta_step -> "proposal action(" text ") for gpid(" number_pair ") is invalid, clear all proposal actions: " rest
                 | "generate balancer: " number_pair " " rest
                 | "meta server hasn't collected gpid(" number_pair ")'s info of " word
                 | "stop to handle more apps after we found some actions for " rest
                 | "greedy primary balancer globally"
                 | "skip to do " ("primary" | "secondary") " balance for the ignored app[" rest
                 | "skip to balance app(" rest
                 | "set " word " to " ("lock" | "unlock") " state in remote storage" (" failed, reason(" name ")"):?
                 | "ignore update configuration on remote due to level is " name
                 | "construct partition done, succeed_count = " rest
                 | "sync apps and replicas from replica nodes done, succeed_count = " rest
                 | "create app info from (" address ") for id(" int "): " rest
                 | "ignore app(" text ")(" int ") because it's status is " word
                 | "watcher path: " word
                 | "update manual compaction envs succeed: " rest
                 | "query app " word " manual compact succeed, total_progress = " int

# An operator.
#= kill replica: gpid = 2.3
gpid_kill -> "kill replica: gpid = " gpid

# A client has no meta servers for a cluster. Second line of an assertion up to 2.3, no crash later; master does not say which.
#= no meta server specified in config [pegasus.clusters].west
#= no meta server specified
client_no_meta -> "no meta server specified" (" in config [" section "]." cluster):?

# ---- More lines without meaning ---------------------------------------------------------------------------------
# From the statements of 1.12, 2.0, 2.4, 2.5 and master; what follows the telling words is free text.

# Two-phase commit.
#= 2.3@10.1.0.7:34801: mutation 2.3.14.9121 prepare ack skipped coz the node is now inactive
#= [2.3@10.1.0.7:34801] receive bulk load ingestion request with wrong status(replication::partition_status::PS_PRIMARY)
#= [2.3@10.1.0.7:34801] receive bulk load ingestion request
#= [2.3@10.1.0.7:34801] try to prepare bulk load mutation(2.3.14.9121)
#= [2.3@10.1.0.7:34801] recv message with invalid RPC code ERR_OBJECT_NOT_FOUND from 10.1.0.2:34601, trace_id = e1
#= [2.3@10.1.0.7:34801] recv message with unhandled RPC code ERR_OBJECT_NOT_FOUND from 10.1.0.2:34601, trace_id = e1
known_prepare_line_replica -> replica ("mutation " word " prepare ack skipped coz the node is now inactive"
                              | "receive bulk load ingestion request with wrong status(" word ")"
                              | "receive bulk load ingestion request"
                              | "try to prepare bulk load mutation(" word ")"
                              | "recv message with invalid RPC code " word " from " word ", trace_id = " word
                              | "recv message with unhandled RPC code " word " from " word ", trace_id = " word)

#= too large pending shared log (118), delay traffic from 10.1.0.2:34601 for 9120 milliseconds
known_prepare_line -> "too large pending shared log (" int "), delay traffic from " word " for " int " milliseconds"

# Backup and restore.
#= 2.3@10.1.0.7:34801: download backup_metadata failed, file(plog/log.4.134217728), reason(ERR_OBJECT_NOT_FOUND)
#= 2.3@10.1.0.7:34801: clear restore_dir(/data1/replica/reps/2.3.pegasus) succeed
#= 2.3@10.1.0.7:34801: get subfile of dir(plog/log.4.134217728) failed
#= 2.3@10.1.0.7:34801: remove useless file(plog/log.4.134217728) failed
#= 2.3@10.1.0.7:34801: remove useless file(plog/log.4.134217728) succeed
#= [2.3@10.1.0.7:34801] clear all checkpoint dirs of policy(daily)
#= [2.3@10.1.0.7:34801] get checkpoint dirs in backup dir(plog/log.4.134217728) failed
#= [2.3@10.1.0.7:34801] remove backup checkpoint dir(/data1/replica/reps/2.3.pegasus) succeed
#= [2.3@10.1.0.7:34801] remove backup checkpoint dir(/data1/replica/reps/2.3.pegasus) failed
#= 2.3@10.1.0.7:34801: file(/data1/replica/reps/2.3.pegasus) under checkpoint is damaged
#= 2.3@10.1.0.7:34801: checkpoint on remote storage media is damaged, coz file(plog/log.4.134217728) doesn't exist
#= 2.3@10.1.0.7:34801: get file(/data1/replica/reps/2.3.pegasus) size failed
#= 2.3@10.1.0.7:34801: open file(plog/log.4.134217728) failed
#= [2.3@10.1.0.7:34801] schedule to clear all checkpoint dirs of policy(daily) after stat minutes
#= [2.3@10.1.0.7:34801] recover cold_backup_metadata from file(plog/log.4.134217728) succeed, total checkpoint size(42), file count(42)
#= 2.3@10.1.0.7:34801: start to find valid checkpoint of backup_id 8800
#= 2.3@10.1.0.7:34801: create file of block_service failed, reason ERR_TIMEOUT
#= 2.3@10.1.0.7:34801: read file plog/log.4.134217728 failed, reason ERR_FILE_OPERATION_FAILED
#= [2.3@10.1.0.7:34801] cold_backup_metadata has invalid file_total_size(118)
#= 2.3@10.1.0.7:34801: get file(plog/log.4.134217728) md5 failed
#= 2.3@10.1.0.7:34801: partition-data on cold backup media is damaged
#= 2.3@10.1.0.7:34801: download file(/data1/replica/reps/2.3.pegasus) succeed, size(118), progress(9120)
#= 2.3@10.1.0.7:34801: create file(/data1/replica/reps/2.3.pegasus) failed with err(ERR_TIMEOUT)
#= 2.3@10.1.0.7:34801: file(/data1/replica/reps/2.3.pegasus) doesn't on cold backup media
#= 2.3@10.1.0.7:34801: local file(/data1/replica/reps/2.3.pegasus) not exist, download it from remote file(/data1/replica/reps/2.3.pegasus)
#= 2.3@10.1.0.7:34801: calc md5sum(/data1/replica/reps/2.3.pegasus/plog/log.4.134217728) failed
#= 2.3@10.1.0.7:34801: local file(/data1/replica/reps/2.3.pegasus) has been downloaded, just ignore
#= 2.3@10.1.0.7:34801: recover cold_backup_metadata from file(/data1/replica/reps/2.3.pegasus) failed
#= 2.3@10.1.0.7:34801: retore from policy_name(daily), backup_id(118)
#= 2.3@10.1.0.7:34801: create file of block_service failed, reason(ERR_FILE_OPERATION_FAILED)
#= 2.3@10.1.0.7:34801: read file /data1/replica/reps/2.3.pegasus failed, reason(ERR_FILE_OPERATION_FAILED)
#= 2.3@10.1.0.7:34801: get a valid chkpt(default)
#= [2.3@10.1.0.7:34801] read cold_backup_metadata from file(/data1/replica/reps/2.3.pegasus) failed
#= [2.3@10.1.0.7:34801] restore rolling backup succeed
#= [2.3@10.1.0.7:34801] schedule to clear all checkpoint dirs of policy(daily) in t1 minutes
#= [2.3@10.1.0.7:34801] load cold_backup_metadata from file(plog/log.4.134217728) failed
known_backup_line_replica -> replica ("download backup_metadata failed, file(" word "), reason(" word ")"
                             | "clear restore_dir(" word ") succeed"
                             | "get subfile of dir(" word ") failed"
                             | "remove useless file(" word ") failed"
                             | "remove useless file(" word ") succeed"
                             | "clear all checkpoint dirs of policy(" word ")"
                             | "get checkpoint dirs in backup dir(" word ") failed"
                             | "remove backup checkpoint dir(" word ") succeed"
                             | "remove backup checkpoint dir(" word ") failed"
                             | "file(" word ") under checkpoint is damaged"
                             | "checkpoint on remote storage media is damaged, coz file(" word ") doesn't exist"
                             | "get file(" word ") size failed"
                             | "open file(" word ") failed"
                             | "schedule to clear all checkpoint dirs of policy(" word ") after " word " minutes"
                             | "recover cold_backup_metadata from file(" word ") succeed, total checkpoint size(" word "), file count(" word ")"
                             | "start to find valid checkpoint of backup_id " word
                             | "create file of block_service failed, reason " word
                             | "read file " word " failed, reason " word
                             | "cold_backup_metadata has invalid file_total_size(" word ")"
                             | "get file(" word ") md5 failed"
                             | "partition-data on cold backup media is damaged"
                             | "download file(" word ") succeed, size(" int "), progress(" int ")"
                             | "create file(" word ") failed with err(" word ")"
                             | "file(" word ") doesn't on cold backup media"
                             | "local file(" word ") not exist, download it from remote file(" word ")"
                             | "calc md5sum(" word ") failed"
                             | "local file(" word ") has been downloaded, just ignore"
                             | "recover cold_backup_metadata from file(" word ") failed"
                             | "retore from policy_name(" word "), backup_id(" int ")"
                             | "create file of block_service failed, reason(" word ")"
                             | "read file " word " failed, reason(" word ")"
                             | "get a valid chkpt(" word ")"
                             | "read cold_backup_metadata from file(" word ") failed"
                             | "restore rolling backup succeed"
                             | "schedule to clear all checkpoint dirs of policy(" word ") in " word " minutes"
                             | "load cold_backup_metadata from file(" word ") failed")

#= create policy meta root(/data1/replica/reps/2.3.pegasus/plog/log.4.134217728) succeed, with err(ERR_TIMEOUT)
#= create policy meta root(/data1/replica/reps/2.3.pegasus/plog/log.4.134217728) timeout, try it later
#= backup service start to sync policies from remote storage
#= policy(daily) start to backup
#= can't sync policies from remote storage, user should config some policies
#= sync policies got timeout, retry it later
#= init backup_info from remote storage fail, error_code = ERR_TIMEOUT
#= start to acquire backup_info(7) of policy(daily)
#= get backup info dirs fail from remote storage, backup_dirs_root = /data1/replica/reps/2.3.pegasus, err = ERR_OBJECT_NOT_FOUND
#= start to acquire the context of policy(daily)
#= init policy fail, policy_path = plog/log.4.134217728, error_code = ERR_OBJECT_NOT_FOUND
#= get policy dirs from remote storage fail, error_code = ERR_FILE_OPERATION_FAILED
#= app is unavaliable, skip write finish flag for this app(app_id = 42)
#= app(42) already write finish-flag on block service
#= app(9120) finish backup and write finish-flag on block service succeed
#= policy(daily) write backup_info to cold backup media succeed
#= write /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 failed, reason(ERR_FILE_OPERATION_FAILED), try it later
#= sync app_info_data from backup media failed with err(ERR_FILE_OPERATION_FAILED)
#= acquire block_filesystem(stat) failed
#= acquire block filesystem failed, provider = fds_c3, provider_type =
#= acquire block filesystem failed, provider = fds_c3, provider_type = fds_service
#= list sub dirs of dir plog/log.4.134217728 failed
#= list sub files of dir /data1/replica/reps/2.3.pegasus failed
#= create dir plog/log.4.134217728 failed
#= clear dir plog/log.4.134217728 failed
#= receive clear cold backup request: backup(5.7.daily)
#= create file plog/log.4.134217728 failed
#= backup_id(42): partition 5.7 doesn't have a primary now, retry to backup it later.
#= backup_id(8800): send backup request to partition 2.3, target_addr = 10.1.0.7:34801
#= backup_id(118): backup for partition 2.3 failed, response.err: ERR_FILE_OPERATION_FAILED
#= backup_id(118): receive backup response for partition 2.3 from server 10.1.0.2:34601, now progress stat, retry to send backup request.
#= backup_id(42): write backup info failed, error ERR_FILE_OPERATION_FAILED, do not try again for this error.
#= backup_id(8800): write backup info failed, retry it later.
#= backup_id(118): successfully wrote backup info, backup for app 9120 completed.
#= backup_id(42): backup meta data for app 9120 failed, error ERR_TIMEOUT
#= backup path is set to /data1/replica/reps/2.3.pegasus.
#= start to add backup polciy daily.
#= create backup policy on remote storage timeout, retry after 8800(ms)
#= update backup policy to remote storage failed, policy_name = daily, retry after 118(ms)
#= write /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 failed, err = ERR_TIMEOUT, don't try again when got this error.
#= create metadata file /data1/replica/reps/2.3.pegasus failed.
#= decode app_info 'stat' failed
#= received cold backup request: backup{2.3.daily.118}
#= backup{2.3.daily.118}: cold_backup_root is empty, response ERR_OPERATION_DISABLED
#= backup{2.3.daily.8800}: replica not found, response ERR_OBJECT_NOT_FOUND
#= restore rolling backup succeed
#= create restore dir plog/log.4.134217728 failed
#= invalid backup_provider_type(t1)
#= in sync_app_from_backup_media and start to create file(/data1/replica/reps/2.3.pegasus)
#= after create app_metadata file(plog/log.4.134217728)
#= create file failed for meta entry(t1)
#= after read app_metadata
#= restore app failed, because app_metadata is damaged, app_info(default)
#= create backup policy on remote storage timeout, retry after 9120 ms
#= update backup policy to remote storage failed, policy_name = daily, retry after 8800 ms
#= not authorized to modify backup policy(daily) for app id: 42, skip it
#= received cold backup request: backup[2.3.daily.42]
#= backup[5.7.daily.8800]: FLAGS_cold_backup_root is empty, response ERR_OPERATION_DISABLED
#= backup[2.3.daily.42]: replica not found, response ERR_OBJECT_NOT_FOUND
known_backup_line -> "create policy meta root(" word ") succeed, with err(" word ")"
                   | "create policy meta root(" word ") timeout, try it later"
                   | "backup service start to sync policies from remote storage"
                   | "policy(" word ") start to backup"
                   | "can't sync policies from remote storage, user should config some policies"
                   | "sync policies got timeout, retry it later"
                   | "init backup_info from remote storage fail, error_code = " word
                   | "start to acquire backup_info(" int ") of policy(" word ")"
                   | "get backup info dirs fail from remote storage, backup_dirs_root = " word ", err = " word
                   | "start to acquire the context of policy(" word ")"
                   | "init policy fail, policy_path = " word ", error_code = " word
                   | "get policy dirs from remote storage fail, error_code = " word
                   | "app is unavaliable, skip write finish flag for this app(app_id = " int ")"
                   | "app(" int ") already write finish-flag on block service"
                   | "app(" int ") finish backup and write finish-flag on block service succeed"
                   | "policy(" word ") write backup_info to cold backup media succeed"
                   | "write " word " failed, reason(" word "), try it later"
                   | "sync app_info_data from backup media failed with err(" word ")"
                   | "acquire block_filesystem(" word ") failed"
                   | "acquire block filesystem failed, provider = " text
                   | "list sub dirs of dir " word " failed"
                   | "list sub files of dir " word " failed"
                   | "create dir " word " failed"
                   | "clear dir " word " failed"
                   | "receive clear cold backup request: backup(" word "." word ")"
                   | "create file " word " failed"
                   | "backup_id(" word "): partition " word " doesn't have a primary now, retry to backup it later."
                   | "backup_id(" word "): send backup request to partition " word ", target_addr = " word
                   | "backup_id(" word "): backup for partition " word " failed, response.err: " word
                   | "backup_id(" word "): receive backup response for partition " word " from server " word ", now progress " word ", retry to send backup request."
                   | "backup_id(" word "): write backup info failed, error " word ", do not try again for this error."
                   | "backup_id(" word "): write backup info failed, retry it later."
                   | "backup_id(" word "): successfully wrote backup info, backup for app " word " completed."
                   | "backup_id(" word "): backup meta data for app " word " failed, error " word
                   | "backup path is set to " word "."
                   | "start to add backup polciy " word "."
                   | "create backup policy on remote storage timeout, retry after " int "(ms)"
                   | "update backup policy to remote storage failed, policy_name = " word ", retry after " int "(ms)"
                   | "write " word " failed, err = " word ", don't try again when got this error."
                   | "create metadata file " word " failed."
                   | "decode app_info '" word "' failed"
                   | "received cold backup request: backup{" word "." word "." int "}"
                   | "backup{" word "." word "." int "}: cold_backup_root is empty, response ERR_OPERATION_DISABLED"
                   | "backup{" word "." word "." int "}: replica not found, response ERR_OBJECT_NOT_FOUND"
                   | "restore rolling backup succeed"
                   | "create restore dir " word " failed"
                   | "invalid backup_provider_type(" word ")"
                   | "in sync_app_from_backup_media and start to create file(" word ")"
                   | "after create app_metadata file(" word ")"
                   | "create file failed for meta entry(" word ")"
                   | "after read app_metadata"
                   | "restore app failed, because app_metadata is damaged, app_info(" word ")"
                   | "create backup policy on remote storage timeout, retry after " word " ms"
                   | "update backup policy to remote storage failed, policy_name = " word ", retry after " word " ms"
                   | "not authorized to modify backup policy(" word ") for app id: " word ", skip it"
                   | "received cold backup request: backup[" word "." word "." word "]"
                   | "backup[" word "." word "." word "]: FLAGS_cold_backup_root is empty, response ERR_OPERATION_DISABLED"
                   | "backup[" word "." word "." word "]: replica not found, response ERR_OBJECT_NOT_FOUND"

#= daily@1757505600500@2.3: check backup on remote, current_checkpoint file plog/log.4.134217728 is not exist
#= daily@1757505600500@2.3: check backup on remote, current_checkpoint file plog/log.4.134217728 is exist
#= daily@1757505600500@2.3: after read current_checkpoint_file, check whether remote checkpoint dir = plog/log.4.134217728 is exist
#= daily@1757505600500@2.3: backup status has changed to replication::partition_status::PS_PRIMARY, ignore checking backup on remote
#= daily@1757505600500@2.3: block service list remote dir failed, dirname = /data1/replica/reps/2.3.pegasus/plog/log.4.134217728, err = ERR_TIMEOUT
#= daily@1757505600500@2.3: backup status has changed to replication::partition_status::PS_PRIMARY, ignore upload checkpoint
#= daily@1757505600500@2.3: upload status has already been checked, start upload checkpoint dir directly
#= daily@1757505600500@2.3: check upload_status complete, cold_backup_metadata isn't exist, start upload checkpoint dir
#= daily@1757505600500@2.3: cold_backup_metadata is exist, read it's context
#= daily@1757505600500@2.3: backup status has changed to replication::partition_status::PS_PRIMARY, stop check upload status
#= daily@1757505600500@2.3: read remote file failed, file = /data1/replica/reps/2.3.pegasus, err = ERR_FILE_OPERATION_FAILED
#= daily@1757505600500@2.3: check upload status complete, checkpoint dir uploading has already complete
#= daily@1757505600500@2.3: check upload status complete, checkpoint dir uploading isn't complete yet
#= daily@1757505600500@2.3: replica is not ready for uploading, ignore upload, cold_backup_status(replication::partition_status::PS_PRIMARY)
#= daily@1757505600500@2.3: backup status has changed to replication::partition_status::PS_PRIMARY, stop upload checkpoint dir
#= daily@1757505600500@2.3: checkpoint dir is empty, so upload is complete and just start write backup_metadata
#= daily@1757505600500@2.3: start upload checkpoint dir, checkpoint dir = /data1/replica/reps/2.3.pegasus, total checkpoint file = 8800
#= daily@1757505600500@2.3: upload checkpoint dir to remote complete, total_file_cnt = 8800
#= daily@1757505600500@2.3: upload checkpoint file to remote failed, file = /data1/replica/reps/2.3.pegasus, err = ERR_OBJECT_NOT_FOUND
#= daily@1757505600500@2.3: upload have already done, no need write metadata again
#= daily@1757505600500@2.3: write backup metadata complete, write current checkpoint file
#= daily@1757505600500@2.3: backup status has changed to replication::partition_status::PS_PRIMARY, stop write backup_metadata
#= daily@1757505600500@2.3: backup status has changed to replication::partition_status::PS_PRIMARY, stop write current checkpoint file
#= daily@1757505600500@2.3: block service create file failed, file = plog/log.4.134217728, err = ERR_TIMEOUT
#= daily@1757505600500@2.3: write remote file failed, file = plog/log.4.134217728, err = ERR_TIMEOUT
#= daily@1757505600500@2.3: create cold backup block service failed, provider_type = daily, response ERR_INVALID_PARAMETERS
#= daily@1757505600500@2.3: delay clearing obsoleted cold backup context, cause backup_status == ColdBackupCheckpointing
#= daily@1757505600500@2.3: request outdated cold backup, current_backup_id = 8800, response ERR_VERSION_OUTDATED
#= daily@1757505600500@2.3: unhandled case, handle_status = replication::partition_status::PS_PRIMARY, real_time_status = replication::partition_status::PS_PRIMARY, response ERR_BUSY
#= daily@1757505600500@2.3: invalid state for cold backup, partition_status = replication::partition_status::PS_PRIMARY, response ERR_INVALID_STATE
#= daily@1757505600500@2.3: found a invalid checkpoint dir(plog/log.4.134217728)
#= daily@1757505600500@2.3: list sub dirs of dir plog/log.4.134217728 failed
#= daily@1757505600500@2.3: create backup dir plog/log.4.134217728 failed
#= daily@1757505600500@2.3: backup checkpoint aleady exist, dir = /data1/replica/reps/2.3.pegasus, file_count = 8800, total_size = 8800
#= daily@1757505600500@2.3: backup checkpoint not exist, start to trigger async checkpoint
#= daily@1757505600500@2.3: found obsolete backup checkpoint dir(plog/log.4.134217728), remove it
#= daily@1757505600500@2.3: remove obsolete backup checkpoint dir(/data1/replica/reps/2.3.pegasus) failed
#= daily@1757505600500@2.3: do not trigger async checkpoint because it is already triggered, checkpoint_decree = 42, checkpoint_timestamp = 8800 (42), durable_decree_when_checkpoint = 42
#= daily@1757505600500@2.3: need trigger async checkpoint again
#= daily@1757505600500@2.3: trigger async checkpoint, checkpoint_decree = 42, checkpoint_timestamp = 8800 (9120), durable_decree_when_checkpoint = 9120
#= daily@1757505600500@2.3: create backup checkpoint failed with err = ERR_TIMEOUT, try call local_create_backup_checkpoint 10s later
#= daily@1757505600500@2.3: rename checkpoint dir(plog/log.4.134217728) to dir(plog/log.4.134217728) failed
#= daily@1757505600500@2.3: statistic file info under dir(plog/log.4.134217728) failed
#= daily@1757505600500@2.3: generate backup checkpoint succeed, dir = plog/log.4.134217728, file_count = 42, total_size = 42
#= daily@1757505600500@2.3: upload checkpoint to remote complete, checkpoint dir = /data1/replica/reps/2.3.pegasus, total file size = 8800, file count = 8800
#= daily@1757505600500@2.3: the progress of upload checkpoint is 9120
#= daily@1757505600500@2.3: backup is busy, status = replication::partition_status::PS_PRIMARY, progress = 7, response ERR_BUSY
#= daily@1757505600500@2.3: backup progress is 8800
#= daily@1757505600500@2.3: async checkpoint not done, we just wait it done, last_durable_decree = 8800, backup_checkpoint_decree = 118
#= daily@1757505600500@2.3: async checkpoint done, last_durable_decree = 8800, backup_context->checkpoint_decree = 118
known_backup_line_job -> ident_name "@" int "@" number_pair ": " ("check backup on remote, current_checkpoint file " word " is not exist"
                         | "check backup on remote, current_checkpoint file " word " is exist"
                         | "after read current_checkpoint_file, check whether remote checkpoint dir = " word " is exist"
                         | "backup status has changed to " word ", ignore checking backup on remote"
                         | "block service list remote dir failed, dirname = " word ", err = " word
                         | "backup status has changed to " word ", ignore upload checkpoint"
                         | "upload status has already been checked, start upload checkpoint dir directly"
                         | "check upload_status complete, cold_backup_metadata isn't exist, start upload checkpoint dir"
                         | "cold_backup_metadata is exist, read it's context"
                         | "backup status has changed to " word ", stop check upload status"
                         | "read remote file failed, file = " word ", err = " word
                         | "check upload status complete, checkpoint dir uploading has already complete"
                         | "check upload status complete, checkpoint dir uploading isn't complete yet"
                         | "replica is not ready for uploading, ignore upload, cold_backup_status(" word ")"
                         | "backup status has changed to " word ", stop upload checkpoint dir"
                         | "checkpoint dir is empty, so upload is complete and just start write backup_metadata"
                         | "start upload checkpoint dir, checkpoint dir = " word ", total checkpoint file = " int
                         | "upload checkpoint dir to remote complete, total_file_cnt = " int
                         | "upload checkpoint file to remote failed, file = " word ", err = " word
                         | "upload have already done, no need write metadata again"
                         | "write backup metadata complete, write current checkpoint file"
                         | "backup status has changed to " word ", stop write backup_metadata"
                         | "backup status has changed to " word ", stop write current checkpoint file"
                         | "block service create file failed, file = " word ", err = " word
                         | "write remote file failed, file = " word ", err = " word
                         | "create cold backup block service failed, provider_type = " word ", response ERR_INVALID_PARAMETERS"
                         | "delay clearing obsoleted cold backup context, cause backup_status == ColdBackupCheckpointing"
                         | "request outdated cold backup, current_backup_id = " int ", response ERR_VERSION_OUTDATED"
                         | "unhandled case, handle_status = " word ", real_time_status = " word ", response ERR_BUSY"
                         | "invalid state for cold backup, partition_status = " word ", response ERR_INVALID_STATE"
                         | "found a invalid checkpoint dir(" word ")"
                         | "list sub dirs of dir " word " failed"
                         | "create backup dir " word " failed"
                         | "backup checkpoint aleady exist, dir = " word ", file_count = " int ", total_size = " int
                         | "backup checkpoint not exist, start to trigger async checkpoint"
                         | "found obsolete backup checkpoint dir(" word "), remove it"
                         | "remove obsolete backup checkpoint dir(" word ") failed"
                         | "do not trigger async checkpoint because it is already triggered, checkpoint_decree = " int ", checkpoint_timestamp = " int " (" int "), durable_decree_when_checkpoint = " int
                         | "need trigger async checkpoint again"
                         | "trigger async checkpoint, checkpoint_decree = " int ", checkpoint_timestamp = " int " (" int "), durable_decree_when_checkpoint = " int
                         | "create backup checkpoint failed with err = " word ", try call local_create_backup_checkpoint 10s later"
                         | "rename checkpoint dir(" word ") to dir(" word ") failed"
                         | "statistic file info under dir(" word ") failed"
                         | "generate backup checkpoint succeed, dir = " word ", file_count = " int ", total_size = " int
                         | "upload checkpoint to remote complete, checkpoint dir = " word ", total file size = " int ", file count = " int
                         | "the progress of upload checkpoint is " int
                         | "backup is busy, status = " word ", progress = " int ", response ERR_BUSY"
                         | "backup progress is " int
                         | "async checkpoint not done, we just wait it done, last_durable_decree = " int ", backup_checkpoint_decree = " int
                         | "async checkpoint done, last_durable_decree = " int ", backup_context->checkpoint_decree = " int)

# Guardian and balancer.
#= primary balancer for app(t1:118)
#= stop the balancer as some replica infos aren't collected, node(10.1.0.8:34801), app(t1)
#= gpid(5.7) refuse to use selected node(10.1.0.8:34801) as it is in black list
#= gpid(5.7): can't find valid node in dropped list to add as secondary, choose new node(10.1.0.7:34801) with minimal partitions serving
#= gpid(5.7): can't find valid node in dropped list to add as secondary, but also we can't find a new node to add as secondary
#= gpid(5.7): choose node(10.1.0.2:34601) as secondary coz it is last_dropped_node and is alive now
#= gpid(2.3): can't add secondary coz last_dropped_node(10.1.0.2:34601) is not alive now, ignore this as not in emergency
#= can't get the newly_partitions extension structure for node(10.1.0.7:34801), the node may be dead and removed
#= every app is balanced and any move will unbalance a app
#= every app is balanced and the cluster as a whole is balanced
#= do not move replicas of a balanced app(118) if the least (most) loaded servers overall do not intersect the servers hosting the least (most) replicas of the app
#= most load disk(10.1.0.2:34601) on node(10.1.0.8:34801) is picked, has 7 partition
#= partition[9120] will migrate from 10.1.0.7:34801 to 10.1.0.2:34601
#= can not find a partition(app_id=8800) from random max load disk(node=10.1.0.2:34601, disk=stat)
#= we can't make the server load more balanced by moving primaries to secondaries
#= stop to copy primary for app(t1) coz it is disabled
#= skip to do balance for the ignored app[t1]
#= can't collect gpid(118.7)'s info from 10.1.0.8:34801, which should be primary
#= gpid(2.3): try to choose node in dropped list, dropped_list(t1), prefered_dropped(42)
#= gpid(2.3): prefered_dropped(118) is invalid according to drop_list(size 118), reset it to 9120 (drop_list.size - 1)
#= gpid(2.3): node(10.1.0.7:34801) at cc.dropped[8800] is alive now, choose it, and forward prefered_dropped from (118) to (118)
#= gpid(2.3): node(10.1.0.7:34801) at cc.dropped[7] is not alive now, changed prefered_dropped from (42) to (42)
#= get_config_context return nullptr for gpid(2.3)
known_balance_line -> "primary balancer for app(" word ":" int ")"
                    | "stop the balancer as some replica infos aren't collected, node(" word "), app(" word ")"
                    | "gpid(" word ") refuse to use selected node(" word ") as it is in black list"
                    | "gpid(" word "): can't find valid node in dropped list to add as secondary, choose new node(" word ") with minimal partitions serving"
                    | "gpid(" word "): can't find valid node in dropped list to add as secondary, but also we can't find a new node to add as secondary"
                    | "gpid(" word "): choose node(" word ") as secondary coz it is last_dropped_node and is alive now"
                    | "gpid(" word "): can't add secondary coz last_dropped_node(" word ") is not alive now, ignore this as not in emergency"
                    | "can't get the newly_partitions extension structure for node(" word "), the node may be dead and removed"
                    | "every app is balanced and any move will unbalance a app"
                    | "every app is balanced and the cluster as a whole is balanced"
                    | "do not move replicas of a balanced app(" word ") if the least (most) loaded servers overall do not intersect the servers hosting the least (most) replicas of the app"
                    | "most load disk(" word ") on node(" word ") is picked, has " word " partition"
                    | "partition[" word "] will migrate from " word " to " word
                    | "can not find a partition(app_id=" word ") from random max load disk(node=" word ", disk=" word ")"
                    | "we can't make the server load more balanced by moving primaries to secondaries"
                    | "stop to copy primary for app(" word ") coz it is disabled"
                    | "skip to do balance for the ignored app[" word "]"
                    | "can't collect gpid(" int "." int ")'s info from " word ", which should be primary"
                    | "gpid(" word "): try to choose node in dropped list, dropped_list(" word "), prefered_dropped(" int ")"
                    | "gpid(" word "): prefered_dropped(" int ") is invalid according to drop_list(size " int "), reset it to " int " (drop_list.size - 1)"
                    | "gpid(" word "): node(" word ") at cc.dropped[" int "] is alive now, choose it, and forward prefered_dropped from (" int ") to (" int ")"
                    | "gpid(" word "): node(" word ") at cc.dropped[" int "] is not alive now, changed prefered_dropped from (" int ") to (" int ")"
                    | "get_config_context return nullptr for gpid(" word ")"

# Block services.
#= list_dir: invalid parameter(/data1/replica/reps/2.3.pegasus/plog/log.4.134217728)
#= get files under directory: /data1/replica/reps/2.3.pegasus fail
#= get subpaths under directory: /data1/replica/reps/2.3.pegasus fail
#= download /data1/replica/reps/2.3.pegasus failed, because target name(/data1/replica/reps/2.3.pegasus) is invalid
#= initialize local block service succeed with empty root
#= old local block service root dir has already exist, path(/data1/replica/reps/2.3.pegasus)
#= local block service initialize succeed with root(/data1/replica/reps/2.3.pegasus)
#= load meta data of /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 failed
#= open source file /data1/replica/reps/2.3.pegasus for read failed, err(ERR_TIMEOUT)
#= open target file plog/log.4.134217728 for write failed, err(ERR_OBJECT_NOT_FOUND)
#= open block file(plog/log.4.134217728) failed, err(ERR_OBJECT_NOT_FOUND)
#= open target file(plog/log.4.134217728) failed, err(ERR_OBJECT_NOT_FOUND)
#= local file(plog/log.4.134217728) exists
#= create file(plog/log.4.134217728) failed with error(ERR_OBJECT_NOT_FOUND)
#= download file(/data1/replica/reps/2.3.pegasus) failed, file on remote file provider is damaged
#= close block service manager.
#= decode meta data from json(default) failed
#= decode meta data from json failed: Connection refused [stat]
#= create block filesystem failed for Connection refused, error = ERR_FILE_OPERATION_FAILED
#= Failed to write the last chunk, file_path = /data1/replica/reps/2.3.pegasus, data bytes = 8800, written bytes = 8800
#= Failed to write chunk, file_path = /data1/replica/reps/2.3.pegasus, data bytes = 9120, written bytes = 9120
#= load metadata file '/data1/replica/reps/2.3.pegasus' failed
#= data file '/data1/replica/reps/2.3.pegasus' or metadata file '/data1/replica/reps/2.3.pegasus' not exist
#= load metadata of /data1/replica/reps/2.3.pegasus failed
#= start to upload from '10.1.0.8:34801' to '/data1/replica/reps/2.3.pegasus/plog/log.4.134217728'
#= finish to upload from '10.1.0.8:34801' to '/data1/replica/reps/2.3.pegasus', size = 118
#= calculate md5sum for '/data1/replica/reps/2.3.pegasus' failed
#= file_metadata write failed
#= file 'plog/log.4.134217728' or metadata file 'plog/log.4.134217728' not found
#= start to download from '10.1.0.8:34801' to '/data1/replica/reps/2.3.pegasus'
#= create directory 'plog/log.4.134217728' failed
#= finish download file '/data1/replica/reps/2.3.pegasus', size = 42
#= Failed to write to direct_io_writable_file, errno = ERR_TIMEOUT
#= Allocate memaligned buffer failed, errno = ERR_OBJECT_NOT_FOUND
#= Failed to open /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 with flag t1, errno = ERR_OBJECT_NOT_FOUND
#= Failed to write last chunk, filie_path = /data1/replica/reps/2.3.pegasus, errno = ERR_TIMEOUT
known_media_line -> "list_dir: invalid parameter(" word ")"
                  | "get files under directory: " word " fail"
                  | "get subpaths under directory: " word " fail"
                  | "download " word " failed, because target name(" word ") is invalid"
                  | "initialize local block service succeed with empty root"
                  | "old local block service root dir has already exist, path(" word ")"
                  | "local block service initialize succeed with root(" word ")"
                  | "load meta data of " word " failed"
                  | "open source file " word " for read failed, err(" text ")"
                  | "open target file " word " for write failed, err(" text ")"
                  | "open block file(" word ") failed, err(" text ")"
                  | "open target file(" word ") failed, err(" text ")"
                  | "local file(" word ") exists"
                  | "create file(" word ") failed with error(" word ")"
                  | "download file(" word ") failed, file on remote file provider is damaged"
                  | "close block service manager."
                  | "decode meta data from json(" word ") failed"
                  | "decode meta data from json failed: " text " [" word "]"
                  | "create block filesystem failed for " text ", error = " word
                  | "Failed to write the last chunk, file_path = " word ", data bytes = " word ", written bytes = " word
                  | "Failed to write chunk, file_path = " word ", data bytes = " word ", written bytes = " word
                  | "load metadata file '" word "' failed"
                  | "data file '" word "' or metadata file '" word "' not exist"
                  | "load metadata of " word " failed"
                  | "start to upload from '" word "' to '" word "'"
                  | "finish to upload from '" word "' to '" word "', size = " word
                  | "calculate md5sum for '" word "' failed"
                  | "file_metadata write failed"
                  | "file '" word "' or metadata file '" word "' not found"
                  | "start to download from '" word "' to '" word "'"
                  | "create directory '" word "' failed"
                  | "finish download file '" word "', size = " word
                  | "Failed to write to direct_io_writable_file, errno = " word
                  | "Allocate memaligned buffer failed, errno = " word
                  | "Failed to open " word " with flag " word ", errno = " word
                  | "Failed to write last chunk, filie_path = " word ", errno = " word

# Bulk load.
#= create bulk load root(/data1/replica/reps/2.3.pegasus/plog/log.4.134217728) succeed
#= failed to get file(/data1/replica/reps/2.3.pegasus) handler on remote provider(/data1/replica/reps/2.3.pegasus)
#= failed to read file(plog/log.4.134217728) on remote provider(/data1/replica/reps/2.3.pegasus/plog/log.4.134217728), error = ERR_FILE_OPERATION_FAILED
#= file(/data1/replica/reps/2.3.pegasus) is damaged on remote file provider(/data1/replica/reps/2.3.pegasus)
#= app(t1) information is inconsistent, local app_id(42) VS remote app_id(8800), local partition_count(8800) VS remote partition_count(8800)
#= app(t1) partition(2.3) primary is invalid, try it later
#= app(name=t1, id=118) is not existed, set bulk load failed
#= node[10.1.0.7:34801] has 9120 partition executing ingestion, max_count = 118
#= node[10.1.0.2:34601] disk[default] has 118 partition executing ingestion, max_count = 118
#= app(t1) restart to bulk load
#= app(t1) old status:replication::partition_status::PS_PRIMARY VS new status:replication::partition_status::PS_PRIMARY, ignore it
#= app(t1) partition(5.7) has already executed ingestion succeed
#= app(t1) partition(5.7) configuration changed, should executed ingestion again
#= app(t1) current status is replication::partition_status::PS_PRIMARY, partition(5.7), ignore it
#= app(t1) partition(2.3) couldn't execute ingestion, wait and try later
#= send ingest_request to node(10.1.0.2:34601), app(t1) partition(5.7)
#= app(t1) partition(2.3) on node(10.1.0.7:34801) has already executing ingestion, ignore this repeated request
#= app(t1) partition(5.7) receive ingestion response from node(10.1.0.7:34801) succeed
#= reset local app(t1) bulk load context, is_reset_result(stat)
#= app(t1) update app is_bulk_loading to false
#= app(t1) is not executing bulk load
#= app(t1) start to pause bulk load
#= app(t1) restart bulk load
#= query app(t1) bulk_load_status(replication::partition_status::PS_PRIMARY) succeed
#= There are 7 apps need to sync bulk load status
#= start to sync app(8800) bulk load status
#= app(name=t1,app_id=42) has 118 partition bulk load info to be synced
#= app(name=t1,app_id=118) is not existed or not available
#= can not convert t1 to bool
#= app(t1) has different app_id or partition_count, bulk load app_id = 8800, partition_count = 118, current app_id = 118, partition_count = 118
#= app(t1) has invalid count, app partition_count = 42, remote partition_bulk_load_info count = 8800
#= app(t1) bulk_load_status = replication::partition_status::PS_PRIMARY, but there are 9120 partitions lack partition_bulk_load dir
#= app(t1) has inconsistent ingest_behind option
#= app(t1) bulk_load_status = replication::partition_status::PS_PRIMARY, there are replication::partition_status::PS_PRIMARY partitions status is different from app, and 42 partitions not existed, this is invalid
#= app(t1) bulk_load_status = replication::partition_status::PS_PRIMARY, but partition[2.3] bulk_load_status = replication::partition_status::PS_PRIMARY, only replication::partition_status::PS_PRIMARY and replication::partition_status::PS_PRIMARY is valid
#= app(t1) bulk_load_status = replication::partition_status::PS_PRIMARY, replication::partition_status::PS_PRIMARY partitions status is different from app, this is invalid
#= fatal, the op status of meta server must be meta_op_status::FREE
#= app(t1) continue bulk load, app_id = 8800, partition_count = 118, status = replication::partition_status::PS_PRIMARY, there are 7 partitions have bulk_load_info, 7 partitions have same status with app, 7 partitions different
#= app(t1) start to bulk load
#= check app(t1) bulk load dir(plog/log.4.134217728) failed, error = ERR_TIMEOUT, try later
#= app(t1): bulk load dir(/data1/replica/reps/2.3.pegasus) not exist, but is_bulk_loading = t1, reset app is_bulk_loading flag
#= remove app(t1) bulk load dir plog/log.4.134217728 succeed
#= app(t1) partition(5.7) is unhealthy, status(replication::partition_status::PS_PRIMARY), try it later
#= app(t1), partition(2.3) failed to receive bulk load response from node(10.1.0.7:34801), error = ERR_FILE_OPERATION_FAILED
#= app(t1), partition(5.7) doesn't exist or has invalid state on node(10.1.0.2:34601), error = ERR_TIMEOUT
#= node(10.1.0.2:34601) has enough replicas downloading, wait for next round to send bulk load request for app(t1), partition(5.7)
#= receive out-date response from node(10.1.0.7:34801), app(t1), partition(5.7), request ballot = 118, current ballot= 118
#= receive bulk load response from node(10.1.0.7:34801) app(t1), partition(5.7), primary_status(replication::partition_status::PS_PRIMARY), but total_download_progress is not set
#= receive bulk load response from node(10.1.0.8:34801) app(t1), partition(2.3), primary_status(replication::partition_status::PS_PRIMARY), but node(10.1.0.8:34801) progress or status is not set
#= app(t1) partirion(5.7) download all files from remote provider succeed
#= receive bulk load response from node(10.1.0.7:34801) app(t1) partition(5.7), primary_status(replication::partition_status::PS_PRIMARY), but is_group_ingestion_finished is not set
#= receive bulk load response from node(10.1.0.7:34801) app(t1) partition(5.7), primary_status(replication::partition_status::PS_PRIMARY), but node(10.1.0.8:34801) ingestion_status is not set
#= app(t1) partition(2.3) on node(10.1.0.8:34801) ingestion failed
#= app(t1) partition(2.3) ingestion files succeed
#= receive bulk load response from node(10.1.0.7:34801) app(t1) partition(2.3), primary_status(replication::partition_status::PS_PRIMARY), but is_group_bulk_load_context_cleaned_up is not set
#= receive bulk load response from node(10.1.0.8:34801) app(t1), partition(5.7), primary_status(replication::partition_status::PS_PRIMARY), but node(10.1.0.8:34801) is_cleaned_up is not set
#= receive bulk load response from node(10.1.0.7:34801) app(t1) partition(2.3), current partition has already been cleaned up
#= app(name=t1, id=8800) is not existed, remove bulk load dir on remote storage
#= app(t1) update app to not bulk loading
#= receive bulk load response from node(10.1.0.7:34801) app(t1) partition(5.7), primary_status(replication::partition_status::PS_PRIMARY), but is_group_bulk_load_paused is not set
known_bulk_line_1 -> "create bulk load root(" word ") succeed"
                   | "failed to get file(" word ") handler on remote provider(" word ")"
                   | "failed to read file(" word ") on remote provider(" word "), error = " word
                   | "file(" word ") is damaged on remote file provider(" word ")"
                   | "app(" word ") information is inconsistent, local app_id(" word ") VS remote app_id(" word "), local partition_count(" word ") VS remote partition_count(" word ")"
                   | "app(" word ") partition(" word ") primary is invalid, try it later"
                   | "app(name=" word ", id=" word ") is not existed, set bulk load failed"
                   | "node[" word "] has " word " partition executing ingestion, max_count = " word
                   | "node[" word "] disk[" word "] has " word " partition executing ingestion, max_count = " word
                   | "app(" word ") restart to bulk load"
                   | "app(" word ") old status:" word " VS new status:" word ", ignore it"
                   | "app(" word ") partition(" word ") has already executed ingestion succeed"
                   | "app(" word ") partition(" word ") configuration changed, should executed ingestion again"
                   | "app(" word ") current status is " word ", partition(" word "), ignore it"
                   | "app(" word ") partition(" word ") couldn't execute ingestion, wait and try later"
                   | "send ingest_request to node(" word "), app(" word ") partition(" word ")"
                   | "app(" word ") partition(" word ") on node(" word ") has already executing ingestion, ignore this repeated request"
                   | "app(" word ") partition(" word ") receive ingestion response from node(" word ") succeed"
                   | "reset local app(" word ") bulk load context, is_reset_result(" word ")"
                   | "app(" word ") update app is_bulk_loading to false"
                   | "app(" word ") is not executing bulk load"
                   | "app(" word ") start to pause bulk load"
                   | "app(" word ") restart bulk load"
                   | "query app(" word ") bulk_load_status(" word ") succeed"
                   | "There are " word " apps need to sync bulk load status"
                   | "start to sync app(" word ") bulk load status"
                   | "app(name=" word ",app_id=" word ") has " word " partition bulk load info to be synced"
                   | "app(name=" word ",app_id=" word ") is not existed or not available"
                   | "can not convert " word " to bool"
                   | "app(" word ") has different app_id or partition_count, bulk load app_id = " word ", partition_count = " word ", current app_id = " word ", partition_count = " word
                   | "app(" word ") has invalid count, app partition_count = " word ", remote partition_bulk_load_info count = " word
                   | "app(" word ") bulk_load_status = " word ", but there are " word " partitions lack partition_bulk_load dir"
                   | "app(" word ") has inconsistent ingest_behind option"
                   | "app(" word ") bulk_load_status = " word ", there are " word " partitions status is different from app, and " word " partitions not existed, this is invalid"
                   | "app(" word ") bulk_load_status = " word ", but partition[" word "] bulk_load_status = " word ", only " word " and " word " is valid"
                   | "app(" word ") bulk_load_status = " word ", " word " partitions status is different from app, this is invalid"
                   | "fatal, the op status of meta server must be meta_op_status::FREE"
                   | "app(" word ") continue bulk load, app_id = " word ", partition_count = " word ", status = " word ", there are " word " partitions have bulk_load_info, " word " partitions have same status with app, " word " partitions different"
                   | "app(" word ") start to bulk load"
                   | "check app(" word ") bulk load dir(" word ") failed, error = " word ", try later"
                   | "app(" word "): bulk load dir(" word ") not exist, but is_bulk_loading = " word ", reset app is_bulk_loading flag"
                   | "remove app(" word ") bulk load dir " word " succeed"
                   | "app(" word ") partition(" word ") is unhealthy, status(" word "), try it later"
                   | "app(" word "), partition(" word ") failed to receive bulk load response from node(" word "), error = " word
                   | "app(" word "), partition(" word ") doesn't exist or has invalid state on node(" word "), error = " word
                   | "node(" word ") has enough replicas downloading, wait for next round to send bulk load request for app(" word "), partition(" word ")"
                   | "receive out-date response from node(" word "), app(" word "), partition(" word "), request ballot = " word ", current ballot= " word
                   | "receive bulk load response from node(" word ") app(" word "), partition(" word "), primary_status(" word "), but total_download_progress is not set"
                   | "receive bulk load response from node(" word ") app(" word "), partition(" word "), primary_status(" word "), but node(" word ") progress or status is not set"
                   | "app(" word ") partirion(" word ") download all files from remote provider succeed"
                   | "receive bulk load response from node(" word ") app(" word ") partition(" word "), primary_status(" word "), but is_group_ingestion_finished is not set"
                   | "receive bulk load response from node(" word ") app(" word ") partition(" word "), primary_status(" word "), but node(" word ") ingestion_status is not set"
                   | "app(" word ") partition(" word ") on node(" word ") ingestion failed"
                   | "app(" word ") partition(" word ") ingestion files succeed"
                   | "receive bulk load response from node(" word ") app(" word ") partition(" word "), primary_status(" word "), but is_group_bulk_load_context_cleaned_up is not set"
                   | "receive bulk load response from node(" word ") app(" word "), partition(" word "), primary_status(" word "), but node(" word ") is_cleaned_up is not set"
                   | "receive bulk load response from node(" word ") app(" word ") partition(" word "), current partition has already been cleaned up"
                   | "app(name=" word ", id=" word ") is not existed, remove bulk load dir on remote storage"
                   | "app(" word ") update app to not bulk loading"
                   | "receive bulk load response from node(" word ") app(" word ") partition(" word "), primary_status(" word "), but is_group_bulk_load_paused is not set"

#= receive bulk load response from node(10.1.0.8:34801) app(t1), partition(5.7), primary_status(replication::partition_status::PS_PRIMARY), but node(10.1.0.8:34801) is_paused is not set
#= app(t1) partirion(5.7) pause bulk load succeed
#= app(t1) status=replication::partition_status::PS_PRIMARY, no need to rollback to downloading, wait for next round
#= app(t1) is rolling back to downloading, ignore this request
#= app(t1) update partition(2.3) bulk load metadata, file count = 42, file size = 8800
#= app(t1) partition(2.3) old status:replication::partition_status::PS_PRIMARY VS new status:replication::partition_status::PS_PRIMARY, ignore it
#= app(t1) partition(2.3) has already sync bulk load status, current_status = replication::partition_status::PS_PRIMARY, new_status = replication::partition_status::PS_PRIMARY, wait for next round
#= app(name=t1, id=8800, status=replication::partition_status::PS_PRIMARY) is not existed or not available, set bulk load failed
#= create bulk load root(/data1/replica/reps/2.3.pegasus/plog/log.4.134217728) failed, retry later
#= app(t1) is already executing bulk load, please wait
known_bulk_line_2 -> "receive bulk load response from node(" word ") app(" word "), partition(" word "), primary_status(" word "), but node(" word ") is_paused is not set"
                   | "app(" word ") partirion(" word ") pause bulk load succeed"
                   | "app(" word ") status=" word ", no need to rollback to downloading, wait for next round"
                   | "app(" word ") is rolling back to downloading, ignore this request"
                   | "app(" word ") update partition(" word ") bulk load metadata, file count = " word ", file size = " word
                   | "app(" word ") partition(" word ") old status:" word " VS new status:" word ", ignore it"
                   | "app(" word ") partition(" word ") has already sync bulk load status, current_status = " word ", new_status = " word ", wait for next round"
                   | "app(name=" word ", id=" word ", status=" word ") is not existed or not available, set bulk load failed"
                   | "create bulk load root(" word ") failed, retry later"
                   | "app(" word ") is already executing bulk load, please wait"

#= [2.3@10.1.0.7:34801] receive bulk load request with wrong version, remote ballot=118, local ballot=42
#= [2.3@10.1.0.7:34801] primary = 10.1.0.2:34601, bulk_load is_paused = 10.1.0.7:34801
#= [2.3@10.1.0.7:34801] has learners, skip broadcast group bulk load request
#= [2.3@10.1.0.7:34801] start to broadcast group bulk load
#= [2.3@10.1.0.7:34801] receive outdated group_bulk_load request, request ballot(118) VS local ballot(42)
#= [2.3@10.1.0.7:34801] receive group_bulk_load request, local ballot is outdated, request ballot(8800) VS local ballot(118)
#= [2.3@10.1.0.7:34801] failed to receive group_bulk_load_reply from 10.1.0.8:34801, error = ERR_OBJECT_NOT_FOUND
#= [2.3@10.1.0.7:34801] receive group_bulk_load response from 10.1.0.7:34801 failed, error = ERR_FILE_OPERATION_FAILED
#= [2.3@10.1.0.7:34801] recevied wrong group_bulk_load response from 10.1.0.8:34801, request ballot = 8800, current ballot = 8800
#= [2.3@10.1.0.7:34801] node[10.1.0.8:34801] already has 9120 replica downloading, wait for next round
#= [2.3@10.1.0.7:34801] _dir(/data1/replica/reps/2.3.pegasus) is not existed
#= [2.3@10.1.0.7:34801] create bulk_load_dir(plog/log.4.134217728) failed
#= [2.3@10.1.0.7:34801] start to download files
#= [2.3@10.1.0.7:34801] parse bulk load metadata failed, error = ERR_FILE_OPERATION_FAILED
#= [2.3@10.1.0.7:34801] file(plog/log.4.134217728) exists, but not verified, try to remove local file and redownload it
#= [2.3@10.1.0.7:34801] failed to remove file(plog/log.4.134217728)
#= [2.3@10.1.0.7:34801] bulk_load_metadata has invalid file_total_size(118)
#= [2.3@10.1.0.7:34801] update progress after downloading file(plog/log.4.134217728)
#= [2.3@10.1.0.7:34801] download all files succeed
#= [2.3@10.1.0.7:34801] bulk load states have been cleaned up
#= [2.3@10.1.0.7:34801] rename bulk_load dir(/data1/replica/reps/2.3.pegasus) failed.
#= [2.3@10.1.0.7:34801] remove bulk_load gar dir(/data1/replica/reps/2.3.pegasus) failed, disk cleaner would retry to remove it.
#= [2.3@10.1.0.7:34801] remove bulk_load dir(plog/log.4.134217728) succeed.
#= [2.3@10.1.0.7:34801] bulk load has been paused
#= [2.3@10.1.0.7:34801] bulk load is paused
#= [2.3@10.1.0.7:34801] finish ingestion, recover write
#= [2.3@10.1.0.7:34801] total download progress = default%
#= [2.3@10.1.0.7:34801] primary = 10.1.0.7:34801, bulk load states cleaned_up = 10.1.0.8:34801
#= [2.3@10.1.0.7:34801] send group_bulk_load_request to 10.1.0.8:34801
#= [2.3@10.1.0.7:34801] read file plog/log.4.134217728 failed, error = ERR_OBJECT_NOT_FOUND
#= [2.3@10.1.0.7:34801] file(plog/log.4.134217728) is damaged
#= [2.3@10.1.0.7:34801] Cancel download_sst_file task, because bulk_load local_status is replication::partition_status::PS_PRIMARY.
#= [2.3@10.1.0.7:34801] load bulk_load_metadata from file /data1/replica/reps/2.3.pegasus failed
known_bulk_line_replica -> replica ("receive bulk load request with wrong version, remote ballot=" word ", local ballot=" word
                           | "primary = " word ", bulk_load is_paused = " word
                           | "has learners, skip broadcast group bulk load request"
                           | "start to broadcast group bulk load"
                           | "receive outdated group_bulk_load request, request ballot(" word ") VS local ballot(" word ")"
                           | "receive group_bulk_load request, local ballot is outdated, request ballot(" word ") VS local ballot(" word ")"
                           | "failed to receive group_bulk_load_reply from " word ", error = " word
                           | "receive group_bulk_load response from " word " failed, error = " word
                           | "recevied wrong group_bulk_load response from " word ", request ballot = " word ", current ballot = " word
                           | "node[" word "] already has " word " replica downloading, wait for next round"
                           | "_dir(" word ") is not existed"
                           | "create bulk_load_dir(" word ") failed"
                           | "start to download files"
                           | "parse bulk load metadata failed, error = " word
                           | "file(" word ") exists, but not verified, try to remove local file and redownload it"
                           | "failed to remove file(" word ")"
                           | "bulk_load_metadata has invalid file_total_size(" word ")"
                           | "update progress after downloading file(" word ")"
                           | "download all files succeed"
                           | "bulk load states have been cleaned up"
                           | "rename bulk_load dir(" word ") failed."
                           | "remove bulk_load gar dir(" word ") failed, disk cleaner would retry to remove it."
                           | "remove bulk_load dir(" word ") succeed."
                           | "bulk load has been paused"
                           | "bulk load is paused"
                           | "finish ingestion, recover write"
                           | "total download progress = " word "%"
                           | "primary = " word ", bulk load states cleaned_up = " word
                           | "send group_bulk_load_request to " word
                           | "read file " word " failed, error = " word
                           | "file(" word ") is damaged"
                           | "Cancel download_sst_file task, because bulk_load local_status is " word "."
                           | "load bulk_load_metadata from file " word " failed")

# Group check.
#= 2.3@10.1.0.7:34801: on_group_check reply ERR_OBJECT_NOT_FOUND
#= 2.3@10.1.0.7:34801: init group check
known_check_line_replica -> replica ("on_group_check reply " word
                            | "init group check")

# Checkpoints.
#= [2.3@10.1.0.7:34801] app hasn't been init or has been released
#= 2.3@10.1.0.7:34801: copy checkpoint from secondary failed, err = ERR_OBJECT_NOT_FOUND
#= [2.3@10.1.0.7:34801] app hasn't been initialized or has been released
known_ckpt_line_replica -> replica ("app hasn't been init or has been released"
                           | "copy checkpoint from secondary failed, err = " word
                           | "app hasn't been initialized or has been released")

#= copy checkpoint failed, err(ERR_FILE_OPERATION_FAILED), remote_addr(10.1.0.8:34801)
known_ckpt_line -> "copy checkpoint failed, err(" word "), remote_addr(" word ")"

# Manual compaction.
#= [2.3@10.1.0.7:34801] manual compact is set to disabled now
#= [2.3@10.1.0.7:34801] manual compact is set to enabled now
#= [2.3@10.1.0.7:34801] max_concurrent_running_count changed from 42 to 8800
#= [2.3@10.1.0.7:34801] _mock_now_timestamp=118
#= [2.3@10.1.0.7:34801] ignored compact because exceed max_concurrent_running_count(42)
#= [2.3@10.1.0.7:34801] start to execute manual compaction
#= [2.3@10.1.0.7:34801] finish to execute manual compaction, time_used = 8800ms
#= [2.3@10.1.0.7:34801] ignored compact because disabled
#= [2.3@10.1.0.7:34801] ignored compact because last one is on going or just finished
#= [2.3@10.1.0.7:34801] ignored compact because max_concurrent_running_count <= 0
known_compact_line_replica -> replica ("manual compact is set to disabled now"
                              | "manual compact is set to enabled now"
                              | "max_concurrent_running_count changed from " word " to " word
                              | "_mock_now_timestamp=" word
                              | "ignored compact because exceed max_concurrent_running_count(" word ")"
                              | "start to execute manual compaction"
                              | "finish to execute manual compaction, time_used = " word "ms"
                              | "ignored compact because disabled"
                              | "ignored compact because last one is on going or just finished"
                              | "ignored compact because max_concurrent_running_count <= 0")

#= invalid update ttl operation type
#= invalid user specified compaction format
known_compact_line -> "invalid update ttl operation type"
                    | "invalid user specified compaction format"

# Configuration of replicas.
#= 2.3@10.1.0.7:34801: downgrade myself as inactive is not transient, remote_config(stat)
#= 2.3@10.1.0.7:34801: state is non-transient inactive, waiting primary to remove me
#= 2.3@10.1.0.7:34801: invalid upgrade to primary proposal as the node is in replication::partition_status::PS_PRIMARY or during checkpointing
#= 2.3@10.1.0.7:34801: already have enough secondaries or potential secondaries, ignore new potential secondary proposal
#= 2.3@10.1.0.7:34801: only allow one extra (potential) secondary, ingnore new potential secondary proposal
#= 2.3@10.1.0.7:34801: add a new secondary(10.1.0.8:34801) for future load balancer
#= 2.3@10.1.0.7:34801: replay prepare list from 9120 to 7, ballot = 8800
#= 2.3@10.1.0.7:34801: emit empty mutation 2.3.14.9121 with mutation_tid=8800 when replay prepare list
#= [2.3@10.1.0.7:34801] invalid value of env default: "t1"
known_conf_line_replica -> replica ("downgrade myself as inactive is not transient, remote_config(" text ")"
                           | "state is non-transient inactive, waiting primary to remove me"
                           | "invalid upgrade to primary proposal as the node is in " word " or during checkpointing"
                           | "already have enough secondaries or potential secondaries, ignore new potential secondary proposal"
                           | "only allow one extra (potential) secondary, ingnore new potential secondary proposal"
                           | "add a new secondary(" word ") for future load balancer"
                           | "replay prepare list from " int " to " int ", ballot = " int
                           | "emit empty mutation " word " with mutation_tid=" int " when replay prepare list"
                           | "invalid value of env " word ": \"" word "\"")

# Duplication.
#= node(10.1.0.2:34601) is not found in meta server
#= recovering duplication states from meta storage
#= stop duplication sync
#= run duplication sync periodically in t1s
#= you now create duplication[8800[west.t1]] without duplicating checkpoint
#= start dup[t1(9120)] failed: err = ERR_TIMEOUT
known_dup_line -> "node(" word ") is not found in meta server"
                | "recovering duplication states from meta storage"
                | "stop duplication sync"
                | "run duplication sync periodically in " word "s"
                | "you now create duplication[" word "[" word "." word "]] without duplicating checkpoint"
                | "start dup[" word "(" word ")] failed: err = " word

#= [2.3@10.1.0.7:34801] unable to start duplication since no log file is available
#= [2.3@10.1.0.7:34801] unexpected duplication status (replication::partition_status::PS_PRIMARY)
#= [2.3@10.1.0.7:34801] initialize mutation duplicator for local cluster [id:42], remote cluster [id:8800, addr:10.1.0.8:34801]
#= [2.3@10.1.0.7:34801] duplication status hasn't been sync completed, try next for delay 1s, last_commit_decree=8800, confirmed_decree=118
#= [2.3@10.1.0.7:34801] query master[2.3@10.1.0.7:34801] replica configuration
#= [2.3@10.1.0.7:34801] master[2.3@10.1.0.7:34801] config size must be single, but actually is 7
#= [2.3@10.1.0.7:34801] master[2.3@10.1.0.7:34801] partition index is inconsistent: local = 9120 vs master = 7
#= [2.3@10.1.0.7:34801] query master[2.3@10.1.0.7:34801] config successfully and update local config: remote=10.1.0.8:34801, gpid=5.7
#= [2.3@10.1.0.7:34801] master[2.3@10.1.0.7:34801] partition address is invalid
#= [2.3@10.1.0.7:34801] query master[2.3@10.1.0.7:34801] replica checkpoint info and start use nfs copy the data
#= [2.3@10.1.0.7:34801] clear master[2.3@10.1.0.7:34801] replica checkpoint dest dir /data1/replica/reps/2.3.pegasus failed
#= [2.3@10.1.0.7:34801] nfs start copy master[2.3@10.1.0.7:34801] replica checkpoint: 10.1.0.7:34801
#= [2.3@10.1.0.7:34801] duplicate master[2.3@10.1.0.7:34801] checkpoint is running
#= [2.3@10.1.0.7:34801] invalid decree state: p.last_decree(8800) < p.confirmed_decree(118)
#= [2.3@10.1.0.7:34801] max_decree_gpid(2.3) should be > cleanable_decree(42) for plog
#= [2.3@10.1.0.7:34801] invalid dup_load_plog_task (RPC_RRDB_RRDB_PUT), set it to LPC_REPLICATION_LONG_LOW
#= [2.3@10.1.0.7:34801] invalid decree state: progress.last_decree(8800) < progress.confirmed_decree(118)
known_dup_line_replica -> replica ("unable to start duplication since no log file is available"
                          | "unexpected duplication status (" word ")"
                          | "initialize mutation duplicator for local cluster [id:" word "], remote cluster [id:" word ", addr:" word "]"
                          | "duplication status hasn't been sync completed, try next for delay 1s, last_commit_decree=" word ", confirmed_decree=" word
                          | "query master[" word "] replica configuration"
                          | "master[" word "] config size must be single, but actually is " word
                          | "master[" word "] partition index is inconsistent: local = " word " vs master = " word
                          | "query master[" word "] config successfully and update local config: remote=" word ", gpid=" word
                          | "master[" word "] partition address is invalid"
                          | "query master[" word "] replica checkpoint info and start use nfs copy the data"
                          | "clear master[" word "] replica checkpoint dest dir " word " failed"
                          | "nfs start copy master[" word "] replica checkpoint: " word
                          | "duplicate master[" word "] checkpoint is running"
                          | "invalid decree state: p.last_decree(" word ") < p.confirmed_decree(" word ")"
                          | "max_decree_gpid(" word ") should be > cleanable_decree(" word ") for plog"
                          | "invalid dup_load_plog_task (" word "), set it to LPC_REPLICATION_LONG_LOW"
                          | "invalid decree state: progress.last_decree(" word ") < progress.confirmed_decree(" word ")")

#= [a5d1757505590] invalid confirmed_decree 8800 on partition_idx 42
#= [a5d1757505590] callers never write a duplication that is not altering to meta store
known_dup_line_of -> duplication ("invalid confirmed_decree " word " on partition_idx " word
                     | "callers never write a duplication that is not altering to meta store")

# Failure detector.
#= replica_white_list has invalid ip 10.1.0.2:34601, the allow list won't be modified
#= ignore out dated beacon acks, send_time(42), last_beacon(7)
#= unregister master[10.1.0.7:34801] successfully
#= unregister master[10.1.0.8:34801] failed, cannot find it in FD
#= received beacon ack without corresponding master, ignore it, remote_master[10.1.0.7:34801], local_worker[10.1.0.2:34601]
#= now[8800] <= last_recv_time[42]
known_fd_line -> "replica_white_list has invalid ip " word ", the allow list won't be modified"
               | "ignore out dated beacon acks, send_time(" int "), last_beacon(" int ")"
               | "unregister master[" word "] successfully"
               | "unregister master[" word "] failed, cannot find it in FD"
               | "received beacon ack without corresponding master, ignore it, remote_master[" word "], local_worker[" word "]"
               | "now[" int "] <= last_recv_time[" int "]"

# Hotkeys and capacity units.
#= _partitions_stat_histories size <= 1, not enough data for calculation
#= Find a t1 hot partition 2.3.118
#= Hotkey detect rpc sending failed, in t1.42, error_hint:ERR_OBJECT_NOT_FOUND
#= hotspot_app_data size == 0
known_hot_line -> "_partitions_stat_histories size <= 1, not enough data for calculation"
                | "Find a " word " hot partition " word "." word
                | "Hotkey detect rpc sending failed, in " word "." word ", error_hint:" word
                | "hotspot_app_data size == 0"

# HTTP.
#= failed on stage stat [Connection refused]
#= Fail to open /proc/self/cmdline
#= Fail to read /proc/self/cmdline
#= buf is not big enough
#= received requests for growth profile
#= executing `t1`
#= fail to popen `default`
#= Loaded /data1/replica/reps/2.3.pegasus in 9120ms
#= Removed 118 entries in 7ms
#= Loaded all symbols in 42ms
#= node is already exectuting pprof action, please wait and retry
#= invalid http type 8800 and method 9120
#= heap profiling is running, dump the full profile directly
known_http_line -> "failed on stage " word " [" text "]"
                 | "Fail to open /proc/self/cmdline"
                 | "Fail to read /proc/self/cmdline"
                 | "buf is not big enough"
                 | "received requests for growth profile"
                 | "executing `" word "`"
                 | "fail to popen `" word "`"
                 | "Loaded " word " in " int "ms"
                 | "Removed " int " entries in " int "ms"
                 | "Loaded all symbols in " int "ms"
                 | "node is already exectuting pprof action, please wait and retry"
                 | "invalid http type " int " and method " int
                 | "heap profiling is running, dump the full profile directly"

# Learning.
#= 2.3@10.1.0.7:34801: on_add_learner ballot is old, skipped
#= 2.3@10.1.0.7:34801: invalid learning signature, skip
#= [2.3@10.1.0.7:34801] failed to reset this private log with logs in learn/ dir: ERR_OBJECT_NOT_FOUND
#= [2.3@10.1.0.7:34801] no plog to be learned for duplication, continue as normal
#= [2.3@10.1.0.7:34801] learn_start_decree steps back to 8800 to ensure learner having enough logs for duplication [confirmed_decree=8800, learner_gced_decree=8800]
#= 2.3@10.1.0.7:34801: on_copy_remote_state_completed[0000000f00000001]: learnee = default, learn_duration = 7 ms, apply_log_duration = 7 ns, apply learned state from private log succeed, app_committed_decree = 8800
#= 2.3@10.1.0.7:34801: on_copy_remote_state_completed[0000000f00000001]: learnee = default, learn_duration = 9120 ms, apply_log_duration = 9120 ns, apply learned state from private log failed, err = ERR_OBJECT_NOT_FOUND
#= 2.3@10.1.0.7:34801: on_copy_remote_state_completed[0000000f00000001]: learnee = default, learn_duration = 9120 ms, flush done, err = ERR_OBJECT_NOT_FOUND, app_committed_decree = 8800, app_durable_decree = 8800
#= 2.3@10.1.0.7:34801: on_learn_remote_state_completed[0000000f00000001]: learnee = default, learn_duration = 7 ms, err = ERR_OBJECT_NOT_FOUND, the learner status is not PS_POTENTIAL_SECONDARY, but replication::partition_status::PS_PRIMARY, ignore
#= 2.3@10.1.0.7:34801: handle_learning_succeeded_on_primary[0000000f00000001]: learner = 10.1.0.8:34801, learner not found on primary, return ERR_LEARNER_NOT_FOUND
#= 2.3@10.1.0.7:34801: handle_learning_succeeded_on_primary[0000000f00000001]: learner = 10.1.0.7:34801, signature not matched, current signature on primary is [0000000f00000002], return ERR_INVALID_STATE
#= 2.3@10.1.0.7:34801: on_learn_completion_notification_reply[0000000f00000001]: learnee = t1, learn_duration = 9120 ms, signature not matched, current signature on primary is [0000000f00000002]
#= 2.3@10.1.0.7:34801: on_learn[0000000f00000001]: try to commit primary to 118, still less than learner(10.1.0.8:34801)'s committed decree(42), wait mutations to be commitable
#= 2.3@10.1.0.7:34801: on_learn[0000000f00000001]: learner = 10.1.0.2:34601, learn the same file /data1/replica/reps/2.3.pegasus repeatedly, hint to switch file
#= 2.3@10.1.0.7:34801: state is not potential secondary but replication::partition_status::PS_PRIMARY, skip learning with signature[0000000f00000002]
#= 2.3@10.1.0.7:34801: on_learn_reply[0000000f00000001]: learnee = stat, current_status = replication::partition_status::PS_PRIMARY, stop learning
#= 2.3@10.1.0.7:34801: {replica_dir_op} succeed to move directory from '10.1.0.8:34801' to '/data1/replica/reps/2.3.pegasus'
#= 2.3@10.1.0.7:34801: previous learning is still running, skip learning with signature [0000000f00000002]
#= 2.3@10.1.0.7:34801: learning request is out-dated, therefore skipped: [0000000f00000001] vs [0000000f00000002]
#= 2.3@10.1.0.7:34801: on_learn_reply[0000000f00000001]: learnee = stat, mutation(2.3.14.9121) exist on the learner with larger ballot 42
#= 2.3@10.1.0.7:34801: previous learning with signature[0000000f00000002] is still in-process, skip init new learning with signature [0000000f00000002]
#= [2.3@10.1.0.7:34801] learn_start_decree(42) < _app->last_committed_decree() + 1(7),   learn must stepped back to include all the unconfirmed 
#= [2.3@10.1.0.7:34801] apply_learned_state_from_private_log[0x0000000f00000001]: duplicating=stat, step_back=stat, learnee = stat, learn_duration = 10.1.0.2:34601 ms, apply private log files done, file_count =118, first_learn_start_decree =118, learn_start_decree = 118, app_committed_decree = 118
#= [2.3@10.1.0.7:34801] apply_learned_state_from_private_log[0x0000000f00000001]: learnee =t1, learned_to_decree_included(7) > last_committed_decree(42), commit to to_decree_included
#= [2.3@10.1.0.7:34801]  apply_learned_state_from_private_log[0x0000000f00000001]: learnee =stat, learn_duration =10.1.0.2:34601 ms, apply in-buffer private logs done, replay_count =118, app_committed_decree = 118
#= 2.3@10.1.0.7:34801: apply_learned_state_from_private_log[0000000f00000001]: learnee = t1, learn_duration = 118 ms, apply private log files done, file_count = 42, first_learn_start_decree = 42, learn_start_decree = 42, app_committed_decree = 42
#= 2.3@10.1.0.7:34801: apply_learned_state_from_private_log[0000000f00000001]: learnee = default, learned_to_decree_included(8800) > last_committed_decree(8800), commit to to_decree_included
#= 2.3@10.1.0.7:34801: apply_learned_state_from_private_log[0000000f00000001]: learnee = t1, learn_duration = 9120 ms, apply in-buffer private logs done, replay_count = 42, app_committed_decree = 42
#= [2.3@10.1.0.7:34801] replica_dir_op succeed to move directory from '10.1.0.8:34801' to '/data1/replica/reps/2.3.pegasus'
known_learn_line_replica -> replica ("on_add_learner ballot is old, skipped"
                            | "invalid learning signature, skip"
                            | "failed to reset this private log with logs in learn/ dir: " word
                            | "no plog to be learned for duplication, continue as normal"
                            | "learn_start_decree steps back to " word " to ensure learner having enough logs for duplication [confirmed_decree=" word ", learner_gced_decree=" word "]"
                            | "on_copy_remote_state_completed[" ("0x"):? hex "]: learnee = " word ", learn_duration = " int " ms, apply_log_duration = " int " ns, apply learned state from private log succeed, app_committed_decree = " int
                            | "on_copy_remote_state_completed[" ("0x"):? hex "]: learnee = " word ", learn_duration = " int " ms, apply_log_duration = " int " ns, apply learned state from private log failed, err = " word
                            | "on_copy_remote_state_completed[" ("0x"):? hex "]: learnee = " word ", learn_duration = " int " ms, flush done, err = " word ", app_committed_decree = " int ", app_durable_decree = " int
                            | "on_learn_remote_state_completed[" ("0x"):? hex "]: learnee = " word ", learn_duration = " int " ms, err = " word ", the learner status is not PS_POTENTIAL_SECONDARY, but " word ", ignore"
                            | "handle_learning_succeeded_on_primary[" ("0x"):? hex "]: learner = " word ", learner not found on primary, return ERR_LEARNER_NOT_FOUND"
                            | "handle_learning_succeeded_on_primary[" ("0x"):? hex "]: learner = " word ", signature not matched, current signature on primary is [" ("0x"):? hex "], return ERR_INVALID_STATE"
                            | "on_learn_completion_notification_reply[" ("0x"):? hex "]: learnee = " word ", learn_duration = " int " ms, signature not matched, current signature on primary is [" ("0x"):? hex "]"
                            | "on_learn[" ("0x"):? hex "]: try to commit primary to " int ", still less than learner(" word ")'s committed decree(" int "), wait mutations to be commitable"
                            | "on_learn[" ("0x"):? hex "]: learner = " word ", learn the same file " word " repeatedly, hint to switch file"
                            | "state is not potential secondary but " word ", skip learning with signature[" ("0x"):? hex "]"
                            | "on_learn_reply[" ("0x"):? hex "]: learnee = " word ", current_status = " word ", stop learning"
                            | "{replica_dir_op} succeed to move directory from '" word "' to '" word "'"
                            | "previous learning is still running, skip learning with signature [" ("0x"):? hex "]"
                            | "learning request is out-dated, therefore skipped: [" ("0x"):? hex "] vs [" ("0x"):? hex "]"
                            | "on_learn_reply[" ("0x"):? hex "]: learnee = " word ", mutation(" word ") exist on the learner with larger ballot " int
                            | "previous learning with signature[" ("0x"):? hex "] is still in-process, skip init new learning with signature [" ("0x"):? hex "]"
                            | "learn_start_decree(" word ") < _app->last_committed_decree() + 1(" word "),   learn must stepped back to include all the unconfirmed "
                            | "apply_learned_state_from_private_log[" ("0x"):? hex "]: duplicating=" word ", step_back=" word ", learnee = " word ", learn_duration = " word " ms, apply private log files done, file_count =" word ", first_learn_start_decree =" word ", learn_start_decree = " word ", app_committed_decree = " word
                            | "apply_learned_state_from_private_log[" ("0x"):? hex "]: learnee =" word ", learned_to_decree_included(" word ") > last_committed_decree(" word "), commit to to_decree_included"
                            | " apply_learned_state_from_private_log[" ("0x"):? hex "]: learnee =" word ", learn_duration =" word " ms, apply in-buffer private logs done, replay_count =" word ", app_committed_decree = " word
                            | "apply_learned_state_from_private_log[" ("0x"):? hex "]: learnee = " word ", learn_duration = " int " ms, apply private log files done, file_count = " int ", first_learn_start_decree = " int ", learn_start_decree = " int ", app_committed_decree = " int
                            | "apply_learned_state_from_private_log[" ("0x"):? hex "]: learnee = " word ", learned_to_decree_included(" int ") > last_committed_decree(" int "), commit to to_decree_included"
                            | "apply_learned_state_from_private_log[" ("0x"):? hex "]: learnee = " word ", learn_duration = " int " ms, apply in-buffer private logs done, replay_count = " int ", app_committed_decree = " int
                            | "replica_dir_op succeed to move directory from '" word "' to '" word "'")

# Mutation logs.
#= open log file /data1/replica/reps/2.3.pegasus failed
#= log file plog/log.4.134217728 already exist
#= create log /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 failed
#= open mutation_log: create log path failed
#= open mutation_log: get subfiles failed.
#= open shared log /data1/replica/reps/2.3.pegasus succeed, start_offset = 42, end_offset = 8800, size = 8800
#= cannot create log file with index 118
#= write mutation log file header failed, file = /data1/replica/reps/2.3.pegasus, err = ERR_TIMEOUT
#= check_log_files_continuity failed: ERR_TIMEOUT
#= offset mismatch in log file offset and global offset 8800 vs 7
#= delay handling error: ERR_FILE_OPERATION_FAILED
#= replay mutation log failed: ERR_OBJECT_NOT_FOUND
#= gc_shared: fail to remove /data1/replica/reps/2.3.pegasus, stop current gc cycle ...
#= gc_shared: log file /data1/replica/reps/2.3.pegasus is removed
#= replica 118.7 has changed private log max_decree from 8800 to 118, valid_start_offset from 118 to 118
#= replica 7.8800 has changed shared log max_decree from 9120 to 7, valid_start_offset from 7 to 7
#= gc_shared: too few files to delete, file_count_limit = 7, reserved_log_count = 42, reserved_log_size = 42, current_log_index = 42
#= gc_shared: no file can be deleted, file_count_limit = 118, reserved_log_count = 8800, reserved_log_size = 8800, reserved_smallest_log = 9120, reserved_largest_log = 9120, stop_gc_log_index = 8800, stop_gc_replica_count = 8800, stop_gc_replica = 9120.9120, stop_gc_decree_gap = 9120, stop_gc_garbage_max_decree = 8800, stop_gc_log_max_decree = 8800
#= gc_shared: no file can be deleted, file_count_limit = 7, reserved_log_count = 118, reserved_log_size = 118, reserved_smallest_log = 42, reserved_largest_log = 42, 
#= gc_shared: deleted some files, file_count_limit = 42, reserved_log_count = 8800, reserved_log_size = 8800, reserved_smallest_log = 8800, reserved_largest_log = 8800, to_delete_log_count = 8800, to_delete_log_size = 8800, deleted_log_count = 8800, deleted_log_size = 8800, deleted_smallest_log = 8800, deleted_largest_log = 8800, stop_gc_log_index = 8800, stop_gc_replica_count = 8800, stop_gc_replica = 8800.8800, stop_gc_decree_gap = 8800, stop_gc_garbage_max_decree = 8800, stop_gc_log_max_decree = 8800
#= gc_shared: deleted some files, file_count_limit = 9120, reserved_log_count = 118, reserved_log_size = 118, reserved_smallest_log = 7, reserved_largest_log = 7, to_delete_log_count = 118, to_delete_log_size = 118, deleted_log_count = 118, deleted_log_size = 118, deleted_smallest_log = 7, deleted_largest_log = 7
#= remove temp dir plog/log.4.134217728 failed
#= the log files of source dir /data1/replica/reps/2.3.pegasus are invalid: 118, will remove it
#= remove source dir /data1/replica/reps/2.3.pegasus failed
#= rename current log dir /data1/replica/reps/2.3.pegasus to temp dir /data1/replica/reps/2.3.pegasus failed
#= rename source dir /data1/replica/reps/2.3.pegasus to current dir /data1/replica/reps/2.3.pegasus failed
#= rename source dir /data1/replica/reps/2.3.pegasus to current dir /data1/replica/reps/2.3.pegasus successfully
#= the log files of current dir plog/log.4.134217728 are invalid, thus open failed: ERR_OBJECT_NOT_FOUND
#= the log of source dir /data1/replica/reps/2.3.pegasus is invalid:118, will remove it.
#= remove /data1/replica/reps/2.3.pegasus failed
#= rename /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 to /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 failed
#= move /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 to /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 as our new log directory
#= the logs of moved dir /data1/replica/reps/2.3.pegasus are invalid and open failed:ERR_TIMEOUT
#= replica 2.3 has changed shared log max_decree from 8800 to 118, valid_start_offset from 118 to 118 
#= gc_shared: slog file not found
#= gc_shared: no file can be deleted: stat, t1, prevent_gc_replicas = 118
#= gc_shared: deleted some files: stat, t1, t1, prevent_gc_replicas = 42
known_log_line -> "open log file " word " failed"
                | "log file " word " already exist"
                | "create log " word " failed"
                | "open mutation_log: create log path failed"
                | "open mutation_log: get subfiles failed."
                | "open shared log " word " succeed, start_offset = " int ", end_offset = " int ", size = " int
                | "cannot create log file with index " int
                | "write mutation log file header failed, file = " word ", err = " word
                | "check_log_files_continuity failed: " word
                | "offset mismatch in log file offset and global offset " int " vs " int
                | "delay handling error: " word
                | "replay mutation log failed: " word
                | "gc_shared: fail to remove " word ", stop current gc cycle ..."
                | "gc_shared: log file " word " is removed"
                | "replica " int "." int " has changed private log max_decree from " int " to " int ", valid_start_offset from " int " to " int
                | "replica " int "." int " has changed shared log max_decree from " int " to " int ", valid_start_offset from " int " to " int
                | "gc_shared: too few files to delete, file_count_limit = " int ", reserved_log_count = " int ", reserved_log_size = " int ", current_log_index = " int
                | "gc_shared: no file can be deleted, file_count_limit = " int ", reserved_log_count = " int ", reserved_log_size = " int ", reserved_smallest_log = " int ", reserved_largest_log = " int ", stop_gc_log_index = " int ", stop_gc_replica_count = " int ", stop_gc_replica = " int "." int ", stop_gc_decree_gap = " int ", stop_gc_garbage_max_decree = " int ", stop_gc_log_max_decree = " int
                | "gc_shared: no file can be deleted, file_count_limit = " int ", reserved_log_count = " int ", reserved_log_size = " int ", reserved_smallest_log = " int ", reserved_largest_log = " int ", "
                | "gc_shared: deleted some files, file_count_limit = " int ", reserved_log_count = " int ", reserved_log_size = " int ", reserved_smallest_log = " int ", reserved_largest_log = " int ", to_delete_log_count = " int ", to_delete_log_size = " int ", deleted_log_count = " int ", deleted_log_size = " int ", deleted_smallest_log = " int ", deleted_largest_log = " int ", stop_gc_log_index = " int ", stop_gc_replica_count = " int ", stop_gc_replica = " int "." int ", stop_gc_decree_gap = " int ", stop_gc_garbage_max_decree = " int ", stop_gc_log_max_decree = " int
                | "gc_shared: deleted some files, file_count_limit = " int ", reserved_log_count = " int ", reserved_log_size = " int ", reserved_smallest_log = " int ", reserved_largest_log = " int ", to_delete_log_count = " int ", to_delete_log_size = " int ", deleted_log_count = " int ", deleted_log_size = " int ", deleted_smallest_log = " int ", deleted_largest_log = " int
                | "remove temp dir " word " failed"
                | "the log files of source dir " word " are invalid: " word ", will remove it"
                | "remove source dir " word " failed"
                | "rename current log dir " word " to temp dir " word " failed"
                | "rename source dir " word " to current dir " word " failed"
                | "rename source dir " word " to current dir " word " successfully"
                | "the log files of current dir " word " are invalid, thus open failed: " word
                | "the log of source dir " word " is invalid:" word ", will remove it."
                | "remove " word " failed"
                | "rename " word " to " word " failed"
                | "move " word " to " word " as our new log directory"
                | "the logs of moved dir " word " are invalid and open failed:" word
                | "replica " word " has changed shared log max_decree from " word " to " word ", valid_start_offset from " word " to " word " "
                | "gc_shared: slog file not found"
                | "gc_shared: no file can be deleted: " word ", " word ", prevent_gc_replicas = " word
                | "gc_shared: deleted some files: " word ", " word ", " word ", prevent_gc_replicas = " word

# The meta server.
#= stop to do secondary balancer coz it is not allowed
#= unexpected file end, start offset of this block (9120)
#= file /data1/replica/reps/2.3.pegasus data error, block offset(118)
#= append file failed, reason(default)
#= start backup service
#= initialize backup handler
#= can't find apps from remote storage, and [meta_server].recover_from_replica_server = true, administrator should recover this cluster manually later
#= enter recovery mode for [meta_server].recover_from_replica_server = true
#= meta server function level changed to fl_steady under recovery mode
#= got start recovery request, start to do recovery
#= meta doesn't enable backup service
#= recv a invalid update app_env request, just ignore
#= reject request with ERR_FILE_OPERATION_FAILED
#= create partition node failed, gpid(8800.42), retry later
#= the storage service is not available currently, continue to create later
#= stop downgrade primary as the partitions(8800.118) is dropping
#= gpid(118.42) is syncing with remote storage, ignore the remove seconary(10.1.0.8:34801)
#= node(10.1.0.2:34601) doesn't exist in the node state, just ignore
#= app(118)'s old name(stat) is conflict with others, rename it to (t1)
#= construct apps done, max_app_id = 42
#= accept replica(stat) from node(10.1.0.8:34801)
#= ignore replica(default) from node(10.1.0.8:34801)
#= ignore constructing partitions for dropping app(118)
#= send query app and replica request to node(10.1.0.8:34801)
#= received query app response from node(10.1.0.8:34801), err(ERR_OBJECT_NOT_FOUND), apps_count(8800)
#= received query replica response from node(10.1.0.8:34801), err(ERR_FILE_OPERATION_FAILED), replicas_count(118)
#= query app info from node(10.1.0.8:34801) failed, reason: ERR_OBJECT_NOT_FOUND
#= query replica info from node(10.1.0.8:34801) failed, reason: ERR_FILE_OPERATION_FAILED
#= construct apps failed, err = ERR_TIMEOUT
#= construct partitions failed, err = ERR_TIMEOUT
#= sync apps from replica nodes failed when do recovery, err = ERR_TIMEOUT
#= clear all exist proposals
#= update app_info(app = t1) to remote storage timeout, continue to update later
#= set app envs failed with invalid request
#= del app envs failed with invalid request
#= clear app envs failed with invalid request
#= remote storage is empty, just stop the dump
#= sync from remote storage failed, err(ERR_OBJECT_NOT_FOUND)
#= there are apps in staging, skip this dump
#= open file failed, file(/data1/replica/reps/2.3.pegasus)
#= start to do initialize
#= create root node /apps in meta store failed, err = ERR_OBJECT_NOT_FOUND
#= create app node failed, path(plog/log.4.134217728) reason(ERR_TIMEOUT)
#= create app node 10.1.0.8:34801 ok
#= partition node 10.1.0.8:34801 not exist on remote storage, may half create before
#= can't find apps from remote storage, start to initialize default apps
#= node(10.1.0.2:34601) not found in meta server
#= invalid status(replication::partition_status::PS_PRIMARY) in exist app(t1), app_id(42)
#= meta doesn't support bulk load
#= start bulk load service
#= client 10.1.0.7:34801 queried an available app t1 with appid 8800
#= service(10.1.0.7:34801) is already started, ignore the recovery request
#= set app envs failed with invalid app_name(t1)
#= del app envs failed with invalid app_name(t1)
#= clear app envs failed with invalid app_name(t1)
#= no key need to delete
#= stop to do secondary balance coz we already have actions to do
known_meta_line_1 -> "stop to do secondary balancer coz it is not allowed"
                   | "unexpected file end, start offset of this block (" int ")"
                   | "file " word " data error, block offset(" int ")"
                   | "append file failed, reason(" word ")"
                   | "start backup service"
                   | "initialize backup handler"
                   | "can't find apps from remote storage, and [meta_server].recover_from_replica_server = true, administrator should recover this cluster manually later"
                   | "enter recovery mode for [meta_server].recover_from_replica_server = true"
                   | "meta server function level changed to fl_steady under recovery mode"
                   | "got start recovery request, start to do recovery"
                   | "meta doesn't enable backup service"
                   | "recv a invalid update app_env request, just ignore"
                   | "reject request with " word
                   | "create partition node failed, gpid(" int "." int "), retry later"
                   | "the storage service is not available currently, continue to create later"
                   | "stop downgrade primary as the partitions(" int "." int ") is dropping"
                   | "gpid(" int "." int ") is syncing with remote storage, ignore the remove seconary(" word ")"
                   | "node(" word ") doesn't exist in the node state, just ignore"
                   | "app(" int ")'s old name(" word ") is conflict with others, rename it to (" word ")"
                   | "construct apps done, max_app_id = " int
                   | "accept replica(" word ") from node(" word ")"
                   | "ignore replica(" word ") from node(" word ")"
                   | "ignore constructing partitions for dropping app(" int ")"
                   | "send query app and replica request to node(" word ")"
                   | "received query app response from node(" word "), err(" word "), apps_count(" int ")"
                   | "received query replica response from node(" word "), err(" word "), replicas_count(" int ")"
                   | "query app info from node(" word ") failed, reason: " word
                   | "query replica info from node(" word ") failed, reason: " word
                   | "construct apps failed, err = " word
                   | "construct partitions failed, err = " word
                   | "sync apps from replica nodes failed when do recovery, err = " word
                   | "clear all exist proposals"
                   | "update app_info(app = " word ") to remote storage timeout, continue to update later"
                   | "set app envs failed with invalid request"
                   | "del app envs failed with invalid request"
                   | "clear app envs failed with invalid request"
                   | "remote storage is empty, just stop the dump"
                   | "sync from remote storage failed, err(" word ")"
                   | "there are apps in staging, skip this dump"
                   | "open file failed, file(" word ")"
                   | "start to do initialize"
                   | "create root node /apps in meta store failed, err = " word
                   | "create app node failed, path(" word ") reason(" word ")"
                   | "create app node " word " ok"
                   | "partition node " word " not exist on remote storage, may half create before"
                   | "can't find apps from remote storage, start to initialize default apps"
                   | "node(" word ") not found in meta server"
                   | "invalid status(" word ") in exist app(" word "), app_id(" int ")"
                   | "meta doesn't support bulk load"
                   | "start bulk load service"
                   | "client " word " queried an available app " word " with appid " word
                   | "service(" word ") is already started, ignore the recovery request"
                   | "set app envs failed with invalid app_name(" word ")"
                   | "del app envs failed with invalid app_name(" word ")"
                   | "clear app envs failed with invalid app_name(" word ")"
                   | "no key need to delete"
                   | "stop to do secondary balance coz we already have actions to do"

#= construct for (118.7) failed, coz no replicas collected
#= construct for (7.8800), select 10.1.0.8:34801 as primary, ballot(8800), committed_decree(8800), prepare_decree(8800)
#= construct for (7.8800), select 10.1.0.8:34801 into last_drops, ballot(8800), committed_decree(8800), prepare_decree(8800)
#= check dropped order for gpid(118.7) failed, [10.1.0.8:34801,7,7,7,7@7] vs [10.1.0.8:34801,7,7,7,7@7]
#= meta doesn't support partition split
#= meta service failure detector is successfully started 42
#= get proposal balancer request, gpid(8800.7)
#= gpid(8800.118): secondary(10.1.0.2:34601) is down, ignored it due to no primary for this partition available
#= there are (9120) apps still in staging, just wait...
#= ignore gpid(8800.7) as it's stage is pending_remote_sync
#= do not send replication::partition_status::PS_PRIMARY proposal for gpid(42.7) for flow control reason, target = 10.1.0.7:34801, node = 10.1.0.7:34801
#= set app envs for app(t1) from remote(10.1.0.2:34601): kvs = {t1}
#= del app envs for app(t1) from remote(10.1.0.2:34601): keys = {t1}
#= clear app envs for app(t1) from remote(10.1.0.8:34801): prefix = {default}
#= app envs changed: old_envs = {t1}, new_envs = {default}
#= get max_replica_count successfully: app_name=t1, app_id=8800, max_replica_count=8800
#= request for 42 max_replica_count: app_name=t1, app_id=8800, old_max_replica_count=8800, new_max_replica_count=8800
#= ready to update remote env of max_replica_count: app_name=t1, app_id=118, old_max_replica_count=118, new_max_replica_count=118, 7=7
#= both remote and local env of max_replica_count have been updated successfully: app_name=t1, app_id=118, new_max_replica_count=118, 118=118
#= all partitions have been changed to the new max_replica_count, ready to update the app-level max_replica_count: app_name=t1, app_id=118, partition_count=118, new_max_replica_count=118
#= ready to update remote app-level max_replica_count: app_name=t1, app_id=42, old_max_replica_count=42, new_max_replica_count=42, 9120=9120
#= both remote and local app-level max_replica_count have been updated successfully: app_name=t1, app_id=8800, old_max_replica_count=8800, new_max_replica_count=8800
#= partition-level max_replica_count has been updated: app_name=t1, app_id=8800, partition_index=8800, new_max_replica_count=8800
#= have to wait until another request which is syncing with remote storage is finished, then process the current request of updating max_replica_count: app_name=t1, app_id=8800, partition_index=8800, new_max_replica_count=8800
#= have to wait until meta level becomes more than fl_blind, then process the current request of updating max_replica_count: current_meta_level=t1, app_name=t1, app_id=8800, partition_index=8800, new_max_replica_count=8800, new_ballot=8800
#= request for updating partition-level max_replica_count on remote storage: app_name=t1, app_id=42, partition_id=42, new_max_replica_count=42, new_ballot=42
#= reply for updating partition-level max_replica_count on remote storage: error_code=ERR_OBJECT_NOT_FOUND, app_name=t1, app_id=118, partition_id=118, new_max_replica_count=118, new_ballot=118
#= local partition-level max_replica_count has been changed successfully: 
#= no need to recover partition-level max_replica_count since it has been updated before: app_name=t1, app_id=8800, partition_index=8800, partition_count=8800, new_max_replica_count=8800
#= ready to recover partition-level max_replica_count: app_name=t1, app_id=118, partition_index=118, partition_count=118, old_max_replica_count=118, new_max_replica_count=118
#= ready to recover app-level max_replica_count: app_name=t1, app_id=42, old_max_replica_count=42, new_max_replica_count=42, 42=42
#= app-level max_replica_count has been recovered successfully: app_name=t1, app_id=42, old_max_replica_count=42, new_max_replica_count=42
#= partition node 10.1.0.8:34801 not exist on remote storage, may half split before
#= rename app request, old_app_name(t1), new_app_name(t1)
#= reject request on app_id = 8800
#= reject request on app_id = 118, err = ERR_TIMEOUT
#= app does not exist: ddd_partition = 5.7
#= partition_count(118) is invalid
#= undefined value(default) of env replication::partition_status::PS_PRIMARY in the Connection refused: app_name=t1, app_id=8800
#= no env replication::partition_status::PS_PRIMARY in the request: app_name=t1, app_id=118
#= no env replication::partition_status::PS_PRIMARY in the follower app: app_name=t1, app_id=118
#= the master cluster should never send the request with env replication::partition_status::PS_PRIMARY valued replication::partition_status::PS_PRIMARY again since it has been replication::partition_status::PS_PRIMARY in the follower app: app_name=t1, app_id=42
#= ready to update env replication::partition_status::PS_PRIMARY of follower app from 10.1.0.8:34801 to replication::partition_status::PS_PRIMARY, app_name=t1, app_id=118, 
#= The registering secondary 10.1.0.7:34801 for pid 5.7 can no be reverse resolved, skip registering it, please check the network configuration
#= set app envs failed since app_name(t1) cannot be found
#= set app envs failed since app(name=t1, id=118) is being dropped
#= set app envs failed since app(t1) has just been dropped
#= del app envs failed since app_name(t1) cannot be found
#= del app envs failed since app(name=t1, id=118) is being dropped
#= del app envs failed since app(t1) has just been dropped
#= clear app envs failed since app_name(t1) cannot be found
#= clear app envs failed since app(name=t1, id=8800) is being dropped
#= no key needs to be deleted for app(t1)
#= clear app envs failed since app(t1) has just been dropped
#= resize partitions for table_metrics(table_id=118): old_partition_count=42, new_partition_count=42
#= try to create entity for table_metric_entities(table_id=42): partition_count=8800
#= entity has existed for table_metric_entities(table_id=42)
#= entity has been created for table_metric_entities(table_id=8800): partition_count=118
#= try to resize partitions for table_metric_entities(table_id=8800): new_partition_count=118
#= try to remove entity for table_metric_entities(table_id=42)
known_meta_line_2 -> "construct for (" int "." int ") failed, coz no replicas collected"
                   | "construct for (" int "." int "), select " word " as primary, ballot(" int "), committed_decree(" int "), prepare_decree(" int ")"
                   | "construct for (" int "." int "), select " word " into last_drops, ballot(" int "), committed_decree(" int "), prepare_decree(" int ")"
                   | "check dropped order for gpid(" int "." int ") failed, [" word "," int "," int "," int "," int "@" int "] vs [" word "," int "," int "," int "," int "@" int "]"
                   | "meta doesn't support partition split"
                   | "meta service failure detector is successfully started " int
                   | "get proposal balancer request, gpid(" int "." int ")"
                   | "gpid(" int "." int "): secondary(" word ") is down, ignored it due to no primary for this partition available"
                   | "there are (" int ") apps still in staging, just wait..."
                   | "ignore gpid(" int "." int ") as it's stage is pending_remote_sync"
                   | "do not send " word " proposal for gpid(" int "." int ") for flow control reason, target = " word ", node = " word
                   | "set app envs for app(" word ") from remote(" word "): kvs = {" word "}"
                   | "del app envs for app(" word ") from remote(" word "): keys = {" word "}"
                   | "clear app envs for app(" word ") from remote(" word "): prefix = {" word "}"
                   | "app envs changed: old_envs = {" word "}, new_envs = {" word "}"
                   | "get max_replica_count successfully: app_name=" word ", app_id=" word ", max_replica_count=" word
                   | "request for " word " max_replica_count: app_name=" word ", app_id=" word ", old_max_replica_count=" word ", new_max_replica_count=" word
                   | "ready to update remote env of max_replica_count: app_name=" word ", app_id=" word ", old_max_replica_count=" word ", new_max_replica_count=" word ", " word "=" word
                   | "both remote and local env of max_replica_count have been updated successfully: app_name=" word ", app_id=" word ", new_max_replica_count=" word ", " word "=" word
                   | "all partitions have been changed to the new max_replica_count, ready to update the app-level max_replica_count: app_name=" word ", app_id=" word ", partition_count=" word ", new_max_replica_count=" word
                   | "ready to update remote app-level max_replica_count: app_name=" word ", app_id=" word ", old_max_replica_count=" word ", new_max_replica_count=" word ", " word "=" word
                   | "both remote and local app-level max_replica_count have been updated successfully: app_name=" word ", app_id=" word ", old_max_replica_count=" word ", new_max_replica_count=" word
                   | "partition-level max_replica_count has been updated: app_name=" word ", app_id=" word ", partition_index=" word ", new_max_replica_count=" word
                   | "have to wait until another request which is syncing with remote storage is finished, then process the current request of updating max_replica_count: app_name=" word ", app_id=" word ", partition_index=" word ", new_max_replica_count=" word
                   | "have to wait until meta level becomes more than fl_blind, then process the current request of updating max_replica_count: current_meta_level=" word ", app_name=" word ", app_id=" word ", partition_index=" word ", new_max_replica_count=" word ", new_ballot=" word
                   | "request for updating partition-level max_replica_count on remote storage: app_name=" word ", app_id=" word ", partition_id=" word ", new_max_replica_count=" word ", new_ballot=" word
                   | "reply for updating partition-level max_replica_count on remote storage: error_code=" word ", app_name=" word ", app_id=" word ", partition_id=" word ", new_max_replica_count=" word ", new_ballot=" word
                   | "local partition-level max_replica_count has been changed successfully: "
                   | "no need to recover partition-level max_replica_count since it has been updated before: app_name=" word ", app_id=" word ", partition_index=" word ", partition_count=" word ", new_max_replica_count=" word
                   | "ready to recover partition-level max_replica_count: app_name=" word ", app_id=" word ", partition_index=" word ", partition_count=" word ", old_max_replica_count=" word ", new_max_replica_count=" word
                   | "ready to recover app-level max_replica_count: app_name=" word ", app_id=" word ", old_max_replica_count=" word ", new_max_replica_count=" word ", " word "=" word
                   | "app-level max_replica_count has been recovered successfully: app_name=" word ", app_id=" word ", old_max_replica_count=" word ", new_max_replica_count=" word
                   | "partition node " word " not exist on remote storage, may half split before"
                   | "rename app request, old_app_name(" word "), new_app_name(" word ")"
                   | "reject request on app_id = " word
                   | "reject request on app_id = " word ", err = " word
                   | "app does not exist: ddd_partition = " word
                   | "partition_count(" word ") is invalid"
                   | "undefined value(" word ") of env " word " in the " text ": app_name=" word ", app_id=" word
                   | "no env " word " in the request: app_name=" word ", app_id=" word
                   | "no env " word " in the follower app: app_name=" word ", app_id=" word
                   | "the master cluster should never send the request with env " word " valued " word " again since it has been " word " in the follower app: app_name=" word ", app_id=" word
                   | "ready to update env " word " of follower app from " word " to " word ", app_name=" word ", app_id=" word ", "
                   | "The registering secondary " word " for pid " word " can no be reverse resolved, skip registering it, please check the network configuration"
                   | "set app envs failed since app_name(" word ") cannot be found"
                   | "set app envs failed since app(name=" word ", id=" word ") is being dropped"
                   | "set app envs failed since app(" word ") has just been dropped"
                   | "del app envs failed since app_name(" word ") cannot be found"
                   | "del app envs failed since app(name=" word ", id=" word ") is being dropped"
                   | "del app envs failed since app(" word ") has just been dropped"
                   | "clear app envs failed since app_name(" word ") cannot be found"
                   | "clear app envs failed since app(name=" word ", id=" word ") is being dropped"
                   | "no key needs to be deleted for app(" word ")"
                   | "clear app envs failed since app(" word ") has just been dropped"
                   | "resize partitions for table_metrics(table_id=" word "): old_partition_count=" word ", new_partition_count=" word
                   | "try to create entity for table_metric_entities(table_id=" word "): partition_count=" word
                   | "entity has existed for table_metric_entities(table_id=" word ")"
                   | "entity has been created for table_metric_entities(table_id=" word "): partition_count=" word
                   | "try to resize partitions for table_metric_entities(table_id=" word "): new_partition_count=" word
                   | "try to remove entity for table_metric_entities(table_id=" word ")"

#= entity does not exist for table_metric_entities(table_id=42)
#= entity has been removed for table_metric_entities(table_id=8800)
known_meta_line_3 -> "entity does not exist for table_metric_entities(table_id=" word ")"
                   | "entity has been removed for table_metric_entities(table_id=" word ")"

# Network.
#= dsn message header crc check failed
#= dsn message body crc check failed
#= dsn message header check failed
#= ip session 9120, remote_client = 10.1.0.8:34801, current_count = 8800
#= join point on_rpc_session_disconnected registered to notify disconnect with RPC_CALL_RAW_SESSION_DISCONNECT
#= network client for channel default not registered, assuming not used further
#= hdr_length should be 9120, but 42
#= invalid header type, remote_client = 10.1.0.8:34801, header_type = 'Connection refused'
#= self connection detected, address = 10.1.0.2:34601
#= invalid hdr_version 118
#= dsn message body check failed, id = 8800, trace_id = 118, rpc_name = RPC_RRDB_RRDB_PUT, from_addr = 10.1.0.2:34601
#= rpc reply RPC_RRDB_RRDB_PUT is dropped (fault inject), trace_id = 118
#= rpc request Connection refused is dropped (fault inject), trace_id = 42
#= recv message with unknown rpc name Connection refused from 10.1.0.2:34601, trace_id = 118
#= msg request RPC_RRDB_RRDB_PUT (trace_id = 42) is in sending queue, try to pick out ...
#= get ip address from network interface(default), addr(10.1.0.2:34601), input interface("stat")
#= gethostbyname failed, name = default, err = 118.
#= invalid message type: 118
#= host_port '10.1.0.2:34601' resolves to 9120 different addresses, using the first one 10.1.0.2:34601
#= duplicate adress 10.1.0.7:34801
#= dsn message body check failed, id = 118, trace_id = 0000000e00000001, rpc_name = RPC_RRDB_RRDB_PUT, from = 10.1.0.8:34801
#= duplicate host_port 10.1.0.2:34601
#= get ip address from network interface(t1) failed
#= bad format, should be in the form of <ip|host>:port, but got '10.1.0.7:34801'
#= bad port, should be an uint16_t integer, but got '7'
known_rpc_line -> "dsn message header crc check failed"
                | "dsn message body crc check failed"
                | "dsn message header check failed"
                | "ip session " int ", remote_client = " word ", current_count = " int
                | "join point on_rpc_session_disconnected registered to notify disconnect with RPC_CALL_RAW_SESSION_DISCONNECT"
                | "network client for channel " word " not registered, assuming not used further"
                | "hdr_length should be " int ", but " int
                | "invalid header type, remote_client = " word ", header_type = '" text "'"
                | "self connection detected, address = " word
                | "invalid hdr_version " int
                | "dsn message body check failed, id = " int ", trace_id = " ("0x"):? hex ", rpc_name = " word ", from_addr = " word
                | "rpc reply " word " is dropped (fault inject), trace_id = " ("0x"):? hex
                | "rpc request " text " is dropped (fault inject), trace_id = " ("0x"):? hex
                | "recv message with unknown rpc name " text " from " word ", trace_id = " ("0x"):? hex
                | "msg request " word " (trace_id = " ("0x"):? hex ") is in sending queue, try to pick out ..."
                | "get ip address from network interface(" word "), addr(" word "), input interface(\"" word "\")"
                | "gethostbyname failed, name = " word ", err = " int "."
                | "invalid message type: " int
                | "host_port '" word "' resolves to " word " different addresses, using the first one " word
                | "duplicate adress " word
                | "dsn message body check failed, id = " word ", trace_id = " word ", rpc_name = " word ", from = " word
                | "duplicate host_port " word
                | "get ip address from network interface(" word ") failed"
                | "bad format, should be in the form of <ip|host>:port, but got '" word "'"
                | "bad port, should be an uint16_t integer, but got '" word "'"

# Requests and RocksDB.
#= get last write time of file /data1/replica/reps/2.3.pegasus failed
#= Set rocksdb dynamic options success
known_rrdb_line -> "get last write time of file " word " failed"
                 | "Set rocksdb dynamic options success"

#= 2.3@10.1.0.7:34801: try to restore, but we can't combine restore_dir from envs
#= 2.3@10.1.0.7:34801: rename restore_dir(/data1/replica/reps/2.3.pegasus) to rdb(/data1/replica/reps/2.3.pegasus) succeed
#= 2.3@10.1.0.7:34801: rename restore_dir(/data1/replica/reps/2.3.pegasus) to rdb(/data1/replica/reps/2.3.pegasus) failed
#= 2.3@10.1.0.7:34801: try to restore and restore_dir(plog/log.4.134217728) isn't exist, but we don't force it, the role of this replica must not primary, so we open a new db on the path(/data1/replica/reps/2.3.pegasus)
#= [2.3@10.1.0.7:34801] parse envs failed, invalid argv = nullptr
#= [2.3@10.1.0.7:34801] create checkpoint failed, error = ERR_OBJECT_NOT_FOUND
#= 2.3@10.1.0.7:34801: rmdir plog/log.4.134217728 failed when stop app
#= [2.3@10.1.0.7:34801] CreateCheckpoint failed, error = ERR_TIMEOUT, try again
#= [2.3@10.1.0.7:34801] sync create checkpoint succeed, last_durable_decree = 8800
#= [2.3@10.1.0.7:34801] trigger flushing memtable succeed
#= [2.3@10.1.0.7:34801] trigger flushing memtable failed
#= 2.3@10.1.0.7:34801: checkpoint directory /data1/replica/reps/2.3.pegasus removed by garbage collection
#= [2.3@10.1.0.7:34801] temporary checkpoint directory plog/log.4.134217728 is already existed, remove it first
#= [2.3@10.1.0.7:34801] copy_checkpoint_to_dir_unsafe failed with err = ERR_FILE_OPERATION_FAILED
#= [2.3@10.1.0.7:34801] remove old checkpoint directory plog/log.4.134217728 failed
#= 2.3@10.1.0.7:34801: checkpoint directory /data1/replica/reps/2.3.pegasus remove failed by garbage collection
#= [2.3@10.1.0.7:34801] rename checkpoint directory from 10.1.0.8:34801 to /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 failed
#= [2.3@10.1.0.7:34801] remove temporary checkpoint directory plog/log.4.134217728 failed
#= 2.3@10.1.0.7:34801: no checkpoint found
#= 2.3@10.1.0.7:34801: list files in checkpoint dir plog/log.4.134217728 failed
#= [2.3@10.1.0.7:34801] async create checkpoint succeed, last_durable_decree = 118
#= [2.3@10.1.0.7:34801] checkpoint directory /data1/replica/reps/2.3.pegasus is already existed, remove it first
#= 2.3@10.1.0.7:34801: checkpoint directory plog/log.4.134217728 does not exist, ignored by garbage collection
#= [2.3@10.1.0.7:34801] remove checkpoint directory plog/log.4.134217728 failed
#= 2.3@10.1.0.7:34801: clear data directory /data1/replica/reps/2.3.pegasus failed
#= 2.3@10.1.0.7:34801: create data directory /data1/replica/reps/2.3.pegasus failed
#= 2.3@10.1.0.7:34801: rename directory /data1/replica/reps/2.3.pegasus to /data1/replica/reps/2.3.pegasus failed
#= 2.3@10.1.0.7:34801: apply empty checkpoint, create new rocksdb
#= 2.3@10.1.0.7:34801: open rocksdb failed, error = ERR_TIMEOUT
#= 2.3@10.1.0.7:34801: rocksdb data expired for scan
#= 2.3@10.1.0.7:34801: hash key filtered for scan
#= 2.3@10.1.0.7:34801: sort key filtered for scan
#= 2.3@10.1.0.7:34801: rocksdb data expired for multi get
#= 2.3@10.1.0.7:34801: sort key filtered for multi get
#= 2.3@10.1.0.7:34801: found t1 in envs
#= [2.3@10.1.0.7:34801] update app env[stat] from "10.1.0.8:34801" to "t1" succeed
#= [2.3@10.1.0.7:34801] update app env[t1] from "10.1.0.8:34801" to "default" failed
#= [2.3@10.1.0.7:34801] Unsupported compression type: t1.
#= [2.3@10.1.0.7:34801] set usage scenario from "10.1.0.8:34801" to "stat" succeed
#= [2.3@10.1.0.7:34801] set usage scenario from "10.1.0.8:34801" to "stat" failed
#= [2.3@10.1.0.7:34801] set_options failed, db is not open
#= [2.3@10.1.0.7:34801] finish CompactRange, status = replication::partition_status::PS_PRIMARY, time_used = 118ms
#= [2.3@10.1.0.7:34801] release storage failed after manual compact, will retry after 5 minutes
#= [2.3@10.1.0.7:34801] retry release storage after manual compact
#= [2.3@10.1.0.7:34801] finish flush_all_family_columns, time_used = 42 ms
#= [2.3@10.1.0.7:34801] start async_checkpoint
#= [2.3@10.1.0.7:34801] finish async_checkpoint, return = ERR_FILE_OPERATION_FAILED, time_used = 42ms
#= [2.3@10.1.0.7:34801] start gc_checkpoints
#= [2.3@10.1.0.7:34801] finish gc_checkpoints, time_used = 8800ms
#= [2.3@10.1.0.7:34801] update partition version from 9120 to 7
#= 2.3@10.1.0.7:34801: empty sort key range for multi_get from 10.1.0.8:34801: hash_key = "0000000e00000001", start_sort_key = "default" (default), stop_sort_key = "default" (default), sort_key_filter_type = t1, sort_key_filter_pattern = "default", final_start = "default" (default), final_stop = "default" (default)
#= 2.3@10.1.0.7:34801: remove invalid checkpoint directory plog/log.4.134217728 failed
#= 2.3@10.1.0.7:34801: rocksdb data expired for ttl from 10.1.0.8:34801
#= 2.3@10.1.0.7:34801: empty key range for get_scanner from 10.1.0.2:34601: start_key = "t1" (t1), stop_key = "t1" (t1)
#= 2.3@10.1.0.7:34801: invalid checkpoint directory plog/log.4.134217728, remove it
#= [2.3@10.1.0.7:34801] incr failed: decree = 118, error = old value "default" is not an integer or out of range
#= [2.3@10.1.0.7:34801] invalid argument for check_and_set: decree = 42, error = 7
#= [2.3@10.1.0.7:34801] invalid argument for check_and_mutate: decree = 42, error = mutation[default] uses invalid operation 7
#= [2.3@10.1.0.7:34801] invalid argument for check_and_mutate: decree = 118, error = 42
#= [2.3@10.1.0.7:34801] load duplication data from 10.1.0.8:34801 to /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 failed
known_rrdb_line_replica_1 -> replica ("try to restore, but we can't combine restore_dir from envs"
                             | "rename restore_dir(" word ") to rdb(" word ") succeed"
                             | "rename restore_dir(" word ") to rdb(" word ") failed"
                             | "try to restore and restore_dir(" word ") isn't exist, but we don't force it, the role of this replica must not primary, so we open a new db on the path(" word ")"
                             | "parse envs failed, invalid argv = nullptr"
                             | "create checkpoint failed, error = " word
                             | "rmdir " word " failed when stop app"
                             | "CreateCheckpoint failed, error = " text ", try again"
                             | "sync create checkpoint succeed, last_durable_decree = " word
                             | "trigger flushing memtable succeed"
                             | "trigger flushing memtable failed"
                             | "checkpoint directory " word " removed by garbage collection"
                             | "temporary checkpoint directory " word " is already existed, remove it first"
                             | "copy_checkpoint_to_dir_unsafe failed with err = " word
                             | "remove old checkpoint directory " word " failed"
                             | "checkpoint directory " word " remove failed by garbage collection"
                             | "rename checkpoint directory from " word " to " word " failed"
                             | "remove temporary checkpoint directory " word " failed"
                             | "no checkpoint found"
                             | "list files in checkpoint dir " word " failed"
                             | "async create checkpoint succeed, last_durable_decree = " word
                             | "checkpoint directory " word " is already existed, remove it first"
                             | "checkpoint directory " word " does not exist, ignored by garbage collection"
                             | "remove checkpoint directory " word " failed"
                             | "clear data directory " word " failed"
                             | "create data directory " word " failed"
                             | "rename directory " word " to " word " failed"
                             | "apply empty checkpoint, create new rocksdb"
                             | "open rocksdb failed, error = " word
                             | "rocksdb data expired for scan"
                             | "hash key filtered for scan"
                             | "sort key filtered for scan"
                             | "rocksdb data expired for multi get"
                             | "sort key filtered for multi get"
                             | "found " word " in envs"
                             | "update app env[" word "] from \"" word "\" to \"" word "\" succeed"
                             | "update app env[" word "] from \"" word "\" to \"" word "\" failed"
                             | "Unsupported compression type: " word "."
                             | "set usage scenario from \"" word "\" to \"" word "\" succeed"
                             | "set usage scenario from \"" word "\" to \"" word "\" failed"
                             | "set_options failed, db is not open"
                             | "finish CompactRange, status = " text ", time_used = " word "ms"
                             | "release storage failed after manual compact, will retry after 5 minutes"
                             | "retry release storage after manual compact"
                             | "finish flush_all_family_columns, time_used = " word " ms"
                             | "start async_checkpoint"
                             | "finish async_checkpoint, return = " word ", time_used = " word "ms"
                             | "start gc_checkpoints"
                             | "finish gc_checkpoints, time_used = " word "ms"
                             | "update partition version from " word " to " word
                             | "empty sort key range for multi_get from " word ": hash_key = \"" word "\", start_sort_key = \"" word "\" (" word "), stop_sort_key = \"" word "\" (" word "), sort_key_filter_type = " word ", sort_key_filter_pattern = \"" word "\", final_start = \"" word "\" (" word "), final_stop = \"" word "\" (" word ")"
                             | "remove invalid checkpoint directory " word " failed"
                             | "rocksdb data expired for ttl from " word
                             | "empty key range for get_scanner from " word ": start_key = \"" word "\" (" word "), stop_key = \"" word "\" (" word ")"
                             | "invalid checkpoint directory " word ", remove it"
                             | "incr failed: decree = " word ", error = old value \"" word "\" is not an integer or out of range"
                             | "invalid argument for check_and_set: decree = " word ", error = " word
                             | "invalid argument for check_and_mutate: decree = " word ", error = mutation[" word "] uses invalid operation " word
                             | "invalid argument for check_and_mutate: decree = " word ", error = " word
                             | "load duplication data from " word " to " word " failed")

#= [2.3@10.1.0.7:34801] The latest option file has incompatible db options: No such file or directory, use default options to open db.
#= [2.3@10.1.0.7:34801] copy checkpoint to dir(plog/log.4.134217728) succeed
#= [2.3@10.1.0.7:34801] not serve hash key while scan
#= 2.3@10.1.0.7:34801: rocksdb data expired for get from 10.1.0.8:34801
#= [2.3@10.1.0.7:34801] clear user specified compaction coz it was deleted
#= [2.3@10.1.0.7:34801] update user specified compaction coz it was changed
#= 2.3@10.1.0.7:34801: rocksdb data expired for multi_get from 10.1.0.8:34801
#= [2.3@10.1.0.7:34801] Invalid argument for batch_get from 10.1.0.2:34601: 'keys' field in request is empty
#= 2.3@10.1.0.7:34801: rocksdb data expired for sortkey_count from 10.1.0.7:34801
#= [2.3@10.1.0.7:34801] rocksdb_total_size_across_write_buffer = 42
#= [2.3@10.1.0.7:34801] rocksdb_max_log_file_size = 42
#= [2.3@10.1.0.7:34801] rocksdb_log_file_time_to_roll = 7
#= [2.3@10.1.0.7:34801] rocksdb_keep_log_file_num = 8800
#= [2.3@10.1.0.7:34801] rocksdb_index_type = 9120
#= [2.3@10.1.0.7:34801] rocksdb_partition_filters = 118
#= [2.3@10.1.0.7:34801] rocksdb_metadata_block_size = 8800
#= [2.3@10.1.0.7:34801] rocksdb_cache_index_and_filter_blocks = 9120
#= [2.3@10.1.0.7:34801] rocksdb_pin_top_level_index_and_filter = 7
#= [2.3@10.1.0.7:34801] rocksdb_cache_index_and_filter_blocks_with_high_priority = 118
#= [2.3@10.1.0.7:34801] rocksdb_pin_l0_filter_and_index_blocks_in_cache = 7
#= [2.3@10.1.0.7:34801] check failed: decree = 42, error = check value "stat" is not an integer or out of range
#= [2.3@10.1.0.7:34801] check failed: decree = 8800, error = check operand "t1" is not an integer or out of range
#= [2.3@10.1.0.7:34801] out-dated ingestion request, ballot changed, request(8800) vs current(118), ignore it
#= 2.3@10.1.0.7:34801: rocksdb default: [t1]
#= [2.3@10.1.0.7:34801] invalid argument for get_scanner from 10.1.0.2:34601: hash key filter type 0000000e00000001 not supported
#= [2.3@10.1.0.7:34801] invalid argument for get_scanner from 10.1.0.2:34601: sort key filter type t1 not supported
#= [2.3@10.1.0.7:34801] open app failed, unsupported data version 8800
#= 2.3@10.1.0.7:34801: no checkpoint to garbage collection, checkpoints_count = 42
#= 2.3@10.1.0.7:34801: get checkpoint succeed, from_decree_excluded = 0, to_decree_included = 118
#= 2.3@10.1.0.7:34801: apply checkpoint succeed, last_durable_decree = 8800
#= [2.3@10.1.0.7:34801] close rocksdb failed, error = ERR_TIMEOUT
#= 2.3@10.1.0.7:34801: after checkpoint garbage collection, checkpoints_count = 8800, min_checkpoint = 118, max_checkpoint = 118
#= 2.3@10.1.0.7:34801: rocksdb set options returns No such file or directory: {plog/log.4.134217728}
#= [2.3@10.1.0.7:34801] Reset rocksdb envs options
#= [2.3@10.1.0.7:34801] recalculate the value of the options related to usage scenario "default"
#= [2.3@10.1.0.7:34801] there are some unknown tags in MANIFEST, make sure you are upgrade from Pegasus 2.1 or higher version
#= [2.3@10.1.0.7:34801] column families are empty
#= 2.3@10.1.0.7:34801: invalid argument for multi_get from 10.1.0.8:34801: sort key filter type 9120 not supported
#= [2.3@10.1.0.7:34801] check meta column family failed
#= [2.3@10.1.0.7:34801] rocksdb data expired for default from 10.1.0.2:34601: hash_key = "0000000e00000001", sort_key = "stat"
#= [2.3@10.1.0.7:34801] check failed: decree = 42, error = check value "stat" is not a valid integer or out of range
#= [2.3@10.1.0.7:34801] check failed: decree = 118, error = check operand "default" is not a valid integer or out of range
#= [2.3@10.1.0.7:34801] incr failed: error = base value "default" is not an integer or out of range
#= [2.3@10.1.0.7:34801] check type stat is not supported for check_and_set 
#= [2.3@10.1.0.7:34801] update _default_ttl to stat.
#= [2.3@10.1.0.7:34801] mutate_list is empty for check_and_mutate while making idempotent
#= [2.3@10.1.0.7:34801] mutate_list[default]'s operation 9120 is invalid for check_and_mutate while making idempotent
#= [2.3@10.1.0.7:34801] check type t1 is not supported for check_and_mutate 
known_rrdb_line_replica_2 -> replica ("The latest option file has incompatible db options: " text ", use default options to open db."
                             | "copy checkpoint to dir(" word ") succeed"
                             | "not serve hash key while scan"
                             | "rocksdb data expired for get from " word
                             | "clear user specified compaction coz it was deleted"
                             | "update user specified compaction coz it was changed"
                             | "rocksdb data expired for multi_get from " word
                             | "Invalid argument for batch_get from " word ": 'keys' field in request is empty"
                             | "rocksdb data expired for sortkey_count from " word
                             | "rocksdb_total_size_across_write_buffer = " word
                             | "rocksdb_max_log_file_size = " word
                             | "rocksdb_log_file_time_to_roll = " word
                             | "rocksdb_keep_log_file_num = " word
                             | "rocksdb_index_type = " word
                             | "rocksdb_partition_filters = " word
                             | "rocksdb_metadata_block_size = " word
                             | "rocksdb_cache_index_and_filter_blocks = " word
                             | "rocksdb_pin_top_level_index_and_filter = " word
                             | "rocksdb_cache_index_and_filter_blocks_with_high_priority = " word
                             | "rocksdb_pin_l0_filter_and_index_blocks_in_cache = " word
                             | "check failed: decree = " word ", error = check value \"" word "\" is not an integer or out of range"
                             | "check failed: decree = " word ", error = check operand \"" word "\" is not an integer or out of range"
                             | "out-dated ingestion request, ballot changed, request(" word ") vs current(" word "), ignore it"
                             | "rocksdb " word ": [" word "]"
                             | "invalid argument for get_scanner from " word ": hash key filter type " word " not supported"
                             | "invalid argument for get_scanner from " word ": sort key filter type " word " not supported"
                             | "open app failed, unsupported data version " word
                             | "no checkpoint to garbage collection, checkpoints_count = " int
                             | "get checkpoint succeed, from_decree_excluded = 0, to_decree_included = " int
                             | "apply checkpoint succeed, last_durable_decree = " int
                             | "close rocksdb failed, error = " word
                             | "after checkpoint garbage collection, checkpoints_count = " int ", min_checkpoint = " int ", max_checkpoint = " int
                             | "rocksdb set options returns " text ": {" word "}"
                             | "Reset rocksdb envs options"
                             | "recalculate the value of the options related to usage scenario \"" word "\""
                             | "there are some unknown tags in MANIFEST, make sure you are upgrade from Pegasus 2.1 or higher version"
                             | "column families are empty"
                             | "invalid argument for multi_get from " word ": sort key filter type " int " not supported"
                             | "check meta column family failed"
                             | "rocksdb data expired for " word " from " word ": hash_key = \"" word "\", sort_key = \"" word "\""
                             | "check failed: decree = " word ", error = check value \"" word "\" is not a valid integer or out of range"
                             | "check failed: decree = " word ", error = check operand \"" word "\" is not a valid integer or out of range"
                             | "incr failed: error = base value \"" word "\" is not an integer or out of range"
                             | "check type " word " is not supported for check_and_set "
                             | "update _default_ttl to " word "."
                             | "mutate_list is empty for check_and_mutate while making idempotent"
                             | "mutate_list[" word "]'s operation " word " is invalid for check_and_mutate while making idempotent"
                             | "check type " word " is not supported for check_and_mutate ")

# Replicas.
#= data_dirs_black_list_file[/data1/replica/reps/2.3.pegasus] found, apply it
#= data_dirs_black_list_file[/data1/replica/reps/2.3.pegasus] not found, ignore it
#= stop move primary as some replica infos aren't collected, node(10.1.0.7:34801), app(t1)
#= black_list[7] = [t1]
#= cannot allocate new replica @ /data1/replica/reps/2.3.pegasus/plog/log.4.134217728, because create dir failed
#= get file size of /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 failed
#= open file plog/log.4.134217728 failed
#= write file plog/log.4.134217728 failed
#= move file from 10.1.0.8:34801 to /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 failed
#= read file plog/log.4.134217728 failed
#= decode json from file /data1/replica/reps/2.3.pegasus failed
#= data in file plog/log.4.134217728 is invalid (magic)
#= create block filesystem ok for provider(default)
#= create block file system err(ERR_OBJECT_NOT_FOUND) for provider(stat)
#= replica data dir /data1/replica/reps/2.3.pegasus is in black list, ignore it
#= save app-info to /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 failed, err = ERR_FILE_OPERATION_FAILED
#= try to restore replica 2.3@10.1.0.7:34801 failed, error(ERR_OBJECT_NOT_FOUND)
#= data in file /data1/replica/reps/2.3.pegasus is invalid (crc)
#= change replica_init_info file from 10.1.0.8:34801 to /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 succeed
#= change replica_init_info file from 10.1.0.8:34801 to /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 failed, err = ERR_FILE_OPERATION_FAILED
#= load replica_init_info from /data1/replica/reps/2.3.pegasus/.init-info failed, err = ERR_OBJECT_NOT_FOUND
#= load replica_init_info from /data1/replica/reps/2.3.pegasus/.init-info succeed: init_ballot = 14, init_durable_decree = 8800, init_offset_in_shared = 405, init_offset_in_private = 405
#= store replica_init_info to /data1/replica/reps/2.3.pegasus/.init-info succeed, time_used_ns = 120345: init_ballot = 15, init_durable_decree = 8800
#= store replica_init_info to /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 failed, time_used_ns = 118, err = ERR_TIMEOUT
#= start to do copy primary for app(t1), expected minimal primaries(9120), t1 all have reached the value
#= server with min/max load of app(t1): (10.1.0.2:34601 have 9120) vs (10.1.0.2:34601 have 9120)
#= stop copy secondary as some replica infos aren't collected, node(10.1.0.7:34801), app(t1)
#= can't find partition to copy from 10.1.0.2:34601 to 10.1.0.8:34801
#= stop to move primary for app(t1) coz it is disabled
#= stop to do secondary balance coz we already has actions to do
#= invalid host_port '10.1.0.7:34801' specified in 't1'
#= server_list default have duplicate server
#= partition[2.3] secondary[t1] disk space is insufficient
known_rs_line -> "data_dirs_black_list_file[" word "] found, apply it"
               | "data_dirs_black_list_file[" word "] not found, ignore it"
               | "stop move primary as some replica infos aren't collected, node(" word "), app(" word ")"
               | "black_list[" int "] = [" word "]"
               | "cannot allocate new replica @ " word ", because create dir failed"
               | "get file size of " word " failed"
               | "open file " word " failed"
               | "write file " word " failed"
               | "move file from " word " to " word " failed"
               | "read file " word " failed"
               | "decode json from file " word " failed"
               | "data in file " word " is invalid (magic)"
               | "create block filesystem ok for provider(" word ")"
               | "create block file system err(" word ") for provider(" word ")"
               | "replica data dir " word " is in black list, ignore it"
               | "save app-info to " word " failed, err = " word
               | "try to restore replica " word " failed, error(" word ")"
               | "data in file " word " is invalid (crc)"
               | "change replica_init_info file from " word " to " word " succeed"
               | "change replica_init_info file from " word " to " word " failed, err = " word
               | "load replica_init_info from " word " failed, err = " word
               | "load replica_init_info from " word " succeed: " rest
               | "store replica_init_info to " word " succeed, time_used_ns = " int ": " rest
               | "store replica_init_info to " word " failed, time_used_ns = " int ", err = " word
               | "start to do copy primary for app(" word "), expected minimal primaries(" int "), " word " all have reached the value"
               | "server with min/max load of app(" word "): (" word " have " int ") vs (" word " have " int ")"
               | "stop copy secondary as some replica infos aren't collected, node(" word "), app(" word ")"
               | "can't find partition to copy from " word " to " word
               | "stop to move primary for app(" word ") coz it is disabled"
               | "stop to do secondary balance coz we already has actions to do"
               | "invalid host_port '" word "' specified in '" word "'"
               | "server_list " word " have duplicate server"
               | "partition[" word "] secondary[" word "] disk space is insufficient"

#= 2.3@10.1.0.7:34801: close app failed, err = ERR_FILE_OPERATION_FAILED
#= 2.3@10.1.0.7:34801: cannot load replica, because dir /data1/replica/reps/2.3.pegasus is not exist
#= 2.3@10.1.0.7:34801: open replica failed, err = ERR_FILE_OPERATION_FAILED
#= [2.3@10.1.0.7:34801] last_committed_decree(42) < last_prepare_decree_on_new_primary(7)
#= [2.3@10.1.0.7:34801] start to replay private log [replay_start_decree: 118]
#= [2.3@10.1.0.7:34801] parse env failed, key = "default", value = "stat", error = "ERR_FILE_OPERATION_FAILED"
#= [2.3@10.1.0.7:34801] switch stat from "10.1.0.8:34801" to "t1"
#= [2.3@10.1.0.7:34801] failed to save app_info to /data1/replica/reps/2.3.pegasus/plog/log.4.134217728, error = ERR_FILE_OPERATION_FAILED
#= [2.3@10.1.0.7:34801] mutation 2.3.14.9121: get internal error ERR_OBJECT_NOT_FOUND
#= [2.3@10.1.0.7:34801] mutation 2.3.14.9121 committed on t1, batched_count = 118
#= 2.3@10.1.0.7:34801: replica data dir plog/log.4.134217728 does not exist
#= 2.3@10.1.0.7:34801: load replica_init_info failed, err = ERR_FILE_OPERATION_FAILED
#= 2.3@10.1.0.7:34801: replica data is not complete coz last_durable_decree(118) < init_durable_decree(42)
#= 2.3@10.1.0.7:34801: create replica data dir plog/log.4.134217728 failed
#= 2.3@10.1.0.7:34801: open replica app return ERR_FILE_OPERATION_FAILED
#= 2.3@10.1.0.7:34801: stop storage failed, err=ERR_FILE_OPERATION_FAILED
#= 2.3@10.1.0.7:34801: got storage error when handler request(8800)
#= 2.3@10.1.0.7:34801: store replica_init_info failed, err = ERR_TIMEOUT
#= [2.3@10.1.0.7:34801] client read encountered an unhandled error: ERR_TIMEOUT
#= [2.3@10.1.0.7:34801] get disk tag of /data1/replica/reps/2.3.pegasus failed: ERR_FILE_OPERATION_FAILED, init it to empty 
#= [2.3@10.1.0.7:34801] failed to load app_info from 10.1.0.8:34801, error = ERR_TIMEOUT
#= [2.3@10.1.0.7:34801] got storage engine error when handler request(118): error = ERR_TIMEOUT
#= [2.3@10.1.0.7:34801] got storage engine error when handler request(42)
known_rs_line_replica -> replica ("close app failed, err = " word
                         | "cannot load replica, because dir " word " is not exist"
                         | "open replica failed, err = " word
                         | "last_committed_decree(" word ") < last_prepare_decree_on_new_primary(" word ")"
                         | "start to replay private log [replay_start_decree: " word "]"
                         | "parse env failed, key = \"" word "\", value = \"" word "\", error = \"" word "\""
                         | "switch " word " from \"" word "\" to \"" word "\""
                         | "failed to save app_info to " word ", error = " word
                         | "mutation " word ": get internal error " word
                         | "mutation " word " committed on " word ", batched_count = " word
                         | "replica data dir " word " does not exist"
                         | "load replica_init_info failed, err = " word
                         | "replica data is not complete coz last_durable_decree(" int ") < init_durable_decree(" int ")"
                         | "create replica data dir " word " failed"
                         | "open replica app return " word
                         | "stop storage failed, err=" word
                         | "got storage error when handler request(" int ")"
                         | "store replica_init_info failed, err = " word
                         | "client read encountered an unhandled error: " word
                         | "get disk tag of " word " failed: " word ", init it to empty "
                         | "failed to load app_info from " word ", error = " word
                         | "got storage engine error when handler request(" word "): error = " word
                         | "got storage engine error when handler request(" word ")")

# Files, tasks and tools.
#= fault inject RPC_RRDB_RRDB_PUT at default: 10.1.0.8:34801 => 10.1.0.2:34601
#= fault inject default at t1 with delay 9120 ms
#= cannot find host app t1 with index 42
#= stop app result(t1)
#= wait inside locks may lead to deadlocks - current thread owns 118 exclusive locks and 9120 shared locks now.
#= locks should not be hold at this point - current thread owns 118 exclusive locks and 9120 shared locks now.
#= task RPC_RRDB_RRDB_PUT waits for another task RPC_RRDB_RRDB_PUT sharing the same thread pool - will lead to deadlocks easily (e.g., when worker_count = 1 or when the pool is partitioned)
#= rpc_request_task(stat) from(10.1.0.7:34801) stop to execute due to timeout_ms(118) exceed
#= mask for THREAD_POOL_REPLICATION is set to 0x0, mostly due to that #core > 64, set to 64 now
#= md5sum error: file /data1/replica/reps/2.3.pegasus not exist
#= md5sum error: open file plog/log.4.134217728 failed
#= create_file /data1/replica/reps/2.3.pegasus, failed to close the file handle.
#= invalid ip_port(118)
#= invalid ip_list(t1)
#= fault inject default at t1 with delay 7 us
#= Fail to set pthread name. err = 9120
#= You may need priviledge to set thread priority. errno = 8800
#= Fail to set thread affinity. err = 118
#= add fail_point [name: t1, task: RPC_RRDB_RRDB_PUT(t1), frequency: 42%, max_count: 42]
#= md5sum error: read file /data1/replica/reps/2.3.pegasus failed: errno = 9120 (Connection refused)
#= verify file(/data1/replica/reps/2.3.pegasus) failed, becaused failed to get file size
#= verify file(plog/log.4.134217728) failed, becaused failed to get file md5
#= file(/data1/replica/reps/2.3.pegasus) is not existed
#= verify file(/data1/replica/reps/2.3.pegasus) size failed, becaused failed to get file size
#= verify file(/data1/replica/reps/2.3.pegasus) size failed, because file damaged, size: 8800 VS 42
#= timer_service_worker_count should be at least 3, where one thread is used to collect all metrics from registery for monitoring systems, and another two threads are used to compute percentiles.
#= recv message with unhandled rpc name t1 from 10.1.0.7:34801, trace_id = e1 
#= too many pending tasks (7), delay traffic from 10.1.0.7:34801 for 42 milliseconds
#= too many pending tasks (8800), reject message from 10.1.0.8:34801 with trace_id = 42
#= write incomplete, request_size=8800, total_write_size=118, this_write_size=118, and will retry it.
#= write failed with errno=Connection refused and will retry it.
#= get file(/data1/replica/reps/2.3.pegasus) size failed
#= open file(plog/log.4.134217728) failed
#= file(/data1/replica/reps/2.3.pegasus) doesn't exist
#= begin to choose the tasks that will be registered into profilers among all of the RPC_RRDB_RRDB_PUT tasks
#= task rpc_call_channel RPC_CHANNEL_UCP need udp service, make sure [network].enable_udp
#= task rpc_call_channel RPC_CHANNEL_UDP need udp service, make sure [network].enable_udp is enabled
#= copy file from 10.1.0.8:34801 to stat, total size 8800
#= rename file from 10.1.0.8:34801 to t1 failed
#= decode JSON from file '/data1/replica/reps/2.3.pegasus' failed, exception = Connection refused, data = [stat]
known_runtime_line -> "fault inject " word " at " word ": " word " => " word
                    | "fault inject " word " at " word " with delay " int " ms"
                    | "cannot find host app " word " with index " int
                    | "stop app result(" word ")"
                    | "wait inside locks may lead to deadlocks - current thread owns " int " exclusive locks and " int " shared locks now."
                    | "locks should not be hold at this point - current thread owns " int " exclusive locks and " int " shared locks now."
                    | "task " word " waits for another task " word " sharing the same thread pool - will lead to deadlocks easily (e.g., when worker_count = 1 or when the pool is partitioned)"
                    | "rpc_request_task(" word ") from(" word ") stop to execute due to timeout_ms(" int ") exceed"
                    | "mask for " word " is set to 0x0, mostly due to that #core > 64, set to 64 now"
                    | "md5sum error: file " word " not exist"
                    | "md5sum error: open file " word " failed"
                    | "create_file " word ", failed to close the file handle."
                    | "invalid ip_port(" int ")"
                    | "invalid ip_list(" word ")"
                    | "fault inject " word " at " word " with delay " int " us"
                    | "Fail to set pthread name. err = " int
                    | "You may need priviledge to set thread priority. errno = " int
                    | "Fail to set thread affinity. err = " int
                    | "add fail_point [name: " word ", task: " word "(" word "), frequency: " int "%, max_count: " int "]"
                    | "md5sum error: read file " word " failed: errno = " int " (" text ")"
                    | "verify file(" word ") failed, becaused failed to get file size"
                    | "verify file(" word ") failed, becaused failed to get file md5"
                    | "file(" word ") is not existed"
                    | "verify file(" word ") size failed, becaused failed to get file size"
                    | "verify file(" word ") size failed, because file damaged, size: " word " VS " word
                    | "timer_service_worker_count should be at least 3, where one thread is used to collect all metrics from registery for monitoring systems, and another two threads are used to compute percentiles."
                    | "recv message with unhandled rpc name " word " from " word ", trace_id = " word " "
                    | "too many pending tasks (" int "), delay traffic from " word " for " int " milliseconds"
                    | "too many pending tasks (" int "), reject message from " word " with trace_id = " ("0x"):? hex
                    | "write incomplete, request_size=" word ", total_write_size=" word ", this_write_size=" word ", and will retry it."
                    | "write failed with errno=" text " and will retry it."
                    | "get file(" word ") size failed"
                    | "open file(" word ") failed"
                    | "file(" word ") doesn't exist"
                    | "begin to choose the tasks that will be registered into profilers among all of the " word " tasks"
                    | "task rpc_call_channel RPC_CHANNEL_UCP need udp service, make sure [network].enable_udp"
                    | "task rpc_call_channel RPC_CHANNEL_UDP need udp service, make sure [network].enable_udp is enabled"
                    | "copy file from " word " to " word ", total size " word
                    | "rename file from " word " to " word " failed"
                    | "decode JSON from file '" word "' failed, exception = " text ", data = [" word "]"

# Security.
#= server only support mechanisms of (7), can't find expected (stat)
#= store credentials of t1 to cache failed, err(ERR_OBJECT_NOT_FOUND)
#= schedule to renew credentials in default seconds later
#= the renew credentials timer is cancelled
#= negotiation was removed for msg: RPC_RRDB_RRDB_PUT, 10.1.0.8:34801
#= the mechanism of t1 is not supported
#= The http status is (not found), and url is (default)
#= encode kms_info to json failed: No such file or directory, data = [default]
known_sec_line -> "server only support mechanisms of (" word "), can't find expected (" word ")"
                | "store credentials of " word " to cache failed, err(" text ")"
                | "schedule to renew credentials in " word " seconds later"
                | "the renew credentials timer is cancelled"
                | "negotiation was removed for msg: " word ", " word
                | "the mechanism of " word " is not supported"
                | "The http status is (" text "), and url is (" word ")"
                | "encode kms_info to json failed: " text ", data = [" word "]"

# Partition split.
#= app(t1) update partition count on remote storage, new partition count is 42
#= app(t1) partition(2.3): another request is syncing with remote storage, ignore this request
#= duplicated register request, app(t1) child partition(2.3) has already been registered
#= app(t1) parent(2.3) will register child(2.3)
#= query partition split succeed, app(t1), partition_count(118), splitting_count(118)
#= app(t1) partition[8800] t1 split succeed
#= cancel split for app(t1) failed, wrong partition count: partition count(42) VS req partition_count(8800)
#= app(t1) partition(5.7) is not executing partition split, ignore out-dated stat split request
#= app(t1) partition(2.3) split_status = replication::partition_status::PS_PRIMARY, ignore out-dated stat split request
#= app(t1) partition(5.7) notify default split succeed
#= app(t1) is not executing partition split
#= wrong partition count: app(t1), partition count(118), new_partition_count(118)
#= app(t1) parent partition(8800) split has been canceled
#= app(t1) child partition(8800.9120) is ready
#= app(t1) update partition count on remote storage, new partition_count = 8800
#= client(10.1.0.8:34801) sent split request with invalid app(t1), app is not existed or unavailable
#= client(10.1.0.2:34601) sent split request with wrong partition count: app(t1), partition count(118),new_partition_count(118)
#= app is already during partition split, client(10.1.0.8:34801) sent repeated split request: app(t1), new_partition_count(8800)
#= partition(5.7) register child failed, request is out-dated, request ballot = 118, meta ballot = 42
#= duplicated register child request, child(5.7) has already been registered, ballot = 42
#= another request is syncing with remote storage, ignore this request
#= parent(2.3) will register child(2.3)
known_split_line -> "app(" word ") update partition count on remote storage, new partition count is " word
                  | "app(" word ") partition(" word "): another request is syncing with remote storage, ignore this request"
                  | "duplicated register request, app(" word ") child partition(" word ") has already been registered"
                  | "app(" word ") parent(" word ") will register child(" word ")"
                  | "query partition split succeed, app(" word "), partition_count(" word "), splitting_count(" word ")"
                  | "app(" word ") partition[" word "] " word " split succeed"
                  | "cancel split for app(" word ") failed, wrong partition count: partition count(" word ") VS req partition_count(" word ")"
                  | "app(" word ") partition(" word ") is not executing partition split, ignore out-dated " word " split request"
                  | "app(" word ") partition(" word ") split_status = " word ", ignore out-dated " word " split request"
                  | "app(" word ") partition(" word ") notify " word " split succeed"
                  | "app(" word ") is not executing partition split"
                  | "wrong partition count: app(" word "), partition count(" word "), new_partition_count(" word ")"
                  | "app(" word ") parent partition(" word ") split has been canceled"
                  | "app(" word ") child partition(" word "." word ") is ready"
                  | "app(" word ") update partition count on remote storage, new partition_count = " word
                  | "client(" word ") sent split request with invalid app(" word "), app is not existed or unavailable"
                  | "client(" word ") sent split request with wrong partition count: app(" word "), partition count(" word "),new_partition_count(" word ")"
                  | "app is already during partition split, client(" word ") sent repeated split request: app(" word "), new_partition_count(" word ")"
                  | "partition(" word ") register child failed, request is out-dated, request ballot = " word ", meta ballot = " word
                  | "duplicated register child request, child(" word ") has already been registered, ballot = " word
                  | "another request is syncing with remote storage, ignore this request"
                  | "parent(" word ") will register child(" word ")"

#= [2.3@10.1.0.7:34801] prepare checkpoint succeed: checkpoint dir = /data1/replica/reps/2.3.pegasus, checkpoint decree = 118
#= [2.3@10.1.0.7:34801] prepare state succeed: 9120 mutations, 42 private log files, total file size = 42, last_committed_decree = 42
#= [2.3@10.1.0.7:34801] start to copy parent prepare list, last_committed_decree=8800, prepare list min decree=118, max decree=118
#= [2.3@10.1.0.7:34801] start to learn states asynchronously, prepare_list last_committed_decree=118, checkpoint decree range=(8800,8800], private log files count=42, in-memory mutation count=42
#= [2.3@10.1.0.7:34801] failed to apply checkpoint, error=ERR_FILE_OPERATION_FAILED
#= [2.3@10.1.0.7:34801] failed to replay private log, error=ERR_TIMEOUT
#= [2.3@10.1.0.7:34801] failed to generate checkpoint synchrounously, error=ERR_OBJECT_NOT_FOUND
#= [2.3@10.1.0.7:34801] update_init_info_ballot_and_decree failed, error=ERR_FILE_OPERATION_FAILED
#= [2.3@10.1.0.7:34801] learn parent states asynchronously succeed
#= [2.3@10.1.0.7:34801] replay private_log files failed, file count=42, app last_committed_decree=8800
#= [2.3@10.1.0.7:34801] replay private_log files succeed, file count=118, app last_committed_decree=42
#= [2.3@10.1.0.7:34801] apply in-memory mutations succeed, mutation count=42, app last_committed_decree=8800
#= [2.3@10.1.0.7:34801] there are some in-memory mutations should be learned, app last_committed_decree=8800, goal decree=118, prepare_list min_decree=118
#= [2.3@10.1.0.7:34801] there are some private logs should be learned, app last_committed_decree=42, prepare_list min_decree=8800, please wait
#= [2.3@10.1.0.7:34801] receive catch_up request from 2.3@10.1.0.8:34801, current ballot=42
#= [2.3@10.1.0.7:34801] sync_point = stat, app last_committed_decree = 8800
#= [2.3@10.1.0.7:34801] sync_point has not been committed, please wait and retry
#= [2.3@10.1.0.7:34801] receive add child request with different ballot, local ballot(8800) VS request ballot(118), ignore this request
#= [2.3@10.1.0.7:34801] response ballot = 118, local ballot = 8800, should update configuration
#= [2.3@10.1.0.7:34801] send register child(2.3) request to meta_server, current ballot = 8800, child ballot = 118
#= [2.3@10.1.0.7:34801] under reconfiguration, delay and retry to register child
#= [2.3@10.1.0.7:34801] register child(5.7) failed, error = ERR_OBJECT_NOT_FOUND, child has already been registered
#= [2.3@10.1.0.7:34801] register child(5.7) failed, error = ERR_TIMEOUT, request is out-of-dated
#= [2.3@10.1.0.7:34801] register child(5.7) failed, error = ERR_TIMEOUT, wait and retry
#= [2.3@10.1.0.7:34801] register child(2.3) failed, parent ballot from response is 8800, local ballot is 118
#= [2.3@10.1.0.7:34801] child partition split failed because not found, parent = 2.3, split_duration = 42ms, async_learn_duration = 42ms
#= [2.3@10.1.0.7:34801] app(t1) partition count changed, local(118) VS meta(9120), split_status local(replication::partition_status::PS_PRIMARY) VS meta(replication::partition_status::PS_PRIMARY)
#= [2.3@10.1.0.7:34801] there are 8800 learners or not have enough secondaries(count is 9120), wait for next round
#= [2.3@10.1.0.7:34801] split has been paused, ignore it
#= [2.3@10.1.0.7:34801] wrong status(replication::partition_status::PS_PRIMARY), ignore this mutation(2.3.14.9121)
#= [2.3@10.1.0.7:34801] ballot changed, mutation ballot(42) vs local ballot(8800), ignore copy this mutation(2.3.14.9121)
#= [2.3@10.1.0.7:34801] ballot not match, mutation ballot(42) vs child mutation ballot(8800)
#= [2.3@10.1.0.7:34801] child(5.7) copy mutation(2.3.14.9121) failed, ballot=118, decree=42, error=ERR_TIMEOUT
#= [2.3@10.1.0.7:34801] group replication::partition_status::PS_PRIMARY split succeed, send notify_stop_request to meta server(10.1.0.7:34801)
#= [2.3@10.1.0.7:34801] notify default split failed, error = ERR_TIMEOUT, wait for next round
#= [2.3@10.1.0.7:34801] send query child partition state request to meta server(10.1.0.2:34601)
#= [2.3@10.1.0.7:34801] query child partition state failed, error = ERR_TIMEOUT, retry it later
#= [2.3@10.1.0.7:34801] app(t1) partition(5.7) split has been canceled, ignore it
#= [2.3@10.1.0.7:34801] query child partition succeed, child partition[2.3] has already been ready
#= [2.3@10.1.0.7:34801] child initialize succeed, init_ballot=118, parent_gpid=2.3
#= [2.3@10.1.0.7:34801] parent wrong states: status(replication::partition_status::PS_PRIMARY), split_status(replication::partition_status::PS_PRIMARY), init_ballot(8800) VS current_ballot(8800), child_gpid(5.7)
#= [2.3@10.1.0.7:34801] prepare checkpoint failed, error=ERR_TIMEOUT, please wait and retry
#= [2.3@10.1.0.7:34801] send notification to primary parent[2.3@default], ballot=8800
#= [2.3@10.1.0.7:34801] receive out-date request, request ballot (118) VS local ballot(42), request child_gpid(2.3) VS local child_gpid(2.3)
#= [2.3@10.1.0.7:34801] wrong status(replication::partition_status::PS_PRIMARY)
#= [2.3@10.1.0.7:34801] receive add child request with wrong status(replication::partition_status::PS_PRIMARY), ignore this request
#= [2.3@10.1.0.7:34801] there are 42 learners or not have enough secondaries(count is 118)
#= [2.3@10.1.0.7:34801] send update child group partition count request to node(10.1.0.7:34801), new partition_count = 118
#= [2.3@10.1.0.7:34801] receive repeated update child group_partition_count_request, partition_count = 118, ignore it
#= [2.3@10.1.0.7:34801] update partition_count from 42 to 8800
#= [2.3@10.1.0.7:34801] partition is already splitting, ignore this request
#= [2.3@10.1.0.7:34801] ballot changed, request ballot = 118, local ballot = 42
#= [2.3@10.1.0.7:34801] failed to update child node(10.1.0.2:34601) partition_count, error = ERR_TIMEOUT, wait and retry
#= [2.3@10.1.0.7:34801] failed to update child node(10.1.0.2:34601) partition_count(42), error = ERR_TIMEOUT
#= [2.3@10.1.0.7:34801] update node(10.1.0.8:34801) child(118) partition_count(8800) succeed
#= [2.3@10.1.0.7:34801] receive old add child request, child_gpid=5.7, partition_count=8800, ignore this request
#= [2.3@10.1.0.7:34801] update child(9120) group partition_count, new_partition_count = 42
#= [2.3@10.1.0.7:34801] there are still 118 replica not update partition count in child group
#= [2.3@10.1.0.7:34801] receive default request with wrong partition_hash(e1), partition_version = 8800, target_pidx = 10.1.0.7:34801
#= [2.3@10.1.0.7:34801] init ballot is 7, parent gpid is (2.3)
known_split_line_replica_1 -> replica ("prepare checkpoint succeed: checkpoint dir = " word ", checkpoint decree = " word
                              | "prepare state succeed: " word " mutations, " word " private log files, total file size = " word ", last_committed_decree = " word
                              | "start to copy parent prepare list, last_committed_decree=" word ", prepare list min decree=" word ", max decree=" word
                              | "start to learn states asynchronously, prepare_list last_committed_decree=" word ", checkpoint decree range=(" word "," word "], private log files count=" word ", in-memory mutation count=" word
                              | "failed to apply checkpoint, error=" word
                              | "failed to replay private log, error=" word
                              | "failed to generate checkpoint synchrounously, error=" word
                              | "update_init_info_ballot_and_decree failed, error=" word
                              | "learn parent states asynchronously succeed"
                              | "replay private_log files failed, file count=" word ", app last_committed_decree=" word
                              | "replay private_log files succeed, file count=" word ", app last_committed_decree=" word
                              | "apply in-memory mutations succeed, mutation count=" word ", app last_committed_decree=" word
                              | "there are some in-memory mutations should be learned, app last_committed_decree=" word ", goal decree=" word ", prepare_list min_decree=" word
                              | "there are some private logs should be learned, app last_committed_decree=" word ", prepare_list min_decree=" word ", please wait"
                              | "receive catch_up request from " word "@" word ", current ballot=" word
                              | "sync_point = " word ", app last_committed_decree = " word
                              | "sync_point has not been committed, please wait and retry"
                              | "receive add child request with different ballot, local ballot(" word ") VS request ballot(" word "), ignore this request"
                              | "response ballot = " word ", local ballot = " word ", should update configuration"
                              | "send register child(" word ") request to meta_server, current ballot = " word ", child ballot = " word
                              | "under reconfiguration, delay and retry to register child"
                              | "register child(" word ") failed, error = " word ", child has already been registered"
                              | "register child(" word ") failed, error = " word ", request is out-of-dated"
                              | "register child(" word ") failed, error = " word ", wait and retry"
                              | "register child(" word ") failed, parent ballot from response is " word ", local ballot is " word
                              | "child partition split failed because " text ", parent = " word ", split_duration = " word "ms, async_learn_duration = " word "ms"
                              | "app(" word ") partition count changed, local(" word ") VS meta(" word "), split_status local(" word ") VS meta(" word ")"
                              | "there are " word " learners or not have enough secondaries(count is " word "), wait for next round"
                              | "split has been paused, ignore it"
                              | "wrong status(" word "), ignore this mutation(" word ")"
                              | "ballot changed, mutation ballot(" word ") vs local ballot(" word "), ignore copy this mutation(" word ")"
                              | "ballot not match, mutation ballot(" word ") vs child mutation ballot(" word ")"
                              | "child(" word ") copy mutation(" word ") failed, ballot=" word ", decree=" word ", error=" word
                              | "group " word " split succeed, send notify_stop_request to meta server(" word ")"
                              | "notify " word " split failed, error = " word ", wait for next round"
                              | "send query child partition state request to meta server(" word ")"
                              | "query child partition state failed, error = " word ", retry it later"
                              | "app(" word ") partition(" word ") split has been canceled, ignore it"
                              | "query child partition succeed, child partition[" word "] has already been ready"
                              | "child initialize succeed, init_ballot=" word ", parent_gpid=" word
                              | "parent wrong states: status(" word "), split_status(" word "), init_ballot(" word ") VS current_ballot(" word "), child_gpid(" word ")"
                              | "prepare checkpoint failed, error=" word ", please wait and retry"
                              | "send notification to primary parent[" word "@" word "], ballot=" word
                              | "receive out-date request, request ballot (" word ") VS local ballot(" word "), request child_gpid(" word ") VS local child_gpid(" word ")"
                              | "wrong status(" word ")"
                              | "receive add child request with wrong status(" word "), ignore this request"
                              | "there are " word " learners or not have enough secondaries(count is " word ")"
                              | "send update child group partition count request to node(" word "), new partition_count = " word
                              | "receive repeated update child group_partition_count_request, partition_count = " word ", ignore it"
                              | "update partition_count from " word " to " word
                              | "partition is already splitting, ignore this request"
                              | "ballot changed, request ballot = " word ", local ballot = " word
                              | "failed to update child node(" word ") partition_count, error = " word ", wait and retry"
                              | "failed to update child node(" word ") partition_count(" word "), error = " word
                              | "update node(" word ") child(" word ") partition_count(" word ") succeed"
                              | "receive old add child request, child_gpid=" word ", partition_count=" word ", ignore this request"
                              | "update child(" word ") group partition_count, new_partition_count = " word
                              | "there are still " word " replica not update partition count in child group"
                              | "receive " word " request with wrong partition_hash(" word "), partition_version = " word ", target_pidx = " word
                              | "init ballot is " word ", parent gpid is (" word ")")

#= [2.3@10.1.0.7:34801] parent wrong states: status(replication::partition_status::PS_PRIMARY), init_ballot(42) VS current_ballot(42), child_gpid(5.7)
#= [2.3@10.1.0.7:34801] prepare checkpoint failed, error = ERR_OBJECT_NOT_FOUND
#= [2.3@10.1.0.7:34801] receive add child request with wrong status replication::partition_status::PS_PRIMARY, ignore this request
#= [2.3@10.1.0.7:34801] child replica(2.3) is already existed, might be partition splitting, ignore this request
#= [2.3@10.1.0.7:34801] receive old add child request, child gpid is (2.3), local partition count is 7, ignore this request
#= [2.3@10.1.0.7:34801] send notification to primary: 5.7@stat, ballot=118
#= [2.3@10.1.0.7:34801] notify primary catch up succeed
#= [2.3@10.1.0.7:34801] receive out-date request, request ballot = 8800, local ballot = 118
#= [2.3@10.1.0.7:34801] receive wrong child request, request child_gpid = 2.3, local child_gpid = 5.7
#= [2.3@10.1.0.7:34801] process add child(2.3), primary is default, ballot is 7, status is replication::partition_status::PS_PRIMARY, last_committed_decree is 7
#= [2.3@10.1.0.7:34801] got an error(ERR_TIMEOUT) in commit stage of prepare_list
#= [2.3@10.1.0.7:34801] register child(2.3) failed, error = ERR_OBJECT_NOT_FOUND, request child ballot = 118, local ballot = 118
#= [2.3@10.1.0.7:34801] child partition become active
known_split_line_replica_2 -> replica ("parent wrong states: status(" word "), init_ballot(" word ") VS current_ballot(" word "), child_gpid(" word ")"
                              | "prepare checkpoint failed, error = " word
                              | "receive add child request with wrong status " word ", ignore this request"
                              | "child replica(" word ") is already existed, might be partition splitting, ignore this request"
                              | "receive old add child request, child gpid is (" word "), local partition count is " word ", ignore this request"
                              | "send notification to primary: " word "@" word ", ballot=" word
                              | "notify primary catch up succeed"
                              | "receive out-date request, request ballot = " word ", local ballot = " word
                              | "receive wrong child request, request child_gpid = " word ", local child_gpid = " word
                              | "process add child(" word "), primary is " word ", ballot is " word ", status is " word ", last_committed_decree is " word
                              | "got an error(" word ") in commit stage of prepare_list"
                              | "register child(" word ") failed, error = " word ", request child ballot = " word ", local ballot = " word
                              | "child partition become active")

# Counters and collector.
#= initialize hash_keys failed, do not detect available, retry after 60 seconds
#= Get partition count of table 't1' on cluster 'west' failed
#= detecting table[t1] with app_id[8800] and partition_count[118] on cluster[west], recent_day_detect_times(9120), recent_day_fail_times(9120), recent_hour_detect_times(9120), recent_hour_fail_times(9120) recent_minute_detect_times(9120), recent_minute_fail_times(9120)
#= start to send alert email, partition_index = 42
#= ignore sending alert email because email address is not set, partition_index = 42
#= send alert email done, partition_index = 42
#= ignore sending availability email because email address is not set, date = stat, total_detect_times = 118, total_fail_times = 118
#= send availability email done, date = default, total_detect_times = 9120, total_fail_times = 9120
#= start to stat apps
#= call get_app_stat() failed
#= start to stat capacity unit, remaining_retry_count = 8800
#= get capacity unit stat failed, remaining_retry_count = 42, wait 7 seconds to retry
#= get capacity unit stat failed, remaining_retry_count = 0, no retry anymore
#= start to stat storage size, remaining_retry_count = 118
#= get storage size stat failed, remaining_retry_count = 8800, wait 9120 seconds to retry
#= get storage size stat failed, remaining_retry_count = 0, no retry anymore
#= set_result fail, hash_key = e1, sort_key = stat, value = stat, error = ERR_FILE_OPERATION_FAILED, left_try_count = 118, try again after 1 minute
#= set_result fail, hash_key = 0000000e00000001, sort_key = stat, value = stat, error = ERR_FILE_OPERATION_FAILED, left_try_count = 118, do not try again
#= memused_virt = 7 MB, memused_res = 8800MB
#= stat apps succeed, app_count = 42, total_read_qps = 8800, total_write_qps = 8800
#= async_get partition[9120] fail, fail_count = 8800, hash_key = 0000000e00000001, error = ERR_FILE_OPERATION_FAILED
#= async_set partition[8800] fail, fail_count = 42, hash_key = 0000000e00000001 , error = ERR_OBJECT_NOT_FOUND
#= async_set partition[9120] fail, fail_count = 42, hash_key = 0000000e00000001, error = ERR_OBJECT_NOT_FOUND
#= send alert email failed, partition_index = 42, command_return = 42
#= send availability email fail, date = t1, total_detect_times = 118, total_fail_times = 118, command_return = 118
#= begin to process stale metric entities
#= stat for metric entities: total=8800, collected=118, retired=118, scheduled=118, recently_scheduled=118, reemployed=118
#= memused_virt = stat MB, memused_res = default MB
#= hotspot detection is disabled
#= virt = stat MB, res = default MB
known_stat_line -> "initialize hash_keys failed, do not detect available, retry after 60 seconds"
                 | "Get partition count of table '" word "' on cluster '" word "' failed"
                 | "detecting table[" word "] with app_id[" int "] and partition_count[" int "] on cluster[" word "], recent_day_detect_times(" int "), recent_day_fail_times(" int "), recent_hour_detect_times(" int "), recent_hour_fail_times(" int ") recent_minute_detect_times(" int "), recent_minute_fail_times(" int ")"
                 | "start to send alert email, partition_index = " int
                 | "ignore sending alert email because email address is not set, partition_index = " int
                 | "send alert email done, partition_index = " int
                 | "ignore sending availability email because email address is not set, date = " word ", total_detect_times = " int ", total_fail_times = " int
                 | "send availability email done, date = " word ", total_detect_times = " int ", total_fail_times = " int
                 | "start to stat apps"
                 | "call get_app_stat() failed"
                 | "start to stat capacity unit, remaining_retry_count = " int
                 | "get capacity unit stat failed, remaining_retry_count = " int ", wait " int " seconds to retry"
                 | "get capacity unit stat failed, remaining_retry_count = 0, no retry anymore"
                 | "start to stat storage size, remaining_retry_count = " int
                 | "get storage size stat failed, remaining_retry_count = " int ", wait " int " seconds to retry"
                 | "get storage size stat failed, remaining_retry_count = 0, no retry anymore"
                 | "set_result fail, hash_key = " word ", sort_key = " word ", value = " word ", error = " word ", left_try_count = " int ", try again after 1 minute"
                 | "set_result fail, hash_key = " word ", sort_key = " word ", value = " word ", error = " word ", left_try_count = " int ", do not try again"
                 | "memused_virt = " int " MB, memused_res = " int "MB"
                 | "stat apps succeed, app_count = " word ", total_read_qps = " word ", total_write_qps = " word
                 | "async_get partition[" int "] fail, fail_count = " int ", hash_key = " word ", error = " word
                 | "async_set partition[" int "] fail, fail_count = " int ", hash_key = " word " , error = " word
                 | "async_set partition[" word "] fail, fail_count = " word ", hash_key = " word ", error = " word
                 | "send alert email failed, partition_index = " int ", command_return = " int
                 | "send availability email fail, date = " word ", total_detect_times = " int ", total_fail_times = " int ", command_return = " int
                 | "begin to process stale metric entities"
                 | "stat for metric entities: total=" word ", collected=" word ", retired=" word ", scheduled=" word ", recently_scheduled=" word ", reemployed=" word
                 | "memused_virt = " word " MB, memused_res = " word " MB"
                 | "hotspot detection is disabled"
                 | "virt = " word " MB, res = " word " MB"

#= [2.3@10.1.0.7:34801] Find the hotkey: e1
#= [2.3@10.1.0.7:34801] hotkey collector work time is exhausted but no hotkey has been found
known_stat_line_replica -> replica ("Find the hotkey: " word
                           | "hotkey collector work time is exhausted but no hotkey has been found")

# Replica stub and disks.
#= gc_disk: failed to delete directory '/data1/replica/reps/2.3.pegasus', time_used_ms = 42
#= gc_disk: reserve directory 'plog/log.4.134217728', wait_seconds = 118
#= got query app info request from (10.1.0.8:34801)
#= gc closed replica(42.t1) failed, no exist data
#= gc_replica: failed to move directory 'plog/log.4.134217728' to '/data1/replica/reps/2.3.pegasus'
#= open replica 't1.7' failed coz replica is already opened
#= open replica 't1.9120' failed coz replica is under opening
#= open replica 't1.42' which is to be closed, reopen it
#= open replica 't1.8800' failed coz replica is under closing
#= Memory release started, almost 118 bytes will be released
#= failed to create child replica (5.7), ignore it and wait next run
#= mock create_child_replica_if_not_found succeed
#= failed create child replica(7) because it is under open
#= failed create child replica(9120) because it is under close
#= replica(2.3) is invalid
#= kill replica: gpid = 42
#= gc_shared: gc condition for 2.3@10.1.0.7:34801, status = replication::partition_status::PS_PRIMARY, garbage_max_decree = 8800, last_durable_decree = 8800
#= start to garbage collection, replica_count = 8800
#= finish to garbage collection, time_used_ns = 8800
#= replica dir plog/log.4.134217728 not exist
#= load app-info from 10.1.0.8:34801 failed, err = ERR_TIMEOUT
#= replica(2.3) is not existed
#= start to replay shared log
#= get disk tag of /data1/replica/reps/2.3.pegasus/plog/log.4.134217728 failed: ERR_OBJECT_NOT_FOUND
#= gc_shared: gc condition for 2.3@10.1.0.7:34801, status = replication::partition_status::PS_PRIMARY, garbage_max_decree = 42, last_durable_decree= 42, plog_max_commit_on_disk = 7
#= gc_shared: trigger emergency checkpoint by log_shared_file_count_limit, file_count_limit = 8800, reserved_log_count = 42, trigger all replicas to do checkpoint
#= gc_shared: trigger emergency checkpoint by log_shared_file_count_limit, file_count_limit = 9120, reserved_log_count = 42, prevent_gc_replica_count = 42, trigger them to do checkpoint: { t1 }
#= gc_disk: replica_dir_op succeed to delete directory 'plog/log.4.134217728', time_used_ms = 42
#= This node is releasing memory...
#= app(t1), create child replica (2.3) succeed
#= skip to update disk stat for dir(plog/log.4.134217728), because it is in IO_ERROR status
#= add new data dir(/data1/replica/reps/2.3.pegasus) and mark as tag(t1)
#= create replica directory(/data1/replica/reps/2.3.pegasus) failed
#= create child replica directory(/data1/replica/reps/2.3.pegasus) failed
#= gc_disk: {replica_dir_op} succeed to delete directory '/data1/replica/reps/2.3.pegasus', time_used_ms = 8800
#= create child replica (2.3) succeed
#= mark the dir plog/log.4.134217728 as garbage, start revert and load disk migration origin replica data(/data1/replica/reps/2.3.pegasus/plog/log.4.134217728)
#= partition[5.7], count=118, this replica may be partition split garbage partition, ignore it
#= meta_servers = 10.1.0.2:34601
#= mark the dir /data1/replica/reps/2.3.pegasus is garbage, start revert and load disk migration origin replica data(/data1/replica/reps/2.3.pegasus)
#= start replicas statistics, replica_count = 42
#= finish replicas statistics, time used 9120ns
#= after 42 ms, loading dir(/data1/replica/reps/2.3.pegasus, 7/42) is still not finished, there are 42 replicas being loaded for disk(10.1.0.8:34801:10.1.0.8:34801, 42/42), now turn to next disk, and will begin to load dir(42, 42/42) soon
#= ignore dir(8800, 9120/42) for disk(10.1.0.7:34801:10.1.0.2:34601, 9120/9120)
#= It's normal to encounter a temporary inability to open the kms-info file during the first process launch.
known_stub_line -> "gc_disk: failed to delete directory '" word "', time_used_ms = " int
                 | "gc_disk: reserve directory '" word "', wait_seconds = " int
                 | "got query app info request from (" word ")"
                 | "gc closed replica(" int "." word ") failed, no exist data"
                 | "gc_replica: failed to move directory '" word "' to '" word "'"
                 | "open replica '" word "." int "' failed coz replica is already opened"
                 | "open replica '" word "." int "' failed coz replica is under opening"
                 | "open replica '" word "." int "' which is to be closed, reopen it"
                 | "open replica '" word "." int "' failed coz replica is under closing"
                 | "Memory release started, almost " word " bytes will be released"
                 | "failed to create child replica (" word "), ignore it and wait next run"
                 | "mock create_child_replica_if_not_found succeed"
                 | "failed create child replica(" word ") because it is under open"
                 | "failed create child replica(" word ") because it is under close"
                 | "replica(" word ") is invalid"
                 | "kill replica: gpid = " int
                 | "gc_shared: gc condition for " word ", status = " word ", garbage_max_decree = " int ", last_durable_decree = " int
                 | "start to garbage collection, replica_count = " int
                 | "finish to garbage collection, time_used_ns = " int
                 | "replica dir " word " not exist"
                 | "load app-info from " word " failed, err = " word
                 | "replica(" word ") is not existed"
                 | "start to replay shared log"
                 | "get disk tag of " word " failed: " word
                 | "gc_shared: gc condition for " word ", status = " word ", garbage_max_decree = " int ", last_durable_decree= " int ", plog_max_commit_on_disk = " int
                 | "gc_shared: trigger emergency checkpoint by log_shared_file_count_limit, file_count_limit = " int ", reserved_log_count = " int ", trigger all replicas to do checkpoint"
                 | "gc_shared: trigger emergency checkpoint by log_shared_file_count_limit, file_count_limit = " int ", reserved_log_count = " int ", prevent_gc_replica_count = " int ", trigger them to do checkpoint: { " word " }"
                 | "gc_disk: replica_dir_op succeed to delete directory '" word "', time_used_ms = " word
                 | "This node is releasing memory..."
                 | "app(" word "), create child replica (" word ") succeed"
                 | "skip to update disk stat for dir(" word "), because it is in IO_ERROR status"
                 | "add new data dir(" word ") and mark as tag(" word ")"
                 | "create replica directory(" word ") failed"
                 | "create child replica directory(" word ") failed"
                 | "gc_disk: {replica_dir_op} succeed to delete directory '" word "', time_used_ms = " int
                 | "create child replica (" word ") succeed"
                 | "mark the dir " word " as garbage, start revert and load disk migration origin replica data(" word ")"
                 | "partition[" word "], count=" word ", this replica may be partition split garbage partition, ignore it"
                 | "meta_servers = " word
                 | "mark the dir " word " is garbage, start revert and load disk migration origin replica data(" word ")"
                 | "start replicas statistics, replica_count = " word
                 | "finish replicas statistics, time used " word "ns"
                 | "after " word " ms, loading dir(" word ", " word "/" word ") is still not finished, there are " word " replicas being loaded for disk(" word ":" word ", " word "/" word "), now turn to next disk, and will begin to load dir(" word ", " word "/" word ") soon"
                 | "ignore dir(" word ", " word "/" word ") for disk(" word ":" word ", " word "/" word ")"
                 | "It's normal to encounter a temporary inability to open the kms-info file during the first process launch."

#= 2.3@10.1.0.7:34801: new replica failed, err = ERR_FILE_OPERATION_FAILED
#= [2.3@10.1.0.7:34801] disk migration(origin=t1, target=10.1.0.2:34601) copy data complete, update status from 10.1.0.8:34801=>replication::partition_status::PS_PRIMARY, ready to close origin replica(/data1/replica/reps/2.3.pegasus)
#= [2.3@10.1.0.7:34801] migration target replica dir(plog/log.4.134217728) has existed
#= [2.3@10.1.0.7:34801] disk migration(origin=stat, target=10.1.0.7:34801) target replica dir(10.1.0.2:34601) has existed, delete it now
#= [2.3@10.1.0.7:34801] disk migration(origin=stat, target=10.1.0.7:34801) create target temp data dir(10.1.0.2:34601) failed
#= [2.3@10.1.0.7:34801] disk migration(origin=t1, target=10.1.0.2:34601) sync_checkpoint failed(ERR_TIMEOUT)
#= [2.3@10.1.0.7:34801] disk migration(origin=default, target=10.1.0.8:34801) copy checkpoint to dir(10.1.0.7:34801) failed(error=ERR_OBJECT_NOT_FOUND), the dir(10.1.0.7:34801) will be deleted
#= [2.3@10.1.0.7:34801] disk migration(origin=t1, target=10.1.0.2:34601) stores app init info failed(ERR_TIMEOUT)
#= [2.3@10.1.0.7:34801] disk migration(origin=t1, target=10.1.0.2:34601) stores app info failed(ERR_TIMEOUT)
#= [2.3@10.1.0.7:34801] migrate request(origin=t1, target=10.1.0.2:34601), err = Invalid partition status(replication::partition_status::PS_PRIMARY)
#= 2.3@10.1.0.7:34801: try to restore replica failed, error(ERR_TIMEOUT)
#= 2.3@10.1.0.7:34801: try to duplicate replica checkpoint failed, error(ERR_OBJECT_NOT_FOUND) and please check previous detail error log
#= 2.3@10.1.0.7:34801: succeed to move directory from '10.1.0.8:34801' to '/data1/replica/reps/2.3.pegasus'
known_stub_line_replica -> replica ("new replica failed, err = " word
                           | "disk migration(origin=" word ", target=" word ") copy data complete, update status from " word "=>" word ", ready to close origin replica(" word ")"
                           | "migration target replica dir(" word ") has existed"
                           | "disk migration(origin=" word ", target=" word ") target replica dir(" word ") has existed, delete it now"
                           | "disk migration(origin=" word ", target=" word ") create target temp data dir(" word ") failed"
                           | "disk migration(origin=" word ", target=" word ") sync_checkpoint failed(" word ")"
                           | "disk migration(origin=" word ", target=" word ") copy checkpoint to dir(" word ") failed(error=" word "), the dir(" word ") will be deleted"
                           | "disk migration(origin=" word ", target=" word ") stores app init info failed(" word ")"
                           | "disk migration(origin=" word ", target=" word ") stores app info failed(" word ")"
                           | "migrate request(origin=" word ", target=" word "), err = Invalid partition status(" word ")"
                           | "try to restore replica failed, error(" word ")"
                           | "try to duplicate replica checkpoint failed, error(" word ") and please check previous detail error log"
                           | "succeed to move directory from '" word "' to '" word "'")

# State and locks in ZooKeeper.
#= request(default) on path(/data1/replica/reps/2.3.pegasus) was timeout, retry after 1 second
#= current state(/data1/replica/reps/2.3.pegasus), ignore event create lockdir(/data1/replica/reps/2.3.pegasus)
#= create zk node failed, path = plog/log.4.134217728, err = ERR_TIMEOUT
#= need parameters: <lock_root>
#= zookeeper operation times out, removing the current watching
#= the state is locked mainly because owner changed watcher is triggered first
#= lock(7) remove duplicated node(10.1.0.8:34801), rely on delete watcher to be actived
#= skip lock(9120) owner self check, do nothing, myself(42:default)
#= get watcher callback, event type(stat)
#= an invalid node(10.1.0.8:34801) in lockdir(plog/log.4.134217728), ignore
#= min sequece number(9120) in lockdir(/data1/replica/reps/2.3.pegasus)
#= during unlock/cancel lock(118), encountered expire, owner(9120:default), myself(9120:default)
#= delete node 10.1.0.8:34801, result(not found)
#= lock(42) myself(t1) seqid(118) state(default), just return
#= operation 42 on /data1/replica/reps/2.3.pegasus encounter error, retry later
#= create lock dir failed got session expire, _path(plog/log.4.134217728)
#= read EOF of log file 'plog/log.4.134217728'
#= read log file 'plog/log.4.134217728' header with bad magic default, skip the left!
#= create lock dir plog/log.4.134217728 failed got session expire
known_zk_line -> "request(" word ") on path(" word ") was timeout, retry after 1 second"
               | "current state(" word "), ignore event create lockdir(" word ")"
               | "create zk node failed, path = " word ", err = " word
               | "need parameters: <lock_root>"
               | "zookeeper operation times out, removing the current watching"
               | "the state is locked mainly because owner changed watcher is triggered first"
               | "lock(" int ") remove duplicated node(" word "), rely on delete watcher to be actived"
               | "skip lock(" int ") owner self check, do nothing, myself(" int ":" word ")"
               | "get watcher callback, event type(" word ")"
               | "an invalid node(" word ") in lockdir(" word "), ignore"
               | "min sequece number(" int ") in lockdir(" word ")"
               | "during unlock/cancel lock(" int "), encountered expire, owner(" int ":" word "), myself(" int ":" word ")"
               | "delete node " word ", result(" text ")"
               | "lock(" int ") myself(" word ") seqid(" int ") state(" word "), just return"
               | "operation " int " on " word " encounter error, retry later"
               | "create lock dir failed got session expire, _path(" word ")"
               | "read EOF of log file '" word "'"
               | "read log file '" word "' header with bad magic " word ", skip the left!"
               | "create lock dir " word " failed got session expire"

# ---- Assertions ----------------------------------------------------------------------------------------------
# A failed check ends the process. Those with a meaning of their own stand with their subjects: meta_start_fail,
# node_inconsistent, plist_missing, ckpt_assert, db_cf, dup_gced, dup_load_crash.

# 2.5+, not of a replica.
#= assertion expression: [s_not_exit_on_log_failure] 
#= assertion expression: [_state != NS_Connected] NS_Connected vs NS_Connected 
#= assertion expression: [mu->data.header.ballot >= last_bt] [mutation_batch@2.3@10.1.0.7:34801] 14 vs 15 
#= assertion expression: [p.is_altering] [a5d1757505590] partition_index: 3
assert_failed -> "assertion expression: [" expression "] " (detail):?

# Of files and backups.
#= 2.3@10.1.0.7:34801: checkpoint is damaged, chkpt = /data1/replica/reps/2.3.pegasus/restore.p1.1757505600500
#= p1: app id(2) is invalid
#= data_dirs[1] = /data1/replica, tag = default
#= [2.3@] get disk tag of ./test-log failed: ERR_OBJECT_NOT_FOUND, init it to empty 
#= rename from './slog.1757505600500123' to './slog' failed, err = Directory not empty
known_files -> replica "checkpoint is damaged, chkpt = " rest
             | word ": app id(" int ") is invalid"
             | "data_dirs[" int "] = " text ", tag = " word
             | "[" gpid "@] get disk tag of " text " failed: " word ", init it to empty "
             | "rename from '" text "' to '" text "' failed, err = " rest

# 2.5+, of a replica.
#= assertion expression: [max_prepared_decree() >= last_committed_decree()] [2.3@10.1.0.7:34801] 9100 vs 9118 
#= assertion expression: [d > last_committed_decree()] [2.3@10.1.0.7:34801] 9100 vs 9118 
assert_failed_replica -> "assertion expression: [" expression "] [" gpid "@" server "] " (said):?

# 2.5+: where the code thought it would never be.
#= assertion expression: [false] invalid execution path
#= assertion expression: [false] 
assert_unreachable -> "assertion expression: [false] " (wrong):?

# 2.5+: a step that has to succeed.
#= assertion expression: [err == ERR_OK] ERR_TIMEOUT vs ERR_OK init distributed_lock_service failed
#= assertion expression: [err == ERR_OK] ERR_TIMEOUT vs ERR_OK 
assert_err -> "assertion expression: [err == ERR_OK] " err " vs ERR_OK " (wrong_step):?

# Up to 2.4: the message is the next F line of the same thread and place.
#= assertion expression: max_gced_decree < start_decree
#= assertion expression: false
assert_open -> "assertion expression: " bare_expression

# Up to 2.4: the second line where two numbers are compared.
#= [2.3@10.1.0.7:34801] 9100 vs 9118
#= 9100 vs 9118
assert_values -> (replica):? left " vs " right

# Level fatal, and no other rule knows it: a check of another release or build, or up to 2.4 the second line of one. Up to
# 2.4 a few fatal lines end nothing.
#= timer failed for task LPC_BEACON_CHECK, err = 125
#= learn point of 2.3 went back
fatal_words -> fatal_text

# ---- Lines of others -----------------------------------------------------------------------------------------

# RocksDB's own LOG.
#= [default] Stalling writes because we have 20 level-0 files rate 16777216
#= [default] Stopping writes because we have 5 immutable memtables (waiting for flush), max_write_buffer_number is set to 5
rocksdb_stall -> "[" family "] " writes " writes because " reason

#= 2025/09/10-12:00:00.500123 7f2c00a1 [WARN] [/column_family.cc:991] [default] Stalling writes because we have 20 level-0 files rate 16777216
trace_rocksdb_stall -> [0-9]:+ "/" two "/" two "-" two ":" two ":" two "." int " " hex " [WARN] [" unbracketed "] [" family "] " writes " writes because " reason

# stdout: 15 is a stop, 11 a crash.
#= got signal id: 11
trace_signal -> "got signal id: " signal

#= dsn exit with code 0
trace_exit -> "dsn exit with code " exit_code

# gdb.
#= Program terminated with signal 6, Aborted.
#= Program terminated with signal SIGABRT, Aborted.
trace_gdb_signal -> "Program terminated with signal " name ", " rest

#= #0  0x00007f2c00a1d1d7 in raise () from /lib64/libc.so.6
#= #1  abort () at abort.c:90
#= #12 0x00000000006f1c3a in dsn::replication::replica::init_checkpoint (this=0x1, is_emergency=false)
trace_gdb_frame -> "#" int blanks ("0x" hex " in "):? frame_function " (" rest

#=     at /home/build/src/replica/replica_chkpt.cpp:205
#=     from /lib64/libpthread.so.0
#= at /home/build/src/replica/replica_chkpt.cpp:205
trace_gdb_place -> indent ("at" | "from") " " place

# The runtime and RocksDB, on stderr.
#= terminate called after throwing an instance of 'std::bad_alloc'
#= terminate called without an active exception
trace_terminate -> "terminate called " ("after throwing an instance of '" thrown "'" | "without an active exception")

#=   what():  std::bad_alloc
trace_what -> blanks "what():  " reason

#= pegasus_server: db/version_set.cc:1234: void rocksdb::VersionStorageInfo::Add(): Assertion `level > 0' failed.
trace_assertion -> text ": Assertion `" expression_quoted "' failed."

#= (gdb) bt
#= [New LWP 3311]
#= [Thread debugging using libthread_db enabled]
#= Using host libthread_db library "/lib64/libthread_db.so.1".
noise_gdb -> "(gdb)" rest
           | "[New LWP " int "]"
           | "[Thread debugging using libthread_db enabled]"
           | "Using host libthread_db library " rest

#= Chosen stacktrace method is libgcc
#= Chosen stacktrace method is libgcc. Options are: generic_fp, libgcc
noise_tcmalloc -> "Chosen stacktrace method is " rest

#= log_dir is not set, use '/data1/replica/log' instead
noise_stdout -> "log_dir is not set, use '" unquoted "' instead"

#= ./run.sh: line 12:  3311 Aborted                 (core dumped) ./pegasus_server config.ini -app_list replica
#= Aborted (core dumped)
noise_shell -> word ": line " int ":" blanks int " " word blanks "(core dumped)" rest
             | ("Aborted" | "Segmentation fault") " (core dumped)"

# ---- Parts and fields ----------------------------------------------------------------------------------------

# Who speaks of which partition. Brackets in some lines from 1.12 on, in all that a replica itself writes from 2.5 on.
replica -> gpid "@" server ": " | "[" gpid "@" server "] "
duplication -> "[a" app_id "d" dupid "] "
backup -> ident_name "@" backup_id
backup_of -> ident_name "@" backup_id "@" gpid
nfs -> ("{nfs_service}" | "[nfs_service]")

# An address; in master host names with the address behind them.
server_at -> server | server "(" address ")"
node_at -> node | node "(" address ")" | nobody
target_at -> target | target "(" address ")"
primary_at -> primary | primary "(" address ")" | nobody
learner_at -> learner | learner "(" address ")"
learnee_at -> learnee | learnee "(" address ")" | nobody
meta_at -> meta | meta "(" address ")" | nobody
old_meta_at -> old_meta | old_meta "(" address ")"
leader_at -> leader | leader "(" address ")" | nobody
nobody -> ("invalid address" | "invalid host_port(invalid address)")

# Values of C++ come with their scopes.
scope -> [a-z_:]:+ "::"
status_at -> (scope):? status
old_status_at -> (scope):? old_status
new_status_at -> (scope):? new_status
type_at -> (scope):? type
learning_status_at -> (scope):? learning_status
disk_status_at -> (scope):? disk_status
op_status_at -> (scope):? op_status
signed -> ("0x"):? signature

# A thrift dump.
update -> "configuration_update_request(info=" text ", config=partition_configuration(pid=" gpid ", ballot=" ballot ", max_replica_count=" int ", primary=" (primary | "invalid address") ", secondaries=[" secondaries "], last_drops=[" last_drops "], last_committed_decree=" committed ", partition_flags=" int (", hp_primary=" (hp_primary | "invalid host_port") ", hp_secondaries=[" hp_secondaries "], hp_last_drops=[" unbracketed "]"):? "), type=" name ", node=" (node | "invalid address") ", host_node=" rest

# Addresses.
server -> address
node -> address
last_node -> address
target -> address
primary -> address
old_primary -> address
hp_primary -> address
secondaries -> unbracketed
old_secondaries -> unbracketed
hp_secondaries -> unbracketed
last_drops -> unbracketed
learner -> address
learnee -> address
meta -> address
old_meta -> address
leader -> address
owner -> address
client -> address
peer -> address

# What is spoken of.
service_node -> name
gpid -> number_pair
parent -> number_pair
child -> number_pair
app_id -> int
app_name -> ident_name
pidx -> int
partitions -> int
replicas -> int
master_app -> unclosed
follower -> ident_name
follower_app -> ident_name
follower_cluster -> ident_name
cluster -> ident_name
section -> unbracketed
dupid -> int
backup_id -> int
mutation -> name
pid -> int
version -> text
version_number -> int
user -> unclosed
principal -> word
family -> unbracketed

# Numbers of configurations and mutations.
ballot -> int
old_ballot -> int
local_ballot -> int
request_ballot -> int
decree -> int
min_decree -> int
start_decree -> int
committed -> int
old_committed -> int
prepared_committed -> int
app_committed -> int
remote_committed -> int
remote_app_committed -> int
prepared -> int
old_prepared -> int
durable -> int
old_durable -> int
applied -> int
flushed -> int
confirmed -> int
replica_confirmed -> int
gced -> int
slog_max -> int
plog_max -> int
signature -> hex
left -> int
right -> int

# States.
status -> name
old_status -> name
new_status -> name
learning_status -> name
disk_status -> name
op_status -> name
type -> name
function_level -> name
fail_mode -> name
create_status -> name
transient -> "true" | "false"
old_transient -> "true" | "false"
is_master -> "true" | "false"
allowed -> "true" | "false"
duplicating -> "true" | "false"
alive -> "alive" | "dead"
peer_role -> "master" | "worker"
link -> "connected" | "disconnected"
access -> "read" | "write"
learn_type -> "private logs" | "app"
priority -> "high" | "low"
error_side -> "local_error" | "remote error"
stall -> "delayed" | "stopped"
writes -> "Stalling" | "Stopping"
negotiator -> "CLIENT_NEGOTIATION" | "SERVER_NEGOTIATION"
missing_family -> "You must upgrade Pegasus server from 2.0" | "Missing data column family"
refusal -> " when inactive state is not transient" | " coz learning remote state is still running"

# Errors and words.
err -> name
create_err -> name
update_err -> name
query_err -> name
callback_err -> name
resp_err -> name
reason -> text
errno -> int
cause -> unlisted
outcome -> unlisted
code -> name
op -> name
json -> text
report -> text
detail -> undigited
expression -> other_check
bare_expression -> unopened
wrong -> no_gpid
fatal_text -> text
said -> text
wrong_step -> no_start
thrown -> unquoted
place -> word
frame_function -> word
expression_quoted -> unquoted
expires -> text

# Lock and session.
lock_dir -> unclosed
my_node -> name
owner_node -> name
sequence -> int
zk_event -> name
zk_state -> name

# Numbers.
count -> int
total -> int
proposals -> int
ignored_count -> int
gc_count -> int
limit -> int
tries -> int
iterations -> int
percent -> int
min_percent -> int
capacity_mb -> int
available_mb -> int
bytes -> int
signal -> int
exit_code -> int

# Times and durations.
ms -> int
copy_ms -> int
timeout_ms -> int
now_ms -> int
last_ms -> int
send_ms -> int
start_ms -> int
drop_ms -> int
us -> int
ns -> int

# Places on disks.
path -> unspaced_path
log_path -> unclosed
new_path -> unspaced_path
dir -> unspaced_path
file -> unspaced_path
tag -> ident_name
mover -> ident_name

# D is what releases write that run as they should up to 2.4, I from 2.5 on: which, the rest of the log tells.
level_either     -> "D" | "I" | "W" | "E" | "F"
epoch_ns         -> int
thread           -> pooled
logger           -> ident_name
source           -> line_number
function         -> unparenthesised
message          -> rest
message_unlocated -> unlocated
