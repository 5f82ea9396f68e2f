/** Which rules a server's release has: by its printed version, or as far as wordings tell. */
import type { Server } from "../server.ts";
import { numbers } from "../version.ts";
import type { Release } from "./rules.ts";

/**
 * The rules of a server's release. Null for 3.3 and before, whose votes carry no epoch and are not printed when their
 * senders serve: nothing can be replayed of them.
 */
export function releaseOf({ version, log, votes }: Pick<Server, "version" | "log" | "votes">): Release | null {
  if (version === null) {
    if (votes.some(({ peerEpoch }) => peerEpoch === null)) return null;
    const printsPhase = log.of("phase.change").length > 0;
    const printsFormat = votes.length === 0 || votes.some(({ format }) => format > 0);
    return rulesOf(3, printsPhase ? 6 : 4, printsFormat ? 13 : 0);
  }
  const [major, minor, patch] = numbers(version);
  return major === 3 && minor < 4 ? null : rulesOf(major, minor, patch);
}

function rulesOf(major: number, minor: number, patch: number): Release {
  const from = (wantedMinor: number, wantedPatch: number) =>
    major > 3 || minor > wantedMinor || (minor === wantedMinor && patch >= wantedPatch);
  return {
    candidateMustVote: from(5, 4) || (minor === 4 && patch >= 13),
    emptyIsIgnored: from(6, 0),
    servingComparedWhole: !from(4, 6),
    keepsServingState: from(6, 0),
  };
}
