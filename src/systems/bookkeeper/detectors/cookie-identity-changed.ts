/** A bookie's own address is another than the one in its cookie. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import { cookiesAfter, differencesIn, isMismatch } from "../cookies.ts";
import { refusedBy } from "../failed-starts.ts";

export const detector: Detector<Cluster> = {
  id: "bookkeeper/cookie-identity-changed",
  title: "Cookie: identity changed (pod IP / advertised address)",
  severity: "high",
  causedBy: [],
  guide: {
    what: "The cookie on a bookie's disks carries the address it was made with. A bookie that comes up with another address, such as a pod with a new IP, refuses to start.",
    signature: "`Cookie [… bookieHost: A …] is not matching with [… bookieHost: B …]`, with the same instance.",
    lookAlikes: [
      "Other directories: the cookies differ in journalDir or ledgerDirs.",
      "Another instance: bookkeeper/cookie-instance-mismatch.",
    ],
    remedy: ["Use host names or a fixed bookieId as identity, and update the cookie with the shell."],
    sources: ["apache/pulsar#7569", "Cookie.verify"],
  },
  detect: ({ nodes }) =>
    nodes.flatMap((node) => {
      const runs = refusedBy(node, isMismatch);
      const first = runs[0]?.[0];
      if (!first) return [];
      const cookies = cookiesAfter(node, first);
      const [host, known] = [cookies.own.get("bookieHost"), cookies.other.get("bookieHost")];
      const differences = differencesIn(cookies);
      if (!host || !known || differences.length !== 1 || differences[0] !== "bookieHost") return [];
      return [
        told([node], runs.flat(), {
          severity: "high",
          confidence: 1,
          title: `${node.name} refused to start: its cookies name ${host} and ${known}`,
          count: runs.length,
          explanation: `From ${clock(first.at)} on ${count(runs.length, "start")} of ${node.name} ended because one cookie names ${host} and the other ${known}; everything else in them is the same. The bookie came up with another address than the one its data were written under.`,
          excluded: ["not another cluster: the instance is the same", "not other directories: they are the same"],
          remedy: [
            "Give bookies a lasting identity: useHostNameAsBookieID=true, or bookieId.",
            "Bring the old address back, or update the cookie with `shell cookie_update` after the ledgers' metadata were thought of: they name the old address.",
          ],
        }),
      ];
    }),
};
