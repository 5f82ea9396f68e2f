# Messages of BookKeeper: the bookie, AutoRecovery, the shell and the client that brokers embed, releases 4.4 to 4.18, and
# of the ZooKeeper client in all of them; the lines that follow a record or stand beside the log.
# A version after a sample or in a comment says where a wording is printed; none means all of 4.4 to 4.18. From 4.18 on the
# values stand behind the text, {key=value, key=value} in the order of the keys; a layout without %X loses them.
@include "tokens.ne"

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
#= Load lifecycle component : autorecovery
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

# A part of the process could not be started, and the start is given up; the cause stands in the trace.
#= Failed to start Component: bookie-server
#= Failed to start component {component=bookie-server}
#= Failed to start component {}
bk_component_fail -> "Failed to start Component: " component
                   | "Failed to start component" attr "component=" component tail
                   | "Failed to start component" (" {}"):?

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

# The starter of a standalone Pulsar, which has a bookie in it.
#= Failed to start pulsar service.
#= Failed to start pulsar service. {}
bk_starter_fail -> "Failed to start pulsar service." attrs:?

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

# Without a header: the virtual machine ends itself, as -XX:+ExitOnOutOfMemoryError or -XX:+CrashOnOutOfMemoryError say.
#= Terminating due to java.lang.OutOfMemoryError: Java heap space
#= Aborting due to java.lang.OutOfMemoryError: Java heap space
capture_jvm_heap -> ("Terminating" | "Aborting") " due to java.lang.OutOfMemoryError: " err

# Without a header: who ends the process by an uncaught exception finds that it is being ended already.
#= Exception: java.lang.IllegalThreadStateException thrown from the UncaughtExceptionHandler in thread "BookieDeathWatcher-3181"
capture_jvm_late -> "Exception: java.lang.IllegalThreadStateException thrown from the UncaughtExceptionHandler in thread \"" thread_name "\""

# log4j2 itself, where a program that ends logs once more: the machine was asked to stop, or ended itself. The last line.
#= 2024-03-02 04:05:06,117 component-shutdown-thread WARN Unable to register Log4j shutdown hook because JVM is shutting down. Using SimpleLogger
capture_jvm_stop -> word " " word " " thread_name " WARN Unable to register Log4j shutdown hook because JVM is shutting down. Using SimpleLogger"

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

# The node of the process before was still there when its session should have been over.
#= ZK exception checking and wait ephemeral znode /ledgers/available/10.3.0.4:3181 expired :
#= ZK exception checking and waiting ephemeral znode expired {regPath=/ledgers/available/10.3.0.4:3181}
bk_reg_wait_fail -> "ZK exception checking and wait ephemeral znode " path_unspaced " expired :" (" "):?
                  | "ZK exception checking and waiting ephemeral znode expired" attr "regPath=" path tail

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

# Ephemeral nodes are gone. The last two are of Pulsar's metadata driver in a bookie.
#= ZooKeeper client connection to the ZooKeeper server has expired!
#= ZooKeeper client connection to the ZooKeeper server has expired! {}
#= ZooKeeper session expired
#= ZooKeeper session expired {}
zk_expired -> ("ZooKeeper client connection to the ZooKeeper server has expired!" | "ZooKeeper session expired") attrs:?

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

# The name of its host, by which others may know a bookie.
#= Client environment:host.name=bk2.example.com
#= Client environment:host.name=bk2.example.com {}
zk_host -> "Client environment:host.name=" host attrs:?

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
#= Conditional update ledger metadata failed: 
zk_lm_update_fail -> "Conditional update ledger metadata failed: " keeper_code
                   | "Conditional update ledger metadata failed:" (" "):?
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
# Some appenders put the exception right behind the text.
#= I/O exception in Journal thread!
#= I/O exception in Journal thread! {}
#= I/O exception in Journal thread!java.io.IOException: No space left on device
jr_io -> "I/O exception in Journal thread!" attrs:?
       | "I/O exception in Journal thread!" exception ": " detail

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

# DbLedgerStorage could not take deleted ledgers out of its indexes. Why stands below.
#= Failed to cleanup db indexes
#= Failed to cleanup db indexes {}
ls_db_clean_fail -> "Failed to cleanup db indexes" attrs:?

#= Started Db Ledger Storage
#= Started Db Ledger Storage {}
ls_db_start -> "Started Db Ledger Storage" attrs:?

#= Could not grab a clean page for ledger 4711, entry 90, force flushing dirty ledgers.
#= Could not grab a clean page, force flushing dirty ledgers {entryId=90, ledgerId=4711}
ls_idx_page -> "Could not grab a clean page for ledger " ledger ", entry " entry ", force flushing dirty ledgers."
             | "Could not grab a clean page, force flushing dirty ledgers" attr "entryId=" entry then "ledgerId=" ledger tail

# The table service (stream storage) in a bookie; the state of functions is kept in it. The cause stands below.
#= Failed to start storage container (0)
#= Failed to start storage container {scId=0}
st_container_fail -> "Failed to start storage container (" container ")"
                   | "Failed to start storage container" attr "scId=" container tail

#= Failed to open rocksdb at dir /bk/ranges/ranges/000000000000000010/000000000000000001/000000000000000000
#= Failed to restore rocksdb 000000000000000010/000000000000000001/000000000000000000
#= Failed to restore rocksdb {dbName=000000000000000010/000000000000000001/000000000000000000}
st_table_fail -> "Failed to open rocksdb at dir " path
               | "Failed to restore rocksdb " unbraced
               | "Failed to restore rocksdb" attrs

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

# The index at the end of an entry log cannot be used, and the log is read from its begin: ordinary for one that was not
# closed. The number is decimal; the file is named in hexadecimal.
#= Failed to get ledgers map index from: 31.log : Negative position
#= Failed to get ledgers map index {entryLogId=31, exception=Negative position}
#= Failed to get ledgers map index {}
el_index_fail -> "Failed to get ledgers map index from: " log_id ".log : " err
               | "Failed to get ledgers map index" attr "entryLogId=" log_id tail
               | "Failed to get ledgers map index" (" {}"):?

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
#= No writable ledger dirs below diskUsageThreshold. But Dirs that can accomodate 1181116006 are: [/bk/ledgers/current]
#= No writable ledger dirs below diskUsageThreshold. But Dirs that can accommodate are {fullLedgerDirsToAccommodate=[/bk/ledgers/current], thresholdSize=1181116006}
dk_newlog -> "No writable ledger dirs below diskUsageThreshold. But Dirs that can " ("accommodate " | "accomodate ") bytes " are: " dirs
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

# The collection of garbage reads what ledgers an entry log holds.
#= Extracting entry log meta from entryLogId: 31
gc_extract -> "Extracting entry log meta from entryLogId: " log_id

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

# To 4.4, where the collector cannot make its ledger manager. Why stands below.
#= Exception in gc
gc_break -> "Exception in gc"

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
#= Stamping new cookies on all dirs [/bk/journal/current] [/bk/ledgers/current]
ck_stamp -> "Stamping new cookies on all dirs " dirs_listed (" " bracketed_list):?
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
#= BookKeeper metadata doesn't exist in Etcd. Has the cluster been initialized? Try running bin/bookkeeper shell initnewcluster
ck_nometa -> "BookKeeper metadata doesn't exist in " ("zookeeper" | "Etcd") ". Has the cluster been initialized? Try running bin/bookkeeper shell " ("metaformat" | "initnewcluster") attrs:?

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
#= Delaying bookie audit by 300secs for [10.3.0.6:3181]
#= Delaying bookie audit {bookies=[10.3.0.6:3181], delaySecs=300}
au_lost_delay -> "Delaying bookie audit by " seconds (" "):? "secs for " bookies
               | "Delaying bookie audit" attr "bookies=" bookies then "delaySecs=" seconds tail

# The delay does not hold for the second loss.
#= Multiple bookie failure; not delaying bookie audit. Bookies lost now: [10.3.0.6:3181]; All lost bookies: [10.3.0.6:3181, 10.3.0.5:3181]
#= Multiple bookie failure; not delaying bookie audit {allLostBookies=[10.3.0.6:3181, 10.3.0.5:3181], bookiesLostNow=[10.3.0.6:3181]}
au_lost_multi -> "Multiple bookie failure; not delaying bookie audit. Bookies lost now: " bookies "; All lost bookies: " all_bookies
               | "Multiple bookie failure; not delaying bookie audit" attr "allLostBookies=" all_bookies then "bookiesLostNow=" bookies tail

# Also what a triggered audit and a decommission leave.
#= lostBookieRecoveryDelay has been set to 0 or reset to its previous value, so starting AuditTask. Current lostBookieRecoveryDelay: 0, previous lostBookieRecoveryDelay: 0
#= lostBookieRecoveryDelay has been set to 0 or reset to its previos value, so starting AuditTask. Current lostBookieRecoveryDelay: 0, previous lostBookieRecoveryDelay: 0
#= lostBookieRecoveryDelay has been set to 0 or reset to its previous value, so starting AuditTask {currentDelay=0, previousDelay=0}
au_lbrd_reset -> "lostBookieRecoveryDelay has been set to 0 or reset to its " ("previous" | "previos") " value, so starting AuditTask. Current lostBookieRecoveryDelay: " seconds ", previous lostBookieRecoveryDelay: " previous_seconds
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
#= checkAllLedgers scheduling info.  checkAllLedgersLastExecutedCTime: -1 durationSinceLastExecutionInSecs: -1 initialDelay: 0 interval: 604800
#= checkAllLedgers scheduling info {checkAllLedgersLastExecutedCTime=1709342706117, durationSinceLastExecutionInSecs=3600, initialDelay=601200, interval=604800}
au_all_sched -> "checkAllLedgers scheduling info. " (" "):? "checkAllLedgersLastExecutedCTime: " last_ms " durationSinceLastExecutionInSecs: " seconds_since " initialDelay: " seconds " interval: " interval_seconds
              | "checkAllLedgers scheduling info" attr "checkAllLedgersLastExecutedCTime=" last_ms then "durationSinceLastExecutionInSecs=" seconds_since then "initialDelay=" seconds then "interval=" interval_seconds tail

#= Starting checkAllLedgers
#= Starting checkAllLedgers {}
au_all_start -> "Starting checkAllLedgers" attrs:?

#= Completed checkAllLedgers in 81234 milliSeconds
#= Completed checkAllLedgers {durationMs=81234}
au_all_end -> "Completed checkAllLedgers in " ms " milliSeconds"
            | "Completed checkAllLedgers" attr "durationMs=" ms tail

#= Couldn't open ledger 4711 to check : Error while using ZooKeeper
#= Couldn't open ledger 4711
#= Couldn't open ledger to check {error=Error while using ZooKeeper, ledgerId=4711}
au_all_open_fail -> "Couldn't open ledger " ledger " to check : " err
                  | "Couldn't open ledger " ledger
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
#= Updated ZK for ledgerId: (4711:0) to point ledger fragments from old bookies to new bookies: {10.3.0.6:3181=10.3.0.7:3181}
#= Updated ZK to point ledger fragments from old bookies to new bookies: {10.3.0.6:3181=10.3.0.7:3181}
#= Updated ZK to point ledger fragments from old bookies to new bookies {oldBookie2NewBookie={10.3.0.6:3181=10.3.0.7:3181}}
rw_copied -> "Updated ZK for ledgerId: (" ledger " : " entry ") to point ledger fragments from old dead bookie: (" bookie ") to new bookie: (" new_bookie ")"
           | "Updated ZK for ledgerId: (" ledger (":" | " : ") entry ") to point ledger fragments from old bookies to new bookies: " moves
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

# The ledger will be fenced. No blank before the ledger to 4.15.
#= Missing bookie(s) from last segment. Opening Ledger 4711 for Recovery.
#= Missing bookie(s) from last segment. Opening Ledger4711 for Recovery.
#= Missing bookie(s) from last segment. Opening Ledger for Recovery {ledgerId=4711}
rw_openrec -> "Missing bookie(s) from last segment. Opening Ledger" (" "):? ledger " for Recovery."
            | "Missing bookie(s) from last segment. Opening Ledger for Recovery" attr "ledgerId=" ledger tail

#= Open Fragment[10.3.0.4:3181, 10.3.0.5:3181]. Opening Ledger 4711 for Recovery.
#= Open Fragment[10.3.0.4:3181, 10.3.0.5:3181]. Opening Ledger4711 for Recovery.
#= Open Fragment. Opening Ledger for Recovery {ensemble=[10.3.0.4:3181, 10.3.0.5:3181], ledgerId=4711}
rw_openrec2 -> "Open Fragment" bookies ". Opening Ledger" (" "):? ledger " for Recovery."
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
#= Not enough bookies are available to form a valid ensemble {bookieList=[10.3.0.4:3181], ensembleSize=3}
#= Not enough bookies are available to form an ensemble {bookieList=[10.3.0.4:3181, 10.3.0.5:3181], ensembleSize=3}
cl_nobk_ens -> "Not enough " ensemble_size " bookies are available to form " ("an" | "a valid") " ensemble : " bookies "."
             | "Not enough bookies are available to form " ("an" | "a valid") " ensemble" attr "bookieList=" bookies then "ensembleSize=" ensemble_size tail

# Racks that were configured are not known to this process. To 4.13 with the cause in the line, later below; the script is
# tried where nothing is configured.
#= Failed to initialize DNS Resolver org.apache.pulsar.zookeeper.ZkBookieRackAffinityMapping, used default subnet resolver.
#= Failed to initialize DNS Resolver org.apache.pulsar.zookeeper.ZkBookieRackAffinityMapping, used default subnet resolver
#= Failed to initialize DNS Resolver org.apache.bookkeeper.net.ScriptBasedMapping, used default subnet resolver : java.lang.RuntimeException: x
#= Failed to initialize DNS Resolver org.apache.bookkeeper.net.ScriptBasedMapping, used default subnet resolver because x
#= Failed to initialize DNS Resolver, used default subnet resolver {dnsResolverName=org.apache.bookkeeper.net.ScriptBasedMapping, exception=x}
cl_dns_fail -> "Failed to initialize DNS Resolver " resolver ", used default subnet resolver" (" "):? ("."):?
             | "Failed to initialize DNS Resolver " resolver ", used default subnet resolver " (":" | "because") " " err
             | "Failed to initialize DNS Resolver, used default subnet resolver" attr "dnsResolverName=" resolver tail

# A bookie that does not come into the tree of racks is not chosen.
#= Unexpected exception while handling joining bookie <Bookie:10.3.0.6:3181>
#= Unexpected exception while handling joining bookie 10.3.0.6:3181
#= Unexpected exception while handling joining bookie {bookieAddr=10.3.0.6:3181}
cl_join_fail -> "Unexpected exception while handling joining bookie " bookie
              | "Unexpected exception while handling joining bookie" attr "bookieAddr=" bookie tail

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

# Each form has less. In order: 4.9+, null where nobody answered; to 4.8; 4.4.
#= Read of ledger entry failed: L4711 E90-E99, Sent to [10.3.0.4:3181, 10.3.0.5:3181], Heard from [10.3.0.4:3181] : bitset = {0}, Error = 'No such entry'. First unread entry is (90, rc = 0)
#= Read of ledger entry failed: L4711 E90-E99, Sent to [10.3.0.4:3181, 10.3.0.5:3181], Heard from [] : bitset = {}, Error = 'No such ledger exists on Bookies'. First unread entry is (-1, rc = null)
#= Read of ledger entry failed: L4711 E90-E99, Sent to [10.3.0.4:3181], Heard from [10.3.0.4:3181] : bitset = {0}. First unread entry is 90
#= Read of ledger entry failed: L4711 E90-E99, Heard from [10.3.0.4:3181]. First unread entry is 90
#= Read of ledger entry failed {endEntryId=99, error=No such entry, firstReturnCode=0, firstUnreadEntry=90, heardFromHosts=[10.3.0.4:3181], heardFromHostsBitSet={0}, ledgerId=4711, sentToHosts=[10.3.0.4:3181], startEntryId=90}
cl_read_fail -> "Read of ledger entry failed: L" ledger " E" entry "-E" last_entry ", Sent to " bookies ", Heard from " heard " : bitset = " bitset ", Error = '" err_text "'. First unread entry is (" unread ", rc = " (rc | "null") ")"
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
#= Ledger: 4711  fenced by: /10.3.0.32:40200
#= Ledger 4711 fenced by /10.3.0.32:40200
#= Ledger fenced {fencedBy=/10.3.0.32:40200, ledgerId=4711}
rq_fence_v2 -> "Ledger: " ledger " " (" "):? "fenced by: " addr
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
#= Write attempt on fenced ledger 4711 by client /10.3.0.31:40112
#= Write attempt on fenced/deleted ledger {clientAddress=/10.3.0.31:40112, ledgerId=4711}
#= Attempt to write to fenced ledger
rq_write_fenced_v2 -> "Write attempt on fenced" ("/deleted"):? " ledger " ledger " by client " addr
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
#= No ledger found while reading entry:90 from ledger: 4711
#= No ledger found while reading entry from ledger {entryId=90, ledgerId=4711}
rq_noledger -> "No ledger found while reading entry:" (" "):? entry " from ledger: " ledger
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

# ---- Known lines without meaning for state -------------------------------------------------------------------

# Each call of ZooKeeper, where the level is DEBUG.
#= Stopped executing getData (/ledgers/cookies/10.3.0.4:3181, watcher = null) after 1 attempts.
known_zoo_worker -> "Stopped executing " unbraced " after " int " attempts."

# The table service inside a standalone; the braces are never filled in.
#= Reason for the failure {}
known_root_range_client -> "Reason for the failure" rest

# ZooKeeper's client at its start and on its way.
#= Client environment:zookeeper.version=3.8.3-6ad6d364c7c0bcf0de452d54ebefa3058098ab56, built on 2023-10-05 10:34 UTC
#= jute.maxbuffer value is 1048575 Bytes
#= zookeeper.request.timeout value is 0. feature enabled=false
#= zookeeper.disableAutoWatchReset is false
#= zookeeper.disableAutoWatchReset is false {}
#= SASL config status: Will not attempt to authenticate using SASL (unknown error)
#= Client successfully logged in.
#= Default TLS protocol is TLSv1.3, supported TLS protocols are [TLSv1.3, TLSv1.2, TLSv1.1, TLSv1, SSLv3, SSLv2Hello]
#= Default TLS protocol is TLSv1.3, supported TLS protocols are [TLSv1.3, TLSv1.2] {}
#= Setting -D jdk.tls.rejectClientInitiatedRenegotiation=true to disable client-initiated TLS renegotiation
#= An exception was thrown while closing send thread for session 0x100000a5f3c0007.
known_zookeeper_client -> "Client environment:" ("zookeeper." | "java." | "os." | "user.") rest
                        | "jute.maxbuffer value is " rest
                        | "zookeeper.request.timeout value is " rest
                        | "zookeeper.disableAutoWatchReset is " rest
                        | "SASL config status: " rest
                        | "Client successfully logged in." attrs:?
                        | "Setting -D jdk.tls.rejectClientInitiatedRenegotiation=true " rest
                        | "Default TLS protocol is " unbraced ", supported TLS protocols are " bracketed_list attrs:?
                        | "An exception was thrown while closing send thread for session 0x" hex "." attrs:?

# The whole configuration, to 4.17; its values follow one a line.
#= {
known_conf_dump -> "{"

# From here on by the class that prints them. Where the text stands alone, its cause stands in the trace.

#= Error polling hash nodes of /bk/ledgers/current
#= Error polling hash nodes {path=/bk/ledgers/current}
#= Error syncing path /bk/ledgers/current when getting its chidren:
#= Error syncing path when getting its children {path=/bk/ledgers/current}
#= Ledger path [/bk/ledgers/current] is not a valid path name, it should start wth /bk/ledgers/current
#= Ledger path is not a valid path name {ledgerRootPath=/bk/ledgers/current, path=/bk/ledgers/current}
known_abstract_hierarchical_ledger_manager -> "Error polling hash nodes of " unbraced
                                            | "Error polling hash nodes" attrs:?
                                            | "Error syncing path " unbraced " when getting its chidren:" (" "):?
                                            | "Error syncing path when getting its children" attrs:?
                                            | "Ledger path [" text "] is not a valid path name, it should start wth " unbraced
                                            | "Ledger path is not a valid path name" attrs:?

#= Calling uncaughtExceptionHandler
#= Calling uncaughtExceptionHandler {}
#= failed to close x
#= Failed to close component {component=x}
known_abstract_lifecycle_component -> "Calling uncaughtExceptionHandler" attrs:?
                                    | "failed to close " unbraced
                                    | "Failed to close component" attrs:?

#= Cancel watch ledger 4711 metadata failed.
#= Cancel watch ledger metadata failed {ledgerId=4711}
#= Could not create node for ledger 4711
#= Could not create node for ledger {ledgerId=4711}
#= Could not parse ledger metadata for ledger {ledgerId=4711}
#= Could not parse ledger metadata for ledger. Stat object is null {ledgerId=4711}
#= Could not parse ledger metadata for ledger: 4711
#= Could not read metadata for ledger {ledgerId=4711}
#= Could not read metadata for ledger: 4711
#= Could not validate node for ledger 4711 after LedgerExistsException
#= Could not validate node for ledger after LedgerExistsException {ledgerId=4711}
#= Error extracting ledgerId from ZK ledger node {ledgerNode=x}
#= Error extracting ledgerId from ZK ledger node: x
#= Error when closing zookeeper based ledger manager:
#= Error when closing zookeeper based ledger manager {}
#= Failed on read ledger metadata of ledger 4711: x
#= Failed on read ledger metadata {errorCode=31, ledgerId=4711}
#= Failed to create ledger metadata for 4711 which already exist
#= Failed to create ledger metadata for 4711 which already exists
#= Failed to create ledger metadata which already exists {ledgerId=4711}
#= Ledger 4711 appears to have already existed and then been removed, failing with LedgerExistException
#= Ledger appears to have already existed and then been removed, failing with LedgerExistException {ledgerId=4711}
#= Ledger metadata appears to already exist, checking cToken {ledgerId=4711}
#= Ledger metadata for 4711 appears to already exist, checking cToken
#= Ledger node does not exist in ZooKeeper {ledgerId=4711}
#= Ledger node does not exist in ZooKeeper. Returning success. {ledgerId=4711}
#= Ledger node does not exist in ZooKeeper: ledgerId=4711
#= Not an instance of ZKVersion {ledgerId=4711}
#= Not an instance of ZKVersion: 4711
#= Re-read ledger metadata after zookeeper session expired {ledgerId=4711}
#= Re-read ledger metadata for 4711 after zookeeper session expired.
#= Received invalid ledger path /bk/ledgers/current :
#= Received invalid ledger path {path=/bk/ledgers/current}
#= Received watched event x from zookeeper based ledger manager.
#= Registered ledger metadata listener x on ledger 4711.
#= Request to delete ledger 4711 metadata with version set to the initial one
#= Request to delete ledger metadata with version set to the initial one {ledgerId=4711}
#= Unregistered ledger metadata listener x on ledger 4711.
known_abstract_zk_ledger_manager -> "Cancel watch ledger " unbraced " metadata failed."
                                  | "Cancel watch ledger metadata failed" attrs:?
                                  | "Could not create node for ledger " unbraced
                                  | "Could not create node for ledger" attrs:?
                                  | "Could not parse ledger metadata for ledger" attrs:?
                                  | "Could not parse ledger metadata for ledger. Stat object is null" attrs:?
                                  | "Could not parse ledger metadata for ledger: " unbraced
                                  | "Could not read metadata for ledger" attrs:?
                                  | "Could not read metadata for ledger: " unbraced
                                  | "Could not validate node for ledger " unbraced " after LedgerExistsException"
                                  | "Could not validate node for ledger after LedgerExistsException" attrs:?
                                  | "Error extracting ledgerId from ZK ledger node" attrs:?
                                  | "Error extracting ledgerId from ZK ledger node: " unbraced
                                  | "Error when closing zookeeper based ledger manager" (":" (" "):? | attrs):?
                                  | "Failed on read ledger metadata of ledger " unbraced ": " unbraced
                                  | "Failed on read ledger metadata" attrs:?
                                  | "Failed to create ledger metadata for " unbraced " which already exist"
                                  | "Failed to create ledger metadata for " unbraced " which already exists"
                                  | "Failed to create ledger metadata which already exists" attrs:?
                                  | "Ledger " unbraced " appears to have already existed and then been removed, failing with LedgerExistException"
                                  | "Ledger appears to have already existed and then been removed, failing with LedgerExistException" attrs:?
                                  | "Ledger metadata appears to already exist, checking cToken" attrs:?
                                  | "Ledger metadata for " unbraced " appears to already exist, checking cToken"
                                  | "Ledger node does not exist in ZooKeeper" attrs:?
                                  | "Ledger node does not exist in ZooKeeper. Returning success." attrs:?
                                  | "Ledger node does not exist in ZooKeeper: ledgerId=" rest
                                  | "Not an instance of ZKVersion" attrs:?
                                  | "Not an instance of ZKVersion: " unbraced
                                  | "Re-read ledger metadata after zookeeper session expired" attrs:?
                                  | "Re-read ledger metadata for " unbraced " after zookeeper session expired."
                                  | "Received invalid ledger path " unbraced " :" (" "):?
                                  | "Received invalid ledger path" attrs:?
                                  | "Received watched event " unbraced " from zookeeper based ledger manager."
                                  | "Registered ledger metadata listener " unbraced " on ledger " unbraced "."
                                  | "Request to delete ledger " unbraced " metadata with version set to the initial one"
                                  | "Request to delete ledger metadata with version set to the initial one" attrs:?
                                  | "Unregistered ledger metadata listener " unbraced " on ledger " unbraced "."

#= Failed to get ledger manager factory class when using an external zookeeper client
#= Failed to get ledger manager factory class when using an external zookeeper client {}
#= Failed to instantiate ledger manager factory x, trying its shaded class x
#= Failed to instantiate ledger manager factory, trying its shaded class {lmfClassName=x, shadedPrefix=x}
#= Failed to retrieve metadata service uri from configuration
#= Failed to retrieve metadata service uri from configuration {}
#= Found unexpected znode : /bk/ledgers/current under ledgersRootPath : /bk/ledgers/current so exiting nuke operation
#= Found unexpected znode under ledgersRootPath, exiting nuke operation {ledgersRootPath=/bk/ledgers/current, znode=/bk/ledgers/current}
#= Successfully nuked existing cluster {ledgersRootPath=/bk/ledgers/current, zkServers=x}
#= Successfully nuked existing cluster, ZKServers: x ledger root path: /bk/ledgers/current
known_abstract_zk_ledger_manager_factory -> "Failed to get ledger manager factory class when using an external zookeeper client" attrs:?
                                          | "Failed to instantiate ledger manager factory " unbraced ", trying its shaded class " unbraced
                                          | "Failed to instantiate ledger manager factory, trying its shaded class" attrs:?
                                          | "Failed to retrieve metadata service uri from configuration" attrs:?
                                          | "Found unexpected znode : " unbraced " under ledgersRootPath : " unbraced " so exiting nuke operation"
                                          | "Found unexpected znode under ledgersRootPath, exiting nuke operation" attrs:?
                                          | "Successfully nuked existing cluster" attrs:?
                                          | "Successfully nuked existing cluster, ZKServers: " unbraced " ledger root path: " unbraced

#= Auditor periodic placement policy check enabled 'auditorPeriodicPlacementPolicyCheckInterval' 31 seconds
#= Auditor periodic placement policy check enabled {auditorPeriodicPlacementPolicyCheckInterval=31}
#= Auditor periodic replicas check enabled 'auditorReplicasCheckInterval' 31 seconds
#= Auditor periodic replicas check enabled {auditorReplicasCheckInterval=31}
#= auditorAcquireConcurrentOpenLedgerOperationsTimeoutMSec should be greater than or equal to 0
#= auditorMaxNumberOfConcurrentOpenLedgerOperations should be greater than 0
#= AuthProvider used by the Auditor is 31
#= AuthProvider used by the Auditor {authProvider=31}
#= BKAuditException running periodic placementPolicy check.numOfLedgersNotAdheringToPlacementPolicy [10.3.0.6:3181], numOfLedgersSoftlyAdheringToPlacementPolicy [10.3.0.6:3181],numOfURLedgersElapsedRecoveryGracePeriod [10.3.0.6:3181]
#= BKAuditException running periodic replicas check.
#= Completed placementPolicyCheck in 31 milliSeconds. numOfClosedLedgersAuditedInPlacementPolicyCheck [10.3.0.6:3181] numOfLedgersNotAdheringToPlacementPolicy [10.3.0.6:3181] numOfLedgersSoftlyAdheringToPlacementPolicy [10.3.0.6:3181] numOfURLedgersElapsedRecoveryGracePeriod [10.3.0.6:3181]
#= Completed ReplicasCheck in x milliSeconds numLedgersFoundHavingNoReplicaOfAnEntry [10.3.0.6:3181] numLedgersFoundHavingLessThanAQReplicasOfAnEntry [10.3.0.6:3181] numLedgersFoundHavingLessThanWQReplicasOfAnEntry [10.3.0.6:3181].
#= Couldn't close ledger 4711
#= Error closing ledger 4711 : x
#= Error closing lh
#= Exception reading bookie list
#= Exception while registering for a bookie change notification
#= Exception while registering for a LostBookieRecoveryDelay notification
#= Exception while registering for a LostBookieRecoveryDelay notification {}
#= Exception while registering for LostBookieRecoveryDelay change notification
#= Exception while shutting down auditor bookie
#= Exception while shutting down auditor bookie {}
#= Executor for ledger checker not shutting down, interrupting
#= executor is already shutdown
#= executor is already shutdown {}
#= Executor not shutting down, interrupting
#= Executor not shutting down, interrupting {}
#= For LedgerRange with num of ledgers : [10.3.0.6:3181] it didn't complete replicascheck in 31 secs, so giving up
#= Got exception while trying to check if ledger: x is underreplicated
#= Got exception while trying to set checkAllLedgersCTime
#= Got exception while trying to set PlacementPolicyCheckCTime
#= Got exception while trying to set ReplicasCheckCTime
#= Got InterruptedException while acquiring semaphore for replicascheck
#= Got InterruptedException while doing replicascheck
#= Got IOException while iterating LedgerRangeIterator
#= Got UnavailableException while trying to get checkAllLedgersCTime
#= Got UnavailableException while trying to get checkAllLedgersCTime {}
#= Got UnavailableException while trying to get placementPolicyCheckCTime
#= Got UnavailableException while trying to get placementPolicyCheckCTime {}
#= Got UnavailableException while trying to get replicasCheckCTime
#= Got UnavailableException while trying to get replicasCheckCTime {}
#= Interrupted closing ledger 4711
#= Interrupted opening ledger
#= Interrupted publishing suspected ledger
#= Interrupted while for LedgersReplication to be enabled
#= Interrupted while shutting down auditor bookie
#= Interrupted while shutting down auditor bookie {}
#= Interrupted while waiting for LedgersReplication to be enabled {}
#= No Underreplicated ledger has elapsed recovery graceperiod: [10.3.0.6:3181]
#= Periodic placementPolicy check disabled
#= Periodic placementPolicy check disabled {}
#= Periodic replicas check disabled
#= Periodic replicas check disabled {}
#= placementPolicyCheck scheduling info {durationSinceLastExecutionInSecs=31, initialDelay=31, interval=31, placementPolicyCheckLastExecutedCTime=31}
#= placementPolicyCheck scheduling info.  placementPolicyCheckLastExecutedCTime: -1 durationSinceLastExecutionInSecs: -1 initialDelay: 0 interval: 31
#= placementPolicyCheck scheduling info. placementPolicyCheckLastExecutedCTime: 31 durationSinceLastExecutionInSecs: 31 initialDelay: 31 interval: 31
#= replicasCheck scheduling info {durationSinceLastExecutionInSecs=31, initialDelay=31, interval=31, replicasCheckLastExecutedCTime=31}
#= replicasCheck scheduling info.  replicasCheckLastExecutedCTime: -1 durationSinceLastExecutionInSecs: -1 initialDelay: 0 interval: 31
#= replicasCheck scheduling info. replicasCheckLastExecutedCTime: 31 durationSinceLastExecutionInSecs: 31 initialDelay: 31 interval: 31
#= Running periodic check
#= Shutting down Auditor's Executor
#= Shutting down Auditor's Executor {}
#= Starting PlacementPolicyCheck
#= Starting ReplicasCheck
#= Timedout (31 secs) while waiting for acquiring semaphore
#= Unable to acquire open ledger operation semaphore
#= Unable to GetListOfEntriesOfLedger for ledger: x from: [10.3.0.6:3181]
known_auditor -> "Auditor periodic placement policy check enabled 'auditorPeriodicPlacementPolicyCheckInterval' " unbraced " seconds"
               | "Auditor periodic placement policy check enabled" attrs:?
               | "Auditor periodic replicas check enabled 'auditorReplicasCheckInterval' " unbraced " seconds"
               | "Auditor periodic replicas check enabled" attrs:?
               | "auditorAcquireConcurrentOpenLedgerOperationsTimeoutMSec should be greater than or equal to 0" attrs:?
               | "auditorMaxNumberOfConcurrentOpenLedgerOperations should be greater than 0" attrs:?
               | "AuthProvider used by the Auditor is " unbraced
               | "AuthProvider used by the Auditor" attrs:?
               | "BKAuditException running periodic placementPolicy check.numOfLedgersNotAdheringToPlacementPolicy " unbraced ", numOfLedgersSoftlyAdheringToPlacementPolicy " unbraced ",numOfURLedgersElapsedRecoveryGracePeriod " unbraced
               | "BKAuditException running periodic replicas check." attrs:?
               | "Completed placementPolicyCheck in " unbraced " milliSeconds. numOfClosedLedgersAuditedInPlacementPolicyCheck " unbraced " numOfLedgersNotAdheringToPlacementPolicy " unbraced " numOfLedgersSoftlyAdheringToPlacementPolicy " unbraced " numOfURLedgersElapsedRecoveryGracePeriod " unbraced
               | "Completed ReplicasCheck in " unbraced " milliSeconds numLedgersFoundHavingNoReplicaOfAnEntry " unbraced " numLedgersFoundHavingLessThanAQReplicasOfAnEntry " unbraced " numLedgersFoundHavingLessThanWQReplicasOfAnEntry " unbraced "."
               | "Couldn't close ledger " unbraced
               | "Error closing ledger " unbraced " : " unbraced
               | "Error closing lh" attrs:?
               | "Exception reading bookie list" attrs:?
               | "Exception while registering for a bookie change notification" attrs:?
               | "Exception while registering for a LostBookieRecoveryDelay notification" attrs:?
               | "Exception while registering for LostBookieRecoveryDelay change notification" attrs:?
               | "Exception while shutting down auditor bookie" attrs:?
               | "Executor for ledger checker not shutting down, interrupting" attrs:?
               | "executor is already shutdown" attrs:?
               | "Executor not shutting down, interrupting" attrs:?
               | "For LedgerRange with num of ledgers : " unbraced " it didn't complete replicascheck in " unbraced " secs, so giving up"
               | "Got exception while trying to check if ledger: " unbraced " is underreplicated"
               | "Got exception while trying to set checkAllLedgersCTime" attrs:?
               | "Got exception while trying to set PlacementPolicyCheckCTime" attrs:?
               | "Got exception while trying to set ReplicasCheckCTime" attrs:?
               | "Got InterruptedException while acquiring semaphore for replicascheck" attrs:?
               | "Got InterruptedException while doing replicascheck" attrs:?
               | "Got IOException while iterating LedgerRangeIterator" attrs:?
               | "Got UnavailableException while trying to get checkAllLedgersCTime" attrs:?
               | "Got UnavailableException while trying to get placementPolicyCheckCTime" attrs:?
               | "Got UnavailableException while trying to get replicasCheckCTime" attrs:?
               | "Interrupted closing ledger " unbraced
               | "Interrupted opening ledger" attrs:?
               | "Interrupted publishing suspected ledger" attrs:?
               | "Interrupted while for LedgersReplication to be enabled" (" " | attrs):?
               | "Interrupted while shutting down auditor bookie" attrs:?
               | "Interrupted while waiting for LedgersReplication to be enabled" attrs:?
               | "No Underreplicated ledger has elapsed recovery graceperiod: " unbraced
               | "Periodic placementPolicy check disabled" attrs:?
               | "Periodic replicas check disabled" attrs:?
               | "placementPolicyCheck scheduling info" attrs:?
               | "placementPolicyCheck scheduling info. " (" "):? "placementPolicyCheckLastExecutedCTime: " unbraced " durationSinceLastExecutionInSecs: " unbraced " initialDelay: " unbraced " interval: " unbraced
               | "replicasCheck scheduling info" attrs:?
               | "replicasCheck scheduling info. " (" "):? "replicasCheckLastExecutedCTime: " unbraced " durationSinceLastExecutionInSecs: " unbraced " initialDelay: " unbraced " interval: " unbraced
               | "Running periodic check" attrs:?
               | "Shutting down Auditor's Executor" attrs:?
               | "Starting PlacementPolicyCheck" attrs:?
               | "Starting ReplicasCheck" attrs:?
               | "Timedout (" text " secs) while waiting for acquiring semaphore"
               | "Unable to acquire open ledger operation semaphore" (" " | attrs):?
               | "Unable to GetListOfEntriesOfLedger for ledger: " unbraced " from: " unbraced

