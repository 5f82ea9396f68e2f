/** A server that turns clients away because they have seen changes that it does not have. */

import { inRuns } from "../../../correlate/runs.ts";
import { spanOf } from "../../../correlate/span-of.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, fromTo, listOfMany } from "../../../words.ts";
import { readAddress } from "../address.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";

/** A client that is refused moves on to the next server; one that is refused again and again has none that would take it. */
const FEWEST_REFUSALS = 3;
/** Refusals further apart than this are separate. */
const SAME_SPELL_MS = 10 * 60_000;

type Refusal = ZkEvent<"cli.zxidahead">;

/** What a run shows of the server: it lags, it had more once, it has nothing, it has no leader, or none of these. */
type State = "lags" | "lost" | "empty" | "alone" | "open";

/** A server that has no change, or changes of epoch 0: a leader takes at least 1, so that these are of a server that is alone. */
const isBehindNobody = (run: readonly Refusal[]) => run.every(({ fields }) => fields.last >> 32n === 0n);

/** The greatest of a run. */
function greatestZxid(run: readonly Refusal[], key: "zxid" | "last"): bigint {
  const all = run.map(({ fields }) => fields[key]).sort((a, b) => (a < b ? -1 : 1));
  return all.at(-1) ?? 0n;
}

/** The last change that the server is known to have had before an instant, by its own lines. */
function hadBefore({ log }: Server, at: number): ZkEvent | null {
  let most: ZkEvent | null = null;
  const known = [...log.of("snap.loaded"), ...log.of("snap.save"), ...log.of("cli.zxidahead")];
  for (const event of known.filter((event) => event.at < at)) if (most === null || had(event) > had(most)) most = event;
  return most;
}

function had(event: ZkEvent): bigint {
  if (event.kind === "cli.zxidahead") return event.fields.last;
  return event.kind === "snap.loaded" || event.kind === "snap.save" ? event.fields.zxid : 0n;
}

function stateOf(server: Server, run: readonly Refusal[]): State {
  const { from } = spanOf(run);
  const lasts = run.map(({ fields }) => fields.last);
  const [first = 0n] = lasts;
  const before = hadBefore(server, from);
  if (before !== null && had(before) > greatestZxid(run, "last")) return "lost";
  if (lasts.every((last) => last === 0n)) return "empty";
  if (isBehindNobody(run)) return "alone";
  // it catches up: with another epoch or with more changes than clients make while they are refused
  return !server.standalone && lasts.some((last) => last > first) ? "lags" : "open";
}

const WORDS: Record<State, string> = {
  lost: "It had a later change itself before, so it has lost data: it was set back to an older copy, or its data directory was replaced.",
  empty:
    "It has no change at all: its data directory is new. Either the data is lost, or the clients come from another ensemble.",
  alone:
    "The epoch of its changes is 0, which only a server without an ensemble has: it lags behind no leader. Either it has lost data, or the clients come from another server.",
  lags: "Its own last change moves on meanwhile, so it may only lag behind its leader; that it has lost data is not excluded.",
  open: "Whether it lags behind, has lost data, or the clients come from another ensemble, these lines do not decide.",
};

function draft(server: Server, run: readonly Refusal[]): Draft {
  const { from, to } = spanOf(run);
  const hosts = [...new Set(run.map(({ fields: { addr } }) => hostOf(addr)))];
  const state = stateOf(server, run);
  const [seen, last] = [greatestZxid(run, "zxid"), greatestZxid(run, "last")];
  const before = state === "lost" ? hadBefore(server, from) : null;
  const grave = state === "lost" || (state !== "lags" && hosts.length > 1);
  return {
    ...told([server], run, {
      severity: grave ? "medium" : "low",
      confidence: state === "open" || state === "lags" ? 0.8 : 0.9,
      title: `${server.name} refused ${count(hosts.length, "client host")}${run.length > hosts.length ? ` ${count(run.length, "time")}` : ""}: they have seen 0x${seen.toString(16)}, it has 0x${last.toString(16)}`,
      measures: { hosts: hosts.length },
      explanation: [
        `${fromTo(from, to)} ${server.name} turned away ${listOfMany(hosts)}${run.length > 1 ? `, ${count(run.length, "time")}` : ""}: they have seen changes up to 0x${seen.toString(16)}, and its own last one is 0x${last.toString(16)}.`,
        before ? `At ${clock(before.at)} it had 0x${had(before).toString(16)}.` : "",
        WORDS[state],
      ]
        .filter(Boolean)
        .join(" "),
      excluded: ["not sessions that have expired: such a client is told so, and this one is sent to another server"],
      remedy: [
        state === "empty" || state === "alone"
          ? `See whether the data directory and the volume of ${server.name} are those of before: a container that is made anew begins without data.`
          : `Compare the last zxid of ${server.name} with that of its leader (\`srvr\` prints it), and look at its data directory and volume.`,
        "Check the connect string of the clients: two ensembles in one string, or an address that now belongs to another ensemble.",
        "Clients of an ensemble whose data is gone for good have to be restarted: they keep the last zxid they saw.",
      ],
    }),
    evidence: [...(before ? [before.ref] : []), ...run.map(({ ref }) => ref)],
  };
}

function hostOf(addr: string): string {
  const { host, ip } = readAddress(addr);
  return ip ?? host ?? addr;
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/client-ahead-of-server",
  title: "Client ahead of server",
  severity: "low",
  causedBy: ["zookeeper/stale-data-candidate"],
  guide: {
    what: "A client never accepts a server that has fewer changes than it has seen. A server that refuses clients for that again and again lags far behind, has lost data, or belongs to another ensemble than the one they knew.",
    signature:
      "`Refusing session request for client ... as it has seen zxid A our last zxid is B`, three times or more within ten minutes of one another, or once where B is below 0x100000000. Medium where the server had a later change before, or several hosts are refused.",
    lookAlikes: [
      "One refusal after a fail-over: the client moves on to a server that is further.",
      "A session that has expired: `Invalid session ..., probably expired`.",
      "An observer or follower that is behind: its B grows from line to line.",
    ],
    remedy: ["Check the data directory of the server and the connect string of its clients."],
    sources: ["ZooKeeperServer.processConnectRequest", "ZOOKEEPER-832"],
  },
  detect: ({ servers }) =>
    servers.flatMap((server) =>
      inRuns(server.log.of("cli.zxidahead"), SAME_SPELL_MS)
        .filter((run) => run.length >= FEWEST_REFUSALS || isBehindNobody(run))
        .map((run) => draft(server, run)),
    ),
};
