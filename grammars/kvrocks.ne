# Messages of the Kvrocks server, releases 1.1 to 2.13, of kvrocks2redis and of kvrocks-controller, the lines that follow
# a record or stand beside the log, and captured answers to INFO and CLUSTER.
# A version after a sample or in a comment says where a wording is printed; none means all of 1.1 to 2.13. "New" is 2.13+.
@include "tokens.ne"
@include "stamps.ne"
@include "killed.ne"

# ---- Headers -------------------------------------------------------------------------------------------------

# glog since 2.1, in the zone of the machine. People who retype a header put its place in brackets.
#= I20240624 07:06:43.123456 12345 replication.cc:500] [replication] PSync is ok, start increment batch loop
#= W20240624 07:06:43.123456    97 cluster.cc:251] SLAVE OF 10.2.0.4:6666 enabled by cluster topology setting
#= E20240624 07:06:43.123456 97 [storage.cc:388] IO error
layout_glog -> level year month day " " clock "." milli micro blanks thread " " ("["):? logger ":" source "]" (" " message | message_unblanked)

# To 2.0: no year.
#= I0624 07:06:43.123456 12345 replication.cc:500] [replication] PSync is ok, start increment batch loop
layout_glog_yearless -> level month day " " clock "." milli micro blanks thread " " ("["):? logger ":" source "]" (" " message | message_unblanked)

# Out of grep -n.
#= 117:I20240624 07:06:43.123456 12345 replication.cc:500] [replication] PSync is ok, start increment batch loop
layout_glog_numbered -> int ":" level year month day " " clock "." milli micro blanks thread " " ("["):? logger ":" source "]" (" " message | message_unblanked)

#= 117:I0624 07:06:43.123456 12345 replication.cc:500] [replication] PSync is ok, start increment batch loop
layout_glog_yearless_numbered -> int ":" level month day " " clock "." milli micro blanks thread " " ("["):? logger ":" source "]" (" " message | message_unblanked)

#= 117:[2025-11-02T09:15:30.004112+02:00][I][cmd_replication.cc:61] Slave 10.2.0.9:50412 asks
layout_spdlog_numbered -> int ":[" date "T" clock "." milli micro zone "][" level "][" ("["):? logger ":" source "]" (" " message | message_unblanked)

# The head of a file of glog: to 2.0 the one line of it that has a year.
#= Log file created at: 2024/06/24 07:06:43
layout_glog_head -> message_head ": " year "/" month "/" day " " clock

# spdlog, 2.13 and later, with its zone.
#= [2025-11-02T09:15:30.004112+02:00][I][cmd_replication.cc:61] Slave 10.2.0.9:50412 asks
layout_spdlog -> "[" date "T" clock "." milli micro zone "][" level "][" ("["):? logger ":" source "]" (" " message | message_unblanked)


# ---- Process -------------------------------------------------------------------------------------------------

# A process starts. In order: to 2.1 (also on stdout, without a header); 2.2 and 2.3; 2.4+; development builds.
# Archives built without git lack the commit.
#= Version: 2.0.6 @1a2b3c4d
#= kvrocks version 2.2.0 @1a2b3c4d
#= kvrocks version 2.10.0 (commit 1a2b3c4d)
#= kvrocks version 2.10.0
#= kvrocks unstable (commit 1a2b3c4d)
proc_banner -> "Version: " version " @" (commit):?
             | "kvrocks " ("version "):? version " @" (commit):?
             | "kvrocks " ("version "):? version (" (commit " commit ")"):?

# Also at each reopening: full synchronization, restore.
#= [storage] Success to load the data from disk: 19 ms
proc_load_ok -> "[storage] Success to load the data from disk: " ms " ms"

# At level I; the reason stands in the next line.
#= [storage] Failed to load the data from disk: 19 ms
proc_load_fail -> "[storage] Failed to load the data from disk: " ms " ms"

# Fatal; a LOCK in the error means that another process holds the directory.
#= Failed to open: IO error: While lock file: /data/db/LOCK: Resource temporarily unavailable
#= Failed to open the database: Corruption: bad block contents
proc_open_fail -> "Failed to open" (" the database"):? ": " err

# Fatal. The file is named from 2.3 on.
#= Failed to start server: cannot assign requested address
#= Failed to create pidfile: Permission denied
#= Failed to create pidfile '/run/kvrocks.pid': Permission denied
proc_start_fail -> "Failed to start server: " err
                 | "Failed to create pidfile" (" '" path "'"):? ": " err

# Fatal. In order: 2.2+; new; to 2.1, on stdout without a header.
#= Could not create server TCP since the specified port[6666] is already in use
#= Could not create the server since the specified port 6666 is already in use
#= Failed to start the server, the specified port[6666] is already in use
#= Failed to start the server, the specified replication port[6667] is already in use
proc_port_busy -> "Could not create server TCP since the specified port[" port "] is already in use"
                | "Could not create the server since the specified port " port " is already in use"
                | "Failed to start the server, the specified " ("replication "):? "port[" port "] is already in use"

# 2.2+, once per worker: the only line that names the node.
#= [worker] Listening on: 10.2.0.4:6666
#= [worker] Listening on: :::6666
proc_listen -> "[worker] Listening on: " host ":" port

# Fatal. "encounter error" to 2.3.
#= [worker] Failed to listen on: 10.2.0.4:6666. Error: evconnlistener_new_bind: Address already in use
#= [worker] Failed to listen on: 10.2.0.4:6666, encounter error: Address already in use
proc_listen_fail -> "[worker] Failed to listen on: " host ":" port (". Error: " | ", encounter error: ") err

# 2.2+.
#= [server] Listening on unix socket: /run/kvrocks.sock
proc_listen_unix -> "[server] Listening on unix socket: " path

# 2.1+.
#= [server] Failed to listen on unix socket: /run/kvrocks.sock, encounter error: Address already in use
#= [server] Failed to listen on unix socket: /run/kvrocks.sock. Error: Address already in use
proc_listen_unix_fail -> "[server] Failed to listen on unix socket: " path (". Error: " | ", encounter error: ") err

# 2.11+: the socket was handed over by the parent.
#= [worker] Failed to listen to socket with fd: 7. Error: Bad file descriptor
proc_listen_fd_fail -> "[worker] Failed to listen to socket with fd: " fd ". Error: " err

# 2.1+: serves. Without [server] to 2.3.
#= Ready to accept connections
#= [server] Ready to accept connections
proc_ready -> ("[server] "):? "Ready to accept connections"

# A clean stop by a signal; kvrocks2redis says it at its end.
#= Bye Bye
#= Signal Terminated (15) received, stopping the server
proc_stop_signal -> "Bye Bye"
                  | "Signal " signal " (" signal_number ") received, stopping the server"

# SHUTDOWN.
#= bye bye
proc_stop_cmd -> "bye bye"

# 2.1+: a slow stop, replicas still copy. Without [server] to 2.3.
#= Will force destroy the server after waiting 60s, leave 2 fetch file threads are still running
#= [server] Will force destroy the server after waiting 60s, leave 2 fetch file threads are still running
proc_stop_wait -> ("[server] "):? "Will force destroy the server after waiting " seconds "s, leave " count " fetch file threads are still running"

# Fatal. No blank after the dot.
#= [server] Your current 'ulimit -n' of 32 is not enough for the server to start.Please increase your open file limit to at least 10128. Exiting.
proc_ulimit -> "[server] Your current 'ulimit -n' of " limit " is not enough for the server to start.Please increase your open file limit to at least " wanted ". Exiting."

# 2.0+; one of the next two says what came of it.
#= [server] You requested max clients of 10000 and rocksdb max open files of 8096 requiring at least 18128 max file descriptors.
#= [server] You requested max clients of 10000 and RocksDB max open files of 8096 requiring at least 18128 max file descriptors.
proc_ulimit_warn -> "[server] You requested max clients of " max_clients " and " ("rocksdb" | "RocksDB") " max open files of " max_open_files " requiring at least " wanted " max file descriptors."

#= [server] Server can't set maximum open files to 18128 because of OS error: Operation not permitted
proc_ulimit_refused -> "[server] Server can't set maximum open files to " wanted " because of OS error: " err

#= [server] Increased maximum number of open files to 18128 (it's originally set to 1024)
proc_ulimit_raised -> "[server] Increased maximum number of open files to " wanted " (it's originally set to " limit ")"

# "Can't" to 2.5.
#= supervised by upstart, will stop to signal readiness
#= upstart supervision requested, but UPSTART_JOB not found
#= systemd supervision requested, but NOTIFY_SOCKET not found
#= Can't connect to systemd socket /run/systemd/notify
#= Cannot connect to systemd socket /run/systemd/notify
#= Can't send notification to systemd
#= Cannot send notification to systemd
proc_supervise -> "supervised by upstart, will stop to signal readiness"
                | "upstart supervision requested, but UPSTART_JOB not found"
                | "systemd supervision requested, but NOTIFY_SOCKET not found"
                | ("Can't" | "Cannot") " connect to systemd socket " path
                | ("Can't" | "Cannot") " send notification to systemd"

# The sign of a format stands in the text.
#= Failed to fork the process, err: Cannot allocate memory
#= Failed to fork the process. Error: Cannot allocate memory
#= Failed to setsid, err: %sOperation not permitted
#= Failed to setsid. Error: Operation not permitted
proc_daemon -> "Failed to fork the process" (", err: " | ". Error: ") err
             | "Failed to setsid" (", err: %s" | ". Error: ") err

# 2.2+: TLS refuses to start. The library's errors stand in the line, each with a semicolon, or below it.
#= Failed to construct SSL context: 80CBE2F3F57F0000:error:0A000086:SSL routines::certificate verify failed;
#= Failed to load SSL certificate file: 
#= Failed to load SSL private key file: 
#= Failed to check the loaded private key: 
#= Failed to load CA certificates: 
#= Failed to set SSL ciphers: 
#= Failed to set SSL ciphersuites: 
#= Both tls-cert-file and tls-key-file must be specified while TLS is enabled
#= Either tls-ca-cert-file or tls-ca-cert-dir must be specified while tls-auth-clients is enabled
#= OpenSSL failed to generate random seed
proc_tls -> "Failed to construct SSL context: " err
          | "Failed to load SSL " ("certificate" | "private key") " file: " err
          | "Failed to check the loaded private key: " err
          | "Failed to load CA certificates: " err
          | "Failed to set SSL " ("ciphers" | "ciphersuites") ": " err
          | "Both tls-cert-file and tls-key-file must be specified while TLS is enabled"
          | "Either tls-ca-cert-file or tls-ca-cert-dir must be specified while tls-auth-clients is enabled"
          | "OpenSSL failed to generate random seed"

# CONFIG SET workers, 2.5+.
#= [server] Increase worker threads from 8 to 16
#= [server] Decrease worker threads from 16 to 8
proc_threads -> "[server] " ("Increase" | "Decrease") " worker threads from " count " to " wanted

# 2.4+: a thread could not be named, begun or joined.
#= Cron thread operation failed: Resource deadlock avoided
#= Compaction checker thread operation failed: Resource deadlock avoided
#= Slave thread operation failed: Resource deadlock avoided
#= Slot migrating thread operation failed: Resource deadlock avoided
#= Failed to join thread: Resource deadlock avoided
#= Failed to start task runner: Resource temporarily unavailable
#= [worker] Failed to start worker thread, err: Resource temporarily unavailable
#= [worker] Failed to run server, err: Bad file descriptor
proc_thread_fail -> ("Cron" | "Compaction checker" | "Slave" | "Slot migrating") " thread operation failed: " err
                  | "Failed to join thread: " err
                  | "Failed to start task runner: " err
                  | "[worker] Failed to start worker thread, err: " err
                  | "[worker] Failed to run server, err: " err

# ---- Crash ---------------------------------------------------------------------------------------------------

# The process is gone. In order: to 2.1; 2.2 and 2.3; 2.4 to 2.8; 2.9+, without a commit where built without git.
#= ======= Ooops! kvrocks 2.0.6 got signal: 11 =======
#= ======= Ooops! kvrocks 2.2.0 @1a2b3c4d got signal: Segmentation fault (11) =======
#= ======= Ooops! kvrocks version 2.5.1 (commit 1a2b3c4d) got signal: Segmentation fault (11) =======
#= Ooops! Apache Kvrocks version 2.10.0 (commit 1a2b3c4d) got signal: Aborted (6)
#= Ooops! Apache Kvrocks version 2.10.0 got signal: Aborted (6)
#= Ooops! Apache Kvrocks unstable (commit 1a2b3c4d) got signal: Segmentation fault: 11 (11)
proc_crash -> "======= Ooops! kvrocks " version " got signal: " signal_number " ======="
            | "======= Ooops! kvrocks " ("version "):? version ((" @" commit) | (" (commit " commit ")")):? " got signal: " signal " (" signal_number ") ======="
            | "Ooops! Apache Kvrocks " ("version "):? version (" (commit " commit ")"):? " got signal: " signal " (" signal_number ")"

# 2.9+.
#= Stack trace (most recent call first):
proc_crash_trace -> "Stack trace (most recent call first):"

# 2.9+: the end of the process.
#= It would be greatly appreciated if you could submit this crash to https://github.com/apache/kvrocks/issues along with the stacktrace above, logs and any relevant information.
proc_crash_end -> "It would be greatly appreciated if you could submit this crash to " word " along with the stacktrace above, logs and any relevant information."

# To 2.8: each frame is a record. The readable name from 2.2 on.
#= /usr/bin/kvrocks(_ZN6Worker3RunEv+0x1b) [0x55d0c77a7fe2]
#= /usr/bin/kvrocks(+0x2a7fe2) [0x55d0c77a7fe2]        Worker::Run()
#= /lib/x86_64-linux-gnu/libc.so.6(+0x42520) [0x7f2a11842520]  
#= ./kvrocks() [0x7cd1b0]
#= 1   libsystem_platform.dylib            0x00007ff804ee35ed _sigtramp + 29      _sigtramp
#= 2   ???                                 0x0000000000003f40 0x0 + 16192
proc_crash_frame -> binary "(" symbol ") [0x" pc "]" (blanks (function):?):?
                  | frame_number blanks binary blanks "0x" pc " " symbol " + " int (blanks (function):?):?

# A check of our own or of glog, which any program may use; signal 6 follows.
#= Check failed: storage_ != nullptr 
#= Check `slot < 16384` failed.
#= UNREACHABLE REACHED: please submit a bug report with the stacktrace below.
proc_check_fail -> "Check failed: " detail
                 | "Check `" expression "` failed." rest
                 | "UNREACHABLE REACHED: " rest

# ---- Cluster topology and role -------------------------------------------------------------------------------

# 2.0.3+: a newer topology was accepted and this node is a master in it, as before or from now on.
# Before the ready line: nodes.conf was read.
#= MASTER MODE enabled by cluster topology setting
topo_master -> "MASTER MODE enabled by cluster topology setting"

# 2.0.3+: likewise, a replica.
#= SLAVE OF 10.2.0.4:6666 enabled by cluster topology setting
topo_replica -> "SLAVE OF " host ":" port " enabled by cluster topology setting"

