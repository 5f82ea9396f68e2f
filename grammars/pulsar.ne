# Messages of Pulsar brokers, proxies and the clients inside them (Pulsar's own, ZooKeeper's, BookKeeper's), releases 1.22
# to 5.0, and the lines that follow a record or stand beside the log.
# A version after a sample or in a comment says where a wording is printed; none means all. 5.0 prints constant text and
# its values behind it, sorted by key: text {a=1, b=2}, and {} where there are none; as JSON the text stands alone.
@include "tokens.ne"
@include "stamps.ne"

# ---- Headers -------------------------------------------------------------------------------------------------

# To 1.22, logback: the logger is padded.
#= 10:11:12.345 [pulsar-zk-session-watcher-12-1] WARN  o.a.p.z.ZooKeeperSessionWatcher      - zoo keeper disconnected, waiting to reconnect, time remaining = 12 seconds
layout_logback_padded -> clock "." milli " [" thread "] " level blanks logger "  " indent "- " message

# Files of function instances.
#= 10:11:12,345 INFO [public/default/f-0] [instance: 0] JavaInstanceRunnable - Encountered exception in sink write
#= 10:11:12,345 INFO [main] [instance: ] JavaInstanceStarter - Starting
layout_function -> clock "," milli " " level blanks "[" thread "] [instance: " instance "] " logger " - " message

# ---- Broker process ------------------------------------------------------------------------------------------

#= Starting Pulsar Broker service; version: '3.0.7'
#= Starting Pulsar Broker service {buildHost=h, buildTime=2026-06-01, buildUser=u, gitBranch=b, gitRevision=1a2b3c4, version=5.0.0}
#= Starting Pulsar Broker service
br_start -> "Starting Pulsar Broker service; version: '" version "'"
          | "Starting Pulsar Broker service" (" {" rest "version=" version after):?

#= Git Revision 1a2b3c4d
br_git -> "Git Revision " revision

# The data port is open; not yet ready. In order: to 2.4; to 2.8; 2.10+; 5.0.
#= Started Pulsar Broker service on port 6650
#= Started Pulsar Broker TLS service on port 6651 - TLS provider: JDK
#= Started Pulsar Broker service on /0.0.0.0:6650
#= Started Pulsar Broker TLS service on /0.0.0.0:6651 - TLS provider: JDK
#= Started Pulsar Broker service on /0.0.0.0:6650, TLS: (none), listener: internal
#= Started Pulsar Broker service {listener=internal, localAddress=/0.0.0.0:6650, tls=(none)}
#= Started Pulsar Broker service
br_listen -> "Started Pulsar Broker " ("TLS "):? "service on " ("port " port | addr) (" - TLS provider: " rest):?
           | "Started Pulsar Broker service on " addr ", TLS: " rest
           | "Started Pulsar Broker service" (" {" rest "localAddress=" addr after):?

# To 2.8 without the seconds.
#= messaging service is ready
#= messaging service is ready, bootstrap_seconds=7
br_ready -> "messaging service is ready" (", bootstrap_seconds=" seconds):?

# Names the broker. In order: 1.x; 2.4 (no blanks between the parts), later; 3.0+; 5.0.
#= messaging service is ready, bootstrap service on port=8080, broker url=pulsar://broker-0:6650, cluster=c1, configs=x
#= messaging service is ready, bootstrap service port = 8080broker url= pulsar://broker-0:6650, cluster=c1, configs=x
#= messaging service is ready, bootstrap service port = 8080, broker url= pulsar://broker-0.pulsar.svc:6650, cluster=c1, configs=x
#= messaging service is ready, bootstrap service port = 8080, tls-port = Optional[8443], broker url= pulsar://broker-0:6650, broker tls url= pulsar+ssl://broker-0:6651, cluster=c1, configs=x
#= messaging service is ready, bootstrap_seconds=7, bootstrap service port = 8080, broker url= pulsar://broker-0:6650, cluster=c1, configs=x
#= messaging service is ready, bootstrap_seconds=7, bootstrap service , tls-port = Optional[8443], broker tls url= pulsar+ssl://broker-0:6651, cluster=c1, configs=x
#= Messaging service is ready {bootstrapMessage=bootstrap service port = 8080, broker url= pulsar://broker-0:6650, bootstrapTimeSeconds=7, cluster=c1, configOverrides={}}
#= Messaging service is ready
br_ready2 -> "messaging service is ready, bootstrap service on port=" port ", broker url=" url ", cluster=" cluster ", configs=" rest
           | "messaging service is ready, " ("bootstrap_seconds=" seconds ", "):? "bootstrap service " ("port = " port):? ((", "):? "tls-port = Optional[" tls_port "]"):? ((", "):? "broker url= " url):? ((", "):? "broker tls url= " tls_url):? ", cluster=" cluster ", configs=" rest
           | "Messaging service is ready" (" {bootstrapMessage=bootstrap service " ("port = " port):? (", tls-port = Optional[" tls_port "]"):? (", broker url= " url):? (", broker tls url= " tls_url):? ", bootstrapTimeSeconds=" seconds ", cluster=" cluster after):?

# Both follow one another: the service, then the starter.
#= Failed to start Pulsar service: java.io.IOException: x
#= Failed to start Pulsar service {}
#= Failed to start Pulsar service
br_start_fail -> "Failed to start Pulsar service" (": " err | map)

#= Failed to start pulsar service.
#= Failed to start pulsar service. {}
br_start_fail2 -> "Failed to start pulsar service." map

#= PulsarService started.
#= PulsarService started. {}
br_started -> "PulsarService started." map

#= Uncaught exception in thread main: x
br_uncaught -> "Uncaught exception in thread " thread_name ": " err

# A signal: to 2.8 the hook, from 2.8 on the service says it.
#= messaging service shutdown hook started, lookup webservice=http://broker-0:8080, broker url=pulsar://broker-0:6650
#= messaging service shutdown hook started, lookup port=8080, broker url=pulsar://broker-0:6650
br_hook -> "messaging service shutdown hook started, lookup " ("webservice=" web_url | "port=" port) ", broker url=" url

#= Closing PulsarService
#= Closing PulsarService {}
br_closing -> "Closing PulsarService" map

# 2.10+: the session was lost or a fatal error met; nothing is drained.
#= Invoking Pulsar service immediate shutdown
#= Invoking Pulsar service immediate shutdown {}
br_immediate -> "Invoking Pulsar service immediate shutdown" map

#= Shutting down Pulsar Broker service
#= Shutting down Pulsar Broker service {}
br_svc_stop -> "Shutting down Pulsar Broker service" map

#= Broker service completely shut down
#= Broker service completely shut down {}
br_svc_stopped -> "Broker service completely shut down" map

#= Broker service didn't complete gracefully. Terminating Broker service.
#= Broker service shut down completed with exception
#= Broker service shut down completed with exception {}
br_svc_fail -> ("Broker service didn't complete gracefully. Terminating Broker service." | "Broker service shut down completed with exception") map

# The drain begins.
#= Unloading namespace-bundles...
#= Unloading namespace-bundles... {}
br_unload_all -> "Unloading namespace-bundles..." map

# 3.0+: the registration is gone.
#= Disable broker in load manager completed in 0.12 seconds
#= Disable broker in load manager completed in seconds {disableBrokerTimeSeconds=0.12}
#= Disable broker in load manager completed in seconds
br_disable -> "Disable broker in load manager completed in " duration " seconds"
            | "Disable broker in load manager completed in seconds" (" {" rest "disableBrokerTimeSeconds=" duration after):?

#= Unloading 12 namespace-bundles completed in 1.5 seconds
#= Unloading namespace-bundles completed in seconds {closeTopicsTimeSeconds=1.5, size=12}
#= Unloading namespace-bundles completed in seconds
br_unload_done -> "Unloading " count " namespace-bundles completed in " duration " seconds"
                | "Unloading namespace-bundles completed in seconds" (" {" rest "closeTopicsTimeSeconds=" duration ", " rest "size=" count after):?

#= Failed to unload namespace bundle public/default/0x00000000_0x40000000
#= Failed to unload namespace bundle public/default/0x00000000_0x40000000: Timeout
#= Failed to unload namespace bundle {su=public/default/0x00000000_0x40000000}
#= Failed to unload namespace bundle {exception=Timeout, su=public/default/0x00000000_0x40000000}
#= Failed to unload namespace bundle
br_unload_fail -> "Failed to unload namespace bundle " bundle (": " err):?
                | "Failed to unload namespace bundle" (" {" rest "su=" bundle after):?

# The registration was gone already. The blank to 4.2.
#= Broker load-manager znode doesn't exist
#= Broker load-manager znode doesn't exist 
#= Broker load-manager znode doesn't exist {}
br_disable_znode -> "Broker load-manager znode doesn't exist" (" " | map)

# The registration may stay behind.
#= Failed to disable broker from loadbalancer list x
#= Failed to disable broker from loadbalancer list {}
#= Failed to disable broker from loadbalancer list
br_disable_fail -> "Failed to disable broker from loadbalancer list" (" " err):?

# 2.8+: the end.
#= Closed
#= Closed {}
br_closed -> "Closed" map

#= Closed (shutdown cancelled)
#= Closed (shutdown cancelled) {}
br_closed_cancelled -> "Closed (shutdown cancelled)" map

#= Closed (shutdown timeout)
#= Closed (shutdown timeout) {}
br_closed_timeout -> "Closed (shutdown timeout)" map

#= Closed with errors
#= Closed with errors {}
br_closed_err -> "Closed with errors" map

# 2.11+; a dump of all threads is the next record.
#= Shutdown timed out after 60000 ms
#= Shutdown timed out {timeoutMs=60000}
#= Shutdown timed out
br_close_timeout -> "Shutdown timed out after " ms " ms"
                  | "Shutdown timed out" (" {" rest "timeoutMs=" ms after):?

# To 2.8.
#= Completed graceful shutdown. Exiting
br_graceful -> "Completed graceful shutdown. Exiting"

#= Graceful shutdown timeout expired. Closing now
br_graceful_to -> "Graceful shutdown timeout expired. Closing now"

#= Failed to perform graceful shutdown, Exiting anyway
br_graceful_err -> "Failed to perform graceful shutdown, Exiting anyway"

# The process ends itself. The hook to 2.8, the starter from 2.7 on.
#= Invoking Runtime.halt(-1)
#= Halting broker process with code -1
#= Halting broker process {exitCode=-1}
#= Halting broker process
br_halt -> "Invoking Runtime.halt(" code ")"
         | "Halting broker process with code " code
         | "Halting broker process" (" {" rest "exitCode=" code after):?

#= Shut down broker service successfully.
#= Shut down broker service successfully. {}
br_starter_stop -> "Shut down broker service successfully." map

