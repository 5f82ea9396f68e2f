# Messages of Apache Pegasus (meta, replica and collector servers, clients), releases 1.11 to 2.5 and master, and the
# lines that follow a record or stand beside the log. A version after a sample or in a comment says where a wording is
# printed; none means all. "master" is what came after 2.5.
@include "tokens.ne"
@include "stamps.ne"

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
known_proc_netserver -> "[" name "] network server started at port " int ", channel = " name ", ..."

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
zk_watch -> "global watcher, type(" zk_event "), state(" zk_state ")"

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
known_log_file -> "open private log " word " succeed, start_offset = " int ", end_offset = " int ", size = " int ", previous_max_decree = " int
                | "switch log file by " text ", old_file = " word ", size = " int
                | "create new log file " word " succeed, time_used = " int " ns"
                | "gc_private @ " number_pair ": will remove files " word " ~ log." int " because " ("cleanable_decree" | "valid_start_offset") "=" int " outdates " ("max_decree" | "log_end_offset") "=" int

#= start to replay mutation log /data1/replica/reps/2.3.pegasus/plog/log.4.134217728, offset = [0, 405), size = 405
#= close mutation log /data1/replica/reps/2.3.pegasus/plog
#= gpid(2.3) get_learn_state returns false, private logs count 73 (220 => 292), learned files count 1 (292 => 292): learned_file_start_offset(8504932039) >= valid_start_offset(8504932039)
known_log_replay -> "start to replay mutation log " word ", offset = [" int ", " int "), size = " int
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

# The learner has the answer of a round. The start is named so from 2.3 on, a blank lost with it.
#= 2.3@10.1.0.8:34801: on_learn_reply[0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration = 18 ms, response_err = ERR_OK, remote_committed_decree = 9118, prepare_start_decree = -1, learn_type = replication::learn_type::LT_APP, learned_buffer_size = 0, learned_file_count = 12
#= [2.3@10.1.0.8:34801] on_learn_reply_start[0x0000000e00000001]: learnee = 10.1.0.7:34801, learn_duration =18 ms, response_err = ERR_OK, remote_committed_decree = 9118, prepare_start_decree = -1, learn_type = replication::learn_type::LT_APP, learned_buffer_size = 0, learned_file_count = 12
learn_reply -> replica ("on_learn_reply[" | "on_learn_reply_start[") signed "]: learnee = " learnee_at ", learn_duration =" (" "):? ms " ms, response_err = " err ", remote_committed_decree = " remote_committed ", prepare_start_decree = " start_decree ", learn_type = " type_at ", " rest

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
known_learn_step -> replica "on_learn[" signed "]: learner = " learner_at ", " ("get app learn state succeed, learned_meta_size = " | "learn private logs succeed, learned_meta_size = " | "learn mutation cache succeed, learn_start_decree = " | "set prepare_start_decree = ") rest
                  | replica ("on_learn_reply[" | "on_copy_remote_state_completed[") signed "]: learnee = " learnee_at ", " ("++" | "--") "learn_app_concurrent_count = " int
                  | replica "on_learn_reply[" signed "]: learnee = " learnee_at ", " ("update configuration because ballot have changed" | "truncate prepare list, local_committed_decree = ") rest

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

#= data dir(/data1/replica) is broken, ignore it, error: Read-only file system
disk_broken -> "data dir(" dir ") is broken, ignore it, error: " reason

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

# Noise of a start.
#= recv message with rpc name RPC_RRDB_RRDB_GET from 10.1.0.50:40112 when rpc engine is not serving, trace_id = 7
#= recv message with unhandled rpc name RPC_RRDB_RRDB_GET from 10.1.0.50:40112, trace_id = 0000000e00000001
#= recv message with unhandled rpc name RPC_RRDB_RRDB_GET from 10.1.0.50:40112, trace_id = 0x0000000e00000001
known_rpc_unserved -> "recv message with rpc name " name " from " address " when rpc engine is not serving, trace_id = " int
                    | "recv message with unhandled rpc name " name " from " address ", trace_id = " ("0x"):? hex

# An operator.
#= kill replica: gpid = 2.3
gpid_kill -> "kill replica: gpid = " gpid

# A client has no meta servers for a cluster. Second line of an assertion up to 2.3, no crash later; master does not say which.
#= no meta server specified in config [pegasus.clusters].west
#= no meta server specified
client_no_meta -> "no meta server specified" (" in config [" section "]." cluster):?

# ---- Assertions ----------------------------------------------------------------------------------------------
# A failed check ends the process. Those with a meaning of their own stand with their subjects: meta_start_fail,
# node_inconsistent, plist_missing, ckpt_assert, db_cf, dup_gced, dup_load_crash.

# 2.5+, not of a replica.
#= assertion expression: [s_not_exit_on_log_failure] 
#= assertion expression: [_state != NS_Connected] NS_Connected vs NS_Connected 
#= assertion expression: [mu->data.header.ballot >= last_bt] [mutation_batch@2.3@10.1.0.7:34801] 14 vs 15 
#= assertion expression: [p.is_altering] [a5d1757505590] partition_index: 3
assert_failed -> "assertion expression: [" expression "] " (detail):?

# 2.5+, of a replica.
#= assertion expression: [max_prepared_decree() >= last_committed_decree()] [2.3@10.1.0.7:34801] 9100 vs 9118 
#= assertion expression: [d > last_committed_decree()] [2.3@10.1.0.7:34801] 9100 vs 9118 
assert_failed_replica -> "assertion expression: [" expression "] [" gpid "@" server "] " rest

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
