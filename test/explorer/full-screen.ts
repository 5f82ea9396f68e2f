/** A program on a whole screen that does nothing but show its size and the last key; `terminal.test.ts` runs it. */
import { appendFileSync } from "node:fs";
import { ChordReader } from "../../src/explorer/terminal/chords.ts";
import { Screen } from "../../src/explorer/terminal/screen.ts";
import { Terminal, terminalForKeys } from "../../src/explorer/terminal/terminal.ts";

const keys = terminalForKeys();
if (keys === null) {
  console.log("no terminal");
} else {
  const screen = new Screen(process.stdout);
  const terminal = new Terminal(keys, screen);
  let last = "none";
  let piped = 0;
  const show = () => {
    const { columns, rows } = screen.size;
    screen.show([`size ${columns}x${rows}`, `key ${last}`, `piped ${piped}`, `pid ${process.pid}`]);
  };
  const reader = new ChordReader((chord) => {
    last = typeof chord === "string" ? chord : `paste ${chord.paste}`;
    show();
    if (chord === "q") terminal.close();
    if (chord === "ctrl-z") terminal.suspend();
    if (chord === "t") throw new Error("thrown \x1b[31mon a key");
    if (chord === "r") void Promise.reject(new Error("rejected on a key"));
  });
  if (!process.stdin.isTTY) {
    process.stdin.on("data", (bytes) => {
      piped += bytes.length;
      show();
    });
  }
  process.stdout.on("resize", show);
  // as others do who clean up: it must not be lost by a signal
  process.once("exit", () => {
    if (process.env.EXIT_NOTE) appendFileSync(process.env.EXIT_NOTE, "cleaned up");
  });
  terminal.open((bytes) => reader.read(bytes));
  show();
}
