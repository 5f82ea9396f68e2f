/** A replay as JSON, in the shape of replay-schema.ts. */
import type { Evidence } from "../case.ts";
import type { Outcome, Replay } from "../replay.ts";
import type { ReplayDocument } from "./replay-schema.ts";
import { iso } from "./times.ts";

export interface ReplayJsonOptions {
  readonly version: string;
  /** Path of an input, by its place. */
  readonly path: (input: number) => string;
}

export function renderReplayJson(replay: Replay, { version, path }: ReplayJsonOptions): string {
  const lines = (evidence: Evidence) => evidence.map(({ input, line }) => ({ input: path(input), line }));
  const span = ({ from, to }: { readonly from: number; readonly to: number }) => ({ from: iso(from), to: iso(to) });
  const { whatIf } = replay;
  const document: ReplayDocument = {
    schema: "quorumscope/replay/1",
    tool: { name: "quorumscope", version },
    span: span(replay.span),
    at: replay.at === null ? null : iso(replay.at),
    boxes: replay.boxes.map(({ ballots, waitsFor, evidence, at, round, ...box }) => ({
      ...box,
      at: iso(at),
      round: hex(round),
      ballots: ballots.map((ballot) => ({
        ...ballot,
        zxid: hex(ballot.zxid),
        peerEpoch: hex(ballot.peerEpoch),
        round: hex(ballot.round),
      })),
      waitsFor: [...waitsFor],
      evidence: lines(evidence),
    })),
    electorates: replay.electorates.map(({ from, to, known, excluded, evidence, ...electorate }) => ({
      ...electorate,
      ...span({ from, to }),
      known: [...known],
      excluded: [...excluded],
      evidence: lines(evidence),
    })),
    conformance: {
      checked: replay.conformance.checked,
      misfits: replay.conformance.misfits.map(({ at, evidence, ...misfit }) => ({
        ...misfit,
        at: iso(at),
        evidence: lines(evidence),
      })),
      unchecked: [...replay.conformance.unchecked],
    },
    outages: replay.outages.map(({ steps, held, ...outage }) => ({
      ...span(outage),
      steps: steps.map(({ from, to, evidence, ...step }) => ({
        ...step,
        ...span({ from, to }),
        evidence: lines(evidence),
      })),
      held: held.map(({ waits, evidence, ...one }) => ({ ...one, waits: [...waits], evidence: lines(evidence) })),
    })),
    safety: replay.safety.map(({ evidence, ...claim }) => ({ ...claim, evidence: lines(evidence) })),
    whatIf: whatIf && {
      at: iso(whatIf.at),
      changes: [...whatIf.changes],
      contenders: whatIf.contenders.map(({ voters, ...contender }) => ({ ...contender, voters: [...voters] })),
      asItWas: toOutcome(whatIf.asItWas),
      changed: whatIf.changed && toOutcome(whatIf.changed),
      assumptions: [...whatIf.assumptions],
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function toOutcome({ leaders, round, ...outcome }: Outcome): NonNullable<ReplayDocument["whatIf"]>["asItWas"] {
  return { ...outcome, leaders: [...leaders], round: round === null ? null : hex(round) };
}

function hex(value: bigint): string {
  return value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
}
