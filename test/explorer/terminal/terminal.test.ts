/** The terminal in a real pseudo-terminal: keys beside a pipe, and every way out gives it back whole. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { inTerminal, type Pty } from "../pty.ts";

const PROGRAM = `"${process.execPath}" --import tsx "${fileURLToPath(new URL("../full-screen.ts", import.meta.url))}"`;
const ON_SCREEN = ["alternate screen", "cursor hidden", "no wrapping", "bracketed paste"];

async function pidOf(pty: Pty): Promise<number> {
  const [, , , row = ""] = await pty.until((rows) => rows[3]?.startsWith("pid ") === true);
  return Number(row.slice("pid ".length));
}

/** A file that the program writes to when it cleans up at its exit. */
function exitNote(): string {
  const folder = mkdtempSync(join(tmpdir(), "full-screen-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "note");
}

describe("the terminal", () => {
  it("is given back whole with the text that stood there", async () => {
    const pty = inTerminal(`echo before; ${PROGRAM}; echo status $?; stty -a`);
    await pty.until("size 80x24");
    expect(pty.leftovers()).toEqual(ON_SCREEN);
    pty.press("j");
    await pty.until("key j");
    pty.press("q");
    expect((await pty.until(" icanon ")).slice(0, 2)).toEqual(["before", "status 0"]);
    expect(pty.leftovers()).toEqual([]);
  });

  it.each([
    ["a pipe", `printf 0123456789 | ${PROGRAM}`],
    ["a file", `${PROGRAM} < package.json`],
  ])("gives keys while stdin is %s", async (_, command) => {
    const pty = inTerminal(`${command}; echo status $?; stty -a`);
    await pty.until((rows) => /^piped [1-9]/.test(rows[2] ?? ""));
    pty.press("\x1b[A");
    await pty.until("key up");
    pty.press("q");
    await pty.until("status 0");
    await pty.until(" icanon ");
    expect(pty.leftovers()).toEqual([]);
  });

  it("is none where there is none for keys", async () => {
    const pty = inTerminal(`setsid -w ${PROGRAM} < /dev/null`);
    await pty.until("no terminal");
    expect(await pty.exited).toBe(0);
  });

  it("is drawn anew when its size changes", async () => {
    const pty = inTerminal(PROGRAM);
    await pty.until("size 80x24");
    pty.resize(50, 10);
    await pty.until("size 50x10");
  });

  it("gives a paste as one, and none of it as keys", async () => {
    const pty = inTerminal(PROGRAM);
    await pty.until("size");
    pty.press("\x1b[200~quit\x1b[201~");
    await pty.until("key paste quit");
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["SIGQUIT", 131],
  ] as const)(
    "is given back on %s, which ends the program with status %d behind its cleaning up",
    async (name, status) => {
      const note = exitNote();
      const pty = inTerminal(`ulimit -c 0; ${PROGRAM}; echo status $?; stty -a`, { env: { EXIT_NOTE: note } });
      const [, , , pid = ""] = await pty.until("pid ");
      process.kill(Number(pid.slice("pid ".length)), name);
      await pty.until(`status ${status}`);
      await pty.until(" icanon ");
      expect(pty.leftovers()).toEqual([]);
      expect(readFileSync(note, "utf8")).toBe("cleaned up");
    },
  );

  it.each([
    ["thrown", "t", "Error: thrown on a key"],
    ["rejected", "r", "Error: rejected on a key"],
  ])("is given back before an error that is %s is told, with status 70", async (_, key, message) => {
    const pty = inTerminal(`${PROGRAM}; echo status $?; stty -a`, { columns: 200 });
    await pty.until("size");
    pty.press(key);
    const screen = await pty.until(" icanon ");
    expect(screen[0]).toBe("quorumscope has a defect; please report it with the lines below.");
    expect(screen[1]).toBe(message);
    expect(screen).toContain("status 70");
    expect(pty.leftovers()).toEqual([]);
  });

  it.each([
    ["Ctrl-Z", (pty: Pty) => pty.press("\x1a")],
    ["SIGTSTP", async (pty: Pty) => process.kill(await pidOf(pty), "SIGTSTP")],
  ])("is given back on %s and taken again, in its new size, when the whole job goes on", async (_, stop) => {
    const pty = inTerminal("sh -i", { columns: 100 });
    await pty.until("$");
    pty.press(`{ printf 0123456789; sleep 60; } | ${PROGRAM}\r`);
    await pty.until("piped 10");
    await stop(pty);
    await pty.until("Stopped");
    expect(pty.leftovers()).toEqual([]);
    pty.press("stty -a\r");
    await pty.until(" icanon ");
    await pty.until((rows) => rows.findLast((row) => row !== "") === "$");
    pty.resize(70, 20);
    pty.press("fg\r");
    await pty.until("size 70x20");
    expect(pty.leftovers()).toEqual(ON_SCREEN);
    pty.press("j");
    await pty.until("key j");
    pty.press("q");
    await pty.until("$ fg");
    expect(pty.leftovers()).toEqual([]);
  });

  it("that a shell took while the program stood still is taken back", async () => {
    const pty = inTerminal("sh -i");
    await pty.until("$");
    pty.press(`${PROGRAM}\r`);
    process.kill(await pidOf(pty), "SIGSTOP");
    await pty.until("Stopped");
    pty.press("stty sane; echo cooked\n");
    await pty.until("cooked");
    pty.press("fg\r");
    await pty.until((rows) => rows[0] === "size 80x24" && !rows.join("").includes("cooked"));
    pty.press("j");
    await pty.until("key j");
  });

  it("goes on when Ctrl-Z finds no shell with jobs", async () => {
    const pty = inTerminal(`exec ${PROGRAM}`);
    await pty.until("size");
    pty.press("\x1a");
    await pty.until("key ctrl-z");
    pty.press("j");
    await pty.until("key j");
    expect(pty.leftovers()).toEqual(ON_SCREEN);
  });

  it("that goes away ends the program", async () => {
    const note = exitNote();
    const pty = inTerminal(`trap "" HUP; ${PROGRAM}`, { env: { EXIT_NOTE: note } });
    await pty.until("size");
    await pty.close();
    await expect.poll(() => existsSync(note), { timeout: 60_000 }).toBe(true);
  });
});