# 2.0.3+: accepted, but nothing is replicated. "wasn't" from 2.3 on.
#= SLAVE OF 10.2.0.4:6666 enabled by cluster topology setting, encounter error: can't create thread
#= SLAVE OF 10.2.0.4:6666 wasn't enabled by cluster topology setting, encounter error: create replication thread: Cannot allocate memory
topo_replica_fail -> "SLAVE OF " host ":" port (" enabled" | " wasn't enabled") " by cluster topology setting, encounter error: " err

# 2.3+: cluster mode, never configured.
#= The cluster nodes file /data/nodes.conf is not found. Use CLUSTERX subcommands to specify it.
topo_nodes_absent -> "The cluster nodes file " path " is not found. Use CLUSTERX subcommands to specify it."

# 2.6+: keys of slots that moved away are still here.
#= failed to clear data of migrated slots: IO error
#= failed to clear data of migrated slot: IO error
topo_clear_fail -> "failed to clear data of migrated " ("slots" | "slot") ": " err

# SLAVEOF NO ONE, outside cluster mode only.
#= MASTER MODE enabled (user request from '10.2.0.9:50412')
role_master_user -> "MASTER MODE enabled (user request from '" addr "')"

#= SLAVE OF 10.2.0.4:6666 enabled (user request from '10.2.0.9:50412')
role_replica_user -> "SLAVE OF " host ":" port " enabled (user request from '" addr "')"

#= SLAVE OF 10.2.0.4:6666 (user request from '10.2.0.9:50412') encounter error: can't replicate itself
role_replica_err -> "SLAVE OF " host ":" port " (user request from '" addr "') encounter error: " err

# 2.0+: a change of role starts or stops the migrator.
#= Change server role to master, restart migration task
#= Change server role to slave, stop migration task
role_migrator -> "Change server role to " role ", " ("restart" | "stop") " migration task"

# 2.1+, with use-rsid-psync: a new history begins here.
#= [replication] New replication id: OK6GE3RXFQUW5Y1N2TB7CJ0KDH4ZLMAVSP98IWE1
role_replid -> "[replication] New replication id: " replid

# New, CLUSTERX FAILOVER on a master: writes wait, then the replica takes over. A number stands for the state.
#= [Failover] slave node kvrocksnode00000000000000000000000000000002 10.2.0.5:6666 failover state: 1
#= [Failover] slave node kvrocksnode00000000000000000000000000000002 10.2.0.5:6666 target sequence 990
#= [Failover] slave node kvrocksnode00000000000000000000000000000002 10.2.0.5:6666 wait replication sync success, enter switch state, cost 12 ms
#= [Failover] check: lag=12, speed=100.00/s, estimated_time=120ms, remaining=900ms
#= [Failover] success kvrocksnode00000000000000000000000000000002 10.2.0.5:6666
#= [Failover] node kvrocksnode00000000000000000000000000000002 10.2.0.5:6666 failover failed: Timeout waiting for replication sync
#= [Failover] slave node not found in cluster kvrocksnode00000000000000000000000000000002
known_failover -> "[Failover] " ("slave node " | "check: " | "success " | "node ") rest

# CLIENT KILL type master, 2.3+. Without [server] and the blank in 2.3.
#= Failed to add master 10.2.0.4:6666with error: Cannot allocate memory
#= [server] Failed to add master 10.2.0.4:6666 with error: Cannot allocate memory
role_kill -> ("[server] "):? "Failed to add master " host ":" port (" "):? "with error: " err

# 2.3+.
#= Failed to set the value of 'slaveof' setting: Permission denied
#= Failed to clear the value of 'slaveof' setting: Permission denied
conf_slaveof -> "Failed to " ("set" | "clear") " the value of 'slaveof' setting: " err

# ---- Replication, the replica's side -------------------------------------------------------------------------

# 2.0+: the replication thread begins.
#= Clean old synced checkpoint successfully
rep_clean -> "Clean old synced checkpoint successfully"

#= Can't clean synced checkpoint from master, error: IO error
rep_clean_fail -> "Can't clean synced checkpoint from master, error: " err

# The error says little: seconds between two of them tell a refusal (1.0) from silence (3.1).
#= [replication] Failed to connect the master, err: Operation now in progress
#= [replication] Failed to connect the master, err:Connection timed out
#= [replication] Failed to start state machine, err: Operation now in progress
rep_conn_fail -> "[replication] Failed to connect the master, err:" (" "):? err_unblanked
               | "[replication] Failed to start state machine, err: " err

#= [replication] Auth request was sent, waiting for response
rep_auth_sent -> "[replication] Auth request was sent, waiting for response"

#= [replication] Auth response was received, continue...
rep_auth_ok -> "[replication] Auth response was received, continue..."

#= [replication] Auth failed: -ERR Invalid password
rep_auth_fail -> "[replication] Auth failed: " err

#= [replication] Check db name request was sent, waiting for response
rep_db_sent -> "[replication] Check db name request was sent, waiting for response"

#= [replication] DB name is valid, continue...
rep_db_ok -> "[replication] DB name is valid, continue..."

# "db-name mismatched" in 1.1.
#= [replication] Mismatched the db name, local: a, remote: b
#= [replication] db-name mismatched, remote db name: b
#= Failed to get the db name, -NOAUTH Authentication required.
rep_db_bad -> "[replication] Mismatched the db name, local: " local_db ", remote: " remote_db
            | "[replication] db-name mismatched, remote db name: " remote_db
            | "Failed to get the db name, " err

#= [replication] replconf request was sent, waiting for response
rep_conf_sent -> "[replication] replconf request was sent, waiting for response"

#= [replication] replconf is ok, start psync
rep_conf_ok -> "[replication] replconf is ok, start psync"

# The second from 2.4 on.
#= [replication] Failed to replconf: ERR unknown option
#= The old version master, can't handle ip-address, try without it again
rep_conf_bad -> "[replication] Failed to replconf: " err
              | "The old version master, can't handle ip-address, try without it again"

#= [replication] Try to use psync, next seq: 991
rep_psync_try -> "[replication] Try to use psync, next seq: " next_seq

# 2.1+, with use-rsid-psync.
#= [replication] Try to use new psync, current unique replication sequence id: OK6GE3RXFQUW5Y1N2TB7CJ0KDH4ZLMAVSP98IWE1:990
rep_psync_try2 -> "[replication] Try to use new psync, current unique replication sequence id: " replid ":" seq

# Connected.
#= [replication] PSync is ok, start increment batch loop
rep_psync_ok -> "[replication] PSync is ok, start increment batch loop"

# A full synchronization follows. Without the error in 1.x.
#= [replication] Failed to psync, switch to fullsync
#= [replication] Failed to psync, error: -ERR sequence out of range, please use fullsync, switch to fullsync
rep_psync_no -> "[replication] Failed to psync" (", error: " err):? ", switch to fullsync"

# 2.1+.
#= The old version master, can't handle new PSYNC, try old PSYNC again
rep_oldpsync -> "The old version master, can't handle new PSYNC, try old PSYNC again"

#= [replication] Start syncing data with fullsync
rep_full_start -> "[replication] Start syncing data with fullsync"

# With master-use-repl-port. "Success to fetch" in 1.x.
#= [replication] Succeed fetching meta id: 7
#= [replication] Succeed fetching meta size: 4096
#= [replication] Success to fetch meta id: 7
#= [replication] Success to fetch meta size: 4096
rep_full_meta -> "[replication] " ("Succeed fetching" | "Success to fetch") " meta " ("id: " meta_id | "size: " bytes)

#= [replication] Failed to fetch meta id: -ERR no backup
#= [replication] Failed to fetch meta size: -ERR no backup
#= [replication] Failed to fetch meta info: -can't create db checkpoint
#= [replication] Invalid meta id received
#= [replication] Invalid meta file size received
#= [replication] Failed to parse meta and save: IO error
rep_full_meta_bad -> "[replication] Failed to fetch meta " ("id" | "size" | "info") ": " err
                   | "[replication] Invalid meta " ("id" | "file size") " received"
                   | "[replication] Failed to parse meta and save: " err

# 2.0+.
#= [replication] Try to clean all checkpoint files
rep_full_prune -> "[replication] Try to clean all checkpoint files"

#= [replication] Failed to clean up invalid files of the old checkpoint, error: IO error
#= [replication] Failed to clean all checkpoint files, error: IO error
rep_full_prune_fail -> "[replication] Failed to clean " ("up invalid files of the old checkpoint" | "all checkpoint files") ", error: " err

# "meta file" in 1.x.
#= [replication] Succeeded fetching full data files info, fetching files in parallel
#= [replication] Succeeded fetching meta file, fetching files in parallel
rep_full_list -> "[replication] Succeeded fetching " ("full data files info" | "meta file") ", fetching files in parallel"

# Progress. In order: 1.x; 2.0+; new.
#= [fetch] 000014.sst 3735928559, skip count: 0, fetch count: 1, progress: 1/24
#= [fetch] Fetched 000014.sst, crc32: 3735928559, skip count: 0, fetch count: 1, progress: 1/24
#= [fetch] Fetched 000014.sst, crc32 3735928559, skip count: 0, fetch count: 1, progress: 1 / 24
rep_full_file -> "[fetch] " file " " crc ", skip count: " skipped ", fetch count: " fetched ", progress: " done "/" total
               | "[fetch] Fetched " file ", crc32" (":"):? " " crc ", skip count: " skipped ", fetch count: " fetched ", progress: " done ("/" | " / ") total

# The file was here already.
#= [skip] 000014.sst 3735928559, skip count: 1, fetch count: 0, progress: 1/24
#= [skip] 000014.sst 3735928559, skip count: 1, fetch count: 0, progress: 1 / 24
rep_full_skip -> "[skip] " file " " crc ", skip count: " skipped ", fetch count: " fetched ", progress: " done ("/" | " / ") total

# 2.0+.
#= [fetch] Fail to fetch file 000014.sst, err: CRC mismatched
rep_full_file_bad -> "[fetch] Fail to fetch file " file ", err: " err

#= [replication] Succeeded fetching files in parallel, restoring the backup
rep_full_fetched -> "[replication] Succeeded fetching files in parallel, restoring the backup"

#= [replication] Failed to parallel fetch files while failed to connect: Connection refused
rep_full_fetch_fail -> "[replication] Failed to parallel fetch files while " err

#= [replication] Succeeded restoring the backup, fullsync was finish
rep_full_done -> "[replication] Succeeded restoring the backup, fullsync was finish"

# Begins again, and says so from 1.1.20 on; behind a text of two lines at the end of the second one.
#= [replication] Failed to restore backup while IO error, restart fullsync
#= [replication] Failed to restore backup while IO error
#= [replication] Failed to restore backup while Failed to open master checkpoint. Error: Corruption: Sst file size mismatch: /data/db/000062.sst. Expected 49384347, actual size 20660224
rep_full_restore_fail -> "[replication] Failed to restore backup while " err ", restart fullsync"
                       | "[replication] Failed to restore backup while " err_listless
                       | "[replication] Failed to restore backup while " err_counted

# 2.10.1+.
#= [replication] Failed to load and rewrite namespace: IO error
rep_ns_fail -> "[replication] Failed to load and rewrite namespace: " err

# The link is gone; tries again in a second.
#= [replication] connection error/eof, reconnect the master
rep_eof -> "[replication] connection error/eof, reconnect the master"

#= [replication] Retry in 10 seconds
rep_retry10 -> "[replication] Retry in 10 seconds"

#= The master was restoring the db, retry later
rep_master_loading -> "The master was restoring the db, retry later"

# The batch can be megabytes long; to 1.1.20 it is not printed.
#= [replication] CRITICAL - Failed to write batch to local, err: IO error: No space left on device
#= [replication] CRITICAL - Failed to write batch to local, IO error: No space left on device
#= [replication] CRITICAL - Failed to write batch to local, IO error: No space left on device. batch: 0x0a1B
rep_apply_fail -> "[replication] CRITICAL - Failed to write batch to local, " err_dotless
                | "[replication] CRITICAL - Failed to write batch to local, " err ". batch: 0x" [0-9A-Fa-f]:*

# 2.3+.
#= [replication] CRITICAL - failed to parse write batch 0x0a1B: Corruption: WriteBatch has wrong count
rep_parse_fail -> "[replication] CRITICAL - failed to parse write batch 0x" [0-9A-Fa-f]:* (": " err):?

#= [replication] Invalid increment data size
rep_size_bad -> "[replication] Invalid increment data size"

# The thread saw that it is to stop.
#= [replication] Stop ev loop
rep_stop_loop -> "[replication] Stop ev loop"

# No replication any more.
#= [replication] Stopped
rep_stopped -> "[replication] Stopped"

#= [replication] Wouldn't restart while the replication thread was stopped
rep_norestart -> "[replication] Wouldn't restart while the replication thread was stopped"

# 2.4+: can precede an abort at exit.
#= Replication thread operation failed: Resource deadlock avoided
rep_join -> "Replication thread operation failed: " err

# New, replication-group-sync.
#= [replication] Failed to sync WAL before ack: IO error
rep_ack_fail -> "[replication] Failed to sync WAL before ack: " err

#= [replication] Failed to create new ev base
#= [replication] Failed to create the event socket
rep_setup_fail -> "[replication] Failed to create " ("new ev base" | "the event socket")

# ---- The database is drained ---------------------------------------------------------------------------------

# A replica restores, or a backup is restored: clients are answered LOADING. Without [server] to 2.3.
#= Disconnecting slaves...
#= [server] Disconnecting slaves...
#= [server] Waiting until no migration task is running...
#= [server] Waiting workers for finishing executing commands...
#= [server] Stopping the task runner and clear task queue...
#= [server] Waiting for closing DB...
#= Waiting for excuting command...
#= Restarting the task runner...
srv_drain -> ("[server] "):? drain_step

# ---- Replication, the master's side --------------------------------------------------------------------------

# A replica asks for everything from next_seq on; more than local_seq + 1 means that it is ahead.
# In order: to 2.0; 2.1 to 2.3; 2.4+; new, with one comma more.
#= Slave 10.2.0.9:50412 asks for synchronization with next sequence: 991, and local sequence: 990
#= Slave 10.2.0.9:50412, listening port: 6666 asks for synchronization with next sequence: 991 replication id: not supported, and local sequence: 990
#= Slave 10.2.0.9:50412, listening port: 6666, announce ip: 10.2.0.9 asks for synchronization with next sequence: 991 replication id: OK6GE3RXFQUW5Y1N2TB7CJ0KDH4ZLMAVSP98IWE1, and local sequence: 990
#= Slave 10.2.0.9:50412, listening port: 6666, announce ip: 10.2.0.9 asks for synchronization with next sequence: 991, replication id: not supported, and local sequence: 990
mst_ask -> "Slave " addr (", listening port: " port (", announce ip: " announce_ip):?):? " asks for synchronization with next sequence: " next_seq ((","):? " replication id: " (replid | "not supported")):? ", and local sequence: " local_seq

# 2.1+.
#= Replication id in WAL: OK6GE3RXFQUW5Y1N2TB7CJ0KDH4ZLMAVSP98IWE1
mst_replid -> "Replication id in WAL: " replid

