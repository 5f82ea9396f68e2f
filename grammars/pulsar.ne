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

# The load manager could not start, and the broker with it.
#= Failed to start the extensible load balance and close broker registry org.apache.pulsar.broker.loadbalance.extensions.BrokerRegistryImpl@1a2b3c4d.
#= Failed to start the extensible load balance and close broker registry {brokerRegistry=x}
br_start_load -> "Failed to start the extensible load balance and close broker registry" rest

#= PulsarService started.
#= PulsarService started. {}
br_started -> "PulsarService started." map

# The last word of a starter of Pulsar, past log4j: broker, proxy, worker or standalone. In older releases the stamp has no
# zone and its hour is of twelve; such a line is not read, because nothing tells the half of the day.
#= 2024-06-11T09:41:20,512Z [jdk.internal.loader.ClassLoaders$AppClassLoader@1a2b3c4d] error Uncaught exception in thread main: x
layout_pulsar_uncaught -> date "T" clock "," milli zone " [" [A-Za-z0-9_.$]:+ "@" [0-9a-f]:+ "] error " message

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
#= ZooKeeper client is disconnected. Waiting to reconnect, time remaining = 9.68 seconds sessionID = 306bbbe38d30001
ms_disc -> ("[" session_dec "] "):? "ZooKeeper client is disconnected. Waiting to reconnect, time remaining = " remaining " seconds" (" sessionID = " session):?
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
#= The information about the current leader broker wasn't available. Handling load manager decisions in a decentralized way.
el_nolead -> "The information about the current leader broker wasn't available. Handling load manager decisions in a decentralized way." (" NamespaceBundle[" bundle "]"):?
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
#= This broker:broker-0.pulsar.svc:8080 is setting the role from null to Follower
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
#= Successfully found the channel leader:LeaderBroker(brokerId=broker-0.pulsar.svc:8080, serviceUrl=http://broker-0.pulsar.svc:8080).
su_chan_leader -> "Successfully found the channel leader:" (leader | ("Optional[" leader "]") | leader_record) "."
                | "Successfully found the channel leader" (" {" rest "leader=" (leader | ("Optional[" leader "]") | leader_record) after):?

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
#= broker-0.pulsar.svc:8080 failed to wait for owner for serviceUnit:public/default/0x00000000_0x40000000; Trying to return the current owner:null
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

# It reached one.
#= [[id: 0x1a2b3c4d, L:/10.4.0.9:44321 - R:broker-1.pulsar.svc/10.4.0.3:6650]] Connected to server
#= Connected to server {channel=[id: 0x1a2b3c4d, L:/10.4.0.9:44321 - R:broker-1.pulsar.svc/10.4.0.3:6650]}
#= Connected to server
lu_connected -> "[" channel "] Connected to server"
              | "Connected to server" (" {" rest "channel=" channel "}"):?

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

# The topic is reached: its broker has taken the producer or the subscription.
#= [persistent://public/default/t-1] [p-1] Created producer on cnx [id: 0x1a2b3c4d]
#= [persistent://public/default/t-1][s-1] Subscribed to topic on broker-0/10.4.0.2:6650 -- consumer: 4
lu_attached -> "[" topic "] [" handler "] Created producer on cnx " channel
             | "[" topic "][" handler "] Subscribed to topic on " addr " -- consumer: " rest

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

# The settings brokerProxyAllowed… do not name the port, the host or the address.
#= [/10.4.0.9:44321] Target broker 'broker-0.pulsar.svc:6750' cannot be validated. Given port in 'broker-0.pulsar.svc:6750' isn't allowed.. authenticated with none role null.
#= [/10.4.0.9:44321] Target broker 'broker-0.pulsar.svc:6650' cannot be validated. The IP address of the given host and port 'broker-0.pulsar.svc:6650' isn't allowed.. authenticated with token role app.
px_denied -> "[" client "] Target broker '" broker "' cannot be validated. " err ". authenticated with " rest

#= [/10.4.0.9:44321] Establishing connection to broker-1.pulsar.svc/10.4.0.3:6650 (broker-1.pulsar.svc) failed. Closing inbound channel.
#= [[id: 0x1a2b3c4d]] Establishing connection to broker-1.pulsar.svc/<unresolved>:6650 (broker-1.pulsar.svc) failed. Closing inbound channel.
#= Establishing connection failed. Closing inbound channel. {brokerHost=broker-1.pulsar.svc, channel=x, targetAddress=broker-1.pulsar.svc/10.4.0.3:6650}
#= Establishing connection failed. Closing inbound channel.
px_connect_fail -> "[" client "] Establishing connection to " addr " (" bare ") failed. Closing inbound channel."
                 | "Establishing connection failed. Closing inbound channel." (" {" rest "targetAddress=" addr after):?

# The load manager has no broker to choose from.
#= No available broker found.
#= No available broker found. {}
lu_none -> "No available broker found." map

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
#= Created topic NonPersistentTopic{topic=non-persistent://public/default/t-1}
#= Created topic {nonPersistentTopic=NonPersistentSystemTopic{topic=non-persistent://public/default/t-1}}
tp_loaded -> "Created topic {nonPersistentTopic=NonPersistent" ("System"):? "Topic{topic=" topic "}" after
           | "Created topic " topic (" - dedup is " rest):?
           | "Created topic " ("Non"):? "PersistentTopic{topic=" topic "}" (" - dedup is " rest):?
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
#= [public/default/persistent/t-1] Created ledger 17 after closed null
#= Created ledger after closed {ledgerId=17, managedLedger=public/default/persistent/t-1, previousLedgerId=null, topic=persistent://public/default/t-1}
ml_new -> "[" managed_ledger "] Created " ("new "):? "ledger " ledger (" after closed " (previous | "null")):?
        | "Created new ledger" in_ml_ledger
        | "Created ledger after closed" (" {" rest "ledgerId=" ledger ", managedLedger=" managed_ledger ", previousLedgerId=" (previous | "null") after):?

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

# 2.7+: an opening that began so long before has neither come up nor failed, and another one is asked for.
#= [public/default/persistent/t-1] Managed ledger has been pending in initialize state more than 61000 milliseconds, remove it from cache to retry ...
ml_pending -> "[" managed_ledger "] Managed ledger has been pending in initialize state more than " ms " milliseconds, remove it from cache to retry ..."

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

# A subscription cannot read on; it tries again.
#= [public/default/persistent/t-1][s-1] read failed from ledger at position:17:4
#= [public/default/persistent/t-1][s-1] read failed from ledger at position:17:4 : No such entry
ml_entry_fail -> "[" managed_ledger "][" subscription "] read failed from ledger at position:" position (" : " err):?

#= [public/default/persistent/t-1] Failed to open ledger 17: x
#= Failed to open ledger {ledgerId=17, managedLedger=public/default/persistent/t-1, rc=x}
#= Failed to open ledger
ml_open_err -> "[" managed_ledger "] Failed to open ledger " ledger ": " err
             | "Failed to open ledger" in_ml_ledger

# The last ledger in the list of a topic has no metadata: it is taken from the list, and the topic goes on with a new one.
#= [public/default/persistent/t-1] Ledger not found: 17
#= Ledger not found {ledgerId=17, managedLedger=public/default/persistent/t-1}
#= Ledger not found
ml_lost -> "[" managed_ledger "] Ledger not found: " ledger
         | "Ledger not found" in_ml_ledger

# The ledger in which a subscription keeps its position cannot be opened.
#= [public/default/persistent/t-1] Error opening metadata ledger 17 for cursor s-1: No such ledger exists on Metadata Server
#= Error opening metadata ledger for cursor {cursor=s-1, ledgerId=17, managedLedger=public/default/persistent/t-1}
#= Error opening metadata ledger
mc_open_err -> "[" managed_ledger "] Error opening metadata ledger " ledger " for cursor " subscription ": " err
             | "Error opening metadata ledger" (" for cursor"):? (" {" rest "cursor=" subscription ", " rest "ledgerId=" ledger ", managedLedger=" managed_ledger after):?

# A producer is refused because the schemas of its topic cannot be read or written; the cause stands below.
#= Try add schema failed, remote address /10.4.0.9:44321, topic persistent://public/default/t-1, producerId 5
#= Try add schema failed {producerId=5, remoteAddress=/10.4.0.9:44321, topic=persistent://public/default/t-1}
#= Try add schema failed
sc_add_fail -> "Try add schema failed, remote address " client_unspaced ", topic " topic ", producerId " producer_id
             | "Try add schema failed" (" {" rest "topic=" topic after):?

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

# One copy was not read; another one is asked.
#= Error: Bookie operation timeout while reading L17 E4 from bookie: bookie-1:3181
#= Bookie handle is not available while reading L17 E4 from bookie: bookie-1:3181
#= Error while reading from bookie {bookieAddr=bookie-1:3181, entryId=4, error=No such entry, ledgerId=17}
cl_read_err -> err_text " while reading L" ledger " E" entry " from bookie: " bookie
             | "Error while reading from bookie {" rest "bookieAddr=" bookie ", entryId=" entry ", error=" err_text ", ledgerId=" ledger after

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

# The new metadata could not be made up, so nothing was written: of an ensemble that finds no bookie in place of another.
#= UpdateLoop(ledgerId=17,loopId=1a2b3c4d) Exception updating
#= Exception updating {ledgerId=17, loopId=1a2b3c4d}
#= Exception updating
cl_update_err -> "UpdateLoop(ledgerId=" ledger ",loopId=" bare ") Exception updating"
               | "Exception updating" (" {" rest "ledgerId=" ledger after):?

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

# A ledger cannot be recovered. From 4.11 on with the codes of its bookies.
#= While readLastConfirmed ledger: 17 did not hear success responses from all quorums, QuorumCoverage(e:2,w:2,a:2) = [-8, 0]
#= While readLastConfirmed ledger: 17 did not hear success responses from all quorums
#= While readLastConfirmed did not hear success responses from all quorums {coverageSet=QuorumCoverage(e:2,w:2,a:2) = [-8, 0], ledgerId=17}
cl_rlc_fail -> "While readLastConfirmed ledger: " ledger " did not hear success responses from all quorums" (", " rest):?
             | "While readLastConfirmed did not hear success responses from all quorums {" rest "ledgerId=" ledger after

#= Failure Bookie handle is not available while reading entries: (4 - 9), ledger: 17 while recovering ledger
#= Failure Bookie handle is not available while writing entry: 4 ledger: 17 while recovering ledger
#= Failure NotEnoughBookiesException: x while writing entry: 4 while recovering ledger: 17
#= Failure while reading entries: ( - ), ledger: while recovering ledger {endEntryId=9, getMessage=Bookie handle is not available, ledgerId=17, startEntryId=4}
#= Failure while writing entry while recovering ledger {codeLogger=NotEnoughBookiesException: x, entryId=4, ledgerId=17}
cl_recover_fail -> "Failure " err " while reading entries: (" entry " - " int "), ledger: " ledger " while recovering ledger"
                 | "Failure " err " while writing entry: " entry " ledger: " ledger " while recovering ledger"
                 | "Failure " err " while writing entry: " entry " while recovering ledger: " ledger
                 | "Failure while reading entries: ( - ), ledger: while recovering ledger {" rest "getMessage=" err ", ledgerId=" ledger ", " rest "startEntryId=" entry after
                 | "Failure while writing entry while recovering ledger {codeLogger=" err ", entryId=" entry ", " rest "ledgerId=" ledger after

# Bookies are there, and the rule of racks refuses them.
#= Only one rack available and minNumRacksPerWriteQuorum is enforced, so giving up
#= Only one rack available and minNumRacksPerWriteQuorum is enforced, so giving up {}
cl_rack_one -> "Only one rack available and minNumRacksPerWriteQuorum is enforced, so giving up" map

#= Failed to choose a bookie from ~/default-rack : excluded [<Bookie:bookie-1:3181>], enforceMinNumRacksPerWriteQuorum is enabled so giving up.
#= Failed to choose a bookie excluding Racks: [/r1] Nodes: [<Bookie:bookie-1:3181>], enforceMinNumRacksPerWriteQuorum is enabled so giving up.
#= Failed to choose a bookie, enforceMinNumRacksPerWriteQuorum is enabled so giving up {excludeBookies=[x], networkLoc=~/r1}
#= Failed to choose a bookie excluding Racks: Nodes: enforceMinNumRacksPerWriteQuorum is enabled so giving up. {excludeBookies=[x], excludeRacks=[/r1]}
cl_rack_enforced -> "Failed to choose a bookie from " rest " : excluded " excluded ", enforceMinNumRacksPerWriteQuorum is enabled so giving up."
                  | "Failed to choose a bookie excluding Racks: " rest " Nodes: " excluded ", enforceMinNumRacksPerWriteQuorum is enabled so giving up."
                  | "Failed to choose a bookie" (", " | " excluding Racks: Nodes: ") "enforceMinNumRacksPerWriteQuorum is enabled so giving up" ("."):? " {excludeBookies=" excluded ", " rest

# To 4.8 a ledger that is written ends so; from 4.9 on one that is recovered.
#= Could not get additional bookie to remake ensemble, closing ledger: 17
#= Could not get additional bookie to remake ensemble, closing ledger {ledgerId=17}
cl_nobk_replace -> "Could not get additional bookie to remake ensemble, closing ledger: " ledger
                 | "Could not get additional bookie to remake ensemble, closing ledger {ledgerId=" ledger "}"

# A write behind the end of its ledger.
#= Attempt to add to closed ledger: 17
#= Attempt to add to closed ledger {ledgerId=17}
#= Attempt to add to closed ledger
cl_add_closed -> "Attempt to add to closed ledger" (": " ledger | " {" rest "ledgerId=" ledger after):?

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

# It can be written to: what it is was read anew.
#= Update BookieInfoCache (writable bookie) bookie-1:3181 -> BookieServiceInfo{properties={}, endpoints=[]}
#= Update BookieInfoCache (writable bookie) {bookieId=bookie-1:3181, bookieServiceInfo=x}
#= Update BookieInfoCache (writable bookie)
bk_writable -> "Update BookieInfoCache (writable bookie) " bookie " -> " rest
             | "Update BookieInfoCache (writable bookie)" in_bookie

# ---- Replicators, offloading, functions, racks -------------------------------------------------------------

# The producer in the other cluster could not be made; tried again after a pause that grows to a minute. In order: to 2.9; to
# 4.0; a build between, with the exception below; 5.0.
#= [persistent://public/default/t-1][c1 -> c2] Failed to create remote producer (org.apache.pulsar.client.api.PulsarClientException$AuthenticationException: x), retrying in 57.915 s
#= [persistent://public/default/t-1 | c1-->c2] Failed to create remote producer (x), retrying in 0.1 s
#= [persistent://public/default/t-1-->persistent://public/default/t-2 | c1] Failed to create remote producer (x), retrying in 0.1 s
#= [persistent://public/default/t-1 | c1-->c2] Failed to create remote producer, retrying in 0.1 s
#= Failed to create remote producer, retrying {replicatorId=persistent://public/default/t-1 | c1-->c2, retryInSeconds=0.1}
rp_create_fail -> "[" topic "][" local " -> " remote "] Failed to create remote producer (" err_text "), retrying in " duration " s"
                | "[" replicator "] Failed to create remote producer" (" (" err_text ")"):? ", retrying in " duration " s"
                | "Failed to create remote producer" rest

#= [persistent://public/default/t-1][c1 -> c2] Created replicator producer
#= [persistent://public/default/t-1 | c1-->c2] Created replicator producer
#= [persistent://public/default/t-1 | c1-->c2] Created replicator producer, Replicator state: Started
#= Created replicator producer {replicatorId=persistent://public/default/t-1 | c1-->c2}
#= Created replicator producer
rp_created -> "[" topic "][" local " -> " remote "] Created replicator producer"
            | "[" replicator "] Created replicator producer" (", Replicator state: " rest):?
            | "Created replicator producer" (" {" rest "replicatorId=" replicator_mapped "}"):?

# The functions worker, in a process of its own or in a broker, which ends with it. The cause stands below.
#= Error Starting up in worker
#= Error Starting up in worker {}
#= Failed to start worker
#= Failed to start worker {}
fw_start_fail -> "Error Starting up in worker" map
               | "Failed to start worker" map

# It gives up: the process ends, in a broker the broker too. The cause stands below.
#= Encountered fatal error. Shutting down.
#= Encountered fatal error. Shutting down. {}
#= Encountered error in function worker.
fw_fatal -> "Encountered fatal error. Shutting down." map
          | "Encountered error in function worker." map

# The worker that is to assign functions could not take that up, or could not lay it down; it gives up next (2.7+).
#= Encountered error when initializing to become leader
#= Encountered error in routine when worker lost leadership
fw_lead_fail -> "Encountered error " ("when initializing to become leader" | "in routine when worker lost leadership") map

# What a functions worker says besides.
#= Failed to determine leader in functions cluster
#= Failed to get status of coordinate topic persistent://public/functions/coordinate
#= Encountered error in assignment tailer
#= Retry to connect to Pulsar service at http://broker-0:8080
known_function_trouble -> ("Assignment tailer thread is still alive" |
                           "Assignments and RuntimeInfos are inconsistent" | "Cleared drain op status map" |
                           "Cluster timer task" | "Could not write into Function Metadata topic" |
                           "Encountered error in assignment tailer" | "Encountered error in metadata tailer" |
                           "Encountered error when assignment tailer is not running" |
                           "Encountered error when generating metrics for worker" |
                           "Encountered error when invoking scheduler" |
                           "Encountered error when metadata tailer is not running" |
                           "Encountered error when running scheduled rebalance" |
                           "Error caching authentication data for" | "Error closing exclusive producer" |
                           "Error setting up instance subscription for intermediate topic" |
                           "Error stopping function web-server executor" | "Error updating authentication data for" |
                           "Error while getFunctionState request" | "Error while putFunctionState request" |
                           "Error while waiting for metadata tailer thread to finish" |
                           "Exception while at creating producer to topic" |
                           "Execution Exception while deregistering" | "Failed download package" |
                           "Failed to check leader" | "Failed to cleanup auth data for function" |
                           "Failed to close function assignment tailer" | "Failed to close function metadata manager" |
                           "Failed to close function runtime manager" | "Failed to close leader service" |
                           "Failed to close membership manager" | "Failed to collect metrics for function instance" |
                           "Failed to determine leader in functions cluster" |
                           "Failed to get retention policy for pulsar function namespace" |
                           "Failed to get status of coordinate topic" |
                           "Failed to initialize function runtime manager" | "Failed to initialize meta data store" |
                           "Failed to invoke scheduler" | "Failed to retrieve broker internal configuration" |
                           "Failed to retrieve clusters from pulsar service" |
                           "Failed to shutdown scheduler manager assignment producer" | "Failed to stop function" |
                           "Failed to submit function metadata for" | "Failed to trigger compaction" |
                           "Function in trigger function" | "Function package exists already" |
                           "Function package has been downloaded from" |
                           "FunctionMetaData Manager entered invalid state" |
                           "Interrupted at creating producer to topic" | "Received request with unrecognized type" |
                           "Retry to connect to Pulsar service at" | "Scheduler Manager entered invalid state" |
                           "Stopped function assignment tailer" | "Stopping function assignment tailer" |
                           "Waiting for assignment tailer thread to stop is interrupted" |
                           "Waiting for metadata tailer thread to stop is interrupted" |
                           "Will not stop any functions since they are externally managed" |
                           "metadata tailer thread is still alive") rest

# The worker's own producer; the start fails by it.
#= Failed to create producer to function assignment topic persistent://public/functions/assignments
fw_producer_fail -> "Failed to create producer to function assignment topic " topic

# Racks that were configured are not known to this process. To 4.13 with the cause in the line, later below; the script is
# tried where nothing is configured.
#= Failed to initialize DNS Resolver org.apache.pulsar.zookeeper.ZkBookieRackAffinityMapping, used default subnet resolver.
#= Failed to initialize DNS Resolver org.apache.pulsar.zookeeper.ZkBookieRackAffinityMapping, used default subnet resolver
#= Failed to initialize DNS Resolver org.apache.pulsar.zookeeper.ZkBookieRackAffinityMapping, used default subnet resolver : java.lang.RuntimeException: x
#= Failed to initialize DNS Resolver org.apache.pulsar.bookie.rackawareness.BookieRackAffinityMapping, used default subnet resolver because x
#= Failed to initialize DNS Resolver, used default subnet resolver {dnsResolverName=org.apache.pulsar.bookie.rackawareness.BookieRackAffinityMapping}
cl_dns_fail -> "Failed to initialize DNS Resolver " class ", used default subnet resolver" (" "):? ("."):?
             | "Failed to initialize DNS Resolver " class ", used default subnet resolver " (":" | "because") " " err
             | "Failed to initialize DNS Resolver, used default subnet resolver" (" {dnsResolverName=" class after):?

# A bookie that does not come into the tree of racks is not chosen.
#= Unexpected exception while handling joining bookie <Bookie:bookie-1:3181>
#= Unexpected exception while handling joining bookie bookie-1:3181
#= Unexpected exception while handling joining bookie {bookieAddr=bookie-1:3181}
cl_join_fail -> "Unexpected exception while handling joining bookie " bookie
              | "Unexpected exception while handling joining bookie {bookieAddr=" bookie "}"

# ---- Memory --------------------------------------------------------------------------------------------------

# 2.4+: the allocator's handler; the first form ends the process.
#= -- Shutting down - Received OOM exception: failed to allocate 16777216 byte(s) of direct memory (used: 2130706432, max: 2147483648)
#= -- Received OOM exception: failed to allocate 16777216 byte(s) of direct memory (used: 2130706432, max: 2147483648)
#= -- Received OOM exception: Java heap space
#= - Shutting down - Received OOM exception {}
#= - Received OOM exception
mm_oom -> "-- " (ending " - "):? "Received OOM exception: failed to allocate " bytes " byte(s) of direct memory (used: " used ", max: " max ")"
        | "-- " (ending " - "):? "Received OOM exception: " heap_err
        | "- " (ending " - "):? "Received OOM exception" map

# The allocator itself, where it is set to end the process; a client's too.
#= Exiting JVM process for OOM error: failed to allocate 16777216 byte(s) of direct memory (used: 2130706432, max: 2147483648)
#= Exiting JVM process for OOM error: x
#= Exiting JVM process for OOM error
#= Exiting JVM process for OOM error {}
mm_exit -> "Exiting JVM process for OOM error: " err
         | "Exiting JVM process for OOM error" map

# Without a header: the virtual machine ends itself.
#= Terminating due to java.lang.OutOfMemoryError: Java heap space
#= Aborting due to java.lang.OutOfMemoryError: Java heap space
capture_mm_heap -> ("Terminating" | "Aborting") " due to java.lang.OutOfMemoryError: " err

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
#= There is no broker load data for broker:broker-0.pulsar.svc:8080. Skipping this broker. Phase one
known_load -> "There is no broker load data for broker" rest
            | int " brokers being considered for assignment of " rest
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
#= [id: 0x1a2b3c4d, L:/10.4.0.9:44321 ! R:broker-1.pulsar.svc/10.4.0.3:6650] Disconnected
#= [id: 0x1a2b3c4d, L:/10.4.0.9:44321 ! R:broker-1.pulsar.svc/10.4.0.3:6650] Connected through proxy to target broker at broker-1:6650
#= [/10.4.0.9:44321] complete connection, init proxy handler. authenticated with null role null, hasProxyToBrokerUrl: true
#= Closed producer on cnx. producerId {producerId=3}
#= Subscribing on topic {topic=persistent://public/default/t-1}
#= Closing consumer: consumerId {consumerId=4}
#= Closed consumer, consumerId {consumerId=4}
#= Disconnected {channel=x}
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:6650 - R:/10.4.0.9:44321] [SR:10.4.0.9, state:Connected]] Subscribing on topic persistent://public/default/t-1 / s-1. consumerId: 0, role: null
#= [/10.4.0.9:44321] [persistent://public/default/t-1][s-1] Reset subscription to message id 17:4 (ackSet is null)
#= Closed consumer {channel=[id: 0x1a2b3c4d], consumerId=4, consumerName=c-1, subscription=s-1, topic=persistent://public/default/t-1}
known_connection -> "[" unbracketed "] " ("Subscribing on topic" | "Closing consumer:" | "Closed consumer" | "Closed producer " | "Cleared consumer" | "Cleared producer" | "Couldn't find consumer" | "Consumer was not registered" | "Refreshed authentication" | "Refreshing authentication" | "Resuming connection") rest
                  | "[" unbracketed "] Producer " int " was not registered on the connection"
                  | "[" unbracketed "][" unbracketed "] " ("Closing" | "Closed") " producer on cnx " rest
                  | "[" channel " [SR:" unbracketed "]] Subscribing on topic" rest
                  | "[" unbracketed "] [" unbracketed "][" unbracketed "] Reset subscription to message id " rest
                  | channel " Disconnected"
                  | channel " Connected through proxy to target broker at " rest
                  | "[" unbracketed "] complete connection, init proxy handler." rest
                  | ("Closed" | "Closing") " producer on cnx. producerId {" rest
                  | "Subscribing on topic {" rest
                  | "Closed consumer {" rest
                  | ("Closing consumer:" | "Closed consumer,") " consumerId {" rest
                  | "Disconnected {" rest

# Pulsar's client inside the broker: readers of system topics, replication, health checks.
#= [persistent://public/default/t-1] [p-1] Creating producer on cnx [id: 0x1a2b3c4d]
#= [persistent://public/default/t-1] [p-1] Closed Producer
#= [persistent://public/default/t-1] [p-1] Re-Sending 3 messages to server
#= [persistent://public/default/t-1] [s-1] Closed consumer
#= [persistent://public/default/t-1] [s-1] Closed Consumer (not connected)
#= [persistent://public/default/t-1][s-1] Subscribing to topic on cnx [id: 0x1a2b3c4d], consumerId 4
#= [persistent://public/default/t-1][s-1] Successfully unsubscribed from topic
#= [persistent://public/default/t-1] [p-1] Ignoring reconnection request (state: Closed)
#= [persistent://public/default/t-1] [p-1] Skip grabbing the connection since there is a pending connection
#= [[id: 0x1a2b3c4d]] Broker notification of Closed consumer: 4
#= [[id: 0x1a2b3c4d]] Broker notification of closed producer: 3, assignedBrokerUrl: null, assignedBrokerUrlTls: null
#= Starting Pulsar producer perf with config: {x}
#= Pulsar client config: {x}
#= Starting Pulsar consumer status recorder with config: {x}
known_client -> "[" topic "] [" handler "] " ("Creating producer on cnx" | "Closed Producer" | "Re-Sending" | "Closed consumer" | "Closed Consumer" | "Ignoring reconnection request" | "Skip grabbing the connection") rest
              | "[" topic "][" handler "] " ("Subscribing to topic on cnx" | "Successfully unsubscribed from topic") rest
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
#= backlog for persistent://public/default/t-1 - 0
#= kept ledger:17
known_topic -> "backlog for " topic " - " int
             | "kept ledger:" int
             | "[" topic "] " ("Policies updated successfully" | "topic-level policies updated successfully" | "namespace-level policies updated successfully" | "Updated topic epoch to " | "Starting replicator to remote: " | "Removing replicator to " | "Topic is already deleted" | "Disabled replicated subscriptions controller" | "Enabling replicated subscriptions controller" | "There are no replicated subscriptions on the topic") rest
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
#= timeout check zk state, use Disconnected, sessionId is 306bbbe38d30001, zk state is CONNECTING
known_zk_client -> "timeout check zk state" rest
                 | "Client environment:" rest
                 | "Initiating client connection, connectString=" rest
                 | "EventThread shut down for session: 0x" session map
                 | "Session: 0x" session " closed" map
                 | name " value is " rest
                 | "SASL config status: " rest
                 | "ZooKeeper client is connected in read-only mode" rest

# BookKeeper's client.
#= Update BookieInfoCache (readonly bookie) bookie-1:3181 -> x
#= Adding a new node: /default-rack/bookie-1:3181
#= Removing a node: /default-rack/bookie-1:3181
#= Initialize rackaware ensemble placement policy @ x @ /default-rack : org.apache.pulsar.bookie.rackawareness.BookieRackAffinityMapping.
#= Resolved bookie-1:3181 as x
#= connection [id: 0x1a2b3c4d] authenticated as BookKeeperPrincipal{ANONYMOUS}
#= Weight based placement with max multiple of 3
#= Not weighted
known_bk_client -> "Update BookieInfoCache (readonly bookie)" rest
                 | ("Adding a new" | "Removing a") " node: " rest
                 | "Initialize rackaware ensemble placement policy" rest
                 | "Resolved " bookie " as " rest
                 | "connection " channel " authenticated as " rest
                 | "Weight based placement" rest
                 | "Not weighted" map

# ---- More that is known: beginnings of messages, by what prints them; samples of a quarter of them ------------

# Requests of administrators, and what became of them.
#= Redirected broker's service url is not configured
#= Clearing domain persistence for namespace: public/default, path /loadbalance/brokers/broker-0.pulsar.svc:8080
#= Clearing tenant persistence for tenant: public, path /loadbalance/brokers/broker-0.pulsar.svc:8080
#= Error closing entry filter class loader public/default/persistent/t-1
#= Error in preparing redirect url with rest produce message request for topic  persistent://public/default/t-1: java.io.IOException: x
#= Failed to authorize admin on cluster persistent://public/default/t-1
#= Failed to close the broker additional servlet class loader
#= Failed to create partition topic in cluster c1.
#= Failed to get all schemas
#= Failed to get domain x
#= Failed to get peer-cluster c1-java.io.IOException: x
#= Failed to get schema
#= Failed to handle session event x for listener 7
#= Failed to remove broker deduplication config for namespace public/default
#= Failed to send metrics, likely the client or this server closed the connection due to a timeout (3 ms elapsed): java.io.IOException: x
#= Failed to try to delete subscriptions for health check
#= Failed to validate global cluster configuration : ns=public/default  emsg=java.io.IOException: x
#= Failed to validate topic existed x://public/public/default/persistent://public/default/t-1
#= Found additional servlet from x : 7
#= Initializing DiscoveryServiceServlet resource
#= Latest broker version found was [x]
#= Namespace policies of persistent://public/default/t-1 not found
#= No version string in load report for broker [broker-0.pulsar.svc:8080]; disabling PreferLaterVersions feature
#= Prometheus metrics request timed out
#= Redirecting to x
#= Searching for additional servlets in /loadbalance/brokers/broker-0.pulsar.svc:8080
#= Successfully delete authentication policies for partitioned topic persistent://public/default/t-1
#= Successfully validated clusters on property [public]
#= Unable to fetch contents of [/loadbalance/brokers/broker-0.pulsar.svc:8080] from global zookeeper
#= Unexpected error triggering offload
#= Unknown error while authorizing admin on cluster persistent://public/default/t-1
#= internalDeletePartitionedTopicsAsync
#= validateNamespaceBundleOwnership failed with exception
#= All broker-0.pulsar.svc:8080 brokers are running the latest version [7]
#= Broker [broker-0.pulsar.svc:8080] is running an older version ([broker-0.pulsar.svc:8080]); latest version is [y]
#= Path /loadbalance/brokers/broker-0.pulsar.svc:8080 did not exist in metadata store
#= Time-out x sec while checking authorization on persistent://public/default/t-1
#= Time-out 3 sec while validating policy on public/default
#= Topic persistent://public/default/t-1 policies have not been initialized yet, retry after 7ms
#= zookeeperServers=x zookeeperClientFactoryClass=7
known_request -> "Clearing " ("domain persistence for namespace" | "namespace persistence for namespace"
                       | "partitioned topic metadata for namespace" | "partitioned topic metadata for tenant"
                       | "tenant persistence for tenant") rest
               | "Error " ("closing entry filter class loader" | "closing reader for healthcheck"
                       | "deserialize message for message position find" | "in preparing redirect url for"
                       | "in preparing redirect url with rest produce message request for topic"
                       | "shutting down entry filter" | "validating super-user access"
                       | "while scanning offloaded ledgers for namespace") rest
               | "Failed to " ("check " ("exist for topic" | "if topic" | "whether namespace bundle is owned")
                       | "close the " ("broker additional servlet class loader" | "metadata-store" | "metadataStore-cache")
                       | "get " ("all schemas" | "autoSubscriptionCreation for namespace"
                           | "autoTopicCreation info for namespace" | "broker deduplication config for namespace"
                           | "domain" | "migration status" | "namespace message TTL for namespace"
                           | "namespaces under" | "peer-cluster" | "permissions for namespace"
                           | "policies for namespace" | "publish rate for namespace" | "schema"
                           | "the resource group attached to the namespace" | "topics list for namespace")
                       | "remove " ("broker deduplication config for namespace" | "entry filters for namespace"
                           | "namespace message TTL for namespace")
                       | "validate " ("global cluster configuration : ns" | "namespace bundle, namespace"
                           | "partitioned topic metadata" | "remote-side non-partitioned topic metadata for topic"
                           | "topic existed")
                       | ("authorize" | "create default partitioned topic" | "create partition topic in cluster"
                           | "decode property" | "generate metrics" | "generate prometheus stats"
                           | "handle interceptor on web service response" | "handle session event"
                           | "list of properties/namespace from global-zk" | "mark the topic"
                           | "modify broker deduplication config for namespace" | "resolve advertised address"
                           | "send metrics, likely the client or this server closed the connection due to a timeout"
                           | "set entry filters for namespace" | "set namespace message TTL for namespace"
                           | "start migration" | "try to delete subscriptions for health check" | "unmark the topic"
                           | "update migration on namespace" | "update tenant"
                           | "write entry for rest produce request: ledgerId" | "write metrics to response")) rest
               | "Found " ("additional servlet from" | "destinations" | "entry filter from") rest
               | "Invalid " ("bundle range, namespace" | "version string in load report for broker"
                       | "version string in lookup data for broker") rest
               | "No " ("broker data for broker" | "broker found in zookeeper"
                       | "broker was found available for topic" | "version string in load report for broker"
                       | "version string in lookup data for broker") rest
               | "Successfully " ("delete authentication policies for partitioned topic"
                       | "loaded additional servlet for name `" | "loaded entry filter `"
                       | "loaded entry filter for name `" | "validated clusters on property"
                       | "validated clusters on tenant") rest
               | "Unable to " ("fetch contents of" | "fetch read-only policy config" | "get Resource Availability"
                       | "get web service url") rest
               | "Unexpected error " ("triggering offload" | "while authorizing lookup. topic" | "while authorizing request. topic"
                       | "while getting list of topics. topic") rest
               | ("Cannot add header" | "Clear partitioned topic metadata" | "Closing classloader"
                       | "Deleting path" | "Disabling PreferLaterVersions feature; reason"
                       | "Forbidden to create transaction internal topic" | "Http request"
                       | "Initializing DiscoveryServiceServlet resource" | "Latest broker version found was"
                       | "Metadata migration completed successfully" | "Metadata migration failed"
                       | "Migration initiated to target" | "Namespace policies of" | "Original principal"
                       | "Producer-client  with Role" | "Prometheus metrics request timed out"
                       | "Prometheus metrics request was too long in queue"
                       | "Pulsar additional servlets directory not found" | "Pulsar entry filters directory not found"
                       | "Redirected broker's service url is not configured"
                       | "Redirected cluster's service url is not configured" | "Redirecting to"
                       | "Response has timed or failed, skip writing metrics"
                       | "Response is already committed, cannot write metrics" | "Running healthCheck with topic"
                       | "Searching for additional servlets in" | "Service is closing, skip writing metrics"
                       | "Starting metadata migration to" | "Success write topic for rest produce request"
                       | "The redirect url is malformed" | "Try to create a topic in the system topic format!"
                       | "Unknown error while authorizing" | "Validation check failed"
                       | "close EntryFilterWithClassLoader failed" | "local-policies for"
                       | "trigger backlogQuotaCheck fail" | "validateNamespaceBundleOwnership failed with exception") rest
               | ("error" | "internalDeletePartitionedTopicsAsync" | "internalDeleteTopicsAsync") map
               | "All " text " brokers are running the latest version" rest
               | "Broker [" text "] is running an older version" rest
               | "Path " text " did not exist in metadata store" rest
               | "Time-out " text " sec while checking authorization on" rest
               | "Time-out " text " sec while validating policy on" rest
               | "Topic " text " policies have not been initialized yet, retry after" rest
               | "zookeeperServers=" text " zookeeperClientFactoryClass" rest

#= [admin] [persistent://public/default/t-1] An un-expected error occurs when trying to create remote pulsar admin for cluster c1
#= [admin] [persistent://public/default/t-1] Received reset cursor on subscription s-1 to time 6
known_request_of_two_apart -> "[" unbracketed "] [" unbracketed "] " ("An un-expected error occurs when trying to create remote pulsar admin for cluster"
                                | "Failed to create subscription" | "Failed to reset cursor on subscription"
                                | "Partial errors for reset cursor on subscription"
                                | "Received reset cursor on subscription" | "Reset cursor on subscription"
                                | "properties is empty, ignore update" | "update properties success with properties") rest