#= Error closing ledger {exception=x, ledgerId=4711}
#= Interrupted while shutting down AuditorCheckAllLedgersTask
#= Interrupted while shutting down AuditorCheckAllLedgersTask {}
#= Shutting down AuditorCheckAllLedgersTask
#= Shutting down AuditorCheckAllLedgersTask {}
known_auditor_check_all_ledgers_task -> "Error closing ledger" attrs:?
                                      | "Interrupted while shutting down AuditorCheckAllLedgersTask" attrs:?
                                      | "Shutting down AuditorCheckAllLedgersTask" attrs:?

#= Exception while closing ledger auditor manager
#= Exception while closing ledger auditor manager {}
#= Failed to close auditor manager in 10 seconds
#= Failed to close auditor manager in 10 seconds {}
#= Failed to close auditor manager
#= Failed to close auditor manager {}
#= Failed to close bookkeeper client
#= Failed to close bookkeeper client {}
known_auditor_elector -> "Exception while closing ledger auditor manager" attrs:?
                       | "Failed to close auditor manager in 10 seconds" attrs:?
                       | "Failed to close auditor manager" attrs:?
                       | "Failed to close bookkeeper client" attrs:?

#= BKAuditException running periodic placementPolicy check {numOfLedgersNotAdhering=[10.3.0.6:3181], numOfLedgersSoftlyAdhering=[10.3.0.6:3181], numOfURLedgersElapsedGracePeriod=[10.3.0.6:3181]}
#= Completed placementPolicyCheck {durationMs=31, numOfClosedLedgersAudited=[10.3.0.6:3181], numOfLedgersNotAdhering=[10.3.0.6:3181], numOfLedgersSoftlyAdhering=[10.3.0.6:3181], numOfURLedgersElapsedGracePeriod=[10.3.0.6:3181]}
#= For ledger: 4711, the placement policy not adhering bookie storage, mark it to under replication manager failed.
#= No Underreplicated ledger has elapsed recovery grace period {urLedgers=[10.3.0.6:3181]}
#= Placement policy not adhering bookie storage, mark to under replication manager failed {ledgerId=4711}
#= Unable to read the ledger information {ledgerId=4711}
known_auditor_placement_policy_check_task -> "BKAuditException running periodic placementPolicy check" attrs:?
                                           | "Completed placementPolicyCheck" attrs:?
                                           | "For ledger: " unbraced ", the placement policy not adhering bookie storage, mark it to under replication manager failed."
                                           | "No Underreplicated ledger has elapsed recovery grace period" attrs:?
                                           | "Placement policy not adhering bookie storage, mark to under replication manager failed" attrs:?
                                           | "Unable to read the ledger information" attrs:?

#= BKAuditException running periodic replicas check {}
#= Completed ReplicasCheck {durationMs=31, numLedgersFoundHavingLessThanAQReplicasOfAnEntry=90, numLedgersFoundHavingLessThanWQReplicasOfAnEntry=90, numLedgersFoundHavingNoReplicaOfAnEntry=90}
#= Got exception while trying to check if ledger is underreplicated {ledgerId=4711}
#= LedgerRange didn't complete replicascheck in time, so giving up {numOfLedgersInRange=[10.3.0.6:3181], timeoutSecs=31}
#= Timed out while waiting for acquiring semaphore {timeoutSecs=31}
#= Unable to GetListOfEntriesOfLedger {bookie=10.3.0.6:3181, ledgerId=4711}
known_auditor_replicas_check_task -> "BKAuditException running periodic replicas check" attrs:?
                                   | "Completed ReplicasCheck" attrs:?
                                   | "Got exception while trying to check if ledger is underreplicated" attrs:?
                                   | "LedgerRange didn't complete replicascheck in time, so giving up" attrs:?
                                   | "Timed out while waiting for acquiring semaphore" attrs:?
                                   | "Unable to GetListOfEntriesOfLedger" attrs:?

#= [[id: 0x91c2aa07]] dropping write of message x
#= Authentication is not enabled. Considering this client authenticated {client=x}
#= Authentication is not enabled.Considering this client x authenticated
#= Authentication success on server side
#= Authentication success on server side {}
#= Channel open [id: 0x91c2aa07]
#= Client authentication failed
#= Client authentication failed {}
#= dropping received malformed message x from bookie [id: 0x91c2aa07]
#= dropping received malformed message {bookie=10.3.0.6:3181, message=x}
#= dropping received message x from bookie [id: 0x91c2aa07]
#= dropping received message {bookie=10.3.0.6:3181, message=x}
#= dropping write of message x
#= dropping write of message {channel=[id: 0x91c2aa07], message=x}
#= Error processing auth message, closing connection
#= Error processing auth message, closing connection {}
#= Error processing auth message, erroring connection 31
#= Error processing auth message, erroring connection {errorCode=31}
#= Failed to validate hostname verification x on [id: 0x91c2aa07]
#= Received message from incompatible auth plugin {channel=[id: 0x91c2aa07], localPlugin=x, remotePlugin=x}
#= Received message from incompatible auth plugin. Local = x, Remote = x, Channel = x
#= Unknown channel ([id: 0x91c2aa07]) or socket type x for x
#= Authentication is not enabled.Considering this client {0} authenticated
#= Authentication is not enabled.Considering this client {0} authenticated {}
known_auth_handler -> "[" text "] dropping write of message " unbraced
                    | "Authentication is not enabled. Considering this client authenticated" attrs:?
                    | "Authentication is not enabled.Considering this client " unbraced " authenticated"
                    | "Authentication success on server side" attrs:?
                    | "Channel open " unbraced
                    | "Client authentication failed" attrs:?
                    | "dropping received malformed message " unbraced " from bookie " unbraced
                    | "dropping received malformed message" attrs:?
                    | "dropping received message " unbraced " from bookie " unbraced
                    | "dropping received message" attrs:?
                    | "dropping write of message " unbraced
                    | "dropping write of message" attrs:?
                    | "Error processing auth message, closing connection" attrs:?
                    | "Error processing auth message, erroring connection " unbraced
                    | "Error processing auth message, erroring connection" attrs:?
                    | "Failed to validate hostname verification " unbraced " on " unbraced
                    | "Received message from incompatible auth plugin" attrs:?
                    | "Received message from incompatible auth plugin. Local = " unbraced ", Remote = " unbraced ", Channel = " unbraced
                    | "Unknown channel (" text ") or socket type " unbraced " for " unbraced
                   | "Authentication is not enabled.Considering this client {0} authenticated" attrs:?

#= AutoRecovery server is interrupted. Exiting ...
#= AutoRecovery server is interrupted. Exiting ... {}
#= Could not open configuration file {confFile=/bk/ledgers/current}
#= Could not open configuration file: /bk/ledgers/current
#= Error in bookie shutdown
#= Error in bookie shutdown {}
#= Error parsing command line arguments : 
#= Error parsing command line arguments {}
#= Failed to close bookkeeper client for auto recovery
#= Failed to close bookkeeper client for auto recovery {}
#= Interrupted closing bookkeeper client for auto recovery
#= Interrupted closing bookkeeper client for auto recovery {}
#= Interrupted shutting down auditor elector
#= Interrupted shutting down auditor elector {}
#= Interrupted shutting down auto recovery
#= Malformed configuration file {confFile=/bk/ledgers/current}
#= Malformed configuration file: /bk/ledgers/current
#= Register shutdown hook successfully
#= Shutdown AutoRecoveryMain successfully
known_auto_recovery_main -> "AutoRecovery server is interrupted. Exiting ..." attrs:?
                          | "Could not open configuration file" attrs:?
                          | "Could not open configuration file: " unbraced
                          | "Error in bookie shutdown" attrs:?
                          | "Error parsing command line arguments" (colon | attrs):?
                          | "Failed to close bookkeeper client for auto recovery" attrs:?
                          | "Interrupted closing bookkeeper client for auto recovery" attrs:?
                          | "Interrupted shutting down auditor elector" attrs:?
                          | "Interrupted shutting down auto recovery" attrs:?
                          | "Malformed configuration file" attrs:?
                          | "Malformed configuration file: " unbraced
                          | "Register shutdown hook successfully" attrs:?
                          | "Shutdown AutoRecoveryMain successfully" attrs:?

#= Batch read of ledger entry failed {code=31, entryId=90, heardFromHosts=[10.3.0.6:3181], heardFromHostsBitSet=[10.3.0.6:3181], ledgerId=4711, message=x, sentToHosts=[10.3.0.6:3181], startEntryId=90}
#= Interrupted reading entry x
#= Interrupted reading entry {ledgerId=4711, readOp=x}
#= Received error from a host which is not in the ensemble 10.3.0.6:3181 [10.3.0.6:3181].
#= Received error from a host which is not in the ensemble {bookieAddr=10.3.0.6:3181, ensemble=[10.3.0.6:3181], ledgerId=4711}
known_batched_read_op -> "Batch read of ledger entry failed" attrs:?
                       | "Interrupted reading entry " unbraced
                       | "Interrupted reading entry" attrs:?
                       | "Received error from a host which is not in the ensemble " unbraced " " unbraced "."
                       | "Received error from a host which is not in the ensemble" attrs:?

#= Cannot verify if healthcheck is enabled {getCause=x}
#= Could not use Netty Epoll event loop for bookie server: x
#= Encountered metadata exceptions on initializing metadata client driver
#= Encountered metadata exceptions on initializing metadata client driver {}
#= Error deleting ledger 4711 : 31
#= Error while creating ledger : 31
#= Failed to close ledger manager : 
#= Failed to close ledger manager {}
#= Failed to initialize metadata client driver using invalid metadata service uri
#= Failed to initialize metadata client driver using invalid metadata service uri {}
#= The bookieInfoScheduler did not shutdown cleanly
#= The bookieInfoScheduler did not shutdown cleanly {}
#= The highPriorityTaskExecutor for WatchTask did not shutdown cleanly, interrupting {}
#= The mainWorkerPool did not shutdown cleanly
#= The mainWorkerPool did not shutdown cleanly {}
#= The scheduler did not shutdown cleanly
#= The scheduler did not shutdown cleanly {}
#= Unconnected zookeeper handle passed to bookkeeper
#= Unconnected zookeeper handle passed to bookkeeper {}
#= Unexpected condition : Expected ledgerId: 4711 but got: 4711
#= Unexpected condition : no ledger handle returned for a success ledger creation
#= Unexpected condition : no ledger handle returned for a success ledger creation {}
#= Unexpected condition {expectedLedgerId=4711, gotLedgerId=4711}
#= Weighted ledger placement enabled
#= Weighted ledger placement enabled {}
#= Weighted ledger placement is not enabled
#= Weighted ledger placement is not enabled {}
#= Failed to close partially-initialized BookKeeper client x
#= Interrupted while closing partially-initialized BookKeeper client x
known_book_keeper -> "Cannot verify if healthcheck is enabled" attrs:?
                   | "Could not use Netty Epoll event loop for bookie server: " unbraced
                   | "Encountered metadata exceptions on initializing metadata client driver" attrs:?
                   | "Error deleting ledger " unbraced " : " unbraced
                   | "Error while creating ledger : " unbraced
                   | "Failed to close ledger manager" (colon | attrs):?
                   | "Failed to initialize metadata client driver using invalid metadata service uri" attrs:?
                   | "The bookieInfoScheduler did not shutdown cleanly" attrs:?
                   | "The highPriorityTaskExecutor for WatchTask did not shutdown cleanly, interrupting" attrs:?
                   | "The mainWorkerPool did not shutdown cleanly" attrs:?
                   | "The scheduler did not shutdown cleanly" attrs:?
                   | "Unconnected zookeeper handle passed to bookkeeper" attrs:?
                   | "Unexpected condition : Expected ledgerId: " unbraced " but got: " unbraced
                   | "Unexpected condition : no ledger handle returned for a success ledger creation" attrs:?
                   | "Unexpected condition" attrs:?
                   | "Weighted ledger placement enabled" attrs:?
                   | "Weighted ledger placement is not enabled" attrs:?
                  | "Failed to close partially-initialized BookKeeper client " unbraced
                  | "Interrupted while closing partially-initialized BookKeeper client " unbraced

#= : is existing and its not empty, try formatting the bookie {directory=/bk/ledgers/current, typeOfDir=/bk/ledgers/current}
#= BK error close ledger {create=x, ledgerId=4711}
#= BK error close ledger: 4711
#= BK error opening ledger {create=x, ledgerId=4711}
#= BK error opening ledger, skip recover it {create=x, ledgerId=4711}
#= BK error opening ledger: 4711
#= Bookie Node retrieved from ZK has invalid name format: 10.3.0.6:3181
#= BookKeeper metadata Format aborted!!
#= Could not replicate for x ledger: 4711, not find target bookie.
#= Could not replicate for ledger, could not find target bookie {getReplicateType=x, ledgerId=4711}
#= Error closing ledger handle x
#= Error closing ledger handle {handle=x}
#= Error closing non recovery ledger handle for ledger 4711
#= Error on closing ledger handle for 4711.
#= Error on closing ledger handle {ledgerId=4711}
#= Error reading entry 4711 from ledger x
#= Error reading entry from ledger {entryId=90, ledgerId=4711}
#= Error while checking if there is a next element
#= Error while checking if there is a next element {}
#= Error while reading the next element
#= Error while reading the next element {}
#= GetLedgersContainBookies completed with rc : 31
#= GetLedgersContainBookies completed {returnCode=31}
#= Got exception while trying to read LedgerMeatadata of 4711
#= Got exception while trying to read LedgerMetadata of 4711
#= Got exception while trying to read LedgerMetadata {ledgerId=4711}
#= Provided InstanceId : 31 is not matching with cluster InstanceId in ZK: 31
#= Provided InstanceId is not matching with cluster InstanceId in ZK {instanceId=31, readInstanceId=31}
#= Provided ledgerRootPath : /bk/ledgers/current is not matching with config's ledgerRootPath: /bk/ledgers/current, so exiting nuke operation
#= Provided ledgerRootPath does not match config's ledgerRootPath, exiting nuke operation {confLedgersRootPath=/bk/ledgers/current, ledgersRootPath=/bk/ledgers/current}
#= Skip recovering open ledger 4711.
#= Skip recovering open ledger {ledgerId=4711}
#= The placement policy: 31 didn't support replaceToAdherePlacementPolicy, ignore replace not adhere bookie.
#= The placement policy: didn't support replaceToAdherePlacementPolicy, ignore replace not adhere bookie. {getName=31}
#= ZK error getting bookie nodes:
#= ZK error syncing:
#= /bk/ledgers/current: /bk/ledgers/current is existing and its not empty, try formatting the bookie
known_book_keeper_admin -> ": is existing and its not empty, try formatting the bookie" attrs:?
                         | "BK error close ledger" attrs:?
                         | "BK error close ledger: " unbraced
                         | "BK error opening ledger" attrs:?
                         | "BK error opening ledger, skip recover it" attrs:?
                         | "BK error opening ledger: " unbraced
                         | "Bookie Node retrieved from ZK has invalid name format: " unbraced
                         | "BookKeeper metadata Format aborted!!" attrs:?
                         | "Could not replicate for " unbraced " ledger: " unbraced ", not find target bookie."
                         | "Could not replicate for ledger, could not find target bookie" attrs:?
                         | "Error closing ledger handle " unbraced
                         | "Error closing ledger handle" attrs:?
                         | "Error closing non recovery ledger handle for ledger " unbraced
                         | "Error on closing ledger handle for " unbraced "."
                         | "Error on closing ledger handle" attrs:?
                         | "Error reading entry " unbraced " from ledger " unbraced
                         | "Error reading entry from ledger" attrs:?
                         | "Error while checking if there is a next element" attrs:?
                         | "Error while reading the next element" attrs:?
                         | "GetLedgersContainBookies completed with rc : " unbraced
                         | "GetLedgersContainBookies completed" attrs:?
                         | "Got exception while trying to read LedgerMeatadata of " unbraced
                         | "Got exception while trying to read LedgerMetadata of " unbraced
                         | "Got exception while trying to read LedgerMetadata" attrs:?
                         | "Provided InstanceId : " unbraced " is not matching with cluster InstanceId in ZK: " unbraced
                         | "Provided InstanceId is not matching with cluster InstanceId in ZK" attrs:?
                         | "Provided ledgerRootPath : " unbraced " is not matching with config's ledgerRootPath: " unbraced ", so exiting nuke operation"
                         | "Provided ledgerRootPath does not match config's ledgerRootPath, exiting nuke operation" attrs:?
                         | "Skip recovering open ledger " unbraced "."
                         | "Skip recovering open ledger" attrs:?
                         | "The placement policy: " unbraced " didn't support replaceToAdherePlacementPolicy, ignore replace not adhere bookie."
                         | "The placement policy: didn't support replaceToAdherePlacementPolicy, ignore replace not adhere bookie." attrs:?
                         | "ZK error getting bookie nodes" (":" (" "):? | attrs):?
                         | "ZK error syncing" (":" (" "):? | attrs):?
                         | unbraced_word ": " unbraced " is existing and its not empty, try formatting the bookie"

#= Bookie format aborted!!
#= Couldn't access cookie in zookeeper
#= Couldn't check cookies, networking is broken
#= Error during bookie format
#= Error on executing a fully flush after replaying journals.
#= Failed to close active ledger manager : 
#= Failed to register with JMX for ledger cache
#= Failed to register with JMX
#= Failed to unregister with JMX
#= Formatting index directory /bk/ledgers/current failed
#= Formatting index directory failed {directory=/bk/ledgers/current}
#= Formatting journal directory failed
#= Formatting ledger directory /bk/ledgers/current failed
#= Formatting ledger directory failed {directory=/bk/ledgers/current}
#= Formatting ledger metadata directory /bk/ledgers/current failed
#= Formatting ledger metadata directory failed {metadataDir=/bk/ledgers/current}
#= Got Exception while trying to shutdown Bookie
#= Got IOException while trying to FileStore of /bk/ledgers/current
#= Got IOException while trying to get FileStore {directory=/bk/ledgers/current}
#= INSTANCEID not exists in zookeeper. Not considering it for data verification
#= instantiate ledger manager x
#= Interrupted checking and wait ephemeral znode /bk/ledgers/current expired :
#= Interrupted clearing readonly state while transitioning to writable mode : 
#= Interrupted during shutting down bookie : 
#= Interrupted exception registering ephemeral Znode for Bookie!
#= Interrupted Exception while transitioning to ReadOnly Mode.
#= Interrupted on running journal thread : 
#= Interrupting the fully flush after replaying journals : 
#= No ZK servers passed to Bookie constructor so BookKeeper clients won't know about this server!
#= Not able to create the directory /bk/ledgers/current
#= Not able to create the directory {directory=/bk/ledgers/current}
#= Not able to delete file {file=/bk/ledgers/current}
#= Read unrecognizable entry while replaying Journal. Skipping it {entryId=90, ledgerId=4711}
#= Read unrecognizable entryId: 90 for ledger: 4711 while replaying Journal. Skipping it
#= ReadOnly mode is not enabled. Can be enabled by configuring 'readOnlyModeEnabled=true' in configuration.Shutting down bookie
#= Registered myself in ZooKeeper at /bk/ledgers/current.
#= Running local consistency check on startup prior to accepting IO.
#= Thread interrupted while checking cookies, exiting
#= Using ledger storage: [10.3.0.6:3181]
#= Not able to delete x
known_bookie -> "Bookie format aborted!!" attrs:?
              | "Couldn't access cookie in zookeeper" attrs:?
              | "Couldn't check cookies, networking is broken" attrs:?
              | "Error during bookie format" attrs:?
              | "Error on executing a fully flush after replaying journals." attrs:?
              | "Failed to close active ledger manager" (colon | attrs):?
              | "Failed to register with JMX for ledger cache" attrs:?
              | "Failed to register with JMX" attrs:?
              | "Failed to unregister with JMX" attrs:?
              | "Formatting index directory " unbraced " failed"
              | "Formatting index directory failed" attrs:?
              | "Formatting journal directory failed" attrs:?
              | "Formatting ledger directory " unbraced " failed"
              | "Formatting ledger directory failed" attrs:?
              | "Formatting ledger metadata directory " unbraced " failed"
              | "Formatting ledger metadata directory failed" attrs:?
              | "Got Exception while trying to shutdown Bookie" attrs:?
              | "Got IOException while trying to FileStore of " unbraced
              | "Got IOException while trying to get FileStore" attrs:?
              | "INSTANCEID not exists in zookeeper. Not considering it for data verification" attrs:?
              | "instantiate ledger manager " unbraced
              | "Interrupted checking and wait ephemeral znode " unbraced " expired :" (" "):?
              | "Interrupted clearing readonly state while transitioning to writable mode" (colon | attrs):?
              | "Interrupted during shutting down bookie" (colon | attrs):?
              | "Interrupted exception registering ephemeral Znode for Bookie!" attrs:?
              | "Interrupted Exception while transitioning to ReadOnly Mode." attrs:?
              | "Interrupted on running journal thread" (colon | attrs):?
              | "Interrupting the fully flush after replaying journals" (colon | attrs):?
              | "No ZK servers passed to Bookie constructor so BookKeeper clients won't know about this server!" attrs:?
              | "Not able to create the directory " unbraced
              | "Not able to create the directory" attrs:?
              | "Not able to delete file" attrs:?
              | "Read unrecognizable entry while replaying Journal. Skipping it" attrs:?
              | "Read unrecognizable entryId: " unbraced " for ledger: " unbraced " while replaying Journal. Skipping it"
              | "ReadOnly mode is not enabled. Can be enabled by configuring 'readOnlyModeEnabled=true' in configuration.Shutting down bookie" attrs:?
              | "Registered myself in ZooKeeper at " unbraced "."
              | "Running local consistency check on startup prior to accepting IO." attrs:?
              | "Thread interrupted while checking cookies, exiting" attrs:?
              | "Using ledger storage: " unbraced
             | "Not able to delete " unbraced

#= AuthZ failed: Bookie side channel is not secured {host=10.3.0.6:3181}
#= AuthZ failed: Bookie side channel is not secured; host: 10.3.0.6:3181
#= AuthZ failed: Cert role x doesn't match allowedRoles list x; host: 10.3.0.6:3181
#= AuthZ failed: Cert role doesn't match allowedRoles list {allowedRoles=x, certRole=x, host=10.3.0.6:3181}
#= AuthZ failed: Certificate missing {host=10.3.0.6:3181}
#= AuthZ failed: Certificate missing; host: 10.3.0.6:3181
#= AuthZ failed: Certs are missing or not X509 type {host=10.3.0.6:3181}
#= AuthZ failed: Certs are missing or not X509 type; host: 10.3.0.6:3181
#= AuthZ failed: Failed to parse certificate {host=10.3.0.6:3181}
#= AuthZ failed: Failed to parse certificate; host: 10.3.0.6:3181, x
#= AuthZ failed: No cert role in OU field of certificate. Must have a role from allowedRoles list x host: 10.3.0.6:3181
#= AuthZ failed: No cert role in OU field of certificate. Must have a role from allowedRoles list {allowedRoles=x, host=10.3.0.6:3181}
known_bookie_auth_z_factory -> "AuthZ failed: Bookie side channel is not secured" attrs:?
                             | "AuthZ failed: Bookie side channel is not secured; host: " unbraced
                             | "AuthZ failed: Cert role " unbraced " doesn't match allowedRoles list " unbraced "; host: " unbraced
                             | "AuthZ failed: Cert role doesn't match allowedRoles list" attrs:?
                             | "AuthZ failed: Certificate missing" attrs:?
                             | "AuthZ failed: Certificate missing; host: " unbraced
                             | "AuthZ failed: Certs are missing or not X509 type" attrs:?
                             | "AuthZ failed: Certs are missing or not X509 type; host: " unbraced
                             | "AuthZ failed: Failed to parse certificate" attrs:?
                             | "AuthZ failed: Failed to parse certificate; host: " unbraced ", " unbraced
                             | "AuthZ failed: No cert role in OU field of certificate. Must have a role from allowedRoles list " unbraced " host: " unbraced
                             | "AuthZ failed: No cert role in OU field of certificate. Must have a role from allowedRoles list" attrs:?

#= Got exception while querying bookies from watcher {getGetBookieInfoRetryIntervalSeconds=31}
#= Got exception while querying bookies from watcher, rerunning after 31s
#= Invalid state, queuedType cannot be UNQUEUED in getReadWriteBookieInfo
#= Invalid state, queuedType cannot be UNQUEUED in getReadWriteBookieInfo {}
#= Received InterruptedException
#= Received InterruptedException {}
#= Rescheduling due to errors {getGetBookieInfoIntervalSeconds=31}
#= Rescheduling in 31s due to errors
#= Rescheduling, another scan is pending
#= Rescheduling, another scan is pending {}
#= Scheduling bookie info read due to changes in available bookies.
#= Scheduling bookie info read due to changes in available bookies. {}
known_bookie_info_reader -> "Got exception while querying bookies from watcher" attrs:?
                          | "Got exception while querying bookies from watcher, rerunning after " unbraced "s"
                          | "Invalid state, queuedType cannot be UNQUEUED in getReadWriteBookieInfo" attrs:?
                          | "Received InterruptedException" (" " | attrs):?
                          | "Rescheduling due to errors" attrs:?
                          | "Rescheduling in " unbraced "s due to errors"
                          | "Rescheduling, another scan is pending" attrs:?
                          | "Scheduling bookie info read due to changes in available bookies." attrs:?

#= authplugin disconnected channel [id: 0x91c2aa07]
#= authplugin disconnected channel {channel=[id: 0x91c2aa07]}
#= connection [id: 0x91c2aa07] authenticated as x
#= connection authenticated {channel=[id: 0x91c2aa07], principal=x}
#= Failed to acquire CPU core for thread main
#= Failed to acquire CPU core for thread {threadName=main}
#= Failed to get peer certificates
#= Failed to get peer certificates {}
#= Shutting down BookieNettyServer
#= Shutting down BookieNettyServer {}
known_bookie_netty_server -> "authplugin disconnected channel " unbraced
                           | "authplugin disconnected channel" attrs:?
                           | "connection " unbraced " authenticated as " unbraced
                           | "connection authenticated" attrs:?
                           | "Failed to acquire CPU core for thread " unbraced
                           | "Failed to acquire CPU core for thread" attrs:?
                           | "Failed to get peer certificates" attrs:?
                           | "Shutting down BookieNettyServer" attrs:?

#= Cannot encode unknown response type x
#= Cannot encode unknown response type {type=x}
#= Failed to decode a request from [id: 0x91c2aa07] :
#= Failed to decode a response from channel [id: 0x91c2aa07] :
#= Invalid request to encode to [id: 0x91c2aa07]: x
#= Invalid request to encode {channel=[id: 0x91c2aa07], type=x}
#= Invalid response to encode to [id: 0x91c2aa07]: x
#= Invalid response to encode {channel=[id: 0x91c2aa07], type=x}
#= Received invalid request x from channel [id: 0x91c2aa07] to decode.
#= Received invalid request from channel to decode {channel=[id: 0x91c2aa07], msg=x}
#= Received invalid response x from channel [id: 0x91c2aa07] to decode.
#= Received invalid response from channel to decode {channel=[id: 0x91c2aa07], msg=x}
known_bookie_proto_encoding -> "Cannot encode unknown response type " unbraced
                             | "Cannot encode unknown response type" attrs:?
                             | "Failed to decode a request from " unbraced " :" (" "):?
                             | "Failed to decode a response from channel " unbraced " :" (" "):?
                             | "Invalid request to encode to " unbraced ": " unbraced
                             | "Invalid request to encode" attrs:?
                             | "Invalid response to encode to " unbraced ": " unbraced
                             | "Invalid response to encode" attrs:?
                             | "Received invalid request " unbraced " from channel " unbraced " to decode."
                             | "Received invalid request from channel to decode" attrs:?
                             | "Received invalid response " unbraced " from channel " unbraced " to decode."
                             | "Received invalid response from channel to decode" attrs:?

#= Channel connected [id: 0x91c2aa07]
#= Channel connected {channel=[id: 0x91c2aa07]}
#= Channels disconnected {channel=[id: 0x91c2aa07]}
#= Channels disconnected: [id: 0x91c2aa07]
#= Channel connected  x
known_bookie_request_handler -> "Channel connected " unbraced
                              | "Channel connected" attrs:?
                              | "Channels disconnected" attrs:?
                              | "Channels disconnected: " unbraced
                             | "Channel connected  " unbraced

#= Closed RequestProcessor
#= Closed RequestProcessor {}
#= Closing RequestProcessor
#= Closing RequestProcessor {}
#= Got StartTLS request but TLS not configured
#= Got StartTLS request but TLS not configured {}
#= Ignoring auth operation from client 10.3.0.6:3181
#= Ignoring auth operation from client {clientAddress=10.3.0.6:3181}
#= Session is protected by: x
#= Session is protected {cipherSuite=x}
#= Starting TLS handshake with client on channel x
#= TLS Handshake failed: Could not authenticate.
#= TLS Handshake failed: Could not authenticate. {}
#= TLS Handshake failure:
#= TLS Handshake failure {}
#= TLS Handshake failure.
#= TLS Handshake failure: x
#= Unknown op type 31, sending error
#= Unknown op type, sending error {opCode=31}
#= Unknown operation type x
#= Unknown operation type {operationType=x}
known_bookie_request_processor -> "Closed RequestProcessor" attrs:?
                                | "Closing RequestProcessor" attrs:?
                                | "Got StartTLS request but TLS not configured" attrs:?
                                | "Ignoring auth operation from client " unbraced
                                | "Ignoring auth operation from client" attrs:?
                                | "Session is protected by: " unbraced
                                | "Session is protected" attrs:?
                                | "Starting TLS handshake with client on channel " unbraced
                                | "TLS Handshake failed: Could not authenticate." attrs:?
                                | "TLS Handshake failure" (":" (" "):? | attrs):?
                                | "TLS Handshake failure." attrs:?
                                | "TLS Handshake failure: " unbraced
                                | "Unknown op type " unbraced ", sending error"
                                | "Unknown op type, sending error" attrs:?
                                | "Unknown operation type " unbraced
                                | "Unknown operation type" attrs:?

#= Got ParseJsonException while converting Config to JSONString
#= Starting Bookie server {overrides=x}
#= Stop stats provider
known_bookie_server -> "Got ParseJsonException while converting Config to JSONString" attrs:?
                     | "Starting Bookie server" attrs:?
                     | "Stop stats provider" attrs:?

#= IllegalArgumentException while trying to read bookie status from directory /bk/ledgers/current. This is fine if not all directories failed.
#= IllegalArgumentException while trying to read bookie status from directory. This is fine if not all directories failed. {directory=/bk/ledgers/current}
#= IOException while trying to read bookie status from directory /bk/ledgers/current. This is fine if not all directories failed.
#= IOException while trying to read bookie status from directory. This is fine if not all directories failed. {directory=/bk/ledgers/current}
#= IOException while trying to write bookie status to directory /bk/ledgers/current. This is fine if not all directories are failed.
#= IOException while trying to write bookie status to directory. This is fine if not all directories are failed. {directory=/bk/ledgers/current}
known_bookie_status -> "IllegalArgumentException while trying to read bookie status from directory " unbraced ". This is fine if not all directories failed."
                     | "IllegalArgumentException while trying to read bookie status from directory. This is fine if not all directories failed." attrs:?
                     | "IOException while trying to read bookie status from directory " unbraced ". This is fine if not all directories failed."
                     | "IOException while trying to read bookie status from directory. This is fine if not all directories failed." attrs:?
                     | "IOException while trying to write bookie status to directory " unbraced ". This is fine if not all directories are failed."
                     | "IOException while trying to write bookie status to directory. This is fine if not all directories are failed." attrs:?

#= Could not parse bookie address: 10.3.0.6:3181, ignoring this bookie
#= Error registering watcher with zookeeper
#= Error while reading bookies
#= Failed getReadOnlyBookies:
#= Failed to get bookie list : 
#= Failed to schedule reading bookies task : 
#= Interruped when trying to read bookies in a blocking fashion
#= Interruped when trying to read readonly bookies in a blocking fashion
#= Interrupted reading bookie list : 
#= Interrupted reading bookie list
#= Interrupted registering watcher with zookeeper
#= Not able to read readonly bookies : 
known_bookie_watcher -> "Could not parse bookie address: " unbraced ", ignoring this bookie"
                      | "Error registering watcher with zookeeper" attrs:?
                      | "Error while reading bookies" attrs:?
                      | "Failed getReadOnlyBookies" (":" (" "):? | attrs):?
                      | "Failed to get bookie list" (colon | attrs):?
                      | "Failed to schedule reading bookies task" (colon | attrs):?
                      | "Interruped when trying to read bookies in a blocking fashion" attrs:?
                      | "Interruped when trying to read readonly bookies in a blocking fashion" attrs:?
                      | "Interrupted reading bookie list" (colon | attrs):?
                      | "Interrupted registering watcher with zookeeper" attrs:?
                      | "Not able to read readonly bookies" (colon | attrs):?

#= Error in multi callback : 31
#= Error in multi callback {rc=31}
#= For getListOfEntriesOfLedger expected ledgerId in the response: 4711 actual ledgerId: 4711
#= For getListOfEntriesOfLedger expected ledgerId mismatch in response {actualLedgerId=4711, expectedLedgerId=4711}
known_bookkeeper_internal_callbacks -> "Error in multi callback : " unbraced
                                     | "Error in multi callback" attrs:?
                                     | "For getListOfEntriesOfLedger expected ledgerId in the response: " unbraced " actual ledgerId: " unbraced
                                     | "For getListOfEntriesOfLedger expected ledgerId mismatch in response" attrs:?

#= Consume outOfMemory error failed {}
#= Consume outOfMemory error failed.
#= Exiting JVM process for OOM error {}
#= Exiting JVM process for OOM error: x
#= Setting Netty allocator leak detector to Advanced
#= Setting Netty allocator leak detector to Advanced {}
#= Setting Netty allocator leak detector to Paranoid
#= Setting Netty allocator leak detector to Paranoid {}
#= Setting Netty allocator leak detector to Simple
#= Setting Netty allocator leak detector to Simple {}
#= Unable to allocate memory
#= Unable to allocate memory {}
known_byte_buf_allocator_impl -> "Consume outOfMemory error failed" attrs:?
                               | "Consume outOfMemory error failed." attrs:?
                               | "Exiting JVM process for OOM error" attrs:?
                               | "Exiting JVM process for OOM error: " unbraced
                               | "Setting Netty allocator leak detector to Advanced" attrs:?
                               | "Setting Netty allocator leak detector to Paranoid" attrs:?
                               | "Setting Netty allocator leak detector to Simple" attrs:?
                               | "Unable to allocate memory" attrs:?

