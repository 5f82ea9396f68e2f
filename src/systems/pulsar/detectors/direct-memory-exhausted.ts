/** Direct memory that is used up. */
import type { Detector } from "../../../detect/detector.ts";
import { told } from "../../../detect/told.ts";
import { clock, count, showNumber } from "../../../words.ts";
import type { Cluster } from "../cluster.ts";
import type { PulEvent } from "../events.ts";
import type { Service } from "../identity.ts";
import { lifeAt } from "../lives.ts";
import { runsOn } from "../runs-on.ts";

/** Allocations fail for as long as the load lasts. */
const PAUSE_MS = 120_000;
/** The catalogue's bound; the rest is what one more buffer needs. */
const FULL = 0.98;
/** A process that ends for it ends within this. */
const ENDS_MS = 10_000;

/** Netty's words, and those of the virtual machine since Java 12. */
const TEXTS = [
  /failed to allocated? \d+ byte\(s\) of direct memory \(used: (\d+), max: (\d+)\)/,
  /Cannot reserve \d+ bytes of direct buffer memory \(allocated: (\d+), limit: (\d+)\)/,
];
/** Before Java 12 the virtual machine says no amounts, and says it only when nothing could be freed. */
const WITHOUT_AMOUNTS = /Direct buffer memory\b/;

function textsIn({ fields, causes }: PulEvent): string[] {
  return [
    "err" in fields ? (fields.err ?? "") : "",
    "heap_err" in fields ? (fields.heap_err ?? "") : "",
    "detail" in fields ? (fields.detail ?? "") : "",
    "reason" in fields ? (fields.reason ?? "") : "",
    ...causes.map(({ detail }) => detail),
  ];
}

/** Used and greatest amount, as the line or an exception below it says; null where it says none. */
function memoryIn(event: PulEvent): { readonly used: number; readonly max: number } | null {
  if ("used" in event.fields && event.fields.used !== undefined && event.fields.max !== undefined)
    return { used: event.fields.used, max: event.fields.max };
  const found = textsIn(event)
    .flatMap((text) => TEXTS.map((pattern) => pattern.exec(text)))
    .find((match) => match !== null);
  return found ? { used: Number(found[1]), max: Number(found[2]) } : null;
}

function isExhausted(event: PulEvent): boolean {
  const memory = memoryIn(event);
  return memory === null ? textsIn(event).some((text) => WITHOUT_AMOUNTS.test(text)) : memory.used >= FULL * memory.max;
}

/** What the process is to do about it. */
const REMEDIES: Readonly<Record<Service, string>> = {
  broker: "Raise -XX:MaxDirectMemorySize or lower managedLedgerCacheSizeMB; see who sends or reads more than before.",
  proxy: "Raise -XX:MaxDirectMemorySize of the proxy, or run more proxies; see who sends or reads more than before.",
  "functions worker":
    "Raise -XX:MaxDirectMemorySize of the worker, or of the functions where they run as its threads; let them hold fewer messages.",
  other:
    "Raise -XX:MaxDirectMemorySize; where it is a broker lower managedLedgerCacheSizeMB, where it is a client let it hold fewer messages (memoryLimit, maxPendingMessages, receiverQueueSize).",
};

/** The line itself says that the process ends by it. */
function isLast(event: PulEvent): boolean {
  return event.kind === "mm.exit" || (event.kind === "mm.oom" && event.fields.ending !== undefined);
}

/** One allocation that failed is told by a line and by the trace under it. */
function allocations(run: readonly PulEvent[]): number {
  return new Set(run.map(({ at, thread }) => `${at} ${thread}`)).size;
}

const KINDS = [
  "mm.oom",
  "mm.exit",
  "trace.mm.direct",
  "trace.exception",
  "px.exc",
  "cx.exc",
  "lu.conn.fail",
  "tp.persist.fail",
] as const;

export const detector: Detector<Cluster> = {
  id: "pulsar/direct-memory-exhausted",
  title: "Direct memory exhaustion",
  severity: "high",
  causedBy: ["pulsar/lookup-storm"],
  guide: {
    what: "Netty's direct memory is used up. With the shipped settings the process ends at once with status 255, and its last buffered lines are lost.",
    signature:
      "`failed to allocate … byte(s) of direct memory (used: …, max: …)` or `Cannot reserve … bytes of direct buffer memory (allocated: …, limit: …)` with at least 98 % used; `Direct buffer memory`, which an older Java says without amounts.",
    lookAlikes: [
      "A client's own memory: the process it is printed by is named.",
      "An allocation that fails with memory left is larger than what is left: no exhaustion.",
    ],
    remedy: ["Raise -XX:MaxDirectMemorySize, or lower the caches of managed ledgers and the receive buffers."],
    sources: [
      "apache/pulsar#16875",
      "apache/pulsar#17587",
      "apache/pulsar#3402",
      "apache/pulsar#9241",
      "apache/pulsar#14983",
    ],
  },
  detect: ({ nodes }) =>
    runsOn(nodes, KINDS, PAUSE_MS, (event) => (isExhausted(event) ? "memory" : null)).map(({ node, run }) => {
      const first = run[0];
      const memory = run.map(memoryIn).find((one) => one !== null);
      const last = run.at(-1)?.at ?? 0;
      const life = lifeAt(node.lives, last);
      const isSilent = life !== undefined && life.end === "silent" && life.to <= last + ENDS_MS;
      const end = run.some(isLast)
        ? "It ends by it, as the line says."
        : isSilent
          ? "Its log ends there and another process begins later."
          : "It is not shown to have ended for it.";
      const what = node.service === "other" ? "the process" : `the ${node.service}`;
      const amounts = memory ? `${showNumber(memory.used)} of ${showNumber(memory.max)} bytes` : null;
      const used = amounts
        ? `${amounts} of direct memory were used`
        : "direct memory was used up, how much is not said";
      return told([node], run, {
        severity: "high",
        confidence: 1,
        title: `direct memory of ${node.name} is used up${amounts ? ` (${amounts})` : ""}`,
        count: allocations(run),
        measures: memory ? { usedBytes: memory.used, maxBytes: memory.max } : {},
        explanation: `At ${clock(first?.at ?? 0)} ${what} on ${node.name} could not allocate: ${used} (${count(allocations(run), "time")}). ${end}`,
        excluded: ["not the heap: the error is of direct memory"],
        remedy: [REMEDIES[node.service]],
      });
    }),
};
