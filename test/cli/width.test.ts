/** A report in a terminal that is narrower than a document. */
import { expect, it } from "vitest";
import { inTerminal } from "../explorer/pty.ts";
import { LOGS, PROGRAM, run } from "./run.ts";

/** What the terminal shows once a report has gone through it; it is there until all has been read. */
async function screenOf(columns: number): Promise<string[]> {
  const report = `"${process.execPath}" "${PROGRAM}" report ${LOGS.join(" ")}`;
  const terminal = inTerminal(`${report}; sleep 60`, { columns, rows: 400 });
  return terminal.until((screen) => screen.some((row) => row.endsWith("problems.")));
}

it("fits a narrow terminal, and is no wider than elsewhere in a wide one", async () => {
  const { out } = await run(["report", ...LOGS]);
  const [narrow, wide] = [await screenOf(72), await screenOf(160)];
  expect(wide.join("\n").trimEnd()).toBe(out.trimEnd());
  expect(narrow.some((row) => /^ {2}E1 +11:19:13\.662 +11:23:03\.922 .* 20$/.test(row))).toBe(true);
  expect(narrow.find((row) => row.startsWith("outage "))?.length).toBeGreaterThan(60);
  expect(narrow.find((row) => row.startsWith("zk0 "))?.length).toBe(
    narrow.find((row) => row.startsWith("outage "))?.length,
  );
});

it("what explains a pathology fits a narrow terminal, and lists of names fit any document", async () => {
  const explain = `"${process.execPath}" "${PROGRAM}" explain connect-stall; echo end; sleep 60`;
  const screen = await inTerminal(explain, { columns: 60, rows: 100 }).until("end");
  const words = (text: string) => text.replace(/\s+/g, " ").trim();
  // where the terminal has to break a line, it breaks a word
  expect(words(screen.join(" "))).toContain(words((await run(["explain", "connect-stall"])).out));
  const { out } = await run(["systems"]);
  expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
});
