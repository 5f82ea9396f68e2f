/** Requests that fail with 502 or 504 behind a redirect. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { runsOn } from "../runs-on.ts";

/** Failures within this are one story. */
const PAUSE_MS = 5 * 60_000;

export const detector: Detector<Cluster> = {
  id: "pulsar/redirect-failed",
  title: "Request failed behind a redirect",
  severity: "low",
  causedBy: [
    "pulsar/dead-broker-still-registered",
    "pulsar/missed-watch-stale-list",
    "pulsar/session-loss-ends-broker",
    "pulsar/process-exit",
  ],
  guide: {
    what: "A request of administration was passed on to a broker that did not answer.",
    signature: "A line of requests with status 502 or 504.",
    lookAlikes: ["307 is the redirect itself, and normal."],
    remedy: ["See which broker the request was sent to."],
    sources: ["apache/pulsar#20405"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["lu.502"], PAUSE_MS, ({ fields }) =>
      fields.http_failure === "502" || fields.http_failure === "504" ? "request" : null,
    ).map(({ node, run }) =>
      told([node], run, {
        severity: "low",
        confidence: 1,
        title: `${count(run.length, "request")} to ${node.name} failed at the broker it was passed on to`,
        explanation: `At ${clock(run[0]?.at ?? 0)} ${node.name} answered ${run[0]?.fields.method ?? ""} ${run[0]?.fields.url ?? ""} with ${run[0]?.fields.http_failure ?? ""}: the broker behind it did not answer.`,
        excluded: ["not a redirect, which is 307"],
        remedy: ["See which broker owns what was asked for, and whether it runs."],
      }),
    ),
};