#= [admin] Can't create topic persistent://public/default/t-1 with "-partition-" followed by a number smaller than number of partition of partitioned topic persistent://public/default/t-1.
#= [admin] couldn't find any configuration in zk java.io.IOException: x
#= [admin] Attempting to get replicated subscription status on persistent://public/default/t-1 s-1
#= [admin] Close producer fail while heath check.
#= [admin] Created cluster c1
#= [admin] Deleted ResourceGroup 7
#= [admin] Deleted property public
#= [persistent://public/default/t-1] Error deserializing message for message position find
#= [admin] Fail to get active brokers, cluster=c1
#= [/10.4.0.9:44321] Failed to acquire initial heap memory permits for GetTopicsOfNamespace: java.io.IOException: x
#= [admin] Failed to change replicated subscription status to 7 - persistent://public/default/t-1 s-1
#= [admin] Failed to create ResourceGroup 7
#= [admin] Failed to create already existing topic persistent://public/default/t-1
#= [admin] Failed to create partitioned topic public/default
#= [admin] Failed to delete ResourceGroup 7.
#= [admin] Failed to delete dynamic configuration 7
#= [admin] Failed to delete schemas for topic persistent://public/default/t-1
#= [admin] Failed to delete the dispatchRate for cluster on namespace public/default
#= [admin] Failed to delete the subscription dispatchRate for cluster on namespace public/default
#= [admin] Failed to examine message at position 17:4 from persistent://public/default/t-1 due to java.io.IOException: x
#= [admin] Failed to force delete namespaces public/default
#= [admin] Failed to generate mbean stats
#= [admin] Failed to get Tenant java.io.IOException: x
#= [admin] Failed to get admin client while get managed info for persistent://public/default/t-1
#= [admin] Failed to get allowed topic property keys for metrics for namespace public/default
#= [admin] Failed to get bookie affinity group for namespace public/default
#= [admin] Failed to get deduplicationSnapshotInterval config on a namespace public/default
#= [admin] Failed to get dispatch-rate configured for the namespace public/default
#= [admin] Failed to get failure-domains for cluster c1
#= [admin] Failed to get last messageId persistent://public/default/t-1
#= [admin] Failed to get list of topics under namespace public/default
#= [admin] Failed to get maxConsumersPerTopic config on a namespace public/default
#= [admin] Failed to get maxUnackedMessagesPerConsumer config on a namespace public/default
#= [admin] Failed to get message encryption required status in a namespace public/default
#= [admin] Failed to get namespace bundle for persistent://public/default/t-1
#= [admin] Failed to get namespace list for tenant: public/c1 - Cluster does not exist
#= [admin] Failed to get namespace-policy configuration for namespace public/default
#= [admin] Failed to get offload policies on a namespace public/default
#= [/10.4.0.9:44321] Failed to get partitioned metadata for topic persistent://public/default/t-1 java.io.IOException: x
#= [admin] Failed to get partitioned stats for persistent://public/default/t-1
#= [admin] Failed to get permissions for topic persistent://public/default/t-1
#= [admin] Failed to get properties of namespace public/default
#= [admin] Failed to get replicator dispatch-rate configured for the namespace public/default
#= [/10.4.0.9:44321] Failed to get schema persistent://public/default/t-1: java.io.IOException: x
#= [admin] Failed to get subscription expiration time for namespace public/default: java.io.IOException: x
#= [admin] Failed to get the flag of whether allow auto update schema on a namespace public/default
#= [admin] Failed to get the status of a compaction operation for the topic persistent://public/default/t-1
#= [admin] Failed to get transaction coordinator state.
#= [admin] Failed to list topics on namespace bundle public/default/public/default/0x00000000_0x40000000
#= [admin] Failed to modify autoTopicCreation status on namespace public/default
#= [admin] Failed to modify deplication status on namespace public/default
#= [admin] Failed to parse ManagedLedgerInfo for persistent://public/default/t-1 from [y]
#= [admin] Failed to post schema for topic persistent://public/default/t-1
#= [admin] Failed to remove allowed topic property keys for metrics for namespace public/default
#= [admin] Failed to remove forcefully owned namespace public/default
#= [admin] Failed to remove owned namespace public/default
#= [admin] Failed to retrieve configuration from zk java.io.IOException: x
#= [admin] Failed to revoke permissions 7
#= [admin] Failed to skip 4 messages persistent://public/default/t-1 s-1
#= [admin] Failed to test compatibility for topic persistent://public/default/t-1
#= [admin] Failed to trigger offload for persistent://public/default/t-1
#= [admin] Failed to unload topic persistent://public/default/t-1
#= [admin] Failed to update 7 configuration for namespace public/default
#= [admin] Failed to update the replication clusters on namespace public/default
#= [admin] Failed to update cluster c-1: Does not exist
#= [admin] Failed to validate due to adminRole app contains whitespace in the beginning or end.
#= [admin] Failed to validate namespace bundle 7/public/default/0x00000000_0x40000000
#= [admin] Failed to validate the global namespace/topic ownership while get subscriptions for topic persistent://public/default/t-1
#= [admin] Force delete subscription s-1 when it still exists after the reader is closed.
#= [admin] Invalid bundle range 7/public/default/0x00000000_0x40000000, java.io.IOException: x
#= [admin] Load cluster data failed: requested=c1
#= [admin] Not supported getMessageById operation on partitioned-topic persistent://public/default/t-1
#= [admin] Not supported operation on partitioned-topic persistent://public/default/t-1 s-1
#= [admin] Remove namespace publish-rate public/default/persistent://public/default/t-1
#= [admin] Set namespace publish-rate public/default/5
#= [admin] Setting anti-affinity group 7 for public/c1/public/default
#= [admin] Skip creating partitioned for topic persistent://public/default/t-1 for the remote clusters
#= [admin] Successful delete namespace public/default
#= [admin] Successfully created new partitions 7
#= [admin] Successfully created partitions for topic persistent://public/default/t-1 in cluster y
#= [admin] Successfully granted permission on subscription for role app:s-1 - namespaceName public/default
#= [admin] Successfully remove max message size: namespace=public/default, topic=persistent://public/default/t-1
#= [admin] Successfully remove offload configuration: namespace=public/default
#= [admin] Successfully remove subscription level dispatch rate: tenant=public, namespace=public/default, topic=persistent://public/default/t-1, sub=s-1
#= [admin] Successfully remove topic max consumers per subscription: tenant=public, namespace=public/default, topic=persistent://public/default/t-1
#= [admin] Successfully remove topic subscribe rate: tenant=public, namespace=public/default, topic=persistent://public/default/t-1
#= [admin] Successfully removed backlog namespace=public/c1/public/default, quota=z
#= [admin] Successfully revoked access for role app - namespace public/c1/public/default
#= [admin] Successfully to get active brokers, cluster=c1
#= [admin] Successfully unloaded topic 7
#= [public/default] There are in-flight topics created during the namespace deletion, retry to delete the namespace again. (path /loadbalance/brokers/broker-0.pulsar.svc:8080 is not empty on metadata)
#= [admin] Topic was already not existing persistent://public/default/t-1
#= [admin] Unloading topic persistent://public/default/t-1
#= [admin] analyzeBacklog topic s-1 subscription persistent://public/default/t-1 result 12
#= [admin] local cluster is not part of replicated cluster for namespace persistent://public/default/t-1
#= [admin] Domain 7 does not exist in c1
#= [persistent://public/default/t-1] Role app is not allowed to lookup topic
#= [admin] Skipped 4 messages on y s-1
#= [admin] Successfully 7 on namespace public/c1/public/default
#= [admin] Topic persistent://public/default/t-1 already exists
#= [admin] remove [persistent://public/default/t-1] properties success with key y
#= [admin] topic persistent://public/default/t-1 not found
known_request_of -> "[" unbracketed "] " ("Created " ("ResourceGroup" | "cluster" | "property" | "tenant")
                      | "Deleted " ("ResourceGroup" | "Service configuration" | "cluster" | "partition" | "property"
                          | "tenant")
                      | "Fail to " ("Delete partitioned topic" | "create topic partition" | "get active brokers, cluster"
                          | "run health check")
                      | "Failed to " ("acquire " ("actual direct memory permits for GetTopicsOfNamespace"
                              | "actual heap memory permits for GetTopicsOfNamespace"
                              | "initial heap memory permits for GetTopicsOfNamespace")
                          | "create " ("already existing " ("cluster" | "partitioned topic" | "tenant" | "topic")
                              | ("ResourceGroup" | "cluster" | "namespace" | "non-partitioned topic"
                                  | "partitioned topic" | "partitions for topic" | "tenant"))
                          | "delete " ("the " ("dispatchRate for cluster on namespace" | "persistence for a namespace"
                                  | "replicatorDispatchRate for cluster on namespace"
                                  | "subscribeRate for cluster on namespace"
                                  | "subscription dispatchRate for cluster on namespace"
                                  | "subscriptionDispatchRate for cluster on namespace")
                              | ("ResourceGroup" | "bookie affinity group for namespace" | "cluster" | "domain"
                                  | "dynamic configuration" | "namespace" | "partition" | "schema for topic"
                                  | "schemas for topic" | "subscription" | "system topic" | "tenant" | "topic"))
                          | "expire messages " ("for all subscription on topic" | "for all subscription up to" | "up to")
                          | "generate " ("LoadReport for broker, reason" | "allocator stats" | "mbean stats" | "metrics"
                              | "pending bookie ops stats for topics")
                          | "get " ("all " ("dynamic configuration"
                                  | "namespaces in cluster of given anti-affinity group, cluster"
                                  | "schemas for topic")
                              | "list of " ("brokers in cluster" | "subscriptions for" | "subscriptions of"
                                  | "topics under namespace")
                              | "message " ("ID by timestamp" | "at position" | "encryption required status in a namespace"
                                  | "id by index for topic")
                              | "namespace " ("allowed clusters on namespace" | "anti-affinity group, tenant" | "bundle for"
                                  | "bundle resource quota" | "isolation-policies" | "list for property"
                                  | "list for tenant" | "policies" | "replication clusters on namespace"
                                  | "resource quota for bundle")
                              | "offload " ("deletion lag milliseconds on namespace" | "policies on a namespace"
                                  | "threshold on namespace")
                              | "partitioned " ("internal stats for" | "metadata for topic" | "metadata topic"
                                  | "metadata while get managed info for" | "metadata while unloading topic"
                                  | "stats for" | "topic list")
                              | "permissions " ("for namespace" | "for topic" | "on subscription for namespace")
                              | "the " ("antiAffinityGroup of namespace"
                                  | "flag of whether allow auto update schema on a namespace"
                                  | "information of the leader broker" | "namespace ownership status. cluster"
                                  | "set of whether allow subscription types on a namespace"
                                  | "status of a compaction operation for the topic"
                                  | "strategy of the namespace schema compatibility"
                                  | "subscription dispatchRate for cluster on namespace")
                              | ("ResourceGroup" | "Tenant" | "TopicsOfNamespace" | "active broker list: cluster"
                                  | "admin client while delete partition" | "admin client while get managed info for"
                                  | "allowed topic property keys for metrics for namespace" | "available clusters"
                                  | "backlog quota map on namespace" | "backlog size for topic"
                                  | "bookie affinity group for namespace" | "bundle data for namespace" | "cluster"
                                  | "compaction threshold on namespace"
                                  | "deduplicationSnapshotInterval config on a namespace" | "default resource quota"
                                  | "delayed delivery messages config on a namespace" | "delete topic"
                                  | "dispatch-rate configured for the namespace" | "domain"
                                  | "entry filters config on namespace" | "estimated backlog for topic"
                                  | "failure-domains for cluster" | "inactive topic policies config on a namespace"
                                  | "internal configuration data" | "internal stats for" | "last messageId"
                                  | "local-policy configuration for namespace" | "managed info for"
                                  | "maxConsumersPerSubscription config on namespace"
                                  | "maxConsumersPerTopic config on a namespace"
                                  | "maxProducersPerTopic config on a namespace"
                                  | "maxSubscriptionsPerTopic config on a namespace"
                                  | "maxTopicsPerNamespace config on a namespace"
                                  | "maxUnackedMessagesPerConsumer config on a namespace"
                                  | "maxUnackedMessagesPerSubscription config on a namespace"
                                  | "namespace-policy configuration for namespace" | "namespaces for tenant"
                                  | "namespaces list" | "partition metadata for" | "peek nth message for topic"
                                  | "persistence configuration for a namespace" | "properties for subscription"
                                  | "properties of namespace" | "property for key"
                                  | "replicated subscription status on" | "replicated subscriptions on"
                                  | "replicator dispatch-rate configured for the namespace"
                                  | "resource quota for namespace bundle" | "retention config on a namespace"
                                  | "runtime configuration" | "schema" | "stats for" | "subscribe rate for namespace"
                                  | "subscription auth mode in a namespace"
                                  | "subscription expiration time for namespace" | "subscriptions for" | "tenant"
                                  | "topic" | "transaction coordinator state" | "version by schema for topic"))
                          | "modify " ("autoSubscriptionCreation status on namespace"
                              | "autoTopicCreation status on namespace" | "deduplication status for namespace"
                              | "deduplication status on namespace" | "deplication status for namespace"
                              | "deplication status on namespace" | "encryption required status for namespace"
                              | "encryption required status on namespace")
                          | "remove " ("allowed topic property keys for metrics for namespace"
                              | "anti-affinity group for namespace" | "autoSubscriptionCreation on namespace"
                              | "autoTopicCreation status on namespace" | "forcefully owned namespace" | "key"
                              | "namespace" | "offload configuration for namespace" | "owned namespace"
                              | "property for key" | "subscription expiration time for namespace"
                              | "the publish_max_message_rate for cluster on namespace")
                          | "revoke " ("permission from role" | "permission on role" | "permission on subscription for role"
                              | "permissions")
                          | "trigger " ("backlog quota check" | "compaction for" | "compaction on topic" | "offload for")
                          | "validate " ("the global " ("namespace ownership while get managed info for"
                                  | "namespace ownership while unloading topic"
                                  | "namespace/topic ownership while get subscriptions for topic")
                              | ("due to adminRole" | "due to clusters"
                                  | "global namespace ownership to get backlog size for topic"
                                  | "global namespace ownership to trigger compaction on topic" | "namespace bundle"
                                  | "peer-cluster list" | "topic name"))
                          | ("analyze back log of subscription" | "analyze subscription backlog"
                              | "authenticate HTTP request" | "change replicated subscription status to"
                              | "check remote-cluster's topic metadata when creating partitioned topic"
                              | "check whether namespace bundle is owned" | "clean up managedLedger" | "clear"
                              | "create/update ResourceGroup" | "examine a specific message on the topic"
                              | "examine message at position" | "force delete namespaces" | "force delete topic"
                              | "grant permission on subscription for role" | "grant permissions"
                              | "list topics on namespace bundle" | "list transaction coordinators" | "lookup topic"
                              | "offload status on topic" | "parse ManagedLedgerInfo for" | "parse version"
                              | "peek message at position" | "perform" | "post schema for topic"
                              | "post schemas for topic" | "produce on topic" | "read position"
                              | "retrieve configuration from zk" | "run health check" | "set"
                              | "shutdown broker gracefully" | "skip" | "split namespace bundle" | "terminate topic"
                              | "terminated topic" | "test compatibility for topic" | "trim topic" | "truncate topic"
                              | "unload tc" | "unload topic" | "unset resource quota for namespace bundle"
                              | "unsubscribe" | "writeLoadReportOnZookeeper"))
                      | "Invalid " ("ResourceGroup" | "bundle range" | "namespace name"
                          | "parameter for expire message by position, partition index of passed in message position"
                          | "topic name")
                      | "Not supported " ("calculate backlog size operation on partitioned-topic"
                          | "getMessageById operation on partitioned-topic"
                          | "getMessageIdByIndex operation on partitioned-topic" | "operation expire message up to"
                          | "operation of non-persistent topic" | "operation on partitioned-topic")
                      | "Set namespace " ("dispatch-rate" | "publish-rate" | "replicator dispatch-rate" | "subscribe-rate"
                          | "subscription dispatch-rate")
                      | "Setting " ("anti-affinity group" | "bookie affinity group" | "bookie-affinity-group")
                      | "Successful " ("delete domain" | "delete namespace" | "set failure domain" | "to update clusters/")
                      | "Successfully " ("created " ("new partitions" | "non-partitioned topic" | "partitioned for topic"
                              | "partitioned topic" | "partitions for topic" | "subscriptions on new partitions")
                          | "remove " ("max " ("consumers: namespace" | "message size: namespace" | "producers: namespace")
                              | "topic " ("compaction threshold: tenant" | "dispatch rate: tenant"
                                  | "max consumers per subscription: tenant" | "publish rate: tenant"
                                  | "removeAutoSubscriptionCreation: tenant" | "schema compatibility strategy: tenant"
                                  | "subscribe rate: tenant" | "subscription dispatch rate: tenant")
                              | ("dispatcherPauseOnAckStatePersistent: namespace" | "entry filters: tenant"
                                  | "maxSubscriptionsPerTopic: namespace" | "namespace bundle resource quota"
                                  | "offload configuration: namespace" | "persistence policies: namespace"
                                  | "replicatorDispatchRate limit: namespace" | "retention: namespace"
                                  | "subscription level dispatch rate: tenant"
                                  | "subscription types enabled: namespace"))
                          | "removed " ("anti-affinity group for a namespace" | "anti-affinity group for namespace"
                              | "backlog namespace" | "replication clusters for namespace" | "topic")
                          | "to " ("delete dynamic configuration" | "get active brokers, cluster"
                              | "get the information of the leader broker")
                          | "unloaded " ("all the bundles in namespace" | "tc" | "topic")
                          | ("added peer-cluster" | "enabled dispatcherPauseOnAckStatePersistent: namespace"
                              | "granted access for" | "granted permission on subscription for role"
                              | "revoke access for" | "revoked access for role" | "shutdown broker gracefully"
                              | "split namespace bundle" | "unset resource quota for namespace bundle"
                              | "unsubscribed"))
                      | "There are " ("in-flight topics created during the namespace deletion, retry to delete the namespace again. (path"
                          | "new topics created during the namespace deletion, retry to delete the namespace again"
                          | "new topics created during the namespace deletion, retry to force delete the namespace again")
                      | ("Already have non partition topic"
                          | "An un-expected error occurs when trying to create partitioned topic"
                          | "Attempting to change replicated subscription status to"
                          | "Attempting to get replicated subscription status on" | "Can't create topic"
                          | "Cannot find NamespaceIsolationPolicy" | "Changed replicated subscription status to"
                          | "Cleared backlog on" | "Close producer fail while heath check"
                          | "Close reader fail while heath check" | "Cluster does not exist: requested"
                          | "Delete forbidden topic" | "Deleting anti-affinity group for"
                          | "Deleting namespace bundle" | "Error deserializing message for message position find"
                          | "Error performing authentication for HTTP"
                          | "Failure-domain is not configured for cluster" | "Force delete subscription"
                          | "Get admin client error when preparing to delete topics"
                          | "Get message id by index on a non-persistent topic"
                          | "Load cluster data failed: requested" | "Message expire started up to"
                          | "Namespace bundle is not owned by any broker" | "Partitioned topic"
                          | "Peer cluster doesn't exist from" | "Rejected HTTP request using TRACE Method"
                          | "Rejected HTTP request using TRACK Method" | "Remove namespace publish-rate"
                          | "Remove namespace successfully" | "Removing anti-affinity group for namespace"
                          | "Skip created partitioned topic" | "Skip creating partitioned for topic"
                          | "Skipping deleting namespace bundle" | "Split namespace bundle" | "Tenant name is invalid"
                          | "Topic partition" | "Topic was already not existing" | "Trigger compaction on topic"
                          | "Trim on a non-persistent topic"
                          | "Unexpected lookup result: brokerUrl is required when TLS isn't enabled. options"
                          | "Unexpected lookup result: brokerUrlTls is required when TLS is enabled. options"
                          | "Unloading topic " | "Update partitioned-topic is forbidden on global namespace"
                          | "Updated cluster" | "Validation failed: allowed clusters are empty or contain blanks"
                          | "analyzeBacklog topic" | "couldn't find any configuration in zk"
                          | "failed to get Partitioned metadata"
                          | "got an error while copying the subscription to the partition"
                          | "list of topics on namespace"
                          | "local cluster is not part of replicated cluster for namespace" | "updated property"
                          | "updated tenant")) rest
                  | "[" unbracketed "] " "Failed to update " text " configuration for namespace " rest
                  | "[" unbracketed "] Failed to update " ("backlog " | "brokers/" | "cluster " | "clusters/" | "configuration "
                      | "domain " | "namespace policies " | "partitioned topic " | "policies " | "properties " | "retention "
                      | "subscription " | "tenant " | "the " | "topic ") rest
                  | "[" unbracketed "] " "Domain " text " does not exist in" rest
                  | "[" unbracketed "] " "Role " text " is not allowed to lookup topic" rest
                  | "[" unbracketed "] " "Skipped " text " messages on" rest
                  | "[" unbracketed "] " "Successfully " text " on namespace" rest
                  | "[" unbracketed "] " "Topic " text " already exists" rest
                  | "[" unbracketed "] " "remove [" text "] properties success with key" rest
                  | "[" unbracketed "] " "topic " text " not found" rest

#= [admin][7] Creating subscription s-1 at message id 6
#= [admin][persistent://public/default/t-1] Failed to expire messages up to 5 on subscription s-1 to position 7
#= [admin][persistent://public/default/t-1] Reset cursor on subscription s-1 to time 6
#= [admin][persistent://public/default/t-1] Updated topic partition to 5.
#= [admin][7] successfully reset cursor on subscription s-1 to position 6
known_request_of_two -> "[" unbracketed "][" unbracketed "] " ("Failed to " ("create subscription" | "expire messages on subscription" | "expire messages up to"
                              | "reset cursor on subscription" | "update partition to")
                          | ("Creating subscription" | "Deleted subscription"
                              | "Received expire messages on subscription" | "Reset cursor on subscription"
                              | "Successfully created subscription" | "Update remote cluster partition fail"
                              | "Updated subscription" | "Updated topic partition to"
                              | "received expire messages on subscription" | "received reset cursor on subscription"
                              | "reset cursor on subscription" | "successfully reset cursor on subscription")) rest

#= admin Failed to update number of partitions in zk for topic persistent://public/default/t-1 and partitions 5
known_request_whom -> bare " " "Failed to update number of partitions in zk for topic" rest

# What brokers, proxies and clients share.
#= Conscrypt isn't available. Using JDK default security provider.
#= Cannot safely detect if x is a NAR archive
#= Could not get the partition index from the topic persistent://public/default/t-1
#= Creating NameResolver adapter that wraps an AddressResolver instance.
#= Failed to compress to Snappy: java.io.IOException: x
#= Failed to initialize jvmGCMetricsLogger x due to java.io.IOException: x
#= Failed watch available bookies.
#= Load BrokerEntryMetadataInterceptor class for x failed.
#= Not able to get Bouncy Castle provider: 3, try to get FIPS provider 4
#= Unable to delete file: '/loadbalance/brokers/broker-0.pulsar.svc:8080' due to 7
#= Unable to set hostname verifier for Conscrypt TrustManager implementation
#= Status file '/loadbalance/brokers/broker-0.pulsar.svc:8080' doesn't exist or ready probe value (7) isn't true. The service is not ready
#= Jar file x contains META-INF/bundled-dependencies, it may be a NAR file
#= Jar file x does not contain META-INF/bundled-dependencies, it is not a NAR file
known_shared -> "Cannot " ("get DNS TTL settings" | "safely detect if"
                      | "use current logic to resolve JDK default DNS TTL settings. Use sun.net.inetaddr.ttl and sun.net.inetaddr.negative.ttl system properties for setting default values for DNS TTL settings") rest
              | "Failed " ("to " ("access \"status.html\". The service is not ready" | "collect GC stats"
                          | "compress to Snappy" | "create failure-domain znode"
                          | "extract NameResolver from InetSocketAddressResolver instance" | "get Runtime bean"
                          | "initialize jvmGCMetricsLogger" | "merge configuration" | "update rack info"
                          | "write request log")
                      | "watch available bookies") rest
              | "Unable to " ("delete file" | "get security provider for class" | "obtain messages in batch"
                      | "set default hostname verifier for Conscrypt"
                      | "set hostname verifier for Conscrypt TrustManager implementation") rest
              | ("Bookie address resolver not yet initialized, skipping resolution"
                      | "Broker service url not found, please provide either broker service url, example: pulsar://pulsar.example.com:6650 or broker service tls url, example: pulsar+ssl://pulsar.example.com:6651"
                      | "Conscrypt isn't available. Using JDK default security provider" | "Contents of nar"
                      | "Could not find nameResolver Field in InetSocketAddressResolver instance"
                      | "Could not get the partition index from the topic"
                      | "Create new BrokerEntryMetadataInterceptor instance for" | "Create new instance for"
                      | "Created directory" | "Creating NameResolver adapter that wraps an AddressResolver instance"
                      | "Exception during OOM listener" | "File appears to exist but unable to delete file"
                      | "Invalid worker info" | "Invalid zip file with entry"
                      | "Load BrokerEntryMetadataInterceptor class for" | "Load class for" | "Network address for"
                      | "No JAAS Configuration section header found for Client"
                      | "Not able to get Bouncy Castle provider"
                      | "Service url not found, please provide either service url, example: http://pulsar.example.com:8080 or service tls url, example: https://pulsar.example.com:8443"
                      | "Successfully created failure-domain znode at"
                      | "There was a problem extracting the nar file. Deleting" | "increase connection failed"
                      | "successfully logged in") rest
              | "Status file '" text "' doesn't exist or ready probe value" rest
              | "Jar file " text " contains META-INF/bundled-dependencies, it may be a NAR file" rest
              | "Jar file " text " does not contain META-INF/bundled-dependencies, it is not a NAR file" rest

#= [s-1] [4] Failed to parse message metadata
known_shared_of_two_apart -> "[" unbracketed "] [" unbracketed "] " ("Failed to parse message metadata"
                               | "Failed to peek sticky key from the message metadata") rest

#= [persistent://public/default/t-1] Checksum mismatch for message at 4:5. Received checksum: 0x12, Computed checksum: 0xz
known_shared_of -> "[" unbracketed "] " ("Checksum mismatch for message at" | "Failed to decompress message with"
                     | "Failed to deserialize metadata for message" | "Got corrupted payload message size") rest

# Connections of brokers, proxies and WebSocket.
#= - Consumer doesn't support batch messages - consumerId, msg id {consumerId=3, entryId=4, ledgerId=5, subscription=s-1, topic=persistent://public/default/t-1}
#= Couldn't find consumer {consumerId=3}
#= client doesn't support topic migration handling {producerId=3, topic=persistent://public/default/t-1}
#= / ] Consumer was closed while receiving msg from broker {subscription=s-1, topic=persistent://public/default/t-1}
#= / ] Failed to send end of topic msg to due to {due=x, msg=4, subscription=s-1, topic=persistent://public/default/t-1}
#= AdditionalServletWithClassLoader has unsupported servlet type . Skipping {servletWithClassLoader=x, servletWithClassLoader=7}
#= Broker URL is missing host or port {brokerUrl=broker-0.pulsar.svc:8080}
#= Cleared consumer created after timeout on client side {consumer=x}
#= Closed WebSocket session on topic . status: - reason {reason=x, remoteAddress=/10.4.0.9:44321, status=Ready, topic=persistent://public/default/t-1}
#= Closing WebSocket session for topic - code: , reason {code=x, reason=7, remoteAddress=/10.4.0.9:44321, topic=persistent://public/default/t-1}
#= Closing of connections interrupted
#= Consumer was not registered on the connection {consumerId=3}
#= Error GetTopicsOfNamespace for namespace [// by {namespace=public/default, requestId=4}
#= Error in termination handler
#= Error refreshing authentication data provider {channel=[id: 0x1a2b3c4d]}
#= Exception occur when intercept messages.
#= Failed assertion, closing direct proxy handler.
#= Failed in creating subscription on topic {remoteAddr=x, remotePort=7, subscription=s-1, topic=persistent://public/default/t-1}
#= Failed to add producer handler for topic {remoteAddr=x, remotePort=7, topic=persistent://public/default/t-1}
#= Failed to close connection pool java.io.IOException: x
#= Failed to close reader {topic=persistent://public/default/t-1}
#= Failed to create Pulsar SSLFactory
#= Failed to execute command x on broker interceptor.
#= Failed to get Partitioned Metadata [/10.4.0.9:44321] persistent://public/default/t-1: java.io.IOException: x
#= Failed to get message-rate for persistent://public/default/t-1
#= Failed to get valid client auth data. Closing connection.
#= Failed to remove consumer handler {topic=persistent://public/default/t-1}
#= Failed to select a broker for any-broker proxying {remoteAddress=/10.4.0.9:44321}
#= Failed to send pong: java.io.IOException: x
#= Failed to start ZooKeeper java.io.IOException: x
#= Failed to unthrottle producer x
#= Forcing connection to close since cannot send close consumer command {consumerId=3}
#= Handle end txn on subscription failed for request 3
#= Invalid topic name in ScalableTopicLookup {topic=persistent://public/default/t-1}
#= New WebSocket session on topic {remoteAddress=/10.4.0.9:44321, topic=persistent://public/default/t-1}
#= Notifying consumer that end of topic has been reached {this=x}
#= Producer is waiting in queue {producer=x}
#= ProxyService closed.
#= Received message while connecting to broker. Dropping input. {bytes=3, msg=4}
#= Refreshed authentication credentials for role {authRole=admin}
#= Reset subscription to publish time {subscription=s-1, timestamp=4, topic=persistent://public/default/t-1}
#= ScalableTopicLookup rejected: broker not ready
#= Send response error for x request 4.
#= Shutdown of interrupted {group=x}
#= Since batchingEnabled is false, the param maxPendingMessages of producer will be ignored
#= Started Pulsar Proxy at {localAddress=x}
#= Subscription pattern provided was longer than maximum. {get=x, maxSubscriptionPatternLength=s-1}
#= The init-param 3 is invalidated, because it is not a number
#= Try add schema failed due to invalid schema data, remote address /10.4.0.9:44321, topic persistent://public/default/t-1, producerId 5
#= Trying to get Partitioned Metadata for nonexistent resource {topic=persistent://public/default/t-1}
#= Unable to retrieve active brokers. service.getDiscoveryProvider() is null.zookeeperServers and configurationStoreServers must be configured in proxy configuration when checkActiveBrokers is enabled.
#= WatchScalableTopics rejected: scalable topic resources not available
#= channelRead error
#= configured subscribe-dispatch rate at broker {subscribeRate=3, topic=persistent://public/default/t-1}
#= failed producer because migration url not configured topic: producerId {producerId=3, topic=persistent://public/default/t-1}
#= handleEndTxnOnSubscription fail ! The topic persistent://public/default/t-1 has not been created, subscription: s-1 txnId: [5], txnAction: [12]
#= handleEndTxnOnSubscription failed {subscription=s-1, topic=persistent://public/default/t-1, txnAction=y, txnID=6}
#= redirect migrated producer to topic: producerId=, producerName {producerId=3, producerName=p-1, topic=persistent://public/default/t-1}
#= AdditionalServletWithClassLoader x has invalid servlet instance type 7 which doesn't match y. Skipping.
#= AdditionalServletWithClassLoader x has unsupported servlet type 7. Skipping.
#= Closing [id: 0x1a2b3c4d] proxy connections, including connections to brokers
#= Consumer x was already closed: java.io.IOException: x
#= Executor x didn't shutdown after waiting for termination.
#= OriginalRole admin is not authorized to perform operation 7 on namespace public/default
#= Role admin is not authorized to perform operation 7 on namespace public/default
#= Shutdown of x interrupted
#= The topic persistent://public/default/t-1 is not exist in broker.
#= Time-out x sec while checking the role app is a super user role
#= Topic persistent://public/default/t-1 is migrated but replication backlog exist: producerId = 4, producerName = p-1, java.io.IOException: x
#= Topic persistent://public/default/t-1 subscription s-1 is not exist.
#= producerId 3, requestId 4 : TransactionBuffer recover failed
known_traffic -> "/ ] " ("Consumer was closed while receiving msg from broker"
                       | "Error occurred while consumer handler was delivering msg to"
                       | "Error occurred while reader handler was delivering msg to" | "Failed to deliver msg to"
                       | "Failed to send end of topic msg to due to"
                       | "Reader was closed while receiving msg from broker") rest
               | "Cleared " ("consumer created after timeout on client side"
                       | "producer created after connection was closed"
                       | "producer created aftertimeout on client side") rest
               | "Closed " ("WebSocket session on topic . status: - reason"
                       | "producer before its creation was completed. producerId"
                       | "producer that already failed to be created. producerId") rest
               | "Closing " ("ProxyConnectionPool" | "WebSocket session for topic - code: , reason"
                       | "connection after timeout on refreshing auth credentials"
                       | "connection because auth credentials refresh is disabled"
                       | "connection because client doesn't support auth credentials refresh" | "connection to broker"
                       | "of connections interrupted" | "proxy connections, including connections to brokers") rest
               | "Consumer " ("client doesn't support topic migration handling" | "was already closed"
                       | "was not registered on the connection"
                       | "with the same id is already created:consumerId=, consumer") rest
               | "Error " ("closing " ("DAG watch session on connection close" | "TC-assignment watcher"
                           | "scalable-topics watcher on connection close")
                       | ("GetTopicsOfNamespace for namespace [// by" | "in termination handler" | "mutual verify"
                           | "notifying scalable controller of consumer disconnect"
                           | "occurred while producer handler was sending msg from"
                           | "refreshing authentication data provider" | "trying to authenticate"
                           | "validating target broker ''. authenticated with role")) rest
               | "Exception occur when intercept " ("consumer created" | "message acked" | "messages" | "producer created") rest
               | "Failed " ("in " ("closing WebSocket session for topic" | "creating producer on topic"
                           | "creating reader on topic" | "creating subscription on topic")
                       | "to " ("acquire " ("direct memory permits for GetTopicsOfNamespace"
                               | "heap memory permits for GetTopicsOfNamespace"
                               | "initial heap memory permits for GetTopicsOfNamespace")
                           | "close " ("connection pool" | "consumer" | "handler for topic" | "producer" | "reader"
                               | "servlet" | "the authentication service")
                           | "get " ("Partitioned Metadata" | "compactionHorizon"
                               | "consumer-stats response - Consumer not found" | "lookup data" | "message-rate for"
                               | "partition metadata" | "property admin data for non existing property"
                               | "property admin data for property" | "valid client auth data. Closing connection")
                           | "remove " ("TCP no-delay property on client cnx" | "consumer handler" | "producer handler"
                               | "reader handler")
                           | "send " ("ack" | "end of topic response" | "error" | "pong"
                               | "the auth challenge to origin client by the proxy"
                               | "the auth challenge to original client by the proxy")
                           | "start " ("WebSocket service" | "ZooKeeper" | "Zookkeeper" | "proxy" | "pulsar proxy service")
                           | ("add producer handler for topic" | "add reader handler for topic" | "authenticate"
                               | "build TC-assignments snapshot; retrying shortly" | "configure cryptoFailureAction"
                               | "create Pulsar SSLFactory" | "create initial subscription"
                               | "deserialize json headers" | "deserialize message id" | "execute command"
                               | "forward the auth response from the proxy to the broker through the proxy client, proxy"
                               | "generate ack json-response" | "generate end of topic response"
                               | "initialize crypto-key reader" | "parse broker host" | "reset subscription"
                               | "select a broker for any-broker proxying" | "unthrottle producer"
                               | "update key Manager"))
                       | "assertion, closing direct proxy handler") rest
               | "Forcing connection to close since cannot send " ("a ping message" | "a pong message" | "close consumer command") rest
               | "Handle " ("end txn on subscription failed for request" | "endTxnOnPartition"
                       | "tc client connect request") rest
               | "New " ("WebSocket session on topic" | "txn op reach max active transactions! tcId"
                       | "txn op reached max active transactions") rest
               | "Producer " ("is waiting in queue" | "was not registered on the connection"
                       | "with the same id is already created:producerId=, producer") rest
               | "Received " ("message of type" | "message while connecting to broker. Dropping input"
                       | "message while connection to broker is missing. Dropping input"
                       | "message, but the producer is not ready :. Closing the connection") rest
               | "ScalableTopicLookup " ("failed" | "rejected: broker not ready" | "rejected: scalable topic resources not available") rest
               | "Since " ("batchingEnabled is false, the param batchingMaxMessages of producer will be ignored"
                       | "batchingEnabled is false, the param batchingMaxPublishDelay of producer will be ignored"
                       | "batchingEnabled is false, the param maxPendingMessages of producer will be ignored"
                       | "clientSideEncrypt is true, the param batchingEnabled of producer will be ignored"
                       | "clientSideEncrypt is true, the param compressionType of producer will be ignored") rest
               | "Trying to " ("authenticate for a topic which under a namespace not exists"
                       | "get Partitioned Metadata for a resource not exist"
                       | "get Partitioned Metadata for nonexistent resource") rest
               | "Unable to " ("authenticate" | "close get client connection future" | "close pulsar client"
                       | "retrieve active brokers. service.getDiscoveryProvider() is null.zookeeperServers and configurationStoreServers must be configured in proxy configuration when checkActiveBrokers is enabled") rest
               | "WatchScalableTopics " ("failed" | "rejected: broker not ready" | "rejected: scalable topic resources not available") rest
               | "WebSocket " ("Client is not authorized on topic" | "error on topic" | "send ping") rest
               | "configured " ("broker message-dispatch rate" | "message-dispatch rate at broker"
                       | "subscribe-dispatch rate at broker") rest
               | "handleEndTxnOnSubscription " ("fail ! The topic" | "fail ! topic" | "fail! The topic" | "fail! topic" | "failed") rest
               | ("- Consumer doesn't support batch messages - consumerId, msg id"
                       | "A failed consumer with id is already present on the connection,consumerId"
                       | "AdditionalServletWithClassLoader has invalid servlet instance type. Skipping"
                       | "AdditionalServletWithClassLoader has unsupported servlet type . Skipping"
                       | "Attempting to add producer to topic which reached max producers limit"
                       | "Authenticated WebSocket client on topic"
                       | "BUG! Connection Pool has already been created for proxy connection to"
                       | "Broker URL is missing host or port"
                       | "Cannot revalidate user credential when using proxy and not forwarding the credentials, closing connection"
                       | "Caught exception" | "Channel is writable, turning on auto-read"
                       | "Client doesn't support connecting through proxy" | "Client with role"
                       | "Connection check timed out, closing connection" | "Consumer-client  with Role"
                       | "Consumer-client with Role - failed to get permissions for topic" | "Couldn't find consumer"
                       | "Execution in progress for runnable"
                       | "Executor didn't shutdown after waiting for termination"
                       | "Extension attempts to use address already occupied" | "Found extension"
                       | "Global Zookeeper cache started"
                       | "Got an exception when authorizing WebSocket client on topic on" | "Invalid broker URL"
                       | "Invalid topic name in ScalableTopicLookup" | "Loading configuration from"
                       | "Lost local ZK session. Shutting down the proxy" | "Malformed extension found"
                       | "No proxy connections to close" | "Notifying consumer that end of topic has been reached"
                       | "Notifying that topic is migrated"
                       | "OriginalRole is not authorized to perform operation on namespace"
                       | "Principal cannot change during an authentication refresh"
                       | "Producer-client with Role - failed to get permissions for topic" | "ProxyService closed"
                       | "Pulsar WebSocket Service started"
                       | "Reached unexpected code block, completing connection check" | "Redirect migrated consumer"
                       | "Refreshed authentication credentials for role"
                       | "Refreshing authentication credentials for originalPrincipal and authRole"
                       | "Release cumulated byte buffer when channel inactive" | "Reset subscription to message id"
                       | "Reset subscription to publish time" | "Resuming connection after rate limitation"
                       | "Role is not authorized to perform operation on namespace" | "ScalableTopicSubscribe failed"
                       | "Searching for extensions" | "Send response error for" | "Server started at end point"
                       | "Server stopped successfully" | "Shutdown completed" | "Shutdown of interrupted"
                       | "Shutting down forcefully executor"
                       | "Skipped producer creation after timeout on client side" | "Started Pulsar Proxy at"
                       | "Started Pulsar TLS Proxy on" | "Starting termination handler"
                       | "Starting web socket proxy at port" | "Subscription pattern provided was longer than maximum"
                       | "Successfully bound extension" | "Successfully loaded extension"
                       | "Target broker '' cannot be validated. . authenticated with role"
                       | "The current rate limiter is already shutdown, acquire permits directly" | "The init-param"
                       | "Time-out sec while checking authorization on"
                       | "Time-out while checking the role is a super user role"
                       | "Topic is migrated but replication backlog exist: producerId =, producerName"
                       | "Try add schema failed due to invalid schema data, remote address"
                       | "Uncaught exception in shutdown thread"
                       | "channelRead error" | "client doesn't support topic migration handling"
                       | "complete connection, init proxy handler. authenticated with role"
                       | "consumer client doesn't support topic migration handling" | "error DispatchRateLimiter type"
                       | "extension directory not found" | "extension for `"
                       | "failed producer because migration url not configured topic: producerId"
                       | "handle add partition to txn finish" | "handleEndTxnOnPartition fail"
                       | "handleEndTxnOnPartition: topic not created" | "ignore configured dispatch rate for type"
                       | "new jetty http client exception" | "proxy add additional servlet basePath"
                       | "redirect migrated producer to topic: producerId=, producerName"
                       | "server couldn't stop gracefully" | "setting message-dispatch-rate" | "topic doesn't exist"
                       | "v5 TC client connect failed") rest
               | "AdditionalServletWithClassLoader " text " has invalid servlet instance type" rest
               | "AdditionalServletWithClassLoader " text " has unsupported servlet type" rest
               | "Closing " text " proxy connections, including connections to brokers" rest
               | "Consumer " text " was already closed" rest
               | "Executor " text " didn't shutdown after waiting for termination." rest
               | "OriginalRole " text " is not authorized to perform operation" rest
               | "Role " text " is not authorized to perform operation" rest
               | "Shutdown of " text " interrupted" rest
               | "The topic " text " is not exist in broker." rest
               | "Time-out " text " sec while checking the role" rest
               | "Topic " text " is migrated but replication backlog exist: producerId" rest
               | "Topic " text " subscription" rest
               | "producerId " text ", requestId" rest