#= Error while shutting down Pulsar service
#= Error while shutting down Pulsar service {}
br_starter_fail -> "Error while shutting down Pulsar service" map

#= Web service closed
#= Web service closed {}
br_web_closed -> "Web service closed" map

# ---- Metadata session ----------------------------------------------------------------------------------------

# 2.8+: counts down from 5/6 of the timeout each 1/15 of it. The session, decimal, from 3.0 on.
#= ZooKeeper client is disconnected. Waiting to reconnect, time remaining = 24.998 seconds
#= [72057594037927936] ZooKeeper client is disconnected. Waiting to reconnect, time remaining = 24.998 seconds
#= ZooKeeper client is disconnected. Waiting to reconnect {sessionId=72057594037927936, timeRemainingSeconds=24.998}
#= ZooKeeper client is disconnected. Waiting to reconnect
ms_disc -> ("[" session_dec "] "):? "ZooKeeper client is disconnected. Waiting to reconnect, time remaining = " remaining " seconds"
         | "ZooKeeper client is disconnected. Waiting to reconnect" (" {" rest "sessionId=" session_dec ", " rest "timeRemainingSeconds=" remaining after):?

# The client gives up before the server does.
#= ZooKeeper session reconnection timeout. Notifying session is lost.
#= ZooKeeper session reconnection timeout. Notifying session is lost. {}
ms_lost_timeout -> "ZooKeeper session reconnection timeout. Notifying session is lost." map

# The server said it.
#= ZooKeeper session expired
#= ZooKeeper session expired {}
ms_lost_expired -> "ZooKeeper session expired" map

# The status is that before.
#= ZooKeeper client reconnection with server quorum
#= ZooKeeper client reconnection with server quorum. Current status: ConnectionLost
#= ZooKeeper client reconnection with server quorum {currentStatus=ConnectionLost}
ms_reconn -> "ZooKeeper client reconnection with server quorum" (". Current status: " status):?
           | "ZooKeeper client reconnection with server quorum {" rest "currentStatus=" status after

#= Error while checking ZK connection status
#= Error while checking ZK connection status {}
ms_check_err -> "Error while checking ZK connection status" map

# 4.0+: an answer for a session that was replaced meanwhile.
#= Ignoring ZooKeeper session state from a stale session. checkedSessionId: 1, currentSessionId: 2, zkClientState: CONNECTED
#= Ignoring ZooKeeper session state from a stale session {checkedSessionId=1, currentSessionId=2, zkClientState=CONNECTED}
#= Ignoring ZooKeeper session state from a stale session
ms_stale -> "Ignoring ZooKeeper session state from a stale session. checkedSessionId: " session_dec ", currentSessionId: " current_session_dec ", zkClientState: " zk_state
          | "Ignoring ZooKeeper session state from a stale session" (" {" rest "checkedSessionId=" session_dec ", " rest "currentSessionId=" current_session_dec ", " rest "zkClientState=" zk_state after):?

# What ZooKeeper's client reported, with a zxid from ZooKeeper 3.9 on.
#= Got ZK session watch event: WatchedEvent state:Disconnected type:None path:null
#= Got ZK session watch event: WatchedEvent state:Disconnected type:None path:null zxid: -1
#= Got ZK session watch event {event=WatchedEvent state:Disconnected type:None path:null zxid: -1}
#= Got ZK session watch event
ms_watch -> "Got ZK session watch event: " watched
          | "Got ZK session watch event" (" {" rest "event=" watched "}"):?

# The cleanest source.
#= Received metadata service session event: SessionLost
#= Received metadata service session event {event=SessionLost}
#= Received metadata service session event
ms_event -> "Received metadata service session event: " event
          | "Received metadata service session event" in_event

# A dump of all threads follows; then the process halts. 5.0 has it in the map.
#= The session with metadata service was lost. Shutting down.
ms_shutdown -> "The session with metadata service was lost. Shutting down."

# Extensible load manager, 3.0+: losses and re-establishments alone.
#= Received metadata session event:SessionLost at timestamp:1738577472345
#= Received metadata session event: at timestamp {event=SessionLost, timestamp=1738577472345}
#= Received metadata session event: at timestamp
ms_chan_event -> "Received metadata session event:" event " at timestamp:" epoch_ms
               | "Received metadata session event: at timestamp" (" {" rest "event=" event ", " rest "timestamp=" epoch_ms after):?

# To 2.8.
#= zoo keeper disconnected, waiting to reconnect, time remaining = 12 seconds
ms_old_disc -> "zoo keeper disconnected, waiting to reconnect, time remaining = " seconds " seconds"

#= reconnected to zoo keeper, system is back to normal.
ms_old_reconn -> "reconnected to zoo keeper, system is back to normal."

#= timeout expired for reconnecting, invoking shutdown service
ms_old_lost_timeout -> "timeout expired for reconnecting, invoking shutdown service"

#= zoo keeper session expired, invoking shutdown service
#= zookeeper session expired, invoking shutdown service
#= ZooKeeper session already expired, invoking shutdown
ms_old_lost_expired -> ("zoo keeper" | "zookeeper") " session expired, invoking shutdown service"
                     | "ZooKeeper session already expired, invoking shutdown"

#= Received zookeeper notification, eventType=None, eventState=Disconnected
ms_old_event -> "Received zookeeper notification, eventType=" watch_type ", eventState=" zk_state

#= Shutting down ZK sessions: -1
ms_old_shutdown -> "Shutting down ZK sessions: " code

# 5.0 does not name the lock manager; the leader election says it too.
#= Failure when processing session event
#= Failure when processing session event {}
el_event_fail -> "Failure when processing session event" map

#= Metadata store session has been re-established. Revalidating all the existing locks.
#= Metadata store session has been re-established. Revalidating all the existing locks. {}
lk_reval_all -> "Metadata store session has been re-established. Revalidating all the existing locks." map

#= Metadata store connection has been re-established. Revalidating locks that were pending.
#= Metadata store connection has been re-established. Revalidating locks that were pending. {}
lk_reval_pending -> "Metadata store connection has been re-established. Revalidating locks that were pending." map

# ---- ZooKeeper's client --------------------------------------------------------------------------------------

#= Unable to reconnect to ZooKeeper service, session 0x100002673760000 has expired
#= Unable to reconnect to ZooKeeper service, session 0x100002673760000 has expired, closing socket connection
#= Unable to reconnect to ZooKeeper service, session 0x100002673760000 has expired {}
zk_expired -> "Unable to reconnect to ZooKeeper service, session 0x" session " has expired" (", closing socket connection" | map)

# The misspelling is ZooKeeper's. In order: to 3.5; 3.6 to 3.9.2; later.
#= Session 0x100002673760000 for server null, unexpected error, closing socket connection and attempting reconnect
#= Session 0x100002673760000 for sever zk-0/10.4.0.3:2181, Closing socket connection. Attempting reconnect except it is a SessionExpiredException.
#= Session 0x100002673760000 for server zk-0/10.4.0.3:2181, Closing socket connection. Attempting reconnect except it is a SessionExpiredException.
#= Session 0x100002673760000 for server zk-0/10.4.0.3:2181, Closing socket connection. Attempting reconnect except it is a SessionExpiredException or SessionTimeoutException.
#= Session 0x100002673760000 for server zk-0/10.4.0.3:2181, Closing socket connection. Attempting reconnect except it is a SessionExpiredException or SessionTimeoutException. {}
zk_closing -> "Session 0x" session " for " ("server" | "sever") " " addr ", unexpected error" rest
            | "Session 0x" session " for " ("server" | "sever") " " addr ", Closing socket connection. Attempting reconnect except it is a SessionExpiredException" (" or SessionTimeoutException"):? "." map

#= Client session timed out, have not heard from server in 20012ms for sessionid 0x100002673760000, closing socket connection and attempting reconnect
#= Client session timed out, have not heard from server in 20012ms for sessionid 0x100002673760000
#= Client session timed out, have not heard from server in 20012ms for session id 0x100002673760000
#= Client session timed out, have not heard from server in 20012ms for session id 0x100002673760000 {}
zk_cnxn_timeout -> "Client session timed out, have not heard from server in " ms "ms for session" (" "):? "id 0x" session (", closing socket connection and attempting reconnect" | map)

# From ZooKeeper 3.6 on the line is an exception below zk_closing.
#= Unable to read additional data from server sessionid 0x100002673760000, likely server has closed socket, closing socket connection and attempting reconnect
zk_cnxn_eos -> "Unable to read additional data from server sessionid 0x" session ", likely server has closed socket" rest

#= Opening socket connection to server zk-0/10.4.0.3:2181. Will not attempt to authenticate using SASL (unknown error)
#= Opening socket connection to server zk-0/10.4.0.3:2181
#= Opening socket connection to server zk-0/10.4.0.3:2181.
#= Opening socket connection to server zk-0/10.4.0.3:2181. {}
zk_cnxn_open -> "Opening socket connection to server " host ":" port ("." rest):?

#= Socket connection established to zk-0/10.4.0.3:2181, initiating session
#= Socket connection established, initiating session, client: /10.4.0.2:40112, server: zk-0/10.4.0.3:2181
#= Socket connection established, initiating session, client: /10.4.0.2:40112, server: zk-0/10.4.0.3:2181 {}
zk_cnxn_socket -> "Socket connection established to " addr ", initiating session"
                | "Socket connection established, initiating session, client: " client ", server: " addr map

# The negotiated timeout is what the server waits before it expires the session.
#= Session establishment complete on server zk-0/10.4.0.3:2181, sessionid = 0x100002673760000, negotiated timeout = 30000
#= Session establishment complete on server zk-0/10.4.0.3:2181, session id = 0x100002673760000, negotiated timeout = 30000
#= Session establishment complete on server zk-0/10.4.0.3:2181, session id = 0x100002673760000, negotiated timeout = 30000 (READ-ONLY mode)
#= Session establishment complete on server zk-0/10.4.0.3:2181, session id = 0x100002673760000, negotiated timeout = 30000 {}
zk_cnxn_established -> "Session establishment complete on server " addr ", session" (" "):? "id = 0x" session ", negotiated timeout = " ms (" (READ-ONLY mode)"):? map

# Metadata driver of BookKeeper, and Pulsar's own client from 2.10 on.
#= ZooKeeper session 100002673760000 is expired from zk-0:2181,zk-1:2181.
#= ZooKeeper session is expired {connectString=zk-0:2181,zk-1:2181, sessionId=100002673760000}
#= ZooKeeper session is expired
zk_session_expired -> "ZooKeeper session " session " is expired from " connect "."
                    | "ZooKeeper session is expired" (" {" rest "connectString=" connect ", " rest "sessionId=" session after):?

