/** The whole explorer in a terminal: keys go in, a screen comes out, and the terminal is given back. */
import { appendFileSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { inTerminal, type Pty } from "./pty.ts";

const PROGRAM = "node dist/src/cli/main.js";
const LOGS = "fixtures/zookeeper/outage-2017-04-11/*.log";
const READ = "all read";

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "explore-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a shell needs of its terminal is there again. */
async function expectGivenBack(pty: Pty): Promise<void> {
  expect(pty.isAlternate()).toBe(false);
  expect(pty.cursorHidden()).toBe(false);
  expect(pty.leftovers()).toEqual([]);
}

it("shows the verdict, the lanes and the findings, and q leaves the terminal as it was", async () => {
  const pty = inTerminal(`${PROGRAM} ${LOGS}; echo left $?; stty -a`);
  const screen = await pty.until(READ);
  expect(pty.isAlternate()).toBe(true);
  expect(screen.join("\n")).toMatch(/For 3 min 50\.9 s .*had no leader/s);
  expect(screen.join("\n")).toMatch(/2 zk1 f following/);
  pty.press("q");
  const after = await pty.until(" icanon ");
  expect(after.join("\n")).toContain("left 0");
  await expectGivenBack(pty);
});

it("takes the log from the pipe and the keys from the terminal", async () => {
  const pty = inTerminal(`cat ${LOGS.replace("*", "zk1")} | ${PROGRAM}; echo left $?`);
  await pty.until(READ);
  pty.press("L");
  await pty.until("FOLLOWING - LEADER ELECTION TOOK");
  pty.press("q");
  await pty.until("left 0");
});

it("keys reach every screen, and what was typed before the program was ready is not lost", async () => {
  const pty = inTerminal(`${PROGRAM} ${LOGS}`, { columns: 100, rows: 30 });
  pty.press("?");
  await pty.until("back in time by a column");
  pty.press("q");
  await pty.until("Root cause");
  pty.press("j\r");
  await pty.until("What to do");
  pty.press("E");
  await pty.until("Attempts");
  pty.press("L");
  await pty.until("records");
  pty.press("/cannot open\r");
  await pty.until((screen) => screen.some((row) => row.startsWith("▶") && row.includes("Cannot open channel")));
  pty.press("q");
  expect(await pty.exited).toBe(0);
});

it("is drawn anew for another size, and says so where it is too small", async () => {
  const pty = inTerminal(`exec ${PROGRAM} ${LOGS}`);
  await pty.until(READ);
  pty.resize(120, 40);
  await pty.until((screen) => screen.length === 40 && (screen[39] ?? "").startsWith("? help"));
  pty.resize(30, 6);
  await pty.until("quorumscope needs 40 x 8");
  pty.resize(80, 24);
  await pty.until("Findings");
  pty.press("q");
  expect(await pty.exited).toBe(0);
});

it.each([
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)("%s gives the terminal back and leaves no folder behind", async (signal, status) => {
  const folder = scratch();
  const pty = inTerminal(`exec ${PROGRAM} ${LOGS}`, { env: { TMPDIR: folder } });
  await pty.until(READ);
  expect(readdirSync(folder)).toHaveLength(1);
  pty.signal(signal);
  expect(await pty.exited).toBe(status);
  await expectGivenBack(pty);
  expect(readdirSync(folder)).toEqual([]);
});

it("Ctrl-C leaves with the status of an interrupt", async () => {
  const pty = inTerminal(`exec ${PROGRAM} ${LOGS}`);
  await pty.until(READ);
  pty.press("\x03");
  expect(await pty.exited).toBe(130);
  await expectGivenBack(pty);
});

it("Ctrl-Z goes back to the shell, fg returns", async () => {
  const pty = inTerminal("sh -i");
  await pty.until("$");
  pty.press(`${PROGRAM} ${LOGS}\r`);
  await pty.until(READ);
  pty.press("\x1a");
  await pty.until((screen) => !pty.isAlternate() && screen.some((row) => row.includes("Stopped")));
  pty.press("fg\r");
  await pty.until((screen) => pty.isAlternate() && screen.some((row) => row.includes(READ)));
  pty.press("q");
  await pty.until(() => !pty.isAlternate());
});

it("with --follow the lanes move on by themselves, and the cursor stays at the end until it is moved", async () => {
  const log = join(scratch(), "zk1.log");
  const lines = readFileSync("fixtures/zookeeper/outage-2017-04-11/zk1.log", "utf8").split("\n");
  writeFileSync(log, `${lines.slice(0, 10).join("\n")}\n`);
  const pty = inTerminal(`exec ${PROGRAM} --follow ${log}`);
  await pty.until("following");
  appendFileSync(log, `${lines.slice(10, 40).join("\n")}`);
  await pty.until((screen) => /end .*11:2\d:/.test(screen[0] ?? ""));
  pty.press("q");
  expect(await pty.exited).toBe(0);
});

it("with --follow on a folder the log of a server that is added is shown, and it is said", async () => {
  const folder = scratch();
  copyFileSync("fixtures/zookeeper/outage-2017-04-11/zk0.log", join(folder, "zk0.log"));
  const pty = inTerminal(`exec ${PROGRAM} --follow ${folder}`, { columns: 120 });
  await pty.until("following");
  copyFileSync("fixtures/zookeeper/outage-2017-04-11/zk1.log", join(folder, "zk1.log"));
  await pty.until(`${join(folder, "zk1.log")} has appeared and is read too.`);
  await pty.until((screen) => screen.some((row) => /^\d zk1 f following/.test(row)));
  pty.press("q");
  expect(await pty.exited).toBe(0);
});

it("exports the report with the marks, and keeps the marks in their file", async () => {
  const folder = scratch();
  const marks = join(folder, "marks.json");
  const report = join(folder, "out.md");
  const pty = inTerminal(`exec ${PROGRAM} --marks ${marks} ${LOGS}`, { columns: 100, rows: 30 });
  await pty.until(READ);
  pty.press("gLjjjmthe first refusal\r");
  await pty.until("Saved in");
  pty.press(`er\x15${report}\r`);
  await pty.until("The report is in");
  pty.press("q");
  expect(await pty.exited).toBe(0);
  expect(readFileSync(report, "utf8")).toMatch(/## Marks[\s\S]*the first refusal/);
  const again = inTerminal(`exec ${PROGRAM} --marks ${marks} ${LOGS}`, { columns: 100, rows: 30 });
  await again.until(READ);
  again.press("gu");
  await again.until("the first refusal");
  again.press("q");
  await again.exited;
});

it("Y hands the lines to the clipboard, with nothing in them that a terminal would obey", async () => {
  const log = join(scratch(), "zk1.log");
  copyFileSync("fixtures/zookeeper/outage-2017-04-11/zk1.log", log);
  appendFileSync(log, "2017-04-11 11:23:59,000 [myid:1] - \x1b[201~end of it\n");
  const pty = inTerminal(`exec ${PROGRAM} ${log}`, { columns: 100, rows: 30 });
  await pty.until(READ);
  pty.press("LGY");
  await pty.until("1 record copied");
  expect(pty.clipboard()).toBe("2017-04-11 11:23:59,000 [myid:1] - end of it\n");
  pty.press("q");
  await pty.exited;
});

it("a log that is open is never written over", async () => {
  const folder = scratch();
  const log = join(folder, "zk1.log");
  copyFileSync("fixtures/zookeeper/outage-2017-04-11/zk1.log", log);
  const before = readFileSync(log, "utf8");
  const pty = inTerminal(`exec ${PROGRAM} ${log}`, { columns: 120, rows: 30 });
  await pty.until(READ);
  pty.press(`Les\x15${folder}/./zk1.log\r`);
  await pty.until("is one of the logs; nothing is written over it.");
  pty.press("q");
  await pty.exited;
  expect(readFileSync(log, "utf8")).toBe(before);
});

it("a file that cannot be written is told in the system's words, without code and call", async () => {
  const pty = inTerminal(`exec ${PROGRAM} ${LOGS}`, { columns: 120, rows: 30 });
  await pty.until(READ);
  pty.press("Les\x15/no/such/folder/lines.log\r");
  await pty.until("/no/such/folder/lines.log cannot be written: no such file or directory.");
  pty.press("q");
  expect(await pty.exited).toBe(0);
});

it("nothing of a log is obeyed by the terminal", async () => {
  const folder = scratch();
  const log = join(folder, "zk1.log");
  copyFileSync("fixtures/zookeeper/outage-2017-04-11/zk1.log", log);
  appendFileSync(
    log,
    "2017-04-11 11:22:59,000 [myid:1] - \x1b[2J\x1b]0;owned\x07\x1b[31mred\u202Egnol\u0085 \x9b31m end of it\n",
  );
  const pty = inTerminal(`exec ${PROGRAM} ${log}`, { columns: 120, rows: 30 });
  await pty.until(READ);
  pty.press("LG");
  const screen = await pty.until(
    (rows) => (rows[0] ?? "").startsWith(" Log") && rows.some((row) => row.includes("end of it")),
  );
  expect(screen.join("\n")).toContain("redgnol");
  pty.press("q");
  await pty.exited;
});

it("on a terminal that knows no places (TERM=dumb) the text report is printed, without colours", async () => {
  // the shell waits for a line: what is still on its way is lost with the last process of a terminal
  const pty = inTerminal(`${PROGRAM} ${LOGS}; echo left $?; read _`, { rows: 400, env: { TERM: "dumb" } });
  const screen = await pty.until("left 0");
  expect(screen.join("\n")).toContain("Incident I1");
});

it.each([
  ["C", "1 zk0 . unknown"],
  ["de_DE.ISO-8859-1", "1 zk0 . unknown"],
  ["de_DE.UTF-8", "1 zk0 · unknown"],
  ["", "1 zk0 · unknown"],
])("where the locale is %j, the screen keeps to its signs", async (locale, row) => {
  const pty = inTerminal(`exec ${PROGRAM} ${LOGS}`, { env: { LC_ALL: locale, LC_CTYPE: "", LANG: "" } });
  await pty.until(READ);
  await pty.until(row);
  pty.press("q");
  await pty.exited;
});

it("without a terminal on stdout the text report is printed", async () => {
  const pty = inTerminal(`${PROGRAM} ${LOGS} | head -1`, { columns: 120 });
  await pty.exited;
  expect(pty.screen().join("\n")).toContain("For 3 min 50.9 s (11:19:13.037 to 11:23:03.922 UTC on 2017-04-11)");
  expect(pty.isAlternate()).toBe(false);
});

it("what cannot be read is said when the terminal is given back", async () => {
  const pty = inTerminal(`${PROGRAM} no-such.log; echo left $?`);
  const screen = await pty.until("left 2");
  expect(screen.join("\n")).toContain("no-such.log");
  await expectGivenBack(pty);
});