#= Configuring stats with csv output to directory [/bk/ledgers/current]
#= Configuring stats with csv output {directory=/bk/ledgers/current}
#= Configuring stats with graphite
#= Configuring stats with graphite {}
#= Configuring stats with jmx
#= Configuring stats with jmx {}
#= Configuring stats with slf4j
#= Configuring stats with slf4j {}
known_codahale_metrics_provider -> "Configuring stats with csv output to directory [" text "]"
                                 | "Configuring stats with csv output" attrs:?
                                 | "Configuring stats with graphite" attrs:?
                                 | "Configuring stats with jmx" attrs:?
                                 | "Configuring stats with slf4j" attrs:?

#= Operation failed on bookie {bookieId=10.3.0.6:3181, entryId=90, ledgerId=4711, operation=x, statusCode=31}
#= Unhandled V2 response x
#= Unhandled V2 response {response=x}
#= x for failed on bookie 10.3.0.6:3181 code x
known_completion_value -> "Operation failed on bookie" attrs:?
                        | "Unhandled V2 response " unbraced
                        | "Unhandled V2 response" attrs:?
                        | unbraced_word " for failed on bookie " unbraced " code " unbraced

#=  - Number of directories {numberOfDirs=[10.3.0.6:3181]}
#=  - Number of directories: [10.3.0.6:3181]
#=  - Read Cache {readCacheSizeMb=31}
#=  - Read Cache: 31 MB
#=  - Write cache size {writeCacheSizeMb=31}
#=  - Write cache size: 31 MB
known_db_ledger_storage -> " - Number of directories" attrs:?
                         | " - Number of directories: " unbraced
                         | " - Read Cache" attrs:?
                         | " - Read Cache: " unbraced " MB"
                         | " - Write cache size" attrs:?
                         | " - Write cache size: " unbraced " MB"

#= Failed to issue speculative request for x, speculativeReadTimeout = 31 :
#= Failed to issue speculative request {requestExecutor=x, speculativeRequestTimeout=31}
#= Failed to schedule speculative request for x, speculativeReadTimeout = 31 :
#= Failed to schedule speculative request {requestExecutor=x, speculativeRequestTimeout=31}
known_default_speculative_request_execution_policy -> "Failed to issue speculative request for " unbraced ", speculativeReadTimeout = " unbraced " :" (" "):?
                                                    | "Failed to issue speculative request" attrs:?
                                                    | "Failed to schedule speculative request for " unbraced ", speculativeReadTimeout = " unbraced " :" (" "):?
                                                    | "Failed to schedule speculative request" attrs:?

#= Data received is smaller than the minimum for this digest type.  Either the packet it corrupt, or the wrong digest is configured.  Digest type: x, Packet Length: x
#= Data received is smaller than the minimum for this digest type. Either the packet is corrupt, or the wrong digest is configured {digestType=x, packetLength=x}
#= Data received is smaller than the minimum for this digest type. Either the packet it corrupt, or the wrong digest is configured.  Digest type: x, Packet Length: x
#= Entry-id mismatch in authenticated message {actualEntryId=90, expectedEntryId=90}
#= Entry-id mismatch in authenticated message, expected: 90 , actual: 90
#= Ledger-id mismatch in authenticated message {actualLedgerId=4711, expectedLedgerId=4711}
#= Ledger-id mismatch in authenticated message, expected: 4711 , actual: 4711
known_digest_manager -> "Data received is smaller than the minimum for this digest type.  Either the packet it corrupt, or the wrong digest is configured.  Digest type: " unbraced ", Packet Length: " unbraced
                      | "Data received is smaller than the minimum for this digest type. Either the packet is corrupt, or the wrong digest is configured" attrs:?
                      | "Data received is smaller than the minimum for this digest type. Either the packet it corrupt, or the wrong digest is configured.  Digest type: " unbraced ", Packet Length: " unbraced
                      | "Entry-id mismatch in authenticated message" attrs:?
                      | "Entry-id mismatch in authenticated message, expected: " unbraced " , actual: " unbraced
                      | "Ledger-id mismatch in authenticated message" attrs:?
                      | "Ledger-id mismatch in authenticated message, expected: " unbraced " , actual: " unbraced

#= I/O error finding interface x: x
#= I/O error finding interface {exception=x, interface=x}
#= Unable to determine address of the host - falling back to localhost address {}
#= Unable to determine address of the host-falling back to "x" address
#= Unable to determine hostname for interface x
#= Unable to determine hostname for interface {interface=x}
#= Unable to determine local hostname - falling back to localhost {}
#= Unable to determine local hostname -falling back to "x"
#= Unable to determine local loopback address - this system's network configuration is unsupported {}
#= Unable to determine local loopback address of "x" -this system's network configuration is unsupported
known_dns -> "I/O error finding interface " unbraced ": " unbraced
           | "I/O error finding interface" attrs:?
           | "Unable to determine address of the host - falling back to localhost address" attrs:?
           | "Unable to determine address of the host-falling back to \"" text "\" address"
           | "Unable to determine hostname for interface " unbraced
           | "Unable to determine hostname for interface" attrs:?
           | "Unable to determine local hostname - falling back to localhost" attrs:?
           | "Unable to determine local hostname -falling back to \"" text "\""
           | "Unable to determine local loopback address - this system's network configuration is unsupported" attrs:?
           | "Unable to determine local loopback address of \"" text "\" -this system's network configuration is unsupported"

#= No formatter class found : x
#= No formatter class found
#= No formatter class found {}
#= specified unexpected entryformat x, so default EntryFormatter is used
#= specified unexpected entryformat, so default EntryFormatter is used {format=x}
#= Using Default String Formatter.
#= Using Default String Formatter. {}
known_entry_formatter -> "No formatter class found : " unbraced
                       | "No formatter class found" attrs:?
                       | "specified unexpected entryformat " unbraced ", so default EntryFormatter is used"
                       | "specified unexpected entryformat, so default EntryFormatter is used" attrs:?
                       | "Using Default String Formatter." attrs:?

#= Deleted indexes for x entries from [10.3.0.6:3181] ledgers in 31 seconds
#= Deleting indexes for ledgers {ledgers=[10.3.0.6:3181]}
#= Deleting indexes for ledgers: [10.3.0.6:3181]
known_entry_location_index -> "Deleted indexes for " unbraced " entries from " unbraced " ledgers in " unbraced " seconds"
                            | "Deleting indexes for ledgers" attrs:?
                            | "Deleting indexes for ledgers: " unbraced

#= entryLogAndLockTuple is not supposed to be null in entry removal listener for ledger : 4711
#= entryLogAndLockTuple is not supposed to be null in entry removal listener for ledger {ledgerId=4711}
#= Got IOException while trying to appendLedgersMap in cacheEntryRemoval callback
#= Got IOException while trying to appendLedgersMap in cacheEntryRemoval callback {}
#= logChannel for ledger: 4711 is not supposed to be null in entry removal listener
#= logChannel for ledger: is not supposed to be null in entry removal listener {ledgerId=4711}
#= Received unexpected exception while fetching entry from map for ledger: 4711
#= Received unexpected exception while fetching entry from map {ledgerId=4711}
#= Received unexpected exception while fetching lock to acquire for ledger {ledgerId=4711}
#= Received unexpected exception while fetching lock to acquire for ledger: 4711
#= Rolling entry logger since it reached size limitation for ledger: 4711
known_entry_log_manager_for_entry_log_per_ledger -> "entryLogAndLockTuple is not supposed to be null in entry removal listener for ledger : " unbraced
                                                  | "entryLogAndLockTuple is not supposed to be null in entry removal listener for ledger" attrs:?
                                                  | "Got IOException while trying to appendLedgersMap in cacheEntryRemoval callback" attrs:?
                                                  | "logChannel for ledger: " unbraced " is not supposed to be null in entry removal listener"
                                                  | "logChannel for ledger: is not supposed to be null in entry removal listener" attrs:?
                                                  | "Received unexpected exception while fetching entry from map for ledger: " unbraced
                                                  | "Received unexpected exception while fetching entry from map" attrs:?
                                                  | "Received unexpected exception while fetching lock to acquire for ledger" attrs:?
                                                  | "Received unexpected exception while fetching lock to acquire for ledger: " unbraced
                                                  | "Rolling entry logger since it reached size limitation for ledger: " unbraced

#= Could not close lastId file in /bk/ledgers/current
#= Could not delete compaction log file /bk/ledgers/current
#= Could not delete compaction log file {logFile=/bk/ledgers/current}
#= Could not delete entry log file /bk/ledgers/current
#= Could not delete entry log file {entryLogFile=/bk/ledgers/current}
#= Could not delete file {compactedLogFile=/bk/ledgers/current}
#= Could not delete file: /bk/ledgers/current
#= Couldn't delete invalid compacted file (/bk/ledgers/current)
#= Couldn't delete invalid compacted file {compactedFile=/bk/ledgers/current}
#= Deleted failed compaction file /bk/ledgers/current
#= Deleted failed compaction file {file=/bk/ledgers/current}
#= Error flush entry log during shutting down, which may cause entry log corrupted.
#= Error flush entry log during shutting down, which may cause entry log corrupted. {}
#= Exception while closing channel for log file {logId=31}
#= Exception while closing channel for log file:31
#= Failed to close file channel for compaction log 31
#= Failed to close file channel for compaction log {logId=31}
#= Failed to get channel to scan entry log {entryLogId=31}
#= Failed to get channel to scan entry log: 31.log
#= Failed write lastId file
#= Flushed compaction log file /bk/ledgers/current with logId 31.
#= Flushed compaction log file /bk/ledgers/current with logId.
#= Flushed compaction log file {logFile=/bk/ledgers/current, logId=31}
#= Found compacted log file /bk/ledgers/current has partially flushed index, recovering index.
#= Found compacted log file has partially flushed index, recovering index. {compactedFile=/bk/ledgers/current}
#= Found existed entry log /bk/ledgers/current when trying to create it as a new log.
#= Invalid compacted file found (/bk/ledgers/current), deleting
#= Invalid compacted file found (), deleting {compactedFile=/bk/ledgers/current}
#= Invalid log file name /bk/ledgers/current found when trying to convert to logId.
#= Invalid log file name found when trying to convert to logId. {fileName=/bk/ledgers/current}
#= Preallocated entry logger 31.
#= Stopped entry logger preallocator.
#= Stopping EntryLogger
#= Stopping EntryLogger {}
#= The lastLogFileFromFile is /bk/ledgers/current, the lastLogIdInDir is /bk/ledgers/current, use lastLogIdInDir as the lastLogId.
#= Trying to delete an entryLog file that could not be found {entryLogId=31}
#= Trying to delete an entryLog file that could not be found: 31.log
#= Unknown entry log header version for log 31: 31
#= Unknown entry log header version {entryLogId=31, headerVersion=31}
#= Using lastLogIdInDir as the lastLogId {lastLogFileFromFile=/bk/ledgers/current, lastLogIdInDir=/bk/ledgers/current}
known_entry_logger -> "Could not close lastId file in " unbraced
                    | "Could not delete compaction log file " unbraced
                    | "Could not delete compaction log file" attrs:?
                    | "Could not delete entry log file " unbraced
                    | "Could not delete entry log file" attrs:?
                    | "Could not delete file" attrs:?
                    | "Could not delete file: " unbraced
                    | "Couldn't delete invalid compacted file (" text ")"
                    | "Couldn't delete invalid compacted file" attrs:?
                    | "Deleted failed compaction file " unbraced
                    | "Deleted failed compaction file" attrs:?
                    | "Error flush entry log during shutting down, which may cause entry log corrupted." attrs:?
                    | "Exception while closing channel for log file" attrs:?
                    | "Exception while closing channel for log file:" rest
                    | "Failed to close file channel for compaction log " unbraced
                    | "Failed to close file channel for compaction log" attrs:?
                    | "Failed to get channel to scan entry log" attrs:?
                    | "Failed to get channel to scan entry log: " unbraced ".log"
                    | "Failed write lastId file" attrs:?
                    | "Flushed compaction log file " unbraced " with logId " unbraced "."
                    | "Flushed compaction log file " unbraced " with logId."
                    | "Flushed compaction log file" attrs:?
                    | "Found compacted log file " unbraced " has partially flushed index, recovering index."
                    | "Found compacted log file has partially flushed index, recovering index." attrs:?
                    | "Found existed entry log " unbraced " when trying to create it as a new log."
                    | "Invalid compacted file found (" text "), deleting"
                    | "Invalid compacted file found (), deleting" attrs:?
                    | "Invalid log file name " unbraced " found when trying to convert to logId."
                    | "Invalid log file name found when trying to convert to logId." attrs:?
                    | "Preallocated entry logger " unbraced "."
                    | "Stopped entry logger preallocator." attrs:?
                    | "Stopping EntryLogger" attrs:?
                    | "The lastLogFileFromFile is " unbraced ", the lastLogIdInDir is " unbraced ", use lastLogIdInDir as the lastLogId."
                    | "Trying to delete an entryLog file that could not be found" attrs:?
                    | "Trying to delete an entryLog file that could not be found: " unbraced ".log"
                    | "Unknown entry log header version for log " unbraced ": " unbraced
                    | "Unknown entry log header version" attrs:?
                    | "Using lastLogIdInDir as the lastLogId" attrs:?

#= Could not close lastId file {path=/bk/ledgers/current}
#= Found existing entry log when trying to create it as a new log. {file=/bk/ledgers/current}
#= Got InterruptedException while awaiting termination of allocatorExecutor, so force shuttingdown
#= Got InterruptedException while awaiting termination of allocatorExecutor, so force shuttingdown {}
#= interrupted while release preAllocate log
#= interrupted while release preAllocate log {}
#= release preAllocate log failed, ignore error
#= release preAllocate log failed, ignore error {}
#= Timedout while awaiting for allocatorExecutor's termination, so force shuttingdown
#= Timedout while awaiting for allocatorExecutor's termination, so force shuttingdown {}
known_entry_logger_allocator -> "Could not close lastId file" attrs:?
                              | "Found existing entry log when trying to create it as a new log." attrs:?
                              | "Got InterruptedException while awaiting termination of allocatorExecutor, so force shuttingdown" attrs:?
                              | "interrupted while release preAllocate log" attrs:?
                              | "release preAllocate log failed, ignore error" attrs:?
                              | "Timedout while awaiting for allocatorExecutor's termination, so force shuttingdown" attrs:?

#= Got Exception while trying to flush process entries {}
#= Got Exception while trying to flush process entryies:
#= Got IllegalStateException while awaiting on Phaser
#= Got IllegalStateException while awaiting on Phaser {}
#= Phaser is terminated while awaiting flushExecutor to complete the entry flushes
#= Phaser is terminated while awaiting flushExecutor to complete the entry flushes {}
known_entry_mem_table_with_parallel_flusher -> "Got Exception while trying to flush process entries" attrs:?
                                             | "Got Exception while trying to flush process entryies" (":" (" "):? | attrs):?
                                             | "Got IllegalStateException while awaiting on Phaser" attrs:?
                                             | "Phaser is terminated while awaiting flushExecutor to complete the entry flushes" attrs:?

#= Scheduling of ExplictLastAddConfirmedFlush for ledger: 4711 has failed because of x
#= Scheduling of ExplictLastAddConfirmedFlush for ledger: 4711 has failed.
#= Scheduling of ExplictLastAddConfirmedFlush for ledger: has failed. {ledgerId=4711}
known_explicit_lac_flush_policy -> "Scheduling of ExplictLastAddConfirmedFlush for ledger: " unbraced " has failed because of " unbraced
                                 | "Scheduling of ExplictLastAddConfirmedFlush for ledger: " unbraced " has failed."
                                 | "Scheduling of ExplictLastAddConfirmedFlush for ledger: has failed." attrs:?

#= Attempting to write header again. {file=/bk/ledgers/current}
#= Attempting to write header of x again.
#= Error closing file channel
#= Exception when reading header of x : x
#= Exception when reading header of x.
#= Exception when reading header {file=/bk/ledgers/current}
#= Failed to delete the previous index file x
#= Failed to delete the previous index file {file=/bk/ledgers/current}
#= Failed to rename /bk/ledgers/current to /bk/ledgers/current
#= Failed to rename file {source=/bk/ledgers/current, target=10.3.0.6:3181}
known_file_info -> "Attempting to write header again." attrs:?
                 | "Attempting to write header of " unbraced " again."
                 | "Error closing file channel" attrs:?
                 | "Exception when reading header of " unbraced " : " unbraced
                 | "Exception when reading header of " unbraced "."
                 | "Exception when reading header" attrs:?
                 | "Failed to delete the previous index file " unbraced
                 | "Failed to delete the previous index file" attrs:?
                 | "Failed to rename " unbraced " to " unbraced
                 | "Failed to rename file" attrs:?

#= Compacting entry log : 31 - Usage: x %
#= Compacting files lower than threshold {threshold=x}
#= Compaction progress x / 31, current compaction entryLogId: 31
#= Compaction progress {logId=31, processed=x, totalEntryLogIds=31}
#= Compaction: entry log usage buckets before compaction [10% 20% 30% 40% 50% 60% 70% 80% 90% 100%] = x
#= Compaction: entry log usage buckets before compaction [10% 20% 30% 40% 50% 60% 70% 80% 90% 100%] {entryLogUsageBuckets=x}
#= Do compaction to compact those files lower than x
#= Enter entry location compaction {entryLocationCompactionInterval=31, lastEntryLocationCompactionTime=31, randomCompactionDelay=31}
#= Enter entry location compaction, entryLocationCompactionInterval 31, randomCompactionDelay 31, lastEntryLocationCompactionTime 31
#= Entry Location Compaction : interval=31, randomCompactionDelay=31
#= Entry Location Compaction {interval=31, randomCompactionDelay=31}
#= Entry log 31 not flushed (entryLogPerLedgerEnabled). Starting next iteration at this point.
#= Error reading from ledger storage
#= Error reading from ledger storage {}
#= Exception when deleting the ledger index file on the Bookie:
#= Exception when deleting the ledger index file on the Bookie {}
#= Extracted entry log meta from entryLogId: 31, ledgers [10.3.0.6:3181]
#= Extracted entry log meta {entryLogId=31, ledgersMap=[10.3.0.6:3181]}
#= Failed to close entryLog metadata-map
#= Failed to close entryLog metadata-map {}
#= Failed to initialize persistent-metadata-map , clean up /bk/ledgers/current
#= Failed to initialize persistent-metadata-map, clean up {METADATA_CACHE=/bk/ledgers/current}
#= Failed to remove entry-log metadata x
#= Failed to remove entry-log metadata {logToRemove=x}
#= Failed to remove ledger from entry-log metadata 31
#= Failed to remove ledger from entry-log metadata {entryLogId=31}
#= GarbageCollectorThread exited loop!
#= Next entry location compaction interval 31
#= Next entry location compaction interval {randomCompactionDelay=31}
known_garbage_collector_thread -> "Compacting entry log : " unbraced " - Usage: " unbraced " %"
                                | "Compacting files lower than threshold" attrs:?
                                | "Compaction progress " unbraced " / " unbraced ", current compaction entryLogId: " unbraced
                                | "Compaction progress" attrs:?
                                | "Compaction: entry log usage buckets before compaction [10% 20% 30% 40% 50% 60% 70% 80% 90% 100%] = " unbraced
                                | "Compaction: entry log usage buckets before compaction [10% 20% 30% 40% 50% 60% 70% 80% 90% 100%]" attrs:?
                                | "Do compaction to compact those files lower than " unbraced
                                | "Enter entry location compaction" attrs:?
                                | "Enter entry location compaction, entryLocationCompactionInterval " unbraced ", randomCompactionDelay " unbraced ", lastEntryLocationCompactionTime " unbraced
                                | "Entry Location Compaction : interval=" text ", randomCompactionDelay=" rest
                                | "Entry Location Compaction" attrs:?
                                | "Entry log " unbraced " not flushed (entryLogPerLedgerEnabled). Starting next iteration at this point."
                                | "Error reading from ledger storage" attrs:?
                                | "Exception when deleting the ledger index file on the Bookie" (":" (" "):? | attrs):?
                                | "Extracted entry log meta from entryLogId: " unbraced ", ledgers " unbraced
                                | "Extracted entry log meta" attrs:?
                                | "Failed to close entryLog metadata-map" attrs:?
                                | "Failed to initialize persistent-metadata-map , clean up " unbraced
                                | "Failed to initialize persistent-metadata-map, clean up" attrs:?
                                | "Failed to remove entry-log metadata " unbraced
                                | "Failed to remove entry-log metadata" attrs:?
                                | "Failed to remove ledger from entry-log metadata " unbraced
                                | "Failed to remove ledger from entry-log metadata" attrs:?
                                | "GarbageCollectorThread exited loop!" attrs:?
                                | "Next entry location compaction interval " unbraced
                                | "Next entry location compaction interval" attrs:?

#= IOException while performing getListOfEntriesOfLedger from ledger {ledgerId=4711}
#= IOException while performing getListOfEntriesOfLedger from ledger: 4711
#= No ledger found while performing getListOfEntriesOfLedger from ledger: 4711
#= No ledger found while performing getListOfEntriesOfLedger {ledgerId=4711}
known_get_list_of_entries_of_ledger_processor_v3 -> "IOException while performing getListOfEntriesOfLedger from ledger" attrs:?
                                                  | "IOException while performing getListOfEntriesOfLedger from ledger: " unbraced
                                                  | "No ledger found while performing getListOfEntriesOfLedger from ledger: " unbraced
                                                  | "No ledger found while performing getListOfEntriesOfLedger" attrs:?

#= Count cannot possibly be zero!
#= Count cannot possibly be zero! {}
#= Dead fileinfo forced out of cache. It must have been double-released somewhere. {fileInfo=/bk/ledgers/current, inReadMap=x, inWriteMap=x}
#= Dead fileinfo(x) forced out of cache (write:x, read:x). It must have been double-released somewhere.
#= Deleting the rloc file 31 failed
#= Deleting the rloc file failed {file=/bk/ledgers/current}
#= Exception during getLastAddConfirmed
#= Exception during getLastAddConfirmed {}
#= Exception during getLastAddConfirmed: x
#= Index file of ledger 4711 is not aligned with index entry size.
#= Index file of ledger is not aligned with index entry size. {ledgerId=4711}
#= No ledger x found when flushing entries.
#= No ledger 4711 found when flushing header.
#= No ledger found when flushing entries. {ledgerId=4711}
#= No ledger found when flushing header. {ledgerId=4711}
#= Nothing to write, but there were entries!
#= Nothing to write, but there were entries! {}
#= openFileLimit = /bk/ledgers/current
#= openFileLimit {openFileLimit=/bk/ledgers/current}
known_index_persistence_mgr -> "Count cannot possibly be zero!" attrs:?
                             | "Dead fileinfo forced out of cache. It must have been double-released somewhere." attrs:?
                             | "Dead fileinfo(" text ") forced out of cache (write:" text ", read:" text "). It must have been double-released somewhere."
                             | "Deleting the rloc file " unbraced " failed"
                             | "Deleting the rloc file failed" attrs:?
                             | "Exception during getLastAddConfirmed" attrs:?
                             | "Exception during getLastAddConfirmed: " unbraced
                             | "Index file of ledger " unbraced " is not aligned with index entry size."
                             | "Index file of ledger is not aligned with index entry size." attrs:?
                             | "No ledger " unbraced " found when flushing entries."
                             | "No ledger " unbraced " found when flushing header."
                             | "No ledger found when flushing entries." attrs:?
                             | "No ledger found when flushing header." attrs:?
                             | "Nothing to write, but there were entries!" attrs:?
                             | "openFileLimit = " unbraced
                             | "openFileLimit" attrs:?

#= Cannot find ledger 4711, should exist, exception is
#= Cannot find ledger that should exist {ledgerId=4711}
#= Complete shutting down Ledger Storage
#= Complete shutting down Ledger Storage {}
#= Error while closing the ledger cache
#= Error while closing the ledger cache {}
#= Finished localConsistencyCheck, took 31s to scan [10.3.0.6:3181] ledgers, x pages, x entries with x retries, 31 errors
#= Finished localConsistencyCheck, took s to scan ledgers, pages, entries with retries, errors {checkedLedgers=[10.3.0.6:3181], checkedPages=x, longValue=x, size=31, value=31}
#= Got error:
#= Got error {}
#= Shutting down entry logger
#= Shutting down entry logger {}
#= Shutting down GC thread
#= Shutting down GC thread {}
#= Shutting down InterleavedLedgerStorage
#= Shutting down InterleavedLedgerStorage {}
#= Starting localConsistencyCheck
#= Starting localConsistencyCheck {}
known_interleaved_ledger_storage -> "Cannot find ledger " unbraced ", should exist, exception is" (" "):?
                                  | "Cannot find ledger that should exist" attrs:?
                                  | "Complete shutting down Ledger Storage" attrs:?
                                  | "Error while closing the ledger cache" attrs:?
                                  | "Finished localConsistencyCheck, took " unbraced "s to scan " unbraced " ledgers, " unbraced " pages, " unbraced " entries with " unbraced " retries, " unbraced " errors"
                                  | "Finished localConsistencyCheck, took s to scan ledgers, pages, entries with retries, errors" attrs:?
                                  | "Got error" (":" (" "):? | attrs):?
                                  | "Shutting down entry logger" attrs:?
                                  | "Shutting down GC thread" attrs:?
                                  | "Shutting down InterleavedLedgerStorage" attrs:?
                                  | "Starting localConsistencyCheck" attrs:?

#= Couldn't shutdown journal callback thread gracefully. Forcing
#= Fail to send force write grouping marker, Journal.forceWriteRequests queue(capacity 31) is full, current failure counter is x.
#= Failed to initiate file channel provider {journalChannelProvider=[id: 0x91c2aa07]}
#= Failed to initiate file channel provider: [id: 0x91c2aa07]
#= I/O exception while closing file
#= I/O exception while closing file {}
#= Interrupted during shutting down journal : 
#= Interrupted during shutting down journal {}
#= Unable to acquire CPU core for Journal ForceWrite thread {exception=x}
#= Unable to acquire CPU core for Journal ForceWrite thread: x
#= Unable to acquire CPU core for Journal thread {exception=x}
#= Unable to acquire CPU core for Journal thread: x
known_journal -> "Couldn't shutdown journal callback thread gracefully. Forcing" attrs:?
               | "Fail to send force write grouping marker, Journal.forceWriteRequests queue(capacity " unbraced ") is full, current failure counter is " unbraced "."
               | "Failed to initiate file channel provider" attrs:?
               | "Failed to initiate file channel provider: " unbraced
               | "I/O exception while closing file" attrs:?
               | "Interrupted during shutting down journal" (colon | attrs):?
               | "Unable to acquire CPU core for Journal ForceWrite thread" attrs:?
               | "Unable to acquire CPU core for Journal ForceWrite thread: " unbraced
               | "Unable to acquire CPU core for Journal thread" attrs:?
               | "Unable to acquire CPU core for Journal thread: " unbraced

#= Found a RocksDB configuration file and using it to initialize the RocksDB
#= Found a RocksDB configuration file and using it to initialize the RocksDB {}
#= Haven't found the file and read the configuration from the main bookkeeper configuration
#= Haven't found the file and read the configuration from the main bookkeeper configuration {}
#= RocksDB x compact finished x ms, space reduced 31 Bytes, current hold /bk/ledgers/current files and 31 Bytes.
#= RocksDB compact finished {dbName=x, durationMs=31, fileCount=/bk/ledgers/current, sizeBytes=31, spaceReducedBytes=31}
#= RocksDB log path {logPath=/bk/ledgers/current, subPath=/bk/ledgers/current}
#= RocksDB</bk/ledgers/current> log path: /bk/ledgers/current
#= Searching for a RocksDB configuration file in /bk/ledgers/current
#= Searching for a RocksDB configuration file {path=/bk/ledgers/current}
#= Starting RocksDB x compact, current RocksDB hold /bk/ledgers/current files and 31 Bytes.
#= Starting RocksDB compact {dbName=x, fileCount=/bk/ledgers/current, sizeBytes=31}
#= Unrecognized RockDB log level {logLevel=x}
#= Unrecognized RockDB log level: x
known_key_value_storage_rocks_db -> "Found a RocksDB configuration file and using it to initialize the RocksDB" attrs:?
                                  | "Haven't found the file and read the configuration from the main bookkeeper configuration" attrs:?
                                  | "RocksDB " unbraced " compact finished " unbraced " ms, space reduced " unbraced " Bytes, current hold " unbraced " files and " unbraced " Bytes."
                                  | "RocksDB compact finished" attrs:?
                                  | "RocksDB log path" attrs:?
                                  | "RocksDB<" text "> log path: " unbraced
                                  | "Searching for a RocksDB configuration file in " unbraced
                                  | "Searching for a RocksDB configuration file" attrs:?
                                  | "Starting RocksDB " unbraced " compact, current RocksDB hold " unbraced " files and " unbraced " Bytes."
                                  | "Starting RocksDB compact" attrs:?
                                  | "Unrecognized RockDB log level" attrs:?
                                  | "Unrecognized RockDB log level: " unbraced

#= BKException when checking fragment : x
#= BKException when checking fragment {ledgerFragment=x}
#= InterruptedException when checking entry : x
#= InterruptedException when checking entry {entryId=90}
#= InterruptedException when checking fragment : x
#= InterruptedException when checking fragment {ledgerFragment=x}
#= Invalid fragment found : x
#= Invalid fragment found {ledgerFragment=x}
known_ledger_checker -> "BKException when checking fragment : " unbraced
                      | "BKException when checking fragment" attrs:?
                      | "InterruptedException when checking entry : " unbraced
                      | "InterruptedException when checking entry" attrs:?
                      | "InterruptedException when checking fragment : " unbraced
                      | "InterruptedException when checking fragment" attrs:?
                      | "Invalid fragment found : " unbraced
                      | "Invalid fragment found" attrs:?

#= Incorrectly entered parameter throttle {throttle=x}
#= Incorrectly entered parameter throttle: x
#= invalid ackQuorumSize 31 <= 0
#= invalid ackQuorumSize 31 > writeQuorumSize 31
#= invalid ackQuorumSize <= 0 {ackQuorumSize=31}
#= invalid ackQuorumSize > writeQuorumSize {ackQuorumSize=31, writeQuorumSize=31}
#= invalid ledgerId 4711 < 0. Do not set en explicit value if you want automatic generation
#= invalid ledgerId < 0. Do not set en explicit value if you want automatic generation {ledgerId=4711}
#= invalid null customMetadata
#= invalid null customMetadata {}
#= invalid null digestType
#= invalid null digestType {}
#= invalid null password
#= invalid null password {}
#= invalid null writeFlags
#= invalid null writeFlags {}
#= invalid writeQuorumSize 31 > ensembleSize [10.3.0.6:3181]
#= invalid writeQuorumSize > ensembleSize {ensembleSize=[10.3.0.6:3181], writeQuorumSize=31}
#= Security exception while creating ledger {ledgerId=4711}
#= Security exception while creating ledger: 4711
known_ledger_create_op -> "Incorrectly entered parameter throttle" attrs:?
                        | "Incorrectly entered parameter throttle: " unbraced
                        | "invalid ackQuorumSize " unbraced " <= 0"
                        | "invalid ackQuorumSize " unbraced " > writeQuorumSize " unbraced
                        | "invalid ackQuorumSize <= 0" attrs:?
                        | "invalid ackQuorumSize > writeQuorumSize" attrs:?
                        | "invalid ledgerId " unbraced " < 0. Do not set en explicit value if you want automatic generation"
                        | "invalid ledgerId < 0. Do not set en explicit value if you want automatic generation" attrs:?
                        | "invalid null customMetadata" attrs:?
                        | "invalid null digestType" attrs:?
                        | "invalid null password" attrs:?
                        | "invalid null writeFlags" attrs:?
                        | "invalid writeQuorumSize " unbraced " > ensembleSize " unbraced
                        | "invalid writeQuorumSize > ensembleSize" attrs:?
                        | "Security exception while creating ledger" attrs:?
                        | "Security exception while creating ledger: " unbraced

#= LedgerDirsMonitor thread is interrupted
#= LedgerDirsMonitorThread exited!
#= Shutting down LedgerDirsMonitor
known_ledger_dirs_manager -> "LedgerDirsMonitor thread is interrupted" attrs:?
                           | "LedgerDirsMonitorThread exited!" attrs:?
                           | "Shutting down LedgerDirsMonitor" attrs:?

#= IllegalArgumentException when trying to read ledger 4711 from position x
#= IllegalArgumentException when trying to read ledger from position {ledgerId=4711, position=x}
#= Short page read of ledger 4711 : tried to read x bytes from position x, but only x bytes read.
#= Short page read of ledger {bytesRead=x, capacity=x, ledgerId=4711, position=x}
known_ledger_entry_page -> "IllegalArgumentException when trying to read ledger " unbraced " from position " unbraced
                         | "IllegalArgumentException when trying to read ledger from position" attrs:?
                         | "Short page read of ledger " unbraced " : tried to read " unbraced " bytes from position " unbraced ", but only " unbraced " bytes read."
                         | "Short page read of ledger" attrs:?

#= BK error reading ledger entries {endEntryId=90, exception=x, ledgerId=4711, startEntryId=90}
#= BK error reading ledger entries: 90 - 90
#= BK error reading ledger entry {entryId=90, exception=x, ledgerId=4711}
#= BK error reading ledger entry: 90
#= BK error replicating ledger fragments for ledger: 4711
#= BK error replicating ledger fragments {create=x, ledgerId=4711}
#= BK error writing entry for ledgerId: 4711, entryId: 90, bookie: 10.3.0.6:3181
#= BK error writing entry {bookieAddr=10.3.0.6:3181, create=x, entryId=90, ledgerId=4711}
#= Bookie 10.3.0.6:3181 doesn't exist in ensemble [10.3.0.6:3181] anymore.
#= Dead bookie (10.3.0.6:3181) is still part of the current active ensemble for ledgerId: 4711
#= Error reading updated ledger metadata for ledger 4711
#= Error updating ledger config metadata for ledgerId 4711
#= Error updating ledger config metadata for ledgerId {ledgerId=4711}
#= For LedgerFragment, seeing inconsistent firstStoredEntryId and lastStoredEntryId {endEntryId=90, ledgerFragment=x, startEntryId=90}
#= For LedgerFragment: x, seeing inconsistent firstStoredEntryId: 90 and lastStoredEntryId: 90
#= Fragment :x is split into sub fragments :x
#= Replicating fragment x in 31 sub fragments.
#= Replicating fragment in sub fragments. {ledgerFragment=x, size=31}
#= Trying to replicate an unclosed fragment; This is not safe x
#= Trying to replicate an unclosed fragment; This is not safe {ledgerFragment=x}
#= Two fragments attempted update at once; ledger id: 4711 startid: 31
#= Updated ZK for ledgerId: (10.3.0.6:3181:x) to point ledger fragments from old bookies to new bookies: x
#= Updated ZK to point ledger fragments from old bookies to new bookies: 10.3.0.6:3181
known_ledger_fragment_replicator -> "BK error reading ledger entries" attrs:?
                                  | "BK error reading ledger entries: " unbraced " - " unbraced
                                  | "BK error reading ledger entry" attrs:?
                                  | "BK error reading ledger entry: " unbraced
                                  | "BK error replicating ledger fragments for ledger: " unbraced
                                  | "BK error replicating ledger fragments" attrs:?
                                  | "BK error writing entry for ledgerId: " unbraced ", entryId: " unbraced ", bookie: " unbraced
                                  | "BK error writing entry" attrs:?
                                  | "Bookie " unbraced " doesn't exist in ensemble " unbraced " anymore."
                                  | "Dead bookie (" text ") is still part of the current active ensemble for ledgerId: " unbraced
                                  | "Error reading updated ledger metadata for ledger " unbraced
                                  | "Error updating ledger config metadata for ledgerId " unbraced
                                  | "Error updating ledger config metadata for ledgerId" attrs:?
                                  | "For LedgerFragment, seeing inconsistent firstStoredEntryId and lastStoredEntryId" attrs:?
                                  | "For LedgerFragment: " unbraced ", seeing inconsistent firstStoredEntryId: " unbraced " and lastStoredEntryId: " unbraced
                                  | "Fragment :" text " is split into sub fragments :" rest
                                  | "Replicating fragment " unbraced " in " unbraced " sub fragments."
                                  | "Replicating fragment in sub fragments." attrs:?
                                  | "Trying to replicate an unclosed fragment; This is not safe " unbraced
                                  | "Trying to replicate an unclosed fragment; This is not safe" attrs:?
                                  | "Two fragments attempted update at once; ledger id: " unbraced " startid: " unbraced
                                  | "Updated ZK for ledgerId: (" text ":" text ") to point ledger fragments from old bookies to new bookies: " unbraced
                                  | "Updated ZK to point ledger fragments from old bookies to new bookies: " unbraced

