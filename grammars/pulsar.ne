# Messages of Pulsar brokers, proxies and the clients inside them (Pulsar's own, ZooKeeper's, BookKeeper's), releases 1.22
# to 5.0, and the lines that follow a record or stand beside the log.
# A version after a sample or in a comment says where a wording is printed; none means all. 5.0 prints constant text and
# its values behind it, sorted by key: text {a=1, b=2}, in the first milestone {} where there are none; as JSON the text
# stands alone. 4.0.13 and 4.2.4 put {} behind the older wordings, which is of the header and not read here.
@include "tokens.ne"
@include "stamps.ne"

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

# Extensible load manager, 3.0+; "changing" in its first releases.
#= This broker:broker-0.pulsar.svc:8080 is changing the role from Follower to Leader
#= This broker:broker-0.pulsar.svc:8080 is setting the role from Follower to Leader
#= Broker is setting the role {broker=broker-0.pulsar.svc:8080, from=Follower, to=Leader}
#= Broker is setting the role
el_role -> "This broker:" broker " is " ("setting" | "changing") " the role from " old_role " to " role
         | "Broker is setting the role" (" {" rest "broker=" broker ", " rest "from=" old_role ", " rest "to=" role after):?

#= This broker:broker-0.pulsar.svc:8080 plays the leader now.
#= This broker:broker-0.pulsar.svc:8080 plays a follower now.
#= This broker: plays the leader now {broker=broker-0.pulsar.svc:8080}
#= This broker: plays a follower now {broker=broker-0.pulsar.svc:8080}
#= This broker: plays a follower now
el_role_done -> "This broker:" broker " plays " played " now."
              | "This broker: plays " played " now" in_broker

#= The broker:broker-0.pulsar.svc:8080 failed to set the role. Retrying 3 th ...
#= The broker:broker-0.pulsar.svc:8080 failed to change the role. Retrying 3 th ...
#= The broker: failed to set the role. Retrying th {broker=broker-0.pulsar.svc:8080, retrying=3}
#= The broker: failed to set the role. Retrying th
el_role_retry -> "The broker:" broker " failed to " ("set" | "change") " the role. Retrying " tries " th ..."
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

# 4.0+, and patch releases of 3.x from late 2024 on: also when the node was deleted.
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
#= Failed to getOwner for serviceUnit:public/default/0x00000000_0x40000000
#= failed to getOwner for serviceUnit {broker=broker-0.pulsar.svc:8080, serviceUnit=public/default/0x00000000_0x40000000}
#= failed to getOwner for serviceUnit
su_getowner_fail -> broker " failed to getOwner for serviceUnit:" bundle
                  | "Failed to getOwner for serviceUnit:" bundle
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

# Moved by force. From 3.0.6, 3.2.4 and 3.3.1 on the broker that is gone is named, and what is in flight is told so too.
#= Overriding ownership serviceUnit:public/default/0x00000000_0x40000000 from orphanData:ServiceUnitStateData[state=Owned, dstBroker=broker-1.pulsar.svc:8080, sourceBroker=null, splitServiceUnitToDestBroker=null, force=false, timestamp=1738577472345, versionId=3] to overrideData:ServiceUnitStateData[state=Owned, dstBroker=broker-0.pulsar.svc:8080, sourceBroker=broker-1.pulsar.svc:8080, splitServiceUnitToDestBroker=null, force=true, timestamp=1738577473345, versionId=4]
#= Overriding inactiveBroker:broker-1.pulsar.svc:8080, ownership serviceUnit:public/default/0x00000000_0x40000000 from orphanData:ServiceUnitStateData[state=Owned, dstBroker=broker-1.pulsar.svc:8080, sourceBroker=null, splitServiceUnitToDestBroker=null, force=false, timestamp=1738577472345, versionId=3] to overrideData:ServiceUnitStateData[state=Owned, dstBroker=broker-0.pulsar.svc:8080, sourceBroker=broker-1.pulsar.svc:8080, splitServiceUnitToDestBroker=null, force=true, timestamp=1738577473345, versionId=4]
#= Overriding inactiveBroker:broker-1.pulsar.svc:8080, ownership serviceUnit:public/default/0x00000000_0x40000000 from orphanData:ServiceUnitStateData[state=Owned, dstBroker=broker-1.pulsar.svc:8080, sourceBroker=null, splitServiceUnitToDestBroker=null, force=false, timestamp=1738577472345, versionId=3] to overrideData:ServiceUnitStateData[state=Free, dstBroker=null, sourceBroker=broker-1.pulsar.svc:8080, splitServiceUnitToDestBroker=null, force=true, timestamp=1738577473345, versionId=4] {}
su_override -> "Overriding " ("inactiveBroker:" broker ", "):? "ownership serviceUnit:" bundle " from orphanData:" old_data " to overrideData:" new_data map

#= Overriding orphan system service unit:pulsar/system/0x00000000_0xffffffff
#= Overriding orphan system service unit {unit=pulsar/system/0x00000000_0xffffffff}
#= Overriding orphan system service unit
su_override_sys -> "Overriding orphan system service unit:" bundle
                 | "Overriding orphan system service unit" (" {" rest "unit=" bundle after):?

# Stuck for more than 30 s. To 3.0.5, 3.2.3 and 3.3.0.
#= Overriding in-flight state ownership serviceUnit:public/default/0x00000000_0x40000000 from orphanData:ServiceUnitStateData[state=Assigning, dstBroker=broker-1.pulsar.svc:8080, sourceBroker=null, splitServiceUnitToDestBroker=null, force=false, timestamp=1738577472345, versionId=3] to overrideData:ServiceUnitStateData[state=Owned, dstBroker=broker-0.pulsar.svc:8080, sourceBroker=broker-1.pulsar.svc:8080, splitServiceUnitToDestBroker=null, force=true, timestamp=1738577473345, versionId=4]
su_override_inflight -> "Overriding in-flight state ownership serviceUnit:" bundle " from orphanData:" old_data " to overrideData:" new_data map

# No candidate. To 3.0.5, 3.2.3 and 3.3.0; the second form before that.
#= Empty selected broker for ownership serviceUnit:public/default/0x00000000_0x40000000 orphanData:ServiceUnitStateData[state=Owned, dstBroker=broker-1.pulsar.svc:8080, sourceBroker=null, splitServiceUnitToDestBroker=null, force=false, timestamp=1738577472345, versionId=3].totalCleanupErrorCnt:1
#= Failed to override the ownership serviceUnit:public/default/0x00000000_0x40000000 orphanData:null. Empty selected broker. totalCleanupErrorCnt:1
su_override_empty -> "Empty selected broker for ownership serviceUnit:" bundle " orphanData:" data ".totalCleanupErrorCnt:" failed
                   | "Failed to override the ownership serviceUnit:" bundle " orphanData:" data ". Empty selected broker. totalCleanupErrorCnt:" failed

# In order: the first of 3.0; 3.0; 3.3+; both.
#= Failed to override the ownership serviceUnit:public/default/0x00000000_0x40000000 orphanData:null. Failed to publish override event. totalCleanupErrorCnt:1
#= Failed to override serviceUnit:public/default/0x00000000_0x40000000 from orphanData:null to overrideData:x
#= Failed cleaning the ownership orphanServiceUnit:public/default/0x00000000_0x40000000, orphanData:null, cleanupErrorCnt:1.
#= Failed to override inactiveBroker:broker-1.pulsar.svc:8080 ownership serviceUnit:public/default/0x00000000_0x40000000 orphanData:null. totalCleanupErrorCnt:1
#= Failed to override ownership: totalCleanupErrorCnt:1
#= Failed to override ownership: totalCleanupErrorCnt {totalCleanupErrorCnt=1}
#= Failed cleaning the ownership serviceUnit:public/default/0x00000000_0x40000000, stateData:null, cleanupErrorCnt:1.
#= Failed cleaning the ownership {cleanupErrorCnt=1, serviceUnit=public/default/0x00000000_0x40000000, stateData=null}
#= Failed to run the cleanup job for the broker broker-1.pulsar.svc:8080, totalCleanupErrorCnt:1.
#= Failed to run the cleanup job for the broker , totalCleanupErrorCnt {broker=broker-1.pulsar.svc:8080, value=1}
#= Failed to run the cleanup job for the broker , totalCleanupErrorCnt
su_clean_fail -> "Failed to override the ownership serviceUnit:" bundle " orphanData:" data ". Failed to publish override event. totalCleanupErrorCnt:" failed
               | "Failed to override serviceUnit:" bundle " from orphanData:" data " to overrideData:" rest
               | "Failed cleaning the ownership orphanServiceUnit:" bundle ", orphanData:" data ", cleanupErrorCnt:" failed "."
               | "Failed to override inactiveBroker:" broker " ownership serviceUnit:" bundle " orphanData:" data ". totalCleanupErrorCnt:" failed
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

#= Failed to select a broker for serviceUnit:public/default/0x00000000_0x40000000
su_select_fail -> "Failed to select a broker for serviceUnit:" bundle

#= Try acquiring ownership for bundle: public/default/0x00000000_0x40000000 - broker-0.pulsar.svc:8080.
#= Try acquiring ownership for bundle: - {broker=broker-0.pulsar.svc:8080, bundle=public/default/0x00000000_0x40000000}
#= Try acquiring ownership for bundle: -
su_try -> "Try acquiring ownership for bundle: " bundle " - " broker "."
        | "Try acquiring ownership for bundle: -" (" {" rest "broker=" broker ", " rest "bundle=" bundle after):?

# The broker given a bundle is not on the list any more.
#= Failed to lookup broker:broker-1.pulsar.svc:8080 for bundle:public/default/0x00000000_0x40000000, the broker has not been registered.
#= Failed to lookup broker:broker-1.pulsar.svc:8080 for bundle:public/default/0x00000000_0x40000000, the broker has not been registered. {}
su_unregistered -> "Failed to lookup broker:" owner " for bundle:" bundle ", the broker has not been registered." map

# ---- Ownership: classic load manager -------------------------------------------------------------------------

#= Trying to acquire ownership of public/default/0x00000000_0x40000000
#= Trying to acquire ownership {bundle=public/default/0x00000000_0x40000000}
#= Trying to acquire ownership
ow_try -> "Trying to acquire ownership of " bundle
        | "Trying to acquire ownership" in_bundle

# In order: to 2.8 the path of the node; later; a form with the object.
#= Successfully acquired ownership of /namespace/public/default/0x00000000_0x40000000
#= Successfully acquired ownership of public/default/0x00000000_0x40000000
#= Successfully acquired ownership of OwnedBundle(bundle=public/default/0x00000000_0x40000000, isActive=1)
#= Successfully acquired ownership {bundle=public/default/0x00000000_0x40000000}
#= Successfully acquired ownership
ow_ok -> "Successfully acquired ownership of " bundle
       | "Successfully acquired ownership of OwnedBundle(bundle=" bundle ", " rest
       | "Successfully acquired ownership" in_bundle

# The owner was another. To 2.8 the line comes before the exception or the owner's data.
#= Failed to acquire ownership of /namespace/public/default/0x00000000_0x40000000 -- Already owned by other broker
#= Failed to acquire ownership of /namespace/public/default/0x00000000_0x40000000 -- Already owned by unknown broker
#= Failed to acquire ownership of /namespace/public/default/0x00000000_0x40000000 -- Already owned by broker NamespaceEphemeralData(nativeUrl=pulsar://broker-1:6650)
ow_taken -> "Failed to acquire ownership of " path " -- Already owned by " ("other broker" | "unknown broker")
          | "Failed to acquire ownership of " path " -- Already owned by broker " owner_data

#= Failed to acquire ownership of public/default/0x00000000_0x40000000: x
#= Failed to acquire ownership for namespace bundle public/default/0x00000000_0x40000000: x
#= Failed to acquire ownership for namespace bundle public/default/0x00000000_0x40000000: 
#= Error in trying to acquire namespace bundle ownership for public/default/0x00000000_0x40000000: x
#= Failed to acquire ownership for namespace bundle {bundle=public/default/0x00000000_0x40000000, exception=x}
#= Error in trying to acquire namespace bundle ownership {bundle=public/default/0x00000000_0x40000000}
#= Error in trying to acquire namespace bundle ownership
ow_fail -> "Failed to acquire ownership of " bundle ": " reason
         | "Failed to acquire ownership for namespace bundle " bundle ": " err
         | "Error in trying to acquire namespace bundle ownership for " bundle ": " err
         | "Failed to acquire ownership for namespace bundle" in_bundle
         | "Error in trying to acquire namespace bundle ownership" in_bundle

# 2.10+: another broker can take it.
#= Resource lock for /namespace/public/default/0x00000000_0x40000000 has expired
#= Resource lock has expired {path=/namespace/public/default/0x00000000_0x40000000}
#= Resource lock has expired
ow_expired -> "Resource lock for " path " has expired"
            | "Resource lock has expired" in_path

# 3.0+, late patch releases: the cache had lost what the store has.
#= Detected ownership loss for broker [NamespaceEphemeralData(nativeUrl=pulsar://broker-0:6650)] on namespace bundle [public/default/0x00000000_0x40000000]. Attempting to reacquire ownership to maintain cache consistency.
#= Detected ownership loss for broker on namespace bundle . Attempting to reacquire ownership to maintain cache consistency. {broker=x, bundle=public/default/0x00000000_0x40000000}
#= Detected ownership loss for broker on namespace bundle . Attempting to reacquire ownership to maintain cache consistency.
ow_lost -> "Detected ownership loss for broker [" owner_data "] on namespace bundle [" bundle "]. Attempting to reacquire ownership to maintain cache consistency."
         | "Detected ownership loss for broker on namespace bundle . Attempting to reacquire ownership to maintain cache consistency." in_bundle

#= Failed to reacquire ownership for namespace bundle [public/default/0x00000000_0x40000000] on broker [x]: y
#= Failed to reacquire ownership for namespace bundle on broker {broker=x, bundle=public/default/0x00000000_0x40000000}
#= Failed to reacquire ownership for namespace bundle on broker
ow_lost_fail -> "Failed to reacquire ownership for namespace bundle [" bundle "] on broker [" owner_data "]: " err
              | "Failed to reacquire ownership for namespace bundle on broker" in_bundle

#= Successfully reestablish ownership of /namespace/public/default/0x00000000_0x40000000
ow_again -> "Successfully reestablish ownership of " path

# To 2.8.
#= [/namespace/public/default/0x00000000_0x40000000] Removed zk lock for service unit: OK
ow_removed -> "[" path "] Removed zk lock for service unit: " word

