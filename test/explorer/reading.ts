/** The reading thread's work without a thread: what it tells of logs. */

import { Readable } from "node:stream";
import { assess, hashInputs } from "../../src/cli/diagnose.ts";
import { loadAll } from "../../src/detect/system.ts";
import type { FromReader } from "../../src/explorer/protocol.ts";
import { Reader } from "../../src/explorer/reading/reader.ts";
import { withSpools } from "../../src/explorer/reading/spool.ts";
import type { Progress } from "../../src/explorer/scene.ts";
import { Arrivals } from "../../src/ingest/arrivals.ts";
import { findSources } from "../../src/ingest/find.ts";
import type { ParseOptions } from "../../src/parse/options.ts";
import { systems } from "../../src/systems/all.gen.ts";
import { scratch } from "../ingest/scratch.ts";
import { parseOptions } from "../parse-options.ts";

export const PARSE: ParseOptions = parseOptions();

const LOADED = await loadAll(systems);
export const CLOCKS = { zones: new Map(), offsets: new Map() };

type Of<K extends FromReader["kind"]> = Extract<FromReader, { readonly kind: K }>;

/** What a reader has told so far. */
export class Told {
  readonly messages: FromReader[] = [];

  of<K extends FromReader["kind"]>(kind: K): Of<K>[] {
    return this.messages.filter((message): message is Of<K> => message.kind === kind);
  }

  get progress(): Progress | undefined {
    return this.of("progress").at(-1)?.progress;
  }

  /** Resolves when something holds; a test that waits in vain ends by its time limit. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Starts reading; `ended` resolves when nothing more will come. */
export async function startReading(
  paths: readonly string[],
  { stdin = Readable.from([]), following = false }: { readonly stdin?: Readable; readonly following?: boolean } = {},
): Promise<{ readonly told: Told; readonly reader: Reader; readonly ended: Promise<void> }> {
  const told = new Told();
  const found = await findSources(paths, { stdin });
  const folder = await scratch();
  const sources = await withSpools(found.sources, folder, following);
  const arrivals = new Arrivals(paths, found.sources);
  const reader = new Reader({
    sources,
    problems: found.problems.map(({ problem }) => problem),
    parse: PARSE,
    following,
    look: following
      ? async () => {
          const { sources, continued } = await arrivals.look();
          return { sources: await withSpools(sources, folder, true), continued };
        }
      : null,
    room: { bytes: Number.POSITIVE_INFINITY },
    assess: async (parsed, state) => {
      const whole = assess(
        parsed,
        { systems: LOADED, clocks: CLOCKS, wanted: { steps: "all" } },
        state === "done" ? await hashInputs(reader.inputs, false) : [],
      );
      return { whole, shown: whole };
    },
    post: (message) => told.messages.push(message),
  });
  return { told, reader, ended: reader.run() };
}

/** Everything a reader tells of logs that are read to their end. */
export async function readLogs(paths: readonly string[], stdin?: Readable): Promise<Told> {
  const { told, ended } = await startReading(paths, stdin ? { stdin } : {});
  await ended;
  return told;
}