#= [x] [x] Caught exception: java.io.IOException: x
#= [/10.4.0.9:44321] [persistent://public/default/t-1] Producer with the same id is already created: producerId=5, producer=12
known_traffic_of_two_apart -> "[" unbracketed "] [" unbracketed "] " ("Caught exception" | "Client cnx already set, ignoring reconnection request"
                                | "Failed to remove TCP no-delay property on client cnx"
                                | "Failed to write on proxy connection. Closing both connections"
                                | "Producer with the same id is already created: producerId"
                                | "The producer session is created with param encryptionKeyValues, which means that message encryption will be done on the client side, then the server will skip batch message processing, message compression processing, and message encryption processing"
                                | "Unexpected exception after the connection"
                                | "configured subscribe-dispatch rate at broker") rest

#= [/10.4.0.9:44321] Client doesn't support connecting through proxy
#= [persistent://public/default/t-1] Attempting to add producer to topic which reached max producers limit
#= [/10.4.0.9:44321] Client successfully authenticated with 7 role admin and originalPrincipal 12
#= [/10.4.0.9:44321] Closing connection because auth credentials refresh is disabled
#= [/10.4.0.9:44321] Disconnecting consumer 4 on migrated subscription on topic s-1 / persistent://public/default/t-1
#= [persistent://public/default/t-1/s-1] Error occurred while consumer handler was delivering msg to y: java.io.IOException: x
#= [/10.4.0.9:44321] Error validating target broker 'broker-0.pulsar.svc:8080'. authenticated with y role app.
#= [/10.4.0.9:44321] Failed to acquire direct memory permits for GetTopicsOfNamespace: java.io.IOException: x
#= [x:7] Failed to add reader handler for topic persistent://public/default/t-1
#= [/10.4.0.9:44321] Failed to close handler for topic persistent://public/default/t-1.
#= [persistent://public/default/t-1] Failed to generate ack json-response java.io.IOException: x
#= [x] Failed to parse broker url 'broker-0.pulsar.svc:8080'
#= [persistent://public/default/t-1] Failed to remove producer handler
#= [x] Forcing connection to close since cannot send a pong message.
#= [x] Notifying consumer that end of topic has been reached
#= [/10.4.0.9:44321] Producer is waiting in queue: 7
#= [persistent://public/default/t-1/s-1] Reader was closed while receiving msg from broker
#= [x] TLS handshake failed. 7
#= [x:7] WebSocket Client [admin] is not authorized on topic persistent://public/default/t-1
#= [persistent://public/default/t-1] configured subscribe-dispatch rate at broker 4
#= [/10.4.0.9:44321] redirect migrated consumer to topic persistent://public/default/t-1: consumerId=5, subName=s-1, java.io.IOException: x
#= [/10.4.0.9:44321] Channel is [id: 0x1a2b3c4d]. ProxyConnection is in Ready. Closing connection to broker 'broker-0.pulsar.svc:8080'.
#= [public/default/persistent/t-1] Notifying 4 that topic is migrated
#= [persistent://public/default/t-1] configured 7 message-dispatch rate at broker 5
known_traffic_of -> "[" unbracketed "] " ("Closing " ("WebSocket session for topic" | "connection after timeout on refreshing auth credentials"
                          | "connection because auth credentials refresh is disabled"
                          | "connection because client doesn't support auth credentials refresh")
                      | "Consumer " ("doesn't support batch messages -  consumerId"
                          | "was closed while receiving msg from broker" | "with the same id")
                      | "Error " ("occurred while " ("consumer handler was delivering msg to" | "producer handler was sending msg from"
                              | "reader handler was delivering msg to")
                          | ("GetTopicsOfNamespace for namespace [//"
                              | "closing consumer created after timeout on client side"
                              | "in writing to inbound channel. Closing" | "trying to authenticate: operation"
                              | "validating target broker" | "when refreshing authentication data provider"))
                      | "Failed " ("in creating " ("producer on topic" | "reader" | "subscription")
                          | "to " ("add " ("consumer handler for topic" | "producer handler for topic"
                                  | "reader handler for topic")
                              | "close " ("consumer" | "handler for topic" | "producer" | "reader")
                              | "remove " ("consumer handler" | "producer handler" | "reader handler")
                              | ("acquire direct memory permits for GetTopicsOfNamespace"
                                  | "acquire heap memory permits for GetTopicsOfNamespace" | "authenticate: operation"
                                  | "authenticated WebSocket client" | "deliver msg to" | "generate ack json-response"
                                  | "generate end of topic response" | "load topic" | "parse broker host"
                                  | "parse broker url" | "refresh auth credentials" | "refresh authentication"
                                  | "verify hostname of")))
                      | "Forcing connection to close since cannot send " ("a ping message" | "a pong message" | "close consumer command for consumer")
                      | "Producer " ("had already been closed" | "is waiting in queue"
                          | "was not registered on the connection. producerId" | "with the same id")
                      | "WebSocket " ("Client" | "error on topic" | "send ping")
                      | ("Attempting to add consumer to topic which reached max consumers limit"
                          | "Attempting to add producer to topic which reached max producers limit"
                          | "Authenticated WebSocket client" | "Authentication failed"
                          | "Cannot revalidate user credential when using proxy and not forwarding the credentials. Closing connection"
                          | "Client doesn't support connecting through proxy"
                          | "Client successfully authenticated with" | "Closed WebSocket session on topic"
                          | "Connection check timed out. Closing connection" | "Disconnecting consumer"
                          | "Got an exception when authorizing WebSocket client" | "New WebSocket session on topic"
                          | "Notifying consumer that end of topic has been reached"
                          | "Principal cannot be changed during an authentication refresh"
                          | "Principal cannot change during an authentication refresh expected"
                          | "Reached unexpected code block. Completing connection check"
                          | "Reader was closed while receiving msg from broker"
                          | "Received message, but the producer is not ready"
                          | "Skipped producer creation after timeout on client side. producerId"
                          | "Subscription pattern provided" | "TLS handshake failed"
                          | "Trying to authenticate for a topic which under a namespace not exists: operation"
                          | "Unable to authenticate" | "configured message-dispatch rate at broker"
                          | "configured subscribe-dispatch rate at broker"
                          | "failed producer because migration url not configured topic"
                          | "failed to get the dispatch rate policy from the namespace resource for type"
                          | "is writable, turn on channel auto-read" | "redirect migrated consumer to topic"
                          | "redirect migrated producer to topic" | "setting message-dispatch-rate")) rest
                  | "[" unbracketed "] " "Channel is " text ". ProxyConnection is in" rest
                  | "[" unbracketed "] " "Notifying " text " that topic is migrated" rest
                  | "[" unbracketed "] " "configured " text " message-dispatch rate at broker" rest

#= [/10.4.0.9:44321][s-1] Failed to reset subscription: java.io.IOException: x
known_traffic_of_two -> "[" unbracketed "][" unbracketed "] " "Failed to reset subscription" rest

#= [/10.4.0.9:44321][persistent://public/default/t-1][s-1] A failed consumer with id is already present on the connection, consumerId=6
known_traffic_of_three -> "[" unbracketed "][" unbracketed "][" unbracketed "] " ("A failed consumer with id is already present on the connection, consumerId"
                            | "Consumer is already present on the connection" | "Consumer with id") rest

#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Client doesn't support connecting through proxy
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Attempting to add consumer to topic which reached max consumers limit
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Cannot revalidate user credential when using proxy and not forwarding the credentials. Closing connection
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Client successfully authenticated with 7 role admin and originalPrincipal 12
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Closing WebSocket session for topic persistent://public/default/t-1 - code: [java.io.IOException: x], reason: [12]
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Connection check timed out. Closing connection.
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Created new producer: 7
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Error in writing to inbound channel. Closing
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Error trying to authenticate: operation=7, principal=ypublic/default
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Failed in creating subscription s-1 on topic persistent://public/default/t-1
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Failed to add producer handler for topic persistent://public/default/t-1
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Failed to close consumer
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Failed to deliver msg to y java.io.IOException: x
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Failed to parse broker host 'broker-0.pulsar.svc:8080'
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Failed to remove consumer handler
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Failed to send end of topic msg to y due to java.io.IOException: x
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Forcing connection to close since cannot send a ping message.
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] New WebSocket session on topic persistent://public/default/t-1
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Producer had already been closed: 4
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Reached unexpected code block. Completing connection check.
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Refreshing authentication credentials
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Subscription pattern provided [persistent://public/default/t-1] was longer than maximum s-1.
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Unable to authenticate:
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] complete connection, init proxy handler. authenticated with 7 role admin, hasProxyToBrokerUrl: broker-0.pulsar.svc:8080
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] failed to get the dispatch rate policy from the namespace resource for type 7
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] setting message-dispatch-rate 4
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Channel is [id: 0x1a2b3c4d]. ProxyConnection is in Ready. Closing connection to broker 'broker-0.pulsar.svc:8080'.
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Notifying 4 that topic is migrated
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Producer 4 was not registered on the connection
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] configured 7 message-dispatch rate at broker 5
known_traffic_over -> "[[" unbracketed "]] " ("Cleared " ("consumer created after timeout on client side"
                            | "producer created after connection was closed"
                            | "producer created after timeout on client side")
                        | "Closed " ("WebSocket session on topic" | "consumer" | "producer")
                        | "Closing " ("WebSocket session for topic"
                            | "connection after timeout on refreshing auth credentials"
                            | "connection because auth credentials refresh is disabled"
                            | "connection because client doesn't support auth credentials refresh" | "consumer")
                        | "Consumer " ("doesn't support batch messages -  consumerId"
                            | "was closed while receiving msg from broker" | "was not registered on the connection"
                            | "with the same id")
                        | "Error " ("GetTopicsOfNamespace for namespace [//"
                            | "closing consumer created after timeout on client side"
                            | "in writing to inbound channel. Closing"
                            | "occurred while consumer handler was delivering msg to"
                            | "occurred while producer handler was sending msg from"
                            | "occurred while reader handler was delivering msg to"
                            | "trying to authenticate: operation" | "validating target broker")
                        | "Failed " ("in creating " ("producer on topic" | "reader" | "subscription")
                            | "to " ("add " ("consumer handler for topic" | "producer handler for topic"
                                    | "reader handler for topic")
                                | "close " ("consumer" | "handler for topic" | "producer" | "reader")
                                | "remove " ("consumer handler" | "producer handler" | "reader handler")
                                | "send " ("ack" | "end of topic msg to" | "end of topic response" | "error")
                                | ("acquire direct memory permits for GetTopicsOfNamespace"
                                    | "acquire heap memory permits for GetTopicsOfNamespace"
                                    | "authenticate: operation" | "authenticated WebSocket client" | "deliver msg to"
                                    | "generate ack json-response" | "generate end of topic response" | "load topic"
                                    | "parse broker host" | "parse broker url" | "refresh auth credentials"
                                    | "refresh authentication" | "verify hostname of")))
                        | "Forcing connection to close since cannot send " ("a ping message" | "a pong message" | "close consumer command for consumer")
                        | "Producer " ("had already been closed" | "is waiting in queue"
                            | "was not registered on the connection. producerId" | "with the same id")
                        | "WebSocket " ("Client" | "error on topic" | "send ping")
                        | ("Attempting to add consumer to topic which reached max consumers limit"
                            | "Attempting to add producer to topic which reached max producers limit"
                            | "Authenticated WebSocket client" | "Authentication failed"
                            | "Cannot revalidate user credential when using proxy and not forwarding the credentials. Closing connection"
                            | "Client doesn't support connecting through proxy"
                            | "Client successfully authenticated with"
                            | "Connection check timed out. Closing connection" | "Couldn't find consumer"
                            | "Created new producer" | "Disconnecting consumer"
                            | "Got an exception when authorizing WebSocket client" | "New WebSocket session on topic"
                            | "Notifying consumer that end of topic has been reached"
                            | "Principal cannot be changed during an authentication refresh"
                            | "Principal cannot change during an authentication refresh expected"
                            | "Reached unexpected code block. Completing connection check"
                            | "Reader was closed while receiving msg from broker"
                            | "Received message, but the producer is not ready"
                            | "Refreshed authentication credentials" | "Refreshing authentication credentials"
                            | "Resuming connection after rate limitation"
                            | "Skipped producer creation after timeout on client side. producerId"
                            | "Subscribing on topic" | "Subscription pattern provided" | "TLS handshake failed"
                            | "Target broker"
                            | "Trying to authenticate for a topic which under a namespace not exists: operation"
                            | "Unable to authenticate" | "complete connection, init proxy handler. authenticated with"
                            | "configured message-dispatch rate at broker"
                            | "configured subscribe-dispatch rate at broker"
                            | "failed producer because migration url not configured topic"
                            | "failed to get the dispatch rate policy from the namespace resource for type"
                            | "is writable, turn on channel auto-read" | "redirect migrated consumer to topic"
                            | "redirect migrated producer to topic" | "setting message-dispatch-rate")) rest
                    | "[[" unbracketed "]] " "Channel is " text ". ProxyConnection is in" rest
                    | "[[" unbracketed "]] " "Notifying " text " that topic is migrated" rest
                    | "[[" unbracketed "]] " "Producer " text " was not registered on the connection" rest
                    | "[[" unbracketed "]] " "configured " text " message-dispatch rate at broker" rest

# Functions and their worker.
#= /** Initializing Function Metadata Manager **/
#= /** Start Leader Service **/
#= /** Starting Cluster Service Coordinator **/
#= /** Starting Metdata Manager **/
#= Applying DLog BookKeeper client configuration setting x=7
#= Closing scheduler manager
#= Created Pulsar client
#= Created tenant public for function worker
#= Failed to get worker service
#= FunctionMetaData Manager initialization complete
#= Functions that need scheduling/rescheduling: x
#= Initializing scheduler manager
#= Rebalance - iterations: x
#= Received assignment update: x
#= Start cluster services...
#= Stopped Cluster Service Coordinator for worker
#= Stopping function metadata tailer
#= Target function file already exists at 'x'. Overwriting it now
#= assignment tailer thread exiting
#= invokeDrain: Got exception from schedule:
#= Deleting /loadbalance/brokers/broker-0.pulsar.svc:8080 from BK
#= Downloading /loadbalance/brokers/broker-0.pulsar.svc:8080 from BK...
#= Uploading x package to 7
#= Worker c-1 became the leader.
#= Worker x is not leader anymore. Exiting becoming leader routine.
#= Worker c-1 lost the leadership.
known_function -> "/** " ("Initializing " ("Function Metadata Manager **/" | "Metadata Manager **/" | "Metdata Manager **/"
                            | "Runtime Manager **/")
                        | "Started worker " ("id" | "server **/" | "server on port")
                        | "Starting " ("Cluster Service Coordinator **/" | "Function Assignment Tailer **/"
                            | "Function Runtime Manager **/" | "Metadata Manager **/" | "Metdata Manager **/"
                            | "cluster service coordinator **/" | "worker id")
                        | "Start Leader Service **/") rest
                | "Created " ("Pulsar client" | "cluster" | "namespace" | "property" | "tenant") rest
                | "FunctionMetaDataManager " ("becoming leader by creating exclusive producer" | "done becoming leader"
                        | "giving up leadership by closing exclusive producer") rest
                | "Initializing " ("Pulsar Functions namespace" | "scheduler manager" | "secrets provider configurator") rest
                | "Rebalance " ("- iterations" | "- new assignment" | "summary - execution time") rest
                | "Stopped " ("Cluster Service Coordinator for worker" | "function metadata tailer"
                        | "function state consumer") rest
                | "Stopping " ("Cluster Service Coordinator for worker" | "function metadata tailer"
                        | "function state consumer" | "function worker service") rest
                | ("Adding assignment" | "Applying DLog BookKeeper client configuration setting"
                        | "Assignment tailer will start reading from message id" | "Checking if pulsar service at"
                        | "Closing function assignment tailer" | "Closing scheduler manager"
                        | "Configuring http server on port" | "Configuring https server on port"
                        | "Create Pulsar Admin to service url" | "Deleting assignment" | "Draining worker"
                        | "Encountered exception while at creating exclusive producer to topic"
                        | "Failed to get worker service"
                        | "Failure check - Total number of instances that need to be scheduled/rescheduled"
                        | "Function package file is linked from" | "Function worker service setup completed"
                        | "FunctionMetaData Manager initialization complete"
                        | "Functions that need scheduling/rescheduling" | "Get drain status for worker"
                        | "Golang function package file" | "MetaData Manager Tailer started"
                        | "Not leader; redirect URI" | "Received assignment delete" | "Received assignment update"
                        | "Schedule summary - execution time"
                        | "Scheduled for rebalance but rebalance is already in progress. Ignoring"
                        | "Skipping upload for the built-in package" | "Start cluster services"
                        | "Start worker server on port" | "Starting function assignment tailer" | "Starting worker"
                        | "Successfully loaded worker service" | "Target function file already exists at"
                        | "Updating assignment" | "Worker Configs" | "Worker Server started at"
                        | "assignment tailer thread exiting" | "cleanupWorkerDrainMap removed"
                        | "initialize DistributedLog Namespace with ledgersStoreServers"
                        | "invokeDrain was called for a worker" | "invokeDrain: Got exception from schedule"
                        | "metadata tailer thread exiting") rest
                | "Deleting " text " from BK" rest
                | "Downloading " text " from BK..." rest
                | "Uploading " text " package to" rest
                | "Worker " text " became the leader." rest
                | "Worker " text " is not leader anymore. Exiting becoming leader routine." rest
                | "Worker " text " lost the leadership." rest

#= 3 Error re-starting function
known_function_whom -> bare " " "Error re-starting function" rest

# Load managers, bundles and namespaces.
#= Can't transfer load to broker:broker-0.pulsar.svc:8080. MinBrokerLoadData is empty.
#= We don't need to redirect, current load manager class name: x
#= Already owned child bundle:public/default/0x00000000_0x40000000
#= Attempting to shed load from broker:x7, which has the max resource usage:y%%, targetStd:12, -- Trying to offload z%%, 5 KByte/s of traffic.
#= Broker load report is not present {broker=broker-0.pulsar.svc:8080}
#= Bundle format of public/default/0x00000000_0x40000000 is invalid
#= Call bundle ownership listener error {bundle=public/default/0x00000000_0x40000000}
#= Closed MetadataStoreTableView
#= Conditionally deleting existing value x for /loadbalance/brokers/broker-0.pulsar.svc:8080 because it's different from the proposed value (y). This is unexpected since it was created within the same session. In tests this could happen because of an invalid shared session id when using mocks.
#= Created class loader with paths: x
#= DRY RUN - split hot namespace bundle public/default/0x00000000_0x40000000, topics persistent://public/default/t-1, producers+consumers 5, msgRate in+out 6, bandwidth in+out 7
#= Deleting resource group x
#= Error during attempt to remove inactive brokers while searching for least active broker
#= Error initializing resource usage transport manager
#= Error reading broker data from cache {broker=broker-0.pulsar.svc:8080}
#= Error when attempting to update local broker data
#= Error when trying to create namespace unload strategy: x. Using 7 instead.
#= Error when trying to perform load shedding
#= Error while getting bundle count for namespace public/default
#= Exception when fetching namespaces
#= Exception when getting resource group x
#= Failed to check anti-affinity namespace ownership {broker=broker-0.pulsar.svc:8080, bundle=public/default/0x00000000_0x40000000, namespace=public/default}
#= Failed to check unload candidates. Assumes that bundle:public/default/0x00000000_0x40000000 cannot unload
#= Failed to close SystemTopicTableView
#= Failed to close the broker registry: java.io.IOException: x
#= Failed to fetch available brokers. Stop unloading.
#= Failed to filter out brokers.
#= Failed to get SLA Monitor namespace bundle.
#= Failed to get heartbeat namespace bundle.
#= Failed to get stat of broker-0.pulsar.svc:8080
#= Failed to parse the ensemble placement policy config from the custom metadata
#= Failed to read quota from znode /loadbalance/brokers/broker-0.pulsar.svc:8080: java.io.IOException: x
#= Failed to reconcile tableview items
#= Failed to restart producer on persistent://public/default/t-1
#= Failed to run the top bundles load manager executor job.
#= Failed to shutdown topBundlesLoadDataStore
#= Failed to unload a namespace public/default/0x00000000_0x40000000
#= Failed to update namespace with resource group {namespace=public/default, operation=7, resourceGroup=y}
#= Failed to update the policy change for path /loadbalance/brokers/broker-0.pulsar.svc:8080
#= Found bundle to unload with msgRate public/default/0x00000000_0x40000000
#= Got an exception while creating RG x
#= Interrupted at creating znode - [broker-0.pulsar.svc:8080] for load balance on zookeeper
#= Leader broker[broker-0.pulsar.svc:8080] No ResourceUnits to rank this run, Using Old Ranking
#= Load data is null or bundle <=1, skipping bundle unload.
#= Metadata store notification: Path /loadbalance/brokers/broker-0.pulsar.svc:8080, Type 7
#= Namespace bundle public/default/0x00000000_0x40000000 will be unloaded from overloaded broker 4, bundle stats (topics: persistent://public/default/t-1, producers 6, consumers 7, bandwidthIn 8, bandwidthOut 9)
#= No broker available to acquire service unit: [public/default/0x00000000_0x40000000]
#= No valid boundary found to split bundle {boundaries=x, bundle=public/default/0x00000000_0x40000000, namespaceObject=public/default}
#= Operation for service unit took ms {operation=x, took=7, unit=y}
#= Reconciling item missing from the destination tableview {serviceUnit=public/default/0x00000000_0x40000000}
#= Reporting TopBundlesLoadData:public/default/0x00000000_0x40000000
#= Resource usage reader: Unknown exception while parsing message
#= Running namespace bundle split with thresholds: topics public/default/0x00000000_0x40000000, sessions public/default/0x00000000_0x40000000, msgRate public/default/0x00000000_0x40000000, bandwidth public/default/0x00000000_0x40000000, maxBundles public/default/0x00000000_0x40000000
#= Skip override heartbeat namespace bundle serviceUnit:public/default/0x00000000_0x40000000, stateData:Ready
#= Skip split namespace bundle {bundle=public/default/0x00000000_0x40000000}
#= Stale resource usage msg from broker {broker=broker-0.pulsar.svc:8080, currentTime=4, publishTime=5}
#= Stopped ResourceGroupService periodic tasks because no registrations remain
#= Successfully unloaded namespace public/default/0x00000000_0x40000000 from broker broker-0.pulsar.svc:8080
#= The bundle is considered to be unloaded
#= The load balancer or load balancer shedding already disabled. Skipping.
#= This should call elect again...
#= Trying to get the assigned broker from the deleted serviceUnit {serviceUnit=public/default/0x00000000_0x40000000}
#= Unable to find OwnedBundle for topic - [persistent://public/default/t-1]
#= Unable to parse host from broker-0.pulsar.svc:8080
#= Unexpected exception x when creating namespace public/default
#= Unloading namespace public/default/0x00000000_0x40000000 from overloaded broker broker-0.pulsar.svc:8080
#= Unregistering namespace public/default from resource group 7
#= Will split hot namespace bundle public/default/0x00000000_0x40000000, topics persistent://public/default/t-1, producers+consumers 5, msgRate in+out 6, bandwidth in+out 7
#= aggregateResourceGroupLocalUsages: Got status=Ready in cancel of periodic when publish period changed from 4 to 5 6
#= broker in lower boundary shedding is planning to shed throughput MByte/s less than minimumThroughputThreshold MByte/s, skipping bundle unload {broker=broker-0.pulsar.svc:8080, throughput=7, value=y}
#= create load shedding strategy failed. using OverloadShedder instead.
#= elapsedSeconds is not expected, skip this round of calculateBrokerHostUsage {elapsedSeconds=3}
#= publishing load report {report=x}
#= sorted broker list {brokers=broker-0.pulsar.svc:8080}
#= updateStatsWithDiff: got ex=java.io.IOException: x while aggregating for 7 side
#= Broker broker-0.pulsar.svc:8080 is overloaded, max resource usage with weight percentage: 4%, CPU: 5%, MEMORY: 6%, DIRECT MEMORY: z%, BANDWIDTH IN: 8%, BANDWIDTH OUT: 9%, CPU weight: 8, MEMORY weight: x, DIRECT MEMORY weight: 7, BANDWIDTH IN weight: 13, BANDWIDTH OUT weight: 14
#= Broker broker-0.pulsar.svc:8080 load data:{broker-0.pulsar.svc:8080}
#= Broker:a-1 load data is too early since the last transfer. elapsed 7 secs < threshold b-2 secs
#= Bundle public/default/0x00000000_0x40000000 has been removed, skip split this bundle
#= Call bundle public/default/0x00000000_0x40000000 ownership listener error
#= Call bundle public/default/0x00000000_0x40000000 ownership lister error
#= Call bundle public/default/0x00000000_0x40000000 split listener public/default/0x00000000_0x40000000 error
#= Failed to x namespace public/default with resource group y
#= Got status=Ready in cancel of periodic when publish period changed from 4 to 5 6
#= Namespace public/default unloaded successfully
#= Operation x for service unit public/default/0x00000000_0x40000000 took 5 ms
#= Selected broker-0.pulsar.svc:8080 best brokers: broker-0.pulsar.svc:8080 from candidate brokers: 5, noLoadDataBrokers:broker-0.pulsar.svc:8080
#= Selected : [broker-0.pulsar.svc:8080] for ServiceUnit : [public/default/0x00000000_0x40000000]
#= The broker:broker-0.pulsar.svc:8080 failed to set the role but exit because it's disabled
#= The bundle public/default/0x00000000_0x40000000 is considered to be unload. Topics: persistent://public/default/t-1/public/default/0x00000000_0x40000000, Sessions: (6+7)/public/default/0x00000000_0x40000000, Message Rate: 9/public/default/0x00000000_0x40000000 (msgs/s), Message Throughput: 11/public/default/0x00000000_0x40000000 (MB/s)
#= Topic persistent://public/default/t-1 already exists.
#= broker broker-0.pulsar.svc:8080 in lower boundary shedding is planning to shed throughput 4 MByte/s less than minimumThroughputThreshold 5 MByte/s, skipping bundle unload.
#= broker:a-1 is overloaded:7 although load std:b-2 <= targetStd:12. Continuing unload for this overloaded broker.
#= broker:a-1 is underloaded:7 although load std:b-2 <= targetStd:12. Continuing unload for this underloaded broker.
#= broker:broker-0.pulsar.svc:8080, scores:7, throughput:broker-0.pulsar.svc:8080, messageRate:broker-0.pulsar.svc:8080
#= broker:[broker-0.pulsar.svc:8080] is planning to shed bundles to broker:[broker-0.pulsar.svc:8080],but the throughput y MByte/s is less than minimumThroughputThreshold 6 MByte/s, and the msgRate public/default/0x00000000_0x40000000 rate/s is also less than minimumMsgRateThreshold 8 rate/s, skipping bundle unload.
#= brokerHitCountForHigh:broker-0.pulsar.svc:8080, brokerHitCountForLow:broker-0.pulsar.svc:8080
#= elapsedSeconds 3 is not expected, skip this round of calculateBrokerHostUsage
known_assignment -> "Assign " ("randomly as all" | "randomly as none of the brokers are underloaded"
                          | "service unit to broker") rest
                  | "Broker " ("hit counts" | "load data" | "load report is not present" | "score") rest
                  | "Bundle " ("format is invalid" | "format of" | "has been removed, skip split this bundle"
                          | "is still owned by this broker") rest
                  | "Can't " ("transfer load to broker" | "transfer load. MinBrokerLoadData is empty"
                          | "unload Namespace") rest
                  | "Created " ("broker ephemeral node" | "class loader with paths" | "service unit state tableview") rest
                  | "Error " ("reading " ("active brokers list from zookeeper while re-ranking load reports"
                              | "broker data from cache" | "load report from Cache for broker"
                              | "load report from cache")
                          | "when " ("trying to " ("apply policies" | "create load manager" | "create load shedding strategy"
                                  | "create namespace unload strategy" | "create service unit state tableview"
                                  | "find bundle" | "get active brokers" | "perform load shedding")
                              | "writing " ("data for bundle" | "metadata data to store" | "time average broker data for")
                              | "attempting to update local broker data")
                          | ("closing classloader" | "creating zookeeper client"
                              | "during attempt to remove inactive brokers while searching for least active broker"
                              | "during the load shedding" | "getting bookie isolation info from metadata store"
                              | "getting bookie isolation info from zk"
                              | "initializing resource usage transport manager" | "loading bundle for"
                              | "loading bundle. Retrying" | "shutting down namespace client for cluster"
                              | "while getting bundle count for namespace" | "write resource quota")) rest
                  | "Exception " ("in getting ownership info for service unit" | "in state change listener"
                          | "when fetching namespaces" | "when fetching resource groups" | "when fetching tenants"
                          | "when getting namespace" | "when getting resource group") rest
                  | "Failed " ("to " ("check " ("anti-affinity namespace ownership" | "cgroup CPU usage file" | "owner for bundle"
                                  | "ownership of" | "unload candidates. Assumes that bundle")
                              | "close " ("the " ("broker interceptor class loader" | "broker registry"
                                      | "extension class loader" | "protocol handler class loader")
                                  | ("MetadataStoreTableView" | "SystemTopicTableView" | "internal topic"
                                      | "table view on" | "topics forcefully under bundle"))
                              | "filter " ("anti-affinity group namespace" | "brokers with filter" | "out brokers")
                              | "get " ("SLA Monitor namespace bundle" | "bundle count in namespace" | "bundle for topic"
                                  | "heartbeat namespace V2 bundle" | "heartbeat namespace bundle"
                                  | "local-broker data" | "localPolicies for bundle"
                                  | "owned service units, load manager is not started" | "stat of"
                                  | "the current state after acquiring leadership on")
                              | "read " ("CPU quotas from cgroups" | "CPU usage from" | "quota from znode"
                                  | "rx_bytes for NIC" | "speed for nic" | "tx_bytes for NIC")
                              | "run the " ("broker load manager executor job" | "split job"
                                  | "top bundles load manager executor job")
                              | "shutdown " ("ZooKeeper gracefully" | "brokerLoadDataStore" | "topBundlesLoadDataStore")
                              | "unload " ("a namespace" | "serviceUnit" | "split bundle")
                              | "update " ("namespace with resource group" | "state on namespace bundle"
                                  | "the newest bookies rack config" | "the policy change for ns"
                                  | "the policy change for path")
                              | ("clean broker load data" | "cleanup election root znode"
                                  | "fetch available brokers. Stop unloading" | "fetch resourceGroup" | "find NICs"
                                  | "flush" | "generate LoadReport for broker" | "monitor load manager state"
                                  | "notify namespace bundle ownership listener"
                                  | "parse the ensemble placement policy config from the custom metadata"
                                  | "process unloading" | "reconcile tableview items"
                                  | "register namespace bundle ownership" | "report the broker load data"
                                  | "report top-bundles load data" | "restart producer on" | "restart tableview on"
                                  | "set compaction threshold for system topic"
                                  | "start ServiceUnitStateTableViewSyncer"
                                  | "sync tableview item; sizes may diverge until the next update"
                                  | "tombstone the serviceUnit" | "unregister namespace"
                                  | "wait for closing internal topics" | "wait for split events to persist"))
                          | ("Parsing Load Report from JSON string"
                              | "cleaning the heartbeat namespace ownership serviceUnit"
                              | "get the overrideStateData from orphanServiceUnit")) rest
                  | "Found bundle to unload with " ("msgRate" | "msgThroughput" | "throughput") rest
                  | "Got " ("an exception while creating RG" | "an exception while creating resource group"
                          | "something wrong on watch") rest
                  | "Interrupted " ("at creating znode" | "while delaying the next service unit clean-up. Cleaning broker"
                          | "while gracefully waiting for the cleanup convergence" | "while sleeping") rest
                  | "Load " ("balancer and split enablement" | "balancer enabled" | "balancer status"
                          | "data is null or bundle <=1, skipping bundle unload"
                          | "shedding could not be performed on broker") rest
                  | "No " ("broker available to acquire service unit" | "broker is below the lower bound"
                          | "children for" | "need to redirect, current load manager class name"
                          | "valid boundary found to split bundle" | "zk configurations available") rest
                  | "Resource usage " ("publisher: error sending message" | "publisher: sending message ID"
                          | "reader: Error parsing incoming message"
                          | "reader: Unknown exception while parsing message") rest
                  | "Skip " ("override heartbeat namespace bundle serviceUnit"
                          | "publishing the message since the producer is closed, serviceUnit"
                          | "publishing: producer closed" | "scheduleCleanup because the state is disabled"
                          | "split namespace bundle" | "unloading namespace bundle") rest
                  | "Started " ("MetadataStoreTableView" | "ResourceGroupService periodic tasks with period"
                          | "SystemTopicTableView") rest
                  | "The " ("broker: failed to set the role but exit because it's disabled"
                          | "bundle is considered to be unloaded" | "count of topics on the bundle"
                          | "destination broker is the same as the current owner broker for bundle"
                          | "ensemble placement policy class"
                          | "load balancer or load balancer shedding already disabled. Skipping"
                          | "load balancer or load balancer split already disabled. Skipping") rest
                  | "Unable to " ("create node" | "find OwnedBundle for fqdn" | "find OwnedBundle for topic"
                          | "get load report to write it on metadata store"
                          | "get load report to write it on zookeeper" | "parse brokerUrl from ResourceUnitId"
                          | "parse host from" | "shed load from broker" | "split hot namespace bundle"
                          | "write load report on Zookeeper") rest
                  | ("Acquired broker resource lock" | "Acquiring broker resource lock"
                          | "Already owned child bundle" | "Available brokers"
                          | "Brokers being considered for assignment"
                          | "BundleSplitStrategy returned no bundles to split"
                          | "Call bundle ownership listener error" | "Call bundle split listener error"
                          | "Choosing at random from broker list" | "Cleaned broker load data"
                          | "Closed MetadataStoreTableView" | "Closed SystemTopicTableView"
                          | "Cluster domain refreshed" | "Computed avgUsage" | "Conditionally deleting existing value"
                          | "Contention on OwnedBundle rw lock. Retrying to acquire lock write lock"
                          | "Could not split namespace bundle" | "Creating resource group"
                          | "Current broker is not channel owner. Skipping" | "DRY RUN - split hot namespace bundle"
                          | "DRY RUN: Unload in Load Shedding is disabled. Namespace" | "Decided to gain bundle"
                          | "Decided to unload bundle" | "Deleting resource group"
                          | "ERROR failed to unload the bundle" | "Forcefully close topics for bundle"
                          | "Getting bookie isolation info from metadata store timeout" | "Ignoring broker"
                          | "LoadReport update triggered by change on resource usage" | "Loading class"
                          | "Metadata store notification: Path" | "Namespace unload has exception"
                          | "Namespace unloaded successfully"
                          | "Not found enough available-bookies from primary isolation group"
                          | "Null bundle stats for bundle" | "Operation for service unit took ms"
                          | "Policies of namespace" | "Policy updated for namespace"
                          | "Published the bundle split event for bundle"
                          | "Reconciling item missing from the destination tableview"
                          | "Reconciling stale item in the destination tableview" | "Registering namespace"
                          | "Reloading the bookie isolation groups mapping cache" | "Reporting TopBundlesLoadData"
                          | "Restarted producer on" | "Restarted tableview on"
                          | "Running load shedding task as leader broker"
                          | "Running namespace bundle split with thresholds: topics"
                          | "Selected best brokers from candidates" | "Selected broker for ServiceUnit"
                          | "Set compaction threshold" | "Split Decisions" | "Splitting bundle"
                          | "Stale resource usage msg from broker"
                          | "Stopped ResourceGroupService periodic tasks because no registrations remain"
                          | "Succeeded in getting bundle" | "Successfully closed ServiceUnitStateTableViewSyncer"
                          | "Successfully started ServiceUnitStateTableViewSyncer" | "Synced existing items"
                          | "System topic or topic level policies is disabled"
                          | "Target broker has no matching web service listener; redirecting to its default URL"
                          | "There are no available brokers as candidates at this point for bundle"
                          | "There is missing load data from brokers" | "This should call elect again"
                          | "Topic already exists"
                          | "Topic existence check used pre-PIP-344 behavior: broker lacks support for get_partitioned_metadata_without_auto_creation"
                          | "Total traffic" | "Trying to get the assigned broker from the deleted serviceUnit"
                          | "Trying to get the assigned broker from unknown state" | "Unload decision result"
                          | "Unload decision unloads is empty. Skipping" | "Unregistering namespace" | "Update quota"
                          | "Updating resource group" | "Use round robin broker selector for"
                          | "We don't need to redirect, current load manager class name"
                          | "Will split hot namespace bundle"
                          | "Writing namespace bundle resource quotas to ZooKeeper as leader broker"
                          | "aggregateResourceGroupLocalUsages got ex" | "aggregateResourceGroupLocalUsages monclass"
                          | "aggregateResourceGroupLocalUsages: Got status"
                          | "aggregateResourceGroupLocalUsages: Unable to find running task to cancel when publish period changed"
                          | "attaching publish rate limiter" | "average max resource usage is 0"
                          | "broker in lower boundary shedding is planning to shed throughput MByte/s less than minimumThroughputThreshold MByte/s, skipping bundle unload"
                          | "brokers' resource avgUsage" | "calculateQuotaForAllResourceGroups: Got status"
                          | "calculateQuotaForAllResourceGroups: Unable to find running task to cancel when publish period changed"
                          | "computeLocalQuota: myUsage"
                          | "create load shedding strategy failed. using OverloadShedder instead"
                          | "create namespace unload strategy failed. using TransferShedder instead"
                          | "doLoadRanking - load balancing strategy"
                          | "does not contain META-INF/bundled-dependencies!"
                          | "elapsedSeconds is not expected, skip this round of calculateBrokerHostUsage"
                          | "failed to derive bundle" | "fillResourceUsage for RG"
                          | "getLocalUsageStatsFromBrokerReports: no usage report found for broker"
                          | "publishing load report" | "registerUsage for RG" | "resourceUsageListener for RG"
                          | "skipping load report" | "sorted broker list" | "unRegisterUsage for RG"
                          | "updateLocalQuota for RG" | "updateStatsWithDiff: Unknown monitoring class"
                          | "updateStatsWithDiff: got ex") rest
                  | "Attempting to shed load from broker:" text ", which has the max resource usage:" text "%%, targetStd:" text ", -- Trying to offload " text "%%, " text " KByte/s of traffic." rest
                  | "Leader broker[" text "] No ResourceUnits to rank this run, Using Old Ranking" rest
                  | "Namespace bundle " text " will be unloaded from overloaded broker " text ", bundle stats (topics: " text ", producers " text ", consumers " text ", bandwidthIn " text ", bandwidthOut " text ")" rest
                  | "Successfully unloaded namespace " text " from broker " rest
                  | "Unexpected exception " text " when creating namespace " rest
                  | "Unloading namespace " text " from overloaded broker " rest
                  | "Broker " text " is overloaded, max resource usage with weight percentage" rest
                  | "Broker " text " load data" rest
                  | "Broker:" text " load data is too early since the last transfer. elapsed" rest
                  | "Bundle " text " has been removed, skip split this bundle" rest
                  | "Call bundle " text " ownership listener error" rest
                  | "Call bundle " text " ownership lister error" rest
                  | "Call bundle " text " split listener" rest
                  | "Failed to " text " namespace " text " with resource group " rest
                  | "Got status=" text " in cancel of periodic when publish period changed from" rest
                  | "Namespace " text " unloaded successfully" rest
                  | "Operation " text " for service unit" rest
                  | "Selected " text " best brokers" rest
                  | "Selected : [" text "] for ServiceUnit" rest
                  | "The broker:" text " failed to set the role but exit because it's disabled" rest
                  | "The bundle " text " is considered to be unload. Topics" rest
                  | "Topic " text " already exists." rest
                  | "broker " text " in lower boundary shedding is planning to shed throughput" rest
                  | "broker:" text " is overloaded" rest
                  | "broker:" text " is underloaded" rest
                  | "broker:" text ", scores" rest
                  | "broker:[" text "] is planning to shed bundles to broker" rest
                  | "brokerHitCountForHigh:" text ", brokerHitCountForLow" rest
                  | "elapsedSeconds " text " is not expected, skip this round of calculateBrokerHostUsage" rest