#= Disabling ownership: public/default/0x00000000_0x40000000
#= Disabling ownership {ownership=public/default/0x00000000_0x40000000}
#= Disabling ownership
ow_disable -> "Disabling ownership: " bundle
            | "Disabling ownership" (" {" rest "ownership=" bundle after):?

#= Unloading public/default/0x00000000_0x40000000 namespace-bundle with 12 topics completed in 34.5 ms
#= Unloading namespace-bundle completed {bundle=public/default/0x00000000_0x40000000, unloadBundleTimeMs=34.5, unloadedTopics=12}
#= Unloading namespace-bundle completed
ow_unloaded -> "Unloading " bundle " namespace-bundle with " count " topics completed in " millis " ms"
             | "Unloading namespace-bundle completed" (" {" rest "bundle=" bundle ", " rest "unloadBundleTimeMs=" millis ", " rest "unloadedTopics=" count after):?

#= Failed to close topics under namespace public/default/0x00000000_0x40000000
#= Failed to close topics in namespace public/default/0x00000000_0x40000000 in 5/MINUTES timeout
#= Failed to close topics under namespace {namespace=public/default/0x00000000_0x40000000}
#= Failed to close topics under namespace
ow_close_fail -> "Failed to close topics under namespace " bundle
               | "Failed to close topics in namespace " bundle " in " int "/" word " timeout"
               | "Failed to close topics under namespace" (" {" rest "namespace=" bundle after):?

# Asked for by an operator or by the load manager of the leader.
#= [admin] Unloading namespace bundle public/default/0x00000000_0x40000000
#= [null] Unloading namespace bundle public/default/0x00000000_0x40000000
#= Unloading namespace bundle {bundleRange=0x00000000_0x40000000, clientAppId=admin, namespace=public/default}
#= Unloading namespace bundle
ow_rest -> "[" client "] Unloading namespace bundle " bundle
         | "Unloading namespace bundle" (" {" rest "bundleRange=" range ", " rest "namespace=" namespace after):?

#= [admin] Unloading namespace public/default
#= Unloading namespace {clientAppId=admin, namespace=public/default}
#= Unloading namespace
ow_rest_namespace -> "[" client "] Unloading namespace " namespace
                   | "Unloading namespace" (" {" rest "namespace=" namespace after):?

#= [admin] Successfully unloaded namespace bundle public/default/0x00000000_0x40000000
#= Successfully unloaded namespace bundle {bundle=public/default/0x00000000_0x40000000, clientAppId=admin}
#= Successfully unloaded namespace bundle
ow_rest_ok -> "[" client "] Successfully unloaded namespace bundle " bundle
            | "Successfully unloaded namespace bundle" in_bundle

#= [admin] Failed to unload namespace bundle public/default/0x00000000_0x40000000
#= [admin] Failed to unload namespace public/default
#= [admin] Failed to unload namespace bundle public/default/0x00000000_0x40000000 to inactive broker broker-1.pulsar.svc:8080.
ow_rest_fail -> "[" client "] Failed to unload namespace " ("bundle " bundle | namespace)
              | "[" client "] Failed to unload namespace bundle " bundle " to inactive broker " owner "."

# The new owner loads.
#= Loading all topics on bundle: public/default/0x00000000_0x40000000
#= Loading all topics on bundle {bundle=public/default/0x00000000_0x40000000}
#= Loading all topics on bundle
ow_topics -> "Loading all topics on bundle: " bundle
           | "Loading all topics on bundle" in_bundle

#= Loaded 12 topics on public/default/0x00000000_0x40000000 -- time taken: 0.5 seconds
#= Loaded topics on bundle {bundle=public/default/0x00000000_0x40000000, failedCount=0, numTopicsLoaded=12, timeTakenSeconds=0.5}
#= Loaded topics on bundle
ow_topics_ok -> "Loaded " count " topics on " bundle " -- time taken: " duration " seconds"
              | "Loaded topics on bundle" (" {" rest "bundle=" bundle ", " rest "numTopicsLoaded=" count ", " rest "timeTakenSeconds=" duration after):?

#= [persistent://public/default/t-1] Unloading topic
#= Unloading topic {topic=persistent://public/default/t-1}
#= Unloading topic
ow_topic_unload -> "[" topic "] Unloading topic"
                 | "Unloading topic" in_topic

#= [public/default/0x00000000_0x40000000][persistent://public/default/t-1] Clean unloaded topic from cache.
#= Clean unloaded topic from cache. {topic=persistent://public/default/t-1, value=public/default/0x00000000_0x40000000}
#= Clean unloaded topic from cache.
ow_topic_clean -> "[" bundle "][" topic "] Clean unloaded topic from cache."
                | "Clean unloaded topic from cache." in_topic

# A close is stuck, 2.7+.
#= Unloading of public/default/0x00000000_0x40000000 has timed out
#= Unloading of has timed out {serviceUnit=public/default/0x00000000_0x40000000}
#= Unloading of has timed out
ow_timeout -> "Unloading of " bundle " has timed out"
            | "Unloading of has timed out" in_unit

# Passes, unless it lasts for more than a minute.
#= Namespace is being unloaded, cannot add topic persistent://public/default/t-1
#= Namespace is being unloaded, cannot add topic persistent://public/default/t-1 {}
ow_unloading -> "Namespace is being unloaded, cannot add topic " topic map

# Somebody's lookup is out of date. In order: to 2.11; later 3.x; 4.x, with its bundle.
#= Namespace bundle for topic (persistent://public/default/t-1) not served by this instance. Please redo the lookup. Request is denied: namespace=public/default
#= Namespace bundle for topic (persistent://public/default/t-1) not served by this instance:broker-0.pulsar.svc:8080. Please redo the lookup. Request is denied: namespace=public/default
#= Namespace bundle (public/default/0x00000000_0x40000000) for topic (persistent://public/default/t-1) not served by this instance:broker-0.pulsar.svc:8080. Please redo the lookup.
#= Namespace bundle (public/default/0x00000000_0x40000000) for topic (persistent://public/default/t-1) not served by this instance:broker-0.pulsar.svc:8080. Please redo the lookup. {}
ow_redo -> "Namespace bundle " ("(" bundle ") "):? "for topic (" topic ") not served by this instance" (":" broker):? ". Please redo the lookup." (" Request is denied: namespace=" namespace):? map

#= Failed to check the ownership of the topic: persistent://public/default/t-1, x
#= Failed to check the ownership of the topic {exception=x, topic=persistent://public/default/t-1}
#= Failed to check the ownership of the topic
ow_check_fail -> "Failed to check the ownership of the topic: " topic ", " err
               | "Failed to check the ownership of the topic" in_topic

# One for each broker, owned by it alone.
#= added heartbeat namespace name in local cache: ns=pulsar/broker-0.pulsar.svc:8080
#= added heartbeat namespace name in local cache {namespace=pulsar/broker-0.pulsar.svc:8080}
#= added heartbeat namespace name in local cache
ow_hb -> "added heartbeat namespace name in local cache: ns=" namespace
       | "added heartbeat namespace name in local cache" (" {" rest "namespace=" namespace after):?

# ---- Load management -----------------------------------------------------------------------------------------

# In order: 1.22; 2.4+ (OverloadShedder); 2.7+ (ThresholdShedder); 3.0+ (TransferShedder).
#= Attempting to shed load on broker-1.pulsar.svc:8080, which has max resource usage 92.0%
#= Attempting to shed load on broker-1.pulsar.svc:8080, which has resource usage 92.0% above threshold 85.0% -- Offloading at least 3.2 MByte/s of traffic (x)
#= Attempting to shed load on broker-1.pulsar.svc:8080, which has max resource usage above threshold 92.0% > 85.0% -- Offloading at least 3.2 MByte/s of traffic
#= Attempting to shed load on broker-1.pulsar.svc:8080, which has max resource usage above avgUsage  and threshold 92.0% > 60.0% + 10.0% -- Offloading at least 3.2 MByte/s of traffic, left throughput 8.0 MByte/s
#= Attempting to shed load from broker:broker-1.pulsar.svc:8080, which has the max resource usage:92.00%, targetStd:0.25, -- Trying to offload 10.00%, 3.20 KByte/s of traffic.
lb_over -> "Attempting to shed load on " broker ", which has " ("max "):? "resource usage " ("above threshold "):? usage "%" rest
         | "Attempting to shed load on " broker ", which has max resource usage above avgUsage " (" "):? "and threshold " usage "%" rest
         | "Attempting to shed load from broker:" broker ", which has the max resource usage:" usage "%" rest

#= Broker broker-1.pulsar.svc:8080 is overloaded despite having no bundles
#= Broker broker-1.pulsar.svc:8080 is overloaded despit having no bundles
#= Broker is overloaded despite having no bundles {broker=broker-1.pulsar.svc:8080}
#= Broker is overloaded despite having no bundles
lb_empty -> "Broker " broker " is overloaded " ("despite" | "despit") " having no bundles"
          | "Broker is overloaded despite having no bundles" in_broker

#= HIGH USAGE WARNING : Sole namespace bundle public/default/0x00000000_0x40000000 is overloading broker broker-1.pulsar.svc:8080. No Load Shedding will be done on this broker
#= HIGH USAGE WARNING : Sole namespace bundle public/default/0x00000000_0x40000000 is overloading broker broker-1.pulsar.svc:8080. No Load Shadding will be done on this broker
#= HIGH USAGE WARNING: Sole namespace bundle is overloading broker. No Load Shedding will be done on this broker {broker=broker-1.pulsar.svc:8080, bundle=public/default/0x00000000_0x40000000}
#= HIGH USAGE WARNING: Sole namespace bundle is overloading broker. No Load Shedding will be done on this broker
lb_sole -> "HIGH USAGE WARNING : Sole namespace bundle " bundle " is overloading broker " broker ". No Load " ("Shedding" | "Shadding") " will be done on this broker"
         | "HIGH USAGE WARNING: Sole namespace bundle is overloading broker. No Load Shedding will be done on this broker" (" {" rest "broker=" broker ", " rest "bundle=" bundle after):?

# By the leader; the strategy in brackets from 2.4 on, the destination from 2.10 on.
#= Unloading bundle: public/default/0x00000000_0x40000000 from broker broker-1.pulsar.svc:8080
#= [Overload shedder] Unloading bundle: public/default/0x00000000_0x40000000 from broker broker-1.pulsar.svc:8080
#= [ThresholdShedder] Unloading bundle: public/default/0x00000000_0x40000000 from broker broker-1.pulsar.svc:8080 to dest broker broker-0.pulsar.svc:8080
#= Unloading bundle from source broker to dest broker {bundle=public/default/0x00000000_0x40000000, class=ThresholdShedder, destBroker=broker-0.pulsar.svc:8080, sourceBroker=broker-1.pulsar.svc:8080}
#= Unloading bundle from source broker to dest broker
lb_unload -> ("[" strategy "] "):? "Unloading bundle: " bundle " from broker " broker (" to dest broker " owner):?
           | "Unloading bundle from source broker to dest broker" (" {" rest "bundle=" bundle ", " rest "destBroker=" owner ", " rest "sourceBroker=" broker after):?

#= [ThresholdShedder] No broker available to unload bundle public/default/0x00000000_0x40000000 from broker broker-1.pulsar.svc:8080
#= No broker available to unload bundle from broker {broker=broker-1.pulsar.svc:8080, bundle=public/default/0x00000000_0x40000000, class=ThresholdShedder}
#= No broker available to unload bundle from broker
lb_none -> "[" strategy "] No broker available to unload bundle " bundle " from broker " broker
         | "No broker available to unload bundle from broker" (" {" rest "broker=" broker ", " rest "bundle=" bundle after):?

#= Load manager didn't return any available broker. Returning empty result to lookup. NamespaceBundle[public/default/0x00000000_0x40000000]
#= Load manager didn't return any available broker. Returning empty result to lookup. NamespaceBundle {namespaceBundle=public/default/0x00000000_0x40000000}
#= Load manager didn't return any available broker. Returning empty result to lookup. NamespaceBundle
lb_nobroker -> "Load manager didn't return any available broker. Returning empty result to lookup. NamespaceBundle[" bundle "]"
             | "Load manager didn't return any available broker. Returning empty result to lookup. NamespaceBundle" (" {" rest "namespaceBundle=" bundle after):?

#= Load-manager splitting bundle public/default/0x00000000_0x40000000 and unloading true
#= Load-manager splitting budnle public/default/0x00000000_0x40000000 and unloading true
#= Load-manager splitting bundle and unloading {bundle=public/default/0x00000000_0x40000000, unloading=true}
#= Load-manager splitting bundle and unloading
lb_split -> "Load-manager splitting " ("bundle" | "budnle") " " bundle " and unloading " word
          | "Load-manager splitting bundle and unloading" in_bundle

#= Successfully split namespace bundle public/default/0x00000000_0x40000000
#= Successfully split namespace bundle {bundle=public/default/0x00000000_0x40000000}
#= Successfully split namespace bundle
lb_split_ok -> "Successfully split namespace bundle " bundle
             | "Successfully split namespace bundle" in_bundle

#= Failed to split namespace bundle public/default/0x00000000_0x40000000
#= Failed to split namespace bundle {bundle=public/default/0x00000000_0x40000000}
#= Failed to split namespace bundle
lb_split_fail -> "Failed to split namespace bundle " bundle
               | "Failed to split namespace bundle" in_bundle

#= Completed the bundle split event for bundle:public/default/0x00000000_0x40000000
#= Completed the bundle split event for bundle {bundle=public/default/0x00000000_0x40000000}
#= Completed the bundle split event for bundle
lb_split_event -> "Completed the bundle split event for bundle:" bundle
                | "Completed the bundle split event for bundle" in_bundle

#= Failed the bundle split event for bundle:public/default/0x00000000_0x40000000
#= Failed the bundle split event for bundle {bundle=public/default/0x00000000_0x40000000}
#= Timed out while waiting for the bundle split event: public/default/0x00000000_0x40000000
#= Timed out while waiting for the bundle split event {bundle=public/default/0x00000000_0x40000000}
#= Timed out while waiting for the bundle split event
lb_split_event_fail -> "Failed the bundle split event for bundle:" bundle
                     | "Failed the bundle split event for bundle" in_bundle
                     | "Timed out while waiting for the bundle split event: " bundle
                     | "Timed out while waiting for the bundle split event" in_bundle

# ---- Lookup, redirect, a broker that is not there ------------------------------------------------------------