# The feed begins. "slave" and "increment" to 2.2.
#= New slave: 10.2.0.9:50412 was added, start increment syncing
#= New replica: 10.2.0.9:50412 was added, start incremental syncing
mst_added -> "New slave: " addr " was added, start increment syncing"
           | "New replica: " addr " was added, start incremental syncing"

# 2.0+. "salve" to 2.2.
#= Failed to add salve: 10.2.0.9:50412 to start increment syncing
#= Failed to add replica: 10.2.0.9:50412 to start incremental syncing
mst_add_fail -> "Failed to add salve: " addr " to start increment syncing"
              | "Failed to add replica: " addr " to start incremental syncing"

# 1.3+; kvrocks2redis says it too.
#= checkWALBoundary with sequence: 991, but GetWALIter return older sequence: 900
mst_boundary -> "checkWALBoundary with sequence: " next_seq ", but GetWALIter return older sequence: " seq

# 2.0+: a full synchronization begins on the master.
#= [replication] Succeed sending full data file info to 10.2.0.9
mst_full_info -> "[replication] Succeed sending full data file info to " host

# "info, error" to 2.2.
#= [replication] Fail to send full data file info 10.2.0.9, error: Broken pipe
#= [replication] Failed to get full data file info, error: can't create db checkpoint
#= [replication] Failed to get full data file info: ok
mst_full_info_fail -> "[replication] Fail to send full data file info " host ", error: " err
                    | "[replication] Failed to get full data file info" (", error: " | ": ") err

# 2.0+.
#= [replication] Succeed sending file 000014.sst to 10.2.0.9
mst_full_file -> "[replication] Succeed sending file " file " to " host

#= [replication] Fail to send file 000014.sst to 10.2.0.9, error: Broken pipe
mst_full_file_fail -> "[replication] Fail to send file " file " to " host ", error: " err

# 2.0+, max-replication-mb.
#= [replication] Need to sleep 12 ms since of sending files too quickly
mst_throttle -> "[replication] Need to sleep " ms " ms since of sending files too quickly"

# 2.0+.
#= [storage] Create checkpoint successfully
mst_ckpt_ok -> "[storage] Create checkpoint successfully"

# "Use" to 2.3.
#= [storage] Use current existing checkpoint
#= [storage] Using current existing checkpoint
mst_ckpt_reuse -> "[storage] " ("Use" | "Using") " current existing checkpoint"

# A full synchronization is refused until the old checkpoint is gone. The error from 2.4 on.
#= [storage] Can't use current checkpoint, waiting next checkpoint
#= [storage] Can't use current checkpoint, error: checkpoint seq: 900 is smaller than the WAL seq: 991
#= [storage] Can't use current checkpoint, error: IO error
mst_ckpt_refused -> "[storage] Can't use current checkpoint, waiting next checkpoint"
                  | "[storage] Can't use current checkpoint, error: " err

# 2.0 to 2.3 with "Fail to".
#= [storage] Failed to create checkpoint (snapshot). Error: IO error
#= Failed to create checkpoint object. Error: IO error
#= [storage] Fail to create checkpoint, error:IO error
#= Fail to create checkpoint, error:IO error
mst_ckpt_fail -> "[storage] Failed to create checkpoint (snapshot). Error: " err
               | "Failed to create checkpoint object. Error: " err
               | ("[storage] "):? "Fail to create checkpoint, error:" err

# 2.0+: 30 s unused, or a day old.
#= [server] Clean checkpoint successfully
mst_ckpt_clean -> "[server] Clean checkpoint successfully"

#= [server] Fail to clean checkpoint, error: IO error
mst_ckpt_clean_fail -> "[server] Fail to clean checkpoint, error: " err

# A blank before the bracket: new.
#= Ping slave[10.2.0.9:50412] err: Broken pipe, would stop the thread
#= Ping slave [10.2.0.9:50412] err: Broken pipe, would stop the thread
mst_ping_fail -> "Ping slave" (" "):? "[" addr "] err: " err ", would stop the thread"

# The batch can be long and is printed from 1.1.25 on; "batch" in 1.x, padding new.
#= Write error while sending batch to slave: Broken pipe
#= Write error while sending batch to slave: Connection reset by peer. batch: 0x0a1B
#= Write error while sending batch to slave: Connection reset by peer. batches: 0x0a1B
#= Write error while sending batch to slave: Connection reset by peer. batches:
#= Write error while sending padding sequence write batch to slave: Connection reset by peer. batches: 0x0a1B
mst_write_fail -> "Write error while sending " ("batch" | "padding sequence write batch") " to slave: " err (". batch:" | ". batches:") (" 0x" [0-9A-Fa-f]:*):?
                | "Write error while sending batch to slave: " err_dotless

# New, with replication-enable-sequence-padding: the replica stood inside a batch.
#= Sent 3 padding sequence write batch to slave 10.2.0.9:50412, next replicate sequence 995
mst_padded -> "Sent " count " padding sequence write batch to slave " addr ", next replicate sequence " next_seq

# New: what the replica sent back makes no sense.
#= [replication] failed to tokenize request: Protocol error
#= [replication] invalid command: get,user:1
#= [replication] invalid sequence number: replconf,ack,x
mst_ack_bad -> "[replication] failed to tokenize request: " err
             | "[replication] invalid " ("command" | "sequence number") ": " err

# The feed ends: the only mark of it. Comes twice where a send was stuck.
#= Slave thread was terminated, would stop feeding the slave: 10.2.0.9:50412
mst_feed_end -> "Slave thread was terminated, would stop feeding the slave: " addr

# Normal.
#= WAL was rotated, would reopen again
mst_wal_reopen -> "WAL was rotated, would reopen again"

# The feed ends, the replica comes back and asks for the same. "expectd" to 2.4, no numbers in 1.1.
#= Fatal error encountered, WAL iterator is discrete, some seq might be lost
#= Fatal error encountered, WAL iterator is discrete, some seq might be lost, sequence 991 expectd, but got 995
#= Fatal error encountered, WAL iterator is discrete, some seq might be lost, sequence 991 expected, but got 995
mst_wal_gap -> "Fatal error encountered, WAL iterator is discrete, some seq might be lost" (", sequence " next_seq (" expectd" | " expected") ", but got " seq):?

# 2.3+.
#= failed to send OK response to the replica: Broken pipe
#= failed to send error message to the replica: Broken pipe
#= [replication] Failed to send error response: Broken pipe
mst_ok_fail -> "failed to send " ("OK response" | "error message") " to the replica: " err
             | "[replication] Failed to send error response: " err

# ---- Slot migration, the source ------------------------------------------------------------------------------

# Since 2.0. A single slot to 2.9, ranges from 2.10 on; -1 is none.

# Another thread than that of mig_job, and may stand after it.
#= [migrate] Start migrating slot 685 to 10.2.0.5:6666
#= [migrate] Start migrating slot(s) 685-700 to 10.2.0.5:6666
mig_start -> "[migrate] Start migrating " ("slot(s)" | "slot") " " slots " to " host ":" port

# In order: to 2.3; 2.4 to 2.9; 2.10+.
#= [migrate] migrate_slot: 685, dst_ip: 10.2.0.5, dst_port: 6666, speed_limit: 4096, pipeline_size_limit: 16
#= [migrate] Migrating slot: 685, dst_ip: 10.2.0.5, dst_port: 6666, max_speed: 4096, max_pipeline_size: 16
#= [migrate] Migrating slot(s): 685, dst_ip: 10.2.0.5, dst_port: 6666, max_speed: 4096, max_pipeline_size: 16
mig_job -> "[migrate] migrate_slot: " slots ", dst_ip: " host ", dst_port: " port ", speed_limit: " max_speed ", pipeline_size_limit: " max_pipeline
         | "[migrate] Migrating " ("slot(s)" | "slot") ": " slots ", dst_ip: " host ", dst_port: " port ", max_speed: " max_speed ", max_pipeline_size: " max_pipeline

# Without the slot to 2.2.
#= [migrate] Succeed to start migrating
#= [migrate] Succeed to start migrating slot 685
#= [migrate] Succeed to start migrating slot(s) 685
mig_stage_ok -> "[migrate] Succeed to start migrating" (" " ("slot(s)" | "slot") " " slots):?

#= [migrate] Failed to start migrating
#= [migrate] Failed to start migrating slot 685. Error: failed to connect: Connection refused
#= [migrate] Failed to start migrating slot(s) 685. Error: failed to connect: Connection refused
mig_stage_fail -> "[migrate] Failed to start migrating" (" " ("slot(s)" | "slot") " " slots ". Error: " err):?

#= [migrate] Start migrating slot 685, connect destination fd 71
#= [migrate] Start migrating slot(s) 685, connect destination fd 71
mig_connect -> "[migrate] Start migrating " ("slot(s)" | "slot") " " slots ", connect destination fd " fd

# To 2.2.
#= [migrate] Failed to connect destination server
#= [migrate] Failed to notify the destination to prepare to import data
#= [migrate] Failed to send import command to destination, slot: 685, error: Broken pipe
#= [migrate] Failed to send auth command to destination, slot: 685, error: Broken pipe
#= [migrate] Failed to auth destination server with 'secret', stop migrating slot 685
mig_connect_fail -> "[migrate] Failed to connect destination server"
                  | "[migrate] Failed to notify the destination to prepare to import data"
                  | "[migrate] Failed to send " ("import" | "auth") " command to destination, slot: " slots ", error: " err
                  | "[migrate] Failed to auth destination server with '" rest "', stop migrating slot " slots

#= [migrate] Start migrating snapshot of slot 685
#= [migrate] Start migrating snapshot of slot(s): 685
mig_snap_start -> "[migrate] Start migrating snapshot of " ("slot " | "slot(s): ") slots

# "Emtpy" to 2.5; the first stands beside it to 2.2.
#= [migrate] Succeed to send snapshot
#= [migrate] Succeed to migrate slot snapshot, slot: 685, Migrated keys: 12, Expired keys: 0, Emtpy keys: 0
#= [migrate] Succeed to migrate slot snapshot, slot: 685, Migrated keys: 12, Expired keys: 0, Empty keys: 0
#= [migrate] Succeed to migrate slot(s) snapshot, slot(s): 685, Migrated keys: 12, Expired keys: 0, Empty keys: 0
mig_snap_ok -> "[migrate] Succeed to send snapshot"
             | "[migrate] Succeed to migrate " ("slot snapshot, slot: " | "slot(s) snapshot, slot(s): ") slots ", Migrated keys: " keys ", Expired keys: " expired_keys ", " ("Emtpy" | "Empty") " keys: " empty_keys

#= [migrate] Failed to send snapshot
#= [migrate] Failed to send snapshot of slot 685. Error: failed to send: Connection reset by peer
#= [migrate] Failed to send snapshot of slot(s) 685. Error: failed to send: Connection reset by peer
mig_snap_fail -> "[migrate] Failed to send snapshot" (" of " ("slot(s)" | "slot") " " slots ". Error: " err):?

# 2.8+, migrate-type raw-key-value.
#= [migrate] Migrating snapshot of slot 685 by raw key value
#= [migrate] Migrating snapshot of slot(s) 685 by raw key value
mig_snap_raw_start -> "[migrate] Migrating snapshot of " ("slot(s)" | "slot") " " slots " by raw key value"

#= [migrate] Succeed to migrate snapshot, slot: 685, elapsed: 120 ms, sent: 4096 bytes, rate: 33.33 kb/s, batches: 1, entries: 12
#= [migrate] Succeed to migrate snapshot range, slot(s): 685, elapsed: 120 ms, sent: 4096 bytes, rate: 33.33 kb/s, batches: 1, entries: 12
mig_snap_raw_ok -> "[migrate] Succeed to migrate snapshot" (", slot: " | " range, slot(s): ") slots ", elapsed: " ms " ms, sent: " bytes " bytes, rate: " rate " kb/s, batches: " batches ", entries: " entries

# Key names stand in clear.
#= [migrate] Failed to migrate key: user:1
#= [migrate] Failed to migrate complex key: user:1
#= [migrate] Failed to migrate simple key: user:1
#= [migrate] Migrated a key user:1 with unexpected result: 3
mig_key_fail -> "[migrate] Failed to migrate " ("complex " | "simple "):? "key: " key
              | "[migrate] Migrated a key " key " with unexpected result: " result

# 2.10+.
#= [migrate] Failed to iterate keys of slot 685: IO error
mig_iter_fail -> "[migrate] Failed to iterate keys of slot " slots ": " err

# One round of catching up. The second 2.8+, raw.
#= [migrate] Migrate incremental data an epoch OK, seq from 900, to 991
#= [migrate] Migrated incremental data, epoch: 3, seq from 900 to 991
mig_wal_epoch -> "[migrate] Migrate incremental data an epoch OK, seq from " from_seq ", to " seq
               | "[migrate] Migrated incremental data, epoch: " rounds ", seq from " from_seq " to " seq

# Near enough to forbid writes. The second and third 2.8+, raw.
#= [migrate] Incremental data sequence: 12, less than limit: 10000, go to set forbidden slot
#= [migrate] Incremental data sequence gap: 12, less than limit: 10000, set forbidden slot: 685
#= [migrate] Incremental data sequence gap: 12, less than limit: 10000, set forbidden slot(s): 685
mig_wal_near -> "[migrate] Incremental data sequence: " gap ", less than limit: " limit ", go to set forbidden slot"
              | "[migrate] Incremental data sequence gap: " gap ", less than limit: " limit ", set forbidden " ("slot(s)" | "slot") ": " slots

#= [migrate] Succeed to migrate incremental data before setting forbidden slot, end epoch: 3
mig_wal_before -> "[migrate] Succeed to migrate incremental data before setting forbidden slot, end epoch: " rounds

# 2.8+, raw.
#= [migrate] Migrated last incremental data after set forbidden slot, seq from 900 to 991
mig_wal_last -> "[migrate] Migrated last incremental data after set forbidden slot, seq from " from_seq " to " seq

# 2.8+, raw.
#= [migrate] Syncing WAL of slot 685 by raw key value
#= [migrate] Syncing WAL of slot(s) 685 by raw key value
mig_wal_raw_start -> "[migrate] Syncing WAL of " ("slot(s)" | "slot") " " slots " by raw key value"

#= [migrate] Succeed to migrate incremental data, slot: 685, elapsed: 120 ms, sent: 4096 bytes, rate: 33.33 kb/s, batches: 1, entries: 12
#= [migrate] Succeed to migrate incremental data, slot(s): 685, elapsed: 120 ms, sent: 4096 bytes, rate: 33.33 kb/s, batches: 1, entries: 12
mig_wal_raw_ok -> "[migrate] Succeed to migrate incremental data, " ("slot(s)" | "slot") ": " slots ", elapsed: " ms " ms, sent: " bytes " bytes, rate: " rate " kb/s, batches: " batches ", entries: " entries

# In order: to 2.2; 2.3; 2.4 to 2.9; 2.10+.
#= [migrate] Succeed to sync WAL
#= [migrate] Succeed to sync WAL for a slot 685
#= [migrate] Succeed to sync from WAL for a slot 685
#= [migrate] Succeed to sync from WAL for slot(s) 685
mig_wal_ok -> "[migrate] Succeed to sync WAL" (" for a slot " slots):?
            | "[migrate] Succeed to sync from WAL for " ("a slot" | "slot(s)") " " slots