#= ZooKeeper session 100002673760001 is created to zk-0:2181,zk-1:2181.
#= ZooKeeper session is created {connectString=zk-0:2181,zk-1:2181, sessionId=100002673760001}
#= ZooKeeper session is created
zk_session_new -> "ZooKeeper session " session " is created to " connect "."
                | "ZooKeeper session is created" (" {" rest "connectString=" connect ", " rest "sessionId=" session after):?

#= Reconnecting zookeeper zk-0:2181,zk-1:2181.
#= Reconnecting zookeeper {connectString=zk-0:2181,zk-1:2181}
#= Reconnecting zookeeper
zk_reconnecting -> "Reconnecting zookeeper " connect "."
                 | "Reconnecting zookeeper" (" {" rest "connectString=" connect "}"):?

# No more retries.
#= Gave up reconnecting to ZooKeeper : 
#= Gave up reconnecting to ZooKeeper {}
#= Gave up reconnecting to ZooKeeper
zk_giveup -> "Gave up reconnecting to ZooKeeper" (" : " | map)

#= Failed to create zookeeper instance to zk-0:2181
#= Failed to create zookeeper instance to zk-0:2181 with config path null
#= Failed to create zookeeper instance {connectString=zk-0:2181}
#= Failed to create zookeeper instance
zk_create_fail -> "Failed to create zookeeper instance to " connect (" with config path " rest):?
                | "Failed to create zookeeper instance" (" {" rest "connectString=" connect "}"):?

#= ZooKeeper client is connected now.
#= ZooKeeper client is connected now. {}
zk_bk_connected -> "ZooKeeper client is connected now." map

#= ZooKeeper client is disconnected from zookeeper now, but it is OK unless we received EXPIRED event.
#= ZooKeeper client is disconnected from zookeeper now, but it is OK unless we received EXPIRED event. {}
zk_bk_disconnected -> "ZooKeeper client is disconnected from zookeeper now, but it is OK unless we received EXPIRED event." map

#= ZooKeeper client connection to the ZooKeeper server has expired!
#= ZooKeeper client connection to the ZooKeeper server has expired! {}
zk_bk_expired -> "ZooKeeper client connection to the ZooKeeper server has expired!" map

#= ZooKeeper client expired on ledger manager.
#= ZooKeeper client expired on ledger manager. {}
zk_lm_expired -> "ZooKeeper client expired on ledger manager." map

# To 2.8.
#= Lost connection from local ZK. Invalidating the whole cache.
zk_cache_old -> "Lost connection from local ZK. Invalidating the whole cache."

# To 2.8: the session of the configuration store.
#= Global ZK session lost. Triggering reconnection State:CLOSED
zk_global_lost -> "Global ZK session lost. Triggering reconnection " rest

#= Global ZK session State:CONNECTED restored connection.
#= Successfully re-created global ZK session: State:CONNECTED
zk_global_ok -> "Global ZK session " text " restored connection."
              | "Successfully re-created global ZK session: " rest

#= Failed to re-create global ZK session: x
#= Failed to establish global zookeeper session: x
zk_global_fail -> "Failed to re-create global ZK session: " err
                | "Failed to establish global zookeeper session: " err

# 2.10+: the watch on all nodes could not be set again; this process may miss changes.
#= Failed to recreate persistent watch on ZooKeeper: CONNECTIONLOSS
#= Failed to recreate persistent watch on ZooKeeper {code=CONNECTIONLOSS}
#= Failed to recreate persistent watch on ZooKeeper
zk_watch_fail -> "Failed to recreate persistent watch on ZooKeeper: " err
               | "Failed to recreate persistent watch on ZooKeeper" (" {" rest "code=" err "}"):?

# ---- Locks ---------------------------------------------------------------------------------------------------

# 2.8+. The path tells whether a bundle or a broker.
#= Acquired resource lock on /namespace/public/default/0x00000000_0x40000000
#= Acquired resource lock {path=/loadbalance/brokers/broker-0.pulsar.svc:8080}
#= Acquired resource lock
lk_acq -> "Acquired resource lock on " path
        | "Acquired resource lock" in_path

#= Released resource lock on /namespace/public/default/0x00000000_0x40000000
#= Released resource lock {path=/namespace/public/default/0x00000000_0x40000000}
#= Released resource lock
lk_rel -> "Released resource lock on " path
        | "Released resource lock" in_path

# The node is gone or changed. The state from 2.11 on.
#= Lock on resource /namespace/public/default/0x00000000_0x40000000 was invalidated
#= Lock on resource /namespace/public/default/0x00000000_0x40000000 was invalidated. state Valid
#= Lock on resource was invalidated {path=/namespace/public/default/0x00000000_0x40000000, state=Valid}
#= Lock on resource was invalidated
lk_inval -> "Lock on resource " path " was invalidated" (". state " state):?
          | "Lock on resource was invalidated" (" {" rest "path=" path ", " rest "state=" state after):?

#= Successfully revalidated the lock on /namespace/public/default/0x00000000_0x40000000
#= Successfully revalidated the lock {path=/namespace/public/default/0x00000000_0x40000000}
#= Successfully revalidated the lock
lk_reval -> "Successfully revalidated the lock on " path
          | "Successfully revalidated the lock" in_path

#= Successfully re-acquired missing lock at /loadbalance/brokers/broker-0.pulsar.svc:8080
#= Successfully re-acquired stale lock at /loadbalance/brokers/broker-0.pulsar.svc:8080
#= Successfully re-acquired lock at /loadbalance/brokers/broker-0.pulsar.svc:8080
#= Successfully re-acquired missing lock {path=/loadbalance/brokers/broker-0.pulsar.svc:8080}
#= Successfully re-acquired stale lock {path=/loadbalance/brokers/broker-0.pulsar.svc:8080}
#= Successfully re-acquired lock {path=/loadbalance/brokers/broker-0.pulsar.svc:8080}
#= Successfully re-acquired lock
lk_reacq -> "Successfully re-acquired " (found " "):? "lock at " path
          | "Successfully re-acquired " (found " "):? "lock" in_path

# The node of the session before.
#= Deleting stale lock at /loadbalance/brokers/broker-0.pulsar.svc:8080
#= Deleting stale lock {path=/loadbalance/brokers/broker-0.pulsar.svc:8080}
#= Deleting stale lock
lk_stale -> "Deleting stale lock at " path
          | "Deleting stale lock" in_path

# Another owner has it. The cause from 2.10 on.
#= Failed to revalidate the lock at /namespace/public/default/0x00000000_0x40000000. Marked as expired
#= Failed to revalidate the lock at /namespace/public/default/0x00000000_0x40000000. Marked as expired. Resource at /namespace/public/default/0x00000000_0x40000000 is already locked
#= Failed to revalidate the lock. Marked as expired. {exception=x, path=/namespace/public/default/0x00000000_0x40000000}
#= Failed to revalidate the lock. Marked as expired. {path=/namespace/public/default/0x00000000_0x40000000}
#= Failed to revalidate the lock. Marked as expired.
lk_exp -> "Failed to revalidate the lock at " path ". Marked as expired" (". " err):?
        | "Failed to revalidate the lock. Marked as expired." (" {" ("exception=" err ", "):? "path=" path after):?

# It tries again. In order: 2.8 (the cause is swallowed); 2.10 and 2.11; 3.0+.
#= Failed to revalidate the lock at /loadbalance/brokers/broker-0.pulsar.svc:8080. Retrying later on reconnection
#= Failed to revalidate the lock at /loadbalance/brokers/broker-0.pulsar.svc:8080. Retrying later on reconnection x
#= Failed to revalidate the lock at /loadbalance/brokers/broker-0.pulsar.svc:8080: x - Retrying in 2.5 seconds
#= Failed to revalidate the lock. Retrying. {exception=x, path=/loadbalance/brokers/broker-0.pulsar.svc:8080, retryInSeconds=2.5}
#= Failed to revalidate the lock. Retrying. {path=/loadbalance/brokers/broker-0.pulsar.svc:8080, retryInSeconds=2.5}
#= Failed to revalidate the lock. Retrying.
lk_retry -> "Failed to revalidate the lock at " path ". Retrying later on reconnection" (" " err):?
          | "Failed to revalidate the lock at " path ": " err " - Retrying in " duration " seconds"
          | "Failed to revalidate the lock. Retrying." (" {" ("exception=" err ", "):? "path=" path ", " rest "retryInSeconds=" duration after):?

#= Revalidate lock at /loadbalance/brokers/broker-0.pulsar.svc:8080 after reconnection
#= Revalidate lock after reconnection {path=/loadbalance/brokers/broker-0.pulsar.svc:8080}
#= Revalidate lock after reconnection
lk_reconn -> "Revalidate lock at " path " after reconnection"
           | "Revalidate lock after reconnection" in_path

# ---- Leader election -----------------------------------------------------------------------------------------

# 2.8+, with the value from 3.3 on.
#= Acquired leadership on /loadbalance/leader
#= Acquired leadership on /loadbalance/leader with LeaderBroker(brokerId=broker-0.pulsar.svc:8080, serviceUrl=http://broker-0.pulsar.svc:8080)
#= Acquired leadership on /loadbalance/extension/leader with broker-0.pulsar.svc:8080
#= Acquired leadership {path=/loadbalance/leader, value=LeaderBroker(brokerId=broker-0.pulsar.svc:8080, serviceUrl=http://broker-0.pulsar.svc:8080)}
#= Acquired leadership {path=/loadbalance/extension/leader, value=broker-0.pulsar.svc:8080}
#= Acquired leadership
el_acq -> "Acquired leadership on " path (" with " (leader | leader_record)):?
        | "Acquired leadership" (" {" rest "path=" path ", " rest "value=" (leader | leader_record) "}"):?

#= Leadership released for /loadbalance/leader
#= Leadership released {path=/loadbalance/leader}
#= Leadership released
el_rel -> "Leadership released for " path
        | "Leadership released" in_path

# The event from 2.11 on.
#= Revalidating leadership for /loadbalance/leader
#= Revalidating leadership for /loadbalance/leader, event:SessionReestablished
#= Revalidating leadership {event=SessionReestablished, path=/loadbalance/leader}
#= Revalidating leadership
el_reval -> "Revalidating leadership for " path (", event:" event):?
          | "Revalidating leadership" (" {" rest "event=" event ", " rest "path=" path after):?

#= Resynced leadership for /loadbalance/leader - State: Following
#= Resynced leadership {path=/loadbalance/leader, state=Following}
#= Resynced leadership
el_resync -> "Resynced leadership for " path " - State: " state
           | "Resynced leadership" (" {" rest "path=" path ", " rest "state=" state after):?

#= Leader election for path /loadbalance/leader has failed
#= Leader election has failed {path=/loadbalance/leader}
#= Leader election has failed
el_fail -> "Leader election for path " path " has failed"
         | "Leader election has failed" in_path

