/** A bookie is to be decommissioned where nobody replicates: in three states of a cluster, which its three texts tell apart. */

import { eventsOf } from "../../../correlate/event-log.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { countEarly } from "../../../extent.ts";
import { clock, list } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { isAutoRecovery } from "../components.ts";
import type { BkEvent } from "../events.ts";
import { throws } from "../exceptions.ts";
import type { BkNode } from "../node.ts";

type State = "never" | "disabled" | "none";

/** The node of the election, which only an AutoRecovery process makes. */
const NO_ELECTION = /NoNode\b.*\/underreplication\/auditorelection\b/;
/** What 4.18 says instead. */
const NO_ELECTION_NOW = /Autorecovery is disabled due to missing Zookeeper node/;
/** The lines of one run of the command stand this near to one another. */
const SAME_RUN_MS = 30_000;

/** The state that a line tells of; null for a line that tells of none, or of another reason. */
function stateOf(event: BkEvent): State | null {
  if (event.kind === "sh.ar.disabled") return "disabled";
  if (event.kind === "sh.no.auditor") return "none";
  if (event.kind === "sh.no.znode") return event.fields.err.includes("auditorelection") ? "never" : null;
  return throws(event, NO_ELECTION) || throws(event, NO_ELECTION_NOW) ? "never" : null;
}

interface Run {
  readonly node: BkNode;
  readonly state: State;
  readonly lines: BkEvent[];
}

/** Runs of the command, each with the first state that it tells of. */
function runsOf(node: BkNode): Run[] {
  const runs: Run[] = [];
  for (const event of node.log.all) {
    const last = runs.at(-1);
    const isNear = last !== undefined && event.at - (last.lines.at(-1)?.at ?? 0) <= SAME_RUN_MS;
    const state = stateOf(event);
    if (last && isNear && (state === last.state || event.kind === "sh.decom.ex" || event.kind === "sh.http.decom.fail"))
      last.lines.push(event);
    else if (state) runs.push({ node, state, lines: [event] });
  }
  return runs;
}

/** `triggeraudit` asks for the same audit and is refused with the same words. */
function isDecommission({ lines }: Run): boolean {
  return lines.some(({ kind }) => kind === "sh.decom.ex" || kind === "sh.http.decom.fail");
}

const REASONS: Readonly<Record<State, string>> = {
  never: "no AutoRecovery process has ever run in this cluster",
  disabled: "replication is switched off for the whole cluster",
  none: "no AutoRecovery process stands for auditor",
};

const MEANINGS: Readonly<Record<State, string>> = {
  never:
    "The node …/underreplication/auditorelection does not exist. Only a process with AutoRecovery makes it, so none has run since the metadata were made. The command checks beforehand only whether replication is switched off, which it is not.",
  disabled:
    "The node …/underreplication/disable exists: somebody ran `autorecovery -disable` and has not enabled it again.",
  none: "The node of the auditor's election exists and is empty: AutoRecovery ran once, and no process stands for auditor now. The words `though Autorecovery is enabled` mean only that the switch is not off.",
};

const REMEDIES: Readonly<Record<State, string>> = {
  never:
    "Start an AutoRecovery process (`bin/bookkeeper autorecovery`, or autoRecoveryDaemonEnabled=true on the bookies), then run the command again.",
  disabled: "Run `bin/bookkeeper shell autorecovery -enable`, then run the command again.",
  none: "Start an AutoRecovery process, or start again one whose auditor quit, and check with `shell whoisauditor` before the command is run again.",
};

/** Bookies of which every service that they load is in the logs, and none of them is AutoRecovery. */
function withoutRecovery({ bookies }: Cluster): readonly BkNode[] {
  return bookies.filter(({ log }) => {
    const loaded = log.of("bk.component.load");
    return loaded.length > 0 && loaded.every(({ fields }) => !isAutoRecovery(fields.component));
  });
}

/** A command that switched replication off or on. */
interface Switch {
  readonly node: BkNode;
  readonly event: BkEvent;
}

/** What is known of the cluster beside the runs of the command. */
interface Setting {
  readonly switches: readonly Switch[];
  readonly without: readonly BkNode[];
}

