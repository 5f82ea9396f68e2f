/** A ballot box as a small table: whose vote is for whom, and what follows from it. */
import type { BallotBox } from "../case.ts";
import type { Block, Column } from "./block.ts";
import type { ShowTime } from "./times.ts";

const COLUMNS: readonly Column[] = [
  { title: "vote of", align: "start", overflow: "cut" },
  { title: "for", align: "start", overflow: "cut" },
  { title: "zxid", align: "start", overflow: "cut" },
  { title: "epoch", align: "start", overflow: "cut" },
  { title: "round", align: "start", overflow: "cut" },
  { title: "counts", align: "start", overflow: "cut" },
];

export function ballotBlocks(box: BallotBox, time: ShowTime): Block[] {
  const { node, at, round, proposal, agreeing, needed, ballots, waitsFor, verdict } = box;
  const waits = waitsFor.length > 0 && agreeing < needed.min ? ` No such vote of ${waitsFor.join(", ")}.` : "";
  const head = `${time(at)} ${node}, in round ${hex(round)}, votes for ${proposal}.`;
  return [
    { kind: "paragraph", text: `${head} ${verdict}${waits}` },
    ...(ballots.length > 0
      ? [
          {
            kind: "table" as const,
            columns: COLUMNS,
            rows: ballots.map((ballot) => [
              ballot.from,
              ballot.leader,
              hex(ballot.zxid),
              hex(ballot.peerEpoch),
              hex(ballot.round),
              ballot.agrees ? "yes" : "no",
            ]),
          },
        ]
      : []),
  ];
}

function hex(value: bigint): string {
  return value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
}