#= Retrying Leader election for path /loadbalance/leader
#= Retrying Leader election {path=/loadbalance/leader}
#= Retrying Leader election
el_retry -> "Retrying Leader election for path " path
          | "Retrying Leader election" in_path

# 3.3+: two candidates wrote at once.
#= There was a conflict between 2 participants trying to become leaders at the same time on /loadbalance/leader. Attempted with value broker-0:8080. Retrying.
#= There was a conflict between 2 participants trying to become leaders at the same time. Retrying. {path=/loadbalance/leader, value=broker-0:8080}
#= There was a conflict between 2 participants trying to become leaders at the same time. Retrying.
el_conflict -> "There was a conflict between 2 participants trying to become leaders at the same time on " path ". Attempted with value " text ". Retrying."
             | "There was a conflict between 2 participants trying to become leaders at the same time. Retrying." in_path

# 3.3+: the own node of another session is taken away.
#= Conditionally deleting existing equals value broker-0:8080 for /loadbalance/leader because it's not created in the current session. stat=Stat(x)
#= Conditionally deleting existing equals value because it's not created in the current session {path=/loadbalance/leader, stat=Stat(x), value=broker-0:8080}
#= Leadership on /loadbalance/leader with value broker-0:8080 was lost. Conditionally deleting entry with stat=Stat(x).
#= Leadership was lost. Conditionally deleting entry. {path=/loadbalance/leader, stat=Stat(x), value=broker-0:8080}
#= Leadership was lost. Conditionally deleting entry.
el_stale -> "Conditionally deleting existing equals value " text " for " path " because it's not created in the current session. stat=" rest
          | "Conditionally deleting existing equals value because it's not created in the current session" in_path
          | "Leadership on " path " with value " text " was lost. Conditionally deleting entry with stat=" rest
          | "Leadership was lost. Conditionally deleting entry." in_path

# 2.11+.
#= Keeping the existing value broker-0:8080 for /loadbalance/leader as it's from the same session stat=Stat(x)
#= Keeping the existing value as it's from the same session {path=/loadbalance/leader, stat=Stat(x), value=broker-0:8080}
#= Keeping the existing value as it's from the same session
el_keep -> "Keeping the existing value " text " for " path " as it's from the same session stat=" rest
         | "Keeping the existing value as it's from the same session" in_path

# 2.8+; the broker is named from 3.3 on.
#= This broker was elected leader
#= This broker broker-0.pulsar.svc:8080 was elected leader
#= This broker was elected leader {broker=broker-0.pulsar.svc:8080}
el_lead -> "This broker was elected leader" in_broker
         | "This broker " broker " was elected leader"

# A follower that names itself is a defect. In order: 2.8 to 2.11; 3.0; 3.3+; 5.0.
#= This broker is a follower. Current leader is Optional[LeaderBroker(serviceUrl=http://broker-1.pulsar.svc:8080)]
#= This broker is a follower. Current leader is Optional.empty
#= This broker is a follower. Current leader is LeaderBroker(brokerId=broker-1.pulsar.svc:8080, serviceUrl=http://broker-1.pulsar.svc:8080)
#= This broker broker-0.pulsar.svc:8080 is a follower. Current leader is LeaderBroker(brokerId=broker-1.pulsar.svc:8080, serviceUrl=http://broker-1.pulsar.svc:8080)
#= This broker is a follower {broker=broker-0.pulsar.svc:8080, currentLeader=LeaderBroker(brokerId=broker-1.pulsar.svc:8080, serviceUrl=http://broker-1.pulsar.svc:8080)}
#= This broker is a follower
el_follow -> "This broker " (broker " "):? "is a follower. Current leader is " (("Optional[" leader_record "]") | "Optional.empty" | leader_record)
           | "This broker is a follower" (" {" rest "broker=" broker ", " rest "currentLeader=" leader_record "}"):?

# 3.0+.
#= This broker is a follower. No leader has been elected yet
#= This broker broker-0.pulsar.svc:8080 is a follower. No leader has been elected yet
#= This broker is a follower. No leader has been elected yet {broker=broker-0.pulsar.svc:8080}
el_follow_none -> "This broker is a follower. No leader has been elected yet" in_broker
                | "This broker " broker " is a follower. No leader has been elected yet"

# 2.8+: decides about a bundle without a leader. In order: no leader known; 5.0; the leader is not alive; no election yet.
#= The information about the current leader broker wasn't available. Handling load manager decisions in a decentralized way. NamespaceBundle[public/default/0x00000000_0x40000000]
#= Leader broker info unavailable. Using decentralized load manager decisions {namespaceBundle=public/default/0x00000000_0x40000000}
#= Leader broker info unavailable. Using decentralized load manager decisions
el_nolead -> "The information about the current leader broker wasn't available. Handling load manager decisions in a decentralized way. NamespaceBundle[" bundle "]"
           | "Leader broker info unavailable. Using decentralized load manager decisions" (" {" rest "namespaceBundle=" bundle after):?

#= The current leader broker broker-1.pulsar.svc:8080 isn't active. Handling load manager decisions in a decentralized way. NamespaceBundle[public/default/0x00000000_0x40000000]
#= The current leader broker LeaderBroker(serviceUrl=http://broker-1.pulsar.svc:8080) isn't active. Handling load manager decisions in a decentralized way. NamespaceBundle[public/default/0x00000000_0x40000000]
#= The current leader broker isn't active. Handling load manager decisions in a decentralized way. NamespaceBundle {broker=broker-1.pulsar.svc:8080, namespaceBundle=public/default/0x00000000_0x40000000}
#= The current leader broker isn't active. Handling load manager decisions in a decentralized way. NamespaceBundle
el_nolead_dead -> "The current leader broker " (leader | leader_record) " isn't active. Handling load manager decisions in a decentralized way. NamespaceBundle[" bundle "]"
                | "The current leader broker isn't active. Handling load manager decisions in a decentralized way. NamespaceBundle" (" {" rest "broker=" leader ", " rest "namespaceBundle=" bundle after):?

#= The leader election has not yet been completed! NamespaceBundle[public/default/0x00000000_0x40000000]
#= Leader election service isn't initialized yet. Returning empty result to lookup. NamespaceBundle[public/default/0x00000000_0x40000000]
#= The leader election has not yet been completed! NamespaceBundle {namespaceBundle=public/default/0x00000000_0x40000000}
#= The leader election has not yet been completed! NamespaceBundle
el_nolead_early -> ("The leader election has not yet been completed!" | "Leader election service isn't initialized yet. Returning empty result to lookup.") " NamespaceBundle[" bundle "]"
                 | "The leader election has not yet been completed! NamespaceBundle" (" {" rest "namespaceBundle=" bundle after):?

# To 2.7, all of el_old.
#= Broker [http://broker-0.pulsar.svc:8080] is the leader now, notifying the listener...
el_old_lead -> "Broker [" web_url "] is the leader now, notifying the listener..."

#= Broker [http://broker-0.pulsar.svc:8080] is the follower now. Waiting for the watch to trigger...
el_old_follow -> "Broker [" web_url "] is the follower now. Waiting for the watch to trigger..."

#= Broker [http://broker-0.pulsar.svc:8080] is calling re-election from the thread
el_old_again -> "Broker [" web_url "] is calling re-election from the thread"

#= Election node /loadbalance/leader is deleted, attempting re-election...
el_old_deleted -> "Election node " path " is deleted, attempting re-election..."

#= Type of the event is [NodeDeleted] and path is [/loadbalance/leader]
el_old_event -> "Type of the event is [" watch_type "] and path is [" path "]"

# The broker halts.
#= Could not get the content of [/loadbalance/leader], got exception [x]. Shutting down the broker...
#= Got exception [x] while creating the election node
el_old_die -> "Could not get the content of [" path "], got exception [" err "]. Shutting down the broker..."
            | "Got exception [" err "] while creating the election node"

#= Got exception [x] while creating election node because it already exists. Attempting re-election...
el_old_exists -> "Got exception [" err "] while creating election node because it already exists. Attempting re-election..."

#= LeaderElectionService started
#= LeaderElectionService stopped
el_old_service -> "LeaderElectionService " ("started" | "stopped")

# Extensible load manager, 3.0+.
#= This broker:broker-0.pulsar.svc:8080 is setting the role from Follower to Leader
#= Broker is setting the role {broker=broker-0.pulsar.svc:8080, from=Follower, to=Leader}
#= Broker is setting the role
el_role -> "This broker:" broker " is setting the role from " old_role " to " role
         | "Broker is setting the role" (" {" rest "broker=" broker ", " rest "from=" old_role ", " rest "to=" role after):?

#= This broker:broker-0.pulsar.svc:8080 plays the leader now.
#= This broker:broker-0.pulsar.svc:8080 plays a follower now.
#= This broker: plays the leader now {broker=broker-0.pulsar.svc:8080}
#= This broker: plays a follower now {broker=broker-0.pulsar.svc:8080}
#= This broker: plays a follower now
el_role_done -> "This broker:" broker " plays " played " now."
              | "This broker: plays " played " now" in_broker

#= The broker:broker-0.pulsar.svc:8080 failed to set the role. Retrying 3 th ...
#= The broker: failed to set the role. Retrying th {broker=broker-0.pulsar.svc:8080, retrying=3}
#= The broker: failed to set the role. Retrying th
el_role_retry -> "The broker:" broker " failed to set the role. Retrying " tries " th ..."
               | "The broker: failed to set the role. Retrying th" (" {" rest "broker=" broker ", " rest "retrying=" tries after):?

# Another election came between.
#= The broker:broker-0.pulsar.svc:8080 became follower while initializing leader role.
#= This broker:broker-0.pulsar.svc:8080 became leader while initializing follower role.
#= The broker: became follower while initializing leader role {broker=broker-0.pulsar.svc:8080}
#= This broker: became leader while initializing follower role {broker=broker-0.pulsar.svc:8080}
#= This broker: became leader while initializing follower role
el_role_flip -> "The broker:" broker " became follower while initializing leader role."
              | "This broker:" broker " became leader while initializing follower role."
              | "The broker: became follower while initializing leader role" in_broker
              | "This broker: became leader while initializing follower role" in_broker

#= Current role:Leader does not match with the channel ownership:Optional[false]. Playing the follower role.
#= Current role:Follower does not match with the channel ownership:true. Playing the leader role.
#= Current role does not match with the channel ownership. Playing the leader role {ownership=true, role=Follower}
#= Current role does not match with the channel ownership. Playing the follower role
el_role_mismatch -> "Current role:" old_role " does not match with the channel ownership:" text ". Playing the " ("leader" | "follower") " role."
                  | "Current role does not match with the channel ownership. Playing the " ("leader" | "follower") " role" (" {" rest "role=" old_role after):?

#= There is no channel owner now.
#= There is no channel owner now. {}
el_chan_none -> "There is no channel owner now." map

