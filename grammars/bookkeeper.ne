# Messages of BookKeeper: the bookie, AutoRecovery, the shell and the client that brokers embed, releases 4.4 to 4.18, and
# of the ZooKeeper client in all of them; the lines that follow a record or stand beside the log.
# A version after a sample or in a comment says where a wording is printed; none means all of 4.4 to 4.18. From 4.18 on the
# values stand behind the text, {key=value, key=value} in the order of the keys; a layout without %X loses them.
@include "tokens.ne"
@include "stamps.ne"

# ---- Headers -------------------------------------------------------------------------------------------------

# The console of the shipped configuration: a dash between level and bracket. 4.15 to 4.17 can have a map before the
# message; from 4.18 on it stands behind it and belongs to the message. ? where places in the source are off.
#= 2024-03-02 04:05:06,117 - INFO  - [main:BookieImpl@711] - Finished reading journal, starting bookie
#= 2026-07-01T04:05:06,117 - INFO  - [SyncThread-7-1:SyncThread@166] - Flush ledger storage at checkpoint {checkpoint=LogMark: logFileId - 19 , logFileOffset - 512}
#= 2024-03-02T04:05:06,117 - INFO  - [io-1:LedgerHandle$5@812] {request_id=7} - New Ensemble: [10.3.0.4:3181] for ledger: 21
#= 2024-03-02T04:05:06,117 - WARN  - [io-1:?@?] - Short read for entry size from entrylog 7
layout_bookkeeper -> stamp " - " level blanks "- [" thread ":" (logger | "?") "@" source "]" (" " context):? " - " message

# The trace file.
#= 2024-03-02 04:05:06,117 - DEBUG [main:BookieImpl@711][] - Finished reading journal, starting bookie
layout_bookkeeper_trace -> stamp " - " level blanks "[" thread ":" (logger | "?") "@" source "][" ndc "] - " message

# The shell and other commands on their console: no date, no thread, no logger.
#= 04:05:06,117 ERROR Autorecovery is disabled. So giving up!
#= 04:05:06,117 INFO  Resetting LostBookieRecoveryDelay value: 0, to kickstart audit task
layout_bookkeeper_shell -> clock "," milli " " level blanks message_plain

# ---- Start and stop of a bookie ------------------------------------------------------------------------------

# A new process. In order: to 4.6; to 4.11; 4.14; 4.15+.
#= Hello, I'm your bookie, listening on port 3181. ZKServers are on 10.3.0.21:2181. Journals are in /bk/journal. Ledgers are stored in /bk/ledgers.
#= Hello, I'm your bookie, listening on port 3181. Metadata service uri is zk+hierarchical://10.3.0.21:2181/ledgers. Journals are in [/bk/journal]. Ledgers are stored in [/bk/ledgers].
#= Hello, I'm your bookie, bookieId is <not-set>, listening on port 3181. Metadata service uri is zk+null://10.3.0.21:2181/ledgers. Journals are in [/bk/journal]. Ledgers are stored in [/bk/ledgers].
#= Hello, I'm your bookie, bookieId is bk-4, listening on port 3181. Metadata service uri is zk+null://10.3.0.21:2181/ledgers. Journals are in [/bk/journal]. Ledgers are stored in [/bk/ledgers]. Indexes are stored in [/bk/ledgers].
#= Hello, I'm your bookie, bookieId is bk-4, listening on port 3181. Metadata service uri is zk+null://10.3.0.21:2181/ledgers. Journals are in [/bk/journal]. Ledgers are stored in [/bk/ledgers]. Indexes are stored in [/bk/ledgers]. {}
bk_hello -> "Hello, I'm your bookie, listening on port " port (". ZKServers are on " | ". Metadata service uri is ") uri ". Journals are in " journal_dirs ". Ledgers are stored in " ledger_dirs_old "." attrs:?
          | "Hello, I'm your bookie, bookieId is " bookie ", listening on port " port ". Metadata service uri is " uri ". Journals are in " journal_dirs ". Ledgers are stored in " ledger_dirs (". Indexes are stored in " index_dirs):? "." attrs:?

#= Using configuration file /bk/conf/bk_server.conf
#= Using configuration file {confFile=/bk/conf/bk_server.conf}
bk_conf -> "Using configuration file " path
         | "Using configuration file" attr "confFile=" path tail

# What this process runs: without AutoRecoveryService it does not replicate.
#= Load lifecycle component : org.apache.bookkeeper.server.service.AutoRecoveryService
#= Load lifecycle component {component=org.apache.bookkeeper.server.service.BookieService}
bk_component_load -> "Load lifecycle component : " component
                   | "Load lifecycle component" attr "component=" component tail

#= Starting component bookie-server.
#= Starting component {component=bookie-server}
bk_component_starting -> "Starting component " component "."
                       | "Starting component" attr "component=" component tail

# The process is up.
#= Started component autorecovery-server.
#= Started component {component=autorecovery-server}
bk_component_started -> "Started component " component "."
                      | "Started component" attr "component=" component tail

# 4.15+: the run before was killed or crashed.
#= Unclean shutdown detected. The bookie did not register a graceful shutdown prior to this boot.
#= Unclean shutdown detected. The bookie did not register a graceful shutdown prior to this boot {}
bk_unclean -> "Unclean shutdown detected. The bookie did not register a graceful shutdown prior to this boot" ("."):? attrs:?

# 4.15+.
#= Dirty files exist on boot-up indicating an unclean shutdown. Dirty files: /bk/ledgers/current/DIRTY,/bk/l2/current/DIRTY
#= Dirty files exist on boot-up indicating an unclean shutdown {dirtyFiles=/bk/ledgers/current/DIRTY}
bk_dirty_files -> "Dirty files exist on boot-up indicating an unclean shutdown. Dirty files: " paths
                | "Dirty files exist on boot-up indicating an unclean shutdown" attr "dirtyFiles=" paths tail

# 4.15+.
#= Created dirty file in ledger dir: /bk/ledgers/current
#= Created dirty file in ledger dir {ledgerDir=/bk/ledgers/current}
bk_dirty_created -> "Created dirty file in ledger dir: " dir
                  | "Created dirty file in ledger dir" attr "ledgerDir=" dir tail

# The journal is the time of its creation in ms.
#= Replaying journal 1709342706117 from position 512
#= Replaying journal {journalId=1709342706117, logPosition=512}
bk_journal_replay -> "Replaying journal " journal " from position " position
                   | "Replaying journal" attr "journalId=" journal then "logPosition=" position tail

#= Finished replaying journal in 431 ms.
#= Finished replaying journal {elapsedMs=431}
bk_journal_replayed -> "Finished replaying journal in " ms " ms."
                     | "Finished replaying journal" attr "elapsedMs=" ms tail

# Exits with 5; the cause stands in the trace.
#= Exception while replaying journals, shutting down
#= Exception while replaying journals, shutting down {}
bk_journal_replay_fail -> "Exception while replaying journals, shutting down" attrs:?

# About to register.
#= Finished reading journal, starting bookie
#= Finished reading journal, starting bookie {}
bk_ready -> "Finished reading journal, starting bookie" attrs:?

#= Binding bookie-rpc endpoint to /10.3.0.4:3181
#= Binding jvm bookie-rpc endpoint to 10.3.0.4:3181
#= Binding bookie-rpc endpoint {address=/10.3.0.4:3181}
#= Binding jvm bookie-rpc endpoint {bookieId=10.3.0.4:3181}
bk_bind -> "Binding " ("jvm "):? "bookie-rpc endpoint to " addr
         | "Binding bookie-rpc endpoint" attr "address=" addr tail
         | "Binding jvm bookie-rpc endpoint" attr "bookieId=" addr tail

# Never came up: the cookie, the port, the disks, ZooKeeper.
#= Failed to build bookie server
#= Failed to build bookie server {}
bk_build_fail -> "Failed to build bookie server" attrs:?

# To 4.6.
#= Exception running bookie server : 
bk_run_fail -> "Exception running bookie server" colon:?

# By the class that registers first at boot; BookieStateManager says it after an expiry. Exits with 4.
#= Couldn't register bookie with zookeeper, shutting down : 
#= Couldn't register bookie with zookeeper, shutting down {}
#= Couldn't register bookie with metadata store, shutting down {}
bk_register_fail -> "Couldn't register bookie with zookeeper, shutting down" (colon | attrs):?
                  | "Couldn't register bookie with metadata store, shutting down" attrs:?

# The bookie ends itself; why stands in an error above.
#= Triggering shutdown of Bookie-3181 with exitCode 5
#= Triggering shutdown of Bookie {bookiePort=3181, exitCode=5}
bk_shutdown_trigger -> "Triggering shutdown of Bookie-" port " with exitCode " code
                     | "Triggering shutdown of Bookie" attr "bookiePort=" port then "exitCode=" code tail

#= Shutting down Bookie-3181 with exitCode 0
#= Shutting down Bookie {bookiePort=3181, exitCode=0}
bk_shutdown -> "Shutting down Bookie-" port " with exitCode " code
             | "Shutting down Bookie" attr "bookiePort=" port then "exitCode=" code tail

#= Turning bookie to read only during shut down
#= Turning bookie to read only during shut down {}
bk_shutdown_ro -> "Turning bookie to read only during shut down" attrs:?

#= Shutting down BookieServer
#= Shutting down BookieServer {}
bk_server_shutdown -> "Shutting down BookieServer" attrs:?

# 4.4.
#= Shut down bookie server successfully
bk_server_shutdown_ok -> "Shut down bookie server successfully"

# The bookie's thread is dead, the process ends.
#= BookieDeathWatcher noticed the bookie is not running any more, exiting the watch loop!
#= BookieDeathWatcher noticed the bookie is not running any more, exiting the watch loop! {}
#= BookieDeathWatcher exited loop!
bk_deathwatch -> "BookieDeathWatcher noticed the bookie is not running any more, exiting the watch loop!" attrs:?
               | "BookieDeathWatcher exited loop!"

#= BookieDeathWatcher exited loop due to uncaught exception from thread BookieDeathWatcher-3181
#= BookieDeathWatcher exited loop due to uncaught exception {threadName=BookieDeathWatcher-3181}
bk_deathwatch_uncaught -> "BookieDeathWatcher exited loop due to uncaught exception from thread " thread_name
                        | "BookieDeathWatcher exited loop due to uncaught exception" attr "threadName=" thread_name tail

# A signal, or the handler of uncaught exceptions.
#= Closing component bookie-server in shutdown hook.
#= Closing component in shutdown hook {component=bookie-server}
bk_hook_close -> "Closing component " component " in shutdown hook."
               | "Closing component in shutdown hook" attr "component=" component tail

# The last line of a graceful end.
#= Closed component bookie-server in shutdown hook successfully. Exiting.
#= Closed component in shutdown hook successfully. Exiting {component=bookie-server}
bk_hook_closed -> "Closed component " component " in shutdown hook successfully. Exiting."
                | "Closed component in shutdown hook successfully. Exiting" attr "component=" component tail

#= Failed to close component bookie-server in shutdown hook gracefully, Exiting anyway
#= Failed to close component in shutdown hook gracefully, Exiting anyway {component=bookie-server}
bk_hook_fail -> "Failed to close component " component " in shutdown hook gracefully, Exiting anyway"
              | "Failed to close component in shutdown hook gracefully, Exiting anyway" attr "component=" component tail

# Ends the whole process.
#= Triggered exceptionHandler of Component: bookie-server because of Exception in Thread: Thread[BookieDeathWatcher-3181,5,main]
#= Triggered exceptionHandler of Component because of Exception in Thread {component=bookie-server, thread=Thread[BookieDeathWatcher-3181,5,main]}
bk_handler_trigger -> "Triggered exceptionHandler of Component: " component " because of Exception in Thread: " thread_name
                    | "Triggered exceptionHandler of Component because of Exception in Thread" attr "component=" component then "thread=" thread_name "}"

# Journal, ForceWrite or SyncThread: the bookie is lost.
#= Uncaught exception in thread ForceWriteThread and is exiting!
#= Uncaught exception in thread and is exiting! {threadName=ForceWriteThread}
bk_thread_critical -> "Uncaught exception in thread " thread_word " and is exiting!"
                    | "Uncaught exception in thread and is exiting!" attr "threadName=" thread_word tail

# The thread is lost, the process may live on. A name of one word; the shipped names have no blanks.
#= Uncaught exception in thread GarbageCollectorThread-6-1
#= Uncaught exception in thread {thread=GarbageCollectorThread-6-1}
#= Uncaught exception on thread main
#= Uncaught exception on thread {thread=main}
bk_thread_uncaught -> "Uncaught exception in thread " thread_word
                    | "Uncaught exception in thread" attr "thread=" thread_word tail
                    | "Uncaught exception on thread " thread_word
                    | "Uncaught exception on thread" attr "thread=" thread_word tail

# Direct memory is exhausted; the numbers stand in the trace.
#= Unable to allocate memory, exiting bookie
#= Unable to allocate memory, exiting bookie {}
bk_oom -> "Unable to allocate memory, exiting bookie" attrs:?

# ---- Registration and read-only state ------------------------------------------------------------------------

# Restarted faster than the old session expires.
#= Previous bookie registration znode: /ledgers/available/10.3.0.4:3181 exists, so waiting zk sessiontimeout: 30000 ms for znode deletion
#= Previous bookie registration znode exists, waiting zk session timeout for znode deletion {regPath=/ledgers/available/10.3.0.4:3181, zkTimeoutMs=30000}
bk_reg_prev -> "Previous bookie registration znode: " path " exists, so waiting zk sessiontimeout: " ms " ms for znode deletion"
             | "Previous bookie registration znode exists, waiting zk session timeout for znode deletion" attr "regPath=" path then "zkTimeoutMs=" ms tail

# The session had expired.
#= Trying to re-register the bookie
#= Trying to re-register the bookie {}
bk_reg_retry -> "Trying to re-register the bookie" attrs:?

# At the first registration too, 4.15+.
#= Re-registering the bookie
#= Re-registering the bookie {}
bk_reg_do -> "Re-registering the bookie" attrs:?

#= ZK exception registering ephemeral Znode for Bookie!
#= ZK exception registering ephemeral Znode for Bookie {}
bk_reg_zkfail -> "ZK exception registering ephemeral Znode for Bookie" ("!"):? attrs:?

#= Transitioning Bookie to ReadOnly mode, and will serve only read requests from clients!
#= Transitioning Bookie to ReadOnly mode, and will serve only read requests from clients! {}
bk_ro_enter -> "Transitioning Bookie to ReadOnly mode, and will serve only read requests from clients!" attrs:?

# Exits with 5.
#= ReadOnly mode is not enabled. Can be enabled by configuring 'readOnlyModeEnabled=true' in configuration. Shutting down bookie
#= ReadOnly mode is not enabled. Can be enabled by configuring 'readOnlyModeEnabled=true' in configuration. Shutting down bookie {}
bk_ro_disabled -> "ReadOnly mode is not enabled. Can be enabled by configuring 'readOnlyModeEnabled=true' in configuration. Shutting down bookie" attrs:?

# Exits with 5.
#= Error in transition to ReadOnly Mode. Shutting down
#= Error in transition to ReadOnly Mode. Shutting down {}
bk_ro_fail -> "Error in transition to ReadOnly Mode. Shutting down" attrs:?

#= Transitioning Bookie to Writable mode and will serve read/write requests.
#= Transitioning Bookie to Writable mode and will serve read/write requests. {}
bk_rw_enter -> "Transitioning Bookie to Writable mode and will serve read/write requests." attrs:?

# Stays read-only.
#= Error in transitioning back to writable mode : 
#= Error in transitioning back to writable mode {}
bk_rw_fail -> "Error in transitioning back to writable mode" (colon | attrs):?

# 4.17.3+: an operator's choice holds.
#= Skip to transition Bookie to Writable mode automatically because it is manually set to read-only mode, which can only be changed manually.
#= Skip to transition Bookie to Writable mode automatically because it is manually set to read-only mode, which can only be changed manually. {}
bk_rw_skip_manual -> "Skip to transition Bookie to Writable mode automatically because it is manually set to read-only mode, which can only be changed manually." attrs:?

#= No writable bookie registered node /ledgers/available/10.3.0.4:3181 when transitioning to readonly
#= No writable bookie registered node when transitioning to readonly {regPath=/ledgers/available/10.3.0.4:3181}
bk_ro_znode_missing -> "No writable bookie registered node " path " when transitioning to readonly"
                     | "No writable bookie registered node when transitioning to readonly" attr "regPath=" path tail

# Both nodes stand for a while.
#= Failed to delete bookie readonly state in zookeeper : 
#= Failed to delete bookie readonly state in zookeeper {}
bk_ro_znode_left -> "Failed to delete bookie readonly state in zookeeper" (colon | attrs):?

# Off: no room even for the recovery of ledgers.
#= Disable high priority writes on readonly bookie.
#= Enable high priority writes on readonly bookie.
#= Enable high priority writes on readonly bookie. {}
bk_ro_hipri -> priority_writes " high priority writes on readonly bookie." attrs:?

# The operator's choice. 4.4 without "force".
#= Running bookie in force readonly mode.
#= Running bookie in readonly mode.
#= Running bookie in force readonly mode. {}
bk_ro_forced -> "Running bookie in " ("force "):? "readonly mode." attrs:?

#= Successfully persist bookie status READ_ONLY
#= Successfully persist bookie status {bookieMode=READ_WRITE}
bk_status_persist -> "Successfully persist bookie status " mode
                   | "Successfully persist bookie status" attr "bookieMode=" mode tail

#= Failed to persist bookie status READ_ONLY
#= Failed to persist bookie status {bookieMode=READ_WRITE}
bk_status_persist_fail -> "Failed to persist bookie status " mode
                        | "Failed to persist bookie status" attr "bookieMode=" mode tail

# Why a bookie boots read-only.
#= Successfully retrieve bookie status READ_ONLY from disks.
#= Successfully retrieve bookie status from disks. {bookieMode=READ_ONLY}
bk_status_read -> "Successfully retrieve bookie status " mode " from disks."
                | "Successfully retrieve bookie status from disks." attr "bookieMode=" mode tail

#= Failed to retrieve bookie status from disks. Fall back to current or default bookie status: READ_WRITE
#= Failed to retrieve bookie status from disks. Fall back to current or default bookie status {bookieMode=READ_WRITE}
bk_status_read_fail -> "Failed to retrieve bookie status from disks. Fall back to current or default bookie status: " mode
                     | "Failed to retrieve bookie status from disks. Fall back to current or default bookie status" attr "bookieMode=" mode tail

# A client with an old view, by the old protocol.
#= BookieServer is running in readonly mode, so rejecting the request from the client!
#= BookieServer is running in readonly mode, so rejecting the request from the client! {}
bk_ro_reject_v2 -> "BookieServer is running in readonly mode, so rejecting the request from the client!" attrs:?