# The broker's side.
#= [/10.4.0.9:44321] lookup failed with error persistent://public/default/t-1, x
#= lookup failed with error {localAddress=/10.4.0.2:6650, remoteAddress=/10.4.0.9:44321, topic=persistent://public/default/t-1}
#= lookup failed with error
lu_fail -> "[" client "] lookup failed with error " topic ", " err
         | "lookup failed with error" in_client_topic

#= Failed to lookup null for topic persistent://public/default/t-1 with error x
#= Failed to lookup admin for topic persistent://public/default/t-1 with error x
#= Failed to lookup topic {clientAppId=admin, errorMessage=x, topic=persistent://public/default/t-1}
lu_http_fail -> "Failed to lookup " client " for topic " topic " with error " err
              | "Failed to lookup topic {" rest "errorMessage=" err ", topic=" topic after

#= [broker-0.pulsar.svc:8080] Redirect lookup request to http://broker-1.pulsar.svc:8080 for topic persistent://public/default/t-1
#= Redirect lookup request {brokerId=broker-0.pulsar.svc:8080, redirect=http://broker-1.pulsar.svc:8080, topic=persistent://public/default/t-1}
#= Redirect lookup request
lu_redirect -> "[" broker "] Redirect lookup request to " url " for topic " topic
             | "Redirect lookup request" (" {" rest "brokerId=" broker ", " rest "redirect=" url ", " rest "topic=" topic after):?

# The client's side.
#= [persistent://public/default/t-1] failed to send lookup request : x
#= failed to send lookup request {exception=x, topic=persistent://public/default/t-1}
#= failed to send lookup request
lu_cl_fail -> "[" topic "] failed to send lookup request : " err
            | "failed to send lookup request" (" {" ("exception=" err ", "):? "topic=" topic after):?

#= [persistent://public/default/t-1] lookup failed : x
#= lookup failed {exception=x, topic=persistent://public/default/t-1}
#= lookup failed
lu_cl_lookup -> "[" topic "] lookup failed : " err
              | "lookup failed" (" {" ("exception=" err ", "):? "topic=" topic after):?

# Debug.
#= [persistent://public/default/t-1] lookup redirection failed (1) : x
#= lookup redirection failed {exception=x, redirectCount=1, topic=persistent://public/default/t-1}
#= lookup redirection failed
lu_cl_redirect -> "[" topic "] lookup redirection failed (" count ") : " err
                | "lookup redirection failed" (" {" ("exception=" err ", "):? "redirectCount=" count ", " rest "topic=" topic after):?

# The client cannot reach the broker. The exception names host, address and port.
#= Failed to open connection to broker-1.pulsar.svc/10.4.0.3:6650 : io.netty.channel.AbstractChannel$AnnotatedConnectException: Connection refused: broker-1.pulsar.svc/10.4.0.3:6650
#= Failed to open connection to broker-1.pulsar.svc/<unresolved>:6650 : java.net.UnknownHostException: x
#= Failed to open connection to {exception=Connection refused, physicalAddress=broker-1.pulsar.svc/10.4.0.3:6650}
#= Failed to open connection to
lu_conn_fail -> "Failed to open connection to " addr " : " err
              | "Failed to open connection to" (" {" ("exception=" err ", "):? "physicalAddress=" addr after):?

# It tries again, later each time.
#= [persistent://public/default/t-1] [p-1] Could not get connection to broker: x -- Will try again in 0.195 s
#= Could not get connection to broker - Will try again {delaySec=0.195, exception=x, handler=p-1, state=Connecting, topic=persistent://public/default/t-1}
#= Could not get connection to broker - Will try again
lu_retry -> "[" topic "] [" handler "] Could not get connection to broker: " err " -- Will try again in " duration " s"
          | "Could not get connection to broker - Will try again" (" {" rest "delaySec=" duration ", " ("exception=" err ", "):? "handler=" handler ", " rest "topic=" topic after):?

#= [persistent://public/default/t-1] [p-1] Error connecting to broker: x
#= Error connecting to broker {exception=x, handler=p-1, state=Connecting, topic=persistent://public/default/t-1}
#= Error connecting to broker
lu_err -> "[" topic "] [" handler "] Error connecting to broker: " err
        | "Error connecting to broker" (" {" ("exception=" err ", "):? "handler=" handler ", " rest "topic=" topic after):?

#= [persistent://public/default/t-1] [p-1] Exception thrown while getting connection: 
#= Exception thrown while getting connection {handler=p-1, state=Connecting, topic=persistent://public/default/t-1}
#= Exception thrown while getting connection
lu_err_thrown -> "[" topic "] [" handler "] Exception thrown while getting connection: "
               | "Exception thrown while getting connection" (" {" rest "handler=" handler ", " rest "topic=" topic after):?

#= [persistent://public/default/t-1] [p-1] Reconnecting after connection was closed
#= Reconnecting after connection was closed {handler=p-1, state=Connecting, topic=persistent://public/default/t-1}
#= Reconnecting after connection was closed
lu_reconn -> "[" topic "] [" handler "] Reconnecting after connection was closed"
           | "Reconnecting after connection was closed" (" {" rest "handler=" handler ", " rest "topic=" topic after):?

# The URL the broker was told to close for, from 3.3 on.
#= [persistent://public/default/t-1] [p-1] Closed connection [id: 0x1a2b3c4d, L:/10.4.0.9:44321 ! R:broker-1.pulsar.svc/10.4.0.3:6650] -- Will try again in 0.1 s
#= [persistent://public/default/t-1] [p-1] Closed connection [id: 0x1a2b3c4d, L:/10.4.0.9:44321 ! R:broker-1.pulsar.svc/10.4.0.3:6650] -- Will try again in 0.1 s, hostUrl: pulsar://broker-0:6650
#= Closed connection - Will try again {connection=[id: 0x1a2b3c4d, L:/10.4.0.9:44321 ! R:broker-1.pulsar.svc/10.4.0.3:6650], delaySec=0.1, handler=p-1, hostUrl=null, state=Connecting, topic=persistent://public/default/t-1}
#= Closed connection - Will try again
lu_reconn_sched -> "[" topic "] [" handler "] Closed connection " channel " -- Will try again in " duration " s" (", hostUrl: " url):?
                 | "Closed connection - Will try again" (" {" rest "connection=" channel ", delaySec=" duration ", handler=" handler ", " rest "hostUrl=" url ", " rest "topic=" topic after):?

#= [persistent://public/default/t-1] [p-1] Reconnecting after timeout
#= [persistent://public/default/t-1] [p-1] Reconnecting after 0.1 s timeout, hostUrl: null
#= Reconnecting after timeout {delaySec=0.1, handler=p-1, hostUrl=null, state=Connecting, topic=persistent://public/default/t-1}
#= Reconnecting after timeout
lu_reconn_now -> "[" topic "] [" handler "] Reconnecting after timeout"
               | "[" topic "] [" handler "] Reconnecting after " duration " s timeout, hostUrl: " url
               | "Reconnecting after timeout" (" {" rest "delaySec=" duration ", handler=" handler ", " rest "topic=" topic after):?

#= [id: 0x1a2b3c4d, L:/10.4.0.9:44321 - R:broker-1.pulsar.svc/10.4.0.3:6650] Close connection because received internal-server error x
#= [id: 0x1a2b3c4d, L:/10.4.0.9:44321 - R:broker-1.pulsar.svc/10.4.0.3:6650] Close connection becaues received internal-server error x
#= Close connection because received internal-server error {channel=[id: 0x1a2b3c4d, L:/10.4.0.9:44321 - R:broker-1.pulsar.svc/10.4.0.3:6650], error=x}
#= Close connection because received internal-server error
lu_close_ise -> channel " Close connection " ("because" | "becaues") " received internal-server error " err
              | "Close connection because received internal-server error" (" {" rest "channel=" channel ", error=" err "}"):?

# The other side was silent for one to two intervals of 30 s.
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:6650 - R:/10.4.0.9:44321]] Forcing connection to close after keep-alive timeout
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:6650 - R:/10.4.0.9:44321] [SR:10.4.0.9, state:Connected]] Forcing connection to close after keep-alive timeout
#= Forcing connection to close after keep-alive timeout {handler=[id: 0x1a2b3c4d, L:/10.4.0.2:6650 - R:/10.4.0.9:44321] [SR:10.4.0.9, state:Connected]}
#= Forcing connection to close after keep-alive timeout
lu_keepalive -> "[" channel "] Forcing connection to close after keep-alive timeout"
              | "Forcing connection to close after keep-alive timeout" in_handler

#= [[id: 0x1a2b3c4d, L:/10.4.0.2:6650 - R:/10.4.0.9:44321]] Pulsar Handshake was not completed within timeout, closing connection
#= Pulsar Handshake was not completed within timeout, closing connection {handler=[id: 0x1a2b3c4d, L:/10.4.0.2:6650 - R:/10.4.0.9:44321]}
#= Pulsar Handshake was not completed within timeout, closing connection
lu_handshake -> "[" channel "] Pulsar Handshake was not completed within timeout, closing connection"
              | "Pulsar Handshake was not completed within timeout, closing connection" in_handler

