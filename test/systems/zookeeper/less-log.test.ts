/**
 * Less log, no graver claim: what is said of one log alone, or of all logs up to an instant, all logs to their end must not
 * refute. Whoever asks in an outage has only so much.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Diagnosis, Span } from "../../../src/case.ts";
import { diagnosePaths } from "../../diagnose-paths.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/zookeeper");
const SHARES = [0.3, 0.5, 0.7, 0.9];
/** Servers hear of a new leader, and of the end of an old one, up to about a second apart. */
const TOLERANCE_MS = 1100;

const folder = mkdtempSync(join(tmpdir(), "quorumscope-less-"));
afterAll(() => rmSync(folder, { recursive: true }));

function logsIn(path: string): string[] {
  return readdirSync(path)
    .filter((file) => file.endsWith(".log"))
    .map((file) => join(path, file));
}

/** The lines of a log before the first that is stamped behind an instant. */
function linesUntil(log: string, until: number): string {
  const lines = readFileSync(log, "utf8").split("\n");
  const behind = lines.findIndex((line) => {
    const [, date, time, ms] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)[,.](\d{3})/.exec(line) ?? [];
    return date !== undefined && Date.parse(`${date}T${time}.${ms}Z`) > until;
  });
  return lines.slice(0, behind < 0 ? undefined : behind).join("\n");
}

function* parts(logs: readonly string[], { from, to }: Span): Generator<{ what: string; paths: string[] }> {
  for (const log of logs) yield { what: basename(log), paths: [log] };
  for (const share of SHARES)
    yield {
      what: `all logs up to ${share * 100} %`,
      paths: written(logs, (log) => linesUntil(log, from + (to - from) * share)),
    };
  for (const share of SHARES)
    yield {
      what: `all logs without ${share * 100} % of their lines`,
      paths: written(logs, (log) => linesBehind(log, share)),
    };
}

/** Paths of changed logs, of those of which something is left. */
function written(logs: readonly string[], textOf: (log: string) => string): string[] {
  return logs.flatMap((log) => {
    const text = textOf(log);
    const path = join(folder, basename(log));
    writeFileSync(path, text);
    return text === "" ? [] : path;
  });
}

/** What is left where logs rotate by their size: each begins at its own place. */
function linesBehind(log: string, share: number): string {
  const lines = readFileSync(log, "utf8").split("\n");
  return lines.slice(Math.floor(lines.length * share)).join("\n");
}

function overlapMs(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
}

function leaderless({ availability }: Diagnosis): Span[] {
  return availability.filter(({ kind }) => kind !== "not-serving");
}

/** When servers led by their own lines. */
function led({ nodes }: Diagnosis): Span[] {
  return nodes
    .flatMap(({ tracks }) => tracks[0]?.intervals ?? [])
    .filter(({ state, serving, inferred }) => state === "leading" && serving && !inferred);
}

/** How long a part says that nobody led while all logs say that somebody did, at most at a stretch. */
function refutedMs(part: Diagnosis, whole: Diagnosis): number {
  const stretches = leaderless(part).flatMap((outage) =>
    led(whole).map((leader) => {
      const both = { from: Math.max(outage.from, leader.from), to: Math.min(outage.to, leader.to) };
      return overlapMs(outage, leader) - leaderless(whole).reduce((sum, known) => sum + overlapMs(both, known), 0);
    }),
  );
  return Math.max(0, ...stretches);
}

/** Critical findings that the whole knows in no grave form. */
function unfounded(part: Diagnosis, whole: Diagnosis): string[] {
  const grave = whole.findings.filter(({ severity }) => severity === "critical" || severity === "high");
  return part.findings
    .filter(({ severity }) => severity === "critical")
    .filter(({ from, to }) => !grave.some((finding) => finding.from <= to && from <= finding.to))
    .map(({ title }) => title);
}

/** Every fixture of several logs, but for those whose clocks differ: one log alone has its own. */
const ensembles: { name: string; logs: string[]; whole: Diagnosis; span: Span }[] = [];
for (const name of readdirSync(FIXTURES)) {
  const logs = logsIn(join(FIXTURES, name));
  if (logs.length < 2) continue;
  const whole = await diagnosePaths(logs);
  const isOneClock = whole.nodes.every(({ clock, zone }) => clock.offsetMs === 0 && zone.from !== "inferred");
  if (isOneClock && whole.span) ensembles.push({ name, logs, whole, span: whole.span });
}

describe.each(ensembles)("$name, with less of its logs", ({ logs, whole, span }) => {
  it("claims no outage and nothing critical that the whole refutes", async () => {
    for (const { what, paths } of parts(logs, span)) {
      const part = await diagnosePaths(paths);
      expect(refutedMs(part, whole), what).toBeLessThan(TOLERANCE_MS);
      expect(unfounded(part, whole), what).toEqual([]);
    }
  });
});