#= [public/default] Namespace unload has exception.
#= [public/default] Unload decision result: 7
#= [broker-0.pulsar.svc:8080] bundle public/default/0x00000000_0x40000000 is still owned by this, data: y
known_assignment_of -> "[" unbracketed "] " ("Namespace unload has exception" | "No valid boundary found in"
                         | "Skip scheduleCleanup because the state is" | "The destination broker"
                         | "Unload decision result" | "Unload decision unloads is empty. Skipping"
                         | "broker is not overloaded, ignoring at this point, currentUsage"
                         | "topicFuture completed with exception when checkTopicExists") rest
                     | "[" unbracketed "] " "bundle " text " is still owned by this, data" rest

#= persistent://public/default/t-1 Checking the existence of a non-persistent non-partitioned topic was performed using the behavior prior to PIP-344 changes, because the broker does not support the PIP-344 feature 'supports_get_partitioned_metadata_without_auto_creation'.
#= public/default/0x00000000_0x40000000 Bundle has been recently unloaded at ts:7.
#= public/default/0x00000000_0x40000000 Failed to get split boundaries.
#= 3 Shedding condition hit count:4 is less than or equal to the threshold:y.
#= public/default/0x00000000_0x40000000 The remaining bundles in TopBundlesLoadData from the maxBroker:7 is less than or equal to 1.
#= public/default/0x00000000_0x40000000 The traffic to unload:7 - gain:y = 12 KByte/s is greater than the target :z KByte/s.
#= broker-0.pulsar.svc:8080 broker load: historyUsage=4%, resourceUsage=5%
#= public/default/0x00000000_0x40000000 MaxBroker:7 is not the owner.
#= public/default/0x00000000_0x40000000 Namespace:7 has too many bundles:y
known_assignment_whom -> bare " " ("The " ("remaining bundles in TopBundlesLoadData from the maxBroker"
                               | "size of split boundaries is not 1. splitBoundary" | "split boundaries is null"
                               | "topic count is less than 2" | "traffic to unload")
                           | "broker " ("load: historyUsage" | "recomputed max resourceUsage"
                               | "resourceUsage is bigger than 100%. Some of the resource limits are mis-configured. Try to disable the error resource signals by setting their weights to zero or fix the resource limit configurations. Ref:https://pulsar.apache.org/docs/administration-load-balance/#thresholdshedder ResourceUsage")
                           | ("(parent) bundle" | "Broker overloaded despite having no bundles"
                               | "Bundle has been recently unloaded at ts"
                               | "Bundle namespace has been found in sheddingExcludedNamespaces"
                               | "Checking the existence of a non-persistent non-partitioned topic was performed using the behavior prior to PIP-344 changes, because the broker does not support the PIP-344 feature 'supports_get_partitioned_metadata_without_auto_creation'"
                               | "Exhausted target transfer brokers" | "Failed to get partition metadata"
                               | "Failed to get split boundaries" | "Invalid bundle range" | "It has zero throughput"
                               | "MaxBrokerLoadData is empty" | "Shedding condition hit count"
                               | "Skipped the load stat update. Reason" | "Sole namespace bundle"
                               | "Split condition hit count"
                               | "There is no bundle that can be unloaded in top bundles load data. Consider splitting bundles owned by the broker to make each bundle serve less traffic or increasing loadBalancerMaxNumberOfBundlesInBundleLoadReport to report more bundles in the top bundles load data"
                               | "This broker is not the owner"
                               | "This unload can't meet affinity(isolation) or anti-affinity group policies"
                               | "TopBundlesLoadData is empty" | "does not contain META-INF/bundled-dependencies!")) rest
                       | bare " " "MaxBroker:" text " is not the owner." rest
                       | bare " " "Namespace:" text " has too many bundles" rest

# Managed ledgers, cursors, caches, offloading.
#= Couldn't find next valid ledger for recovery {position=17:4}
#= ledgerId doesn't match with acked ledgerId {ackedLedgerId=3, ledgerId=4, managedLedger=public/default/persistent/t-1}
#= Batch deleted indexes exceed managedLedgerMaxBatchDeletedIndexToPersist. Partially acknowledged batch messages beyond this limit are not persisted and will be replayed on broker restart. Consider raising managedLedgerMaxBatchDeletedIndexToPersist and setting managedCursorInfoCompressionType=LZ4 to reduce the persisted size. {maxIndexes=3, totalIndexes=4, truncated=y}
#= Cleanup offload {cleanupReason=x, ledgerId=4, name=public/default/persistent/t-1, uuid=6}
#= Closing ledger from offload driver {driver=x, ledgerId=4}
#= Completing metadata for offload {ledgerId=3, uuid=4}
#= Current position is ahead of last position {lastPosition=17:4, position=17:4}
#= Cursor ledger is already deleted {state=Ready}
#= Delete operation timeout, no callback triggered {positions=17:4}
#= Deleting cursor
#= End TrimConsumedLedgers {ledgerCount=3, totalSize=4}
#= Error closing managed ledger
#= Error deserializing message for message position x
#= Error offloading {position=17:4}
#= Error reading from metadata ledger {errorMessage=java.io.IOException: x, ledgerId=4}
#= Error truncating ledger for deletion
#= Error while closing offloader.
#= Eviction completed. Removed 3 Mb in 4 ms
#= Exception with null cause for ManagedLedgerException.
#= Failed to close Ledger ReadHandle {ledgerId=3}
#= Failed to close ledger {error=java.io.IOException: x, ledgerId=4}
#= Failed to complete offload {ledgerId=3, uuid=4}
#= Failed to get managed ledger info {managedLedger=public/default/persistent/t-1}
#= Failed to initialize managed ledger {managedLedger=public/default/persistent/t-1}
#= Failed to open source ledger {errorMessage=java.io.IOException: x, ledgerId=4, name=public/default/persistent/t-1}
#= Failed to persist mark-delete position into cursor-ledger {errorMessage=java.io.IOException: x, ledgerId=4}
#= Failed to queue handle for acquiring permits: x, creationTime: 4, remainingBytes:5, maxReadsInFlightAcquireQueueSize:6, pending-queue-size: 7, please increase broker config managedLedgerMaxReadsInFlightPermitsAcquireQueueSize and confirm the configuration of managedLedgerMaxReadsInFlightSizeInMB and managedLedgerMaxReadsInFlightPermitsAcquireTimeoutMillis are suitable.
#= Failed to reset cursor: s-1 from s-1 to 17:4. Trimming thread will retry next time.
#= Failed to update cursor info when closing {errorMessage=java.io.IOException: x}
#= Fallback to readEntriesFailed for exception in readEntriesComplete {op=x}
#= Found and loaded x offloaders
#= Getting number of entries with an invalid range {fromPosition=17:4, toPosition=17:4}
#= Inconsistent backlog state {deletedCount=3, totalEntriesInBacklog=4}
#= Interrupted while waiting to delete ledger {ledgerId=3}
#= Ledger contains the current last confirmed entry, and it is going to be deleted {lastConfirmedEntry=3, ledgerId=4}
#= Ledger list empty {managedLedger=public/default/persistent/t-1}
#= Ledgers deleted in source {name=public/default/persistent/t-1, size=4}
#= Metadata prepared for offload {ledgerId=3, uuid=4}
#= Newer version of mlInfo is already processed {currentStat=x, previousStat=7}
#= Offloaded ledger can be released {elapsedMs=3, ledgerId=4}
#= Old ledger removed from bookkeeper by offloader in source {ledgerId=3, name=public/default/persistent/t-1}
#= Opening shadow managed ledger public/default/persistent/t-1 with source=public/default/persistent/t-1
#= Process managed ledger terminated {lastConfirmedEntry=3, name=public/default/persistent/t-1, source=y}
#= Read new ledger info from source {ledgerId=3, name=public/default/persistent/t-1}
#= Recovered a non-durable cursor from position 17:4 but didn't find a valid read position 17:4
#= Recovery for cursor completed {cursorName=s-1, position=17:4, remaining=y}
#= Removing ledger {ledgerId=3, size=4}
#= Reset readPosition to before current readPosition {oldReadPosition=17:4, readPosition=17:4}
#= Scan abort after hitting the deadline {cursor=s-1}
#= Serialize the placement configuration failed
#= Skipping mark delete update, persisted position is later {persistentMarkDeletePosition=17:4, position=17:4}
#= Start checking if current ledger is full
#= Successfully closed and deleted cursor ledger {ledgerId=3}
#= Successfully opened ledger to check the last add confirmed position when the ledger was concurrently modified (the ledger may be closed by auto-replication) {inMemoryLac=x, ledgerId=4, storedLac=y}
#= The add op is terminal legacy callback for entry adding {entryId=3, ledgerId=4, managedLedger=public/default/persistent/t-1}
#= Topic successfully terminated and migrated {position=17:4}
#= Unable to determine LAC {cursor=s-1, ledgerId=4}
#= Unable to obtain managed ledger metadata {managedLedger=public/default/persistent/t-1}
#= Updated cursor with new ledger {ledgerId=3, markDeletePosition=17:4, readPosition=17:4}
#= initiate with unexpected state, expect OPEN state {managedLedger=public/default/persistent/t-1, state=Ready}
#= timed out queued permits: x, creationTime: 7, remainingBytes:5, acquireTimeoutMillis: 6. Please review whether the BK read requests is fast enough or broker config managedLedgerMaxReadsInFlightSizeInMB and managedLedgerMaxReadsInFlightPermitsAcquireTimeoutMillis are suitable
#= Cursor: s-1 does not exist in the managed-ledger.
#= Ledger s-1 does not exist, ignoring
known_storage -> "Closing " ("inactive ledger" | "ledger failed" | "ledger from offload driver" | "ledgers"
                       | "metadata ledger") rest
               | "Cursor " ("LAC read from ledger" | "delete done because it did not exist"
                       | "is already being deleted or has been deleted" | "ledger is already deleted") rest
               | "Delete " ("complete for empty ledger" | "operation timeout, callback deleteComplete"
                       | "operation timeout, callback deleteFailed" | "operation timeout, no callback triggered") rest
               | "Deleted " ("and invalidated offloaded ledger from bookkeeper" | "cursor" | "empty ledger") rest
               | "Error " ("reading " ("from metadata ledger" | "position from metadata ledger for cursor"
                           | "subscription positions")
                       | "while " ("closing offloader" | "replaying entries" | "updating individualDeletedMessages"
                           | "updating ledger cursor properties")
                       | ("adding entry" | "cleaning up offload" | "closing managed ledger"
                           | "connecting to zookeeper" | "creating cursor ledger" | "deleting managed ledger"
                           | "deserializing message for message position" | "doing asyncDelete"
                           | "in callback of acquired queued permits" | "in callback of timed out queued permits"
                           | "offloading" | "processing payload before ledger write"
                           | "read entry for position" | "terminating managed ledger"
                           | "truncating ledger for deletion" | "updating position in meta-ledger"
                           | "when parseManagedLedgerInfo" | "when read ManagedLedgerInfo")) rest
               | "Exception " ("occurred during offload" | "when create BookieId" | "while performing cache eviction"
                       | "with null cause for ManagedLedgerException") rest
               | "Failed to " ("close " ("Ledger ReadHandle" | "a Ledger ReadHandle" | "a pending initialization managed ledger"
                           | "cursor-ledger" | "ledger" | "nar class loader for offloader" | "non-durable cursor"
                           | "offloader")
                       | "get " ("compression type" | "ledger entries while setting mark-delete-position"
                           | "managed ledger info"
                           | "message with ledger: the ledgerId does not belong to this topic or has been deleted"
                           | "the cursors list")
                       | "parse " ("ManagedCursorInfo metadata, fall back to parse ManagedCursorInfo directly"
                           | "managedLedgerInfo metadata, fall back to parse managedLedgerInfo directly"
                           | "message metadata for entry")
                       | "update " ("cursor in meta store after previous failure in ledger" | "cursor info when closing"
                           | "cursor metadata" | "offloaded metadata, the offloaded data will not be cleaned up"
                           | "the list of ledgers after trimming")
                       | ("allocate buffer for entry cache" | "clear backlog for cursor" | "complete offload"
                           | "find next valid entry. Returning last matched position"
                           | "initialize Read-only managed ledger" | "initialize managed ledger"
                           | "intercept adding an entry to bookie" | "mark delete" | "open cursor"
                           | "open source ledger" | "persist mark-delete position into cursor-ledger"
                           | "persist position" | "prepare ledger for offload" | "process entry"
                           | "queue handle for acquiring permits" | "read entries"
                           | "read missing entries from bookkeeper, retrying by reading all"
                           | "recover individualDeletedMessages from serialized data" | "reset cursor"
                           | "serialize individualDeletedMessages" | "terminate managed ledger")) rest
               | "Found " ("and loaded" | "offloader" | "previous offload attempt, cleaning up") rest
               | "Ledger " ("contains the current last confirmed entry, and it is going to be deleted"
                       | "does not exist, ignoring"
                       | "is lost, auto-acknowledging in subscription (autoSkipNonRecoverableData=true)"
                       | "is not recoverable, skip non-recoverable data" | "list empty"
                       | "rollover tries to mark delete an already mark-deleted position" | "was already deleted") rest
               | "Moving " ("mark-delete position since all entries have been consumed" | "to Fenced state"
                       | "to FencedForDeletion state") rest
               | "Read " ("entry timeout" | "failed from ledger" | "handle closed for ledger, reopening"
                       | "new ledger info from source" | "no entries unexpectedly"
                       | "operation completed and cursor was closed, need to call any queued cursor close") rest
               | "Recovered " ("a non-durable cursor but didn't find a valid read position"
                       | "a non-durable cursor from position" | "cursor") rest
               | "Reset " ("cursor" | "readPosition to before current readPosition"
                       | "readPosition to, skipping from current readPosition"
                       | "requested, previous reset in progress") rest
               | "Scan abort " ("after hitting the deadline" | "after reading too many entries" | "due to user code") rest
               | "Skipping " ("entries" | "mark delete update, in-progress position is later"
                       | "mark delete update, persisted position is later" | "updating mark delete position to") rest
               | "Successfully " ("closed and deleted cursor ledger" | "deleted managed ledger"
                       | "initialize Read-only managed ledger" | "initialize managed ledger"
                       | "opened ledger to check the last add confirmed position when the ledger was concurrently modified (the ledger may be closed by auto-replication)"
                       | "persisted cursor position") rest
               | "Unable to " ("close bk admin" | "determine LAC" | "determine cursor position"
                       | "find position for predicate" | "obtain cursor ledger for cursor"
                       | "obtain managed ledger metadata") rest
               | "Updated " ("cursor with new ledger" | "ledger cursor" | "mark-delete position into cursor-ledger") rest
               | ("Add-entry already completed"
                       | "All entries in ledger have been acked, skipping ledger opening"
                       | "Attempted to open ledger in unusable state. Removing from the map to recreate it"
                       | "Batch deleted indexes exceed managedLedgerMaxBatchDeletedIndexToPersist. Partially acknowledged batch messages beyond this limit are not persisted and will be replayed on broker restart. Consider raising managedLedgerMaxBatchDeletedIndexToPersist and setting managedCursorInfoCompressionType=LZ4 to reduce the persisted size"
                       | "Cannot flush mark-delete position" | "Cannot start offload at position" | "Cleanup offload"
                       | "Closed cursor" | "Completed cache eviction. Removed" | "Completing metadata for offload"
                       | "Connected to zookeeper" | "Couldn't find next valid ledger for recovery"
                       | "Created non-durable cursor" | "Creating managed ledger path"
                       | "Current position is ahead of last position" | "Deleting cursor"
                       | "Deleting offloaded ledger from bookkeeper" | "Encountered error on opening cursor ledger"
                       | "End TrimConsumedLedgers"
                       | "Entries are lost, auto-acknowledging in subscription (autoSkipNonRecoverableData=true)"
                       | "Eviction completed. Removed" | "Expected reset readPosition, but another reset in progress"
                       | "Fallback to readEntriesFailed for exception in readEntriesComplete"
                       | "First non deleted Ledger is not found, advanceCursors fails"
                       | "First non deleted Ledger is not found, stop trimming" | "Force closing"
                       | "Getting metadata for ledger" | "Getting number of entries with an invalid range"
                       | "Going to automatically offload ledgers" | "Going to offload ledgers"
                       | "Ignoring offload request since the managed ledger was already closed"
                       | "Inconsistent backlog state"
                       | "Individually deleted message ranges exceed managedLedgerMaxUnackedRangesToPersist. Acknowledged messages beyond this limit are not persisted and will be replayed on broker restart. Consider raising managedLedgerMaxUnackedRangesToPersist, verifying managedLedgerPersistIndividualAckAsLongArray=true (the default), and setting managedCursorInfoCompressionType=LZ4 to reduce the persisted size"
                       | "Initialized managed-ledger entry cache" | "Initiate reset readPosition"
                       | "Interrupted while waiting to delete ledger" | "Invalid cursor state"
                       | "Lazy recovery for cursor completed" | "Lazy recovery for cursor failed"
                       | "Ledgers deleted in source" | "Loading cursor" | "Mark deleting cursor"
                       | "Meta-data recover from ledger" | "Metadata prepared for offload"
                       | "Newer version of mlInfo is already processed" | "No ledger info of lower endpoint"
                       | "No ledgers to offload" | "Offload succeed" | "Offloaded ledger can be released"
                       | "Offloaded ledger went to a wrong state because its pending read is a negative value. Please raise an issue to https://github.com/apache/pulsar"
                       | "Offloaders archive directory not found" | "Old ledger info updated in source"
                       | "Old ledger removed from bookkeeper by offloader in source" | "Opened ledger"
                       | "Opened new cursor" | "Opening ledger from offload driver" | "Opening shadow managed ledger"
                       | "Periodic rollover triggered"
                       | "Persistent position failure when closing, the state will remain in state-closing and will no longer work"
                       | "Preparing metadata to offload ledger" | "Process managed ledger terminated"
                       | "Received entry" | "Recovering from bookkeeper ledger cursor"
                       | "Recovering managed ledger terminated" | "Recovery for cursor completed"
                       | "Recovery for cursor failed" | "Remove ManagedLedger" | "Remove cursor" | "Removing ledger"
                       | "Replay position equals read position, setting next readPosition" | "Requested permits"
                       | "Searching for offloaders" | "Serialize the placement configuration failed"
                       | "Skip entries failed" | "Source ledger not found" | "Source topic ledger list is empty"
                       | "Start checking if current ledger is full" | "Start ledgersOffload"
                       | "State is already closed" | "State was modified from closing while closing"
                       | "Terminated managed ledger" | "Terminating managed ledger"
                       | "The add op is terminal legacy callback for entry adding"
                       | "The ledgers to be trim are all empty, skip to advance non-durable cursors"
                       | "There's no cursor ledger available for deletion" | "Timed out queued permits"
                       | "Topic failed to terminate and migrate" | "Topic successfully terminated and migrated"
                       | "Tried to offload a managed ledger with no ledgers, giving up"
                       | "Triggering cache eviction. total size" | "Unexpected refCnt" | "Unhandled error"
                       | "Unknown exception for ManagedLedgerException" | "Update managedLedger's properties failed"
                       | "failed to read entries for" | "initiate with unexpected state, expect OPEN state"
                       | "initiateShadowWrite with unexpected state, expect OPEN state"
                       | "ledgerId doesn't match with acked ledgerId" | "readEntriesComplete failed"
                       | "readEntriesFailed failed" | "timed out queued permits") rest
               | ("Caused by" | "End Offload" | "Rewind") map
               | "Cursor: " text " does not exist in the managed-ledger." rest
               | "Ledger " text " does not exist, ignoring" rest

#= [x] [public/default/persistent/t-1] Couldn't find next next valid ledger for recovery 17:4
#= [x] [public/default/persistent/t-1] Delete operation timeout. Callback deleteFailed at position 17:4
#= [x] [public/default/persistent/t-1] Inconsistent state: totalEntriesInBacklog=5, deletedCount=6
#= [x] [public/default/persistent/t-1] State was modified from closing to Ready while closing
known_storage_of_two_apart -> "[" unbracketed "] [" unbracketed "] " ("Delete operation timeout. " ("Callback deleteComplete at position" | "Callback deleteFailed at position"
                                    | "No callback was triggered at position")
                                | ("Couldn't find next next valid ledger for recovery" | "Current position"
                                    | "Cursor is already being deleted or has been deleted"
                                    | "Error doing asyncDelete" | "Error while updating individualDeletedMessages"
                                    | "Inconsistent state: totalEntriesInBacklog" | "Since the ledger"
                                    | "Since these entry for ledger" | "State is already closed"
                                    | "State was modified from closing to" | "Updating cursor info ledgerId"
                                    | "cursor delete done because it did not exist"
                                    | "persistent position failure when closing, the state will remain in state-closing and will no longer work")) rest

#= [public/default/persistent/t-1] An OpAddEntry's ledger is empty.
#= [public/default/persistent/t-1] All entries in ledger 4 have been acked, skipping ledger opening
#= [public/default/persistent/t-1] Closing inactive ledger, last-add entry 4
#= [public/default/persistent/t-1] Closing ledger 4 from offload driver y
#= [public/default/persistent/t-1] Creating ledger, metadata: 7 - metadata ops timeout : y seconds
#= [public/default/persistent/t-1] Deleting offloaded ledger 4 from bookkeeper - size: 5
#= [public/default/persistent/t-1] Error cleaning up offload for 4, (cleanup reason: y)
#= [public/default/persistent/t-1] Error deleting ledger 4
#= [x] Error processing payload before ledger write
#= [public/default/persistent/t-1] Error terminating managed ledger
#= [public/default/persistent/t-1] Error when read ManagedLedgerInfo
#= [public/default/persistent/t-1] Failed to a pending initialization managed ledger
#= [public/default/persistent/t-1] Failed to close ledger 4 ReadHandle with type y
#= [x] Failed to delete ledger 4: java.io.IOException: x
#= [x] Failed to find next valid entry. Returning last matched position: 17:4
#= [public/default/persistent/t-1] Failed to initialize managed ledger: java.io.IOException: x
#= [public/default/persistent/t-1] Failed to offload data for the ledgerId 4
#= [x] Failed to persist position 17:4 for cursor public/default/persistent/t-1
#= [public/default/persistent/t-1] Failed while reading entries from cache on [s-1] java.io.IOException: x
#= [public/default/persistent/t-1] Found previous offload attempt for ledger 4, uuid 5, cleaning up
#= [public/default/persistent/t-1] Ignoring offload request since the managed ledger was already closed
#= [public/default/persistent/t-1] Ledger list empty
#= [public/default/persistent/t-1] Metadata prepared for offload of ledger 4 with uuid 5
#= [public/default/persistent/t-1] Old ledger removed from bookkeeper by offloader in source,ledgerId=4
#= [x] Read callback readEntriesComplete failed for ledger 4, entries 5-6; the callback remains responsible for releasing entries
#= [public/default/persistent/t-1] Recovering managed ledger terminated at 4
#= [s-1] Scan abort after reading too many entries
#= [public/default/persistent/t-1] Source topic ledger list is empty! source=public/default/persistent/t-1,mlInfo=y,stat=12
#= [public/default/persistent/t-1] Terminated managed ledger at 4
#= [public/default/persistent/t-1] Tried to offload a managed ledger with no ledgers, giving up
#= [x] expected reset position [17:4], but another reset in progress on cursor public/default/persistent/t-1
#= [x] move mark-delete-position from 7 to 17:4 since all the entries have been consumed
#= [x] readEntriesFailed failed (exception: java.io.IOException: x)
#= [public/default/persistent/t-1] topic failed to terminate and migrate
#= [x] Ledger 17:4 is not recoverable, skip non-recoverable data, state:Ready
#= [public/default/persistent/t-1] Ledger 4 not found when deleting it
#= [x] Skip 4 entries failed for cursor public/default/persistent/t-1
#= [x] Skipping 4 entries on cursor public/default/persistent/t-1
#= [x] Skipping 4 entries on read-only cursor y
#= [x] ledgerId 4 doesn't match with acked ledgerId 5
known_storage_of -> "[" unbracketed "] " ("Error " ("reading " ("from metadata ledger" | "position from metadata ledger" | "subscription positions")
                          | ("adding entry" | "cleaning up offload for" | "closing managed ledger"
                              | "creating cosumer" | "creating ledger for cursor" | "deleting ledger"
                              | "deleting managed ledger" | "offloading. pos"
                              | "processing payload before ledger write" | "terminating managed ledger"
                              | "truncating ledger for deletion" | "updating cursor" | "when parseManagedLedgerInfo"
                              | "when read ManagedLedgerInfo" | "while updating ledger cursor"))
                      | "Failed " ("to " ("close " ("Ledger ReadHandle" | "a Ledger ReadHandle" | "ledger" | "non-durable cursor")
                              | "delete " ("cursor" | "ledger" | "managed ledger" | "offloaded ledger" | "orphan ledger")
                              | ("a pending initialization managed ledger" | "allocate buffer for entry cache"
                                  | "complete offload of ledger"
                                  | "find next valid entry. Returning last matched position"
                                  | "get message with ledger" | "get the cursors list"
                                  | "initialize Read-only managed ledger" | "initialize managed ledger"
                                  | "intercept adding an entry to bookie" | "mark delete position for cursor"
                                  | "mark delete while trimming data ledgers" | "offload data for the ledgerId"
                                  | "open cursor" | "open source ledger" | "parse message metadata for entry"
                                  | "persist position" | "prepare ledger" | "process entry"
                                  | "terminate managed ledger"))
                          | ("while reading entries from cache on" | "while reading entries on"))
                      | "Ledger " ("list empty" | "was already deleted")
                      | "Read " ("callback readEntriesComplete failed for ledger"
                          | "failure callback readEntriesFailed failed for ledger" | "handle closed for ledger"
                          | "no entries unexpectedly")
                      | "Scan abort " ("after hitting the deadline" | "after reading too many entries" | "due to user code")
                      | "Unable to " ("find position for predicate" | "obtain cursor ledger for cursor"
                          | "obtain managed ledger metadata")
                      | "reset " ("position to" | "requested - position" | "requested - readPosition")
                      | ("All entries in ledger" | "An OpAddEntry's ledger is empty"
                          | "Attempted to open ledger in" | "Cannot start offload at position"
                          | "Cleanup offload for ledgerId" | "Closing inactive ledger, last-add entry"
                          | "Completing metadata for offload of ledger"
                          | "Couldn't find next next valid ledger for recovery"
                          | "Created non-durable cursor read-position" | "Creating ledger, metadata"
                          | "Delete complete for empty ledger" | "Deleted and invalidated offloaded ledger"
                          | "Deleted empty ledger ledgerId" | "Deleting offloaded ledger"
                          | "Encountered error on opening cursor ledger" | "End Offload. ledger"
                          | "Exception occurred during offload" | "Exception occurred for ledgerId"
                          | "Fallback to readEntriesFailed for exception in readEntriesComplete"
                          | "First non deleted Ledger is not found, advanceCursors fails"
                          | "Found previous offload attempt for ledger"
                          | "Getting number of entries with an invalid range"
                          | "Going to automatically offload ledgers" | "Going to offload ledgers"
                          | "Ignoring offload request since the managed ledger was already closed"
                          | "Initiate reset position to" | "Initiate reset readPosition from"
                          | "Interrupted while waiting to delete ledger"
                          | "Metadata prepared for offload of ledger" | "No ledgers to offload" | "Offloaded ledger"
                          | "Old ledger info updated in source,ledgerId"
                          | "Old ledger removed from bookkeeper by offloader in source,ledgerId" | "Opening ledger"
                          | "Periodic rollover triggered for cursor" | "Preparing metadata to offload ledger"
                          | "Recovering managed ledger terminated at" | "Remove ManagedLedger" | "Remove consumer"
                          | "Serialize the placement configuration failed" | "Source ledger not found"
                          | "Source topic ledger list is empty! source" | "Start ledgersOffload. ledgers"
                          | "Successfully deleted managed ledger" | "Successfully opened ledger"
                          | "Terminated managed ledger at" | "Terminating managed ledger"
                          | "The add op is terminal legacy callback for entry"
                          | "The ledgers to be trim are all empty, skip to advance non-durable cursors"
                          | "There's no cursor ledger available for deletion"
                          | "Tried to offload a managed ledger with no ledgers, giving up"
                          | "Update managedLedger's properties failed" | "expected reset position"
                          | "expected reset readPosition" | "initiate with unexpected state"
                          | "initiateShadowWrite with unexpected state" | "move mark-delete-position from"
                          | "offload for ledgerId"
                          | "read operation completed and cursor was closed. need to call any queued cursor close"
                          | "readEntriesComplete failed (last position" | "readEntriesFailed failed (exception"
                          | "topic failed to terminate and migrate" | "topic successfully terminated and migrated at")) rest
                  | "[" unbracketed "] " "Closing ledger " text " from offload driver " rest
                  | "[" unbracketed "] " "Ledger " text " is not recoverable, skip non-recoverable data, state" rest
                  | "[" unbracketed "] " "Ledger " text " not found when deleting it" rest
                  | "[" unbracketed "] " "Skip " text " entries failed for cursor" rest
                  | "[" unbracketed "] " "Skipping " text " entries on cursor" rest
                  | "[" unbracketed "] " "Skipping " text " entries on read-only cursor" rest
                  | "[" unbracketed "] " "ledgerId " text " doesn't match with acked ledgerId" rest

#= [public/default/persistent/t-1]Read new ledger info from source,ledgerId=4
known_storage_of_joined -> "[" unbracketed "]" ("Read new ledger info from source,ledgerId" | "ledgers deleted in source, size") rest

#= [x][public/default/persistent/t-1] Cannot flush mark-delete position: java.io.IOException: x
#= [x][public/default/persistent/t-1] Failed to flush mark-delete position
#= [x][public/default/persistent/t-1] Invalid cursor state: Ready
#= [x][public/default/persistent/t-1] replayPositiony equals readPosition17:4, need set next readPositio
known_storage_of_two -> "[" unbracketed "][" unbracketed "] " ("Failed to " ("close cursor-ledger" | "delete ledger" | "flush mark-delete position"
                              | "persist mark-delete position into cursor-ledger"
                              | "update cursor in meta store after previous failure in ledger"
                              | "update cursor info when closing")
                          | ("Cannot flush mark-delete position" | "Error while replaying entries"
                              | "Invalid cursor state" | "No ledger info of lower endpoint"
                              | "Process managed ledger terminated at" | "Recovering managed ledger terminated at")) rest
                      | "[" unbracketed "][" unbracketed "] " "replayPosition" text " equals readPosition" rest

#= public/default/persistent/t-1 Enabling cache read = public/default/0x00000000_0x40000000 for s-1
known_storage_whom -> bare " " ("Enabling cache read" | "Moving to FencedForDeletion state") rest

