/**
 * The work of the reading thread: reads all sources, tells where every record stands, and now and then what is to be said
 * of what has been read.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Diagnosis } from "../../case.ts";
import type { Instant, Problem } from "../../event.ts";
import type { Arrived } from "../../ingest/arrivals.ts";
import { type Input, inputsOf, type Source } from "../../ingest/input.ts";
import type { ParsedSource } from "../../parse/source.ts";
import type { NodeStream } from "../../parse/stream.ts";
import type { FromReader } from "../protocol.ts";
import type { Progress, StreamClock } from "../scene.ts";
import { RecordWriter } from "./record-writer.ts";
import { sceneOf } from "./scene-of.ts";
import { leastFar, type ReadingOptions, SourceReading } from "./source-reading.ts";
import { inputText } from "./spool.ts";

/** What is to be said of sources. */
export interface Assessment {
  readonly whole: Diagnosis;
  /** The part that the user asked for. */
  readonly shown: Diagnosis;
}

export interface ReaderOptions extends ReadingOptions {
  readonly sources: readonly Source[];
  /** What was wrong with the paths given. */
  readonly problems: readonly Problem[];
  /** Looks for logs that have appeared since; null where none can. */
  readonly look: (() => Promise<Arrived>) | null;
  /** Looks at what has been read so far; null while there is nothing to say. */
  readonly assess: (parsed: readonly ParsedSource[], state: Progress["state"]) => Promise<Assessment | null>;
  readonly post: (message: FromReader) => void;
}

/** How often progress is told, and whether it is time for a round is looked at. */
const TICK_MS = 100;
/** The first picture comes this long after the start, and no two come closer than this. */
const ROUND_MS = 500;
/** Assessing takes at most a fifth of the time. */
const READING_PER_ROUND = 4;
/** How often it is looked for logs that have appeared; in a folder of many files less often, so that it takes a tenth of the time. */
const LOOK_MS = 1000;
const PAUSE_PER_LOOK = 9;
/** A look that merely waited for what else is done at the time says nothing of the folder. */
const LONGEST_PAUSE_MS = 20_000;
/** Who brings nothing for so long has brought what there was. */
const PAUSE_MS = 1000;