#= [EnsembleChange-L4711-[10.3.0.6:3181]] : completed ensemble change, block add completion x => x
#= [EnsembleChange-L4711-[10.3.0.6:3181]] : could not persist ledger metadata : info = [10.3.0.6:3181], closing ledger : 31.
#= [EnsembleChange-L4711-[10.3.0.6:3181]] : could not resolve ledger metadata conflict while changing ensemble to: [10.3.0.6:3181], local meta data is
#= [EnsembleChange-L4711-[10.3.0.6:3181]] : encountered version conflicts, re-read ledger metadata.
#= [EnsembleChange-L4711-[10.3.0.6:3181]] : error re-reading metadata to address ensemble change conflicts: x
#= [EnsembleChange-L4711-[10.3.0.6:3181]] : resolved conflicts, block add complectiosn x => x.
#= [EnsembleChange-L4711-[10.3.0.6:3181]] : resolved ledger metadata conflict and writing to zookeeper, local meta data is
#= [EnsembleChange-L4711-[10.3.0.6:3181]] : resolving conflicts but state changed, local metadata =
#= Close failed: x
#= Conditional update ledger metadata for ledger 4711 failed.
#= Could not persist ledger metadata while changing ensemble to: [10.3.0.6:3181] , closing ledger
#= Could not resolve ledger metadata conflict while changing ensemble to: [10.3.0.6:3181], old meta data is
#= Error reading new metadata from ledger 4711 when closing, code=x
#= Error reading new metadata from ledger 4711 when closing: x
#= Error reading new metadata from ledger after changing ensemble, code=x
#= Error update ledger metadata for ledger 4711 : 31
#= Error writing ledger 4711 config: x
#= Error writing ledger config 31 of ledger 4711
#= Handling failure of bookie: 10.3.0.6:3181 index: 31
#= IncorrectParameterException on ledgerId:4711 firstEntry:90
#= IncorrectParameterException when batch read {ledgerId=4711, startEntry=90}
#= IncorrectParameterException {firstEntry=90, lastEntry=90}
#= Invoked the Stub - Checkout the test case for the expected behavior
#= ReadAsync exception on ledgerId:4711 firstEntry:90 lastAddConfirmed:31
#= ReadAsync exception {firstEntry=90, lastAddConfirmed=31, lastEntry=90}
#= ReadEntries exception on ledgerId:4711 firstEntry:90 lastAddConfirmed:31
#= ReadEntries exception {firstEntry=90, lastAddConfirmed=31, lastEntry=90}
#= ReadException on ledgerId:4711 firstEntry:90 lastEntry:90
#= Resolve ledger metadata conflict while changing ensemble to: [10.3.0.6:3181], old meta data is
#= The max size is greater than nettyMaxFrameSizeBytes, use nettyMaxFrameSizeBytes:31 to replace it.
#= The max size is negative, use nettyMaxFrameSizeBytes:31 to replace it.
#= To use this feature Ledger must be created with createLedgerAdv interface.
#= To use this feature Ledger must be created with createLedgerAdv interface. {}
#= To use this feature Ledger must be created with createLedgerAdv() interface.
#= To use this feature Ledger must be created with createLedgerAdv() interface. {}
#= Write did not succeed to 10.3.0.6:3181, bookieIndex 31, but we have already fixed it.
known_ledger_handle -> "[EnsembleChange-L" text "-" text "] : completed ensemble change, block add completion " unbraced " => " unbraced
                     | "[EnsembleChange-L" text "-" text "] : could not persist ledger metadata : info = " unbraced ", closing ledger : " unbraced "."
                     | "[EnsembleChange-L" text "-" text "] : could not resolve ledger metadata conflict while changing ensemble to: " unbraced ", local meta data is" (" "):?
                     | "[EnsembleChange-L" text "-" text "] : encountered version conflicts, re-read ledger metadata."
                     | "[EnsembleChange-L" text "-" text "] : error re-reading metadata to address ensemble change conflicts: " unbraced
                     | "[EnsembleChange-L" text "-" text "] : resolved conflicts, block add complectiosn " unbraced " => " unbraced "."
                     | "[EnsembleChange-L" text "-" text "] : resolved ledger metadata conflict and writing to zookeeper, local meta data is" (" "):?
                     | "[EnsembleChange-L" text "-" text "] : resolving conflicts but state changed, local metadata =" (" "):?
                     | "Close failed: " unbraced
                     | "Conditional update ledger metadata for ledger " unbraced " failed."
                     | "Could not persist ledger metadata while changing ensemble to: " unbraced " , closing ledger"
                     | "Could not resolve ledger metadata conflict while changing ensemble to: " unbraced ", old meta data is" (" "):?
                     | "Error reading new metadata from ledger " unbraced " when closing, code=" rest
                     | "Error reading new metadata from ledger " unbraced " when closing: " unbraced
                     | "Error reading new metadata from ledger after changing ensemble, code=" rest
                     | "Error update ledger metadata for ledger " unbraced " : " unbraced
                     | "Error writing ledger " unbraced " config: " unbraced
                     | "Error writing ledger config " unbraced " of ledger " unbraced
                     | "Handling failure of bookie: " unbraced " index: " unbraced
                     | "IncorrectParameterException on ledgerId:" text " firstEntry:" rest
                     | "IncorrectParameterException when batch read" attrs:?
                     | "IncorrectParameterException" attrs:?
                     | "Invoked the Stub - Checkout the test case for the expected behavior" attrs:?
                     | "ReadAsync exception on ledgerId:" text " firstEntry:" text " lastAddConfirmed:" rest
                     | "ReadAsync exception" attrs:?
                     | "ReadEntries exception on ledgerId:" text " firstEntry:" text " lastAddConfirmed:" rest
                     | "ReadEntries exception" attrs:?
                     | "ReadException on ledgerId:" text " firstEntry:" text " lastEntry:" rest
                     | "Resolve ledger metadata conflict while changing ensemble to: " unbraced ", old meta data is" (" "):?
                     | "The max size is greater than nettyMaxFrameSizeBytes, use nettyMaxFrameSizeBytes:" text " to replace it."
                     | "The max size is negative, use nettyMaxFrameSizeBytes:" text " to replace it."
                     | "To use this feature Ledger must be created with createLedgerAdv interface." attrs:?
                     | "To use this feature Ledger must be created with createLedgerAdv() interface." attrs:?
                     | "Write did not succeed to " unbraced ", bookieIndex " unbraced ", but we have already fixed it."

#= specified unexpected ledgeridformat x, so default LedgerIdFormatter is used
#= specified unexpected ledgeridformat, so default LedgerIdFormatter is used {format=x}
#= Using Default Long Formatter.
#= Using Default Long Formatter. {}
#= Using Default UUID Formatter.
known_ledger_id_formatter -> "specified unexpected ledgeridformat " unbraced ", so default LedgerIdFormatter is used"
                           | "specified unexpected ledgeridformat, so default LedgerIdFormatter is used" attrs:?
                           | "Using Default Long Formatter." attrs:?
                           | "Using Default UUID Formatter." attrs:?

#= Ledger 4711 close failed
#= Ledger close failed {}
#= Provided digest does not match that in metadata
#= Provided digest does not match that in metadata {}
#= Provided passwd does not match that in metadata
#= Provided passwd does not match that in metadata {}
#= Security exception while opening ledger {ledgerId=4711}
#= Security exception while opening ledger: 4711
known_ledger_open_op -> "Ledger " unbraced " close failed"
                      | "Ledger close failed" attrs:?
                      | "Provided digest does not match that in metadata" attrs:?
                      | "Provided passwd does not match that in metadata" attrs:?
                      | "Security exception while opening ledger" attrs:?
                      | "Security exception while opening ledger: " unbraced

#= Close ledger 4711 failed during recovery:
#= Successfully read entry 90 for ledger 4711, but readDone is already x
#= Successfully read entry, but readDone is already set {entryId=90, ledgerId=4711, readDone=x}
#= Unexpected entryId during recovery add {entryId=90, expectedEntryId=90, ledgerId=4711}
#= Unexpected to recovery add entry 90 as entry x for ledger 4711.
known_ledger_recovery_op -> "Close ledger " unbraced " failed during recovery:" (" "):?
                          | "Successfully read entry " unbraced " for ledger " unbraced ", but readDone is already " unbraced
                          | "Successfully read entry, but readDone is already set" attrs:?
                          | "Unexpected entryId during recovery add" attrs:?
                          | "Unexpected to recovery add entry " unbraced " as entry " unbraced " for ledger " unbraced "."

#= Incorrect read request, entry piggyback requested incorrectly for ledgerId 4711 entryId 90
#= Incorrect read request, entry piggyback requested incorrectly {entryId=90, ledgerId=4711}
#= IOException while longpoll reading ledger 4711, previous lac = 31 :
#= IOException while longpoll reading {ledgerId=4711, previousLAC=31}
#= No entry found while piggyback reading entry 90 from ledger 4711 : previous lac = 31
#= No entry found while piggyback reading entry {entryId=90, ledgerId=4711, previousLAC=31}
#= No ledger found while longpoll reading ledger 4711, previous lac = 31.
#= No ledger found while longpoll reading {ledgerId=4711, previousLAC=31}
known_long_poll_read_entry_processor_v3 -> "Incorrect read request, entry piggyback requested incorrectly for ledgerId " unbraced " entryId " unbraced
                                         | "Incorrect read request, entry piggyback requested incorrectly" attrs:?
                                         | "IOException while longpoll reading ledger " unbraced ", previous lac = " unbraced " :" (" "):?
                                         | "IOException while longpoll reading" attrs:?
                                         | "No entry found while piggyback reading entry " unbraced " from ledger " unbraced " : previous lac = " unbraced
                                         | "No entry found while piggyback reading entry" attrs:?
                                         | "No ledger found while longpoll reading ledger " unbraced ", previous lac = " unbraced "."
                                         | "No ledger found while longpoll reading" attrs:?

#= Bookie server is interrupted. Exiting ...
#= Bookie server is interrupted. Exiting {}
#= Get cmdline bookie port {port=31}
#= Get cmdline bookie port: 31
#= Get cmdline http port {port=31}
#= Get cmdline http port: 31
#= Get cmdline index dirs:
#= Get cmdline index dirs {}
#= Get cmdline journal dir {journalDir=/bk/ledgers/current}
#= Get cmdline journal dir: /bk/ledgers/current
#= Get cmdline ledger dirs:
#= Get cmdline ledger dirs {}
#= Get cmdline zookeeper instance {zkServers=x}
#= Get cmdline zookeeper instance: x
#= Get cmdline zookeeper ledger path {zkLedgersRootPath=/bk/ledgers/current}
#= Get cmdline zookeeper ledger path: /bk/ledgers/current
#= indexDir : 31
#= indexDir {indexDir=/bk/ledgers/current}
#= ledgerdir : 4711
#= ledgerDir {ledgerDir=/bk/ledgers/current}
#= Overwritten service uri to x
#= Overwritten service uri {metadataServiceUri=x}
known_main -> "Bookie server is interrupted. Exiting ..." attrs:?
            | "Bookie server is interrupted. Exiting" attrs:?
            | "Get cmdline bookie port" attrs:?
            | "Get cmdline bookie port: " unbraced
            | "Get cmdline http port" attrs:?
            | "Get cmdline http port: " unbraced
            | "Get cmdline index dirs" (":" (" "):? | attrs):?
            | "Get cmdline journal dir" attrs:?
            | "Get cmdline journal dir: " unbraced
            | "Get cmdline ledger dirs" (":" (" "):? | attrs):?
            | "Get cmdline zookeeper instance" attrs:?
            | "Get cmdline zookeeper instance: " unbraced
            | "Get cmdline zookeeper ledger path" attrs:?
            | "Get cmdline zookeeper ledger path: " unbraced
            | "indexDir : " unbraced
            | "indexDir" attrs:?
            | "ledgerdir : " unbraced
            | "ledgerDir" attrs:?
            | "Overwritten service uri to " unbraced
            | "Overwritten service uri" attrs:?

#= BookKeeper metadata driver manager initialized
#= BookKeeper metadata driver manager initialized {}
#= Failed to load metadata bookie driver x
#= Failed to load metadata bookie driver {driverClassName=x}
#= Failed to load metadata client driver x
#= Failed to load metadata client driver {driverClassName=x}
known_metadata_drivers -> "BookKeeper metadata driver manager initialized" attrs:?
                        | "Failed to load metadata bookie driver " unbraced
                        | "Failed to load metadata bookie driver" attrs:?
                        | "Failed to load metadata client driver " unbraced
                        | "Failed to load metadata client driver" attrs:?

#= Adding a new node: /bk/ledgers/current
#= Error: can't add leaf node at depth x to topology:
#= Removing a node: /bk/ledgers/current
#= The cluster does not contain node: /bk/ledgers/current
known_network_topology -> "Adding a new node: " unbraced
                        | "Error: can't add leaf node at depth " unbraced " to topology:"
                        | "Removing a node: " unbraced
                        | "The cluster does not contain node: " unbraced

#= Adding a new node {node=/bk/ledgers/current}
#= Error: can't add leaf node x at depth x to topology:
#= Error: can't add leaf node at depth to topology {depth=x, node=x, topology=x}
#= Removing a node {node=/bk/ledgers/current}
#= The cluster does not contain node {node=/bk/ledgers/current}
#= Unexpected data node x at an illegal network location
#= Unexpected data node at an illegal network location {node=x}
known_network_topology_impl -> "Adding a new node" attrs:?
                             | "Error: can't add leaf node " unbraced " at depth " unbraced " to topology:"
                             | "Error: can't add leaf node at depth to topology" attrs:?
                             | "Removing a node" attrs:?
                             | "The cluster does not contain node" attrs:?
                             | "Unexpected data node " unbraced " at an illegal network location"
                             | "Unexpected data node at an illegal network location" attrs:?

#= Callable x took too long x micros to execute.
#= Callable took too long to execute {callable=x, elapsedMicroSec=x}
#= Runnable x took too long x micros to execute.
#= Runnable took too long to execute {elapsedMicroSec=x, runnable=x}
known_ordered_executor -> "Callable " unbraced " took too long " unbraced " micros to execute."
                        | "Callable took too long to execute" attrs:?
                        | "Runnable " unbraced " took too long " unbraced " micros to execute."
                        | "Runnable took too long to execute" attrs:?

#= Could not use Netty Epoll event loop {exception=x}
#= Could not use Netty Epoll event loop: x
#= Failed to load extra components 'x' - x. Continuing without those components.
#= Failed to load extra components. Continuing without those components {extraComponents=x}
#= Read too many values for ledger 4711 : [90, 90].
#= Read too many values {endEntryId=90, ledgerId=4711, startEntryId=90}
#= Unexpected exception while writing 4711@90 : x
#= Unexpected exception while writing {entryId=90, ledgerId=4711}
known_other -> "Could not use Netty Epoll event loop" attrs:?
             | "Could not use Netty Epoll event loop: " unbraced
             | "Failed to load extra components '" text "' - " unbraced ". Continuing without those components."
             | "Failed to load extra components. Continuing without those components" attrs:?
             | "Read too many values for ledger " unbraced " : [" text ", " unbraced "]."
             | "Read too many values" attrs:?
             | "Unexpected exception while writing " unbraced "@" text " : " unbraced
             | "Unexpected exception while writing" attrs:?

#= [4711] Requested master key x does not match the cached master key x
#= Bookie journal file can seek to position : 
#= Bookie journal file can seek to position {}
#= entrySize 31 > segmentSize 31, skip update read cache!
#= entrySize > segmentSize, skip update read cache! {entrySize=31, segmentSize=31}
#= Error evicting file info from backing cache {fileInfo=/bk/ledgers/current, ledgerId=4711}
#= Error evicting file info(/bk/ledgers/current) for ledger 4711 from backing cache
#= Error while closing the memtable
#= Error while closing the memtable {}
#= Ledger 4711 masterKey in db can only be set once.
#= Ledger masterKey in db can only be set once {ledgerId=4711}
#= maxDirectMemory = 31, pageSize = 31, pageLimit = 31
#= More than one bookie tried to create /bk/ledgers/current at once. Safe to ignore
#= null registration manager while do register
#= null registration manager while do register {}
#= Requested master key does not match the cached master key {cachedMasterKey=x, ledgerId=4711, requestedMasterKey=x}
#= Shutting down SyncThread
#= Shutting down SyncThread {}
#= Skip transition to readonly mode for readonly bookie
#= Skip transition to writable mode for readonly bookie
#= Starting IndexInMemPageMgr {maxDirectMemory=31, pageLimit=31, pageSize=31}
#= Unable to get bookie address
#= Unable to get bookie address {}
#= Using ledger storage {ledgerStorageClass=[10.3.0.6:3181]}
known_other_bookie -> "[" text "] Requested master key " unbraced " does not match the cached master key " unbraced
                    | "Bookie journal file can seek to position" (colon | attrs):?
                    | "entrySize " unbraced " > segmentSize " unbraced ", skip update read cache!"
                    | "entrySize > segmentSize, skip update read cache!" attrs:?
                    | "Error evicting file info from backing cache" attrs:?
                    | "Error evicting file info(" text ") for ledger " unbraced " from backing cache"
                    | "Error while closing the memtable" attrs:?
                    | "Ledger " unbraced " masterKey in db can only be set once."
                    | "Ledger masterKey in db can only be set once" attrs:?
                    | "maxDirectMemory = " unbraced ", pageSize = " unbraced ", pageLimit = " unbraced
                    | "More than one bookie tried to create " unbraced " at once. Safe to ignore"
                    | "null registration manager while do register" attrs:?
                    | "Requested master key does not match the cached master key" attrs:?
                    | "Shutting down SyncThread" attrs:?
                    | "Skip transition to readonly mode for readonly bookie" attrs:?
                    | "Skip transition to writable mode for readonly bookie" attrs:?
                    | "Starting IndexInMemPageMgr" attrs:?
                    | "Unable to get bookie address" attrs:?
                    | "Using ledger storage" attrs:?

#= Couldn't not get mac instance
#= Couldn't not get mac instance {}
#= ForceLedger did not succeed {bookieAddr=10.3.0.6:3181, ledgerId=4711}
#= ForceLedger did not succeed: Ledger 4711 on 10.3.0.6:3181
#= Illegal arguments for getEntriesStripedToTheBookie {bookieIndex=31, ensembleSize=[10.3.0.6:3181], entryId=90, startEntryId=90}
#= Illegal arguments for getEntriesStripedToTheBookie, bookieIndex : 31, ensembleSize : [10.3.0.6:3181], startEntryId : 90, lastEntryId : 90
#= invalid ledgerId 4711 < 0
#= invalid ledgerId < 0 {ledgerId=4711}
#= LastAddConfirmedUpdate failed {error=x}
#= LastAddConfirmedUpdate failed: x
#= Random max: 31 CummulativeMap size: 31 selected key: x
#= Resolved 10.3.0.6:3181 as x
#= Resolved as {bookieId=10.3.0.6:3181, res=x}
#= Trying to re-add duplicate entryId {entryId=90}
#= Trying to re-add duplicate entryid:90
#= Unexpected IOException while reading from channel buffer
#= WriteLac did not succeed {bookieAddr=10.3.0.6:3181, ledgerId=4711}
#= WriteLac did not succeed: Ledger 4711 on 10.3.0.6:3181
known_other_client -> "Couldn't not get mac instance" attrs:?
                    | "ForceLedger did not succeed" attrs:?
                    | "ForceLedger did not succeed: Ledger " unbraced " on " unbraced
                    | "Illegal arguments for getEntriesStripedToTheBookie" attrs:?
                    | "Illegal arguments for getEntriesStripedToTheBookie, bookieIndex : " unbraced ", ensembleSize : " unbraced ", startEntryId : " unbraced ", lastEntryId : " unbraced
                    | "invalid ledgerId " unbraced " < 0"
                    | "invalid ledgerId < 0" attrs:?
                    | "LastAddConfirmedUpdate failed" attrs:?
                    | "LastAddConfirmedUpdate failed: " unbraced
                    | "Random max: " unbraced " CummulativeMap size: " unbraced " selected key: " unbraced
                    | "Resolved " unbraced " as " unbraced
                    | "Resolved as" attrs:?
                    | "Trying to re-add duplicate entryId" attrs:?
                    | "Trying to re-add duplicate entryid:" rest
                    | "Unexpected IOException while reading from channel buffer" attrs:?
                    | "WriteLac did not succeed" attrs:?
                    | "WriteLac did not succeed: Ledger " unbraced " on " unbraced

#= createLink not supported
#= createLink not supported {}
#= Error polling ZK for the available nodes:
#= Error polling ZK for the available nodes {}
#= error when create hard link use createLink
#= error when create hard link use createLink {}
#= Exception while executing runnable x
#= Exception while executing runnable {task=x}
#= Fail to start stats exporter : 
#= Fail to stop stats exporter : 
#= Failed to access netty DIRECT_MEMORY_COUNTER field x
#= Failed to access netty DIRECT_MEMORY_COUNTER field {exception=x}
#= Failed to allocate socket port
#= Failed to submit callback for x :
#= Failed to submit callback {orderingKey=x}
#= fake exception to generate stack trace
#= Forcibly clearing registry entry x for thread id 31
#= Forcibly clearing registry entry {entry=90, threadId=31}
#= Illegal to access x#x
#= Illegal to access field {configClass=x, field=x}
#= Invalid name "x" for class x
#= Parse leak detection policy level x failed. Use the default level: x
#= Parse leak detection policy level failed. Using the default level {defaultLevel=x, levelStr=x}
#= Raise exception
#= Raise exception {}
#= Setting value does not match expected interface {interfaceClass=x, name=x, value=x}
#= Setting value of 'x' is not 'x' : x
#= Unexpected throwable caught
#= Unexpected throwable caught {}
#= Unexpected throwable from task x: x
#= Unexpected throwable from task {taskClass=x}
#= ZK error syncing nodes when getting children:
#= ZK error syncing nodes when getting children {}
known_other_common -> "createLink not supported" attrs:?
                    | "Error polling ZK for the available nodes" (":" (" "):? | attrs):?
                    | "error when create hard link use createLink" attrs:?
                    | "Exception while executing runnable " unbraced
                    | "Exception while executing runnable" attrs:?
                    | "Fail to start stats exporter" (colon | attrs):?
                    | "Fail to stop stats exporter" (colon | attrs):?
                    | "Failed to access netty DIRECT_MEMORY_COUNTER field " unbraced
                    | "Failed to access netty DIRECT_MEMORY_COUNTER field" attrs:?
                    | "Failed to allocate socket port" attrs:?
                    | "Failed to submit callback for " unbraced " :" (" "):?
                    | "Failed to submit callback" attrs:?
                    | "fake exception to generate stack trace" attrs:?
                    | "Forcibly clearing registry entry " unbraced " for thread id " unbraced
                    | "Forcibly clearing registry entry" attrs:?
                    | "Illegal to access " unbraced "#" rest
                    | "Illegal to access field" attrs:?
                    | "Invalid name \"" text "\" for class " unbraced
                    | "Parse leak detection policy level " unbraced " failed. Use the default level: " unbraced
                    | "Parse leak detection policy level failed. Using the default level" attrs:?
                    | "Raise exception" attrs:?
                    | "Setting value does not match expected interface" attrs:?
                    | "Setting value of '" text "' is not '" text "' : " unbraced
                    | "Unexpected throwable caught" (" " | attrs):?
                    | "Unexpected throwable from task " unbraced ": " unbraced
                    | "Unexpected throwable from task" attrs:?
                    | "ZK error syncing nodes when getting children" (":" (" "):? | attrs):?

#= Failed on operating ledger metadata: x
#= Failed to create long ledger ID path
#= Failed to create long ledger ID path {}
known_other_meta -> "Failed on operating ledger metadata: " unbraced
                  | "Failed to create long ledger ID path" attrs:?

#= Node x (seen @ 31) becomes stale for 31 ms, remove it from the topology.
#= Node becomes stale, remove it from the topology {lastPresentTime=31, millisSinceLastSeen=31, node=x}
known_other_net -> "Node " unbraced " (seen @ " unbraced ") becomes stale for " unbraced " ms, remove it from the topology."
                 | "Node becomes stale, remove it from the topology" attrs:?

#= Client received error during TLS negotiation {status=x}
#= IOException while getting freespace/totalspace
#= IOException while getting freespace/totalspace {}
#= Latency time coming negative
#= Latency time coming negative {}
#= Security Exception in creating new default PCBC pool:
#= Sse42Crc32C is not supported, will use a slower CRC32C implementation.
#= Sse42Crc32C is not supported, will use less slower CRC32C implementation.
#= Unexpected exception while forcing ledger 4711 :
#= Unexpected exception while forcing ledger {ledgerId=4711}
#= Unexpected exception while writing 90@4711 :
known_other_proto -> "Client received error during TLS negotiation" attrs:?
                   | "IOException while getting freespace/totalspace" attrs:?
                   | "Latency time coming negative" attrs:?
                   | "Security Exception in creating new default PCBC pool" (":" (" "):? | attrs):?
                   | "Sse42Crc32C is not supported, will use a slower CRC32C implementation." attrs:?
                   | "Sse42Crc32C is not supported, will use less slower CRC32C implementation." attrs:?
                   | "Unexpected exception while forcing ledger " unbraced " :" (" "):?
                   | "Unexpected exception while forcing ledger" attrs:?
                   | "Unexpected exception while writing " unbraced "@" text " :" (" "):?

#= Unable to read the ledger:4711 information
known_other_replication -> "Unable to read the ledger:" text " information"

#= Error JAAS Configuration subject
#= Error JAAS Configuration subject {}
#= Error on SASL client
#= Error on SASL client {}
#= Error while booting SASL client
#= Error while booting SASL client {}
#= Error while booting SASL server
#= Error while booting SASL server {}
#= No JAAS Configuration found with section BookKeeper
#= No JAAS Configuration found with section BookKeeper {}
known_other_sasl -> "Error JAAS Configuration subject" attrs:?
                  | "Error on SASL client" attrs:?
                  | "Error while booting SASL client" attrs:?
                  | "Error while booting SASL server" attrs:?
                  | "No JAAS Configuration found with section BookKeeper" attrs:?

#= Cannot compute local address
#= Cannot compute local address {}
known_other_server -> "Cannot compute local address" attrs:?

#= Unable to fetch lastModified time for file /bk/ledgers/current:
#= Unable to fetch lastModified time for file {fileName=/bk/ledgers/current}
known_other_tls -> "Unable to fetch lastModified time for file " unbraced ":" (" "):?
                 | "Unable to fetch lastModified time for file" attrs:?

#= Encountered unexpected exception from watcher x :
#= Encountered unexpected exception from watcher {watcher=x}
#= Unable to resolve address {address=10.3.0.6:3181}
#= Unexpected exception {}
#= ZooKeeper Operation x is rejected :
#= ZooKeeper Operation is rejected {operation=x}
known_other_zookeeper -> "Encountered unexpected exception from watcher " unbraced " :" (" "):?
                       | "Encountered unexpected exception from watcher" attrs:?
                       | "Unable to resolve address" attrs:?
                       | "Unexpected exception" attrs:?
                       | "ZooKeeper Operation " unbraced " is rejected :" (" "):?
                       | "ZooKeeper Operation is rejected" attrs:?

#= cannot write response to non-writable channel [id: 0x91c2aa07] for request x
#= cannot write response to non-writable channel {channel=[id: 0x91c2aa07], request=x}
#= Invalid protocol version {actual=31, expectedMax=31, expectedMin=31}
#= Invalid protocol version, expected something between 31 & 31. got 31
known_packet_processor_base -> "cannot write response to non-writable channel " unbraced " for request " unbraced
                             | "cannot write response to non-writable channel" attrs:?
                             | "Invalid protocol version" attrs:?
                             | "Invalid protocol version, expected something between " unbraced " & " unbraced ". got " unbraced

#= Failed to perform posix_fadvise {exception=x}
#= Failed to perform posix_fadvise: x
#= Unable to initialize NativeIO for posix_fadvise {exception=x}
#= Unable to initialize NativeIO for posix_fdavise: x
#= Unable to read x field from x
#= Unable to read field from class {className=x, fieldName=x}
known_page_cache_util -> "Failed to perform posix_fadvise" attrs:?
                       | "Failed to perform posix_fadvise: " unbraced
                       | "Unable to initialize NativeIO for posix_fadvise" attrs:?
                       | "Unable to initialize NativeIO for posix_fdavise: " unbraced
                       | "Unable to read " unbraced " field from " unbraced
                       | "Unable to read field from class" attrs:?

#= Failed to write entry (4711, 90) to bookies [10.3.0.6:3181], handling failures.
#= Received a response for (lid:4711, eid:90) from 10.3.0.6:3181@31, but it doesn't belong to x.
#= Write success for entry ID 90 delayed, not acknowledged by bookies in enough fault domains
#= Write success for entry ID delayed, not acknowledged by bookies in enough fault domains {entryId=90, ledgerId=4711}
known_pending_add_op -> "Failed to write entry (" text ", " unbraced ") to bookies " unbraced ", handling failures."
                      | "Received a response for (lid:" text ", eid:" text ") from " unbraced "@" text ", but it doesn't belong to " unbraced "."
                      | "Write success for entry ID " unbraced " delayed, not acknowledged by bookies in enough fault domains"
                      | "Write success for entry ID delayed, not acknowledged by bookies in enough fault domains" attrs:?

#= Mac mismatch while reading LAC from bookie {bookieAddr=10.3.0.6:3181, ledgerId=4711}
#= Mac mismatch while reading ledger: 4711 LAC from bookie: [10.3.0.6:3181]
#= While readLac did not hear success responses from all of ensemble {coverageSet=x, ledgerId=4711}
#= While readLac ledger: 4711 did not hear success responses from all of ensemble
#= While readLac ledger: 4711 did not hear success responses from all of ensemble, coverageSet is: x
#= Mac mismatch while reading  ledger: x LAC from bookie: x
known_pending_read_lac_op -> "Mac mismatch while reading LAC from bookie" attrs:?
                           | "Mac mismatch while reading ledger: " unbraced " LAC from bookie: " unbraced
                           | "While readLac did not hear success responses from all of ensemble" attrs:?
                           | "While readLac ledger: " unbraced " did not hear success responses from all of ensemble"
                           | "While readLac ledger: " unbraced " did not hear success responses from all of ensemble, coverageSet is: " unbraced
                          | "Mac mismatch while reading  ledger: " unbraced " LAC from bookie: " unbraced

#= Add entry operation failed
#= authplugin disconnected {}
#= Client received error x during TLS negotiation
#= Closed before connection completed, clean up {channel=[id: 0x91c2aa07], state=x}
#= Closed before connection completed, clean up: [id: 0x91c2aa07], current state x
#= Closed before TLS handshake completed, clean up {state=x}
#= Closed before TLS handshake completed, clean up: [id: 0x91c2aa07], current state x
#= Closing the per channel bookie client for 10.3.0.6:3181
#= Closing the per channel bookie client {}
#= Connection state changed before TLS handshake completed 10.3.0.6:3181/x
#= Connection state changed before TLS handshake completed {state=x}
#= Connection state changed before TLS response received
#= Corrupted frame received from bookie {channel=[id: 0x91c2aa07]}
#= Corrupted frame received from bookie: 10.3.0.6:3181
#= Disconnecting the per channel bookie client for 10.3.0.6:3181
#= Disconnecting the per channel bookie client {}
#= Error authenticating connection
#= Error authenticating connection {}
#= Exception caught on:[id: 0x91c2aa07] cause: x
#= Exception caught on:[id: 0x91c2aa07] cause:
#= Exception caught {cause=x, channel=[id: 0x91c2aa07]}
#= Failed to request to the bookie {}
#= Failed to request to the bookie: 10.3.0.6:3181
#= force is not allowed with v2 protocol
#= force is not allowed with v2 protocol {}
#= Initializing TLS to [id: 0x91c2aa07]
#= Initializing TLS {}
#= invalid writeflags x for v2 protocol
#= invalid writeflags for v2 protocol {writeFlags=x}
#= Operation x failed
#= Operation x failed: channel == null
#= Operation x failed: TooManyRequestsException
#= Operation failed {request=x}
#= Operation failed: channel == null {request=x}
#= Operation failed: TooManyRequestsException {request=x}
#= Read entry for ledger:4711, entry:90 failed on bookie:10.3.0.6:3181 with code:x
#= Read entry operation x failed
#= Starting TLS handshake with 10.3.0.6:3181:10.3.0.6:3181
#= Starting TLS handshake {host=10.3.0.6:3181, port=31}
#= TLS failure on: [id: 0x91c2aa07], rc: 31
#= TLS failure {rc=31}
#= TLS handshake failed with bookie {state=x}
#= TLS handshake failed with bookie: [id: 0x91c2aa07]/10.3.0.6:3181, current state x :
#= TLS handshake failed
#= TLS handshake failed {}
#= Unexpected exception caught by bookie client channel handler
#= Unexpected exception caught by bookie client channel handler {}
#= Unexpected response, type:x received from bookie:10.3.0.6:3181, ignoring
#= Writing addEntry(lid=4711, eid=90) to channel x failed :
#= Writing readEntry(lid=4711, eid=90) to channel x failed :
#= Writing readEntryAndFenceLedger(lid=4711, eid=90) to channel x failed :
#= Cannot connect as endpoint resolution failed (probably bookie is down) x
#= Cannot connect to x as endpoint resolution failed (probably bookie is down)
#= Failed to send START_TLS request
#= Failed to send START_TLS request {}
#= Get metadata operation x failed
#= Read LAC operation x failed
#= Read metadata failed on bookie:x with code:x
#= START_TLS failed on bookie:x
#= Writing GetBookieInfoRequest(flags=x) to channel x failed :
#= Writing Lac(lid=x to channel x failed :
#= Writing readLac(lid = x) to channel x failed :
#= writeLac for ledger: x failed on bookie: x with code:x
#= writeLac operation failed
#= writeLac operation failed {}
known_per_channel_bookie_client -> "Add entry operation failed" attrs:?
                                 | "authplugin disconnected" attrs:?
                                 | "Client received error " unbraced " during TLS negotiation"
                                 | "Closed before connection completed, clean up" attrs:?
                                 | "Closed before connection completed, clean up: " unbraced ", current state " unbraced
                                 | "Closed before TLS handshake completed, clean up" attrs:?
                                 | "Closed before TLS handshake completed, clean up: " unbraced ", current state " unbraced
                                 | "Closing the per channel bookie client for " unbraced
                                 | "Closing the per channel bookie client" attrs:?
                                 | "Connection state changed before TLS handshake completed " unbraced "/" rest
                                 | "Connection state changed before TLS handshake completed" attrs:?
                                 | "Connection state changed before TLS response received" attrs:?
                                 | "Corrupted frame received from bookie" attrs:?
                                 | "Corrupted frame received from bookie: " unbraced
                                 | "Disconnecting the per channel bookie client for " unbraced
                                 | "Disconnecting the per channel bookie client" attrs:?
                                 | "Error authenticating connection" attrs:?
                                 | "Exception caught on:" text " cause: " unbraced
                                 | "Exception caught on:" text " cause:"
                                 | "Exception caught" attrs:?
                                 | "Failed to request to the bookie" attrs:?
                                 | "Failed to request to the bookie: " unbraced
                                 | "force is not allowed with v2 protocol" attrs:?
                                 | "Initializing TLS to " unbraced
                                 | "Initializing TLS" attrs:?
                                 | "invalid writeflags " unbraced " for v2 protocol"
                                 | "invalid writeflags for v2 protocol" attrs:?
                                 | "Operation " unbraced " failed"
                                 | "Operation " unbraced " failed: channel == null"
                                 | "Operation " unbraced " failed: TooManyRequestsException"
                                 | "Operation failed" attrs:?
                                 | "Operation failed: channel == null" attrs:?
                                 | "Operation failed: TooManyRequestsException" attrs:?
                                 | "Read entry for ledger:" text ", entry:" text " failed on bookie:" text " with code:" rest
                                 | "Read entry operation " unbraced " failed"
                                 | "Starting TLS handshake with " unbraced ":" rest
                                 | "Starting TLS handshake" attrs:?
                                 | "TLS failure on: " unbraced ", rc: " unbraced
                                 | "TLS failure" attrs:?
                                 | "TLS handshake failed with bookie" attrs:?
                                 | "TLS handshake failed with bookie: " unbraced "/" text ", current state " unbraced " :" (" "):?
                                 | "TLS handshake failed" attrs:?
                                 | "Unexpected exception caught by bookie client channel handler" attrs:?
                                 | "Unexpected response, type:" text " received from bookie:" text ", ignoring"
                                 | "Writing addEntry(lid=" text ", eid=" text ") to channel " unbraced " failed :" (" "):?
                                 | "Writing readEntry(lid=" text ", eid=" text ") to channel " unbraced " failed :" (" "):?
                                 | "Writing readEntryAndFenceLedger(lid=" text ", eid=" text ") to channel " unbraced " failed :" (" "):?
                                | "Cannot connect as endpoint resolution failed (probably bookie is down) " unbraced
                                | "Cannot connect to " unbraced " as endpoint resolution failed (probably bookie is down)"
                                | "Failed to send START_TLS request" attrs:?
                                | "Get metadata operation " unbraced " failed"
                                | "Read LAC operation " unbraced " failed"
                                | "Read metadata failed on bookie:" unbraced " with code:" unbraced
                                | "START_TLS failed on bookie:" unbraced
                                | "Writing GetBookieInfoRequest(flags=" unbraced ") to channel " unbraced " failed :"
                                | "Writing Lac(lid=" unbraced " to channel " unbraced " failed :"
                                | "Writing readLac(lid = " unbraced ") to channel " unbraced " failed :"
                                | "writeLac for ledger: " unbraced " failed on bookie: " unbraced " with code:" unbraced
                                | "writeLac operation failed" attrs:?

