/** The content of a replay for reading: blocks in order, as a report has them. */
import type { BallotBox, Bounds } from "../case.ts";
import type { LineRef } from "../event.ts";
import type { CriticalPath, ElectorateBounds, HeldSending, Outcome, Replay, WhatIf } from "../replay.ts";
import { count, duration, list } from "../words.ts";
import { ballotBlocks } from "./ballot-tables.ts";
import type { Block, Claim, Column } from "./block.ts";
import { counted } from "./phrases.ts";
import { type ShowTime, showRange, showSeconds, showSpan, timesWithin } from "./times.ts";

/** Lines behind one claim that are named; more of them say nothing new. */
const PLACES = 4;
/** Misfits beyond these are counted. */
const MISFITS = 20;
/** Boxes beyond these are counted: a node that loops holds the same box over and over. */
const BOXES = 12;

/** Of more times without a leader the longest are shown. */
const OUTAGES = 5;

export interface ReplayView {
  /** `path:line`. */
  readonly place: (ref: LineRef) => string;
}

export function replayOutline(replay: Replay, { place }: ReplayView): Block[] {
  const time = timesWithin(replay.span);
  const at = (refs: readonly LineRef[]) => refs.slice(0, PLACES).map(place);
  return [
    ...whatIfBlocks(replay.whatIf, time),
    ...boxBlocks(replay, time),
    ...electorateBlocks(replay.electorates, time, at),
    ...conformanceBlocks(replay, time, at),
    ...longest(replay.outages).flatMap((outage) => pathBlocks(outage, time, at)),
    ...leftOut(replay.outages.length - OUTAGES, "time without a leader"),
    ...safetyBlocks(replay, at),
  ];
}

type At = (refs: readonly LineRef[]) => readonly string[];

function claim(text: string, at: readonly string[] = []): Claim {
  return { text, at };
}

function whatIfBlocks(whatIf: WhatIf | null, time: ShowTime): Block[] {
  if (!whatIf) return [];
  const { changes, contenders, asItWas, changed, assumptions } = whatIf;
  const fields = [
    ...(changed ? [{ label: "changed", claims: changes.map((change) => claim(change)) }] : []),
    ...(changed ? [{ label: "then", claims: [claim(outcomeText(changed))] }] : []),
    { label: "as it was", claims: [claim(outcomeText(asItWas))] },
    {
      label: "who takes part",
      claims: contenders.map(({ node, voters, text }) => claim(`${node} ${text}; its list: ${voters.join(", ")}`)),
    },
    { label: "assumed", claims: assumptions.map((assumption) => claim(assumption)) },
  ];
  return [
    { kind: "heading", text: changed ? "What if" : "Played on", aside: `from ${time(whatIf.at)} on` },
    { kind: "fields", fields },
  ];
}

/** "zk2 is elected in round 0x8, after 202 ms to 300 ms (24 of 24 plays)". */
function outcomeText({ leaders, endless, plays, tookMs, round, attempts }: Outcome): string {
  if (leaders.length === 0 || tookMs === null)
    return `nobody is elected within five minutes (${plays} of ${plays} plays)`;
  const whom =
    leaders.length === 1 ? `${leaders[0]} is elected` : `${leaders.join(" or ")} is elected, whose votes are faster`;
  const inRound =
    attempts === 1 && round !== null ? ` in the first attempt of its quorum, in round 0x${round.toString(16)}` : "";
  const again = attempts !== null && attempts > 1 ? `, after up to ${attempts} attempts of one server` : "";
  const rest = endless > 0 ? `; in ${endless} nobody is elected within five minutes` : "";
  return `${whom}${inRound}${again}, after ${duration(tookMs.min)} to ${duration(tookMs.max)} (${plays - endless} of ${plays} plays${rest})`;
}

function boxBlocks({ boxes, at }: Replay, time: ShowTime): Block[] {
  const aside = at === null ? "at the decisive instants" : `at ${time(at)}`;
  if (boxes.length === 0) {
    const text =
      at === null
        ? "No election without a leader could be replayed from these lines."
        : "No node whose votes can be replayed looks for a leader at that time.";
    return [
      { kind: "heading", text: "Ballot boxes", aside },
      { kind: "paragraph", text },
    ];
  }
  return [
    { kind: "heading", text: "Ballot boxes", aside },
    ...boxes.slice(0, BOXES).flatMap((box: BallotBox) => ballotBlocks(box, time)),
    ...leftOut(boxes.length - BOXES, "box"),
  ];
}

const PLURALS = { box: "boxes", misfit: "misfits", "time without a leader": "times without a leader" } as const;

function leftOut(more: number, noun: keyof typeof PLURALS): Block[] {
  return more > 0
    ? [{ kind: "paragraph", text: `… and ${count(more, `more ${noun}`, `more ${PLURALS[noun]}`)}; -f json has all.` }]
    : [];
}