#= BookieServer is running as readonly mode, so rejecting the request from the client!
#= BookieServer is running as readonly mode, so rejecting the request from the client! {}
bk_ro_reject_v3 -> "BookieServer is running as readonly mode, so rejecting the request from the client!" attrs:?

# ---- The ZooKeeper session -----------------------------------------------------------------------------------

#= ZooKeeper client is connected now.
#= ZooKeeper client is connected now. {}
zk_connected -> "ZooKeeper client is connected now." attrs:?

# An ensemble without a quorum.
#= ZooKeeper client is connected in read-only mode, which is not allowed.
#= ZooKeeper client is connected in read-only mode now.
#= ZooKeeper client is connected in read-only mode now. {}
zk_connected_ro -> "ZooKeeper client is connected in read-only mode" (", which is not allowed." | " now.") attrs:?

#= ZooKeeper client is disconnected from zookeeper now, but it is OK unless we received EXPIRED event.
#= ZooKeeper client is disconnected from zookeeper now, but it is OK unless we received EXPIRED event. {}
zk_disconnected -> "ZooKeeper client is disconnected from zookeeper now, but it is OK unless we received EXPIRED event." attrs:?

# Ephemeral nodes are gone.
#= ZooKeeper client connection to the ZooKeeper server has expired!
#= ZooKeeper client connection to the ZooKeeper server has expired! {}
zk_expired -> "ZooKeeper client connection to the ZooKeeper server has expired!" attrs:?

#= ZooKeeper session 100000a5f3c0007 is expired from 10.3.0.21:2181,10.3.0.22:2181/bk.
#= ZooKeeper session is expired {connectString=10.3.0.21:2181,10.3.0.22:2181/bk, sessionId=100000a5f3c0007}
zk_expired_info -> "ZooKeeper session " session " is expired from " servers "."
                 | "ZooKeeper session is expired" attr "connectString=" servers then "sessionId=" session tail

#= Reconnecting zookeeper 10.3.0.21:2181,10.3.0.22:2181/bk.
#= Reconnecting zookeeper {connectString=10.3.0.21:2181,10.3.0.22:2181/bk}
zk_reconnecting -> "Reconnecting zookeeper " servers "."
                 | "Reconnecting zookeeper" attr "connectString=" servers tail

#= ZooKeeper session 200000b1c2d0001 is created to 10.3.0.21:2181,10.3.0.22:2181/bk.
#= ZooKeeper session is created {connectString=10.3.0.21:2181,10.3.0.22:2181/bk, sessionId=200000b1c2d0001}
zk_session_new -> "ZooKeeper session " session " is created to " servers "."
                | "ZooKeeper session is created" attr "connectString=" servers then "sessionId=" session tail

# No more retries.
#= Gave up reconnecting to ZooKeeper : 
#= Gave up reconnecting to ZooKeeper {}
zk_giveup -> "Gave up reconnecting to ZooKeeper" (colon | attrs):?

#= Failed to create zookeeper instance to 10.3.0.21:2181/bk
#= Failed to create zookeeper instance {connectString=10.3.0.21:2181/bk}
#= Failed to create zookeeper client to 10.3.0.21:2181/bk
#= Failed to create zookeeper client {zkServers=10.3.0.21:2181/bk}
zk_create_fail -> "Failed to create zookeeper " ("instance" | "client") " to " servers
                | "Failed to create zookeeper instance" attr "connectString=" servers tail
                | "Failed to create zookeeper client" attr "zkServers=" servers tail

# ZooKeeper's own client from here to the next comment about BookKeeper: lines without attributes, or with an empty map.
# A stall of the client, the net or the server. "sessionid" to 3.5.4.
#= Client session timed out, have not heard from server in 20004ms for sessionid 0x100000a5f3c0007, closing socket connection and attempting reconnect
#= Client session timed out, have not heard from server in 20004ms for session id 0x100000a5f3c0007
#= Client session timed out, have not heard from server in 20004ms for session id 0x100000a5f3c0007 {}
zk_cnxn_timeout -> "Client session timed out, have not heard from server in " ms "ms for session" (" "):? "id 0x" session (", closing socket connection and attempting reconnect"):? attrs:?

# The server has gone away.
#= Unable to read additional data from server sessionid 0x100000a5f3c0007, likely server has closed socket, closing socket connection and attempting reconnect
#= Unable to read additional data from server sessionid 0x100000a5f3c0007, likely server has closed socket
#= Unable to read additional data from server sessionid 0x100000a5f3c0007, likely server has closed socket {}
zk_cnxn_eos -> "Unable to read additional data from server sessionid 0x" session ", likely server has closed socket" (", closing socket connection and attempting reconnect"):? attrs:?

#= Unable to reconnect to ZooKeeper service, session 0x100000a5f3c0007 has expired
#= Unable to reconnect to ZooKeeper service, session 0x100000a5f3c0007 has expired, closing socket connection
#= Unable to reconnect to ZooKeeper service, session 0x100000a5f3c0007 has expired {}
zk_cnxn_expired -> "Unable to reconnect to ZooKeeper service, session 0x" session " has expired" (", closing socket connection"):? attrs:?

# The negotiated time-out is what there is before an expiry. "sessionid" to 3.5.
#= Session establishment complete on server zk1/10.3.0.21:2181, sessionid = 0x100000a5f3c0007, negotiated timeout = 30000
#= Session establishment complete on server zk1/10.3.0.21:2181, session id = 0x100000a5f3c0007, negotiated timeout = 30000
#= Session establishment complete on server zk1/10.3.0.21:2181, session id = 0x100000a5f3c0007, negotiated timeout = 30000 {}
zk_cnxn_established -> "Session establishment complete on server " addr ", session" (" "):? "id = 0x" session ", negotiated timeout = " ms attrs:?

# The connection is lost; the cause stands in the trace. "sever" is as printed. In order: 3.4 and 3.5; 3.5 to 3.7; 3.8+.
#= Session 0x100000a5f3c0007 for server null, unexpected error, closing socket connection and attempting reconnect
#= Session 0x100000a5f3c0007 for server zk1/10.3.0.21:2181, unexpected error, closing socket connection and attempting reconnect
#= Session 0x100000a5f3c0007 for sever zk1/10.3.0.21:2181, Closing socket connection. Attempting reconnect except it is a SessionExpiredException.
#= Session 0x100000a5f3c0007 for server zk1/10.3.0.21:2181, Closing socket connection. Attempting reconnect except it is a SessionExpiredException or SessionTimeoutException.
#= Session 0x100000a5f3c0007 for server zk1/10.3.0.21:2181, Closing socket connection. Attempting reconnect except it is a SessionExpiredException or SessionTimeoutException. {}
zk_cnxn_lost -> "Session 0x" session " for server " addr ", unexpected error, closing socket connection and attempting reconnect" attrs:?
              | "Session 0x" session (" for sever " | " for server ") addr ", Closing socket connection. Attempting reconnect except it is a SessionExpiredException" (" or SessionTimeoutException"):? "." attrs:?

#= Opening socket connection to server zk1/10.3.0.21:2181. Will not attempt to authenticate using SASL (unknown error)
#= Opening socket connection to server zk1/10.3.0.21:2181. Will not attempt to authenticate using SASL (java.lang.SecurityException: x)
#= Opening socket connection to server zk1/10.3.0.21:2181. Will attempt to SASL-authenticate using Login Context section 'Client'
#= Opening socket connection to server zk1/10.3.0.21:2181.
#= Opening socket connection to server zk1/10.3.0.21:2181
#= Opening socket connection to server zk1/10.3.0.21:2181. {}
zk_cnxn_open -> "Opening socket connection to server " addr_undotted ("." (" Will " rest):?):?
              | "Opening socket connection to server " addr_undotted "." attrs

# 3.4 names the server alone.
#= Socket connection established to zk1/10.3.0.21:2181, initiating session
#= Socket connection established, initiating session, client: /10.3.0.4:51722, server: zk1/10.3.0.21:2181
#= Socket connection established, initiating session, client: /10.3.0.4:51722, server: zk1/10.3.0.21:2181 {}
zk_cnxn_linked -> "Socket connection established to " addr ", initiating session"
                | "Socket connection established, initiating session, client: " client ", server: " addr attrs:?

# The requested time-out.
#= Initiating client connection, connectString=10.3.0.21:2181,10.3.0.22:2181 sessionTimeout=30000 watcher=org.apache.bookkeeper.zookeeper.ZooKeeperWatcherBase@1b0a7baf
#= Initiating client connection, connectString=10.3.0.21:2181 sessionTimeout=30000 watcher=org.apache.bookkeeper.zookeeper.ZooKeeperWatcherBase@1b0a7baf {}
zk_client_start -> "Initiating client connection, connectString=" servers_unspaced " sessionTimeout=" ms " watcher=" word attrs:?

# Closed by the client itself: an orderly end.
#= Session: 0x100000a5f3c0007 closed
#= Session: 0x100000a5f3c0007 closed {}
zk_session_closed -> "Session: 0x" session " closed" attrs:?

#= EventThread shut down
#= EventThread shut down for session: 0x100000a5f3c0007
#= EventThread shut down for session: 0x100000a5f3c0007 {}
zk_event_stop -> "EventThread shut down" (" for session: 0x" session):? attrs:?

#= SASL authentication failed using login context 'Client'.
#= SASL authentication with Zookeeper Quorum member failed: javax.security.sasl.SaslException: x
#= Authentication failed
zk_auth_fail -> "SASL authentication " ("failed using " | "with Zookeeper Quorum member failed: ") rest
              | "Authentication failed"

# BookKeeper again.
#= ZooKeeper client expired on ledger manager.
#= ZooKeeper client expired on ledger manager. {}
zk_lm_expired -> "ZooKeeper client expired on ledger manager." attrs:?

# Metadata of a ledger could not be written.
#= Conditional update ledger metadata failed: CONNECTIONLOSS
#= Conditional update ledger metadata failed {errorCode=CONNECTIONLOSS}
#= Conditional update ledger metadata failed: BADVERSION
zk_lm_update_fail -> "Conditional update ledger metadata failed: " keeper_code
                   | "Conditional update ledger metadata failed" attr "errorCode=" keeper_code tail

#= zk session expired, invalidating cache
#= zk session expired, invalidating cache {}
zk_reg_cache -> "zk session expired, invalidating cache" attrs:?

#= Final retry attempt: 4, timeleft: 870, stacktrace: [java.lang.Thread.getStackTrace(Thread.java:1559), x]
#= Final retry attempt {retryCount=4, stacktrace=[java.lang.Thread.getStackTrace(Thread.java:1559), x], timeLeft=870}
zk_backoff_final -> "Final retry attempt: " count ", timeleft: " ms ", stacktrace: " rest
                  | "Final retry attempt" attr "retryCount=" count then "timeLeft=" ms tail

# An operation met a client that is closing down, or the reconnect could not be queued.
#= ZooKeeper reconnect task is rejected : 
#= Failed to submit zookeeper reconnect task due to runtime exception : 
#= ZooKeeper reconnect task is rejected {}
zk_reconnect_rejected -> ("ZooKeeper reconnect task is rejected" | "Failed to submit zookeeper reconnect task due to runtime exception") (colon | attrs):?

# ---- Journal -------------------------------------------------------------------------------------------------

#= Starting journal on /bk/journal/current
#= Starting journal {journalDirectory=/bk/journal/current}
jr_start -> "Starting journal on " dir
          | "Starting journal" attr "journalDirectory=" dir tail

# A new file, named by its time in ms.
#= Opening journal /bk/journal/current/18e0a1b2c3d.txn
#= Opening journal {journal=/bk/journal/current/18e0a1b2c3d.txn}
jr_open -> "Opening journal " path
         | "Opening journal" attr "journal=" path tail

# The checkpoint has moved on.
#= garbage collected journal 18e0a1b2c3d.txn
#= garbage collected journal {journalFile=18e0a1b2c3d.txn}
jr_gc -> "garbage collected journal " file
       | "garbage collected journal" attr "journalFile=" file tail

#= Could not delete old journal file /bk/journal/current/18e0a1b2c3d.txn
#= Could not delete old journal file {journalFile=/bk/journal/current/18e0a1b2c3d.txn}
jr_gc_fail -> "Could not delete old journal file " path
            | "Could not delete old journal file" attr "journalFile=" path tail

# Ends the bookie; the cause stands in the trace.
#= I/O exception in Journal thread!
#= I/O exception in Journal thread! {}
jr_io -> "I/O exception in Journal thread!" attrs:?

# An fsync has failed.
#= I/O exception in ForceWrite thread
#= I/O exception in ForceWrite thread {}
jr_force_io -> "I/O exception in ForceWrite thread" attrs:?

#= ForceWrite Thread started
#= ForceWrite Thread started {}
jr_force_start -> "ForceWrite Thread started" attrs:?

#= ForceWrite thread interrupted
#= ForceWrite thread interrupted {}
jr_force_int -> "ForceWrite thread interrupted" attrs:?

# Without a stop before it: the journal is broken.
#= Journal exited loop!
#= Journal exited loop! {}
jr_exit -> "Journal exited loop!" attrs:?

# Orderly.
#= Journal Manager is asked to shut down, quit.
#= Journal Manager is asked to shut down, quit. {}
#= Journal exits when shutting down
#= Shutting down Journal
#= Shutting down Journal {}
#= Finished Shutting down Journal thread
jr_quit -> ("Journal Manager is asked to shut down, quit." | "Journal exits when shutting down" | "Shutting down Journal" | "Finished Shutting down Journal thread") attrs:?

# To 4.14: what the bookie says when the journal is gone, and whether it had asked for it.
#= Journal manager quits unexpectedly.
jr_quit_unexpected -> "Journal manager quits unexpectedly."

# To 4.14. One journal in 4.4.
#= Journal thread quits.
#= Journal thread(s) quit.
jr_quit_thread -> "Journal thread" (" quits." | "(s) quit.")

# The last mark is not kept.
#= Problems writing to /bk/ledgers/current/lastMark
#= Problems writing to file {file=/bk/ledgers/current/lastMark}
jr_mark_write -> "Problems writing to " path_unspaced
               | "Problems writing to file" attr "file=" path_unspaced tail

# Normal at the first boot.
#= Problems reading from /bk/ledgers/current/lastMark (this is okay if it is the first time starting this bookie
#= Problems reading from file (this is okay if it is the first time starting this bookie) {file=/bk/ledgers/current/lastMark}
jr_mark_read -> "Problems reading from " path_unspaced " (this is okay if it is the first time starting this bookie" (")"):?
              | "Problems reading from file (this is okay if it is the first time starting this bookie)" attr "file=" path_unspaced tail

# A second bookie on the same disk, or a clock that went back. Two blanks to 4.17.
#= Journal file /bk/journal/current/18e0a1b2c3d.txn, that shouldn't exist, already exists.  is there another bookie process running?
#= Journal file, that shouldn't exist, already exists. is there another bookie process running? {journal=/bk/journal/current/18e0a1b2c3d.txn}
#= File /bk/journal/current/18e0a1b2c3d.txn already exists.
jr_dup -> "Journal file " path ", that shouldn't exist, already exists.  is there another bookie process running?"
        | "Journal file, that shouldn't exist, already exists. is there another bookie process running?" attr "journal=" path tail
        | "File " path " already exists."

#= Invalid record found with negative length: -7
#= Invalid record found with negative length {len=-7}
jr_badlen -> "Invalid record found with negative length: " bytes
           | "Invalid record found with negative length" attr "len=" bytes tail

# Data may be lost.
#= Failed to parse journal file, and skipInvalidRecord is true, skip this journal file reply
#= Failed to parse journal file, and skipInvalidRecord is true, skip this journal file reply {}
jr_skip -> "Failed to parse journal file, and skipInvalidRecord is true, skip this journal file reply" attrs:?

#= Journal disabled for add entry requests. Running BookKeeper this way can lead to data loss. It is recommended to use data integrity checking when running without the journal to minimize data loss risk
#= Journal disabled for add entry requests. Running BookKeeper this way can lead to data loss. It is recommended to use data integrity checking when running without the journal to minimize data loss risk {}
jr_nojournal -> "Journal disabled for add entry requests. Running BookKeeper this way can lead to data loss. It is recommended to use data integrity checking when running without the journal to minimize data loss risk" attrs:?

# ---- Ledger storage, entry logs ------------------------------------------------------------------------------

#= Flush ledger storage at checkpoint CheckpointList{checkpoints=[LogMark: logFileId - 19 , logFileOffset - 512]}.
#= Flush ledger storage at checkpoint {checkpoint=LogMark: logFileId - 19 , logFileOffset - 512}
ls_checkpoint -> "Flush ledger storage at checkpoint " checkpoint "."
               | "Flush ledger storage at checkpoint" attr "checkpoint=" checkpoint "}"

# Data are not on the disk and the journal grows.
#= Exception flushing ledgers
#= Exception flushing ledgers 
#= Exception flushing ledgers {}
#= Exception flushing ledgers at shutdown
ls_flush_fail -> "Exception flushing ledgers" (" "):?
               | "Exception flushing ledgers" attrs
               | "Exception flushing ledgers at shutdown"

#= No writeable ledger directories
#= No writeable ledger directories {}
ls_nowritable -> "No writeable ledger directories" attrs:?

#= Exception marking checkpoint as complete
#= Exception marking checkpoint as complete {}
ls_mark_fail -> "Exception marking checkpoint as complete" attrs:?

#= Exception in SyncThread
#= Exception in SyncThread {}
ls_sync_fail -> "Exception in SyncThread" attrs:?

# A stall of the disk, seen at the stop. Seconds in 4.4, though the number is of ms.
#= SyncThread taking a long time to shutdown. Has taken 12000 milliseconds so far
#= SyncThread taking a long time to shutdown. Has taken 12000 seconds so far
#= SyncThread taking a long time to shutdown {elapsedMs=12000}
ls_slow_stop -> "SyncThread taking a long time to shutdown. Has taken " ms (" milliseconds" | " seconds") " so far"
              | "SyncThread taking a long time to shutdown" attr "elapsedMs=" ms tail

#= Started flushing mem table.
#= Started flushing mem table. {}
#= Reached size LogMark: logFileId - 19 , logFileOffset - 512
#= Reached size {checkpoint=LogMark: logFileId - 19 , logFileOffset - 512}
ls_skiplist -> "Started flushing mem table." attrs:?
             | "Reached size " rest

# The bookie becomes read-only, whatever the room on its disks.
#= Exception thrown while flushing skip list cache.
#= Exception thrown while flushing skip list cache. {}
ls_skiplist_fail -> "Exception thrown while flushing skip list cache." attrs:?

#= Exception thrown while flushing ledger cache.
#= Exception thrown while flushing ledger cache. {}
#= Exception flushing Ledger cache
#= Exception flushing Ledger
#= Exception flushing Ledger {}
ls_cache_flush_fail -> ("Exception thrown while flushing ledger cache." | "Exception flushing Ledger cache" | "Exception flushing Ledger") attrs:?

# Writes outrun the disk.
#= Write cache is full, triggering flush
#= Write cache is full, triggering flush {}
ls_cache_full -> "Write cache is full, triggering flush" attrs:?