#= Attempted to close already closed PersistentEntryLogMetadataMap
#= Attempted to close already closed PersistentEntryLogMetadataMap {}
#= Failed to close entry-log metadata-map rocksDB iterator x
#= Failed to close entry-log metadata-map rocksDB iterator {}
#= Failed to get metadata for entryLogId 31: x
#= Failed to get metadata for entryLogId {entryLogId=31}
#= Failed to iterate over entry-log metadata map x
#= Failed to iterate over entry-log metadata map {}
#= Failed to serialize entrylog-metadata {entryLogId=31}
#= Failed to serialize entrylog-metadata, entryLogId 31
#= Loading persistent entrylog metadata-map from /bk/ledgers/current/x
#= Loading persistent entrylog metadata-map {metadataCache=x, metadataPath=/bk/ledgers/current}
#= Unable to create directory {directory=/bk/ledgers/current}
known_persistent_entry_log_metadata_map -> "Attempted to close already closed PersistentEntryLogMetadataMap" attrs:?
                                         | "Failed to close entry-log metadata-map rocksDB iterator " unbraced
                                         | "Failed to close entry-log metadata-map rocksDB iterator" attrs:?
                                         | "Failed to get metadata for entryLogId " unbraced ": " unbraced
                                         | "Failed to get metadata for entryLogId" attrs:?
                                         | "Failed to iterate over entry-log metadata map " unbraced
                                         | "Failed to iterate over entry-log metadata map" attrs:?
                                         | "Failed to serialize entrylog-metadata" attrs:?
                                         | "Failed to serialize entrylog-metadata, entryLogId " unbraced
                                         | "Loading persistent entrylog metadata-map from " unbraced "/" rest
                                         | "Loading persistent entrylog metadata-map" attrs:?
                                         | "Unable to create directory" attrs:?

#= Failed to shutdown Jetty server
#= Failed to shutdown Jetty server {}
#= Started Prometheus stats endpoint at x
#= Started Prometheus stats endpoint {endpoint=x}
known_prometheus_metrics_provider -> "Failed to shutdown Jetty server" attrs:?
                                   | "Started Prometheus stats endpoint at " unbraced
                                   | "Started Prometheus stats endpoint" attrs:?

#= Failed to choose a bookie from x : excluded [10.3.0.6:3181], fallback to choose bookie randomly from the cluster.
#= Failed to get local host address : 
#= Initialize rackaware ensemble placement policy @ x : x.
known_rackaware_ensemble_placement_policy -> "Failed to choose a bookie from " unbraced " : excluded " unbraced ", fallback to choose bookie randomly from the cluster."
                                           | "Failed to get local host address" (colon | attrs):?
                                           | "Initialize rackaware ensemble placement policy @ " unbraced " : " unbraced "."

#= bookieFreeDiskInfo callback called even without weighted placement policy being used.
#= enforceMinNumRacksPerWriteQuorum is enabled, so excluding bookies of defaultRack {bookiesInDefaultRack=[10.3.0.6:3181]}
#= enforceMinNumRacksPerWriteQuorum is enabled, so Excluding bookies of defaultRack: [10.3.0.6:3181]
#= Failed to choose a bookie from network location x, the bookies in the network location are x, excluded bookies [10.3.0.6:3181], current ensemble [10.3.0.6:3181], fallback to choose bookie randomly from the cluster.
#= Failed to choose a bookie from network location, fallback to choose bookie randomly from the cluster {excludeBookies=[10.3.0.6:3181], getLeaves=x, networkLoc=x, toList=[10.3.0.6:3181]}
#= Failed to choose a bookie node from network location x, the bookies in the network location are x, excluded bookies [10.3.0.6:3181], current ensemble [10.3.0.6:3181], fallback to choose bookie randomly from the cluster.
#= Failed to choose a bookie node from network location, fallback to choose bookie randomly from the cluster {excludeBookies=[10.3.0.6:3181], getLeaves=x, networkLoc=x, toList=[10.3.0.6:3181]}
#= Failed to choose a bookie, fallback to choose bookie randomly from the cluster {excludeBookies=[10.3.0.6:3181]}
#= Failed to choose a bookie: excluded [10.3.0.6:3181], fallback to choose bookie randomly from the cluster.
#= found non-BookieNode as leaf of defaultrack {defaultRack=x, node=x}
#= found non-BookieNode: x as leaf of defaultrack: x
#= Ignoring LocalNode in Placementpolicy
#= Ignoring LocalNode in Placementpolicy {}
#= Initialize rackaware ensemble placement policy {getName=x, getNetworkLocation=x, localNode=x}
#= Not weighted
#= Not weighted {}
#= Received exception while trying to get network location of bookie {bookieAddr=10.3.0.6:3181}
#= Received exception while trying to get network location of bookie: 10.3.0.6:3181
#= Skip ensemble relocation because the cluster has not enough bookies.
#= Skip ensemble relocation because the cluster has not enough bookies. {}
#= Skip ensemble relocation because the cluster has only 31 rack.
#= Skip ensemble relocation because the cluster has only rack. {numRacks=31}
#= Unexpected exception while handling leaving bookie 10.3.0.6:3181
#= Weight based placement with max multiple of 31
#= Weight based placement {maxWeightMultiple=31}
known_rackaware_ensemble_placement_policy_impl -> "bookieFreeDiskInfo callback called even without weighted placement policy being used." attrs:?
                                                | "enforceMinNumRacksPerWriteQuorum is enabled, so excluding bookies of defaultRack" attrs:?
                                                | "enforceMinNumRacksPerWriteQuorum is enabled, so Excluding bookies of defaultRack: " unbraced
                                                | "Failed to choose a bookie from network location " unbraced ", the bookies in the network location are " unbraced ", excluded bookies " unbraced ", current ensemble " unbraced ", fallback to choose bookie randomly from the cluster."
                                                | "Failed to choose a bookie from network location, fallback to choose bookie randomly from the cluster" attrs:?
                                                | "Failed to choose a bookie node from network location " unbraced ", the bookies in the network location are " unbraced ", excluded bookies " unbraced ", current ensemble " unbraced ", fallback to choose bookie randomly from the cluster."
                                                | "Failed to choose a bookie node from network location, fallback to choose bookie randomly from the cluster" attrs:?
                                                | "Failed to choose a bookie, fallback to choose bookie randomly from the cluster" attrs:?
                                                | "Failed to choose a bookie: excluded " unbraced ", fallback to choose bookie randomly from the cluster."
                                                | "found non-BookieNode as leaf of defaultrack" attrs:?
                                                | "found non-BookieNode: " unbraced " as leaf of defaultrack: " unbraced
                                                | "Ignoring LocalNode in Placementpolicy" attrs:?
                                                | "Initialize rackaware ensemble placement policy" attrs:?
                                                | "Not weighted" attrs:?
                                                | "Received exception while trying to get network location of bookie" attrs:?
                                                | "Received exception while trying to get network location of bookie: " unbraced
                                                | "Skip ensemble relocation because the cluster has not enough bookies." attrs:?
                                                | "Skip ensemble relocation because the cluster has only " unbraced " rack."
                                                | "Skip ensemble relocation because the cluster has only rack." attrs:?
                                                | "Unexpected exception while handling leaving bookie " unbraced
                                                | "Weight based placement with max multiple of " unbraced
                                                | "Weight based placement" attrs:?

#= Error processing fence request
#= Error processing fence request {}
#= Failed to fence read entry x
#= Failed to fence read entry {request=x}
#= Interrupting fence read entry x
#= Interrupting fence read entry {request=x}
#= Ledger 4711 is in an unknown state
#= Ledger is in an unknown state {ledgerId=4711}
#= Timeout to fence read entry x
#= Timeout to fence read entry {request=x}
#= Unexpected exception reading at 4711:90 : x
#= Unexpected exception reading {entryId=90, ledgerId=4711}
known_read_entry_processor -> "Error processing fence request" attrs:?
                            | "Failed to fence read entry " unbraced
                            | "Failed to fence read entry" attrs:?
                            | "Interrupting fence read entry " unbraced
                            | "Interrupting fence read entry" attrs:?
                            | "Ledger " unbraced " is in an unknown state"
                            | "Ledger is in an unknown state" attrs:?
                            | "Timeout to fence read entry " unbraced
                            | "Timeout to fence read entry" attrs:?
                            | "Unexpected exception reading at " unbraced ":" text " : " unbraced
                            | "Unexpected exception reading" attrs:?

#= Fence request encountered exception {entryId=90, ledgerId=4711}
#= Fence request for ledgerId 4711 entryId 90 encountered exception :
#= Fence request for ledgerId 4711 entryId 90 encountered exception
#= IOException while reading entry:90 from ledger:4711
known_read_entry_processor_v3 -> "Fence request encountered exception" attrs:?
                               | "Fence request for ledgerId " unbraced " entryId " unbraced " encountered exception :" (" "):?
                               | "Fence request for ledgerId " unbraced " entryId " unbraced " encountered exception"
                               | "IOException while reading entry:" text " from ledger:" rest

#= IOException while performing readLac from ledger {ledgerId=4711}
#= IOException while performing readLac from ledger: 4711
#= IOException while trying to read last entry {ledgerId=4711}
#= IOException while trying to read last entry: 4711
#= Ledger 4711 in unknown state and cannot serve reacLac requests
#= Ledger in an unknown state while trying to read last entry {ledgerId=4711}
#= Ledger in an unknown state while trying to read last entry: 4711
#= Ledger in unknown state and cannot serve readLac requests {ledgerId=4711}
#= No Entry found while trying to read last entry: 4711
#= No ledger found while performing readLac from ledger: 4711
#= No ledger found while trying to read last entry: 4711
known_read_lac_processor_v3 -> "IOException while performing readLac from ledger" attrs:?
                             | "IOException while performing readLac from ledger: " unbraced
                             | "IOException while trying to read last entry" attrs:?
                             | "IOException while trying to read last entry: " unbraced
                             | "Ledger " unbraced " in unknown state and cannot serve reacLac requests"
                             | "Ledger in an unknown state while trying to read last entry" attrs:?
                             | "Ledger in an unknown state while trying to read last entry: " unbraced
                             | "Ledger in unknown state and cannot serve readLac requests" attrs:?
                             | "No Entry found while trying to read last entry: " unbraced
                             | "No ledger found while performing readLac from ledger: " unbraced
                             | "No ledger found while trying to read last entry: " unbraced

#= Failed on submitting updater to update ledger metadata on ledger 4711 : x
#= Failed on submitting updater to update ledger metadata on ledger {newMetadata=x}
#= ReadException in asyncReadLastEntry {lastAddConfirmed=31, rc=31}
#= ReadException in asyncReadLastEntry, ledgerId: 31, lac: 4711, rc:31
#= Tried to add entry on a Read-Only ledger handle {}
#= Tried to add entry on a Read-Only ledger handle, ledgerid=4711
#= Updated ledger metadata for ledger 4711 to x.
#= Updated ledger metadata {newMetadata=x, newMetadataVersion=31}
#= When closeRecovered,failed on clearing newEnsemblesFromRecovery.
#= When closeRecovered,failed on clearing newEnsemblesFromRecovery. {}
known_read_only_ledger_handle -> "Failed on submitting updater to update ledger metadata on ledger " unbraced " : " unbraced
                               | "Failed on submitting updater to update ledger metadata on ledger" attrs:?
                               | "ReadException in asyncReadLastEntry" attrs:?
                               | "ReadException in asyncReadLastEntry, ledgerId: " unbraced ", lac: " unbraced ", rc:" rest
                               | "Tried to add entry on a Read-Only ledger handle" attrs:?
                               | "Tried to add entry on a Read-Only ledger handle, ledgerid=" rest
                               | "Updated ledger metadata for ledger " unbraced " to " unbraced "."
                               | "Updated ledger metadata" attrs:?
                               | "When closeRecovered,failed on clearing newEnsemblesFromRecovery." attrs:?

#= Allocated x bookies in region x : [10.3.0.6:3181]
#= Allocated bookies {bookiesCount=[10.3.0.6:3181], ensemble=[10.3.0.6:3181], region=x}
#= Allocating x bookies in region x : ensemble [10.3.0.6:3181] exclude [10.3.0.6:3181]
#= Allocating bookies {bookieCount=31, comprehensiveExclusionBookiesSet=[10.3.0.6:3181], ensemble=[10.3.0.6:3181], region=x}
#= Anomalous ensemble detected
#= Anomalous ensemble detected {}
#= Bookies allocated successfully [10.3.0.6:3181]
#= Bookies allocated successfully {ensemble=[10.3.0.6:3181]}
#= Could not allocate [10.3.0.6:3181] bookies in region x, try allocating [10.3.0.6:3181] bookies
#= Could not allocate bookies in region, try allocating bookies {ensembleSize=[10.3.0.6:3181], region=x, suggestedEnsembleSize=[10.3.0.6:3181]}
#= Failed to update bookie rack info {bookieAddress=10.3.0.6:3181}
#= Failed to update bookie rack info: 10.3.0.6:3181
#= Inconsistent State: This should never happen
#= Inconsistent State: This should never happen {}
#= No regions available, invalid configuration
#= No regions available, invalid configuration {}
#= Region x allocating bookies with ensemble size [10.3.0.6:3181] and write quorum size 31 : x
#= Region allocating bookies {allocated=x, ensembleSize=[10.3.0.6:3181], region=x, writeQuorumSize=31}
known_region_aware_ensemble_placement_policy -> "Allocated " unbraced " bookies in region " unbraced " : " unbraced
                                              | "Allocated bookies" attrs:?
                                              | "Allocating " unbraced " bookies in region " unbraced " : ensemble " unbraced " exclude " unbraced
                                              | "Allocating bookies" attrs:?
                                              | "Anomalous ensemble detected" attrs:?
                                              | "Bookies allocated successfully " unbraced
                                              | "Bookies allocated successfully" attrs:?
                                              | "Could not allocate " unbraced " bookies in region " unbraced ", try allocating " unbraced " bookies"
                                              | "Could not allocate bookies in region, try allocating bookies" attrs:?
                                              | "Failed to update bookie rack info" attrs:?
                                              | "Failed to update bookie rack info: " unbraced
                                              | "Inconsistent State: This should never happen" attrs:?
                                              | "No regions available, invalid configuration" attrs:?
                                              | "Region " unbraced " allocating bookies with ensemble size " unbraced " and write quorum size " unbraced " : " unbraced
                                              | "Region allocating bookies" attrs:?

#= BKException while closing ledger 4711
#= BKException while closing ledger {ledgerId=4711}
#= BKException while fencing the ledger 4711 for rereplication of postponed ledgers
#= BKException while fencing the ledger for rereplication of postponed ledgers {ledgerId=4711}
#= BKNoSuchLedgerExistsException while opening ledger 4711 for replication. Other clients might have deleted the ledger. So, no harm to continue
#= Check ledger need repaired placement not adhering bookie failed
#= Check ledger need repaired placement not adhering bookie failed {}
#= Exception while closing the Bookie client
#= Exception while closing the Bookie client {}
#= Exception while closing the ZkLedgerUnderrepliationManager
#= Exception while closing the ZkLedgerUnderreplicationManager {}
#= Got interrupted exception while trying to read entries
#= Got interrupted exception while trying to read entries {}
#= Interrupted during shutting down replication worker : 
#= Interrupted during shutting down replication worker {}
#= Interrupted while closing the Bookie client
#= Interrupted while closing the Bookie client {}
#= InterruptedException while closing ledger 4711
#= InterruptedException while closing ledger {ledgerId=4711}
#= InterruptedException while fencing the ledger 4711 for rereplication of postponed ledgers
#= InterruptedException while fencing the ledger for rereplication of postponed ledgers {ledgerId=4711}
#= Target bookie 10.3.0.6:3181 is back in read/write mode
#= Waiting for target bookie 10.3.0.6:3181 to be back in read/write mode
#= Interrupted  while replicating fragments
#= Interrupted  while replicating fragments {}
known_replication_worker -> "BKException while closing ledger " unbraced
                          | "BKException while closing ledger" (" " | attrs):?
                          | "BKException while fencing the ledger " unbraced " for rereplication of postponed ledgers"
                          | "BKException while fencing the ledger for rereplication of postponed ledgers" attrs:?
                          | "BKNoSuchLedgerExistsException while opening ledger " unbraced " for replication. Other clients might have deleted the ledger. So, no harm to continue"
                          | "Check ledger need repaired placement not adhering bookie failed" attrs:?
                          | "Exception while closing the Bookie client" attrs:?
                          | "Exception while closing the ZkLedgerUnderrepliationManager" attrs:?
                          | "Exception while closing the ZkLedgerUnderreplicationManager" attrs:?
                          | "Got interrupted exception while trying to read entries" attrs:?
                          | "Interrupted during shutting down replication worker" (colon | attrs):?
                          | "Interrupted while closing the Bookie client" attrs:?
                          | "InterruptedException while closing ledger " unbraced
                          | "InterruptedException while closing ledger" attrs:?
                          | "InterruptedException while fencing the ledger " unbraced " for rereplication of postponed ledgers"
                          | "InterruptedException while fencing the ledger for rereplication of postponed ledgers" attrs:?
                          | "Target bookie " unbraced " is back in read/write mode"
                          | "Waiting for target bookie " unbraced " to be back in read/write mode"
                         | "Interrupted  while replicating fragments" attrs:?

#= Invalid regular expression x
#= Invalid regular expression {pattern=x}
#= JAAS not configured or no x present in JAAS Configuration file
#= JAAS not configured or no entry present in JAAS Configuration file
#= JAAS not configured or no entry present in JAAS Configuration file {}
known_sasl_bookie_auth_provider_factory -> "Invalid regular expression " unbraced
                                         | "Invalid regular expression" attrs:?
                                         | "JAAS not configured or no " unbraced " present in JAAS Configuration file"
                                        | "JAAS not configured or no entry present in JAAS Configuration file" attrs:?

#= Failed to set name based on Kerberos authentication rules.
#= Failed to set name based on Kerberos authentication rules. {}
#= Forbidden access to client: authenticationID is different from authorizationID {authenticationID=31, authorizationID=31}
#= Forbidden access to client: authenticationID is not allowed {authenticationID=31, configProperty=x}
#= Forbidden access to client: authenticationID=31 is different from authorizationID=31.
#= Forbidden access to client: authenticationID=31 is not allowed (see x property)
#= No password found for user {user=x}
#= No password found for user: x
#= response: Failed to evaluate client token
#= response: Failed to evaluate client token {}
#= User 'x' not found in list of JAAS DIGEST-MD5 users.
#= User not found in list of JAAS DIGEST-MD5 users {user=x}
known_sasl_server_state -> "Failed to set name based on Kerberos authentication rules." attrs:?
                         | "Forbidden access to client: authenticationID is different from authorizationID" attrs:?
                         | "Forbidden access to client: authenticationID is not allowed" attrs:?
                         | "Forbidden access to client: authenticationID=" text " is different from authorizationID=" text "."
                         | "Forbidden access to client: authenticationID=" text " is not allowed (see " unbraced " property)"
                         | "No password found for user" attrs:?
                         | "No password found for user: " unbraced
                         | "response: Failed to evaluate client token" attrs:?
                         | "User '" text "' not found in list of JAAS DIGEST-MD5 users."
                         | "User not found in list of JAAS DIGEST-MD5 users" attrs:?

#= Error closing zk session
#= Exception when iterating over the metadata x
#= Exception when iterating through the ledgers to check for over-replication
#= Exception when iterating through the ledgers to check for over-replication {}
#= Exception when removing underreplicated lock for ledger 4711
#= Exception when removing underreplicated lock for ledger {ledgerId=4711}
#= Failed to get metadata for ledger 4711. x: x
#= Failed to get metadata for ledger {exception=x, exceptionType=x, ledgerId=4711}
#= Ledger 4711 Missing in metadata list, but ledgerManager returned rc: 31.
#= Ledger missing in metadata list, but ledgerManager returned unexpected rc {bkLid=4711, rc=31}
#= Over Replicated Ledger Deletion : enabled=4711, interval=31
#= Over Replicated Ledger Deletion {enableGcOverReplicatedLedger=4711, gcOverReplicatedLedgerIntervalMillis=31, maxConcurrentRequests=31}
known_scan_and_compare_garbage_collector -> "Error closing zk session" attrs:?
                                          | "Exception when iterating over the metadata " unbraced
                                          | "Exception when iterating through the ledgers to check for over-replication" attrs:?
                                          | "Exception when removing underreplicated lock for ledger " unbraced
                                          | "Exception when removing underreplicated lock for ledger" attrs:?
                                          | "Failed to get metadata for ledger " unbraced ". " unbraced ": " unbraced
                                          | "Failed to get metadata for ledger" attrs:?
                                          | "Ledger " unbraced " Missing in metadata list, but ledgerManager returned rc: " unbraced "."
                                          | "Ledger missing in metadata list, but ledgerManager returned unexpected rc" attrs:?
                                          | "Over Replicated Ledger Deletion : enabled=" text ", interval=" rest
                                          | "Over Replicated Ledger Deletion" attrs:?

#= Conf validation failed. Got exception for sanity check of script {script=x}
#= Conf validation failed. Got exception for sanity check of script: x
#= Exception running command {command=x, exception=x}
#= Exception running: x Exception message: x
#= Invalid value 31 for 31; must be >= x
#= Invalid value for script arg count; must be >= minimum {configKey=31, maxArgs=31, minAllowable=x}
#= Script x returned 31 values when 31 were expected.
#= Script returned unexpected number of values {expectedCount=31, returnedCount=31, script=x}
known_script_based_mapping -> "Conf validation failed. Got exception for sanity check of script" attrs:?
                            | "Conf validation failed. Got exception for sanity check of script: " unbraced
                            | "Exception running command" attrs:?
                            | "Exception running: " unbraced " Exception message: " unbraced
                            | "Invalid value " unbraced " for " unbraced "; must be >= " unbraced
                            | "Invalid value for script arg count; must be >= minimum" attrs:?
                            | "Script " unbraced " returned " unbraced " values when " unbraced " were expected."
                            | "Script returned unexpected number of values" attrs:?

#= Error reading the error stream
#= Error reading the error stream {}
#= Error while closing the error stream
#= Error while closing the error stream {}
#= Error while closing the input stream
#= Error while closing the input stream {}
#= Failed to detect a valid hadoop home directory
#= Failed to locate the winutils binary in the hadoop binary path
#= Interrupted while reading the error stream
#= Interrupted while reading the error stream {}
#= setsid exited with exit code 31
#= setsid is not available on this machine. So not using it.
known_shell -> "Error reading the error stream" attrs:?
             | "Error while closing the error stream" attrs:?
             | "Error while closing the input stream" attrs:?
             | "Failed to detect a valid hadoop home directory" attrs:?
             | "Failed to locate the winutils binary in the hadoop binary path" attrs:?
             | "Interrupted while reading the error stream" attrs:?
             | "setsid exited with exit code " unbraced
             | "setsid is not available on this machine. So not using it." attrs:?

#= Triggering immediate shutdown of current process with status x
#= Triggering immediate shutdown of current process {status=x}
#= Unable to call org.apache.logging.log4j.LogManager.shutdown using reflection {}
#= Unable to call org.apache.logging.log4j.LogManager.shutdown using reflection.
known_shutdown_util -> "Triggering immediate shutdown of current process with status " unbraced
                     | "Triggering immediate shutdown of current process" attrs:?
                     | "Unable to call org.apache.logging.log4j.LogManager.shutdown using reflection" attrs:?
                     | "Unable to call org.apache.logging.log4j.LogManager.shutdown using reflection." attrs:?

#= Compacting directory /bk/ledgers/current, skipping this entryLocationCompaction this time.
#= Compacting directory, skipping this entryLocationCompaction this time {directory=/bk/ledgers/current}
#= Conflict updating storage state flags x -> x, retrying
#= Conflict updating storage state flags, retrying {curFlags=x, newFlags=x}
#= Creating single directory db ledger storage on /bk/ledgers/current
#= Error closing db storage
#= Error closing db storage {}
#= Failed to trigger entry location index RocksDB compact
#= Failed to trigger entry location index RocksDB compact {}
#= indexDir is equals ledgerBaseDir, creating single directory db ledger storage on /bk/ledgers/current
#= indexDir is equals ledgerBaseDir, creating single directory db ledger storage {indexBaseDir=/bk/ledgers/current}
#= indexDir is specified a separate dir, creating single directory db ledger storage on /bk/ledgers/current
#= indexDir is specified a separate dir, creating single directory db ledger storage {indexBaseDir=/bk/ledgers/current}
#= Trigger entry location index RocksDB compact.
#= Trigger entry location index RocksDB compact. {}
known_single_directory_db_ledger_storage -> "Compacting directory " unbraced ", skipping this entryLocationCompaction this time."
                                          | "Compacting directory, skipping this entryLocationCompaction this time" attrs:?
                                          | "Conflict updating storage state flags " unbraced " -> " unbraced ", retrying"
                                          | "Conflict updating storage state flags, retrying" attrs:?
                                          | "Creating single directory db ledger storage on " unbraced
                                          | "Error closing db storage" attrs:?
                                          | "Failed to trigger entry location index RocksDB compact" attrs:?
                                          | "indexDir is equals ledgerBaseDir, creating single directory db ledger storage on " unbraced
                                          | "indexDir is equals ledgerBaseDir, creating single directory db ledger storage" attrs:?
                                          | "indexDir is specified a separate dir, creating single directory db ledger storage on " unbraced
                                          | "indexDir is specified a separate dir, creating single directory db ledger storage" attrs:?
                                          | "Trigger entry location index RocksDB compact." attrs:?

#= Error while running task {}
#= Error while running task: x
#= Exception in executor {}
#= Exception in executor: x
known_single_thread_executor -> "Error while running task" attrs:?
                              | "Error while running task: " unbraced
                              | "Exception in executor" attrs:?
                              | "Exception in executor: " unbraced

#= Constructor threw an exception. It should not have.
#= Constructor threw an exception. It should not have. {}
#= Couldn't construct class (x)
#= Couldn't construct class (x), Is the constructor private?
#= Couldn't construct class {className=x}
#= Couldn't construct class, is the constructor private? {className=x}
#= Couldn't find configured class {className=x}
#= Couldn't find configured class(x)
#= Couldn't find default constructor for class (x)
#= Couldn't find default constructor for class {className=x}
known_stats -> "Constructor threw an exception. It should not have." attrs:?
             | "Couldn't construct class (" text ")"
             | "Couldn't construct class (" text "), Is the constructor private?"
             | "Couldn't construct class" attrs:?
             | "Couldn't construct class, is the constructor private?" attrs:?
             | "Couldn't find configured class" attrs:?
             | "Couldn't find configured class(" text ")"
             | "Couldn't find default constructor for class (" text ")"
             | "Couldn't find default constructor for class" attrs:?

#= Invalid state for thead main. Overwrote a stats logger.New is x, previous was x
#= Invalid state. Overwrote a stats logger {newLogger=x, previousLogger=x, thread=main}
#= Thread main was not registered in the thread registry. Using default stats logger x.
#= Thread was not registered in the thread registry. Using default stats logger {statsLogger=x, thread=main}
known_thread_scoped_data_sketches_stats_logger -> "Invalid state for thead " unbraced ". Overwrote a stats logger.New is " unbraced ", previous was " unbraced
                                                | "Invalid state. Overwrote a stats logger" attrs:?
                                                | "Thread " unbraced " was not registered in the thread registry. Using default stats logger " unbraced "."
                                                | "Thread was not registered in the thread registry. Using default stats logger" attrs:?

#= Failed to refresh tls certs
#= Failed to refresh tls certs {}
#= Key store location cannot be empty when Mutual Authentication is enabled!
#= Key store location cannot be empty when Mutual Authentication is enabled! {}
#= Not able to get Bouncy Castle provider for both FIPS and Non-FIPS from class path:
#= Not able to get Bouncy Castle provider for both FIPS and Non-FIPS from class path {}
#= OpenSSL Unavailable:
#= OpenSSL Unavailable {}
#= Security provider - JDK
#= Security provider - JDK {}
#= Security provider - OpenSSL
#= Security provider - OpenSSL {}
#= Trust Store location cannot be empty!
#= Trust Store location cannot be empty! {}
#= Updating tls certs certFile=/bk/ledgers/current, keyStoreFile=/bk/ledgers/current, trustStoreFile=/bk/ledgers/current
#= Updating tls certs {certFile=/bk/ledgers/current, keyStoreFile=/bk/ledgers/current, trustStoreFile=/bk/ledgers/current}
known_tls_context_factory -> "Failed to refresh tls certs" attrs:?
                           | "Key store location cannot be empty when Mutual Authentication is enabled!" attrs:?
                           | "Not able to get Bouncy Castle provider for both FIPS and Non-FIPS from class path" (":" (" "):? | attrs):?
                           | "OpenSSL Unavailable" (":" (" "):? | attrs):?
                           | "Security provider - JDK" attrs:?
                           | "Security provider - OpenSSL" attrs:?
                           | "Trust Store location cannot be empty!" attrs:?
                           | "Updating tls certs certFile=" text ", keyStoreFile=" text ", trustStoreFile=" rest
                           | "Updating tls certs" attrs:?

#= Cannot resolve bookieId 10.3.0.6:3181 to a network address, resolving as x
#= Cannot resolve bookieId to a network address {bookieAddr=10.3.0.6:3181, defaultRack=x, exception=x}
#= Detected a region that was not initialized x
#= Detected a region that was not initialized {candidateRackOrRegion=x}
#= Failed to resolve network location x
#= Failed to resolve network location {candidate=x}
#= Failed to resolve network location, using default rack {bookie=10.3.0.6:3181, defaultRack=x}
#= Unexpected exception while handling leaving bookie {bookieAddr=10.3.0.6:3181}
#= Unknown region detected x
#= Unknown region detected {candidateRackOrRegion=x}
known_topology_aware_ensemble_placement_policy -> "Cannot resolve bookieId " unbraced " to a network address, resolving as " unbraced
                                                | "Cannot resolve bookieId to a network address" attrs:?
                                                | "Detected a region that was not initialized " unbraced
                                                | "Detected a region that was not initialized" attrs:?
                                                | "Failed to resolve network location " unbraced
                                                | "Failed to resolve network location" attrs:?
                                                | "Failed to resolve network location, using default rack" attrs:?
                                                | "Unexpected exception while handling leaving bookie" attrs:?
                                                | "Unknown region detected " unbraced
                                                | "Unknown region detected" attrs:?

#= Compacted entry log : 31.
#= Compacted entry log {entryLogId=31}
#= Compacting entry log 31 with usage x.
#= Compacting entry log {entryLogId=31, usage=x}
#= Compaction for entry log 31 end in FlushCompactionLogPhase.
#= Compaction for entry log 31 end in ScanEntryLogPhase.
#= Compaction for entry log 31 end in UpdateIndexPhase.
#= Compaction for entry log end in FlushCompactionLogPhase. {entryLogId=31}
#= Compaction for entry log end in ScanEntryLogPhase. {entryLogId=31}
#= Compaction for entry log end in UpdateIndexPhase. {entryLogId=31}
#= Compaction log doesn't exist any more after flush
#= Could not delete compacted log file /bk/ledgers/current
#= Encounter exception in compaction phase x. Abort current compaction.
#= Encountered exception in compaction phase, aborting current compaction {phaseName=x}
#= Error marking compaction as done
#= Error marking compaction as done {}
#= Exception creating new compaction entry log
#= Exception creating new compaction entry log {}
#= No valid entry is found in entry log after scan, removing entry log now.
#= No valid entry is found in entry log after scan, removing entry log now. {}
#= Recovered 31 entry locations from compacted log 31
#= Recovered entry locations from compacted log {dstLogId=31, size=31}
#= Scanning expected ledger, but found invalid entry {entryId=90, expectedLedgerId=4711, ledgerId=4711, offset=31}
#= Scanning expected ledgerId 4711, but found invalid entry with ledgerId 4711 entryId 90 at offset 31
known_transactional_entry_log_compactor -> "Compacted entry log : " unbraced "."
                                         | "Compacted entry log" attrs:?
                                         | "Compacting entry log " unbraced " with usage " unbraced "."
                                         | "Compacting entry log" attrs:?
                                         | "Compaction for entry log " unbraced " end in FlushCompactionLogPhase."
                                         | "Compaction for entry log " unbraced " end in ScanEntryLogPhase."
                                         | "Compaction for entry log " unbraced " end in UpdateIndexPhase."
                                         | "Compaction for entry log end in FlushCompactionLogPhase." attrs:?
                                         | "Compaction for entry log end in ScanEntryLogPhase." attrs:?
                                         | "Compaction for entry log end in UpdateIndexPhase." attrs:?
                                         | "Compaction log doesn't exist any more after flush" attrs:?
                                         | "Could not delete compacted log file " unbraced
                                         | "Encounter exception in compaction phase " unbraced ". Abort current compaction."
                                         | "Encountered exception in compaction phase, aborting current compaction" attrs:?
                                         | "Error marking compaction as done" attrs:?
                                         | "Exception creating new compaction entry log" attrs:?
                                         | "No valid entry is found in entry log after scan, removing entry log now." attrs:?
                                         | "Recovered " unbraced " entry locations from compacted log " unbraced
                                         | "Recovered entry locations from compacted log" attrs:?
                                         | "Scanning expected ledger, but found invalid entry" attrs:?
                                         | "Scanning expected ledgerId " unbraced ", but found invalid entry with ledgerId " unbraced " entryId " unbraced " at offset " unbraced

