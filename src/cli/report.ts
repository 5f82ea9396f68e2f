/** `quorumscope report`: from logs to a document. */
import { type Diagnosis, SEVERITIES, type Severity } from "../case.ts";
import { isLoss } from "../ingest/problems.ts";
import { isReadFrom } from "../ingest/read-from.ts";
import { checkNodes, checkSums } from "./checks.ts";
import { diagnose } from "./diagnose.ts";
import { documentOf } from "./document.ts";
import { findInputs, reader } from "./inputs.ts";
import { loadMarks } from "./marks.ts";
import { isALog, nothingRead } from "./messages.ts";
import { narrow, narrowingOf } from "./narrow.ts";
import type { Flags } from "./options.ts";
import { checkPathologies } from "./pathologies.ts";
import { clockSettings, parseSettings } from "./settings.ts";
import { checkWritable, documentColumns, progressOf, say, wantsAscii, wantsColor, writeData } from "./terminal.ts";
import { readingThreads } from "./threads.ts";

export interface ReportFlags extends Flags {
  readonly format: "text" | "markdown" | "html" | "json";
  readonly output?: string;
}

/** Runs the command. @returns the exit status */
export async function report(paths: readonly string[], flags: ReportFlags): Promise<number> {
  await checkPathologies(flags.pathology);
  if (flags.output !== undefined) await checkWritable(flags.output);
  const [settings, clocks, found] = [await parseSettings(flags), await clockSettings(flags), await findInputs(paths)];
  const read = found.sources.flatMap(({ inputs }) => inputs);
  if (flags.output !== undefined && isReadFrom(flags.output, read)) throw isALog(flags.output);
  const marks = flags.marks === undefined ? [] : await loadMarks(flags.marks);
  const total = read.reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = progressOf(total, flags.progress && !flags.quiet);
  const { diagnosis, inputs } = await diagnose(found, {
    ...settings,
    read: reader(found, flags.follow),
    following: flags.follow,
    clocks,
    wanted: { steps: "none" },
    hashAll: flags.hash,
    threads: readingThreads(flags),
    onChunk: (bytes) => progress.add(bytes),
  });
  progress.end();
  const problems = [
    ...found.problems.map(({ problem }) => problem),
    ...diagnosis.inputs.flatMap((input) => input.problems),
  ];
  const losses = problems.filter(isLoss);
  if (!flags.quiet) for (const { text } of flags.verbose ? problems : losses) say(text);
  checkSums(diagnosis);
  if (diagnosis.nodes.length === 0) throw nothingRead(paths.length === 0 ? ["the pipe"] : paths);
  checkNodes(diagnosis, clocks);
  const shown = narrow(diagnosis, narrowingOf(flags));
  const file = flags.output ?? null;
  const manners =
    file === null
      ? { color: wantsColor(flags.color), ascii: wantsAscii(flags.ascii), columns: documentColumns() }
      : { color: false };
  await writeData(await documentOf(shown, inputs, { ...flags, ...manners, marks }), file);
  if (flags.failOn && reaches(shown, flags.failOn)) return 1;
  return losses.length > 0 ? 3 : 0;
}

function reaches({ findings }: Diagnosis, level: Severity): boolean {
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level));
}
