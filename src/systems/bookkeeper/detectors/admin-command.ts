/** A command of the shell that ran and ended in order: an observation. */
import { grouped } from "../../../correlate/grouped.ts";
import { inTime } from "../../../correlate/in-time.ts";
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { countEarly, during } from "../../../extent.ts";
import { clock } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { Kind } from "../events.ts";

/** What a line shows was run. */
const COMMANDS: Partial<Record<Kind, string>> = {
  "sh.lbrd.kick": "an audit was triggered (triggeraudit or decommissionbookie)",
  "sh.decom.ok": "a bookie was decommissioned",
  "sh.whoisauditor": "the auditor was asked for",
  "ar.off.cmd": "replication was switched off",
  "ar.on.cmd": "replication was switched on",
  "ar.status": "the switch of replication was asked for",
};
/** Lines of a command that gave up. */
const FAILURES = new Set<Kind>(["sh.decom.ex", "sh.ar.disabled", "sh.no.auditor", "sh.no.znode"]);
/** A command closes its session when it is done; a decommission takes hours. */
const ENDS_WITHIN_MS = 24 * 3_600_000;

export const detector: Detector<Cluster> = {
  id: "bookkeeper/admin-command",
  title: "Administrative command",
  severity: "info",
  causedBy: [],
  guide: {
    what: "A command of the shell ran and closed its session in order. Some of its lines look like an auditor that stops.",
    signature:
      "A line of a command in thread main, then the close of its session, and no error of the shell between them.",
    lookAlikes: ["A lost auditor: its lines are of other threads.", "A command that ended in an error."],
    remedy: ["Nothing."],
    sources: ["BookKeeperAdmin", "tools.cli.commands"],
  },
  detect: ({ nodes }) =>
    nodes
      .filter(({ service }) => service === "shell")
      .flatMap((node) => {
        const commands = node.log.all.filter(({ kind, thread }) => COMMANDS[kind] && (thread === "main" || !thread));
        const closings = node.log.of("zk.session.closed");
        const failures = node.log.all.filter(({ level, kind }) => level === "error" || FAILURES.has(kind));
        // each command has a session of its own
        const runs = grouped(commands, ({ at }) => countEarly(closings, (closing) => closing.at < at));
        return [...runs].flatMap(([index, run]) => {
          const [first] = run;
          const closed = closings[index];
          if (!first || !closed || closed.at - first.at > ENDS_WITHIN_MS) return [];
          if (during(failures, closings[index - 1]?.at ?? Number.NEGATIVE_INFINITY, closed.at).length > 0) return [];
          const what = COMMANDS[first.kind] ?? "";
          return [
            told([node], inTime([...run, closed]), {
              severity: "info",
              confidence: 1,
              title: `A command of the shell ran: ${what}`,
              count: 1,
              explanation: `At ${clock(first.at)}, by the log of ${node.name}, a command of the shell ran in thread main: ${what}. It closed its session with ZooKeeper at ${clock(closed.at)}. \`Shutting down AuditorElector\` beside it is the command's own, no auditor's.`,
              excluded: ["not a lost auditor: the thread is main and the session was closed in order"],
              remedy: [],
            }),
          ];
        });
      }),
};
