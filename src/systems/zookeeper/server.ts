/** One server of an ensemble, with everything that its own lines tell. What detectors look at. */
import type { Aligned } from "../../correlate/align.ts";
import type { Instant, LineRef } from "../../event.ts";
import type { FailedConnect, Stall } from "./connects.ts";
import type { EventLog } from "./events.ts";
import type { Identity } from "./identity.ts";
import type { Life, RoleAttempt, RoleSpan } from "./role.ts";
import type { Settings } from "./settings.ts";
import type { StorageFault } from "./storage-faults.ts";

/** A vote as it arrived. */
export interface SeenVote {
  readonly at: Instant;
  /** Name of the server whose log shows it. */
  readonly to: string;
  /** Sender and candidate, as server ids; NOBODY is the candidate of one that is no voter by its own list. */
  readonly from: number;
  readonly leader: number;
  readonly zxid: bigint;
  readonly round: bigint;
  readonly peerEpoch: bigint | null;
  readonly state: "LOOKING" | "FOLLOWING" | "LEADING" | "OBSERVING";
  readonly myState: string;
  /** Version of the sender's membership configuration, 3.5 and later. */
  readonly config: bigint | null;
  /** Message format as printed (1 from 3.4.6, 2 from 3.5), 0 where none is. */
  readonly format: number;
  readonly ref: LineRef;
}

/** ZooKeeper writes the least of its numbers, which is too small to be read as one. */
export const NOBODY = -1;

export interface Server {
  readonly name: string;
  readonly sid: number | null;
  readonly identity: Identity;
  /** False for a member that is known from its peers alone. */
  readonly hasLog: boolean;
  readonly version: string | null;
  readonly aligned: Aligned;
  readonly log: EventLog;
  /** First and last line on the common clock; null without a log. */
  readonly first: Instant | null;
  readonly last: Instant | null;
  readonly lives: readonly Life[];
  /** Roles over the whole case, without gaps: own lines first, then what peers saw, marked inferred. */
  readonly roles: readonly RoleSpan[];
  readonly attempts: readonly RoleAttempt[];
  readonly votes: readonly SeenVote[];
  readonly failures: readonly FailedConnect[];
  readonly stalls: readonly Stall[];
  readonly storageFaults: readonly StorageFault[];
  readonly settings: Settings;
  /** Runs alone, without elections. */
  readonly standalone: boolean;
  /** Its log begins with a start, of which a log of warnings alone keeps no more than one line. */
  readonly beginsWithStart: boolean;
}

/** By roles, which are never changed once they are complete: it is asked about the same servers for every leader. */
const voting = new WeakMap<readonly RoleSpan[], boolean>();

/** An observer serves and follows, and counts for no quorum. */
export function votes({ roles }: Pick<Server, "roles">): boolean {
  const known = voting.get(roles);
  if (known !== undefined) return known;
  const answer = roles.every(({ state }) => state !== "observing");
  voting.set(roles, answer);
  return answer;
}
