/**
 * The explorer at work: what the reading thread tells and what is typed change the state, the state goes through Ink to
 * the screen. Whatever touches the world outside happens here.
 */
import { EventEmitter } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { render } from "ink";
import { isSystemError } from "../ingest/problems.ts";
import { isReadFrom } from "../ingest/read-from.ts";
import { type Mark, writeMarks } from "../report/marks.ts";
import { counted } from "../report/phrases.ts";
import { safeText } from "../report/safe-text.ts";
import { systemsWords } from "../words.ts";
import { exportPlaces, linesOf } from "./export-lines.ts";
import type { FromReader, ReportFormat, ToReader } from "./protocol.ts";
import type { Place } from "./records/filter.ts";
import { RecordTexts } from "./records/record-text.ts";
import { reduce } from "./state/reduce.ts";
import { type Command, type Effect, type Export, initialState, type State } from "./state/state.ts";
import { ChordReader } from "./terminal/chords.ts";
import type { Screen } from "./terminal/screen.ts";
import { Sealer } from "./terminal/seal.ts";
import type { Terminal } from "./terminal/terminal.ts";
import type { Look } from "./views/look.ts";
import type { Painter } from "./views/palette.ts";
import { View } from "./views/view.tsx";
import type { World } from "./world.ts";

export interface Session {
  readonly screen: Screen;
  readonly terminal: Terminal;
  /** Hands over what was typed so far and from now on. */
  readonly onKeys: (listen: (bytes: Uint8Array) => void) => void;
  /** Hands over what the reading thread has told so far and from now on. */
  readonly onMessage: (listen: (message: FromReader) => void) => void;
  /** Tells the reading thread what to do. */
  readonly order: (message: ToReader) => void;
  readonly look: Look;
  readonly paint: Painter;
  /** Before anything has been read. */
  readonly world: World;
  readonly marks: readonly Mark[];
  /** Where marks are kept; null for nowhere. */
  readonly marksFile: string | null;
}

/** How a session ended. */
export interface Outcome {
  readonly status: number;
  /** What is to be said on standard error once the screen is given back. */
  readonly sentences: readonly string[];
}

/** Runs until the user leaves or the reading thread fails. */
export function run(session: Session): Promise<Outcome> {
  return new Promise((resolve) => new Explorer(session, resolve).start());
}

/** Terminals take no more than some 100 kB of base64 for the clipboard. */
const MOST_COPIED_BYTES = 64 * 1024;
const MOST_COPIED = 2000;

/** Ended by Ctrl-C, as a shell counts it. */
const INTERRUPTED = 130;

class Explorer {
  readonly #session: Session;
  readonly #end: (outcome: Outcome) => void;
  readonly #sealer = new Sealer();
  readonly #ink: ReturnType<typeof render>;
  #state: State;
  #world: World;
  #drawing = false;
  #requests = 0;

  constructor(session: Session, end: (outcome: Outcome) => void) {
    this.#session = session;
    this.#state = initialState(session.screen.size, session.marks);
    this.#world = session.world;
    const sink = new FrameSink(session.screen, (frame) => session.screen.show(this.#sealer.unseal(frame)));
    // debug: Ink hands over every frame whole, instead of erasing and scrolling, which is the screen's business
    this.#ink = render(this.#view(), { stdout: sink.asStream(), debug: true, patchConsole: false, exitOnCtrlC: false });
    this.#end = (outcome) => {
      this.#ink.unmount();
      end(outcome);
    };
  }

  start(): void {
    const { screen, onKeys, onMessage } = this.#session;
    const chords = new ChordReader((chord) =>
      this.#dispatch(typeof chord === "string" ? { kind: "chord", chord } : { kind: "paste", text: chord.paste }),
    );
    onMessage((message) => this.#hear(message));
    process.stdout.on("resize", () => this.#dispatch({ kind: "resize", size: screen.size }));
    this.#world.search.onProgress(() => this.#dispatch({ kind: "searched" }));
    onKeys((bytes) => chords.read(bytes));
  }

  #view() {
    const { look, paint } = this.#session;
    return (
      <View state={this.#state} world={this.#world} manner={{ look, paint, seal: (row) => this.#sealer.seal(row) }} />
    );
  }

  /** Whatever happens within one turn of the event loop costs one frame. */
  #draw(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    setImmediate(() => {
      this.#drawing = false;
      this.#ink.rerender(this.#view());
    });
  }

  #dispatch(command: Command): void {
    const { state, effects } = reduce(this.#state, command, this.#world);
    this.#state = state;
    for (const effect of effects) this.#perform(effect);
    this.#draw();
  }