const ELECTORATE_COLUMNS: readonly Column[] = [
  { title: "node", align: "start", overflow: "cut" },
  { title: "from", align: "start", overflow: "cut" },
  { title: "to", align: "start", overflow: "cut" },
  { title: "voters", align: "start", overflow: "cut" },
  { title: "known", align: "start", overflow: "wrap" },
  { title: "refused", align: "start", overflow: "wrap" },
];

function electorateBlocks(electorates: readonly ElectorateBounds[], time: ShowTime, at: At): Block[] {
  if (electorates.length === 0) return [];
  const told = [...new Set(electorates.flatMap(({ evidence }) => at(evidence.slice(-1))))];
  return [
    { kind: "heading", text: "Lists of voters", aside: "as far as lines bound them; servers never print them" },
    {
      kind: "table",
      columns: ELECTORATE_COLUMNS,
      rows: electorates.map(({ node, from, to, voters, known, excluded }) => [
        node,
        time(from),
        time(to),
        showBounds(voters),
        known.join(", "),
        excluded.join(", ") || "–",
      ]),
    },
    ...(told.length > 0
      ? [
          {
            kind: "fields" as const,
            fields: [{ label: "by", claims: [claim("lines such as", told.slice(0, PLACES))] }],
          },
        ]
      : []),
  ];
}

function showBounds({ min, max }: Bounds): string {
  if (max === null) return `${min} or more`;
  return min === max ? `${min}` : `${min} to ${max}`;
}

function conformanceBlocks({ conformance }: Replay, time: ShowTime, at: At): Block[] {
  const { checked, misfits, unchecked } = conformance;
  const fits =
    misfits.length === 0
      ? "and all of them went as the rules say"
      : `and ${counted(misfits.length, "line")} did not fit`;
  return [
    { kind: "heading", text: "Predicted and logged", aside: "" },
    {
      kind: "fields",
      fields: [
        {
          label: "replayed",
          claims: [
            claim(`${counted(checked, "attempt")} to find a leader, ${checked === 0 ? "so nothing is said" : fits}`),
          ],
        },
        ...misfits.slice(0, MISFITS).map(({ node, at: when, rule, predicted, logged, evidence }) => ({
          label: `${node} ${rule}`,
          claims: [
            claim(
              `${time(when)}: predicted ${predicted}; logged: ${logged}. Lines may be missing from the log.`,
              at(evidence),
            ),
          ],
        })),
        ...unchecked.map(({ why, attempts }) => ({
          label: "not checked",
          claims: [claim(`${counted(attempts, "attempt")}: ${why}`)],
        })),
      ],
    },
    ...leftOut(misfits.length - MISFITS, "misfit"),
  ];
}

const PATH_COLUMNS: readonly Column[] = [
  { title: "step", align: "start", overflow: "cut" },
  { title: "from", align: "start", overflow: "cut" },
  { title: "took", align: "end", overflow: "cut" },
  { title: "share", align: "end", overflow: "cut" },
  { title: "what", align: "start", overflow: "wrap" },
];

function pathBlocks({ from, to, steps, held }: CriticalPath, time: ShowTime, at: At): Block[] {
  return [
    { kind: "heading", text: "Critical path", aside: `no leader ${showSpan({ from, to })}, ${duration(to - from)}` },
    {
      kind: "table",
      columns: PATH_COLUMNS,
      rows: steps.map((step) => [
        step.step,
        time(step.from),
        showSeconds(step.to - step.from),
        `${(100 * step.share).toFixed(1)} %`,
        step.text,
      ]),
    },
    ...(held.length > 0
      ? [
          {
            kind: "fields" as const,
            fields: held.map((one) => ({
              label: `${one.node} sends`,
              claims: [claim(heldText(one), at(one.evidence))],
            })),
          },
        ]
      : []),
  ];
}

/** "10.04 s a round of votes, 5.021 s of it to dial zk3 and 5.006 s to dial zk4". */
function heldText({ rounds, medianMs, waits }: HeldSending): string {
  const parts = waits.map(
    ({ peer, medianMs: ms }, index) => `${duration(ms)} ${index === 0 ? "of it " : ""}to dial ${peer}`,
  );
  const often = rounds > 1 ? ` (the middle of ${rounds} rounds)` : "";
  return `${(medianMs / 1000).toFixed(2)} s for a round of votes${often}, ${list(parts)}, one after the other`;
}

/** The longest ones, in order of time. */
function longest(outages: readonly CriticalPath[]): CriticalPath[] {
  const kept = [...outages].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, OUTAGES);
  return kept.sort((a, b) => a.from - b.from);
}

function safetyBlocks({ safety, span }: Replay, at: At): Block[] {
  return [
    { kind: "heading", text: "Safety", aside: showRange(timesWithin(span), span) },
    {
      kind: "fields",
      fields: safety.map(({ property, violated, text, evidence }) => ({
        label: property,
        claims: [
          violated
            ? claim(`violated: ${text}`, at(evidence))
            : claim(`not violated by anything these logs can show (${text})`),
        ],
      })),
    },
  ];
}
