/** Everything a replay of an ensemble tells, for one question. */

import type { Instant } from "../../../event.ts";
import type { Conformance, ElectorateBounds, Replay } from "../../../replay.ts";
import { isLedInVain } from "../availability.ts";
import type { Ensemble } from "../ensemble.ts";
import { peerName } from "../peer-name.ts";
import { OBSTACLES, type Obstacle } from "./ballots.ts";
import { boxesAt, decisiveBoxes } from "./boxes.ts";
import { replayServer, type ServerReplay } from "./conformance.ts";
import { criticalPaths } from "./critical-path.ts";
import { auditSafety } from "./safety.ts";
import { type Changes, whatIf } from "./what-if.ts";

export interface Question {
  /** Null for the decisive instants of the outages. */
  readonly at: Instant | null;
  /** Node names; empty for all. */
  readonly nodes: readonly string[];
  readonly changes: Changes;
  /** The changes in words. */
  readonly wording: readonly string[];
}

export type Answer = { readonly ok: true; readonly replay: Replay } | { readonly ok: false; readonly why: string };

/** Runs the elections of an ensemble again. */
export function replayEnsemble(ensemble: Ensemble, question: Question): Answer {
  const replays = ensemble.servers.map((server) => replayServer(server));
  const shown = ({ server }: ServerReplay) => question.nodes.length === 0 || question.nodes.includes(server.name);
  const own = replays.filter(shown);
  const asks = question.wording.length > 0 || question.at !== null;
  const played = asks
    ? whatIf(ensemble, replays, question.at ?? firstInstant(ensemble), question.changes, question.wording)
    : null;
  if (played && !played.ok && question.wording.length > 0) return played;
  return {
    ok: true,
    replay: {
      span: ensemble.whole,
      at: question.at,
      boxes:
        question.at === null
          ? decisiveBoxes(
              ensemble,
              own,
              ensemble.gaps.filter((gap) => gap.kind === "leaderless" && !isLedInVain(gap)),
            )
          : own.flatMap(({ replayed }) => boxesAt(ensemble, replayed, question.at ?? 0)),
      electorates: electoratesOf(ensemble).filter(
        ({ node }) => question.nodes.length === 0 || question.nodes.includes(node),
      ),
      conformance: conformanceOf(own),
      outages: criticalPaths(ensemble),
      safety: auditSafety(ensemble),
      whatIf: played?.ok ? played.answer : null,
    },
  };
}

/** The first moment of the longest time without a leader, at which all that look have begun to. */
function firstInstant({ gaps, elections, whole }: Ensemble): Instant {
  const outages = gaps.filter(({ kind }) => kind === "leaderless").sort((a, b) => b.to - b.from - (a.to - a.from));
  const [longest] = outages;
  const election = elections.find((one) => longest && one.from <= longest.to && one.to >= longest.from);
  return election?.from ?? elections[0]?.from ?? whole.from;
}

function electoratesOf(ensemble: Ensemble): ElectorateBounds[] {
  const name = (sid: number) => peerName(ensemble, sid);
  return ensemble.voterLists
    .filter(({ members, min }) => members.length > 1 || min > 1)
    .map(({ server, life, members, strangers, min, max, conclusion }) => ({
      node: server.name,
      from: life.from,
      to: life.to,
      voters: { min, max },
      known: members
        .map(({ sid }) => sid)
        .sort((a, b) => a - b)
        .map(name),
      excluded: strangers.map(({ sid }) => name(sid)),
      evidence: [...members, ...strangers].map(({ ref }) => ref).concat(conclusion?.refs ?? []),
    }));
}

function conformanceOf(replays: readonly ServerReplay[]): Conformance {
  const unchecked = new Map<Obstacle, number>();
  for (const { why } of replays.flatMap((replay) => replay.unchecked))
    unchecked.set(why, (unchecked.get(why) ?? 0) + 1);
  return {
    checked: replays.reduce((sum, { replayed }) => sum + replayed.length, 0),
    misfits: replays.flatMap(({ server, replayed }) =>
      replayed.flatMap(({ deviations }) =>
        deviations.map(({ refs, ...deviation }) => ({ node: server.name, ...deviation, evidence: refs })),
      ),
    ),
    unchecked: [...unchecked].map(([why, attempts]) => ({ why: OBSTACLES[why], attempts })),
  };
}
