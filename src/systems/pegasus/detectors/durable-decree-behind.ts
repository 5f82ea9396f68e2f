/** A committed decree that may be stored as a durable one. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { gpidOf, runsOn } from "../runs-on.ts";

/** One learn. */
const PAUSE_MS = 10 * 60_000;
/** The issue (#719) is of 2.0 and 2.1; nothing shows that later releases have it. */
const NOT_KNOWN_FROM: readonly [number, number] = [2, 2];

function isLater(version: string | null): boolean {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(version ?? "") ?? [];
  if (major === undefined || minor === undefined) return false;
  return (
    Number(major) > NOT_KNOWN_FROM[0] || (Number(major) === NOT_KNOWN_FROM[0] && Number(minor) >= NOT_KNOWN_FROM[1])
  );
}

export const detector: Detector<Cluster> = {
  id: "pegasus/durable-decree-behind",
  title: "Durable decree behind after a learn",
  severity: "low",
  causedBy: [],
  guide: {
    what: "After a learn of logs the committed decree is above what RocksDB has on disk. Releases up to 2.1 may store the former as the latter; a crash before the next checkpoint then loses the mutations between.",
    signature:
      "`apply checkpoint/log done` with ERR_OK where last_committed_decree went beyond an app_durable_decree that stayed, on a release below 2.2 or an unknown one.",
    lookAlikes: ["A release from 2.2 on: the issue is of 2.0 and 2.1.", "A learn of a checkpoint, which moves both."],
    remedy: ["Upgrade; until then let a checkpoint follow a learn before the server is restarted."],
    sources: ["apache/incubator-pegasus#719"],
  },
  detect: ({ nodes }) =>
    nodes
      .filter(({ version }) => !isLater(version))
      .flatMap((node) =>
        runsOn([node], ["learn.done"], PAUSE_MS, (event) => {
          const { err, committed, old_committed, durable } = event.fields;
          return err === "ERR_OK" && committed > old_committed && durable < committed && durable === old_committed
            ? gpidOf(event)
            : null;
        }),
      )
      .map(({ node, subject, run }) => {
        const last = run.at(-1);
        const behind = (last?.fields.committed ?? 0) - (last?.fields.durable ?? 0);
        return told([node], run, {
          severity: "low",
          confidence: node.version ? 0.8 : 0.5,
          title: `${subject} on ${node.name}: ${count(behind, "mutation")} learned and not yet durable, a crash may lose them`,
          count: 1,
          measures: { behind },
          explanation: `At ${clock(last?.at ?? 0)} a learn of ${subject} committed up to ${last?.fields.committed} while ${last?.fields.durable} is on disk. ${node.version ? `${node.version} may` : "The release is not in the log; those up to 2.1 may"} store the former as durable. It hurts only if the server crashes before the next checkpoint.`,
          excluded: ["not a loss: no crash is shown by this line"],
          remedy: ["Let a checkpoint come before the server is restarted; upgrade from 2.0 and 2.1."],
        });
      }),
};