#= Error during flush
#= Error during flush {}
ls_db_flush_fail -> "Error during flush" attrs:?

#= Started Db Ledger Storage
#= Started Db Ledger Storage {}
ls_db_start -> "Started Db Ledger Storage" attrs:?

#= Could not grab a clean page for ledger 4711, entry 90, force flushing dirty ledgers.
#= Could not grab a clean page, force flushing dirty ledgers {entryId=90, ledgerId=4711}
ls_idx_page -> "Could not grab a clean page for ledger " ledger ", entry " entry ", force flushing dirty ledgers."
             | "Could not grab a clean page, force flushing dirty ledgers" attr "entryId=" entry then "ledgerId=" ledger tail

# The file is named in hexadecimal, the id is decimal.
#= Created new entry log file /bk/ledgers/current/1f.log for logId 31.
#= Created new entry log file {file=/bk/ledgers/current/1f.log, logId=31}
#= Created new entry logger 31.
el_new -> "Created new entry log file " path " for logId " log_id "."
        | "Created new entry log file" attr "file=" path then "logId=" log_id tail
        | "Created new entry logger " log_id "."

# Since 4.7 also for one ledger.
#= Creating a new entry log file : createNewLog = false, reachEntryLogLimit = true, 
#= Creating a new entry log file for ledger '4711' : reachEntryLogLimit = true
#= Creating a new entry log file {reason=after checkpoint}
#= Creating a new entry log file for ledger {ledgerId=4711, reason=after checkpoint}
el_create -> "Creating a new entry log file " reason_unopened
           | "Creating a new entry log file for ledger '" ledger "' " reason
           | "Creating a new entry log file" attr "reason=" reason "}"
           | "Creating a new entry log file for ledger" attr "ledgerId=" ledger then "reason=" reason "}"

#= Rolling entry logger since it reached size limitation
#= Rolling entry logger since it reached size limitation {}
el_roll -> "Rolling entry logger since it reached size limitation" attrs:?

# A list that grows is a disk that lags.
#= Flushing entry logger 31 back to filesystem, pending for syncing entry loggers : [BufferedChannel{logId=31, logFile=/bk/ledgers/current/1f.log}].
#= Flushing entry logger back to filesystem, pending for syncing entry loggers {logId=31, rotatedLogChannels=[BufferedLogChannel{logId=31}]}
el_flush_rotated -> "Flushing entry logger " log_id " back to filesystem, pending for syncing entry loggers : " channels "."
                  | "Flushing entry logger back to filesystem, pending for syncing entry loggers" attr "logId=" log_id then "rotatedLogChannels=" channels "}"

#= Synced entry logger 31 to disk.
#= Synced entry logger to disk. {logId=31}
el_synced -> "Synced entry logger " log_id " to disk."
           | "Synced entry logger to disk." attr "logId=" log_id tail

# Data are gone. The id is hexadecimal.
#= Cannot find entry log file 1f.log : No file for log 1f
#= Cannot find entry log file {entryLog=1f.log, exception=No file for log 1f}
el_notfound -> "Cannot find entry log file " log_hex ".log : " err
             | "Cannot find entry log file" attr "entryLog=" log_hex ".log" then "exception=" err "}"
             | "Cannot find entry log file" attr "entryLog=" log_hex ".log}"

# Truncated.
#= Short read for ledger entry from entryLog 31@8192 (100 != 4096)
#= Short read for ledger entry from entryLog {entryLogId=31, entrySize=4096, pos=8192, rc=100}
#= Short read for entry size from entrylog 31
#= Short read for entry size from entrylog {entryLogId=31}
#= Short read for ledger id from entrylog 31
el_short -> "Short read for ledger entry from entryLog " log_id "@" position " (" bytes " != " wanted ")"
          | "Short read for ledger entry from entryLog" attr "entryLogId=" log_id then "entrySize=" wanted then "pos=" position then "rc=" bytes tail
          | "Short read for " ("entry size" | "ledger id") " from entrylog " log_id
          | "Short read for entry size from entrylog" attr "entryLogId=" log_id tail

#= bad read for ledger entry from entryLog 31@8192 (entry size -3)
el_badread -> "bad read for ledger entry from entryLog " log_id "@" position " (entry size " bytes ")"

#= Read invalid entry length -3
#= Read invalid entry length {entrySize=-3}
el_badlen -> "Read invalid entry length " bytes
           | "Read invalid entry length" attr "entrySize=" bytes tail

#= Sanity check failed for entry size of 2147483000 at location 8192 in 31
#= Sanity check failed for entry size {entryLogId=31, entrySize=2147483000, position=8192}
el_sanity -> "Sanity check failed for entry size of " bytes " at location " position " in " log_id
           | "Sanity check failed for entry size" attr "entryLogId=" log_id then "entrySize=" bytes then "position=" position tail

# The scrubber ends the process; each error follows in a record of its own.
#= Found inconsistency during localConsistencyCheck:
#= Found inconsistency during localConsistencyCheck {}
scrub_err -> "Found inconsistency during localConsistencyCheck" (":" | attrs):?

# Of the scrubber and of the check at the start.
#= Ledger 4711, entry 90: 
#= Ledger 4711, entry 90:
#= Inconsistency detected {entryId=90, ledgerId=4711}
#= Consistency check {entryId=90, ledgerId=4711}
scrub_err_entry -> "Ledger " ledger ", entry " entry ":" (" "):?
                 | ("Inconsistency detected" | "Consistency check") attr "entryId=" entry then "ledgerId=" ledger tail

#= Got fatal exception java.io.IOException: x running localConsistencyCheck
#= Got fatal exception running localConsistencyCheck {}
#= Got a fatal exception while checking store
scrub_fatal -> "Got fatal exception " err_text " running localConsistencyCheck"
             | "Got fatal exception running localConsistencyCheck" attrs:?
             | "Got a fatal exception while checking store" attrs:?

# Refuses to start.
#= Bookie failed local consistency check:
#= Bookie failed local consistency check: {}
consistency_fail -> "Bookie failed local consistency check:" attrs:?

# ---- Disk space ----------------------------------------------------------------------------------------------

# Above the high-water mark. "<" to 4.7, by mistake.
#= Space left on device /bk/ledgers/current : 1048576, Used space fraction: 0.961 > threshold 0.95.
#= Space left on device /bk/ledgers/current : 1048576, Used space fraction: 0.961 < threshold 0.95.
#= Space left on device exceeds threshold {directory=/bk/ledgers/current, threshold=0.95, usableSpace=1048576, used=0.961}
dk_space_err -> "Space left on device " dir " : " bytes ", Used space fraction: " usage (" > " | " < ") "threshold " threshold "."
              | "Space left on device exceeds threshold" attr "directory=" dir then "threshold=" threshold then "usableSpace=" bytes then "used=" usage tail

#= Space left on device /bk/ledgers/current : 4194304, Used space fraction: 0.911 > WarnThreshold 0.9.
#= Space left on device /bk/ledgers/current : 4194304, Used space fraction: 0.911 < WarnThreshold 0.9.
#= Space left on device exceeds warn threshold {directory=/bk/ledgers/current, usableSpace=4194304, used=0.911, warnThreshold=0.9}
dk_space_warn -> "Space left on device " dir " : " bytes ", Used space fraction: " usage (" > " | " < ") "WarnThreshold " threshold "."
               | "Space left on device exceeds warn threshold" attr "directory=" dir then "usableSpace=" bytes then "used=" usage then "warnThreshold=" threshold tail

# 4.4 without the usage.
#= Ledger directory /bk/ledgers/current is almost full : usage 0.911
#= Ledger directory /bk/ledgers/current is almost full.
#= Ledger directory is almost full {directory=/bk/ledgers/current, usage=0.911}
dk_warn -> "Ledger directory " dir " is almost full : usage " usage
         | "Ledger directory " dir " is almost full."
         | "Ledger directory is almost full" attr "directory=" dir then "usage=" usage tail

#= Ledger directory /bk/ledgers/current is out-of-space : usage 0.961
#= Ledger directory /bk/ledgers/current is out-of-space.
#= Ledger directory is out-of-space {directory=/bk/ledgers/current, usage=0.961}
dk_full -> "Ledger directory " dir " is out-of-space : usage " usage
         | "Ledger directory " dir " is out-of-space."
         | "Ledger directory is out-of-space" attr "directory=" dir then "usage=" usage tail

#= /bk/ledgers/current is out of space. Adding it to filled dirs list
#= Directory is out of space. Adding it to filled dirs list {directory=/bk/ledgers/current}
dk_filled -> dir_rooted " is out of space. Adding it to filled dirs list"
           | "Directory is out of space. Adding it to filled dirs list" attr "directory=" dir tail

#= /bk/ledgers/current becomes writable. Adding it to writable dirs list.
#= becomes writable. Adding it to writable dirs list. {directory=/bk/ledgers/current}
dk_recovered -> dir_rooted " becomes writable. Adding it to writable dirs list."
              | "becomes writable. Adding it to writable dirs list." attr "directory=" dir tail

# At each check.
#= LedgerDirsMonitor check process: All ledger directories are non writable
#= LedgerDirsMonitor check process: All ledger directories are non writable {}
dk_none -> "LedgerDirsMonitor check process: All ledger directories are non writable" attrs:?

# Not even the room reserved for new entry logs is left.
#= All ledger directories are non writable and no reserved space (1181116006) left.
#= All ledger directories are non writable and no reserved space (1181116006) left. {}
#= All ledger directories are non writable
dk_none_reserved -> "All ledger directories are non writable and no reserved space (" bytes ") left." attrs:?
                  | "All ledger directories are non writable" attrs:?

# Room for an emergency.
#= No writable ledger dirs below diskUsageThreshold. But Dirs that can accommodate 1181116006 are: [/bk/ledgers/current]
#= No writable ledger dirs below diskUsageThreshold. But Dirs that can accommodate are {fullLedgerDirsToAccommodate=[/bk/ledgers/current], thresholdSize=1181116006}
dk_newlog -> "No writable ledger dirs below diskUsageThreshold. But Dirs that can accommodate " bytes " are: " dirs
           | "No writable ledger dirs below diskUsageThreshold. But Dirs that can accommodate are" attr "fullLedgerDirsToAccommodate=" dirs then "thresholdSize=" bytes tail

# The disk is broken.
#= Ledger directory /bk/ledgers/current failed on disk checking : 
#= Ledger directory failed on disk checking {directory=/bk/ledgers/current}
dk_bad -> "Ledger directory " dir " failed on disk checking" colon:?
        | "Ledger directory failed on disk checking" attr "directory=" dir tail

#= Got IOException while monitoring Dirs
#= Got IOException while monitoring Dirs {}
dk_monitor_fail -> "Got IOException while monitoring Dirs" attrs:?

# Exits with 5.
#= Fatal error reported by ledgerDirsManager
#= Fatal error reported by ledgerDirsManager {}
dk_fatal -> "Fatal error reported by ledgerDirsManager" attrs:?

#= Dirs: [/bk/l1, /bk/l2] are in same DiskPartition/FileSystem: /bk (/dev/sdb1)
#= Dirs are in same DiskPartition/FileSystem {dirsList=[/bk/l1, /bk/l2], fileStore=/bk (/dev/sdb1)}
dk_same -> "Dirs: " dirs " are in same DiskPartition/FileSystem: " file_store
         | "Dirs are in same DiskPartition/FileSystem" attr "dirsList=" dirs then "fileStore=" file_store "}"

# ---- Garbage collection and compaction -----------------------------------------------------------------------

#= Minor Compaction : enabled=true, threshold=0.2, interval=3600000
#= Minor Compaction {enabled=true, interval=3600000, threshold=0.2}
gc_conf_minor -> "Minor Compaction : enabled=" enabled ", threshold=" threshold ", interval=" ms
               | "Minor Compaction" attr "enabled=" enabled then "interval=" ms then "threshold=" threshold tail

#= Major Compaction : enabled=true, threshold=0.8, interval=86400000
#= Major Compaction {enabled=true, interval=86400000, threshold=0.8}
gc_conf_major -> "Major Compaction : enabled=" enabled ", threshold=" threshold ", interval=" ms
               | "Major Compaction" attr "enabled=" enabled then "interval=" ms then "threshold=" threshold tail

# LedgerDirsMonitorThread: a full disk asked for it.
#= Forced garbage collection triggered by thread: LedgerDirsMonitorThread
#= Forced garbage collection triggered by thread: qtp-1, forceMajor: true, forceMinor: false
#= Forced garbage collection triggered by thread {thread=LedgerDirsMonitorThread}
#= Forced garbage collection triggered {forceMajor=true, forceMinor=false, thread=qtp-1}
gc_forced -> "Forced garbage collection triggered by thread: " thread_listed (", forceMajor: " force_major ", forceMinor: " force_minor):?
           | "Forced garbage collection triggered by thread" attr "thread=" thread_listed tail
           | "Forced garbage collection triggered" attr "forceMajor=" force_major then "forceMinor=" force_minor then "thread=" thread_listed tail

#= GarbageCollectorThread-6-1 Set forceGarbageCollection to false after force GC to make it forceGC-able again.
#= Set forceGarbageCollection to false after force GC to make it forceGC-able again. {thread=GarbageCollectorThread-6-1}
gc_forced_done -> thread_word " Set forceGarbageCollection to false after force GC to make it forceGC-able again."
                | "Set forceGarbageCollection to false after force GC to make it forceGC-able again." attr "thread=" thread_word tail

#= LedgerDirsMonitorThread disabled force garbage collection since bookie has enough space now.
#= disabled force garbage collection since bookie has enough space now. {thread=LedgerDirsMonitorThread}
gc_forced_off -> thread_word " disabled force garbage collection since bookie has enough space now."
               | "disabled force garbage collection since bookie has enough space now." attr "thread=" thread_word tail

#= Garbage collector thread forced to perform GC before expiry of wait time.
#= Garbage collector thread forced to perform GC before expiry of wait time. {}
gc_forced_run -> "Garbage collector thread forced to perform GC before expiry of wait time." attrs:?

#= Suspend Major Compaction triggered by thread: LedgerDirsMonitorThread
#= Suspend Major Compaction {thread=LedgerDirsMonitorThread}
#= Disk almost full, suspend major compaction to slow down filling disk.
#= Disk almost full, suspend major compaction to slow down filling disk. {}
gc_suspend_major -> "Suspend Major Compaction triggered by thread: " thread_word
                  | "Suspend Major Compaction" attr "thread=" thread_word tail
                  | "Disk almost full, suspend major compaction to slow down filling disk." attrs:?

#= Suspend Minor Compaction triggered by thread: LedgerDirsMonitorThread
#= Suspend Minor Compaction {thread=LedgerDirsMonitorThread}
#= Disk full, suspend minor compaction to slow down filling disk.
#= Disk full, suspend minor compaction to slow down filling disk. {}
gc_suspend_minor -> "Suspend Minor Compaction triggered by thread: " thread_word
                  | "Suspend Minor Compaction" attr "thread=" thread_word tail
                  | "Disk full, suspend minor compaction to slow down filling disk." attrs:?

#= LedgerDirsMonitorThread Major Compaction back to normal since bookie has enough space now.
#= LedgerDirsMonitorThread Minor Compaction back to normal since bookie has enough space now.
#= Major Compaction back to normal since bookie has enough space now. {thread=LedgerDirsMonitorThread}
gc_resume -> thread_word " " compaction " Compaction back to normal since bookie has enough space now."
           | compaction " Compaction back to normal since bookie has enough space now." attr "thread=" thread_word tail

# Without the flag to 4.5.
#= Enter major compaction
#= Enter major compaction, suspendMajor false
#= Enter major compaction {lastMajorCompactionTime=1709342706117, suspendMajor=false}
gc_enter_major -> "Enter major compaction" (", suspendMajor " suspended):?
                | "Enter major compaction" attr "suspendMajor=" suspended tail

#= Enter minor compaction
#= Enter minor compaction, suspendMinor false
#= Enter minor compaction {lastMinorCompactionTime=1709342706117, suspendMinor=false}
gc_enter_minor -> "Enter minor compaction" (", suspendMinor " suspended):?
                | "Enter minor compaction" attr "suspendMinor=" suspended tail

# Room is won back.
#= Deleting entryLogId 31 as it has no active ledgers!
#= Deleting entryLogId as it has no active ledgers! {entryLogId=31}
gc_delete -> "Deleting entryLogId " log_id " as it has no active ledgers!"
           | "Deleting entryLogId as it has no active ledgers!" attr "entryLogId=" log_id tail

#= Removing entry log 31 after compaction
#= Removing entry log after compaction {entryLogId=31}
gc_remove -> "Removing entry log " log_id " after compaction"
           | "Removing entry log after compaction" attr "entryLogId=" log_id tail

#= Removing entry log metadata for 31
#= Removing entry log metadata {entryLogId=31}
gc_meta_remove -> "Removing entry log metadata for " log_id
                | "Removing entry log metadata" attr "entryLogId=" log_id tail

# Many in the low buckets: fragmented.
#= Compaction: entry log usage buckets[10% 20% 30% 40% 50% 60% 70% 80% 90% 100%] = [0, 0, 1, 0, 0, 0, 0, 0, 2, 9]
#= Compaction: entry log usage buckets[10% 20% 30% 40% 50% 60% 70% 80% 90% 100%] = [0, 0, 1, 0, 0, 0, 0, 0, 2, 9], compacted [0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
#= Compaction: entry log usage buckets[10% 20% 30% 40% 50% 60% 70% 80% 90% 100%] {compactedBuckets=[0, 0, 1, 0, 0, 0, 0, 0, 0, 0], entryLogCompactRatio=0.08, entryLogUsageBuckets=[0, 0, 1, 0, 0, 0, 0, 0, 2, 9]}
gc_buckets -> "Compaction: entry log usage buckets[10% 20% 30% 40% 50% 60% 70% 80% 90% 100%] = " buckets (", compacted " compacted):?
            | "Compaction: entry log usage buckets[10% 20% 30% 40% 50% 60% 70% 80% 90% 100%]" attr "compactedBuckets=" compacted then "entryLogUsageBuckets=" buckets tail

# The room is not won back.
#= Error compacting entry log. Log won't be deleted
#= Error compacting entry log. Log won't be deleted {}
#= Failed to compact entry log 31 due to unexpected error
#= Failed to compact entry log due to unexpected error {entryLogId=31}
gc_compact_fail -> "Error compacting entry log. Log won't be deleted" attrs:?
                 | "Failed to compact entry log " log_id " due to unexpected error"
                 | "Failed to compact entry log due to unexpected error" attr "entryLogId=" log_id tail

# Compaction needs room itself.
#= No writable ledger directory available, aborting compaction
#= No writable ledger directory available, aborting compaction {}
gc_nowritable -> "No writable ledger directory available, aborting compaction" attrs:?

