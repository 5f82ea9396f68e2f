/** Programs that the bench compares with, as far as this machine has them. */
import { spawnSync } from "node:child_process";

export const PEERS = ["wc", "rg", "grep", "lnav", "gzip", "cat", "node"] as const;
export type Peer = (typeof PEERS)[number];

/** Name and version of the peers that are there. */
export function findPeers(): ReadonlyMap<Peer, string> {
  const found = new Map<Peer, string>();
  for (const peer of PEERS) {
    const { status, stdout } = spawnSync(peer, ["--version"], { encoding: "utf8" });
    if (status === 0) found.set(peer, stdout.split("\n")[0] ?? peer);
  }
  return found;
}
