/** Starts that failed for one reason, one after the other: what a supervisor makes of a fault that a start cannot cure. */

import { grouped } from "../../correlate/grouped.ts";
import { inRuns } from "../../correlate/runs.ts";
import { touching } from "../../extent.ts";
import type { FailedStart } from "./failed-starts.ts";
import type { KvNode } from "./node.ts";

/** A supervisor that waits longer than this between two tries makes two events of it. */
const SAME_SPELL_MS = 10 * 60_000;

/** Runs of failed starts of one reason, none of which a start that succeeded lies in. */
export function startLoops({ lives }: KvNode, starts: readonly FailedStart[]): FailedStart[][] {
  return [...grouped(starts, ({ reason }) => reason).values()].flatMap((same) =>
    inRuns(same, SAME_SPELL_MS).flatMap((run) => {
      const parts: FailedStart[][] = [[]];
      for (const start of run) {
        const last = parts.at(-1)?.at(-1);
        // a process that is ready in between began before the next start, and was not over at the last
        const between = last ? touching(lives, last.at, start.from) : [];
        const succeeded = between.some(({ ready }) => ready && last && ready.at > last.at && ready.at < start.from);
        if (succeeded) parts.push([start]);
        else parts.at(-1)?.push(start);
      }
      return parts;
    }),
  );
}