# The thread lives on.
#= Error in garbage collector thread, Failed to complete GC/Compaction due to null
#= Error in garbage collector thread, failed to complete GC/Compaction {exception=No such device}
#= Error in garbage collector thread, failed to complete GC/Compaction {}
gc_thread_err -> "Error in garbage collector thread, Failed to complete GC/Compaction due to " err
               | "Error in garbage collector thread, failed to complete GC/Compaction" attr "exception=" err "}"
               | "Error in garbage collector thread, failed to complete GC/Compaction" (" {}"):?

#= Error in entryLog-metadatamap, Failed to complete GC/Compaction due to entry-log IO error
#= Error in entryLog-metadatamap, Failed to complete GC/Compaction due to entry-log {exception=IO error}
#= Error in entryLog-metadatamap, Failed to complete GC/Compaction due to entry-log {}
gc_meta_err -> "Error in entryLog-metadatamap, Failed to complete GC/Compaction due to entry-log " err_unopened
             | "Error in entryLog-metadatamap, Failed to complete GC/Compaction due to entry-log" attr "exception=" err_text "}"
             | "Error in entryLog-metadatamap, Failed to complete GC/Compaction due to entry-log" (" {}"):?

# 4.17.4+.
#= Exception when doing gc ledger.
#= Exception when doing gc ledger. {}
gc_unhandled -> "Exception when doing gc ledger." attrs:?

#= OutOfMemoryError when processing 31 - skipping the entry log
#= OutOfMemoryError when processing - skipping the entry log {entryLogId=31}
gc_oom -> "OutOfMemoryError when processing " log_id " - skipping the entry log"
        | "OutOfMemoryError when processing - skipping the entry log" attr "entryLogId=" log_id tail

#= Premature exception when processing 31 recovery will take care of the problem
#= Premature exception when processing 31recovery will take care of the problem
#= Premature exception when processing recovery will take care of the problem {entryLogId=31}
gc_premature -> "Premature exception when processing " log_id (" "):? "recovery will take care of the problem"
              | "Premature exception when processing recovery will take care of the problem" attr "entryLogId=" log_id tail

# ZooKeeper is slow and the ledgers are kept.
#= Time-out while fetching metadata for Ledger 4711 : null.
#= Time-out while fetching metadata for Ledger {bkLid=4711}
#= Time-out while fetching metadata for Ledger {bkLid=4711, exception=x}
gc_timeout -> "Time-out while fetching metadata for Ledger " ledger " : " err_text "."
            | "Time-out while fetching metadata for Ledger" attr "bkLid=" ledger tail

#= Exception when iterating over the metadata
#= Exception when iterating over the metadata {}
gc_iterate_fail -> "Exception when iterating over the metadata" attrs:?

#= Start removing over-replicated ledgers. activeLedgerCounter=812
#= Start removing over-replicated ledgers. activeLedgerCounter= {activeLedgerCounter=812}
gc_overrep_start -> "Start removing over-replicated ledgers. activeLedgerCounter=" count
                  | "Start removing over-replicated ledgers. activeLedgerCounter=" attr "activeLedgerCounter=" count tail

#= Removed over-replicated ledgers: [4711, 4712]
#= Removed over-replicated ledgers {overReplicatedLedgers=[4711, 4712]}
#= No over-replicated ledgers found.
#= No over-replicated ledgers found. {}
gc_overrep -> "Removed over-replicated ledgers: " ledgers
            | "Removed over-replicated ledgers" attr "overReplicatedLedgers=" ledgers tail
            | "No over-replicated ledgers found." attrs:?

#= Deleted indexes from 12 ledgers in 0.041 seconds
#= Deleted indexes from ledgers {count=12, durationSeconds=0.041}
gc_idx_del -> "Deleted indexes from " count " ledgers in " seconds_text " seconds"
            | "Deleted indexes from ledgers" attr "count=" count then "durationSeconds=" seconds_text tail

#= Shutting down GarbageCollectorThread
#= Shutting down GarbageCollectorThread {}
gc_stop -> "Shutting down GarbageCollectorThread" attrs:?

# ---- Cookies -------------------------------------------------------------------------------------------------

# The disk has a cookie, ZooKeeper has none. Does not start.
#= Cookie for this bookie is not stored in metadata store. Bookie failing to come up
#= Cookie for this bookie is not stored in metadata store. Bookie failing to come up {}
ck_nostore -> "Cookie for this bookie is not stored in metadata store. Bookie failing to come up" attrs:?

# ZooKeeper has a cookie, a disk has none: the volume was lost. To 4.6 in other words.
#= There are directories without a cookie, and this is neither a new environment, nor is storage expansion enabled. Empty directories are [/bk/ledgers/current]
#= There are directories without a cookie, and this is neither a new environment, nor is storage expansion enabled {emptyDirs=[/bk/ledgers/current]}
#= Cookie exists in zookeeper, but not in all local directories.  Directories missing cookie file are [/bk/ledgers/current]
ck_emptydirs -> "There are directories without a cookie, and this is neither a new environment, nor is storage expansion enabled. Empty directories are " dirs
              | "There are directories without a cookie, and this is neither a new environment, nor is storage expansion enabled" attr "emptyDirs=" dirs tail
              | "Cookie exists in zookeeper, but not in all local directories.  Directories missing cookie file are " dirs

# The two cookies follow, one value a line; the exception repeats the text.
#= Cookie [4
#= Cookie [5
ck_mismatch -> "Cookie [" version

# Another cluster, or metadata that were made anew. The first is the bookie's own.
#= instanceId 0b3e1a5c-1111-4222-8333-0123456789ab is not matching with 7f3e1a5c-1111-4222-8333-0123456789ab
#= instanceId null is not matching with 7f3e1a5c-1111-4222-8333-0123456789ab {}
ck_instance -> "instanceId " instance " is not matching with " other_instance attrs:?

#= Cookie is of too old version 2
#= Cookie is of too old version 2 {}
ck_old -> "Cookie is of too old version " version attrs:?

# Two blanks as printed.
#= Not all the new directories are empty. New directories that are not empty are: [/bk/l2/current]
#= Not all the new directories are empty {nonEmptyDirs=[/bk/l2/current]}
#= Either not all local directories have cookies or directories being added  newly are not empty. Directories missing cookie file are: [/bk/l1/current] New directories that are not empty are: [/bk/l2/current]
#= Either not all local directories have cookies or directories being added newly are not empty {dirsMissingCookie=[/bk/l1/current], nonEmptyDirs=[/bk/l2/current]}
ck_notempty -> "Not all the new directories are empty. New directories that are not empty are: " dirs
             | "Not all the new directories are empty" attr "nonEmptyDirs=" dirs tail
             | "Either not all local directories have cookies or directories being added  newly are not empty. Directories missing cookie file are: " missing_dirs " New directories that are not empty are: " dirs
             | "Either not all local directories have cookies or directories being added newly are not empty" attr "dirsMissingCookie=" missing_dirs then "nonEmptyDirs=" dirs tail

#= Error accessing cookie on disks
#= Error accessing cookie on disks {}
ck_read_fail -> "Error accessing cookie on disks" attrs:?

# The first start of this identity.
#= Stamping new cookies on all dirs [/bk/journal/current, /bk/ledgers/current]
#= Stamping new cookies on all dirs {dirs=[/bk/journal/current, /bk/ledgers/current]}
ck_stamp -> "Stamping new cookies on all dirs " dirs_listed
          | "Stamping new cookies on all dirs" attr "dirs=" dirs_listed tail

# Decommissioned or formatted.
#= Removed cookie from /ledgers for bookie 10.3.0.4:3181.
#= Removed cookie for bookie {bookieId=10.3.0.4:3181, cookiePath=/ledgers}
ck_removed -> "Removed cookie from " path " for bookie " bookie "."
            | "Removed cookie for bookie" attr "bookieId=" bookie then "cookiePath=" path tail

# Harmless.
#= More than one bookie tried to create /ledgers/cookies at once. Safe to ignore.
#= More than one bookie tried to create cookiePath at once. Safe to ignore {cookiePath=/ledgers/cookies}
ck_race -> "More than one bookie tried to create " path " at once. Safe to ignore."
         | "More than one bookie tried to create cookiePath at once. Safe to ignore" attr "cookiePath=" path tail

# A wrong root, or an empty ZooKeeper.
#= BookKeeper metadata doesn't exist in zookeeper. Has the cluster been initialized? Try running bin/bookkeeper shell metaformat
#= BookKeeper metadata doesn't exist in zookeeper. Has the cluster been initialized? Try running bin/bookkeeper shell metaformat {}
ck_nometa -> "BookKeeper metadata doesn't exist in zookeeper. Has the cluster been initialized? Try running bin/bookkeeper shell metaformat" attrs:?

# ---- Auditor -------------------------------------------------------------------------------------------------

# Leads from now on.
#= I'm starting as Auditor Bookie. ID: 10.3.0.4:3181
#= I'm starting as Auditor Bookie {bookieId=10.3.0.4:3181}
au_elected -> "I'm starting as Auditor Bookie. ID: " bookie
            | "I'm starting as Auditor Bookie" attr "bookieId=" bookie tail

# The elector stops itself; the cause stands in the trace.
#= Exception while performing auditor election
#= Exception while performing auditor election {}
#= Ledger underreplication manager unavailable during election
au_elect_fail -> "Exception while performing auditor election" attrs:?
               | "Ledger underreplication manager unavailable during election"

#= Interrupted while performing auditor election
#= Interrupted while performing auditor election {}
au_elect_int -> "Interrupted while performing auditor election" attrs:?

#= Lost ZK connection, shutting down
#= Lost ZK connection, shutting down {}
au_zk_lost -> "Lost ZK connection, shutting down" attrs:?

# Commands of the shell say it too, in thread main.
#= Shutting down AuditorElector
#= Shutting down AuditorElector {}
au_elector_stop -> "Shutting down AuditorElector" attrs:?

# The vote stays until the session ends.
#= Exception while deleting myVote:/ledgers/underreplication/auditorelection/V_0000000012
#= InterruptedException while deleting myVote: /ledgers/underreplication/auditorelection/V_0000000012
#= Exception while deleting myVote {myVote=/ledgers/underreplication/auditorelection/V_0000000012}
au_vote_left -> ("InterruptedException" | "Exception") " while deleting myVote:" (" "):? path_unspaced
              | ("InterruptedException" | "Exception") " while deleting myVote" attr "myVote=" path_unspaced tail

#= Shutting down auditor
#= Shutting down auditor {}
au_stop -> "Shutting down auditor" attrs:?

#= Executing submitShutdownTask
#= Executing submitShutdownTask {}
au_submit_stop -> "Executing submitShutdownTask" attrs:?

# "conif" to 4.14.
#= Initializing lostBookieRecoveryDelay zNode to the conif value: 0
#= Initializing lostBookieRecoveryDelay zNode to the conf value: 0
#= Initializing lostBookieRecoveryDelay zNode to the conf value {lostBookieRecoveryDelay=0}
au_lbrd_init -> "Initializing lostBookieRecoveryDelay zNode to the " ("conif" | "conf") " value: " seconds
              | "Initializing lostBookieRecoveryDelay zNode to the conf value" attr "lostBookieRecoveryDelay=" seconds tail

# The configured value is not used.
#= Valid lostBookieRecoveryDelay zNode is available, so not creating lostBookieRecoveryDelay zNode as part of Auditor initialization 
#= Valid lostBookieRecoveryDelay zNode is available, so not creating lostBookieRecoveryDelay zNode as part of Auditor initialization
#= Valid lostBookieRecoveryDelay zNode is available, so not creating lostBookieRecoveryDelay zNode as part of Auditor initialization  {}
au_lbrd_keep -> "Valid lostBookieRecoveryDelay zNode is available, so not creating lostBookieRecoveryDelay zNode as part of Auditor initialization" (" "):?
              | "Valid lostBookieRecoveryDelay zNode is available, so not creating lostBookieRecoveryDelay zNode as part of Auditor initialization " attrs

# A lost bookie was noticed.
#= Delaying bookie audit by 300 secs for [10.3.0.6:3181]
#= Delaying bookie audit {bookies=[10.3.0.6:3181], delaySecs=300}
au_lost_delay -> "Delaying bookie audit by " seconds " secs for " bookies
               | "Delaying bookie audit" attr "bookies=" bookies then "delaySecs=" seconds tail

# The delay does not hold for the second loss.
#= Multiple bookie failure; not delaying bookie audit. Bookies lost now: [10.3.0.6:3181]; All lost bookies: [10.3.0.6:3181, 10.3.0.5:3181]
#= Multiple bookie failure; not delaying bookie audit {allLostBookies=[10.3.0.6:3181, 10.3.0.5:3181], bookiesLostNow=[10.3.0.6:3181]}
au_lost_multi -> "Multiple bookie failure; not delaying bookie audit. Bookies lost now: " bookies "; All lost bookies: " all_bookies
               | "Multiple bookie failure; not delaying bookie audit" attr "allLostBookies=" all_bookies then "bookiesLostNow=" bookies tail

# Also what a triggered audit and a decommission leave.
#= lostBookieRecoveryDelay has been set to 0 or reset to its previous value, so starting AuditTask. Current lostBookieRecoveryDelay: 0, previous lostBookieRecoveryDelay: 0
#= lostBookieRecoveryDelay has been set to 0 or reset to its previous value, so starting AuditTask {currentDelay=0, previousDelay=0}
au_lbrd_reset -> "lostBookieRecoveryDelay has been set to 0 or reset to its previous value, so starting AuditTask. Current lostBookieRecoveryDelay: " seconds ", previous lostBookieRecoveryDelay: " previous_seconds
               | "lostBookieRecoveryDelay has been set to 0 or reset to its previous value, so starting AuditTask" attr "currentDelay=" seconds then "previousDelay=" previous_seconds tail

#= lostBookieRecoveryDelay has been set to 600, so rescheduling AuditTask accordingly
#= lostBookieRecoveryDelay changed, rescheduling AuditTask accordingly {lostBookieRecoveryDelay=600}
au_lbrd_set -> "lostBookieRecoveryDelay has been set to " seconds ", so rescheduling AuditTask accordingly"
             | "lostBookieRecoveryDelay changed, rescheduling AuditTask accordingly" attr "lostBookieRecoveryDelay=" seconds tail

#= lostBookieRecoveryDelay period has been changed so canceling the pending AuditTask
#= lostBookieRecoveryDelay period has been changed so canceling the pending AuditTask {}
au_lbrd_cancel -> "lostBookieRecoveryDelay period has been changed so canceling the pending AuditTask" attrs:?

#= Starting auditBookies
#= Starting auditBookies {}
au_books_start -> "Starting auditBookies" attrs:?

#= Completed auditBookies
#= Completed auditBookies {}
au_books_end -> "Completed auditBookies" attrs:?

# Confirmed lost. Without the comma to 4.4.
#= Following are the failed bookies: [10.3.0.6:3181] and searching its ledgers for re-replication
#= Following are the failed bookies: [10.3.0.6:3181], and searching its ledgers for re-replication
#= Following are the failed bookies, searching their ledgers for re-replication {lostBookies=[10.3.0.6:3181]}
au_failed -> "Following are the failed bookies: " bookies (","):? " and searching its ledgers for re-replication"
           | "Following are the failed bookies, searching their ledgers for re-replication" attr "lostBookies=" bookies tail

# Can be hundreds of kilobytes.
#= Following ledgers: [4711, 4712] of bookie: 10.3.0.6:3181 are identified as underreplicated
#= Following ledgers: [4711, 4712] of bookie: [10.3.0.6:3181] are identified as underreplicated
#= Following ledgers are identified as underreplicated {ledgers=[4711, 4712], missingBookies=[10.3.0.6:3181]}
au_ur -> "Following ledgers: " ledgers " of bookie: " bookies " are identified as underreplicated"
       | "Following ledgers are identified as underreplicated" attr "ledgers=" ledgers then "missingBookies=" bookies tail

#= There is no ledgers for the failed bookie: 10.3.0.6:3181
#= There is no ledgers for the failed bookie: [10.3.0.6:3181]
#= There are no ledgers for the failed bookie {missingBookies=[10.3.0.6:3181]}
au_ur_none -> "There is no ledgers for the failed bookie: " bookies
            | "There are no ledgers for the failed bookie" attr "missingBookies=" bookies tail

# Paused by an operator. "untill" to 4.17.
#= LedgerReplication is disabled externally through Zookeeper, since DISABLE_NODE ZNode is created, so waiting untill it is enabled
#= LedgerReplication is disabled externally through Zookeeper, since DISABLE_NODE ZNode is created, so waiting until it is enabled {}
au_disabled -> "LedgerReplication is disabled externally through Zookeeper, since DISABLE_NODE ZNode is created, so waiting " ("untill" | "until") " it is enabled" attrs:?

#= Auditor periodic bookie checking enabled 'auditorPeriodicBookieCheckInterval' 86400 seconds
#= Auditor periodic bookie checking enabled {auditorPeriodicBookieCheckInterval=86400}
au_bookcheck_conf -> "Auditor periodic bookie checking enabled 'auditorPeriodicBookieCheckInterval' " seconds " seconds"
                   | "Auditor periodic bookie checking enabled" attr "auditorPeriodicBookieCheckInterval=" seconds tail

#= Auditor periodic bookie checking disabled, running once check now anyhow
#= Auditor periodic bookie checking disabled, running once check now anyhow {}
au_bookcheck_off -> "Auditor periodic bookie checking disabled, running once check now anyhow" attrs:?

#= Auditor periodic ledger checking enabled 'auditorPeriodicCheckInterval' 604800 seconds
#= Auditor periodic ledger checking enabled {auditorPeriodicCheckInterval=604800}
au_ledgercheck_conf -> "Auditor periodic ledger checking enabled 'auditorPeriodicCheckInterval' " seconds " seconds"
                     | "Auditor periodic ledger checking enabled" attr "auditorPeriodicCheckInterval=" seconds tail

#= Periodic checking disabled
#= Periodic checking disabled {}
au_ledgercheck_off -> "Periodic checking disabled" attrs:?

# The time of the last run is in ms, all else in seconds.
#= checkAllLedgers scheduling info. checkAllLedgersLastExecutedCTime: 1709342706117 durationSinceLastExecutionInSecs: 3600 initialDelay: 601200 interval: 604800
#= checkAllLedgers scheduling info {checkAllLedgersLastExecutedCTime=1709342706117, durationSinceLastExecutionInSecs=3600, initialDelay=601200, interval=604800}
au_all_sched -> "checkAllLedgers scheduling info. checkAllLedgersLastExecutedCTime: " last_ms " durationSinceLastExecutionInSecs: " seconds_since " initialDelay: " seconds " interval: " interval_seconds
              | "checkAllLedgers scheduling info" attr "checkAllLedgersLastExecutedCTime=" last_ms then "durationSinceLastExecutionInSecs=" seconds_since then "initialDelay=" seconds then "interval=" interval_seconds tail

#= Starting checkAllLedgers
#= Starting checkAllLedgers {}
au_all_start -> "Starting checkAllLedgers" attrs:?