/** Reads everything there is and, where inputs are followed, what is added. */
export class Reader {
  /** The last assessment, as far as it is shown. */
  diagnosis: Diagnosis | null = null;
  readonly #options: ReaderOptions;
  readonly #readings: SourceReading[];
  /** Those that bring something when they want to; the others are read in step with each other. */
  readonly #atWill: SourceReading[];
  readonly #reading: ReadingOptions;
  readonly #writer: RecordWriter;
  /** What was last taken off the stamps of each stream. */
  readonly #shifts = new Map<NodeStream, number>();
  #progress: Progress = { readBytes: -1, totalBytes: 0, state: "reading", upTo: null };
  #upTo: Instant | null = null;
  /** Something was read, or came to its end, since the last round. */
  #changed = false;
  #roundEndedAt = performance.now();
  #nextRoundAt = this.#roundEndedAt + ROUND_MS;
  #done = false;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#writer = new RecordWriter(options.post, (system) => this.#rulesBefore(system));
    this.#reading = { ...options, parse: { ...options.parse, onRecord: this.#writer.onRecord } };
    this.#readings = options.sources.map((source) => new SourceReading(source, this.#reading));
    this.#atWill = this.#readings.filter(({ isPipe }) => isPipe || options.following);
  }

  /** All that is read, in the order in which line references count them. */
  get inputs(): Input[] {
    return inputsOf(this.#readings.map(({ source }) => source));
  }

  /** Resolves when nothing more will come. What is wrong with inputs stands in the scene; only a defect is thrown. */
  async run(): Promise<void> {
    await this.#announce();
    this.#tellProgress();
    await Promise.race([this.#readAll(), this.#rounds()]);
    this.#done = true;
    await this.#round();
    this.#tellProgress();
  }

  async #announce(): Promise<void> {
    const programs = this.#options.parse.grammars.flatMap((grammar) => grammar.programs);
    this.#options.post({
      kind: "inputs",
      inputs: await Promise.all(this.inputs.map(inputText)),
      programs,
      kinds: programs.flatMap(({ rules }) => rules.map(({ kind }) => kind)),
    });
  }

  #rulesBefore(system: string): number {
    const { grammars } = this.#options.parse;
    const place = grammars.findIndex((grammar) => grammar.system === system);
    return grammars
      .slice(0, place)
      .flatMap(({ programs }) => programs)
      .reduce((sum, { rules }) => sum + rules.length, 0);
  }

  async #readAll(): Promise<void> {
    const files = this.#readings.filter((reading) => !this.#atWill.includes(reading));
    const { look } = this.#options;
    await Promise.all([
      ...(look ? [this.#watch(look)] : []),
      ...this.#atWill.map((reading) => this.#drainAtWill(reading)),
      this.#drain(() => leastFar(files, this.#shifts)),
    ]);
  }

  #drainAtWill(reading: SourceReading): Promise<void> {
    return this.#drain(() => (reading.ended ? undefined : reading));
  }

  /** Reads what appears, without an end; rejects where reading it does. */
  #watch(look: () => Promise<Arrived>): Promise<never> {
    return new Promise((_, reject) => {
      const again = async () => {
        const began = performance.now();
        const arrived = await look();
        const pause = Math.min(PAUSE_PER_LOOK * (performance.now() - began), LONGEST_PAUSE_MS);
        for (const reading of await this.#takeUp(arrived)) this.#drainAtWill(reading).catch(reject);
        setTimeout(() => again().catch(reject), Math.max(LOOK_MS, pause));
      };
      again().catch(reject);
    });
  }

  /** Gives the readings of logs that are new. */
  async #takeUp({ sources, continued }: Arrived): Promise<SourceReading[]> {
    const fresh = [...sources];
    const goingOn = continued.flatMap(({ input, behind }) => {
      const reading = this.#readings.find(({ source }) => source.inputs.some(({ number }) => number === behind));
      if (reading && !reading.ended) return [{ reading, input }];
      // what has come to its end (it could not be read any more) does not go on
      if (reading) fresh.push({ ...reading.source, inputs: [input] });
      return [];
    });
    const added = fresh.map((source) => new SourceReading(source, this.#reading));
    if (added.length + goingOn.length === 0) return [];
    this.#readings.push(...added);
    this.#atWill.push(...added);
    for (const { reading, input } of goingOn) reading.goOnIn(input);
    await this.#announce();
    const paths = [...fresh.flatMap(({ inputs }) => inputs), ...goingOn.map(({ input }) => input)].map(
      ({ path }) => path,
    );
    this.#options.post({ kind: "arrived", paths });
    return added;
  }

  async #drain(next: () => SourceReading | undefined): Promise<void> {
    for (let reading = next(); reading; reading = next()) {
      await reading.step();
      this.#changed = true;
    }
  }

  async #rounds(): Promise<void> {
    for (;;) {
      await sleep(TICK_MS);
      if (this.#done) return;
      this.#noticeCaughtUp();
      this.#tellProgress();
      if (this.#changed && performance.now() >= this.#nextRoundAt) await this.#round();
    }
  }

  /** Who has brought as much as there was, or pauses, has caught up. Nobody can bring anything while a round is made. */
  #noticeCaughtUp(): void {
    const quietSince = performance.now() - PAUSE_MS;
    const isQuiet = this.#roundEndedAt <= quietSince;
    for (const reading of this.#atWill) {
      if (reading.ended || reading.caughtUp) continue;
      const pauses = isQuiet && reading.broughtAt !== null && reading.broughtAt <= quietSince;
      if (!pauses && !reading.hasAllThereWas) continue;
      reading.caughtUp = true;
      this.#changed = true;
    }
  }

  async #round(): Promise<void> {
    const began = performance.now();
    this.#changed = false;
    // a pipe may be long in coming to as many lines as its wrapping is settled by
    for (const reading of this.#atWill) reading.settle();
    const parsed = this.#readings.map((reading) => reading.parsed);
    const assessment = await this.#options.assess(parsed, this.#state);
    if (assessment) this.#show(assessment, parsed);
    this.#roundEndedAt = performance.now();
    this.#nextRoundAt = this.#roundEndedAt + Math.max(ROUND_MS, READING_PER_ROUND * (this.#roundEndedAt - began));
  }

  #show({ whole, shown }: Assessment, parsed: readonly ParsedSource[]): void {
    this.diagnosis = shown;
    this.#upTo = parsed.some(({ open }) => open) ? (whole.span?.to ?? null) : null;
    const clocks = this.#clocks(whole, parsed);
    this.#options.post({ kind: "scene", scene: sceneOf(shown, this.#options.problems), clocks });
  }

  #clocks({ nodes }: Diagnosis, parsed: readonly ParsedSource[]): StreamClock[] {
    const streams = parsed.flatMap((source) => source.streams);
    return nodes.flatMap((node) =>
      node.streams.flatMap(({ stream: place, shifts }) => {
        const stream = streams[place];
        const number = stream ? this.#writer.numberOf(stream) : null;
        if (!stream || number === null) return [];
        this.#shifts.set(stream, shifts.at(-1)?.ms ?? 0);
        return [{ stream: number, node: node.name, shifts }];
      }),
    );
  }

  get #state(): Progress["state"] {
    if (this.#done) return "done";
    return this.#readings.some(({ ended, caughtUp }) => !ended && !caughtUp) ? "reading" : "following";
  }

  #tellProgress(): void {
    const progress: Progress = {
      readBytes: this.#readings.reduce((sum, { bytes }) => sum + bytes, 0),
      totalBytes: this.#readings.some(({ isPipe }) => isPipe)
        ? 0
        : this.#readings.reduce((sum, { bytes, knownBytes }) => sum + Math.max(bytes, knownBytes), 0),
      state: this.#state,
      upTo: this.#upTo,
    };
    const { readBytes, state, upTo } = this.#progress;
    if (progress.readBytes === readBytes && progress.state === state && progress.upTo === upTo) return;
    this.#progress = progress;
    this.#options.post({ kind: "progress", progress });
  }
}