# The metadata store and ledgers in it.
#= 'default' namespace for table service : public/default
#= === Metadata Migration Failed ===
#= === Starting Migration ===
#= Auditor leader election state: Ready -- BookieId: 4
#= Bookie was already registered as writable, unregistering {bookieId=3}
#= Clearing owned bundles because metadata store session lost {name=public/default/persistent/t-1, snapshot=7}
#= Completed filling existing items {name=public/default/persistent/t-1, size=4}
#= Deleted path: /loadbalance/brokers/broker-0.pulsar.svc:8080 (v. 7)
#= Error deleting underrepcalited ledger parent node
#= Error generating ledger id: java.io.IOException: x
#= Error while checking the state of ledger re-replication
#= Error while setting LostBookieRecoveryDelay
#= Etcd lease keep-alive timeout. Notifying session is lost.
#= Exception while checking registration ephemeral nodes {bookieId=3}
#= Exception while instantiating ZooKeeper
#= Failed to commit: java.io.IOException: x
#= Failed to fill existing items after session reestablished {name=public/default/persistent/t-1}
#= Failed to listen existing item {key=x, name=public/default/persistent/t-1, value=y}
#= Failed to start HTTP server at port x. Use "-Dstats_server_port=1234" to change port number
#= Failed to wait for all participants to prepare {pendingParticipants=x}
#= Got Exception while trying to cleanupTempDirs
#= Initializing metadata for new cluster {ledgersRootPath=/loadbalance/brokers/broker-0.pulsar.svc:8080}
#= Interrupted exception while registering Bookie
#= Lease client error :
#= Load options from configFile(/loadbalance/brokers/broker-0.pulsar.svc:8080), CF.size=4,dbConfig=y
#= Participant metadata store created: 3
#= Re-starting global ZK session in the background...
#= Removed cookie for bookie {bookieId=3, cookiePath=/loadbalance/brokers/broker-0.pulsar.svc:8080}
#= Server UP
#= Source (current) {source=x}
#= Starting ZK stats HTTP server at port x
#= Successfully initiated cluster {instanceId=3, ledgersRootPath=/loadbalance/brokers/broker-0.pulsar.svc:8080}
#= Target {target=x}
#= Unable to deduce loopback interface. Will use null
#= Waiting for all participants to prepare...
#= ZK exception checking and wait ephemeral znode /loadbalance/brokers/broker-0.pulsar.svc:8080 expired :
#= ZooKeeperSessionWatcher interrupted
#= deleting test directory x
#= handling exist leaf /loadbalance/brokers/broker-0.pulsar.svc:8080
#= lostBookieRecoveryDelayCallbacks handle error
#= New bookie 'x' has been created.
#= Bookie 3 modified. path: /loadbalance/brokers/broker-0.pulsar.svc:8080
#= Bookie 3 was already registered as read-only, unregistering
#= Bookie 3 was already registered as writable, unregistering
#= Found /loadbalance/brokers/broker-0.pulsar.svc:8080 local ephemeral nodes to recreate
#= Path /loadbalance/brokers/broker-0.pulsar.svc:8080 not found while deleting (this is not a problem)
#= RegisterBookie 3 readOnly 7 info y
#= Running 3 bookie(s) and advertised them at 7.
#= Running 3 bookie(s).
#= Source: x (current)
#= Update key x conflicts. Retrying in 7 ms. Mandatory stop: y. Elapsed time: 12 ms
#= Waiting for x pending source writes to complete
#= server x not up java.io.IOException: x
known_metadata -> "=== " ("Metadata Migration Complete ===" | "Metadata Migration Failed ==="
                        | "Migration Complete ===" | "Migration Preparation Complete ==="
                        | "Starting Metadata Migration Preparation ===" | "Starting Migration ===") rest
                | "Bookie " ("modified" | "was already registered as read-only, unregistering"
                        | "was already registered as writable, unregistering") rest
                | "Closing " ("DualMetadataStore" | "Global ZK Session encountered an exception" | "RocksdbMetadataStore") rest
                | "Error " ("deleting " ("underrepcalited ledger parent node" | "underreplicated ledger lock"
                            | "underreplicated ledger node" | "underreplicated ledger parent node")
                        | "while " ("checking Etcd connection status" | "checking the state of ledger re-replication"
                            | "checking the state of lostBookieRecoveryDelay" | "getting LostBookieRecoveryDelay"
                            | "init metastore state" | "setting LostBookieRecoveryDelay")
                        | ("closing source store" | "closing target store" | "generating ledger id"
                            | "getting bookie info from zk, using default rack node" | "in committing batch")) rest
                | "Etcd " ("client is disconnected. Waiting to reconnect, time remaining"
                        | "client reconnection with server quorum. Current status" | "lease has expired"
                        | "lease keep-alive timeout. Notifying session is lost") rest
                | "Exception " ("during deleting node for id generation" | "registering ephemeral node for Bookie"
                        | "while checking registration ephemeral nodes" | "while creating znodes"
                        | "while figuring out loopback interface. Will use null" | "while getting path"
                        | "while instantiating ZooKeeper" | "while starting AutoRecovery!") rest
                | "Failed " ("to " ("listen " ("existing item"
                                | "item whose state is unknown because of metadata store session lost" | "tail item")
                            | ("access zkSession for" | "commit" | "create Etcd lease. Retrying later"
                                | "create ledger" | "establish ZooKeeper session"
                                | "fill existing items after session reestablished" | "get next counter value"
                                | "handle notification" | "initialize target store on migration completion"
                                | "remove ledger metadata" | "start HTTP server at port"
                                | "submit zookeeper reconnect task due to runtime exception" | "update metadata"
                                | "updated zk-cache" | "wait for all participants to prepare"
                                | "wait for pending writes to complete"))
                        | "during migration preparation") rest
                | "Interrupted " ("checking and wait ephemeral znode" | "exception while registering Bookie"
                        | "while creating znodes" | "while waiting for ZooKeeper instance to be published") rest
                | "Starting " ("Bookie(s)" | "ZK server" | "ZK stats HTTP server at port" | "new bookie"
                        | "persistent data copy") rest
                | "Successfully " ("created 'default' namespace" | "formatted BookKeeper metadata" | "initiated cluster") rest
                | "Target " ("metadata store URL" | "store closed" | "store initialized successfully") rest
                | "Waiting for " ("all participants to prepare" | "participants to prepare"
                        | "pending source writes to complete") rest
                | "ZooKeeper " ("Operation" | "reconnect task is rejected" | "server up") rest
                | ("'default' namespace for table service" | "After deleting all children, now deleting path"
                        | "All data copied" | "All migration participants ready" | "Auditor leader election state"
                        | "Auto ledger re-replication is disabled!"
                        | "Bookies are still up and connected to this cluster, stop all bookies before nuking the cluster"
                        | "Cannot decode bookieId" | "Cannot release correctly"
                        | "Clearing owned bundles because metadata store session lost"
                        | "Completed filling existing items" | "Created LocalMemoryDataStore"
                        | "Created zookeeper chroot path" | "Creating default namespace" | "Deleted path"
                        | "Deleting recursively path"
                        | "Evicting path from children cache because the size of the cache is too large. Consider increasing the maximum heap size"
                        | "Found local ephemeral nodes to recreate" | "Found unexpected node"
                        | "Got Exception while trying to cleanupTempDirs"
                        | "Got Exception while trying to stop BKCluster" | "Handling existing dir"
                        | "Handling existing leaf" | "Initializing metadata for new cluster"
                        | "Initializing target metadata store" | "Instantiate ZK Client"
                        | "InterruptedException while checking registration ephemeral nodes" | "Lease client error"
                        | "LedgerReplication is enabled externally through MetadataStore, since DISABLE_NODE ZNode is deleted"
                        | "LedgerReplication is enabled externally through metadata store, since DISABLE_NODE node is deleted"
                        | "Listener failed to record latency" | "Load options from configFile" | "Migration failed"
                        | "Namespace 'default' already existed" | "New bookie has been created"
                        | "Nuking metadata of existing cluster" | "Participant metadata store created"
                        | "Path not found while deleting (this is not a problem)"
                        | "Previous bookie registration znode" | "Previous znode"
                        | "Re-starting global ZK session in the background"
                        | "Readonly Bookies are still up and connected to this cluster, stop all bookies before nuking the cluster"
                        | "Refilling bundle owner list after metadata store session reestablished"
                        | "Reloading the bookie rack affinity mapping cache" | "Removed cookie for bookie"
                        | "Removed cookie from" | "Resuming automatic ledger re-replication"
                        | "Sequence subscription listener failed"
                        | "Shutdown table view because failed to fill existing items after session reestablished"
                        | "Shutdown table view, because failed to listen item whose state is unknown due to metadata store session lost"
                        | "Skipped handle metadata store session event because does not set itemOutdatedListeners"
                        | "Source (current)" | "Source store closed"
                        | "The number of retries has exhausted when get next counter value"
                        | "There is no existing cluster, so exiting nuke operation"
                        | "Timed out waiting for ZooKeeper instance to be published before forwarding event"
                        | "Unable to deduce loopback interface. Will use null" | "Unexpected ZK event received"
                        | "Unknown notification type" | "Update key conflicts. Retrying"
                        | "Wiping Bookie data directory" | "ZK exception checking and wait ephemeral znode"
                        | "ZooKeeperSessionWatcher interrupted" | "close.instanceId" | "create znode failed, path"
                        | "created znode, path" | "deleting test directory" | "disconnect ZK server side connection"
                        | "failed to shutdown bookie" | "handling exist dir" | "handling exist leaf"
                        | "invalidate called in zookeeperChildrenCache for path"
                        | "lostBookieRecoveryDelay node is already present, so using existing lostBookieRecoveryDelay node value"
                        | "lostBookieRecoveryDelay node is already present, so using existing value"
                        | "lostBookieRecoveryDelayCallbacks handle error" | "new RocksdbMetadataStore"
                        | "reloadCache called in zookeeperChildrenCache for path"
                        | "replicationEnabledCallbacks handle error") rest
                | ("Server UP" | "Target") map
                | "New bookie '" text "' has been created." rest
                | "Bookie " text " modified. path" rest
                | "Bookie " text " was already registered as read-only, unregistering" rest
                | "Bookie " text " was already registered as writable, unregistering" rest
                | "Found " text " local ephemeral nodes to recreate" rest
                | "Path " text " not found while deleting (this is not a problem)" rest
                | "RegisterBookie " text " readOnly" rest
                | "Running " text " bookie(s) and advertised them at" rest
                | "Running " text " bookie(s)." rest
                | "Source: " text " (current)" rest
                | "Update key " text " conflicts. Retrying in" rest
                | "Waiting for " text " pending source writes to complete" rest
                | "server " text " not up" rest

#= [x] Evicting path 7 from children cache because the size of the cache is too large. Consider increasing the maximum heap size.
known_metadata_of -> "[" unbracketed "] " "Evicting path" rest

#= public/default/persistent/t-1 Refilling bundle owner list after metadata store session reestablished
#= public/default/persistent/t-1 clearing owned bundles because metadata store session lost 7
#= public/default/persistent/t-1 failed to listen tail item key:7, val:y
known_metadata_whom -> bare " " ("failed to listen " ("existing item key"
                             | "item whose state is unknown because of metadata store session lost. key"
                             | "tail item key")
                         | ("Refilling bundle owner list after metadata store session reestablished"
                             | "Shutdown table view because failed to fill existing items after session reestablished"
                             | "Shutdown table view, because failed to listen item whose state is unknown due to metadata store session lost. key"
                             | "Skipped handle metadata store session event"
                             | "clearing owned bundles because metadata store session lost"
                             | "completed filling existing items with size")) rest

# Pulsar's client, also the one inside brokers and proxies.
#= Can't get generic schema for topic persistent://public/default/t-1 schema version AVRO
#= Close the channel since can't get the transaction meta store handler, will reconnect later.
#= Ack request has been handled requestId : 3
#= Auto release useless connections failure.
#= Broker notification of closed producer {assignedBrokerUrl=broker-0.pulsar.svc:8080, assignedBrokerUrlTls=broker-0.pulsar.svc:8080, producerId=5}
#= Close transaction meta store handler error
#= Closed Topics Consumer
#= Closing consumer [s-1]-[c-1] due to unsupported received batch-message with zero receiver queue size
#= Closing producers and consumers failed. Continuing with shutdown.
#= Connected through proxy to target broker {proxyToTargetBrokerAddress=broker-0.pulsar.svc:8080}
#= Consumer filter old epoch message {consumerEpoch=x, messageConsumerEpoch=7, messageId=5}
#= Could not set /loadbalance/brokers/broker-0.pulsar.svc:8080
#= Created producer
#= Dead letter producer exception with topic: x
#= Error Error executing interceptor beforeSend callback
#= Error creating consumer span
#= Error ending consumer span on acknowledge
#= Error executing interceptor beforeConsume callback
#= Error executing interceptor onAcknowledgeCumulative callback
#= Error refreshing token. Will retry in 3 millis.
#= Exception ignored in closing schema of producer
#= Failed subscription for createPartitionedConsumer: persistent://public/default/t-1 4, e:java.io.IOException: x
#= Failed to close authentication
#= Failed to close previous lookup service
#= Failed to create multiTopicReader
#= Failed to getTopicsUnderNamespace namespace public/default java.io.IOException: x.
#= Failed to shutdown cnxPool
#= Failed to shutdown lookup
#= Failed to terminate executor with pool name x within timeout. The following are stack traces of still running threads.
#= GenericJsonReader close inputStream close error
#= GetOrCreateSchema succeed
#= Invalid Proxy url x
#= JsonReader close inputStream close error
#= Message send timed out. Failing messages {failing=x}
#= New transaction error.
#= Pattern consumer [x] task finished. 7 y. But it failed
#= Producer creation failed for producer after producerTimeout
#= Producer has been queued up at broker {producerName=p-1, requestId=4}
#= Pulsar client HTTP lookup is using SOCKS5 proxy {proxy=x}
#= Race condition detected. receive future was already completed (cancelled=x) and message was dropped. message=7
#= Reader was closed while reading tail messages. {reader=x}
#= Removing chunk message-id 3
#= Scheduled TLS certificate refresh {refreshSeconds=3}
#= Send to retry letter topic exception with topic: persistent://public/default/t-1, messageId: 4
#= Start transactionCoordinatorClient error.
#= Successfully reset subscription to {seekBy=x}
#= Switching Pulsar service url {currentConfig=x, newConfig=7}
#= Temporary error in creating producer
#= The topic has been terminated
#= Transaction coordinator client connect success! tcId {transactionCoordinatorId=3}
#= Unable to refresh authData for cert x:
#= Unsubscribed Topics Consumer {allTopicPartitionsNumber=persistent://public/default/t-1, topic=persistent://public/default/t-1}
#= Updating tlsTrustCertsFilePath {tlsTrustCertsFilePath=/loadbalance/brokers/broker-0.pulsar.svc:8080}
#= construct first message failed, exception is
#= parse schemaInfo failed.
#= Configure x schema AVRO for topic persistent://public/default/t-1 : AVRO
#= Creating x with backoff time of 4 ms
#= Got public/default/persistent/t-1 for request 4 error java.io.IOException: x
#= Reader persistent://public/default/t-1 was closed while reading existing messages.
#= Reader persistent://public/default/t-1 was closed while reading tail messages.
#= Reader persistent://public/default/t-1 was interrupted
#= Thread x got uncaught Exception
known_producing -> "Broker notification " ("of closed consumer" | "of closed producer" | "reached the end of topic") rest
                 | "Can't get " ("generic schema for topic" | "last schema for topic" | "schema for topic") rest
                 | "Close " ("the channel since can't get the transaction buffer handler"
                         | "the channel since can't get the transaction meta store handler, will reconnect later"
                         | "transaction meta store handler error") rest
                 | "Closed " ("Consumer (not connected)" | "Partitioned Producer" | "Producer" | "Topics Consumer"
                         | "topic list watcher" | "watcher (not connected)") rest
                 | "Consumer " ("creation failed for consumer after timeout"
                         | "creation failed for consumer with unretriableError" | "filter old epoch message"
                         | "has reached the end of topic" | "stats" | "with id") rest
                 | "Error " ("closing " ("consumer" | "lookup service" | "producer")
                         | "ending " ("consumer span on ack timeout" | "consumer span on acknowledge"
                             | "consumer span on cumulative acknowledge" | "consumer span on negative acknowledge"
                             | "producer span")
                         | "executing interceptor " ("beforeConsume callback" | "beforeSend callback for topicName"
                             | "onAckTimeoutSend callback" | "onAcknowledge callback"
                             | "onAcknowledgeCumulative callback" | "onNegativeAcksSend callback"
                             | "onPartitionsChange callback" | "onSendAcknowledgement callback")
                         | ("Error executing interceptor beforeSend callback" | "creating consumer span"
                             | "creating producer span" | "during handshake" | "refreshing token. Will retry in")) rest
                 | "Exception ignored in closing " ("deadLetterProducer of consumer" | "retryLetterProducer of consumer" | "schema of consumer"
                         | "schema of producer") rest
                 | "Failed " ("to " ("close " ("addressResolver" | "authentication" | "dnsResolverGroup" | "http client"
                                 | "memoryBufferStats" | "previous lookup service" | "tcClient")
                             | "create " ("Pulsar client instance" | "channel initializer" | "multiTopicReader")
                             | "shutdown " ("Pulsar client" | "cnxPool" | "eventLoopGroup" | "externalExecutorProvider"
                                 | "internalExecutorService" | "lookup" | "scheduledExecutorProvider" | "timer")
                             | ("check for changes in number of partitions"
                                 | "choose a pulsar service to connect, no one pulsar service is healthy. Current pulsar service"
                                 | "dump config info" | "fetch controlled configuration"
                                 | "get partitions for topic to determine if new partitions are added"
                                 | "getTopicsUnderNamespace namespace" | "probe available" | "re-check cluster status"
                                 | "switch new Pulsar url, current" | "terminate executor with pool name"
                                 | "update url to lookup service" | "write as json"))
                         | "subscription for createPartitionedConsumer") rest
                 | "Invalid " ("Proxy url" | "host provided" | "redirect URL" | "service-url") rest
                 | "Message " ("might be a duplicate but cannot be determined at this time"
                         | "send timed out. Failing messages" | "with sequence id") rest
                 | "No " ("available hosts found for service url" | "protobuf native reader found"
                         | "schema found for version") rest
                 | "Producer " ("creation failed for producer after producerTimeout"
                         | "creation failed for producer with unretriableError =" | "epoch is"
                         | "epoch mismatch or the current connection is null. Skip re-sending the pending messages since they will deliver using another connection"
                         | "has been queued up at broker") rest
                 | "Race condition " ("detected, receive future was already completed and message was dropped. In other words, the message was dropped internally, the client-side will encounter a crucial issue: these message will never be consumed until the consumer is restarted or the topic is unloaded. Under normal circumstances, this won't happen. It only occurs when user itself has completed the completable future object returned by \"consumer.batchReceiveAsync()\". messages"
                         | "detected, receive future was already completed and message was dropped. In other words, the message was dropped internally, the client-side will encounter a crucial issue: this message will never be consumed until the consumer is restarted or the topic is unloaded. Under normal circumstances, this won't happen. It only occurs when user itself has completed the completable future object returned by \"consumer.receiveAsync()\". message"
                         | "detected. batch receive future was already completed (cancelled"
                         | "detected. receive future was already completed (cancelled" | "in consumer") rest
                 | "Successfully " ("reset subscription to" | "subscribed to new topic in multi-topics consumer"
                         | "unsubscribed from topic") rest
                 | "The " ("cnx was null when the TC handler was ready"
                         | "incoming message queue should never be greater than 0 when Queue size is 0"
                         | "pendingReceives pulled out a null conpletableFuture object. If you received this log, it means that you encountered a bug: a message was dropped internally, the client-side will encounter a crucial issue: this message will never be consumed until the consumer is restarted or the topic is unloaded. message"
                         | "topic has been terminated" | "transaction") rest
                 | "Transaction " ("coordinator client connect fail! tcId" | "coordinator client connect success! tcId"
                         | "coordinator discovery selected" | "meta handler with transaction coordinator id") rest
                 | "Unable to " ("initialize and create the ssl context" | "refresh authData for cert"
                         | "refresh authData from cert stream" | "refresh authData from key stream"
                         | "retrieve OAuth 2.0 server metadata") rest
                 | "Updating " ("authentication" | "service URL" | "tlsTrustCertsFilePath" | "tlsTrustStorePath to") rest
                 | ("Ack request has been handled requestId"
                         | "AckResponse has complete when receive response! requestId"
                         | "Add publish partition for request" | "Add subscription to txn failed for request"
                         | "Auto release useless connections failure" | "AvroReader close inputStream close error"
                         | "BatchReceivePolicy maxNumMessages"
                         | "Can not connect to the transaction coordinator because the protocol version"
                         | "Client closing. URL" | "Closing producers and consumers failed. Continuing with shutdown"
                         | "Closing service url provider" | "Con't get last schema for topic" | "Configure schema"
                         | "Configuring schema for topic" | "Connected through proxy to target broker"
                         | "Connection idle detect interval seconds default same as max idle seconds, but max idle seconds less than"
                         | "Could not set" | "Create dead letter producer exception with topic"
                         | "Create retry letter producer exception with topic" | "Created partitioned producer"
                         | "Created producer" | "Creating topic list watcher" | "Creating with backoff time of ms"
                         | "Current Pulsar service is" | "Dead letter producer exception with topic"
                         | "Disabling SNI proxy because tls is not enabled"
                         | "Encountered error in partition auto update timer task for multi-topic consumer. Another task will be scheduled"
                         | "Encountered error in partition auto update timer task for partition producer. Another task will be scheduled"
                         | "Execution with retry fail, because of" | "Fail to close consumer interceptor"
                         | "Fail to close producer interceptor" | "GenericAvroReader close inputStream close error"
                         | "GenericJsonReader close inputStream close error"
                         | "GenericProtobufNativeReader init error" | "Get not allowed error"
                         | "GetOrCreateSchema request" | "GetOrCreateSchema succeed"
                         | "Hash mismatch detected, triggering reconciliation"
                         | "If you received this log, it means that you encountered a bug: a message was dropped internally, the client-side will encounter a crucial issue: this message will never be consumed until the consumer is restarted or the topic is unloaded. message"
                         | "Ignoring reconnection request" | "JsonReader close inputStream close error"
                         | "KeyValueSchema starting from null SchemaInfo. This means that the topic"
                         | "Load schema reader"
                         | "Lookup properties aren't supported for http lookup service. lookupProperties"
                         | "MessageCryptoBc may not included in the jar in Producer. e"
                         | "MessageCryptoBc may not included in the jar. e" | "New transaction error"
                         | "Pattern consumer" | "Pause receiving messages for topic due to seek"
                         | "Primary service has recovered, switching back" | "Private key named"
                         | "ProtobufReader close inputStream close error" | "Public key named" | "Publish stats"
                         | "Pulsar client HTTP lookup is using SOCKS5 proxy" | "Re-Sending messages to server"
                         | "Reader was closed while reading existing messages"
                         | "Reader was closed while reading tail messages" | "Receive operation failed on consumer"
                         | "Received invalid topic name" | "Received unexpected chunk messageId"
                         | "Removing chunk message-id" | "Resource migrated to new service url"
                         | "Resume receiving messages for since seek is done" | "SSL Context is not initialized"
                         | "Scheduled TLS certificate refresh" | "Seeking subscription to"
                         | "Semaphore permit release count request greater then availableReleasePermits : availableReleasePermits"
                         | "Send to dead letter topic exception with topic"
                         | "Send to retry letter topic exception with topic"
                         | "Server don't support ack for receipt! ProtoVersion >=17 support! nowVersion"
                         | "Skip grabbing the connection since there is a pending connection"
                         | "Skip processing message received during seek" | "Skipped the message"
                         | "Start transactionCoordinatorClient error" | "Started table view for topic"
                         | "Subscribed to topic" | "Subscribing to topic" | "Switch Pulsar service url from"
                         | "Switching Pulsar service url"
                         | "Switching to target service after current service went down"
                         | "Table view listener raised an exception"
                         | "Tc client connect command has been completed and get response for request"
                         | "Temporary error in creating producer" | "Topic names not unique. unique/all"
                         | "Unsubscribed Topics Consumer" | "Unsupported key type"
                         | "Using original behavior of getPartitionedTopicMetadata(topic) in getPartitionedTopicMetadata(topic, false) since the target broker does not support PIP-344 and fallback is enabled"
                         | "Watcher creation failed with non-retriable error"
                         | "construct first message failed, exception is" | "messages will be re-delivered"
                         | "parameter not in Json format" | "parse schemaInfo failed"
                         | "service name resolver available hosts changed, current available hosts"
                         | "service name resolver try to recover host") rest
                 | "handleEndTxnOnPartitionResponse" map
                 | "Closing consumer [" text "]-[" text "] due to unsupported received batch-message with zero receiver queue size" rest
                 | "Configure " text " schema" rest
                 | "Creating " text " with backoff time of" rest
                 | "Got " text " for request" rest
                 | "Reader " text " was closed while reading existing messages." rest
                 | "Reader " text " was closed while reading tail messages." rest
                 | "Reader " text " was interrupted" rest
                 | "Thread " text " got uncaught Exception" rest

#= [persistent://public/default/t-1] [p-1] A message attempts to register new schema, but failed. It should be removed from the pending queue but not, which is not expected. AVRO
#= [persistent://public/default/t-1] [7] Closed watcher (not connected)
#= [persistent://public/default/t-1] [7] Could not get connection while getLastMessageId -- Will try again in y ms
#= [persistent://public/default/t-1] [s-1] Created topics consumer with persistent://public/default/t-1 sub-consumers
#= [persistent://public/default/t-1] [p-1] Failed to create producer: java.io.IOException: x
#= [persistent://public/default/t-1] [p-1] GetOrCreateSchema request
#= [persistent://public/default/t-1] [p-1] Got exception while completing the callback
#= [persistent://public/default/t-1] [p-1] Producer epoch is persistent://public/default/t-1
#= [a-1] [7] Received an out-of-order msg send receipt because enabled replicated subscription, which is expected, it always happens when repeatedly publishing a pair of mixed replication marker messages and user messages. source position b-2:12, pending send[marker type: c-3]: 5:d-4, latest persisted: 8:a-1. Drop the pending publish marker command because it is a marker and it almost no effect.
#= [persistent://public/default/t-1] [s-1] Success subscribe new topic persistent://public/default/t-1 in topics consumer, partitions: 6, allTopicPartitionsNumber: persistent://public/default/t-1
#= [persistent://public/default/t-1] [s-1] Unsubscribed Partitioned Consumer
#= [s-1] [c-1] unable to obtain message in batch
known_producing_of_two_apart -> "[" unbracketed "] [" unbracketed "] " ("Closed " ("Partitioned Consumer" | "Topics Consumer" | "watcher (not connected)")
                                  | "Could not " ("close Partitioned Consumer" | "close Topics Consumer"
                                      | "create partitioned consumer"
                                      | "get connection while getLastMessageId -- Will try again in"
                                      | "get connection while seek -- Will try again in"
                                      | "unsubscribe Partitioned Consumer")
                                  | "Failed to " ("close the orphan consumer"
                                      | "create batch message for sending. Batch payloads have been reset and messages will be retried in subsequent batches"
                                      | "create producer" | "dequeue the message for listener" | "encrypt message")
                                  | "GetOrCreateSchema " ("error" | "request" | "succeed")
                                  | "Got " ("ack for batch msg error. expecting" | "ack for msg. expecting"
                                      | "exception while completing the callback")
                                  | "Received " ("an msg send receipt[error]: source entry"
                                      | "an out-of-order msg send receipt because enabled replicated subscription, which is expected, it always happens when repeatedly publishing a pair of mixed replication marker messages and user messages. source position"
                                      | "unexpected chunk messageId")
                                  | ("A message attempts to register new schema, but failed. It should be removed from the pending queue but not, which is not expected"
                                      | "Cannot negative acknowledge message" | "Created partitioned consumer"
                                      | "Created topics consumer with" | "Error closing individual consumer"
                                      | "Message send timed out. Failing"
                                      | "Payload is null when calling onSendComplete, which is not expected"
                                      | "Pending messages" | "Producer epoch is"
                                      | "Producer is blocked on creation because backlog exceeded on topic"
                                      | "Publishing paused: message schema incompatible with target cluster. To resume publishing: 1) Adjust schema compatibility strategy on target cluster 2) Unload topic on target cluster. Schema details"
                                      | "Replication is paused because the schema is incompatible with the remote cluster, please modify the schema compatibility for the remote cluster. Latest published entry"
                                      | "Skip processing message" | "Success subscribe new topic"
                                      | "Temporary error in creating producer" | "The topic has been terminated"
                                      | "Topic backlog quota exceeded. Throwing Exception on producer"
                                      | "Unsubscribed Partitioned Consumer"
                                      | "checksum is not present into message with id"
                                      | "error while closing out batch"
                                      | "error while create opSendMsg by batch message container"
                                      | "unable to obtain message in batch")) rest

#= [a-1] [7] --- Publish throughput: b-2 msg/s --- 12 Mbit/s --- Latency: med: c-3 ms - 95pct: 5 ms - 99pct: d-4 ms - 99.9pct: 8 ms - max: a-1 ms --- BatchSize: med: 7 - 95pct: b-2 - 99pct: 12 - 99.9pct: c-3 - max: 5 --- MsgSize: med: d-4 bytes - 95pct: 8 bytes - 99pct: a-1 bytes - 99.9pct: 7 bytes - max: b-2 bytes --- Ack received rate: 12 ack/s --- Failed messages: c-3 --- Pending messages: 5
known_producing_of_two_apart_dashed -> "[" unbracketed "] [" unbracketed "] --- " "Publish throughput" rest

#= [x] Send redeliver messages command but the client is reconnect or close, so don't need to send redeliver command to broker
#= [x] Client Connection needs to be establised for redelivery of unacknowledged messages
#= [x] Connection handshake failed: java.io.IOException: x
#= [persistent://public/default/t-1] Could not close internal producer. partitionIndex: 7
#= [x] Error during HTTP get headers: java.io.IOException: x
#= [persistent://public/default/t-1] Failed to get create topic reader
#= [persistent://public/default/t-1] Failed to recheck topics change: java.io.IOException: x
#= [x] HTTP request setup failed: java.io.IOException: x
#= [persistent://public/default/t-1] Lookup response exception: java.io.IOException: x
#= [/10.4.0.9:44321] Producer with id 4 not found while closing producer
#= [persistent://public/default/t-1] Using original behavior of getPartitionedTopicMetadata(topic) in getPartitionedTopicMetadata(topic, false) since the target broker does not support PIP-344 and fallback is enabled.
#= [persistent://public/default/t-1] failed to get schema : java.io.IOException: x
#= [id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650] Error mutual verify: java.io.IOException: x
#= [id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650] Failed to encrypt data key 7. java.io.IOException: x
#= [id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650] Failed to send 7 to broker: java.io.IOException: x
#= [id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650] Producer creation has been blocked because backlog quota exceeded for producer topic
#= [id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650] Received unknown request id from server: AVRO
#= [id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650] Producer p-1 has been queued up at broker. request: 5
#= [id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650] for request 4 error java.io.IOException: x with txnID 6.
#= [id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650] request 4 timed out after 5 ms
known_producing_of -> "[" unbracketed "] " ("Could not " ("close Partitioned Producer" | "close internal producer. partitionIndex"
                            | "create internal producer. partitionIndex" | "create partitioned producer")
                        | "Error " ("during HTTP get headers" | "during HTTP get request" | "mutual verify")
                        | "Failed " ("to " ("get " ("authentication data for lookup" | "create topic reader"
                                    | "partitioned topic metadata"
                                    | "partitions for topic to determine if new partitions are added")
                                | ("authenticate the client" | "decrypt data key" | "decrypt message"
                                    | "encrypt data key" | "encrypt message" | "find encrypted Data key for key"
                                    | "initiate HTTP get request" | "load private key" | "recheck topics change"
                                    | "send" | "subscribe"))
                            | "while casting")
                        | "Producer " ("creation failed for producer"
                            | "creation has been blocked because backlog quota exceeded for producer topic"
                            | "with id")
                        | "Received " ("error from server" | "send error from server"
                            | "topic list update for unknown watcher from server" | "unknown request id from server")
                        | ("AES Cryptographic strength is limited to" | "Auto getting partitions failed"
                            | "Broker notification reached the end of topic"
                            | "Cannot create a [Durable] subscription for a NonPersistentTopic, will use [NonDurable] to subscribe. Subscription name"
                            | "Client Connection needs to be establised for redelivery of unacknowledged messages"
                            | "Client Connection needs to be established for redelivery of unacknowledged messages"
                            | "Closed Partitioned Producer" | "Closed topic list watcher"
                            | "Connection handshake failed" | "Consumer creation failed for consumer"
                            | "Consumer with id" | "Created partitioned producer" | "Exception when topic"
                            | "Got ssl handshake exception" | "HTTP get request failed" | "HTTP request setup failed"
                            | "Invalid redirect URL" | "Invalid redirect url" | "Lookup Failed due to invalid url"
                            | "Lookup response exception"
                            | "Message has been dropped for non-persistent topic producer-id"
                            | "Message with sequence-id" | "MessageCrypto initialization Failed"
                            | "Pause receiving messages for topic"
                            | "Receive a duplicated chunk message with messageId"
                            | "Reconnecting the client to redeliver the messages" | "Resume receiving messages for"
                            | "Send redeliver messages command but the client is reconnect or close, so don't need to send redeliver command to broker"
                            | "Using original behavior of getPartitionedTopicMetadata(topic) in getPartitionedTopicMetadata(topic, false) since the target broker does not support PIP-344 and fallback is enabled"
                            | "Watcher creation failed for"
                            | "Watcher was closed while reconnecting, closing the connection to"
                            | "fail create producers for extended partitions. old" | "failed for request"
                            | "failed to get schema" | "is migrated to" | "not support shrink topic partitions. old"
                            | "producer [id")) rest
                    | "[" unbracketed "] " "Producer " text " has been queued up at broker. request" rest
                    | "[" unbracketed "] " "for request " text " error" rest
                    | "[" unbracketed "] " "request " text " timed out after" rest

#= [persistent://public/default/t-1][s-1] Attempting to seek operation that is already in progress, cancelling y
#= [persistent://public/default/t-1][s-1] Discarding corrupted message at 5:6
#= [persistent://public/default/t-1][s-1] Failed to subscribe to topic on /10.4.0.9:44321
#= [x][7] Hash mismatch detected (local: y, broker: broker-0.pulsar.svc:8080). Triggering reconciliation.
#= [persistent://public/default/t-1][p-1] Producer epoch mismatch or the current connection is null. Skip re-sending the  5 pending messages since they will deliver using another connection.
#= [persistent://public/default/t-1][s-1] Successfully getLastMessageId 5:6
#= [persistent://public/default/t-1][persistent://public/default/t-1] auto acknowledge message 5 cumulative fail.
known_producing_of_two -> "[" unbracketed "][" unbracketed "] " ("Failed " ("getLastMessageId command" | "to create topic list watcher on"
                                | "to decompress message with" | "to subscribe to topic on" | "to unsubscribe")
                            | ("Attempting to seek operation that is already in progress, cancelling"
                                | "Checksum mismatch for message at"
                                | "Closed consumer because topic does not exist anymore"
                                | "Creating topic list watcher on cnx" | "Discarding corrupted message at"
                                | "Get topic last message Id" | "Got corrupted payload message size"
                                | "Hash mismatch detected (local" | "Message listener error in processing message"
                                | "Message listener error in processing unqueued message"
                                | "Pattern consumer failed to recheck topics changes"
                                | "Producer epoch mismatch or the current connection is null. Skip re-sending the"
                                | "Seek subscription to message id" | "Seek subscription to publish time"
                                | "Seeking subscription to" | "Successfully getLastMessageId"
                                | "Successfully reset subscription to" | "acknowledge message"
                                | "auto acknowledge decrypt fail message" | "auto acknowledge message")) rest

#= [persistent://public/default/t-1][s-1][c-1] CryptoKeyReader interface is not implemented. Consuming encrypted message.
known_producing_of_three -> "[" unbracketed "][" unbracketed "][" unbracketed "] " ("CryptoKeyReader interface is not implemented. Consuming encrypted message"
                              | "Invalid crypto failure state found, continue message consumption"
                              | "Message delivery failed since CryptoKeyReader interface is not implemented to consume encrypted message"
                              | "Skipping decryption since CryptoKeyReader interface is not implemented and config is set to discard") rest

#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Send redeliver messages command but the client is reconnect or close, so don't need to send redeliver command to broker
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Client Connection needs to be establised for redelivery of unacknowledged messages
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Connection handshake failed: java.io.IOException: x
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Could not close internal producer. partitionIndex: 7
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Error during HTTP get headers: java.io.IOException: x
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Failed to get create topic reader
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Failed to recheck topics change: java.io.IOException: x
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] HTTP request setup failed: java.io.IOException: x
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Lookup response exception: java.io.IOException: x
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Producer with id 4 not found while closing producer
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] Using original behavior of getPartitionedTopicMetadata(topic) in getPartitionedTopicMetadata(topic, false) since the target broker does not support PIP-344 and fallback is enabled.
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] failed to get schema : java.io.IOException: x
#= [[id: 0x1a2b3c4d, L:/10.4.0.2:40136 - R:broker-1/10.4.0.3:6650]] producer [id:4, name:p-1, channel: [id: 0x1a2b3c4d]] message with source entry 7-8 published by has been dropped because Broker can not determine whether is duplicate or not
known_producing_over -> "[[" unbracketed "]] " ("Could not " ("close Partitioned Producer" | "close internal producer. partitionIndex"
                              | "create internal producer. partitionIndex" | "create partitioned producer")
                          | "Failed " ("to get authentication data for lookup" | "to get create topic reader"
                              | "to get partitioned topic metadata"
                              | "to get partitions for topic to determine if new partitions are added"
                              | "to initiate HTTP get request" | "to recheck topics change" | "to subscribe"
                              | "while casting")
                          | ("Auto getting partitions failed" | "Broker notification reached the end of topic"
                              | "Cannot create a [Durable] subscription for a NonPersistentTopic, will use [NonDurable] to subscribe. Subscription name"
                              | "Client Connection needs to be establised for redelivery of unacknowledged messages"
                              | "Client Connection needs to be established for redelivery of unacknowledged messages"
                              | "Closed Partitioned Producer" | "Closed topic list watcher"
                              | "Connection handshake failed" | "Consumer creation failed for consumer"
                              | "Consumer with id" | "Created partitioned producer" | "Error during HTTP get headers"
                              | "Error during HTTP get request" | "Exception when topic" | "HTTP get request failed"
                              | "HTTP request setup failed" | "Invalid redirect URL" | "Invalid redirect url"
                              | "Lookup Failed due to invalid url" | "Lookup response exception"
                              | "Message has been dropped for non-persistent topic producer-id"
                              | "Pause receiving messages for topic" | "Producer creation failed for producer"
                              | "Producer with id" | "Receive a duplicated chunk message with messageId"
                              | "Reconnecting the client to redeliver the messages" | "Resume receiving messages for"
                              | "Send redeliver messages command but the client is reconnect or close, so don't need to send redeliver command to broker"
                              | "Using original behavior of getPartitionedTopicMetadata(topic) in getPartitionedTopicMetadata(topic, false) since the target broker does not support PIP-344 and fallback is enabled"
                              | "Watcher creation failed for"
                              | "Watcher was closed while reconnecting, closing the connection to"
                              | "fail create producers for extended partitions. old" | "failed to get schema"
                              | "failed to send lookup request" | "lookup failed"
                              | "not support shrink topic partitions. old" | "producer [id")) rest

