/**
 * Logs arrive sampled, cut, merged and garbled. Whatever is left of them, the program answers: every line has its class, nothing
 * ends before it begins, and no document prints what JavaScript says of a value that is missing.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import type { Diagnosis, Span } from "../../src/case.ts";
import { checkSums } from "../../src/cli/checks.ts";
import { diagnose } from "../../src/cli/diagnose.ts";
import { documentOf } from "../../src/cli/document.ts";
import { findSources } from "../../src/ingest/find.ts";
import { readChunks } from "../../src/ingest/read.ts";
import { systems } from "../../src/systems/all.gen.ts";
import { parseOptions } from "../parse-options.ts";

interface Log {
  readonly file: string;
  readonly text: string;
}
type Random = () => number;
type Damage = (logs: readonly Log[], random: Random) => Log[];

const ROOT = join(import.meta.dirname, "../../fixtures");
const FORMATS = ["text", "markdown", "html", "json"] as const;
const COLUMNS = 120;

const DAMAGE: Readonly<Record<string, Damage>> = {
  sampled: eachLog((lines, random) => lines.filter(() => random() < 0.5)),
  "without stretches": eachLog((lines, random) => {
    const left = [...lines];
    for (let hole = 0; hole < 4; hole++)
      left.splice(Math.floor(random() * left.length), Math.floor(random() * left.length * 0.2));
    return left;
  }),
  "beginning in the middle": eachLog((lines, random) => lines.slice(Math.floor(random() * lines.length))),
  "cut at a column": eachLog((lines) => lines.map((line) => line.slice(0, COLUMNS))),
  "held together with another's": (logs, random) => {
    const rest = logs.map(({ text }) => text.split("\n"));
    const lines: string[] = [];
    for (let open = rest; open.length > 0; open = open.filter((log) => log.length > 0))
      lines.push(...(open[Math.floor(random() * open.length)]?.splice(0, 3) ?? []));
    return [{ file: "all.log", text: lines.join("\n") }];
  },
  "with other digits": eachLog((lines, random) =>
    lines.map((line) => line.replace(/\d/g, (digit) => (random() < 0.004 ? `${Math.floor(random() * 10)}` : digit))),
  ),
  "under each other's names": (logs) =>
    logs.map(({ file }, i) => ({ file, text: logs[(i + 1) % logs.length]?.text ?? "" })),
};

function eachLog(change: (lines: readonly string[], random: Random) => readonly string[]): Damage {
  return (logs, random) => logs.map(({ file, text }) => ({ file, text: change(text.split("\n"), random).join("\n") }));
}

/** Mulberry32: the same numbers for a seed on every machine. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const scratch = mkdtempSync(join(tmpdir(), "quorumscope-damaged-"));
afterAll(() => rmSync(scratch, { recursive: true }));

function logsOf(folder: string): Log[] {
  return readdirSync(join(ROOT, folder))
    .filter((file) => !/\.(json|md|gz|zst|xz|bz2)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(ROOT, folder, file), "latin1") }));
}

async function diagnosed(paths: readonly string[]) {
  const found = await findSources(paths, { stdin: Readable.from([]) });
  return diagnose(found, {
    systems,
    parse: parseOptions(),
    read: readChunks,
    following: false,
    threads: null,
    clocks: { zones: new Map(), offsets: new Map() },
    wanted: { steps: "none" },
    hashAll: false,
    onChunk: () => undefined,
  });
}

function spansOf(diagnosis: Diagnosis): Span[] {
  const { findings, incidents, availability, elections, nodes } = diagnosis;
  const roles = nodes.flatMap(({ tracks }) => tracks.flatMap(({ intervals }) => intervals));
  return [...findings, ...incidents, ...availability, ...elections, ...roles];
}

const damages = Object.entries(DAMAGE);
const folders = systems.flatMap(({ name }) => readdirSync(join(ROOT, name)).map((folder) => `${name}/${folder}`));
// each kind of damage meets a part of all fixtures, and each fixture one kind
const cases = folders.map((folder, seed) => {
  const [what, damage] = damages[seed % damages.length] ?? ["", (logs: readonly Log[]) => [...logs]];
  return { folder, what, damage, seed };
});

describe.each(cases)("$folder $what", ({ folder, damage, seed }) => {
  it("is answered", async () => {
    const to = join(scratch, `${seed}`);
    mkdirSync(to);
    const logs = damage(logsOf(folder), randomFrom(seed));
    for (const { file, text } of logs) writeFileSync(join(to, file), text, "latin1");
    const { diagnosis, inputs } = await diagnosed([to]);
    checkSums(diagnosis);
    expect(spansOf(diagnosis).filter((span) => !(span.to >= span.from))).toEqual([]);
    if (diagnosis.nodes.length === 0) return;
    for (const format of FORMATS) {
      const options = { format, full: true, verbose: true, ascii: false, color: false, marks: [] };
      const text = [...(await documentOf(diagnosis, inputs, options))].join("");
      const slips = text.match(/\b(undefined|NaN|Infinity|Invalid Date)\b|\[object /g) ?? [];
      expect([format, slips.filter((slip) => !logs.some((log) => log.text.includes(slip)))]).toEqual([format, []]);
      if (format === "json") JSON.parse(text);
    }
  });
});
