/** What ZooKeeper's servers tell one another's clocks by: votes. */
import type { Clocked, Passed } from "../../detect/any/clocked.ts";
import type { Ensemble } from "./ensemble.ts";

/** Less is what clocks kept by NTP may differ by, and what matters to nobody who reads the logs. */
const WORTH_TELLING_MS = 1000;
/** Votes that wait for dead peers are late by some tens of seconds; clocks are told from that only beyond the longest back-off. */
const HELD_UP_MS = 60_000;

export const VOTES: Passed = { one: "vote", note: "ZooKeeper itself does not compare clocks." };

export function clocked({ servers, whole }: Ensemble): Clocked {
  const heldUp = servers.some(({ stalls }) => stalls.length > 0);
  return {
    whole,
    leastMs: heldUp ? HELD_UP_MS : WORTH_TELLING_MS,
    nodes: servers.map(({ name, aligned, first, last, votes, sid }) => {
      const telling = votes.filter((vote) => vote.from !== sid || vote.state === "LOOKING");
      return { name, aligned, first, last, pairs: telling.slice(0, 4).map(({ ref }) => ref) };
    }),
  };
}