#= Failed to get the channel owner.
#= Failed to get the channel ownership.
#= Failed to get the channel owner. {}
el_chan_fail -> ("Failed to get the channel owner." | "Failed to get the channel ownership.") map

#= No channel owner is found. Trying to start LeaderElectionService again.
#= No channel owner is found. Trying to start LeaderElectionService again. {}
el_restart -> "No channel owner is found. Trying to start LeaderElectionService again." map

#= Successfully started LeaderElectionService. The new channel owner is Optional[broker-0.pulsar.svc:8080]
#= Successfully started LeaderElectionService {channelOwner=Optional[broker-0.pulsar.svc:8080]}
#= Successfully started LeaderElectionService
el_restart_ok -> "Successfully started LeaderElectionService. The new channel owner is " (leader | ("Optional[" leader "]"))
               | "Successfully started LeaderElectionService" (" {" rest "channelOwner=" (leader | ("Optional[" leader "]")) after):?

#= Still no Leader is found even after LeaderElectionService restarted.
#= Still no Leader is found even after LeaderElectionService restarted. {}
el_restart_fail -> "Still no Leader is found even after LeaderElectionService restarted." map

# ---- Broker registry -----------------------------------------------------------------------------------------

# 3.3+, and 3.0 from about 3.0.8 on: also when the node was deleted.
#= [broker-0.pulsar.svc:8080] Started registering self to /loadbalance/brokers/broker-0.pulsar.svc:8080 (state: Started)
#= Started registering self {broker=broker-0.pulsar.svc:8080, brokerIdKeyPath=/loadbalance/brokers/broker-0.pulsar.svc:8080, state=Started}
#= Started registering self
rg_begin -> "[" broker "] Started registering self to " path " (state: " state ")"
          | "Started registering self" (" {" rest "broker=" broker ", " rest "brokerIdKeyPath=" path ", " rest "state=" state after):?

#= [broker-0.pulsar.svc:8080] Finished registering self
#= Finished registering self {broker=broker-0.pulsar.svc:8080}
#= Finished registering self
rg_done -> "[" broker "] Finished registering self"
         | "Finished registering self" in_broker

#= [broker-0.pulsar.svc:8080] Failed registering self
#= Failed registering self {broker=broker-0.pulsar.svc:8080}
#= Failed registering self
rg_fail -> "[" broker "] Failed registering self"
         | "Failed registering self" in_broker

#= [broker-0.pulsar.svc:8080] Skip registering self because the state is Closed
#= Skip registering self because the state is invalid {broker=broker-0.pulsar.svc:8080, state=Closed}
#= Skip registering self because the state is invalid
rg_skip -> "[" broker "] Skip registering self because the state is " state
         | "Skip registering self because the state is invalid" (" {" rest "broker=" broker ", " rest "state=" state after):?

#= Found this broker:broker-0.pulsar.svc:8080 has not registered yet. Trying to register it
#= Found this broker: has not registered yet. Trying to register it {broker=broker-0.pulsar.svc:8080}
#= Found this broker: has not registered yet. Trying to register it
rg_missing -> "Found this broker:" broker " has not registered yet. Trying to register it"
            | "Found this broker: has not registered yet. Trying to register it" in_broker

#= /loadbalance/brokers/broker-0.pulsar.svc:8080 has already been unregistered
#= has already been unregistered {broker=/loadbalance/brokers/broker-0.pulsar.svc:8080}
#= has already been unregistered
rg_gone -> path " has already been unregistered"
         | "has already been unregistered" (" {" rest "broker=" path after):?

# The node may stay behind.
#= Unexpected error when unregistering the broker registry
#= Unexpected error when unregistering the broker registry {}
rg_unreg_err -> "Unexpected error when unregistering the broker registry" map

# 3.0+: listed without content.
#= Got an empty lookup data, brokerId: broker-1.pulsar.svc:8080
#= Got an empty lookup data, brokerId {broker=broker-1.pulsar.svc:8080}
#= Got an empty lookup data, brokerId
rg_empty -> "Got an empty lookup data, brokerId: " broker
          | "Got an empty lookup data, brokerId" in_broker

# The view of a peer: a broker came.
#= BrokerRegistry detected the broker:broker-1.pulsar.svc:8080 registry has been created.
#= BrokerRegistry detected the broker: registry has been created {broker=broker-1.pulsar.svc:8080}
#= BrokerRegistry detected the broker: registry has been created
rg_created -> "BrokerRegistry detected the broker:" broker " registry has been created."
            | "BrokerRegistry detected the broker: registry has been created" in_broker

# The view of a peer: a broker is gone. Every live broker says it.
#= BrokerRegistry detected the broker:broker-1.pulsar.svc:8080 registry has been deleted.
#= BrokerRegistry detected the broker: registry has been deleted {broker=broker-1.pulsar.svc:8080}
#= BrokerRegistry detected the broker: registry has been deleted
rg_deleted -> "BrokerRegistry detected the broker:" broker " registry has been deleted."
            | "BrokerRegistry detected the broker: registry has been deleted" in_broker

# Normal on followers.
#= This broker is not the leader now. Ignoring BrokerDeletionEvent for broker broker-1.pulsar.svc:8080.
#= This broker is not the leader now. Ignoring BrokerDeletionEvent for broker {broker=broker-1.pulsar.svc:8080}
#= This broker is not the leader now. Ignoring BrokerDeletionEvent for broker
rg_notleader -> "This broker is not the leader now. Ignoring BrokerDeletionEvent for broker " broker "."
              | "This broker is not the leader now. Ignoring BrokerDeletionEvent for broker" in_broker

#= Failed to handle broker deletion event.
#= Failed to handle broker deletion event due to x
#= Failed to handle broker deletion event
#= Failed to handle broker deletion event {exception=x}
rg_deleted_fail -> "Failed to handle broker deletion event" ("." | (" due to " err) | (" {exception=" err "}")):?

# Classic load manager: the own registration is not refreshed; the cause stands below, to 2.4 in the line.
#= Error writing broker data on metadata store
#= Error writing broker data on metadata store {}
#= Error writing broker data on ZooKeeper
#= Error writing broker data on ZooKeeper: x
rg_mod_write -> "Error writing broker data on metadata store" map
              | "Error writing broker data on ZooKeeper" (": " err):?

# Classic load manager: the registration could not be made, or is of another session: a restart faster than its expiry.
#= Unable to acquire lock for broker: [broker-0.pulsar.svc:8080]
#= Unable to acquire lock for broker: [/loadbalance/brokers/broker-0.pulsar.svc:8080]
#= Unable to acquire lock for broker {broker=broker-0.pulsar.svc:8080}
#= Unable to acquire lock for broker
rg_mod_lock -> "Unable to acquire lock for broker: [" broker "]"
             | "Unable to acquire lock for broker" in_broker

#= Broker znode - [/loadbalance/brokers/broker-0.pulsar.svc:8080] is own by different zookeeper-session
#= Broker znode - [/loadbalance/brokers/broker-0.pulsar.svc:8080] is own by different zookeeper-ssession 72057594037927936
#= Broker znode - [/loadbalance/brokers/broker-0.pulsar.svc:8080] is own by different zookeeper-ssession 72057594037927936 
rg_mod_zksess -> "Broker znode - [" path "] is own by different zookeeper-" ("session" | "ssession") ((" " session_dec) (" "):?):?

#= Unable to create znode - [/loadbalance/brokers/broker-0.pulsar.svc:8080] for load balance on zookeeper 
rg_mod_create -> "Unable to create znode - [" path "] for load balance on zookeeper" (" "):?

#= Failed to release broker lock: x
#= Failed to release broker lock {exception=x}
#= Failed to release broker lock
rg_mod_release -> "Failed to release broker lock: " err
                | "Failed to release broker lock" (" {exception=" err "}"):?

# The live list as a proxy or broker sees it.
#= Successfully updated broker info [broker-0.pulsar.svc:8080, broker-1.pulsar.svc:8080]
#= Successfully updated broker info {info=[broker-0.pulsar.svc:8080, broker-1.pulsar.svc:8080]}
#= Successfully updated broker info
rg_cache -> "Successfully updated broker info [" brokers "]"
          | "Successfully updated broker info" (" {" rest "info=[" brokers "]" after):?

#= Error updating broker info after broker list changed
#= Error updating broker info after broker list changed.
#= Error updating broker info after broker list changed {}
#= Error updating broker from zookeeper.
#= Error updating broker from zookeeper {}
rg_cache_fail -> "Error updating broker info after broker list changed" ("." | map)
               | "Error updating broker from zookeeper" ("." | map)

# To 2.8.
#= [State:CONNECTED Timeout:30000 sessionid:0x1000] Received ZooKeeper watch event: WatchedEvent state:SyncConnected type:NodeChildrenChanged path:/loadbalance/brokers
rg_old_children -> "[" text "] Received ZooKeeper watch event: WatchedEvent state:" zk_state " type:" watch_type " path:" path

# ---- Service-unit channel: extensible load manager, 3.0+ ------------------------------------------------------

#= Successfully started the channel.
#= Successfully started the channel. {}
su_chan_up -> "Successfully started the channel." map

#= Successfully closed the channel.
#= Successfully closed the channel. {}
su_chan_down -> "Successfully closed the channel." map

#= Successfully found the channel leader:broker-0.pulsar.svc:8080.
#= Successfully found the channel leader:Optional[broker-0.pulsar.svc:8080].
#= Successfully found the channel leader {leader=broker-0.pulsar.svc:8080}
#= Successfully found the channel leader
su_chan_leader -> "Successfully found the channel leader:" (leader | ("Optional[" leader "]")) "."
                | "Successfully found the channel leader" (" {" rest "leader=" (leader | ("Optional[" leader "]")) after):?

#= Failed to find the channel leader.
#= Failed to find the channel leader. {}
su_chan_noleader -> "Failed to find the channel leader." map

# The broker cannot own bundles.
#= Failed to start the channel.
#= Failed to start the channel. {}
su_chan_fail -> "Failed to start the channel." map