#= [migrate] Failed to sync Wal
#= [migrate] Failed to sync WAL before forbidding slot
#= [migrate] Failed to sync WAL after forbidding slot
#= [migrate] Failed to sync WAL for a slot 685. Error: IO error
#= [migrate] Failed to sync from WAL for a slot 685. Error: IO error
#= [migrate] Failed to sync from WAL for slot(s) 685. Error: IO error
mig_wal_fail -> "[migrate] Failed to sync Wal"
              | "[migrate] Failed to sync WAL " ("before" | "after") " forbidding slot"
              | "[migrate] Failed to sync WAL for a slot " slots ". Error: " err
              | "[migrate] Failed to sync from WAL for " ("a slot" | "slot(s)") " " slots ". Error: " err

# "expectd" to 2.1.
#= [migrate] WAL iterator is discrete, some seq might be lost, expectd sequence: 991, but got sequence: 995
#= [migrate] WAL iterator is discrete, some seq might be lost, expected sequence: 991, but got sequence: 995
#= [migrate] WAL iterator is invalid
#= [migrate] WAL iterator is invalid, expected end seq: 995, next seq: 991
mig_wal_gap -> "[migrate] WAL iterator is discrete, some seq might be lost, " ("expectd" | "expected") " sequence: " next_seq ", but got sequence: " seq
             | "[migrate] WAL iterator is invalid" (", expected end seq: " seq ", next seq: " next_seq):?

# Writes to the slot wait or are refused from here on. "Set" to 2.3.
#= [migrate] Set forbidden slot 685
#= [migrate] Setting forbidden slot 685
#= [migrate] Setting forbidden slot(s) 685
mig_forbid -> "[migrate] " ("Set" | "Setting") " forbidden " ("slot(s)" | "slot") " " slots

# "is" to 2.2.
#= [migrate] To set forbidden slot, server is blocked for 120us
#= [migrate] To set forbidden slot, server was blocked for 120us
mig_blocked -> "[migrate] To set forbidden slot, server " ("is" | "was") " blocked for " us "us"

#= [migrate] Release forbidden slot 685
#= [migrate] Release forbidden slot(s) 685
mig_release -> "[migrate] Release forbidden " ("slot(s)" | "slot") " " slots

# The data is there; who owns the slot is decided elsewhere.
#= [migrate] Succeed to migrate slot 685
#= [migrate] Succeed to migrate slot(s) 685
mig_ok -> "[migrate] Succeed to migrate " ("slot(s)" | "slot") " " slots

# At level I. In order: to 2.2; 2.3 to 2.9; 2.10+.
#= [migrate] Failed to migrate slot685
#= [migrate] Failed to migrate a slot685
#= [migrate] Failed to migrate a slot(s) 685
mig_fail -> "[migrate] Failed to migrate " ("a "):? "slot" slots
          | "[migrate] Failed to migrate a slot(s) " slots

# The destination was not told. The last two to 2.2.
#= [migrate] Failed to finish a successful migration of slot 685. Error: Broken pipe
#= [migrate] Failed to finish a failed migration of slot(s) 685. Error: Broken pipe
#= [migrate] Failed to notify the destination that data migration succeeded
#= [migrate] Failed to notify the destination that data migration failed
mig_finish_bad -> "[migrate] Failed to finish a " outcome " migration of " ("slot(s)" | "slot") " " slots ". Error: " err
                | "[migrate] Failed to notify the destination that data migration " outcome

# Also at every stop in cluster mode, with -1.
#= [migrate] Clean resources of migrating slot 685
#= [migrate] Clean resources of migrating slot(s) -1
mig_clean -> "[migrate] Clean resources of migrating " ("slot(s)" | "slot") " " slots

# In order: 2.2+; all; to 2.2.
#= [migrate] Will stop state machine, because the thread was terminated
#= [migrate] Migration task end during migrating WAL data
#= [migrate] Stop migrating slot 685
#= [migrate] Stop migrating snapshot due to the thread stoped
#= [migrate] Stop migrating snapshot due to the thread stopped
#= [migrate] Stop migrating complex key due to task stopped
#= [migrate] Stop sending data due to migrating thread stopped, current migrating slot: 685
mig_abort -> "[migrate] Will stop state machine, because the thread was terminated"
           | "[migrate] Migration task end during migrating WAL data"
           | "[migrate] Stop migrating slot " slots
           | "[migrate] Stop migrating snapshot due to the thread " ("stoped" | "stopped")
           | "[migrate] Stop migrating complex key due to task stopped"
           | "[migrate] Stop sending data due to migrating thread stopped, current migrating slot: " slots

# A step of the above that failed.
#= [migrate] Failed to migrate WAL data before setting forbidden slot
#= [migrate] Failed to generate commands from wirte batch
#= [migrate] Failed to generate WAL iterator after setting forbidden slot, Err: IO error
#= [migrate] Failed to generate WAL iterator before setting forbidden slot, Err: IO error
#= [migrate] Failed to parse write batch, Err: Corruption
#= [migrate] Failed to send commands, Err: Broken pipe
#= [migrate] Failed to set slot, Err:slot is not served
#= [migrate] Failed to read response, Err: Broken pipe
#= [migrate] Failed to get metadata of key: user:1, Err: Corruption
#= [migrate] Unexpected response: -ERR unknown command
#= [migrate] Got invalid response: -ERR unknown command, line length: 20
#= [migrate] Unexpected state for the state machine: 7
#= [migrate] Invalid put column family id: 9
#= [migrate] Invalid delete column family id: 9
#= [migrate] Invalid args, sock_fd: 7, count: 0
#= [migrate] Parse bitmap index error, Err: Invalid argument
mig_step_fail -> "[migrate] " mig_problem
               | "[migrate] Failed to generate WAL iterator " ("after" | "before") " setting forbidden slot, Err: " err
               | "[migrate] Failed to parse write batch, Err: " err
               | "[migrate] Failed to send commands, Err: " err
               | "[migrate] Failed to set slot, Err:" err
               | "[migrate] Failed to read response, Err: " err
               | "[migrate] Failed to get metadata of key: " key ", Err: " err
               | "[migrate] Unexpected response: " err
               | "[migrate] Got invalid response: " err ", line length: " bytes
               | "[migrate] Unexpected state for the state machine: " result
               | "[migrate] Invalid " ("put" | "delete") " column family id: " result
               | "[migrate] Invalid args, sock_fd: " fd ", count: " count
               | "[migrate] Parse bitmap index error, Err: " err

#= Stop migration task for flushdb
#= Stop migration task for flushall
mig_flush -> "Stop migration task for " ("flushdb" | "flushall")

# 2.8+: the destination is too old for raw mode.
#= APPLYBATCH command is not supported, use redis command for migration
mig_type -> "APPLYBATCH command is not supported, use redis command for migration"

# 2.0 to 2.2.
#= Failed to create migration thread, Err: Resource temporarily unavailable
mig_thread_fail -> "Failed to create migration thread, Err: " err

# 1.x: another migration, from server to server.
#= [slots-mgrt-sender-thread] Start migrate slot:685
#= [slots-mgrt-sender-thread] Migrate slot: 685 finished
#= [slots-mgrt-sender-thread] migrate slot 685 stopped
#= [slots-mgrt-sender-thread] Failed to connect the server (10.2.0.5:6666) Connection refused
#= Slot batch migrate keys error
#= Slot batch migrate keys get result error
#= No keys in slot: 685
mig_sender -> "[slots-mgrt-sender-thread] " detail
            | "Slot batch migrate keys " ("error" | "get result error")
            | "No keys in slot: " slots

# ---- Slot import, the destination ----------------------------------------------------------------------------

#= [import] Start importing slot 685
#= [import] Start importing slot(s) 685
imp_start -> "[import] Start importing " ("slot(s)" | "slot") " " slots

# In order: to 2.8; 2.9; 2.10+.
#= [import] Succeed to import slot 685
#= [import] Mark the importing slot 685 as succeed
#= [import] Mark the importing slot(s) 685 as succeed
imp_ok -> "[import] Succeed to import slot " slots
        | "[import] Mark the importing " ("slot(s)" | "slot") " " slots " as succeed"

#= [import] Failed to import slot 685
#= [import] Mark the importing slot 685 as failed
#= [import] Mark the importing slot(s) 685 as failed
imp_fail -> "[import] Failed to import slot " slots
          | "[import] Mark the importing " ("slot(s)" | "slot") " " slots " as failed"

# The last to 2.8.
#= [import] Failed to stop importing slot 685: it is not importing
#= [import] Failed to stop importing slot(s) 685: it is not importing
#= [import] Only one slot importing is allowed, current slot is 684, cannot import slot 685
imp_stop_err -> "[import] Failed to stop importing " ("slot(s)" | "slot") " " slots ": " err
              | "[import] Only one slot importing is allowed, current slot is " my_slots ", cannot import slot " slots

# To 2.8; later releases end such an import without a word.
#= [import] Stop importing for link error, slot: 685
imp_link -> "[import] Stop importing for link error, slot: " slots

# To 2.8. A blank is missing in the third.
#= [import] Failed to clear keys of slot 685 Current status is link error, Err: IO error
#= [import] Failed to clear keys of slot 685, current importing status is importing 'FAIL', Err: IO error
#= [import] Failed to clear keys of slot 685current status is importing 'START', Err: IO error
imp_clear_fail -> "[import] Failed to clear keys of slot " slots (" Current status is link error" | ", current importing status is importing 'FAIL'" | "current status is importing 'START'") ", Err: " err

# To 2.8. "recieved" to 2.1.
#= [import] Wrong slot, importing slot: 684, but got slot: 685
#= [import] Failed to set slot importing error, maybe slot is wrong, recieved slot: 685, current slot: 684
#= [import] Failed to set slot importing success, maybe slot is wrong, received slot: 685, current slot: 684
#= [import] Failed to set slot, Err: slot is not served
imp_wrong -> "[import] Wrong slot, importing slot: " my_slots ", but got slot: " slots
           | "[import] Failed to set slot importing " ("error" | "success") ", maybe slot is wrong, " ("recieved" | "received") " slot: " slots ", current slot: " my_slots
           | "[import] Failed to set slot, Err: " err

# ---- Storage -------------------------------------------------------------------------------------------------

# 2.8+. New with a blank after every colon, here and below.
#= [event_listener/compaction_begin] column family: metadata, job_id: 9, compaction reason: LevelL0FilesNum, output compression type: no, base input level(files): 0(4), output level(files): 1(0), input bytes: 0, output bytes: 0, is_manual_compaction: no
#= [event_listener/compaction_begin] column family: metadata, job_id: 9, compaction reason: LevelL0FilesNum, output compression type: no, base input level(files): 0(4), output level(files): 1(0), input bytes: 0, output bytes:0, is_manual_compaction:no
db_comp_begin -> "[event_listener/compaction_begin] column family: " cf ", job_id: " job ", compaction reason: " reason ", output compression type: " compression ", base input level(files): " base_level "(" files "), output level(files): " out_level "(" out_files "), input bytes: " bytes ", output bytes:" (" "):? out_bytes ", is_manual_compaction:" (" "):? manual

# In order: 1.1; to 2.5; 2.6+. A number for the reason to 2.7.
#= [event_listener/compaction_completed] column family: metadata, reason: 2, compression: 0, base input level(files): 0(4), output level(files): 1(1), input bytes: 4096, output bytes:2048, is_maunal:0, elapsed(micro): 1500
#= [event_listener/compaction_completed] column family: metadata, compaction reason: 2, output compression type: no, base input level(files): 0(4), output level(files): 1(1), input bytes: 4096, output bytes:2048, is_manual_compaction:no, elapsed(micro): 1500
#= [event_listener/compaction_completed] column family: metadata, job_id: 9, compaction reason: LevelL0FilesNum, output compression type: no, base input level(files): 0(4), output level(files): 1(1), input bytes: 4096, output bytes:2048, is_manual_compaction:no, elapsed(micro): 1500
#= [event_listener/compaction_completed] column family: metadata, job_id: 9, compaction reason: LevelL0FilesNum, output compression type: no, base input level(files): 0(4), output level(files): 1(1), input bytes: 4096, output bytes: 2048, is_manual_compaction: no, elapsed(micro): 1500
db_comp_end -> "[event_listener/compaction_completed] column family: " cf ", reason: " reason ", compression: " compression ", base input level(files): " base_level "(" files "), output level(files): " out_level "(" out_files "), input bytes: " bytes ", output bytes:" out_bytes ", is_maunal:" int ", elapsed(micro): " us
             | "[event_listener/compaction_completed] column family: " cf (", job_id: " job):? ", compaction reason: " reason ", output compression type: " compression ", base input level(files): " base_level "(" files "), output level(files): " out_level "(" out_files "), input bytes: " bytes ", output bytes:" (" "):? out_bytes ", is_manual_compaction:" (" "):? manual ", elapsed(micro): " us

# 2.8+.
#= [event_listener/subcompaction_begin] column family: metadata, job_id: 9, compaction reason: LevelL0FilesNum, output compression type: no
db_comp_sub_begin -> "[event_listener/subcompaction_begin] column family: " cf ", job_id: " job ", compaction reason: " reason ", output compression type: " compression

#= [event_listener/subcompaction_completed] column family: metadata, job_id: 9, compaction reason: LevelL0FilesNum, output compression type: no, base input level(files): 0, output level(files): 1, input bytes: 4096, output bytes:2048, is_manual_compaction:no, elapsed(micro): 1500
#= [event_listener/subcompaction_completed] column family: metadata, job_id: 9, compaction reason: LevelL0FilesNum, output compression type: no, base input level(files): 0, output level(files): 1, input bytes: 4096, output bytes: 2048, is_manual_compaction: no, elapsed(micro): 1500
db_comp_sub_end -> "[event_listener/subcompaction_completed] column family: " cf ", job_id: " job ", compaction reason: " reason ", output compression type: " compression ", base input level(files): " base_level ", output level(files): " out_level ", input bytes: " bytes ", output bytes:" (" "):? out_bytes ", is_manual_compaction:" (" "):? manual ", elapsed(micro): " us

# The reason is a number to 2.7. "Error Recovery": RocksDB recovers by itself.
#= [event_listener/flush_begin] column family: metadata, thread_id: 140231225312000, job_id: 9, reason: 6
#= [event_listener/flush_begin] column family: metadata, thread_id: 140231225312000, job_id: 9, reason: Error Recovery
db_flush_begin -> "[event_listener/flush_begin] column family: " cf ", thread_id: " thread ", job_id: " job ", reason: " reason

# The reason is a number to 2.12.
#= [event_listener/flush_completed] column family: metadata, thread_id: 140231225312000, job_id: 9, file: /data/db/000014.sst, reason: 6, is_write_slowdown: no, is_write_stall: yes, largest seqno: 991, smallest seqno: 900
#= [event_listener/flush_completed] column family: metadata, thread_id: 140231225312000, job_id: 9, file: /data/db/000014.sst, reason: Write Buffer Full, is_write_slowdown: no, is_write_stall: no, largest seqno: 991, smallest seqno: 900
db_flush_end -> "[event_listener/flush_completed] column family: " cf ", thread_id: " thread ", job_id: " job ", file: " path ", reason: " reason ", is_write_slowdown: " slowdown ", is_write_stall: " stall ", largest seqno: " seq ", smallest seqno: " from_seq

