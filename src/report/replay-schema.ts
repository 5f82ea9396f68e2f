/** The JSON of a replay as a schema: the one source of its type and of the JSON Schema that the package publishes. */
import { z } from "zod";

const instant = z.iso.datetime({ precision: 3 }).describe("ISO 8601, UTC, on the corrected clock");
const hex = z.string().regex(/^-?0x[0-9a-f]+$/);
const count = z.int().nonnegative();
const evidence = z.array(z.object({ input: z.string(), line: count }));
const bounds = z.object({ min: count, max: count.nullable() });

const outcome = z.object({
  leaders: z
    .array(z.string())
    .describe("who is elected in any play; several where it depends on whose votes are faster"),
  endless: count.describe("plays without a leader after five minutes"),
  plays: count,
  tookMs: z.object({ min: z.number(), max: z.number() }).nullable(),
  round: hex.nullable(),
  attempts: count.nullable(),
});

const box = z.object({
  node: z.string(),
  at: instant,
  round: hex,
  proposal: z.string(),
  ballots: z.array(
    z.object({ from: z.string(), leader: z.string(), zxid: hex, peerEpoch: hex, round: hex, agrees: z.boolean() }),
  ),
  agreeing: count,
  needed: bounds,
  waitsFor: z.array(z.string()),
  verdict: z.string(),
  evidence,
});

export const replaySchema = z.object({
  schema: z.literal("quorumscope/replay/1"),
  tool: z.object({ name: z.literal("quorumscope"), version: z.string() }),
  span: z.object({ from: instant, to: instant }),
  at: instant.nullable(),
  boxes: z.array(box),
  electorates: z.array(
    z.object({
      node: z.string(),
      from: instant,
      to: instant,
      voters: bounds,
      known: z.array(z.string()),
      excluded: z.array(z.string()),
      evidence,
    }),
  ),
  conformance: z.object({
    checked: count,
    misfits: z.array(
      z.object({
        node: z.string(),
        at: instant,
        rule: z.string(),
        predicted: z.string(),
        logged: z.string(),
        evidence,
      }),
    ),
    unchecked: z.array(z.object({ why: z.string(), attempts: count })),
  }),
  outages: z.array(
    z.object({
      from: instant,
      to: instant,
      steps: z.array(
        z.object({
          step: z.string(),
          node: z.string().nullable(),
          from: instant,
          to: instant,
          share: z.number(),
          text: z.string(),
          evidence,
        }),
      ),
      held: z.array(
        z.object({
          node: z.string(),
          rounds: count,
          medianMs: z.number(),
          waits: z.array(z.object({ peer: z.string(), medianMs: z.number() })),
          evidence,
        }),
      ),
    }),
  ),
  safety: z.array(z.object({ property: z.string(), violated: z.boolean(), text: z.string(), evidence })),
  whatIf: z
    .object({
      at: instant,
      changes: z.array(z.string()),
      contenders: z.array(z.object({ node: z.string(), voters: z.array(z.string()), text: z.string() })),
      asItWas: outcome,
      changed: outcome.nullable(),
      assumptions: z.array(z.string()),
    })
    .nullable(),
});

export type ReplayDocument = z.infer<typeof replaySchema>;

export function replayJsonSchema(): object {
  return z.toJSONSchema(replaySchema);
}
