/** ZooKeeper cannot be reached by a meta server that starts. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { runsOn } from "../runs-on.ts";

/** Starts of a meta server that fails are tried again by its supervisor within this. */
const PAUSE_MS = 5 * 60_000;
/** Errors that speak of a way that is closed; others speak of what was found there. */
const UNREACHED = new Set(["ERR_TIMEOUT", "ERR_NETWORK_FAILURE", "ERR_SESSION_RESET"]);

export const detector: Detector<Cluster> = {
  id: "pegasus/remote-storage-unreachable",
  title: "Remote storage unreachable",
  severity: "high",
  causedBy: ["pegasus/authentication-failure", "zookeeper/quorum-lost"],
  guide: {
    what: "A meta server keeps the state of the cluster in ZooKeeper and takes its lock there; without it none starts.",
    signature:
      "`init meta_state_service failed`, `attach to zookeeper session timeout`, `initialize server state from remote storage failed`, `get partition node failed` with ERR_TIMEOUT or another error of the network.",
    lookAlikes: [
      "`the zk session is reconnecting`: a session that is tried again is not lost.",
      "Another error (ERR_OBJECT_NOT_FOUND …): ZooKeeper answered.",
    ],
    remedy: ["Bring ZooKeeper up; see hosts_list in [zookeeper]; with Kerberos see its client's own log (zoo.log)."],
    sources: ["apache/incubator-pegasus#564", "src/meta/meta_service.cpp"],
  },
  detect: ({ nodes }) =>
    runsOn(
      nodes,
      [
        "meta.zk.fail",
        "lock.attach.timeout",
        "lock.init.fail",
        "leader.state.fail",
        "leader.read.fail",
        "meta.remote.fail",
      ],
      PAUSE_MS,
      (event) => ("err" in event.fields && !UNREACHED.has(event.fields.err) ? null : "zookeeper"),
    ).map(({ node, run }) => {
      const errors = [...new Set(run.flatMap((event) => ("err" in event.fields ? [event.fields.err] : [])))];
      const isOpen = run.every(({ kind }) => kind === "leader.read.fail");
      return told([node], run, {
        severity: "high",
        confidence: 0.95,
        title: `${node.name} ${isOpen ? "got no answer from ZooKeeper while it read the state" : "could not reach ZooKeeper"}${errors.length > 0 ? ` (${list(errors)})` : ""}`,
        explanation: isOpen
          ? `From ${clock(run[0]?.at ?? 0)} on reads of the cluster's state in ZooKeeper failed on ${node.name}: a meta server reads it once it has the lock, so ZooKeeper had been reached before. Without the whole state it does not serve as leader.`
          : `From ${clock(run[0]?.at ?? 0)} on ${node.name} could not open its state or its lock in ZooKeeper. The lines do not tell whether ZooKeeper was down, the hosts are wrong, or the login was refused.`,
        excluded: ["not a state that is missing or damaged: the error is one of time or network"],
        remedy: [
          isOpen
            ? "See whether ZooKeeper has a quorum and answers in time; a client library of another release than the servers can time out too."
            : "See whether ZooKeeper has a quorum, and whether hosts_list in [zookeeper] of this server's configuration names it.",
          "Look at zoo.log beside the meta server's log: the client of ZooKeeper tells there why it cannot connect.",
        ],
      });
    }),
};