  #say(text: string): void {
    this.#dispatch({ kind: "message", text });
  }

  #hear(message: FromReader): void {
    const { records, search } = this.#world;
    search.hear(message);
    switch (message.kind) {
      case "inputs": {
        const { inputs, kinds, programs } = message;
        this.#world = { ...this.#world, inputs, kinds, texts: new RecordTexts(inputs, programs, records) };
        break;
      }
      case "arrived":
        this.#say(arrivedWords(message.paths));
        break;
      case "stream":
        records.addStream(message.head);
        break;
      case "page":
        records.addPage(message.page);
        break;
      case "progress":
        this.#world = { ...this.#world, progress: message.progress };
        break;
      case "scene": {
        const before = this.#world.scene;
        records.setClocks(message.clocks);
        this.#world = { ...this.#world, scene: message.scene };
        this.#dispatch({ kind: "scene", before });
        break;
      }
      case "exported":
        if (message.error !== null) this.#say(message.error);
        else this.#dispatch({ kind: "saved", text: `The report is in ${message.path}.` });
        break;
      case "failed":
        this.#end({ status: message.status, sentences: message.sentences });
        break;
    }
    this.#draw();
  }

  #perform(effect: Effect): void {
    const { screen, terminal } = this.#session;
    const { search } = this.#world;
    switch (effect.kind) {
      case "search":
        search.start(effect.pattern, effect.from);
        if (search.error !== null) this.#say(search.error);
        break;
      case "stop-search":
        search.stop();
        break;
      case "export":
        this.#export(effect.what, untilded(effect.path), effect.overwrite);
        break;
      case "save-marks":
        this.#saveMarks();
        break;
      case "copy":
        screen.copy(effect.text);
        break;
      case "copy-lines":
        this.#copyLines(effect.places);
        break;
      case "repaint":
        screen.repaint();
        break;
      case "suspend":
        terminal.suspend();
        break;
      case "quit":
        this.#end({ status: 0, sentences: [] });
        break;
      case "interrupt":
        this.#end({ status: INTERRUPTED, sentences: [] });
        break;
    }
  }

  /** Never over a log that is open, and over any other file only if that was said. */
  #export(what: Export, path: string, overwrite: boolean): void {
    const { inputs } = this.#world;
    if (isReadFrom(path, inputs)) this.#say(`${path} is one of the logs; nothing is written over it.`);
    else if (existsSync(path) && !overwrite) this.#dispatch({ kind: "exists", what, path });
    else if (what.kind === "report") this.#exportReport(what.format, path);
    else this.#exportLines(what.places, path);
  }

  #exportReport(format: ReportFormat, path: string): void {
    this.#requests++;
    this.#say("Writing the report …");
    this.#session.order({ kind: "export", request: this.#requests, format, path, marks: this.#state.marks });
  }

  #exportLines(places: readonly Place[], path: string): void {
    const { records, inputs } = this.#world;
    this.#write(path, () => {
      const lines = exportPlaces(places, records, inputs, path);
      this.#say(`${lines} ${lines === 1 ? "line" : "lines"} written to ${path}.`);
    });
  }

  #copyLines(places: readonly Place[]): void {
    const { records, inputs } = this.#world;
    const bytes = Buffer.concat([...linesOf(places.slice(0, MOST_COPIED), records, inputs)]);
    if (places.length > MOST_COPIED || bytes.length > MOST_COPIED_BYTES) {
      this.#say("That is more than terminals copy; e and s write the selected lines to a file.");
      return;
    }
    // a paste must not be able to end the brackets that a terminal puts around it
    this.#session.screen.copy(bytes.toString().split("\n").map(safeText).join("\n"));
    this.#say(`${counted(places.length, "record")} copied, where the terminal allows it.`);
  }

  #saveMarks(): void {
    const { marksFile } = this.#session;
    if (marksFile === null) return;
    this.#write(marksFile, () => {
      writeFileSync(marksFile, writeMarks(this.#state.marks));
      this.#dispatch({ kind: "saved", text: `${this.#state.message} Saved in ${basename(marksFile)}.` });
    });
  }

  /** What the system refuses is the user's to mend. */
  #write(path: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      if (!isSystemError(error)) throw error;
      this.#say(`${path} cannot be written: ${systemsWords(error)}.`);
    }
  }
}

function arrivedWords(paths: readonly string[]): string {
  const [first = "", ...others] = paths;
  const more = others.length === 0 ? "has" : `and ${counted(others.length, "more file")} have`;
  return `${first} ${more} appeared and ${others.length === 0 ? "is" : "are"} read too.`;
}

/** `~/x` as a shell would read it. */
function untilded(path: string): string {
  return path.startsWith("~/") ? join(homedir(), path.slice(2)) : path;
}

/** Ink's idea of standard output: it takes whole frames and hands them on. */
class FrameSink extends EventEmitter {
  readonly isTTY = true;
  readonly #screen: Screen;
  readonly #show: (frame: string) => void;

  constructor(screen: Screen, show: (frame: string) => void) {
    super();
    this.#screen = screen;
    this.#show = show;
  }

  get columns(): number {
    return this.#screen.size.columns;
  }

  get rows(): number {
    return this.#screen.size.rows;
  }

  write(frame: string): boolean {
    this.#show(frame);
    return true;
  }

  /** Ink asks for no more of a stream than is here. */
  asStream(): NodeJS.WriteStream {
    return this as unknown as NodeJS.WriteStream;
  }
}
