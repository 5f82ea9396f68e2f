/** What ZooKeeper's servers tell one another's clocks by: votes, and joins of learners. */
import type { Clocked, Passed } from "../../detect/any/clocked.ts";
import type { Ensemble } from "./ensemble.ts";

/** Less is what clocks kept by NTP may differ by, and what matters to nobody who reads the logs. */
const WORTH_TELLING_MS = 1000;

export const VOTES: Passed = { one: "vote", note: "ZooKeeper itself does not compare clocks." };

export function clocked({ servers, whole }: Ensemble): Clocked {
  return {
    whole,
    leastMs: WORTH_TELLING_MS,
    nodes: servers.map(({ name, aligned, first, last, votes, sid }) => {
      const telling = votes.filter((vote) => vote.from !== sid || vote.state === "LOOKING");
      return { name, aligned, first, last, pairs: telling.slice(0, 4).map(({ ref }) => ref) };
    }),
  };
}
