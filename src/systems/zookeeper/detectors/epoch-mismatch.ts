/** A server whose epoch files keep it from starting, or from following the leader that there is. */

import type { Evidence } from "../../../case.ts";
import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { touching } from "../../../extent.ts";
import { count, fromTo } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";

/** Lines about one try or one start. */
const ONE_TRY_MS = 1000;
/** Tries further apart than this are separate. */
const SAME_SPELL_MS = 10 * 60_000;

/** What one line says of epochs: the leader's against the own one, or the server's own files against each other. */
interface Mismatch {
  readonly at: number;
  readonly event: ZkEvent;
  readonly words: string;
  readonly kind: "leader" | "files";
  /** The leader's epoch; null where it is about files. */
  readonly theirs: bigint | null;
  readonly refs: Evidence;
}

/** The server's own files, from the exception that refuses them. To 3.4 the two names stand the wrong way round. */
const FILES: readonly { readonly text: RegExp; readonly words: (a: string, b: string) => string }[] = [
  {
    text: /The current epoch, ([0-9a-f]+), is older than the last zxid, (\d+)/,
    words: (epoch, zxid) =>
      `currentEpoch is 0x${epoch}, and the data has a change of epoch 0x${(BigInt(zxid) >> 32n).toString(16)}`,
  },
  {
    text: /The (?:current epoch, ([0-9a-f]+),? is less than the accepted epoch|accepted epoch, ([0-9a-f]+),? is less than the current epoch), ([0-9a-f]+)/,
    words: (accepted, current) => `acceptedEpoch is 0x${accepted}, and currentEpoch is 0x${current} already`,
  },
];

/** The leader's epoch against the own one, decimal, as the exception has it. */
const LEADERS = /Leaders epoch, (\d+) is less than accepted epoch, (\d+)/;

function mismatchIn(event: ZkEvent): Mismatch | null {
  const { at } = event;
  if (event.kind === "follow.epoch") {
    const { epoch, my_epoch: own } = event.fields;
    return { at, event, kind: "leader", theirs: epoch, words: lower(epoch, own), refs: [event.ref] };
  }
  for (const { detail, ref } of event.causes) {
    const refs = [event.ref, ref];
    const [, theirs, own] = LEADERS.exec(detail) ?? [];
    if (theirs && own) {
      const words = lower(BigInt(theirs), BigInt(own));
      return { at, event, kind: "leader", theirs: BigInt(theirs), words, refs };
    }
    for (const { text, words } of FILES) {
      const [found, ...numbers] = text.exec(detail) ?? [];
      const [a = "", b = ""] = numbers.filter((number) => number !== undefined);
      if (found) return { at, event, kind: "files", theirs: null, words: words(a, b), refs };
    }
  }
  return null;
}

function lower(theirs: bigint, own: bigint): string {
  return `the leader's epoch is 0x${theirs.toString(16)}, and its own 0x${own.toString(16)} already`;
}

/** Epoch of the last change that the server proposed itself with before it found its leader; 0 where no line tells. */
function dataEpoch({ log }: Server, at: number): bigint {
  const start = log.of("fle.start").findLast((event) => event.at <= at);
  const { zxid, zxid_dec: decimal } = start?.fields ?? {};
  return (zxid ?? BigInt(decimal ?? 0)) >> 32n;
}

function draft(server: Server, run: readonly Mismatch[], { gaps, servers }: Ensemble): Draft | null {
  const [first] = run;
  if (!first) return null;
  const { from, to } = spanOf(run);
  const tries = inRuns(run, ONE_TRY_MS).length;
  const outage = servers.length > 1 && touching(gaps, from, to).length > 0;
  const files = first.kind === "files";
  const ahead = first.theirs !== null && dataEpoch(server, first.at) > first.theirs;
  // a promise to a leader that failed is left behind by the next election; data is not
  const passing = !files && !ahead && tries === 1;
  const when = fromTo(from, tries > 1 ? to : from);
  const times = tries > 1 ? ` ${count(tries, "time")}` : "";
  return {
    ...told(
      [server],
      run.map(({ event }) => event),
      {
        severity: passing ? "low" : outage ? "high" : "medium",
        confidence: 1,
        title: files
          ? `${server.name} refused its own epoch files${times}: ${first.words}`
          : `${server.name} could not follow the leader${times}: ${first.words}`,
        count: tries,
        explanation: files
          ? `${when} ${server.name} did not start because its epoch files and its data do not fit: ${first.words}. A crash or a full disk between two writes leaves them so, and so do files of a backup that are not all of one moment.`
          : [
              `${when} ${server.name} turned away from the leader it had chosen: ${first.words}. A server never goes back to a lower epoch.`,
              passing
                ? "Once is what a server says that had promised a higher epoch to a leader that failed."
                : "It can join only under a leader with a higher epoch: one that it takes part in electing, or after its own data is replaced.",
            ].join(" "),
        excluded: [
          files
            ? "not a damaged file: the values were read, they contradict each other"
            : "not older data at this server: its epoch is the higher one",
        ],
        remedy: files
          ? [
              `Where the other members serve: stop ${server.name}, move its version-2 away (keep myid), start it; it takes the leader's snapshot.`,
              "Do not edit epoch files by hand on a majority. Upgrade: ZOOKEEPER-1653, -2307, -2354 and -4269 leave files like these after a crash.",
            ]
          : [
              `Find out why ${server.name} is ahead: data of another ensemble, a wrong data directory, or the others were set back to a backup.`,
              "Where the others hold the right data: move version-2 of this one away (keep myid) and start it. Where this one does: stop the others before they take more changes, and copy all directories first.",
            ],
      },
    ),
    evidence: run.flatMap(({ refs }) => refs),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/epoch-mismatch",
  title: "Epoch mismatch, unable to join",
  severity: "medium",
  causedBy: ["zookeeper/disk-full", "zookeeper/stale-data-candidate"],
  guide: {
    what: "A server remembers an epoch that does not fit: its own files contradict each other and it refuses to start, or the leader's epoch is lower than one it has accepted and it refuses to follow.",
    signature:
      "`The current epoch, X, is older than the last zxid`, `The accepted epoch, X is less than the current epoch` (3.4 names the two the wrong way round), `Proposed leader epoch X is less than our accepted epoch Y`, `Leaders epoch, X is less than accepted epoch, Y`, in 3.3 `Leader epoch X is less than our epoch Y`. One refused leader is low; medium where it repeats or files are refused; high with an outage.",
    lookAlikes: [
      "`Follower is ahead of the leader`: the leader says so and gives up (zookeeper/stale-data-candidate).",
      "A damaged snapshot or log: zookeeper/corrupt-data.",
    ],
    remedy: ["Let the member take the leader's data (empty version-2, keep myid); upgrade."],
    sources: ["ZOOKEEPER-335", "ZOOKEEPER-1653", "ZOOKEEPER-2307", "ZOOKEEPER-2354", "ZOOKEEPER-4269"],
  },
  detect: (ensemble) =>
    ensemble.servers.flatMap((server) => {
      const all = server.log.all.flatMap((event) => mismatchIn(event) ?? []);
      return (["leader", "files"] as const).flatMap((kind) =>
        inRuns(
          all.filter((mismatch) => mismatch.kind === kind),
          SAME_SPELL_MS,
        ).flatMap((run) => draft(server, run, ensemble) ?? []),
      );
    }),
};