# For each column family a state of its own. From 2.4 to 2.10 the words are wrong: normal is a delay, delay a stop, stop
# the normal state (#2651).
#= [event_listener/stall_cond_changed] column family: metadata write stall condition was changed, from normal to delay
db_stall -> "[event_listener/stall_cond_changed] column family: " cf " write stall condition was changed, from " from_stall " to " to_stall

# Writes are refused until the database is resumed. "status" to 2.0.
#= [event_listener/background_error] reason: writecallback, status: IO error: No space left on device
#= [event_listener/background_error] reason: write_callback, bg_error: IO error: No space left on device
db_bg_error -> "[event_listener/background_error] reason: " reason (", status: " | ", bg_error: ") err

# 2.6+: about a file not yet in use; a full disk can be behind it.
#= [event_listener/background_error] ignore no-fatal background error about sst file, reason: flush, bg_error: IO error: No space left on device
db_bg_ignored -> "[event_listener/background_error] ignore no-fatal background error about sst file, reason: " reason ", bg_error: " err

# In order: 2.0; 2.1 to 2.3; 2.4 to 2.8; 2.9+.
#= [server] Schedule to resume DB after no space error
#= [server] Schedule to resume DB after retryable io error
#= [server] Schedule to resume DB after retryable IO error
#= [server] Successfully resumed DB after retryable IO error
db_resume_ok -> "[server] Schedule to resume DB after " ("no space" | "retryable io" | "retryable IO") " error"
              | "[server] Successfully resumed DB after retryable IO error"

# 2.9+.
#= [server] Failed to resume DB after retryable IO error: Resource busy: Recovery in progress
db_resume_fail -> "[server] Failed to resume DB after retryable IO error: " err

# "job id" to 2.5. A status other than OK is a failure; the path reads (nil) then.
#= [event_listener/table_file_created] column family: metadata, file path: /data/db/000014.sst, file size: 33083, job id: 1, reason: recovery, status: OK
#= [event_listener/table_file_created] column family: metadata, file path: (nil), file size: 0, job_id: 1, reason: flush, status: IO error: No space left on device
db_file_created -> "[event_listener/table_file_created] column family: " cf ", file path: " path ", file size: " bytes ", " ("job id" | "job_id") ": " job ", reason: " reason ", status: " status

#= [event_listener/table_file_deleted] db: /data/db, sst file: /data/db/000014.sst, status: OK
db_file_deleted -> "[event_listener/table_file_deleted] db: " db_path ", sst file: " path ", status: " status

# New.
#= [event_listener/blob_file_created] column family: metadata, file path: /data/db/000015.blob, blob count: 12, blob bytes: 33083, job_id: 1, reason: flush, status: OK
db_blob_created -> "[event_listener/blob_file_created] column family: " cf ", file path: " path ", blob count: " count ", blob bytes: " bytes ", job_id: " job ", reason: " reason ", status: " status

#= [event_listener/blob_file_deleted] db: /data/db, blob file: /data/db/000015.blob, status: OK
db_blob_deleted -> "[event_listener/blob_file_deleted] db: " db_path ", blob file: " path ", status: " status

# Read-only until it is off again. The missing blanks are real; in order: to 2.3; 2.4+.
#= [storage] ENABLE db_size limit 100 GBset kvrocks to read-only mode
#= [storage] ENABLE db_size limit 100 GB.Switch kvrocks to read-only mode.
db_limit_on -> "[storage] ENABLE db_size limit " limit_gb (" GBset kvrocks to read-only mode" | " GB.Switch kvrocks to read-only mode.")

#= [storage] DISABLE db_size limit, set kvrocks to read-write mode 
#= [storage] DISABLE db_size limit. Switch kvrocks to read-write mode.
db_limit_off -> "[storage] DISABLE db_size limit, set kvrocks to read-write mode" (" "):?
              | "[storage] DISABLE db_size limit. Switch kvrocks to read-write mode."

# The first to 2.3.
#= [storage] Fail to reopen db
#= [storage] Failed to reopen db: IO error
#= [storage] Failed to reopen database. Error: IO error
#= [storage] Failed to reopen the database. Error: IO error
db_reopen_fail -> "[storage] Fail to reopen db"
                | "[storage] Failed to reopen db: " err
                | "[storage] Failed to reopen " ("the "):? "database. Error: " err

# The replica cannot use what it fetched.
#= [storage] Fail to open master checkpoint, error: IO error
#= [storage] Failed to open master checkpoint. Error: IO error
db_master_ckpt_fail -> "[storage] Fail to open master checkpoint, error: " err
                     | "[storage] Failed to open master checkpoint. Error: " err

# Files of a full synchronization or a backup.
#= [storage] Failed to create data file '/data/sync_checkpoint/000014.sst.tmp'. Error: IO error
#= [storage] Failed to create data file: IO error
#= [storage] Failed to create directory '/data/sync_checkpoint' recursively. Error: IO error
#= [storage] Failed to create directory recursively
#= [storage] Failed to open file: No such file or directory
#= [storage] Data file [/data/checkpoint/000014.sst] not found
#= [storage] Data file exists, override
#= [storage] Fail to destroy /data/db.tmp, error:IO error
#= [storage] Failed to destroy the origin database at '/data/db.tmp'. Error: IO error
#= [storage] Failed to destroy db, error: IO error
#= [storage] Failed to destroy database. Error: IO error
#= [storage] Failed to delete dir: IO error
#= [storage] Failed to delete file: IO error
#= [storage] Fail to delete invalid file 000014.sst of master checkpoint
#= [storage] Failed to delete invalid file 000014.sst of master checkpoint
db_file_fail -> "[storage] Failed to create data file '" path "'. Error: " err
              | "[storage] Failed to create data file: " err
              | "[storage] Failed to create directory '" path "' recursively. Error: " err
              | "[storage] Failed to create directory recursively"
              | "[storage] Failed to open file: " err
              | "[storage] Data file [" path "] not found"
              | "[storage] Data file exists, override"
              | "[storage] Fail to destroy " path ", error:" err
              | "[storage] Failed to destroy the origin database at '" path "'. Error: " err
              | "[storage] Failed to destroy db, error: " err
              | "[storage] Failed to destroy database. Error: " err
              | "[storage] Failed to delete " ("dir" | "file") ": " err
              | "[storage] " ("Fail" | "Failed") " to delete invalid file " file " of master checkpoint"

# "Commpact" to 2.1.
#= [server] Schedule to compact the db, result: ok
#= Commpact was triggered by manual with executed success
#= Compact was triggered by manual with executed success
db_compact -> "[server] Schedule to compact the db, result: " result_text
            | ("Commpact" | "Compact") " was triggered by manual with executed success"

# The checker of 1.3 and later. "created more than 2 days" to 2.3.
#= [compaction checker] Start the compact the column family: metadata
#= [compaction checker] Compact the column family: metadata finished, result: OK
#= [compaction checker] Going to compact the key in file: /data/db/000014.sst, delete ratio: 0.55
#= [compaction checker] Going to compact the key in file (force compact policy): /data/db/000014.sst
#= [compaction checker] Going to compact the key in file(created more than 2 days): /data/db/000014.sst
#= [compaction checker] Compact the key in file (force compact policy): /data/db/000014.sst finished, result: OK
#= [compaction checker] Compact the key in file(created more than 2 days): /data/db/000014.sst finished, result: OK
db_compact_check -> "[compaction checker] Start the compact the column family: " cf
                  | "[compaction checker] Compact the column family: " cf " finished, result: " result_text
                  | "[compaction checker] Going to compact the key in file: " path ", delete ratio: " rate
                  | "[compaction checker] Going to compact the key in file" (" (force compact policy)" | "(created more than 2 days)") ": " path
                  | "[compaction checker] Compact the key in file" (" (force compact policy)" | "(created more than 2 days)") ": " path " finished, result: " result_text

#= [compaction checker] Failed to do compaction: IO error
#= [task runner] Failed to do compaction: IO error
#= [compaction checker] Failed to get table properties, IO error
#= [compaction checker] Failed to get the file creation time: /data/db/000014.sst, err: IO error
#= [compaction checker] Parse deleted_keys error: not an integer
#= [compaction checker] Parse total_keys error: not an integer
db_compact_fail -> "[compaction checker] Failed to do compaction: " err
                 | "[task runner] Failed to do compaction: " err
                 | "[compaction checker] Failed to get table properties, " err
                 | "[compaction checker] Failed to get the file creation time: " path ", err: " err
                 | "[compaction checker] Parse " ("deleted_keys" | "total_keys") " error: " err

# Corrupt or of another encoding; both commas are real. "decode" and "fetch" to 2.1.
#= [compact_filter/metadata] Failed to decode,, namespace: __namespace, key: user:1, err: Corruption
#= [compact_filter/metadata] Failed to decode, namespace: __namespace, key: user:1, err: Corruption
#= [compact_filter/subkey] Failed to get metadata, namespace: __namespace, key: user:1, err: Corruption
#= [compact_filter/subkey] Failed to decode metadata, namespace: __namespace, key: user:1, err: Corruption
#= [compact_filter/subkey] Failed to fetch metadata, namespace: __namespace, key: user:1, err: Corruption
#= [compact_filter/slotkey] Failed to decode metadata, key: user:1, err: Corruption
#= [compact_filter/slotkey] Failed to fetch metadata, key: user:1, err: Corruption
db_filter -> "[compact_filter/metadata] Failed to decode," (","):? " namespace: " namespace ", key: " key ", err: " err
           | "[compact_filter/subkey] Failed to " ("get" | "decode" | "fetch") " metadata, namespace: " namespace ", key: " key ", err: " err
           | "[compact_filter/slotkey] Failed to " ("decode" | "fetch") " metadata, key: " key ", err: " err

# Migration and kvrocks2redis. "Fail" to 2.3.
#= Fail to parse write_batch in putcf type list : args error ,should at least contain cmd
#= Failed to parse write_batch in PutCF. Type=List: no arguments, at least should contain a command
#= Failed to parse write_batch in DeleteCF; Command=LMOVE: no enough arguments, should contain source, destination and where/from arguments
#= Failed to decode Redis type log: invalid argument
db_decode -> ("Fail" | "Failed") " to parse write_batch in " err
           | "Failed to decode Redis type log: " err

# 1.3+, auto-resize.
#= [server] Resize rocksdb.target_file_size_base from 128 to 64, average_kv_size: 300, total_size: 4096, total_keys: 12, result: ok
#= [server] Resize rocksdb.write_buffer_size from 64 to 32, average_kv_size: 300, total_size: 4096, total_keys: 12, result: ok
#= [server] Resize rocksdb.block_size from 16384 to 4096, average_kv_size: 300, total_size: 4096, total_keys: 12, result: ok
db_resize -> "[server] Resize rocksdb." ("target_file_size_base" | "write_buffer_size" | "block_size") " from " int " to " int ", average_kv_size: " int ", total_size: " bytes ", total_keys: " keys ", result: " result_text

# ---- Backup and restore --------------------------------------------------------------------------------------

#= [storage] Start to create new backup
bk_create_start -> "[storage] Start to create new backup"

#= [storage] Success to create new backup
bk_create_ok -> "[storage] Success to create new backup"

# "Fail to" from 2.0 to 2.3.
#= Failed to create checkpoint (snapshot) for backup. Error: IO error: No space left on device
#= Failed to create checkpoint object for backup. Error: IO error
#= Fail to create checkpoint for backup, error:IO error
#= [storage] Failed to rename tmp backup. Error: IO error
#= [storage] Fail to rename tmp backup, error:IO error
bk_create_fail -> "Failed to create checkpoint " ("(snapshot)" | "object") " for backup. Error: " err
                | "Fail to create checkpoint for backup, error:" err
                | "[storage] Failed to rename tmp backup. Error: " err
                | "[storage] Fail to rename tmp backup, error:" err

#= [server] Schedule to bgsave the db, result: ok
#= BGSave was triggered by manual with executed success
bk_sched -> "[server] Schedule to bgsave the db, result: " result_text
          | "BGSave was triggered by manual with executed success"

# 2.0+. "born" to 2.3; seconds since 1970.
#= [storage] Succeeded cleaning old backup that was born at 1719212803
#= [storage] Succeeded cleaning old backup that was created at 1719212803
#= flushbackup was triggered by manual with executed success
bk_clean_ok -> "[storage] Succeeded cleaning old backup that was " ("born" | "created") " at " epoch_s
             | "flushbackup was triggered by manual with executed success"

#= [storage] Failed cleaning old backup that was born at 1719212803
#= [storage] Failed cleaning old backup that was created at 1719212803. Error: IO error
#= [storage] Failed to clean old backup. Error: IO error
#= [storage] Failed to clean tmp backup. Error: IO error
#= [storage] Fail to clean old backup, error:IO error
#= [storage] Fail to clean tmp backup, error:IO error
bk_clean_fail -> "[storage] Failed cleaning old backup that was " ("born" | "created") " at " epoch_s (". Error: " err):?
               | "[storage] Failed to clean " ("old" | "tmp") " backup. Error: " err
               | "[storage] Fail to clean " ("old" | "tmp") " backup, error:" err

# To 2.3 said beforehand.
#= [storage] Restore from backup
#= [storage] Database was restored from the latest backup
bk_restore_ok -> "[storage] Restore from backup"
               | "[storage] Database was restored from the latest backup"

#= [storage] Failed to restore: IO error
#= [storage] Failed to restore database from the latest backup. Error: IO error
bk_restore_fail -> "[storage] Failed to restore: " err
                 | "[storage] Failed to restore database from the latest backup. Error: " err

# 2.7+, loading a file of Redis.
#= Done loading RDB, keys loaded: 12, keys expired:0, empty keys skipped: 0
#= Done loading RDB, keys loaded: 12, keys expired:0, empty keys skipped: 0, exist keys skipped: 1
rdb_load_ok -> "Done loading RDB, " (" "):? "keys loaded: " keys ", keys expired:" expired_keys ", empty keys skipped: " empty_keys (", exist keys skipped: " int):?

#= Wrong signature trying to load DB from file
#= Wrong RDB checksum expected: 1 got: 2
#= Can't handle RDB format version 99
#= Short read or unsupported type loading DB. Unrecoverable error, aborting now.
#= Unexpected EOF reading RDB file
#= Invalid or Not supported object type: 77
#= RDB module not supported
#= RDB function not supported
#= save rdb object key user:1 failed: IO error
#= check key user:1 exist failed: IO error
rdb_load_fail -> "Wrong signature trying to load DB from file"
               | "Wrong RDB checksum expected: " digits " got: " digits
               | "Can't handle RDB format version " int
               | "Short read or unsupported type loading DB. Unrecoverable error, aborting now."
               | "Unexpected EOF reading RDB file"
               | "Invalid or Not supported object type: " int
               | "RDB " ("module" | "function") " not supported"
               | "save rdb object key " key " failed: " err
               | "check key " key " exist failed: " err