# Requests that were redirected or failed. What 4.0 appends to the milliseconds are addresses.
#= 10.4.0.9 - - [03/Feb/2025:10:11:12 +0000] "GET /lookup/v2/topic/persistent/public/default/t-1 HTTP/1.1" 307 0 "-" "curl/8" 1
#= 10.4.0.9 - admin [03/Feb/2025:10:11:12 +0000] "PUT /admin/v2/namespaces/public/default/0x00000000_0x40000000/unload HTTP/1.1" 502 0 "-" "Jersey/2.42" 30001 [R:10.4.0.9:40112]->[L:10.4.0.2:8080]
lu_502 -> caller " - " [^ ]:+ " [" [^\]]:+ "] \"" method " " url " HTTP/" [0-9.]:+ "\" " http_failure " " int " \"" [^"]:* "\" \"" [^"]:* "\" " ms http_end

# The proxy.
#= [/10.4.0.9:44321] New connection opened
#= New connection opened {remoteAddress=/10.4.0.9:44321}
#= New connection opened
px_new -> "[" client "] New connection opened"
        | "New connection opened" in_client

#= [/10.4.0.9:44321] Connection closed
#= Connection closed {remoteAddress=/10.4.0.9:44321}
#= Connection closed
px_closed -> "[" client "] Connection closed"
           | "Connection closed" in_client

#= [/10.4.0.9:44321] Got exception NativeIoException : Message: readAddress(..) failed: Connection reset by peer State: ProxyConnectionToBroker
px_exc -> "[" client "] Got exception " class " : Message: " err " State: " state

# 2.7+.
#= [/10.4.0.9:44321] Target broker 'broker-1.pulsar.svc:6650' isn't available. authenticated with null role null.
#= Target broker '' isn't available. authenticated with role {authMethod=null, maybeAnonymizedClientAuthRole=null, proxyToBrokerUrl=broker-1.pulsar.svc:6650, remoteAddress=/10.4.0.9:44321}
#= Target broker '' isn't available. authenticated with role
px_target -> "[" client "] Target broker '" broker "' isn't available. authenticated with " rest
           | "Target broker '' isn't available. authenticated with role" (" {" rest "proxyToBrokerUrl=" broker ", " rest "remoteAddress=" client after):?

#= [/10.4.0.9:44321] Establishing connection to broker-1.pulsar.svc/10.4.0.3:6650 (broker-1.pulsar.svc) failed. Closing inbound channel.
#= [[id: 0x1a2b3c4d]] Establishing connection to broker-1.pulsar.svc/<unresolved>:6650 (broker-1.pulsar.svc) failed. Closing inbound channel.
#= Establishing connection failed. Closing inbound channel. {brokerHost=broker-1.pulsar.svc, channel=x, targetAddress=broker-1.pulsar.svc/10.4.0.3:6650}
#= Establishing connection failed. Closing inbound channel.
px_connect_fail -> "[" client "] Establishing connection to " addr " (" bare ") failed. Closing inbound channel."
                 | "Establishing connection failed. Closing inbound channel." (" {" rest "targetAddress=" addr after):?

# The proxy's list of brokers is empty or out of date.
#= [/10.4.0.9:44321] Failed to get next active broker No active broker is available
#= Failed to get next active broker {clientAddress=/10.4.0.9:44321, e=No active broker is available}
#= No available broker for persistent://public/default/t-1 to lookup partition metadata
#= No available broker for to lookup partition metadata {topic=persistent://public/default/t-1}
#= Unable to get available brokers
#= Unable to get available brokers {}
px_none -> "[" client "] Failed to get next active broker " err
         | "Failed to get next active broker" (" {" rest "clientAddress=" client ", " rest "e=" err "}"):?
         | "No available broker for " topic " to lookup partition metadata"
         | "No available broker for to lookup partition metadata" in_topic
         | "Unable to get available brokers" map

# ---- Connections, producers, consumers -----------------------------------------------------------------------

# To 2.11, at DEBUG later; 3.0+ say what the client is. The version may be text of any kind.
#= New connection from /10.4.0.9:44321
#= [/10.4.0.9:44321] connected with clientVersion=Pulsar-Java-v3.0.7, clientProtocolVersion=20, proxyVersion=null
#= [/10.4.0.9:44321] connected with role=app using authMethod=token, clientVersion=Pulsar-Java-v3.0.7, clientProtocolVersion=20, proxyVersion=null
#= [/10.4.0.9:44321] connected role=app and originalAuthRole=null using authMethod=token, clientVersion=Pulsar-Java-v3.0.7, clientProtocolVersion=20, proxyVersion=null
#= connected {clientProtoVersion=21, clientVersion=Pulsar-Java-v5.0.0, localAddress=/10.4.0.2:6650, proxyVersion=null, remoteAddress=/10.4.0.9:44321}
#= connected with original auth role {authMethod=token, authRole=app, clientProtoVersion=21, clientVersion=Pulsar-Java-v5.0.0, localAddress=/10.4.0.2:6650, originalAuthRole=x, proxyVersion=null, remoteAddress=/10.4.0.9:44321}
#= connected with original auth role
cx_new -> "New connection from " client
        | "[" client "] connected " ("with " | "role=" | "with role=") text ", clientProtocolVersion=" rest
        | "connected" (" with original auth role"):? in_client

#= Closed connection from /10.4.0.9:44321
#= Closed connection {localAddress=/10.4.0.2:6650, remoteAddress=/10.4.0.9:44321}
#= Closed connection
cx_closed -> "Closed connection from " client
           | "Closed connection" in_client

# Once a connection; clients say it too. A second text, the message of the exception, to 2.4.
#= [/10.4.0.9:44321] Got exception io.netty.channel.unix.Errors$NativeIoException: readAddress(..) failed: Connection reset by peer
#= [/10.4.0.9:44321] Got exception NativeIoException : readAddress(..) failed: Connection reset by peer
#= Got exception {cause=x, localAddress=/10.4.0.2:6650, remoteAddress=/10.4.0.9:44321}
#= Got exception {}
#= Got exception
cx_exc -> "[" client "] Got exception " class (": " err):?
        | "[" client "] Got exception " class " : " reason
        | "Got exception" map

# Debug from 2.10 on; with the name and the schema in 2.10.
#= [/10.4.0.9:44321][persistent://public/default/t-1] Creating producer. producerId=3
#= [/10.4.0.9:44321][persistent://public/default/t-1] Creating producer. producerId=3, producerName=p-1, schema is null
#= Creating producer {localAddress=/10.4.0.2:6650, producerId=3, producerName=p-1, remoteAddress=/10.4.0.9:44321, schema=null, topic=persistent://public/default/t-1}
#= Creating producer
cx_prod_creating -> "[" client "][" topic "] Creating producer. producerId=" producer_id (", producerName=" rest):?
                  | "Creating producer" (" {" rest "producerId=" producer_id ", " rest "topic=" topic after):?

# The role from 4.0 on.
#= [/10.4.0.9:44321] Created new producer: Producer{topic=PersistentTopic{topic=persistent://public/default/t-1}, client=/10.4.0.9:44321, producerName=p-1, producerId=3}
#= [/10.4.0.9:44321] Created new producer: Producer{topic=PersistentTopic{topic=persistent://public/default/t-1}, client=[id: 0x1a2b3c4d, L:/10.4.0.2:6650 - R:/10.4.0.9:44321] [SR:10.4.0.9, state:Connected], producerName=p-1, producerId=3}, role: app
#= Created new producer {localAddress=/10.4.0.2:6650, principal=null, producer=Producer{topic=PersistentTopic{topic=persistent://public/default/t-1}, client=x, producerName=p-1, producerId=3}, remoteAddress=/10.4.0.9:44321}
#= Created new producer
cx_prod_new -> "[" client "] Created new producer: " producer (", role: " rest):?
             | "Created new producer" (" {" rest "producer=" producer ", " rest "remoteAddress=" client after):?

# Without the id to 2.7.
#= [/10.4.0.9:44321] Failed to add producer to topic persistent://public/default/t-1: producerId=3, Topic is temporarily unavailable
#= [/10.4.0.9:44321] Failed to add producer to topic persistent://public/default/t-1: Topic is temporarily unavailable
#= Failed to add producer to topic: producerId {exception=Topic is temporarily unavailable, localAddress=/10.4.0.2:6650, producerId=3, remoteAddress=/10.4.0.9:44321, topic=persistent://public/default/t-1}
#= Failed to add producer to topic: producerId
cx_prod_fail -> "[" client "] Failed to add producer to topic " topic ": producerId=" producer_id ", " err
              | "[" client "] Failed to add producer to topic " topic ": " reason
              | "Failed to add producer to topic: producerId" (" {" ("exception=" err ", "):? "localAddress=" address ", producerId=" producer_id ", remoteAddress=" client ", topic=" topic after):?

#= [/10.4.0.9:44321] Failed to create topic persistent://public/default/t-1, producerId=3
#= [/10.4.0.9:44321] Failed to create topic persistent://public/default/t-1
#= Failed to create topic, producerId {localAddress=/10.4.0.2:6650, producerId=3, remoteAddress=/10.4.0.9:44321, topic=persistent://public/default/t-1}
#= Failed to create topic, producerId
cx_prod_topic -> "[" client "] Failed to create topic " topic (", producerId=" producer_id):?
               | "Failed to create topic, producerId" (" {" rest "producerId=" producer_id ", " rest "topic=" topic after):?

# The client's timeout is shorter than the broker's. In order: 1.22; 2.4; later.
#= [/10.4.0.9:44321][persistent://public/default/t-1] Producer is already present on the connection
#= [/10.4.0.9:44321][persistent://public/default/t-1] Producer with id 3 is already present on the connection
#= [/10.4.0.9:44321][persistent://public/default/t-1] Producer with id is already present on the connection, producerId=3
#= Producer with id is already present on the connection, producerId {localAddress=/10.4.0.2:6650, producerId=3, remoteAddress=/10.4.0.9:44321, topic=persistent://public/default/t-1}
#= Producer with id is already present on the connection, producerId
cx_prod_dup -> "[" client "][" topic "] Producer " ("with id " producer_id " "):? "is already present on the connection"
             | "[" client "][" topic "] Producer with id is already present on the connection, producerId=" producer_id
             | "Producer with id is already present on the connection, producerId" (" {" rest "producerId=" producer_id ", " rest "topic=" topic after):?

# 2.10+.
#= [/10.4.0.9:44321][persistent://public/default/t-1] Producer with id is failed to register present on the connection, producerId=3
#= Producer with id is failed to register present on the connection, producerId {localAddress=/10.4.0.2:6650, producerId=3, remoteAddress=/10.4.0.9:44321, topic=persistent://public/default/t-1}
#= Producer with id is failed to register present on the connection, producerId
cx_prod_failedreg -> "[" client "][" topic "] Producer with id is failed to register present on the connection, producerId=" producer_id
                   | "Producer with id is failed to register present on the connection, producerId" (" {" rest "producerId=" producer_id ", " rest "topic=" topic after):?

#= [/10.4.0.9:44321] Created subscription on topic persistent://public/default/t-1 / s-1
#= Created subscription on topic {localAddress=/10.4.0.2:6650, remoteAddress=/10.4.0.9:44321, subscription=s-1, topic=persistent://public/default/t-1}
#= Created subscription on topic
cx_sub_new -> "[" client "] Created subscription on topic " topic " / " subscription
            | "Created subscription on topic" (" {" rest "remoteAddress=" client ", subscription=" subscription ", " rest "topic=" topic after):?

#= [/10.4.0.9:44321][persistent://public/default/t-1][s-1] Failed to create consumer: consumerId=4, x
#= [/10.4.0.9:44321][persistent://public/default/t-1][s-1] Failed to create consumer: x
#= Failed to create consumer {consumerId=4, exception=x, localAddress=/10.4.0.2:6650, remoteAddress=/10.4.0.9:44321, subscription=s-1, topic=persistent://public/default/t-1}
#= Failed to create consumer
cx_sub_fail -> "[" client "][" topic "][" subscription "] Failed to create consumer: consumerId=" consumer_id ", " err
             | "[" client "][" topic "][" subscription "] Failed to create consumer: " reason
             | "Failed to create consumer" (" {" rest "consumerId=" consumer_id ", " ("exception=" err ", "):? "localAddress=" address ", remoteAddress=" client ", subscription=" subscription ", " rest "topic=" topic after):?

# The topic closes or was fenced. Where to go from 3.3 on.
#= Disconnecting producer: Producer{topic=PersistentTopic{topic=persistent://public/default/t-1}, client=/10.4.0.9:44321, producerName=p-1, producerId=3}
#= Disconnecting producer: Producer{topic=PersistentTopic{topic=persistent://public/default/t-1}, client=x, producerName=p-1, producerId=3}, assignedBrokerLookupData: Optional.empty
#= Disconnecting producer {assignedBrokerLookupData=Optional.empty, cnx=x, producerId=3, producerName=p-1, topic=persistent://public/default/t-1}
#= Disconnecting producer
cx_disc_prod -> "Disconnecting producer: " producer (", assignedBrokerLookupData: " rest):?
              | "Disconnecting producer" (" {" rest "producerId=" producer_id ", producerName=" producer_name ", " rest "topic=" topic after):?

#= Disconnecting consumer: Consumer{subscription=PersistentSubscription{topic=persistent://public/default/t-1, name=s-1}, consumerId=4, consumerName=c-1, address=/10.4.0.9:44321}
#= Disconnecting consumer: Consumer{consumerId=4, consumerName=c-1}
#= Disconnecting consumer {cnx=x, consumerId=4, consumerName=c-1, subscription=s-1, topic=persistent://public/default/t-1}
#= Disconnecting consumer
cx_disc_cons -> "Disconnecting consumer: Consumer{" ("subscription=" class "{topic=" topic ", name=" subscription "}, "):? "consumerId=" consumer_id ", consumerName=" rest
              | "Disconnecting consumer" (" {" rest "consumerId=" consumer_id ", " rest "subscription=" subscription ", " rest "topic=" topic after):?

# 2.8+.
#= Reject connect request from /10.4.0.9:44321, because reached the maximum number of connections 10000
#= Reject connect request from /10.4.0.9:44321, because reached the maximum number of connections per Ip 100
#= Reject connect request from , because reached the maximum number of connections {connections=10000, request=/10.4.0.9:44321}
#= Reject connect request from , because reached the maximum number of connections per Ip {ip=100, request=/10.4.0.9:44321}
cx_limit -> "Reject connect request from " addr ", because reached the maximum number of connections " ("per Ip "):? count
          | "Reject connect request from , because reached the maximum number of connections" (" per Ip"):? in_request

# 4.0+.
#= [/10.4.0.9:44321] Reached rate limitation
#= Reached rate limitation {localAddress=/10.4.0.2:6650, remoteAddress=/10.4.0.9:44321}
#= Reached rate limitation
cx_throttle -> "[" client "] Reached rate limitation"
             | "Reached rate limitation" in_client

# ---- Topics --------------------------------------------------------------------------------------------------

# A write failed: the topic is fenced.
#= [persistent://public/default/t-1] Failed to persist msg in store: Not enough non-faulty bookies available
#= Failed to persist msg in store {exception=Not enough non-faulty bookies available, topic=persistent://public/default/t-1}
#= Failed to persist msg in store
tp_persist_fail -> "[" topic "] Failed to persist msg in store: " err
                 | "Failed to persist msg in store" (" {" ("exception=" err ", "):? "topic=" topic after):?

#= [persistent://public/default/t-1] Un-fencing topic...
#= Un-fencing topic... {topic=persistent://public/default/t-1}
#= Un-fencing topic...
tp_unfence -> "[" topic "] Un-fencing topic..."
            | "Un-fencing topic..." in_topic

#= [persistent://public/default/t-1] Attempting to add producer to a fenced topic
#= Attempting to add producer to a fenced topic {topic=persistent://public/default/t-1}
#= Attempting to add producer to a fenced topic
tp_fenced_add -> "[" topic "] Attempting to add producer to a fenced topic"
               | "Attempting to add producer to a fenced topic" in_topic

#= [persistent://public/default/t-1] Attempting to subscribe to a fenced topic
#= Attempting to subscribe to a fenced topic {topic=persistent://public/default/t-1}
#= Attempting to subscribe to a fenced topic
tp_fenced_sub -> "[" topic "] Attempting to subscribe to a fenced topic"
               | "Attempting to subscribe to a fenced topic" in_topic

# 2.7+, where a limit is set: the broker closes what stays fenced.
#= [persistent://public/default/t-1] Topic remained fenced for 60 seconds, so close it (pendingWriteOps: 3)
#= [persistent://public/default/t-1] Topic remained fenced for 60 seconds and is already closed (pendingWriteOps: 0)
#= Topic remained fenced for seconds, so close it (pendingWriteOps:) {get=3, timeout=60, topic=persistent://public/default/t-1}
#= Topic remained fenced for seconds, so close it (pendingWriteOps:)
tp_fenced_long -> "[" topic "] Topic remained fenced for " seconds " seconds" (", so close it" | " and is already closed") " (pendingWriteOps: " pending ")"
                | "Topic remained fenced for seconds, so close it (pendingWriteOps:)" (" {" rest "get=" pending ", " rest "timeout=" seconds ", " rest "topic=" topic after):?

# 3.0+: its cursor was fenced.
#= [persistent://public/default/t-1][s-1] has been fenced. closing the topic x
#= [persistent://public/default/t-1] Moving to Fenced state
#= public/default/persistent/t-1 Moving to Fenced state
tp_fenced -> "[" topic "][" subscription "] has been fenced. closing the topic" rest
           | "[" topic "] Moving to Fenced state"
           | managed_ledger " Moving to Fenced state"

# 4.0.13+ and 4.2.4+; earlier releases have the exception alone, "Failed to load topic within timeout".
#= Failed to load persistent://public/default/t-1 within 60 s (latency: 60000 ms)
tp_load_timeout -> "Failed to load " topic " within " seconds " s (latency: " rest

# In order: from 4.0.8 on, time-outs too; 4.0.13+ and 4.2.4+; 5.0, time-outs too.
#= Failed to load persistent://public/default/t-1 after 12 ms
#= Failed to load persistent://public/default/t-1 (latency: 12 ms)
#= Failed to load topic {latencyMs=60000, topic=persistent://public/default/t-1}
#= Failed to load topic
tp_load_fail -> "Failed to load " topic " after " ms " ms"
              | "Failed to load " topic " (latency: " rest
              | "Failed to load topic" (" {" rest "latencyMs=" latency ", " rest "topic=" topic after):?

#= Failed to create topic persistent://public/default/t-1
#= Failed to create topic persistent://public/default/t-1: x
#= Failed to create topic {exception=x, topic=persistent://public/default/t-1}
#= Failed to create topic
tp_create_fail -> "Failed to create topic " topic (": " err):?
                | "Failed to create topic" (" {" ("exception=" err ", "):? "topic=" topic after):?

#= Failed to create persistent topic using factory persistent://public/default/t-1
#= Failed to create persistent topic using factory {topic=persistent://public/default/t-1}
#= Failed to create pending topic persistent://public/default/t-1
#= Failed to create pending topic {topic=persistent://public/default/t-1}
#= Failed to create pending topic
tp_create_fail_inside -> "Failed to create " ("persistent topic using factory" | "pending topic") " " topic
                       | "Failed to create " ("persistent topic using factory" | "pending topic") in_topic

#= Created topic persistent://public/default/t-1
#= Created topic persistent://public/default/t-1 - dedup is disabled
#= Created topic persistent://public/default/t-1 - dedup is disabled (latency: 12 ms)
#= Loaded topic {dedupEnabled=false, latencyMs=12, topic=persistent://public/default/t-1}
#= Loaded topic
tp_loaded -> "Created topic " topic (" - dedup is " rest):?
           | "Loaded topic" in_topic

#= [persistent://public/default/t-1] Service unit is not ready when loading the topic
#= Service unit is not ready when loading the topic {topic=persistent://public/default/t-1}
#= Service unit is not ready when loading the topic
tp_notready -> "[" topic "] Service unit is not ready when loading the topic"
             | "Service unit is not ready when loading the topic" in_topic

# Says why a load ended early.
#= [persistent://public/default/t-1] Unexpected exception when loading topic: x
#= [persistent://public/default/t-1] Illegalargument exception when loading topic
#= Unexpected exception when loading topic {topic=persistent://public/default/t-1}
#= Illegalargument exception when loading topic {topic=persistent://public/default/t-1}
#= Illegalargument exception when loading topic
tp_load_exc -> "[" topic "] " ("Unexpected" | "Illegalargument") " exception when loading topic" (": " err):?
             | ("Unexpected" | "Illegalargument") " exception when loading topic" in_topic

#= persistent://public/default/t-1 future is already completed with failure x, closing the topic
#= The future is already completed with failure, closing the topic {error=x, topic=persistent://public/default/t-1}
#= The future is already completed with failure, closing the topic
tp_late -> topic " future is already completed with failure " err ", closing the topic"
         | "The future is already completed with failure, closing the topic" in_topic

# In order: to 3.x; 4.0 and later; 5.0.
#= Topic creation encountered an exception by initialize topic policies service. topic_name=persistent://public/default/t-1 error_message=x
#= [persistent://public/default/t-1] Topic creation encountered an exception by initialize topic policies service
#= Topic creation encountered an exception by initialize topic policies service {exception=x, topic=persistent://public/default/t-1}
#= Topic creation encountered an exception by initialize topic policies service
tp_policies -> "Topic creation encountered an exception by initialize topic policies service. topic_name=" topic " error_message=" err
             | "[" topic "] Topic creation encountered an exception by initialize topic policies service"
             | "Topic creation encountered an exception by initialize topic policies service" (" {" ("exception=" err ", "):? "topic=" topic after):?

#= [persistent://public/default/t-1] Topic closed
#= Topic closed {topic=persistent://public/default/t-1}
#= Topic closed
tp_closed -> "[" topic "] Topic closed"
           | "Topic closed" in_topic

#= [persistent://public/default/t-1] Topic deleted
#= [persistent://public/default/t-1] Topic deleted successfully due to inactivity
#= Topic deleted {topic=persistent://public/default/t-1}
#= Topic deleted successfully due to inactivity {topic=persistent://public/default/t-1}
#= Topic deleted
tp_deleted -> "[" topic "] Topic deleted" (" successfully due to inactivity"):?
            | "Topic deleted" (" successfully due to inactivity"):? in_topic

#= [persistent://public/default/t-1] Inactive topic deletion failed
#= Inactive topic deletion failed {topic=persistent://public/default/t-1}
#= Inactive topic deletion failed
tp_del_fail -> "[" topic "] Inactive topic deletion failed"
             | "Inactive topic deletion failed" in_topic

#= [persistent://public/default/t-1] Error closing topic
#= [persistent://public/default/t-1] Error closing clients
#= Error closing topic {topic=persistent://public/default/t-1}
#= Error closing clients
tp_close_fail -> "[" topic "] Error closing " ("topic" | "clients")
               | "Error closing " ("topic" | "clients") in_topic

# ---- Managed ledgers -----------------------------------------------------------------------------------------

# A topic loads.
#= Opening managed ledger public/default/persistent/t-1
#= Opening managed ledger {managedLedger=public/default/persistent/t-1}
#= Opening managed ledger
ml_open -> "Opening managed ledger " managed_ledger
         | "Opening managed ledger" in_ml

# In order: 1.22 to 4.2 (the first, or to 2.8 any); 2.10+.
#= [public/default/persistent/t-1] Created new ledger 17
#= [public/default/persistent/t-1] Created ledger 17
#= [public/default/persistent/t-1] Created ledger 17 after closed 16
#= Created new ledger {ledgerId=17, managedLedger=public/default/persistent/t-1}
#= Created ledger after closed {ledgerId=17, managedLedger=public/default/persistent/t-1, previousLedgerId=16}
#= Created ledger after closed
ml_new -> "[" managed_ledger "] Created " ("new "):? "ledger " ledger (" after closed " previous):?
        | "Created new ledger" in_ml_ledger
        | "Created ledger after closed" (" {" rest "ledgerId=" ledger ", managedLedger=" managed_ledger ", previousLedgerId=" previous after):?

# 2.7 does not name the ledger before.
#= [public/default/persistent/t-1] Creating a new ledger
#= [public/default/persistent/t-1] Creating a new ledger after closed
#= [public/default/persistent/t-1] Creating a new ledger after closed 16
#= Creating a new ledger {managedLedger=public/default/persistent/t-1}
#= Creating a new ledger after closed {managedLedger=public/default/persistent/t-1, previousLedgerId=16}
#= Creating a new ledger after closed
ml_roll -> "[" managed_ledger "] Creating a new ledger" (" after closed" (" " previous):?):?
         | "Creating a new ledger" in_ml
         | "Creating a new ledger after closed" (" {" rest "managedLedger=" managed_ledger ", " rest "previousLedgerId=" previous after):?

# Normal.
#= [public/default/persistent/t-1] Closing ledger 16 for being full
#= Closing ledger for being full {ledgerId=16, managedLedger=public/default/persistent/t-1}
#= Closing ledger for being full
ml_full -> "[" managed_ledger "] Closing ledger " ledger " for being full"
         | "Closing ledger for being full" in_ml_ledger

#= [public/default/persistent/t-1] Error creating ledger rc=-6 Not enough non-faulty bookies available
#= Error creating ledger {managedLedger=public/default/persistent/t-1, message=Not enough non-faulty bookies available, rc=-6}
#= Error creating ledger
ml_create_err -> "[" managed_ledger "] Error creating ledger rc=" rc " " err
               | "Error creating ledger" (" {" rest "managedLedger=" managed_ledger ", message=" err ", rc=" rc after):?

#= [public/default/persistent/t-1] Encountered unexpected error when creating ledger
#= Encountered unexpected error when creating ledger {managedLedger=public/default/persistent/t-1}
#= Encountered unexpected error when creating ledger
ml_create_exc -> "[" managed_ledger "] Encountered unexpected error when creating ledger"
               | "Encountered unexpected error when creating ledger" in_ml

# The creation took longer than the topic lived.
#= [public/default/persistent/t-1] ledger create completed after the managed ledger is closed rc=0 ledger=17, so just close this ledger handle.
#= Ledger create completed after the managed ledger is closed, so just close this ledger handle {ledgerId=17, managedLedger=public/default/persistent/t-1, rc=0}
#= Ledger create completed after the managed ledger is closed, so just close this ledger handle
ml_create_late -> "[" managed_ledger "] ledger create completed after the managed ledger is closed rc=" rc " ledger=" ledger ", so just close this ledger handle."
                | "Ledger create completed after the managed ledger is closed, so just close this ledger handle" (" {" rest "ledgerId=" ledger ", managedLedger=" managed_ledger ", " rest "rc=" rc after):?

#= [public/default/persistent/t-1]-17 ledger creation timed-out, deleting ledger
#= Ledger creation timed-out, deleting ledger {ledgerId=17, managedLedger=public/default/persistent/t-1}
#= Ledger creation timed-out, deleting ledger
ml_create_timeout -> "[" managed_ledger "]-" ledger " ledger creation timed-out, deleting ledger"
                   | "Ledger creation timed-out, deleting ledger" in_ml_ledger

# 2.7+.
#= [public/default/persistent/t-1] Ledger creation was initiated 61000 ms ago but it never completed and creation timeout task didn't kick in as well. Force to fail the create ledger operation.
#= Ledger creation was initiated but it never completed and creation timeout task didn't kick in as well. Force to fail the create ledger operation. {elapsedMs=61000, managedLedger=public/default/persistent/t-1}
#= Ledger creation was initiated but it never completed and creation timeout task didn't kick in as well. Force to fail the create ledger operation.
ml_create_stuck -> "[" managed_ledger "] Ledger creation was initiated " ms " ms ago but it never completed and creation timeout task didn't kick in as well. Force to fail the create ledger operation."
                 | "Ledger creation was initiated but it never completed and creation timeout task didn't kick in as well. Force to fail the create ledger operation." (" {" rest "elapsedMs=" ms ", " rest "managedLedger=" managed_ledger after):?

#= [public/default/persistent/t-1] Error updating meta data with the new list of ledgers: x
#= Error updating meta data with the new list of ledgers {exception=x, managedLedger=public/default/persistent/t-1}
#= Error updating meta data with the new list of ledgers
ml_meta_fail -> "[" managed_ledger "] Error updating meta data with the new list of ledgers: " err
              | "Error updating meta data with the new list of ledgers" (" {" ("exception=" err ", "):? "managedLedger=" managed_ledger after):?

# Another broker wrote the metadata of the topic, or a timed-out write of this one succeeded.
#= [public/default/persistent/t-1] Failed to update ledger list. z-node version mismatch. Closing managed ledger
#= [public/default/persistent/t-1] Failed to udpate ledger list. z-node version mismatch. Closing managed ledger
#= Failed to update ledger list. z-node version mismatch. Closing managed ledger {managedLedger=public/default/persistent/t-1}
#= Failed to update ledger list. z-node version mismatch. Closing managed ledger
ml_badversion -> "[" managed_ledger "] Failed to " ("update" | "udpate") " ledger list. z-node version mismatch. Closing managed ledger"
               | "Failed to update ledger list. z-node version mismatch. Closing managed ledger" in_ml

#= [public/default/persistent/t-1] Attempted to use a fenced managed ledger
#= Attempted to use a fenced managed ledger {managedLedger=public/default/persistent/t-1}
#= Attempted to use a fenced managed ledger
ml_fenced -> "[" managed_ledger "] Attempted to use a fenced managed ledger"
           | "Attempted to use a fenced managed ledger" in_ml

# 4.0+: another client wrote the ledger that is being written.
#= [public/default/persistent/t-1] Fencing the topic to ensure durability and consistency(the current ledger was concurrent modified by a other bookie client, which is not expected). Current ledger: 17, lastAddConfirmed: 4 (the value stored may be larger), error coder: -17.
#= Fencing the topic to ensure durability and consistency (the current ledger was concurrently modified by another bookie client, which is not expected) {lastAddConfirmed=4, ledgerId=17, managedLedger=public/default/persistent/t-1, rc=-17}
#= Fencing the topic to ensure durability and consistency (the current ledger was concurrently modified by another bookie client, which is not expected)
ml_fencing -> "[" managed_ledger "] Fencing the topic to ensure durability and consistency(the current ledger was concurrent modified by a other bookie client, which is not expected). Current ledger: " ledger ", lastAddConfirmed: " int " (the value stored may be larger), error coder: " rc "."
            | "Fencing the topic to ensure durability and consistency (the current ledger was concurrently modified by another bookie client, which is not expected)" (" {" rest "ledgerId=" ledger ", managedLedger=" managed_ledger ", " rest "rc=" rc after):?

#= [public/default/persistent/t-1] Managed ledger is now ready to accept writes again
#= Managed ledger is now ready to accept writes again {managedLedger=public/default/persistent/t-1}
#= Managed ledger is now ready to accept writes again
ml_ready -> "[" managed_ledger "] Managed ledger is now ready to accept writes again"
          | "Managed ledger is now ready to accept writes again" in_ml

#= [public/default/persistent/t-1] Closing managed ledger
#= Closing managed ledger {managedLedger=public/default/persistent/t-1}
#= Closing managed ledger
ml_close -> "[" managed_ledger "] Closing managed ledger"
          | "Closing managed ledger" in_ml

#= [public/default/persistent/t-1] Error opening ledger for reading at position 17:4 - x
#= Error opening ledger for reading at position {exception=x, managedLedger=public/default/persistent/t-1, position=17:4}
#= Error opening ledger for reading {exception=x, managedLedger=public/default/persistent/t-1, position=17:4}
#= Error opening ledger for reading
ml_read_err -> "[" managed_ledger "] Error opening ledger for reading at position " position " - " err
             | "Error opening ledger for reading" (" at position"):? (" {" ("exception=" err ", "):? "managedLedger=" managed_ledger ", " rest "position=" position after):?

#= [public/default/persistent/t-1] Failed to open ledger 17: x
#= Failed to open ledger {ledgerId=17, managedLedger=public/default/persistent/t-1, rc=x}
#= Failed to open ledger
ml_open_err -> "[" managed_ledger "] Failed to open ledger " ledger ": " err
             | "Failed to open ledger" in_ml_ledger

# In order: to 2.11; 3.0+, both forms.
#= [public/default/persistent/t-1][s-1] Metadata ledger creation failed
#= [public/default/persistent/t-1][s-1] Metadata ledger creation failed x
#= [public/default/persistent/t-1][s-1] Metadata ledger creation failed, try to persist the position in the metadata store.
#= Metadata ledger creation failed {cursor=s-1, error=x, managedLedger=public/default/persistent/t-1}
#= Metadata ledger creation failed, try to persist the position in the metadata store. {cursor=s-1, managedLedger=public/default/persistent/t-1}
#= Metadata ledger creation failed
ml_cursor_fail -> "[" managed_ledger "][" subscription "] Metadata ledger creation failed" (", try to persist the position in the metadata store." | " " err):?
                | "Metadata ledger creation failed" (", try to persist the position in the metadata store."):? (" {" rest "cursor=" subscription ", " rest "managedLedger=" managed_ledger after):?

#= Error when closing ledger 16. Status=Bookie handle is not available
#= [public/default/persistent/t-1] Error when closing ledger 16, trigger by rollover full ledger, Status=Bookie handle is not available
#= Error when closing ledger {ledgerId=16, status=Bookie handle is not available}
#= Error when closing ledger
ml_close_err -> "Error when closing ledger " ledger ". Status=" err
              | "[" managed_ledger "] Error when closing ledger " ledger ", trigger by " ("rollover full ledger" | "inactive ledger check") ", Status=" err
              | "Error when closing ledger" (" {" rest "ledgerId=" ledger ", " rest "status=" err "}"):?

# 2.4+, where a limit is set.
#= [public/default/persistent/t-1] Failed to add entry 17:4 in time-out 30 sec
#= Failed to add entry for ledger 17 in time-out 30 sec
#= Failed to add entry in time-out {entryId=4, ledgerId=17, managedLedger=public/default/persistent/t-1, timeoutSec=30}
#= Failed to add entry in time-out
ml_add_timeout -> "[" managed_ledger "] Failed to add entry " ledger ":" entry " in time-out " seconds " sec"
                | "Failed to add entry for ledger " ledger " in time-out " seconds " sec"
                | "Failed to add entry in time-out" in_ml_ledger

# ---- BookKeeper's client -------------------------------------------------------------------------------------

# A bookie cannot be reached. The cause stands in the line or below it.
#= Could not connect to bookie: [id: 0x1a2b3c4d]/bookie-1:3181, current state CONNECTING : 
#= Could not connect to bookie: [id: 0x1a2b3c4d]/bookie-1:3181, current state CONNECTING : Connection refused
#= Could not connect to bookie {bookieId=bookie-1:3181, cause=Connection refused, channel=[id: 0x1a2b3c4d], state=CONNECTING}
#= Could not connect to bookie
cl_connect_fail -> "Could not connect to bookie: " channel "/" bookie ", current state " state " : " err
                 | "Could not connect to bookie" (" {" rest "bookieId=" bookie ", " rest "state=" state after):?

#= Cannot connect to bookie-1:3181 as endpoint resolution failed (probably bookie is down) err x
#= Cannot connect as endpoint resolution failed (probably bookie is down) {bookieId=bookie-1:3181, channel=null}
#= Cannot connect as endpoint resolution failed (probably bookie is down)
cl_resolve_fail -> "Cannot connect to " bookie " as endpoint resolution failed (probably bookie is down) err " err
                 | "Cannot connect as endpoint resolution failed (probably bookie is down)" in_bookie

#= Cannot resolve bookie-1:3181, bookie is unknown x
#= Cannot resolve bookie, bookie is unknown {bookieId=bookie-1:3181}
#= Cannot resolve bookie, bookie is unknown
cl_resolve_unknown -> "Cannot resolve " bookie ", bookie is unknown " class rest
                    | "Cannot resolve bookie, bookie is unknown" in_bookie

#= Successfully connected to bookie: bookie-1:3181
#= Successfully connected to bookie: bookie-1:3181 [id: 0x1a2b3c4d]
#= Successfully connected to bookie {bookieId=bookie-1:3181, channel=[id: 0x1a2b3c4d]}
#= Successfully connected to bookie
cl_connected -> "Successfully connected to bookie: " bookie (" " rest):?
              | "Successfully connected to bookie" in_bookie

#= Disconnected from bookie channel [id: 0x1a2b3c4d, L:/10.4.0.2:40112 ! R:bookie-1/10.4.0.5:3181]
#= Disconnected from bookie channel {bookieId=bookie-1:3181, channel=[id: 0x1a2b3c4d]}
#= Disconnected from bookie channel null
cl_disconnect -> "Disconnected from bookie channel " channel

# The bookie is slow.
#= Timed-out 12 operations to channel [id: 0x1a2b3c4d, L:/10.4.0.2:40112 - R:bookie-1/10.4.0.5:3181] for bookie-1:3181
#= Timed-out operations {bookieId=bookie-1:3181, channel=[id: 0x1a2b3c4d], timedOutOperations=12}
#= Timed-out operations
cl_timeout -> "Timed-out " count " operations to channel " channel " for " bookie
            | "Timed-out operations" (" {" rest "bookieId=" bookie ", " rest "timedOutOperations=" count after):?

# In order: to 4.16, without the bookie; later; 5.0.
#= Failed to write entry (17, 4): Bookie operation timeout
#= Failed to write entry (17, 4) to bookie (1, bookie-1:3181): Bookie operation timeout
#= Failed to write entry to bookie {bookieAddr=bookie-1:3181, bookieIndex=1, entryId=4, error=x, ledgerId=17}
#= Failed to write entry to bookie
cl_write_fail -> "Failed to write entry (" ledger ", " entry ")" (" to bookie (" int ", " bookie ")"):? ": " err
               | "Failed to write entry to bookie" (" {" rest "bookieAddr=" bookie ", " rest "entryId=" entry ", error=" err ", ledgerId=" ledger after):?

#= Failed to write entry (17, 4) to bookies {0=bookie-1:3181}, handling failures.
#= Failed to write entry to bookies, handling failures {entryId=4, failedBookies={0=bookie-1:3181}, ledgerId=17}
#= Failed to write entry to bookies, handling failures
cl_write_fail_multi -> "Failed to write entry (" ledger ", " entry ") to bookies " bookies ", handling failures."
                     | "Failed to write entry to bookies, handling failures" (" {" rest "entryId=" entry ", " rest "failedBookies=" bookies ", ledgerId=" ledger after):?

# Somebody else recovered the ledger: a new owner.
#= Fencing exception on write: L17 E4 on bookie-1:3181
#= Fencing exception on write {bookieAddr=bookie-1:3181, entryId=4, ledgerId=17}
#= Fencing exception on write
cl_fenced -> "Fencing exception on write: L" ledger " E" entry " on " bookie
           | "Fencing exception on write" (" {" rest "bookieAddr=" bookie ", " rest "entryId=" entry ", " rest "ledgerId=" ledger after):?

#= Write of ledger entry to quorum failed: L17 E4
#= Write of ledger entry to quorum failed {entryId=4, ledgerId=17}
#= Write of ledger entry to quorum failed
cl_quorum_fail -> "Write of ledger entry to quorum failed: L" ledger " E" entry
                | "Write of ledger entry to quorum failed" (" {" rest "entryId=" entry ", " rest "ledgerId=" ledger after):?

# The writer gives the ledger up. The text of the code, with its number from 4.9 on.
#= Closing ledger 17 due to NotEnoughBookiesException: Not enough non-faulty bookies available
#= Closing ledger 17 due to Bookie operation timeout
#= Closing ledger due to error {ledgerId=17, rc=NotEnoughBookiesException: Not enough non-faulty bookies available}
#= Closing ledger due to error
cl_close -> "Closing ledger " ledger " due to " err
          | "Closing ledger due to error" (" {" rest "ledgerId=" ledger ", " rest "rc=" err "}"):?

#= New Ensemble: [bookie-1:3181, bookie-2:3181] for ledger: 17
#= New Ensemble {ledgerId=17, newEnsemble=[bookie-1:3181, bookie-2:3181]}
#= New Ensemble
cl_ensemble_new -> "New Ensemble: " bookies " for ledger: " ledger
                 | "New Ensemble" (" {" rest "ledgerId=" ledger ", " rest "newEnsemble=" bookies "}"):?

#= Ensemble: [bookie-1:3181, bookie-2:3181] for ledger: 17
#= New ledger {ensemble=[bookie-1:3181, bookie-2:3181], ledgerId=17}
#= New ledger
cl_ensemble_create -> "Ensemble: " bookies " for ledger: " ledger
                    | "New ledger" (" {" rest "ensemble=" bookies ", ledgerId=" ledger after):?

#= [EnsembleChange(ledger:17, change-id:0000000001)][attempt:1] Exception changing ensemble
#= Exception changing ensemble {attempts=1, ensembleChangeId=x, ledgerId=17}
#= Exception changing ensemble
cl_ensemble_exc -> "[EnsembleChange(ledger:" ledger ", change-id:" word ")][attempt:" tries "] Exception changing ensemble"
                 | "Exception changing ensemble" (" {" rest "attempts=" tries ", " rest "ledgerId=" ledger after):?

# The sizes from 4.10 on.
#= Not enough bookies to create ledger
#= Not enough bookies to create ledger with ensembleSize=2, writeQuorumSize=2 and ackQuorumSize=2
#= Not enough bookies to create ledger with ensembleSize=2, writeQuorumSize=2 and ackQuorumSize=2, opportusticStriping enabled, try again
#= Not enough bookies to create ledger {ackQuorumSize=2, ensembleSize=2, writeQuorumSize=2}
cl_nobk_create -> "Not enough bookies to create ledger" (" {" rest "ackQuorumSize=" ack_quorum ", " rest "ensembleSize=" ensemble_size ", " rest "writeQuorumSize=" write_quorum after):?
                | "Not enough bookies to create ledger with ensembleSize=" ensemble_size ", writeQuorumSize=" write_quorum " and ackQuorumSize=" ack_quorum (", opportusticStriping enabled, try again"):?

# What is registered and writable.
#= Failed to find 1 bookies : excludeBookies [<Bookie:bookie-1:3181>], allBookies [<Bookie:bookie-1:3181>].
#= Failed to find bookies {bookiesToSelectFrom=[x], excludeBookies=[x], numBookies=1}
#= Failed to find bookies
cl_nobk_rack -> "Failed to find " count " bookies : excludeBookies " excluded ", allBookies " bookies "."
              | "Failed to find bookies" (" {" rest "bookiesToSelectFrom=" bookies ", excludeBookies=" excluded ", numBookies=" count after):?

#= Not enough 2 bookies are available to form an ensemble : [bookie-1:3181].
#= Not enough bookies are available to form an ensemble {bookieList=[bookie-1:3181], ensembleSize=2}
#= Not enough bookies are available to form an ensemble
cl_nobk_ens -> "Not enough " count " bookies are available to form an ensemble : " bookies "."
             | "Not enough bookies are available to form an ensemble" (" {" rest "bookieList=" bookies ", ensembleSize=" count after):?

#= Bookie bookie-1:3181 has been quarantined because of read/write errors.
#= Bookie has been quarantined because of read/write errors. {bookieId=bookie-1:3181}
#= Bookie has been quarantined because of read/write errors.
cl_quarantine -> "Bookie " bookie " has been quarantined because of read/write errors."
               | "Bookie has been quarantined because of read/write errors." in_bookie

# After its time, never before.
#= Bookie bookie-1:3181 is no longer quarantined
#= Bookie is no longer quarantined {bookieId=bookie-1:3181}
#= Bookie is no longer quarantined
cl_quarantine_end -> "Bookie " bookie " is no longer quarantined"
                   | "Bookie is no longer quarantined" in_bookie

# Two writers.
#= UpdateLoop(ledgerId=17,loopId=4f19d4e3) conflict writing metadata to store, update local value and try again
#= conflict writing metadata to store, update local value and try again {ledgerId=17}
#= conflict writing metadata to store, update local value and try again
cl_meta_conflict -> "UpdateLoop(ledgerId=" ledger ",loopId=" bare ") conflict writing metadata to store, update local value and try again"
                  | "conflict writing metadata to store, update local value and try again" (" {" rest "ledgerId=" ledger after):?

#= UpdateLoop(ledgerId=17,loopId=4f19d4e3) Error writing metadata to store
#= Error writing metadata to store {ledgerId=17}
#= Error writing metadata to store
cl_meta_err -> "UpdateLoop(ledgerId=" ledger ",loopId=" bare ") Error writing metadata to store"
             | "Error writing metadata to store" (" {" rest "ledgerId=" ledger after):?

#= Metadata conflict when closing ledger 17. Another client may have recovered the ledger while there were writes outstanding. (local lastEntry:4 length:40)  (metadata lastEntry:3 length:30)
#= Metadata conflict when closing ledger. {lastEntryId=4, ledgerId=17, length=40, metadataLastEntryId=3, metadataLength=30}
#= Metadata conflict when closing ledger.
cl_close_conflict -> "Metadata conflict when closing ledger " ledger ". Another client may have recovered the ledger while there were writes outstanding. (local lastEntry:" int " length:" int ")  (metadata lastEntry:" int " length:" int ")"
                   | "Metadata conflict when closing ledger." (" {" rest "ledgerId=" ledger after):?

#= Read of ledger entry failed: L17 E4-E9, Sent to [bookie-1:3181], Heard from [] : bitset = {}, Error = 'Bookie handle is not available'. First unread entry is (4, rc = -8)
#= Read of ledger entry failed: L17 E4-E9, Sent to [bookie-1:3181], Heard from [] : bitset = {}. First unread entry is 4
#= Read of ledger entry failed {endEntryId=9, error=x, ledgerId=17, startEntryId=4}
#= Read of ledger entry failed
cl_read_fail -> "Read of ledger entry failed: L" ledger " E" entry "-E" int ", Sent to " rest
              | "Read of ledger entry failed" (" {" rest "ledgerId=" ledger ", " rest "startEntryId=" entry after):?

# The metadata of a ledger was not written: SESSIONEXPIRED, BADVERSION; the exception's message by Pulsar's driver.
#= Conditional update ledger metadata failed: SESSIONEXPIRED
#= Conditional update ledger metadata failed {errorCode=SESSIONEXPIRED}
#= Conditional update ledger metadata failed {exception=x}
#= Conditional update ledger metadata failed
cl_meta_update_fail -> "Conditional update ledger metadata failed: " err
                     | "Conditional update ledger metadata failed" (" {" ("errorCode=" | "exception=") err "}"):?

# Pulsar's driver, 2.10+: a bookie came or is gone, by its registration.
#= Bookie bookie-1:3181 created. path: /ledgers/available/bookie-1:3181
#= Bookie created {bookieId=bookie-1:3181, path=/ledgers/available/bookie-1:3181}
#= Bookie created
bk_created -> "Bookie " bookie " created. path: " path
            | "Bookie created" (" {" rest "bookieId=" bookie ", " rest "path=" path after):?

#= Bookie bookie-1:3181 deleted. path: /ledgers/available/bookie-1:3181
#= Bookie bookie-1:3181 disappeared
#= Bookie deleted {bookieId=bookie-1:3181, path=/ledgers/available/bookie-1:3181}
#= Bookie deleted
bk_deleted -> "Bookie " bookie " deleted. path: " path
            | "Bookie " bookie " disappeared"
            | "Bookie deleted" (" {" rest "bookieId=" bookie ", " rest "path=" path after):?

# ---- Memory --------------------------------------------------------------------------------------------------

# 2.4+: the allocator's handler; the first form ends the process.
#= -- Shutting down - Received OOM exception: failed to allocate 16777216 byte(s) of direct memory (used: 2130706432, max: 2147483648)
#= -- Received OOM exception: failed to allocate 16777216 byte(s) of direct memory (used: 2130706432, max: 2147483648)
#= -- Received OOM exception: Java heap space
#= - Shutting down - Received OOM exception {}
#= - Received OOM exception
mm_oom -> "-- " ("Shutting down - "):? "Received OOM exception: failed to allocate " bytes " byte(s) of direct memory (used: " used ", max: " max ")"
        | "-- " ("Shutting down - "):? "Received OOM exception: " heap_err
        | "- " ("Shutting down - "):? "Received OOM exception" map

# Without a header: the virtual machine ends itself.
#= Terminating due to java.lang.OutOfMemoryError: Java heap space
#= Aborting due to java.lang.OutOfMemoryError: Java heap space
mm_heap -> ("Terminating" | "Aborting") " due to java.lang.OutOfMemoryError: " err

# ---- Metadata: more that fails -------------------------------------------------------------------------------

# 2.10+: what the ledgers' factory heard.
#= Received MetadataStore session event: SessionLost
#= Received MetadataStore session event {event=SessionLost}
#= Received MetadataStore session event
ms_ml_event -> "Received MetadataStore session event: " event
             | "Received MetadataStore session event" in_event

# 2.8; then 2.11+, many operations at once.
#= Zookeeper connection loss, get /managed-ledgers/public/default/persistent/t-1, retry after 100ms
#= Connection loss while executing batch operation of {GET=12} of total data size of 340. Retrying individual operations one-by-one.
#= Connection loss while executing batch operation. Retrying individual operations one-by-one. {countsByType={GET=12}, totalSize=340}
ms_op_loss -> "Zookeeper connection loss, " name " " path ", retry after 100ms"
            | "Connection loss while executing batch operation" (" of " | ". ") rest

# A notification got lost: what is cached may be out of date.
#= Failed to process metadata store notification
#= Failed to process metadata store notification {}
#= Rejected processing event x
#= Failed to handle metadata event /loadbalance/brokers/broker-1:8080
ms_notify_fail -> "Failed to process metadata store notification" map
                | "Rejected processing event " rest
                | "Failed to handle metadata event " path

#= Error in processing session event
#= Error in processing session event SessionLost
#= Error in processing session event {event=SessionLost}
ms_event_fail -> "Error in processing session event" (" " event):?
               | "Error in processing session event {" rest "event=" event after

# To 2.8: what is cached may be out of date.
#= Failed to refresh zookeeper-cache for /loadbalance/brokers
#= Failed to refresh zookeeper-cache for /loadbalance/brokers due to -4
#= Reloading ZooKeeperDataCache failed at path:/loadbalance/brokers
#= Reloading ZooKeeperDataCache failed at path: /loadbalance/brokers
#= Time-out while fetching /admin/policies/public/default zk-data in 30 sec
zk_cache_fail -> "Failed to refresh zookeeper-cache for " path (" due to " rest):?
               | "Reloading ZooKeeperDataCache failed at path:" (" "):? path
               | "Time-out while fetching " path " zk-data in " seconds " sec"

# 4.0+, ownership in the metadata store: the broker ends.
#= The component of load-balance, which named metadata store table view has shutdown. This Broker can not work anymore, start tp shutdow,
#= The component of load-balance, which named metadata store table view has shutdown. This Broker can not work anymore, start tp shutdow, {}
su_table_dead -> "The component of load-balance, which named metadata store table view has shutdown. This Broker can not work anymore, start tp shutdow," map

# The broker given a bundle is not on the list any more. The URL in brackets to 2.11.
#= Broker broker-1.pulsar.svc:8080 couldn't be found in available brokers broker-0.pulsar.svc:8080
#= Broker http://broker-1:8080 (http://broker-1:8080) couldn't be found in available brokers http://broker-0:8080
#= Broker couldn't be found in available brokers {activeBrokers=broker-0.pulsar.svc:8080, broker=broker-1.pulsar.svc:8080}
ow_unavailable -> "Broker " owner (" (" bare ")"):? " couldn't be found in available brokers " brokers
                | "Broker couldn't be found in available brokers {" rest

#= No broker is available for public/default/0x00000000_0x40000000
#= Error when searching for candidate broker to acquire public/default/0x00000000_0x40000000: x
ow_nocandidate -> "No broker is available for " bundle
                | "Error when searching for candidate broker to acquire " bundle ": " err

# 2.7 and 2.8: the broker ends.
#= Unexpected exception occur when register owned bundle public/default/0x00000000_0x40000000. Shutdown broker now !!!
ow_register_die -> "Unexpected exception occur when register owned bundle " bundle ". Shutdown broker now !!!"

# To 2.8.
#= [public/default/0x00000000_0x40000000] Failed to delete the namespace ephemeral node. key=NONODE
ow_remove_fail -> "[" bundle "] Failed to delete the namespace ephemeral node. key=" word

# 2.11+: a dump of all threads may follow.
#= Deadlocked threads detected. [pulsar-web-1-1, pulsar-web-1-2]
#= Deadlocked threads detected. {detected=x}
br_deadlock -> "Deadlocked threads detected." (" " rest):?

# ---- Known: without meaning for state ------------------------------------------------------------------------

#= Git Branch b
#= Built by u on h at 2025-02-03
#= Starting load management service ...
#= Starting load balancer
#= Starting name space service, bootstrap namespaces=[]
#= starting name space service, bootstrap namespaces=[]
#= starting configuration cache service
#= created admin with url http://broker-0:8080
#= Created load manager: org.apache.pulsar.broker.loadbalance.impl.ModularLoadManagerImpl
#= Created load manager {className=x}
#= Started load manager.
#= HTTP Service started at http://0.0.0.0:8080
#= HTTPS Service disabled
#= HTTP Service disabled {}
#= Web Service started at http://broker-0:8080
#= Function worker service started
#= Starting function worker service: x
#= SLA Namespace = sla-monitor/c1/broker-0:8080 doesn't exist.
#= Register SLA Namespace = sla-monitor/c1/broker-0:8080, returned - true.
#= Checking owner for SLA namespace sla-monitor/c1/broker-0:8080
#= Trying to unload SLA namespace sla-monitor/c1/broker-0:8080
#= The load manager extension is enabled. Skipping PulsarService LeaderElectionService.
#= Shut down bookieServer successfully.
#= started bookieServer.
#= Using bookie configuration file null
#= Enabling per-broker unack-message limit 1 and dispatcher-limit 2 on blocked-broker
#= Disabling per broker unack-msg blocking due invalid unAckMsgSubscriptionPercentageLimitOnBrokerBlocked 0.16 
#= Scheduling a thread to check backlog quota after [60] seconds in background
#= Backlog quota check monitoring is disabled
#= Event loops shutting down gracefully...
#= Event loops shutdown completed. {}
#= Event loop broker-io shut down after 12 ms
#= Continuing to second phase in shutdown.
#= added bootstrap namespace name in local cache: ns=public/default
known_start -> "Git Branch " rest
             | "Built by " rest
             | "Starting load " ("management service ..." | "balancer") map
             | ("Starting" | "starting") " name space service, bootstrap namespaces" rest
             | "starting configuration cache service"
             | "created admin with url " rest
             | "Created load manager" rest
             | "Started load manager." map
             | ("HTTP" | "HTTPS") " Service " ("started" | "disabled") rest
             | "Web Service started at " rest
             | "Function worker service started" map
             | "Starting function worker service" rest
             | "SLA Namespace" rest
             | "Register SLA Namespace" rest
             | ("Checking owner for" | "Trying to unload") " SLA namespace" rest
             | "The load manager extension is enabled. Skipping PulsarService LeaderElectionService." map
             | "Shut down " ("autoRecoveryMain" | "bookieServer" | "bookieStatsProvider" | "functions worker service") " successfully." map
             | "started bookie" rest
             | "Using bookie configuration file" rest
             | ("Enabling per-broker unack-message limit" | "Disabling per broker unack-msg blocking due invalid") " " rest
             | "Scheduling a thread to check backlog quota " rest
             | "Backlog quota check monitoring is disabled" map
             | "Event loop" rest
             | "Continuing to second phase in shutdown." map
             | "added bootstrap namespace name in local cache" rest

#= 3 brokers being considered for assignment of public/default/0x00000000_0x40000000
#= Only 1 broker available: no load shedding will be performed
#= Only 1 broker available: no load shedding will be performed. Skipping.
#= Writing local data to metadata store because maximum change 12.0% exceeded threshold 10%; time since last report written is 5 seconds
#= Writing local data to ZooKeeper because time since last update exceeded threshold of 15 minutes
#= Loaded the service unit state data. serviceUnit: public/default/0x00000000_0x40000000, data: null
#= Started the ownership monitor run for activeBrokerCount:3
#= Completed the ownership monitor run in 12.0 ms. Scheduled cleanups for inactive brokers:[]. x
#= Completed the ownership monitor run. Scheduled cleanups for inactive brokers. x
#= Returned owner request for serviceUnit:public/default/0x00000000_0x40000000
#= Successfully started the channel producer.
#= Successfully closed the channel tableview.
#= Closed the channel producer.
#= Successfully registered the handleMetadataSessionEvent
#= Successfully cancelled the cleanup tasks
#= decisionCache:x
#= brokers' load stats:x
#= There is no broker load data.
#= [ThresholdShedder] broker is planning to shed throughput 1.0 MByte/s less than minimumThroughputThreshold 10.0 MByte/s, skipping bundle unload.
#= [broker-0.pulsar.svc:8080] Broker load report is not present
known_load -> int " brokers being considered for assignment of " rest
            | "Only 1 broker available: no load shedding will be performed" rest
            | "Writing local data to " ("metadata store" | "ZooKeeper") " because " rest
            | "Loaded the service unit state data" rest
            | "Started the ownership monitor run for activeBrokerCount" rest
            | "Completed the ownership monitor run" rest
            | "Returned owner request for serviceUnit" rest
            | ("Successfully started" | "Successfully closed" | "Closed") " the channel " ("producer." | "tableview.") map
            | "Successfully registered the handleMetadataSessionEvent" map
            | "Successfully cancelled the cleanup tasks" map
            | ("decisionCache" | "brokers' load stats") rest
            | "There is no broker load data." map
            | "[" unbracketed "] broker is planning to shed throughput " rest
            | "[" broker "] " ("Broker load report is not present" | "broker load-report znode not present")

#= [/10.4.0.9:44321] Subscribing on topic persistent://public/default/t-1 / s-1
#= [/10.4.0.9:44321] Closing consumer: consumerId=4
#= [/10.4.0.9:44321] Closed consumer, consumerId=4
#= [/10.4.0.9:44321] Closed producer before its creation was completed. producerId=3
#= [/10.4.0.9:44321] Cleared consumer created after timeout on client side x
#= [/10.4.0.9:44321] Couldn't find consumer 4
#= [/10.4.0.9:44321] Consumer was not registered on the connection: 4
#= [/10.4.0.9:44321] Producer 3 was not registered on the connection
#= [/10.4.0.9:44321][p-1] Closing producer on cnx /10.4.0.9:44321. producerId=3
#= [PersistentTopic{topic=persistent://public/default/t-1}][p-1] Closed producer on cnx /10.4.0.9:44321. producerId=3
#= [/10.4.0.9:44321] Refreshed authentication credentials for role app
#= [/10.4.0.9:44321] Resuming connection after rate limitation
#= [[id: 0x1a2b3c4d, L:/10.4.0.9:44321 - R:broker-1.pulsar.svc/10.4.0.3:6650]] Connected to server
#= [id: 0x1a2b3c4d, L:/10.4.0.9:44321 ! R:broker-1.pulsar.svc/10.4.0.3:6650] Disconnected
#= [id: 0x1a2b3c4d, L:/10.4.0.9:44321 ! R:broker-1.pulsar.svc/10.4.0.3:6650] Connected through proxy to target broker at broker-1:6650
#= [/10.4.0.9:44321] complete connection, init proxy handler. authenticated with null role null, hasProxyToBrokerUrl: true
#= Closed producer on cnx. producerId {producerId=3}
#= Subscribing on topic {topic=persistent://public/default/t-1}
#= Closing consumer: consumerId {consumerId=4}
#= Closed consumer, consumerId {consumerId=4}
#= Connected to server {channel=x}
#= Disconnected {channel=x}
known_connection -> "[" unbracketed "] " ("Subscribing on topic" | "Closing consumer:" | "Closed consumer" | "Closed producer " | "Cleared consumer" | "Cleared producer" | "Couldn't find consumer" | "Consumer was not registered" | "Refreshed authentication" | "Refreshing authentication" | "Resuming connection") rest
                  | "[" unbracketed "] Producer " int " was not registered on the connection"
                  | "[" unbracketed "][" unbracketed "] " ("Closing" | "Closed") " producer on cnx " rest
                  | "[" channel "] Connected to server"
                  | channel " Disconnected"
                  | channel " Connected through proxy to target broker at " rest
                  | "[" unbracketed "] complete connection, init proxy handler." rest
                  | ("Closed" | "Closing") " producer on cnx. producerId {" rest
                  | "Subscribing on topic {" rest
                  | ("Closing consumer:" | "Closed consumer,") " consumerId {" rest
                  | ("Connected to server" | "Disconnected") " {" rest

# Pulsar's client inside the broker: readers of system topics, replication, health checks.
#= [persistent://public/default/t-1] [p-1] Creating producer on cnx [id: 0x1a2b3c4d]
#= [persistent://public/default/t-1] [p-1] Created producer on cnx [id: 0x1a2b3c4d]
#= [persistent://public/default/t-1] [p-1] Closed Producer
#= [persistent://public/default/t-1] [p-1] Re-Sending 3 messages to server
#= [persistent://public/default/t-1] [s-1] Closed consumer
#= [persistent://public/default/t-1] [s-1] Closed Consumer (not connected)
#= [persistent://public/default/t-1][s-1] Subscribing to topic on cnx [id: 0x1a2b3c4d], consumerId 4
#= [persistent://public/default/t-1][s-1] Subscribed to topic on broker-0/10.4.0.2:6650 -- consumer: 4
#= [persistent://public/default/t-1][s-1] Successfully unsubscribed from topic
#= [persistent://public/default/t-1] [p-1] Ignoring reconnection request (state: Closed)
#= [persistent://public/default/t-1] [p-1] Skip grabbing the connection since there is a pending connection
#= [[id: 0x1a2b3c4d]] Broker notification of Closed consumer: 4
#= [[id: 0x1a2b3c4d]] Broker notification of closed producer: 3, assignedBrokerUrl: null, assignedBrokerUrlTls: null
#= Starting Pulsar producer perf with config: {x}
#= Pulsar client config: {x}
#= Starting Pulsar consumer status recorder with config: {x}
known_client -> "[" topic "] [" handler "] " ("Creating producer on cnx" | "Created producer on cnx" | "Closed Producer" | "Re-Sending" | "Closed consumer" | "Closed Consumer" | "Ignoring reconnection request" | "Skip grabbing the connection") rest
              | "[" topic "][" handler "] " ("Subscribing to topic on cnx" | "Subscribed to topic on" | "Successfully unsubscribed from topic") rest
              | "[" channel "] Broker notification of " ("Closed" | "closed") " " ("consumer" | "producer") ": " rest
              | "Starting Pulsar " ("producer" | "consumer") " " rest
              | "Pulsar client config: " rest

#= [public/default/persistent/t-1] Loading cursor s-1
#= [public/default/persistent/t-1] Recovery for cursor s-1 completed. pos=17:4 -- todo=0
#= [public/default/persistent/t-1] Successfully initialize managed ledger
#= [public/default/persistent/t-1] Opened new cursor: x
#= [public/default/persistent/t-1] Cursor s-1 recovered to position 17:4
#= [public/default/persistent/t-1] Consumer s-1 meta-data recover from ledger 18
#= [public/default/persistent/t-1] Opened ledger 18 for cursor s-1. rc=0
#= [public/default/persistent/t-1] Recovering from bookkeeper ledger cursor: s-1
#= [public/default/persistent/t-1] Updated cursor s-1 with ledger id 18 md-position=17:4 rd-position=17:5
#= [public/default/persistent/t-1] End TrimConsumedLedgers. ledgers=1 totalSize=340
#= [public/default/persistent/t-1] Removing ledger 16 - size: 340
#= [public/default/persistent/t-1] Ledger 16 contains the current last confirmed entry 16:4, and it is going to be deleted
#= [public/default/persistent/t-1] Start checking if current ledger is full
#= [public/default/persistent/t-1-s-1] Rewind from 17:4 to 17:0
#= [public/default/persistent/t-1][s-1] Updated md-position=17:4 into cursor-ledger 18
#= [public/default/persistent/t-1][s-1] Closed cursor at md-position=17:4
#= [public/default/persistent/t-1] [s-1] Closing metadata ledger 18
#= [public/default/persistent/t-1] [s-1] Deleted cursor
#= [public/default/persistent/t-1] Remove cursor=s-1
#= Creating '/managed-ledgers/public/default/persistent/t-1'
#= Closing 12 ledgers
#= 12 ledgers closed
known_ledger -> "[" managed_ledger "] " ("Loading cursor " | "Recovery for cursor " | "Lazy recovery for cursor " | "Successfully initialize " | "Opened new cursor: " | "Cursor " | "Opened ledger " | "Recovering from " | "Updated cursor " | "Updated ledger cursor: " | "End TrimConsumedLedgers. " | "Removing ledger " | "Start checking " | "Rewind from " | "Remove cursor=" | "Reset cursor" | "reset readPosition ") rest
              | "[" managed_ledger "] Consumer " bare " meta-data recover" rest
              | "[" managed_ledger "] Ledger " int " contains " rest
              | "[" managed_ledger "][" subscription "] " ("Updated md-position=" | "Closed cursor" | "Deleted cursor ledger " | "Successfully closed & deleted ledger ") rest
              | "[" managed_ledger "] [" subscription "] " ("Closing metadata ledger " | "Deleted cursor") rest
              | "Creating '" rest
              | "Closing " int " ledgers" ("."):?
              | int " ledgers closed"

#= [persistent://public/default/t-1] Policies updated successfully
#= [persistent://public/default/t-1] topic-level policies updated successfully
#= [persistent://public/default/t-1] Updated topic epoch to 3
#= [persistent://public/default/t-1] Starting replicator to remote: c2
#= [persistent://public/default/t-1] Topic is already deleted x
#= [persistent://public/default/t-1] Disabled replicated subscriptions controller
#= [persistent://public/default/t-1] There are no replicated subscriptions on the topic
#= [persistent://public/default/t-1][s-1] Created new subscription for 4
#= [persistent://public/default/t-1][s-1] Creating non-durable subscription at msg id -1:-1:-1
#= [persistent://public/default/t-1][s-1] Successfully closed subscription [x]
#= [persistent://public/default/t-1][s-1] Unsubscribing
#= Unsubscribed successfully from Consumer{x}
#= partitioned metadata successfully created for persistent://public/default/t-1
known_topic -> "[" topic "] " ("Policies updated successfully" | "topic-level policies updated successfully" | "namespace-level policies updated successfully" | "Updated topic epoch to " | "Starting replicator to remote: " | "Removing replicator to " | "Topic is already deleted" | "Disabled replicated subscriptions controller" | "Enabling replicated subscriptions controller" | "There are no replicated subscriptions on the topic") rest
             | "[" topic "][" subscription "] " ("Created new subscription for " | "Creating non-durable subscription at msg id " | "Successfully closed subscription" | "Successfully closed the subscription" | "Successfully closed dispatcher" | "Successfully closed previous" | "Successfully deleted subscription" | "Successfully disconnected" | "Unsubscribing") rest
             | "Unsubscribed successfully" rest
             | "partitioned metadata successfully created for " rest

# Requests, by hand and by probes.
#= 10.4.0.9 - - [03/Feb/2025:10:11:12 +0000] "GET /admin/v2/brokers/health HTTP/1.1" 200 2 "-" "curl/8" 12
#= [admin] Successfully run health check.
#= [null] Running healthCheck with topic=persistent://pulsar/broker-0:8080/healthcheck
#= [admin] Created namespace public/x
#= [admin] Updated Service configuration a/b
#= [admin] Successfully updated persistence configuration: namespace=public/default
#= Successfully updated configuration a/b
known_admin -> bare " - " [^ ]:+ " [" [^\]]:+ "] \"" method " " url " HTTP/" [0-9.]:+ "\" " other_code " " int " \"" [^"]:* "\" \"" [^"]:* "\" " int http_end
             | "[" unbracketed "] " ("Successfully run health check." | "Successfully ran health check." | "Running healthCheck with topic=" | "Created namespace " | "Updated Service configuration " | "Successfully updated ") rest
             | "Successfully updated configuration " rest

# ZooKeeper's client.
#= Client environment:zookeeper.version=3.9.2
#= Initiating client connection, connectString=zk-0:2181 sessionTimeout=30000 watcher=x
#= EventThread shut down for session: 0x100002673760000
#= Session: 0x100002673760000 closed
#= zookeeper.request.timeout value is 0. feature enabled=false
#= jute.maxbuffer value is 10485760 Bytes
#= SASL config status: Will not attempt to authenticate using SASL (unknown error)
#= ZooKeeper client is connected in read-only mode now.
known_zk_client -> "Client environment:" rest
                 | "Initiating client connection, connectString=" rest
                 | "EventThread shut down for session: 0x" session map
                 | "Session: 0x" session " closed" map
                 | name " value is " rest
                 | "SASL config status: " rest
                 | "ZooKeeper client is connected in read-only mode" rest

# BookKeeper's client.
#= Update BookieInfoCache (writable bookie) bookie-1:3181 -> x
#= Adding a new node: /default-rack/bookie-1:3181
#= Removing a node: /default-rack/bookie-1:3181
#= Initialize rackaware ensemble placement policy @ x @ /default-rack : org.apache.pulsar.bookie.rackawareness.BookieRackAffinityMapping.
#= Resolved bookie-1:3181 as x
#= connection [id: 0x1a2b3c4d] authenticated as BookKeeperPrincipal{ANONYMOUS}
#= Weight based placement with max multiple of 3
#= Not weighted
known_bk_client -> "Update BookieInfoCache " rest
                 | ("Adding a new" | "Removing a") " node: " rest
                 | "Initialize rackaware ensemble placement policy" rest
                 | "Resolved " bookie " as " rest
                 | "connection " channel " authenticated as " rest
                 | "Weight based placement" rest
                 | "Not weighted" map

# ---- Later lines of a record ---------------------------------------------------------------------------------

# One call of a stack. Log4j 2 appends the archive. No fields: there are too many of these to keep.
#= 	at org.apache.pulsar.broker.PulsarService.start(PulsarService.java:230)
#= 	at io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:562) [io.netty-netty-transport-4.1.100.Final.jar:4.1.100.Final]
#= 	at org.apache.pulsar.broker.PulsarService.start(PulsarService.java:230) ~[org.apache.pulsar-pulsar-broker-3.0.7.jar:3.0.7]
#= 	at java.lang.Thread.run(Thread.java:840) [?:?]
trace_frame -> indent "at " frame "(" [^()]:+ ")"
             | indent "at " frame "(" [^()]:+ ") " ("~"):? "[" [^\[\]]:+ "]"

#= 	... 7 more
#= 	... 7 common frames omitted
trace_elision -> indent "... " int " " ("more" | "common frames omitted")

# An exception; the cause that counts is the last "Caused by".
#= org.apache.pulsar.metadata.api.MetadataStoreException$LockBusyException: Resource at /loadbalance/brokers/broker-0.pulsar.svc:8080 is already locked
#= Caused by: org.apache.pulsar.metadata.api.MetadataStoreException$BadVersionException
#= java.lang.IllegalStateException: Invalid channel state:LeaderElectionServiceStarted
#= java.lang.OutOfMemoryError: Java heap space
#= 	Suppressed: java.io.IOException: x
trace_exception -> indent (relation ": "):? exception (": " detail):?

# Netty's pool of direct memory is exhausted.
#= io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 16777216 byte(s) of direct memory (used: 2130706432, max: 2147483648)
#= Caused by: io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 16777216 byte(s) of direct memory (used: 2130706432, max: 2147483648)
trace_mm_direct -> indent (relation ": "):? "io.netty.util.internal.OutOfDirectMemoryError: failed to allocate " bytes " byte(s) of direct memory (used: " used ", max: " max ")"

#= 	[CIRCULAR REFERENCE:java.io.IOException: x]
#= 	Caused by: [CIRCULAR REFERENCE: java.io.IOException: x]
trace_circular -> indent ("Caused by: "):? "[CIRCULAR REFERENCE:" (" "):? rest

# The dump of all threads below ms_shutdown and br_close_timeout.
#= Full thread dump OpenJDK 64-Bit Server VM (17.0.9+9 mixed mode, sharing):
#= Timestamp: 2025-02-03T10:11:12.345Z
#= "main" #1 prio=5 os_prio=0 cpu=1.0ms elapsed=9s tid=0x1 nid=0x2 waiting on condition  [0x3]
#= "main"  prio=5 tid=1 in Object.wait()
#= java.lang.Thread.State: WAITING (on object monitor)
#=    java.lang.Thread.State: WAITING (parking)
#= 	- locked <0x1> (a java.lang.Object)
#= 	- parking to wait for  <0x1> (a java.util.concurrent.CompletableFuture$Signaller)
#= 	- None
#=    Locked ownable synchronizers:
#= ====> DEADLOCKS DETECTED <====
trace_thread_dump -> "Full thread dump " rest
                   | "Timestamp: " rest
                   | "\"" [^"]:* "\" " rest
                   | indent "java.lang.Thread.State: " rest
                   | indent "- " ("locked" | "waiting" | "parking" | "eliminated" | "None" | "<") rest
                   | indent "Locked ownable synchronizers:"
                   | "====> DEADLOCKS DETECTED <===="

# ---- Lines beside the records --------------------------------------------------------------------------------

#= # the narrative
noise_comment -> "#" rest

#= ...
noise_elision -> "..."

# The start scripts and what puts the environment into the configuration.
#= [conf/broker.conf] Applying config clusterName = c1
#= [conf/broker.conf] Adding config clusterName = c1
#= [conf/broker.conf] Updating config clusterName = c1
#= starting broker, logging to /pulsar/logs/pulsar-broker-0.log
#= doing start broker ...
#= doing stop broker ...
#= stopping broker
#= no broker to stop
#= nohup: ignoring input
noise_script -> "[" [^\]]:+ "] " ("Applying" | "Adding" | "Updating") " config " rest
              | "starting " word ", logging to " rest
              | "doing " ("start" | "stop") " " rest
              | "stopping " word
              | "no " word " to stop" rest
              | "nohup: " rest

# The logging libraries speak for themselves.
#= SLF4J: Class path contains multiple SLF4J bindings.
#= SLF4J(W): No SLF4J providers were found.
noise_logging -> "SLF4J: " rest
               | "SLF4J" ("(W)" | "(I)" | "(E)") ": " rest

# The virtual machine on its standard output.
#= Picked up JAVA_TOOL_OPTIONS: -Xmx1g
#= OpenJDK 64-Bit Server VM warning: x
#= WARNING: An illegal reflective access operation has occurred
#= Dumping heap to java_pid1.hprof ...
#= Heap dump file created [1 bytes in 1 secs]
#= Killed
#= [0.005s][info][gc] Using G1
#= [2025-02-03T10:11:12.345+0000][info][gc] Using G1
#= Exception in thread "main" java.lang.NoClassDefFoundError: x
noise_jvm -> "Picked up " name ": " rest
           | ("OpenJDK 64-Bit Server VM" | "Java HotSpot(TM) 64-Bit Server VM") " warning: " rest
           | "WARNING: " rest
           | "Dumping heap to " rest
           | "Heap dump file created " rest
           | "Killed"
           | "[" [0-9.T:+s-]:+ "][" [a-z, ]:+ "]" rest
           | "Exception in thread \"" text "\" " rest

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
in_topic -> (" {" rest "topic=" topic after):?
in_client -> (" {" rest "remoteAddress=" client after):?
in_client_topic -> (" {" rest "remoteAddress=" client ", " rest "topic=" topic after):?
in_handler -> (" {handler=" channel "}"):?
http_end -> (" [" rest | " {" rest):?
in_ml    -> (" {" rest "managedLedger=" managed_ledger after):?
in_ml_ledger -> (" {" rest "ledgerId=" ledger ", managedLedger=" managed_ledger after):?
in_request -> (" {" rest "request=" addr after):?
producer -> "Producer{topic=" class "{topic=" topic "}, client=" text ", producerName=" producer_name ", producerId=" producer_id "}"
in_bookie -> (" {" rest "bookieId=" bookie after):?
other_code -> "1" two | "2" two | "4" two | "3" ("00" | "03" | "04" | "05" | "06" | "08") | "5" ("01" | "05" | "06" | "07" | "08")

# ---- Fields --------------------------------------------------------------------------------------------------


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
topic        -> bare
namespace    -> bare
range        -> bare
owner_data   -> text
usage        -> decimal
strategy     -> text
channel      -> text
class        -> name
handler      -> unlisted
method       -> name
http_failure -> "301" | "302" | "307" | "500" | "502" | "503" | "504"
caller       -> bare
producer_id  -> int
producer_name -> unlisted
consumer_id  -> int
subscription -> unlisted
pending      -> int
latency      -> unlisted
managed_ledger -> bare
ledger       -> int
previous     -> int
entry        -> int
position     -> bare
rc           -> int
reason       -> other_text
bookie       -> bare
bookies      -> text
excluded     -> text
ensemble_size -> int
write_quorum -> int
ack_quorum   -> int
bytes        -> int
used         -> int
max          -> int
heap_err     -> no_failed
exception    -> other_throwable
detail       -> rest
relation     -> "Caused by" | "Suppressed" | "Wrapped by"
