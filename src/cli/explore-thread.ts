/**
 * The thread of the explorer that reads: finds the logs, reads them, says what it makes of them, and writes reports when
 * it is asked to. The thread that answers keys starts it with `ExploreTask` and hears `FromReader` from it.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { Diagnosis } from "../case.ts";
import { loadAll } from "../detect/system.ts";
import type { Problem } from "../event.ts";
import type { FromReader, ToReader } from "../explorer/protocol.ts";
import { type Assessment, Reader } from "../explorer/reading/reader.ts";
import { transfersOf } from "../explorer/reading/scene-of.ts";
import { roomIn, withSpool, withSpools } from "../explorer/reading/spool.ts";
import type { Progress } from "../explorer/scene.ts";
import { Arrivals, type Arrived } from "../ingest/arrivals.ts";
import { findSources } from "../ingest/find.ts";
import { adoptTemporaryFolder } from "../ingest/temporary.ts";
import type { ParsedSource } from "../parse/source.ts";
import { checkNodes, checkSums } from "./checks.ts";
import { assess, hashInputs } from "./diagnose.ts";
import { documentOf } from "./document.ts";
import { failureOf } from "./failure.ts";
import { nothingRead, UsageError } from "./messages.ts";
import { narrow, narrowingOf } from "./narrow.ts";
import type { Flags } from "./options.ts";
import { clockSettings, parseSettings } from "./settings.ts";
import { standardInput } from "./standard-input.ts";
import { writeData } from "./terminal.ts";

/** What the thread is started with. */
export interface ExploreTask {
  /** As given on the command line; none for the pipe. */
  readonly paths: readonly string[];
  readonly flags: Flags;
  /** The temporary folder, which whoever starts the thread removes. */
  readonly folder: string;
}

const task: ExploreTask = workerData;

function post(message: FromReader): void {
  parentPort?.postMessage(message, message.kind === "scene" ? transfersOf(message.scene) : []);
}

function fail(error: unknown): void {
  const { sentence, status } = failureOf(error);
  post({ kind: "failed", sentences: sentence.split("\n"), status });
}

async function explore({ paths, flags, folder }: ExploreTask): Promise<void> {
  adoptTemporaryFolder(folder);
  const [{ systems: listed, parse }, clocks] = [await parseSettings(flags), await clockSettings(flags)];
  // now, because nobody may bring anything while what has been read is looked at
  const systems = await loadAll(listed);
  const wanted = paths.length === 0 ? ["-"] : paths;
  const found = await findSources(wanted, { stdin: standardInput(wanted) });
  const sources = await withSpools(found.sources, folder, flags.follow);
  const arrivals = flags.follow ? new Arrivals(wanted, found.sources) : null;
  const isWatching = arrivals?.isPossible === true;
  // a log may still appear in an empty folder
  const isOpen = ({ code }: Problem) => isWatching && code === "empty";
  const problems = found.problems.map(({ problem }) => problem).filter((problem) => !isOpen(problem));

  async function look(): Promise<Arrived> {
    const { sources = [], continued = [] } = (await arrivals?.look()) ?? {};
    return {
      sources: await withSpools(sources, folder, true),
      continued: await Promise.all(
        continued.map(async ({ input, behind }) => ({ input: await withSpool(input, folder, true), behind })),
      ),
    };
  }

  async function assessSoFar(parsed: readonly ParsedSource[], state: Progress["state"]): Promise<Assessment | null> {
    const done = state === "done";
    const hashes = done ? await hashInputs(reader.inputs, flags.hash) : [];
    const whole = assess(parsed, { systems, clocks, wanted: { steps: state === "reading" ? "few" : "all" } }, hashes);
    checkSums(whole);
    if (done) {
      if (whole.nodes.length === 0)
        throw nothingAtAll([...problems, ...whole.inputs.flatMap((input) => input.problems)]);
      checkNodes(whole, clocks);
    }
    const shown = narrowed(whole, done);
    return shown && { whole, shown };
  }

  function nothingAtAll(all: readonly Problem[]): UsageError {
    const { message } = nothingRead(paths.length === 0 ? ["the pipe"] : paths);
    return new UsageError([...all.map(({ text }) => text), message].join("\n"));
  }

  function narrowed(whole: Diagnosis, done: boolean): Diagnosis | null {
    try {
      return narrow(whole, narrowingOf(flags));
    } catch (error) {
      // a node that was asked for may not have been read yet
      if (error instanceof UsageError && !done) return null;
      throw error;
    }
  }

  async function write({ request, format, path, marks }: ToReader): Promise<void> {
    const { full, verbose, ascii } = flags;
    try {
      if (reader.diagnosis === null) throw new UsageError("Nothing has been read yet that a report could be made of.");
      const options = { format, full, verbose, ascii, color: false, marks };
      await writeData(await documentOf(reader.diagnosis, reader.inputs, options), path);
      post({ kind: "exported", request, path, error: null });
    } catch (error) {
      if (error instanceof UsageError) post({ kind: "exported", request, path, error: error.message });
      else fail(error);
    }
  }

  const reader = new Reader({
    sources,
    problems,
    // copies take the place of retained lines
    parse: { ...parse, retainLines: false, siftFrom: Number.POSITIVE_INFINITY },
    look: isWatching ? look : null,
    following: flags.follow,
    room: roomIn(folder),
    assess: assessSoFar,
    post,
  });
  parentPort?.on("message", write);
  await reader.run();
}

process.on("uncaughtException", fail);
explore(task).catch(fail);