#= Completed checkAllLedgers in 81234 milliSeconds
#= Completed checkAllLedgers {durationMs=81234}
au_all_end -> "Completed checkAllLedgers in " ms " milliSeconds"
            | "Completed checkAllLedgers" attr "durationMs=" ms tail

#= Couldn't open ledger 4711 to check : Error while using ZooKeeper
#= Couldn't open ledger to check {error=Error while using ZooKeeper, ledgerId=4711}
au_all_open_fail -> "Couldn't open ledger " ledger " to check : " err
                  | "Couldn't open ledger to check" attr "error=" err then "ledgerId=" ledger tail

#= Failed to acquire semaphore for 120000 ms, ledgerId: 4711
#= Failed to acquire semaphore {ledgerId=4711, timeoutMs=120000}
au_sem -> "Failed to acquire semaphore for " ms " ms, ledgerId: " ledger
        | "Failed to acquire semaphore" attr "ledgerId=" ledger then "timeoutMs=" ms tail

# ZooKeeper was not there.
#= Underreplication unavailable, skipping audit.Will retry after a period
#= Underreplication unavailable, skipping audit.Will retry after a period {}
#= Underreplication manager unavailable running periodic check
#= Underreplication manager unavailable running periodic check {}
au_skip_urm -> ("Underreplication unavailable, skipping audit.Will retry after a period" | "Underreplication manager unavailable running periodic check") attrs:?

# 4.14.6+, 4.15.1+: the auditor stops.
#= Non Recoverable Exception while reading from ZK
#= Non Recoverable Exception while reading from ZK {}
au_norec -> "Non Recoverable Exception while reading from ZK" attrs:?

# The auditor stops.
#= Couldn't get bookie list, so exiting
#= Couldn't get bookie list, exiting
#= Exception while registering for change notification, so exiting
#= Exception while registering for change notification, so exiting {}
#= Exception while registering for LostBookieRecoveryDelay change notification, so exiting
au_exit -> ("Couldn't get bookie list, so exiting" | "Couldn't get bookie list, exiting" | "Exception while registering for change notification, so exiting" | "Exception while registering for LostBookieRecoveryDelay change notification, so exiting") attrs:?

#= Exception getting bookie list
#= Exception while watching available bookies
#= Interrupted while watching available bookies 
#= Exception while reading from ZK
#= Exception running periodic check
#= Exception running periodic check {}
au_check_fail -> ("Exception getting bookie list" | "Exception while watching available bookies" | "Interrupted while watching available bookies " | "Interrupted while watching available bookies" | "Exception while reading from ZK" | "Exception running periodic check" | "I/O exception running periodic check" | "Interrupted while running periodic check" | "Exception while running periodic check") attrs:?

#= Audit already scheduled; skipping periodic bookie check
#= Audit bookie task already scheduled; skipping periodic all ledgers check task
#= Ledger replication disabled, skipping checkAllLedgers
#= Ledger replication disabled, skipping checkAllLedgers {}
#= Ledger rereplication has been disabled, aborting periodic check
au_skip -> ("Audit already scheduled; skipping periodic bookie check" | "Audit bookie task already scheduled; skipping periodic all ledgers check task" | "Audit bookie task already scheduled; skipping periodic placement policy check task" | "Audit bookie task already scheduled; skipping periodic replicas check task" | "Ledger replication disabled, skipping checkAllLedgers" | "Ledger replication disabled, skipping placementPolicyCheck" | "Ledger replication disabled, skipping replicasCheck task." | "Ledger replication disabled, skipping" | "Ledger rereplication has been disabled, aborting periodic check") attrs:?

#= For ledger: 4711, Segment starting at entry: 0, with ensemble: [10.3.0.4:3181, 10.3.0.5:3181] having writeQuorumSize: 2 and ackQuorumSize: 2 is not adhering to EnsemblePlacementPolicy
#= Segment is not adhering to EnsemblePlacementPolicy {ackQuorumSize=2, ensemble=[10.3.0.4:3181, 10.3.0.5:3181], ledgerId=4711, startEntryId=0, writeQuorumSize=2}
au_pp -> "For ledger: " ledger ", Segment starting at entry: " entry ", with ensemble: " bookies " having writeQuorumSize: " write_quorum " and ackQuorumSize: " ack_quorum " is not adhering to EnsemblePlacementPolicy"
       | "Segment is not adhering to EnsemblePlacementPolicy" attr "ackQuorumSize=" ack_quorum then "ensemble=" bookies then "ledgerId=" ledger then "startEntryId=" entry then "writeQuorumSize=" write_quorum tail

# Data are lost.
#= Ledger : 4711 entryId : 90 is missing all replicas
#= Ledger entry is missing all replicas {entryId=90, ledgerId=4711}
au_rep_none -> "Ledger : " ledger " entryId : " entry " is missing all replicas"
             | "Ledger entry is missing all replicas" attr "entryId=" entry then "ledgerId=" ledger tail

#= Ledger : 4711 entryId : 90 is having: 1 replicas, less than ackQuorum num of replicas : 2
#= Ledger entry has fewer replicas than ackQuorum {ackQuorumSize=2, entryId=90, ledgerId=4711, replicas=1}
au_rep_lessaq -> "Ledger : " ledger " entryId : " entry " is having: " count " replicas, less than ackQuorum num of replicas : " ack_quorum
               | "Ledger entry has fewer replicas than ackQuorum" attr "ackQuorumSize=" ack_quorum then "entryId=" entry then "ledgerId=" ledger then "replicas=" count tail

#= Ledger : 4711 entryId : 90 is having: 2 replicas, less than writeQuorum num of replicas : 3
#= Ledger entry has fewer replicas than writeQuorum {entryId=90, ledgerId=4711, replicas=2, writeQuorumSize=3}
au_rep_lesswq -> "Ledger : " ledger " entryId : " entry " is having: " count " replicas, less than writeQuorum num of replicas : " write_quorum
               | "Ledger entry has fewer replicas than writeQuorum" attr "entryId=" entry then "ledgerId=" ledger then "replicas=" count then "writeQuorumSize=" write_quorum tail

# One part for each segment and bookie.
#= Ledger : 4711 has following missing entries : In segment starting at 0 with ensemble [10.3.0.4:3181], following entries [3] are missing in bookie: 10.3.0.4:3181
#= Ledger has missing entries {details=Ledger : 4711 has following missing entries : x, ledgerId=4711}
au_rep_missing -> "Ledger : " ledger " has following missing entries : " detail
                | "Ledger has missing entries" attr "details=" detail ", ledgerId=" ledger tail

#= Ledger : 4711 has following unavailable bookies : In segment starting at 0 with ensemble [10.3.0.4:3181], following bookies has not responded 10.3.0.4:3181
#= Ledger has unavailable bookies {details=Ledger : 4711 has following unavailable bookies : x, ledgerId=4711}
au_rep_unavailable -> "Ledger : " ledger " has following unavailable bookies : " detail
                    | "Ledger has unavailable bookies" attr "details=" detail ", ledgerId=" ledger tail

# Replication does not keep up.
#= Following Underreplicated ledgers have elapsed recovery graceperiod: [4711, 4712]
#= Following Underreplicated ledgers have elapsed recovery grace period {urLedgers=[4711, 4712]}
au_grace -> "Following Underreplicated ledgers have elapsed recovery graceperiod: " ledgers
          | "Following Underreplicated ledgers have elapsed recovery grace period" attr "urLedgers=" ledgers tail

#= Auditor exception publishing suspected ledger 4711 with lost bookies [10.3.0.6:3181]
#= Auditor exception publishing suspected ledger {bookies=[10.3.0.6:3181], ledgerId=4711}
#= Auditor exception publishing suspected ledger
au_publish_fail -> "Auditor exception publishing suspected ledger " ledger " with lost bookies " bookies
                 | "Auditor exception publishing suspected ledger" attr "bookies=" bookies then "ledgerId=" ledger tail
                 | "Auditor exception publishing suspected ledger"

# ---- Replication worker and AutoRecovery ---------------------------------------------------------------------

#= Ledger replicated successfully. ledger id is: 4711
#= Ledger replicated successfully {ledgerId=4711}
rw_done -> "Ledger replicated successfully. ledger id is: " ledger
         | "Ledger replicated successfully" attr "ledgerId=" ledger tail

# In order: 4.4; to 4.11; 4.12+. The keys are places in the ensemble, the values bookies.
#= Updated ZK for ledgerId: (4711 : 0) to point ledger fragments from old dead bookie: (10.3.0.6:3181) to new bookie: (10.3.0.7:3181)
#= Updated ZK for ledgerId: (4711 : 0) to point ledger fragments from old bookies to new bookies: {10.3.0.6:3181=10.3.0.7:3181}
#= Updated ZK to point ledger fragments from old bookies to new bookies: {10.3.0.6:3181=10.3.0.7:3181}
#= Updated ZK to point ledger fragments from old bookies to new bookies {oldBookie2NewBookie={10.3.0.6:3181=10.3.0.7:3181}}
rw_copied -> "Updated ZK for ledgerId: (" ledger " : " entry ") to point ledger fragments from old dead bookie: (" bookie ") to new bookie: (" new_bookie ")"
           | "Updated ZK for ledgerId: (" ledger " : " entry ") to point ledger fragments from old bookies to new bookies: " moves
           | "Updated ZK to point ledger fragments from old bookies to new bookies: " moves
           | "Updated ZK to point ledger fragments from old bookies to new bookies" attr "oldBookie2NewBookie=" moves tail

# No spare bookie.
#= BKNotEnoughBookiesException while replicating the fragment
#= BKNotEnoughBookiesException while replicating the fragment {}
rw_nobk -> "BKNotEnoughBookiesException while replicating the fragment" attrs:?

#= BKBookieHandleNotAvailableException while replicating the fragment
#= BKBookieHandleNotAvailableException while replicating the fragment {}
rw_handle -> "BKBookieHandleNotAvailableException while replicating the fragment" attrs:?

#= BKLedgerRecoveryException while replicating the fragment
#= BKLedgerRecoveryException while replicating the fragment {}
rw_recfail -> "BKLedgerRecoveryException while replicating the fragment" attrs:?

# 4.4 without the ledger.
#= BKNotEnoughBookiesException while rereplicating ledger 4711. Enough Bookies might not have available So, no harm to continue
#= BKReadException while opening ledger for replication. Enough Bookies might not have availableSo, no harm to continue
#= Exception while rereplicating ledger. Enough Bookies might not be available. No harm to continue {exception=BKReadException, ledgerId=4711}
rw_transient -> exception_word " while rereplicating ledger " ledger ". Enough Bookies might not have available So, no harm to continue"
              | exception_word " while opening ledger for replication. Enough Bookies might not have availableSo, no harm to continue"
              | "Exception while rereplicating ledger. Enough Bookies might not be available. No harm to continue" attr "exception=" exception_word then "ledgerId=" ledger tail

# The fragment names its ledger and its bookies.
#= Failed to read faulty entries, so giving up replicating ledgerFragment Fragment(LedgerID: 4711, FirstEntryID: 0[0], LastKnownEntryID: 9[9], Host: [10.3.0.6:3181], Closed: true, Type: DATA_LOSS)
#= Failed to read faulty entries, so giving up replicating ledgerFragment {ledgerFragment=Fragment(LedgerID: 4711, FirstEntryID: 0[0], LastKnownEntryID: 9[9], Host: [10.3.0.6:3181], Closed: true, Type: DATA_LOSS)}
rw_giveup_fragment -> "Failed to read faulty entries, so giving up replicating ledgerFragment Fragment(LedgerID: " ledger ", " detail
                    | "Failed to read faulty entries, so giving up replicating ledgerFragment" attr "ledgerFragment=Fragment(LedgerID: " ledger ", " detail "}"

#= Received error: -13 while trying to read entry: 90 of ledger: 4711 in ReplicationWorker
#= Received error while trying to read entry in ReplicationWorker {entryId=90, ledgerId=4711, rc=-13}
rw_readerr -> "Received error: " rc " while trying to read entry: " entry " of ledger: " ledger " in ReplicationWorker"
            | "Received error while trying to read entry in ReplicationWorker" attr "entryId=" entry then "ledgerId=" ledger then "rc=" rc tail

# A ledger that poisons the queue. To 4.8 without the delay.
#= ReplicationWorker failed to replicate Ledger : 4711 for 11 number of times, so deferring the ledger lock release by 300000 msecs
#= ReplicationWorker failed to replicate Ledger : 4711 for 11 number of times, so deferring the ledger lock release
#= ReplicationWorker failed to replicate Ledger, deferring the ledger lock release {delayMs=300000, ledgerId=4711, numFailures=11}
rw_defer -> "ReplicationWorker failed to replicate Ledger : " ledger " for " count " number of times, so deferring the ledger lock release" (" by " ms " msecs"):?
          | "ReplicationWorker failed to replicate Ledger, deferring the ledger lock release" attr "delayMs=" ms then "ledgerId=" ledger then "numFailures=" count tail

#= Error deleting underreplicated ledger lock
#= Error deleting underreplicated ledger lock {}
rw_nolock -> "Error deleting underreplicated ledger lock" attrs:?

#= Error deleting underreplicated ledger znode
#= Error deleting underreplicated ledger znode {}
rw_nomark -> "Error deleting underreplicated ledger znode" attrs:?

# ZooKeeper was lost: the worker ends.
#= UnavailableException while replicating fragments
#= UnavailableException while replicating fragments {}
rw_unavail -> "UnavailableException while replicating fragments" attrs:?

#= UnavailableException while replicating fragments of ledger 4711
#= UnavailableException while releasing the underreplicated lock for ledger 4711:
#= UnavailableException while replicating fragments of ledger {ledgerId=4711}
#= UnavailableException while releasing the underreplicated lock for ledger {ledgerId=4711}
rw_unavail_ledger -> "UnavailableException while " ("replicating fragments of" | "releasing the underreplicated lock for") " ledger " ledger (":"):?
                   | "UnavailableException while " ("replicating fragments of" | "releasing the underreplicated lock for") " ledger" attr "ledgerId=" ledger tail

# 4.14.6+, 4.15.1+: the worker ends.
#= NonRecoverableReplicationException while replicating fragments
#= NonRecoverableReplicationException while replicating fragments {}
rw_norec -> "NonRecoverableReplicationException while replicating fragments" attrs:?

#= BKException while replicating fragments
#= BKException while replicating fragments {}
rw_bk_fail -> "BKException while replicating fragments" attrs:?

#= InterruptedException while replicating fragments
#= Interrupted while replicating fragments
#= Interrupted while replicating fragments {}
rw_int -> ("InterruptedException while replicating fragments" | "Interrupted while replicating fragments") attrs:?

# Waits before it tries again.
#= failed while replicating fragments
#= failed while replicating fragments {}
rw_failed -> "failed while replicating fragments" attrs:?

#= ReplicationWorker exited loop!
#= ReplicationWorker exited loop! {}
rw_exit -> "ReplicationWorker exited loop!" attrs:?

#= Shutting down replication worker
#= Shutting down ReplicationWorker
#= Shutting down ReplicationWorker {}
rw_stop -> ("Shutting down replication worker" | "Shutting down ReplicationWorker") attrs:?

# The ledger will be fenced.
#= Missing bookie(s) from last segment. Opening Ledger 4711 for Recovery.
#= Missing bookie(s) from last segment. Opening Ledger for Recovery {ledgerId=4711}
rw_openrec -> "Missing bookie(s) from last segment. Opening Ledger " ledger " for Recovery."
            | "Missing bookie(s) from last segment. Opening Ledger for Recovery" attr "ledgerId=" ledger tail

#= Open Fragment[10.3.0.4:3181, 10.3.0.5:3181]. Opening Ledger 4711 for Recovery.
#= Open Fragment. Opening Ledger for Recovery {ensemble=[10.3.0.4:3181, 10.3.0.5:3181], ledgerId=4711}
rw_openrec2 -> "Open Fragment" bookies ". Opening Ledger " ledger " for Recovery."
             | "Open Fragment. Opening Ledger for Recovery" attr "ensemble=" bookies then "ledgerId=" ledger tail

#= Ignoring replication of already deleted ledger 4711
#= Ignoring replication of already deleted ledger {ledgerId=4711}
#= BKNoSuchLedgerExistsOnMetadataServerException while opening ledger 4711 for replication. Other clients might have deleted the ledger. So, no harm to continue
#= BKNoSuchLedgerExistsException while opening ledger for replication. Other clients might have deleted the ledger. So, no harm to continue
#= BKNoSuchLedgerExistsOnMetadataServerException while opening ledger for replication. Other clients might have deleted the ledger {ledgerId=4711}
rw_deleted -> "Ignoring replication of already deleted ledger " ledger
            | "Ignoring replication of already deleted ledger" attr "ledgerId=" ledger tail
            | "BKNoSuchLedgerExistsOnMetadataServerException while opening ledger " ledger " for replication. Other clients might have deleted the ledger. So, no harm to continue"
            | "BKNoSuchLedgerExistsException while opening ledger for replication. Other clients might have deleted the ledger. So, no harm to continue"
            | "BKNoSuchLedgerExistsOnMetadataServerException while opening ledger for replication. Other clients might have deleted the ledger" attr "ledgerId=" ledger tail

# Exits with 3.
#= Client connection to the Metadata server has expired, so shutting down AutoRecoveryMain!
#= Client connection to the Metadata server has expired, so shutting down AutoRecoveryMain! {}
#= ZK client connection to the ZK server has expired!
ar_expired -> "Client connection to the Metadata server has expired, so shutting down AutoRecoveryMain!" attrs:?
            | "ZK client connection to the ZK server has expired!"

#= Shutting down auto recovery: 0
#= Shutting down auto recovery {exitCode=0}
ar_stop -> "Shutting down auto recovery: " code
         | "Shutting down auto recovery" attr "exitCode=" code tail

#= Shutting down AutoRecovery
#= Shutting down AutoRecovery {}
ar_closing -> "Shutting down AutoRecovery" attrs:?

# Takes the bookie down that shares the process. No blank after the comma.
#= AutoRecoveryDeathWatcher noticed the AutoRecovery is not running any more,exiting the watch loop!
#= AutoRecoveryDeathWatcher noticed the AutoRecovery is not running any more,exiting the watch loop! {}
ar_death -> "AutoRecoveryDeathWatcher noticed the AutoRecovery is not running any more,exiting the watch loop!" attrs:?

#= AutoRecoveryDeathWatcher exited loop due to uncaught exception from thread AutoRecoveryDeathWatcher-3181
#= AutoRecoveryDeathWatcher exited loop due to uncaught exception {thread=AutoRecoveryDeathWatcher-3181}
ar_death_uncaught -> "AutoRecoveryDeathWatcher exited loop due to uncaught exception from thread " thread_name
                   | "AutoRecoveryDeathWatcher exited loop due to uncaught exception" attr "thread=" thread_name tail

# 4.4.
#= Autorecovery daemon has stopped. Please check the logs
ar_stopped -> "Autorecovery daemon has stopped. Please check the logs"