#= Dirty file already exists in ledger dir {ledgerDir=/bk/ledgers/current}
#= Dirty file already exists in ledger dir: /bk/ledgers/current
#= Unable to determine if last shutdown was unclean (defaults to unclean)
#= Unable to determine if last shutdown was unclean (defaults to unclean) {}
#= Unable to register a clean shutdown. An error occurred while deleting  the dirty file of ledger dir /bk/ledgers/current.
#= Unable to register a clean shutdown. An error occurred while deleting the dirty file of ledger dir. {ledgerDir=/bk/ledgers/current}
#= Unable to register a clean shutdown. The dirty file of  ledger dir /bk/ledgers/current could not be deleted.
#= Unable to register a clean shutdown. The dirty file of  ledger dir /bk/ledgers/current does not exist.
#= Unable to register a clean shutdown. The dirty file of ledger dir could not be deleted. {ledgerDir=/bk/ledgers/current}
#= Unable to register a clean shutdown. The dirty file of ledger dir does not exist. {ledgerDir=/bk/ledgers/current}
#= Unable to register start-up (so an unclean shutdown cannot be detected). Dirty file of ledger dir /bk/ledgers/current could not be created.
#= Unable to register start-up (so an unclean shutdown cannot be detected). Dirty file of ledger dir could not be created. {ledgerDir=/bk/ledgers/current}
known_unclean_shutdown_detection_impl -> "Dirty file already exists in ledger dir" attrs:?
                                       | "Dirty file already exists in ledger dir: " unbraced
                                       | "Unable to determine if last shutdown was unclean (defaults to unclean)" attrs:?
                                       | "Unable to register a clean shutdown. An error occurred while deleting  the dirty file of ledger dir " unbraced "."
                                       | "Unable to register a clean shutdown. An error occurred while deleting the dirty file of ledger dir." attrs:?
                                       | "Unable to register a clean shutdown. The dirty file of  ledger dir " unbraced " could not be deleted."
                                       | "Unable to register a clean shutdown. The dirty file of  ledger dir " unbraced " does not exist."
                                       | "Unable to register a clean shutdown. The dirty file of ledger dir could not be deleted." attrs:?
                                       | "Unable to register a clean shutdown. The dirty file of ledger dir does not exist." attrs:?
                                       | "Unable to register start-up (so an unclean shutdown cannot be detected). Dirty file of ledger dir " unbraced " could not be created."
                                       | "Unable to register start-up (so an unclean shutdown cannot be detected). Dirty file of ledger dir could not be created." attrs:?

#= Error saving lac 31 for ledger:4711
#= Error saving lac for ledger {lastAddConfirmed=31, ledgerId=4711}
#= Error saving lac for ledger, which has been deleted {lastAddConfirmed=31, ledgerId=4711}
#= Interrupted while saving lac 31 for ledger:4711
#= Interrupted while saving lac for ledger {lastAddConfirmed=31, ledgerId=4711}
#= Unauthorized access to ledger while adding lac {lastAddConfirmed=31, ledgerId=4711}
#= Unauthorized access to ledger:4711 while adding lac:31
#= Unexpected exception while writing lac 31 for ledger:4711
#= Unexpected exception while writing lac for ledger {lastAddConfirmed=31, ledgerId=4711}
#= Error saving lac for ledger:x
known_write_lac_processor_v3 -> "Error saving lac " unbraced " for ledger:" rest
                              | "Error saving lac for ledger" attrs:?
                              | "Error saving lac for ledger, which has been deleted" attrs:?
                              | "Interrupted while saving lac " unbraced " for ledger:" rest
                              | "Interrupted while saving lac for ledger" attrs:?
                              | "Unauthorized access to ledger while adding lac" attrs:?
                              | "Unauthorized access to ledger:" text " while adding lac:" rest
                              | "Unexpected exception while writing lac " unbraced " for ledger:" rest
                              | "Unexpected exception while writing lac for ledger" attrs:?
                             | "Error saving lac for ledger:" unbraced

#= Could not extract ledger-id from id gen path {path=/bk/ledgers/current}
#= Could not extract ledger-id from id gen path:/bk/ledgers/current
#= Could not generate new ledger id
#= Could not generate new ledger id {}
#= Exception during deleting znode for id generation : 
#= Exception during deleting znode for id generation {}
known_zk_ledger_id_generator -> "Could not extract ledger-id from id gen path" attrs:?
                              | "Could not extract ledger-id from id gen path:" rest
                              | "Could not generate new ledger id" attrs:?
                              | "Exception during deleting znode for id generation" (colon | attrs):?

#= checkAllLedgersCtimeZnode is not yet available
#= checkAllLedgersCtimeZnode is not yet available {}
#= Error while getting LostBookieRecoveryDelay
#= Error while getting LostBookieRecoveryDelay {}
#= Error while getting ReplicationWorkerId rereplicating Ledger
#= Error while getting ReplicationWorkerId rereplicating Ledger {}
#= Error while initializing LostBookieRecoveryDelay
#= Error while initializing LostBookieRecoveryDelay {}
#= Error while parsing ZK data of lock
#= Error while parsing ZK data of lock {}
#= Error while setting LostBookieRecoveryDelay
#= Error while setting LostBookieRecoveryDelay {}
#= Exception while resuming ledger replication
#= Exception while resuming ledger replication {}
#= Exception while stopping auto ledger re-replication
#= Exception while stopping auto ledger re-replication {}
#= Got interrupted while getting ReplicationWorkerId rereplicating Ledger
#= Got interrupted while getting ReplicationWorkerId rereplicating Ledger {}
#= Latch countdown due to ZK event {event=x}
#= Latch countdown due to ZK event: x
#= placementPolicyCheckCtimeZnode is not yet available
#= placementPolicyCheckCtimeZnode is not yet available {}
#= replicasCheckCtimeZnode is not yet available
#= replicasCheckCtimeZnode is not yet available {}
#= Throttling acquire task rate is configured {permitsPerSecond=31}
#= Throttling acquire task rate is disabled {}
known_zk_ledger_underreplication_manager -> "checkAllLedgersCtimeZnode is not yet available" attrs:?
                                          | "Error while getting LostBookieRecoveryDelay" (" " | attrs):?
                                          | "Error while getting ReplicationWorkerId rereplicating Ledger" attrs:?
                                          | "Error while initializing LostBookieRecoveryDelay" attrs:?
                                          | "Error while parsing ZK data of lock" attrs:?
                                          | "Error while setting LostBookieRecoveryDelay" (" " | attrs):?
                                          | "Exception while resuming ledger replication" attrs:?
                                          | "Exception while stopping auto ledger re-replication" attrs:?
                                          | "Got interrupted while getting ReplicationWorkerId rereplicating Ledger" attrs:?
                                          | "Latch countdown due to ZK event" attrs:?
                                          | "Latch countdown due to ZK event: " unbraced
                                          | "placementPolicyCheckCtimeZnode is not yet available" attrs:?
                                          | "replicasCheckCtimeZnode is not yet available" attrs:?
                                          | "Throttling acquire task rate is configured" attrs:?
                                          | "Throttling acquire task rate is disabled" attrs:?

#= Failed to close zookeeper based ledger manager
#= Failed to close zookeeper based ledger manager {}
#= Initialize zookeeper metadata driver at metadata service uri x : zkServers = x, ledgersRootPath = /bk/ledgers/current.
#= Initialize zookeeper metadata driver at metadata service uri {ledgersRootPath=/bk/ledgers/current, metadataServiceUri=x, zkServers=x}
#= Initialize zookeeper metadata driver with external zookeeper client : ledgersRootPath = /bk/ledgers/current.
#= Initialize zookeeper metadata driver with external zookeeper client {ledgersRootPath=/bk/ledgers/current}
#= Interrupted on closing zookeeper client
#= Interrupted on closing zookeeper client {}
known_zk_metadata_driver_base -> "Failed to close zookeeper based ledger manager" attrs:?
                               | "Initialize zookeeper metadata driver at metadata service uri " unbraced " : zkServers = " unbraced ", ledgersRootPath = " unbraced "."
                               | "Initialize zookeeper metadata driver at metadata service uri" attrs:?
                               | "Initialize zookeeper metadata driver with external zookeeper client : ledgersRootPath = " unbraced "."
                               | "Initialize zookeeper metadata driver with external zookeeper client" attrs:?
                               | "Interrupted on closing zookeeper client" attrs:?

#= Cannot decode bookieId from /bk/ledgers/current
#= Cannot update BookieInfo for
#= Cannot update BookieInfo {}
#= Failed to schedule watch bookies task
#= Failed to schedule watch bookies task {}
#= Invalidate cache for 10.3.0.6:3181
#= Invalidate cache {bookieId=10.3.0.6:3181}
#= refresh cache for 10.3.0.6:3181
#= refresh cache {bookieId=10.3.0.6:3181}
#= Update BookieInfoCache (readonly bookie) 10.3.0.6:3181 -> x
#= Update BookieInfoCache (readonly bookie) {bookieId=10.3.0.6:3181, info=x}
#= Update BookieInfoCache (writable bookie) 10.3.0.6:3181 -> x
#= Update BookieInfoCache (writable bookie) {bookieId=10.3.0.6:3181, info=x}
known_zk_registration_client -> "Cannot decode bookieId from " unbraced
                              | "Cannot update BookieInfo for" (" " | attrs):?
                              | "Cannot update BookieInfo" attrs:?
                              | "Failed to schedule watch bookies task" attrs:?
                              | "Invalidate cache for " unbraced
                              | "Invalidate cache" attrs:?
                              | "refresh cache for " unbraced
                              | "refresh cache" attrs:?
                              | "Update BookieInfoCache (readonly bookie) " unbraced " -> " unbraced
                              | "Update BookieInfoCache (readonly bookie)" attrs:?
                              | "Update BookieInfoCache (writable bookie) " unbraced " -> " unbraced
                              | "Update BookieInfoCache (writable bookie)" attrs:?

#= Cannot serialize bookieServiceInfo from [10.3.0.6:3181]
#= Initializing ZooKeeper metadata for new cluster {ledgersRootPath=/bk/ledgers/current, zkServers=x}
#= Initializing ZooKeeper metadata for new cluster, ZKServers: x ledger root path: /bk/ledgers/current
#= INSTANCEID does not exist in zookeeper. Not considering it for data verification {}
#= Interrupted checking and waiting ephemeral znode expired {regPath=/bk/ledgers/current}
#= Interrupted exception registering ephemeral Znode for Bookie {}
#= InterruptedException while checking registration ephemeral znodes for BookieId {bookieId=10.3.0.6:3181}
#= InterruptedException while checking registration ephemeral znodes for BookieId: 10.3.0.6:3181
#= Ledger root path already exists {ledgersRootPath=/bk/ledgers/current}
#= Ledger root path: /bk/ledgers/current already exists
#= Nuking ZooKeeper metadata of existing cluster {ledgersRootPath=/bk/ledgers/current, zkServers=x}
#= Nuking ZooKeeper metadata of existing cluster, ZKServers: x ledger root path: /bk/ledgers/current
#= There is no existing cluster with ledgersRootPath: /bk/ledgers/current in ZKServers: x, so exiting nuke operation
#= There is no existing cluster, exiting nuke operation {ledgersRootPath=/bk/ledgers/current, zkServers=x}
#= ZK exception checking and waiting ephemeral znode expired
#= ZK exception while checking registration ephemeral znodes for BookieId {bookieId=10.3.0.6:3181}
#= ZK exception while checking registration ephemeral znodes for BookieId: 10.3.0.6:3181
known_zk_registration_manager -> "Cannot serialize bookieServiceInfo from " unbraced
                               | "Initializing ZooKeeper metadata for new cluster" attrs:?
                               | "Initializing ZooKeeper metadata for new cluster, ZKServers: " unbraced " ledger root path: " unbraced
                               | "INSTANCEID does not exist in zookeeper. Not considering it for data verification" attrs:?
                               | "Interrupted checking and waiting ephemeral znode expired" attrs:?
                               | "Interrupted exception registering ephemeral Znode for Bookie" attrs:?
                               | "InterruptedException while checking registration ephemeral znodes for BookieId" attrs:?
                               | "InterruptedException while checking registration ephemeral znodes for BookieId: " unbraced
                               | "Ledger root path already exists" attrs:?
                               | "Ledger root path: " unbraced " already exists"
                               | "Nuking ZooKeeper metadata of existing cluster" attrs:?
                               | "Nuking ZooKeeper metadata of existing cluster, ZKServers: " unbraced " ledger root path: " unbraced
                               | "There is no existing cluster with ledgersRootPath: " unbraced " in ZKServers: " unbraced ", so exiting nuke operation"
                               | "There is no existing cluster, exiting nuke operation" attrs:?
                               | "ZK exception checking and waiting ephemeral znode expired"
                               | "ZK exception while checking registration ephemeral znodes for BookieId" attrs:?
                               | "ZK exception while checking registration ephemeral znodes for BookieId: " unbraced

#= Found non-BookieNode as leaf of defaultFaultDomain {defaultFaultDomain=x, node=x}
#= found non-BookieNode: x as leaf of defaultFaultDomain: x
#= Initialized zoneaware ensemble placement policy @ x @ x : x.
#= Initialized zoneaware ensemble placement policy {getName=x, getNetworkLocation=x, myNode=x}
#= It is illegal for ensembleSize to be not multiple of writeQuorumSize When StrictZoneawarePlacement is enabled
#= It is illegal for ensembleSize to be not multiple of writeQuorumSize When StrictZoneawarePlacement is enabled {}
#= It is illegal for writeQuorumSize to be lesser than or equal to minNumZonesPerWriteQuorum When StrictZoneawarePlacement is enabled
#= It is illegal for writeQuorumSize to be lesser than or equal to minNumZonesPerWriteQuorum When StrictZoneawarePlacement is enabled {}
#= It is misconfigured, for ZoneawareEnsemblePlacementPolicy, minNumZonesPerWriteQuorum cannot be greater than desiredNumZonesPerWriteQuorum {desiredNumZonesPerWriteQuorum=31, minNumZonesPerWriteQuorum=31}
#= It is misconfigured, for ZoneawareEnsemblePlacementPolicy, minNumZonesPerWriteQuorum: 31 cann't be greater than desiredNumZonesPerWriteQuorum: 31
#= Not enough bookies are available to form ensemble of size: [10.3.0.6:3181]
#= Not enough bookies are available to form ensemble {size=31}
#= Not enough bookies are available to replaceBookie : 31 in ensemble : [10.3.0.6:3181] with excludeBookies [10.3.0.6:3181].
#= Not enough bookies are available to replaceBookie {bookieToReplace=31, currentEnsemble=[10.3.0.6:3181], excludeBookies=[10.3.0.6:3181]}
#= provided defaultFaultDomain: x is not valid
#= provided defaultFaultDomain: is not valid {defaultFaultDomain=x}
#= There is no bookie available to replace a bookie
#= There is no bookie available to replace a bookie {}
#= Weight based placement enabled {maxWeightMultiple=31}
known_zoneaware_ensemble_placement_policy_impl -> "Found non-BookieNode as leaf of defaultFaultDomain" attrs:?
                                                | "found non-BookieNode: " unbraced " as leaf of defaultFaultDomain: " unbraced
                                                | "Initialized zoneaware ensemble placement policy @ " unbraced " @ " unbraced " : " unbraced "."
                                                | "Initialized zoneaware ensemble placement policy" attrs:?
                                                | "It is illegal for ensembleSize to be not multiple of writeQuorumSize When StrictZoneawarePlacement is enabled" attrs:?
                                                | "It is illegal for writeQuorumSize to be lesser than or equal to minNumZonesPerWriteQuorum When StrictZoneawarePlacement is enabled" attrs:?
                                                | "It is misconfigured, for ZoneawareEnsemblePlacementPolicy, minNumZonesPerWriteQuorum cannot be greater than desiredNumZonesPerWriteQuorum" attrs:?
                                                | "It is misconfigured, for ZoneawareEnsemblePlacementPolicy, minNumZonesPerWriteQuorum: " unbraced " cann't be greater than desiredNumZonesPerWriteQuorum: " unbraced
                                                | "Not enough bookies are available to form ensemble of size: " unbraced
                                                | "Not enough bookies are available to form ensemble" attrs:?
                                                | "Not enough bookies are available to replaceBookie : " unbraced " in ensemble : " unbraced " with excludeBookies " unbraced "."
                                                | "Not enough bookies are available to replaceBookie" attrs:?
                                                | "provided defaultFaultDomain: " unbraced " is not valid"
                                                | "provided defaultFaultDomain: is not valid" attrs:?
                                                | "There is no bookie available to replace a bookie" attrs:?
                                                | "Weight based placement enabled" attrs:?

#= Cookie file
#= Cookie file {}
#= Deleted Cookie from metadata store for Bookie
#= Deleted Cookie from metadata store for Bookie {}
#= Deleted Cookie from metadata store for Bookie: x
#= Deleted Local Cookies of Bookie
#= Deleted Local Cookies of Bookie {}
#= Deleted Local Cookies of Bookie: x
#= Either cookie already updated with UseHostNameAsBookieID=x or no cookie exists!
#= Exception while updating cookie for storage expansion
#= Exception while updating cookie for storage expansion {}
#= Expects configuration useHostNameAsBookieID=false as the option value
#= Expects configuration useHostNameAsBookieID=false as the option value {}
#= Failed to delete Local cookie file x. So aborting deletecookie of Bookie: x
#= Failed to delete Local cookie file, aborting deletecookie of Bookie
#= Failed to delete Local cookie file, aborting deletecookie of Bookie {}
#= IOException during cookie updation!
#= IOException during cookie updation! {}
#= Invalid command !
#= Invalid command ! {}
#= Listing local Cookie Files of Bookie
#= Listing local Cookie Files of Bookie {}
#= Listing local Cookie Files of Bookie: x
#= No cookie for in metadata store
#= No cookie for in metadata store {}
#= No cookie for x in metadata store
#= No local cookies for Bookie
#= No local cookies for Bookie {}
#= No local cookies for Bookie: x
#= Skipping deleting cookie from metadata store for Bookie
#= Skipping deleting cookie from metadata store for Bookie {}
#= Skipping deleting cookie from metadata store for Bookie: x
#= Skipping deleting local Cookies of Bookie
#= Skipping deleting local Cookies of Bookie {}
#= Skipping deleting local Cookies of Bookie: x
#= Updated cookie file present in indexDirectories
#= Updated cookie file present in indexDirectories {}
#= Updated cookie file present in journalDirectory
#= Updated cookie file present in journalDirectory {}
#= Updated cookie file present in ledgerDirectories
#= Updated cookie file present in ledgerDirectories {}
known_admin -> "Cookie file" attrs:?
            | "Deleted Cookie from metadata store for Bookie" attrs:?
            | "Deleted Cookie from metadata store for Bookie: " unbraced
            | "Deleted Local Cookies of Bookie" attrs:?
            | "Deleted Local Cookies of Bookie: " unbraced
            | "Either cookie already updated with UseHostNameAsBookieID=" unbraced " or no cookie exists!"
            | "Exception while updating cookie for storage expansion" attrs:?
            | "Expects configuration useHostNameAsBookieID=false as the option value" attrs:?
            | "Failed to delete Local cookie file " unbraced ". So aborting deletecookie of Bookie: " unbraced
            | "Failed to delete Local cookie file, aborting deletecookie of Bookie" attrs:?
            | "IOException during cookie updation!" attrs:?
            | "Invalid command !" attrs:?
            | "Listing local Cookie Files of Bookie" attrs:?
            | "Listing local Cookie Files of Bookie: " unbraced
            | "No cookie for in metadata store" attrs:?
            | "No cookie for " unbraced " in metadata store"
            | "No local cookies for Bookie" attrs:?
            | "No local cookies for Bookie: " unbraced
            | "Skipping deleting cookie from metadata store for Bookie" attrs:?
            | "Skipping deleting cookie from metadata store for Bookie: " unbraced
            | "Skipping deleting local Cookies of Bookie" attrs:?
            | "Skipping deleting local Cookies of Bookie: " unbraced
            | "Updated cookie file present in indexDirectories" attrs:?
            | "Updated cookie file present in journalDirectory" attrs:?
            | "Updated cookie file present in ledgerDirectories" attrs:?

#= Could not open configuration file : x
#= Malformed configuration file : x
#= Unresolvable service uri
#= Unresolvable service uri {}
#= Unresolvable service uri by command 'x' : x
known_bk -> "Could not open configuration file : " unbraced
         | "Malformed configuration file : " unbraced
         | "Unresolvable service uri" attrs:?
         | "Unresolvable service uri by command '" unbraced "' : " unbraced

#= Error while closing BKHttpServiceProvider
#= Error while closing BKHttpServiceProvider {}
#= Interruption while closing BKHttpServiceProvider
#= Interruption while closing BKHttpServiceProvider {}
known_bk_http_service_provider -> "Error while closing BKHttpServiceProvider" attrs:?
                               | "Interruption while closing BKHttpServiceProvider" attrs:?

#= Error while service Bookie API request
#= Error while service Bookie API request {}
known_bookie_http_service_servlet -> "Error while service Bookie API request" attrs:?

#= Timing out due to max number of sanity request are running concurrently
#= Timing out due to max number of sanity request are running concurrently {}
#= Timing out due to max x of sanity request are running concurrently
known_bookie_sanity_service -> "Timing out due to max number of sanity request are running concurrently" attrs:?
                            | "Timing out due to max " unbraced " of sanity request are running concurrently"

#= Bookie HTTP Server initialized
#= Bookie HTTP Server initialized {}
#= Bookie HTTP Server initialized: x
known_bookie_servlet_http_server -> "Bookie HTTP Server initialized" attrs:?
                                 | "Bookie HTTP Server initialized: " unbraced

#= -- Done rebuilding bookie index --
#= -- Done rebuilding bookie index -- {}
#= -- Done rebuilding index file for x --
#= ---- Done Converting ----
#= ---- Done Converting ---- {}
#= ---- Done Converting x ledgers ----
#= --------- Size per ledger in the entrylog ---------
#= --------- Size per ledger in the entrylog --------- {}
#= === Check passed ===
#= === Check passed === {}
#= === Check returned errors: ===
#= === Check returned errors: === {}
#= === Converting DbLedgerStorage ===
#= === Converting DbLedgerStorage === {}
#= === Converting to DbLedgerStorage ===
#= === Converting to DbLedgerStorage === {}
#= === Performing local consistency check ===
#= === Performing local consistency check === {}
#= === Rebuilding bookie index ===
#= === Rebuilding bookie index === {}
#= === Rebuilding index file for x ===
#= Bookie sanity test succeeded
#= Bookie sanity test succeeded {}
#= Command line args must contain atleast one type of check. This was a no-op.
#= Command line args must contain atleast one type of check. This was a no-op. {}
#= Construct admin : x
#= Constructing admin
#= Constructing admin {}
#= Converted x ledgers
#= Created ledger x
#= Deleted ledger x
#= ERROR: invalid entry log file name x
#= ERROR: missing entry log id or entry log file name
#= ERROR: missing entry log id or entry log file name {}
#= Error future.get while reading entries from ledger x
#= Error in bookie sanity test
#= Error in bookie sanity test {}
#= Error reading entries from ledger x
#= Exception while establishing zookeeper connection.
#= Exception while establishing zookeeper connection. {}
#= Exception while trying to reset last run time
#= Exception while trying to reset last run time {}
#= Exception while trying to reset last run time  x
#= Expects config useHostNameAsBookieID=true as the option value passed is 'hostname'
#= Expects config useHostNameAsBookieID=true as the option value passed is 'hostname' {}
#= Expects configuration useHostNameAsBookieID=false as the option value passed is 'ip'
#= Expects configuration useHostNameAsBookieID=false as the option value passed is 'ip' {}
#= Expects configuration useHostNameAsBookieID=true as the option value passed is 'hostname'
#= Expects configuration useHostNameAsBookieID=true as the option value passed is 'hostname' {}
#= Failed to get ReplicationWorkerId rereplicating ledger x -- x
#= Failed to read entry x -- x
#= Failed to read index page
#= Failed to read index page {}
#= Failed to read index page :
#= Failed to read index page : {}
#= Failed to update ledger metadata
#= Failed to update ledger metadata {}
#= Got an exception x
#= Ignoring option 'printprogress', this is applicable when 'verbose' is true
#= Ignoring option 'printprogress', this is applicable when 'verbose' is true {}
#= Invalid argument list (srcBookie and destBookie must be provided)!
#= Invalid argument list (srcBookie and destBookie must be provided)! {}
#= Invalid argument list!
#= Invalid argument list! {}
#= Invalid command!
#= Invalid command! {}
#= Invalid limit x, should be > 0
#= Invalid option value
#= Invalid option value {}
#= Invalid option value for bookieId, expected hostname/ip
#= Invalid option value for bookieId, expected hostname/ip {}
#= Invalid option value x for bookieId, expected hostname/ip
#= Invalid updatespersec x, should be > 0
#= KeeperException during cookie updation!
#= KeeperException during cookie updation! {}
#= LostBookieRecoveryDelay value in ZK: x
#= Metadata Service Uri: x InstanceId: x
#= No cookie to remove :
#= No cookie to remove : {}
#= No cookie to remove for x :
#= Number of ledgers issued=x, updated=x
#= One and only one of -get and -set must be specified
#= One and only one of -get and -set must be specified {}
#= One and only one of -readwrite and -readonly must be specified
#= One and only one of -readwrite and -readonly must be specified {}
#= One and only one of -readwrite, -readonly and -all must be specified
#= One and only one of -readwrite, -readonly and -all must be specified {}
#= Only one of -enable and -disable can be specified
#= Only one of -enable and -disable can be specified {}
#= Print entryLogMetadata of entrylog
#= Print entryLogMetadata of entrylog {}
#= Print entryLogMetadata of entrylog x (x.log)
#= Received Exception while processing ledgers
#= Received Exception while processing ledgers {}
#= Received error return value while processing ledgers: x
#= Resetting CheckAllLedgersCTime
#= Resetting CheckAllLedgersCTime {}
#= Resetting CheckAllLedgersCTime to : x
#= Resetting PlacementPolicyCheckCTime
#= Resetting PlacementPolicyCheckCTime {}
#= Resetting PlacementPolicyCheckCTime to : x
#= Resetting ReplicasCheckCTime
#= Resetting ReplicasCheckCTime {}
#= Resetting ReplicasCheckCTime to : x
#= Successfully set LostBookieRecoveryDelay value in ZK: x
#= The password must be specified to regenerate the index file.
#= The password must be specified to regenerate the index file. {}
#= srcBookie and destBookie can't be the same.
#= srcBookie and destBookie can't be the same. {}
#= zkledgersrootpath should be specified and either force option or instanceid should be specified (but not both)
#= zkledgersrootpath should be specified and either force option or instanceid should be specified (but not both) {}
known_bookie_shell -> "-- Done rebuilding bookie index --" attrs:?
                   | "-- Done rebuilding index file for " unbraced " --"
                   | "---- Done Converting ----" attrs:?
                   | "---- Done Converting " unbraced " ledgers ----"
                   | "--------- Size per ledger in the entrylog ---------" attrs:?
                   | "=== Check passed ===" attrs:?
                   | "=== Check returned errors: ===" attrs:?
                   | "=== Converting DbLedgerStorage ===" attrs:?
                   | "=== Converting to DbLedgerStorage ===" attrs:?
                   | "=== Performing local consistency check ===" attrs:?
                   | "=== Rebuilding bookie index ===" attrs:?
                   | "=== Rebuilding index file for " unbraced " ==="
                   | "Bookie sanity test succeeded" attrs:?
                   | "Command line args must contain atleast one type of check. This was a no-op." attrs:?
                   | "Construct admin : " unbraced
                   | "Constructing admin" attrs:?
                   | "Converted " unbraced " ledgers"
                   | "Created ledger " unbraced
                   | "Deleted ledger " unbraced
                   | "ERROR: invalid entry log file name " unbraced
                   | "ERROR: missing entry log id or entry log file name" attrs:?
                   | "Error future.get while reading entries from ledger " unbraced
                   | "Error in bookie sanity test" attrs:?
                   | "Error reading entries from ledger " unbraced
                   | "Exception while establishing zookeeper connection." attrs:?
                   | "Exception while trying to reset last run time" attrs:?
                   | "Exception while trying to reset last run time  " unbraced
                   | "Expects config useHostNameAsBookieID=true as the option value passed is 'hostname'" attrs:?
                   | "Expects configuration useHostNameAsBookieID=false as the option value passed is 'ip'" attrs:?
                   | "Expects configuration useHostNameAsBookieID=true as the option value passed is 'hostname'" attrs:?
                   | "Failed to get ReplicationWorkerId rereplicating ledger " unbraced " -- " unbraced
                   | "Failed to read entry " unbraced " -- " unbraced
                   | "Failed to read index page" attrs:?
                   | "Failed to read index page :" attrs:?
                   | "Failed to update ledger metadata" attrs:?
                   | "Got an exception " unbraced
                   | "Ignoring option 'printprogress', this is applicable when 'verbose' is true" attrs:?
                   | "Invalid argument list (srcBookie and destBookie must be provided)!" attrs:?
                   | "Invalid argument list!" attrs:?
                   | "Invalid command!" attrs:?
                   | "Invalid limit " unbraced ", should be > 0"
                   | "Invalid option value" attrs:?
                   | "Invalid option value for bookieId, expected hostname/ip" attrs:?
                   | "Invalid option value " unbraced " for bookieId, expected hostname/ip"
                   | "Invalid updatespersec " unbraced ", should be > 0"
                   | "KeeperException during cookie updation!" attrs:?
                   | "LostBookieRecoveryDelay value in ZK: " unbraced
                   | "Metadata Service Uri: " unbraced " InstanceId: " unbraced
                   | "No cookie to remove :" attrs:?
                   | "No cookie to remove for " unbraced " :"
                   | "Number of ledgers issued=" unbraced ", updated=" unbraced
                   | "One and only one of -get and -set must be specified" attrs:?
                   | "One and only one of -readwrite and -readonly must be specified" attrs:?
                   | "One and only one of -readwrite, -readonly and -all must be specified" attrs:?
                   | "Only one of -enable and -disable can be specified" attrs:?
                   | "Print entryLogMetadata of entrylog" attrs:?
                   | "Print entryLogMetadata of entrylog " unbraced " (" unbraced ".log)"
                   | "Received Exception while processing ledgers" attrs:?
                   | "Received error return value while processing ledgers: " unbraced
                   | "Resetting CheckAllLedgersCTime" attrs:?
                   | "Resetting CheckAllLedgersCTime to : " unbraced
                   | "Resetting PlacementPolicyCheckCTime" attrs:?
                   | "Resetting PlacementPolicyCheckCTime to : " unbraced
                   | "Resetting ReplicasCheckCTime" attrs:?
                   | "Resetting ReplicasCheckCTime to : " unbraced
                   | "Successfully set LostBookieRecoveryDelay value in ZK: " unbraced
                   | "The password must be specified to regenerate the index file." attrs:?
                   | "srcBookie and destBookie can't be the same." attrs:?
                   | "zkledgersrootpath should be specified and either force option or instanceid should be specified (but not both)" attrs:?

#= -- Aborted checking DBStorage ledgers index --
#= -- Aborted checking DBStorage ledgers index -- {}
#= -- Done checking DBStorage ledgers index --
#= -- Done checking DBStorage ledgers index -- {}
#= === Checking DBStorage ledgers index by running a read scan ===
#= === Checking DBStorage ledgers index by running a read scan === {}
known_check_db_ledgers_index -> "-- Aborted checking DBStorage ledgers index --" attrs:?
                             | "-- Done checking DBStorage ledgers index --" attrs:?
                             | "=== Checking DBStorage ledgers index by running a read scan ===" attrs:?

#= Failed to process command
#= Failed to process command {}
#= Failed to process command 'x'
known_client -> "Failed to process command" attrs:?
             | "Failed to process command '" unbraced "'"

#= --------- Cluster Info ---------
#= --------- Cluster Info --------- {}
#= Starting fill cluster info.
#= Starting fill cluster info. {}
#= log entry
#= log entry {}
known_cluster_info -> "--------- Cluster Info ---------" attrs:?
                   | "Starting fill cluster info." attrs:?
                   | "log entry" attrs:?

#= Could not get Auditor info
#= Could not get Auditor info {}
known_cluster_info_service -> "Could not get Auditor info" attrs:?

#= Converted ledgers
#= Converted ledgers {}
known_convert_to_db_storage -> "Converted ledgers" attrs:?

#= Done Converting ledgers
#= Done Converting ledgers {}
known_convert_to_interleaved_storage -> "Done Converting ledgers" attrs:?

#= Thread has successfully acquired ownership of cpu
#= Thread has successfully acquired ownership of cpu {}
#= Unable to load CPU affinity library x
#= Unable to load CPU affinity library: x
known_cpu_affinity_impl -> "Thread has successfully acquired ownership of cpu" attrs:?
                        | "Unable to load CPU affinity library " unbraced
                        | "Unable to load CPU affinity library: " unbraced

#= Failed to load Circe JNI library. Falling back to Java based CRC32c provider
#= Failed to load Circe JNI library. Falling back to Java based CRC32c provider {}
#= SSE4.2 CRC32C provider initialized
#= SSE4.2 CRC32C provider initialized {}
known_crc32c_int_checksum -> "Failed to load Circe JNI library. Falling back to Java based CRC32c provider" attrs:?
                          | "SSE4.2 CRC32C provider initialized" attrs:?

#= Clearing integrity check flag
#= Clearing integrity check flag {}
#= Ensure ledger error
#= Ensure ledger error {}
#= Full check complete
#= Full check complete {}
#= Full check end
#= Full check end {}
#= Full check end with errors
#= Full check end with errors {}
#= Full check error
#= Full check error {}
#= Full check init
#= Full check init {}
#= Full check start
#= Full check start {}
#= Invalid metadata
#= Invalid metadata {}
#= Ledger check and copy end
#= Ledger check and copy end {}
#= Ledger check and copy end with errors
#= Ledger check and copy end with errors {}
#= Ledger check and copy start
#= Ledger check and copy start {}
#= Limbo or fence error
#= Limbo or fence error {}
#= Marking ledger as limbo
#= Marking ledger as limbo {}
#= Preboot end
#= Preboot end {}
#= Preboot error
#= Preboot error {}
#= Preboot start
#= Preboot start {}
#= Recover limbo ledger close error
#= Recover limbo ledger close error {}
#= Recover limbo ledger error
#= Recover limbo ledger error {}
#= Recover limbo ledger missing
#= Recover limbo ledger missing {}
#= Recovering limbo ledger
#= Recovering limbo ledger {}
#= Refreshing metadata
#= Refreshing metadata {}
#= Using cached metadata
#= Using cached metadata {}
known_data_integrity_check_impl -> "Clearing integrity check flag" attrs:?
                                | "Ensure ledger error" attrs:?
                                | "Full check complete" attrs:?
                                | "Full check end" attrs:?
                                | "Full check end with errors" attrs:?
                                | "Full check error" attrs:?
                                | "Full check init" attrs:?
                                | "Full check start" attrs:?
                                | "Invalid metadata" attrs:?
                                | "Ledger check and copy end" attrs:?
                                | "Ledger check and copy end with errors" attrs:?
                                | "Ledger check and copy start" attrs:?
                                | "Limbo or fence error" attrs:?
                                | "Marking ledger as limbo" attrs:?
                                | "Preboot end" attrs:?
                                | "Preboot error" attrs:?
                                | "Preboot start" attrs:?
                                | "Recover limbo ledger close error" attrs:?
                                | "Recover limbo ledger error" attrs:?
                                | "Recover limbo ledger missing" attrs:?
                                | "Recovering limbo ledger" attrs:?
                                | "Refreshing metadata" attrs:?
                                | "Using cached metadata" attrs:?

#= Environment should be in a sane state. Stamp new cookies
#= Environment should be in a sane state. Stamp new cookies {}
#= Exception writing cookie
#= Exception writing cookie {}
#= New environment found. Stamping cookies
#= New environment found. Stamping cookies {}
#= Stamping cookie to ZK
#= Stamping cookie to ZK {}
#= Stamping cookie to directory
#= Stamping cookie to directory {}
#= ZK cookie or directory cookies do not match master cookie and missing cookie stamping is disabled
#= ZK cookie or directory cookies do not match master cookie and missing cookie stamping is disabled {}
#= ZK cookie or directory cookies do not match master cookie, running check
#= ZK cookie or directory cookies do not match master cookie, running check {}
#= ZK cookie(x) or directory cookies(x) do not match master cookie (x), running check
known_data_integrity_cookie_validation -> "Environment should be in a sane state. Stamp new cookies" attrs:?
                                       | "Exception writing cookie" attrs:?
                                       | "New environment found. Stamping cookies" attrs:?
                                       | "Stamping cookie to ZK" attrs:?
                                       | "Stamping cookie to directory" attrs:?
                                       | "ZK cookie or directory cookies do not match master cookie and missing cookie stamping is disabled" attrs:?
                                       | "ZK cookie or directory cookies do not match master cookie, running check" attrs:?
                                       | "ZK cookie(" unbraced ") or directory cookies(" unbraced ") do not match master cookie (" unbraced "), running check"