function settingOf(cluster: Cluster): Setting {
  const switches = cluster.nodes.flatMap((node) =>
    eventsOf(node.log, "ar.off.cmd", "ar.on.cmd").map((event) => ({ node, event: event as BkEvent })),
  );
  return { switches: switches.sort((a, b) => a.event.at - b.event.at), without: withoutRecovery(cluster) };
}

/** The command that switched replication off before an instant, where nothing switched it on since. */
function switchedOff({ switches }: Setting, at: number): Switch | null {
  const last = switches[countEarly(switches, ({ event }) => event.at < at) - 1];
  return last?.event.kind === "ar.off.cmd" ? last : null;
}

function draft(one: Run, setting: Setting): Draft {
  const { node, state, lines } = one;
  const isKnown = isDecommission(one);
  const what = isKnown ? "a decommission" : "a command that needs an audit (a decommission, or `triggeraudit`)";
  const without = state === "disabled" ? [] : setting.without;
  const names = list(without.map(({ name }) => name));
  const loaded = without.flatMap(({ log }) => log.of("bk.component.load").slice(-1));
  const seen = without.length > 0 ? ` ${names} did not load AutoRecovery at the start.` : "";
  const off = state === "disabled" ? switchedOff(setting, lines[0]?.at ?? 0) : null;
  const run = told([node], off ? [off.event, ...lines] : lines, {
    from: lines[0]?.at ?? 0,
    severity: "medium",
    confidence: 1,
    title: `${isKnown ? "Decommission" : "An audit"} ${isKnown ? "gave up" : "was refused"}: ${REASONS[state]}`,
    count: 1,
    explanation: `At ${clock(lines[0]?.at ?? 0)}, by the log of ${node.name}, ${what} ended in an error and replicated nothing. ${MEANINGS[state]}${seen}${off ? ` That was at ${clock(off.event.at)}, by the log of ${off.node.name}.` : ""} A bookie that is removed all the same leaves its ledgers with a copy less.`,
    excluded: [
      "not a lost connection to ZooKeeper: that is ConnectionLoss or SessionExpired, and here ZooKeeper answered",
      "not a bookie that still runs: that is `is not shutdown yet`",
    ],
    remedy: [
      REMEDIES[state],
      "Without AutoRecovery: `shell recover BOOKIE`, and delete its cookie afterwards.",
      "Do not remove the bookie's disks before its ledgers are replicated.",
    ],
  });
  return { ...run, evidence: [...run.evidence, ...loaded.map(({ ref }) => ref)] };
}

export const detector: Detector<Cluster> = {
  id: "bookkeeper/decommission-without-autorecovery",
  title: "Decommission with AutoRecovery disabled",
  severity: "medium",
  causedBy: ["bookkeeper/auditor-missing", "bookkeeper/zookeeper-blip-kills-autorecovery"],
  guide: {
    what: "`decommissionbookie` sets off an audit and waits for the replication. Where no AutoRecovery process runs nobody does either, and the command ends with a text that depends on how the cluster came there.",
    signature:
      "To 4.17 `NoNode for …/underreplication/auditorelection` under `Received exception in DecommissionBookieCmd`, from 4.18 `Autorecovery is disabled due to missing Zookeeper node`: AutoRecovery has never run. `Autorecovery is disabled. So giving up!`: switched off. `No auditor elected, though Autorecovery is enabled`: it ran once, and no process stands now.",
    lookAlikes: [
      "ConnectionLoss or SessionExpired for the same path: ZooKeeper was out of reach.",
      "`Bookie: … is not shutdown yet`: the bookie has to be stopped first.",
    ],
    remedy: ["Start an AutoRecovery process, or enable replication again; or `shell recover` and delete the cookie."],
    sources: [
      "apache/bookkeeper#4489",
      "apache/bookkeeper#4490",
      "BookKeeperAdmin.triggerAudit, ZkLedgerAuditorManager.getCurrentAuditor",
    ],
  },
  detect: (cluster) => {
    const setting = settingOf(cluster);
    return cluster.nodes.flatMap(runsOf).map((run) => draft(run, setting));
  },
};