# ---- Connections, operators, scripts -------------------------------------------------------------------------

# With ", SSL Error: ..." at the end in builds with TLS.
#= [connection] Going to remove the client: 10.2.0.9:50412, while encounter error: Connection reset by peer
cli_err -> "[connection] Going to remove the client: " addr ", while encounter error: " err

# The bracket is in the text.
#= [connection] The client: 10.2.0.9:50412] reached timeout
cli_timeout -> "[connection] The client: " addr "] reached timeout"

# Something else than the protocol came in. Without [connection] to 2.3.
#= Failed to tokenize the request, encounter error: Protocol error
#= [connection] Failed to tokenize the request. Error: Protocol error
cli_tokenize -> "Failed to tokenize the request, encounter error: " err
              | "[connection] Failed to tokenize the request. Error: " err

#= Large pipeline detected: 100000
cli_pipeline -> "Large pipeline detected: " count

# 2.3+: a refused client; nothing else tells of maxclients.
#= Failed to send error response to socket: Broken pipe
cli_max -> "Failed to send error response to socket: " err

# ", err:" to 2.3.
#= [worker] Failed to set tcp-keepalive, err:99
#= [worker] Failed to set tcp-keepalive on socket. Error: Invalid argument
#= [worker] Failed to set tcp-nodelay, err:Invalid argument
#= [worker] Failed to set tcp-nodelay on socket. Error: Invalid argument
cli_keepalive -> "[worker] Failed to set tcp-" ("keepalive" | "nodelay") (", err:" | " on socket. Error: ") err

# 2.2+: an accepted connection could not be set up.
#= Failed to construct SSL structure for new connection: 
#= Failed to construct socket for new connection: Too many open files
cli_accept_fail -> "Failed to construct " ("SSL structure" | "socket") " for new connection: " err

# A blocked client or stream reader could not be woken. Without [server] in 2.3.
#= failed to enable write event on blocked client 71: the client was closed
#= [server] Failed to enable write event on blocked client 71: the client was closed
#= [server] Failed to enable write event on blocked stream consumer 71: the client was closed
#= [server] Failed to enable write event on the sync migrate connection 71: the client was closed
cli_wake_fail -> ("failed" | "[server] Failed") " to enable write event on " ("blocked client" | "blocked stream consumer" | "the sync migrate connection") " " fd ": " err

# To 2.4. The last 1.1.
#= Failed to execute redis command: xread, err: IO error
#= [BPOP] Failed to execute redis command: blpop, err: another concurrent pop request must have stole the data before this bpop request
#= [request] Encounter error when excuting 'xread' command, IO error
cmd_exec -> ("[BPOP] "):? "Failed to execute redis command: " cmd ", err: " err
          | "[request] Encounter error when excuting '" cmd "' command, " err

# The token stands in clear and is left alone here.
#= New namespace: shop with token: secret, addr: 10.2.0.9:50412, result: OK
ns_add -> "New namespace: " namespace " with token: " text ", addr: " addr ", result: " result_text

#= Updated namespace: shop with token: secret, addr: 10.2.0.9:50412, result: OK
ns_upd -> "Updated namespace: " namespace " with token: " text ", addr: " addr ", result: " result_text

#= Deleted namespace: shop, addr: 10.2.0.9:50412, result: OK
ns_del -> "Deleted namespace: " namespace ", addr: " addr ", result: " result_text

# "namespce" to 2.2, "flused" in 1.1.
#= DB keys in namespce: shop was flused, addr: 10.2.0.9:50412
#= DB keys in namespce: shop was flushed, addr: 10.2.0.9:50412
#= DB keys in namespace: shop was flushed, addr: 10.2.0.9:50412
adm_flush -> "DB keys in " ("namespce" | "namespace") ": " namespace " was " ("flused" | "flushed") ", addr: " addr

#= All DB keys was flushed, addr: 10.2.0.9:50412
adm_flush_all -> "All DB keys was flushed, addr: " addr

# Keeps slaveof in the file.
#= # CONFIG REWRITE executed with success
adm_rewrite -> "# CONFIG REWRITE executed with success"

#= change backup dir from /backup to /mnt/backup
adm_dir -> "change backup dir from " path " to " to_path

# ---- kvrocks2redis -------------------------------------------------------------------------------------------

#= kvrocks2redis version 2.10.0 (commit 1a2b3c4d)
#= kvrocks2redis unstable (commit 1a2b3c4d)
#= kvrocks2redis version 2.4.0 @1a2b3c4d
k2r_banner -> "kvrocks2redis " ("version "):? version " @" (commit):?
            | "kvrocks2redis " ("version "):? version (" (commit " commit ")"):?

#= [kvrocks2redis] Start sync the data from kvrocks to redis
k2r_start -> "[kvrocks2redis] Start sync the data from kvrocks to redis"

#= [kvrocks2redis] Start parsing kv from the local storage
k2r_full -> "[kvrocks2redis] Start parsing kv from the local storage"

# The first from 2.8 on, the others to 2.7.
#= [kvrocks2redis] Start parsing increment data
#= [kvrocks2redis] Try to use psync, next seq: 991
#= [kvrocks2redis] PSync is ok, start increment batch loop
k2r_increment -> "[kvrocks2redis] Start parsing increment data"
               | "[kvrocks2redis] Try to use psync, next seq: " next_seq
               | "[kvrocks2redis] PSync is ok, start increment batch loop"

#= [kvrocks2redis] Stopped
#= [kvrocks2redis] redis_writer Stopped
k2r_stop -> "[kvrocks2redis] " ("redis_writer "):? "Stopped"

# A LOCK in the error: a server has the directory.
#= Failed to open Kvrocks storage: IO error: While lock file: /data/db/LOCK: Resource temporarily unavailable
#= Failed to connect to Kvrocks on 10.2.0.4:6666. Error: Connection refused
k2r_open_fail -> "Failed to open Kvrocks storage: " err
               | "Failed to connect to Kvrocks on " host ":" port ". Error: " err

#= [kvrocks2redis] sequence out of range, please use fullsync
#= [kvrocks2redis] Failed to psync, redis reply: -ERR sequence out of range, please use fullsync
#= [kvrocks2redis] CRITICAL - Failed to psync , please remove last_next_seq config file, and restart kvrocks2redis, redis reply: -ERR sequence out of range, please use fullsync
#= [kvrocks2redis] Failed to psync, switch to parseAllLocalStorage : -ERR sequence out of range
#= [kvrocks2redis] Failed to update next sequence: IO error
#= [kvrocks2redis] CRITICAL - Failed to psync , please remove last_next_seq config file, and restart kvrocks2redis, redis reply: -ERR sequence out of range
k2r_seq -> "[kvrocks2redis] " ("CRITICAL - "):? ("sequence out of range" | "Failed to psync" | "Failed to update next sequence") rest

#= [kvrocks2redis] Failed to write to AOF from the write batch. Error: IO error
#= [kvrocks2redis] Failed to parse WriteBatch, encounter error: IO error
#= [kvrocks2redis] CRITICAL - redis sync return error , administrator confirm needed : -OOM
#= [kvrocks2redis] Failed to parse full db, encounter error: IO error
#= [kvrocks2redis] Failed to flush all in namespace: shop, encounter error: Broken pipe
#= [kvrocks2redis] Failed to flush target redis db in namespace: shop, encounter error: Broken pipe
#= [kvrocks2redis] Failed to create thread: Resource temporarily unavailable
#= ERR send data to redis err: Broken pipe
#= ERR read aof file : Bad file descriptor
#= ERR updating next offset: IO error
#= read redis response err: Connection reset by peer
k2r_write -> "[kvrocks2redis] Failed to write to AOF from the write batch. Error: " err
           | "[kvrocks2redis] Failed to parse WriteBatch, encounter error: " err
           | "[kvrocks2redis] CRITICAL - redis sync return error , administrator confirm needed : " err
           | "[kvrocks2redis] Failed to parse full db, encounter error: " err
           | "[kvrocks2redis] Failed to flush " ("all" | "target redis db") " in namespace: " namespace ", encounter error: " err
           | "[kvrocks2redis] Failed to create thread: " err
           | "ERR send data to redis err: " err
           | "ERR read aof file : " err
           | "ERR updating next offset: " err
           | "read redis response err: " err

# ---- kvrocks-controller --------------------------------------------------------------------------------------

# The message of a JSON object, then its other keys as an object. 0.x unless said otherwise.

# Both lines.
#= Kvrocks controller is running with version: v0.3.1
ctl_start -> "Kvrocks controller is running with version: " (version):? (" " details):?

#= Use Etcd as storage
#= Use Zookeeper as storage
#= Use Etcd as default storage
#= Use Etcd as store
#= Use Raft as store
#= Use Consul as store
ctl_storage -> "Use " ("Etcd" | "Zookeeper" | "Raft" | "Consul") " as " (("default "):? "storage" | "store") (" " details):?

#= Got signal to exit
#= Got signal to exit {"signal":"terminated"}
ctl_signal -> "Got signal to exit" (" " details):?

#= Bye bye, Kvrocks controller was exited
ctl_stop -> "Bye bye, Kvrocks controller was exited" (" " details):?

#= Failed to read the config file {"error":"open controller.yaml: no such file or directory"}
#= Failed to unmarshal the config file {"error":"yaml: line 2"}
#= Failed to validate the config file {"error":"no address"}
#= Failed to create the server {"error":"context deadline exceeded"}
#= Failed to start the server {"error":"address already in use"}
ctl_start_fail -> "Failed to " ("read the config file" | "unmarshal the config file" | "validate the config file" | "create the server" | "start the server") (" " details):?

#= Failed to close the server {"error":"closed"}
ctl_stop_fail -> "Failed to close the server" (" " details):?

# In order: the first term seen; a later one; 1.x. Repeated own terms print nothing.
#= Start as the leader
#= Become the leader {"prev":"10.2.0.8:9379"}
#= Became the leader, resume the controller
ctl_leader_gain -> ("Start as the leader" | "Become the leader" | "Became the leader, resume the controller") (" " details):?

# The second 1.x.
#= Lost the leader campaign, will unload modules
#= Lost the leader, suspend the controller
ctl_leader_lost -> ("Lost the leader campaign, will unload modules" | "Lost the leader, suspend the controller") (" " details):?

# etcd is slow or away.
#= Failed to create session {"error":"context deadline exceeded"}
#= Failed to acquire the leader campaign {"error":"etcdserver: request timed out"}
#= Leader session is done
ctl_leader_etcd -> ("Failed to create session" | "Failed to acquire the leader campaign" | "Leader session is done") (" " details):?

#= Exit the leader election loop
#= Exit the leader change observe loop
ctl_leader_exit -> ("Exit the leader election loop" | "Exit the leader change observe loop") (" " details):?

# The process ends.
#= Failed to load module, will exit {"error":"etcdserver: request timed out"}
ctl_module_fail -> "Failed to load module, will exit" (" " details):?

# The second 1.x.
#= Failed to ping the node {"id":"kvrocksnode00000000000000000000000000001","role":"master","addr":"10.2.0.4:6666","error":"i/o timeout","failure_count":3}
#= Failed to probe the node {"failure_count":3,"addr":"10.2.0.4:6666"}
ctl_probe_fail -> "Failed to " ("ping" | "probe") " the node" (" " details):?

# At each fifth failure in a row, of a replica too.
#= Add the node into the fail over candidates {"id":"kvrocksnode00000000000000000000000000001","role":"master","addr":"10.2.0.4:6666"}
ctl_cand -> "Add the node into the fail over candidates" (" " details):?

# Too many failures at once: no failover. The ratio is the limit.
#= safe mode, loop ratio 0.6, allnodes: 12, failnodes: 9
ctl_safe -> "safe mode, loop ratio " rate ", allnodes: " nodes ", failnodes: " fail_nodes (" " details):?

# finish_time of the task is not set yet.
#= Finish the fail over task {"task":{"type":1,"addr":"10.2.0.4:6666"}}
ctl_failover_finish -> "Finish the fail over task" (" " details):?

#= Abort the fail over task {"error":"no candidate","task":{"type":1,"addr":"10.2.0.4:6666"}}
ctl_failover_abort -> "Abort the fail over task" (" " details):?

# 1.x.
#= Promote the new master {"new_master_id":"kvrocksnode00000000000000000000000000002"}
ctl_failover_promote -> "Promote the new master" (" " details):?

# 1.x, at each failed probe from the fifth on. The second: the store did not take it.
#= Failed to promote the new master {"cluster_name":"a","id":"kvrocksnode00000000000000000000000000001","is_master":true,"addr":"10.2.0.4:6666","error":"no match new master in shard"}
#= Failed to persist cluster after promoting new master {"addr":"10.2.0.4:6666","error":"context deadline exceeded"}
ctl_failover_promote_fail -> ("Failed to promote the new master" | "Failed to persist cluster after promoting new master") (" " details):?

# 1.x: names the version and the node.
#= Succeed to sync the cluster topology to the node {"version":7,"node_id":"kvrocksnode00000000000000000000000000001","addr":"10.2.0.4:6666"}
ctl_sync_ok -> "Succeed to sync the cluster topology to the node" (" " details):?

# The first: a node came back empty. The last two 1.x.
#= Failed to re-sync the cluster info {"error":"i/o timeout"}
#= Failed to sync the cluster info {"error":"i/o timeout","cluster_version":7,"node_version":6}
#= Failed to sync the cluster topology to the node {"error":"i/o timeout","addr":"10.2.0.4:6666"}
#= Failed to sync the clusterName info {"error":"i/o timeout"}
#= Failed to sync the clusterName to the nodes {"error":"context deadline exceeded"}
ctl_sync_fail -> ("Failed to re-sync the cluster info" | "Failed to sync the cluster info" | "Failed to sync the cluster topology to the node" | "Failed to sync the clusterName info" | "Failed to sync the clusterName to the nodes") (" " details):?

# 1.x.
#= Refresh latest cluster info to all nodes {"version":7}
ctl_sync_refresh -> "Refresh latest cluster info to all nodes" (" " details):?

# 1.x: somebody else changed the topology.
#= The node is in a higher version {"node.version":8,"clusterName.version":7}
ctl_version -> "The node is in a higher version" (" " details):?

# 1.x.
#= The node is restoring the db from backup {"addr":"10.2.0.4:6666"}
ctl_loading -> "The node is restoring the db from backup" (" " details):?

# The second 1.x.
#= Success to migrate the slot {"task":{"slot":685}}
#= Migrate the slot successfully {"source":"10.2.0.4:6666","target":"10.2.0.5:6666","slot":"685"}
ctl_migrate_ok -> ("Success to migrate the slot" | "Migrate the slot successfully") (" " details):?

# The last three 1.x.
#= Aborted the migrate task {"error":"i/o timeout","task":{"slot":685}}
#= update migrate slot info failed {"error":"i/o timeout"}
#= Failed to migrate the slot {"slot":"685"}
#= Mismatch migrating slot {"slot":"685"}
#= Mismatch migrating slot after grace period, clearing state {"shard_index":0,"migrating_slot":"685"}
#= Unknown migrating state {"state":"x"}
ctl_migrate_fail -> ("Aborted the migrate task" | "update migrate slot info failed" | "Failed to migrate the slot" | "Mismatch migrating slot" (" after grace period, clearing state"):? | "Unknown migrating state") (" " details):?