#= Data integrity service error
#= Data integrity service error {}
#= Data integrity service interrupted
#= Data integrity service interrupted {}
#= Data integrity service start
#= Data integrity service start {}
#= Data integrity service stop
#= Data integrity service stop {}
#= Uncaught error in data integrity service
#= Uncaught error in data integrity service {}
known_data_integrity_service -> "Data integrity service error" attrs:?
                             | "Data integrity service interrupted" attrs:?
                             | "Data integrity service start" attrs:?
                             | "Data integrity service stop" attrs:?
                             | "Uncaught error in data integrity service" attrs:?

#= Error deleting cookie
#= Error deleting cookie {}
#= Error handling decommissionBookie: x with exception x
known_decommission_service -> "Error deleting cookie" attrs:?
                           | "Error handling decommissionBookie: " unbraced " with exception " unbraced

#= Ledger id error.
#= Ledger id error. {}
known_delete_ledger -> "Ledger id error." attrs:?

#= Compaction aborted
#= Compaction aborted {}
#= Compaction complete
#= Compaction complete {}
#= Created compaction log
#= Created compaction log {}
#= Failed to delete compaction artifact
#= Failed to delete compaction artifact {}
#= Making compacted log available
#= Making compacted log available {}
#= Marked compaction log as compacted
#= Marked compaction log as compacted {}
#= Recovered partially-flushed compaction log
#= Recovered partially-flushed compaction log {}
known_direct_compaction_entry_log -> "Compaction aborted" attrs:?
                                  | "Compaction complete" attrs:?
                                  | "Created compaction log" attrs:?
                                  | "Failed to delete compaction artifact" attrs:?
                                  | "Making compacted log available" attrs:?
                                  | "Marked compaction log as compacted" attrs:?
                                  | "Recovered partially-flushed compaction log" attrs:?

#= Entry logger created
#= Entry logger created {}
#= Entry logger misconfigured
#= Entry logger misconfigured {}
#= Failed to close entry log reader
#= Failed to close entry log reader {}
#= Falling back to scanning log for metadata
#= Falling back to scanning log for metadata {}
#= Log file deleted
#= Log file deleted {}
#= Rolling to new log file
#= Rolling to new log file {}
known_direct_entry_logger -> "Entry logger created" attrs:?
                          | "Entry logger misconfigured" attrs:?
                          | "Failed to close entry log reader" attrs:?
                          | "Falling back to scanning log for metadata" attrs:?
                          | "Log file deleted" attrs:?
                          | "Rolling to new log file" attrs:?

#= Fallocate not available
#= Fallocate not available {}
known_direct_writer -> "Fallocate not available" attrs:?

#= Fail to process command
#= Fail to process command {}
#= Fail to process command 'x'
known_discovery -> "Fail to process command" attrs:?
                | "Fail to process command '" unbraced "'"

#= Failed to use reflection to enable leak detection
#= Failed to use reflection to enable leak detection {}
known_double_byte_buf -> "Failed to use reflection to enable leak detection" attrs:?

#= Address
#= Address {}
#= Bookie did not publish any endpoint info. Maybe it is down
#= Bookie did not publish any endpoint info. Maybe it is down {}
#= Bookie does not exist, only
#= Bookie does not exist, only {}
#= BookiedId
#= BookiedId {}
#= BookiedId: x
#= Endpoint
#= Endpoint {}
#= Endpoint: x
#= Extensions
#= Extensions {}
#= Extensions: x
#= Protocol
#= Protocol {}
#= Protocol: x
#= Received exception in EndpointInfoCommand
#= Received exception in EndpointInfoCommand {}
#= property
#= property {}
known_endpoint_info -> "Address" attrs:?
                    | "Bookie did not publish any endpoint info. Maybe it is down" attrs:?
                    | "Bookie does not exist, only" attrs:?
                    | "BookiedId" attrs:?
                    | "BookiedId: " unbraced
                    | "Endpoint" attrs:?
                    | "Endpoint: " unbraced
                    | "Extensions" attrs:?
                    | "Extensions: " unbraced
                    | "Protocol" attrs:?
                    | "Protocol: " unbraced
                    | "Received exception in EndpointInfoCommand" attrs:?
                    | "property" attrs:?

#= writeSets for entryId not found
#= writeSets for entryId not found {}
#= writeSets for entryId x not found, writeSets x
known_entry_copier_impl -> "writeSets for entryId not found" attrs:?
                        | "writeSets for entryId " unbraced " not found, writeSets " unbraced

#= Entry log ID candidates selected
#= Entry log ID candidates selected {}
known_entry_log_ids_impl -> "Entry log ID candidates selected" attrs:?

#= Exception occurred while updating cookie for storage expansion
#= Exception occurred while updating cookie for storage expansion {}
known_expand_storage_service -> "Exception occurred while updating cookie for storage expansion" attrs:?

#= Could not delete old version file
#= Could not delete old version file {}
#= Couldn't parse version file
#= Couldn't parse version file {}
#= Directory is current, no need to upgrade
#= Directory is current, no need to upgrade {}
#= Error deleting cookie from Registration Manager
#= Error deleting cookie from Registration Manager {}
#= Error deleting cookie from ZooKeeper
#= Error deleting cookie from ZooKeeper {}
#= Error finalizing
#= Error finalizing {}
#= Error reading file x
#= Error reading version file
#= Error reading version file {}
#= Error rolling back
#= Error rolling back {}
#= Error upgrading
#= Error upgrading {}
#= Error writing cookie to registration manager
#= Error writing cookie to registration manager {}
#= Error writing cookie to zookeeper
#= Error writing cookie to zookeeper {}
#= Finalizing
#= Finalizing {}
#= Finalizing upgrade...
#= Finalizing upgrade... {}
#= I/O Error deleting cookie from ZooKeeper
#= I/O Error deleting cookie from ZooKeeper {}
#= Invalid configuration file
#= Invalid configuration file {}
#= Rolling back
#= Rolling back {}
#= Rolling back upgrade...
#= Rolling back upgrade... {}
#= Upgrading
#= Upgrading {}
#= Upgrading...
#= Upgrading... {}
known_file_system_upgrade -> "Could not delete old version file" attrs:?
                          | "Couldn't parse version file" attrs:?
                          | "Directory is current, no need to upgrade" attrs:?
                          | "Error deleting cookie from Registration Manager" attrs:?
                          | "Error deleting cookie from ZooKeeper" attrs:?
                          | "Error finalizing" attrs:?
                          | "Error reading file " unbraced
                          | "Error reading version file" attrs:?
                          | "Error rolling back" attrs:?
                          | "Error upgrading" attrs:?
                          | "Error writing cookie to registration manager" attrs:?
                          | "Error writing cookie to zookeeper" attrs:?
                          | "Finalizing" attrs:?
                          | "Finalizing upgrade..." attrs:?
                          | "I/O Error deleting cookie from ZooKeeper" attrs:?
                          | "Invalid configuration file" attrs:?
                          | "Rolling back" attrs:?
                          | "Rolling back upgrade..." attrs:?
                          | "Upgrading" attrs:?
                          | "Upgrading..." attrs:?

#= Expects configuration useHostNameAsBookieID=false as the option value'
#= Expects configuration useHostNameAsBookieID=false as the option value' {}
#= Expects configuration useHostNameAsBookieID=true as the option value
#= Expects configuration useHostNameAsBookieID=true as the option value {}
#= Failed to update ledger metadata x
#= Invalid limit, should be > 0
#= Invalid limit, should be > 0 {}
#= Invalid maxOutstandingReads x, should be > 0
#= Invalid maxOutstandingReads, should be > 0
#= Invalid maxOutstandingReads, should be > 0 {}
#= Invalid updatespersec, should be > 0
#= Invalid updatespersec, should be > 0 {}
#= Number of ledgers
#= Number of ledgers {}
known_flip_bookie_id -> "Expects configuration useHostNameAsBookieID=false as the option value'" attrs:?
                     | "Expects configuration useHostNameAsBookieID=true as the option value" attrs:?
                     | "Failed to update ledger metadata " unbraced
                     | "Invalid limit, should be > 0" attrs:?
                     | "Invalid maxOutstandingReads " unbraced ", should be > 0"
                     | "Invalid maxOutstandingReads, should be > 0" attrs:?
                     | "Invalid updatespersec, should be > 0" attrs:?
                     | "Number of ledgers" attrs:?

#= Fenced
#= Fenced {}
#= LastConfirmed:  x
#= MasterKey
#= MasterKey {}
#= MasterKey:      x
#= N/A. Corrupted.
#= N/A. Corrupted. {}
#= Type:           DATA
#= Type:           DATA {}
#= Type:           META
#= Type:           META {}
known_format_util -> "Fenced" attrs:?
                  | "LastConfirmed:  " unbraced
                  | "MasterKey" attrs:?
                  | "MasterKey:      " unbraced
                  | "N/A. Corrupted." attrs:?
                  | "Type:           DATA" attrs:?
                  | "Type:           META" attrs:?

#= IOException while getting  freespace/totalspace
#= IOException while getting  freespace/totalspace {}
known_get_bookie_info_processor_v3 -> "IOException while getting  freespace/totalspace" attrs:?

#= Exception occurred while getting last log mark
#= Exception occurred while getting last log mark {}
known_get_last_log_mark_service -> "Exception occurred while getting last log mark" attrs:?

#= Couldn't construct class. Is the constructor private?
#= Couldn't construct class. Is the constructor private? {}
known_http_server_loader -> "Couldn't construct class. Is the constructor private?" attrs:?

#= Failed to retrieve bookie information from any of the bookies
#= Failed to retrieve bookie information from any of the bookies {}
#= Free disk space info
#= Free disk space info {}
#= Free disk space info:
#= Free disk space info: {}
#= Total disk capacity in the cluster
#= Total disk capacity in the cluster {}
#= Total free disk space in the cluster
#= Total free disk space in the cluster {}
known_info -> "Failed to retrieve bookie information from any of the bookies" attrs:?
           | "Free disk space info" attrs:?
           | "Free disk space info:" attrs:?
           | "Total disk capacity in the cluster" attrs:?
           | "Total free disk space in the cluster" attrs:?

#= Metadata Service Uri: InstanceId
#= Metadata Service Uri: InstanceId {}
known_instance_id -> "Metadata Service Uri: InstanceId" attrs:?

#= - No entries found
#= - No entries found {}
#= Completed scanning of log .log -- /
#= Completed scanning of log .log -- / {}
#= Completed scanning of log x.log -- x / x
#= Found entries
#= Found entries {}
#= Rebuilding indices done
#= Rebuilding indices done {}
#= Scanning entry logs
#= Scanning entry logs {}
#= Scanning x entry logs
#= Starting index rebuilding
#= Starting index rebuilding {}
#= Total time
#= Total time {}
#= Total time: x
known_interleaved_storage_regenerate_index_op -> "- No entries found" attrs:?
                                              | "Completed scanning of log .log -- /" attrs:?
                                              | "Completed scanning of log " unbraced ".log -- " unbraced " / " unbraced
                                              | "Found entries" attrs:?
                                              | "Rebuilding indices done" attrs:?
                                              | "Scanning entry logs" attrs:?
                                              | "Scanning " unbraced " entry logs"
                                              | "Starting index rebuilding" attrs:?
                                              | "Total time" attrs:?
                                              | "Total time: " unbraced

#= Changed CPU status
#= Changed CPU status {}
known_isolated_processors -> "Changed CPU status" attrs:?

#= LastLogMark : Journal Id - x(x.txn), Pos - x
known_last_mark -> "LastLogMark : Journal Id - " unbraced "(" unbraced ".txn), Pos - " unbraced

#= Must specific a ledger id
#= Must specific a ledger id {}
#= ledgerID
#= ledgerID {}
#= successfully updated ledger metadata
#= successfully updated ledger metadata {}
#= successsfully updated ledger metadata x
known_ledger_meta_data -> "Must specific a ledger id" attrs:?
                       | "ledgerID" attrs:?
                       | "successfully updated ledger metadata" attrs:?
                       | "successsfully updated ledger metadata " unbraced

#= BookKeeper exception
#= BookKeeper exception {}
#= Comment: flushing with params  x
#= Flushing buffer
#= Flushing buffer {}
#= Interrupted while flushing x
#= Interrupted while flusing x
#= Interrupted while writing
#= Interrupted while writing {}
known_ledger_output_stream -> "BookKeeper exception" attrs:?
                           | "Comment: flushing with params  " unbraced
                           | "Flushing buffer" attrs:?
                           | "Interrupted while flushing " unbraced
                           | "Interrupted while flusing " unbraced
                           | "Interrupted while writing" attrs:?

#= Index scan has completed successfully
#= Index scan has completed successfully {}
#= Index scan has completed successfully. Total time: x
#= Index scan has failed with error
#= Index scan has failed with error {}
#= Loading ledgers index
#= Loading ledgers index {}
#= Loading ledgers index from x
#= Scanned ledger
#= Scanned ledger {}
#= Scanned ledgers
#= Scanned ledgers {}
#= Starting index scan
#= Starting index scan {}
known_ledgers_index_check_op -> "Index scan has completed successfully" attrs:?
                             | "Index scan has completed successfully. Total time: " unbraced
                             | "Index scan has failed with error" attrs:?
                             | "Loading ledgers index" attrs:?
                             | "Loading ledgers index from " unbraced
                             | "Scanned ledger" attrs:?
                             | "Scanned ledgers" attrs:?
                             | "Starting index scan" attrs:?

#= Completed scanning of entry log
#= Completed scanning of entry log {}
#= Could not replace original index with rebuilt index. To return to the original state, ensure the original index is in its original location
#= Could not replace original index with rebuilt index. To return to the original state, ensure the original index is in its original location {}
#= Created ledgers index at temp location
#= Created ledgers index at temp location {}
#= Error during rebuild, the original index remains unchanged
#= Error during rebuild, the original index remains unchanged {}
#= Found ledger in entry log
#= Found ledger in entry log {}
#= Found ledger in journal
#= Found ledger in journal {}
#= Found ledger x in entry log
#= Found ledger x in journal
#= Moving original index from original location: x up to back-up location: x
#= Moving original index to back-up location
#= Moving original index to back-up location {}
#= Moving rebuilt index
#= Moving rebuilt index {}
#= Moving rebuilt index from: x to: x
#= Original index has been replaced with the new index
#= Original index has been replaced with the new index {}
#= Original index has been replaced with the new index. The original index has been moved to x
#= Scan complete, found x ledgers. Starting to build a new ledgers index
#= Scan complete. Starting to build a new ledgers index
#= Scan complete. Starting to build a new ledgers index {}
#= Scanning journal
#= Scanning journal {}
#= Scanning journal x (x.txn)
#= Starting ledger index rebuilding
#= Starting ledger index rebuilding {}
#= Starting scan phase (scans journal and entry log files)
#= Starting scan phase (scans journal and entry log files) {}
#= Unable to delete
#= Unable to delete {}
#= ledger and index dirs size not matched
#= ledger and index dirs size not matched {}
known_ledgers_index_rebuild_op -> "Completed scanning of entry log" attrs:?
                               | "Could not replace original index with rebuilt index. To return to the original state, ensure the original index is in its original location" attrs:?
                               | "Created ledgers index at temp location" attrs:?
                               | "Error during rebuild, the original index remains unchanged" attrs:?
                               | "Found ledger in entry log" attrs:?
                               | "Found ledger in journal" attrs:?
                               | "Found ledger " unbraced " in entry log"
                               | "Found ledger " unbraced " in journal"
                               | "Moving original index from original location: " unbraced " up to back-up location: " unbraced
                               | "Moving original index to back-up location" attrs:?
                               | "Moving rebuilt index" attrs:?
                               | "Moving rebuilt index from: " unbraced " to: " unbraced
                               | "Original index has been replaced with the new index" attrs:?
                               | "Original index has been replaced with the new index. The original index has been moved to " unbraced
                               | "Scan complete, found " unbraced " ledgers. Starting to build a new ledgers index"
                               | "Scan complete. Starting to build a new ledgers index" attrs:?
                               | "Scanning journal" attrs:?
                               | "Scanning journal " unbraced " (" unbraced ".txn)"
                               | "Starting ledger index rebuilding" attrs:?
                               | "Starting scan phase (scans journal and entry log files)" attrs:?
                               | "Unable to delete" attrs:?
                               | "ledger and index dirs size not matched" attrs:?

#= Active ledgers on entry log x as follow:
#= Entry log usage
#= Entry log usage {}
#= Ledgers on log file is empty
#= Ledgers on log file is empty {}
#= Ledgers on log file x is empty
#= No active ledgers on log file
#= No active ledgers on log file {}
#= Print active ledgers of entrylog ( .log)
#= Print active ledgers of entrylog ( .log) {}
#= Read active ledgers id from metadata store timeout
#= Read active ledgers id from metadata store timeout {}
#= Read active ledgers id from metadata store,fail code
#= Read active ledgers id from metadata store,fail code {}
#= Received Exception while processing ledgers x
#= Size for ledger's entries
#= Size for ledger's entries {}
known_list_active_ledgers -> "Active ledgers on entry log " unbraced " as follow:"
                          | "Entry log usage" attrs:?
                          | "Ledgers on log file is empty" attrs:?
                          | "Ledgers on log file " unbraced " is empty"
                          | "No active ledgers on log file" attrs:?
                          | "Print active ledgers of entrylog ( .log)" attrs:?
                          | "Read active ledgers id from metadata store timeout" attrs:?
                          | "Read active ledgers id from metadata store,fail code" attrs:?
                          | "Received Exception while processing ledgers " unbraced
                          | "Size for ledger's entries" attrs:?

#= All Bookies :
#= All Bookies : {}
#= No bookie exists!
#= No bookie exists! {}
#= ReadWrite Bookies :
#= ReadWrite Bookies : {}
#= Readonly Bookies :
#= Readonly Bookies : {}
known_list_bookies -> "All Bookies :" attrs:?
                   | "No bookie exists!" attrs:?
                   | "ReadWrite Bookies :" attrs:?
                   | "Readonly Bookies :" attrs:?

#= --------- Printing the list of EntryLog/Ledger Files ---------
#= --------- Printing the list of EntryLog/Ledger Files --------- {}
#= --------- Printing the list of Index Files ---------
#= --------- Printing the list of Index Files --------- {}
#= --------- Printing the list of Journal Files ---------
#= --------- Printing the list of Journal Files --------- {}
known_list_files_on_disc -> "--------- Printing the list of EntryLog/Ledger Files ---------" attrs:?
                         | "--------- Printing the list of Index Files ---------" attrs:?
                         | "--------- Printing the list of Journal Files ---------" attrs:?

#= Bookie id error
#= Bookie id error {}
#= Received error return value while processing ledgers
#= Received error return value while processing ledgers {}
#= Unable to read the ledger: information
#= Unable to read the ledger: information {}
#= ledgerID: x
known_list_ledgers -> "Bookie id error" attrs:?
                   | "Received error return value while processing ledgers" attrs:?
                   | "Unable to read the ledger: information" attrs:?
                   | "ledgerID: " unbraced

#= Failed to get ReplicationWorkerId rereplicating ledger
#= Failed to get ReplicationWorkerId rereplicating ledger {}
#= Missing replica
#= Missing replica {}
#= Replication worker
#= Replication worker {}
#= Under replicated ledger count
#= Under replicated ledger count {}
#= Under replicated ledger count: x
#= Under-replicated ledger
#= Under-replicated ledger {}
known_list_under_replicated -> "Failed to get ReplicationWorkerId rereplicating ledger" attrs:?
                            | "Missing replica" attrs:?
                            | "Replication worker" attrs:?
                            | "Under replicated ledger count" attrs:?
                            | "Under replicated ledger count: " unbraced
                            | "Under-replicated ledger" attrs:?

#= Exception occurred while listing under replicated ledgers
#= Exception occurred while listing under replicated ledgers {}
known_list_under_replicated_ledger_service -> "Exception occurred while listing under replicated ledgers" attrs:?

#= Error loading configuration file
#= Error loading configuration file {}
#= Exception while creating znodes
#= Exception while creating znodes {}
#= Exiting LocalBookKeeper because of exception in main method
#= Exiting LocalBookKeeper because of exception in main method {}
#= Failed to run x bookies : zk ensemble = 'x:x'
#= Instantiate ZK Client
#= Instantiate ZK Client {}
#= Interrupted while creating znodes
#= Interrupted while creating znodes {}
#= Running bookies on zk ensemble
#= Running bookies on zk ensemble {}
#= Server UP
#= Server UP {}
#= Server not up
#= Server not up {}
#= Starting Bookie(s)
#= Starting Bookie(s) {}
#= Starting ZK server
#= Starting ZK server {}
#= Unrecognized number-of-bookies
#= Unrecognized number-of-bookies {}
#= Unrecognized number-of-bookies: x
known_local_book_keeper -> "Error loading configuration file" attrs:?
                        | "Exception while creating znodes" attrs:?
                        | "Exiting LocalBookKeeper because of exception in main method" attrs:?
                        | "Failed to run " unbraced " bookies : zk ensemble = '" unbraced ":" unbraced "'"
                        | "Instantiate ZK Client" attrs:?
                        | "Interrupted while creating znodes" attrs:?
                        | "Running bookies on zk ensemble" attrs:?
                        | "Server UP" attrs:?
                        | "Server not up" attrs:?
                        | "Starting Bookie(s)" attrs:?
                        | "Starting ZK server" attrs:?
                        | "Unrecognized number-of-bookies" attrs:?
                        | "Unrecognized number-of-bookies: " unbraced

#= Inconsistency detected for ledger entry
#= Inconsistency detected for ledger entry {}
known_local_consistency_check -> "Inconsistency detected for ledger entry" attrs:?

#= Created locations index backup
#= Created locations index backup {}
#= Created locations index backup at x
#= Found active ledgers in ledger manager
#= Found active ledgers in ledger manager {}
#= Rebuilding index is done
#= Rebuilding index is done {}
#= Rebuilding index is done. Total time: x
#= Starting locations index rebuilding
#= Starting locations index rebuilding {}
known_locations_index_rebuild_op -> "Created locations index backup" attrs:?
                                 | "Created locations index backup at " unbraced
                                 | "Found active ledgers in ledger manager" attrs:?
                                 | "Rebuilding index is done" attrs:?
                                 | "Rebuilding index is done. Total time: " unbraced
                                 | "Starting locations index rebuilding" attrs:?

#= LostBookieRecoveryDelay value in ZK
#= LostBookieRecoveryDelay value in ZK {}
#= Successfully set LostBookieRecoveryDelay value in ZK
#= Successfully set LostBookieRecoveryDelay value in ZK {}
known_lost_bookie_recovery_delay -> "LostBookieRecoveryDelay value in ZK" attrs:?
                                 | "Successfully set LostBookieRecoveryDelay value in ZK" attrs:?

#= Exception occurred while getting lost bookie recovery delay
#= Exception occurred while getting lost bookie recovery delay {}
known_lost_bookie_recovery_delay_service -> "Exception occurred while getting lost bookie recovery delay" attrs:?

#= Got exception processing ledger
#= Got exception processing ledger {}
known_metadata_async_iterator -> "Got exception processing ledger" attrs:?

#= Fetching next entries to clean
#= Fetching next entries to clean {}
#= Fetching next x entries from table x to clean.
#= Issuing deletes
#= Issuing deletes {}
#= Issuing deletes to delete keys x
#= Open cursor for table x to clean entries.
#= Open cursor to clean entries
#= Open cursor to clean entries {}
#= Removed entries
#= Removed entries {}
known_metastore_utils -> "Fetching next entries to clean" attrs:?
                      | "Fetching next " unbraced " entries from table " unbraced " to clean."
                      | "Issuing deletes" attrs:?
                      | "Issuing deletes to delete keys " unbraced
                      | "Open cursor for table " unbraced " to clean entries."
                      | "Open cursor to clean entries" attrs:?
                      | "Removed entries" attrs:?

#= Bad version provided to updat metadata for ledger x
#= Bad version provided to update metadata for ledger
#= Bad version provided to update metadata for ledger {}
#= Conditional update ledger metadata failed x
#= Error opening cursor for ledger range iterator
#= Error opening cursor for ledger range iterator {}
#= Error when closing MsLedgerManager :
#= Error when closing MsLedgerManager : {}
#= Error when closing MsLedgerManager x
#= Exception occurred reading from metastore
#= Exception occurred reading from metastore {}
#= Failed to instantiate table in metastore
#= Failed to instantiate table in metastore {}
#= Failed to instantiate table x in metastore x
#= Failed when processing range
#= Failed when processing range {}
#= Finished cleaning up table
#= Finished cleaning up table {}
#= Finished cleaning up table x.
#= Found invalid ledger key
#= Found invalid ledger key {}
#= Interrupted waiting for cursor to open
#= Interrupted waiting for cursor to open {}
#= Ledger doesn't exist when writing its ledger metadata
#= Ledger doesn't exist when writing its ledger metadata {}
#= Ledger entry does not exist in meta table
#= Ledger entry does not exist in meta table {}
#= Ledger entry does not exist in meta table: ledgerId=x
#= No ledger metadata found
#= No ledger metadata found {}
#= No ledger metadata found for ledger x :
#= Unknown type
#= Unknown type {}
#= Unknown type: x
known_ms_ledger_manager_factory -> "Bad version provided to updat metadata for ledger " unbraced
                                | "Bad version provided to update metadata for ledger" attrs:?
                                | "Conditional update ledger metadata failed " unbraced
                                | "Error opening cursor for ledger range iterator" attrs:?
                                | "Error when closing MsLedgerManager :" attrs:?
                                | "Error when closing MsLedgerManager " unbraced
                                | "Exception occurred reading from metastore" attrs:?
                                | "Failed to instantiate table in metastore" attrs:?
                                | "Failed to instantiate table " unbraced " in metastore " unbraced
                                | "Failed when processing range" attrs:?
                                | "Finished cleaning up table" attrs:?
                                | "Finished cleaning up table " unbraced "."
                                | "Found invalid ledger key" attrs:?
                                | "Interrupted waiting for cursor to open" attrs:?
                                | "Ledger doesn't exist when writing its ledger metadata" attrs:?
                                | "Ledger entry does not exist in meta table" attrs:?
                                | "Ledger entry does not exist in meta table: ledgerId=" unbraced
                                | "No ledger metadata found" attrs:?
                                | "No ledger metadata found for ledger " unbraced " :"
                                | "Unknown type" attrs:?
                                | "Unknown type: " unbraced

#= JNA not found. Native methods will be disabled.
#= JNA not found. Native methods will be disabled. {}
#= Obsolete version of JNA present; unable to register C library
#= Obsolete version of JNA present; unable to register C library {}
#= Unable to link C library. Native methods will be disabled.
#= Unable to link C library. Native methods will be disabled. {}
#= Unknown exception: posix_fadvise failed on file descriptor x, offset x :
#= Unsatisfied Link error: posix_fadvise failed on file descriptor x, offset x :
#= posix_fadvise is not supported :
#= posix_fadvise is not supported : {}
known_native_io -> "JNA not found. Native methods will be disabled." attrs:?
                | "Obsolete version of JNA present; unable to register C library" attrs:?
                | "Unable to link C library. Native methods will be disabled." attrs:?
                | "Unknown exception: posix_fadvise failed on file descriptor " unbraced ", offset " unbraced " :"
                | "Unsatisfied Link error: posix_fadvise failed on file descriptor " unbraced ", offset " unbraced " :"
                | "posix_fadvise is not supported :" attrs:?

#= Either force option or instanceid should be specified (but no both)
#= Either force option or instanceid should be specified (but no both) {}
known_nuke_existing_cluster -> "Either force option or instanceid should be specified (but no both)" attrs:?

#= CurrentRecoverLedgerInfo:
#= CurrentRecoverLedgerInfo: {}
#= No Ledger is being recovered
#= No Ledger is being recovered {}
#= Recovering ledger
#= Recovering ledger {}
known_query_auto_recovery_status -> "CurrentRecoverLedgerInfo:" attrs:?
                                 | "No Ledger is being recovered" attrs:?
                                 | "Recovering ledger" attrs:?

#= ERROR: You should figure jounalId or journal filename
#= ERROR: You should figure jounalId or journal filename {}
#= ERROR: invalid journal file name
#= ERROR: invalid journal file name {}
#= ERROR: invalid or missing journal directory
#= ERROR: invalid or missing journal directory {}
#= ERROR: journal directory not found
#= ERROR: journal directory not found {}
#= Journal Version
#= Journal Version {}
#= Journal Version : x
#= Scan journal
#= Scan journal {}
#= Scan journal x (x.txn)
known_read_journal -> "ERROR: You should figure jounalId or journal filename" attrs:?
                   | "ERROR: invalid journal file name" attrs:?
                   | "ERROR: invalid or missing journal directory" attrs:?
                   | "ERROR: journal directory not found" attrs:?
                   | "Journal Version" attrs:?
                   | "Journal Version : " unbraced
                   | "Scan journal" attrs:?
                   | "Scan journal " unbraced " (" unbraced ".txn)"

#= Error future.get while reading entries from ledger
#= Error future.get while reading entries from ledger {}
#= Failed to read entry
#= Failed to read entry {}
known_read_ledger -> "Error future.get while reading entries from ledger" attrs:?
                  | "Failed to read entry" attrs:?

#= ERROR: StartPosition of the range should be lesser than or equal to EndPosition
#= ERROR: StartPosition of the range should be lesser than or equal to EndPosition {}
#= Entry log doesn't have any entry in the range. Probably the position range is lesser than the LOGFILE_HEADER_SIZE (1024) or greater than the current log filesize
#= Entry log doesn't have any entry in the range. Probably the position range is lesser than the LOGFILE_HEADER_SIZE (1024) or greater than the current log filesize {}
#= Entry log x (x.log) doesn't has any entry in the range x - x. Probably the position range, you have provided is lesser than the LOGFILE_HEADER_SIZE (1024) or greater than the current log filesize.
#= Invalid entry log file name
#= Invalid entry log file name {}
#= LedgerId is not available in the entry log
#= LedgerId is not available in the entry log {}
#= LedgerId x EntryId x is not available in the entry log x (x.log)
#= LedgerId x x is not available in the entry log x (x.log)
#= Missing entry log id or entry log file name
#= Missing entry log id or entry log file name {}
#= Scan entry log
#= Scan entry log {}
#= Scan entry log for LedgerId
#= Scan entry log for LedgerId {}
#= Scan entry log x (x.log)
#= Scan entry log x (x.log) for LedgerId x for EntryId x
#= Scan entry log x (x.log) for LedgerId x x
#= Scan entry log x (x.log) for PositionRange: x - x
known_read_log -> "ERROR: StartPosition of the range should be lesser than or equal to EndPosition" attrs:?
               | "Entry log doesn't have any entry in the range. Probably the position range is lesser than the LOGFILE_HEADER_SIZE (1024) or greater than the current log filesize" attrs:?
               | "Entry log " unbraced " (" unbraced ".log) doesn't has any entry in the range " unbraced " - " unbraced ". Probably the position range, you have provided is lesser than the LOGFILE_HEADER_SIZE (1024) or greater than the current log filesize."
               | "Invalid entry log file name" attrs:?
               | "LedgerId is not available in the entry log" attrs:?
               | "LedgerId " unbraced " EntryId " unbraced " is not available in the entry log " unbraced " (" unbraced ".log)"
               | "LedgerId " unbraced " " unbraced " is not available in the entry log " unbraced " (" unbraced ".log)"
               | "Missing entry log id or entry log file name" attrs:?
               | "Scan entry log" attrs:?
               | "Scan entry log for LedgerId" attrs:?
               | "Scan entry log " unbraced " (" unbraced ".log)"
               | "Scan entry log " unbraced " (" unbraced ".log) for LedgerId " unbraced " for EntryId " unbraced
               | "Scan entry log " unbraced " (" unbraced ".log) for LedgerId " unbraced " " unbraced
               | "Scan entry log " unbraced " (" unbraced ".log) for PositionRange: " unbraced " - " unbraced

#= EntryLog metadata
#= EntryLog metadata {}
#= Size of ledger's entries
#= Size of ledger's entries {}
#= entryLogId: x, remaining size: x, total size: x, usage: x
known_read_log_metadata -> "EntryLog metadata" attrs:?
                        | "Size of ledger's entries" attrs:?
                        | "entryLogId: " unbraced ", remaining size: " unbraced ", total size: " unbraced ", usage: " unbraced

#= -- Done rebuilding DBStorage locations index --
#= -- Done rebuilding DBStorage locations index -- {}
#= === Rebuilding DBStorage locations index ===
#= === Rebuilding DBStorage locations index === {}
known_rebuild_db_ledger_locations_index -> "-- Done rebuilding DBStorage locations index --" attrs:?
                                        | "=== Rebuilding DBStorage locations index ===" attrs:?

#= -- Aborted rebuilding DBStorage ledgers index --
#= -- Aborted rebuilding DBStorage ledgers index -- {}
#= -- Done rebuilding DBStorage ledgers index --
#= -- Done rebuilding DBStorage ledgers index -- {}
#= === Rebuilding DBStorage ledgers index ===
#= === Rebuilding DBStorage ledgers index === {}
known_rebuild_db_ledgers_index -> "-- Aborted rebuilding DBStorage ledgers index --" attrs:?
                               | "-- Done rebuilding DBStorage ledgers index --" attrs:?
                               | "=== Rebuilding DBStorage ledgers index ===" attrs:?

#= BookieSrcs has invalid bookie id format
#= BookieSrcs has invalid bookie id format {}
#= BookieSrcs has invalid bookie id format: x
#= Construct admin
#= Construct admin {}
#= Give up!
#= Give up! {}
#= NOTE: Bookies in inspection list are marked with '*'.
#= NOTE: Bookies in inspection list are marked with '*'. {}
known_recover -> "BookieSrcs has invalid bookie id format" attrs:?
              | "BookieSrcs has invalid bookie id format: " unbraced
              | "Construct admin" attrs:?
              | "Give up!" attrs:?
              | "NOTE: Bookies in inspection list are marked with '*'." attrs:?

#= Complete recovering bookie
#= Complete recovering bookie {}
#= Exception occurred while recovering bookie
#= Exception occurred while recovering bookie {}
#= Failed to parse JSON request x
#= Meet Exception:
#= Meet Exception: {}
#= Start recovering bookie
#= Start recovering bookie {}
#= Start recovering bookie.
#= Start recovering bookie. {}
known_recovery_bookie_service -> "Complete recovering bookie" attrs:?
                              | "Exception occurred while recovering bookie" attrs:?
                              | "Failed to parse JSON request " unbraced
                              | "Meet Exception:" attrs:?
                              | "Start recovering bookie" attrs:?
                              | "Start recovering bookie." attrs:?

#= Done rebuilding index file
#= Done rebuilding index file {}
#= Rebuilding index file
#= Rebuilding index file {}
#= The password must be specified to regenerate the index file
#= The password must be specified to regenerate the index file {}
known_regenerate_interleaved_storage_index_file -> "Done rebuilding index file" attrs:?
                                                | "Rebuilding index file" attrs:?
                                                | "The password must be specified to regenerate the index file" attrs:?

#= Create ledger x
#= Error in bookie sanity test x
#= Failed to delete ledger
#= Failed to delete ledger {}
#= Failed to delete ledger id x
#= Failed to initialize bookkeeper client
#= Failed to initialize bookkeeper client {}
#= Ledger add entry failed
#= Ledger add entry failed {}
#= Open sanity ledger failed
#= Open sanity ledger failed {}
#= Read entries from ledger
#= Read entries from ledger {}
#= Reading sanity ledger failed
#= Reading sanity ledger failed {}
#= ledger add entry failed for x-x
#= ledger creation failed for sanity command
#= ledger creation failed for sanity command {}
#= open sanity ledger failed for x-x
#= reading sanity ledger failed for x-x
known_sanity_test -> "Create ledger " unbraced
                  | "Error in bookie sanity test " unbraced
                  | "Failed to delete ledger" attrs:?
                  | "Failed to delete ledger id " unbraced
                  | "Failed to initialize bookkeeper client" attrs:?
                  | "Ledger add entry failed" attrs:?
                  | "Open sanity ledger failed" attrs:?
                  | "Read entries from ledger" attrs:?
                  | "Reading sanity ledger failed" attrs:?
                  | "ledger add entry failed for " unbraced "-" unbraced
                  | "ledger creation failed for sanity command" attrs:?
                  | "open sanity ledger failed for " unbraced "-" unbraced
                  | "reading sanity ledger failed for " unbraced "-" unbraced

