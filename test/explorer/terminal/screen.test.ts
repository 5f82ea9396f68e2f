/** What the screen's writer leaves on a terminal, and how much it writes for that. */
import { EventEmitter } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Screen } from "../../../src/explorer/terminal/screen.ts";
import { Emulator } from "../emulator.ts";

const CLEAR = "\x1b[2J";

/** A terminal to write to, which can be resized, and can be as slow as a bad line. */
class FakeTerminal extends EventEmitter {
  readonly emulator: Emulator;
  readonly writes: string[] = [];
  slow = false;
  columns: number;
  rows: number;

  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
    this.emulator = new Emulator(columns, rows);
  }

  write(text: string): boolean {
    this.writes.push(text);
    this.emulator.write(text);
    return !this.slow;
  }

  resize(columns: number, rows: number): void {
    this.columns = columns;
    this.rows = rows;
    this.emulator.resize(columns, rows);
    this.emit("resize");
  }

  /** What it shows once the writer has had its turn, and what was written since the last look. */
  async look(): Promise<{ readonly shown: readonly string[]; readonly writes: readonly string[] }> {
    await turn();
    await this.emulator.settled();
    return { shown: this.emulator.screen(), writes: this.writes.splice(0) };
  }
}

function opened(columns: number, rows: number): { readonly screen: Screen; readonly terminal: FakeTerminal } {
  const terminal = new FakeTerminal(columns, rows);
  const screen = new Screen(terminal);
  screen.enter();
  return { screen, terminal };
}

describe("a screen", () => {
  it("shows a frame to the last column of the last row", async () => {
    const { screen, terminal } = opened(5, 3);
    screen.show(["abcde", "", "\x1b[41m12345\x1b[0m"]);
    expect((await terminal.look()).shown).toEqual(["abcde", "", "12345"]);
    screen.show(["fghij", "", "67890"]);
    expect((await terminal.look()).shown).toEqual(["fghij", "", "67890"]);
  });

  it("writes once a turn of the loop, the newest frame, and of it the rows that changed", async () => {
    const { screen, terminal } = opened(20, 4);
    screen.show(["one", "two", "three"]);
    await terminal.look();
    screen.show(["one", "2", "three"]);
    screen.show(["one", "zwei", "three"]);
    const { shown, writes } = await terminal.look();
    expect(shown).toEqual(["one", "zwei", "three", ""]);
    expect(writes).toEqual(["\x1b[?2026h\x1b[2;1H\x1b[Kzwei\x1b[0m\x1b[?2026l"]);
  });

  it("writes nothing for the frame that is shown", async () => {
    const { screen, terminal } = opened(20, 4);
    screen.show(["one", "two"]);
    await terminal.look();
    screen.show(["one", "two", ""]);
    expect((await terminal.look()).writes).toEqual([]);
  });

  it("shows the last of any frames, whatever was shown before, with one write a turn and a clear for a resize only", async () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "界", "\x1b[31m", "\x1b[7m"), maxLength: 12 }),
      fc.constant(""),
    );
    const step = fc.record({
      rows: fc.array(text, { maxLength: 8 }),
      size: fc.option(fc.record({ columns: fc.integer({ min: 24, max: 40 }), rows: fc.integer({ min: 1, max: 8 }) })),
      hasty: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const { screen, terminal } = opened(30, 5);
        await terminal.look();
        let clears = 0;
        for (const { rows, size, hasty } of steps) {
          if (size) terminal.resize(size.columns, size.rows);
          if (size) clears = 1;
          screen.show(rows);
          if (hasty) continue; // the next frame comes in the same turn
          const { shown, writes } = await terminal.look();
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a terminal reads
          const plain = rows.map((row) => row.replace(/\x1b\[\d+m/g, "").trimEnd());
          expect(shown).toEqual(Array.from({ length: terminal.rows }, (_, row) => plain[row] ?? ""));
          expect(writes.length).toBeLessThanOrEqual(1);
          expect(writes.join("").split(CLEAR)).toHaveLength(1 + clears);
          clears = 0;
        }
        terminal.emulator.dispose();
      }),
    );
  });

  it("clears once and draws all of the new frame after a resize", async () => {
    const { screen, terminal } = opened(20, 4);
    screen.show(["one", "two"]);
    await terminal.look();
    terminal.resize(10, 3);
    terminal.resize(12, 2);
    screen.show(["one", "2"]);
    const { shown, writes } = await terminal.look();
    expect(shown).toEqual(["one", "2"]);
    expect(writes).toHaveLength(1);
    expect(writes[0]?.split(CLEAR)).toHaveLength(2);
  });

  it("draws over what others have written when it is painted anew", async () => {
    const { screen, terminal } = opened(20, 3);
    screen.show(["one", "two"]);
    await terminal.look();
    terminal.emulator.write("\x1b[1;1Ha message\r\nof somebody else\r\n!");
    screen.repaint();
    expect((await terminal.look()).shown).toEqual(["one", "two", ""]);
  });

  it("waits while the line is slow, and then shows the newest frame only", async () => {
    const { screen, terminal } = opened(20, 2);
    await terminal.look();
    terminal.slow = true;
    for (const text of ["first", "second", "third"]) {
      screen.show([text]);
      await turn();
    }
    expect((await terminal.look()).shown).toEqual(["first", ""]);
    terminal.slow = false;
    terminal.emit("drain");
    const { shown, writes } = await terminal.look();
    expect(shown).toEqual(["third", ""]);
    expect(writes).toHaveLength(1);
  });

  it("hands a text to the clipboard as base64, so that nothing in it is read by the terminal", async () => {
    const { screen, terminal } = opened(20, 2);
    await terminal.look();
    screen.copy("zk1.log:7\x1b[31m");
    expect((await terminal.look()).writes).toEqual(["\x1b]52;c;emsxLmxvZzo3G1szMW0=\x07"]);
  });

  it("that is left gives all back, and is silent from then on", async () => {
    const { screen, terminal } = opened(20, 3);
    screen.show(["one"]);
    await terminal.look();
    expect(terminal.emulator.leftovers()).toEqual([
      "alternate screen",
      "cursor hidden",
      "no wrapping",
      "bracketed paste",
    ]);
    screen.show(["late"]);
    screen.leave();
    screen.leave();
    screen.show(["later"]);
    screen.copy("a text");
    terminal.resize(10, 2);
    terminal.emit("drain");
    const { writes } = await terminal.look();
    expect(writes).toHaveLength(1);
    expect(terminal.emulator.leftovers()).toEqual([]);
    expect(terminal.listenerCount("resize") + terminal.listenerCount("drain")).toBe(0);
  });

  it("that is entered again shows the newest frame", async () => {
    const { screen, terminal } = opened(20, 2);
    screen.show(["one"]);
    await terminal.look();
    screen.leave();
    screen.show(["two"]);
    screen.enter();
    expect((await terminal.look()).shown).toEqual(["two", ""]);
    expect(terminal.emulator.isAlternate()).toBe(true);
  });

  it("is drawn for 80 columns and 24 rows where the terminal does not know its size", () => {
    expect(new Screen(new FakeTerminal(80, 24)).size).toEqual({ columns: 80, rows: 24 });
    expect(new Screen(Object.assign(new FakeTerminal(1, 1), { columns: 0, rows: 0 })).size).toEqual({
      columns: 80,
      rows: 24,
    });
  });
});
