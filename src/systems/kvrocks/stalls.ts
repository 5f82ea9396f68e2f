/** When RocksDB slowed down or stopped writes: a state of each column family, by the lines that change it. */
import type { Span } from "../../case.ts";
import { grouped } from "../../correlate/grouped.ts";
import type { Instant, LineRef } from "../../event.ts";
import { during } from "../../extent.ts";
import type { Cluster } from "./cluster.ts";
import type { KvEvent } from "./events.ts";
import type { Life } from "./lives.ts";
import type { KvNode } from "./node.ts";
import { isShutdown } from "./shutdown.ts";
import { isBefore, isSince } from "./version.ts";

export interface Stall extends Span {
  readonly cf: string;
  readonly state: "delay" | "stop";
  /** The line calls the state by the word of another one. */
  readonly isMisnamed: boolean;
  /** No line names the release, and how long each word lasts does not settle what the words mean. */
  readonly isGuessed: boolean;
  /** The line that ended it; null where the process or its log ends first. */
  readonly ended: LineRef | null;
  readonly ref: LineRef;
}

type Change = KvEvent<"db.stall">;

/**
 * RocksDB 8.1 put `kNormal` behind the other conditions, and Kvrocks went on to name them by their old numbers from 2.4
 * up to 2.10 (apache/kvrocks#2651): what each word stands for there.
 */
const MISNAMED: Readonly<Record<string, string>> = { normal: "delay", delay: "stop", stop: "normal" };
const MISNAMED_SINCE = "2.4";
const MISNAMED_BEFORE = "2.11";
/** A server is in the normal state nearly always: a word that lasts so many times as long as the other is that state's. */
const SURELY_LONGER = 10;

/** RocksDB tells of changes once it holds no lock, in several threads: one may be logged this long before the one that it follows. */
const LOGGED_LATE_MS = 1000;

/** The stalls of a node in order of their beginnings. */
export function stallsOf(cluster: Cluster, node: KvNode): Stall[] {
  return node.lives
    .flatMap((life) => {
      const until = Math.min(life.ending ?? life.to, life.to);
      const changes = during(node.log.of("db.stall"), life.from, until).filter(
        ({ at }) => !isShutdown(cluster, node, at),
      );
      const families = [...grouped(changes, ({ fields }) => fields.cf).values()].map(inChain);
      const { isMisnamed, isGuessed } = wording(life, families, until);
      return families.flatMap((own) =>
        own.flatMap(({ at, ref, fields }, i): Stall[] => {
          const next = own[i + 1];
          const { cf, to_stall: word } = fields;
          const state = isMisnamed ? MISNAMED[word] : word;
          if (state !== "delay" && state !== "stop") return [];
          return [{ cf, state, isMisnamed, isGuessed, from: at, to: next?.at ?? until, ended: next?.ref ?? null, ref }];
        }),
      );
    })
    .sort((a, b) => a.from - b.from);
}

/** The changes of a column family, each from the state that the one before it led to, where two were logged in wrong order. */
function inChain(own: readonly Change[]): Change[] {
  const chain = [...own];
  for (let i = 1; i + 1 < chain.length; i++) {
    const [before, one, next] = chain.slice(i - 1, i + 2);
    if (!before || !one || !next || one.fields.from_stall === before.fields.to_stall) continue;
    const isLate =
      next.fields.from_stall === before.fields.to_stall &&
      next.fields.to_stall === one.fields.from_stall &&
      next.at - one.at <= LOGGED_LATE_MS;
    // what one ended was over when it was logged
    if (isLate) chain.splice(i, 2, { ...next, at: one.at }, one);
  }
  return chain;
}

/** By the release; where that is not known, by the word for the state that lasted longer, which is the normal one. */
function wording(
  { banner, from }: Life,
  families: readonly (readonly Change[])[],
  until: Instant,
): Pick<Stall, "isMisnamed" | "isGuessed"> {
  const version = banner?.fields.version ?? null;
  if (isSince(version, MISNAMED_BEFORE) || isBefore(version, MISNAMED_SINCE))
    return { isMisnamed: false, isGuessed: false };
  if (isSince(version, MISNAMED_SINCE)) return { isMisnamed: true, isGuessed: false };
  const [stop, normal] = [timeAs("stop", families, from, until), timeAs("normal", families, from, until)];
  const isClose = Math.max(stop, normal) < SURELY_LONGER * Math.min(stop, normal);
  return { isMisnamed: stop > normal, isGuessed: isClose };
}

/** How long lines give a state a word, from before the first of them on. */
function timeAs(word: string, families: readonly (readonly Change[])[], from: Instant, until: Instant): number {
  let total = 0;
  for (const own of families) {
    for (const [i, { at, fields }] of own.entries()) {
      if (i === 0 && fields.from_stall === word) total += at - from;
      if (fields.to_stall === word) total += (own[i + 1]?.at ?? until) - at;
    }
  }
  return total;
}
