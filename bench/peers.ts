/** Programs that the bench compares with, as far as this machine has them. */
import { spawnSync } from "node:child_process";

export const PEERS = ["wc", "rg", "grep", "lnav", "gzip", "zstd", "xz", "bzip2", "cat", "node"] as const;
export type Peer = (typeof PEERS)[number];

/** Name and version of the peers that are there. */
export function findPeers(): ReadonlyMap<Peer, string> {
  const found = new Map<Peer, string>();
  for (const peer of PEERS) {
    // bzip2 goes on to pack what comes in, and tells its version on stderr
    const { status, stdout, stderr } = spawnSync(peer, ["--version"], { encoding: "utf8", input: "" });
    if (status === 0) found.set(peer, `${stdout}${stderr}`.split("\n")[0]?.replaceAll("\0", "") ?? peer);
  }
  return found;
}