#= Loaded security handler
#= Loaded security handler {}
#= Loaded security handler for x
#= Unable to load security handler
#= Unable to load security handler {}
#= Unable to load security handler for x:
known_security_provider_factory_factory -> "Loaded security handler" attrs:?
                                        | "Loaded security handler for " unbraced
                                        | "Unable to load security handler" attrs:?
                                        | "Unable to load security handler for " unbraced ":"

#= Ledger ID
#= Ledger ID {}
#= Ledger ID: x
known_simple_test -> "Ledger ID" attrs:?
                  | "Ledger ID: " unbraced

#= Disable HealthCheck
#= Disable HealthCheck {}
#= Enable HealthCheck
#= Enable HealthCheck {}
#= EnableHealthCheck is xenabled.xdisabled.x
#= EnableHealthCheck status
#= EnableHealthCheck status {}
#= HealthCheck already disabled. Doing nothing
#= HealthCheck already disabled. Doing nothing {}
#= HealthCheck already enabled. Doing nothing
#= HealthCheck already enabled. Doing nothing {}
#= exception x
known_switch_of_health_check -> "Disable HealthCheck" attrs:?
                             | "Enable HealthCheck" attrs:?
                             | "EnableHealthCheck is " unbraced "enabled." unbraced "disabled." unbraced
                             | "EnableHealthCheck status" attrs:?
                             | "HealthCheck already disabled. Doing nothing" attrs:?
                             | "HealthCheck already enabled. Doing nothing" attrs:?
                             | "exception " unbraced

#= Could not refresh TGT for principal
#= Could not refresh TGT for principal {}
#= Could not refresh TGT for principal: x.
#= Could not renew TGT due to problem running shell command. Exiting refresh thread.
#= Could not renew TGT due to problem running shell command. Exiting refresh thread. {}
#= Could not renew TGT due to problem running shell command: 'x x'; exception was:x. Exiting refresh thread.
#= Failed to refresh TGT: refresh thread exiting now.
#= Failed to refresh TGT: refresh thread exiting now. {}
#= Initiating logout
#= Initiating logout {}
#= Initiating logout for x
#= Initiating re-login
#= Initiating re-login {}
#= Initiating re-login for x
#= Interrupted during login retry after LoginException x
#= Interrupted during login retry after LoginException:
#= Interrupted during login retry after LoginException: {}
#= Interrupted while renewing TGT, exiting Login thread
#= Interrupted while renewing TGT, exiting Login thread {}
#= No TGT found: will try again
#= No TGT found: will try again {}
#= No TGT found: will try again at x
#= Not attempting to re-login since the last re-login was attempted less than minimum seconds before
#= Not attempting to re-login since the last re-login was attempted less than minimum seconds before {}
#= Not attempting to re-login since the last re-login was attempted less than x seconds before.
#= TGT expires
#= TGT expires {}
#= TGT expires:                  x
#= TGT refresh sleeping
#= TGT refresh sleeping {}
#= TGT refresh sleeping until: x
#= TGT refresh thread started.
#= TGT refresh thread started. {}
#= TGT refresh thread time adjusted from : x to : x since the former is sooner than the minimum refresh interval (x seconds) from now.
#= TGT refresh thread time adjusted since the former is sooner than the minimum refresh interval from now
#= TGT refresh thread time adjusted since the former is sooner than the minimum refresh interval from now {}
#= TGT renewal thread has been interrupted and will exit.
#= TGT renewal thread has been interrupted and will exit. {}
#= TGT valid
#= TGT valid {}
#= TGT valid starting at:        x
#= The TGT cannot be renewed beyond the next expiry date. This process will not be able to authenticate new SASL connections after that time. Ask your system administrator to either increase the 'renew until' time by doing 'modprinc -maxrenewlife' within kadmin, or instead, to generate a keytab. Because the TGT's expiry cannot be further extended by refreshing, exiting refresh thread now.
#= The TGT cannot be renewed beyond the next expiry date. This process will not be able to authenticate new SASL connections after that time. Ask your system administrator to either increase the 'renew until' time by doing 'modprinc -maxrenewlife' within kadmin, or instead, to generate a keytab. Because the TGT's expiry cannot be further extended by refreshing, exiting refresh thread now. {}
#= The TGT cannot be renewed beyond the next expiry date: x.This process will not be able to authenticate new SASL connections after that time (for example, it will not be authenticate a new connection with a Bookie ).  Ask your system administrator to either increase the 'renew until' time by doing : 'modprinc -maxrenewlife x' within kadmin, or instead, to generate a keytab for x. Because the TGT's expiry cannot be further extended by refreshing, exiting refresh thread now.
#= next refresh is later than expiry. This may indicate a clock skew problem. Check that this host and the KDC's hosts' clocks are in sync. Exiting refresh thread.
#= next refresh is later than expiry. This may indicate a clock skew problem. Check that this host and the KDC's hosts' clocks are in sync. Exiting refresh thread. {}
#= next refresh: x is later than expiry x. This may indicate a clock skew problem.Check that this host and the KDC's hosts' clocks are in sync. Exiting refresh thread.
#= nextRefresh is in the past: exiting refresh thread. Check clock sync between this host and KDC - (KDC's clock is likely ahead of this host). Manual intervention will be required for this client to successfully authenticate. Exiting refresh thread.
#= nextRefresh is in the past: exiting refresh thread. Check clock sync between this host and KDC - (KDC's clock is likely ahead of this host). Manual intervention will be required for this client to successfully authenticate. Exiting refresh thread. {}
#= nextRefresh:x is in the past: exiting refresh thread. Check clock sync between this host and KDC - (KDC's clock is likely ahead of this host). Manual intervention will be required for this client to successfully authenticate. Exiting refresh thread.
#= refreshing now because expiry is before next scheduled refresh time.
#= refreshing now because expiry is before next scheduled refresh time. {}
known_tgt_refresh_thread -> "Could not refresh TGT for principal" attrs:?
                         | "Could not refresh TGT for principal: " unbraced "."
                         | "Could not renew TGT due to problem running shell command. Exiting refresh thread." attrs:?
                         | "Could not renew TGT due to problem running shell command: '" unbraced " " unbraced "'; exception was:" unbraced ". Exiting refresh thread."
                         | "Failed to refresh TGT: refresh thread exiting now." attrs:?
                         | "Initiating logout" attrs:?
                         | "Initiating logout for " unbraced
                         | "Initiating re-login" attrs:?
                         | "Initiating re-login for " unbraced
                         | "Interrupted during login retry after LoginException " unbraced
                         | "Interrupted during login retry after LoginException:" attrs:?
                         | "Interrupted while renewing TGT, exiting Login thread" attrs:?
                         | "No TGT found: will try again" attrs:?
                         | "No TGT found: will try again at " unbraced
                         | "Not attempting to re-login since the last re-login was attempted less than minimum seconds before" attrs:?
                         | "Not attempting to re-login since the last re-login was attempted less than " unbraced " seconds before."
                         | "TGT expires" attrs:?
                         | "TGT expires:                  " unbraced
                         | "TGT refresh sleeping" attrs:?
                         | "TGT refresh sleeping until: " unbraced
                         | "TGT refresh thread started." attrs:?
                         | "TGT refresh thread time adjusted from : " unbraced " to : " unbraced " since the former is sooner than the minimum refresh interval (" unbraced " seconds) from now."
                         | "TGT refresh thread time adjusted since the former is sooner than the minimum refresh interval from now" attrs:?
                         | "TGT renewal thread has been interrupted and will exit." attrs:?
                         | "TGT valid" attrs:?
                         | "TGT valid starting at:        " unbraced
                         | "The TGT cannot be renewed beyond the next expiry date. This process will not be able to authenticate new SASL connections after that time. Ask your system administrator to either increase the 'renew until' time by doing 'modprinc -maxrenewlife' within kadmin, or instead, to generate a keytab. Because the TGT's expiry cannot be further extended by refreshing, exiting refresh thread now." attrs:?
                         | "The TGT cannot be renewed beyond the next expiry date: " unbraced ".This process will not be able to authenticate new SASL connections after that time (for example, it will not be authenticate a new connection with a Bookie ).  Ask your system administrator to either increase the 'renew until' time by doing : 'modprinc -maxrenewlife " unbraced "' within kadmin, or instead, to generate a keytab for " unbraced ". Because the TGT's expiry cannot be further extended by refreshing, exiting refresh thread now."
                         | "next refresh is later than expiry. This may indicate a clock skew problem. Check that this host and the KDC's hosts' clocks are in sync. Exiting refresh thread." attrs:?
                         | "next refresh: " unbraced " is later than expiry " unbraced ". This may indicate a clock skew problem.Check that this host and the KDC's hosts' clocks are in sync. Exiting refresh thread."
                         | "nextRefresh is in the past: exiting refresh thread. Check clock sync between this host and KDC - (KDC's clock is likely ahead of this host). Manual intervention will be required for this client to successfully authenticate. Exiting refresh thread." attrs:?
                         | "nextRefresh:" unbraced " is in the past: exiting refresh thread. Check clock sync between this host and KDC - (KDC's clock is likely ahead of this host). Manual intervention will be required for this client to successfully authenticate. Exiting refresh thread."
                         | "refreshing now because expiry is before next scheduled refresh time." attrs:?

#= Autorecovery is xenabled.xdisabled.x
known_toggle -> "Autorecovery is " unbraced "enabled." unbraced "disabled." unbraced

#= Failed to trigger audit x
known_trigger_audit_service -> "Failed to trigger audit " unbraced

#= Failed to handle the request
#= Failed to handle the request {}
#= Failed to handle the request, method: x, body: x
known_trigger_gc_service -> "Failed to handle the request" attrs:?
                         | "Failed to handle the request, method: " unbraced ", body: " unbraced

#= Trigger entry location index RocksDB compact failed
#= Trigger entry location index RocksDB compact failed {}
#= Trigger entry location index RocksDB compact failed, caused by: x
known_trigger_location_compact_service -> "Trigger entry location index RocksDB compact failed" attrs:?
                                       | "Trigger entry location index RocksDB compact failed, caused by: " unbraced

#= Error while close httpServiceProvider
#= Error while close httpServiceProvider {}
#= Failed to start Twitter Http Server
#= Failed to start Twitter Http Server {}
#= Starting Twitter HTTP server on port x
#= Twitter HTTP server started successfully
#= Twitter HTTP server started successfully {}
known_twitter_http_server -> "Error while close httpServiceProvider" attrs:?
                          | "Failed to start Twitter Http Server" attrs:?
                          | "Starting Twitter HTTP server on port " unbraced
                          | "Twitter HTTP server started successfully" attrs:?

#= Bookie address must in <address>:<port> format
#= Bookie address must in <address>:<port> format {}
#= Source bookie can't be active
#= Source bookie can't be active {}
#= Source bookie x can't be active
known_update_bookie_in_ledger -> "Bookie address must in <address>:<port> format" attrs:?
                              | "Source bookie can't be active" attrs:?
                              | "Source bookie " unbraced " can't be active"

#= Error waiting for ledger metadata updates to complete
#= Error waiting for ledger metadata updates to complete {}
#= Exception while updating ledger
#= Exception while updating ledger {}
#= Exception while updating ledger metadata
#= Exception while updating ledger metadata {}
#= Get ledger metadata x failed. Error code x
#= Total number of ledgers
#= Total number of ledgers {}
#= Total number of ledgers issued=x updated=x
#= Updated ledger metadata, replaced old bookie with new bookie
#= Updated ledger metadata, replaced old bookie with new bookie {}
#= Updated ledger x metadata, replacing x with x
known_update_ledger_op -> "Error waiting for ledger metadata updates to complete" attrs:?
                       | "Exception while updating ledger" attrs:?
                       | "Exception while updating ledger metadata" attrs:?
                       | "Get ledger metadata " unbraced " failed. Error code " unbraced
                       | "Total number of ledgers" attrs:?
                       | "Total number of ledgers issued=" unbraced " updated=" unbraced
                       | "Updated ledger metadata, replaced old bookie with new bookie" attrs:?
                       | "Updated ledger " unbraced " metadata, replacing " unbraced " with " unbraced

#= Exception in vertx handler x
#= Vertx handler failed to process request
#= Vertx handler failed to process request {}
known_vertx_abstract_handler -> "Exception in vertx handler " unbraced
                             | "Vertx handler failed to process request" attrs:?

#= Error while close httpServiceProvider x
#= Failed to start org.apache.bookkeeper.http server
#= Failed to start org.apache.bookkeeper.http server {}
#= Failed to start org.apache.bookkeeper.http server on port x
#= HTTP server is shutdown
#= HTTP server is shutdown {}
#= Interrupted while shutting down org.apache.bookkeeper.http server
#= Interrupted while shutting down org.apache.bookkeeper.http server {}
#= Starting Vertx HTTP server
#= Starting Vertx HTTP server {}
#= Starting Vertx HTTP server on port x
#= Vertx Http server started successfully
#= Vertx Http server started successfully {}
known_vertx_http_server -> "Error while close httpServiceProvider " unbraced
                        | "Failed to start org.apache.bookkeeper.http server" attrs:?
                        | "Failed to start org.apache.bookkeeper.http server on port " unbraced
                        | "HTTP server is shutdown" attrs:?
                        | "Interrupted while shutting down org.apache.bookkeeper.http server" attrs:?
                        | "Starting Vertx HTTP server" attrs:?
                        | "Starting Vertx HTTP server on port " unbraced
                        | "Vertx Http server started successfully" attrs:?

#= Current auditor
#= Current auditor {}
known_who_is_auditor -> "Current auditor" attrs:?

#= Failed to get auditor x
known_who_is_auditor_service -> "Failed to get auditor " unbraced

# Texts of 4.18 whose values a layout without %X loses, so that they say of nothing what it is.
#= Attempt to add to closed ledger
#= Auditor periodic bookie checking enabled
#= Auditor periodic ledger checking enabled
#= AutoRecoveryDeathWatcher exited loop due to uncaught exception
#= Autorecovery status
#= BKNoSuchLedgerExistsOnMetadataServerException while opening ledger for replication. Other clients might have deleted the ledger
#= Binding bookie-rpc endpoint
#= Binding jvm bookie-rpc endpoint
#= Bookie has been quarantined because of read/write errors.
#= Bookie is no longer quarantined
#= Bookie with bookieId: is still registered, If this node is running bookie process, try stopping it first.
#= Bookie: is not shutdown yet
#= BookieDeathWatcher exited loop due to uncaught exception
#= Cannot connect as endpoint resolution failed (probably bookie is down)
#= Cannot find entry log file
#= Cannot resolve bookie, bookie is unknown
#= Closed component in shutdown hook successfully. Exiting
#= Closing component in shutdown hook
#= Closing ledger due to error
#= Closing recovered ledger
#= Compaction: entry log usage buckets[10% 20% 30% 40% 50% 60% 70% 80% 90% 100%]
#= Completed checkAllLedgers
#= Conditional update ledger metadata failed
#= Consistency check
#= Cookie of the decommissioned bookie is deleted successfully
#= Cookie of the decommissioned bookie: is deleted successfully
#= Cookie still exists in the ZK for this bookie, try formatting the bookie
#= Could not connect to bookie
#= Could not delete old journal file
#= Could not get additional bookie to remake ensemble, closing ledger
#= Could not grab a clean page, force flushing dirty ledgers
#= Couldn't open ledger to check
#= Count of ledgers which need to be rereplicated, waiting for next check
#= Created dirty file in ledger dir
#= Created new entry log file
#= Creating a new entry log file
#= Creating a new entry log file for ledger
#= Delaying bookie audit
#= Deleted indexes from ledgers
#= Deleting entryLogId as it has no active ledgers!
#= Digest mismatch
#= Digest mismatch for LAC
#= Directory is out of space. Adding it to filled dirs list
#= Dirs are in same DiskPartition/FileSystem
#= Dirty files exist on boot-up indicating an unclean shutdown
#= Disconnected from bookie channel
#= Either not all local directories have cookies or directories being added newly are not empty
#= Ensemble for ledger
#= Error closing non recovery ledger handle for ledger
#= Error handling decommissionBookie
#= Error when closing MsLedgerManager
#= Error while reading from bookie
#= Error writing entry to ledger
#= Error writing metadata to store
#= Exception changing ensemble
#= Exception in vertx handler
#= Exception updating
#= Exception while deleting myVote
#= Exception while rereplicating ledger. Enough Bookies might not be available. No harm to continue
#= Failed to acquire semaphore
#= Failed to choose a bookie excluding Racks: Nodes: enforceMinNumRacksPerWriteQuorum is enabled so giving up.
#= Failed to choose a bookie, enforceMinNumRacksPerWriteQuorum is enabled so giving up
#= Failed to close component in shutdown hook gracefully, Exiting anyway
#= Failed to close partially-initialized BookKeeper client
#= Failed to compact entry log due to unexpected error
#= Failed to create zookeeper client
#= Failed to create zookeeper instance
#= Failed to find bookies
#= Failed to get auditor
#= Failed to parse JSON request
#= Failed to persist bookie status
#= Failed to read faulty entries, so giving up replicating ledgerFragment
#= Failed to read metadata from store
#= Failed to recover ledger
#= Failed to recover ledger, skip recover it
#= Failed to retrieve bookie status from disks. Fall back to current or default bookie status
#= Failed to trigger audit
#= Failed to write entry to bookie
#= Failed to write entry to bookies, handling failures
#= Failure while reading entries: ( - ), ledger: while recovering ledger
#= Failure while writing entry while recovering ledger
#= Fence ledger request received without master key
#= Fencing exception on write
#= Final retry attempt
#= Finished replaying journal
#= Flush ledger storage at checkpoint
#= Flushing entry logger back to filesystem, pending for syncing entry loggers
#= Following Underreplicated ledgers have elapsed recovery grace period
#= Following are the failed bookies, searching their ledgers for re-replication
#= Following ledgers are identified as underreplicated
#= Force() attempted on a closed ledger
#= Forced garbage collection triggered
#= Forced garbage collection triggered by thread
#= I'm starting as Auditor Bookie
#= IOException while reading entry from ledger
#= Ignoring replication of already deleted ledger
#= Inconsistency detected
#= Initializing lostBookieRecoveryDelay zNode to the conf value
#= Interrupted during login retry after LoginException
#= Interrupted while closing partially-initialized BookKeeper client
#= Interrupted while flushing
#= InterruptedException while deleting myVote
#= Invalid record found with negative length
#= Journal file, that shouldn't exist, already exists. is there another bookie process running?
#= Ledger directory failed on disk checking
#= Ledger directory is almost full
#= Ledger directory is out-of-space
#= Ledger entry has fewer replicas than ackQuorum
#= Ledger entry has fewer replicas than writeQuorum
#= Ledger entry is missing all replicas
#= Ledger fence request received
#= Ledger fenced
#= Ledger fenced/deleted while writing entry to ledger
#= Ledger has missing entries
#= Ledger has unavailable bookies
#= Ledger replicated successfully
#= Load lifecycle component
#= Mac mismatch
#= Mac mismatch for LAC
#= Mac mismatch while reading last entry from bookie
#= Major Compaction
#= Major Compaction back to normal since bookie has enough space now.
#= Metadata conflict when closing ledger. Another client may have recovered the ledger while there were writes outstanding.
#= Minor Compaction
#= Minor Compaction back to normal since bookie has enough space now.
#= Missing bookie(s) from last segment. Opening Ledger for Recovery
#= Multiple bookie failure; not delaying bookie audit
#= New Ensemble
#= New ensemble: is not adhering to Placement Policy
#= No cookie to remove
#= No cookie to remove for the decommissioning bookie, it could be deleted already
#= No ledger found (or it has been deleted) reading entry when fencing ledger
#= No ledger found while reading entry from ledger
#= No writable bookie registered node when transitioning to readonly
#= No writable ledger dirs below diskUsageThreshold. But Dirs that can accommodate are
#= Not all the new directories are empty
#= Not enough bookies are available to form a valid ensemble
#= Not enough bookies are available to form an ensemble
#= Not enough bookies to create ledger with opportusticStriping enabled, try again
#= Open Fragment. Opening Ledger for Recovery
#= Opening journal
#= OutOfMemoryError when processing - skipping the entry log
#= Password not provided, Not safe to fence
#= Premature exception when processing recovery will take care of the problem
#= Previous bookie registration znode exists, waiting zk session timeout for znode deletion
#= Re-enabled autoread on channel after AddRequest delay
#= Re-enabled autoread on channel after ReadRequest delay
#= Read invalid entry length
#= Read of ledger entry failed
#= Reading bookie info from bookie failed
#= Received error while trying to read entry in ReplicationWorker
#= Reconnecting zookeeper
#= Recover bookie completed
#= Recover bookie operation completed
#= Recovered ledger
#= Registered ledger metadata listener
#= Removed cookie for bookie
#= Removed over-replicated ledgers
#= Removing entry log after compaction
#= Removing entry log metadata
#= Replaying journal
#= ReplicationWorker failed to replicate Ledger, deferring the ledger lock release
#= Resetting LostBookieRecoveryDelay to kickstart audit task
#= Sanity check failed for entry size
#= Segment is not adhering to EnsemblePlacementPolicy
#= Set forceGarbageCollection to false after force GC to make it forceGC-able again.
#= Short read for entry size from entrylog
#= Short read for ledger entry from entryLog
#= Shutting down Bookie
#= Shutting down auto recovery
#= Space left on device exceeds threshold
#= Space left on device exceeds warn threshold
#= Spent ms waiting for writable channels
#= Stamping new cookies on all dirs
#= Start removing over-replicated ledgers. activeLedgerCounter=
#= Started component
#= Starting TLS handshake with client
#= Starting component
#= Starting journal
#= Successfully connected to bookie
#= Successfully connected to bookie using TLS
#= Successfully connected to bookie, initiate TLS
#= Successfully initiated cluster
#= Successfully persist bookie status
#= Successfully retrieve bookie status from disks.
#= Suspend Major Compaction
#= Suspend Minor Compaction
#= SyncThread taking a long time to shutdown
#= Synced entry logger to disk.
#= The ledgers stored in the given decommissioning bookie: are properly replicated
#= There are directories without a cookie, and this is neither a new environment, nor is storage expansion enabled
#= There are no ledgers for the failed bookie
#= Time-out while fetching metadata for Ledger
#= Timed out add ops
#= Timed-out operations
#= Too many add requests in progress, disabling autoread
#= Too many read requests in progress, disabling autoread
#= Triggered exceptionHandler of Component because of Exception in Thread
#= Triggering shutdown of Bookie
#= Unable to find Zookeeper node
#= Unable to load CPU affinity library
#= Unauthorized access exception on write
#= Unauthorized access to ledger
#= Unauthorized access to ledger while reading entry
#= Unauthorized access to ledger while writing entry
#= UnavailableException while releasing the underreplicated lock for ledger
#= UnavailableException while replicating fragments of ledger
#= Uncaught exception in thread
#= Uncaught exception in thread and is exiting!
#= Uncaught exception on thread
#= Unregistered ledger metadata listener
#= Updated ZK to point ledger fragments from old bookies to new bookies
#= Using configuration file
#= While readLastConfirmed did not hear success responses from all quorums
#= Write attempt on fenced/deleted ledger
#= Write of ledger entry to quorum failed
#= ZooKeeper session is created
#= ZooKeeper session is expired
#= becomes writable. Adding it to writable dirs list.
#= checkAllLedgers scheduling info
#= closing channel because it was non-writable for too long
#= conflict writing metadata to store, update local value and try again
#= disabled force garbage collection since bookie has enough space now.
#= garbage collected journal
#= lostBookieRecoveryDelay changed, rescheduling AuditTask accordingly
#= lostBookieRecoveryDelay has been set to 0 or reset to its previous value, so starting AuditTask
#= reaches max allowed ensemble change number
#= replaceBookie for bookie: in ensemble: is not adhering to placement policy and chose
known_valueless -> "Attempt to add to closed ledger"
                | "Auditor periodic bookie checking enabled"
                | "Auditor periodic ledger checking enabled"
                | "AutoRecoveryDeathWatcher exited loop due to uncaught exception"
                | "Autorecovery status"
                | "BKNoSuchLedgerExistsOnMetadataServerException while opening ledger for replication. Other clients might have deleted the ledger"
                | "Binding bookie-rpc endpoint"
                | "Binding jvm bookie-rpc endpoint"
                | "Bookie has been quarantined because of read/write errors."
                | "Bookie is no longer quarantined"
                | "Bookie with bookieId: is still registered, If this node is running bookie process, try stopping it first."
                | "Bookie: is not shutdown yet"
                | "BookieDeathWatcher exited loop due to uncaught exception"
                | "Cannot connect as endpoint resolution failed (probably bookie is down)"
                | "Cannot find entry log file"
                | "Cannot resolve bookie, bookie is unknown"
                | "Closed component in shutdown hook successfully. Exiting"
                | "Closing component in shutdown hook"
                | "Closing ledger due to error"
                | "Closing recovered ledger"
                | "Compaction: entry log usage buckets[10% 20% 30% 40% 50% 60% 70% 80% 90% 100%]"
                | "Completed checkAllLedgers"
                | "Conditional update ledger metadata failed"
                | "Consistency check"
                | "Cookie of the decommissioned bookie is deleted successfully"
                | "Cookie of the decommissioned bookie: is deleted successfully"
                | "Cookie still exists in the ZK for this bookie, try formatting the bookie"
                | "Could not connect to bookie"
                | "Could not delete old journal file"
                | "Could not get additional bookie to remake ensemble, closing ledger"
                | "Could not grab a clean page, force flushing dirty ledgers"
                | "Couldn't open ledger to check"
                | "Count of ledgers which need to be rereplicated, waiting for next check"
                | "Created dirty file in ledger dir"
                | "Created new entry log file"
                | "Creating a new entry log file"
                | "Creating a new entry log file for ledger"
                | "Delaying bookie audit"
                | "Deleted indexes from ledgers"
                | "Deleting entryLogId as it has no active ledgers!"
                | "Digest mismatch"
                | "Digest mismatch for LAC"
                | "Directory is out of space. Adding it to filled dirs list"
                | "Dirs are in same DiskPartition/FileSystem"
                | "Dirty files exist on boot-up indicating an unclean shutdown"
                | "Disconnected from bookie channel"
                | "Either not all local directories have cookies or directories being added newly are not empty"
                | "Ensemble for ledger"
                | "Error closing non recovery ledger handle for ledger"
                | "Error handling decommissionBookie"
                | "Error when closing MsLedgerManager"
                | "Error while reading from bookie"
                | "Error writing entry to ledger"
                | "Error writing metadata to store"
                | "Exception changing ensemble"
                | "Exception in vertx handler"
                | "Exception updating"
                | "Exception while deleting myVote"
                | "Exception while rereplicating ledger. Enough Bookies might not be available. No harm to continue"
                | "Failed to acquire semaphore"
                | "Failed to choose a bookie excluding Racks: Nodes: enforceMinNumRacksPerWriteQuorum is enabled so giving up."
                | "Failed to choose a bookie, enforceMinNumRacksPerWriteQuorum is enabled so giving up"
                | "Failed to close component in shutdown hook gracefully, Exiting anyway"
                | "Failed to close partially-initialized BookKeeper client"
                | "Failed to compact entry log due to unexpected error"
                | "Failed to create zookeeper client"
                | "Failed to create zookeeper instance"
                | "Failed to find bookies"
                | "Failed to get auditor"
                | "Failed to parse JSON request"
                | "Failed to persist bookie status"
                | "Failed to read faulty entries, so giving up replicating ledgerFragment"
                | "Failed to read metadata from store"
                | "Failed to recover ledger"
                | "Failed to recover ledger, skip recover it"
                | "Failed to retrieve bookie status from disks. Fall back to current or default bookie status"
                | "Failed to trigger audit"
                | "Failed to write entry to bookie"
                | "Failed to write entry to bookies, handling failures"
                | "Failure while reading entries: ( - ), ledger: while recovering ledger"
                | "Failure while writing entry while recovering ledger"
                | "Fence ledger request received without master key"
                | "Fencing exception on write"
                | "Final retry attempt"
                | "Finished replaying journal"
                | "Flush ledger storage at checkpoint"
                | "Flushing entry logger back to filesystem, pending for syncing entry loggers"
                | "Following Underreplicated ledgers have elapsed recovery grace period"
                | "Following are the failed bookies, searching their ledgers for re-replication"
                | "Following ledgers are identified as underreplicated"
                | "Force() attempted on a closed ledger"
                | "Forced garbage collection triggered"
                | "Forced garbage collection triggered by thread"
                | "I'm starting as Auditor Bookie"
                | "IOException while reading entry from ledger"
                | "Ignoring replication of already deleted ledger"
                | "Inconsistency detected"
                | "Initializing lostBookieRecoveryDelay zNode to the conf value"
                | "Interrupted during login retry after LoginException"
                | "Interrupted while closing partially-initialized BookKeeper client"
                | "Interrupted while flushing"
                | "InterruptedException while deleting myVote"
                | "Invalid record found with negative length"
                | "Journal file, that shouldn't exist, already exists. is there another bookie process running?"
                | "Ledger directory failed on disk checking"
                | "Ledger directory is almost full"
                | "Ledger directory is out-of-space"
                | "Ledger entry has fewer replicas than ackQuorum"
                | "Ledger entry has fewer replicas than writeQuorum"
                | "Ledger entry is missing all replicas"
                | "Ledger fence request received"
                | "Ledger fenced"
                | "Ledger fenced/deleted while writing entry to ledger"
                | "Ledger has missing entries"
                | "Ledger has unavailable bookies"
                | "Ledger replicated successfully"
                | "Load lifecycle component"
                | "Mac mismatch"
                | "Mac mismatch for LAC"
                | "Mac mismatch while reading last entry from bookie"
                | "Major Compaction"
                | "Major Compaction back to normal since bookie has enough space now."
                | "Metadata conflict when closing ledger. Another client may have recovered the ledger while there were writes outstanding."
                | "Minor Compaction"
                | "Minor Compaction back to normal since bookie has enough space now."
                | "Missing bookie(s) from last segment. Opening Ledger for Recovery"
                | "Multiple bookie failure; not delaying bookie audit"
                | "New Ensemble"
                | "New ensemble: is not adhering to Placement Policy"
                | "No cookie to remove"
                | "No cookie to remove for the decommissioning bookie, it could be deleted already"
                | "No ledger found (or it has been deleted) reading entry when fencing ledger"
                | "No ledger found while reading entry from ledger"
                | "No writable bookie registered node when transitioning to readonly"
                | "No writable ledger dirs below diskUsageThreshold. But Dirs that can accommodate are"
                | "Not all the new directories are empty"
                | "Not enough bookies are available to form a valid ensemble"
                | "Not enough bookies are available to form an ensemble"
                | "Not enough bookies to create ledger with opportusticStriping enabled, try again"
                | "Open Fragment. Opening Ledger for Recovery"
                | "Opening journal"
                | "OutOfMemoryError when processing - skipping the entry log"
                | "Password not provided, Not safe to fence"
                | "Premature exception when processing recovery will take care of the problem"
                | "Previous bookie registration znode exists, waiting zk session timeout for znode deletion"
                | "Re-enabled autoread on channel after AddRequest delay"
                | "Re-enabled autoread on channel after ReadRequest delay"
                | "Read invalid entry length"
                | "Read of ledger entry failed"
                | "Reading bookie info from bookie failed"
                | "Received error while trying to read entry in ReplicationWorker"
                | "Reconnecting zookeeper"
                | "Recover bookie completed"
                | "Recover bookie operation completed"
                | "Recovered ledger"
                | "Registered ledger metadata listener"
                | "Removed cookie for bookie"
                | "Removed over-replicated ledgers"
                | "Removing entry log after compaction"
                | "Removing entry log metadata"
                | "Replaying journal"
                | "ReplicationWorker failed to replicate Ledger, deferring the ledger lock release"
                | "Resetting LostBookieRecoveryDelay to kickstart audit task"
                | "Sanity check failed for entry size"
                | "Segment is not adhering to EnsemblePlacementPolicy"
                | "Set forceGarbageCollection to false after force GC to make it forceGC-able again."
                | "Short read for entry size from entrylog"
                | "Short read for ledger entry from entryLog"
                | "Shutting down Bookie"
                | "Shutting down auto recovery"
                | "Space left on device exceeds threshold"
                | "Space left on device exceeds warn threshold"
                | "Spent ms waiting for writable channels"
                | "Stamping new cookies on all dirs"
                | "Start removing over-replicated ledgers. activeLedgerCounter="
                | "Started component"
                | "Starting TLS handshake with client"
                | "Starting component"
                | "Starting journal"
                | "Successfully connected to bookie"
                | "Successfully connected to bookie using TLS"
                | "Successfully connected to bookie, initiate TLS"
                | "Successfully initiated cluster"
                | "Successfully persist bookie status"
                | "Successfully retrieve bookie status from disks."
                | "Suspend Major Compaction"
                | "Suspend Minor Compaction"
                | "SyncThread taking a long time to shutdown"
                | "Synced entry logger to disk."
                | "The ledgers stored in the given decommissioning bookie: are properly replicated"
                | "There are directories without a cookie, and this is neither a new environment, nor is storage expansion enabled"
                | "There are no ledgers for the failed bookie"
                | "Time-out while fetching metadata for Ledger"
                | "Timed out add ops"
                | "Timed-out operations"
                | "Too many add requests in progress, disabling autoread"
                | "Too many read requests in progress, disabling autoread"
                | "Triggered exceptionHandler of Component because of Exception in Thread"
                | "Triggering shutdown of Bookie"
                | "Unable to find Zookeeper node"
                | "Unable to load CPU affinity library"
                | "Unauthorized access exception on write"
                | "Unauthorized access to ledger"
                | "Unauthorized access to ledger while reading entry"
                | "Unauthorized access to ledger while writing entry"
                | "UnavailableException while releasing the underreplicated lock for ledger"
                | "UnavailableException while replicating fragments of ledger"
                | "Uncaught exception in thread"
                | "Uncaught exception in thread and is exiting!"
                | "Uncaught exception on thread"
                | "Unregistered ledger metadata listener"
                | "Updated ZK to point ledger fragments from old bookies to new bookies"
                | "Using configuration file"
                | "While readLastConfirmed did not hear success responses from all quorums"
                | "Write attempt on fenced/deleted ledger"
                | "Write of ledger entry to quorum failed"
                | "ZooKeeper session is created"
                | "ZooKeeper session is expired"
                | "becomes writable. Adding it to writable dirs list."
                | "checkAllLedgers scheduling info"
                | "closing channel because it was non-writable for too long"
                | "conflict writing metadata to store, update local value and try again"
                | "disabled force garbage collection since bookie has enough space now."
                | "garbage collected journal"
                | "lostBookieRecoveryDelay changed, rescheduling AuditTask accordingly"
                | "lostBookieRecoveryDelay has been set to 0 or reset to its previous value, so starting AuditTask"
                | "reaches max allowed ensemble change number"
                | "replaceBookie for bookie: in ensemble: is not adhering to placement policy and chose"

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
#= org.apache.bookkeeper.bookie.BookieException$InvalidCookieException:
trace_exception -> indent (relation ": "):? exception (": " detail | ":"):?

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
#= Killed
#= [0.005s][info][gc] Using G1
#= Exception in thread "main" java.lang.NoClassDefFoundError: x
noise_jvm -> "Picked up " name ": " rest
           | ("OpenJDK 64-Bit Server VM" | "Java HotSpot(TM) 64-Bit Server VM") " warning: " rest
           | "WARNING: " rest
           | "Dumping heap to " rest
           | "Heap dump file created " rest
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
resolver         -> name
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
container        -> int
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
host             -> name
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
