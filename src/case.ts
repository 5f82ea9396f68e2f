/**
 * The vocabulary of the right half: what correlation makes of events, and what detection makes of that.
 * It mirrors the JSON report (contract, section 2); instants are numbers on the corrected clock.
 */
import type { Instant, LineCounts, LineRef, Problem } from "./event.ts";
import type { ElectionSteps } from "./replay.ts";

export type Severity = "critical" | "high" | "medium" | "low" | "info";
/** Worst first. */
export const SEVERITIES: readonly Severity[] = ["critical", "high", "medium", "low", "info"];

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Lines behind a claim. Their text is read again from the input when it is shown. */
export type Evidence = readonly LineRef[];

export interface InputSummary {
  readonly path: string;
  readonly sha256: string | null;
  /** Name of the node, or of the first of several (`nodes`) where one stream carries several. */
  readonly node: string | null;
  readonly nodes: readonly string[];
  readonly system: string | null;
  readonly layout: string | null;
  readonly version: string | null;
  readonly bytes: number;
  readonly zone: string;
  readonly zoneFrom: Zone["from"];
  readonly lines: Readonly<LineCounts>;
  readonly problems: readonly Problem[];
}

/** A stretch of one state on a track. `inferred` marks what no line of the node itself says. */
export interface Interval extends Span {
  readonly state: string;
  readonly phase: string | null;
  readonly serving: boolean;
  readonly inferred: boolean;
  /** Whom a follower follows, by node name, where known. */
  readonly leader: string | null;
  readonly evidence: Evidence;
}

export interface Track {
  readonly subject: string;
  readonly intervals: readonly Interval[];
}

/** How far a node's clock is ahead of the reference clock, as an interval where pairs of lines bound it. */
export interface ClockEstimate {
  readonly offsetMs: number;
  readonly lowMs: number | null;
  readonly highMs: number | null;
  readonly samples: number;
}

/** Zone of stamps, and how it is known. */
export interface Zone {
  /** `UTC`, `+08:00` or a name. */
  readonly zone: string;
  readonly from: "assumed" | "flag" | "inferred" | "stamp";
}

/** Bounds of a node's own list of voters, and who is known to be in it. */
export interface Membership {
  readonly min: number | null;
  readonly max: number | null;
  readonly members: readonly string[];
  readonly evidence: Evidence;
}

/** From this place of a log on, `ms` are taken off its stamps: zone and clock together. */
export interface Shift {
  readonly input: number;
  readonly offset: number;
  readonly ms: number;
}

/** How the stamps of a stream, one node's share of a source, became instants. */
export interface StreamShifts {
  /** Its place among the streams of all sources, in order of the sources. */
  readonly stream: number;
  /** In order of the log; the first holds from its beginning. */
  readonly shifts: readonly Shift[];
}

export interface Node {
  readonly name: string;
  readonly system: string;
  /** Server id, where the lines tell it. */
  readonly sid: number | null;
  readonly version: string | null;
  readonly aliases: readonly string[];
  /** `standalone` for a server that holds no elections. */
  readonly mode: "standalone" | null;
  /** False for a member that is only known from its peers' lines. */
  readonly hasLog: boolean;
  /** Inputs with lines of it, by their place in the list of inputs. */
  readonly inputs: readonly number[];
  /** Zone of its stamps. */
  readonly zone: Zone;
  /** First and last instant of the node's own lines; null without a log. */
  readonly logged: Span | null;
  readonly clock: ClockEstimate;
  /** Its logs. */
  readonly streams: readonly StreamShifts[];
  readonly membership: Membership;
  readonly tracks: readonly Track[];
}

export interface Attempt extends Span {
  readonly node: string;
  /** Recomputed from the lines around it, never the printed number alone. */
  readonly durationMs: number;
  /** The printed `LEADER ELECTION TOOK`, null where none was printed. */
  readonly reportedMs: number | null;
  readonly outcome: "leading" | "following" | "observing" | "abandoned" | "open";
  readonly leader: string | null;
  /** True where the beginning is computed from the printed number because the line itself is missing. */
  readonly inferred: boolean;
  readonly evidence: Evidence;
}

export interface Vote {
  readonly at: Instant;
  /** Sender (`n.sid`). */
  readonly from: string;
  /** Node whose log shows the vote. */
  readonly to: string;
  /** Candidate. */
  readonly leader: string;
  readonly zxid: bigint;
  readonly peerEpoch: bigint | null;
  readonly round: bigint;
  /** State of the sender. */
  readonly state: string;
  readonly evidence: LineRef;
}

/** A number that lines bound; `max` null where nothing bounds it from above. */
export interface Bounds {
  readonly min: number;
  readonly max: number | null;
}

export interface Ballot {
  readonly from: string;
  readonly leader: string;
  readonly zxid: bigint;
  readonly peerEpoch: bigint;
  readonly round: bigint;
  /** True where it is for the proposal of the node that holds it. */
  readonly agrees: boolean;
}

