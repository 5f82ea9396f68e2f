/** `quorumscope`: opens the explorer; without a terminal to show it on, prints the text report. */
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { FromReader } from "../explorer/protocol.ts";
import { RecordTexts } from "../explorer/records/record-text.ts";
import { Records } from "../explorer/records/records.ts";
import { EMPTY_SCENE } from "../explorer/scene.ts";
import { Search, searchThread } from "../explorer/search/search.ts";
import { initialState } from "../explorer/state/state.ts";
import { Screen } from "../explorer/terminal/screen.ts";
import { Terminal, terminalForKeys } from "../explorer/terminal/terminal.ts";
import { screenRows } from "../explorer/views/frame.ts";
import { ASCII, type Look, UNICODE } from "../explorer/views/look.ts";
import { type Painter, paintAttributes, paintColors } from "../explorer/views/palette.ts";
import type { World } from "../explorer/world.ts";
import { temporaryFolder } from "../ingest/temporary.ts";
import type { ExploreTask } from "./explore-thread.ts";
import { loadMarks } from "./marks.ts";
import { noInput } from "./messages.ts";
import type { Flags } from "./options.ts";
import { checkPathologies } from "./pathologies.ts";
import { isScreen, say, wantsAscii, wantsColor } from "./terminal.ts";
import { threadFile } from "./thread-file.ts";

/** Runs the command. @returns the exit status */
export async function explore(paths: readonly string[], flags: Flags): Promise<number> {
  if (paths.length === 0 && process.stdin.isTTY) throw noInput();
  const keys = isScreen() ? terminalForKeys() : null;
  if (keys === null) return (await import("./report.ts")).report(paths, { ...flags, format: "text" });
  await checkPathologies(flags.pathology);
  const marksFile = flags.marks ?? null;
  const marks = marksFile !== null && existsSync(marksFile) ? await loadMarks(marksFile) : [];
  const world = emptyWorld();
  const look = wantsAscii(flags.ascii) ? ASCII : UNICODE;
  const paint = wantsColor(flags.color) ? paintColors : paintAttributes;

  const screen = new Screen(process.stdout);
  const terminal = new Terminal(keys, screen);
  // keys may be typed and pages be read before Ink is there
  const typed = mailbox<Uint8Array>();
  terminal.open(typed.put);
  showFirstFrame(screen, world, look, paint);
  const task: ExploreTask = { paths, flags, folder: temporaryFolder() };
  const reader = new Worker(threadFile("explore-thread"), { workerData: task });
  const heard = mailbox<FromReader>();
  reader.on("message", heard.put).on("error", terminal.fail);
  // React is twice as slow without it, and looks at it when it is loaded
  process.env.NODE_ENV = "production";
  const { run } = await import("../explorer/run.tsx");
  const { status, sentences } = await run({
    ...{ screen, terminal, look, paint, world, marks, marksFile },
    onKeys: typed.listen,
    onMessage: heard.listen,
    order: (message) => reader.postMessage(message),
  });
  terminal.close();
  world.search.stop();
  await reader.terminate();
  for (const sentence of sentences) say(sentence);
  return status;
}

function emptyWorld(): World {
  const records = new Records();
  return {
    scene: EMPTY_SCENE,
    progress: { readBytes: 0, totalBytes: 0, state: "reading", upTo: null },
    records,
    texts: new RecordTexts([], [], records),
    search: new Search(records, searchThread(threadFile("../explorer/search/search-thread"))),
    inputs: [],
    kinds: [],
  };
}

/** Keeps what comes until somebody listens, then hands it on. */
function mailbox<T>(): { readonly put: (item: T) => void; readonly listen: (listener: (item: T) => void) => void } {
  const kept: T[] = [];
  let hand = (item: T): void => {
    kept.push(item);
  };
  return {
    put: (item) => hand(item),
    listen: (listener) => {
      hand = listener;
      for (const item of kept) listener(item);
    },
  };
}

/** A picture at once: Ink takes longer to load than a person takes to look. */
function showFirstFrame(screen: Screen, world: World, look: Look, paint: Painter): void {
  screen.show(screenRows(initialState(screen.size, []), world, look).map(paint));
}