#= Failed to build AutoRecovery Server
#= Failed to build AutoRecovery Server {}
#= Exception running AutoRecoveryMain : 
ar_build_fail -> "Failed to build AutoRecovery Server" attrs:?
               | "Exception running AutoRecoveryMain" colon:?

# An operator's command.
#= Auto ledger re-replication is disabled!
#= Auto ledger re-replication is disabled! {}
#= Disabling autorecovery
ar_off_cmd -> ("Auto ledger re-replication is disabled!" | "Disabling autorecovery") attrs:?

#= Resuming automatic ledger re-replication
#= Resuming automatic ledger re-replication {}
#= Enabling autorecovery
ar_on_cmd -> ("Resuming automatic ledger re-replication" | "Enabling autorecovery") attrs:?

#= AutoRecovery is already disabled!
#= AutoRecovery is already enabled!
#= AutoRecovery is already enabled! {}
#= Autorecovery already disabled. Doing nothing
#= Autorecovery already enabled. Doing nothing
ar_already -> "AutoRecovery is already " switched "!" attrs:?
            | "Autorecovery already " switched ". Doing nothing" attrs:?

# 4.8+: the answer to the shell's question.
#= Autorecovery is enabled.
#= Autorecovery status {status=disabled}
ar_status -> "Autorecovery is " switched "."
           | "Autorecovery status" attr "status=" switched tail

#= LedgerReplication is enabled externally through Zookeeper, since DISABLE_NODE ZNode is deleted
#= LedgerReplication is enabled externally through Zookeeper, since DISABLE_NODE ZNode is deleted {}
ar_enabled_ext -> "LedgerReplication is enabled externally through Zookeeper, since DISABLE_NODE ZNode is deleted" attrs:?

# No auditor has ever started.
#= lostBookieRecoveryDelay Znode not found. Please verify if Auditor has been initialized.
#= lostBookieRecoveryDelay Znode not found. Please verify if Auditor has been initialized. {}
ar_lbrd_missing -> "lostBookieRecoveryDelay Znode not found. Please verify if Auditor has been initialized." attrs:?

#= lostBookieRecoveryDelay Znode is already present, so using existing lostBookieRecoveryDelay Znode value
#= lostBookieRecoveryDelay Znode is already present, so using existing lostBookieRecoveryDelay Znode value {}
ar_lbrd_exists -> "lostBookieRecoveryDelay Znode is already present, so using existing lostBookieRecoveryDelay Znode value" attrs:?

# ZooKeeper was lost; the trace names the node.
#= Error while checking the state of ledger re-replication
#= Error while checking the state of ledger re-replication {}
#= Error while checking the state of underReplicated ledgers
#= Error while checking the state of lostBookieRecoveryDelay
ar_state_err -> "Error while checking the state of " ("ledger re-replication" | "underReplicated ledgers" | "lostBookieRecoveryDelay") attrs:?

# ---- Client: in brokers, replication workers and the shell ---------------------------------------------------

# The state of the channel; the cause of errors stands in the trace.
#= Could not connect to bookie: [id: 0x5d3f0c11]/10.3.0.6:3181, current state CONNECTING : 
#= Could not connect to bookie: null/10.3.0.6:3181, current state CLOSED : connection refused: /10.3.0.6:3181
#= Could not connect to bookie {bookieId=10.3.0.6:3181, channel=[id: 0x5d3f0c11], state=CONNECTING}
#= Could not connect to bookie {bookieId=10.3.0.6:3181, cause=connection refused: /10.3.0.6:3181, channel=[id: 0x5d3f0c11], state=CONNECTING}
cl_connect_fail -> "Could not connect to bookie: " channel "/" bookie_slashless ", current state " channel_state " :" (" " err):?
                 | "Could not connect to bookie" attr "bookieId=" bookie_slashless ", channel=" channel ", state=" channel_state tail
                 | "Could not connect to bookie" attr "bookieId=" bookie_slashless ", cause=" err ", channel=" channel ", state=" channel_state tail

# Not registered.
#= Cannot connect to 10.3.0.6:3181 as endpoint resolution failed (probably bookie is down) err org.apache.bookkeeper.proto.BookieAddressResolver$BookieIdNotResolvedException: x
#= Cannot connect as endpoint resolution failed (probably bookie is down) {bookieId=10.3.0.6:3181, channel=null}
cl_resolve_fail -> "Cannot connect to " bookie " as endpoint resolution failed (probably bookie is down) err " err
                 | "Cannot connect as endpoint resolution failed (probably bookie is down)" attr "bookieId=" bookie tail

#= Cannot resolve bk-6, bookie is unknown org.apache.bookkeeper.client.BKException$BKBookieHandleNotAvailableException: Bookie handle is not available
#= Cannot resolve bookie, bookie is unknown {bookieId=bk-6, exception=Bookie handle is not available}
cl_resolve_unknown -> "Cannot resolve " bookie ", bookie is unknown " err_unopened
                    | "Cannot resolve bookie, bookie is unknown" attr "bookieId=" bookie ", exception=" err "}"
                    | "Cannot resolve bookie, bookie is unknown" attr "bookieId=" bookie "}"

#= Successfully connected to bookie: 10.3.0.6:3181 [id: 0x5d3f0c11, L:/10.3.0.31:40112 - R:10.3.0.6/10.3.0.6:3181]
#= Successfully connected to bookie: 10.3.0.6:3181
#= Successfully connected to bookie using TLS: 10.3.0.6:3181
#= Successfully connected to bookie {bookieId=10.3.0.6:3181, channel=[id: 0x5d3f0c11, L:/10.3.0.31:40112 - R:10.3.0.6/10.3.0.6:3181]}
#= Successfully connected to bookie using TLS {bookieId=10.3.0.6:3181, channel=null}
cl_connected -> "Successfully connected to bookie: " bookie (" " channel):?
              | "Successfully connected to bookie using TLS: " bookie
              | ("Successfully connected to bookie using TLS" | "Successfully connected to bookie, initiate TLS" | "Successfully connected to bookie") attr "bookieId=" bookie ", channel=" channel "}"

#= Disconnected from bookie channel [id: 0x5d3f0c11, L:/10.3.0.31:40112 ! R:10.3.0.6/10.3.0.6:3181]
#= Disconnected from bookie channel {bookieId=10.3.0.6:3181, channel=[id: 0x5d3f0c11, L:/10.3.0.31:40112 ! R:10.3.0.6/10.3.0.6:3181]}
cl_disconnect -> "Disconnected from bookie channel " channel_bracketed
               | "Disconnected from bookie channel" attr "bookieId=" bookie ", channel=" channel_bracketed tail

# A slow bookie: nothing within the time-out of adds or reads.
#= Timed-out 12 operations to channel [id: 0x5d3f0c11, L:/10.3.0.31:40112 - R:10.3.0.6/10.3.0.6:3181] for 10.3.0.6:3181
#= Timed-out 12 operations to channel null for 10.3.0.6:3181
#= Timed-out operations {bookieId=10.3.0.6:3181, channel=[id: 0x5d3f0c11, L:/10.3.0.31:40112 - R:10.3.0.6/10.3.0.6:3181], timedOutOperations=12}
cl_timeout -> "Timed-out " count " operations to channel " channel " for " bookie
            | "Timed-out operations" attr "bookieId=" bookie ", channel=" channel ", timedOutOperations=" count tail

# Names the faulty bookie and the code in words. In order: 4.4; to 4.11; 4.12+.
#= Write did not succeed: L4711 E90 on 10.3.0.6:3181, rc = -23
#= Failed to write entry (4711, 90): Bookie operation timeout
#= Failed to write entry (4711, 90) to bookie (1, 10.3.0.6:3181): Bookie operation timeout
#= Failed to write entry to bookie {bookieAddr=10.3.0.6:3181, bookieIndex=1, entryId=90, error=Bookie operation timeout, ledgerId=4711}
cl_write_fail -> "Write did not succeed: L" ledger " E" entry " on " bookie ", rc = " rc
               | "Failed to write entry (" ledger ", " entry "): " err
               | "Failed to write entry (" ledger ", " entry ") to bookie (" index ", " bookie "): " err
               | "Failed to write entry to bookie" attr "bookieAddr=" bookie then "bookieIndex=" index then "entryId=" entry then "error=" err ", ledgerId=" ledger tail

#= Failed to write entry (4711, 90) to bookies {1=10.3.0.6:3181}, handling failures.
#= Failed to write entry to bookies, handling failures {entryId=90, failedBookies={1=10.3.0.6:3181}, ledgerId=4711}
cl_write_fail_multi -> "Failed to write entry (" ledger ", " entry ") to bookies " places ", handling failures."
                     | "Failed to write entry to bookies, handling failures" attr "entryId=" entry then "failedBookies=" places then "ledgerId=" ledger tail

# Another client has recovered the ledger.
#= Fencing exception on write: L4711 E90 on 10.3.0.6:3181
#= Fencing exception on write {bookieAddr=10.3.0.6:3181, entryId=90, ledgerId=4711}
cl_fenced -> "Fencing exception on write: L" ledger " E" entry " on " bookie
           | "Fencing exception on write" attr "bookieAddr=" bookie then "entryId=" entry then "ledgerId=" ledger tail

#= Unauthorized access exception on write: L4711 E90 on 10.3.0.6:3181
#= Unauthorized access exception on write {bookieAddr=10.3.0.6:3181, entryId=90, ledgerId=4711}
cl_unauthorized -> "Unauthorized access exception on write: L" ledger " E" entry " on " bookie
                 | "Unauthorized access exception on write" attr "bookieAddr=" bookie then "entryId=" entry then "ledgerId=" ledger tail

# The writer of the ledger is lost.
#= Write of ledger entry to quorum failed: L4711 E90
#= Write of ledger entry to quorum failed {entryId=90, ledgerId=4711}
cl_quorum_fail -> "Write of ledger entry to quorum failed: L" ledger " E" entry
                | "Write of ledger entry to quorum failed" attr "entryId=" entry then "ledgerId=" ledger tail

#= Timed out 12 add ops
#= Timed out add ops {ledgerId=4711, timedOutOpsCount=12}
#= Timeout add entry quorum wait failed 4711 entry: 90
cl_add_timeout -> "Timed out " count " add ops"
                | "Timed out add ops" attr "ledgerId=" ledger then "timedOutOpsCount=" count tail
                | "Timeout add entry quorum wait failed " ledger " entry: " entry

# The code: a number to 4.7, then a name and words.
#= Closing ledger 4711 due to error -6
#= Closing ledger 4711 due to NotEnoughBookiesException: Not enough non-faulty bookies available
#= Closing ledger due to error {ledgerId=4711, rc=NotEnoughBookiesException: Not enough non-faulty bookies available}
cl_close -> "Closing ledger " ledger " due to " err
          | "Closing ledger due to error" attr "ledgerId=" ledger then "rc=" err "}"

#= New Ensemble: [10.3.0.4:3181, 10.3.0.7:3181] for ledger: 4711
#= New Ensemble {ledgerId=4711, newEnsemble=[10.3.0.4:3181, 10.3.0.7:3181]}
cl_ensemble_new -> "New Ensemble: " bookies " for ledger: " ledger
                 | "New Ensemble" attr "ledgerId=" ledger then "newEnsemble=" bookies tail

# The ledger is open.
#= Ensemble: [10.3.0.4:3181, 10.3.0.5:3181] for ledger: 4711
#= New ledger {ensemble=[10.3.0.4:3181, 10.3.0.5:3181], ledgerId=4711}
#= Ensemble for ledger {getEnsembleAt=[10.3.0.4:3181, 10.3.0.5:3181], ledgerId=4711}
cl_ensemble_create -> "Ensemble: " bookies " for ledger: " ledger
                    | "New ledger" attr "ensemble=" bookies then "ledgerId=" ledger tail
                    | "Ensemble for ledger" attr "getEnsembleAt=" bookies then "ledgerId=" ledger tail

#= [EnsembleChange(ledger:4711, change-id:0000000001)][attempt:1] Exception changing ensemble
#= [RecoveryEnsembleChange(ledger:4711)][attempt:1] Exception changing ensemble
#= Exception changing ensemble {attempts=1, ensembleChangeId=1, ledgerId=4711}
cl_ensemble_exc -> "[" ensemble_change "(ledger:" ledger (", change-id:" change):? ")][attempt:" attempt "] Exception changing ensemble"
                 | "Exception changing ensemble" attr "attempts=" attempt then "ensembleChangeId=" change then "ledgerId=" ledger tail

#= [EnsembleChange(ledger:4711, change-id:0000000009)] reaches max allowed ensemble change number 8
#= reaches max allowed ensemble change number {ensembleChangeId=9, ledgerId=4711, maxAllowedEnsembleChanges=8}
cl_ensemble_max -> "[" ensemble_change "(ledger:" ledger (", change-id:" change):? ")] reaches max allowed ensemble change number " count
                 | "reaches max allowed ensemble change number" attr "ensembleChangeId=" change then "ledgerId=" ledger then "maxAllowedEnsembleChanges=" count tail

# To 4.11 without the sizes. "opportusticStriping" is as printed: it tries again with fewer.
#= Not enough bookies to create ledger
#= Not enough bookies to create ledger with ensembleSize=3, writeQuorumSize=3 and ackQuorumSize=2
#= Not enough bookies to create ledger {ackQuorumSize=2, ensembleSize=3, writeQuorumSize=3}
cl_nobk_create -> "Not enough bookies to create ledger"
                | "Not enough bookies to create ledger with ensembleSize=" ensemble_size ", writeQuorumSize=" write_quorum " and ackQuorumSize=" ack_quorum
                | "Not enough bookies to create ledger" attr "ackQuorumSize=" ack_quorum then "ensembleSize=" ensemble_size then "writeQuorumSize=" write_quorum tail

#= Not enough bookies to create ledger with ensembleSize=3, writeQuorumSize=3 and ackQuorumSize=2, opportusticStriping enabled, try again
#= Not enough bookies to create ledger with opportusticStriping enabled, try again {ackQuorumSize=2, ensembleSize=3, writeQuorumSize=3}
cl_nobk_retry -> "Not enough bookies to create ledger with ensembleSize=" ensemble_size ", writeQuorumSize=" write_quorum " and ackQuorumSize=" ack_quorum ", opportusticStriping enabled, try again"
               | "Not enough bookies to create ledger with opportusticStriping enabled, try again" attr "ackQuorumSize=" ack_quorum then "ensembleSize=" ensemble_size then "writeQuorumSize=" write_quorum tail

# all_bookies are the registered writable ones.
#= Failed to find 1 bookies : excludeBookies [<Bookie:10.3.0.6:3181>], allBookies [<Bookie:10.3.0.4:3181>, <Bookie:10.3.0.6:3181>].
#= Failed to find bookies {bookiesToSelectFrom=[<Bookie:10.3.0.4:3181>], excludeBookies=[<Bookie:10.3.0.6:3181>], numBookies=1}
cl_nobk_rack -> "Failed to find " count " bookies : excludeBookies " excluded ", allBookies " all_bookies "."
              | "Failed to find bookies" attr "bookiesToSelectFrom=" all_bookies then "excludeBookies=" excluded then "numBookies=" count tail

#= Not enough 3 bookies are available to form an ensemble : [10.3.0.4:3181, 10.3.0.5:3181].
#= Not enough 3 bookies are available to form a valid ensemble : [10.3.0.4:3181, 10.3.0.5:3181].
#= Not enough bookies are available to form an ensemble {bookieList=[10.3.0.4:3181, 10.3.0.5:3181], ensembleSize=3}
cl_nobk_ens -> "Not enough " ensemble_size " bookies are available to form " ("an" | "a valid") " ensemble : " bookies "."
             | "Not enough bookies are available to form " ("an" | "a valid") " ensemble" attr "bookieList=" bookies then "ensembleSize=" ensemble_size tail

# Racks, not a lack of bookies.
#= Only one rack available and minNumRacksPerWriteQuorum is enforced, so giving up
#= Only one rack available and minNumRacksPerWriteQuorum is enforced, so giving up {}
cl_rack_one -> "Only one rack available and minNumRacksPerWriteQuorum is enforced, so giving up" attrs:?

#= Failed to choose a bookie from ~/default-rack : excluded [<Bookie:10.3.0.6:3181>], enforceMinNumRacksPerWriteQuorum is enabled so giving up.
#= Failed to choose a bookie excluding Racks: [/r1] Nodes: [<Bookie:10.3.0.6:3181>], enforceMinNumRacksPerWriteQuorum is enabled so giving up.
#= Failed to choose a bookie, enforceMinNumRacksPerWriteQuorum is enabled so giving up {excludeBookies=[<Bookie:10.3.0.6:3181>], networkLoc=~/r1}
#= Failed to choose a bookie excluding Racks: Nodes: enforceMinNumRacksPerWriteQuorum is enabled so giving up. {excludeBookies=[<Bookie:10.3.0.6:3181>], excludeRacks=[/r1]}
cl_rack_enforced -> "Failed to choose a bookie from " rack " : excluded " excluded ", enforceMinNumRacksPerWriteQuorum is enabled so giving up."
                  | "Failed to choose a bookie excluding Racks: " racks " Nodes: " excluded ", enforceMinNumRacksPerWriteQuorum is enabled so giving up."
                  | "Failed to choose a bookie, enforceMinNumRacksPerWriteQuorum is enabled so giving up" attr "excludeBookies=" excluded then "networkLoc=" rack tail
                  | "Failed to choose a bookie excluding Racks: Nodes: enforceMinNumRacksPerWriteQuorum is enabled so giving up." attr "excludeBookies=" excluded then "excludeRacks=" racks tail

#= replaceBookie for bookie: 10.3.0.6:3181 in ensemble: [10.3.0.4:3181, 10.3.0.6:3181] is not adhering to placement policy and chose 10.3.0.7:3181. excludedBookies [10.3.0.6:3181] and quarantinedBookies [10.3.0.8:3181]
#= replaceBookie for bookie: 10.3.0.6:3181 in ensemble: [10.3.0.4:3181, 10.3.0.6:3181] is not adhering to placement policy and chose 10.3.0.7:3181. excludedBookies [10.3.0.6:3181]
#= replaceBookie for bookie: in ensemble: is not adhering to placement policy and chose {bookieAddr=10.3.0.6:3181, excludeBookies=[10.3.0.6:3181], existingBookies=[10.3.0.4:3181], socketAddress=10.3.0.7:3181}
cl_place_soft -> "replaceBookie for bookie: " bookie " in ensemble: " bookies " is not adhering to placement policy and chose " new_bookie ". excludedBookies " excluded (" and quarantinedBookies " quarantined):?
               | "replaceBookie for bookie: in ensemble: is not adhering to placement policy and chose" attr "bookieAddr=" bookie then "excludeBookies=" excluded then "existingBookies=" bookies then "socketAddress=" new_bookie tail

