/** How soon the explorer is there, how soon it answers a key while it reads, and what a frame costs. */
import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { spawn } from "@lydell/node-pty";
import { play, worldOf } from "../test/explorer/world-of.ts";
import type { Verdict } from "./goals.ts";

const SIZE = { columns: 200, rows: 50 };
const STARTS = 5;
const FRAMES = 100;
const FRAMES_TO_WARM_UP = 20;
/** Moves in time, zooms, lines of the log, findings: what a hand does while a log is being read. */
const KEYS = "hhhh++LjjjjkkkkOllll--0]]]]";
const BETWEEN_KEYS_MS = 120;
const PATIENCE_MS = 2000;

/** @param files logs large enough that reading goes on while keys are pressed */
export async function judgeExplorer(program: string, files: readonly string[]): Promise<Verdict[]> {
  const starts: number[] = [];
  for (let i = 0; i < STARTS; i++) starts.push(await firstFrame(program, files));
  const keys = await keysWhileReading(program, files);
  return [
    verdict("explorer, first frame", 300, middle(starts)),
    verdict("explorer, 95 of 100 keys while it reads", 100, quantile(keys, 0.95)),
    ...(await frames()),
  ];
}

function verdict(what: string, mostMs: number, ms: number): Verdict {
  return {
    what,
    asked: `at most ${mostMs} ms`,
    measured: `${Math.round(ms)} ms`,
    verdict: ms <= mostMs ? "met" : "missed",
  };
}

function open(program: string, files: readonly string[]) {
  return spawn(process.execPath, [program, ...files], {
    cols: SIZE.columns,
    rows: SIZE.rows,
    env: { ...process.env, TERM: "xterm-256color" },
  });
}

/** Milliseconds from the start of the process to the title of the screen. */
async function firstFrame(program: string, files: readonly string[]): Promise<number> {
  const began = performance.now();
  const terminal = open(program, files);
  const seen = await new Promise<number>((resolve) => {
    terminal.onData((text) => text.includes("Overview") && resolve(performance.now() - began));
  });
  terminal.kill("SIGTERM");
  return seen;
}

/** Milliseconds from each key to the first byte that answers it. */
async function keysWhileReading(program: string, files: readonly string[]): Promise<number[]> {
  const terminal = open(program, files);
  let answered = (): void => undefined;
  terminal.onData(() => answered());
  await sleep(PATIENCE_MS);
  const times: number[] = [];
  for (let i = 0; i < FRAMES; i++) {
    const began = performance.now();
    const answer = new Promise<void>((resolve) => {
      answered = resolve;
    });
    terminal.write(KEYS.charAt(i % KEYS.length));
    await Promise.race([answer, sleep(PATIENCE_MS)]);
    times.push(performance.now() - began);
    await sleep(BETWEEN_KEYS_MS);
  }
  terminal.kill("SIGTERM");
  return times;
}

/** From a key to the text of the whole frame, through Ink, without a terminal. */
async function frames(): Promise<Verdict[]> {
  process.env.NODE_ENV = "production";
  const { render } = await import("ink");
  const { Sealer } = await import("../src/explorer/terminal/seal.ts");
  const { UNICODE } = await import("../src/explorer/views/look.ts");
  const { paintColors } = await import("../src/explorer/views/palette.ts");
  const { View } = await import("../src/explorer/views/view.tsx");
  const { initialState } = await import("../src/explorer/state/state.ts");
  const { reduce } = await import("../src/explorer/state/reduce.ts");
  const world = await worldOf(["fixtures/zookeeper/leader-killed-four-times"]);
  const screens = [
    ["overview", "g", "l"],
    ["finding", "j<enter>", "j"],
    ["election", "gE", "l"],
    ["log", "gL", "j"],
  ] as const;
  return screens.map(([name, keys, chord]) => {
    let state = play(world, keys, initialState(SIZE, [])).state;
    const sealer = new Sealer();
    const manner = { look: UNICODE, paint: paintColors, seal: (row: string) => sealer.seal(row) };
    const sink = new Sink();
    const ink = render(<View state={state} world={world} manner={manner} />, {
      stdout: sink as unknown as NodeJS.WriteStream,
      debug: true,
      patchConsole: false,
      exitOnCtrlC: false,
    });
    const times = Array.from({ length: FRAMES + FRAMES_TO_WARM_UP }, () => {
      const began = performance.now();
      state = reduce(state, { kind: "chord", chord }, world).state;
      ink.rerender(<View state={state} world={world} manner={manner} />);
      sealer.unseal(sink.frame);
      return performance.now() - began;
    }).slice(FRAMES_TO_WARM_UP);
    ink.unmount();
    return verdict(`explorer, a frame of 200 x 50, ${name}`, 20, quantile(times, 0.95));
  });
}

class Sink extends EventEmitter {
  readonly isTTY = true;
  readonly columns = SIZE.columns;
  readonly rows = SIZE.rows;
  frame = "";

  write(frame: string): boolean {
    this.frame = frame;
    return true;
  }
}

function middle(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
