/** `quorumscope report`: from logs to a document. */
import { type Diagnosis, SEVERITIES, type Severity } from "../case.ts";
import type { LineRef, Problem } from "../event.ts";
import type { Input } from "../ingest/find.ts";
import { readLinesAt } from "../ingest/reread.ts";
import { collectRefs } from "../report/collect-refs.ts";
import { renderJson } from "../report/json.ts";
import { type LineText, lineKey } from "../report/line-text.ts";
import { renderMarkdown } from "../report/markdown.ts";
import { renderText } from "../report/text.ts";
import { diagnose } from "./diagnose.ts";
import { findInputs, reader } from "./inputs.ts";
import { noSuchNode, nothingRead } from "./messages.ts";
import { narrow } from "./narrow.ts";
import { clockSettings, type Flags, parseSettings } from "./options.ts";
import { progressOf, say, wantsColor, writeData } from "./terminal.ts";
import { VERSION } from "./version.ts";

export interface ReportFlags extends Flags {
  readonly format: "text" | "markdown" | "json";
  readonly output?: string;
}

/** Problems after which the answer may lack something: status 3. */
const LOSSES = new Set<Problem["code"]>([
  "unreadable",
  "empty",
  "binary",
  "not-a-server-log",
  "truncated-gzip",
  "truncated-archive",
  "corrupt-compression",
  "over-long-line",
  "no-date",
  "memory-bound",
]);

/** Runs the command. @returns the exit status */
export async function report(paths: readonly string[], flags: ReportFlags): Promise<number> {
  const [settings, clocks, found] = [await parseSettings(flags), await clockSettings(flags), await findInputs(paths)];
  const total = found.sources.flatMap(({ inputs }) => inputs).reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = progressOf(total, flags.progress && !flags.quiet);
  const { diagnosis, inputs } = await diagnose(found, {
    ...settings,
    read: reader(flags.follow),
    following: flags.follow,
    clocks,
    hashAll: flags.hash,
    onChunk: (bytes) => progress.add(bytes),
  });
  progress.end();
  const problems = [
    ...found.problems.map(({ problem }) => problem),
    ...diagnosis.inputs.flatMap((input) => input.problems),
  ];
  const losses = problems.filter(({ code }) => LOSSES.has(code));
  if (!flags.quiet) for (const { text } of flags.verbose ? problems : losses) say(text);
  checkSums(diagnosis);
  if (diagnosis.nodes.length === 0) throw nothingRead(paths.length === 0 ? ["the pipe"] : paths);
  checkNodes(diagnosis, [...clocks.zones.keys(), ...clocks.offsets.keys()]);
  const shown = narrow(diagnosis, {
    since: flags.since ?? null,
    until: flags.until ?? null,
    nodes: flags.node,
    minSeverity: flags.minSeverity ?? null,
    pathologies: flags.pathology,
  });
  await writeData(await render(shown, inputs, flags), flags.output ?? null);
  if (flags.failOn && reaches(shown, flags.failOn)) return 1;
  return losses.length > 0 ? 3 : 0;
}

function reaches({ findings }: Diagnosis, level: Severity): boolean {
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level));
}

/** A zone or clock that is set for no node was meant for one. @throws UsageError that tells the names there are */
function checkNodes({ nodes }: Diagnosis, given: readonly string[]): void {
  const names = nodes.map(({ name }) => name);
  const missing = given.find((name) => name !== "" && !names.includes(name));
  if (missing !== undefined) throw noSuchNode(missing, names);
}

/** Every physical line is in exactly one class. @throws Error where the sum is wrong, which is a defect of the program */
function checkSums(diagnosis: Diagnosis): void {
  for (const { path, lines } of diagnosis.inputs) {
    const sum = lines.event + lines.known + lines.continuation + lines.unknown + lines.noise;
    if (sum !== lines.total) throw new Error(`${path} has ${lines.total} lines and ${sum} of them in a class`);
  }
}

async function render(diagnosis: Diagnosis, inputs: readonly Input[], flags: ReportFlags): Promise<string> {
  const { format, full, verbose, ascii } = flags;
  const lineText = await readLines(collectRefs(diagnosis, { format, full, verbose }), inputs);
  if (format === "json") return renderJson(diagnosis, { lineText, version: VERSION, full });
  if (format === "markdown") return renderMarkdown(diagnosis, { lineText, ascii, full, verbose });
  const color = flags.output === undefined && wantsColor(flags.color);
  return renderText(diagnosis, { lineText, color, ascii, full, verbose });
}

/** Reads the lines that the document quotes once more. */
async function readLines(refs: readonly LineRef[], inputs: readonly Input[]): Promise<LineText> {
  const texts = new Map<string, string>();
  for (const [index, input] of inputs.entries()) {
    const own = refs.filter((ref) => ref.input === index);
    if (own.length === 0) continue;
    const byOffset = await readLinesAt(
      input,
      own.map(({ offset }) => offset),
    );
    for (const ref of own) {
      const text = byOffset.get(ref.offset);
      if (text !== undefined) texts.set(lineKey(ref), text);
    }
  }
  return (ref) => texts.get(lineKey(ref)) ?? null;
}
