/** A producer's name that is taken by its own dead connection. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import { reasonsOf } from "../causes.ts";
import type { Cluster } from "../cluster.ts";
import { runsOn } from "../runs-on.ts";

/** A client tries again within a minute. */
const PAUSE_MS = 120_000;
/** Once is a client whose old connection closes a moment later. */
const FEWEST = 2;

export const detector: Detector<Cluster> = {
  id: "pulsar/zombie-producer",
  title: "Zombie producer",
  severity: "low",
  causedBy: ["pulsar/lookup-storm", "pulsar/process-pause"],
  guide: {
    what: "A producer comes back and the broker still holds its name for the connection before. It cannot produce until that one is found dead.",
    signature:
      "`Producer with name '…' is already connected to topic`, twice and more for one topic within two minutes.",
    lookAlikes: ["Two producers that are given one name.", "Once, while the old connection closes."],
    remedy: ["Wait for the keep-alive (60 s); upgrade to a release that checks connections."],
    sources: ["apache/pulsar#7140"],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, ["cx.prod.fail", "lu.retry", "lu.err", "cx.prod.dup"], PAUSE_MS, (event) =>
      event.kind === "cx.prod.dup" || /Producer with name .* is already connected|ProducerBusy/.test(reasonsOf(event))
        ? (event.fields.topic ?? "")
        : null,
    ).flatMap(({ node, subject, run }) =>
      run.length < FEWEST
        ? []
        : [
            told([node], run, {
              severity: "low",
              confidence: 0.7,
              title: `a producer of ${subject} was refused ${count(run.length, "time")}: its name or id is taken`,
              explanation: `From ${clock(run[0]?.at ?? 0)} on ${node.name} refused a producer of ${subject} because its name or id is in use. Whether the other one is its own dead connection or a second client of that name these lines do not prove.`,
              excluded: [],
              remedy: ["Wait for the keep-alive of a minute; then look for two clients of one name."],
            }),
          ],
    ),
};