# 1.x: what comes of it another line tells.
#= Mismatch migrating slot, but within grace period {"shard_index":0,"migrating_slot":"685","failure_count":1}
#= Verified migration success from target node despite source node reporting nil {"slot":"685"}
#= Failed to update cluster for migration finalization, retrying {"error":"conflict","retry":0}
#= Invalid target shard index {"index":3}
#= Failed to get the cluster info from the source node {"shard_index":0,"error":"i/o timeout"}
#= Failed to update the migrate state {"error":"conflict"}
#= Marked slave node as failed due to probe failures {"addr":"10.2.0.5:6666","failure_count":5}
#= Failed to set slave node as failed {"addr":"10.2.0.5:6666","error":"node not found"}
#= Failed to get the cluster nodes info from node {"addr":"10.2.0.5:6666","error":"i/o timeout"}
#= Failed to parse the cluster info {"cluster":"","error":"unexpected"}
#= Updated the cluster version {"cluster_info":"{\"name\":\"a\",\"version\":8}"}
#= Probe the clusterName node {"id":"kvrocksnode00000000000000000000000000000001","is_master":true,"addr":"10.2.0.4:6666"}
known_ctl_step -> ("Updated the cluster version" | "Probe the clusterName node" | "Mismatch migrating slot, but within grace period" | "Verified migration success from target node despite source node reporting nil" | "Failed to update cluster for migration finalization, retrying" | "Invalid target shard index" | "Failed to get the cluster info from the source node" | "Failed to update the migrate state" (" by UpdateCluster method"):? | "Marked slave node as failed due to probe failures" | "Failed to set slave node as failed" | "Failed to get the cluster nodes info from node" | "Failed to parse the cluster info") (" " details):?

# 1.x: who may be promoted, and who may not.
#= Get slave node info successfully {"id":"kvrocksnode00000000000000000000000000000002","addr":"10.2.0.5:6666","role":"slave","sequence":990}
#= Skip the node due to failed to get cluster info {"error":"i/o timeout","id":"kvrocksnode00000000000000000000000000000002","addr":"10.2.0.5:6666"}
#= Skip the node due to failed to get info of node {"error":"i/o timeout","id":"kvrocksnode00000000000000000000000000000002","addr":"10.2.0.5:6666"}
#= Skip the node due to role or sequence invalid {"id":"kvrocksnode00000000000000000000000000000002","addr":"10.2.0.5:6666","role":"slave","sequence":0,"master_sequence":990}
#= Failed to get replication info from old master, will retry {"error":"i/o timeout","master":"10.2.0.4:6666"}
#= Failed to get replication info from target replica, will retry {"error":"i/o timeout","slave":"10.2.0.5:6666"}
#= Replication sync timeout, forcing failover {"error":"replication sync timeout"}
known_ctl_choice -> ("Get slave node info successfully" | "Skip the node due to failed to get cluster info" | "Skip the node due to failed to get info of node" | "Skip the node due to role or sequence invalid" | "Failed to get replication info from old master, will retry" | "Failed to get replication info from target replica, will retry" | "Replication sync timeout, forcing failover") (" " details):?

# New: controllers ask one another before a failover; one that says no, or that does not answer, prevents it.
#= Starting vote round {"namespace":"shop","cluster":"a","failed_node":"kvrocksnode00000000000000000000000000000001","peer_count":2}
#= Failover blocked: peer voted NO {"peer_id":"c2","elapsed_ms":3,"reason":"node is healthy","failure_count":0}
#= Failover blocked: peer unreachable but lease alive {"peer_id":"c2","elapsed_ms":500,"error":"context deadline exceeded"}
#= Peer lease expired, excluding from quorum {"peer_id":"c2"}
#= Peer voted YES {"peer_id":"c2","elapsed_ms":3,"failure_count":5}
#= Vote round approved by all peers {"namespace":"shop","cluster":"a","failed_node":"kvrocksnode00000000000000000000000000000001","peer_count":2}
known_ctl_vote -> ("Starting vote round" | "Failover blocked: peer voted NO" | "Failover blocked: peer unreachable but lease alive" | "Peer lease expired, excluding from quorum" | "Peer voted YES" | "Vote round approved by all peers") (" " details):?

# No failover meanwhile.
#= Failed to get the cluster info from the storage {"namespace":"shop","cluster":"a","error":"context deadline exceeded"}
#= Failed to probe the cluster {"error":"context deadline exceeded"}
#= Can't load the cluster from storage {"error":"context deadline exceeded"}
#= Failed to handle event {"error":"context deadline exceeded"}
#= Cluster not found {"cluster":"a"}
#= Failed to get the clusterName info from the clusterStore {"namespace":"shop","clusterName":"a","error":"context deadline exceeded"}
#= Failed to get the cluster info {"addr":"10.2.0.4:6666","error":"context deadline exceeded"}
#= Failed to update the cluster {"addr":"10.2.0.4:6666","error":"conflict"}
#= Failed to update the cluster info {"error":"conflict"}
#= Failed to get the clusterName info {"addr":"10.2.0.4:6666","error":"context deadline exceeded"}
#= Failed to resume the controller {"error":"failed to list namespaces: context deadline exceeded"}
ctl_store -> ("Failed to get the clusterName info" | "Failed to resume the controller" | "Failed to get the cluster info from the storage" | "Failed to get the clusterName info from the clusterStore" | "Failed to get the cluster info" | "Failed to update the cluster" | "Failed to update the cluster info" | "Failed to probe the cluster" | "Can't load the cluster from storage" | "Failed to handle event" | "Cluster not found") (" " details):?

# ---- Known and without meaning -------------------------------------------------------------------------------

#= [worker] Thread #139852959954624 started
known_worker_started -> "[worker] Thread #" thread " started"

# 2.11+.
#= Listening on dup'ed fd: 7
known_listen_fd -> "Listening on dup'ed fd: " fd

# One line per key, by far the most of a migration's log. The last to 2.2.
#= [migrate] The key user:1 successfully migrated
#= [migrate] The key user:1 is expired
#= [migrate] The key user:1 has no elements
#= [migrate] No elements of key: user:1
known_mig_key -> "[migrate] The key " rest (" successfully migrated" | " is expired" | " has no elements")
               | "[migrate] No elements of key: " rest

# The prefix is raw bytes.
#= [migrate] Iterate keys of slot, key's prefix: __namespace
#= [migrate] Iterate keys of slot(s), key's prefix: __namespace
known_mig_prefix -> "[migrate] Iterate keys of " ("slot(s)" | "slot") ", key's prefix: " rest

# Microseconds.
#= [migrate] Sleep for migrating speed limit, sleep duration: 200
#= [migrate] Sleep to limit migration speed for: 200
known_mig_sleep -> "[migrate] Sleep for migrating speed limit, sleep duration: " us
                 | "[migrate] Sleep to limit migration speed for: " us

# "data" to 2.2.
#= [migrate] No data to send
#= [migrate] No commands to send
known_mig_nothing -> "[migrate] No " ("data" | "commands") " to send"

#= [migrate] Event buffer is empty, read socket again
#= [migrate] Bulk data in event buffer is not complete, read socket again
#= [migrate] Array data in event buffer is not complete, read socket again
known_mig_read -> "[migrate] " ("Event buffer is empty" | "Bulk data in event buffer is not complete" | "Array data in event buffer is not complete") ", read socket again"

# kvrocks-controller: it looks at a node, and what it may lack.
#= probe the cluster node: 10.2.0.4:6666 {"id":"a1","role":"master","addr":"10.2.0.4:6666"}
#= Leader forward may not work if the host is 127.0.0.1
known_ctl -> "probe the cluster node: " rest
           | "Leader forward may not work if the host is 127.0.0.1"

# What a script says; may go on below.
#= [Lua] a script's text
known_lua -> "[Lua] " rest

# 2.3+.
#= Failed to flush scripts: IO error
#= Failed to propagate script command: IO error
known_script -> "Failed to " ("flush scripts" | "propagate script command") ": " err

# A full synchronization or a backup tidies up.
#= [storage] Succeed deleting invalid file 000014.sst of master checkpoint
known_prune -> "[storage] Succeed deleting invalid file " file " of master checkpoint"

#= [server] rewrite config, result: ok
#= [server] Rewrite config, result: ok
known_rewrite -> "[server] " ("rewrite" | "Rewrite") " config, result: " rest

# 2.9+.
#= [server] Schedule to recalculate the db size on namespace: shop, result: ok
#= failed to retrieve key num stats: IO error
known_dbsize -> "[server] Schedule to recalculate the db size on namespace: " namespace ", result: " rest
              | "failed to retrieve key num stats: " err

# Of old releases: 1.x, then 2.0.
#= Failed to open latest meta, err: IO error
#= [request] Failed to execute command: get, encounter err: IO error
#= [server] ev_token_bucket_cfg_new error
#= [sorage] Succeeded emptying db
#= [sorage] Failed to empty db
#= [server] Schedule to auto resize block and sst, result: ok
known_old -> "Failed to open latest meta, err: " rest
           | "[request] Failed to execute command: " name ", encounter err: " rest
           | "[server] ev_token_bucket_cfg_new error"
           | "[sorage] " ("Succeeded emptying" | "Failed to empty") " db"
           | "[server] Schedule to auto resize block and sst, result: " rest

# The tool kvrocksrestore of 1.x and 2.0.
#= Restore started...
#= Success restored!
#= Failed to restore: IO error
known_restore_tool -> "Restore started..." (" "):? | "Success restored!" | "Failed to restore: " rest

# 2.2 to 2.4.
#= ERR executing XRANGE for stream s from 0-0 to 1-1 with count 5: IO error
known_xrange -> "ERR executing XRANGE for stream " rest

# 2.7+.
#= RDB file was saved with checksum disabled: no check performed.
#= skipping empty key: user:1
#= the size of elems is zero
#= the size of field_values is zero
#= the size of member_scores is zero
known_rdb -> "RDB file was saved with checksum disabled: no check performed."
           | "skipping empty key: " rest
           | "the size of " ("elems" | "field_values" | "member_scores") " is zero"

# kvrocks2redis to 2.7; replies of the target.
#= [kvrocks2redis] Auth succ, continue...
#= [kvrocks2redis] select db request was sent, waiting for response
known_k2r -> "[kvrocks2redis] Auth succ, continue..."
           | "[kvrocks2redis] select db request was sent, waiting for response"

# A place in the source that was thought to be out of reach; nothing comes of it.
#= Should not arrive here
#= End of redisBitpos() reached.
known_unreachable -> "Should not arrive here"
                   | "End of redisBitpos() reached."

# 2.9+, search.
#= index recording failed for key: user:1
#= index updating failed for key: user:1
known_index -> "index " ("recording" | "updating") " failed for key: " rest

# 1.x.
#= [storage] Going to purge 2 old backups
#= [storage] Purge old backups, result: OK
#= [storage] The old backup(id: 3) would be purged,  created at: 1719212803, size: 4096, num files: 12
#= [server] Schedule to purge old backups, result: ok
#= [server] Schedule to dynamic resize block and sst, result: ok
known_purge -> "[storage] Going to purge " rest
             | "[storage] Purge old backups, result: " rest
             | "[storage] The old backup(id:" rest
             | "[server] Schedule to " ("purge old backups" | "dynamic resize block and sst") ", result: " rest

# Builds for debugging.
#= [connection] Going to remove the client: 10.2.0.9:50412, while closed by client
#= [connection] on read: 71
#= [worker] New connection: fd=71 from port: 6666 thread #140231225312000
#= [worker] New connection: fd=71 from unixsocket: /run/kvrocks.sock thread #140231225312000
#= [replication] timer
#= [replication] Execute handler[psync_write]
#= [fetch] Start to fetch file 000014.sst
#= [fetch] Succeed fetching file 000014.sst
#= [compact_filter/metadata] namespace: shop, key: user:1, result: reserved
#= [compact_filter/subkey] namespace: shop, metadata key: user:1, subkey: a, verison: 7, result: reserved
#= [meta] id: 7
#= [meta] seq:7
known_debug -> "[connection] Going to remove the client: " addr ", while closed by client"
             | "[connection] on read: " fd
             | "[worker] New connection: fd=" fd " from " ("port" | "unixsocket") ": " rest
             | "[replication] timer"
             | "[replication] Execute handler[" rest
             | "[fetch] Start to fetch file " file
             | "[fetch] Succeed fetching file " file
             | "[compact_filter/" ("metadata" | "subkey") "] namespace: " rest
             | "[meta] " ("file count: " | "file info: " | "id: " | "meta: " | "seq:" | "timestamp: ") rest

# ---- Lines below a record ------------------------------------------------------------------------------------

# 2.9+, below proc_crash_trace. An inlined frame has no address. Trackers make a link of the place.
#= #0  0x000055d0c77a7fe2 in Worker::Run(long) at /src/server/worker.cc:110:12
#= #0  0x000055d0c77a7fe2 in Worker::Run(long) at /src/server/worker.cc:110
#= #1  0x00007f2a11842520 in gsignal at /lib/x86_64-linux-gnu/libc.so.6
#= #2  (inlined)          in Worker::Run(long) at /src/server/worker.cc:110:12
#= #3  0x00007f2a11842520 in gsignal
#= #4  0x00007f2a11842520 at /lib/x86_64-linux-gnu/libc.so.6
#= #5  0x00007f2a11842520
#= #6  0x000055d0c77a7fe2 in Worker::Run(long) at /src/server/[worker.cc:110](http://worker.cc:110)
trace_frame -> "#" frame_number blanks "0x" pc (" in " function):? " at " source_file (":" line ((":" int) | ("](" rest)):?):?
             | "#" frame_number blanks "(inlined)" blanks "in " function " at " source_file (":" line (":" int):?):?
             | "#" frame_number blanks "0x" pc (" in " symbol):?

# Below proc_check_fail.
#= *** Check failure stack trace: ***
#= *** Aborted at 1719212803 (unix time) try "date -d @1719212803" if you are using GNU date ***
#= *** SIGSEGV (@0x0) received by PID 97 (TID 0x7f2a11842520) from PID 0; stack trace: ***
trace_check -> "*** Check failure stack trace: ***"
             | "*** Aborted at " rest
             | "*** SIG" rest

#=     @     0x55d0c77a7fe2  google::LogMessage::Fail()
#=     @     0x55d0c77a7fe2  (unknown)
#= PC: @     0x55d0c77a7fe2 (unknown)
trace_check_frame -> blanks "@" blanks "0x" pc blanks function
                   | "PC: @" blanks "0x" pc blanks function

# Of a library, before the block of signal 6.
#= kvrocks: /rocksdb/db/memtable.cc:88: void Add(int): Assertion `n < 7' failed.
#= /usr/include/c++/12/bits/stl_vector.h:1123: void at(int): Assertion '__n < this->size()' failed.
trace_assertion -> binary ": " source_file ":" line ": " function ": Assertion `" expression "' failed."
                 | source_file ":" line ": " function ": Assertion '" expression "' failed."