#= 3 failed for request 4 error java.io.IOException: x.
#= 3 for request 4 error java.io.IOException: x with txnID 6.
known_producing_whom -> bare " " ("failed for request" | "is migrated to") rest
                      | bare " " "for request " text " error" rest

# Authentication, authorization, TLS.
#= Failed to verify the peer's identity
#= Client principal is "/10.4.0.9:44321".
#= Exception occured while trying to refresh sslContext:
#= Failed to get permissions on topic persistent://public/default/t-1
#= Failed to init trust-store
#= Initiating logout for x
#= No TGT found: will try again at x
#= Successfully get permissions on namespaceName public/default
#= Successfully remove permissions on topic persistent://public/default/t-1
#= The TGT cannot be renewed beyond the next expiry date: a-1.This process will not be able to authenticate new SASL connections after that time (for example, it will not be authenticate a new connection with a Broker ).  Ask your system administrator to either increase the 'renew until' time by doing : 'modprinc -maxrenewlife 7' within kadmin, or instead, to generate a keytab for b-2. Because the TGT's expiry cannot be further extended by refreshing, exiting refresh thread now.
#= running ticket cache refresh command: x 7
#= Role - admin failed to get lookup permissions for topic - persistent://public/default/t-1. java.io.IOException: x
#= nextRefresh:x is in the past: exiting refresh thread. Check clock sync between this host and KDC - (KDC's clock is likely ahead of this host). Manual intervention will be required for this client to successfully authenticate. Exiting refresh thread.
known_security -> "Client " (" with Role" | "principal is" | "with Role") rest
                | "Failed to " ("get " ("permissions on namespaceName" | "permissions on topic"
                            | "subscription permissions on namespace" | "tenant")
                        | ("grant permissions for" | "init trust-store" | "remove permissions on topic"
                            | "revoke permissions for" | "set permissions for role" | "verify the peer's identity")) rest
                | "Successfully " ("get permissions on namespaceName" | "get permissions on topic"
                        | "get subscription permissions on namespaceName" | "granted access for"
                        | "remove permissions on topic" | "revoke permissions for") rest
                | ("Authentication is disabled" | "Authorization is disabled"
                        | "Could not refresh TGT for principal"
                        | "Could not renew TGT due to problem running shell command"
                        | "Exception occured while trying to refresh sslContext"
                        | "Exception while trying to refresh ssl Context"
                        | "Execption while trying to refresh ssl Context" | "Initiating logout for"
                        | "Initiating re-login for" | "Interrupted during login retry after LoginException"
                        | "Interrupted while renewing TGT, exiting Login thread" | "No TGT found: will try again at"
                        | "No authentication providers are loaded"
                        | "Not attempting to re-login since the last re-login was attempted less than"
                        | "Server principal is" | "TGT renewal thread has been interrupted and will exit"
                        | "TGT valid starting at" | "The TGT cannot be renewed beyond the next expiry date"
                        | "Unable to extract additional roles from JWT token" | "next refresh"
                        | "refreshing now because expiry is before next scheduled refresh time"
                        | "running ticket cache refresh command") rest
                | "Role - " text " failed to get lookup permissions for topic" rest
                | "nextRefresh:" text " is in the past: exiting refresh thread. Check clock sync between this host and KDC - (KDC's clock is likely ahead of this host). Manual intervention will be required for this client to successfully authenticate. Exiting refresh thread." rest

#= [public/default] Couldn't find role app while revoking for sub = s-1
#= [3] has been loaded.
known_security_of -> "[" unbracketed "] " ("Couldn't find role" | "Failed to get permissions for role" | "Illegal combination of role"
                       | "Non-proxy role" | "has been loaded" | "is not authorized to subscribe on") rest

#= x has been loaded.
known_security_whom -> bare " " "has been loaded" rest

# Brokers as services: start, sweeps, shutdown.
#= Only one option is allowed between '--no-broker' and '--only-broker'
#= Backlog quota exceeded for topic [persistent://public/default/t-1]. Applying [7] policy
#= Broker add additional servlet basePath x
#= Closed managed ledger factory
#= Cluster metadata teardown {cluster=c1}
#= Configuring proxy-url broker-0.pulsar.svc:8080 with protocol 7
#= Delete forbidden. Topic persistent://public/default/t-1 is replicated to shadow topics: persistent://public/default/t-1
#= Encountered exceptions on closing bookkeeper client
#= Error shutting down event loops gracefully
#= Error when checkBacklogQuota(persistent://public/default/t-1) in monitorBacklogQuota
#= Exception while trying to unload the SLA namespace, will try to unload the namespace again after 1 minute. Exception:
#= Failed to close created load manager
#= Failed to create health checker
#= Failed to create persistent topic persistent://public/default/t-1, exceed maximum number of topics in namespace
#= Failed to create property c1 for function worker
#= Failed to get managed ledger config for topic persistent://public/default/t-1
#= Failed to initialize InMemoryDelayedDeliveryTrackerFactory
#= Failed to initialize dlog namespace with zookeeper x at at metadata service uri 7 for storing function packages
#= Failed to read dynamic broker configuration
#= Failed to read topic policies data, will apply the namespace backlog quota: topicName=persistent://public/default/t-1
#= Failed to unload namespace-bundle public/default/0x00000000_0x40000000 that not owned by c1, java.io.IOException: x
#= Finished loading from other concurrent loading task {latencyMs=3, topic=persistent://public/default/t-1}
#= Halting standalone process {exitCode=x}
#= Invalid cookie found for bookie x
#= Namespace already exists. {namespace=public/default}
#= Process termination requested with code x. Ignoring, as this constructor is intended for tests.
#= Removed cached offline topic stat for persistent://public/default/t-1
#= ResourceUsageTransportManager closing failed java.io.IOException: x
#= Setting up cluster {cluster=c1, configurationMetadataStore=7, metadataStoreUrl=y}
#= Skip to update Metadata Synchronizer because the topic[persistent://public/default/t-1] does not changed.
#= Starting BK & ZK cluster
#= Successfully bind protocol `x` on 7
#= System topic is disabled while the topic policies service is x, disable it
#= Topic is not loaded, try to delete from metadata {topic=persistent://public/default/t-1}
#= Updated namespace:public/default policies. Added the replication cluster:c1
#= Wiping Zookeeper data directory {path=/loadbalance/brokers/broker-0.pulsar.svc:8080}
#= failed to shutdown brokerPublishRateLimiterMonitor
#= server not up {hostPort=x}
#= Local BK[x] started (port: 7, data_directory: /loadbalance/brokers/broker-0.pulsar.svc:8080)
#= Namespace public/default already exists.
#= Producer [p-1] has exceeded backlog quota on topic [persistent://public/default/t-1]. Disconnecting producer
#= Topic persistent://public/default/t-1 is not loaded, try to delete from metadata
#= Using 3 threads for broker service IO
known_service -> "Backlog quota " ("exceeded for topic" | "monitoring encountered" | "type") rest
               | "Cluster metadata " ("does not exist" | "for" | "setup correctly" | "teardown") rest
               | "Delete " ("forbidden topic" | "forbidden. Topic" | "schema storage of id") rest
               | "Error " ("in " ("closing authenticationService" | "closing delayedDeliveryTrackerFactory"
                           | "disconnecting producers on topic")
                       | "shutting down " ("event loops gracefully" | "repl admin for cluster" | "repl client for cluster")
                       | ("skipping" | "when checkBacklogQuota" | "when checkTimeBacklogExceeded"
                           | "while closing web service")) rest
               | "Failed to " ("close " ("bookkeeper-client for policy" | "created load manager" | "metadata service session")
                       | "create " ("cluster" | "health checker" | "namespace" | "partitioned topic" | "property")
                       | "get " ("bookkeeper metadata service uri" | "children of" | "data from"
                           | "managed ledger config for topic" | "policies for topic" | "topic from future"
                           | "value of field")
                       | "initialize " ("InMemoryDelayedDeliveryTrackerFactory" | "bk-client for policy"
                           | "dispatch rate limiter factory class" | "dlog namespace at zookeeper"
                           | "dlog namespace with zookeeper" | "dynamic configuration map" | "topic factory class")
                       | "read " ("dynamic broker configuration"
                           | "policies data from metadata store because namespaceResources is null.default backlog quota will be applied: namespace"
                           | "policies data from metadata store, will apply the default backlog quota: namespace"
                           | "policies data, will apply the default backlog quota: namespace"
                           | "topic policies data, will apply the namespace backlog quota: topicName"
                           | "zookeeper path")
                       | ("change load manager" | "check policies for path" | "connect to" | "preload topic"
                           | "shut down event loop" | "unload locally not owned bundles" | "unload namespace-bundle"
                           | "update config" | "update service configuration" | "validate dynamic config")) rest
               | "Invalid " ("configuration for managedLedgerMaxReadsInFlightSizeInMB" | "cookie found for bookie"
                       | "data format from") rest
               | "Skip " ("to update Metadata Synchronizer because of the Configuration Metadata Store using"
                       | "to update Metadata Synchronizer because the topic"
                       | "unloading ExtensibleLoadManager internal topics. Such internal topic should be closed when shutting down the broker"
                       | "update customized dynamic configuration") rest
               | "Starting " ("BK & ZK cluster" | "BK with RocksDb metadata store" | "BK with metadata store"
                       | "blocking dispatchers with unacked msgs") rest
               | "Successfully " ("bind protocol `" | "delete authentication policies for topic" | "delete topic"
                       | "remove the dynamic configuration") rest
               | ("Admin api url" | "All producers on topic"
                       | "Applying BookKeeper client configuration setting"
                       | "Blocking dispatcher due to reached max broker limit"
                       | "Broker add additional servlet basePath" | "Cannot close channel"
                       | "CheckTopicNsOwnership fail when createNonPersistentTopic!" | "Closed BookKeeper client"
                       | "Closed managed ledger factory" | "CompactionServiceFactory closing failed"
                       | "Configured load-manager class" | "Configuring listenerName" | "Configuring proxy-url"
                       | "Created client admin instance" | "Cursors not progressing"
                       | "Disabling per broker unack-msg blocking due invalidunAckMsgSubscriptionPercentageLimitOnBrokerBlocked"
                       | "Dispatcher is unblocked" | "Encountered exceptions on closing bookkeeper client"
                       | "Exception while trying to unload the SLA namespace, will not try to unload the namespace again. Exception"
                       | "Exception while trying to unload the SLA namespace, will try to unload the namespace again after 1 minute. Exception"
                       | "Finished loading from other concurrent loading task"
                       | "Forcing to chose ZooKeeper metadata through environment variable"
                       | "Found existing ZooKeeper metadata. Continuing with ZooKeeper"
                       | "Found non-dynamic field in dynamicConfigMap" | "Halting standalone process"
                       | "Ignoring metadata change since broker is not running"
                       | "Ignoring process termination in test mode" | "Local BK started"
                       | "ManagedLedgerClientFactory closing failed" | "Namespace already exists"
                       | "No autoTopicCreateOverride policy found for"
                       | "No ledger offloader configured, using NULL instance"
                       | "Only one option is allowed between '--no-broker' and '--only-broker'"
                       | "Preventing AutoTopicCreation on a namespace that is being deleted"
                       | "Process termination requested with code"
                       | "Process termination requested. Ignoring, as this constructor is intended for tests"
                       | "Producer has exceeded backlog quota on topic. Disconnecting producer"
                       | "Recursively deleting data directory" | "Removed cached offline topic stat for"
                       | "Replication check failed. Removing topic from topics list"
                       | "Replication or dedup check failed. Removing topic from topics list"
                       | "ResourceGroupServiceManager closing failed" | "ResourceUsageTransportManager closing failed"
                       | "Running bookie(s)" | "ServiceConfiguration key"
                       | "Setting managed ledger deletion max concurrent requests to" | "Setting up cluster"
                       | "Shutdown failed" | "Shutting down executor for ledger deletion"
                       | "Start Metadata Synchronizer with topic"
                       | "System topic is disabled while the topic policies service is"
                       | "System topic is disabled, using configured topic policies service without legacy routing"
                       | "The number of retries has exhausted for topic"
                       | "The partitioned topic is already created, try to refresh the cache and read again"
                       | "Topic is not loaded, try to delete from metadata"
                       | "Topic level policies are not enabled. Please refer to systemTopicEnabled and topicLevelPoliciesEnabled on broker.conf"
                       | "Unable to create schema registry storage" | "Update broker publish rate limiting"
                       | "Updated namespace" | "Updating namespace with policies" | "Web service closing failed"
                       | "Wiping RocksDb metadata store" | "Wiping Zookeeper data directory"
                       | "create ledgerOffloader failed for namespace" | "deleting zk node"
                       | "dispatcher reached to max unack msg limit on blocked-broker"
                       | "failed to shutdown brokerPublishRateLimiterMonitor"
                       | "failed to shutdown topicPublishRateLimiterMonitor"
                       | "finish forcefully delete heartbeat topic when close broker"
                       | "forcefully delete heartbeat topic when close broker" | "server not up" | "updating with") rest
               | "Failed to create persistent topic " text ", exceed maximum number of topics in namespace" rest
               | "Local BK[" text "] started (port" rest
               | "Namespace " text " already exists." rest
               | "Producer [" text "] has exceeded backlog quota on topic" rest
               | "Topic " text " is not loaded, try to delete from metadata" rest
               | "Using " text " threads for broker service IO" rest

#= [x] Blocking dispatcher due to reached max broker limit 4
#= [persistent://public/default/t-1] Error resetting cursor for slowest consumer [7]
#= [persistent://public/default/t-1] Finished loading from other concurrent loading task (latency: 7)
#= [persistent://public/default/t-1] Skip unloading ExtensibleLoadManager internal topics. Such internal topic should be closed when shutting down the broker.
#= [persistent://public/default/t-1] Topic ownership check failed. Skipping it
#= [persistent://public/default/t-1] failed to update message-dispatch rate java.io.IOException: x
known_service_of -> "[" unbracketed "] " ("Blocking dispatcher due to reached max broker limit" | "Close transactionBuffer failed"
                      | "Cursors not progressing, target size is" | "Dispatcher is unblocked"
                      | "Error resetting cursor for slowest consumer" | "Error skipping"
                      | "Failed to check remote topic partitioned metadata on cluster"
                      | "Fetch partitioned topic metadata failed"
                      | "Finished loading from other concurrent loading task (latency"
                      | "Get an error when closing topic" | "Read topic property failed"
                      | "Skip checking remote cluster"
                      | "Skip unloading ExtensibleLoadManager internal topics. Such internal topic should be closed when shutting down the broker"
                      | "Starting blocking dispatchers with unacked msgs"
                      | "System topic is disabled, using configured topic policies service without legacy routing"
                      | "The partitioned topic is already created, try to refresh the cache and read again"
                      | "Topic ownership check failed. Skipping it"
                      | "Try to recreate the topic with createIfMissing=true but the returned topic is empty"
                      | "dispatcher reached to max unack msg limit on blocked-broker"
                      | "failed to update managed-ledger config" | "failed to update message-dispatch rate"
                      | "operation of creating partitioned topic metadata failed"
                      | "operation of get partitioned metadata failed due to calling isAllowAutoTopicCreationAsync failed"
                      | "updating with") rest

#= x does not exist in dynamicConfigurationMap, skip this config.
known_service_whom -> bare " " ("does not exist in dynamicConfigurationMap, skip this config"
                        | "future is already completed by another thread, which is not expected. Closing the current one"
                        | "updating with") rest

# Topics, subscriptions, dispatchers, replicators, compaction, transactions.
#= Couldn't find next valid ledger for expiry monitor when find entry failed {failedReadPosition=17:4}
#= IO exception serializing to ByteBuf (this shouldn't happen as operation is in-memory)
#= Acking ledger {lastId=3}
#= After writing to the transaction batched log failure, the callback executed also failed. managedLedger: public/default/persistent/t-1
#= Auto merge {reason=x, segmentId1=4, segmentId2=5, trigger=12}
#= Cancel the readMoreEntries because consumer is no longer the active consumer {activeConsumerName=c-1, consumerName=c-1}
#= Clean up non-recoverable schema java.io.IOException: x. Deletion of schema AVRO y
#= Close transaction metadata store with id 3
#= Closed watcher before its creation was completed. watcherId {value=x, watcherId=4}
#= Closing the new consumer because the synchronizer state is {stateTransient=Ready, topic=persistent://public/default/t-1}
#= Commencing phase one of compaction {lastMessageId=3, topic=persistent://public/default/t-1}
#= Completed doCompaction {ledgerId=3}
#= Consumer disconnected; starting grace period {gracePeriodSeconds=3}
#= Create system topic persistent://public/default/t-1 for 7
#= Created rack mapping info and added x
#= Created subscription on segment topic {clientAppId=admin, segment=7, subscription=s-1}
#= Delete topic metadata failed because another partition exists
#= Deleted segment topic {clientAppId=admin, segment=7}
#= Disabled deduplication
#= Disconnecting replication producers since no producer is active for a long time. brokerReplicationInactiveThresholdSeconds: x
#= Enabling publish rate limiting 3
#= EndTxnInTransactionBuffer fail! TxnId : 3, TxnAction : 7
#= Error decoding batch for message 3. Whole batch will be included in output
#= Error executing topic list update callback: x
#= Error while checking managed ledger public/default/persistent/t-1
#= Expiring all messages until position {position=17:4}
#= Failed to add consumer 'x' to the hash ring. There were 7 collisions. Consider increasing the number of points (5) per consumer by setting subscriptionKeySharedConsistentHashingReplicaPoints=6
#= Failed to clear the snapshot segment and indexes for the topic [persistent://public/default/t-1]
#= Failed to close the reader for topic policies
#= Failed to create policies for /loadbalance/brokers/broker-0.pulsar.svc:8080 in local zookeeper: java.io.IOException: x
#= Failed to generate topic stats for topic public/default/persistent/t-1: java.io.IOException: x
#= Failed to get namespace policies
#= Failed to get runtime metrics
#= Failed to parse commit marker.
#= Failed to send delete topic policy event for persistent://public/default/t-1
#= Failed to synchronize java.io.IOException: x for persistent://public/default/t-1
#= Failed to update schema locator with position, schemaId AVRO, ledgerId 17:4
#= Fencing out producer {currentProducer=x}
#= Found a TLS-based advertised listener in configuration file.
#= Found protocol handler {archive=x, phDef=7}
#= Handle callback fail after ML write complete
#= Ignoring reDeliverUnAcknowledgedMessages: consumer is waiting for cursor to be rewinded {consumer=x}
#= Leader state change for scalable topic {state=Ready}
#= Load next bucket snapshot segment finish {bucketKey=x, segmentEntryId=4}
#= MLTransactionMetadataStore init fail
#= Managed ledger public/default/persistent/t-1 does not contain ledger 4
#= Merging bucket snapshot, bucketKeys {bucketKeys=x}
#= No consumer found to assign in topic:persistent://public/default/t-1, subscription:s-1, redelivering 5 messages.
#= No such entry 3 in ledger 4
#= Open a dlog manager
#= Pending ack handle cache request success
#= Policies updated successfully
#= Protocol handler directory not found
#= Pushing DAG update {epoch=x}
#= Received an ACK whose position is 17:4, valid ledgers: 7
#= Remove the replicator because the cluster 'c1' does not exist
#= Removing consumer x
#= Replicated Subscription is disabled by broker.
#= Resetting cursor to firstId:3
#= Rewind because no available consumer found {consumerCount=3}
#= Sealed segments drained, rebalancing {drained=x}
#= Skip current producer closing since other thread did closing
#= Skip current termination since other thread is doing termination
#= Skip load to wait for bucket snapshot merge finish {bucketKey=x}
#= Skip setting state to terminated because it was already terminated
#= Skip the reading because there is a pending read task
#= Skip to delete partitioned topic
#= Skipping read retry {consumer=x, currentConsumer=7, havePendingRead=y}
#= Started Pulsar Discovery service on [id: 0x1a2b3c4d]
#= Starting producer {topic=persistent://public/default/t-1}
#= Successes to delete the aborted transaction snapshot {topic=persistent://public/default/t-1}
#= Successfully closed dispatcher for reader
#= Successfully copyied bundles data to local zk at /loadbalance/brokers/broker-0.pulsar.svc:8080
#= Successfully disconnected subscription consumers
#= Terminated segment topic {segment=x}
#= The thread got interrupted while waiting. continuing
#= Topic is migrated but replication-backlog exists or subs not created, closing producers
#= Transaction Log Buffered Writer has batching enabled yet the maximum batch size was configured to less than or equal to 1 record, hence due to performance reasons batching is disabled
#= Transaction log init fail error!
#= Trim/merge buckets failed, but still clear
#= Unable to update topic stats
#= Unknown event action type: 3
#= Update queue was full for watcher id 3 matching persistent://public/default/t-1. Performing full refresh.
#= Using topic policy publish rate instead of namespace level topic publish rate on topic persistent://public/default/t-1
#= endTxn channel is not active exception
#= forcefully deleting heartbeat topics
#= kept ledger {ledgerId=3}
#= producer is created successfully {topic=persistent://public/default/t-1}
#= successfully created consumer {topic=persistent://public/default/t-1}
#= successfully published metadata change event {event=x}
#= when updating topic list watcher for namespace. Retrying {connection=x, namespace=public/default, retryAfterMillis=5, watcherId=6}
#= Bookie 3 info updated
#= Broker broker-0.pulsar.svc:8080 is overloaded: CPU: 4%, MEMORY: 5%, DIRECT MEMORY: 12%, BANDWIDTH IN: 7%, BANDWIDTH OUT: 8%
#= Broker broker-0.pulsar.svc:8080 is overloaded: max usage=4
#= Ledger 3 is not marked as OFFLOADED in public/default/persistent/t-1
#= Ledger 3 uuid 4 does not match name uuid 5
#= Removed x from rack mapping info
#= StateChangeListener: x exception while handling 7 for service unit public/default/0x00000000_0x40000000
#= StateChangeListener: x exception while notifying arrival event 7 for service unit public/default/0x00000000_0x40000000
#= Topic persistent://public/default/t-1 failed to take snapshot
#= Topic persistent://public/default/t-1 is migrated but replication backlog exists. Closing producers.
#= Topic persistent://public/default/t-1 is migrated but replication-backlog exists or subs not created. Closing producers.
#= Topic persistent://public/default/t-1: TransactionBuffer recover failed
#= Topic name : [persistent://public/default/t-1], SubName : [s-1] pending ack state reply fail!
#= TopicEventsListener x exception while handling 7_y for topic persistent://public/default/t-1
#= Transaction 3 abort on topic persistent://public/default/t-1.
#= Transaction 3 commit on topic persistent://public/default/t-1.
#= TransactionBuffer x of topic persistent://public/default/t-1 can not change state to Initializing
#= TxnID 3 add produced partition error with TxnStatus: 7
#= TxnID : 3 add acked subscription error with TxnStatus : public/default/persistent/t-1
#= TxnID : 3 add update txn status error with TxnStatus : public/default/persistent/t-1
known_topic_line -> "Cancel " ("the readMoreEntries because consumer is no longer the active consumer"
                          | "timeout-task that schedule at fixed rate trig flush failure. The field-timeout is null. managedLedger"
                          | "timeout-task that schedule at fixed rate trig flush failure. The state will stay at CLOSING. managedLedger") rest
                  | "Closed " ("the new consumer because the synchronizer state is"
                          | "the new producer because the synchronizer state is" | "the reader for topic policies"
                          | "watcher before its creation was completed. watcherId"
                          | "watcher that failed to be created. watcherId" | "watcher, watcherId") rest
                  | "Closing " ("ScalableTopicService, releasing controllers"
                          | "the new consumer because the synchronizer state is"
                          | "the new producer because the synchronizer state is" | "the topic policies reader for"
                          | "topic") rest
                  | "Completed " ("doCompaction" | "phase one" | "successfully offload operation at messageId") rest
                  | "Create " ("bucket snapshot finish, bucketKey" | "namespace event system topic factory error"
                          | "system topic" | "topic policies system topic client"
                          | "transaction buffer snapshot client") rest
                  | "Created " ("new subscription" | "rack mapping info and added"
                          | "segment topic" | "sequential node at" | "subscription on segment topic") rest
                  | "Delete " ("bucket snapshot finish" | "topic metadata failed because another partition exists"
                          | "topic metadata failed due to failed toget internal admin client") rest
                  | "Deleted " ("deduplication cursor" | "schema" | "segment topic" | "subscription on segment topic"
                          | "topic policies") rest
                  | "Error " ("close topicCompactionService" | "closing reader handle"
                          | "closing topicPublishRateLimiter for topic" | "decoding batch for message"
                          | "deleting compacted topic ledger" | "during schema compatibility check"
                          | "during schema parsing" | "executing topic list update callback" | "in getting method"
                          | "in invoking method" | "removing consumer" | "while checking managed ledger") rest
                  | "Failed to " ("close " ("a Ledger Handle" | "pulsar client" | "system topic client for namespace"
                              | "the reader for topic policies" | "writer for namespace")
                          | "create " ("InMemoryDelayedDeliveryTracker, topic" | "policies for" | "system topic factory")
                          | "get " ("all records from the input stream" | "list of schema-storage ledger for"
                              | "migration cluster URL" | "namespace policies"
                              | "owned topic list error when triggering un-loading bundle"
                              | "owned topic list when triggering on-loading bundle" | "position stats in pending ack"
                              | "runtime metrics")
                          | ("abort for txn" | "abort low water mark for txn" | "add consumer"
                              | "append buffer to txn" | "check cursors to cache entries"
                              | "clean up consumer on closed connection"
                              | "clear the snapshot segment and indexes for the topic" | "complete pending future"
                              | "delete" | "generate namespace stats for namespace" | "generate topic stats for topic"
                              | "obtain the existence of ManagerLedger with topic and subscription" | "offload"
                              | "parse abort marker" | "parse commit marker" | "prepare policies cache for namespace"
                              | "process replicated subscription snapshot at"
                              | "recover BucketDelayedDeliveryTracker, fallback to InMemoryDelayedDeliveryTracker. topic"
                              | "send delete topic policy event for" | "shutdown health check executor in 10 seconds"
                              | "shutdown scheduled executor" | "start discovery service" | "synchronize"
                              | "take snapshot segment" | "trigger orphan schema ledger deletion, schemaId"
                              | "trim or merge bucket snapshots" | "update schema locator with position, schemaId"
                              | "verify partitioned topic" | "write managed ledger bookie client metrics")) rest
                  | "Found " ("`brokerServicePortTls` in configuration file"
                          | "a TLS-based advertised listener in configuration file" | "broker interceptors" | "ledger"
                          | "position closest to provided timestamp" | "protocol handler") rest
                  | "Ledger " ("does not exist, will complete the last position of the non-existent ledger"
                          | "is not marked as OFFLOADED" | "uuid does not match name uuid") rest
                  | "Metadata " ("event synchronizer is starting on topic" | "event synchronizer started on topic"
                          | "synchronizer is disabled") rest
                  | "No " ("consumer found to assign in topic" | "consumer found to assign, redelivering messages"
                          | "more messages to compact, skip triggering compaction"
                          | "need to take the first snapshot, flushing publishing requests" | "such entry") rest
                  | "Not allowed to " ("consume from topic anymore" | "create subscription" | "produce on topic anymore") rest
                  | "Removed " ("and closed transaction meta store" | "consumer" | "from rack mapping info") rest
                  | "Removing " ("consumer" | "replicator to" | "shadow topic replicator to") rest
                  | "Replicator was " ("disconnected while reading entries, stopping reads"
                          | "stopped while creating the producer, closing it" | "terminated, closing the producer") rest
                  | "Skip " ("current " ("producer closing since other thread did closing"
                              | "producer closing since other thread is doing termination"
                              | "producer closing since the previous producer has been closed and a new one is starting"
                              | "termination since other thread is doing close producer or termination"
                              | "termination since other thread is doing termination")
                          | "scheduled to start the producer since " ("a new replicator replaced the current one, triggering terminate"
                              | "the replicator is terminating" | "the topic was closed, triggering terminate")
                          | "the " ("producer creation since other thread is starting"
                              | "producer creation since the replicator is terminating"
                              | "reading because producer has not started"
                              | "reading because there is a pending read task" | "reading due to new detected schema")
                          | "to " ("create producer, because it has been terminated"
                              | "create replicator because this topic is closing.remote cluster:. State of transferring"
                              | "delete partitioned topic" | "deleted topic policies"
                              | "start new consumer because the synchronizer is closed"
                              | "start new producer because the synchronizer is closed")
                          | ("compaction of the empty topic" | "delete topic-level policies because"
                              | "deleting topic policies: __change_events will be removed"
                              | "load to wait for bucket snapshot create finish"
                              | "load to wait for bucket snapshot merge finish"
                              | "setting state to terminated because it was already terminated")) rest
                  | "Starting " ("consumer" | "message expiry check" | "offload operation at messageId" | "producer"
                          | "replicator" | "shadow topic replicator to remote") rest
                  | "Successfully " ("close " ("consumer" | "metadata store synchronizer" | "producer")
                          | "closed " ("dispatcher for reader" | "previous dispatcher" | "subscription" | "the subscription")
                          | ("copyied bundles data to local zk at" | "created local policies for"
                              | "deleted subscription"
                              | "disconnected consumers from subscription, proceeding with cursor reset"
                              | "disconnected subscription consumers" | "loaded broker interceptor"
                              | "loaded protocol handler for protocol `" | "removed replicator")) rest
                  | "The " ("future of" | "subscription was deleted due to expiration with last active"
                          | "system metrics provider" | "thread got interrupted while waiting. continuing") rest
                  | "Topic " ("inactive, closed repl producers" | "is already deleted"
                          | "is closing or deleting, skip triggering compaction"
                          | "is migrated but replication-backlog exists or subs not created, closing producers"
                          | "terminated at") rest
                  | "Transaction " ("Log Buffered Writer has batching enabled yet the maximum batch size was configured to less than or equal to 1 record, hence due to performance reasons batching is disabled"
                          | "Log Buffered Writer with the metrics name beginning with"
                          | "buffer recover fail when recover transaction entry!"
                          | "buffer snapshot recover cursor close complete" | "log init fail error!" | "log with tcId"
                          | "log write transaction operation error" | "pending ack generate managedLedgerStats fail!") rest
                  | "Unable to " ("find position for timestamp.Resetting cursor to first position in ledger"
                          | "get the namespaceIsolationPolicies" | "update destination stats" | "update topic stats") rest
                  | "Unexpected " ("calling of increase completed entries" | "error: the state can not be changed to closing"
                          | "state because there are more than one tasks' state is pending read") rest
                  | "successfully " ("created consumer" | "created namespace for migration" | "created sub for migration"
                          | "created tenant for migration" | "published metadata change event") rest
                  | ("Acking ledger" | "Add transaction metadata store with id"
                          | "Added new transaction meta store"
                          | "After writing to the transaction batched log complete, the callback failed. managedLedger"
                          | "After writing to the transaction batched log failure, the callback executed also failed. managedLedger"
                          | "All consumers removed, subscription is disconnected"
                          | "All consumers removed. Subscription is disconnected" | "Attempting to add consumer"
                          | "Broker distributed id generator started"
                          | "Cannot acquire direct memory tokens for sending. Retry in ms"
                          | "Clean up non-recoverable schema" | "Cleanup of ledger"
                          | "Clearing backlog for cursor in the topic"
                          | "Clearing backlog on all cursors in the topic"
                          | "Close transaction metadata store with id" | "Commencing phase one of compaction"
                          | "Commencing phase two of compaction"
                          | "Compaction is disabling, skip triggering compaction" | "Compaction of topic"
                          | "Conflict topic-close, topic-delete, skip triggering compaction"
                          | "Consumer disconnected; starting grace period" | "Consumer evicted after grace period"
                          | "Couldn't find next valid ledger for expiry monitor when find entry failed"
                          | "Creating non-durable subscription at msg id"
                          | "Creating subscription at: after receiving update from replicated subscription"
                          | "Deleting topic" | "Disabled deduplication"
                          | "Disabled replicated subscriptions controller" | "Disabling publish throttling for"
                          | "Disconnect replicator at position with backlog"
                          | "Disconnecting replication producers since no producer is active for a long time. brokerReplicationInactiveThresholdSeconds"
                          | "Discovery service is started at"
                          | "Drain checker installed on existing coordinator; rebalancing" | "Enabled deduplication"
                          | "Enabling publish rate limiting" | "Enabling replicated subscriptions controller"
                          | "End transaction fail! TxnId" | "EndTransaction UpdateTxnStatus fail! TxnId"
                          | "EndTxnInTransactionBuffer fail! TxnId" | "Errors in deleting heartbeat topic"
                          | "Exception while recording topic load time for topic"
                          | "Exception while recording zk-latency" | "Execute 'internalAsyncAddData' fail"
                          | "Execute 'trigFlushByTimingTask' fail" | "Expiring all messages until position"
                          | "Fail to read transaction marker! Position" | "Failing waiting producer"
                          | "Fencing out producer"
                          | "Finished to take the first snapshot, flushing publishing requests"
                          | "Flushing batch container" | "GC: pruning sealed segment past retention"
                          | "GC: segment pruned + backing topic deleted"
                          | "GetIsolationPolicies: Unable to get the namespaceIsolationPolicies"
                          | "Handle callback fail after ML write complete"
                          | "Handle callback fail after ML write fail"
                          | "Hash has been reassigned to consumer. The draining hash entry will be removed"
                          | "IO exception deserializing ByteBuf (this shouldn't happen as operation is in-memory)"
                          | "IO exception serializing to ByteBuf (this shouldn't happen as operation is in-memory)"
                          | "Ignoring reDeliverUnAcknowledgedMessages: Only the active consumer can call resend"
                          | "Ignoring reDeliverUnAcknowledgedMessages: consumer is waiting for cursor to be rewinded"
                          | "IsIsolationPoliciesPresent: Unable to get the namespaceIsolationPolicies"
                          | "Last compaction task failed, proceeding to delete the compaction cursor"
                          | "Leader election for scalable topic" | "Leader state change for scalable topic"
                          | "Load next bucket snapshot segment finish" | "Local cluster"
                          | "MLPendingAckStore of topic" | "MLPendingAckStore stat reply fail!"
                          | "MLTransactionMetadataStore init fail" | "Malformed protocol handler found for protocol `"
                          | "Merge bucket snapshot finish" | "Merging bucket snapshot, bucketKeys"
                          | "Open MLPendingAckStore managedLedger failed."
                          | "Open a dlog manager" | "Packages management bookKeeper storage initialized successfully"
                          | "Packages management filesystem storage initialized"
                          | "Pause the data replication due to new detected schema"
                          | "Pending ack handle cache request success" | "Pending ack state reply success"
                          | "PendingAckHandleImpl init fail! TopicName"
                          | "Phase two seek failed transiently, will retry. topic" | "Policies updated successfully"
                          | "Policy insert failed, the topic" | "Processing metadata event for"
                          | "Producer is not started on" | "Protocol handler directory not found"
                          | "Protocol handler for `" | "Pulsar broker interceptors directory not found"
                          | "Purging dedup information for producer" | "Pushing DAG update"
                          | "Queuing producer since there's already a producer"
                          | "Read more topic polices exception, read again"
                          | "Read more topic policies exception, close the read now!"
                          | "Reader has not been reconnected after the cursor reset. elapsed"
                          | "Received an ACK whose position is"
                          | "Recover delayed message index bucket snapshot finish"
                          | "Registering a special avro schema" | "Remove the orphan replicator because the cluster"
                          | "Remove the replicator because the cluster" | "Replaying entries for deduplication"
                          | "Replicated Subscription is disabled by broker" | "Resetting cursor to firstId"
                          | "Restored subscription" | "Resume the data replication after the schema fetching done"
                          | "Retrying read operation" | "Rewind because no available consumer found"
                          | "ScalableTopicService started" | "Scan complete" | "Scan running"
                          | "Sealed segments drained, rebalancing" | "Searching for broker interceptors"
                          | "Searching for protocol handlers" | "Skipping read retry"
                          | "Start timing flush trigger failed. managedLedger" | "Start to take the first snapshot"
                          | "Started Pulsar Discovery TLS service on port" | "Started Pulsar Discovery service on"
                          | "Successes to abort low water mark for txn"
                          | "Successes to delete the aborted transaction snapshot" | "Terminated segment topic"
                          | "TopicListWatcher was not registered on the connection"
                          | "TopicPolicyUpdate buffered. TopicPolicyListenerWrapper initialization phase took too long. completeInitialization should have been called to complete the phase. topicPolicyListener"
                          | "Trim/merge buckets failed, but still clear"
                          | "Unencrypted producer is not allowed to produce on topic anymore"
                          | "Unknown event action type" | "Unsubscribe failed for" | "Unsupported type of topic"
                          | "Update queue was full for watcher id" | "Updated rack mapping info"
                          | "Updated topic epoch to" | "Using resource group"
                          | "Using topic policy publish rate instead of namespace level topic publish rate on topic"
                          | "applying migration with replication backlog" | "close writer failed"
                          | "delete metadata fail" | "endTxn channel is not active exception" | "endTxn error topic"
                          | "failed to publish metadata update" | "finish forcefully deleting heartbeat topics"
                          | "forcefully deleting heartbeat topics" | "get compactor error"
                          | "initializing subscription created at migration cluster"
                          | "metadata topic doesn't exist.. skipping metadata synchronizer init"
                          | "namespace-level policies updated successfully" | "partitions left"
                          | "policies is null in getMessageTTL" | "producer is created successfully"
                          | "read configuration file" | "rewind because no available consumer found from total"
                          | "skip prepare init policies cache since the namespace is deleted"
                          | "topic-level policies updated successfully" | "unackedMsgs is"
                          | "when initializing topic list watcher for namespace. Retrying"
                          | "when updating topic list watcher for namespace. Retrying"
                          | "write something into the ledgers offset") rest
                  | ("Auto merge" | "Auto split" | "Backlog" | "Unsubscribing" | "isPrimaryForAnyNamespace"
                      | "kept ledger") map
                  | "Managed ledger " text " does not contain ledger " rest
                  | "Bookie " text " info updated" rest
                  | "Broker " text " is overloaded: CPU" rest
                  | "Broker " text " is overloaded: max usage" rest
                  | "Ledger " text " is not marked as OFFLOADED in" rest
                  | "Ledger " text " uuid " text " does not match name uuid" rest
                  | "Removed " text " from rack mapping info" rest
                  | "StateChangeListener: " text " exception while handling" rest
                  | "StateChangeListener: " text " exception while notifying arrival event" rest
                  | "Topic " text " failed to take snapshot" rest
                  | "Topic " text " is migrated but replication backlog exists. Closing producers." rest
                  | "Topic " text " is migrated but replication-backlog exists or subs not created. Closing producers." rest
                  | "Topic " text ": TransactionBuffer recover failed" rest
                  | "Topic name : [" text "], SubName" rest
                  | "TopicEventsListener " text " exception while handling" rest
                  | "Transaction " text " abort on topic" rest
                  | "Transaction " text " commit on topic" rest
                  | "TransactionBuffer " text " of topic" rest
                  | "TxnID " text " add produced partition error with TxnStatus" rest
                  | "TxnID : " text " add acked subscription error with TxnStatus" rest
                  | "TxnID : " text " add update txn status error with TxnStatus" rest