# A change of a bundle's state, as this broker handled it: from cur to next.
#= broker-0.pulsar.svc:8080 handled Owned event for serviceUnit:public/default/0x00000000_0x40000000, cur:ServiceUnitStateData[state=Owned, dstBroker=broker-0.pulsar.svc:8080, sourceBroker=broker-1.pulsar.svc:8080, splitServiceUnitToDestBroker=null, force=false, timestamp=1738577472345, versionId=3], next:ServiceUnitStateData[state=Owned, dstBroker=broker-0.pulsar.svc:8080, sourceBroker=null, splitServiceUnitToDestBroker=null, force=false, timestamp=1738577472345, versionId=3], totalHandledRequests:17, totalFailedRequests:0
#= broker-0.pulsar.svc:8080 handled Init event for serviceUnit:public/default/0x00000000_0x40000000, cur:, next:, totalHandledRequests:17, totalFailedRequests:0
#= Handled event for serviceUnit {broker=broker-0.pulsar.svc:8080, cur=ServiceUnitStateData[state=Free, dstBroker=, sourceBroker=broker-1.pulsar.svc:8080, splitServiceUnitToDestBroker=null, force=true, timestamp=1738577472345, versionId=3], event=Free, handlerTotalCount=17, next=, serviceUnit=public/default/0x00000000_0x40000000, totalFailedRequests=0}
#= Handled event for serviceUnit
su_handle -> broker " handled " tag " event for serviceUnit:" bundle ", cur:" cur ", next:" next ", totalHandledRequests:" handled ", totalFailedRequests:" failed
           | "Handled event for serviceUnit" (" {" rest "broker=" broker ", cur=" cur ", event=" tag ", handlerTotalCount=" handled ", next=" next ", serviceUnit=" bundle ", totalFailedRequests=" failed after):?

#= broker-0.pulsar.svc:8080 failed to handle Transfer:Releasing event for serviceUnit:public/default/0x00000000_0x40000000, cur:, next:ServiceUnitStateData[state=Releasing, dstBroker=broker-1.pulsar.svc:8080, sourceBroker=broker-0.pulsar.svc:8080, splitServiceUnitToDestBroker=null, force=false, timestamp=1738577472345, versionId=4], totalHandledRequests:17, totalFailedRequests:1
#= Failed to handle event for serviceUnit {broker=broker-0.pulsar.svc:8080, cur=, event=Owned, handlerTotalCount=17, next=, serviceUnit=public/default/0x00000000_0x40000000, totalFailedRequests=1}
#= Failed to handle event for serviceUnit
su_handle_fail -> broker " failed to handle " tag " event for serviceUnit:" bundle ", cur:" cur ", next:" next ", totalHandledRequests:" handled ", totalFailedRequests:" failed
                | "Failed to handle event for serviceUnit" (" {" rest "broker=" broker ", cur=" cur ", event=" tag ", handlerTotalCount=" handled ", next=" next ", serviceUnit=" bundle ", totalFailedRequests=" failed after):?

#= Failed to handle the event. serviceUnit:public/default/0x00000000_0x40000000, data:ServiceUnitStateData[state=Owned, dstBroker=broker-0.pulsar.svc:8080, sourceBroker=null, splitServiceUnitToDestBroker=null, force=false, timestamp=1738577472345, versionId=3], handlerFailureCount:1
#= Failed to handle the event. serviceUnit:public/default/0x00000000_0x40000000, data:null, handlerFailureCount:1
#= Failed to handle the event {data=null, handlerFailureCount=1, serviceUnit=public/default/0x00000000_0x40000000}
#= Failed to handle the event
su_event_fail -> "Failed to handle the event. serviceUnit:" bundle ", data:" data ", handlerFailureCount:" failed
               | "Failed to handle the event" (" {" rest "data=" data ", " rest "handlerFailureCount=" failed ", " rest "serviceUnit=" bundle after):?

# In debug mode only.
#= broker-0.pulsar.svc:8080 received a handle request for serviceUnit:public/default/0x00000000_0x40000000, data:null. totalHandledRequests:17
#= received a handle request {broker=broker-0.pulsar.svc:8080, data=null, serviceUnit=public/default/0x00000000_0x40000000, totalHandledRequests=17}
#= received a handle request
su_recv -> broker " received a handle request for serviceUnit:" bundle ", data:" data ". totalHandledRequests:" handled
         | "received a handle request" (" {" rest "broker=" broker ", " rest "data=" data ", " rest "serviceUnit=" bundle ", " rest "totalHandledRequests=" handled after):?

# The topic of the channel is not available.
#= Failed to publish the message: serviceUnit:public/default/0x00000000_0x40000000, data:null
#= Failed to publish the message {data=null, serviceUnit=public/default/0x00000000_0x40000000}
#= Failed to publish the message: serviceUnit: , data {data=null, serviceUnit=public/default/0x00000000_0x40000000}
#= Failed to publish the message
#= Failed to publish the message: serviceUnit: , data
su_pub_fail -> "Failed to publish the message: serviceUnit:" bundle ", data:" data
             | "Failed to publish the message" (": serviceUnit: , data"):? (" {" rest "data=" data ", " rest "serviceUnit=" bundle after):?

# A lookup waits for an owner.
#= broker-0.pulsar.svc:8080 is waiting for owner for serviceUnit:public/default/0x00000000_0x40000000
#= is waiting for owner for serviceUnit {broker=broker-0.pulsar.svc:8080, serviceUnit=public/default/0x00000000_0x40000000}
#= is waiting for owner for serviceUnit
su_waiting -> broker " is waiting for owner for serviceUnit:" bundle
            | "is waiting for owner for serviceUnit" in_broker_unit

# It waited 30 s in vain.
#= broker-0.pulsar.svc:8080 failed to wait for owner for serviceUnit:public/default/0x00000000_0x40000000; Trying to return the current owner:Optional[broker-1.pulsar.svc:8080]
#= broker-0.pulsar.svc:8080 failed to wait for owner for serviceUnit:public/default/0x00000000_0x40000000; Trying to return the current owner:Optional.empty
#= failed to wait for owner for serviceUnit: ; Trying to return the current owner {broker=broker-0.pulsar.svc:8080, owner=Optional[broker-1.pulsar.svc:8080], serviceUnit=public/default/0x00000000_0x40000000}
#= failed to wait for owner for serviceUnit: ; Trying to return the current owner {broker=broker-0.pulsar.svc:8080, owner=Optional.empty, serviceUnit=public/default/0x00000000_0x40000000}
#= failed to wait for owner for serviceUnit: ; Trying to return the current owner
su_wait -> broker " failed to wait for owner for serviceUnit:" bundle "; Trying to return the current owner:" maybe_owner
         | "failed to wait for owner for serviceUnit: ; Trying to return the current owner" (" {" rest "broker=" broker ", " rest "owner=" maybe_owner ", " rest "serviceUnit=" bundle after):?

#= broker-0.pulsar.svc:8080 failed to getOwner for serviceUnit:public/default/0x00000000_0x40000000
#= failed to getOwner for serviceUnit {broker=broker-0.pulsar.svc:8080, serviceUnit=public/default/0x00000000_0x40000000}
#= failed to getOwner for serviceUnit
su_getowner_fail -> broker " failed to getOwner for serviceUnit:" bundle
                  | "failed to getOwner for serviceUnit" in_broker_unit

#= broker-0.pulsar.svc:8080 failed to get active owner broker. serviceUnit:public/default/0x00000000_0x40000000, state:Owned, owner:Optional[broker-1.pulsar.svc:8080]
#= failed to get active owner broker {broker=broker-0.pulsar.svc:8080, owner=Optional[broker-1.pulsar.svc:8080], serviceUnit=public/default/0x00000000_0x40000000, state=Owned}
#= failed to get active owner broker
su_inactive -> broker " failed to get active owner broker. serviceUnit:" bundle ", state:" state ", owner:" maybe_owner
             | "failed to get active owner broker" (" {" rest "broker=" broker ", " rest "owner=" maybe_owner ", " rest "serviceUnit=" bundle ", " rest "state=" state after):?

# The source is done.
#= Unloading bundle:public/default/0x00000000_0x40000000 with 12 topics completed in 34.5 ms
#= Unloaded bundle topics {bundle=public/default/0x00000000_0x40000000, topicCount=12, unloadTimeMs=34.5}
#= Unloaded bundle topics
su_close -> "Unloading bundle:" bundle " with " count " topics completed in " millis " ms"
          | "Unloaded bundle topics" (" {" rest "bundle=" bundle ", " rest "topicCount=" count ", " rest "unloadTimeMs=" millis after):?

#= Failed to close topics under bundle:public/default/0x00000000_0x40000000 in 34.5 ms
#= Failed to close topics under bundle {bundle=public/default/0x00000000_0x40000000, unloadTimeMs=34.5}
#= Failed to close topics under bundle
su_close_fail -> "Failed to close topics under bundle:" bundle " in " millis " ms"
               | "Failed to close topics under bundle" (" {" rest "bundle=" bundle ", " rest "unloadTimeMs=" millis after):?

# 4.0+: the broker had lost a bundle without knowing.
#= Unloaded serviceUnit:public/default/0x00000000_0x40000000 because the ownership is invalidate
#= Unloaded serviceUnit: because the ownership is invalidate {serviceUnit=public/default/0x00000000_0x40000000}
#= Unloaded serviceUnit: because the ownership is invalidate
su_invalid -> "Unloaded serviceUnit:" bundle " because the ownership is invalidate"
            | "Unloaded serviceUnit: because the ownership is invalidate" in_unit

#= Successfully split public/default/0x00000000_0x40000000 parent namespace-bundle to [public/default/0x00000000_0x20000000, public/default/0x20000000_0x40000000] in 55.0 ms
#= Successfully split parent namespace-bundle {childBundles=[public/default/0x00000000_0x20000000, public/default/0x20000000_0x40000000], parentBundle=public/default/0x00000000_0x40000000, splitTimeMs=55.0}
#= Successfully split parent namespace-bundle
su_split -> "Successfully split " bundle " parent namespace-bundle to [" children "] in " millis " ms"
          | "Successfully split parent namespace-bundle" (" {" rest "childBundles=[" children "], " rest "parentBundle=" bundle ", " rest "splitTimeMs=" millis after):?

#= Failed to update bundle range in metadata store. Retrying 2 th / 7 limit
#= Failed to update bundle range in metadata store. Retrying {retry=2, retryLimit=7}
#= Failed to update bundle range in metadata store. Retrying
su_split_retry -> "Failed to update bundle range in metadata store. Retrying " tries " th / " limit " limit"
                | "Failed to update bundle range in metadata store. Retrying" (" {" rest "retry=" tries ", " rest "retryLimit=" limit after):?

#= Failed to split bundle public/default/0x00000000_0x40000000, Retried 7 th / 7 limit, reason BadVersion
su_split_fail -> "Failed to split bundle " bundle ", Retried " tries " th / " limit " limit, reason " err

# The leader reacts to a broker that is gone.
#= Handling broker:broker-1.pulsar.svc:8080 ownership cleanup based on metadata connection state:Stable, event:SessionReestablished, event_ts:1738577472345:
#= Handling broker ownership cleanup based on metadata connection state {broker=broker-1.pulsar.svc:8080, event=SessionReestablished, eventTs=1738577472345, state=Stable}
#= Handling broker ownership cleanup based on metadata connection state
su_clean_plan -> "Handling broker:" broker " ownership cleanup based on metadata connection state:" state ", event:" event ", event_ts:" epoch_ms ":"
               | "Handling broker ownership cleanup based on metadata connection state" (" {" rest "broker=" broker ", " rest "event=" event ", " rest "eventTs=" epoch_ms ", " rest "state=" state after):?