# Of libevent, on standard error: a client was not accepted.
#= [warn] Error from accept() call: Too many open files
trace_accept -> "[warn] Error from accept() call: " err

# On standard output, before the log is opened: fatal. ", err" to 2.1.
#= Failed to load config. Error: at line #L8: failed to set value of field 'workers': out of numeric range
#= Failed to load config, err: the file doesn't exist
trace_config_fail -> "Failed to load config" (". Error: " | ", err: ") err

# Of the language's run time, before the block of signal 6.
#= terminate called after throwing an instance of 'std::system_error'
#=   what():  Resource deadlock avoided
trace_terminate -> "terminate called after throwing an instance of '" expression "'"
                 | "  what():  " detail

# Of the shell that began the process: it is gone.
#= Segmentation fault (core dumped)
#= Aborted (core dumped)
trace_shell -> signal " (core dumped)"

# The number of the thread comes first, or nothing does.
#= 80CBE2F3F57F0000:error:0A000086:SSL routines::certificate verify failed:ssl/statem/statem_clnt.c:1889:;
#= error:0A000086:SSL routines::certificate verify failed
trace_tls -> ([0-9A-F]:+ ":"):? "error:" tls_code ":" err

# Builds for tests.
#= ==97==ERROR: AddressSanitizer: heap-use-after-free on address 0x602000000010
#= ==97==ABORTING
#= WARNING: ThreadSanitizer: data race (pid=97)
trace_sanitizer -> "==" int "==" rest
                 | "WARNING: ThreadSanitizer: " rest

#=     #0 0x55d0c77a7fe2 in Worker::Run() /src/server/worker.cc:110:12
trace_sanitizer_frame -> blanks "#" frame_number " 0x" pc (" " rest):?

# ---- Heads of files of glog ----------------------------------------------------------------------------------

# What is left of the first line once its date is read (layout_glog_head).
#= Log file created at
proc_file -> "Log file created at"

#= Running on machine: kv-1
trace_machine -> "Running on machine: " host

# 2.1+.
#= Running duration (h:mm:ss): 0:00:00
trace_running_duration -> "Running duration (h:mm:ss): " [0-9:]:+

# mmdd to 2.0, yyyymmdd from 2.1 on.
#= Log line format: [IWEF]mmdd hh:mm:ss.uuuuuu threadid file:line] msg
#= Log line format: [IWEF]yyyymmdd hh:mm:ss.uuuuuu threadid file:line] msg
trace_line_format -> "Log line format: " rest

# To 2.1.
#= Warn: no config file specified, using the default config. In order to specify a config file use kvrocks -c /path/to/kvrocks.conf
noise_no_config -> "Warn: no config file specified, " rest

# ---- Captured answers ----------------------------------------------------------------------------------------

# INFO replication. Nothing here says whose answer it is.
#= # Replication
capture_info_head -> "# Replication"

# INFO.
#= # Server
capture_info_section -> "# " section

# "slave" says that a master is set, "master" that none is.
#= role:slave
capture_role -> "role:" role

#= master_host:10.2.0.4
capture_master_host -> "master_host:" host

#= master_port:6666
capture_master_port -> "master_port:" port

#= master_link_status:up
capture_link -> "master_link_status:" link_status

#= master_sync_unrecoverable_error:no
capture_sync_unrecoverable -> "master_sync_unrecoverable_error:" unrecoverable

#= master_sync_in_progress:0
capture_sync_in_progress -> "master_sync_in_progress:" syncing

#= master_last_io_seconds_ago:1
capture_last_io -> "master_last_io_seconds_ago:" seconds

#= slave_repl_offset:4711
capture_slave_offset -> "slave_repl_offset:" seq

#= slave_priority:100
capture_slave_priority -> "slave_priority:" priority

# Counts feeds that have ended and were not joined yet.
#= connected_slaves:1
capture_connected_slaves -> "connected_slaves:" count

# The lag is in sequence numbers; both count what was handed to the socket.
#= slave0:ip=10.2.0.5,port=6666,offset=4711,lag=0
capture_slave -> "slave" index ":ip=" host ",port=" port ",offset=" seq ",lag=" lag

#= master_repl_offset:4711
capture_master_offset -> "master_repl_offset:" seq

# CLUSTER NODES. now_ms is the clock of the capture; "connected" is no statement about health.
#= kvrocksnode00000000000000000000000000000001 10.2.0.4:6666@16666 myself,master - 1719212803122 1719212803123 7 connected 0-8191
#= kvrocksnode00000000000000000000000000000002 10.2.0.5:6666@16666 slave kvrocksnode00000000000000000000000000000001 1719212803122 1719212803123 7 connected
#= kvrocksnode00000000000000000000000000000001 10.2.0.4:6666@16666 myself,master - 1719212803122 1719212803123 7 connected 0-684 686-8191 [685->-kvrocksnode00000000000000000000000000000002]
#= kvrocksnode00000000000000000000000000000002 10.2.0.5:6666@16666 myself,master - 1719212803122 1719212803123 7 connected [685-<-kvrocksnode00000000000000000000000000000001]
capture_cluster_node -> node_id " " host ":" port "@" bus_port " " flags " " (master_id | "-") " " ping_ms " " now_ms " " topology_version " " link (" " slots):? (" [" moving "]"):?

# CLUSTER INFO. Always "ok".
#= cluster_state:ok
capture_cluster_state -> "cluster_state:" cluster_state

# Both are the version of the topology.
#= cluster_my_epoch:7
capture_my_epoch -> "cluster_my_epoch:" topology_version

#= cluster_current_epoch:7
capture_current_epoch -> "cluster_current_epoch:" topology_version

#= cluster_known_nodes:2
capture_known_nodes -> "cluster_known_nodes:" count

# A blank after these colons, a single slot to 2.9.
#= migrating_slot: 685
#= migrating_slot(s): 685-700
#= migrating_slot(s):
#= migrating_slot(s): 
capture_migrating_slots -> "migrating_slot" ("(s)"):? (":" | ": " | ": " slots)

#= destination_node: kvrocksnode00000000000000000000000000000002
#= destination_node:
#= destination_node: 
capture_destination_node -> "destination_node" (":" | ": " | ": " node_id)

#= migrating_state: start
capture_migrating_state -> "migrating_state: " transfer_state

#= importing_slot: 685
#= importing_slot(s): 685-700
#= importing_slot(s):
#= importing_slot(s): 
capture_importing_slots -> "importing_slot" ("(s)"):? (":" | ": " | ": " slots)

#= import_state: start
capture_import_state -> "import_state: " transfer_state

# nodes.conf.
#= version 7
capture_nodes_conf_version -> "version " topology_version

#= id kvrocksnode00000000000000000000000000000001
capture_nodes_conf_id -> "id " node_id

# Two blanks before the slots, or one at the end.
#= node kvrocksnode00000000000000000000000000000001 10.2.0.4 6666 master -  0-8191
#= node kvrocksnode00000000000000000000000000000001 10.2.0.4 6666 master - 0-8191
#= node kvrocksnode00000000000000000000000000000002 10.2.0.5 6666 slave kvrocksnode00000000000000000000000000000001 
#= node kvrocksnode00000000000000000000000000000002 10.2.0.5 6666 slave kvrocksnode00000000000000000000000000000001
capture_nodes_conf_node -> "node " node_id " " host " " port " " role " " (master_id | "-") (indent | blanks slots)

# The other rows of INFO and CLUSTER INFO.
#= tcp_port:6666
#= os:Linux 6.1.0 x86_64
#= used_percent: 12%
#= block_cache_pinned_usage[default]:0
#= cmdstat_get:calls=12,usec=40,usec_per_call=3.3
#= # WARN: DBSIZE SCAN never performed yet
#= # Last DBSIZE SCAN time: Mon Jun 24 07:06:43 2024
capture_other -> info_key ":" value
               | info_cf_key "[" cf "]:" value
               | "cmdstat_" cmd ":" value
               | "# WARN: DBSIZE SCAN never performed yet"
               | "# Last DBSIZE SCAN time: " value

# ---- Fields --------------------------------------------------------------------------------------------------

# Sequences of the database. next_seq is the one awaited or asked for, local_seq the last one here, from_seq where
# a span begins.
seq              -> int
next_seq         -> int
local_seq        -> int
from_seq         -> int
gap              -> int
lag              -> int
rounds           -> int

# Slots: one, a range, or several with blanks; my_slots are those already at work.
slots            -> ranges
my_slots         -> ranges
moving           -> text

# Versions, times, sizes, counts, numbers.
topology_version -> int
ms               -> int
us               -> int
seconds          -> int
epoch_s          -> int
ping_ms          -> int
now_ms           -> int
bytes            -> int
out_bytes        -> int
count            -> int
wanted           -> int
limit            -> int
limit_gb         -> int
max_clients      -> int
max_open_files   -> int
max_speed        -> int
max_pipeline     -> int
keys             -> int
expired_keys     -> int
empty_keys       -> int
batches          -> int
entries          -> int
skipped          -> int
fetched          -> int
done             -> int
total            -> int
crc              -> int
nodes            -> int
fail_nodes       -> int
index            -> int
priority         -> int
syncing          -> int
result           -> int
fd               -> int
job              -> int
thread           -> int
base_level       -> int
files            -> int
out_level        -> int
out_files        -> int
signal_number    -> int
frame_number     -> int
line             -> int
port             -> int
bus_port         -> int
rate             -> decimal
pc               -> hex

# Addresses and identifiers. addr is host and port of the other end, often a port of the moment.
addr             -> address
host             -> address
announce_ip      -> address
node_id          -> word
master_id        -> unhyphened
replid           -> name
meta_id          -> digits
version          -> name
commit           -> name

# Names and texts.
cf               -> word
cmd              -> frame
namespace        -> text
key              -> text
local_db         -> rest
remote_db        -> rest
file             -> word
path             -> text
to_path          -> text
db_path          -> text
reason           -> text
compression      -> text
status           -> rest
signal           -> text
flags            -> word
cluster_state    -> word
value            -> rest
result_text      -> rest
err              -> rest
err_dotless      -> dotless
err_listless     -> unlisted
err_counted      -> counted
err_unblanked    -> unblanked
detail           -> rest
details          -> braced
binary           -> program
symbol           -> mangled
function         -> trimmed
source_file      -> uncoloned
expression       -> text
tls_code         -> name

# Words.
role             -> "master" | "slave"
link_status      -> "up" | "down"
link             -> "connected" | "disconnected"
unrecoverable    -> "yes" | "no"
manual           -> "yes" | "no"
slowdown         -> "yes" | "no"
stall            -> "yes" | "no"
from_stall       -> "normal" | "delay" | "stop" | "unknown"
to_stall         -> "normal" | "delay" | "stop" | "unknown"
outcome          -> "successful" | "succeeded" | "failed"
transfer_state   -> "none" | "start" | "success" | "fail" | "error"
section          -> "Server" | "Clients" | "Memory" | "Persistence" | "Stats" | "CPU" | "Commandstats" | "Cluster" | "Keyspace" | "RocksDB"
drain_step       -> "Disconnecting slaves..."
                  | "Waiting until no migration task is running..."
                  | "Waiting workers for finishing executing commands..."
                  | "Waiting for excuting command..."
                  | "Stopping the task runner and clear task queue..."
                  | "Waiting for closing DB..."
                  | "Restarting the task runner..."
mig_problem      -> "Failed to create snapshot"
                  | "Failed to generate commands from wirte batch"
                  | "Failed to generate commands from write batch"
                  | "Failed to migrate WAL data after setting forbidden slot"
                  | "Failed to migrate WAL data before setting forbidden slot"
                  | "Failed to send WAL commands pipeline"
                  | "Failed to send WAL last commands in pipeline"
                  | "Failed to send commands of bitmap!"
                  | "Failed to send complex key"
                  | "Failed to send complex key part"
                  | "Failed to send left data in pipeline"
                  | "Failed to send simple key"
                  | "Protocol Err: expect integer"
                  | "Wrong response"
                  | "Wrong state for state machine"
info_cf_key      -> "block_cache_pinned_usage"
                  | "estimate_keys"
                  | "index_and_filter_cache_usage"
                  | "level0_file_limit_slowdown"
                  | "level0_file_limit_slowdown_with_ongoing_compaction"
                  | "level0_file_limit_stop"
                  | "level0_file_limit_stop_with_ongoing_compaction"
                  | "memtable_count_limit_slowdown"
                  | "memtable_count_limit_stop"
                  | "pending_compaction_bytes_slowdown"
                  | "pending_compaction_bytes_stop"
info_key         -> "all_mem_tables"
                  | "arch_bits"
                  | "bgsave_in_progress"
                  | "block_cache_usage"
                  | "blocked_clients"
                  | "clang_version"
                  | "cluster_enabled"
                  | "cluster_size"
                  | "cluster_slots_assigned"
                  | "cluster_slots_fail"
                  | "cluster_slots_ok"
                  | "cluster_slots_pfail"
                  | "compaction_count"
                  | "compaction_pending"
                  | "connected_clients"
                  | "cur_mem_tables"
                  | "db0"
                  | "disk_capacity"
                  | "flush_count"
                  | "gcc_version"
                  | "get_per_sec"
                  | "git_sha1"
                  | "instantaneous_input_kbps"
                  | "instantaneous_ops_per_sec"
                  | "instantaneous_output_kbps"
                  | "is_bgsaving"
                  | "is_compacting"
                  | "keyspace_hits"
                  | "keyspace_misses"
                  | "kvrocks_git_sha1"
                  | "kvrocks_mode"
                  | "kvrocks_version"
                  | "last_bgsave_status"
                  | "last_bgsave_time"
                  | "last_bgsave_time_sec"
                  | "loading"
                  | "max_db_size"
                  | "maxclients"
                  | "memtable_flush_pending"
                  | "monitor_clients"
                  | "next_per_sec"
                  | "num_background_errors"
                  | "num_immutable_tables"
                  | "num_live_versions"
                  | "num_running_compactions"
                  | "num_running_flushes"
                  | "num_super_version"
                  | "os"
                  | "prev_per_sec"
                  | "process_id"
                  | "pubsub_channels"
                  | "pubsub_patterns"
                  | "put_per_sec"
                  | "redis_mode"
                  | "redis_version"
                  | "seek_per_sec"
                  | "sequence"
                  | "snapshots"
                  | "sync_full"
                  | "sync_partial_err"
                  | "sync_partial_ok"
                  | "tcp_port"
                  | "total_commands_processed"
                  | "total_connections_received"
                  | "total_net_input_bytes"
                  | "total_net_output_bytes"
                  | "uptime_in_days"
                  | "uptime_in_seconds"
                  | "used_cpu_sys"
                  | "used_cpu_user"
                  | "used_db_size"
                  | "used_disk_percent"
                  | "used_disk_size"
                  | "used_memory_human"
                  | "used_memory_lua"
                  | "used_memory_lua_human"
                  | "used_memory_rss"
                  | "used_memory_rss_human"
                  | "used_memory_startup"
                  | "used_percent"
                  | "version"

level            -> "D" | "I" | "W" | "E" | "C" | "F"
micro            -> three
logger           -> ident_name
source           -> line_number
message          -> rest
message_unblanked -> unblanked
message_head     -> "Log file created at"
