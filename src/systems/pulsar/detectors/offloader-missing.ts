/** A driver for offloading is configured and no package on this broker has it. */
import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, fromTo } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import type { PulNode } from "../node.ts";
import { topicsIn } from "../runs-on.ts";

const MISSING = /No offloader found for driver '([^']*)'/;

function driverOf(event: PulEvent): string | null {
  const own = event.kind === "trace.exception" ? (event.fields.detail ?? "") : "";
  return MISSING.exec(`${own} ${reasonsOf(event)}`)?.[1] ?? null;
}

function draft(node: PulNode, driver: string, run: readonly PulEvent[]): Draft {
  const from = run[0]?.at ?? 0;
  const to = run.at(-1)?.at ?? from;
  const isStart = run.some(({ kind }) => kind.startsWith("br.start"));
  const topics = topicsIn(run.filter(({ kind }) => kind.startsWith("tp.")));
  const what = isStart ? "it could not start" : topics ? "topics could not be loaded" : null;
  return told([node], run, {
    severity: what ? "high" : "medium",
    confidence: 1,
    title: `${node.name} has no offloader for the driver ${driver}${what ? `: ${what}` : ""}`,
    explanation: `${to > from ? `${fromTo(from, to)}, ${count(run.length, "time")},` : `At ${clock(from)}`} ${node.name} looked for an offloader for the driver ${driver}, and none of those that it had loaded has it.${isStart ? " A broker whose own setting names the driver does not start by it." : topics ? ` Loading ${topics} failed by it.` : " What is configured with this driver cannot be loaded."} Either its package (.nar) is not in the directory of offloaders, or it could not be loaded, or the name of the driver is not one that they have.`,
    excluded: ["not storage out of reach: it was not asked yet"],
    remedy: [
      "Put the package of the driver, in the release of the broker, into offloadersDirectory on every broker, and start them again: images without the word all do not have it.",
      "Compare the name with those of the release: aws-s3, S3, google-cloud-storage, azureblob, aliyun-oss, filesystem; see whether a policy of a namespace names another one.",
    ],
  });
}

export const detector: Detector<Cluster> = {
  id: "pulsar/offloader-missing",
  title: "Offloader missing",
  severity: "high",
  causedBy: [],
  guide: {
    what: "Tiered storage is configured with a driver that the broker has no package for. A broker whose own setting names it does not start; topics of a namespace whose policy names it are not loaded.",
    signature: "`No offloader found for driver '…'` in a line or the exception below it.",
    lookAlikes: ["An offload that fails: the driver is there, the storage is not."],
    remedy: ["Add the package on every broker, or correct the name of the driver."],
    sources: ["apache/pulsar#10624", "apache/pulsar#13375", "apache/pulsar#23294", "mledger, Offloaders"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) =>
      [...grouped(node.log.all as readonly PulEvent[], driverOf)].flatMap(([driver, run]) =>
        driver === null ? [] : draft(node, driver, run),
      ),
    ),
};
