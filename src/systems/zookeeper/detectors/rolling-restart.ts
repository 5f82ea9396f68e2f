/** An orderly restart of most servers, one after the other. */
import type { Detector } from "../../../detect/detector.ts";
import { clock, duration, list } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import { leaderAt } from "../leaders.ts";
import { rollingRestarts } from "../restarts.ts";

export const detector: Detector<Ensemble> = {
  id: "zookeeper/rolling-restart",
  title: "Rolling restart",
  severity: "info",
  causedBy: [],
  guide: {
    what: "Most servers of an ensemble were restarted one after the other, each back in service before the next one went. Planned work, not a fault.",
    signature:
      "At least three servers and more than half of the voters end and start again within half an hour of each other, each once, and each serves before the next one ends. Or a server starts again with another release, which is planned however many do. SIGTERM leaves no line, so an end is dated by what peers saw; of a server without a log, its coming back, too.",
    lookAlikes: [
      "Leaders that fail one after the other: the same server goes more than once, or the next goes before the last one is back.",
      "A crash loop: one server alone.",
    ],
    remedy: ["Nothing. Restart the leader last, so that leadership moves once."],
    sources: ["ZooKeeper administrator's guide"],
  },
  detect: (ensemble) =>
    rollingRestarts(ensemble).map((run) => {
      const from = run[0]?.down ?? 0;
      const to = Math.max(...run.map(({ served, started }) => served ?? started));
      const led = run.filter(({ server, down }) => leaderAt(ensemble.leaders, down - 1)?.server === server);
      const names = run.map(({ server }) => server.name);
      const outMs = Math.max(...run.map(({ served, down }) => (served ?? down) - down));
      const releases = [...new Set(run.flatMap(({ release }) => release ?? []))];
      const into = releases.length > 0 ? ` into ${list(releases)}` : "";
      const seen = run.filter(({ seenByPeers }) => seenByPeers).map(({ server }) => server.name);
      return {
        severity: "info" as const,
        confidence: seen.length > 0 ? 0.8 : 0.95,
        title:
          run.length > 1
            ? `${names.length} of ${ensemble.voters.count} servers were restarted one after the other${into} in ${duration(to - from)}`
            : `${list(names)} was restarted${into}`,
        nodes: names,
        from,
        to,
        count: run.length,
        measures: { longestOutOfServiceMs: outMs },
        explanation: [
          run.length > 1
            ? `${list(run.map(({ server, down, served }) => `${server.name} (gone ${clock(down)}, serving ${clock(served ?? down)})`))} were restarted in this order, each back in service before the next one went; the longest was out of service for ${duration(outMs)}.`
            : `${list(names)} was gone from ${clock(from)} or later and served again at ${clock(to)}.`,
          ...(seen.length > 0
            ? [
                `Of ${list(seen)} there is no log: the others lost ${seen.length > 1 ? "them" : "it"} and met ${seen.length > 1 ? "them" : "it"} again in turn.`,
              ]
            : []),
          ...(releases.length > 0
            ? [`The start prints ${list(releases)}, another release than before: planned work.`]
            : []),
          led.length > 0
            ? `${list(led.map(({ server }) => server.name))} led when it was restarted, so leadership moved.`
            : "None of them led when it was restarted.",
        ].join(" "),
        excluded:
          run.length > 1
            ? ["not failures: every server went once, and never two at a time"]
            : ["not a failure: it came back with another release"],
        remedy: [],
        evidence: run.flatMap(({ refs }) => refs),
      };
    }),
};