# Orphans stay.
#= MetadataState state is unstable. Ignoring the ownership cleanup request for the reported broker :broker-1.pulsar.svc:8080
#= MetadataState state is unstable. Ignoring the ownership cleanup request for the reported broker {broker=broker-1.pulsar.svc:8080}
#= MetadataState state is unstable. Ignoring the ownership cleanup request for the reported broker
su_clean_ign -> "MetadataState state is unstable. Ignoring the ownership cleanup request for the reported broker :" broker
              | "MetadataState state is unstable. Ignoring the ownership cleanup request for the reported broker" in_broker

# 0 s where the metadata was stable, 180 s where it was not.
#= Scheduled ownership cleanup for broker:broker-1.pulsar.svc:8080 with delay:180 secs. Pending clean jobs:1.
#= Scheduled ownership cleanup for broker: with delay: secs. Pending clean jobs {broker=broker-1.pulsar.svc:8080, delay=180, jobs=1}
#= Scheduled ownership cleanup for broker: with delay: secs. Pending clean jobs
su_clean_sched -> "Scheduled ownership cleanup for broker:" broker " with delay:" seconds " secs. Pending clean jobs:" count "."
                | "Scheduled ownership cleanup for broker: with delay: secs. Pending clean jobs" (" {" rest "broker=" broker ", " rest "delay=" seconds ", " rest "jobs=" count after):?

# The broker is back.
#= Successfully cancelled the ownership cleanup for broker:broker-1.pulsar.svc:8080. Active cleanup job count:0
#= Successfully cancelled the ownership cleanup for broker: . Active cleanup job count {broker=broker-1.pulsar.svc:8080, count=0}
#= Successfully cancelled the ownership cleanup for broker: . Active cleanup job count
su_clean_cancel -> "Successfully cancelled the ownership cleanup for broker:" broker ". Active cleanup job count:" count
                 | "Successfully cancelled the ownership cleanup for broker: . Active cleanup job count" (" {" rest "broker=" broker ", " rest "count=" count after):?

#= No needs to cancel the ownership cleanup for broker:broker-1.pulsar.svc:8080. There was no scheduled cleanup job. Active cleanup job count:0
#= No needs to cancel the ownership cleanup for broker: . There was no scheduled cleanup job. Active cleanup job count {broker=broker-1.pulsar.svc:8080, count=0}
#= No needs to cancel the ownership cleanup for broker: . There was no scheduled cleanup job. Active cleanup job count
su_clean_none -> "No needs to cancel the ownership cleanup for broker:" broker ". There was no scheduled cleanup job. Active cleanup job count:" count
               | "No needs to cancel the ownership cleanup for broker: . There was no scheduled cleanup job. Active cleanup job count" (" {" rest "broker=" broker ", " rest "count=" count after):?

# Also of itself, when it stops.
#= Started ownership cleanup for the inactive broker:broker-1.pulsar.svc:8080
#= Started ownership cleanup for the inactive broker {broker=broker-1.pulsar.svc:8080}
#= Started ownership cleanup for the inactive broker
su_clean_start -> "Started ownership cleanup for the inactive broker:" broker
                | "Started ownership cleanup for the inactive broker" in_broker

# The broker answers, or there is no leader to do it.
#= Found that the broker to clean is healthy. Skip the broker:broker-1.pulsar.svc:8080's orphan bundle cleanup
#= Failed to find the channel owner. Skip the inactive broker:broker-1.pulsar.svc:8080's orphan bundle cleanup
#= Found the channel owner is empty. Skip the inactive broker:broker-1.pulsar.svc:8080's orphan bundle cleanup
#= Found that the broker to clean is healthy. Skip the broker: 's orphan bundle cleanup {broker=broker-1.pulsar.svc:8080}
#= Found the channel owner is empty. Skip the inactive broker: 's orphan bundle cleanup {broker=broker-1.pulsar.svc:8080}
#= Failed to find the channel owner. Skip the inactive broker: 's orphan bundle cleanup {broker=broker-1.pulsar.svc:8080}
#= Failed to find the channel owner. Skip the inactive broker: 's orphan bundle cleanup
su_clean_skip -> skip_reason " Skip the " ("inactive "):? "broker:" broker "'s orphan bundle cleanup"
               | skip_reason " Skip the " ("inactive "):? "broker: 's orphan bundle cleanup" in_broker

# Moved by force. The broker that is gone is named by all releases that were checked.
#= Overriding ownership serviceUnit:public/default/0x00000000_0x40000000 from orphanData:ServiceUnitStateData[state=Owned, dstBroker=broker-1.pulsar.svc:8080, sourceBroker=null, splitServiceUnitToDestBroker=null, force=false, timestamp=1738577472345, versionId=3] to overrideData:ServiceUnitStateData[state=Owned, dstBroker=broker-0.pulsar.svc:8080, sourceBroker=broker-1.pulsar.svc:8080, splitServiceUnitToDestBroker=null, force=true, timestamp=1738577473345, versionId=4]
#= Overriding inactiveBroker:broker-1.pulsar.svc:8080, ownership serviceUnit:public/default/0x00000000_0x40000000 from orphanData:ServiceUnitStateData[state=Owned, dstBroker=broker-1.pulsar.svc:8080, sourceBroker=null, splitServiceUnitToDestBroker=null, force=false, timestamp=1738577472345, versionId=3] to overrideData:ServiceUnitStateData[state=Owned, dstBroker=broker-0.pulsar.svc:8080, sourceBroker=broker-1.pulsar.svc:8080, splitServiceUnitToDestBroker=null, force=true, timestamp=1738577473345, versionId=4]
#= Overriding inactiveBroker:broker-1.pulsar.svc:8080, ownership serviceUnit:public/default/0x00000000_0x40000000 from orphanData:ServiceUnitStateData[state=Owned, dstBroker=broker-1.pulsar.svc:8080, sourceBroker=null, splitServiceUnitToDestBroker=null, force=false, timestamp=1738577472345, versionId=3] to overrideData:ServiceUnitStateData[state=Free, dstBroker=null, sourceBroker=broker-1.pulsar.svc:8080, splitServiceUnitToDestBroker=null, force=true, timestamp=1738577473345, versionId=4] {}
su_override -> "Overriding " ("inactiveBroker:" broker ", "):? "ownership serviceUnit:" bundle " from orphanData:" old_data " to overrideData:" new_data map

#= Overriding orphan system service unit:pulsar/system/0x00000000_0xffffffff
#= Overriding orphan system service unit {unit=pulsar/system/0x00000000_0xffffffff}
#= Overriding orphan system service unit
su_override_sys -> "Overriding orphan system service unit:" bundle
                 | "Overriding orphan system service unit" (" {" rest "unit=" bundle after):?

# Stuck for more than 30 s.
#= Overriding in-flight state ownership serviceUnit:public/default/0x00000000_0x40000000 from orphanData:ServiceUnitStateData[state=Assigning, dstBroker=broker-1.pulsar.svc:8080, sourceBroker=null, splitServiceUnitToDestBroker=null, force=false, timestamp=1738577472345, versionId=3] to overrideData:ServiceUnitStateData[state=Owned, dstBroker=broker-0.pulsar.svc:8080, sourceBroker=broker-1.pulsar.svc:8080, splitServiceUnitToDestBroker=null, force=true, timestamp=1738577473345, versionId=4]
su_override_inflight -> "Overriding in-flight state ownership serviceUnit:" bundle " from orphanData:" old_data " to overrideData:" new_data map

# No candidate.
#= Empty selected broker for ownership serviceUnit:public/default/0x00000000_0x40000000 orphanData:ServiceUnitStateData[state=Owned, dstBroker=broker-1.pulsar.svc:8080, sourceBroker=null, splitServiceUnitToDestBroker=null, force=false, timestamp=1738577472345, versionId=3].totalCleanupErrorCnt:1
su_override_empty -> "Empty selected broker for ownership serviceUnit:" bundle " orphanData:" old_data ".totalCleanupErrorCnt:" failed map

# In order: 3.0; 3.3+; both.
#= Failed to override inactiveBroker:broker-1.pulsar.svc:8080 ownership serviceUnit:public/default/0x00000000_0x40000000 orphanData:null. totalCleanupErrorCnt:1
#= Failed to override ownership: totalCleanupErrorCnt:1
#= Failed to override ownership: totalCleanupErrorCnt {totalCleanupErrorCnt=1}
#= Failed cleaning the ownership serviceUnit:public/default/0x00000000_0x40000000, stateData:null, cleanupErrorCnt:1.
#= Failed cleaning the ownership {cleanupErrorCnt=1, serviceUnit=public/default/0x00000000_0x40000000, stateData=null}
#= Failed to run the cleanup job for the broker broker-1.pulsar.svc:8080, totalCleanupErrorCnt:1.
#= Failed to run the cleanup job for the broker , totalCleanupErrorCnt {broker=broker-1.pulsar.svc:8080, value=1}
#= Failed to run the cleanup job for the broker , totalCleanupErrorCnt
su_clean_fail -> "Failed to override inactiveBroker:" broker " ownership serviceUnit:" bundle " orphanData:" data ". totalCleanupErrorCnt:" failed
               | "Failed to override ownership: totalCleanupErrorCnt:" failed
               | "Failed to override ownership: totalCleanupErrorCnt" (" {" rest "totalCleanupErrorCnt=" failed after):?
               | "Failed cleaning the ownership serviceUnit:" bundle ", stateData:" data ", cleanupErrorCnt:" failed "."
               | "Failed cleaning the ownership" (" {" rest "cleanupErrorCnt=" failed ", " rest "serviceUnit=" bundle ", " rest "stateData=" data "}"):?
               | "Failed to run the cleanup job for the broker " broker ", totalCleanupErrorCnt:" failed "."
               | "Failed to run the cleanup job for the broker , totalCleanupErrorCnt" in_broker

#= Finished cleanup waiting for orphan broker:broker-1.pulsar.svc:8080. Elapsed 12 ms
#= Finished cleanup waiting for orphan broker: . Elapsed ms {broker=broker-1.pulsar.svc:8080, elapsed=12}
#= Finished cleanup waiting for orphan broker: . Elapsed ms
su_clean_waited -> "Finished cleanup waiting for orphan broker:" broker ". Elapsed " ms " ms"
                 | "Finished cleanup waiting for orphan broker: . Elapsed ms" (" {" rest "broker=" broker ", " rest "elapsed=" ms after):?

