/**
 * Votes that go to and fro between two servers without a pause, each a line in a log. A server answers every vote of one that
 * is not in its list at once; one that serves, or is in a later round, answers a server that looks for a leader at once, too
 * (org.apache.zookeeper.server.quorum.FastLeaderElection.Messenger.WorkerReceiver). Neither waits for anything.
 */
import type { Evidence, Span } from "../../case.ts";
import { during } from "../../extent.ts";
import type { Server } from "./server.ts";

/** Who waits between votes waits for 200 ms at the least. */
const AT_ONCE_MS = 50;
/** Servers that restart at one time send some at once; so many are an echo. */
const FEWEST = 1000;

export interface Echo extends Span {
  /** Whose log shows the votes. */
  readonly server: Server;
  readonly votes: number;
  readonly evidence: Evidence;
}

/** The votes of a sender that came to a server one right behind the other in a span of time; null where these are few. */
export function echoOf(server: Server, sender: number, { from, to }: Span): Echo | null {
  const got = during(server.votes, from, to).filter((vote) => vote.from === sender);
  const atOnce = got.filter(({ at }, i) => at - (got[i - 1]?.at ?? Number.NEGATIVE_INFINITY) <= AT_ONCE_MS);
  const [first] = atOnce;
  const last = atOnce.at(-1);
  if (!first || !last || atOnce.length < FEWEST) return null;
  return { server, votes: atOnce.length, from: first.at, to: last.at, evidence: [first.ref, last.ref] };
}