#= [x] [7] Couldn't find next next valid ledger for expiry monitor when find entry failed 17:4
#= [persistent://public/default/t-1] [s-1] Failed to check the pending ack topic exist when init pending ack store!
#= [persistent://public/default/t-1] [s-1] PendingAckHandleImpl init fail!
#= [persistent://public/default/t-1] [4] Stop retry to create producer due to unknown error(topic create failed), and trigger a terminate. Replicator state: Ready
known_topic_line_of_two_apart -> "[" unbracketed "] [" unbracketed "] " ("Failed to " ("check the pending ack topic exist when init pending ack store!"
                                       | "get managedLedger config when init pending ack store!"
                                       | "remove non durable cursor" | "verify checksum")
                                   | "Received " ("ack for corrupted message at"
                                       | "cumulative ack on shared subscription, ignoring" | "multi-message ack")
                                   | ("Acknowledging message at"
                                       | "Couldn't find next next valid ledger for expiry monitor when find entry failed"
                                       | "Error while getting the oldest message" | "PendingAckHandleImpl init fail!"
                                       | "Stop retry to create producer due to unknown error(topic create failed), and trigger a terminate. Replicator state"
                                       | "The items in recentlyJoinedConsumers are out-of-order"
                                       | "Unencrypted producer is not allowed to produce from destination"
                                       | "Unencrypted producer is not allowed to produce on topic"
                                       | "consumer doesn't support batch-message")) rest

#= [x] Can't find able merged buckets
#= [persistent://public/default/t-1] Add shadow replication cluster failed, shadowTopic=persistent://public/default/t-1
#= [public/default/persistent/t-1] Attempting to add a consumer that already registered 7
#= [persistent://public/default/t-1] Attempting to add producer to a terminated topic
#= [persistent://public/default/t-1] Can not create replicator because the remote client can not be created. remote cluster: c1.
#= [persistent://public/default/t-1] Clearing backlog on all cursors in the topic.
#= [public/default] Close writer error.
#= [x] Closed watcher before its creation was completed. watcherId=4
#= [Ready] Closing the new consumer because the synchronizer state is 7
#= [persistent://public/default/t-1] Completed successfully offload operation at messageId 4
#= [x] Delayed message tracker is empty, but delayedMessagesCount is 4
#= [persistent://public/default/t-1] Delete topic metadata failed due to failed to get internal admin client.
#= [3] Disconnect replicator at position 17:4 with backlog y
#= [persistent://public/default/t-1] Enabled deduplication
#= [persistent://public/default/t-1] Error deleting topic
#= [persistent://public/default/t-1] Error loading topic policies during initialization. Ignoring the failure.
#= [persistent://public/default/t-1] Error while getting the oldest message
#= [public/default] Failed to clean up the topic policies cache after init timeout
#= [persistent://public/default/t-1] Failed to close replication producer public/default/persistent/t-1 java.io.IOException: x
#= [persistent://public/default/t-1] Failed to create compaction subscription: java.io.IOException: x
#= [3] Failed to delete message at [id: 0x1a2b3c4d]: java.io.IOException: x
#= [persistent://public/default/t-1] Failed to disable deduplication: java.io.IOException: x
#= [persistent://public/default/t-1] Failed to flush pending publishing requests after taking the first snapshot.
#= [persistent://public/default/t-1] Failed to get last position for publish time
#= [x] Failed to get remain bucket snapshot segment, bucketKey: 7, nextSegmentEntryId: 5, lastSegmentEntryId: 6
#= [admin] Failed to get transaction pending ack stats in topic persistent://public/default/t-1
#= [x] Failed to load bucket snapshot segment, bucketKey: 7, segmentEntryId: 5
#= [persistent://public/default/t-1] Failed to read event from the system topic.
#= [x] Failed to recover delayed message index bucket snapshot.
#= [persistent://public/default/t-1] Failed to reset cursor s-1 position at timestamp 5
#= [persistent://public/default/t-1] Failed to take the first snapshot, flushing failed publishing requests
#= [persistent://public/default/t-1] Finished to take the first snapshot, flushing publishing 7 requests
#= [persistent://public/default/t-1] Got end txn on subscription response for request 4 error java.io.IOException: x
#= [public/default/persistent/t-1-7] Ignoring reDeliverUnAcknowledgedMessages: cancelPendingRequest on cursor failed
#= [persistent://public/default/t-1] MLTransactionLog recover MaxLocalTxnId fail!
#= [persistent://public/default/t-1] Messages must be encrypted
#= [3] Other task has change the state to terminated. so skipped current one task. State is : Ready
#= [persistent://public/default/t-1] Policies not present and isEncryptionRequired will be set to false
#= [persistent://public/default/t-1] Queuing producer 7 since there's already a producer
#= [persistent://public/default/t-1] Removing shadow topic replicator to persistent://public/default/t-1
#= [3] Replicator was already started by another thread while creating the producer. Closing the producer newly created. Replicator state: Ready
#= [persistent://public/default/t-1] Resume subscription [s-1] failure
#= [AVRO] Schema is incompatible
#= [3] Skip current producer closing since other thread is doing termination, state : Ready
#= [x] Skip load to wait for bucket snapshot create finish, bucketKey:7
#= [3] Skip scheduled to start the producer since the topic was closed successfully. And trigger a terminate.
#= [3] Skip the producer creation since the replicator state is : Ready
#= [3] Skip to create producer, because it has been terminated, state is : Ready
#= [persistent://public/default/t-1] Skip to start new producer because the synchronizer is closed
#= [public/default/persistent/t-1] Skipping read since we have pendingRead
#= [persistent://public/default/t-1] Starting producer
#= [x] Sticky key hash was missing for 4:5
#= [3] The partitions count between two clusters is not the same, the replicator can not be created successfully: Ready
#= [persistent://public/default/t-1] Topic is already being closed or deleted
#= [persistent://public/default/t-1] Transaction buffer recover fail when read transactionBufferSnapshot!
#= [persistent://public/default/t-1] Transaction pending ack store abort txnId : [4] fail!
#= [public/default/persistent/t-1] Trying to remove a non-connected consumer: 7
#= [3] Unexpected read entries failed context [id: 0x1a2b3c4d]
#= [3] abortTxn
#= [3] is not allowed to consume from Destination [s-1] anymore
#= [public/default] occur exception on reader of __change_events topic. try to clean the reader.
#= [public/default] skip prepare init policies cache since the namespace is deleted
#= [persistent://public/default/t-1] unexpected state: Ready when try to take the first transaction buffer snapshot
#= [persistent://public/default/t-1] Exception: 'java.io.IOException: x' occurred while trying to close the y. Retrying again in 6 s.
#= [x] Hash 7 has been reassigned consumer 5. The draining hash entry with refCount=6 will be removed.
#= [persistent://public/default/t-1] Replaying s-1 entries for deduplication
#= [AVRO] User 7 delete schema failed
#= [x] partitions: 7, left: y
known_topic_line_of -> "[" unbracketed "] " ("Attempting to add " ("a consumer that already registered"
                             | "consumer to subscription which reached max consumers limit"
                             | "consumer to topic which reached max same address consumers limit"
                             | "producer to a migrated topic" | "producer to a terminated topic"
                             | "producer to topic which reached max same address producers limit")
                         | "Close " ("change_event reader fail" | "reader error" | "reader fail while health check"
                             | "writer error")
                         | "Closed " ("managed ledger, but disconnect clients failed, this topic will be marked closed"
                             | "the new consumer because the synchronizer state is"
                             | "the new producer because the synchronizer state is"
                             | "watcher before its creation was completed. watcherId"
                             | "watcher that already failed to be created. watcherId"
                             | "watcher that failed to be created. watcherId" | "watcher, watcherId")
                         | "Delete " ("bucket snapshot finish, bucketId" | "schema storage failed"
                             | "topic metadata failed because another partition exist"
                             | "topic metadata failed due to failed to get internal admin client")
                         | "Dispatcher " ("is already closed. Closing consumer" | "is blocked due to unackMessages"
                             | "read is blocked due to unackMessages")
                         | "Error " ("WatchTopicList for namespace [//" | "deleting topic"
                             | "finding expired position, failed reading position is" | "getting policies"
                             | "in notifying listener"
                             | "loading topic policies during initialization. Ignoring the failure"
                             | "producing on remote broker" | "reading entries at"
                             | "reading entries because replicator is already deleted and cursor is already closed"
                             | "while getting the oldest message")
                         | "Failed " ("to " ("close " ("TB snapshot writer" | "managed ledger, proceeding anyway"
                                     | "replication producer" | "shadow topic replication producer")
                                 | "create " ("TB snapshot writer" | "bucket snapshot, bucketKey" | "compaction subscription"
                                     | "consumer" | "producer" | "reader on __change_events topic"
                                     | "schema locator with ledger" | "sub")
                                 | "delete " ("bucket snapshot, bucketId" | "message at" | "shadow topic replication cursor"
                                     | "the snapshot segment, whose sequenceId is")
                                 | "get " ("transaction " ("buffer internal stats" | "buffer stats in topic"
                                         | "pending ack stats in topic" | "state in pending ack"
                                         | "state in transaction buffer")
                                     | ("bucket snapshot metadata, bucketKey"
                                         | "bucket snapshot segment. bucketKey"
                                         | "earliest message publish time in backlog"
                                         | "last position for publish time" | "ledger metadata for the schema ledger"
                                         | "migration cluster URL" | "pending ack internal stats"
                                         | "remain bucket snapshot segment, bucketKey" | "snapshot length, bucketId"))
                                 | "read " ("event from the system topic" | "last entry for publish time"
                                     | "snapshot segment")
                                 | "recover " ("delayed message index bucket snapshot"
                                     | "the index generator from the last add confirmed entry"
                                     | "the tc sequenceId from the last add confirmed entry")
                                 | ("check the move events for the system topic"
                                     | "clean up the topic policies cache after init timeout"
                                     | "cleanup reader on __change_events topic" | "deserialize message at"
                                     | "disable deduplication" | "enable deduplication"
                                     | "expire messages by position" | "fetch available bookies"
                                     | "flush pending publishing requests after taking the first snapshot"
                                     | "initialize topic list watcher watcherId"
                                     | "load bucket snapshot segment, bucketKey" | "merge bucket snapshot, bucketKeys"
                                     | "parse marker" | "parse message metadata for last publish time"
                                     | "record bucketId to cursor property, bucketKey"
                                     | "refresh topic policies after metadata notification" | "reset cursor"
                                     | "start the consumer because the consumer has been set, state"
                                     | "start the producer because the producer has been set, state"
                                     | "store new deduplication snapshot at"
                                     | "take the first snapshot, flushing failed publishing requests"))
                             | ("offload operation at messageId" | "wait to snapshot generate"))
                         | "Got end txn on " ("subscription response for request" | "topic response for for request"
                             | "topic response for request")
                         | "Ignoring reDeliverUnAcknowledgedMessages: " ("Only the active consumer can call resend" | "cancelPendingRequest on cursor failed"
                             | "consumer is waiting for cursor to be rewinded")
                         | "No " ("more messages to compact, skip triggering compaction"
                             | "need to take the first snapshot, flushing publishing"
                             | "replication clusters configured")
                         | "Replicator " ("startup failed" | "state is not expected, so close the producer. Replicator state"
                             | "was already started by another thread while creating the producer. Closing the producer newly created. Replicator state"
                             | "was disconnected while reading entries. Stop reading. Replicator state"
                             | "was stopped while creating the producer. Closing it. Replicator state"
                             | "was terminated, so close the producer. Replicator state")
                         | "Skip " ("current " ("producer closing since other thread did closing, state"
                                 | "producer closing since other thread is doing termination, state"
                                 | "producer closing since the previous producer has been closed, and trying start a new one, state"
                                 | "termination since other thread is doing close producer or termination, state"
                                 | "termination since other thread is doing termination, state")
                             | "scheduled to start the producer since " ("a new replicator has instead current one. And trigger a terminate"
                                 | "the replicator state is"
                                 | "the topic was closed successfully. And trigger a terminate"
                                 | "the topic was closed. And trigger a terminate")
                             | "the " ("producer creation since other thread is doing starting, state"
                                 | "producer creation since the replicator state is"
                                 | "reading because producer has not started"
                                 | "reading because there is a pending read task"
                                 | "reading due to new detected schema")
                             | "to " ("create producer, because it has been terminated, state is"
                                 | "create replicator because this topic is closing. remote cluster"
                                 | "delete partitioned topic"
                                 | "start new consumer because the synchronizer is closed"
                                 | "start new producer because the synchronizer is closed")
                             | ("load to wait for bucket snapshot create finish, bucketKey"
                                 | "load to wait for bucket snapshot merge finish, bucketKey"
                                 | "setting state to terminated because it was terminated, state"))
                         | "Skipping read " ("as we still havePendingRead" | "retry: Current Consumer" | "retry: havePendingRead"
                             | "since we have pendingRead")
                         | "Starting " ("consumer" | "offload operation at messageId" | "producer"
                             | "shadow topic replicator to remote")
                         | "Sticky key hash " ("is missing for" | "is not set. Allowing dispatching" | "was missing for")
                         | "Topic " ("is already being closed or deleted"
                             | "is closing or deleting, skip triggering compaction" | "terminated at")
                         | "Transaction " ("buffer recover fail when read transactionBufferSnapshot!" | "buffer recover failed"
                             | "pending ack handle low water mark fail! txnId"
                             | "pending ack handle low water mark success! txnId" | "pending ack store abort txnId"
                             | "pending ack store commit txnId" | "pending ack store mark delete position")
                         | "Unexpected " ("completed in-flight task in read entries failed callback. inFlightTask"
                             | "exception in replication task" | "read entries failed context")
                         | "Watcher " ("future was already completed. Deregistering watcherId"
                             | "with id is already present on the connection, consumerId"
                             | "with the same id is already created: watcherId")
                         | "is not allowed to " ("consume from Destination" | "consume from topic" | "produce from destination"
                             | "produce on topic")
                         | "successfully created " ("namespace" | "sub" | "tenant")
                         | "update " ("namespace polices" | "topic policy error" | "topic-level policy error")
                         | ("Add shadow replication cluster failed, shadowTopic"
                             | "All consumers removed. Subscription is disconnected" | "Another consumer id"
                             | "Asynchronous ack failure because replicator is already deleted and cursor is already closed"
                             | "Backlog quota exceeded. Cannot create producer" | "Call topic policy listener error"
                             | "Can not create replicator because the remote client can not be created. remote cluster"
                             | "Can not persist highest sequence-id due to the acquired messages props are invalid. producer"
                             | "Can't find able merged buckets"
                             | "Can't find next valid position, fail back to the next position of the last position"
                             | "Cannot acquire direct memory tokens for sending" | "Clearing backlog for cursor"
                             | "Clearing backlog on all cursors in the topic"
                             | "Closing the new consumer because the synchronizer state is"
                             | "Closing the new producer because the synchronizer state is" | "Compaction failure"
                             | "Compaction is disabling, skip triggering compaction"
                             | "Completed successfully offload operation at messageId"
                             | "Conflict topic-close, topic-delete, skip triggering compaction"
                             | "Create bucket snapshot finish, bucketKey"
                             | "Delayed message tracker is empty, but delayedMessagesCount is"
                             | "Deleted deduplication cursor" | "Disabled deduplication"
                             | "Discard to replicate non-persistent messages to the remote cluster because the producer pending queue is full"
                             | "Disconnect replicator at position" | "Enabled deduplication"
                             | "Encountered unexpected error during exclusive producer creation"
                             | "Encountered unexpected error when creating schema ledger" | "Fail to get stats"
                             | "Failing waiting producer" | "Fencing out producer"
                             | "Finished to take the first snapshot, flushing publishing"
                             | "Get unexpected error while authorizing" | "Get unexpected error while autorizing"
                             | "Global topic inactive for" | "Load next bucket snapshot segment finish, bucketKey"
                             | "MLPendingAckStore cursor have been closed, close replay thread"
                             | "MLTransactionLog recover MaxLocalTxnId fail!"
                             | "Merge bucket snapshot finish, bucketKeys" | "Merging bucket snapshot, bucketKeys"
                             | "Message can not determine whether the message is duplicated due to the acquired messages props were are invalid. producer"
                             | "Messages must be encrypted"
                             | "Other task has change the state to terminated. so skipped current one task. State is"
                             | "Other thread will try to create the producer again. so skipped current one task. State is"
                             | "Pause the data replication due to new detected schema" | "Pending ack recover fail!"
                             | "Policies not present and isEncryptionRequired will be set to false"
                             | "Policies update failed" | "Purging dedup information for producer"
                             | "Put schema failed" | "Queuing producer" | "Read last entry error"
                             | "Received replicated subscription snapshot request"
                             | "Recover delayed message index bucket snapshot finish, buckets"
                             | "Recover delayed message index bucket snapshot finish, don't find bucket snapshot"
                             | "Removing shadow topic replicator to" | "Replicated Subscription is disabled by broker"
                             | "Resume subscription" | "Resume the data replication after the schema fetching done"
                             | "Retrying read operation" | "Scheduling read operation" | "Schema is incompatible"
                             | "ShadowReplicator startup failed"
                             | "Size backlog quota exceeded. Cannot create producer"
                             | "Start to take the first snapshot"
                             | "Stop retry to create producer due to topic load fail. Replicator state"
                             | "Successes to delete the aborted transaction snapshot"
                             | "Successfully removed replicator"
                             | "The active consumer's connection is still inactive after all retries"
                             | "The partitions count between two clusters is not the same, the replicator can not be created successfully"
                             | "There is a pending snapshot when taking snapshot for"
                             | "Time backlog quota exceeded. Cannot create producer"
                             | "Timed out initializing the topic policies cache after"
                             | "TopicListWatcher was not registered on the connection" | "Trigger Compaction failure"
                             | "Trying to remove a non-connected consumer"
                             | "Unable to create topic list watcher: Invalid pattern" | "call listener error"
                             | "cancel the readMoreEntries because consumer" | "failed to start replication"
                             | "occur exception on reader of __change_events topic. try to clean the reader"
                             | "race condition happened that cnx of the active consumer"
                             | "rewind because no available consumer found for key"
                             | "rewind because no available consumer found from total"
                             | "skip prepare init policies cache since the namespace is deleted" | "unexpected state")) rest
                     | "[" unbracketed "] " "abortTxn" map
                     | "[" unbracketed "] " "Exception: '" text "' occurred while trying to close the" rest
                     | "[" unbracketed "] " "Hash " text " has been reassigned consumer" rest
                     | "[" unbracketed "] " "Replaying " text " entries for deduplication" rest
                     | "[" unbracketed "] " "User " text " delete schema failed" rest
                     | "[" unbracketed "] " "partitions: " text ", left" rest

#= [persistent://public/default/t-1]Fail to get ledger information for compacted topic.
#= [persistent://public/default/t-1]Transaction buffer failed to recover snapshot!
#= [persistent://public/default/t-1]Transaction buffer snapshot recover cursor close complete.
known_topic_line_of_joined -> "[" unbracketed "]" ("Transaction " ("buffer " ("create snapshot writer fail!" | "failed to recover snapshot!"
                                        | "new snapshot reader fail!" | "reader close error!" | "recover fail"
                                        | "snapshot recover cursor close complete"
                                        | "snapshot recover cursor close fail" | "take snapshot fail!")
                                    | "pending replay thread interrupt!")
                                | ("Fail to get ledger information for compacted topic"
                                    | "Failed to change state of transaction buffer to Ready from NoSnapshot"
                                    | "Open non-durable cursor for shadow replicator failed, name")) rest

#= [persistent://public/default/t-1][s-1] Can't find subscription, skip clear delayed message
#= [persistent://public/default/t-1][s-1] Delete non-durable cursor[s-1] failed when analyze backlog.
#= [persistent://public/default/t-1][s-1] Error closing subscription
#= [persistent://public/default/t-1][s-1] Error deserializing message for expiry check
#= [persistent://public/default/t-1][s-1] Error disconnecting consumers from subscription
#= [persistent://public/default/t-1][java.io.IOException: x] Error reading entry for precise update old position
#= [persistent://public/default/t-1][s-1] Failed set replicated subscription status to y, please enable the configuration enableReplicatedSubscriptions
#= [persistent://public/default/t-1][s-1] Failed to close subscription for reader
#= [persistent://public/default/t-1][s-1] Failed to disconnect consumer from subscription
#= [persistent://public/default/t-1][s-1] Invalid acks position conflict with an ongoing transaction:5.
#= [public/default/persistent/t-1][x] MLPendingAckStore closed failed,exception=java.io.IOException: x
#= [persistent://public/default/t-1][s-1] Skipped subscription on migrated topic; consumer 5 was redirected
#= [persistent://public/default/t-1][s-1] The subscription was deleted due to expiration
#= [persistent://public/default/t-1][s-1] Consumer 5 c-1 already connected
known_topic_line_of_two -> "[" unbracketed "][" unbracketed "] " ("Error " ("closing " ("cursor for subscription" | "subscription" | "the subscription")
                                 | "deserializing message for " ("backlog check" | "expiry check" | "message position find"
                                     | "update old position")
                                 | "disconnecting " ("and closing subscription" | "consumers from subscription"
                                     | "subscription consumers")
                                 | "reading entry for " ("precise time based  backlog check" | "precise time based backlog check"
                                     | "precise update old position" | "update old position")
                                 | ("checking time backlog exceeded" | "cleaning compacted ledger"
                                     | "deleting subscription" | "while resetting cursor"))
                             | "Failed " ("to " ("close " ("dispatcher for reader" | "previous dispatcher" | "subscription for reader")
                                     | "delete " ("cursor task failed" | "message at" | "the compaction cursor")
                                     | ("clear backlog" | "disconnect consumer from subscription"
                                         | "init transaction pending ack. It will be retried in" | "skip"))
                                 | "set replicated subscription status to")
                             | "Invalid " ("acks position conflict with an ongoing transaction"
                                 | "acks position within cumulative ack position of an ongoing transaction"
                                 | "cumulative ack received with multiple message ids")
                             | ("An ongoing transaction" | "Can't find subscription, skip clear delayed message"
                                 | "Can't find subscription, skip delete cursor"
                                 | "Connection was closed while the opening the cursor" | "Delete non-durable cursor"
                                 | "Expiring all messages until position" | "Found position"
                                 | "Last compaction task failed" | "MLPendingAckStore closed failed,exception"
                                 | "MLPendingAckStore message append fail exception"
                                 | "Message expiry failed - mark delete failed" | "Not allowed to create subscription"
                                 | "Skipped subscription on migrated topic; consumer"
                                 | "Starting message expiry check, position" | "Starting message expiry check, ttl"
                                 | "Successfully fenced cursor ledger"
                                 | "The subscription was deleted due to expiration"
                                 | "Unable to find position for timestamp"
                                 | "ledger not existed, will complete the last position of the non-existed ledger"
                                 | "scan running since")) rest
                         | "[" unbracketed "][" unbracketed "] " "Consumer " text " " text " already connected" rest

#= [persistent://public/default/t-1][s-1][y] Error cleaning compacted ledger
known_topic_line_of_three -> "[" unbracketed "][" unbracketed "][" unbracketed "] " "Error cleaning compacted ledger" rest

#= admin Failed to check position [17:4] stats for topic [persistent://public/default/t-1], subscription [s-1]
#= persistent://public/default/t-1 applying migration with replication backlog
#= public/default/persistent/t-1 is already registred java.io.IOException: x
known_topic_line_whom -> bare " " ("Failed to " ("check position" | "create snapshot index writer" | "create snapshot writer"
                               | "update the scale of transaction coordinators")
                           | ("applying migration with replication backlog" | "failed to fill existing items"
                               | "initializing subscription created at migration cluster" | "is already registered"
                               | "is already registred" | "start filling existing items under the pathPrefix"
                               | "triggering topic migration")) rest

