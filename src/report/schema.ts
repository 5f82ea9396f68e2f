/**
 * The JSON report as a schema: the one source of its TypeScript type and of the JSON Schema that the package publishes.
 * Only this file loads zod; `json.ts` takes types from here and nothing at run time.
 */
import { z } from "zod";

const instant = z.iso.datetime({ precision: 3 }).describe("ISO 8601, UTC, on the corrected clock");
const hex = z.string().regex(/^-?0x[0-9a-f]+$/);
const count = z.int().nonnegative();
const durationMs = z.number();

const folded = {
  count: count.optional().describe("how often the entry repeats; absent for once"),
  first: instant.optional(),
  last: instant.optional(),
};
const omitted = { omitted: count.optional().describe("entries of this object's lists that the cap left out") };

const evidence = z.array(z.object({ input: z.string(), line: count, text: z.string().nullable() }));
const moment = z.object({ at: instant, text: z.string(), evidence, ...omitted });

const input = z.object({
  path: z.string(),
  sha256: z.string().nullable(),
  node: z.string().nullable(),
  system: z.string().nullable(),
  layout: z.string().nullable(),
  version: z.string().nullable(),
  bytes: count,
  zone: z.string(),
  zoneFrom: z.enum(["assumed", "flag", "inferred", "stamp"]),
  lines: z.object({ total: count, event: count, known: count, continuation: count, unknown: count, noise: count }),
  problems: z.array(z.object({ code: z.string(), line: count, text: z.string() })),
});

const interval = z.object({
  state: z.string(),
  phase: z.string().nullable(),
  serving: z.boolean(),
  from: instant,
  to: instant,
  inferred: z.boolean(),
  evidence,
  ...omitted,
});

const node = z.object({
  name: z.string(),
  system: z.string(),
  version: z.string().nullable(),
  aliases: z.array(z.string()),
  clock: z.object({
    offsetMs: z.number(),
    lowMs: z.number().nullable(),
    highMs: z.number().nullable(),
    samples: count,
  }),
  membership: z.object({
    min: count.nullable(),
    max: count.nullable(),
    members: z.array(z.string()),
    evidence,
    ...omitted,
  }),
  tracks: z.array(z.object({ subject: z.string(), intervals: z.array(interval) })),
});

const attempt = z.object({
  node: z.string(),
  from: instant,
  to: instant,
  durationMs,
  reportedMs: z.number().nullable(),
  outcome: z.enum(["leading", "following", "observing", "abandoned", "open"]),
  leader: z.string().nullable(),
});

const vote = z.object({
  at: instant,
  from: z.string(),
  to: z.string(),
  leader: z.string(),
  zxid: hex,
  peerEpoch: hex.nullable(),
  round: hex,
  state: z.string(),
  ...folded,
});

const election = z.object({
  id: z.string(),
  system: z.string(),
  subject: z.string(),
  from: instant,
  to: instant,
  durationMs,
  outcome: z.enum(["elected", "failed", "open"]),
  leader: z.string().nullable(),
  epoch: hex.nullable(),
  quorum: z.object({ needed: count.nullable(), of: count.nullable() }),
  attempts: z.array(attempt),
  votes: z.array(vote),
  ...omitted,
});

const availability = z.object({
  system: z.string(),
  subject: z.string(),
  kind: z.enum(["leaderless", "no-quorum", "not-serving"]),
  from: instant,
  to: instant,
  durationMs,
  uncertaintyMs: z
    .number()
    .nullable()
    .describe("how far durationMs may be off, because two clocks tell the ends; null where one is not bounded"),
});

const finding = z.object({
  id: z.string(),
  pathology: z.string(),
  severity: z.enum(["critical", "high", "medium", "low", "info"]),
  confidence: z.number().min(0).max(1),
  title: z.string(),
  nodes: z.array(z.string()),
  from: instant,
  to: instant,
  count,
  measures: z.record(z.string(), z.number()),
  because: z.array(z.string()),
  explanation: z.string(),
  excluded: z.array(z.string()),
  remedy: z.array(z.string()),
  evidence,
  ...omitted,
});

const incident = z.object({
  id: z.string(),
  from: instant,
  to: instant,
  systems: z.array(z.string()),
  findings: z.array(z.string()),
  rootCauses: z.array(z.string()),
  trigger: moment.nullable(),
  resolution: moment.nullable(),
  impact: z.object({ leaderlessMs: z.number(), notServingMs: z.number() }),
  verdict: z.array(z.string()).describe("what happened, why, and what ended it: a sentence or two of each"),
  persistence: z.string().nullable().describe("why it did not heal by itself; null where it did"),
  chain: z
    .array(
      z.object({
        at: instant,
        system: z.string(),
        finding: z.string(),
        because: z.array(z.object({ finding: z.string(), by: z.array(z.string()) })),
      }),
    )
    .describe(
      "how one thing led to the next in an incident of several systems; `by` is empty where only the time fits",
    ),
  unknowns: z.array(z.string()),
});

export const reportSchema = z.object({
  schema: z.literal("quorumscope/report/1"),
  tool: z.object({ name: z.literal("quorumscope"), version: z.string() }),
  span: z.object({ from: instant, to: instant }).nullable().describe("null when no event was read"),
  inputs: z.array(input),
  nodes: z.array(node),
  elections: z.array(election),
  availability: z.array(availability),
  findings: z.array(finding),
  incidents: z.array(incident),
  timeline: z.array(
    z.object({
      at: instant,
      node: z.string(),
      kind: z.string(),
      text: z.string(),
      orderUnknown: z
        .boolean()
        .optional()
        .describe("true where it may have come before the entry above it, of another node; absent else"),
      evidence,
      ...omitted,
      ...folded,
    }),
  ),
  ...omitted,
  narrowed: z
    .object({
      asked: z.string().describe("the options that ask for a part, times in full"),
      findings: count.describe("left out"),
      incidents: count.describe("left out"),
    })
    .optional()
    .describe("absent where all is shown"),
  marks: z
    .array(z.object({ at: instant, node: z.string(), note: z.string(), evidence }))
    .optional()
    .describe("lines that the user marked in the explorer; absent without any"),
});

export type Report = z.infer<typeof reportSchema>;

/** The JSON Schema to publish. It allows further members, because the contract may grow. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportSchema, { io: "input" });
}