#= New ensemble: [10.3.0.4:3181] is not adhering to Placement Policy. quarantinedBookies: [10.3.0.8:3181]
#= New ensemble: [10.3.0.4:3181] is not adhering to Placement Policy
#= New ensemble: is not adhering to Placement Policy {quarantinedBookies=[10.3.0.8:3181], socketAddresses=[10.3.0.4:3181]}
cl_place_soft_new -> "New ensemble: " bookies " is not adhering to Placement Policy" (". quarantinedBookies: " quarantined):?
                   | "New ensemble: is not adhering to Placement Policy" attr "quarantinedBookies=" quarantined then "socketAddresses=" bookies tail
                   | "New ensemble: is not adhering to Placement Policy {socketAddresses=" bookies tail

#= Bookie 10.3.0.6:3181 has been quarantined because of read/write errors.
#= Bookie has been quarantined because of read/write errors. {bookieId=10.3.0.6:3181}
cl_quarantine -> "Bookie " bookie " has been quarantined because of read/write errors."
               | "Bookie has been quarantined because of read/write errors." attr "bookieId=" bookie tail

# By time alone, never earlier.
#= Bookie 10.3.0.6:3181 is no longer quarantined
#= Bookie is no longer quarantined {bookieId=10.3.0.6:3181}
cl_quarantine_end -> "Bookie " bookie " is no longer quarantined"
                   | "Bookie is no longer quarantined" attr "bookieId=" bookie tail

# Each form has less. In order: 4.9+; to 4.8; 4.4.
#= Read of ledger entry failed: L4711 E90-E99, Sent to [10.3.0.4:3181, 10.3.0.5:3181], Heard from [10.3.0.4:3181] : bitset = {0}, Error = 'No such entry'. First unread entry is (90, rc = 0)
#= Read of ledger entry failed: L4711 E90-E99, Sent to [10.3.0.4:3181], Heard from [10.3.0.4:3181] : bitset = {0}. First unread entry is 90
#= Read of ledger entry failed: L4711 E90-E99, Heard from [10.3.0.4:3181]. First unread entry is 90
#= Read of ledger entry failed {endEntryId=99, error=No such entry, firstReturnCode=0, firstUnreadEntry=90, heardFromHosts=[10.3.0.4:3181], heardFromHostsBitSet={0}, ledgerId=4711, sentToHosts=[10.3.0.4:3181], startEntryId=90}
cl_read_fail -> "Read of ledger entry failed: L" ledger " E" entry "-E" last_entry ", Sent to " bookies ", Heard from " heard " : bitset = " bitset ", Error = '" err_text "'. First unread entry is (" unread ", rc = " rc ")"
              | "Read of ledger entry failed: L" ledger " E" entry "-E" last_entry ", Sent to " bookies ", Heard from " heard " : bitset = " bitset ". First unread entry is " unread
              | "Read of ledger entry failed: L" ledger " E" entry "-E" last_entry ", Heard from " heard ". First unread entry is " unread
              | "Read of ledger entry failed" attr "endEntryId=" last_entry ", error=" err_text ", firstReturnCode=" rc ", firstUnreadEntry=" unread ", heardFromHosts=" heard ", heardFromHostsBitSet=" bitset then "ledgerId=" ledger then "sentToHosts=" bookies then "startEntryId=" entry tail

# The words of the code first; "Error: " before them in part.
#= Error: No such entry while reading L4711 E90 from bookie: 10.3.0.6:3181
#= Bookie handle is not available while reading L4711 E90 from bookie: 10.3.0.6:3181
#= Error while reading from bookie {bookieAddr=10.3.0.6:3181, entryId=90, error=No such entry, ledgerId=4711}
cl_read_err -> err_text " while reading L" ledger " E" entry " from bookie: " bookie
             | "Error while reading from bookie" attr "bookieAddr=" bookie then "entryId=" entry then "error=" err ", ledgerId=" ledger tail

# The ledger cannot be recovered.
#= While readLastConfirmed ledger: 4711 did not hear success responses from all quorums, QuorumCoverage(e:2,w:2,a:2) = [-8, 0]
#= While readLastConfirmed did not hear success responses from all quorums {coverageSet=QuorumCoverage(e:2,w:2,a:2) = [-8, 0], ledgerId=4711}
#= While readLastConfirmed ledger: 4711 did not hear success responses from all quorums
cl_rlc_fail -> "While readLastConfirmed ledger: " ledger " did not hear success responses from all quorums" (", " coverage):?
             | "While readLastConfirmed did not hear success responses from all quorums" attr "coverageSet=" coverage ", ledgerId=" ledger tail

# In order: 4.8+; 4.4.
#= Failure Bookie handle is not available while reading entries: (90 - 99), ledger: 4711 while recovering ledger
#= Failure Bookie handle is not available while reading entry: 90 ledger: 4711 while recovering ledger
#= Failure NotEnoughBookiesException: x while writing entry: 91 while recovering ledger: 4711
#= Failure while reading entries: ( - ), ledger: while recovering ledger {endEntryId=99, getMessage=Bookie handle is not available, ledgerId=4711, startEntryId=90}
#= Failure while writing entry while recovering ledger {codeLogger=NotEnoughBookiesException: x, entryId=91, ledgerId=4711}
cl_recover_fail -> "Failure " err " while reading entries: (" entry " - " last_entry "), ledger: " ledger " while recovering ledger"
                 | "Failure " err " while " ("reading" | "writing") " entry: " entry " ledger: " ledger " while recovering ledger"
                 | "Failure " err " while writing entry: " entry (","):? " while recovering ledger: " ledger
                 | "Failure while reading entries: ( - ), ledger: while recovering ledger" attr "endEntryId=" last_entry ", getMessage=" err ", ledgerId=" ledger then "startEntryId=" entry tail
                 | "Failure while writing entry while recovering ledger" attr "codeLogger=" err ", entryId=" entry then "ledgerId=" ledger tail

# Two writers.
#= UpdateLoop(ledgerId=4711,loopId=4f19d4e3) conflict writing metadata to store, update local value and try again
#= conflict writing metadata to store, update local value and try again {ledgerId=4711, loopId=4f19d4e3}
cl_meta_conflict -> "UpdateLoop(ledgerId=" ledger ",loopId=" loop ") conflict writing metadata to store, update local value and try again"
                  | "conflict writing metadata to store, update local value and try again" attr "ledgerId=" ledger then "loopId=" loop tail

#= UpdateLoop(ledgerId=4711,loopId=4f19d4e3) Error writing metadata to store
#= UpdateLoop(ledgerId=4711,loopId=4f19d4e3) Failed to read metadata from store
#= UpdateLoop(ledgerId=4711,loopId=4f19d4e3) Failed to read metadata from store, rc = -9
#= UpdateLoop(ledgerId=4711,loopId=4f19d4e3) Exception updating
#= Error writing metadata to store {ledgerId=4711, loopId=4f19d4e3}
cl_meta_err -> "UpdateLoop(ledgerId=" ledger ",loopId=" loop ") " ("Error writing metadata to store" | "Failed to read metadata from store" | "Exception updating")
             | "UpdateLoop(ledgerId=" ledger ",loopId=" loop ") Failed to read metadata from store, rc = " rc
             | ("Error writing metadata to store" | "Failed to read metadata from store" | "Exception updating") attr "ledgerId=" ledger then "loopId=" loop tail

# Evidence of a second owner. Two blanks as printed.
#= Metadata conflict when closing ledger 4711. Another client may have recovered the ledger while there were writes outstanding. (local lastEntry:99 length:4096)  (metadata lastEntry:90 length:3600)
#= Metadata conflict when closing ledger. Another client may have recovered the ledger while there were writes outstanding. {lastEntryId=99, ledgerId=4711, length=4096, metadataLastEntryId=90, metadataLength=3600}
cl_close_conflict -> "Metadata conflict when closing ledger " ledger ". Another client may have recovered the ledger while there were writes outstanding. (local lastEntry:" entry " length:" bytes ")  (metadata lastEntry:" other_entry " length:" other_bytes ")"
                   | "Metadata conflict when closing ledger. Another client may have recovered the ledger while there were writes outstanding." attr "lastEntryId=" entry then "ledgerId=" ledger then "length=" bytes then "metadataLastEntryId=" other_entry then "metadataLength=" other_bytes tail

#= Attempt to add to closed ledger: 4711
#= Attempt to add to closed ledger {ledgerId=4711}
#= Force() attempted on a closed ledger: 4711
#= Force() attempted on a closed ledger {ledgerId=4711}
cl_add_closed -> ("Attempt to add to closed ledger: " | "Force() attempted on a closed ledger: ") ledger
               | ("Attempt to add to closed ledger" | "Force() attempted on a closed ledger") attr "ledgerId=" ledger tail

#= Closing recovered ledger 4711 at entry 99
#= Closing recovered ledger {lastAddConfirmed=99, ledgerId=4711}
cl_recovered -> "Closing recovered ledger " ledger " at entry " entry
              | "Closing recovered ledger" attr "lastAddConfirmed=" entry then "ledgerId=" ledger tail

#= Could not get additional bookie to remake ensemble, closing ledger: 4711
#= Could not get additional bookie to remake ensemble, closing ledger {ledgerId=4711}
cl_nobk_replace -> "Could not get additional bookie to remake ensemble, closing ledger: " ledger
                 | "Could not get additional bookie to remake ensemble, closing ledger" attr "ledgerId=" ledger tail

# Corruption, or the wrong kind of digest.
#= Mac mismatch for ledger-id: 4711, entry-id: 90
#= Digest mismatch for ledger-id: 4711, entry-id: 90
#= Digest mismatch for ledger-id LAC: 4711
#= Mac mismatch for ledger: 4711, entry: 90 while reading last entry from bookie: 10.3.0.6:3181
#= Mac mismatch {entryId=90, ledgerId=4711}
#= Digest mismatch for LAC {ledgerId=4711}
#= Mac mismatch while reading last entry from bookie {bookieAddr=10.3.0.6:3181, entryId=90, ledgerId=4711}
cl_digest -> digest " mismatch for ledger-id: " ledger ", entry-id: " entry
           | digest " mismatch for ledger-id LAC: " ledger
           | digest " mismatch for ledger: " ledger ", entry: " entry " while reading last entry from bookie: " bookie
           | digest " mismatch" attr "entryId=" entry then "ledgerId=" ledger tail
           | digest " mismatch for LAC" attr "ledgerId=" ledger tail
           | digest " mismatch while reading last entry from bookie" attr "bookieAddr=" bookie then "entryId=" entry then "ledgerId=" ledger tail

#= Reading bookie info from bookie 10.3.0.6:3181 failed due to TimeoutException: Bookie operation timeout
#= Reading bookie info from bookie failed {bookieId=10.3.0.6:3181, codeLogger=TimeoutException: Bookie operation timeout}
cl_info_fail -> "Reading bookie info from bookie " bookie " failed due to " err
              | "Reading bookie info from bookie failed" attr "bookieId=" bookie then "codeLogger=" err "}"

# A bookie that takes no more.
#= Spent 1200 ms waiting for 2 writable channels
#= Spent 1200 ms waiting for 2 writable channels, writable result false
#= Spent ms waiting for writable channels {elapsedMSec=1200, ledgerId=4711, writableChannels=2, writableResult=false}
cl_write_wait -> "Spent " ms " ms waiting for " count " writable channels" (", writable result " writable):?
               | "Spent ms waiting for writable channels" attr "elapsedMSec=" ms then "ledgerId=" ledger then "writableChannels=" count then "writableResult=" writable tail

# Quarantine is off.
#= Health checks is currently disabled!
#= Health checks is currently disabled! {}
cl_health_off -> "Health checks is currently disabled!" attrs:?

# ---- Requests at a bookie ------------------------------------------------------------------------------------

# Writes stall from here.
#= Too many add requests in progress, disabling autoread on channel [id: 0x91c2aa07, L:/10.3.0.4:3181 - R:/10.3.0.31:40112]
#= Too many add requests in progress, disabling autoread {channel=[id: 0x91c2aa07, L:/10.3.0.4:3181 - R:/10.3.0.31:40112]}
rq_backpressure_add -> "Too many add requests in progress, disabling autoread on channel " channel
                     | "Too many add requests in progress, disabling autoread" attr "channel=" channel "}"

# Nanoseconds.
#= Re-enabled autoread on channel [id: 0x91c2aa07, L:/10.3.0.4:3181 - R:/10.3.0.31:40112] after AddRequest delay of 1800000000 nanos
#= Re-enabled autoread on channel after AddRequest delay {channel=[id: 0x91c2aa07, L:/10.3.0.4:3181 - R:/10.3.0.31:40112], delayNanos=1800000000}
rq_backpressure_add_end -> "Re-enabled autoread on channel " channel " after AddRequest delay of " ns " nanos"
                         | "Re-enabled autoread on channel after AddRequest delay" attr "channel=" channel ", delayNanos=" ns tail

#= Too many read requests in progress, disabling autoread on channel [id: 0x91c2aa07, L:/10.3.0.4:3181 - R:/10.3.0.31:40112]
#= Too many read requests in progress, disabling autoread {channel=[id: 0x91c2aa07, L:/10.3.0.4:3181 - R:/10.3.0.31:40112]}
rq_backpressure_read -> "Too many read requests in progress, disabling autoread on channel " channel
                      | "Too many read requests in progress, disabling autoread" attr "channel=" channel "}"

#= Re-enabled autoread on channel [id: 0x91c2aa07, L:/10.3.0.4:3181 - R:/10.3.0.31:40112] after ReadRequest delay of 1800000000 nanos
#= Re-enabled autoread on channel after ReadRequest delay {channel=[id: 0x91c2aa07, L:/10.3.0.4:3181 - R:/10.3.0.31:40112], delayNanos=1800000000}
rq_backpressure_read_end -> "Re-enabled autoread on channel " channel " after ReadRequest delay of " ns " nanos"
                          | "Re-enabled autoread on channel after ReadRequest delay" attr "channel=" channel ", delayNanos=" ns tail

# A slow client.
#= closing channel [id: 0x91c2aa07, L:/10.3.0.4:3181 - R:/10.3.0.31:40112] because it was non-writable for longer than 10000 ms
#= closing channel because it was non-writable for too long {channel=[id: 0x91c2aa07, L:/10.3.0.4:3181 - R:/10.3.0.31:40112], timeoutMs=10000}
rq_nonwritable -> "closing channel " channel " because it was non-writable for longer than " ms " ms"
                | "closing channel because it was non-writable for too long" attr "channel=" channel ", timeoutMs=" ms tail

# Who took the ledger over.
#= Ledger fence request received for ledger: 4711 from address: /10.3.0.32:40200
#= Ledger fence request received {address=/10.3.0.32:40200, ledgerId=4711}
rq_fence_v3 -> "Ledger fence request received for ledger: " ledger " from address: " addr
             | "Ledger fence request received" attr "address=" addr then "ledgerId=" ledger tail

#= Ledger: 4711 fenced by: /10.3.0.32:40200
#= Ledger 4711 fenced by /10.3.0.32:40200
#= Ledger fenced {fencedBy=/10.3.0.32:40200, ledgerId=4711}
rq_fence_v2 -> "Ledger: " ledger " fenced by: " addr
             | "Ledger " ledger " fenced by " addr
             | "Ledger fenced" attr "fencedBy=" addr then "ledgerId=" ledger tail

#= Fence ledger request received without master key for ledger:4711 from address: /10.3.0.32:40200
#= Fence ledger request received without master key {address=/10.3.0.32:40200, ledgerId=4711}
#= Password not provided, Not safe to fence 4711
#= Password not provided, Not safe to fence {ledgerId=4711}
rq_fence_nokey -> "Fence ledger request received without master key for ledger:" ledger " from address: " addr
                | "Fence ledger request received without master key" attr "address=" addr then "ledgerId=" ledger tail
                | "Password not provided, Not safe to fence " ledger
                | "Password not provided, Not safe to fence" attr "ledgerId=" ledger tail

# Who was displaced. To 4.15 without a name.
#= Write attempt on fenced/deleted ledger 4711 by client /10.3.0.31:40112
#= Write attempt on fenced/deleted ledger {clientAddress=/10.3.0.31:40112, ledgerId=4711}
#= Attempt to write to fenced ledger
rq_write_fenced_v2 -> "Write attempt on fenced/deleted ledger " ledger " by client " addr
                    | "Write attempt on fenced/deleted ledger" attr "clientAddress=" addr then "ledgerId=" ledger tail
                    | "Attempt to write to fenced ledger"

# Without "/deleted" to 4.15.
#= Ledger fenced while writing entry:90 to ledger:4711
#= Ledger fenced/deleted while writing entry:90 to ledger:4711
#= Ledger fenced/deleted while writing entry to ledger {entryId=90, ledgerId=4711}
rq_write_fenced_v3 -> "Ledger fenced" ("/deleted"):? " while writing entry:" entry " to ledger:" ledger
                    | "Ledger fenced/deleted while writing entry to ledger" attr "entryId=" entry then "ledgerId=" ledger tail

#= Error writing entry:90 to ledger:4711
#= Error writing entry to ledger {entryId=90, ledgerId=4711}
rq_write_err -> "Error writing entry:" entry " to ledger:" ledger
              | "Error writing entry to ledger" attr "entryId=" entry then "ledgerId=" ledger tail

#= Error writing Op(1)[Ledger:4711,Entry:90]
#= Error writing {request=Op(1)[Ledger:4711,Entry:90]}
rq_write_err_v2 -> "Error writing Op(" op ")[Ledger:" ledger ",Entry:" entry "]"
                 | "Error writing" attr "request=Op(" op ")[Ledger:" ledger ",Entry:" entry "]" tail

# A replica is missing.
#= No ledger found while reading entry: 90 from ledger: 4711
#= No ledger found while reading entry from ledger {entryId=90, ledgerId=4711}
rq_noledger -> "No ledger found while reading entry: " entry " from ledger: " ledger
             | "No ledger found while reading entry from ledger" attr "entryId=" entry then "ledgerId=" ledger tail

#= No ledger found reading entry 90 when fencing ledger 4711
#= No ledger found(or it has been deleted) reading entry 90 when fencing ledger 4711
#= No ledger found (or it has been deleted) reading entry when fencing ledger {entryId=90, ledgerId=4711}
rq_noledger_fence -> "No ledger found" ("(or it has been deleted)"):? " reading entry " entry " when fencing ledger " ledger
                   | "No ledger found (or it has been deleted) reading entry when fencing ledger" attr "entryId=" entry then "ledgerId=" ledger tail

# A disk that cannot be read.
#= IOException while reading entry: 90 from ledger 4711 
#= IOException while reading entry from ledger {entryId=90, ledgerId=4711}
rq_io -> "IOException while reading entry: " entry " from ledger " ledger (" "):?
       | "IOException while reading entry from ledger" attr "entryId=" entry then "ledgerId=" ledger tail