# BookKeeper: its client in every broker, its server in a standalone.
#= Error polling hash nodes {path=/bk/ledgers/current}
#= Ledger path [/bk/ledgers/current] is not a valid path name, it should start wth /bk/ledgers/current
#= Calling uncaughtExceptionHandler
#= failed to close x
#= Error extracting ledgerId from ZK ledger node: x
#= Ledger node does not exist in ZooKeeper {ledgerId=4711}
#= Cancel watch ledger 4711 metadata failed.
#= Ledger 4711 appears to have already existed and then been removed, failing with LedgerExistException
#= Re-read ledger metadata for 4711 after zookeeper session expired.
#= Unregistered ledger metadata listener x on ledger 4711.
#= Failed to instantiate ledger manager factory x, trying its shaded class x
#= Auditor periodic replicas check enabled {auditorReplicasCheckInterval=31}
#= Exception reading bookie list
#= Exception while shutting down auditor bookie
#= Got InterruptedException while acquiring semaphore for replicascheck
#= Got UnavailableException while trying to get replicasCheckCTime
#= Interrupted opening ledger
#= Periodic placementPolicy check disabled
#= Starting ReplicasCheck
#= placementPolicyCheck scheduling info {durationSinceLastExecutionInSecs=31, initialDelay=31, interval=31, placementPolicyCheckLastExecutedCTime=31}
#= For LedgerRange with num of ledgers : [10.3.0.6:3181] it didn't complete replicascheck in 31 secs, so giving up
#= Interrupted while shutting down AuditorCheckAllLedgersTask
#= Failed to close bookkeeper client
#= Placement policy not adhering bookie storage, mark to under replication manager failed {ledgerId=4711}
#= For ledger: 4711, the placement policy not adhering bookie storage, mark it to under replication manager failed.
#= Timed out while waiting for acquiring semaphore {timeoutSecs=31}
#= Client authentication failed
#= dropping received malformed message x from bookie [id: 0x91c2aa07]
#= Channel open [id: 0x91c2aa07]
#= Error in bookie shutdown
#= Malformed configuration file: /bk/ledgers/current
#= Interrupted reading entry x
#= Failed to initialize metadata client driver using invalid metadata service uri
#= The scheduler did not shutdown cleanly
#= Weighted ledger placement is not enabled
#= BK error close ledger: 4711
#= Error while checking if there is a next element
#= Skip recovering open ledger 4711.
#= Error reading entry 4711 from ledger x
#= The placement policy: 31 didn't support replaceToAdherePlacementPolicy, ignore replace not adhere bookie.
#= ReadOnly mode is not enabled. Can be enabled by configuring 'readOnlyModeEnabled=true' in configuration.Shutting down bookie
#= Failed to register with JMX
#= INSTANCEID not exists in zookeeper. Not considering it for data verification
#= Formatting index directory /bk/ledgers/current failed
#= Read unrecognizable entryId: 90 for ledger: 4711 while replaying Journal. Skipping it
#= Got IOException while trying to get FileStore {directory=/bk/ledgers/current}
#= AuthZ failed: Bookie side channel is not secured {host=10.3.0.6:3181}
#= AuthZ failed: No cert role in OU field of certificate. Must have a role from allowedRoles list x host: 10.3.0.6:3181
#= Rescheduling due to errors {getGetBookieInfoIntervalSeconds=31}
#= Failed to acquire CPU core for thread main
#= Cannot encode unknown response type x
#= Received invalid response x from channel [id: 0x91c2aa07] to decode.
#= Closing RequestProcessor
#= TLS Handshake failed: Could not authenticate.
#= Got ParseJsonException while converting Config to JSONString
#= IOException while trying to write bookie status to directory /bk/ledgers/current. This is fine if not all directories are failed.
#= Interruped when trying to read bookies in a blocking fashion
#= Error in multi callback : 31
#= Unable to allocate memory
#= Configuring stats with slf4j
#=  - Write cache size: 31 MB
#= Entry-id mismatch in authenticated message {actualEntryId=90, expectedEntryId=90}
#= Unable to determine local loopback address - this system's network configuration is unsupported {}
#= Unable to determine local hostname - falling back to localhost {}
#= Failed to load extra components 'x' - x. Continuing without those components.
#= Deleting indexes for ledgers: [10.3.0.6:3181]
#= Received unexpected exception while fetching lock to acquire for ledger: 4711
#= Couldn't delete invalid compacted file {compactedFile=/bk/ledgers/current}
#= Deleted failed compaction file /bk/ledgers/current
#= Failed to get channel to scan entry log: 31.log
#= Stopping EntryLogger
#= Found compacted log file /bk/ledgers/current has partially flushed index, recovering index.
#= Stopped entry logger preallocator.
#= Could not close lastId file {path=/bk/ledgers/current}
#= release preAllocate log failed, ignore error
#= Could not use Netty Epoll event loop: x
#= Exception when reading header {file=/bk/ledgers/current}
#= Compaction progress x / 31, current compaction entryLogId: 31
#= Error reading from ledger storage
#= Failed to remove entry-log metadata x
#= Compacting entry log 31 with usage x.
#= Entry log 31 not flushed (entryLogPerLedgerEnabled). Starting next iteration at this point.
#= Failed to initialize persistent-metadata-map , clean up /bk/ledgers/current
#= Dead fileinfo forced out of cache. It must have been double-released somewhere. {fileInfo=/bk/ledgers/current, inReadMap=x, inWriteMap=x}
#= Nothing to write, but there were entries!
#= No ledger x found when flushing entries.
#= No ledger 4711 found when flushing header.
#= Error while closing the ledger cache
#= Starting localConsistencyCheck
#= I/O exception while closing file
#= Haven't found the file and read the configuration from the main bookkeeper configuration
#= Searching for a RocksDB configuration file {path=/bk/ledgers/current}
#= RocksDB x compact finished x ms, space reduced 31 Bytes, current hold /bk/ledgers/current files and 31 Bytes.
#= RocksDB</bk/ledgers/current> log path: /bk/ledgers/current
#= Starting RocksDB x compact, current RocksDB hold /bk/ledgers/current files and 31 Bytes.
#= Invalid fragment found : x
#= invalid null digestType
#= invalid ledgerId 4711 < 0
#= Shutting down LedgerDirsMonitor
#= BK error reading ledger entry: 90
#= Trying to replicate an unclosed fragment; This is not safe x
#= Bookie 10.3.0.6:3181 doesn't exist in ensemble [10.3.0.6:3181] anymore.
#= Fragment :x is split into sub fragments :x
#= IncorrectParameterException when batch read {ledgerId=4711, startEntry=90}
#= ReadEntries exception {firstEntry=90, lastAddConfirmed=31, lastEntry=90}
#= Conditional update ledger metadata for ledger 4711 failed.
#= Error writing ledger 4711 config: x
#= The max size is greater than nettyMaxFrameSizeBytes, use nettyMaxFrameSizeBytes:31 to replace it.
#= Using Default UUID Formatter.
#= Provided passwd does not match that in metadata
#= Ledger 4711 close failed
#= Successfully read entry 90 for ledger 4711, but readDone is already x
#= No entry found while piggyback reading entry 90 from ledger 4711 : previous lac = 31
#= Get cmdline http port: 31
#= Overwritten service uri {metadataServiceUri=x}
#= Failed to load metadata bookie driver x
#= Unexpected data node x at an illegal network location
#= Callable x took too long x micros to execute.
#= Runnable x took too long x micros to execute.
#= Starting IndexInMemPageMgr {maxDirectMemory=31, pageLimit=31, pageSize=31}
#= maxDirectMemory = 31, pageSize = 31, pageLimit = 31
#= Ledger 4711 masterKey in db can only be set once.
#= entrySize 31 > segmentSize 31, skip update read cache!
#= Skip transition to readonly mode for readonly bookie
#= Resolved as {bookieId=10.3.0.6:3181, res=x}
#= Trying to re-add duplicate entryid:90
#= LastAddConfirmedUpdate failed: x
#= Random max: 31 CummulativeMap size: 31 selected key: x
#= Setting value does not match expected interface {interfaceClass=x, name=x, value=x}
#= createLink not supported
#= Failed to submit callback {orderingKey=x}
#= Failed on operating ledger metadata: x
#= Node x (seen @ 31) becomes stale for 31 ms, remove it from the topology.
#= Latency time coming negative
#= Error while booting SASL server
#= No JAAS Configuration found with section BookKeeper
#= Encountered unexpected exception from watcher {watcher=x}
#= Unable to initialize NativeIO for posix_fadvise {exception=x}
#= Mac mismatch while reading LAC from bookie {bookieAddr=10.3.0.6:3181, ledgerId=4711}
#= Read too many values {endEntryId=90, ledgerId=4711, startEntryId=90}
#= Closing the per channel bookie client {}
#= Disconnecting the per channel bookie client {}
#= Initializing TLS {}
#= TLS handshake failed
#= Operation x failed
#= Unexpected response, type:x received from bookie:10.3.0.6:3181, ignoring
#= Failed to get metadata for entryLogId 31: x
#= Unable to create directory {directory=/bk/ledgers/current}
#= Skip ensemble relocation because the cluster has not enough bookies.
#= Failed to choose a bookie: excluded [10.3.0.6:3181], fallback to choose bookie randomly from the cluster.
#= Failed to choose a bookie from ~/default-rack : excluded [x], fallback to choose bookie randomly from the cluster.
#= Error processing fence request
#= Timeout to fence read entry x
#= Ledger 4711 is in an unknown state
#= IOException while reading entry:90 from ledger:4711
#= Ledger in unknown state and cannot serve readLac requests {ledgerId=4711}
#= Ledger 4711 in unknown state and cannot serve reacLac requests
#= No ledger found while trying to read last entry: 4711
#= Updated ledger metadata {newMetadata=x, newMetadataVersion=31}
#= Anomalous ensemble detected
#= No regions available, invalid configuration
#= Allocated x bookies in region x : [10.3.0.6:3181]
#= Allocating x bookies in region x : ensemble [10.3.0.6:3181] exclude [10.3.0.6:3181]
#= Could not allocate [10.3.0.6:3181] bookies in region x, try allocating [10.3.0.6:3181] bookies
#= Region x allocating bookies with ensemble size [10.3.0.6:3181] and write quorum size 31 : x
#= Exception while closing the ZkLedgerUnderrepliationManager
#= InterruptedException while closing ledger 4711
#= InterruptedException while fencing the ledger 4711 for rereplication of postponed ledgers
#= JAAS not configured or no x present in JAAS Configuration file
#= response: Failed to evaluate client token
#= User 'x' not found in list of JAAS DIGEST-MD5 users.
#= Exception when iterating through the ledgers to check for over-replication
#= Over Replicated Ledger Deletion {enableGcOverReplicatedLedger=4711, gcOverReplicatedLedgerIntervalMillis=31, maxConcurrentRequests=31}
#= Ledger 4711 Missing in metadata list, but ledgerManager returned rc: 31.
#= Script returned unexpected number of values {expectedCount=31, returnedCount=31, script=x}
#= Script x returned 31 values when 31 were expected.
#= Error reading the error stream
#= Failed to locate the winutils binary in the hadoop binary path
#= Triggering immediate shutdown of current process {status=x}
#= Failed to trigger entry location index RocksDB compact
#= Compacting directory /bk/ledgers/current, skipping this entryLocationCompaction this time.
#= Exception in executor: x
#= Constructor threw an exception. It should not have.
#= Thread main was not registered in the thread registry. Using default stats logger x.
#= Security provider - OpenSSL
#= Failed to resolve network location x
#= Compacted entry log : 31.
#= No valid entry is found in entry log after scan, removing entry log now.
#= Could not delete compacted log file /bk/ledgers/current
#= Recovered 31 entry locations from compacted log 31
#= Dirty file already exists in ledger dir: /bk/ledgers/current
#= Unable to register a clean shutdown. The dirty file of ledger dir does not exist. {ledgerDir=/bk/ledgers/current}
#= Error saving lac 31 for ledger:4711
#= Could not generate new ledger id
#= Exception while resuming ledger replication
#= Throttling acquire task rate is configured {permitsPerSecond=31}
#= replicasCheckCtimeZnode is not yet available
#= Interrupted on closing zookeeper client
#= refresh cache {bookieId=10.3.0.6:3181}
#= Interrupted exception registering ephemeral Znode for Bookie {}
#= ZK exception checking and waiting ephemeral znode expired {regPath=/bk/ledgers/current}
#= There is no existing cluster with ledgersRootPath: /bk/ledgers/current in ZKServers: x, so exiting nuke operation
#= It is illegal for writeQuorumSize to be lesser than or equal to minNumZonesPerWriteQuorum When StrictZoneawarePlacement is enabled
#= It is misconfigured, for ZoneawareEnsemblePlacementPolicy, minNumZonesPerWriteQuorum: 31 cann't be greater than desiredNumZonesPerWriteQuorum: 31
known_bookkeeper -> "Failed to choose a bookie from " text ", fallback to choose bookie randomly from the cluster" rest
                  | " - " ("Number of directories" | "Read Cache" | "Write cache size") rest
                  | "AuthZ failed: " ("Bookie side channel is not secured" | "Cert role" | "Certificate missing"
                          | "Certs are missing or not X509 type" | "Failed to parse certificate"
                          | "No cert role in OU field of certificate. Must have a role from allowedRoles list") rest
                  | "Authentication " ("is not enabled. Considering this client authenticated"
                          | "is not enabled.Considering this client" | "success on server side") rest
                  | "BK error " ("close ledger" | "opening ledger" | "reading ledger entries" | "reading ledger entry"
                          | "replicating ledger fragments" | "writing entry") rest
                  | "BKException " ("when checking fragment" | "while closing ledger" | "while fencing the ledger") rest
                  | "Bookie " ("Node retrieved from ZK has invalid name format" | "format aborted!!"
                          | "server is interrupted. Exiting") rest
                  | "Cannot " ("compute local address" | "encode unknown response type" | "find ledger that should exist"
                          | "resolve bookieId" | "serialize bookieServiceInfo from" | "update BookieInfo"
                          | "verify if healthcheck is enabled") rest
                  | "Closed " ("RequestProcessor" | "before TLS handshake completed, clean up"
                          | "before connection completed, clean up") rest
                  | "Compacting " ("directory" | "entry log" | "files lower than threshold") rest
                  | "Compaction " ("for entry log" | "log doesn't exist any more after flush" | "progress") rest
                  | "Configuring stats with " ("csv output" | "graphite" | "jmx" | "slf4j") rest
                  | "Could not " ("delete " ("compacted log file" | "compaction log file" | "entry log file" | "file")
                          | ("allocate" | "close lastId file" | "create node for ledger"
                              | "extract ledger-id from id gen path" | "generate new ledger id"
                              | "open configuration file" | "parse bookie address"
                              | "parse ledger metadata for ledger"
                              | "persist ledger metadata while changing ensemble to" | "read metadata for ledger"
                              | "replicate for" | "use Netty Epoll event loop" | "validate node for ledger")) rest
                  | "Couldn't " ("access cookie in zookeeper" | "check cookies, networking is broken" | "close ledger"
                          | "construct class" | "delete invalid compacted file" | "find configured class"
                          | "find default constructor for class" | "not get mac instance"
                          | "shutdown journal callback thread gracefully. Forcing") rest
                  | "Data received is smaller than the minimum for this digest type. " (" Either the packet it corrupt, or the wrong digest is configured.  Digest type"
                          | "Either the packet is corrupt, or the wrong digest is configured"
                          | "Either the packet it corrupt, or the wrong digest is configured.  Digest type") rest
                  | "Encountered " ("exception in compaction phase, aborting current compaction"
                          | "metadata exceptions on initializing metadata client driver"
                          | "unexpected exception from watcher") rest
                  | "Error " ("closing " ("db storage" | "file channel" | "ledger" | "lh"
                              | "non recovery ledger handle for ledger" | "zk session")
                          | "on " ("SASL client" | "closing ledger handle"
                              | "executing a fully flush after replaying journals")
                          | "processing " ("auth message, closing connection" | "auth message, erroring connection"
                              | "fence request")
                          | "reading " ("entry" | "from ledger storage" | "new metadata from ledger" | "the error stream"
                              | "updated ledger metadata for ledger")
                          | "while " ("closing the " ("error stream" | "input stream" | "ledger cache" | "memtable")
                              | ("booting SASL client" | "booting SASL server"
                                  | "checking if there is a next element" | "creating ledger"
                                  | "getting ReplicationWorkerId rereplicating Ledger"
                                  | "initializing LostBookieRecoveryDelay" | "parsing ZK data of lock"
                                  | "reading bookies" | "reading the next element" | "running task"))
                          | ("JAAS Configuration subject" | "authenticating connection" | "deleting ledger"
                              | "during bookie format" | "evicting file info from backing cache"
                              | "extracting ledgerId from ZK ledger node"
                              | "flush entry log during shutting down, which may cause entry log corrupted"
                              | "in bookie shutdown" | "in multi callback" | "marking compaction as done"
                              | "polling hash nodes" | "registering watcher with zookeeper" | "saving lac"
                              | "syncing path when getting its children" | "update ledger metadata for ledger"
                              | "updating ledger config metadata for ledgerId" | "writing ledger")) rest
                  | "Exception " ("when " ("iterating over the metadata"
                              | "iterating through the ledgers to check for over-replication" | "reading header"
                              | "removing underreplicated lock for ledger")
                          | "while " ("closing " ("channel for log file" | "ledger auditor manager" | "the Bookie client"
                                  | "the ZkLedgerUnderrepliationManager" | "the ZkLedgerUnderreplicationManager")
                              | "registering for " ("LostBookieRecoveryDelay change notification"
                                  | "a LostBookieRecoveryDelay notification" | "a bookie change notification")
                              | ("executing runnable" | "resuming ledger replication"
                                  | "shutting down auditor bookie" | "stopping auto ledger re-replication"))
                          | ("caught" | "creating new compaction entry log" | "during getLastAddConfirmed"
                              | "in executor" | "reading bookie list" | "running")) rest
                  | "Failed " ("on " ("operating ledger metadata" | "read ledger metadata"
                              | "submitting updater to update ledger metadata on ledger")
                          | "to " ("choose a " ("bookie node from network location"
                                  | "bookie, fallback to choose bookie randomly from the cluster" | "bookie: excluded")
                              | "close " ("auditor manager" | "bookkeeper client" | "component"
                                  | "entry-log metadata-map rocksDB iterator" | "entryLog metadata-map"
                                  | "file channel for compaction log" | "zookeeper based ledger manager")
                              | "get " ("channel to scan entry log"
                                  | "ledger manager factory class when using an external zookeeper client"
                                  | "ledgers map index" | "metadata for entryLogId" | "metadata for ledger"
                                  | "peer certificates")
                              | "initialize " ("metadata client driver using invalid metadata service uri"
                                  | "persistent-metadata-map , clean up" | "persistent-metadata-map, clean up")
                              | "load " ("extra components" | "metadata bookie driver" | "metadata client driver")
                              | ("access netty DIRECT_MEMORY_COUNTER field" | "acquire CPU core for thread"
                                  | "allocate socket port" | "cleanup db indexes" | "create long ledger ID path"
                                  | "detect a valid hadoop home directory" | "fence read entry"
                                  | "initiate file channel provider" | "instantiate ledger manager factory"
                                  | "issue speculative request" | "iterate over entry-log metadata map"
                                  | "locate the winutils binary in the hadoop binary path" | "perform posix_fadvise"
                                  | "refresh tls certs" | "register with JMX" | "remove entry-log metadata"
                                  | "remove ledger from entry-log metadata" | "rename" | "request to the bookie"
                                  | "resolve network location" | "retrieve metadata service uri from configuration"
                                  | "schedule speculative request" | "schedule watch bookies task"
                                  | "serialize entrylog-metadata" | "set name based on Kerberos authentication rules"
                                  | "shutdown Jetty server" | "start Component" | "start component"
                                  | "submit callback" | "trigger entry location index RocksDB compact"
                                  | "unregister with JMX" | "update bookie rack info"
                                  | "validate hostname verification"))
                          | "write lastId file") rest
                  | "For " ("LedgerFragment" | "LedgerRange with num of ledgers"
                          | "getListOfEntriesOfLedger expected ledgerId in the response"
                          | "getListOfEntriesOfLedger expected ledgerId mismatch in response") rest
                  | "Formatting " ("index directory" | "journal directory failed" | "ledger directory"
                          | "ledger metadata directory") rest
                  | "Found " ("a RocksDB configuration file and using it to initialize the RocksDB"
                          | "compacted log file" | "existed entry log"
                          | "existing entry log when trying to create it as a new log"
                          | "non-BookieNode as leaf of defaultFaultDomain" | "unexpected znode") rest
                  | "Get cmdline " ("bookie port" | "http port" | "journal dir" | "zookeeper instance"
                          | "zookeeper ledger path") rest
                  | "Got " ("IOException while " ("iterating LedgerRangeIterator" | "trying to FileStore of"
                              | "trying to appendLedgersMap in cacheEntryRemoval callback" | "trying to get FileStore")
                          | "InterruptedException while " ("acquiring semaphore for replicascheck"
                              | "awaiting termination of allocatorExecutor, so force shuttingdown"
                              | "doing replicascheck")
                          | "UnavailableException while trying to get " ("checkAllLedgersCTime" | "placementPolicyCheckCTime" | "replicasCheckCTime")
                          | "exception while " ("querying bookies from watcher" | "trying to check if ledger"
                              | "trying to read LedgerMeatadata of" | "trying to read LedgerMetadata"
                              | "trying to set PlacementPolicyCheckCTime" | "trying to set ReplicasCheckCTime"
                              | "trying to set checkAllLedgersCTime")
                          | ("Exception while trying to flush process entries"
                              | "Exception while trying to shutdown Bookie"
                              | "IllegalStateException while awaiting on Phaser"
                              | "ParseJsonException while converting Config to JSONString"
                              | "StartTLS request but TLS not configured"
                              | "interrupted exception while trying to read entries"
                              | "interrupted while getting ReplicationWorkerId rereplicating Ledger")) rest
                  | "IOException while " ("getting freespace/totalspace" | "longpoll reading"
                          | "performing getListOfEntriesOfLedger from ledger" | "performing readLac from ledger"
                          | "reading entry" | "trying to read bookie status from directory"
                          | "trying to read last entry" | "trying to write bookie status to directory") rest
                  | "Interrupted " ("while " ("closing the Bookie client" | "reading the error stream" | "saving lac"
                              | "shutting down AuditorCheckAllLedgersTask" | "shutting down auditor bookie"
                              | "waiting for LedgersReplication to be enabled")
                          | ("Exception while transitioning to ReadOnly Mode"
                              | "checking and waiting ephemeral znode expired"
                              | "closing bookkeeper client for auto recovery" | "closing ledger"
                              | "exception registering ephemeral Znode for Bookie" | "on closing zookeeper client"
                              | "opening ledger" | "publishing suspected ledger" | "reading entry"
                              | "registering watcher with zookeeper" | "shutting down auditor elector"
                              | "shutting down auto recovery")) rest
                  | "InterruptedException " ("when checking entry" | "when checking fragment"
                          | "while checking registration ephemeral znodes for BookieId" | "while closing ledger"
                          | "while fencing the ledger") rest
                  | "Invalid " ("compacted file found (), deleting" | "fragment found" | "log file name" | "name"
                          | "protocol version" | "regular expression" | "request to encode" | "response to encode"
                          | "state for thead" | "state, queuedType cannot be UNQUEUED in getReadWriteBookieInfo"
                          | "state. Overwrote a stats logger" | "value") rest
                  | "It is " ("illegal for ensembleSize to be not multiple of writeQuorumSize When StrictZoneawarePlacement is enabled"
                          | "illegal for writeQuorumSize to be lesser than or equal to minNumZonesPerWriteQuorum When StrictZoneawarePlacement is enabled"
                          | "misconfigured, for ZoneawareEnsemblePlacementPolicy, minNumZonesPerWriteQuorum") rest
                  | "Ledger " ("appears to have already existed and then been removed, failing with LedgerExistException"
                          | "close failed" | "in an unknown state while trying to read last entry"
                          | "in unknown state and cannot serve readLac requests" | "is in an unknown state"
                          | "masterKey in db can only be set once"
                          | "metadata appears to already exist, checking cToken" | "metadata for"
                          | "missing in metadata list, but ledgerManager returned unexpected rc"
                          | "node does not exist in ZooKeeper" | "path is not a valid path name" | "root path") rest
                  | "No " ("ledger found " ("when flushing entries" | "when flushing header" | "while longpoll reading"
                              | "while performing getListOfEntriesOfLedger" | "while performing readLac from ledger"
                              | "while trying to read last entry")
                          | ("Entry found while trying to read last entry"
                              | "JAAS Configuration found with section BookKeeper"
                              | "Underreplicated ledger has elapsed recovery grace period"
                              | "Underreplicated ledger has elapsed recovery graceperiod"
                              | "ZK servers passed to Bookie constructor so BookKeeper clients won't know about this server!"
                              | "entry found while piggyback reading entry" | "formatter class found"
                              | "password found for user" | "regions available, invalid configuration"
                              | "valid entry is found in entry log after scan, removing entry log now")) rest
                  | "Not " ("able to create the directory" | "able to delete file" | "an instance of ZKVersion"
                          | "enough bookies are available to form ensemble"
                          | "enough bookies are available to replaceBookie") rest
                  | "Provided " ("InstanceId" | "digest does not match that in metadata" | "ledgerRootPath"
                          | "passwd does not match that in metadata") rest
                  | "Read " ("entry for ledger" | "entry operation" | "too many values"
                          | "unrecognizable entry while replaying Journal. Skipping it" | "unrecognizable entryId") rest
                  | "Received " ("invalid " ("ledger path" | "request" | "response")
                          | ("a response for (lid" | "error from a host which is not in the ensemble"
                              | "exception while trying to get network location of bookie"
                              | "message from incompatible auth plugin"
                              | "unexpected exception while fetching entry from map"
                              | "unexpected exception while fetching lock to acquire for ledger" | "watched event")) rest
                  | "Security " ("exception while creating ledger" | "exception while opening ledger" | "provider - JDK"
                          | "provider - OpenSSL") rest
                  | "Setting " ("Netty allocator leak detector to Advanced" | "Netty allocator leak detector to Paranoid"
                          | "Netty allocator leak detector to Simple" | "value does not match expected interface"
                          | "value of") rest
                  | "Shutting down " ("Auditor's Executor" | "AuditorCheckAllLedgersTask" | "BookieNettyServer" | "GC thread"
                          | "InterleavedLedgerStorage" | "LedgerDirsMonitor" | "SyncThread" | "entry logger") rest
                  | "Skip " ("ensemble relocation because the cluster has not enough bookies"
                          | "ensemble relocation because the cluster has only" | "recovering open ledger"
                          | "transition to readonly mode for readonly bookie"
                          | "transition to writable mode for readonly bookie") rest
                  | "Starting " ("Bookie server" | "IndexInMemPageMgr" | "PlacementPolicyCheck" | "ReplicasCheck"
                          | "RocksDB" | "TLS handshake" | "localConsistencyCheck") rest
                  | "TLS " ("Handshake failed: Could not authenticate" | "Handshake failure" | "failure on"
                          | "handshake failed") rest
                  | "The " ("bookieInfoScheduler did not shutdown cleanly" | "cluster does not contain node"
                          | "highPriorityTaskExecutor for WatchTask did not shutdown cleanly, interrupting"
                          | "lastLogFileFromFile is" | "mainWorkerPool did not shutdown cleanly"
                          | "max size is greater than nettyMaxFrameSizeBytes, use nettyMaxFrameSizeBytes"
                          | "max size is negative, use nettyMaxFrameSizeBytes" | "placement policy"
                          | "scheduler did not shutdown cleanly") rest
                  | "There is no " ("bookie available to replace a bookie" | "existing cluster with ledgersRootPath"
                          | "existing cluster, exiting nuke operation") rest
                  | "Trying to " ("delete an entryLog file that could not be found" | "re-add duplicate entryId"
                          | "re-add duplicate entryid" | "replicate an unclosed fragment; This is not safe") rest
                  | "Unable to " ("determine " ("address of the host - falling back to localhost address"
                              | "address of the host-falling back to" | "hostname for interface"
                              | "if last shutdown was unclean (defaults to unclean)"
                              | "local hostname - falling back to localhost" | "local hostname -falling back to"
                              | "local loopback address - this system's network configuration is unsupported"
                              | "local loopback address of")
                          | "register " ("a clean shutdown. An error occurred while deleting  the dirty file of ledger dir"
                              | "a clean shutdown. An error occurred while deleting the dirty file of ledger dir"
                              | "a clean shutdown. The dirty file of  ledger dir"
                              | "a clean shutdown. The dirty file of ledger dir could not be deleted"
                              | "a clean shutdown. The dirty file of ledger dir does not exist"
                              | "start-up (so an unclean shutdown cannot be detected). Dirty file of ledger dir")
                          | ("GetListOfEntriesOfLedger" | "acquire CPU core for Journal ForceWrite thread"
                              | "acquire CPU core for Journal thread" | "allocate memory"
                              | "call org.apache.logging.log4j.LogManager.shutdown using reflection"
                              | "create directory" | "fetch lastModified time for file" | "get bookie address"
                              | "initialize NativeIO for posix_fadvise" | "initialize NativeIO for posix_fdavise"
                              | "resolve address")) rest
                  | "Unexpected " ("IOException while reading from channel buffer" | "condition" | "data node"
                          | "entryId during recovery add" | "response, type" | "to recovery add entry") rest
                  | "Unknown " ("entry log header version" | "op type" | "operation type" | "region detected") rest
                  | "Using " ("Default Long Formatter" | "Default String Formatter" | "Default UUID Formatter"
                          | "lastLogIdInDir as the lastLogId" | "ledger storage") rest
                  | "dropping " ("received malformed message" | "received message" | "write of message") rest
                  | "invalid " ("ackQuorumSize" | "ledgerId" | "null customMetadata" | "null digestType" | "null password"
                          | "null writeFlags" | "writeQuorumSize" | "writeflags") rest
                  | (": is existing and its not empty, try formatting the bookie"
                          | "Add entry operation failed" | "Allocated bookies" | "Allocating bookies"
                          | "Anomalous ensemble detected"
                          | "Attempted to close already closed PersistentEntryLogMetadataMap"
                          | "Attempting to write header again" | "Attempting to write header of"
                          | "Auditor periodic placement policy check enabled"
                          | "Auditor periodic replicas check enabled" | "AuthProvider used by the Auditor"
                          | "AutoRecovery server is interrupted. Exiting"
                          | "BKAuditException running periodic placementPolicy check"
                          | "BKAuditException running periodic replicas check"
                          | "BKNoSuchLedgerExistsException while opening ledger" | "Batch read of ledger entry failed"
                          | "BookKeeper metadata Format aborted!!" | "BookKeeper metadata driver manager initialized"
                          | "Bookies allocated successfully" | "Callable took too long to execute"
                          | "Calling uncaughtExceptionHandler" | "Cancel watch ledger" | "Channel connected"
                          | "Channel open" | "Channels disconnected"
                          | "Check ledger need repaired placement not adhering bookie failed"
                          | "Client authentication failed" | "Client received error" | "Close failed"
                          | "Closing RequestProcessor" | "Closing the per channel bookie client"
                          | "Compacted entry log"
                          | "Compaction: entry log usage buckets before compaction [10% 20% 30% 40% 50% 60% 70% 80% 90% 100%]"
                          | "Complete shutting down Ledger Storage" | "Completed ReplicasCheck"
                          | "Completed placementPolicyCheck" | "Conditional update ledger metadata for ledger"
                          | "Conf validation failed. Got exception for sanity check of script"
                          | "Conflict updating storage state flags"
                          | "Connection state changed before TLS handshake completed"
                          | "Connection state changed before TLS response received"
                          | "Constructor threw an exception. It should not have" | "Consume outOfMemory error failed"
                          | "Corrupted frame received from bookie" | "Count cannot possibly be zero!"
                          | "Creating single directory db ledger storage on"
                          | "Dead fileinfo forced out of cache. It must have been double-released somewhere"
                          | "Deleted failed compaction file" | "Deleted indexes for" | "Deleting indexes for ledgers"
                          | "Deleting the rloc file" | "Detected a region that was not initialized"
                          | "Dirty file already exists in ledger dir" | "Disconnecting the per channel bookie client"
                          | "Do compaction to compact those files lower than"
                          | "Encounter exception in compaction phase" | "Enter entry location compaction"
                          | "Entry Location Compaction" | "Entry-id mismatch in authenticated message"
                          | "Error: can't add leaf node"
                          | "Executor for ledger checker not shutting down, interrupting"
                          | "Executor not shutting down, interrupting"
                          | "Extracted entry log meta" | "Extracting entry log meta from entryLogId"
                          | "Fail to send force write grouping marker, Journal.forceWriteRequests queue(capacity"
                          | "Fence request encountered exception" | "Fence request for ledgerId"
                          | "Finished localConsistencyCheck, took" | "Flushed compaction log file"
                          | "Forbidden access to client: authenticationID" | "ForceLedger did not succeed"
                          | "Forcibly clearing registry entry" | "GarbageCollectorThread exited loop!"
                          | "GetLedgersContainBookies completed" | "Handling failure of bookie"
                          | "Haven't found the file and read the configuration from the main bookkeeper configuration"
                          | "I/O error finding interface" | "I/O exception while closing file"
                          | "INSTANCEID does not exist in zookeeper. Not considering it for data verification"
                          | "INSTANCEID not exists in zookeeper. Not considering it for data verification"
                          | "Ignoring LocalNode in Placementpolicy" | "Ignoring auth operation from client"
                          | "Illegal arguments for getEntriesStripedToTheBookie" | "Illegal to access"
                          | "IllegalArgumentException when trying to read ledger"
                          | "IllegalArgumentException while trying to read bookie status from directory"
                          | "Inconsistent State: This should never happen"
                          | "Incorrect read request, entry piggyback requested incorrectly"
                          | "IncorrectParameterException on ledgerId" | "IncorrectParameterException when batch read"
                          | "Incorrectly entered parameter throttle" | "Index file of ledger"
                          | "Initialize zookeeper metadata driver at metadata service uri"
                          | "Initialize zookeeper metadata driver with external zookeeper client"
                          | "Initialized zoneaware ensemble placement policy" | "Initializing TLS"
                          | "Initializing ZooKeeper metadata for new cluster"
                          | "Interruped when trying to read bookies in a blocking fashion"
                          | "Interruped when trying to read readonly bookies in a blocking fashion"
                          | "Interrupting fence read entry" | "Invalidate cache"
                          | "Invoked the Stub - Checkout the test case for the expected behavior"
                          | "JAAS not configured or no"
                          | "Key store location cannot be empty when Mutual Authentication is enabled!"
                          | "LastAddConfirmedUpdate failed" | "Latch countdown due to ZK event"
                          | "Latency time coming negative" | "Ledger-id mismatch in authenticated message"
                          | "LedgerDirsMonitor thread is interrupted" | "LedgerDirsMonitorThread exited!"
                          | "LedgerRange didn't complete replicascheck in time, so giving up"
                          | "Loading persistent entrylog metadata-map" | "Mac mismatch while reading LAC from bookie"
                          | "Mac mismatch while reading ledger" | "Malformed configuration file"
                          | "More than one bookie tried to create" | "Next entry location compaction interval"
                          | "Node becomes stale, remove it from the topology"
                          | "Nothing to write, but there were entries!"
                          | "Nuking ZooKeeper metadata of existing cluster" | "Operation failed"
                          | "Over Replicated Ledger Deletion" | "Overwritten service uri"
                          | "Parse leak detection policy level" | "Periodic placementPolicy check disabled"
                          | "Periodic replicas check disabled"
                          | "Phaser is terminated while awaiting flushExecutor to complete the entry flushes"
                          | "Placement policy not adhering bookie storage, mark to under replication manager failed"
                          | "Preallocated entry logger" | "Raise exception"
                          | "Re-read ledger metadata after zookeeper session expired" | "Re-read ledger metadata for"
                          | "ReadAsync exception" | "ReadEntries exception" | "ReadException in asyncReadLastEntry"
                          | "ReadException on ledgerId"
                          | "ReadOnly mode is not enabled. Can be enabled by configuring 'readOnlyModeEnabled=true' in configuration.Shutting down bookie"
                          | "Recovered entry locations from compacted log" | "Region allocating bookies"
                          | "Register shutdown hook successfully" | "Registered ledger metadata listener"
                          | "Registered myself in ZooKeeper at" | "Replicating fragment" | "Request to delete ledger"
                          | "Requested master key does not match the cached master key" | "Rescheduling due to errors"
                          | "Rescheduling in" | "Rescheduling, another scan is pending" | "RocksDB compact finished"
                          | "RocksDB log path" | "Rolling entry logger since it reached size limitation for ledger"
                          | "Runnable took too long to execute"
                          | "Running local consistency check on startup prior to accepting IO"
                          | "Running periodic check" | "Scanning expected ledger, but found invalid entry"
                          | "Scanning expected ledgerId"
                          | "Scheduling bookie info read due to changes in available bookies"
                          | "Scheduling of ExplictLastAddConfirmedFlush for ledger"
                          | "Script returned unexpected number of values"
                          | "Searching for a RocksDB configuration file" | "Session is protected"
                          | "Short page read of ledger" | "Shutdown AutoRecoveryMain successfully"
                          | "Sse42Crc32C is not supported, will use a slower CRC32C implementation"
                          | "Sse42Crc32C is not supported, will use less slower CRC32C implementation"
                          | "Started Prometheus stats endpoint" | "Stop stats provider"
                          | "Stopped entry logger preallocator" | "Stopping EntryLogger"
                          | "Successfully nuked existing cluster" | "Successfully read entry" | "Target bookie"
                          | "Thread interrupted while checking cookies, exiting"
                          | "Thread was not registered in the thread registry. Using default stats logger"
                          | "Throttling acquire task rate is configured" | "Throttling acquire task rate is disabled"
                          | "Timed out while waiting for acquiring semaphore"
                          | "Timedout while awaiting for allocatorExecutor's termination, so force shuttingdown"
                          | "Timeout to fence read entry"
                          | "To use this feature Ledger must be created with createLedgerAdv interface"
                          | "To use this feature Ledger must be created with createLedgerAdv() interface"
                          | "Tried to add entry on a Read-Only ledger handle"
                          | "Trigger entry location index RocksDB compact"
                          | "Triggering immediate shutdown of current process"
                          | "Trust Store location cannot be empty!"
                          | "Two fragments attempted update at once; ledger id" | "Unauthorized access to ledger"
                          | "Unconnected zookeeper handle passed to bookkeeper" | "Unhandled V2 response"
                          | "Unrecognized RockDB log level" | "Unregistered ledger metadata listener"
                          | "Updated ZK to point ledger fragments from old bookies to new bookies"
                          | "Updated ledger metadata" | "Updating tls certs"
                          | "User not found in list of JAAS DIGEST-MD5 users" | "Waiting for target bookie"
                          | "Weighted ledger placement enabled" | "Weighted ledger placement is not enabled"
                          | "When closeRecovered,failed on clearing newEnsemblesFromRecovery"
                          | "While readLac did not hear success responses from all of ensemble"
                          | "While readLac ledger" | "Write did not succeed to" | "Write success for entry ID"
                          | "WriteLac did not succeed" | "ZK exception checking and waiting ephemeral znode expired"
                          | "ZK exception while checking registration ephemeral znodes for BookieId"
                          | "auditorAcquireConcurrentOpenLedgerOperationsTimeoutMSec should be greater than or equal to 0"
                          | "auditorMaxNumberOfConcurrentOpenLedgerOperations should be greater than 0"
                          | "authplugin disconnected"
                          | "bookieFreeDiskInfo callback called even without weighted placement policy being used"
                          | "cannot write response to non-writable channel"
                          | "checkAllLedgersCtimeZnode is not yet available" | "connection authenticated"
                          | "createLink not supported"
                          | "enforceMinNumRacksPerWriteQuorum is enabled, so Excluding bookies of defaultRack"
                          | "enforceMinNumRacksPerWriteQuorum is enabled, so excluding bookies of defaultRack"
                          | "entryLogAndLockTuple is not supposed to be null in entry removal listener for ledger"
                          | "entrySize > segmentSize, skip update read cache!"
                          | "error when create hard link use createLink" | "executor is already shutdown"
                          | "failed to close" | "fake exception to generate stack trace"
                          | "force is not allowed with v2 protocol" | "found non-BookieNode"
                          | "indexDir is equals ledgerBaseDir, creating single directory db ledger storage"
                          | "indexDir is specified a separate dir, creating single directory db ledger storage"
                          | "instantiate ledger manager" | "interrupted while release preAllocate log"
                          | "logChannel for ledger" | "null registration manager while do register"
                          | "placementPolicyCheck scheduling info"
                          | "placementPolicyCheckCtimeZnode is not yet available" | "provided defaultFaultDomain"
                          | "refresh cache" | "release preAllocate log failed, ignore error"
                          | "replicasCheck scheduling info" | "replicasCheckCtimeZnode is not yet available"
                          | "response: Failed to evaluate client token" | "setsid exited with exit code"
                          | "setsid is not available on this machine. So not using it"
                          | "specified unexpected entryformat" | "specified unexpected ledgeridformat") rest
                  | ("openFileLimit" | "IncorrectParameterException" | "indexDir" | "ledgerDir" | "Resolved as"
                      | "TLS failure") map
                  | "Ledger path [" text "] is not a valid path name, it should start wth " rest
                  | "Ledger " text " appears to have already existed and then been removed, failing with LedgerExistException" rest
                  | "For ledger: " text ", the placement policy not adhering bookie storage, mark it to under replication manager failed." rest
                  | "Entry log " text " not flushed (entryLogPerLedgerEnabled). Starting next iteration at this point." rest
                  | "No ledger " text " found when flushing entries." rest
                  | "No ledger " text " found when flushing header." rest
                  | "RocksDB " text " compact finished " rest
                  | "RocksDB<" text "> log path: " rest
                  | "Bookie " text " doesn't exist in ensemble " rest
                  | "Fragment :" text " is split into sub fragments :" rest
                  | "Ledger " text " close failed" rest
                  | "Callable " text " took too long " rest
                  | "Runnable " text " took too long " rest
                  | "maxDirectMemory = " text ", pageSize = " rest
                  | "Ledger " text " masterKey in db can only be set once." rest
                  | "entrySize " text " > segmentSize " rest
                  | "Random max: " text " CummulativeMap size: " rest
                  | "Node " text " (seen @ " rest
                  | "Operation " text " failed" rest
                  | "Ledger " text " is in an unknown state" rest
                  | "Ledger " text " in unknown state and cannot serve reacLac requests" rest
                  | "Allocated " text " bookies in region " rest
                  | "Allocating " text " bookies in region " rest
                  | "Region " text " allocating bookies with ensemble size " rest
                  | "User '" text "' not found in list of JAAS DIGEST-MD5 users." rest
                  | "Ledger " text " Missing in metadata list, but ledgerManager returned rc: " rest
                  | "Script " text " returned " rest
                  | "Thread " text " was not registered in the thread registry. Using default stats logger " rest
                  | "Recovered " text " entry locations from compacted log " rest

# Libraries that log for themselves: Jetty, Jersey, Netty.
#= Logging initialized @2117ms to org.eclipse.jetty.util.log.Slf4jLog
#= jetty-9.4.54.v20240208; built: 2024-02-08T19:42:39.027Z; git: cef3fbd6d736a21e7d541a5db490381d95a2047d; jvm 17.0.12+7-LTS
#= Session workerName=node0
#= Stopped Server@1a2b3c4d{STOPPING}[12.0.9,sto=30000]
#= Started ServerConnector@1a2b3c4d{HTTP/1.1, (http/1.1)}{0.0.0.0:8080}
#= Started InstrumentedHandler@1a2b3c4d{STARTED}
#= Started @5120ms
#= A provider org.apache.pulsar.common.configuration.VipStatus registered in SERVER runtime does not implement any provider interfaces applicable in the SERVER runtime. Due to constraint configuration problems the provider will be ignored.
#= Component of class interface org.glassfish.jersey.server.Foo cannot be instantiated and will be ignored.
#= No oshi library found
#= Failed to initialize a channel. Closing: [id: 0x1a2b3c4d, L:/10.4.0.2:6650 - R:/10.4.0.9:44321]
#= Failed to mark a promise as success because it is done already: x
#= Using the first loopback address
#= Request GET /admin took longer than 5 s
#= Setting x in MBeanServer
#= Registered listeners for x consumer
#= Scheduler x initialized
#= node0 Scavenging every 600000ms
#= node0 Stopped scavenging
#= Default TLS protocol is TLSv1.3, supported TLS protocols are [TLSv1.3, TLSv1.2]
#= Stopped oejs.ServerConnector@1a2b3c4d{HTTP/1.1, (http/1.1)}{0.0.0.0:8080}
#= Searching for entry filters {path=/pulsar}
#= Created topic {topic=persistent://public/default/t-1}
known_library -> "Failed to " ("accept a connection" | "create schema locator with position"
                       | "initialize a channel. Closing:" | "mark a promise as" | "perform http"
                       | "run health check {clientAppId=") rest
               | "Started " ("InstrumentedHandler@" | "PulsarServerConnector@" | "Server@" | "ServerConnector@" | "o.e.j."
                       | "oeje" | "oejs") rest
               | "Stopped " ("PulsarServerConnector@" | "Server@" | "ServerConnector@" | "o.e.j." | "oeje" | "oejs") rest
               | ("A task raised an exception" | "An exception was thrown by"
                       | "An exceptionCaught() event was fired, and it reached at the tail of the pipeline"
                       | "Base Resource should not be null" | "Created topic {topic=" | "Default DNS servers:"
                       | "Default TLS protocol is" | "DefaultSessionIdManager workerName="
                       | "Detected thread pool queue class" | "HK2 service reification failed" | "HTTP request {"
                       | "LEAK:" | "Loaded authorization provider"
                       | "Log4j appears to be running in a Servlet environment" | "Logging initialized @"
                       | "No SessionScavenger set, using defaults" | "No oshi library" | "Searching for entry filters"
                       | "Session workerName=" | "Setting -D" | "Shutdown oejs" | "Stopping Server@"
                       | "Successfully created non-partitioned topic" | "Successfully set topic compaction threshold"
                       | "The following warnings have been detected:" | "Unable to load native library"
                       | "Unexpected exception in the selector loop"
                       | "Using default implementation for ThreadExecutor" | "Using direct memory pooled allocator"
                       | "Your platform does not provide complete low-level API for accessing direct buffers reliably"
                       | "unable to remove name for path:" | "x509=X509@") rest
               | "jetty-" text "built:" rest
               | "Started @" text "ms" rest
               | "A provider" text "registered in SERVER runtime does not implement" rest
               | "Component of class" text "cannot be instantiated" rest
               | "Using the" text "loopback address" rest
               | "Request" text "took longer" rest
               | "Setting" text "in MBeanServer" rest
               | "Registered listeners for" text "consumer" rest
               | "Scheduler" text "initialized" rest
               | "node" text "Scavenging every" rest
               | "node" text "Stopped scavenging" rest

# More of ZooKeeper's client.
#= Snapshotting disabled
#= Unable to open socket to zk-0/10.4.0.5:2181
#= Exception while seeking for ReadOnlyServer zk-1:2181
#= Unexpected throwable
#= Watcher x is expired
#= Client successfully logged in.
#= Resolving address zk-0 again
known_zookeeper -> ("An exception was thrown while closing send thread for session"
                     | "Client successfully logged in" | "Client will use" | "ClientCnxnSocketNetty"
                     | "Closing session: 0x" | "Error while calling watcher"
                     | "Exception while seeking for ReadOnlyServer" | "Got user-level KeeperException when processing"
                     | "Ignoring exception during shutdown" | "Opening socket connection failed"
                     | "Outstanding packets" | "Resolving address" | "Snapshotting disabled"
                     | "Socket is connected to" | "TGT refresh" | "TLS handshake is required"
                     | "Unable to open socket to" | "Unexpected throwable" | "Unresolved address"
                     | "zookeeper.disableAutoWatchReset is") rest
                 | "Watcher" text "is expired" rest

# A bookie, as a standalone has one.
#= New ensemble: [bookie-1:3181, bookie-0:3181] is not adhering to Placement Policy. quarantinedBookies: []
#= Using configuration file /pulsar/conf/bookkeeper.conf
#= Major Compaction : enabled=true, threshold=0.5, interval=86400000
#= Started component bookie-server.
#= Finished reading journal, starting bookie
#= ForceWrite thread interrupted
#= Created new entry log file data/bookkeeper/ledgers/current/0.log for logId 0.
#= Triggering shutdown of Bookie-3181 with exitCode 0
#= Journal exited loop!
known_bookie -> "Finished " ("Shutting down Journal thread" | "reading journal, starting bookie" | "replaying journal in") rest
              | "Shutting down " ("Bookie-" | "BookieServer" | "GarbageCollectorThread" | "Journal") rest
              | ("Binding bookie-rpc endpoint to" | "Closed component" | "Closing component"
                      | "Closing recovered ledger" | "Created dirty file in ledger dir" | "Created new entry log file"
                      | "Creating a new entry log file" | "Flush ledger storage at checkpoint"
                      | "ForceWrite Thread started" | "ForceWrite thread interrupted" | "Hello, I'm your bookie"
                      | "Journal exited loop!" | "Journal exits when shutting down" | "Load lifecycle component"
                      | "Major Compaction : enabled=" | "Minor Compaction : enabled=" | "New ensemble:"
                      | "Opening journal" | "Problems reading from" | "Re-registering the bookie"
                      | "Stamping new cookies on all dirs" | "Started Db Ledger Storage" | "Started component"
                      | "Starting component" | "Starting journal on" | "Triggering shutdown of Bookie-"
                      | "Turning bookie to read only during shut down" | "Using configuration file"
                      | "replaceBookie for bookie") rest

# The table service inside a standalone; the braces are never filled in.
#= Reason for the failure {}
known_table_service -> "Reason for the failure" rest

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
#= org.apache.pulsar.broker.PulsarServerException:
trace_exception -> indent (relation ": "):? exception (": " detail | ":"):?

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
maybe_owner -> "Optional[" owner "]" | "Optional.empty" | "null"

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
client_unspaced -> bare
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
old_role     -> "Leader" | "Follower" | "null"
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
ending       -> "Shutting down"
local        -> bare
remote       -> bare
replicator   -> unbracketed
replicator_mapped -> unbraced_text
err_text     -> text
exception    -> other_throwable
detail       -> rest
message      -> rest
relation     -> "Caused by" | "Suppressed" | "Wrapped by"