#= Completed a cleanup for the inactive broker:broker-1.pulsar.svc:8080 in 812.0 ms. Cleaned up orphan service units: orphanServiceUnitCleanupCnt:7, approximate cleanupErrorCnt:0, metrics:{x} 
#= Completed a cleanup for the inactive broker {broker=broker-1.pulsar.svc:8080, cleanupErrorCnt=0, cleanupTimeMs=812.0, metrics={x}, orphanServiceUnitCleanupCnt=7}
#= Completed a cleanup for the inactive broker
su_clean_done -> "Completed a cleanup for the inactive broker:" broker " in " millis " ms. Cleaned up orphan service units: orphanServiceUnitCleanupCnt:" count ", approximate cleanupErrorCnt:" failed ", metrics:" rest
               | "Completed a cleanup for the inactive broker" (" {" rest "broker=" broker ", " rest "cleanupErrorCnt=" failed ", " rest "cleanupTimeMs=" millis ", " rest "orphanServiceUnitCleanupCnt=" count after):?

# Marks the leader.
#= This leader broker:broker-0.pulsar.svc:8080 started the ownership monitor.
#= This leader broker: started the ownership monitor {broker=broker-0.pulsar.svc:8080}
#= This leader broker: started the ownership monitor
su_monitor_start -> "This leader broker:" broker " started the ownership monitor."
                  | "This leader broker: started the ownership monitor" in_broker

#= This previous leader broker:broker-0.pulsar.svc:8080 stopped the ownership monitor.
#= This previous leader broker: stopped the ownership monitor {broker=broker-0.pulsar.svc:8080}
#= This previous leader broker: stopped the ownership monitor
su_monitor_stop -> "This previous leader broker:" broker " stopped the ownership monitor."
                 | "This previous leader broker: stopped the ownership monitor" in_broker

#= metadata state:Jittery is not Stable. Skipping ownership monitor.
#= metadata state:Jittery is not Stable. Skipping ownership monitor. lastMetadataSessionEvent:SessionReestablished, lastMetadataSessionEventTimestamp:1738577472345
#= metadata state is not Stable. Skipping ownership monitor {lastMetadataSessionEvent=SessionReestablished, lastMetadataSessionEventTimestamp=1738577472345, state=Jittery}
#= metadata state is not Stable. Skipping ownership monitor
su_monitor_skip -> "metadata state:" state " is not Stable. Skipping ownership monitor." (" lastMetadataSessionEvent:" event ", lastMetadataSessionEventTimestamp:" epoch_ms):?
                 | "metadata state is not Stable. Skipping ownership monitor" (" {" rest "lastMetadataSessionEvent=" event ", " rest "lastMetadataSessionEventTimestamp=" epoch_ms ", " rest "state=" state after):?

#= This broker is not the leader now. Skipping ownership monitor.
#= This broker is not the leader now. Skipping ownership monitor. {}
su_monitor_follower -> "This broker is not the leader now. Skipping ownership monitor." map

#= no active brokers found. Skipping ownership monitor.
#= no active brokers found. Skipping ownership monitor. {}
su_monitor_none -> "no active brokers found. Skipping ownership monitor." map

#= Failed to monitor the ownerships. will retry..
#= Failed to monitor the ownerships. will retry {}
#= Failed to monitor ownerships
#= Failed to monitor ownerships {}
su_monitor_fail -> "Failed to monitor the ownerships. will retry" (".." | map)
                 | "Failed to monitor ownerships" map

#= Found semi-terminal states to tombstone serviceUnit:public/default/0x00000000_0x40000000, stateData:null
su_tomb -> "Found semi-terminal states to tombstone serviceUnit:" bundle ", stateData:" data

# A broker is asked whether it lives before its bundles are given away, 3.3+.
#= Completed health-check broker :broker-1.pulsar.svc:8080
#= Completed health-check broker {broker=broker-1.pulsar.svc:8080}
#= Checked the broker:broker-1.pulsar.svc:8080 health. Continue the orphan bundle cleanup
#= Checked the broker: health. Continue the orphan bundle cleanup {broker=broker-1.pulsar.svc:8080}
#= Completed health-check broker
su_health -> "Completed health-check broker :" broker
           | "Completed health-check broker" in_broker
           | "Checked the broker:" broker " health. Continue the orphan bundle cleanup"
           | "Checked the broker: health. Continue the orphan bundle cleanup" in_broker

#= Failed to check broker:broker-1.pulsar.svc:8080 health
#= Failed to check broker: health {broker=broker-1.pulsar.svc:8080}
#= broker-1.pulsar.svc:8080 Failed to run health check
#= broker-1.pulsar.svc:8080 Failed to run health check: x
#= Failed to run health check {broker=broker-1.pulsar.svc:8080}
#= The broker broker-1.pulsar.svc:8080 is not healthy because it's not found
#= The broker is not healthy because it's not found {broker=broker-1.pulsar.svc:8080}
#= The broker is not healthy because it's not found
su_health_fail -> "Failed to check broker:" broker " health"
                | "Failed to check broker: health" in_broker
                | broker " Failed to run health check" (": " err):?
                | "Failed to run health check" (" {" rest "broker=" broker after)
                | "The broker " broker " is not healthy because it's not found"
                | "The broker is not healthy because it's not found" in_broker

#= Complete unload bundle: public/default/0x00000000_0x40000000
#= Complete unload bundle {bundle=public/default/0x00000000_0x40000000}
#= Complete unload bundle
su_unload_ok -> "Complete unload bundle: " bundle
              | "Complete unload bundle" in_bundle

#= Failed to unload bundle: public/default/0x00000000_0x40000000
#= Failed to unload bundle {bundle=public/default/0x00000000_0x40000000}
#= Failed to wait unload for serviceUnit: public/default/0x00000000_0x40000000
#= Failed to wait unload for serviceUnit {bundle=public/default/0x00000000_0x40000000}
#= Failed to wait unload for serviceUnit
su_unload_fail -> "Failed to unload bundle: " bundle
                | "Failed to unload bundle" in_bundle
                | "Failed to wait unload for serviceUnit: " bundle
                | "Failed to wait unload for serviceUnit" in_bundle

#= Selected new owner broker: broker-0.pulsar.svc:8080 for bundle: public/default/0x00000000_0x40000000.
#= Selected new owner broker: for bundle {broker=broker-0.pulsar.svc:8080, bundle=public/default/0x00000000_0x40000000}
#= Selected new owner broker: for bundle
su_select -> "Selected new owner broker: " owner " for bundle: " bundle "."
           | "Selected new owner broker: for bundle" (" {" rest "broker=" owner ", " rest "bundle=" bundle after):?

#= Try acquiring ownership for bundle: public/default/0x00000000_0x40000000 - broker-0.pulsar.svc:8080.
#= Try acquiring ownership for bundle: - {broker=broker-0.pulsar.svc:8080, bundle=public/default/0x00000000_0x40000000}
#= Try acquiring ownership for bundle: -
su_try -> "Try acquiring ownership for bundle: " bundle " - " broker "."
        | "Try acquiring ownership for bundle: -" (" {" rest "broker=" broker ", " rest "bundle=" bundle after):?

# The broker given a bundle is not on the list any more.
#= Failed to lookup broker:broker-1.pulsar.svc:8080 for bundle:public/default/0x00000000_0x40000000, the broker has not been registered.
#= Failed to lookup broker:broker-1.pulsar.svc:8080 for bundle:public/default/0x00000000_0x40000000, the broker has not been registered. {}
su_unregistered -> "Failed to lookup broker:" owner " for bundle:" bundle ", the broker has not been registered." map

# ---- Parts ---------------------------------------------------------------------------------------------------

# The values of 5.0: none of them wanted, or one alone.
map      -> (" {" rest "}"):?
after    -> [,}] rest
in_path  -> (" {" rest "path=" path after):?
in_event -> (" {" rest "event=" event after):?
in_broker -> (" {" rest "broker=" broker after):?
in_bundle -> (" {" rest "bundle=" bundle after):?
in_unit  -> (" {" rest "serviceUnit=" bundle after):?
in_broker_unit -> (" {" rest "broker=" broker ", " rest "serviceUnit=" bundle after):?
leader_record -> "LeaderBroker(" ("brokerId=" leader ", "):? "serviceUrl=" leader_url ")"
maybe_owner -> "Optional[" owner "]" | "Optional.empty"

# The records of the service-unit channel. No record is an empty text, where it stands alone null.
cur      -> old_data:?
next     -> new_data:?
old_data -> "ServiceUnitStateData[state=" old_state ", dstBroker=" old_owner ", sourceBroker=" old_source ", splitServiceUnitToDestBroker=" rest ", force=" [a-z]:+ ", timestamp=" int ", versionId=" int "]"
new_data -> "ServiceUnitStateData[state=" new_state ", dstBroker=" new_owner ", sourceBroker=" new_source ", splitServiceUnitToDestBroker=" rest ", force=" force ", timestamp=" epoch_ms ", versionId=" data_version "]"
data     -> "null" | "ServiceUnitStateData[state=" data_state ", dstBroker=" data_owner ", sourceBroker=" data_source ", splitServiceUnitToDestBroker=" rest ", force=" force ", timestamp=" epoch_ms ", versionId=" data_version "]"

# ---- Fields --------------------------------------------------------------------------------------------------

level        -> "TRACE" | "DEBUG" | "INFO" | "WARN" | "ERROR" | "FATAL"
thread       -> text
logger       -> class_name
message      -> rest
instance     -> unbracketed

# Who and where.
version      -> bare
revision     -> bare
port         -> int
tls_port     -> int
addr         -> address
host         -> uncoloned
client       -> text
url          -> bare
tls_url      -> bare
web_url      -> bare
cluster      -> bare
bundle       -> bare
path         -> bare
connect      -> word
thread_name  -> text

# Sessions are hexadecimal, but where they end in _dec.
session      -> hex
session_dec  -> int
current_session_dec -> int
event        -> name
state        -> name
status       -> name
zk_state     -> name
watch_type   -> name
watched      -> text
found        -> "missing" | "stale"

# Times, counts, codes. A duration and what remains are seconds with decimals.
seconds      -> int
duration     -> decimal
remaining    -> decimal
ms           -> int
count        -> int
code         -> int
err          -> rest
broker       -> bare
brokers      -> text
leader       -> bare
owner        -> bare
role         -> "Leader" | "Follower"
old_role     -> "Leader" | "Follower"
played       -> "the leader" | "a follower"
tries        -> int
limit        -> int
handled      -> int
failed       -> int
millis       -> decimal
children     -> text
tag          -> bare
old_state    -> name
old_owner    -> bare_or_none
old_source   -> bare_or_none
new_state    -> name
new_owner    -> bare_or_none
new_source   -> bare_or_none
data_state   -> name
data_owner   -> bare_or_none
data_source  -> bare_or_none
force        -> "true" | "false"
data_version -> int
leader_url   -> bare
skip_reason  -> "Found that the broker to clean is healthy." | "Failed to find the channel owner." | "Found the channel owner is empty."