#= Client died before request could be completed on [id: 0x91c2aa07, L:/10.3.0.4:3181 ! R:/10.3.0.31:40112]
#= Client died before request could be completed
#= Client died before request could be completed {channel=[id: 0x91c2aa07, L:/10.3.0.4:3181 ! R:/10.3.0.31:40112]}
rq_died -> "Client died before request could be completed" (" on " channel):?
         | "Client died before request could be completed" attr "channel=" channel "}"

#= Unhandled exception occurred in I/O thread or handler on [id: 0x91c2aa07, L:/10.3.0.4:3181 ! R:/10.3.0.31:40112]
#= Unhandled exception occurred in I/O thread or handler
#= Unhandled exception occurred in I/O thread or handler {channel=[id: 0x91c2aa07, L:/10.3.0.4:3181 ! R:/10.3.0.31:40112]}
rq_unhandled -> "Unhandled exception occurred in I/O thread or handler" (" on " channel):?
              | "Unhandled exception occurred in I/O thread or handler" attr "channel=" channel "}"

#= Unauthorized access to ledger 4711
#= Unauthorized access to ledger:4711 while writing entry:90
#= Unauthorized access to ledger:4711 while reading entry:90 in request from address: /10.3.0.31:40112
#= Unauthorized access to ledger {ledgerId=4711}
#= Unauthorized access to ledger while reading entry {address=/10.3.0.31:40112, entryId=90, ledgerId=4711}
rq_unauthorized -> "Unauthorized access to ledger " ledger
                 | "Unauthorized access to ledger:" ledger " while " ("writing" | "reading") " entry:" entry (" in request from address: " addr):?
                 | "Unauthorized access to ledger" (" while reading entry" | " while writing entry"):? attr "ledgerId=" ledger tail

# ---- Shell and administration --------------------------------------------------------------------------------

# Refused.
#= Bookie: 10.3.0.6:3181 is not shutdown yet
#= Bookie: is not shutdown yet {bookieAddress=10.3.0.6:3181}
sh_decom_alive -> "Bookie: " bookie " is not shutdown yet"
                | "Bookie: is not shutdown yet" attr "bookieAddress=" bookie tail

# An operator has paused it: the node "disable" exists.
#= Autorecovery is disabled. So giving up!
#= Autorecovery is disabled. So giving up! {}
sh_ar_disabled -> "Autorecovery is disabled. So giving up!" attrs:?

# The election's node exists and is empty.
#= No auditor elected, though Autorecovery is enabled. So giving up.
#= No auditor elected, though Autorecovery is enabled. So giving up. {}
sh_no_auditor -> "No auditor elected, though Autorecovery is enabled. So giving up." attrs:?

# 4.18: the election's node has never been.
#= Unable to find Zookeeper node: KeeperErrorCode = NoNode for /ledgers/underreplication/auditorelection
#= Unable to find Zookeeper node {getMessage=KeeperErrorCode = NoNode for /ledgers/underreplication/auditorelection}
sh_no_znode -> "Unable to find Zookeeper node: " err
             | "Unable to find Zookeeper node" attr "getMessage=" err "}"

# What failed stands in the trace.
#= Received exception in DecommissionBookieCmd 
#= Received exception in DecommissionBookieCmd
#= Received exception in DecommissionBookieCmd {}
sh_decom_ex -> "Received exception in DecommissionBookieCmd" (" " | attrs):?

# The audit is asked for.
#= Resetting LostBookieRecoveryDelay value: 0, to kickstart audit task
#= Resetting LostBookieRecoveryDelay to kickstart audit task {previousLostBookieRecoveryDelayValue=0}
sh_lbrd_kick -> "Resetting LostBookieRecoveryDelay value: " seconds ", to kickstart audit task"
              | "Resetting LostBookieRecoveryDelay to kickstart audit task" attr "previousLostBookieRecoveryDelayValue=" seconds tail

# Stuck where the number does not shrink. To 4.15 without the wait.
#= Count of Ledgers which need to be rereplicated: 12
#= Count of Ledgers which need to be rereplicated: 12, waiting 30 seconds for next check
#= Count of ledgers which need to be rereplicated, waiting for next check {size=12, value=30}
sh_decom_wait -> "Count of Ledgers which need to be rereplicated: " count (", waiting " seconds " seconds for next check"):?
               | "Count of ledgers which need to be rereplicated, waiting for next check" attr "size=" count then "value=" seconds tail

#= Still in some underreplicated ledgers metadata, this bookie is part of its ensemble. Have to make sure that those ledger fragments are rereplicated
#= Still in some underreplicated ledgers metadata, this bookie is part of its ensemble. Have to make sure that those ledger fragments are rereplicated {}
sh_decom_still -> "Still in some underreplicated ledgers metadata, this bookie is part of its ensemble. Have to make sure that those ledger fragments are rereplicated" attrs:?

#= The ledgers stored in the given decommissioning bookie: 10.3.0.6:3181 are properly replicated
#= The ledgers stored in the given decommissioning bookie: are properly replicated {bookieAddressToDecommission=10.3.0.6:3181}
sh_decom_ok -> "The ledgers stored in the given decommissioning bookie: " bookie " are properly replicated"
             | "The ledgers stored in the given decommissioning bookie: are properly replicated" attr "bookieAddressToDecommission=" bookie tail

# The last form by HTTP, 4.18.
#= Cookie of the decommissioned bookie: 10.3.0.6:3181 is deleted successfully
#= Cookie of the decommissioned bookie: is deleted successfully {bookieAddressToDecommission=10.3.0.6:3181}
#= Cookie of the decommissioned bookie is deleted successfully {bookie=10.3.0.6:3181}
sh_decom_cookie -> "Cookie of the decommissioned bookie: " bookie " is deleted successfully"
                 | "Cookie of the decommissioned bookie: is deleted successfully" attr "bookieAddressToDecommission=" bookie tail
                 | "Cookie of the decommissioned bookie is deleted successfully" attr "bookie=" bookie tail

#= No cookie to remove for the decommissioning bookie: 10.3.0.6:3181, it could be deleted already
#= No cookie to remove for the decommissioning bookie, it could be deleted already {bookieAddressToDecommission=10.3.0.6:3181}
#= No cookie to remove for the decommissioning bookie, it could be deleted already {bookie=10.3.0.6:3181}
sh_decom_nocookie -> "No cookie to remove for the decommissioning bookie: " bookie ", it could be deleted already"
                   | "No cookie to remove for the decommissioning bookie, it could be deleted already" attr ("bookieAddressToDecommission=" | "bookie=") bookie tail

#= Start decommissioning bookie.
#= Start decommissioning bookie {}
sh_http_decom_start -> "Start decommissioning bookie" ("."):? attrs:?

#= Complete decommissioning bookie.
#= Complete decommissioning bookie {}
sh_http_decom_end -> "Complete decommissioning bookie" ("."):? attrs:?

#= Error handling decommissionBookie: 10.3.0.6:3181.
#= Error handling decommissionBookie {bookie=10.3.0.6:3181}
#= Exception occurred while decommissioning bookie: 
#= Exception occurred while decommissioning bookie {}
sh_http_decom_fail -> "Error handling decommissionBookie: " bookie "."
                    | "Error handling decommissionBookie" attr "bookie=" bookie tail
                    | "Exception occurred while decommissioning bookie" (":" (" "):?):?
                    | "Exception occurred while decommissioning bookie" attrs

# A code and its words; a number in 4.4.
#= Recover bookie operation completed with rc: OK: No problem
#= Recover bookie operation completed {codeLogger=OK: No problem}
sh_recover_done -> "Recover bookie operation completed with rc: " err
                 | "Recover bookie operation completed" attr "codeLogger=" err "}"

#= Recover bookie for 4711 completed with rc : OK: No problem
#= Recover bookie completed {codeLogger=OK: No problem, ledgerId=4711}
sh_recover_ledger -> "Recover bookie for " ledger " completed with rc : " err
                   | "Recover bookie completed" attr "codeLogger=" err ", ledgerId=" ledger tail

#= Failed to recover ledger 4711 : LedgerRecoveryException: Error while recovering ledger
#= Failed to recover ledger: 4711 : LedgerRecoveryException: Error while recovering ledger, skip recover it.
#= Failed to recover ledger {codeLogger=LedgerRecoveryException: Error while recovering ledger, ledgerId=4711}
#= Failed to recover ledger, skip recover it {codeLogger=LedgerRecoveryException: Error while recovering ledger, ledgerId=4711}
sh_recover_fail -> "Failed to recover ledger " ledger " : " err
                 | "Failed to recover ledger: " ledger " : " err ", skip recover it."
                 | "Failed to recover ledger" (", skip recover it"):? attr "codeLogger=" err ", ledgerId=" ledger tail

#= Recovered ledger 4711.
#= Recovered ledger {ledgerId=4711}
sh_recovered -> "Recovered ledger " ledger "."
              | "Recovered ledger" attr "ledgerId=" ledger tail

# To 4.11 as printed by the shell.
#= Auditor: 10.3.0.4/10.3.0.4:3181
#= No auditor elected
sh_whoisauditor -> "Auditor: " bookie
                 | "No auditor elected"

#= Cookie still exists in the ZK for this bookie: 10.3.0.6:3181, try formatting the bookie
#= Cookie still exists in the ZK for this bookie, try formatting the bookie {bookieId=10.3.0.6:3181}
sh_format_cookie -> "Cookie still exists in the ZK for this bookie: " bookie ", try formatting the bookie"
                  | "Cookie still exists in the ZK for this bookie, try formatting the bookie" attr "bookieId=" bookie tail

#= Bookie with bookieId: 10.3.0.6:3181 is still registered, If this node is running bookie process, try stopping it first.
#= Bookie with bookieId: is still registered, If this node is running bookie process, try stopping it first. {bookieId=10.3.0.6:3181}
sh_init_registered -> "Bookie with bookieId: " bookie " is still registered, If this node is running bookie process, try stopping it first."
                    | "Bookie with bookieId: is still registered, If this node is running bookie process, try stopping it first." attr "bookieId=" bookie tail

#= Bookies are still up and connected to this cluster, stop all bookies before nuking the cluster
#= Readonly Bookies are still up and connected to this cluster, stop all bookies before nuking the cluster
#= Bookies are still up and connected to this cluster, stop all bookies before nuking the cluster {}
sh_nuke_alive -> ("Bookies" | "Readonly Bookies") " are still up and connected to this cluster, stop all bookies before nuking the cluster" attrs:?

#= Successfully formatted BookKeeper metadata
#= Successfully formatted BookKeeper metadata {}
#= Successfully initiated cluster. ZKServers: 10.3.0.21:2181 ledger root path: /ledgers instanceId: 7f3e1a5c-1111-4222-8333-0123456789ab
#= Successfully initiated cluster {instanceId=7f3e1a5c-1111-4222-8333-0123456789ab, ledgersRootPath=/ledgers, zkServers=10.3.0.21:2181}
sh_formatted -> "Successfully formatted BookKeeper metadata" attrs:?
              | "Successfully initiated cluster. ZKServers: " servers " ledger root path: " path " instanceId: " instance
              | "Successfully initiated cluster" attr "instanceId=" instance then "ledgersRootPath=" path then "zkServers=" servers tail

#= Bookie format completed successfully
#= Bookie format completed successfully {}
sh_bookie_formatted -> "Bookie format completed successfully" attrs:?

# ---- Later lines of a record ---------------------------------------------------------------------------------

# One call of a stack. Logback and log4j 2 append the archive. No fields: there are too many of these to keep.
#= 	at org.apache.bookkeeper.bookie.Journal.run(Journal.java:1032)
#= 	at java.base/java.net.Socket.connect(Unknown Source) [org.apache.bookkeeper-bookkeeper-server-4.14.4.jar:4.14.4]
#= 	at java.base/java.net.Socket.connect(Unknown Source) ~[org.apache.bookkeeper-bookkeeper-server-4.14.4.jar:4.14.4]
trace_frame -> indent "at " frame "(" [^()]:+ ")"
             | indent "at " frame "(" [^()]:+ ") " ("~"):? "[" [^\[\]]:+ "]"

#= 	... 7 more
#= 	... 7 common frames omitted
trace_elision -> indent "... " int " " ("more" | "common frames omitted")

# An exception; the cause that counts is the last "Caused by" (or the first line, where the order is "Wrapped by").
# Details tell which: Recovery log 1709342706117 is missing at /bk/journal; instanceId A is not matching with B;
# KeeperErrorCode = NoNode for /ledgers/underreplication/auditorelection; All ledger directories are non writable.
#= java.io.IOException
#= Caused by: java.io.IOException
#= java.io.IOException: Recovery log 1709342706117 is missing
#= Caused by: java.io.IOException: Recovery log 1709342706117 is missing
#= org.apache.bookkeeper.bookie.BookieException$InvalidCookieException: Cookie [4
trace_exception -> indent (relation ": "):? exception (": " detail):?

#= 	[CIRCULAR REFERENCE:java.io.IOException: x]
#= 	Caused by: [CIRCULAR REFERENCE:java.io.IOException: x]
#= 	[CIRCULAR REFERENCE: java.io.IOException: x]
#= 	Caused by: [CIRCULAR REFERENCE: java.io.IOException: x]
trace_circular -> indent ("Caused by: "):? "[CIRCULAR REFERENCE:" (" "):? rest

# The lines of a cookie: of the bookie first, then of what it is held against.
#= bookieHost: "10.3.0.4:3181"
#= journalDir: "/bk/journal"
#= instanceId: "7f3e1a5c-1111-4222-8333-0123456789ab"
trace_cookie -> cookie_key ": \"" cookie_value "\""

#= ] is not matching with [4
trace_cookie_other -> "] is not matching with [" version

#= ]
trace_cookie_end -> "]"

# The configuration, one value a line, to 4.17.
#=   "zkTimeout" : "30000",
#=   "httpServerEnabled" : false
trace_conf -> indent "\"" conf_key "\" : " conf_value

#= }
trace_conf_end -> "}"

# ---- Lines beside the records --------------------------------------------------------------------------------

# Remarks of a person, and the first lines of a crash of the virtual machine.
#= # the narrative
noise_comment -> "#" rest

#= ...
noise_elision -> "..."

# The start scripts.
#= JMX enabled by default
#= JMX disabled by user request
#= starting bookie, logging to /bk/logs/bookkeeper-bookie-bk4.log
#= bookie running as process 812.  Stop it first.
#= nohup: ignoring input
#= DLOG_CONF=>/bk/conf/log4j.properties
noise_script -> "JMX " ("enabled by default" | "disabled by user request" | "enabled on local port")
              | ("starting" | "stopping") " " ("bookie" | "autorecovery") rest
              | ("bookie" | "autorecovery") " running as process " rest
              | "nohup: " rest
              | [A-Z_]:+ "=>" rest

# The logging libraries speak for themselves.
#= SLF4J: Class path contains multiple SLF4J bindings.
#= SLF4J(W): No SLF4J providers were found.
#= SLF4J(I): No SLF4J providers were found.
#= SLF4J(E): No SLF4J providers were found.
#= log4j:WARN No appenders could be found for logger (org.apache.bookkeeper).
#= log4j:ERROR No appenders could be found for logger (org.apache.bookkeeper).
#= log4j:INFO No appenders could be found for logger (org.apache.bookkeeper).
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

# ---- Attributes of 4.18 --------------------------------------------------------------------------------------

# The whole map; before the first key that is read, between two of them, after the last. A context can add keys.
attrs            -> " {" rest
attr             -> " {" (text ", "):?
then             -> ", " (text ", "):?
tail             -> "}" | ", " rest
colon            -> " :" (" "):?

# ---- Fields --------------------------------------------------------------------------------------------------

# Ledgers, entries, bookies. Bookies in brackets are a list, or one without them.
ledger           -> int
entry            -> int
last_entry       -> int
other_entry      -> int
unread           -> int
bookie           -> address
bookie_slashless -> slashless
new_bookie       -> address
bookies          -> listed
all_bookies      -> bracketed_list
excluded         -> bracketed_list
quarantined      -> bracketed_list
heard            -> bracketed_list
ledgers          -> bracketed_list
places           -> bracketed_map
moves            -> bracketed_map
bitset           -> bracketed_map
index            -> int
change           -> int
attempt          -> int
loop             -> name
ensemble_size    -> int
write_quorum     -> int
ack_quorum       -> int
rack             -> word
racks            -> bracketed_list
coverage         -> rest

# Sessions and ZooKeeper.
session          -> hex
servers          -> text
servers_unspaced -> word
keeper_code      -> name

# Journals and entry logs. log_hex is the id as files are named.
journal          -> int
position         -> int
log_id           -> int
log_hex          -> hex
checkpoint       -> text
channels         -> bracketed_list_map
version          -> int

# Times, sizes, counts, codes.
ms               -> int
last_ms          -> int
ns               -> int
seconds          -> int
previous_seconds -> int
seconds_since    -> int
interval_seconds -> int
seconds_text     -> decimal
bytes            -> int
other_bytes      -> int
wanted           -> int
count            -> int
code             -> int
rc               -> int
port             -> int
op               -> int
usage            -> decimal
threshold        -> decimal
buckets          -> bracketed_list
compacted        -> bracketed_list

# Names, places, texts.
addr             -> address
addr_undotted    -> host_port
client           -> address
uri              -> text
channel          -> text
channel_bracketed -> bracketed_list
channel_state    -> name
component        -> name
instance         -> name
other_instance   -> name
thread_name      -> text
thread_word      -> unbraced_word
thread_listed    -> unlisted
dir              -> text
dir_rooted       -> rooted
dirs             -> bracketed_list
dirs_listed      -> bracketed_list
missing_dirs     -> bracketed_list
journal_dirs     -> text
ledger_dirs      -> bracketed_list
ledger_dirs_old  -> text
index_dirs       -> bracketed_list
path             -> unbraced
path_unspaced    -> word
paths            -> text
file             -> unbraced_word
file_store       -> text
reason           -> rest
reason_unopened  -> unmapped
err              -> rest
err_text         -> text
err_unopened     -> unbraced
detail           -> rest
exception        -> throwable
exception_word   -> name
cookie_value     -> quoted
conf_key         -> quoted
conf_value       -> rest

# Words.
mode             -> "READ_ONLY" | "READ_WRITE"
priority_writes  -> "Enable" | "Disable"
enabled          -> "true" | "false"
force_major      -> "true" | "false"
force_minor      -> "true" | "false"
suspended        -> "true" | "false"
writable         -> "true" | "false"
switched         -> "enabled" | "disabled"
compaction       -> "Major" | "Minor"
digest           -> "Mac" | "Digest"
ensemble_change  -> "EnsembleChange" | "RecoveryEnsembleChange"
relation         -> "Caused by" | "Suppressed" | "Wrapped by"
cookie_key       -> "bookieHost" | "journalDir" | "ledgerDirs" | "indexDirs" | "instanceId"

level            -> "TRACE" | "DEBUG" | "INFO" | "WARN" | "ERROR" | "FATAL"
thread           -> text
logger           -> class_name
source           -> source_line
ndc              -> unbracketed
context          -> bracketed_map
message          -> rest
message_plain    -> plain_start