/** What a node that looks for a leader holds at an instant. */
export interface BallotBox {
  readonly node: string;
  readonly at: Instant;
  readonly round: bigint;
  readonly proposal: string;
  readonly ballots: readonly Ballot[];
  readonly agreeing: number;
  /** Agreeing votes that end its election. */
  readonly needed: Bounds;
  /** Members of its list whose agreeing vote is not in the box. */
  readonly waitsFor: readonly string[];
  /** What follows from it, in a sentence. */
  readonly verdict: string;
  readonly evidence: Evidence;
}

export interface Election extends Span {
  readonly id: string;
  readonly system: string;
  readonly subject: string;
  readonly durationMs: number;
  readonly outcome: "elected" | "failed" | "open";
  readonly leader: string | null;
  readonly epoch: bigint | null;
  /** Votes needed, of how many voters; null where the lines do not bound it. */
  readonly quorum: { readonly needed: number | null; readonly of: number | null };
  readonly attempts: readonly Attempt[];
  readonly votes: readonly Vote[];
  /** Ballot boxes at the instants that decided it, where it took long; in order of time. */
  readonly boxes: readonly BallotBox[];
  /** Null where nobody asked for them. */
  readonly steps: ElectionSteps | null;
}

/** A span in which something was not there for anybody. */
export interface Outage extends Span {
  readonly system: string;
  readonly subject: string;
  readonly kind: "leaderless" | "no-quorum" | "not-serving";
  /** Of one part of what a system serves, a partition, a shard, one of several ensembles; the others may have served. */
  readonly isOfPart?: true;
  readonly durationMs: number;
  readonly evidence: Evidence;
}

export interface Availability extends Outage {
  /** How far the length may be off, where two logs tell its ends: by as much as their clocks may; null where a clock is not bounded. */
  readonly uncertaintyMs: number | null;
}

export interface Finding extends Span {
  readonly id: string;
  readonly pathology: string;
  readonly severity: Severity;
  /** 1 only when the lines prove it. */
  readonly confidence: number;
  readonly title: string;
  readonly nodes: readonly string[];
  readonly count: number;
  /** Numbers behind the claim; names end in their unit (`periodMs`). */
  readonly measures: Readonly<Record<string, number>>;
  /** Findings that explain this one. */
  readonly because: readonly string[];
  readonly explanation: string;
  /** Look-alikes that were checked, and why they are not it. */
  readonly excluded: readonly string[];
  readonly remedy: readonly string[];
  readonly evidence: Evidence;
}

export interface Moment {
  readonly at: Instant;
  readonly text: string;
  readonly evidence: Evidence;
}

/** A step of a story that several systems tell. */
export interface Step {
  readonly at: Instant;
  readonly system: string;
  readonly finding: string;
  /** What explains it, each with the names that stand in the lines of both (`session 0x1000a`); none where only the time fits. */
  readonly because: readonly { readonly finding: string; readonly by: readonly string[] }[];
}

export interface Incident extends Span {
  readonly id: string;
  readonly systems: readonly string[];
  readonly findings: readonly string[];
  readonly rootCauses: readonly string[];
  /** What happened and what it did; why, unless that has said it; what ended it, once all systems have told their part. */
  readonly verdict: readonly [what: string, ...more: string[]];
  /** What happened has been told as going on when the logs end, or as left open by them. */
  readonly isLeftOpen: boolean;
  readonly trigger: Moment | null;
  /** Why it did not heal by itself; null for an incident that did. */
  readonly persistence: string | null;
  readonly resolution: Moment | null;
  readonly impact: { readonly leaderlessMs: number; readonly notServingMs: number };
  /** How one thing led to the next, where several systems are part of it; else empty. */
  readonly chain: readonly Step[];
  readonly unknowns: readonly string[];
}

export interface TimelineEntry {
  readonly at: Instant;
  readonly node: string;
  readonly kind: string;
  readonly text: string;
  readonly evidence: Evidence;
}

/** What correlation hands to detectors. */
export interface Case {
  readonly span: Span | null;
  readonly inputs: readonly InputSummary[];
  readonly nodes: readonly Node[];
  readonly elections: readonly Election[];
  readonly availability: readonly Availability[];
  readonly timeline: readonly TimelineEntry[];
}

/** What was asked for of an answer, so that whoever reads it does not take the part for the whole. */
export interface Narrowed {
  /** The options that ask for it, as they are written, times in full. */
  readonly asked: string;
  /** How much they leave out. */
  readonly findings: number;
  readonly incidents: number;
  /** Of all logs. */
  readonly whole: Span;
}

/** The whole answer, or a part of it. */
export interface Diagnosis extends Case {
  readonly findings: readonly Finding[];
  readonly incidents: readonly Incident[];
  readonly narrowed: Narrowed | null;
}
