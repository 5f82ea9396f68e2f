/**
 * Builds small diagnoses from short strings.
 * A lane is "zk0: ??ll(LL)": a character a step, `L l F f O o ? x .` as in the swimlanes; brackets mean inferred.
 */
import type {
  Attempt,
  Diagnosis,
  Election,
  Finding,
  Incident,
  InputSummary,
  Interval,
  Node,
  TimelineEntry,
  Vote,
} from "../../src/case.ts";
import type { LineRef } from "../../src/event.ts";

export const START = Date.UTC(2017, 3, 11, 11, 19, 13, 0);

const STATES: Readonly<Record<string, string>> = {
  l: "leading",
  f: "following",
  o: "observing",
  "?": "looking",
  x: "down",
  ".": "unknown",
};

export function diagnosis(parts: Partial<Diagnosis> = {}): Diagnosis {
  const nodes = parts.nodes ?? [];
  const ends = nodes.flatMap((node) => node.tracks.flatMap((track) => track.intervals.map((interval) => interval.to)));
  const span = ends.length === 0 ? null : { from: START, to: ends.reduce((a, b) => Math.max(a, b)) };
  return {
    span,
    inputs: [input("zk0.log")],
    nodes,
    elections: [],
    availability: [],
    timeline: [],
    findings: [],
    incidents: [],
    narrowed: null,
    ...parts,
  };
}

export function lanes(stepMs: number, ...rows: readonly string[]): Node[] {
  return rows.map((row) => {
    const [name = "", states = ""] = row.split(/:\s*/);
    return node(name, intervalsOf(states, stepMs));
  });
}

function intervalsOf(states: string, stepMs: number): Interval[] {
  const intervals: Interval[] = [];
  let at = START;
  let inferred = false;
  for (const char of states) {
    if (char === "(" || char === ")") {
      inferred = char === "(";
      continue;
    }
    const next = interval(char, at, at + stepMs, inferred);
    const last = intervals.at(-1);
    if (last?.state === next.state && last.serving === next.serving && last.inferred === inferred) {
      intervals[intervals.length - 1] = { ...last, to: next.to };
    } else intervals.push(next);
    at += stepMs;
  }
  return intervals;
}

export function interval(char: string, from: number, to: number, inferred = false): Interval {
  const state = STATES[char.toLowerCase()] ?? char;
  const serving = char !== char.toLowerCase();
  return { state, phase: null, serving, inferred, leader: null, evidence: [], from, to };
}

export function node(name: string, intervals: readonly Interval[], parts: Partial<Node> = {}): Node {
  return {
    name,
    system: "zookeeper",
    sid: null,
    version: null,
    aliases: [],
    mode: null,
    hasLog: true,
    inputs: [],
    zone: { zone: "UTC", from: "assumed" },
    logged: null,
    clock: { offsetMs: 0, lowMs: null, highMs: null, samples: 0 },
    streams: [],
    membership: { min: null, max: null, members: [], evidence: [] },
    tracks: [{ subject: "role", intervals }],
    ...parts,
  };
}

export function input(path: string, parts: Partial<InputSummary> = {}): InputSummary {
  return {
    path,
    sha256: null,
    node: null,
    nodes: [],
    system: "zookeeper",
    layout: "zookeeper-logback",
    version: null,
    bytes: 100,
    zone: "UTC",
    zoneFrom: "assumed",
    lines: { total: 1, event: 1, known: 0, continuation: 0, unknown: 0, noise: 0 },
    problems: [],
    ...parts,
  };
}

/** "0:12" is line 12 of the first input. */
export function refs(text: string): LineRef[] {
  return text
    .split(" ")
    .filter((part) => part !== "")
    .map((part) => {
      const [input = 0, line = 0] = part.split(":").map(Number);
      return { input, line, offset: line * 100 };
    });
}

export function finding(id: string, parts: Partial<Finding> = {}): Finding {
  return {
    id,
    pathology: "zookeeper/example",
    severity: "high",
    confidence: 1,
    title: `title of ${id}`,
    nodes: ["zk0"],
    from: START,
    to: START,
    count: 1,
    measures: {},
    because: [],
    explanation: "",
    excluded: [],
    remedy: [],
    evidence: [],
    ...parts,
  };
}

export function incident(id: string, parts: Partial<Incident> = {}): Incident {
  return {
    id,
    from: START,
    to: START + 1000,
    systems: ["zookeeper"],
    findings: [],
    rootCauses: [],
    verdict: ["This happened.", "That is why."],
    isLeftOpen: false,
    trigger: null,
    persistence: null,
    resolution: null,
    impact: { leaderlessMs: 0, notServingMs: 0 },
    chain: [],
    unknowns: [],
    ...parts,
  };
}

export function entry(atMs: number, nodeName: string, text: string, evidence = ""): TimelineEntry {
  return { at: START + atMs, node: nodeName, kind: "role", text, evidence: refs(evidence) };
}

/** "zk0>zk1: zk2" is zk0 telling zk1 that it votes for zk2. */
export function vote(atMs: number, told: string, parts: Partial<Vote> = {}): Vote {
  const [from = "", to = "", leader = ""] = told.split(/[>:]\s*/);
  return {
    at: START + atMs,
    from,
    to,
    leader,
    zxid: 0x724cd3601n,
    peerEpoch: 7n,
    round: 8n,
    state: "looking",
    evidence: { input: 0, line: 1, offset: 0 },
    ...parts,
  };
}

export function election(id: string, parts: Partial<Election> = {}): Election {
  return {
    id,
    system: "zookeeper",
    subject: "ensemble",
    from: START,
    to: START + 1000,
    durationMs: 1000,
    outcome: "elected",
    leader: "zk1",
    epoch: 8n,
    quorum: { needed: 2, of: 3 },
    attempts: [],
    votes: [],
    boxes: [],
    steps: null,
    ...parts,
  };
}

/** "zk1>zk0" is an attempt of zk1 that ends with it following zk0. */
export function attempt(atMs: number, durationMs: number, who: string, parts: Partial<Attempt> = {}): Attempt {
  const [nodeName = "", leader = null] = who.split(">");
  return {
    node: nodeName,
    from: START + atMs,
    to: START + atMs + durationMs,
    durationMs,
    reportedMs: durationMs,
    outcome: leader === null ? "leading" : "following",
    leader,
    inferred: false,
    evidence: [],
    ...parts,
  };
}
